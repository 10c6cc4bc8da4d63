//! Parts a line into pieces: the values that stand beside each other on it, each with what it looks like.

use super::sections;
use super::words::{is_han, is_prose, lower};
use crate::document::line::{Line, Look, Span};
use crate::document::text::bulleted;
use crate::normal::dates::{find_all, may_hold};
use crate::raw::{Place, Raw};
use smallvec::SmallVec;
use std::cell::LazyCell;
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

/// Labels of a date, which say nothing that the date doesn't.
const DATE_LABELS: &[&str] = &[
    "date",
    "dates",
    "取得",
    "获得",
    "曾获",
    "awarded on",
    "awarded in",
    "completed in",
    "预计",
    "预计毕业",
    "expected",
    "anticipated",
    "completed",
    "received in",
    "issued in",
    "issued on",
    "issued",
    "awarded",
    "published on",
    "published",
    "released on",
    "released",
    "obtained",
    "graduated",
    "graduation",
    "from",
    "to",
    "since",
    "until",
    "period",
    "时间",
    "日期",
    "起止时间",
    "在职时间",
    "就读时间",
    "获得时间",
    "获奖时间",
    "发表时间",
    "项目时间",
    "年月",
    "于",
];

/// More bytes than any of them has.
const LONGEST_LABEL: usize = 16;
/// More bytes than a date has, with the blanks around it.
const LONGEST_DATE: usize = 64;

/// A line in which spans that touch without a blank are parted where a reader sees two things: `Nov 2013` `2 years` in
/// two elements, which a style sheet moves apart.
pub(super) fn parted(line: &Line) -> Line {
    // Two Chinese names touch so too, but within a sentence it is emphasis.
    let short = LazyCell::new(|| !line.list && line.text.chars().count() < 40 && !is_prose(&line.text));
    // What stands between two edges may be a date, though nothing parts it from what touches it.
    let start = |span: usize| line.spans.get(span).map_or(line.text.len(), |s| s.start);
    let until = |at: usize| start(line.spans.partition_point(|s| s.start <= at));
    let since = |at: usize| line.spans.partition_point(|s| s.start < at).checked_sub(1).map_or(0, start);
    let is_date = |text: &str| {
        let whole = 0..text.trim_end().len();
        text.len() <= LONGEST_DATE && dated(text).first().is_some_and(|(range, spans)| !spans && *range == whole)
    };
    let touches = |at: usize| {
        let (before, after) = line.text.split_at_checked(at).unwrap_or_default();
        let (a, b) = (before.chars().next_back().unwrap_or(' '), after.chars().next().unwrap_or(' '));
        (a.is_ascii_digit() && b.is_alphanumeric())
            || (a.is_alphabetic() && b.is_ascii_digit())
            || (a.is_lowercase() && b.is_uppercase())
            || (is_han(a) && is_han(b) && *short && before.chars().count() > 1 && after.chars().count() > 1)
            || (is_han(a) && b.is_ascii_uppercase() && line.text.get(at..until(at)).is_some_and(is_date))
    };
    // A begin and an end that a style sheet moves apart: `April 2021` `November 2023`.
    let ends = |at: usize| {
        let after = line.text.get(at..until(at)).unwrap_or_default();
        let now = ["Present", "present", "Now", "Current", "至今"].contains(&after.trim());
        line.text.get(since(at)..at).is_some_and(is_date) && (now || is_date(after))
    };
    let span = |at: usize| line.spans.partition_point(|s| s.start <= at).checked_sub(1).and_then(|n| line.spans.get(n));
    let shape = |at: usize| span(at).map(|s| &s.shape);
    let labelled = |at: usize| {
        let after = line.text.get(at..).unwrap_or_default();
        let label = after.chars().take(7).take_while(|c| is_han(*c)).count();
        (2..=6).contains(&label) && after.chars().nth(label) == Some('：')
    };
    let apart = line.edges().filter(|at| touches(*at));
    let apart = apart.filter(|at| shape(*at) != shape(at.saturating_sub(1)) || labelled(*at) || ends(*at));
    let mut gaps: Vec<usize> = apart.chain(lengths(&line.text)).collect();
    gaps.sort_unstable();
    gaps.dedup();
    if gaps.is_empty() {
        return line.clone();
    }
    let mut text = String::with_capacity(line.text.len() + 4 * gaps.len());
    let mut from = 0;
    for gap in &gaps {
        text.push_str(line.text.get(from..*gap).unwrap_or_default());
        // Both take as many bytes.
        text.push_str(if ends(*gap) { " -\u{a0}" } else { "\u{a0}\u{a0}" });
        from = *gap;
    }
    text.push_str(line.text.get(from..).unwrap_or_default());
    let moved = |at: usize| at + 4 * gaps.partition_point(|gap| *gap <= at);
    let spans = line.spans.iter().map(|s| Span { start: if s.start == 0 { 0 } else { moved(s.start) }, ..s.clone() });
    Line { text, spans: spans.collect(), at: line.at.clone(), ..*line }
}

/// Where a length of time is glued to a year: `Jan 20232 years`.
fn lengths(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    // Most lines have no digit, which is seen of many bytes at once.
    let digits = text.bytes().fold(false, |any, byte| any | byte.is_ascii_digit());
    if !digits || !text.as_bytes().windows(5).any(|five| five.iter().all(u8::is_ascii_digit)) {
        return found;
    }
    for unit in [" year", " month", " day"] {
        for (at, _) in text.match_indices(unit) {
            let digits = text.get(..at).unwrap_or_default().bytes().rev().take_while(u8::is_ascii_digit).count();
            let year = at.checked_sub(digits).filter(|_| matches!(digits, 5 | 6));
            if let Some(year) = year.filter(|y| matches!(text.get(*y..y + 2), Some("19" | "20"))) {
                found.push(year + 4);
            }
        }
    }
    found
}

/// A line whose bullet or number is written out is an item of a list without it.
pub(super) fn listed(line: Line) -> Line {
    let line = unspaced(line);
    let (rest, bullet) = bulleted(&line.text);
    let rest = if bullet { rest } else { numbered(rest) };
    if line.list && rest.len() == line.text.len() && line.text.trim_end().ends_with('；') {
        return line.part(0..line.text.trim_end().len() - '；'.len_utf8());
    }
    if rest.len() == line.text.len() {
        return line;
    }
    let from = line.text.len() - rest.len();
    // Nor is the sign that parts it from the next item.
    let to = line.text.trim_end().trim_end_matches('；').len().max(from);
    // What begins with a span of time is no item but begins an entry: `1、2019年3月至今  青松公司`.
    let begins = dated(rest).first().is_some_and(|(range, spans)| *spans && range.start == 0);
    // Nor is a heading that is counted, `3. 工作履历（由近及远）`, or has a sign before it, `◆ 教育情况`.
    let sign = line.text.starts_with(['◆', '◇', '■', '□', '▌', '▶', '►', '❖', '➤', '★']);
    let heads = (!bullet || sign) && sections::named(rest).is_some_and(|(_, weak)| !weak || sign);
    Line { list: !begins && !heads, ..line.part(from..to) }
}

/// A line whose labels are spread to one width has them without the blanks: `姓　名：`.
fn unspaced(line: Line) -> Line {
    // Of most lines, no blank parts two Chinese characters.
    let (mut last, mut gap) = ('一', line.text.starts_with(char::is_whitespace));
    let mut spaced = |c: char| {
        let blank = c.is_whitespace();
        let parts = gap && !blank && is_han(last) && is_han(c);
        (last, gap) = if blank { (last, true) } else { (c, false) };
        parts
    };
    // What blanks begin with is seen of many bytes at once.
    let blank = |any: bool, byte: u8| any | matches!(byte, 0..=b' ' | 0xc2 | 0xe1..=0xe3);
    if line.text.is_ascii() || !line.text.bytes().fold(false, blank) || !line.text.chars().any(&mut spaced) {
        return line;
    }
    let chars: Vec<(usize, char)> = line.text.char_indices().take(4096).collect();
    let mut drop: Vec<usize> = Vec::new();
    // `周 子 墨 ｜ 会计`: all of the first part is spread.
    let first = line.text.split(['|', '｜']).next().unwrap_or_default().trim_end();
    let count = first.chars().count();
    let spread = first.split_whitespace().all(|word| word.chars().count() == 1 && word.chars().all(is_han));
    if spread && (3..=12).contains(&count) {
        drop.extend((0..count).filter(|n| chars.get(*n).is_some_and(|(_, c)| c.is_whitespace())));
    }
    for (n, (_, c)) in chars.iter().enumerate() {
        let ends = matches!(c, '：' | ':') || (n + 1 == chars.len() && is_han(*c));
        let last = if matches!(c, '：' | ':') { n.checked_sub(1) } else { Some(n) };
        let Some(last) = last.filter(|m| ends && chars.get(*m).is_some_and(|(_, c)| is_han(*c))) else { continue };
        let blanks = (0..last).rev().take_while(|m| chars.get(*m).is_some_and(|(_, c)| c.is_whitespace())).count();
        let Some(first) = last.checked_sub(blanks + 1).filter(|_| blanks > 0) else { continue };
        let alone = first == 0 || chars.get(first - 1).is_some_and(|(_, c)| c.is_whitespace() || *c == '|');
        let whole = !matches!(c, '：' | ':');
        if chars.get(first).is_some_and(|(_, c)| is_han(*c)) && alone && (!whole || first == 0) {
            drop.extend(first + 1..last);
        }
    }
    if drop.is_empty() {
        return line;
    }
    drop.sort_unstable();
    drop.dedup();
    let text: String =
        line.text.chars().enumerate().filter(|(n, _)| drop.binary_search(n).is_err()).map(|(_, c)| c).collect();
    let lost = |start: usize| {
        drop.iter()
            .filter_map(|n| chars.get(*n))
            .filter(|(at, _)| *at < start)
            .map(|(_, c)| c.len_utf8())
            .sum::<usize>()
    };
    // No edge within a label: its gap has been closed.
    let inside = |start: usize| {
        let at = chars.partition_point(|(at, _)| *at < start);
        start > 0 && at.checked_sub(1).is_some_and(|before| drop.binary_search(&before).is_ok())
    };
    let spans = line.spans.iter().filter(|s| !inside(s.start));
    let spans = spans.map(|s| Span { start: s.start - lost(s.start), ..s.clone() }).collect();
    Line { text, spans, ..line }
}

/// Text without the number of an item: `1、`, `2.`, `（3）`, `[4]`, `⑤`.
pub(super) fn numbered(text: &str) -> &str {
    if let Some(rest) = text.strip_prefix(|c: char| ('①'..='⑳').contains(&c)) {
        return rest.trim_start_matches([' ', '、', '.']);
    }
    let open = text.strip_prefix(['(', '（', '[', '［']);
    let inner = open.unwrap_or(text);
    let digits = inner.len() - inner.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let Some(rest) = inner.get(digits..).filter(|_| (1..=2).contains(&digits)) else { return text };
    let Some(sign) = rest.chars().next().filter(|c| matches!(c, '、' | '.' | '．' | ')' | '）' | ']' | '］'))
    else {
        return text;
    };
    let after = rest.get(sign.len_utf8()..).unwrap_or_default();
    let counts = matches!(sign, '.' | '．') && after.starts_with(|c: char| c.is_ascii_digit());
    let bracketed = match sign {
        ')' | '）' => true,
        ']' | '］' => open.is_some(),
        _ => open.is_none(),
    };
    if counts || !bracketed || after.trim().is_empty() { text } else { after.trim_start() }
}

/// The most dates that a line has.
const MOST_DATES: usize = 21;

/// Dates and spans of time on a line, and whether each is a span.
pub(super) type Dates = Vec<(Range<usize>, bool)>;

/// The dates of a text.
pub(super) fn dated(text: &str) -> Dates {
    if !may_hold(text) {
        return Vec::new();
    }
    two_years(text).unwrap_or_else(|| find_all(text).take(MOST_DATES).map(|hit| (hit.range, hit.is_range)).collect())
}

/// Two years and nothing else: a begin and an end that no sign joins.
fn two_years(text: &str) -> Option<Vec<(Range<usize>, bool)>> {
    let year =
        |t: &str| t.len() == 4 && matches!(t.get(..2), Some("19" | "20")) && t.bytes().all(|b| b.is_ascii_digit());
    let (first, second) = text.trim().split_once([' ', '\u{a0}'])?;
    let second = second.trim();
    if year(first) && matches!(&*lower(second), "present" | "now" | "current" | "today" | "至今" | "现在") {
        return Some(vec![(0..text.len(), true)]);
    }
    if !year(first) || !year(second) {
        return None;
    }
    let at = |t: &str| t.as_ptr() as usize - text.as_ptr() as usize;
    Some(vec![(at(first)..at(first) + 4, false), (at(second)..at(second) + 4, false)])
}

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

/// Signs of a span of time.
const DASHES: [char; 4] = ['-', '–', '—', '~'];

/// A date with the dash that opens it to one side, where nothing else stands there: `2022-09 —`.
fn open_ended(text: &str, date: Range<usize>) -> Range<usize> {
    let (head, tail) = (text.get(..date.start).unwrap_or_default(), text.get(date.end..).unwrap_or_default());
    let open = |t: &str| t.chars().all(|c| c.is_whitespace() || DASHES.contains(&c) || "()（）".contains(c));
    match (head.find(DASHES), tail.rfind(DASHES)) {
        (_, Some(dash)) if open(tail) => {
            date.start..date.end + dash + tail.get(dash..).map_or(0, |t| t.chars().next().map_or(0, char::len_utf8))
        }
        (Some(dash), None) if open(head) && tail.trim().is_empty() => dash..date.end,
        _ => date,
    }
}

/// Whether a page's own program failed to write a date here.
pub(super) fn is_failed_date(text: &str) -> bool {
    let fails = |w: &str| matches!(w, "undefined" | "null" | "NaN" | "NaN-NaN" | "NaN/NaN" | "-" | "–" | "—");
    text.eq_ignore_ascii_case("invalid date")
        || (text.contains('N') && text.split_whitespace().all(fails) && text.contains("NaN"))
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

fn is_label_of_date(text: &str) -> bool {
    let bare = text.trim_matches([':', '：', ' ', '(', ')', '（', '）']);
    bare.len() <= LONGEST_LABEL && DATE_LABELS.iter().any(|label| label.eq_ignore_ascii_case(bare))
}

/// Whether a text is a length of time: `2 years 8 months`, `1年3个月`. It says nothing that the dates don't.
pub(super) fn is_length(text: &str) -> bool {
    const BEGINS: &[&str] = &["a ", "and", "day", "mo", "less", "week", "year", "yr"];
    let begins = match text.chars().next() {
        Some('A'..='Z' | 'a'..='z') => BEGINS.iter().any(|word| {
            let head = text.as_bytes().get(..word.len());
            head.is_some_and(|head| head.eq_ignore_ascii_case(word.as_bytes()))
        }),
        Some(c) => c.is_ascii() || c.is_whitespace() || "（）·一二三四五六七八九十两半个年天又共约近".contains(c),
        None => false,
    };
    if !begins {
        return false;
    }
    let text = lower(text);
    let one = text.strip_prefix("a ").map(|unit| format!("1 {unit}"));
    let text = one.as_deref().unwrap_or(&text);
    let units = [
        "years",
        "year",
        "yrs",
        "yr",
        "months",
        "month",
        "mos",
        "mo",
        "days",
        "day",
        "weeks",
        "week",
        "个月",
        "年",
        "天",
        "又",
        "and",
        "less than a",
        "less than",
        "共",
        "约",
        "近",
    ];
    let mut rest = text;
    let mut digits = false;
    while let Some(c) = rest.chars().next() {
        if c.is_ascii_digit() || (is_han(c) && "一二三四五六七八九十两半".contains(c)) {
            digits = true;
        } else if let Some(after) = units.iter().find_map(|u| rest.strip_prefix(u)) {
            rest = after;
            continue;
        } else if !(c.is_whitespace() || matches!(c, '(' | ')' | '（' | '）' | '+' | '.' | ',' | '·')) {
            return false;
        }
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
    (digits && text.contains(|c: char| c.is_alphabetic())) || text.starts_with("less than")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::html;

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
