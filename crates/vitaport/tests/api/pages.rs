//! The pages: served with their policy, loading nothing from anywhere.

use crate::house::House;

#[tokio::test]
async fn pages_need_no_token_and_load_nothing_from_elsewhere() {
    let house = House::new().await;
    for path in ["/", "/page"] {
        let got = house.send(house.request("GET", path)).await;
        assert_eq!(got.status, 200);
        assert!(got.header("content-type").starts_with("text/html"));
        let policy = got.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{policy}");
        assert!(!policy.contains("script-src 'unsafe-inline'"), "{policy}");
        assert_eq!((got.header("referrer-policy"), got.header("x-content-type-options")), ("no-referrer", "nosniff"));
        for elsewhere in ["src=\"http", "href=\"http", "@import", "url(", "//cdn"] {
            assert!(!got.text.contains(elsewhere), "{path} holds {elsewhere}");
        }
        assert!(!got.text.contains("/*S"), "{path}: every part is put in");
    }
}

#[tokio::test]
async fn the_script_that_is_served_is_the_one_that_may_run() {
    use base64::Engine;
    use sha2::{Digest, Sha256};
    let house = House::new().await;
    let got = house.send(house.request("GET", "/page")).await;
    let script = got.text.split("<script>").nth(1).unwrap().split("</script>").next().unwrap();
    let hash = base64::prelude::BASE64_STANDARD.encode(Sha256::digest(script.as_bytes()));
    assert!(got.header("content-security-policy").contains(&format!("'sha256-{hash}'")));
    assert!(
        !script.contains("innerHTML") && !script.contains("insertAdjacentHTML"),
        "what a site wrote is never markup"
    );
}
