//! Tables with drawn borders: which words stand in which cell.

use super::Sheet;
use super::columns::Flow;
use super::glyphs::Rule;
use super::words::Piece;
use std::collections::BTreeMap;

/// How many borders a page may have for its tables to be looked for, and how exactly borders meet.
const MAX_BORDERS: usize = 4000;
const MEET: f32 = 3.0;
/// The part of the width of a page's text that a table takes at least; what is narrower is a box in a column.
const WIDE: f32 = 0.6;

/// The space between two level borders, with the upright ones in it.
#[derive(Debug)]
struct Band {
    top: f32,
    bottom: f32,
    edges: Vec<f32>,
}

/// A table from its first row to its last.
#[derive(Debug)]
pub(super) struct Table {
    bands: Vec<Band>,
    borders: Vec<Rule>,
}

impl Table {
    pub(super) fn top(&self) -> f32 {
        self.bands.first().map_or(0.0, |b| b.top)
    }

    fn bottom(&self) -> f32 {
        self.bands.last().map_or(0.0, |b| b.bottom)
    }

    /// Whether borders go all along a height; where cells go over several rows, inner ones have gaps.
    fn is_closed(&self, height: f32, share: f32) -> bool {
        let edges = self.bands.first().map(|b| b.edges.as_slice()).unwrap_or_default();
        let (Some(left), Some(right)) = (edges.first(), edges.last()) else { return false };
        let mut level: Vec<&Rule> = self.borders.iter().filter(|b| (b.top - height).abs() < MEET).collect();
        level.sort_by(|a, b| a.left.total_cmp(&b.left));
        let mut end = *left;
        let mut drawn = 0.0;
        for rule in level {
            drawn += (rule.right.min(*right) - rule.left.max(end)).max(0.0);
            end = end.max(rule.right);
        }
        drawn > (right - left) * share
    }

    /// Whether it is one: closed all around, and with several cells that hold something side by side.
    fn is_real(&self, pieces: &[Piece], width: f32) -> bool {
        let edges = self.bands.first().and_then(|b| b.edges.last().zip(b.edges.first()));
        if edges.is_none_or(|(right, left)| right - left < width * WIDE)
            || !self.is_closed(self.top(), 0.95)
            || !self.is_closed(self.bottom(), 0.95)
            || !self.bands.iter().all(|b| self.is_closed(b.top, 0.2))
        {
            return false;
        }
        let mut places: Vec<(usize, usize)> = pieces.iter().filter_map(|p| self.place(p)).collect();
        places.sort_unstable();
        places.dedup();
        places.windows(2).any(|pair| matches!(pair, [a, b] if a.0 == b.0))
    }

    /// The row and cell in which a piece stands, by number; a cell over several rows belongs to the first.
    fn place(&self, piece: &Piece) -> Option<(usize, usize)> {
        let (x, y) = ((piece.left + piece.right) / 2.0, piece.base - piece.size * 0.3);
        let mut row = self.bands.iter().position(|b| b.top <= y && y < b.bottom)?;
        while let Some(above) = row.checked_sub(1) {
            let top = self.bands.get(row)?.top;
            let closed = self.borders.iter().any(|b| (b.top - top).abs() < MEET && b.left <= x && x <= b.right);
            if closed {
                break;
            }
            row = above;
        }
        let edges = &self.bands.get(row)?.edges;
        let cell = edges.partition_point(|e| *e <= x).checked_sub(1)?;
        (cell + 1 < edges.len()).then_some((row, cell))
    }

    /// Takes the pieces that stand in its cells out of others, as one flow for each cell.
    pub(super) fn take(&self, sheet: &Sheet, region: &mut Vec<usize>, numbers: &mut (u32, u32)) -> Vec<Flow> {
        let mut cells: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        region.retain(|at| match sheet.pieces.get(*at).and_then(|p| self.place(p)) {
            Some(place) => {
                cells.entry(place).or_default().push(*at);
                false
            }
            None => true,
        });
        let mut last = None;
        let flow = |((row, cell), pieces): ((usize, usize), Vec<usize>)| {
            numbers.0 += u32::from(last != Some(row));
            numbers.1 += 1;
            last = Some(row);
            let edge = |at: usize| self.bands.get(row).and_then(|b| b.edges.get(at)).copied().unwrap_or_default();
            let (left, right) = (edge(cell), edge(cell + 1));
            Flow { pieces, left, right, column: 0, band: 0, margin: numbers.0, cell: numbers.1 }
        };
        cells.into_iter().map(flow).collect()
    }
}

/// The tables of a page from the top; pieces over a border between two cells are parted there.
pub(super) fn find(sheet: &mut Sheet) -> Vec<Table> {
    let rules = &sheet.page.rules;
    if rules.len() > MAX_BORDERS {
        return Vec::new();
    }
    let mut level: Vec<Rule> = rules.iter().filter(|r| r.is_level()).copied().collect();
    let mut upright: Vec<Rule> = rules.iter().filter(|r| !r.is_level()).copied().collect();
    level.sort_by(|a, b| a.top.total_cmp(&b.top));
    upright.sort_by(|a, b| a.left.total_cmp(&b.left));
    let mut heights: Vec<f32> = Vec::new();
    for rule in &level {
        if heights.last().is_none_or(|last| rule.top - last > MEET) {
            heights.push(rule.top);
        }
    }
    let mut tables: Vec<Table> = Vec::new();
    let mut bands: Vec<Band> = Vec::new();
    let mut close = |bands: &mut Vec<Band>| {
        let bands = std::mem::take(bands);
        if bands.len() > 1 && bands.iter().any(|b| b.edges.len() > 2) {
            let (top, bottom) = (bands.first().map_or(0.0, |b| b.top), bands.last().map_or(0.0, |b| b.bottom));
            let inside = |r: &&Rule| r.top > top - MEET && r.top < bottom + MEET;
            tables.push(Table { borders: level.iter().filter(inside).copied().collect(), bands });
        }
    };
    for (top, bottom) in heights.iter().zip(heights.iter().skip(1)).map(|(a, b)| (*a, *b)) {
        let mut edges: Vec<f32> = Vec::new();
        let middle = (top + bottom) / 2.0;
        for rule in upright.iter().filter(|r| r.top < middle && r.bottom > middle) {
            if edges.last().is_none_or(|last| rule.left - last > MEET) {
                edges.push(rule.left);
            }
        }
        let (Some(left), Some(right)) = (edges.first(), edges.last()) else {
            close(&mut bands);
            continue;
        };
        let meets = |b: &Band| {
            b.edges.first().is_some_and(|l| (l - left).abs() < MEET)
                && b.edges.last().is_some_and(|r| (r - right).abs() < MEET)
        };
        if edges.len() < 2 || bands.last().is_some_and(|b| !meets(b)) {
            close(&mut bands);
        }
        if edges.len() > 1 {
            bands.push(Band { top, bottom, edges });
        }
    }
    close(&mut bands);
    let left = sheet.pieces.iter().map(|p| p.left).fold(f32::MAX, f32::min);
    let right = sheet.pieces.iter().map(|p| p.right).fold(f32::MIN, f32::max);
    tables.retain(|t| t.is_real(&sheet.pieces, right - left));
    if !tables.is_empty() {
        part(sheet, &tables);
    }
    tables
}

/// Parts pieces at the borders between cells.
fn part(sheet: &mut Sheet, tables: &[Table]) {
    let mut pieces = Vec::with_capacity(sheet.pieces.len());
    for piece in std::mem::take(&mut sheet.pieces) {
        let y = piece.base - piece.size * 0.3;
        let table = tables.iter().find(|t| t.top() <= y && y < t.bottom());
        let band = table.and_then(|t| t.bands.iter().find(|b| b.top <= y && y < b.bottom));
        let Some(band) = band.filter(|b| b.edges.iter().any(|e| piece.left < *e && *e < piece.right)) else {
            pieces.push(piece);
            continue;
        };
        let cell = |at: usize| {
            let word = sheet.words.get(at)?;
            Some(band.edges.partition_point(|e| *e <= (word.left + word.right) / 2.0))
        };
        let mut from = piece.words.start;
        for at in piece.words.clone() {
            let ends = at + 1 == piece.words.end || cell(at) != cell(at + 1);
            if !ends {
                continue;
            }
            let words = sheet.words.get(from..at + 1).unwrap_or_default();
            let left = words.first().map_or(piece.left, |w| w.left);
            let right = words.iter().map(|w| w.right).fold(left, f32::max);
            pieces.push(Piece { words: from..at + 1, left, right, ..piece.clone() });
            from = at + 1;
        }
    }
    sheet.pieces = pieces;
}
