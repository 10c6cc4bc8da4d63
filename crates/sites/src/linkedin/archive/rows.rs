//! The rows of a table: cells parted by a sign, in quotes where they hold one, a line's end or a quote, which is doubled.
//!
//! As lenient as other readers: empty lines are skipped, a quote within a cell is a letter, what follows a closing quote
//! belongs to the cell, a cell that is never closed goes on to the end.

use std::borrow::Cow;

/// What parts the cells: a comma, or what a spreadsheet of another country makes of it.
pub const SIGNS: [u8; 3] = [b',', b';', b'\t'];

/// A table that is being read, row by row. Rows may be of any length.
pub struct Rows<'t> {
    rest: &'t str,
    sign: u8,
}

/// The cells of a row.
#[derive(Default)]
pub struct Record<'t>(Vec<Cow<'t, str>>);

impl<'t> Rows<'t> {
    /// The rows of a text whose cells are parted by a sign.
    pub fn of(text: &'t str, sign: u8) -> Self {
        Rows { rest: text, sign }
    }

    /// Reads the next row; `false` where there is none.
    pub fn next(&mut self, record: &mut Record<'t>) -> bool {
        record.0.clear();
        self.rest = self.rest.trim_start_matches(['\r', '\n']);
        if self.rest.is_empty() {
            return false;
        }
        loop {
            let (cell, after) = self.cell(self.rest);
            record.0.push(cell);
            match after.strip_prefix(char::from(self.sign)) {
                Some(next) => self.rest = next,
                None => {
                    self.rest = after;
                    return true;
                }
            }
        }
    }

    /// The cell that begins here, and what follows it.
    fn cell(&self, text: &'t str) -> (Cow<'t, str>, &'t str) {
        let Some(quoted) = text.strip_prefix('"') else {
            let (cell, after) = self.plain(text);
            return (Cow::Borrowed(cell), after);
        };
        let mut cell = Cow::Borrowed("");
        let mut rest = quoted;
        while let Some((part, after)) = rest.split_once('"') {
            cell += part;
            if let Some(more) = after.strip_prefix('"') {
                cell += "\"";
                rest = more;
                continue;
            }
            let (part, after) = self.plain(after);
            cell += part;
            return (cell, after);
        }
        cell += rest;
        (cell, "")
    }

    /// What stands before the next sign or line's end, and all from there.
    fn plain(&self, text: &'t str) -> (&'t str, &'t str) {
        let end = memchr::memchr3(self.sign, b'\r', b'\n', text.as_bytes()).unwrap_or(text.len());
        text.split_at_checked(end).unwrap_or((text, ""))
    }
}

impl Record<'_> {
    /// A cell.
    pub fn get(&self, n: usize) -> Option<&str> {
        self.0.get(n).map(AsRef::as_ref)
    }

    /// All cells.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(AsRef::as_ref)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(text: &str, sign: u8) -> Vec<Vec<String>> {
        let (mut rows, mut record, mut all) = (Rows::of(text, sign), Record::default(), Vec::new());
        while rows.next(&mut record) {
            all.push(record.iter().map(str::to_owned).collect());
        }
        all
    }

    proptest! {
        #[test]
        fn rows_are_those_of_any_reader(text in "[a名;, \t\r\n\"]{0,40}") {
            for sign in SIGNS {
                let mut builder = csv::ReaderBuilder::new();
                let other = builder.delimiter(sign).flexible(true).has_headers(false).from_reader(text.as_bytes());
                let other: Vec<Vec<String>> =
                    other.into_records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect();
                prop_assert_eq!(all(&text, sign), other);
            }
        }
    }
}
