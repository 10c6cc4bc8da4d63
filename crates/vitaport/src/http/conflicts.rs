//! Values of several boards that differ: listing them, and choosing one.

use super::body::{Json, PathId};
use super::envelope::{self, BadField};
use super::fields::Fields;
use super::token::Caller;
use super::{App, wire};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use engine::{EngineError, Take};
use serde_json::Value;

/// GET /customerProfiles/{id}/conflicts.
pub async fn list(State(app): State<App>, Caller(tenant): Caller, PathId(id): PathId) -> Response {
    match app.engine.customer(&tenant, id).await {
        Ok(customer) => envelope::ok(wire::conflicts(&customer)),
        Err(error) => envelope::engine_error(&error, None),
    }
}

/// POST /customerProfiles/{id}/conflicts: `{"path": …, "take": number or site}` or `{"path": …, "keep": true}`. Answers
/// with what is left to choose.
pub async fn choose(State(app): State<App>, Caller(tenant): Caller, PathId(id): PathId, body: Json) -> Response {
    let (path, take) = match understood(Fields::new(body.object)) {
        Ok(understood) => understood,
        Err(bad) => return bad.into_response(),
    };
    match app.engine.choose(&tenant, id, &path, &take).await {
        Ok(customer) => envelope::ok(wire::conflicts(&customer)),
        Err(EngineError::NoSuchChange(_)) => BadField::wrong_value(
            "path",
            "没有待选择的值，请先查看 GET /customerProfiles/{id}/conflicts",
            "has no values to choose from; look at GET /customerProfiles/{id}/conflicts first",
        )
        .into_response(),
        Err(error) => envelope::engine_error(&error, None),
    }
}

fn understood(mut fields: Fields) -> Result<(String, Take), BadField> {
    let path = fields.needed("path")?;
    let wrong = || BadField::wrong_type("take", " values 中的 index 或 webName", "an index or a webName of values");
    let take = match (fields.yes("keep")?, fields.any("take")) {
        (Some(true), None) => Take::Stored,
        (Some(true), Some(_)) => {
            return Err(BadField::wrong_value("keep", "不能与 take 同时给出", "can't be given with take"));
        }
        (_, None) => return Err(BadField::missing("take")),
        (_, Some(Value::Number(n))) => Take::Number(n.as_u64().ok_or_else(wrong)? as usize),
        (_, Some(Value::String(site))) => Take::Site(site),
        (_, Some(_)) => return Err(wrong()),
    };
    Ok((path, take))
}
