//! Customers: adding, editing by hand, erasing; and that what was written by hand stays.

use crate::house::{CUSTOMER, House, USER, body};
use serde_json::{Value, json};

fn path() -> String {
    format!("/customerProfiles/{CUSTOMER}")
}

#[tokio::test]
async fn a_customer_is_added_with_the_platforms_id_or_a_new_one() {
    let house = House::new().await;
    let made = house.post("/customerProfiles", &json!({})).await;
    assert_eq!((made.status, &made.body["code"], &made.body["message"]), (201, &json!(201), &json!("OK")));
    let id = made.profile()["id"].as_str().unwrap();
    assert_eq!((id.len(), made.header("location")), (24, format!("/customerProfiles/{id}").as_str()));
    let taken = house.post("/customerProfiles", &json!({"id": CUSTOMER})).await;
    assert_eq!(taken.is(409, "taken").data()["field"], "id");
    let wrong = house.post("/customerProfiles", &json!({"id": "7"})).await;
    assert_eq!(wrong.is(400, "wrong_value").data()["field"], "id");
    let wrong = house.post("/customerProfiles", &json!({"profile": {"fullName": 7}})).await;
    assert_eq!(wrong.is(400, "wrong_type").data()["field"], "fullName");
    assert_eq!(house.get(&path()).await.ok().profile()["userId"], USER);
}

#[tokio::test]
async fn an_edit_by_hand_changes_what_it_names_and_survives_an_import() {
    let house = House::new().await;
    let edit =
        json!({"fullName": "李明明", "descriptions": {"city": "上海"}, "workExperiences": [{"company": "手写公司"}]});
    let got = house.patch(&path(), &edit).await;
    assert_eq!(got.ok().profile()["fullName"], "李明明");
    assert_eq!(got.profile()["descriptions"]["city"], "上海");
    let job = got.profile()["workExperiences"][0]["id"].clone();
    assert_eq!(job.as_str().unwrap().len(), 24, "an item without an id gets one");
    assert!(got.profile()["integrity"].as_u64().unwrap() > 0);

    let inserted = house.resume(&body("zhilian", "13800000000", "insert")).await;
    let profile = inserted.ok().profile();
    assert_eq!((&profile["fullName"], &profile["descriptions"]["city"]), (&json!("李明明"), &json!("上海")));
    let jobs = profile["workExperiences"].as_array().unwrap();
    assert!(jobs.len() > 1 && jobs.iter().any(|j| j["id"] == job && j["company"] == "手写公司"), "{jobs:?}");
    let seen = house.get(inserted.header("location")).await;
    let named = |c: &Value| c["path"] == "/fullName" && c["kind"] == "conflicting";
    assert!(seen.data()["changes"].as_array().unwrap().iter().any(named), "{}", seen.text);

    let again = house.resume(&body("zhilian", "13800000000", "insert")).await;
    let (a, b) = (again.ok().profile(), profile);
    assert_eq!(a["workExperiences"], b["workExperiences"], "a second insert doubles nothing");
}

#[tokio::test]
async fn an_edit_of_what_is_not_there_or_not_theirs_is_refused() {
    let house = House::new().await;
    for (edit, error, field) in [
        (json!({"id": CUSTOMER}), "read_only", "id"),
        (json!({"integrity": 100}), "read_only", "integrity"),
        (json!({"lastActivityTime": ""}), "read_only", "lastActivityTime"),
        (json!({"nickname": "x"}), "unknown_key", "nickname"),
        (json!({"descriptions": {"town": "x"}}), "unknown_key", "descriptions.town"),
        (json!({"educations": [{"school": "x", "startDate": "2016"}]}), "wrong_type", "educations[0].startDate"),
    ] {
        let got = house.patch(&path(), &edit).await;
        assert_eq!(got.is(400, error).data()["field"], field);
        // What is wrong with the body is told before whether there is such a customer.
        house.patch("/customerProfiles/65a3f0c1d2b4a59687c3e2ff", &edit).await.is(400, error);
    }
    house.patch("/customerProfiles/65a3f0c1d2b4a59687c3e2ff", &json!({"gender": "男"})).await.is(404, "");
}

#[tokio::test]
async fn a_masked_phone_never_wins() {
    let house = House::new().await;
    house.patch(&path(), &json!({"descriptions": {"contactPhoneNumber": "13800000000"}})).await.ok();
    let got = house.resume(&body("zhilian", "13800000000", "insert")).await;
    assert_eq!(got.ok().profile()["descriptions"]["contactPhoneNumber"], "13800000000");
    assert!(!got.text.contains("**"), "{}", got.text);
    let seen = house.get(got.header("location")).await;
    assert!(seen.data()["notes"].as_array().unwrap().iter().any(|n| n["kind"] == "masked"), "{}", seen.text);
}

#[tokio::test]
async fn who_is_erased_is_gone_with_all_imports() {
    let house = House::new().await;
    let got = house.resume(&body("sandbox", "ok@example.com", "insert")).await;
    let import = got.ok().import();
    assert_eq!(house.bare("DELETE", &path()).await.ok().text, r#"{"message":"ok","code":200,"data":{}}"#);
    house.get(&path()).await.is(404, "");
    house.get(&format!("/imports/{import}")).await.is(404, "");
    house.bare("DELETE", &path()).await.is(404, "");
    let (ok, audit) = house.command(&["audit", "--tenant", "t1", "--customer", CUSTOMER]).await;
    let verbs: Vec<_> = audit.lines().map(|line| line.split("  ").nth(1).unwrap().trim()).collect();
    assert!(ok && !audit.contains(CUSTOMER), "{audit}");
    assert_eq!(verbs.iter().map(|v| v.split(' ').next().unwrap()).collect::<Vec<_>>(), ["erase", "insert"]);
    let (_, others) = house.command(&["audit", "--tenant", "t1", "--customer", "65a3f0c1d2b4a59687c3e2ff"]).await;
    assert_eq!(others, "");
}
