//! What 51job's stories are told with: steps that many of them take.

use crate::world::{Told, World, credentials, ensure};
use async_trait::async_trait;
use portals::PASSWORD;
use resume::Document;
use sites::job51::Job51;
use sites::{
    Browser, Challenge, Medium, Read, Reply, Request, Response, ResumeRef, Secret, Send, SendError, SignIn, Site,
    SiteError, Way,
};
use std::sync::Arc;

/// Other values for a constant than most have.
pub fn others(key: &str, value: &str) -> Option<Vec<String>> {
    match (key, value.parse::<u64>()) {
        ("MODULES_AT_LEAST", Ok(n)) => Some(vec![(n + 1).to_string(), (n - 1).to_string()]),
        // Lists: each of their words counts.
        ("MODULES" | "CENTRE_GONE" | "QR_WAITS" | "QR_WAITING" | "QR_SCANNED", _) => {
            let words: Vec<&str> = value.split(',').collect();
            let without = |at| words.iter().enumerate().map(move |(i, w)| if i == at { "x" } else { w });
            Some((0..words.len()).map(|at| without(at).collect::<Vec<_>>().join(",")).collect())
        }
        _ => None,
    }
}

/// Signed in with the cookie of a person's own browser, or by the form.
pub async fn is_in(w: &World, login: &str) -> Result<Browser, String> {
    if !login.starts_with("cookie") {
        return w.signed_in(login).await;
    }
    let cookie = w.portal.session(login).unwrap_or_default();
    let mut browser = w.browser();
    let done = w.paste(&mut browser, &cookie).await;
    ensure!(done == Ok(SignIn::Done), "{login}: the cookie gave {done:?}");
    // The way to the fetch may lead over another machine.
    Ok(w.thawed(browser))
}

/// The resumes of somebody who is in.
pub async fn listed(w: &World, browser: &mut Browser) -> Result<Vec<ResumeRef>, String> {
    let list = w.list(browser).await.map_err(|e| format!("the list gave {e:?}"))?;
    ensure!(!list.is_empty(), "nothing listed");
    Ok(list)
}

/// The first resume's fetch, after a sign-in and a list that went well.
pub async fn fetched(w: &World, login: &str) -> Result<Result<Vec<Document>, SiteError>, String> {
    let mut browser = is_in(w, login).await?;
    let list = listed(w, &mut browser).await?;
    Ok(w.fetch(&mut browser, &list[0]).await)
}

/// The one document of somebody who is in.
pub async fn document(w: &World, browser: &mut Browser) -> Result<Document, String> {
    let list = listed(w, browser).await?;
    let mut documents = w.fetch(browser, &list[0]).await.map_err(|e| format!("the fetch gave {e:?}"))?;
    ensure!(documents.len() == 1, "{} documents", documents.len());
    Ok(documents.remove(0))
}

/// What the reader makes of documents.
pub fn read(w: &World, documents: &[Document]) -> Result<Read, String> {
    let today = jiff::civil::date(2026, 11, 23);
    sites::understand(documents, Some(&w.site), false, today).map_err(|e| format!("not read: {e:?}"))
}

/// A sign-in with the right password that must fail, with one post.
pub async fn refused(w: &World, login: &str, with: SiteError) -> Told {
    let said = w.begin(&mut w.browser(), login, PASSWORD).await;
    ensure!(said == Err(with), "{login}: {said:?}");
    ensure!(w.portal.posts(login) == 1, "{login}: the password went out {} times", w.portal.posts(login));
    Ok(())
}

/// A pasted session that must fail.
pub async fn unpasted(w: &World, login: &str, with: SiteError) -> Told {
    let said = w.paste(&mut w.browser(), &w.portal.session(login).unwrap_or_default()).await;
    ensure!(said == Err(with), "{login}: {said:?}");
    Ok(())
}

/// A list after a good sign-in that must fail.
pub async fn unlisted(w: &World, login: &str, with: SiteError) -> Told {
    let said = w.list(&mut is_in(w, login).await?).await;
    ensure!(said == Err(with), "{login}: {said:?}");
    Ok(())
}

/// A fetch after a good sign-in and list that must fail.
pub async fn unfetched(w: &World, login: &str, with: SiteError) -> Told {
    let said = fetched(w, login).await?;
    ensure!(said == Err(with), "{login}: {said:?}");
    Ok(())
}

/// Whether the person is told, in both languages, where to go and what works instead.
pub fn needs_action(error: &SiteError, wall: &str) -> bool {
    matches!(error, SiteError::ActionNeeded { url, why }
        if url == "https://login.51job.com/login.php" && why.contains(wall) && why.contains("文件") && why.contains("file"))
}

pub fn changed(what: &str) -> SiteError {
    SiteError::Changed { what: what.into() }
}

/// Another way in than by password.
pub async fn begins(w: &World, browser: &mut Browser, way: Way, name: &str) -> Result<SignIn, SiteError> {
    w.site.sign_in(browser, Reply::Begin(credentials(way, name, "", ""))).await
}

/// By the form of the account's era: that of the first decades for who lives there.
pub async fn by_form(w: &World, browser: &mut Browser, login: &str, password: &str) -> Result<SignIn, SiteError> {
    if login != "欧阳" && !login.starts_with("my-") {
        return w.begin(browser, login, password).await;
    }
    let mut facts = w.site.facts().clone();
    facts.set("ERA", "2015").expect("it is a fact");
    Job51::with_facts(facts).sign_in(browser, Reply::Begin(credentials(Way::Password, login, password, ""))).await
}

pub fn is_code(step: &Result<SignIn, SiteError>, again: bool) -> bool {
    matches!(step, Ok(SignIn::Ask { challenge: Challenge::Code { sent_to: Medium::Sms, hint }, wrong })
        if *wrong == again && hint.is_empty())
}

/// All that stays of a browser between two steps.
pub fn frozen(browser: &Browser) -> String {
    String::from_utf8_lossy(&browser.freeze()).into_owned()
}

/// A site that has but the page since 2022, with this in its state.
pub struct Holds(pub serde_json::Value);

#[async_trait]
impl Send for Holds {
    async fn send(&self, request: Request) -> Result<Response, SendError> {
        let status = if request.url.host_str() == Some("www.51job.com") { 200 } else { 403 };
        let state = serde_json::json!({"state": {"resume": {"resumeInfo": self.0}}});
        let page = format!("<html><script>window.__NUXT__={state};</script></html>");
        Ok(Response { status, url: request.url, headers: Vec::new(), body: page.into() })
    }
}

/// What becomes of such a page.
pub async fn held(w: &World, info: serde_json::Value) -> Result<Vec<Document>, SiteError> {
    let mut browser = Browser::new(w.site.info().hosts, Arc::new(Holds(info)), 1_800_000_000);
    let mut who = credentials(Way::Cookie, "", "", "");
    who.cookie = Secret::new("51job=x");
    w.site.sign_in(&mut browser, Reply::Begin(who)).await?;
    let list = w.site.list(&mut browser).await?;
    w.site.fetch(&mut browser, &list[0]).await
}
