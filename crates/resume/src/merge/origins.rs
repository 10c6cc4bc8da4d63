//! Where the values of a profile came from, and which item of it is which of a site's: what is known of a stored profile
//! beside its values.

use super::items::leaves;
use crate::CustomerProfile;
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;

/// An import that brought a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// The site.
    pub web_name: String,
    /// The import.
    pub import_id: String,
    /// When, in milliseconds since 1970.
    pub at: i64,
}

/// Where the values of a profile came from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Origins {
    /// By leaf path: who wrote the value first, then who said the same. A value that isn't named was written by hand; a
    /// name without sources is a value that was cleared by hand.
    pub values: BTreeMap<String, Vec<Source>>,
    /// By site, and by what makes an item one for that site: the item's path. An item stays the same when somebody
    /// corrects its company by hand, or deletes it.
    pub items: BTreeMap<String, BTreeMap<String, String>>,
}

impl<'de> Deserialize<'de> for Origins {
    /// Also reads what was stored before imports were kept: leaf path → site.
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Stored {
            Now { values: BTreeMap<String, Vec<Source>>, items: BTreeMap<String, BTreeMap<String, String>> },
            Before(BTreeMap<String, String>),
        }
        Ok(match Stored::deserialize(d)? {
            Stored::Now { values, items } => Origins { values, items },
            Stored::Before(sites) => {
                let source = |web_name| vec![Source { web_name, import_id: String::new(), at: 0 }];
                let values = sites.into_iter().map(|(path, site)| (path, source(site))).collect();
                Origins { values, items: BTreeMap::new() }
            }
        })
    }
}

impl Origins {
    /// Who brought a value; nobody where it was written by hand.
    pub fn of(&self, path: &str) -> &[Source] {
        self.values.get(path).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether one site alone brought it.
    pub(super) fn only(&self, path: &str, site: &str) -> bool {
        let sources = self.of(path);
        !sources.is_empty() && sources.iter().all(|s| s.web_name == site)
    }

    /// Whether a person cleared it.
    pub(super) fn cleared(&self, path: &str) -> bool {
        self.values.get(path).is_some_and(Vec::is_empty)
    }

    /// An import wrote it.
    pub(super) fn write(&mut self, path: &str, source: &Source) {
        self.values.insert(path.to_owned(), vec![source.clone()]);
    }

    /// An import said the same as is stored. What was written by hand stays the person's.
    pub(super) fn confirm(&mut self, path: &str, source: &Source) {
        let Some(sources) = self.values.get_mut(path).filter(|s| !s.is_empty()) else { return };
        if sources.iter().all(|s| s.web_name != source.web_name) {
            sources.push(source.clone());
        }
    }

    /// A person wrote it, or cleared it.
    pub fn by_hand(&mut self, path: &str, cleared: bool) {
        match cleared {
            true => drop(self.values.insert(path.to_owned(), Vec::new())),
            false => drop(self.values.remove(path)),
        }
    }

    /// Forgets an item that is not stored any more, though nobody deleted it by hand.
    pub fn forget_item(&mut self, item: &str) {
        self.values.retain(|leaf, _| !leaf.strip_prefix(item).is_some_and(|rest| rest.starts_with('/')));
        self.items.values_mut().for_each(|known| known.retain(|_, path| path != item));
    }
}

/// Every value that differs between two states of a profile is written, or cleared, by hand now.
pub fn edited_by_hand(before: &CustomerProfile, after: &CustomerProfile, origins: &mut Origins) {
    let (before, after) = (leaves(before), leaves(after));
    for (path, _) in before.iter().filter(|(path, value)| after.get(*path) != Some(value)) {
        // Of an item that was deleted as a whole nothing is left to be cleared.
        let item = path.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        let deleted = item.matches('/').count() == 2 && !after.keys().any(|p| p.starts_with(&format!("{item}/")));
        let went_with_it = deleted && path.matches('/').count() == 3;
        origins.by_hand(path, !after.contains_key(path) && !went_with_it);
    }
    for path in after.keys().filter(|path| !before.contains_key(*path)) {
        origins.by_hand(path, false);
    }
}
