//! The result is its own journal: what an earlier run wrote is kept where the file is still the same.
//!
//! A run puts the earlier result aside (`FILE.old`) and writes a new one, taking over its lines; both are in the order
//! of the files, so that they are gone through side by side. Whatever stops a run, a line stands in one of the two.

use super::line::Old;
use super::walk::order;
use std::cmp::Ordering;
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, BufWriter, Error, ErrorKind, Read, Result, Write};
use std::iter::Peekable;
use std::path::{Path, PathBuf};

/// How every line begins.
const HEAD: &[u8] = br#"{"file":""#;

/// Where the earlier result is while a run lasts.
pub fn aside(out: &Path) -> PathBuf {
    let mut name = out.as_os_str().to_owned();
    name.push(".old");
    PathBuf::from(name)
}

/// Begins: the file to write, and the lines that an earlier run has left.
///
/// # Errors
/// Where the disk refuses, and where there is a file that is no result: it isn't ours to write over.
pub fn begin(out: &Path, again: bool) -> Result<(BufWriter<File>, Earlier)> {
    for file in [out, &aside(out)] {
        if !ours(file)? {
            let why =
                format!("已有其他文件，不会覆盖 / there is another file, which isn't written over: {}", file.display());
            return Err(Error::new(ErrorKind::AlreadyExists, why));
        }
    }
    if again {
        gone(&aside(out))?;
        gone(out)?;
    }
    join(out)?;
    if out.exists() {
        std::fs::rename(out, aside(out))?;
    }
    let earlier = Earlier { lines: lines(&aside(out))?.peekable() };
    Ok((BufWriter::new(File::create(out)?), earlier))
}

/// Ends: with all files gone through, nothing is left to be taken over; else what is left goes behind the result.
///
/// # Errors
/// Where the disk refuses.
pub fn end(out: &Path, whole: bool) -> Result<()> {
    if whole { gone(&aside(out)) } else { join(out) }
}

/// Makes one of the two: the earlier lines that come behind the last whole one of the result.
fn join(out: &Path) -> Result<()> {
    let aside = aside(out);
    if !aside.exists() {
        return Ok(());
    }
    let (mut last, mut whole) = (None, 0);
    for line in lines(out)? {
        whole += line.text.len() as u64 + 1;
        last = Some(line.file);
    }
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(out)?;
    file.set_len(whole)?;
    let mut file = BufWriter::new(OpenOptions::new().append(true).open(out)?);
    for line in lines(&aside)? {
        if last.as_ref().is_none_or(|last| order(&line.file, last) == Ordering::Greater) {
            writeln!(file, "{}", line.text)?;
        }
    }
    file.into_inner()?.sync_data()?;
    gone(&aside)
}

/// Whether a file is a result, or nothing: the first bytes tell, also of a line that was torn. A device or a folder is
/// none, and reading it might never end.
fn ours(file: &Path) -> Result<bool> {
    let mut head = Vec::new();
    if file.exists() && !file.is_file() {
        return Ok(false);
    }
    match File::open(file) {
        Ok(file) => file.take(HEAD.len() as u64).read_to_end(&mut head)?,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(error),
    };
    Ok(HEAD.starts_with(&head))
}

fn gone(file: &Path) -> Result<()> {
    if file.exists() { std::fs::remove_file(file) } else { Ok(()) }
}

/// The whole lines of a result, up to the first that is none: a torn one is not the end of a line.
fn lines(file: &Path) -> Result<Box<dyn Iterator<Item = Old> + Send>> {
    let reader: Box<dyn BufRead + Send> = match file.exists() {
        true => Box::new(BufReader::new(File::open(file)?)),
        false => Box::new(std::io::empty()),
    };
    let mut reader = reader;
    Ok(Box::new(std::iter::from_fn(move || {
        let mut text = String::new();
        reader.read_line(&mut text).ok()?;
        let text = text.strip_suffix('\n')?.to_owned();
        let line: Old = serde_json::from_str(&text).ok()?;
        Some(Old { text, ..line })
    })))
}

/// The lines of an earlier run.
pub struct Earlier {
    lines: Peekable<Box<dyn Iterator<Item = Old> + Send>>,
}

impl Earlier {
    /// The line of a file. Files are asked for in their order; lines of files that are gone are passed by.
    pub fn of(&mut self, file: &str) -> Option<Old> {
        while self.lines.next_if(|line| order(&line.file, file) == Ordering::Less).is_some() {}
        self.lines.next_if(|line| line.file == file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(file: &str, id: &str) -> String {
        format!(r#"{{"file":"{file}","id":"{id}","ok":true,"to":"resume","kind":"text","notes":[]}}"#)
    }

    /// What a run finds of one that left these two files.
    fn found(out: &str, old: &str, files: &[&str]) -> Vec<Option<String>> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("all.ndjson");
        std::fs::write(&path, out).unwrap();
        std::fs::write(aside(&path), old).unwrap();
        let (_, mut earlier) = begin(&path, false).unwrap();
        files.iter().map(|file| earlier.of(file).and_then(|old| old.about.id)).collect()
    }

    #[test]
    fn lines_are_found_in_both_files_and_a_torn_one_in_none() {
        let (a, b, c) = (line("a", "1"), line("b", "2"), line("c", "3"));
        let some = |id: &str| Some(id.to_owned());
        let torn = &b[..b.len() - 9];
        for (out, old, expected) in [
            (format!("{a}\n{b}\n"), String::new(), [some("1"), some("2"), None]),
            (format!("{a}\n{torn}"), String::new(), [some("1"), None, None]),
            (format!("{a}\n{torn}"), format!("{}\n{b}\n{c}\n", line("a", "old")), [some("1"), some("2"), some("3")]),
            (String::new(), format!("{c}\n"), [None, None, some("3")]),
            // The end of the line is missing alone.
            (format!("{a}\n{b}"), String::new(), [some("1"), None, None]),
            (torn.to_owned(), String::new(), [None, None, None]),
        ] {
            assert_eq!(found(&out, &old, &["a", "b", "c"]), expected, "{out} {old}");
        }
    }

    #[test]
    fn another_file_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mine.json");
        std::fs::write(&path, "[1, 2]").unwrap();
        for again in [false, true] {
            assert_eq!(begin(&path, again).err().map(|e| e.kind()), Some(ErrorKind::AlreadyExists));
            assert_eq!(std::fs::read(&path).unwrap(), b"[1, 2]");
        }
    }
}
