//! The resumes of a 51job account: several in the older era, in Chinese and in English; one since 2022.

use super::facts::*;
use super::own::{self, Own, changed};
use super::{fetch, my};
use crate::facts::{Fact, Facts};
use crate::{Browser, ResumeRef, SiteError};
use resume::{Language, PartialDate};
use scraper::{ElementRef, Html, Selector};

pub(super) async fn list(facts: &Facts, browser: &mut Browser) -> Result<Vec<ResumeRef>, SiteError> {
    let found = if my::is_in(browser) {
        my::list(facts, browser).await?
    } else {
        match own::ask(facts, browser).await? {
            Own::Centre(page) => listed(facts, &page)?,
            Own::Web(_, page) => {
                let info = fetch::info(facts, &page)?.ok_or(SiteError::NoResume)?;
                let number = info.get(facts.get(&WEB_ID)).map(|id| id.as_str().map_or(id.to_string(), str::to_owned));
                let number = number.ok_or_else(|| changed("list: a resume without a number"))?;
                vec![named(facts, number, Language::Zh, String::new(), None)]
            }
        }
    };
    if found.is_empty() { Err(SiteError::NoResume) } else { Ok(found) }
}

fn named(facts: &Facts, number: String, language: Language, title: String, updated: Option<PartialDate>) -> ResumeRef {
    ResumeRef { id: format!("{number}-{}", code(facts, language)), title, language, updated, number }
}

pub(super) fn code(facts: &Facts, language: Language) -> &str {
    facts.get(if language == Language::En { &ENGLISH } else { &CHINESE })
}

/// The digits that follow a mark.
fn after<'t>(text: &'t str, mark: &str) -> Option<&'t str> {
    let rest = text.split_once(mark)?.1;
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    rest.get(..end).filter(|digits| !digits.is_empty())
}

/// What the list shows: links with a number and a language, or buttons with a number. The same resume may have several.
fn listed(facts: &Facts, page: &str) -> Result<Vec<ResumeRef>, SiteError> {
    let selector = |text: &str| Selector::parse(text).map_err(|_| changed("list: a selector that is none"));
    let of = |fact: &'static Fact| selector(facts.get(fact));
    let (links, item, title) = (selector("a[href], a[onclick]")?, of(&LIST_ITEM)?, of(&LIST_TITLE)?);
    let english = format!("{}={}", facts.get(&LANG), facts.get(&ENGLISH));
    let html = Html::parse_document(page);
    let mut found: Vec<ResumeRef> = Vec::new();
    for a in html.select(&links) {
        let (to, does) = (a.attr("href").unwrap_or_default(), a.attr("onclick").unwrap_or_default());
        let number = after(to, facts.get(&LINK_ID)).or_else(|| after(does, facts.get(&LINK_EDIT)));
        let Some(number) = number else { continue };
        let language = if to.split(['?', '&']).any(|p| p == english) { Language::En } else { Language::Zh };
        let around = a.ancestors().filter_map(ElementRef::wrap).find(|e| item.matches(e));
        let text = |e: ElementRef| e.text().collect::<String>().trim().to_owned();
        let name = around.and_then(|e| e.select(&title).next()).map(text).unwrap_or_default();
        let updated = around.and_then(|e| e.text().find_map(date));
        let one = named(facts, number.to_owned(), language, name, updated);
        if found.iter().all(|other| other.id != one.id) {
            found.push(one);
        }
    }
    Ok(found)
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
