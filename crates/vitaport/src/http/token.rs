//! Who calls: the tenant of the bearer token.

use super::log::Seen;
use super::{App, envelope};
use axum::extract::FromRequestParts;
use axum::http::{header, request::Parts};
use axum::response::Response;
use engine::Tenant;

/// Who calls. As an argument of a handler, it stands before everything that looks at path, query or body.
pub struct Caller(pub Tenant);

impl FromRequestParts<App> for Caller {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let header = parts.headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()).unwrap_or_default();
        let token = match header.split_once(' ') {
            Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => token.trim(),
            _ => return Err(envelope::unauthorized()),
        };
        if token.is_empty() {
            return Err(envelope::unauthorized());
        }
        match app.engine.tenant(token).await {
            Ok(Some(tenant)) => {
                if let Some(seen) = parts.extensions.get::<Seen>() {
                    seen.tenant(&tenant);
                }
                Ok(Caller(tenant))
            }
            Ok(None) => Err(envelope::unauthorized()),
            Err(error) => Err(envelope::engine_error(&error, None)),
        }
    }
}
