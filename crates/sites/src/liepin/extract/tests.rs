use super::{json, recognises};
use resume::document::charset;
use resume::{Document, Origin, RawResume};
use serde_json::Value;
use std::path::Path;

/// The inputs of the cases.
fn inputs() -> Vec<Vec<u8>> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/liepin/cases");
    let files = std::fs::read_dir(cases).unwrap().flatten().flat_map(|case| std::fs::read_dir(case.path()).unwrap());
    let inputs = files.flatten().map(|f| f.path()).filter(|p| p.file_stem().is_some_and(|s| s == "input"));
    inputs.map(|path| std::fs::read(path).unwrap()).collect()
}

/// The rules that took something.
fn taken(raw: &RawResume) -> Vec<&'static str> {
    let lists = [&raw.work, &raw.education, &raw.projects, &raw.languages, &raw.certificates];
    let items = lists.into_iter().flatten().chain([&raw.person]);
    items.flat_map(|item| item.said.iter().map(|said| said.rule)).collect()
}

#[test]
fn every_rule_of_the_web_is_noticed_when_it_is_gone() {
    let states: Vec<Value> =
        inputs().iter().filter_map(|bytes| serde_json::from_str(&charset::decode(bytes)).ok()).collect();
    let noticed = |i: usize, rule: &json::Rule| {
        let rest: Vec<_> = json::RULES.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, r)| *r).collect();
        states.iter().any(|state| {
            let whole = json::extract(state);
            let takes = whole.resumes.iter().any(|raw| taken(raw).contains(&rule.name));
            takes && json::extract_with(&rest, state) != whole
        })
    };
    let missed = json::RULES.iter().enumerate().filter(|(i, rule)| !noticed(*i, rule)).map(|(_, rule)| rule.name);
    let missed: Vec<_> = missed.collect();
    assert!(missed.is_empty(), "no case misses {missed:?}");
}

#[test]
fn only_its_own_are_recognised() {
    let of = |bytes: &[u8]| recognises(&Document::new(bytes.to_vec(), Origin::File(None)));
    assert!(inputs().iter().all(|bytes| of(bytes)));
    for other in [
        "<html><p>曾任职于猎聘，负责简历产品</p></html>",
        "<html><p>简历编号：1</p><p>工作经历</p></html>",
        "{\"baseInfo\": {}}",
        "{\"basics\": {\"name\": \"x\"}, \"work\": []}",
    ] {
        assert!(!of(other.as_bytes()), "{other}");
    }
}
