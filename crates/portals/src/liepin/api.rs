//! `api-c.liepin.com`: the web API of today, who one is and one's resume.

use super::accounts::{Account, Does};
use super::rules::*;
use super::state::State;
use super::{WALL, bad, cookie, echoed, filled, flagged, good, later, risk, to_risk, turned_away, waf};
use crate::portal::{Asked, page, token};
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use serde_json::{Value, json};
use std::time::Duration;

/// The flags for who isn't signed in, and for a session that has ended (2026 tools). Nobody relies on them: every flag but
/// the good one comes to the same.
const NOBODY: i64 = -1401;
const ENDED: i64 = -1701;

pub(super) async fn answer(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let own = asked.path == rules.get(&OWN_PATH);
    if !own && asked.path != rules.get(&RESUME_PATH) {
        return StatusCode::NOT_FOUND.into_response();
    }
    if let Some(answer) = turned_away(rules, asked) {
        return answer;
    }
    let session = asked.cookie(rules.get(&COOKIE_SESSION)).unwrap_or_default();
    let whose = state.lock().sessions.get(session).map(|s| (s.account, s.xsrf.clone()));
    let Some((account, xsrf)) = whose.filter(|(account, _)| account.does != Does::DeadAtOnce) else {
        return flagged(rules, NOBODY);
    };
    if !echoed(rules, asked, &xsrf) {
        return StatusCode::FORBIDDEN.into_response();
    }
    if own { who(state, asked, session, account).await } else { resume(state, asked, account) }
}

/// Who is signed in. The token is another from now on.
async fn who(state: &State, asked: &Asked, session: &str, account: &Account) -> Response {
    let rules = &state.rules;
    if !filled(asked, rules.get(&OWN_APP)) || !filled(asked, rules.get(&OWN_IM)) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    match account.does {
        Does::Down => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Does::Slow => tokio::time::sleep(Duration::from_millis(rules.number(&SLOW_MS))).await,
        _ => {}
    }
    let xsrf = token();
    if let Some(session) = state.lock().sessions.get_mut(session) {
        session.xsrf.clone_from(&xsrf);
    }
    let data = json!({
        rules.get(&OWN_ID): 900_000_000, "imId": "900000000", "name": "李明", "gender": "男",
        "chatSetting": {"sayHiText": "您好"},
    });
    (AppendHeaders([cookie(rules, &COOKIE_XSRF, &xsrf)]), good(rules, data)).into_response()
}

/// The resume: the first unasked, or the one that is named.
fn resume(state: &State, asked: &Asked, account: &Account) -> Response {
    let rules = &state.rules;
    let Some(which) = asked.field(rules.get(&RESUME_WHICH)) else { return StatusCode::BAD_REQUEST.into_response() };
    if which.is_empty() {
        match account.does {
            Does::DiesByRedirect => {
                return Redirect::to(&format!("https://{}/", WALL)).into_response();
            }
            Does::DiesByPage => {
                let mark = rules.get(&WALL_MARK);
                return page("猎聘", &format!("<div class=\"{mark}\">登录/注册</div>"));
            }
            Does::RiskPage => return risk(rules),
            Does::RiskHeader => {
                let to = format!("https://{}/intercept/ip/captcha/dispatch", rules.get(&HOST_SAFE));
                let name = HeaderName::try_from(rules.get(&RISK_HEADER)).unwrap_or(header::LOCATION);
                return (AppendHeaders([(name, to)]), axum::Json(json!({"flag": 0}))).into_response();
            }
            _ => {}
        }
    } else {
        match account.does {
            Does::DiesByFlag => return flagged(rules, ENDED),
            Does::DiesByStatus => return StatusCode::UNAUTHORIZED.into_response(),
            Does::DiesByCsrf => return StatusCode::FORBIDDEN.into_response(),
            Does::RiskRedirect => return to_risk(rules),
            Does::RiskSays => return bad(rules, "200993002", rules.get(&SAYS_VERIFY)),
            Does::Waf => return waf(rules),
            Does::RefusedAtResume => return later(rules, StatusCode::SERVICE_UNAVAILABLE),
            _ => {}
        }
    }
    let wanted = account.resumes.iter().find(|r| which.is_empty() || r.id == which);
    let data: Value = wanted.map(|r| serde_json::from_str(r.json).unwrap_or_default()).unwrap_or_default();
    // The number's name is a rule.
    let mut data = data;
    if let Some(id) = data.as_object_mut().and_then(|data| data.remove("resId")) {
        data[rules.get(&RESUME_ID)] = id;
    }
    let named = !which.is_empty();
    match account.does {
        Does::Empty if named => good(
            rules,
            json!({"resId": "", "baseInfo": {"realName": ""}, "workExperiences": [], "eduExperiences": [], "selfDescr": ""}),
        ),
        Does::EmptyNull if named => good(rules, Value::Null),
        Does::Half if named => good(
            rules,
            json!({"baseInfo": data["baseInfo"], "selfDescr": "", "workExperiences": [], "eduExperiences": data["eduExperiences"]}),
        ),
        Does::KeysChanged if named => good(rules, json!({"sections": [data["baseInfo"], data["workExperiences"]]})),
        Does::LayoutChanged if named => axum::Json(json!({"flag": 1, "result": {"resume": data}})).into_response(),
        Does::Cut if named => {
            let whole = json!({"flag": 1, "data": data}).to_string();
            let half: String = whole.chars().take(whole.chars().count() / 2).collect();
            ([(header::CONTENT_TYPE, "application/json")], half).into_response()
        }
        _ => good(rules, data),
    }
}
