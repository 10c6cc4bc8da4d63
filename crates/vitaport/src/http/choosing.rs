//! What a person chooses of an import's changes: `{"accept": […], "reject": […], "edits": {…}, "policy": …}`.

use super::edit;
use super::envelope::BadField;
use super::fields::Fields;
use engine::Chosen;
use resume::merge::Choice;
use std::collections::BTreeMap;

/// A choice, and the field of the body that each of its paths stood in.
pub struct Choosing {
    /// The choice.
    pub chosen: Chosen,
    /// Path → field.
    pub fields: BTreeMap<String, String>,
}

impl Choosing {
    /// The choice of a body.
    pub fn of(mut body: Fields) -> Result<Self, BadField> {
        let mut fields = BTreeMap::new();
        let mut paths = |key: &str, list: Vec<String>| {
            let each = |(at, path): (usize, String)| {
                fields.entry(path.clone()).or_insert_with(|| format!("{key}[{at}]"));
                path
            };
            list.into_iter().enumerate().map(each).collect()
        };
        let accept = body.texts("accept")?.map(|list| paths("accept", list));
        let reject = paths("reject", body.texts("reject")?.unwrap_or_default());
        let mut edits = BTreeMap::new();
        for (path, value) in body.object("edits")?.unwrap_or_default() {
            let field = format!("edits.{path}");
            edits.insert(path.clone(), edit::typed(&field, &path, &value)?);
            fields.entry(path).or_insert(field);
        }
        Ok(Choosing { chosen: Chosen { policy: body.policy()?, choice: Choice { accept, reject, edits } }, fields })
    }
}
