//! The envelope of every answer, errors first: `{"message", "code", "data"}`, `code` being the HTTP status.

use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use engine::{EngineError, Id};
use serde_json::{Map, Value, json};
use sites::{Actor, Retry, SiteError};

/// An answer: the status, the message, the data.
pub fn answer(status: StatusCode, message: &str, data: Value) -> Response {
    body(status, json!({"message": message, "code": status.as_u16(), "data": data}))
}

/// A body with its status.
pub fn body(status: StatusCode, body: Value) -> Response {
    let json = HeaderValue::from_static("application/json");
    let private = HeaderValue::from_static("no-store");
    (status, [(header::CONTENT_TYPE, json), (header::CACHE_CONTROL, private)], body.to_string()).into_response()
}

/// 200.
pub fn ok(data: Value) -> Response {
    answer(StatusCode::OK, "ok", data)
}

fn plain(status: StatusCode, message: &str) -> Response {
    answer(status, message, json!({}))
}

/// 404.
pub fn not_found() -> Response {
    plain(StatusCode::NOT_FOUND, "not found")
}

/// 405.
pub fn method_not_allowed() -> Response {
    plain(StatusCode::METHOD_NOT_ALLOWED, "method not allowed")
}

/// 401: our token, never a site's password.
pub fn unauthorized() -> Response {
    with(plain(StatusCode::UNAUTHORIZED, "unauthorized"), header::WWW_AUTHENTICATE, "Bearer")
}

/// 413.
pub fn too_large() -> Response {
    plain(StatusCode::PAYLOAD_TOO_LARGE, "payload too large")
}

/// 415.
pub fn wrong_media_type() -> Response {
    plain(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported media type")
}

/// 500. Why is for the log.
pub fn internal() -> Response {
    plain(StatusCode::INTERNAL_SERVER_ERROR, "internal error")
}

/// Adds a header.
pub fn with(mut response: Response, name: HeaderName, value: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
    response
}

/// What is wrong with a request: the field, what is expected, and the cure, in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadField {
    /// 400, or 409 where a value clashes with what is stored.
    pub status: StatusCode,
    /// A stable code.
    pub error: &'static str,
    /// The field, `profile.workExperiences[0].startDate`; empty for the body as a whole.
    pub field: String,
    /// For people, in Chinese.
    pub zh: String,
    /// For people, in English.
    pub en: String,
}

impl BadField {
    /// A 400.
    pub fn new(error: &'static str, field: impl Into<String>, zh: impl Into<String>, en: impl Into<String>) -> Self {
        BadField { status: StatusCode::BAD_REQUEST, error, field: field.into(), zh: zh.into(), en: en.into() }
    }

    /// The field is needed and not there.
    pub fn missing(field: impl Into<String>) -> Self {
        let field = field.into();
        let (zh, en) = (format!("缺少 {field}，请填写"), format!("{field} is missing; give it"));
        BadField::new("missing", field, zh, en)
    }

    /// The field has another type.
    pub fn wrong_type(field: impl Into<String>, zh: &str, en: &str) -> Self {
        let field = field.into();
        let (zh, en) = (format!("{field} 必须是{zh}"), format!("{field} must be {en}"));
        BadField::new("wrong_type", field, zh, en)
    }

    /// The field has a value that can't be.
    pub fn wrong_value(field: impl Into<String>, zh: &str, en: &str) -> Self {
        let field = field.into();
        let (zh, en) = (format!("{field} {zh}"), format!("{field} {en}"));
        BadField::new("wrong_value", field, zh, en)
    }

    /// The same as a clash with what is stored.
    pub fn conflict(mut self) -> Self {
        self.status = StatusCode::CONFLICT;
        self
    }
}

impl IntoResponse for BadField {
    fn into_response(self) -> Response {
        let mut data = Map::new();
        data.insert("error".into(), self.error.into());
        if !self.field.is_empty() {
            data.insert("field".into(), self.field.into());
        }
        data.insert("actor".into(), "caller".into());
        data.insert("retry".into(), "afterAction".into());
        data.insert("sentence".into(), json!({"zh": self.zh, "en": self.en}));
        let message = if self.status == StatusCode::CONFLICT { "conflict" } else { "bad request" };
        answer(self.status, message, data.into())
    }
}

/// The status that a failed import answers with.
pub fn status(error: &SiteError) -> StatusCode {
    match error {
        SiteError::WrongCredentials | SiteError::WrongAnswer | SiteError::NoResume | SiteError::Unreadable { .. } => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        SiteError::ChallengeExpired => StatusCode::GONE,
        SiteError::SessionExpired | SiteError::ActionNeeded { .. } | SiteError::Interrupted => StatusCode::CONFLICT,
        SiteError::AccountRestricted | SiteError::NotOwner => StatusCode::FORBIDDEN,
        SiteError::TooManyTries | SiteError::DailyLimit => StatusCode::TOO_MANY_REQUESTS,
        SiteError::Refused { .. } => StatusCode::SERVICE_UNAVAILABLE,
        SiteError::Down | SiteError::Changed { .. } | SiteError::Incomplete | SiteError::Empty => {
            StatusCode::BAD_GATEWAY
        }
        SiteError::Timeout => StatusCode::GATEWAY_TIMEOUT,
        SiteError::Unsupported => StatusCode::NOT_IMPLEMENTED,
    }
}

/// What to do when a site refuses us without saying for how long, in seconds.
const COME_BACK: u32 = 300;

/// What an error says: code, who must act, whether to try again, the sentence.
pub fn failure(error: &SiteError) -> Map<String, Value> {
    let actor = match error.actor() {
        Actor::Person => "person",
        Actor::Caller => "caller",
        Actor::Operator => "operator",
        Actor::Nobody => "nobody",
    };
    let retry = match error.retry() {
        Retry::No => "no",
        Retry::AfterAction => "afterAction",
        Retry::Later => "later",
    };
    let (zh, en) = error.sentence();
    let (zh, en) = match error {
        SiteError::ActionNeeded { why, .. } if !why.is_empty() => {
            let (why_zh, why_en) = why.split_once(" / ").unwrap_or((why, why));
            (format!("{zh}（{why_zh}）"), format!("{en} ({why_en})"))
        }
        _ => (zh.to_owned(), en.to_owned()),
    };
    let data = json!({"error": error.code(), "actor": actor, "retry": retry, "sentence": {"zh": zh, "en": en}});
    let Value::Object(data) = data else { return Map::new() };
    data
}

/// A failed import.
pub fn failed(error: &SiteError, import: Option<Id>) -> Response {
    let mut data = failure(error);
    if let Some(id) = import {
        data.insert("importId".into(), id.to_string().into());
    }
    let response = answer(status(error), &error.code().replace('_', " "), data.into());
    match error {
        SiteError::Refused { after } => {
            with(response, header::RETRY_AFTER, &after.unwrap_or(COME_BACK).max(1).to_string())
        }
        _ => response,
    }
}

/// A path that names no change of the import.
pub fn no_such_change(field: &str, path: &str) -> BadField {
    BadField::new(
        "no_such_change",
        field,
        format!("此导入没有 {path} 这一项变化，请使用 GET /imports/{{id}} 中 changes 的 path"),
        format!("the import has no change {path}; use a path from changes of GET /imports/{{id}}"),
    )
}

/// What the engine refused. The store's own words are for the operator: they go to the log, not to the caller.
pub fn engine_error(error: &EngineError, import: Option<Id>) -> Response {
    match error {
        EngineError::NotFound => not_found(),
        EngineError::Taken => BadField::new(
            "taken",
            "id",
            "该 id 已被使用，请换一个，或用 PATCH 修改已有资料",
            "this id is taken; use another, or PATCH what is there",
        )
        .conflict()
        .into_response(),
        EngineError::OtherRequest => BadField::new(
            "other_request",
            "Idempotency-Key",
            "该 Idempotency-Key 已用于另一个请求，请换一个新的",
            "this Idempotency-Key came with another request before; use a new one",
        )
        .conflict()
        .into_response(),
        EngineError::NotNow => {
            let mut data = json!({
                "error": "not_now", "actor": "caller", "retry": "no",
                "sentence": {
                    "zh": "导入当前的状态不允许此操作，请先查看 GET /imports/{id}",
                    "en": "the import is not in a state for this; look at GET /imports/{id} first",
                },
            });
            if let Some(id) = import {
                data["importId"] = id.to_string().into();
            }
            answer(StatusCode::CONFLICT, "conflict", data)
        }
        EngineError::OtherChoice => BadField::new(
            "other_choice",
            "",
            "该导入已按另一种选择写入，请查看 GET /imports/{id}；要改动请用 PATCH /customerProfiles/{id}",
            "the import was inserted with another choice; look at GET /imports/{id}, and use PATCH /customerProfiles/{id} to change what came of it",
        )
        .conflict()
        .into_response(),
        EngineError::NoSuchValue => BadField::wrong_value(
            "take",
            "不在该项的 values 中，请先查看 GET /customerProfiles/{id}/conflicts",
            "is not among the values for this path; look at GET /customerProfiles/{id}/conflicts first",
        )
        .into_response(),
        EngineError::ChangedSince(paths) => {
            let data = json!({
                "error": "changed_since", "actor": "caller", "retry": "afterAction", "paths": paths,
                "sentence": {
                    "zh": "这些值在写入之后又被改过，因此什么都没有撤销；加上 {\"partial\": true} 可撤销其余的值",
                    "en": "these values were changed since the insert, so nothing was taken back; {\"partial\": true} takes back the others",
                },
            });
            answer(StatusCode::CONFLICT, "conflict", data)
        }
        EngineError::NoSuchChange(path) => no_such_change("path", path).into_response(),
        EngineError::Lacks(key) => BadField::missing(format!("answers.{key}")).into_response(),
        EngineError::Site(error) => failed(error, import),
        EngineError::Store(error) => {
            tracing::error!(error = %error, "the store failed");
            internal()
        }
    }
}
