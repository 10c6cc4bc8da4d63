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
pub mod zhipin;

pub use browser::{Body, Browser, Request, Response, Send, SendError};
pub use challenge::{Answers, Challenge, Image, Medium, Question, SignIn, Words};
pub use credentials::{Credentials, Reply, Way};
pub use error::{Actor, Retry, SiteError};
pub use facts::{FactError, Facts, Overrides, Sure};
pub use jar::Jar;
pub use reading::{FILE, Read, read, understand};
pub use secret::Secret;
pub use site::{Info, ResumeRef, Site, WayIn};

use std::sync::{Arc, LazyLock};

/// Every site that is built, for its ways in or for its files alone, in the order in which they are asked about a file.
pub fn all() -> Vec<Arc<dyn Site>> {
    ALL.clone()
}

/// Nothing is overridden, so nothing can be overridden wrongly.
static ALL: LazyLock<Vec<Arc<dyn Site>>> = LazyLock::new(|| with_facts(&Overrides::new()).unwrap_or_default());

/// The same, with the facts that the configuration overrides.
pub fn with_facts(over: &Overrides) -> Result<Vec<Arc<dyn Site>>, FactError> {
    Ok(vec![
        Arc::new(job51::Job51::with_facts(Facts::of("51job", job51::facts::ALL, over)?)),
        Arc::new(zhilian::Zhilian::with_facts(Facts::of("zhilian", zhilian::facts::ALL, over)?)),
        Arc::new(liepin::Liepin::with_facts(Facts::of("liepin", liepin::facts::ALL, over)?)),
        Arc::new(linkedin::LinkedIn::with_facts(Facts::of("linkin", linkedin::facts::ALL, over)?)),
        Arc::new(zhipin::Zhipin),
        Arc::new(sandbox::Sandbox),
    ])
}
