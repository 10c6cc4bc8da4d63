//! Whether `01/08/2023` is of January or of August: what one date can't tell, those beside it may, for nobody writes them
//! in two ways in one resume.

use std::borrow::Cow;
use std::ops::Range;

/// Which number of `01/08/2023` is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// `25/12/2023`, as in most of the world.
    DayFirst,
    /// `12/25/2023`, as in the United States.
    MonthFirst,
}

/// The order that all dates of a document have, where one of them tells and none says otherwise.
pub fn order<'a>(words: impl IntoIterator<Item = &'a str>) -> Option<Order> {
    let told = |numbers: Numbers| match (numbers.first, numbers.second) {
        (13.., ..=12) => Some(Order::DayFirst),
        (..=12, 13..) => Some(Order::MonthFirst),
        _ => None,
    };
    // What begins with a year tells nothing, which is what most begin with.
    let year = |text: &&str| text.len() >= 4 && text.bytes().take(4).all(|b| b.is_ascii_digit());
    let mut found = words.into_iter().filter(|text| !year(text)).flat_map(numbers).filter_map(told);
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

/// Words in which such dates are written as year, month and day.
pub fn settled(words: &str, order: Option<Order>) -> Cow<'_, str> {
    let Some(order) = order else { return Cow::Borrowed(words) };
    let mut found: Vec<Numbers> = numbers(words).filter(|of| of.first <= 12 && of.second <= 12).collect();
    if found.is_empty() {
        return Cow::Borrowed(words);
    }
    let mut settled = words.to_owned();
    while let Some(Numbers { first, second, year, range }) = found.pop() {
        let (day, month) = match order {
            Order::DayFirst => (first, second),
            Order::MonthFirst => (second, first),
        };
        settled.replace_range(range, &format!("{year:04}-{month:02}-{day:02}"));
    }
    Cow::Owned(settled)
}

/// Two numbers before a year, and the bytes that they take with it.
struct Numbers {
    first: u8,
    second: u8,
    year: u16,
    range: Range<usize>,
}

/// All such dates of a text: `1/8/2023`, `01-08-2023`. With stops between, the day stands first anyway.
fn numbers(text: &str) -> impl Iterator<Item = Numbers> {
    let bytes = text.as_bytes();
    let number = move |at: usize, most: usize| {
        let digits = bytes.iter().skip(at).take(most + 1).take_while(|b| b.is_ascii_digit()).count();
        let value = text.get(at..at + digits).filter(|_| (1..=most).contains(&digits))?.parse::<u16>().ok()?;
        Some((value, at + digits))
    };
    let at_sign = move |at: usize| {
        let sign = *bytes.get(at)?;
        let begin = at - bytes.get(..at)?.iter().rev().take(3).take_while(|b| b.is_ascii_digit()).count();
        let (first, end) = number(begin, 2)?;
        let (second, last) = number(at + 1, 2)?;
        let (year, past) = number(last + 1, 4)?;
        let fits = end == at && bytes.get(last) == Some(&sign) && past == last + 5;
        // `2019/01/08/2023` is none.
        let alone = begin.checked_sub(1).and_then(|before| bytes.get(before)) != Some(&sign);
        let small = |n: u16| u8::try_from(n).ok().filter(|n| (1..=31).contains(n));
        (fits && alone).then_some(())?;
        Some(Numbers { first: small(first)?, second: small(second)?, year, range: begin..past })
    };
    memchr::memchr2_iter(b'/', b'-', bytes).filter_map(at_sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_date_tells_for_all() {
        use Order::{DayFirst, MonthFirst};
        for (words, expected) in [
            (&["01/08/2023 – Current", "14/05/2021"][..], Some(DayFirst)),
            (&["08/01/2023", "05/14/2021 - 07/12/2023"], Some(MonthFirst)),
            (&["14/05/2021", "05/14/2021"], None),
            (&["01/08/2023", "2019-03-25", "03/2019"], None),
            (&["32/01/2020", "1/32/2020", "114/05/2021", "14/05/20211"], None),
        ] {
            assert_eq!(order(words.iter().copied()), expected, "{words:?}");
        }
    }

    #[test]
    fn what_others_tell_is_written_out() {
        let words = "[ 01/08/2023 – 25/12/2023 ]";
        assert_eq!(settled(words, Some(Order::DayFirst)), "[ 2023-08-01 – 25/12/2023 ]");
        assert_eq!(settled(words, Some(Order::MonthFirst)), "[ 2023-01-08 – 25/12/2023 ]");
        assert_eq!(settled(words, None), words);
        assert_eq!(settled("2019-03-04", Some(Order::DayFirst)), "2019-03-04");
    }
}
