//! What a person hands over to be signed in with.

use crate::challenge::Answers;
use crate::secret::Secret;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// A way in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    /// Name and password.
    Password,
    /// A code sent to the phone.
    Code,
    /// A picture scanned with an app.
    Scan,
    /// The session of the person's own browser.
    Cookie,
    /// An exported file.
    File,
}

impl Way {
    /// All ways.
    pub const ALL: [Way; 5] = [Way::Password, Way::Code, Way::Scan, Way::Cookie, Way::File];

    /// Its name for people, in Chinese and in English.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Way::Password => ("账号密码", "name and password"),
            Way::Code => ("短信验证码", "a code by text message"),
            Way::Scan => ("扫码", "a scan with the app"),
            Way::Cookie => ("浏览器会话", "the cookie of one's own browser"),
            Way::File => ("文件", "a file"),
        }
    }

    /// Its name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Way::Password => "password",
            Way::Code => "code",
            Way::Scan => "scan",
            Way::Cookie => "cookie",
            Way::File => "file",
        }
    }
}

/// What the person handed over. What is not given is empty.
pub struct Credentials {
    /// The way to use it.
    pub way: Way,
    /// E-mail, phone or user name.
    pub name: Secret,
    /// The password.
    pub password: Secret,
    /// A raw cookie header, as pasted.
    pub cookie: Secret,
    /// The address of the person's own profile (LinkedIn).
    pub url: String,
    /// The browser the cookie comes from.
    pub user_agent: String,
}

/// The one place where credentials turn into bytes: to be sealed at once.
#[derive(Serialize, Deserialize)]
struct Plain {
    way: Way,
    name: Zeroizing<String>,
    password: Zeroizing<String>,
    cookie: Zeroizing<String>,
    url: String,
    user_agent: String,
}

impl Credentials {
    /// As bytes, to be sealed.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let own = |s: &Secret| Zeroizing::new(s.expose().to_owned());
        let plain = Plain {
            way: self.way,
            name: own(&self.name),
            password: own(&self.password),
            cookie: own(&self.cookie),
            url: self.url.clone(),
            user_agent: self.user_agent.clone(),
        };
        Zeroizing::new(serde_json::to_vec(&plain).unwrap_or_default())
    }

    /// From bytes that were sealed.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let p: Plain = serde_json::from_slice(bytes).ok()?;
        let secret = |s: Zeroizing<String>| Secret::new(s.as_str());
        Some(Credentials {
            way: p.way,
            name: secret(p.name),
            password: secret(p.password),
            cookie: secret(p.cookie),
            url: p.url,
            user_agent: p.user_agent,
        })
    }
}

/// What is said to a site in one step of signing in.
pub enum Reply {
    /// The beginning.
    Begin(Credentials),
    /// The person's answers to a challenge.
    Answer(Answers),
    /// Nothing new: look whether the person has scanned or approved.
    Poll,
}
