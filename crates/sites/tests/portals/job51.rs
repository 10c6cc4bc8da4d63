//! The stories: what a person meets at 51job, each a named test, and all of them together the net of the mutation run.

mod steps;
mod wire;

use crate::world::{Told, World, ensure, is_captcha, is_scan, stories};
use portals::PASSWORD;
use resume::{Kind, Language, Origin};
use serde_json::json;
use sites::{Body, Reply, ResumeRef, SignIn, SiteError, Way};
use steps::*;

stories! {"51job", others;
    /// The form of 2017 and the pages behind it: what goes out, and a resume whose bytes come as they were sent, in GBK.
    async fn the_right_password_gives_the_resume(w) {
        let mut browser = w.signed_in("13800000000").await?;
        let list = listed(w, &mut browser).await?;
        let [one] = &list[..] else { return Err(format!("{list:?}")) };
        ensure!(one.title == "后端工程师" && one.language == Language::Zh, "{one:?}");
        ensure!(one.updated == "2018-06-20".parse().ok(), "{one:?}");
        ensure!(one.number == "900000001" && one.id == "900000001-c", "{one:?}");
        let document = document(w, &mut browser).await?;
        let at = "https://i.51job.com/resume/resume_preview.php";
        ensure!(document.kind == Kind::Html && document.origin == Origin::Web(at.into()), "{:?}", document.origin);
        ensure!(std::str::from_utf8(&document.bytes).is_err() && document.text().contains("溪桥科技"), "no GBK");
        let resume = read(w, &[document])?.resume;
        ensure!(resume.person.name.as_ref().is_some_and(|n| n.value == "李明") && resume.work.len() == 2, "{resume:?}");
        wire::of_the_form(w)?;
    }

    /// The form page's cookies are the visitor's, and go back with the form and all its fields.
    async fn a_form_that_is_not_the_pages_own_is_turned_away(w) {
        let fields = [
            ("lang", "c"), ("action", "save"), ("from_domain", "i"), ("isread", "on"),
            ("loginname", "13800000000"), ("password", PASSWORD), ("verifycode", ""),
        ];
        let door = "https://login.51job.com/login.php";
        let json = json!({"loginname": "13800000000"});
        let mut visitor = w.browser();
        let page = visitor.get(door, &[]).await;
        let gbk = |p: sites::Response| p.status == 200 && p.header("content-type") == Some("text/html; charset=gbk");
        ensure!(page.is_ok_and(gbk), "no form in GBK");
        let bare = w.browser().post(door, &[], Body::Form(&fields)).await;
        ensure!(bare.is_ok_and(|p| p.status == 403), "let in without the visitor's cookie");
        let other = visitor.post(door, &[], Body::Json(&json)).await;
        ensure!(other.is_ok_and(|p| p.status == 403), "let in without a form");
        for at in [0, 1, 2, 3, 6] {
            let mut less = fields.to_vec();
            less.remove(at);
            let half = visitor.post(door, &[], Body::Form(&less)).await;
            ensure!(half.is_ok_and(|p| p.status == 400), "let in without {}", fields[at].0);
        }
        ensure!(w.portal.posts("13800000000") == 0, "a form that is turned away counts");
        let whole = visitor.post(door, &[], Body::Form(&fields)).await;
        ensure!(whole.is_ok_and(|p| p.status == 200) && w.portal.posts("13800000000") == 1, "the whole is turned away");
    }

    /// All are listed, by button or by link, the newest can be told, and each is fetched in its language.
    async fn several_resumes_are_listed_with_dates_and_languages(w) {
        let mut browser = w.signed_in("several@example.com").await?;
        let list = listed(w, &mut browser).await?;
        let told: Vec<_> = list.iter().map(|r| (r.id.as_str(), r.title.as_str(), r.language, r.updated)).collect();
        let expected = [
            ("900000002-c", "旧简历", Language::Zh, "2016-03-02".parse().ok()),
            ("900000001-c", "后端工程师", Language::Zh, "2018-06-20".parse().ok()),
            ("900000001-e", "Backend engineer", Language::En, "2018-06-20".parse().ok()),
        ];
        ensure!(told == expected, "{told:?}");
        ensure!(list[1].number == list[2].number && list[0].number != list[1].number, "copies share their number");
        for (one, (query, holds)) in list.iter().zip([
            ("lang=c&resumeid=900000002", "ID:900000002"), ("lang=c&resumeid=900000001", "溪桥科技"),
            ("lang=e&resumeid=900000001", "Brook Technology"),
        ]) {
            let documents = w.fetch(&mut browser, one).await.map_err(|e| format!("{}: {e:?}", one.id))?;
            ensure!(documents[0].text().contains(holds), "{}: another resume", one.id);
            let sent = w.net.sent();
            ensure!(sent.last().is_some_and(|s| s.line.ends_with(&format!("resume_preview.php?{query}"))), "{}", one.id);
        }
        let other = ResumeRef { number: "900000009".into(), ..list[0].clone() };
        let said = w.fetch(&mut browser, &other).await;
        ensure!(said == Err(changed("/resume/resume_preview.php: status 404")), "{said:?}");
    }

    /// The Chinese resume and its English copy are one resume, by the form and by cookie.
    async fn copies_in_both_languages_are_one_resume(w) {
        for login in ["several@example.com", "cookie-old@example.com"] {
            let mut browser = is_in(w, login).await?;
            let mut documents = Vec::new();
            for one in listed(w, &mut browser).await?.iter().filter(|r| r.number == "900000001") {
                documents.extend(w.fetch(&mut browser, one).await.map_err(|e| format!("{}: {e:?}", one.id))?);
            }
            let read = read(w, &documents)?;
            let name = |r: &resume::Resume| r.person.name.as_ref().map(|n| n.value.clone()).unwrap_or_default();
            ensure!(read.resume.language == Language::Zh && name(&read.resume) == "李明", "{login}: {:?}", read.resume);
            let english: Vec<_> = read.resume.translations.iter().map(|(tongue, r)| (tongue.as_str(), name(r))).collect();
            ensure!(english == [("en", "Li Ming".to_owned())], "{login}: {english:?}");
        }
    }

    /// An account with hardly anything is no half-filled capture.
    async fn a_sparse_resume_is_a_resume(w) {
        for login in ["sparse@example.com", "cookie-sparse@example.com"] {
            let got = fetched(w, login).await?;
            ensure!(got.is_ok(), "{login}: {got:?}");
        }
    }

    /// Each part of the page since 2022 counts, and three are enough.
    async fn each_part_of_the_newer_page_counts(w) {
        let parts = [
            "selfIntroduction", "intentions", "works", "projects", "educations", "skills", "language", "certifications",
            "personalSkills", "schoolAwards",
        ];
        for two in parts.windows(2) {
            let mut info = json!({"resumeId": 900000004, "accountInfo": {"cName": "王芳"}, "another": [1], two[0]: ["x"]});
            let said = held(w, info.clone()).await;
            ensure!(said == Err(SiteError::Incomplete), "{}: {said:?}", two[0]);
            info[two[1]] = json!([]);
            let said = held(w, info.clone()).await;
            ensure!(said == Err(SiteError::Incomplete), "{}, empty: {said:?}", two[1]);
            info[two[1]] = json!(["x"]);
            let said = held(w, info).await;
            ensure!(said.is_ok(), "{two:?}: {said:?}");
        }
    }

    /// The older host says that its page is gone: the newer one is found, once, and read.
    async fn the_page_since_2022_is_found_and_read(w) {
        let (older, newer) = ("GET i.51job.com/resume/resume_center.php", "GET www.51job.com/resume/center");
        let door = ["GET login.51job.com/login.php", "POST login.51job.com/login.php"];
        let mut before = 0;
        for (login, door) in [("web@example.com", &door[..]), ("cookie-web@example.com", &[])] {
            let mut browser = is_in(w, login).await?;
            let list = listed(w, &mut browser).await?;
            ensure!(list.len() == 1 && list[0].id == "900000003-c" && list[0].number == "900000003", "{list:?}");
            let documents = w.fetch(&mut browser, &list[0]).await.map_err(|e| format!("{login}: {e:?}"))?;
            let origin = Origin::Web("https://www.51job.com/resume/center".into());
            ensure!(documents.len() == 1 && documents[0].origin == origin, "{login}: another origin");
            let resume = read(w, &documents)?.resume;
            ensure!(resume.work.len() == 1 && resume.education.len() == 1, "{login}: {resume:?}");
            let asked = w.portal.requests();
            let expected: Vec<_> = door.iter().copied().chain([older, newer, newer, newer]).collect();
            ensure!(asked[before..] == expected, "{login}: {asked:?}");
            ensure!(w.net.sent().last().is_some_and(|s| s.line.ends_with("/resume/center?lang=c")), "{login}");
            before = asked.len();
            let other = ResumeRef { id: "900000009-c".into(), ..list[0].clone() };
            let said = w.fetch(&mut browser, &other).await;
            ensure!(said == Err(SiteError::NoResume), "{login}: {said:?}");
            before += 1;
        }
    }

    async fn an_account_without_a_resume_says_so(w) {
        unlisted(w, "no-resume@example.com", SiteError::NoResume).await?;
        unlisted(w, "cookie-none@example.com", SiteError::NoResume).await?;
    }

    /// A wrong password is posted once and never again, in either era.
    async fn a_wrong_password_is_told_and_not_tried_again(w) {
        for login in ["13800000000", "nobody@example.com", "欧阳"] {
            let mut browser = w.browser();
            let said = by_form(w, &mut browser, login, "wrong horse").await;
            ensure!(said == Err(SiteError::WrongCredentials), "{login}: {said:?}");
            ensure!(w.portal.posts(login) == 1, "{login}: posted {} times", w.portal.posts(login));
            ensure!(!frozen(&browser).contains("horse"), "the password stays");
        }
    }

    /// The captcha travels over another machine; the form is posted again with it; then the password is gone.
    async fn a_captcha_is_asked_and_answered(w) {
        let mut browser = w.browser();
        let asked = w.begin(&mut browser, "captcha@example.com", PASSWORD).await;
        ensure!(is_captcha(&asked, false), "{asked:?}");
        let mut browser = w.thawed(browser);
        // A wrong one is asked again, of another picture; small letters do.
        let again = w.answer(&mut browser, "0000").await;
        ensure!(is_captcha(&again, true) && again != asked, "{again:?}");
        let right = w.portal.told().unwrap_or_default().to_lowercase();
        let done = w.answer(&mut browser, &format!(" {right} ")).await;
        ensure!(done == Ok(SignIn::Done), "{done:?}");
        ensure!(w.portal.posts("captcha@example.com") == 3, "posted {} times", w.portal.posts("captcha@example.com"));
        ensure!(!frozen(&browser).contains("horse"), "the password stays");
        ensure!(w.list(&mut browser).await.is_ok_and(|l| l.len() == 1), "no list");
        wire::of_a_captcha(w, &right)?;
    }

    /// The third wrong captcha ends it where the site says so, the fifth where only we do.
    async fn wrong_captchas_come_to_an_end(w) {
        for (login, tries) in [("captcha@example.com", 3), ("captcha-endless@example.com", 5), ("my-captcha@example.com", 5)]
        {
            let mut browser = w.browser();
            let asked = by_form(w, &mut browser, login, PASSWORD).await;
            ensure!(is_captcha(&asked, false), "{login}: {asked:?}");
            for _ in 1..tries {
                let again = w.answer(&mut browser, "0000").await;
                ensure!(is_captcha(&again, true), "{login}: {again:?}");
            }
            let over = w.answer(&mut browser, "0000").await;
            ensure!(over == Err(SiteError::WrongAnswer), "{login}: {over:?}");
            ensure!(!frozen(&browser).contains("horse"), "{login}: the password stays");
        }
    }

    async fn a_wrong_password_behind_a_captcha_is_told(w) {
        for login in ["captcha@example.com", "my-captcha@example.com"] {
            let mut browser = w.browser();
            let asked = by_form(w, &mut browser, login, "wrong horse").await;
            ensure!(is_captcha(&asked, false), "{login}: {asked:?}");
            let said = w.answer(&mut browser, &w.portal.told().unwrap_or_default()).await;
            ensure!(said == Err(SiteError::WrongCredentials), "{login}: {said:?}");
            ensure!(!frozen(&browser).contains("horse"), "{login}: the password stays");
        }
    }

    async fn the_form_says_what_is_wrong(w) {
        refused(w, "too-many@example.com", SiteError::TooManyTries).await?;
        refused(w, "restricted@example.com", SiteError::AccountRestricted).await?;
        refused(w, "down@example.com", SiteError::Down).await?;
        refused(w, "refused@example.com", SiteError::Refused { after: Some(120) }).await?;
        refused(w, "captcha-broken@example.com", changed("sign-in: the captcha is no picture")).await?;
        // What says nothing known is no wrong password.
        refused(w, "door-changed@example.com", changed("sign-in: an answer that says nothing known")).await?;
    }

    /// A slider and the firewall's script are for the person's own browser.
    async fn a_wall_is_the_persons_to_pass(w) {
        for (login, wall) in [("slider@example.com", "滑块"), ("slider-flag@example.com", "滑块"), ("waf@example.com", "防火墙")] {
            let mut browser = w.browser();
            let said = w.begin(&mut browser, login, PASSWORD).await;
            ensure!(said.as_ref().is_err_and(|e| needs_action(e, wall)), "{login}: {said:?}");
            ensure!(w.portal.posts(login) == 1, "{login}: the password went out {} times", w.portal.posts(login));
            ensure!(!frozen(&browser).contains("horse"), "{login}: the password stays");
        }
        let said = begins(w, &mut w.browser(), Way::Code, "13800000003").await;
        ensure!(said.as_ref().is_err_and(|e| needs_action(e, "滑块")), "{said:?}");
        let said = fetched(w, "waf-resume@example.com").await?;
        ensure!(said.as_ref().is_err_and(|e| needs_action(e, "防火墙")), "{said:?}");
    }

    /// The welcome proves nothing, nor does a title: only one's own page does.
    async fn a_session_that_proves_nothing_is_none(w) {
        refused(w, "dead@example.com", SiteError::SessionExpired).await?;
        unpasted(w, "cookie-dead@example.com", SiteError::SessionExpired).await?;
        unpasted(w, "cookie-page@example.com", SiteError::SessionExpired).await?;
        unpasted(w, "cookie-nobody@example.com", changed("own page: nobody's")).await?;
        for cookie in ["51job=made-up", "guid=x; acw_tc=y"] {
            let said = w.paste(&mut w.browser(), cookie).await;
            ensure!(said == Err(SiteError::SessionExpired), "{cookie}: {said:?}");
        }
    }

    async fn a_session_that_dies_is_told_in_each_disguise(w) {
        for login in ["dies@example.com", "dies-page@example.com", "dies-401@example.com", "cookie-dies@example.com"] {
            unfetched(w, login, SiteError::SessionExpired).await?;
            // Who is sent to the door goes there, and leaves it at that.
            let redirected = !["dies-page@example.com", "dies-401@example.com"].contains(&login);
            let last = w.net.sent().last().map(|s| s.line.clone()).unwrap_or_default();
            ensure!((last == "GET https://login.51job.com/login.php") == redirected, "{login}: {last}");
        }
    }

    async fn a_busy_site_says_how_long(w) {
        unfetched(w, "busy@example.com", SiteError::Refused { after: Some(120) }).await?;
    }

    async fn shells_halves_and_cuts_are_told_apart(w) {
        unfetched(w, "empty@example.com", SiteError::Empty).await?;
        unfetched(w, "half@example.com", SiteError::Incomplete).await?;
        unfetched(w, "cut@example.com", SiteError::Incomplete).await?;
        unlisted(w, "cookie-empty@example.com", SiteError::Empty).await?;
        unlisted(w, "cookie-cut@example.com", SiteError::Incomplete).await?;
        unfetched(w, "cookie-half@example.com", SiteError::Incomplete).await?;
    }

    async fn a_changed_layout_says_what_is_missing(w) {
        unfetched(w, "layout@example.com", changed("resume: no page that is known")).await?;
        unlisted(w, "cookie-layout@example.com", changed("resume: no module that is known")).await?;
    }

    /// The session of one's own browser goes out byte for byte, as that browser, and nothing is asked at the door.
    async fn a_pasted_session_is_proven_and_used(w) {
        let session = w.portal.session("cookie-old@example.com").unwrap_or_default();
        ensure!(session.starts_with("guid=\"a=b\"; acw_tc=x; 51job="), "another session");
        for cookie in [session.clone(), format!("Cookie: {session}; ")] {
            let mut browser = w.browser();
            let mut who = crate::world::credentials(Way::Cookie, "", "", &cookie);
            who.user_agent = "The Browser/1.0".into();
            let done = w.site.sign_in(&mut browser, Reply::Begin(who)).await;
            ensure!(done == Ok(SignIn::Done), "{done:?}");
            let mut browser = w.thawed(browser);
            let document = document(w, &mut browser).await?;
            ensure!(document.text().contains("溪桥科技"), "another resume");
        }
        wire::of_a_pasted_session(w, &session)?;
    }

    /// The picture is shown until somebody has scanned and confirmed; then the ticket becomes a session.
    async fn a_picture_is_scanned_and_confirmed(w) {
        let mut browser = w.browser();
        let shown = w.scan(&mut browser).await;
        ensure!(is_scan(&shown), "{shown:?}");
        let mut browser = w.thawed(browser);
        for _ in 0..2 {
            let still = w.poll(&mut browser).await;
            ensure!(still == shown, "another picture while nobody has scanned: {still:?}");
        }
        ensure!(w.portal.approve("scan@example.com"), "nothing waits");
        for _ in 0..2 {
            let still = w.poll(&mut browser).await;
            ensure!(still == shown, "another picture while it is not confirmed: {still:?}");
        }
        let done = w.poll(&mut browser).await;
        ensure!(done == Ok(SignIn::Done), "{done:?}");
        ensure!(w.list(&mut browser).await.is_ok_and(|l| l.len() == 1), "no list");
        ensure!(w.poll(&mut browser).await == Err(SiteError::Unsupported), "polled without a picture");
        wire::of_a_scan(w)?;
    }

    /// A picture that grew old is followed by another; three are enough.
    async fn an_old_picture_is_renewed_a_few_times(w) {
        for (login, ends) in [("scan-late@example.com", false), ("scan-never@example.com", true)] {
            let mut browser = w.browser();
            let first = w.scan(&mut browser).await;
            ensure!(w.portal.approve(login), "{login}: nothing waits");
            let second = w.poll(&mut browser).await;
            ensure!(is_scan(&second) && second != first, "{login}: {second:?}");
            let third = w.poll(&mut browser).await;
            let last = w.poll(&mut browser).await;
            if ends {
                ensure!(is_scan(&third) && third != second, "{third:?}");
                ensure!(last == Err(SiteError::ChallengeExpired), "{last:?}");
            } else {
                let done = w.poll(&mut browser).await;
                ensure!(third == second && last == second && done == Ok(SignIn::Done), "{third:?} {last:?} {done:?}");
            }
        }
    }

    async fn a_poll_that_says_nothing_known_is_a_change(w) {
        let mut browser = w.browser();
        let _ = w.scan(&mut browser).await;
        ensure!(w.portal.approve("scan-changed@example.com"), "nothing waits");
        let said = w.poll(&mut browser).await;
        ensure!(said == Err(changed("poll: a word that nobody knows")), "{said:?}");
    }

    /// The way of a code (guessed): sent once, a wrong one asked again, and in.
    async fn a_code_by_sms_signs_in(w) {
        let mut browser = w.browser();
        let asked = begins(w, &mut browser, Way::Code, "13800000001").await;
        ensure!(is_code(&asked, false), "{asked:?}");
        let right = w.portal.told().unwrap_or_default();
        let mut browser = w.thawed(browser);
        let again = w.answer(&mut browser, "nope").await;
        ensure!(is_code(&again, true), "{again:?}");
        let done = w.answer(&mut browser, &right).await;
        ensure!(done == Ok(SignIn::Done), "{done:?}");
        ensure!(!frozen(&browser).contains("13800000001"), "the phone stays");
        document(w, &mut browser).await?;
        wire::of_a_code(w, &right)?;
    }

    async fn a_code_may_be_wrong_for_good_or_too_old(w) {
        let mut browser = w.browser();
        let _ = begins(w, &mut browser, Way::Code, "13800000001").await;
        for _ in 1..5 {
            let again = w.answer(&mut browser, "nope").await;
            ensure!(is_code(&again, true), "{again:?}");
        }
        let over = w.answer(&mut browser, "nope").await;
        ensure!(over == Err(SiteError::WrongAnswer), "{over:?}");
        let mut browser = w.browser();
        let _ = begins(w, &mut browser, Way::Code, "13800000002").await;
        let said = w.answer(&mut browser, &w.portal.told().unwrap_or_default()).await;
        ensure!(said == Err(SiteError::ChallengeExpired), "{said:?}");
    }

    /// The form of the first decades: GBK on the wire, by https though the form says http, and a token in the paths.
    async fn the_form_of_the_first_decades_gives_the_resume(w) {
        let mut browser = w.browser();
        let done = by_form(w, &mut browser, "欧阳", PASSWORD).await;
        ensure!(done == Ok(SignIn::Done), "{done:?}");
        ensure!(!frozen(&browser).contains("horse"), "the password stays");
        let mut browser = w.thawed(browser);
        let list = listed(w, &mut browser).await?;
        ensure!(list.len() == 1 && list[0].id == "900000005" && list[0].number == "900000055", "{list:?}");
        ensure!(list[0].title == "后端工程师" && list[0].language == Language::Zh, "{list:?}");
        let document = document(w, &mut browser).await?;
        let at = "https://my.51job.com/sc/applyjob/preview_resume.php";
        ensure!(document.kind == Kind::Html && document.origin == Origin::Web(at.into()), "{:?}", document.origin);
        ensure!(std::str::from_utf8(&document.bytes).is_err(), "no GBK");
        let resume = read(w, &[document])?.resume;
        ensure!(resume.person.name.as_ref().is_some_and(|n| n.value == "欧阳秋水"), "{:?}", resume.person);
        ensure!(resume.work.len() == 1 && resume.education.len() == 1, "{resume:?}");
        wire::of_the_first_decades(w)?;
    }

    async fn a_captcha_of_the_first_decades_is_asked_and_answered(w) {
        let mut browser = w.browser();
        let asked = by_form(w, &mut browser, "my-captcha@example.com", PASSWORD).await;
        ensure!(is_captcha(&asked, false), "{asked:?}");
        let mut browser = w.thawed(browser);
        let done = w.answer(&mut browser, &w.portal.told().unwrap_or_default()).await;
        ensure!(done == Ok(SignIn::Done), "{done:?}");
        ensure!(w.list(&mut browser).await.is_ok_and(|l| l.len() == 1), "no list");
        ensure!(w.net.sent()[2].line == "GET https://my.51job.com/my/My_ShowKey.php", "another picture");
    }

    async fn a_session_of_the_first_decades_that_dies_is_told(w) {
        let mut browser = w.browser();
        let done = by_form(w, &mut browser, "my-dies@example.com", PASSWORD).await;
        ensure!(done == Ok(SignIn::Done), "{done:?}");
        let list = listed(w, &mut browser).await?;
        let said = w.fetch(&mut browser, &list[0]).await;
        ensure!(said == Err(SiteError::SessionExpired), "{said:?}");
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
        let cookie = w.portal.session("slow@example.com").unwrap_or_default();
        w.net.patience.store(700, std::sync::atomic::Ordering::Relaxed);
        let said = w.paste(&mut w.browser(), &cookie).await;
        ensure!(said == Err(SiteError::Timeout), "{said:?}");
    }
}

/// A slider or a captcha may stand in the form itself: then no password goes out before the person was asked.
#[tokio::test]
async fn what_stands_in_the_form_comes_before_the_password() {
    let door = "GET login.51job.com/login.php";
    let begun = async |field| {
        let rules = portals::job51::LOOK.standing_rules().with("HIDDEN_READ", field).unwrap();
        let world = World::new("51job", &Default::default(), rules).await;
        let said = world.begin(&mut world.browser(), "13800000000", PASSWORD).await;
        (said, world.portal.requests())
    };
    let (said, asked) = begun("geetest_challenge=").await;
    assert!(said.as_ref().is_err_and(|e| needs_action(e, "滑块")), "{said:?}");
    assert_eq!(asked, [door]);
    let (said, asked) = begun("isread=/verifycode.php").await;
    assert!(is_captcha(&said, false), "{said:?}");
    assert_eq!(asked, [door, "GET login.51job.com/verifycode.php"]);
}
