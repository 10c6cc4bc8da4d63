//! Names that run into the text behind them, behind or below the time of an entry: `2019–2021  **Core Developer**,
//! *Northwind Labs*.`, `**Everglow**. A game about puppets.`

use super::times::dated;
use super::words::{is_han, is_prose};
use crate::document::line::Line;
use std::borrow::Cow;

/// The most words of one name, and the most names of one entry.
const LONGEST: usize = 7;
const MOST: usize = 4;

/// The lines of a section, where such names stand on lines of their own.
pub(super) fn apart(lines: &[Line]) -> Cow<'_, [Line]> {
    let head = |i: usize| lines.get(i).and_then(|line| head(line, i.checked_sub(1).and_then(|above| lines.get(above))));
    if (0..lines.len()).all(|i| head(i).is_none()) {
        return Cow::Borrowed(lines);
    }
    let mut found = Vec::with_capacity(lines.len() + 8);
    for (i, line) in lines.iter().enumerate() {
        let Some((end, rest)) = head(i) else {
            found.push(line.clone());
            continue;
        };
        found.push(line.part(0..end));
        if rest < line.text.trim_end().len() {
            found.push(Line { first: false, ..line.part(rest..line.text.trim_end().len()) });
        }
    }
    Cow::Owned(found)
}

/// Where the names of a line end, and where the text behind them begins; none for a line without such names.
fn head(line: &Line, above: Option<&Line>) -> Option<(usize, usize)> {
    if line.list
        || line.edges().next().is_none()
        || !line.spans.iter().any(|s| s.look.bold)
        || !line.text.trim_end().contains(['.', '。', ':', '：', '–', '—'])
    {
        return None;
    }
    let dates = dated(&line.text);
    let own = dates.first().filter(|(range, _)| line.text.get(..range.start).is_some_and(|t| t.trim().is_empty()));
    let begin = match own {
        Some((range, _)) => range.end,
        None if dates.is_empty() && above.is_some_and(is_date) => 0,
        None => return None,
    };
    let bold =
        |at: usize| line.spans.get(line.spans.partition_point(|s| s.start <= at).checked_sub(1)?).map(|s| s.look.bold);
    let body = line.text.get(begin..)?;
    let from = begin + body.find(|c: char| c.is_alphanumeric() || matches!(c, '(' | '（' | '“' | '"' | '《'))?;
    let plain = line.spans.iter().find(|s| s.start > from && !s.look.bold)?.start;
    if bold(from) != Some(true) || !is_prose(line.text.get(from..)?) {
        return None;
    }
    let name = |text: &str| {
        let text = text.trim();
        let begins = text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || is_han(c));
        begins && !is_prose(text) && text.split_whitespace().count() <= LONGEST
    };
    // Nothing but names, with a stop behind the last.
    let end = line.text.trim_end().strip_suffix(['.', '。'])?.len();
    let whole = || line.text.get(from..end).filter(|t| !t.contains(". "));
    let names = whole().map(|t| t.split([',', '，']).take(MOST + 1).collect::<Vec<_>>());
    if names.is_some_and(|names| (2..=MOST).contains(&names.len()) && names.iter().all(|n| name(n))) {
        return Some((end, line.text.len()));
    }
    // One name, with what it is in brackets, and a sign that parts it from the text.
    let signs = ['.', '。', ':', '：', '–', '—', ',', '，'];
    let head = line.text.get(from..plain)?;
    let rest = line.text.get(plain..)?;
    let bracket =
        rest.trim_start().strip_prefix(['(', '（']).and_then(|t| t.find([')', '）']).and_then(|at| t.get(at..)));
    let rest = bracket.map_or(rest, |t| t.trim_start_matches([')', '）']));
    let parted = rest.trim_start().starts_with(signs) || (bracket.is_none() && head.trim_end().ends_with(signs));
    let text = rest.trim_start_matches(|c: char| c.is_whitespace() || signs.contains(&c));
    let end = match bracket {
        Some(_) => line.text.len() - rest.len(),
        None => from + head.trim_end_matches(|c: char| c.is_whitespace() || signs.contains(&c)).len(),
    };
    (parted && name(line.text.get(from..end)?) && !text.is_empty()).then_some((end, line.text.len() - text.len()))
}

/// Whether a line is a time and nothing else.
fn is_date(line: &Line) -> bool {
    let taken: usize = dated(&line.text).iter().map(|(range, _)| range.len()).sum();
    taken > 0 && taken + 3 > line.text.trim().len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::html;

    #[test]
    fn names_are_parted_from_what_follows() {
        for (page, expected) in [
            (
                "<p>2019–2021<p><b>Core Developer</b>, <i>Northwind Labs</i>.",
                vec!["2019–2021", "Core Developer, Northwind Labs"],
            ),
            (
                "<p>2019–2021 <b>Core Developer</b>, <i>Northwind</i>, Oslo.",
                vec!["2019–2021 Core Developer, Northwind, Oslo"],
            ),
            (
                "<p>2019<p><b>Rain Diary</b> (Director). A game for two.",
                vec!["2019", "Rain Diary (Director)", "A game for two."],
            ),
            (
                "<p>2019<p><b>Led</b> a team of four people to the sea.",
                vec!["2019", "Led a team of four people to the sea."],
            ),
            (
                "<p>Some text.<p><b>Rain Diary</b>. A game for two people.",
                vec!["Some text.", "Rain Diary. A game for two people."],
            ),
        ] {
            let lines = html::lines(page).lines;
            assert_eq!(apart(&lines).iter().map(|l| l.text.as_str()).collect::<Vec<_>>(), expected, "{page}");
        }
    }
}
