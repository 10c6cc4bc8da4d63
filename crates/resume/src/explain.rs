//! Where each value of a resume comes from: one row per value, for a person who asks why.

use crate::resume::Resume;
use serde_json::Value;

/// A value with its origin, all as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which value: `work[0].company`.
    pub path: String,
    /// The value as understood.
    pub value: String,
    /// The words it was understood from.
    pub words: String,
    /// Where they stand.
    pub place: String,
    /// The rule that took them.
    pub rule: String,
    /// How sure that is: `high`, `medium`, `low`.
    pub confidence: String,
}

/// A row for each value of a resume, in the order of the model.
pub fn explain(resume: &Resume) -> Vec<Row> {
    let mut rows = Vec::new();
    if let Ok(value) = serde_json::to_value(resume) {
        walk(&value, String::new(), &mut rows);
    }
    rows
}

fn walk(value: &Value, path: String, rows: &mut Vec<Row>) {
    match value {
        Value::Object(object) => match (object.get("value"), object.get("from"), object.get("rule")) {
            (Some(value), Some(Value::Array(from)), Some(rule)) => {
                let confidence = object.get("confidence").map(plain).unwrap_or_default();
                let words = joined(from, |raw| raw.get("text").map(plain));
                let place = joined(from, |raw| raw.get("at").map(place));
                rows.push(Row { path, value: plain(value), words, place, rule: plain(rule), confidence });
            }
            _ => {
                for (name, value) in object {
                    let dot = if path.is_empty() { "" } else { "." };
                    walk(value, format!("{path}{dot}{name}"), rows);
                }
            }
        },
        Value::Array(items) => {
            for (n, item) in items.iter().enumerate() {
                walk(item, format!("{path}[{n}]"), rows);
            }
        }
        _ => {}
    }
}

fn joined(from: &[Value], each: impl Fn(&Value) -> Option<String>) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in from.iter().filter_map(each) {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts.join("; ")
}

/// A place as [`crate::Place`] shows itself.
fn place(value: &Value) -> String {
    serde_json::from_value::<crate::Place>(value.clone()).map(|place| place.to_string()).unwrap_or_default()
}

/// A value without JSON's signs; a period as `2015-08 – 至今`.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(period) => {
            let side = |name: &str| period.get(name).map(plain).unwrap_or_default();
            let current = period.get("current") == Some(&Value::Bool(true));
            format!("{} – {}", side("start"), if current { "至今".to_owned() } else { side("end") }).trim().to_owned()
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normal::{Habits, normalise};
    use crate::raw::{Key, Place, Raw, RawItem, RawResume};

    #[test]
    fn each_value_has_its_row() {
        let mut work = RawItem::default();
        work.put(Key::Company, Raw::new("青松 公司", Place::Html("html>body>h2".into())), "test.company");
        work.put(Key::Start, Raw::new("2015.08", Place::Line(3)), "test.position.start");
        work.put(Key::End, Raw::new("至今", Place::Line(4)), "test.position.end");
        let raw = RawResume { work: vec![work], ..Default::default() };
        let habits = Habits { male: &[], female: &[], keep_id_numbers: false };
        let rows = explain(&normalise(raw, &habits, jiff::civil::date(2026, 11, 22)).0);
        let show: Vec<_> = rows
            .iter()
            .map(|r| [&r.path, &r.value, &r.words, &r.place, &r.rule, &r.confidence].map(String::as_str))
            .collect();
        assert_eq!(
            show,
            [
                ["work[0].company", "青松 公司", "青松 公司", "html>body>h2", "test.company", "high"],
                [
                    "work[0].period",
                    "2015-08 – 至今",
                    "2015.08; 至今",
                    "line 3; line 4",
                    "test.position.start",
                    "medium"
                ],
            ]
        );
    }
}
