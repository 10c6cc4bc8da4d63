//! What goes out to LinkedIn, header by header: the portal tells what it wants, not what it got.

use crate::linkedin::handed;
use crate::world::World;
use sites::{Reply, SignIn, Way};

/// The cookie goes out byte for byte, from the browser that it came from, and the token follows the site's.
#[tokio::test]
async fn a_pasted_cookie_goes_out_as_it_came() {
    let world = World::standing("linkin").await;
    let cookie = world.portal.session("pasted@example.com").unwrap();
    let mut browser = world.browser();
    let mut who = handed(&world, Way::Cookie, "pasted@example.com", "", &cookie);
    who.user_agent = "The Browser/1.0".into();
    assert_eq!(world.site.sign_in(&mut browser, Reply::Begin(who)).await, Ok(SignIn::Done));
    let list = world.site.list(&mut browser).await.unwrap();
    world.site.fetch(&mut browser, &list[0]).await.unwrap();
    let sent = world.net.sent();
    assert_eq!(sent[0].header("Cookie"), cookie);
    let mut tokens = Vec::new();
    for (at, request) in sent.iter().enumerate() {
        assert_eq!(request.header("User-Agent"), "The Browser/1.0");
        let token = request.header("csrf-token");
        assert!(request.header("Cookie").contains(&format!("JSESSIONID=\"{token}\"")), "{at}");
        assert!(!tokens.contains(&token), "an old token");
        tokens.push(token);
    }
    assert!(tokens.len() > 5);
}
