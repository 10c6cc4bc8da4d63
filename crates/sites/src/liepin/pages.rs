//! The person's pages of 2011 to 2019, behind the form of those years.

use super::api::{alive, changed};
use super::facts::*;
use crate::facts::Facts;
use crate::{Browser, Response, ResumeRef, SiteError};
use resume::Language;
use scraper::{ElementRef, Html, Selector};
use url::Url;

/// The front page: the numbers of the resumes it links to. A title proves nothing (the risk page has it as well): the page
/// must name a resume, or offer to sign out.
pub(super) async fn front(facts: &Facts, browser: &mut Browser) -> Result<Vec<String>, SiteError> {
    let home = facts.get(&PAGE_HOME);
    let page = alive(facts, browser.get_once(home, &[("Referer", facts.get(&HOME))]).await?)?.text();
    let link = Selector::parse(facts.get(&PAGE_LINK)).map_err(|_| changed("list: a selector that is none"))?;
    let html = Html::parse_document(&page);
    let ids = html.select(&link).filter_map(|a| a.attr(facts.get(&PAGE_ID))).filter(|id| !id.is_empty());
    let ids: Vec<String> = ids.map(str::to_owned).collect();
    if ids.is_empty() && !page.contains(facts.get(&PAGE_MINE)) {
        return Err(changed("list: a page that is nobody's"));
    }
    Ok(ids)
}

/// The resumes of the account. The page tells neither their names nor their dates.
pub(super) async fn list(facts: &Facts, browser: &mut Browser) -> Result<Vec<ResumeRef>, SiteError> {
    let ids = front(facts, browser).await?;
    if ids.is_empty() {
        return Err(SiteError::NoResume);
    }
    let named =
        |id: String| ResumeRef { number: id.clone(), id, title: String::new(), language: Language::Zh, updated: None };
    Ok(ids.into_iter().map(named).collect())
}

/// The edit page of one resume.
pub(super) async fn fetch(facts: &Facts, browser: &mut Browser, which: &ResumeRef) -> Result<Response, SiteError> {
    let mut url = Url::parse(facts.get(&PAGE_RESUME)).map_err(|_| changed("an address that is none"))?;
    url.query_pairs_mut().append_pair(facts.get(&PAGE_WHICH), &which.id);
    let answer = alive(facts, browser.get_once(url.as_str(), &[("Referer", facts.get(&PAGE_HOME))]).await?)?;
    let page = answer.text();
    let names: Vec<&str> = facts.get(&PAGE_MODULES).split(',').collect();
    let html = Html::parse_document(&page);
    let part = |name: &&str| Selector::parse(&format!("#{name}")).ok().and_then(|s| html.select(&s).next());
    let parts: Vec<ElementRef> = names.iter().filter_map(part).collect();
    if parts.is_empty() {
        return Err(changed("resume: no part that is known"));
    }
    if !page.trim_end().ends_with(facts.get(&PAGE_END)) || parts.len() < names.len() {
        return Err(SiteError::Incomplete);
    }
    super::fetch::enough(facts, parts.iter().filter(|part| filled(**part)).count())?;
    Ok(answer)
}

/// Whether a part of the edit page says anything: labels and buttons don't.
fn filled(part: ElementRef) -> bool {
    let mut texts = part.descendants().filter_map(|node| Some((node.value().as_text()?, node)));
    texts.any(|(text, node)| {
        let furniture = |e: ElementRef| matches!(e.value().name(), "dt" | "a");
        !text.trim().is_empty() && !node.ancestors().filter_map(ElementRef::wrap).any(furniture)
    })
}
