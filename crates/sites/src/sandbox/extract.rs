//! Reads the sandbox's own JSON: every key is a [`Key`], so there is nothing to find out.

use resume::{Document, Key, Language, Note, NoteKind, Place, Raw, RawItem, RawResume, Reading};
use serde_json::Value;

/// How its documents name themselves.
const SITE: &str = "vitaport-sandbox";

/// Whether a document is one of ours.
pub(super) fn recognises(document: &Document) -> bool {
    document.json_naming(&[SITE]).is_some_and(|json| json["site"] == SITE)
}

/// What such a document says.
pub(super) fn extract(document: &Document) -> Reading {
    let mut reading = Reading::default();
    let Some(json) = document.json() else { return reading };
    let mut resume = RawResume::default();
    if json["language"] == "en" {
        resume.language = Language::En;
    }
    resume.person = item(json, "/person", &mut reading.notes);
    for (name, list) in [
        ("work", &mut resume.work),
        ("education", &mut resume.education),
        ("projects", &mut resume.projects),
        ("training", &mut resume.training),
        ("languages", &mut resume.languages),
        ("skills", &mut resume.skills),
        ("certificates", &mut resume.certificates),
        ("awards", &mut resume.awards),
        ("campus", &mut resume.campus),
    ] {
        let items = json[name].as_array().map_or(0, Vec::len);
        list.extend((0..items).map(|i| item(json, &format!("/{name}/{i}"), &mut reading.notes)));
    }
    reading.resumes.push(resume);
    reading
}

fn item(json: &Value, at: &str, notes: &mut Vec<Note>) -> RawItem {
    let mut item = RawItem::default();
    for (name, value) in json.pointer(at).and_then(Value::as_object).into_iter().flatten() {
        let raw = Raw::new(value.as_str().unwrap_or_default(), Place::Json(format!("{at}/{name}").into()));
        match serde_json::from_value::<Key>(name.as_str().into()) {
            Ok(key) => item.put(key, raw, "sandbox.json"),
            Err(_) => notes.push(Note::about(NoteKind::Unread, name, &raw)),
        }
    }
    item
}
