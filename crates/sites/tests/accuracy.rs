//! How well the part of the corpus that lies in the repository is read: what `score corpus/dev` prints, held to floors a
//! little below where it stands, so that a change that reads worse is noticed.

use resume::compare::{Outcome, Tally, compare};
use resume::{Document, Origin};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// Name, e-mail, phone, company, position and school.
const SIX: &[&str] =
    &["basics.name", "basics.email", "basics.phone", "work[].name", "work[].position", "education[].institution"];

#[test]
fn the_corpus_is_read_as_well_as_ever() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/dev");
    let (mut all, mut six, mut invented) = (Tally::default(), Tally::default(), Vec::new());
    let mut kinds: BTreeMap<String, Tally> = BTreeMap::new();
    let mut files = 0;
    for path in std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let expected = path.with_extension("expected.json");
        if name.ends_with(".expected.json") || !expected.is_file() {
            continue;
        }
        files += 1;
        let expected: Value = serde_json::from_slice(&std::fs::read(expected).unwrap()).unwrap();
        let document = Document::new(std::fs::read(&path).unwrap(), Origin::File(None));
        let today = jiff::civil::date(2026, 11, 22);
        let read = sites::understand(std::slice::from_ref(&document), None, true, today);
        let read = read.unwrap_or_else(|error| panic!("{name}: {error:?}"));
        for leaf in compare(&expected, &resume::json_resume::to_json(&read.resume)) {
            all.add(&leaf.outcome);
            kinds.entry(format!("{:?}", document.kind)).or_default().add(&leaf.outcome);
            if SIX.contains(&leaf.field.as_str()) {
                six.add(&leaf.outcome);
            }
            let dated = leaf.field.ends_with("Date") || leaf.field.ends_with(".date");
            if dated && matches!(leaf.outcome, Outcome::Fabricated { .. }) {
                invented.push(format!("{name}: {}", leaf.path));
            }
        }
    }
    assert!(files >= 60, "only {files} files in {}", folder.display());
    let row = |what: &str, tally: &Tally, floor: f64| {
        println!("{what}: F1 {:.3}, at least {floor}", tally.f1());
        assert!(tally.f1() >= floor, "{what}: F1 {:.3} is below {floor}", tally.f1());
    };
    assert!(invented.is_empty(), "dates that no document holds: {invented:#?}");
    row("six fields", &six, 0.97);
    row("all fields", &all, 0.955);
    for (kind, floor) in [("Html", 0.98), ("Docx", 0.95), ("Pdf", 0.925)] {
        row(kind, &kinds[kind], floor);
    }
}
