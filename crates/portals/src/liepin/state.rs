//! What the portal remembers: its visitors, its sessions, its scans, and what was asked.

use super::accounts::{Account, Does};
use crate::picture;
use crate::portal::{lock, six_digits, token};
use crate::rules::Rules;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard};

/// The MD5 of [`PASSWORD`](crate::PASSWORD), in hex.
pub(super) const PASSWORD_MD5: &str = "3cb4e732631f47e6eb961f34554b7cde";

pub(super) struct State {
    pub rules: Rules,
    memory: Mutex<Memory>,
}

#[derive(Default)]
pub(super) struct Memory {
    pub posts: HashMap<String, usize>,
    pub told: Option<String>,
    pub visitors: HashMap<String, Visitor>,
    pub sessions: HashMap<String, Session>,
    scans: HashMap<String, Scan>,
    last_scan: Option<String>,
}

/// Somebody who has seen the front page.
#[derive(Default)]
pub(super) struct Visitor {
    pub xsrf: String,
    pub captcha: Option<String>,
    pub wrong: u64,
    pub sign: String,
    pub code: Option<(String, String)>,
    /// The picture that this visitor was given grew old; for whom the next is.
    pub late_for: Option<&'static Account>,
}

/// Somebody who is signed in.
pub(super) struct Session {
    pub account: &'static Account,
    pub xsrf: String,
    pub visits: u32,
}

/// A picture to scan, and how far it is.
#[derive(Clone, Copy)]
pub(super) enum Scan {
    Waits,
    Late,
    Gone,
    Scanned(&'static Account),
    Confirmed(&'static Account),
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
    /// A session for an account: its cookie and its token.
    pub fn sign_in(&mut self, account: &'static Account) -> (String, String) {
        let (session, xsrf) = (token(), token());
        self.sessions.insert(session.clone(), Session { account, xsrf: xsrf.clone(), visits: 0 });
        (session, xsrf)
    }

    /// Paints a new captcha for a visitor.
    pub fn paint(&mut self, visitor: &str) -> Option<Vec<u8>> {
        let text = picture::characters();
        self.visitors.get_mut(visitor)?.captcha = Some(text.clone());
        self.told = Some(text.clone());
        Some(picture::png(&text))
    }

    /// Six digits for a phone.
    pub fn send(&mut self, visitor: &str, tel: String) {
        let code = six_digits();
        self.told = Some(code.clone());
        if let Some(visitor) = self.visitors.get_mut(visitor) {
            visitor.code = Some((tel, code));
        }
    }

    /// A new picture to scan: its key. Where the last one grew old, this one is scanned at once, or grows old too.
    pub fn scan(&mut self, visitor: &str) -> Option<String> {
        let key = token();
        let scan = match self.visitors.get_mut(visitor)?.late_for {
            None => Scan::Waits,
            Some(account) if account.does == (Does::ScanLate { ends: true }) => Scan::Gone,
            Some(account) => Scan::Scanned(account),
        };
        self.scans.insert(key.clone(), scan);
        self.last_scan = Some(key.clone());
        Some(key)
    }

    /// How far a scan is; one that is scanned is confirmed by the next look.
    pub fn look(&mut self, key: &str) -> Option<Scan> {
        let scan = self.scans.get_mut(key)?;
        let seen = *scan;
        if let Scan::Scanned(account) = seen {
            *scan = Scan::Confirmed(account);
        }
        Some(seen)
    }

    /// Somebody scans the picture that was given last.
    pub fn approve(&mut self, account: &'static Account) -> bool {
        let scan = self.last_scan.as_ref().and_then(|key| self.scans.get_mut(key));
        let Some(scan) = scan.filter(|scan| matches!(scan, Scan::Waits)) else { return false };
        if matches!(account.does, Does::ScanLate { .. }) {
            *scan = Scan::Late;
            self.visitors.values_mut().for_each(|visitor| visitor.late_for = Some(account));
        } else {
            *scan = Scan::Scanned(account);
        }
        true
    }
}
