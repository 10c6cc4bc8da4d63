//! Dates, spans and lengths of time on a line, and the words that only say that one follows.

use super::words::{is_han, lower};
use crate::normal::dates::{find_all, may_hold};
use std::ops::Range;
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

/// Signs of a span of time.
const DASHES: [char; 4] = ['-', '–', '—', '~'];

/// A date with the dash that opens it to one side, where nothing else stands there: `2022-09 —`.
pub(super) fn open_ended(text: &str, date: Range<usize>) -> Range<usize> {
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

/// Whether a text is but a label of a date.
pub(super) fn is_label_of_date(text: &str) -> bool {
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
