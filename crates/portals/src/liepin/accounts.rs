//! The accounts of Liepin's look-alike: invented people, and one for each thing that can happen.
//!
//! Every password is [`PASSWORD`](crate::PASSWORD). The form of 2017 leads to the pages of its years, everything else to the
//! web API of today.

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
    /// "Please verify yourself", as from 2018 on.
    Verify,
    /// "Too often": at the form, or where a code should be sent.
    TooMany,
    /// The account is restricted.
    Restricted,
    /// An answer at the door that nobody knows.
    DoorChanged,
    /// HTTP 500 at the door, or to the first call.
    Down,
    /// HTTP 429 at the door, with `Retry-After`.
    RefusedAtDoor,
    /// A slider before a code is sent.
    Slider,
    /// The code came too late.
    CodeLate,
    /// The scan's picture grows old; `ends` tells whether every other does too.
    ScanLate {
        /// Whether it ends.
        ends: bool,
    },
    /// Who is signed in is told late.
    Slow,
    /// The session is dead at once.
    DeadAtOnce,
    /// The session dies after the sign-in: led to the sign-in page or the wall.
    DiesByRedirect,
    /// The session dies after the sign-in: a page to sign in with, with HTTP 200.
    DiesByPage,
    /// The session dies after the list: another flag, with HTTP 200.
    DiesByFlag,
    /// The session dies after the list: HTTP 401.
    DiesByStatus,
    /// The session dies after the list: HTTP 403, as for a token that isn't echoed.
    DiesByCsrf,
    /// The risk page instead of the list.
    RiskPage,
    /// Led to the risk page instead of the resume.
    RiskRedirect,
    /// The risk control's header instead of the list.
    RiskHeader,
    /// The risk control's words instead of the resume.
    RiskSays,
    /// The firewall's script page instead of the resume.
    Waf,
    /// HTTP 503 to the call for the resume, with `Retry-After`.
    RefusedAtResume,
    /// Everything is there and nothing in it.
    Empty,
    /// Good, and no data.
    EmptyNull,
    /// Hardly anything is filled.
    Half,
    /// The answer stops in its middle.
    Cut,
    /// The resume stands where nobody knows.
    LayoutChanged,
    /// The data has names that nobody knows.
    KeysChanged,
}

/// A resume of an account.
#[derive(Debug, Clone, Copy)]
pub struct Resume {
    /// Its number.
    pub id: &'static str,
    /// The web API's data.
    pub json: &'static str,
    /// The edit page.
    pub page: &'static str,
}

/// An account.
#[derive(Debug)]
pub struct Account {
    /// The way it is for.
    pub way: &'static str,
    /// The name to sign in with.
    pub login: &'static str,
    /// What happens.
    pub does: Does,
    /// The same in words.
    pub says: &'static str,
    /// Its resumes; the first is the one the web API gives unasked.
    pub resumes: &'static [Resume],
}

const LI_MING: Resume =
    Resume { id: "900000001a", json: include_str!("resumes/li-ming.json"), page: include_str!("resumes/li-ming.html") };
const LI_MING_OLD: Resume = Resume { id: "900000002b", page: include_str!("resumes/li-ming-old.html"), ..LI_MING };
const WANG_FANG: Resume = Resume { id: "900000003", json: include_str!("resumes/wang-fang.json"), ..LI_MING };
const SPARSE: Resume =
    Resume { id: "900000004d", json: include_str!("resumes/sparse.json"), page: include_str!("resumes/sparse.html") };

impl Account {
    /// The same as the tests and the demo use it.
    pub(super) fn magic(&self) -> Magic {
        let ends = match self.does {
            Does::Well if self.resumes.is_empty() => "no_resume",
            Does::Well | Does::Captcha { .. } | Does::ScanLate { ends: false } => "preview",
            Does::TooMany => "too_many_tries",
            Does::Restricted => "account_restricted",
            Does::Verify
            | Does::Slider
            | Does::Waf
            | Does::RiskPage
            | Does::RiskRedirect
            | Does::RiskHeader
            | Does::RiskSays => "action_needed",
            Does::Down => "down",
            Does::Slow => "timeout",
            Does::RefusedAtDoor | Does::RefusedAtResume => "refused",
            Does::CodeLate | Does::ScanLate { ends: true } => "challenge_expired",
            Does::DeadAtOnce
            | Does::DiesByRedirect
            | Does::DiesByPage
            | Does::DiesByFlag
            | Does::DiesByStatus
            | Does::DiesByCsrf => "session_expired",
            Does::Empty | Does::EmptyNull => "empty",
            Does::Half | Does::Cut => "incomplete",
            Does::CaptchaBroken | Does::DoorChanged | Does::LayoutChanged | Does::KeysChanged => "changed",
        };
        let asks: &[&str] = match (self.way, self.does) {
            (_, Does::Captcha { .. }) => &["captcha"],
            ("code", Does::Slider | Does::TooMany | Does::Down | Does::RefusedAtDoor) => &[],
            ("code", _) => &["code"],
            ("scan", Does::RiskHeader) => &[],
            ("scan", _) => &["scan"],
            _ => &[],
        };
        Magic { login: self.login, way: self.way, says: self.says, asks, ends }
    }
}

/// The table: way, login, what happens, the same in words, its resumes.
#[rustfmt::skip]
pub const ACCOUNTS: &[Account] = &[
    account("password", "13800000000", Does::Well, "the form and the pages of 2017: everything an edit page can hold", &[LI_MING]),
    account("password", "liming@example.com", Does::Well, "the body of the contract, as it stands there", &[LI_MING]),
    account("password", "several@example.com", Does::Well, "two resumes", &[LI_MING, LI_MING_OLD]),
    account("password", "sparse@example.com", Does::Well, "just enough to be a resume", &[SPARSE]),
    account("password", "no-resume@example.com", Does::Well, "an account without a resume", &[]),
    account("password", "captcha@example.com", Does::Captcha { ends: true }, "a captcha on the way; three wrong ones end it", &[LI_MING]),
    account("password", "captcha-endless@example.com", Does::Captcha { ends: false }, "a captcha on the way that is asked for ever", &[LI_MING]),
    account("password", "captcha-broken@example.com", Does::CaptchaBroken, "a captcha whose picture is none", &[LI_MING]),
    account("password", "verify@example.com", Does::Verify, "the form answers 请完成验证, as from 2018 on", &[LI_MING]),
    account("password", "too-many@example.com", Does::TooMany, "too many tries (wording guessed)", &[LI_MING]),
    account("password", "restricted@example.com", Does::Restricted, "the account is restricted (wording guessed)", &[LI_MING]),
    account("password", "door-changed@example.com", Does::DoorChanged, "an answer to the form that nobody knows", &[LI_MING]),
    account("password", "down@example.com", Does::Down, "HTTP 500", &[LI_MING]),
    account("password", "refused@example.com", Does::RefusedAtDoor, "HTTP 429 to the form, with Retry-After", &[LI_MING]),
    account("password", "dead@example.com", Does::DeadAtOnce, "signed in, and signed out again before the first page", &[LI_MING]),
    account("password", "dies@example.com", Does::DiesByRedirect, "the session dies after the sign-in: redirected", &[LI_MING]),
    account("password", "dies-page@example.com", Does::DiesByPage, "the session dies after the sign-in: the sign-in page with HTTP 200", &[LI_MING]),
    account("password", "risk@example.com", Does::RiskPage, "the risk page instead of the list, with HTTP 200 and an ordinary title", &[LI_MING]),
    account("password", "risk-resume@example.com", Does::RiskRedirect, "led to safe.liepin.com instead of the resume", &[LI_MING]),
    account("password", "empty@example.com", Does::Empty, "an edit page with nothing in it", &[LI_MING]),
    account("password", "half@example.com", Does::Half, "an edit page with hardly anything in it", &[LI_MING]),
    account("password", "cut@example.com", Does::Cut, "an edit page that stops in its middle", &[LI_MING]),
    account("password", "layout@example.com", Does::LayoutChanged, "another page instead of the edit page", &[LI_MING]),

    account("cookie", "cookie@example.com", Does::Well, "the web API of today: everything a resume can hold; phone and e-mail masked", &[LI_MING]),
    account("cookie", "cookie-mixed@example.com", Does::Well, "numbers as strings and as numbers, months without names", &[WANG_FANG]),
    account("cookie", "cookie-sparse@example.com", Does::Well, "just enough to be a resume", &[SPARSE]),
    account("cookie", "cookie-none@example.com", Does::Well, "an account without a resume", &[]),
    account("cookie", "cookie-dead@example.com", Does::DeadAtOnce, "flag -1401 to the first call", &[LI_MING]),
    account("cookie", "cookie-wall@example.com", Does::DiesByRedirect, "led to wow.liepin.com instead of the list", &[LI_MING]),
    account("cookie", "cookie-page@example.com", Does::DiesByPage, "a page for who isn't signed in, with HTTP 200, instead of the list", &[LI_MING]),
    account("cookie", "cookie-flag@example.com", Does::DiesByFlag, "flag -1701 to the call for the resume", &[LI_MING]),
    account("cookie", "cookie-401@example.com", Does::DiesByStatus, "HTTP 401 to the call for the resume", &[LI_MING]),
    account("cookie", "cookie-403@example.com", Does::DiesByCsrf, "HTTP 403 to the call for the resume", &[LI_MING]),
    account("cookie", "cookie-risk@example.com", Does::RiskPage, "the risk page instead of the list", &[LI_MING]),
    account("cookie", "cookie-held@example.com", Does::RiskHeader, "the risk control's header instead of the list", &[LI_MING]),
    account("cookie", "cookie-safe@example.com", Does::RiskRedirect, "led to safe.liepin.com instead of the resume", &[LI_MING]),
    account("cookie", "cookie-verify@example.com", Does::RiskSays, "the words 请完成验证 instead of the resume", &[LI_MING]),
    account("cookie", "cookie-waf@example.com", Does::Waf, "the firewall's script page instead of the resume", &[LI_MING]),
    account("cookie", "cookie-down@example.com", Does::Down, "HTTP 500 to the first call", &[LI_MING]),
    account("cookie", "cookie-busy@example.com", Does::RefusedAtResume, "HTTP 503 to the call for the resume, with Retry-After", &[LI_MING]),
    account("cookie", "cookie-slow@example.com", Does::Slow, "who one is comes late (rule SLOW_MS)", &[LI_MING]),
    account("cookie", "cookie-empty@example.com", Does::Empty, "an empty shell with flag 1", &[LI_MING]),
    account("cookie", "cookie-null@example.com", Does::EmptyNull, "flag 1 and null", &[LI_MING]),
    account("cookie", "cookie-half@example.com", Does::Half, "a half-filled capture", &[LI_MING]),
    account("cookie", "cookie-cut@example.com", Does::Cut, "an answer that stops in its middle", &[LI_MING]),
    account("cookie", "cookie-layout@example.com", Does::LayoutChanged, "the resume stands elsewhere in the JSON", &[LI_MING]),
    account("cookie", "cookie-keys@example.com", Does::KeysChanged, "the JSON's names are others", &[LI_MING]),

    account("code", "13800000101", Does::Well, "a code by SMS", &[LI_MING]),
    account("code", "13800000102", Does::Slider, "a slider before a code is sent", &[LI_MING]),
    account("code", "13800000103", Does::CodeLate, "the code has expired (wording guessed)", &[LI_MING]),
    account("code", "13800000104", Does::TooMany, "no more codes are sent (wording guessed)", &[LI_MING]),
    account("code", "13800000105", Does::Restricted, "the account is restricted (wording guessed)", &[LI_MING]),
    account("code", "13800000106", Does::DoorChanged, "an answer to the code that nobody knows", &[LI_MING]),
    account("code", "13800000107", Does::RefusedAtDoor, "HTTP 429 where a code should be sent, with Retry-After", &[LI_MING]),
    account("code", "13800000108", Does::DeadAtOnce, "signed in, and signed out again before the first call", &[LI_MING]),

    account("scan", "scan@example.com", Does::Well, "scanned and confirmed", &[LI_MING]),
    account("scan", "scan-renewed@example.com", Does::ScanLate { ends: false }, "the first picture grows old, the second is scanned", &[LI_MING]),
    account("scan", "scan-late@example.com", Does::ScanLate { ends: true }, "every picture grows old", &[LI_MING]),
];

const fn account(
    way: &'static str,
    login: &'static str,
    does: Does,
    says: &'static str,
    resumes: &'static [Resume],
) -> Account {
    Account { way, login, does, says, resumes }
}

/// The account of a login.
pub fn find(login: &str) -> Option<&'static Account> {
    ACCOUNTS.iter().find(|a| a.login == login)
}
