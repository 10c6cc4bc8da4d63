//! Whatever the bytes, reading ends: in time, within memory, in a resume, a note or a typed error.
//!
//! Replayed are what fuzzing once found (`tests/replay/<kind>/`, see `./fuzz`), every file that the tests of this
//! workspace read, damaged in every way, and [monsters].

#[path = "../../../fuzzing/src/read.rs"]
mod fuzzing;
#[path = "replay/monsters.rs"]
mod monsters;
#[path = "replay/spent.rs"]
mod spent;

use jiff::civil::date;
use resume::{Document, Kind, NoteKind, Origin};
use sites::SiteError;
use spent::Spent;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

/// The longest that a document may take. Without optimisation the same work takes five to ten times as long.
const LIMIT: Duration = Duration::from_secs(if cfg!(debug_assertions) { 5 } else { 2 });
/// The most memory, in MB, that a reading may take beyond what was there before.
const MEMORY: u64 = 256;

/// Time and memory are measured of one test at a time, also where all are run by one process.
static ALONE: Mutex<()> = Mutex::new(());

/// Reads it as a file that a person hands over; says what it ended in.
fn read(name: &str, document: &Document) -> Result<Vec<NoteKind>, SiteError> {
    let begun = Spent::now();
    let read = sites::understand(std::slice::from_ref(document), None, false, date(2026, 11, 22));
    let read = read.map(|read| {
        resume::profile::from_resume(&read.resume, date(2026, 11, 22));
        let notes = read.notes.iter().map(|note| note.kind).collect();
        resume::json_resume::to_json(&read.resume);
        notes
    });
    let took = begun.elapsed();
    assert!(took < LIMIT, "{name}: {took:?}");
    read
}

fn document(bytes: Vec<u8>) -> Document {
    Document::new(bytes, Origin::File(None))
}

/// All files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let (mut folders, mut files) = (vec![folder.to_owned()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    files
}

/// The documents among the files of the tests.
fn cases() -> Vec<(String, Vec<u8>)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let ends = ["html", "htm", "json", "eml", "mht", "doc", "docx", "odt", "rtf", "pdf", "zip", "xml", "txt"];
    let is_case = |path: &PathBuf| {
        let expected = path.file_name().is_some_and(|name| name == "expected.json");
        !expected && path.extension().is_some_and(|e| ends.iter().any(|end| e == *end))
    };
    let cases: Vec<_> =
        ["sites/src", "sites/tests", "resume/tests"].iter().flat_map(|f| files(&crates.join(f))).collect();
    cases.into_iter().filter(is_case).map(|p| (p.display().to_string(), std::fs::read(p).unwrap())).collect()
}

#[test]
fn what_fuzzing_found_is_read() {
    let _alone = ALONE.lock();
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/replay");
    let mut read_some = false;
    for path in files(&seeds).into_iter().filter(|p| p.extension().is_none_or(|e| e != "rs")) {
        let kind = path.parent().and_then(Path::file_name).and_then(|name| kind(&name.to_string_lossy()));
        let kind = kind.unwrap_or_else(|| panic!("{}: no such kind", path.display()));
        // As the fuzzer does: by the reader that it was made for, whatever the bytes look like.
        let bytes = std::fs::read(&path).unwrap();
        fuzzing::read(kind, &bytes);
        let _ = read(&path.display().to_string(), &of_kind(kind, bytes));
        read_some = true;
    }
    assert!(read_some);
}

/// A document that is taken for a kind, whatever its bytes look like.
fn of_kind(kind: Kind, bytes: Vec<u8>) -> Document {
    let mut document = document(bytes);
    document.kind = kind;
    document
}

/// The kind by the name of the fuzzer's target.
fn kind(target: &str) -> Option<Kind> {
    let all = [
        ("html", Kind::Html),
        ("mail", Kind::Mail),
        ("json", Kind::Json),
        ("text", Kind::Text),
        ("pdf", Kind::Pdf),
        ("docx", Kind::Docx),
        ("doc", Kind::Doc),
        ("word_xml", Kind::WordXml),
        ("odt", Kind::Odt),
        ("rtf", Kind::Rtf),
        ("xml", Kind::Xml),
        ("zip", Kind::Zip),
    ];
    all.into_iter().find(|(name, _)| *name == target).map(|(_, kind)| kind)
}

#[test]
fn damaged_files_are_read() {
    let _alone = ALONE.lock();
    let cases = cases();
    let kinds: std::collections::HashSet<Kind> = cases.iter().map(|(_, bytes)| document(bytes.clone()).kind).collect();
    assert!(kinds.len() >= 11, "a kind has no file: {kinds:?}");
    for (name, whole) in &cases {
        let kind = document(whole.clone()).kind;
        let read = |what: &str, bytes: Vec<u8>| {
            let _ = read(&format!("{name}, {what}"), &of_kind(kind, bytes));
        };
        for part in 0..24 {
            let end = whole.len() * part / 24;
            read(&format!("cut off at {end}"), whole[..end].to_vec());
        }
        // Bits turn over here and there; where, is the same each time.
        let mut seed = 7_usize;
        for round in 0..24 {
            let mut bytes = whole.clone();
            for _ in 0..1 << (round % 8) {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let at = (seed >> 33) % bytes.len();
                bytes[at] ^= 1 << ((seed >> 20) % 8);
            }
            read(&format!("bits turned, round {round}"), bytes);
        }
    }
}

#[test]
fn monsters_end_in_time_and_within_memory() {
    let _alone = ALONE.lock();
    // All are measured before any fails: so one run tells them all.
    let mut failed = Vec::new();
    for (name, make) in monsters::ALL {
        let document = document(make());
        let before = peak_since_now();
        let begun = Spent::now();
        let read = sites::understand(std::slice::from_ref(&document), None, false, date(2026, 11, 22));
        let took = begun.elapsed();
        let memory = peak().saturating_sub(before);
        let (ended, fine) = match &read {
            Ok(read) => (
                format!("{:?}", read.notes.first().map(|n| n.kind)),
                read.notes.iter().any(|n| n.kind == NoteKind::Truncated),
            ),
            Err(error) => (format!("{error:?}"), true),
        };
        println!("{took:>9.2?} {memory:>5} MB  {name}: {ended}");
        if took >= LIMIT || memory > MEMORY || !fine {
            failed.push(format!("{name}: {took:?}, {memory} MB, {ended}"));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// Forgets the most memory there was; the memory that there is, in MB. Where the system doesn't tell: 0.
fn peak_since_now() -> u64 {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    peak()
}

/// The most memory there was, in MB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let row = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    row.and_then(|row| row.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}
