//! The picture to scan with the app, and where the scan lands.

use super::accounts::Does;
use super::door;
use super::rules::*;
use super::state::{Scan, State};
use crate::picture;
use crate::portal::{Asked, token};
use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use serde_json::json;

/// Where the pictures are: the call tells it, so nobody need know.
pub(super) const PICTURE: &str = "/images/qrcode.png";

/// A new picture.
pub(super) fn picture(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let so = |rule| rules.get(rule).split_once('=').is_some_and(|(name, value)| asked.query(name) == Some(value));
    let guid = asked.query(rules.get(&QR_GUID)).unwrap_or_default();
    if ![&QR_PARTNER, &QR_FROM, &QR_TYPE].into_iter().all(so) || !state.lock().scan(guid) {
        return Json(json!({"status": 0, "result": ""})).into_response();
    }
    Json(json!({"status": 1, "result": format!("{PICTURE}?t={}", token())})).into_response()
}

pub(super) fn painted(asked: &Asked) -> Response {
    ([(header::CONTENT_TYPE, "image/png")], picture::of_key(asked.query("t").unwrap_or_default())).into_response()
}

/// How far the scan is.
pub(super) fn poll(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let scanned: Vec<&str> = rules.get(&QR_SCANNED).split(',').collect();
    let guid = asked.query(rules.get(&QR_GUID)).unwrap_or_default();
    let Some((scan, looks)) = state.lock().look(guid, scanned.len()) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let waits = |word: &str| {
        let word = word.parse::<u8>().map_or_else(|_| json!(word), |number| json!(number));
        Json(json!({"result": 0, "error_code": word})).into_response()
    };
    match scan {
        Scan::Waits => {
            let mut words = rules.get(&QR_WAITING).split(',');
            waits(words.clone().nth(looks).or_else(|| words.next_back()).unwrap_or_default())
        }
        Scan::Late => waits(rules.get(&QR_EXPIRED)),
        Scan::Scanned(account) if account.does == Does::ScanChanged => waits("another"),
        Scan::Scanned(_) => waits(scanned[looks]),
        Scan::Confirmed(account) => {
            let ticket = token();
            state.lock().tickets.insert(ticket.clone(), account);
            Json(json!({"result": 1, rules.get(&QR_TICKET): ticket})).into_response()
        }
    }
}

/// Where a scan lands: a ticket becomes a session, once.
pub(super) fn land(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    if asked.path != rules.get(&LAND_PATH) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let ticket = asked.query(rules.get(&QR_TICKET)).unwrap_or_default();
    let account = state.lock().tickets.remove(ticket);
    match account {
        Some(account) => {
            (AppendHeaders(door::cookie(state, account)), super::page("我的51Job", "<p>…</p>")).into_response()
        }
        None => super::to_the_door(rules),
    }
}
