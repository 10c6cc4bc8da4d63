//! A look-alike of LinkedIn (领英), 2026: its sign-in form with the second steps behind it, the door of the old Android
//! library, and the API of the web application with the disguises that a dead session wears.
//!
//! No live site was asked: all of it comes from public code and reports, and what was not found there is marked as a
//! guess in [`rules`]. Who can sign in, and what happens to them, is the table in [`accounts`].
//!
//! Look next at `door.rs` (the form, the library's door), `challenge.rs` (the second step), `voyager.rs` (the API and the
//! profile's page), `shapes.rs` (what a profile is served as).

pub mod accounts;
mod challenge;
mod door;
pub mod rules;
mod shapes;
mod state;
mod voyager;

use crate::portal::{Asked, Look, Portal};
use accounts::Does;
use async_trait::async_trait;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use state::State;
use std::sync::Arc;

/// What is known of it before it runs.
pub const LOOK: Look = Look {
    site: "linkin",
    name: ("领英", "LinkedIn"),
    hosts: &[rules::HOST.value],
    rules: rules::ALL,
    accounts: || accounts::ACCOUNTS.iter().map(accounts::Account::magic).collect(),
    make: |rules| Arc::new(State::new(rules)),
};

#[async_trait]
impl Portal for State {
    /// Looks at the host, then at the path.
    async fn answer(&self, asked: Asked) -> Response {
        if asked.host != self.rules.get(&rules::HOST) {
            return StatusCode::BAD_REQUEST.into_response(); // "invalid hostname"
        }
        match door::answer(self, &asked) {
            Some(answer) => answer,
            None => voyager::answer(self, &asked).await,
        }
    }

    fn posts(&self, login: &str) -> usize {
        self.lock().posts.get(login).copied().unwrap_or(0)
    }

    fn told(&self) -> Option<String> {
        self.lock().told.clone()
    }

    fn session(&self, login: &str) -> Option<String> {
        let account = accounts::find(login)?;
        let (session, csrf) = self.sign_in(account);
        let named = |rule| self.rules.get(rule);
        let alone = format!("{}={session}", named(&rules::SESSION));
        if account.does == Does::Bare {
            return Some(alone);
        }
        let identity = state::identity();
        Some(format!(
            "{}={identity}; lang=v=2&lang=en-us; {alone}; {}=\"{csrf}\"",
            named(&rules::IDENTITY),
            named(&rules::CSRF_COOKIE)
        ))
    }

    /// As people paste it: with all that comes along, and percent-encoded.
    fn address(&self, login: &str) -> Option<String> {
        let account = accounts::find(login)?;
        let slug = if account.does == Does::Another { "somebody-else" } else { account.slug };
        let slug: String = url::form_urlencoded::byte_serialize(slug.as_bytes()).collect();
        Some(format!("https://www.linkedin.com/in/{slug}?authType=name&authToken=AbCd&trk=api*a0000000*s0000000*"))
    }

    fn approve(&self, login: &str) -> bool {
        let mut memory = self.lock();
        let mut waiting = memory.challenges.values_mut().filter(|c| c.account.login == login && c.approved.is_none());
        let Some(challenge) = waiting.find(|c| c.code.is_empty()) else { return false };
        challenge.approved = Some(challenge.account.does != Does::ApproveLate);
        true
    }
}
