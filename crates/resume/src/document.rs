//! What kind of file this really is: by its bytes, never by its name.

pub mod charset;
pub mod doc;
pub mod docx;
pub mod html;
pub mod line;
pub mod mail;
mod markdown;
pub mod odt;
pub mod pdf;
mod quoted;
pub mod rtf;
pub mod story;
pub mod text;
pub mod word_xml;
pub mod zip;

pub use line::{Line, Lines, Look, Span, Spans};

use memchr::memmem;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::sync::{Arc, OnceLock};

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
    /// PDF.
    Pdf,
    /// Word since 2007: a ZIP with `word/document.xml`.
    Docx,
    /// Word 97 to 2003: an OLE file.
    Doc,
    /// Word's XML of 2003, and the flat form of [`Kind::Docx`].
    WordXml,
    /// OpenDocument text.
    Odt,
    /// Rich Text Format.
    Rtf,
    /// Another XML text.
    Xml,
    /// Another ZIP: an archive of files.
    Zip,
    /// A kind that is not read, such as a picture.
    Other,
}

/// Why a document can't be read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Unreadable {
    /// Its kind isn't read.
    Kind,
    /// It holds pictures of pages and no text.
    NoTextLayer,
    /// It is locked with a password.
    Locked,
    /// It is broken beyond reading.
    Broken,
    /// It is, or unpacks to, more than is read.
    TooLarge,
}

impl Unreadable {
    /// What a person should know, in Chinese and in English.
    pub fn sentence(self) -> (&'static str, &'static str) {
        match self {
            Unreadable::Kind => (
                "不支持这种文件。请使用 PDF、Word、网页、邮件、JSON 或文本格式的简历。",
                "This kind of file isn't read. Use a resume as PDF, Word, web page, mail, JSON or text.",
            ),
            Unreadable::NoTextLayer => (
                "文件是扫描件，没有文字层，无法读取。请换用可复制文字的文件。",
                "The file is a scan with no text layer. Use a file whose text can be copied.",
            ),
            Unreadable::Locked => (
                "文件有密码保护。请去掉密码后再上传。",
                "The file is locked with a password. Remove the password and try again.",
            ),
            Unreadable::Broken => {
                ("文件已损坏，无法打开。请重新导出后再试。", "The file is broken and can't be opened. Export it again.")
            }
            Unreadable::TooLarge => (
                "文件过大，或解压后过大。请换用较小的文件。",
                "The file is too large, or unpacks to too much. Use a smaller one.",
            ),
        }
    }
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
    /// What the bytes are.
    pub kind: Kind,
    /// Where they came from.
    pub origin: Origin,
    /// The bytes as they came.
    pub bytes: Vec<u8>,
    /// What is seen of them, once somebody has looked: several readers ask before one of them reads.
    seen: OnceLock<Result<Lines, Unreadable>>,
    json: OnceLock<Option<serde_json::Value>>,
    text: OnceLock<String>,
    quoted: OnceLock<quoted::Sieve>,
    contents: OnceLock<Result<Arc<zip::Contents>, Unreadable>>,
}

impl Document {
    /// Looks at the bytes and says what they are.
    pub fn new(bytes: Vec<u8>, origin: Origin) -> Self {
        Document {
            kind: detect(&bytes),
            origin,
            bytes,
            seen: OnceLock::new(),
            json: OnceLock::new(),
            text: OnceLock::new(),
            quoted: OnceLock::new(),
            contents: OnceLock::new(),
        }
    }

    /// What it is known by: digesting every byte is dear, and only a batch asks.
    pub fn id(&self) -> DocId {
        DocId(format!("{:x}", Sha256::digest(&self.bytes)))
    }

    /// What a person sees of it; looked at once.
    ///
    /// # Errors
    /// [`Unreadable`], where nothing of it can be seen.
    pub fn lines(&self) -> Result<&Lines, Unreadable> {
        self.seen.get_or_init(|| lines(self)).as_ref().map_err(|why| *why)
    }

    /// The ZIP that it is; its list of contents is read once.
    ///
    /// # Errors
    /// As [`zip::Archive::open`].
    pub fn archive(&self) -> Result<zip::Archive<'_>, Unreadable> {
        let contents = self.contents.get_or_init(|| zip::Contents::of(&self.bytes).map(Arc::new));
        contents.clone().map(|contents| zip::Archive::with(&self.bytes, contents))
    }

    /// Its bytes as text, by the encoding that they are in; decoded once.
    pub fn text(&self) -> &str {
        self.text.get_or_init(|| charset::decode(&self.bytes))
    }

    /// The same, if one of these names stands in it in quotes: parsing is dear, and most JSON is nobody's.
    pub fn json_naming(&self, names: &[&str]) -> Option<&serde_json::Value> {
        if self.kind != Kind::Json {
            return None;
        }
        let text = self.text().as_bytes();
        let sieve = self.quoted.get_or_init(|| quoted::Sieve::of(text));
        let quote = |at: Option<usize>| at.and_then(|at| text.get(at)) == Some(&b'"');
        let quoted = |name: &&str| {
            sieve.may_hold(name.as_bytes())
                && memmem::find_iter(text, *name).any(|at| quote(at.checked_sub(1)) && quote(Some(at + name.len())))
        };
        names.iter().any(quoted).then(|| self.json()).flatten()
    }

    /// The JSON that it is, if it is one; parsed once.
    pub fn json(&self) -> Option<&serde_json::Value> {
        let parse = || match self.kind {
            Kind::Json => serde_json::from_str(self.text()).ok(),
            _ => None,
        };
        self.json.get_or_init(parse).as_ref()
    }
}

/// The kind of some bytes.
pub fn detect(bytes: &[u8]) -> Kind {
    let has = |what: &[u8]| memmem::find(bytes, what).is_some();
    match bytes {
        // A PDF may have a few bytes before its header.
        _ if memmem::find(bytes.get(..1024).unwrap_or(bytes), b"%PDF-").is_some() => return Kind::Pdf,
        [0xd0, 0xcf, 0x11, 0xe0, ..] => return Kind::Doc,
        [b'{', b'\\', b'r', b't', b'f', ..] => return Kind::Rtf,
        [b'P', b'K', 3, 4, ..] if has(b"word/document") => return Kind::Docx,
        [b'P', b'K', 3, 4, ..] if has(b"application/vnd.oasis.opendocument.text") => return Kind::Odt,
        [b'P', b'K', 3 | 5, 4 | 6, ..] => return Kind::Zip,
        [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] => return Kind::Other,
        _ => {}
    }
    if mail::is_mail(bytes) {
        return Kind::Mail;
    }
    // Whatever the encoding: nothing has to be decoded for that.
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    match head.trim_ascii_start() {
        [b'{' | b'[', ..] => return Kind::Json,
        [b'<', b'!' | b'a'..=b'z' | b'A'..=b'Z', ..] => return Kind::Html,
        _ => {}
    }
    let head = charset::beginning(head);
    let head = head.trim_start();
    if matches!(head.chars().next(), Some('{' | '[')) {
        return Kind::Json;
    }
    let lower = head.to_ascii_lowercase();
    if lower.starts_with("<?xml") && !lower.contains("<html") {
        let word = ["<w:worddocument", "<pkg:package", "progid=\"word.document\""].iter().any(|t| lower.contains(t));
        return if word { Kind::WordXml } else { Kind::Xml };
    }
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

/// What a person sees of a document, line by line.
///
/// # Errors
/// [`Unreadable`], where nothing of it can be seen.
pub fn lines(document: &Document) -> Result<Lines, Unreadable> {
    let found = match document.kind {
        Kind::Html => Ok(html::lines(document.text())),
        Kind::Mail => Ok(html::lines(mail::open(&document.bytes).pages.first().ok_or(Unreadable::Broken)?)),
        Kind::Doc => doc::lines(&document.bytes),
        Kind::Docx => docx::lines(&document.bytes),
        Kind::Pdf => pdf::lines(&document.bytes),
        Kind::WordXml => word_xml::lines(&document.bytes),
        Kind::Odt => odt::lines(&document.bytes),
        Kind::Rtf => rtf::lines(&document.bytes),
        Kind::Text => Ok(text::lines(document.text())),
        _ => Err(Unreadable::Kind),
    };
    found.map(|lines| lines.bounded().upright())
}

/// How much of a document is looked at to tell its kind.
const HEAD: usize = 4096;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_bytes() {
        let cases: [(&[u8], Kind); 15] = [
            (b"<!DOCTYPE html><html>", Kind::Html),
            (b"\xef\xbb\xbf<html xmlns:v=\"urn:schemas-microsoft-com:vml\"", Kind::Html),
            (b"\"\n<meta charset=\"utf-8\">\n<div>", Kind::Html),
            (b"\xff\xfe<\0h\0t\0m\0l\0>\0", Kind::Html),
            (b"\r\n  {\"code\": 200}", Kind::Json),
            (b"From: a@example.com\r\n", Kind::Mail),
            ("姓名：李明".as_bytes(), Kind::Text),
            (b"%PDF-1.4", Kind::Pdf),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", Kind::Doc),
            (b"PK\x03\x04.....word/document.xml", Kind::Docx),
            (b"PK\x03\x04.....Profile.csv", Kind::Zip),
            (b"{\\rtf1\\ansi", Kind::Rtf),
            (b"<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"x\">", Kind::WordXml),
            (b"", Kind::Other),
            (b"\0\x01\x02", Kind::Other),
        ];
        for (bytes, kind) in cases {
            assert_eq!(detect(bytes), kind, "{:?}", String::from_utf8_lossy(bytes));
        }
    }
}
