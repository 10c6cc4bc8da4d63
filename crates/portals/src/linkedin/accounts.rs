//! The accounts of LinkedIn's look-alike: invented people, and one for each thing that can happen.
//!
//! Every password is [`PASSWORD`](crate::PASSWORD).

use crate::portal::Magic;

/// What happens to an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    /// All goes well.
    Well,
    /// All goes well, with the session's cookie alone.
    Bare,
    /// All goes well, and one lands on the network's page.
    Network,
    /// A PIN by e-mail; `ends` tells whether too many wrong ones end it.
    EmailPin {
        /// Whether it ends.
        ends: bool,
    },
    /// A PIN by e-mail that is no good any more.
    PinExpired,
    /// A PIN by e-mail, unless the browser is known: the one of the contract's cookie.
    KnownBrowser,
    /// A PIN by text message.
    SmsPin,
    /// A code of an authenticator app.
    Authenticator,
    /// An approval in LinkedIn's app.
    Approve,
    /// An approval that comes too late.
    ApproveLate,
    /// A captcha.
    Captcha,
    /// A challenge that nobody knows.
    ChallengeChanged,
    /// Remembered accounts to choose from.
    Picker,
    /// "Too many attempts".
    TooMany,
    /// "Your account has been restricted".
    Restricted,
    /// An answer to the form that nobody knows.
    DoorChanged,
    /// Let in without a session.
    NoSession,
    /// HTTP 500 to the form.
    Down,
    /// HTTP 429 to the form, with `Retry-After`.
    RefusedAtDoor,
    /// HTTP 999 to the form.
    BotAtDoor,
    /// Who one is comes late.
    Slow,
    /// The session is dead at the first call, in this disguise.
    Dead(Death),
    /// The session dies between the first call and the profile, in this disguise.
    Dies(Death),
    /// The session is somebody else's.
    Another,
    /// The profile is hidden: HTTP 403.
    Hidden,
    /// `{"status": 404}` with HTTP 200.
    Gone,
    /// HTTP 503 to the profile, with `Retry-After`.
    Busy,
    /// HTTP 999 to the profile.
    BotAtProfile,
    /// A profile with empty lists.
    Empty,
    /// Lists that name what isn't there.
    Half,
    /// The answer stops in its middle.
    Cut,
    /// The top card alone, whatever is asked for.
    TopCard,
    /// Only the oldest decoration is answered.
    OldDecoration,
    /// The pages of lists are retired.
    NoPages,
    /// The profile is retired, the older one is there.
    View,
    /// Both are retired; the page holds the data.
    Page,
    /// The page holds the data, and stops in its middle.
    PageCut,
    /// The page is of the mobile-lite site.
    Lite,
}

/// How a session shows that it is dead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Death {
    /// A page with HTTP 200 where JSON is expected.
    Page,
    /// A redirect to this path.
    Redirect(&'static str),
    /// HTTP 401.
    Status,
    /// HTTP 403: the CSRF check failed.
    Csrf,
    /// The session's cookie is set to say so.
    Deleted,
    /// The session's cookie is set to have expired.
    Expired,
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
    /// The last part of its profile's address.
    pub slug: &'static str,
    /// Its profile.
    pub profile: &'static str,
}

const LI_MING: (&str, &str) = ("明-李-0000000b", include_str!("resumes/li-ming.json"));
const WANG_FANG: (&str, &str) = ("fang-wang-0000000c", include_str!("resumes/wang-fang.json"));

impl Account {
    const fn by_cookie(self) -> Self {
        Account { way: "cookie", ..self }
    }

    const fn of(self, (slug, profile): (&'static str, &'static str)) -> Self {
        Account { slug, profile, ..self }
    }

    /// The same as the tests and the demo use it.
    pub(super) fn magic(&self) -> Magic {
        let (asks, ends): (&[&str], _) = match self.does {
            Does::Well | Does::Bare | Does::Network | Does::OldDecoration | Does::NoPages | Does::View | Does::Page => {
                (&[], "preview")
            }
            Does::EmailPin { .. } | Does::KnownBrowser | Does::SmsPin | Does::Authenticator => (&["code"], "preview"),
            Does::PinExpired => (&["code"], "challenge_expired"),
            Does::Approve => (&["approve"], "preview"),
            Does::ApproveLate => (&["approve"], "challenge_expired"),
            Does::Captcha | Does::Picker | Does::Lite => (&[], "action_needed"),
            Does::TooMany => (&[], "too_many_tries"),
            Does::Restricted => (&[], "account_restricted"),
            Does::DoorChanged | Does::ChallengeChanged | Does::NoSession | Does::TopCard => (&[], "changed"),
            Does::Down => (&[], "down"),
            Does::RefusedAtDoor | Does::BotAtDoor | Does::Busy | Does::BotAtProfile => (&[], "refused"),
            Does::Slow => (&[], "timeout"),
            Does::Dead(_) | Does::Dies(_) => (&[], "session_expired"),
            Does::Another => (&[], "not_owner"),
            Does::Hidden | Does::Gone => (&[], "no_resume"),
            Does::Empty => (&[], "empty"),
            Does::Half | Does::Cut | Does::PageCut => (&[], "incomplete"),
        };
        Magic { login: self.login, way: self.way, says: self.says, asks, ends }
    }
}

/// The table: login, what happens, the same in words.
#[rustfmt::skip]
pub const ACCOUNTS: &[Account] = &[
    account("liming@example.com", Does::Well, "everything a profile can hold; its skills and jobs go on over pages"),
    account("wangfang@example.com", Does::Network, "a short profile in Chinese alone").of(WANG_FANG),
    account("email-pin@example.com", Does::EmailPin { ends: true }, "a PIN by e-mail; three wrong ones end it"),
    account("pin-endless@example.com", Does::EmailPin { ends: false }, "a PIN by e-mail that is asked for ever"),
    account("pin-expired@example.com", Does::PinExpired, "a PIN by e-mail that comes too late (wording guessed)"),
    account("known-browser@example.com", Does::KnownBrowser, "a PIN by e-mail, unless the browser's identity is pasted"),
    account("sms-pin@example.com", Does::SmsPin, "a PIN by text message"),
    account("authenticator@example.com", Does::Authenticator, "a code of an authenticator app"),
    account("approve@example.com", Does::Approve, "an approval in LinkedIn's app"),
    account("approve-late@example.com", Does::ApproveLate, "an approval in LinkedIn's app that comes too late"),
    account("captcha@example.com", Does::Captcha, "a captcha that only one's own browser can pass"),
    account("challenge-changed@example.com", Does::ChallengeChanged, "a challenge that nobody knows"),
    account("picker@example.com", Does::Picker, "remembered accounts to choose from"),
    account("too-many@example.com", Does::TooMany, "too many attempts (wording guessed)"),
    account("restricted@example.com", Does::Restricted, "the account is restricted (wording guessed)"),
    account("door-changed@example.com", Does::DoorChanged, "an answer to the form that nobody knows"),
    account("no-session@example.com", Does::NoSession, "let in, and no session given"),
    account("down@example.com", Does::Down, "HTTP 500"),
    account("refused@example.com", Does::RefusedAtDoor, "HTTP 429 to the form, with Retry-After"),
    account("bot@example.com", Does::BotAtDoor, "HTTP 999 to the form"),
    account("pasted@example.com", Does::Well, "the session of one's own browser, with all its cookies").by_cookie(),
    account("bare@example.com", Does::Bare, "the session's cookie alone").by_cookie(),
    account("slow@example.com", Does::Slow, "who one is comes late (rule SLOW_MS)").by_cookie(),
    account("another@example.com", Does::Another, "somebody else's session").by_cookie(),
    account("dead-page@example.com", Does::Dead(Death::Page), "a dead session: a page where JSON is expected").by_cookie(),
    account("dead-login@example.com", Does::Dead(Death::Redirect("/login")), "a dead session: redirected to the form").by_cookie(),
    account("dead-uas@example.com", Does::Dead(Death::Redirect("/uas/login")), "a dead session: redirected to the older form").by_cookie(),
    account("dead-wall@example.com", Does::Dead(Death::Redirect("/authwall")), "a dead session: redirected to the wall").by_cookie(),
    account("dead-challenge@example.com", Does::Dead(Death::Redirect("/checkpoint/challenge/1")), "a dead session: redirected to a challenge").by_cookie(),
    account("dead-loop@example.com", Does::Dead(Death::Redirect("/voyager/api/me")), "a dead session: redirected in a circle").by_cookie(),
    account("dead-401@example.com", Does::Dead(Death::Status), "a dead session: HTTP 401").by_cookie(),
    account("dead-csrf@example.com", Does::Dead(Death::Csrf), "a dead session: the CSRF check failed").by_cookie(),
    account("dead-deleted@example.com", Does::Dead(Death::Deleted), "a dead session: li_at=delete me").by_cookie(),
    account("dead-expired@example.com", Does::Dead(Death::Expired), "a dead session: its cookie expires").by_cookie(),
    account("dies-page@example.com", Does::Dies(Death::Page), "the session dies after the sign-in: a page with HTTP 200"),
    account("dies-csrf@example.com", Does::Dies(Death::Csrf), "the session dies after the sign-in: the CSRF check failed"),
    account("dies-deleted@example.com", Does::Dies(Death::Deleted), "the session dies after the sign-in: li_at=delete me"),
    account("dies-login@example.com", Does::Dies(Death::Redirect("/login")), "the session dies after the sign-in: redirected"),
    account("hidden@example.com", Does::Hidden, "the profile can't be accessed"),
    account("gone@example.com", Does::Gone, "404 in the answer's body, with HTTP 200"),
    account("busy@example.com", Does::Busy, "HTTP 503 to the profile, with Retry-After"),
    account("bot-profile@example.com", Does::BotAtProfile, "HTTP 999 to the profile"),
    account("empty@example.com", Does::Empty, "an empty shell"),
    account("half@example.com", Does::Half, "lists that name what isn't there"),
    account("cut@example.com", Does::Cut, "an answer that stops in its middle"),
    account("top-card@example.com", Does::TopCard, "the top card alone, and a page without data"),
    account("old-decoration@example.com", Does::OldDecoration, "only the oldest decoration is answered"),
    account("no-pages@example.com", Does::NoPages, "the pages of skills and jobs are retired"),
    account("view@example.com", Does::View, "the older profile, as until 2025"),
    account("page@example.com", Does::Page, "no profile by the API; the page holds the data"),
    account("page-cut@example.com", Does::PageCut, "the page holds the data, and stops in its middle"),
    account("lite@example.com", Does::Lite, "no profile by the API; the page is the mobile-lite site's"),
];

const fn account(login: &'static str, does: Does, says: &'static str) -> Account {
    Account { login, way: "password", does, says, slug: LI_MING.0, profile: LI_MING.1 }
}

/// The account of a login.
pub fn find(login: &str) -> Option<&'static Account> {
    ACCOUNTS.iter().find(|a| a.login == login)
}
