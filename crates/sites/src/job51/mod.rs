//! 51job (前程无忧): its files, of every generation that people still hold. Nobody is signed in yet.
//!
//! **Ways in**: none yet; a file is read whoever brings it.
//!
//! **Files**: the export of about 2005 (one line of tables, spaced headings, no charset); that of 2012 to 2016, an MHTML
//! named `.doc` with `X-51JOB-FLAG`, and what Word made of it; the page of `ehire` and the print view since 2016
//! (`td.plate1`, `td.keys`, `td.txt2`); the person's own page before 2016 (`div#BPI`); application mails; and since 2022
//! the object `resumeInfo` of the own page.
//!
//! **Quirks**: gender `"0"` is male, the opposite of Zhilian's. An export may hold the whole resume once more in English.
//! Who searched leaves his marks in the page, `#→start→#`. Contacts are often masked.
//!
//! **Last checked** 2026-11 against public code and files, never against the live site.

use crate::facts::Facts;
use crate::{Browser, Info, Reply, ResumeRef, SignIn, Site, SiteError};
use async_trait::async_trait;
use resume::{Document, Reading};

pub mod extract;
pub mod facts;

/// The site, with its facts as shipped or as the configuration has them.
#[derive(Debug)]
pub struct Job51 {
    facts: Facts,
}

impl Job51 {
    /// The site with these facts.
    pub fn with_facts(facts: Facts) -> Self {
        Job51 { facts }
    }
}

static HABITS: resume::Habits = resume::Habits { male: &["男", "0"], female: &["女", "1"], keep_id_numbers: false };

const FORMATS: (&str, &str) = (
    "导出文件（2005 年至今各版 DOC/MHTML/DOCX/HTML/PDF）、预览页、投递邮件、resumeInfo JSON",
    "exports of every era since 2005 (DOC, MHTML, DOCX, HTML, PDF), the preview page, application mails, resumeInfo JSON",
);

static INFO: Info = Info {
    id: "51job",
    aliases: &["job51"],
    name: ("前程无忧", "51job"),
    hosts: &["www.51job.com", "login.51job.com", "i.51job.com", "we.51job.com", "cupid.51job.com"],
    needs_address: false,
    ways: &[],
    formats: FORMATS,
    verified: ("脱敏的真实导出文件、虚构用例", "scrubbed real exports, invented cases"),
    session_risk: ("", ""),
    habits: &HABITS,
    era: "2005-2026",
    last_checked: "2026-11",
};

#[async_trait]
impl Site for Job51 {
    fn info(&self) -> &'static Info {
        &INFO
    }

    fn facts(&self) -> &Facts {
        &self.facts
    }

    async fn sign_in(&self, _: &mut Browser, _: Reply) -> Result<SignIn, SiteError> {
        Err(SiteError::Unsupported)
    }

    async fn list(&self, _: &mut Browser) -> Result<Vec<ResumeRef>, SiteError> {
        Err(SiteError::Unsupported)
    }

    async fn fetch(&self, _: &mut Browser, _: &ResumeRef) -> Result<Vec<Document>, SiteError> {
        Err(SiteError::Unsupported)
    }

    fn recognises(&self, document: &Document) -> bool {
        extract::recognises(document)
    }

    fn extract(&self, document: &Document) -> Reading {
        extract::extract(document)
    }
}
