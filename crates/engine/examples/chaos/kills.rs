//! One process after another, each killed at a chosen point; the last one finishes.

use super::journal::{self, Line};
use super::plan::Plan;
use super::pool::{Pool, start};
use super::receiver::{listen, note};
use super::verdict::{outbox, verdict};
use super::wire::{Ask, Spec};
use super::work::{KINDS, Work};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How long previews and challenges are kept, in milliseconds: they must expire in a run, and not before a parent comes.
const KEEP: u64 = 3000;

/// Kills so many processes over a store; gives what is wrong. `arguments` make this program a child.
pub async fn run(url: &str, kills: usize, folder: &Path, arguments: &[&str]) -> Vec<String> {
    let begun = Instant::now();
    let journals = folder.join("journals");
    std::fs::create_dir_all(&journals).expect("a folder");
    let (webhook, told) = listen().await;
    let spec = |n: usize| Spec {
        store: url.into(),
        journal: journals.join(format!("{n}")),
        works: true,
        lease: 300,
        keep: KEEP,
        delay: (0, 10),
        webhook: Some(webhook.clone()),
    };
    let (pool, mut plan, enough) = (Pool::new(1), Plan::default(), Arc::new(AtomicBool::new(false)));
    let work = Work::new(pool.clone(), KINDS.len());
    let working = tokio::spawn({
        let (work, enough) = (work.clone(), enough.clone());
        async move { work.go_on(24, |_| !enough.load(Ordering::Relaxed)).await }
    });
    for n in 0..kills {
        let spec = spec(n);
        let (mut child, live) = start(&spec, arguments);
        pool.set(0, Some(live.clone()));
        // What the last one left must go on: an import that every worker dies of is given up.
        tokio::time::sleep(Duration::from_millis(rand::random_range(0..400))).await;
        live.tell(Ask::Arm(plan.next()));
        // Where none of the points comes, others may.
        while tokio::time::timeout(Duration::from_secs(5), child.wait()).await.is_err() {
            live.tell(Ask::Arm(plan.next()));
        }
        pool.set(0, None);
        // Its other threads may have written a line more before the signal came.
        let lines = journal::read(&spec.journal);
        let killed = lines.iter().find_map(|line| if let Line::Killed(killed) = line { Some(killed) } else { None });
        match killed {
            Some(killed) => plan.died(killed.clone()),
            None => {
                working.abort();
                return vec![format!("child {n} ended by itself: {:?}", lines.last())];
            }
        }
    }
    enough.store(true, Ordering::Relaxed);
    let (_last, live) = start(&spec(kills), arguments);
    pool.set(0, Some(live));
    let killed = begun.elapsed();
    let mut wrong = Vec::new();
    if tokio::time::timeout(Duration::from_secs(120), working).await.is_err() {
        wrong.push("some imports never ended".to_owned());
    }
    println!("killing took {killed:.1?}, ending {:.1?}", begun.elapsed() - killed);
    // A message that a killed process had in hand is sent again in a minute: in the outbox it is not lost.
    outbox(url).await.iter().for_each(|message| note(&told, message));
    let heard = told.lock().expect("unpoisoned").clone();
    wrong.extend(plan.verdict(kills));
    wrong.extend(verdict(url, &journals, &work, KEEP, Some(heard)).await);
    wrong
}
