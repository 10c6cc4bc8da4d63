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

/// The tables of a page, from the top.
pub(super) fn tables(page: &Page, pieces: &[Piece], level: &[Stroke]) -> Vec<Table> {
    let wide: Vec<&Stroke> = level.iter().filter(|s| s.to - s.from > page.width * WIDE).collect();
    let mut found: Vec<Table> = Vec::new();
    let mut from = 0;
    while let Some(first) = wide.get(from) {
        let same = |s: &&&Stroke| (s.from - first.from).abs() < NEAR && (s.to - first.to).abs() < NEAR;
        let run: Vec<f32> = wide.iter().skip(from).filter(same).map(|s| s.at).take(MAX_ROWS).collect();
        let done = found.last().map_or(0, |t| t.pieces.end);
        match below(pieces, done, first, &run) {
            Some((table, lines)) => {
                let end = run.get(lines).copied().unwrap_or(f32::MAX);
                found.push(table);
                from += wide.iter().skip(from).take_while(|s| s.at < end).count().max(1);
            }
            None => from += 1,
        }
    }
    found
}

/// The table whose headings stand on the first of these lines, and how many of them it takes.
fn below(pieces: &[Piece], done: usize, line: &Stroke, run: &[f32]) -> Option<(Table, usize)> {
    let inside = |p: &Piece| p.left > line.from - NEAR && p.right < line.to + NEAR;
    let top = *run.first()?;
    let begin = pieces.partition_point(|p| p.base < top).max(done);
    // What is next to the line stands on it: the headings.
    let last = pieces.get(done..begin)?.iter().rposition(inside)? + done;
    let head = pieces.get(last)?;
    let heads: Vec<usize> = (done..begin)
        .rev()
        .take_while(|at| pieces.get(*at).is_some_and(|p| p.beside(head)))
        .filter(|at| pieces.get(*at).is_some_and(inside))
        .collect();
    let mut heads: Vec<(usize, &Piece)> = heads.into_iter().filter_map(|at| Some((at, pieces.get(at)?))).collect();
    heads.sort_by(|a, b| a.1.left.total_cmp(&b.1.left));
    let alike = heads.iter().all(|(_, p)| p.style == head.style && p.digits == 0);
    if !(2..=MAX_COLUMNS).contains(&heads.len()) || !alike || top - head.base > head.size * 2.0 {
        return None;
    }
    let edges: Vec<f32> = heads.iter().map(|(_, p)| p.left).collect();
    let mut rows = vec![heads.iter().map(|(at, _)| vec![*at]).collect::<Vec<_>>()];
    let (mut end, mut tops) = (begin, vec![head.top()]);
    for lines in run.windows(2) {
        let [above, below] = lines else { break };
        let next = end + pieces.get(end..)?.partition_point(|p| p.base < *below);
        let Some(row) = row(pieces, end..next, &edges, head.style) else { break };
        rows.push(row);
        tops.push(*above);
        end = next;
    }
    if rows.len() < 2 {
        return None;
    }
    let first = heads.iter().map(|(at, _)| *at).min()?;
    let count = rows.len();
    tops.push(*run.get(count - 1)?);
    Some((Table { rows: cells(pieces, rows, &edges, line.to, &tops), pieces: first..end }, count - 1))
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
