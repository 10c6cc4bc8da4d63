use super::*;
use crate::document::Origin;
use crate::json_resume::to_json;
use crate::normal::{Habits, normalise};
use crate::{Document, formats};
use serde_json::{Value, json};

fn written(reading: &Reading) -> Value {
    let habits = Habits { male: &[], female: &[], keep_id_numbers: false };
    to_json(&normalise(reading.resumes[0].clone(), &habits, jiff::civil::date(2026, 11, 22)).0)
}

fn file(json: &Value) -> Option<Reading> {
    formats::read(&Document::new(json.to_string().into_bytes(), Origin::File(None)))
}

#[test]
fn a_person_is_read() {
    let person = json!({
        "@context": "https://schema.org", "@type": "Person", "givenName": "Ada", "familyName": "Example",
        "jobTitle": "Engineer", "email": "mailto:ada@example.com", "gender": "https://schema.org/Female",
        "image": {"@type": "ImageObject", "contentUrl": "https://example.com/a.png"},
        "address": {"@type": "PostalAddress", "addressLocality": "Berlin", "addressCountry": {"@type": "Country", "name": "DE"}},
        "sameAs": ["https://example.com/ada", "https://example.org/ada"],
        "worksFor": [
            {"@type": "Organization", "name": "Acme", "member": {"@type": "OrganizationRole", "startDate": 2019, "description": "Led."}},
            {"@type": "EmployeeRole", "roleName": "Dev", "startDate": "2015-01", "endDate": "2018-12", "worksFor": {"@id": "#old"}},
        ],
        "alumniOf": [
            {"@type": "CollegeOrUniversity", "name": "TU", "member": {"startDate": 2003, "endDate": 2007}},
            {"@type": "Organization", "name": "Former", "@id": "#old"},
        ],
        "hasCredential": {"@type": "EducationalOccupationalCredential", "name": "PMP", "recognizedBy": {"name": "PMI"}},
        "knowsLanguage": ["English", {"@type": "Language", "name": "German"}], "knowsAbout": ["Rust"], "award": "Prize",
        "shoeSize": 38,
    });
    let reading = file(&person).unwrap();
    let expected = json!({
        "basics": {
            "name": "Ada Example", "label": "Engineer", "email": "ada@example.com", "image": "https://example.com/a.png",
            "location": {"city": "Berlin", "countryCode": "DE"},
            "profiles": [{"url": "https://example.com/ada"}, {"url": "https://example.org/ada"}],
        },
        "work": [
            {"name": "Acme", "startDate": "2019", "summary": "Led."},
            {"name": "Former", "position": "Dev", "startDate": "2015-01", "endDate": "2018-12"},
            {"name": "Former"},
        ],
        "education": [{"institution": "TU", "startDate": "2003", "endDate": "2007"}],
        "skills": [{"name": "Rust"}],
        "languages": [{"language": "English"}, {"language": "German"}],
        "certificates": [{"name": "PMP", "issuer": "PMI"}],
        "awards": [{"title": "Prize"}],
        "x": {"gender": "女", "language": "en"},
    });
    assert_eq!(written(&reading), expected);
    assert_eq!(reading.notes.iter().map(|n| n.text.as_str()).collect::<Vec<_>>(), ["38"]);
    assert_eq!(reading.resumes[0].work[0].said[0].raw.at, Place::Json("/worksFor/0/name".into()));
}

#[test]
fn masked_values_are_notes() {
    let page = r##"<html><SCRIPT type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": "Person",
        "name": "Ada", "jobTitle": ["********* at ****"], "worksFor": [{"@type": "Organization", "name": "**********"},
        {"@type": "Organization", "name": "Acme"}]}]}</SCRIPT><p>Ada</p></html>"##;
    let reading = in_page(page).unwrap();
    assert_eq!(written(&reading)["work"], json!([{"name": "Acme"}]));
    assert_eq!(written(&reading)["basics"], json!({"name": "Ada"}));
    let masked = reading.notes.iter().filter(|note| note.kind == NoteKind::Masked);
    assert_eq!(masked.map(|note| note.text.as_str()).collect::<Vec<_>>(), ["********* at ****", "**********"]);
}

#[test]
fn other_things_are_none() {
    for json in [json!({"@type": "Organization", "name": "Acme"}), json!({"@type": "Person"}), json!({"@graph": []})] {
        assert_eq!(file(&json), None, "{json}");
    }
    for page in [
        "",
        "<script type='application/ld+json'>",
        "<script type='application/ld+json'>{</script>",
        "<script>{}</script>",
    ] {
        assert_eq!(in_page(page), None, "{page}");
    }
}

#[test]
fn circles_end() {
    let json = json!({"@graph": [
        {"@type": "Person", "@id": "#a", "name": "Ada", "worksFor": {"@id": "#b"}},
        {"@type": "Role", "@id": "#b", "worksFor": {"@id": "#b"}, "roleName": {"@id": "#c"}},
        {"@id": "#c", "name": {"@id": "#c"}},
    ]});
    assert!(file(&json).is_some());
}
