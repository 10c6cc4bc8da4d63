//! Open formats, whose members have names that everybody knows: [JSON Resume](json_resume), [schema.org](schema_org)'s
//! `Person`, [Europass](europass). A member that the format doesn't have is kept to the word, in a note or a section.

pub mod europass;
mod json;
pub mod json_resume;
pub mod schema_org;
mod xml;

use crate::document::charset;
use crate::raw::{RawResume, Reading};
use crate::{Document, Key, Kind, Language};
use std::borrow::Cow;

/// The largest file that is read, in bytes.
const MAX_BYTES: usize = 20 << 20;

/// Reads a document that is in an open format; `None` for all others.
///
/// What a web page says in JSON-LD beside what people see is not asked for here, but by [`schema_org::in_page`].
pub fn read(document: &Document) -> Option<Reading> {
    match document.kind {
        Kind::Json if document.bytes.len() <= MAX_BYTES => {
            let json = json::parse(document.text())?;
            json_resume::read(&json).or_else(|| schema_org::read(&json))
        }
        Kind::Xml => europass::read(&document.bytes),
        _ => None,
    }
}

/// The text of a file that is UTF-8 as a rule.
fn text(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if bytes.len() > MAX_BYTES {
        return None;
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    Some(std::str::from_utf8(bytes).map_or_else(|_| Cow::Owned(charset::decode(bytes)), Cow::Borrowed))
}

/// The language of a resume by its characters, where nothing else says it.
fn language(resume: &RawResume) -> Language {
    let lists = [&resume.work, &resume.education, &resume.projects, &resume.skills, &resume.awards];
    let said = std::iter::once(&resume.person).chain(lists.into_iter().flatten()).flat_map(|item| &item.said);
    let (mut han, mut latin) = (0_u64, 0_u64);
    for said in said.filter(|s| !matches!(s.key, Key::Url | Key::Email)) {
        // By bytes: what begins with 0xE4 to 0xE9 is Han, for all that is common. So few at once that a byte counts them.
        for some in said.raw.text.as_bytes().chunks(128) {
            han += u64::from(some.iter().map(|byte| u8::from((0xe4..=0xe9).contains(byte))).sum::<u8>());
            latin += u64::from(some.iter().map(|byte| u8::from(byte.is_ascii_alphabetic())).sum::<u8>());
        }
    }
    // A Han character says about as much as four letters, and terms of a trade are in English everywhere.
    if han * 10 > latin { Language::Zh } else { Language::En }
}
