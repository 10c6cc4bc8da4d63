//! What BOSS Zhipin's answers say, from text to words.
//!
//! What stands where is told by [`RULES`]; a name without a row is remarked as unread to the last word of it, unless it is
//! a technical one.

mod rules;
#[cfg(test)]
mod tests;

use resume::{Document, Note, NoteKind, Place, Raw, RawItem, RawResume, Reading};
use rules::{ANY, DETAIL, How, List, NODES, OWN, RULES, Rule, STATUS, TECHNICAL, TECHNICAL_PARTS};
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// How deep the object with the nodes is looked for.
const DEPTH: usize = 8;

/// Whether a document is such an answer.
pub(super) fn recognises(document: &Document) -> bool {
    json(document).is_some_and(|json| bearer(json, String::new(), DEPTH).is_some())
}

/// What a document says.
pub(super) fn extract(document: &Document) -> Reading {
    json(document).map(|json| extract_with(RULES, json)).unwrap_or_default()
}

fn json(document: &Document) -> Option<&Value> {
    document.json_naming(&[OWN.0, DETAIL])
}

/// The object with the nodes, and its pointer: in the answer (`zpData`, with or without `geekDetail` or `geekDetailInfo`
/// in it), or in what a tool has wrapped around it.
fn bearer(json: &Value, at: String, depth: usize) -> Option<(String, &Object)> {
    let object = json.as_object()?;
    let is_node = |name: &str| object.get(name).is_some_and(Value::is_object);
    let (node, count, names) = OWN;
    if is_node(DETAIL) || is_node(node) && names.iter().filter(|name| object.contains_key(**name)).count() >= count {
        return Some((at, object));
    }
    let depth = depth.checked_sub(1)?;
    object.iter().find_map(|(name, value)| bearer(value, join(&at, name), depth))
}

/// What a JSON says by these rules. Total: what isn't understood is a note.
fn extract_with(rules: &[Rule], json: &Value) -> Reading {
    let Some((base, object)) = bearer(json, String::new(), DEPTH) else { return Reading::default() };
    let mut reader = Reader { rules, raw: RawResume::default(), notes: Vec::new() };
    for (node, list) in NODES {
        let Some(value) = object.get(*node) else { continue };
        let at = join(&base, node);
        match value {
            Value::Array(items) => {
                for (i, value) in items.iter().enumerate() {
                    reader.node(node, *list, value, &join(&at, &i.to_string()));
                }
            }
            value => reader.node(node, *list, value, &at),
        }
    }
    // What stands beside the nodes: what the person says last, and sections that nothing is known of.
    let beside = reader.item("", object, &base);
    reader.raw.person.said.extend(beside.said);
    let raw = &reader.raw;
    if raw.person.is_empty() && raw.work.is_empty() && raw.education.is_empty() {
        reader.notes.push(Note::of(NoteKind::Missing, "resume", ""));
        return Reading { resumes: Vec::new(), notes: reader.notes };
    }
    Reading { resumes: vec![reader.raw], notes: reader.notes }
}

struct Reader<'r> {
    rules: &'r [Rule],
    raw: RawResume,
    notes: Vec<Note>,
}

impl Reader<'_> {
    fn node(&mut self, node: &str, list: List, value: &Value, at: &str) {
        let Some(object) = value.as_object() else { return self.unread(node, value, at) };
        let item = self.item(node, object, at);
        let raw = &mut self.raw;
        match list {
            // Of several wishes, the same words say nothing new.
            List::Person => {
                let said = &mut raw.person.said;
                for new in item.said {
                    if !said.iter().any(|old| old.key == new.key && old.raw.text == new.raw.text) {
                        said.push(new);
                    }
                }
            }
            _ if item.is_empty() => {}
            List::Work => raw.work.push(item),
            List::Projects => raw.projects.push(item),
            List::Education => raw.education.push(item),
            List::Volunteer => raw.volunteer.push(item),
            List::Certificates => raw.certificates.push(item),
            List::Awards => raw.awards.push(item),
            List::Campus => raw.campus.push(item),
        }
    }

    /// What one object says; the rest of it becomes notes.
    fn item(&mut self, node: &str, object: &Object, at: &str) -> RawItem {
        let (mut item, mut used) = (RawItem::default(), Vec::new());
        for rule in self.rules.iter().filter(|rule| rule.node == node) {
            let read = |name: &'static str| Some((name, words(rule.how, object.get(name)?, object)));
            let Some((name, words)) = rule.names.iter().copied().filter_map(read).find(|(_, words)| !words.is_empty())
            else {
                continue;
            };
            used.extend(rule.names);
            for words in words {
                item.put(rule.key, Raw::new(words, Place::Json(join(at, name).into())), rule.rule);
            }
        }
        for (name, value) in object {
            let known = used.contains(&name.as_str()) || node.is_empty() && NODES.iter().any(|(node, _)| node == name);
            let again = || text(value).is_some_and(|text| item.said.iter().any(|said| said.raw.text == text));
            if !known && !technical(name, object) && !again() {
                let field = if node.is_empty() { name.clone() } else { format!("{node}.{name}") };
                self.unread(&field, value, &join(at, name));
            }
        }
        item
    }

    /// Remarks every word of a value that no rule takes.
    fn unread(&mut self, field: &str, value: &Value, at: &str) {
        match value {
            Value::Object(object) => {
                for (name, value) in object.iter().filter(|(name, _)| !technical(name, object)) {
                    self.unread(&format!("{field}.{name}"), value, &join(at, name));
                }
            }
            Value::Array(items) => {
                for (i, value) in items.iter().enumerate() {
                    self.unread(field, value, &join(at, &i.to_string()));
                }
            }
            // A flag that isn't known says nothing, and zero is how this site says that a code is not set.
            value => {
                let set = |text: &String| value.is_string() || !matches!(text.as_str(), "0" | "-1");
                let Some(text) = text(value).filter(set) else { return };
                let kind = if text.contains('*') { NoteKind::Masked } else { NoteKind::Unread };
                self.notes.push(Note::about(kind, field, &Raw::new(text, Place::Json(at.into()))));
            }
        }
    }
}

/// The words of a value.
fn words(how: How, value: &Value, beside: &Object) -> Vec<String> {
    let one = |words: Option<String>| words.into_iter().collect();
    match how {
        How::Text => one(text(value)),
        How::Name => one(text(value).filter(|text| !text.contains('*'))),
        How::Each => match value {
            Value::Array(items) => items.iter().filter_map(text).collect::<Vec<_>>(),
            value => text(value).map(|text| text.split("#&#").map(str::to_owned).collect()).unwrap_or_default(),
        }
        .into_iter()
        .filter(|words| !ANY.contains(&words.as_str()))
        .collect(),
        How::Month => one(text(value).filter(|text| text != "0").map(|text| {
            match (digits(&text), text.get(..4), text.get(4..6)) {
                (6 | 8, Some(year), Some(month)) => format!("{year}-{month}"),
                _ => text,
            }
        })),
        How::Year => one(text(value).map(|text| match (digits(&text), text.get(..4)) {
            (8, Some(year)) => year.to_owned(),
            _ => text,
        })),
        How::Code(codes) => one(meaning(codes, value)),
        How::Status => {
            let base = beside.get(OWN.0).and_then(Value::as_object).unwrap_or(beside);
            let works = base.get("freshGraduate").and_then(Value::as_i64) == Some(0);
            one(works.then(|| meaning(STATUS, value)).flatten())
        }
    }
}

/// How many digits a text is; none, if it is anything else.
fn digits(text: &str) -> usize {
    if text.bytes().all(|b| b.is_ascii_digit()) { text.len() } else { 0 }
}

fn meaning(codes: &[(&str, &str)], value: &Value) -> Option<String> {
    let code = text(value)?;
    codes.iter().find(|(known, _)| *known == code).map(|(_, words)| (*words).to_owned())
}

/// A text, a number, or the name that stands beside a code.
fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Object(object) => object.get("name")?.as_str()?.trim().to_owned(),
        _ => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}

/// Whether a name says nothing of the person, or nothing more than its neighbour does.
fn technical(name: &str, object: &Object) -> bool {
    let given = |name: &str| object.get(name).is_some_and(|value| !value.is_null());
    let (beginnings, ends) = TECHNICAL_PARTS;
    TECHNICAL.iter().any(|(known, beside)| *known == name && (beside.is_empty() || given(beside)))
        || beginnings.iter().any(|part| name.starts_with(part))
        || ends.iter().any(|part| name.ends_with(part))
}

/// A JSON pointer one name further.
fn join(at: &str, name: &str) -> String {
    format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"))
}
