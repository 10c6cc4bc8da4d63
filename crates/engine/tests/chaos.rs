//! The chaos of `examples/chaos`, small enough for every run of the tests. BENCHMARKS.md has the figures of the large ones.

#[path = "../examples/chaos/mod.rs"]
mod chaos;

use std::time::Duration;

/// Makes this program a child: it runs the one test that is none.
const CHILD: &[&str] = &["this_is_a_child_where_the_variable_is_set", "--exact", "--nocapture"];

#[test]
fn this_is_a_child_where_the_variable_is_set() {
    chaos::run_if_child();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn processes_die_and_nothing_is_lost_or_doubled() {
    let wrong = chaos::kill("sqlite", 12, CHILD).await;
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_fleet_loses_processes_and_its_database() {
    let wrong = chaos::fleet(40, Duration::from_millis(500), CHILD).await;
    assert!(wrong.is_empty(), "{wrong:#?}");
}
