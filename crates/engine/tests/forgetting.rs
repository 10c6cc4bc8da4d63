//! Who is erased is gone: neither a word of theirs nor the key they were sealed under is left in any file of either store.

mod cluster;

use async_trait::async_trait;
use engine::{Begin, Clock, Engine, Flag, Id, Settings, State, Vault, store};
use resume::CustomerProfile;
use resume::merge::Policy;
use sites::sandbox::{Sandbox, accounts};
use sites::{Credentials, Request, Response, Secret, SendError, Site, Way};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

const TENANT: &str = "acme";
const KEY: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
/// Written by hand, imported from the sandbox, said at the sign-in.
const WORDS: [&str; 4] = ["Unverwechselbar Zyxwvut", "后端工程师", "ok@example.com", accounts::PASSWORD];

struct NoNetwork;

#[async_trait]
impl sites::Send for NoNetwork {
    async fn send(&self, _: Request) -> Result<Response, SendError> {
        Err(SendError::Down)
    }
}

/// Whether some file below a folder holds these bytes.
fn lies_in(dir: &Path, what: &[u8]) -> bool {
    std::fs::read_dir(dir).unwrap().flatten().any(|entry| {
        let path = entry.path();
        match path.is_dir() {
            true => lies_in(&path, what),
            // A file of a running database may go between listing and reading.
            false => std::fs::read(&path).is_ok_and(|bytes| bytes.windows(what.len()).any(|w| w == what)),
        }
    })
}

async fn person(engine: &Arc<Engine>) -> (Id, Id) {
    let profile = CustomerProfile { full_name: WORDS[0].into(), ..CustomerProfile::default() };
    let customer = engine.add_customer(TENANT, None, None, profile).await.unwrap().id;
    let mut imports = Vec::new();
    for flag in [Flag::Preview, Flag::Insert] {
        let begin = Begin { customer, flag, policy: Policy::Merge, which: None, consent: None, idempotency: None };
        let credentials = Credentials {
            way: Way::Password,
            name: Secret::new(WORDS[2]),
            password: Secret::new(WORDS[3]),
            cookie: Secret::new(""),
            url: String::new(),
            user_agent: String::new(),
        };
        let id = engine.start(TENANT, "sandbox", credentials, begin).await.unwrap();
        let import = engine.wait(TENANT, id, None, Duration::from_secs(20)).await.unwrap();
        assert!(matches!(import.state(), State::Preview | State::Inserted), "{:?}", import.state());
        imports.push(id);
    }
    (customer, imports[1])
}

/// `settle` is what passing time does to the database's own logs.
async fn who_is_erased_is_gone(url: &str, dir: &Path, settle: impl AsyncFn()) {
    let vault = || Vault::from_hex(KEY).unwrap();
    let settings = Settings { daily_limit: 0, ..Settings::default() };
    let sites: Vec<Arc<dyn Site>> = vec![Arc::new(Sandbox)];
    let engine = Engine::open(url, vault(), Arc::new(NoNetwork), sites, settings, Clock::default()).await.unwrap();
    let (stop, stopped) = watch::channel(false);
    let worker = tokio::spawn({
        let engine = engine.clone();
        async move { engine.work(stopped).await }
    });
    let ((erased, import), (kept, _)) = (person(&engine).await, person(&engine).await);

    let store = store::open(url).await.unwrap();
    let row = store.customer(TENANT, erased).await.unwrap().unwrap();
    let body = store.import(TENANT, import).await.unwrap().unwrap().body;
    let wrapped = row.key.unwrap();
    let plain = vault().own().open(&format!("customers/{TENANT}/{erased}/key"), &wrapped).unwrap();
    let own = vault().own();
    assert!(own.open(&format!("customers/{TENANT}/{erased}"), &row.body).is_err(), "the person's key alone opens it");
    assert!(own.open(&format!("imports/{import}"), &body).is_err());
    assert!(lies_in(dir, &wrapped), "the search finds what is there");
    assert!(!lies_in(dir, &plain), "never unwrapped on the disk");
    for word in WORDS {
        assert!(!lies_in(dir, word.as_bytes()), "{word}");
    }

    engine.delete_customer(TENANT, erased).await.unwrap();
    settle().await;
    assert!(!lies_in(dir, &wrapped), "the key is gone");
    for word in WORDS {
        assert!(!lies_in(dir, word.as_bytes()), "{word}");
    }
    for id in [erased, import] {
        assert!(!lies_in(dir, id.to_string().as_bytes()) || url.starts_with("postgres"), "no row of theirs is left");
    }
    assert_eq!(engine.customer(TENANT, kept).await.unwrap().profile.full_name, WORDS[0], "others stay");
    let audit = engine.audit(TENANT, None, 9).await.unwrap();
    assert_eq!(audit.iter().map(|line| line.verb.as_str()).collect::<Vec<_>>(), ["erase", "insert", "insert"]);
    let theirs = engine.audit(TENANT, Some(erased), 9).await.unwrap();
    assert_eq!(theirs, [audit[0].clone(), audit[2].clone()], "who knows the id can look it up");
    stop.send(true).unwrap();
    worker.await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_is_erased_is_gone_from_sqlite() {
    let dir = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", dir.path().join("store.sqlite").display());
    who_is_erased_is_gone(&url, dir.path(), async || {}).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_is_erased_is_gone_from_postgres() {
    let cluster = cluster::Cluster::start();
    let url = cluster.database("forgetting");
    let pool = sqlx::PgPool::connect(&url).await.unwrap();
    // What the server does by itself in `checkpoint_timeout`, where it doesn't keep old segments (`wal_recycle = off`).
    let settle = async || {
        for sql in ["CHECKPOINT", "SELECT pg_switch_wal()", "CHECKPOINT"] {
            sqlx::query(sql).execute(&pool).await.unwrap();
        }
    };
    who_is_erased_is_gone(&url, &cluster.data(), settle).await;
}
