//! What a join did to a profile, kept small enough to be stored, and how it is taken back.

use super::items::{self, LISTS};
use super::origins::{Origins, Source};
use super::values::is_empty;
use crate::CustomerProfile;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// One thing that a join did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Effect {
    /// It wrote a value.
    Wrote {
        /// Where.
        path: String,
        /// What stood there.
        before: Value,
        /// Who had brought that; `None` where it was written by hand.
        sources: Option<Vec<Source>>,
        /// What stands there now.
        after: Value,
    },
    /// It added a list item.
    Added {
        /// Where.
        path: String,
        /// The item.
        item: Value,
    },
    /// It took a list item away.
    Removed {
        /// Where it was.
        path: String,
        /// Its number in the list.
        at: usize,
        /// The item.
        item: Value,
        /// Who had brought its values.
        sources: BTreeMap<String, Vec<Source>>,
    },
}

/// What came of taking a join back.
#[derive(Debug, Clone, PartialEq)]
pub struct Undone {
    /// The profile.
    pub profile: CustomerProfile,
    /// Where its values came from.
    pub origins: Origins,
    /// What is not as the join left it: it stays.
    pub changed: Vec<String>,
}

/// What was done to a profile between two states of it.
pub fn effects(before: &CustomerProfile, origins: &Origins, after: &CustomerProfile) -> Vec<Effect> {
    let tree = |p: &CustomerProfile| serde_json::to_value(p).unwrap_or_default();
    let (before, after) = (tree(before), tree(after));
    let mut found = Vec::new();
    let wrote = |path: String, before: &Value, after: &Value| Effect::Wrote {
        sources: origins.values.get(&path).cloned(),
        path,
        before: before.clone(),
        after: after.clone(),
    };
    for path in super::FIELDS {
        if let (Some(a), Some(b)) = (before.pointer(path), after.pointer(path))
            && a != b
        {
            found.push(wrote((*path).to_owned(), a, b));
        }
    }
    for list in LISTS {
        let of = |tree: &Value| tree.get(list.name).and_then(Value::as_array).cloned().unwrap_or_default();
        let (before, after) = (of(&before), of(&after));
        for item in &after {
            let path = list.path(item);
            match before.iter().find(|b| list.path(b) == path) {
                None => found.push(Effect::Added { path, item: item.clone() }),
                Some(stored) => {
                    for (key, b) in item.as_object().into_iter().flatten() {
                        if let Some(a) = stored.get(key).filter(|a| *a != b) {
                            found.push(wrote(format!("{path}/{key}"), a, b));
                        }
                    }
                }
            }
        }
        for (at, item) in before.iter().enumerate() {
            let path = list.path(item);
            if after.iter().all(|a| list.path(a) != path) {
                let sources = origins.values.range(format!("{path}/")..format!("{path}0"));
                let sources = sources.map(|(leaf, sources)| (leaf.clone(), sources.clone())).collect();
                found.push(Effect::Removed { path, at, item: item.clone(), sources });
            }
        }
    }
    found
}

/// Takes the effects of one import back. What was changed since stays and is named; what another import has confirmed
/// since stays, for it is that import's too.
pub fn undo(profile: &CustomerProfile, origins: &Origins, effects: &[Effect], import: &str) -> Undone {
    let mut tree = serde_json::to_value(profile).unwrap_or_default();
    let (mut origins, mut changed) = (origins.clone(), Vec::new());
    for sources in origins.values.values_mut().filter(|sources| sources.len() > 1) {
        sources.retain(|s| s.import_id != import);
    }
    let others = |origins: &Origins, path: &str| origins.of(path).iter().any(|s| s.import_id != import);
    // Backwards, so that items come back to their places in the order they had.
    for effect in effects.iter().rev() {
        match effect {
            Effect::Wrote { path, before, sources, after } => match items::find_mut(&mut tree, path) {
                Some(now) if now == before => {}
                Some(now) if now == after && others(&origins, path) => {}
                Some(now) if now == after => {
                    *now = before.clone();
                    match sources {
                        Some(sources) => drop(origins.values.insert(path.clone(), sources.clone())),
                        None => origins.by_hand(path, false),
                    }
                }
                _ => changed.push(path.clone()),
            },
            Effect::Added { path, item } => {
                let Some(list) = list_of(&mut tree, path) else { continue };
                let Some(at) = list.iter().position(|i| items::path_is(path, i)) else { continue };
                let keys = item.as_object().into_iter().flatten().filter(|(_, value)| !is_empty(value));
                let theirs = keys.map(|(key, _)| format!("{path}/{key}")).any(|leaf| others(&origins, &leaf));
                match list.get(at) == Some(item) {
                    true if theirs => {}
                    true => {
                        list.remove(at);
                        origins.forget_item(path);
                    }
                    false => changed.push(path.clone()),
                }
            }
            Effect::Removed { path, at, item, sources } => {
                let Some(list) = list_of(&mut tree, path) else { continue };
                if list.iter().any(|i| items::path_is(path, i)) {
                    continue;
                }
                if items::holds(path, list, item) {
                    changed.push(path.clone()); // the same thing has come again: both would be one too many
                    continue;
                }
                list.insert((*at).min(list.len()), item.clone());
                origins.values.extend(sources.clone());
            }
        }
    }
    for list in LISTS {
        if let Some(place) = tree.get_mut(list.name)
            && place.as_array().is_some_and(Vec::is_empty)
        {
            *place = Value::Null;
        }
    }
    changed.reverse();
    let mut profile: CustomerProfile = serde_json::from_value(tree).unwrap_or_else(|_| profile.clone());
    profile.integrity = crate::score::integrity(&profile);
    Undone { profile, origins, changed }
}

/// The list that a path leads into; an empty one where it is null.
fn list_of<'t>(tree: &'t mut Value, path: &str) -> Option<&'t mut Vec<Value>> {
    let name = path.split('/').nth(1)?;
    let place = tree.get_mut(name)?;
    if place.is_null() {
        *place = Value::Array(Vec::new());
    }
    place.as_array_mut()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merge::{Choice, Incoming, Policy, edited_by_hand, give_ids, merge};
    use crate::profile::{Bases, DateValue, WorkExperience};

    fn job(company: &str, salary: &str) -> WorkExperience {
        let start_date = Some(DateValue { value: "2014-10".into(), current: false });
        WorkExperience { company: company.into(), salary: salary.into(), start_date, ..Default::default() }
    }

    fn profile(name: &str, jobs: &[(&str, &str)]) -> CustomerProfile {
        let jobs = jobs.iter().map(|(company, salary)| job(company, salary)).collect();
        let mut profile =
            CustomerProfile { full_name: name.into(), work_experiences: Some(jobs), ..Default::default() };
        profile.integrity = crate::score::integrity(&profile);
        profile
    }

    /// A state of a profile, and the steps that led there.
    #[derive(Clone, Default)]
    struct Stored {
        profile: CustomerProfile,
        origins: Origins,
    }

    impl Stored {
        fn insert(&mut self, id: &str, site: &str, imported: &CustomerProfile, policy: Policy) -> Vec<Effect> {
            let (mut imported, mut n) = (imported.clone(), 0);
            give_ids(&mut imported, &mut || {
                n += 1;
                format!("{id}-{n}")
            });
            let source = Source { web_name: site.into(), import_id: id.into(), at: 1 };
            let incoming = Incoming { profile: &imported, bases: &Bases::new(), source: &source };
            let merged = merge(&self.profile, &self.origins, &incoming, policy, &Choice::default());
            let effects = effects(&self.profile, &self.origins, &merged.profile);
            (self.profile, self.origins) = (merged.profile, merged.origins);
            effects
        }

        fn undo(&mut self, id: &str, effects: &[Effect]) -> Vec<String> {
            let undone = undo(&self.profile, &self.origins, effects, id);
            (self.profile, self.origins) = (undone.profile, undone.origins);
            undone.changed
        }
    }

    #[test]
    fn an_insert_is_taken_back_to_the_byte_under_every_policy() {
        for policy in [Policy::Merge, Policy::Fill, Policy::Replace] {
            let mut stored = Stored::default();
            stored.insert("a", "51job", &profile("李明", &[("甲", ""), ("乙", "")]), Policy::Merge);
            let before = stored.clone();
            let second = profile("李小明", &[("甲", "8000"), ("丙", "")]);
            let effects = stored.insert("b", "zhilian", &second, policy);
            assert_eq!(stored.undo("b", &effects), Vec::<String>::new());
            assert_eq!(stored.profile, before.profile, "{policy:?}");
            assert_eq!(stored.origins.values, before.origins.values, "{policy:?}");
            let again = stored.insert("c", "zhilian", &second, policy);
            assert_eq!(again.len(), effects.len(), "and can be inserted again");
        }
    }

    #[test]
    fn what_was_changed_since_stays_and_is_named() {
        let mut stored = Stored::default();
        let effects = stored.insert("a", "zhilian", &profile("李明", &[("甲", ""), ("乙", "")]), Policy::Merge);
        let before = stored.profile.clone();
        stored.profile.full_name = "李明明".into();
        stored.profile.work_experiences.as_mut().unwrap()[0].salary = "9000".into();
        edited_by_hand(&before, &stored.profile, &mut stored.origins);
        assert_eq!(stored.undo("a", &effects), ["/fullName", "/workExperiences/a-1"]);
        assert_eq!(stored.profile.full_name, "李明明");
        assert_eq!(stored.profile.work_experiences.unwrap().len(), 1, "the job that was as it was left is gone");
    }

    #[test]
    fn what_another_import_says_too_stays() {
        let mut stored = Stored::default();
        let one = profile("李明", &[("甲", "")]);
        let first = stored.insert("a", "zhilian", &one, Policy::Merge);
        let second = stored.insert("b", "51job", &one, Policy::Merge);
        let full = stored.profile.clone();
        assert_eq!(stored.undo("a", &first), Vec::<String>::new());
        assert_eq!(stored.profile, full);
        assert!(stored.origins.of("/fullName").iter().all(|s| s.import_id == "b"));
        assert_eq!(second, vec![], "the second wrote nothing");
    }

    #[test]
    fn what_came_again_is_not_doubled() {
        let mut stored = Stored::default();
        stored.insert("a", "51job", &profile("", &[("甲", "")]), Policy::Merge);
        let replaced = stored.insert("b", "zhilian", &profile("", &[("乙", "")]), Policy::Replace);
        stored.insert("c", "51job", &profile("", &[("甲", "")]), Policy::Merge);
        assert_eq!(stored.undo("b", &replaced), ["/workExperiences/a-1"]);
        let left: Vec<_> = stored.profile.work_experiences.unwrap().into_iter().map(|w| w.company).collect();
        assert_eq!(left, ["甲"]);
    }
}
