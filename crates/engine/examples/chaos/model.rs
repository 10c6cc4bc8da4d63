//! The serial model: the same imports again, of each customer one after the other in the order in which they were
//! inserted, in one process that nobody kills. What it gives is what the customers must look like.

use super::child::{answer, engine_over};
use super::site::Slow;
use super::wire::{Ask, TENANT};
use super::work::{Job, Person};
use engine::{Customer, Engine, Flag, Id, Import, Settings, State, store};
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// An engine that only looks, or does everything at once: no delays, nothing expires.
pub async fn engine(url: &str) -> Arc<Engine> {
    let settings = Settings { daily_limit: 0, ..Settings::default() };
    let store = store::open(url).await.expect("a store");
    engine_over(store, Slow { journal: None, delay: (0, 0) }, settings)
}

/// The model's engine, with a worker.
pub struct Model {
    engine: Arc<Engine>,
    _stop: watch::Sender<bool>,
    _dir: tempfile::TempDir,
}

impl Model {
    pub async fn new() -> Arc<Self> {
        // In memory, where there is a file system there: it is thrown away.
        let dir = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder");
        let engine = engine(&format!("sqlite:{}", dir.path().join("model.sqlite").display())).await;
        let (stop, stopped) = watch::channel(false);
        let worker = engine.clone();
        tokio::spawn(async move { worker.work(stopped).await });
        Arc::new(Model { engine, _stop: stop, _dir: dir })
    }

    /// How a customer differs from what the model makes of the same inserts; nothing where it doesn't.
    /// `jobs` are the customer's, each with its import as it ended.
    pub async fn compare(&self, person: Person, real: &Customer, jobs: &[(Job, Import)]) -> Result<(), String> {
        let by_import: HashMap<Id, &(Job, Import)> = jobs.iter().map(|job| (job.1.id, job)).collect();
        let mut names: HashMap<String, String> = HashMap::new();
        for (job, import) in jobs {
            names.insert(import.id.to_string(), format!("job {}", job.no));
        }
        let must = async |ask| answer(&self.engine, ask).await.map_err(|e| format!("the model: {e}"));
        must(Ask::Customer(person.id)).await?;
        if person.edited {
            must(Ask::Edit(person.id)).await?;
        }
        let mut again = HashMap::new();
        for step in &real.history {
            let job = by_import.get(&step.import_id).ok_or("its history names an import of nobody's")?;
            // What only repeated this insert comes right after it: there it must change nothing.
            let repeats = jobs.iter().filter(|(_, import)| import.repeats == Some(step.import_id));
            for (job, import) in std::iter::once(*job).chain(repeats) {
                let id = self.insert(job).await?;
                let repeated = self.engine.import(TENANT, id).await.map_err(|e| e.to_string())?.repeats.is_some();
                if repeated != import.repeats.is_some() {
                    return Err(format!("job {}: the model says repeats {repeated}", job.no));
                }
                again.insert(id.to_string(), format!("job {}", job.no));
            }
        }
        let model = self.engine.customer(TENANT, person.id).await.map_err(|e| e.to_string())?;
        if model.version != real.version {
            return Err(format!("{} writes, by the model {}", real.version, model.version));
        }
        let (real, model) = (plain(real, names), plain(&model, again));
        if real == model {
            Ok(())
        } else {
            Err(format!("the profile differs: {}", first_difference("", &real, &model)))
        }
    }

    /// The import once more, to its end.
    async fn insert(&self, job: &Job) -> Result<Id, String> {
        let (customer, from, policy) = (job.customer, job.from(), job.policy);
        let ask = Ask::Begin { customer, from, flag: Flag::Insert, policy, key: format!("job {}", job.no) };
        let id = answer(&self.engine, ask).await.map_err(|e| format!("the model: {e}"))?;
        let id: Id = id.as_str().and_then(|id| id.parse().ok()).ok_or("no id")?;
        let mut after = None;
        loop {
            let wait = self.engine.wait(TENANT, id, after, Duration::from_secs(30));
            let import = wait.await.map_err(|e| e.to_string())?;
            after = Some(import.version);
            match import.state() {
                State::Inserted => return Ok(id),
                State::Asking => drop(answer(&self.engine, Ask::Answer(id)).await),
                State::Failed(_) | State::Cancelled => return Err(format!("the model ends in {:?}", import.state())),
                _ => {}
            }
        }
    }
}

/// A customer without times, and with the ids of the profile's items by their order there. An item that went again has
/// none: where it is still named, it is the same whichever it was.
fn plain(customer: &Customer, mut names: HashMap<String, String>) -> Value {
    let profile = serde_json::to_value(&customer.profile).expect("a profile is plain");
    let mut items = HashMap::new();
    number(&profile, &mut items);
    names.extend(items);
    let mut value = serde_json::to_value(customer).expect("a customer is plain");
    rename(&mut value, &names);
    value
}

fn number(value: &Value, items: &mut HashMap<String, String>) {
    match value {
        Value::String(text) if text.parse::<Id>().is_ok() => {
            let new = format!("id {}", items.len());
            items.entry(text.clone()).or_insert(new);
        }
        Value::Array(list) => list.iter().for_each(|item| number(item, items)),
        Value::Object(map) => map.values().for_each(|item| number(item, items)),
        _ => {}
    }
}

fn rename(value: &mut Value, names: &HashMap<String, String>) {
    match value {
        Value::String(text) => *text = renamed(text, names),
        Value::Array(list) => list.iter_mut().for_each(|item| rename(item, names)),
        Value::Object(map) => {
            let mut new = Map::new();
            for (key, mut value) in std::mem::take(map) {
                if !matches!(key.as_str(), "at" | "lastActivityTime") {
                    rename(&mut value, names);
                    new.insert(renamed(&key, names), value);
                }
            }
            // Maps by id stood in the order of the ids.
            new.sort_keys();
            *map = new;
        }
        _ => {}
    }
}

/// A text with its ids renamed: each run of exactly 24 hex digits.
fn renamed(text: &str, names: &HashMap<String, String>) -> String {
    let mut out = String::new();
    for part in text.split_inclusive(|c: char| !c.is_ascii_hexdigit()) {
        let digits = part.trim_end_matches(|c: char| !c.is_ascii_hexdigit());
        if digits.len() == 24 {
            out += names.get(digits).map_or("an item that went", String::as_str);
            out += &part[24..];
        } else {
            out += part;
        }
    }
    out
}

fn first_difference(at: &str, a: &Value, b: &Value) -> String {
    match (a, b) {
        (Value::Object(a), Value::Object(b)) if a.keys().eq(b.keys()) => {
            let differs = a.iter().find(|(key, value)| b.get(*key) != Some(value));
            differs.map_or_else(String::new, |(key, value)| first_difference(&format!("{at}/{key}"), value, &b[key]))
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            let differs = a.iter().zip(b).enumerate().find(|(_, (a, b))| a != b);
            differs.map_or_else(String::new, |(i, (a, b))| first_difference(&format!("{at}/{i}"), a, b))
        }
        _ => {
            let short = |v: &Value| v.to_string().chars().take(300).collect::<String>();
            format!("{at}: {} / model: {}", short(a), short(b))
        }
    }
}
