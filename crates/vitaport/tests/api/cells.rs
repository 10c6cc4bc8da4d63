//! Every account of every portal, through the real server: each site by each way in, with each failure that it can show.
//! The table of cells and results is printed at the end.

use crate::house::{House, status};
use portals::{Magic, Running};
use sites::SiteError;
use std::collections::BTreeMap;
use std::sync::Arc;
use vitaport::demo::cells::{Cell, customer, inserted};
use vitaport::demo::client::Client;

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
    let house = Arc::new(house().await);
    // The portals beside each other; a portal's accounts one after the other, as codes are told to one person at a time.
    let tables: Vec<_> = (0..house.portals.len()).map(|at| tokio::spawn(every_account(house.clone(), at))).collect();
    let (mut rows, mut gaps) = (Vec::new(), Vec::new());
    for (table, portal) in tables.into_iter().zip(&house.portals) {
        let table = table.await.unwrap();
        let site = portal.look().site;
        for error in SiteError::all().iter().map(SiteError::code).filter(|code| !ELSEWHERE.contains(code)) {
            let shown = table.iter().any(|(cell, _)| cell.magic.ends == error);
            // Only an address can be somebody else's.
            if !shown && (error != "not_owner" || site == "linkin") {
                gaps.push(format!("no account of {site} shows {error}"));
            }
        }
        rows.extend(table);
    }
    let mut cells: BTreeMap<(&str, &str), BTreeMap<String, usize>> = BTreeMap::new();
    for (cell, told) in &rows {
        let ended = if told.is_ok() { cell.magic.ends } else { "WRONG" };
        *cells.entry((cell.site, cell.magic.way)).or_default().entry(ended.to_owned()).or_default() += 1;
    }
    for ((site, way), ends) in &cells {
        let ends: Vec<String> = ends.iter().map(|(end, times)| format!("{end} {times}")).collect();
        println!("{site:8} {way:9} {}", ends.join(", "));
    }
    let line = |(cell, told): &Row| {
        let told = told.as_ref().map_or_else(String::as_str, |()| "ok");
        let Magic { login, ends, .. } = cell.magic;
        format!("{:8} {:28} {login:34} {ends:20} {told}", cell.site, cell.name())
    };
    gaps.extend(rows.iter().filter(|(_, told)| told.is_err()).map(line));
    assert!(gaps.is_empty(), "{}", gaps.join("\n"));
}

/// A cell, and what was wrong with its end.
type Row = (Cell, Result<(), String>);

/// Every account of a portal, previewed, and inserted where there is something to insert.
async fn every_account(house: Arc<House>, at: usize) -> Vec<Row> {
    let client = Client::new(house.base.clone(), house.token.clone()).unwrap();
    let (portal, mut rows) = (&house.portals[at], Vec::new());
    for cell in Cell::all(portal) {
        let told = match cell.magic.ends {
            "preview" => inserted(&client, portal, &cell).await.map(drop).map_err(|e| format!("{e:#}")),
            _ => failed(&house, &client, portal, &cell).await,
        };
        rows.push((cell, told));
    }
    rows
}

/// Failures that no account can show: brought about by what is typed, by a file, or by ourselves.
const ELSEWHERE: &[&str] =
    &["wrong_credentials", "wrong_answer", "interrupted", "unsupported", "unreadable", "daily_limit"];

/// A failure has its status and a sentence; the page of a site that has changed is kept for the operator.
async fn failed(house: &House, client: &Client, portal: &Running, cell: &Cell) -> Result<(), String> {
    let run = async { cell.run(client, portal, &customer(client).await?).await };
    let outcome = run.await.map_err(|e| format!("{e:#}"))?;
    cell.judge(&outcome)?;
    let shown = house.get(&format!("/imports/{}", outcome.import)).await;
    let failure = &shown.data()["failure"];
    let said = ["zh", "en"].iter().all(|l| failure["sentence"][l].as_str().is_some_and(|s| !s.is_empty()));
    if !said || failure["actor"].is_null() {
        return Err(format!("no sentence or actor: {failure}"));
    }
    if failure["sentence"]["en"].as_str().is_some_and(|s| s.chars().any(|c| ('一'..='鿿').contains(&c))) {
        return Err(format!("Chinese in the English sentence: {failure}"));
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
        let mut body = cell.body(portal, &customer(&client).await.unwrap()).unwrap();
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
            let body = cell.body(portal, &customer(&client).await.unwrap()).unwrap();
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
