//! One point in time at the beginning of some words: `2014.09`, `03/2019`, `Sept. 2003`, `15 de enero de 2015`, `至今`.
//!
//! The words are [folded](fold) already. What follows the date comes back with it.

use super::Point;
use super::words::{self, NOW, TO};
use crate::date::PartialDate;
use std::borrow::Cow;

/// Words for reading dates: narrow and in lower case, a character for a character.
pub(super) fn fold(words: &str) -> Cow<'_, str> {
    if words.is_ascii() {
        let capital = words.bytes().any(|b| b.is_ascii_uppercase());
        return if capital { Cow::Owned(words.to_ascii_lowercase()) } else { Cow::Borrowed(words) };
    }
    // Dashes and all that is Chinese are folded already; all else beyond ASCII may be wide or a capital.
    let done = |c: char| matches!(c, '\0'..='@' | '['..='\x7f' | '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{9fff}');
    if words.chars().all(done) {
        return Cow::Borrowed(words);
    }
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' | '\u{a0}' | '\u{2009}' | '\u{202f}' => ' ',
        c => c,
    };
    let lower = |c: char| {
        // Most characters are of ASCII or Chinese, for which no table is needed.
        if c.is_ascii() || ('\u{2e80}'..='\u{9fff}').contains(&c) {
            return c.to_ascii_lowercase();
        }
        let mut lower = c.to_lowercase();
        lower.next().filter(|_| lower.next().is_none()).unwrap_or(c)
    };
    let mut folded = String::with_capacity(words.len());
    folded.extend(words.chars().map(|c| lower(narrow(c))));
    Cow::Owned(folded)
}

/// A point in time, by the character before it, the date read last and what stands between.
pub(super) fn point<'a>(
    text: &'a str,
    before: Option<char>,
    last: Option<(PartialDate, &str)>,
) -> Option<(Point, &'a str)> {
    date(text, before, last).or_else(|| Some((Point::Now, now(text, before.is_some_and(letter))?)))
}

/// The same without the words for the present, which are none of a month's.
pub(super) fn date<'a>(
    text: &'a str,
    before: Option<char>,
    last: Option<(PartialDate, &str)>,
) -> Option<(Point, &'a str)> {
    let first = text.chars().next()?;
    if first.is_ascii_digit() {
        let (run, after) = digits(text);
        return if run.len() <= 2 { short(run, after, last) } else { long(run, after) };
    }
    if !letter(first) || before.is_some_and(letter) {
        return None;
    }
    let (month, after) = month_name(text)?;
    if let Some(found) = after_month(month, after) {
        return Some(found);
    }
    // `Jan – Mar 2019`: the year is said once.
    let (second, beyond) = month_name(between(after)?)?;
    let (Point::Date(date), _) = after_month(second, beyond)? else { return None };
    Some((Point::of(date.year(), Some(month), None), after.strip_prefix('.').unwrap_or(after)))
}

/// Whether a character belongs to a word of letters, which ends at the next blank or sign.
pub(super) fn letter(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic();
    }
    !('\u{2e80}'..='\u{d7ff}').contains(&c) && c.is_alphabetic()
}

/// What follows a word for the present.
fn now(text: &str, inside: bool) -> Option<&str> {
    let first = text.as_bytes().first();
    NOW.iter().filter(|word| word.as_bytes().first() == first).find_map(|word| {
        let after = text.strip_prefix(word)?;
        let goes_on =
            || after.starts_with(letter) || (after.starts_with(|c: char| c.is_ascii_digit()) && !lasts(after));
        let glued = word.starts_with(letter) && (inside || goes_on());
        (!glued).then_some(after)
    })
}

/// Whether a text begins with a length of time, which nothing need part from the word before: `Present4 years`.
pub(super) fn lasts(text: &str) -> bool {
    let (run, unit) = digits(text);
    let unit = unit.trim_start();
    (1..=2).contains(&run.len()) && ["year", "yr", "month", "mo"].iter().any(|word| unit.starts_with(word))
}

/// The leading run of digits and what follows.
pub(super) fn digits(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The leading word of letters and what follows.
pub(super) fn word(text: &str) -> (&str, &str) {
    let end = text.find(|c| !letter(c)).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The name of a month and what follows.
fn month_name(text: &str) -> Option<(u8, &str)> {
    let (name, after) = word(text);
    Some((words::month(name)?, after))
}

/// A year of four digits and what follows.
fn year(text: &str) -> Option<(i16, &str)> {
    let (run, after) = digits(text);
    let year = run.parse().ok().filter(|_| run.len() == 4)?;
    PartialDate::new(year, None, None).map(|_| (year, after))
}

/// What stands after the sign or small word between the parts of a written date: `. `, `, `, `-`, ` de `, ` of `.
fn gap(text: &str) -> &str {
    let text = text.strip_prefix('.').unwrap_or(text);
    let text = text.strip_prefix(',').unwrap_or(text);
    if let Some(after) = text.strip_prefix(['-', '/']) {
        return after;
    }
    let tail = text.trim_start();
    let small = ["de ", "del ", "of "].iter().find_map(|small| tail.strip_prefix(small));
    small.filter(|_| tail.len() < text.len()).unwrap_or(tail).trim_start()
}

/// What stands after the dash or word between two ends.
pub(super) fn between(text: &str) -> Option<&str> {
    let tail = text.strip_prefix('.').unwrap_or(text).trim_start();
    let beyond = tail.trim_start_matches(words::dash);
    if beyond.len() < tail.len() {
        return Some(beyond.trim_start());
    }
    TO.iter().find_map(|to| tail.strip_prefix(to)?.strip_prefix(' ')).map(str::trim_start)
}

/// What follows the name of a month: a year, a day and a year, or `'19`.
fn after_month(month: u8, after: &str) -> Option<(Point, &str)> {
    let tail = gap(after);
    if let Some((year, left)) = year(tail) {
        return Some((Point::of(year, Some(month), None), left));
    }
    if let Some(short) = tail.strip_prefix(['\'', '’']) {
        let (run, left) = digits(short);
        // Two digits say which century only where nobody is yet, or still, at work.
        let year = match run.parse::<i16>().ok().filter(|_| run.len() == 2)? {
            n @ 0..=35 => 2000 + n,
            n @ 60..=99 => 1900 + n,
            _ => return None,
        };
        return Some((Point::of(year, Some(month), None), left));
    }
    let (run, left) = digits(tail);
    let day = run.parse().ok().filter(|_| (1..=2).contains(&run.len()))?;
    let left = gap(ordinal(left));
    let (year, left) = year(left)?;
    Some((Point::of(year, Some(month), Some(day)), left))
}

fn ordinal(text: &str) -> &str {
    let signs = ["st", "nd", "rd", "th", "er", "º", "."];
    signs.iter().find_map(|sign| text.strip_prefix(sign)).filter(|left| !left.starts_with(letter)).unwrap_or(text)
}

/// A date that begins with one or two digits: `03/2019`, `15.01.2015`, `15 January 2015`; after another date also
/// `2019年3月-5月` and `2014–15`.
fn short<'a>(run: &str, after: &'a str, last: Option<(PartialDate, &str)>) -> Option<(Point, &'a str)> {
    let number: u8 = run.parse().ok()?;
    if let Some((month, left)) = month_name(gap(ordinal(after))) {
        let (year, left) = year(gap(left))?;
        return Some((Point::of(year, Some(month), Some(number)), left));
    }
    if let Some((date, between)) = last
        && !between.is_empty()
        && between.trim().chars().all(words::dash)
    {
        if let Some(left) = after.trim_start().strip_prefix('月').filter(|_| date.month().is_some()) {
            return Some((Point::of(date.year(), Some(number), None), left));
        }
        let later = i16::from(number) > date.year() % 100 && run.len() == 2 && date.precision() == 1;
        let plain = !after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | '-'));
        if later && plain && (number > 12 || between == "–") {
            return Some((Point::of(date.year() - date.year() % 100 + i16::from(number), None, None), after));
        }
    }
    let sign = after.chars().next().filter(|c| matches!(c, '.' | '/' | '-'))?;
    let tail = after.strip_prefix(sign)?;
    if let Some((year, left)) = year(tail) {
        return Some((Point::of(year, Some(number), None), left));
    }
    let (run, tail) = digits(tail);
    let second: u8 = run.parse().ok().filter(|_| (1..=2).contains(&run.len()))?;
    let (year, left) = year(tail.strip_prefix(sign)?)?;
    let point = match (number, second, sign) {
        (day, month, '.') => Point::of(year, Some(month), Some(day)),
        (day @ 13.., month, _) | (month, day @ 13.., _) => Point::of(year, Some(month), Some(day)),
        (a, b, _) if a == b => Point::of(year, Some(a), Some(b)),
        // Day first or month first: nobody can say.
        _ => Point::of(year, None, None),
    };
    Some((point, left))
}

/// A date that begins with a year: `2014…`, `201409`, `20140930`.
fn long<'a>(run: &str, after: &'a str) -> Option<(Point, &'a str)> {
    let part = |from: usize, to: usize| run.get(from..to).and_then(|s| s.parse::<u8>().ok());
    let year: i16 = run.get(..4)?.parse().ok()?;
    match run.len() {
        4 => {
            // `2019 Mar`, but neither `2015-March 2016` nor `in 2015 set up`.
            let ends = |left: &str| between(left).is_some() || !left.trim_start().starts_with(letter);
            let named = month_name(gap(after)).filter(|(_, left)| self::year(gap(left)).is_none() && ends(left));
            if let Some((month, left)) = named.filter(|_| after.starts_with([' ', '-', '/'])) {
                return Some((Point::of(year, Some(month), None), left.strip_prefix('.').unwrap_or(left)));
            }
            let Some((month, sign, left)) = month(after, year) else {
                return Some((Point::of(year, None, None), after));
            };
            let Some((day, left)) = day(left, sign) else {
                let left = left.strip_prefix('月').unwrap_or(left);
                return Some((Point::of(year, Some(month), None), left));
            };
            Some((Point::of(year, Some(month), Some(day)), left))
        }
        6 => Some((Point::of(year, Some(part(4, 6)?), None), after)),
        8 => Some((Point::of(year, Some(part(4, 6)?), Some(part(6, 8)?)), after)),
        _ => None,
    }
}

/// A month after a year: `.08`, ` /12`, `年3月`. A hyphen with blanks is a dash between two dates; so is the one in
/// `2014-15`.
fn month(text: &str, year: i16) -> Option<(u8, char, &str)> {
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
    let month = run.parse().ok()?;
    let span = sign == '-' && month > 12 && i16::from(month) > year % 100;
    (!span).then_some((month, sign, after))
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
