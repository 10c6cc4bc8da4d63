//! The store.
/// Why the store refused.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database failed.
    #[error("the store failed: {0}")]
    Failed(String),
    /// Somebody else changed the row first.
    #[error("changed meanwhile")]
    Conflict,
}
