//! JSON Resumes as people write them, and the way there and back.

use crate::document::Origin;
use crate::formats;
use crate::json_resume::to_json;
use crate::normal::{Habits, normalise};
use crate::{Document, Note, NoteKind, Place, Reading, Resume};
use serde_json::{Value, json};

const HABITS: Habits = Habits { male: &[], female: &[], keep_id_numbers: true };

fn reading(json: &Value) -> Option<Reading> {
    formats::read(&Document::new(json.to_string().into_bytes(), Origin::File(None)))
}

/// The first resume, with the others as its translations.
fn resume(reading: &Reading) -> (Resume, Vec<Note>) {
    let mut read = reading.resumes.iter().cloned().map(|raw| normalise(raw, &HABITS, jiff::civil::date(2026, 11, 22)));
    let (mut resume, mut notes) = read.next().unwrap();
    for (other, said) in read {
        let language = if other.language == crate::Language::En { "en" } else { "zh" };
        resume.translations.insert(language.into(), other);
        notes.extend(said);
    }
    notes.extend(reading.notes.clone());
    (resume, notes)
}

fn back(json: Value) -> (Value, Vec<(NoteKind, String, String)>) {
    let (resume, notes) = resume(&reading(&json).unwrap_or_else(|| panic!("{json}")));
    (to_json(&resume), notes.into_iter().map(|n| (n.kind, n.field, n.text)).collect())
}

fn whole() -> Value {
    json!({
        "basics": {
            "name": "Ada Example", "label": "Engineer", "email": "ada@example.com", "phone": "+4930138000",
            "url": "https://ada.example.com", "image": "https://ada.example.com/a.png", "summary": "One.\nTwo.",
            "location": {"address": "1 Road", "postalCode": "10115", "city": "Berlin", "countryCode": "DE", "region": "BE"},
            "profiles": [{"network": "GitHub", "username": "ada", "url": "https://example.com/ada"}],
        },
        "work": [
            {
                "name": "Acme", "position": "Lead", "url": "https://acme.example.com", "startDate": "2019-03",
                "location": "Berlin", "description": "Anvils", "summary": "Led.", "highlights": ["a; b", "c、d"],
                "x": {"current": true, "skills": ["Rust"], "department": "R&D"},
            },
            {"name": "Acme", "position": "Dev", "startDate": "2015-01-15", "endDate": "2019-02-28"},
        ],
        "volunteer": [{"organization": "Club", "position": "Coach", "startDate": "2014", "endDate": "2015", "summary": "S", "highlights": ["h"]}],
        "education": [{
            "institution": "TU", "url": "https://tu.example.com", "area": "CS", "studyType": "BSc", "startDate": "2003",
            "endDate": "2007", "score": "3.8", "courses": ["A", "B"], "summary": "thesis", "x": {"fullTime": true, "overseas": false},
        }],
        "projects": [{
            "name": "P", "url": "https://p.example.com", "roles": ["Lead", "Dev"], "entity": "Acme", "type": "app",
            "startDate": "2012-05", "endDate": "2013-06", "description": "D", "highlights": ["x"], "keywords": ["k", "l"],
        }],
        "skills": [{"name": "Web", "level": "Master", "months": 12, "keywords": ["HTML", "CSS"]}],
        "languages": [{"language": "German", "fluency": "Native"}],
        "certificates": [{"name": "C", "date": "2020-01", "issuer": "I", "url": "https://c.example.com"}],
        "awards": [{"title": "T", "date": "2014-11-01", "awarder": "W", "summary": "S"}],
        "publications": [{"name": "N", "publisher": "P", "releaseDate": "2014-10-01", "url": "https://n.example.com", "summary": "S"}],
        "interests": [{"name": "Chess", "keywords": ["openings"]}],
        "references": [{"name": "R", "reference": "Good; very."}],
        "x": {
            "gender": "女", "birthday": "1985-06", "phone2": "+4930138001", "expectedCity": ["Berlin"],
            "current": {"company": "Acme"}, "training": [{"course": "PMP", "institution": "I", "startDate": "2016"}],
            "schoolJobs": [{"name": "Chair", "startDate": "2004"}], "skillText": "Rust", "awards": "many",
            "sections": [{"heading": "Patents", "lines": ["one", "two"]}], "language": "en",
            "application": {"subject": "Job"},
        },
    })
}

#[test]
fn all_of_it_comes_back() {
    let (json, notes) = back(whole());
    assert_eq!(json, whole());
    assert_eq!(notes, []);
}

#[test]
fn chinese_comes_back_and_translations_with_it() {
    let mut zh = whole();
    zh["x"]["language"] = json!("zh");
    let zh = back(zh).0;
    assert_eq!(zh["basics"]["address"], "1 Road");
    assert_eq!(zh["projects"][0]["x"]["role"], "Lead、Dev");
    let mut both = zh.clone();
    both["x"]["translations"] = json!({"en": whole()});
    assert_eq!(back(both.clone()), (both, vec![]));
}

#[test]
fn older_names_are_read() {
    let old = json!({
        "basics": {"name": "A B", "website": "https://a.example.com", "picture": "https://a.example.com/p.png"},
        "work": [{"company": "Acme", "website": "https://acme.example.com", "startDate": "2015-03-01", "endDate": "Present"}],
        "education": [{"institution": "TU", "gpa": 3.8}],
        "hobbies": ["Chess"], "meta": {"lastModified": "2020-01-02T03:04:05", "version": "v0.1"},
    });
    let (json, _) = back(old);
    assert_eq!(json["basics"]["url"], "https://a.example.com");
    assert_eq!(json["basics"]["image"], "https://a.example.com/p.png");
    let work =
        json!([{"name": "Acme", "url": "https://acme.example.com", "startDate": "2015-03-01", "x": {"current": true}}]);
    assert_eq!(json["work"], work);
    assert_eq!(json["education"][0]["score"], "3.8");
    assert_eq!(json["interests"], json!([{"name": "Chess"}]));
    assert_eq!(json["x"]["updated"], "2020-01-02");
}

#[test]
fn odd_values_degrade_field_by_field() {
    for (odd, path, expected) in [
        (json!({"basics": {"name": null, "email": ""}, "work": null}), "/basics", Value::Null),
        (json!({"basics": {}, "work": {"name": "Acme"}}), "/work/0/name", json!("Acme")),
        (json!({"basics": {}, "work": ["Did things"]}), "/work/0/summary", json!("Did things")),
        (json!({"basics": {}, "work": [null, [], {}]}), "/work", Value::Null),
        (json!({"basics": {}, "skills": ["Rust", {"name": "Go"}]}), "/skills/1/name", json!("Go")),
        (json!({"basics": {}, "skills": {"Web": ["HTML"]}}), "/skills/0", json!({"name": "Web", "keywords": ["HTML"]})),
        (json!({"basics": {}, "skills": "Rust and Go"}), "/x/skillText", json!("Rust and Go")),
        (json!({"basics": {}, "languages": ["English"]}), "/languages/0/language", json!("English")),
        (json!({"basics": {}, "interests": "Chess"}), "/x/interests", json!("Chess")),
        (json!({"basics": {"location": "Berlin"}}), "/basics/location/city", json!("Berlin")),
        (
            json!({"basics": {"profiles": {"GitHub": "https://example.com/a"}}}),
            "/basics/profiles/0/url",
            json!("https://example.com/a"),
        ),
        (json!({"basics": {}, "work": [{"highlights": "one"}]}), "/work/0/highlights/0", json!("one")),
        (json!({"basics": {}, "work": [{"summary": ["one", "two"]}]}), "/work/0/summary", json!("one\ntwo")),
        (json!({"basics": {}, "education": [{"endDate": 2015}]}), "/education/0/endDate", json!("2015")),
        (json!({"basics": {}, "education": [{"courses": [{"name": "A"}]}]}), "/education/0/courses/0", json!("A")),
        (
            json!({"basics": {}, "patents": [{"name": "A"}]}),
            "/x/sections/0",
            json!({"heading": "patents", "lines": ["A"]}),
        ),
        (json!({"name": "Ada", "skills": ["Rust"]}), "/basics/name", json!("Ada")),
        (json!([{"basics": {"name": "Ada"}}]), "/basics/name", json!("Ada")),
        (json!({"meta": {}, "resume": {"basics": {"name": "Ada"}}}), "/basics/name", json!("Ada")),
    ] {
        let (json, _) = back(odd.clone());
        assert_eq!(json.pointer(path).unwrap_or(&Value::Null), &expected, "{odd} gave {json}");
    }
}

#[test]
fn nothing_is_lost() {
    let odd = json!({
        "basics": {"name": "Ada", "mood": {"a": ["b"]}},
        "work": [{"name": "Acme", "boss": "Bob", "startDate": "someday"}],
        "skills": [["x"], {"name": {"a": "deep"}}],
    });
    let (_, notes) = back(odd);
    let expected = [
        (NoteKind::Odd, "work[0].period", "someday"),
        (NoteKind::Unread, "basics.mood", r#"{"a":["b"]}"#),
        (NoteKind::Unread, "work.0.boss", "Bob"),
        (NoteKind::Unread, "skills.1.name", r#"{"a":"deep"}"#),
    ];
    for (kind, field, text) in expected {
        assert!(notes.contains(&(kind, field.to_owned(), text.to_owned())), "{field}: {notes:?}");
    }
}

#[test]
fn places_are_pointers() {
    let json = json!({"basics": {"name": "Ada"}, "work": [{"name": "A"}, {"x": {"salary": "1"}}], "a/b~": "s"});
    let raw = reading(&json).unwrap().resumes.remove(0);
    let at = |pointer: &str| Place::Json(pointer.into());
    assert_eq!(raw.person.said[0].raw.at, at("/basics/name"));
    assert_eq!(raw.work[1].said[0].raw.at, at("/work/1/x/salary"));
    assert_eq!(raw.sections[0].lines[0].at, at("/a~1b~0"));
    assert_eq!(raw.work[1].said[0].rule, "jsonresume.work.salary");
}

#[test]
fn a_name_said_twice_is_noted() {
    let text = br#"{"basics": {"name": "Ada", "name": "Eve"}, "work": [{"name": "A"}], "work": [{"name": "B"}]}"#;
    let reading = formats::read(&Document::new(text.to_vec(), Origin::File(None))).unwrap();
    let (resume, notes) = resume(&reading);
    assert_eq!(resume.work.len(), 2);
    assert_eq!(notes.iter().map(|n| n.text.as_str()).collect::<Vec<_>>(), ["Eve"]);
}

#[test]
fn other_json_is_none() {
    for json in [
        json!({}),
        json!([]),
        json!({"code": 200, "data": {"list": []}}),
        json!({"name": "x", "version": "1"}),
        json!(1),
    ] {
        assert_eq!(reading(&json), None, "{json}");
    }
}

#[test]
fn many_resumes_are_bounded() {
    let many: Vec<Value> = (0..60).map(|n| json!({"basics": {"name": format!("Ada {n}")}})).collect();
    let reading = reading(&json!(many)).unwrap();
    assert_eq!((reading.resumes.len(), reading.notes[0].kind), (50, NoteKind::Truncated));
}

/// Numbers that look random and are the same in each run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    /// Leaves out some members and list items of a JSON, and changes some texts.
    fn change(&mut self, json: &Value) -> Value {
        match json {
            Value::Object(members) => {
                let kept = members.iter().filter(|(name, _)| *name == "language" || self.roll(4) > 0);
                let kept: Vec<_> = kept.collect();
                kept.into_iter().map(|(name, value)| (name.clone(), self.change(value))).collect()
            }
            Value::Array(items) => {
                let times = self.roll(3) as usize;
                items.iter().cycle().take(items.len() * times).map(|item| self.change(item)).collect()
            }
            Value::String(text) if text.starts_with(|c: char| c.is_ascii_digit()) => json.clone(),
            Value::String(text) => match self.roll(8) {
                0 => json!(format!("{text} …“{}”", self.roll(100))),
                1 => json!(format!("{text}\n· b  c")),
                2 => json!(""),
                3 => json!(["a", text]),
                4 => Value::Null,
                _ => json.clone(),
            },
            other => other.clone(),
        }
    }
}

#[test]
fn what_is_written_is_read_as_the_same() {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for round in 0..500 {
        let mut json = dice.change(&whole());
        json["x"]["language"] = json!(if round % 2 == 0 { "en" } else { "zh" });
        let once = back(json).0;
        let (twice, notes) = back(once.clone());
        assert_eq!(once, twice);
        assert!(notes.iter().all(|(kind, _, _)| *kind != NoteKind::Unread), "{notes:?} of {once}");
    }
}
