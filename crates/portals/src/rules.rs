//! The rules of a portal: one table each, every line with its source, its era and how sure it is. They are held at run
//! time, so that a test can change each once and see whether anybody notices.

use std::collections::BTreeMap;

/// How sure a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sure {
    /// Seen in public code or a saved page.
    Known,
    /// Not found: made up so that nothing known speaks against it.
    Guess,
}

/// One rule.
#[derive(Debug)]
pub struct Rule {
    /// Its name.
    pub key: &'static str,
    /// Its value.
    pub value: &'static str,
    /// Where it was seen.
    pub source: &'static str,
    /// When it was so.
    pub era: &'static str,
    /// How sure it is.
    pub sure: Sure,
}

/// A portal's rules, with what a test changed.
#[derive(Debug, Clone)]
pub struct Rules {
    table: &'static [Rule],
    over: BTreeMap<&'static str, String>,
}

impl Rules {
    /// The rules as they stand.
    pub fn new(table: &'static [Rule]) -> Self {
        Rules { table, over: BTreeMap::new() }
    }

    /// The same with one rule changed; an error names a key that doesn't exist.
    pub fn with(mut self, key: &str, value: impl Into<String>) -> Result<Self, String> {
        let rule = self.table.iter().find(|r| r.key == key).ok_or_else(|| format!("there is no rule {key:?}"))?;
        self.over.insert(rule.key, value.into());
        Ok(self)
    }

    /// The value of a rule.
    pub fn get<'a>(&'a self, rule: &'a Rule) -> &'a str {
        self.over.get(rule.key).map_or(rule.value, String::as_str)
    }

    /// The value of a rule that is a number; 0 when it is none.
    pub fn number(&self, rule: &Rule) -> u64 {
        self.get(rule).parse().unwrap_or(0)
    }

    /// The whole table.
    pub fn table(&self) -> &'static [Rule] {
        self.table
    }
}

/// Makes a portal's table of rules: a constant per line, and the table `ALL`.
#[macro_export]
macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $value:expr, $source:expr, $era:expr, $sure:ident;)*) => {
        $($(#[$doc])* pub const $name: $crate::rules::Rule = $crate::rules::Rule {
            key: stringify!($name), value: $value, source: $source, era: $era, sure: $crate::rules::Sure::$sure,
        };)*
        /// Every rule of the portal.
        pub const ALL: &[$crate::rules::Rule] = &[$($name),*];
    };
}
