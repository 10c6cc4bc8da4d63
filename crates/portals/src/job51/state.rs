//! What the portal remembers: its visitors, its sessions, its scans, and what was asked.

use super::accounts::{Account, Does};
use crate::picture;
use crate::portal::{lock, six_digits, token};
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
    pub told: Option<String>,
    pub visitors: HashMap<String, Visitor>,
    pub sessions: HashMap<String, &'static Account>,
    pub tickets: HashMap<String, &'static Account>,
    last_guid: Option<String>,
}

/// Somebody who has seen the form; known by a cookie and, for a scan, by the number in the page.
#[derive(Default)]
pub(super) struct Visitor {
    pub captcha: Option<String>,
    pub wrong: u64,
    pub code: Option<(String, String)>,
    pub scan: Option<Scan>,
    /// How often it was looked at as it is.
    pub looks: usize,
    /// Who scanned a picture that grew old.
    pub late_for: Option<&'static Account>,
}

/// How far a picture to scan is.
#[derive(Clone, Copy)]
pub(super) enum Scan {
    Waits,
    Late,
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
    /// A session for an account: what its cookie holds.
    pub fn sign_in(&mut self, account: &'static Account) -> String {
        let session = token();
        self.sessions.insert(session.clone(), account);
        session
    }

    /// Paints a new captcha for a visitor.
    pub fn paint(&mut self, visitor: &str) -> Option<Vec<u8>> {
        let text = picture::characters();
        self.visitors.get_mut(visitor)?.captcha = Some(text.clone());
        self.told = Some(text.clone());
        Some(picture::png(&text))
    }

    /// Six digits for a phone.
    pub fn send(&mut self, visitor: &str, phone: String) {
        let code = six_digits();
        self.told = Some(code.clone());
        if let Some(visitor) = self.visitors.get_mut(visitor) {
            visitor.code = Some((phone, code));
        }
    }

    /// A new picture to scan. Where the last one grew old, this one is scanned at once, or grows old too.
    pub fn scan(&mut self, guid: &str) -> bool {
        let Some(visitor) = self.visitors.get_mut(guid) else { return false };
        visitor.looks = 0;
        visitor.scan = Some(match visitor.late_for {
            None => Scan::Waits,
            Some(account) if account.does == (Does::ScanLate { ends: true }) => Scan::Late,
            Some(account) => Scan::Scanned(account),
        });
        self.last_guid = Some(guid.to_owned());
        true
    }

    /// How far a scan is, and how often that was seen; one that was seen as scanned so many times is confirmed.
    pub fn look(&mut self, guid: &str, times: usize) -> Option<(Scan, usize)> {
        let visitor = self.visitors.get_mut(guid)?;
        let seen = (visitor.scan?, visitor.looks);
        visitor.looks += 1;
        if let (Scan::Scanned(account), true) = (seen.0, visitor.looks >= times) {
            visitor.scan = Some(Scan::Confirmed(account));
        }
        Some(seen)
    }

    /// Somebody scans the picture that was given last.
    pub fn approve(&mut self, account: &'static Account) -> bool {
        let visitor = self.last_guid.as_ref().and_then(|guid| self.visitors.get_mut(guid));
        let Some(Visitor { scan: Some(scan @ Scan::Waits), late_for, looks, .. }) = visitor else { return false };
        *looks = 0;
        if matches!(account.does, Does::ScanLate { .. }) {
            (*scan, *late_for) = (Scan::Late, Some(account));
        } else {
            *scan = Scan::Scanned(account);
        }
        true
    }
}
