//! Random secrets of this run are found nowhere they don't belong; a leak that is planted is found by the same search.

use crate::house::{CUSTOMER, House, body, logs};
use serde_json::json;
use std::path::Path;

/// A text that nobody else has.
fn canary(name: &str) -> String {
    let id = |n: i64| engine::Id::new(n).to_string();
    format!("{name}{}{}", id(jiff::Timestamp::now().as_nanosecond() as i64 % 1_000_000_000), std::process::id())
}

/// Where a secret stands, plainly or in a dress that a slip would give it.
fn found(secret: &str, places: &[(String, Vec<u8>)]) -> Vec<String> {
    use base64::Engine;
    let base64 = base64::prelude::BASE64_STANDARD_NO_PAD.encode(secret);
    let hex: String = secret.bytes().map(|b| format!("{b:02x}")).collect();
    let bytes = format!("{:?}", secret.as_bytes()).replace(['[', ']', ' '], "");
    let mut dresses = vec![secret.to_owned(), base64, hex, bytes];
    if secret.len() >= 16 {
        // Base64 within a longer text begins at any of three places, and what ends it depends on what follows, unless the
        // length is right by chance; what is left of a short text could be anybody's.
        dresses.extend((0..=2).map(|n| {
            let padded = base64::prelude::BASE64_STANDARD_NO_PAD.encode(format!("{}{secret}", &"xx"[..n]));
            padded[if n > 0 { 4 } else { 0 }..padded.len() - 4].to_owned()
        }));
    }
    let holds = |bytes: &[u8]| dresses.iter().any(|d| bytes.windows(d.len()).any(|w| w == d.as_bytes()));
    places.iter().filter(|(_, bytes)| holds(bytes)).map(|(name, _)| name.clone()).collect()
}

fn files(folder: &Path, into: &mut Vec<(String, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        match entry.file_type().unwrap() {
            t if t.is_dir() => files(&entry.path(), into),
            _ => into.push((entry.path().display().to_string(), std::fs::read(entry.path()).unwrap())),
        }
    }
}

/// Everything that a secret could have got into.
fn places(house: &House) -> Vec<(String, Vec<u8>)> {
    let mut places = vec![
        ("logs".to_owned(), logs().lock().unwrap().clone()),
        ("answers".to_owned(), house.said.lock().unwrap().clone().into_bytes()),
    ];
    files(house.dir.path(), &mut places);
    places
}

#[tokio::test]
async fn secrets_of_a_run_are_found_nowhere() {
    let house = House::new().await;
    let (password, cookie, code, key) = (canary("password"), canary("cookie"), canary("code"), canary("key"));

    // Each secret goes as far as it can: to the site's form, its cookie header, its captcha.
    let mut wrong = body("zhilian", "13800000000", "insert");
    wrong["password"] = password.as_str().into();
    house.resume(&wrong).await.is(422, "wrong_credentials");
    let session = format!("{}; extra={cookie}", house.portal().session("13800000000").unwrap());
    let pasted = json!({"cookie": session, "web_name": "zhilian", "customerId": CUSTOMER, "flag": "insert"});
    house.resume(&pasted).await.ok();
    let import = house.resume(&body("zhilian", "captcha@example.com", "preview")).await.import();
    assert_eq!(house.answer(&import, &code).await.status, 202);
    // And into errors: a body that doesn't parse, a field of the wrong type, an unknown path and query.
    for text in [
        format!(r#"{{"password": "{password}", "password": "{password}"}}"#),
        format!(r#"{{"password": ["{password}"], "name": "{password}"#),
        format!(r#"{{"web_name": "{password}", "flag": "{password}"}}"#),
    ] {
        let request = house.request("POST", "/resume").bearer_auth(&house.token);
        let got = house.send(request.header("Content-Type", "application/json").body(text)).await;
        assert_eq!((got.status, &got.body["code"]), (400, &json!(400)), "{}", got.text);
    }
    house.bare("GET", &format!("/nowhere/{password}?token={password}")).await.is(404, "");
    let request = house.request("POST", "/resume").bearer_auth(&house.token).header("Idempotency-Key", &key);
    house.send(request.json(&body("sandbox", "sms@example.com", "preview"))).await;

    let places = places(&house);
    assert!(places.iter().any(|(name, _)| name.ends_with("vitaport.sqlite")), "there is a store to search");
    assert!(places.iter().any(|(name, _)| name.ends_with("-wal")), "and its log");
    assert!(places[0].1.windows(8).any(|w| w == b"answered"), "and logs");
    for (name, secret) in [("password", &password), ("cookie", &cookie), ("code", &code), ("token", &house.token)] {
        assert_eq!(found(secret, &places), Vec::<String>::new(), "{name} leaked");
    }
    // The person's own words are in the answers, of course, but sealed in the store and absent from the logs.
    let but_answers: Vec<_> = places.into_iter().filter(|(name, _)| name != "answers").collect();
    let name =
        house.get(&format!("/customerProfiles/{CUSTOMER}")).await.profile()["fullName"].as_str().unwrap().to_owned();
    assert!(!name.is_empty());
    assert_eq!(found(&name, &but_answers), Vec::<String>::new(), "the person's name lies open");
}

#[tokio::test]
async fn a_leak_that_is_planted_is_found() {
    let house = House::new().await;
    let secret = canary("planted");
    assert!(found(&secret, &places(&house)).is_empty());
    let plant = |name: &str, bytes: Vec<u8>| std::fs::write(house.dir.path().join(name), bytes).unwrap();
    use base64::Engine;
    plant("plain", format!("left{secret}right").into_bytes());
    plant("json", serde_json::to_vec(&secret.as_bytes().to_vec()).unwrap());
    plant("base64", base64::prelude::BASE64_STANDARD.encode(format!("{{\"p\":\"{secret}\"}}")).into_bytes());
    plant("hex", secret.bytes().flat_map(|b| format!("{b:02x}").into_bytes()).collect());
    tracing::info!(target: "vitaport::test", error = secret, "planted");
    house.said.lock().unwrap().push_str(&secret);
    let mut names: Vec<String> =
        found(&secret, &places(&house)).iter().map(|n| n.rsplit('/').next().unwrap().to_owned()).collect();
    names.sort();
    assert_eq!(names, ["answers", "base64", "hex", "json", "logs", "plain"]);
}
