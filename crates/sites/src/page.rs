//! What the pages of all sites have in common, and no site's words: labels with their values, dated lines, values that
//! share a line, rows of cells.

mod dates;
mod labels;
mod values;

pub(crate) use dates::{dated, without_length};
pub(crate) use labels::{Labels, labelled, squeezed};
pub(crate) use values::{gapped, joined};
