//! 51job (前程无忧): the form of 2017 to 2021 with its picture captcha, the picture to scan of 2026, the pages of the first
//! decades, and behind them the own pages of three eras.
//!
//! **Ways in**: name and password; a picture scanned with the app; the session of one's own browser; a code by SMS, which is
//! a guess as a whole; a file. The fact `ERA` sends the password to the form of the first decades instead.
//!
//! **Files**: the export of about 2005 (one line of tables, spaced headings, no charset); that of 2012 to 2016, an MHTML
//! named `.doc` with `X-51JOB-FLAG`, and what Word made of it; the page of `ehire` and the print view since 2016
//! (`td.plate1`, `td.keys`, `td.txt2`); the person's own page before 2016 (`div#BPI`); application mails; and since 2022
//! the object `resumeInfo` of the own page.
//!
//! **Quirks**: gender `"0"` is male, the opposite of Zhilian's. An export may hold the whole resume once more in English.
//! Who searched leaves his marks in the page, `#→start→#`. Contacts are often masked. Since 2021 a slider stands before the
//! form: then we stop and say what works. `i.51job.com` answers 403 or 404 since 2022, which is how the newer page is found;
//! the call that gives its data was not found, so the state in the page is read, where that is plain JSON. The anonymous
//! cookies `acw_tc` and `guid` are no session, and a page's title is no proof of one.
//!
//! **Last checked** 2026-11 against public code and files, never against the live site. What moves stands in `facts.rs`.

use crate::facts::Facts;
use crate::facts::Sure;
use crate::site::PORTAL;
use crate::{Browser, Info, Reply, ResumeRef, SignIn, Site, SiteError, Way, WayIn};
use async_trait::async_trait;
use resume::{Document, Reading};

pub mod extract;
pub mod facts;
mod fetch;
mod list;
mod my;
mod own;
mod scan;
mod sign_in;

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
    hosts: &["login.51job.com", "i.51job.com", "www.51job.com", "we.51job.com", "my.51job.com", "mylogin.51job.com"],
    needs_address: false,
    ways: &[
        WayIn { way: Way::Password, sure: Sure::Known, era: "2017-2021", against: PORTAL },
        WayIn { way: Way::Code, sure: Sure::Guess, era: "2021-2026", against: PORTAL },
        WayIn { way: Way::Scan, sure: Sure::Known, era: "2026", against: PORTAL },
        WayIn { way: Way::Cookie, sure: Sure::Known, era: "2016-2026", against: PORTAL },
    ],
    formats: FORMATS,
    verified: ("脱敏的真实导出文件、虚构用例", "scrubbed real exports, invented cases"),
    session_risk: (
        "前程无忧的防火墙按账号累计访问次数，可能因此要求您在自己的浏览器中完成安全验证",
        "51job's firewall counts the requests of an account, and may ask you for a check in your own browser",
    ),
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

    async fn sign_in(&self, browser: &mut Browser, said: Reply) -> Result<SignIn, SiteError> {
        sign_in::step(&self.facts, browser, said).await
    }

    async fn list(&self, browser: &mut Browser) -> Result<Vec<ResumeRef>, SiteError> {
        list::list(&self.facts, browser).await
    }

    async fn fetch(&self, browser: &mut Browser, which: &ResumeRef) -> Result<Vec<Document>, SiteError> {
        fetch::fetch(&self.facts, browser, which).await
    }

    fn recognises(&self, document: &Document) -> bool {
        extract::recognises(document)
    }

    fn extract(&self, document: &Document) -> Reading {
        extract::extract(document)
    }
}
