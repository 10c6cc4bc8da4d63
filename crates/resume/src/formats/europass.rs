//! Europass: the `SkillsPassport` of versions 2 and 3, and the `Candidate` that Europass writes since 2020.
//!
//! Both are tables: which element of an item is said about which key, by its path of names. Elements that no rule takes
//! are notes.

mod candidate;
mod passport;
#[cfg(test)]
mod tests;

use super::xml::{self, Element};
use crate::document;
use crate::note::{Note, NoteKind};
use crate::raw::{Key, Place, Raw, RawItem, RawResume, Reading};
use std::collections::BTreeMap;

/// Reads an XML file; `None` if it is no Europass one.
///
/// A Europass PDF holds such a file as an attachment.
pub fn read(bytes: &[u8]) -> Option<Reading> {
    let text = super::text(bytes)?;
    if !text.contains("SkillsPassport") && !text.contains("Candidate") {
        return None;
    }
    let (root, cut) = xml::parse(&text)?;
    let mut walk = Walk::default();
    let mut resume = RawResume::default();
    match root.name.as_str() {
        "SkillsPassport" | "Europass" => passport::read(&root, &mut walk, &mut resume),
        "Candidate" => candidate::read(&root, &mut walk, &mut resume),
        _ => return None,
    }
    resume.language = super::language(&resume);
    let mut notes = walk.notes;
    if cut {
        notes.push(Note::of(NoteKind::Truncated, "document", ""));
    }
    Some(Reading { resumes: vec![resume], notes })
}

/// What is done with an element.
#[derive(Clone, Copy)]
enum Take {
    /// It is said about a key.
    Said(Key),
    /// It holds HTML, which is said about a key.
    Markup(Key),
    /// Its attributes or its text are a date.
    Date(Key),
    /// Where it is true, what it belongs to lasts until now.
    Lasts,
    /// It says nothing of the person, or says again in codes what another element says in words.
    Skip,
    /// It is read by code of its own.
    Apart,
}

/// A path of names and what is done with what stands there.
type Rule = (&'static str, Take, &'static str);

/// Where we are in the tree, and the notes.
#[derive(Default)]
struct Walk {
    path: Vec<String>,
    notes: Vec<Note>,
}

impl Walk {
    fn place(&self) -> Place {
        Place::Xml(self.path.join(">").into())
    }

    /// Goes through the children of an element, each with its name and number in the path.
    fn children<'e>(&mut self, element: &'e Element, mut each: impl FnMut(&mut Self, &'e Element)) {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for child in &element.children {
            let n = counts.entry(&child.name).and_modify(|n| *n += 1).or_insert(1);
            self.path.push(if *n == 1 { child.name.clone() } else { format!("{}:{n}", child.name) });
            each(self, child);
            self.path.pop();
        }
    }

    /// Reads all of an element by rules; `at` is the path within it.
    fn item(&mut self, element: &Element, rules: &[Rule], item: &mut RawItem) {
        self.within(element, "", rules, item);
        // An end that is said too is more than that it lasts.
        let ended = item.all(Key::End).any(|said| said.raw.text != NOW);
        if ended {
            item.said.retain(|said| said.key != Key::End || said.raw.text != NOW);
        }
    }

    fn within(&mut self, element: &Element, at: &str, rules: &[Rule], item: &mut RawItem) {
        self.children(element, |walk, child| {
            let at = if at.is_empty() { child.name.clone() } else { format!("{at}/{}", child.name) };
            match rules.iter().find(|(path, _, _)| *path == at) {
                Some((_, Take::Skip | Take::Apart, _)) => {}
                Some((_, take, rule)) => walk.take(child, *take, rule, item),
                None => {
                    walk.unread(child);
                    walk.within(child, &at, rules, item);
                }
            }
        });
    }

    fn take(&mut self, element: &Element, take: Take, rule: &'static str, item: &mut RawItem) {
        let text = element.text.trim();
        match take {
            Take::Said(key) => item.put(key, Raw::new(text, self.place()), rule),
            Take::Markup(key) => item.put(key, Raw::new(seen(text), self.place()), rule),
            Take::Date(key) => {
                let words = attribute_date(element).unwrap_or_else(|| text.to_owned());
                item.put(key, Raw::new(words, self.place()), rule);
            }
            Take::Lasts if text == "true" => item.put(Key::End, Raw::new(NOW, self.place()), rule),
            Take::Lasts | Take::Skip | Take::Apart => {}
        }
    }

    fn unread(&mut self, element: &Element) {
        let text = element.text.trim();
        if !text.is_empty() {
            self.notes.push(Note::about(NoteKind::Unread, element.name.clone(), &Raw::new(text, self.place())));
        }
    }
}

const NOW: &str = "至今";

/// `year="1994" month="--08" day="---01"`, as a date is written.
fn attribute_date(element: &Element) -> Option<String> {
    let year = element.attribute("year")?;
    let part = |name: &str| element.attribute(name).map(|part| part.trim_start_matches('-'));
    let mut date = year.to_owned();
    for part in [part("month"), part("day")] {
        match part.filter(|part| !part.is_empty()) {
            Some(part) => date.push_str(&format!("-{part}")),
            None => break,
        }
    }
    Some(date)
}

/// What a person sees of a text that may hold HTML.
fn seen(text: &str) -> String {
    if !text.contains('<') {
        return text.to_owned();
    }
    let lines = document::html::lines(text).lines;
    lines.iter().map(|line| line.text.trim()).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Several words of one thing, such as first name and surname, in the order given.
fn joined(element: &Element, paths: &[&str]) -> Option<String> {
    let words = paths.iter().filter_map(|path| element.at(path)).map(|e| e.text.trim()).filter(|text| !text.is_empty());
    let words: Vec<&str> = words.collect();
    (!words.is_empty()).then(|| words.join(" "))
}
