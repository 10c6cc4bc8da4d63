//! Liepin (猎聘), of which for now the files are read: what a person, a head hunter or a firm has saved or exported.
//!
//! **Ways in**: none yet; a file is read whoever brings it.
//!
//! **Generations**: the member page in GBK (2008, 猎聘网-Lietou.com), mails (2013), the person's own edit page (2013),
//! the page of 猎聘通 (2015), exports for Word: XML of Word 2003, then HTML in UTF-8 or UTF-16LE (2014–2016); the JSON
//! of the person's own web page (2020 and later). Recent PDFs are read as far as they keep the labels of the others.
//!
//! **Quirks**: a job is a firm with its total span, and in it positions with their own. `未填`, `未设置` and the year
//! 1900 mean that nothing was filled in; `******`, `不公开` and `已屏蔽` that something is hidden. The own page and its
//! JSON hide parts of the phone and the e-mail.
//!
//! **Last checked** 2026-11 against public code and saved files, never against the live site.

use crate::facts::Facts;
use crate::{Browser, Info, Reply, ResumeRef, SignIn, Site, SiteError};
use async_trait::async_trait;
use resume::{Document, Reading};

pub mod extract;
pub mod facts;

/// The site, with its facts as shipped or as the configuration has them.
#[derive(Debug)]
pub struct Liepin {
    facts: Facts,
}

impl Liepin {
    /// The site with these facts.
    pub fn with_facts(facts: Facts) -> Self {
        Liepin { facts }
    }
}

static HABITS: resume::Habits = resume::Habits { male: &["男"], female: &["女"], keep_id_numbers: false };

const FORMATS: (&str, &str) = (
    "导出文件（DOC/Word XML/HTML/PDF）、简历页、web-resume-detail JSON",
    "exports (DOC, Word XML, HTML, PDF), resume pages, web-resume-detail JSON",
);

static INFO: Info = Info {
    id: "liepin",
    aliases: &[],
    name: ("猎聘", "Liepin"),
    hosts: &["www.liepin.com", "c.liepin.com", "api-c.liepin.com", "api-passport.liepin.com"],
    needs_address: false,
    ways: &[],
    formats: FORMATS,
    verified: ("脱敏的真实导出文件、虚构用例", "scrubbed real exports, invented cases"),
    session_risk: ("", ""),
    habits: &HABITS,
    era: "2008-2020",
    last_checked: "2026-11",
};

#[async_trait]
impl Site for Liepin {
    fn info(&self) -> &'static Info {
        &INFO
    }

    fn facts(&self) -> &Facts {
        &self.facts
    }

    async fn sign_in(&self, _browser: &mut Browser, _said: Reply) -> Result<SignIn, SiteError> {
        Err(SiteError::Unsupported)
    }

    async fn list(&self, _browser: &mut Browser) -> Result<Vec<ResumeRef>, SiteError> {
        Err(SiteError::Unsupported)
    }

    async fn fetch(&self, _browser: &mut Browser, _which: &ResumeRef) -> Result<Vec<Document>, SiteError> {
        Err(SiteError::Unsupported)
    }

    fn recognises(&self, document: &Document) -> bool {
        extract::recognises(document)
    }

    fn extract(&self, document: &Document) -> Reading {
        extract::extract(document)
    }
}
