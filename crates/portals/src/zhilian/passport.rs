//! `passport.zhaopin.com`: the form, the captcha, and what the answer to the form says.

use super::accounts::{self, Does};
use super::rules::*;
use super::state::{Scan, State, Visitor};
use super::{later, waf};
use crate::picture;
use crate::portal::{Asked, PASSWORD, page, token};
use crate::rules::Rules;
use axum::http::{StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use serde_json::json;

/// What is said of a wrong name or password. No wording was found; all that is known is that it is none of the others,
/// so nobody may rely on it, and it is no rule.
const WRONG: &str = "用户名或密码错误";

pub(super) fn answer(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    if asked.path == rules.get(&CAPTCHA_PATH) {
        captcha(state, asked)
    } else if asked.path == rules.get(&QR_START_PATH) && asked.post {
        scan(state, asked)
    } else if let Some(id) = asked.path.strip_prefix(QR_IMAGES) {
        match state.lock().scans.contains_key(id) {
            true => ([(header::CONTENT_TYPE, "image/png")], picture::png("SCAN")).into_response(),
            false => StatusCode::NOT_FOUND.into_response(),
        }
    } else if asked.path == rules.get(&QR_POLL_PATH) {
        polled(state, asked)
    } else if asked.path != rules.get(&LOGIN_PATH) {
        StatusCode::NOT_FOUND.into_response()
    } else if asked.post {
        posted(state, asked)
    } else {
        let visitor = token();
        let cookie = format!("{}={visitor}; Domain=zhaopin.com; Path=/", rules.get(&VISITOR_COOKIE));
        state.lock().visitors.insert(visitor, Visitor::default());
        let anonymous = format!("acw_tc={}; Path=/; HttpOnly", token());
        (AppendHeaders([(header::SET_COOKIE, cookie), (header::SET_COOKIE, anonymous)]), form(state, ""))
            .into_response()
    }
}

/// Where pictures to scan stand; our own, and told in the answer.
const QR_IMAGES: &str = "/napi/pictures/";

fn scan(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    if asked.json()[rules.get(&QR_APP_KEY)] != rules.get(&QR_APP) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let id = token();
    state.lock().scans.insert(id.clone(), Scan::Waits);
    let data = json!({rules.get(&QR_PICTURE): format!("{QR_IMAGES}{id}"), rules.get(&QR_ID): id});
    axum::Json(json!({rules.get(&ENVELOPE_CODE): 0, rules.get(&ENVELOPE_DATA): data})).into_response()
}

fn polled(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let told = |pair: &str| pair.split_once('=').is_some_and(|(name, value)| asked.query(name) == Some(value));
    if asked.query(rules.get(&QR_APP_KEY)) != Some(rules.get(&QR_APP))
        || !told(rules.get(&QR_STAY))
        || asked.query(rules.get(&QR_POLL_TIME)).is_none_or(|t| t.parse::<u64>().is_err())
    {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let good = rules.number(&QR_GOOD);
    let answer = |code: u64| axum::Json(json!({rules.get(&ENVELOPE_CODE): code}));
    let mut memory = state.lock();
    match memory.scans.get(asked.query(rules.get(&QR_ID)).unwrap_or_default()) {
        Some(Scan::Waits) => answer(good).into_response(),
        Some(&Scan::By(account)) => {
            let session = memory.sign_in(account);
            (cookies(rules, session), answer(good)).into_response()
        }
        Some(Scan::Over) | None => answer(good + 1).into_response(),
    }
}

pub(super) fn cookies(rules: &Rules, (at, rt): (String, String)) -> AppendHeaders<[(header::HeaderName, String); 2]> {
    let cookie = |rule, value| format!("{}={value}; {}", rules.get(rule), rules.get(&SESSION_REACH));
    AppendHeaders([(header::SET_COOKIE, cookie(&SESSION_AT, at)), (header::SET_COOKIE, cookie(&SESSION_RT, rt))])
}

/// The form, with what was wrong last time.
pub(super) fn form(state: &State, says: &str) -> Response {
    let rules = &state.rules;
    let hidden: String = [&HIDDEN_COUNT, &HIDDEN_BACK, &HIDDEN_STAY, &HIDDEN_FROM]
        .into_iter()
        .filter_map(|rule| rules.get(rule).split_once('='))
        .map(|(name, value)| format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">"))
        .collect();
    let (name, password) = (rules.get(&FIELD_NAME), rules.get(&FIELD_PASSWORD));
    page(
        "用户登录 - 智联招聘",
        &format!(
            "<form method=\"post\" action=\"{}\">{hidden}<input name=\"{name}\"><input type=\"password\" name=\"{password}\">\
             <div class=\"msg\">{says}</div><button>登录</button></form>",
            rules.get(&LOGIN_PATH)
        ),
    )
}

fn captcha(state: &State, asked: &Asked) -> Response {
    let visitor = asked.cookie(state.rules.get(&VISITOR_COOKIE)).unwrap_or_default();
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
    let visitor = asked.cookie(rules.get(&VISITOR_COOKIE)).unwrap_or_default();
    let referer = url::Url::parse(asked.header("referer")).ok();
    if !asked.header("content-type").starts_with(rules.get(&CONTENT_TYPE))
        || referer.as_ref().and_then(|r| r.host_str()) != Some(rules.get(&REFERER_HOST))
        || !state.lock().visitors.contains_key(visitor)
    {
        return StatusCode::FORBIDDEN.into_response();
    }
    let hidden = [&HIDDEN_COUNT, &HIDDEN_BACK, &HIDDEN_STAY, &HIDDEN_FROM];
    let told =
        |pair: &str| pair.split_once('=').is_some_and(|(name, value)| asked.field(name).as_deref() == Some(value));
    let (Some(name), Some(password)) = (asked.field(rules.get(&FIELD_NAME)), asked.field(rules.get(&FIELD_PASSWORD)))
    else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    if !hidden.into_iter().all(|rule| told(rules.get(rule))) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    *state.lock().posts.entry(name.clone()).or_default() += 1;
    let Some(account) = accounts::find(&name) else { return form(state, WRONG) };
    match account.does {
        Does::Captcha { ends } => {
            if let Some(asks) = ask_captcha(state, visitor, asked.field(rules.get(&FIELD_CAPTCHA)).as_deref(), ends) {
                return asks;
            }
        }
        Does::CaptchaBroken => {
            state.lock().visitors.insert(visitor.to_owned(), Visitor { captcha: Some(String::new()), wrong: 0 });
            return form(state, rules.get(&SAYS_CAPTCHA));
        }
        Does::TooMany => return form(state, rules.get(&SAYS_TOO_MANY)),
        Does::Restricted => return form(state, rules.get(&SAYS_RESTRICTED)),
        Does::Slider => {
            let mark = rules.get(&SLIDER_MARK);
            return page(
                "用户登录",
                &format!("<form><input type=\"hidden\" name=\"{mark}\"><div id=\"slide\"></div></form>"),
            );
        }
        Does::WafAtDoor => return waf(rules),
        Does::DoorChanged => return page("智联", "<p>欢迎使用全新版本</p>"),
        Does::Down => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Does::RefusedAtDoor => return later(rules, StatusCode::TOO_MANY_REQUESTS),
        _ => {}
    }
    if password != PASSWORD {
        return form(state, WRONG);
    }
    let cookies = cookies(rules, state.lock().sign_in(account));
    let says = rules.get(&SAYS_JUMPING);
    let body = format!("<p>{says}…</p><script>location.href='//{}/'</script>", rules.get(&HOST_OWN));
    (cookies, page(says, &body)).into_response()
}

/// Whether a captcha stands in the way still. Each picture is good for one answer.
fn ask_captcha(state: &State, visitor: &str, said: Option<&str>, ends: bool) -> Option<Response> {
    let rules = &state.rules;
    let says = {
        let mut memory = state.lock();
        let visitor = memory.visitors.get_mut(visitor)?;
        match (visitor.captcha.take(), said) {
            (Some(right), Some(said)) if right.eq_ignore_ascii_case(said) => return None,
            (_, None) => &SAYS_CAPTCHA,
            (_, Some(_)) => {
                visitor.wrong += 1;
                if ends && visitor.wrong >= rules.number(&CAPTCHA_TRIES) {
                    &SAYS_CAPTCHA_OVER
                } else {
                    &SAYS_CAPTCHA_WRONG
                }
            }
        }
    };
    Some(form(state, rules.get(says)))
}
