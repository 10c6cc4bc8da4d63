//! The whole API on one screen. One file per noun below; `wire.rs` owns everything that clients see.
//!
//! Checks go in this order, and each route keeps to it by the order of its arguments: route 404, method 405, token 401
//! ([`token::Caller`]), size and type 413/415 and body 400 ([`body`]), then the customer or import 404.

pub mod body;
pub mod choosing;
pub mod conflicts;
pub mod customers;
pub mod edit;
pub mod envelope;
pub mod export;
pub mod fields;
pub mod history;
pub mod imports;
pub mod json;
pub mod log;
pub mod resume;
pub mod site_names;
pub mod sites;
pub mod token;
pub mod upload;
pub mod wire;

use crate::config::Config;
use crate::web;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use engine::{Engine, EngineError, Id, Import};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// What every handler has at hand.
#[derive(Clone)]
pub struct App {
    /// The verbs.
    pub engine: Arc<Engine>,
    /// How long an import is waited for.
    pub wait: Duration,
    /// The largest JSON body.
    pub max_json: usize,
    /// The largest file.
    pub max_file: usize,
    /// Turns true when the service stops.
    pub stop: watch::Receiver<bool>,
}

/// The API.
pub fn router(engine: Arc<Engine>, config: &Config, stop: watch::Receiver<bool>) -> Router {
    let app = App {
        engine,
        wait: Duration::from_secs(config.server.wait_seconds),
        max_json: config.server.max_json_bytes,
        max_file: config.server.max_file_bytes,
        stop,
    };
    Router::new()
        .route("/resume", post(resume::import))
        .route("/imports", post(upload::import))
        .route("/imports/{id}", get(imports::show).delete(imports::cancel))
        .route("/imports/{id}/events", get(imports::events))
        .route("/imports/{id}/answer", post(imports::answer))
        .route("/imports/{id}/insert", post(imports::insert))
        .route("/customerProfiles", post(customers::add))
        .route("/customerProfiles/{id}", get(customers::show).patch(customers::edit).delete(customers::delete))
        .route("/customerProfiles/{id}/resume", get(customers::resume))
        .route("/sites", get(sites::list))
        .route("/customerProfiles/{id}/conflicts", get(conflicts::list).post(conflicts::choose))
        .route("/customerProfiles/{id}/history", get(history::list))
        .route("/customerProfiles/{id}/history/{importId}/undo", post(history::undo))
        .route("/customerProfiles/{id}/export", get(export::export))
        .route("/health", get(health))
        .route("/", get(web::landing))
        .route("/page", get(web::page))
        .fallback(|| async { envelope::not_found() })
        .method_not_allowed_fallback(|| async { envelope::method_not_allowed() })
        .layer(DefaultBodyLimit::max(config.server.max_file_bytes.saturating_add(1 << 20)))
        .layer(axum::middleware::from_fn(log::line))
        .with_state(app)
}

impl App {
    /// Waits for an import; not beyond the service's own end.
    pub async fn wait(&self, tenant: &str, id: Id, after: Option<i64>, time: Duration) -> Result<Import, EngineError> {
        let mut stop = self.stop.clone();
        // The guard that `wait_for` gives must not live on: it holds up the sender, and can't change threads.
        let stopped = async { stop.wait_for(|stop| *stop).await.map(drop) };
        tokio::select! {
            import = self.engine.wait(tenant, id, after, time) => return import,
            _ = stopped => {}
        }
        self.engine.import(tenant, id).await
    }
}

/// GET /health: whether the store answers. Needs no token and tells nothing about anybody.
async fn health(app: axum::extract::State<App>) -> axum::response::Response {
    match app.engine.tenant("").await {
        Ok(_) => envelope::ok(serde_json::json!({"version": env!("CARGO_PKG_VERSION")})),
        Err(error) => envelope::engine_error(&error, None),
    }
}
