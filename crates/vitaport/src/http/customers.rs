//! Customers: adding, showing, editing by hand, erasing; and their whole resumes.

use super::body::{Json, PathId};
use super::edit::Edit;
use super::envelope::{self, BadField};
use super::fields::Fields;
use super::token::Caller;
use super::{App, wire};
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use engine::{EngineError, Id};
use resume::CustomerProfile;
use serde_json::json;

/// POST /customerProfiles.
pub async fn add(State(app): State<App>, Caller(tenant): Caller, body: Json) -> Response {
    let (id, user_id, profile) = match understood(Fields::new(body.object)) {
        Ok(understood) => understood,
        Err(bad) => return bad.into_response(),
    };
    match app.engine.add_customer(&tenant, id, user_id.map(|id| id.to_string()), profile).await {
        Ok(customer) => {
            let response = wire::profile(StatusCode::CREATED, &customer.profile);
            envelope::with(response, header::LOCATION, &format!("/customerProfiles/{}", customer.id))
        }
        Err(error) => envelope::engine_error(&error, None),
    }
}

fn understood(mut fields: Fields) -> Result<(Option<Id>, Option<Id>, CustomerProfile), BadField> {
    let (id, user_id) = (fields.id("id")?, fields.id("userId")?);
    let profile = match fields.object("profile")? {
        Some(object) => Edit::of_new(object)?.apply(&CustomerProfile::default())?,
        None => CustomerProfile::default(),
    };
    Ok((id, user_id, profile))
}

/// GET /customerProfiles/{id}: a customer, or what a preview would give, under the preview's own id.
pub async fn show(State(app): State<App>, Caller(tenant): Caller, PathId(id): PathId) -> Response {
    let found = match app.engine.customer(&tenant, id).await {
        Ok(customer) => Ok(customer.profile),
        Err(EngineError::NotFound) => app.engine.preview(&tenant, id).await,
        Err(error) => Err(error),
    };
    match found {
        Ok(profile) => wire::profile(StatusCode::OK, &profile),
        Err(error) => envelope::engine_error(&error, None),
    }
}

/// PATCH /customerProfiles/{id}: an edit by hand, as a JSON merge patch of the profile.
pub async fn edit(State(app): State<App>, Caller(tenant): Caller, PathId(id): PathId, body: Json) -> Response {
    // What an edit may be doesn't depend on what is stored, so it is checked before the customer is looked for.
    let edit = match Edit::new(body.object).and_then(|edit| edit.apply(&CustomerProfile::default()).map(|_| edit)) {
        Ok(edit) => edit,
        Err(bad) => return bad.into_response(),
    };
    let apply = |now: &CustomerProfile| edit.apply(now).unwrap_or_else(|_| now.clone());
    match app.engine.edit_customer(&tenant, id, apply).await {
        Ok(customer) => wire::profile(StatusCode::OK, &customer.profile),
        Err(error) => envelope::engine_error(&error, None),
    }
}

/// DELETE /customerProfiles/{id}: erases the customer with every import.
pub async fn delete(State(app): State<App>, Caller(tenant): Caller, PathId(id): PathId) -> Response {
    match app.engine.delete_customer(&tenant, id).await {
        Ok(()) => envelope::ok(json!({})),
        Err(error) => envelope::engine_error(&error, None),
    }
}

/// GET /customerProfiles/{id}/resume: the whole resumes, which hold more than the profile has places for; where each
/// value of the profile came from, and how many wait for a choice.
pub async fn resume(State(app): State<App>, Caller(tenant): Caller, PathId(id): PathId) -> Response {
    match app.engine.customer(&tenant, id).await {
        Ok(customer) => {
            let resumes: Vec<_> = customer.resumes.iter().map(wire::resume).collect();
            let (sources, conflicts) = (wire::sources(&customer), customer.open_conflicts().len());
            envelope::ok(json!({"resumes": resumes, "sources": sources, "conflicts": conflicts}))
        }
        Err(error) => envelope::engine_error(&error, None),
    }
}
