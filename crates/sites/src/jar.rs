//! Cookies as an ordered jar of raw pairs: sent as they came, byte for byte, quotes and all.

use crate::secret::Secret;
use serde::{Deserialize, Serialize};
use url::Url;
use zeroize::Zeroizing;

/// A cookie. Only what decides whether it is sent is kept beside its raw value.
#[derive(Serialize, Deserialize)]
struct Pair {
    name: String,
    value: Zeroizing<String>,
    /// A host, or with a leading dot a domain.
    domain: String,
    path: String,
    secure: bool,
    /// Seconds since 1970; `None` for the length of the session.
    expires: Option<i64>,
    /// Pasted by the person, who can't tell its domain and path: the site's next word about this name replaces it.
    pasted: bool,
}

/// The cookies of one browser. It holds sessions: no `Debug`.
#[derive(Serialize, Deserialize, Default)]
pub struct Jar {
    pairs: Vec<Pair>,
}

impl Jar {
    /// Takes a `Set-Cookie` header of an answer from `url`. A cookie for a domain that none of `hosts` is under is
    /// dropped, as is one for a whole public suffix. One that has expired deletes.
    pub fn set(&mut self, url: &Url, header: &str, hosts: &[&str], now: i64) {
        let Ok(cookie) = cookie::Cookie::parse(header) else { return };
        let host = url.host_str().unwrap_or_default();
        let domain = match cookie.domain().map(|d| d.trim_start_matches('.').to_ascii_lowercase()) {
            None => host.to_owned(),
            Some(d) if d.is_empty() || d == host => format!(".{host}"),
            Some(d) if d.contains('.') && under(host, &d) && hosts.iter().any(|h| under(h, &d)) => format!(".{d}"),
            Some(_) => return,
        };
        let path = match cookie.path() {
            Some(p) if p.starts_with('/') => p.to_owned(),
            _ => {
                let end = url.path().rfind('/').unwrap_or(0).max(1);
                url.path()[..end].to_owned()
            }
        };
        let expires = match (cookie.max_age(), cookie.expires_datetime()) {
            (Some(age), _) => Some(now.saturating_add(age.whole_seconds())),
            (None, at) => at.map(|at| at.unix_timestamp()),
        };
        let name = cookie.name().to_owned();
        let value = Zeroizing::new(cookie.value().to_owned());
        let same = |p: &Pair| p.name == name && (p.pasted || p.domain == domain && p.path == path);
        let place = self.pairs.iter().position(same);
        if expires.is_some_and(|at| at <= now) {
            if let Some(i) = place {
                self.pairs.remove(i);
            }
            return;
        }
        let pair = Pair { name, value, domain, path, secure: cookie.secure() == Some(true), expires, pasted: false };
        match place {
            Some(i) => self.pairs[i] = pair, // keeps its place in the order
            None => self.pairs.push(pair),
        }
    }

    /// Lays a raw cookie header, as pasted by a person, into the jar for every host under `domain`: an optional
    /// `Cookie:` prefix and trailing `; ` are allowed, values stay as they are.
    pub fn paste(&mut self, header: &str, domain: &str) {
        let header = header.trim();
        let header = match header.get(..7) {
            Some(prefix) if prefix.eq_ignore_ascii_case("cookie:") => &header[7..],
            _ => header,
        };
        for pair in header.split(';').map(str::trim).filter(|p| !p.is_empty()) {
            let Some((name, value)) = pair.split_once('=') else { continue };
            self.pairs.push(Pair {
                name: name.trim().to_owned(),
                value: Zeroizing::new(value.to_owned()),
                domain: format!(".{domain}"),
                path: "/".into(),
                secure: true,
                expires: None,
                pasted: true,
            });
        }
    }

    /// The value of a cookie that would go to `url`.
    pub fn get(&self, url: &Url, name: &str, now: i64) -> Option<&str> {
        self.pairs.iter().find(|p| p.name == name && p.goes_to(url, now)).map(|p| p.value.as_str())
    }

    /// The `Cookie` header for `url`; empty when none goes there.
    pub fn header(&self, url: &Url, now: i64) -> Secret {
        let pairs = self.pairs.iter().filter(|p| p.goes_to(url, now));
        Secret::new(pairs.map(|p| format!("{}={}", p.name, p.value.as_str())).collect::<Vec<_>>().join("; "))
    }
}

impl Pair {
    fn goes_to(&self, url: &Url, now: i64) -> bool {
        let host = url.host_str().unwrap_or_default();
        let domain = match self.domain.strip_prefix('.') {
            Some(domain) => under(host, domain),
            None => host == self.domain,
        };
        let path = url.path();
        domain
            && path
                .strip_prefix(self.path.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || self.path.ends_with('/'))
            && (!self.secure || url.scheme() == "https")
            && self.expires.is_none_or(|at| at > now)
    }
}

/// Whether a host is a domain or under it.
fn under(host: &str, domain: &str) -> bool {
    host == domain || host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTS: &[&str] = &["passport.example.com", "www.example.com"];

    fn url(s: &str) -> Url {
        Url::parse(s).unwrap()
    }

    fn sent(jar: &Jar, to: &str) -> String {
        jar.header(&url(to), 1000).expose().to_owned()
    }

    #[test]
    fn values_travel_byte_for_byte_and_in_order() {
        let mut jar = Jar::default();
        let from = url("https://passport.example.com/login");
        for c in [r#"sid="a b,c"; Path=/"#, "b=x==; Path=/", r#"JS="ajax:1"; Path=/; Secure; HttpOnly"#] {
            jar.set(&from, c, HOSTS, 1000);
        }
        assert_eq!(sent(&jar, "https://passport.example.com/x"), r#"sid="a b,c"; b=x==; JS="ajax:1""#);
        jar.set(&from, "b=y; Path=/", HOSTS, 1000);
        assert_eq!(
            sent(&jar, "http://passport.example.com/"),
            r#"sid="a b,c"; b=y"#,
            "replaced in place; secure stays"
        );
    }

    #[test]
    fn domains_paths_and_ages_are_kept() {
        let mut jar = Jar::default();
        let from = url("https://passport.example.com/account/login");
        jar.set(&from, "host=1", HOSTS, 1000);
        jar.set(&from, "wide=2; Domain=.example.com; Path=/", HOSTS, 1000);
        jar.set(&from, "alien=3; Domain=evil.com; Path=/", HOSTS, 1000);
        jar.set(&from, "all=4; Domain=com; Path=/", HOSTS, 1000);
        jar.set(&from, "short=5; Max-Age=10; Path=/", HOSTS, 900);
        assert_eq!(sent(&jar, "https://www.example.com/"), "wide=2");
        assert_eq!(sent(&jar, "https://passport.example.com/account/x"), "host=1; wide=2");
        assert_eq!(sent(&jar, "https://passport.example.com/accounts"), "wide=2", "a path is not a prefix of letters");
        jar.set(&from, "wide=; Domain=example.com; Path=/; Max-Age=0", HOSTS, 1000);
        assert_eq!(sent(&jar, "https://www.example.com/"), "");
    }

    /// A pasted session goes on as the site renews it: one pair of a name, never the old beside the new.
    #[test]
    fn the_sites_word_replaces_what_was_pasted() {
        let mut jar = Jar::default();
        jar.paste("JSESSIONID=\"ajax:1\"; li_at=AQ", "example.com");
        let from = url("https://www.example.com/in/x");
        jar.set(&from, "JSESSIONID=\"ajax:2\"; Domain=.www.example.com; Path=/; Secure", HOSTS, 1000);
        assert_eq!(sent(&jar, "https://www.example.com/"), "JSESSIONID=\"ajax:2\"; li_at=AQ");
        jar.set(&from, "li_at=delete me; Path=/; Max-Age=0", HOSTS, 1000);
        assert_eq!(sent(&jar, "https://www.example.com/"), "JSESSIONID=\"ajax:2\"");
    }

    #[test]
    fn a_pasted_header_goes_out_as_it_came() {
        let mut jar = Jar::default();
        jar.paste("Cookie: bcookie=\"v=2&00000000-0000\"; a=b==c; ", "example.com");
        assert_eq!(sent(&jar, "https://www.example.com/in"), "bcookie=\"v=2&00000000-0000\"; a=b==c");
        assert_eq!(sent(&jar, "https://www.other.com/"), "");
    }
}
