use super::*;
use resume::Key;
use serde_json::json;

const CASES: &[&str] = &[
    include_str!("../../cases/web-api-zh/input.json"),
    include_str!("../../cases/purpose-era/input.json"),
    include_str!("../../cases/web-api-en/input.json"),
];

fn case(n: usize) -> Value {
    serde_json::from_str(CASES[n]).unwrap()
}

fn only(reading: &Reading) -> &RawResume {
    assert_eq!(reading.resumes.len(), 1, "{reading:#?}");
    &reading.resumes[0]
}

fn all(item: &RawItem, key: Key) -> Vec<&str> {
    item.all(key).map(|s| s.raw.text.as_str()).collect()
}

#[test]
fn every_row_is_noticed_when_it_is_gone() {
    for (i, rule) in RULES.iter().enumerate() {
        let without: Vec<Rule> = RULES.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, r)| *r).collect();
        let noticed = (0..CASES.len()).any(|n| {
            let (whole, less) = (extract(&case(n)), extract_with(&without, &case(n)));
            whole.resumes.iter().any(|r| names(r).contains(&rule.name)) && whole != less
        });
        assert!(noticed, "no case has {}", rule.name);
    }
}

fn names(r: &RawResume) -> Vec<&'static str> {
    let lists = [&r.work, &r.education, &r.projects, &r.training, &r.languages, &r.skills, &r.certificates];
    let items = std::iter::once(&r.person).chain(lists.into_iter().flatten());
    items.flat_map(|i| i.said.iter().map(|s| s.rule)).collect()
}

#[test]
fn names_of_rules_and_rows_are_unique() {
    for (i, a) in RULES.iter().enumerate() {
        for b in &RULES[i + 1..] {
            assert!(a.name != b.name && (a.node, a.json) != (b.node, b.json), "{} {}", a.name, b.name);
        }
        assert!(a.node.is_empty() || NODES.iter().any(|(n, _)| *n == a.node), "{}", a.node);
    }
}

#[test]
fn reads_the_web_api() {
    let reading = extract(&case(0));
    assert_eq!(reading.notes, [], "nothing is left over");
    let r = only(&reading);
    assert_eq!(r.language, Language::Zh);
    assert_eq!(all(&r.person, Key::ResumeId), ["JM000000011R90000000000"]);
    assert_eq!(all(&r.person, Key::City), ["广东-广州-天河区"]);
    assert_eq!(all(&r.person, Key::Phone), ["1|138****0011"]);
    assert_eq!(all(&r.person, Key::StartedWork), ["2012-07", "201207"]);
    assert_eq!(all(&r.person, Key::ExpectedSalary), ["15001-20000元/月"]);
    assert_eq!(all(&r.person, Key::Summary), ["细心。\n爱提问。"]);
    assert_eq!(all(&r.work[0], Key::Duty), ["负责会员系统。\n带三人小组；R&amp;D 对接。"]);
    assert_eq!(all(&r.work[0], Key::End), ["0"]);
    assert_eq!(all(&r.work[0], Key::Salary), ["15001-20000元/月", "18000"]);
    let tag = r.work[0].all(Key::Skills).nth(1).unwrap();
    assert_eq!(tag.raw.at, Place::Json("/data/WorkExperience/0/skillTagList/1".into()));
    assert_eq!(all(&r.projects[1], Key::End), ["0"]);
}

#[test]
fn reads_the_raw_dump() {
    let reading = extract(&case(1));
    let r = only(&reading);
    assert_eq!(all(&r.person, Key::ResumeId), ["JL000000012R90500000000"]);
    assert_eq!(all(&r.person, Key::ExpectedSalary), ["2001-4000元/月"]);
    assert_eq!(all(&r.person, Key::CurrentSalary), ["6001-8000元/月"]);
    assert_eq!(all(&r.work[0], Key::Salary), ["6001-8000元/月", "7000"], "a number has lost its zero");
    assert_eq!(all(&r.education[0], Key::Degree), ["本科"]);
    let fields: Vec<_> = reading.notes.iter().map(|n| (n.kind, n.field.as_str(), n.text.as_str())).collect();
    assert_eq!(
        fields,
        [
            (NoteKind::Unread, "HopeNode", r#"[{"a":{"b":"深"}}]"#),
            (NoteKind::Unread, "Purpose.preferredLocation", "736"),
            (NoteKind::Unread, "Purpose.preferredCityDistrict", "736:2063"),
            (NoteKind::Unread, "Purpose", r#"{"preferredLocationTranslation":"武汉"}"#),
            (NoteKind::Unread, "WorkExperience.industry", "170000"),
        ]
    );
}

#[test]
fn reads_the_english_copy() {
    let reading = extract(&case(2));
    assert_eq!(reading.notes, []);
    assert_eq!(only(&reading).language, Language::En);
    assert_eq!(all(&only(&reading).person, Key::ExpectedSalary), ["8001-12000元/月", "8001-10000元/月"]);
}

#[test]
fn an_empty_shell_is_missing() {
    for json in [json!({"code": 200, "data": {"Profile": [], "WorkExperience": []}}), json!({"data": null}), json!({})]
    {
        let reading = extract(&json);
        assert!(reading.resumes.is_empty());
        assert_eq!(reading.notes, [Note::of(NoteKind::Missing, "resume", "")]);
    }
}

#[test]
fn knows_its_own() {
    assert!((0..CASES.len()).all(|n| is_nodes(&case(n))));
    for other in [json!(null), json!([1]), json!({"data": {"sections": []}}), json!({"basics": {}, "work": []})] {
        assert!(!is_nodes(&other));
    }
}

#[test]
fn any_json_is_read_without_a_panic() {
    let odd = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1.5),
        json!("é<b"),
        json!("<br"),
        json!([[["x"]]]),
        json!({"a/~": {"": 1}}),
    ];
    for value in &odd {
        extract(value);
        for rule in RULES {
            let item = json!({rule.json: value, format!("{}Translation", rule.json): value});
            for node in [item.clone(), json!([item, value]), value.clone()] {
                extract(&json!({rule.node: node, "WorkExperience": value, "a/~b": value}));
            }
        }
    }
}

#[test]
fn identity_numbers_are_not_repeated() {
    let reading = extract(&json!({"Profile": [{"name": "某人", "idCardNumber": "000000"}], "SelfEvaluate": []}));
    assert!(matches!(&reading.notes[..], [n] if n.kind == NoteKind::Withheld && n.text.is_empty()), "{reading:?}");
}

#[test]
fn contradictions_and_unknown_codes_are_kept_as_notes() {
    let reading = extract(&json!({
        "ProjectExperience": [{"proExpProjectName": "甲", "proExpEndDate": 1, "proExpIsCurrent": "y"}],
        "EducationExperience": [{"eduSchoolName": "乙", "eduBackground": "77"}],
        "WorkExperience": [{"companyName": "丙", "salary": "0900102000"}],
        "UnifiedPurpose": [{"preferredSalaryMin": 1}],
    }));
    let fields: Vec<_> = reading.notes.iter().map(|n| n.field.as_str()).collect();
    let want = [
        "UnifiedPurpose.preferredSalaryMin",
        "WorkExperience.salary",
        "EducationExperience.eduBackground",
        "ProjectExperience.proExpIsCurrent",
    ];
    assert_eq!(fields, want);
}

#[test]
fn only_line_breaks_are_tags() {
    assert_eq!(breaks("a<br>b<BR />c<br/>d<b>e < f <br"), "a\nb\nc\nd<b>e < f <br");
}
