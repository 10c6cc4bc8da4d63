//! Signing in to Liepin: which way it is, and what proves a session.

use super::api::{changed, own, pairs, said, stopped};
use super::facts::*;
use super::{door, passport};
use crate::facts::Facts;
use crate::{Browser, Credentials, Reply, SignIn, SiteError, Way};
use md5::{Digest, Md5};

/// In the memo: that the form of 2017 was the way in, so that its pages are what is behind it.
const FORM: &str = "by the form";
/// How many answers were wrong.
const WRONG: &str = "wrong answers";

pub(super) async fn step(facts: &Facts, browser: &mut Browser, said: Reply) -> Result<SignIn, SiteError> {
    match said {
        Reply::Begin(credentials) => begin(facts, browser, credentials).await,
        Reply::Answer(answers) if browser.memo(FORM).is_some() => door::answer(facts, browser, answers).await,
        Reply::Answer(answers) => passport::answer(facts, browser, answers).await,
        Reply::Poll => passport::poll(facts, browser).await,
    }
}

async fn begin(facts: &Facts, browser: &mut Browser, who: Credentials) -> Result<SignIn, SiteError> {
    browser.set_user_agent(&who.user_agent);
    match (who.way, facts.get(&PASSWORD_ERA)) {
        (Way::Password, "md5") => {
            visit(facts, browser).await?;
            browser.remember(FORM, "yes");
            door::post(facts, browser, who.name, md5(who.password.expose()), None).await
        }
        (Way::Password, "account-pwd-login") => {
            visit(facts, browser).await?;
            passport::password(facts, browser, who.name, md5(who.password.expose())).await
        }
        (Way::Password, _) => Err(changed("PASSWORD_ERA: neither md5 nor account-pwd-login")),
        (Way::Code, _) => {
            visit(facts, browser).await?;
            passport::send(facts, browser, who.name).await
        }
        (Way::Scan, _) => {
            visit(facts, browser).await?;
            passport::picture(facts, browser).await
        }
        (Way::Cookie, _) => {
            browser.jar().paste(who.cookie.expose(), facts.get(&DOMAIN));
            if browser.cookie(facts.get(&OWN), facts.get(&SESSION)).is_none() {
                return Err(SiteError::SessionExpired);
            }
            if browser.cookie(facts.get(&OWN), facts.get(&XSRF)).is_none() {
                visit(facts, browser).await?; // which gives one
            }
            prove(facts, browser).await
        }
        (Way::File, _) => Err(SiteError::Unsupported),
    }
}

/// The front page first, as a browser does: it gives the cookies without which everything else is turned away.
async fn visit(facts: &Facts, browser: &mut Browser) -> Result<(), SiteError> {
    let page = browser.get_once(facts.get(&HOME), &[]).await?;
    stopped(facts, page)?.ok()?;
    Ok(())
}

/// What stands for a password on this site, in both ages; as good as the password, so as secret.
fn md5(password: &str) -> crate::Secret {
    crate::Secret::new(Md5::digest(password).iter().map(|byte| format!("{byte:02x}")).collect::<String>())
}

/// Signed in is who is told who they are.
pub(super) async fn prove(facts: &Facts, browser: &mut Browser) -> Result<SignIn, SiteError> {
    let form = pairs(facts, &[&OWN_APP, &OWN_IM]);
    let (_, data) = own(facts, browser, (&OWN, "own data"), &form).await?;
    match said(data.get(facts.get(&OWN_ID))).is_empty() {
        true => Err(changed("own data: nobody's")),
        false => Ok(SignIn::Done),
    }
}

/// Whether the form of 2017 was the way in.
pub(super) fn by_the_form(browser: &Browser) -> bool {
    browser.memo(FORM).is_some()
}

/// One more wrong answer, until there are too many.
pub(super) fn once_more(facts: &Facts, browser: &mut Browser) -> Result<(), SiteError> {
    let wrong = browser.memo(WRONG).and_then(|n| n.parse().ok()).unwrap_or(0u32) + 1;
    browser.remember(WRONG, wrong.to_string());
    match wrong >= facts.get(&TRIES).parse().unwrap_or(1) {
        true => Err(SiteError::WrongAnswer),
        false => Ok(()),
    }
}

/// What an answer says that is no good one, as far as both ages say it alike.
pub(super) fn refused(facts: &Facts, says: &str) -> Option<SiteError> {
    let table = [
        (&SAYS_OVER, SiteError::WrongAnswer),
        (&SAYS_TOO_MANY, SiteError::TooManyTries),
        (&SAYS_RESTRICTED, SiteError::AccountRestricted),
    ];
    table.into_iter().find(|(fact, _)| says.contains(facts.get(fact))).map(|(_, error)| error)
}
