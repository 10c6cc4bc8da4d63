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
    let other: [&[u8]; 6] = [b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff"];
    if other.iter().any(|magic| bytes.starts_with(magic)) {
        return Kind::Other;
    }
    if mail::is_mail(bytes) {
        return Kind::Mail;
    }
    let head = charset::decode(bytes.get(..HEAD).unwrap_or(bytes));
    let head = head.trim_start();
    if matches!(head.chars().next(), Some('{' | '[')) {
        return Kind::Json;
    }
    let lower = head.to_ascii_lowercase();
    // A fragment may begin with a stray quote sign, as pages saved by scripts do.
    let tag = lower.trim_start_matches(['"', '\'', ' ', '\r', '\n', '\t']);
    let begins =
        tag.strip_prefix('<').and_then(|t| t.chars().next()).is_some_and(|c| c.is_ascii_alphabetic() || c == '!');
    if begins || ["<html", "<body", "<div", "<table", "<meta"].iter().any(|t| lower.contains(t)) {
        return Kind::Html;
    }
    // Control characters other than white space don't stand in a text.
    match head.is_empty() || head.contains(|c: char| c.is_control() && !c.is_whitespace()) {
        true => Kind::Other,
        false => Kind::Text,
    }
}

/// How much of a document is looked at to tell its kind.
const HEAD: usize = 4096;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_bytes() {
        let cases: [(&[u8], Kind); 11] = [
            (b"<!DOCTYPE html><html>", Kind::Html),
            (b"\xef\xbb\xbf<html xmlns:v=\"urn:schemas-microsoft-com:vml\"", Kind::Html),
            (b"\"\n<meta charset=\"utf-8\">\n<div>", Kind::Html),
            (b"\xff\xfe<\0h\0t\0m\0l\0>\0", Kind::Html),
            (b"\r\n  {\"code\": 200}", Kind::Json),
            (b"From: a@example.com\r\n", Kind::Mail),
            ("姓名：李明".as_bytes(), Kind::Text),
            (b"%PDF-1.4", Kind::Other),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", Kind::Other),
            (b"", Kind::Other),
            (b"\0\x01\x02", Kind::Other),
        ];
        for (bytes, kind) in cases {
            assert_eq!(detect(bytes), kind, "{:?}", String::from_utf8_lossy(bytes));
        }
    }
}
