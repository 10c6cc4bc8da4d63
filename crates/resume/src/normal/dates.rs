//! Dates in words: `2015.08 - 至今`, `1980 年3月生`, `40岁(1974年7月)`, milliseconds of a site's data.
//!
//! Precision is kept as written. Milliseconds are midnight or 08:00 of China's time, so they are read in UTC+8.

use super::texts::narrow;
use crate::date::{PartialDate, Period};

/// A point in time that words name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    /// A date.
    Date(PartialDate),
    /// To the present.
    Now,
    /// It looks like a date, but there is no such date.
    Wrong,
}

impl Point {
    fn of(year: i16, month: Option<u8>, day: Option<u8>) -> Point {
        match PartialDate::new(year, month, day) {
            _ if year == 9999 => Point::Now,
            Some(date) => Point::Date(date),
            None => Point::Wrong,
        }
    }

    /// The date, if it is one.
    pub fn date(self) -> Option<PartialDate> {
        match self {
            Point::Date(date) => Some(date),
            Point::Now | Point::Wrong => None,
        }
    }
}

const NOW: &[&str] = &["至今", "现在", "目前", "present", "now", "今"];

/// All points in time named in some words, in order, with what stood before the first.
pub fn points(words: &str) -> (String, Vec<Point>) {
    let text = narrow(words).to_lowercase();
    let mut rest = text.as_str();
    let mut before = String::new();
    let mut found = Vec::new();
    while let Some(c) = rest.chars().next() {
        if let Some(after) = NOW.iter().find_map(|word| rest.strip_prefix(word)) {
            found.push(Point::Now);
            rest = after;
        } else if c.is_ascii_digit() {
            let (run, after) = digits(rest);
            rest = match point(run, after) {
                Some((point, after)) => {
                    found.push(point);
                    after
                }
                None => after,
            };
        } else {
            if found.is_empty() {
                before.push(c);
            }
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    (before, found)
}

/// The leading run of digits and what follows.
fn digits(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// A date that starts with a run of digits: `2014…`, `201409`, `20140930`.
fn point<'a>(run: &str, after: &'a str) -> Option<(Point, &'a str)> {
    let part = |from: usize, to: usize| run.get(from..to).and_then(|s| s.parse::<u8>().ok());
    let year: i16 = run.get(..4)?.parse().ok()?;
    match run.len() {
        4 => {
            let Some((month, sign, left)) = month(after) else { return Some((Point::of(year, None, None), after)) };
            let Some((day, left)) = day(left, sign) else { return Some((Point::of(year, Some(month), None), left)) };
            Some((Point::of(year, Some(month), Some(day)), left))
        }
        6 => Some((Point::of(year, Some(part(4, 6)?), None), after)),
        8 => Some((Point::of(year, Some(part(4, 6)?), Some(part(6, 8)?)), after)),
        _ => None,
    }
}

/// A month after a year: `.08`, ` /12`, `年3月`. A hyphen with blanks is a dash between two dates.
fn month(text: &str) -> Option<(u8, char, &str)> {
    let (sign, tail) = sign(text, &['.', '/', '-', '年'])?;
    let (run, after) = digits(tail);
    if !(1..=2).contains(&run.len()) {
        return None;
    }
    let after = match (sign, after.trim_start().strip_prefix('月')) {
        ('年', None) => return None,
        ('年', Some(_)) => after.trim_start(),
        (_, Some(left)) => left,
        (_, None) => after,
    };
    Some((run.parse().ok()?, sign, after))
}

/// A day after a month, by the same sign as the month.
fn day(text: &str, month_sign: char) -> Option<(u8, &str)> {
    let wanted = if month_sign == '年' { '月' } else { month_sign };
    let (_, tail) = sign(text, &[wanted])?;
    let (run, after) = digits(tail);
    if !(1..=2).contains(&run.len()) {
        return None;
    }
    let after = match after.trim_start().strip_prefix(['日', '号']) {
        Some(left) => left,
        None if wanted == '月' => return None,
        None => after,
    };
    Some((run.parse().ok()?, after))
}

fn sign<'a>(text: &'a str, signs: &[char]) -> Option<(char, &'a str)> {
    let tail = text.trim_start();
    let found = tail.chars().next().filter(|c| signs.contains(c))?;
    let after = tail.get(found.len_utf8()..)?;
    match found {
        '-' if tail.len() != text.len() => None,
        '-' => Some((found, after)),
        _ => Some((found, after.trim_start())),
    }
}

/// Milliseconds since 1970, as a day in China.
pub fn epoch(words: &str) -> Option<PartialDate> {
    let text = words.trim();
    let run = text.strip_prefix('-').unwrap_or(text);
    let long = (11..=14).contains(&run.len()) && run.bytes().all(|b| b.is_ascii_digit());
    let stamp = jiff::Timestamp::from_millisecond(text.parse().ok().filter(|_| long)?).ok()?;
    let day = jiff::tz::Offset::constant(8).to_datetime(stamp).date();
    PartialDate::new(day.year(), u8::try_from(day.month()).ok(), u8::try_from(day.day()).ok())
}

/// A date without its day, where the day is not meant.
pub fn to_month(date: PartialDate) -> PartialDate {
    PartialDate::new(date.year(), date.month(), None).unwrap_or(date)
}

/// One date: written with its own precision, or milliseconds with their day.
pub fn date(words: &str) -> Option<PartialDate> {
    epoch(words).or_else(|| points(words).1.into_iter().next().and_then(Point::date))
}

/// One date of which only the month is meant; what is written with a day keeps it.
pub fn month_date(words: &str) -> Option<PartialDate> {
    epoch(words).map(to_month).or_else(|| points(words).1.into_iter().next().and_then(Point::date))
}

/// A range in one text. `false` when something of it can't be.
pub fn period(words: &str) -> (Option<Period>, bool) {
    let (before, found) = points(words);
    let mut found = found.into_iter();
    let (first, second, sound) = (found.next(), found.next(), found.next().is_none());
    let opens_with_dash = before.trim_end().ends_with(['-', '–', '—', '~', '至']);
    let (start, end) = match (first, second) {
        (None, _) => return (None, false),
        (Some(Point::Now), None) => (None, first),
        (Some(_), None) if opens_with_dash => (None, first),
        _ => (first, second),
    };
    let sound = sound && ![start, end].contains(&Some(Point::Wrong)) && start != Some(Point::Now);
    bound(start.and_then(Point::date), end, sound)
}

/// A range whose ends were said apart. An end of 0 or 1970 means "to the present" in a site's data.
pub fn ends(start: Option<&str>, end: Option<&str>) -> (Option<Period>, bool) {
    let unset = |words: &&str| !matches!(words.trim(), "0" | "-1" | "null");
    let first = start.filter(unset);
    let from = first.and_then(month_date);
    let to = end.map(|words| match (words.trim(), month_date(words)) {
        ("0" | "9999" | "999999", _) => Point::Now,
        (_, Some(date)) if date.year() == 1970 => Point::Now,
        (_, Some(date)) => Point::Date(date),
        (_, None) => points(words).1.first().copied().unwrap_or(Point::Wrong),
    });
    bound(from, to, first.is_some() == from.is_some() && to != Some(Point::Wrong))
}

fn bound(start: Option<PartialDate>, end: Option<Point>, sound: bool) -> (Option<Period>, bool) {
    let period = Period { start, end: end.and_then(Point::date), current: end == Some(Point::Now) };
    ((period != Period::default()).then_some(period), sound)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(period: Option<Period>) -> String {
        let Some(p) = period else { return "-".into() };
        let side = |d: Option<PartialDate>| d.map(|d| d.to_string()).unwrap_or_default();
        format!("{}..{}", side(p.start), if p.current { "now".into() } else { side(p.end) })
    }

    #[test]
    fn periods_in_one_text() {
        for (words, expected) in [
            ("2015.08 - 至今", "2015-08..now"),
            ("2007/03 -- 2008/10：", "2007-03..2008-10"),
            ("2013/02 - 2014/01", "2013-02..2014-01"),
            ("2012/05–至今", "2012-05..now"),
            ("2009.07-2015.04 （1年）", "2009-07..2015-04"),
            ("2003.11", "2003-11.."),
            ("2014 /12--至今：", "2014-12..now"),
            ("2012\n /8--至今：", "2012-08..now"),
            ("2009 /2--2011 /11：", "2009-02..2011-11"),
            ("2011.02 -现在", "2011-02..now"),
            ("1997/9--2000/3", "1997-09..2000-03"),
            ("2003-2005", "2003..2005"),
            ("2003 - 2005", "2003..2005"),
            ("2003-09-2005-07", "2003-09..2005-07"),
            ("2003-09-01-2005-07-31", "2003-09-01..2005-07-31"),
            ("2003-09-01 - Present", "2003-09-01..now"),
            ("2003年9月至2005年7月", "2003-09..2005-07"),
            ("（2010.09-2012.07）", "2010-09..2012-07"),
            ("２０１０．０９－２０１２．０７", "2010-09..2012-07"),
            ("2010.09 - 9999.99", "2010-09..now"),
            ("201009-201207", "2010-09..2012-07"),
            ("-- 2008/10", "..2008-10"),
            ("至今", "..now"),
        ] {
            let (period, sound) = period(words);
            assert_eq!((show(period), sound), (expected.to_owned(), true), "{words}");
        }
    }

    #[test]
    fn periods_that_cannot_be() {
        for (words, expected) in [
            ("", "-"),
            ("很久", "-"),
            ("2013/13 - 2014/01", "..2014-01"),
            ("2013/00", "-"),
            ("2013/01 - 2014/02/30", "2013-01.."),
            ("2001 - 2002 - 2003", "2001..2002"),
        ] {
            let (period, sound) = period(words);
            assert_eq!((show(period), sound), (expected.to_owned(), false), "{words}");
        }
    }

    #[test]
    fn ends_said_apart() {
        for (start, end, expected, sound) in [
            (Some("1420041600000"), Some("0"), "2015-01..now", true),
            (Some("1420041600000"), Some("1451577600000"), "2015-01..2016-01", true),
            (Some("1420070400000"), Some("1970/01/01 08:00:00"), "2015-01..now", true),
            (Some("2013/02"), Some("至今"), "2013-02..now", true),
            (Some("201302"), Some("999999"), "2013-02..now", true),
            (Some("2013-02"), None, "2013-02..", true),
            (None, Some("2013-02"), "..2013-02", true),
            (Some("0"), Some("2013-02"), "..2013-02", true),
            (Some("2013-02"), Some("?"), "2013-02..", false),
            (Some("?"), None, "-", false),
        ] {
            let (period, good) = ends(start, end);
            assert_eq!((show(period), good), (expected.to_owned(), sound), "{start:?} {end:?}");
        }
    }

    #[test]
    fn single_dates() {
        for (words, expected) in [
            ("1978年12月", "1978-12"),
            ("1980 年3月生", "1980-03"),
            ("1980\n 年3月生", "1980-03"),
            ("40岁(1974年7月)", "1974-07"),
            ("42岁（1974年1月6日）", "1974-01-06"),
            ("(1988/02/21)", "1988-02-21"),
            ("1982年10月01日", "1982-10-01"),
            ("1983", "1983"),
            ("1983年", "1983"),
            ("2014.02.20", "2014-02-20"),
            ("2018-05-02 10:30:00", "2018-05-02"),
            ("2006年08月", "2006-08"),
            ("201612", "2016-12"),
            ("20161231", "2016-12-31"),
            ("1525190400000", "2018-05-02"),
            ("-62208000000", "1968-01-12"),
        ] {
            assert_eq!(date(words).map(|d| d.to_string()).as_deref(), Some(expected), "{words}");
        }
        for words in ["83年4月", "12", "0", "1234567890", "99999999999999999999", "2014-02-30"] {
            assert_eq!(date(words), None, "{words}");
        }
        assert_eq!(month_date("1525190400000").map(|d| d.to_string()).as_deref(), Some("2018-05"));
    }
}
