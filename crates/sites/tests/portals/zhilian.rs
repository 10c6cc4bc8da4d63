//! The stories: what a person meets at Zhilian, each a named test, and all of them together the net of the mutation run.

use crate::world::{Told, World, credentials, ensure, is_captcha, is_scan, stories};
use portals::PASSWORD;
use resume::{Kind, Language, Origin};
use serde_json::Value;
use sites::zhilian::Zhilian;
use sites::{Body, Challenge, Medium, Reply, SignIn, Site, SiteError, Way};

/// Other values for a constant than most have.
fn others(key: &str, value: &str) -> Option<Vec<String>> {
    match (key, value.parse::<u64>()) {
        ("MODULES_AT_LEAST", Ok(n)) => Some(vec![(n + 1).to_string(), (n - 1).to_string()]),
        // Only the host of the referer is known to matter.
        ("REFERER", _) => Some(vec![value.replacen("https://", "https://x", 1)]),
        _ => None,
    }
}

/// A sign-in with the right password that must fail.
async fn refused(w: &World, login: &str, with: SiteError) -> Told {
    let said = w.begin(&mut w.browser(), login, PASSWORD).await;
    ensure!(said == Err(with), "{login}: {said:?}");
    ensure!(w.portal.posts(login) == 1, "{login}: the password went out {} times", w.portal.posts(login));
    Ok(())
}

/// A fetch after a good sign-in and list that must fail.
async fn unfetched(w: &World, login: &str, with: SiteError) -> Told {
    let said = w.fetched(login).await?;
    ensure!(said == Err(with), "{login}: {said:?}");
    Ok(())
}

/// A list after a good sign-in that must fail.
async fn unlisted(w: &World, login: &str, with: SiteError) -> Told {
    let said = w.list(&mut w.signed_in(login).await?).await;
    ensure!(said == Err(with), "{login}: {said:?}");
    Ok(())
}

fn needs_action(error: &SiteError) -> bool {
    matches!(error, SiteError::ActionNeeded { url, why }
        if url.starts_with("https://passport.zhaopin.com/") && why.contains("文件") && why.contains("file"))
}

async fn walled(w: &World, login: &str) -> Told {
    let said = w.begin(&mut w.browser(), login, PASSWORD).await;
    ensure!(said.as_ref().is_err_and(needs_action), "{login}: {said:?}");
    ensure!(w.portal.posts(login) == 1, "{login}: the password went out {} times", w.portal.posts(login));
    Ok(())
}

/// The same site with its password posted to today's page.
fn todays(w: &World) -> Zhilian {
    let mut facts = w.site.facts().clone();
    facts.set("PASSWORD_ERA", "napi").expect("it is a fact");
    Zhilian::with_facts(facts)
}

/// A code is asked for.
async fn code_of(w: &World, browser: &mut sites::Browser, phone: &str) -> Result<SignIn, SiteError> {
    w.site.sign_in(browser, Reply::Begin(credentials(Way::Code, phone, "", ""))).await
}

fn is_code(step: &Result<SignIn, SiteError>, again: bool) -> bool {
    matches!(step, Ok(SignIn::Ask { challenge: Challenge::Code { sent_to: Medium::Sms, .. }, wrong }) if *wrong == again)
}

stories! {"zhilian", others;
    /// The whole way: one post, one list, one call for the resume, whose bytes come as they were sent.
    async fn the_right_password_gives_the_resume(w) {
        let mut browser = w.signed_in("13800000000").await?;
        let list = w.list(&mut browser).await.map_err(|e| format!("the list gave {e:?}"))?;
        ensure!(list.len() == 1, "{list:?}");
        let one = &list[0];
        ensure!(one.title == "后端工程师" && one.language == Language::Zh, "{one:?}");
        ensure!(one.updated == "2018-06-20".parse().ok(), "{one:?}");
        ensure!(one.number == "JM000000001R90000000000" && one.id == "900000001-1", "{one:?}");
        let documents = w.fetch(&mut browser, one).await.map_err(|e| format!("the fetch gave {e:?}"))?;
        ensure!(documents.len() == 1, "{} documents", documents.len());
        ensure!(documents[0].origin == Origin::Web("https://fe-api.zhaopin.com/c/i/resume".into()), "another origin");
        ensure!(matches!(documents[0].kind, Kind::Json | Kind::Other), "{:?}", documents[0].kind);
        let json: Value = serde_json::from_slice(&documents[0].bytes).map_err(|e| e.to_string())?;
        let at = |pointer| json.pointer(pointer).cloned().unwrap_or_default();
        ensure!(at("/data/Profile/0/mobile") == "1|138****0000", "masked, with its country");
        ensure!(at("/data/WorkExperience/0/endDate") == 0, "0 is to the present");
        let asked = w.portal.requests();
        let expected = [
            "GET passport.zhaopin.com/account/login", "POST passport.zhaopin.com/account/login",
            "GET fe-api.zhaopin.com/c/i/user/detail", "GET i.zhaopin.com/", "GET fe-api.zhaopin.com/c/i/resume",
        ];
        ensure!(asked == expected, "{asked:?}");
    }

    /// The form page's cookies are the visitor's, and go back with the form.
    async fn the_form_page_gives_the_visitors_cookie(w) {
        let mut browser = w.browser();
        let page = browser.get("https://passport.zhaopin.com/account/login", &[]).await;
        ensure!(page.is_ok_and(|p| p.status == 200), "no form");
        ensure!(browser.cookie("https://passport.zhaopin.com/", "x-zp-client-id").is_some(), "no visitor's cookie");
        ensure!(browser.cookie("https://passport.zhaopin.com/", "acw_tc").is_some(), "no firewall's cookie");
        let form = [("loginname", "13800000000"), ("Password", PASSWORD)];
        let bare = w.browser().post("https://passport.zhaopin.com/account/login", &[], Body::Form(&form)).await;
        ensure!(bare.is_ok_and(|p| p.status == 403), "a bare post is let in");
        ensure!(w.portal.posts("13800000000") == 0, "a bare post counts");
    }

    /// An account with hardly anything is no half-filled capture.
    async fn a_sparse_resume_of_the_older_wishes_is_a_resume(w) {
        let got = w.fetched("sparse@example.com").await?;
        ensure!(got.is_ok(), "{got:?}");
    }

    /// Strings and numbers mixed, as in 2019, Purpose instead of UnifiedPurpose.
    async fn an_older_resume_of_mixed_values_is_fetched(w) {
        let got = w.fetched("purpose@example.com").await?;
        ensure!(got.is_ok(), "{got:?}");
    }

    /// All are listed, the newest can be told, and each is fetched in its language.
    async fn several_resumes_are_listed_with_dates_and_languages(w) {
        let mut browser = w.signed_in("several@example.com").await?;
        let list = w.list(&mut browser).await.map_err(|e| format!("the list gave {e:?}"))?;
        let told: Vec<_> = list.iter().map(|r| (r.id.as_str(), r.language, r.updated.map(|d| d.to_string()))).collect();
        let expected = [
            ("900000002-1", Language::Zh, Some("2016-03-02".to_owned())),
            ("900000001-1", Language::Zh, Some("2018-06-20".to_owned())),
            ("900000001-2", Language::En, Some("2018-06-20".to_owned())),
        ];
        ensure!(told == expected, "{told:?}");
        ensure!(list[1].number == list[2].number && list[0].number != list[1].number, "copies share their number");
        for (one, name) in list.iter().zip(["李明", "李明", "Li Ming"]) {
            let documents = w.fetch(&mut browser, one).await.map_err(|e| format!("{}: {e:?}", one.id))?;
            let json: Value = serde_json::from_slice(&documents[0].bytes).map_err(|e| e.to_string())?;
            ensure!(json.pointer("/data/Profile/0/name").is_some_and(|v| v == name), "{}: another resume", one.id);
        }
    }

    /// One's own data names one resume, with its language, where the page doesn't.
    async fn a_changed_list_page_leaves_ones_own_data(w) {
        let mut browser = w.signed_in("list-changed@example.com").await?;
        let list = w.list(&mut browser).await.map_err(|e| format!("the list gave {e:?}"))?;
        ensure!(list.len() == 1 && list[0].id == "900000001-2" && list[0].language == Language::En, "{list:?}");
        let got = w.fetch(&mut browser, &list[0]).await;
        ensure!(got.is_ok(), "{got:?}");
    }

    /// Today's page, guessed: a code is sent, a wrong one asked again, the right one gives the session.
    async fn a_code_by_sms_signs_in(w) {
        let mut browser = w.browser();
        let asked = code_of(w, &mut browser, "13800000101").await;
        ensure!(is_code(&asked, false), "{asked:?}");
        let right = w.portal.told().unwrap_or_default();
        let mut browser = w.thawed(browser);
        let again = w.answer(&mut browser, "nope").await;
        ensure!(is_code(&again, true), "{again:?}");
        let done = w.answer(&mut browser, &right).await;
        ensure!(done == Ok(SignIn::Done), "{done:?}");
        let list = w.list(&mut browser).await.map_err(|e| format!("{e:?}"))?;
        let got = w.fetch(&mut browser, &list[0]).await;
        ensure!(got.is_ok(), "{got:?}");
        ensure!(!String::from_utf8_lossy(&browser.freeze()).contains("13800000101"), "the phone stays");
    }

    async fn a_code_may_be_late_wrong_or_behind_a_slider(w) {
        let mut browser = w.browser();
        let asked = code_of(w, &mut browser, "13800000103").await;
        ensure!(is_code(&asked, false), "{asked:?}");
        let late = w.answer(&mut browser, &w.portal.told().unwrap_or_default()).await;
        ensure!(late == Err(SiteError::ChallengeExpired), "{late:?}");
        let slider = code_of(w, &mut w.browser(), "13800000102").await;
        ensure!(slider.as_ref().is_err_and(needs_action), "{slider:?}");
        let mut browser = w.browser();
        let _ = code_of(w, &mut browser, "13800000101").await;
        for _ in 0..2 {
            let again = w.answer(&mut browser, "nope").await;
            ensure!(is_code(&again, true), "{again:?}");
        }
        let over = w.answer(&mut browser, "nope").await;
        ensure!(over == Err(SiteError::WrongAnswer), "{over:?}");
    }

    /// Today's page, guessed: the password goes out once, and what is said of it is told apart.
    async fn todays_page_takes_a_password(w) {
        let site = todays(w);
        for (login, password, expected) in [
            ("sparse@example.com", PASSWORD, Ok(SignIn::Done)),
            ("purpose@example.com", "wrong horse", Err(SiteError::WrongCredentials)),
            ("too-many@example.com", PASSWORD, Err(SiteError::TooManyTries)),
            ("restricted@example.com", PASSWORD, Err(SiteError::AccountRestricted)),
            ("refused@example.com", PASSWORD, Err(SiteError::Refused { after: Some(120) })),
        ] {
            let mut browser = w.browser();
            let said = site.sign_in(&mut browser, Reply::Begin(credentials(Way::Password, login, password, ""))).await;
            ensure!(said == expected, "{login}: {said:?}");
            ensure!(w.portal.posts(login) == 1, "{login}: the password went out {} times", w.portal.posts(login));
            ensure!(browser.cookie("https://passport.zhaopin.com/", "at").is_some() == expected.is_ok(), "{login}");
        }
        let login = "door-changed@example.com";
        let said = site.sign_in(&mut w.browser(), Reply::Begin(credentials(Way::Password, login, PASSWORD, ""))).await;
        ensure!(matches!(said, Err(SiteError::Changed { .. })), "{said:?}");
    }

    async fn an_account_without_a_resume_says_so(w) {
        unlisted(w, "no-resume@example.com", SiteError::NoResume).await?;
    }

    /// A wrong password is posted once and never again.
    async fn a_wrong_password_is_told_and_not_tried_again(w) {
        for login in ["13800000000", "nobody@example.com"] {
            let mut browser = w.browser();
            let said = w.begin(&mut browser, login, "wrong horse").await;
            ensure!(said == Err(SiteError::WrongCredentials), "{login}: {said:?}");
            ensure!(w.portal.posts(login) == 1, "{login}: posted {} times", w.portal.posts(login));
            ensure!(!frozen(&browser).contains("wrong horse"), "the password stays");
        }
    }

    /// The captcha travels over another machine; the form is posted again with it; then the password is gone.
    async fn a_captcha_is_asked_and_answered(w) {
        let mut browser = w.browser();
        let asked = w.begin(&mut browser, "captcha@example.com", PASSWORD).await;
        ensure!(is_captcha(&asked, false), "{asked:?}");
        let right = w.portal.told().unwrap_or_default();
        let mut browser = w.thawed(browser);
        let done = w.answer(&mut browser, &right).await;
        ensure!(done == Ok(SignIn::Done), "{done:?}");
        ensure!(w.portal.posts("captcha@example.com") == 2, "posted {} times", w.portal.posts("captcha@example.com"));
        ensure!(!frozen(&browser).contains(PASSWORD), "the password stays");
        let list = w.list(&mut browser).await;
        ensure!(list.is_ok_and(|l| l.len() == 1), "no list");
    }

    /// A wrong captcha asks again with another picture, the third ends it.
    async fn wrong_captchas_are_asked_again_until_the_site_ends_it(w) {
        let mut browser = w.browser();
        let mut pictures = vec![w.begin(&mut browser, "captcha@example.com", PASSWORD).await];
        for _ in 0..2 {
            let again = w.answer(&mut browser, "0000").await;
            ensure!(is_captcha(&again, true), "{again:?}");
            ensure!(!pictures.contains(&again), "the same picture again");
            pictures.push(again);
        }
        let over = w.answer(&mut browser, "0000").await;
        ensure!(over == Err(SiteError::WrongAnswer), "{over:?}");
        ensure!(!frozen(&browser).contains(PASSWORD), "the password stays");
    }

    async fn a_second_try_at_a_captcha_can_be_right(w) {
        let mut browser = w.browser();
        let _ = w.begin(&mut browser, "captcha@example.com", PASSWORD).await;
        let again = w.answer(&mut browser, "0000").await;
        ensure!(is_captcha(&again, true), "{again:?}");
        let right = w.portal.told().unwrap_or_default().to_lowercase();
        let done = w.answer(&mut browser, &right).await;
        ensure!(done == Ok(SignIn::Done), "{done:?}");
    }

    /// A site that would ask for ever is left by us.
    async fn an_endless_captcha_is_ended_by_us(w) {
        let mut browser = w.browser();
        let _ = w.begin(&mut browser, "captcha-endless@example.com", PASSWORD).await;
        for _ in 0..4 {
            let again = w.answer(&mut browser, "0000").await;
            ensure!(is_captcha(&again, true), "{again:?}");
        }
        let over = w.answer(&mut browser, "0000").await;
        ensure!(over == Err(SiteError::WrongAnswer), "{over:?}");
    }

    async fn a_wrong_password_behind_a_captcha_is_told(w) {
        let mut browser = w.browser();
        let _ = w.begin(&mut browser, "captcha@example.com", "wrong horse").await;
        let said = w.answer(&mut browser, &w.portal.told().unwrap_or_default()).await;
        ensure!(said == Err(SiteError::WrongCredentials), "{said:?}");
        ensure!(!frozen(&browser).contains("wrong horse"), "the password stays");
    }

    async fn a_captcha_that_is_no_picture_is_a_change(w) {
        let said = w.begin(&mut w.browser(), "captcha-broken@example.com", PASSWORD).await;
        ensure!(matches!(&said, Err(SiteError::Changed { what }) if what.contains("captcha")), "{said:?}");
    }

    /// An answer that comes where nothing was asked has no password to go with it.
    async fn an_answer_without_a_question_is_interrupted(w) {
        let said = w.answer(&mut w.browser(), "0000").await;
        ensure!(said == Err(SiteError::Interrupted), "{said:?}");
        ensure!(w.portal.requests().is_empty(), "something was asked for");
    }

    async fn too_many_tries_are_told(w) {
        refused(w, "too-many@example.com", SiteError::TooManyTries).await?;
    }

    async fn a_restricted_account_is_told(w) {
        refused(w, "restricted@example.com", SiteError::AccountRestricted).await?;
    }

    async fn a_slider_is_the_persons_to_move(w) {
        walled(w, "slider@example.com").await?;
    }

    async fn the_firewalls_page_at_the_door_is_the_persons_to_pass(w) {
        walled(w, "waf@example.com").await?;
    }

    async fn the_firewalls_page_instead_of_the_list_is_told(w) {
        let said = w.list(&mut w.signed_in("waf-list@example.com").await?).await;
        ensure!(said.as_ref().is_err_and(needs_action), "{said:?}");
    }

    async fn the_firewalls_page_instead_of_the_resume_is_told(w) {
        let said = w.fetched("waf-resume@example.com").await?;
        ensure!(said.as_ref().is_err_and(needs_action), "{said:?}");
    }

    /// A page that says nothing known is no wrong password.
    async fn an_unknown_answer_to_the_form_is_a_change(w) {
        let said = w.begin(&mut w.browser(), "door-changed@example.com", PASSWORD).await;
        ensure!(matches!(&said, Err(SiteError::Changed { what }) if what.starts_with("sign-in")), "{said:?}");
    }

    async fn a_site_that_is_down_is_told(w) {
        refused(w, "down@example.com", SiteError::Down).await?;
    }

    async fn a_refusal_at_the_door_says_how_long(w) {
        refused(w, "refused@example.com", SiteError::Refused { after: Some(120) }).await?;
    }

    async fn a_busy_site_says_how_long(w) {
        unfetched(w, "busy@example.com", SiteError::Refused { after: Some(120) }).await?;
    }

    /// Jumping is no proof: only one's own data is.
    async fn a_session_that_proves_nothing_is_none(w) {
        refused(w, "dead@example.com", SiteError::SessionExpired).await?;
    }

    async fn a_session_that_dies_by_redirect_is_told(w) {
        unlisted(w, "dies@example.com", SiteError::SessionExpired).await?;
    }

    async fn a_session_that_dies_by_the_sign_in_page_is_told(w) {
        unlisted(w, "dies-page@example.com", SiteError::SessionExpired).await?;
    }

    async fn a_session_that_dies_by_a_code_is_told(w) {
        unfetched(w, "dies-code@example.com", SiteError::SessionExpired).await?;
    }

    async fn a_session_that_dies_by_its_status_is_told(w) {
        unfetched(w, "dies-401@example.com", SiteError::SessionExpired).await?;
    }

    async fn an_empty_shell_is_told(w) {
        unfetched(w, "empty@example.com", SiteError::Empty).await?;
        unfetched(w, "empty-null@example.com", SiteError::Empty).await?;
    }

    async fn a_half_filled_capture_is_told(w) {
        unfetched(w, "half@example.com", SiteError::Incomplete).await?;
    }

    async fn a_cut_answer_is_told(w) {
        unfetched(w, "cut@example.com", SiteError::Incomplete).await?;
    }

    async fn a_changed_layout_says_what_is_missing(w) {
        unfetched(w, "layout@example.com", SiteError::Changed { what: "resume: no data".into() }).await?;
        unfetched(w, "keys@example.com", SiteError::Changed { what: "resume: no module that is known".into() }).await?;
    }

    /// The session of one's own browser is used as it came, and no password is asked for.
    async fn a_pasted_session_is_proven_and_used(w) {
        let cookie = w.portal.session("13800000000").unwrap_or_default();
        for cookie in [cookie.clone(), format!("Cookie: other=\"a b\"; {cookie}; ")] {
            let mut browser = w.browser();
            let done = w.paste(&mut browser, &cookie).await;
            ensure!(done == Ok(SignIn::Done), "{done:?}");
            let list = w.list(&mut browser).await.map_err(|e| format!("the list gave {e:?}"))?;
            let got = w.fetch(&mut browser, &list[0]).await;
            ensure!(got.is_ok(), "{got:?}");
        }
        ensure!(!w.portal.requests().iter().any(|r| r.contains("passport")), "asked at the door");
    }

    async fn a_pasted_session_that_is_dead_or_half_is_told(w) {
        let cookie = w.portal.session("13800000000").unwrap_or_default();
        let half = cookie.split("; ").next().unwrap_or_default();
        let dead = w.portal.session("dead@example.com").unwrap_or_default();
        for cookie in ["at=made-up; rt=made-up", "JSShowname=x", half, &dead] {
            let said = w.paste(&mut w.browser(), cookie).await;
            ensure!(said == Err(SiteError::SessionExpired), "{said:?}");
        }
    }

    /// The picture is shown until somebody has scanned it; then the session is proven.
    async fn a_picture_is_scanned_and_confirmed(w) {
        let mut browser = w.browser();
        let shown = w.scan(&mut browser).await;
        ensure!(is_scan(&shown), "{shown:?}");
        let still = w.poll(&mut browser).await;
        ensure!(still == shown, "{still:?}");
        ensure!(w.portal.approve("scan@example.com"), "nothing waits");
        let mut browser = w.thawed(browser);
        let done = w.poll(&mut browser).await;
        ensure!(done == Ok(SignIn::Done), "{done:?}");
        ensure!(w.list(&mut browser).await.is_ok_and(|l| l.len() == 1), "no list");
        ensure!(w.poll(&mut browser).await == Err(SiteError::Unsupported), "polled without a picture");
    }

    async fn a_picture_that_is_no_good_any_more_has_expired(w) {
        let mut browser = w.browser();
        let shown = w.scan(&mut browser).await;
        ensure!(is_scan(&shown), "{shown:?}");
        ensure!(w.portal.approve("late@example.com"), "nothing waits");
        let over = w.poll(&mut browser).await;
        ensure!(over == Err(SiteError::ChallengeExpired), "{over:?}");
    }

    /// A code and a file are no ways to sign in to this site.
    async fn other_ways_are_not_supported(w) {
        let who = credentials(Way::File, "13800000000", "", "");
        let said = w.site.sign_in(&mut w.browser(), Reply::Begin(who)).await;
        ensure!(said == Err(SiteError::Unsupported), "{said:?}");
        let said = w.site.sign_in(&mut w.browser(), Reply::Poll).await;
        ensure!(said == Err(SiteError::Unsupported), "{said:?}");
        ensure!(w.portal.requests().is_empty(), "something was asked for");
    }

    /// The one story that takes time: the portal is slower than the client waits.
    async fn a_slow_site_is_a_timeout(w) {
        let cookie = w.portal.session("slow@example.com").unwrap_or_default();
        w.net.patience.store(700, std::sync::atomic::Ordering::Relaxed);
        let said = w.paste(&mut w.browser(), &cookie).await;
        ensure!(said == Err(SiteError::Timeout), "{said:?}");
    }
}

fn frozen(browser: &sites::Browser) -> String {
    String::from_utf8_lossy(&browser.freeze()).into_owned()
}

/// Since 2018 a slider may stand in the form itself: then no password goes out at all.
#[tokio::test]
async fn a_slider_in_the_form_stops_us_before_the_password() {
    let rules = portals::zhilian::LOOK.standing_rules().with("HIDDEN_FROM", "geetest_challenge=").unwrap();
    let world = World::new("zhilian", &Default::default(), rules).await;
    let said = world.begin(&mut world.browser(), "13800000000", "correct horse").await;
    assert!(matches!(said, Err(SiteError::ActionNeeded { .. })), "{said:?}");
    assert_eq!(world.portal.requests(), ["GET passport.zhaopin.com/account/login"]);
}
