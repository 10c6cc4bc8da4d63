//! One log line per request: method, route as a template, status, time, tenant, import. Never a body, query or header.

use axum::extract::{MatchedPath, Request};
use axum::http::header;
use axum::middleware::Next;
use axum::response::Response;
use std::sync::{Arc, OnceLock};
use std::time::Instant;

/// What a handler has learnt that may stand in the line.
#[derive(Clone, Default)]
pub struct Seen(Arc<OnceLock<String>>);

impl Seen {
    /// Whose token it was.
    pub fn tenant(&self, tenant: &str) {
        let _ = self.0.set(tenant.to_owned()); // once is enough
    }
}

/// Writes the line.
pub async fn line(mut request: Request, next: Next) -> Response {
    let (seen, began) = (Seen::default(), Instant::now());
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map(|p| p.as_str().to_owned()).unwrap_or_default();
    request.extensions_mut().insert(seen.clone());
    let response = next.run(request).await;
    let import = response.headers().get(header::LOCATION).and_then(|v| v.to_str().ok());
    let import = import.and_then(|l| l.strip_prefix("/imports/")).unwrap_or_default();
    let tenant = seen.0.get().map(String::as_str).unwrap_or_default();
    let (status, ms) = (response.status().as_u16(), began.elapsed().as_millis() as u64);
    // A method is a word that a client chooses: only the usual ones are repeated.
    let method = match method.as_str() {
        known @ ("GET" | "HEAD" | "POST" | "PATCH" | "PUT" | "DELETE" | "OPTIONS") => known,
        _ => "other",
    };
    tracing::info!(method, route, status, ms, tenant, import, "answered");
    response
}
