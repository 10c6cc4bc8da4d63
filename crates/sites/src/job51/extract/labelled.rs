//! A label with its value, wherever the page puts the value: behind the colon, in the next cell, in the next block.

use super::words::{Scope, Words};
use crate::page::{Cell, Row, joined};
use resume::{Key, Raw};

/// What a label says, and the cell to go on with.
pub(super) struct Found {
    pub key: Key,
    pub rule: &'static str,
    pub raw: Raw,
    pub next: (usize, usize),
}

/// The label at a cell, with its value: behind it, in the next cell, or, outside of tables, in the next block.
pub(super) fn labelled(words: &Words<'_>, scope: Scope, rows: &[Row<'_>], at: (usize, usize)) -> Option<Found> {
    let row = rows.get(at.0)?;
    let cell = row.cells.get(at.1)?;
    let line = cell.first()?;
    let text = line.text.trim();
    let behind = row.cells.get(at.1 + 1);
    let (key, rule, rest) = match words.label(scope, text) {
        Some(found) => found,
        // Without a colon: alone in its cell before another, or before a blank.
        None => match text.split_once(char::is_whitespace).filter(|_| behind.is_none() && cell.lines.len() == 1) {
            Some((label, rest)) if matches!(scope, Scope::Wish | Scope::Person) => {
                let (key, rule) = words.bare(scope, label)?;
                (key, rule, rest)
            }
            _ => {
                behind.filter(|_| cell.lines.len() == 1)?;
                let (key, rule) = words.bare(scope, text)?;
                (key, rule, "")
            }
        },
    };
    let rest = rest.trim();
    let found = |raw: Raw, next| Some(Found { key, rule, raw, next });
    let more = joined(cell.lines.iter().skip(1).copied());
    if !rest.is_empty() || more.is_some() {
        let more = more.map(|raw| raw.text).unwrap_or_default();
        let text = format!("{rest}\n{more}");
        return found(Raw::new(text.trim(), line.at.clone()), (at.0, at.1 + 1));
    }
    let is_label = |cell: &Cell<'_>| words.label(scope, cell.head()).is_some();
    if let Some(next) = behind {
        return match is_label(next) {
            true => found(Raw::new("", line.at.clone()), (at.0, at.1 + 1)),
            false => found(next.raw(), (at.0, at.1 + 2)),
        };
    }
    let below = rows.get(at.0 + 1).filter(|next| !row.table && !next.table).and_then(Row::single);
    match below.filter(|next| !is_label(next) && crate::page::dated(next.head()).is_none()) {
        Some(next) => found(next.raw(), (at.0 + 1, 1)),
        None => found(Raw::new("", line.at.clone()), (at.0, at.1 + 1)),
    }
}
