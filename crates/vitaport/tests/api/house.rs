//! A whole service for one test: server, worker, store, look-alike, a token and a customer.

use serde_json::{Value, json};
use std::io::Write;
use std::sync::{Arc, Mutex, OnceLock};
use vitaport::{Config, Service};

pub const CUSTOMER: &str = "65a3f0c1d2b4a59687c3e201";
pub const USER: &str = "65a3ef96d2b4a59687c3c116";
pub const PASSWORD: &str = sites::sandbox::accounts::PASSWORD;
pub const CODE: &str = sites::sandbox::accounts::CODE;

/// Everything that was logged by this process.
pub fn logs() -> Arc<Mutex<Vec<u8>>> {
    static LOGS: OnceLock<Arc<Mutex<Vec<u8>>>> = OnceLock::new();
    LOGS.get_or_init(|| {
        let sink = Arc::new(Mutex::new(Vec::new()));
        let log =
            vitaport::config::Log { level: vitaport::config::Level::Trace, format: vitaport::config::Format::Json };
        let into: vitaport::logs::Sink = Arc::new(Mutex::new(Shared(sink.clone())));
        vitaport::logs::start_into(&log, into);
        sink
    })
    .clone()
}

struct Shared(Arc<Mutex<Vec<u8>>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

pub struct House {
    pub base: String,
    pub token: String,
    pub service: Arc<Service>,
    pub portals: Vec<portals::Running>,
    pub dir: tempfile::TempDir,
    pub http: reqwest::Client,
    /// Every answer so far, headers and body.
    pub said: Mutex<String>,
    stop: Box<dyn Fn() + Send + Sync>,
}

impl Drop for House {
    fn drop(&mut self) {
        (self.stop)();
    }
}

/// An answer.
pub struct Got {
    pub status: u16,
    pub headers: reqwest::header::HeaderMap,
    pub text: String,
    pub body: Value,
}

impl Got {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default()
    }

    /// The import that `Location` names.
    pub fn import(&self) -> String {
        self.header("location").strip_prefix("/imports/").expect("no Location").to_owned()
    }

    pub fn profile(&self) -> &Value {
        &self.body["data"]["customerProfiles"][0]
    }

    pub fn data(&self) -> &Value {
        &self.body["data"]
    }

    /// Asserts status and envelope of an error.
    #[track_caller]
    pub fn is(&self, status: u16, error: &str) -> &Self {
        assert_eq!(self.status, status, "{}", self.text);
        assert_eq!(self.body["code"], status, "{}", self.text);
        let keys: Vec<_> = self.body.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["message", "code", "data"], "{}", self.text);
        match error {
            "" => assert_eq!(self.body["data"], json!({}), "{}", self.text),
            error => assert_eq!(self.body["data"]["error"], error, "{}", self.text),
        }
        self
    }

    #[track_caller]
    pub fn ok(&self) -> &Self {
        assert_eq!(self.status, 200, "{}", self.text);
        self
    }
}

/// The contract's table of statuses.
pub fn status(error: &str) -> u16 {
    match error {
        "wrong_credentials" | "wrong_answer" | "no_resume" | "unreadable" => 422,
        "challenge_expired" => 410,
        "session_expired" | "action_needed" | "interrupted" => 409,
        "account_restricted" | "not_owner" => 403,
        "too_many_tries" | "daily_limit" => 429,
        "refused" => 503,
        "down" | "changed" | "incomplete" | "empty" => 502,
        "timeout" => 504,
        "unsupported" => 501,
        other => panic!("{other} is not in the contract"),
    }
}

/// A body for `POST /resume`.
pub fn body(web_name: &str, name: &str, flag: &str) -> Value {
    json!({"name": name, "password": PASSWORD, "web_name": web_name, "customerId": CUSTOMER, "flag": flag})
}

impl House {
    /// The look-alike of Zhilian.
    pub fn portal(&self) -> &portals::Running {
        self.portals.iter().find(|p| p.look().site == "zhilian").unwrap()
    }

    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    pub async fn with(change: impl FnOnce(&mut Config)) -> Self {
        House::with_rules(change, portals::Look::standing_rules).await
    }

    /// The same over portals of other rules.
    pub async fn with_rules(
        change: impl FnOnce(&mut Config),
        rules: impl Fn(&'static portals::Look) -> portals::rules::Rules,
    ) -> Self {
        logs();
        let dir = tempfile::tempdir().unwrap();
        let mut config = Config::standard();
        config.store.url = format!("sqlite:{}", dir.path().join("vitaport.sqlite").display());
        config.vault.key_file = dir.path().join("vitaport.key");
        config.sites.sandbox = true;
        config.politeness.pace_ms = 20;
        config.politeness.daily_limit = 0;
        change(&mut config);
        let any = std::net::SocketAddr::from(([127, 0, 0, 1], 0));
        let mut portals = Vec::new();
        for look in portals::ALL {
            portals.push(look.start(rules(look)).await.unwrap());
        }
        let hosts = portals.iter().flat_map(portals::Running::hosts).collect();
        let service = Arc::new(Service::open(config, hosts).await.unwrap());
        let listener = tokio::net::TcpListener::bind(any).await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let token = service.engine.create_token("t1", "test").await.unwrap();
        let stop = Box::new(service.stopper());
        let serving = service.clone();
        tokio::spawn(async move { serving.serve(listener).await.unwrap() });
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        let house = House { base, token, service, portals, dir, http, said: Mutex::default(), stop };
        let made = json!({"id": CUSTOMER, "userId": USER});
        assert_eq!(house.post("/customerProfiles", &made).await.status, 201);
        house
    }

    pub fn request(&self, method: &str, path: &str) -> reqwest::RequestBuilder {
        self.http.request(method.parse().unwrap(), format!("{}{path}", self.base))
    }

    pub async fn send(&self, request: reqwest::RequestBuilder) -> Got {
        let response = request.send().await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let text = response.text().await.unwrap();
        *self.said.lock().unwrap() += &format!("{headers:?}\n{text}\n");
        let body = serde_json::from_str(&text).unwrap_or(Value::Null);
        Got { status, headers, text, body }
    }

    pub async fn get(&self, path: &str) -> Got {
        self.send(self.request("GET", path).bearer_auth(&self.token)).await
    }

    pub async fn post(&self, path: &str, body: &Value) -> Got {
        self.send(self.request("POST", path).bearer_auth(&self.token).json(body)).await
    }

    pub async fn bare(&self, method: &str, path: &str) -> Got {
        self.send(self.request(method, path).bearer_auth(&self.token)).await
    }

    pub async fn patch(&self, path: &str, body: &Value) -> Got {
        self.send(self.request("PATCH", path).bearer_auth(&self.token).json(body)).await
    }

    pub async fn resume(&self, body: &Value) -> Got {
        self.post("/resume", body).await
    }

    pub async fn answer(&self, import: &str, code: &str) -> Got {
        self.post(&format!("/imports/{import}/answer"), &json!({"answers": {"code": code}})).await
    }

    /// Runs a command of the binary over the house's store: whether all went well, and what it printed.
    pub async fn command(&self, arguments: &[&str]) -> (bool, String) {
        let at = |name: &str| self.dir.path().join(name).display().to_string();
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_vitaport"));
        command.args(arguments);
        command.env("VITAPORT_STORE_URL", format!("sqlite:{}", at("vitaport.sqlite")));
        command.env("VITAPORT_VAULT_KEY_FILE", at("vitaport.key"));
        let ran = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
        (ran.status.success(), String::from_utf8(ran.stdout).unwrap())
    }
}
