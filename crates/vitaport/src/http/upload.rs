//! POST /imports: an exported file instead of a sign-in.

use super::App;
use super::envelope::{self, BadField};
use super::fields::Fields;
use super::imports::outcome;
use super::token::Caller;
use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{FromRequest, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use engine::Begin;
use serde_json::{Map, Value};
use zeroize::Zeroizing;

/// The largest part that is no file.
const MAX_TEXT: usize = 64 << 10;

/// The parts of a form.
pub struct Form {
    file: Option<(Option<String>, Vec<u8>)>,
    texts: Map<String, Value>,
}

impl FromRequest<App> for Form {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let Ok(mut parts) = Multipart::from_request(request, app).await else {
            return Err(envelope::wrong_media_type());
        };
        let mut form = Form { file: None, texts: Map::new() };
        while let Some(part) = parts.next_field().await.map_err(broken)? {
            let name = part.name().unwrap_or_default().to_owned();
            if name == "file" && form.file.is_some() || form.texts.contains_key(&name) {
                let (zh, en) = (format!("{name} 重复出现，请只保留一个"), format!("{name} is there twice; keep one"));
                return Err(BadField::new("doubled_key", name, zh, en).into_response());
            }
            if name == "file" {
                let shown = part.file_name().map(str::to_owned).filter(|n| !n.is_empty());
                form.file = Some((shown, all(part, app.max_file).await?));
                continue;
            }
            let Ok(text) = String::from_utf8(all(part, MAX_TEXT).await?) else {
                return Err(BadField::wrong_type(name, " UTF-8 文本", "UTF-8 text").into_response());
            };
            // `consent` is an object, and a form has only texts.
            let value = match serde_json::from_str(&text) {
                Ok(object @ Value::Object(_)) if name == "consent" => object,
                _ => Value::String(text),
            };
            form.texts.insert(name, value);
        }
        Ok(form)
    }
}

async fn all(mut part: Field<'_>, limit: usize) -> Result<Vec<u8>, Response> {
    let mut bytes = Vec::new();
    while let Some(chunk) = part.chunk().await.map_err(broken)? {
        if bytes.len() + chunk.len() > limit {
            return Err(envelope::too_large());
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// The words of the library may hold parts of the body: only its status is taken.
fn broken(error: MultipartError) -> Response {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => envelope::too_large(),
        _ => BadField::new(
            "bad_form",
            "",
            "请求体不是完整的 multipart/form-data 表单",
            "the body is no complete multipart/form-data form",
        )
        .into_response(),
    }
}

/// POST /imports.
pub async fn import(State(app): State<App>, Caller(tenant): Caller, headers: HeaderMap, form: Form) -> Response {
    let (name, bytes, begin) = match understood(&headers, form) {
        Ok(understood) => understood,
        Err(bad) => return bad.into_response(),
    };
    let flag = begin.flag;
    match app.engine.start_file(&tenant, name, bytes, begin).await {
        Ok(id) => outcome(&app, &tenant, id, flag).await,
        Err(error) => envelope::engine_error(&error, None),
    }
}

fn understood(headers: &HeaderMap, form: Form) -> Result<(Option<String>, Vec<u8>, Begin), BadField> {
    let (name, bytes) = form.file.ok_or_else(|| BadField::missing("file"))?;
    if bytes.is_empty() {
        return Err(BadField::wrong_value("file", "是空文件", "is empty"));
    }
    // A form's boundary differs each time: what the request stands for is its parts.
    let mut request = Zeroizing::new(format!("imports\n{}\n", Value::Object(form.texts.clone())).into_bytes());
    request.extend_from_slice(&bytes);
    let mut fields = Fields::new(form.texts);
    let begin = fields.begin(headers, || request)?;
    Ok((name, bytes, begin))
}
