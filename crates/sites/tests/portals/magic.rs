//! Every account of every portal, driven through the site alone, without the engine and the server: what is asked on the
//! way, and how it ends, must be what the portal's table says.

use crate::world::{World, credentials};
use portals::{Magic, PASSWORD};
use sites::{Challenge, Reply, SignIn, SiteError, Way};
use std::sync::atomic::Ordering::Relaxed;

/// How often the site is asked again whether the person has acted, before we call it endless.
const POLLS: usize = 8;

/// Drives each account of a site's portal to its end.
pub async fn every_account_ends_as_it_says(site: &str) {
    let accounts = (portals::of(site).expect("it has a portal").accounts)();
    assert!(!accounts.is_empty(), "{site}: nobody lives there");
    let mut wrong = Vec::new();
    for magic in accounts {
        let world = World::standing(site).await;
        if magic.ends == "timeout" {
            world.net.patience.store(700, Relaxed);
        }
        let mut asked = Vec::new();
        let ended = drive(&world, &magic, &mut asked).await;
        let ended = ended.map_or_else(|error| (error.code(), format!("{error:?}")), |()| ("preview", String::new()));
        // A failure may come before all that would be asked was asked.
        if ended.0 != magic.ends || (magic.ends == "preview" && asked != magic.asks) {
            wrong.push(format!("{} ({}): {asked:?}, {ended:?}", magic.login, magic.says));
        }
        let (posts, captchas) =
            (world.portal.posts(magic.login), asked.iter().filter(|kind| *kind == "captcha").count());
        if posts > 1 + captchas {
            wrong.push(format!("{}: the password went out {posts} times", magic.login));
        }
    }
    assert!(wrong.is_empty(), "{site}:\n{}", wrong.join("\n"));
}

async fn drive(w: &World, magic: &Magic, asked: &mut Vec<String>) -> Result<(), SiteError> {
    let way = Way::ALL.into_iter().find(|way| way.name() == magic.way).expect("a way that there is");
    let mut who = match way {
        Way::Password => credentials(way, magic.login, PASSWORD, ""),
        Way::Code => credentials(way, magic.login, "", ""),
        Way::Cookie => credentials(way, "", "", &w.portal.session(magic.login).expect("somebody to be signed in as")),
        Way::Scan | Way::File => credentials(way, "", "", ""),
    };
    who.url = w.portal.address(magic.login).unwrap_or_default();
    let mut browser = w.browser();
    let mut step = w.site.sign_in(&mut browser, Reply::Begin(who)).await?;
    loop {
        assert!(asked.len() < 8, "{}: asked without end", magic.login);
        // Another machine may take over between two steps.
        browser = w.thawed(browser);
        step = match step {
            SignIn::Done => break,
            SignIn::Ask { challenge, .. } => {
                asked.push(kind(&challenge));
                let told = w.portal.told().expect("the portal told somebody what to answer");
                w.answer(&mut browser, &told).await?
            }
            SignIn::Wait { challenge, .. } => {
                asked.push(kind(&challenge));
                assert!(w.portal.approve(magic.login), "{}: nothing waits to be approved", magic.login);
                polled(w, &mut browser).await?
            }
        };
    }
    let list = w.list(&mut browser).await?;
    if list.is_empty() {
        return Err(SiteError::NoResume);
    }
    for which in &list {
        let documents = w.fetch(&mut browser, which).await?;
        sites::understand(&documents, Some(&w.site), false, jiff::civil::date(2026, 11, 23))?;
    }
    Ok(())
}

/// What comes when the person has acted.
async fn polled(w: &World, browser: &mut sites::Browser) -> Result<SignIn, SiteError> {
    let mut step = w.poll(browser).await?;
    for _ in 1..POLLS {
        if !matches!(step, SignIn::Wait { .. }) {
            break;
        }
        step = w.poll(browser).await?;
    }
    assert!(!matches!(step, SignIn::Wait { .. }), "waits for ever though the person has acted");
    Ok(step)
}

/// A challenge's name on the wire.
fn kind(challenge: &Challenge) -> String {
    let json = serde_json::to_value(challenge).expect("it is JSON");
    json["kind"].as_str().expect("it has a kind").to_owned()
}

#[tokio::test]
async fn liepin() {
    every_account_ends_as_it_says("liepin").await;
}

#[tokio::test]
async fn zhilian() {
    every_account_ends_as_it_says("zhilian").await;
}

#[tokio::test]
async fn job51() {
    every_account_ends_as_it_says("51job").await;
}

#[tokio::test]
async fn linkedin() {
    every_account_ends_as_it_says("linkin").await;
}
