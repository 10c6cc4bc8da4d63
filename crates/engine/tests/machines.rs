//! Several machines over one store, told to both stores: what one asks another answers, what one leaves another finishes.

mod cluster;

use async_trait::async_trait;
use engine::store::HOPELESS;
use engine::{Begin, Clock, Engine, Flag, Id, Import, Settings, State, Vault, store};
use resume::merge::Policy;
use resume::{CustomerProfile, Document, Reading};
use sites::sandbox::{Sandbox, accounts};
use sites::{Browser, Credentials, Info, Reply, Request, Response, ResumeRef, Secret, SendError, SignIn, Site};
use sites::{SiteError, Way};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::sync::{Semaphore, watch};

const TENANT: &str = "acme";
const SOON: Duration = Duration::from_secs(60);
const LEASE: Duration = Duration::from_millis(300);
const KEY: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

/// The sandbox behind a gate that lets in as many sign-ins as it has permits, and counts who came.
struct Gated {
    came: AtomicUsize,
    gate: Semaphore,
}

impl Gated {
    fn letting_in(permits: usize) -> Arc<Self> {
        Arc::new(Gated { came: AtomicUsize::new(0), gate: Semaphore::new(permits) })
    }
}

#[async_trait]
impl Site for Gated {
    fn info(&self) -> &'static Info {
        Sandbox.info()
    }

    fn facts(&self) -> &sites::Facts {
        Sandbox.facts()
    }

    async fn sign_in(&self, browser: &mut Browser, said: Reply) -> Result<SignIn, SiteError> {
        self.came.fetch_add(1, Ordering::SeqCst);
        self.gate.acquire().await.unwrap().forget();
        Sandbox.sign_in(browser, said).await
    }

    async fn list(&self, browser: &mut Browser) -> Result<Vec<ResumeRef>, SiteError> {
        Sandbox.list(browser).await
    }

    async fn fetch(&self, browser: &mut Browser, which: &ResumeRef) -> Result<Vec<Document>, SiteError> {
        Sandbox.fetch(browser, which).await
    }

    fn recognises(&self, document: &Document) -> bool {
        Sandbox.recognises(document)
    }

    fn extract(&self, document: &Document) -> Reading {
        Sandbox.extract(document)
    }
}

struct NoNetwork;

#[async_trait]
impl sites::Send for NoNetwork {
    async fn send(&self, _: Request) -> Result<Response, SendError> {
        Err(SendError::Down)
    }
}

/// A machine; its worker runs until it is dropped or stopped.
struct Machine {
    engine: Arc<Engine>,
    stop: watch::Sender<bool>,
}

impl Machine {
    async fn new(url: &str, site: &Arc<Gated>) -> Self {
        let settings = Settings { daily_limit: 0, lease: LEASE, ..Settings::default() };
        let (vault, sites): (_, Vec<Arc<dyn Site>>) = (Vault::from_hex(KEY).unwrap(), vec![site.clone()]);
        let engine = Engine::open(url, vault, Arc::new(NoNetwork), sites, settings, Clock::default()).await.unwrap();
        Machine { engine, stop: watch::channel(false).0 }
    }

    async fn working(url: &str, site: &Arc<Gated>) -> Self {
        let machine = Machine::new(url, site).await;
        let (engine, stop) = (machine.engine.clone(), machine.stop.subscribe());
        tokio::spawn(async move { engine.work(stop).await });
        machine
    }

    async fn customer(&self) -> Id {
        self.engine.add_customer(TENANT, None, None, CustomerProfile::default()).await.unwrap().id
    }

    async fn start(&self, customer: Id, login: &str, flag: Flag) -> Id {
        let begin = Begin { customer, flag, policy: Policy::Merge, which: None, consent: None, idempotency: None };
        let credentials = Credentials {
            way: Way::Password,
            name: Secret::new(login),
            password: Secret::new(accounts::PASSWORD),
            cookie: Secret::new(""),
            url: String::new(),
            user_agent: String::new(),
        };
        self.engine.start(TENANT, "sandbox", credentials, begin).await.unwrap()
    }

    /// The import as it stands when it needs somebody else or has ended, though the store may be away meanwhile.
    async fn settled(&self, id: Id) -> Import {
        let until = tokio::time::Instant::now() + SOON;
        loop {
            match self.engine.wait(TENANT, id, None, SOON).await {
                Ok(import) => return import,
                Err(error) => assert!(tokio::time::Instant::now() < until, "{error}"),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

async fn a_challenge_asked_by_one_machine_is_answered_on_another(url: &str) {
    let site = Gated::letting_in(9);
    let (api, first) = (Machine::new(url, &site).await, Machine::working(url, &site).await);
    let id = api.start(api.customer().await, "sms@example.com", Flag::Insert).await;
    assert_eq!(*api.settled(id).await.state(), State::Asking);
    first.stop.send(true).unwrap();
    let _second = Machine::working(url, &site).await;
    let code = BTreeMap::from([("code".to_owned(), Secret::new(accounts::CODE))]);
    api.engine.answer(TENANT, id, code).await.unwrap();
    assert_eq!(*api.settled(id).await.state(), State::Inserted);
}

async fn a_machine_that_dies_with_the_password_leaves_it_to_nobody(url: &str) {
    let site = Gated::letting_in(9);
    let api = Machine::new(url, &site).await;
    let id = api.start(api.customer().await, "ok@example.com", Flag::Insert).await;
    let now = api.engine.clock().now();
    let dead = store::open(url).await.unwrap();
    assert_eq!(dead.claim(now, now + LEASE.as_millis() as i64).await.unwrap().unwrap().row.id, id);
    let _other = Machine::working(url, &site).await;
    assert_eq!(*api.settled(id).await.state(), State::Failed(SiteError::Interrupted));
    assert_eq!(site.came.load(Ordering::SeqCst), 0);
}

async fn what_needs_no_password_goes_on_where_a_machine_died(url: &str) {
    let site = Gated::letting_in(9);
    let api = Machine::new(url, &site).await;
    let customer = api.customer().await;
    let begin =
        Begin { customer, flag: Flag::Insert, policy: Policy::Merge, which: None, consent: None, idempotency: None };
    let file = include_bytes!("../../sites/src/sandbox/full.json").to_vec();
    let id = api.engine.start_file(TENANT, None, file, begin).await.unwrap();
    let now = api.engine.clock().now();
    let dead = store::open(url).await.unwrap();
    assert_eq!(dead.claim(now, now + LEASE.as_millis() as i64).await.unwrap().unwrap().row.id, id);
    let _other = Machine::working(url, &site).await;
    assert_eq!(*api.settled(id).await.state(), State::Inserted);
}

/// However many workers die with it, an import ends; and what one that was inserted showed is forgotten.
async fn what_every_machine_dies_of_ends_all_the_same(url: &str) {
    let site = Gated::letting_in(9);
    let api = Machine::new(url, &site).await;
    let clock = api.engine.clock().clone();
    let (first, second) = (api.customer().await, api.customer().await);
    let inserted = api.start(first, "ok@example.com", Flag::Insert).await;
    let worker = Machine::working(url, &site).await;
    assert_eq!(*api.settled(inserted).await.state(), State::Inserted);
    worker.stop.send(true).unwrap();
    let day = Settings::default().preview_time.as_millis() as i64;
    let begin = Begin {
        customer: second,
        flag: Flag::Insert,
        policy: Policy::Merge,
        which: None,
        consent: None,
        idempotency: None,
    };
    let file = include_bytes!("../../sites/src/sandbox/full.json").to_vec();
    let deadly = api.engine.start_file(TENANT, None, file, begin).await.unwrap();
    let dead = store::open(url).await.unwrap();
    let tomorrow = clock.now() + day;
    for n in 0..HOPELESS + 2 {
        for _ in 0..2 {
            assert!(dead.claim(tomorrow + n, tomorrow + n + 1).await.unwrap().is_some());
        }
    }
    let before = api.settled(inserted).await.version;
    let last = Machine::working(url, &site).await;
    last.engine.clock().advance(day);
    assert_eq!(*api.settled(deadly).await.state(), State::Failed(SiteError::Interrupted));
    let forgotten = api.engine.wait(TENANT, inserted, Some(before), SOON).await.unwrap();
    assert!(forgotten.preview.is_none());
}

async fn an_import_at_a_slow_site_stays_with_its_living_worker(url: &str) {
    let site = Gated::letting_in(0);
    let (first, _second) = (Machine::working(url, &site).await, Machine::working(url, &site).await);
    let id = first.start(first.customer().await, "ok@example.com", Flag::Preview).await;
    // That nothing happens can only be seen by letting time pass: several leases.
    tokio::time::sleep(LEASE * 5).await;
    assert_eq!(site.came.load(Ordering::SeqCst), 1);
    site.gate.add_permits(9);
    assert_eq!(*first.settled(id).await.state(), State::Preview);
    assert_eq!(site.came.load(Ordering::SeqCst), 1, "nobody else signed in");
}

/// The database goes and comes while imports are in hand: each ends, and none is inserted twice.
async fn a_database_that_restarts_loses_nothing(cluster: &mut cluster::Cluster) {
    let url = cluster.database("restarts");
    let site = Gated::letting_in(0);
    let (first, _second) = (Machine::working(&url, &site).await, Machine::working(&url, &site).await);
    let mut imports = Vec::new();
    for _ in 0..12 {
        let customer = first.customer().await;
        imports.push((customer, first.start(customer, "sms@example.com", Flag::Preview).await));
        let begin = Begin {
            customer,
            flag: Flag::Insert,
            policy: Policy::Merge,
            which: None,
            consent: None,
            idempotency: None,
        };
        let file = include_bytes!("../../sites/src/sandbox/full.json").to_vec();
        imports.push((customer, first.engine.start_file(TENANT, None, file, begin).await.unwrap()));
    }
    while site.came.load(Ordering::SeqCst) == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    tokio::task::block_in_place(|| cluster.restart());
    site.gate.add_permits(100);
    for (customer, id) in imports {
        let import = first.settled(id).await;
        match (import.way, import.state()) {
            (Way::File, State::Inserted) => {
                let customer = first.engine.customer(TENANT, customer).await.unwrap();
                assert_eq!((customer.version, customer.resumes.len()), (1, 1), "inserted once");
            }
            (Way::Password, State::Asking | State::Failed(SiteError::Interrupted)) => {}
            (way, state) => panic!("{way:?} {state:?}"),
        }
    }
}

macro_rules! tell {
    ($($story:ident),* $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $story() {
                let dir = tempfile::tempdir().unwrap();
                super::$story(&format!("sqlite:{}", dir.path().join("store.sqlite").display())).await;
            })*
        }

        /// All in one test: a cluster takes longer to make than the stories to tell.
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn postgres_tells_the_same() {
            let mut cluster = cluster::Cluster::start();
            $(
                println!("{}", stringify!($story));
                $story(&cluster.database(stringify!($story))).await;
            )*
            a_database_that_restarts_loses_nothing(&mut cluster).await;
        }
    };
}

tell!(
    a_challenge_asked_by_one_machine_is_answered_on_another,
    a_machine_that_dies_with_the_password_leaves_it_to_nobody,
    what_needs_no_password_goes_on_where_a_machine_died,
    what_every_machine_dies_of_ends_all_the_same,
    an_import_at_a_slow_site_stays_with_its_living_worker,
);
