//! The API of the web application, the profile's page, and how a dead session shows itself at either.

use super::accounts::{Account, Death, Does};
use super::door::{csrf, csrf_failed, form, redirect};
use super::rules::*;
use super::shapes;
use super::state::{State, ajax, identity};
use crate::portal::{Asked, later, page};
use crate::rules::Rule;
use axum::http::{StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use serde_json::{Value, json};
use std::time::Duration;

/// Where who isn't signed in is sent.
const WALL: &str = "/authwall";

pub(super) async fn answer(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let path = asked.path.as_str();
    if asked.post {
        return StatusCode::NOT_FOUND.into_response();
    }
    if path == WALL {
        return page("Sign Up | LinkedIn", "<p>Join LinkedIn to see more</p>");
    }
    let account = match whose(state, asked) {
        Ok(account) => account,
        Err(answer) => return *answer,
    };
    let mut answer = if path == rules.get(&ME_PATH) {
        me(state, asked, account).await
    } else if path.starts_with("/voyager/") {
        api(state, asked, account)
    } else if path == rules.get(&FEED_PATH) || path == rules.get(&NETWORK_PATH) {
        page("Feed | LinkedIn", "<div id=\"feed\"></div>")
    } else if path.starts_with(rules.get(&PAGE_BEFORE)) {
        profile_page(state, asked, account)
    } else {
        StatusCode::NOT_FOUND.into_response()
    };
    rotate(state, asked, &mut answer);
    answer
}

/// Whose session it is; an answer where it is nobody's, or the request is none of the web application's.
fn whose(state: &State, asked: &Asked) -> Result<&'static Account, Box<Response>> {
    let rules = &state.rules;
    let api = asked.path.starts_with("/voyager/");
    let cookie = asked.cookie(rules.get(&SESSION)).unwrap_or_default();
    let mut memory = state.lock();
    let Some(session) = memory.sessions.get_mut(cookie) else {
        return Err(Box::new(if api { StatusCode::UNAUTHORIZED.into_response() } else { redirect(WALL) }));
    };
    if asked.cookie(rules.get(&IDENTITY)).is_none() && api {
        session.anonymous += 1;
        if session.anonymous > rules.number(&IDENTITY_REQUESTS) {
            memory.sessions.remove(cookie);
            return Err(Box::new(deleted(state, csrf_failed(state))));
        }
    }
    if api && (csrf(state, asked) != session.csrf || asked.header(rules.get(&CSRF_HEADER)) != session.csrf) {
        return Err(Box::new(csrf_failed(state)));
    }
    Ok(session.account)
}

fn deleted(state: &State, answer: Response) -> Response {
    let cookie = state.cookie(&SESSION, state.rules.get(&DELETED));
    (AppendHeaders([(header::SET_COOKIE, cookie)]), answer).into_response()
}

/// Every answer to who is signed in has another CSRF token; a browser without an identity gets one.
fn rotate(state: &State, asked: &Asked, answer: &mut Response) {
    let rules = &state.rules;
    let mut memory = state.lock();
    let Some(session) = memory.sessions.get_mut(asked.cookie(rules.get(&SESSION)).unwrap_or_default()) else { return };
    session.csrf = ajax();
    let mut cookies = vec![state.cookie(&CSRF_COOKIE, &format!("\"{}\"", session.csrf))];
    if asked.cookie(rules.get(&IDENTITY)).is_none() && !asked.path.starts_with("/voyager/") {
        cookies.push(state.cookie(&IDENTITY, &identity()));
    }
    for cookie in cookies.iter().filter_map(|c| c.parse().ok()) {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

fn died(state: &State, asked: &Asked, death: Death) -> Response {
    match death {
        Death::Page => form(state, asked, ""),
        Death::Redirect(to) => redirect(to),
        Death::Status => StatusCode::UNAUTHORIZED.into_response(),
        Death::Csrf => csrf_failed(state),
        Death::Deleted => deleted(state, axum::Json(json!({"data": {}, "included": []})).into_response()),
        Death::Expired => {
            let gone = format!("{}; Max-Age=0", state.cookie(&SESSION, ""));
            (AppendHeaders([(header::SET_COOKIE, gone)]), axum::Json(json!({"status": 200}))).into_response()
        }
    }
}

/// Who one is.
async fn me(state: &State, asked: &Asked, account: &Account) -> Response {
    let rules = &state.rules;
    if account.does == Does::Slow {
        tokio::time::sleep(Duration::from_millis(rules.number(&SLOW_MS))).await;
    }
    if let Does::Dead(death) = account.does {
        return died(state, asked, death);
    }
    let (name, urn) = (rules.get(&ME_PERSON), "urn:li:fs_miniProfile:ACoHER");
    let person = json!({"entityUrn": urn, "firstName": "明", "lastName": "李", rules.get(&ME_SLUG): account.slug});
    if asked.header("accept") != rules.get(&ACCEPT) {
        return axum::Json(json!({"plainId": 900_000_001, name: person})).into_response();
    }
    let stranger = json!({"entityUrn": "urn:li:fs_miniProfile:ACoOTHER", rules.get(&ME_SLUG): "somebody-else"});
    let body = json!({
        "data": {"plainId": 900_000_001, format!("*{name}"): urn, "$type": "com.linkedin.voyager.common.Me"},
        "included": [stranger, person],
    });
    axum::Json(body).into_response()
}

/// What a browser says with each call for profiles; without, 400.
fn is_browsers(state: &State, asked: &Asked) -> bool {
    let rules = &state.rules;
    let track: Value = serde_json::from_str(asked.header("x-li-track")).unwrap_or_default();
    asked.header("x-restli-protocol-version") == rules.get(&RESTLI)
        && asked.header("x-li-lang") == rules.get(&LANGUAGE)
        && track["mpName"] == rules.get(&TRACK_NAME)
        && asked.header("x-li-page-instance").starts_with(rules.get(&PAGE_INSTANCE))
        && asked.header("referer").starts_with("https://www.linkedin.com/in/")
}

fn api(state: &State, asked: &Asked, account: &'static Account) -> Response {
    let rules = &state.rules;
    if !is_browsers(state, asked) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let whole: Value = serde_json::from_str(account.profile).unwrap_or_default();
    let pages: [(&Rule, &str, &Rule); 3] = [
        (&SKILLS_PATH, "profileSkills", &SKILLS_PAGE),
        (&GROUPS_PATH, "profilePositionGroups", &GROUPS_PAGE),
        (&VOLUNTEERING_PATH, "profileVolunteerExperiences", &GROUPS_PAGE),
    ];
    let path = asked.path.as_str();
    if let Some((at, list, most)) = pages.into_iter().find(|(at, ..)| path == rules.get(at)) {
        let decorated = at.key != GROUPS_PATH.key || decoration(state, asked) == Some(rules.get(&DECORATION_GROUPS));
        let start = asked.query(rules.get(&PAGE_START)).and_then(|n| n.parse::<usize>().ok());
        let (by, of) = (asked.query("q"), asked.query(rules.get(&PAGE_OF)));
        if by != Some(rules.get(&PAGE_BY)) || of != shapes::owner(&whole) || !decorated {
            return StatusCode::BAD_REQUEST.into_response();
        }
        return match (account.does, start) {
            (Does::NoPages | Does::Half, _) => StatusCode::GONE.into_response(),
            (_, Some(start)) => axum::Json(shapes::page(&whole, list, start, number(rules, most))).into_response(),
            (_, None) => StatusCode::BAD_REQUEST.into_response(),
        };
    }
    if path == rules.get(&PROFILES_PATH) {
        return profile(state, asked, account, &whole, pages.map(|(_, list, most)| (list, number(rules, most))));
    }
    let who = path.strip_prefix(rules.get(&VIEW_BEFORE)).and_then(|p| p.strip_suffix(rules.get(&VIEW_BEHIND)));
    match who.map(decoded) {
        Some(who) if account.does == Does::View && who == account.slug => {
            axum::Json(shapes::view(&whole)).into_response()
        }
        Some(_) => StatusCode::GONE.into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn number(rules: &crate::rules::Rules, rule: &Rule) -> usize {
    usize::try_from(rules.number(rule)).unwrap_or_default()
}

/// A piece of a path, decoded.
fn decoded(piece: &str) -> String {
    let pair = format!("x={}", piece.replace('+', "%2B"));
    url::form_urlencoded::parse(pair.as_bytes()).next().map(|(_, v)| v.into_owned()).unwrap_or_default()
}

fn decoration<'a>(state: &State, asked: &'a Asked) -> Option<&'a str> {
    asked.query(state.rules.get(&DECORATION))?.strip_prefix(state.rules.get(&DECORATION_PREFIX))
}

fn profile(state: &State, asked: &Asked, account: &Account, whole: &Value, lists: [(&str, usize); 3]) -> Response {
    let rules = &state.rules;
    let by = rules.get(&PROFILES_BY);
    if asked.query("q") != Some(by) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let decoration = decoration(state, asked);
    let answered = match account.does {
        Does::View | Does::Page | Does::PageCut | Does::Lite => return StatusCode::GONE.into_response(),
        Does::OldDecoration => [&DECORATION_OLD; 2],
        _ => [&DECORATION_NEW, &DECORATION_OLD],
    };
    if !answered.into_iter().any(|rule| decoration == Some(rules.get(rule))) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    if asked.query(by) != Some(account.slug) {
        return (StatusCode::FORBIDDEN, rules.get(&SAYS_HIDDEN).to_owned()).into_response();
    }
    if asked.header("accept") != rules.get(&ACCEPT) {
        return axum::Json(json!({"elements": [{"entityUrn": shapes::owner(whole)}]})).into_response();
    }
    let mut served = shapes::dash(whole, &lists);
    match account.does {
        Does::Dies(death) => return died(state, asked, death),
        Does::Hidden => return (StatusCode::FORBIDDEN, rules.get(&SAYS_HIDDEN).to_owned()).into_response(),
        Does::Gone => return axum::Json(json!({"status": 404})).into_response(),
        Does::Busy => return later(StatusCode::SERVICE_UNAVAILABLE, rules.get(&RETRY_AFTER)),
        Does::BotAtProfile => return StatusCode::from_u16(999).unwrap_or(StatusCode::FORBIDDEN).into_response(),
        Does::Empty => shapes::empty(&mut served),
        Does::Half => shapes::half(&mut served),
        Does::TopCard => shapes::top_card(&mut served),
        Does::Cut => {
            let whole = served.to_string();
            let half: String = whole.chars().take(whole.chars().count() / 2).collect();
            return ([(header::CONTENT_TYPE, "application/vnd.linkedin.normalized+json+2.1")], half).into_response();
        }
        _ => {}
    }
    axum::Json(served).into_response()
}

/// The profile's page: with the data in blocks, or as the newer application that fetches it later.
fn profile_page(state: &State, asked: &Asked, account: &'static Account) -> Response {
    let rules = &state.rules;
    let slug = asked.path.strip_prefix(rules.get(&PAGE_BEFORE)).unwrap_or_default().trim_end_matches('/');
    if account.slug != decoded(slug) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let whole: Value = serde_json::from_str(account.profile).unwrap_or_default();
    match account.does {
        Does::Page => shapes::blocks(&whole, None),
        Does::PageCut => shapes::blocks(&whole, Some(3)),
        Does::Lite => page("LinkedIn", &format!("<div class=\"{}\">李明</div>", rules.get(&LITE_MARK))),
        _ => page("LinkedIn", "<main data-sdui-screen=\"com.linkedin.sdui.flagshipnav.profile.Profile\"></main>"),
    }
}
