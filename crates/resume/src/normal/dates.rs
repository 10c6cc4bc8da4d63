//! Dates in words: `2015.08 - 至今`, `1980 年3月生`, `Sept. 2003 – Present`, `15 de enero de 2015`, milliseconds of a
//! site's data. What languages call things stands in [`words`], how one date is written in [`written`].
//!
//! Precision is kept as written. Milliseconds are midnight or 08:00 of China's time, so they are read in UTC+8.

mod find;
mod order;
mod words;
mod written;

pub(crate) use find::may_hold;
pub use find::{Found, find, find_all};
pub use order::{Order, order, settled};

use crate::date::{PartialDate, Period};
use std::ops::Range;

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

/// All points in time named in some words, in order, with what stood before the first (narrow, in lower case).
pub fn points(words: &str) -> (String, Vec<Point>) {
    let text = written::fold(words);
    let scanned = scan(&text, usize::MAX);
    let before = scanned.first().map_or(text.len(), |(_, range)| range.start);
    let points = scanned.into_iter().map(|(point, _)| point).collect();
    (text.get(..before).unwrap_or_default().to_owned(), points)
}

/// The first points in time named in folded words, with where they stand.
fn scan(text: &str, most: usize) -> Vec<(Point, Range<usize>)> {
    let mut found: Vec<(Point, Range<usize>)> = Vec::new();
    let (mut at, mut before) = (0, None);
    while found.len() < most
        && let Some(rest) = text.get(at..)
        && let Some(c) = rest.chars().next()
    {
        let last = found.last().and_then(|(point, range)| Some((point.date()?, text.get(range.end..at)?)));
        let after = match written::point(rest, before, last) {
            Some((point, after)) => {
                found.push((point, at..text.len() - after.len()));
                after
            }
            None if c.is_ascii_digit() => written::digits(rest).1,
            None => rest.get(c.len_utf8()..).unwrap_or_default(),
        };
        at = text.len() - after.len();
        before = text.get(..at).and_then(|read| read.chars().next_back());
    }
    found
}

/// Whether a text is a word for now that is common enough to stand alone, and nothing else.
pub fn is_now(text: &str) -> bool {
    let text = text.trim();
    ["present", "now", "current", "today", "ongoing", "至今", "现在", "今"]
        .iter()
        .any(|now| now.eq_ignore_ascii_case(text))
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

/// The first point in time that words name.
fn first(words: &str) -> Option<Point> {
    // As machines write it, there is nothing to look for.
    match words.parse() {
        Ok(date) => Some(Point::Date(date)),
        Err(_) => scan(&written::fold(words), 1).first().map(|(point, _)| *point),
    }
}

/// One date: written with its own precision, or milliseconds with their day.
pub fn date(words: &str) -> Option<PartialDate> {
    epoch(words).or_else(|| first(words)?.date())
}

/// One date of which only the month is meant; what is written with a day keeps it.
pub fn month_date(words: &str) -> Option<PartialDate> {
    month(words)?.date()
}

fn month(words: &str) -> Option<Point> {
    epoch(words).map(to_month).map(Point::Date).or_else(|| first(words))
}

/// A range in one text. `false` when something of it can't be.
pub fn period(words: &str) -> (Option<Period>, bool) {
    let (before, found) = points(words);
    let mut found = found.into_iter();
    let (first, second, sound) = (found.next(), found.next(), found.next().is_none());
    let ends_with = |words: &[&str]| words.iter().any(|word| before.trim_end().ends_with(word));
    let (start, end) = match (first, second) {
        (None, _) => return (None, false),
        (Some(Point::Now), None) => (None, first),
        (Some(_), None) if before.trim_end().ends_with(words::dash) || ends_with(words::UNTIL) => (None, first),
        (Some(_), None) if is_end(words) => (None, first),
        (Some(_), None) if ends_with(words::SINCE) => (first, Some(Point::Now)),
        _ => (first, second),
    };
    let sound = sound && ![start, end].contains(&Some(Point::Wrong)) && start != Some(Point::Now);
    bound(start.and_then(Point::date), end, sound)
}

/// Whether words say that the one date in them is when something ended: `Graduated 2015`, `2015届`.
fn is_end(words: &str) -> bool {
    let text = written::fold(words);
    words::ENDS.iter().any(|word| text.contains(word))
}

/// A range whose ends were said apart. An end of 0 or 1970 means "to the present" in a site's data.
pub fn ends(start: Option<&str>, end: Option<&str>) -> (Option<Period>, bool) {
    let unset = |words: &&str| !matches!(words.trim(), "0" | "-1" | "null");
    let first = start.filter(unset);
    let from = first.and_then(month_date);
    let to = end.map(|words| match (words.trim(), month(words)) {
        ("0" | "9999" | "999999", _) => Point::Now,
        (_, Some(Point::Date(date))) if date.year() == 1970 => Point::Now,
        (_, point) => point.unwrap_or(Point::Wrong),
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
    fn periods_in_other_languages() {
        for (words, expected) in [
            ("Jan 2019 – Present", "2019-01..now"),
            ("Jan 2019 to Mar 2020", "2019-01..2020-03"),
            ("January 2019 - Current", "2019-01..now"),
            ("2019 - now", "2019..now"),
            ("2019 – Today", "2019..now"),
            ("Sept. 2003–Jun. 2007", "2003-09..2007-06"),
            ("Mar. '19 - Apr. '20", "2019-03..2020-04"),
            ("03/2019 - 05/2020", "2019-03..2020-05"),
            ("3/2019—ongoing", "2019-03..now"),
            ("03.2019 – 05.2020", "2019-03..2020-05"),
            ("2019/03 to 2019/12", "2019-03..2019-12"),
            ("15 Jan 2019 - 3 March 2020", "2019-01-15..2020-03-03"),
            ("January 15, 2015 – May 3rd, 2016", "2015-01-15..2016-05-03"),
            ("Jan – Mar 2019", "2019-01..2019-03"),
            ("May to July 2019", "2019-05..2019-07"),
            ("August 2015 - Present (3 years 2 months)", "2015-08..now"),
            ("2014-15", "2014..2015"),
            ("2009–10", "2009..2010"),
            ("2009-10", "2009-10.."),
            ("2019年3月-5月", "2019-03..2019-05"),
            ("2019年3月 - 现在", "2019-03..now"),
            ("2019年3月 - 現在", "2019-03..now"),
            ("Since 2019", "2019..now"),
            ("seit März 2019", "2019-03..now"),
            ("until June 2020", "..2020-06"),
            ("bis 06/2020", "..2020-06"),
            ("Graduated 2015", "..2015"),
            ("Class of 2015", "..2015"),
            ("2015年6月毕业", "..2015-06"),
            ("2015届", "..2015"),
            ("März 2019 – heute", "2019-03..now"),
            ("1. Oktober 2010 bis 31. Dezember 2012", "2010-10-01..2012-12-31"),
            ("01.10.2010 - 31.12.2012", "2010-10-01..2012-12-31"),
            ("janv. 2020 - aujourd’hui", "2020-01..now"),
            ("Septembre 2018 à Février 2020", "2018-09..2020-02"),
            ("enero de 2025 - Present (1 año 7 meses)", "2025-01..now"),
            ("ene. 2018 – la actualidad", "2018-01..now"),
            ("agosto de 2012 - diciembre de 2014", "2012-08..2014-12"),
            ("março de 2019 - o momento", "2019-03..now"),
            ("set 2019 - presente", "2019-09..now"),
            ("gennaio 2020 - oggi", "2020-01..now"),
            ("mei 2019 - heden", "2019-05..now"),
            ("maart 2018 – okt. 2019", "2018-03..2019-10"),
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
            ("Sep 2003", "2003-09"),
            ("September 2003", "2003-09"),
            ("Sept. 2003", "2003-09"),
            ("SEPTEMBER, 2003", "2003-09"),
            ("03/2019", "2019-03"),
            ("2019/03", "2019-03"),
            ("2019.3", "2019-03"),
            ("2019-Mar", "2019-03"),
            ("Mar-2019", "2019-03"),
            ("January 15, 2015", "2015-01-15"),
            ("15 January 2015", "2015-01-15"),
            ("1st of May, 2015", "2015-05-01"),
            ("15-Jan-2015", "2015-01-15"),
            ("2015-01-15T10:00:00Z", "2015-01-15"),
            ("25/12/2015", "2015-12-25"),
            ("12/25/2015", "2015-12-25"),
            ("03/04/2015", "2015"),
            ("04/04/2015", "2015-04-04"),
            ("03.04.2015", "2015-04-03"),
            ("15 de enero de 2015", "2015-01-15"),
            ("1er janvier 2015", "2015-01-01"),
            ("1º de março de 2015", "2015-03-01"),
            ("15. März 2015", "2015-03-15"),
            ("Dez. 2015", "2015-12"),
            ("Summer 2015", "2015"),
            ("Issued Mar 2015", "2015-03"),
        ] {
            assert_eq!(date(words).map(|d| d.to_string()).as_deref(), Some(expected), "{words}");
        }
        for words in [
            "83年4月",
            "12",
            "0",
            "1234567890",
            "99999999999999999999",
            "2014-02-30",
            "maybe",
            "May",
            "31 Feb 2019",
            "13/2019",
            "Mar. '45",
            "may 5",
        ] {
            assert_eq!(date(words), None, "{words}");
        }
        assert_eq!(month_date("1525190400000").map(|d| d.to_string()).as_deref(), Some("2018-05"));
    }
}
