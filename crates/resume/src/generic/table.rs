//! Tables with a head: the names of the columns tell what the cells below are.

use super::sections::{self, Section};
use super::words::{self, is_han};
use super::{item, labels, split, values};
use crate::document::line::Line;
use crate::raw::{Key, Raw, RawItem};

/// Reads a section that is a table under a head of known labels.
///
/// What stands in a row of its own behind another label, `工作业绩 | …`, is of the entry above where each entry has such
/// a row; else it is of no entry, and given back.
pub(super) fn read(section: Section, lines: &[Line]) -> Option<(Vec<RawItem>, Vec<Raw>)> {
    let text = item::text_key(section); // for what has no column of its own
    let first = lines.first().filter(|l| l.row != 0)?.row;
    let head: Vec<&Line> = lines.iter().take_while(|l| l.row == first).collect();
    let keys: Vec<Key> =
        head.iter().filter_map(|l| labels::entry(&l.text)).map(|key| values::of_section(key, section)).collect();
    if keys.len() < 2 || keys.len() != head.len() || lines.len() == head.len() {
        return None;
    }
    let (mut items, mut unread): (Vec<RawItem>, Vec<Raw>) = (Vec::new(), Vec::new());
    let mut told: Vec<(usize, Key, Raw, &Line)> = Vec::new();
    let mut rest = lines.get(head.len()..)?;
    while let Some(line) = rest.first() {
        let row = rest.iter().take_while(|l| l.row == line.row && l.row != 0).count().max(1);
        let (cells, after) = rest.split_at(row);
        rest = after;
        let several = cells.windows(2).any(|w| w[0].cell != w[1].cell);
        if let Some((mut key, _)) = cells.first().filter(|_| !several).and_then(|cell| labelled(cell, section)) {
            for cell in cells {
                let (of, value) = match labelled(cell, section) {
                    Some(told) => told,
                    None if cell.list => (Key::Highlight, &*cell.text),
                    None => (key, &*cell.text),
                };
                key = if cell.list { key } else { of };
                told.push((items.len(), of, Raw::new(value, cell.at.clone()), cell));
            }
            continue;
        }
        if !several && let Some(last) = items.last_mut() {
            for cell in cells {
                let key = if cell.list { Key::Highlight } else { text };
                last.put(key, cell.raw(), "generic.table.text");
            }
            continue;
        }
        let label = cells.first().map_or("", |cell| cell.text.trim());
        let named = labels::entry(label).is_some() || sections::named(label).is_some();
        let wide = cells.windows(2).filter(|w| w[0].cell != w[1].cell).count() == 1;
        if named && wide && keys.len() > 2 {
            unread.extend(cells.iter().map(Line::raw));
            continue;
        }
        let mut item = RawItem::default();
        // Cells are numbered in turn, so that one left empty has its number; where they are not, each is the next.
        let (begin, last) = (cells.first().map_or(0, |c| c.cell), cells.last().map_or(0, |c| c.cell));
        let counted = usize::try_from(last.saturating_sub(begin)).is_ok_and(|n| n < keys.len());
        let (mut next, mut before) = (0, begin);
        let (mut texts, mut at, mut at_shape) = (Vec::new(), None, None);
        for cell in cells {
            next += usize::from(cell.cell != before);
            let same = at.replace(cell.cell) == Some(cell.cell) && cell.cell != 0;
            if !same {
                at_shape = Some(cell.shape());
            }
            before = cell.cell;
            let column = if counted { cell.cell.saturating_sub(begin) as usize } else { next };
            match keys.get(column).copied().unwrap_or(text) {
                Key::Duty | Key::Description if cell.list => {
                    item.put(Key::Highlight, cell.raw(), "generic.table.list");
                }
                Key::Duty | Key::Description => texts.push(cell.raw()),
                // Below a position may stand what was done.
                Key::Position | Key::Title if same && cell.list => {
                    item.put(Key::Highlight, cell.raw(), "generic.table.list")
                }
                Key::Position | Key::Title if same && words::is_prose(&cell.text) => texts.push(cell.raw()),
                // Below a company, drawn otherwise, where it is.
                Key::Company if same && at_shape.is_some_and(|shape: &str| shape != cell.shape()) => {
                    item.put(Key::Location, cell.raw(), "generic.table.look");
                }
                Key::StudyType if !keys.contains(&Key::Area) && split::studied(&cell.text).is_some() => {
                    let (degree, area) = split::studied(&cell.text).unwrap_or_default();
                    item.put(Key::StudyType, Raw::new(degree.trim(), cell.at.clone()), "generic.table.cell");
                    item.put(Key::Area, Raw::new(area.trim(), cell.at.clone()), "generic.table.cell");
                }
                // A name that its cell wraps.
                key if same => append(&mut item, key, cell),
                key => item.put(key, cell.raw(), "generic.table.cell"),
            }
        }
        item::paragraphs(text, texts, &mut item);
        items.push(item);
    }
    let each = (1..=items.len()).all(|n| told.iter().any(|(at, ..)| *at == n));
    for (at, key, raw, line) in told {
        match items.get_mut(at.wrapping_sub(1)).filter(|_| each) {
            Some(item) => item.put(key, raw, "generic.table.label"),
            None => unread.push(line.raw()),
        }
    }
    Some((items, unread))
}

/// What a label says of the value behind it: `工作业绩：…`.
fn labelled(line: &Line, section: Section) -> Option<(Key, &str)> {
    labels::told(&line.text).map(|(key, value)| (values::of_section(key, section), value))
}

/// Whether a line of a text names the columns of a table that only blanks draw: `起止时间   学校   专业`.
pub(super) fn is_head(line: &Line) -> bool {
    let parts = || line.text.split("  ").flat_map(|p| p.split(['\t', '\u{3000}', '\u{a0}'])).map(str::trim);
    let names = || parts().filter(|p| !p.is_empty());
    line.row == 0 && names().count() > 2 && names().all(|name| labels::entry(name).is_some() || name.contains("证明人"))
}

/// Whether a page marks a cell as one of a table's head.
pub(super) fn is_head_cell(line: &Line) -> bool {
    line.shape().starts_with("th.") || line.shape().contains("<th.")
}

/// Goes on with the value that the line above in the same cell begins: without a blank in Chinese.
fn append(item: &mut RawItem, key: Key, line: &Line) {
    let Some(last) = item.said.iter_mut().rfind(|said| said.key == key) else {
        return item.put(key, line.raw(), "generic.table.cell");
    };
    let text = &mut last.raw.text;
    let (end, begin) = (text.chars().next_back(), line.text.trim().chars().next());
    let blank = !end.is_some_and(is_han) && !begin.is_some_and(is_han);
    text.push_str(if blank { " " } else { "" });
    text.push_str(line.text.trim());
}
