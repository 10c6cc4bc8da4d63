//! The trait that every site fulfils.

use crate::browser::Browser;
use crate::challenge::SignIn;
use crate::credentials::{Reply, Way};
use crate::error::SiteError;
use crate::facts::{Facts, Sure};
use async_trait::async_trait;
use resume::{Document, Habits, Language, PartialDate, Reading};
use serde::{Deserialize, Serialize};

/// What a site is: everything that is the same for every person.
#[derive(Debug)]
pub struct Info {
    /// Its `web_name`.
    pub id: &'static str,
    /// Other `web_name`s it answers to.
    pub aliases: &'static [&'static str],
    /// Its name in Chinese and in English.
    pub name: (&'static str, &'static str),
    /// The hosts it may be asked at; nothing else is ever reached.
    pub hosts: &'static [&'static str],
    /// Whether a request must bring the address of the person's own profile.
    pub needs_address: bool,
    /// The ways in that are built; empty where nobody is signed in.
    pub ways: &'static [WayIn],
    /// What is read of it, exports and pages, in Chinese and in English.
    pub formats: (&'static str, &'static str),
    /// What that reading was checked against, in Chinese and in English.
    pub verified: (&'static str, &'static str),
    /// What using a pasted session may do to the person's own, in Chinese and in English; empty where nothing is known.
    pub session_risk: (&'static str, &'static str),
    /// How it writes things.
    pub habits: &'static Habits,
    /// The era of its pages that this speaks to.
    pub era: &'static str,
    /// When its facts were last looked at, `YYYY-MM`.
    pub last_checked: &'static str,
}

/// A way in, and how far it can be trusted.
#[derive(Debug)]
pub struct WayIn {
    /// The way.
    pub way: Way,
    /// How sure it is as a whole. A guess is off until the configuration turns the site's guesses on.
    pub sure: Sure,
    /// Which years of the site it speaks to.
    pub era: &'static str,
    /// What it was checked against.
    pub against: &'static str,
}

/// What every way in was checked against, none of it being the live site.
pub const PORTAL: &str = "portal";

impl Info {
    /// Whether a way in is there: built, and known or, where `guesses` are on, guessed.
    pub fn opens(&self, way: Way, guesses: bool) -> bool {
        self.ways.iter().any(|w| w.way == way && (guesses || w.sure == Sure::Known))
    }
}

/// A resume of an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ResumeRef {
    /// What a request names to choose it; unique within the account.
    pub id: String,
    /// Its name, as the person gave it.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// When it was last changed, if the site tells.
    pub updated: Option<PartialDate>,
    /// The site's number shared by the copies of one resume in several languages.
    pub number: String,
}

/// A site. Everything that can go wrong is a [`SiteError`]; reading never goes wrong.
#[async_trait]
pub trait Site: Send + Sync {
    /// What the site is.
    fn info(&self) -> &'static Info;

    /// Its facts, as shipped or as the configuration has them; a site that is read from files alone has none.
    fn facts(&self) -> &Facts {
        static NONE: Facts = Facts::new(&[]);
        &NONE
    }

    /// One step of signing in. `Done` only after a call for the person's own data has proven the session.
    async fn sign_in(&self, _: &mut Browser, _: Reply) -> Result<SignIn, SiteError> {
        Err(SiteError::Unsupported)
    }

    /// The resumes of the account.
    async fn list(&self, _: &mut Browser) -> Result<Vec<ResumeRef>, SiteError> {
        Err(SiteError::Unsupported)
    }

    /// One of them, as the site sends it.
    async fn fetch(&self, _: &mut Browser, _: &ResumeRef) -> Result<Vec<Document>, SiteError> {
        Err(SiteError::Unsupported)
    }

    /// Whether a document was written by this site.
    fn recognises(&self, document: &Document) -> bool;

    /// What a document says. Pure and total.
    fn extract(&self, document: &Document) -> Reading;
}
