//! Parts a line into pieces: the values that stand beside each other on it, each with what it looks like.

use super::times::{Dates, dated, is_failed_date, is_label_of_date, is_length, open_ended};
use super::words::is_han;
use crate::document::line::{Line, Look};
use crate::raw::{Place, Raw};
use smallvec::SmallVec;
use std::ops::Range;
use std::sync::Arc;

/// What stands between a line's edges, gaps and bars.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub text: String,
    pub at: Place,
    pub shape: Arc<str>,
    pub look: Look,
    /// Where it leads, if it is a link.
    pub link: Option<Arc<str>>,
    /// Which line of its entry it stands on.
    pub line: usize,
    /// What parts it from the piece before: a line end, a blank for a gap or an edge, or the sign itself.
    pub before: char,
    /// A word before it that tells what it is: `at`, `by`.
    pub lead: Option<Lead>,
    /// Whether it is a date or a span of time; and whether the latter.
    pub date: Option<bool>,
}

/// What a small word before a piece says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// A place to be at: an organisation.
    At,
    /// What something is in: a field of study, a town, a journal.
    In,
    /// Who gave or made it.
    By,
    /// What somebody was.
    As,
}

impl Piece {
    pub fn raw(&self) -> Raw {
        Raw::new(self.text.as_str(), self.at.clone())
    }

    /// Its address: where it leads, if that is what it shows without the scheme.
    pub fn address(&self) -> Raw {
        fn bare(address: &str) -> &str {
            let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
            rest.trim_end_matches('/').strip_prefix("www.").unwrap_or(rest.trim_end_matches('/'))
        }
        match self.link.as_deref().filter(|link| bare(link).eq_ignore_ascii_case(bare(&self.text))) {
            Some(link) => Raw::new(link, self.at.clone()),
            None => self.raw(),
        }
    }
}

/// Words that lead to what follows.
const LEADS: &[(&str, Lead)] = &[
    ("awarded by", Lead::By),
    ("issued by", Lead::By),
    ("published by", Lead::By),
    ("published in", Lead::By),
    ("presented by", Lead::By),
    ("issuer:", Lead::By),
    ("awarder:", Lead::By),
    ("publisher:", Lead::By),
    ("颁发机构：", Lead::By),
    ("颁发单位：", Lead::By),
    ("发证机构：", Lead::By),
    ("by", Lead::By),
    ("as", Lead::As),
    ("at", Lead::At),
    ("from", Lead::At),
    ("@", Lead::At),
    ("in", Lead::In),
];

/// Whether a sign parts what stands around it; some do only between blanks.
fn parts(c: char, blank_before: bool, blank_after: bool) -> bool {
    match c {
        '|' | '｜' | '│' | '∙' | '•' | '‖' | '¦' | '●' | '►' => true,
        '·' => blank_before || blank_after,
        '-' | '–' | '—' | '/' | '／' | '丨' | '@' | '~' => blank_before && blank_after,
        _ => false,
    }
}

/// The pieces of a line, which is the `n`-th of its entry.
pub(super) fn pieces(line: &Line, n: usize) -> Vec<Piece> {
    cut(line, n, &dated(&line.text), false)
}

/// The same where its dates are known already.
pub(super) fn pieces_between(line: &Line, n: usize, dates: &Dates) -> Vec<Piece> {
    cut(line, n, dates, false)
}

/// The same, with lengths of time, which mean something only where no dates are.
pub(super) fn pieces_with_lengths(line: &Line, n: usize) -> Vec<Piece> {
    cut(line, n, &dated(&line.text), true)
}

fn cut(line: &Line, n: usize, dates: &Dates, lengths: bool) -> Vec<Piece> {
    let mut cuts = Cuts::new();
    let (mut from, mut before) = (0, '\n');
    for (range, is_range) in dates.iter().cloned() {
        let range = if is_range { range } else { open_ended(&line.text, range) };
        split(line, from..range.start, &mut before, &mut cuts);
        cuts.push((range.clone(), before, Some(is_range)));
        (from, before) = (range.end, ' ');
    }
    split(line, from..line.text.len(), &mut before, &mut cuts);
    let mut pieces: Vec<Piece> = Vec::with_capacity(cuts.len());
    let mut lead = None;
    for (range, before, date) in cuts {
        let Some(text) = line.text.get(range.clone()) else { continue };
        let text = if date.is_some() { text } else { trimmed(text) };
        let says_nothing = || {
            is_drawn(text)
                || is_label_of_date(text)
                || is_failed_date(text)
                || (!lengths && is_length(text.strip_suffix("current").unwrap_or(text)))
        };
        if text.is_empty() || (date.is_none() && says_nothing()) {
            continue;
        }
        let (own, text) = if date.is_some() { (None, text) } else { led(text) };
        if let (Some(own), "") = (own, text) {
            lead = Some(own);
            continue;
        }
        let (text, next) = if date.is_some() { (text, None) } else { leading(text) };
        let start = text.as_ptr() as usize - line.text.as_ptr() as usize;
        let span = line.spans.get(line.spans.partition_point(|s| s.start <= start).saturating_sub(1));
        pieces.push(Piece {
            text: text.to_owned(),
            at: line.at.clone(),
            shape: span.map(|s| Arc::clone(&s.shape)).unwrap_or_default(),
            look: span.map(|s| s.look).unwrap_or_default(),
            link: span.and_then(|s| s.link.clone()),
            line: n,
            before,
            lead: own.or(lead.take()),
            date,
        });
        lead = next;
    }
    pieces
}

/// Where pieces stand, what parts each from the one before, and whether it is a date and that a span.
type Cuts = SmallVec<[(Range<usize>, char, Option<bool>); 4]>;

/// Splits a stretch of a line at edges, gaps and signs.
fn split(line: &Line, range: Range<usize>, before: &mut char, cuts: &mut Cuts) {
    let Some(text) = line.text.get(range.clone()) else { return };
    let mut edges = line.edges().filter(|e| range.contains(e) && !is_of_font(line, *e));
    let mut edge = edges.next().unwrap_or(usize::MAX);
    let (mut from, mut blanks, mut last) = (range.start, 0, ' ');
    let mut chars = text.char_indices().peekable();
    let mut cut = |to: usize, next: usize, sign: char, from: &mut usize| {
        if line.text.get(*from..to).is_some_and(|t| !t.trim().is_empty()) {
            cuts.push((*from..to, *before, None));
            *before = sign;
        } else if *before == ' ' && sign != ' ' {
            *before = sign;
        }
        *from = next;
    };
    while let Some((i, c)) = chars.next() {
        let at = range.start + i;
        while edge <= at {
            edge = edges.next().unwrap_or(usize::MAX);
            if at > from && at > range.start {
                cut(at, at, ' ', &mut from);
            }
        }
        if c.is_whitespace() {
            blanks += 1;
            last = c;
            continue;
        }
        // No Chinese name holds a blank, so one parts two of them.
        let han =
            blanks == 1 && is_han(c) && at > from && before_blank(line, at).is_some_and(|c| is_han(c) || c == '）');
        if blanks >= 2 || han || (blanks == 1 && matches!(last, '\t' | '\u{3000}')) {
            cut(at, at, ' ', &mut from);
        }
        let after = chars.peek().is_none_or(|(_, c)| c.is_whitespace());
        if parts(c, blanks > 0 || at == range.start, after) {
            cut(at, at + c.len_utf8(), c, &mut from);
        }
        blanks = 0;
        last = c;
    }
    cut(range.end, range.end, ' ', &mut from);
}

/// Whether nothing but the font changes at an edge, as one without Chinese characters gives way to one that has them.
fn is_of_font(line: &Line, at: usize) -> bool {
    let (before, after) = line.text.split_at_checked(at).unwrap_or_default();
    let touch = before.chars().next_back().zip(after.chars().next());
    let look = |n: Option<usize>| n.and_then(|n| line.spans.get(n)).map(|s| Look { bold: false, ..s.look });
    let next = line.spans.partition_point(|s| s.start < at);
    matches!(line.at, Place::Page { .. })
        && touch.is_some_and(|(a, b)| a.is_alphanumeric() && b.is_alphanumeric() && is_han(a) != is_han(b))
        && look(next.checked_sub(1)) == look(Some(next))
}

/// The character before the blanks before a byte.
fn before_blank(line: &Line, at: usize) -> Option<char> {
    line.text.get(..at)?.trim_end().chars().next_back()
}

/// A piece without the signs that join it to its neighbours.
pub(super) fn trimmed(text: &str) -> &str {
    let mut text = text.trim();
    loop {
        let first = text.chars().next();
        let outer = [('(', ')'), ('（', '）'), ('[', ']'), ('【', '】')]
            .iter()
            .find(|(open, close)| first == Some(*open) && text.ends_with(*close) && text.matches(*open).count() == 1);
        let next = match outer {
            Some((open, close)) => text.trim_start_matches(*open).trim_end_matches(*close),
            // One that nothing opens was cut from what stood before.
            None if text.ends_with([')', '）']) && !text.contains(['(', '（']) => text.trim_end_matches([')', '）']),
            // Where a page had nothing to put: `Innovator of the Quarter ()`.
            None => text.strip_suffix("()").unwrap_or(text),
        };
        let next = next.trim_start_matches(|c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    ',' | '，'
                        | ';'
                        | '；'
                        | ':'
                        | '：'
                        | '-'
                        | '–'
                        | '—'
                        | '|'
                        | '·'
                        | '/'
                        | '／'
                        | '、'
                        | ')'
                        | '）'
                        | ']'
                        | '】'
                        | '»'
                        | '>'
                )
        });
        let next = next.trim_end_matches(|c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    ',' | '，'
                        | ';'
                        | '；'
                        | ':'
                        | '：'
                        | '-'
                        | '–'
                        | '—'
                        | '|'
                        | '·'
                        | '/'
                        | '／'
                        | '、'
                        | '('
                        | '（'
                        | '['
                        | '【'
                        | '«'
                        | '<'
                )
        });
        if next == text {
            return text;
        }
        text = next;
    }
}

/// Splits the word that leads to a piece off it.
fn led(text: &str) -> (Option<Lead>, &str) {
    let begins = text.bytes().next().map(|b| b.to_ascii_lowercase());
    for (word, lead) in LEADS.iter().filter(|(word, _)| word.bytes().next() == begins) {
        let Some(head) = text.get(..word.len()) else { continue };
        if !head.eq_ignore_ascii_case(word) {
            continue;
        }
        let rest = text.get(word.len()..).unwrap_or_default();
        let bare = rest.trim_start_matches([' ', '\u{a0}', ':', '：']);
        let parted = bare.len() < rest.len() || word.ends_with([':', '：', '@']) || rest.is_empty();
        if parted && (bare.is_empty() || bare.starts_with(|c: char| c.is_uppercase() || !c.is_ascii())) {
            return (Some(*lead), bare);
        }
    }
    (None, text)
}

/// Splits a word at the end of a piece off it that leads to the next one: `Bachelor in`.
fn leading(text: &str) -> (&str, Option<Lead>) {
    if !text.ends_with(['n', 't', '@', 'y', 'm']) {
        return (text, None);
    }
    for (word, lead) in [(" in", Lead::In), (" at", Lead::At), (" @", Lead::At), (" by", Lead::By), (" from", Lead::At)]
    {
        if let Some(rest) = text.strip_suffix(word) {
            return (trimmed(rest), Some(lead));
        }
    }
    (text, None)
}

/// Whether a text is a level that is drawn and not told: `●●●●○`.
fn is_drawn(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '●' | '○' | '◉' | '◎' | '★' | '☆' | '■' | '□' | '▮' | '▯' | '◆' | '◇' | '✓' | '✔'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::html;
    use crate::generic::lines::parted;

    fn cut(html: &str) -> Vec<String> {
        let line = parted(&html::lines(html).lines[0]);
        pieces(&line, 0).into_iter().map(|p| if p.date.is_some() { format!("<{}>", p.text) } else { p.text }).collect()
    }

    #[test]
    fn a_line_is_parted_where_a_reader_sees_it() {
        for (html, expected) in [
            ("<p><b>CEO</b>, <i>Pied Piper</i></p>", vec!["CEO", "Pied Piper"]),
            ("<p><i class=a>Dec, 2013 - Dec, 2014</i><i class=b>1 year</i></p>", vec!["<Dec, 2013 - Dec, 2014>"]),
            ("<p>2014.06 - 至今&nbsp;&nbsp;青松公司 | 工程师</p>", vec!["<2014.06 - 至今>", "青松公司", "工程师"]),
            ("<p>Team lead <span>at </span><b>Smoogle</b></p>", vec!["Team lead", "Smoogle"]),
            ("<p>Awarded by Techcrunch</p>", vec!["Techcrunch"]),
            ("<p>Issued on: Nov 2021</p>", vec!["<Nov 2021>"]),
            ("<p>Full-time / Remote</p>", vec!["Full-time", "Remote"]),
            ("<p>Northwind (Boston)</p>", vec!["Northwind (Boston)"]),
            ("<p>Northwind<b>2022-09 — </b></p>", vec!["Northwind", "<2022-09 —>"]),
            ("<p>– 2022-09</p>", vec!["<– 2022-09>"]),
            ("<p>2022-09 - Northwind</p>", vec!["<2022-09>", "Northwind"]),
            ("<p>Rising Star <i>undefined NaN</i></p>", vec!["Rising Star"]),
        ] {
            assert_eq!(cut(html), expected, "{html}");
        }
    }
}
