//! The contract, byte for byte: its four bodies, and the order of its keys.

use crate::house::{CUSTOMER, House, USER, body};
use serde_json::{Value, json};

/// The contract's answer to an insert, as it was written down.
const INSERTED: &str = include_str!("inserted.json");

/// The contract's two bodies, as they were written down.
const BODY: &str = r#"{
  "name": "liming@example.com",
  "password": "correct horse",
  "web_name": "51job",
  "customerId": "65a3f0c1d2b4a59687c3e201",
  "flag": "preview"
}"#;
const LINKIN: &str = r#"{
  "name": "liming@example.com",
  "password": "correct horse",
  "web_name": "linkin",
  "customerId": "65a3f0c1d2b4a59687c3e201",
  "url": "https://www.linkedin.com/in/%E6%98%8E-%E6%9D%8E-0000000b?authType=name&authToken=AbCd&trk=api*a0000000*s0000000*",
  "cookie": "bcookie=\"v=2&00000000-0000-0000-0000-000000000000\"; ",
  "flag": "insert"
}"#;

async fn raw(house: &House, body: impl Into<String>) -> crate::house::Got {
    let request = house.request("POST", "/resume").bearer_auth(&house.token);
    house.send(request.header("Content-Type", "application/json").body(body.into())).await
}

/// Every key with its path, in the order of the text; lists by their first item.
fn keys(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                let path = format!("{path}/{key}");
                found.push(path.clone());
                keys(value, &path, found);
            }
        }
        Value::Array(items) if path.ends_with("customerProfiles") => keys(&items[0], path, found),
        _ => {}
    }
}

fn order(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    keys(value, "", &mut found);
    found
}

#[tokio::test]
async fn sites_that_are_not_switched_on_answer_501() {
    let house = House::with(|config| config.sites.enabled = vec!["zhilian".into()]).await;
    let liepin = BODY.replace("51job", "liepin");
    let linkedin = LINKIN.replace("linkin\"", "linkedin\"");
    for text in [BODY, &liepin, LINKIN, &linkedin] {
        let got = raw(&house, text).await;
        got.is(501, "unsupported");
        assert_eq!(got.body["message"], "unsupported");
        assert_eq!(got.data()["actor"], "caller");
    }
}

#[tokio::test]
async fn a_preview_in_either_spelling_answers_ok_with_a_new_id() {
    let house = House::new().await;
    for flag in ["preview", "previe"] {
        let before = house.get(&format!("/customerProfiles/{CUSTOMER}")).await.text;
        let text =
            BODY.replace("51job", "zhilian").replace("liming@example.com", "13800000000").replace("preview", flag);
        let got = raw(&house, text).await;
        let id = got.ok().data()["customerId"].as_str().unwrap().to_owned();
        assert_eq!(got.text, format!(r#"{{"message":"ok","code":200,"data":{{"customerId":"{id}"}}}}"#));
        assert_eq!(id.len(), 24);
        assert_ne!(id, CUSTOMER);
        let seconds = i64::from_str_radix(&id[..8], 16).unwrap();
        assert!((seconds - jiff::Timestamp::now().as_second()).abs() < 60, "the id's first bytes are its second");
        assert_eq!(house.get(&format!("/customerProfiles/{CUSTOMER}")).await.text, before, "nothing has changed");
        let shown = house.get(&format!("/customerProfiles/{id}")).await;
        assert_eq!((&shown.profile()["id"], &shown.profile()["userId"]), (&json!(id), &json!(USER)));
        assert!(shown.profile()["workExperiences"].is_array());
        let mut as_customer = body("zhilian", "13800000000", "preview");
        as_customer["customerId"] = id.into();
        house.resume(&as_customer).await.is(404, "");
    }
}

#[tokio::test]
async fn an_insert_answers_the_envelope_in_the_order_of_the_contract() {
    let house = House::new().await;
    let got = house.resume(&body("zhilian", "13800000000", "insert")).await;
    got.ok();
    let example: Value = serde_json::from_str(INSERTED).unwrap();
    assert_eq!(order(&got.body), order(&example));
    assert_eq!((&got.body["message"], &got.body["code"]), (&json!("OK"), &json!(200)));
    let profile = got.profile();
    assert_eq!((&profile["id"], &profile["userId"]), (&json!(CUSTOMER), &json!(USER)));
    assert!(profile["workExperiences"][0]["id"].as_str().is_some_and(|id| id.len() == 24));
    let again = house.get(&format!("/customerProfiles/{CUSTOMER}")).await;
    assert_eq!(again.text, got.text, "what was answered is what is stored");
}

#[tokio::test]
async fn the_contracts_own_profile_comes_back_byte_for_byte() {
    let house = House::new().await;
    let mut example: Value = serde_json::from_str(INSERTED).unwrap();
    let id = "65a3f0c1d2b4a59687c3e2aa";
    let profile = example["data"]["customerProfiles"][0].clone();
    let made = house.post("/customerProfiles", &json!({"id": id, "userId": USER, "profile": profile})).await;
    assert_eq!(made.status, 201, "{}", made.text);
    let got = house.get(&format!("/customerProfiles/{id}")).await;
    let time = got.profile()["lastActivityTime"].as_str().unwrap().to_owned();
    assert!(time.len() == 29 && time.ends_with("+08:00") && &time[19..20] == ".", "{time}");
    example["data"]["customerProfiles"][0]["id"] = id.into();
    example["data"]["customerProfiles"][0]["lastActivityTime"] = time.into();
    assert_eq!(got.text, example.to_string(), "integrity 14 included");
}

#[tokio::test]
async fn the_contracts_four_bodies_run_to_a_preview_and_to_an_insert() {
    let house = House::new().await;
    let bodies =
        [BODY.to_owned(), BODY.replace("51job", "liepin"), BODY.replace("51job", "zhilian"), LINKIN.to_owned()];
    for text in bodies {
        let (preview, insert) = (text.replace("insert", "preview"), text.replace("preview", "insert"));
        let got = raw(&house, &preview).await;
        let id = got.ok().data()["customerId"].as_str().unwrap_or_else(|| panic!("{text}: {}", got.text)).to_owned();
        let shown = house.get(&format!("/customerProfiles/{id}")).await;
        assert!(!shown.profile()["workExperiences"].as_array().unwrap().is_empty(), "{text}");
        let got = raw(&house, &insert).await;
        assert_eq!(got.ok().profile()["id"], CUSTOMER, "{text}");
    }
    let stored = house.get(&format!("/customerProfiles/{CUSTOMER}")).await;
    assert!(stored.profile()["fullName"].as_str().unwrap().contains("李明"), "{}", stored.text);
}

#[tokio::test]
async fn linkin_brings_an_address_and_a_password_or_a_session() {
    let house = House::new().await;
    let linkin: Value = serde_json::from_str(LINKIN).unwrap();
    let without = |keys: &[&str]| {
        let mut body = linkin.clone();
        keys.iter().for_each(|key| drop(body.as_object_mut().unwrap().remove(*key)));
        body
    };
    assert_eq!(house.resume(&without(&["url"])).await.is(400, "missing").data()["field"], "url");
    assert_eq!(house.resume(&without(&["password"])).await.is(400, "missing").data()["field"], "password");
    assert_eq!(house.resume(&without(&["name"])).await.is(400, "missing").data()["field"], "name");
    let mut session = without(&["name", "password"]);
    session["cookie"] = "bcookie=\"v=2&0\"; li_at=AQEDAAAA; ".into();
    house.resume(&session).await.is(409, "session_expired");
}

#[tokio::test]
async fn a_client_in_another_language_finds_the_contract_kept() {
    let house = House::new().await;
    let client = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/contract_client.py");
    let (base, token) = (house.base.clone(), house.token.clone());
    let ran = tokio::task::spawn_blocking(move || {
        std::process::Command::new("python3").args([client, &base, &token, CUSTOMER]).output().unwrap()
    });
    let ran = ran.await.unwrap();
    let (out, err) = (String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
    assert!(ran.status.success(), "{out}{err}");
}
