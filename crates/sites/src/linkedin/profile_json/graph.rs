//! The web application's JSON as one graph: entities nested in each other, or beside each other and pointed at.
//!
//! In the normalised form a name that begins with `*` holds the `entityUrn` of an entity, or a list of them. Nothing else
//! is a pointer, whatever it looks like, and nothing is found by its type alone: beside the owner's entities lie those
//! of colleagues, companies and who looks at the page.

use serde_json::{Map, Value};
use std::collections::HashMap;

pub type Object = Map<String, Value>;

/// An entity and its JSON pointer.
#[derive(Debug, Clone)]
pub struct Node<'j> {
    pub object: &'j Object,
    pub at: String,
}

impl<'j> Node<'j> {
    /// The pointer of a name in it.
    pub fn pointer(&self, name: &str) -> String {
        format!("{}/{}", self.at, name.replace('~', "~0").replace('/', "~1"))
    }

    /// A member that is an object.
    pub fn inside(&self, name: &str) -> Option<Node<'j>> {
        let object = self.object.get(name)?.as_object()?;
        Some(Node { object, at: self.pointer(name) })
    }
}

/// The entities that can be pointed at.
#[derive(Default)]
pub struct Graph<'j> {
    entities: Vec<Node<'j>>,
    by_urn: HashMap<&'j str, usize>,
    /// What an answer's own part points at first.
    pub roots: Vec<Node<'j>>,
}

/// The most entities of a list.
const MOST: usize = 5000;
/// How deep an answer may lie in wrappings.
const WRAPPINGS: usize = 4;

impl<'j> Graph<'j> {
    /// Adds an answer; its pointers begin with `at`.
    pub fn add(&mut self, json: &'j Value, at: &str) {
        let Some(mut object) = json.as_object() else { return };
        let mut at = at.to_owned();
        for _ in 0..WRAPPINGS {
            if let Some(included) = object.get("included").and_then(Value::as_array) {
                self.include(included, &at);
            }
            self.roots.push(Node { object, at: at.clone() });
            let inner = ["data", "value", "identityDashProfilesByMemberIdentity"]
                .into_iter()
                .find_map(|name| Some((name, object.get(name)?.as_object()?)));
            let Some((name, inner)) = inner else { return };
            object = inner;
            at = format!("{at}/{name}");
        }
    }

    fn include(&mut self, included: &'j [Value], at: &str) {
        for (i, entity) in included.iter().enumerate() {
            let Some(object) = entity.as_object() else { continue };
            let Some(urn) = object.get("entityUrn").and_then(Value::as_str) else { continue };
            let node = Node { object, at: format!("{at}/included/{i}") };
            // The same entity may come thin and whole.
            match self.by_urn.get(urn).and_then(|known| self.entities.get_mut(*known)) {
                Some(known) if known.object.len() < object.len() => *known = node,
                Some(_) => {}
                None => {
                    self.by_urn.insert(urn, self.entities.len());
                    self.entities.push(node);
                }
            }
        }
    }

    /// What a urn points at.
    fn entity(&self, urn: &Value) -> Option<Node<'j>> {
        self.by_urn.get(urn.as_str()?).and_then(|i| self.entities.get(*i)).cloned()
    }

    /// The entity under a name: nested, or pointed at.
    pub fn child(&self, of: &Node<'j>, name: &str) -> Option<Node<'j>> {
        of.inside(name).or_else(|| self.entity(of.object.get(&format!("*{name}"))?))
    }

    /// The entities under a name: a list, or a collection of `elements`; and how many there are said to be.
    pub fn children(&self, of: &Node<'j>, name: &str) -> Option<(Vec<Node<'j>>, usize)> {
        let (list, at) = match (of.object.get(name), of.object.get(&format!("*{name}"))) {
            (Some(Value::Array(list)), _) => (list, of.pointer(name)),
            (_, Some(Value::Array(list))) => (list, String::new()),
            _ => {
                let collection = self.child(of, name)?;
                let total = collection.object.get("paging").and_then(|p| p.get("total")).and_then(Value::as_u64);
                let (mut found, said) = self.children(&collection, "elements")?;
                found.truncate(MOST);
                return Some((found, said.max(usize::try_from(total.unwrap_or_default()).unwrap_or_default())));
            }
        };
        let mut found: Vec<Node<'j>> = Vec::new();
        for (i, each) in list.iter().take(MOST).enumerate() {
            match each {
                Value::Object(object) => found.push(Node { object, at: format!("{at}/{i}") }),
                urn => found.extend(self.entity(urn)),
            }
        }
        Some((found, list.len()))
    }

    /// The profile whose page this is: what an answer's own part names, and has sections.
    pub fn owner(&self, sections: &[&str]) -> Option<Node<'j>> {
        let has = |node: &Node<'j>| sections.iter().filter(|name| self.children(node, name).is_some()).count();
        let mut best: Option<(usize, Node<'j>)> = None;
        for root in &self.roots {
            let named = self.child(root, "profile");
            let listed = self.children(root, "elements").map(|(found, _)| found).unwrap_or_default();
            // In a profile view the sections stand beside the profile.
            let candidates = std::iter::once(root.clone()).chain(named).chain(listed.into_iter().take(1));
            for node in candidates.filter(|n| is_person(self, n)) {
                let sections = has(&node);
                if best.as_ref().is_none_or(|(most, _)| sections > *most) {
                    best = Some((sections, node));
                }
            }
        }
        best.map(|(_, node)| node)
    }
}

fn is_person(graph: &Graph<'_>, node: &Node<'_>) -> bool {
    let named = |node: &Node<'_>| ["firstName", "multiLocaleFirstName"].iter().any(|n| node.object.contains_key(*n));
    named(node) || graph.child(node, "profile").is_some_and(|profile| named(&profile))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_starred_names_are_pointers() {
        let json = json!({"data": {"*elements": ["urn:p"]}, "included": [
            {"entityUrn": "urn:p", "firstName": "A", "*company": "urn:c", "school": "urn:c", "*list": ["urn:c", "urn:gone"]},
            {"entityUrn": "urn:c", "name": "C", "*back": "urn:p"},
        ]});
        let mut graph = Graph::default();
        graph.add(&json, "");
        let owner = graph.owner(&["list"]).unwrap();
        assert_eq!(owner.at, "/included/0");
        assert_eq!(graph.child(&owner, "company").unwrap().at, "/included/1");
        assert!(graph.child(&owner, "school").is_none());
        let (list, said) = graph.children(&owner, "list").unwrap();
        assert_eq!((list.len(), said), (1, 2));
    }
}
