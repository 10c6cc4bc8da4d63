//! Cells that hold more than one value: bracketed lists.

use super::sheet::Row;
use resume::{Key, Place, Raw, RawItem};

/// The labels of web addresses and of messengers, where they stand before a colon.
fn label(text: &str) -> Option<(&str, &str)> {
    let (label, rest) = text.split_once(':')?;
    let upper = |c: char| c.is_ascii_uppercase() || matches!(c, '_' | ' ');
    (!label.trim().is_empty() && label.chars().all(upper)).then(|| (label.trim(), rest.trim()))
}

/// The entries of `[A:one,B:two]`, with or without its brackets and labels. A comma inside of a value is none between two:
/// it is one only before a label or an address.
fn entries(cell: &str) -> Vec<&str> {
    let inside = cell.trim();
    let inside = inside.strip_prefix('[').unwrap_or(inside);
    let inside = inside.strip_suffix(']').unwrap_or(inside);
    let mut found = Vec::new();
    let mut begin = 0;
    for (at, _) in inside.match_indices(',') {
        let rest = inside.get(at + 1..).unwrap_or_default().trim_start();
        let word = rest.split([':', ',']).next().unwrap_or_default();
        let labelled = rest.get(word.len()..).is_some_and(|r| r.starts_with(':')) && label(rest).is_some();
        if labelled || rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.") {
            found.extend(inside.get(begin..at));
            begin = at + 1;
        }
    }
    found.extend(inside.get(begin..));
    found.retain(|entry| !entry.trim().is_empty());
    found
}

/// The address that is the person's own before all others comes first.
const OWN: &[&str] = &["PERSONAL", "PORTFOLIO", "BLOG"];

/// Web addresses: the person's own, and accounts or sites elsewhere.
pub fn sites(cell: &str, at: &Place, rule: &'static str, row: &mut Row) {
    let mut found: Vec<(&str, &str)> =
        entries(cell).into_iter().map(|entry| label(entry).unwrap_or(("", entry.trim()))).collect();
    found.sort_by_key(|(label, _)| OWN.iter().position(|own| own == label).unwrap_or(OWN.len()));
    for (i, (label, address)) in found.into_iter().enumerate() {
        if i == 0 {
            row.item.put(Key::Url, Raw::new(address, at.clone()), rule);
        } else {
            profile(row, &[(Key::Network, label), (Key::Url, address)], at, rule);
        }
    }
}

/// Names at one network.
pub fn handles(cell: &str, network: &'static str, at: &Place, rule: &'static str, row: &mut Row) {
    let inside = cell.trim().trim_start_matches('[').trim_end_matches(']');
    for name in inside.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        profile(row, &[(Key::Network, network), (Key::Username, name)], at, rule);
    }
}

/// Names at messengers.
pub fn messengers(cell: &str, at: &Place, rule: &'static str, row: &mut Row) {
    for entry in entries(cell) {
        let (network, name) = label(entry).unwrap_or(("", entry.trim()));
        profile(row, &[(Key::Network, network), (Key::Username, name)], at, rule);
    }
}

fn profile(row: &mut Row, said: &[(Key, &str)], at: &Place, rule: &'static str) {
    let mut item = RawItem::default();
    for (key, text) in said {
        item.put(*key, Raw::new(*text, at.clone()), rule);
    }
    row.profiles.push(item);
}

/// Whether a date names its year.
pub fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() == 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bracketed_lists_are_parted() {
        for (cell, expected) in [
            (
                "[PORTFOLIO:https://a.example,COMPANY:https://b.example]",
                vec!["PORTFOLIO:https://a.example", "COMPANY:https://b.example"],
            ),
            (
                "[OTHER:https://a.example/?q=1,2,BLOG:https://b.example/x,y]",
                vec!["OTHER:https://a.example/?q=1,2", "BLOG:https://b.example/x,y"],
            ),
            ("https://a.example, https://b.example", vec!["https://a.example", " https://b.example"]),
            ("[PERSONAL:https://a.example", vec!["PERSONAL:https://a.example"]),
            ("[]", vec![]),
        ] {
            assert_eq!(entries(cell), expected, "{cell}");
        }
    }
}
