//! Fetching from Zhilian: one's own data, the nodes of a resume; and what is no data though it came with HTTP 200.

use super::facts::*;
use super::list::code;
use crate::facts::Facts;
use crate::{Browser, Response, ResumeRef, SiteError};
use resume::{Document, Origin};
use serde_json::Value;
use std::hash::{BuildHasher, RandomState};
use url::Url;

pub(super) fn changed(what: &str) -> SiteError {
    SiteError::Changed { what: what.into() }
}

/// Whether a page is a wall that only a person's own browser can pass: the slider or the firewall's script.
pub(super) fn stopped(facts: &Facts, page: &str) -> Result<(), SiteError> {
    let needed = |why: &str| SiteError::ActionNeeded { url: facts.get(&LOGIN).into(), why: why.into() };
    if page.contains(facts.get(&SLIDER_MARK)) {
        return Err(needed(
            "滑块验证只能在本人浏览器中完成，请改用浏览器 cookie 或导出的文件 / a slider that only your own browser can pass: use its cookie, or an exported file",
        ));
    }
    if page.contains(facts.get(&WAF_MARK)) {
        return Err(needed(
            "网站防火墙要求浏览器验证，请改用导出的文件 / the site's firewall wants a browser: use an exported file",
        ));
    }
    Ok(())
}

/// An answer that should be the person's; the session's disguised deaths are told apart here.
pub(super) fn alive(facts: &Facts, answer: Response) -> Result<Response, SiteError> {
    let answer = answer.ok()?;
    let login = Url::parse(facts.get(&LOGIN)).ok();
    if login.is_some_and(|login| login.host_str() == answer.url.host_str()) {
        return Err(SiteError::SessionExpired); // a redirect to the sign-in page
    }
    if answer.body.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'<') {
        let page = answer.text();
        stopped(facts, &page)?;
        if page.contains(&format!("name=\"{}\"", facts.get(&FIELD_PASSWORD))) {
            return Err(SiteError::SessionExpired); // the sign-in page itself
        }
    }
    Ok(answer)
}

/// Asks the API, with the session in the query as well; gives the answer and its data.
async fn ask(
    facts: &Facts,
    browser: &mut Browser,
    (call, step): (&str, &str),
    query: &[(&str, &str)],
) -> Result<(Response, Value), SiteError> {
    let session = |fact| browser.cookie(call, facts.get(fact)).ok_or(SiteError::SessionExpired);
    let (at, rt) = (session(&SESSION_AT)?, session(&SESSION_RT)?);
    let random = || RandomState::new().hash_one(0);
    let page = format!("{:016x}{:016x}-{}000", random(), random(), browser.now());
    let mut url = Url::parse(call).map_err(|_| changed("an address that is none"))?;
    url.query_pairs_mut()
        .extend_pairs(query)
        .append_pair(facts.get(&SESSION_AT), &at)
        .append_pair(facts.get(&SESSION_RT), &rt)
        .append_pair(facts.get(&QUERY_RANDOM), &format!("0.{:08}", random() % 100_000_000))
        .append_pair(facts.get(&QUERY_PAGE), &page);
    let answer = alive(facts, browser.get(url.as_str(), &[("Referer", facts.get(&LIST))]).await?)?;
    let mut json: Value = serde_json::from_slice(&answer.body).map_err(|error| match error.is_eof() {
        true => SiteError::Incomplete,
        false => changed(&format!("{step}: not JSON")),
    })?;
    match json.pointer(facts.get(&ENVELOPE_CODE)).map(said) {
        Some(code) if code == facts.get(&CODE_GOOD) => {}
        Some(_) => return Err(SiteError::SessionExpired),
        None => return Err(changed(&format!("{step}: no code"))),
    }
    let data = json.get_mut(facts.get(&ENVELOPE_DATA)).map(Value::take);
    Ok((answer, data.ok_or_else(|| changed(&format!("{step}: no data")))?))
}

/// A value as text: this API mixes strings and numbers.
pub(super) fn said(value: &Value) -> String {
    value.as_str().map_or_else(|| if value.is_null() { String::new() } else { value.to_string() }, str::to_owned)
}

/// One's own data: the proof of a session.
pub(super) async fn own_data(facts: &Facts, browser: &mut Browser) -> Result<Value, SiteError> {
    let all = facts.get(&DETAIL_ALL).split_once('=');
    let (_, data) = ask(facts, browser, (facts.get(&DETAIL), "own data"), all.as_slice()).await?;
    match data.pointer(facts.get(&DETAIL_ID)).map(said) {
        Some(id) if !id.is_empty() => Ok(data),
        _ => Err(changed("own data: nobody's")),
    }
}

/// The nodes of one resume.
pub(super) async fn fetch(facts: &Facts, browser: &mut Browser, which: &ResumeRef) -> Result<Vec<Document>, SiteError> {
    let id = which.id.rsplit_once('-').map_or(which.id.as_str(), |(id, _)| id);
    let query = [
        (facts.get(&RESUME_NUMBER), which.number.as_str()),
        (facts.get(&RESUME_ID), id),
        (facts.get(&RESUME_LANGUAGE), code(facts, which.language)),
    ];
    let (answer, data) = ask(facts, browser, (facts.get(&RESUME), "resume"), &query).await?;
    filled(facts, &data)?;
    let mut address = answer.url;
    address.set_query(None); // it holds the session
    Ok(vec![Document::new(answer.body, Origin::Web(address.into()))])
}

/// Whether a capture holds enough to be a person's resume: a soft block gives empty lists with code 200, and the data may
/// fill late (2026 collector). Nothing is better than a half.
fn filled(facts: &Facts, data: &Value) -> Result<(), SiteError> {
    let empty = |v: &Value| match v {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(keys) => keys.is_empty(),
        _ => false,
    };
    if empty(data) {
        return Err(SiteError::Empty);
    }
    let modules: Vec<_> = facts.get(&MODULES).split(',').filter_map(|name| data.get(name)).collect();
    let least = facts.get(&MODULES_AT_LEAST).parse().unwrap_or(1);
    match modules.iter().filter(|m| !empty(m)).count() {
        _ if modules.is_empty() => Err(changed("resume: no module that is known")),
        0 => Err(SiteError::Empty),
        n if n < least => Err(SiteError::Incomplete),
        _ => Ok(()),
    }
}
