//! The blocks of a margin: the dates, labels and headings that stand on the left of what they belong to.

use super::columns::Layout;
use super::words::Piece;
use crate::normal::dates;

/// A block of a margin: dates, a label or a heading, and where what belongs to it begins.
pub(super) struct Label {
    pub(super) pieces: Vec<usize>,
    pub(super) begin: f32,
    /// Whether it is a heading among dates: what stands beside it is no row of it.
    pub(super) heading: bool,
}

impl Label {
    /// The blocks of a margin. Among dates, what looks unlike them and holds no digit is a heading: it may stand above
    /// the first date, beside the entry that the date belongs to.
    pub(super) fn all(layout: &Layout<'_>, lefts: &[usize], rights: &[usize], dated: bool) -> Vec<Label> {
        let pieces = layout.pieces;
        let get = |at: &usize| pieces.get(*at);
        let date = lefts.iter().filter_map(get).find(|p| dated && p.digits >= 4).map(|p| p.style);
        let is_now = |p: &Piece| p.digits == 0 && dates::is_now(&layout.text(p));
        let is_heading = |p: &Piece| p.digits == 0 && date.is_some_and(|date| date != p.style) && !is_now(p);
        let bases: Vec<f32> = rights.iter().filter_map(get).map(|p| p.base).collect();
        let level = |p: &Piece| {
            let at = bases.partition_point(|base| *base < p.base - 1.5);
            bases.get(at).is_some_and(|base| *base < p.base + 1.5)
        };
        // Two years are a span of time, and a third begins another.
        let years = |p: &Piece| {
            let text = if p.digits >= 4 { layout.text(p) } else { return 0 };
            text.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 4).count()
        };
        let is_full = |label: &Label, p: &Piece| {
            label.pieces.len() > 1
                && years(p) > 0
                && label.pieces.iter().filter_map(get).map(&years).sum::<usize>() >= 2
        };
        let mut labels: Vec<Label> = Vec::new();
        let mut last: Option<&Piece> = None;
        for at in lefts {
            let Some(piece) = get(at) else { continue };
            // A date that ends a span stands at no row, and may be further from its begin.
            let ends = piece.digits >= 4 && !level(piece) || date == Some(piece.style) && is_now(piece);
            let room = if ends { 2.2 } else { 1.75 };
            let near = last.is_some_and(|l| piece.base - l.base < l.size * room);
            let heading = is_heading(piece);
            match (labels.last_mut(), last) {
                // Whole spans of time one under the other belong to one row each, and so do dates that are no span.
                (Some(label), Some(l))
                    if near
                        && label.heading == heading
                        && (heading
                            || piece.digits < 8
                                && l.digits < 8
                                && !is_full(label, piece)
                                && !layout.is_back(l, piece)) =>
                {
                    label.pieces.push(*at);
                }
                (above, _) => {
                    let under = above.filter(|l| near && l.heading && !heading).map(|l| l.begin);
                    labels.push(Label { pieces: vec![*at], begin: under.unwrap_or(piece.top()), heading });
                }
            }
            last = Some(piece);
        }
        Label::spread(&mut labels, rights, pieces);
        if !dated {
            Label::raise(&mut labels, rights, pieces);
        }
        labels
    }

    /// Labels of values, each by itself: what stands beside nothing and looks unlike most of them is a heading over some.
    pub(super) fn each(layout: &Layout<'_>, lefts: &[usize], rights: &[usize]) -> Vec<Label> {
        let pieces = |all: &[usize]| -> Vec<&Piece> { all.iter().filter_map(|at| layout.pieces.get(*at)).collect() };
        let (own, values) = (pieces(lefts), pieces(rights));
        let beside = |p: &Piece| {
            let from = values.partition_point(|v| v.base < p.base - p.size);
            values.iter().skip(from).take_while(|v| v.base < p.base + p.size).any(|v| v.beside(p))
        };
        let label = own.iter().find(|p| beside(p)).map(|p| p.style);
        let mut labels: Vec<Label> = Vec::new();
        for (at, piece) in lefts.iter().zip(&own) {
            match labels.last_mut() {
                // One that goes on in a second row.
                Some(last) if !beside(piece) && Some(piece.style) == label && !last.heading => last.pieces.push(*at),
                _ => labels.push(Label {
                    pieces: vec![*at],
                    begin: piece.top(),
                    heading: !beside(piece) && Some(piece.style) != label,
                }),
            }
        }
        labels
    }

    /// How far a heading's rows may reach: where all of them end at one place, no further.
    pub(super) fn limit(pieces: &[Piece], block: &[usize], edge: f32) -> f32 {
        let rights = || block.iter().filter_map(|at| pieces.get(*at)).map(|p| p.right);
        let (least, most) = (rights().fold(f32::MAX, f32::min), rights().fold(f32::MIN, f32::max));
        if block.len() > 1 && most - least < 1.0 { most } else { edge }
    }

    /// A heading may stand a little lower than the row that it heads.
    fn raise(labels: &mut [Label], rights: &[usize], pieces: &[Piece]) {
        let mut rights = rights.iter().filter_map(|at| pieces.get(*at)).peekable();
        for label in labels {
            while rights.next_if(|p| p.bottom() < label.begin + p.size * 0.3).is_some() {}
            label.begin = rights.peek().map_or(label.begin, |p| label.begin.min(p.top()));
        }
    }

    /// What is set in the middle of the rows beside it, belongs to all of them.
    fn spread(labels: &mut [Label], rights: &[usize], pieces: &[Piece]) {
        let get = |at: &usize| pieces.get(*at);
        // Rows without much room between them: from where to where they go.
        let mut runs: Vec<(f32, f32)> = Vec::new();
        let mut last: Option<&Piece> = None;
        for piece in rights.iter().filter_map(get) {
            let goes_on = last.is_some_and(|l| piece.base - l.base < l.size.max(piece.size) * 2.2);
            match runs.last_mut() {
                Some(run) if goes_on => run.1 = run.1.max(piece.bottom()),
                _ => runs.push((piece.top(), piece.bottom())),
            }
            last = Some(piece);
        }
        let ends: Vec<(f32, f32)> = labels
            .iter()
            .map(|l| {
                let all = || l.pieces.iter().filter_map(get);
                (all().map(Piece::top).fold(f32::MAX, f32::min), all().map(Piece::bottom).fold(f32::MIN, f32::max))
            })
            .collect();
        let mut run = 0;
        for (at, label) in labels.iter_mut().enumerate() {
            let Some(&(top, bottom)) = ends.get(at) else { continue };
            while runs.get(run).is_some_and(|r| r.1 < top) {
                run += 1;
            }
            let Some(&(from, to)) = runs.get(run) else { break };
            let above = at.checked_sub(1).and_then(|at| ends.get(at)).map_or(f32::MIN, |e| e.1);
            let below = ends.get(at + 1).map_or(f32::MAX, |e| e.0);
            if above < from && below > to && from < top && ((from + to) - (top + bottom)).abs() < 8.0 {
                label.begin = from;
            }
        }
    }
}
