//! A person's browser on one site, for the length of one import: cookies, a memo, and a way to send requests.
//!
//! Redirects are followed here, hop by hop, so that every cookie lands in the jar and every host is checked.

use crate::error::SiteError;
use crate::jar::Jar;
use crate::secret::Secret;
use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use url::Url;
use zeroize::Zeroizing;

/// A request to a site.
pub struct Request {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// Where to.
    pub url: Url,
    /// Headers in order; `Cookie` and `User-Agent` are added by the browser.
    pub headers: Vec<(String, Secret)>,
    /// The body.
    pub body: Option<Secret>,
}

/// An answer of a site.
#[derive(Clone)]
pub struct Response {
    /// HTTP status.
    pub status: u16,
    /// The address that answered, after redirects.
    pub url: Url,
    /// Headers in order, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body, decompressed.
    pub body: Vec<u8>,
}

impl Response {
    /// The first header of a name (lower case).
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// The body as text, by UTF-8 or else GB18030, which is what these sites write.
    pub fn text(&self) -> String {
        match std::str::from_utf8(&self.body) {
            Ok(text) => text.to_owned(),
            Err(_) => encoding_rs::GB18030.decode(&self.body).0.into_owned(),
        }
    }

    /// The body as JSON; `what` names the step for [`SiteError::Changed`].
    pub fn json(&self, what: &str) -> Result<serde_json::Value, SiteError> {
        serde_json::from_slice(&self.body).map_err(|_| SiteError::Changed { what: format!("{what}: not JSON") })
    }

    /// The answer, if its status is a success; the failure that the status stands for otherwise.
    pub fn ok(self) -> Result<Self, SiteError> {
        match self.status {
            200..=299 => Ok(self),
            401 => Err(SiteError::SessionExpired),
            429 => Err(SiteError::Refused { after: self.retry_after() }),
            503 if self.retry_after().is_some() => Err(SiteError::Refused { after: self.retry_after() }),
            500..=599 => Err(SiteError::Down),
            status => Err(SiteError::Changed { what: format!("{}: status {status}", self.url.path()) }),
        }
    }

    fn retry_after(&self) -> Option<u32> {
        self.header("retry-after").and_then(|v| v.trim().parse().ok())
    }
}

/// Why a request had no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// No connection, or it broke.
    #[error("no answer")]
    Down,
    /// No answer in time.
    #[error("no answer in time")]
    Timeout,
    /// The host is not on the site's list, or not a public address.
    #[error("not allowed to reach that host")]
    Forbidden,
    /// The answer is larger than allowed.
    #[error("answer too large")]
    TooLarge,
}

/// Sends one request and gives its answer; follows no redirect, keeps no cookie.
#[async_trait]
pub trait Send: std::marker::Send + Sync {
    /// Sends.
    async fn send(&self, request: Request) -> Result<Response, SendError>;
}

/// What stays of a browser between two steps. It holds cookies: to be sealed at once.
#[derive(Serialize, Deserialize, Default)]
struct State {
    jar: Jar,
    memo: BTreeMap<String, Zeroizing<String>>,
    user_agent: String,
}

/// A person's browser on one site.
pub struct Browser {
    state: State,
    hosts: &'static [&'static str],
    send: Arc<dyn Send>,
    now: i64,
    last: Option<Response>,
}

/// What a POST carries.
pub enum Body<'a> {
    /// A form, percent-encoded UTF-8.
    Form(&'a [(&'a str, &'a str)]),
    /// A form, percent-encoded GBK, as pages of the first decades post it.
    FormGbk(&'a [(&'a str, &'a str)]),
    /// JSON.
    Json(&'a serde_json::Value),
}

/// What a browser says it is when the person didn't say: our own name, so that a site can tell us from others.
const USER_AGENT: &str = "Mozilla/5.0 (compatible; Vitaport/0.1; resume import on behalf of the account's owner)";
const MAX_REDIRECTS: usize = 8;

fn gbk(text: &str) -> std::borrow::Cow<'_, [u8]> {
    encoding_rs::GBK.encode(text).0
}

impl Browser {
    /// A fresh browser that may reach `hosts`; `now` is the time in seconds since 1970, for cookies that expire.
    pub fn new(hosts: &'static [&'static str], send: Arc<dyn Send>, now: i64) -> Self {
        Browser { state: State::default(), hosts, send, now, last: None }
    }

    /// The browser as bytes, to be sealed between two steps.
    pub fn freeze(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(serde_json::to_vec(&self.state).unwrap_or_default())
    }

    /// The browser as it was frozen; `None` when the bytes are not a browser's.
    pub fn thaw(bytes: &[u8], hosts: &'static [&'static str], send: Arc<dyn Send>, now: i64) -> Option<Self> {
        Some(Browser { state: serde_json::from_slice(bytes).ok()?, hosts, send, now, last: None })
    }

    /// The cookies.
    pub fn jar(&mut self) -> &mut Jar {
        &mut self.state.jar
    }

    /// The value of a cookie that would go to `url`.
    pub fn cookie(&self, url: &str, name: &str) -> Option<String> {
        let url = Url::parse(url).ok()?;
        self.state.jar.get(&url, name, self.now).map(str::to_owned)
    }

    /// What a site wrote down for a later step.
    pub fn memo(&self, key: &str) -> Option<&str> {
        self.state.memo.get(key).map(|v| v.as_str())
    }

    /// Writes something down for a later step.
    pub fn remember(&mut self, key: &str, value: impl Into<String>) {
        self.state.memo.insert(key.into(), Zeroizing::new(value.into()));
    }

    /// Forgets what was written down.
    pub fn forget(&mut self, key: &str) {
        self.state.memo.remove(key);
    }

    /// Says which browser to be: the one a pasted cookie comes from.
    pub fn set_user_agent(&mut self, name: &str) {
        self.state.user_agent = name.into();
    }

    /// The time, in seconds since 1970.
    pub fn now(&self) -> i64 {
        self.now
    }

    /// The answer that came last: what an operator must see when it was a surprise.
    pub fn last(&self) -> Option<&Response> {
        self.last.as_ref()
    }

    /// Gets a page, following redirects.
    pub async fn get(&mut self, url: &str, headers: &[(&str, &str)]) -> Result<Response, SiteError> {
        self.run("GET", url, headers, None, MAX_REDIRECTS).await
    }

    /// Gets a page as it is: a redirect is the answer.
    pub async fn get_once(&mut self, url: &str, headers: &[(&str, &str)]) -> Result<Response, SiteError> {
        self.run("GET", url, headers, None, 0).await
    }

    /// Posts, following redirects.
    pub async fn post(&mut self, url: &str, headers: &[(&str, &str)], body: Body<'_>) -> Result<Response, SiteError> {
        self.send_body(url, headers, body, MAX_REDIRECTS).await
    }

    /// Posts; a redirect is the answer.
    pub async fn post_once(
        &mut self,
        url: &str,
        headers: &[(&str, &str)],
        body: Body<'_>,
    ) -> Result<Response, SiteError> {
        self.send_body(url, headers, body, 0).await
    }

    async fn send_body(
        &mut self,
        url: &str,
        headers: &[(&str, &str)],
        body: Body<'_>,
        redirects: usize,
    ) -> Result<Response, SiteError> {
        let form = "application/x-www-form-urlencoded";
        let pairs = || url::form_urlencoded::Serializer::new(String::new());
        let (kind, body) = match body {
            Body::Form(form_pairs) => (form, pairs().extend_pairs(form_pairs).finish()),
            Body::FormGbk(form_pairs) => {
                (form, pairs().encoding_override(Some(&gbk)).extend_pairs(form_pairs).finish())
            }
            Body::Json(json) => ("application/json", json.to_string()),
        };
        let mut headers = headers.to_vec();
        headers.push(("Content-Type", kind));
        self.run("POST", url, &headers, Some(Secret::new(body)), redirects).await
    }

    async fn run(
        &mut self,
        method: &'static str,
        url: &str,
        headers: &[(&str, &str)],
        body: Option<Secret>,
        redirects: usize,
    ) -> Result<Response, SiteError> {
        let broken = || SiteError::Changed { what: "an address that is none".into() };
        let (mut method, mut url, mut body) = (method, Url::parse(url).map_err(|_| broken())?, body);
        for hop in 0.. {
            let response = self.send_once(method, &url, headers, body.take()).await?;
            if redirects == 0 {
                return Ok(response);
            }
            let location = match response.status {
                301 | 302 | 303 | 307 | 308 => response.header("location"),
                _ => None,
            };
            let Some(location) = location else { return Ok(response) };
            if hop == redirects {
                break;
            }
            if matches!(response.status, 307 | 308) && method == "POST" {
                // Going on would post the body, perhaps a password, a second time.
                return Err(SiteError::Changed { what: format!("{}: asks to post again", url.path()) });
            }
            method = "GET";
            url = url.join(location).map_err(|_| broken())?;
        }
        Err(SiteError::Changed { what: "too many redirects".into() })
    }

    async fn send_once(
        &mut self,
        method: &'static str,
        url: &Url,
        headers: &[(&str, &str)],
        body: Option<Secret>,
    ) -> Result<Response, SiteError> {
        let host = url.host_str().unwrap_or_default();
        if !matches!(url.scheme(), "http" | "https") || !self.hosts.contains(&host) {
            return Err(SiteError::Changed { what: format!("leads to a host that is not the site's: {host}") });
        }
        let agent = if self.state.user_agent.is_empty() { USER_AGENT } else { &self.state.user_agent };
        let mut sent = vec![("User-Agent".to_owned(), Secret::new(agent))];
        // A redirect goes by GET and has no body: what describes the body stays behind.
        let skip = |name: &str| body.is_none() && name.eq_ignore_ascii_case("content-type");
        sent.extend(headers.iter().filter(|(n, _)| !skip(n)).map(|(n, v)| ((*n).to_owned(), Secret::new(*v))));
        let cookies = self.state.jar.header(url, self.now);
        if !cookies.is_empty() {
            sent.push(("Cookie".into(), cookies));
        }
        let request = Request { method, url: url.clone(), headers: sent, body };
        let response = self.send.send(request).await.map_err(|error| match error {
            SendError::Down => SiteError::Down,
            SendError::Timeout => SiteError::Timeout,
            SendError::Forbidden => SiteError::Changed { what: format!("not allowed to reach {host}") },
            SendError::TooLarge => SiteError::Changed { what: format!("{}: answer too large", url.path()) },
        })?;
        for (name, value) in &response.headers {
            if name == "set-cookie" {
                self.state.jar.set(url, value, self.hosts, self.now);
            }
        }
        self.last = Some(response.clone());
        Ok(response)
    }
}
