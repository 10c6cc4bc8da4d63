//! The mutation run: every fact of the site and every rule of the portal is changed, and each time a story must notice.
//!
//! Facts and rules stand written down apart, so a slip on one side shows here, and so does a constant that nobody needs.
//! That both say the same is no proof that the site does: what is a guess on one side is the same guess on the other.

use crate::stories::ALL;
use crate::world::World;
use portals::zhilian as portal;
use sites::facts::Facts;
use sites::zhilian::facts;

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
        ("MODULES_AT_LEAST", Ok(n)) => vec![(n + 1).to_string(), (n - 1).to_string()],
        (_, Ok(n)) => vec![(n + 1).to_string()],
        // Only the host of the referer is known to matter.
        ("REFERER", _) => vec![inside("https://".len())],
        _ if value.starts_with("https://") => vec![inside("https://".len()), inside(length)],
        _ => vec![inside(1), inside(length - 1)],
    }
}

/// The first story that fails in such a world.
async fn noticed(facts: &Facts, rules: &portals::rules::Rules) -> Option<&'static str> {
    for (name, story) in ALL {
        let world = World::new(facts.clone(), rules.clone()).await;
        if story(&world).await.is_err() {
            return Some(name);
        }
    }
    None
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_constant_of_either_side_is_noticed_by_a_story() {
    let (facts, rules) = (Facts::new(facts::ALL), portal::standing_rules());
    assert_eq!(noticed(&facts, &rules).await, None, "unchanged, all goes well");
    let mut worlds = Vec::new();
    for fact in facts::ALL {
        for other in others(fact.key, fact.value) {
            let mut facts = facts.clone();
            facts.set(fact.key, &*other).expect("the key is the table's own");
            worlds.push(("fact", fact.key, other, facts, rules.clone()));
        }
    }
    for rule in rules.table() {
        for other in others(rule.key, rule.value) {
            let rules = rules.clone().with(rule.key, &*other).expect("the key is the table's own");
            worlds.push(("rule", rule.key, other, facts.clone(), rules));
        }
    }
    let mut unnoticed = Vec::new();
    for (side, key, other, facts, rules) in worlds {
        let by = noticed(&facts, &rules).await;
        println!("{side} {key:18} {:60} {}", shortened(&other), by.unwrap_or("NOBODY"));
        if by.is_none() {
            unnoticed.push(format!("{side} {key} = {other:?}"));
        }
    }
    assert!(unnoticed.is_empty(), "no story notices:\n{}", unnoticed.join("\n"));
}

fn shortened(text: &str) -> String {
    text.chars().take(60).collect()
}
