//! A store that kills its process at a chosen point of a chosen call, and keeps a journal.

use super::journal::{Journal, Line};
use super::wire::{Killed, Moment, Point};
use async_trait::async_trait;
use engine::Id;
use engine::store::{
    Added, Audit, Claimed, CustomerRow, Idempotency, ImportRow, Limit, Notice, Save, Store, StoreError,
};
use std::collections::{HashMap, HashSet};
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::{Duration, Instant};

type Done<T> = Result<T, StoreError>;

/// The store. Clones are the same one.
#[derive(Clone)]
pub struct Fatal(Arc<Inner>);

struct Inner {
    store: Box<dyn Store>,
    journal: Arc<Journal>,
    points: Mutex<Vec<Point>>,
    /// What is known of imports' states.
    states: Mutex<HashMap<Id, String>>,
    /// The imports in this process's hands.
    held: Mutex<HashSet<Id>>,
}

impl Fatal {
    pub fn new(store: Box<dyn Store>, journal: Arc<Journal>) -> Self {
        let (points, states, held) = Default::default();
        Fatal(Arc::new(Inner { store, journal, points, states, held }))
    }

    /// From now on, whichever of these points comes first is the last.
    pub fn arm(&self, points: Vec<Point>) {
        *self.0.points.lock().expect("unpoisoned") = points;
    }
}

impl Inner {
    /// The state of an import as this process knows it.
    fn state(&self, id: Id) -> String {
        self.states.lock().expect("unpoisoned").get(&id).cloned().unwrap_or_else(|| "-".into())
    }

    fn knows(&self, row: &ImportRow) {
        self.states.lock().expect("unpoisoned").insert(row.id, row.state.clone());
    }

    fn holding(&self) -> bool {
        !self.held.lock().expect("unpoisoned").is_empty()
    }

    /// The point that has come. Calls that aren't about an import count only while one is in hand.
    fn reached(&self, call: &str, from: &str, to: &str) -> Option<Point> {
        let about = to != "-" || self.holding();
        let mut points = self.points.lock().expect("unpoisoned");
        let is = |p: &Point| {
            about && p.call == call && (p.from.is_empty() || p.from == from) && (p.to.is_empty() || p.to == to)
        };
        let at = points.iter().position(is)?;
        if points[at].skip > 0 {
            points[at].skip -= 1;
            return None;
        }
        Some(points.remove(at))
    }

    fn die(&self, point: &Point, state: &str, moment: Moment) -> ! {
        let busy = self.holding() || (state != "-" && matches!(point.call.as_str(), "add_import" | "save" | "hold"));
        let (call, state) = (point.call.clone(), state.to_owned());
        self.journal.write(&Line::Killed(Killed { no: point.no, call, state, moment, busy }));
        loop {
            let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
        }
    }

    /// Does a call about an import that goes from one state to another, if not the last.
    async fn done<T>(&self, call: &str, from: &str, to: &str, does: impl Future<Output = Done<T>>) -> Done<T> {
        self.found(call, from, to, does, |_| true).await
    }

    /// The same, of a call that may find nothing: then it doesn't count.
    async fn found<T>(
        &self,
        call: &str,
        from: &str,
        to: &str,
        does: impl Future<Output = Done<T>>,
        found: impl Fn(&T) -> bool,
    ) -> Done<T> {
        let point = self.reached(call, from, to);
        let before = if from == "-" { to } else { from };
        if let Some(point) = point.as_ref().filter(|p| p.moment == Moment::Before) {
            self.die(point, before, Moment::Before);
        }
        self.journal.write(&Line::Begin(call.into(), from.into()));
        let mut waits = 0;
        let mut does = pin!(does);
        let done = std::future::poll_fn(|context| {
            let polled = does.as_mut().poll(context);
            if let (Poll::Pending, Some(point)) = (&polled, &point) {
                waits += 1;
                if matches!(point.moment, Moment::Inside(n) if n == waits) {
                    // The database has been told and may be at any place of doing it.
                    let until = Instant::now() + Duration::from_micros(rand::random_range(0..400));
                    while Instant::now() < until {
                        std::hint::spin_loop();
                    }
                    self.die(point, before, point.moment);
                }
            }
            polled
        })
        .await;
        self.journal.write(&Line::End(call.into()));
        match (point, &done) {
            (Some(point), Ok(value)) if found(value) => self.die(&point, to, Moment::After),
            (Some(point), _) => self.points.lock().expect("unpoisoned").push(point),
            (None, _) => {}
        }
        done
    }
}

#[async_trait]
impl Store for Fatal {
    async fn add_token(&self, hash: &[u8], tenant: &str, name: &str, now: i64) -> Done<()> {
        self.0.done("add_token", "-", "-", self.0.store.add_token(hash, tenant, name, now)).await
    }

    async fn tenant_of(&self, hash: &[u8]) -> Done<Option<String>> {
        self.0.store.tenant_of(hash).await
    }

    async fn add_customer(&self, row: &CustomerRow, now: i64) -> Done<()> {
        self.0.done("add_customer", "-", "-", self.0.store.add_customer(row, now)).await
    }

    async fn customer(&self, tenant: &str, id: Id) -> Done<Option<CustomerRow>> {
        self.0.done("customer", "-", "-", self.0.store.customer(tenant, id)).await
    }

    async fn customers(&self, tenant: Option<&str>, after: Option<(&str, Id)>, limit: i64) -> Done<Vec<CustomerRow>> {
        self.0.store.customers(tenant, after, limit).await
    }

    async fn save_customer(&self, row: &CustomerRow, now: i64) -> Done<()> {
        self.0.done("save_customer", "-", "-", self.0.store.save_customer(row, now)).await
    }

    async fn delete_customer(&self, id: Id, audit: &Audit) -> Done<bool> {
        self.0.done("delete_customer", "-", "-", self.0.store.delete_customer(id, audit)).await
    }

    async fn audit(&self, tenant: &str, most: u32) -> Done<Vec<Audit>> {
        self.0.store.audit(tenant, most).await
    }

    async fn add_import(
        &self,
        row: &ImportRow,
        secret: Option<&[u8]>,
        documents: &[Vec<u8>],
        key: Option<&Idempotency>,
        limit: Option<&Limit>,
    ) -> Done<Added> {
        let adds = self.0.store.add_import(row, secret, documents, key, limit);
        let added = self.0.done("add_import", "-", &row.state, adds).await?;
        if added == Added::New {
            self.0.knows(row);
        }
        Ok(added)
    }

    async fn import(&self, tenant: &str, id: Id) -> Done<Option<ImportRow>> {
        let state = self.0.state(id);
        let row = self.0.done("import", &state, &state, self.0.store.import(tenant, id)).await?;
        row.iter().for_each(|row| self.0.knows(row));
        Ok(row)
    }

    async fn import_of_preview(&self, tenant: &str, preview: Id) -> Done<Option<ImportRow>> {
        self.0.store.import_of_preview(tenant, preview).await
    }

    async fn documents(&self, id: Id) -> Done<Vec<Vec<u8>>> {
        let state = self.0.state(id);
        self.0.done("documents", &state, &state, self.0.store.documents(id)).await
    }

    async fn claim(&self, now: i64, lease_until: i64) -> Done<Option<Claimed>> {
        let claims = async {
            let claimed = self.0.store.claim(now, lease_until).await?;
            if let Some(Claimed { row, secret, attempts, .. }) = &claimed {
                let (id, version, secret, attempts) = (row.id, row.version, secret.is_some(), *attempts);
                self.0.journal.write(&Line::Claimed { id, version, secret, attempts });
                self.0.knows(row);
                self.0.held.lock().expect("unpoisoned").insert(id);
            }
            Ok(claimed)
        };
        self.0.found("claim", "-", "-", claims, Option::is_some).await
    }

    async fn hold(&self, id: Id, version: i64, lease_until: i64) -> Done<()> {
        let state = self.0.state(id);
        self.0.done("hold", &state, &state, self.0.store.hold(id, version, lease_until)).await
    }

    async fn save(&self, save: &Save, now: i64) -> Done<()> {
        let row = &save.row;
        let from = self.0.state(row.id);
        let saves = async {
            let (id, version) = (row.id, row.version);
            let saved = self.0.store.save(save, now).await;
            let goes_on = saved.is_ok() && save.lease_until > 0;
            if saved.is_ok() {
                self.0.journal.write(&if goes_on { Line::Held { id, version } } else { Line::Freed { id, version } });
                self.0.knows(row);
            }
            // Who was refused begins anew or goes: in the table this import isn't in hand any more.
            let mut held = self.0.held.lock().expect("unpoisoned");
            if goes_on {
                held.insert(id)
            } else {
                held.remove(&id)
            };
            saved
        };
        self.0.done("save", &from, &row.state, saves).await
    }

    async fn claim_notice(&self, now: i64, lease_until: i64) -> Done<Option<Notice>> {
        let claims = self.0.store.claim_notice(now, lease_until);
        self.0.found("claim_notice", "-", "-", claims, Option::is_some).await
    }

    async fn end_notice(&self, id: Id, again: Option<i64>) -> Done<()> {
        self.0.done("end_notice", "-", "-", self.0.store.end_notice(id, again)).await
    }
}
