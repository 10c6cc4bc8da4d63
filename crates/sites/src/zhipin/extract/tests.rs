use super::extract_with;
use super::rules::{How, NODES, RULES, Rule};
use resume::{Key, NoteKind, RawItem, RawResume};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::path::Path;

fn cases() -> Vec<Value> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/zhipin/cases");
    let inputs = std::fs::read_dir(cases).unwrap().flatten().map(|case| case.path().join("input.json"));
    inputs.map(|path| serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()).collect()
}

/// Everything that a resume says.
fn items(raw: &RawResume) -> impl Iterator<Item = &RawItem> {
    let lists = [&raw.work, &raw.projects, &raw.education, &raw.volunteer, &raw.certificates, &raw.awards, &raw.campus];
    lists.into_iter().flatten().chain([&raw.person])
}

fn read(json: &Value) -> RawResume {
    extract_with(RULES, json).resumes.remove(0)
}

/// A person's own answer with little in it.
fn own(base: Value) -> Value {
    json!({"zpData": {"baseInfo": base, "workExpList": [], "educationExpList": []}})
}

#[test]
fn every_rule_is_noticed_when_it_is_gone() {
    let cases = cases();
    let noticed = |rules: &[Rule]| cases.iter().any(|json| extract_with(rules, json) != extract_with(RULES, json));
    for (i, rule) in RULES.iter().enumerate() {
        let mut rest = RULES.to_vec();
        rest.remove(i);
        assert!(noticed(&rest), "no case misses {}", rule.rule);
        let taken = |json: &Value| items(&read(json)).flat_map(|item| &item.said).any(|said| said.rule == rule.rule);
        assert!(cases.iter().any(taken), "no case has {}", rule.rule);
    }
}

#[test]
fn rows_are_unique_and_of_nodes_that_are_read() {
    let names: HashSet<_> = RULES.iter().map(|rule| rule.rule).collect();
    assert_eq!(names.len(), RULES.len());
    for rule in RULES {
        assert!(rule.node.is_empty() || NODES.iter().any(|(node, _)| *node == rule.node), "{}", rule.rule);
        assert!(rule.rule.starts_with("zhipin."), "{}", rule.rule);
    }
}

#[test]
fn others_answers_are_none_of_ours() {
    for json in [
        json!({"data": {"baseInfo": {"realName": "林若溪"}, "jobWants": [], "workExperiences": []}}),
        json!({"baseInfo": {"name": "林若溪"}, "workExpList": []}),
        json!({"baseInfo": "林若溪", "workExpList": [], "expectList": []}),
        json!({"workExpList": [], "educationList": [], "expectList": []}),
        json!({"code": 121, "message": "未登录", "zpData": {}}),
        json!({"zpData": {"geekBaseInfo": null}}),
        json!([{"geekBaseInfo": {}}]),
    ] {
        assert_eq!(extract_with(RULES, &json), resume::Reading::default(), "{json}");
    }
}

#[test]
fn a_detail_is_read_wherever_it_stands() {
    let detail = json!({"geekBaseInfo": {"name": "陈立"}});
    for json in [
        detail.clone(),
        json!({"zpData": detail}),
        json!({"geekDetail": detail}),
        json!({"geekDetailInfo": detail}),
        json!({"zpData": {"geekDetail": detail}}),
        json!({"zpData": {"geekDetailInfo": detail}}),
        json!({"candidate": {"answer": {"zpData": {"geekDetail": detail}}}}),
    ] {
        assert_eq!(read(&json).person.first(Key::Name).unwrap().raw.text, "陈立", "{json}");
    }
}

#[test]
fn a_name_with_stars_is_none() {
    let names = |base| read(&own(base)).person.all(Key::Name).map(|said| said.raw.text.clone()).collect::<Vec<_>>();
    assert_eq!(names(json!({"name": "林**", "nickName": "林女士", "age": 30})), ["林女士"]);
    assert_eq!(names(json!({"name": "林若溪", "nickName": "林女士"})), ["林若溪"]);
    let masked = extract_with(RULES, &own(json!({"name": "林**", "age": 30})));
    assert_eq!(masked.resumes[0].person.first(Key::Name), None);
    assert_eq!((masked.notes[0].kind, masked.notes[0].text.as_str()), (NoteKind::Masked, "林**"));
}

#[test]
fn a_state_is_told_only_where_its_readers_agree() {
    for (code, fresh, words) in [
        (json!(0), json!(0), Some("离职-随时到岗")),
        (json!(2), json!(0), Some("在职-考虑机会")),
        (json!("2"), json!(0), Some("在职-考虑机会")),
        (json!(1), json!(0), None),
        (json!(3), json!(0), None),
        (json!(2), json!(1), None),
        (json!(2), Value::Null, None),
    ] {
        let json = own(json!({"name": "林若溪", "freshGraduate": fresh, "applyStatus": code}));
        let raw = read(&json);
        assert_eq!(raw.person.first(Key::JobStatus).map(|said| said.raw.text.as_str()), words, "{json}");
    }
}

#[test]
fn the_sites_own_days_are_left_out() {
    for (how, value, said) in [
        (How::Month, json!("19930501"), Some("1993-05")),
        (How::Month, json!(20150701), Some("2015-07")),
        (How::Month, json!("202003"), Some("2020-03")),
        (How::Month, json!("2020.03"), Some("2020.03")),
        (How::Month, json!("至今"), Some("至今")),
        (How::Month, json!(0), None),
        (How::Month, json!(""), None),
        (How::Year, json!("20110101"), Some("2011")),
        (How::Year, json!(2011), Some("2011")),
        (How::Year, json!("2015.09"), Some("2015.09")),
        (How::Month, json!("一二三四五六"), Some("一二三四五六")),
    ] {
        let words = super::words(how, &value, &serde_json::Map::new());
        assert_eq!(words.first().map(String::as_str), said, "{how:?} {value}");
    }
}

#[test]
fn every_word_that_no_row_takes_is_a_note() {
    let mut json = own(json!({"name": "林若溪", "weixinBlur": "li****xi", "blur": 0, "hidden": true}));
    json["zpData"]["trainingExpList"] = json!([{"id": "t1", "topic": {"title": "训练营"}, "hours": [3, 0]}]);
    json["zpData"]["expectList"] = json!(["随意"]);
    let notes = extract_with(RULES, &json).notes;
    let notes: Vec<_> = notes.iter().map(|n| (n.kind, n.field.as_str(), n.text.as_str())).collect();
    assert_eq!(
        notes,
        [
            (NoteKind::Masked, "baseInfo.weixinBlur", "li****xi"),
            (NoteKind::Unread, "expectList", "随意"),
            (NoteKind::Unread, "trainingExpList.topic.title", "训练营"),
            (NoteKind::Unread, "trainingExpList.hours", "3"),
        ]
    );
}
