//! The front door for a document of no known site: an open format if it is one, else any resume of any layout.

use crate::document::{Kind, Unreadable, pdf};
use crate::{Document, Reading, formats, generic};

/// The most commas of a JSON text, and so about the most members: each one costs a hundred times its bytes.
const MAX_MEMBERS: usize = 100_000;

/// Reads a document: what is said to machines where that is the whole resume (a file in an open format, or one attached
/// to a PDF as Europass does), else what people see.
///
/// # Errors
/// [`Unreadable`], where nothing of it can be seen at all. What can be seen in part is read, and says so in its notes.
pub fn read(document: &Document) -> Result<Reading, Unreadable> {
    if document.kind == Kind::Json && memchr::memchr_iter(b',', &document.bytes).count() > MAX_MEMBERS {
        return Err(Unreadable::TooLarge);
    }
    if let Some(reading) = open_format(document) {
        return Ok(reading);
    }
    let seen = document.lines().map(generic::read);
    // A page that is drawn by scripts shows nothing without them, and may yet say who it is about.
    let blank = !seen
        .as_ref()
        .is_ok_and(|reading| reading.resumes.iter().any(|r| !r.work.is_empty() || !r.education.is_empty()));
    let said = || formats::schema_org::in_page(document.text());
    if blank
        && document.kind == Kind::Html
        && let Some(reading) = said()
    {
        return Ok(reading);
    }
    seen
}

fn open_format(document: &Document) -> Option<Reading> {
    if document.kind == Kind::Pdf {
        let attached = pdf::attachments(&document.bytes).into_iter();
        return attached.map(|bytes| Document::new(bytes, document.origin.clone())).find_map(|d| formats::read(&d));
    }
    formats::read(document)
}
