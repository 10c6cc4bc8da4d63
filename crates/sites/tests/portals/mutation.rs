//! The mutation run: every fact of a site and every rule of its portal is changed, and each time a story must notice.
//!
//! Facts and rules stand written down apart, so a slip on one side shows here, and so does a constant that nobody needs.
//! That both say the same is no proof that the site does: what is a guess on one side is the same guess on the other.

use crate::world::{Story, World};
use sites::Overrides;
use std::collections::BTreeMap;

/// Other values for a constant, each of which must be noticed.
fn others(key: &str, value: &str) -> Vec<String> {
    let inside = |at: usize| {
        let mut letters: Vec<char> = value.chars().collect();
        letters.insert(at.min(letters.len()), 'x');
        letters.into_iter().collect::<String>()
    };
    let length = value.chars().count();
    match (key, value.parse::<u64>()) {
        // How slow slow is, is nobody's business, as long as it is slow.
        ("SLOW_MS", _) => vec!["0".into()],
        (_, Ok(n)) => vec![(n + 1).to_string()],
        _ if value.starts_with("https://") => vec![inside("https://".len()), inside(length)],
        _ => vec![inside(1), inside(length - 1)],
    }
}

/// The first story that fails in such a world.
async fn noticed(
    site: &str,
    stories: &[Story],
    facts: &Overrides,
    rules: &portals::rules::Rules,
) -> Option<&'static str> {
    for (name, story) in stories {
        let world = World::new(site, facts, rules.clone()).await;
        if story(&world).await.is_err() {
            return Some(name);
        }
    }
    None
}

/// Changes every constant of either side once, or as `special` says, and looks whether a story notices.
pub async fn run(site: &str, stories: &[Story], special: fn(&str, &str) -> Option<Vec<String>>) {
    let standing = World::standing(site).await;
    let (facts, rules) = (standing.site.facts().table(), standing.portal.look().standing_rules());
    assert_eq!(noticed(site, stories, &Overrides::new(), &rules).await, None, "unchanged, all goes well");
    let mut worlds = Vec::new();
    for fact in facts {
        for other in special(fact.key, fact.value).unwrap_or_else(|| others(fact.key, fact.value)) {
            let one = BTreeMap::from([(fact.key.to_owned(), other.clone())]);
            worlds.push(("fact", fact.key, other, BTreeMap::from([(site.to_owned(), one)]), rules.clone()));
        }
    }
    for rule in rules.table() {
        for other in special(rule.key, rule.value).unwrap_or_else(|| others(rule.key, rule.value)) {
            let rules = rules.clone().with(rule.key, &*other).expect("the key is the table's own");
            worlds.push(("rule", rule.key, other, Overrides::new(), rules));
        }
    }
    let mut unnoticed = Vec::new();
    for (side, key, other, facts, rules) in worlds {
        let by = noticed(site, stories, &facts, &rules).await;
        println!("{side} {key:18} {:60} {}", other.chars().take(60).collect::<String>(), by.unwrap_or("NOBODY"));
        if by.is_none() {
            unnoticed.push(format!("{side} {key} = {other:?}"));
        }
    }
    assert!(unnoticed.is_empty(), "no story notices:\n{}", unnoticed.join("\n"));
}
