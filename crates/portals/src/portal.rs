//! What every portal has: a server on loopback that notes what is asked, and what a test or the demo may look at or do
//! in the person's place.

use crate::rules::{Rule, Rules};
use crate::weather::Weather;
use async_trait::async_trait;
use axum::extract::State as Shared;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::hash::{BuildHasher, RandomState};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::oneshot;

/// A site's look-alike: how it answers, and what its people can do.
#[async_trait]
pub trait Portal: Send + Sync + 'static {
    /// Answers one request.
    async fn answer(&self, asked: Asked) -> Response;

    /// How often a password was posted for a login, right or wrong.
    fn posts(&self, login: &str) -> usize;

    /// What a person was told last, and nobody else: the characters of the picture that was painted last, or the code
    /// that was sent last.
    fn told(&self) -> Option<String>;

    /// Signs somebody in as if in their own browser: the session as a cookie header to paste. `None` for a stranger.
    fn session(&self, login: &str) -> Option<String>;

    /// The address of an account's own profile, in the form that people paste; `None` where none is asked for.
    fn address(&self, _login: &str) -> Option<String> {
        None
    }

    /// The person does on the phone what is waited for: scans the picture and confirms, as `login`, or approves. `false`
    /// when nothing is waited for.
    fn approve(&self, login: &str) -> bool;
}

/// What is known of a portal before it runs.
pub struct Look {
    /// The `web_name` of the site it looks like.
    pub site: &'static str,
    /// Its name in Chinese and in English.
    pub name: (&'static str, &'static str),
    /// The host names it answers to.
    pub hosts: &'static [&'static str],
    /// What it insists on.
    pub rules: &'static [Rule],
    /// Who can sign in, and what happens to them.
    pub accounts: fn() -> Vec<Magic>,
    /// Makes it.
    pub make: fn(Rules) -> Arc<dyn Portal>,
}

/// The password of every account of every portal; any other is wrong, for any name.
pub const PASSWORD: &str = "correct horse";

/// One account as the tests and the demo use it: a way in and how it must end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Magic {
    /// The name to sign in with; with [`Magic::way`] `cookie`, the account whose session is pasted.
    pub login: &'static str,
    /// The way in: `password`, `code`, `scan` or `cookie`.
    pub way: &'static str,
    /// What happens, in words.
    pub says: &'static str,
    /// The kinds of challenge on the way, in order: `captcha`, `code`, `scan`, `approve`. Each is answered rightly.
    pub asks: &'static [&'static str],
    /// How it ends: `preview`, or the code of a failure (`wrong_credentials`, `session_expired`, …).
    pub ends: &'static str,
}

/// A portal that runs until it is dropped.
pub struct Running {
    /// The portal itself.
    pub portal: Arc<dyn Portal>,
    look: &'static Look,
    addr: SocketAddr,
    asked: Memory,
    weather: Sky,
    stop: Option<oneshot::Sender<()>>,
}

impl Look {
    /// The rules as they stand.
    pub fn standing_rules(&self) -> Rules {
        Rules::new(self.rules)
    }

    /// Starts the portal on a free port of this machine.
    pub async fn start(&'static self, rules: Rules) -> std::io::Result<Running> {
        let listener = tokio::net::TcpListener::bind((std::net::Ipv4Addr::LOCALHOST, 0)).await?;
        let (addr, portal, asked, weather) =
            (listener.local_addr()?, (self.make)(rules), Memory::default(), Sky::default());
        let app = axum::Router::new().fallback(answer).with_state((portal.clone(), asked.clone(), weather.clone()));
        let (stop, stopped) = oneshot::channel::<()>();
        let site = self.site;
        tokio::spawn(async move {
            let wait = async {
                let _ = stopped.await;
            };
            if let Err(error) = axum::serve(listener, app).with_graceful_shutdown(wait).await {
                eprintln!("the portal of {site} stopped: {error}");
            }
        });
        Ok(Running { portal, look: self, addr, asked, weather, stop: Some(stop) })
    }
}

impl Running {
    /// What was known of it before.
    pub fn look(&self) -> &'static Look {
        self.look
    }

    /// Where it listens.
    pub fn addr(&self) -> SocketAddr {
        self.addr
    }

    /// Where each of its hosts is to be found instead.
    pub fn hosts(&self) -> impl Iterator<Item = (String, SocketAddr)> + use<> {
        let addr = self.addr;
        self.look.hosts.iter().map(move |h| ((*h).to_owned(), addr))
    }

    /// Sends all further answers through this weather.
    pub fn weather(&self, weather: Option<Arc<Weather>>) {
        *lock(&self.weather) = weather;
    }

    /// What was asked for, in order: `GET i.zhaopin.com/`. Without queries, which hold sessions.
    pub fn requests(&self) -> Vec<String> {
        lock(&self.asked).clone()
    }
}

impl std::ops::Deref for Running {
    type Target = dyn Portal;

    fn deref(&self) -> &Self::Target {
        &*self.portal
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
    }
}

/// Locks what a portal remembers; a panic elsewhere doesn't spoil it.
pub(crate) fn lock<T>(memory: &Mutex<T>) -> MutexGuard<'_, T> {
    memory.lock().unwrap_or_else(PoisonError::into_inner)
}

/// 32 hex digits that nobody can guess.
pub(crate) fn token() -> String {
    let random = || RandomState::new().hash_one(0);
    format!("{:016x}{:016x}", random(), random())
}

/// Six digits, as sites send to a phone or a mailbox.
pub(crate) fn six_digits() -> String {
    token().bytes().map(|b| char::from(b'0' + b % 10)).take(6).collect()
}

/// What came in, as far as a portal cares.
pub struct Asked {
    /// Whether it is a POST; else it is a GET.
    pub post: bool,
    /// The host, without a port.
    pub host: String,
    /// The path.
    pub path: String,
    /// The query's pairs, decoded.
    pub query: Vec<(String, String)>,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

impl Asked {
    /// A header, empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default()
    }

    /// A cookie's value, as it came.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        let lines = self.headers.get_all(header::COOKIE).iter().filter_map(|v| v.to_str().ok());
        let mut pairs = lines.flat_map(|v| v.split("; ")).filter_map(|pair| pair.split_once('='));
        pairs.find_map(|(n, v)| (n == name).then_some(v))
    }

    /// A parameter of the query.
    pub fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// A field of the body, where the body is a form of percent-encoded UTF-8.
    pub fn field(&self, name: &str) -> Option<String> {
        url::form_urlencoded::parse(&self.body).find(|(n, _)| n == name).map(|(_, v)| v.into_owned())
    }

    /// The body, where it is JSON; null otherwise.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

type Memory = Arc<Mutex<Vec<String>>>;
type Sky = Arc<Mutex<Option<Arc<Weather>>>>;

async fn answer(
    Shared((portal, asked, weather)): Shared<(Arc<dyn Portal>, Memory, Sky)>,
    request: axum::extract::Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, 64 * 1024).await else { return StatusCode::BAD_REQUEST.into_response() };
    let host = parts.headers.get(header::HOST).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default().to_owned();
    lock(&asked).push(format!("{} {host}{}", parts.method, parts.uri.path()));
    let query = url::form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes()).into_owned().collect();
    let post = parts.method == "POST";
    let path = parts.uri.path().to_owned();
    let answer = portal.answer(Asked { post, host, path, query, headers: parts.headers, body: body.to_vec() }).await;
    let weather = lock(&weather).clone();
    match weather {
        Some(weather) => weather.through(answer).await,
        None => answer,
    }
}

/// A page in UTF-8.
pub(crate) fn page(title: &str, body: &str) -> Response {
    let html = format!(
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{title}</title></head><body>{body}</body></html>"
    );
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
}

/// A status that says in how many seconds to come again.
pub(crate) fn later(status: StatusCode, seconds: &str) -> Response {
    (status, [(header::RETRY_AFTER, seconds.to_owned())]).into_response()
}
