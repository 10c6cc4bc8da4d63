//! Zhilian's sign-in page of today, as far as it isn't the scan: a code by SMS, which the page offers first, and the password.
//! That there are both is known. Their calls were not found: they are made up here in the manner of the scan's, which stand
//! beside them, and stay off until somebody has looked (`sites.guesses`; for the password the fact `PASSWORD_ERA`).

use super::facts::*;
use super::fetch::{changed, said, stopped};
use super::sign_in::{once_more, prove};
use crate::facts::Facts;
use crate::{Answers, Body, Browser, Challenge, Medium, Secret, SignIn, SiteError};
use serde_json::{Map, Value};

/// In the memo between the code's sending and its answer: the phone.
const PHONE: &str = "phone";

/// Has a code sent.
pub(super) async fn send(facts: &Facts, browser: &mut Browser, phone: Secret) -> Result<SignIn, SiteError> {
    match call(facts, browser, &SMS_SEND, &[(&SMS_PHONE, phone.expose())]).await? {
        Said::Good => {}
        said => return Err(refused(facts, said)),
    }
    browser.remember(PHONE, phone.expose());
    Ok(ask(false))
}

/// Signs in with the code that the person has got.
pub(super) async fn answer(facts: &Facts, browser: &mut Browser, mut answers: Answers) -> Result<SignIn, SiteError> {
    let phone = browser.memo(PHONE).map(Secret::new).ok_or(SiteError::Interrupted)?;
    let code = answers.remove("code").ok_or(SiteError::WrongAnswer)?;
    let fields = [(&SMS_PHONE, phone.expose()), (&SMS_CODE, code.expose().trim())];
    match call(facts, browser, &SMS_LOGIN, &fields).await? {
        Said::Good => {
            browser.forget(PHONE);
            prove(facts, browser).await
        }
        Said::Bad(message) if message.contains(facts.get(&SAYS_SMS_WRONG)) => {
            once_more(facts, browser)?;
            Ok(ask(true))
        }
        said => Err(refused(facts, said)),
    }
}

/// Whether the browser waits for a code.
pub(super) fn waits(browser: &Browser) -> bool {
    browser.memo(PHONE).is_some()
}

/// Posts the password.
pub(super) async fn password(
    facts: &Facts,
    browser: &mut Browser,
    name: Secret,
    password: Secret,
) -> Result<SignIn, SiteError> {
    let fields = [(&NAPI_NAME, name.expose()), (&NAPI_PASSWORD, password.expose())];
    match call(facts, browser, &NAPI_LOGIN, &fields).await? {
        Said::Good => prove(facts, browser).await,
        Said::Bad(message) if message.contains(facts.get(&SAYS_WRONG)) => Err(SiteError::WrongCredentials),
        said => Err(refused(facts, said)),
    }
}

/// What a call answers.
enum Said {
    Good,
    /// With this message.
    Bad(String),
}

type Fact = crate::facts::Fact;

async fn call(facts: &Facts, browser: &mut Browser, to: &Fact, fields: &[(&Fact, &str)]) -> Result<Said, SiteError> {
    let app = [(facts.get(&QR_APP_KEY), facts.get(&QR_APP))];
    let fields = fields.iter().map(|(name, value)| (facts.get(name), *value));
    let body: Map<String, Value> = app.into_iter().chain(fields).map(|(k, v)| (k.to_owned(), v.into())).collect();
    let headers = [("Referer", facts.get(&NAPI_PAGE))];
    let answer = browser.post_once(facts.get(to), &headers, Body::Json(&body.into())).await?.ok()?;
    stopped(facts, &answer.text())?;
    let json = answer.json("sign-in")?;
    match json.pointer(facts.get(&ENVELOPE_CODE)).map(said) {
        Some(code) if code == facts.get(&QR_GOOD) => Ok(Said::Good),
        Some(_) => Ok(Said::Bad(json.pointer(facts.get(&NAPI_MESSAGE)).map(said).unwrap_or_default())),
        None => Err(changed("sign-in: no code")),
    }
}

/// What a bad answer means, as far as its words are those of the form.
fn refused(facts: &Facts, said: Said) -> SiteError {
    let Said::Bad(message) = said else { return changed("sign-in: a good answer where none was meant") };
    let table = [
        (&SAYS_SMS_OLD, SiteError::ChallengeExpired),
        (&SAYS_CAPTCHA_OVER, SiteError::WrongAnswer),
        (&SAYS_TOO_MANY, SiteError::TooManyTries),
        (&SAYS_RESTRICTED, SiteError::AccountRestricted),
    ];
    let known = table.into_iter().find(|(fact, _)| message.contains(facts.get(fact)));
    known.map_or_else(|| changed("sign-in: an answer that says nothing known"), |(_, error)| error)
}

fn ask(wrong: bool) -> SignIn {
    SignIn::Ask { challenge: Challenge::Code { sent_to: Medium::Sms, hint: String::new() }, wrong }
}
