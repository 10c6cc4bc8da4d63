//! Signing in to Zhilian: the form, the captcha on the way, or a pasted session. What today's page has is in `scan.rs` and
//! `napi.rs`.
//!
//! The password is posted once per try; with a captcha the form is posted again, as the page does, and only then.

use super::facts::*;
use super::{fetch, napi, scan};
use crate::facts::Facts;
use crate::{Answers, Body, Browser, Challenge, Credentials, Image, Reply, Secret, SignIn, SiteError, Way, Words};

/// In the memo between asking for a captcha and its answer, and no longer.
const NAME: &str = "name";
const PASSWORD: &str = "password";
/// How many captchas or codes were wrong.
const WRONG: &str = "wrong captchas";

pub(super) async fn step(facts: &Facts, browser: &mut Browser, said: Reply) -> Result<SignIn, SiteError> {
    match said {
        Reply::Begin(credentials) => begin(facts, browser, credentials).await,
        Reply::Answer(answers) if napi::waits(browser) => napi::answer(facts, browser, answers).await,
        Reply::Answer(answers) => answer(facts, browser, answers).await,
        Reply::Poll => scan::poll(facts, browser).await,
    }
}

async fn begin(facts: &Facts, browser: &mut Browser, who: Credentials) -> Result<SignIn, SiteError> {
    browser.set_user_agent(&who.user_agent);
    match (who.way, facts.get(&PASSWORD_ERA)) {
        (Way::Password, "napi") => napi::password(facts, browser, who.name, who.password).await,
        (Way::Password, "portal") => {
            // The page first, as a browser does: it gives the cookies without which the form is turned away.
            let page = browser.get(facts.get(&LOGIN), &[("Referer", facts.get(&REFERER))]).await?.ok()?.text();
            fetch::stopped(facts, &page)?;
            if !page.contains(facts.get(&FIELD_PASSWORD)) {
                return Err(SiteError::Changed { what: "sign-in: no form".into() });
            }
            post(facts, browser, who.name, who.password, None).await
        }
        (Way::Password, _) => Err(fetch::changed("PASSWORD_ERA: neither portal nor napi")),
        (Way::Cookie, _) => {
            browser.jar().paste(who.cookie.expose(), facts.get(&DOMAIN));
            prove(facts, browser).await
        }
        (Way::Scan, _) => scan::begin(facts, browser).await,
        (Way::Code, _) => napi::send(facts, browser, who.name).await,
        (Way::File, _) => Err(SiteError::Unsupported),
    }
}

async fn answer(facts: &Facts, browser: &mut Browser, mut answers: Answers) -> Result<SignIn, SiteError> {
    let mut take = |key| {
        let value = browser.memo(key).map(Secret::new);
        browser.forget(key);
        value.ok_or(SiteError::Interrupted)
    };
    let (name, password) = (take(NAME)?, take(PASSWORD)?);
    let code = answers.remove("code").ok_or(SiteError::WrongAnswer)?;
    post(facts, browser, name, password, Some(code)).await
}

/// Posts the form and judges what it says.
async fn post(
    facts: &Facts,
    browser: &mut Browser,
    name: Secret,
    password: Secret,
    code: Option<Secret>,
) -> Result<SignIn, SiteError> {
    let hidden = [&HIDDEN_COUNT, &HIDDEN_BACK, &HIDDEN_STAY, &HIDDEN_FROM];
    let mut form: Vec<_> = hidden.into_iter().filter_map(|fact| facts.get(fact).split_once('=')).collect();
    form.push((facts.get(&FIELD_NAME), name.expose()));
    form.push((facts.get(&FIELD_PASSWORD), password.expose()));
    if let Some(code) = &code {
        form.push((facts.get(&FIELD_CAPTCHA), code.expose().trim()));
    }
    let headers = [("Referer", facts.get(&REFERER))];
    let page = browser.post(facts.get(&LOGIN), &headers, Body::Form(&form)).await?.ok()?.text();
    let says = |fact| page.contains(facts.get(fact));
    if says(&SAYS_JUMPING) {
        return prove(facts, browser).await;
    }
    if says(&SAYS_CAPTCHA_OVER) {
        return Err(SiteError::WrongAnswer);
    }
    let wrong = says(&SAYS_CAPTCHA_WRONG);
    if wrong || says(&SAYS_CAPTCHA) {
        return ask(facts, browser, name, password, wrong && code.is_some()).await;
    }
    if says(&SAYS_TOO_MANY) {
        return Err(SiteError::TooManyTries);
    }
    if says(&SAYS_RESTRICTED) {
        return Err(SiteError::AccountRestricted);
    }
    fetch::stopped(facts, &page)?;
    // The form once more, with whatever remark, is what a wrong password gets: no wording was found, and the 2015 client
    // takes all that is left for it. A page without the form says nothing of the password, and we don't claim it does.
    if says(&FIELD_PASSWORD) {
        return Err(SiteError::WrongCredentials);
    }
    Err(SiteError::Changed { what: "sign-in: an answer that says nothing known".into() })
}

/// Fetches the captcha's picture and asks the person. The password waits in the memo, which is sealed, for the form is to
/// be posted again with the answer.
async fn ask(
    facts: &Facts,
    browser: &mut Browser,
    name: Secret,
    password: Secret,
    wrong: bool,
) -> Result<SignIn, SiteError> {
    if wrong {
        once_more(facts, browser)?;
    }
    let picture = browser.get(facts.get(&CAPTCHA), &[("Referer", facts.get(&LOGIN))]).await?.ok()?;
    let Some(image) = Image::new(&picture.body) else {
        return Err(SiteError::Changed { what: "sign-in: the captcha is no picture".into() });
    };
    browser.remember(NAME, name.expose());
    browser.remember(PASSWORD, password.expose());
    let prompt = Words::new("请输入图片中的字符", "Type the characters of the picture");
    Ok(SignIn::Ask { challenge: Challenge::Captcha { image, prompt }, wrong })
}

/// Counts a wrong captcha or code: too many end the sign-in, should the site not.
pub(super) fn once_more(facts: &Facts, browser: &mut Browser) -> Result<(), SiteError> {
    let wrong = browser.memo(WRONG).and_then(|n| n.parse().ok()).unwrap_or(0u32) + 1;
    browser.remember(WRONG, wrong.to_string());
    match wrong >= facts.get(&CAPTCHA_TRIES).parse().unwrap_or(1) {
        true => Err(SiteError::WrongAnswer),
        false => Ok(()),
    }
}

/// Signed in is who can ask for their own data; what a page says is no proof.
pub(super) async fn prove(facts: &Facts, browser: &mut Browser) -> Result<SignIn, SiteError> {
    fetch::own_data(facts, browser).await?;
    Ok(SignIn::Done)
}
