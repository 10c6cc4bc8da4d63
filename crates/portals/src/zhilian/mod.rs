//! A look-alike of Zhilian (智联招聘) in its years of transition: the sign-in form of `passport` with its picture captcha,
//! as of 2015 to 2018, and behind it the web API of 2018 with its JSON of nodes.
//!
//! No live site was asked: all of it comes from public code, and what was not found there is marked as a guess in
//! [`rules`]. Who can sign in, and what happens to them, is the table in [`accounts`].
//!
//! Look next at `passport.rs` (the sign-in), `napi.rs` (today's, guessed), `own.rs` (the person's pages and the API).

pub mod accounts;
mod napi;
mod own;
mod passport;
pub mod rules;

mod state;

use crate::portal::{Asked, Look, Portal, later as come_again};
use crate::rules::Rules;
use async_trait::async_trait;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use state::State;
use std::sync::Arc;

/// What is known of it before it runs.
pub const LOOK: Look = Look {
    site: "zhilian",
    name: ("智联招聘", "Zhilian"),
    hosts: &[rules::HOST_PASSPORT.value, rules::HOST_OWN.value, rules::HOST_API.value, rules::REFERER_HOST.value],
    rules: rules::ALL,
    accounts: || accounts::ACCOUNTS.iter().map(accounts::Account::magic).collect(),
    make: |rules| Arc::new(State::new(rules)),
};

#[async_trait]
impl Portal for State {
    /// Looks at the host, then at the path.
    async fn answer(&self, asked: Asked) -> Response {
        let rules = &self.rules;
        if asked.host == rules.get(&rules::HOST_PASSPORT) {
            napi::answer(self, &asked).unwrap_or_else(|| passport::answer(self, &asked))
        } else if asked.host == rules.get(&rules::HOST_OWN) {
            own::page(self, &asked)
        } else if asked.host == rules.get(&rules::HOST_API) {
            own::api(self, &asked).await
        } else {
            StatusCode::NOT_FOUND.into_response()
        }
    }

    fn posts(&self, login: &str) -> usize {
        self.lock().posts.get(login).copied().unwrap_or(0)
    }

    fn told(&self) -> Option<String> {
        self.lock().painted.clone()
    }

    fn session(&self, login: &str) -> Option<String> {
        let account = accounts::find(login)?;
        let (at, rt) = self.lock().sign_in(account);
        let rules = &self.rules;
        Some(format!("{}={at}; {}={rt}", rules.get(&rules::SESSION_AT), rules.get(&rules::SESSION_RT)))
    }

    fn approve(&self, login: &str) -> bool {
        let Some(account) = accounts::find(login) else { return false };
        let mut memory = self.lock();
        let Some(scan) = memory.scans.values_mut().find(|s| matches!(s, state::Scan::Waits)) else { return false };
        *scan = match account.does {
            accounts::Does::ScansLate => state::Scan::Over,
            _ => state::Scan::By(account),
        };
        true
    }
}

/// The firewall's page: HTTP 200, a script, and no data.
fn waf(rules: &Rules) -> Response {
    let mark = rules.get(&rules::WAF_MARK);
    let html = format!(
        "<html><script>var arg1='00';document.cookie='{mark}='+arg1+';path=/';location.reload();</script></html>"
    );
    ([(axum::http::header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
}

/// A status that says when to come again.
fn later(rules: &Rules, status: StatusCode) -> Response {
    come_again(status, rules.get(&rules::RETRY_AFTER))
}
