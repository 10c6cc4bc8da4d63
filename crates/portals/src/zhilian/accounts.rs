//! The accounts of Zhilian's look-alike: invented people, and one for each thing that can happen.
//!
//! Every password is [`PASSWORD`](crate::PASSWORD).

use crate::portal::Magic;

/// What happens to an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    /// All goes well.
    Well,
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
    /// A slider instead of an answer.
    Slider,
    /// The firewall's script page instead of an answer to the form.
    WafAtDoor,
    /// An answer to the form that nobody knows.
    DoorChanged,
    /// HTTP 500 to the form.
    Down,
    /// HTTP 429 to the form, with `Retry-After`.
    RefusedAtDoor,
    /// Signed in, and the call for one's own data answers late.
    Slow,
    /// Signed in, and the session is dead at once.
    DeadAtOnce,
    /// The session dies after the sign-in: a redirect to the sign-in page.
    DiesByRedirect,
    /// The session dies after the sign-in: the sign-in page itself, with HTTP 200.
    DiesByPage,
    /// The session dies after the list: a code that is not 200, with HTTP 200.
    DiesByCode,
    /// The session dies after the list: HTTP 401.
    DiesByStatus,
    /// The firewall's script page instead of the list.
    WafAtList,
    /// The firewall's script page instead of the resume.
    WafAtResume,
    /// HTTP 503 to the call for the resume, with `Retry-After`.
    RefusedAtResume,
    /// Code 200 and every list empty: a soft block.
    Empty,
    /// Code 200 and no data.
    EmptyNull,
    /// Code 200 and hardly anything filled.
    Half,
    /// The answer stops in its middle.
    Cut,
    /// The resume stands where nobody knows.
    LayoutChanged,
    /// The data has keys that nobody knows.
    KeysChanged,
    /// The code is too old when it comes.
    CodeLate,
    /// Scans the picture when it has been there too long.
    ScansLate,
    /// The list page is another; one's own data still names the resume.
    ListChanged,
}

/// A resume of an account.
#[derive(Debug, Clone, Copy)]
pub struct Resume {
    /// Its id.
    pub id: &'static str,
    /// Its number: the same for its copies in several languages.
    pub number: &'static str,
    /// Whether it is the English copy.
    pub english: bool,
    /// Its name.
    pub title: &'static str,
    /// When it was changed.
    pub updated: &'static str,
    /// Its nodes.
    pub nodes: &'static str,
}

/// An account.
#[derive(Debug)]
pub struct Account {
    /// The name to sign in with.
    pub login: &'static str,
    /// The way in it is for.
    pub way: &'static str,
    /// What happens.
    pub does: Does,
    /// The same in words.
    pub says: &'static str,
    /// Its resumes.
    pub resumes: &'static [Resume],
}

const LI_MING: Resume = Resume {
    id: "900000001",
    number: "JM000000001R90000000000",
    english: false,
    title: "后端工程师",
    updated: "2018-06-20",
    nodes: include_str!("resumes/li-ming.json"),
};
const LI_MING_OLD: Resume = Resume {
    id: "900000002",
    number: "JM000000001R90000000001",
    english: false,
    title: "旧简历",
    updated: "2016-03-02",
    nodes: include_str!("resumes/li-ming-old.json"),
};
const LI_MING_ENGLISH: Resume =
    Resume { english: true, title: "Backend engineer", nodes: include_str!("resumes/li-ming-en.json"), ..LI_MING };
const WANG_FANG: Resume = Resume {
    id: "900000003",
    number: "JL000000003R90500000000",
    english: false,
    title: "未命名简历",
    updated: "2018-04-11",
    nodes: include_str!("resumes/wang-fang.json"),
};

const SPARSE: Resume = Resume {
    id: "900000004",
    number: "JM000000004R90000000000",
    english: false,
    title: "新简历",
    updated: "2018-01-05",
    nodes: include_str!("resumes/sparse.json"),
};

impl Account {
    const fn by(self, way: &'static str) -> Self {
        Account { way, ..self }
    }

    /// The same as the tests and the demo use it.
    pub(super) fn magic(&self) -> Magic {
        let (asks, ends): (&[&str], _) = match self.does {
            Does::Well | Does::ListChanged if self.resumes.is_empty() => (&[], "no_resume"),
            Does::Well if self.way == "scan" => (&["scan"], "preview"),
            Does::Well if self.way == "code" => (&["code"], "preview"),
            Does::CodeLate => (&["code"], "challenge_expired"),
            Does::ScansLate => (&["scan"], "challenge_expired"),
            Does::Well | Does::ListChanged => (&[], "preview"),
            Does::Captcha { .. } => (&["captcha"], "preview"),
            Does::TooMany => (&[], "too_many_tries"),
            Does::Restricted => (&[], "account_restricted"),
            Does::Slider | Does::WafAtDoor | Does::WafAtList | Does::WafAtResume => (&[], "action_needed"),
            Does::Down => (&[], "down"),
            Does::Slow => (&[], "timeout"),
            Does::RefusedAtDoor | Does::RefusedAtResume => (&[], "refused"),
            Does::DeadAtOnce | Does::DiesByRedirect | Does::DiesByPage | Does::DiesByCode | Does::DiesByStatus => {
                (&[], "session_expired")
            }
            Does::Empty | Does::EmptyNull => (&[], "empty"),
            Does::Half | Does::Cut => (&[], "incomplete"),
            Does::CaptchaBroken | Does::DoorChanged | Does::LayoutChanged | Does::KeysChanged => (&[], "changed"),
        };
        Magic { login: self.login, way: self.way, says: self.says, asks, ends }
    }
}

/// The table: login, what happens, the same in words, its resumes.
#[rustfmt::skip]
pub const ACCOUNTS: &[Account] = &[
    account("13800000000", Does::Well, "everything a resume can hold; phone and e-mail masked", &[LI_MING]),
    account("liming@example.com", Does::Well, "the body of the contract, as it stands there", &[LI_MING]),
    account("scan@example.com", Does::Well, "scans the picture with WeChat and confirms", &[LI_MING]).by("scan"),
    account("late@example.com", Does::ScansLate, "scans the picture when it is no good any more", &[LI_MING]).by("scan"),
    account("13800000101", Does::Well, "a code by SMS (guessed)", &[LI_MING]).by("code"),
    account("13800000102", Does::Slider, "a slider before a code is sent (guessed)", &[LI_MING]).by("code"),
    account("13800000103", Does::CodeLate, "a code that is too old (guessed)", &[LI_MING]).by("code"),
    account("pastes@example.com", Does::Well, "the session of one's own browser", &[LI_MING]).by("cookie"),
    account("dead-session@example.com", Does::DeadAtOnce, "a session that has been signed out", &[LI_MING]).by("cookie"),
    account("purpose@example.com", Does::Well, "the older Purpose instead of UnifiedPurpose, numbers as strings and as numbers", &[WANG_FANG]),
    account("several@example.com", Does::Well, "an old Chinese resume, a new one, and the new one's English copy", &[LI_MING_OLD, LI_MING, LI_MING_ENGLISH]),
    account("sparse@example.com", Does::Well, "just enough to be a resume: the person, a school, a wish", &[SPARSE]),
    account("no-resume@example.com", Does::Well, "an account without a resume", &[]),
    account("captcha@example.com", Does::Captcha { ends: true }, "a captcha on the way; three wrong ones end it", &[LI_MING]),
    account("captcha-endless@example.com", Does::Captcha { ends: false }, "a captcha on the way that is asked for ever", &[LI_MING]),
    account("captcha-broken@example.com", Does::CaptchaBroken, "a captcha whose picture is none", &[LI_MING]),
    account("too-many@example.com", Does::TooMany, "too many wrong passwords (wording guessed)", &[LI_MING]),
    account("restricted@example.com", Does::Restricted, "the account is restricted (wording guessed)", &[LI_MING]),
    account("slider@example.com", Does::Slider, "a slider, as from 2018 on", &[LI_MING]),
    account("waf@example.com", Does::WafAtDoor, "the firewall's script page answers the form", &[LI_MING]),
    account("waf-list@example.com", Does::WafAtList, "the firewall's script page instead of the list", &[LI_MING]),
    account("waf-resume@example.com", Does::WafAtResume, "the firewall's script page instead of the resume", &[LI_MING]),
    account("door-changed@example.com", Does::DoorChanged, "an answer to the form that nobody knows", &[LI_MING]),
    account("down@example.com", Does::Down, "HTTP 500", &[LI_MING]),
    account("refused@example.com", Does::RefusedAtDoor, "HTTP 429 to the form, with Retry-After", &[LI_MING]),
    account("busy@example.com", Does::RefusedAtResume, "HTTP 503 to the call for the resume, with Retry-After", &[LI_MING]),
    account("slow@example.com", Does::Slow, "one's own data comes late (rule SLOW_MS)", &[LI_MING]),
    account("dead@example.com", Does::DeadAtOnce, "signed in, and signed out again before the first call", &[LI_MING]),
    account("dies@example.com", Does::DiesByRedirect, "the session dies after the sign-in: redirected", &[LI_MING]),
    account("dies-page@example.com", Does::DiesByPage, "the session dies after the sign-in: the sign-in page with HTTP 200", &[LI_MING]),
    account("dies-code@example.com", Does::DiesByCode, "the session dies after the list: another code with HTTP 200", &[LI_MING]),
    account("dies-401@example.com", Does::DiesByStatus, "the session dies after the list: HTTP 401", &[LI_MING]),
    account("empty@example.com", Does::Empty, "an empty shell with code 200", &[LI_MING]),
    account("empty-null@example.com", Does::EmptyNull, "code 200 and null", &[LI_MING]),
    account("half@example.com", Does::Half, "a half-filled capture", &[LI_MING]),
    account("cut@example.com", Does::Cut, "an answer that stops in its middle", &[LI_MING]),
    account("layout@example.com", Does::LayoutChanged, "the resume stands elsewhere in the JSON", &[LI_MING]),
    account("keys@example.com", Does::KeysChanged, "the JSON's keys are others", &[LI_MING]),
    account("list-changed@example.com", Does::ListChanged, "the list page is another, one's own data names the resume, here an English one", &[LI_MING, LI_MING_ENGLISH]),
];

const fn account(login: &'static str, does: Does, says: &'static str, resumes: &'static [Resume]) -> Account {
    Account { login, way: "password", does, says, resumes }
}

/// The account of a login.
pub fn find(login: &str) -> Option<&'static Account> {
    ACCOUNTS.iter().find(|a| a.login == login)
}
