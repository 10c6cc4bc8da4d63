//! The storm: many imports over all portals while their answers are reset, delayed, cut, garbled and doubled at random.
//!
//! `cargo run --release -p portals --example storm -- --imports 1000 [--seed N] [--per-mille N]`
//!
//! Every import must end in a state of the list within its time, none may leak a secret, none may insert half a resume: what
//! is inserted equals what the same account gives in fair weather, and a customer whose import failed has nothing. Exit code
//! 0 only if all of that holds.

use anyhow::{Context, ensure};
use portals::{PASSWORD, Running, Weather};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::{Mutex, Semaphore};
use vitaport::demo::cells::{Cell, Outcome};
use vitaport::demo::client::Client;
use vitaport::{Config, Service};

/// How many imports are under way at once.
const AT_ONCE: usize = 24;
/// No import may take longer: its sign-in and fetch have 60 s, the person's part is done at once.
const LONGEST: Duration = Duration::from_secs(100);

fn option(name: &str, default: u64) -> anyhow::Result<u64> {
    let mut args = std::env::args().skip_while(|a| a != name).skip(1);
    args.next().map_or(Ok(default), |n| n.parse().with_context(|| format!("{name} needs a number")))
}

/// What the storm works with.
struct Sea {
    client: Client,
    portals: Vec<Running>,
    /// Where something is told to a person, one import at a time, so that each person is told their own.
    ears: Vec<Mutex<()>>,
}

impl Sea {
    /// Runs a cell for a customer of its own; the profile that it inserts, without the ids and time that are new each time.
    async fn run(&self, at: usize, cell: &Cell) -> anyhow::Result<(Outcome, Option<Value>)> {
        let ear = match cell.magic.asks {
            [] => None,
            _ => Some(self.ears[at].lock().await),
        };
        let customer = vitaport::demo::cells::customer(&self.client).await?;
        let run = cell.run(&self.client, &self.portals[at], &customer);
        let outcome = tokio::time::timeout(LONGEST, run).await.context("it hangs")??;
        drop(ear);
        let seen = self.client.quiet("GET", &format!("/imports/{}", outcome.import), None).await?;
        ensure!(!seen.body.to_string().contains(PASSWORD), "the password is told to who looks at the import");
        if outcome.ended != "preview" {
            let stored = self.client.quiet("GET", &format!("/customerProfiles/{customer}"), None).await?;
            let profile = stored.profile();
            ensure!(profile["fullName"] == "" && profile["workExperiences"].is_null(), "a failure wrote {profile}");
            return Ok((outcome, None));
        }
        let mut profile = vitaport::demo::cells::insert(&self.client, &outcome.import, &customer).await?;
        strip(&mut profile);
        Ok((outcome, Some(profile)))
    }
}

/// Takes out what is new in every import.
fn strip(value: &mut Value) {
    match value {
        Value::Object(object) => {
            for key in ["id", "userId", "lastActivityTime"] {
                object.remove(key);
            }
            object.values_mut().for_each(strip);
        }
        Value::Array(items) => items.iter_mut().for_each(strip),
        _ => {}
    }
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let (imports, seed, per_mille) =
        (option("--imports", 1000)?, option("--seed", 20_261_123)?, option("--per-mille", 80)?);
    let folder = tempfile::tempdir()?;
    let mut config = Config::standard();
    config.store.url = format!("sqlite:{}", folder.path().join("storm.sqlite").display());
    config.vault.key_file = folder.path().join("storm.key");
    config.sites.enabled = portals::ALL.iter().map(|look| look.site.to_owned()).collect();
    config.sites.guesses = config.sites.enabled.clone();
    config.politeness.pace_ms = 20;
    config.politeness.daily_limit = 0;
    config.politeness.request_seconds = 5;
    // Everything that is logged, to be searched for secrets; nothing of it is shown.
    let logged = folder.path().join("log");
    config.log.level = vitaport::config::Level::Trace;
    vitaport::logs::start_into(&config.log, Arc::new(std::sync::Mutex::new(std::fs::File::create(logged)?)));
    let mut portals = Vec::new();
    for look in portals::ALL {
        let rules = look.standing_rules().with("SLOW_MS", "6000").map_err(anyhow::Error::msg)?;
        portals.push(look.start(rules).await?);
    }
    let service = Arc::new(Service::open(config, portals.iter().flat_map(Running::hosts).collect()).await?);
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    let client = Client::new(
        format!("http://{}", listener.local_addr()?),
        service.engine.create_token("storm", "storm").await?,
    )?;
    let serving = service.clone();
    tokio::spawn(async move { serving.serve(listener).await });

    let ears = portals.iter().map(|_| Mutex::default()).collect();
    let sea = Arc::new(Sea { client, portals, ears });
    let cells: Vec<(usize, Cell)> =
        sea.portals.iter().enumerate().flat_map(|(at, p)| Cell::all(p).into_iter().map(move |c| (at, c))).collect();
    println!("fair weather: {} accounts", cells.len());
    let mut fair = Vec::new();
    for (at, cell) in &cells {
        let (outcome, profile) = sea.run(*at, cell).await.with_context(|| format!("{cell:?}"))?;
        cell.judge(&outcome).map_err(|what| anyhow::anyhow!("{cell:?}: {what}"))?;
        fair.push(profile);
    }

    let weathers: Vec<Arc<Weather>> =
        (0..sea.portals.len()).map(|at| Arc::new(Weather::new(seed + at as u64, per_mille))).collect();
    for (portal, weather) in sea.portals.iter().zip(&weathers) {
        portal.weather(Some(weather.clone()));
    }
    println!("the storm: {imports} imports, {per_mille} of 1,000 answers befallen, seed {seed}");
    let (begun, places) = (Instant::now(), Arc::new(Semaphore::new(AT_ONCE)));
    let (cells, fair) = (Arc::new(cells), Arc::new(fair));
    let mut running = tokio::task::JoinSet::new();
    for n in 0..imports as usize {
        let (sea, cells, fair, places) = (sea.clone(), cells.clone(), fair.clone(), places.clone());
        running.spawn(async move {
            let _place = places.acquire_owned().await?;
            let which = n % cells.len();
            let (at, cell) = &cells[which];
            let (outcome, profile) =
                sea.run(*at, cell).await.with_context(|| format!("{} {}", cell.site, cell.magic.login))?;
            if let Some(profile) = profile {
                ensure!(
                    Some(&profile) == fair[which].as_ref(),
                    "{} {}: what was inserted is not what it is in fair weather",
                    cell.site,
                    cell.magic.login
                );
            }
            let listed = outcome.ended == "preview" || is_listed(&outcome.ended);
            ensure!(listed, "{}: ended as {}", cell.magic.login, outcome.ended);
            anyhow::Ok((cell.site, outcome.ended, outcome.took))
        });
    }
    let (mut ends, mut wrong, mut longest) = (BTreeMap::new(), Vec::new(), Duration::ZERO);
    while let Some(done) = running.join_next().await {
        match done? {
            Ok((site, ended, took)) => {
                *ends.entry((site, ended)).or_insert(0u64) += 1;
                longest = longest.max(took);
            }
            Err(error) => wrong.push(format!("{error:#}")),
        }
    }
    println!("\n{:8} {:20} {:>6}", "site", "ended as", "times");
    for ((site, ended), times) in &ends {
        println!("{site:8} {ended:20} {times:>6}");
    }
    let mut faults = BTreeMap::new();
    for (fault, times) in weathers.iter().flat_map(|w| w.befallen()) {
        *faults.entry(fault).or_insert(0u64) += times;
    }
    println!("\nfaults: {faults:?}");
    println!("longest import {longest:.1?}; all in {:.1?}", begun.elapsed());
    let leaks = leaks(folder.path())?;
    wrong.extend(leaks);
    wrong.sort();
    for what in &wrong {
        println!("WRONG {what}");
    }
    ensure!(wrong.is_empty(), "{} of {imports} went wrong", wrong.len());
    println!("every import ended in a state of the list, none hung, none leaked a secret, none inserted a half: ok");
    Ok(())
}

/// Whether a code is of the closed list. Spelt out here: the portals know nothing of the sites.
fn is_listed(code: &str) -> bool {
    const LIST: &str = "wrong_credentials wrong_answer challenge_expired session_expired too_many_tries \
                        account_restricted action_needed no_resume empty not_owner incomplete refused down timeout \
                        interrupted changed unsupported daily_limit";
    LIST.split_whitespace().any(|c| c == code)
}

/// The files, of the store and the log, in which a secret stands.
fn leaks(folder: &Path) -> anyhow::Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let bytes = std::fs::read(&path)?;
        if bytes.windows(PASSWORD.len()).any(|w| w == PASSWORD.as_bytes()) {
            found.push(format!("a password stands in {}", path.display()));
        }
    }
    Ok(found)
}
