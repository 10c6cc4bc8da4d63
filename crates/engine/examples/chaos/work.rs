//! What is done while processes die: imports of every kind, and what else a caller asks for.

use super::pool::Pool;
use super::wire::{Ask, From};
use engine::{Flag, Id};
use resume::merge::Policy;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::Semaphore;

/// How many imports a customer of the shared ones gets; fewer than an engine keeps in a customer's history.
const EACH: usize = 20;
/// How many customers are shared at a time.
const OPEN: usize = 5;

/// What becomes of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// It is to be inserted; by a second request where it is a preview first.
    Insert,
    /// It ends with this code.
    Fails(&'static str),
    /// It is cancelled in this state, and then forgotten.
    Cancel(&'static str),
    /// Nobody answers, scans or inserts: it expires, and ends so.
    Leave(&'static str),
    /// Its customer is erased while it is under way.
    Erase,
}

/// A kind of import: where from, as what, and what becomes of it.
pub struct Kind {
    from: &'static str,
    flag: Flag,
    pub course: Course,
    /// How many answers it needs.
    pub answers: usize,
}

const fn kind(from: &'static str, flag: Flag, course: Course, answers: usize) -> Kind {
    Kind { from, flag, course, answers }
}

use Course::{Cancel, Erase, Fails, Leave};
const I: Course = Course::Insert;
const SLOW: &str = "slow+ok@example.com";

/// Every kind. A name with `@` signs in; anything else is a file, or, where there is none of this name, its bytes.
#[rustfmt::skip]
pub const KINDS: &[Kind] = &[
    kind("+ok@example.com", Flag::Insert, I, 0),
    kind(SLOW, Flag::Insert, I, 0),
    kind("+several@example.com", Flag::Preview, I, 0),
    kind("+masked@example.com", Flag::Insert, I, 0),
    kind("+sms@example.com", Flag::Preview, I, 1),
    kind("slow+sms@example.com", Flag::Insert, I, 1),
    kind("+two-steps@example.com", Flag::Insert, I, 2),
    kind("+questions@example.com", Flag::Insert, I, 1),
    kind("+scan@example.com", Flag::Insert, I, 0),
    kind("+approve@example.com", Flag::Preview, I, 0),
    kind("sandbox/full.json", Flag::Insert, I, 0),
    kind("sandbox/old.json", Flag::Preview, I, 0),
    kind("zhilian/cases/web-api-zh/input.json", Flag::Insert, I, 0),
    kind("zhilian/cases/purpose-era/input.json", Flag::Preview, I, 0),
    kind("job51/cases/standard-resume-2018/input.html", Flag::Insert, I, 0),
    kind("job51/cases/web-resume-info/input.json", Flag::Insert, I, 0),
    kind("liepin/cases/web-resume-whole/input.json", Flag::Insert, I, 0),
    kind("liepin/cases/lpt-2015/input.html", Flag::Preview, I, 0),
    kind("linkedin/cases/archive-complete/input.zip", Flag::Insert, I, 0),
    kind("linkedin/cases/json-dash/input.json", Flag::Insert, I, 0),
    // From here on the fleet has no use for them.
    kind("+restricted@example.com", Flag::Insert, Fails("account_restricted"), 0),
    kind("+session@example.com", Flag::Insert, Fails("session_expired"), 0),
    kind("+panics@example.com", Flag::Insert, Fails("changed"), 0),
    kind("\u{0}\u{1}\u{2}", Flag::Insert, Fails("unreadable"), 0),
    kind("+never@example.com", Flag::Insert, Leave("challenge_expired"), 0),
    kind("+captcha@example.com", Flag::Insert, Leave("challenge_expired"), 0),
    kind("sandbox/full.json", Flag::Preview, Leave("cancelled"), 0),
    kind(SLOW, Flag::Insert, Cancel("signingIn"), 0),
    kind("+email@example.com", Flag::Insert, Cancel("asking"), 0),
    kind("+never@example.com", Flag::Insert, Cancel("waiting"), 0),
    kind("+ok@example.com", Flag::Preview, Cancel("preview"), 0),
    kind(SLOW, Flag::Insert, Erase, 0),
];

/// How many kinds the fleet does: those that are inserted.
pub const INSERTED: usize = 20;

/// An import that was begun.
#[derive(Debug, Clone)]
pub struct Job {
    pub no: usize,
    pub kind: usize,
    pub customer: Id,
    pub policy: Policy,
    pub import: Id,
}

impl Job {
    pub fn kind(&self) -> &'static Kind {
        &KINDS[self.kind]
    }

    /// Where it comes from.
    pub fn from(&self) -> From {
        origin(self.no, self.kind().from)
    }
}

fn origin(no: usize, from: &str) -> From {
    if from.contains('@') { From::Login(format!("{no}{from}")) } else { From::File(from.into()) }
}

/// A customer of a run.
#[derive(Debug, Clone, Copy)]
pub struct Person {
    pub id: Id,
    /// Whether the profile was edited by hand before the first import.
    pub edited: bool,
    pub erased: bool,
}

/// What was done.
#[derive(Default)]
pub struct Done {
    pub jobs: Mutex<Vec<Job>>,
    pub people: Mutex<Vec<Person>>,
    /// What was answered as it must not be.
    pub wrong: Mutex<Vec<String>>,
    pub ended: AtomicUsize,
}

/// The work.
pub struct Work {
    pub pool: Arc<Pool>,
    pub done: Done,
    kinds: usize,
    begun: AtomicUsize,
    open: tokio::sync::Mutex<Vec<(Id, usize)>>,
}

impl Work {
    pub fn new(pool: Arc<Pool>, kinds: usize) -> Arc<Self> {
        Arc::new(Work { pool, done: Done::default(), kinds, begun: AtomicUsize::new(0), open: Default::default() })
    }

    /// Begins imports, so many at once, while `more` says so of how many were begun; and waits for all to end.
    pub async fn go_on(self: &Arc<Self>, at_once: usize, more: impl Fn(usize) -> bool) {
        let places = Arc::new(Semaphore::new(at_once));
        loop {
            let place = places.clone().acquire_owned().await.expect("open");
            let no = self.begun.fetch_add(1, Ordering::Relaxed);
            if !more(no) {
                break;
            }
            let work = self.clone();
            tokio::spawn(async move {
                work.import(no).await;
                work.done.ended.fetch_add(1, Ordering::Relaxed);
                drop(place);
            });
        }
        let _all = places.acquire_many(at_once as u32).await.expect("open");
    }

    async fn person(&self, erased: bool) -> Id {
        let id = Id::new(engine::Clock::default().now());
        self.must(Ask::Customer(id)).await;
        let edited = rand::random_ratio(1, 2);
        if edited {
            self.must(Ask::Edit(id)).await;
        }
        self.done.people.lock().expect("unpoisoned").push(Person { id, edited, erased });
        id
    }

    /// One of the shared customers.
    async fn shared(&self) -> Id {
        let mut open = self.open.lock().await;
        while open.len() < OPEN {
            let person = self.person(false).await;
            open.push((person, 0));
        }
        let at = rand::random_range(0..open.len());
        let (person, had) = &mut open[at];
        *had += 1;
        let (person, full) = (*person, *had == EACH);
        if full {
            open.remove(at);
        }
        person
    }

    async fn must(&self, ask: Ask) {
        if let Err(error) = self.pool.ask(ask).await {
            self.done.wrong.lock().expect("unpoisoned").push(error);
        }
    }

    /// An import from its beginning to its end.
    async fn import(&self, no: usize) {
        let kind = rand::random_range(0..self.kinds);
        let Kind { from, flag, course, .. } = KINDS[kind];
        let policy = match rand::random_range(0..6) {
            0 => Policy::Replace,
            1 => Policy::Fill,
            _ => Policy::Merge,
        };
        let customer = if course == Erase { self.person(true).await } else { self.shared().await };
        if self.kinds > INSERTED && no.is_multiple_of(10) {
            self.must(Ask::Token).await;
        }
        let ask = Ask::Begin { customer, from: origin(no, from), flag, policy, key: format!("job {no}") };
        let id = match self.pool.ask(ask).await.map(|id| id.as_str().and_then(|id| id.parse().ok())) {
            Ok(Some(id)) => id,
            other => return self.done.wrong.lock().expect("unpoisoned").push(format!("begin: {other:?}")),
        };
        self.done.jobs.lock().expect("unpoisoned").push(Job { no, kind, customer, policy, import: id });
        if course == Erase {
            // Erased before, and nobody heard of it: not found.
            let _ = self.pool.ask(Ask::Erase(customer)).await;
            return;
        }
        if course == Cancel("signingIn") {
            return self.cancel(id).await;
        }
        loop {
            let Ok(look) = self.pool.ask(Ask::Look(id)).await else {
                return self.done.wrong.lock().expect("unpoisoned").push(format!("job {no} is gone"));
            };
            // What is refused now was done before by a process that died, or has expired: the next look tells.
            match look["state"].as_str().unwrap_or_default() {
                state if course == Cancel(state_name(state)) => return self.cancel(id).await,
                "inserted" | "failed" | "cancelled" => return,
                "asking" if course == I => drop(self.pool.ask(Ask::Answer(id)).await),
                "preview" if course == I && look["flag"] == "preview" => drop(self.pool.ask(Ask::Insert(id)).await),
                _ => tokio::time::sleep(Duration::from_millis(40)).await,
            }
        }
    }

    async fn cancel(&self, id: Id) {
        self.must(Ask::Cancel(id)).await;
        self.must(Ask::Cancel(id)).await; // and forgotten
    }
}

/// The name as the table has it.
fn state_name(state: &str) -> &'static str {
    ["signingIn", "asking", "waiting", "preview"].into_iter().find(|name| *name == state).unwrap_or("")
}
