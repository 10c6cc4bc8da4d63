//! The inserts into a customer's profile: what each did, so that it can be listed and taken back.

use crate::clock::wire_time;
use crate::customer::{Customer, Inserted};
use crate::engine::{Engine, EngineError};
use crate::id::Id;
use crate::import::Import;
use resume::Resume;
use resume::merge::{Effect, Merged, Policy, Source, effects, undo};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// How many inserts are kept; older ones can't be taken back any more.
const MOST: usize = 100;

/// An insert.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// The import.
    pub import_id: Id,
    /// The site it came from.
    pub web_name: String,
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// How it was joined.
    pub policy: Policy,
    /// How many values it changed.
    pub changes: usize,
    /// When it was taken back, in milliseconds since 1970.
    pub undone: Option<i64>,
    /// What stayed when it was taken back, because it had been changed since.
    pub left: Vec<String>,
    /// The digest of what was read.
    content: String,
    /// What it did.
    effects: Vec<Effect>,
    /// The resume from the same site that it took the place of; only the last insert of a site keeps it.
    replaced: Option<Inserted>,
}

/// What stands for what was read: the same words give the same digest, whatever page or file they came in.
fn content(resume: &Resume) -> String {
    let words = serde_json::to_vec(resume).unwrap_or_default();
    Sha256::digest(&words).iter().map(|b| format!("{b:02x}")).collect()
}

impl Customer {
    /// The insert that this import would only repeat: the same was read from the same site and joined in the same way
    /// before, nothing of it was taken back, and nothing else came from that site since (under `replace`: from any).
    pub(crate) fn repeats(&self, import: &Import) -> Option<Id> {
        let resume = import.resume.as_ref().filter(|_| import.choice.is_empty())?;
        let mut steps = self.history.iter().rev().filter(|s| s.undone.is_none());
        let last = steps.find(|s| import.policy == Policy::Replace || s.web_name == import.site)?;
        let same = last.web_name == import.site && last.policy == import.policy && last.content == content(resume);
        same.then_some(last.import_id)
    }

    /// Takes a joined profile as its own.
    pub(crate) fn insert(&mut self, import: &Import, merged: Merged, resume: Resume, now: i64) {
        let source = Source { web_name: import.site.clone(), import_id: import.id.to_string(), at: now };
        let effects = effects(&self.profile, &self.origins, &merged.profile);
        self.profile = merged.profile;
        self.profile.last_activity_time = wire_time(now);
        self.origins = merged.origins;
        self.differ(&merged.changes, &merged.confirmed, &import.choice, &source);
        let replaced = self.resumes.iter().position(|r| r.web_name == import.site).map(|at| self.resumes.remove(at));
        self.history.iter_mut().filter(|s| s.web_name == import.site).for_each(|s| s.replaced = None);
        self.history.push(Step {
            import_id: import.id,
            web_name: import.site.clone(),
            at: now,
            policy: import.policy,
            changes: merged.changes.iter().filter(|c| c.kind.is_taken()).count(),
            undone: None,
            left: Vec::new(),
            content: content(&resume),
            effects,
            replaced,
        });
        let over = self.history.len().saturating_sub(MOST);
        self.history.drain(..over);
        self.resumes.push(Inserted { web_name: import.site.clone(), import_id: import.id, at: now, resume });
    }

    /// Takes an insert back; once, however often it is asked for.
    fn undo(&mut self, import: Id, partial: bool, now: i64) -> Result<(), EngineError> {
        let Some(at) = self.history.iter().position(|s| s.import_id == import) else {
            return Err(EngineError::NotFound);
        };
        let Some(step) = self.history.get_mut(at).filter(|s| s.undone.is_none()) else { return Ok(()) };
        let undone = undo(&self.profile, &self.origins, &step.effects, &import.to_string());
        if !partial && !undone.changed.is_empty() {
            return Err(EngineError::ChangedSince(undone.changed));
        }
        (step.undone, step.left, step.effects) = (Some(now), undone.changed, Vec::new());
        let replaced = step.replaced.take();
        (self.profile, self.origins) = (undone.profile, undone.origins);
        self.conflicts.retain(|c| c.source.import_id != import.to_string());
        self.tidy_conflicts();
        if self.resumes.iter().any(|r| r.import_id == import) {
            self.resumes.retain(|r| r.import_id != import);
            self.resumes.extend(replaced);
        }
        Ok(())
    }
}

impl Engine {
    /// Takes an insert back: values still as it left them go back. Where others were changed since, nothing happens and
    /// they are named, unless `partial` takes back what can be.
    pub async fn undo(&self, tenant: &str, id: Id, import: Id, partial: bool) -> Result<Step, EngineError> {
        let now = self.clock().now();
        let undo = |customer: &mut Customer| {
            customer.undo(import, partial, now)?;
            customer.history.iter().find(|s| s.import_id == import).cloned().ok_or(EngineError::NotFound)
        };
        self.change_customer(tenant, id, undo).await.map(|(_, step)| step)
    }
}
