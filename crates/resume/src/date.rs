//! Dates with the precision they were given: `2014` stays a year, `2014-09` a month.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;

/// A year, a year and month, or a day. Precision is kept, never padded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PartialDate {
    year: i16,
    month: Option<u8>,
    day: Option<u8>,
}

impl PartialDate {
    /// A date, if such a date can be: years 1900 to 2100, months 1 to 12, days as the month has them; no day without a month.
    pub fn new(year: i16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        let valid = (1900..=2100).contains(&year)
            && match (month, day) {
                (None, None) => true,
                (Some(m), None) => (1..=12).contains(&m),
                (Some(m), Some(d)) => jiff::civil::Date::new(year, m as i8, d as i8).is_ok(),
                (None, Some(_)) => false,
            };
        valid.then_some(PartialDate { year, month, day })
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12, if given.
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, if given.
    pub fn day(self) -> Option<u8> {
        self.day
    }

    /// How much is given: 1 a year, 2 a month, 3 a day.
    pub fn precision(self) -> u8 {
        1 + self.month.is_some() as u8 + self.day.is_some() as u8
    }

    /// Whether both can be the same date: they agree in all that both give.
    pub fn agrees(self, other: PartialDate) -> bool {
        let same = |a: Option<u8>, b: Option<u8>| a.is_none() || b.is_none() || a == b;
        self.year == other.year && same(self.month, other.month) && same(self.day, other.day)
    }

    /// Whether this is surely earlier than `other`, by what both give.
    pub fn before(self, other: PartialDate) -> bool {
        match (self.year.cmp(&other.year), self.month, other.month) {
            (std::cmp::Ordering::Equal, Some(a), Some(b)) if a == b => {
                matches!((self.day, other.day), (Some(a), Some(b)) if a < b)
            }
            (std::cmp::Ordering::Equal, Some(a), Some(b)) => a < b,
            (order, _, _) => order == std::cmp::Ordering::Less,
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

impl FromStr for PartialDate {
    type Err = &'static str;

    /// Reads `YYYY[-MM[-DD]]`, and nothing else.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const WRONG: &str = "a date is YYYY, YYYY-MM or YYYY-MM-DD";
        fn digits(s: &str, n: usize) -> Option<&str> {
            (s.len() == n && s.bytes().all(|b| b.is_ascii_digit())).then_some(s)
        }
        let mut parts = text.split('-');
        let year = parts.next().and_then(|s| digits(s, 4)).and_then(|s| s.parse().ok()).ok_or(WRONG)?;
        let mut two = || match parts.next() {
            None => Ok(None),
            Some(s) => digits(s, 2).and_then(|s| s.parse().ok()).map(Some).ok_or(WRONG),
        };
        let (month, day) = (two()?, two()?);
        if parts.next().is_some() {
            return Err(WRONG);
        }
        PartialDate::new(year, month, day).ok_or(WRONG)
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(de::Error::custom)
    }
}

impl JsonSchema for PartialDate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PartialDate".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?)?$"})
    }
}

/// From when to when. "To the present" and "the end is not given" are different facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Period {
    /// The first month or year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<PartialDate>,
    /// The last; none while it lasts, or when it isn't given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<PartialDate>,
    /// Whether it lasts to the present, because the page says so.
    #[serde(default)]
    pub current: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn precision_is_kept() {
        for text in ["2014", "2014-09", "2014-09-30"] {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "14", "2014-13", "2014-02-30", "2014-9", "1899", "2014-09-01-01", "2014年", "+014-09"] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn before_is_sure() {
        let d = |s: &str| s.parse::<PartialDate>().unwrap();
        assert!(d("2014-08").before(d("2014-09")));
        assert!(d("2013").before(d("2014-01")));
        assert!(!d("2014").before(d("2014-09")), "a year is not surely before its September");
        assert!(!d("2014-09").before(d("2014-09")));
        assert!(d("2014").agrees(d("2014-09")) && !d("2013").agrees(d("2014")));
    }
}
