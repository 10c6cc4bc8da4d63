//! Where a label's value stands: behind it on the line, in the next cell of the row, in the `dd` of its `dt`, or under it.

use super::words::{Label, Means, bare, label};
use crate::page::joined;
use resume::Raw;
use resume::document::line::{Line, Spans};

/// A label that was found.
pub(super) struct Labelled {
    pub label: Label,
    pub value: Raw,
    /// How many lines it and its value take.
    pub lines: usize,
}

/// How a label's value goes on.
pub(super) struct Ways<'a> {
    pub labels: &'a [Label],
    /// Whether a label may stand before its value without a colon, a blank between them.
    pub loose: bool,
    /// Whether a label's value is text, which may look like anything.
    pub is_text: fn(Means) -> bool,
    /// Whether a label has been read already; in a text it doesn't begin anything then.
    pub given: &'a dyn Fn(Means) -> bool,
    /// Whether some lines begin with the head of the next item.
    pub head: &'a dyn Fn(&[Line]) -> bool,
}

/// The label at the beginning of a line, with its value, which may take lines behind it too.
pub(super) fn labelled(line: &Line, after: &[Line], ways: &Ways<'_>) -> Option<Labelled> {
    let (label, rest) = begins(line, after.first(), ways)?;
    let text = (ways.is_text)(label.1);
    let rest = rest.trim();
    if !rest.is_empty() {
        let n = goes_on(line, line, after, text, ways);
        let more = joined(after.get(..n).unwrap_or_default()).map(|raw| raw.text).unwrap_or_default();
        let value = Raw::new(format!("{rest}\n{more}").trim_end(), line.at.clone());
        return Some(Labelled { label, value, lines: 1 + n });
    }
    let n = after.first().map_or(0, |next| below(line, next, after, text, ways));
    let value = joined(after.get(..n).unwrap_or_default()).unwrap_or_else(|| Raw::new("", line.at.clone()));
    Some(Labelled { label, value, lines: 1 + n })
}

/// How many lines behind a label that stands alone are its value.
fn below(line: &Line, next: &Line, after: &[Line], text: bool, ways: &Ways<'_>) -> usize {
    let is_label = || begins(next, after.get(1), ways).is_some();
    if is_term(line) {
        // A `dt` has its value in the `dd` behind it.
        let own = |l: &&Line| l.shape().starts_with("dd") || l.shape().contains("<dd");
        return after.iter().take_while(own).count();
    }
    if line.row != 0 && next.cell != line.cell {
        // The next cell of the row is all value, unless this one's is empty and it is the next label.
        let n = after.iter().take_while(|l| l.row == line.row && l.cell == next.cell).count();
        return if is_label() && !(text && n > 1) { 0 } else { n };
    }
    if is_label() || (ways.head)(after) {
        return 0;
    }
    1 + goes_on(line, next, after.get(1..).unwrap_or_default(), text, ways)
}

/// Whether a line is a `dt`.
fn is_term(line: &Line) -> bool {
    line.shape().starts_with("dt.") || line.shape().contains("<dt.")
}

/// The label that a line begins with, and what stands behind it; `next` is the line behind it.
pub(super) fn begins<'l>(line: &'l Line, next: Option<&Line>, ways: &Ways<'_>) -> Option<(Label, &'l str)> {
    let text = line.text.trim();
    if let Some(found) = label(text, ways.labels) {
        return Some(found);
    }
    // Without a colon: alone in its cell, or in its `dt`; or, where nothing but labels stands, before a blank.
    let cell = line.row != 0 && next.is_some_and(|next| next.row == line.row && next.cell != line.cell);
    if cell || is_term(line) {
        return bare(text, ways.labels).map(|label| (label, ""));
    }
    let (name, rest) = text.split_once([' ', '\u{a0}', '\u{3000}']).filter(|_| ways.loose)?;
    bare(name, ways.labels).map(|label| (label, rest))
}

/// How many lines behind `last`, which holds a value of the label of `line`, go on with it.
fn goes_on(line: &Line, last: &Line, after: &[Line], text: bool, ways: &Ways<'_>) -> usize {
    let bulleted = |line: &Line| line.text.trim_start().starts_with('-');
    let ends = |i: usize| {
        let Some(next) = after.get(i) else { return true };
        let within = match (last.row, text) {
            (0, true) => next.row == 0 && !(ways.head)(after.get(i..).unwrap_or_default()),
            (0, false) => next.block == last.block,
            _ => next.cell == last.cell,
        };
        // In a text only a label that looks as this one does, and says something new, is one.
        let label = begins(next, after.get(i + 1), ways);
        !within || label.is_some_and(|(l, _)| !text || (bulleted(next) == bulleted(line) && !(ways.given)(l.1)))
    };
    (0..after.len()).find(|i| ends(*i)).unwrap_or(after.len())
}

/// Parts a line that holds several labels with their values: at bars, and at blanks before a label.
pub(super) fn pieces(line: &Line, labels: &[Label]) -> Vec<Line> {
    let mut starts = vec![0];
    let mut edge = false;
    for (i, c) in line.text.char_indices() {
        let was = edge;
        edge = c.is_whitespace() || matches!(c, '|' | '｜');
        if was && !edge && line.text.get(i..).is_some_and(|rest| label(rest, labels).is_some()) {
            starts.push(i);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([line.text.len()]);
    let part = |(start, end): (&usize, usize)| {
        let text = line.text.get(*start..end).unwrap_or_default();
        let length = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '｜')).len();
        line.part(*start..start + length)
    };
    starts.iter().zip(ends).map(part).collect()
}

/// A value, and the labels with values that stand behind it in the same words.
pub(super) fn parted(label: Label, value: Raw, labels: &[Label]) -> Vec<(Label, Raw)> {
    let line = Line {
        text: value.text,
        at: value.at,
        spans: Spans::new(),
        block: 0,
        first: true,
        row: 0,
        cell: 0,
        region: 0,
        list: false,
        gap: 0,
    };
    let pieces = pieces(&line, labels).into_iter().enumerate();
    pieces
        .map(|(i, piece)| match super::words::label(&piece.text, labels).filter(|_| i > 0) {
            Some((label, rest)) => (label, Raw::new(rest.trim(), piece.at.clone())),
            None => (label, piece.raw()),
        })
        .collect()
}
