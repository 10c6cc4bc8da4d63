//! Object ids: 12 bytes in 24 hex digits; the first four bytes are the seconds of their making.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// An object id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id([u8; 12]);

impl Id {
    /// A new id, made at `now` (milliseconds since 1970): the seconds, five random bytes of this process, a counter.
    pub fn new(now: i64) -> Self {
        static PROCESS: OnceLock<[u8; 5]> = OnceLock::new();
        static COUNTER: OnceLock<AtomicU32> = OnceLock::new();
        let process = PROCESS.get_or_init(rand::random);
        let counter = COUNTER.get_or_init(|| AtomicU32::new(rand::random())).fetch_add(1, Ordering::Relaxed);
        let mut bytes = [0; 12];
        bytes[..4].copy_from_slice(&((now / 1000) as u32).to_be_bytes());
        bytes[4..9].copy_from_slice(process);
        bytes[9..].copy_from_slice(&counter.to_be_bytes()[1..]);
        Id(bytes)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
    }
}

impl FromStr for Id {
    type Err = &'static str;

    /// Reads exactly 24 hex digits.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const WRONG: &str = "an id is 24 hex digits";
        let digits: Vec<u8> =
            text.chars().map(|c| c.to_digit(16).map(|d| d as u8)).collect::<Option<_>>().ok_or(WRONG)?;
        let bytes: Vec<u8> = digits.chunks_exact(2).map(|p| p[0] << 4 | p[1]).collect();
        (digits.len() == 24).then_some(()).ok_or(WRONG)?;
        Ok(Id(bytes.try_into().map_err(|_| WRONG)?))
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_carry_their_second_and_differ() {
        let (a, b) = (Id::new(1_700_000_000_123), Id::new(1_700_000_000_123));
        assert_ne!(a, b);
        assert!(a.to_string().starts_with("6553f100"));
        assert_eq!(a.to_string().parse::<Id>().unwrap(), a);
    }

    #[test]
    fn what_is_no_id_is_refused() {
        for text in ["", "65a3f0c1d2b4a59687c3e20", "65a3f0c1d2b4a59687c3e2011", "65a3f0c1d2b4a59687c3e2zz", "六五"] {
            assert!(text.parse::<Id>().is_err(), "{text}");
        }
    }
}
