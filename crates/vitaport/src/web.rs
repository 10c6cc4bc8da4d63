//! The pages for people: one import to look at, answer and insert. Static files in the binary; they ask the API with the
//! token of their own address's fragment, which a browser never sends anywhere.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

/// A page may load nothing from anywhere but itself.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-SCRIPT'; img-src data:; \
                      connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const STYLE: &str = include_str!("web/style.css");
const SCRIPT: &str = include_str!("web/page.js");

/// GET /page
pub async fn page() -> Response {
    html(include_str!("web/page.html"))
}

/// GET /
pub async fn landing() -> Response {
    html(include_str!("web/landing.html"))
}

fn html(template: &str) -> Response {
    let text = template.replace("/*STYLE*/", STYLE).replace("/*SCRIPT*/", SCRIPT);
    let policy = POLICY.replace("SCRIPT", &script_hash());
    let mut response = text.into_response();
    let headers = response.headers_mut();
    let fixed = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// The script by its SHA-256, so that nothing else on the page can run.
fn script_hash() -> String {
    use base64::Engine;
    use sha2::{Digest, Sha256};
    base64::prelude::BASE64_STANDARD.encode(Sha256::digest(SCRIPT.as_bytes()))
}
