//! Where in a line a date or a range stands, for readers of pages without labels.
//!
//! Stricter than reading words that are known to be a date: numbers of phones and papers, versions, addresses and plain
//! counts are none.

use super::{Point, words, written};
use std::borrow::Cow;
use std::ops::Range;

/// A date or range within a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The bytes it takes, with `since` before it.
    pub range: Range<usize>,
    /// Whether it says from when to when (or from when until now).
    pub is_range: bool,
    /// Whether it is no more than a year's four digits, which may count something else.
    pub bare: bool,
}

/// The first date or range in a text.
pub fn find(text: &str) -> Option<Found> {
    find_all(text).next()
}

/// All dates and ranges in a text, each looked for behind the one before.
pub fn find_all(text: &str) -> impl Iterator<Item = Found> {
    let folded = if may_hold(text) { written::fold(text) } else { Cow::Borrowed("") };
    let mut from = 0;
    std::iter::from_fn(move || {
        let found = find_folded(folded.get(from..)?)?;
        let range = from + found.range.start..from + found.range.end;
        from = range.end;
        // Folding gives a character for a character.
        let place = |at: usize| {
            if text.is_ascii() || matches!(folded, Cow::Borrowed(_)) {
                return at;
            }
            let count = folded.get(..at).map_or(0, |before| before.chars().count());
            text.char_indices().nth(count).map_or(text.len(), |(at, _)| at)
        };
        Some(Found { range: place(range.start)..place(range.end), ..found })
    })
}

/// Whether a text may hold a date: each has a year, of four digits or of two behind an apostrophe, be it the curly one,
/// which ends with 0x99. Digits may be wide.
pub(crate) fn may_hold(text: &str) -> bool {
    let short = |three: &[u8]| matches!(three, [b'\'' | 0x99, b'0'..=b'9', b'0'..=b'9'] | [0xef, 0xbc, 0x90..=0x99]);
    let year = |four: &[u8]| four.iter().all(u8::is_ascii_digit);
    // Most texts have neither a digit nor what wide ones begin with, which is seen of many bytes at once.
    let digit = |any: bool, b: &u8| any | b.is_ascii_digit() | (*b == 0xef);
    let text = text.as_bytes();
    text.chunks(32).any(|some| some.iter().fold(false, digit))
        && (text.windows(4).any(year) || text.windows(3).any(short))
}

fn find_folded(text: &str) -> Option<Found> {
    let (mut at, mut before) = (0, None);
    // A date has a digit, and so has what it begins with or what follows.
    let last = text.bytes().rposition(|b| b.is_ascii_digit())?;
    // Between them stand signs, and Han, which begin with 0xE4 to 0xE9.
    let idle = |b: &u8| !b.is_ascii_alphanumeric() && matches!(b, 0..=0xbf | 0xe4..=0xe9);
    loop {
        let skipped = text.as_bytes().iter().skip(at).take_while(|b| idle(b)).count();
        if skipped > 0 {
            at += skipped;
            before = text.get(..at).and_then(|read| read.chars().next_back());
        }
        let rest = text.get(at..).filter(|_| at <= last)?;
        let c = rest.chars().next()?;
        // A date begins with a digit or the name of a month; the rest of another word need not be looked at.
        let word = written::letter(c) && !before.is_some_and(written::letter);
        let name = if word { written::word(rest).0 } else { "" };
        if (c.is_ascii_digit() || (word && words::month(name).is_some()))
            && let Some((point @ Point::Date(_), after)) = written::date(rest, before, None)
            && let Some(found) = whole(text, at, point, after)
        {
            return Some(found);
        }
        at += match c {
            '0'..='9' => written::digits(rest).0.len(),
            _ if word => name.len(),
            c => c.len_utf8(),
        };
        before = Some(c);
    }
}

/// The date at a place with the other end of its range, if it stands there as a date does.
fn whole(text: &str, at: usize, first: Point, after: &str) -> Option<Found> {
    let before = text.get(..at)?;
    let end_of_first = text.len() - after.len();
    let words = text.get(at..end_of_first)?;
    let (end, is_range) = match second(after, first) {
        // `2023-2024 学年`
        Some(left) => {
            let left = of_year(left);
            (text.len() - left.trim_start().strip_prefix("学年").unwrap_or(left).len(), true)
        }
        None => (text.len() - of_year(after).len(), false),
    };
    let digits = words.bytes().all(|b| b.is_ascii_digit());
    let bare = digits && words.len() == 4;
    let compact = digits && !bare;
    let after = text.get(end..)?;
    let counts = bare && !is_range && !a_year(first, before, after);
    // `至今Acme`: what parted them is lost, and no word goes on so.
    let glued = text.get(..end).is_some_and(|t| t.ends_with("至今") || t.ends_with("现在"))
        && after.starts_with(|c: char| c.is_ascii_alphabetic());
    let glued =
        glued || (is_range && written::lasts(after) && text.get(..end).is_some_and(|t| t.ends_with(written::letter)));
    if !free_before(before) || !(glued || free_after(after)) || counts || (compact && !is_range) {
        return None;
    }
    let since = words::SINCE.iter().find_map(|word| {
        let start = before.trim_end().strip_suffix(word)?;
        (!start.ends_with(written::letter)).then_some(start.len())
    });
    let start = if is_range { at } else { since.unwrap_or(at) };
    Some(Found { range: start..end, is_range: is_range || since.is_some(), bare: bare && !is_range && since.is_none() })
}

/// What follows the second end of a range whose first was just read.
fn second(after: &str, first: Point) -> Option<&str> {
    let after = of_year(after);
    let tail = after.trim_start();
    if let Some(left) = tail.strip_prefix("至今") {
        return Some(left);
    }
    // `April 2021November 2023`, `2021Present`: what parted them is lost.
    let glued = || Some(after).filter(|after| after.starts_with(written::letter));
    let beyond = written::between(after).or_else(glued)?;
    let between = after.get(..after.len() - beyond.len())?;
    let last = first.date().map(|date| (date, between));
    match written::point(beyond, Some(' '), last)? {
        (Point::Date(_) | Point::Now, left) => Some(left),
        (Point::Wrong, _) => None,
    }
}

/// What follows a year, without the word for it.
fn of_year(after: &str) -> &str {
    let word = after.strip_prefix(' ').unwrap_or(after).strip_prefix('年');
    // `年度` is of what comes behind.
    word.filter(|rest| !rest.starts_with('度')).unwrap_or(after)
}

/// Whether a date may begin after these words: not within a word, a number, an address or a version.
fn free_before(before: &str) -> bool {
    let mut back = before.chars().rev();
    match back.next() {
        None => true,
        Some(c) if written::letter(c) || c.is_numeric() => false,
        Some('$' | '¥' | '€' | '£' | '￥' | '+' | '_' | '=') => false,
        Some('-' | '.' | '/' | '@' | '#' | '&' | '?' | '\'' | '’') => {
            !back.next().is_some_and(|c| c.is_ascii_alphanumeric() || c == '/')
        }
        Some(':') => !back.next().is_some_and(|c| c.is_ascii_digit()),
        Some(_) => true,
    }
}

/// Whether a date may end before these words.
fn free_after(after: &str) -> bool {
    let mut next = after.chars();
    match next.next() {
        Some(c) if written::letter(c) || c.is_numeric() => false,
        Some('%' | '+' | '_' | '=' | '@') => false,
        Some(':') => !next.next().is_some_and(|c| c.is_ascii_digit()),
        Some('-' | '.' | '/' | '\'' | '’') => !next.next().is_some_and(|c| c.is_ascii_alphanumeric()),
        _ => true,
    }
}

const COUNTED: &str = "元人万千百亿个多余名家台次米行条篇块分秒天页字吨件套用";

/// Whether four digits are more likely a year than a count or a piece of a number.
fn a_year(point: Point, before: &str, after: &str) -> bool {
    let likely = point.date().is_some_and(|date| (1940..=2060).contains(&date.year()));
    let tail = after.trim_start();
    let counts = tail.starts_with(|c| COUNTED.contains(c)) && !tail.starts_with("年");
    let piece = after.len() > tail.len() && tail.starts_with(|c: char| c.is_ascii_digit())
        || before.ends_with(' ') && before.trim_end().ends_with(|c: char| c.is_ascii_digit());
    likely && !counts && !piece && !before.trim_end().ends_with(['>', '<', '≥', '≤', '约', '近', '第'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_ranges_within_a_line() {
        for (line, expected, is_range) in [
            ("Acme Ltd, Jan 2019 – Present, Berlin", "Jan 2019 – Present", true),
            ("Jan 2022 - Present4 years 10 months", "Jan 2022 - Present", true),
            ("2015.08 - 至今   青松科技有限公司", "2015.08 - 至今", true),
            ("青松科技（2015年8月至2019年3月）", "2015年8月至2019年3月", true),
            ("2015.08至今", "2015.08至今", true),
            ("2015.08—至今 青松公司，会计", "2015.08—至今", true),
            ("2015—2019青松大学，会计，本科", "2015—2019", true),
            ("2013.09—2017.06青松大学", "2013.09—2017.06", true),
            ("2024.10—至今天水青松公司", "2024.10—至今", true),
            ("青松科技2015年至今", "2015年至今", true),
            ("2015年至2019年 青松科技", "2015年至2019年", true),
            ("2025/1 -- 至今：Blue Heron", "2025/1 -- 至今", true),
            ("2023/1 -- 2024/12：Lanternfish", "2023/1 -- 2024/12", true),
            ("2023.01 - 至今Lanternfish", "2023.01 - 至今", true),
            ("Engineer (03/2019 - 05/2020)", "03/2019 - 05/2020", true),
            ("University of Somewhere 2003 - 2007", "2003 - 2007", true),
            ("BSc 2003–07", "2003–07", true),
            ("Working since March 2019 at Acme", "since March 2019", true),
            ("Summer school, May – July 2019", "May – July 2019", true),
            ("２０１０．０９－２０１２．０７ 公司", "２０１０．０９－２０１２．０７", true),
            ("201009-201207 公司", "201009-201207", true),
            ("2009.07-2015.04 （1年）", "2009.07-2015.04", true),
            ("Born 15 January 1985", "15 January 1985", false),
            ("出生日期：1985-01-15", "1985-01-15", false),
            ("Award, 2015", "2015", false),
            ("2015年获奖", "2015年", false),
            ("2015 年全国竞赛", "2015 年", false),
            ("2015年度优秀员工", "2015", false),
            ("2023-2024 学年奖学金", "2023-2024 学年", true),
            ("Clerk April 2021November 2023", "April 2021November 2023", true),
            ("December 2023Present", "December 2023Present", true),
            ("Updated: 2018-05-02 10:30", "2018-05-02", false),
            ("I may go. Sept. 2003.", "Sept. 2003", false),
            ("İstanbul Mar 2019", "Mar 2019", false),
        ] {
            let found = find(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((&line[found.range.clone()], found.is_range), (expected, is_range), "{line}");
        }
    }

    #[test]
    fn other_numbers_are_no_dates() {
        for line in [
            "",
            "Present",
            "13800098016",
            "2019031234",
            "20190312",
            "201903",
            "+86 138 2019 0312",
            "010-2019-0312",
            "v2019.3.1.4",
            "Node 10.2015.3",
            "http://www.example.com/2015/03/post",
            "2000元/月",
            "2000 多人",
            "led over 2015%",
            "$2000",
            "A2019",
            "2019th",
            "图纸 2015-AB-7",
            "12:30",
            "9999",
            "may",
        ] {
            assert_eq!(find(line), None, "{line}");
        }
        assert!(find("Award, 2015").is_some_and(|f| f.bare) && find("Award, 5/2015").is_some_and(|f| !f.bare));
    }

    #[test]
    fn long_lines_take_linear_time() {
        for piece in ["Jan ", "1 ", "2019x", "may - ", "2019", "至今", " "] {
            assert_eq!(find(&piece.repeat(50_000)), None, "{piece}");
        }
    }
}
