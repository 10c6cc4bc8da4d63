//! The doors: the web form, and that of the old Android library.

use super::accounts::{self, Account, Does};
use super::challenge;
use super::rules::*;
use super::state::{State, ajax, identity};
use crate::portal::{Asked, PASSWORD, later, page, token};
use axum::http::{StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use serde_json::json;

/// Answers what belongs to signing in; `None` for everything else.
pub(super) fn answer(state: &State, asked: &Asked) -> Option<Response> {
    let at = |rule| asked.path == state.rules.get(rule);
    Some(match asked.post {
        false if at(&FORM_PATH) => form(state, asked, ""),
        true if at(&SUBMIT_PATH) => submitted(state, asked),
        false if at(&AUTH_PATH) => (AppendHeaders(visitor(state, asked).1), "").into_response(),
        true if at(&AUTH_PATH) => authenticated(state, asked),
        _ => return challenge::answer(state, asked),
    })
}

/// The cookies of somebody who is nobody yet, and their CSRF token. A browser that has an identity keeps it.
fn visitor(state: &State, asked: &Asked) -> (String, Vec<(header::HeaderName, String)>) {
    let csrf = ajax();
    let mut cookies = vec![state.cookie(&CSRF_COOKIE, &format!("\"{csrf}\""))];
    if asked.cookie(state.rules.get(&IDENTITY)).is_none() {
        cookies.push(state.cookie(&IDENTITY, &identity()));
        cookies.push(format!("bscookie=\"v=1&{}\"; Domain=.www.linkedin.com; Path=/; Secure; HttpOnly", token()));
    }
    cookies.push("lang=v=2&lang=en-us; Domain=linkedin.com; Path=/".into());
    cookies.push(format!("lidc=\"b=OB01:s=O:{}\"; Domain=.linkedin.com; Path=/; Secure", &token()[..8]));
    (csrf, cookies.into_iter().map(|cookie| (header::SET_COOKIE, cookie)).collect())
}

/// The form, with what was wrong last time.
pub(super) fn form(state: &State, asked: &Asked, says: &str) -> Response {
    let rules = &state.rules;
    let (csrf, cookies) = visitor(state, asked);
    let login = token();
    let hidden: String = [
        (rules.get(&FIELD_CSRF), csrf.as_str()),
        ("ac", "0"),
        ("loginFailureCount", "0"),
        ("parentPageKey", "d_checkpoint_lg_consumerLogin"),
        ("pageInstance", "urn:li:page:checkpoint_lg_login_default;00000000"),
        ("session_redirect", ""),
        (rules.get(&FIELD_LOGIN_CSRF), &login),
        ("fp_data", "default"),
        ("apfc", "{}"),
        ("_d", "d"),
    ]
    .into_iter()
    .map(|(name, value)| format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">"))
    .collect();
    let body = format!(
        "<form method=\"get\" action=\"/search\"><input type=\"hidden\" name=\"q\" value=\"people\"></form>\
         <form method=\"post\" class=\"login__form\" action=\"{}\">{hidden}<input id=\"username\" name=\"{}\">\
         <input id=\"password\" type=\"password\" name=\"{}\"><div id=\"error-for-password\">{says}</div>\
         <button>Sign in</button></form>",
        rules.get(&SUBMIT_PATH),
        rules.get(&FIELD_NAME),
        rules.get(&FIELD_PASSWORD)
    );
    state.lock().forms.insert(csrf, login);
    (AppendHeaders(cookies), page("LinkedIn Login", &body)).into_response()
}

/// The CSRF token that a browser has, without its quotes.
pub(super) fn csrf<'a>(state: &State, asked: &'a Asked) -> &'a str {
    asked.cookie(state.rules.get(&CSRF_COOKIE)).unwrap_or_default().trim_matches('"')
}

pub(super) fn csrf_failed(state: &State) -> Response {
    (StatusCode::FORBIDDEN, state.rules.get(&SAYS_CSRF).to_owned()).into_response()
}

pub(super) fn redirect(to: &str) -> Response {
    (StatusCode::FOUND, [(header::LOCATION, to.to_owned())]).into_response()
}

fn bot() -> Response {
    StatusCode::from_u16(999).unwrap_or(StatusCode::FORBIDDEN).into_response()
}

fn submitted(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let told = |name: &str| asked.field(name).unwrap_or_default();
    let right = state.lock().forms.remove(csrf(state, asked));
    let known = asked.cookie(rules.get(&IDENTITY)).is_some() && told("apfc") == "{}" && told("_d") == "d";
    if !known
        || right.is_none_or(|right| told(rules.get(&FIELD_LOGIN_CSRF)) != right)
        || told(rules.get(&FIELD_CSRF)) != csrf(state, asked)
    {
        return csrf_failed(state);
    }
    let (Some(name), Some(password)) = (asked.field(rules.get(&FIELD_NAME)), asked.field(rules.get(&FIELD_PASSWORD)))
    else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    *state.lock().posts.entry(name.clone()).or_default() += 1;
    // A second step comes only after the right password; a wrong one is refused at once.
    let Some(account) = accounts::find(&name).filter(|_| password == PASSWORD) else {
        return form(state, asked, "That’s not the right password.");
    };
    match account.does {
        Does::Picker => page("LinkedIn", &format!("<h1>Welcome back</h1><a>{}</a>", rules.get(&SAYS_PICKER))),
        Does::TooMany => form(state, asked, rules.get(&SAYS_TOO_MANY)),
        Does::Restricted => page("LinkedIn", &format!("<h1>{}</h1>", rules.get(&SAYS_RESTRICTED))),
        Does::DoorChanged => page("LinkedIn", "<p>Welcome to your professional community</p>"),
        Does::NoSession => redirect(rules.get(&FEED_PATH)),
        Does::Down => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Does::RefusedAtDoor => later(StatusCode::TOO_MANY_REQUESTS, rules.get(&RETRY_AFTER)),
        Does::BotAtDoor => bot(),
        _ => match challenge::begin(state, asked, account) {
            Some(address) => redirect(&address),
            None => let_in(state, account),
        },
    }
}

/// Signed in: the cookies, and on to the feed.
pub(super) fn let_in(state: &State, account: &'static Account) -> Response {
    let rules = &state.rules;
    let to = if account.does == Does::Network { &NETWORK_PATH } else { &FEED_PATH };
    (AppendHeaders(session(state, account)), redirect(rules.get(to))).into_response()
}

fn session(state: &State, account: &'static Account) -> [(header::HeaderName, String); 2] {
    let (session, csrf) = state.sign_in(account);
    let session = format!("{}; HttpOnly; Max-Age=31536000", state.cookie(&SESSION, &session));
    [(header::SET_COOKIE, session), (header::SET_COOKIE, state.cookie(&CSRF_COOKIE, &format!("\"{csrf}\"")))]
}

/// The Android library's door.
fn authenticated(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let says = |name: &str, rule| asked.header(name) == rules.get(rule);
    let library = says("x-li-user-agent", &AUTH_LIBRARY)
        && says("user-agent", &AUTH_AGENT)
        && says("x-user-language", &AUTH_LANGUAGE)
        && says("x-user-locale", &AUTH_LOCALE)
        && says("accept-language", &AUTH_ACCEPT_LANGUAGE);
    let told = |name: &str| asked.field(name).unwrap_or_default();
    let name = rules.get(&CSRF_COOKIE);
    if !library || asked.cookie(name).is_none_or(|cookie| told(name) != cookie) {
        return csrf_failed(state);
    }
    let login = told(rules.get(&FIELD_NAME));
    *state.lock().posts.entry(login.clone()).or_default() += 1;
    let result = |text: &str| json!({rules.get(&AUTH_RESULT): text});
    let Some(account) = accounts::find(&login) else {
        return (StatusCode::UNAUTHORIZED, axum::Json(result(rules.get(&AUTH_BAD_EMAIL)))).into_response();
    };
    if told(rules.get(&FIELD_PASSWORD)) != PASSWORD {
        return (StatusCode::UNAUTHORIZED, axum::Json(result(rules.get(&AUTH_BAD_PASSWORD)))).into_response();
    }
    let pass = axum::Json(result(rules.get(&AUTH_PASS)));
    match account.does {
        Does::NoSession => return pass.into_response(),
        Does::DoorChanged => return axum::Json(result("SOMETHING_NEW")).into_response(),
        Does::Restricted => return page("LinkedIn", "<script>location='/'</script>"),
        Does::BotAtDoor => return bot(),
        _ => {}
    }
    if let Some(address) = challenge::begin(state, asked, account) {
        let mut body = result(rules.get(&AUTH_CHALLENGE));
        body[rules.get(&AUTH_CHALLENGE_URL)] = format!("https://{}{address}", rules.get(&HOST)).into();
        return (StatusCode::UNAUTHORIZED, axum::Json(body)).into_response();
    }
    (AppendHeaders(session(state, account)), pass).into_response()
}
