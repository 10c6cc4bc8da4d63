//! Every site's cases: a file as the site writes it, about invented people, and what is to be understood of it.
//!
//! `UPDATE=1` rewrites what is expected; read the difference before you believe it.

use jiff::civil::date;
use resume::{Document, Origin};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The folders under `crates/sites/src/<site>/cases`, with the site's id.
fn cases() -> Vec<(String, PathBuf)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for site in sites::all() {
        let id = site.info().id;
        // A site's folder is called as the site or one of its other names.
        let mut names = std::iter::once(&id).chain(site.info().aliases);
        let Some(folders) = names.find_map(|name| std::fs::read_dir(src.join(name).join("cases")).ok()) else {
            continue;
        };
        found.extend(folders.flatten().map(|f| f.path()).filter(|p| p.is_dir()).map(|p| (id.to_owned(), p)));
    }
    found.sort();
    found
}

/// The one file of a case that is read.
fn input(case: &Path) -> PathBuf {
    let files = std::fs::read_dir(case).unwrap().flatten().map(|f| f.path());
    let mut inputs = files.filter(|p| p.file_stem().is_some_and(|s| s == "input"));
    inputs.next().unwrap_or_else(|| panic!("{}: no input", case.display()))
}

/// What is understood of a case.
fn understood(id: &str, case: &Path) -> Value {
    let name = case.display();
    let document = Document::new(std::fs::read(input(case)).unwrap(), Origin::File(None));
    let own = sites::all().into_iter().find(|s| s.info().id == id).unwrap();
    assert!(own.recognises(&document), "{name}: not recognised");
    let (site, reading) = sites::read(&document).unwrap_or_else(|| panic!("{name}: nobody reads it"));
    assert_eq!(site.info().id, id, "{name}: read by another site");
    assert_eq!(reading, own.extract(&document), "{name}: read otherwise by the front door");
    let resumes = reading.resumes.iter().map(|raw| {
        let (resume, notes) = resume::normalise(raw.clone(), site.info().habits, date(2026, 11, 22));
        json!({"resume": resume::json_resume::to_json(&resume), "notes": notes})
    });
    match resumes.collect::<Vec<_>>() {
        mut one if one.len() == 1 => {
            let mut one = one.remove(0);
            if let (Some(notes), Value::Array(read)) = (one["notes"].as_array_mut(), json!(reading.notes)) {
                notes.splice(0..0, read);
            }
            one
        }
        several => json!({"resumes": several, "notes": reading.notes}),
    }
}

/// Says by path where two values differ.
fn differences(path: &str, expected: &Value, actual: &Value, found: &mut Vec<String>) {
    match (expected, actual) {
        (Value::Object(e), Value::Object(a)) => {
            for key in e.keys().chain(a.keys().filter(|k| !e.contains_key(*k))) {
                let none = &Value::Null;
                differences(&format!("{path}/{key}"), e.get(key).unwrap_or(none), a.get(key).unwrap_or(none), found);
            }
        }
        (Value::Array(e), Value::Array(a)) => {
            for i in 0..e.len().max(a.len()) {
                let none = &Value::Null;
                differences(&format!("{path}/{i}"), e.get(i).unwrap_or(none), a.get(i).unwrap_or(none), found);
            }
        }
        _ if expected == actual => {}
        _ => found.push(format!("  {path}\n    expected {expected}\n    actual   {actual}")),
    }
}

#[test]
fn every_case_is_understood_as_expected() {
    let update = std::env::var_os("UPDATE").is_some();
    let (mut ran, mut failed) = (0, Vec::new());
    for (id, case) in cases() {
        let actual = understood(&id, &case);
        ran += 1;
        let text = serde_json::to_string_pretty(&actual).unwrap() + "\n";
        if update {
            std::fs::write(case.join("expected.json"), text).unwrap();
            continue;
        }
        let expected = std::fs::read_to_string(case.join("expected.json")).unwrap_or_default();
        let expected = serde_json::from_str(&expected).unwrap_or(Value::Null);
        let mut found = Vec::new();
        differences("", &expected, &actual, &mut found);
        if found.is_empty() {
            let _ = std::fs::remove_file(case.join("actual.json"));
            continue;
        }
        std::fs::write(case.join("actual.json"), text).unwrap();
        failed.push(format!("{}\n{}", case.display(), found.join("\n")));
    }
    assert!(ran > 0, "no case was found");
    assert!(failed.is_empty(), "{} of {ran} cases:\n{}", failed.len(), failed.join("\n"));
}
