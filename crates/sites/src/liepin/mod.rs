//! Liepin (猎聘), in two of its ages: the sign-in form of 2016 to 2019, with the person's pages of HTML behind it; and today's
//! sign-in by SMS and by scan, with a web API of JSON behind it. A cookie is today's.
//!
//! **Ways in**: name and password (`door.rs`; since 2018 the site mostly answers 请完成验证, and we say what works); a code
//! by SMS, a scan with WeChat (`passport.rs`); the session of one's own browser (cookies `lt_auth` and `XSRF-TOKEN`); a file.
//! Today's form for a password has an address that is known and fields that are not: `PASSWORD_ERA` turns it on.
//!
//! **Generations** of files: the member page in GBK (2008, 猎聘网-Lietou.com), mails (2013), the person's own edit page (2013),
//! the page of 猎聘通 (2015), exports for Word: XML of Word 2003, then HTML in UTF-8 or UTF-16LE (2014–2016); the JSON
//! of the person's own web page (2020 and later). Recent PDFs are read as far as they keep the labels of the others.
//!
//! **Quirks**: a password goes out as its MD5. The API wants eight headers of its own, one of which echoes a cookie that
//! changes on the way; without them it says so with HTTP 200. Every flag but 1 is a session that has died. The risk page has
//! HTTP 200 and an ordinary title, so only a call for one's own data proves a session; the risk control, its sliders and the
//! firewall's script are for a person's own browser. The API gives one resume, as no call for a list was found; the pages of
//! 2017 list several, without names or dates.
//!
//! In documents, a job is a firm with its total span, and in it positions with their own. `未填`, `未设置` and the year
//! 1900 mean that nothing was filled in; `******`, `不公开` and `已屏蔽` that something is hidden. The own page and its
//! JSON hide parts of the phone and the e-mail.
//!
//! **Last checked** 2026-11 against public code and saved files, never against the live site. What moves stands in
//! `facts.rs`.

use crate::facts::{Facts, Sure};
use crate::site::PORTAL;
use crate::{Browser, Info, Reply, ResumeRef, SignIn, Site, SiteError, Way, WayIn};
use async_trait::async_trait;
use resume::{Document, Reading};

mod api;
mod door;
pub mod extract;
pub mod facts;
mod fetch;
mod list;
mod pages;
mod passport;
mod sign_in;

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
    hosts: &["www.liepin.com", "passport.liepin.com", "c.liepin.com", "api-c.liepin.com", "api-passport.liepin.com"],
    needs_address: false,
    ways: &[
        WayIn { way: Way::Password, sure: Sure::Known, era: "2016-2019", against: PORTAL },
        WayIn { way: Way::Code, sure: Sure::Known, era: "2020-2026", against: PORTAL },
        WayIn { way: Way::Scan, sure: Sure::Known, era: "2026", against: PORTAL },
        WayIn { way: Way::Cookie, sure: Sure::Known, era: "2020-2026", against: PORTAL },
    ],
    formats: FORMATS,
    verified: ("脱敏的真实导出文件、虚构用例", "scrubbed real exports, invented cases"),
    session_risk: (
        "猎聘的风控可能因此要求您在自己的浏览器中重新做安全验证",
        "Liepin's risk control may ask you for another check in your own browser",
    ),
    habits: &HABITS,
    era: "2016-2026",
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
