//! What kind of file this really is: by its bytes, never by its name.

pub mod charset;
pub mod html;
pub mod mail;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The SHA-256 of a document's bytes, in hex.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DocId(pub String);

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// HTML in any dress: a page, a fragment, Word's.
    Html,
    /// A mail or MHTML: headers, then parts.
    Mail,
    /// A JSON text.
    Json,
    /// Plain text.
    Text,
    /// A kind that is not read (yet), by its own name, such as `pdf`.
    Other,
}

/// Where a document came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Origin {
    /// A file a person handed over, with its name, if it had one. The name is shown, never trusted.
    File(Option<String>),
    /// An answer of a site: its address without the query, which may hold session tokens.
    Web(String),
}

/// Bytes with what we know about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The SHA-256 of the bytes.
    pub id: DocId,
    /// What the bytes are.
    pub kind: Kind,
    /// Where they came from.
    pub origin: Origin,
    /// The bytes as they came.
    pub bytes: Vec<u8>,
}

impl Document {
    /// Looks at the bytes and says what they are.
    pub fn new(bytes: Vec<u8>, origin: Origin) -> Self {
        let id = DocId(Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect());
        Document { id, kind: detect(&bytes), origin, bytes }
    }
}

/// The kind of some bytes.
pub fn detect(bytes: &[u8]) -> Kind {
    let _ = bytes;
    Kind::Other
}
