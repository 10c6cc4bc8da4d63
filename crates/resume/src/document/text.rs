//! Plain text to lines: a line of the text is a line; an empty one before it is a gap.

use super::line::{Line, Lines, Look, Span};
use super::markdown;
use crate::raw::Place;
use smallvec::smallvec;
use std::sync::Arc;

/// The most lines that are read.
const MAX_LINES: usize = 200_000;
/// The most lines that are looked at for how a text is written.
pub(super) const MOST_LINES: usize = 2_000;
/// The most characters of a heading behind a sign.
const MAX_HEADING: usize = 14;
/// The signs that begin an item of a list, before a blank.
const BULLETS: &[char] = &[
    '•', '●', '·', '▪', '■', '◆', '◦', '○', '‣', '-', '*', '–', '—', '➢', '✓', '►', '▸', '❖', '✦', '✔', '◎', '◇', '□',
    '★', '☆', '➤', '»', '>',
];

/// Sees a text.
pub fn lines(text: &str) -> Lines {
    let mut found = Lines::default();
    let shape: Arc<str> = Arc::from("text");
    let plain = Span { start: 0, look: Look::default(), shape: Arc::clone(&shape), link: None };
    let marked = markdown::is_marked(text);
    let sign = heading_sign(text);
    let (mut gap, mut block, mut margin) = (0, 1, 0);
    for (n, raw) in text.lines().enumerate() {
        let line = raw.trim_matches(|c: char| c.is_control() || matches!(c, ' ' | '\u{3000}'));
        if line.trim().is_empty() {
            gap = 10;
            continue;
        }
        if found.lines.len() == MAX_LINES {
            found.cut = true;
            break;
        }
        block += u32::from(gap > 0);
        let headed = sign.is_some_and(|sign| line.starts_with(sign));
        let (text, list) = bulleted(line);
        let list = list && !headed;
        let (text, spans) = match marked {
            true => markdown::plain(text, &shape),
            false if headed => {
                let look = Look { level: 2, ..Look::default() };
                (text.trim_start_matches(FRAMES).trim_start().to_owned(), smallvec![Span { look, ..plain.clone() }])
            }
            false => (text.to_owned(), smallvec![plain.clone()]),
        };
        // Lines of signs only draw a line.
        if text.chars().count() > 2 && text.chars().all(|c| matches!(c, '-' | '=' | '_' | '*' | '~' | '—')) {
            gap = 10;
            continue;
        }
        // A line that was broken to fit a width goes on below, further right than its mark or in small letters.
        if let Some(last) = found.lines.last_mut().filter(|_| gap == 0 && !list && !headed) {
            let inset = raw.len() - raw.trim_start_matches(' ').len();
            let open = last.text.ends_with([',', '，', '、']) || ends_in_middle(&last.text);
            let small = (text.starts_with(|c: char| c.is_lowercase()) || open) && last.text.chars().nth(56).is_some();
            if (last.list && inset > margin) || (small && !last.list && inset == margin) {
                let han = |c: Option<char>| {
                    c.is_some_and(|c| ('\u{2e80}'..'\u{a000}').contains(&c) || ('\u{ff00}'..'\u{ffef}').contains(&c))
                };
                let close = han(last.text.chars().next_back()) && han(text.chars().next());
                last.text.push_str(if close { "" } else { " " });
                last.text.push_str(&text);
                continue;
            }
        }
        margin = raw.len() - raw.trim_start_matches(' ').len();
        let at = Place::Line(u32::try_from(n + 1).unwrap_or(u32::MAX));
        let first = gap > 0 || found.lines.is_empty();
        found.lines.push(Line { text, at, spans, block, first, row: 0, cell: 0, region: 0, list, gap });
        gap = 0;
    }
    found
}

/// Whether a line ends with a word that no sentence does: `… and whatever`.
fn ends_in_middle(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "a", "an", "and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "their", "to", "whatever",
        "which", "while", "with",
    ];
    text.rsplit(' ').next().is_some_and(|word| WORDS.contains(&word))
}

/// Signs that stand before headings as well as before items.
const FRAMES: &[char] = &['■', '◆', '▪', '●', '★', '◎', '▸', '►', '❖', '□', '◇', '✦', '▌'];

/// The sign, if any, that stands before the headings of a text: before several short lines, of which none follows another.
fn heading_sign(text: &str) -> Option<char> {
    let lines = || text.lines().take(MOST_LINES).map(str::trim).filter(|line| !line.is_empty());
    let marked = |line: &str, sign: char| line.starts_with(sign);
    FRAMES.iter().copied().find(|sign| {
        let all = || lines().filter(|line| marked(line, *sign));
        all().count() > 2
            && all().all(|line| line.chars().count() <= MAX_HEADING)
            && lines().zip(lines().skip(1)).all(|(a, b)| !marked(a, *sign) || !marked(b, *sign))
    })
}

/// A line without the sign that makes it an item of a list, and whether it had one. A sign at both ends is a frame.
pub fn bulleted(line: &str) -> (&str, bool) {
    // `-- built`, as typewriters have it.
    if let Some(rest) = line.strip_prefix("-- ").filter(|rest| !rest.trim().is_empty()) {
        return (rest.trim_start(), true);
    }
    let mut chars = line.chars();
    let sign = chars.next().filter(|c| BULLETS.contains(c) && !line.trim_end().ends_with(*c));
    let rest = chars.as_str();
    // A sign that stands in texts too needs a blank behind it.
    let only = sign.is_some_and(|c| !matches!(c, '-' | '*' | '–' | '—' | '·' | '○' | '◎' | '★' | '☆' | '»' | '>'));
    match sign.is_some() && (only || rest.starts_with(char::is_whitespace)) && !rest.trim().is_empty() {
        true => (rest.trim_start(), true),
        false => (line, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_have_gaps_and_bullets() {
        let found = lines("Li Ming\n\n\nExperience\n- built\n-5 degrees\n").lines;
        let seen: Vec<_> = found.iter().map(|l| (l.text.as_str(), l.gap > 0, l.list, l.at.to_string())).collect();
        let seen: Vec<_> = seen.iter().map(|(t, g, l, at)| (*t, *g, *l, at.as_str())).collect();
        assert_eq!(
            seen,
            [
                ("Li Ming", false, false, "line 1"),
                ("Experience", true, false, "line 4"),
                ("built", false, true, "line 5"),
                ("-5 degrees", false, false, "line 6"),
            ]
        );
    }
}
