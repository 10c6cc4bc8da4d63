//! Changes before truth: what an import would change in the profile as it is stored now, and what a person chose of that.

use crate::customer::Customer;
use crate::engine::{Engine, EngineError};
use crate::id::Id;
use crate::import::{Flag, Import, State};
use crate::store::Part;
use jiff::civil::Date;
use resume::merge::{Change, Choice, Incoming, Merged, Policy, Source, merge};
use sha2::{Digest, Sha256};

/// How a preview is to be inserted.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Chosen {
    /// How it is joined; as the import was begun where it isn't given.
    pub policy: Option<Policy>,
    /// What a person chose of the changes.
    pub choice: Choice,
}

impl Engine {
    /// What an import changed; while it is a preview, what it would change in the profile as it is stored now.
    pub async fn changes(&self, import: &Import) -> Result<Vec<Change>, EngineError> {
        if *import.state() != State::Preview {
            return Ok(import.changes.clone());
        }
        let customer = self.customer(&import.tenant, import.customer).await?;
        let joined = joined(import, &customer, self.clock().today(), self.clock().now());
        Ok(joined.map(|merged| merged.changes).unwrap_or_default())
    }

    /// Wants a preview inserted; the worker does it. Also well when the same was wanted before.
    pub async fn insert(&self, tenant: &str, id: Id, chosen: &Chosen) -> Result<(), EngineError> {
        loop {
            let mut import = self.import(tenant, id).await?;
            let policy = chosen.policy.unwrap_or(import.policy);
            let wanted = digest(policy, &chosen.choice);
            let before = import.chosen.clone().unwrap_or_else(|| digest(import.policy, &Choice::default()));
            match import.state() {
                State::Preview if import.flag == Flag::Preview => {}
                State::Preview | State::Inserted if before == wanted => return Ok(()),
                State::Preview | State::Inserted => return Err(EngineError::OtherChoice),
                _ => return Err(EngineError::NotNow),
            }
            (import.flag, import.policy) = (Flag::Insert, policy);
            (import.choice, import.chosen) = (chosen.choice.clone(), Some(wanted));
            if !import.choice.is_empty() {
                // What the choice names must be there; what changes from now on is the worker's to find out.
                let customer = self.customer(tenant, import.customer).await?;
                let merged = joined(&import, &customer, self.clock().today(), self.clock().now());
                if let Some(path) = merged.and_then(|m| m.unknown.into_iter().next()) {
                    return Err(EngineError::NoSuchChange(path));
                }
            }
            match self.saved(&mut import, &State::Preview, Part::Keep, Part::Keep, None).await {
                Err(EngineError::NotNow) => continue, // changed meanwhile: perhaps by another who wants the same
                other => return other,
            }
        }
    }
}

/// What comes of joining a previewed import into a customer's profile; nothing where there is no preview any more.
pub(crate) fn joined(import: &Import, customer: &Customer, today: Date, now: i64) -> Option<Merged> {
    let (preview, resume) = (import.preview.as_ref()?, import.resume.as_ref()?);
    // The values are those that were shown, with the ids they were shown under; only their words are looked up again.
    let (_, bases) = resume::profile::with_bases(resume, today);
    let source = Source { web_name: import.site.clone(), import_id: import.id.to_string(), at: now };
    let incoming = Incoming { profile: &preview.profile, bases: &bases, source: &source };
    Some(merge(&customer.profile, &customer.origins, &incoming, import.policy, &import.choice))
}

/// What stands for a choice once it is done and forgotten.
fn digest(policy: Policy, choice: &Choice) -> String {
    let words = serde_json::to_vec(&(policy, choice)).unwrap_or_default();
    Sha256::digest(&words).iter().map(|b| format!("{b:02x}")).collect()
}
