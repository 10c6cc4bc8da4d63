//! One table of the archive: where its header is, which table that makes it, and what its rows say.

use super::super::words::full_name;
use super::rows::{Record, Rows, SIGNS};
use super::rules::{Column, How, List, TABLES, Table};
use super::values;
use super::words::same;
use resume::{Key, Note, NoteKind, Place, Raw, RawItem};

/// Lines that may stand before the header, twice as many where they end in two signs: remarks to the reader.
const PREAMBLE: usize = 40;
/// The most rows of one table.
const MAX_ROWS: u32 = 20_000;
/// The most columns that a header is looked at for; our tables have at most thirteen.
const MAX_COLUMNS: usize = 128;
/// The most notes about one table.
const MAX_NOTES: usize = 500;
/// How much of a row is kept in a note.
const KEPT: usize = 2000;
/// An empty end says that it lasts; these are its words.
const LASTS: &str = "Present";

/// A table that is being read.
pub struct Sheet<'t> {
    /// Which one it is.
    pub table: &'static Table,
    file: &'t str,
    header: Record<'t>,
    /// For each column of the header, the rule for it.
    columns: Vec<Option<&'static Column>>,
    rows: Rows<'t>,
}

/// What a row says.
#[derive(Debug, Default)]
pub struct Row {
    /// The row's item.
    pub item: RawItem,
    /// Accounts elsewhere that it names.
    pub profiles: Vec<RawItem>,
    /// How far before others it belongs.
    pub rank: u8,
}

impl<'t> Sheet<'t> {
    /// Finds the header and which table it is of. A table that is `named` needs no known header: it has the first.
    pub fn open(file: &'t str, text: &'t str, named: Option<&'static Table>) -> Option<Self> {
        let (from, sign, table) = find(text).or(named.map(|table| (0, b',', table)))?;
        let text = text.get(from..)?.trim_start_matches('\u{feff}');
        let mut rows = Rows::of(text, sign);
        let mut header = Record::default();
        rows.next(&mut header).then_some(())?;
        let columns = columns(table, &header);
        Some(Sheet { table, file, header, columns, rows })
    }

    /// The same sheet by another table's rules.
    #[cfg(test)]
    pub fn by(self, table: &'static Table) -> Self {
        Sheet { columns: columns(table, &self.header), table, ..self }
    }

    /// Reads the rows; what can't be used of them goes into the notes.
    pub fn rows(mut self, notes: &mut Vec<Note>, mut each: impl FnMut(Row)) {
        let mut record = Record::default();
        let header = self.header.iter().take(MAX_COLUMNS);
        let key = header.into_iter().position(|h| !self.table.key.is_empty() && same(self.table.key, h.trim()));
        let most = notes.len() + MAX_NOTES;
        for row in 2.. {
            if !self.rows.next(&mut record) {
                return;
            }
            if row > MAX_ROWS || notes.len() > most {
                notes.truncate(most);
                notes.push(Note::of(NoteKind::Truncated, self.file, ""));
                return;
            }
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            if let Some(key) = key
                && record.get(key).is_none_or(|cell| cell.trim().is_empty())
            {
                notes.push(self.dropped(&record, row));
                continue;
            }
            if let Some(read) = self.row(&record, row, notes) {
                each(read);
            }
        }
    }

    /// The header and the rows, to the word.
    pub fn verbatim(mut self, notes: &mut Vec<Note>) -> (Raw, Vec<Raw>) {
        let mut record = Record::default();
        let mut lines = Vec::new();
        for row in 2.. {
            if !self.rows.next(&mut record) {
                break;
            }
            if row > MAX_ROWS {
                notes.push(Note::of(NoteKind::Truncated, self.file, ""));
                break;
            }
            let line = joined(record.iter(), usize::MAX);
            if !line.is_empty() {
                lines.push(Raw::new(line, self.at(row, self.header.get(0).unwrap_or_default())));
            }
        }
        let name = self.file.rsplit('/').next().unwrap_or(self.file);
        let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem).replace('_', " ");
        (Raw::new(name, self.at(1, self.header.get(0).unwrap_or_default())), lines)
    }

    fn row(&self, record: &Record<'_>, row: u32, notes: &mut Vec<Note>) -> Option<Row> {
        let mut read = Row::default();
        let (mut given, mut family) = (None, None);
        for (i, cell) in record.iter().enumerate().take(self.columns.len()) {
            let cell = cell.trim();
            let header = self.header.get(i).unwrap_or_default().trim();
            let Some(column) = self.columns.get(i).copied().flatten() else {
                if !cell.is_empty() {
                    let field = format!("{}.{header}", name(self.table.list));
                    notes.push(Note::about(NoteKind::Unread, field, &Raw::new(cell, self.at(row, header))));
                }
                continue;
            };
            let begun = || self.columns.iter().zip(record.iter()).any(|(c, cell)| begin(*c) && !cell.trim().is_empty());
            match column.how {
                How::Lasts(key) if cell.is_empty() && begun() => {
                    read.item.put(key, Raw::new(LASTS, self.at(row, header)), column.rule);
                }
                _ if cell.is_empty() => {}
                How::Take(key) | How::Lasts(key) => {
                    read.item.put(key, Raw::new(cell, self.at(row, header)), column.rule);
                }
                How::Given => given = Some((cell, header, column.rule)),
                How::Family => family = Some((cell, header, column.rule)),
                How::Birth if values::has_year(cell) => {
                    read.item.put(Key::Birth, Raw::new(cell, self.at(row, header)), column.rule);
                }
                How::Birth => notes.push(Note::about(NoteKind::Odd, "birth", &Raw::new(cell, self.at(row, header)))),
                How::Sites => values::sites(cell, &self.at(row, header), column.rule, &mut read),
                How::Handles(network) => {
                    values::handles(cell, network, &self.at(row, header), column.rule, &mut read);
                }
                How::Messengers => values::messengers(cell, &self.at(row, header), column.rule, &mut read),
                How::First(rank) => {
                    read.rank += if cell.eq_ignore_ascii_case("yes") || cell == "是" { rank } else { 0 }
                }
                How::Only(word) if !cell.eq_ignore_ascii_case(word) => {
                    notes.push(self.dropped(record, row));
                    return None;
                }
                How::Only(_) | How::Nothing => {}
            }
        }
        // A row with more cells than the header has lost a quote sign somewhere: what it holds more is told.
        let more = joined(record.iter().skip(self.columns.len()), KEPT);
        if !more.is_empty() {
            notes.push(Note::about(NoteKind::Unread, name(self.table.list), &Raw::new(more, self.at(row, ""))));
        }
        if let Some((_, header, rule)) = family.or(given) {
            let name = full_name(given.map_or("", |g| g.0), family.map_or("", |f| f.0));
            read.item
                .said
                .insert(0, resume::raw::Said { key: Key::Name, raw: Raw::new(name, self.at(row, header)), rule });
        }
        Some(read)
    }

    fn at(&self, row: u32, column: &str) -> Place {
        Place::Cell { file: self.file.to_owned(), row, column: column.to_owned() }
    }

    fn dropped(&self, record: &Record<'_>, row: u32) -> Note {
        let text = joined(record.iter(), KEPT);
        Note::about(NoteKind::Unread, name(self.table.list), &Raw::new(text, self.at(row, self.table.key)))
    }
}

/// What notes call a list.
pub fn name(list: List) -> &'static str {
    match list {
        List::Person => "person",
        List::Work => "work",
        List::Education => "education",
        List::Skills => "skills",
        List::Languages => "languages",
        List::Certificates => "certificates",
        List::Projects => "projects",
        List::Volunteer => "volunteer",
        List::Awards => "awards",
        List::Publications => "publications",
        List::References => "references",
        List::Section => "sections",
    }
}

fn begin(column: Option<&Column>) -> bool {
    column.is_some_and(|c| c.how == How::Take(Key::Start))
}

/// For each column of a header, the rule for it. What lies beyond the limit is told row by row.
fn columns(table: &'static Table, header: &Record<'_>) -> Vec<Option<&'static Column>> {
    let header = header.iter().take(MAX_COLUMNS);
    header.map(str::trim).map(|h| table.columns.iter().find(|c| same(c.header, h))).collect()
}

/// Which table a text is, by its header.
pub fn table(text: &str) -> Option<&'static Table> {
    find(text).map(|(_, _, table)| table)
}

/// Where a header stands, what parts its cells, and which table it is of. Our headers hold no signs that a cell would have
/// to be quoted for, so that lines are enough to find one; a reader of tables is dear to build.
fn find(text: &str) -> Option<(usize, u8, &'static Table)> {
    let mut from = 0;
    let mut cells = Vec::new();
    for line in text.split_inclusive(['\n', '\r']).take(PREAMBLE) {
        for sign in SIGNS.into_iter().filter(|sign| *sign == b',' || line.as_bytes().contains(sign)) {
            cells.clear();
            let all = line.trim_start_matches('\u{feff}').split(char::from(sign)).take(MAX_COLUMNS);
            cells.extend(all.map(|cell| cell.trim().trim_matches('"').trim()));
            if let Some(table) = known(&cells) {
                return Some((from, sign, table));
            }
        }
        from += line.len();
    }
    None
}

/// The table whose marks a header has.
fn known(header: &[&str]) -> Option<&'static Table> {
    // Mostly no cell can be a Chinese one.
    let ascii = header.iter().all(|h| h.is_ascii());
    let has = |mark: &&str| header.iter().any(|h| if ascii { mark.eq_ignore_ascii_case(h) } else { same(mark, h) });
    let fits = |t: &&Table| t.marks.iter().all(has) && !t.never.iter().any(has);
    TABLES.iter().filter(|t| t.marks.len() > 1 || header.len() == 1).find(fits)
}

/// The cells that hold something, in order, up to so many bytes.
fn joined<'c>(cells: impl Iterator<Item = &'c str>, most: usize) -> String {
    let mut text = String::new();
    for cell in cells.map(str::trim).filter(|cell| !cell.is_empty()) {
        if !text.is_empty() {
            text.push_str(" | ");
        }
        text.push_str(cell);
        if text.len() > most {
            let end = (0..=most).rev().find(|at| text.is_char_boundary(*at));
            text.truncate(end.unwrap_or_default());
            break;
        }
    }
    text
}
