//! Tells the operator's own service where an import stands, in the manner of Standard Webhooks: each message is signed,
//! waits in the outbox of the store, is sent at least once, and again ever later until the receiver answers 2xx.
//! It holds ids and the state, and nothing of the person.

use crate::engine::Engine;
use crate::id::Id;
use crate::import::{Import, State};
use crate::store::Notice;
use crate::transport::is_public;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use hmac::{Hmac, Mac};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use serde_json::{Map, Value};
use sha2::Sha256;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use url::{Host, Url};
use zeroize::Zeroizing;

/// The states that a caller may want to know of.
pub const EVENTS: [&str; 6] = ["asking", "waiting", "preview", "inserted", "failed", "cancelled"];

/// How long after a failed try the next one is made, in seconds; the last goes on until [`GIVE_UP`].
const AGAIN: [i64; 5] = [5, 30, 300, 1800, 3600];
/// How long a message is tried, in milliseconds.
const GIVE_UP: i64 = 24 * 3_600_000;
/// How long the receiver may take.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long a message is one sender's.
const LEASE: i64 = 60_000;
/// How often the outbox is looked at.
const LOOK: Duration = Duration::from_millis(500);

/// Where messages go. No `Debug`: it holds the secrets.
pub struct Webhook {
    url: Url,
    secrets: Vec<Zeroizing<Vec<u8>>>,
    events: Vec<String>,
    client: reqwest::Client,
}

/// Why there can be no such webhook. The text names no secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadWebhook {
    /// The address.
    #[error("webhook.url must be https, or loopback, or a private address that webhook.allow_private allows")]
    Url,
    /// A secret.
    #[error("webhook.secrets must be whsec_ and base64 of at least 24 bytes")]
    Secret,
    /// There is no secret.
    #[error("webhook.secrets is empty: a receiver couldn't tell our messages from others'")]
    NoSecret,
    /// An event.
    #[error("webhook.events names {0:?}; there are {all}", all = EVENTS.join(", "))]
    Event(String),
    /// The machine has no TLS to offer.
    #[error("no client: {0}")]
    Client(String),
}

impl Webhook {
    /// A webhook. The first secret is the present one; others are still signed with while receivers change over.
    pub fn new(url: &str, secrets: &[String], events: &[String], allow_private: bool) -> Result<Self, BadWebhook> {
        let url = Url::parse(url).ok().filter(|url| allowed(url, allow_private)).ok_or(BadWebhook::Url)?;
        let secret = |text: &String| {
            let bytes = BASE64_STANDARD.decode(text.trim().strip_prefix("whsec_")?).ok().map(Zeroizing::new)?;
            (bytes.len() >= 24).then_some(bytes)
        };
        let secrets: Vec<_> = secrets.iter().map(secret).collect::<Option<_>>().ok_or(BadWebhook::Secret)?;
        if secrets.is_empty() {
            return Err(BadWebhook::NoSecret);
        }
        if let Some(event) = events.iter().find(|e| !EVENTS.contains(&e.as_str())) {
            return Err(BadWebhook::Event(event.clone()));
        }
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .timeout(PATIENCE)
            .dns_resolver(Arc::new(Checked { allow_private }))
            .build()
            .map_err(|e| BadWebhook::Client(e.to_string()))?;
        Ok(Webhook { url, secrets, events: events.to_vec(), client })
    }

    /// The message about a change of an import, if the operator wants to know of it.
    pub(crate) fn notice(&self, import: &Import, before: &State, now: i64) -> Option<Notice> {
        let (from, state) = (before.name(), import.state().name());
        // Asked again in the same state is news: the last answer was wrong. Polled again is none.
        let news = from != state || state == "asking";
        if !news || !self.events.iter().any(|e| e == state) {
            return None;
        }
        let mut body = Map::new();
        body.insert("importId".into(), import.id.to_string().into());
        body.insert("customerId".into(), import.customer.to_string().into());
        body.insert("state".into(), state.into());
        if let State::Failed(error) = import.state() {
            body.insert("error".into(), error.code().into());
        }
        body.insert("version".into(), import.version.into());
        let body = Value::Object(body).to_string();
        Some(Notice { id: Id::new(now), body, attempts: 0, created: now })
    }

    /// `v1,` and the signature, for each secret.
    fn signed(&self, id: &str, seconds: i64, body: &str) -> String {
        let sign = |secret: &Zeroizing<Vec<u8>>| match <Hmac<Sha256> as Mac>::new_from_slice(secret) {
            Ok(mac) => {
                let words = format!("{id}.{seconds}.{body}");
                format!("v1,{}", BASE64_STANDARD.encode(mac.chain_update(words.as_bytes()).finalize().into_bytes()))
            }
            Err(_) => String::new(), // HMAC takes keys of any length
        };
        self.secrets.iter().map(sign).collect::<Vec<_>>().join(" ")
    }

    /// Sends a message; the answer's status, where there is one.
    async fn send(&self, notice: &Notice, now: i64) -> Result<(), String> {
        let (id, seconds) = (format!("msg_{}", notice.id), now / 1000);
        let request = self
            .client
            .post(self.url.clone())
            .header("content-type", "application/json")
            .header("webhook-id", &id)
            .header("webhook-timestamp", seconds.to_string())
            .header("webhook-signature", self.signed(&id, seconds, &notice.body))
            .body(notice.body.clone());
        // The client's own words name the address, which may hold a token.
        let failed = |error: reqwest::Error| if error.is_timeout() { "timeout" } else { "no connection" }.to_owned();
        let status = request.send().await.map_err(failed)?.status();
        if status.is_success() { Ok(()) } else { Err(format!("HTTP {}", status.as_u16())) }
    }
}

impl Engine {
    /// Sends what is in the outbox until `stop` says so. Any number of senders may run over one store.
    pub async fn tell_webhook(&self, mut stop: watch::Receiver<bool>) {
        let Some(webhook) = &self.settings.webhook else { return };
        while !*stop.borrow() {
            let now = self.clock().now();
            match self.store.claim_notice(now, now + LEASE).await {
                Ok(Some(notice)) => {
                    self.try_to_tell(webhook, &notice).await;
                    continue;
                }
                Ok(None) => {}
                Err(error) => tracing::error!(%error, "could not look into the outbox"),
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK) => {}
                changed = stop.changed() => if changed.is_err() { break },
            }
        }
    }

    async fn try_to_tell(&self, webhook: &Webhook, notice: &Notice) {
        let now = self.clock().now();
        let sent = webhook.send(notice, now).await;
        let pause = AGAIN.get(notice.attempts.max(1) as usize - 1).or(AGAIN.last()).copied().unwrap_or_default();
        let done = match &sent {
            Ok(()) => self.store.end_notice(notice.id, None).await,
            Err(error) if now - notice.created >= GIVE_UP => {
                tracing::error!(error, "a message to the webhook was given up");
                self.store.end_notice(notice.id, None).await
            }
            Err(error) => {
                tracing::warn!(error, "a message to the webhook will be sent again");
                self.store.end_notice(notice.id, Some(now + pause * 1000)).await
            }
        };
        if let Err(error) = done {
            tracing::error!(%error, "the outbox could not be written: a message will be sent twice");
        }
    }
}

/// Whether messages may go to an address: in the open only to this machine, to private ones only where that is allowed.
fn allowed(url: &Url, allow_private: bool) -> bool {
    let (loopback, public) = match url.host() {
        Some(Host::Domain(name)) => (name == "localhost", true), // where a name leads is seen when it is resolved
        Some(Host::Ipv4(ip)) => (ip.is_loopback(), is_public(IpAddr::V4(ip))),
        Some(Host::Ipv6(ip)) => (ip.is_loopback(), is_public(IpAddr::V6(ip))),
        None => return false,
    };
    match url.scheme() {
        "https" => loopback || public || allow_private,
        "http" => loopback || allow_private,
        _ => false,
    }
}

/// Resolves names to addresses that may be spoken to, so that what was checked is what is connected to.
struct Checked {
    allow_private: bool,
}

impl Resolve for Checked {
    fn resolve(&self, name: Name) -> Resolving {
        let allow_private = self.allow_private;
        Box::pin(async move {
            let own = name.as_str() == "localhost";
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let may = |ip: IpAddr| allow_private || is_public(ip) || (own && ip.is_loopback());
            let found: Vec<SocketAddr> = found.filter(|a| may(a.ip())).collect();
            if found.is_empty() {
                return Err("no address that may be spoken to".into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the Standard Webhooks specification.
    const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    fn to(url: &str, allow_private: bool) -> Result<Webhook, BadWebhook> {
        Webhook::new(url, &[SECRET.to_owned()], &["failed".to_owned()], allow_private)
    }

    #[test]
    fn a_message_is_signed_as_the_specification_says() {
        let webhook = to("https://hooks.example.com/v", false).unwrap_or_else(|e| panic!("{e}"));
        let signed = webhook.signed("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, r#"{"test": 2432232314}"#);
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn messages_go_to_nobody_who_may_not_read_them() {
        for (url, open, private) in [
            ("https://hooks.example.com/v", true, true),
            ("http://hooks.example.com/v", false, true),
            ("http://127.0.0.1:8000/v", true, true),
            ("http://[::1]:8000/v", true, true),
            ("http://localhost:8000/v", true, true),
            ("https://10.0.0.7/v", false, true),
            ("http://192.168.0.7/v", false, true),
            ("https://169.254.169.254/", false, true),
            ("ftp://hooks.example.com/v", false, false),
            ("hooks.example.com", false, false),
        ] {
            assert_eq!((to(url, false).is_ok(), to(url, true).is_ok()), (open, private), "{url}");
        }
    }

    #[test]
    fn what_can_not_be_used_is_named() {
        let url = "https://hooks.example.com/v";
        let of = |secrets: &[&str], events: &[&str]| {
            let own = |list: &[&str]| list.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
            Webhook::new(url, &own(secrets), &own(events), false).err()
        };
        assert_eq!(of(&[], &[]), Some(BadWebhook::NoSecret));
        assert_eq!(of(&["short"], &[]), Some(BadWebhook::Secret));
        assert_eq!(of(&["whsec_c2hvcnQ="], &[]), Some(BadWebhook::Secret));
        assert_eq!(of(&[SECRET], &["reading"]), Some(BadWebhook::Event("reading".into())));
        assert_eq!(of(&[SECRET], &["asking"]), None);
    }

    #[tokio::test]
    async fn a_name_that_leads_to_a_private_address_is_not_spoken_to() {
        use std::str::FromStr;
        let resolve = |name: &str, allow_private| Checked { allow_private }.resolve(Name::from_str(name).unwrap());
        assert!(resolve("localhost", false).await.is_ok(), "this machine, by its own name");
        assert!(resolve("localhost.", false).await.is_err(), "and by no other");
    }
}
