//! The order in which a page is read: columns one after the other where they are apart, rows where what stands side by
//! side belongs together (an entry and its date, a label and its value).

use super::cards::Deck;
use super::cuts::Kind;
use super::glyphs::{Page, Rule, Word};
use super::labels::Label;
use super::plates::Kin;
use super::ruled;
use super::tables::{self, Cell};
use super::words::{self, Piece};
use crate::normal::dates;
use std::collections::HashSet;
use std::ops::Range;

/// How deep columns lie in columns.
const MAX_DEPTH: usize = 6;
/// How many looks of headings that hang are remembered.
const MAX_HEADS: usize = 8;
/// The longest span of time that lacks only its last year.
const MAX_SPAN: usize = 32;

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
    let whole = |text: &str| dates::find(text).is_some_and(|found| found.range.len() + 3 >= text.len());
    let dated = |piece: &Piece| {
        let text = if piece.digits >= 4 { text(page, words, piece) } else { return Dated::No };
        match dates::find(&text) {
            Some(found) if found.range.len() + 3 >= text.len() => Dated::Is,
            // The last month's year stands below.
            Some(found) if !found.bare && text.len() < MAX_SPAN && whole(&format!("{text} 2000")) => Dated::Is,
            Some(found) if !found.bare => Dated::Holds,
            _ => Dated::No,
        }
    };
    pieces.iter().map(dated).collect()
}

pub(super) fn text(page: &Page, words: &[Word], piece: &Piece) -> String {
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
    pub(super) known: Known,
    /// Grounds that may be cards.
    pub(super) cards: Vec<Rule>,
    /// Grounds that may be plates.
    pub(super) plates: Vec<Rule>,
}

/// What is known from the pages before, and of this one so far.
#[derive(Default)]
pub(super) struct Known {
    /// The last rows and cells by number.
    pub(super) margins: u32,
    pub(super) cells: u32,
    /// The headings that hang.
    pub(super) heads: Vec<Head>,
    /// What labels above values and these look like.
    pub(super) asked: Vec<(u16, u16)>,
    /// What plates look like.
    pub(super) kin: Option<Kin>,
    /// The table that may go on.
    pub(super) open: Option<ruled::Open>,
}

/// What headings that hang look like, where they begin, and where what stands beside them does.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head {
    style: u16,
    left: f32,
    edge: f32,
}

impl Layout<'_> {
    pub(super) fn get(&self, at: usize) -> Option<&Piece> {
        self.pieces.get(at)
    }

    /// Reads a page: its tables cell by cell, and what stands around them.
    pub(super) fn page(&mut self, left: f32, right: f32) {
        let mut from = 0;
        for table in tables::tables(self.page, self.pieces, &mut self.known.open) {
            let inside: HashSet<usize> = table.rows.iter().flatten().flat_map(|c| &c.pieces).copied().collect();
            let loose = |range: Range<usize>| range.filter(|at| !inside.contains(at)).collect::<Vec<_>>();
            self.read(loose(from..table.pieces.start), left, right, 0, 0);
            for row in table.rows {
                self.known.margins += 1;
                let mut end = None;
                for cell in row {
                    // One left empty counts, though nothing shows it but the room it takes.
                    self.known.cells += 1 + u32::from(end.is_some_and(|end| cell.left > end + tables::NEAR));
                    end = Some(cell.right);
                    let (margin, number, limit) = (self.known.margins, self.known.cells, cell.limit(self.pieces));
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
        if let Some(Deck { range, cards }) = self.deck(&region) {
            self.read(region.get(..range.start).unwrap_or_default().to_vec(), left, right, column, depth);
            cards.into_iter().for_each(|(card, pieces)| self.card(card, pieces, column, depth + 1));
            self.read(region.get(range.end..).unwrap_or_default().to_vec(), left, right, column, depth);
            return;
        }
        if depth < MAX_DEPTH && self.plated(&region, left, right, column, depth + 1) {
            return;
        }
        let cut = if depth < MAX_DEPTH && region.len() > 3 { self.cut(&region, right) } else { None };
        let Some(cut) = cut else {
            let Some(edge) = self.head_edge(&region).filter(|_| depth < MAX_DEPTH) else {
                self.rows(&region, left, column);
                return;
            };
            let (lefts, rights): (Vec<usize>, Vec<usize>) =
                region.iter().partition(|at| self.get(**at).is_some_and(|p| p.left < edge - 2.0));
            self.margin(lefts, rights, left, edge, right, column, depth + 1, Kind::Heads);
            return;
        };
        let part = |range: std::ops::Range<usize>| region.get(range).unwrap_or_default().to_vec();
        let (above, inner, below) = (part(0..cut.from), part(cut.from..cut.to), part(cut.to..region.len()));
        // Few of them look like a column, but headings that hung before hang here, too.
        let hangs =
            cut.kind == Kind::Columns && self.head_edge(&inner).is_some_and(|edge| (edge - cut.edge).abs() < 3.0);
        let kind = if hangs { Kind::Heads } else { cut.kind };
        let is_left = |at: &usize| self.get(*at).is_some_and(|p| p.left < cut.edge - 2.0);
        let (lefts, rights): (Vec<usize>, Vec<usize>) = inner.iter().partition(|at| is_left(at));
        self.read(above, left, right, column, depth + 1);
        if kind == Kind::Columns && self.is_time(&rights) {
            // A name and its time are both wrapped: what is beside that is none of a column.
            let top = |all: &[usize]| all.first().and_then(|at| self.get(*at)).map_or(0.0, Piece::top);
            let above = top(&rights) < top(&lefts);
            if above {
                self.rows(&rights, cut.edge, column);
            }
            let from = self.flows.len();
            self.read(lefts, left, cut.edge, column, depth + 1);
            self.flows.iter_mut().skip(from).for_each(|flow| flow.limit = flow.limit.min(cut.edge));
            if !above {
                self.rows(&rights, cut.edge, column);
            }
        } else if kind == Kind::Columns {
            self.read(lefts, left, cut.edge, column * 2 + 1, depth + 1);
            self.read(rights, cut.edge, right, column * 2 + 2, depth + 1);
        } else {
            self.margin(lefts, rights, left, cut.edge, right, column, depth + 1, kind);
        }
        self.read(below, left, right, column, depth + 1);
    }

    /// Whether pieces are one time in a few rows, and nothing else.
    fn is_time(&self, pieces: &[usize]) -> bool {
        let is = |at: &usize| {
            self.dates.get(*at).is_some_and(|dated| *dated == Dated::Is)
                || self.get(*at).is_some_and(|p| dates::is_now(&self.text(p)))
        };
        let close = |pair: &[usize]| {
            let [above, below] = pair else { return false };
            let (above, below) = (self.get(*above), self.get(*below));
            above.zip(below).is_some_and(|(above, below)| below.base - above.base < below.size * 1.75)
        };
        (2..=3).contains(&pieces.len()) && pieces.iter().all(is) && pieces.windows(2).all(close)
    }

    /// Where a region begins beside headings that hang, as others did before it: one row doesn't show it.
    fn head_edge(&self, region: &[usize]) -> Option<f32> {
        let all = || region.iter().filter_map(|at| self.get(*at));
        let found = self.known.heads.iter().find(|head| {
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
        if self.known.heads.len() < MAX_HEADS && !self.known.heads.iter().any(same) {
            self.known.heads.push(head);
        }
    }

    /// Reads a region row by row, but what stands in grids label by label.
    fn rows(&mut self, region: &[usize], left: f32, column: u32) {
        let mut from = 0;
        for grid in self.grids(region) {
            self.listed(region.get(from..grid.range.start).unwrap_or_default(), left, column);
            if self.known.asked.len() < MAX_HEADS && !self.known.asked.contains(&grid.looks) {
                self.known.asked.push(grid.looks);
            }
            let cells = grid.cells.into_iter();
            let flow = |at| Flow { pieces: vec![at], left, column, margin: 0, cell: 0, limit: f32::MAX };
            self.flows.extend(cells.map(flow));
            from = grid.range.end;
        }
        self.listed(region.get(from..).unwrap_or_default(), left, column);
    }

    /// Reads a region row by row, but lists whose items stand side by side item by item.
    fn listed(&mut self, region: &[usize], left: f32, column: u32) {
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
        let blocks = match kind {
            Kind::Labels => Label::each(self, &lefts, &rights),
            kind => Label::all(self, &lefts, &rights, kind != Kind::Heads),
        };
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
            if kind == Kind::Labels {
                self.read(before, edge, right, column, depth);
                self.label(block, beside, left, edge, column, heading);
                continue;
            }
            if kind == Kind::Heads {
                self.read(before, edge, right, column, depth);
                self.hang(&block, edge);
                let limit = Label::limit(pieces, &block, edge);
                self.flows.push(flow(block, left, 0, limit));
                self.read(beside, edge, right, column, depth);
                continue;
            }
            self.rows(&before, edge, column);
            if heading {
                self.hang(&block, edge);
                let limit = Label::limit(pieces, &block, edge);
                self.flows.push(flow(block, left, 0, limit));
                self.read(beside, edge, right, column, depth);
                continue;
            }
            self.known.margins += 1;
            let several = block.len() > 1;
            let margin = self.known.margins;
            if several {
                self.flows.push(flow(block, left, margin, f32::MAX));
                self.flows.push(flow(beside, edge, margin, f32::MAX));
            } else {
                let mut all = block;
                all.extend(beside);
                self.rows(&all, edge, column);
            }
        }
    }
}

impl Layout<'_> {
    /// A label and its value are two cells of a row, and what stands over such rows is none.
    fn label(&mut self, label: Vec<usize>, value: Vec<usize>, left: f32, edge: f32, column: u32, heading: bool) {
        if heading {
            self.flows.push(Flow { pieces: label, left, column, margin: 0, cell: 0, limit: edge });
            self.rows(&value, edge, column);
            return;
        }
        self.known.margins += 1;
        self.known.cells += 2;
        let (margin, cells) = (self.known.margins, self.known.cells);
        let flow = |pieces, left, cell, limit| Flow { pieces, left, column, margin, cell, limit };
        self.flows.push(flow(label, left, cells - 1, edge));
        self.flows.push(flow(value, edge, cells, f32::MAX));
    }
}

/// The columns of a list, each of which reaches as far as the next one.
fn list(columns: &mut Vec<(f32, Vec<usize>)>, flow: impl Fn(Vec<usize>, f32, f32) -> Flow) -> Vec<Flow> {
    let limits: Vec<f32> = columns.iter().skip(1).map(|c| c.0).chain([f32::MAX]).collect();
    columns.drain(..).zip(limits).map(|((mark, pieces), limit)| flow(pieces, mark, limit)).collect()
}
