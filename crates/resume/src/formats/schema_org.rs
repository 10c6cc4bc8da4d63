//! A [`Person`](https://schema.org/Person) as schema.org describes it, in JSON-LD: a file, or what a web page says to
//! machines. Sites mask some of its values by asterisks for those who aren't signed in.

#[cfg(test)]
mod tests;

use super::json::{self, Json};
use crate::note::{Note, NoteKind};
use crate::raw::{Key, Place, Raw, RawItem, RawResume, Reading};
use std::collections::HashMap;

/// How deep nodes are followed, by nesting and by `@id`.
const MAX_DEPTH: usize = 12;
/// The most scripts of one page that are read.
const MAX_SCRIPTS: usize = 50;

/// Reads a JSON text; `None` if it holds no person.
pub(super) fn read(json: &Json<'_>) -> Option<Reading> {
    let mut reader = Reader::default();
    reader.index(json, 0);
    let (path, person) = find(json, String::new(), 0)?;
    let mut resume = RawResume::default();
    reader.person(person, &path, &mut resume);
    resume.language = super::language(&resume);
    let said = !resume.person.is_empty() || !resume.work.is_empty() || !resume.education.is_empty();
    said.then_some(Reading { resumes: vec![resume], notes: reader.notes })
}

/// Reads what a web page says in its scripts of type `application/ld+json`: less than people see as a rule, so that it is
/// only to be asked where the page shows nothing. `None` if there is no person.
pub fn in_page(page: &str) -> Option<Reading> {
    scripts(page).take(MAX_SCRIPTS).filter_map(json::parse).find_map(|json| read(&json))
}

/// The contents of a page's JSON-LD scripts.
fn scripts(page: &str) -> impl Iterator<Item = &str> {
    // In ASCII, lower case has the same length.
    let lower = page.to_ascii_lowercase();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let tag = at + lower.get(at..)?.find("<script")?;
            let content = tag + lower.get(tag..)?.find('>')? + 1;
            let end = content + lower.get(content..)?.find("</script")?;
            at = end;
            if lower.get(tag..content)?.contains("application/ld+json") {
                return page.get(content..end);
            }
        }
    })
}

/// What a node is: its `@type`, without the vocabulary before it.
fn is(node: &Json<'_>, wanted: &str) -> bool {
    let named =
        |kind: &Json<'_>| matches!(kind, Json::Text(name) if name.rsplit(['/', ':', '#']).next() == Some(wanted));
    match node.get("@type") {
        Some(Json::Array(kinds)) => kinds.iter().any(named),
        Some(kind) => named(kind),
        None => false,
    }
}

/// The person a text is about: itself, in its `@graph`, or its main entity.
fn find<'j, 'a>(json: &'j Json<'a>, path: String, depth: usize) -> Option<(String, &'j Json<'a>)> {
    if depth > MAX_DEPTH {
        return None;
    }
    match json {
        Json::Object(_) if is(json, "Person") => Some((path, json)),
        Json::Object(_) => ["@graph", "mainEntity", "mainEntityOfPage", "about", "author"]
            .iter()
            .find_map(|name| find(json.get(name)?, format!("{path}/{name}"), depth + 1)),
        Json::Array(items) => {
            items.iter().enumerate().find_map(|(n, item)| find(item, format!("{path}/{n}"), depth + 1))
        }
        _ => None,
    }
}

/// Whether a site has put asterisks for a value.
fn masked(words: &str) -> bool {
    let stars = words.chars().filter(|c| *c == '*').count();
    let others = words.chars().filter(|c| c.is_alphanumeric()).count();
    stars >= 2 && stars >= others
}

/// The nodes by their `@id`, and the notes.
#[derive(Default)]
struct Reader<'j, 'a> {
    nodes: HashMap<&'j str, &'j Json<'a>>,
    notes: Vec<Note>,
}

/// A property that is said about a key, and the rule.
type Rule = (&'static str, Key, &'static str);

const PERSON: &[Rule] = &[
    ("name", Key::Name, "schema_org.name"),
    ("jobTitle", Key::Label, "schema_org.job_title"),
    ("email", Key::Email, "schema_org.email"),
    ("telephone", Key::Phone, "schema_org.telephone"),
    ("url", Key::Url, "schema_org.url"),
    ("image", Key::Photo, "schema_org.image"),
    ("birthDate", Key::Birth, "schema_org.birth"),
    ("gender", Key::Gender, "schema_org.gender"),
    ("nationality", Key::Nationality, "schema_org.nationality"),
    ("description", Key::Summary, "schema_org.description"),
    ("height", Key::Height, "schema_org.height"),
];

const ADDRESS: &[Rule] = &[
    ("streetAddress", Key::Address, "schema_org.street"),
    ("postalCode", Key::PostalCode, "schema_org.postal_code"),
    ("addressLocality", Key::City, "schema_org.locality"),
    ("addressRegion", Key::Region, "schema_org.region"),
    ("addressCountry", Key::Country, "schema_org.country"),
];

/// What a job, a school or an organisation says; roles that stand around or in it say the rest.
const WORK: &[Rule] = &[
    ("name", Key::Company, "schema_org.work.name"),
    ("url", Key::Url, "schema_org.work.url"),
    ("location", Key::Location, "schema_org.work.location"),
    ("address", Key::Location, "schema_org.work.address"),
    ("description", Key::CompanyDescription, "schema_org.work.description"),
];
const WORK_ROLE: &[Rule] = &[
    ("roleName", Key::Position, "schema_org.work.role"),
    ("jobTitle", Key::Position, "schema_org.work.title"),
    ("startDate", Key::Start, "schema_org.work.start"),
    ("endDate", Key::End, "schema_org.work.end"),
    ("description", Key::Duty, "schema_org.work.duty"),
];
const OCCUPATION: &[Rule] = &[
    ("name", Key::Position, "schema_org.occupation.name"),
    ("description", Key::Duty, "schema_org.occupation.description"),
    ("responsibilities", Key::Duty, "schema_org.occupation.responsibilities"),
    ("skills", Key::Skills, "schema_org.occupation.skills"),
    ("occupationLocation", Key::Location, "schema_org.occupation.location"),
];
const SCHOOL: &[Rule] =
    &[("name", Key::Institution, "schema_org.school.name"), ("url", Key::Url, "schema_org.school.url")];
const SCHOOL_ROLE: &[Rule] = &[
    ("roleName", Key::StudyType, "schema_org.school.role"),
    ("startDate", Key::Start, "schema_org.school.start"),
    ("endDate", Key::End, "schema_org.school.end"),
    ("description", Key::Description, "schema_org.school.description"),
];
const CREDENTIAL: &[Rule] = &[
    ("name", Key::Certificate, "schema_org.credential.name"),
    ("recognizedBy", Key::Issuer, "schema_org.credential.by"),
    ("validFrom", Key::Date, "schema_org.credential.from"),
    ("dateCreated", Key::Date, "schema_org.credential.created"),
    ("url", Key::Url, "schema_org.credential.url"),
    ("description", Key::Description, "schema_org.credential.description"),
];
const LANGUAGE: &[Rule] = &[("name", Key::LanguageName, "schema_org.language")];
const SKILL: &[Rule] = &[("name", Key::SkillName, "schema_org.skill")];
const AWARD: &[Rule] = &[("name", Key::Title, "schema_org.award")];

/// Properties that say nothing of the person, or what is read elsewhere.
const QUIET: &[&str] = &[
    "@context",
    "@type",
    "@id",
    "givenName",
    "familyName",
    "additionalName",
    "alternateName",
    "mainEntityOfPage",
    "interactionStatistic",
    "identifier",
];

/// What a list's items are read by: those of the thing itself, those of a role, and the property that leads from a role
/// to the thing.
struct List {
    property: &'static [&'static str],
    of: fn(&mut RawResume) -> &mut Vec<RawItem>,
    thing: &'static [Rule],
    role: &'static [Rule],
}

const WORKS_FOR: List = List { property: &["worksFor"], of: |r| &mut r.work, thing: WORK, role: WORK_ROLE };
const LISTS: &[List] = &[
    WORKS_FOR,
    List { property: &["hasOccupation"], of: |r| &mut r.work, thing: OCCUPATION, role: WORK_ROLE },
    List { property: &["alumniOf"], of: |r| &mut r.education, thing: SCHOOL, role: SCHOOL_ROLE },
    List { property: &["hasCredential"], of: |r| &mut r.certificates, thing: CREDENTIAL, role: &[] },
    List { property: &["knowsLanguage"], of: |r| &mut r.languages, thing: LANGUAGE, role: &[] },
    List { property: &["knowsAbout", "skills"], of: |r| &mut r.skills, thing: SKILL, role: &[] },
    List { property: &["award", "awards"], of: |r| &mut r.awards, thing: AWARD, role: &[] },
];

impl<'j, 'a> Reader<'j, 'a> {
    /// Remembers the nodes that say more than their `@id`.
    fn index(&mut self, json: &'j Json<'a>, depth: usize) {
        if depth > MAX_DEPTH {
            return;
        }
        match json {
            Json::Object(members) => {
                if let Some(Json::Text(id)) = json.get("@id")
                    && members.len() > 1
                {
                    self.nodes.entry(id).or_insert(json);
                }
                members.iter().for_each(|(_, value)| self.index(value, depth + 1));
            }
            Json::Array(items) => items.iter().for_each(|item| self.index(item, depth + 1)),
            _ => {}
        }
    }

    /// The node that is meant, where only its `@id` stands.
    fn meant(&self, json: &'j Json<'a>) -> &'j Json<'a> {
        match (json.members(), json.get("@id")) {
            ([_], Some(Json::Text(id))) => self.nodes.get(id.as_ref()).copied().unwrap_or(json),
            _ => json,
        }
    }

    fn unread(&mut self, value: &Json<'_>, path: &str) {
        if !value.is_blank() {
            let field = path.rsplit('/').next().unwrap_or_default().to_owned();
            let raw = Raw::new(value.to_string(), Place::Json(path.into()));
            let kind = if masked(&raw.text) { NoteKind::Masked } else { NoteKind::Unread };
            self.notes.push(Note::about(kind, field, &raw));
        }
    }

    fn person(&mut self, person: &'j Json<'a>, path: &str, resume: &mut RawResume) {
        if person.get("name").is_none_or(Json::is_blank) {
            let parts =
                ["givenName", "additionalName", "familyName"].iter().filter_map(|name| person.get(name)?.words());
            let name = parts.collect::<Vec<_>>().join(" ");
            resume.person.put(Key::Name, Raw::new(name, Place::Json(path.into())), "schema_org.given_name");
        }
        for (name, value) in person.members() {
            let at = format!("{path}/{name}");
            let name = name.as_ref();
            if let Some(rule) = PERSON.iter().find(|(property, _, _)| *property == name) {
                self.said(value, &at, *rule, &mut resume.person, 0);
            } else if let Some(list) = LISTS.iter().find(|list| list.property.contains(&name)) {
                self.list(value, &at, list, resume);
            } else if name == "address" || name == "homeLocation" {
                self.address(value, &at, &mut resume.person);
            } else if name == "sameAs" {
                let mut accounts = RawItem::default();
                self.said(value, &at, ("", Key::Url, "schema_org.same_as"), &mut accounts, 0);
                resume.profiles.extend(accounts.said.into_iter().map(|said| RawItem { said: vec![said] }));
            } else if !QUIET.contains(&name) {
                self.unread(value, &at);
            }
        }
    }

    fn address(&mut self, value: &'j Json<'a>, at: &str, person: &mut RawItem) {
        let value = self.meant(value);
        match value {
            Json::Object(_) if value.get("address").is_some() => {
                if let Some(inner) = value.get("address") {
                    self.address(inner, &format!("{at}/address"), person);
                }
            }
            Json::Object(members) => {
                for (name, value) in members {
                    let at = format!("{at}/{name}");
                    match ADDRESS.iter().find(|(property, _, _)| property == name) {
                        Some(rule) => self.said(value, &at, *rule, person, 0),
                        None if name.starts_with('@') => {}
                        None => self.unread(value, &at),
                    }
                }
            }
            other => self.said(other, at, ("", Key::Address, "schema_org.address"), person, 0),
        }
    }

    /// The words of a value: its own, or the name of the thing that it is.
    fn said(&mut self, value: &'j Json<'a>, at: &str, rule: Rule, item: &mut RawItem, depth: usize) {
        let (_, key, name) = rule;
        match self.meant(value) {
            _ if depth > MAX_DEPTH => self.unread(value, at),
            Json::Array(values) => {
                for (n, value) in values.iter().enumerate() {
                    self.said(value, &format!("{at}/{n}"), rule, item, depth + 1);
                }
            }
            thing @ Json::Object(_) => {
                let named = ["name", "contentUrl", "url", "addressLocality", "@value"].iter();
                match named.filter_map(|name| Some((*name, thing.get(name)?))).find(|(_, value)| !value.is_blank()) {
                    Some((name, value)) => self.said(value, &format!("{at}/{name}"), rule, item, depth + 1),
                    None => self.unread(value, at),
                }
            }
            scalar => {
                let Some(words) = scalar.words() else { return };
                if masked(&words) {
                    return self.unread(scalar, at);
                }
                let words = match key {
                    Key::Email => words.strip_prefix("mailto:").unwrap_or(&words),
                    Key::Gender => words.rsplit('/').next().unwrap_or(&words),
                    _ => &words,
                };
                item.put(key, Raw::new(words, Place::Json(at.into())), name);
            }
        }
    }

    fn list(&mut self, value: &'j Json<'a>, at: &str, list: &'static List, resume: &mut RawResume) {
        match self.meant(value) {
            Json::Array(values) => {
                for (n, value) in values.iter().enumerate() {
                    self.entry(value, &format!("{at}/{n}"), list, resume);
                }
            }
            _ => self.entry(value, at, list, resume),
        }
    }

    fn entry(&mut self, value: &'j Json<'a>, at: &str, list: &'static List, resume: &mut RawResume) {
        let thing = self.meant(value);
        // Former employers stand among the schools, told apart by their type.
        let employer = ["Organization", "Corporation", "LocalBusiness"].iter().any(|kind| is(thing, kind));
        let list = if employer { &WORKS_FOR } else { list };
        let mut item = RawItem::default();
        self.thing(value, at, list, &mut item, 0);
        if !item.is_empty() {
            (list.of)(resume).push(item);
        }
    }

    /// A thing, with the role in it (`member`); or a role around it, which has its property again.
    fn thing(&mut self, value: &'j Json<'a>, at: &str, list: &List, item: &mut RawItem, depth: usize) {
        let thing = self.meant(value);
        if depth > MAX_DEPTH {
            return self.unread(value, at);
        }
        let Json::Object(members) = thing else {
            if let Some((_, key, rule)) = list.thing.first() {
                self.said(thing, at, ("", *key, rule), item, 0);
            }
            return;
        };
        let around = ["Role", "OrganizationRole", "EmployeeRole"].iter().any(|kind| is(thing, kind));
        let rules = if around { list.role } else { list.thing };
        for (name, value) in members {
            let at = format!("{at}/{name}");
            let name = name.as_ref();
            if let Some(rule) = rules.iter().find(|(property, _, _)| *property == name) {
                self.said(value, &at, *rule, item, 0);
            } else if around && list.property.contains(&name) {
                self.thing(value, &at, list, item, depth + 1);
            } else if name == "member" {
                self.role(value, &at, list, item);
            } else if !name.starts_with('@') {
                self.unread(value, &at);
            }
        }
    }

    fn role(&mut self, value: &'j Json<'a>, at: &str, list: &List, item: &mut RawItem) {
        let role = match self.meant(value) {
            Json::Array(values) => {
                for (n, value) in values.iter().enumerate().skip(1) {
                    self.unread(value, &format!("{at}/{n}"));
                }
                values.first().map_or(value, |first| self.meant(first))
            }
            other => other,
        };
        for (name, value) in role.members() {
            let at = format!("{at}/{name}");
            match list.role.iter().find(|(property, _, _)| property == name) {
                Some(rule) => self.said(value, &at, *rule, item, 0),
                None if name.starts_with('@') => {}
                None => self.unread(value, &at),
            }
        }
    }
}
