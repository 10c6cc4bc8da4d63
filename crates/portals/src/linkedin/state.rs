//! What the portal remembers: who looks at the form, who is challenged, who is signed in.

use super::accounts::Account;
use crate::portal::{lock, token};
use crate::rules::{Rule, Rules};
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard};

pub(super) struct State {
    pub rules: Rules,
    memory: Mutex<Memory>,
}

#[derive(Default)]
pub(super) struct Memory {
    pub posts: HashMap<String, usize>,
    /// The code that was sent last.
    pub told: Option<String>,
    /// Forms that were shown: the token of the page, by the browser's CSRF token.
    pub forms: HashMap<String, String>,
    /// Challenges, by their ids.
    pub challenges: HashMap<String, Challenge>,
    /// Sessions, by their cookies.
    pub sessions: HashMap<String, Session>,
}

/// A challenge that somebody stands before.
pub(super) struct Challenge {
    pub account: &'static Account,
    /// The right code; empty where none is asked for.
    pub code: String,
    pub wrong: u64,
    /// Whether the person has approved in the app; `Some(false)` when it was too late.
    pub approved: Option<bool>,
}

/// Somebody who is signed in.
pub(super) struct Session {
    pub account: &'static Account,
    /// The CSRF token that is good now.
    pub csrf: String,
    /// Requests without the browser's identity.
    pub anonymous: u64,
}

impl State {
    pub fn new(rules: Rules) -> Self {
        State { rules, memory: Mutex::default() }
    }

    pub fn lock(&self) -> MutexGuard<'_, Memory> {
        lock(&self.memory)
    }

    /// A cookie as it is set, for the whole site.
    pub fn cookie(&self, name: &Rule, value: &str) -> String {
        format!("{}={value}; Domain=.www.linkedin.com; Path=/; Secure", self.rules.get(name))
    }

    /// A session for an account: its cookie and its CSRF token.
    pub fn sign_in(&self, account: &'static Account) -> (String, String) {
        let (session, csrf) = (format!("AQED{}", token()), ajax());
        self.lock().sessions.insert(session.clone(), Session { account, csrf: csrf.clone(), anonymous: 0 });
        (session, csrf)
    }
}

/// A CSRF token; in its cookie it stands in quotes.
pub(super) fn ajax() -> String {
    let digits: String = token().bytes().map(|b| char::from(b'0' + b % 10)).take(19).collect();
    format!("ajax:{digits}")
}

/// A browser's identity, in its quotes.
pub(super) fn identity() -> String {
    let t = token();
    format!("\"v=2&{}-{}-{}-{}-{}\"", &t[..8], &t[8..12], &t[12..16], &t[16..20], &t[20..])
}
