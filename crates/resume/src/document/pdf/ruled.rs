//! Tables whose rows are parted by lines, and whose columns only by room: a row of headings tells where these begin.

use super::glyphs::Page;
use super::tables::{Cell, NEAR, Stroke, Table};
use super::words::Piece;
use std::ops::Range;

/// How much of a page's width such lines take at least.
const WIDE: f32 = 0.25;
/// The most headings of a table, and the most rows.
const MAX_COLUMNS: usize = 8;
const MAX_ROWS: usize = 200;

/// The columns of a table with which a page ends.
#[derive(Debug, Clone)]
pub(super) struct Open {
    edges: Vec<f32>,
    head: u16,
    line: Stroke,
}

/// The tables of a page, from the top; one may go on from the page before.
pub(super) fn tables(page: &Page, pieces: &[Piece], level: &[Stroke], open: &mut Option<Open>) -> Vec<Table> {
    let wide: Vec<&Stroke> = level.iter().filter(|s| s.to - s.from > page.width * WIDE).collect();
    let mut found: Vec<Table> = Vec::new();
    let mut from = 0;
    let mut last = None;
    while let Some(first) = wide.get(from) {
        let same = |s: &Stroke| (s.from - first.from).abs() < NEAR && (s.to - first.to).abs() < NEAR;
        let run: Vec<f32> = wide.iter().skip(from).filter(|s| same(s)).map(|s| s.at).take(MAX_ROWS).collect();
        let done = found.last().map_or(0, |t| t.pieces.end);
        let goes_on = open.take().filter(|open| same(&open.line));
        let table = match goes_on {
            Some(open) => {
                let run: Vec<f32> = [0.0].into_iter().chain(run.iter().copied()).collect();
                filled(pieces, Vec::new(), open, &run)
                    .map(|(table, lines, open)| (table, lines.saturating_sub(1), open))
            }
            None => below(pieces, done, first, &run),
        };
        match table {
            Some((table, lines, open)) => {
                let end = run.get(lines).copied().unwrap_or(f32::MAX);
                last = (table.pieces.end == pieces.len()).then_some(open);
                found.push(table);
                from += wide.iter().skip(from).take_while(|s| s.at < end).count().max(1);
            }
            None => from += 1,
        }
    }
    *open = last;
    found
}

/// The table whose headings stand on the first of these lines, and how many of them it takes.
fn below(pieces: &[Piece], done: usize, line: &Stroke, run: &[f32]) -> Option<(Table, usize, Open)> {
    let inside = |p: &Piece| p.left > line.from - NEAR && p.right < line.to + NEAR;
    let top = *run.first()?;
    let begin = pieces.partition_point(|p| p.base < top).max(done);
    // What is next to the line stands on it: the headings.
    let last = pieces.get(done..begin)?.iter().rposition(inside)? + done;
    let head = pieces.get(last)?;
    let row = (done..begin).rev().filter_map(|at| Some((at, pieces.get(at)?)));
    let mut heads: Vec<(usize, &Piece)> = row.take_while(|(_, p)| p.beside(head)).filter(|(_, p)| inside(p)).collect();
    heads.sort_by(|a, b| a.1.left.total_cmp(&b.1.left));
    let alike = heads.iter().all(|(_, p)| p.style == head.style && p.digits == 0);
    if !(2..=MAX_COLUMNS).contains(&heads.len()) || !alike || top - head.base > head.size * 2.0 {
        return None;
    }
    let open = Open { edges: heads.iter().map(|(_, p)| p.left).collect(), head: head.style, line: *line };
    filled(pieces, heads.iter().map(|(at, _)| vec![*at]).collect(), open, run)
}

/// A table with these headings, none where it goes on, whose rows stand between lines.
fn filled(pieces: &[Piece], heads: Vec<Vec<usize>>, open: Open, run: &[f32]) -> Option<(Table, usize, Open)> {
    let top = *run.first()?;
    let mut end = pieces.partition_point(|p| p.base < top);
    let first = heads.iter().flatten().min().copied().unwrap_or(end);
    let (mut tops, mut rows) = (Vec::new(), Vec::new());
    if let Some(head) = heads.first().and_then(|h| pieces.get(*h.first()?)) {
        tops.push(head.top());
        rows.push(heads);
    }
    let titled = rows.len();
    for lines in run.windows(2) {
        let [above, below] = lines else { break };
        let next = pieces.partition_point(|p| p.base < *below);
        let Some(row) = row(pieces, end..next, &open.edges, open.head) else { break };
        rows.push(row);
        tops.push(*above);
        end = next;
    }
    let lines = rows.len() - titled;
    // Where each second row has a ground, no line ends the last one.
    let below = *run.get(lines)?;
    let next = pieces.get(end).filter(|p| lines + 1 == run.len() && p.base - below < p.size * 2.5);
    if let Some(next) = next {
        let count = pieces.iter().skip(end).take_while(|p| p.beside(next)).count();
        if let Some(row) = row(pieces, end..end + count, &open.edges, open.head) {
            rows.push(row);
            tops.push(below);
            end += count;
        }
    }
    if rows.len() == titled {
        return None;
    }
    tops.push(pieces.get(end.checked_sub(1)?)?.bottom());
    Some((Table { rows: cells(pieces, rows, &open.edges, open.line.to, &tops), pieces: first..end }, lines, open))
}

/// The pieces of a row by their columns, if all of them stand in one, and the row begins in its first.
fn row(pieces: &[Piece], range: Range<usize>, edges: &[f32], head: u16) -> Option<Vec<Vec<usize>>> {
    let mut columns: Vec<Vec<usize>> = vec![Vec::new(); edges.len()];
    let top = pieces.get(range.clone())?.first()?;
    for at in range {
        let piece = pieces.get(at)?;
        let column = edges.iter().rposition(|edge| *edge < piece.left + 2.0)?;
        let fits = edges.get(column + 1).is_none_or(|next| piece.right < next + 2.0);
        let columns = columns.get_mut(column)?;
        // A column begins level with the row, and where its heading does.
        let begins = !columns.is_empty()
            || (piece.base - top.base).abs() < top.size.max(piece.size) * 0.7
                && edges.get(column).is_some_and(|edge| piece.left < edge + piece.size * 1.5);
        if !fits || !begins || piece.style == head {
            return None;
        }
        columns.push(at);
    }
    let several = columns.iter().filter(|c| !c.is_empty()).count() > 1;
    let named = columns.first().is_some_and(|c| !c.is_empty());
    (several && named).then_some(columns)
}

/// Columns as cells, which keep the room on their right that the longest text of their column leaves.
fn cells(pieces: &[Piece], rows: Vec<Vec<Vec<usize>>>, edges: &[f32], end: f32, tops: &[f32]) -> Vec<Vec<Cell>> {
    let right = |all: &[usize]| all.iter().filter_map(|at| pieces.get(*at)).map(|p| p.right).fold(0.0, f32::max);
    let ends: Vec<f32> = edges.iter().skip(1).copied().chain([end]).collect();
    let rooms: Vec<f32> = ends
        .iter()
        .enumerate()
        .map(|(at, end)| end - rows.iter().filter_map(|row| row.get(at)).map(|c| right(c)).fold(0.0, f32::max))
        .collect();
    let cell = |row: usize, column: usize, pieces: Vec<usize>| {
        let of = |all: &[f32], at: usize| all.get(at).copied().unwrap_or_default();
        Cell {
            left: of(edges, column) - of(&rooms, column).max(0.0),
            right: of(&ends, column),
            top: of(tops, row),
            bottom: of(tops, row + 1),
            pieces,
        }
    };
    let of = |(number, row): (usize, Vec<Vec<usize>>)| {
        let filled = row.into_iter().enumerate().filter(|(_, pieces)| !pieces.is_empty());
        filled.map(|(column, pieces)| cell(number, column, pieces)).collect()
    };
    rows.into_iter().enumerate().map(of).collect()
}
