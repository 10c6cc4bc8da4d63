//! Asking LinkedIn as its web application does; and what a session that is dead looks like, which it is seldom told
//! plainly.

use super::address::same;
use super::facts::*;
use super::sign_in::{changed, lands, needed};
use crate::facts::Facts;
use crate::{Browser, Response, SiteError};
use serde_json::Value;
use url::Url;

/// How LinkedIn says that it takes us for a robot.
const ROBOT: u16 = 999;

/// An answer of the sign-in, if it is one.
pub(super) fn page(answer: Response) -> Result<Response, SiteError> {
    match answer.status {
        ROBOT => Err(SiteError::Refused { after: None }),
        _ => answer.ok(),
    }
}

/// Gives a session that was pasted bare the cookies that a browser has beside it.
pub(super) async fn seed(facts: &Facts, browser: &mut Browser) -> Result<(), SiteError> {
    let has = |fact| browser.cookie(facts.get(&SEED), facts.get(fact)).is_some();
    if has(&CSRF_COOKIE) && has(&IDENTITY) {
        return Ok(());
    }
    let answer = browser.get_once(facts.get(&SEED), &[]).await?;
    alive(facts, browser, answer).map(drop)
}

/// An answer that should be the person's; the session's disguised deaths are told apart here.
pub(super) fn alive(facts: &Facts, browser: &Browser, answer: Response) -> Result<Response, SiteError> {
    let says = |fact| answer.text().contains(facts.get(fact));
    match browser.cookie(facts.get(&ME), facts.get(&SESSION)) {
        Some(session) if session.trim_matches('"') != facts.get(&DELETED) => {}
        _ => return Err(SiteError::SessionExpired),
    }
    let at = place(&answer.url);
    match answer.status {
        300..=399 => {
            let to = answer.header("location").and_then(|to| answer.url.join(to).ok());
            // To itself is a circle: LinkedIn has those for sessions that are dead.
            let dead = |to: &Url| lands(to, facts.get(&WALLS)) || to.path() == answer.url.path();
            match to.as_ref().is_some_and(dead) {
                true => Err(SiteError::SessionExpired),
                false => Err(changed(&format!("{at}: leads elsewhere"))),
            }
        }
        403 if says(&SAYS_CSRF) => Err(SiteError::SessionExpired),
        403 if says(&SAYS_HIDDEN) => Err(SiteError::NoResume),
        404 => Err(SiteError::NoResume),
        _ => page(answer).map_err(|error| match error {
            // The path may hold the person's name.
            SiteError::Changed { what } => changed(&format!("{at}: {}", what.rsplit(": ").next().unwrap_or_default())),
            other => other,
        }),
    }
}

/// An address without who it is about.
fn place(url: &Url) -> String {
    url.path_segments().and_then(|mut path| path.next()).unwrap_or_default().to_owned()
}

/// Calls the API in the name of who looks at `slug`; `None` where the call is retired (400 and 410).
pub(super) async fn call(
    facts: &Facts,
    browser: &mut Browser,
    url: &Url,
    slug: &str,
) -> Result<Option<(Response, Value)>, SiteError> {
    // The token changes with every answer.
    let csrf = browser.cookie(url.as_str(), facts.get(&CSRF_COOKIE)).ok_or(SiteError::SessionExpired)?;
    let page = with_slug(facts.get(&PAGE), slug)?;
    let instance = format!("{}{:016x}", facts.get(&PAGE_INSTANCE), browser.now());
    let split = |text: &'_ str| text.split_once(": ").map(|(n, v)| (n.to_owned(), v.to_owned()));
    let mut headers: Vec<(String, String)> =
        [&ACCEPT, &RESTLI, &LANGUAGE, &TRACK].into_iter().filter_map(|fact| split(facts.get(fact))).collect();
    headers.extend(split(&instance));
    headers.push((facts.get(&CSRF_HEADER).into(), csrf.trim_matches('"').into()));
    headers.push(("Referer".into(), page.into()));
    let headers: Vec<_> = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = browser.get_once(url.as_str(), &headers).await?;
    if matches!(answer.status, 400 | 410) {
        return Ok(None);
    }
    let answer = alive(facts, browser, answer)?;
    if answer.body.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'<') {
        return Err(SiteError::SessionExpired); // a page where JSON should be
    }
    let json: Value = serde_json::from_slice(&answer.body).map_err(|error| match error.is_eof() {
        true => SiteError::Incomplete,
        false => changed("an answer that is not JSON"),
    })?;
    match json.get("status").and_then(Value::as_u64) {
        Some(404) => Err(SiteError::NoResume),
        _ => Ok(Some((answer, json))),
    }
}

/// An address with the person's place filled in.
pub(super) fn with_slug(address: &str, slug: &str) -> Result<Url, SiteError> {
    let slug: String = url::form_urlencoded::byte_serialize(slug.as_bytes()).collect();
    Url::parse(&address.replace("{}", &slug)).map_err(|_| changed("an address that is none"))
}

/// Who is signed in: the last part of the address of their profile. The proof of a session.
pub(super) async fn me(facts: &Facts, browser: &mut Browser) -> Result<String, SiteError> {
    let url = Url::parse(facts.get(&ME)).map_err(|_| changed("an address that is none"))?;
    let Some((_, json)) = call(facts, browser, &url, "me").await? else { return Err(changed("me: retired")) };
    let (person, slug) = (facts.get(&ME_PERSON), facts.get(&ME_SLUG));
    let urn = json.pointer(&format!("/data/*{person}"));
    let included = json.get("included").and_then(Value::as_array);
    let pointed = included.zip(urn).and_then(|(list, urn)| list.iter().find(|e| e.get("entityUrn") == Some(urn)));
    let found = pointed.or_else(|| json.get(person)).and_then(|person| person.get(slug)).and_then(Value::as_str);
    // A slug that is like itself is one.
    found.filter(|me| same(me, me)).map(str::to_owned).ok_or_else(|| changed("me: nobody"))
}

/// Whether a page is of the site that is served where a browser is taken for an old telephone.
pub(super) fn not_lite(facts: &Facts, page: &str) -> Result<(), SiteError> {
    match page.contains(facts.get(&SAYS_LITE)) {
        true => Err(needed(
            facts,
            "领英只返回了精简版页面，请改用数据存档文件或「保存为 PDF」 / LinkedIn serves its lite site alone: use the data archive, or the profile saved as PDF",
        )),
        false => Ok(()),
    }
}
