//! POST /imports: exported files.

use crate::house::{CUSTOMER, House};
use reqwest::multipart::{Form, Part};
use serde_json::json;

/// A file of the sandbox's own kind.
const FILE: &str = include_str!("../../../sites/src/sandbox/full.json");

fn form(bytes: impl Into<Vec<u8>>) -> Form {
    let file = Part::bytes(bytes.into()).file_name("简历.json");
    Form::new().part("file", file).text("customerId", CUSTOMER).text("flag", "preview")
}

#[tokio::test]
async fn a_file_is_previewed_and_inserted() {
    let house = House::new().await;
    let upload = |form| house.request("POST", "/imports").bearer_auth(&house.token).multipart(form);
    let got = house.send(upload(form(FILE))).await;
    assert_eq!(got.ok().body["message"], "ok");
    let seen = house.get(got.header("location")).await;
    assert_eq!((&seen.data()["way"], &seen.data()["webName"]), (&json!("file"), &json!("sandbox")));
    let consent = r#"{"who": "李明", "when": "2026-11-22", "purpose": "求职"}"#;
    let file = Part::bytes(FILE.as_bytes().to_vec());
    let insert = Form::new().part("file", file).text("customerId", CUSTOMER).text("flag", "insert");
    let got = house.send(upload(insert.text("policy", "fill").text("consent", consent))).await;
    assert_eq!(got.ok().body["message"], "OK");
    let seen = house.get(got.header("location")).await;
    assert_eq!((&seen.data()["policy"], &seen.data()["consent"]["who"]), (&json!("fill"), &json!("李明")));
}

/// A photo's address is kept only where the operator wants it.
#[tokio::test]
async fn a_photo_is_kept_only_if_configured() {
    let file = serde_json::json!({
        "basics": {"name": "李明", "email": "liming@example.com", "image": "https://photos.example.com/1.jpg"},
        "work": [{"name": "示例公司", "position": "工程师", "startDate": "2020-01"}],
    });
    for (keep, avatar) in [(false, ""), (true, "https://photos.example.com/1.jpg")] {
        let house = House::with(|config| config.imports.keep_photo = keep).await;
        let upload = house.request("POST", "/imports").bearer_auth(&house.token).multipart(form(file.to_string()));
        let seen = house.get(house.send(upload).await.ok().header("location")).await;
        assert_eq!(seen.data()["preview"]["profile"]["avatar"], avatar, "{}", seen.text);
        let withheld = |n: &serde_json::Value| n["kind"] == "withheld" && n["field"] == "photo";
        assert_eq!(seen.data()["notes"].as_array().unwrap().iter().any(withheld), !keep);
    }
}

#[tokio::test]
async fn what_is_no_resume_is_told() {
    let house = House::new().await;
    let upload = |form| house.request("POST", "/imports").bearer_auth(&house.token).multipart(form);
    house.send(upload(form("only words"))).await.is(422, "no_resume");
    house.send(upload(form(b"\x89PNG\r\n".to_vec()))).await.is(422, "unreadable");
    house.send(upload(form(""))).await.is(400, "wrong_value");
    let missing = Form::new().text("customerId", CUSTOMER).text("flag", "preview");
    assert_eq!(house.send(upload(missing)).await.is(400, "missing").data()["field"], "file");
    let twice = form(FILE).text("flag", "insert");
    assert_eq!(house.send(upload(twice)).await.is(400, "doubled_key").data()["field"], "flag");
    let json = house.post("/imports", &json!({"file": "x"})).await;
    json.is(415, "");
    let cut = house.request("POST", "/imports").bearer_auth(&house.token);
    let cut = cut.header("Content-Type", "multipart/form-data; boundary=x").body("--x\r\nContent-Disp");
    house.send(cut).await.is(400, "bad_form");
}

#[tokio::test]
async fn a_file_that_is_too_large_is_413() {
    let house = House::with(|c| c.server.max_file_bytes = 1000).await;
    let upload = |form| house.request("POST", "/imports").bearer_auth(&house.token).multipart(form);
    house.send(upload(form(vec![b'x'; 1001]))).await.is(413, "");
    house.send(upload(form(vec![b'x'; 3 << 20]))).await.is(413, "");
}

#[tokio::test]
async fn the_same_key_and_file_is_the_same_import() {
    let house = House::new().await;
    let upload = |bytes: &str| {
        let request = house.request("POST", "/imports").bearer_auth(&house.token).header("Idempotency-Key", "k");
        house.send(request.multipart(form(bytes)))
    };
    let (first, again) = (upload(FILE).await, upload(FILE).await);
    assert_eq!(first.ok().import(), again.ok().import(), "a form's boundary differs each time");
    upload("other").await.is(409, "other_request");
}
