//! One folder per site, and the contract they all fulfil.
//!
//! As free of I/O as `resume`: a site speaks to the world only through its [`Browser`], whose [`Send`] is given by who
//! runs it. A site that is added stands in [`all`] and nowhere else.

pub mod browser;
pub mod challenge;
pub mod credentials;
pub mod error;
pub mod facts;
pub mod jar;
pub mod job51;
pub mod liepin;
pub mod linkedin;
mod page;
pub mod reading;
pub mod sandbox;
pub mod secret;
pub mod site;
pub mod zhilian;

pub use browser::{Browser, Request, Response, Send, SendError};
pub use challenge::{Answers, Challenge, Image, Medium, Question, SignIn, Words};
pub use credentials::{Credentials, Reply, Way};
pub use error::{Actor, Retry, SiteError};
pub use jar::Jar;
pub use reading::{FILE, Read, read, understand};
pub use secret::Secret;
pub use site::{Info, ResumeRef, Site};

use std::sync::Arc;

/// Every site that is built, for its ways in or for its files alone, in the order in which they are asked about a file.
pub fn all() -> Vec<Arc<dyn Site>> {
    vec![
        Arc::new(job51::Job51),
        Arc::new(zhilian::Zhilian::default()),
        Arc::new(liepin::Liepin),
        Arc::new(linkedin::LinkedIn),
        Arc::new(sandbox::Sandbox),
    ]
}
