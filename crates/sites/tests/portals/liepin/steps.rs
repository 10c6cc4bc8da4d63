//! What Liepin's stories are told with: steps that many of them take.

use crate::world::{Told, World, credentials, ensure};
use portals::PASSWORD;
use resume::Document;
use sites::liepin::Liepin;
use sites::{Browser, Challenge, Medium, Reply, SignIn, SiteError, Way};

/// Other values for a constant than most have.
pub fn others(key: &str, value: &str) -> Option<Vec<String>> {
    match (key, value.parse::<i64>()) {
        ("MODULES_AT_LEAST", Ok(n)) => Some(vec![(n + 1).to_string(), (n - 1).to_string()]),
        // The page may be any of the site's.
        ("API_PLACE", _) if value.contains("location") => {
            Some(vec![value.replacen("Bi", "Bix", 1), value.replacen("location", "locationx", 1)])
        }
        // Only that a page ends as pages do is known.
        ("PAGE_END", _) => Some(vec![format!("x{value}"), format!("{value}x")]),
        // Its neighbour says the same.
        ("QR_LATE", _) => Some(vec!["10103".into()]),
        (_, Ok(n)) if n < 0 => Some(vec![(n - 1).to_string()]),
        _ => None,
    }
}

/// Signed in with the cookie of a person's own browser.
pub async fn pasted(w: &World, login: &str) -> Result<Browser, String> {
    let cookie = w.portal.session(login).unwrap_or_default();
    let mut browser = w.browser();
    let done = w.paste(&mut browser, &cookie).await;
    ensure!(done == Ok(SignIn::Done), "{login}: the cookie gave {done:?}");
    // The way to the fetch may lead over another machine.
    Ok(w.thawed(browser))
}

/// The first resume's fetch, after a sign-in and a list that went well.
pub async fn got(w: &World, browser: &mut Browser) -> Result<Result<Vec<Document>, SiteError>, String> {
    let list = w.list(browser).await.map_err(|e| format!("the list gave {e:?}"))?;
    ensure!(!list.is_empty(), "nothing listed");
    Ok(w.fetch(browser, &list[0]).await)
}

/// A sign-in with the right password that must fail.
pub async fn refused(w: &World, login: &str, with: SiteError) -> Told {
    let said = w.begin(&mut w.browser(), login, PASSWORD).await;
    ensure!(said == Err(with), "{login}: {said:?}");
    ensure!(w.portal.posts(login) == 1, "{login}: the password went out {} times", w.portal.posts(login));
    Ok(())
}

/// A list after a good sign-in, by the form or by cookie, that must fail.
pub async fn unlisted(w: &World, login: &str, with: SiteError) -> Told {
    let mut browser = if login.starts_with("cookie") { pasted(w, login).await? } else { w.signed_in(login).await? };
    let said = w.list(&mut browser).await;
    ensure!(said == Err(with), "{login}: {said:?}");
    Ok(())
}

/// A fetch after a good sign-in and list that must fail.
pub async fn unfetched(w: &World, login: &str, with: SiteError) -> Told {
    let mut browser = if login.starts_with("cookie") { pasted(w, login).await? } else { w.signed_in(login).await? };
    let said = got(w, &mut browser).await?;
    ensure!(said == Err(with), "{login}: {said:?}");
    Ok(())
}

pub fn needed() -> SiteError {
    let why = "猎聘要求本人在浏览器中完成安全验证（滑块等），请先到网站完成，再改用浏览器 cookie 或导出的文件 / Liepin wants you to pass a check in your own browser: do so, then use its cookie, or an exported file";
    SiteError::ActionNeeded { url: "https://www.liepin.com/login/".into(), why: why.into() }
}

pub fn changed(what: &str) -> SiteError {
    SiteError::Changed { what: what.into() }
}

/// Another way in than by password.
pub async fn begins(w: &World, browser: &mut Browser, way: Way, name: &str) -> Result<SignIn, SiteError> {
    w.site.sign_in(browser, Reply::Begin(credentials(way, name, "", ""))).await
}

pub fn is_code(step: &Result<SignIn, SiteError>, again: bool) -> bool {
    matches!(step, Ok(SignIn::Ask { challenge: Challenge::Code { sent_to: Medium::Sms, hint }, wrong })
        if *wrong == again && hint.starts_with("138****01"))
}

/// The picture that is to be scanned.
pub fn scanned(step: &Result<SignIn, SiteError>) -> Option<&str> {
    match step {
        Ok(SignIn::Wait { challenge: Challenge::Scan { image, .. }, every }) => {
            (every.as_secs() == 2 && image.mime == "image/png" && image.base64.len() > 1000).then_some(&image.base64)
        }
        _ => None,
    }
}

/// The same site with today's form for passwords.
pub fn todays(w: &World) -> Liepin {
    let mut facts = w.site.facts().clone();
    facts.set("PASSWORD_ERA", "account-pwd-login").expect("it is a fact");
    Liepin::with_facts(facts)
}

/// All that stays of a browser between two steps.
pub fn frozen(browser: &Browser) -> String {
    String::from_utf8_lossy(&browser.freeze()).into_owned()
}
