//! `passport.liepin.com`: the form of 2016 to 2019, which posts the password's MD5, and its captcha.

use super::accounts::{self, Does};
use super::rules::*;
use super::state::{PASSWORD_MD5, State};
use super::{bad, cookie, filled, has, later, over, too_many};
use crate::portal::{Asked, page};
use axum::http::{StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use serde_json::json;

/// What is said of a wrong name or password. No wording was found; all that is known is that it has none of the codes, so
/// nobody may rely on it, and it is no rule.
const WRONG: &str = "用户名或密码不正确";

pub(super) fn answer(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    if asked.path == rules.get(&CAPTCHA_PATH) {
        captcha(state, asked)
    } else if asked.path == rules.get(&DOOR_PATH) && asked.post {
        posted(state, asked)
    } else if asked.path == "/" {
        form(state)
    } else {
        StatusCode::NOT_FOUND.into_response()
    }
}

/// The page to sign in with.
pub(super) fn form(state: &State) -> Response {
    let (name, password) = (state.rules.get(&DOOR_NAME), state.rules.get(&DOOR_PASSWORD));
    let fields = format!("<input name=\"{name}\"><input type=\"hidden\" name=\"{password}\">");
    page("用户登录_猎聘", &format!("<form method=\"post\">{fields}<button>登录</button></form>"))
}

fn captcha(state: &State, asked: &Asked) -> Response {
    let visitor = asked.cookie(state.rules.get(&COOKIE_VISITOR)).unwrap_or_default();
    let mut memory = state.lock();
    let broken = memory.visitors.get(visitor).is_some_and(|v| v.captcha.as_deref() == Some(""));
    match memory.paint(visitor) {
        Some(_) if broken => page("", "no picture"),
        Some(png) => ([(header::CONTENT_TYPE, "image/png")], png).into_response(),
        None => StatusCode::FORBIDDEN.into_response(),
    }
}

fn posted(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let visitor = asked.cookie(rules.get(&COOKIE_VISITOR)).unwrap_or_default();
    let pair = rules.get(&DOOR_QUERY).split_once('=').unwrap_or_default();
    if !asked.header("content-type").starts_with(rules.get(&CONTENT_TYPE))
        || ![&DOOR_ASKED, &DOOR_ALT, &DOOR_REFERER].iter().all(|rule| has(asked, rules.get(rule)))
        || !state.lock().visitors.contains_key(visitor)
    {
        return StatusCode::FORBIDDEN.into_response();
    }
    let fields = [&DOOR_FROM, &DOOR_STAY].iter().all(|rule| filled(asked, rules.get(rule)));
    let (Some(name), Some(hash)) = (asked.field(rules.get(&DOOR_NAME)), asked.field(rules.get(&DOOR_PASSWORD))) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    if !fields || asked.query(pair.0) != Some(pair.1) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    *state.lock().posts.entry(name.clone()).or_default() += 1;
    let Some(account) = accounts::find(&name) else { return bad(rules, "200993001", WRONG) };
    match account.does {
        Does::Captcha { ends } => {
            let said = asked.field(rules.get(&DOOR_CAPTCHA));
            if let Some(asks) = ask_captcha(state, visitor, said.as_deref(), ends) {
                return asks;
            }
        }
        Does::CaptchaBroken => {
            if let Some(visitor) = state.lock().visitors.get_mut(visitor) {
                visitor.captcha = Some(String::new());
            }
            return bad(rules, rules.get(&CODE_CAPTCHA), "");
        }
        Does::Verify => return bad(rules, "200993002", rules.get(&SAYS_VERIFY)),
        Does::TooMany => return too_many(rules),
        Does::Restricted => return bad(rules, "200993004", rules.get(&SAYS_RESTRICTED)),
        Does::DoorChanged => return axum::Json(json!({"success": true})).into_response(),
        Does::Down => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Does::RefusedAtDoor => return later(rules, StatusCode::TOO_MANY_REQUESTS),
        _ => {}
    }
    if hash != PASSWORD_MD5 {
        return bad(rules, "200993001", WRONG);
    }
    let (session, xsrf) = state.lock().sign_in(account);
    let cookies = [cookie(rules, &COOKIE_SESSION, &session), cookie(rules, &COOKIE_XSRF, &xsrf)];
    // The flag was seen as a string (2015) and as a number (2017).
    let (flag, data) = (rules.get(&ENVELOPE_FLAG), rules.get(&ENVELOPE_DATA));
    let body = json!({flag: rules.get(&FLAG_GOOD), data: {"url": format!("https://{}/", rules.get(&HOST_OWN))}});
    (AppendHeaders(cookies), axum::Json(body)).into_response()
}

/// Whether a captcha stands in the way still. Each picture is good for one answer.
fn ask_captcha(state: &State, visitor: &str, said: Option<&str>, ends: bool) -> Option<Response> {
    let rules = &state.rules;
    let mut memory = state.lock();
    let visitor = memory.visitors.get_mut(visitor)?;
    Some(match (visitor.captcha.take(), said) {
        (Some(right), Some(said)) if right.eq_ignore_ascii_case(said) => return None,
        // The first time by one code, then by the other.
        (_, None) if ends => bad(rules, rules.get(&CODE_CAPTCHA), ""),
        (_, None) => bad(rules, rules.get(&CODE_CAPTCHA_NAME), "请输入验证码"),
        (_, Some(_)) => {
            visitor.wrong += 1;
            match ends && visitor.wrong >= rules.number(&CAPTCHA_TRIES) {
                true => over(rules),
                false => bad(rules, rules.get(&CODE_CAPTCHA_WRONG), "验证码填写有误，请重新填写"),
            }
        }
    })
}
