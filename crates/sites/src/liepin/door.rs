//! The sign-in form of 2016 to 2019: it posts the password's MD5, and asks for a captcha when it likes.
//!
//! The password is posted once per try; with a captcha the form is posted again, as the page does, and only then.

use super::api::{changed, open, pairs, stopped};
use super::facts::*;
use super::{pages, sign_in};
use crate::facts::Facts;
use crate::{Answers, Body, Browser, Challenge, Image, Secret, SignIn, SiteError, Words};

/// In the memo between asking for a captcha and its answer, and no longer.
const NAME: &str = "name";
const HASH: &str = "hash";

/// Posts the form and judges what it says.
pub(super) async fn post(
    facts: &Facts,
    browser: &mut Browser,
    name: Secret,
    hash: Secret,
    code: Option<Secret>,
) -> Result<SignIn, SiteError> {
    let mut form = pairs(facts, &[&DOOR_FROM, &DOOR_STAY]);
    form.push((facts.get(&DOOR_NAME), name.expose()));
    form.push((facts.get(&DOOR_PASSWORD), hash.expose()));
    if let Some(code) = &code {
        form.push((facts.get(&DOOR_CAPTCHA), code.expose().trim()));
    }
    let mut headers = vec![("Referer", facts.get(&DOOR_REFERER))];
    headers.extend([&DOOR_ASKED, &DOOR_ALT].into_iter().filter_map(|fact| facts.get(fact).split_once(": ")));
    let answer = browser.post_once(facts.get(&DOOR), &headers, Body::Form(&form)).await?;
    let said = open(facts, stopped(facts, answer)?.ok()?, "sign-in")?;
    if said.flag == facts.get(&FLAG_GOOD) {
        pages::front(facts, browser).await?; // the proof
        return Ok(SignIn::Done);
    }
    if said.flag != facts.get(&FLAG_BAD) {
        return Err(changed("sign-in: a flag that is unknown"));
    }
    let is = |fact| said.code == facts.get(fact);
    if is(&CODE_CAPTCHA_WRONG) && code.is_some() {
        sign_in::once_more(facts, browser)?;
        return ask(facts, browser, name, hash, true).await;
    }
    if is(&CODE_CAPTCHA) || is(&CODE_CAPTCHA_NAME) || is(&CODE_CAPTCHA_WRONG) {
        return ask(facts, browser, name, hash, false).await;
    }
    // Whatever else is said the site's own script shows beside the name: name and password are wrong.
    Err(sign_in::refused(facts, &said.says).unwrap_or(SiteError::WrongCredentials))
}

/// Fetches the captcha's picture and asks the person. The password's MD5 waits in the memo, which is sealed, for the form is
/// to be posted again with the answer.
async fn ask(
    facts: &Facts,
    browser: &mut Browser,
    name: Secret,
    hash: Secret,
    wrong: bool,
) -> Result<SignIn, SiteError> {
    let picture = browser.get_once(facts.get(&CAPTCHA), &[("Referer", facts.get(&HOME))]).await?.ok()?;
    let image = Image::new(&picture.body).ok_or_else(|| changed("sign-in: the captcha is no picture"))?;
    browser.remember(NAME, name.expose());
    browser.remember(HASH, hash.expose());
    let prompt = Words::new("请输入图片中的字符", "Type the characters of the picture");
    Ok(SignIn::Ask { challenge: Challenge::Captcha { image, prompt }, wrong })
}

pub(super) async fn answer(facts: &Facts, browser: &mut Browser, mut answers: Answers) -> Result<SignIn, SiteError> {
    let mut take = |key| {
        let value = browser.memo(key).map(Secret::new);
        browser.forget(key);
        value.ok_or(SiteError::Interrupted)
    };
    let (name, hash) = (take(NAME)?, take(HASH)?);
    let code = answers.remove("code").ok_or(SiteError::WrongAnswer)?;
    post(facts, browser, name, hash, Some(code)).await
}
