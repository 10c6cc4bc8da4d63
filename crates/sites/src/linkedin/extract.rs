//! What LinkedIn's files say: the archive and its tables.

use super::archive;
use resume::document::Kind;
use resume::{Document, Reading};

/// Whether a document was written by LinkedIn.
pub(super) fn recognises(document: &Document) -> bool {
    match document.kind {
        Kind::Zip => archive::recognises(&document.bytes),
        Kind::Text => archive::is_table(&document.bytes),
        _ => false,
    }
}

/// What a document says.
pub(super) fn extract(document: &Document) -> Reading {
    match document.kind {
        Kind::Zip => archive::extract(&document.bytes),
        Kind::Text => archive::extract_table(&document.bytes),
        _ => Reading::default(),
    }
}
