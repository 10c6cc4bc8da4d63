//! Tables whose cells are drawn with lines: each piece of text to the cell that it stands in.

use super::glyphs::Page;
use super::ruled;
use super::words::Piece;
use std::ops::Range;

/// How close lines must lie to be one, and how far apart their ends may be to meet.
pub(super) const NEAR: f32 = 2.5;
/// The most lines of a page that are looked at.
const MAX_LINES: usize = 4000;
/// The least cells that make a table.
const MIN_CELLS: usize = 4;

/// How tall the ground of a row is at most.
const MAX_GROUND: f32 = 120.0;

/// A line in one direction: where it lies, and from where to where it goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stroke {
    pub(super) at: f32,
    pub(super) from: f32,
    pub(super) to: f32,
}

/// A cell with the pieces in it, by number.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
    pub(super) pieces: Vec<usize>,
}

impl Cell {
    /// How far its text may reach: it keeps as far from the line behind it as from the one before it.
    pub(super) fn limit(&self, pieces: &[Piece]) -> f32 {
        let own = || self.pieces.iter().filter_map(|at| pieces.get(*at));
        let text = own().map(|piece| piece.left).fold(self.right, f32::min);
        let size = own().map(|piece| piece.size).fold(0.0, f32::max);
        self.right - (text - self.left).clamp(0.0, size)
    }
}

/// A table: its cells in rows from the top, each from the left, and the pieces among which it stands.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) rows: Vec<Vec<Cell>>,
    pub(super) pieces: Range<usize>,
}

/// The tables of a page, from the top; `open` is what the page before ended with, and then what this one does.
pub(super) fn tables(page: &Page, pieces: &[Piece], open: &mut Option<ruled::Open>) -> Vec<Table> {
    let level = strokes(page.rules.iter().filter(|r| r.is_level()).map(|r| (r.top, r.left, r.right)));
    let upright = strokes(page.rules.iter().filter(|r| !r.is_level()).map(|r| (r.left, r.top, r.bottom)));
    let mut found =
        if level.len() < 3 || upright.len() < 2 { Vec::new() } else { framed(page, pieces, &level, &upright) };
    let meets =
        |t: &Table, all: &[Table]| all.iter().any(|f| t.pieces.start < f.pieces.end && f.pieces.start < t.pieces.end);
    let grounds = page.areas.iter().filter(|r| r.height() < MAX_GROUND);
    let ends = grounds.flat_map(|r| [(r.top, r.left, r.right), (r.bottom, r.left, r.right)]);
    let level = strokes(page.rules.iter().filter(|r| r.is_level()).map(|r| (r.top, r.left, r.right)).chain(ends));
    for table in ruled::tables(page, pieces, &level, open) {
        if !meets(&table, &found) {
            found.push(table);
        }
    }
    found.sort_by_key(|t| t.pieces.start);
    found
}

/// Tables with lines on all sides of their cells.
fn framed(page: &Page, pieces: &[Piece], level: &[Stroke], upright: &[Stroke]) -> Vec<Table> {
    let mut cells: Vec<Cell> = Vec::new();
    for (number, piece) in pieces.iter().enumerate() {
        let Some(found) = around(piece, level, upright) else { continue };
        // A frame around the whole page is no cell, but an upright title may be as tall.
        if found.bottom - found.top > page.height * 0.6 && found.right - found.left > page.width * 0.2 {
            continue;
        }
        let same = |c: &Cell| (c.left - found.left).abs() < NEAR && (c.top - found.top).abs() < NEAR;
        match cells.iter_mut().rev().take(64).find(|c| same(c)) {
            Some(cell) => cell.pieces.push(number),
            None => cells.push(Cell { pieces: vec![number], ..found }),
        }
    }
    cells.sort_by(|a, b| a.top.total_cmp(&b.top));
    let mut tables: Vec<Vec<Cell>> = Vec::new();
    let mut bottom = f32::MIN;
    for cell in cells {
        match tables.last_mut() {
            Some(table) if cell.top < bottom + NEAR => table.push(cell),
            _ => tables.push(vec![cell]),
        }
        let last = tables.last().map_or(1, Vec::len) == 1;
        let end = tables.last().and_then(|t| t.last()).map_or(f32::MIN, |c| c.bottom);
        bottom = if last { end } else { bottom.max(end) };
    }
    tables.into_iter().filter_map(|cells| table(cells, pieces.len())).collect()
}

/// Lines that lie on each other or meet are one.
fn strokes(all: impl Iterator<Item = (f32, f32, f32)>) -> Vec<Stroke> {
    let mut all: Vec<Stroke> = all.take(MAX_LINES).map(|(at, from, to)| Stroke { at, from, to }).collect();
    all.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.from.total_cmp(&b.from)));
    let mut merged: Vec<Stroke> = Vec::new();
    for stroke in all {
        let near = merged.iter_mut().rev().take(64).take_while(|m| stroke.at - m.at < NEAR);
        let mut near = near.filter(|m| stroke.from < m.to + NEAR && stroke.to > m.from - NEAR);
        match near.next() {
            Some(last) => {
                last.from = last.from.min(stroke.from);
                last.to = last.to.max(stroke.to);
            }
            None => merged.push(stroke),
        }
    }
    merged
}

/// The cell around a piece: the nearest line on each of its four sides.
fn around(piece: &Piece, level: &[Stroke], upright: &[Stroke]) -> Option<Cell> {
    let (x, y) = ((piece.left + piece.right) / 2.0, piece.middle());
    let over = |s: &&Stroke, at: f32| s.from - NEAR < at && s.to + NEAR > at;
    let before = |all: &[Stroke], at: f32, along: f32| -> Option<Stroke> {
        let end = all.partition_point(|s| s.at < at);
        all.get(..end)?.iter().rev().find(|s| over(s, along)).copied()
    };
    let behind = |all: &[Stroke], at: f32, along: f32| -> Option<Stroke> {
        let from = all.partition_point(|s| s.at < at);
        all.get(from..)?.iter().find(|s| over(s, along)).copied()
    };
    let (left, right) = (before(upright, x, y)?, behind(upright, x, y)?);
    let (above, below) = (before(level, y, x), behind(level, y, x));
    // A cell that goes on over the page's end has no line there.
    let (top, bottom) = match (above, below) {
        (Some(above), Some(below)) => (above.at, below.at),
        (Some(above), None) => (above.at, left.to.min(right.to)),
        (None, Some(below)) => (left.from.max(right.from), below.at),
        (None, None) => return None,
    };
    // Lines that only pass by frame nothing.
    let frames = |s: &Stroke, from: f32, to: f32| s.from < from + NEAR && s.to > to - NEAR;
    let framed = frames(&left, top, bottom)
        && frames(&right, top, bottom)
        && above.iter().chain(&below).all(|s| frames(s, left.at, right.at));
    let inside = piece.left > left.at - NEAR && piece.right < right.at + NEAR;
    (framed && inside).then_some(Cell { left: left.at, right: right.at, top, bottom, pieces: Vec::new() })
}

/// Puts cells in rows; `None` if they are too few for a table, or none stands beside another.
fn table(mut cells: Vec<Cell>, count: usize) -> Option<Table> {
    let first = cells.iter().flat_map(|c| c.pieces.first()).min().copied()?;
    let last = cells.iter().flat_map(|c| c.pieces.last()).max().copied()?;
    let held: usize = cells.iter().map(|c| c.pieces.len()).sum();
    let all = (last + 1).min(count).saturating_sub(first);
    if cells.len() < MIN_CELLS || held * 5 < all * 4 {
        return None;
    }
    cells.sort_by(|a, b| a.top.total_cmp(&b.top).then(a.left.total_cmp(&b.left)));
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for cell in cells {
        match rows.last_mut() {
            Some(row) if row.first().is_some_and(|c| (c.top - cell.top).abs() < NEAR) => row.push(cell),
            _ => rows.push(vec![cell]),
        }
    }
    rows.iter_mut().for_each(|row| row.sort_by(|a, b| a.left.total_cmp(&b.left)));
    let beside = rows.iter().any(|row| row.len() > 1);
    beside.then_some(Table { rows, pieces: first..(last + 1).min(count) })
}
