//! Calls to Liepin's APIs of 2020 and later: the headers that each must have, and what is no answer though it came with
//! HTTP 200.

use super::facts::*;
use crate::facts::{Fact, Facts};
use crate::{Body, Browser, Response, SiteError};
use serde_json::Value;
use std::hash::{BuildHasher, RandomState};
use url::Url;

pub(super) fn changed(what: &str) -> SiteError {
    SiteError::Changed { what: what.into() }
}

/// Only the person's own browser may go on.
pub(super) fn needed(facts: &Facts) -> SiteError {
    let why = "猎聘要求本人在浏览器中完成安全验证（滑块等），请先到网站完成，再改用浏览器 cookie 或导出的文件 / Liepin wants you to pass a check in your own browser: do so, then use its cookie, or an exported file";
    SiteError::ActionNeeded { url: facts.get(&LOGIN).into(), why: why.into() }
}

/// The fields that facts write as `name=value`.
pub(super) fn pairs<'f>(facts: &'f Facts, named: &[&'f Fact]) -> Vec<(&'f str, &'f str)> {
    named.iter().filter_map(|fact| facts.get(fact).split_once('=')).collect()
}

/// A UUID that nobody can guess and nothing can be told from.
fn uuid() -> String {
    let random = || RandomState::new().hash_one(0);
    let (a, b) = (random(), random());
    let (time, version, variant) = (a >> 32, (a >> 16) & 0xffff, 0x8000 | (b >> 48) & 0x3fff);
    format!("{time:08x}-{version:04x}-4{:03x}-{variant:04x}-{:012x}", a & 0xfff, b & 0xffff_ffff_ffff)
}

/// Whether an answer is a wall that only a person's own browser can pass: the risk control's, or the firewall's script.
pub(super) fn stopped(facts: &Facts, answer: Response) -> Result<Response, SiteError> {
    let to = answer.header("location").and_then(|to| answer.url.join(to).ok());
    let risk = to.as_ref().and_then(Url::host_str) == Some(facts.get(&RISK_HOST));
    let page = if is_page(&answer) { answer.text() } else { String::new() };
    // A person may have worked on 用户行为异常检测: what stands in a resume is no wall.
    let own = facts.get(&PAGE_MODULES).split(',').any(|id| page.contains(&format!("id=\"{id}\"")));
    let says = |fact| !own && page.contains(facts.get(fact));
    match risk || answer.header(facts.get(&RISK_HEADER)).is_some() || says(&SAYS_RISK) || says(&WAF_MARK) {
        true => Err(needed(facts)),
        false => Ok(answer),
    }
}

fn is_page(answer: &Response) -> bool {
    answer.body.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'<')
}

/// An answer that should be the person's; the session's disguised deaths are told apart here.
pub(super) fn alive(facts: &Facts, answer: Response) -> Result<Response, SiteError> {
    let answer = stopped(facts, answer)?;
    // Whoever isn't signed in is led away: to the wall of today, to the sign-in page of before.
    if matches!(answer.status, 300..=399 | 403) {
        return Err(SiteError::SessionExpired);
    }
    let answer = answer.ok()?;
    if is_page(&answer) {
        let page = answer.text();
        let form = format!("name=\"{}\"", facts.get(&DOOR_PASSWORD));
        if page.contains(facts.get(&WALL_MARK)) || page.contains(&form) {
            return Err(SiteError::SessionExpired);
        }
    }
    Ok(answer)
}

/// What an envelope holds.
pub(super) struct Envelope {
    /// The answer it came in.
    pub answer: Response,
    /// The flag as text: it was seen as a number and as a string.
    pub flag: String,
    /// The code beside it, if any.
    pub code: String,
    /// What is said beside it, if anything.
    pub says: String,
    /// The data, if any.
    pub data: Option<Value>,
}

/// A value as text: this site mixes strings and numbers.
pub(super) fn said(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// Opens the envelope of an answer.
pub(super) fn open(facts: &Facts, answer: Response, step: &str) -> Result<Envelope, SiteError> {
    let mut json: Value = serde_json::from_slice(&answer.body).map_err(|error| match error.is_eof() {
        true => SiteError::Incomplete,
        false => changed(&format!("{step}: not JSON")),
    })?;
    let get = |fact| said(json.get(facts.get(fact)));
    let (flag, code, says) = (get(&ENVELOPE_FLAG), get(&ENVELOPE_CODE), get(&ENVELOPE_SAYS));
    if flag.is_empty() {
        return Err(changed(&format!("{step}: no flag")));
    }
    if flag != facts.get(&FLAG_GOOD) {
        if says.contains(facts.get(&SAYS_VERIFY)) {
            return Err(needed(facts));
        }
        if code == facts.get(&CODE_HEADERS) {
            return Err(changed(&format!("{step}: our headers are refused")));
        }
    }
    let data = json.get_mut(facts.get(&ENVELOPE_DATA)).map(Value::take);
    Ok(Envelope { answer, flag, code, says, data })
}

/// Posts a form to an API, as the site's pages do.
async fn post(
    facts: &Facts,
    browser: &mut Browser,
    (url, step): (&Fact, &str),
    form: &[(&str, &str)],
) -> Result<Response, SiteError> {
    let (url, uuid) = (facts.get(url), uuid());
    let xsrf = browser.cookie(url, facts.get(&XSRF)).ok_or_else(|| changed(&format!("{step}: no token to echo")))?;
    let fixed = [&API_TYPE, &API_VERSION, &API_CLIENT, &API_ASKED, &API_BUILD, &API_PLACE];
    let mut headers: Vec<_> = fixed.iter().filter_map(|fact| facts.get(fact).split_once(": ")).collect();
    headers.extend([(facts.get(&API_TRACE), uuid.as_str()), (facts.get(&API_XSRF), xsrf.as_str())]);
    headers.push(("Referer", facts.get(&HOME)));
    browser.post_once(url, &headers, Body::Form(form)).await
}

/// A call that anybody may make.
pub(super) async fn call(
    facts: &Facts,
    browser: &mut Browser,
    (url, step): (&Fact, &str),
    form: &[(&str, &str)],
) -> Result<Envelope, SiteError> {
    let answer = post(facts, browser, (url, step), form).await?;
    open(facts, stopped(facts, answer)?.ok()?, step)
}

/// The data of a call that only who is signed in gets: every other flag tells that nobody is.
pub(super) async fn own(
    facts: &Facts,
    browser: &mut Browser,
    (url, step): (&Fact, &str),
    form: &[(&str, &str)],
) -> Result<(Response, Value), SiteError> {
    let answer = post(facts, browser, (url, step), form).await?;
    let envelope = open(facts, alive(facts, answer)?, step)?;
    if envelope.flag != facts.get(&FLAG_GOOD) {
        return Err(SiteError::SessionExpired);
    }
    Ok((envelope.answer, envelope.data.ok_or_else(|| changed(&format!("{step}: no data")))?))
}
