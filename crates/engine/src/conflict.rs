//! Values that differ from the stored ones are kept beside them, each with where it came from, until a person chooses.

use crate::customer::Customer;
use crate::engine::{Engine, EngineError};
use crate::id::Id;
use resume::CustomerProfile;
use resume::merge::{Change, ChangeKind, Choice, Source, is_empty, leaves};
use resume::profile::Basis;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What an import says against a stored value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Conflict {
    /// Which value.
    pub path: String,
    /// What the import says.
    pub value: Value,
    /// Which import says so.
    pub source: Source,
    /// The words it rests on.
    pub basis: Option<Basis>,
    /// Whether a person has chosen otherwise. It is kept so that the same word of the same site isn't asked about again.
    pub settled: bool,
}

/// What a person chooses between a stored value and those beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Take {
    /// The stored one.
    Stored,
    /// The one with this number among those that stand open for the path.
    Number(usize),
    /// The one that came from this site.
    Site(String),
}

impl Customer {
    /// The values that wait for a choice, by path.
    pub fn open_conflicts(&self) -> BTreeMap<&str, Vec<&Conflict>> {
        let mut found: BTreeMap<&str, Vec<&Conflict>> = BTreeMap::new();
        for conflict in self.conflicts.iter().filter(|c| !c.settled) {
            found.entry(&conflict.path).or_default().push(conflict);
        }
        found
    }

    /// Keeps what an insert left open, and settles what it decided.
    pub(crate) fn differ(&mut self, changes: &[Change], confirmed: &[String], choice: &Choice, source: &Source) {
        let said: BTreeSet<&str> =
            changes.iter().map(|c| c.path.as_str()).chain(confirmed.iter().map(String::as_str)).collect();
        let (before, others): (Vec<_>, Vec<_>) = std::mem::take(&mut self.conflicts)
            .into_iter()
            .partition(|c| c.source.web_name == source.web_name && said.contains(c.path.as_str()));
        self.conflicts = others;
        for change in changes {
            let settled = match change.kind {
                ChangeKind::Conflicting => {
                    before.iter().any(|c| c.settled && c.path == change.path && c.value == change.after)
                }
                ChangeKind::Rejected if !is_empty(&change.before) && !change.after.is_null() => true,
                // A person who takes a value chooses against all others.
                kind if kind == ChangeKind::Edited || kind.is_taken() && choice.accept.is_some() => {
                    self.settle(&change.path);
                    continue;
                }
                _ => continue,
            };
            let (path, value, basis) = (change.path.clone(), change.after.clone(), change.basis.clone());
            self.conflicts.push(Conflict { path, value, source: source.clone(), basis, settled });
        }
        self.tidy_conflicts();
    }

    /// A person has written what differs from a former state.
    pub(crate) fn edited(&mut self, before: &CustomerProfile) {
        let (before, after) = (leaves(before), leaves(&self.profile));
        let differs = |c: &&mut Conflict| before.get(&c.path) != after.get(&c.path);
        self.conflicts.iter_mut().filter(differs).for_each(|c| c.settled = true);
        self.tidy_conflicts();
    }

    /// A person has chosen what stands at this path.
    pub(crate) fn settle(&mut self, path: &str) {
        self.conflicts.iter_mut().filter(|c| c.path == path).for_each(|c| c.settled = true);
    }

    /// Forgets what has become the stored value, and what stood beside an item that is gone.
    pub(crate) fn tidy_conflicts(&mut self) {
        let leaves = leaves(&self.profile);
        let there = |path: &str| match path.split('/').collect::<Vec<_>>()[..] {
            ["", list, id, _] => {
                let item = format!("/{list}/{id}/");
                leaves.range(item.clone()..).next().is_some_and(|(leaf, _)| leaf.starts_with(&item))
            }
            _ => true,
        };
        self.conflicts.retain(|c| leaves.get(&c.path) != Some(&c.value) && there(&c.path));
    }
}

impl Engine {
    /// Chooses between a stored value and those beside it. The chosen one keeps where it came from.
    pub async fn choose(&self, tenant: &str, id: Id, path: &str, take: &Take) -> Result<Customer, EngineError> {
        let choose = |customer: &mut Customer| {
            let open = customer.open_conflicts().remove(path).ok_or_else(|| EngineError::NoSuchChange(path.into()))?;
            let chosen = match take {
                Take::Stored => None,
                Take::Number(n) => Some(open.get(*n).ok_or(EngineError::NoSuchValue)?),
                Take::Site(site) => {
                    Some(open.iter().find(|c| c.source.web_name == *site).ok_or(EngineError::NoSuchValue)?)
                }
            };
            if let Some(chosen) = chosen {
                let (value, source) = (chosen.value.clone(), chosen.source.clone());
                let profile = resume::merge::set(&customer.profile, path, &value);
                customer.profile = profile.ok_or_else(|| EngineError::NoSuchChange(path.into()))?;
                customer.origins.values.insert(path.to_owned(), vec![source]);
            }
            customer.settle(path);
            customer.tidy_conflicts();
            Ok(())
        };
        self.change_customer(tenant, id, choose).await.map(|(customer, ())| customer)
    }
}
