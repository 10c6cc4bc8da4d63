//! The verbs: what a caller can ask of the engine. No site code runs here; that is the worker's.

use crate::clock::Clock;
use crate::customer::Customer;
use crate::id::Id;
use crate::import::{Consent, Flag, Import};
use resume::CustomerProfile;
use resume::merge::Policy;
use sites::{Answers, Credentials, Site, SiteError};
use std::sync::Arc;
use std::time::Duration;

/// Whose token it was; every row belongs to one.
pub type Tenant = String;

/// What the configuration decides.
#[derive(Debug, Clone)]
pub struct Settings {
    /// How long sign-in and fetch may take together.
    pub import_time: Duration,
    /// How long a challenge can be answered.
    pub challenge_time: Duration,
    /// How long a preview is kept.
    pub preview_time: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            import_time: Duration::from_secs(60),
            challenge_time: Duration::from_secs(600),
            preview_time: Duration::from_secs(24 * 3600),
        }
    }
}

/// What an import begins with.
pub struct Begin {
    /// The customer.
    pub customer: Id,
    /// Preview or insert.
    pub flag: Flag,
    /// How to join.
    pub policy: Policy,
    /// Which of several resumes.
    pub which: Option<String>,
    /// Who agreed.
    pub consent: Option<Consent>,
    /// The caller's key, with the whole request it stands for: the same pair gives the same import.
    pub idempotency: Option<(String, zeroize::Zeroizing<Vec<u8>>)>,
}

/// Why a verb was refused.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// No such customer or import of this tenant.
    #[error("not found")]
    NotFound,
    /// The id is taken.
    #[error("taken")]
    Taken,
    /// The same idempotency key came with another request.
    #[error("idempotency key used with another request")]
    OtherRequest,
    /// The import is not in a state where this can be done.
    #[error("not now")]
    NotNow,
    /// The answer lacks this key.
    #[error("answer lacks {0}")]
    Lacks(String),
    /// The import couldn't begin, for a reason that a site could have given.
    #[error(transparent)]
    Site(#[from] SiteError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] crate::store::StoreError),
}

/// The engine.
pub struct Engine;

#[allow(unused_variables, missing_docs, clippy::todo)]
impl Engine {
    /// Opens: the store (`sqlite:PATH` or `sqlite::memory:`), the vault, the transport, the sites it may ask.
    pub async fn open(
        store: &str,
        vault: crate::Vault,
        transport: Arc<dyn sites::Send>,
        sites: Vec<Arc<dyn Site>>,
        settings: Settings,
        clock: Clock,
    ) -> Result<Arc<Self>, EngineError> {
        todo!()
    }
    /// Runs the worker until `stop` resolves; several may run.
    pub async fn work(self: &Arc<Self>, stop: tokio::sync::watch::Receiver<bool>) {
        todo!()
    }
    /// The sites, by web_name or alias.
    pub fn site(&self, web_name: &str) -> Option<&Arc<dyn Site>> {
        todo!()
    }
    pub fn sites(&self) -> &[Arc<dyn Site>] {
        todo!()
    }
    pub fn clock(&self) -> &Clock {
        todo!()
    }

    /// Makes a token for a tenant and returns it, once: only its hash is kept.
    pub async fn create_token(&self, tenant: &str, name: &str) -> Result<String, EngineError> {
        todo!()
    }
    /// Whose token it is.
    pub async fn tenant(&self, token: &str) -> Result<Option<Tenant>, EngineError> {
        todo!()
    }

    /// POST /customerProfiles: `profile.id`/`user_id` empty are made.
    pub async fn add_customer(
        &self,
        tenant: &str,
        id: Option<Id>,
        user_id: Option<String>,
        profile: CustomerProfile,
    ) -> Result<Customer, EngineError> {
        todo!()
    }
    /// A customer, or the profile of a living preview under its id (second).
    pub async fn customer(&self, tenant: &str, id: Id) -> Result<Customer, EngineError> {
        todo!()
    }
    pub async fn preview(&self, tenant: &str, id: Id) -> Result<CustomerProfile, EngineError> {
        todo!()
    }
    /// PATCH: `edit` gets the present profile and gives the new one (or an error text naming the field); values it changes count as written by hand.
    pub async fn edit_customer(
        &self,
        tenant: &str,
        id: Id,
        edit: impl Fn(&CustomerProfile) -> CustomerProfile + Send + Sync,
    ) -> Result<Customer, EngineError> {
        todo!()
    }
    pub async fn delete_customer(&self, tenant: &str, id: Id) -> Result<(), EngineError> {
        todo!()
    }

    /// Starts an import by signing in. Second: whether it is a repetition (same idempotency key and request).
    pub async fn start(
        &self,
        tenant: &str,
        site: &str,
        credentials: Credentials,
        begin: Begin,
    ) -> Result<Id, EngineError> {
        todo!()
    }
    /// Starts an import of an exported file.
    pub async fn start_file(
        &self,
        tenant: &str,
        name: Option<String>,
        bytes: Vec<u8>,
        begin: Begin,
    ) -> Result<Id, EngineError> {
        todo!()
    }
    pub async fn import(&self, tenant: &str, id: Id) -> Result<Import, EngineError> {
        todo!()
    }
    /// Waits until the import needs somebody else or has ended (`!in_motion()`), its version passes `after`, or the time is over; gives it as it then is.
    pub async fn wait(&self, tenant: &str, id: Id, after: Option<i64>, time: Duration) -> Result<Import, EngineError> {
        todo!()
    }
    pub async fn answer(&self, tenant: &str, id: Id, answers: Answers) -> Result<(), EngineError> {
        todo!()
    }
    /// Wants a preview inserted; goes on in the worker. `Ok` also when it was inserted already.
    pub async fn insert(&self, tenant: &str, id: Id) -> Result<(), EngineError> {
        todo!()
    }
    /// Cancels and forgets: documents, session, preview.
    pub async fn cancel(&self, tenant: &str, id: Id) -> Result<(), EngineError> {
        todo!()
    }
}
