//! The stories: what a person meets at LinkedIn, each a named test, and all of them together the net of the mutation run.

use crate::world::{Told, World, credentials, ensure, stories};
use portals::PASSWORD;
use resume::{Document, NoteKind, Origin};
use serde_json::Value;
use sites::linkedin::LinkedIn;
use sites::{Answers, Browser, Challenge, Credentials, Medium, Reply, Secret, SignIn, Site, SiteError, Way};
use std::sync::atomic::Ordering::Relaxed;

const LI_MING: &str = "liming@example.com";
/// The contract's cookie: a browser's identity and nothing else.
const IDENTITY: &str = "bcookie=\"v=2&00000000-0000-0000-0000-000000000000\"; ";

/// Other values for a constant than most have.
fn others(key: &str, value: &str) -> Option<Vec<String>> {
    match key {
        // Several in one: each is changed.
        "LADDER" | "WALLS" | "LANDS_IN" | "LANDS_CHALLENGED" | "AUTH_WRONG" => {
            let all: Vec<_> = value.split(',').collect();
            let spoilt = |at: usize| {
                let each =
                    all.iter().enumerate().map(|(i, one)| if i == at { format!("{one}x") } else { (*one).into() });
                each.collect::<Vec<String>>().join(",")
            };
            // The middle step of the ladder is one that neither account needs.
            Some((0..all.len()).filter(|at| key != "LADDER" || *at != 1).map(spoilt).collect())
        }
        _ => None,
    }
}

/// What somebody hands over whose profile the portal knows.
pub fn handed(w: &World, way: Way, login: &str, password: &str, cookie: &str) -> Credentials {
    let name = if way == Way::Password { login } else { "" };
    let mut who = credentials(way, name, password, cookie);
    who.url = w.portal.address(login).unwrap_or_default();
    who
}

/// A session pasted, in the name of an account.
async fn pasted(w: &World, browser: &mut Browser, login: &str, cookie: &str) -> Result<SignIn, SiteError> {
    w.site.sign_in(browser, Reply::Begin(handed(w, Way::Cookie, login, "", cookie))).await
}

/// An account's own session, pasted as the portal gives it.
async fn own(w: &World, login: &str) -> Result<SignIn, SiteError> {
    let cookie = w.portal.session(login).unwrap_or_default();
    pasted(w, &mut w.browser(), login, &cookie).await
}

/// A sign-in with the right password that must fail, posted once.
async fn refused(w: &World, login: &str, with: SiteError) -> Told {
    let said = w.begin(&mut w.browser(), login, PASSWORD).await;
    ensure!(said == Err(with), "{login}: {said:?}");
    ensure!(w.portal.posts(login) == 1, "{login}: the password went out {} times", w.portal.posts(login));
    Ok(())
}

/// A fetch after a good sign-in that must fail.
async fn unfetched(w: &World, login: &str, with: SiteError) -> Told {
    let said = w.fetched(login).await?;
    ensure!(said == Err(with), "{login}: {said:?}");
    Ok(())
}

/// A fetch after a good sign-in that must go well, and what it gave.
async fn fetched(w: &World, login: &str) -> Result<Document, String> {
    let mut documents = w.fetched(login).await?.map_err(|e| format!("{login}: the fetch gave {e:?}"))?;
    ensure!(documents.len() == 1, "{login}: {} documents", documents.len());
    Ok(documents.remove(0))
}

fn needs_action(error: &SiteError) -> bool {
    matches!(error, SiteError::ActionNeeded { url, why }
        if url.starts_with("https://www.linkedin.com/") && why.contains(" / ") && (why.contains("cookie") || why.contains("archive")))
}

/// Whether a code is asked for, sent like this.
fn is_code(step: &Result<SignIn, SiteError>, by: Medium, to: &str, again: bool) -> bool {
    matches!(step, Ok(SignIn::Ask { challenge: Challenge::Code { sent_to, hint }, wrong })
        if *sent_to == by && hint == to && *wrong == again)
}

fn is_approval(step: &Result<SignIn, SiteError>) -> bool {
    matches!(step, Ok(SignIn::Wait { challenge: Challenge::Approve { .. }, .. }))
}

fn frozen(browser: &Browser) -> String {
    String::from_utf8_lossy(&browser.freeze()).into_owned()
}

/// The same site through the Android library's door, with whatever else is overridden.
fn library(w: &World) -> LinkedIn {
    let mut facts = w.site.facts().clone();
    facts.set("DOOR", "library").expect("the key is the table's own");
    LinkedIn::with_facts(facts)
}

stories! {"linkin", others;
    /// The whole way: one post, who one is, the profile and the pages of its lists; nothing is doubled, nothing is cut.
    async fn the_right_password_gives_the_whole_profile(w) {
        let mut browser = w.signed_in(LI_MING).await?;
        ensure!(!frozen(&browser).contains(PASSWORD), "the password stays");
        let list = w.list(&mut browser).await.map_err(|e| format!("the list gave {e:?}"))?;
        ensure!(list.len() == 1 && list[0].id == "明-李-0000000b", "{list:?}");
        let documents = w.fetch(&mut browser, &list[0]).await.map_err(|e| format!("the fetch gave {e:?}"))?;
        ensure!(documents.len() == 1, "{} documents", documents.len());
        let from = "https://www.linkedin.com/voyager/api/identity/dash/profiles";
        ensure!(documents[0].origin == Origin::Web(from.into()), "another origin");
        let asked = w.portal.requests();
        let expected = [
            "GET www.linkedin.com/login", "POST www.linkedin.com/checkpoint/lg/login-submit", "GET www.linkedin.com/feed/",
            "GET www.linkedin.com/voyager/api/me", "GET www.linkedin.com/voyager/api/identity/dash/profiles",
            "GET www.linkedin.com/voyager/api/identity/dash/profileSkills",
            "GET www.linkedin.com/voyager/api/identity/dash/profileSkills",
            "GET www.linkedin.com/voyager/api/identity/dash/profilePositionGroups",
            "GET www.linkedin.com/voyager/api/identity/dash/profilePositionGroups",
            "GET www.linkedin.com/voyager/api/identity/dash/profileVolunteerExperiences",
        ];
        ensure!(asked == expected, "{asked:?}");
        let reading = w.site.extract(&documents[0]);
        ensure!(reading.resumes.len() == 1, "{} resumes", reading.resumes.len());
        let resume = &reading.resumes[0];
        let read = [resume.skills.len(), resume.work.len(), resume.volunteer.len(), resume.education.len()];
        ensure!(read == [41, 6, 3, 2], "{read:?}");
        ensure!(!reading.notes.iter().any(|n| n.kind == NoteKind::Truncated), "{:?}", reading.notes);
    }

    /// The body that the contract shows: a password with a browser's identity and an address as people copy it.
    async fn the_contracts_body_runs_to_the_profile(w) {
        for login in [LI_MING, "known-browser@example.com"] {
            let who = handed(w, Way::Password, login, PASSWORD, IDENTITY);
            let address = "https://www.linkedin.com/in/%E6%98%8E-%E6%9D%8E-0000000b?authType=name&authToken=AbCd&trk=api*a0000000*s0000000*";
            ensure!(who.url == address, "{}", who.url);
            let mut browser = w.browser();
            let done = w.site.sign_in(&mut browser, Reply::Begin(who)).await;
            ensure!(done == Ok(SignIn::Done), "{login}: {done:?}");
            let list = w.list(&mut browser).await.map_err(|e| format!("{e:?}"))?;
            let got = w.fetch(&mut browser, &list[0]).await;
            ensure!(got.is_ok(), "{login}: {got:?}");
        }
    }

    /// Another place to land, and a profile whose lists are whole: its bytes come as they were sent.
    async fn a_short_profile_comes_as_it_was_sent(w) {
        let document = fetched(w, "wangfang@example.com").await?;
        ensure!(document.json().is_some_and(|json| json.pointer("/data/paging").is_some()), "changed on the way");
        let asked = w.portal.requests();
        ensure!(asked.iter().filter(|a| a.contains("/dash/")).count() == 1, "{asked:?}");
        ensure!(asked.iter().any(|a| a.ends_with("/mynetwork/")), "{asked:?}");
    }

    /// The fields that were seen in the forms; they go back as they are, whatever they are called.
    async fn the_forms_have_the_fields_that_were_seen(w) {
        let mut browser = w.browser();
        let form = browser.get("https://www.linkedin.com/login", &[]).await.map_err(|e| format!("{e:?}"))?.text();
        for field in ["csrfToken", "loginCsrfParam", "session_key", "session_password"] {
            ensure!(form.contains(&format!("name=\"{field}\"")), "no {field}");
        }
        let mut browser = w.browser();
        let asked = w.begin(&mut browser, "email-pin@example.com", PASSWORD).await;
        ensure!(asked.is_ok(), "{asked:?}");
        let page = browser.last().map(|page| page.text()).unwrap_or_default();
        ensure!(page.contains("name=\"challengeId\""), "no challengeId");
        for cookie in ["JSESSIONID", "bcookie"] {
            ensure!(browser.cookie("https://www.linkedin.com/", cookie).is_some_and(|c| c.starts_with('"')), "no {cookie}");
        }
    }

    /// A wrong password is posted once and never again.
    async fn a_wrong_password_is_told_and_not_tried_again(w) {
        for login in [LI_MING, "email-pin@example.com", "nobody@example.com"] {
            let mut browser = w.browser();
            let said = w.begin(&mut browser, login, "wrong horse").await;
            ensure!(said == Err(SiteError::WrongCredentials), "{login}: {said:?}");
            ensure!(w.portal.posts(login) == 1, "{login}: posted {} times", w.portal.posts(login));
            ensure!(!frozen(&browser).contains("wrong horse"), "the password stays");
        }
    }

    /// A code is asked for as it was sent; the answer may come over another machine, and needs no password.
    async fn codes_are_asked_for_and_answered(w) {
        for (login, by, to) in [
            ("email-pin@example.com", Medium::Email, "l*****@example.com"),
            ("known-browser@example.com", Medium::Email, "l*****@example.com"),
            ("sms-pin@example.com", Medium::Sms, "***-****-00"),
            ("authenticator@example.com", Medium::Authenticator, ""),
        ] {
            let mut browser = w.browser();
            let asked = w.begin(&mut browser, login, PASSWORD).await;
            ensure!(is_code(&asked, by, to, false), "{login}: {asked:?}");
            ensure!(!frozen(&browser).contains(PASSWORD), "{login}: the password stays");
            let mut browser = w.thawed(browser);
            let done = w.answer(&mut browser, &format!(" {} ", w.portal.told().unwrap_or_default())).await;
            ensure!(done == Ok(SignIn::Done), "{login}: {done:?}");
            ensure!(w.portal.posts(login) == 1, "{login}: posted {} times", w.portal.posts(login));
            ensure!(w.list(&mut browser).await.is_ok_and(|l| l.len() == 1), "{login}: no list");
        }
    }

    /// A wrong PIN asks again, a right one then is right; the third wrong one ends it.
    async fn wrong_pins_are_asked_again_until_the_site_ends_it(w) {
        let email = |step: &_, again| is_code(step, Medium::Email, "l*****@example.com", again);
        let mut browser = w.browser();
        let asked = w.begin(&mut browser, "email-pin@example.com", PASSWORD).await;
        ensure!(email(&asked, false), "{asked:?}");
        for _ in 0..2 {
            let again = w.answer(&mut browser, "0000").await;
            ensure!(email(&again, true), "{again:?}");
        }
        let mut other = w.thawed(w.browser());
        let over = w.answer(&mut browser, "0000").await;
        ensure!(over == Err(SiteError::WrongAnswer), "{over:?}");
        let asked = w.begin(&mut other, "email-pin@example.com", PASSWORD).await;
        ensure!(email(&asked, false), "{asked:?}");
        let again = w.answer(&mut other, "0000").await;
        ensure!(email(&again, true), "{again:?}");
        let done = w.answer(&mut other, &w.portal.told().unwrap_or_default()).await;
        ensure!(done == Ok(SignIn::Done), "{done:?}");
    }

    /// A site that would ask for ever is left by us.
    async fn an_endless_pin_is_ended_by_us(w) {
        let mut browser = w.browser();
        let _ = w.begin(&mut browser, "pin-endless@example.com", PASSWORD).await;
        for _ in 0..4 {
            let again = w.answer(&mut browser, "0000").await;
            ensure!(is_code(&again, Medium::Email, "l*****@example.com", true), "{again:?}");
        }
        let over = w.answer(&mut browser, "0000").await;
        ensure!(over == Err(SiteError::WrongAnswer), "{over:?}");
    }

    async fn a_pin_that_comes_too_late_has_expired(w) {
        let mut browser = w.browser();
        let asked = w.begin(&mut browser, "pin-expired@example.com", PASSWORD).await;
        ensure!(asked.is_ok(), "{asked:?}");
        let over = w.answer(&mut browser, &w.portal.told().unwrap_or_default()).await;
        ensure!(over == Err(SiteError::ChallengeExpired), "{over:?}");
    }

    /// An approval in the app is waited for; too late, it has expired.
    async fn an_approval_is_waited_for(w) {
        for (login, ends) in [
            ("approve@example.com", Ok(SignIn::Done)),
            ("approve-late@example.com", Err(SiteError::ChallengeExpired)),
        ] {
            let mut browser = w.browser();
            let shown = w.begin(&mut browser, login, PASSWORD).await;
            ensure!(is_approval(&shown), "{login}: {shown:?}");
            let still = w.poll(&mut browser).await;
            ensure!(still == shown, "{login}: {still:?}");
            ensure!(w.portal.approve(login), "{login}: nothing waits");
            let mut browser = w.thawed(browser);
            let end = w.poll(&mut browser).await;
            ensure!(end == ends, "{login}: {end:?}");
            ensure!(w.portal.posts(login) == 1, "{login}: posted {} times", w.portal.posts(login));
        }
    }

    async fn what_only_a_browser_can_do_says_what_works_instead(w) {
        for login in ["captcha@example.com", "picker@example.com"] {
            let said = w.begin(&mut w.browser(), login, PASSWORD).await;
            ensure!(said.as_ref().is_err_and(needs_action), "{login}: {said:?}");
        }
        let lite = w.fetched("lite@example.com").await?;
        ensure!(lite.as_ref().is_err_and(needs_action), "{lite:?}");
    }

    async fn what_the_door_says_is_told(w) {
        refused(w, "too-many@example.com", SiteError::TooManyTries).await?;
        refused(w, "restricted@example.com", SiteError::AccountRestricted).await?;
        refused(w, "down@example.com", SiteError::Down).await?;
        refused(w, "refused@example.com", SiteError::Refused { after: Some(120) }).await?;
        refused(w, "bot@example.com", SiteError::Refused { after: None }).await?;
        for login in ["door-changed@example.com", "no-session@example.com"] {
            let said = w.begin(&mut w.browser(), login, PASSWORD).await;
            ensure!(matches!(&said, Err(SiteError::Changed { what }) if what.starts_with("sign-in")), "{login}: {said:?}");
        }
        let said = w.begin(&mut w.browser(), "challenge-changed@example.com", PASSWORD).await;
        ensure!(matches!(&said, Err(SiteError::Changed { what }) if what.starts_with("challenge")), "{said:?}");
    }

    /// A session with all its cookies is proven and used at once.
    async fn a_pasted_session_is_proven_and_used(w) {
        let cookie = w.portal.session("pasted@example.com").unwrap_or_default();
        let mut browser = w.browser();
        let done = pasted(w, &mut browser, "pasted@example.com", &cookie).await;
        ensure!(done == Ok(SignIn::Done), "{done:?}");
        ensure!(w.portal.requests() == ["GET www.linkedin.com/voyager/api/me"], "{:?}", w.portal.requests());
        let list = w.list(&mut browser).await.map_err(|e| format!("{e:?}"))?;
        let got = w.fetch(&mut browser, &list[0]).await;
        ensure!(got.is_ok(), "{got:?}");
    }

    /// In whatever form a session is pasted, it is one; bare, it gets its other cookies first, and lives on.
    async fn a_session_is_taken_in_all_forms_that_people_paste(w) {
        let session = |login| w.portal.session(login).unwrap_or_default();
        let value = session("bare@example.com").replacen("li_at=", "", 1);
        let json = |header: &str| {
            let cookies: Vec<Value> = header.split("; ").filter_map(|pair| pair.split_once('='))
                .map(|(name, value)| serde_json::json!({"name": name, "value": value, "domain": ".www.linkedin.com"})).collect();
            Value::from(cookies).to_string()
        };
        for cookie in [
            session("bare@example.com"),
            value,
            format!("Cookie: {}; ", session("pasted@example.com")),
            json(&session("pasted@example.com")),
            session("pasted@example.com").replace("\"ajax", "ajax").trim_end_matches('"').to_owned(),
        ] {
            let mut browser = w.browser();
            let done = pasted(w, &mut browser, "pasted@example.com", &cookie).await;
            ensure!(done == Ok(SignIn::Done), "{done:?}");
            let list = w.list(&mut browser).await.map_err(|e| format!("{e:?}"))?;
            let got = w.fetch(&mut browser, &list[0]).await;
            ensure!(got.is_ok(), "{got:?}");
        }
    }

    /// Why a bare session is given its other cookies: without a browser's identity it dies after some requests.
    async fn a_session_without_an_identity_dies_soon(w) {
        let cookie = w.portal.session("pasted@example.com").unwrap_or_default();
        let bare: Vec<_> = cookie.split("; ").filter(|pair| !pair.starts_with("bcookie=")).collect();
        let mut browser = w.browser();
        browser.jar().paste(&bare.join("; "), "linkedin.com");
        let me = "https://www.linkedin.com/voyager/api/me";
        for n in 1..=4 {
            let csrf = browser.cookie(me, "JSESSIONID").unwrap_or_default().trim_matches('"').to_owned();
            let answer = browser.get_once(me, &[("csrf-token", &csrf)]).await.map_err(|e| format!("{e:?}"))?;
            ensure!(answer.status == if n == 4 { 403 } else { 200 }, "{n}: {}", answer.status);
        }
        ensure!(browser.cookie(me, "li_at").is_some_and(|c| c == "delete me"), "it isn't deleted");
    }

    /// A dead session has many disguises.
    async fn a_dead_session_is_told_in_every_disguise(w) {
        for way in ["page", "login", "uas", "wall", "challenge", "loop", "401", "csrf", "deleted", "expired"] {
            let said = own(w, &format!("dead-{way}@example.com")).await;
            ensure!(said == Err(SiteError::SessionExpired), "{way}: {said:?}");
        }
        for cookie in ["li_at=abcxyz", "li_at=abcxyz; bcookie=\"v=2&0\"; JSESSIONID=\"ajax:1\"", IDENTITY, "li_at=a\r\nb", ""] {
            let said = pasted(w, &mut w.browser(), "pasted@example.com", cookie).await;
            ensure!(said == Err(SiteError::SessionExpired), "{cookie:?}: {said:?}");
        }
    }

    async fn a_session_that_dies_after_the_sign_in_is_told(w) {
        for way in ["page", "csrf", "deleted", "login"] {
            unfetched(w, &format!("dies-{way}@example.com"), SiteError::SessionExpired).await?;
        }
    }

    /// Another's profile is nobody's business, and an address that is no profile's is never asked.
    async fn only_ones_own_profile_is_read(w) {
        let said = own(w, "another@example.com").await;
        ensure!(said == Err(SiteError::NotOwner), "{said:?}");
        let before = w.portal.requests().len();
        for address in ["https://www.linkedin.com.example.com/in/x", "https://www.linkedin.com/company/x"] {
            let mut who = handed(w, Way::Password, LI_MING, PASSWORD, "");
            who.url = address.into();
            let said = w.site.sign_in(&mut w.browser(), Reply::Begin(who)).await;
            ensure!(matches!(&said, Err(SiteError::ActionNeeded { why, .. }) if why.contains("address")), "{said:?}");
        }
        ensure!(w.portal.requests().len() == before, "something was asked for");
    }

    async fn what_the_profile_says_is_told(w) {
        unfetched(w, "hidden@example.com", SiteError::NoResume).await?;
        unfetched(w, "gone@example.com", SiteError::NoResume).await?;
        unfetched(w, "busy@example.com", SiteError::Refused { after: Some(120) }).await?;
        unfetched(w, "bot-profile@example.com", SiteError::Refused { after: None }).await?;
        unfetched(w, "empty@example.com", SiteError::Empty).await?;
        unfetched(w, "half@example.com", SiteError::Incomplete).await?;
        unfetched(w, "cut@example.com", SiteError::Incomplete).await?;
        unfetched(w, "page-cut@example.com", SiteError::Incomplete).await?;
    }

    /// The top card looks like a profile with nothing in it; everything else is tried before we say that we must follow.
    async fn the_top_card_alone_is_no_profile(w) {
        unfetched(w, "top-card@example.com", SiteError::Changed { what: "profile: no data anywhere".into() }).await?;
    }

    /// Each older way to the profile, once what comes before it is retired.
    async fn older_ways_to_the_profile_are_tried(w) {
        for (login, from, calls) in [
            ("old-decoration@example.com", "/voyager/api/identity/dash/profiles", 3),
            ("view@example.com", "/profileView", 3),
            ("page@example.com", "/in/%E6%98%8E-%E6%9D%8E-0000000b/", 3),
        ] {
            let before = w.portal.requests().len();
            let document = fetched(w, login).await?;
            ensure!(matches!(&document.origin, Origin::Web(at) if at.ends_with(from)), "{login}: {:?}", document.origin);
            let dash = w.portal.requests().iter().skip(before).filter(|a| a.ends_with("/dash/profiles")).count();
            ensure!(dash == calls, "{login}: {dash} calls");
            let reading = w.site.extract(&document);
            ensure!(reading.resumes.first().is_some_and(|r| r.work.len() == 6 && r.skills.len() == 41), "{login}: another profile");
        }
    }

    /// Where the pages of lists are retired, the profile comes all the same, and says that it is cut.
    async fn lists_that_are_cut_say_so(w) {
        let document = fetched(w, "no-pages@example.com").await?;
        let notes = w.site.extract(&document).notes;
        let cut: Vec<_> = notes.iter().filter(|n| n.kind == NoteKind::Truncated).map(|n| n.text.as_str()).collect();
        ensure!(cut.len() == 3 && cut.contains(&"20/41"), "{cut:?}");
    }

    /// The Android library's door: its answers, which come before their status.
    async fn the_librarys_door_is_understood(w) {
        let site = library(w);
        let post = async |login: &str, password: &str| {
            let mut browser = w.browser();
            let said = site.sign_in(&mut browser, Reply::Begin(handed(w, Way::Password, login, password, ""))).await;
            (browser, said)
        };
        for (login, password, ends) in [
            (LI_MING, PASSWORD, Ok(SignIn::Done)),
            (LI_MING, "wrong horse", Err(SiteError::WrongCredentials)),
            ("nobody@example.com", PASSWORD, Err(SiteError::WrongCredentials)),
            ("restricted@example.com", PASSWORD, Err(SiteError::Refused { after: None })),
            ("bot@example.com", PASSWORD, Err(SiteError::Refused { after: None })),
        ] {
            let (browser, said) = post(login, password).await;
            ensure!(said == ends, "{login}: {said:?}");
            ensure!(!frozen(&browser).contains(password), "the password stays");
        }
        for login in ["door-changed@example.com", "no-session@example.com"] {
            let (_, said) = post(login, PASSWORD).await;
            ensure!(matches!(&said, Err(SiteError::Changed { what }) if what.starts_with("sign-in")), "{login}: {said:?}");
        }
        let (mut browser, asked) = post("email-pin@example.com", PASSWORD).await;
        ensure!(is_code(&asked, Medium::Email, "l*****@example.com", false), "{asked:?}");
        let answers = Answers::from([("code".to_owned(), Secret::new(w.portal.told().unwrap_or_default()))]);
        let done = site.sign_in(&mut browser, Reply::Answer(answers)).await;
        ensure!(done == Ok(SignIn::Done), "{done:?}");
        ensure!(!w.portal.requests().iter().any(|r| r.contains("login-submit")), "the form was posted too");
    }

    /// Answers and polls that come where nothing was asked, and ways that there are none of.
    async fn what_was_not_asked_is_not_answered(w) {
        for way in [Way::Code, Way::Scan, Way::File] {
            let said = w.site.sign_in(&mut w.browser(), Reply::Begin(credentials(way, LI_MING, "", ""))).await;
            ensure!(said == Err(SiteError::Unsupported), "{way:?}: {said:?}");
        }
        let said = w.poll(&mut w.browser()).await;
        ensure!(said == Err(SiteError::Unsupported), "{said:?}");
        let said = w.answer(&mut w.browser(), "0000").await;
        ensure!(said == Err(SiteError::Interrupted), "{said:?}");
        ensure!(w.portal.requests().is_empty(), "something was asked for");
    }

    /// The one story that takes time: the portal is slower than the client waits.
    async fn a_slow_site_is_a_timeout(w) {
        let cookie = w.portal.session("slow@example.com").unwrap_or_default();
        w.net.patience.store(700, Relaxed);
        let said = pasted(w, &mut w.browser(), "slow@example.com", &cookie).await;
        ensure!(said == Err(SiteError::Timeout), "{said:?}");
    }
}
