//! Inserts that can be listed and taken back, and the same content that is inserted once.

use crate::choosing::{FILE, customer, upload};
use crate::house::{House, body};
use serde_json::json;

#[tokio::test]
async fn an_insert_is_listed_and_taken_back() {
    let house = House::new().await;
    let empty = house.get(&customer()).await.ok().profile().clone();
    let first = upload(&house, FILE, "insert").await;
    let before = first.ok().profile().clone();
    let second = house.resume(&body("zhilian", "13800000000", "insert")).await;
    second.ok();
    let list = house.get(&format!("{}/history", customer())).await;
    let steps = list.ok().data()["history"].as_array().unwrap();
    assert_eq!(
        (steps.len(), &steps[0]["importId"], &steps[1]["importId"]),
        (2, &json!(second.import()), &json!(first.import()))
    );
    assert_eq!(
        (&steps[0]["webName"], &steps[0]["policy"], &steps[0]["undone"]),
        (&json!("zhilian"), &json!("merge"), &json!(null))
    );
    assert!(steps[0]["changes"].as_u64().unwrap() > 0 && steps[0]["at"].is_string());

    let undo = |import: String| format!("{}/history/{import}/undo", customer());
    let undone = house.bare("POST", &undo(second.import())).await;
    assert!(undone.ok().data()["undone"].is_string() && undone.data()["left"] == json!([]), "{}", undone.text);
    let mut now = house.get(&customer()).await.profile().clone();
    let mut then = before.clone();
    (now["lastActivityTime"], then["lastActivityTime"]) = (json!(""), json!(""));
    assert_eq!(now, then, "the profile is as it was before that insert");
    assert_eq!(house.bare("POST", &undo(second.import())).await.ok().text, undone.text, "twice is once");
    assert_eq!(house.get(&format!("{}/conflicts", customer())).await.data()["total"], 0);
    assert_eq!(house.get(&format!("{}/resume", customer())).await.data()["resumes"].as_array().unwrap().len(), 1);

    house.resume(&body("zhilian", "13800000000", "insert")).await.ok();
    assert!(house.get(&customer()).await.text.len() > undone.text.len(), "what was taken back can be inserted again");
    house.bare("POST", &undo("65a3f0c1d2b4a59687c3e2ff".into())).await.is(404, "");
    house.bare("POST", &undo("none".into())).await.is(404, "");
    assert_eq!(empty["workExperiences"], json!(null));
}

#[tokio::test]
async fn what_was_changed_since_is_named_and_stays() {
    let house = House::new().await;
    let import = upload(&house, FILE, "insert").await.import();
    house.patch(&customer(), &json!({"fullName": "李明明"})).await.ok();
    let undo = format!("{}/history/{import}/undo", customer());
    let refused = house.bare("POST", &undo).await;
    assert_eq!(refused.is(409, "changed_since").data()["paths"], json!(["/fullName"]));
    assert_eq!(house.get(&customer()).await.profile()["gender"], "男", "nothing was taken back");
    assert_eq!(house.post(&undo, &json!({"partial": 1})).await.is(400, "wrong_type").data()["field"], "partial");
    let partial = house.post(&undo, &json!({"partial": true})).await;
    assert_eq!(partial.ok().data()["left"], json!(["/fullName"]));
    let now = house.get(&customer()).await.profile().clone();
    assert_eq!(
        (&now["fullName"], &now["gender"], &now["workExperiences"]),
        (&json!("李明明"), &json!(""), &json!(null))
    );
}

#[tokio::test]
async fn the_same_content_from_the_same_site_is_inserted_once() {
    let house = House::new().await;
    let first = upload(&house, FILE, "insert").await;
    let again = upload(&house, FILE, "insert").await;
    assert_eq!(first.ok().text, again.ok().text, "the same answer");
    assert_ne!(first.import(), again.import());
    let seen = house.get(&format!("/imports/{}", again.import())).await;
    assert_eq!((&seen.ok().data()["repeats"], &seen.data()["changes"]), (&json!(first.import()), &json!([])));
    let history = house.get(&format!("{}/history", customer())).await;
    assert_eq!(history.ok().data()["history"].as_array().unwrap().len(), 1);
    let other = upload(&house, &FILE.replace("李明", "李小明"), "insert").await;
    assert_eq!(other.ok().profile()["fullName"], "李小明", "other content is another insert");
}
