//! Forms without a table: a label on a line of its own, and its value on the next; or several labels with their values
//! beside each other on one line.
//!
//! One word may be a name by chance; several labels of one look, each with a value below, are a form.

use super::sections::Section;
use super::{labels, sections};
use crate::document::line::{Line, Span};
use crate::raw::Key;
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::ops::Range;

/// The lines of a section, where labels that stand alone are joined with their values: `公司：青松公司`; and where those
/// that stand side by side are apart.
pub(super) fn joined(lines: &[Line]) -> Cow<'_, [Line]> {
    if !lines.iter().any(|line| values(line).is_some()) {
        return below(lines);
    }
    let mut apart = Vec::with_capacity(lines.len() * 2);
    for line in lines {
        match values(line) {
            Some(parts) => apart.extend(parts.into_iter().map(|part| line.part(part))),
            None => apart.push(line.clone()),
        }
    }
    Cow::Owned(below(&apart).into_owned())
}

/// Where the values of a line are, if it has several beside each other, each with its label: `公司：…  职位：…`.
fn values(line: &Line) -> Option<Vec<Range<usize>>> {
    let text = line.text.as_str();
    if line.row != 0 || !text.contains(['：', ':']) || !text.contains([' ', '\u{a0}']) {
        return None;
    }
    let blank = |c: char| c == ' ' || c == '\u{a0}';
    let begins = |word: &str| labels::at_colon(word).is_some_and(|(label, _)| labels::entry(label).is_some());
    let mut found: Vec<Range<usize>> = Vec::new();
    for word in text.split(blank).filter(|word| !word.is_empty()) {
        let from = word.as_ptr() as usize - text.as_ptr() as usize;
        match found.last_mut() {
            // A value with room in it.
            Some(last) if !begins(word) => last.end = from + word.len(),
            _ => found.push(from..from + word.len()),
        }
    }
    let all = found.iter().all(|range| text.get(range.clone()).is_some_and(is_asked));
    (found.len() > 1 && all).then_some(found)
}

/// Whether a text is a label that entries have, and its value.
fn is_asked(text: &str) -> bool {
    labels::at_colon(text).is_some_and(|(label, value)| !value.trim().is_empty() && labels::entry(label).is_some())
}

fn below(lines: &[Line]) -> Cow<'_, [Line]> {
    // In a table, both may stand in one cell.
    let cell = |i: usize| lines.get(i).map(|l| (l.row, l.cell));
    let fits = |i: usize| lines.get(i).is_some_and(|l| l.row == 0) || cell(i) == cell(i + 1);
    let keys: Vec<Option<Key>> =
        (0..).zip(lines).map(|(i, line)| Some(line).filter(|_| fits(i)).and_then(|l| labels::entry(&l.text))).collect();
    let opens = |i: usize| match (keys.get(i), keys.get(i + 1), lines.get(i + 1)) {
        (Some(Some(_)), Some(None), Some(value)) => !value.list && cell(i) == cell(i + 1),
        _ => false,
    };
    let found: Vec<(&Line, &Option<Key>)> =
        lines.iter().zip(&keys).enumerate().filter(|(i, _)| opens(*i)).map(|(_, of)| of).collect();
    if found.len() < 2 {
        return Cow::Borrowed(lines);
    }
    let kinds: FxHashSet<_> = found.iter().map(|(_, key)| key).collect();
    // What stands around an element doesn't matter.
    fn own(line: &Line) -> &str {
        line.shape().split('<').next().unwrap_or_default()
    }
    let alike = found.windows(2).all(|w| w[0].0.look() == w[1].0.look() && own(w[0].0) == own(w[1].0));
    // What a record is called may stand above its labels, where these are many.
    let titled = || kinds.len() >= 3 && found.len() >= 3 && (opens(1) || opens(2));
    // A colon tells a label wherever it stands.
    let marked = || found.iter().all(|(line, _)| line.text.trim_end().ends_with([':', '：']));
    let celled = || found.iter().all(|(line, _)| line.cell != 0);
    let whole = opens(0) || titled() || celled();
    if kinds.len() < 2 || !alike || !(whole || marked()) {
        return Cow::Borrowed(lines);
    }
    // What was done may be a list of lines below its label.
    let told = |i: usize| {
        matches!(
            keys.get(i),
            Some(Some(Key::Duty | Key::Achievement | Key::Highlight | Key::Description | Key::Course | Key::Keywords))
        )
    };
    // In cells of their own, what looks like the labels is one, be it unknown.
    let of = found.first().map(|(line, _)| *line).filter(|line| line.cell != 0);
    let looks = |line: &Line| of.is_some_and(|of| (of.look(), own(of)) == (line.look(), own(line)));
    let asks = |i: usize| {
        lines.get(i).is_some_and(|line| line.cell != 0 && looks(line))
            && lines.get(i + 1).is_some_and(|value| !looks(value) && !value.list && cell(i) == cell(i + 1))
    };
    let (mut joined, mut i) = (Vec::with_capacity(lines.len()), 0);
    while let Some(line) = lines.get(i) {
        let value = lines.get(i + 1).filter(|_| (opens(i) && (whole || !told(i))) || asks(i));
        let outside = |line: Line| Line { row: 0, cell: 0, ..line };
        joined.push(value.map_or_else(|| line.clone(), |value| outside(join(line, value))));
        i += 1 + usize::from(value.is_some());
    }
    Cow::Owned(joined)
}

/// Lines without those that only count what stands below them.
pub(super) fn without(lines: &[Line], counts: impl Fn(&Line, Option<&Line>) -> bool) -> Cow<'_, [Line]> {
    let counted = |n: usize| lines.get(n).is_some_and(|line| counts(line, lines.get(n + 1)));
    match (0..lines.len()).any(&counted) {
        false => Cow::Borrowed(lines),
        true => lines.iter().zip(0..).filter(|(_, n)| !counted(*n)).map(|(line, _)| line.clone()).collect(),
    }
}

/// Whether a line only counts the entries of a form: `记录 2`.
pub(super) fn is_counted(line: &Line) -> bool {
    let text = line.text.trim();
    let bare = text.trim_end_matches([')', '）', '.', '、', '条', '段']);
    let words = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    if !(1..=2).contains(&(bare.len() - words.len())) {
        return false;
    }
    ["记录", "经历", "第", "Record", "Entry", "No."].contains(&words.trim())
        || (words.ends_with([' ', '\u{a0}'])
            && matches!(sections::named(words), Some((
                Section::Work
                    | Section::Education
                    | Section::Volunteer
                    | Section::Certificates
                    | Section::Languages
                    | Section::References,
                _
            ))))
        // `2)` stands alone; a bare number would count nothing that is told.
        || (words.is_empty() && bare.len() < text.len())
}

/// `label：`, the label of what stands below.
pub(super) fn label(line: &Line) -> Line {
    let mut spans = line.spans.clone();
    spans.truncate(1);
    Line {
        text: format!("{}：", line.text.trim().trim_end_matches(['：', ':'])), spans, at: line.at.clone(), ..*line
    }
}

/// `label：value`, which stands where the value does.
pub(super) fn join(line: &Line, value: &Line) -> Line {
    let Line { mut text, mut spans, .. } = label(line);
    spans.extend(value.spans.iter().map(|s| Span { start: s.start + text.len(), ..s.clone() }));
    text.push_str(&value.text);
    Line { text, spans, at: value.at.clone(), ..*line }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{html, text};

    fn texts(lines: &[Line]) -> Vec<String> {
        joined(lines).iter().map(|l| l.text.clone()).collect()
    }

    #[test]
    fn labels_are_joined_with_their_values() {
        let form =
            html::lines("<dl><dt>公司<dd>青松公司<dt>职位<dd>会计<dt>时间<dd>2019 至 2021</dl><p>Kept books.").lines;
        assert_eq!(texts(&form), ["公司：青松公司", "职位：会计", "时间：2019 至 2021", "Kept books."]);
        let beside =
            text::lines("记录 1\n公司：青松公司\u{a0}\u{a0}职位：高级 会计\n时间：2019.03 部门：财务部\n签名：日期：")
                .lines;
        assert_eq!(
            texts(&beside),
            ["记录 1", "公司：青松公司", "职位：高级 会计", "时间：2019.03", "部门：财务部", "签名：日期："]
        );
        let names = text::lines("Project\n2019 - 2020\nNorthwind\n2020 - 2021\n").lines;
        assert_eq!(texts(&names), ["Project", "2019 - 2020", "Northwind", "2020 - 2021"]);
    }
}
