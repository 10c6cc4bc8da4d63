//! A stopwatch for tests.

use std::time::{Duration, Instant};

/// The time that this thread has worked: others on the same machine may make the clock's time many times that. Where the
/// system doesn't tell, the clock's.
pub struct Spent(Duration, Instant);

impl Spent {
    /// From now on.
    pub fn now() -> Self {
        let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
        let nanoseconds = told.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or(0);
        Spent(Duration::from_nanos(nanoseconds), Instant::now())
    }

    /// The time since.
    pub fn elapsed(&self) -> Duration {
        match Spent::now().0 {
            Duration::ZERO => self.1.elapsed(),
            now => now.saturating_sub(self.0),
        }
    }
}
