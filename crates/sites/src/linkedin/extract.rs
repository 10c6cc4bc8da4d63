//! What LinkedIn's files say: the archive and its tables, the saved PDF, the JSON of its web application.

use super::{archive, pdf, profile_json};
use resume::document::Kind;
use resume::{Document, Reading};

/// Whether a document was written by LinkedIn.
pub(super) fn recognises(document: &Document) -> bool {
    match document.kind {
        Kind::Pdf => pdf::recognises(document),
        Kind::Zip => archive::recognises(&document.bytes),
        Kind::Text => archive::is_table(&document.bytes),
        Kind::Json => json(document).is_some_and(profile_json::is_profile),
        Kind::Html => profile_json::may_be_page(document.text()),
        _ => false,
    }
}

/// What a document says.
pub(super) fn extract(document: &Document) -> Reading {
    match document.kind {
        Kind::Pdf => pdf::extract(document),
        Kind::Zip => archive::extract(&document.bytes),
        Kind::Text => archive::extract_table(&document.bytes),
        Kind::Json => json(document).map(profile_json::extract).unwrap_or_default(),
        Kind::Html => profile_json::extract_page(document.text()),
        _ => Reading::default(),
    }
}

fn json(document: &Document) -> Option<&serde_json::Value> {
    // Building the graph is dear, and most JSON is not ours.
    profile_json::may_be(document.text()).then(|| document.json()).flatten()
}
