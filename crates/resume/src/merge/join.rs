//! Decides about each value: what the policy says, then what a person chose.

use super::choice::{Choice, Said};
use super::items::{self, List, Match};
use super::values::{emptied, is_empty, is_less_precise, is_masked, refines};
use super::{Change, ChangeKind, Incoming, Merged, Origins, Policy};
use crate::CustomerProfile;
use crate::profile::Basis;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What every item has and nobody chooses.
const STRUCTURE: [&str; 2] = ["id", "kind"];

pub(super) struct Join<'a> {
    incoming: &'a Incoming<'a>,
    policy: Policy,
    choice: &'a Choice,
    origins: Origins,
    changes: Vec<Change>,
    confirmed: Vec<String>,
    /// Which paths of the choice have been met.
    named: BTreeSet<String>,
    /// What imported items are called that were joined into stored ones: imported path → stored path.
    aliases: BTreeMap<String, String>,
    /// Whether the item in hand is one that isn't added unless somebody accepts it.
    held: bool,
}

impl<'a> Join<'a> {
    pub fn new(incoming: &'a Incoming<'a>, policy: Policy, choice: &'a Choice, origins: Origins) -> Self {
        let (changes, confirmed, named, aliases) = Default::default();
        Join { incoming, policy, choice, origins, changes, confirmed, named, aliases, held: false }
    }

    /// Decides about one value.
    pub fn leaf(&mut self, path: &str, into: &mut Value, from: &Value, basis: Option<&Basis>) {
        let source = self.incoming.source;
        if is_empty(from) {
            return;
        }
        if into == from {
            self.origins.confirm(path, source);
            self.confirmed.push(path.to_owned());
            return;
        }
        let (mut kind, said) = (self.verdict(path, into, from), self.said(path));
        kind = match (kind, said) {
            (ChangeKind::Masked, _) => kind,
            (ChangeKind::Kept, _) if is_less_precise(path, from, into) => kind,
            (ChangeKind::Kept | ChangeKind::Conflicting, Said::Accepted) if is_empty(into) => ChangeKind::Added,
            (ChangeKind::Conflicting, Said::Accepted) => ChangeKind::Changed,
            (_, Said::Rejected) | (ChangeKind::Added | ChangeKind::Changed, Said::LeftOut) => ChangeKind::Rejected,
            _ => kind,
        };
        self.tell(path, kind, into, from, basis);
        if kind.is_taken() {
            *into = from.clone();
            self.origins.write(path, source);
        }
    }

    fn tell(&mut self, path: &str, kind: ChangeKind, before: &Value, after: &Value, basis: Option<&Basis>) {
        self.changes.push(Change {
            path: path.into(),
            kind,
            before: before.clone(),
            after: after.clone(),
            basis: basis.cloned(),
            sources: self.origins.of(path).to_vec(),
        });
    }

    /// What the policy says.
    fn verdict(&self, path: &str, into: &Value, from: &Value) -> ChangeKind {
        let site = &self.incoming.source.web_name;
        let imported = !self.origins.of(path).is_empty();
        match self.policy {
            _ if is_masked(path, from) => ChangeKind::Masked,
            _ if self.held => ChangeKind::Kept,
            policy if is_empty(into) => match self.origins.cleared(path) && policy != Policy::Replace {
                true => ChangeKind::Conflicting,
                false => ChangeKind::Added,
            },
            _ if is_less_precise(path, from, into) => ChangeKind::Kept,
            Policy::Replace => ChangeKind::Changed,
            Policy::Merge if is_masked(path, into) || self.origins.only(path, site) => ChangeKind::Changed,
            Policy::Merge if imported && refines(path, from, into) => ChangeKind::Changed,
            Policy::Merge | Policy::Fill => ChangeKind::Conflicting,
        }
    }

    /// What the person said of a path, by its own name or by that of the imported item.
    fn said(&mut self, path: &str) -> Said {
        let split = path.rmatch_indices('/').map(|(at, _)| path.split_at(at));
        let mut names = vec![path.to_owned()];
        for (item, rest) in split.chain([(path, "")]) {
            let other = self.aliases.iter().find(|(_, stored)| *stored == item);
            names.extend(other.map(|(imported, _)| format!("{imported}{rest}")));
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        self.choice.of(&names, &mut self.named)
    }

    /// Joins a list: items that are the same are joined value by value, others are added as the policy has it.
    pub fn list(&mut self, list: &List, into: &mut Value, from: &Value) {
        let stored = into.as_array().cloned().unwrap_or_default();
        let imported = from.as_array().cloned().unwrap_or_default();
        let site = self.incoming.source.web_name.clone();
        let known = self.origins.items.get(&site).cloned().unwrap_or_default();
        let matches = list.matches(&stored, &imported, &known);
        let had_items = !stored.is_empty();
        let mut stored: Vec<Option<Value>> = stored.into_iter().map(Some).collect();
        let mut fresh = Vec::new(); // in the order of the import
        for (at, ((item, identity), found)) in imported.iter().zip(list.identities(&imported)).zip(&matches).enumerate()
        {
            let there = match found {
                Match::Stored(place) => stored.get_mut(*place).and_then(Option::take).map(|s| (*place, s)),
                _ => None,
            };
            let path = match there {
                Some((place, mut s)) => {
                    let path = list.path(&s);
                    self.aliases.insert(list.path(item), path.clone());
                    self.item(list, &path, &mut s, item, at);
                    if self.policy == Policy::Replace {
                        fresh.push(s);
                    } else if let Some(slot) = stored.get_mut(place) {
                        *slot = Some(s);
                    }
                    path
                }
                None => {
                    self.held = match self.policy {
                        Policy::Merge => *found == Match::Deleted,
                        Policy::Fill => had_items || *found == Match::Deleted,
                        Policy::Replace => false,
                    };
                    let (path, mut new) = (list.path(item), skeleton(item));
                    self.item(list, &path, &mut new, item, at);
                    self.held = false;
                    if !says_something(&new) {
                        continue;
                    }
                    fresh.push(new);
                    path
                }
            };
            self.origins.items.entry(site.clone()).or_default().insert(identity, path);
        }
        let mut left: Vec<Value> = stored.into_iter().flatten().collect();
        if self.policy == Policy::Replace && !fresh.is_empty() {
            left.retain(|gone| !self.remove(list, gone));
            fresh.append(&mut left);
        } else {
            left.append(&mut fresh);
            fresh = left;
        }
        *into = if fresh.is_empty() { Value::Null } else { Value::Array(fresh) };
    }

    /// Joins one item into another, value by value.
    fn item(&mut self, list: &List, path: &str, into: &mut Value, from: &Value, at: usize) {
        let (Some(into), Some(from)) = (into.as_object_mut(), from.as_object()) else { return };
        for (key, from) in from.iter().filter(|(key, _)| !STRUCTURE.contains(&key.as_str())) {
            let into = into.entry(key.clone()).or_insert_with(|| emptied(from));
            let basis = self.incoming.bases.get(&format!("/{}/{at}/{key}", list.name));
            self.leaf(&format!("{path}/{key}"), into, from, basis);
        }
    }

    /// Whether a stored item goes that a replacing list doesn't hold.
    fn remove(&mut self, list: &List, gone: &Value) -> bool {
        let path = list.path(gone);
        let kind = match self.said(&path) {
            Said::Nothing | Said::Accepted => ChangeKind::Removed,
            Said::LeftOut | Said::Rejected => ChangeKind::Rejected,
        };
        self.tell(&path, kind, gone, &Value::Null, None);
        if kind == ChangeKind::Removed {
            self.origins.forget_item(&path);
        }
        kind == ChangeKind::Removed
    }

    /// Writes what the person typed. What doesn't fit its place is told as unknown, not written.
    pub fn edits(&mut self, tree: &mut Value) {
        for (name, value) in &self.choice.edits {
            let alias = self.aliases.iter().find_map(|(imported, stored)| {
                let rest = name.strip_prefix(imported.as_str()).filter(|rest| rest.starts_with('/'))?;
                Some(format!("{stored}{rest}"))
            });
            let path = alias.unwrap_or_else(|| name.clone());
            let Some(place) = items::find_mut(tree, &path) else { continue };
            let before = std::mem::replace(place, value.clone());
            if serde_json::from_value::<CustomerProfile>(tree.clone()).is_err() {
                if let Some(place) = items::find_mut(tree, &path) {
                    *place = before;
                }
                continue;
            }
            self.named.insert(name.clone());
            let (before, sources) = match self.changes.iter().position(|c| c.path == path) {
                Some(at) => {
                    let told = self.changes.remove(at);
                    (told.before, told.sources)
                }
                None => (before, self.origins.of(&path).to_vec()),
            };
            self.origins.by_hand(&path, is_empty(value));
            if before != *value {
                let (kind, after) = (ChangeKind::Edited, value.clone());
                self.changes.push(Change { path, kind, before, after, basis: None, sources });
            }
        }
    }

    pub fn merged(self, profile: CustomerProfile) -> Merged {
        let all = self.choice.accept.iter().flatten().chain(&self.choice.reject).chain(self.choice.edits.keys());
        let unknown = all.filter(|path| !self.named.contains(*path)).cloned().collect();
        Merged { profile, origins: self.origins, changes: self.changes, confirmed: self.confirmed, unknown }
    }
}

/// An item without values.
fn skeleton(item: &Value) -> Value {
    let Some(object) = item.as_object() else { return Value::Null };
    let each = |(key, value): (&String, &Value)| {
        let kept = STRUCTURE.contains(&key.as_str());
        (key.clone(), if kept { value.clone() } else { emptied(value) })
    };
    object.iter().map(each).collect()
}

fn says_something(item: &Value) -> bool {
    let values = item.as_object().into_iter().flatten();
    values.into_iter().any(|(key, value)| !STRUCTURE.contains(&key.as_str()) && !is_empty(value))
}
