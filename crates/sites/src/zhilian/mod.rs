//! Zhilian (智联招聘), in its years of transition: the sign-in form of `passport` with its picture captcha (2015 to 2018),
//! and behind it the web API of 2018 with its JSON of nodes, which people's own pages still use (2026).
//!
//! **Ways in**: name and password; a code by SMS (a guess as a whole); a scan with WeChat (2026); the session of one's own
//! browser (cookies `at` and `rt`); a file. The fact `PASSWORD_ERA` sends the password to today's page, a guess too.
//!
//! **Quirks**: the session is wanted twice, as cookies and in the query. Who isn't signed in gets a redirect, the sign-in
//! page or a code other than 200, mostly with HTTP 200. The phone and the e-mail come masked. Since 2018 a slider may
//! stand before the form, since 2019 a script page of the firewall before anything; both are for a person's own browser,
//! so we stop there and say what works: the cookie or a file.
//!
//! **Last checked** 2026-11 against public code, never against the live site. What moves stands in `facts.rs`.

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
mod napi;
mod scan;
mod sign_in;

/// The site, with its facts as shipped or as the configuration has them.
#[derive(Debug)]
pub struct Zhilian {
    facts: Facts,
}

impl Zhilian {
    /// The site with facts that the configuration changed.
    pub fn with_facts(facts: Facts) -> Self {
        Zhilian { facts }
    }
}

static HABITS: resume::Habits = resume::Habits { male: &["男", "1"], female: &["女", "2"], keep_id_numbers: false };

static INFO: Info = Info {
    id: "zhilian",
    aliases: &[],
    name: ("智联招聘", "Zhilian"),
    hosts: &["passport.zhaopin.com", "i.zhaopin.com", "fe-api.zhaopin.com", "www.zhaopin.com"],
    needs_address: false,
    ways: &[
        WayIn { way: Way::Password, sure: Sure::Known, era: "2015-2018", against: PORTAL },
        WayIn { way: Way::Code, sure: Sure::Guess, era: "2026", against: PORTAL },
        WayIn { way: Way::Scan, sure: Sure::Known, era: "2026", against: PORTAL },
        WayIn { way: Way::Cookie, sure: Sure::Known, era: "2018-2026", against: PORTAL },
    ],
    formats: (
        "导出文件（2011 年至今 DOC/DOCX/HTML/PDF）、简历页、投递邮件、节点 JSON",
        "exports since 2011 (DOC, DOCX, HTML, PDF), resume pages, application mails, JSON of nodes",
    ),
    verified: ("脱敏的真实导出文件、虚构用例", "scrubbed real exports, invented cases"),
    session_risk: ("", ""),
    habits: &HABITS,
    era: "2015-2018",
    last_checked: "2026-11",
};

#[async_trait]
impl Site for Zhilian {
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
