//! The resumes of a Zhilian account: several, in Chinese and English, with the dates that the page shows.

use super::facts::*;
use super::fetch::{alive, changed, own_data, said};
use crate::facts::Facts;
use crate::{Browser, ResumeRef, SiteError};
use resume::{Language, PartialDate};
use scraper::{ElementRef, Html, Selector};
use url::Url;

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

pub(super) fn code(facts: &Facts, language: Language) -> &str {
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
