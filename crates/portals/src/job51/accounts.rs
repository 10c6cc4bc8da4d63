//! The accounts of 51job's look-alike: invented people, and one for each thing that can happen.
//!
//! Every password is [`PASSWORD`](crate::PASSWORD). Each account lives in one era of the own pages: the list and its
//! print views (2016 to 2021), or the one page since 2022.

use crate::portal::Magic;

/// What happens to an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    /// All goes well.
    Well,
    /// The page after the sign-in has buttons where others have links.
    Buttons,
    /// A captcha is asked before the password is looked at; `ends` tells whether too many wrong ones end it.
    Captcha {
        /// Whether it ends.
        ends: bool,
    },
    /// The captcha's picture is no picture.
    CaptchaBroken,
    /// "Too many wrong passwords", whatever the password.
    TooMany,
    /// "Your account is restricted".
    Restricted,
    /// A slider instead of an answer, by the one field or the other.
    Slider,
    /// The same, by the flag.
    SliderFlag,
    /// The firewall's script page instead of an answer to the form.
    WafAtDoor,
    /// The firewall's script page instead of the resume.
    WafAtResume,
    /// An answer to the form that nobody knows.
    DoorChanged,
    /// HTTP 500 to the form.
    Down,
    /// HTTP 429 to the form, with `Retry-After`.
    RefusedAtDoor,
    /// HTTP 503 to the call for the resume, with `Retry-After`.
    RefusedAtResume,
    /// Signed in, and the own pages answer late.
    Slow,
    /// Signed in, and the session is dead at once: redirected.
    DeadAtOnce,
    /// Signed in, and the own page is the sign-in page, with HTTP 200.
    DeadByPage,
    /// Signed in, and the own page has the right title and nobody in it.
    Nobodys,
    /// The session dies after the list: redirected.
    DiesByRedirect,
    /// The session dies after the list: the sign-in page, with HTTP 200.
    DiesByPage,
    /// The session dies after the list: HTTP 401.
    DiesByStatus,
    /// An empty shell.
    Empty,
    /// A half-filled capture.
    Half,
    /// The answer stops in its middle.
    Cut,
    /// A page that nobody knows.
    LayoutChanged,
    /// The code that was sent is too old whatever is typed.
    CodeOld,
    /// The first picture to scan grows old; so do all that follow if it `ends`.
    ScanLate {
        /// Whether it ends.
        ends: bool,
    },
    /// The poll says what nobody knows.
    ScanChanged,
}

/// A resume of an account.
#[derive(Debug, Clone, Copy)]
pub struct Resume {
    /// Its number: the same for its copies in both languages.
    pub id: &'static str,
    /// Its name.
    pub title: &'static str,
    /// When it was changed.
    pub updated: &'static str,
    /// Whether it is the English copy.
    pub english: bool,
    /// Its page or, in the later era, its `resumeInfo`.
    pub holds: &'static str,
}

/// Which own pages an account has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Era {
    /// Those of the first decades.
    My,
    /// Those of 2016 to 2021.
    Old,
    /// The one since 2022, with HTTP 403 on the older host.
    Web,
    /// The one since 2022, with HTTP 404 on the older host.
    WebGone,
}

/// An account.
#[derive(Debug)]
pub struct Account {
    /// The name to sign in with.
    pub login: &'static str,
    /// The way in that it is made for.
    pub way: &'static str,
    /// Its own pages.
    pub era: Era,
    /// What happens.
    pub does: Does,
    /// The same in words.
    pub says: &'static str,
    /// Its resumes.
    pub resumes: &'static [Resume],
}

const LI_MING: Resume = Resume {
    id: "900000001",
    title: "后端工程师",
    updated: "2018-06-20",
    english: false,
    holds: include_str!("resumes/li-ming.html"),
};
const LI_MING_ENGLISH: Resume =
    Resume { english: true, title: "Backend engineer", holds: include_str!("resumes/li-ming-en.html"), ..LI_MING };
const SPARSE: Resume = Resume {
    id: "900000002",
    title: "旧简历",
    updated: "2016-03-02",
    english: false,
    holds: include_str!("resumes/sparse.html"),
};
const WANG_FANG: Resume = Resume { id: "900000003", holds: include_str!("resumes/wang-fang.json"), ..LI_MING };
const SPARSE_WEB: Resume = Resume { id: "900000004", holds: include_str!("resumes/sparse.json"), ..LI_MING };
const OU_YANG: Resume = Resume { id: "900000005", holds: include_str!("resumes/ou-yang.html"), ..LI_MING };

impl Account {
    /// The same as the tests and the demo use it. Those of the first decades are for who chooses that era.
    pub(super) fn magic(&self) -> Option<Magic> {
        if self.era == Era::My {
            return None;
        }
        let ask: &[&str] = match self.way {
            "code" => &["code"],
            "scan" => &["scan"],
            _ => &[],
        };
        let (asks, ends): (&[&str], _) = match self.does {
            Does::Well | Does::Buttons if self.resumes.is_empty() => (ask, "no_resume"),
            Does::Well | Does::Buttons => (ask, "preview"),
            Does::ScanLate { ends: false } => (ask, "preview"),
            Does::Captcha { .. } => (&["captcha"], "preview"),
            Does::TooMany => (ask, "too_many_tries"),
            Does::Restricted => (ask, "account_restricted"),
            Does::Slider | Does::SliderFlag | Does::WafAtDoor | Does::WafAtResume => (ask, "action_needed"),
            Does::Down => (ask, "down"),
            Does::Slow => (ask, "timeout"),
            Does::RefusedAtDoor | Does::RefusedAtResume => (ask, "refused"),
            Does::DeadAtOnce | Does::DeadByPage | Does::DiesByRedirect | Does::DiesByPage | Does::DiesByStatus => {
                (ask, "session_expired")
            }
            Does::Empty => (ask, "empty"),
            Does::Half | Does::Cut => (ask, "incomplete"),
            Does::CodeOld | Does::ScanLate { .. } => (ask, "challenge_expired"),
            Does::CaptchaBroken | Does::DoorChanged | Does::LayoutChanged | Does::Nobodys | Does::ScanChanged => {
                (ask, "changed")
            }
        };
        Some(Magic { login: self.login, way: self.way, says: self.says, asks, ends })
    }
}

/// The table: login, way, era, what happens, the same in words, its resumes.
#[rustfmt::skip]
pub const ACCOUNTS: &[Account] = &[
    account("13800000000", "password", Era::Old, Does::Well, "everything a resume can hold", &[LI_MING]),
    account("liming@example.com", "password", Era::Old, Does::Well, "the body of the contract, as it stands there", &[LI_MING]),
    account("several@example.com", "password", Era::Old, Does::Buttons, "an old Chinese resume, a new one, and the new one's English copy", &[SPARSE, LI_MING, LI_MING_ENGLISH]),
    account("sparse@example.com", "password", Era::Old, Does::Well, "just enough to be a resume", &[SPARSE]),
    account("web@example.com", "password", Era::Web, Does::Well, "own page since 2022; the older host says 403", &[WANG_FANG]),
    account("no-resume@example.com", "password", Era::Old, Does::Well, "an account without a resume", &[]),
    account("captcha@example.com", "password", Era::Old, Does::Captcha { ends: true }, "a captcha on the way; three wrong ones end it", &[LI_MING]),
    account("captcha-endless@example.com", "password", Era::Old, Does::Captcha { ends: false }, "a captcha on the way that is asked for ever", &[LI_MING]),
    account("captcha-broken@example.com", "password", Era::Old, Does::CaptchaBroken, "a captcha whose picture is none", &[LI_MING]),
    account("too-many@example.com", "password", Era::Old, Does::TooMany, "too many wrong passwords (wording guessed)", &[LI_MING]),
    account("restricted@example.com", "password", Era::Old, Does::Restricted, "the account is restricted (wording guessed)", &[LI_MING]),
    account("slider@example.com", "password", Era::Old, Does::Slider, "a slider, as from 2021 on", &[LI_MING]),
    account("slider-flag@example.com", "password", Era::Old, Does::SliderFlag, "a slider, by its flag", &[LI_MING]),
    account("waf@example.com", "password", Era::Old, Does::WafAtDoor, "the firewall's script page answers the form", &[LI_MING]),
    account("waf-resume@example.com", "password", Era::Old, Does::WafAtResume, "the firewall's script page instead of the resume", &[LI_MING]),
    account("door-changed@example.com", "password", Era::Old, Does::DoorChanged, "an answer to the form that nobody knows", &[LI_MING]),
    account("down@example.com", "password", Era::Old, Does::Down, "HTTP 500", &[LI_MING]),
    account("refused@example.com", "password", Era::Old, Does::RefusedAtDoor, "HTTP 429 to the form, with Retry-After", &[LI_MING]),
    account("busy@example.com", "password", Era::Old, Does::RefusedAtResume, "HTTP 503 to the resume, with Retry-After", &[LI_MING]),
    account("dead@example.com", "password", Era::Old, Does::DeadAtOnce, "signed in, and out again before the first page", &[LI_MING]),
    account("dies@example.com", "password", Era::Old, Does::DiesByRedirect, "the session dies after the list: redirected", &[LI_MING]),
    account("dies-page@example.com", "password", Era::Old, Does::DiesByPage, "the session dies after the list: the sign-in page with HTTP 200", &[LI_MING]),
    account("dies-401@example.com", "password", Era::Old, Does::DiesByStatus, "the session dies after the list: HTTP 401", &[LI_MING]),
    account("empty@example.com", "password", Era::Old, Does::Empty, "an empty shell", &[LI_MING]),
    account("half@example.com", "password", Era::Old, Does::Half, "a half-filled capture", &[LI_MING]),
    account("cut@example.com", "password", Era::Old, Does::Cut, "a page that stops in its middle", &[LI_MING]),
    account("layout@example.com", "password", Era::Old, Does::LayoutChanged, "a resume's page that nobody knows", &[LI_MING]),
    account("cookie-old@example.com", "cookie", Era::Old, Does::Well, "a pasted session, pages of 2016 to 2021", &[LI_MING, LI_MING_ENGLISH]),
    account("cookie-web@example.com", "cookie", Era::WebGone, Does::Well, "a pasted session, page since 2022; the older host says 404", &[WANG_FANG]),
    account("cookie-sparse@example.com", "cookie", Era::Web, Does::Well, "just enough to be a resume, page since 2022", &[SPARSE_WEB]),
    account("cookie-none@example.com", "cookie", Era::Web, Does::Well, "no resume, page since 2022", &[]),
    account("cookie-dead@example.com", "cookie", Era::Web, Does::DeadAtOnce, "a dead session: redirected", &[WANG_FANG]),
    account("cookie-page@example.com", "cookie", Era::Web, Does::DeadByPage, "a dead session: the sign-in page with HTTP 200", &[WANG_FANG]),
    account("cookie-nobody@example.com", "cookie", Era::Web, Does::Nobodys, "a page with the right title and nobody in it", &[WANG_FANG]),
    account("cookie-dies@example.com", "cookie", Era::Web, Does::DiesByRedirect, "the session dies after the list", &[WANG_FANG]),
    account("cookie-empty@example.com", "cookie", Era::Web, Does::Empty, "an empty shell, page since 2022", &[WANG_FANG]),
    account("cookie-half@example.com", "cookie", Era::Web, Does::Half, "a half-filled capture, page since 2022", &[WANG_FANG]),
    account("cookie-cut@example.com", "cookie", Era::Web, Does::Cut, "a page that stops in its middle, since 2022", &[WANG_FANG]),
    account("cookie-layout@example.com", "cookie", Era::Web, Does::LayoutChanged, "a state whose names are others, since 2022", &[WANG_FANG]),
    account("slow@example.com", "cookie", Era::Old, Does::Slow, "the own pages come late (rule SLOW_MS)", &[LI_MING]),
    account("scan@example.com", "scan", Era::Web, Does::Well, "a picture scanned with the app", &[WANG_FANG]),
    account("scan-late@example.com", "scan", Era::Web, Does::ScanLate { ends: false }, "a picture that grows old, and a second one", &[WANG_FANG]),
    account("scan-never@example.com", "scan", Era::Web, Does::ScanLate { ends: true }, "pictures that grow old one after the other", &[WANG_FANG]),
    account("scan-changed@example.com", "scan", Era::Web, Does::ScanChanged, "a poll that says what nobody knows", &[WANG_FANG]),
    account("13800000001", "code", Era::Web, Does::Well, "a code by SMS (guessed)", &[WANG_FANG]),
    account("13800000002", "code", Era::Web, Does::CodeOld, "a code that is too old (guessed)", &[WANG_FANG]),
    account("13800000003", "code", Era::Web, Does::Slider, "a slider before the code (guessed)", &[WANG_FANG]),
    account("欧阳", "password", Era::My, Does::Well, "pages of the first decades, in GBK", &[OU_YANG]),
    account("my-captcha@example.com", "password", Era::My, Does::Captcha { ends: true }, "the same with a captcha", &[OU_YANG]),
    account("my-dies@example.com", "password", Era::My, Does::DiesByRedirect, "the session dies after the list", &[OU_YANG]),
];

const fn account(
    login: &'static str,
    way: &'static str,
    era: Era,
    does: Does,
    says: &'static str,
    resumes: &'static [Resume],
) -> Account {
    Account { login, way, era, does, says, resumes }
}

/// The account of a login.
pub fn find(login: &str) -> Option<&'static Account> {
    ACCOUNTS.iter().find(|a| a.login == login)
}
