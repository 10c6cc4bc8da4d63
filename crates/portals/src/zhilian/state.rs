//! What the portal remembers: its visitors, its sessions, and what was asked.

use super::accounts::Account;
use crate::picture;
use crate::portal::{lock, token};
use crate::rules::Rules;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard};

pub(super) struct State {
    pub rules: Rules,
    memory: Mutex<Memory>,
}

#[derive(Default)]
pub(super) struct Memory {
    pub posts: HashMap<String, usize>,
    pub painted: Option<String>,
    pub visitors: HashMap<String, Visitor>,
    pub scans: HashMap<String, Scan>,
    pub codes: HashMap<String, Code>,
    sessions: HashMap<String, (String, &'static Account)>,
}

/// A code that was sent to a phone.
pub(super) struct Code {
    pub right: String,
    pub wrong: u64,
}

/// A picture to scan.
pub(super) enum Scan {
    /// Nobody has scanned it yet.
    Waits,
    /// Somebody has, and confirmed.
    By(&'static Account),
    /// It has been there too long.
    Over,
}

/// Somebody who has seen the form.
#[derive(Default)]
pub(super) struct Visitor {
    pub captcha: Option<String>,
    pub wrong: u64,
}

impl State {
    pub fn new(rules: Rules) -> Self {
        State { rules, memory: Mutex::default() }
    }

    pub fn lock(&self) -> MutexGuard<'_, Memory> {
        lock(&self.memory)
    }
}

impl Memory {
    /// A session for an account: what its two cookies hold.
    pub fn sign_in(&mut self, account: &'static Account) -> (String, String) {
        let (at, rt) = (token(), token());
        self.sessions.insert(at.clone(), (rt.clone(), account));
        (at, rt)
    }

    pub fn whose(&self, at: Option<&str>, rt: Option<&str>) -> Option<&'static Account> {
        let (right, account) = self.sessions.get(at?)?;
        (right == rt?).then_some(*account)
    }

    /// Paints a new captcha for a visitor.
    pub fn paint(&mut self, visitor: &str) -> Option<Vec<u8>> {
        let text = picture::characters();
        self.visitors.get_mut(visitor)?.captcha = Some(text.clone());
        self.painted = Some(text.clone());
        Some(picture::png(&text))
    }
}
