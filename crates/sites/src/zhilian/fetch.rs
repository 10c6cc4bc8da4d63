//! Fetching from Zhilian: one's own data, the list of resumes, the nodes of one; and what is no data though it came with
//! HTTP 200.

use super::facts::*;
use crate::facts::Facts;
use crate::{Browser, Response, ResumeRef, SiteError};
use resume::{Document, Language, Origin, PartialDate};
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use std::hash::{BuildHasher, RandomState};
use url::Url;

fn changed(what: &str) -> SiteError {
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
fn alive(facts: &Facts, answer: Response) -> Result<Response, SiteError> {
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
fn said(value: &Value) -> String {
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

/// The resumes of the account: by the page of resumes, else by one's own data, which names one.
pub(super) async fn list(facts: &Facts, browser: &mut Browser) -> Result<Vec<ResumeRef>, SiteError> {
    let page = alive(facts, browser.get(facts.get(&LIST), &[("Referer", facts.get(&REFERER))]).await?)?.text();
    let listed = listed(facts, &page)?;
    if !listed.is_empty() {
        return Ok(listed);
    }
    let data = own_data(facts, browser).await?;
    let get = |fact| data.pointer(facts.get(fact)).map(said).unwrap_or_default();
    let (id, number) = (get(&DETAIL_RESUME), get(&DETAIL_NUMBER));
    if id.is_empty() || number.is_empty() {
        return Err(SiteError::NoResume);
    }
    Ok(vec![named(facts, &id, number, &get(&DETAIL_LANGUAGE), String::new(), None)])
}

fn named(
    facts: &Facts,
    id: &str,
    number: String,
    language: &str,
    title: String,
    updated: Option<PartialDate>,
) -> ResumeRef {
    let language = if language == facts.get(&ENGLISH) { Language::En } else { Language::Zh };
    ResumeRef { id: format!("{id}-{}", code(facts, language)), title, language, updated, number }
}

fn code(facts: &Facts, language: Language) -> &str {
    facts.get(if language == Language::En { &ENGLISH } else { &CHINESE })
}

/// What the page of resumes lists.
fn listed(facts: &Facts, page: &str) -> Result<Vec<ResumeRef>, SiteError> {
    let selector = |fact| Selector::parse(facts.get(fact)).map_err(|_| changed("list: a selector that is none"));
    let (link, title) = (selector(&LIST_LINK)?, selector(&LIST_TITLE)?);
    let base = Url::parse(facts.get(&LIST)).map_err(|_| changed("an address that is none"))?;
    let html = Html::parse_document(page);
    let found = html.select(&link).filter_map(|a| {
        let address = base.join(a.attr(facts.get(&LIST_ADDRESS))?).ok()?;
        let get = |fact| address.query_pairs().find(|(n, _)| n == facts.get(fact)).map(|(_, v)| v.into_owned());
        let (id, number) = (get(&LIST_ID)?, get(&LIST_NUMBER)?);
        let item = a.ancestors().filter_map(ElementRef::wrap).find(|e| e.value().name() == facts.get(&LIST_ITEM));
        let text = |e: ElementRef| e.text().collect::<String>().trim().to_owned();
        let title = item.and_then(|item| item.select(&title).next()).map(text).unwrap_or_default();
        let updated = item.and_then(|item| item.text().find_map(date));
        Some(named(facts, &id, number, &get(&LIST_LANGUAGE).unwrap_or_default(), title, updated))
    });
    Ok(found.collect())
}

/// The first `2018-06-20` (or with `/` or `.`) in a text.
fn date(text: &str) -> Option<PartialDate> {
    let words = text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | '/' | '.'));
    words.filter(|w| w.len() >= 8).find_map(|word| {
        let mut parts = word.splitn(3, ['-', '/', '.']).map(|p| p.parse::<i16>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        PartialDate::new(year, u8::try_from(month).ok(), u8::try_from(day).ok())
    })
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
