//! Chaos: processes die by `kill -9` while they import, and nothing may be lost, doubled or torn. `kills` is one process
//! after another, each dying at a chosen point of a chosen transaction; `fleet` is six at once over one PostgreSQL.
//! `verdict` looks at what is left, and `model` says what it must be.

mod child;
#[path = "../../tests/cluster/mod.rs"]
mod cluster;
mod fatal;
mod fleet;
mod journal;
mod kills;
mod model;
mod plan;
mod pool;
mod receiver;
mod site;
mod verdict;
mod wire;
mod work;

pub use child::run_if_child;
use std::time::Duration;

/// Kills processes over a store of this kind; gives what is wrong. `arguments` make this program a child.
pub async fn kill(store: &str, kills: usize, arguments: &[&str]) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    match store {
        "sqlite" => {
            let url = format!("sqlite:{}", folder.path().join("store.sqlite").display());
            kills::run(&url, kills, folder.path(), arguments).await
        }
        "postgres" => {
            let cluster = cluster::Cluster::start();
            kills::run(&cluster.database("chaos"), kills, folder.path(), arguments).await
        }
        _ => vec!["--store sqlite or postgres".to_owned()],
    }
}

/// Imports with a fleet that loses a process so often.
pub async fn fleet(imports: usize, every: Duration, arguments: &[&str]) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    fleet::run(imports, every, folder.path(), arguments).await
}
