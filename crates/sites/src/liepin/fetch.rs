//! Fetching a resume from Liepin: the JSON of the web API, or the edit page of 2017; and what isn't enough to be one.

use super::api::{changed, own};
use super::facts::*;
use super::{pages, sign_in};
use crate::facts::Facts;
use crate::{Browser, ResumeRef, SiteError};
use resume::{Document, Origin};
use serde_json::Value;

pub(super) async fn fetch(facts: &Facts, browser: &mut Browser, which: &ResumeRef) -> Result<Vec<Document>, SiteError> {
    let answer = if sign_in::by_the_form(browser) {
        pages::fetch(facts, browser, which).await?
    } else {
        let form = [(facts.get(&RESUME_WHICH), which.id.as_str())];
        let (answer, data) = own(facts, browser, (&RESUME, "resume"), &form).await?;
        filled(facts, &data)?;
        answer
    };
    let mut address = answer.url;
    address.set_query(None); // it names the person's resume
    Ok(vec![Document::new(answer.body, Origin::Web(address.into()))])
}

fn filled(facts: &Facts, data: &Value) -> Result<(), SiteError> {
    if blank(data) {
        return Err(SiteError::Empty);
    }
    let modules: Vec<_> = facts.get(&MODULES).split(',').filter_map(|name| data.get(name)).collect();
    if modules.is_empty() {
        return Err(changed("resume: no module that is known"));
    }
    enough(facts, modules.iter().filter(|module| !blank(module)).count())
}

/// Whether a capture holds enough to be a person's resume: a soft block gives an empty shell with a good flag, and the data
/// may fill late (2026 collector). Nothing is better than a half.
pub(super) fn enough(facts: &Facts, filled: usize) -> Result<(), SiteError> {
    match filled {
        0 => Err(SiteError::Empty),
        n if n < facts.get(&MODULES_AT_LEAST).parse().unwrap_or(1) => Err(SiteError::Incomplete),
        _ => Ok(()),
    }
}

/// Whether a value holds nothing at all; a flag says nothing of a person.
fn blank(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(_) => true,
        Value::Number(_) => false,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.iter().all(blank),
        Value::Object(keys) => keys.values().all(blank),
    }
}
