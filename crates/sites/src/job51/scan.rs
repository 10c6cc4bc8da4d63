//! The picture that is scanned with 51job's app (2026).

use super::facts::*;
use super::{own, sign_in};
use crate::facts::Facts;
use crate::{Browser, Challenge, Image, SignIn, SiteError, Words};
use serde_json::Value;
use std::time::Duration;
use url::Url;

/// In the memo: the number that the picture belongs to.
const GUID: &str = "guid";
/// In the memo: the picture's address, and how many were shown.
const PICTURE: &str = "picture";
const SHOWN: &str = "pictures";
const EVERY: Duration = Duration::from_secs(2);

/// A value as text: this site mixes strings and numbers.
fn said(json: &Value, name: &str) -> Option<String> {
    let value = json.get(name)?;
    Some(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
}

/// Whether an answer calls itself good.
pub(super) fn good(json: &Value, step: &str) -> Result<(), SiteError> {
    match said(json, "status").as_deref() {
        Some("1") => Ok(()),
        _ => Err(own::changed(&format!("{step}: another status"))),
    }
}

/// The number in the page's script: `trackConfig = { 'guid': '…' }`.
fn guid<'p>(facts: &Facts, page: &'p str) -> Option<&'p str> {
    let config = page.split_once(facts.get(&QR_CONFIG))?.1.split('}').next()?;
    let quotes: &[char] = &['\'', '"'];
    let value = config.split_once(facts.get(&QR_GUID))?.1.trim_start_matches(quotes).trim_start().strip_prefix(':')?;
    let value = value.trim_start().strip_prefix(quotes)?.split(quotes).next()?;
    Some(value).filter(|v| !v.is_empty())
}

pub(super) async fn begin(facts: &Facts, browser: &mut Browser, page: &str) -> Result<SignIn, SiteError> {
    let guid = guid(facts, page).ok_or_else(|| own::changed("scan: no number in the page"))?;
    browser.remember(GUID, guid);
    picture(facts, browser).await
}

/// A new picture.
async fn picture(facts: &Facts, browser: &mut Browser) -> Result<SignIn, SiteError> {
    let shown = browser.memo(SHOWN).and_then(|n| n.parse().ok()).unwrap_or(0u32);
    if shown >= facts.get(&QR_PICTURES).parse().unwrap_or(1) {
        return Err(SiteError::ChallengeExpired);
    }
    let guid = browser.memo(GUID).ok_or(SiteError::Interrupted)?.to_owned();
    let mut query = vec![(facts.get(&QR_GUID), guid.as_str())];
    query.extend([&QR_PARTNER, &QR_FROM, &QR_TYPE].into_iter().filter_map(|fact| facts.get(fact).split_once('=')));
    let referer = [("Referer", facts.get(&LOGIN))];
    let json = browser.get(&own::address(facts.get(&QR), &query)?, &referer).await?.ok()?.json("scan")?;
    good(&json, "scan")?;
    let base = Url::parse(facts.get(&LOGIN)).map_err(|_| own::changed("an address that is none"))?;
    let at = said(&json, "result").and_then(|path| base.join(&path).ok());
    let at = at.ok_or_else(|| own::changed("scan: no picture"))?;
    browser.remember(SHOWN, (shown + 1).to_string());
    browser.remember(PICTURE, at.as_str());
    wait(browser).await
}

/// Shows the picture; it is fetched again, as the memo keeps its address alone.
async fn wait(browser: &mut Browser) -> Result<SignIn, SiteError> {
    let at = browser.memo(PICTURE).ok_or(SiteError::Interrupted)?.to_owned();
    let picture = browser.get(&at, &[]).await?.ok()?;
    let image = Image::new(&picture.body).ok_or_else(|| own::changed("scan: the picture is none"))?;
    let with = Words::new("前程无忧 App", "the 51job app");
    Ok(SignIn::Wait { challenge: Challenge::Scan { image, with }, every: EVERY })
}

/// Looks whether the person has scanned and confirmed.
pub(super) async fn poll(facts: &Facts, browser: &mut Browser) -> Result<SignIn, SiteError> {
    let guid = browser.memo(GUID).ok_or(SiteError::Unsupported)?.to_owned();
    let at = own::address(facts.get(&POLL), &[(facts.get(&QR_GUID), &guid)])?;
    let json = browser.get(&at, &[("Referer", facts.get(&LOGIN))]).await?.ok()?.json("poll")?;
    if said(&json, "result").as_deref() == Some("1") {
        let ticket = said(&json, facts.get(&QR_TICKET)).ok_or_else(|| own::changed("poll: no ticket"))?;
        let land = own::address(facts.get(&LAND), &[(facts.get(&QR_TICKET), &ticket)])?;
        browser.get(&land, &[]).await?.ok()?;
        for key in [GUID, PICTURE, SHOWN] {
            browser.forget(key);
        }
        return sign_in::prove(facts, browser).await;
    }
    let word = said(&json, "error_code").unwrap_or_default();
    if facts.get(&QR_WAITS).split(',').any(|waits| waits == word) {
        return wait(browser).await;
    }
    match word == facts.get(&QR_EXPIRED) {
        true => picture(facts, browser).await,
        false => Err(own::changed("poll: a word that nobody knows")),
    }
}
