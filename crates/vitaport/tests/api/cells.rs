//! Every account of every portal, through the real server: each site by each way in, with each failure that it can show.
//! The table of cells and results is printed at the end.

use crate::house::{House, status};
use portals::Running;
use serde_json::json;
use sites::SiteError;
use std::collections::BTreeSet;
use vitaport::demo::cells::Cell;
use vitaport::demo::client::Client;

/// One customer each, so that none is in another's way.
async fn customer(client: &Client) -> String {
    let made = client.quiet("POST", "/customerProfiles", Some(&json!({}))).await.unwrap();
    made.body["data"]["customerProfiles"][0]["id"].as_str().unwrap().to_owned()
}

async fn house() -> House {
    let slow = |config: &mut vitaport::Config| {
        config.sites.enabled = portals::ALL.iter().map(|look| look.site.to_owned()).collect();
        config.sites.guesses = config.sites.enabled.clone();
        config.politeness.request_seconds = 3;
    };
    House::with_rules(slow, |look| look.standing_rules().with("SLOW_MS", "6000").unwrap()).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_account_of_every_portal_ends_as_its_table_says() {
    let house = house().await;
    let client = Client::new(house.base.clone(), house.token.clone()).unwrap();
    let (mut table, mut wrong, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for portal in &house.portals {
        for cell in Cell::all(portal) {
            let customer = customer(&client).await;
            let outcome = cell.run(&client, portal, &customer).await;
            let told = match &outcome {
                Ok(outcome) => cell.judge(outcome).and(failure(&house, outcome).await),
                Err(error) => Err(format!("{error:#}")),
            };
            let line = format!(
                "{:8} {:28} {:34} {:20} {}",
                cell.site,
                cell.name(),
                cell.magic.login,
                cell.magic.ends,
                told.as_ref().map_or_else(|what| what.clone(), |()| "ok".into())
            );
            if told.is_err() {
                wrong.push(line.clone());
            }
            seen.insert(cell.magic.ends);
            table.push(line);
        }
    }
    println!("{}", table.join("\n"));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for error in SiteError::all().iter().map(SiteError::code).filter(|c| !ELSEWHERE.contains(c)) {
        assert!(seen.contains(error), "no account of any portal shows {error}");
    }
}

/// Failures that no account can show: brought about by what is typed, by a file, or by ourselves.
const ELSEWHERE: &[&str] =
    &["wrong_credentials", "wrong_answer", "interrupted", "unsupported", "unreadable", "daily_limit"];

/// A failure has its status and a sentence; the page of a site that has changed is kept for the operator.
async fn failure(house: &House, outcome: &vitaport::demo::cells::Outcome) -> Result<(), String> {
    if outcome.ended == "preview" {
        return Ok(());
    }
    let shown = house.get(&format!("/imports/{}", outcome.import)).await;
    let failure = &shown.data()["failure"];
    let said = ["zh", "en"].iter().all(|l| failure["sentence"][l].as_str().is_some_and(|s| !s.is_empty()));
    if !said || failure["actor"].is_null() {
        return Err(format!("no sentence or actor: {failure}"));
    }
    if outcome.status != 500 && outcome.status != status(&outcome.ended) {
        return Err(format!("status {}", outcome.status));
    }
    let evidence = house.service.engine.evidence("t1", outcome.import.parse().unwrap()).await.unwrap();
    match (outcome.ended == "changed", evidence.is_empty()) {
        (true, true) => Err("no evidence was kept".into()),
        (false, false) => Err("evidence was kept of what is no surprise".into()),
        _ => Ok(()),
    }
}

fn with_password(portal: &Running) -> impl Iterator<Item = Cell> {
    Cell::ways(portal).into_iter().filter(|c| c.magic.way == "password")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_password_is_posted_once_at_every_site() {
    let house = house().await;
    let client = Client::new(house.base.clone(), house.token.clone()).unwrap();
    for portal in &house.portals {
        let cell = with_password(portal).find(|c| c.magic.asks.is_empty()).expect("a sign-in without a challenge");
        let before = portal.posts(cell.magic.login);
        let mut body = cell.body(portal, &customer(&client).await).unwrap();
        body["password"] = "wrong horse".into();
        house.resume(&body).await.is(422, "wrong_credentials");
        assert_eq!(portal.posts(cell.magic.login), before + 1, "{}", cell.site);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wrong_codes_are_asked_again_and_end_it_at_every_site() {
    let house = house().await;
    let client = Client::new(house.base.clone(), house.token.clone()).unwrap();
    for portal in &house.portals {
        for cell in Cell::ways(portal) {
            if !cell.magic.asks.first().is_some_and(|kind| ["captcha", "code"].contains(kind)) {
                continue;
            }
            let body = cell.body(portal, &customer(&client).await).unwrap();
            let mut got = house.resume(&body).await;
            let import = got.import();
            for _ in 0..8 {
                assert_eq!(got.status, 202, "{} {}: {}", cell.site, cell.name(), got.text);
                got = house.answer(&import, "0000").await;
                if got.status != 202 {
                    break;
                }
                assert_eq!(got.data()["challenge"]["error"], "wrong_answer", "{} {}", cell.site, cell.name());
            }
            got.is(422, "wrong_answer");
        }
    }
}
