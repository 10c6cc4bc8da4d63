//! LinkedIn's second step: a PIN by mail or text message, an authenticator's code, an approval in the app, or a captcha,
//! told apart by ids on its page.

use super::api;
use super::facts::*;
use super::sign_in::{changed, hidden, lands, needed, prove, refused};
use crate::facts::Facts;
use crate::{Answers, Body, Browser, Challenge, Medium, Response, SignIn, SiteError, Words};
use scraper::{Html, Selector};
use std::time::Duration;

/// In the memo while the person is asked: where the page is, its hidden inputs, and how many answers were wrong.
const PAGE_AT: &str = "challenge";
const FIELDS: &str = "fields";
const WRONG: &str = "wrong pins";
const EVERY: Duration = Duration::from_secs(3);

/// What a challenge's page asks.
enum Asks {
    Code(Medium),
    Approval,
    Captcha,
}

fn asks(facts: &Facts, html: &Html) -> Option<Asks> {
    let shown = |fact| {
        let id = Selector::parse(&format!("[id*=\"{}\"]", facts.get(fact)));
        id.is_ok_and(|id| html.select(&id).next().is_some())
    };
    let kinds = [
        (&ID_CAPTCHA, Asks::Captcha),
        (&ID_APP, Asks::Approval),
        (&ID_AUTHENTICATOR, Asks::Code(Medium::Authenticator)),
        (&ID_SMS, Asks::Code(Medium::Sms)),
        (&ID_EMAIL, Asks::Code(Medium::Email)),
    ];
    kinds.into_iter().find_map(|(fact, asks)| shown(fact).then_some(asks))
}

/// Where a code was sent, as far as the page shows it: the word with the stars (`l***@example.com`).
fn hint(html: &Html) -> String {
    let Ok(shown) = Selector::parse("body :not(script):not(style)") else { return String::new() };
    let texts = html.select(&shown).flat_map(|element| element.children()).filter_map(|node| node.value().as_text());
    let masked = |word: &&str| {
        let letter = |c: char| c.is_ascii_alphanumeric() || "@._+-*•()".contains(c);
        word.contains(['*', '•']) && word.contains(char::is_alphanumeric) && word.chars().all(letter)
    };
    let word = texts.flat_map(|text| text.split_whitespace()).find(masked).unwrap_or_default();
    word.trim_end_matches('.').to_owned()
}

/// Asks the person what a challenge's page asks.
pub(super) fn begin(facts: &Facts, browser: &mut Browser, page: &Response) -> Result<SignIn, SiteError> {
    ask(facts, browser, page, false)
}

fn ask(facts: &Facts, browser: &mut Browser, page: &Response, wrong: bool) -> Result<SignIn, SiteError> {
    let text = page.text();
    let html = Html::parse_document(&text);
    match asks(facts, &html) {
        Some(Asks::Captcha) => Err(needed(
            facts,
            "领英要求图形验证，只能在本人浏览器中完成，请改用浏览器 cookie 或数据存档文件 / a captcha that only your own browser can pass: use its cookie, or the data archive",
        )),
        Some(Asks::Approval) => {
            browser.remember(PAGE_AT, page.url.as_str());
            Ok(wait())
        }
        Some(Asks::Code(sent_to)) => {
            let fields = hidden(&text, Some(facts.get(&FIELD_PIN))).ok_or_else(|| changed("challenge: no form"))?;
            // The page of a wrong answer is where that was posted to: it can't be got.
            if !wrong {
                browser.remember(PAGE_AT, page.url.as_str());
            }
            browser.remember(FIELDS, serde_json::to_string(&fields).unwrap_or_default());
            let hint = hint(&html);
            Ok(SignIn::Ask { challenge: Challenge::Code { sent_to, hint }, wrong })
        }
        None => Err(changed("challenge: none that is known")),
    }
}

fn wait() -> SignIn {
    let on = Words::new("领英手机应用", "the LinkedIn app");
    SignIn::Wait { challenge: Challenge::Approve { on }, every: EVERY }
}

/// Posts the PIN with all that its page holds.
pub(super) async fn answer(facts: &Facts, browser: &mut Browser, mut answers: Answers) -> Result<SignIn, SiteError> {
    let fields = browser.memo(FIELDS).and_then(|text| serde_json::from_str::<Vec<(String, String)>>(text).ok());
    let (Some(fields), Some(page)) = (fields, browser.memo(PAGE_AT).map(str::to_owned)) else {
        return Err(SiteError::Interrupted);
    };
    browser.forget(FIELDS);
    let pin = answers.remove("code").ok_or(SiteError::WrongAnswer)?;
    let mut form: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    form.push((facts.get(&FIELD_PIN), pin.expose().trim()));
    let headers = [("Referer", page.as_str())];
    let landed = api::page(browser.post(facts.get(&VERIFY), &headers, Body::Form(&form)).await?)?;
    if lands(&landed.url, facts.get(&LANDS_IN)) {
        return prove(facts, browser).await;
    }
    let text = landed.text();
    if text.contains(facts.get(&SAYS_PIN_EXPIRED)) {
        return Err(SiteError::ChallengeExpired);
    }
    if asks(facts, &Html::parse_document(&text)).is_some() {
        let wrong = browser.memo(WRONG).and_then(|n| n.parse().ok()).unwrap_or(0u32) + 1;
        if wrong >= facts.get(&PIN_TRIES).parse().unwrap_or(1) {
            return Err(SiteError::WrongAnswer);
        }
        browser.remember(WRONG, wrong.to_string());
        return ask(facts, browser, &landed, true);
    }
    // The form once more, after an answer: the site has had enough of them. The password was right, for the challenge
    // came after it.
    Err(match refused(facts, &landed) {
        SiteError::WrongCredentials => SiteError::WrongAnswer,
        other => other,
    })
}

/// Looks whether the person has approved. (What the page itself asks meanwhile was not found; getting it again is what a
/// person does who reloads it.)
pub(super) async fn poll(facts: &Facts, browser: &mut Browser) -> Result<SignIn, SiteError> {
    let Some(page) = browser.memo(PAGE_AT).map(str::to_owned) else { return Err(SiteError::Unsupported) };
    let landed = api::page(browser.get(&page, &[]).await?)?;
    if lands(&landed.url, facts.get(&LANDS_IN)) {
        browser.forget(PAGE_AT);
        return prove(facts, browser).await;
    }
    match asks(facts, &Html::parse_document(&landed.text())) {
        Some(Asks::Approval) => Ok(wait()),
        Some(_) => begin(facts, browser, &landed),
        None => Err(match refused(facts, &landed) {
            SiteError::WrongCredentials => SiteError::ChallengeExpired,
            other => other,
        }),
    }
}
