//! The time. The only place that asks for it, so that a test can move it on.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// A clock that a test can move on.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    ahead: Arc<AtomicI64>,
}

impl Clock {
    /// Milliseconds since 1970.
    pub fn now(&self) -> i64 {
        Timestamp::now().as_millisecond() + self.ahead.load(Ordering::Relaxed)
    }

    /// Today in China, where these sites' months begin and end.
    pub fn today(&self) -> Date {
        at_china(self.now()).date()
    }

    /// When today began in China, in milliseconds since 1970.
    pub fn midnight(&self) -> i64 {
        let now = self.now();
        at_china(now).start_of_day().map_or(now, |day| day.timestamp().as_millisecond())
    }

    /// Moves the clock on, for tests.
    pub fn advance(&self, milliseconds: i64) {
        self.ahead.fetch_add(milliseconds, Ordering::Relaxed);
    }
}

/// A time in China (+08:00, no summer time since 1992).
fn at_china(milliseconds: i64) -> jiff::Zoned {
    let zone = TimeZone::fixed(Offset::constant(8));
    Timestamp::from_millisecond(milliseconds).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(zone)
}

/// A time as the wire has it: `2024-02-15T15:14:22.992+08:00`.
pub fn wire_time(milliseconds: i64) -> String {
    at_china(milliseconds).strftime("%Y-%m-%dT%H:%M:%S%.3f+08:00").to_string()
}

#[cfg(test)]
mod tests {
    #[test]
    fn times_have_milliseconds_and_the_offset_of_china() {
        assert_eq!(super::wire_time(1_707_981_262_992), "2024-02-15T15:14:22.992+08:00");
        assert_eq!(super::wire_time(0), "1970-01-01T08:00:00.000+08:00");
    }
}
