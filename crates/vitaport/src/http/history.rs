//! The inserts into a customer's profile: listing them, and taking one back.

use super::body::{MaybeJson, PathId, PathIds};
use super::envelope;
use super::fields::Fields;
use super::token::Caller;
use super::{App, wire};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// GET /customerProfiles/{id}/history: the latest first.
pub async fn list(State(app): State<App>, Caller(tenant): Caller, PathId(id): PathId) -> Response {
    match app.engine.customer(&tenant, id).await {
        Ok(customer) => {
            let steps: Vec<_> = customer.history.iter().rev().map(wire::step).collect();
            envelope::ok(json!({"history": steps}))
        }
        Err(error) => envelope::engine_error(&error, None),
    }
}

/// POST /customerProfiles/{id}/history/{importId}/undo, with `{"partial": true}` if what can go back is to go back.
pub async fn undo(State(app): State<App>, Caller(tenant): Caller, ids: PathIds, body: MaybeJson) -> Response {
    let partial = match Fields::new(body.0).yes("partial") {
        Ok(partial) => partial.unwrap_or_default(),
        Err(bad) => return bad.into_response(),
    };
    match app.engine.undo(&tenant, ids.0, ids.1, partial).await {
        Ok(step) => envelope::ok(wire::step(&step)),
        Err(error) => envelope::engine_error(&error, None),
    }
}
