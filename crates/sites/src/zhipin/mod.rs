//! BOSS Zhipin (BOSS直聘), files only: the JSON of its web application, as the browser's own tools save it or others' export it.
//!
//! **Ways in**: a file; nobody is signed in. People show themselves to a recruiter in a chat; what they attach is whatever
//! they uploaded, and is read as any other file.
//!
//! **Generations** of files: the answer to the page of one's own resume (`geek/preview/data.json`, 2026), and the
//! answer to what a recruiter sees of a candidate (`geekDetail`, `geekDetailInfo`; 2026); whole, or from `zpData`
//! inwards. Nothing was found of the PDF that the site makes of a resume: it is read as any other.
//!
//! **Quirks**: one's own page gives the name as the site shows it (`张女士`), and hides parts of the phone, the mail and the
//! account at WeChat. The recruiter's page hides parts of the name and tells no contact; what a search has found may stand
//! there in marks of HTML, which are not taken off. A month may come as eight digits whose day is the site's, a school's
//! year likewise. Two readers of the state of a job search say opposite things of its codes 1 and 3, and others give the
//! codes of students other words: those are left as notes.
//!
//! **Last checked** 2026-11 against public code and public descriptions of these answers, never against a real file. What is
//! known of them stands in `extract/rules.rs`.

use crate::{Info, Site};
use resume::{Document, Reading};

mod extract;

/// The site.
#[derive(Debug)]
pub struct Zhipin;

/// `1` is male in every reader of these answers. `0` is female in the form that the site takes (editor, 2026-08) and in a
/// recruiters' client (undated); `2` is in two other readers (2026-06, undated). Nobody has either for male.
static HABITS: resume::Habits = resume::Habits { male: &["1"], female: &["0", "2"], keep_id_numbers: false };

static INFO: Info = Info {
    id: "zhipin",
    aliases: &["boss"],
    name: ("BOSS直聘", "BOSS Zhipin"),
    hosts: &[],
    needs_address: false,
    ways: &[],
    formats: (
        "本人简历 geek/preview JSON、招聘方所见 geekDetail JSON",
        "one's own geek/preview JSON, the recruiter's geekDetail JSON",
    ),
    verified: ("公开的字段说明、虚构用例，没有真实文件", "public descriptions, invented cases, no real file"),
    session_risk: ("", ""),
    habits: &HABITS,
    era: "2026",
    last_checked: "2026-11",
};

impl Site for Zhipin {
    fn info(&self) -> &'static Info {
        &INFO
    }

    fn recognises(&self, document: &Document) -> bool {
        extract::recognises(document)
    }

    fn extract(&self, document: &Document) -> Reading {
        extract::extract(document)
    }
}
