//! Joins an imported profile into a stored one, value by value, and says what it did.
//!
//! What never happens, under any [`Policy`] and whatever a person chose: a stored value is cleared, or overwritten by an
//! empty, masked or less precise one. What was written by hand (also by clearing a value or deleting an item) is
//! overwritten only by [`Policy::Replace`] or by a person's [`Choice`].

mod choice;
mod items;
mod join;
mod origins;
mod undo;
mod values;

pub use choice::Choice;
pub use items::leaves;
pub use origins::{Origins, Source, edited_by_hand};
pub use undo::{Effect, Undone, effects, undo};
pub use values::is_empty;

use crate::profile::{Bases, Basis, CustomerProfile};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// How an import is joined into a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Policy {
    /// Fills what is empty, renews what the same site alone wrote before, makes more precise what an import wrote, adds
    /// list items that are new. What a person or another site wrote stays, and the difference is told as conflicting.
    #[default]
    Merge,
    /// Fills what is empty and changes nothing else: a list that has items gets no new ones.
    Fill,
    /// Takes what was imported, also over what was written by hand; a list that was imported replaces the stored one.
    Replace,
}

/// What was done about one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ChangeKind {
    /// It was empty and is filled.
    Added,
    /// It was another and is replaced.
    Changed,
    /// The stored one is kept: the imported one is less precise, or of a list item that the policy doesn't add or that
    /// somebody deleted by hand.
    Kept,
    /// They differ and the stored one is kept: it was written by hand or came from another site.
    Conflicting,
    /// The imported one is masked; the stored one is kept.
    Masked,
    /// A list item was replaced away.
    Removed,
    /// The policy would have taken it; a person chose otherwise.
    Rejected,
    /// A person typed another value.
    Edited,
}

impl ChangeKind {
    /// Whether the stored value is another one now.
    pub fn is_taken(self) -> bool {
        matches!(self, ChangeKind::Added | ChangeKind::Changed | ChangeKind::Removed | ChangeKind::Edited)
    }
}

/// One value that the import touches.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// A JSON pointer into the profile, list items by their id: `/workExperiences/65cd…/position`.
    pub path: String,
    /// What was done.
    pub kind: ChangeKind,
    /// The stored value.
    pub before: Value,
    /// The imported value.
    pub after: Value,
    /// What the imported value rests on, where it was read from words.
    #[serde(flatten, default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// Where the stored value came from; nothing where it was written by hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

/// What is joined into a stored profile.
pub struct Incoming<'a> {
    /// The imported profile. Its list items have ids, which they keep when they are added.
    pub profile: &'a CustomerProfile,
    /// What its values rest on.
    pub bases: &'a Bases,
    /// Which import of which site it is.
    pub source: &'a Source,
}

/// A joined profile.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The profile.
    pub profile: CustomerProfile,
    /// Where its values came from.
    pub origins: Origins,
    /// What was done, in the order of the profile.
    pub changes: Vec<Change>,
    /// The values that the import says as they are stored.
    pub confirmed: Vec<String>,
    /// Paths of the choice that name no change and no value.
    pub unknown: Vec<String>,
}

/// The values of a profile that an import may fill. Everything else is the platform's own and stays as it is.
pub const FIELDS: &[&str] = &[
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

/// Joins what was imported into a stored profile.
pub fn merge(
    stored: &CustomerProfile,
    origins: &Origins,
    incoming: &Incoming<'_>,
    policy: Policy,
    choice: &Choice,
) -> Merged {
    let mut tree = serde_json::to_value(stored).unwrap_or_default();
    let other = serde_json::to_value(incoming.profile).unwrap_or_default();
    let mut join = join::Join::new(incoming, policy, choice, origins.clone());
    for path in FIELDS {
        if let (Some(into), Some(from)) = (tree.pointer_mut(path), other.pointer(path)) {
            join.leaf(path, into, from, incoming.bases.get(*path));
        }
    }
    for list in items::LISTS {
        if let (Some(into), Some(from)) = (tree.get_mut(list.name), other.get(list.name)) {
            join.list(list, into, from);
        }
    }
    join.edits(&mut tree);
    let mut profile: CustomerProfile = serde_json::from_value(tree).unwrap_or_else(|_| stored.clone());
    profile.integrity = crate::score::integrity(&profile);
    join.merged(profile)
}

/// Sets one value of a profile by its path, as a person does: not where there is no such place or the value doesn't fit.
pub fn set(profile: &CustomerProfile, path: &str, value: &Value) -> Option<CustomerProfile> {
    let mut tree = serde_json::to_value(profile).ok()?;
    *items::find_mut(&mut tree, path)? = value.clone();
    let mut profile: CustomerProfile = serde_json::from_value(tree).ok()?;
    profile.integrity = crate::score::integrity(&profile);
    Some(profile)
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

#[cfg(test)]
mod tests;
