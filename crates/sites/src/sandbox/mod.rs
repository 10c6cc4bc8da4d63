//! The sandbox.
use crate::*;
use async_trait::async_trait;
/// The sandbox site.
#[derive(Debug)]
pub struct Sandbox;
static HABITS: resume::Habits = resume::Habits { male: &["男"], female: &["女"], keep_id_numbers: false };
static INFO: Info = Info {
    id: "sandbox",
    aliases: &[],
    name: ("沙盒", "Sandbox"),
    hosts: &[],
    ways: &[Way::Password],
    habits: &HABITS,
    era: "none",
    last_checked: "2026-11",
};
#[async_trait]
impl Site for Sandbox {
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
