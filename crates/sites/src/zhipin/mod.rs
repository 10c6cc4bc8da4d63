//! BOSS直聘 (Boss Zhipin): the JSON of a candidate's page, as recruiters' tools save it.
//!
//! **Ways in**: a file. People show themselves to a recruiter in a chat and export nothing else that is the site's own; an
//! attached resume is whatever they uploaded, and is read as any other file.
//!
//! **Quirks**: everything hangs below `geekDetailInfo` (`geekDetail` in others); months are `2021.01`, schools have years
//! alone, the present is `至今`; keywords of a job are joined by `#&#`. Gender `2` is female (seen), `1` the other. What the
//! site itself thinks of a candidate (`jobCompetitive`, tags) is not the candidate's word and is left out, or a note.
//!
//! **Last checked** 2026-11 against three public recruiters' tools of 2026, never against the live site.

mod extract;

use crate::{Info, Site};
use resume::{Document, Reading};

/// The site.
#[derive(Debug)]
pub struct Zhipin;

static HABITS: resume::Habits = resume::Habits { male: &["男", "1"], female: &["女", "2"], keep_id_numbers: false };

static INFO: Info = Info {
    id: "zhipin",
    aliases: &["boss"],
    name: ("BOSS直聘", "Boss Zhipin"),
    hosts: &[],
    needs_address: false,
    ways: &[],
    formats: ("候选人页面的 geekDetailInfo JSON", "the geekDetailInfo JSON of a candidate's page"),
    verified: ("公开的招聘工具代码、虚构用例，没有真实文件", "public recruiters' tools, invented cases, no real file"),
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
        document.json_naming(extract::MARKS).is_some_and(extract::is_resume)
    }

    fn extract(&self, document: &Document) -> Reading {
        document.json().map(extract::extract).unwrap_or_default()
    }
}
