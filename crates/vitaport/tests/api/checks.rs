//! The order of checks, and the envelope of every error.

use crate::house::{CUSTOMER, House, body};
use serde_json::{Value, json};

const JSON: (&str, &str) = ("Content-Type", "application/json");

#[tokio::test]
async fn what_is_checked_first_answers_first() {
    let house = House::new().await;
    let huge = "x".repeat(2 << 20);
    let bearer = format!("Bearer {}", house.token);
    // Each request is wrong in all that comes after what it is refused for.
    let cases: [(&str, &str, &str, &str, &str, u16); 9] = [
        ("POST", "/nowhere", "", "text/plain", &huge, 404),
        ("PUT", "/resume", "", "text/plain", &huge, 405),
        ("POST", "/resume", "", "text/plain", &huge, 401),
        ("POST", "/resume", "Bearer vp_wrong", "text/plain", &huge, 401),
        ("POST", "/resume", "Basic eDp5", "text/plain", "{", 401),
        ("POST", "/resume", &bearer, "text/plain", &huge, 413),
        ("POST", "/resume", &bearer, "text/plain", "{", 415),
        ("POST", "/imports/65a3f0c1d2b4a59687c3e2ff/answer", &bearer, "application/json", "{}", 400),
        (
            "POST",
            "/imports/65a3f0c1d2b4a59687c3e2ff/answer",
            &bearer,
            "application/json",
            r#"{"answers":{"code":"1"}}"#,
            404,
        ),
    ];
    for (method, path, token, kind, body, status) in cases {
        let mut request = house.request(method, path).header("Content-Type", kind).body(body.to_owned());
        if !token.is_empty() {
            request = request.header("Authorization", token);
        }
        let got = house.send(request).await;
        let case = format!("{method} {path} {kind}: {}", got.text);
        assert_eq!((got.status, &got.body["code"]), (status, &json!(status)), "{case}");
        if status != 400 {
            assert_eq!(got.body["data"], json!({}), "{case}");
        }
    }
    let mut stranger = body("zhilian", "13800000000", "preview");
    stranger["customerId"] = "65a3f0c1d2b4a59687c3e2ff".into();
    let got = house.resume(&stranger).await;
    assert_eq!(got.text, r#"{"message":"not found","code":404,"data":{}}"#);
    stranger["flag"] = "perhaps".into();
    house.resume(&stranger).await.is(400, "wrong_value");
}

#[tokio::test]
async fn every_route_answers_unknown_methods_and_strangers_in_the_envelope() {
    let house = House::new().await;
    let id = "65a3f0c1d2b4a59687c3e2ff";
    let routes = [
        "/resume".to_owned(),
        "/imports".into(),
        format!("/imports/{id}"),
        format!("/imports/{id}/events"),
        format!("/imports/{id}/answer"),
        format!("/imports/{id}/insert"),
        "/customerProfiles".into(),
        format!("/customerProfiles/{id}"),
        format!("/customerProfiles/{id}/resume"),
        "/health".into(),
        "/page".into(),
    ];
    for route in &routes {
        house.bare("PUT", route).await.is(405, "");
    }
    let guarded = [
        ("POST", 0),
        ("POST", 1),
        ("GET", 2),
        ("DELETE", 2),
        ("GET", 3),
        ("POST", 4),
        ("POST", 5),
        ("POST", 6),
        ("GET", 7),
        ("PATCH", 7),
        ("DELETE", 7),
        ("GET", 8),
    ];
    for (method, route) in guarded {
        let got = house.send(house.request(method, &routes[route])).await;
        assert_eq!(got.is(401, "").header("www-authenticate"), "Bearer", "{method} {}", routes[route]);
    }
    for (method, route) in [("GET", 2), ("DELETE", 2), ("GET", 3), ("POST", 5), ("GET", 7), ("DELETE", 7), ("GET", 8)] {
        house.bare(method, &routes[route]).await.is(404, "");
        house.bare(method, &routes[route].replace(id, "no-id")).await.is(404, "");
    }
    house.bare("GET", "/nowhere/at/all?x=1").await.is(404, "");
    house.send(house.request("GET", "/health")).await.ok();
}

#[tokio::test]
async fn a_body_that_is_wrong_names_the_field_and_the_cure() {
    let house = House::new().await;
    let good = body("sandbox", "ok@example.com", "preview");
    let with = |key: &str, value: Value| {
        let mut body = good.clone();
        body[key] = value;
        body
    };
    let without = |key: &str| {
        let mut body = good.clone();
        body.as_object_mut().unwrap().remove(key);
        body
    };
    let cases = [
        (without("web_name"), "missing", "web_name"),
        (without("name"), "missing", "name"),
        (without("password"), "missing", "password"),
        (without("customerId"), "missing", "customerId"),
        (without("flag"), "missing", "flag"),
        (with("password", json!("")), "missing", "password"),
        (with("name", json!(null)), "missing", "name"),
        (with("web_name", json!("lagou")), "wrong_value", "web_name"),
        (with("web_name", json!(7)), "wrong_type", "web_name"),
        (with("name", json!(["x"])), "wrong_type", "name"),
        (with("password", json!(123456)), "wrong_type", "password"),
        (with("customerId", json!("65a3")), "wrong_value", "customerId"),
        (with("customerId", json!(65)), "wrong_type", "customerId"),
        (with("flag", json!("Preview")), "wrong_value", "flag"),
        (with("flag", json!(true)), "wrong_type", "flag"),
        (with("way", json!("magic")), "wrong_value", "way"),
        (with("way", json!("file")), "wrong_value", "way"),
        (with("way", json!("cookie")), "missing", "cookie"),
        (with("policy", json!("all")), "wrong_value", "policy"),
        (with("resume", json!(2)), "wrong_type", "resume"),
        (with("consent", json!("yes")), "wrong_type", "consent"),
        (with("consent", json!({"who": 1})), "wrong_type", "consent.who"),
        (with("userAgent", json!("a\r\nb")), "wrong_value", "userAgent"),
    ];
    for (body, error, field) in cases {
        let got = house.resume(&body).await;
        assert_eq!(got.is(400, error).data()["field"], field, "{body}");
        for language in ["zh", "en"] {
            assert!(got.data()["sentence"][language].as_str().unwrap().contains(field), "{}", got.text);
        }
    }
    // Unknown keys are ignored.
    house.resume(&with("colour", json!({"blue": 1}))).await.ok();
}

#[tokio::test]
async fn bodies_that_do_not_parse_are_refused() {
    let house = House::new().await;
    let good = body("sandbox", "ok@example.com", "preview").to_string();
    let doubled = good.replacen('{', r#"{"flag":"insert","#, 1);
    let nested = good.replacen('{', r#"{"consent":{"who":"a","who":"b"},"#, 1);
    let deep = good.replacen('{', &format!(r#"{{"x":{}{},"#, "[".repeat(200), "]".repeat(200)), 1);
    let cases: [(Vec<u8>, &str, &str); 9] = [
        (doubled.into_bytes(), "doubled_key", "flag"),
        (nested.into_bytes(), "doubled_key", "consent.who"),
        (deep.into_bytes(), "bad_json", ""),
        (Vec::new(), "bad_json", ""),
        (b"null".to_vec(), "bad_json", ""),
        (b"[1]".to_vec(), "bad_json", ""),
        (b"{\"name\": \"\xff\"}".to_vec(), "bad_json", ""),
        (format!("{good}{good}").into_bytes(), "bad_json", ""),
        (good.as_bytes()[..good.len() - 1].to_vec(), "bad_json", ""),
    ];
    for (bytes, error, field) in cases {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let request = house.request("POST", "/resume").bearer_auth(&house.token).header(JSON.0, JSON.1).body(bytes);
        let got = house.send(request).await;
        let named = got.is(400, error).data().get("field").and_then(Value::as_str).unwrap_or_default();
        assert_eq!(named, field, "{text}");
    }
}

#[tokio::test]
async fn the_sandbox_is_unknown_unless_it_is_configured() {
    let house = House::with(|c| c.sites.sandbox = false).await;
    let got = house.resume(&body("sandbox", "ok@example.com", "preview")).await;
    assert_eq!(got.is(400, "wrong_value").data()["field"], "web_name");
    let house = House::with(|c| c.sites.enabled.clear()).await;
    house.resume(&body("zhilian", "13800000000", "preview")).await.is(501, "unsupported");
    assert_eq!(house.portal().requests().len(), 0);
    assert_eq!(house.get(&format!("/customerProfiles/{CUSTOMER}")).await.status, 200);
}
