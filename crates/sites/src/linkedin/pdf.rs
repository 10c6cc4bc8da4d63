//! "Save to PDF": two columns on the first page, the right one alone from there on.
//!
//! Size and colour say what words are (`parts`), in every language the same; words only break ties. Where a page ends has
//! no meaning: an entry goes on.

mod column;
mod headings;
mod parts;
mod side;
#[cfg(test)]
mod tests;

use super::words::language;
use memchr::memmem;
use parts::{Chunk, Part, chunks};
use resume::document::Lines;
use resume::{Document, Note, NoteKind, RawResume, Reading};

/// What LinkedIn's files name in their clear part: the maker of its PDFs and itself.
const SIGNS: [&[u8]; 2] = [b"Apache FOP", b"LinkedIn"];

/// Whether a PDF is a saved profile. Seeing a page is dear, so its words are only looked at where the file names
/// LinkedIn or what it makes its files with.
pub fn recognises(document: &Document) -> bool {
    let names = SIGNS.iter().any(|sign| memmem::find(&document.bytes, sign).is_some());
    names && document.lines().is_ok_and(|seen| fits(&chunks(&seen.lines)))
}

/// Whether the page has the looks of a profile: a large name, headings of either column, hardly anything else.
fn fits(chunks: &[Chunk]) -> bool {
    let has = |part: Part| chunks.iter().any(|c| c.part == part);
    let other: usize = chunks.iter().filter(|c| c.part == Part::Other).map(|c| c.text.len()).sum();
    let all: usize = chunks.iter().map(|c| c.text.len()).sum();
    has(Part::Name) && (has(Part::SideHeading) || (has(Part::Heading) && has(Part::Title))) && other * 5 < all
}

/// What a saved profile says.
pub fn extract(document: &Document) -> Reading {
    // Whatever can't be seen isn't recognised either.
    document.lines().map(read).unwrap_or_default()
}

fn read(seen: &Lines) -> Reading {
    let mut all = chunks(&seen.lines);
    let mut notes = Vec::new();
    all.retain(|c| c.part != Part::Footer || !c.text.contains(|c: char| c.is_ascii_digit()));
    let (side, column): (Vec<Chunk>, Vec<Chunk>) = all.into_iter().partition(|c| c.part.is_side());
    let mut resume = RawResume::default();
    column::read(&column, &mut resume, &mut notes);
    side::read(&side, &mut resume, &mut notes);
    resume.language = language(&resume);
    if seen.cut {
        notes.push(Note::of(NoteKind::Truncated, "document", ""));
    }
    Reading { resumes: vec![resume], notes }
}
