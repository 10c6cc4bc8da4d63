//! The lists of a profile, and what makes two items of them the same.

use serde_json::Value;
use std::collections::BTreeMap;

/// A list of a profile.
pub(super) struct List {
    /// Its key in the profile.
    pub name: &'static str,
    /// What must be equal, after folding.
    same: &'static [&'static str],
    /// A date that must not contradict.
    date: Option<&'static str>,
}

/// A job is company, position and start; a school is school, degree and start; anything else is its name.
pub(super) const LISTS: &[List] = &[
    List { name: "languages", same: &["name"], date: None },
    List { name: "skills", same: &["name"], date: None },
    List { name: "workExperiences", same: &["company", "position"], date: Some("startDate") },
    List { name: "socialExperiences", same: &["kind", "name"], date: Some("startDate") },
    List { name: "educations", same: &["school"], date: Some("startDate") },
    List { name: "certifications", same: &["name"], date: Some("date") },
];

impl List {
    /// Whether two items are the same thing. A date that one of them lacks doesn't part them.
    pub fn same(&self, a: &Value, b: &Value) -> bool {
        let text = |v: &Value, key: &str| fold(v.get(key).and_then(Value::as_str).unwrap_or_default());
        let named = self.same.iter().any(|key| !text(a, key).is_empty() && *key != "kind");
        named
            && a.get(super::TAKEN).is_none()
            && self.same.iter().all(|key| text(a, key) == text(b, key))
            && self.date.is_none_or(|key| match (a.get(key).and_then(super::date), b.get(key).and_then(super::date)) {
                (Some(a), Some(b)) => a.agrees(b),
                _ => true,
            })
    }

    /// The path of an item.
    pub fn path(&self, item: &Value) -> String {
        format!("/{}/{}", self.name, item.get("id").and_then(Value::as_str).unwrap_or_default())
    }
}

/// Names as compared: without white space, full-width forms as half-width, in lower case.
fn fold(text: &str) -> String {
    let half = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        c => c,
    };
    text.chars().filter(|c| !c.is_whitespace()).map(half).flat_map(char::to_lowercase).collect()
}

/// Every value of a tree by its path; list items by their id.
pub(super) fn leaves(value: &Value, path: String, found: &mut BTreeMap<String, Value>) {
    match value {
        Value::Object(o) if !o.contains_key("current") => {
            for (key, value) in o.iter().filter(|(key, _)| *key != "id") {
                leaves(value, format!("{path}/{key}"), found);
            }
        }
        Value::Array(items) => {
            for item in items {
                let id = item.get("id").and_then(Value::as_str).unwrap_or_default();
                leaves(item, format!("{path}/{id}"), found);
            }
        }
        value if !super::is_empty(value) => {
            found.insert(path, value.clone());
        }
        _ => {}
    }
}
