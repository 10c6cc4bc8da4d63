//! The JSON of LinkedIn's web application: the present `dash` profile, the `profileView` before it (nested or with
//! pointers), and the blocks of either that a saved page holds.

mod graph;
mod rules;
#[cfg(test)]
mod tests;

use super::words::{full_name, language};
use crate::page::holds;
use graph::{Graph, Node, Object};
use resume::document::html;
use resume::{Key, Note, NoteKind, Place, Raw, RawItem, RawResume, RawSection, Reading};
use rules::{How, List, PERSON, PROFICIENCY, Rule, SECTIONS, Section, TECHNICAL};
use serde_json::Value;
use std::borrow::Cow;

/// How a profile is named that doesn't show itself.
const HIDDEN: &str = "LinkedIn Member";
/// No end says that it lasts; these are its words.
const LASTS: &str = "Present";

/// Whether a JSON text may be LinkedIn's: cheap, before it is parsed.
pub fn may_be(text: &str) -> bool {
    const MARKS: &[&str] = &["urn:li:fs", "com.linkedin.", "positionView", "profilePositionGroups", "urn:li:member"];
    holds(text, "irstName") && MARKS.iter().any(|mark| holds(text, mark))
}

/// Whether an HTML page is a saved one with the application's data in it.
pub fn may_be_page(page: &str) -> bool {
    holds(page, "bpr-guid-") && holds(page, "urn:li:")
}

/// Whether a JSON holds a profile with its owner.
pub fn is_profile(json: &Value) -> bool {
    let mut graph = Graph::default();
    graph.add(json, "");
    owner(&graph).is_some()
}

/// What a JSON says.
pub fn extract(json: &Value) -> Reading {
    let mut graph = Graph::default();
    graph.add(json, "");
    read(&graph)
}

/// What the blocks of a saved page say. Blocks that are no JSON are none of ours.
pub fn extract_page(page: &str) -> Reading {
    let blocks = blocks(page).unwrap_or_else(|| blocks_by_the_book(page));
    let mut graph = Graph::default();
    for (at, json) in &blocks {
        graph.add(json, at);
    }
    read(&graph)
}

/// How the names of blocks begin.
const BLOCK: &str = "bpr-guid-";

/// The blocks of a page as they are always written; `None` if one of them isn't.
fn blocks(page: &str) -> Option<Vec<(String, Value)>> {
    let (mut found, mut rest) = (Vec::new(), page);
    while let Some((_, after)) = rest.split_once("<code ") {
        let (tag, inside) = after.split_once('>')?;
        let (block, behind) = inside.split_once("</code>")?;
        rest = behind;
        let id = tag.split_once("id=\"").and_then(|(_, id)| id.split('"').next()).unwrap_or_default();
        if id.starts_with(BLOCK) {
            let comment = block.trim().strip_prefix("<!--").and_then(|text| text.strip_suffix("-->"));
            let text = match comment {
                Some(text) => Cow::Borrowed(text),
                None => html::decoded(block).filter(|_| !block.contains('<'))?,
            };
            found.extend(parsed(id, &text));
        } else if tag.contains(BLOCK) && !id.contains(BLOCK) {
            return None;
        }
    }
    Some(found)
}

/// The same by the tree that a browser would make of the page.
fn blocks_by_the_book(page: &str) -> Vec<(String, Value)> {
    let html = scraper::Html::parse_document(page);
    let Ok(code) = scraper::Selector::parse("code[id^=bpr-guid-]") else { return Vec::new() };
    let block = |block: scraper::ElementRef<'_>| {
        let text: String = block.text().collect();
        // Very old pages put the block into a comment.
        let text = if text.trim().is_empty() { block.inner_html() } else { text };
        parsed(block.attr("id")?, &text)
    };
    html.select(&code).filter_map(block).collect()
}

/// The place of a block and its JSON, if it is one.
fn parsed(id: &str, text: &str) -> Option<(String, Value)> {
    let text = text.trim().trim_start_matches("<!--").trim_end_matches("-->");
    Some((format!("/{id}"), serde_json::from_str(text).ok()?))
}

fn owner<'j>(graph: &Graph<'j>) -> Option<Node<'j>> {
    let names: Vec<&str> = SECTIONS.iter().flat_map(|s| s.names).copied().collect();
    graph.owner(&names)
}

fn read(graph: &Graph<'_>) -> Reading {
    let mut reader = Reader { graph, resume: RawResume::default(), notes: Vec::new() };
    let Some(owner) = owner(graph) else {
        return Reading { resumes: Vec::new(), notes: vec![Note::of(NoteKind::Missing, "resume", "")] };
    };
    reader.person(&graph.child(&owner, "profile").unwrap_or_else(|| owner.clone()));
    for section in SECTIONS {
        reader.section(&owner, section);
    }
    for root in graph.roots.iter().filter(|root| root.object.contains_key("emailAddress")) {
        reader.contacts(root);
    }
    if !SECTIONS.iter().flat_map(|s| s.names).any(|name| graph.children(&owner, name).is_some()) {
        // The top card alone looks like a whole profile with nothing in it.
        reader.notes.push(Note::of(NoteKind::Missing, "work", ""));
        reader.notes.push(Note::of(NoteKind::Missing, "education", ""));
    }
    reader.resume.language = language(&reader.resume);
    Reading { resumes: vec![reader.resume], notes: reader.notes }
}

struct Reader<'g, 'j> {
    graph: &'g Graph<'j>,
    resume: RawResume,
    notes: Vec<Note>,
}

impl<'j> Reader<'_, 'j> {
    fn person(&mut self, profile: &Node<'j>) {
        let part =
            |name: &str| words(profile.object.get(name)).or_else(|| in_locale(profile, name)).unwrap_or_default();
        let name = full_name(&part("firstName"), &part("lastName"));
        let at = Place::Json(profile.pointer("firstName").into());
        match name == HIDDEN {
            true => self.notes.push(Note::about(NoteKind::Masked, "name", &Raw::new(name, at))),
            false => self.resume.person.put(Key::Name, Raw::new(name, at), "linkedin.json.name"),
        }
        let mut person = self.item(profile, PERSON);
        if person.first(Key::City).is_none()
            && let Some(geo) = profile.inside("geoLocation").and_then(|place| self.graph.child(&place, "geo"))
            && let Some(text) = words(geo.object.get("defaultLocalizedName"))
        {
            let at = Place::Json(geo.pointer("defaultLocalizedName").into());
            person.put(Key::City, Raw::new(text, at), "linkedin.json.geo");
        }
        self.resume.person.said.append(&mut person.said);
        let thin = self.graph.child(profile, "miniProfile");
        for node in std::iter::once(profile).chain(thin.as_ref()) {
            if let (Some(slug), true) = (words(node.object.get("publicIdentifier")), self.resume.profiles.is_empty()) {
                let at = Place::Json(node.pointer("publicIdentifier").into());
                let mut item = RawItem::default();
                item.put(Key::Network, Raw::new("LinkedIn", at.clone()), "linkedin.json.slug");
                item.put(Key::Username, Raw::new(slug, at), "linkedin.json.slug");
                self.resume.profiles.push(item);
            }
        }
        self.contacts(profile);
        self.unread("person", profile, PERSON);
    }

    /// Phones, sites and accounts, as the contact card has them.
    fn contacts(&mut self, node: &Node<'j>) {
        let each = |name: &str| self.graph.children(node, name).map(|(found, _)| found).unwrap_or_default();
        let mut person = RawItem::default();
        let mut profiles = Vec::new();
        if let Some(mail) = words(node.object.get("emailAddress")) {
            person.put(
                Key::Email,
                Raw::new(mail, Place::Json(node.pointer("emailAddress").into())),
                "linkedin.json.email",
            );
        }
        for phone in each("phoneNumbers") {
            let number = words(phone.object.get("number")).unwrap_or_default();
            person.put(
                Key::Phone,
                Raw::new(number, Place::Json(phone.pointer("number").into())),
                "linkedin.json.phone",
            );
        }
        for (list, field, key, network) in [
            ("websites", "url", Key::Url, ""),
            ("twitterHandles", "name", Key::Username, "Twitter"),
            ("ims", "id", Key::Username, ""),
        ] {
            for found in each(list) {
                let Some(text) = words(found.object.get(field)) else { continue };
                let at = Place::Json(found.pointer(field).into());
                if key == Key::Url && person.first(Key::Url).is_none() {
                    person.put(key, Raw::new(text, at), "linkedin.json.website");
                    continue;
                }
                let provider = words(found.object.get("provider")).unwrap_or_else(|| network.to_owned());
                let mut item = RawItem::default();
                item.put(Key::Network, Raw::new(provider, at.clone()), "linkedin.json.account");
                item.put(key, Raw::new(text, at), "linkedin.json.account");
                profiles.push(item);
            }
        }
        let known = &mut self.resume.person.said;
        for said in person.said {
            if !known.iter().any(|k| k.key == said.key && k.raw.text == said.raw.text) {
                known.push(said);
            }
        }
        self.resume.profiles.append(&mut profiles);
    }

    fn section(&mut self, owner: &Node<'j>, section: &'static Section) {
        let named = || section.names.iter().filter_map(|name| Some((*name, self.graph.children(owner, name)?)));
        // A list that is empty here and not where it comes from counts where no other name holds more.
        let found =
            named().find(|(_, (nodes, _))| !nodes.is_empty()).or_else(|| named().find(|(_, (_, said))| *said > 0));
        let Some((field, (nodes, said))) = found else { return };
        self.truncated(section.list, nodes.len(), said);
        if let List::Section(heading) = section.list {
            let lines = nodes.iter().filter_map(verbatim).collect();
            let at = Place::Json(owner.pointer(field).into());
            self.resume.sections.push(RawSection { heading: Raw::new(heading, at), lines });
            return;
        }
        for node in nodes {
            let inner = match section.group {
                "" => None,
                // Groups of the older form stand beside their positions and are read only where those are not there.
                group => self.graph.children(&node, group).or_else(|| self.graph.children(&node, "positions")),
            };
            match inner {
                Some((inner, said)) if !inner.is_empty() => {
                    self.truncated(section.list, inner.len(), said);
                    for position in &inner {
                        let mut item = self.item(position, section.rules);
                        // A position without a company's name is one of its group's.
                        if item.first(Key::Company).is_none()
                            && let Some((name, text)) = ["companyName", "name"]
                                .into_iter()
                                .find_map(|name| Some((name, words(node.object.get(name))?)))
                        {
                            let at = Place::Json(node.pointer(name).into());
                            item.put(Key::Company, Raw::new(text, at), "linkedin.json.group.company");
                        }
                        self.place(section.list, item);
                        self.unread(field, position, section.rules);
                    }
                }
                _ => {
                    let item = self.item(&node, section.rules);
                    self.place(section.list, item);
                    self.unread(field, &node, section.rules);
                }
            }
        }
    }

    /// Tells that a list holds fewer than it says.
    fn truncated(&mut self, list: List, found: usize, said: usize) {
        if found < said {
            self.notes.push(Note::of(NoteKind::Truncated, list.name(), format!("{found}/{said}")));
        }
    }

    fn place(&mut self, list: List, item: RawItem) {
        let r = &mut self.resume;
        let list = match list {
            List::Work => &mut r.work,
            List::Education => &mut r.education,
            List::Skills => &mut r.skills,
            List::Languages => &mut r.languages,
            List::Certificates => &mut r.certificates,
            List::Projects => &mut r.projects,
            List::Volunteer => &mut r.volunteer,
            List::Awards => &mut r.awards,
            List::Publications => &mut r.publications,
            List::Section(_) => return,
        };
        if !item.is_empty() {
            list.push(item);
        }
    }

    fn item(&mut self, node: &Node<'j>, rules: &[Rule]) -> RawItem {
        let mut item = RawItem::default();
        for rule in rules.iter() {
            // Of several names for one thing the first counts.
            if item.first(rule.key).is_some() {
                continue;
            }
            let mut put =
                |key, text: String, at: String| item.put(key, Raw::new(text, Place::Json(at.into())), rule.rule);
            let value = node.object.get(rule.json);
            match rule.how {
                How::Text => {
                    if let Some(text) = words(value).or_else(|| in_locale(node, rule.json)) {
                        put(rule.key, text, node.pointer(rule.json));
                    }
                }
                How::Proficiency => {
                    if let Some(code) = words(value) {
                        let known = PROFICIENCY.iter().find(|(c, _)| *c == code).map(|(_, words)| (*words).to_owned());
                        put(rule.key, known.unwrap_or(code), node.pointer(rule.json));
                    }
                }
                How::Named(name) => {
                    if let Some(entity) = self.graph.child(node, rule.json)
                        && let Some(text) = words(entity.object.get(name))
                    {
                        put(rule.key, text, entity.pointer(name));
                    }
                }
                How::Date => {
                    let Some(date) = node.inside(rule.json) else { continue };
                    match written(date.object) {
                        Some(text) => put(rule.key, text, date.at),
                        None => self.notes.push(odd(rule.json, &date)),
                    }
                }
                How::Begin | How::Range(_) => {
                    let Some(range) = node.inside(rule.json) else { continue };
                    let side = |names: [&str; 2]| names.into_iter().find_map(|name| range.inside(name));
                    let (start, end) = (side(["start", "startDate"]), side(["end", "endDate"]));
                    let key = if rule.how == How::Begin { rule.key } else { Key::Start };
                    let mut dated = |date: &Option<Node<'j>>, key: Key| {
                        let Some(date) = date else { return false };
                        let text = written(date.object);
                        match &text {
                            Some(text) => put(key, text.clone(), date.at.clone()),
                            None => self.notes.push(odd(rule.json, date)),
                        }
                        text.is_some()
                    };
                    let begun = dated(&start, key);
                    // An end that can't be read is an end all the same.
                    let ended = dated(&end, Key::End) || end.is_some();
                    if begun && !ended && rule.how == How::Range(true) {
                        put(Key::End, LASTS.to_owned(), range.at.clone());
                    }
                }
            }
        }
        item
    }

    /// Texts of the owner's own entities that no rule takes.
    fn unread(&mut self, field: &str, node: &Node<'j>, rules: &[Rule]) {
        for (name, value) in node.object {
            let technical = TECHNICAL.contains(&name.as_str()) || name.ends_with("Urn") || name.starts_with(['*', '$']);
            if technical || name.starts_with("multiLocale") || rules.iter().any(|r| r.json == name) {
                continue;
            }
            if let Some(text) = value.as_str().filter(|t| !t.trim().is_empty() && !t.starts_with("urn:li:")) {
                let raw = Raw::new(text, Place::Json(node.pointer(name).into()));
                self.notes.push(Note::about(NoteKind::Unread, format!("{field}.{name}"), &raw));
            }
        }
    }
}

/// The words of a value: a text, or an object that holds one beside its attributes.
fn words(value: Option<&Value>) -> Option<String> {
    let text = match value? {
        Value::String(text) => text,
        Value::Object(object) => object.get("text")?.as_str()?,
        _ => return None,
    };
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// What a name says in the profile's main language, where only all of them are given: `multiLocaleHeadline`.
fn in_locale(node: &Node<'_>, name: &str) -> Option<String> {
    let (head, tail) = (name.get(..1)?.to_ascii_uppercase(), name.get(1..)?);
    let all = node.object.get(&format!("multiLocale{head}{tail}"))?.as_object()?;
    let main = ["primaryLocale", "defaultLocale"].into_iter().find_map(|locale| {
        let locale = node.object.get(locale)?;
        Some(format!("{}_{}", locale.get("language")?.as_str()?, locale.get("country")?.as_str()?))
    });
    words(main.and_then(|main| all.get(&main)).or_else(|| all.values().next()))
}

/// A date as `2020-03`, as far as it is given; none without its year.
fn written(date: &Object) -> Option<String> {
    let part = |name: &str| date.get(name).and_then(Value::as_u64).filter(|n| *n > 0);
    let mut text = part("year")?.to_string();
    for name in ["month", "day"] {
        let Some(number) = part(name) else { break };
        text.push_str(&format!("-{number:02}"));
    }
    Some(text)
}

/// A date that isn't understood.
fn odd(field: &str, date: &Node<'_>) -> Note {
    let text = Value::Object(date.object.clone()).to_string();
    Note::about(NoteKind::Odd, field, &Raw::new(text, Place::Json(date.at.clone().into())))
}

/// The texts of an entity, as one line.
fn verbatim(node: &Node<'_>) -> Option<Raw> {
    let technical = |name: &str| TECHNICAL.contains(&name) && name != "url";
    let texts: Vec<String> = node
        .object
        .iter()
        .filter(|(name, _)| !technical(name) && !name.starts_with(['*', '$']) && !name.ends_with("Urn"))
        .filter_map(|(_, value)| words(Some(value)).or_else(|| written(value.as_object()?)))
        .filter(|text| !text.starts_with("urn:li:"))
        .collect();
    (!texts.is_empty()).then(|| Raw::new(texts.join(" | "), Place::Json(node.at.clone().into())))
}
