//! The cells of the table of sites and ways in, each driven through the real service against the site's look-alike:
//! what the demo shows, the tests judge and the storm does a thousand times.

use super::client::{Answer, Client};
use anyhow::{Context, bail, ensure};
use portals::{Magic, PASSWORD, Running};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// One cell: an account of a portal, by its way in.
#[derive(Debug, Clone)]
pub struct Cell {
    /// The `web_name`.
    pub site: &'static str,
    /// The account.
    pub magic: Magic,
}

/// What came of a cell.
#[derive(Debug)]
pub struct Outcome {
    /// The kinds of challenge on the way.
    pub asked: Vec<String>,
    /// `preview`, or the code of the failure.
    pub ended: String,
    /// The last answer's status.
    pub status: u16,
    /// The import.
    pub import: String,
    /// How long it took.
    pub took: Duration,
}

impl Cell {
    /// Every account of a portal.
    pub fn all(portal: &Running) -> Vec<Cell> {
        let site = portal.look().site;
        (portal.look().accounts)().into_iter().map(|magic| Cell { site, magic }).collect()
    }

    /// One account for each way in and each challenge on the way, among those that all goes well with.
    pub fn ways(portal: &Running) -> Vec<Cell> {
        let mut found: Vec<Cell> = Vec::new();
        for cell in Cell::all(portal).into_iter().filter(|c| c.magic.ends == "preview") {
            if !found.iter().any(|f| f.name() == cell.name()) {
                found.push(cell);
            }
        }
        found
    }

    /// The way in with its challenges: `password + captcha`.
    pub fn name(&self) -> String {
        [&[self.magic.way], self.magic.asks].concat().join(" + ")
    }

    /// The body that asks for it.
    pub fn body(&self, portal: &Running, customer: &str) -> anyhow::Result<Value> {
        let Magic { login, way, .. } = self.magic;
        let mut body = json!({"web_name": self.site, "customerId": customer, "flag": "preview", "way": way});
        match way {
            "password" => (body["name"], body["password"]) = (login.into(), PASSWORD.into()),
            "code" => body["name"] = login.into(),
            "cookie" => body["cookie"] = portal.session(login).context("nobody to be signed in as")?.into(),
            _ => {}
        }
        if let Some(address) = portal.address(login) {
            body["url"] = address.into();
        }
        Ok(body)
    }

    /// Goes through it in the person's place, as far as it goes: a picture is read, a code is typed, a scan is made.
    pub async fn run(&self, client: &Client, portal: &Running, customer: &str) -> anyhow::Result<Outcome> {
        let begun = Instant::now();
        let mut answer = client.quiet("POST", "/resume", Some(&self.body(portal, customer)?)).await?;
        let import = import(&answer)?;
        let mut asked = Vec::new();
        while answer.status == 202 {
            ensure!(asked.len() < 8, "asked without end");
            let kind = answer.body["data"]["challenge"]["kind"].as_str().context("202 without a challenge")?.to_owned();
            answer = match kind.as_str() {
                "scan" | "approve" => {
                    ensure!(portal.approve(self.magic.login), "nothing waits to be approved");
                    settled(client, &import).await?
                }
                _ => {
                    let told = portal.told().context("the portal told nobody a code")?;
                    let body = json!({"answers": {"code": told}});
                    client.quiet("POST", &format!("/imports/{import}/answer"), Some(&body)).await?
                }
            };
            asked.push(kind);
        }
        let ended = match answer.status {
            200 => "preview".to_owned(),
            _ => answer.body["data"]["error"].as_str().context("a failure without a code")?.to_owned(),
        };
        Ok(Outcome { asked, ended, status: answer.status, import, took: begun.elapsed() })
    }

    /// Whether it came as the portal's table says.
    pub fn judge(&self, outcome: &Outcome) -> Result<(), String> {
        if outcome.ended != self.magic.ends {
            return Err(format!("ended as {} instead of {}", outcome.ended, self.magic.ends));
        }
        // A failure may come before all that would be asked was asked.
        if self.magic.ends == "preview" && outcome.asked != self.magic.asks {
            return Err(format!("asked for {:?} instead of {:?}", outcome.asked, self.magic.asks));
        }
        Ok(())
    }
}

fn import(answer: &Answer) -> anyhow::Result<String> {
    match answer.location.as_deref().and_then(|l| l.strip_prefix("/imports/")) {
        Some(id) => Ok(id.to_owned()),
        None => bail!("no import was begun: {}", answer.body),
    }
}

/// Waits, as a page would, until an import that is polled by the service needs somebody else or has ended; gives the
/// answer that `POST /resume` would give.
async fn settled(client: &Client, import: &str) -> anyhow::Result<Answer> {
    let mut version = -1;
    loop {
        let path = format!("/imports/{import}?wait=20&after={version}");
        let mut seen = client.quiet("GET", &path, None).await?;
        let data = seen.body["data"].take();
        ensure!(data["version"].as_i64() > Some(version), "no news in 20 s in state {}", data["state"]);
        version = data["version"].as_i64().unwrap_or_default();
        match data["state"].as_str() {
            Some("asking") => {
                seen.status = 202;
                seen.body["data"] = json!({"challenge": data["challenge"]});
            }
            Some("failed") => {
                seen.status = 500;
                seen.body["data"] = data["failure"].clone();
            }
            Some("preview") => {}
            _ => continue,
        }
        return Ok(seen);
    }
}

/// A file of each site, about invented people: its `web_name`, its name, its bytes.
pub const FILES: &[(&str, &str, &[u8])] = &[
    ("51job", "51job.doc", include_bytes!("../../../sites/src/job51/cases/mhtml-with-english/input.doc")),
    ("zhilian", "zhilian.doc", include_bytes!("../../../sites/src/zhilian/cases/word-doc/input.doc")),
    ("liepin", "liepin.doc", include_bytes!("../../../sites/src/liepin/cases/word-2016/input.doc")),
    ("linkin", "archive.zip", include_bytes!("../../../sites/src/linkedin/cases/archive-complete/input.zip")),
    ("linkin", "Profile.pdf", include_bytes!("../../../sites/src/linkedin/cases/pdf-english/input.pdf")),
];

/// A customer who isn't there yet.
pub async fn customer(client: &Client) -> anyhow::Result<String> {
    let made = client.quiet("POST", "/customerProfiles", Some(&json!({}))).await?;
    Ok(made.profile()["id"].as_str().context("no customer was made")?.to_owned())
}

/// Runs a cell, and inserts what it previewed; how long it took to the preview.
pub async fn inserted(client: &Client, portal: &Running, cell: &Cell) -> anyhow::Result<Duration> {
    let customer = customer(client).await?;
    let outcome = cell.run(client, portal, &customer).await?;
    cell.judge(&outcome).map_err(anyhow::Error::msg)?;
    insert(client, &outcome.import, &customer).await?;
    Ok(outcome.took)
}

/// Uploads a file, and inserts what it previewed; how long it took to the preview.
pub async fn uploaded(client: &Client, site: &str, name: &str, bytes: &'static [u8]) -> anyhow::Result<Duration> {
    let (customer, begun) = (customer(client).await?, Instant::now());
    let previewed = client.upload(&customer, name, bytes).await?;
    ensure!(previewed.status == 200, "not previewed: {}", previewed.body);
    let (import, took) = (import(&previewed)?, begun.elapsed());
    let seen = client.quiet("GET", &format!("/imports/{import}"), None).await?;
    ensure!(seen.body["data"]["webName"] == site, "taken for a file of {}", seen.body["data"]["webName"]);
    insert(client, &import, &customer).await?;
    Ok(took)
}

/// Inserts what was previewed; the customer's profile after it.
pub async fn insert(client: &Client, import: &str, customer: &str) -> anyhow::Result<Value> {
    let inserted = client.quiet("POST", &format!("/imports/{import}/insert"), None).await?;
    super::check::profile(&inserted.body, 200, customer)?;
    ensure!(inserted.profile()["fullName"].as_str().is_some_and(|n| !n.is_empty()), "nobody was inserted");
    Ok(inserted.profile().clone())
}

/// One line of the table.
pub fn line(site: &str, name: &str, told: &anyhow::Result<Duration>) -> String {
    match told {
        Ok(took) => format!("{site:8} {name:32} ok {:>7.0?}", took),
        Err(error) => format!("{site:8} {name:32} FAILED {error:#}"),
    }
}
