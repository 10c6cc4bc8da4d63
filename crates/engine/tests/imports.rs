//! Imports over a scripted site: what a worker does, what a crash leaves, what expires, what is done at once.

mod cluster;

use async_trait::async_trait;
use engine::store::{Sqlite, Store};
use engine::{Begin, Chosen, Clock, Engine, EngineError, Flag, Id, Import, Settings, State, Vault};
use resume::merge::Policy;
use resume::{CustomerProfile, Document, Habits, Key, Language, Origin, Place, Raw, RawResume, Reading};
use sites::{
    Browser, Challenge, Credentials, Info, Medium, Reply, Request, Response, ResumeRef, Secret, SendError, SignIn,
    Site, SiteError, Way,
};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::watch;

const TENANT: &str = "acme";
const SOON: Duration = Duration::from_secs(10);
const PASSWORD: &str = "correct horse battery";
static HABITS: Habits = Habits { male: &["男"], female: &["女"], keep_id_numbers: false };
/// As shipped, but for the daily limit: one customer begins many imports here.
fn settings() -> Settings {
    Settings { daily_limit: 0, ..Settings::default() }
}

const fn open(way: Way) -> sites::WayIn {
    sites::WayIn { way, sure: sites::Sure::Known, era: "none", against: "itself" }
}

static FACTS: sites::Facts = sites::Facts::new(&[]);

static INFO: Info = Info {
    id: "scripted",
    aliases: &["script"],
    name: ("剧本", "Scripted"),
    hosts: &[],
    needs_address: false,
    ways: &[open(Way::Password), open(Way::Scan)],
    formats: ("", ""),
    verified: ("", ""),
    session_risk: ("", ""),
    habits: &HABITS,
    era: "none",
    last_checked: "2026-11",
};

/// A site that does what the login name says.
#[derive(Default)]
struct Scripted {
    posted: AtomicUsize,
    polled: AtomicUsize,
    /// Held by a test to keep sign-in from going on.
    gate: tokio::sync::Mutex<()>,
    job: Mutex<String>,
}

#[async_trait]
impl Site for Scripted {
    fn info(&self) -> &'static Info {
        &INFO
    }

    fn facts(&self) -> &sites::Facts {
        &FACTS
    }

    async fn sign_in(&self, browser: &mut Browser, said: Reply) -> Result<SignIn, SiteError> {
        match said {
            Reply::Begin(c) if c.way == Way::Scan => Ok(wait()),
            Reply::Begin(c) => {
                self.posted.fetch_add(1, Ordering::SeqCst);
                drop(self.gate.lock().await);
                browser.remember("cookie", "a-session-that-must-not-lie-open");
                match c.name.expose() {
                    _ if c.password.expose() != PASSWORD => Err(SiteError::WrongCredentials),
                    "code" => Ok(ask(false)),
                    _ => Ok(SignIn::Done),
                }
            }
            Reply::Answer(answers) if browser.memo("cookie").is_none() || answers.is_empty() => {
                Err(SiteError::SessionExpired)
            }
            Reply::Answer(answers) if answers["code"].expose() == "246810" => Ok(SignIn::Done),
            Reply::Answer(_) => Ok(ask(true)),
            Reply::Poll if self.polled.fetch_add(1, Ordering::SeqCst) < 2 => Ok(wait()),
            Reply::Poll => Ok(SignIn::Done),
        }
    }

    async fn list(&self, _: &mut Browser) -> Result<Vec<ResumeRef>, SiteError> {
        let one = |id: &str| ResumeRef {
            id: id.into(),
            title: id.into(),
            language: Language::Zh,
            updated: None,
            number: id.into(),
        };
        Ok(vec![one("first"), one("second")])
    }

    async fn fetch(&self, _: &mut Browser, which: &ResumeRef) -> Result<Vec<Document>, SiteError> {
        let text = format!("{} {}", which.id, self.job.lock().unwrap());
        Ok(vec![Document::new(text.into_bytes(), Origin::Web("https://scripted.example.com/resume".into()))])
    }

    fn recognises(&self, _: &Document) -> bool {
        false
    }

    fn extract(&self, document: &Document) -> Reading {
        let text = String::from_utf8_lossy(&document.bytes);
        let mut raw = RawResume::default();
        let put =
            |item: &mut resume::RawItem, key, text: &str| item.put(key, Raw::new(text, Place::Line(1)), "scripted");
        let job_and_name = text.split_once(' ').map_or("", |(_, job)| job);
        let (company, name) = job_and_name.split_once('@').unwrap_or((job_and_name, "李明"));
        put(&mut raw.person, Key::Name, name);
        let mut job = resume::RawItem::default();
        put(&mut job, Key::Company, company);
        put(&mut job, Key::Position, "工程师");
        raw.work.push(job);
        Reading { resumes: vec![raw], notes: vec![] }
    }
}

fn ask(wrong: bool) -> SignIn {
    SignIn::Ask { challenge: Challenge::Code { sent_to: Medium::Sms, hint: "138****0000".into() }, wrong }
}

fn wait() -> SignIn {
    let challenge = Challenge::Approve { on: sites::Words::new("手机", "the phone") };
    SignIn::Wait { challenge, every: Duration::from_millis(10) }
}

/// Nothing is sent anywhere.
struct NoNetwork;

#[async_trait]
impl sites::Send for NoNetwork {
    async fn send(&self, _: Request) -> Result<Response, SendError> {
        Err(SendError::Down)
    }
}

/// An engine on a store of its own, and what a test turns.
struct Bench {
    engine: Arc<Engine>,
    site: Arc<Scripted>,
    clock: Clock,
    customer: Id,
    /// Where the store is, and the folder of its files if it has one.
    url: String,
    dir: tempfile::TempDir,
    stop: watch::Sender<bool>,
}

const KEY: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

async fn engine(url: &str, site: &Arc<Scripted>, clock: &Clock, settings: Settings) -> Arc<Engine> {
    let sites: Vec<Arc<dyn Site>> = vec![site.clone()];
    let vault = Vault::from_hex(KEY).unwrap();
    Engine::open(url, vault, Arc::new(NoNetwork), sites, settings, clock.clone()).await.unwrap()
}

async fn bench(settings: Settings) -> Bench {
    let dir = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", dir.path().join("store.sqlite").display());
    bench_at(url, dir, settings).await
}

async fn bench_at(url: String, dir: tempfile::TempDir, settings: Settings) -> Bench {
    let site = Arc::new(Scripted::default());
    *site.job.lock().unwrap() = "甲公司".into();
    let clock = Clock::default();
    let engine = engine(&url, &site, &clock, settings).await;
    let customer = engine.add_customer(TENANT, None, None, CustomerProfile::default()).await.unwrap().id;
    Bench { engine, site, clock, customer, url, dir, stop: watch::channel(false).0 }
}

impl Bench {
    fn work(&self) {
        let (engine, stop) = (self.engine.clone(), self.stop.subscribe());
        tokio::spawn(async move { engine.work(stop).await });
    }

    fn begin(&self, flag: Flag) -> Begin {
        Begin { customer: self.customer, flag, policy: Policy::Merge, which: None, consent: None, idempotency: None }
    }

    async fn start(&self, name: &str, flag: Flag) -> Id {
        self.engine.start(TENANT, "script", credentials(Way::Password, name, PASSWORD), self.begin(flag)).await.unwrap()
    }

    async fn settled(&self, id: Id) -> Import {
        self.engine.wait(TENANT, id, None, SOON).await.unwrap()
    }

    /// Waits until the state has this name.
    async fn reaches(&self, id: Id, state: &str) -> Import {
        for _ in 0..400 {
            let import = self.engine.import(TENANT, id).await.unwrap();
            if import.state().name() == state {
                return import;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("never {state}: {:?}", self.engine.import(TENANT, id).await.unwrap().state());
    }
}

fn credentials(way: Way, name: &str, password: &str) -> Credentials {
    Credentials {
        way,
        name: Secret::new(name),
        password: Secret::new(password),
        cookie: Secret::new(""),
        url: String::new(),
        user_agent: String::new(),
    }
}

fn code(text: &str) -> BTreeMap<String, Secret> {
    BTreeMap::from([("code".to_owned(), Secret::new(text))])
}

#[tokio::test]
async fn a_preview_leaves_the_profile_alone_and_is_inserted_without_a_new_sign_in() {
    let bench = bench(settings()).await;
    bench.work();
    let id = bench.start("plain", Flag::Preview).await;
    let import = bench.settled(id).await;
    assert_eq!(*import.state(), State::Preview);
    let preview = import.preview.clone().unwrap();
    assert_eq!(preview.profile.full_name, "李明");
    assert_eq!((import.receipt["work"].shown, import.receipt["work"].read), (1, 1));
    assert_eq!(import.notes[0].field, "second", "the other resume is named");
    assert_eq!(bench.engine.customer(TENANT, bench.customer).await.unwrap().profile.full_name, "");
    assert!(matches!(bench.engine.customer(TENANT, preview.id).await, Err(EngineError::NotFound)));
    assert_eq!(bench.engine.preview(TENANT, preview.id).await.unwrap().full_name, "李明");
    bench.engine.insert(TENANT, id, &Chosen::default()).await.unwrap();
    assert_eq!(*bench.settled(id).await.state(), State::Inserted);
    bench.engine.insert(TENANT, id, &Chosen::default()).await.unwrap();
    bench.engine.cancel(TENANT, id).await.unwrap();
    let import = bench.engine.import(TENANT, id).await.unwrap();
    assert!(*import.state() == State::Inserted && import.changes.is_empty(), "forgotten, and still inserted");
    let customer = bench.engine.customer(TENANT, bench.customer).await.unwrap();
    assert_eq!(customer.profile.work_experiences.unwrap().len(), 1);
    assert_eq!(customer.resumes.len(), 1);
    assert_eq!(bench.site.posted.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn the_resume_that_is_named_is_taken_or_none() {
    let bench = bench(settings()).await;
    bench.work();
    let with = |which: &str| Begin { which: Some(which.into()), ..bench.begin(Flag::Preview) };
    let start = |which: &'static str| {
        bench.engine.start(TENANT, "scripted", credentials(Way::Password, "p", PASSWORD), with(which))
    };
    let named = bench.settled(start("second").await.unwrap()).await;
    assert_eq!(named.notes[0].field, "first");
    let none = bench.settled(start("third").await.unwrap()).await;
    assert_eq!(*none.state(), State::Failed(SiteError::NoResume));
}

#[tokio::test]
async fn a_wrong_password_is_posted_once() {
    let bench = bench(settings()).await;
    bench.work();
    let wrong = credentials(Way::Password, "plain", "wrong");
    let id = bench.engine.start(TENANT, "scripted", wrong, bench.begin(Flag::Insert)).await.unwrap();
    assert_eq!(*bench.settled(id).await.state(), State::Failed(SiteError::WrongCredentials));
    assert_eq!(bench.site.posted.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_challenge_asked_by_one_machine_is_answered_on_another() {
    let bench = bench(settings()).await;
    bench.work();
    let id = bench.start("code", Flag::Insert).await;
    let import = bench.settled(id).await;
    assert_eq!((import.state(), import.asked.as_ref().unwrap().wrong), (&State::Asking, false));
    bench.stop.send(true).unwrap();

    let other = engine(&bench.url, &bench.site, &bench.clock, settings()).await;
    let (_stop, stopped) = watch::channel(false);
    let worker = other.clone();
    tokio::spawn(async move { worker.work(stopped).await });
    assert!(matches!(other.answer(TENANT, id, BTreeMap::new()).await, Err(EngineError::Lacks(key)) if key == "code"));
    other.answer(TENANT, id, code("13579")).await.unwrap();
    let again = other.wait(TENANT, id, None, SOON).await.unwrap();
    assert!(again.asked.unwrap().wrong, "asked again, and told that it was wrong");
    other.answer(TENANT, id, code("246810")).await.unwrap();
    assert_eq!(*other.wait(TENANT, id, None, SOON).await.unwrap().state(), State::Inserted);
    assert!(matches!(other.answer(TENANT, id, code("246810")).await, Err(EngineError::NotNow)));
}

#[tokio::test]
async fn an_approval_is_polled_until_it_is_given() {
    let bench = bench(settings()).await;
    bench.work();
    let begin = bench.begin(Flag::Preview);
    let id = bench.engine.start(TENANT, "scripted", credentials(Way::Scan, "", ""), begin).await.unwrap();
    bench.reaches(id, "preview").await;
    assert_eq!(bench.site.polled.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn a_challenge_and_a_preview_expire() {
    let bench = bench(settings()).await;
    bench.work();
    let (asked, preview) = (bench.start("code", Flag::Insert).await, bench.start("plain", Flag::Preview).await);
    bench.reaches(asked, "asking").await;
    let shown = bench.reaches(preview, "preview").await.preview.unwrap().id;
    let inserted = bench.start("plain", Flag::Insert).await;
    let before = bench.reaches(inserted, "inserted").await;
    let customer = bench.engine.customer(TENANT, bench.customer).await.unwrap();
    assert!(before.preview.is_some());
    bench.clock.advance(601_000);
    assert!(matches!(
        bench.engine.answer(TENANT, asked, code("246810")).await,
        Err(EngineError::Site(SiteError::ChallengeExpired) | EngineError::NotNow)
    ));
    assert_eq!(*bench.reaches(asked, "failed").await.state(), State::Failed(SiteError::ChallengeExpired));
    assert!(bench.engine.preview(TENANT, shown).await.is_ok());
    bench.clock.advance(24 * 3_600_000);
    assert!(bench.engine.preview(TENANT, shown).await.is_err());
    let gone = bench.reaches(preview, "cancelled").await;
    let after = bench.engine.wait(TENANT, inserted, Some(before.version), SOON).await.unwrap();
    assert!(*after.state() == State::Inserted && after.preview.is_none(), "what was shown is not kept for ever");
    assert_eq!(bench.engine.customer(TENANT, bench.customer).await.unwrap(), customer, "it is not inserted again");
    assert_eq!(bench.engine.audit(TENANT, None, 9).await.unwrap().len(), 1);
    assert!(gone.preview.is_none() && gone.resume.is_none());
}

#[tokio::test]
async fn a_machine_that_dies_after_taking_the_password_never_posts_it_again() {
    let bench = bench(settings()).await;
    let id = bench.start("plain", Flag::Insert).await;
    // A machine claims the import and dies before it saves anything.
    let store = Sqlite::open(&bench.url).await.unwrap();
    let now = bench.clock.now();
    let claimed = store.claim(now, now + 1000).await.unwrap().unwrap();
    assert!(claimed.row.id == id && claimed.secret.is_some());
    bench.work();
    bench.clock.advance(1001);
    assert_eq!(*bench.reaches(id, "failed").await.state(), State::Failed(SiteError::Interrupted));
    assert_eq!(bench.site.posted.load(Ordering::SeqCst), 0, "this machine posted nothing");
}

#[tokio::test]
async fn what_is_cancelled_while_the_site_is_slow_stays_cancelled() {
    let bench = bench(settings()).await;
    let gate = bench.site.gate.lock().await;
    bench.work();
    let id = bench.start("plain", Flag::Insert).await;
    while bench.site.posted.load(Ordering::SeqCst) == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    bench.engine.cancel(TENANT, id).await.unwrap();
    drop(gate);
    let second = bench.start("plain", Flag::Preview).await;
    bench.reaches(second, "preview").await; // the worker has had time to finish the first
    assert_eq!(*bench.engine.import(TENANT, id).await.unwrap().state(), State::Cancelled);
    assert_eq!(bench.engine.customer(TENANT, bench.customer).await.unwrap().profile.full_name, "");
}

#[tokio::test]
async fn a_site_that_is_too_slow_ends_in_timeout() {
    let bench = bench(Settings { import_time: Duration::from_millis(50), ..settings() }).await;
    let _gate = bench.site.gate.lock().await;
    bench.work();
    let id = bench.start("plain", Flag::Insert).await;
    assert_eq!(*bench.settled(id).await.state(), State::Failed(SiteError::Timeout));
}

#[tokio::test]
async fn inserts_of_one_customer_at_once_lose_nothing() {
    let bench = bench(settings()).await;
    let mut previews = Vec::new();
    bench.work();
    for n in 0..12 {
        *bench.site.job.lock().unwrap() = format!("公司{n}");
        let id = bench.start("plain", Flag::Preview).await;
        bench.reaches(id, "preview").await;
        previews.push(id);
    }
    for id in &previews {
        // Two want the same at once: both are right.
        let chosen = Chosen::default();
        let (one, two) =
            tokio::join!(bench.engine.insert(TENANT, *id, &chosen), bench.engine.insert(TENANT, *id, &chosen));
        one.and(two).unwrap();
    }
    for id in previews {
        assert_eq!(*bench.settled(id).await.state(), State::Inserted);
    }
    let profile = bench.engine.customer(TENANT, bench.customer).await.unwrap().profile;
    assert_eq!(profile.work_experiences.unwrap().len(), 12);
}

#[tokio::test]
async fn two_hundred_inserts_at_once_give_what_some_order_gives() {
    two_hundred_inserts_at_once(bench(settings()).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_inserts_at_once_give_what_some_order_gives_over_postgres() {
    let cluster = cluster::Cluster::start();
    let bench = bench_at(cluster.database("store"), tempfile::tempdir().unwrap(), settings()).await;
    two_hundred_inserts_at_once(bench).await;
}

async fn two_hundred_inserts_at_once(bench: Bench) {
    const N: usize = 200;
    bench.work();
    // A second machine over the same store: the turns of one are nothing to the other.
    let other = engine(&bench.url, &bench.site, &bench.clock, settings()).await;
    let mut previews = Vec::new();
    for n in 0..N {
        *bench.site.job.lock().unwrap() = format!("公司{n}@李{n}");
        let id = bench.start("plain", Flag::Preview).await;
        assert_eq!(*bench.settled(id).await.state(), State::Preview);
        previews.push(id);
    }
    let (_stop, stopped) = watch::channel(false);
    let worker = other.clone();
    tokio::spawn(async move { worker.work(stopped).await });
    let chosen = Arc::new(Chosen::default());
    let mut callers = tokio::task::JoinSet::new();
    for (n, id) in previews.iter().copied().enumerate() {
        let engine = if n % 2 == 0 { bench.engine.clone() } else { other.clone() };
        let chosen = chosen.clone();
        callers.spawn(async move {
            engine.insert(TENANT, id, &chosen).await.unwrap();
            engine.wait(TENANT, id, None, Duration::from_secs(300)).await.unwrap()
        });
    }
    while let Some(done) = callers.join_next().await {
        assert_eq!(*done.unwrap().state(), State::Inserted);
    }
    // Each insert adds its job and renews the name: one order alone gives this list with this name.
    let customer = bench.engine.customer(TENANT, bench.customer).await.unwrap();
    let jobs: Vec<String> =
        customer.profile.work_experiences.unwrap().into_iter().map(|w| w.company.replace("公司", "")).collect();
    let each: std::collections::BTreeSet<_> = jobs.iter().collect();
    assert_eq!((jobs.len(), each.len()), (N, N), "each once");
    assert_eq!(customer.profile.full_name, format!("李{}", jobs.last().unwrap()), "the last in the list was the last");
    let order: Vec<String> = customer
        .history
        .iter()
        .map(|step| previews.iter().position(|id| *id == step.import_id).unwrap().to_string())
        .collect();
    assert_eq!(order, jobs[N - order.len()..], "the history tells the order");
}

#[tokio::test]
async fn one_key_is_one_import() {
    let bench = bench(settings()).await;
    let start = |request: &'static [u8]| {
        let mut begin = bench.begin(Flag::Preview);
        begin.idempotency = Some(("key".into(), zeroize::Zeroizing::new(request.to_vec())));
        bench.engine.start(TENANT, "scripted", credentials(Way::Password, "plain", PASSWORD), begin)
    };
    let first = start(b"one").await.unwrap();
    assert_eq!(start(b"one").await.unwrap(), first);
    assert!(matches!(start(b"two").await, Err(EngineError::OtherRequest)));
}

#[tokio::test]
async fn what_can_not_begin_says_so() {
    let bench = bench(settings()).await;
    let unknown = Begin { customer: Id::new(0), ..bench.begin(Flag::Preview) };
    let c = || credentials(Way::Password, "plain", PASSWORD);
    assert!(matches!(bench.engine.start(TENANT, "scripted", c(), unknown).await, Err(EngineError::NotFound)));
    let begin = || bench.begin(Flag::Preview);
    assert!(matches!(bench.engine.start("other", "scripted", c(), begin()).await, Err(EngineError::NotFound)));
    for (site, way) in [("nowhere", Way::Password), ("scripted", Way::Cookie), ("scripted", Way::File)] {
        let refused = bench.engine.start(TENANT, site, credentials(way, "p", PASSWORD), begin()).await;
        assert!(matches!(refused, Err(EngineError::Site(SiteError::Unsupported))), "{site} {way:?}");
    }
}

#[tokio::test]
async fn neither_secret_nor_person_lies_open_in_the_store() {
    let bench = bench(settings()).await;
    bench.work();
    let asked = bench.start("code", Flag::Insert).await;
    bench.reaches(asked, "asking").await;
    let preview = bench.start("plain", Flag::Insert).await;
    bench.reaches(preview, "inserted").await;
    let mut all = Vec::new();
    for entry in std::fs::read_dir(bench.dir.path()).unwrap() {
        all.extend(std::fs::read(entry.unwrap().path()).unwrap());
    }
    let lies_open = |what: &str| all.windows(what.len()).any(|w| w == what.as_bytes());
    for what in [PASSWORD, "a-session-that-must-not-lie-open", "李明", "甲公司"] {
        assert!(!lies_open(what), "{what}");
    }
    assert!(lies_open("asking"), "the search finds what does lie open");
}
