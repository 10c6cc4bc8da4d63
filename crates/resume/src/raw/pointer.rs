//! A JSON pointer. All that is said in one object begins with the same words, which its members share.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt::{self, Display};
use std::sync::Arc;

/// A JSON pointer (RFC 6901), `/data/WorkExperience/0/companyName`.
#[derive(Clone)]
pub struct Pointer {
    within: Arc<str>,
    step: Step,
}

/// The last step of a pointer, if it is not written out.
#[derive(Clone, Copy)]
enum Step {
    None,
    Member(&'static str),
    Item(u32),
}

impl Pointer {
    /// A member whose name needs no escape, of the object at `within`.
    pub fn member(within: Arc<str>, name: &'static str) -> Self {
        Pointer { within, step: Step::Member(name) }
    }

    /// An item of the array at `within`.
    pub fn item(within: Arc<str>, n: u32) -> Self {
        Pointer { within, step: Step::Item(n) }
    }
}

impl<T: Into<Arc<str>>> From<T> for Pointer {
    fn from(whole: T) -> Self {
        Pointer { within: whole.into(), step: Step::None }
    }
}

impl Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.within)?;
        match self.step {
            Step::None => Ok(()),
            Step::Member(name) => write!(f, "/{name}"),
            Step::Item(n) => write!(f, "/{n}"),
        }
    }
}

impl fmt::Debug for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.to_string(), f)
    }
}

/// By what they say, however they are kept.
impl PartialEq for Pointer {
    fn eq(&self, other: &Self) -> bool {
        match (self.step, other.step) {
            (Step::None, Step::None) => self.within == other.within,
            (Step::Member(a), Step::Member(b)) => a == b && self.within == other.within,
            (Step::Item(a), Step::Item(b)) => a == b && self.within == other.within,
            _ => self.to_string() == other.to_string(),
        }
    }
}

impl Eq for Pointer {}

impl Serialize for Pointer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Pointer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Pointer::from)
    }
}

impl JsonSchema for Pointer {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        String::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        String::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_are_what_they_say() {
        let within: Arc<str> = "/work/0".into();
        let name = Pointer::member(Arc::clone(&within), "name");
        assert_eq!(name, Pointer::from("/work/0/name"));
        assert_eq!(Pointer::item(Arc::clone(&within), 3), Pointer::from("/work/0/3"));
        assert_ne!(name, Pointer::member(within, "url"));
        let written = serde_json::to_string(&name).unwrap();
        assert_eq!(written, "\"/work/0/name\"");
        assert_eq!(serde_json::from_str::<Pointer>(&written).unwrap(), name);
    }
}
