//! A child process: an engine over the common store that does what its parent asks, until it is killed.

use super::fatal::Fatal;
use super::journal::Journal;
use super::site::{NoNetwork, Slow};
use super::wire::{Ask, Asked, CHILD, From, Reply, Spec, TENANT};
use engine::{Begin, Chosen, Clock, Engine, EngineError, Settings, State, Vault, Webhook, store};
use resume::CustomerProfile;
use serde_json::{Value, json};
use sites::sandbox::accounts::{CODE, PASSWORD};
use sites::{Answers, Credentials, Secret, Way};
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::sync::watch;
use zeroize::Zeroizing;

/// The key of every process of a run.
const KEY: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
const WEBHOOK_SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// Is a child, if this process was started as one; it doesn't come back.
pub fn run_if_child() {
    let Ok(spec) = std::env::var(CHILD) else { return };
    let spec: Spec = serde_json::from_str(&spec).expect("a spec");
    // One of the accounts makes a reader panic; that is no news.
    std::panic::set_hook(Box::new(|panic| {
        let text = panic.to_string();
        if !text.contains("a reader's bug") {
            eprintln!("{text}");
        }
    }));
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(run(spec));
    std::process::exit(0);
}

async fn run(spec: Spec) {
    let journal = Arc::new(Journal::new(&spec.journal).expect("a journal"));
    // While the database restarts there is nothing to open: the parent starts another child.
    let Ok(opened) = store::open(&spec.store).await else { return };
    let store = Fatal::new(opened, journal.clone());
    let webhook = spec.webhook.as_ref().map(|url| {
        let events = engine::webhook::EVENTS.map(str::to_owned);
        Arc::new(Webhook::new(url, &[WEBHOOK_SECRET.to_owned()], &events, true).expect("a webhook"))
    });
    let settings = Settings {
        daily_limit: 0,
        lease: Duration::from_millis(spec.lease),
        preview_time: Duration::from_millis(spec.keep),
        challenge_time: Duration::from_millis(spec.keep),
        evidence_time: Duration::from_millis(500),
        webhook,
        ..Settings::default()
    };
    let site = Slow { journal: Some(journal), delay: spec.delay };
    let engine = engine_over(Box::new(store.clone()), site, settings);
    let (_stop, stopped) = watch::channel(false);
    if spec.works {
        let (worker, teller, also) = (engine.clone(), engine.clone(), stopped.clone());
        tokio::spawn(async move { worker.work(stopped).await });
        tokio::spawn(async move { teller.tell_webhook(also).await });
    }
    let mut lines = BufReader::new(tokio::io::stdin()).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        let Ok(Asked { n, ask }) = serde_json::from_str(&line) else { continue };
        if let Ask::Arm(points) = ask {
            store.arm(points);
            continue;
        }
        let engine = engine.clone();
        tokio::spawn(async move {
            let said = answer(&engine, ask).await.map_err(|error| match error {
                EngineError::Store(_) => "store".into(),
                other => other.to_string(),
            });
            let mut line = serde_json::to_string(&Reply { n, said }).expect("replies are plain");
            line.push('\n');
            // The parent may be gone; then so is stdin, and this process ends.
            let _ = std::io::stdout().write_all(line.as_bytes()).and_then(|()| std::io::stdout().flush());
        });
    }
}

/// An engine over a store, at the slow sandbox and all shipped sites.
pub fn engine_over(store: Box<dyn store::Store>, site: Slow, settings: Settings) -> Arc<Engine> {
    let mut sites = sites::all();
    sites.retain(|s| s.info().id != "sandbox");
    sites.push(Arc::new(site));
    let vault = Vault::from_hex(KEY).expect("a key");
    Engine::with_store(store, vault, Arc::new(NoNetwork), sites, settings, Clock::default())
}

/// Does what is asked.
pub async fn answer(engine: &Arc<Engine>, ask: Ask) -> Result<Value, EngineError> {
    match ask {
        Ask::Customer(id) => match engine.add_customer(TENANT, Some(id), None, CustomerProfile::default()).await {
            Ok(_) | Err(EngineError::Taken) => Ok(Value::Null),
            Err(error) => Err(error),
        },
        Ask::Edit(id) => {
            let edit = |profile: &CustomerProfile| {
                let mut edited = profile.clone();
                edited.descriptions.message = "By hand".into();
                edited
            };
            engine.edit_customer(TENANT, id, edit).await.map(|_| Value::Null)
        }
        Ask::Erase(id) => engine.delete_customer(TENANT, id).await.map(|()| Value::Null),
        Ask::Token => {
            let token = engine.create_token(TENANT, "chaos").await?;
            Ok(json!(engine.tenant(&token).await?))
        }
        Ask::Begin { customer, from, flag, policy, key } => {
            let idempotency = Some((key.clone(), Zeroizing::new(key.into_bytes())));
            let begin = Begin { customer, flag, policy, which: None, consent: None, idempotency };
            let id = match from {
                From::Login(name) => engine.start(TENANT, "sandbox", password_of(&name), begin).await?,
                From::File(path) => {
                    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../sites/src"));
                    let bytes = std::fs::read(folder.join(&path)).unwrap_or_else(|_| path.clone().into_bytes());
                    engine.start_file(TENANT, None, bytes, begin).await?
                }
            };
            Ok(json!(id))
        }
        Ask::Answer(id) => {
            let import = engine.import(TENANT, id).await?;
            let keys = import.asked.iter().flat_map(|asked| asked.challenge.keys());
            let answers: Answers = keys.map(|key| (key.to_owned(), Secret::new(CODE))).collect();
            engine.answer(TENANT, id, answers).await.map(|()| Value::Null)
        }
        Ask::Insert(id) => engine.insert(TENANT, id, &Chosen::default()).await.map(|()| Value::Null),
        Ask::Cancel(id) => engine.cancel(TENANT, id).await.map(|()| Value::Null),
        Ask::Look(id) => {
            let import = engine.wait(TENANT, id, None, Duration::from_millis(500)).await?;
            Ok(json!({"state": import.state().name(), "flag": import.flag}))
        }
        Ask::Arm(_) => Ok(Value::Null),
    }
}

fn password_of(name: &str) -> Credentials {
    Credentials {
        way: Way::Password,
        name: Secret::new(name),
        password: Secret::new(PASSWORD),
        cookie: Secret::new(""),
        url: String::new(),
        user_agent: String::new(),
    }
}

/// How an import ended, in one word.
pub fn ended(state: &State) -> String {
    match state {
        State::Failed(error) => error.code().to_owned(),
        other => other.name().to_owned(),
    }
}
