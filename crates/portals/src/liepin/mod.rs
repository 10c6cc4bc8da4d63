//! A look-alike of Liepin (猎聘) in two of its ages: the sign-in form of 2016 to 2019, which posts the password's MD5, with the
//! pages of its years behind it; and today's sign-in by SMS and by scan, with the web API behind it.
//!
//! No live site was asked: all of it comes from public code, and what was not found there is marked as a guess in
//! [`rules`]. Who can sign in, and what happens to them, is the table in [`accounts`].
//!
//! Look next at `door.rs` (the form), `passport.rs` (today's sign-in), `pages.rs` (the pages), `api.rs` (the web API).

pub mod accounts;
mod api;
mod door;
mod pages;
mod passport;
pub mod rules;
mod state;

use crate::portal::{Asked, Look, Portal, later as come_again, page as html};
use crate::rules::{Rule, Rules};
use async_trait::async_trait;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::{Value, json};
use state::State;
use std::sync::Arc;

/// What is known of it before it runs.
pub const LOOK: Look = Look {
    site: "liepin",
    name: ("猎聘", "Liepin"),
    hosts: &[
        rules::HOST_HOME.value,
        rules::HOST_DOOR.value,
        rules::HOST_PASSPORT.value,
        rules::HOST_OWN.value,
        rules::HOST_API.value,
    ],
    rules: rules::ALL,
    accounts: || accounts::ACCOUNTS.iter().map(accounts::Account::magic).collect(),
    make: |rules| Arc::new(State::new(rules)),
};

/// The wall that who isn't signed in is led to (2026 tools); nobody relies on its name.
const WALL: &str = "wow.liepin.com";

/// What is said of too many tries.
fn too_many(rules: &Rules) -> Response {
    bad(rules, "200993003", &format!("操作过于{}，请稍后再试", rules.get(&rules::SAYS_TOO_MANY)))
}

/// What is said when the last captcha or code was wrong.
fn over(rules: &Rules) -> Response {
    bad(rules, "200993009", &format!("验证码{}", rules.get(&rules::SAYS_OVER)))
}

#[async_trait]
impl Portal for State {
    /// Looks at the host, then at the path.
    async fn answer(&self, asked: Asked) -> Response {
        let is = |rule| asked.host == self.rules.get(rule);
        if is(&rules::HOST_HOME) {
            passport::home(self, &asked)
        } else if is(&rules::HOST_DOOR) {
            door::answer(self, &asked)
        } else if is(&rules::HOST_PASSPORT) {
            passport::answer(self, &asked)
        } else if is(&rules::HOST_OWN) {
            pages::answer(self, &asked)
        } else if is(&rules::HOST_API) {
            api::answer(self, &asked).await
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
        let account = accounts::find(login)?;
        let (session, xsrf) = self.lock().sign_in(account);
        let rules = &self.rules;
        let (name, token) = (rules.get(&rules::COOKIE_SESSION), rules.get(&rules::COOKIE_XSRF));
        Some(format!("user_name=\"%E6%9D%8E%E6%98%8E\"; {name}={session}; {token}={xsrf}"))
    }

    fn approve(&self, login: &str) -> bool {
        accounts::find(login).is_some_and(|account| self.lock().approve(account))
    }
}

/// Whether a request has the header that a rule writes as `Name: value`, or has it at all where the rule is a name only.
fn has(asked: &Asked, line: &str) -> bool {
    match line.split_once(": ") {
        None => asked.headers.contains_key(line),
        Some((name, value)) if value.starts_with('{') => {
            let json = |text: &str| serde_json::from_str::<Value>(text).ok();
            json(value).is_some_and(|wanted| json(asked.header(name)) == Some(wanted))
        }
        Some((name, value)) => asked.header(name) == value,
    }
}

/// Whether a request's form has the field that a rule writes as `name=value`, or has it empty where the rule is a name only.
fn filled(asked: &Asked, pair: &str) -> bool {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    asked.field(name).as_deref() == Some(value)
}

/// Whether a call has what every call to the APIs must have; else what it is told.
fn turned_away(rules: &Rules, asked: &Asked) -> Option<Response> {
    use rules::*;
    let place: Value = serde_json::from_str(asked.header(rules.get(&API_PLACE))).unwrap_or_default();
    let whole = [&API_TYPE, &API_VERSION, &API_CLIENT, &API_ASKED].iter().all(|rule| has(asked, rules.get(rule)))
        && asked.headers.get(rules.get(&API_BUILD)).is_some_and(HeaderValue::is_empty)
        && asked.header(rules.get(&API_TRACE)).len() == 36
        && place[rules.get(&API_LOCATION)].as_str().is_some_and(|at| at.starts_with("https://"));
    let form = asked.post && asked.header("content-type").starts_with(rules.get(&CONTENT_TYPE));
    // HTTP stays 200.
    (!whole || !form).then(|| bad(rules, rules.get(&CODE_HEADERS), "出错了（400）！"))
}

/// Whether the token that the header echoes is the one that was given last.
fn echoed(rules: &Rules, asked: &Asked, token: &str) -> bool {
    let echo = asked.header(rules.get(&rules::API_XSRF));
    echo == token && asked.cookie(rules.get(&rules::COOKIE_XSRF)) == Some(echo)
}

/// A cookie for all hosts of the site.
fn cookie(rules: &Rules, rule: &Rule, value: &str) -> (HeaderName, String) {
    (header::SET_COOKIE, format!("{}={value}; Domain=.liepin.com; Path=/", rules.get(rule)))
}

/// A good answer.
fn good(rules: &Rules, data: Value) -> Response {
    let (flag, held) = (rules.get(&rules::ENVELOPE_FLAG), rules.get(&rules::ENVELOPE_DATA));
    axum::Json(json!({flag: rules.number(&rules::FLAG_GOOD), held: data})).into_response()
}

/// An answer with flag 0.
fn bad(rules: &Rules, code: &str, says: &str) -> Response {
    let get = |rule| rules.get(rule);
    let (flag, name, msg) = (get(&rules::ENVELOPE_FLAG), get(&rules::ENVELOPE_CODE), get(&rules::ENVELOPE_SAYS));
    axum::Json(json!({flag: 0, name: code, msg: says})).into_response()
}

/// An answer for who isn't signed in, with HTTP 200.
fn flagged(rules: &Rules, flag: i64) -> Response {
    axum::Json(json!({rules.get(&rules::ENVELOPE_FLAG): flag, rules.get(&rules::ENVELOPE_SAYS): "未登录"}))
        .into_response()
}

/// The risk page: HTTP 200 and the title that every page has.
fn risk(rules: &Rules) -> Response {
    html("专业招聘平台-猎聘", &format!("<h3>{}</h3><p>请点击按钮</p>", rules.get(&rules::RISK_SAYS)))
}

/// Led to the risk page.
fn to_risk(rules: &Rules) -> Response {
    Redirect::to(&format!("https://{}/intercept/ip/captcha/dispatch?token=900000001", rules.get(&rules::HOST_SAFE)))
        .into_response()
}

/// The firewall's page: HTTP 200, a script, and no data.
fn waf(rules: &Rules) -> Response {
    let mark = rules.get(&rules::WAF_MARK);
    let html = format!("<html><script>document.cookie='{mark}='+1+';path=/';location.reload();</script></html>");
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
}

/// A status that says when to come again.
fn later(rules: &Rules, status: StatusCode) -> Response {
    come_again(status, rules.get(&rules::RETRY_AFTER))
}
