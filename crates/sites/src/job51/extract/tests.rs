use super::words::{ALL, Section, Words};
use super::{api, page, recognises};
use resume::document::{Lines, charset, html, mail};
use resume::{Document, Key, NoteKind, Origin, Raw, RawItem, Reading};
use serde_json::{Value, json};
use std::path::Path;

/// The inputs of the cases.
fn inputs() -> Vec<Vec<u8>> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/job51/cases");
    let files = std::fs::read_dir(cases).unwrap().flatten().flat_map(|case| std::fs::read_dir(case.path()).unwrap());
    let inputs = files.flatten().map(|f| f.path()).filter(|p| p.file_stem().is_some_and(|s| s == "input"));
    inputs.map(|path| std::fs::read(path).unwrap()).collect()
}

/// Their pages, as seen.
fn pages() -> Vec<Lines> {
    let pages = inputs().into_iter().filter_map(|bytes| match resume::document::detect(&bytes) {
        resume::document::Kind::Html => Some(charset::decode(&bytes)),
        resume::document::Kind::Mail => mail::open(&bytes).pages.first().cloned(),
        _ => None,
    });
    pages.map(|page| html::lines(&page)).collect()
}

/// The JSON of the cases, and the state that a page carries.
fn states() -> Vec<Value> {
    let texts = inputs().into_iter().map(|bytes| charset::decode(&bytes));
    texts.filter_map(|text| serde_json::from_str(&text).ok().or_else(|| api::in_page(&text))).collect()
}

/// Which rows of a table no page misses.
fn unnoticed<T: Copy + std::fmt::Debug>(
    rows: &[T],
    word: fn(&T) -> &str,
    without: impl Fn(&[T], &Lines) -> Reading,
) -> Vec<T> {
    let pages = pages();
    // A word is told without its white space.
    let texts: Vec<String> = pages
        .iter()
        .map(|page| {
            let words = page
                .lines
                .iter()
                .map(|line| crate::page::squeezed(&line.text).replace("#→start→#", "").replace("#←end←#", ""));
            resume::normal::texts::narrow(&words.collect::<Vec<_>>().join("\n"))
        })
        .collect();
    let whole: Vec<Reading> = pages.iter().map(|page| page::read(page, &ALL)).collect();
    let gone = |i: usize| rows.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, row)| *row).collect::<Vec<T>>();
    let noticed = |(i, row): &(usize, &T)| {
        let rest = gone(*i);
        let on = |n: &usize| texts.get(*n).is_some_and(|text| text.contains(word(row)));
        (0..pages.len()).filter(on).any(|n| without(&rest, &pages[n]) != whole[n])
    };
    rows.iter().enumerate().filter(|row| !noticed(row)).map(|(_, row)| *row).collect()
}

#[test]
fn every_row_is_noticed_when_it_is_gone() {
    let headings =
        unnoticed(ALL.headings, |row| row.0, |rest, page| page::read(page, &Words { headings: rest, ..ALL }));
    let labels = unnoticed(ALL.labels, |row| row.1, |rest, page| page::read(page, &Words { labels: rest, ..ALL }));
    let forms = unnoticed(ALL.forms, |row| row.0, |rest, page| page::read(page, &Words { forms: rest, ..ALL }));
    let words: Vec<_> =
        headings.iter().map(|h| h.0).chain(labels.iter().map(|l| l.3)).chain(forms.iter().map(|f| f.0)).collect();
    assert!(words.is_empty(), "no case misses {words:?}");
}

#[test]
fn every_rule_of_the_web_is_noticed_when_it_is_gone() {
    for (i, rule) in api::RULES.iter().enumerate() {
        let rest: Vec<_> = api::RULES.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, r)| *r).collect();
        let noticed = states().iter().any(|json| {
            let whole = api::extract(json);
            let names = whole.resumes.iter().flat_map(|raw| {
                [&raw.work, &raw.education, &raw.projects, &raw.skills, &raw.languages, &raw.certificates, &raw.awards]
                    .into_iter()
                    .flatten()
                    .chain([&raw.person])
            });
            let taken = names.flat_map(|item| &item.said).any(|said| said.rule == rule.4);
            taken && api::extract_with(&rest, json) != whole
        });
        assert!(noticed, "no case has {}", rule.4);
    }
}

#[test]
fn rows_are_unique() {
    let unique = |words: Vec<String>| {
        let all: std::collections::HashSet<_> = words.iter().collect();
        assert_eq!(all.len(), words.len(), "{words:?}");
    };
    unique(ALL.headings.iter().map(|h| h.0.to_owned()).collect());
    unique(ALL.labels.iter().map(|l| format!("{:?} {}", l.0, l.1)).collect());
    unique(ALL.labels.iter().map(|l| l.3.to_owned()).collect());
    unique(ALL.forms.iter().map(|f| format!("{:?} {}", f.1, f.0)).collect());
    unique(api::RULES.iter().map(|r| r.4.to_owned()).collect());
}

fn read(html: &str) -> Reading {
    page::read(&html::lines(html), &ALL)
}

fn all(item: &RawItem, key: Key) -> Vec<&str> {
    item.all(key).map(|said| said.raw.text.as_str()).collect()
}

/// The only resume that a page in the layout of 2012 gives, of these rows under 工作经验.
fn jobs(rows: &str) -> (Vec<RawItem>, Vec<String>) {
    let reading = read(&format!("<table><tr><td class=cvtitle>工作经验</td></tr>{rows}</table>"));
    let notes = reading.notes.iter().map(|note| note.text.clone()).collect();
    (reading.resumes.into_iter().next().unwrap().work, notes)
}

#[test]
fn a_description_that_begins_with_a_date_is_none_of_the_jobs() {
    for text in
        ["2013年5月至今负责接待", "2013.05-至今：接待", "2013/5--2014/6：接待<br>2014/7--至今：采购", "2013/5 接待"]
    {
        let (work, notes) = jobs(&format!("<tr><td>2012 /8--至今：甲公司</td></tr><tr><td>{text}</td></tr>"));
        assert_eq!((work.len(), notes.len()), (1, 0), "{text}");
        assert_eq!(all(&work[0], Key::Duty), [text.replace("<br>", "\n")]);
    }
}

#[test]
fn a_job_may_lack_anything() {
    let (work, notes) = jobs(
        "<tr><td>2012 /8--至今：甲公司（北京）有限公司</td></tr><tr><td>2010 /8--2012 /7：乙公司(少于50人)</td></tr>\
         <tr><td>所属行业：</td></tr><tr><td></td><td><b>店员</b></td></tr><tr><td>2009 /1--2010 /7：丙公司(10000人以上)</td></tr>\
         <tr><td><b>财务部</b></td></tr>",
    );
    assert_eq!(notes, Vec::<String>::new());
    let companies: Vec<_> = work.iter().flat_map(|item| all(item, Key::Company)).collect();
    assert_eq!(companies, ["甲公司（北京）有限公司", "乙公司", "丙公司"]);
    assert_eq!((all(&work[1], Key::Size), all(&work[1], Key::Position)), (vec!["少于50人"], vec!["店员"]));
    assert_eq!((all(&work[2], Key::Size), all(&work[2], Key::Department)), (vec!["10000人以上"], vec!["财务部"]));
}

#[test]
fn labels_stand_with_and_without_colons() {
    let reading = read(
        "<table><tr><td>姓名</td><td>林一</td><td>性 别:</td><td>男</td></tr><tr><td>户　口：</td><td>居住地：</td><td>北京</td></tr>\
         <tr><td>求职意向</td></tr><tr><td>期望薪资 面议</td></tr><tr><td>到岗时间：</td></tr></table>",
    );
    let person = &reading.resumes[0].person;
    assert_eq!(reading.notes, []);
    for (key, said) in [(Key::Name, "林一"), (Key::Gender, "男"), (Key::City, "北京"), (Key::ExpectedSalary, "面议")]
    {
        assert_eq!(all(person, key), [said]);
    }
    assert!(person.first(Key::Hukou).is_none() && person.first(Key::Availability).is_none());
}

#[test]
fn what_only_the_boxes_say_is_kept() {
    let box_ = "<table><tr><td>最近工作</td></tr><tr><td>公　司：</td><td>甲公司</td></tr><tr><td>学历</td></tr><tr><td>学　历：</td><td>本科</td></tr>";
    let reading = read(&format!("{box_}</table>"));
    assert_eq!(all(&reading.resumes[0].person, Key::CurrentCompany), ["甲公司"]);
    assert_eq!(all(&reading.resumes[0].person, Key::Degree), ["本科"]);
    let reading = read(&format!("{box_}<tr><td>工作经验</td></tr><tr><td>2012 /8--至今：甲公司</td></tr></table>"));
    assert_eq!(all(&reading.resumes[0].person, Key::CurrentCompany), Vec::<&str>::new());
}

#[test]
fn a_few_english_words_are_no_second_resume() {
    let page =
        "<table><tr><td>工作经验</td></tr><tr><td>2012 /8--至今：甲公司</td></tr><tr><td>Address: Paris</td></tr>";
    assert_eq!(read(&format!("{page}</table>")).resumes.len(), 1);
    let more =
        "<tr><td>Training</td></tr><tr><td>Education</td></tr><tr><td>Awards</td></tr><tr><td>教育经历</td></tr>";
    assert_eq!(read(&format!("{page}{more}</table>")).resumes.len(), 1, "Chinese goes on behind it");
}

#[test]
fn headings_are_known_with_what_stands_behind_them() {
    for (text, section, rest) in [
        ("基 本 信 息", Section::Person, ""),
        ("最近工作 [ 1 年3个月]", Section::Latest, ""),
        ("技能特长 （包括IT技能）", Section::Skills, ""),
        ("目前年收入： 22 万元 (包含奖金)", Section::Income, "22 万元 (包含奖金)"),
    ] {
        assert_eq!(ALL.heading(text), Some((section, rest)), "{text}");
    }
    assert_eq!(ALL.heading("工作经验丰富"), None);
}

#[test]
fn only_its_own_are_recognised() {
    let of = |bytes: &[u8]| recognises(&Document::new(bytes.to_vec(), Origin::File(None)));
    assert!(inputs().iter().all(|bytes| of(bytes)));
    for other in [
        "<p>曾任职于51job（前程无忧），负责工作经验栏目</p>",
        "<html><a href='http://www.zhaopin.com/'>智联招聘</a><p>工作经历 51job</p></html>",
        "{\"works\": []}",
        "{\"basics\": {\"name\": \"x\"}, \"work\": []}",
        "From: a@example.com\r\n\r\n工作经验",
    ] {
        assert!(!of(other.as_bytes()), "{other}");
    }
}

#[test]
fn an_empty_shell_is_missing() {
    for json in [
        json!(null),
        json!({}),
        json!({"accountInfo": {}, "works": [], "educations": [{"schoolName": "", "complete": false}]}),
    ] {
        let reading = api::extract(&json);
        assert!(
            reading.resumes.is_empty() && reading.notes.iter().any(|note| note.kind == NoteKind::Missing),
            "{json}"
        );
    }
}

#[test]
fn any_json_is_read_without_a_panic() {
    let odd =
        [json!(null), json!(true), json!(-1.5), json!("é"), json!([[["x"]]]), json!({"label": 1, "a/~": {"": 1}})];
    for value in &odd {
        api::extract(value);
        for (node, name, ..) in api::RULES {
            let item = json!({*name: value});
            api::extract(&json!({"accountInfo": {"cName": "x"}, *node: item.clone(), "other": value}));
            api::extract(&json!({"accountInfo": {"cName": "x"}, *node: [item, value]}));
        }
    }
}

#[test]
fn marks_of_a_search_leave_no_trace() {
    let reading =
        read("<table><tr><td>技能特长</td></tr><tr><td><b>#→start→#Ja#←end←#va</b></td><td>熟练</td></tr></table>");
    let skill = &reading.resumes[0].skills[0];
    assert_eq!(
        skill.first(Key::SkillName).map(|said| &said.raw),
        Some(&Raw::new("Java", skill.said[0].raw.at.clone()))
    );
}

#[test]
fn a_copy_in_english_is_a_translation() {
    let case = "src/job51/cases/mhtml-with-english/input.doc";
    let bytes = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(case)).unwrap();
    let document = Document::new(bytes, Origin::File(None));
    let read = crate::understand(&[document], None, false, jiff::civil::date(2026, 11, 22)).unwrap();
    let names = |resume: &resume::Resume| {
        let names = resume.work.iter().filter_map(|job| job.company.as_ref());
        names.map(|name| name.value.clone()).collect::<Vec<_>>()
    };
    assert_eq!(read.resume.person.name.as_ref().unwrap().value, "苏明喆");
    assert_eq!(names(&read.resume).len(), 3, "the copy's jobs are none of these");
    let copies: Vec<_> = read.resume.translations.keys().map(String::as_str).collect();
    assert_eq!(copies, ["en"]);
    assert_eq!(names(&read.resume.translations["en"]), ["Pine Data Ltd."]);
}
