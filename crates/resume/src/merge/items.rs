//! The lists of a profile, and what makes two items of them the same.

use super::values::{date, is_empty};
use crate::CustomerProfile;
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

/// A job is company, position and start; a school is its name and start; anything else is its name.
pub(super) const LISTS: &[List] = &[
    List { name: "languages", same: &["name"], date: None },
    List { name: "skills", same: &["name"], date: None },
    List { name: "workExperiences", same: &["company", "position"], date: Some("startDate") },
    List { name: "socialExperiences", same: &["kind", "name"], date: Some("startDate") },
    List { name: "educations", same: &["school"], date: Some("startDate") },
    List { name: "certifications", same: &["name"], date: Some("date") },
];

/// How far two items are the same thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sameness {
    /// They have the same names, and one of them has no date.
    Undated,
    /// And their dates agree.
    Agreeing,
    /// And their dates are equal.
    Equal,
}

/// What an item is the same as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Match {
    /// Nothing that is stored.
    New,
    /// The stored item with this number.
    Stored(usize),
    /// An item that was deleted by hand.
    Deleted,
}

impl List {
    fn sameness(&self, a: &Value, b: &Value) -> Option<Sameness> {
        let named = self.same.iter().any(|key| !folded(a, key).is_empty() && *key != "kind");
        if !named || self.same.iter().any(|key| folded(a, key) != folded(b, key)) {
            return None;
        }
        let Some(key) = self.date else { return Some(Sameness::Equal) };
        match (a.get(key).and_then(date), b.get(key).and_then(date)) {
            (Some(a), Some(b)) if a == b => Some(Sameness::Equal),
            (Some(a), Some(b)) => a.agrees(b).then_some(Sameness::Agreeing),
            (None, None) => Some(Sameness::Equal),
            _ => Some(Sameness::Undated), // a date that one of them lacks doesn't part them
        }
    }

    /// Finds for each imported item the stored one that it is; no stored one is found twice. The best matches come
    /// first, then what the site has called by these names before.
    pub fn matches(&self, stored: &[Value], imported: &[Value], known: &BTreeMap<String, String>) -> Vec<Match> {
        let mut found = vec![Match::New; imported.len()];
        let mut free: Vec<bool> = vec![true; stored.len()];
        for wanted in [Sameness::Equal, Sameness::Agreeing, Sameness::Undated] {
            for (item, found) in imported.iter().zip(&mut found).filter(|(_, found)| **found == Match::New) {
                let place = (0..stored.len())
                    .find(|i| free[*i] && stored.get(*i).and_then(|s| self.sameness(s, item)) == Some(wanted));
                if let Some(place) = place {
                    (free[place], *found) = (false, Match::Stored(place));
                }
            }
        }
        for (identity, found) in self.identities(imported).iter().zip(&mut found) {
            let Some(path) = known.get(identity).filter(|_| *found == Match::New) else { continue };
            match stored.iter().position(|s| self.path(s) == *path) {
                Some(place) if free[place] => (free[place], *found) = (false, Match::Stored(place)),
                // Its place is taken by a better match: it is another one, or the same told twice.
                Some(_) => {}
                None => *found = Match::Deleted,
            }
        }
        found
    }

    /// What makes each item one: its names and its date, and a number where others are the same in all of that.
    pub fn identities(&self, items: &[Value]) -> Vec<String> {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let identity = |item: &Value| {
            let names = self.same.iter().map(|key| folded(item, key));
            let date = self.date.and_then(|key| item.get(key).and_then(date)).map(|d| d.to_string());
            let parts: Vec<String> = names.chain(date).collect();
            format!("{}/{}", self.name, parts.join("|"))
        };
        let mut each = |item: &Value| {
            let identity = identity(item);
            let count = seen.entry(identity.clone()).or_default();
            *count += 1;
            if *count == 1 { identity } else { format!("{identity}#{count}") }
        };
        items.iter().map(&mut each).collect()
    }

    /// The path of an item.
    pub fn path(&self, item: &Value) -> String {
        format!("/{}/{}", self.name, id(item))
    }
}

fn id(item: &Value) -> &str {
    item.get("id").and_then(Value::as_str).unwrap_or_default()
}

/// A name as compared: without white space, full-width forms as half-width, in lower case.
fn folded(item: &Value, key: &str) -> String {
    let half = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        c => c,
    };
    let text = item.get(key).and_then(Value::as_str).unwrap_or_default();
    text.chars().filter(|c| !c.is_whitespace()).map(half).flat_map(char::to_lowercase).collect()
}

/// Where a path leads in a profile's tree, if it is one of a value that an import may fill or of a list item's.
pub(super) fn find_mut<'t>(tree: &'t mut Value, path: &str) -> Option<&'t mut Value> {
    if super::FIELDS.contains(&path) {
        return tree.pointer_mut(path);
    }
    let parts: Vec<&str> = path.split('/').collect();
    let ["", list, item, key] = parts[..] else { return None };
    LISTS.iter().find(|l| l.name == list)?;
    let items = tree.get_mut(list)?.as_array_mut()?;
    let item = items.iter_mut().find(|i| id(i) == item && !item.is_empty())?;
    item.get_mut(key).filter(|_| key != "id")
}

/// Whether a path is that of an item.
pub(super) fn path_is(path: &str, item: &Value) -> bool {
    path.rsplit('/').next() == Some(id(item))
}

/// Whether a list holds what an item of this path says, under another id.
pub(super) fn holds(path: &str, list: &[Value], item: &Value) -> bool {
    let kind = LISTS.iter().find(|l| path.split('/').nth(1) == Some(l.name));
    kind.is_some_and(|kind| list.iter().any(|i| kind.sameness(i, item).is_some()))
}

/// Every value of a profile that isn't empty, by its path; list items by their id.
pub fn leaves(profile: &CustomerProfile) -> BTreeMap<String, Value> {
    let mut found = BTreeMap::new();
    walk(&serde_json::to_value(profile).unwrap_or_default(), String::new(), &mut found);
    found
}

fn walk(value: &Value, path: String, found: &mut BTreeMap<String, Value>) {
    match value {
        Value::Object(o) if !o.contains_key("current") => {
            for (key, value) in o.iter().filter(|(key, _)| *key != "id") {
                walk(value, format!("{path}/{key}"), found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| walk(item, format!("{path}/{}", id(item)), found)),
        value if !is_empty(value) => {
            found.insert(path, value.clone());
        }
        _ => {}
    }
}
