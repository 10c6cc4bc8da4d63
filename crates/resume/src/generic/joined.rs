//! Entries whose names commas join on one line with the time, as Chinese texts without tables have them:
//! `2013.09—2017.06 青松大学，会计，本科`, `青松平台，2022.09—2023.08。为门店做的小程序。`

use super::times::dated;
use super::words::{award, company, degree, is_han, position, school};
use crate::document::line::Line;
use std::borrow::Cow;
use std::ops::Range;

/// More names than an entry joins, and more characters than one of them has.
const MOST_NAMES: usize = 5;
const LONGEST_NAME: usize = 24;

/// What begins a sentence about somebody, and no name.
const VERBS: &[&str] = &[
    "负责", "参与", "担任", "从事", "主持", "带领", "协助", "主导", "完成", "获得", "荣获", "曾", "在", "于", "任",
    "被", "我",
];

/// Lines with such names apart, and what is told behind them as lines of their own. `single` says that one date is as
/// good as a span, as for awards.
pub(super) fn apart(lines: &[Line], single: bool) -> Cow<'_, [Line]> {
    let heads: Vec<Option<Range<usize>>> = lines.iter().map(|line| head(&line.text, single)).collect();
    if heads.iter().all(Option::is_none) {
        return Cow::Borrowed(lines);
    }
    lines.iter().zip(heads).flat_map(|(line, head)| parted(line, head, single)).collect()
}

fn parted(line: &Line, head: Option<Range<usize>>, single: bool) -> Vec<Line> {
    let Some(head) = head else { return vec![line.clone()] };
    let names = line.part(head.clone());
    // Both take as many bytes.
    let mut found = vec![Line { text: names.text.replace('，', "\u{a0} "), list: line.list && single, ..names }];
    let told = line.text.get(head.end..).unwrap_or_default().trim_start_matches('。').trim();
    if !told.is_empty() {
        found.push(Line { first: false, list: false, ..line.part_of(told) });
    }
    found
}

/// The part of a text that names an entry, if commas join its names and its time.
fn head(text: &str, single: bool) -> Option<Range<usize>> {
    if !text.contains('，') || !text.contains(|c: char| c.is_ascii_digit()) || has_clause_in_brackets(text) {
        return None;
    }
    let (head, told) = text.split_once('。').unwrap_or((text, ""));
    let found = dated(head);
    let [(when, is_span)] = found.as_slice() else { return None };
    let (before, after) = (head.get(..when.start)?, head.get(when.end..)?);
    // The time may stand before the names, behind or between them.
    let signs = ['，', '|', '｜'];
    // An edge, too, parts them, which is two wide blanks by now.
    let ended = |text: &'_ str| text.ends_with(signs) || text.ends_with("\u{a0}\u{a0}");
    let before = match before {
        before if before.trim().is_empty() => "",
        before if ended(before.trim_end_matches(' ')) => before.trim_end().trim_end_matches(signs),
        _ => return None,
    };
    let after = after.trim();
    let after = if before.is_empty() || after.is_empty() {
        after.trim_start_matches(signs)
    } else {
        after.strip_prefix(signs)?
    };
    let names = before.split('，').chain(after.split('，')).map(str::trim).filter(|name| !name.is_empty());
    let names: Vec<&str> = names.take(MOST_NAMES + 1).collect();
    let is_name = |name: &&str| {
        (1..=LONGEST_NAME).contains(&name.chars().count())
            && name.contains(is_han)
            && !name.contains(['；', '：', ':', '！', '？', '、'])
            && (name.ends_with('人') || !VERBS.iter().any(|verb| name.starts_with(verb)))
    };
    let known = |name: &&str| match is_span {
        true => company(name).max(school(name)).max(position(name)).max(degree(name)) > 0,
        false => award(name) > 0 || name.starts_with(['《', '“']) || company(name) > 0,
    };
    let several = names.len() > 1 && names.iter().any(known);
    let fits = !names.is_empty() && (*is_span || single) && (several || (*is_span && !told.trim().is_empty()));
    (fits && names.len() <= MOST_NAMES && names.iter().all(is_name)).then_some(0..head.len())
}

/// Whether a comma stands within brackets, where it parts no names: `青松公司（国企，5000人以上）`.
fn has_clause_in_brackets(text: &str) -> bool {
    let inner = text.split(['(', '（']).skip(1).filter_map(|rest| rest.split([')', '）']).next());
    inner.into_iter().any(|inner| inner.contains('，'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_commas_join_are_told_from_sentences() {
        for (text, expected) in [
            ("2013.09—2017.06青松大学，会计，本科", Some("2013.09—2017.06青松大学，会计，本科")),
            ("青松公司，财务部，会计，2019.03—2020.04", Some("青松公司，财务部，会计，2019.03—2020.04")),
            ("青松平台，2022.09—2023.08。为门店做的小程序，已上线。", Some("青松平台，2022.09—2023.08")),
            ("2019年3月至2020年4月，负责青松公司的账务，按月报税。", None),
            ("2019年3月至2020年4月在青松公司，任会计", None),
            ("青松调研，2023.08—2023.12，主持人。走访三县。", Some("青松调研，2023.08—2023.12，主持人")),
            ("青松公司，会计", None),
            ("2019.03—2020.04 成本下降，周期缩短", None),
        ] {
            assert_eq!(head(text, false).map(|range| &text[range]), expected, "{text}");
        }
        let award = "2024年3月，文明员工，青松控股";
        assert_eq!((head(award, true), head(award, false)), (Some(0..award.len()), None));
        assert!(head("《审计体会》，财会月刊，2019年10月", true).is_some());
    }
}
