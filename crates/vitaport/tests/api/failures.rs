//! Every failure of the list, brought about by the sandbox's magic accounts, with its status.

use crate::house::{CODE, House, body, status};
use serde_json::json;
use sites::SiteError;
use sites::sandbox::accounts::{ACCOUNTS, Does};
use std::collections::BTreeSet;

#[tokio::test]
async fn every_magic_account_ends_as_its_row_says() {
    let house = House::new().await;
    let mut seen = BTreeSet::new();
    for account in ACCOUNTS {
        let got = house.resume(&body("sandbox", account.login, "preview")).await;
        match account.does {
            Does::Well([], _) => drop(got.ok().data()["customerId"].as_str().unwrap()),
            Does::Well(_, _) => {
                assert_eq!(got.status, 202, "{}: {}", account.login, got.text);
                let keys: Vec<_> = got.data().as_object().unwrap().keys().map(String::as_str).collect();
                assert_eq!(keys, ["importId", "state", "challenge"]);
                let challenge = &got.data()["challenge"];
                assert!(challenge["kind"].is_string() && challenge["answerKeys"].is_array(), "{}", got.text);
                assert!(challenge["expires"].as_str().unwrap().ends_with("+08:00"), "{}", got.text);
                for language in ["zh", "en"] {
                    assert!(!challenge["sentence"][language].as_str().unwrap().is_empty());
                }
            }
            Does::Fails(_, error) => {
                let got = match got.status {
                    202 => house.answer(&got.import(), CODE).await,
                    _ => got,
                };
                let error = error();
                seen.insert(error.code());
                got.is(status(error.code()), error.code());
                assert_eq!(got.body["message"], error.code().replace('_', " "));
                assert_eq!(got.data()["importId"], got.import());
                let keys: Vec<_> = got.data().as_object().unwrap().keys().map(String::as_str).collect();
                assert_eq!(keys, ["error", "actor", "retry", "sentence", "importId"], "{}", account.login);
                let shown = house.get(got.header("location")).await;
                assert_eq!(
                    (&shown.data()["state"], &shown.data()["failure"]["error"]),
                    (&json!("failed"), &json!(error.code()))
                );
                if let SiteError::Refused { after } = error {
                    assert_eq!(got.header("retry-after"), after.unwrap().to_string());
                }
            }
        }
    }
    for code in ["too_many_tries", "account_restricted", "action_needed", "down", "timeout", "refused", "unsupported"] {
        assert!(seen.contains(code), "no account for {code}");
    }
}

#[tokio::test]
async fn a_wrong_password_is_422_and_is_posted_once() {
    let house = House::new().await;
    let mut wrong = body("zhilian", "13800000000", "preview");
    wrong["password"] = "wrong".into();
    let got = house.resume(&wrong).await;
    got.is(422, "wrong_credentials");
    assert_eq!((&got.data()["actor"], &got.data()["retry"]), (&json!("person"), &json!("afterAction")));
    assert_eq!(house.portal().posts("13800000000"), 1);
}

#[tokio::test]
async fn three_wrong_answers_end_it() {
    let house = House::new().await;
    let import = house.resume(&body("sandbox", "sms@example.com", "preview")).await.import();
    for _ in 0..2 {
        let again = house.answer(&import, "0").await;
        assert_eq!(
            (again.status, &again.data()["challenge"]["error"]),
            (202, &json!("wrong_answer")),
            "{}",
            again.text
        );
    }
    house.answer(&import, "0").await.is(422, "wrong_answer");
    assert_eq!(house.answer(&import, CODE).await.is(409, "not_now").data()["importId"], import);
}

#[tokio::test]
async fn a_challenge_expires() {
    let house = House::new().await;
    let import = house.resume(&body("sandbox", "sms@example.com", "preview")).await.import();
    house.service.engine.clock().advance(601_000);
    house.answer(&import, CODE).await.is(410, "challenge_expired");
}

/// The answer names the ways that work.
#[tokio::test]
async fn a_way_that_a_site_does_not_have_is_501() {
    let house = House::new().await;
    let mut code = body("zhilian", "13800000000", "preview");
    code["way"] = "code".into();
    let got = house.resume(&code).await;
    got.is(501, "unsupported");
    assert_eq!(got.data()["ways"], json!(["password", "scan", "cookie", "file"]));
    assert!(got.data()["sentence"]["zh"].as_str().unwrap().contains("扫码"), "{}", got.text);
    let sites = house.get("/sites").await;
    let zhilian = sites.data()["sites"].as_array().unwrap().iter().find(|s| s["webName"] == "zhilian").unwrap();
    assert_eq!(zhilian["ways"], got.data()["ways"]);
    code["web_name"] = "linkin".into();
    code["url"] = "https://www.linkedin.com/in/x".into();
    assert_eq!(house.resume(&code).await.is(501, "unsupported").data()["ways"], json!(["password", "cookie", "file"]));
}

/// Of some sites only the files are read: nobody is asked there, and nothing can be switched on.
#[tokio::test]
async fn a_site_of_files_alone_is_501() {
    let house = House::new().await;
    let files: Vec<_> = sites::all().iter().map(|s| s.info()).filter(|i| i.ways.is_empty()).map(|i| i.id).collect();
    assert_eq!(files, ["zhipin"]);
    let got = house.resume(&body("zhipin", "13800000000", "preview")).await;
    assert_eq!(got.is(501, "unsupported").data()["ways"], json!(["file"]));
    let sites = house.get("/sites").await;
    assert!(sites.data()["sites"].as_array().unwrap().iter().all(|s| s["webName"] != "zhipin"), "{}", sites.text);
}
