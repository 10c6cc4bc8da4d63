use super::words::{Label, Words};
use super::{json, page, recognises};
use resume::document::{self, Kind, Lines, charset, html, mail};
use resume::{Document, Key, NoteKind, Origin, RawItem, RawResume};
use serde_json::{Value, json};
use std::path::Path;

/// The inputs of the cases.
fn inputs() -> Vec<Document> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/liepin/cases");
    let files = std::fs::read_dir(cases).unwrap().flatten().flat_map(|case| std::fs::read_dir(case.path()).unwrap());
    let inputs = files.flatten().map(|f| f.path()).filter(|p| p.file_stem().is_some_and(|s| s == "input"));
    inputs.map(|path| Document::new(std::fs::read(path).unwrap(), Origin::File(None))).collect()
}

/// Their pages, as seen.
fn pages() -> Vec<Lines> {
    let page = |document: Document| match document.kind {
        Kind::Json => None,
        Kind::Mail => mail::open(&document.bytes).pages.first().map(|page| html::lines(page)),
        _ => document::lines(&document).ok(),
    };
    inputs().into_iter().filter_map(page).collect()
}

/// The JSON of the cases.
fn states() -> Vec<Value> {
    let json = inputs().into_iter().filter(|document| document.kind == Kind::Json);
    json.map(|document| serde_json::from_str(&charset::decode(&document.bytes)).unwrap()).collect()
}

/// The tables as they are, with one row of one of them taken away, each named.
fn without_each() -> Vec<(String, Words)> {
    let whole = Words::default();
    let mut found = Vec::new();
    for i in 0..whole.headings.len() {
        let mut words = whole.clone();
        found.push((words.headings.remove(i).0.to_owned(), words));
    }
    for i in 0..whole.furniture.len() {
        let mut words = whole.clone();
        found.push((words.furniture.remove(i).to_owned(), words));
    }
    let tables: [fn(&mut Words) -> &mut Vec<Label>; 5] =
        [|w| &mut w.fields, |w| &mut w.work, |w| &mut w.project, |w| &mut w.education, |w| &mut w.training];
    for table in tables {
        for i in 0..table(&mut whole.clone()).len() {
            let mut words = whole.clone();
            found.push((table(&mut words).remove(i).2.to_owned(), words));
        }
    }
    found
}

#[test]
fn every_row_is_noticed_when_it_is_gone() {
    let pages = pages();
    let whole: Vec<_> = pages.iter().map(|lines| page::read(lines, &Words::default())).collect();
    let noticed = |words: &Words| pages.iter().zip(&whole).any(|(lines, whole)| page::read(lines, words) != *whole);
    let missed = without_each().into_iter().filter(|(_, words)| !noticed(words)).map(|(row, _)| row);
    assert_eq!(missed.collect::<Vec<_>>(), Vec::<String>::new(), "no case misses these");
}

#[test]
fn every_rule_of_the_web_is_noticed_when_it_is_gone() {
    let states = states();
    let taken = |raw: &RawResume| {
        let lists = [&raw.work, &raw.education, &raw.projects, &raw.languages, &raw.certificates];
        let said = lists.into_iter().flatten().chain([&raw.person]).flat_map(|item| &item.said);
        said.map(|said| said.rule).collect::<Vec<_>>()
    };
    let noticed = |i: usize, rule: &json::Rule| {
        let mut rest = json::RULES.to_vec();
        rest.remove(i);
        states.iter().any(|state| {
            let whole = json::extract(state);
            let takes = whole.resumes.iter().any(|raw| taken(raw).contains(&rule.name));
            takes && json::extract_with(&rest, state) != whole
        })
    };
    let missed = json::RULES.iter().enumerate().filter(|(i, rule)| !noticed(*i, rule)).map(|(_, rule)| rule.name);
    assert_eq!(missed.collect::<Vec<_>>(), Vec::<&str>::new(), "no case misses these");
}

#[test]
fn names_of_rules_are_unique() {
    let words = Words::default();
    let labels = [words.fields, words.work, words.project, words.education, words.training].into_iter().flatten();
    let mut names: Vec<&str> = labels.map(|label| label.2).chain(json::RULES.iter().map(|rule| rule.name)).collect();
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all);
}

fn read(page: &str) -> RawResume {
    page::read(&html::lines(page), &Words::default()).0
}

fn all(item: &RawItem, key: Key) -> Vec<&str> {
    item.all(key).map(|said| said.raw.text.as_str()).collect()
}

/// Firms and positions, as `firm: position`, of a page where all heads are set alike.
fn jobs(heads: &[&str]) -> Vec<String> {
    let rows: String = heads.iter().map(|head| format!("<p>{head}</p>")).collect();
    let raw = read(&format!("<h3>工作经历</h3>{rows}<h3>教育经历</h3><p>无</p><h3>自我评价</h3><p>好</p>"));
    let said = |item: &RawItem, key| all(item, key).join("/");
    raw.work.iter().map(|item| format!("{}: {}", said(item, Key::Company), said(item, Key::Position))).collect()
}

#[test]
fn spans_tell_firms_from_positions_where_all_are_set_alike() {
    let firm = ["2003.01 - 2014.04 甲厂", "2008.01 - 2014.04 总工", "工作职责：审图", "2003.01 - 2007.12 工程师"];
    assert_eq!(jobs(&firm), ["甲厂: 总工", "甲厂: 工程师"]);
    let beside = ["2003.01 - 2014.04 甲厂", "2003.01 - 2014.04 总工", "工作职责：审图", "2009.01 - 2010.01 乙厂"];
    assert_eq!(jobs(&beside), ["甲厂: 总工", "乙厂: "], "a job beside the job");
    let next = ["2003.01 - 2014.04 甲厂", "2003.01 - 2014.04 总工", "1999.01 - 2002.12 乙厂"];
    assert_eq!(jobs(&next), ["甲厂: 总工", "乙厂: "]);
}

#[test]
fn nothing_filled_in_is_no_value() {
    let field = |label: &str, value: &str| {
        page::read(
            &html::lines(&format!("<h3>个人信息</h3><table><tr><td>{label}：</td><td>{value}</td></tr></table>")),
            &Words::default(),
        )
    };
    for (label, key, value) in
        [("姓名", Key::Name, "未填"), ("出生年份", Key::Birth, "1900"), ("所在地", Key::City, "[无]")]
    {
        let (raw, notes) = field(label, value);
        assert!(raw.person.first(key).is_none() && notes.is_empty(), "{label} {notes:?}");
    }
    for value in ["******", "不公开", "已屏蔽", "保密"] {
        let (raw, notes) = field("手机号码", value);
        assert!(raw.person.first(Key::Phone).is_none(), "{value}");
        assert_eq!(notes.iter().map(|note| note.kind).collect::<Vec<_>>(), [NoteKind::Masked], "{value}");
    }
    assert_eq!(all(&field("婚姻状况", "保密").0.person, Key::Marital), ["保密"], "an answer of the person's own");
}

#[test]
fn only_its_own_are_recognised() {
    let of = |bytes: &[u8]| recognises(&Document::new(bytes.to_vec(), Origin::File(None)));
    assert!(inputs().iter().all(recognises));
    for other in [
        "<html><p>曾任职于猎聘，负责简历产品</p></html>",
        "<html><p>简历编号：1</p><p>工作经历</p></html>",
        "<title>简历编号：1</title><p>别的网站</p>",
        "<title>51job</title>X-51JOB-FLAG 简历编号：1 猎聘",
        "{\"baseInfo\": {}}",
        "{\"basics\": {\"name\": \"x\"}, \"work\": []}",
        "From: a@example.com\r\n\r\n工作经历",
    ] {
        assert!(!of(other.as_bytes()), "{other}");
    }
}

#[test]
fn an_empty_shell_is_missing() {
    for shell in [json!(null), json!({}), json!({"flag": 1, "data": {"baseInfo": {}, "jobWants": []}})] {
        let reading = json::extract(&shell);
        assert!(reading.resumes.is_empty(), "{shell}");
        assert!(reading.notes.iter().any(|note| note.kind == NoteKind::Missing), "{shell}");
    }
}

#[test]
fn any_json_is_read_without_a_panic() {
    let odd = [json!(null), json!(true), json!(-1.5), json!("é年"), json!([[["x"]]]), json!({"a/~": {"": 1}})];
    for value in &odd {
        json::extract(value);
        for rule in json::RULES {
            let item = json!({rule.json: value});
            json::extract(&json!({"selfDescr": value, "baseInfo": {"realName": "x"}, rule.node: item.clone()}));
            json::extract(&json!({"selfDescr": "x", "baseInfo": value, rule.node: [item, value]}));
        }
    }
}
