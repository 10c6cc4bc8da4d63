//! What the pages of all sites have in common, and no site's words: labels with their values, dated lines, values that
//! share a line, rows of cells.

mod dates;
mod forms;
mod labels;
mod rows;
mod values;

pub(crate) use dates::{dated, without_length};
pub(crate) use forms::{is_name, is_phone};
pub(crate) use labels::{Labels, labelled, squeezed};
pub(crate) use rows::{Cell, Row, rows};
pub(crate) use values::{gapped, joined};

/// Whether a page holds a mark. All sites ask for all of theirs in every page: a search by vectors takes a tenth.
pub(crate) fn holds(page: &str, mark: &str) -> bool {
    memchr::memmem::find(page.as_bytes(), mark.as_bytes()).is_some()
}
