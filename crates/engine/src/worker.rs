//! Claim, advance, save: how an import goes on. Any number of workers may run over one store.

use crate::advance::{Hand, advance, evidence};
use crate::engine::Engine;
use crate::id::Id;
use crate::import::{Event, Flag, Import, State};
use crate::store::{Claimed, HOPELESS, Part, Save, StoreError};
use resume::{Document, Origin};
use sites::{Browser, Credentials, Reply, Secret, SiteError};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Semaphore, watch};

/// How many imports one worker has under way at once.
const AT_ONCE: usize = 32;
/// How often the store is looked at without being called: for what other processes began, and for what expires.
const LOOK: Duration = Duration::from_millis(500);

/// How often an import is joined anew into a customer whom somebody else has changed meanwhile. Each time somebody got
/// ahead; after that it is left to the next worker.
const MAX_TRIES: u32 = 64;

impl Engine {
    /// Runs a worker until `stop` says so; steps under way are finished first.
    pub async fn work(self: &Arc<Self>, mut stop: watch::Receiver<bool>) {
        let places = Arc::new(Semaphore::new(AT_ONCE));
        while !*stop.borrow() {
            let place = tokio::select! {
                place = places.clone().acquire_owned() => place,
                _ = stop.changed() => break,
            };
            let Ok(place) = place else { return };
            let now = self.clock().now();
            match self.store.claim(now, self.lease_from(now)).await {
                Ok(Some(claimed)) => {
                    let engine = self.clone();
                    tokio::spawn(async move {
                        engine.go_on(claimed).await;
                        drop(place);
                    });
                    continue;
                }
                Ok(None) => {}
                Err(error) => tracing::error!(%error, "could not look for imports"),
            }
            drop(place);
            tokio::select! {
                () = self.due.notified() => {}
                () = tokio::time::sleep(LOOK) => {}
                changed = stop.changed() => if changed.is_err() { break }, // nobody is left who could stop us
            }
        }
        // Everything under way gives its place back when it is done.
        let _ = places.acquire_many(AT_ONCE as u32).await;
    }

    /// Takes an import as far as it goes by itself.
    async fn go_on(&self, claimed: Claimed) {
        let id = claimed.row.id;
        match self.try_go_on(claimed).await {
            Ok(()) => {}
            // Cancelled or taken over meanwhile: what was done here is void.
            Err(StoreError::Conflict) => tracing::info!(import = %id, "changed meanwhile"),
            Err(error) => tracing::error!(import = %id, %error, "an import was left to the next worker"),
        }
    }

    async fn try_go_on(&self, claimed: Claimed) -> Result<(), StoreError> {
        let mut import: Import = self.open_import(&claimed.row)?;
        // Whatever befell the workers before us would befall us too; and a site must not be asked for ever. To forget what
        // has ended is never hopeless.
        let ended = matches!(import.state(), State::Inserted | State::Failed(_) | State::Cancelled);
        let hopeless = claimed.attempts >= HOPELESS && !ended;
        let Some(customer) = self.stored_customer(&import.tenant, import.customer).await? else { return Ok(()) };
        let site = self.site(&import.site).cloned();
        let mut hand = Hand {
            settings: &self.settings,
            clock: self.clock(),
            site: site.as_ref(),
            browser: self.browser(&import, claimed.browser.as_deref()),
            said: claimed.secret.as_deref().and_then(|s| self.said(&import, s)),
            documents: Vec::new(),
            customer,
        };
        if matches!(import.state(), State::Reading) {
            hand.documents = self.stored_documents(&import).await?;
        }
        let mut tries = 0;
        loop {
            // Inserts of one customer take turns here; against other machines the customer's version stands.
            let inserting = *import.state() == State::Preview && import.flag == Flag::Insert;
            let _turn = if inserting { Some(self.turn(import.customer).await) } else { None };
            if inserting {
                hand.customer =
                    self.stored_customer(&import.tenant, import.customer).await?.ok_or(StoreError::Conflict)?;
            }
            let before = import.clone();
            let event = match hopeless {
                true => Event::Failed(SiteError::Interrupted),
                false => self.held(before.id, before.version, advance(&mut import, &mut hand)).await,
            };
            let event =
                if import.state().after(&event).is_some() { event } else { Event::Failed(SiteError::Interrupted) };
            if !import.step(event) {
                return Ok(());
            }
            let evidence = match import.state() {
                State::Failed(error) if !matches!(before.state(), State::Failed(_)) => evidence(error, &hand),
                _ => Vec::new(),
            };
            import.evidence =
                (!evidence.is_empty()).then(|| self.clock().now() + self.settings.evidence_time.as_millis() as i64);
            if !evidence.is_empty() {
                hand.documents = evidence;
            }
            let (from, to) = (before.state().name(), import.state().name());
            if from == to {
                tracing::debug!(import = %import.id, site = import.site, from, to, "step"); // still waiting for the person
            } else {
                tracing::info!(import = %import.id, site = import.site, from, to, "step");
            }
            // One that was inserted before only forgets what it showed: its customer stays as it is.
            let inserted = *import.state() == State::Inserted && *before.state() != State::Inserted;
            match self.save(&mut import, before.state(), &hand, inserted).await {
                // The customer was changed while this import was joined into it: join again with what stands there now.
                Err(StoreError::Conflict) if inserted && tries < MAX_TRIES => {
                    tries += 1;
                    let row = self.store.import(&before.tenant, before.id).await?.ok_or(StoreError::Conflict)?;
                    if row.version != before.version {
                        return Err(StoreError::Conflict);
                    }
                    import = before;
                    // Machines that got in each other's way should not do so again at once.
                    let pause = rand::random_range(0..=5 * u64::from(tries));
                    tokio::time::sleep(Duration::from_millis(pause)).await;
                    continue;
                }
                other => other?,
            }
            if !import.in_motion() {
                return Ok(());
            }
        }
    }

    fn lease_from(&self, now: i64) -> i64 {
        now + self.settings.lease.as_millis() as i64
    }

    /// Does a step, and says all the while that its worker lives: a slow site must not make another take the import.
    async fn held(&self, id: Id, version: i64, step: impl Future<Output = Event>) -> Event {
        let hold = async {
            loop {
                tokio::time::sleep(self.settings.lease / 3).await;
                // Where the store can't be told, the step still counts if nobody took the import before it is saved.
                if let Err(error) = self.store.hold(id, version, self.lease_from(self.clock().now())).await {
                    tracing::warn!(import = %id, %error, "could not hold an import");
                }
            }
        };
        tokio::select! {
            event = step => event,
            event = hold => event,
        }
    }

    /// Saves a step with all that belongs to it.
    async fn save(
        &self,
        import: &mut Import,
        before: &State,
        hand: &Hand<'_>,
        inserted: bool,
    ) -> Result<(), StoreError> {
        let now = self.clock().now();
        import.version += 1;
        import.updated = now;
        let place = format!("imports/{}", import.id);
        let living = matches!(import.state(), State::Asking | State::Waiting | State::Fetching);
        let browser = match &hand.browser {
            Some(browser) if living => {
                Part::Set(self.sealer(import)?.seal(&format!("{place}/browser"), &browser.freeze()))
            }
            _ => Part::Clear,
        };
        let documents = match import.state() {
            State::Reading => Some(self.seal_documents(import, &hand.documents)?),
            State::Failed(_) if import.evidence.is_some() => Some(self.seal_documents(import, &hand.documents)?),
            State::Inserted | State::Failed(_) | State::Cancelled => Some(Vec::new()),
            _ => None,
        };
        let customer = match inserted {
            true => {
                let mut customer = hand.customer.clone();
                customer.version += 1;
                Some(self.seal_customer(&customer)?)
            }
            false => None,
        };
        // While it goes on by itself it stays ours.
        let lease_until = if import.in_motion() { self.lease_from(now) } else { 0 };
        let notice = self.settings.webhook.as_ref().and_then(|w| w.notice(import, before, now));
        let row = self.seal_import(import)?;
        let audit = inserted.then(|| self.audit_of("insert", &import.tenant, import.customer));
        let save = Save { row, secret: Part::Clear, browser, documents, customer, audit, notice, lease_until };
        self.store.save(&save, now).await?;
        self.tell(import.id);
        Ok(())
    }

    fn browser(&self, import: &Import, sealed: Option<&[u8]>) -> Option<Browser> {
        let hosts = self.site(&import.site)?.info().hosts;
        let (send, now) = (self.transport.clone(), self.clock().now() / 1000);
        match sealed {
            None => Some(Browser::new(hosts, send, now)),
            Some(sealed) => {
                let bytes = self.sealer(import).ok()?.open(&format!("imports/{}/browser", import.id), sealed).ok()?;
                Browser::thaw(&bytes, hosts, send, now)
            }
        }
    }

    /// What the person said: answers, if a challenge was answered, else the credentials of the beginning.
    fn said(&self, import: &Import, sealed: &[u8]) -> Option<Reply> {
        let bytes = self.sealer(import).ok()?.open(&format!("imports/{}/secret", import.id), sealed).ok()?;
        match bytes.split_first()? {
            (b'c', bytes) => Some(Reply::Begin(Credentials::from_bytes(bytes)?)),
            (b'a', bytes) => {
                let answers: BTreeMap<String, zeroize::Zeroizing<String>> = serde_json::from_slice(bytes).ok()?;
                Some(Reply::Answer(answers.into_iter().map(|(k, v)| (k, Secret::new(v.as_str()))).collect()))
            }
            _ => None,
        }
    }

    pub(crate) fn seal_documents(&self, import: &Import, documents: &[Document]) -> Result<Vec<Vec<u8>>, StoreError> {
        let (sealer, place) = (self.sealer(import)?, format!("imports/{}/document", import.id));
        let whole = |d: &Document| {
            let origin = serde_json::to_vec(&d.origin).unwrap_or_default();
            [&(origin.len() as u32).to_be_bytes(), origin.as_slice(), &d.bytes].concat()
        };
        Ok(documents.iter().map(|d| sealer.seal(&place, &whole(d))).collect())
    }

    pub(crate) async fn stored_documents(&self, import: &Import) -> Result<Vec<Document>, StoreError> {
        let (sealer, place) = (self.sealer(import)?, format!("imports/{}/document", import.id));
        let mut documents = Vec::new();
        for sealed in self.store.documents(import.id).await? {
            let whole = sealer.open(&place, &sealed)?;
            let split = whole.split_first_chunk::<4>();
            let Some((origin, bytes)) =
                split.and_then(|(n, rest)| rest.split_at_checked(u32::from_be_bytes(*n) as usize))
            else {
                continue;
            };
            let origin = serde_json::from_slice(origin).unwrap_or(Origin::File(None));
            documents.push(Document::new(bytes.to_vec(), origin));
        }
        Ok(documents)
    }
}
