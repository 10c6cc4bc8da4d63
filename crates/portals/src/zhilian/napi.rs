//! Today's page of `passport.zhaopin.com`, as far as it isn't the scan: a code by SMS, and the password. That there are both
//! is known; the calls are made up, in the manner of the scan's.

use super::accounts::{self, Account, Does};
use super::passport::cookies;
use super::rules::*;
use super::state::{Code, State};
use super::{later, waf};
use crate::portal::{Asked, PASSWORD, page, six_digits};
use crate::rules::Rules;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

/// The answer to a call of this page; `None` where the path is none of its.
pub(super) fn answer(state: &State, asked: &Asked) -> Option<Response> {
    let rules = &state.rules;
    let at = |path| asked.post && asked.path == rules.get(path);
    let call: fn(&State, &Value) -> Response = match () {
        () if at(&SMS_SEND_PATH) => send,
        () if at(&SMS_LOGIN_PATH) => code,
        () if at(&NAPI_LOGIN_PATH) => password,
        () => return None,
    };
    let body = asked.json();
    let referer = format!("https://{}{}", rules.get(&HOST_PASSPORT), rules.get(&NAPI_PAGE_PATH));
    Some(match asked.header("referer") == referer && body[rules.get(&QR_APP_KEY)] == rules.get(&QR_APP) {
        true => call(state, &body),
        false => StatusCode::BAD_REQUEST.into_response(),
    })
}

fn send(state: &State, body: &Value) -> Response {
    let rules = &state.rules;
    let Some(phone) = body[rules.get(&SMS_PHONE)].as_str() else { return StatusCode::BAD_REQUEST.into_response() };
    if let Some(stopped) = accounts::find(phone).and_then(|account| stopped(rules, account)) {
        return stopped;
    }
    let code = six_digits();
    let mut memory = state.lock();
    memory.painted = Some(code.clone());
    memory.codes.insert(phone.to_owned(), Code { right: code, wrong: 0 });
    good(rules)
}

fn code(state: &State, body: &Value) -> Response {
    let rules = &state.rules;
    let said = |rule| body[rules.get(rule)].as_str().unwrap_or_default();
    let mut memory = state.lock();
    let Some(code) = memory.codes.get_mut(said(&SMS_PHONE)) else { return bad(rules, rules.get(&SAYS_SMS_OLD)) };
    if code.right != said(&SMS_CODE) {
        code.wrong += 1;
        let over = code.wrong >= rules.number(&CAPTCHA_TRIES);
        return bad(rules, rules.get(if over { &SAYS_CAPTCHA_OVER } else { &SAYS_SMS_WRONG }));
    }
    match accounts::find(said(&SMS_PHONE)) {
        Some(account) if account.does == Does::CodeLate => bad(rules, rules.get(&SAYS_SMS_OLD)),
        Some(account) => (cookies(rules, memory.sign_in(account)), good(rules)).into_response(),
        None => bad(rules, "尚未注册"),
    }
}

fn password(state: &State, body: &Value) -> Response {
    let rules = &state.rules;
    let said = |rule| body[rules.get(rule)].as_str().unwrap_or_default();
    *state.lock().posts.entry(said(&NAPI_NAME).to_owned()).or_default() += 1;
    match accounts::find(said(&NAPI_NAME)) {
        Some(account) if said(&NAPI_PASSWORD) == PASSWORD => stopped(rules, account).unwrap_or_else(|| {
            let session = state.lock().sign_in(account);
            (cookies(rules, session), good(rules)).into_response()
        }),
        _ => bad(rules, rules.get(&SAYS_WRONG)),
    }
}

/// What stands in an account's way.
fn stopped(rules: &Rules, account: &Account) -> Option<Response> {
    match account.does {
        Does::TooMany => Some(bad(rules, rules.get(&SAYS_TOO_MANY))),
        Does::Restricted => Some(bad(rules, rules.get(&SAYS_RESTRICTED))),
        Does::Slider => Some(page("", &format!("<div class=\"{}\"></div>", rules.get(&SLIDER_MARK)))),
        Does::WafAtDoor => Some(waf(rules)),
        Does::DoorChanged => Some(bad(rules, "欢迎使用全新版本")),
        Does::Down => Some(StatusCode::INTERNAL_SERVER_ERROR.into_response()),
        Does::RefusedAtDoor => Some(later(rules, StatusCode::TOO_MANY_REQUESTS)),
        _ => None,
    }
}

fn good(rules: &Rules) -> Response {
    axum::Json(json!({rules.get(&ENVELOPE_CODE): rules.number(&QR_GOOD)})).into_response()
}

fn bad(rules: &Rules, says: &str) -> Response {
    let code = rules.number(&QR_GOOD) + 1;
    axum::Json(json!({rules.get(&ENVELOPE_CODE): code, rules.get(&NAPI_MESSAGE): says})).into_response()
}
