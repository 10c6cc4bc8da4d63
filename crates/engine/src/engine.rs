//! The verbs about imports: what a caller can ask of the engine (those about customers: customer.rs). No site code runs
//! here; that is the worker's.

use crate::clock::Clock;
use crate::id::Id;
use crate::import::{Consent, Event, Flag, Import, State};
use crate::store::{self, Added, ImportRow, Part, Save, Store, StoreError};
use crate::vault::{Sealer, Vault};
use resume::merge::Policy;
use resume::{Document, Origin};
use sha2::{Digest, Sha256};
use sites::{Answers, Credentials, Site, SiteError, Way};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Notify, broadcast};
use tokio::time::Instant;
use zeroize::Zeroizing;

/// Whose token it was; every row belongs to one.
pub type Tenant = String;

/// What the configuration decides.
#[derive(Clone)]
pub struct Settings {
    /// How long sign-in and fetch may take together.
    pub import_time: Duration,
    /// How long a challenge can be answered.
    pub challenge_time: Duration,
    /// How long a preview is kept.
    pub preview_time: Duration,
    /// How many imports by signing in a customer may have from one site in a day, failures that were not the person's
    /// aside; 0 for any number.
    pub daily_limit: u32,
    /// How long the page of a site that has changed is kept for the operator.
    pub evidence_time: Duration,
    /// How long an import stays with a worker that says nothing more: a living one says so every third of it, a dead
    /// one's imports go on elsewhere after it.
    pub lease: Duration,
    /// Whether identity-card numbers are kept. Otherwise they are recognised, left out, and a note tells so.
    pub keep_id_numbers: bool,
    /// Whether the address of a photo is kept. Otherwise it is left out, and a note tells so.
    pub keep_photo: bool,
    /// The sites whose guessed ways in may be tried.
    pub guesses: Vec<String>,
    /// Whom to tell where imports stand.
    pub webhook: Option<Arc<crate::Webhook>>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            import_time: Duration::from_secs(60),
            challenge_time: Duration::from_secs(600),
            preview_time: Duration::from_secs(24 * 3600),
            daily_limit: 3,
            evidence_time: Duration::from_secs(72 * 3600),
            lease: Duration::from_secs(30),
            keep_id_numbers: false,
            keep_photo: false,
            guesses: Vec::new(),
            webhook: None,
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
    /// The import was, or is being, inserted as another choice had it.
    #[error("inserted otherwise")]
    OtherChoice,
    /// The import has no change at this path, and no value can be put there.
    #[error("no such change")]
    NoSuchChange(String),
    /// No such value stands beside the stored one.
    #[error("no such value")]
    NoSuchValue,
    /// These were changed since the insert that is to be taken back.
    #[error("changed since")]
    ChangedSince(Vec<String>),
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
pub struct Engine {
    pub(crate) store: Box<dyn Store>,
    pub(crate) vault: Vault,
    pub(crate) transport: Arc<dyn sites::Send>,
    pub(crate) settings: Settings,
    /// Whose turn it is to insert into a customer; customers share them.
    turns: [tokio::sync::Mutex<()>; 64],
    /// Rung when an import may be due.
    pub(crate) due: Notify,
    /// Tells which import has changed.
    changed: broadcast::Sender<Id>,
    sites: Vec<Arc<dyn Site>>,
    clock: Clock,
}

/// How often a waiting caller looks at the row without being told: another process may have changed it.
const LOOK: Duration = Duration::from_millis(500);

impl Engine {
    /// Opens the store (`sqlite:PATH` or `postgres://…`) and holds the rest ready. Nothing happens to imports until [`Engine::work`] runs.
    pub async fn open(
        store: &str,
        vault: Vault,
        transport: Arc<dyn sites::Send>,
        sites: Vec<Arc<dyn Site>>,
        settings: Settings,
        clock: Clock,
    ) -> Result<Arc<Self>, EngineError> {
        let store = store::open(store).await?;
        Ok(Self::with_store(store, vault, transport, sites, settings, clock))
    }

    /// The same over a store that is open already.
    pub fn with_store(
        store: Box<dyn Store>,
        vault: Vault,
        transport: Arc<dyn sites::Send>,
        sites: Vec<Arc<dyn Site>>,
        settings: Settings,
        clock: Clock,
    ) -> Arc<Self> {
        let (changed, _) = broadcast::channel(1024);
        let turns = std::array::from_fn(|_| Default::default());
        Arc::new(Engine { store, vault, transport, settings, turns, due: Notify::new(), changed, sites, clock })
    }

    /// The sites that may be asked.
    pub fn sites(&self) -> &[Arc<dyn Site>] {
        &self.sites
    }

    /// A site by its `web_name` or an alias of it.
    pub fn site(&self, web_name: &str) -> Option<&Arc<dyn Site>> {
        self.sites.iter().find(|s| s.info().id == web_name || s.info().aliases.contains(&web_name))
    }

    /// Whether a site's guessed ways in may be tried.
    pub fn guesses(&self, site: &str) -> bool {
        self.settings.guesses.iter().any(|s| s == site)
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Waits for the turn to insert into a customer.
    pub(crate) async fn turn(&self, customer: Id) -> tokio::sync::MutexGuard<'_, ()> {
        let mut hasher = std::hash::DefaultHasher::new();
        std::hash::Hash::hash(&customer, &mut hasher);
        let at = std::hash::Hasher::finish(&hasher) as usize % self.turns.len();
        self.turns[at].lock().await
    }

    /// Makes a token for a tenant and gives it, this once: only its hash is kept.
    pub async fn create_token(&self, tenant: &str, name: &str) -> Result<String, EngineError> {
        let random: [u8; 32] = rand::random();
        let token = format!("vp_{}", random.iter().map(|b| format!("{b:02x}")).collect::<String>());
        self.store.add_token(&hash(&token), tenant, name, self.clock.now()).await?;
        Ok(token)
    }

    /// Whose token it is. The hash is looked up, so that no comparison of secrets can be timed.
    pub async fn tenant(&self, token: &str) -> Result<Option<Tenant>, EngineError> {
        Ok(self.store.tenant_of(&hash(token)).await?)
    }

    /// Begins an import by signing in. The same idempotency key with the same request gives the import it began before.
    pub async fn start(
        &self,
        tenant: &str,
        web_name: &str,
        credentials: Credentials,
        begin: Begin,
    ) -> Result<Id, EngineError> {
        let site = self.site(web_name).ok_or(SiteError::Unsupported)?.info();
        if !site.opens(credentials.way, self.guesses(site.id)) {
            return Err(SiteError::Unsupported.into());
        }
        let mut import = self.begun(tenant, site.id, credentials.way, &begin).await?;
        // The same name, or the same session, is the same account.
        let account = if credentials.name.is_empty() { &credentials.cookie } else { &credentials.name };
        import.account = (!account.is_empty())
            .then(|| self.vault.digest(Zeroizing::new([site.id, "\n", account.expose()].concat()).as_bytes()));
        let words = Zeroizing::new([b"c", credentials.to_bytes().as_slice()].concat());
        let secret = self.sealer(&import)?.seal(&format!("imports/{}/secret", import.id), &words);
        self.add(import, Some(&secret), &[], begin).await
    }

    /// Begins an import of an exported file; `name` is shown, never trusted.
    pub async fn start_file(
        &self,
        tenant: &str,
        name: Option<String>,
        bytes: Vec<u8>,
        begin: Begin,
    ) -> Result<Id, EngineError> {
        let import = self.begun(tenant, "file", Way::File, &begin).await?;
        let document = Document::new(bytes, Origin::File(name));
        let documents = self.seal_documents(&import, &[document])?;
        self.add(import, None, &documents, begin).await
    }

    async fn begun(&self, tenant: &str, site: &str, way: Way, begin: &Begin) -> Result<Import, EngineError> {
        let customer = self.customer(tenant, begin.customer).await?;
        let now = self.clock.now();
        let mut import = Import::new(Id::new(now), tenant, begin.customer, site, way, begin.flag, now);
        import.policy = begin.policy;
        import.which = begin.which.clone();
        import.consent = begin.consent.clone();
        import.key = customer.key;
        Ok(import)
    }

    async fn add(
        &self,
        import: Import,
        secret: Option<&[u8]>,
        documents: &[Vec<u8>],
        begin: Begin,
    ) -> Result<Id, EngineError> {
        let key = begin.idempotency.map(|(key, request)| store::Idempotency {
            key: self.vault.digest(key.as_bytes()),
            digest: self.vault.digest(&request),
        });
        let row = self.seal_import(&import)?;
        let most = i64::from(self.settings.daily_limit);
        let limit = (most > 0 && import.charged()).then(|| store::Limit { since: self.clock.midnight(), most });
        match self.store.add_import(&row, secret, documents, key.as_ref(), limit.as_ref()).await? {
            Added::OverLimit => Err(SiteError::DailyLimit.into()),
            Added::New => {
                self.due.notify_one();
                Ok(import.id)
            }
            Added::Before(id, digest) if key.is_some_and(|k| k.digest == digest) => Ok(id),
            Added::Before(..) => Err(EngineError::OtherRequest),
        }
    }

    /// An import.
    pub async fn import(&self, tenant: &str, id: Id) -> Result<Import, EngineError> {
        let row = self.store.import(tenant, id).await?.ok_or(EngineError::NotFound)?;
        Ok(self.open_import(&row)?)
    }

    /// The pages at which an import failed because its site has changed, while they are kept. For the operator: they hold
    /// what the person's account holds.
    pub async fn evidence(&self, tenant: &str, id: Id) -> Result<Vec<Document>, EngineError> {
        let import = self.import(tenant, id).await?;
        match import.evidence {
            Some(_) => Ok(self.stored_documents(&import).await?),
            None => Ok(Vec::new()),
        }
    }

    /// Waits until the import needs somebody else or has ended, or, where `after` is given, until its version is
    /// later; at most for `time`. Gives it as it then is.
    pub async fn wait(&self, tenant: &str, id: Id, after: Option<i64>, time: Duration) -> Result<Import, EngineError> {
        let until = Instant::now() + time;
        let mut changes = self.changed.subscribe();
        loop {
            let import = self.import(tenant, id).await?;
            let done = match after {
                Some(version) => import.version > version,
                None => !import.in_motion(),
            };
            if done || Instant::now() >= until {
                return Ok(import);
            }
            let look = (Instant::now() + LOOK).min(until);
            // Told of this import, or of more than could be listened to, or nothing for a while: look again.
            while let Ok(Ok(changed)) = tokio::time::timeout_at(look, changes.recv()).await {
                if changed == id {
                    break;
                }
            }
        }
    }

    /// Answers a challenge.
    pub async fn answer(&self, tenant: &str, id: Id, answers: Answers) -> Result<(), EngineError> {
        let mut import = self.import(tenant, id).await?;
        let Some(asked) = &import.asked else { return Err(EngineError::NotNow) };
        if *import.state() != State::Asking {
            return Err(EngineError::NotNow);
        }
        if asked.expires <= self.clock.now() {
            return Err(SiteError::ChallengeExpired.into());
        }
        let lacks = |key: &&str| answers.get(*key).is_none_or(|a| a.is_empty());
        if let Some(key) = asked.challenge.keys().into_iter().find(lacks) {
            return Err(EngineError::Lacks(key.into()));
        }
        let plain: BTreeMap<&str, &str> = answers.iter().map(|(k, v)| (k.as_str(), v.expose())).collect();
        let words = Zeroizing::new(serde_json::to_vec(&plain).unwrap_or_default());
        let words = Zeroizing::new([b"a", words.as_slice()].concat());
        let secret = Part::Set(self.sealer(&import)?.seal(&format!("imports/{id}/secret"), &words));
        let before = import.state().clone();
        if !import.step(Event::Answered) {
            return Err(EngineError::NotNow);
        }
        self.saved(&mut import, &before, secret, Part::Keep, None).await
    }

    /// Cancels an import, or forgets one that has ended: its session, documents and preview go. What was inserted stays.
    pub async fn cancel(&self, tenant: &str, id: Id) -> Result<(), EngineError> {
        loop {
            let mut import = self.import(tenant, id).await?;
            let before = import.state().clone();
            let ended = matches!(import.state(), State::Inserted | State::Failed(_) | State::Cancelled);
            if !ended && !import.step(Event::Cancelled) {
                return Err(EngineError::NotNow);
            }
            import.forget();
            let done = self.saved(&mut import, &before, Part::Clear, Part::Clear, Some(Vec::new())).await;
            match done {
                Err(EngineError::NotNow) => continue, // a worker saved a step meanwhile
                other => return other,
            }
        }
    }

    pub(crate) async fn saved(
        &self,
        import: &mut Import,
        before: &State,
        secret: Part,
        browser: Part,
        documents: Option<Vec<Vec<u8>>>,
    ) -> Result<(), EngineError> {
        let now = self.clock.now();
        import.version += 1;
        import.updated = now;
        let notice = self.settings.webhook.as_ref().and_then(|w| w.notice(import, before, now));
        let row = self.seal_import(import)?;
        let save = Save { row, secret, browser, documents, customer: None, audit: None, notice, lease_until: 0 };
        match self.store.save(&save, now).await {
            Err(StoreError::Conflict) => return Err(EngineError::NotNow),
            other => other?,
        }
        self.tell(import.id);
        self.due.notify_one();
        Ok(())
    }

    /// Tells who waits that an import has changed.
    pub(crate) fn tell(&self, id: Id) {
        let _ = self.changed.send(id); // nobody may be listening
    }

    pub(crate) fn open_import(&self, row: &ImportRow) -> Result<Import, StoreError> {
        let bytes =
            self.person(&row.tenant, row.customer, &row.key)?.open(&format!("imports/{}", row.id), &row.body)?;
        let mut import: Import = serde_json::from_slice(&bytes).map_err(unreadable)?;
        import.key = row.key.clone();
        Ok(import)
    }

    /// What a customer's data is sealed with.
    pub(crate) fn person(&self, tenant: &str, customer: Id, key: &Option<Vec<u8>>) -> Result<Sealer, StoreError> {
        match key {
            Some(wrapped) => Ok(self.vault.unwrap_key(&key_place(tenant, customer), wrapped)?),
            None => Ok(self.vault.own()), // added before persons had keys of their own
        }
    }

    /// What an import's parts are sealed with.
    pub(crate) fn sealer(&self, import: &Import) -> Result<Sealer, StoreError> {
        self.person(&import.tenant, import.customer, &import.key)
    }

    pub(crate) fn seal_import(&self, import: &Import) -> Result<ImportRow, StoreError> {
        let bytes = Zeroizing::new(serde_json::to_vec(import).unwrap_or_default());
        let body = self.sealer(import)?.seal(&format!("imports/{}", import.id), &bytes);
        Ok(ImportRow {
            id: import.id,
            tenant: import.tenant.clone(),
            customer: import.customer,
            site: import.site.clone(),
            account: import.account.clone(),
            charged: import.charged(),
            state: import.state().name().into(),
            version: import.version,
            wake_at: import.wake_at(),
            preview: import.preview.as_ref().map(|p| p.id),
            created: import.created,
            body,
            key: import.key.clone(),
        })
    }
}

/// What a customer's wrapped key is sealed for.
pub(crate) fn key_place(tenant: &str, customer: Id) -> String {
    format!("customers/{tenant}/{customer}/key")
}

/// A body that this version can't read. The message of serde may hold values: only its kind is told.
pub(crate) fn unreadable(error: serde_json::Error) -> StoreError {
    StoreError::Failed(format!("a row can't be read: {:?}", error.classify()))
}

fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}
