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
    let (stop, told) = (service.stopper(), stop_signal());
    tracing::info!(address = %listener.local_addr()?, "listening");
    tokio::spawn(async move {
        told.await;
        tracing::info!("stopping");
        stop();
    });
    service.serve(listener).await?;
    Ok(ExitCode::SUCCESS)
}

/// Resolves at ctrl-c or SIGTERM. It listens for them from the call on, not only from the first poll: who reads that we
/// are listening may stop us at once.
pub fn stop_signal() -> impl Future<Output = ()> {
    #[cfg(unix)]
    let term = {
        use tokio::signal::unix::{SignalKind, signal};
        (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    };
    async move {
        #[cfg(unix)]
        if let (Ok(mut term), Ok(mut interrupt)) = term {
            tokio::select! {
                _ = term.recv() => {}
                _ = interrupt.recv() => {}
            }
            return;
        }
        let _ = tokio::signal::ctrl_c().await; // nothing else to wait for
    }
}
