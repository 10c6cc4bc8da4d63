//! Signing in to Zhilian by a picture that is scanned with WeChat: one call gives the picture, another is asked again and
//! again and gives the session's cookies once the person has confirmed.

use super::facts::*;
use super::fetch::{changed, own_data, said};
use crate::facts::Facts;
use crate::{Body, Browser, Challenge, Image, SignIn, SiteError, Words};
use serde_json::json;
use std::time::Duration;
use url::Url;

/// In the memo while the person scans: what the picture is known by, and the picture.
const ID: &str = "scan";
const PICTURE: &str = "picture";
const EVERY: Duration = Duration::from_secs(2);

pub(super) async fn begin(facts: &Facts, browser: &mut Browser) -> Result<SignIn, SiteError> {
    let headers = [("Referer", facts.get(&LOGIN))];
    let app = json!({facts.get(&QR_APP_KEY): facts.get(&QR_APP)});
    let started = browser.post(facts.get(&QR_START), &headers, Body::Json(&app)).await?.ok()?.json("scan")?;
    let get = |fact| started.pointer(facts.get(fact)).map(said).filter(|v| !v.is_empty());
    let (Some(path), Some(id)) = (get(&QR_PICTURE), get(&QR_ID)) else { return Err(changed("scan: no picture")) };
    let picture = Url::parse(facts.get(&QR_START)).and_then(|base| base.join(&path));
    let picture = picture.map_err(|_| changed("scan: a picture's address that is none"))?;
    let bytes = browser.get(picture.as_str(), &headers).await?.ok()?.body;
    let Some(image) = Image::new(&bytes) else { return Err(changed("scan: the picture is none")) };
    browser.remember(ID, id);
    browser.remember(PICTURE, serde_json::to_string(&image).unwrap_or_default());
    Ok(wait(image))
}

pub(super) async fn poll(facts: &Facts, browser: &mut Browser) -> Result<SignIn, SiteError> {
    let image = browser.memo(PICTURE).and_then(|text| serde_json::from_str(text).ok());
    let (Some(id), Some(image)) = (browser.memo(ID).map(str::to_owned), image) else {
        return Err(SiteError::Unsupported);
    };
    let mut url = Url::parse(facts.get(&QR_POLL)).map_err(|_| changed("an address that is none"))?;
    url.query_pairs_mut()
        .append_pair(facts.get(&QR_APP_KEY), facts.get(&QR_APP))
        .extend_pairs(facts.get(&QR_STAY).split_once('='))
        .append_pair(facts.get(&QR_POLL_ID), &id)
        .append_pair(facts.get(&QR_POLL_TIME), &format!("{}000", browser.now()));
    let answer = browser.get(url.as_str(), &[("Referer", facts.get(&LOGIN))]).await?.ok()?.json("scan")?;
    match answer.pointer(facts.get(&ENVELOPE_CODE)).map(said) {
        Some(code) if code == facts.get(&QR_GOOD) => {}
        Some(_) => return Err(SiteError::ChallengeExpired),
        None => return Err(changed("scan: no code")),
    }
    let given = |fact| browser.cookie(facts.get(&DETAIL), facts.get(fact)).is_some();
    if !given(&SESSION_AT) || !given(&SESSION_RT) {
        return Ok(wait(image));
    }
    browser.forget(ID);
    browser.forget(PICTURE);
    own_data(facts, browser).await?;
    Ok(SignIn::Done)
}

fn wait(image: Image) -> SignIn {
    let challenge = Challenge::Scan { image, with: Words::new("微信", "WeChat") };
    SignIn::Wait { challenge, every: EVERY }
}
