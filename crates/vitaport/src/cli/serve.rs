//! `vitaport serve`.

use crate::config::Config;
use crate::{Service, logs};
use anyhow::Context;
use clap::ValueEnum;
use std::process::ExitCode;

/// What one process does. Any number of any role run over one database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Role {
    /// 全部 / everything
    All,
    /// 只应答接口 / answers the API, and leaves the work to others
    Api,
    /// 只执行导入 / does the work, and answers nobody
    Worker,
}

/// Serves until told to stop.
pub async fn run(config: Config, role: Role) -> anyhow::Result<ExitCode> {
    logs::start(&config.log);
    let address = config.server.address;
    let service = Service::open(config, Default::default()).await?;
    let (stop, told) = (service.stopper(), stop_signal());
    let listener = match role {
        Role::Worker => None,
        Role::All | Role::Api => {
            let bound = tokio::net::TcpListener::bind(address).await;
            Some(bound.with_context(|| format!("server.address {address}"))?)
        }
    };
    tokio::spawn(async move {
        told.await;
        tracing::info!("stopping");
        stop();
    });
    match (role, listener) {
        (Role::All, Some(listener)) => {
            tracing::info!(address = %listener.local_addr()?, "listening");
            service.serve(listener).await?;
        }
        (_, Some(listener)) => {
            tracing::info!(address = %listener.local_addr()?, "listening; the work is done elsewhere");
            service.answer(listener).await?;
        }
        (_, None) => {
            tracing::info!("working");
            service.work().await;
        }
    }
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
