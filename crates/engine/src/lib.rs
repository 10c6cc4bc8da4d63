//! Makes imports happen. Knows sites only as `&dyn Site`; never names one.
//!
//! Read [`import`] first: the states, and `advance`, one arm per state. Then [`engine`], the verbs; [`worker`] claims
//! and saves. Only [`transport`] touches the network, [`store`] the database, [`vault`] the key.

mod advance;
pub mod choice;
pub mod clock;
pub mod conflict;
pub mod customer;
pub mod engine;
pub mod history;
pub mod id;
pub mod import;
mod pick;
pub mod store;
pub mod transport;
pub mod vault;
pub mod webhook;
mod worker;

pub use choice::Chosen;
pub use clock::Clock;
pub use conflict::{Conflict, Take};
pub use customer::Customer;
pub use engine::{Begin, Engine, EngineError, Settings, Tenant};
pub use history::Step;
pub use id::Id;
pub use import::{Asked, Consent, Flag, Import, Preview, State};
pub use store::{Store, StoreError};
pub use transport::Transport;
pub use vault::Vault;
pub use webhook::Webhook;
