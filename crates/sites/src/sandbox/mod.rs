//! The sandbox: a site that isn't there. It uses every way in and every challenge, and is the specification of the
//! contract in [`Site`]: no network, no clock, the same every time.
//!
//! **Ways in**: name and password ([`accounts::PASSWORD`]); a code (a name is enough, then the code by text
//! message); a scan (no name: it is `ok@example.com` who scans); a cookie `sandbox=<login>`; a file.
//! Every code is [`accounts::CODE`]; another is asked for again, and the third wrong one ends the sign-in.
//!
//! **Accounts**: the table [`accounts::ACCOUNTS`], one for each thing that can happen. A name that isn't there is wrong.
//!
//! **Documents** are JSON: `{"site": "vitaport-sandbox", "language": "zh", "person": {KEY: text}, "work": [{KEY: text}]}`
//! with the sections of [`resume::RawResume`] and the keys of [`resume::Key`].

pub mod accounts;
mod extract;

use crate::facts::{Facts, Sure};
use crate::{
    Answers, Browser, Challenge, Credentials, Image, Info, Medium, Question, Reply, ResumeRef, SignIn, Site, SiteError,
    Way, WayIn, Words,
};
use accounts::{Account, CODE, Does, PASSWORD, Step, When};
use async_trait::async_trait;
use resume::{Document, Language, Origin, Reading};
use std::time::Duration;

/// The site.
#[derive(Debug)]
pub struct Sandbox;

/// It has no facts that could move.
static FACTS: Facts = Facts::new(&[]);

/// A resume of an account.
#[derive(Debug, Clone, Copy)]
pub struct Held {
    id: &'static str,
    number: &'static str,
    title: &'static str,
    english: bool,
    updated: &'static str,
    json: &'static str,
}

const FULL: Held = Held {
    id: "2",
    number: "n2",
    title: "后端工程师",
    english: false,
    updated: "2024-02-15",
    json: include_str!("full.json"),
};
const ENGLISH: Held =
    Held { id: "2-en", title: "Backend engineer", english: true, json: include_str!("english.json"), ..FULL };
const OLD: Held =
    Held { id: "1", number: "n1", title: "旧简历", updated: "2019-05", json: include_str!("old.json"), ..FULL };
const MASKED: Held = Held { id: "3", number: "n3", json: include_str!("masked.json"), ..FULL };

static HABITS: resume::Habits = resume::Habits { male: &["男"], female: &["女"], keep_id_numbers: false };

const fn invented(way: Way) -> WayIn {
    WayIn { way, sure: Sure::Known, era: "none", against: "itself" }
}

static INFO: Info = Info {
    id: "sandbox",
    aliases: &[],
    name: ("沙盒", "Sandbox"),
    hosts: &[],
    needs_address: false,
    ways: &[invented(Way::Password), invented(Way::Code), invented(Way::Scan), invented(Way::Cookie)],
    formats: ("沙盒 JSON", "the sandbox's JSON"),
    verified: ("本身", "itself"),
    session_risk: ("", ""),
    habits: &HABITS,
    era: "none",
    last_checked: "2026-11",
};

/// In the memo: who signs in, how many steps are done, how many answers were wrong, how often was polled.
const LOGIN: &str = "login";
const DONE: &str = "done";
const WRONG: &str = "wrong";
const POLLS: &str = "polls";
const COOKIE: &str = "sandbox";
const ADDRESS: &str = "https://sandbox.example.com/";

#[async_trait]
impl Site for Sandbox {
    fn info(&self) -> &'static Info {
        &INFO
    }

    fn facts(&self) -> &Facts {
        &FACTS
    }

    async fn sign_in(&self, browser: &mut Browser, said: Reply) -> Result<SignIn, SiteError> {
        match said {
            Reply::Begin(who) => begin(browser, who),
            Reply::Answer(answers) => answer(browser, answers),
            Reply::Poll => poll(browser),
        }
    }

    async fn list(&self, browser: &mut Browser) -> Result<Vec<ResumeRef>, SiteError> {
        match who(browser)?.does {
            Does::Fails(When::List, error) => Err(error()),
            Does::Fails(..) => Ok(vec![name(&FULL)]),
            Does::Well(_, held) => Ok(held.iter().map(name).collect()),
        }
    }

    async fn fetch(&self, browser: &mut Browser, which: &ResumeRef) -> Result<Vec<Document>, SiteError> {
        let held = match who(browser)?.does {
            Does::Fails(When::Fetch, error) => return Err(error()),
            Does::Fails(..) => &[FULL],
            Does::Well(_, held) => held,
        };
        let held = held.iter().find(|h| h.id == which.id).ok_or(SiteError::NoResume)?;
        Ok(vec![Document::new(held.json.into(), Origin::Web(format!("{ADDRESS}{}", held.id)))])
    }

    fn recognises(&self, document: &Document) -> bool {
        extract::recognises(document)
    }

    fn extract(&self, document: &Document) -> Reading {
        extract::extract(document)
    }
}

fn name(held: &Held) -> ResumeRef {
    ResumeRef {
        id: held.id.into(),
        title: held.title.into(),
        language: if held.english { Language::En } else { Language::Zh },
        updated: held.updated.parse().ok(),
        number: held.number.into(),
    }
}

fn begin(browser: &mut Browser, who: Credentials) -> Result<SignIn, SiteError> {
    let login = match who.way {
        Way::Password | Way::Code => who.name.expose().to_owned(),
        Way::Scan => "scan@example.com".into(),
        Way::Cookie => {
            browser.jar().paste(who.cookie.expose(), "sandbox.example.com");
            browser.cookie(ADDRESS, COOKIE).ok_or(SiteError::SessionExpired)?
        }
        Way::File => return Err(SiteError::Unsupported),
    };
    let account = match accounts::find(&login) {
        Some(account) => account,
        None if who.way == Way::Cookie => return Err(SiteError::SessionExpired),
        None => return Err(SiteError::WrongCredentials),
    };
    if let Does::Fails(When::SignIn, error) = account.does {
        return Err(error());
    }
    if who.way == Way::Password && who.password.expose() != PASSWORD {
        return Err(SiteError::WrongCredentials);
    }
    browser.remember(LOGIN, login);
    browser.remember("way", who.way.name());
    next(browser, account)
}

/// The steps that an account asks for on a way: a code is asked for on the way of codes, a cookie is past all of them.
fn steps(browser: &Browser, account: &Account) -> &'static [Step] {
    match (browser.memo("way"), account.does) {
        (Some("cookie"), _) => &[],
        (Some("code"), _) | (_, Does::Fails(When::Answer, _)) => &[Step::Sms],
        (_, Does::Well(steps, _)) => steps,
        (_, Does::Fails(..)) => &[],
    }
}

fn who(browser: &Browser) -> Result<&'static Account, SiteError> {
    browser.memo(LOGIN).and_then(accounts::find).ok_or(SiteError::SessionExpired)
}

fn count(browser: &Browser, key: &str) -> usize {
    browser.memo(key).and_then(|n| n.parse().ok()).unwrap_or(0)
}

fn next(browser: &Browser, account: &Account) -> Result<SignIn, SiteError> {
    let Some(step) = steps(browser, account).get(count(browser, DONE)) else { return Ok(SignIn::Done) };
    let challenge = challenge(*step)?;
    Ok(match step {
        Step::Scan | Step::Approve | Step::Never => SignIn::Wait { challenge, every: Duration::from_millis(20) },
        _ => SignIn::Ask { challenge, wrong: false },
    })
}

fn challenge(step: Step) -> Result<Challenge, SiteError> {
    let picture = |bytes| Image::new(bytes).ok_or(SiteError::Changed { what: "sandbox: no picture".into() });
    let code = |sent_to, hint: &str| Challenge::Code { sent_to, hint: hint.into() };
    let question = |key: &str, zh, en, secret| Question { key: key.into(), prompt: Words::new(zh, en), secret };
    Ok(match step {
        Step::Sms => code(Medium::Sms, "138****0000"),
        Step::Email => code(Medium::Email, "l****@example.com"),
        Step::Authenticator => code(Medium::Authenticator, ""),
        Step::Captcha => Challenge::Captcha {
            image: picture(include_bytes!("captcha.png"))?,
            prompt: Words::new("请输入图片中的数字", "Type the digits of the picture"),
        },
        Step::Scan => Challenge::Scan {
            image: picture(include_bytes!("scan.png"))?,
            with: Words::new("沙盒 App", "the sandbox app"),
        },
        Step::Approve | Step::Never => Challenge::Approve { on: Words::new("沙盒 App", "the sandbox app") },
        Step::Questions => Challenge::Questions {
            questions: vec![
                question("city", "您在哪个城市？（246810）", "Which city are you in? (246810)", false),
                question("pin", "您的安全码？（246810）", "Your PIN? (246810)", true),
            ],
        },
    })
}

fn answer(browser: &mut Browser, answers: Answers) -> Result<SignIn, SiteError> {
    let account = who(browser)?;
    if let Does::Fails(When::Answer, error) = account.does {
        return Err(error());
    }
    let SignIn::Ask { challenge, .. } = next(browser, account)? else { return Err(SiteError::Unsupported) };
    if challenge.keys().iter().all(|key| answers.get(*key).is_some_and(|said| said.expose() == CODE)) {
        browser.remember(DONE, (count(browser, DONE) + 1).to_string());
        browser.forget(WRONG);
        return next(browser, account);
    }
    let wrong = count(browser, WRONG) + 1;
    browser.remember(WRONG, wrong.to_string());
    if wrong == 3 { Err(SiteError::WrongAnswer) } else { Ok(SignIn::Ask { challenge, wrong: true }) }
}

fn poll(browser: &mut Browser) -> Result<SignIn, SiteError> {
    let account = who(browser)?;
    let step = steps(browser, account).get(count(browser, DONE)).copied();
    let polls = count(browser, POLLS) + 1;
    browser.remember(POLLS, polls.to_string());
    if polls >= 2 && matches!(step, Some(Step::Scan | Step::Approve)) {
        browser.remember(DONE, (count(browser, DONE) + 1).to_string());
        browser.forget(POLLS);
    }
    next(browser, account)
}
