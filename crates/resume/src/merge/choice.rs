//! What a person chose of an import's changes. A path names a change and all that lies under it.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A person's choice. Nothing chosen leaves all to the policy.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Choice {
    /// Only these are taken, also where the policy would have kept the stored value.
    pub accept: Option<BTreeSet<String>>,
    /// These are not taken.
    pub reject: BTreeSet<String>,
    /// Values that the person typed: written by hand, over whatever came of the rest.
    pub edits: BTreeMap<String, Value>,
}

/// What a choice says of one path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// Nothing: the policy decides.
    Nothing,
    /// It is to be taken.
    Accepted,
    /// It isn't among what is to be taken.
    LeftOut,
    /// It is not to be taken.
    Rejected,
}

impl Choice {
    /// Whether everything is left to the policy.
    pub fn is_empty(&self) -> bool {
        *self == Choice::default()
    }

    /// What it says of a path that also goes by another name; `named` learns which of its paths were meant.
    pub(super) fn of(&self, names: &[&str], named: &mut BTreeSet<String>) -> Said {
        let mut among = |paths: &BTreeSet<String>| {
            let found: Vec<&String> = paths.iter().filter(|p| names.iter().any(|n| covers(p, n))).collect();
            named.extend(found.iter().map(|p| (*p).clone()));
            !found.is_empty()
        };
        match (among(&self.reject), self.accept.as_ref().map(among)) {
            (true, _) => Said::Rejected,
            (false, Some(true)) => Said::Accepted,
            (false, Some(false)) => Said::LeftOut,
            (false, None) => Said::Nothing,
        }
    }
}

/// Whether `path` is `at` or lies above it.
fn covers(path: &str, at: &str) -> bool {
    at.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')) && !path.is_empty()
}
