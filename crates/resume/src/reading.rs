//! The front door for a document of no known site: an open format if it is one, else any resume of any layout.

use crate::document::{self, Unreadable};
use crate::{Document, Reading, generic};

/// Reads a document.
///
/// # Errors
/// [`Unreadable`], where nothing of it can be seen at all. What can be seen in part is read, and says so in its notes.
pub fn read(document: &Document) -> Result<Reading, Unreadable> {
    Ok(generic::read(&document::lines(document)?))
}
