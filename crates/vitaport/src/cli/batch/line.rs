//! One line of the result: what became of one file.

use super::walk::Found;
use crate::cli::reading::{self, Failure, To};
use jiff::civil::Date;
use resume::{Kind, Note};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What became of a file, as it stands in the result.
#[derive(Debug, Serialize)]
struct Line<'a> {
    file: &'a str,
    #[serde(flatten)]
    about: About,
    #[serde(skip_serializing_if = "Option::is_none")]
    resume: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<Value>,
    notes: Vec<Note>,
}

/// What the summary and the next run need to know of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The SHA-256 of the content; none where it couldn't be had.
    pub id: Option<String>,
    /// Whether a resume was read.
    pub ok: bool,
    /// The shape it has.
    pub to: To,
    /// What the bytes are.
    pub kind: Option<Kind>,
    /// Who wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// Why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<Failure>,
}

/// A line that was written by an earlier run.
#[derive(Debug, Clone, Deserialize)]
pub struct Old {
    /// The file.
    pub file: String,
    /// What became of it.
    #[serde(flatten)]
    pub about: About,
    /// What its notes are about.
    #[serde(default)]
    pub notes: Vec<NoteKind>,
    /// The line as it stands.
    #[serde(skip)]
    pub text: String,
}

/// What a note is about, as it is written.
#[derive(Debug, Clone, Deserialize)]
pub struct NoteKind {
    /// The word for it.
    pub kind: String,
}

/// What a worker gives back.
pub struct Done {
    /// The line, without its end.
    pub text: String,
    /// What became of the file.
    pub about: About,
    /// What its notes are about.
    pub notes: Vec<String>,
    /// Whether it was done by an earlier run.
    pub kept: bool,
}

/// Reads a file, or keeps what an earlier run made of the same content.
pub fn of(found: &Found, old: Option<Old>, to: To, today: Date) -> Done {
    of_by(found, old, to, today, reading::read)
}

/// The same with a reader of one's own.
fn of_by(
    found: &Found,
    old: Option<Old>,
    to: To,
    today: Date,
    read: impl Fn(&resume::Document, Date) -> Result<sites::Read, Failure>,
) -> Done {
    let mut about = About { id: None, ok: false, to, kind: None, site: None, error: None };
    // Anything else than a file may never end.
    let bytes = match std::fs::metadata(&found.path) {
        Ok(what) if !what.is_file() => Err(Failure::new("no_file", "不是普通文件", "not a plain file")),
        Ok(_) => reading::bytes(&found.path),
        Err(error) => Err(Failure::disk(&error)),
    };
    let made = bytes.and_then(|bytes| {
        let document = reading::document(bytes, &found.name);
        (about.id, about.kind) = (Some(document.id().0), Some(document.kind));
        if old.as_ref().is_some_and(|old| old.about.id == about.id && old.about.to == to) {
            return Ok(None);
        }
        // Reading is total. Should it not be, one file must not end all others.
        let read = catch_unwind(AssertUnwindSafe(|| {
            let read = read(&document, today)?;
            let json = to.json(&read, today).map_err(|_| broken())?;
            Ok((read.site.id, read.notes, json))
        }));
        read.unwrap_or_else(|_| Err(broken())).map(Some)
    });
    let (mut shape, mut notes) = (None, Vec::new());
    match (made, old) {
        (Ok(None), Some(Old { about, notes, text, .. })) => {
            return Done { text, about, notes: notes.into_iter().map(|n| n.kind).collect(), kept: true };
        }
        (Ok(Some((site, said, json))), _) => {
            (about.ok, about.site, shape, notes) = (true, Some(site.to_owned()), Some(json), said);
        }
        (Ok(None), None) => about.error = Some(broken()),
        (Err(error), _) => about.error = Some(error),
    }
    let kinds = notes.iter().map(|n| super::summary::word(&n.kind)).collect();
    let (resume, profile) = if to == To::Profile { (None, shape) } else { (shape, None) };
    let line = Line { file: &found.name, about, resume, profile, notes };
    let text = serde_json::to_string(&line).unwrap_or_default();
    Done { text, about: line.about, notes: kinds, kept: false }
}

/// A fault of ours.
fn broken() -> Failure {
    let (zh, en) =
        ("读取时程序出错，请把这种文件的结构告诉我们", "the reader failed; tell us what such a file is made of");
    Failure::new("internal", zh, en)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_told_like_any_failure() {
        let folder = tempfile::tempdir().unwrap();
        let found = Found { name: "a.txt".into(), path: folder.path().join("a.txt") };
        std::fs::write(&found.path, "李明").unwrap();
        let done = of_by(&found, None, To::JsonResume, jiff::civil::date(2026, 11, 22), |_, _| panic!("as planned"));
        let line: Value = serde_json::from_str(&done.text).unwrap();
        assert_eq!(
            (&line["file"], &line["ok"], &line["error"]["code"]),
            (&"a.txt".into(), &false.into(), &"internal".into())
        );
        assert!(line["id"].as_str().is_some_and(|id| id.len() == 64), "{line}");
    }
}
