//! Signing in to LinkedIn: the web form, the door of the old Android library, or a pasted session.
//!
//! The password is posted once per try and never kept: what follows it, a challenge, needs only what its page holds.

use super::address::{cookie_header, is_session, same, slug};
use super::facts::*;
use super::{api, challenge};
use crate::facts::Facts;
use crate::{Body, Browser, Credentials, Reply, Response, SignIn, SiteError, Way};
use scraper::{Html, Selector};
use url::Url;

/// In the memo: whose profile is asked for, by its address; and who is signed in.
const WANTED: &str = "wanted";
pub(super) const SELF: &str = "self";

pub(super) async fn step(facts: &Facts, browser: &mut Browser, said: Reply) -> Result<SignIn, SiteError> {
    match said {
        Reply::Begin(credentials) => begin(facts, browser, credentials).await,
        Reply::Answer(answers) => challenge::answer(facts, browser, answers).await,
        Reply::Poll => challenge::poll(facts, browser).await,
    }
}

pub(super) fn changed(what: &str) -> SiteError {
    SiteError::Changed { what: what.into() }
}

/// What only the person can do; `why` says what works instead.
pub(super) fn needed(facts: &Facts, why: &str) -> SiteError {
    SiteError::ActionNeeded { url: facts.get(&FORM).into(), why: why.into() }
}

async fn begin(facts: &Facts, browser: &mut Browser, who: Credentials) -> Result<SignIn, SiteError> {
    if !matches!(who.way, Way::Password | Way::Cookie) {
        return Err(SiteError::Unsupported);
    }
    if !who.url.is_empty() {
        let wanted = slug(&who.url).ok_or_else(|| {
            needed(facts, "请填写本人的领英主页地址，形如 https://www.linkedin.com/in/… / give the address of your own profile, such as https://www.linkedin.com/in/…")
        })?;
        browser.remember(WANTED, wanted);
    }
    browser.set_user_agent(&who.user_agent);
    let pasted = cookie_header(who.cookie.expose());
    if who.way == Way::Cookie {
        let session = pasted.filter(|header| is_session(header)).ok_or(SiteError::SessionExpired)?;
        browser.jar().paste(&session, facts.get(&DOMAIN));
        api::seed(facts, browser).await?;
        return prove(facts, browser).await;
    }
    // A cookie that is no session is the browser's identity: with it the site knows from where the person signs in.
    if let Some(identity) = pasted.filter(|header| !is_session(header)) {
        browser.jar().paste(&identity, facts.get(&DOMAIN));
    }
    match facts.get(&DOOR) {
        "form" => by_form(facts, browser, &who).await,
        "library" => by_library(facts, browser, &who).await,
        _ => Err(changed("sign-in: no such door")),
    }
}

async fn by_form(facts: &Facts, browser: &mut Browser, who: &Credentials) -> Result<SignIn, SiteError> {
    let page = api::page(browser.get(facts.get(&FORM), &[]).await?)?.text();
    let Some(mut fields) = hidden(&page, Some(facts.get(&FIELD_PASSWORD))) else {
        return Err(changed("sign-in: no form"));
    };
    fields.push((facts.get(&FIELD_NAME).into(), who.name.expose().into()));
    fields.push((facts.get(&FIELD_PASSWORD).into(), who.password.expose().into()));
    let form: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let headers = [("Referer", facts.get(&FORM))];
    let landed = api::page(browser.post(facts.get(&SUBMIT), &headers, Body::Form(&form)).await?)?;
    if lands(&landed.url, facts.get(&LANDS_IN)) {
        return prove(facts, browser).await;
    }
    if lands(&landed.url, facts.get(&LANDS_CHALLENGED)) {
        return challenge::begin(facts, browser, &landed);
    }
    Err(refused(facts, &landed))
}

/// What a page says that neither lets in nor challenges.
pub(super) fn refused(facts: &Facts, landed: &Response) -> SiteError {
    let page = landed.text();
    let says = |fact| page.contains(facts.get(fact));
    if says(&SAYS_TOO_MANY) {
        return SiteError::TooManyTries;
    }
    if says(&SAYS_RESTRICTED) {
        return SiteError::AccountRestricted;
    }
    if says(&SAYS_PICKER) {
        return needed(
            facts,
            "领英要求先选择账号，请改用浏览器 cookie 或数据存档文件 / LinkedIn wants an account to be chosen: use your browser's cookie, or the data archive",
        );
    }
    // The form once more is what a wrong name or password gets.
    if says(&FIELD_PASSWORD) {
        return SiteError::WrongCredentials;
    }
    changed("sign-in: an answer that says nothing known")
}

async fn by_library(facts: &Facts, browser: &mut Browser, who: &Credentials) -> Result<SignIn, SiteError> {
    let door = facts.get(&AUTH);
    browser.set_user_agent(facts.get(&AUTH_AGENT));
    let headers: Vec<_> = [&AUTH_LIBRARY, &AUTH_LANGUAGE, &AUTH_LOCALE, &AUTH_ACCEPTS]
        .into_iter()
        .filter_map(|fact| facts.get(fact).split_once(": "))
        .collect();
    api::page(browser.get(door, &headers).await?)?;
    let csrf = browser.cookie(door, facts.get(&CSRF_COOKIE)).ok_or_else(|| changed("sign-in: no cookies"))?;
    let form = [
        (facts.get(&FIELD_NAME), who.name.expose()),
        (facts.get(&FIELD_PASSWORD), who.password.expose()),
        (facts.get(&CSRF_COOKIE), &csrf),
    ];
    let answer = browser.post_once(door, &headers, Body::Form(&form)).await?;
    // A challenge and a wrong password come with 401: what the body says counts first.
    let Ok(json) = answer.json("sign-in") else {
        api::page(answer)?;
        return Err(SiteError::Refused { after: None }); // a page instead of JSON: we are blocked
    };
    let get = |fact| json.get(facts.get(fact)).and_then(|v| v.as_str()).unwrap_or_default();
    let result = get(&AUTH_RESULT);
    if result == facts.get(&AUTH_PASS) {
        return prove(facts, browser).await;
    }
    if result == facts.get(&AUTH_CHALLENGE) {
        let page = api::page(browser.get(get(&AUTH_CHALLENGE_URL), &[]).await?)?;
        return challenge::begin(facts, browser, &page);
    }
    if facts.get(&AUTH_WRONG).split(',').any(|wrong| wrong == result) {
        return Err(SiteError::WrongCredentials);
    }
    Err(changed("sign-in: a result that is not known"))
}

/// Signed in is who has a session and can ask who they are; and they must be whose profile was named.
pub(super) async fn prove(facts: &Facts, browser: &mut Browser) -> Result<SignIn, SiteError> {
    if browser.cookie(facts.get(&ME), facts.get(&SESSION)).is_none() {
        return Err(changed("sign-in: let in without a session"));
    }
    let me = api::me(facts, browser).await?;
    if browser.memo(WANTED).is_some_and(|wanted| !same(wanted, &me)) {
        return Err(SiteError::NotOwner);
    }
    browser.remember(SELF, me);
    Ok(SignIn::Done)
}

/// Whether an address's path begins with one of these, by whole segments: a person may be called `login-smith`.
pub(super) fn lands(url: &Url, places: &str) -> bool {
    let path: Vec<&str> = url.path().split('/').filter(|piece| !piece.is_empty()).collect();
    places.split(',').any(|place| {
        let place: Vec<&str> = place.split('/').collect();
        path.starts_with(&place)
    })
}

/// The hidden inputs of a page's form, in order: of the one with this field, or of all.
pub(super) fn hidden(page: &str, with: Option<&str>) -> Option<Vec<(String, String)>> {
    let html = Html::parse_document(page);
    let (form, input) = (Selector::parse("form").ok()?, Selector::parse("input").ok()?);
    let inputs = html.select(&form).map(|form| form.select(&input).collect::<Vec<_>>());
    let wanted = |inputs: &Vec<scraper::ElementRef>| {
        with.is_none_or(|field| inputs.iter().any(|input| input.attr("name") == Some(field)))
    };
    let inputs: Vec<_> = match with {
        Some(_) => inputs.into_iter().find(wanted)?,
        None => inputs.flatten().collect(),
    };
    let pair = |input: &scraper::ElementRef| {
        let hidden = input.attr("type").is_some_and(|kind| kind.eq_ignore_ascii_case("hidden"));
        hidden.then(|| Some((input.attr("name")?.to_owned(), input.attr("value").unwrap_or_default().to_owned())))?
    };
    Some(inputs.iter().filter_map(pair).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn walls_are_told_by_whole_segments() {
        let at = |path: &str| Url::parse("https://www.linkedin.com").and_then(|base| base.join(path)).unwrap();
        for path in ["/login", "/uas/login?x=y", "/authwall", "/checkpoint/challenge/1"] {
            assert!(lands(&at(path), WALLS.value), "{path}");
        }
        for path in ["/in/login", "/in/challenge-engineer/", "/loginx", "/uas", "/feed/", "/in/x?to=/login"] {
            assert!(!lands(&at(path), WALLS.value), "{path}");
        }
    }
}
