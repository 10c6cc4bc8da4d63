//! Puts the parts together as the configuration says: vault, transport, sites, engine; and serves them.

use crate::config::Config;
use crate::http;
use engine::{Clock, Engine, Settings, Transport, Vault, Webhook};
use sites::Site;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// How long an open connection may hold up a shutdown.
const GRACE: Duration = Duration::from_secs(10);

/// The service, ready to serve.
pub struct Service {
    /// What it does its work with.
    pub engine: Arc<Engine>,
    /// How it was configured.
    pub config: Config,
    stop: watch::Sender<bool>,
}

/// Why the service can't start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The key.
    #[error("vault.key must be 64 hex digits / 密钥必须是 64 位十六进制")]
    Key,
    /// The key's file.
    #[error("vault.key_file {0}: {1} / 密钥文件无法使用")]
    KeyFile(String, std::io::Error),
    /// The store.
    #[error("store.url: {0} / 数据库无法打开")]
    Store(#[from] engine::EngineError),
    /// The network.
    #[error("{0}")]
    Network(String),
    /// The webhook.
    #[error("{0} / webhook 配置有误")]
    Webhook(#[from] engine::webhook::BadWebhook),
    /// The webhook's secrets.
    #[error("webhook.secrets_file {0}: {1} / 签名密钥文件无法使用")]
    Secrets(String, std::io::Error),
    /// A fact of a site.
    #[error("facts.{0} / 网站常量有误")]
    Fact(#[from] sites::FactError),
}

impl Service {
    /// Opens the store and holds the rest ready. `portals` are real hosts that a look-alike stands in for.
    pub async fn open(config: Config, portals: BTreeMap<String, SocketAddr>) -> Result<Self, StartError> {
        let vault = vault(&config)?;
        let transport = transport(&config, portals)?;
        let settings = Settings {
            import_time: Duration::from_secs(config.imports.import_seconds),
            challenge_time: Duration::from_secs(config.imports.challenge_seconds),
            preview_time: Duration::from_secs(config.imports.preview_hours * 3600),
            daily_limit: config.politeness.daily_limit,
            evidence_time: Duration::from_secs(config.imports.evidence_hours * 3600),
            keep_id_numbers: config.imports.keep_id_numbers,
            keep_photo: config.imports.keep_photo,
            guesses: config.sites.guesses.clone(),
            webhook: webhook(&config)?,
            ..Settings::default()
        };
        let sites = sites(&config)?;
        let engine = Engine::open(&config.store.url, vault, transport, sites, settings, Clock::default()).await?;
        Ok(Service { engine, config, stop: watch::Sender::new(false) })
    }

    /// Tells the service to stop: what is in hand is finished, waiting callers are answered as things stand.
    pub fn stopper(&self) -> impl Fn() + Send + Sync + 'static {
        let stop = self.stop.clone();
        move || {
            stop.send_replace(true);
        }
    }

    /// Answers the API and does the work, until stopped.
    pub async fn serve(&self, listener: TcpListener) -> std::io::Result<()> {
        let (answered, ()) = tokio::join!(self.answer(listener), self.work());
        answered
    }

    /// Answers the API until stopped; the work is another process's.
    pub async fn answer(&self, listener: TcpListener) -> std::io::Result<()> {
        let app = http::router(self.engine.clone(), &self.config, self.stop.subscribe());
        let (mut stopped, overdue) = (self.stop.subscribe(), self.overdue());
        let served = axum::serve(listener, app).with_graceful_shutdown(async move {
            let _ = stopped.wait_for(|stop| *stop).await;
        });
        tokio::select! {
            done = async { served.await } => done,
            () = overdue => Ok(()),
        }
    }

    /// Does the work until stopped, and answers nobody.
    pub async fn work(&self) {
        let (engine, stop) = (self.engine.clone(), self.stop.subscribe());
        let mut worker =
            tokio::spawn(async move { tokio::join!(engine.work(stop.clone()), engine.tell_webhook(stop)) });
        tokio::select! {
            _ = &mut worker => {}
            () = self.overdue() => {}
        }
    }

    /// Resolves when the service was told to stop and what is in hand has had its time.
    fn overdue(&self) -> impl Future<Output = ()> + use<> {
        let mut stop = self.stop.subscribe();
        async move {
            let _ = stop.wait_for(|stop| *stop).await;
            tokio::time::sleep(GRACE).await;
        }
    }
}

/// The way to the sites, as polite as the configuration says.
pub fn transport(config: &Config, portals: BTreeMap<String, SocketAddr>) -> Result<Arc<Transport>, StartError> {
    let options = engine::transport::Options {
        request_time: Duration::from_secs(config.politeness.request_seconds),
        pace: Duration::from_millis(config.politeness.pace_ms),
        portals,
    };
    Transport::new(options).map_err(|e| StartError::Network(e.to_string()))
}

/// The sites that may be asked, with the facts that the configuration overrides.
fn sites(config: &Config) -> Result<Vec<Arc<dyn Site>>, StartError> {
    let wanted = |id: &str| match id {
        "sandbox" => config.sites.sandbox,
        _ => config.sites.enabled.iter().any(|e| e == id),
    };
    Ok(sites::with_facts(&config.facts)?.into_iter().filter(|site| wanted(site.info().id)).collect())
}

/// Whom to tell where imports stand, if anybody.
fn webhook(config: &Config) -> Result<Option<Arc<Webhook>>, StartError> {
    let (hook, file) = (&config.webhook, &config.webhook.secrets_file);
    if hook.url.is_empty() {
        return Ok(None);
    }
    let mut secrets = hook.secrets.clone();
    if !file.as_os_str().is_empty() {
        let text = std::fs::read_to_string(file).map_err(|e| StartError::Secrets(file.display().to_string(), e))?;
        secrets.extend(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned));
    }
    Ok(Some(Arc::new(Webhook::new(&hook.url, &secrets, &hook.events, hook.allow_private)?)))
}

fn vault(config: &Config) -> Result<Vault, StartError> {
    if !config.vault.key.is_empty() {
        return Vault::from_hex(&config.vault.key).ok_or(StartError::Key);
    }
    let path = &config.vault.key_file;
    Vault::from_file(path).map_err(|e| StartError::KeyFile(path.display().to_string(), e))
}
