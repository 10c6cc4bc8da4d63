//! The test's way to the portal: a real HTTP client that maps every host of the site to the portal's address, and keeps
//! what went out.

use sites::{Request, Response, Send, SendError};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;

pub struct Net {
    pub portal: SocketAddr,
    pub client: reqwest::Client,
    /// In milliseconds. Long, as a test machine may be busy; a story about slowness shortens it.
    pub patience: AtomicU64,
    pub sent: Mutex<Vec<Sent>>,
}

/// A request as it went out.
pub struct Sent {
    /// `GET https://i.51job.com/resume/?lang=c`
    pub line: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Sent {
    /// A header's value, empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.as_str())
    }
}

impl Net {
    /// What went out, in order.
    pub fn sent(&self) -> MutexGuard<'_, Vec<Sent>> {
        self.sent.lock().expect("no test fails while it looks")
    }
}

#[async_trait::async_trait]
impl Send for Net {
    async fn send(&self, request: Request) -> Result<Response, SendError> {
        self.sent().push(Sent {
            line: format!("{} {}", request.method, request.url),
            headers: request.headers.iter().map(|(n, v)| (n.clone(), v.expose().to_owned())).collect(),
            body: request.body.as_ref().map(|b| b.expose().to_owned()).unwrap_or_default(),
        });
        let query = request.url.query().map(|q| format!("?{q}")).unwrap_or_default();
        let to = format!("http://{}{}{query}", self.portal, request.url.path());
        let method = reqwest::Method::from_bytes(request.method.as_bytes()).map_err(|_| SendError::Forbidden)?;
        let mut out = self.client.request(method, to).timeout(Duration::from_millis(self.patience.load(Relaxed)));
        out = out.header("Host", request.url.host_str().unwrap_or_default());
        for (name, value) in &request.headers {
            out = out.header(name, value.expose());
        }
        if let Some(body) = request.body {
            out = out.body(body.expose().to_owned());
        }
        let failed = |e: reqwest::Error| if e.is_timeout() { SendError::Timeout } else { SendError::Down };
        let answer = out.send().await.map_err(failed)?;
        let status = answer.status().as_u16();
        let text = |v: &reqwest::header::HeaderValue| String::from_utf8_lossy(v.as_bytes()).into_owned();
        let headers = answer.headers().iter().map(|(n, v)| (n.as_str().to_owned(), text(v))).collect();
        let body = answer.bytes().await.map_err(failed)?.to_vec();
        Ok(Response { status, url: request.url, headers, body })
    }
}
