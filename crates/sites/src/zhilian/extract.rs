//! What Zhilian's documents say: pages and exports of every generation, application mails, and the nodes of the web API.

mod entry;
pub mod nodes;
mod page;
mod person;
mod words;

use crate::page::holds;
use resume::document::{Kind, html, mail};
use resume::{Document, Key, Note, NoteKind, Place, Raw, Reading};

/// Whether a document was written by Zhilian.
pub(super) fn recognises(document: &Document) -> bool {
    match document.kind {
        Kind::Html => is_page(document.text()),
        Kind::Mail => mail::open(&document.bytes).pages.iter().any(|page| is_page(page)),
        Kind::Json => document.json_naming(nodes::MARKS).is_some_and(nodes::is_nodes),
        _ => false,
    }
}

/// Marks of Zhilian's pages: the site's name where a page puts its own, or classes that no other board has.
///
/// A 51job resume may name Zhilian in its text, as an employer or a skill: the bare word is no mark.
fn is_page(page: &str) -> bool {
    const MARKS: &[&str] = &[
        "zpResumeS",
        "dave-resDetail",
        "zhaopin.cn",
        "zhaopin.com",
        ">智联招聘<",
        "智联简历",
        "fc6699cc",
        "resume-detail-wrapper",
    ];
    // What each of them holds: most pages are nobody's, and are looked through as few times as will do.
    const STEMS: &[&str] = &["zpResumeS", "dave-res", "zhaopin.c", "智联", "fc6699cc", "resume-detail"];
    let marked = STEMS.iter().any(|stem| holds(page, stem)) && MARKS.iter().any(|mark| holds(page, mark));
    marked && !holds(page, "X-51JOB") && !holds(page, "51job.com")
}

/// What a document says.
pub(super) fn extract(document: &Document) -> Reading {
    match document.kind {
        Kind::Html => read_page(document.text(), None),
        Kind::Mail => {
            let mail = mail::open(&document.bytes);
            let mut pages = mail.pages.iter().filter(|page| is_page(page));
            let Some(page) = pages.next().or(mail.pages.first()) else { return Reading::default() };
            let mut reading = read_page(page, mail.subject.as_deref());
            // The body is the application; a page attached to it may be a copy or not, and is told.
            for other in pages {
                let raw = page::read(&html::lines(other)).0;
                let name = raw.person.first(Key::Name).map(|said| said.raw.text.clone()).unwrap_or_default();
                reading.notes.push(Note::of(NoteKind::OtherResumes, "attachment", name));
            }
            reading
        }
        Kind::Json => document.json().map(nodes::extract).unwrap_or_default(),
        _ => Reading::default(),
    }
}

fn read_page(page: &str, subject: Option<&str>) -> Reading {
    let (mut raw, notes) = page::read(&html::lines(page));
    if raw.person.first(Key::ResumeId).is_none()
        && let Some(id) = hidden_id(page)
    {
        raw.person.put(Key::ResumeId, Raw::new(id, Place::Html("html>body".into())), "zhilian.hidden.resume_id");
    }
    if let Some(subject) = subject {
        raw.person.put(Key::Subject, Raw::new(subject.trim(), Place::Header("Subject".into())), "zhilian.mail.subject");
    }
    Reading { resumes: vec![raw], notes }
}

/// The id that mails carry in an element that is not shown: `ID:`, two letters, nine digits, `R`, eleven digits.
fn hidden_id(page: &str) -> Option<&str> {
    let is_id = |id: &&str| {
        let b = id.as_bytes();
        b.len() == 23
            && b.iter().enumerate().all(|(i, b)| match i {
                0 | 1 => b.is_ascii_uppercase(),
                11 => *b == b'R',
                _ => b.is_ascii_digit(),
            })
    };
    let after = page.split("ID:").skip(1);
    after.map(|text| text.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()).find(is_id)
}
