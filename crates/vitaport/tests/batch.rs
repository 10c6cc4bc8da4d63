//! `vitaport batch`, by the real binary: order, bad files, and what is left when a run is stopped.

use serde_json::Value;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use tempfile::TempDir;

/// How many files there are to read: enough that nobody reads them all before the first line is seen.
const FILES: usize = 400;

fn batch(folder: &Path, out: &Path, more: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vitaport"));
    command.arg("batch").arg(folder).arg("--out").arg(out).args(["--today", "2026-11-22"]).args(more).env_clear();
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(folder: &Path, out: &Path, more: &[&str]) -> Output {
    batch(folder, out, more).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A folder of invented people, each another one, with some files that nobody can read.
fn folder(files: usize) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for n in 0..files {
        let below = folder.path().join(format!("{:02}", n % 7));
        std::fs::create_dir_all(&below).unwrap();
        let (name, content) = match n % 10 {
            3 => (format!("{n}.pdf"), format!("%PDF-1.7 {n}")),
            7 => (format!("{n}.png"), format!("\u{89}PNG\r\n{n}")),
            _ => (format!("{n}.html"), page(n)),
        };
        std::fs::write(below.join(name), content).unwrap();
    }
    folder
}

fn page(n: usize) -> String {
    format!(
        "<html><body><h1>李明</h1><p>li.ming.{n}@example.com</p><p>13800000000</p><h2>工作经历</h2>\
         <p>2019.03 - 至今</p><p>青禾科技 {n}</p><p>工程师</p></body></html>"
    )
}

fn lines(out: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(out).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}"))).collect()
}

fn aside(out: &Path) -> PathBuf {
    PathBuf::from(format!("{}.old", out.display()))
}

/// Begins a run and waits for the first line of it; an earlier result is put aside before.
fn begun(folder: &Path, out: &Path) -> Child {
    let again = out.exists();
    let mut child = batch(folder, out, &["--jobs", "1"]).spawn().unwrap();
    while (again && !aside(out).exists()) || std::fs::metadata(out).map_or(0, |m| m.len()) == 0 {
        assert!(child.try_wait().unwrap().is_none(), "it ended without a line");
        std::thread::yield_now();
    }
    child
}

#[test]
fn every_file_has_its_line_in_the_order_of_names_whatever_is_in_it() {
    let (folder, to) = (folder(30), tempfile::tempdir().unwrap());
    let out = to.path().join("all.ndjson");
    let ran = run(folder.path(), &out, &["--jobs", "4"]);
    assert_eq!(ran.status.code(), Some(2), "some could not be read: {}", text(&ran.stderr));
    let lines = lines(&out);
    let names: Vec<Vec<&str>> = lines.iter().map(|l| l["file"].as_str().unwrap().split('/').collect()).collect();
    assert!(names.len() == 30 && names.is_sorted(), "{names:?}");
    for line in &lines {
        let read = line["file"].as_str().unwrap().ends_with(".html");
        assert_eq!(line["ok"], read, "{line}");
        assert_eq!(line["resume"]["basics"]["name"].as_str(), read.then_some("李明"), "{line}");
        let told = |of: &str| line["error"][of].as_str().is_some_and(|s| !s.is_empty());
        assert_eq!(["code", "zh", "en"].map(told), [!read; 3], "{line}");
    }
    let table = text(&ran.stdout);
    for row in
        ["30  文件 files", "24  读出 read", "24  种类 kind: html", "24  网站 site: file", "6  错误 error: unreadable"]
    {
        assert!(table.contains(row), "{row} in\n{table}");
    }
    assert!(!aside(&out).exists());
}

#[test]
fn a_run_that_was_killed_goes_on_and_ends_as_an_undisturbed_one() {
    let (folder, to) = (folder(FILES), tempfile::tempdir().unwrap());
    let (whole, out) = (to.path().join("whole.ndjson"), to.path().join("all.ndjson"));
    run(folder.path(), &whole, &[]);
    let mut done = 0;
    // Twice: the second run finds what the first has left, and leaves two files itself.
    for _ in 0..2 {
        let mut child = begun(folder.path(), &out);
        child.kill().unwrap();
        child.wait().unwrap();
        let written = std::fs::read(&out).unwrap().iter().filter(|b| **b == b'\n').count();
        assert!(written < FILES, "it was over before it was killed");
        done = done.max(written);
        // The power fails in the middle of a line.
        let mut file = std::fs::OpenOptions::new().write(true).open(&out).unwrap();
        file.seek(SeekFrom::End(0)).unwrap();
        file.write_all(br#"{"file":"06/torn.html","id":"#).unwrap();
    }
    let ran = run(folder.path(), &out, &[]);
    assert_eq!(std::fs::read(&out).unwrap(), std::fs::read(&whole).unwrap());
    let kept = |ran: &Output| {
        let table = text(&ran.stdout);
        let row =
            table.lines().find(|row| row.contains("沿用")).map(|row| row.trim().split(' ').next().unwrap().to_owned());
        row.map_or(0, |n| n.parse::<usize>().unwrap())
    };
    assert!(kept(&ran) >= done && kept(&ran) < FILES, "{done}: {}", text(&ran.stdout));
    assert!(!aside(&out).exists());

    // Done is done; what is another file by now is done again, and nothing else.
    let ran = run(folder.path(), &out, &[]);
    assert_eq!(kept(&ran), FILES, "{}", text(&ran.stdout));
    std::fs::write(folder.path().join("00/0.html"), page(1000)).unwrap();
    std::fs::remove_file(folder.path().join("01/1.html")).unwrap();
    let ran = run(folder.path(), &out, &[]);
    assert_eq!(kept(&ran), FILES - 2, "{}", text(&ran.stdout));
    assert!(std::fs::read_to_string(&out).unwrap().contains("青禾科技 1000"));
    assert_eq!(lines(&out).len(), FILES - 1);
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_ends_tidily_and_goes_on() {
    for signal in ["INT", "TERM"] {
        let (folder, to) = (folder(FILES), tempfile::tempdir().unwrap());
        let (whole, out) = (to.path().join("whole.ndjson"), to.path().join("all.ndjson"));
        run(folder.path(), &whole, &[]);
        let child = begun(folder.path(), &out);
        let kill = format!("kill -{signal} {}", child.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
        let ran = child.wait_with_output().unwrap();
        assert_eq!(ran.status.code(), Some(130), "{signal}: {}", text(&ran.stderr));
        assert!(text(&ran.stderr).contains("已中断") && text(&ran.stderr).contains("interrupted"));
        assert!(text(&ran.stdout).contains("文件 files"), "a summary of what was done");
        assert!((1..FILES).contains(&lines(&out).len()) && !aside(&out).exists());
        run(folder.path(), &out, &[]);
        assert_eq!(std::fs::read(&out).unwrap(), std::fs::read(&whole).unwrap());
    }
}

#[test]
fn what_cannot_be_is_told_in_both_languages() {
    let (folder, to) = (folder(3), tempfile::tempdir().unwrap());
    let mine = to.path().join("mine.txt");
    std::fs::write(&mine, "dear diary").unwrap();
    let out = to.path().join("all.ndjson");
    for (what, folder, out) in [
        ("no such folder", Path::new("/nowhere/at/all"), &*out),
        ("a file for a folder", &*mine, &*out),
        ("a result in no folder", folder.path(), &*to.path().join("none/all.ndjson")),
        ("a folder for a result", folder.path(), to.path()),
        ("a device for a result", folder.path(), Path::new("/dev/null")),
        ("another file for a result", folder.path(), &*mine),
    ] {
        let ran = run(folder, out, &[]);
        let error = text(&ran.stderr);
        assert_eq!(ran.status.code(), Some(1), "{what}: {error}");
        assert!(
            error.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)) && error.contains("can't"),
            "{what}: {error}"
        );
        assert!(ran.stdout.is_empty(), "{what}");
    }
    assert_eq!(std::fs::read_to_string(&mine).unwrap(), "dear diary");
    assert!(!out.exists(), "nothing is begun");
    let ran = run(folder.path(), &out, &["--jobs", "0"]);
    assert!(!ran.status.success());
}
