//! Whether a text is told, in a sentence or a phrase, or names something.

use super::words::is_han;

/// Whether a text is prose: a sentence, not a name.
pub(super) fn is_prose(text: &str) -> bool {
    let text = text.trim();
    let (n, han) = match text.is_ascii() {
        true => (text.len(), 0),
        false => text.chars().fold((0, 0), |(n, han), c| (n + 1, han + usize::from(is_han(c)))),
    };
    if han * 2 > n {
        if n > 40 || text.ends_with(['。', '；', '！', '？']) {
            return true;
        }
        // What stands in brackets is no clause: `青松公司（上市公司，1000-5000人）`.
        let mut open = 0_i32;
        let stops = |c: char| {
            open += i32::from(matches!(c, '(' | '（')) - i32::from(matches!(c, ')' | '）'));
            open <= 0 && matches!(c, '。' | '；' | '，' | '！' | '？')
        };
        return n > 12 && text.chars().any(stops);
    }
    const SHORT: &[&str] = &[
        "inc.", "ltd.", "co.", "corp.", "n.v.", "a/s.", "s.p.a.", "s.r.l.", "l.l.c.", "l.p.", "bros.", "univ.",
        "inst.", "jr.", "sr.", "b.v.", "s.a.", "a.g.", "ph.d.", "b.sc.", "m.sc.", "b.a.", "m.a.", "dr.", "st.", "b.s.",
        "m.s.", "hons.", "eng.", "llc.", "etc.",
    ];
    if n > 110 {
        return true;
    }
    let stop = || {
        let end = text.split_whitespace().next_back().unwrap_or_default().to_lowercase();
        // `… a team of 8.`
        let number =
            end.trim_end_matches('.').bytes().all(|b| b.is_ascii_digit()) && text.split_whitespace().count() > 3;
        !SHORT.contains(&end.as_str()) && (end.chars().count() > 2 || number)
    };
    if text.ends_with(['.', '!', '?']) && stop() {
        return true;
    }
    // Five small words are enough, however many there are.
    let (mut words, mut low) = (0_usize, 0_usize);
    if n == text.len() {
        let blank = |b: &u8| matches!(b, b'\t'..=b'\r' | b' ');
        for word in text.as_bytes().split(blank).filter(|word| !word.is_empty()) {
            words += 1;
            low += usize::from(word.first().is_some_and(u8::is_ascii_lowercase) && !is_small(word));
            if low == 5 {
                return true;
            }
        }
    } else {
        for word in text.split_whitespace() {
            words += 1;
            low += usize::from(word.starts_with(char::is_lowercase) && !is_small(word.as_bytes()));
            if low == 5 {
                return true;
            }
        }
    }
    words >= 5 && low * 2 >= words
}

/// Words that are small in names too; none is longer than four bytes.
const SMALL: &[&str] = &[
    "a", "an", "the", "of", "and", "for", "in", "at", "to", "on", "with", "by", "de", "la", "und", "für", "y", "e",
    "et", "von", "der",
];

fn is_small(word: &[u8]) -> bool {
    word.len() <= 4 && SMALL.iter().any(|small| small.as_bytes() == word)
}

/// Whether a Latin text has words in small letters where a name would have capitals.
pub(super) fn lowered(text: &str) -> bool {
    text.split_whitespace().skip(1).any(|w| w.starts_with(|c: char| c.is_ascii_lowercase()) && !is_small(w.as_bytes()))
}

/// Whether a Latin text tells of something: no name is written mostly in small letters.
pub(super) fn is_phrase(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let small = text.split_whitespace().filter(|w| w.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit()));
    words >= 3 && small.count() * 2 >= words
}

/// Whether a text tells what somebody looks after, however short: `负责急诊科`. A `负责人` is a position.
pub(super) fn is_task(text: &str) -> bool {
    text.strip_prefix("负责").is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['人', '：', ':']))
}
