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
