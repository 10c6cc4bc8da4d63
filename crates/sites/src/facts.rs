//! What may move: endpoints, form names, header names, phrases. One table per site, each line with its source, its era
//! and how sure it is; each can be overridden by the configuration, and each is changed once by the mutation test.

use std::collections::BTreeMap;

/// How sure a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sure {
    /// Seen in public code or a saved page.
    Known,
    /// Not found; a guess that the facts do not contradict.
    Guess,
}

/// One fact.
#[derive(Debug)]
pub struct Fact {
    /// Its name in the configuration.
    pub key: &'static str,
    /// Its value as shipped.
    pub value: &'static str,
    /// Where it was seen.
    pub source: &'static str,
    /// When it was so.
    pub era: &'static str,
    /// How sure it is.
    pub sure: Sure,
}

/// What the configuration overrides: site, key, value.
pub type Overrides = BTreeMap<String, BTreeMap<String, String>>;

/// A fact that can't be overridden as the configuration asks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{site}.{key}: {why}")]
pub struct FactError {
    /// The site.
    pub site: String,
    /// The key; empty where the site has no facts.
    pub key: String,
    /// Why not.
    pub why: String,
}

/// A site's facts with what the configuration overrides.
#[derive(Debug, Clone)]
pub struct Facts {
    table: &'static [Fact],
    over: BTreeMap<String, String>,
}

impl Facts {
    /// The facts as shipped.
    pub const fn new(table: &'static [Fact]) -> Self {
        Facts { table, over: BTreeMap::new() }
    }

    /// A site's facts with what the configuration overrides of them.
    pub fn of(site: &str, table: &'static [Fact], over: &Overrides) -> Result<Self, FactError> {
        let mut facts = Facts::new(table);
        for (key, value) in over.get(site).into_iter().flatten() {
            let broken = |why| FactError { site: site.into(), key: key.clone(), why };
            facts.set(key, value.as_str()).map_err(broken)?;
        }
        Ok(facts)
    }

    /// Overrides one fact; an error names a key that doesn't exist.
    pub fn set(&mut self, key: &str, value: impl Into<String>) -> Result<(), String> {
        if !self.table.iter().any(|f| f.key == key) {
            return Err(format!("there is no fact {key:?}; there are {}", self.keys().collect::<Vec<_>>().join(", ")));
        }
        self.over.insert(key.to_owned(), value.into());
        Ok(())
    }

    /// The value of a fact. The key is one of the constants that [`facts!`](crate::facts!) made.
    pub fn get<'a>(&'a self, fact: &'a Fact) -> &'a str {
        self.over.get(fact.key).map_or(fact.value, String::as_str)
    }

    /// The whole table, as shipped.
    pub fn table(&self) -> &'static [Fact] {
        self.table
    }

    /// The names of all facts.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.table.iter().map(|f| f.key)
    }
}

/// Makes a site's table of facts: `facts! { NAME = "value", "source", "era", Known; … }` gives a constant per line and
/// the table `ALL`.
#[macro_export]
macro_rules! facts {
    ($($(#[$doc:meta])* $name:ident = $value:expr, $source:expr, $era:expr, $sure:ident;)*) => {
        $($(#[$doc])* pub const $name: $crate::facts::Fact = $crate::facts::Fact {
            key: stringify!($name), value: $value, source: $source, era: $era, sure: $crate::facts::Sure::$sure,
        };)*
        /// Every fact of the site.
        pub const ALL: &[$crate::facts::Fact] = &[$($name),*];
    };
}
