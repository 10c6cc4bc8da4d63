//! The pages of the first decades (`my.51job.com`, `mylogin.51job.com`): a form in GBK, judged by a redirect, and a token
//! in the paths.

use super::accounts::{self, Account, Does, Era};
use super::rules::*;
use super::state::State;
use super::{door, gbk, page, to_the_door};
use crate::portal::{Asked, PASSWORD, token};
use axum::http::{StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};

const VISITOR: &str = "guid";

pub(super) fn answer(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let at = |host, path| asked.host == rules.get(host) && asked.path == rules.get(path);
    if asked.post && at(&HOST_MYLOGIN, &MY_POST_PATH) {
        posted(state, asked)
    } else if asked.post || asked.host != rules.get(&HOST_MY) {
        StatusCode::NOT_FOUND.into_response()
    } else if at(&HOST_MY, &MY_LOGIN_PATH) {
        let visitor = token();
        state.lock().visitors.entry(visitor.clone()).or_default();
        ([(header::SET_COOKIE, format!("{VISITOR}={visitor}; Domain=51job.com; Path=/"))], form(state)).into_response()
    } else if at(&HOST_MY, &MY_CAPTCHA_PATH) {
        let png = state.lock().paint(asked.cookie(VISITOR).unwrap_or_default());
        png.map_or_else(
            || StatusCode::FORBIDDEN.into_response(),
            |png| ([(header::CONTENT_TYPE, "image/png")], png).into_response(),
        )
    } else if at(&HOST_MY, &MY_PREVIEW_PATH) {
        preview(state, asked)
    } else {
        list(state, asked)
    }
}

fn form(state: &State) -> Response {
    let rules = &state.rules;
    let field =
        |rule: &'static crate::rules::Rule, kind| format!("<input type=\"{kind}\" name=\"{}\">", rules.get(rule));
    page(
        "前程无忧",
        &format!(
            "<form method=\"post\" action=\"http://{}{}\">{}{}{}<input type=\"hidden\" name=\"{}\" value=\"/my/我的.php\"></form>",
            rules.get(&HOST_MYLOGIN),
            rules.get(&MY_POST_PATH),
            field(&MY_NAME, "text"),
            field(&MY_PASSWORD, "password"),
            field(&MY_CAPTCHA, "text"),
            rules.get(&MY_URL)
        ),
    )
}

/// A field of a form in percent-encoded GBK.
fn field(asked: &Asked, name: &str) -> Option<String> {
    let body = std::str::from_utf8(&asked.body).ok()?;
    let raw = body.split('&').filter_map(|pair| pair.split_once('=')).find(|(n, _)| *n == name)?.1;
    let mut bytes = Vec::new();
    let mut rest = raw.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let hex = [rest.next()?, rest.next()?];
                u8::from_str_radix(std::str::from_utf8(&hex).ok()?, 16).ok()?
            }
            other => other,
        });
    }
    encoding_rs::GBK.decode_without_bom_handling_and_without_replacement(&bytes).map(|text| text.into_owned())
}

fn posted(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let get = |rule| field(asked, rules.get(rule));
    let visitor = asked.cookie(VISITOR).unwrap_or_default();
    let (Some(name), Some(password), Some(code)) = (get(&MY_NAME), get(&MY_PASSWORD), get(&MY_CAPTCHA)) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let button = [&MY_X, &MY_Y].into_iter().all(|rule| get(rule).is_some_and(|n| n.parse::<u8>().is_ok()));
    if !button || get(&MY_URL).as_deref() != Some("/my/我的.php") || !state.lock().visitors.contains_key(visitor) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    *state.lock().posts.entry(name.clone()).or_default() += 1;
    let back = |why| {
        let back = format!("http://{}{}?{}", rules.get(&HOST_MY), rules.get(&MY_LOGIN_PATH), rules.get(why));
        (StatusCode::FOUND, [(header::LOCATION, back)]).into_response()
    };
    let Some(account) = accounts::find(&name).filter(|a| a.era == Era::My) else { return back(&MY_WRONG) };
    if matches!(account.does, Does::Captcha { .. }) {
        let right = state.lock().visitors.get_mut(visitor).and_then(|v| v.captcha.take());
        match right {
            Some(right) if right.eq_ignore_ascii_case(&code) => {}
            Some(_) if !code.is_empty() => return back(&MY_WRONG_CAPTCHA),
            _ => return back(&MY_NEEDS_CAPTCHA),
        }
    }
    if password != PASSWORD {
        return back(&MY_WRONG);
    }
    let path = token();
    state.lock().tickets.insert(path.clone(), account);
    let home = format!("http://{}/my/{path}{}", rules.get(&HOST_MY), rules.get(&MY_HOME));
    (AppendHeaders(door::cookie(state, account)), (StatusCode::FOUND, [(header::LOCATION, home)])).into_response()
}

fn whose(state: &State, asked: &Asked) -> Option<&'static Account> {
    state.lock().sessions.get(asked.cookie(state.rules.get(&SESSION))?).copied()
}

/// The list of resumes: the token in the path must be the session's.
fn list(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let inner = asked.path.strip_prefix(rules.get(&MY_LIST)).and_then(|p| p.strip_suffix(rules.get(&MY_LIST_END)));
    let Some(path) = inner else { return StatusCode::NOT_FOUND.into_response() };
    let of_path = state.lock().tickets.get(path).copied();
    let Some(account) = whose(state, asked).filter(|a| of_path.is_some_and(|b| b.login == a.login)) else {
        return to_the_door(rules);
    };
    let items: String = account
        .resumes
        .iter()
        .map(|r| {
            format!(
                "<a href=\"/sc/applyjob/preview_resume.php?{}={}&amp;{}=900000055\">{}</a>",
                rules.get(&MY_ID),
                r.id,
                rules.get(&MY_ACCOUNT),
                r.title
            )
        })
        .collect();
    page("我的简历", &items)
}

fn preview(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let Some(account) = whose(state, asked).filter(|a| a.does != Does::DiesByRedirect) else {
        return to_the_door(rules);
    };
    let is = |rule, value| asked.query(rules.get(rule)) == Some(value);
    match account.resumes.iter().find(|r| is(&MY_ID, r.id) && is(&MY_ACCOUNT, "900000055")) {
        Some(resume) => gbk(resume.holds),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
