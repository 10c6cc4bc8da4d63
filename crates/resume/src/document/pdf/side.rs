//! What stands on one side of a gutter, and what it may be to the other side: its headings, its dates, a card of its own.

use super::words::Piece;

/// The least labels that make a column of them.
const MIN_LABELS: usize = 4;

/// One side of a cut: its rows from the top, by their first pieces.
pub(super) struct Side<'p> {
    pub pieces: Vec<&'p Piece>,
    pub rows: Vec<&'p Piece>,
    pub left: f32,
    pub right: f32,
    pub top: f32,
    pub bottom: f32,
}

impl<'p> Side<'p> {
    pub fn new(pieces: &[&'p Piece]) -> Self {
        let mut rows: Vec<&Piece> = Vec::new();
        for piece in pieces {
            if rows.last().is_none_or(|last| piece.base - last.base > last.size * 0.3) {
                rows.push(piece);
            }
        }
        let min = |of: fn(&Piece) -> f32| pieces.iter().map(|p| of(p)).fold(f32::MAX, f32::min);
        let max = |of: fn(&Piece) -> f32| pieces.iter().map(|p| of(p)).fold(f32::MIN, f32::max);
        Side {
            pieces: pieces.to_vec(),
            rows,
            left: min(|p| p.left),
            right: max(|p| p.right),
            top: min(Piece::top),
            bottom: max(Piece::bottom),
        }
    }

    /// Whether the only row is a heading of the other side by its size.
    pub fn is_large(&self, other: &Side<'_>) -> bool {
        let mut sizes: Vec<f32> = other.rows.iter().map(|row| row.size).collect();
        sizes.sort_by(f32::total_cmp);
        let usual = sizes.get(sizes.len() / 2).copied().unwrap_or(f32::MAX);
        self.is_heads(other) && self.rows.iter().all(|row| row.size > usual * 1.3)
    }

    /// Whether two sides are cards: titles of one look side by side, and under them what is smaller.
    pub fn is_card(&self, right: &Side<'_>) -> bool {
        let (Some(l), Some(r)) = (self.rows.first(), right.rows.first()) else { return false };
        let under = |side: &Side<'_>| {
            let titles = side.rows.iter().filter(|p| p.style == l.style).count();
            let smaller = side.rows.iter().filter(|p| p.style != l.style && p.size <= l.size).count();
            titles + smaller == side.rows.len() && smaller > 0
        };
        // What is set flush right, as dates and places are, belongs to the rows.
        let spread = |of: fn(&Piece) -> f32| {
            let all = || right.rows.iter().map(|p| of(p));
            all().fold(f32::MIN, f32::max) - all().fold(f32::MAX, f32::min)
        };
        let flush = spread(|p| p.right) < 2.0 && spread(|p| p.left) > 2.0 || right.rows.iter().all(|p| p.digits >= 4);
        l.style == r.style && (l.base - r.base).abs() < 2.0 && !flush && under(self) && under(right)
    }

    /// Whether it is headings of the other side: all of one look that the other side hasn't, each beside its first row.
    pub fn is_heads(&self, other: &Side<'_>) -> bool {
        let Some(first) = self.rows.first() else { return false };
        let matched = self.matched(other);
        // A heading may go on in a second row.
        let goes_on = |at: usize, row: &Piece| {
            let above = at.checked_sub(1).and_then(|at| self.rows.get(at));
            above.is_some_and(|above| above.style == row.style && row.base - above.base < row.size * 1.5)
        };
        let heads: Vec<(usize, &&Piece)> = self
            .rows
            .iter()
            .enumerate()
            .filter(|(at, row)| !goes_on(*at, row) || matched.get(*at) == Some(&Some(true)))
            .collect();
        let count = |of: &dyn Fn(usize, &Piece) -> bool| {
            heads.iter().filter(|(at, row)| of(*at, row)).count() * 5 >= heads.len() * 4
        };
        // Where several look alike to the last, half of them may stand a little lower than the row that they head.
        let alike = || heads.len() >= 3 && self.rows.iter().all(|row| row.style == first.style && row.digits == 0);
        let of = |at: &usize| matched.get(*at).copied().flatten();
        let loose = || {
            let level = heads.iter().filter(|(at, _)| of(at) == Some(true)).count();
            level * 2 >= heads.len() && heads.iter().all(|(at, _)| of(at).is_some())
        };
        self.rows.len() * 2 <= other.rows.len()
            && count(&|_, row| row.style == first.style)
            && count(&|_, row| row.digits == 0)
            && (count(&|at, _| of(&at) == Some(true)) || alike() && loose())
            && (self.hangs(other) || !other.rows.iter().any(|row| row.style == first.style))
    }

    /// Whether it is labels set flush right against values that are set flush left, each beside its own.
    pub fn is_labels(&self, values: &Side<'_>) -> bool {
        let count = |of: &dyn Fn(&Piece) -> bool| self.rows.iter().filter(|row| of(row)).count() * 10;
        let flush = |row: &Piece| (row.right - self.right).abs() < 2.0;
        let under = values.rows.iter().filter(|row| row.left - values.left < 2.0).count();
        if self.rows.len() < MIN_LABELS
            || count(&flush) < self.rows.len() * 9
            || count(&|row| row.left - self.left < 2.0) > self.rows.len() * 5
            || count(&|row| row.digits == 0) < self.rows.len() * 9
            || under * 2 < values.rows.len()
        {
            return false;
        }
        let matched = self.matched(values);
        let level = matched.iter().filter(|m| **m == Some(true)).count();
        level * 10 >= matched.iter().flatten().count() * 9 && level * 3 >= self.rows.len() * 2
    }

    /// Whether it is few rows under each other, each beside the first of several: headings, though they look like the text.
    pub fn hangs(&self, other: &Side<'_>) -> bool {
        let level = self.rows.iter().all(|row| (row.left - self.left).abs() < 2.0);
        level && self.rows.len() >= 3 && self.rows.len() * 3 <= other.rows.len()
    }

    /// For each row, whether the other side has one beside it; `None` where there is nothing at its height.
    pub fn matched(&self, other: &Side<'_>) -> Vec<Option<bool>> {
        let mut at = 0;
        let beside = |row: &&Piece| {
            while other.rows.get(at).is_some_and(|o| o.base < row.base - row.size.max(o.size) * 1.3) {
                at += 1;
            }
            let near = || other.rows.iter().skip(at).take(4);
            let level = near().any(|o| o.beside(row));
            let crossed = near().any(|o| o.bottom() > row.top() && o.top() < row.bottom());
            (level || crossed).then_some(level)
        };
        self.rows.iter().map(beside).collect()
    }

    /// Whether it is nothing but short remarks on the right, each alone and few beside what the other side has: dates
    /// and places of entries, which needn't be level with any row.
    pub fn is_aside(&self, other: &Side<'_>, right: f32) -> bool {
        let alone = self.blocks().filter(|block| block.len() == 1).count();
        let narrow = (self.right - self.left) < (right - other.left) * 0.3;
        narrow && alone * 10 >= self.rows.len() * 9 && other.rows.len() * 10 >= self.rows.len() * 15
    }

    /// Its rows in blocks: without much room between them.
    pub fn blocks(&self) -> impl Iterator<Item = std::ops::Range<usize>> {
        let mut starts: Vec<usize> = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            let above = at.checked_sub(1).and_then(|at| self.rows.get(at));
            if above.is_none_or(|above| row.base - above.base > above.size.max(row.size) * 1.75) {
                starts.push(at);
            }
        }
        let ends: Vec<usize> = starts.iter().skip(1).copied().chain([self.rows.len()]).collect();
        starts.into_iter().zip(ends).map(|(from, to)| from..to)
    }
}
