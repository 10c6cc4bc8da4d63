//! LinkedIn (领英): the person's own profile by its web application, and the files that it gives a person of themselves: the
//! data archive (a ZIP of tables), "Save to PDF", and the application's JSON, bare or in a saved page.
//!
//! **Ways in**: name and password, through the web form (or, by a fact, the door of the old Android library), with a PIN,
//! a code or an approval in the app behind it; the session of one's own browser (`li_at`, best with all its cookies); a
//! file. The files are the safe way: LinkedIn challenges sign-ins from servers and ends sessions used elsewhere.
//!
//! **Quirks**: the CSRF token is a cookie in quotes, wanted again without them, and changes with every answer. A session
//! without the browser's identity (`bcookie`) dies after about three requests. A dead one shows as a page with HTTP 200, a
//! redirect, a circle, 401, 403 or `li_at=delete me`. Only the address's slug is used, only the owner's profile is read.
//! How much of a profile is answered hangs on a decoration's id, which is retired without notice (400): several are
//! tried. Skills come twenty at a time. The archive comes as Basic, mostly without jobs and schools, and as Complete; most
//! of its tables are about other people and are not unpacked. The PDF tells its parts apart by size and colour alone and
//! holds three skills. The JSON holds other people beside the owner. Not read: the page of the newer application, whose
//! data comes later, and what the public page tells without a session.
//!
//! **Last checked** 2026-11 against public code and measurements of others, never against the live site.

use crate::facts::{Facts, Sure};
use crate::site::PORTAL;
use crate::{Browser, Info, Reply, ResumeRef, SignIn, Site, SiteError, Way, WayIn};
use async_trait::async_trait;
use resume::{Document, Reading};

mod address;
mod api;
mod archive;
mod challenge;
mod extract;
pub mod facts;
mod fetch;
mod pdf;
mod profile_json;
mod sign_in;
mod words;

pub use address::{cookie_header, is_session, slug};

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
    ways: &[
        WayIn { way: Way::Password, sure: Sure::Known, era: "2020-2026", against: PORTAL },
        WayIn { way: Way::Cookie, sure: Sure::Known, era: "2021-2026", against: PORTAL },
    ],
    formats: FORMATS,
    verified: (
        "同一 PDF 生成器制作的文件、公开的字段说明，没有真实账号",
        "files of the same PDF producer, public descriptions, no real account",
    ),
    session_risk: (
        "领英可能因此让您自己的浏览器退出登录，粘贴的登录也可能几分钟后失效；最稳妥的是上传数据存档文件",
        "LinkedIn may sign you out in your own browser, and the pasted session may end after minutes; the data archive is the safest way",
    ),
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

    async fn sign_in(&self, browser: &mut Browser, said: Reply) -> Result<SignIn, SiteError> {
        sign_in::step(&self.facts, browser, said).await
    }

    async fn list(&self, browser: &mut Browser) -> Result<Vec<ResumeRef>, SiteError> {
        fetch::list(browser)
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
