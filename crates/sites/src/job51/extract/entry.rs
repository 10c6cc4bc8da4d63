//! One item of a list: a dated row, the rows under it, and what labels said. What the loose words are, is told by their
//! form (size, nature, degree) and else by their place.

use super::items::bracketed;
use super::words::{Form, Section, Words};
use crate::page::{Cell, Row, gapped, joined, squeezed, without_length};
use resume::{Key, Raw, RawItem};

/// An item that is being read.
pub(super) struct Entry<'r, 'a> {
    /// What labels and the date said.
    pub item: RawItem,
    /// How its date is written; nothing where it has none.
    pub date: Option<String>,
    /// The words of its first row, without the date.
    pub head: Vec<Raw>,
    /// Whether the date stands in a cell of its own.
    pub apart: bool,
    /// Whether the words beside it are bold.
    pub bold: bool,
    /// The rows without labels under it.
    pub rows: Vec<&'r Row<'a>>,
}

impl<'r, 'a> Entry<'r, 'a> {
    /// An item without a date.
    pub fn undated(row: &'r Row<'a>) -> Self {
        let head = row.cells.iter().map(Cell::raw).collect();
        Entry { item: RawItem::default(), date: None, head, apart: true, bold: false, rows: Vec::new() }
    }
}

/// Says what the words of an item are, and which are left over.
pub(super) fn finish(words: &Words<'_>, section: Section, entry: Entry<'_, '_>) -> (RawItem, Vec<Raw>) {
    match section {
        Section::Work => work(words, entry),
        Section::Education => education(words, entry),
        Section::Training => training(entry),
        Section::Projects => named(entry, Key::Title, Key::Description),
        Section::Certificates => certificate(entry),
        _ => named(entry, Key::Title, Key::Text),
    }
}

/// `公司(50-150人) [ 1年3个月]`; where the date stands apart, a row `行业|规模|性质`; a row `部门 | 职位`; then what was done.
fn work(words: &Words<'_>, entry: Entry<'_, '_>) -> (RawItem, Vec<Raw>) {
    let (mut item, mut unread) = (entry.item, Vec::new());
    let mut head = entry.head.into_iter();
    if let Some(company) = head.next() {
        let (name, size) = match bracketed(without_length(&company.text)) {
            (name, size) if is_size(size) => (name, size),
            _ => (without_length(&company.text), ""),
        };
        item.put(Key::Company, Raw::new(name, company.at.clone()), "51job.entry.company");
        item.put(Key::Size, Raw::new(size, company.at), "51job.form.size_in_brackets");
    }
    unread.extend(head);
    let mut rows = entry.rows.into_iter().peekable();
    if entry.apart
        && let Some(row) = rows.next_if(|row| is_business(words, row))
    {
        business(words, &row.cells, &mut item, &mut unread);
    }
    if let Some(row) = rows.next_if(|row| is_role(row)) {
        for cell in &row.cells {
            let (key, rule) = match (row.cells.len(), cell.column, item.first(Key::Department).is_some()) {
                (1, 1, false) | (2.., _, false) => (Key::Department, "51job.entry.department"),
                _ => (Key::Position, "51job.entry.position"),
            };
            match item.first(key).is_some() {
                true => unread.push(cell.raw()),
                false => item.put(key, cell.raw(), rule),
            }
        }
    }
    // Outside of tables, position and department stand on lines of their own before what was done.
    described(&mut item, rows, Key::Duty, "51job.entry.duty");
    (item, unread)
}

/// Whether a row is `行业|规模|性质`: one line, in the column of the firm, before the role.
fn is_business(words: &Words<'_>, row: &Row<'_>) -> bool {
    let Some((cell, text)) = row.single().and_then(|cell| Some((cell, cell.only()?))) else { return false };
    let told = text.split(['|', '｜']).any(|piece| is_size(piece.trim()) || words.is(Form::Nature, piece));
    let bold = cell.first().is_some_and(|line| line.look().bold);
    told || cell.column > 1 && !bold && text.chars().count() <= 30
}

fn business(words: &Words<'_>, cells: &[Cell<'_>], item: &mut RawItem, unread: &mut Vec<Raw>) {
    for cell in cells {
        for piece in cell.head().split(['|', '｜']).map(str::trim) {
            let raw = Raw::new(piece, cell.raw().at);
            let (key, rule) = match piece {
                piece if is_size(piece) => (Key::Size, "51job.form.size"),
                piece if words.is(Form::Nature, piece) => (Key::Nature, "51job.form.nature"),
                _ if item.first(Key::Industry).is_none() => (Key::Industry, "51job.entry.industry"),
                _ => {
                    unread.push(raw);
                    continue;
                }
            };
            item.put(key, raw, rule);
        }
    }
}

/// Whether a row is `部门 | 职位`; either may be missing, which the column or the weight of the other tells.
fn is_role(row: &Row<'_>) -> bool {
    let lines = row.cells.iter().all(|cell| cell.lines.len() == 1);
    let heavy = || row.cells.iter().any(|c| c.column > 1 || c.first().is_some_and(|line| line.look().bold));
    lines && row.table && (row.cells.len() > 1 || heavy())
}

/// `少于50人`, `50-150人`, `10000人以上`, `50-150 people`.
fn is_size(text: &str) -> bool {
    let text = squeezed(text);
    let number = |s: &str| !s.is_empty() && s.chars().all(|c| c.is_ascii_digit() || c == '-');
    let core = text.trim_start_matches("少于").trim_end_matches("以上").trim_start_matches(['<', '>']);
    text.len() < 40 && ["人", "people", "employees"].iter().any(|unit| core.strip_suffix(unit).is_some_and(number))
}

/// Puts the rows as one text.
fn described<'r, 'a: 'r>(item: &mut RawItem, rows: impl Iterator<Item = &'r Row<'a>>, key: Key, rule: &'static str) {
    let lines = rows.flat_map(|row| &row.cells).flat_map(|cell| cell.lines.iter().copied());
    if let Some(text) = joined(lines) {
        item.put(key, text, rule);
    }
}

/// `学校 | 专业 | 学历`, or the school beside the date and `本科|物流工程` under it.
fn education(words: &Words<'_>, entry: Entry<'_, '_>) -> (RawItem, Vec<Raw>) {
    let (mut item, mut unread) = (entry.item, Vec::new());
    let place = |item: &mut RawItem, unread: &mut Vec<Raw>, raw: Raw| {
        let (key, rule) = match raw.text.as_str() {
            t if words.is(Form::Degree, t) && item.first(Key::StudyType).is_none() => {
                (Key::StudyType, "51job.form.degree")
            }
            t if words.is(Form::FullTime, t) => (Key::FullTime, "51job.form.full_time"),
            _ if item.first(Key::Institution).is_none() => (Key::Institution, "51job.entry.school"),
            _ if item.first(Key::Area).is_none() => (Key::Area, "51job.entry.major"),
            _ => return unread.push(raw),
        };
        item.put(key, raw, rule);
    };
    for raw in entry.head {
        for piece in raw.text.split(['|', '｜']).flat_map(gapped).flat_map(|piece| school(words, piece)) {
            place(&mut item, &mut unread, Raw::new(without_length(piece), raw.at.clone()));
        }
    }
    let mut rows = entry.rows.into_iter().peekable();
    let barred = |row: &&Row<'_>| {
        let only = row.single().and_then(Cell::only);
        only.is_some_and(|t| t.split(['|', '｜']).any(|piece| words.is(Form::Degree, piece)))
    };
    if let Some(row) = rows.next_if(barred) {
        for piece in row.cells.iter().flat_map(|cell| cell.head().split(['|', '｜'])) {
            let at = row.cells.first().map(|cell| cell.raw().at);
            place(&mut item, &mut unread, Raw::new(piece.trim(), at.unwrap_or(resume::Place::Line(0))));
        }
    }
    described(&mut item, rows, Key::Courses, "51job.entry.courses");
    (item, unread)
}

/// The own page has one blank between a school and the degree, `灞桥技校 中技`: only a degree tells that it parts them.
fn school<'t>(words: &Words<'_>, text: &'t str) -> impl Iterator<Item = &'t str> {
    let parted = text.trim().rsplit_once(' ').filter(|(_, last)| words.is(Form::Degree, last));
    let (name, degree) = parted.map_or((text, None), |(name, degree)| (name.trim_end(), Some(degree)));
    std::iter::once(name).chain(degree)
}

/// `机构 | 课程 | 证书`; a single bold cell, or one beside a label for the institution, is the course.
fn training(entry: Entry<'_, '_>) -> (RawItem, Vec<Raw>) {
    let (mut item, mut unread) = (entry.item, Vec::new());
    let course = entry.head.len() == 1 && (entry.bold || item.first(Key::Institution).is_some());
    let all = [
        (Key::Institution, "51job.entry.training_institution"),
        (Key::Course, "51job.entry.course"),
        (Key::Certificate, "51job.entry.training_certificate"),
    ];
    let mut keys = all.into_iter().skip(usize::from(course));
    for raw in entry.head {
        match keys.next() {
            Some((key, rule)) => item.put(key, raw, rule),
            None => unread.push(raw),
        }
    }
    described(&mut item, entry.rows.into_iter(), Key::Text, "51job.entry.text");
    (item, unread)
}

/// `雅思（6.0）`, or the score in a cell of its own.
fn certificate(entry: Entry<'_, '_>) -> (RawItem, Vec<Raw>) {
    let (mut item, mut unread) = (entry.item, Vec::new());
    for (i, raw) in entry.head.into_iter().enumerate() {
        match i {
            0 => {
                let (name, score) = match bracketed(&raw.text) {
                    (name, score) if is_score(score) => (name, score),
                    _ => (raw.text.as_str(), ""),
                };
                item.put(Key::Title, Raw::new(name, raw.at.clone()), "51job.entry.name");
                item.put(Key::Score, Raw::new(score, raw.at.clone()), "51job.form.score_in_brackets");
            }
            1 if item.first(Key::Score).is_none() => item.put(Key::Score, raw, "51job.entry.score"),
            _ => unread.push(raw),
        }
    }
    described(&mut item, entry.rows.into_iter(), Key::Text, "51job.entry.text");
    (item, unread)
}

/// A number, `6.0`, `520分`.
fn is_score(text: &str) -> bool {
    let number = text.trim_end_matches('分').trim();
    number.len() <= 6
        && number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// An item whose first words are its name, and whose rows are its text.
fn named(entry: Entry<'_, '_>, name: Key, text: Key) -> (RawItem, Vec<Raw>) {
    let (mut item, mut unread) = (entry.item, Vec::new());
    let mut head = entry.head.into_iter();
    if let Some(raw) = head.next() {
        let words = without_length(&raw.text).to_owned();
        item.put(name, Raw::new(words, raw.at), "51job.entry.name");
    }
    // The degree of a prize stands beside it.
    match head.next() {
        Some(raw) if text == Key::Text => item.put(Key::Level, raw, "51job.entry.prize"),
        other => unread.extend(other),
    }
    unread.extend(head);
    described(&mut item, entry.rows.into_iter(), text, "51job.entry.text");
    (item, unread)
}
