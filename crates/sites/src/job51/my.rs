//! The pages of the first decades, up to 2015: a form in GBK, judged by the redirect it gives, and a token in the paths.
//! Only who sets the fact `ERA` to `2015` comes here.

use super::facts::*;
use super::own::{self, changed};
use super::sign_in::Posted;
use crate::facts::Facts;
use crate::{Body, Browser, ResumeRef, Secret, SiteError};
use resume::{Document, Language, Origin};
use scraper::{Html, Selector};
use url::Url;

/// In the memo: where the form is posted, what its field `url` holds, and the token of the paths.
const ACTION: &str = "action";
const BACK: &str = "back";
const TOKEN: &str = "token";

/// Whether this era's form was opened.
pub(super) fn opened(browser: &Browser) -> bool {
    browser.memo(ACTION).is_some()
}

/// Whether somebody is in by this era's form.
pub(super) fn is_in(browser: &Browser) -> bool {
    browser.memo(TOKEN).is_some()
}

/// Opens the form. It says http, a password goes by https alone.
pub(super) async fn open(facts: &Facts, browser: &mut Browser) -> Result<(), SiteError> {
    let page = browser.get(facts.get(&MY_LOGIN), &[]).await?.ok()?.text();
    own::stopped(facts, &page)?;
    let (action, back) = form(facts, &page).ok_or_else(|| changed("sign-in: no form"))?;
    browser.remember(ACTION, action);
    browser.remember(BACK, back);
    Ok(())
}

/// Where the form is posted, and what its field `url` holds.
fn form(facts: &Facts, page: &str) -> Option<(String, String)> {
    let html = Html::parse_document(page);
    let any = |selector: &str| html.select(&Selector::parse(selector).ok()?).next();
    let action = any("form[action]")?.attr("action")?;
    let mut action = Url::parse(facts.get(&MY_LOGIN)).ok()?.join(action).ok()?;
    action.set_scheme("https").ok()?;
    let back = any(&format!("input[name=\"{}\"]", facts.get(&MY_URL)))?.attr("value")?;
    any(&format!("input[name=\"{}\"]", facts.get(&MY_PASSWORD)))?;
    (action.host_str() == Some(facts.get(&MY_HOST))).then(|| (action.into(), back.to_owned()))
}

/// Posts the form and judges where it sends us.
pub(super) async fn post(
    facts: &Facts,
    browser: &mut Browser,
    name: &Secret,
    password: &Secret,
    code: &str,
) -> Result<Posted, SiteError> {
    let memo = |key| browser.memo(key).map(str::to_owned).ok_or(SiteError::Interrupted);
    let (action, back) = (memo(ACTION)?, memo(BACK)?);
    let form = [
        (facts.get(&MY_NAME), name.expose()),
        (facts.get(&MY_PASSWORD), password.expose()),
        (facts.get(&MY_CAPTCHA), code),
        (facts.get(&MY_URL), back.as_str()),
        (facts.get(&MY_X), "30"),
        (facts.get(&MY_Y), "12"),
    ];
    let answer = browser.post_once(&action, &[("Referer", facts.get(&MY_LOGIN))], Body::FormGbk(&form)).await?;
    let Some(to) = answer.header("location").map(str::to_owned) else {
        own::stopped(facts, &answer.ok()?.text())?;
        return Err(changed("sign-in: no redirect"));
    };
    let says = |fact| to.contains(facts.get(fact));
    if says(&MY_WRONG) {
        return Err(SiteError::WrongCredentials);
    }
    if says(&MY_NEEDS_CAPTCHA) || says(&MY_WRONG_CAPTCHA) {
        return Ok(Posted::Captcha(says(&MY_WRONG_CAPTCHA)));
    }
    let token = to.split_once(facts.get(&MY_HOME)).and_then(|(before, _)| before.rsplit('/').next());
    let token = token.filter(|t| !t.is_empty()).ok_or_else(|| changed("sign-in: a redirect that nobody knows"))?;
    browser.remember(TOKEN, token);
    Ok(Posted::In)
}

/// The resumes: the list is the proof of the session as well.
pub(super) async fn list(facts: &Facts, browser: &mut Browser) -> Result<Vec<ResumeRef>, SiteError> {
    let token = browser.memo(TOKEN).ok_or(SiteError::SessionExpired)?;
    let at = format!("{}{token}{}", facts.get(&MY_LIST), facts.get(&MY_LIST_END));
    let (answer, page) = own::alive(facts, browser.get(&at, &[]).await?)?;
    let html = Html::parse_document(&page);
    let links = Selector::parse("a[href]").map_err(|_| changed("list: a selector that is none"))?;
    let found = html.select(&links).filter_map(|a| {
        let to = answer.url.join(a.attr("href")?).ok()?;
        let get = |fact| to.query_pairs().find(|(n, _)| n == facts.get(fact)).map(|(_, v)| v.into_owned());
        let title = a.text().collect::<String>().trim().to_owned();
        let number = get(&MY_ACCOUNT).unwrap_or_default();
        Some(ResumeRef { id: get(&MY_ID)?, title, language: Language::Zh, updated: None, number })
    });
    Ok(found.collect())
}

pub(super) async fn fetch(facts: &Facts, browser: &mut Browser, which: &ResumeRef) -> Result<Vec<Document>, SiteError> {
    let query = [(facts.get(&MY_ID), which.id.as_str()), (facts.get(&MY_ACCOUNT), which.number.as_str())];
    let at = own::address(facts.get(&MY_PREVIEW), &query)?;
    let (answer, page) = own::alive(facts, browser.get(&at, &[]).await?)?;
    if !page.contains(facts.get(&MY_MARK)) {
        return Err(changed("resume: no page that is known"));
    }
    if !page.trim_end().ends_with("</html>") {
        return Err(SiteError::Incomplete);
    }
    Ok(vec![Document::new(answer.body, Origin::Web(facts.get(&MY_PREVIEW).to_owned()))])
}
