//! The sites that may be asked: their ways in, and what using a pasted session may do to the person's own.

use super::token::Caller;
use super::{App, envelope};
use axum::extract::State;
use axum::response::Response;
use engine::Engine;
use serde_json::{Value, json};
use sites::{Info, SiteError, Way};

/// GET /sites.
pub async fn list(State(app): State<App>, Caller(_): Caller) -> Response {
    let sites: Vec<Value> = app.engine.sites().iter().map(|s| shown(&app.engine, s.info())).collect();
    envelope::ok(json!({"sites": sites}))
}

fn shown(engine: &Engine, info: &Info) -> Value {
    let ways: Vec<&str> = open(engine, info).into_iter().map(Way::name).collect();
    json!({
        "webName": info.id,
        "aliases": info.aliases,
        "name": {"zh": info.name.0, "en": info.name.1},
        "ways": ways,
        "sessionRisk": risk(info),
        "lastChecked": info.last_checked,
    })
}

/// What using a pasted session may do to the person's own; null where nothing is known.
pub fn risk(info: &Info) -> Value {
    let (zh, en) = info.session_risk;
    if zh.is_empty() { Value::Null } else { json!({"zh": zh, "en": en}) }
}

/// The ways in that work at a site. A file always does.
fn open(engine: &Engine, info: &Info) -> Vec<Way> {
    Way::ALL.into_iter().filter(|w| *w == Way::File || info.opens(*w, engine.guesses(info.id))).collect()
}

/// 501, naming the ways that work; without a site, a file.
pub fn unsupported(engine: &Engine, web_name: &str) -> Response {
    let ways = engine.site(web_name).map_or(vec![Way::File], |site| open(engine, site.info()));
    let (zh, en): (Vec<&str>, Vec<&str>) = ways.iter().map(|w| w.words()).unzip();
    let mut data = envelope::failure(&SiteError::Unsupported);
    data.insert("ways".into(), ways.iter().map(|w| w.name()).collect());
    data.insert(
        "sentence".into(),
        json!({
            "zh": format!("暂不支持这种方式，可以改用：{}", zh.join("、")),
            "en": format!("This way is not supported; these work: {}", en.join(", ")),
        }),
    );
    envelope::answer(envelope::status(&SiteError::Unsupported), "unsupported", data.into())
}
