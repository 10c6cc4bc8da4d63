//! One portal, one site, one person: what a story happens in.

use crate::net::Net;
use portals::rules::Rules;
use portals::{PASSWORD, Running};
use resume::Document;
use sites::{
    Answers, Browser, Challenge, Credentials, Overrides, Reply, ResumeRef, Secret, SignIn, Site, SiteError, Way,
};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// What a story tells: nothing, or what was not as it should be.
pub type Told = Result<(), String>;

/// Says what is wrong unless it is so.
macro_rules! ensure {
    ($so:expr, $($what:tt)+) => {
        if !$so { return Err(format!($($what)+)); }
    };
}
pub(crate) use ensure;

pub struct World {
    pub portal: Running,
    pub site: Arc<dyn Site>,
    pub net: Arc<Net>,
}

/// A story by its name, and what runs it.
pub type Story = (&'static str, Run);
pub type Run = for<'w> fn(&'w World) -> Pin<Box<dyn Future<Output = Told> + 'w>>;

/// The stories of one site: each a named test, and all of them together the net of its mutation run, which may change a
/// constant in other ways than most (`others`: key and value to other values, each of which must be noticed).
macro_rules! stories {
    ($site:literal, $others:expr; $($(#[$doc:meta])* async fn $name:ident($w:ident) $body:block)*) => {
        $($(#[$doc])* async fn $name($w: &World) -> Told { $body Ok(()) })*

        mod tests {
            use super::*;

            $(#[tokio::test]
            async fn $name() {
                let world = World::standing($site).await;
                if let Err(what) = super::$name(&world).await {
                    panic!("{what}");
                }
            })*

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn every_constant_of_either_side_is_noticed_by_a_story() {
                let stories: &[$crate::world::Story] = &[$((stringify!($name), |w| Box::pin(super::$name(w)))),*];
                $crate::mutation::run($site, stories, $others).await;
            }
        }
    };
}
pub(crate) use stories;

/// Far enough from every real date that no cookie expires.
const NOW: i64 = 1_800_000_000;

impl World {
    pub async fn new(site: &str, facts: &Overrides, rules: Rules) -> World {
        let look = portals::of(site).expect("it has a portal");
        let portal = look.start(rules).await.expect("loopback is there");
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build();
        let client = client.expect("a client");
        let net = Arc::new(Net { portal: portal.addr(), client, patience: 30_000.into(), sent: Default::default() });
        let sites = sites::with_facts(facts).expect("the keys are the table's own");
        let site = sites.into_iter().find(|s| s.info().id == site).expect("it is built");
        World { portal, site, net }
    }

    pub async fn standing(site: &str) -> World {
        let rules = portals::of(site).expect("it has a portal").standing_rules();
        World::new(site, &Overrides::new(), rules).await
    }

    pub fn browser(&self) -> Browser {
        Browser::new(self.site.info().hosts, self.net.clone(), NOW)
    }

    /// Another machine takes over: the browser as bytes and back.
    pub fn thawed(&self, browser: Browser) -> Browser {
        Browser::thaw(&browser.freeze(), self.site.info().hosts, self.net.clone(), NOW).expect("it was a browser")
    }

    pub async fn begin(&self, browser: &mut Browser, login: &str, password: &str) -> Result<SignIn, SiteError> {
        let mut who = credentials(Way::Password, login, password, "");
        who.url = self.portal.address(login).unwrap_or_default();
        self.judged(login, self.site.sign_in(browser, Reply::Begin(who)).await)
    }

    pub async fn paste(&self, browser: &mut Browser, cookie: &str) -> Result<SignIn, SiteError> {
        let who = credentials(Way::Cookie, "", "", cookie);
        self.judged(cookie, self.site.sign_in(browser, Reply::Begin(who)).await)
    }

    pub async fn answer(&self, browser: &mut Browser, code: &str) -> Result<SignIn, SiteError> {
        let answers = Answers::from([("code".to_owned(), Secret::new(code))]);
        self.judged(code, self.site.sign_in(browser, Reply::Answer(answers)).await)
    }

    pub async fn scan(&self, browser: &mut Browser) -> Result<SignIn, SiteError> {
        self.site.sign_in(browser, Reply::Begin(credentials(Way::Scan, "", "", ""))).await
    }

    pub async fn poll(&self, browser: &mut Browser) -> Result<SignIn, SiteError> {
        self.site.sign_in(browser, Reply::Poll).await
    }

    /// Signed in with the right password and nothing in between.
    pub async fn signed_in(&self, login: &str) -> Result<Browser, String> {
        let mut browser = self.browser();
        let done = self.begin(&mut browser, login, PASSWORD).await;
        ensure!(done == Ok(SignIn::Done), "{login}: the sign-in gave {done:?}");
        ensure!(self.portal.posts(login) == 1, "{login}: the password went out {} times", self.portal.posts(login));
        // The way to the fetch may lead over another machine.
        Ok(self.thawed(browser))
    }

    pub async fn list(&self, browser: &mut Browser) -> Result<Vec<ResumeRef>, SiteError> {
        self.judged("at=", self.site.list(browser).await)
    }

    pub async fn fetch(&self, browser: &mut Browser, which: &ResumeRef) -> Result<Vec<Document>, SiteError> {
        let documents = self.judged("at=", self.site.fetch(browser, which).await)?;
        for document in &documents {
            assert!(!format!("{:?}", document.origin).contains('?'), "a query holds the session");
        }
        Ok(documents)
    }

    /// The first resume's fetch, after a sign-in and a list that went well.
    pub async fn fetched(&self, login: &str) -> Result<Result<Vec<Document>, SiteError>, String> {
        let mut browser = self.signed_in(login).await?;
        let list = self.list(&mut browser).await.map_err(|e| format!("{login}: the list gave {e:?}"))?;
        ensure!(!list.is_empty(), "{login}: nothing listed");
        Ok(self.fetch(&mut browser, &list[0]).await)
    }

    /// An error holds nothing of the person's: told to the operator, it may be read by anyone.
    fn judged<T>(&self, canary: &str, result: Result<T, SiteError>) -> Result<T, SiteError> {
        if let Err(error) = &result {
            let text = format!("{error:?}{error}");
            assert!(!text.contains(canary) && !text.contains(PASSWORD), "an error tells too much");
        }
        result
    }
}

pub fn credentials(way: Way, name: &str, password: &str, cookie: &str) -> Credentials {
    Credentials {
        way,
        name: Secret::new(name),
        password: Secret::new(password),
        cookie: Secret::new(cookie),
        url: String::new(),
        user_agent: String::new(),
    }
}

/// Whether a captcha with a real picture is asked for.
pub fn is_captcha(step: &Result<SignIn, SiteError>, again: bool) -> bool {
    matches!(step, Ok(SignIn::Ask { challenge: Challenge::Captcha { image, .. }, wrong })
        if *wrong == again && image.mime == "image/png" && image.base64.len() > 1000)
}

/// Whether a real picture is shown to be scanned.
pub fn is_scan(step: &Result<SignIn, SiteError>) -> bool {
    matches!(step, Ok(SignIn::Wait { challenge: Challenge::Scan { image, .. }, .. })
        if image.mime == "image/png" && image.base64.len() > 1000)
}
