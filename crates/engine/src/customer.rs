//! A customer: the profile as the platform shows it, and the resumes it was filled from.

use crate::id::Id;
use resume::merge::Origins;
use resume::{CustomerProfile, Resume};
use serde::{Deserialize, Serialize};

/// A customer of a tenant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Customer {
    /// The customer's id, the `customerId` of requests.
    pub id: Id,
    /// Whose customer this is.
    pub tenant: String,
    /// Counts the changes; a writer that has seen an older one is refused.
    pub version: i64,
    /// The profile on the wire.
    pub profile: CustomerProfile,
    /// Which values an import wrote; what is not named here was written by hand.
    pub origins: Origins,
    /// The last resume inserted from each site, whole.
    pub resumes: Vec<Inserted>,
}

/// A resume that was inserted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Inserted {
    /// The site it came from.
    pub web_name: String,
    /// The import that brought it.
    pub import_id: Id,
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// The resume.
    pub resume: Resume,
}
