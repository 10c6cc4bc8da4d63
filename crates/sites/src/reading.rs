//! From documents to one resume: the same for an account, an uploaded file and the command line.

use crate::{Info, Site, SiteError};
use jiff::civil::Date;
use resume::normal::dates::find_all;
use resume::normal::ids;
use resume::raw::Said;
use resume::{Document, Habits, Key, Language, Note, NoteKind, Reading, Receipt, Resume};
use std::sync::Arc;

/// What documents give.
#[derive(Debug)]
pub struct Read {
    /// The resume, with its copies in other languages as translations.
    pub resume: Resume,
    /// What is to be said about it.
    pub notes: Vec<Note>,
    /// What the source shows of each section against what was read of it.
    pub receipt: Receipt,
    /// The site that wrote it; [`FILE`] where none is known.
    pub site: &'static Info,
}

/// What stands for the site of a file that no known site wrote.
pub static FILE: Info = Info {
    id: "file",
    aliases: &[],
    name: ("文件", "File"),
    hosts: &[],
    needs_address: false,
    ways: &[],
    formats: ("", ""),
    verified: ("", ""),
    session_risk: ("", ""),
    habits: &Habits { male: &[], female: &[], keep_id_numbers: false },
    era: "any",
    last_checked: "2026-11",
};

/// The front door for files: the first site that recognises the document reads it.
///
/// `None` when no site knows it.
pub fn read(document: &Document) -> Option<(Arc<dyn Site>, Reading)> {
    let site = crate::ALL.iter().find(|s| s.recognises(document))?;
    Some((Arc::clone(site), site.extract(document)))
}

/// Reads a file: by the site that recognises it, unless that misreads what only looks like its page, or names nobody where
/// another reading finds a name and nearly all that the site's does.
fn file(document: &Document) -> Result<(&'static Info, Reading), SiteError> {
    let Some((site, own)) = read(document) else {
        return Ok((&FILE, resume::read(document).map_err(|why| SiteError::Unreadable { why })?));
    };
    let misread = is_misread(&own);
    if misread || !says(&own, Key::Name) {
        let better = |other: &Reading| {
            let known = own.resumes.iter().flat_map(|resume| &resume.person.said);
            let (all, kept) = (known.clone().count(), known.filter(|said| says(other, said.key)).count());
            !is_misread(other) && (misread || (all > 0 && says(other, Key::Name) && kept * 4 >= all * 3))
        };
        if let Some(other) = resume::read(document).ok().filter(better) {
            return Ok((&FILE, other));
        }
    }
    Ok((site.info(), own))
}

/// Whether anything is said of the person under a key.
fn says(reading: &Reading, key: Key) -> bool {
    reading.resumes.iter().any(|resume| resume.person.first(key).is_some())
}

/// Whether names hold the time that belongs beside them, `会计 2020 - 2023`: the page is laid out in another way.
fn is_misread(reading: &Reading) -> bool {
    let names = |item: &&Said| matches!(item.key, Key::Company | Key::Position | Key::Institution);
    let spans = |said: &Said| find_all(&said.raw.text).any(|found| found.is_range);
    let mut items = reading.resumes.iter().flat_map(|resume| resume.work.iter().chain(&resume.education));
    items.any(|item| item.said.iter().filter(names).any(spans))
}

/// Reads documents into one resume. Those of an account's `site` come with the resume that was picked first; without a
/// site they are a file, which the site that recognises it reads, or else [`resume::read`], and whose Chinese copy comes
/// first.
///
/// # Errors
/// [`SiteError::Unreadable`] for a file that can't be read at all, [`SiteError::NoResume`] where it holds none, [`SiteError::Empty`] for a shell without a person in it.
pub fn understand(
    documents: &[Document],
    site: Option<&Arc<dyn Site>>,
    keep_id_numbers: bool,
    today: Date,
) -> Result<Read, SiteError> {
    let (mut resumes, mut notes, mut info) = (Vec::new(), Vec::new(), site.map(|site| site.info()));
    for document in documents {
        let (wrote, reading) = match site {
            Some(site) => (site.info(), site.extract(document)),
            None => file(document)?,
        };
        info.get_or_insert(wrote);
        resumes.extend(reading.resumes);
        notes.extend(reading.notes);
    }
    let info = info.ok_or(SiteError::NoResume)?;
    if site.is_none() {
        resumes.sort_by_key(|r| r.language != Language::Zh);
    }
    let habits = Habits { keep_id_numbers, ..*info.habits };
    if !keep_id_numbers {
        ids::without_in(&mut notes, &resumes);
    }
    let shown = resume::receipt::shown(resumes.first().ok_or(SiteError::NoResume)?);
    let mut read = resumes.into_iter().map(|raw| resume::normalise(raw, &habits, today));
    let (mut resume, said) = read.next().ok_or(SiteError::NoResume)?;
    notes.extend(said);
    let receipt = resume::receipt::receipt(&shown, &resume, &notes);
    for (copy, said) in read {
        let language = if copy.language == Language::En { "en" } else { "zh" };
        if copy.language == resume.language || resume.translations.contains_key(language) {
            let named = copy.person.name.as_ref().map(|n| n.value.clone()).unwrap_or_default();
            notes.push(Note::of(NoteKind::OtherResumes, "document", named));
        } else {
            notes.extend(said);
            resume.translations.insert(language.into(), copy);
        }
    }
    // An empty shell, however well it parses, must not be taken for a person's resume.
    let (person, listed) = (&resume.person, !resume.work.is_empty() || !resume.education.is_empty());
    if info.id == FILE.id {
        // Any text has a first line; it is a person's name where there is a way to reach the person too.
        let reached = !person.emails.is_empty() || !person.phones.is_empty();
        let said = listed || (person.name.is_some() && reached);
        return if said { Ok(Read { resume, notes, receipt, site: info }) } else { Err(SiteError::NoResume) };
    }
    if person.name.is_some() || listed {
        Ok(Read { resume, notes, receipt, site: info })
    } else {
        Err(SiteError::Empty)
    }
}
