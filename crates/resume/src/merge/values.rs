//! What a value is worth against another: empty, masked, less precise.

use crate::PartialDate;
use serde_json::Value;

/// Whether a value says nothing.
pub fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(_) => false,
        Value::Number(n) => n.as_f64() == Some(0.0),
        Value::String(s) => s.trim().is_empty(),
        Value::Array(a) => a.is_empty(),
        Value::Object(o) => match (o.get("value"), o.get("current")) {
            (Some(v), Some(current)) => is_empty(v) && current != &Value::Bool(true),
            _ => o.is_empty(),
        },
    }
}

/// What the field of a list item holds that nothing is known of: a text is empty, all else is null.
pub fn emptied(value: &Value) -> Value {
    match value {
        Value::String(_) => "".into(),
        _ => Value::Null,
    }
}

/// The last name of a path.
fn key(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// Whether a value is hidden behind asterisks (`138****0000`). In a text of a person's own two of them are emphasis, and
/// one elsewhere may be a footnote; in a name, phone or mail address one is enough.
pub fn is_masked(path: &str, value: &Value) -> bool {
    let Some(text) = value.as_str() else { return false };
    let stars = text.chars().filter(|c| matches!(c, '*' | '＊' | '•')).count();
    match key(path) {
        "description" | "duty" | "achievement" | "message" => false,
        "fullName" | "contactPhoneNumber" | "contactEmail" => stars > 0,
        _ => stars > 1,
    }
}

/// A date's text, of a bare string or of `{"value", "current"}`.
pub fn date(value: &Value) -> Option<PartialDate> {
    value.get("value").unwrap_or(value).as_str()?.parse().ok()
}

/// The fields that hold a date.
const DATES: [&str; 4] = ["birthday", "startDate", "endDate", "date"];
/// What stands for the given name where a board hides it.
const TITLES: [&str; 3] = ["先生", "女士", "小姐"];

/// Whether a value is less precise than another: a date with less of it given (also one that contradicts), the wider of
/// two places, a surname with its title (boards show `李先生` where the rest is hidden).
pub fn is_less_precise(path: &str, value: &Value, than: &Value) -> bool {
    if DATES.contains(&key(path)) {
        return matches!((date(value), date(than)), (Some(a), Some(b)) if a.precision() < b.precision());
    }
    let (Some(a), Some(b)) = (value.as_str(), than.as_str()) else { return false };
    match key(path) {
        "city" | "location" => b.strip_prefix(a).is_some_and(|rest| rest.starts_with('-')),
        "fullName" => TITLES
            .iter()
            .filter_map(|title| a.strip_suffix(title))
            .any(|surname| b.starts_with(surname) && b != surname && !TITLES.iter().any(|title| b.ends_with(title))),
        _ => false,
    }
}

/// Whether a value says the same as another and more.
pub fn refines(path: &str, value: &Value, other: &Value) -> bool {
    is_less_precise(path, other, value)
        && match (date(other), date(value)) {
            (Some(a), Some(b)) => a.agrees(b),
            _ => true,
        }
}
