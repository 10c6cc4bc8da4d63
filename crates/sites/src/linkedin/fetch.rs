//! The person's own profile, by what LinkedIn still answers: the present API with one decoration after the other, the
//! older one, the profile's page. What our own reader makes of an answer says whether it is the profile.

use super::address::same;
use super::facts::*;
use super::sign_in::{SELF, changed};
use super::{api, extract};
use crate::facts::{Fact, Facts};
use crate::{Browser, ResumeRef, SiteError};
use resume::{Document, Key, Language, NoteKind, Origin};
use serde_json::Value;
use url::Url;

/// The lists that go on over pages, and where; the most pages of one.
const LISTS: &[(&str, &Fact, Option<&Fact>)] = &[
    ("profileSkills", &REST_SKILLS, None),
    ("profilePositionGroups", &REST_GROUPS, Some(&REST_GROUPS_DECORATION)),
    ("profileVolunteerExperiences", &REST_VOLUNTEERING, None),
];
const MOST_PAGES: usize = 10;

/// The only resume of an account: its own profile. Who that is, the sign-in has asked.
pub(super) fn list(browser: &Browser) -> Result<Vec<ResumeRef>, SiteError> {
    let id = browser.memo(SELF).ok_or(SiteError::Interrupted)?.to_owned();
    Ok(vec![ResumeRef { number: id.clone(), id, title: String::new(), language: Language::Zh, updated: None }])
}

pub(super) async fn fetch(facts: &Facts, browser: &mut Browser, which: &ResumeRef) -> Result<Vec<Document>, SiteError> {
    let me = which.id.as_str();
    for decoration in facts.get(&LADDER).split(',') {
        let decoration = format!("{}{decoration}", facts.get(&DECORATION_PREFIX));
        let by = facts.get(&PROFILES_BY);
        let query = [("q", by), (by, me), (facts.get(&DECORATION), &decoration)];
        let url = address(facts.get(&PROFILES), &query)?;
        let Some((answer, mut json)) = api::call(facts, browser, &url, me).await? else { continue };
        let mut bytes = answer.body;
        // The reader takes one document for one resume: the pages of its lists are put into the profile they belong to.
        if rest(facts, browser, &mut json, me).await? {
            bytes = json.to_string().into_bytes();
        }
        if let Some(document) = read(bytes, &answer.url, me)? {
            return Ok(vec![document]);
        }
    }
    let url = api::with_slug(facts.get(&VIEW), me)?;
    if let Some((answer, _)) = api::call(facts, browser, &url, me).await?
        && let Some(document) = read(answer.body, &answer.url, me)?
    {
        return Ok(vec![document]);
    }
    let url = api::with_slug(facts.get(&PAGE), me)?;
    let answer = browser.get_once(url.as_str(), &[]).await?;
    let answer = api::alive(facts, browser, answer)?;
    let page = answer.text();
    api::not_lite(facts, &page)?;
    if !page.trim_end().ends_with("</html>") {
        return Err(SiteError::Incomplete);
    }
    // The newer application's page holds nothing; what it fetches later can't be read.
    read(answer.body, &answer.url, me)?
        .map(|document| vec![document])
        .ok_or_else(|| changed("profile: no data anywhere"))
}

fn address(base: &str, query: &[(&str, &str)]) -> Result<Url, SiteError> {
    Url::parse_with_params(base, query).map_err(|_| changed("an address that is none"))
}

/// The answer as a document, where it is this person's profile with its lists; `None` where it is not. The top card alone
/// looks like a profile with nothing in it, and other people lie beside the owner.
fn read(bytes: Vec<u8>, url: &Url, me: &str) -> Result<Option<Document>, SiteError> {
    let mut url = url.clone();
    url.set_query(None);
    let document = Document::new(bytes, Origin::Web(url.into()));
    if !extract::recognises(&document) {
        return Ok(None);
    }
    let reading = extract::extract(&document);
    let Some(resume) = reading.resumes.first() else { return Ok(None) };
    let named = resume.profiles.iter().find_map(|profile| profile.first(Key::Username));
    let own = named.is_some_and(|said| same(&said.raw.text, me));
    if !own || reading.notes.iter().any(|note| note.kind == NoteKind::Missing) {
        return Ok(None);
    }
    let lists = [&resume.work, &resume.education, &resume.skills, &resume.languages, &resume.certificates];
    let more = [&resume.projects, &resume.volunteer, &resume.awards, &resume.publications];
    if lists.into_iter().chain(more).any(|list| !list.is_empty()) || !resume.sections.is_empty() {
        return Ok(Some(document));
    }
    let promised = |entity: &Value| entity.get("*elements").and_then(Value::as_array).is_some_and(|e| !e.is_empty());
    let included = document.json().and_then(|json| json.get("included")?.as_array());
    Err(match included.is_some_and(|entities| entities.iter().any(promised)) {
        true => SiteError::Incomplete, // lists that name what isn't there
        false => SiteError::Empty,
    })
}

/// Fetches what the profile's lists have beyond their beginning, and puts it into them; whether there was any.
async fn rest(facts: &Facts, browser: &mut Browser, profile: &mut Value, me: &str) -> Result<bool, SiteError> {
    let mut any = false;
    let Some(owner) = profile.pointer("/data/*elements/0").and_then(Value::as_str).map(str::to_owned) else {
        return Ok(false);
    };
    for (name, at, decoration) in LISTS {
        for _ in 0..MOST_PAGES {
            let Some((known, total)) = length(profile, &owner, name) else { break };
            if known >= total {
                break;
            }
            let start = known.to_string();
            let decoration = decoration.map(|fact| format!("{}{}", facts.get(&DECORATION_PREFIX), facts.get(fact)));
            let mut query =
                vec![("q", facts.get(&REST_BY)), (facts.get(&REST_OF), &owner), (facts.get(&REST_START), &start)];
            query.extend(decoration.as_deref().map(|decoration| (facts.get(&DECORATION), decoration)));
            let url = address(facts.get(at), &query)?;
            // Where it is retired the list stays cut, and the reader says so.
            let Some((_, page)) = api::call(facts, browser, &url, me).await? else { break };
            if !join(profile, &owner, name, page) {
                break;
            }
            any = true;
        }
    }
    Ok(any)
}

fn entity<'j>(profile: &'j mut Value, urn: &str) -> Option<&'j mut Value> {
    profile.get_mut("included")?.as_array_mut()?.iter_mut().find(|e| e.get("entityUrn").is_some_and(|u| u == urn))
}

/// A list of the profile.
fn collection<'j>(profile: &'j mut Value, owner: &str, name: &str) -> Option<&'j mut Value> {
    let urn = entity(profile, owner)?.get(format!("*{name}"))?.as_str()?.to_owned();
    entity(profile, &urn)
}

/// How many of a list are there, and how many there are said to be.
fn length(profile: &mut Value, owner: &str, name: &str) -> Option<(usize, usize)> {
    let list = collection(profile, owner, name)?;
    let total = list.pointer("/paging/total")?.as_u64()?;
    Some((list.get("*elements")?.as_array()?.len(), usize::try_from(total).ok()?))
}

/// Puts a page's entities behind those of the list; whether there was anything new.
fn join(profile: &mut Value, owner: &str, name: &str, mut page: Value) -> bool {
    let Some(Value::Array(urns)) = page.pointer_mut("/data/*elements").map(Value::take) else { return false };
    let Some(Value::Array(entities)) = page.get_mut("included").map(Value::take) else { return false };
    let Some(list) = collection(profile, owner, name).and_then(|list| list.get_mut("*elements")?.as_array_mut()) else {
        return false;
    };
    let before = list.len();
    for urn in urns {
        if !list.contains(&urn) {
            list.push(urn);
        }
    }
    let more = list.len() > before;
    if let Some(included) = profile.get_mut("included").and_then(Value::as_array_mut) {
        included.extend(entities);
    }
    more
}
