//! Zhilian.
pub mod extract;

use crate::*;
use async_trait::async_trait;
/// The site.
#[derive(Debug, Default)]
pub struct Zhilian;
static HABITS: resume::Habits = resume::Habits { male: &["男", "1"], female: &["女", "2"], keep_id_numbers: false };
static INFO: Info = Info {
    id: "zhilian",
    aliases: &[],
    name: ("智联招聘", "Zhilian"),
    hosts: &["passport.zhaopin.com", "i.zhaopin.com", "fe-api.zhaopin.com", "www.zhaopin.com"],
    ways: &[Way::Password, Way::File],
    habits: &HABITS,
    era: "2015-2018",
    last_checked: "2026-11",
};
#[async_trait]
impl Site for Zhilian {
    fn info(&self) -> &'static Info {
        &INFO
    }
    async fn sign_in(&self, _: &mut Browser, _: Reply) -> Result<SignIn, SiteError> {
        Ok(SignIn::Done)
    }
    async fn list(&self, _: &mut Browser) -> Result<Vec<ResumeRef>, SiteError> {
        Ok(vec![])
    }
    async fn fetch(&self, _: &mut Browser, _: &ResumeRef) -> Result<Vec<Document>, SiteError> {
        Ok(vec![])
    }
    fn recognises(&self, _: &Document) -> bool {
        false
    }
    fn extract(&self, _: &Document) -> Reading {
        Reading::default()
    }
}
