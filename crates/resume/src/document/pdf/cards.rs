//! Cards: grounds side by side, each of which is read by itself.

use super::columns::Layout;
use super::glyphs::{Page, Rule};
use std::ops::Range;

/// How wide and tall a card is at least, and how much of a page's height and width it takes at most.
const LEAST: (f32, f32) = (60.0, 28.0);
const MOST: f32 = 0.5;
/// How far apart the same side of a card and of its shadow may be drawn, and the tops of two cards of one row.
const NEAR: f32 = 4.0;
/// How far the shadows of two cards may lie on each other.
const SHADOW: f32 = 10.0;
/// The most cards of a page.
const MAX_CARDS: usize = 64;

/// What may be cards on a page, from the top, each row from the left.
pub(super) fn cards(page: &Page) -> Vec<Rule> {
    let fits = |r: &&Rule| {
        r.width() > LEAST.0 && r.height() > LEAST.1 && r.width() < page.width * MOST && r.height() < page.height * MOST
    };
    let mut found: Vec<Rule> = Vec::new();
    for area in page.areas.iter().filter(fits) {
        let same = |r: &Rule| (r.left - area.left).abs() < NEAR && (r.top - area.top).abs() < NEAR;
        if found.len() < MAX_CARDS && !found.iter().any(same) {
            found.push(*area);
        }
    }
    found.sort_by(|a, b| a.top.total_cmp(&b.top).then(a.left.total_cmp(&b.left)));
    // The last one may stand alone, if it is like others.
    let beside = |r: &Rule| found.iter().any(|other| (other.top - r.top).abs() < NEAR && is_apart(r, other));
    let level: Vec<Rule> = found.iter().filter(|r| beside(r)).copied().collect();
    let like = |r: &Rule| level.iter().any(|l| (l.left - r.left).abs() < NEAR && (l.right - r.right).abs() < NEAR);
    found.retain(like);
    found
}

/// Whether two cards stand side by side, though their shadows may lie on each other.
fn is_apart(a: &Rule, b: &Rule) -> bool {
    a.left > b.right - SHADOW || a.right < b.left + SHADOW
}

/// A row of cards: where its pieces are in a region, and the cards with theirs.
pub(super) struct Deck {
    pub(super) range: Range<usize>,
    pub(super) cards: Vec<(Rule, Vec<usize>)>,
}

impl Layout<'_> {
    /// The first row of cards in a region.
    pub(super) fn deck(&self, region: &[usize]) -> Option<Deck> {
        self.cards.iter().enumerate().find_map(|(at, first)| {
            let mut row = vec![*first];
            for card in self.cards.iter().skip(at + 1).take_while(|c| c.top < first.top + NEAR) {
                if row.iter().all(|c| is_apart(card, c)) {
                    row.push(*card);
                }
            }
            row.sort_by(|a, b| a.left.total_cmp(&b.left));
            self.dealt(region, &row)
        })
    }

    /// Reads a card, whose text keeps as far from its right side as from its left one.
    pub(super) fn card(&mut self, card: Rule, pieces: Vec<usize>, column: u32, depth: usize) {
        let text = pieces.iter().filter_map(|at| self.get(*at)).map(|p| p.left).fold(card.right, f32::min);
        let (from, limit) = (self.flows.len(), card.right - (text - card.left));
        self.read(pieces, card.left, limit, column, depth);
        self.flows.iter_mut().skip(from).for_each(|flow| flow.limit = flow.limit.min(limit));
    }

    /// The pieces of each card, if these are all there is beside each other, and each has several rows.
    fn dealt(&self, region: &[usize], row: &[Rule]) -> Option<Deck> {
        let card_of = |at: usize| {
            let piece = self.get(*region.get(at)?)?;
            let middle = piece.middle();
            row.iter().position(|r| {
                r.left < piece.left + 1.0 && r.right > piece.right - 1.0 && r.top < middle && r.bottom > middle
            })
        };
        let from = (0..region.len()).find(|at| card_of(*at).is_some())?;
        let mut held: Vec<(Rule, Vec<usize>)> = row.iter().map(|card| (*card, Vec::new())).collect();
        let mut to = from;
        while let Some(card) = card_of(to) {
            held.get_mut(card)?.1.push(*region.get(to)?);
            to += 1;
        }
        let several = |(_, pieces): &(Rule, Vec<usize>)| {
            let mut bases = pieces.iter().filter_map(|at| self.get(*at)).map(|p| p.base);
            bases.next().zip(bases.next_back()).is_some_and(|(first, last)| last > first + NEAR)
        };
        let whole = (to..region.len()).all(|at| card_of(at).is_none());
        let rest = row.len() > 1 || to - from < region.len();
        (whole && rest && held.iter().all(several)).then_some(Deck { range: from..to, cards: held })
    }
}
