//! Zhilian and its portal, over real HTTP on loopback: a story per magic account, and the mutation run.

mod mutation;
mod net;
mod stories;
mod world;

/// Since 2018 a slider may stand in the form itself: then no password goes out at all.
#[tokio::test]
async fn a_slider_in_the_form_stops_us_before_the_password() {
    let rules = portals::zhilian::standing_rules().with("HIDDEN_FROM", "geetest_challenge=").unwrap();
    let facts = sites::facts::Facts::new(sites::zhilian::facts::ALL);
    let world = world::World::new(facts, rules).await;
    let said = world.begin(&mut world.browser(), "13800000000", "correct horse").await;
    assert!(matches!(said, Err(sites::SiteError::ActionNeeded { .. })), "{said:?}");
    assert_eq!(world.portal.requests(), ["GET passport.zhaopin.com/account/login"]);
}
