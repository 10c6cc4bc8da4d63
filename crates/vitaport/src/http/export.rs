//! GET /customerProfiles/{id}/export?format=…: a profile for other programs.

use super::body::PathId;
use super::envelope::{self, BadField};
use super::token::Caller;
use super::{App, wire};
use crate::export::{Format, Writer};
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use resume::CustomerProfile;

/// The pairs of the query.
type Pairs = Result<Query<Vec<(String, String)>>, axum::extract::rejection::QueryRejection>;

/// GET /customerProfiles/{id}/export?format=json-resume|envelope|csv|ndjson, for Excel with `&bom=true`.
pub async fn export(State(app): State<App>, Caller(tenant): Caller, PathId(id): PathId, query: Pairs) -> Response {
    let pairs = query.map(|Query(pairs)| pairs).unwrap_or_default();
    let given = |key: &str| pairs.iter().find(|(k, _)| k == key).map(|(_, value)| value.as_str());
    let Some(format) = Format::named(given("format").unwrap_or("json-resume")) else {
        let known = "json-resume, envelope, csv, ndjson";
        let bad = BadField::wrong_value("format", &format!("必须是 {known} 之一"), &format!("must be one of {known}"));
        return bad.into_response();
    };
    match app.engine.customer(&tenant, id).await {
        Ok(customer) if format == Format::Envelope => wire::profile(StatusCode::OK, &customer.profile),
        Ok(customer) => file(format, &customer.profile, given("bom") == Some("true")).unwrap_or_else(|error| {
            tracing::error!(%error, "an export failed");
            envelope::internal()
        }),
        Err(error) => envelope::engine_error(&error, None),
    }
}

fn file(format: Format, profile: &CustomerProfile, bom: bool) -> std::io::Result<Response> {
    let mut writer = Writer::new(Vec::new(), format, bom)?;
    writer.write(profile)?;
    let headers = [(header::CONTENT_TYPE, format.media_type()), (header::CACHE_CONTROL, "no-store")];
    Ok((headers, writer.finish()?).into_response())
}
