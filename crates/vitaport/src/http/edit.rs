//! An edit of a profile by hand: a JSON merge patch, checked key by key against the profile's own shape.

use super::envelope::BadField;
use resume::merge::FIELDS;
use resume::profile::{Certification, Education, Language, Skill, SocialExperience, WorkExperience};
use resume::{CustomerProfile, PartialDate};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// What only we write.
const OURS: [&str; 5] = ["id", "userId", "integrity", "type", "lastActivityTime"];
/// What may be anything: the platform's own.
const FREE: [&str; 2] = ["defaultResume", "videoResume"];

/// An edit.
pub struct Edit(Map<String, Value>);

impl Edit {
    /// An edit of a stored profile; what only we write can't be in it.
    pub fn new(object: Map<String, Value>) -> Result<Self, BadField> {
        if let Some(key) = object.keys().find(|key| OURS.contains(&key.as_str())) {
            return Err(BadField::new(
                "read_only",
                key.as_str(),
                format!("{key} 由系统填写，请从请求中去掉"),
                format!("{key} is written by the service; leave it out"),
            ));
        }
        Ok(Edit(object))
    }

    /// The profile of a new customer: a whole one, as `GET` gives it, may be sent; what only we write is passed over.
    pub fn of_new(mut object: Map<String, Value>) -> Result<Self, BadField> {
        object.retain(|key, _| !OURS.contains(&key.as_str()));
        Ok(Edit(object))
    }

    /// The profile with the edit.
    pub fn apply(&self, to: &CustomerProfile) -> Result<CustomerProfile, BadField> {
        let broken = || BadField::wrong_type("profile", "完整的资料", "a profile");
        let mut tree = serde_json::to_value(to).map_err(|_| broken())?;
        let shape = serde_json::to_value(CustomerProfile::default()).map_err(|_| broken())?;
        for (key, value) in &self.0 {
            let Some(expected) = shape.get(key) else { return Err(unknown(key, shape.as_object())) };
            match (list(key), expected) {
                (Some(item), _) => tree[key] = items(key, &item, value)?,
                (None, Value::Object(shape)) => part(key, shape, &mut tree[key], value)?,
                (None, _) if FREE.contains(&key.as_str()) => tree[key] = value.clone(),
                (None, expected) => tree[key] = leaf(key, key, expected, value)?,
            }
        }
        serde_json::from_value(tree).map_err(|_| broken())
    }
}

/// A value that a person typed for one place of the profile, by its path: `/descriptions/city`,
/// `/workExperiences/{itemId}/position`. Null is the empty value. Whether there is such an item isn't known here.
pub fn typed(field: &str, path: &str, value: &Value) -> Result<Value, BadField> {
    let parts: Vec<&str> = path.split('/').collect();
    let shape = json!(CustomerProfile::default());
    let expected = match parts[..] {
        ["", list, _, key] if key != "id" => self::list(list).and_then(|item| item.get(key).cloned()),
        _ if FIELDS.contains(&path) => shape.pointer(path).cloned(),
        _ => None,
    };
    let Some(expected) = expected else {
        return Err(BadField::new(
            "unknown_path",
            field,
            format!("{path} 不能在导入时填写，请使用 changes 中的 path，其他内容用 PATCH 修改"),
            format!("{path} can't be written by an import; use a path from changes, and PATCH for all else"),
        ));
    };
    leaf(field, parts.last().copied().unwrap_or_default(), &expected, value)
}

/// The shape of a list's items.
fn list(key: &str) -> Option<Value> {
    Some(match key {
        "languages" => json!(Language::default()),
        "skills" => json!(Skill::default()),
        "workExperiences" => json!(WorkExperience::default()),
        "socialExperiences" => json!(SocialExperience::default()),
        "educations" => json!(Education::default()),
        "certifications" => json!(Certification::default()),
        _ => return None,
    })
}

fn unknown(path: &str, shape: Option<&Map<String, Value>>) -> BadField {
    let known = shape.into_iter().flat_map(|s| s.keys()).cloned().collect::<Vec<_>>().join(", ");
    let (zh, en) = (format!("没有 {path} 这一项，可用的有：{known}"), format!("there is no {path}; there are {known}"));
    BadField::new("unknown_key", path, zh, en)
}

/// An object of the profile: what the edit names is set, the rest stays; null sets all back.
fn part(path: &str, shape: &Map<String, Value>, into: &mut Value, from: &Value) -> Result<(), BadField> {
    let object = match from {
        Value::Null => {
            *into = Value::Object(shape.clone());
            return Ok(());
        }
        Value::Object(object) => object,
        _ => return Err(BadField::wrong_type(path, "对象 {…}", "an object {…}")),
    };
    for (key, value) in object {
        let full = format!("{path}.{key}");
        let Some(expected) = shape.get(key) else { return Err(unknown(&full, Some(shape))) };
        into[key] = leaf(&full, key, expected, value)?;
    }
    Ok(())
}

/// A list: the edit's items take the place of the stored ones; an item without an id is a new one.
fn items(path: &str, shape: &Value, from: &Value) -> Result<Value, BadField> {
    let list = match from {
        Value::Null => return Ok(Value::Null),
        Value::Array(list) if list.is_empty() => return Ok(Value::Null),
        Value::Array(list) => list,
        _ => return Err(BadField::wrong_type(path, "列表 […]", "a list […]")),
    };
    let Value::Object(fields) = shape else { return Ok(Value::Null) };
    let mut ids = BTreeSet::new();
    let mut found = Vec::new();
    for (i, item) in list.iter().enumerate() {
        let path = format!("{path}[{i}]");
        let Value::Object(item) = item else {
            return Err(BadField::wrong_type(path, "对象 {…}", "an object {…}"));
        };
        let mut whole = shape.clone();
        for (key, value) in item {
            let full = format!("{path}.{key}");
            let Some(expected) = fields.get(key) else { return Err(unknown(&full, Some(fields))) };
            let value = leaf(&full, key, expected, value)?;
            if key == "id" && value != "" && !ids.insert(value.to_string()) {
                return Err(BadField::wrong_value(full, "与另一项相同", "is that of another item, too"));
            }
            whole[key] = value;
        }
        found.push(whole);
    }
    Ok(Value::Array(found))
}

/// One value; null sets it back to what an empty profile has.
fn leaf(path: &str, key: &str, expected: &Value, value: &Value) -> Result<Value, BadField> {
    if value.is_null() {
        return Ok(expected.clone());
    }
    let right = match (key, expected, value) {
        ("startDate" | "endDate" | "date", _, value) => return date(path, value),
        ("months", _, value) => value.as_u64().is_some_and(|n| n <= u32::MAX.into()),
        ("fullTime", _, value) => value.is_boolean(),
        ("workLife", _, value) => value.as_u64().is_some_and(|n| n <= 100),
        ("gender", _, Value::String(text)) if !["男", "女", ""].contains(&text.as_str()) => {
            return Err(BadField::wrong_value(path, "必须是 男、女 或空", "must be 男, 女 or empty"));
        }
        ("birthday", _, Value::String(text)) if !text.is_empty() && text.parse::<PartialDate>().is_err() => {
            return Err(no_date(path));
        }
        ("id", _, Value::String(text)) => {
            if !text.is_empty() && text.parse::<engine::Id>().is_err() {
                return Err(BadField::wrong_value(path, "必须是 24 位十六进制", "must be 24 hex digits"));
            }
            true
        }
        (_, Value::String(_), value) => value.is_string(),
        (_, Value::Number(_), value) => value.as_i64().is_some(),
        (_, Value::Bool(_), value) => value.is_boolean(),
        _ => false,
    };
    if right {
        return Ok(value.clone());
    }
    Err(match (key, expected) {
        ("fullTime", _) | (_, Value::Bool(_)) => BadField::wrong_type(path, " true 或 false", "true or false"),
        ("months" | "workLife", _) | (_, Value::Number(_)) => BadField::wrong_type(path, "整数", "a whole number"),
        _ => BadField::wrong_type(path, "字符串，请加引号", "a text; put it in quotes"),
    })
}

/// `{"value": "2016-09", "current": false}`.
fn date(path: &str, value: &Value) -> Result<Value, BadField> {
    let Value::Object(object) = value else {
        return Err(BadField::wrong_type(
            path,
            "对象，如 {\"value\": \"2016-09\", \"current\": false}",
            "an object such as {\"value\": \"2016-09\", \"current\": false}",
        ));
    };
    let mut whole = json!({"value": "", "current": false});
    for (key, value) in object {
        let full = format!("{path}.{key}");
        match (key.as_str(), value) {
            (_, Value::Null) => {}
            ("value", Value::String(text)) if text.is_empty() || text.parse::<PartialDate>().is_ok() => {
                whole["value"] = text.as_str().into();
            }
            ("value", _) => return Err(no_date(&full)),
            ("current", Value::Bool(current)) => whole["current"] = (*current).into(),
            ("current", _) => return Err(BadField::wrong_type(full, " true 或 false", "true or false")),
            _ => return Err(unknown(&full, whole.as_object())),
        }
    }
    Ok(whole)
}

fn no_date(path: &str) -> BadField {
    BadField::wrong_value(path, "必须是 YYYY、YYYY-MM 或 YYYY-MM-DD", "must be YYYY, YYYY-MM or YYYY-MM-DD")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edited(value: Value) -> Result<CustomerProfile, BadField> {
        let Value::Object(object) = value else { panic!() };
        Edit::new(object)?.apply(&CustomerProfile { full_name: "李明".into(), ..Default::default() })
    }

    #[test]
    fn what_is_named_changes_and_the_rest_stays() {
        let profile = edited(json!({
            "gender": "男", "descriptions": {"city": "北京-朝阳区", "workLife": 3}, "educations": [],
            "workExperiences": [{"company": "示例公司", "startDate": {"value": "2016-09"}, "endDate": {"current": true}}],
        }))
        .unwrap();
        assert_eq!((profile.full_name.as_str(), profile.gender.as_str()), ("李明", "男"));
        assert_eq!((profile.descriptions.city.as_str(), profile.descriptions.work_life), ("北京-朝阳区", 3));
        assert_eq!(profile.educations, None);
        let job = &profile.work_experiences.unwrap()[0];
        assert_eq!(job.start_date.as_ref().unwrap().value, "2016-09");
        assert!(job.end_date.as_ref().unwrap().current);
        assert_eq!(edited(json!({"fullName": null})).unwrap().full_name, "");
    }

    #[test]
    fn what_is_wrong_is_named_by_its_path() {
        let cases = [
            (json!({"id": "65a3f0c1d2b4a59687c3e201"}), "read_only", "id"),
            (json!({"integrity": 100}), "read_only", "integrity"),
            (json!({"nickname": "x"}), "unknown_key", "nickname"),
            (json!({"descriptions": {"town": "x"}}), "unknown_key", "descriptions.town"),
            (json!({"descriptions": "x"}), "wrong_type", "descriptions"),
            (json!({"descriptions": {"workLife": "3"}}), "wrong_type", "descriptions.workLife"),
            (json!({"descriptions": {"workLife": -1}}), "wrong_type", "descriptions.workLife"),
            (json!({"fullName": 7}), "wrong_type", "fullName"),
            (json!({"gender": "male"}), "wrong_value", "gender"),
            (json!({"birthday": "1990/1"}), "wrong_value", "birthday"),
            (json!({"birthday": "1990-13"}), "wrong_value", "birthday"),
            (json!({"flags": {"applied": 1}}), "wrong_type", "flags.applied"),
            (json!({"skills": {}}), "wrong_type", "skills"),
            (json!({"skills": ["Rust"]}), "wrong_type", "skills[0]"),
            (json!({"skills": [{"name": "Rust", "months": 1.5}]}), "wrong_type", "skills[0].months"),
            (json!({"skills": [{"id": "7"}]}), "wrong_value", "skills[0].id"),
            (json!({"educations": [{"startDate": "2016-09"}]}), "wrong_type", "educations[0].startDate"),
            (
                json!({"educations": [{"startDate": {"value": "9/2016"}}]}),
                "wrong_value",
                "educations[0].startDate.value",
            ),
            (json!({"educations": [{"fullTime": "yes"}]}), "wrong_type", "educations[0].fullTime"),
        ];
        for (edit, error, field) in cases {
            let bad = edited(edit.clone()).expect_err(&edit.to_string());
            assert_eq!((bad.error, bad.field.as_str()), (error, field), "{edit}");
        }
    }
}
