//! Pieces to visual rows: the text of what stands side by side, with blanks where a person sees them.

use super::Sheet;
use super::characters::{closes, is_bullet, is_icon, is_wide};
use super::columns::Flow;
use super::glyphs::{Looks, Page, Word};
use super::words::{Piece, is_mark, is_parted};
use crate::document::line::Look;

/// The gap, in ems, from which two parts of a row are apart and not only two words.
const APART: f32 = 1.2;
/// The same between words whose blanks are narrow: three of them.
const LATIN_APART: f32 = 0.95;

/// A stretch of a row with one look and one link.
#[derive(Debug, Clone)]
pub(super) struct Stretch {
    pub(super) start: usize,
    pub(super) style: u16,
    pub(super) link: u16,
}

/// A visual row of a flow.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    pub(super) page: usize,
    pub(super) flow: usize,
    pub(super) column: u32,
    pub(super) margin: u32,
    pub(super) cell: u32,
    /// Where what stands beside its flow begins.
    pub(super) limit: f32,
    /// The key of how far its column reaches.
    pub(super) reach: (u32, i32),
    pub(super) text: String,
    pub(super) spans: Vec<Stretch>,
    /// Where its text begins, after a list's mark.
    pub(super) left: f32,
    /// Where it begins with the mark.
    pub(super) mark: f32,
    pub(super) right: f32,
    /// Where the value begins whose label it begins with; else as its text.
    pub(super) value: f32,
    pub(super) base: f32,
    pub(super) size: f32,
    /// Whether its end and its beginning are bold; its size and colour hold for both.
    pub(super) looks: (Face, Face),
    /// Whether it had a list's mark, which is gone.
    pub(super) list: bool,
    /// Whether it begins with a number of a list, which stays.
    pub(super) marked: bool,
    /// Whether it holds a wide gap.
    pub(super) wide: bool,
    /// Whether it is the first, the last of its column on its page.
    pub(super) first: bool,
    pub(super) last: bool,
    /// The room that its first word needs.
    pub(super) need: f32,
    pub(super) begin: char,
    pub(super) end: char,
    /// The link it begins with, and ends with.
    pub(super) link: u16,
}

/// What must be the same for a paragraph to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Face {
    bold: bool,
    colour: u32,
}

impl Row {
    /// Whether a row looks as this one ends.
    pub(super) fn like(&self, next: &Row) -> bool {
        (self.size - next.size).abs() < 0.7 && self.looks.1 == next.looks.0
    }

    pub(super) fn points(&self) -> i32 {
        (self.size * 2.0).round() as i32
    }
}

/// The rows of all flows, in order.
pub(super) fn rows(sheets: &[Sheet], flows: &[(usize, Flow)], looks: &Looks) -> Vec<Row> {
    // Rows are large, and moving them as they grow more is dear.
    let mut rows: Vec<Row> = Vec::with_capacity(flows.iter().map(|(_, flow)| flow.pieces.len()).sum());
    for (number, (page, flow)) in flows.iter().enumerate() {
        let Some(sheet) = sheets.get(*page) else { continue };
        let mut group: Vec<&Piece> = Vec::new();
        let mut listed = false;
        let begin = rows.len();
        let mut flush = |group: &mut Vec<&Piece>| {
            group.sort_by(|a, b| a.left.total_cmp(&b.left));
            let mut row = Row {
                page: *page,
                flow: number,
                column: flow.column,
                margin: flow.margin,
                cell: flow.cell,
                limit: flow.limit,
                ..Row::default()
            };
            row.reach = (flow.column, (flow.left / 20.0).round() as i32);
            row.fill(sheet, group, flow.pieces.len() == 1, looks);
            group.clear();
            if row.text.is_empty() {
                listed |= row.list;
            } else {
                row.list |= std::mem::take(&mut listed);
                rows.push(row);
            }
        };
        for piece in flow.pieces.iter().filter_map(|at| sheet.pieces.get(*at)) {
            // Signs that are as wide as a character are moved together, one over the other's blank half.
            let squeezed = piece.size * 0.8;
            let joins = group.iter().all(|other| {
                let behind = piece.left > other.left && piece.left >= other.right - squeezed;
                piece.beside(other) && (behind || piece.right <= other.left + 1.0)
            });
            if !joins {
                flush(&mut group);
            }
            group.push(piece);
        }
        if !group.is_empty() {
            flush(&mut group);
        }
        if let Some(row) = rows.get_mut(begin) {
            row.first = true;
        }
        if let Some(row) = rows.last_mut() {
            row.last = true;
        }
    }
    rows
}

/// How a word stands after the one before it.
#[derive(Clone, Copy, PartialEq)]
enum Joint {
    None,
    Blank,
    Apart,
}

impl Row {
    fn fill(&mut self, sheet: &Sheet, group: &[&Piece], alone: bool, looks: &Looks) {
        let words: Vec<&Word> =
            group.iter().flat_map(|p| sheet.words.get(p.words.clone()).unwrap_or_default()).collect();
        let text = |word: &Word| sheet.page.text.get(word.range()).unwrap_or_default();
        let Some(first) = words.first() else { return };
        let main = group.iter().max_by(|a, b| a.size.total_cmp(&b.size));
        (self.size, self.base) = main.map_or((first.size, first.base), |p| (p.size, p.base));
        (self.left, self.mark, self.right) = (first.left, first.left, first.right);
        let mut joints: Vec<Joint> = Vec::with_capacity(words.len());
        let blanks = words.iter().any(|w| w.blank);
        for (at, word) in words.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|at| words.get(at));
            joints.push(before.map_or(Joint::None, |b| joint(b, word, text(b), text(word), blanks)));
        }
        close_up(&words, &mut joints, text);
        if !sheet.page.badges.is_empty() {
            let on: Vec<Option<usize>> = words.iter().map(|w| badge(&sheet.page, w)).collect();
            for (at, joint) in joints.iter_mut().enumerate().skip(1) {
                if on.get(at) != on.get(at - 1) && *joint == Joint::Blank {
                    *joint = Joint::Apart;
                }
            }
        }
        if !sheet.page.lines.is_empty() {
            let parted = |at: usize| {
                let (before, word) = (words.get(at.checked_sub(1)?)?, words.get(at)?);
                Some(is_parted(&sheet.page.lines, before, word))
            };
            for (at, joint) in joints.iter_mut().enumerate() {
                if *joint == Joint::Blank && parted(at) == Some(true) {
                    *joint = Joint::Apart;
                }
            }
        }
        let answered = answer(&words, &mut joints, text);
        let mut skip = 0;
        // What stands for itself marks nothing: a dash for a value that a form lacks.
        let lone = words.len() == 1 && alone && "-–—".contains(text(first));
        if is_mark(Some(text(first))) && !lone {
            let gap = words.get(1).map(|w| w.left - first.right);
            let strong = !"-–—*o·−".contains(text(first));
            if gap.is_none_or(|gap| strong || gap > first.size * 0.12) {
                self.list = !text(first).chars().all(|c| is_icon(c) && !is_list_sign(c));
                skip = 1;
            }
        }
        if skip == 0 && has_dot(&sheet.page, first) {
            self.list = true;
        }
        let mut last: Option<(u16, u16)> = None;
        let mut small = None;
        self.text.reserve(words.iter().map(|w| w.to - w.from + "\u{a0}\u{a0}".len()).sum());
        for (at, word) in words.iter().enumerate().skip(skip) {
            let joint = if at == skip { Joint::None } else { joints.get(at).copied().unwrap_or(Joint::Blank) };
            let mut said = text(word);
            if self.text.is_empty() {
                let glued = said.chars().next().filter(|c| is_bullet(*c) && !"-–—*·−→".contains(*c) && said.len() > 4);
                if let Some(c) = glued {
                    self.list |= !is_icon(c) || is_list_sign(c);
                    said = said.strip_prefix(c).unwrap_or(said);
                }
                self.left = word.left;
            } else {
                match joint {
                    Joint::None => {}
                    Joint::Blank => self.text.push(' '),
                    Joint::Apart => {
                        self.wide = true;
                        last = None;
                        self.text.push_str("\u{a0}\u{a0}");
                    }
                }
            }
            // A capital and its small capitals are drawn in two sizes, and look as one.
            let before = at.checked_sub(1).and_then(|at| words.get(at)).filter(|_| joint == Joint::None);
            if before.is_some_and(|capital| is_small(capital, word, looks, text)) {
                small = Some(word.style);
            }
            let same =
                last.is_some_and(|(_, link)| joint != Joint::Apart && small == Some(word.style) && link == word.link);
            if !same && last != Some((word.style, word.link)) {
                last = Some((word.style, word.link));
                self.spans.push(Stretch { start: self.text.len(), style: word.style, link: word.link });
            }
            self.text.extend(said.split(is_icon));
            self.right = self.right.max(word.right);
            if self.text.is_empty() {
                self.spans.clear();
                last = None;
            }
        }
        self.value = answered.map_or(self.left, |value| value.left);
        while self.text.ends_with([' ', '\u{a0}']) {
            self.text.pop();
        }
        let end = self.text.len();
        self.spans.retain(|s| s.start < end);
        self.begin = self.text.chars().next().unwrap_or(' ');
        self.end = self.text.chars().next_back().unwrap_or(' ');
        self.link = words.last().map_or(0, |w| w.link);
        let face = |word: Option<&&Word>| {
            let look = word.map(|w| looks.get(w.style)).unwrap_or_default();
            Face { bold: look.bold, colour: look.colour }
        };
        self.looks = (face(words.get(skip)), face(words.last()));
        self.marked = is_numbered(&self.text);
        self.need = words.get(skip).map_or(0.0, |w| need(text(w), w));
        // A capital and its small capitals are one word.
        if !is_wide(self.begin) {
            let glued = words.iter().zip(&joints).skip(skip + 1).take_while(|(_, joint)| **joint == Joint::None);
            if let Some((word, _)) = glued.last() {
                self.need = self.need.max(word.right - self.left);
            }
        }
    }
}

/// The value of a row whose label's colon hangs, as those of a form do that are set in a column: it belongs to the label.
fn answer<'w, 't>(words: &[&'w Word], joints: &mut [Joint], text: impl Fn(&Word) -> &'t str) -> Option<&'w Word> {
    let colon = words
        .iter()
        .zip(joints.iter())
        .position(|(w, joint)| *joint == Joint::Apart && text(w).starts_with([':', '：']))?;
    if joints.iter().take(colon).any(|joint| *joint == Joint::Apart) {
        return None;
    }
    *joints.get_mut(colon)? = Joint::None;
    let alone = text(words.get(colon)?).chars().count() == 1;
    words.get(colon + usize::from(alone)).copied()
}

/// The number of the badge that a word stands on.
fn badge(page: &Page, word: &Word) -> Option<usize> {
    let (x, y) = ((word.left + word.right) / 2.0, word.middle());
    let end = page.badges.partition_point(|r| r.top < y);
    let found = page.badges.get(..end)?.iter().rposition(|r| r.bottom > y && r.left < x && r.right > x)?;
    page.badges.get(found).filter(|r| r.height() < word.size * 3.0).map(|_| found)
}

/// Whether a word is the small capitals behind a capital.
fn is_small<'t>(capital: &Word, word: &Word, looks: &Looks, text: impl Fn(&Word) -> &'t str) -> bool {
    let single = |text: &str| text.len() == 1 && text.starts_with(|c: char| c.is_ascii_uppercase());
    let (large, less) = (looks.get(capital.style), looks.get(word.style));
    single(text(capital)) && less.size < large.size && Look { size: large.size, ..less } == large
}

/// Whether a list's mark is drawn before a word.
fn has_dot(page: &Page, word: &Word) -> bool {
    let middle = word.middle();
    let near = word.size * 0.4;
    let from = page.dots.partition_point(|(_, y)| *y < middle - near);
    let mut dots = page.dots.iter().skip(from).take_while(|(_, y)| *y < middle + near);
    dots.any(|(x, _)| (word.size * 0.3..word.size * 2.6).contains(&(word.left - x)))
}

/// Signs of Wingdings and Symbol that mark items of lists.
fn is_list_sign(c: char) -> bool {
    "\u{f0b7}\u{f0a7}\u{f06c}\u{f06e}\u{f071}\u{f075}\u{f076}\u{f0d8}\u{f0fc}\u{f09f}\u{f09e}\u{f0a8}\u{f0e0}\u{f077}"
        .contains(c)
}

/// How a word stands to the one before it, in a row whose blanks are drawn, or are gaps only.
fn joint(before: &Word, word: &Word, left: &str, right: &str, blanks: bool) -> Joint {
    let em = (before.size + word.size) / 2.0;
    let gap = (word.left - before.right) / em.max(1.0);
    let wide = |c: Option<char>| c.is_some_and(|c| is_wide(c) || closes(c) && !c.is_ascii());
    // Letters drawn one by one, where blanks are drawn too, stand apart as the words of a spaced title do.
    let letter = |text: &str| text.len() == 1 && text.bytes().all(|b| b.is_ascii_alphabetic());
    let spaced = blanks && !word.blank && before.style == word.style && (letter(left) || letter(right));
    let both = (wide(left.chars().next_back()), wide(right.chars().next()));
    let blank = match both {
        (true, true) => gap > if word.blank { 0.15 } else { 0.5 },
        (false, false) => {
            gap > if word.blank {
                0.06
            } else if spaced {
                0.3
            } else {
                0.15
            }
        }
        _ => gap > if word.blank { 0.1 } else { 0.35 },
    };
    match blank {
        _ if gap > if both == (false, false) { LATIN_APART } else { APART } => Joint::Apart,
        true => Joint::Blank,
        false => Joint::None,
    }
}

/// Takes the gaps out of words whose letters stand apart: `E X P E R I E N C E`, `工 作 经 历`.
fn close_up<'t>(words: &[&Word], joints: &mut [Joint], text: impl Fn(&Word) -> &'t str) {
    let single = |word: &&Word| {
        let mut chars = text(word).chars();
        chars.next().filter(|c| c.is_alphabetic() && chars.next().is_none())
    };
    let mut from = 0;
    while from < words.len() {
        let Some(first) = words.get(from) else { break };
        let Some(c) = single(first) else {
            from += 1;
            continue;
        };
        let same = |word: &&&Word| single(word).is_some_and(|d| is_wide(d) == is_wide(c)) && word.style == first.style;
        let to = from + words.iter().skip(from).take_while(same).count();
        let mut gaps: Vec<f32> =
            (from + 1..to).filter_map(|at| Some(words.get(at)?.left - words.get(at - 1)?.right)).collect();
        gaps.sort_by(f32::total_cmp);
        let usual = gaps.get(gaps.len() / 3).copied().unwrap_or_default();
        let alone = from == 0 && (to == words.len() || words.get(to).is_some_and(|w| text(w).starts_with(['：', ':'])));
        let enough = match is_wide(c) {
            true => to - from >= 3 || (to - from == 2 && alone),
            false => to - from >= 4,
        };
        let even = usual < first.size * if alone { 3.0 } else { APART };
        if enough && even {
            for at in from + 1..to {
                let gap = words.get(at).zip(words.get(at - 1)).map_or(0.0, |(w, b)| w.left - b.right);
                if let Some(joint) = joints.get_mut(at) {
                    let far = gap > usual * 1.7 + first.size * 0.12;
                    *joint = if far { if is_wide(c) { *joint } else { Joint::Blank } } else { Joint::None };
                }
            }
        }
        from = to.max(from + 1);
    }
}

/// Whether a text begins with the number of a list's item: `1.`, `2、`, `（3）`, `④`.
fn is_numbered(text: &str) -> bool {
    let mut chars = text.chars().peekable();
    let Some(first) = chars.next() else { return false };
    if matches!(first, '①'..='⑳') {
        return true;
    }
    let open = matches!(first, '(' | '（');
    let mut digits = usize::from(first.is_ascii_digit());
    if !open && digits == 0 {
        return false;
    }
    while chars.next_if(char::is_ascii_digit).is_some() {
        digits += 1;
    }
    let end = chars.next();
    let ends =
        if open { matches!(end, Some(')' | '）')) } else { matches!(end, Some('.' | '、' | ')' | '）' | '．')) };
    (1..=2).contains(&digits) && ends && chars.next().is_none_or(|c| !c.is_ascii_digit())
}

/// The room that the beginning of a word needs, so that a row can't hold it: a Latin word, or one Chinese character with
/// the sign that can't begin a row.
fn need(text: &str, word: &Word) -> f32 {
    let all = text.chars().map(|c| if is_wide(c) { 2.0 } else { 1.0 }).sum::<f32>().max(1.0);
    let mut chars = text.chars().peekable();
    let mut part = 0.0;
    match chars.next() {
        Some(c) if is_wide(c) => part += 2.0,
        Some(_) => {
            part += 1.0;
            while chars.next_if(|c| !is_wide(*c)).is_some() {
                part += 1.0;
            }
        }
        None => {}
    }
    while chars.next_if(|c| closes(*c)).is_some() {
        part += 2.0;
    }
    (word.right - word.left) * (part / all).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_lists_are_known() {
        for text in ["1. a", "2、负责", "（3）完成", "④ x", "12) y"] {
            assert!(is_numbered(text), "{text}");
        }
        for text in ["2019.07", "3.5 years", "1", "a. b", "(ab)", "2022 年"] {
            assert!(!is_numbered(text), "{text}");
        }
    }
}
