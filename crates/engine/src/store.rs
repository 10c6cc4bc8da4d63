//! What is kept, and the few things that are done with it. Bodies are sealed before they come here: a store sees rows,
//! not people.

mod postgres;
mod sql;
mod sqlite;

pub use postgres::Postgres;
pub use sqlite::Sqlite;

use crate::id::Id;
use async_trait::async_trait;

/// Why the store refused.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database failed. The text names no values.
    #[error("the store failed: {0}")]
    Failed(String),
    /// Somebody else changed the row first.
    #[error("changed meanwhile")]
    Conflict,
    /// The id is taken.
    #[error("taken")]
    Taken,
    /// What was sealed can't be opened.
    #[error(transparent)]
    Sealed(#[from] crate::vault::Broken),
}

/// An import as a row: what is searched by in clear, all else sealed.
#[derive(Clone)]
pub struct ImportRow {
    /// The import.
    pub id: Id,
    /// Whose it is.
    pub tenant: String,
    /// For which customer.
    pub customer: Id,
    /// From which site; `file` for a file.
    pub site: String,
    /// Whose account it signs in to, as a digest; `None` where nobody can tell.
    pub account: Option<Vec<u8>>,
    /// Whether it counts into the daily limit.
    pub charged: bool,
    /// The state's name, for operators.
    pub state: String,
    /// Counts the changes.
    pub version: i64,
    /// When a worker must look at it, in milliseconds since 1970; `None` when it has ended.
    pub wake_at: Option<i64>,
    /// The id of its preview.
    pub preview: Option<Id>,
    /// When it was made, in milliseconds since 1970.
    pub created: i64,
    /// The import itself, sealed.
    pub body: Vec<u8>,
    /// The wrapped key of its person: read beside it, kept with the customer.
    pub key: Option<Vec<u8>>,
}

/// An import that a worker has claimed, with what it needs to go on.
pub struct Claimed {
    /// The row.
    pub row: ImportRow,
    /// Sealed credentials or answers. They are gone from the store: nothing can post them twice.
    pub secret: Option<Vec<u8>>,
    /// The sealed browser.
    pub browser: Option<Vec<u8>>,
    /// How often it has been claimed since it was saved last: more than once after a worker died or failed.
    pub attempts: i64,
}

/// What to do with a part of a row that is kept apart from its body.
pub enum Part {
    /// Leave it.
    Keep,
    /// Set it.
    Set(Vec<u8>),
    /// Delete it.
    Clear,
}

/// A customer as a row.
#[derive(Clone)]
pub struct CustomerRow {
    /// The customer.
    pub id: Id,
    /// Whose it is.
    pub tenant: String,
    /// Counts the changes.
    pub version: i64,
    /// The customer itself, sealed.
    pub body: Vec<u8>,
    /// The wrapped key of the person; kept when the customer is added, and never changed.
    pub key: Option<Vec<u8>>,
}

/// One change of an import, with all that must happen with it or not at all.
pub struct Save {
    /// The new row; `row.version` is the old version plus one.
    pub row: ImportRow,
    /// Sealed credentials or answers for the next step.
    pub secret: Part,
    /// The sealed browser for the next step.
    pub browser: Part,
    /// The sealed documents; an empty list deletes them, `None` leaves them.
    pub documents: Option<Vec<Vec<u8>>>,
    /// The customer's new row; its version is the old one plus one.
    pub customer: Option<CustomerRow>,
    /// What is to be told of the change.
    pub notice: Option<Notice>,
    /// The line that tells of it.
    pub audit: Option<Audit>,
    /// Until when the import stays its worker's, who goes on with it; 0 gives it free.
    pub lease_until: i64,
}

/// A message of the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its own id, the same each time it is sent.
    pub id: Id,
    /// What it says; nothing personal.
    pub body: String,
    /// How often it has been claimed.
    pub attempts: i64,
    /// When it was written, in milliseconds since 1970.
    pub created: i64,
}

/// A line of the audit: what was done to whose profile, without a word of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// Whose customer.
    pub tenant: String,
    /// What: `insert` or `erase`.
    pub verb: String,
    /// The customer's digest.
    pub customer: Vec<u8>,
}

/// A key of the caller's, and the request it stands for, each as a digest.
pub struct Idempotency {
    /// The key's.
    pub key: Vec<u8>,
    /// The request's.
    pub digest: Vec<u8>,
}

/// How many imports of one customer and site are let in.
pub struct Limit {
    /// Those made since then count, in milliseconds since 1970.
    pub since: i64,
    /// How many of them there may be.
    pub most: i64,
}

/// What came of adding an import.
#[derive(Debug, PartialEq, Eq)]
pub enum Added {
    /// It is new.
    New,
    /// The same key stands for this import; its request's digest is beside it.
    Before(Id, Vec<u8>),
    /// The customer has had as many as are let in; nothing was added.
    OverLimit,
}

/// At which claim since it was saved last an import is given up: its next worker does nothing but end it.
pub const HOPELESS: i64 = 4;
/// How often an import is claimed without being saved before it is left alone, for the operator to look at. More often
/// than [`HOPELESS`]: the worker that is to end it may die as well.
pub const MAX_ATTEMPTS: i64 = 16;

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(e) if e.is_unique_violation() => StoreError::Taken,
            // The row it belongs to was deleted meanwhile.
            sqlx::Error::Database(e) if e.is_foreign_key_violation() => StoreError::Conflict,
            _ => StoreError::Failed(error.to_string()),
        }
    }
}

/// Opens the store that a URL names: `sqlite:PATH` or `postgres://…`.
pub async fn open(url: &str) -> Result<Box<dyn Store>, StoreError> {
    match url.split(':').next() {
        Some("sqlite") => Ok(Box::new(Sqlite::open(url).await?)),
        Some("postgres" | "postgresql") => Ok(Box::new(Postgres::open(url).await?)),
        _ => Err(StoreError::Failed("must begin with sqlite: or postgres: / 必须以 sqlite: 或 postgres: 开头".into())),
    }
}

/// The store. Every method is one transaction.
#[async_trait]
pub trait Store: Send + Sync {
    /// Keeps a token's hash.
    async fn add_token(&self, hash: &[u8], tenant: &str, name: &str, now: i64) -> Result<(), StoreError>;
    /// Whose token has this hash.
    async fn tenant_of(&self, hash: &[u8]) -> Result<Option<String>, StoreError>;

    /// Adds a customer; [`StoreError::Taken`] when the id is.
    async fn add_customer(&self, row: &CustomerRow, now: i64) -> Result<(), StoreError>;
    /// A customer of a tenant.
    async fn customer(&self, tenant: &str, id: Id) -> Result<Option<CustomerRow>, StoreError>;
    /// Customers after this one, of one tenant or of all, by tenant and id; at most `limit`.
    async fn customers(
        &self,
        tenant: Option<&str>,
        after: Option<(&str, Id)>,
        limit: i64,
    ) -> Result<Vec<CustomerRow>, StoreError>;
    /// Saves a customer whose stored version is one less; [`StoreError::Conflict`] otherwise.
    async fn save_customer(&self, row: &CustomerRow, now: i64) -> Result<(), StoreError>;
    /// Deletes a customer of the line's tenant with all its imports and the person's key, so that no file of the database
    /// holds them any more, and keeps the line; `false` when there is no such customer.
    async fn delete_customer(&self, id: Id, audit: &Audit) -> Result<bool, StoreError>;
    /// The latest lines of a tenant's audit.
    async fn audit(&self, tenant: &str, most: u32) -> Result<Vec<Audit>, StoreError>;

    /// Adds an import with its secret or documents.
    async fn add_import(
        &self,
        row: &ImportRow,
        secret: Option<&[u8]>,
        documents: &[Vec<u8>],
        key: Option<&Idempotency>,
        limit: Option<&Limit>,
    ) -> Result<Added, StoreError>;
    /// An import of a tenant.
    async fn import(&self, tenant: &str, id: Id) -> Result<Option<ImportRow>, StoreError>;
    /// The import that a preview belongs to.
    async fn import_of_preview(&self, tenant: &str, preview: Id) -> Result<Option<ImportRow>, StoreError>;
    /// The documents of an import, sealed.
    async fn documents(&self, id: Id) -> Result<Vec<Vec<u8>>, StoreError>;
    /// Claims the import that has been due longest, until `lease_until`, and takes its secret out of the store. One that
    /// was claimed [`MAX_ATTEMPTS`] times without being saved is not claimed any more, and a sign-in not while another of
    /// the same account is under way.
    async fn claim(&self, now: i64, lease_until: i64) -> Result<Option<Claimed>, StoreError>;
    /// Keeps a claimed import of this version its worker's until `lease_until`; nothing happens to one that has gone on.
    async fn hold(&self, id: Id, version: i64, lease_until: i64) -> Result<(), StoreError>;
    /// Saves a change of an import whose stored version is one less; [`StoreError::Conflict`] when it, or the customer,
    /// has been changed or deleted meanwhile. The caller's key of a cancelled import is free again.
    async fn save(&self, save: &Save, now: i64) -> Result<(), StoreError>;

    /// Claims the message that has been due longest, until `lease_until`.
    async fn claim_notice(&self, now: i64, lease_until: i64) -> Result<Option<Notice>, StoreError>;
    /// Deletes a message, or has it sent again at a time.
    async fn end_notice(&self, id: Id, again: Option<i64>) -> Result<(), StoreError>;
}
