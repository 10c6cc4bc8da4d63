//! Today's sign-in (2020 and later): a code by SMS, a picture to scan with WeChat, and a password, whose fields are guessed.

use super::api::{Envelope, call, changed, needed, pairs, said};
use super::facts::*;
use super::sign_in::{self, prove};
use crate::facts::Facts;
use crate::{Answers, Browser, Challenge, Image, Medium, Secret, SignIn, SiteError, Words};
use base64::Engine;
use serde_json::Value;
use std::time::Duration;

/// In the memo: the phone that a code was sent to.
const PHONE: &str = "phone";
/// The scan's name, its picture, and how many pictures there were.
const KEY: &str = "scan";
const PICTURE: &str = "picture";
const PICTURES: &str = "pictures";

/// The data of a good answer; else what is wrong.
fn good(facts: &Facts, envelope: Envelope) -> Result<Value, SiteError> {
    match envelope.flag == facts.get(&FLAG_GOOD) {
        true => Ok(envelope.data.unwrap_or_default()),
        false => Err(sign_in::refused(facts, &envelope.says)
            .unwrap_or_else(|| changed("sign-in: an answer that says nothing known"))),
    }
}

/// Asks which captcha stands before a sign-in; gives what is to be brought back where there is none.
async fn captcha(facts: &Facts, browser: &mut Browser, name: &Secret) -> Result<String, SiteError> {
    let mut form = pairs(facts, &[&BUSINESS, &SMART_TYPE, &SMART_VERSION]);
    form.push((facts.get(&TEL), name.expose()));
    let data = good(facts, call(facts, browser, (&SMART, "captcha"), &form).await?)?;
    let mode = said(data.get(facts.get(&SMART_MODE)));
    let sign = said(data.get(facts.get(&SMART_SIGN)));
    if mode == facts.get(&MODE_SLIDER) {
        return Err(needed(facts));
    }
    match mode == facts.get(&MODE_NONE) && !sign.is_empty() {
        true => Ok(sign),
        false => Err(changed("sign-in: a captcha that is unknown")),
    }
}

/// Has a code sent.
pub(super) async fn send(facts: &Facts, browser: &mut Browser, phone: Secret) -> Result<SignIn, SiteError> {
    let sign = captcha(facts, browser, &phone).await?;
    let mut form = pairs(facts, &[&BUSINESS, &SEND_BACK, &SEND_DATA]);
    form.extend([(facts.get(&TEL), phone.expose()), (facts.get(&SMART_SIGN), sign.as_str())]);
    good(facts, call(facts, browser, (&SEND, "code"), &form).await?)?;
    browser.remember(PHONE, phone.expose());
    Ok(ask(phone.expose(), false))
}

fn ask(phone: &str, wrong: bool) -> SignIn {
    let (begin, end) = (phone.get(..3), phone.len().checked_sub(4).and_then(|at| phone.get(at..)));
    let hint = match (begin, end) {
        (Some(begin), Some(end)) if phone.len() >= 11 => format!("{begin}****{end}"),
        _ => String::new(),
    };
    SignIn::Ask { challenge: Challenge::Code { sent_to: Medium::Sms, hint }, wrong }
}

/// Signs in with the code that the person has got.
pub(super) async fn answer(facts: &Facts, browser: &mut Browser, mut answers: Answers) -> Result<SignIn, SiteError> {
    let phone = browser.memo(PHONE).map(Secret::new).ok_or(SiteError::Interrupted)?;
    let code = answers.remove("code").ok_or(SiteError::WrongAnswer)?;
    let mut form = pairs(facts, &[&CODE_ROLE, &CODE_SOURCE]);
    form.extend([(facts.get(&TEL), phone.expose()), (facts.get(&CODE_FIELD), code.expose().trim())]);
    let envelope = call(facts, browser, (&CODE_LOGIN, "sign-in"), &form).await?;
    let says = |fact| envelope.flag != facts.get(&FLAG_GOOD) && envelope.says.contains(facts.get(fact));
    if says(&SAYS_LATE) {
        return Err(SiteError::ChallengeExpired);
    }
    if says(&SAYS_CODE) && !says(&SAYS_OVER) {
        sign_in::once_more(facts, browser)?;
        return Ok(ask(phone.expose(), true));
    }
    good(facts, envelope)?;
    browser.forget(PHONE);
    prove(facts, browser).await
}

/// Signs in with a password, as far as that is known.
pub(super) async fn password(
    facts: &Facts,
    browser: &mut Browser,
    name: Secret,
    hash: Secret,
) -> Result<SignIn, SiteError> {
    captcha(facts, browser, &name).await?;
    let form = [(facts.get(&PASSWORD_NAME), name.expose()), (facts.get(&PASSWORD_HASH), hash.expose())];
    let envelope = call(facts, browser, (&PASSWORD_LOGIN, "sign-in"), &form).await?;
    if envelope.flag != facts.get(&FLAG_GOOD) && envelope.says.contains(facts.get(&SAYS_PASSWORD)) {
        return Err(SiteError::WrongCredentials);
    }
    good(facts, envelope)?;
    prove(facts, browser).await
}

fn scan(facts: &Facts) -> Vec<(&str, &str)> {
    pairs(facts, &[&QR_BUSINESS, &QR_APP, &QR_STAY, &QR_PROGRAM, &QR_BACK])
}

/// Gets a picture to scan; each lasts three minutes, so there may be several, up to a few.
pub(super) async fn picture(facts: &Facts, browser: &mut Browser) -> Result<SignIn, SiteError> {
    let pictures = browser.memo(PICTURES).and_then(|n| n.parse().ok()).unwrap_or(0u32) + 1;
    if pictures > facts.get(&QR_PICTURES).parse().unwrap_or(1) {
        return Err(SiteError::ChallengeExpired);
    }
    let data = good(facts, call(facts, browser, (&QR, "scan"), &scan(facts)).await?)?;
    let (key, picture) = (said(data.get(facts.get(&QR_KEY))), said(data.get(facts.get(&QR_PICTURE))));
    if key.is_empty() {
        return Err(changed("scan: no key"));
    }
    let wait = wait(&picture)?;
    browser.remember(KEY, key);
    browser.remember(PICTURE, picture);
    browser.remember(PICTURES, pictures.to_string());
    Ok(wait)
}

fn wait(picture: &str) -> Result<SignIn, SiteError> {
    let base64 = picture.strip_prefix("data:").and_then(|rest| rest.split_once(";base64,")).map(|(_, base64)| base64);
    let bytes = base64.and_then(|text| base64::prelude::BASE64_STANDARD.decode(text).ok());
    let image = bytes.as_deref().and_then(Image::new).ok_or_else(|| changed("scan: no picture"))?;
    let with = Words::new("微信扫一扫，并在猎聘小程序中确认", "WeChat, and confirm in Liepin's mini program");
    Ok(SignIn::Wait { challenge: Challenge::Scan { image, with }, every: Duration::from_secs(2) })
}

/// Looks how far the scan is.
pub(super) async fn poll(facts: &Facts, browser: &mut Browser) -> Result<SignIn, SiteError> {
    let (Some(key), Some(shown)) = (browser.memo(KEY), browser.memo(PICTURE)) else {
        return Err(SiteError::Unsupported);
    };
    let (key, shown) = (Secret::new(key), shown.to_owned());
    let mut form = scan(facts);
    form.push((facts.get(&QR_KEY), key.expose()));
    let data = good(facts, call(facts, browser, (&QR_POLL, "scan"), &form).await?)?;
    let status = said(data.get(facts.get(&QR_STATUS)));
    let is = |fact| status == facts.get(fact);
    if is(&QR_DONE) {
        [KEY, PICTURE].into_iter().for_each(|key| browser.forget(key));
        return prove(facts, browser).await;
    }
    if is(&QR_LATE) || is(&QR_GONE) {
        return picture(facts, browser).await;
    }
    match is(&QR_WAITS) || is(&QR_SCANNED) {
        true => wait(&shown),
        false => Err(changed("scan: a state that is unknown")),
    }
}
