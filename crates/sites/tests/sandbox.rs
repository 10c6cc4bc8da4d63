//! The sandbox as the specification of the contract: every account, every challenge, every way, every failure.

use resume::{Key, Language};
use sites::sandbox::Sandbox;
use sites::sandbox::accounts::{ACCOUNTS, CODE, Does, PASSWORD};
use sites::{
    Answers, Browser, Challenge, Credentials, Reply, Request, Response, Secret, Send, SendError, SignIn, Site,
    SiteError, Way,
};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The sandbox asks nobody.
struct Nobody;

#[async_trait::async_trait]
impl Send for Nobody {
    async fn send(&self, _: Request) -> Result<Response, SendError> {
        panic!("the sandbox has no network")
    }
}

fn browser() -> Browser {
    Browser::new(Sandbox.info().hosts, Arc::new(Nobody), 0)
}

/// Every step may be on another machine.
fn thawed(browser: Browser) -> Browser {
    Browser::thaw(&browser.freeze(), Sandbox.info().hosts, Arc::new(Nobody), 0).unwrap()
}

async fn begin(browser: &mut Browser, way: Way, name: &str, password: &str, cookie: &str) -> Result<SignIn, SiteError> {
    let (name, password, cookie) = (Secret::new(name), Secret::new(password), Secret::new(cookie));
    let (url, user_agent) = (String::new(), String::new());
    Sandbox.sign_in(browser, Reply::Begin(Credentials { way, name, password, cookie, url, user_agent })).await
}

async fn answer(browser: &mut Browser, challenge: &Challenge, with: &str) -> Result<SignIn, SiteError> {
    let answers: Answers = challenge.keys().into_iter().map(|k| (k.to_owned(), Secret::new(with))).collect();
    Sandbox.sign_in(browser, Reply::Answer(answers)).await
}

fn kind(challenge: &Challenge) -> String {
    match challenge {
        Challenge::Code { sent_to, .. } => format!("code by {sent_to:?}"),
        Challenge::Captcha { image, .. } => format!("captcha of {}", image.mime),
        Challenge::Scan { image, .. } => format!("scan of {}", image.mime),
        Challenge::Approve { .. } => "approve".into(),
        Challenge::Questions { questions } => format!("{} questions", questions.len()),
    }
}

/// Goes all the way in by password; gives what was asked on the way.
async fn sign_in(login: &str) -> Result<(Browser, Vec<String>), SiteError> {
    let mut browser = browser();
    let mut step = begin(&mut browser, Way::Password, login, PASSWORD, "").await?;
    let mut asked = Vec::new();
    loop {
        browser = thawed(browser);
        step = match step {
            SignIn::Done => return Ok((browser, asked)),
            SignIn::Ask { challenge, wrong } => {
                assert!(!wrong);
                asked.push(kind(&challenge));
                answer(&mut browser, &challenge, CODE).await?
            }
            SignIn::Wait { challenge, .. } => {
                asked.push(kind(&challenge));
                if asked.len() > 5 {
                    return Ok((browser, asked));
                }
                Sandbox.sign_in(&mut browser, Reply::Poll).await?
            }
        };
    }
}

async fn whole(login: &str) -> Result<Vec<String>, SiteError> {
    let (mut browser, asked) = sign_in(login).await?;
    for one in Sandbox.list(&mut browser).await? {
        for document in Sandbox.fetch(&mut browser, &one).await? {
            assert!(Sandbox.recognises(&document));
            let reading = Sandbox.extract(&document);
            assert!(reading.notes.is_empty(), "{:?}", reading.notes);
            assert_eq!(reading.resumes.len(), 1);
            assert_eq!(reading.resumes[0].language, one.language);
            assert!(reading.resumes[0].person.first(Key::Name).is_some() && !reading.resumes[0].work.is_empty());
        }
    }
    Ok(asked)
}

#[tokio::test]
async fn every_account_does_what_its_row_says() {
    let mut asked = BTreeSet::new();
    let mut failed = BTreeSet::new();
    for account in ACCOUNTS {
        let said = whole(account.login).await;
        match (account.does, said) {
            (Does::Well(steps, _), Ok(challenges)) => {
                assert_eq!(steps.is_empty(), challenges.is_empty(), "{}", account.login);
                asked.extend(challenges);
            }
            (Does::Fails(_, error), Err(said)) => {
                assert_eq!(said, error(), "{}", account.login);
                failed.insert(said.code());
            }
            (_, said) => panic!("{}: {said:?}", account.login),
        }
    }
    let every = [
        "2 questions",
        "approve",
        "captcha of image/png",
        "code by Authenticator",
        "code by Email",
        "code by Sms",
        "scan of image/png",
    ];
    assert_eq!(asked, every.map(String::from).into());
    // A daily limit is the engine's to say, what is unreadable a file; the two others are told by any account.
    failed.extend(["daily_limit", "unreadable", "wrong_credentials", "wrong_answer"]);
    assert_eq!(failed, SiteError::all().iter().map(|e| e.code()).collect::<BTreeSet<_>>());
}

#[tokio::test]
async fn a_wrong_password_or_name_is_wrong_at_once() {
    for (login, password) in [("ok@example.com", "wrong"), ("sms@example.com", ""), ("nobody@example.com", PASSWORD)] {
        let said = begin(&mut browser(), Way::Password, login, password, "").await;
        assert_eq!(said, Err(SiteError::WrongCredentials), "{login}");
    }
}

#[tokio::test]
async fn a_wrong_answer_is_asked_again_and_the_third_ends_it() {
    for login in ["sms@example.com", "captcha@example.com", "questions@example.com"] {
        let mut b = browser();
        let Ok(SignIn::Ask { challenge, wrong: false }) = begin(&mut b, Way::Password, login, PASSWORD, "").await
        else {
            panic!("{login}: nothing asked")
        };
        for _ in 0..2 {
            b = thawed(b);
            let again = answer(&mut b, &challenge, "000000").await;
            assert_eq!(again, Ok(SignIn::Ask { challenge: challenge.clone(), wrong: true }), "{login}");
        }
        assert_eq!(answer(&mut b, &challenge, "000000").await, Err(SiteError::WrongAnswer), "{login}");
    }
}

#[tokio::test]
async fn every_way_leads_in() {
    let mut by_code = browser();
    let Ok(SignIn::Ask { challenge, .. }) = begin(&mut by_code, Way::Code, "ok@example.com", "", "").await else {
        panic!("no code asked")
    };
    assert_eq!(answer(&mut by_code, &challenge, CODE).await, Ok(SignIn::Done));

    let mut by_scan = browser();
    assert!(matches!(begin(&mut by_scan, Way::Scan, "", "", "").await, Ok(SignIn::Wait { .. })));
    assert!(matches!(Sandbox.sign_in(&mut by_scan, Reply::Poll).await, Ok(SignIn::Wait { .. })));
    assert_eq!(Sandbox.sign_in(&mut by_scan, Reply::Poll).await, Ok(SignIn::Done));

    let mut by_cookie = browser();
    let said = begin(&mut by_cookie, Way::Cookie, "", "", "Cookie: a=b; sandbox=several@example.com; ").await;
    assert_eq!(said, Ok(SignIn::Done));
    let list = Sandbox.list(&mut by_cookie).await.unwrap();
    assert_eq!(list.iter().filter(|r| r.language == Language::En).count(), 1);
    assert_eq!(list.iter().max_by_key(|r| r.updated).map(|r| r.number.as_str()), Some("n2"));

    for cookie in ["", "sandbox=nobody@example.com"] {
        let said = begin(&mut browser(), Way::Cookie, "", "", cookie).await;
        assert_eq!(said, Err(SiteError::SessionExpired), "{cookie}");
    }
    assert_eq!(begin(&mut browser(), Way::File, "", "", "").await, Err(SiteError::Unsupported));
}

#[tokio::test]
async fn nothing_is_given_to_who_has_not_signed_in() {
    assert_eq!(Sandbox.list(&mut browser()).await, Err(SiteError::SessionExpired));
    let said = answer(&mut browser(), &Challenge::Approve { on: sites::Words::new("", "") }, CODE).await;
    assert_eq!(said, Err(SiteError::SessionExpired));
}
