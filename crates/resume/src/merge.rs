//! Joins an imported profile into a stored one, value by value, and says what it did.
//!
//! What never happens, under any policy: a stored value is cleared, or overwritten by an empty or masked value or by a
//! less precise date. What was written by hand is overwritten only by [`Policy::Replace`].

mod items;

use crate::profile::CustomerProfile;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// How an import is joined into a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Policy {
    /// Fills what is empty, renews what the same site wrote before, adds list items that are new. Values written by
    /// hand or by another site stay, and the difference is told as conflicting.
    #[default]
    Merge,
    /// Fills what is empty and changes nothing else: a list that has items gets no new ones.
    Fill,
    /// Takes what was imported, also over what was written by hand; a list that was imported replaces the stored one.
    Replace,
}

/// Which site wrote a value: leaf path → site. A value that isn't named here was written by hand.
pub type Origins = BTreeMap<String, String>;

/// What was done about one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ChangeKind {
    /// It was empty and is filled.
    Added,
    /// It was another and is replaced.
    Changed,
    /// The imported one is less precise; the stored one is kept.
    Kept,
    /// They differ and the stored one is kept: it was written by hand or came from another site.
    Conflicting,
    /// The imported one is masked; the stored one is kept.
    Masked,
    /// A list item was replaced away.
    Removed,
}

/// One value that the import touches.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Change {
    /// A JSON pointer into the profile, list items by their id: `/workExperiences/65cd…/position`.
    pub path: String,
    /// What was done.
    pub kind: ChangeKind,
    /// The stored value.
    pub before: Value,
    /// The imported value.
    pub after: Value,
}

/// A joined profile.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The profile.
    pub profile: CustomerProfile,
    /// Which site wrote which value.
    pub origins: Origins,
    /// What was done, in the order of the profile.
    pub changes: Vec<Change>,
}

/// The values of a profile that an import may fill. Everything else is the platform's own and stays as it is.
const FIELDS: &[&str] = &[
    "/avatar",
    "/fullName",
    "/gender",
    "/birthday",
    "/descriptions/city",
    "/descriptions/expectCity",
    "/descriptions/workLife",
    "/descriptions/contactPhoneNumber",
    "/descriptions/contactEmail",
    "/descriptions/message",
    "/descriptions/expectedIndustry",
];

/// Joins `imported`, which came from `site`, into `stored`. `new_id` makes the ids of new list items.
pub fn merge(
    stored: &CustomerProfile,
    origins: &Origins,
    imported: &CustomerProfile,
    site: &str,
    policy: Policy,
    new_id: &mut dyn FnMut() -> String,
) -> Merged {
    let mut tree = serde_json::to_value(stored).unwrap_or_default();
    let other = serde_json::to_value(imported).unwrap_or_default();
    let mut join = Join { site, policy, origins: origins.clone(), changes: Vec::new() };
    for path in FIELDS {
        if let (Some(into), Some(from)) = (tree.pointer_mut(path), other.pointer(path)) {
            join.leaf(path, into, from);
        }
    }
    for list in items::LISTS {
        let (Some(into), Some(from)) = (tree.get_mut(list.name), other.get(list.name)) else { continue };
        join.list(list, into, from, new_id);
    }
    let mut profile: CustomerProfile = serde_json::from_value(tree).unwrap_or_else(|_| stored.clone());
    profile.integrity = crate::score::integrity(&profile);
    Merged { profile, origins: join.origins, changes: join.changes }
}

/// Gives every list item of a profile an id that has none.
pub fn give_ids(profile: &mut CustomerProfile, new_id: &mut dyn FnMut() -> String) {
    let mut each = |id: &mut String| {
        if id.is_empty() {
            *id = new_id();
        }
    };
    profile.languages.iter_mut().flatten().for_each(|x| each(&mut x.id));
    profile.skills.iter_mut().flatten().for_each(|x| each(&mut x.id));
    profile.work_experiences.iter_mut().flatten().for_each(|x| each(&mut x.id));
    profile.social_experiences.iter_mut().flatten().for_each(|x| each(&mut x.id));
    profile.educations.iter_mut().flatten().for_each(|x| each(&mut x.id));
    profile.certifications.iter_mut().flatten().for_each(|x| each(&mut x.id));
}

/// Forgets the origin of every value that differs between two states of a profile: it is written by hand now.
pub fn edited_by_hand(before: &CustomerProfile, after: &CustomerProfile, origins: &mut Origins) {
    let leaves = |p: &CustomerProfile| {
        let mut found = BTreeMap::new();
        items::leaves(&serde_json::to_value(p).unwrap_or_default(), String::new(), &mut found);
        found
    };
    let (before, after) = (leaves(before), leaves(after));
    origins.retain(|path, _| before.get(path) == after.get(path));
}

/// Whether a value says nothing.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(_) => false,
        Value::Number(n) => n.as_f64() == Some(0.0),
        Value::String(s) => s.trim().is_empty(),
        Value::Array(a) => a.is_empty(),
        Value::Object(o) => match (o.get("value"), o.get("current")) {
            (Some(v), Some(current)) => is_empty(v) && current != &Value::Bool(true),
            _ => o.is_empty(),
        },
    }
}

/// Whether a value is hidden behind asterisks (`138****0000`).
fn is_masked(value: &Value) -> bool {
    value.as_str().is_some_and(|s| s.contains("**"))
}

/// A date's text, of a bare string or of `{"value", "current"}`.
fn date(value: &Value) -> Option<crate::PartialDate> {
    value.get("value").unwrap_or(value).as_str()?.parse().ok()
}

struct Join<'a> {
    site: &'a str,
    policy: Policy,
    origins: Origins,
    changes: Vec<Change>,
}

impl Join<'_> {
    /// Decides about one value.
    fn leaf(&mut self, path: &str, into: &mut Value, from: &Value) {
        if is_empty(from) || into == from {
            return;
        }
        let kind = if is_masked(from) {
            ChangeKind::Masked
        } else if is_empty(into) {
            ChangeKind::Added
        } else {
            self.difference(path, into, from)
        };
        self.changes.push(Change { path: path.into(), kind, before: into.clone(), after: from.clone() });
        if matches!(kind, ChangeKind::Added | ChangeKind::Changed) {
            *into = from.clone();
            self.origins.insert(path.into(), self.site.into());
        }
    }

    fn difference(&self, path: &str, into: &Value, from: &Value) -> ChangeKind {
        if let (Some(stored), Some(imported)) = (date(into), date(from))
            && stored.agrees(imported)
            && imported.precision() < stored.precision()
        {
            return ChangeKind::Kept;
        }
        let ours = self.origins.get(path).is_some_and(|site| site == self.site);
        match self.policy {
            Policy::Replace => ChangeKind::Changed,
            Policy::Merge if ours || is_masked(into) => ChangeKind::Changed,
            Policy::Merge | Policy::Fill => ChangeKind::Conflicting,
        }
    }

    /// Joins a list: items that are the same are joined value by value, others are added as the policy has it.
    fn list(&mut self, list: &items::List, into: &mut Value, from: &Value, new_id: &mut dyn FnMut() -> String) {
        let stored = into.as_array().cloned().unwrap_or_default();
        let imported = from.as_array().cloned().unwrap_or_default();
        if imported.is_empty() {
            return;
        }
        let had_items = !stored.is_empty();
        let mut left: Vec<Option<Value>> = stored.into_iter().map(Some).collect();
        let mut fresh = Vec::new(); // in the order of the import
        for item in imported {
            let place = left.iter().position(|s| s.as_ref().is_some_and(|s| list.same(s, &item)));
            match place.and_then(|i| left[i].take().map(|s| (i, s))) {
                Some((i, mut s)) => {
                    self.item(list, &mut s, &item);
                    if self.policy == Policy::Replace { fresh.push(s) } else { left[i] = Some(taken(s)) }
                }
                None if self.policy == Policy::Fill && had_items => {}
                None => {
                    let mut s = item.clone();
                    s["id"] = Value::String(new_id());
                    let path = list.path(&s);
                    let mut found = BTreeMap::new();
                    items::leaves(&s, path.clone(), &mut found);
                    let site = self.site.to_owned();
                    self.origins.extend(found.into_keys().map(|leaf| (leaf, site.clone())));
                    self.changes.push(Change { path, kind: ChangeKind::Added, before: Value::Null, after: s.clone() });
                    fresh.push(s);
                }
            }
        }
        if self.policy == Policy::Replace {
            for gone in left.into_iter().flatten() {
                let path = list.path(&gone);
                self.origins.retain(|leaf, _| !leaf.starts_with(&path));
                self.changes.push(Change { path, kind: ChangeKind::Removed, before: gone, after: Value::Null });
            }
            *into = Value::Array(fresh);
        } else {
            let kept = left.into_iter().flatten().map(untaken);
            *into = Value::Array(kept.chain(fresh).collect());
        }
        if into.as_array().is_some_and(Vec::is_empty) {
            *into = Value::Null;
        }
    }

    fn item(&mut self, list: &items::List, into: &mut Value, from: &Value) {
        let path = list.path(into);
        let (Some(into), Some(from)) = (into.as_object_mut(), from.as_object()) else { return };
        for (key, from) in from.iter().filter(|(key, _)| *key != "id") {
            let into = into.entry(key.clone()).or_insert(Value::Null);
            self.leaf(&format!("{path}/{key}"), into, from);
        }
    }
}

/// Marks an item as matched, so that no second imported item takes it for its own.
fn taken(mut item: Value) -> Value {
    item[TAKEN] = Value::Bool(true);
    item
}

fn untaken(mut item: Value) -> Value {
    item.as_object_mut().and_then(|o: &mut Map<String, Value>| o.remove(TAKEN));
    item
}

/// The mark of [`taken`]; no field of an item has such a name.
const TAKEN: &str = "\0taken";

#[cfg(test)]
mod tests;
