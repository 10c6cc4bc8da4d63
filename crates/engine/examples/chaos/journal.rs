//! What a child did, in a file that outlives it: an append is the kernel's once it is written, whoever is killed then.

use super::wire::Killed;
use engine::Id;
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::Write;
use std::path::Path;

/// A line.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Line {
    /// A password was posted for the job.
    Password(String),
    /// An answer was posted for the job.
    Answer(String),
    /// A call of the store began, about an import in this state.
    Begin(String, String),
    /// It ended.
    End(String),
    /// An import was claimed.
    Claimed { id: Id, version: i64, secret: bool, attempts: i64 },
    /// An import was saved and goes on here.
    Held { id: Id, version: i64 },
    /// An import was saved and given free.
    Freed { id: Id, version: i64 },
    /// The end.
    Killed(Killed),
}

/// The file.
pub struct Journal(File);

impl Journal {
    /// Makes it.
    pub fn new(path: &Path) -> std::io::Result<Self> {
        Ok(Journal(File::options().create(true).append(true).open(path)?))
    }

    /// Writes a line, in one write.
    pub fn write(&self, line: &Line) {
        let mut text = serde_json::to_string(line).expect("lines are plain");
        text.push('\n');
        (&self.0).write_all(text.as_bytes()).expect("the journal can be written");
    }
}

/// What a child did; a line that was cut off in the middle is none.
pub fn read(path: &Path) -> Vec<Line> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}
