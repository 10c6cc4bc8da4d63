//! How far a batch is: a bar on a terminal, a plain line every few seconds elsewhere.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;
use std::time::{Duration, Instant};

/// How often a plain line is written.
const EVERY: Duration = Duration::from_secs(5);

/// Shows on the standard error output how far a batch is.
pub struct Progress {
    bar: Option<ProgressBar>,
    begun: Instant,
    said: Instant,
    all: u64,
    done: u64,
}

impl Progress {
    /// Begins.
    pub fn new(all: u64) -> Self {
        let style = ProgressStyle::with_template("{bar:30} {pos}/{len}  {per_sec}  剩余/left {eta}");
        let bar = std::io::stderr()
            .is_terminal()
            .then(|| ProgressBar::new(all).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())));
        Progress { bar, begun: Instant::now(), said: Instant::now(), all, done: 0 }
    }

    /// One more is done.
    pub fn step(&mut self) {
        self.done += 1;
        if let Some(bar) = &self.bar {
            return bar.inc(1);
        }
        if self.said.elapsed() >= EVERY {
            self.said = Instant::now();
            eprintln!("{}", line(self.done, self.all, self.begun.elapsed()));
        }
    }

    /// Ends, and says how many a second there were.
    pub fn end(self) -> f64 {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        rate(self.done, self.begun.elapsed())
    }
}

fn rate(done: u64, took: Duration) -> f64 {
    done as f64 / took.as_secs_f64().max(0.001)
}

fn line(done: u64, all: u64, took: Duration) -> String {
    let rate = rate(done, took);
    let left = (all.saturating_sub(done) as f64 / rate.max(0.001)).round();
    format!("{done}/{all}  {rate:.0}/s  剩余/left {left} s")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_tells_rate_and_time_left() {
        assert_eq!(line(500, 2500, Duration::from_secs(10)), "500/2500  50/s  剩余/left 40 s");
        assert_eq!(line(7, 5, Duration::from_secs(1)), "7/5  7/s  剩余/left 0 s", "files may be added meanwhile");
    }
}
