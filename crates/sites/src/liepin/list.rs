//! The resumes of a Liepin account: by the page of 2017 where its form was the way in; else the one that the web API gives
//! unasked, as no call for a list was found.

use super::api::{changed, own, said};
use super::facts::*;
use super::{pages, sign_in};
use crate::facts::Facts;
use crate::{Browser, ResumeRef, SiteError};
use resume::Language;

pub(super) async fn list(facts: &Facts, browser: &mut Browser) -> Result<Vec<ResumeRef>, SiteError> {
    if sign_in::by_the_form(browser) {
        return pages::list(facts, browser).await;
    }
    let (_, data) = own(facts, browser, (&RESUME, "list"), &[(facts.get(&RESUME_WHICH), "")]).await?;
    if data.is_null() || data.as_object().is_some_and(|data| data.is_empty()) {
        return Err(SiteError::NoResume);
    }
    let id = said(data.get(facts.get(&RESUME_ID)));
    if id.is_empty() {
        return Err(changed("list: a resume without a number"));
    }
    let one = ResumeRef { number: id.clone(), id, title: String::new(), language: Language::Zh, updated: None };
    Ok(vec![one])
}
