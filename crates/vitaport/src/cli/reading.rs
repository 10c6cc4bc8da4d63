//! From a file on the disk to a resume: the same for one file and for many.

use clap::ValueEnum;
use jiff::civil::Date;
use resume::{Document, Origin};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sites::{Read, SiteError};
use std::io::Read as _;
use std::path::Path;

/// The largest file that is read.
pub const MAX: u64 = 20 << 20;

/// What is printed of a resume.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum To {
    /// 平台的 customerProfile / the platform's customerProfile
    Profile,
    /// JSON Resume 1.3
    JsonResume,
    /// 全部取值及其原文、位置和规则 / every value with its words, place and rule
    Resume,
}

impl To {
    /// A reading in this shape.
    ///
    /// # Errors
    /// Where the shape has no JSON, which no resume should bring about.
    pub fn json(self, read: &Read, today: Date) -> serde_json::Result<Value> {
        match self {
            To::Profile => serde_json::to_value(resume::profile::from_resume(&read.resume, today)),
            To::JsonResume => serde_json::to_value(resume::json_resume::to_json(&read.resume)),
            To::Resume => serde_json::to_value(&read.resume),
        }
    }
}

/// Why a file gave no resume: a stable code, and the sentence in Chinese and in English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// The code.
    pub code: String,
    /// The sentence in Chinese.
    pub zh: String,
    /// The sentence in English.
    pub en: String,
}

impl Failure {
    /// A failure.
    pub fn new(code: &str, zh: impl Into<String>, en: impl Into<String>) -> Self {
        Failure { code: code.into(), zh: zh.into(), en: en.into() }
    }

    /// The disk refused.
    pub fn disk(error: &std::io::Error) -> Self {
        Failure::new("no_access", format!("无法读取文件（{error}）"), format!("can't be read ({error})"))
    }
}

impl From<SiteError> for Failure {
    fn from(error: SiteError) -> Self {
        let (zh, en) = error.sentence();
        Failure::new(error.code(), zh, en)
    }
}

/// The bytes of a file; `-` is the standard input.
///
/// # Errors
/// [`Failure`], where the disk refuses or there are too many of them.
pub fn bytes(file: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = match file.as_os_str() == "-" {
        true => std::io::stdin().take(MAX + 1).read_to_end(&mut bytes),
        false => std::fs::File::open(file).and_then(|f| f.take(MAX + 1).read_to_end(&mut bytes)),
    };
    match read {
        Err(error) => Err(Failure::disk(&error)),
        Ok(_) if bytes.len() as u64 > MAX => Err(Failure::new("too_large", "文件超过 20 MB", "larger than 20 MB")),
        Ok(_) => Ok(bytes),
    }
}

/// The document of some bytes.
pub fn document(bytes: Vec<u8>, name: &str) -> Document {
    Document::new(bytes, Origin::File(Some(name.to_owned())))
}

/// The resume of a document.
///
/// # Errors
/// [`Failure`], where it gives none.
pub fn read(document: &Document, today: Date) -> Result<Read, Failure> {
    Ok(sites::understand(std::slice::from_ref(document), None, false, today)?)
}
