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
    Some(simdutf8::basic::from_utf8(bytes).map_or_else(|_| Cow::Owned(charset::decode(bytes)), Cow::Borrowed))
}

/// What a byte counts for: a Han character in the upper half, a letter in the lower. By bytes: what begins with 0xE4 to 0xE9
/// is Han, for all that is common.
const COUNTS: [u64; 256] = {
    let (mut counts, mut byte) = ([0; 256], 0_u8);
    loop {
        counts[byte as usize] = match byte {
            0xe4..=0xe9 => 1 << 32,
            b'A'..=b'Z' | b'a'..=b'z' => 1,
            _ => 0,
        };
        if byte == u8::MAX {
            break counts;
        }
        byte += 1;
    }
};

/// The language of a resume by its characters, where nothing else says it.
fn language(resume: &RawResume) -> Language {
    let lists = [&resume.work, &resume.education, &resume.projects, &resume.skills, &resume.awards];
    let said = std::iter::once(&resume.person).chain(lists.into_iter().flatten()).flat_map(|item| &item.said);
    let said = said.filter(|s| !matches!(s.key, Key::Url | Key::Email));
    let counts: u64 =
        said.flat_map(|s| s.raw.text.as_bytes()).map(|byte| COUNTS.get(usize::from(*byte)).unwrap_or(&0)).sum();
    let (han, latin) = (counts >> 32, counts & u64::from(u32::MAX));
    // A Han character says about as much as four letters, and terms of a trade are in English everywhere.
    if han * 10 > latin { Language::Zh } else { Language::En }
}
