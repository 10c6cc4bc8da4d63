//! LinkedIn (领英), by the files that it gives a person of their own profile: the data archive (a ZIP of tables), "Save to
//! PDF", and the JSON of its web application, bare or in a saved page.
//!
//! **Ways in**: a file. Signing in is not built yet.
//!
//! **Quirks**: the archive comes as Basic, mostly without jobs and schools, and as Complete; most of its tables are about
//! other people and are not unpacked. The PDF tells its parts apart by size and colour alone and holds three skills and
//! no lists beyond those of its side bar. The JSON holds other people beside the owner.
//!
//! **Last checked** 2026-11 against public code and measurements of others, never against the live site.

use crate::facts::Facts;
use crate::{Browser, Info, Reply, ResumeRef, SignIn, Site, SiteError};
use async_trait::async_trait;
use resume::{Document, Reading};

mod archive;
mod extract;
pub mod facts;
mod pdf;
mod profile_json;
mod words;

/// The site, with its facts as shipped or as the configuration has them.
#[derive(Debug)]
pub struct LinkedIn {
    facts: Facts,
}

impl LinkedIn {
    /// The site with these facts.
    pub fn with_facts(facts: Facts) -> Self {
        LinkedIn { facts }
    }
}

static HABITS: resume::Habits = resume::Habits { male: &[], female: &[], keep_id_numbers: false };

const FORMATS: (&str, &str) = (
    "数据存档 ZIP/CSV、「保存为 PDF」、dash/profileView JSON、个人主页",
    "data archive ZIP and CSV, the saved PDF, dash and profileView JSON, the profile page",
);

static INFO: Info = Info {
    id: "linkin",
    aliases: &["linkedin"],
    name: ("领英", "LinkedIn"),
    hosts: &["www.linkedin.com"],
    needs_address: true,
    ways: &[],
    formats: FORMATS,
    verified: (
        "同一 PDF 生成器制作的文件、公开的字段说明，没有真实账号",
        "files of the same PDF producer, public descriptions, no real account",
    ),
    session_risk: ("", ""),
    habits: &HABITS,
    era: "2019-2026",
    last_checked: "2026-11",
};

#[async_trait]
impl Site for LinkedIn {
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
