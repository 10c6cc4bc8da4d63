//! What Zhilian's documents say: pages and exports of every generation, application mails, and the nodes of the web API.

mod entry;
pub mod nodes;
mod page;
mod person;
mod words;

use resume::document::{Kind, charset, html, mail};
use resume::{Document, Key, Place, Raw, Reading};

/// Whether a document was written by Zhilian.
pub(super) fn recognises(document: &Document) -> bool {
    match document.kind {
        Kind::Html => is_page(&charset::decode(&document.bytes)),
        Kind::Mail => mail::open(&document.bytes).pages.iter().any(|page| is_page(page)),
        Kind::Json => json(document).is_some_and(|json| nodes::is_nodes(&json)),
        Kind::Text | Kind::Other => false,
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
    MARKS.iter().any(|mark| page.contains(mark)) && !page.contains("X-51JOB") && !page.contains("51job.com")
}

/// What a document says.
pub(super) fn extract(document: &Document) -> Reading {
    match document.kind {
        Kind::Html => read_page(&charset::decode(&document.bytes), None),
        Kind::Mail => {
            let mail = mail::open(&document.bytes);
            let page = mail.pages.iter().find(|page| is_page(page)).or(mail.pages.first());
            page.map(|page| read_page(page, mail.subject.as_deref())).unwrap_or_default()
        }
        Kind::Json => json(document).map(|json| nodes::extract(&json)).unwrap_or_default(),
        Kind::Text | Kind::Other => Reading::default(),
    }
}

fn json(document: &Document) -> Option<serde_json::Value> {
    serde_json::from_str(&charset::decode(&document.bytes)).ok()
}

fn read_page(page: &str, subject: Option<&str>) -> Reading {
    let (mut raw, notes) = page::read(&html::lines(page));
    if let Some(subject) = subject {
        raw.person.put(Key::Subject, Raw::new(subject.trim(), Place::Header("Subject".into())), "zhilian.mail.subject");
    }
    Reading { resumes: vec![raw], notes }
}
