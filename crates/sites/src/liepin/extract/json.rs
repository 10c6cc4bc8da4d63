//! The JSON of the person's own page (`web-resume-detail`, 2020 and later), from text to words.
//!
//! What stands where is told by [`RULES`]; a name without a row is remarked as unread, unless it is a technical one.

mod rules;

pub use rules::{How, List, NODES, RULES, Rule};

use super::page::put;
use resume::{Note, NoteKind, Place, Raw, RawItem, RawResume, Reading};
use rules::IGNORED;
pub(super) use rules::MARKS;
use serde_json::{Map, Value};
use std::collections::HashSet;

type Object = Map<String, Value>;

/// The codes of a degree.
const DEGREES: &[(&str, &str)] = &[
    ("005", "博士后"),
    ("010", "博士"),
    ("020", "MBA/EMBA"),
    ("030", "硕士"),
    ("040", "本科"),
    ("050", "大专"),
    ("060", "中专/中技"),
    ("080", "高中"),
    ("090", "初中"),
];

/// How much of a nested value is kept in a note.
const KEPT: usize = 200;

/// Whether this is a resume of Liepin's web page, bare or in an answer's `data`.
pub fn is_resume(json: &Value) -> bool {
    bearer(json).is_some()
}

/// What a JSON says.
pub fn extract(json: &Value) -> Reading {
    extract_with(RULES, json)
}

/// What a JSON says by these rules. Total: what isn't understood is a note.
pub fn extract_with(rules: &[Rule], json: &Value) -> Reading {
    let mut reader = Reader { rules, raw: RawResume::default(), notes: Vec::new() };
    match bearer(json) {
        Some((at, nodes)) => reader.resume(nodes, at),
        None => reader.unread("json", json, String::new()),
    }
    let raw = &reader.raw;
    let lists = [&raw.work, &raw.education, &raw.projects, &raw.languages, &raw.certificates];
    if raw.person.is_empty() && lists.iter().all(|list| list.is_empty()) {
        reader.notes.push(Note::of(NoteKind::Missing, "resume", ""));
        return Reading { resumes: Vec::new(), notes: reader.notes };
    }
    Reading { resumes: vec![reader.raw], notes: reader.notes }
}

/// The object that holds the nodes, and its pointer.
fn bearer(json: &Value) -> Option<(&'static str, &Object)> {
    let nodes = |value: &Value| {
        value.as_object().is_some_and(|o| MARKS.iter().filter(|mark| o.contains_key(**mark)).count() >= 2)
    };
    if nodes(json) {
        return json.as_object().map(|o| ("", o));
    }
    json.get("data").filter(|data| nodes(data)).and_then(Value::as_object).map(|o| ("/data", o))
}

struct Reader<'r> {
    rules: &'r [Rule],
    raw: RawResume,
    notes: Vec<Note>,
}

impl Reader<'_> {
    fn resume(&mut self, nodes: &Object, base: &str) {
        let own = nodes.iter().filter(|(name, _)| NODES.iter().all(|(node, _)| node != name));
        let own: Object = own.map(|(name, value)| (name.clone(), value.clone())).collect();
        let item = self.item("", &own, base);
        self.place(List::Person, item);
        for (node, list) in NODES {
            let at = join(base, node);
            match nodes.get(*node).filter(|value| !blank(value)) {
                Some(Value::Array(items)) => {
                    for (i, value) in items.iter().enumerate().filter(|(_, value)| !blank(value)) {
                        self.node(node, *list, value, &format!("{at}/{i}"));
                    }
                }
                Some(value) => self.node(node, *list, value, &at),
                None => {}
            }
        }
    }

    fn node(&mut self, node: &str, list: List, value: &Value, at: &str) {
        match value {
            Value::Object(object) => {
                let item = self.item(node, object, at);
                self.place(list, item);
            }
            _ => self.unread(node, value, at.to_owned()),
        }
    }

    /// What one item says; the rest of it becomes notes.
    fn item(&mut self, node: &str, object: &Object, at: &str) -> RawItem {
        let (mut item, mut used): (RawItem, Vec<&str>) = (RawItem::default(), Vec::new());
        for rule in self.rules.iter().filter(|rule| rule.node == node) {
            for (text, from) in take(rule, object, &mut used) {
                let raw = Raw::new(text, Place::Json(join(at, &from).into()));
                put(&mut item, &mut self.notes, rule.key, raw, rule.name);
            }
            // A figure that the person keeps from others is not told; that it is kept, is.
            if let How::Pay(_, secret) = rule.how
                && text(object, secret).as_deref() == Some("1")
                && text(object, rule.json).is_some()
            {
                self.notes.push(Note {
                    at: Some(Place::Json(join(at, rule.json).into())),
                    ..Note::of(NoteKind::Withheld, rule.json, "")
                });
            }
        }
        let said: HashSet<&str> = item.said.iter().map(|said| said.raw.text.as_str()).collect();
        for (name, value) in object {
            let again = || scalar(value).is_some_and(|text| said.contains(text.as_str()));
            if !used.contains(&name.as_str()) && !technical(name, object) && !again() {
                let field = if node.is_empty() { name.clone() } else { format!("{node}.{name}") };
                self.unread(&field, value, join(at, name));
            }
        }
        item
    }

    fn place(&mut self, list: List, item: RawItem) {
        if item.is_empty() {
            return;
        }
        let raw = &mut self.raw;
        match list {
            List::Person => raw.person.said.extend(item.said),
            List::Work => raw.work.push(item),
            List::Education => raw.education.push(item),
            List::Projects => raw.projects.push(item),
            List::Languages => raw.languages.push(item),
            // Each certificate is an item of its own.
            List::Certificates => {
                raw.certificates.extend(item.said.into_iter().map(|said| RawItem { said: vec![said] }))
            }
        }
    }

    fn unread(&mut self, field: &str, value: &Value, at: String) {
        if blank(value) {
            return;
        }
        let text = scalar(value).unwrap_or_else(|| value.to_string().chars().take(KEPT).collect());
        let masked = text.contains('*') && !text.contains('{');
        let kind = if masked { NoteKind::Masked } else { NoteKind::Unread };
        self.notes.push(Note::about(kind, field, &Raw::new(text, Place::Json(at.into()))));
    }
}

/// Follows one rule: the words with the name they stand under. The names that it has read are `used`.
fn take<'o>(rule: &Rule, object: &'o Object, used: &mut Vec<&'o str>) -> Vec<(String, String)> {
    let mut mark = |name: &str| used.extend(object.get_key_value(name).map(|(name, _)| name.as_str()));
    let one = |text: String| vec![(text, rule.json.to_owned())];
    match rule.how {
        How::Each => {
            let Some(Value::Array(items)) = object.get(rule.json) else {
                let Some(text) = text(object, rule.json) else { return vec![] };
                mark(rule.json);
                return one(text);
            };
            if items.iter().any(|value| !blank(value) && scalar(value).is_none()) {
                return vec![];
            }
            mark(rule.json);
            let texts = items.iter().enumerate().filter_map(|(i, value)| Some((scalar(value)?, i)));
            texts.map(|(text, i)| (text, format!("{}/{i}", rule.json))).collect()
        }
        How::Text => {
            let Some(text) = text(object, rule.json) else { return vec![] };
            mark(rule.json);
            one(text)
        }
        How::Years => {
            let Some(text) = text(object, rule.json) else { return vec![] };
            mark(rule.json);
            let bare = text.bytes().all(|b| b.is_ascii_digit());
            one(if text == "0" {
                String::new()
            } else if bare {
                format!("{text}年")
            } else {
                text
            })
        }
        How::Degree => {
            let Some(text) = text(object, rule.json) else { return vec![] };
            let known = DEGREES.iter().find(|(code, _)| *code == text).map(|(_, words)| (*words).to_owned());
            let words = known.or_else(|| Some(text).filter(|text| text.bytes().any(|b| !b.is_ascii_digit())));
            words.inspect(|_| mark(rule.json)).map(one).unwrap_or_default()
        }
        How::Point(year, month) => {
            // `201805` is the month, however it stands: as text or as a number.
            let (whole, parts) = (text(object, rule.json), (text(object, year), text(object, month)));
            [rule.json, year, month].into_iter().for_each(&mut mark);
            let from = if parts.0.is_some() { year } else { rule.json };
            let said = match (parts, whole) {
                ((Some(year), month), _) => joined(&year, month.as_deref()),
                ((None, _), Some(whole)) => match (whole.get(..4), whole.get(4..)) {
                    (Some(year), Some(month)) if whole.len() == 6 && whole.bytes().all(|b| b.is_ascii_digit()) => {
                        joined(year, Some(month))
                    }
                    _ => whole,
                },
                ((None, _), None) => return vec![],
            };
            vec![(said, from.to_owned())]
        }
        How::Pay(months, secret) => {
            let Some(pay) = text(object, rule.json) else { return vec![] };
            [rule.json, months, secret].into_iter().for_each(&mut mark);
            let hidden = text(object, secret).as_deref() == Some("1");
            one(if hidden { "保密".to_owned() } else { monthly(&pay, text(object, months).as_deref()) })
        }
        How::Range(high, months) => {
            let (low, top) = (text(object, rule.json), text(object, high));
            let set = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim_matches('0').is_empty());
            [rule.json, high, months].into_iter().for_each(&mut mark);
            let pay = match (low.filter(|low| set(&Some(low.clone()))), top.filter(|top| set(&Some(top.clone())))) {
                (Some(low), Some(top)) if low != top => format!("{low}-{top}"),
                (Some(one), _) | (None, Some(one)) => one,
                (None, None) => return vec![],
            };
            one(monthly(&pay, text(object, months).as_deref()))
        }
    }
}

/// A year with its month; the year 9999 is the present.
fn joined(year: &str, month: Option<&str>) -> String {
    match month {
        _ if year.trim_matches('0').is_empty() => String::new(),
        _ if year == "9999" => year.to_owned(),
        Some(month) if !month.trim_matches('0').is_empty() && month != "99" => format!("{year}-{month:0>2}"),
        _ => year.to_owned(),
    }
}

/// `15000元/月 * 13个月`, as the site's pages write it; words stay words.
fn monthly(pay: &str, months: Option<&str>) -> String {
    if pay.trim_matches('0').is_empty() {
        return String::new();
    }
    if !pay.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
        return pay.to_owned();
    }
    match months.filter(|months| !months.trim_matches('0').is_empty()) {
        Some(months) => format!("{pay}元/月 * {months}个月"),
        None => format!("{pay}元/月"),
    }
}

/// The text of a name, if it has one.
fn text(object: &Object, name: &str) -> Option<String> {
    object.get(name).and_then(scalar).filter(|text| !text.is_empty())
}

/// The text of a simple value.
fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(_) | Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// Whether a value holds nothing at all; a flag that isn't known says nothing of the person either.
fn blank(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(_) => true,
        Value::Number(_) => false,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.iter().all(blank),
        Value::Object(object) => object.values().all(blank),
    }
}

/// Whether a name says nothing of the person, or nothing more than its neighbour does.
fn technical(name: &str, object: &Object) -> bool {
    let given = |name: &str| object.get(name).is_some_and(|value| !blank(value));
    IGNORED.iter().any(|(n, beside)| *n == name && (beside.is_empty() || given(beside)))
}

/// A JSON pointer one name further.
fn join(at: &str, name: &str) -> String {
    // What a rule has read of a list is a pointer already.
    match name.split_once('/') {
        Some((list, i)) if i.bytes().all(|b| b.is_ascii_digit()) => format!("{at}/{list}/{i}"),
        _ => format!("{at}/{}", name.replace('~', "~0").replace('/', "~1")),
    }
}
