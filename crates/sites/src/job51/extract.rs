//! What 51job's documents say: pages and exports of every generation, application mails, and `resumeInfo`.

mod api;
mod entry;
mod items;
mod labelled;
mod page;
mod person;
#[cfg(test)]
mod tests;
mod words;

use crate::page::holds;
use resume::document::{Kind, html, mail};
use resume::{Document, Key, Note, NoteKind, Place, Raw, Reading};

/// Whether a document was written by 51job.
pub(super) fn recognises(document: &Document) -> bool {
    match document.kind {
        Kind::Html => {
            let page = document.text();
            is_page(page) || api::in_page(page).is_some()
        }
        Kind::Mail => flagged(&document.bytes) || mail::open(&document.bytes).pages.iter().any(|page| is_page(page)),
        Kind::Json => document.json_naming(api::MARKS).is_some_and(api::is_resume),
        _ => false,
    }
}

/// Whether a JSON holds a `resumeInfo` that can be read.
pub(super) fn is_resume(json: &serde_json::Value) -> bool {
    api::is_resume(json)
}

/// Whether a mail has the header that 51job's exports carry.
fn flagged(bytes: &[u8]) -> bool {
    let head = bytes.get(..HEAD).unwrap_or(bytes).to_ascii_lowercase();
    head.windows(FLAG.len()).any(|w| w == FLAG)
}

/// How far into a mail its flag is looked for.
const HEAD: usize = 8 << 10;
const FLAG: &[u8] = b"x-51job-flag";

/// Marks of 51job's own pages. A resume may name the site in its text: the bare word is no mark.
const MARKS: &[&str] = &[
    "X-51JOB-FLAG",
    "x-51job-flag",
    "51jobcdn.com",
    "51job.com/",
    "51job.com\"",
    "class=\"plate1\"",
    "class='cvtitle'",
    "class=\"cvtitle\"",
    "class=cvtitle",
];
/// What each of the marks holds.
const STEMS: &[&str] = &["51JOB", "51job", "plate1", "cvtitle"];
/// Words that its exports hold when they have lost all marks: an old one in tables, or a copy that Word made. No other
/// board's pages have three of one set.
const SETS: &[&[&str]] = &[
    &["基本信息", "居住地：", "希望行业：", "目标地点：", "目标职能：", "期望工资：", "所属行业：", "技能名称"],
    &["最近工作", "(ID:", "居住地：", "所属行业：", "目标地点：", "目标职能：", "希望行业："],
];
/// Marks of pages that other boards made.
const OTHERS: &[&str] = &["zhaopin.com", "zhaopin.cn", "zpResumeS", "liepin.com", "lietou.com"];

/// Whether a page is one of 51job's.
fn is_page(page: &str) -> bool {
    let page = page.get(..page.floor_char_boundary(SEEN)).unwrap_or(page);
    // Most pages are nobody's, and are looked through as few times as will do.
    let marked = STEMS.iter().any(|stem| holds(page, stem)) && MARKS.iter().any(|mark| holds(page, mark));
    let marked = marked || numbered(page);
    // Every export is laid out in tables; others may use the same words in layouts of their own.
    if !marked && !holds(page, "<table") && !holds(page, "<TABLE") {
        return false;
    }
    if OTHERS.iter().any(|mark| holds(page, mark)) && !holds(page, "51job.com") {
        return false;
    }
    if marked {
        return holds(page, "工作") || holds(page, "教育") || holds(page, "简历") || holds(page, "Education");
    }
    // Whatever parts them, enough words of a set have such a colon.
    if !holds(page, "：") {
        return false;
    }
    let mut text = String::with_capacity(page.len());
    text.extend(page.split('<').filter_map(|tag| Some(tag.split_once('>')?.1)));
    let text = text.replace("&nbsp;", "");
    let text = crate::page::squeezed(&text);
    SETS.iter().any(|set| set.iter().filter(|word| holds(&text, word)).count() >= ENOUGH)
}

/// How much of a page is looked at for marks.
const SEEN: usize = 4 << 20;
/// How many words of a set tell.
const ENOUGH: usize = 4;

/// Whether a page's title is `简历ID：` and a number.
fn numbered(page: &str) -> bool {
    const BEGIN: &str = "<title>";
    let title = memchr::memmem::find(page.as_bytes(), BEGIN.as_bytes());
    let title = title.and_then(|at| page.get(at + BEGIN.len()..)).unwrap_or_default().trim_start();
    title.strip_prefix("简历ID：").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// What a document says.
pub(super) fn extract(document: &Document) -> Reading {
    match document.kind {
        Kind::Html => {
            let page = document.text();
            match api::in_page(page) {
                Some(json) if !is_page(page) || api::is_resume(&json) => api::extract(&json),
                _ => page::read(&html::lines(page), &words::ALL),
            }
        }
        Kind::Mail => read_mail(document),
        Kind::Json => document.json().map(api::extract).unwrap_or_default(),
        _ => Reading::default(),
    }
}

/// The body of a mail is the resume; a page attached to it may be the same once more or another, and is told.
fn read_mail(document: &Document) -> Reading {
    let mail = mail::open(&document.bytes);
    let mut pages = mail.pages.iter().filter(|page| is_page(page));
    let Some(first) = pages.next().or(mail.pages.first()) else { return Reading::default() };
    let mut reading = page::read(&html::lines(first), &words::ALL);
    let name = |reading: &Reading| {
        let said = reading.resumes.first().and_then(|raw| raw.person.first(Key::Name));
        said.map(|said| said.raw.text.clone()).unwrap_or_default()
    };
    for other in pages {
        let other = page::read(&html::lines(other), &words::ALL);
        if said(&other) != said(&reading) {
            reading.notes.push(Note::of(NoteKind::OtherResumes, "attachment", name(&other)));
        }
    }
    // The subject of an export is the word `Resume`, always.
    let subject = mail.subject.as_deref().map(str::trim).filter(|s| !s.is_empty() && !flagged(&document.bytes));
    if let (Some(subject), Some(raw)) = (subject, reading.resumes.first_mut()) {
        raw.person.put(Key::Subject, Raw::new(subject, Place::Header("Subject".into())), "51job.mail.subject");
    }
    reading
}

/// The words of a reading, without their places: a page and its copy say the same.
fn said(reading: &Reading) -> Vec<(Key, &str)> {
    let items = reading.resumes.iter().flat_map(|raw| {
        [&raw.work, &raw.education, &raw.projects].into_iter().flatten().chain(std::iter::once(&raw.person))
    });
    items.flat_map(|item| item.said.iter().map(|said| (said.key, said.raw.text.as_str()))).collect()
}
