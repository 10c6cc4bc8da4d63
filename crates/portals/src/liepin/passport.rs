//! `www.liepin.com` and `api-passport.liepin.com`: a visitor's cookies, and today's sign-in by SMS, by scan, by password.

use super::accounts::{self, Account, Does};
use super::rules::*;
use super::state::{PASSWORD_MD5, Scan, State, Visitor};
use super::{bad, cookie, echoed, filled, good, later, over, too_many, turned_away};
use crate::picture;
use crate::portal::{Asked, page, token};
use axum::http::{StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use base64::Engine;
use serde_json::{Value, json};

/// The front page: it makes a visitor of whoever comes.
pub(super) fn home(state: &State, asked: &Asked) -> Response {
    if asked.path != "/" || asked.post {
        return StatusCode::NOT_FOUND.into_response();
    }
    let (rules, visitor, xsrf) = (&state.rules, token(), token());
    let cookies = [
        cookie(rules, &COOKIE_XSRF, &xsrf),
        cookie(rules, &COOKIE_VISITOR, &visitor),
        (header::SET_COOKIE, format!("{}={}; Path=/; HttpOnly", rules.get(&COOKIE_WAF), token())),
    ];
    state.lock().visitors.insert(visitor, Visitor { xsrf, ..Visitor::default() });
    (AppendHeaders(cookies), page("猎聘", "<div id=\"home\"></div>")).into_response()
}

pub(super) fn answer(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let visitor = asked.cookie(rules.get(&COOKIE_VISITOR)).unwrap_or_default().to_owned();
    let xsrf = state.lock().visitors.get(&visitor).map(|v| v.xsrf.clone());
    if !xsrf.is_some_and(|xsrf| echoed(rules, asked, &xsrf)) {
        return StatusCode::FORBIDDEN.into_response();
    }
    if let Some(answer) = turned_away(rules, asked) {
        return answer;
    }
    let is = |rule| asked.path == rules.get(rule);
    let first = is(&SMART_PATH) || is(&QR_PATH);
    if !first && asked.cookie(rules.get(&COOKIE_WAF)).is_none() {
        return StatusCode::FORBIDDEN.into_response();
    }
    let answer = if is(&SMART_PATH) {
        smart(state, asked, &visitor)
    } else if is(&SEND_PATH) {
        send(state, asked, &visitor)
    } else if is(&CODE_PATH) {
        code(state, asked, &visitor)
    } else if is(&PASSWORD_PATH) {
        password(state, asked)
    } else if is(&QR_PATH) || is(&QR_POLL_PATH) {
        scan(state, asked, &visitor)
    } else {
        StatusCode::NOT_FOUND.into_response()
    };
    let waf = format!("{}={}; Path=/; HttpOnly", rules.get(&COOKIE_WAF), token());
    (AppendHeaders([(header::SET_COOKIE, waf)]), answer).into_response()
}

fn wanting(state: &State, asked: &Asked, fields: &[&crate::rules::Rule]) -> bool {
    !fields.iter().all(|rule| filled(asked, state.rules.get(rule)))
}

/// Which captcha is wanted before a code.
fn smart(state: &State, asked: &Asked, visitor: &str) -> Response {
    let rules = &state.rules;
    let Some(tel) = asked.field(rules.get(&FIELD_TEL)) else { return StatusCode::BAD_REQUEST.into_response() };
    if wanting(state, asked, &[&BUSINESS, &SMART_TYPE, &SMART_VERSION]) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let slider = accounts::find(&tel).is_some_and(|a| a.does == Does::Slider);
    let sign = token();
    if let Some(visitor) = state.lock().visitors.get_mut(visitor) {
        visitor.sign.clone_from(&sign);
    }
    let mode = rules.get(if slider { &MODE_SLIDER } else { &MODE_NONE });
    good(rules, json!({"config": {"appId": ""}, rules.get(&SMART_MODE): mode, rules.get(&SMART_SIGN): sign}))
}

/// Sends a code.
fn send(state: &State, asked: &Asked, visitor: &str) -> Response {
    let rules = &state.rules;
    let Some(tel) = asked.field(rules.get(&FIELD_TEL)) else { return StatusCode::BAD_REQUEST.into_response() };
    let right = state.lock().visitors.get(visitor).map(|v| v.sign.clone()).filter(|sign| !sign.is_empty());
    if wanting(state, asked, &[&BUSINESS, &SEND_BACK, &SEND_DATA]) || asked.field(rules.get(&SMART_SIGN)) != right {
        return StatusCode::BAD_REQUEST.into_response();
    }
    match accounts::find(&tel).map(|a| a.does) {
        Some(Does::TooMany) => return too_many(rules),
        Some(Does::RefusedAtDoor) => return later(rules, StatusCode::TOO_MANY_REQUESTS),
        _ => state.lock().send(visitor, tel),
    }
    good(rules, json!({}))
}

/// The sign-in by code.
fn code(state: &State, asked: &Asked, visitor: &str) -> Response {
    let rules = &state.rules;
    let (tel, said) = (asked.field(rules.get(&FIELD_TEL)), asked.field(rules.get(&FIELD_CODE)));
    if wanting(state, asked, &[&CODE_ROLE, &CODE_SOURCE]) || said.is_none() {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let account = tel.as_deref().and_then(accounts::find);
    match account.map(|a| a.does) {
        Some(Does::CodeLate) => return bad(rules, "200993011", rules.get(&SAYS_CODE_LATE)),
        Some(Does::Restricted) => return bad(rules, "200993004", rules.get(&SAYS_RESTRICTED)),
        Some(Does::DoorChanged) => return bad(rules, "200993099", "欢迎使用全新版本"),
        _ => {}
    }
    let mut memory = state.lock();
    let Some(visitor) = memory.visitors.get_mut(visitor) else { return StatusCode::FORBIDDEN.into_response() };
    match (&visitor.code, account) {
        (Some(sent), Some(account)) if Some(&sent.0) == tel.as_ref() && Some(&sent.1) == said.as_ref() => {
            drop(memory);
            signed_in(state, account, json!({}))
        }
        _ => {
            visitor.wrong += 1;
            match visitor.wrong >= rules.number(&CODE_TRIES) {
                true => over(rules),
                false => bad(rules, "200993012", rules.get(&SAYS_CODE_WRONG)),
            }
        }
    }
}

/// The sign-in by password, of which only the address is known.
fn password(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let (name, hash) = (asked.field(rules.get(&PASSWORD_NAME)), asked.field(rules.get(&PASSWORD_HASH)));
    let (Some(name), Some(hash)) = (name, hash) else { return StatusCode::BAD_REQUEST.into_response() };
    *state.lock().posts.entry(name.clone()).or_default() += 1;
    match accounts::find(&name) {
        Some(account) if hash == PASSWORD_MD5 => signed_in(state, account, json!({})),
        _ => bad(rules, "200993001", rules.get(&SAYS_PASSWORD)),
    }
}

/// A picture to scan, and how far it is.
fn scan(state: &State, asked: &Asked, visitor: &str) -> Response {
    let rules = &state.rules;
    if wanting(state, asked, &[&QR_BUSINESS, &QR_APP, &QR_STAY, &QR_PROGRAM, &QR_BACK]) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    if asked.path == rules.get(&QR_PATH) {
        let Some(key) = state.lock().scan(visitor) else { return StatusCode::FORBIDDEN.into_response() };
        let png = base64::prelude::BASE64_STANDARD.encode(picture::of_key(&key));
        let picture = format!("data:image/png;base64,{png}");
        return good(rules, json!({rules.get(&QR_KEY): key, rules.get(&QR_PICTURE): picture}));
    }
    let key = asked.field(rules.get(&QR_KEY)).unwrap_or_default();
    let seen = state.lock().look(&key);
    let status = |rule| json!({rules.get(&QR_STATUS): rules.get(rule)});
    match seen {
        None => StatusCode::BAD_REQUEST.into_response(),
        Some(Scan::Waits) => good(rules, status(&QR_WAITS)),
        Some(Scan::Late) => good(rules, status(&QR_LATE)),
        Some(Scan::Gone) => good(rules, status(&QR_GONE)),
        Some(Scan::Scanned(_)) => good(rules, status(&QR_SCANNED)),
        Some(Scan::Confirmed(account)) => signed_in(state, account, status(&QR_DONE)),
    }
}

/// The session as cookies; the token is another from now on.
fn signed_in(state: &State, account: &'static Account, data: Value) -> Response {
    let rules = &state.rules;
    let (session, xsrf) = state.lock().sign_in(account);
    let cookies = [cookie(rules, &COOKIE_SESSION, &session), cookie(rules, &COOKIE_XSRF, &xsrf)];
    (AppendHeaders(cookies), good(rules, data)).into_response()
}
