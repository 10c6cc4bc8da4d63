//! Tables with a head: the names of the columns tell what the cells below are.

use super::labels;
use crate::document::line::Line;
use crate::raw::{Key, RawItem};

/// Reads a section that is a table under a head of known labels; `text` is for what has no column of its own.
pub(super) fn read(lines: &[Line], text: Key) -> Option<Vec<RawItem>> {
    let first = lines.first().filter(|l| l.row != 0)?.row;
    let head: Vec<&Line> = lines.iter().take_while(|l| l.row == first).collect();
    let keys: Vec<Key> = head.iter().filter_map(|l| labels::entry(&l.text)).collect();
    if keys.len() < 2 || keys.len() != head.len() || lines.len() == head.len() {
        return None;
    }
    let mut items: Vec<RawItem> = Vec::new();
    let mut rest = lines.get(head.len()..)?;
    while let Some(line) = rest.first() {
        let row = rest.iter().take_while(|l| l.row == line.row && l.row != 0).count().max(1);
        let (cells, after) = rest.split_at(row);
        rest = after;
        let several = cells.windows(2).any(|w| w[0].cell != w[1].cell);
        if !several && let Some(last) = items.last_mut() {
            cells.iter().for_each(|cell| last.put(text, cell.raw(), "generic.table.text"));
            continue;
        }
        let mut item = RawItem::default();
        let (mut column, mut before) = (0, cells.first().map_or(0, |c| c.cell));
        for cell in cells {
            column += usize::from(cell.cell != before);
            before = cell.cell;
            item.put(keys.get(column).copied().unwrap_or(text), cell.raw(), "generic.table.cell");
        }
        items.push(item);
    }
    Some(items)
}
