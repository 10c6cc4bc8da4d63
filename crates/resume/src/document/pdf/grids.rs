//! Forms that have what they ask for in rows of small labels, each above its value.

use super::columns::Layout;
use super::words::Piece;
use std::ops::Range;

/// The labels of a row that tell such a form, and how often rows of their looks come at least.
const SEVERAL: usize = 3;
const OFTEN: usize = 2;
/// How far a value stands below its label, in sizes.
const BELOW: f32 = 2.2;

/// A row of labels with their values: where its pieces are in a region, and each label and value by itself.
pub(super) struct Grid {
    pub(super) range: Range<usize>,
    pub(super) cells: Vec<usize>,
    pub(super) looks: (u16, u16),
    labels: usize,
}

impl Layout<'_> {
    /// The rows of labels in a region, from the top.
    pub(super) fn grids(&self, region: &[usize]) -> Vec<Grid> {
        let mut rows: Vec<Range<usize>> = Vec::new();
        for (i, at) in region.iter().enumerate() {
            let Some(piece) = self.get(*at) else { return Vec::new() };
            let first = rows.last().and_then(|row| self.get(*region.get(row.start)?));
            match rows.last_mut().filter(|_| first.is_some_and(|first| piece.beside(first))) {
                Some(row) => row.end = i + 1,
                None => rows.push(i..i + 1),
            }
        }
        let row = |at: usize| rows.get(at).cloned().unwrap_or_default();
        let found = (0..rows.len()).filter(|at| row(*at).len() > 1);
        let mut found: Vec<Grid> =
            found.filter_map(|at| self.pair(region, row(at), row(at + 1), row(at + 2))).collect();
        let all: Vec<((u16, u16), usize)> = found.iter().map(|g| (g.looks, g.labels)).collect();
        let often = |looks: (u16, u16)| {
            let alike = || all.iter().filter(|(own, _)| *own == looks);
            self.known.asked.contains(&looks)
                || (alike().count() >= OFTEN && alike().any(|(_, labels)| *labels >= SEVERAL))
        };
        found.retain(|grid| often(grid.looks));
        found
    }

    /// Two rows, if one is labels and the other the values below them, and what follows is none of a table's.
    fn pair(&self, region: &[usize], labels: Range<usize>, values: Range<usize>, next: Range<usize>) -> Option<Grid> {
        let of = |range: &Range<usize>| -> Vec<(usize, &Piece)> {
            let all = region.get(range.clone()).unwrap_or_default();
            let mut all: Vec<(usize, &Piece)> = all.iter().filter_map(|at| Some((*at, self.get(*at)?))).collect();
            all.sort_by(|a, b| a.1.left.total_cmp(&b.1.left));
            all
        };
        let range = labels.start..values.end;
        let (labels, values, next) = (of(&labels), of(&values), of(&next));
        let ((_, label), (_, value)) = (labels.first()?, values.first()?);
        let under = |v: &Piece| labels.iter().any(|(_, l)| (l.left - v.left).abs() < 1.5);
        let close = |above: &Piece, below: &Piece| below.base - above.base < below.size * BELOW;
        let fits = labels.iter().all(|(_, p)| p.style == label.style && p.digits == 0)
            && values.iter().all(|(_, p)| p.style == value.style && under(p))
            && label.style != value.style
            && label.size <= value.size
            && close(label, value)
            && values.len() * 2 >= labels.len();
        let table = next.len() > 1 && next.iter().all(|(_, p)| p.style == value.style && under(p));
        if !fits || table {
            return None;
        }
        let mut cells = Vec::with_capacity(labels.len() + values.len());
        for (at, label) in &labels {
            cells.push(*at);
            cells.extend(values.iter().filter(|(_, v)| (label.left - v.left).abs() < 1.5).map(|(at, _)| *at));
        }
        Some(Grid { range, cells, looks: (label.style, value.style), labels: labels.len() })
    }
}
