//! `c.liepin.com`: the person's pages as of 2016 to 2019.

use super::accounts::{Account, Does, Resume};
use super::rules::*;
use super::state::State;
use super::{door, risk, to_risk};
use crate::portal::{Asked, page as html};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

pub(super) fn answer(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let home = asked.path == rules.get(&PAGE_HOME);
    if asked.post || !home && asked.path != rules.get(&PAGE_RESUME) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let whose = {
        let mut memory = state.lock();
        let session = asked.cookie(rules.get(&COOKIE_SESSION)).and_then(|name| memory.sessions.get_mut(name));
        session.map(|session| {
            session.visits += u32::from(home);
            (session.account, session.visits)
        })
    };
    // The front page is asked for twice: to prove the session, and for the list.
    let account = match whose {
        Some((account, visits)) => match account.does {
            Does::DeadAtOnce => return to_door(state),
            Does::DiesByRedirect if visits > 1 => return to_door(state),
            Does::DiesByPage if visits > 1 => return door::form(state),
            Does::RiskPage if visits > 1 => return risk(rules),
            _ => account,
        },
        None => return to_door(state),
    };
    if home { front(state, account) } else { resume(state, asked, account) }
}

fn to_door(state: &State) -> Response {
    Redirect::to(&format!("https://{}/", state.rules.get(&HOST_DOOR))).into_response()
}

fn front(state: &State, account: &Account) -> Response {
    let rules = &state.rules;
    let item = |resume: &Resume| {
        let (link, id) = (rules.get(&PAGE_LINK), rules.get(&PAGE_ID));
        format!("<li><a href=\"javascript:;\" data-selector=\"{link}\" {id}=\"{}\">刷新简历</a></li>", resume.id)
    };
    let items: String = account.resumes.iter().map(item).collect();
    let logout = rules.get(&PAGE_LOGOUT);
    html("我的猎聘", &format!("<a href=\"https://www.liepin.com{logout}\">退出</a><ul>{items}</ul>"))
}

fn resume(state: &State, asked: &Asked, account: &Account) -> Response {
    let rules = &state.rules;
    let which = asked.query(rules.get(&PAGE_WHICH)).unwrap_or_default();
    let Some(resume) = account.resumes.iter().find(|r| r.id == which) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let half = |page: &str| page.chars().take(page.chars().count() / 2).collect::<String>();
    let page = match account.does {
        Does::RiskRedirect => return to_risk(rules),
        Does::LayoutChanged => return html("我的猎聘", "<div id=\"root\">简历</div>"),
        Does::Empty => include_str!("resumes/empty.html").to_owned(),
        Does::Half => include_str!("resumes/half.html").to_owned(),
        Does::Cut => half(resume.page),
        _ => resume.page.to_owned(),
    };
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
}
