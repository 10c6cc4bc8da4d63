//! Look-alikes of the sites, as real HTTP servers on loopback: for the demo, the tests and the benches.
//!
//! Each is written from what public code tells of its site, and imports nothing of the crate `sites`: the facts
//! stand written down twice, so that a slip on one side shows. (One author wrote both, so a fact misread is misread twice:
//! a portal shows that we do what the facts say, not that the facts are so.) A portal speaks plain HTTP and looks at the `Host` header alone; who
//! uses it maps the real host names to its address, so that hosts, cookie domains and referers are as in the field.
//!
//! What a portal insists on stands in its table of [`mod@rules`], one line each; its people are invented.

pub mod job51;
pub mod liepin;
pub mod linkedin;
pub mod picture;
pub mod portal;
pub mod rules;
pub mod weather;
pub mod zhilian;

pub use portal::{Asked, Look, Magic, PASSWORD, Portal, Running};
pub use weather::{Fault, Weather};

/// Every portal.
pub const ALL: &[&Look] = &[&job51::LOOK, &zhilian::LOOK, &liepin::LOOK, &linkedin::LOOK];

/// The portal of a site.
pub fn of(site: &str) -> Option<&'static Look> {
    ALL.iter().find(|look| look.site == site).copied()
}
