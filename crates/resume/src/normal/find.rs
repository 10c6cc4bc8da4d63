//! Finds dates and spans of time in a text, in all the ways that resumes write them, without reading them: that is for
//! [`super::dates`].

use std::ops::Range;

/// A date or a span of time in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its bytes.
    pub range: Range<usize>,
    /// Whether it has a begin and an end (or lasts to the present).
    pub is_range: bool,
}

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sept",
    "sep",
    "oct",
    "nov",
    "dec",
    "spring",
    "summer",
    "autumn",
    "fall",
    "winter",
];
const NOW: &[&str] = &[
    "present day",
    "presently",
    "present",
    "till now",
    "until now",
    "right now",
    "now",
    "currently",
    "current",
    "ongoing",
    "today",
    "to date",
    "至今",
    "迄今",
    "现在",
    "目前",
    "今",
    "heute",
    "aujourd'hui",
    "actualidad",
    "presente",
    "heden",
    "oggi",
];
const TO: &[&str] =
    &["--", "-", "–", "—", "−", "－", "~", "～", "至", "到", "→", "to", "until", "till", "through", "bis"];

/// The first date or span of time in a text.
pub fn find(text: &str) -> Option<Found> {
    let mut word = false;
    for (i, c) in text.char_indices() {
        let here = text.get(i..)?;
        let begins = !word || !(c.is_ascii_digit() || c.is_ascii_alphabetic());
        word = c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | '+' | '#') && word;
        if !begins || !(c.is_ascii_digit() || c.is_ascii_alphabetic()) {
            continue;
        }
        if let Some((end, is_range)) = span(here) {
            return Some(Found { range: i..i + end, is_range });
        }
    }
    None
}

/// The length of a date or span at the beginning of a text.
fn span(text: &str) -> Option<(usize, bool)> {
    let first = match date(text) {
        Some(end) => end,
        // `Mar – Jun 2019`: the year stands once.
        None => {
            let month = month(text)?;
            let rest = text.get(month..)?;
            let to = to(rest)?;
            date(rest.get(to..)?)
                .filter(|end| rest.get(to..to + end).is_some_and(|t| t.starts_with(char::is_alphabetic)))?;
            month
        }
    };
    let rest = text.get(first..)?;
    if let Some(to) = to(rest) {
        let after = rest.get(to..)?;
        if let Some(end) = date(after).or_else(|| now(after)) {
            return Some((first + to + end, true));
        }
    }
    let blanks = rest.len() - rest.trim_start().len();
    match ["至今", "迄今"].iter().find(|n| rest.trim_start().starts_with(**n)) {
        Some(now) => Some((first + blanks + now.len(), true)),
        None => Some((first, false)),
    }
}

/// What joins two dates, with the blanks around it.
fn to(text: &str) -> Option<usize> {
    let blank = |t: &str| t.len() - t.trim_start().len();
    let before = blank(text);
    let rest = text.get(before..)?;
    let sign = TO.iter().find(|s| starts(rest, s))?;
    if sign.starts_with(|c: char| c.is_ascii_alphabetic()) && before == 0 {
        return None;
    }
    let after = rest.get(sign.len()..)?;
    Some(before + sign.len() + blank(after))
}

fn starts(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
}

fn now(text: &str) -> Option<usize> {
    let word = NOW.iter().find(|w| starts(text, w))?;
    let after = text.get(word.len()..)?.chars().next();
    (!word.is_ascii() || after.is_none_or(|c| !c.is_alphanumeric())).then_some(word.len())
}

/// A month's name, with the sign that may follow it.
fn month(text: &str) -> Option<usize> {
    let word = MONTHS.iter().find(|w| starts(text, w))?;
    let rest = text.get(word.len()..)?;
    if rest.starts_with(|c: char| c.is_alphabetic()) {
        return None;
    }
    Some(word.len() + usize::from(rest.starts_with('.')))
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// A year of a life, and no other digit after it.
fn year(text: &str) -> Option<usize> {
    let n = digits(text);
    let value: u16 = text.get(..n).filter(|_| n == 4)?.parse().ok()?;
    (1930..=2099).contains(&value).then_some(4)
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\u{a0}', '\u{3000}']).len()
}

/// The length of one date at the beginning of a text.
fn date(text: &str) -> Option<usize> {
    let end = year_first(text).or_else(|| month_first(text)).or_else(|| day_first(text))?;
    // `2019.5.1.2` is a version, `2019/03/12345` a number.
    let rest = text.get(end..)?;
    let mut after = rest.chars();
    let (sign, next) = (after.next(), after.next());
    let goes_on = matches!(sign, Some('.' | '/')) && next.is_some_and(|c| c.is_ascii_digit());
    (!goes_on && !sign.is_some_and(|c| c.is_ascii_alphanumeric())).then_some(end)
}

/// `2019`, `2019-03`, `2019.03.15`, `2019年3月`.
fn year_first(text: &str) -> Option<usize> {
    let year = year(text)?;
    let rest = text.get(year..)?;
    let gap = blanks(rest);
    let signed = rest.get(gap..)?;
    if let Some(after) = signed.strip_prefix('年') {
        let base = year + gap + '年'.len_utf8();
        let more = unit(after, '月')
            .map(|m| m + after.get(m..).and_then(|t| unit(t, '日').or_else(|| unit(t, '号'))).unwrap_or(0));
        return Some(base + more.unwrap_or(0));
    }
    let Some(sign) = signed.chars().next().filter(|c| matches!(c, '-' | '.' | '/')) else { return Some(year) };
    let loose = sign != '-';
    if gap > 0 && !loose {
        return Some(year);
    }
    let part = |from: usize| -> Option<usize> {
        let t = text.get(from..)?.strip_prefix(sign)?;
        let gap = if loose { blanks(t) } else { 0 };
        let n = digits(t.get(gap..)?);
        let value: u8 = t.get(gap..gap + n)?.parse().ok()?;
        ((1..=2).contains(&n) && (1..=31).contains(&value)).then_some(from + 1 + gap + n)
    };
    let Some(month) = part(year + gap) else { return Some(year) };
    let end = part(month).unwrap_or(month);
    Some(end + text.get(end..).filter(|t| t.starts_with('月')).map_or(0, |_| '月'.len_utf8()))
}

/// A number before a sign: `3月`, ` 15 日`.
fn unit(text: &str, sign: char) -> Option<usize> {
    let gap = blanks(text);
    let n = digits(text.get(gap..)?);
    if !(1..=2).contains(&n) {
        return None;
    }
    let rest = text.get(gap + n..)?;
    let more = blanks(rest);
    rest.get(more..)?.starts_with(sign).then_some(gap + n + more + sign.len_utf8())
}

/// `March 2019`, `Mar. 15, 2019`, `03/2019`.
fn month_first(text: &str) -> Option<usize> {
    if let Some(month) = month(text) {
        let skip = |from: usize| {
            from + text.get(from..).map_or(0, |t| t.len() - t.trim_start_matches([' ', '\u{a0}', ',', '\'', '’']).len())
        };
        let at = skip(month);
        if let Some(end) = text.get(at..).and_then(year) {
            return (at > month).then_some(at + end);
        }
        let day = digits(text.get(at..)?);
        let suffix = ["st", "nd", "rd", "th"]
            .iter()
            .find(|s| text.get(at + day..).is_some_and(|t| t.starts_with(**s)))
            .map_or(0, |s| s.len());
        let after = skip(at + day + suffix);
        return ((1..=2).contains(&day) && after > at + day)
            .then(|| text.get(after..).and_then(year).map(|y| after + y))?;
    }
    let n = digits(text);
    let value: u8 = text.get(..n).filter(|_| (1..=2).contains(&n))?.parse().ok()?;
    let rest = text.get(n..)?;
    let sign = rest.chars().next().filter(|c| matches!(c, '/' | '.' | '-'))?;
    let tail = rest.strip_prefix(sign)?;
    let end = year(tail)?;
    (1..=12).contains(&value).then_some(n + 1 + end)
}

/// `15 March 2019`.
fn day_first(text: &str) -> Option<usize> {
    let day = digits(text);
    if !(1..=2).contains(&day) {
        return None;
    }
    let rest = text.get(day..)?;
    let suffix = ["st", "nd", "rd", "th", "."].iter().find(|s| rest.starts_with(**s)).map_or(0, |s| s.len());
    let rest = rest.get(suffix..)?;
    let gap = blanks(rest);
    let named = rest.get(gap..)?;
    let month = month(named).filter(|_| gap > 0)?;
    let after = named.get(month..)?;
    let more = after.len() - after.trim_start_matches([' ', '\u{a0}', ',']).len();
    let end = year(after.get(more..)?).filter(|_| more > 0)?;
    Some(day + suffix + gap + month + more + end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_found_where_they_stand() {
        for (text, expected, is_range) in [
            ("2014.06 - 至今 青松", "2014.06 - 至今", true),
            ("青松（2010.09-2012.07）", "2010.09-2012.07", true),
            ("Dec 2013 – Dec 2014", "Dec 2013 – Dec 2014", true),
            ("Dec, 2013 - Dec, 2014  1 year", "Dec, 2013 - Dec, 2014", true),
            ("from Jan. 2019 to Mar 2020", "Jan. 2019 to Mar 2020", true),
            ("2019 - Present", "2019 - Present", true),
            ("03/2019 – 11/2020", "03/2019 – 11/2020", true),
            ("2013-12-01 — 2014-12-01", "2013-12-01 — 2014-12-01", true),
            ("2009-2011", "2009-2011", true),
            ("2019年3月至今", "2019年3月至今", true),
            ("2019年3月15日", "2019年3月15日", false),
            ("2015 年 7 月 – 2018 年 2 月", "2015 年 7 月 – 2018 年 2 月", true),
            ("Nov 01, 2021", "Nov 01, 2021", false),
            ("15 March 2019", "15 March 2019", false),
            ("Mar – Jun 2019", "Mar – Jun 2019", true),
            ("Summer 2019", "Summer 2019", false),
            ("1997/9--2000/3", "1997/9--2000/3", true),
            ("in 2016", "2016", false),
        ] {
            let found = find(text).unwrap_or(Found { range: 0..0, is_range: false });
            assert_eq!((&text[found.range.clone()], found.is_range), (expected, is_range), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_not_found() {
        for text in [
            "13800098016",
            "v2019.1.2.3",
            "maybe",
            "Marketing 42",
            "A2019",
            "20190312",
            "2711 Broadway",
            "1.2020.3",
            "C++2020x",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
