//! Cases of whole resumes: fields, confidence, notes.

use super::*;
use crate::note::NoteKind;
use crate::raw::{Place, Raw};
use crate::resume::{Confidence, Gender};

const HABITS: Habits = Habits { male: &["1"], female: &["2"], keep_id_numbers: false };

fn item(pairs: &[(Key, &str)]) -> RawItem {
    let mut item = RawItem::default();
    for (n, (key, words)) in pairs.iter().enumerate() {
        item.put(*key, Raw::new(*words, Place::Line(n as u32 + 1)), "test.label");
    }
    item
}

fn read(raw: &RawResume) -> (Resume, Vec<Note>) {
    normalise(raw.clone(), &HABITS, jiff::civil::date(2026, 11, 22))
}

fn person(pairs: &[(Key, &str)]) -> (Resume, Vec<Note>) {
    read(&RawResume { person: item(pairs), ..Default::default() })
}

fn kinds(notes: &[Note]) -> Vec<(NoteKind, &str)> {
    notes.iter().map(|n| (n.kind, n.field.as_str())).collect()
}

#[test]
fn births() {
    for (pairs, birth, age) in [
        (&[(Key::Birth, "40岁(1974年7月)")][..], Some("1974-07"), None),
        (&[(Key::BirthYear, "1983"), (Key::BirthMonth, "4")], Some("1983-04"), None),
        (&[(Key::BirthYear, "1983"), (Key::BirthMonth, "0")], Some("1983"), None),
        (&[(Key::Age, "27 岁")], None, Some(27)),
        (&[(Key::Birth, "27岁")], None, Some(27)),
        (&[(Key::Birth, "1989年6月"), (Key::Age, "27")], Some("1989-06"), None),
    ] {
        let (resume, notes) = person(pairs);
        assert_eq!(resume.person.birth.map(|f| f.value.to_string()).as_deref(), birth, "{pairs:?}");
        assert_eq!(resume.person.age.map(|f| f.value), age, "{pairs:?}");
        assert!(notes.is_empty(), "{notes:?}");
    }
    for pairs in [
        [(Key::Birth, "83年4月")],
        [(Key::Birth, "1900-01-01")],
        [(Key::Birth, "2030年1月")],
        [(Key::BirthYear, "83")],
        [(Key::BirthYear, "1900")],
    ] {
        let (resume, notes) = person(&pairs);
        assert_eq!(resume.person.birth, None, "{pairs:?}");
        assert_eq!(kinds(&notes), [(NoteKind::Odd, "birth")], "{pairs:?}");
    }
}

#[test]
fn genders_by_the_sites_codes() {
    for (words, expected) in [
        ("1", Some(Gender::Male)),
        ("2", Some(Gender::Female)),
        ("男", Some(Gender::Male)),
        ("Female", Some(Gender::Female)),
        ("0", None),
        ("未知", None),
    ] {
        let (resume, notes) = person(&[(Key::Gender, words)]);
        assert_eq!(resume.person.gender.map(|f| f.value), expected, "{words}");
        assert_eq!(notes.len(), usize::from(expected.is_none()), "{words}");
    }
}

#[test]
fn contacts() {
    let (resume, notes) = person(&[
        (Key::Phone, "13800098016（手机）"),
        (Key::Phone, "13800098016"),
        (Key::Email, "A@example.com"),
        (Key::Email, "b***@example.com"),
    ]);
    assert_eq!(resume.person.phones.len(), 1);
    assert_eq!(resume.person.phones[0].from.len(), 2, "both words were used");
    assert_eq!(resume.person.emails[0].value, "A@example.com");
    assert_eq!(kinds(&notes), [(NoteKind::Masked, "email")]);
}

#[test]
fn identity_numbers_are_withheld_or_kept() {
    let pairs = [(Key::IdNumber, "99010119830418001X"), (Key::Additional, "99010119830418001X")];
    let (resume, notes) = person(&pairs);
    assert_eq!(kinds(&notes), [(NoteKind::Withheld, "idNumber")]);
    assert!(!format!("{resume:?}{notes:?}").contains("9901"));
    let keep = Habits { keep_id_numbers: true, ..HABITS };
    let raw = RawResume { person: item(&pairs[..1]), ..Default::default() };
    let (resume, _) = normalise(raw, &keep, jiff::civil::date(2026, 11, 22));
    assert_eq!(resume.person.id_number.unwrap().value, "99010119830418001X");
}

#[test]
fn odd_periods_are_kept_and_noted() {
    let work = ["2013/13", "2014.05 - 2013.01", "2030.01 - 至今", "2013.02 - 2014.01"];
    let work: Vec<_> = work.iter().map(|p| item(&[(Key::Company, "青松"), (Key::Period, p)])).collect();
    let (resume, notes) = read(&RawResume { work, ..Default::default() });
    let odd = NoteKind::Odd;
    assert_eq!(kinds(&notes), [(odd, "work[0].period"), (odd, "work[1].period"), (odd, "work[2].period")]);
    assert_eq!(notes[1].text, "2014.05 - 2013.01");
    let period = resume.work[1].period.as_ref().unwrap().value;
    assert!(period.start.is_some() && period.end.is_some());
    assert!(resume.work[0].period.is_none());
}

#[test]
fn lists_texts_and_fluency() {
    let (resume, _) = person(&[(Key::ExpectedCity, "北京、上海；"), (Key::Summary, " a\u{a0} b\n\n")]);
    let cities: Vec<_> = resume.wish.cities.iter().map(|f| f.value.as_str()).collect();
    assert_eq!(cities, ["北京", "上海"]);
    assert_eq!(resume.person.summary.unwrap().value, "a b");

    let apart = item(&[(Key::LanguageName, "英语"), (Key::ReadWrite, "读写能力良好"), (Key::ListenSpeak, "良好")]);
    let whole = item(&[(Key::LanguageName, "英语"), (Key::Fluency, "读写能力 良好|听说能力 良好")]);
    let (resume, _) = read(&RawResume { languages: vec![apart, whole], ..Default::default() });
    let fluency: Vec<_> = resume.languages.iter().map(|l| l.fluency.as_ref().unwrap().value.as_str()).collect();
    assert_eq!(fluency, ["读写能力良好 | 听说能力良好", "读写能力 良好|听说能力 良好"]);
}

#[test]
fn what_no_field_takes_is_noted() {
    let work = vec![item(&[(Key::Company, "青松"), (Key::Hukou, "保定"), (Key::ItemId, "7")]), item(&[])];
    let (resume, notes) = read(&RawResume { work, ..Default::default() });
    assert_eq!(resume.work.len(), 1, "an empty item is none");
    assert_eq!(kinds(&notes), [(NoteKind::Unread, "work[0].hukou")]);
    let (_, notes) = person(&[(Key::Degree, "本科"), (Key::Degree, "大专")]);
    assert_eq!(kinds(&notes), [(NoteKind::Unread, "degree")]);
}

#[test]
fn confidence_by_the_rule() {
    let mut person = RawItem::default();
    let at = || Raw::new("x", Place::Line(1));
    person.put(Key::Name, at(), "zhilian.word.position.name");
    person.put(Key::Degree, at(), "zhilian.word.guess.degree");
    person.put(Key::Hukou, at(), "zhilian.json.hukou");
    let (resume, _) = read(&RawResume { person, ..Default::default() });
    let of = |f: &crate::resume::Words| f.as_ref().map(|f| f.confidence);
    assert_eq!(of(&resume.person.name), Some(Confidence::Medium));
    assert_eq!(of(&resume.person.degree), Some(Confidence::Low));
    assert_eq!(of(&resume.person.hukou), Some(Confidence::High));
}
