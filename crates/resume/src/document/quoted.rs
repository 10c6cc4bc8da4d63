//! Which names stand in quotes in a JSON text. Every site asks for its own before the text is parsed, and most are not
//! there: one pass over the text answers them all.

/// What stands in quotes, by its length, its first and its last byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sieve(Vec<u64>);

/// A power of two, so many that what a resume holds takes few of them.
const SLOTS: usize = 4096;
/// All bits of eight bytes but the highest of each.
const LOW: u64 = u64::from_le_bytes([0x7f; 8]);

impl Sieve {
    pub fn of(text: &[u8]) -> Self {
        let mut sieve = Sieve(vec![0; SLOTS / 64]);
        let mut begin = text.len();
        let (words, rest) = text.as_chunks::<8>();
        for (n, word) in words.iter().enumerate() {
            // Eight bytes at once: a bit for each that is a quote. They stand too near to each other for longer steps.
            let other = u64::from_le_bytes(*word) ^ u64::from_le_bytes([b'"'; 8]);
            let mut quotes = !(((other & LOW) + LOW) | other | LOW);
            while quotes != 0 {
                let quote = n * 8 + quotes.trailing_zeros() as usize / 8;
                sieve.put(text.get(begin..quote));
                begin = quote + 1;
                quotes &= quotes - 1;
            }
        }
        for (n, _) in rest.iter().enumerate().filter(|(_, byte)| **byte == b'"') {
            let quote = text.len() - rest.len() + n;
            sieve.put(text.get(begin..quote));
            begin = quote + 1;
        }
        sieve
    }

    fn put(&mut self, name: Option<&[u8]>) {
        let Some((word, bit)) = name.map(slot) else { return };
        if let Some(word) = self.0.get_mut(word) {
            *word |= bit;
        }
    }

    /// Whether a name may stand there; if not, it doesn't.
    pub fn may_hold(&self, name: &[u8]) -> bool {
        let (word, bit) = slot(name);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }
}

/// The place of a name: a word and a bit in it.
fn slot(name: &[u8]) -> (usize, u64) {
    let end = |byte: Option<&u8>| byte.copied().map_or(0, usize::from);
    let slot = (name.len() * 961 + end(name.first()) * 31 + end(name.last())) % SLOTS;
    (slot / 64, 1 << (slot % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_quotes_is_never_denied() {
        let sieve = Sieve::of(br#"{"works": [{"name": "a \"b\" c", "": "x"}], "one"#);
        for name in ["works", "name", "x", ""] {
            assert!(sieve.may_hold(name.as_bytes()), "{name}");
        }
        for name in ["work", "one", "educations", "WorkExperience"] {
            assert!(!sieve.may_hold(name.as_bytes()), "{name}");
        }
    }
}
