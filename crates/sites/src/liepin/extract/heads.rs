//! Heads of items: a span of time with a name, on one line, in the cells of a row, or on two lines; in any order.

use super::values::{Ways, begins};
use crate::page::{dated, without_length};
use resume::Raw;
use resume::document::line::Line;
use std::collections::HashSet;

/// The head of an item.
#[derive(Debug, Clone)]
pub(super) struct Head {
    pub period: Option<Raw>,
    pub name: Option<Raw>,
    /// What its parts look like and how they stand: the heads of firms differ in it from those of positions.
    pub sign: Sign,
    /// What stands in its row beside both.
    pub beside: Vec<Line>,
    /// How many lines it takes.
    pub lines: usize,
}

/// How a head is set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Sign {
    /// Whether the span stands before the name.
    pub date_first: bool,
    /// Whether they stand apart, in cells or lines of their own.
    pub apart: bool,
    /// What marks the span.
    pub date: String,
    /// What marks the name.
    pub name: String,
}

/// What is known of the heads of a section.
#[derive(Debug, Default)]
pub(super) struct Heads {
    /// What marks the names of those that have a date, where it marks nothing else.
    names: HashSet<String>,
    /// Whether a row of several cells is a head even without a date, as of schools.
    pub rows: bool,
}

impl Heads {
    /// Looks at all dated heads of a section.
    pub fn of(lines: &[Line], rows: bool, ways: &Ways<'_>) -> Self {
        let mut heads = Heads { names: HashSet::new(), rows };
        for i in 0..lines.len() {
            if let Some(head) = heads.dated(lines.get(i..).unwrap_or_default(), ways) {
                heads.names.insert(head.sign.name);
            }
        }
        heads.names.retain(|name| marked(name));
        heads
    }

    /// The head that some lines begin with.
    pub fn head(&self, lines: &[Line], ways: &Ways<'_>) -> Option<Head> {
        self.dated(lines, ways).or_else(|| self.undated(lines, ways))
    }

    /// Whether a text ends here, because a head follows that looks as the others do.
    pub fn ends_text(&self, lines: &[Line], ways: &Ways<'_>) -> bool {
        self.head(lines, ways).is_some_and(|head| self.names.is_empty() || self.names.contains(&head.sign.name))
    }

    fn dated(&self, lines: &[Line], ways: &Ways<'_>) -> Option<Head> {
        let line = lines.first()?;
        let row = row(lines);
        let own = row.get(..row.len().min(6)).unwrap_or_default();
        let found = own.iter().position(|line| spanned(&line.text).is_some());
        let Some(at) = found else {
            // The name on a line of its own, then the span.
            let next = lines.get(1).filter(|next| line.row == 0 && next.row == 0)?;
            let (before, span, after) = spanned(&next.text)?;
            let alone = before.is_empty() && after.is_empty() && is_name(&line.text, 40);
            return (alone && begins(line, Some(next), ways).is_none()).then(|| Head {
                period: Some(Raw::new(span, next.at.clone())),
                name: Some(Raw::new(name_of(&line.text), line.at.clone())),
                sign: Sign { date_first: false, apart: true, date: mark(next, 0), name: mark(line, 0) },
                beside: Vec::new(),
                lines: 2,
            });
        };
        let dated = own.get(at)?;
        let is_label = |i: usize| own.get(i).is_some_and(|line| begins(line, own.get(i + 1), ways).is_some());
        if is_label(at) || (row.len() > 1 && row.windows(2).any(|pair| matches!(pair, [a, b] if a.cell == b.cell))) {
            return None;
        }
        let (before, span, after) = spanned(&dated.text)?;
        let offset = |part: &str| (part.as_ptr() as usize).saturating_sub(dated.text.as_ptr() as usize);
        let period = Some(Raw::new(span, dated.at.clone()));
        let date = mark(dated, offset(span));
        let mut beside: Vec<Line> = own.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, l)| l.clone()).collect();
        if before.is_empty() && after.is_empty() {
            // The name stands in the cell before, or in the one behind; or on the next line.
            if row.len() == 1 {
                let next = lines.get(1).filter(|next| line.row == 0 && next.row == 0 && is_name(&next.text, 60));
                let next = next.filter(|n| begins(n, lines.get(2), ways).is_none() && spanned(&n.text).is_none());
                let sign =
                    Sign { date_first: true, apart: true, date, name: next.map(|n| mark(n, 0)).unwrap_or_default() };
                let name = next.map(|next| Raw::new(name_of(&next.text), next.at.clone()));
                return Some(Head { period, lines: 1 + usize::from(name.is_some()), name, sign, beside });
            }
            let date_first = at == 0;
            let place = if date_first { 0 } else { at - 1 };
            let named = beside.get(place).filter(|_| !is_label(if date_first { 1 } else { at - 1 })).cloned();
            let sign =
                Sign { date_first, apart: true, date, name: named.as_ref().map(|n| mark(n, 0)).unwrap_or_default() };
            if named.is_some() {
                beside.remove(place);
            }
            let name = named.map(|named| Raw::new(name_of(&named.text), named.at));
            return Some(Head { period, name, sign, beside, lines: row.len() });
        }
        let (name, rest) = if before.is_empty() { (after, "") } else { (before, after) };
        let both = !rest.is_empty();
        if (both && !self.rows) || !is_name(name, if self.rows { 200 } else { 80 }) {
            return None;
        }
        if both {
            beside.insert(0, dated.part(offset(rest)..offset(rest) + rest.len()));
        }
        let sign = Sign { date_first: before.is_empty(), apart: false, date, name: mark(dated, offset(name)) };
        Some(Head { period, name: Some(Raw::new(name, dated.at.clone())), sign, beside, lines: row.len() })
    }

    /// A head without a date looks as those with one do; or it is bold, where there is none.
    fn undated(&self, lines: &[Line], ways: &Ways<'_>) -> Option<Head> {
        let (line, row) = (lines.first()?, row(lines));
        let name = name_of(&line.text);
        let mark = mark(line, 0);
        let alike = if self.names.is_empty() { line.look().bold } else { self.names.contains(&mark) };
        let cells =
            self.rows && row.len() >= 2 && row.windows(2).all(|pair| matches!(pair, [a, b] if a.cell != b.cell));
        if !(alike || cells) || !is_name(name, 60) || begins(line, lines.get(1), ways).is_some() {
            return None;
        }
        let sign = Sign { name: mark, ..Sign::default() };
        let beside = row.iter().skip(1).cloned().collect();
        let name = Some(Raw::new(name, line.at.clone()));
        Some(Head { period: None, name, sign, beside, lines: row.len() })
    }
}

/// The lines of a table's row, or the one line.
fn row(lines: &[Line]) -> &[Line] {
    let n = match lines.first() {
        Some(first) if first.row != 0 => {
            lines.iter().take_while(|line| line.row == first.row).take(LONGEST_ROW).count()
        }
        first => usize::from(first.is_some()),
    };
    lines.get(..n).unwrap_or_default()
}

/// No head has more lines than this in its row.
const LONGEST_ROW: usize = 12;

/// What marks a line from a byte on: shape and boldness.
fn mark(line: &Line, at: usize) -> String {
    let i = line.spans.partition_point(|span| span.start <= at).saturating_sub(1);
    line.spans
        .get(i)
        .map(|span| format!("{}{}", if span.look.bold { "b " } else { "" }, span.shape))
        .unwrap_or_default()
}

/// Whether a mark sets something off: it is bold, or has a class of its own.
fn marked(mark: &str) -> bool {
    let own = mark.split('<').next().unwrap_or_default();
    mark.starts_with("b ") || own.split_once('.').is_some_and(|(_, class)| !class.is_empty() && class != "MsoNormal")
}

/// A span of time in a line, with what stands before and behind it; lengths and brackets dropped.
pub(super) fn spanned(text: &str) -> Option<(&str, &str, &str)> {
    const LONGEST: usize = 400;
    if text.len() > LONGEST {
        return None;
    }
    let mut last = ' ';
    for (i, c) in text.char_indices() {
        let begins = c.is_ascii_digit() && !last.is_ascii_alphanumeric() && !matches!(last, '.' | '/' | '-');
        last = c;
        if !begins {
            continue;
        }
        let rest = text.get(i..)?;
        if let Some((span, after, true)) = dated(rest) {
            let before = text.get(..i)?;
            // `工作时间：2008.1-2009.2` is a label's value.
            if before.trim_end().ends_with(['：', ':']) {
                return None;
            }
            return Some((name_of(before), span.trim(), name_of(after)));
        }
    }
    None
}

/// The name in what a head says beside its date.
fn name_of(text: &str) -> &str {
    const AROUND: &[char] = &['|', '｜', ',', '，', ' ', '\u{a0}', '\u{3000}', '：', ':', '-'];
    let text = without_length(text.trim_matches(AROUND));
    // The bracket that the date stood in.
    let text = text.strip_prefix([')', '）', ']']).unwrap_or(text);
    let text = text.strip_suffix(['(', '（', '[']).unwrap_or(text);
    without_length(text.trim_matches(AROUND)).trim_matches(AROUND)
}

/// Whether a text can be a name: short, and no sentence.
fn is_name(text: &str, longest: usize) -> bool {
    let text = text.trim();
    let short = text.chars().take(longest + 1).count() <= longest;
    short
        && !text.is_empty()
        && !text.contains(['。', '；', ';', '！', '!', '？'])
        && text.contains(char::is_alphanumeric)
}
