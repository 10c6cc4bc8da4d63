//! The person's pages (`i.zhaopin.com`) and the web API (`fe-api.zhaopin.com`).

use super::accounts::{Account, Does, Resume};
use super::rules::*;
use super::state::State;
use super::{later, passport, waf};
use crate::portal::{Asked, page as html};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::{Value, json};
use std::time::Duration;

fn whose(state: &State, asked: &Asked) -> Option<&'static Account> {
    let rules = &state.rules;
    state.lock().whose(asked.cookie(rules.get(&SESSION_AT)), asked.cookie(rules.get(&SESSION_RT)))
}

/// The list of resumes.
pub(super) fn page(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    if asked.path != rules.get(&LIST_PATH) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let account = match whose(state, asked) {
        Some(account) if !matches!(account.does, Does::DiesByRedirect | Does::DeadAtOnce) => account,
        _ => {
            let door = format!("https://{}{}", rules.get(&HOST_PASSPORT), rules.get(&LOGIN_PATH));
            return Redirect::to(&door).into_response();
        }
    };
    match account.does {
        Does::DiesByPage => return passport::form(state, ""),
        Does::WafAtList => return waf(rules),
        Does::ListChanged => return html("智联招聘", "<div id=\"root\">我的简历</div>"),
        _ => {}
    }
    let items: String = account.resumes.iter().map(|r| item(state, r)).collect();
    html("我的智联", &format!("<h2>我的简历</h2><ul class=\"myList\">{items}</ul>"))
}

fn item(state: &State, resume: &Resume) -> String {
    let rules = &state.rules;
    // `version` is in the link as well; what it is good for was not found.
    format!(
        "<li><span class=\"{}\">{}</span><em>更新时间：{}</em><a class=\"{}\" href=\"javascript:;\" {}=\"//my.zhaopin.com/refresh?{}={}&amp;{}={}&amp;version=1&amp;{}={}\">刷新</a></li>",
        rules.get(&LIST_TITLE),
        resume.title,
        resume.updated,
        rules.get(&LIST_LINK),
        rules.get(&LIST_ADDRESS),
        rules.get(&LIST_ID),
        resume.id,
        rules.get(&LIST_NUMBER),
        resume.number,
        rules.get(&LIST_LANGUAGE),
        language(state, resume),
    )
}

fn language<'a>(state: &'a State, resume: &Resume) -> &'a str {
    state.rules.get(if resume.english { &ENGLISH } else { &CHINESE })
}

/// The web API.
pub(super) async fn api(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let detail = asked.path == rules.get(&DETAIL_PATH);
    if !detail && asked.path != rules.get(&RESUME_PATH) {
        return StatusCode::NOT_FOUND.into_response();
    }
    // The session is wanted twice, as cookies and in the query; one script passed any `rt` there and was let in (2020).
    let named = |rule| asked.query(rules.get(rule)).is_some_and(|v| !v.is_empty());
    let Some(account) = whose(state, asked).filter(|account| {
        asked.query(rules.get(&SESSION_AT)) == asked.cookie(rules.get(&SESSION_AT))
            && named(&SESSION_RT)
            && account.does != Does::DeadAtOnce
    }) else {
        return signed_out(state);
    };
    if detail { own_data(state, asked, account).await } else { resume(state, asked, account) }
}

/// Nobody is signed in: HTTP 200, and a code that is not the good one (which, was not found).
fn signed_out(state: &State) -> Response {
    let rules = &state.rules;
    let body = json!({rules.get(&ENVELOPE_CODE): rules.number(&CODE_GOOD) + 1, "message": "用户未登录"});
    axum::Json(body).into_response()
}

fn good(state: &State, data: Value) -> Response {
    let rules = &state.rules;
    let body = json!({
        rules.get(&ENVELOPE_CODE): rules.number(&CODE_GOOD),
        "message": "",
        rules.get(&ENVELOPE_DATA): data,
    });
    axum::Json(body).into_response()
}

async fn own_data(state: &State, asked: &Asked, account: &Account) -> Response {
    let rules = &state.rules;
    let (name, value) = rules.get(&DETAIL_ALL).split_once('=').unwrap_or_default();
    let named = |rule| asked.query(rules.get(rule)).is_some_and(|v| !v.is_empty());
    if asked.query(name) != Some(value) || !named(&QUERY_RANDOM) || !named(&QUERY_PAGE) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    if account.does == Does::Slow {
        tokio::time::sleep(Duration::from_millis(rules.number(&SLOW_MS))).await;
    }
    let nodes = account.resumes.last().and_then(|r| serde_json::from_str::<Value>(r.nodes).ok()).unwrap_or_default();
    let name = nodes.pointer("/Profile/0/name").cloned().unwrap_or("新用户".into());
    let resume = account.resumes.last().map(|r| {
        json!({
            rules.get(&DETAIL_ID): r.id,
            rules.get(&DETAIL_NUMBER): r.number,
            rules.get(&DETAIL_LANGUAGE): language(state, r),
        })
    });
    let data = json!({
        "Name": name,
        rules.get(&DETAIL_ID): 900_000_000,
        "PhotoUrl": "",
        rules.get(&DETAIL_RESUME): resume,
    });
    good(state, data)
}

fn resume(state: &State, asked: &Asked, account: &Account) -> Response {
    let rules = &state.rules;
    match account.does {
        Does::DiesByCode => return signed_out(state),
        Does::DiesByStatus => return StatusCode::UNAUTHORIZED.into_response(),
        Does::WafAtResume => return waf(rules),
        Does::RefusedAtResume => return later(rules, StatusCode::SERVICE_UNAVAILABLE),
        _ => {}
    }
    let wanted = |r: &&Resume| {
        asked.query(rules.get(&RESUME_NUMBER)) == Some(r.number)
            && asked.query(rules.get(&RESUME_ID)) == Some(r.id)
            && asked.query(rules.get(&RESUME_LANGUAGE)) == Some(language(state, r))
    };
    let Some(resume) = account.resumes.iter().find(wanted) else { return signed_out(state) };
    let nodes: Value = serde_json::from_str(resume.nodes).unwrap_or_default();
    match account.does {
        Does::Empty => good(state, json!({"Profile": [], "WorkExperience": [], "EducationExperience": []})),
        Does::EmptyNull => good(state, Value::Null),
        Does::Half => {
            let (person, schools) = (&nodes["Profile"], &nodes["EducationExperience"]);
            good(
                state,
                json!({"Profile": person, "EducationExperience": schools, "WorkExperience": [], "Business": {}}),
            )
        }
        Does::KeysChanged => good(state, json!({"sections": [nodes["Profile"], nodes["WorkExperience"]]})),
        Does::LayoutChanged => {
            let code = rules.number(&CODE_GOOD);
            axum::Json(json!({rules.get(&ENVELOPE_CODE): code, "result": {"resume": nodes}})).into_response()
        }
        Does::Cut => {
            let whole = json!({rules.get(&ENVELOPE_CODE): 200, rules.get(&ENVELOPE_DATA): nodes}).to_string();
            let half: String = whole.chars().take(whole.chars().count() / 2).collect();
            ([(header::CONTENT_TYPE, "application/json")], half).into_response()
        }
        _ => good(state, nodes),
    }
}
