//! The webhook: a real receiver on loopback that fails at first, and checks the signature in another language.

use crate::house::{CODE, House, body};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const SECRETS: [&str; 2] = ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_b2xkZXItc2VjcmV0LW9mLXRoZS1yZWNlaXZlcg=="];

/// What came in: headers and body, and how many are answered 503 first.
#[derive(Default)]
struct Inbox {
    got: Mutex<Vec<(HeaderMap, String)>>,
    fail: Mutex<usize>,
}

impl Inbox {
    fn count(&self) -> usize {
        self.got.lock().unwrap().len()
    }

    fn bodies(&self) -> Vec<Value> {
        self.got.lock().unwrap().iter().map(|(_, text)| serde_json::from_str(text).unwrap()).collect()
    }

    async fn reaches(&self, count: usize) {
        for _ in 0..1000 {
            if self.count() >= count {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("only {:?}", self.bodies());
    }
}

async fn receive(State(inbox): State<Arc<Inbox>>, headers: HeaderMap, text: String) -> (StatusCode, HeaderMap) {
    inbox.got.lock().unwrap().push((headers, text));
    let mut left = inbox.fail.lock().unwrap();
    if *left > 0 {
        *left -= 1;
        // A redirect is no success, and isn't followed, or it would come in once more.
        let mut headers = HeaderMap::new();
        headers.insert("location", "/hook".parse().unwrap());
        let status = if *left == 0 { StatusCode::TEMPORARY_REDIRECT } else { StatusCode::SERVICE_UNAVAILABLE };
        return (status, headers);
    }
    (StatusCode::NO_CONTENT, HeaderMap::new())
}

/// A receiver, and a house that tells it.
async fn begun(fail: usize) -> (House, Arc<Inbox>) {
    let inbox = Arc::new(Inbox { fail: Mutex::new(fail), ..Default::default() });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    let app = axum::Router::new().route("/hook", axum::routing::post(receive)).with_state(inbox.clone());
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    let house = House::with(|c| {
        c.webhook.url = url;
        c.webhook.secrets = SECRETS.map(str::to_owned).to_vec();
    });
    (house.await, inbox)
}

/// The signatures that Python's own library makes.
fn by_python(id: &str, timestamp: &str, body: &str) -> String {
    const SCRIPT: &str = "import sys, hmac, hashlib, base64\n\
        print(' '.join('v1,' + base64.b64encode(hmac.new(base64.b64decode(s[6:]), '.'.join(sys.argv[3:]).encode(), \
        hashlib.sha256).digest()).decode() for s in sys.argv[1:3]))";
    let arguments = ["-c", SCRIPT, SECRETS[0], SECRETS[1], id, timestamp, body];
    let ran = std::process::Command::new("python3").args(arguments).output().unwrap();
    String::from_utf8(ran.stdout).unwrap().trim().to_owned()
}

#[tokio::test]
async fn a_receiver_that_fails_twice_is_told_a_third_time_and_can_trust_it() {
    let (house, inbox) = begun(2).await;
    let got = house.resume(&body("sandbox", "ok@example.com", "preview")).await;
    inbox.reaches(1).await;
    assert_eq!(inbox.count(), 1, "not at once again");
    house.service.engine.clock().advance(5_001);
    inbox.reaches(2).await;
    house.service.engine.clock().advance(30_001);
    inbox.reaches(3).await;
    let told =
        json!({"importId": got.import(), "customerId": crate::house::CUSTOMER, "state": "preview", "version": 3});
    let bodies = inbox.bodies();
    assert!(bodies.iter().all(|b| b == &told), "{bodies:?}");
    let messages = inbox.got.lock().unwrap().clone();
    let mut ids = std::collections::BTreeSet::new();
    for (headers, text) in &messages {
        let header = |name: &str| headers[name].to_str().unwrap().to_owned();
        let (id, timestamp) = (header("webhook-id"), header("webhook-timestamp"));
        assert_eq!(header("webhook-signature"), by_python(&id, &timestamp, text));
        assert_eq!(header("content-type"), "application/json");
        ids.insert(id);
    }
    assert_eq!(ids.len(), 1, "the same message has the same id each time");
    let seconds = |at: usize| messages[at].0["webhook-timestamp"].to_str().unwrap().parse::<i64>().unwrap();
    assert!(seconds(2) - seconds(0) >= 35, "and the time of its sending");

    // What is told next comes after what was told before is done: nothing of the first is sent any more.
    house.service.engine.clock().advance(400_000);
    house.bare("POST", &format!("/imports/{}/insert", got.import())).await.ok();
    inbox.reaches(4).await;
    assert_eq!((inbox.count(), &inbox.bodies()[3]["state"]), (4, &json!("inserted")));
}

#[tokio::test]
async fn each_state_that_a_caller_must_know_is_told_and_nothing_of_the_person() {
    let (house, inbox) = begun(0).await;
    let asked = house.resume(&body("sandbox", "sms@example.com", "insert")).await.import();
    assert_eq!(house.answer(&asked, "0").await.status, 202);
    house.answer(&asked, CODE).await.ok();
    let failed = house.resume(&body("sandbox", "down@example.com", "insert")).await.import();
    let cancelled = house.resume(&body("sandbox", "ok@example.com", "preview")).await.import();
    house.bare("DELETE", &format!("/imports/{cancelled}")).await.ok();
    inbox.reaches(7).await;
    let of = |import: &str| {
        let mut told: Vec<_> = inbox.bodies().into_iter().filter(|b| b["importId"] == import).collect();
        told.sort_by_key(|b| b["version"].as_i64());
        told.iter().map(|b| b["state"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(of(&asked), ["asking", "asking", "preview", "inserted"], "a wrong answer is asked again");
    assert_eq!((of(&failed), of(&cancelled)), (vec!["failed".into()], vec!["preview".into(), "cancelled".into()]));
    let error = inbox.bodies().into_iter().find(|b| b["state"] == "failed").unwrap();
    assert_eq!(error["error"], "down");
    for (headers, text) in inbox.got.lock().unwrap().iter() {
        for word in ["李明", "138", "example.com", "sandbox"] {
            assert!(!text.contains(word) && !format!("{headers:?}").contains(word), "{text}");
        }
    }
}

#[tokio::test]
async fn what_nobody_takes_for_a_day_is_given_up() {
    let (house, inbox) = begun(usize::MAX).await;
    house.resume(&body("sandbox", "down@example.com", "preview")).await;
    inbox.reaches(1).await;
    house.service.engine.clock().advance(24 * 3_600_000);
    inbox.reaches(2).await;
    *inbox.fail.lock().unwrap() = 0;
    house.service.engine.clock().advance(24 * 3_600_000);
    house.resume(&body("sandbox", "ok@example.com", "preview")).await.ok();
    inbox.reaches(3).await;
    let states: Vec<_> = inbox.bodies().iter().map(|b| b["state"].clone()).collect();
    assert_eq!(states, ["failed", "failed", "preview"], "the first is not sent a third time");
}
