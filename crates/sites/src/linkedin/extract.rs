//! What LinkedIn's files say: the archive and its tables, the saved PDF, the JSON of its web application, and the page that
//! the world sees.

use super::{archive, pdf, profile_json};
use resume::document::Kind;
use resume::formats::schema_org;
use resume::{Document, Reading};

/// Whether a document was written by LinkedIn.
pub(super) fn recognises(document: &Document) -> bool {
    match document.kind {
        Kind::Pdf => pdf::recognises(document),
        Kind::Zip => document.archive().is_ok_and(archive::recognises),
        Kind::Text => archive::is_table(&document.bytes),
        Kind::Json => json(document).is_some_and(profile_json::is_profile),
        Kind::Html => profile_json::may_be_page(document.text()) || is_public(document.text()),
        _ => false,
    }
}

/// What a document says.
pub(super) fn extract(document: &Document) -> Reading {
    match document.kind {
        Kind::Pdf => pdf::extract(document),
        Kind::Zip => archive::extract(document.archive()),
        Kind::Text => archive::extract_table(&document.bytes),
        Kind::Json => json(document).map(profile_json::extract).unwrap_or_default(),
        Kind::Html if is_public(document.text()) && !profile_json::may_be_page(document.text()) => {
            schema_org::in_page(document.text()).unwrap_or_default()
        }
        Kind::Html => profile_json::extract_page(document.text()),
        _ => Reading::default(),
    }
}

fn json(document: &Document) -> Option<&serde_json::Value> {
    // Building the graph is dear, and most JSON is not ours.
    profile_json::may_be(document.text()).then(|| document.json()).flatten()
}

/// Whether a page is a profile as those see it who aren't signed in: its own address is one, and it tells machines of a
/// person (2026; the classes of what people see change too often, and most of it is masked there). A page that only links to a
/// profile is somebody's own.
fn is_public(page: &str) -> bool {
    let own = |mark: &str| {
        let tags = page.match_indices(mark).filter_map(|(at, _)| {
            let begin = page.get(..at)?.rfind('<')?;
            page.get(begin..)?.split('>').next()
        });
        tags.take(MARKS_SEEN).any(|tag| tag.contains("linkedin.com/in/"))
    };
    crate::page::holds(page, "application/ld+json") && OWN_ADDRESS.iter().any(|mark| own(mark))
}

/// Where a page says its own address.
const OWN_ADDRESS: &[&str] = &["\"canonical\"", "\"og:url\"", "saved from url="];
/// How many places are looked at.
const MARKS_SEEN: usize = 10;
