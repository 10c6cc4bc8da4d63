//! What goes out to LinkedIn, header by header: the portal tells what it wants, not what it got.

use crate::linkedin::handed;
use crate::net::Net;
use crate::world::World;
use sites::{Browser, Reply, Request, SignIn, Way};
use std::sync::{Arc, Mutex};

/// What went out: the headers of each request.
struct Heard {
    net: Arc<Net>,
    headers: Mutex<Vec<Vec<(String, String)>>>,
}

#[async_trait::async_trait]
impl sites::Send for Heard {
    async fn send(&self, request: Request) -> Result<sites::Response, sites::SendError> {
        let headers = request.headers.iter().map(|(n, v)| (n.clone(), v.expose().to_owned())).collect();
        self.headers.lock().unwrap().push(headers);
        self.net.send(request).await
    }
}

/// The cookie goes out byte for byte, from the browser that it came from, and the token follows the site's.
#[tokio::test]
async fn a_pasted_cookie_goes_out_as_it_came() {
    let world = World::standing("linkin").await;
    let cookie = world.portal.session("pasted@example.com").unwrap();
    let heard = Arc::new(Heard { net: world.net.clone(), headers: Mutex::default() });
    let mut browser = Browser::new(world.site.info().hosts, heard.clone(), 1_800_000_000);
    let mut who = handed(&world, Way::Cookie, "pasted@example.com", "", &cookie);
    who.user_agent = "The Browser/1.0".into();
    assert_eq!(world.site.sign_in(&mut browser, Reply::Begin(who)).await, Ok(SignIn::Done));
    let list = world.site.list(&mut browser).await.unwrap();
    world.site.fetch(&mut browser, &list[0]).await.unwrap();
    let heard = heard.headers.lock().unwrap();
    let header =
        |at: usize, name: &str| heard[at].iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str()).unwrap_or_default();
    assert_eq!(header(0, "Cookie"), cookie);
    let mut tokens = Vec::new();
    for at in 0..heard.len() {
        assert_eq!(header(at, "User-Agent"), "The Browser/1.0");
        let token = header(at, "csrf-token");
        assert!(header(at, "Cookie").contains(&format!("JSESSIONID=\"{token}\"")), "{at}");
        assert!(!tokens.contains(&token), "an old token");
        tokens.push(token);
    }
    assert!(tokens.len() > 5);
}
