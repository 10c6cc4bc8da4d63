//! A look-alike of 51job (前程无忧): the form of 2017 to 2021 with its picture captcha and, later, a slider; the picture to
//! scan of 2026; the own pages of 2016 to 2021 in GBK and the one page since 2022; and the pages of the first decades.
//!
//! No live site was asked: all of it comes from public code, and what was not found there is marked as a guess in
//! [`rules`]. Who can sign in, and what happens to them, is the table in [`accounts`].
//!
//! Look next at `door.rs` (the sign-in), `scan.rs`, `own.rs` (the person's pages) and `my.rs` (the first decades).

pub mod accounts;
mod door;
mod my;
mod own;
pub mod rules;
mod scan;
mod state;

use crate::portal::{Asked, Look, Portal, later as come_again};
use crate::rules::Rules;
use accounts::{Account, Era};
use async_trait::async_trait;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use state::State;
use std::sync::Arc;

/// What is known of it before it runs.
pub const LOOK: Look = Look {
    site: "51job",
    name: ("前程无忧", "51job"),
    hosts: &[
        rules::HOST_LOGIN.value,
        rules::HOST_OWN.value,
        rules::HOST_WEB.value,
        rules::HOST_WE.value,
        rules::HOST_MY.value,
        rules::HOST_MYLOGIN.value,
    ],
    rules: rules::ALL,
    accounts: || accounts::ACCOUNTS.iter().filter_map(Account::magic).collect(),
    make: |rules| Arc::new(State::new(rules)),
};

#[async_trait]
impl Portal for State {
    /// Looks at the host, then at the path.
    async fn answer(&self, asked: Asked) -> Response {
        let is = |rule| asked.host == self.rules.get(rule);
        if is(&rules::HOST_LOGIN) {
            door::answer(self, &asked)
        } else if is(&rules::HOST_OWN) {
            own::old(self, &asked).await
        } else if is(&rules::HOST_WEB) {
            own::web(self, &asked)
        } else if is(&rules::HOST_WE) {
            scan::land(self, &asked)
        } else if is(&rules::HOST_MY) || is(&rules::HOST_MYLOGIN) {
            my::answer(self, &asked)
        } else {
            StatusCode::NOT_FOUND.into_response()
        }
    }

    fn posts(&self, login: &str) -> usize {
        self.lock().posts.get(login).copied().unwrap_or(0)
    }

    fn told(&self) -> Option<String> {
        self.lock().told.clone()
    }

    fn session(&self, login: &str) -> Option<String> {
        let account = accounts::find(login).filter(|a| a.era != Era::My)?;
        let session = self.lock().sign_in(account);
        // `guid` and `acw_tc` are a visitor's; the session is the one named as the site.
        Some(format!("guid=\"a=b\"; acw_tc=x; {}={session}", self.rules.get(&rules::SESSION)))
    }

    fn approve(&self, login: &str) -> bool {
        accounts::find(login).is_some_and(|account| self.lock().approve(account))
    }
}

/// A page as this site writes it: GBK, labelled so.
fn gbk(html: &str) -> Response {
    let bytes = encoding_rs::GBK.encode(html).0.into_owned();
    ([(header::CONTENT_TYPE, "text/html; charset=gbk")], bytes).into_response()
}

fn page(title: &str, body: &str) -> Response {
    gbk(&format!("<!DOCTYPE html><html><head><title>{title}</title></head><body>{body}</body></html>"))
}

/// The firewall's page: HTTP 200, a script, and no data.
fn waf(rules: &Rules) -> Response {
    let mark = rules.get(&rules::WAF_MARK);
    gbk(&format!(
        "<html><script>var arg1='00';document.cookie='{mark}='+arg1+';path=/';location.reload();</script></html>"
    ))
}

/// A status that says when to come again.
fn later(rules: &Rules, status: StatusCode) -> Response {
    come_again(status, rules.get(&rules::RETRY_AFTER))
}

/// The way back to the form, as a redirect.
fn to_the_door(rules: &Rules) -> Response {
    let door = format!("https://{}{}", rules.get(&rules::HOST_LOGIN), rules.get(&rules::LOGIN_PATH));
    (StatusCode::FOUND, [(header::LOCATION, door)]).into_response()
}
