//! What Liepin's documents say: pages and exports of every generation, mails, and the JSON of the person's own page.

mod fields;
mod heads;
mod items;
pub mod json;
mod page;
mod seen;
#[cfg(test)]
mod tests;
mod values;
mod words;

use crate::page::holds;
use resume::document::{Kind, Lines, html, mail};
use resume::{Document, Key, Note, NoteKind, Place, Raw, Reading};

/// Whether a document was written by Liepin.
pub(super) fn recognises(document: &Document) -> bool {
    match document.kind {
        Kind::Html => is_page(document.text()),
        Kind::Mail => mail::open(&document.bytes).pages.iter().any(|page| is_page(page)),
        Kind::Json => document.json_naming(json::MARKS).is_some_and(json::is_resume),
        Kind::Zip | Kind::Other => false,
        _ => document.lines().is_ok_and(|lines| {
            let texts: Vec<&str> = lines.lines.iter().map(|line| line.text.as_str()).collect();
            is_page(&texts.join("\n"))
        }),
    }
}

/// The number of a resume beside a mark of the site; or the page on which the person edits the resume.
///
/// Others number their resumes too, and anybody may have worked for Liepin: neither is a mark alone.
fn is_page(page: &str) -> bool {
    const MARKS: &[&str] =
        &["猎聘", "liepin.com", "lietou", "目前职业概况", "目前职位概况", "职业发展意向", "data-nick=\"res_id\""];
    const OWN: &[&str] = &["profile_basic", "name=\"res_id\"", "resume-basic"];
    let has = |words: &[&str]| words.iter().any(|word| holds(page, word));
    let theirs = || holds(page, "X-51JOB") || holds(page, "zpResumeS");
    (holds(page, "简历编号") && has(MARKS) || has(&["猎聘", "liepin.com"]) && has(OWN)) && !theirs()
}

/// What a document says.
pub(super) fn extract(document: &Document) -> Reading {
    match document.kind {
        Kind::Json => document.json().map(json::extract).unwrap_or_default(),
        Kind::Mail => {
            let mail = mail::open(&document.bytes);
            let page = mail.pages.iter().find(|page| is_page(page)).or(mail.pages.first());
            let Some(page) = page else { return Reading::default() };
            let mut reading = read(&html::lines(page));
            if let (Some(subject), Some(resume)) = (&mail.subject, reading.resumes.first_mut()) {
                let subject = Raw::new(subject.trim(), Place::Header("Subject".into()));
                resume.person.put(Key::Subject, subject, "liepin.mail.subject");
            }
            reading
        }
        _ => document.lines().map(read).unwrap_or_default(),
    }
}

fn read(lines: &Lines) -> Reading {
    let (raw, mut notes) = page::read(lines, &words::Words::default());
    if lines.cut {
        notes.push(Note::of(NoteKind::Truncated, "document", ""));
    }
    Reading { resumes: vec![raw], notes }
}
