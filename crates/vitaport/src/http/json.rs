//! Reads JSON strictly: UTF-8, no doubled keys at any depth, not too deep, nothing after the end.

use super::envelope::BadField;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::fmt;

/// How deep a body may be nested. The deepest that we understand has 5.
const MAX_DEPTH: usize = 32;

/// A JSON object.
pub fn object(bytes: &[u8]) -> Result<Map<String, Value>, BadField> {
    match value(bytes)? {
        Value::Object(object) => Ok(object),
        _ => Err(BadField::new("bad_json", "", "请求体必须是 JSON 对象 {…}", "the body must be a JSON object {…}")),
    }
}

fn value(bytes: &[u8]) -> Result<Value, BadField> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Err(BadField::new("bad_json", "", "请求体必须是 UTF-8 编码", "the body must be UTF-8"));
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let found = RefCell::new(None);
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = Strict { path: "", depth: 0, found: &found }.deserialize(&mut reader);
    match read.and_then(|value| reader.end().map(|()| value)) {
        Ok(value) => Ok(value),
        // The parser's own words name a line and a column, never a value.
        Err(error) => Err(found.into_inner().unwrap_or_else(|| {
            let (line, column) = (error.line(), error.column());
            BadField::new(
                "bad_json",
                "",
                format!("请求体不是有效的 JSON（第 {line} 行第 {column} 列），请检查引号、逗号和括号"),
                format!("the body is no valid JSON (line {line}, column {column}); check quotes, commas and brackets"),
            )
        })),
    }
}

/// Reads one value and remembers what was wrong with it beyond grammar.
struct Strict<'a> {
    path: &'a str,
    depth: usize,
    found: &'a RefCell<Option<BadField>>,
}

impl Strict<'_> {
    fn refuse<E: serde::de::Error>(&self, bad: BadField) -> E {
        self.found.replace(Some(bad));
        E::custom("refused")
    }

    fn deeper<E: serde::de::Error>(&self) -> Result<usize, E> {
        if self.depth == MAX_DEPTH {
            return Err(self.refuse(BadField::new("bad_json", "", "JSON 嵌套过深", "the JSON is nested too deep")));
        }
        Ok(self.depth + 1)
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let depth = self.deeper()?;
        let mut items = Vec::new();
        loop {
            let path = format!("{}[{}]", self.path, items.len());
            match seq.next_element_seed(Strict { path: &path, depth, found: self.found })? {
                Some(item) => items.push(item),
                None => return Ok(Value::Array(items)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let depth = self.deeper()?;
        let mut object = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            let path = if self.path.is_empty() { key.clone() } else { format!("{}.{key}", self.path) };
            if object.contains_key(&key) {
                let (zh, en) = (format!("{path} 重复出现，请只保留一个"), format!("{path} is there twice; keep one"));
                return Err(self.refuse(BadField::new("doubled_key", path, zh, en)));
            }
            let value = map.next_value_seed(Strict { path: &path, depth, found: self.found })?;
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubled_keys_are_named_with_their_path() {
        let cases: [(&str, &str); 4] = [
            (r#"{"a":1,"a":2}"#, "a"),
            (r#"{"a":{"b":1,"b":1}}"#, "a.b"),
            (r#"{"a":[1,{"b":1,"b":1}]}"#, "a[1].b"),
            (r#"{"a":1,"\u0061":2}"#, "a"),
        ];
        for (text, field) in cases {
            let bad = object(text.as_bytes()).unwrap_err();
            assert_eq!((bad.error, bad.field.as_str()), ("doubled_key", field), "{text}");
        }
    }

    #[test]
    fn what_is_no_json_object_is_refused_with_a_cure() {
        let deep = format!("{{\"a\":{}1{}}}", "[".repeat(40), "]".repeat(40));
        for text in ["", "[]", "null", "{", "{}x", "{\"a\":1,}", "{'a':1}", "{\"a\":01}", "\"a\"", &deep] {
            let bad = object(text.as_bytes()).unwrap_err();
            assert_eq!((bad.error, bad.field.as_str()), ("bad_json", ""), "{text}");
        }
        assert_eq!(object(b"{\"a\":\"\xff\"}").unwrap_err().en, "the body must be UTF-8");
        assert!(object("\u{feff}{\"a\": \"六\"} ".as_bytes()).is_ok());
    }
}
