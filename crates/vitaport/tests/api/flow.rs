//! An import in several steps: challenges, waiting, repeating, inserting later, cancelling; and whose it is.

use crate::house::{CODE, CUSTOMER, House, PASSWORD, body};
use serde_json::json;

#[tokio::test]
async fn a_captcha_of_zhilian_is_shown_answered_and_the_import_goes_on() {
    let house = House::new().await;
    let asked = house.resume(&body("zhilian", "captcha@example.com", "insert")).await;
    assert_eq!((asked.status, &asked.body["message"]), (202, &json!("accepted")), "{}", asked.text);
    let challenge = &asked.data()["challenge"];
    assert_eq!((&challenge["kind"], &challenge["answerKeys"]), (&json!("captcha"), &json!(["code"])));
    assert!(challenge["image"]["base64"].as_str().is_some_and(|p| p.len() > 50), "{}", asked.text);
    let import = asked.import();
    assert_eq!(asked.data()["importId"], import);

    let wrong = house.answer(&import, "0").await;
    assert_eq!((wrong.status, &wrong.data()["challenge"]["error"]), (202, &json!("wrong_answer")), "{}", wrong.text);
    let missing = house.post(&format!("/imports/{import}/answer"), &json!({"answers": {"kode": "1"}})).await;
    assert_eq!(missing.is(400, "missing").data()["field"], "answers.code");
    let number = house.post(&format!("/imports/{import}/answer"), &json!({"answers": {"code": 1234}})).await;
    assert_eq!(number.is(400, "wrong_type").data()["field"], "answers.code");

    let done = house.answer(&import, &house.portal().told().unwrap()).await;
    assert_eq!(done.ok().body["message"], "OK");
    assert_eq!(done.profile()["id"], CUSTOMER);
    assert_eq!(done.import(), import);
}

#[tokio::test]
async fn two_challenges_follow_each_other() {
    let house = House::new().await;
    let first = house.resume(&body("sandbox", "two-steps@example.com", "preview")).await;
    assert_eq!(first.data()["challenge"]["kind"], "captcha");
    let second = house.answer(&first.import(), CODE).await;
    assert_eq!((second.status, &second.data()["challenge"]["kind"]), (202, &json!("code")), "{}", second.text);
    assert_eq!(house.answer(&first.import(), CODE).await.ok().body["message"], "ok");
}

#[tokio::test]
async fn what_is_scanned_or_approved_elsewhere_goes_on_by_itself() {
    let house = House::new().await;
    for (name, kind) in [("scan@example.com", "scan"), ("approve@example.com", "approve")] {
        let got = house.resume(&body("sandbox", name, "preview")).await;
        assert_eq!((got.status, &got.data()["state"]), (202, &json!("waiting")), "{}", got.text);
        assert_eq!(
            (&got.data()["challenge"]["kind"], &got.data()["challenge"]["answerKeys"]),
            (&json!(kind), &json!([]))
        );
        house.answer(&got.import(), "1").await.is(409, "not_now");
        let mut version = -1;
        loop {
            let seen = house.get(&format!("/imports/{}?wait=10&after={version}", got.import())).await;
            version = seen.ok().data()["version"].as_i64().unwrap();
            if seen.data()["state"] == "preview" {
                break;
            }
        }
    }
}

#[tokio::test]
async fn an_import_that_takes_longer_is_202_without_a_challenge() {
    let house = House::with(|c| c.server.wait_seconds = 0).await;
    let got = house.resume(&body("zhilian", "slow@example.com", "preview")).await;
    assert_eq!((got.status, &got.data()["challenge"]), (202, &json!(null)), "{}", got.text);
    let id = got.import();
    assert_eq!(
        got.text,
        format!(
            r#"{{"message":"accepted","code":202,"data":{{"importId":"{id}","state":{},"challenge":null}}}}"#,
            got.data()["state"]
        )
    );
}

#[tokio::test]
async fn a_preview_shows_everything_and_is_inserted_with_no_new_sign_in() {
    let house = House::new().await;
    let got = house.resume(&body("zhilian", "several@example.com", "preview")).await;
    let (import, preview) = (got.import(), got.ok().data()["customerId"].clone());
    let seen = house.get(&format!("/imports/{import}")).await;
    let data = seen.ok().data();
    assert_eq!((&data["importId"], &data["customerId"]), (&json!(import), &json!(CUSTOMER)));
    assert_eq!(
        (&data["state"], &data["webName"], &data["way"]),
        (&json!("preview"), &json!("zhilian"), &json!("password"))
    );
    assert_eq!(data["preview"]["customerId"], preview);
    assert_eq!(data["resumes"].as_array().unwrap().len(), 3, "{}", seen.text);
    let work = &data["receipt"]["work"];
    assert!(work["read"].as_u64().unwrap() > 0 && work["state"] == "available", "{work}");
    assert!(data["changes"].as_array().unwrap().iter().any(|c| c["path"] == "/fullName" && c["kind"] == "added"));
    let notes = data["notes"].as_array().unwrap();
    assert!(notes.iter().any(|n| n["kind"] == "otherResumes"), "{notes:?}");
    assert!(notes.iter().all(|n| n["sentence"]["zh"].is_string() && n["sentence"]["en"].is_string()));

    let asked = house.portal().requests().len();
    let inserted = house.bare("POST", &format!("/imports/{import}/insert")).await;
    assert_eq!(inserted.ok().body["message"], "OK");
    assert_eq!(inserted.profile()["id"], CUSTOMER);
    assert_eq!(house.portal().requests().len(), asked, "the site was not asked again");
    let twice = house.bare("POST", &format!("/imports/{import}/insert")).await;
    assert_eq!(twice.ok().text, inserted.text, "twice is once");
    let resumes = house.get(&format!("/customerProfiles/{CUSTOMER}/resume")).await;
    let resumes = resumes.ok().data()["resumes"].as_array().unwrap().clone();
    assert_eq!(
        (resumes.len(), &resumes[0]["webName"], &resumes[0]["importId"]),
        (1, &json!("zhilian"), &json!(import))
    );
    assert!(resumes[0]["resume"]["basics"]["name"].is_string(), "{resumes:?}");
}

#[tokio::test]
async fn a_request_may_name_one_of_several_resumes() {
    let house = House::new().await;
    let mut named = body("sandbox", "several@example.com", "preview");
    let seen = house.get(house.resume(&named).await.header("location")).await;
    let old = seen.data()["resumes"].as_array().unwrap().iter().find(|r| r["title"] == "旧简历").unwrap()["id"].clone();
    named["resume"] = old;
    house.resume(&named).await.ok();
    named["resume"] = "none".into();
    house.resume(&named).await.is(422, "no_resume");
}

#[tokio::test]
async fn the_same_key_is_the_same_import() {
    let house = House::new().await;
    let send = async |key: &str, body: &serde_json::Value| {
        let request = house.request("POST", "/resume").bearer_auth(&house.token).header("Idempotency-Key", key);
        house.send(request.json(body)).await
    };
    let (one, other) = (body("sandbox", "ok@example.com", "insert"), body("sandbox", "ok@example.com", "preview"));
    let first = send("k1", &one).await;
    let again = send("k1", &one).await;
    assert_eq!((first.ok().import(), &first.text), (again.ok().import(), &again.text));
    assert_eq!(send("k1", &other).await.is(409, "other_request").data()["field"], "Idempotency-Key");
    assert_ne!(send("k2", &other).await.ok().import(), first.import());
    assert_eq!(send("钥", &one).await.is(400, "wrong_value").data()["field"], "Idempotency-Key");
}

#[tokio::test]
async fn a_caller_that_goes_away_loses_nothing() {
    let house = House::new().await;
    let body = body("zhilian", "slow@example.com", "preview");
    let call = || {
        let request = house.request("POST", "/resume").bearer_auth(&house.token).header("Idempotency-Key", "k");
        request.json(&body)
    };
    let gone = call().timeout(std::time::Duration::from_millis(300)).send().await;
    assert!(gone.unwrap_err().is_timeout());
    let again = house.send(call()).await;
    assert_eq!(again.ok().body["message"], "ok");
    assert_eq!(house.portal().posts("slow@example.com"), 1, "the same import, not a second sign-in");
}

#[tokio::test]
async fn others_see_nothing() {
    let house = House::new().await;
    let got = house.resume(&body("sandbox", "ok@example.com", "preview")).await;
    let (import, preview) = (got.import(), got.data()["customerId"].as_str().unwrap().to_owned());
    let asked = house.resume(&body("sandbox", "sms@example.com", "preview")).await.import();
    let stranger = house.service.engine.create_token("t2", "").await.unwrap();
    let answer = json!({"answers": {"code": CODE}});
    let edit = json!({"fullName": "王芳"});
    let calls = [
        ("GET", format!("/imports/{import}"), None),
        ("GET", format!("/imports/{import}/events"), None),
        ("POST", format!("/imports/{import}/insert"), None),
        ("DELETE", format!("/imports/{import}"), None),
        ("POST", format!("/imports/{asked}/answer"), Some(&answer)),
        ("GET", format!("/customerProfiles/{CUSTOMER}"), None),
        ("GET", format!("/customerProfiles/{preview}"), None),
        ("GET", format!("/customerProfiles/{CUSTOMER}/resume"), None),
        ("PATCH", format!("/customerProfiles/{CUSTOMER}"), Some(&edit)),
        ("DELETE", format!("/customerProfiles/{CUSTOMER}"), None),
        ("POST", "/resume".into(), Some(&body("sandbox", "ok@example.com", "preview"))),
    ]
    .map(|(m, p, b)| (m, p, b.cloned()));
    for (method, path, body) in calls {
        let mut request = house.request(method, &path).bearer_auth(&stranger);
        if let Some(body) = body {
            request = request.json(&body);
        }
        house.send(request).await.is(404, "");
    }
    house.answer(&asked, CODE).await.ok();
}

#[tokio::test]
async fn what_is_cancelled_is_forgotten() {
    let house = House::new().await;
    let got = house.resume(&body("sandbox", "ok@example.com", "preview")).await;
    let (import, preview) = (got.import(), got.data()["customerId"].as_str().unwrap().to_owned());
    let gone = house.bare("DELETE", &format!("/imports/{import}")).await;
    assert_eq!(gone.ok().data()["state"], "cancelled");
    house.get(&format!("/customerProfiles/{preview}")).await.is(404, "");
    house.bare("POST", &format!("/imports/{import}/insert")).await.is(409, "not_now");
    assert_eq!(house.get(&format!("/imports/{import}")).await.ok().data()["preview"], json!(null));
    house.bare("DELETE", &format!("/imports/{import}")).await.ok();
}

#[tokio::test]
async fn events_tell_each_change_until_the_end() {
    let house = House::new().await;
    let import = house.resume(&body("sandbox", "sms@example.com", "insert")).await.import();
    let request = house.request("GET", &format!("/imports/{import}/events")).bearer_auth(&house.token);
    let mut stream = request.send().await.unwrap();
    assert_eq!(stream.headers()["content-type"], "text/event-stream");
    let mut text = String::from_utf8(stream.chunk().await.unwrap().unwrap().to_vec()).unwrap();
    assert!(text.contains("event: import") && text.contains(r#""state":"asking""#), "{text}");
    house.answer(&import, CODE).await.ok();
    while let Some(chunk) = stream.chunk().await.unwrap() {
        text += &String::from_utf8_lossy(&chunk);
    }
    assert!(text.contains(r#""state":"inserted""#), "the stream ends with the import: {text}");
}

#[tokio::test]
async fn a_query_that_is_no_number_is_named() {
    let house = House::new().await;
    let import = house.resume(&body("sandbox", "ok@example.com", "preview")).await.import();
    for query in ["wait=long", "after=x", "wait=1.5"] {
        let field = query.split('=').next().unwrap();
        assert_eq!(house.get(&format!("/imports/{import}?{query}")).await.is(400, "wrong_type").data()["field"], field);
    }
}

#[tokio::test]
async fn a_session_of_ones_own_browser_signs_in() {
    let house = House::new().await;
    let cookie = house.portal().session("13800000000").unwrap();
    let body = json!({"cookie": cookie, "web_name": "zhilian", "customerId": CUSTOMER, "flag": "preview"});
    let got = house.resume(&body).await;
    assert_eq!(house.get(got.ok().header("location")).await.data()["way"], "cookie");
    assert_eq!(house.portal().posts("13800000000"), 0);
    let sandbox = json!({"name": "x", "password": PASSWORD, "cookie": "sandbox=ok@example.com", "way": "cookie",
        "web_name": "sandbox", "customerId": CUSTOMER, "flag": "preview"});
    house.resume(&sandbox).await.ok();
}
