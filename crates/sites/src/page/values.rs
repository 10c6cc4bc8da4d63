//! Values that share a line, and lines that make one text.

use resume::Raw;
use resume::document::line::Line;

/// Splits at runs of two and more blanks.
pub(crate) fn gapped(text: &str) -> Vec<&str> {
    let (mut found, mut begin, mut gap) = (Vec::new(), 0, 0);
    for (i, c) in text.char_indices() {
        if c.is_whitespace() {
            gap += 1;
            continue;
        }
        if gap >= 2 {
            found.push(text[begin..i].trim());
            begin = i;
        }
        gap = 0;
    }
    found.push(text[begin..].trim());
    found.retain(|t| !t.is_empty());
    found
}

/// Some lines as one text, at the place of the first; nothing where there are none.
pub(crate) fn joined<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Option<Raw> {
    let lines: Vec<&Line> = lines.into_iter().collect();
    let first = lines.first()?;
    Some(Raw::new(lines.iter().map(|line| line.text.trim()).collect::<Vec<_>>().join("\n"), first.at.clone()))
}
