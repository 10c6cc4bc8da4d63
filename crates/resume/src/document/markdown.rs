//! Markdown's marks in a text: headings, bold words, code. Only what a resume is written with; links and tables stay as
//! they are.

use super::line::{Look, Span, Spans};
use super::text::MOST_LINES;
use std::sync::Arc;

/// Whether a text is written so: with headings such as `## Education`.
pub(super) fn is_marked(text: &str) -> bool {
    text.lines().take(MOST_LINES).any(|line| heading(line).is_some())
}

/// The level of a heading, and its words: `## Education`.
fn heading(line: &str) -> Option<(u8, &str)> {
    let words = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - words.len()).ok().filter(|level| (1..=6).contains(level))?;
    let words = words.strip_prefix(' ')?.trim().trim_end_matches('#').trim_end();
    (!words.is_empty()).then_some((level, words))
}

/// A line without its marks, and the looks that they stand for.
pub(super) fn plain(line: &str, shape: &Arc<str>) -> (String, Spans) {
    let (level, line) = heading(line).unwrap_or((0, line));
    let line = line.strip_prefix("> ").unwrap_or(line).replace('`', "");
    // All of it in italics.
    let inner = line.strip_prefix('*').and_then(|t| t.strip_suffix('*')).filter(|t| !t.contains('*') && !t.is_empty());
    let mut text = String::with_capacity(line.len());
    let mut spans = Spans::new();
    // Between an odd mark and the next, words are bold; a last one without a partner is a mark of something else.
    let parts: Vec<&str> = inner.unwrap_or(&line).split("**").collect();
    for (n, part) in parts.iter().enumerate() {
        let bold = n % 2 == 1 && n + 1 < parts.len();
        if n % 2 == 1 && !bold {
            text.push_str("**");
        }
        let look = Look { level, bold, italic: inner.is_some(), ..Look::default() };
        if !part.is_empty() && spans.last().is_none_or(|last| last.look != look) {
            spans.push(Span { start: text.len(), look, shape: Arc::clone(shape), link: None });
        }
        text.push_str(part);
    }
    match spans.first_mut() {
        Some(first) => first.start = 0,
        None => spans.push(Span { start: 0, look: Look::default(), shape: Arc::clone(shape), link: None }),
    }
    (text, spans)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_looks() {
        let seen = |line: &str| {
            let (text, spans) = plain(line, &Arc::from("text"));
            let looks: Vec<_> = spans.iter().map(|s| (s.start, s.look.level, s.look.bold, s.look.italic)).collect();
            (text, looks)
        };
        assert_eq!(seen("### Oak Labs #"), ("Oak Labs".to_owned(), vec![(0, 3, false, false)]));
        assert_eq!(
            seen("**Rust**: `tokio`"),
            ("Rust: tokio".to_owned(), vec![(0, 0, true, false), (4, 0, false, false)])
        );
        assert_eq!(seen("*2020 - 2021*"), ("2020 - 2021".to_owned(), vec![(0, 0, false, true)]));
        assert_eq!(seen("2 ** 3"), ("2 ** 3".to_owned(), vec![(0, 0, false, false)]));
        assert_eq!(seen("***"), ("***".to_owned(), vec![(0, 0, false, false)]));
        assert!(is_marked("Ada\n## Work\n") && !is_marked("C# developer\n#1 of all\n"));
    }
}
