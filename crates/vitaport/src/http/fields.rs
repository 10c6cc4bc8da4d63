//! Takes fields out of a body, by name and type. What is not taken is ignored: unknown keys are no error.

use super::body::idempotency_key;
use super::envelope::BadField;
use axum::http::HeaderMap;
use engine::{Begin, Consent, Flag, Id};
use resume::merge::Policy;
use serde_json::{Map, Value};
use sites::Secret;
use zeroize::Zeroizing;

/// The fields of a body. A null is as good as nothing.
pub struct Fields {
    object: Map<String, Value>,
    prefix: &'static str,
}

impl Fields {
    /// The fields of a body.
    pub fn new(object: Map<String, Value>) -> Self {
        Fields { object, prefix: "" }
    }

    fn take(&mut self, key: &str) -> Option<Value> {
        self.object.get_mut(key).map(Value::take).filter(|v| !v.is_null())
    }

    fn name(&self, key: &str) -> String {
        format!("{}{key}", self.prefix)
    }

    /// A text, if there is one; empty is as good as nothing.
    pub fn text(&mut self, key: &str) -> Result<Option<String>, BadField> {
        match self.take(key) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text).filter(|t| !t.is_empty())),
            Some(_) => Err(BadField::wrong_type(self.name(key), "字符串，请加引号", "a text; put it in quotes")),
        }
    }

    /// A text that must be there.
    pub fn needed(&mut self, key: &str) -> Result<String, BadField> {
        self.text(key)?.ok_or_else(|| BadField::missing(self.name(key)))
    }

    /// A secret, empty when not given. It is moved, not copied.
    pub fn secret(&mut self, key: &str) -> Result<Secret, BadField> {
        Ok(Secret::new(self.text(key)?.unwrap_or_default()))
    }

    /// An id, if there is one.
    pub fn id(&mut self, key: &str) -> Result<Option<Id>, BadField> {
        let Some(text) = self.text(key)? else { return Ok(None) };
        let wrong = |_| BadField::wrong_value(self.name(key), "必须是 24 位十六进制", "must be 24 hex digits");
        text.parse().map(Some).map_err(wrong)
    }

    /// An id that must be there.
    pub fn needed_id(&mut self, key: &str) -> Result<Id, BadField> {
        self.id(key)?.ok_or_else(|| BadField::missing(self.name(key)))
    }

    /// An object, if there is one.
    pub fn object(&mut self, key: &str) -> Result<Option<Map<String, Value>>, BadField> {
        match self.take(key) {
            None => Ok(None),
            Some(Value::Object(object)) => Ok(Some(object)),
            Some(_) => Err(BadField::wrong_type(self.name(key), "对象 {…}", "an object {…}")),
        }
    }

    /// Yes or no, if it is given.
    pub fn yes(&mut self, key: &str) -> Result<Option<bool>, BadField> {
        match self.take(key) {
            None => Ok(None),
            Some(Value::Bool(yes)) => Ok(Some(yes)),
            Some(_) => Err(BadField::wrong_type(self.name(key), " true 或 false", "true or false")),
        }
    }

    /// Whatever there is.
    pub fn any(&mut self, key: &str) -> Option<Value> {
        self.take(key)
    }

    /// A list of texts, if there is one.
    pub fn texts(&mut self, key: &str) -> Result<Option<Vec<String>>, BadField> {
        let wrong =
            |field| BadField::wrong_type(field, "路径的列表 [\"/fullName\", …]", "a list of paths [\"/fullName\", …]");
        let list = match self.take(key) {
            None => return Ok(None),
            Some(Value::Array(list)) => list,
            Some(_) => return Err(wrong(self.name(key))),
        };
        let each = |(at, value)| match value {
            Value::String(text) => Ok(text),
            _ => Err(wrong(format!("{}[{at}]", self.name(key)))),
        };
        list.into_iter().enumerate().map(each).collect::<Result<_, _>>().map(Some)
    }

    /// Preview or insert. `previe` is a spelling that clients in the field use.
    pub fn flag(&mut self) -> Result<Flag, BadField> {
        match self.needed("flag")?.as_str() {
            "preview" | "previe" => Ok(Flag::Preview),
            "insert" => Ok(Flag::Insert),
            _ => Err(BadField::wrong_value("flag", "必须是 preview 或 insert", "must be preview or insert")),
        }
    }

    /// How to join, if it is given.
    pub fn policy(&mut self) -> Result<Option<Policy>, BadField> {
        match self.text("policy")?.as_deref() {
            None => Ok(None),
            Some("merge") => Ok(Some(Policy::Merge)),
            Some("fill") => Ok(Some(Policy::Fill)),
            Some("replace") => Ok(Some(Policy::Replace)),
            _ => {
                Err(BadField::wrong_value("policy", "必须是 merge、fill 或 replace", "must be merge, fill or replace"))
            }
        }
    }

    /// What an import begins with, the same for a sign-in and a file. `request` is all that the caller's idempotency key,
    /// if there is one, stands for.
    pub fn begin(
        &mut self,
        headers: &HeaderMap,
        request: impl FnOnce() -> Zeroizing<Vec<u8>>,
    ) -> Result<Begin, BadField> {
        Ok(Begin {
            customer: self.needed_id("customerId")?,
            flag: self.flag()?,
            policy: self.policy()?.unwrap_or_default(),
            which: self.text("resume")?,
            consent: self.consent()?,
            idempotency: idempotency_key(headers)?.map(|key| (key, request())),
        })
    }

    /// Who agreed, when, for what.
    pub fn consent(&mut self) -> Result<Option<Consent>, BadField> {
        let Some(object) = self.object("consent")? else { return Ok(None) };
        let mut fields = Fields { object, prefix: "consent." };
        let mut text = |key| fields.text(key).map(Option::unwrap_or_default);
        Ok(Some(Consent { who: text("who")?, when: text("when")?, purpose: text("purpose")? }))
    }
}
