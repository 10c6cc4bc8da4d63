//! Logs. What may stand in a line is a list ([`ALLOWED`]); everything else is dropped here, whoever says it.
//!
//! Other people's crates say only *that* they warn: their words may hold addresses, queries or values.

use crate::config::{Format, Level, Log};
use std::fmt::Write as _;
use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};
use tracing::field::{Field, Visit};
use tracing::{Event, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};

/// The fields that may be logged.
pub const ALLOWED: &[&str] = &[
    "message", "method", "route", "status", "ms", "tenant", "import", "state", "from", "to", "site", "address", "error",
];

/// Our own crates, whose words are known.
const OURS: &[&str] = &["vitaport", "engine", "sites"];

/// Where lines go.
pub type Sink = Arc<Mutex<dyn Write + Send>>;

/// Writes lines as the configuration says.
pub struct Lines {
    level: tracing::Level,
    format: Format,
    sink: Sink,
}

impl Lines {
    /// Lines into a sink.
    pub fn new(log: &Log, sink: Sink) -> Self {
        let level = match log.level {
            Level::Error => tracing::Level::ERROR,
            Level::Warn => tracing::Level::WARN,
            Level::Info => tracing::Level::INFO,
            Level::Debug => tracing::Level::DEBUG,
            Level::Trace => tracing::Level::TRACE,
        };
        Lines { level, format: log.format, sink }
    }
}

/// Logs to the standard error output from now on.
pub fn start(log: &Log) {
    start_into(log, Arc::new(Mutex::new(std::io::stderr())));
}

/// Logs into a sink from now on; the first call of a process counts.
pub fn start_into(log: &Log, sink: Sink) {
    let subscriber = tracing_subscriber::registry().with(Lines::new(log, sink));
    let _ = tracing::subscriber::set_global_default(subscriber);
}

impl<S: Subscriber> Layer<S> for Lines {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let meta = event.metadata();
        let root = meta.target().split("::").next().unwrap_or_default();
        let ours = OURS.contains(&root);
        if *meta.level() > if ours { self.level } else { self.level.min(tracing::Level::WARN) } {
            return;
        }
        let mut fields = Fields::default();
        if ours {
            event.record(&mut fields);
        }
        let time = engine::clock::wire_time(jiff::Timestamp::now().as_millisecond());
        let line = match self.format {
            Format::Text => {
                let mut line = format!("{time} {:5} {}", meta.level(), meta.target());
                for (name, value) in &fields.0 {
                    let _ = match *name {
                        "message" => write!(line, " {value}"),
                        name => write!(line, " {name}={value}"),
                    };
                }
                line
            }
            Format::Json => {
                let mut line = serde_json::Map::new();
                line.insert("time".into(), time.into());
                line.insert("level".into(), meta.level().as_str().into());
                line.insert("target".into(), meta.target().into());
                line.extend(fields.0.into_iter().map(|(name, value)| (name.to_owned(), value.into())));
                serde_json::Value::Object(line).to_string()
            }
        };
        // A log that can't be written must not stop the service.
        let _ =
            writeln!(self.sink.lock().unwrap_or_else(PoisonError::into_inner), "{}", line.replace(['\n', '\r'], " "));
    }
}

/// The allowed fields of an event, in the order they were given.
#[derive(Default)]
struct Fields(Vec<(&'static str, String)>);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        if ALLOWED.contains(&field.name()) {
            self.0.push((field.name(), format!("{value:?}")));
        }
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        if ALLOWED.contains(&field.name()) && !value.is_empty() {
            self.0.push((field.name(), value.to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_fields_of_the_list_come_through() {
        let sink = Arc::new(Mutex::new(Vec::<u8>::new()));
        for format in [Format::Text, Format::Json] {
            let lines = Lines::new(&Log { level: Level::Info, format }, sink.clone());
            tracing::subscriber::with_default(tracing_subscriber::registry().with(lines), || {
                tracing::info!(method = "POST", password = "canary", "done");
                tracing::warn!(target: "sqlx::query", statement = "canary", "canary");
                tracing::debug!(method = "canary", "canary");
            });
        }
        let text = String::from_utf8(sink.lock().unwrap().clone()).unwrap();
        assert!(text.contains("done") && text.contains("method=POST") && text.contains(r#""method":"POST""#), "{text}");
        assert!(text.contains("sqlx::query") && !text.contains("canary"), "{text}");
    }
}
