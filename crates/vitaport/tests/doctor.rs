//! `vitaport doctor --live` over the look-alikes: each step is told, nothing of the person is.

use portals::{PASSWORD, Running};
use sites::{Secret, Way};
use std::collections::VecDeque;
use vitaport::cli::doctor::{Person, live};
use vitaport::{Config, service};

/// Somebody who answers from a list, or with what the portal told them last.
struct Scripted<'a> {
    portal: &'a Running,
    says: VecDeque<String>,
    told: Vec<String>,
    pictures: usize,
}

impl Person for Scripted<'_> {
    fn asked(&mut self, _: &str, en: &str, _: bool) -> anyhow::Result<Secret> {
        match self.says.pop_front() {
            Some(text) => Ok(Secret::new(text)),
            None if en == "the code" => Ok(Secret::new(self.portal.told().unwrap())),
            None => anyhow::bail!("asked for {en}, and nothing is left to say"),
        }
    }

    fn told(&mut self, line: &str) {
        self.told.push(line.into());
    }

    fn shown(&mut self, picture: &sites::Image) -> anyhow::Result<()> {
        assert!(picture.base64.len() > 100);
        self.pictures += 1;
        self.portal.approve("scan@example.com");
        Ok(())
    }
}

async fn zhilian(way: Way, says: &[&str]) -> (Result<(), String>, Vec<String>, usize) {
    let look = portals::of("zhilian").unwrap();
    let portal = look.start(look.standing_rules()).await.unwrap();
    let mut config = Config::standard();
    config.politeness.pace_ms = 20;
    let transport = service::transport(&config, portal.hosts().collect()).unwrap();
    let site = sites::all().into_iter().find(|s| s.info().id == "zhilian").unwrap();
    let says = says.iter().map(|s| (*s).to_owned()).collect();
    let mut person = Scripted { portal: &portal, says, told: Vec::new(), pictures: 0 };
    let done = live(&site, way, transport, &mut person).await.map_err(|e| format!("{e:#}"));
    (done, person.told, person.pictures)
}

#[tokio::test]
async fn every_step_is_told_and_nothing_of_the_person() {
    let (done, told, pictures) = zhilian(Way::Password, &["captcha@example.com", PASSWORD]).await;
    assert_eq!((done, pictures), (Ok(()), 1));
    let told = told.join("\n");
    assert!(told.contains("signed in") && told.contains("bytes fetched") && told.contains("work"), "{told}");
    for secret in ["李明", "captcha@example.com", PASSWORD, "138"] {
        assert!(!told.contains(secret), "{told}");
    }
}

#[tokio::test]
async fn a_picture_is_shown_and_polled_until_it_is_scanned() {
    let (done, told, pictures) = zhilian(Way::Scan, &[]).await;
    assert_eq!((done, pictures), (Ok(()), 1), "{told:?}");
}

#[tokio::test]
async fn a_failure_names_step_code_and_last_answer() {
    let (done, _, _) = zhilian(Way::Password, &["13800000000", "wrong horse"]).await;
    let said = done.unwrap_err();
    for part in ["sign-in: wrong_credentials", "passport.zhaopin.com/account/login HTTP 200", "密码"] {
        assert!(said.contains(part), "{said}");
    }
    assert!(!said.contains("wrong horse") && !said.contains("13800000000"), "{said}");
}
