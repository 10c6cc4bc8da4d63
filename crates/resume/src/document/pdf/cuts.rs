//! Where a region of a page is cut: which left edge or gutter parts it, and what stands on the two sides.

use super::columns::{Dated, Layout, text};
use super::glyphs::Rule;
use super::side::Side;
use super::words::Piece;
use crate::normal::dates;
use std::cell::LazyCell;

/// How many left edges are tried in one region.
const MAX_EDGES: usize = 24;
/// How wide a stripe between columns is at least, and how many are tried in one region.
const GUTTER: f32 = 14.0;
const MAX_GUTTERS: usize = 8;
/// How wide and tall the ground of a column is at least.
const GROUND: f32 = 80.0;
/// How tall the ground of a heading is at most.
const BAR: f32 = 40.0;
/// How many headings stand further left than the columns below them at most.
const MAX_SHOWN: usize = 40;
/// How many pieces cross one at most.
const MAX_CROSSING: i32 = 3;

/// How a region falls apart.
#[derive(Clone, Copy)]
pub(super) struct Cut {
    /// The left edge of the right part.
    pub(super) edge: f32,
    /// The pieces (among the region's, in their order) that it cuts.
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) kind: Kind,
    score: f32,
}

/// What the left part of a cut is, the surest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Dates or labels of what stands beside them.
    Margin,
    /// Headings of what stands beside and below them.
    Heads,
    /// A column of its own.
    Columns,
    /// Dates of the entries beside them, and headings above those.
    Dates,
    /// Labels set flush right against their values.
    Labels,
}

impl Layout<'_> {
    /// The best way to cut a region.
    pub(super) fn cut(&self, region: &[usize], right: f32) -> Option<Cut> {
        let mut edges: Vec<f32> = region.iter().filter_map(|at| self.get(*at)).map(|p| p.left).collect();
        edges.sort_by(f32::total_cmp);
        let first = edges.first().copied().unwrap_or_default();
        // Left edges that several pieces share, the most shared first.
        let mut shared: Vec<(usize, f32)> = Vec::new();
        for edge in edges {
            match shared.last_mut() {
                Some((count, at)) if edge - *at < 2.0 => *count += 1,
                _ => shared.push((1, edge)),
            }
        }
        shared.retain(|(count, edge)| *count > 1 && *edge > first + 20.0);
        shared.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.total_cmp(&b.1)));
        let (mut best, mut columns): (Option<Cut>, Option<Cut>) = (None, None);
        // The best columns of each edge.
        let mut others: Vec<Cut> = Vec::new();
        let outdent = self.outdent(region, first);
        let gutters = self.gutters(region).into_iter().filter(|edge| *edge > first + 20.0);
        let gutters: Vec<(usize, f32)> = gutters
            .filter(|edge| shared.iter().take(MAX_EDGES).all(|(_, s)| (s - edge).abs() > 2.0))
            .map(|edge| (0, edge))
            .collect();
        for (count, edge) in shared.into_iter().take(MAX_EDGES).chain(gutters) {
            // A line drawn across both sides ends what stands side by side, and so does a heading's ground.
            let across = |r: &&Rule| r.is_level() && r.left < edge - 40.0 && r.right > edge + 40.0;
            let grounds = self.page.areas.iter().filter(|r| r.height() < BAR);
            let lines: Vec<f32> = self.page.rules.iter().chain(grounds).filter(across).map(|r| r.top).collect();
            let outdented = outdent.filter(|style| self.stand_alone(region, *style, first, edge));
            let base = |at: usize| region.get(at).and_then(|at| self.get(*at)).map(|p| p.base);
            let parted = |at: usize| {
                let (Some(above), Some(below)) = (at.checked_sub(1).and_then(base), base(at)) else { return false };
                lines.iter().any(|y| *y > above && *y < below)
            };
            // Headings hang beside what such lines part, too.
            for ends in [false, true] {
                if !ends && lines.is_empty() {
                    continue;
                }
                let mut consider = |from: usize, to: usize| {
                    let cut = self.judge(region, from, to, edge, right, count > 0);
                    let cut = cut.filter(|c| ends || c.kind == Kind::Heads);
                    let Some(cut) = cut else { return };
                    match others.last_mut().filter(|last| last.edge == cut.edge) {
                        _ if cut.kind != Kind::Columns => {}
                        Some(last) if last.score < cut.score => *last = cut,
                        Some(_) => {}
                        None => others.push(cut),
                    }
                    if cut.kind == Kind::Columns && columns.as_ref().is_none_or(|c| cut.score > c.score) {
                        columns = Some(cut);
                    }
                    if best.as_ref().is_none_or(|b| (cut.kind, cut.score) > (b.kind, b.score)) {
                        best = Some(cut);
                    }
                };
                let mut from = 0;
                for at in 0..=region.len() {
                    if ends && at > from && parted(at) {
                        consider(from, at);
                        from = at;
                    }
                    let crosses = region.get(at).and_then(|at| self.get(*at)).is_none_or(|p| {
                        let head = outdented == Some(p.style) && p.left < first + 3.0;
                        head || (p.left < edge - 2.0 && p.right > edge - (p.size * 0.4).max(3.0))
                    });
                    if crosses {
                        consider(from, at);
                        // What stands beside it is of its row, but not what it runs into.
                        let crossing = region.get(at).and_then(|at| self.get(*at));
                        let row = region.iter().skip(at + 1).map_while(|at| self.get(*at).zip(crossing));
                        from = at
                            + 1
                            + row.take_while(|(p, crossing)| p.beside(crossing) && p.left > crossing.right).count();
                    }
                }
            }
        }
        // Dates on the left of one column are none of the column on its right.
        let beside = |dates: &Cut, columns: &Cut| {
            let (from, to) = (dates.from.max(columns.from), dates.to.min(columns.to));
            let both = to.saturating_sub(from) * 5;
            columns.edge > dates.edge + 20.0 && both >= (dates.to - dates.from) * 3
        };
        match (best, columns) {
            (Some(best), Some(columns)) if best.kind >= Kind::Dates && beside(&best, &columns) => Some(columns),
            (Some(best), _) if matches!(best.kind, Kind::Columns | Kind::Dates) => {
                Some(self.with_dates(region, best, &others))
            }
            (best, _) => best,
        }
    }

    /// Columns, or those further left between which and them stand only the dates of what is on the right.
    fn with_dates(&self, region: &[usize], best: Cut, others: &[Cut]) -> Cut {
        let dated = |other: &&Cut| {
            let (from, to) = (best.from.max(other.from), best.to.min(other.to));
            if other.edge > best.edge - 20.0 || to.saturating_sub(from) * 5 < (best.to - best.from) * 3 {
                return false;
            }
            let part = region.get(from..to).unwrap_or_default().iter().copied();
            let part: Vec<usize> =
                part.filter(|at| self.get(*at).is_some_and(|p| p.left >= other.edge - 2.0)).collect();
            let pieces = part.iter().filter_map(|at| self.get(*at));
            let (lefts, rights): (Vec<&Piece>, Vec<&Piece>) = pieces.partition(|p| p.left < best.edge - 2.0);
            self.is_dates(&Side::new(&lefts), &Side::new(&rights), &part, best.edge)
        };
        others.iter().filter(dated).max_by(|a, b| a.score.total_cmp(&b.score)).copied().unwrap_or(best)
    }

    /// The style of what begins further left than all else: headings of what stands below them in columns.
    fn outdent(&self, region: &[usize], first: f32) -> Option<u16> {
        let all = || region.iter().filter_map(|at| self.get(*at));
        let left = || all().filter(|p| p.left < first + 3.0);
        // Above the first of them, a name and a text may begin there.
        let style = left().next_back()?.style;
        let heads = left().rev().take_while(|p| p.style == style).count();
        let others = all().filter(|p| p.left >= first + 3.0).map(|p| p.left).fold(f32::MAX, f32::min);
        ((2..=MAX_SHOWN).contains(&heads) && others > first + 5.0).then_some(style)
    }

    /// Whether nothing on the right of an edge stands beside such headings.
    fn stand_alone(&self, region: &[usize], style: u16, first: f32, edge: f32) -> bool {
        let all = || region.iter().filter_map(|at| self.get(*at));
        let heads: Vec<&Piece> =
            all().filter(|p| p.style == style && p.left < first + 3.0 && p.right < edge).take(MAX_SHOWN + 1).collect();
        let beside = |p: &Piece| heads.iter().any(|head| p.top() < head.bottom() && p.bottom() > head.top());
        heads.len() > 1 && !all().filter(|p| p.left >= edge - 2.0).any(beside)
    }

    /// Where what is set flush right or in the middle begins, as no left edge tells: the right sides of stripes that few
    /// pieces cross, the least crossed first.
    fn gutters(&self, region: &[usize]) -> Vec<f32> {
        let mut ends: Vec<(f32, i32)> = Vec::with_capacity(region.len() * 2);
        for piece in region.iter().filter_map(|at| self.get(*at)) {
            ends.extend([(piece.left, 1), (piece.right, -1)]);
        }
        ends.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut found: Vec<f32> = Vec::new();
        for most in 0..=MAX_CROSSING.min(region.len() as i32 / 6) {
            let (mut over, mut ended) = (0, None);
            for (at, step) in &ends {
                match (over, step) {
                    (o, 1) if o == most && ended.take().is_some_and(|from| at - from >= GUTTER) => found.push(*at),
                    (o, -1) if o == most + 1 => ended = Some(*at),
                    _ => {}
                }
                over += step;
            }
        }
        found.truncate(MAX_GUTTERS);
        found
    }

    /// Whether pieces from one on to another fall into two columns at an edge, or are rows with a margin.
    fn judge(&self, region: &[usize], from: usize, to: usize, edge: f32, right: f32, shared: bool) -> Option<Cut> {
        let all = || region.get(from..to).unwrap_or_default().iter().filter_map(|at| self.get(*at));
        // Columns begin where there is something on the right, or the ground of it.
        let top = all().filter(|p| p.left >= edge - 2.0).map(Piece::top).fold(f32::MAX, f32::min);
        let top = self.ground_above(all(), edge, top).unwrap_or(top);
        let from = from + all().take_while(|p| p.left < edge - 2.0 && p.bottom() < top).count();
        let mut inner: Vec<&Piece> = region.get(from..to)?.iter().filter_map(|at| self.get(*at)).collect();
        // Nor is a label a column with the heading below what stands beside it; nor is a heading larger than all above of
        // the column above it.
        let bottom = inner.iter().filter(|p| p.left >= edge - 2.0).map(|p| p.bottom()).fold(f32::MIN, f32::max);
        let below = inner.iter().rev().take_while(|p| p.left < edge - 2.0 && p.top() > bottom).count();
        let (beside, tail) = inner.split_at(inner.len() - below);
        let lefts = || beside.iter().filter(|p| p.left < edge - 2.0);
        let largest = beside.iter().map(|p| p.size).fold(0.0, f32::max);
        let ended = tail.iter().position(|p| lefts().count() == 1 || p.size > largest * 1.1);
        if let Some(ended) = ended {
            inner.truncate(inner.len() - below + ended);
        }
        let to = from + inner.len();
        if inner.len() < 4 {
            return None;
        }
        let (lefts, rights): (Vec<&Piece>, Vec<&Piece>) = inner.iter().partition(|p| p.left < edge - 2.0);
        let (lefts, rights) = (Side::new(&lefts), Side::new(&rights));
        if rights.rows.len() < 2 {
            return None;
        }
        // Without a left edge, a few rows are no column: how to reach somebody stands on the right of a name.
        if !shared && (rights.bottom - rights.top) * 3.0 < lefts.bottom - lefts.top {
            return None;
        }
        if lefts.rows.len() < 2 {
            let score = inner.len() as f32;
            let heads = Cut { edge, from, to, kind: Kind::Heads, score };
            return lefts.is_large(&rights).then_some(heads);
        }
        let (top, bottom) = (lefts.top.max(rights.top), lefts.bottom.min(rights.bottom));
        let together = (bottom - top) / (lefts.bottom - lefts.top).min(rights.bottom - rights.top).max(1.0);
        if together < 0.4 {
            return None;
        }
        let score = (lefts.rows.len().min(rights.rows.len()) * 2 + inner.len()) as f32;
        let few_left = lefts.rows.len() < rights.rows.len() && lefts.blocks().any(|b| b.len() > 1);
        let kind = match () {
            () if self.is_dates(&lefts, &rights, region.get(from..to).unwrap_or_default(), edge) => Kind::Dates,
            // Values whose colons hang are read row by row.
            () if self.is_answered(&rights) => return None,
            () if lefts.is_heads(&rights) => Kind::Heads,
            () if lefts.is_labels(&rights) => Kind::Labels,
            () if self.apart(&lefts, &rights, edge, right) => Kind::Columns,
            () if few_left => Kind::Margin,
            () => return None,
        };
        Some(Cut { edge, from, to, kind, score })
    }

    /// Where the ground of the right side begins, if that is above its text, as under a portrait.
    fn ground_above<'p>(&self, all: impl Iterator<Item = &'p Piece>, edge: f32, top: f32) -> Option<f32> {
        let end = all.filter(|p| p.left >= edge - 2.0).map(|p| p.right).fold(f32::MIN, f32::max);
        let under = |r: &&Rule| {
            r.width() > GROUND
                && r.height() > GROUND
                && (edge - 40.0..edge + 3.0).contains(&r.left)
                && r.right > end - 3.0
                && r.top < top
                && r.bottom > top
        };
        self.page.areas.iter().filter(under).map(|r| r.top).reduce(f32::min)
    }

    /// Whether a side is nothing but dates, and headings unlike them, of a side that has hardly any: an entry is never
    /// read without its date.
    fn is_dates(&self, lefts: &Side<'_>, rights: &Side<'_>, region: &[usize], edge: f32) -> bool {
        if lefts.rows.iter().filter(|p| p.digits >= 4).count() < 2 {
            return false;
        }
        // Headings among them may stand beside nothing.
        let matched = lefts.matched(rights);
        let loose = lefts.rows.iter().zip(&matched).filter(|(p, m)| p.digits == 0 && m.is_none()).count();
        let each = LazyCell::new(|| self.is_each_dated(lefts, &matched));
        if lefts.rows.len() - loose > rights.rows.len() && !*each {
            return false;
        }
        let of = |is: fn(&Piece, f32) -> bool, least: Dated| {
            let all = region.iter().filter(|at| self.get(**at).is_some_and(|p| is(p, edge)));
            all.filter(|at| self.dates.get(**at).is_some_and(|dated| *dated >= least)).count()
        };
        let dates = of(|p, edge| p.left < edge - 2.0, Dated::Is);
        let others: Vec<&&Piece> = lefts.rows.iter().filter(|p| p.digits == 0).collect();
        // What an entry is called may stand above its date.
        let titles = others.iter().filter(|p| Some(p.style) != others.first().map(|o| o.style)).count();
        let beside = matched.iter().filter(|m| m.is_some()).count();
        dates >= 2
            && titles <= dates
            && (dates + others.len()) * 5 >= lefts.rows.len() * 4
            && (beside * 5 >= lefts.rows.len() * 3 || *each)
            && of(|p, edge| p.left >= edge - 2.0, Dated::Holds) * 3 <= dates
    }

    /// Whether what stands below the titles on the right is nothing but times, of which the left has none: these are of the
    /// entries on the left.
    fn are_times(&self, lefts: &Side<'_>, rights: &Side<'_>) -> bool {
        let Some(title) = rights.rows.first().map(|row| row.style) else { return false };
        let is = |row: &&Piece| self.holds_date(row);
        rights.rows.iter().filter(|row| row.style != title).all(is) && !lefts.rows.iter().any(is)
    }

    /// Whether a row holds a date that is more than a bare number.
    fn holds_date(&self, row: &Piece) -> bool {
        row.digits >= 4 && dates::find(&self.text(row)).is_some_and(|found| !found.bare)
    }

    /// Whether most of a side's rows begin with the colon that parts a value from its label.
    fn is_answered(&self, values: &Side<'_>) -> bool {
        let first = |row: &Piece| self.page.text.get(self.words.get(row.words.start)?.range());
        let colons =
            values.rows.iter().filter(|row| first(row).is_some_and(|word| word.starts_with([':', '：']))).count();
        colons > 1 && colons * 2 > values.rows.len()
    }

    /// Whether each entry of a side, by the look of its first row, begins beside something and holds a date: as a line of
    /// time has on its left what it says on its right.
    fn is_each_dated(&self, lefts: &Side<'_>, matched: &[Option<bool>]) -> bool {
        let Some(title) = lefts.rows.first().map(|row| row.style) else { return false };
        let mut last = None;
        // Of each entry, whether something stands beside it, and whether it holds a date.
        let mut entries: Vec<(bool, bool)> = Vec::new();
        for (row, beside) in lefts.rows.iter().zip(matched) {
            if row.style == title && last != Some(title) {
                entries.push((beside.is_some(), false));
            }
            last = Some(row.style);
            if let Some(entry) = entries.last_mut() {
                entry.1 |= self.holds_date(row);
            }
        }
        entries.len() > 1 && entries.iter().all(|entry| *entry == (true, true))
    }

    /// Whether the second of two dates isn't later than the first: they are no span of time.
    pub(super) fn is_back(&self, first: &Piece, second: &Piece) -> bool {
        let of = |piece: &Piece| dates::date(&self.text(piece)).filter(|_| piece.digits > 4);
        of(first).zip(of(second)).is_some_and(|(first, second)| second <= first)
    }

    pub(super) fn text(&self, piece: &Piece) -> String {
        text(self.page, self.words, piece)
    }

    /// Whether a form asks for two things on one row: what few rows ask for stands beside what others do.
    fn asks(&self, few: &Side<'_>, many: &Side<'_>, matched: &[Option<bool>]) -> bool {
        let most = |count: usize| count * 5 >= few.rows.len() * 4;
        if !most(matched.iter().filter(|m| **m == Some(true)).count()) {
            return false;
        }
        let labels = |side: &Side<'_>| -> Vec<f32> {
            let all = side.pieces.iter().filter(|p| self.text(p).contains(['：', ':']));
            all.map(|p| p.base).collect()
        };
        let others = labels(many);
        most(labels(few).iter().filter(|base| others.iter().any(|other| (*base - other).abs() < 2.0)).count())
    }

    /// Whether two sides are columns of their own.
    fn apart(&self, lefts: &Side<'_>, rights: &Side<'_>, edge: f32, right: f32) -> bool {
        let (few, many) = if lefts.rows.len() <= rights.rows.len() { (lefts, rights) } else { (rights, lefts) };
        // A row with nothing beside it, as a heading over both sides, tells nothing.
        let matched = few.matched(many);
        if self.asks(few, many, &matched) {
            return false;
        }
        let (top, bottom) = (lefts.top.min(rights.top), lefts.bottom.max(rights.bottom));
        let within = |x: f32| x > lefts.right - 3.0 && x < edge + 3.0;
        let tall = |r: &&Rule| r.bottom.min(bottom) - r.top.max(top) > (bottom - top) * 0.6;
        let line = self.page.rules.iter().filter(tall).any(|r| !r.is_level() && within(r.left));
        let area = self.page.areas.iter().filter(tall).any(|r| within(r.left) || within(r.right));
        if (line || area) && lefts.rows.len() > 2 && rights.rows.len() > 2 {
            return true;
        }
        if rights.is_aside(lefts, right) {
            return false;
        }
        if lefts.is_card(rights) {
            return !self.are_times(lefts, rights);
        }
        let told = matched.iter().flatten().count();
        if told < 2 {
            // Where nothing stands beside anything, as headings in the middle over text, there are no columns.
            return told > 0;
        }
        let count = few.rows.len() as f32;
        if matched.iter().flatten().filter(|m| **m).count() < told * 3 / 5 {
            return true;
        }
        let blocks: Vec<_> = few.blocks().filter(|b| matched.get(b.start).is_some_and(Option::is_some)).collect();
        let begun = blocks.iter().filter(|b| matched.get(b.start) == Some(&Some(true))).count();
        if (begun as f32) < blocks.len() as f32 * 0.7 {
            return true;
        }
        let back = many.matched(few).iter().filter(|m| **m == Some(true)).count() as f32 / many.rows.len() as f32;
        if back > 0.85 || count / blocks.len() as f32 <= 2.6 {
            return false;
        }
        let narrow = (few.right - few.left) < (right - lefts.left) * 0.2;
        !narrow
    }
}
