//! Profiles for other programs, of one customer over HTTP and of all on the command line.

use crate::choosing::{FILE, customer, upload};
use crate::house::House;
use serde_json::{Value, json};
use std::path::Path;

#[tokio::test]
async fn a_profile_is_given_out_in_each_form() {
    let house = House::new().await;
    upload(&house, FILE, "insert").await.ok();
    let shown = house.get(&customer()).await;
    let export =
        |format: &str| house.request("GET", &format!("{}/export{format}", customer())).bearer_auth(&house.token);
    let envelope = house.send(export("?format=envelope")).await;
    assert_eq!(envelope.ok().text, shown.text, "the contract's envelope, byte for byte");
    let resume = house.send(export("")).await;
    assert_eq!(
        (resume.ok().header("content-type"), &resume.body["basics"]["name"]),
        ("application/json", &json!("李明"))
    );
    let work = &resume.body["work"][0];
    assert_eq!(
        (&work["position"], &work["startDate"], &work["x"]["current"]),
        (&json!("技术经理"), &json!("2016-09"), &json!(true))
    );
    let lines = house.send(export("?format=ndjson")).await;
    assert_eq!(&lines.ok().body, shown.profile());
    let table = house.send(export("?format=csv&bom=true")).await;
    assert_eq!(table.ok().header("content-type"), "text/csv; charset=utf-8");
    assert!(
        table.text.starts_with("\u{feff}id,userId,fullName,")
            && table.text.contains("2016-09–至今 / 示例云计算有限公司"),
        "{}",
        table.text
    );
    let wrong = house.send(export("?format=xml")).await;
    assert_eq!(wrong.is(400, "wrong_value").data()["field"], "format");
    let stranger = house.service.engine.create_token("t2", "").await.unwrap();
    let theirs = house.request("GET", &format!("{}/export", customer())).bearer_auth(stranger);
    house.send(theirs).await.is(404, "");
}

#[tokio::test]
async fn all_customers_are_given_out_page_by_page() {
    let house = House::new().await;
    // More than are read at once, of two tenants.
    for n in 0..250 {
        let tenant = if n % 2 == 0 { "t1" } else { "t2" };
        let profile = resume::CustomerProfile { full_name: format!("李{n}"), ..Default::default() };
        house.service.engine.add_customer(tenant, None, None, profile).await.unwrap();
    }
    let (ok, lines) = house.command(&["export"]).await;
    let mut names: Vec<String> = lines
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["fullName"].as_str().unwrap().to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    names.sort();
    names.dedup();
    assert!(ok && names.len() == 250 && lines.lines().count() == 251, "each once, and the house's own");
    let (_, lines) = house.command(&["export", "--tenant", "t2", "--format", "csv"]).await;
    assert_eq!(lines.lines().count(), 126, "a header, and theirs alone");

    let out = house.dir.path().join("out.csv");
    let to = |out: &Path| {
        vec![
            "export".to_owned(),
            "--format".into(),
            "csv".into(),
            "--bom".into(),
            "--out".into(),
            out.display().to_string(),
        ]
    };
    let arguments = to(&out);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    assert!(house.command(&arguments).await.0);
    assert!(std::fs::read(&out).unwrap().starts_with(b"\xef\xbb\xbfid,"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&out).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert!(!house.command(&arguments).await.0, "nothing is written over");
}
