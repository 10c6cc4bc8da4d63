//! Three processes that are asked and three that work over one PostgreSQL; one of the six is killed every two seconds, and
//! the database once.

use super::cluster::Cluster;
use super::pool::{Pool, start};
use super::verdict::{in_hand, verdict};
use super::wire::Spec;
use super::work::{INSERTED, Work};
use std::path::Path;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

const API: usize = 3;
const WORKERS: usize = 3;
/// A day, as shipped: nothing expires in a run.
const KEEP: u64 = 24 * 3600 * 1000;

/// Does so many imports; gives what is wrong.
pub async fn run(imports: usize, every: Duration, folder: &Path, arguments: &[&str]) -> Vec<String> {
    let mut cluster = Cluster::start();
    let url = cluster.database("fleet");
    let journals = folder.join("journals");
    std::fs::create_dir_all(&journals).expect("a folder");
    let spec = |slot: usize, n: usize| Spec {
        store: url.clone(),
        journal: journals.join(format!("{slot}-{n}")),
        works: slot >= API,
        lease: 2000,
        keep: KEEP,
        delay: (300, 1500),
        webhook: None,
    };
    // Workers aren't asked, but for them to be in the pool they would be.
    let (pool, begun) = (Pool::new(API), Instant::now());
    let launch = |slot: usize, n: usize| {
        let (child, live) = start(&spec(slot, n), arguments);
        if slot < API {
            pool.set(slot, Some(live.clone()));
        }
        (child, live)
    };
    let mut fleet: Vec<_> = (0..API + WORKERS).map(|slot| (launch(slot, 0), 0)).collect();
    let work = Work::new(pool.clone(), INSERTED);
    let mut working = tokio::spawn({
        let work = work.clone();
        async move { work.go_on(64, |no| no < imports).await }
    });
    let (mut kills, mut busy, mut workers, mut restarted, mut wrong) = (0, 0, 0, None, Vec::new());
    while tokio::time::timeout(every, &mut working).await.is_err() {
        if restarted.is_none() && work.done.ended.load(Ordering::Relaxed) * 2 >= imports {
            let at = Instant::now();
            tokio::task::block_in_place(|| cluster.restart());
            restarted = Some(at.elapsed());
        }
        let slot = rand::random_range(0..fleet.len());
        let ((child, _), n) = &mut fleet[slot];
        // It may have ended itself: it found no database.
        let _ = child.kill().await;
        let held = in_hand(&spec(slot, *n).journal);
        (kills, busy, workers) = (kills + 1, busy + usize::from(held > 0), workers + usize::from(slot >= API));
        let n = *n + 1;
        fleet[slot] = (launch(slot, n), n);
        // One that ended because there was no database is started again.
        for (slot, place) in fleet.iter_mut().enumerate() {
            if place.0.0.try_wait().is_ok_and(|ended| ended.is_some()) {
                let n = place.1 + 1;
                *place = (launch(slot, n), n);
            }
        }
        if begun.elapsed() > Duration::from_secs(900) {
            wrong.push("some imports never ended".to_owned());
            break;
        }
    }
    println!("{imports} imports in {:.1?}; {kills} kills, {workers} of workers, {busy} of these busy", begun.elapsed());
    match restarted {
        Some(time) => println!("the database was killed and back after {time:.1?}"),
        None => wrong.push("the database was never restarted".to_owned()),
    }
    wrong.extend(verdict(&url, &journals, &work, KEEP, None).await);
    wrong
}
