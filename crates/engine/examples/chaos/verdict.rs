//! After the killing: whether every import ended as it may, each once, and every customer is what the model says.

use super::child::ended;
use super::journal::{self, Line};
use super::model::{Model, engine};
use super::wire::TENANT;
use super::work::{Course, Job, Work};
use engine::{EngineError, Id, Import};
use serde_json::Value;
use sqlx::{Connection, PgConnection, SqliteConnection};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;
use tokio::task::JoinSet;

/// What the children's journals tell of all of them.
#[derive(Default)]
struct Told {
    passwords: HashMap<String, usize>,
    answers: HashMap<String, usize>,
    /// Imports whose secret went to a worker that never saved what came of it.
    lost: HashSet<Id>,
    /// Imports that were claimed in vain so often that they were given up.
    given_up: HashSet<Id>,
    /// Claims of which nobody knows whether they were made: each may have taken one secret.
    open_claims: usize,
}

/// Reads all journals of a folder.
fn told(folder: &Path) -> Told {
    let mut told = Told::default();
    for file in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let (mut secrets, mut claiming) = (HashSet::new(), false);
        for line in journal::read(&file.path()) {
            match line {
                Line::Password(job) => *told.passwords.entry(job).or_default() += 1,
                Line::Answer(job) => *told.answers.entry(job).or_default() += 1,
                Line::Claimed { id, secret, attempts, .. } => {
                    claiming = false;
                    secret.then(|| secrets.insert(id));
                    if attempts >= engine::store::HOPELESS {
                        told.given_up.insert(id);
                    }
                }
                Line::Held { id, .. } | Line::Freed { id, .. } => drop(secrets.remove(&id)),
                Line::Begin(call, _) if call == "claim" => claiming = true,
                Line::End(call) if call == "claim" => claiming = false,
                _ => {}
            }
        }
        told.lost.extend(secrets);
        told.open_claims += usize::from(claiming);
    }
    told
}

/// What was told to the webhook: import and state.
pub type Heard = HashSet<(String, String)>;

/// Looks at everything, prints it, and gives what is wrong.
pub async fn verdict(url: &str, journals: &Path, work: &Work, keep: u64, heard: Option<Heard>) -> Vec<String> {
    let engine = engine(url).await;
    let told = told(journals);
    let jobs = work.done.jobs.lock().expect("unpoisoned").clone();
    let people = work.done.people.lock().expect("unpoisoned").clone();
    let mut wrong = work.done.wrong.lock().expect("unpoisoned").clone();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut of: HashMap<Id, Vec<(Job, Import)>> = HashMap::new();
    let (mut unexplained, mut lost, mut given_up) = (0, 0, 0);
    for job in &jobs {
        let no = job.no;
        let import = match engine.import(TENANT, job.import).await {
            Ok(import) => import,
            Err(EngineError::NotFound) if job.kind().course == Course::Erase => {
                *counts.entry("erased with its customer".into()).or_default() += 1;
                continue;
            }
            Err(error) => {
                wrong.push(format!("job {no}: {error}"));
                continue;
            }
        };
        let end = ended(import.state());
        *counts.entry(end.clone()).or_default() += 1;
        let lived = (import.updated - import.created) as u64;
        let usual = match job.kind().course {
            Course::Insert => end == "inserted",
            Course::Fails(code) | Course::Leave(code) => end == code,
            Course::Cancel("signingIn") => end == "cancelled" || end == "inserted",
            Course::Cancel(_) => end == "cancelled",
            Course::Erase => false,
        };
        // What nobody came back for in time may expire, whatever it was meant to be.
        let expired = matches!(end.as_str(), "cancelled" | "challenge_expired") && lived >= keep;
        if end == "interrupted" {
            if told.lost.contains(&job.import) {
                lost += 1;
            } else if told.given_up.contains(&job.import) {
                given_up += 1;
            } else {
                unexplained += 1;
            }
        } else if !usual && !expired {
            wrong.push(format!("job {no}: {:?} ended as {end}", job.kind().course));
        }
        if let Some(heard) = &heard
            && !heard.contains(&(job.import.to_string(), import.state().name().to_owned()))
        {
            wrong.push(format!("job {no}: nobody was told of {end}"));
        }
        of.entry(job.customer).or_default().push((job.clone(), import));
    }
    if unexplained > told.open_claims {
        wrong.push(format!("{unexplained} imports interrupted without reason, {} open claims", told.open_claims));
    }
    for (job, posts) in told.passwords.iter().filter(|(_, posts)| **posts > 1) {
        wrong.push(format!("job {job}: the password was posted {posts} times"));
    }
    for job in &jobs {
        let posts: usize = ["", "slow"].iter().filter_map(|s| told.answers.get(&format!("{}{s}", job.no))).sum();
        if posts > job.kind().answers {
            wrong.push(format!("job {}: {posts} answers were posted", job.no));
        }
    }
    println!("\n{} imports of {} customers ended: {counts:?}", jobs.len(), people.len());
    println!(
        "interrupted: {lost} whose password or answer a killed worker had, {unexplained} of {} whose claim was cut off, \
         {given_up} given up at the {}th claim",
        told.open_claims,
        engine::store::HOPELESS
    );
    println!("asked again because a process died: {}", work.pool.again.load(std::sync::atomic::Ordering::Relaxed));
    let rows = count(url, "SELECT count(*) FROM imports").await;
    let kept: usize = of.values().map(Vec::len).sum();
    if rows != kept as i64 {
        wrong.push(format!("{rows} imports are stored, {kept} were begun"));
    }
    let secrets = "SELECT count(*) FROM imports WHERE secret IS NOT NULL OR browser IS NOT NULL";
    let left = count(url, secrets).await;
    if left > 0 {
        wrong.push(format!("{left} ended imports still hold a secret or a session"));
    }
    let (model, mut compared, mut inserts) = (Model::new().await, JoinSet::new(), 0);
    let places = std::sync::Arc::new(tokio::sync::Semaphore::new(8));
    for person in people {
        let jobs = of.remove(&person.id).unwrap_or_default();
        let real = match engine.customer(TENANT, person.id).await {
            Ok(customer) if !person.erased => customer,
            Err(EngineError::NotFound) if person.erased => continue,
            Ok(_) => {
                wrong.push("an erased customer is there".into());
                continue;
            }
            Err(error) => {
                wrong.push(format!("a customer: {error}"));
                continue;
            }
        };
        let inserted = jobs.iter().filter(|(_, import)| ended(import.state()) == "inserted").count();
        inserts += inserted;
        if real.version != (inserted + usize::from(person.edited)) as i64 {
            wrong.push(format!("{inserted} inserts and {} edits made {}", person.edited, real.version));
        }
        let (model, places) = (model.clone(), places.clone());
        compared.spawn(async move {
            let _place = places.acquire().await;
            model.compare(person, &real, &jobs).await
        });
    }
    let all = compared.len();
    let results = compared.join_all().await;
    wrong.extend(results.into_iter().filter_map(Result::err));
    println!("{all} profiles, {inserts} inserts, compared with the serial model");
    wrong
}

/// What stands in the outbox still.
pub async fn outbox(url: &str) -> Vec<Value> {
    const SQL: &str = "SELECT body FROM outbox";
    let bodies: Vec<String> = if url.starts_with("sqlite") {
        let mut db = SqliteConnection::connect(url).await.expect("the database");
        sqlx::query_scalar(SQL).fetch_all(&mut db).await.expect("the outbox")
    } else {
        let mut db = PgConnection::connect(url).await.expect("the database");
        sqlx::query_scalar(SQL).fetch_all(&mut db).await.expect("the outbox")
    };
    bodies.iter().filter_map(|body| serde_json::from_str(body).ok()).collect()
}

async fn count(url: &str, sql: &'static str) -> i64 {
    if url.starts_with("sqlite") {
        let mut db = SqliteConnection::connect(url).await.expect("the database");
        sqlx::query_scalar(sql).fetch_one(&mut db).await.expect("a count")
    } else {
        let mut db = PgConnection::connect(url).await.expect("the database");
        sqlx::query_scalar(sql).fetch_one(&mut db).await.expect("a count")
    }
}

/// How many imports the process of a journal had in hand when it died.
pub fn in_hand(path: &Path) -> usize {
    let mut held = HashSet::new();
    for line in journal::read(path) {
        match line {
            Line::Claimed { id, .. } | Line::Held { id, .. } => drop(held.insert(id)),
            Line::Freed { id, .. } => drop(held.remove(&id)),
            _ => {}
        }
    }
    held.len()
}
