use super::*;
use resume::{Key, RawItem, RawResume};
use serde_json::json;

/// The only resume in a JSON, with what is told of it.
fn read(json: Value) -> (RawResume, Vec<Note>) {
    assert!(may_be(&json.to_string()) && is_profile(&json));
    let mut reading = extract(&json);
    assert_eq!(reading.resumes.len(), 1);
    (reading.resumes.remove(0), reading.notes)
}

fn all<'r>(items: impl IntoIterator<Item = &'r RawItem>, key: Key) -> Vec<&'r str> {
    items.into_iter().flat_map(|item| item.all(key)).map(|said| said.raw.text.as_str()).collect()
}

/// An answer of the present form: what it is about, and what lies beside it.
fn dash(owner: &str, included: Value) -> Value {
    json!({"data": {"*elements": [owner], "$type": "com.linkedin.restli.common.CollectionResponse"}, "included": included})
}

fn collection(urn: &str, elements: &[&str], total: usize) -> Value {
    json!({"entityUrn": urn, "*elements": elements, "paging": {"start": 0, "count": 20, "total": total}})
}

/// A profile with one group of positions.
fn profile(groups: &str) -> Value {
    json!({"entityUrn": "urn:li:fsd_profile:HER", "firstName": "Ann", "lastName": "Example", "*profilePositionGroups": groups})
}

#[test]
fn the_owner_is_who_the_answer_names() {
    let stranger = |urn: &str, name: &str| {
        json!({"entityUrn": urn, "firstName": name, "lastName": "Stranger", "*profilePositionGroups": "urn:c:theirs",
            "*profileSkills": "urn:c:theirs", "*profileEducations": "urn:c:theirs"})
    };
    let theirs = json!({"entityUrn": "urn:p:theirs", "title": "Not hers", "companyName": "Elsewhere"});
    for at in 0..4 {
        // Wherever she stands among others, and however much more of them there is.
        let mut people = vec![
            stranger("urn:li:fsd_profile:A", "First"),
            stranger("urn:li:fsd_profile:B", "Second"),
            collection("urn:c:theirs", &["urn:p:theirs"], 1),
            theirs.clone(),
        ];
        people.insert(at, profile("urn:c:none"));
        let (resume, _) = read(dash("urn:li:fsd_profile:HER", Value::Array(people)));
        assert_eq!(all([&resume.person], Key::Name), ["Ann Example"], "{at}");
        assert!(resume.work.is_empty() && resume.skills.is_empty(), "{at}");
    }
}

#[test]
fn nobody_is_read_where_nobody_is_named() {
    let others = json!([{"entityUrn": "urn:li:fsd_profile:A", "firstName": "Other", "lastName": "Person"}]);
    for json in [
        dash("urn:li:fsd_profile:GONE", others.clone()),
        json!({"data": {}, "included": others}),
        json!({"included": 7, "data": {"elements": [7, null, "urn:li:fsd"]}}),
        json!([{"firstName": "Ann"}]),
        json!({"firstName": 7, "lastName": {"deep": []}}),
    ] {
        let names = extract(&json).resumes.iter().map(|r| all([&r.person], Key::Name).len()).sum::<usize>();
        assert_eq!(names, 0, "{json}");
    }
    // Another site's JSON with a first name in it isn't even parsed.
    assert!(!may_be(r#"{"firstName": "Ann", "work": []}"#));
}

#[test]
fn starred_names_lead_on_and_circles_end() {
    let (resume, notes) = read(dash(
        "urn:li:fsd_profile:HER",
        json!([
            profile("urn:c:groups"),
            collection("urn:c:groups", &["urn:g", "urn:gone"], 2),
            {"entityUrn": "urn:g", "name": "Brookstone", "*profilePositionInPositionGroup": "urn:c:g"},
            collection("urn:c:g", &["urn:p:1", "urn:p:2"], 2),
            {"entityUrn": "urn:p:1", "title": "Engineer", "*company": "urn:company", "*profile": "urn:li:fsd_profile:HER"},
            // A company's name by itself, and a pointer that is none.
            {"entityUrn": "urn:p:2", "title": "urn:company", "companyName": "Brookstone Ltd", "company": "urn:company"},
            {"entityUrn": "urn:company", "name": "Brookstone Analytics", "*company": "urn:company"},
            {"entityUrn": "urn:c:loop", "*elements": ["urn:c:loop"]},
        ]),
    ));
    assert_eq!(all(&resume.work, Key::Company), ["Brookstone Analytics", "Brookstone Ltd"]);
    assert_eq!(all(&resume.work, Key::Position), ["Engineer", "urn:company"]);
    let at = &resume.work[0].first(Key::Company).unwrap().raw.at;
    assert_eq!(*at, Place::Json("/included/6/name".into()));
    assert_eq!(notes, [Note::of(NoteKind::Truncated, "work", "1/2")]);
    let (resume, _) = read(dash(
        "urn:li:fsd_profile:HER",
        json!([profile("urn:c:loop"), {"entityUrn": "urn:c:loop", "*elements": ["urn:c:loop"]}]),
    ));
    assert!(resume.work.iter().all(|item| all([item], Key::Position).is_empty()));
}

#[test]
fn the_whole_entity_counts_not_its_thin_copy() {
    let (resume, _) = read(dash(
        "urn:li:fsd_profile:HER",
        json!([
            {"entityUrn": "urn:li:fsd_profile:HER", "firstName": "Ann"},
            {"entityUrn": "urn:li:fsd_profile:HER", "firstName": "Ann", "lastName": "Example", "headline": "Cook"},
            {"entityUrn": "urn:li:fsd_profile:HER", "headline": "Thin"},
        ]),
    ));
    assert_eq!(all([&resume.person], Key::Name), ["Ann Example"]);
    assert_eq!(all([&resume.person], Key::Label), ["Cook"]);
}

#[test]
fn pages_that_are_not_there_are_told() {
    for (elements, total, expected) in [
        (vec!["urn:s:1", "urn:s:2"], 2, None),
        (vec!["urn:s:1", "urn:s:2"], 34, Some("2/34")),
        (vec!["urn:s:1", "urn:gone"], 0, Some("1/2")),
        (vec![], 34, Some("0/34")),
    ] {
        let mut owner = profile("urn:c:none");
        owner["*profileSkills"] = json!("urn:c:skills");
        let (resume, notes) = read(dash(
            "urn:li:fsd_profile:HER",
            json!([owner, collection("urn:c:skills", &elements, total), {"entityUrn": "urn:s:1", "name": "Rust"}, {"entityUrn": "urn:s:2", "name": "Go"}]),
        ));
        let found = elements.iter().filter(|e| **e != "urn:gone").count();
        assert_eq!(resume.skills.len(), found);
        let told = notes.iter().find(|n| n.kind == NoteKind::Truncated && n.field == "skills");
        assert_eq!(told.map(|n| n.text.as_str()), expected, "{elements:?} of {total}");
    }
}

#[test]
fn dates_keep_the_precision_they_come_with() {
    for (range, start, end) in [
        (json!({"start": {"year": 2020, "month": 3}}), vec!["2020-03"], vec!["Present"]),
        (
            json!({"start": {"year": 2020}, "end": {"year": 2021, "month": 1, "day": 5}}),
            vec!["2020"],
            vec!["2021-01-05"],
        ),
        (json!({"startDate": {"year": 2020, "month": 0}, "endDate": {"year": 2021}}), vec!["2020"], vec!["2021"]),
        (json!({"start": {"month": 3}}), vec![], vec![]),
        (json!({"start": {"year": 2020}, "end": {"month": 3}}), vec!["2020"], vec![]),
        (json!({}), vec![], vec![]),
    ] {
        let (resume, _) = read(dash(
            "urn:li:fsd_profile:HER",
            json!([profile("urn:c:g"), collection("urn:c:g", &["urn:p"], 1), {"entityUrn": "urn:p", "title": "Cook", "companyName": "A", "dateRange": range}]),
        ));
        assert_eq!(all(&resume.work, Key::Start), start, "{range}");
        assert_eq!(all(&resume.work, Key::End), end, "{range}");
    }
}

#[test]
fn a_hidden_name_is_no_name() {
    let mut owner = profile("urn:c:none");
    (owner["firstName"], owner["lastName"]) = (json!("LinkedIn"), json!("Member"));
    let (resume, notes) = read(dash("urn:li:fsd_profile:HER", json!([owner])));
    assert!(resume.person.first(Key::Name).is_none());
    assert!(notes.iter().any(|n| n.kind == NoteKind::Masked));
}

#[test]
fn the_language_of_the_profile_is_taken_where_there_are_several() {
    let owner = json!({"entityUrn": "urn:li:fsd_profile:HER", "primaryLocale": {"language": "zh", "country": "CN"},
        "multiLocaleFirstName": {"en_US": "Ming", "zh_CN": "明"}, "multiLocaleLastName": {"en_US": "Li", "zh_CN": "李"},
        "multiLocaleHeadline": {"en_US": "Cook", "zh_CN": "厨师"}});
    let (resume, _) = read(dash("urn:li:fsd_profile:HER", json!([owner])));
    assert_eq!(all([&resume.person], Key::Name), ["李明"]);
    assert_eq!(all([&resume.person], Key::Label), ["厨师"]);
    assert_eq!(resume.language, resume::Language::Zh);
}

#[test]
fn blocks_of_a_page_that_are_no_json_are_passed_over() {
    let block = dash("urn:li:fsd_profile:HER", json!([profile("urn:c:none")])).to_string();
    let escaped = block.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    for page in [
        format!("<code id=\"bpr-guid-1\">no json</code><code id=\"bpr-guid-2\">{escaped}</code>"),
        format!("<code id=\"bpr-guid-1\"><!--{block}--></code>"),
        format!(
            "<code id=\"bpr-guid-1\">{{\"status\":404}}</code><code id=\"bpr-guid-2\">{block}</code><code id=\"datalet-bpr-guid-2\">{{\"request\":1}}</code>"
        ),
    ] {
        assert!(may_be_page(&page));
        assert!(blocks(&page).is_none_or(|found| found == blocks_by_the_book(&page)), "{page}");
        let reading = extract_page(&page);
        assert_eq!(
            reading.resumes.iter().flat_map(|r| all([&r.person], Key::Name)).collect::<Vec<_>>(),
            ["Ann Example"],
            "{page}"
        );
    }
}

#[test]
fn rules_have_names_of_their_own_entity() {
    let mut known = std::collections::HashSet::new();
    for rule in SECTIONS.iter().flat_map(|s| s.rules) {
        assert!(rule.rule.starts_with("linkedin.json."), "{}", rule.rule);
        known.insert((rule.json, rule.rule));
    }
    assert_eq!(known.len(), SECTIONS.iter().map(|s| s.rules.len()).sum::<usize>());
}
