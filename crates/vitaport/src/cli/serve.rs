//! `vitaport serve`.

use crate::config::Config;
use crate::{Service, logs};
use anyhow::Context;
use std::process::ExitCode;

/// Serves until told to stop.
pub async fn run(config: Config) -> anyhow::Result<ExitCode> {
    logs::start(&config.log);
    let address = config.server.address;
    let service = Service::open(config, Default::default()).await?;
    let listener = tokio::net::TcpListener::bind(address).await.with_context(|| format!("server.address {address}"))?;
    tracing::info!(address = %listener.local_addr()?, "listening");
    let stop = service.stopper();
    tokio::spawn(async move {
        stop_signal().await;
        tracing::info!("stopping");
        stop();
    });
    service.serve(listener).await?;
    Ok(ExitCode::SUCCESS)
}

/// Resolves at ctrl-c or SIGTERM.
pub async fn stop_signal() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut term) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = term.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await; // nothing else to wait for
}
