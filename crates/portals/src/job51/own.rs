//! The person's pages: those of 2016 to 2021 (`i.51job.com`, GBK) and the one since 2022 (`www.51job.com`, UTF-8).

use super::accounts::{Account, Does, Era, Resume};
use super::rules::*;
use super::state::State;
use super::{door, gbk, later, page, to_the_door, waf};
use crate::portal::{Asked, page as utf8};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use std::time::Duration;

fn whose(state: &State, asked: &Asked) -> Option<&'static Account> {
    state.lock().sessions.get(asked.cookie(state.rules.get(&SESSION))?).copied()
}

/// The pages of 2016 to 2021.
pub(super) async fn old(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let centre = asked.path == rules.get(&CENTRE_PATH);
    let account = match whose(state, asked) {
        // To who isn't signed in, nothing tells the eras apart.
        None => return to_the_door(rules),
        Some(Account { era: Era::Web, .. }) => return StatusCode::FORBIDDEN.into_response(),
        Some(Account { era: Era::WebGone, .. }) => return StatusCode::NOT_FOUND.into_response(),
        Some(account) => account,
    };
    if !centre && asked.path != rules.get(&PREVIEW_PATH) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let language = asked.query(rules.get(&LANG)).unwrap_or_default();
    if ![rules.get(&CHINESE), rules.get(&ENGLISH)].contains(&language) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    match account.does {
        Does::DeadAtOnce => return to_the_door(rules),
        Does::Slow => tokio::time::sleep(Duration::from_millis(rules.number(&SLOW_MS))).await,
        _ => {}
    }
    match centre {
        true if language != rules.get(&CHINESE) => StatusCode::BAD_REQUEST.into_response(),
        true => list(state, account),
        false => preview(state, asked, account, language == rules.get(&ENGLISH)),
    }
}

fn list(state: &State, account: &Account) -> Response {
    let rules = &state.rules;
    let items: String = account.resumes.iter().map(|r| item(state, account, r)).collect();
    page("简历中心", &format!("<a href=\"https://{}\">退出</a><div class=\"list\">{items}</div>", rules.get(&LOGOUT)))
}

fn item(state: &State, account: &Account, resume: &Resume) -> String {
    let rules = &state.rules;
    let language = rules.get(if resume.english { &ENGLISH } else { &CHINESE });
    let link = match account.does {
        // A button knows no language: it is of the Chinese one.
        Does::Buttons if !resume.english => {
            format!("<a onclick=\"{}{},0,'http://i.51job.com/resume')\">修改</a>", rules.get(&LINK_EDIT), resume.id)
        }
        _ => format!(
            "<a href=\"//i.51job.com/resume/standard_resume.php?{}={language}&amp;{}{}\">预览</a>",
            rules.get(&LANG),
            rules.get(&LINK_ID),
            resume.id
        ),
    };
    format!(
        "<div class=\"{}\"><span class=\"{}\">{}</span><em>更新：{}</em>{link}</div>",
        rules.get(&LIST_ITEM),
        rules.get(&LIST_TITLE),
        resume.title,
        resume.updated
    )
}

fn preview(state: &State, asked: &Asked, account: &Account, english: bool) -> Response {
    let rules = &state.rules;
    let id = asked.query(rules.get(&PREVIEW_ID)).unwrap_or_default();
    let Some(resume) = account.resumes.iter().find(|r| r.id == id && r.english == english) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let html = resume.holds;
    match account.does {
        Does::DiesByRedirect => to_the_door(rules),
        Does::DiesByPage => door::form(state, "", None, false),
        Does::DiesByStatus => StatusCode::UNAUTHORIZED.into_response(),
        Does::WafAtResume => waf(rules),
        Does::RefusedAtResume => later(rules, StatusCode::SERVICE_UNAVAILABLE),
        Does::Empty => page("简历ID：900000001", "<table class=\"column\"><tr><td></td></tr></table>"),
        Does::Half => gbk(&format!(
            "{}</td></tr></table></body></html>",
            html.split_once("<table class=\"box\"").map_or(html, |(head, _)| head)
        )),
        Does::Cut => gbk(&html[..html.floor_char_boundary(html.len() * 3 / 4)]),
        Does::LayoutChanged => page("简历", "<main><section>李明</section></main>"),
        _ => gbk(html),
    }
}

/// The page since 2022.
pub(super) fn web(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let known = asked.path == rules.get(&WEB_PATH) && asked.query(rules.get(&LANG)) == Some(rules.get(&CHINESE));
    if !known {
        return StatusCode::NOT_FOUND.into_response();
    }
    let Some(account) = whose(state, asked).filter(|a| matches!(a.era, Era::Web | Era::WebGone)) else {
        return to_the_door(rules);
    };
    match account.does {
        Does::DeadAtOnce => return to_the_door(rules),
        Does::DeadByPage => return door::form(state, "", None, false),
        Does::Nobodys => return utf8("我的简历-前程无忧", "<div id=\"__nuxt\"></div>"),
        // The sign-in and the list see the page once; who comes a second time is signed out.
        Does::DiesByRedirect => {
            let session = asked.cookie(rules.get(&SESSION)).unwrap_or_default().to_owned();
            let mut memory = state.lock();
            let seen = memory.posts.entry(session.clone()).or_default();
            *seen += 1;
            if *seen > 1 {
                memory.sessions.remove(&session);
            }
        }
        _ => {}
    }
    let info = match (account.does, account.resumes) {
        (Does::Empty, _) => json!({}),
        (_, []) => Value::Null,
        (does, [first, ..]) => {
            let mut info: Value = serde_json::from_str(first.holds).unwrap_or_default();
            if let (Does::Half, Some(all)) = (does, info.as_object_mut()) {
                all.retain(|name, _| ["resumeId", "accountInfo"].contains(&name.as_str()));
            }
            if does == Does::LayoutChanged {
                info = json!({"person": {"name": "王芳"}});
            }
            info
        }
    };
    let all = json!({"state": {"resume": {rules.get(&WEB_RESUME): info}}});
    let html = format!(
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>我的简历-前程无忧</title></head><body>\
         <a href=\"https://{}\">退出登录</a><div id=\"__nuxt\"></div><script>window.{}={all};</script></body></html>",
        rules.get(&LOGOUT),
        rules.get(&WEB_STATE)
    );
    let html = match account.does {
        Does::Cut => html[..html.floor_char_boundary(html.len() * 3 / 4)].to_owned(),
        _ => html,
    };
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
}
