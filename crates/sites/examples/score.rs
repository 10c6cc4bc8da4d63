//! How well sample files are read: `cargo run --release -p sites --example score -- DIR [--diff]`.
//!
//! Every `NAME.<ext>` beside a `NAME.expected.json`, in all folders below, is read and compared; the tables count by
//! field, by kind of document and by file. With `--diff`, each difference is shown.

use resume::compare::{Leaf, Outcome, Tally, compare};
use resume::{Document, Origin, Resume};
use serde_json::Value;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};

/// Scores are of a fixed day, so that they can be compared.
const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 22);
const EXPECTED: &str = ".expected.json";

fn main() -> Result<(), Box<dyn Error>> {
    let (flags, dirs): (Vec<String>, Vec<String>) = std::env::args().skip(1).partition(|arg| arg.starts_with("--"));
    let [dir] = dirs.as_slice() else { return Err("usage: score DIR [--diff]".into()) };
    let mut pairs = Vec::new();
    find(Path::new(dir), &mut pairs)?;
    pairs.sort();
    let (mut fields, mut kinds, mut files) = (Table::default(), Table::default(), Table::default());
    let mut main = Main::default();
    for (file, expected) in &pairs {
        let name = file.strip_prefix(dir).unwrap_or(file).display().to_string();
        let expected: Value = serde_json::from_slice(&std::fs::read(expected)?)?;
        let document = Document::new(std::fs::read(file)?, Origin::File(Some(name.clone())));
        let actual = read(&document).map(|resume| resume::json_resume::to_json(&resume)).unwrap_or_default();
        let leaves = compare(&expected, &if actual.is_null() { Value::Object(Default::default()) } else { actual });
        main.add(&leaves);
        for leaf in &leaves {
            fields.add(&leaf.field, leaf);
            kinds.add(&format!("{:?}", document.kind), leaf);
            files.add(&name, leaf);
        }
        if flags.iter().any(|flag| flag == "--diff") {
            show_differences(&name, &leaves);
        }
    }
    fields.show("field");
    kinds.show("kind");
    files.show("file");
    main.show();
    Ok(())
}

/// What matters most: the fields that every reader reads, whole jobs, dates.
#[derive(Default)]
struct Main {
    six: Tally,
    jobs: usize,
    whole: usize,
    fabricated_dates: usize,
    wrong_dates: usize,
}

/// Name, e-mail, phone, company, position and school.
const SIX: &[&str] =
    &["basics.name", "basics.email", "basics.phone", "work[].name", "work[].position", "education[].institution"];

impl Main {
    fn add(&mut self, leaves: &[Leaf]) {
        // A job is whole if its company, position, begin and end are right: those of them that the document shows.
        let mut jobs: BTreeMap<&str, bool> = BTreeMap::new();
        for leaf in leaves {
            if SIX.contains(&leaf.field.as_str()) {
                self.six.add(&leaf.outcome);
            }
            let date =
                ["Date", ".date", "birthday", "startedWork", "updated"].iter().any(|end| leaf.field.ends_with(end));
            match leaf.outcome {
                Outcome::Fabricated { .. } if date => self.fabricated_dates += 1,
                Outcome::Wrong { .. } if date => self.wrong_dates += 1,
                _ => {}
            }
            let part = ["name", "position", "startDate", "endDate", "x.current"];
            let job = leaf.path.strip_prefix("work[").and_then(|rest| rest.split_once("]."));
            if let Some((job, _)) = job.filter(|(_, field)| part.contains(field)) {
                let fabricated = matches!(leaf.outcome, Outcome::Fabricated { .. });
                match jobs.get_mut(job) {
                    Some(whole) => *whole &= leaf.outcome == Outcome::Right,
                    None if fabricated => {}
                    None => {
                        jobs.insert(job, leaf.outcome == Outcome::Right);
                    }
                }
            }
        }
        self.jobs += jobs.len();
        self.whole += jobs.values().filter(|whole| **whole).count();
    }

    fn show(&self) {
        let Main { six, jobs, whole, fabricated_dates, wrong_dates } = self;
        println!("name, e-mail, phone, company, position, school: F1 {:.1}%", 100.0 * six.f1());
        let share = 100.0 * *whole as f64 / (*jobs).max(1) as f64;
        println!("jobs with company, position, begin and end all right: {whole} of {jobs} ({share:.1}%)");
        println!("dates that the document doesn't hold: {fabricated_dates}; dates misread: {wrong_dates}");
    }
}

/// The files that have an expected reading beside them.
fn find(dir: &Path, pairs: &mut Vec<(PathBuf, PathBuf)>) -> std::io::Result<()> {
    let entries: Vec<PathBuf> = std::fs::read_dir(dir)?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
    for path in &entries {
        if path.is_dir() {
            find(path, pairs)?;
            continue;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let expected = path.file_stem().map(|stem| dir.join(format!("{}{EXPECTED}", stem.to_string_lossy())));
        if let Some(expected) = expected.filter(|e| !name.ends_with(EXPECTED) && entries.contains(e)) {
            pairs.push((path.clone(), expected));
        }
    }
    Ok(())
}

/// What a person would get from a document.
fn read(document: &Document) -> Option<Resume> {
    sites::understand(std::slice::from_ref(document), None, true, TODAY).ok().map(|read| read.resume)
}

fn show_differences(name: &str, leaves: &[Leaf]) {
    println!("== {name}");
    for Leaf { path, outcome, .. } in leaves {
        match outcome {
            Outcome::Right => {}
            Outcome::Wrong { expected, actual } => println!("wrong      {path}\n    - {expected}\n    + {actual}"),
            Outcome::Missing { expected } => println!("missing    {path}\n    - {expected}"),
            Outcome::Fabricated { actual } => println!("fabricated {path}\n    + {actual}"),
        }
    }
    println!();
}

#[derive(Default)]
struct Table(BTreeMap<String, Tally>);

impl Table {
    fn add(&mut self, row: &str, leaf: &Leaf) {
        self.0.entry(row.to_owned()).or_default().add(&leaf.outcome);
    }

    fn show(&self, title: &str) {
        println!("{title:<52} right wrong missing fabricated  share     F1");
        let mut all = Tally::default();
        for (name, tally) in &self.0 {
            show_row(name, *tally);
            all.right += tally.right;
            all.wrong += tally.wrong;
            all.missing += tally.missing;
            all.fabricated += tally.fabricated;
        }
        show_row("all", all);
        println!();
    }
}

fn show_row(name: &str, tally: Tally) {
    let Tally { right, wrong, missing, fabricated } = tally;
    let (share, f1) = (100.0 * tally.share_right(), 100.0 * tally.f1());
    println!("{name:<52} {right:>5} {wrong:>5} {missing:>7} {fabricated:>10} {share:>5.1}% {f1:>5.1}%");
}
