//! Spans of time as pages draw them: cut into lines, `September 2009` `—` `June 2013`, or behind the picture of a calendar.

use super::times::dated;
use crate::document::line::{Line, Span};
use crate::normal::dates::is_now;

/// The lines of a document, with what stands around a sign alone on its line joined, where both are dates.
pub(super) fn joined(mut lines: Vec<Line>) -> Vec<Line> {
    let marked: Vec<usize> = (0..lines.len()).filter(|at| is_marked(&lines, *at)).collect();
    for at in marked {
        if let Some(line) = lines.get_mut(at) {
            line.list = false;
        }
    }
    if !lines.iter().any(|line| is_sign(line) || is_now(&line.text)) {
        return lines;
    }
    let (mut found, mut rest): (Vec<Line>, _) = (Vec::with_capacity(lines.len()), lines.as_slice());
    while let [line, after @ ..] = rest {
        rest = after;
        match after {
            [sign, end, more @ ..]
                if is_sign(sign)
                    && is_date(line)
                    && (is_date(end) || is_now(&end.text))
                    && !is_said(&found, line, end) =>
            {
                found.push(join(line, end));
                rest = more;
            }
            // A begin above the word for now, as beginnings above ends.
            [end, more @ ..] if is_date(line) && is_now(&end.text) && line.shape() == end.shape() => {
                found.push(join(line, end));
                rest = more;
            }
            _ => found.push(line.clone()),
        }
    }
    found
}

/// Whether a span of time with a mark before it is no item of the list below, as it looks otherwise.
fn is_marked(lines: &[Line], at: usize) -> bool {
    let line = |at: Option<usize>| at.and_then(|at| lines.get(at)).filter(|line| line.list);
    let Some(own) = line(Some(at)) else { return false };
    let item = |other: Option<usize>| line(other).is_some_and(|other| other.look() == own.look());
    !item(at.checked_sub(1)) && !item(Some(at + 1)) && is_span(own.text.trim())
}

/// Whether a text is a span of time, and at most a place behind it.
fn is_span(text: &str) -> bool {
    let end = dated(text).first().filter(|(range, spans)| *spans && range.start == 0).map(|(range, _)| range.end);
    let behind = end.and_then(|end| text.get(end..));
    behind
        .is_some_and(|rest| rest.trim().is_empty() || (rest.starts_with('\u{a0}') && rest.trim().chars().count() <= 30))
}

/// How many lines above a span of time it may have been told before, as for narrow screens.
const NEAR: usize = 16;

/// Whether a line just above tells of the same time.
fn is_said(above: &[Line], begin: &Line, end: &Line) -> bool {
    let (begin, end) = (begin.text.trim(), end.text.trim());
    above.iter().rev().take(NEAR).any(|line| line.text.contains(begin) && line.text.contains(end))
}

fn is_sign(line: &Line) -> bool {
    matches!(line.text.trim(), "-" | "–" | "—" | "―" | "~" | "～" | "至" | "to" | "until")
}

fn is_date(line: &Line) -> bool {
    let text = line.text.trim();
    matches!(dated(text).as_slice(), [(range, false)] if *range == (0..text.len()))
}

fn join(begin: &Line, end: &Line) -> Line {
    let mut line = begin.part(0..begin.text.trim_end().len());
    line.text.push_str(" – ");
    let from = line.text.len();
    line.spans.extend(end.spans.iter().take(1).map(|s| Span { start: from, ..s.clone() }));
    line.text.push_str(end.text.trim());
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::text;

    #[test]
    fn only_dates_are_joined() {
        let texts = |words: &str| joined(text::lines(words).lines).into_iter().map(|l| l.text).collect::<Vec<_>>();
        assert_eq!(
            texts("Nurse\n\nMay 2019\n\n—\n\nJune 2023\n\nAda Clinic\n"),
            ["Nurse", "May 2019 – June 2023", "Ada Clinic"]
        );
        assert_eq!(texts("2019\n\n-\n\nPresent\n"), ["2019 – Present"]);
        assert_eq!(texts("2019/4\n\n现在\n\n青松公司\n"), ["2019/4 – 现在", "青松公司"]);
        assert_eq!(texts("Nurse\n\n—\n\nJune 2023\n"), ["Nurse", "—", "June 2023"]);
        let twice = texts("Nurse, May 2019 – June 2023\n\nKept the ward.\n\nMay 2019\n\n—\n\nJune 2023\n");
        assert_eq!(twice.len(), 5, "said before: {twice:?}");
    }
}
