//! Changes before truth: what a preview shows, what a person takes of it, and values of several boards side by side.

use crate::house::{CUSTOMER, Got, House, body};
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

/// A file of the sandbox's own kind.
pub const FILE: &str = include_str!("../../../sites/src/sandbox/full.json");

/// Uploads a file for the house's customer.
pub async fn upload(house: &House, file: &str, flag: &str) -> Got {
    let form = Form::new().part("file", Part::bytes(file.as_bytes().to_vec()));
    let form = form.text("customerId", CUSTOMER).text("flag", flag.to_owned());
    house.send(house.request("POST", "/imports").bearer_auth(&house.token).multipart(form)).await
}

pub fn customer() -> String {
    format!("/customerProfiles/{CUSTOMER}")
}

async fn changes(house: &House, import: &str) -> Vec<Value> {
    house.get(&format!("/imports/{import}")).await.ok().data()["changes"].as_array().unwrap().clone()
}

fn change<'c>(changes: &'c [Value], end: &str) -> &'c Value {
    changes.iter().find(|c| c["path"].as_str().unwrap().ends_with(end)).unwrap_or_else(|| panic!("{end}: {changes:?}"))
}

#[tokio::test]
async fn a_preview_shows_words_confidence_and_what_is_stored_now() {
    let house = House::new().await;
    let import = upload(&house, FILE, "preview").await.import();
    let before = changes(&house, &import).await;
    let name = change(&before, "/fullName");
    assert_eq!((&name["kind"], &name["before"], &name["after"]), (&json!("added"), &json!(""), &json!("李明")));
    assert_eq!((&name["words"], &name["confidence"]), (&json!(["李明"]), &json!("high")));
    let years = change(&before, "/workLife");
    assert_eq!((&years["after"], &years["words"]), (&json!(8), &json!(["8年工作经验"])));

    house.patch(&customer(), &json!({"fullName": "李明明"})).await.ok();
    let now = changes(&house, &import).await;
    assert_eq!(
        (&change(&now, "/fullName")["kind"], &change(&now, "/fullName")["before"]),
        (&json!("conflicting"), &json!("李明明"))
    );
    let again = changes(&house, &import).await;
    assert_eq!(now, again, "asked twice, the same ids");

    let position = now.iter().find(|c| c["after"] == "技术经理").unwrap()["path"].as_str().unwrap().to_owned();
    let inserted = house.bare("POST", &format!("/imports/{import}/insert")).await;
    let jobs = inserted.ok().profile()["workExperiences"].as_array().unwrap();
    let parts: Vec<_> = position.split('/').collect();
    let job = jobs.iter().find(|j| j["id"] == parts[2]).expect("the id of the preview is the id of the profile");
    assert_eq!((parts[1], &job[parts[3]]), ("workExperiences", &json!("技术经理")));
}

#[tokio::test]
async fn what_a_person_accepts_rejects_and_types_is_what_is_inserted() {
    let house = House::new().await;
    house.patch(&customer(), &json!({"fullName": "李明明"})).await.ok();
    let import = upload(&house, FILE, "preview").await.import();
    let path = format!("/imports/{import}/insert");
    let seen = changes(&house, &import).await;
    let job = change(&seen, "/position")["path"].as_str().unwrap().trim_end_matches("/position").to_owned();
    let salary = format!("{job}/salary");

    for (body, status, error, field) in [
        (json!({"accept": "/fullName"}), 400, "wrong_type", "accept"),
        (json!({"accept": ["/fullName", 7]}), 400, "wrong_type", "accept[1]"),
        (json!({"accept": ["/fullName", "/full"]}), 400, "no_such_change", "accept[1]"),
        (json!({"reject": [format!("{job}/salary")]}), 400, "no_such_change", "reject[0]"),
        (json!({"edits": []}), 400, "wrong_type", "edits"),
        (json!({"edits": {"/fullName": 7}}), 400, "wrong_type", "edits./fullName"),
        (json!({"edits": {"/birthday": "1990/1"}}), 400, "wrong_value", "edits./birthday"),
        (json!({"edits": {"/status": "x"}}), 400, "unknown_path", "edits./status"),
        (
            json!({"edits": {"/workExperiences/65a3f0c1d2b4a59687c3e2ff/salary": "x"}}),
            400,
            "no_such_change",
            "edits./workExperiences/65a3f0c1d2b4a59687c3e2ff/salary",
        ),
        (json!({"policy": "all"}), 400, "wrong_value", "policy"),
    ] {
        let got = house.post(&path, &body).await;
        assert_eq!(got.is(status, error).data()["field"], field, "{}", got.text);
    }
    assert_eq!(house.get(&customer()).await.profile()["workExperiences"], json!(null), "nothing was inserted by those");

    let choice = json!({"accept": ["/fullName", &job], "edits": {"/gender": "女", &salary: "20000元/月"}});
    let got = house.post(&path, &choice).await;
    let profile = got.ok().profile();
    assert_eq!((&profile["fullName"], &profile["gender"]), (&json!("李明"), &json!("女")), "a person chose it");
    assert_eq!((&profile["birthday"], &profile["educations"]), (&json!(""), &json!(null)), "the rest is left out");
    let jobs = profile["workExperiences"].as_array().unwrap();
    assert_eq!((jobs.len(), &jobs[0]["salary"]), (1, &json!("20000元/月")));
    assert_eq!(house.post(&path, &choice).await.ok().text, got.text, "the same again is the same");
    house.post(&path, &json!({"accept": []})).await.is(409, "other_choice");
    house.bare("POST", &path).await.is(409, "other_choice");
    let sources = house.get(&format!("{}/resume", customer())).await.ok().data()["sources"].clone();
    assert_eq!((&sources["/fullName"][0]["importId"], &sources["/gender"]), (&json!(import), &json!(null)));
    let gender = changes(&house, &import).await.into_iter().find(|c| c["path"] == "/gender").unwrap();
    assert_eq!(gender["kind"], "edited");
}

#[tokio::test]
async fn what_is_rejected_stays_out_and_another_policy_may_be_asked_for() {
    let house = House::new().await;
    house.patch(&customer(), &json!({"gender": "女", "workExperiences": [{"company": "手写公司"}]})).await.ok();
    let import = upload(&house, FILE, "preview").await.import();
    let body = json!({"reject": ["/educations", "/birthday"], "policy": "replace"});
    let got = house.post(&format!("/imports/{import}/insert"), &body).await;
    let profile = got.ok().profile();
    assert_eq!(
        (&profile["gender"], &profile["birthday"], &profile["educations"]),
        (&json!("男"), &json!(""), &json!(null))
    );
    assert!(!got.text.contains("手写公司"), "a list that was imported replaces the stored one");
    let seen = house.get(&format!("/imports/{import}")).await;
    assert_eq!(seen.data()["policy"], "replace");
}

#[tokio::test]
async fn boards_that_differ_stand_side_by_side_until_somebody_chooses() {
    let house = House::new().await;
    let first = upload(&house, FILE, "insert").await;
    let before = first.ok().profile().clone();
    let second = house.resume(&body("zhilian", "13800000000", "insert")).await;
    let merged = second.ok().profile();
    let jobs = merged["workExperiences"].as_array().unwrap();
    assert!(jobs.len() > before["workExperiences"].as_array().unwrap().len(), "the jobs of both");
    assert_eq!(merged["birthday"], before["birthday"], "a value of one board is not overwritten by another");

    let path = format!("{}/conflicts", customer());
    let open = house.get(&path).await;
    let list = open.ok().data()["conflicts"].as_array().unwrap().clone();
    assert_eq!(open.data()["total"], list.len());
    assert_eq!(house.get(&format!("{}/resume", customer())).await.data()["conflicts"], list.len());
    let differs = list[0].clone();
    let (at, value) = (&differs["path"], &differs["values"][0]);
    assert_eq!((&value["webName"], &value["importId"]), (&json!("zhilian"), &json!(second.import())), "{differs}");
    assert_eq!(differs["stored"]["sources"][0]["webName"], "sandbox", "{differs}");
    assert!(value["words"].is_array() && value["at"].is_string(), "{differs}");

    for (body, error, field) in [
        (json!({"take": 0}), "missing", "path"),
        (json!({"path": at}), "missing", "take"),
        (json!({"path": at, "take": true}), "wrong_type", "take"),
        (json!({"path": at, "take": -1}), "wrong_type", "take"),
        (json!({"path": at, "take": 9}), "wrong_value", "take"),
        (json!({"path": at, "take": "51job"}), "wrong_value", "take"),
        (json!({"path": at, "take": 0, "keep": true}), "wrong_value", "keep"),
        (json!({"path": at, "keep": "yes"}), "wrong_type", "keep"),
        (json!({"path": "/avatar", "keep": true}), "wrong_value", "path"),
    ] {
        assert_eq!(house.post(&path, &body).await.is(400, error).data()["field"], field, "{body}");
    }
    let left = house.post(&path, &json!({"path": at, "take": "zhilian"})).await;
    assert_eq!(left.ok().data()["total"], list.len() - 1);
    let now = house.get(&customer()).await.profile().clone();
    assert_eq!(now.pointer(at.as_str().unwrap()), Some(&value["value"]));
    for differs in list.iter().skip(1) {
        house.post(&path, &json!({"path": differs["path"], "keep": true})).await.ok();
    }
    assert_eq!(house.get(&customer()).await.profile(), &now, "what is kept is kept");
    house.resume(&body("zhilian", "13800000000", "insert")).await.ok();
    assert_eq!(house.get(&path).await.ok().data()["total"], 0, "what was chosen is not asked again");
}
