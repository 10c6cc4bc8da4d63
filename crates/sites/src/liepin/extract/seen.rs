//! The lines of a page without what belongs to the page: buttons, marks, sentences that help to fill it in.

use super::words::Words;
use resume::document::line::{Line, Span, Spans};

/// The lines that may be the person's.
pub(super) fn seen(lines: &[Line], words: &Words) -> Vec<Line> {
    lines.iter().filter_map(|line| without_buttons(line, words)).collect()
}

/// A line without its buttons; nothing, if there is nothing else.
fn without_buttons(line: &Line, words: &Words) -> Option<Line> {
    let (mut text, mut spans) = (String::new(), Spans::new());
    let (mut linked, mut plain) = (false, false);
    for (i, span) in line.spans.iter().enumerate() {
        let end = line.spans.get(i + 1).map_or(line.text.len(), |next| next.start);
        let piece = line.text.get(span.start..end).unwrap_or_default();
        if is_button(span, piece, words) {
            continue;
        }
        linked |= span.link.is_some();
        plain |= span.link.is_none() && piece.contains(char::is_alphanumeric);
        spans.push(Span { start: text.len(), ..span.clone() });
        text.push_str(piece);
    }
    let text = text.trim_end().to_owned();
    spans.retain(|span| span.start < text.len());
    // A hidden value is nothing but asterisks. What is nothing but links leads elsewhere, unless it is an address.
    let says = text.contains(|c: char| c.is_alphanumeric() || c == '*');
    let elsewhere = linked && !plain && !text.contains('@');
    if !says || elsewhere || is_page_text(text.trim()) {
        return None;
    }
    Some(Line { text, spans, ..line.clone() })
}

/// Whether a stretch is a button, or a sentence that tells how to fill the page in.
fn is_button(span: &Span, piece: &str, words: &Words) -> bool {
    let piece = piece.trim();
    let nowhere = |link: &str| link.starts_with("javascript:") || link.starts_with('#');
    let help = (piece.starts_with('（') || piece.starts_with('(')) && (piece.contains("您") || piece.contains("点击"));
    span.link.as_deref().is_some_and(nowhere) || words.furniture.contains(&piece) || help
}

/// Lines of the site about itself.
fn is_page_text(text: &str) -> bool {
    ["本简历来自", "Copyright ©", "猎聘网-", "关于猎聘网"].iter().any(|begin| text.starts_with(begin))
}
