//! The result is its own journal: what an earlier run wrote is kept where the file is still the same.
//!
//! A run puts the earlier result aside (`FILE.old`) and writes a new one, taking over its lines; both are in the order
//! of the files, so that they are gone through side by side. Whatever stops a run, a line stands in one of the two.

use super::line::Old;
use super::walk::order;
use std::cmp::Ordering;
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, BufWriter, Result, Write};
use std::iter::Peekable;
use std::path::{Path, PathBuf};

/// Where the earlier result is while a run lasts.
pub fn aside(out: &Path) -> PathBuf {
    let mut name = out.as_os_str().to_owned();
    name.push(".old");
    PathBuf::from(name)
}

/// Begins: the file to write, and the lines that an earlier run has left.
///
/// # Errors
/// Where the disk refuses.
pub fn begin(out: &Path, again: bool) -> Result<(BufWriter<File>, Earlier)> {
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
