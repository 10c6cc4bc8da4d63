//! The order in which a page is read: columns one after the other where they are apart, rows where what stands side by
//! side belongs together (an entry and its date, a label and its value).

use super::glyphs::{Page, Rule, Word};
use super::labels::Label;
use super::side::Side;
use super::tables::{self, Cell};
use super::words::{self, Piece};
use crate::normal::dates;
use std::collections::HashSet;
use std::ops::Range;

/// How deep columns lie in columns, and how many left edges are tried in one region.
const MAX_DEPTH: usize = 6;
const MAX_EDGES: usize = 24;
/// How wide a stripe between columns is at least, and how many are tried in one region.
const GUTTER: f32 = 14.0;
const MAX_GUTTERS: usize = 8;
/// How many looks of headings that hang are remembered.
const MAX_HEADS: usize = 8;
/// How wide and tall the ground of a column is at least.
const GROUND: f32 = 80.0;
/// How many headings stand further left than the columns below them at most.
const MAX_SHOWN: usize = 40;
/// How many pieces cross one at most.
const MAX_CROSSING: i32 = 3;

/// A part of a page that is read from top to bottom.
#[derive(Debug, Clone)]
pub(super) struct Flow {
    /// Pieces by number, in rows.
    pub(super) pieces: Vec<usize>,
    /// Where it may reach: its column, not only its text.
    pub(super) left: f32,
    /// The column, from 1; 0 for what is not in columns.
    pub(super) column: u32,
    /// Whether its pieces belong to the row at which they begin, as a block: a date of two lines in the margin.
    pub(super) margin: u32,
    /// The cell of a table that it fills; 0 for none.
    pub(super) cell: u32,
    /// Where what stands beside it begins: text that reaches it goes on below.
    pub(super) limit: f32,
}

/// Whether a piece holds a date, or is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Dated {
    No,
    Holds,
    Is,
}

/// Which pieces of a page are dates.
pub(super) fn dates(page: &Page, words: &[Word], pieces: &[Piece]) -> Vec<Dated> {
    let dated = |piece: &Piece| {
        let text = if piece.digits >= 4 { text(page, words, piece) } else { return Dated::No };
        match dates::find(&text) {
            Some(found) if found.range.len() + 3 >= text.len() => Dated::Is,
            Some(found) if !found.bare => Dated::Holds,
            _ => Dated::No,
        }
    };
    pieces.iter().map(dated).collect()
}

fn text(page: &Page, words: &[Word], piece: &Piece) -> String {
    let words = words.get(piece.words.clone()).unwrap_or_default();
    let mut text = String::with_capacity(words.iter().map(|w| w.to - w.from + 1).sum());
    let mut last: Option<&Word> = None;
    for word in words {
        // Small capitals and spaced letters are words of their own, and stand close.
        if last.is_some_and(|last| word.blank || word.left - last.right > word.size * 0.2) {
            text.push(' ');
        }
        text.push_str(page.text.get(word.range()).unwrap_or_default());
        last = Some(word);
    }
    text
}

/// A page with its pieces.
pub(super) struct Layout<'p> {
    pub(super) page: &'p Page,
    pub(super) words: &'p [Word],
    pub(super) dates: &'p [Dated],
    pub(super) pieces: &'p [Piece],
    pub(super) flows: Vec<Flow>,
    pub(super) margins: u32,
    pub(super) cells: u32,
    /// The headings that hang on this page and those before it.
    pub(super) heads: Vec<Head>,
}

/// What headings that hang look like, where they begin, and where what stands beside them does.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head {
    style: u16,
    left: f32,
    edge: f32,
}

/// How a region falls apart.
#[derive(Clone, Copy)]
struct Cut {
    /// The left edge of the right part.
    edge: f32,
    /// The pieces (among the region's, in their order) that it cuts.
    from: usize,
    to: usize,
    kind: Kind,
    /// Whether one side has a ground of its own, as side bars have: nothing is surer.
    ground: bool,
    score: f32,
}

/// What the left part of a cut is, the surest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// Dates or labels of what stands beside them.
    Margin,
    /// Headings of what stands beside and below them.
    Heads,
    /// A column of its own.
    Columns,
    /// Dates of the entries beside them, and headings above those.
    Dates,
}

impl Layout<'_> {
    fn get(&self, at: usize) -> Option<&Piece> {
        self.pieces.get(at)
    }

    /// Reads a page: its tables cell by cell, and what stands around them.
    pub(super) fn page(&mut self, left: f32, right: f32) {
        let mut from = 0;
        for table in tables::tables(self.page, self.pieces) {
            let inside: HashSet<usize> = table.rows.iter().flatten().flat_map(|c| &c.pieces).copied().collect();
            let loose = |range: Range<usize>| range.filter(|at| !inside.contains(at)).collect::<Vec<_>>();
            self.read(loose(from..table.pieces.start), left, right, 0, 0);
            for row in table.rows {
                self.margins += 1;
                let mut end = None;
                for cell in row {
                    // One left empty counts, though nothing shows it but the room it takes.
                    self.cells += 1 + u32::from(end.is_some_and(|end| cell.left > end + tables::NEAR));
                    end = Some(cell.right);
                    let (margin, number, limit) = (self.margins, self.cells, cell.limit(self.pieces));
                    let Cell { left, pieces, .. } = cell;
                    self.flows.push(Flow { pieces, left, column: 0, margin, cell: number, limit });
                }
            }
            // What stands beside a table or between its lines, is read behind it.
            self.read(loose(table.pieces.clone()), left, right, 0, 0);
            from = table.pieces.end;
        }
        self.read((from..self.pieces.len()).collect(), left, right, 0, 0);
    }

    /// Reads a region: pieces by number, from the top.
    pub(super) fn read(&mut self, region: Vec<usize>, left: f32, right: f32, column: u32, depth: usize) {
        let cut = if depth < MAX_DEPTH && region.len() > 3 { self.cut(&region, right) } else { None };
        let Some(cut) = cut else {
            let Some(edge) = self.known(&region).filter(|_| depth < MAX_DEPTH) else {
                self.rows(region, left, column);
                return;
            };
            let (lefts, rights): (Vec<usize>, Vec<usize>) =
                region.iter().partition(|at| self.get(**at).is_some_and(|p| p.left < edge - 2.0));
            self.margin(lefts, rights, left, edge, right, column, depth + 1, Kind::Heads);
            return;
        };
        let part = |range: std::ops::Range<usize>| region.get(range).unwrap_or_default().to_vec();
        let (above, inner, below) = (part(0..cut.from), part(cut.from..cut.to), part(cut.to..region.len()));
        let is_left = |at: &usize| self.get(*at).is_some_and(|p| p.left < cut.edge - 2.0);
        let (lefts, rights): (Vec<usize>, Vec<usize>) = inner.iter().partition(|at| is_left(at));
        self.read(above, left, right, column, depth + 1);
        if cut.kind == Kind::Columns {
            self.read(lefts, left, cut.edge, column * 2 + 1, depth + 1);
            self.read(rights, cut.edge, right, column * 2 + 2, depth + 1);
        } else {
            self.margin(lefts, rights, left, cut.edge, right, column, depth + 1, cut.kind);
        }
        self.read(below, left, right, column, depth + 1);
    }

    /// Where a region begins beside headings that hang, as others did before it: one row doesn't show it.
    fn known(&self, region: &[usize]) -> Option<f32> {
        let all = || region.iter().filter_map(|at| self.get(*at));
        let found = self.heads.iter().find(|head| {
            let is = |p: &Piece| p.style == head.style && (p.left - head.left).abs() < 2.0 && p.right < head.edge;
            let (mut lefts, mut rights) = (0, 0);
            all().all(|p| {
                let right = p.left >= head.edge - 2.0;
                if right {
                    rights += 1
                } else {
                    lefts += 1
                }
                right || is(p)
            }) && lefts > 0
                && rights > 0
        });
        found.map(|head| head.edge)
    }

    /// Remembers a heading that hangs.
    fn hang(&mut self, block: &[usize], edge: f32) {
        let Some(piece) = block.first().and_then(|at| self.get(*at)) else { return };
        let head = Head { style: piece.style, left: piece.left, edge };
        let same = |h: &Head| h.style == head.style && (h.left - head.left).abs() < 2.0;
        if self.heads.len() < MAX_HEADS && !self.heads.iter().any(same) {
            self.heads.push(head);
        }
    }

    /// Reads a region row by row, but lists whose items stand side by side item by item.
    fn rows(&mut self, region: Vec<usize>, left: f32, column: u32) {
        let pieces = self.pieces;
        let get = |at: &usize| pieces.get(*at);
        let marked = |at: &usize| get(at).and_then(|p| self.words.get(p.words.start)).is_some_and(|w| self.is_sign(w));
        let flow = |pieces, left, limit| Flow { pieces, left, column, margin: 0, cell: 0, limit };
        let mut flows = Vec::new();
        let mut plain: Vec<usize> = Vec::new();
        // The columns of the list that is being read, by their marks, and its last row.
        let mut columns: Vec<(f32, Vec<usize>)> = Vec::new();
        let mut last = (f32::MIN, 0.0);
        let mut from = 0;
        while let Some(first) = region.get(from).and_then(get) {
            let row = region.iter().skip(from).take_while(|at| get(at).is_some_and(|p| p.beside(first)));
            let mut row: Vec<usize> = row.copied().collect();
            from += row.len().max(1);
            row.sort_by(|a, b| get(a).map_or(0.0, |p| p.left).total_cmp(&get(b).map_or(0.0, |p| p.left)));
            let column_of = |columns: &[(f32, Vec<usize>)], at: &usize| {
                let piece = get(at)?;
                let found = columns.iter().rposition(|(mark, _)| *mark < piece.left + 2.0)?;
                columns.get(found + 1).is_none_or(|(next, _)| piece.right < next + 2.0).then_some(found)
            };
            let near = first.base - last.0 < first.size.max(last.1) * 1.75;
            if !(near && row.iter().all(|at| column_of(&columns, at).is_some())) {
                flows.extend(list(&mut columns, flow));
                if row.first().is_some_and(marked) && row.iter().skip(1).any(marked) {
                    flows.push(flow(std::mem::take(&mut plain), left, f32::MAX));
                    let marks = row.iter().filter(|at| marked(at)).filter_map(get);
                    columns = marks.map(|p| (p.left, Vec::new())).collect();
                }
            }
            last = (first.base, first.size);
            for at in row {
                match column_of(&columns, &at).and_then(|found| columns.get_mut(found)) {
                    Some((_, column)) => column.push(at),
                    None => plain.push(at),
                }
            }
        }
        flows.extend(list(&mut columns, flow));
        flows.push(flow(plain, left, f32::MAX));
        self.flows.extend(flows.into_iter().filter(|f| !f.pieces.is_empty()));
    }

    fn is_sign(&self, word: &Word) -> bool {
        words::is_sign(self.page.text.get(word.range()))
    }

    /// Reads a narrow column on the left whose blocks belong to what begins beside them: as a part of its rows, or, where
    /// they are headings, above it.
    #[allow(clippy::too_many_arguments)]
    fn margin(
        &mut self,
        lefts: Vec<usize>,
        rights: Vec<usize>,
        left: f32,
        edge: f32,
        right: f32,
        column: u32,
        depth: usize,
        kind: Kind,
    ) {
        let pieces = self.pieces;
        let blocks = Label::all(self, &lefts, &rights, kind != Kind::Heads);
        let mut rights = rights.into_iter().peekable();
        let ends: Vec<f32> = blocks.iter().skip(1).map(|b| b.begin).chain([f32::MAX]).collect();
        for (block, end) in blocks.into_iter().zip(ends) {
            let top = |at: &usize| pieces.get(*at).map_or(f32::MAX, |p| p.top());
            let mut before = Vec::new();
            let mut beside = Vec::new();
            while let Some(at) = rights.next_if(|at| top(at) < end - 4.0) {
                if top(&at) < block.begin - 6.0 { before.push(at) } else { beside.push(at) }
            }
            let Label { pieces: block, heading, .. } = block;
            let flow = |pieces, left, margin, limit| Flow { pieces, left, column, margin, cell: 0, limit };
            if kind == Kind::Heads {
                self.read(before, edge, right, column, depth);
                self.hang(&block, edge);
                self.flows.push(flow(block, left, 0, edge));
                self.read(beside, edge, right, column, depth);
                continue;
            }
            self.rows(before, edge, column);
            if heading {
                self.hang(&block, edge);
                self.flows.push(flow(block, left, 0, edge));
                self.read(beside, edge, right, column, depth);
                continue;
            }
            self.margins += 1;
            let several = block.len() > 1;
            let margin = self.margins;
            if several {
                self.flows.push(flow(block, left, margin, f32::MAX));
                self.flows.push(flow(beside, edge, margin, f32::MAX));
            } else {
                let mut all = block;
                all.extend(beside);
                self.rows(all, edge, column);
            }
        }
    }

    /// The best way to cut a region.
    fn cut(&self, region: &[usize], right: f32) -> Option<Cut> {
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
        let (mut best, mut columns, mut grounded): (Option<Cut>, Option<Cut>, Option<Cut>) = (None, None, None);
        let outdent = self.outdent(region, first);
        let gutters = self.gutters(region).into_iter().filter(|edge| *edge > first + 20.0);
        let gutters: Vec<(usize, f32)> = gutters
            .filter(|edge| shared.iter().take(MAX_EDGES).all(|(_, s)| (s - edge).abs() > 2.0))
            .map(|edge| (0, edge))
            .collect();
        for (count, edge) in shared.into_iter().take(MAX_EDGES).chain(gutters) {
            // A line drawn across both sides ends what stands side by side.
            let across = |r: &&Rule| r.is_level() && r.left < edge - 40.0 && r.right > edge + 40.0;
            let lines: Vec<f32> = self.page.rules.iter().filter(across).map(|r| r.top).collect();
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
                    if cut.kind == Kind::Columns && columns.as_ref().is_none_or(|c| cut.score > c.score) {
                        columns = Some(cut);
                    }
                    if cut.ground && grounded.as_ref().is_none_or(|c| cut.score > c.score) {
                        grounded = Some(cut);
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
        // A ground that reaches over less than others part is a card.
        let whole = |ground: &Cut, best: &Cut| (ground.to - ground.from) * 10 >= (best.to - best.from) * 9;
        match (best, columns) {
            (Some(best), _) if grounded.is_some_and(|ground| whole(&ground, &best)) => grounded,
            (Some(best), Some(columns)) if best.kind == Kind::Dates && beside(&best, &columns) => Some(columns),
            (best, _) => best,
        }
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
        // Columns begin where there is something on the right.
        let top = all().filter(|p| p.left >= edge - 2.0).map(Piece::top).fold(f32::MAX, f32::min);
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
            let heads = Cut { edge, from, to, kind: Kind::Heads, ground: false, score };
            return lefts.is_large(&rights).then_some(heads);
        }
        let (top, bottom) = (lefts.top.max(rights.top), lefts.bottom.min(rights.bottom));
        let together = (bottom - top) / (lefts.bottom - lefts.top).min(rights.bottom - rights.top).max(1.0);
        if together < 0.4 {
            return None;
        }
        let score = (lefts.rows.len().min(rights.rows.len()) * 2 + inner.len()) as f32;
        let few_left = lefts.rows.len() < rights.rows.len() && lefts.blocks().any(|b| b.len() > 1);
        let ground = self.has_ground(&lefts, &rights, edge);
        let kind = match () {
            () if ground => Kind::Columns,
            () if self.is_dates(&lefts, &rights, region.get(from..to).unwrap_or_default(), edge) => Kind::Dates,
            () if lefts.is_heads(&rights) => Kind::Heads,
            () if self.apart(&lefts, &rights, edge, right) => Kind::Columns,
            () if few_left => Kind::Margin,
            () => return None,
        };
        Some(Cut { edge, from, to, kind, ground, score })
    }

    /// Whether a coloured area begins or ends between two sides, from the first of their rows to the last.
    fn has_ground(&self, lefts: &Side<'_>, rights: &Side<'_>, edge: f32) -> bool {
        let (top, bottom) = (lefts.top.min(rights.top), lefts.bottom.max(rights.bottom));
        let between = |x: f32| x > lefts.right - 3.0 && x < edge + 3.0;
        let tall = |r: &&Rule| r.height() > (bottom - top) * 0.6 && r.width() > GROUND && r.height() > GROUND;
        let holds = |r: &Rule, side: &Side<'_>| r.top < side.top + 3.0 && r.bottom > side.bottom - 3.0;
        lefts.rows.len() > 2
            && rights.rows.len() > 2
            && self.page.areas.iter().filter(tall).any(|r| {
                (between(r.right) && r.left < lefts.left + 3.0 && holds(r, lefts))
                    || (between(r.left) && r.right > rights.right - 3.0 && holds(r, rights))
            })
    }

    /// Whether a side is nothing but dates, and headings unlike them, of a side that has hardly any: an entry is never
    /// read without its date.
    fn is_dates(&self, lefts: &Side<'_>, rights: &Side<'_>, region: &[usize], edge: f32) -> bool {
        if lefts.rows.iter().filter(|p| p.digits >= 4).count() < 2 || lefts.rows.len() > rights.rows.len() {
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
        let beside = lefts.matched(rights).iter().filter(|m| m.is_some()).count();
        dates >= 2
            && titles <= dates
            && (dates + others.len()) * 5 >= lefts.rows.len() * 4
            && beside * 5 >= lefts.rows.len() * 3
            && of(|p, edge| p.left >= edge - 2.0, Dated::Holds) * 3 <= dates
    }

    /// Whether the second of two dates isn't later than the first: they are no span of time.
    pub(super) fn is_back(&self, first: &Piece, second: &Piece) -> bool {
        let of = |piece: &Piece| dates::date(&self.text(piece)).filter(|_| piece.digits > 4);
        of(first).zip(of(second)).is_some_and(|(first, second)| second <= first)
    }

    fn text(&self, piece: &Piece) -> String {
        text(self.page, self.words, piece)
    }

    /// Whether two sides are columns of their own.
    fn apart(&self, lefts: &Side<'_>, rights: &Side<'_>, edge: f32, right: f32) -> bool {
        let height = lefts.bottom.max(rights.bottom) - lefts.top.min(rights.top);
        let within = |x: f32| x > lefts.right - 3.0 && x < edge + 3.0;
        let tall = |r: &&Rule| r.height() > height * 0.6;
        let line = self.page.rules.iter().filter(tall).any(|r| !r.is_level() && within(r.left));
        let area = self.page.areas.iter().filter(tall).any(|r| within(r.left) || within(r.right));
        if (line || area) && lefts.rows.len() > 2 && rights.rows.len() > 2 {
            return true;
        }
        if rights.is_aside(lefts, right) {
            return false;
        }
        if lefts.is_card(rights) {
            return true;
        }
        let (few, many) = if lefts.rows.len() <= rights.rows.len() { (lefts, rights) } else { (rights, lefts) };
        // A row with nothing beside it, as a heading over both sides, tells nothing.
        let matched = few.matched(many);
        // A form asks for two things on one row.
        let asks = |side: &Side<'_>| {
            side.rows.iter().filter(|p| self.text(p).contains(['：', ':'])).count() * 5 >= side.rows.len() * 4
        };
        if matched.iter().all(|m| *m == Some(true)) && asks(few) && asks(many) {
            return false;
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

/// The columns of a list, each of which reaches as far as the next one.
fn list(columns: &mut Vec<(f32, Vec<usize>)>, flow: impl Fn(Vec<usize>, f32, f32) -> Flow) -> Vec<Flow> {
    let limits: Vec<f32> = columns.iter().skip(1).map(|c| c.0).chain([f32::MAX]).collect();
    columns.drain(..).zip(limits).map(|((mark, pieces), limit)| flow(pieces, mark, limit)).collect()
}
