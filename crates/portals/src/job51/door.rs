//! The sign-in (`login.51job.com`): the form, the captcha, the code by SMS.

use super::accounts::{self, Account, Does};
use super::rules::*;
use super::state::{State, Visitor};
use super::{later, page, scan, waf};
use crate::portal::{Asked, PASSWORD, token};
use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use serde_json::json;

/// What is said of a wrong name or password. No wording was found, so nobody may rely on it, and it is no rule.
const WRONG: &str = "用户名或密码不正确";
const VISITOR: &str = "guid";

pub(super) fn answer(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let is = |rule| asked.path == rules.get(rule);
    if is(&CAPTCHA_PATH) {
        captcha(state, asked)
    } else if is(&CODE_PATH) {
        send_code(state, asked)
    } else if is(&QR_PATH) {
        scan::picture(state, asked)
    } else if is(&POLL_PATH) {
        scan::poll(state, asked)
    } else if asked.path == scan::PICTURE {
        scan::painted(asked)
    } else if !is(&LOGIN_PATH) {
        StatusCode::NOT_FOUND.into_response()
    } else if asked.post {
        posted(state, asked)
    } else {
        let visitor = token();
        let cookie = format!("{VISITOR}={visitor}; Domain=51job.com; Path=/");
        let page = form(state, "", Some(&visitor), false);
        state.lock().visitors.insert(visitor, Visitor::default());
        let anonymous = format!("acw_tc={}; Path=/; HttpOnly", token());
        (AppendHeaders([(header::SET_COOKIE, cookie), (header::SET_COOKIE, anonymous)]), page).into_response()
    }
}

fn hidden(state: &State) -> impl Iterator<Item = (&str, &str)> {
    [&HIDDEN_LANG, &HIDDEN_ACTION, &HIDDEN_FROM, &HIDDEN_READ]
        .into_iter()
        .filter_map(|rule| state.rules.get(rule).split_once('='))
}

/// The form, with what was wrong last time, and the captcha where one is asked.
pub(super) fn form(state: &State, says: &str, guid: Option<&str>, captcha: bool) -> Response {
    let rules = &state.rules;
    let fields: String =
        hidden(state).map(|(n, v)| format!("<input type=\"hidden\" name=\"{n}\" value=\"{v}\">")).collect();
    let (name, password) = (rules.get(&FIELD_NAME), rules.get(&FIELD_PASSWORD));
    let picture = match captcha {
        true => {
            format!("<input name=\"{}\"><img src=\"{}\">", rules.get(&FIELD_CAPTCHA), rules.get(&CAPTCHA_PATH))
        }
        false => String::new(),
    };
    let script = guid.map_or_else(String::new, |guid| {
        format!(
            "<script>var cfg = {{ domain: {{ login: '//login.51job.com' }} }}; window.{} = {{ 'partner': '', '{}': '{guid}' }};</script>",
            rules.get(&QR_CONFIG),
            rules.get(&QR_GUID)
        )
    });
    page(
        "登录_前程无忧",
        &format!(
            "{script}<form method=\"post\" action=\"{}\">{fields}<input id=\"{name}\" name=\"{name}\">\
             <input id=\"{password}\" type=\"password\" name=\"{password}\">{picture}<div class=\"err\">{says}</div></form>",
            rules.get(&LOGIN_PATH)
        ),
    )
}

fn captcha(state: &State, asked: &Asked) -> Response {
    let visitor = asked.cookie(VISITOR).unwrap_or_default();
    let mut memory = state.lock();
    let broken = memory.visitors.get(visitor).is_some_and(|v| v.captcha.as_deref() == Some(""));
    match memory.paint(visitor) {
        Some(_) if broken => page("", "no picture"),
        Some(png) => ([(header::CONTENT_TYPE, "image/png")], png).into_response(),
        None => StatusCode::FORBIDDEN.into_response(),
    }
}

fn slider(field: &str) -> Response {
    page("登录", &format!("<form><input type=\"hidden\" name=\"{field}\"><div id=\"slide\"></div></form>"))
}

fn send_code(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let visitor = asked.cookie(VISITOR).unwrap_or_default();
    let Some(phone) = asked.field(rules.get(&FIELD_PHONE)).filter(|_| asked.post) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    if !state.lock().visitors.contains_key(visitor) {
        return StatusCode::FORBIDDEN.into_response();
    }
    match accounts::find(&phone).map(|a| a.does) {
        Some(Does::Slider) => slider(rules.get(&SLIDER_MARK)),
        _ => {
            state.lock().send(visitor, phone);
            Json(json!({"status": 1})).into_response()
        }
    }
}

fn posted(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let visitor = asked.cookie(VISITOR).unwrap_or_default();
    if !asked.header("content-type").starts_with(rules.get(&CONTENT_TYPE))
        || !state.lock().visitors.contains_key(visitor)
    {
        return StatusCode::FORBIDDEN.into_response();
    }
    if !hidden(state).all(|(name, value)| asked.field(name).as_deref() == Some(value)) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let field = |rule| asked.field(rules.get(rule));
    if let (Some(phone), Some(code)) = (field(&FIELD_PHONE), field(&FIELD_CODE)) {
        return with_code(state, visitor, phone, code);
    }
    let (Some(name), Some(password), Some(code)) = (field(&FIELD_NAME), field(&FIELD_PASSWORD), field(&FIELD_CAPTCHA))
    else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    *state.lock().posts.entry(name.clone()).or_default() += 1;
    let again = |says: &str| form(state, says, None, false);
    let Some(account) = accounts::find(&name) else { return again(WRONG) };
    match account.does {
        Does::Captcha { ends } => {
            if let Some(asks) = ask_captcha(state, visitor, &code, ends) {
                return asks;
            }
        }
        Does::CaptchaBroken => {
            state
                .lock()
                .visitors
                .insert(visitor.to_owned(), Visitor { captcha: Some(String::new()), ..Visitor::default() });
            return form(state, "", None, true);
        }
        Does::TooMany => return again(rules.get(&SAYS_TOO_MANY)),
        Does::Restricted => return again(rules.get(&SAYS_RESTRICTED)),
        Does::Slider => return slider(rules.get(&SLIDER_MARK)),
        Does::SliderFlag => return slider(rules.get(&SLIDER_FLAG)),
        Does::WafAtDoor => return waf(rules),
        Does::DoorChanged => return page("前程无忧", "<p>欢迎使用全新版本</p>"),
        Does::Down => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Does::RefusedAtDoor => return later(rules, StatusCode::TOO_MANY_REQUESTS),
        _ => {}
    }
    if password != PASSWORD {
        return again(WRONG);
    }
    welcome(state, account)
}

fn with_code(state: &State, visitor: &str, phone: String, code: String) -> Response {
    let rules = &state.rules;
    let sent = state.lock().visitors.get(visitor).and_then(|v| v.code.clone());
    let account = accounts::find(&phone);
    if account.is_some_and(|a| a.does == Does::CodeOld) {
        return form(state, rules.get(&SAYS_CODE_OLD), None, false);
    }
    match account {
        Some(account) if sent == Some((phone, code)) => welcome(state, account),
        _ => form(state, rules.get(&SAYS_CODE_WRONG), None, false),
    }
}

/// The cookie of somebody who is signed in.
pub(super) fn cookie(state: &State, account: &'static Account) -> [(header::HeaderName, String); 1] {
    let session = state.lock().sign_in(account);
    [(header::SET_COOKIE, format!("{}={session}; {}", state.rules.get(&SESSION), state.rules.get(&SESSION_REACH)))]
}

/// The page after a good sign-in: the resumes as links or as buttons, or, with none, the way out alone.
fn welcome(state: &State, account: &'static Account) -> Response {
    let rules = &state.rules;
    let body = match (account.resumes, account.does) {
        ([], _) => format!("<a href=\"https://{}\">退出</a>", rules.get(&LOGOUT)),
        ([first, ..], Does::Buttons) => format!(
            "<div class=\"rcon\"><a onclick=\"{}{},0,'http://i.51job.com/resume')\">修改</a></div>",
            rules.get(&LINK_EDIT),
            first.id
        ),
        ([first, ..], _) => {
            format!(
                "<a href=\"//i.51job.com/resume/standard_resume.php?lang=c&amp;{}{}\">简历</a>",
                rules.get(&LINK_ID),
                first.id
            )
        }
    };
    (AppendHeaders(cookie(state, account)), page("我的51Job", &body)).into_response()
}

/// Whether a captcha stands in the way still. Each picture is good for one answer.
fn ask_captcha(state: &State, visitor: &str, said: &str, ends: bool) -> Option<Response> {
    let rules = &state.rules;
    let says = {
        let mut memory = state.lock();
        let visitor = memory.visitors.get_mut(visitor)?;
        match (visitor.captcha.take(), said) {
            (Some(right), said) if right.eq_ignore_ascii_case(said) => return None,
            (_, "") => "",
            _ => {
                visitor.wrong += 1;
                if ends && visitor.wrong >= rules.number(&CAPTCHA_TRIES) {
                    rules.get(&SAYS_CAPTCHA_OVER)
                } else {
                    rules.get(&SAYS_CAPTCHA_WRONG)
                }
            }
        }
    };
    Some(form(state, says, None, true))
}
