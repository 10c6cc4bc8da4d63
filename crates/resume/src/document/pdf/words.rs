//! Words to pieces: stretches of one visual row without a wide gap.

use super::characters::is_bullet;
use super::glyphs::{Looks, Page, Rule, Word};
use crate::document::line::Look;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The gap, in ems, that parts two pieces of a row; smaller ones are blanks.
const PIECE: f32 = 0.8;
/// How far from its item a list's mark may stand, in ems.
const MARK: f32 = 3.5;

/// How near to a line the middle of a dot on it is, and how long such lines are at least.
const ON_LINE: f32 = 2.5;
const LONG: f32 = 24.0;

/// A stretch of a row without a wide gap.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// Its words, among the page's.
    pub(super) words: Range<usize>,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) base: f32,
    /// The size of its largest words.
    pub(super) size: f32,
    /// The look of most of it.
    pub(super) style: u16,
    /// How many digits it holds: dates do, and a whole span of time has eight.
    pub(super) digits: usize,
}

impl Piece {
    pub(super) fn top(&self) -> f32 {
        self.base - self.size * 0.86
    }

    /// The middle of its letters.
    pub(super) fn middle(&self) -> f32 {
        self.base - self.size * 0.36
    }

    pub(super) fn bottom(&self) -> f32 {
        self.base + self.size * 0.22
    }

    /// Whether two pieces stand side by side on one row: on one base line, or with their tops or middles level.
    pub(super) fn beside(&self, other: &Piece) -> bool {
        let near = self.size.min(other.size) * 0.3;
        let of = |p: &Piece| [p.base, p.middle(), p.top()];
        of(self).iter().zip(of(other)).any(|(a, b)| (a - b).abs() < near)
    }
}

/// A link's area and the number of its target, from 1.
pub(super) struct Link {
    pub(super) area: Rule,
    pub(super) number: u16,
}

/// Keeps the words that a person sees, turns the page upright, and puts words in rows from the top, each from the left.
pub(super) fn arrange(page: &mut Page, looks: &mut Looks, links: &[Link]) -> Vec<Word> {
    let ghosts = page.words.iter().filter(|w| w.ghost).count();
    // A layer of recognised text is the text of a scan; beside drawn text it only repeats it.
    if ghosts > 0 && !(page.pictures && (page.words.len() - ghosts) * 5 < ghosts) {
        page.words.retain(|w| !w.ghost);
    }
    let mut turns = [0_usize; 4];
    for word in &page.words {
        if let Some(count) = turns.get_mut(usize::from(word.turn)) {
            *count += word.to - word.from;
        }
    }
    let main = (0..4).rev().max_by_key(|t| turns.get(*t)).unwrap_or(0) as u8;
    let turned: Vec<Word> = page.words.iter().filter(|w| w.turn != main).copied().collect();
    page.words.retain(|w| w.turn == main);
    let badge = |r: &&Rule| (8.0..40.0).contains(&r.height()) && r.width() < page.width * 0.4;
    page.badges = page.areas.iter().filter(badge).copied().collect();
    page.badges.sort_by(|a, b| a.top.total_cmp(&b.top));
    page.lines = upright(&page.rules);
    // A dot on a line is a time's, and marks no item.
    let lines = &page.lines;
    page.dots.retain(|(x, y)| {
        let from = lines.partition_point(|r| r.left < x - ON_LINE);
        let mut near = lines.iter().skip(from).take_while(|r| r.left < x + ON_LINE);
        !near.any(|r| r.top < *y && r.bottom > *y && r.height() > LONG)
    });
    page.dots.sort_by(|a, b| a.1.total_cmp(&b.1));
    page.words.sort_by(|a, b| a.base.total_cmp(&b.base));
    level_marks(page);
    for link in links {
        let from = page.words.partition_point(|w| w.base < link.area.top);
        for word in page.words.iter_mut().skip(from).take_while(|w| w.base - w.size * 0.3 < link.area.bottom) {
            let middle = (word.left + word.right) / 2.0;
            if middle > link.area.left && middle < link.area.right && word.base - w_middle(word) > link.area.top {
                word.link = link.number;
            }
        }
    }
    let mut rows: Vec<(u32, Word)> = Vec::with_capacity(page.words.len());
    let (mut row, mut base, mut size) = (0, f32::MIN, 0.0_f32);
    let mut last = f32::MIN;
    for word in &page.words {
        size = size.min(word.size);
        // What stands on one base line is of one row, however small it is: small capitals, a date's signs.
        if word.base - base > size * 0.3 && word.base - last > 0.1 {
            (row, base, size) = (row + 1, word.base, word.size);
        }
        last = word.base;
        rows.push((row, *word));
    }
    rows.sort_by(|(a, v), (b, w)| a.cmp(b).then(v.left.total_cmp(&w.left)));
    let mut words: Vec<Word> = Vec::with_capacity(rows.len());
    for (_, word) in rows {
        let double = words.iter().rev().take(3).position(|last| {
            (last.base - word.base).abs() < word.size * 0.2
                && (last.left - word.left).abs() < (word.size * 0.2).min((word.right - word.left) * 0.4)
                && page.text.get(last.range()) == page.text.get(word.range())
        });
        match double.and_then(|at| words.iter_mut().rev().nth(at)) {
            // Drawn twice, to look bold or to throw a shadow.
            Some(last) => {
                let bold = Look { bold: true, ..looks.get(last.style) };
                last.style = looks.number(bold);
            }
            None => words.push(word),
        }
    }
    words.extend(turned);
    words
}

/// How far to the left of its text, in its sizes, a mark of a list stands at most.
const MARK_GAP: f32 = 4.0;

/// Puts marks of a list that hang below the lines they belong to, as signs of another font do, on those lines.
fn level_marks(page: &mut Page) {
    let (words, text) = (&page.words, &page.text);
    let level = |at: usize| {
        let mark = words.get(at).filter(|mark| is_sign(text.get(mark.range())))?;
        let first = words.partition_point(|w| w.base < mark.base - mark.size);
        let last = words.partition_point(|w| w.base <= mark.base + mark.size * 0.3);
        // Behind a word it parts that from the next one: `Rust • Go •` above `SQL`.
        let own = words.partition_point(|w| w.base < mark.base - mark.size * 0.1);
        let behind = |w: &Word| (0.0..mark.size).contains(&(mark.left - w.right));
        if words.get(own..last)?.iter().any(behind) {
            return None;
        }
        let near =
            words.get(first..last)?.iter().filter(|w| (0.0..mark.size * MARK_GAP).contains(&(w.left - mark.right)));
        let text = near.max_by(|a, b| a.base.total_cmp(&b.base))?;
        (mark.base - text.base > mark.size.min(text.size) * 0.3).then_some((at, text.base))
    };
    let moved: Vec<(usize, f32)> = (0..words.len()).filter_map(level).collect();
    for (at, base) in &moved {
        if let Some(mark) = page.words.get_mut(*at) {
            mark.base = *base;
        }
    }
    if !moved.is_empty() {
        page.words.sort_by(|a, b| a.base.total_cmp(&b.base));
    }
}

fn w_middle(word: &Word) -> f32 {
    word.size * 0.3
}

/// How many words begin at a left edge, in half points, for it to be one that a page is laid out by.
const EDGE: usize = 5;

/// Lines that part what stands on their sides, from the left.
fn upright(rules: &[Rule]) -> Vec<Rule> {
    let mut all: Vec<Rule> = rules.iter().filter(|r| !r.is_level()).copied().collect();
    all.sort_by(|a, b| a.left.total_cmp(&b.left));
    all
}

/// Whether a line is drawn between two words of a row, as cells have them that are filled to their edges.
pub(super) fn is_parted(lines: &[Rule], last: &Word, word: &Word) -> bool {
    let from = lines.partition_point(|r| r.left < last.right - 1.0);
    let mut between = lines.iter().skip(from).take_while(|r| r.left < word.left + 1.0);
    between.any(|r| r.top < word.base - word.size && r.bottom > word.base)
}

/// Cuts arranged words into pieces.
pub(super) fn pieces(page: &Page, words: &[Word]) -> Vec<Piece> {
    let text = page.text.as_str();
    let lines = &page.lines;
    // A heading that hangs close to the left of the text is parted from it by the text's edge.
    let edge = |word: &Word| (word.left * 2.0).round() as i32;
    let mut edges: FxHashMap<i32, usize> = FxHashMap::default();
    let mut before: Option<&Word> = None;
    for word in words {
        if before.is_none_or(|b| (b.base - word.base).abs() > word.size * 0.3 || b.style != word.style) {
            *edges.entry(edge(word)).or_default() += 1;
        }
        before = Some(word);
    }
    let capital = |word: &Word| {
        let text = text.get(word.range()).unwrap_or_default();
        text.chars().count() > 3 && text.chars().all(char::is_uppercase)
    };
    let hangs = |last: &Word, word: &Word| {
        last.style != word.style
            && (last.size > word.size * 1.1 || capital(last))
            && word.left - last.right > last.size * 0.25
            && edges.get(&edge(word)).is_some_and(|count| *count >= EDGE)
    };
    // Nor is a larger word that touches a row's end a part of it, but a heading that lies there; behind a colon it is a value.
    let colon = |word: &Word| text.get(word.range()).is_some_and(|t| t.ends_with([':', '：']));
    let floats = |last: &Word, word: &Word| {
        word.size > last.size * 1.1
            && !colon(last)
            && word.left - last.right < last.size * 0.15
            && text.get(word.range()).is_some_and(|t| t.chars().count() > 2 && t.chars().all(char::is_alphabetic))
    };
    // Items of a list side by side may touch: their marks stand under each other.
    let sign = |word: &Word| is_sign(text.get(word.range()));
    let mut signs: FxHashMap<i32, usize> = FxHashMap::default();
    for word in words.iter().filter(|w| sign(w)) {
        *signs.entry(edge(word)).or_default() += 1;
    }
    let mut listed = false;
    let mut pieces: Vec<Piece> = Vec::new();
    let count = |word: &Word| text.get(word.range()).map_or(0, |t| t.bytes().filter(u8::is_ascii_digit).count());
    let mut most = 0.0;
    listed |= words.first().is_some_and(sign);
    for (at, word) in words.iter().enumerate() {
        let wide = (word.right - word.left) * if word.size > 0.0 { 1.0 } else { 0.0 };
        if let Some(last) = pieces.last_mut() {
            let em = last.size.max(word.size);
            let level = (last.base - word.base).abs() <= last.size.min(word.size) * 0.3;
            let gap = word.left - last.right;
            let mark = last.words.len() == 1 && is_mark(text.get(words.get(at - 1).map_or(0..0, Word::range)));
            let near = gap < em * if mark { MARK } else { PIECE } && gap > -em * 0.8;
            // A date's month or sign may be smaller than its digits.
            if !level || gap < -em * 0.8 {
                listed = sign(word);
            }
            let next = listed && sign(word) && signs.get(&edge(word)).is_some_and(|count| *count > 1);
            let goes_on = |w: &Word| {
                w.turn == word.turn
                    && !next
                    && !is_parted(lines, w, word)
                    && (last.digits > 0 || !hangs(w, word))
                    && !floats(w, word)
            };
            if level && near && words.get(at - 1).is_some_and(goes_on) {
                last.words.end = at + 1;
                last.right = last.right.max(word.right);
                last.digits += count(word);
                if word.size > last.size * 1.02 {
                    (last.size, last.base) = (word.size, word.base);
                }
                if wide > most {
                    (most, last.style) = (wide, word.style);
                }
                continue;
            }
        }
        most = wide;
        let Word { left, right, base, size, style, .. } = *word;
        pieces.push(Piece { words: at..at + 1, left, right, base, size, style, digits: count(word) });
    }
    pieces
}

/// Whether a word is the mark of a list's item and can't be a dash between words.
pub(super) fn is_sign(word: Option<&str>) -> bool {
    is_mark(word) && word.is_some_and(|w| !"-–—−o*".contains(w))
}

/// Whether a word is the mark of a list's item.
pub(super) fn is_mark(word: Option<&str>) -> bool {
    let mut chars = word.unwrap_or_default().chars();
    chars.next().is_some_and(|c| is_bullet(c) || c == 'o') && chars.next().is_none()
}
