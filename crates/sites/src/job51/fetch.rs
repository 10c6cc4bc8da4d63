//! Fetching from 51job: the print view of 2016 to 2021, or the page since 2022 with `resumeInfo` in its state.

use super::extract;
use super::facts::*;
use super::list::code;
use super::my;
use super::own::{self, Own, changed};
use crate::facts::Facts;
use crate::{Browser, Response, ResumeRef, SiteError};
use resume::{Document, Origin};
use scraper::{Html, Selector};
use serde_json::Value;

pub(super) async fn fetch(facts: &Facts, browser: &mut Browser, which: &ResumeRef) -> Result<Vec<Document>, SiteError> {
    if my::is_in(browser) {
        return my::fetch(facts, browser, which).await;
    }
    if browser.memo(own::WEB_ERA).is_some() {
        let Own::Web(answer, page) = own::ask(facts, browser).await? else {
            return Err(changed("resume: the older page came back"));
        };
        return web(facts, answer, &page, which);
    }
    let query = [(facts.get(&LANG), code(facts, which.language)), (facts.get(&PREVIEW_ID), which.number.as_str())];
    let answer = browser.get(&own::address(facts.get(&PREVIEW), &query)?, &[]).await?;
    let (answer, page) = own::alive(facts, answer)?;
    filled(facts, &page)?;
    Ok(document(answer))
}

fn document(answer: Response) -> Vec<Document> {
    let mut address = answer.url;
    address.set_query(None); // it holds the resume's number
    vec![Document::new(answer.body, Origin::Web(address.into()))]
}

/// A page stops in its middle when its last tag is missing.
fn whole(page: &str) -> Result<(), SiteError> {
    if page.trim_end().ends_with("</html>") { Ok(()) } else { Err(SiteError::Incomplete) }
}

fn least(facts: &Facts) -> usize {
    facts.get(&MODULES_AT_LEAST).parse().unwrap_or(1)
}

/// Whether a print view holds enough to be a person's resume.
fn filled(facts: &Facts, page: &str) -> Result<(), SiteError> {
    whole(page)?;
    let html = Html::parse_document(page);
    let count = |fact| {
        let selector = Selector::parse(facts.get(fact)).map_err(|_| changed("resume: a selector that is none"))?;
        Ok(html.select(&selector).filter(|e| e.text().any(|t| !t.trim().is_empty())).count())
    };
    let frames = Selector::parse(facts.get(&PREVIEW_BODY)).map_err(|_| changed("resume: a selector that is none"))?;
    if html.select(&frames).next().is_none() {
        return Err(changed("resume: no page that is known"));
    }
    match (count(&PREVIEW_BODY)?, count(&PREVIEW_HEAD)?) {
        (0, _) => Err(SiteError::Empty),
        (_, heads) if heads < least(facts) => Err(SiteError::Incomplete),
        _ => Ok(()),
    }
}

/// The page since 2022.
fn web(facts: &Facts, answer: Response, page: &str, which: &ResumeRef) -> Result<Vec<Document>, SiteError> {
    let info = info(facts, page)?.ok_or(SiteError::NoResume)?;
    let empty = |v: &Value| match v {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(keys) => keys.is_empty(),
        _ => false,
    };
    let modules: Vec<_> = facts.get(&MODULES).split(',').filter_map(|name| info.get(name)).collect();
    match modules.iter().filter(|m| !empty(m)).count() {
        0 => Err(SiteError::Empty),
        n if n < least(facts) => Err(SiteError::Incomplete),
        _ if !which.id.starts_with(&said(info.get(facts.get(&WEB_ID)))) => Err(SiteError::NoResume),
        _ => Ok(document(answer)),
    }
}

fn said(value: Option<&Value>) -> String {
    value.map_or_else(String::new, |v| v.as_str().map_or_else(|| v.to_string(), str::to_owned))
}

/// `resumeInfo` as the page's state holds it; `None` when it says that there is none.
pub(super) fn info(facts: &Facts, page: &str) -> Result<Option<Value>, SiteError> {
    whole(page)?;
    let name = format!("\"{}\":", facts.get(&WEB_RESUME));
    // What the page carries is plain JSON only if the site is kind: else a script makes it, and we run none.
    let rest = page.split_once(&name).map(|(_, rest)| rest).ok_or_else(|| changed("resume: no resumeInfo"))?;
    let json = serde_json::Deserializer::from_str(rest).into_iter::<Value>().next();
    let info = json.and_then(Result::ok).ok_or_else(|| changed("resume: resumeInfo is no plain JSON"))?;
    match &info {
        Value::Null => Ok(None),
        Value::Object(keys) if keys.is_empty() => Err(SiteError::Empty),
        _ if extract::is_resume(&info) => Ok(Some(info)),
        _ => Err(changed("resume: no module that is known")),
    }
}
