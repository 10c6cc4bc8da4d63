//! A JSON text as it stands: members in order, the same name twice if it is there twice, strings not copied.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// The members of an object.
pub(super) type Members<'a> = [(Cow<'a, str>, Json<'a>)];

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Json<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it is written back.
    Number(serde_json::Number),
    /// A string.
    Text(Cow<'a, str>),
    /// An array.
    Array(Vec<Json<'a>>),
    /// An object.
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

/// Reads a text; `None` if it is no JSON, or nests deeper than serde_json goes.
pub(super) fn parse(text: &str) -> Option<Json<'_>> {
    serde_json::from_str(text).ok()
}

impl<'a> Json<'a> {
    /// A member of an object, the first of its name.
    pub(super) fn get(&self, name: &str) -> Option<&Json<'a>> {
        self.members().iter().find(|(n, _)| n == name).map(|(_, value)| value)
    }

    /// The members; none of what is no object.
    pub(super) fn members(&self) -> &Members<'a> {
        match self {
            Json::Object(members) => members,
            _ => &[],
        }
    }

    /// The words of a string, number, true or false.
    pub(super) fn words(&self) -> Option<Cow<'_, str>> {
        match self {
            Json::Text(text) => Some(Cow::Borrowed(text)),
            Json::Number(number) => Some(Cow::Owned(number.to_string())),
            Json::Bool(true) => Some(Cow::Borrowed("true")),
            Json::Bool(false) => Some(Cow::Borrowed("false")),
            Json::Null | Json::Array(_) | Json::Object(_) => None,
        }
    }

    /// Whether there is nothing in it.
    pub(super) fn is_blank(&self) -> bool {
        match self {
            Json::Null => true,
            Json::Text(text) => text.trim().is_empty(),
            Json::Array(items) => items.iter().all(Json::is_blank),
            Json::Object(members) => members.iter().all(|(_, value)| value.is_blank()),
            Json::Bool(_) | Json::Number(_) => false,
        }
    }
}

/// As JSON; a string alone without its quotes.
impl fmt::Display for Json<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Json::Text(text) => f.write_str(text),
            other => write(other, f),
        }
    }
}

fn write(json: &Json<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    match json {
        Json::Null => f.write_str("null"),
        Json::Bool(value) => write!(f, "{value}"),
        Json::Number(number) => write!(f, "{number}"),
        Json::Text(text) => f.write_str(&quoted(text)),
        Json::Array(items) => {
            f.write_str("[")?;
            for (n, item) in items.iter().enumerate() {
                f.write_str(if n == 0 { "" } else { "," })?;
                write(item, f)?;
            }
            f.write_str("]")
        }
        Json::Object(members) => {
            f.write_str("{")?;
            for (n, (name, value)) in members.iter().enumerate() {
                write!(f, "{}{}:", if n == 0 { "" } else { "," }, quoted(name))?;
                write(value, f)?;
            }
            f.write_str("}")
        }
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Json<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Json::Null)
    }
    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Json::Bool(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Json::Number(value.into()))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Json::Number(value.into()))
    }
    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok(serde_json::Number::from_f64(value).map_or(Json::Null, Json::Number))
    }
    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Json::Text(Cow::Borrowed(text)))
    }
    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Json::Text(Cow::Owned(text.to_owned())))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut array = Vec::new();
        while let Some(item) = items.next_element()? {
            array.push(item);
        }
        Ok(Json::Array(array))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        // So many that most need no more room.
        let mut object = Vec::with_capacity(8);
        while let Some((Json::Text(name), value)) = members.next_entry::<Json<'de>, Json<'de>>()? {
            object.push((name, value));
        }
        Ok(Json::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_kept_as_it_stands() {
        for text in
            [r#"{"a":1,"a":2,"b":[null,true,"x\"y",{}],"c":-1.5}"#, "[]", r#"{"\"":""}"#, "12345678901234567890"]
        {
            assert_eq!(parse(text).map(|json| json.to_string()).as_deref(), Some(text));
        }
        assert_eq!(
            parse("1234567890123456789012").map(|json| json.to_string()).as_deref(),
            Some("1.2345678901234568e+21")
        );
        assert_eq!(parse(r#""x""#).map(|json| json.to_string()).as_deref(), Some("x"));
    }

    #[test]
    fn what_is_no_json_is_none() {
        for text in ["", "{", "{a: 1}", r#"{"a":1}x"#] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(parse(&format!("{}{}", "[".repeat(100_000), "]".repeat(100_000))), None, "too deep");
        assert!(parse(&format!("{}{}", "[".repeat(100), "]".repeat(100))).is_some());
    }
}
