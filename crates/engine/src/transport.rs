//! Real HTTP: pacing per host, time and size limits, no private addresses. Follows no redirect and keeps no cookie;
//! the [`Browser`](sites::Browser) does, and asks only for the site's own hosts.

use async_trait::async_trait;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{HOST, HeaderValue};
use sites::{Request, Response, SendError};
use std::collections::{BTreeMap, HashMap};
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::time::Instant;
use url::{Host, Url};

/// The largest answer that is taken, after decompression.
const MAX_BODY: usize = 10 << 20;
/// The least pause between two requests to one host, whatever the configuration says.
pub const MIN_PACE: Duration = Duration::from_millis(20);

/// What the configuration decides about requests.
#[derive(Debug, Clone)]
pub struct Options {
    /// How long one request may take.
    pub request_time: Duration,
    /// The least pause between two requests to one host; not less than [`MIN_PACE`].
    pub pace: Duration,
    /// Real hosts that a look-alike on loopback stands in for (demo, tests): the named exception to "no private
    /// addresses". The look-alike is spoken to in plain HTTP, under the host's own name.
    pub portals: BTreeMap<String, SocketAddr>,
}

impl Default for Options {
    fn default() -> Self {
        Options { request_time: Duration::from_secs(15), pace: Duration::from_millis(300), portals: BTreeMap::new() }
    }
}

/// Real HTTP.
pub struct Transport {
    client: reqwest::Client,
    options: Options,
    /// When each host may be asked next.
    next: Mutex<HashMap<String, Instant>>,
}

impl Transport {
    /// A transport; an error only when the machine has no TLS to offer.
    pub fn new(options: Options) -> Result<Arc<Self>, reqwest::Error> {
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .timeout(options.request_time)
            .dns_resolver(Arc::new(PublicOnly))
            .build()?;
        Ok(Arc::new(Transport { client, options, next: Mutex::default() }))
    }

    /// Waits for the host's turn.
    async fn pace(&self, host: &str) {
        let turn = {
            let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
            let turn = next.get(host).copied().unwrap_or_else(Instant::now).max(Instant::now());
            next.insert(host.to_owned(), turn + self.options.pace.max(MIN_PACE));
            turn
        };
        tokio::time::sleep_until(turn).await;
    }

    /// Where a request really goes, and the `Host` to say if that differs.
    fn target(&self, url: &Url) -> Result<(Url, Option<String>), SendError> {
        // An address in figures would pass the resolver by.
        let Some(Host::Domain(host)) = url.host() else { return Err(SendError::Forbidden) };
        let Some(portal) = self.options.portals.get(host) else { return Ok((url.clone(), None)) };
        let path = &url[url::Position::BeforePath..];
        let target = Url::parse(&format!("http://{portal}{path}")).map_err(|_| SendError::Forbidden)?;
        Ok((target, Some(host.to_owned())))
    }
}

#[async_trait]
impl sites::Send for Transport {
    async fn send(&self, request: Request) -> Result<Response, SendError> {
        let (target, host) = self.target(&request.url)?;
        self.pace(request.url.host_str().unwrap_or_default()).await;
        let method = if request.method == "POST" { reqwest::Method::POST } else { reqwest::Method::GET };
        let mut builder = self.client.request(method, target);
        for (name, value) in &request.headers {
            let mut value = HeaderValue::from_bytes(value.expose().as_bytes()).map_err(|_| SendError::Forbidden)?;
            value.set_sensitive(true);
            builder = builder.header(name, value);
        }
        if let Some(host) = host {
            builder = builder.header(HOST, host);
        }
        if let Some(body) = request.body {
            builder = builder.body(body.expose().to_owned());
        }
        // Errors of the client name the address, which may hold session tokens: they end here.
        let failed = |error: reqwest::Error| match error.is_timeout() {
            true => SendError::Timeout,
            false => SendError::Down,
        };
        let mut response = builder.send().await.map_err(failed)?;
        let status = response.status().as_u16();
        let text = |v: &HeaderValue| String::from_utf8_lossy(v.as_bytes()).into_owned();
        let headers = response.headers().iter().map(|(n, v)| (n.as_str().to_owned(), text(v))).collect();
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(failed)? {
            if body.len() + chunk.len() > MAX_BODY {
                return Err(SendError::TooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Response { status, url: request.url, headers, body })
    }
}

/// Resolves names to public addresses alone, so that what was checked is what is connected to.
struct PublicOnly;

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<SocketAddr> = found.filter(|a| is_public(a.ip())).collect();
            if public.is_empty() {
                return Err("no public address".into());
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

/// Whether an address is one of the open internet.
pub(crate) fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => {
            let [a, b, c, _] = ip.octets();
            !(ip.is_private()
                || ip.is_loopback()
                || ip.is_link_local()
                || ip.is_broadcast()
                || ip.is_documentation()
                || ip.is_multicast()
                || a == 0
                || a >= 240
                || (a == 100 && (64..128).contains(&b))
                || (a == 192 && b == 0 && c == 0)
                || (a == 198 && (18..20).contains(&b)))
        }
        IpAddr::V6(ip) => match ip.to_ipv4() {
            Some(v4) => is_public(IpAddr::V4(v4)),
            // Global unicast is 2000::/3; 2001:db8::/32 is for documentation, 2002::/16 and 2001::/32 carry IPv4.
            None => {
                let s = ip.segments();
                (s[0] & 0xe000) == 0x2000 && s[0] != 0x2002 && !(s[0] == 0x2001 && (s[1] == 0x0db8 || s[1] == 0))
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sites::Send;

    #[test]
    fn only_public_addresses_are_public() {
        for ip in [
            "127.0.0.1",
            "10.1.2.3",
            "169.254.169.254",
            "192.168.0.1",
            "172.16.0.1",
            "100.64.0.1",
            "0.0.0.0",
            "::1",
            "fe80::1",
            "fd00::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "2001:db8::1",
            "198.18.0.1",
        ] {
            assert!(!is_public(ip.parse().unwrap()), "{ip}");
        }
        for ip in ["1.1.1.1", "203.119.0.1", "2400:3200::1"] {
            assert!(is_public(ip.parse().unwrap()), "{ip}");
        }
    }

    #[tokio::test]
    async fn private_addresses_are_refused_in_figures_and_by_name() {
        let transport = Transport::new(Options::default()).unwrap();
        for url in ["http://127.0.0.1:9/", "http://[::1]:9/", "http://localhost:9/"] {
            let request = Request { method: "GET", url: Url::parse(url).unwrap(), headers: vec![], body: None };
            assert!(matches!(transport.send(request).await, Err(SendError::Forbidden | SendError::Down)), "{url}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_host_is_never_asked_faster_than_its_pace() {
        let transport = Transport::new(Options { pace: Duration::ZERO, ..Options::default() }).unwrap();
        let begun = Instant::now();
        for _ in 0..4 {
            transport.pace("www.example.com").await;
        }
        transport.pace("other.example.com").await;
        assert!(begun.elapsed() >= MIN_PACE * 3, "zero is not zero");
        assert!(begun.elapsed() < MIN_PACE * 4, "hosts don't wait for each other");
    }
}
