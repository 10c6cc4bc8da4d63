//! Signing in to 51job: the form of 2017 with its captcha, a code by SMS (guessed), or a pasted session. The picture to scan
//! stands in `scan.rs`, the form of the first decades in `my.rs`.
//!
//! The password is posted once per try; with a captcha the form is posted again, as the page does, and only then.

use super::facts::*;
use super::{my, own, scan};
use crate::facts::Facts;
use crate::{
    Answers, Body, Browser, Challenge, Credentials, Image, Medium, Reply, Secret, SignIn, SiteError, Way, Words,
};

/// In the memo between a question and its answer, and no longer.
const NAME: &str = "name";
const PASSWORD: &str = "password";
/// How many answers were wrong.
const WRONG: &str = "wrong answers";

pub(super) async fn step(facts: &Facts, browser: &mut Browser, said: Reply) -> Result<SignIn, SiteError> {
    match said {
        Reply::Begin(credentials) => begin(facts, browser, credentials).await,
        Reply::Answer(answers) => answer(facts, browser, answers).await,
        Reply::Poll => scan::poll(facts, browser).await,
    }
}

async fn begin(facts: &Facts, browser: &mut Browser, who: Credentials) -> Result<SignIn, SiteError> {
    browser.set_user_agent(&who.user_agent);
    match who.way {
        Way::Password if facts.get(&ERA) == "2015" => {
            my::open(facts, browser).await?;
            let posted = my::post(facts, browser, &who.name, &who.password, "").await?;
            go_on(facts, browser, posted, who.name, who.password).await
        }
        Way::Password if facts.get(&ERA) == "2017" => {
            // The page first, as a browser does: it gives the visitor's cookies, and tells whether a slider or a captcha
            // stands in the form before any password is posted.
            let page = form(facts, browser).await?;
            if page.contains(facts.get(&ASKS_CAPTCHA)) {
                return ask(facts, browser, who.name, who.password, false).await;
            }
            let posted = post(facts, browser, &who.name, &who.password, "").await?;
            go_on(facts, browser, posted, who.name, who.password).await
        }
        Way::Code => {
            form(facts, browser).await?;
            send_code(facts, browser, who.name).await
        }
        Way::Scan => {
            let page = form(facts, browser).await?;
            scan::begin(facts, browser, &page).await
        }
        Way::Cookie => {
            browser.jar().paste(who.cookie.expose(), facts.get(&DOMAIN));
            prove(facts, browser).await
        }
        Way::Password => Err(own::changed("configuration: ERA is neither 2017 nor 2015")),
        Way::File => Err(SiteError::Unsupported),
    }
}

async fn answer(facts: &Facts, browser: &mut Browser, mut answers: Answers) -> Result<SignIn, SiteError> {
    let mut take = |key| {
        let value = browser.memo(key).map(Secret::new);
        browser.forget(key);
        value
    };
    let name = take(NAME).ok_or(SiteError::Interrupted)?;
    let password = take(PASSWORD);
    let code = answers.remove("code").ok_or(SiteError::WrongAnswer)?;
    let code = code.expose().trim();
    match password {
        Some(password) => {
            let posted = match my::opened(browser) {
                true => my::post(facts, browser, &name, &password, code).await?,
                false => post(facts, browser, &name, &password, code).await?,
            };
            go_on(facts, browser, posted, name, password).await
        }
        None => {
            let fields = [(facts.get(&FIELD_PHONE), name.expose()), (facts.get(&FIELD_CODE), code)];
            let posted = post_fields(facts, browser, &fields).await?;
            go_on(facts, browser, posted, name, Secret::new("")).await
        }
    }
}

/// What a posted form came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Posted {
    /// Signed in, it says.
    In,
    /// A captcha is wanted; whether it is because the last one was wrong.
    Captcha(bool),
    /// The code from the SMS is wrong.
    Code,
}

async fn go_on(
    facts: &Facts,
    browser: &mut Browser,
    posted: Posted,
    name: Secret,
    password: Secret,
) -> Result<SignIn, SiteError> {
    match posted {
        Posted::In if my::opened(browser) => my::list(facts, browser).await.map(|_| SignIn::Done),
        Posted::In => prove(facts, browser).await,
        Posted::Captcha(wrong) => ask(facts, browser, name, password, wrong).await,
        Posted::Code => {
            tried(facts, browser, true)?;
            browser.remember(NAME, name.expose());
            let challenge = Challenge::Code { sent_to: Medium::Sms, hint: String::new() };
            Ok(SignIn::Ask { challenge, wrong: true })
        }
    }
}

/// The form's page, if no wall stands in it.
async fn form(facts: &Facts, browser: &mut Browser) -> Result<String, SiteError> {
    let lang = facts.get(&HIDDEN_LANG).split_once('=');
    let page = browser.get(&own::address(facts.get(&LOGIN), lang.as_slice())?, &[]).await?.ok()?.text();
    own::stopped(facts, &page)?;
    match own::is_form(facts, &page) {
        true => Ok(page),
        false => Err(own::changed("sign-in: no form")),
    }
}

async fn post(
    facts: &Facts,
    browser: &mut Browser,
    name: &Secret,
    password: &Secret,
    code: &str,
) -> Result<Posted, SiteError> {
    let fields = [
        (facts.get(&FIELD_NAME), name.expose()),
        (facts.get(&FIELD_PASSWORD), password.expose()),
        (facts.get(&FIELD_CAPTCHA), code),
    ];
    let posted = post_fields(facts, browser, &fields).await?;
    Ok(if posted == Posted::Captcha(true) { Posted::Captcha(!code.is_empty()) } else { posted })
}

/// Posts the form with these fields and judges what it says.
async fn post_fields(facts: &Facts, browser: &mut Browser, fields: &[(&str, &str)]) -> Result<Posted, SiteError> {
    let hidden = [&HIDDEN_LANG, &HIDDEN_ACTION, &HIDDEN_FROM, &HIDDEN_READ];
    let mut form: Vec<_> = hidden.into_iter().filter_map(|fact| facts.get(fact).split_once('=')).collect();
    form.extend(fields);
    let referer = [("Referer", facts.get(&LOGIN))];
    let page = browser.post(facts.get(&LOGIN), &referer, Body::Form(&form)).await?.ok()?.text();
    own::stopped(facts, &page)?;
    let says = |fact| page.contains(facts.get(fact));
    let failures = [
        (&SAYS_CAPTCHA_OVER, SiteError::WrongAnswer),
        (&SAYS_TOO_MANY, SiteError::TooManyTries),
        (&SAYS_RESTRICTED, SiteError::AccountRestricted),
        (&SAYS_CODE_OLD, SiteError::ChallengeExpired),
    ];
    if let Some((_, failure)) = failures.into_iter().find(|(fact, _)| says(fact)) {
        return Err(failure);
    }
    if says(&SAYS_CODE_WRONG) {
        return Ok(Posted::Code);
    }
    if says(&ASKS_CAPTCHA) {
        return Ok(Posted::Captcha(says(&SAYS_CAPTCHA_WRONG)));
    }
    // The form once more, with whatever remark, is what a wrong password gets: no wording was found. A page without the
    // form says nothing of the password, and we don't claim it does.
    match (own::is_form(facts, &page), own::is_ours(facts, &page)) {
        (true, _) => Err(SiteError::WrongCredentials),
        (false, true) => Ok(Posted::In),
        (false, false) => Err(own::changed("sign-in: an answer that says nothing known")),
    }
}

/// Counts a wrong answer; too many are the end.
fn tried(facts: &Facts, browser: &mut Browser, wrong: bool) -> Result<(), SiteError> {
    let tries = browser.memo(WRONG).and_then(|n| n.parse().ok()).unwrap_or(0u32) + u32::from(wrong);
    browser.remember(WRONG, tries.to_string());
    if tries >= facts.get(&TRIES).parse().unwrap_or(1) { Err(SiteError::WrongAnswer) } else { Ok(()) }
}

/// Fetches the captcha's picture and asks the person. The password waits in the memo, which is sealed, for the form is to
/// be posted again with the answer.
async fn ask(
    facts: &Facts,
    browser: &mut Browser,
    name: Secret,
    password: Secret,
    wrong: bool,
) -> Result<SignIn, SiteError> {
    tried(facts, browser, wrong)?;
    let at = facts.get(if my::opened(browser) { &MY_PICTURE } else { &CAPTCHA });
    let picture = browser.get(at, &[]).await?.ok()?;
    let image = Image::new(&picture.body).ok_or_else(|| own::changed("sign-in: the captcha is no picture"))?;
    browser.remember(NAME, name.expose());
    browser.remember(PASSWORD, password.expose());
    let prompt = Words::new("请输入图片中的字符", "Type the characters of the picture");
    Ok(SignIn::Ask { challenge: Challenge::Captcha { image, prompt }, wrong })
}

/// Has a code sent. Only the call's name is known.
async fn send_code(facts: &Facts, browser: &mut Browser, phone: Secret) -> Result<SignIn, SiteError> {
    let form = [(facts.get(&FIELD_PHONE), phone.expose())];
    let answer = browser.post(facts.get(&CODE), &[("Referer", facts.get(&LOGIN))], Body::Form(&form)).await?.ok()?;
    own::stopped(facts, &answer.text())?;
    scan::good(&answer.json("code")?, "code")?;
    browser.remember(NAME, phone.expose());
    Ok(SignIn::Ask { challenge: Challenge::Code { sent_to: Medium::Sms, hint: String::new() }, wrong: false })
}

/// Signed in is who is shown their own page; what an answer to a form says is no proof.
pub(super) async fn prove(facts: &Facts, browser: &mut Browser) -> Result<SignIn, SiteError> {
    own::ask(facts, browser).await.map(|_| SignIn::Done)
}
