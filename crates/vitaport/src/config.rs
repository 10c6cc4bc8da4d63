//! The configuration: `config.default.toml` is compiled in, an own file is laid over it, the environment over that.
//!
//! A key that the default file doesn't have, or a value of another type, is an error that names key, place and cure: a
//! misspelt option that is silently ignored is found too late.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// The manual and the default.
pub const DEFAULT: &str = include_str!("../../../config.default.toml");

/// Everything that can be configured.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// How clients are served.
    pub server: Server,
    /// Where things are kept.
    pub store: Store,
    /// The key.
    pub vault: Vault,
    /// Which sites may be asked.
    pub sites: Sites,
    /// Facts of sites that were overridden: site, key, value.
    pub facts: BTreeMap<String, BTreeMap<String, String>>,
    /// How sites are treated.
    pub politeness: Politeness,
    /// How long things live.
    pub imports: Imports,
    /// Whom to tell where imports stand.
    pub webhook: Webhook,
    /// What is logged.
    pub log: Log,
}

/// `[server]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Server {
    /// Where to listen.
    pub address: SocketAddr,
    /// How long `POST /resume` waits.
    pub wait_seconds: u64,
    /// The largest JSON body.
    pub max_json_bytes: usize,
    /// The largest file.
    pub max_file_bytes: usize,
}

/// `[store]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Store {
    /// `sqlite:PATH` or `postgres://…`.
    pub url: String,
}

/// `[vault]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vault {
    /// The file that holds the key.
    pub key_file: PathBuf,
    /// The key itself.
    pub key: String,
}

impl std::fmt::Debug for Vault {
    /// Shows everything but the key.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vault").field("key_file", &self.key_file).finish_non_exhaustive()
    }
}

/// `[sites]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sites {
    /// The sites that may be asked.
    pub enabled: Vec<String>,
    /// The sites whose guessed ways in are tried as well.
    pub guesses: Vec<String>,
    /// Whether the sandbox answers.
    pub sandbox: bool,
}

/// `[politeness]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Politeness {
    /// The least pause between two requests to one host.
    pub pace_ms: u64,
    /// How long one request may take.
    pub request_seconds: u64,
    /// How many imports by signing in a customer may have from one site in a day.
    pub daily_limit: u32,
}

/// `[imports]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Imports {
    /// How long sign-in and fetch may take together.
    pub import_seconds: u64,
    /// How long a challenge can be answered.
    pub challenge_seconds: u64,
    /// How long a preview is kept.
    pub preview_hours: u64,
    /// How long the page of a site that has changed is kept.
    pub evidence_hours: u64,
    /// Whether identity-card numbers are kept.
    pub keep_id_numbers: bool,
    /// Whether the address of a photo is kept.
    pub keep_photo: bool,
}

/// `[webhook]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Webhook {
    /// The address; empty tells nobody.
    pub url: String,
    /// The secrets to sign with.
    pub secrets: Vec<String>,
    /// A file that holds them.
    pub secrets_file: PathBuf,
    /// Which states are told.
    pub events: Vec<String>,
    /// Whether the address may be a private one.
    pub allow_private: bool,
}

impl std::fmt::Debug for Webhook {
    /// Shows everything but the secrets, and of the address only that there is one: it may hold a token.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Webhook")
            .field("url", &!self.url.is_empty())
            .field("secrets_file", &self.secrets_file)
            .field("events", &self.events)
            .field("allow_private", &self.allow_private)
            .finish_non_exhaustive()
    }
}

/// `[log]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Log {
    /// The least level that is told.
    pub level: Level,
    /// For people or machines.
    pub format: Format,
}

/// How much is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Level {
    Error,
    Warn,
    Info,
    Debug,
    Trace,
}

/// How a log line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// For people.
    Text,
    /// For machines.
    Json,
}

/// Why a configuration can't be used. The text names key, place and cure.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The own file can't be read.
    #[error("{0}: can't be read: {1} / 无法读取配置文件")]
    File(PathBuf, std::io::Error),
    /// The own file is no TOML.
    #[error("{0}: no valid TOML / 不是有效的 TOML：\n{1}")]
    Toml(PathBuf, String),
    /// There is no such key.
    #[error("{place}: unknown key `{key}`; remove it, or use one of: {known} / 未知的配置项")]
    Unknown {
        /// The key.
        key: String,
        /// The file or variable.
        place: String,
        /// What there is.
        known: String,
    },
    /// The value is of another type.
    #[error("{place}: `{key}` must be {expected}, such as {example} / 配置项类型错误")]
    Type {
        /// The key.
        key: String,
        /// The file or variable.
        place: String,
        /// The right type.
        expected: &'static str,
        /// The default.
        example: String,
    },
    /// The value can't be.
    #[error("`{key}` {cure} / 配置项取值有误")]
    Value {
        /// The key.
        key: String,
        /// What is allowed.
        cure: String,
    },
}

impl Config {
    /// The default.
    pub fn standard() -> Self {
        Self::load(None, std::iter::empty()).expect("the compiled-in configuration is tested")
    }

    /// The default, under an own file, under the environment.
    pub fn load(file: Option<&Path>, environment: impl Iterator<Item = (String, String)>) -> Result<Self, ConfigError> {
        let default: Table =
            DEFAULT.parse().map_err(|e| ConfigError::Toml("config.default.toml".into(), format!("{e}")))?;
        let mut tree = default.clone();
        if let Some(file) = file {
            let text = std::fs::read_to_string(file).map_err(|e| ConfigError::File(file.into(), e))?;
            let own: Table = text.parse().map_err(|e| ConfigError::Toml(file.into(), format!("{e}")))?;
            lay_over(&mut tree, &default, own, "", &file.display().to_string())?;
        }
        for (name, value) in environment {
            from_environment(&mut tree, &default, &name, &value)?;
        }
        let config: Config = Value::Table(tree).try_into().map_err(|e: toml::de::Error| ConfigError::Value {
            key: "config".into(),
            cure: e.to_string().trim().replace('\n', " "),
        })?;
        config.checked()
    }

    /// What a type can't tell.
    fn checked(self) -> Result<Self, ConfigError> {
        let fail = |key: &str, cure: &str| Err(ConfigError::Value { key: key.into(), cure: cure.into() });
        if self.politeness.pace_ms < 20 {
            return fail("politeness.pace_ms", "must be at least 20: sites are people's, not ours to hammer");
        }
        let positive = [
            ("server.max_json_bytes", self.server.max_json_bytes as u64),
            ("server.max_file_bytes", self.server.max_file_bytes as u64),
            ("politeness.request_seconds", self.politeness.request_seconds),
            ("imports.import_seconds", self.imports.import_seconds),
            ("imports.challenge_seconds", self.imports.challenge_seconds),
            ("imports.preview_hours", self.imports.preview_hours),
            ("imports.evidence_hours", self.imports.evidence_hours),
        ];
        if let Some((key, _)) = positive.iter().find(|(_, value)| *value == 0) {
            return fail(key, "must be greater than 0");
        }
        if !["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| self.store.url.starts_with(scheme)) {
            return fail("store.url", "must begin with sqlite: or postgres:");
        }
        // Of some sites only the files are read; there is nothing to switch on.
        let all = sites::all();
        let built = all.iter().map(|s| s.info()).filter(|info| info.id != "sandbox" && !info.ways.is_empty());
        let built: Vec<&str> = built.map(|info| info.id).collect();
        for (key, named) in [("sites.enabled", &self.sites.enabled), ("sites.guesses", &self.sites.guesses)] {
            if let Some(site) = named.iter().find(|s| !built.contains(&s.as_str())) {
                let cure = format!("names {site:?}, which is not built; there are {}", built.join(", "));
                return fail(key, &cure);
            }
        }
        Ok(self)
    }
}

/// Lays an own table over the tree; `shape` is the default's, which says what there may be.
fn lay_over(tree: &mut Table, shape: &Table, own: Table, path: &str, place: &str) -> Result<(), ConfigError> {
    for (key, value) in own {
        let full = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        if path == "facts" && shape.contains_key(&key) || path.starts_with("facts.") {
            facts(tree, &key, value, &full, place)?;
            continue;
        }
        let Some(expected) = shape.get(&key) else {
            let known = shape.keys().cloned().collect::<Vec<_>>().join(", ");
            return Err(ConfigError::Unknown { key: full, place: place.into(), known });
        };
        match (expected, value) {
            (Value::Table(shape), Value::Table(own)) => {
                let Some(Value::Table(tree)) = tree.get_mut(&key) else { continue };
                lay_over(tree, shape, own, &full, place)?;
            }
            (expected, value) if same_type(expected, &value) => {
                tree.insert(key, value);
            }
            (expected, _) => return Err(wrong_type(full, place, expected)),
        }
    }
    Ok(())
}

/// The facts of one site: names of our own making, so only their type is checked here; the site checks the names.
fn facts(tree: &mut Table, key: &str, value: Value, full: &str, place: &str) -> Result<(), ConfigError> {
    let Value::Table(own) = value else { return Err(wrong_type(full.into(), place, &Value::Table(Table::new()))) };
    if let Some((name, value)) = own.iter().find(|(_, v)| !v.is_str()) {
        let _ = value;
        return Err(wrong_type(format!("{full}.{name}"), place, &Value::String("…".into())));
    }
    if let Some(Value::Table(tree)) = tree.get_mut(key) {
        tree.extend(own);
    }
    Ok(())
}

fn same_type(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Array(a), Value::Array(b)) => a.first().is_none_or(|a| b.iter().all(|b| a.same_type(b))),
        _ => a.same_type(b),
    }
}

fn wrong_type(key: String, place: &str, expected: &Value) -> ConfigError {
    let name = match expected {
        Value::String(_) => "a text",
        Value::Integer(_) => "a whole number",
        Value::Float(_) => "a number",
        Value::Boolean(_) => "true or false",
        Value::Datetime(_) => "a date",
        Value::Array(_) => "a list of texts",
        Value::Table(_) => "a table",
    };
    ConfigError::Type { key, place: place.into(), expected: name, example: expected.to_string() }
}

/// Sets one value by `VITAPORT_<SECTION>_<KEY>`. Variables of other names are not ours, even with our prefix: container
/// platforms make up such ones (`VITAPORT_SERVICE_HOST`).
fn from_environment(tree: &mut Table, default: &Table, name: &str, text: &str) -> Result<(), ConfigError> {
    let Some(rest) = name.strip_prefix("VITAPORT_") else { return Ok(()) };
    for (section, shape) in default {
        let Value::Table(shape) = shape else { continue };
        let Some(key) = rest.strip_prefix(&format!("{}_", section.to_uppercase())) else { continue };
        let Some(Value::Table(into)) = tree.get_mut(section) else { continue };
        if section == "facts" {
            let (site, key) = key.split_once('_').unwrap_or((key, ""));
            let site = site.to_lowercase();
            if let Some(Value::Table(into)) = into.get_mut(&site) {
                into.insert(key.to_owned(), Value::String(text.to_owned()));
                return Ok(());
            }
        }
        let lower = key.to_lowercase();
        let Some(expected) = shape.get(&lower) else {
            let known: Vec<String> =
                shape.keys().map(|k| format!("VITAPORT_{}_{}", section.to_uppercase(), k.to_uppercase())).collect();
            return Err(ConfigError::Unknown {
                key: format!("{section}.{lower}"),
                place: name.into(),
                known: known.join(", "),
            });
        };
        let value = match expected {
            Value::String(_) => Some(Value::String(text.into())),
            Value::Integer(_) => text.parse().ok().map(Value::Integer),
            Value::Boolean(_) => text.parse().ok().map(Value::Boolean),
            Value::Array(_) => {
                let items = text.split(',').map(str::trim).filter(|t| !t.is_empty());
                Some(Value::Array(items.map(|t| Value::String(t.into())).collect()))
            }
            _ => None,
        };
        let value = value.ok_or_else(|| wrong_type(format!("{section}.{lower}"), name, expected))?;
        into.insert(lower, value);
        return Ok(());
    }
    Ok(())
}
