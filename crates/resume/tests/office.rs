//! Word-processing files of invented people, made by the programs themselves, and the lines they give.
//!
//! `UPDATE=1 cargo test -p resume --test office` writes the lines beside each file; your review of them is the test.

use resume::document::{self, Document, Line, Origin};
use std::fmt::Write;
use std::path::{Path, PathBuf};

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/office");
    let all = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<PathBuf> = all.filter(|path| path.extension().is_some_and(|e| e != "lines")).collect();
    files.sort();
    assert!(files.len() >= 2);
    files
}

/// A line with all that is known of it, as a reviewer wants it.
fn told(line: &Line) -> String {
    let mut told = String::new();
    let mark = if line.list { "• " } else { "" };
    let _ = write!(told, "{mark}{}", line.text.replace('\u{a0}', "~"));
    let _ = write!(told, "\n    {} block {}{}", line.at, line.block, if line.first { "" } else { " goes on" });
    for (name, number) in
        [("row", line.row), ("cell", line.cell), ("region", line.region), ("gap", u32::from(line.gap))]
    {
        if number > 0 {
            let _ = write!(told, ", {name} {number}");
        }
    }
    for span in &line.spans {
        let level = if span.look.level > 0 { format!(" h{}", span.look.level) } else { String::new() };
        let _ = write!(told, "\n    {}: {}{level}", span.start, span.shape);
        if let Some(link) = &span.link {
            let _ = write!(told, " -> {link}");
        }
    }
    told
}

#[test]
fn files_give_their_lines() {
    let update = std::env::var_os("UPDATE").is_some();
    for path in files() {
        let document = Document::new(std::fs::read(&path).expect("a file"), Origin::File(None));
        let found = document::lines(&document).unwrap_or_else(|e| panic!("{}: {e:?}", path.display()));
        assert!(!found.cut, "{}", path.display());
        let seen: Vec<String> = found.lines.iter().map(told).collect();
        let seen = seen.join("\n") + "\n";
        let beside = PathBuf::from(format!("{}.lines", path.display()));
        if update {
            std::fs::write(&beside, &seen).expect("written");
        }
        let expected = std::fs::read_to_string(&beside).expect("lines beside the file");
        assert_eq!(seen, expected, "{}", path.display());
    }
}

#[test]
fn damaged_files_are_read_as_far_as_they_go() {
    for path in files() {
        let whole = std::fs::read(&path).expect("a file");
        let kind = Document::new(whole.clone(), Origin::File(None)).kind;
        let read = |bytes: Vec<u8>| {
            let mut document = Document::new(bytes, Origin::File(None));
            document.kind = kind;
            let _ = document::lines(&document);
        };
        for end in (0..whole.len()).step_by(100) {
            read(whole[..end].to_vec());
        }
        // Bytes change here and there; where, is the same each time.
        let mut seed = 7_usize;
        for _ in 0..200 {
            let mut bytes = whole.clone();
            for _ in 0..20 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let at = (seed >> 33) % bytes.len();
                bytes[at] = (seed >> 17) as u8;
            }
            read(bytes);
        }
    }
}

#[test]
fn speed() {
    for path in files() {
        let document = Document::new(std::fs::read(&path).expect("a file"), Origin::File(None));
        let begun = std::time::Instant::now();
        for _ in 0..200 {
            let _ = document::lines(&document);
        }
        println!("{} {:?}", path.display(), begun.elapsed() / 200);
    }
}
