//! The sandbox with an account of its own for each job (`17+sms@example.com`), that takes its time, and notes what is
//! posted to it.

use super::journal::{Journal, Line};
use async_trait::async_trait;
use resume::{Document, Origin, Reading};
use sites::sandbox::Sandbox;
use sites::{Browser, Facts, Info, Reply, Request, Response, ResumeRef, Secret, SendError, SignIn, Site, SiteError};
use std::sync::Arc;
use std::time::Duration;

/// A document at which reading panics.
const MONSTER: &str = "panic, please";
const JOB: &str = "job";

/// The site.
pub struct Slow {
    pub journal: Option<Arc<Journal>>,
    /// How long a step takes, in milliseconds; a `slow` account's take a quarter of a second more.
    pub delay: (u64, u64),
}

impl Slow {
    async fn takes_time(&self, browser: &Browser) {
        let (least, most) = self.delay;
        let slow = browser.memo(JOB).is_some_and(|job| job.ends_with("slow"));
        let slow = if slow && self.journal.is_some() { 250 } else { 0 };
        let time = rand::random_range(least..=most) + slow;
        if time > 0 {
            tokio::time::sleep(Duration::from_millis(time)).await;
        }
    }

    fn posted(&self, line: Line) {
        self.journal.iter().for_each(|journal| journal.write(&line));
    }
}

#[async_trait]
impl Site for Slow {
    fn info(&self) -> &'static Info {
        Sandbox.info()
    }

    fn facts(&self) -> &Facts {
        Sandbox.facts()
    }

    async fn sign_in(&self, browser: &mut Browser, mut said: Reply) -> Result<SignIn, SiteError> {
        match &mut said {
            Reply::Begin(who) => {
                let name = who.name.expose().to_owned();
                let (job, login) = name.split_once('+').ok_or(SiteError::WrongCredentials)?;
                browser.remember(JOB, job);
                who.name = Secret::new(if login.starts_with("panics") { "ok@example.com" } else { login });
                if login.starts_with("panics") {
                    browser.remember("panics", "yes");
                }
                self.posted(Line::Password(job.into()));
            }
            Reply::Answer(_) => self.posted(Line::Answer(browser.memo(JOB).unwrap_or_default().into())),
            Reply::Poll => {}
        }
        self.takes_time(browser).await;
        Sandbox.sign_in(browser, said).await
    }

    async fn list(&self, browser: &mut Browser) -> Result<Vec<ResumeRef>, SiteError> {
        Sandbox.list(browser).await
    }

    async fn fetch(&self, browser: &mut Browser, which: &ResumeRef) -> Result<Vec<Document>, SiteError> {
        self.takes_time(browser).await;
        if browser.memo("panics").is_some() {
            return Ok(vec![Document::new(MONSTER.into(), Origin::File(None))]);
        }
        Sandbox.fetch(browser, which).await
    }

    fn recognises(&self, document: &Document) -> bool {
        Sandbox.recognises(document)
    }

    fn extract(&self, document: &Document) -> Reading {
        assert!(document.bytes != MONSTER.as_bytes(), "a reader's bug");
        Sandbox.extract(document)
    }
}

/// The sandbox needs none.
pub struct NoNetwork;

#[async_trait]
impl sites::Send for NoNetwork {
    async fn send(&self, _: Request) -> Result<Response, SendError> {
        Err(SendError::Down)
    }
}
