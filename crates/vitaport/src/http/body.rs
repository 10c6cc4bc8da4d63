//! What comes in: bodies, ids in paths, queries. Own extractors, so that every refusal is in the envelope.

use super::envelope::{self, BadField};
use super::{App, json};
use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::{HeaderMap, header, request::Parts};
use axum::response::{IntoResponse, Response};
use engine::Id;
use http_body_util::BodyExt;
use serde_json::{Map, Value};
use std::time::Duration;
use zeroize::Zeroizing;

/// A JSON object, and the bytes it came as.
pub struct Json {
    /// The object.
    pub object: Map<String, Value>,
    /// As it came; it may hold a password.
    pub bytes: Zeroizing<Vec<u8>>,
}

impl FromRequest<App> for Json {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let length = declared(&parts.headers);
        if length.is_some_and(|l| l > app.max_json as u64) {
            drain(body).await;
            return Err(envelope::too_large());
        }
        if !is_json(&parts.headers) {
            drain(body).await;
            return Err(envelope::wrong_media_type());
        }
        let bytes = read(body, app.max_json, length).await?;
        let object = json::object(&bytes).map_err(IntoResponse::into_response)?;
        Ok(Json { object, bytes })
    }
}

/// A JSON object, or no body at all, which is as good as an empty one.
pub struct MaybeJson(pub Map<String, Value>);

impl FromRequest<App> for MaybeJson {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let length = declared(&parts.headers);
        if length.is_some_and(|l| l > app.max_json as u64) {
            drain(body).await;
            return Err(envelope::too_large());
        }
        let bytes = read(body, app.max_json, length).await?;
        if bytes.is_empty() {
            return Ok(MaybeJson(Map::new()));
        }
        if !is_json(&parts.headers) {
            return Err(envelope::wrong_media_type());
        }
        json::object(&bytes).map(MaybeJson).map_err(IntoResponse::into_response)
    }
}

fn declared(headers: &HeaderMap) -> Option<u64> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

fn is_json(headers: &HeaderMap) -> bool {
    let text = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let kind = text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"))
}

async fn read(mut body: Body, limit: usize, length: Option<u64>) -> Result<Zeroizing<Vec<u8>>, Response> {
    // Room for all at once: a buffer that grows leaves copies of a password behind.
    let room = length.map_or(64 << 10, |l| l as usize).min(limit);
    let mut bytes = Zeroizing::new(Vec::with_capacity(room));
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else {
            return Err(BadField::new("bad_json", "", "请求体不完整", "the body ended too early").into_response());
        };
        let Some(data) = frame.data_ref() else { continue };
        if bytes.len() + data.len() > limit {
            drain(body).await;
            return Err(envelope::too_large());
        }
        bytes.extend_from_slice(data);
    }
    Ok(bytes)
}

/// Reads on for a while and throws it away: a client that is still sending would see a broken connection instead of
/// our answer.
pub async fn drain(mut body: Body) {
    const MOST: usize = 64 << 20;
    let mut seen = 0;
    let all = async {
        while let Some(Ok(frame)) = body.frame().await {
            seen += frame.data_ref().map_or(0, |d| d.len());
            if seen > MOST {
                break;
            }
        }
    };
    let _ = tokio::time::timeout(Duration::from_secs(5), all).await;
}

/// The id in a path. What is no id is the id of nothing: 404.
pub struct PathId(pub Id);

impl FromRequestParts<App> for PathId {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let path: Result<Path<String>, PathRejection> = Path::from_request_parts(parts, app).await;
        let id = path.ok().and_then(|Path(text)| text.parse().ok());
        id.map(PathId).ok_or_else(envelope::not_found)
    }
}

/// The two ids in a path.
pub struct PathIds(pub Id, pub Id);

impl FromRequestParts<App> for PathIds {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let path: Result<Path<(String, String)>, PathRejection> = Path::from_request_parts(parts, app).await;
        let ids = path.ok().and_then(|Path((a, b))| Some(PathIds(a.parse().ok()?, b.parse().ok()?)));
        ids.ok_or_else(envelope::not_found)
    }
}

/// `?wait=30&after=7`.
pub struct Wait {
    /// How long to wait, in seconds.
    pub wait: u64,
    /// The version that the caller has seen.
    pub after: Option<i64>,
}

/// The longest wait that a query can ask for, in seconds.
const LONGEST: i64 = 60;

impl FromRequestParts<App> for Wait {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let query = Query::<Vec<(String, String)>>::from_request_parts(parts, app).await;
        let pairs = query.map(|Query(pairs)| pairs).unwrap_or_default();
        let number = |key: &str| -> Result<Option<i64>, BadField> {
            let Some((_, text)) = pairs.iter().find(|(k, _)| k == key) else { return Ok(None) };
            text.parse().map(Some).map_err(|_| BadField::wrong_type(key, "整数", "a whole number"))
        };
        let wait = || Ok(Wait { wait: number("wait")?.unwrap_or(0).clamp(0, LONGEST) as u64, after: number("after")? });
        wait().map_err(BadField::into_response)
    }
}

/// The header `Idempotency-Key`.
pub fn idempotency_key(headers: &HeaderMap) -> Result<Option<String>, BadField> {
    let Some(value) = headers.get("idempotency-key") else { return Ok(None) };
    let text = value.to_str().ok().map(str::trim).filter(|t| (1..=255).contains(&t.len()));
    text.map(|t| Some(t.to_owned())).ok_or_else(|| {
        BadField::wrong_value(
            "Idempotency-Key",
            "必须是 1 到 255 个可见 ASCII 字符",
            "must be 1 to 255 visible ASCII characters",
        )
    })
}
