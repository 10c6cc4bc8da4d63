//! Whether a store of a million imports is as quick as one of a thousand.
//!
//! `cargo run --release -p engine --example scale -- --store sqlite|postgres [--imports 1000000] [--rounds 400]`
//!
//! Makes both stores, ten imports to a customer, each with a document of 5 KB, one in ten still waiting for somebody; then
//! claims, reads and inserts in either in turn and compares the medians. Exit code 1 where the large one takes more than
//! 1.5 times as long. What is read for the first time may come from the disk, of which a small store has next to nothing to
//! read: it is shown, and not compared.

#[path = "../tests/cluster/mod.rs"]
mod cluster;

use engine::Id;
use engine::store::{self, Audit, CustomerRow, ImportRow, Part, Save, Store};
use rand::RngCore;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

const TENANT: &str = "acme";
const NOW: i64 = 1_800_000_000_000;
const SMALL: usize = 1000;
/// A step through a store that comes by everywhere.
const PRIME: usize = 7919;
/// Sealed sizes, in bytes: a document, an import with its preview, a customer with a resume.
const DOCUMENT: usize = 5000;
const IMPORT: usize = 6000;
const CUSTOMER: usize = 8000;
/// A large store may take so many times as long as a small one.
const ASKED: f64 = 1.5;

/// Sealed bytes look random, and nothing can compress them.
fn sealed(size: usize) -> Vec<u8> {
    let mut bytes = vec![0; size];
    rand::rng().fill_bytes(&mut bytes);
    bytes
}

fn customer() -> CustomerRow {
    CustomerRow { id: Id::new(NOW), tenant: TENANT.into(), version: 0, body: sealed(CUSTOMER), key: Some(sealed(72)) }
}

fn import(customer: Id, state: &str, wake_at: Option<i64>) -> ImportRow {
    ImportRow {
        id: Id::new(NOW),
        tenant: TENANT.into(),
        customer,
        site: "zhilian".into(),
        account: Some(sealed(32)),
        charged: true,
        state: state.into(),
        version: 0,
        wake_at,
        preview: Some(Id::new(NOW)),
        created: NOW,
        body: sealed(IMPORT),
        key: None,
    }
}

/// A store with some of its ids.
struct Filled {
    store: Box<dyn Store>,
    customers: Vec<Id>,
    imports: Vec<Id>,
}

/// Ten customers and a hundred imports.
async fn batch(store: &dyn Store) -> (Vec<Id>, Vec<Id>) {
    let (mut customers, mut imports) = (Vec::new(), Vec::new());
    for _ in 0..10 {
        let row = customer();
        store.add_customer(&row, NOW).await.expect("a customer");
        for n in 0..10 {
            // What ended is kept for a while; one of ten waits for its person. None is due.
            let (state, wake_at) = if n == 0 { ("asking", NOW + 600_000) } else { ("inserted", NOW + 86_400_000) };
            let job = import(row.id, state, Some(wake_at));
            store.add_import(&job, None, &[sealed(DOCUMENT)], None, None).await.expect("an import");
            imports.push(job.id);
        }
        customers.push(row.id);
    }
    (customers, imports)
}

async fn filled(url: &str, imports: usize) -> Filled {
    let (store, begun) = (store::open(url).await.expect("a store"), Instant::now());
    let store: Arc<dyn Store> = store.into();
    let mut filled = (Vec::new(), Vec::new());
    let mut tasks = tokio::task::JoinSet::new();
    let (mut left, mut done) = (imports / 100, 0);
    while left > 0 || !tasks.is_empty() {
        while left > 0 && tasks.len() < 16 {
            let store = store.clone();
            tasks.spawn(async move { batch(&*store).await });
            left -= 1;
        }
        if let Some(made) = tasks.join_next().await {
            let (customers, imports) = made.expect("filling");
            filled.0.extend(customers);
            filled.1.extend(imports);
            done += 100;
            if done % 50_000 == 0 {
                eprintln!("{done} imports, {:.0} s", begun.elapsed().as_secs_f64());
            }
        }
    }
    drop(store);
    Filled { store: store::open(url).await.expect("a store"), customers: filled.0, imports: filled.1 }
}

/// What is measured.
const WHAT: [&str; 5] = ["claim", "read, one of the latest", "read, any", "insert", "nothing due"];

async fn read(at: &Filled, id: Id) -> Duration {
    time(async { assert!(at.store.import(TENANT, id).await.expect("a row").is_some()) }).await
}

/// Any import, and all evenly.
fn any(at: &Filled, n: usize) -> Id {
    at.imports[n * PRIME % at.imports.len()]
}

/// One of each, timed; what it takes to get there isn't.
async fn round(at: &Filled, n: usize) -> [Duration; 5] {
    let store = &*at.store;
    let owner = at.customers[n * PRIME % at.customers.len()];
    let idle = time(async { assert!(store.claim(NOW, NOW + 1).await.expect("idle").is_none()) }).await;
    let job = import(owner, "signingIn", Some(0));
    store.add_import(&job, Some(&sealed(200)), &[], None, None).await.expect("an import");
    let mut claimed = None;
    let claim = time(async { claimed = store.claim(NOW, NOW + 30_000).await.expect("a claim") }).await;
    let row = claimed.expect("it is due").row;
    let latest = read(at, at.imports[at.imports.len() - 1 - n * PRIME % SMALL]).await;
    let any = read(at, any(at, n)).await;
    let stored = store.customer(TENANT, owner).await.expect("a customer").expect("a customer");
    let save = Save {
        row: ImportRow { state: "inserted".into(), version: row.version + 1, wake_at: Some(NOW + 86_400_000), ..row },
        secret: Part::Clear,
        browser: Part::Clear,
        documents: Some(Vec::new()),
        customer: Some(CustomerRow { version: stored.version + 1, body: sealed(CUSTOMER), ..stored }),
        audit: Some(Audit { at: NOW, tenant: TENANT.into(), verb: "insert".into(), customer: sealed(32) }),
        notice: None,
        lease_until: 0,
    };
    let insert = time(async { store.save(&save, NOW).await.expect("a save") }).await;
    [claim, latest, any, insert, idle]
}

async fn time(what: impl Future<Output = ()>) -> Duration {
    let begun = Instant::now();
    what.await;
    begun.elapsed()
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn option(name: &str) -> Option<String> {
    std::env::args().skip_while(|a| a != name).nth(1)
}

#[tokio::main]
async fn main() -> ExitCode {
    let number = |name, default| option(name).map_or(default, |n| n.parse().expect("a number"));
    let (imports, rounds) = (number("--imports", 1_000_000), number("--rounds", 400));
    let kind = option("--store").unwrap_or_else(|| "sqlite".into());
    let (dir, cluster) = (tempfile::tempdir().expect("a folder"), (kind == "postgres").then(cluster::Cluster::start));
    let url = |name: &str| match &cluster {
        Some(cluster) => cluster.database(name),
        None => format!("sqlite:{}", dir.path().join(name).display()),
    };
    let small = filled(&url("small"), SMALL).await;
    let large = filled(&url("large"), imports).await;
    if let Some(cluster) = &cluster {
        cluster.analyze();
    }
    let (mut first, rounds_all) = ([Vec::new(), Vec::new()], rounds + rounds / 10);
    for n in 0..rounds_all {
        for (at, times) in [&small, &large].into_iter().zip(&mut first) {
            times.push(read(at, any(at, n)).await);
        }
    }
    let mut times = [const { Vec::new() }; 2 * WHAT.len()];
    for n in 0..rounds_all {
        // Neither always comes first.
        let (a, b) = match n % 2 {
            0 => (round(&small, n).await, round(&large, n).await),
            _ => {
                let b = round(&large, n).await;
                (round(&small, n).await, b)
            }
        };
        if n >= rounds / 10 {
            a.into_iter().chain(b).zip(&mut times).for_each(|(time, times)| times.push(time));
        }
    }
    println!(
        "{kind}: medians of {rounds} rounds, in µs\n\n| what | {SMALL} imports | {imports} imports | ratio |\n|---|---|---|---|"
    );
    let show = |what: &str, small: &mut [Duration], large: &mut [Duration]| {
        let (small, large) = (median(small).as_secs_f64() * 1e6, median(large).as_secs_f64() * 1e6);
        println!("| {what} | {small:.0} | {large:.0} | {:.2} |", large / small);
        large / small > ASKED
    };
    let (of_small, of_large) = times.split_at_mut(WHAT.len());
    let mut slow = false;
    for ((what, small), large) in WHAT.iter().zip(of_small).zip(of_large) {
        slow |= show(what, small, large);
    }
    let [small, large] = &mut first;
    show("read, any, for the first time (not compared)", small, large);
    if slow { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
