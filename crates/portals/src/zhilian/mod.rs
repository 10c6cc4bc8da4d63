//! A look-alike of Zhilian (智联招聘) in its years of transition: the sign-in form of `passport` with its picture captcha,
//! as of 2015 to 2018, and behind it the web API of 2018 with its JSON of nodes.
//!
//! No live site was asked: all of it comes from public code, and what was not found there is marked as a guess in
//! [`rules`]. Who can sign in, and what happens to them, is the table in [`accounts`].
//!
//! Look next at `passport.rs` (the sign-in), `own.rs` (the person's pages and the API).

pub mod accounts;
mod own;
mod passport;
pub mod rules;
mod state;

use crate::rules::Rules;
use axum::extract::{Request, State as Shared};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use state::State;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::sync::oneshot;

/// The host names it answers to.
pub const HOSTS: &[&str] =
    &[rules::HOST_PASSPORT.value, rules::HOST_OWN.value, rules::HOST_API.value, rules::REFERER_HOST.value];

/// The rules as they stand.
pub fn standing_rules() -> Rules {
    Rules::new(rules::ALL)
}

/// A portal that runs until it is dropped.
pub struct Running {
    addr: SocketAddr,
    state: Arc<State>,
    stop: Option<oneshot::Sender<()>>,
}

/// Starts the portal at an address of this machine; port 0 lets the system choose one.
pub async fn start(at: SocketAddr, rules: Rules) -> std::io::Result<Running> {
    if !at.ip().is_loopback() {
        return Err(std::io::Error::other("a portal is for loopback only"));
    }
    let listener = tokio::net::TcpListener::bind(at).await?;
    let addr = listener.local_addr()?;
    let state = Arc::new(State::new(rules));
    let app = axum::Router::new().fallback(answer).with_state(state.clone());
    let (stop, stopped) = oneshot::channel::<()>();
    tokio::spawn(async move {
        let wait = async {
            let _ = stopped.await;
        };
        if let Err(error) = axum::serve(listener, app).with_graceful_shutdown(wait).await {
            eprintln!("the portal of Zhilian stopped: {error}");
        }
    });
    Ok(Running { addr, state, stop: Some(stop) })
}

impl Running {
    /// Where it listens.
    pub fn addr(&self) -> SocketAddr {
        self.addr
    }

    /// The host names to map to it.
    pub fn hosts(&self) -> &'static [&'static str] {
        HOSTS
    }

    /// How often a password was posted for a login.
    pub fn posts(&self, login: &str) -> usize {
        self.state.lock().posts.get(login).copied().unwrap_or(0)
    }

    /// What was asked for, in order: `GET i.zhaopin.com/`. Without queries, which hold sessions.
    pub fn requests(&self) -> Vec<String> {
        self.state.lock().requests.clone()
    }

    /// The characters of the picture that was painted last: what a person would read on it.
    pub fn captcha(&self) -> Option<String> {
        self.state.lock().painted.clone()
    }

    /// Signs somebody in as if from their own browser: the session as a cookie header to paste. `None` for a stranger.
    pub fn session(&self, login: &str) -> Option<String> {
        let account = accounts::find(login)?;
        let (at, rt) = self.state.lock().sign_in(account);
        let rules = &self.state.rules;
        Some(format!("{}={at}; {}={rt}", rules.get(&rules::SESSION_AT), rules.get(&rules::SESSION_RT)))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
    }
}

/// What came in, as far as the portal cares.
struct Asked {
    post: bool,
    path: String,
    query: Vec<(String, String)>,
    headers: HeaderMap,
    form: Vec<(String, String)>,
}

impl Asked {
    fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default()
    }

    fn cookie(&self, name: &str) -> Option<&str> {
        self.headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|v| v.to_str().ok())
            .flat_map(|v| v.split("; "))
            .find_map(|pair| {
                let (n, v) = pair.split_once('=')?;
                (n == name).then_some(v)
            })
    }

    fn query(&self, name: &str) -> Option<&str> {
        first(&self.query, name)
    }

    fn field(&self, name: &str) -> Option<&str> {
        first(&self.form, name)
    }
}

fn first<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    pairs.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
}

fn pairs(text: &[u8]) -> Vec<(String, String)> {
    url::form_urlencoded::parse(text).into_owned().collect()
}

/// Looks at the host, then at the path.
async fn answer(Shared(state): Shared<Arc<State>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, 64 * 1024).await else { return StatusCode::BAD_REQUEST.into_response() };
    let asked = Asked {
        post: parts.method == "POST",
        path: parts.uri.path().to_owned(),
        query: pairs(parts.uri.query().unwrap_or_default().as_bytes()),
        headers: parts.headers,
        form: pairs(&body),
    };
    let host = asked.header(header::HOST).split(':').next().unwrap_or_default().to_owned();
    state.lock().requests.push(format!("{} {host}{}", parts.method, asked.path));
    let rules = &state.rules;
    if host == rules.get(&rules::HOST_PASSPORT) {
        passport::answer(&state, &asked)
    } else if host == rules.get(&rules::HOST_OWN) {
        own::page(&state, &asked)
    } else if host == rules.get(&rules::HOST_API) {
        own::api(&state, &asked).await
    } else {
        StatusCode::NOT_FOUND.into_response()
    }
}

/// A page in UTF-8.
fn page(title: &str, body: &str) -> Response {
    let html = format!(
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{title}</title></head><body>{body}</body></html>"
    );
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
}

/// The firewall's page: HTTP 200, a script, and no data.
fn waf(rules: &Rules) -> Response {
    let mark = rules.get(&rules::WAF_MARK);
    let html = format!(
        "<html><script>var arg1='00';document.cookie='{mark}='+arg1+';path=/';location.reload();</script></html>"
    );
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
}

/// A status that says when to come again.
fn later(rules: &Rules, status: StatusCode) -> Response {
    (status, [(header::RETRY_AFTER, rules.get(&rules::RETRY_AFTER).to_owned())]).into_response()
}
