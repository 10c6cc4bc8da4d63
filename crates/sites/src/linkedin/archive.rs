//! The data archive ("Get a copy of your data"): a ZIP of tables, or one of them by itself.
//!
//! A table is what its header says, whatever its file is called: people rename, translate and re-save them. By their name
//! we only know what is *not* looked at: the tables about other people (contacts, messages, invitations …) are never
//! unpacked. Of a file with any other name no more than the head is, until that shows one of ours.

mod copies;
mod rows;
mod rules;
mod sheet;
#[cfg(test)]
mod tests;
mod values;
mod words;

use super::words::language;
use resume::document::zip::Archive;
use resume::document::{Unreadable, charset};
use resume::{Note, NoteKind, RawResume, RawSection, Reading};
use rules::{List, NAMED, OTHERS, TABLES, VERBATIM};
use sheet::Sheet;
use std::borrow::Cow;
use std::sync::LazyLock;

/// The largest table that is read.
const MAX_TABLE: u64 = 16 << 20;
/// How much of a file is unpacked to see whether it is a table of ours.
const HEAD: u64 = 4096;
/// How deep archives may lie in archives: people pack the folder again.
const MAX_DEPTH: u8 = 3;
/// The largest archive in an archive.
const MAX_INNER: u64 = 64 << 20;
/// What is said where jobs or schools are missing.
const TIER: &str = "领英的基本版（Basic）数据副本常不含此项，请申请并上传完整版（Complete）；LinkedIn's Basic archive mostly lacks it: \
                    request and upload the Complete one";

/// Whether a ZIP is a data archive.
pub fn recognises(archive: Archive<'_>) -> bool {
    recognises_at(archive, 0)
}

fn recognises_at(mut archive: Archive<'_>, depth: u8) -> bool {
    let names: Vec<String> = archive.names().map(str::to_owned).collect();
    names.iter().any(|name| match file(name) {
        Some(File::Ours | File::Unknown) => {
            archive.head(name, HEAD).is_ok_and(|head| sheet::table(&text(&head)).is_some())
        }
        Some(File::Archive) if depth < MAX_DEPTH => {
            let inner = archive.read(name, MAX_INNER);
            inner.is_ok_and(|inner| Archive::open(&inner).is_ok_and(|archive| recognises_at(archive, depth + 1)))
        }
        _ => false,
    })
}

/// Whether a text is one of the archive's tables. One column is too little to know a text by.
pub fn is_table(bytes: &[u8]) -> bool {
    let head = bytes.get(..HEAD as usize).unwrap_or(bytes);
    sheet::table(&text(head)).is_some_and(|table| table.marks.len() > 1)
}

/// What an archive says.
pub fn extract(archive: Result<Archive<'_>, Unreadable>) -> Reading {
    let mut reader = Reader::default();
    reader.archive(archive, "", 0);
    reader.missing();
    reader.done()
}

/// What a table by itself says.
pub fn extract_table(bytes: &[u8]) -> Reading {
    let mut reader = Reader::default();
    let text = text(bytes);
    if let Some(table) = sheet::table(&text) {
        reader.sheet(Sheet::open(table.file, &text, None));
    }
    reader.done()
}

/// What a file of an archive may be, by its name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum File {
    /// A table that is called as one of ours.
    Ours,
    /// A table of the person's own whose header we don't know.
    Named,
    /// It may be any table.
    Unknown,
    /// An archive.
    Archive,
}

/// The files of an archive that may be looked at.
fn files(archive: &Archive<'_>) -> Vec<(String, File)> {
    archive.names().filter_map(|name| Some((name.to_owned(), file(name)?))).collect()
}

fn file(path: &str) -> Option<File> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    // Jobs/, Articles/, Services Marketplace/ and what a Mac adds say nothing of the person.
    let others = folder.split('/').any(|f| f == "__MACOSX" || is_others(&letters(f)));
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let letters = letters(stem);
    if others || stem.is_empty() || is_others(&letters) {
        return None;
    }
    match ending.to_ascii_lowercase().as_str() {
        "zip" => Some(File::Archive),
        "csv" | "tsv" | "txt" | "" => Some(match letters.as_str() {
            ours if OURS.iter().any(|file| file == ours) => File::Ours,
            named if NAMED.contains(&named) => File::Named,
            _ => File::Unknown,
        }),
        _ => None,
    }
}

fn is_others(letters: &str) -> bool {
    OTHERS.iter().any(|other| letters.starts_with(other))
}

/// The names of our tables, by their letters.
static OURS: LazyLock<Vec<String>> =
    LazyLock::new(|| TABLES.iter().map(|t| letters(t.file.trim_end_matches(".csv"))).collect());

/// The letters of a file's name: `Email_Addresses` and `Email Addresses_123456` are the same.
fn letters(stem: &str) -> String {
    stem.chars().filter(|c| c.is_alphabetic()).map(|c| c.to_ascii_lowercase()).collect()
}

/// The text of a table. Spreadsheets re-save it in the system's encoding: GBK, or one for Western Europe, in which a
/// letter beyond ASCII stands alone between others, while GBK's come in pairs.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    // A head may end within a character.
    match std::str::from_utf8(bytes) {
        Ok(text) => return Cow::Borrowed(text),
        Err(error) if error.error_len().is_none() => {
            let whole = bytes.get(..error.valid_up_to()).unwrap_or_default();
            return Cow::Borrowed(std::str::from_utf8(whole).unwrap_or_default());
        }
        Err(_) => {}
    }
    let runs = bytes.split(u8::is_ascii).filter(|run| !run.is_empty());
    let (mut alone, mut all) = (0_usize, 0_usize);
    for run in runs {
        all += 1;
        alone += usize::from(run.len() == 1);
    }
    let marked = bytes.starts_with(b"\xef\xbb\xbf") || bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    if !marked && alone * 2 > all {
        return encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0;
    }
    Cow::Owned(charset::decode(bytes))
}

#[derive(Default)]
struct Reader {
    resume: RawResume,
    notes: Vec<Note>,
    /// Mail addresses and phones with their rank; the first ones come first.
    ranked: Vec<(u8, sheet::Row)>,
    /// The tables that were there.
    seen: Vec<List>,
}

impl Reader {
    fn archive(&mut self, archive: Result<Archive<'_>, Unreadable>, within: &str, depth: u8) {
        let Ok(mut archive) = archive else {
            return self.notes.push(Note::of(NoteKind::Truncated, format!("{within}archive"), ""));
        };
        for (name, file) in files(&archive) {
            let path = format!("{within}{name}");
            if file == File::Archive {
                match archive.read(&name, MAX_INNER) {
                    Ok(inner) if depth < MAX_DEPTH => {
                        self.archive(Archive::open(&inner), &format!("{path}/"), depth + 1)
                    }
                    _ => self.notes.push(Note::of(NoteKind::Truncated, path, "")),
                }
                continue;
            }
            let mut whole = None;
            if file == File::Unknown
                && let Ok(head) = archive.head(&name, HEAD)
            {
                if sheet::table(&text(&head)).is_none() {
                    self.notes.push(Note::of(NoteKind::Unread, "file", path));
                    continue;
                }
                // What ends before its head would is all there.
                whole = Some(head).filter(|head| (head.len() as u64) < HEAD);
            }
            match whole.map_or_else(|| archive.read(&name, MAX_TABLE), Ok) {
                Ok(bytes) => {
                    let text = text(&bytes);
                    let named = (file == File::Named).then_some(&VERBATIM);
                    match Sheet::open(&path, &text, named) {
                        None if text.trim().is_empty() => {}
                        None => self.notes.push(Note::of(NoteKind::Unread, "file", path)),
                        sheet => self.sheet(sheet),
                    }
                }
                Err(Unreadable::TooLarge | _) => self.notes.push(Note::of(NoteKind::Truncated, path, "")),
            }
        }
        if archive.cut() {
            self.notes.push(Note::of(NoteKind::Truncated, format!("{within}archive"), ""));
        }
    }

    fn sheet(&mut self, sheet: Option<Sheet<'_>>) {
        let Some(sheet) = sheet else { return };
        let list = sheet.table.list;
        self.seen.push(list);
        let Reader { resume: r, notes, ranked, .. } = self;
        if list == List::Section {
            let (heading, lines) = sheet.verbatim(notes);
            if !lines.is_empty() {
                r.sections.push(RawSection { heading, lines });
            }
            return;
        }
        let into = match list {
            List::Work => &mut r.work,
            List::Education => &mut r.education,
            List::Skills => &mut r.skills,
            List::Languages => &mut r.languages,
            List::Certificates => &mut r.certificates,
            List::Projects => &mut r.projects,
            List::Volunteer => &mut r.volunteer,
            List::Awards => &mut r.awards,
            List::Publications => &mut r.publications,
            List::References => &mut r.references,
            List::Person | List::Section => return sheet.rows(notes, |row| ranked.push((row.rank, row))),
        };
        sheet.rows(notes, |row| into.push(row.item));
    }

    /// Tells of the lists that an archive holds unless it is the smaller one, or parts of it were not asked for.
    fn missing(&mut self) {
        let without = |list: &List| !self.seen.contains(list);
        let mut lists = vec![List::Work, List::Education];
        if lists.iter().all(without) {
            lists.extend([List::Projects, List::Certificates, List::Languages]);
        }
        lists.retain(without);
        self.notes.extend(lists.into_iter().map(|list| Note::of(NoteKind::Missing, sheet::name(list), TIER)));
    }

    fn done(mut self) -> Reading {
        // A stable order: what is said of the person stays as the tables have it, but for what is marked as the first.
        self.ranked.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
        for (_, row) in self.ranked {
            self.resume.profiles.extend(row.profiles);
            self.resume.person.said.extend(row.item.said);
        }
        // The name leads.
        self.resume.person.said.sort_by_key(|said| said.key != resume::Key::Name);
        self.resume.language = language(&self.resume);
        copies::merge(&mut self.resume, &mut self.notes);
        let r = &self.resume;
        let lists = [&r.work, &r.education, &r.projects, &r.languages, &r.skills, &r.certificates, &r.volunteer];
        let more = [&r.awards, &r.publications, &r.references];
        if r.person.is_empty() && lists.into_iter().chain(more).all(Vec::is_empty) && r.sections.is_empty() {
            self.notes.push(Note::of(NoteKind::Missing, "resume", ""));
            return Reading { resumes: Vec::new(), notes: self.notes };
        }
        Reading { resumes: vec![self.resume], notes: self.notes }
    }
}
