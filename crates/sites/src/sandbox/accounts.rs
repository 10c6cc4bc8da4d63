//! The magic accounts of the sandbox, one for each thing that a site can do.

use crate::SiteError;

/// The password of every account; any other is wrong.
pub const PASSWORD: &str = "correct horse";
/// The right answer to every code, captcha and question; any other is wrong, and the third wrong one ends it.
pub const CODE: &str = "246810";

/// What stands between the password and the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A code by text message.
    Sms,
    /// A code by mail.
    Email,
    /// A code of an authenticator app.
    Authenticator,
    /// A picture with characters.
    Captcha,
    /// A picture to scan; scanned at the second poll.
    Scan,
    /// An approval in an app; approved at the second poll.
    Approve,
    /// An approval that never comes.
    Never,
    /// Two questions, one of them secret.
    Questions,
}

/// Where an account fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// At the sign-in, whatever the password.
    SignIn,
    /// At the answer to a code.
    Answer,
    /// At the list.
    List,
    /// At the fetch.
    Fetch,
}

/// What an account does.
#[derive(Clone, Copy)]
pub enum Does {
    /// Signs in by these steps and gives these resumes.
    Well(&'static [Step], &'static [super::Held]),
    /// Fails with this.
    Fails(When, fn() -> SiteError),
}

/// A magic account.
#[derive(Clone, Copy)]
pub struct Account {
    /// The name to sign in with.
    pub login: &'static str,
    /// What it does.
    pub does: Does,
    /// The same in words.
    pub says: &'static str,
}

use super::{ENGLISH, FULL, MASKED, OLD};
use Does::{Fails, Well};

/// The table.
#[rustfmt::skip]
pub const ACCOUNTS: &[Account] = &[
    it("ok@example.com", Well(&[], &[FULL]), "straight in; one resume"),
    it("several@example.com", Well(&[], &[OLD, FULL, ENGLISH]), "an old resume, a new one, and the new one's English copy"),
    it("masked@example.com", Well(&[], &[MASKED]), "phone and e-mail masked"),
    it("sms@example.com", Well(&[Step::Sms], &[FULL]), "a code by text message"),
    it("email@example.com", Well(&[Step::Email], &[FULL]), "a code by mail"),
    it("authenticator@example.com", Well(&[Step::Authenticator], &[FULL]), "a code of an authenticator app"),
    it("captcha@example.com", Well(&[Step::Captcha], &[FULL]), "a picture with the code"),
    it("questions@example.com", Well(&[Step::Questions], &[FULL]), "two questions"),
    it("scan@example.com", Well(&[Step::Scan], &[FULL]), "a picture to scan, scanned at the second poll"),
    it("approve@example.com", Well(&[Step::Approve], &[FULL]), "an approval in an app, given at the second poll"),
    it("never@example.com", Well(&[Step::Never], &[FULL]), "an approval that never comes"),
    it("two-steps@example.com", Well(&[Step::Captcha, Step::Sms], &[FULL]), "a captcha, then a code"),
    it("code-expired@example.com", Fails(When::Answer, || SiteError::ChallengeExpired), "the code has ended when it is answered"),
    it("session-at-once@example.com", Fails(When::SignIn, || SiteError::SessionExpired), "the session is dead at once"),
    it("too-many@example.com", Fails(When::SignIn, || SiteError::TooManyTries), "too many tries"),
    it("restricted@example.com", Fails(When::SignIn, || SiteError::AccountRestricted), "the account is restricted"),
    it("action@example.com", Fails(When::SignIn, action), "a slider: the person must act"),
    it("down@example.com", Fails(When::SignIn, || SiteError::Down), "the site is down"),
    it("timeout@example.com", Fails(When::SignIn, || SiteError::Timeout), "the site is too slow"),
    it("refused@example.com", Fails(When::SignIn, || SiteError::Refused { after: Some(120) }), "refused for two minutes"),
    it("unsupported@example.com", Fails(When::SignIn, || SiteError::Unsupported), "this way is not supported"),
    it("interrupted@example.com", Fails(When::SignIn, || SiteError::Interrupted), "stopped where going on would post the password twice"),
    it("not-owner@example.com", Fails(When::List, || SiteError::NotOwner), "the session is somebody else's"),
    it("no-resume@example.com", Fails(When::List, || SiteError::NoResume), "an account without a resume"),
    it("session@example.com", Fails(When::Fetch, || SiteError::SessionExpired), "the session dies between sign-in and fetch"),
    it("empty@example.com", Fails(When::Fetch, || SiteError::Empty), "an empty shell"),
    it("incomplete@example.com", Fails(When::Fetch, || SiteError::Incomplete), "a half-filled answer"),
    it("changed@example.com", Fails(When::Fetch, || SiteError::Changed { what: "sandbox: as asked".into() }), "the layout has changed"),
    it("down-later@example.com", Fails(When::Fetch, || SiteError::Down), "the site goes down after the sign-in"),
];

const fn it(login: &'static str, does: Does, says: &'static str) -> Account {
    Account { login, does, says }
}

fn action() -> SiteError {
    SiteError::ActionNeeded { url: "https://sandbox.example.com/".into(), why: "滑块验证 / a slider".into() }
}

/// The account of a login.
pub fn find(login: &str) -> Option<&'static Account> {
    ACCOUNTS.iter().find(|a| a.login == login)
}
