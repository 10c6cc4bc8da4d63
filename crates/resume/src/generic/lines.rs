//! What is done to a line before anything is read of it: what touches is parted, items lose their bullets and numbers, spread
//! labels their blanks.

use super::sections;
use super::times::dated;
use super::words::{is_han, is_prose};
use crate::document::line::{Line, Span};
use crate::document::text::bulleted;
use std::cell::LazyCell;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::html;

    #[test]
    fn items_lose_their_numbers_and_the_sign_before_the_next() {
        for (page, text, list) in [
            ("<p>1、缩短结账三天；</p>", "缩短结账三天", true),
            ("<ul><li>带教两人；</ul>", "带教两人", true),
            ("<p>缩短结账三天；</p>", "缩短结账三天；", false),
            ("<p>3. 工作履历（由近及远）</p>", "工作履历（由近及远）", false),
            ("<p>2、2014年7月—2019年2月  木石设计</p>", "2014年7月—2019年2月 木石设计", false),
        ] {
            let line = listed(html::lines(page).lines[0].clone());
            assert_eq!((line.text.as_str(), line.list), (text, list), "{page}");
        }
    }
}
