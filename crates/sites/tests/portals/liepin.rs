//! The stories: what a person meets at Liepin, each a named test, and all of them together the net of the mutation run.

mod steps;

use crate::world::{Told, World, credentials, ensure, is_captcha, stories};
use portals::PASSWORD;
use resume::{Kind, Origin};
use serde_json::Value;
use sites::liepin::Liepin;
use sites::{Body, Challenge, Medium, Reply, ResumeRef, SignIn, Site, SiteError, Way};
use steps::*;

stories! {"liepin", others;
    /// The web API of today: the cookie is proven, the resume asked for unasked and by its number, its bytes as they came.
    async fn a_pasted_session_gives_the_resume(w) {
        let mut browser = pasted(w, "cookie@example.com").await?;
        let list = w.list(&mut browser).await.map_err(|e| format!("the list gave {e:?}"))?;
        ensure!(list.len() == 1 && list[0].id == "900000001a" && list[0].number == "900000001a", "{list:?}");
        let documents = w.fetch(&mut browser, &list[0]).await.map_err(|e| format!("the fetch gave {e:?}"))?;
        let [document] = &documents[..] else { return Err(format!("{} documents", documents.len())) };
        let at = "https://api-c.liepin.com/api/com.liepin.cresume.web-resume-detail";
        ensure!(document.kind == Kind::Json && document.origin == Origin::Web(at.into()), "{:?}", document.origin);
        let json: Value = serde_json::from_slice(&document.bytes).map_err(|e| e.to_string())?;
        ensure!(json["data"]["baseInfo"]["mobile"] == "138****0000", "masked, as it came");
        ensure!(w.site.recognises(document), "the reader doesn't know it");
        let asked = w.portal.requests();
        let expected = [
            "POST api-c.liepin.com/api/com.liepin.cresume.get-current-userinfo",
            "POST api-c.liepin.com/api/com.liepin.cresume.web-resume-detail",
            "POST api-c.liepin.com/api/com.liepin.cresume.web-resume-detail",
        ];
        ensure!(asked == expected, "{asked:?}");
    }

    /// The form of 2017 and its pages: one post of an MD5, one front page for the proof and one for the list, the edit page.
    async fn the_right_password_gives_the_edit_page(w) {
        let mut browser = w.signed_in("13800000000").await?;
        let list = w.list(&mut browser).await.map_err(|e| format!("the list gave {e:?}"))?;
        ensure!(list.len() == 1 && list[0].id == "900000001a", "{list:?}");
        let documents = w.fetch(&mut browser, &list[0]).await.map_err(|e| format!("the fetch gave {e:?}"))?;
        let [document] = &documents[..] else { return Err(format!("{} documents", documents.len())) };
        let at = "https://c.liepin.com/resume/regresume/";
        ensure!(document.kind == Kind::Html && document.origin == Origin::Web(at.into()), "{:?}", document.origin);
        ensure!(w.site.recognises(document), "the reader doesn't know it");
        let asked = w.portal.requests();
        let expected = [
            "GET www.liepin.com/", "POST passport.liepin.com/c/login.json", "GET c.liepin.com/",
            "GET c.liepin.com/", "GET c.liepin.com/resume/regresume/",
        ];
        ensure!(asked == expected, "{asked:?}");
    }

    /// The way of a code: the front page's cookies, no captcha, the code, and the echo of a token that changes.
    async fn a_code_by_sms_signs_in(w) {
        let mut browser = w.browser();
        let asked = begins(w, &mut browser, Way::Code, "13800000101").await;
        ensure!(is_code(&asked, false), "{asked:?}");
        ensure!(asked == Ok(SignIn::Ask { challenge: Challenge::Code { sent_to: Medium::Sms, hint: "138****0101".into() }, wrong: false }), "{asked:?}");
        let right = w.portal.told().unwrap_or_default();
        let mut browser = w.thawed(browser);
        let again = w.answer(&mut browser, "nope").await;
        ensure!(is_code(&again, true), "{again:?}");
        let done = w.answer(&mut browser, &right).await;
        ensure!(done == Ok(SignIn::Done), "{done:?}");
        ensure!(!frozen(&browser).contains("13800000101"), "the phone stays");
        let got = got(w, &mut browser).await?;
        ensure!(got.is_ok(), "{got:?}");
        let asked = w.portal.requests();
        let first = [
            "GET www.liepin.com/",
            "POST api-passport.liepin.com/api/com.liepin.passport.captcha.get-smart-captcha",
            "POST api-passport.liepin.com/api/com.liepin.passport.captcha.send-sms",
        ];
        ensure!(asked.starts_with(&first.map(str::to_owned)), "{asked:?}");
    }

    /// The way of a scan: waited for, scanned, confirmed.
    async fn a_scan_signs_in(w) {
        let mut browser = w.browser();
        let shown = begins(w, &mut browser, Way::Scan, "").await;
        ensure!(scanned(&shown).is_some(), "{shown:?}");
        let mut browser = w.thawed(browser);
        let waits = w.poll(&mut browser).await;
        ensure!(waits == shown, "another picture while nobody has scanned: {waits:?}");
        ensure!(w.portal.approve("scan@example.com"), "nothing to scan");
        let waits = w.poll(&mut browser).await;
        ensure!(waits == shown, "another picture while it is not confirmed: {waits:?}");
        let done = w.poll(&mut browser).await;
        ensure!(done == Ok(SignIn::Done), "{done:?}");
        let got = got(w, &mut browser).await?;
        ensure!(got.is_ok(), "{got:?}");
    }

    /// A picture that grew old is followed by another; a few are enough.
    async fn an_old_picture_is_renewed_a_few_times(w) {
        for (login, ends) in [("scan-renewed@example.com", false), ("scan-late@example.com", true)] {
            let mut browser = w.browser();
            let first = begins(w, &mut browser, Way::Scan, "").await;
            ensure!(w.portal.approve(login), "nothing to scan");
            let second = w.poll(&mut browser).await;
            ensure!(scanned(&second).is_some() && second != first, "{second:?}");
            let third = w.poll(&mut browser).await;
            let last = w.poll(&mut browser).await;
            if ends {
                ensure!(scanned(&third).is_some() && third != second, "{third:?}");
                ensure!(last == Err(SiteError::ChallengeExpired), "{last:?}");
            } else {
                ensure!(third == second && last == Ok(SignIn::Done), "{third:?} {last:?}");
            }
        }
    }

    /// Today's form, as far as it is known: only when the configuration says so.
    async fn todays_form_posts_the_password_once(w) {
        let site = todays(w);
        for (login, password, expected) in [
            ("cookie@example.com", PASSWORD, Ok(SignIn::Done)),
            ("cookie@example.com", "wrong horse", Err(SiteError::WrongCredentials)),
            ("13800000102", PASSWORD, Err(needed())),
        ] {
            let (mut browser, before) = (w.browser(), w.portal.posts(login));
            let who = credentials(Way::Password, login, password, "");
            let said = site.sign_in(&mut browser, Reply::Begin(who)).await;
            ensure!(said == expected, "{login}: {said:?}");
            let posted = w.portal.posts(login) - before;
            ensure!(posted == usize::from(expected != Err(needed())), "{login}: posted {posted} times");
            ensure!(!frozen(&browser).contains("horse"), "the password stays");
            if said.is_ok() {
                let got = got(w, &mut browser).await?;
                ensure!(got.is_ok(), "{got:?}");
            }
        }
    }

    /// The captcha travels over another machine; the form is posted again with it; then the password's MD5 is gone.
    async fn a_captcha_is_asked_and_answered(w) {
        let mut browser = w.browser();
        let asked = w.begin(&mut browser, "captcha@example.com", PASSWORD).await;
        ensure!(is_captcha(&asked, false), "{asked:?}");
        ensure!(!frozen(&browser).contains(PASSWORD), "the password itself waits");
        let mut browser = w.thawed(browser);
        let again = w.answer(&mut browser, "0000").await;
        ensure!(is_captcha(&again, true) && again != asked, "{again:?}");
        let right = w.portal.told().unwrap_or_default().to_lowercase();
        let done = w.answer(&mut browser, &right).await;
        ensure!(done == Ok(SignIn::Done), "{done:?}");
        ensure!(w.portal.posts("captcha@example.com") == 3, "posted {} times", w.portal.posts("captcha@example.com"));
        ensure!(!frozen(&browser).contains("3cb4e732"), "what stands for the password stays");
        let list = w.list(&mut browser).await;
        ensure!(list.is_ok_and(|l| l.len() == 1), "no list");
    }

    /// Every page of the list is a person's own: a session that proves nothing is none.
    async fn a_session_that_is_dead_at_once_is_told(w) {
        refused(w, "dead@example.com", SiteError::SessionExpired).await?;
        let dead = w.portal.session("cookie-dead@example.com").unwrap_or_default();
        let token = "XSRF-TOKEN=made-up";
        for cookie in [&*dead, "lt_auth=made-up", "user_name=x", token, &format!("lt_auth=made-up; {token}")] {
            let said = w.paste(&mut w.browser(), cookie).await;
            ensure!(said == Err(SiteError::SessionExpired), "{cookie}: {said:?}");
        }
        let mut browser = w.browser();
        let _ = begins(w, &mut browser, Way::Code, "13800000108").await;
        let said = w.answer(&mut browser, &w.portal.told().unwrap_or_default()).await;
        ensure!(said == Err(SiteError::SessionExpired), "{said:?}");
    }

    /// Cookies go as they came, quotes and all, and whatever stands around them.
    async fn a_cookie_is_used_as_it_came(w) {
        let cookie = w.portal.session("cookie@example.com").unwrap_or_default();
        let mut browser = w.browser();
        let done = w.paste(&mut browser, &format!("Cookie: other=\"a b\"; {cookie}; ")).await;
        ensure!(done == Ok(SignIn::Done), "{done:?}");
        ensure!(browser.cookie("https://c.liepin.com/", "user_name").as_deref() == Some("\"%E6%9D%8E%E6%98%8E\""), "altered");
        ensure!(!w.portal.requests().iter().any(|r| r.contains("passport")), "asked at the door");
    }

    /// An account with hardly anything is no half-filled capture.
    async fn sparse_and_mixed_resumes_are_resumes(w) {
        for login in ["cookie-sparse@example.com", "cookie-mixed@example.com"] {
            let got = got(w, &mut pasted(w, login).await?).await?;
            ensure!(got.is_ok(), "{login}: {got:?}");
        }
        let got = w.fetched("sparse@example.com").await?;
        ensure!(got.is_ok(), "{got:?}");
    }

    /// A visitor's cookies come from the front page, and nothing goes without them.
    async fn the_front_page_gives_a_visitors_cookies(w) {
        let mut browser = w.browser();
        let page = browser.get("https://www.liepin.com/", &[]).await;
        ensure!(page.is_ok_and(|p| p.status == 200), "no front page");
        for (host, name) in [("passport", "__gc_id"), ("api-passport", "XSRF-TOKEN"), ("www", "acw_tc")] {
            ensure!(browser.cookie(&format!("https://{host}.liepin.com/"), name).is_some(), "no {name}");
        }
        ensure!(browser.cookie("https://api-passport.liepin.com/", "acw_tc").is_none(), "the firewall's is each host's own");
        let form = [("user_login", "13800000000"), ("user_pwd", "3cb4e732631f47e6eb961f34554b7cde")];
        for door in ["passport.liepin.com/c/login.json", "api-passport.liepin.com/api/com.liepin.passport.qr.ack"] {
            let bare = w.browser().post(&format!("https://{door}"), &[], Body::Form(&form)).await;
            ensure!(bare.is_ok_and(|p| p.status == 403), "{door}: a bare post is let in");
        }
        ensure!(w.portal.posts("13800000000") == 0, "a bare post counts");
    }

    async fn several_resumes_are_listed_and_each_is_fetched(w) {
        let mut browser = w.signed_in("several@example.com").await?;
        let list = w.list(&mut browser).await.map_err(|e| format!("the list gave {e:?}"))?;
        let ids: Vec<_> = list.iter().map(|r| r.id.as_str()).collect();
        ensure!(ids == ["900000001a", "900000002b"], "{ids:?}");
        for (one, firm) in list.iter().zip(["钱塘网络有限公司", "鉴湖软件有限公司"]) {
            let documents = w.fetch(&mut browser, one).await.map_err(|e| format!("{}: {e:?}", one.id))?;
            ensure!(documents[0].text().contains(firm), "{}: another resume", one.id);
        }
        let other = ResumeRef { id: "900000009f".into(), ..list[0].clone() };
        let said = w.fetch(&mut browser, &other).await;
        ensure!(said == Err(changed("/resume/regresume/: status 404")), "{said:?}");
    }

    async fn an_account_without_a_resume_says_so(w) {
        unlisted(w, "no-resume@example.com", SiteError::NoResume).await?;
        unlisted(w, "cookie-none@example.com", SiteError::NoResume).await?;
    }

    /// A wrong password is posted once and never again.
    async fn a_wrong_password_is_told_and_not_tried_again(w) {
        for login in ["13800000000", "nobody@example.com"] {
            let mut browser = w.browser();
            let said = w.begin(&mut browser, login, "wrong horse").await;
            ensure!(said == Err(SiteError::WrongCredentials), "{login}: {said:?}");
            ensure!(w.portal.posts(login) == 1, "{login}: posted {} times", w.portal.posts(login));
            ensure!(!frozen(&browser).contains("horse"), "the password stays");
        }
    }

    /// A wrong captcha asks again, the third ends it where the site says so, the fifth where only we do.
    async fn wrong_captchas_come_to_an_end(w) {
        for (login, tries) in [("captcha@example.com", 3), ("captcha-endless@example.com", 5)] {
            let mut browser = w.browser();
            let asked = w.begin(&mut browser, login, PASSWORD).await;
            ensure!(is_captcha(&asked, false), "{login}: {asked:?}");
            for _ in 1..tries {
                let again = w.answer(&mut browser, "0000").await;
                ensure!(is_captcha(&again, true), "{login}: {again:?}");
            }
            let over = w.answer(&mut browser, "0000").await;
            ensure!(over == Err(SiteError::WrongAnswer), "{login}: {over:?}");
            ensure!(!frozen(&browser).contains("3cb4e732"), "what stands for the password stays");
        }
    }

    async fn wrong_codes_come_to_an_end(w) {
        let mut browser = w.browser();
        let _ = begins(w, &mut browser, Way::Code, "13800000101").await;
        for _ in 0..2 {
            let again = w.answer(&mut browser, "nope").await;
            ensure!(is_code(&again, true), "{again:?}");
        }
        let over = w.answer(&mut browser, "nope").await;
        ensure!(over == Err(SiteError::WrongAnswer), "{over:?}");
    }

    async fn a_code_may_be_late_or_useless(w) {
        for (phone, expected) in [
            ("13800000103", SiteError::ChallengeExpired),
            ("13800000105", SiteError::AccountRestricted),
            ("13800000106", changed("sign-in: an answer that says nothing known")),
        ] {
            let mut browser = w.browser();
            let asked = begins(w, &mut browser, Way::Code, phone).await;
            ensure!(is_code(&asked, false), "{phone}: {asked:?}");
            let said = w.answer(&mut browser, &w.portal.told().unwrap_or_default()).await;
            ensure!(said == Err(expected), "{phone}: {said:?}");
        }
    }

    async fn a_code_may_not_be_sent(w) {
        for (phone, expected) in [
            ("13800000102", needed()),
            ("13800000104", SiteError::TooManyTries),
            ("13800000107", SiteError::Refused { after: Some(120) }),
        ] {
            let said = begins(w, &mut w.browser(), Way::Code, phone).await;
            ensure!(said == Err(expected), "{phone}: {said:?}");
        }
    }

    async fn the_form_says_what_is_wrong(w) {
        refused(w, "too-many@example.com", SiteError::TooManyTries).await?;
        refused(w, "restricted@example.com", SiteError::AccountRestricted).await?;
        refused(w, "down@example.com", SiteError::Down).await?;
        refused(w, "refused@example.com", SiteError::Refused { after: Some(120) }).await?;
        // From 2018 on.
        refused(w, "verify@example.com", needed()).await?;
        // What says nothing known is no wrong password.
        refused(w, "door-changed@example.com", changed("sign-in: no flag")).await?;
        refused(w, "captcha-broken@example.com", changed("sign-in: the captcha is no picture")).await?;
    }

    /// HTTP 200 and an ordinary title: only what the page says tells.
    async fn the_risk_control_is_the_persons_to_pass(w) {
        unlisted(w, "risk@example.com", needed()).await?;
        unlisted(w, "cookie-risk@example.com", needed()).await?;
        unlisted(w, "cookie-held@example.com", needed()).await?;
        for login in ["risk-resume@example.com", "cookie-safe@example.com", "cookie-verify@example.com", "cookie-waf@example.com"] {
            unfetched(w, login, needed()).await?;
        }
    }

    async fn a_session_that_dies_is_told_in_each_disguise(w) {
        for login in ["dies@example.com", "dies-page@example.com", "cookie-wall@example.com", "cookie-page@example.com"] {
            unlisted(w, login, SiteError::SessionExpired).await?;
        }
        for login in ["cookie-flag@example.com", "cookie-401@example.com", "cookie-403@example.com"] {
            unfetched(w, login, SiteError::SessionExpired).await?;
        }
    }

    async fn a_site_that_is_busy_or_down_is_told(w) {
        unfetched(w, "cookie-busy@example.com", SiteError::Refused { after: Some(120) }).await?;
        let cookie = w.portal.session("cookie-down@example.com").unwrap_or_default();
        let said = w.paste(&mut w.browser(), &cookie).await;
        ensure!(said == Err(SiteError::Down), "{said:?}");
    }

    async fn shells_halves_and_cuts_are_told_apart(w) {
        for login in ["empty@example.com", "cookie-empty@example.com", "cookie-null@example.com"] {
            unfetched(w, login, SiteError::Empty).await?;
        }
        for login in ["half@example.com", "cut@example.com", "cookie-half@example.com", "cookie-cut@example.com"] {
            unfetched(w, login, SiteError::Incomplete).await?;
        }
    }

    async fn a_changed_layout_says_what_is_missing(w) {
        unfetched(w, "layout@example.com", changed("resume: no part that is known")).await?;
        unfetched(w, "cookie-layout@example.com", changed("resume: no data")).await?;
        unfetched(w, "cookie-keys@example.com", changed("resume: no module that is known")).await?;
    }

    /// A call without its headers gets HTTP 200 and a code: that is ours to mend, not a session that died.
    async fn headers_that_are_out_of_date_are_told(w) {
        let mut facts = w.site.facts().clone();
        facts.set("API_VERSION", "X-Fscp-Version: 0.9").expect("it is a fact");
        let cookie = w.portal.session("cookie@example.com").unwrap_or_default();
        let who = credentials(Way::Cookie, "", "", &cookie);
        let said = Liepin::with_facts(facts).sign_in(&mut w.browser(), Reply::Begin(who)).await;
        ensure!(said == Err(changed("own data: our headers are refused")), "{said:?}");
    }

    /// An answer or a poll that comes where nothing was asked has nothing to go with it.
    async fn an_answer_without_a_question_is_interrupted(w) {
        let said = w.answer(&mut w.browser(), "0000").await;
        ensure!(said == Err(SiteError::Interrupted), "{said:?}");
        let said = w.poll(&mut w.browser()).await;
        ensure!(said == Err(SiteError::Unsupported), "{said:?}");
        let said = begins(w, &mut w.browser(), Way::File, "").await;
        ensure!(said == Err(SiteError::Unsupported), "{said:?}");
        ensure!(w.portal.requests().is_empty(), "something was asked for");
    }

    /// The one story that takes time: the portal is slower than the client waits.
    async fn a_slow_site_is_a_timeout(w) {
        let cookie = w.portal.session("cookie-slow@example.com").unwrap_or_default();
        w.net.patience.store(700, std::sync::atomic::Ordering::Relaxed);
        let said = w.paste(&mut w.browser(), &cookie).await;
        ensure!(said == Err(SiteError::Timeout), "{said:?}");
    }
}

/// What both ages give is what the reader of this site reads.
#[tokio::test]
async fn what_is_fetched_is_read() {
    for (login, firm) in [("13800000000", "钱塘网络有限公司"), ("cookie@example.com", "西溪数据")] {
        let world = World::standing("liepin").await;
        let mut browser = match login.starts_with("cookie") {
            true => pasted(&world, login).await.expect("signed in"),
            false => world.signed_in(login).await.expect("signed in"),
        };
        let documents = got(&world, &mut browser).await.expect("listed").expect("fetched");
        let read =
            sites::understand(&documents, Some(&world.site), false, jiff::civil::date(2026, 11, 23)).expect("read");
        let resume = read.resume;
        assert_eq!(resume.person.name.as_ref().map(|n| n.value.as_str()), Some("李明"), "{login}");
        assert_eq!(resume.work.len(), 2, "{login}");
        assert!(serde_json::to_string(&resume).expect("JSON").contains(firm), "{login}");
    }
}
