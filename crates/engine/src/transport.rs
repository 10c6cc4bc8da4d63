//! Real HTTP.
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
/// Real HTTP.
pub struct Transport;
/// What the configuration decides about requests.
#[derive(Debug, Clone)]
pub struct Options {
    /// How long one request may take.
    pub request_time: Duration,
    /// The least time between two requests to one host; at least 20 ms.
    pub pace: Duration,
    /// Real hosts that are served by a look-alike on loopback instead (demo, tests).
    pub portals: BTreeMap<String, SocketAddr>,
}
#[allow(missing_docs, clippy::todo, unused)]
impl Transport {
    pub fn new(options: Options) -> Arc<dyn sites::Send> {
        todo!()
    }
}
