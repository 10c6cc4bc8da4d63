//! [JSON Resume](https://jsonresume.org/schema) 1.x and 0.x, and what [`crate::json_resume`] writes under `x`.
//!
//! People write these files by hand: a text where a list should be, `null`, other names. Each value is read for itself;
//! what stands where nothing is known is kept to the word.

mod rules;
#[cfg(test)]
mod tests;

use super::json::{Json, Members};
use crate::note::{Note, NoteKind};
use crate::raw::{Key, Language, Place, Pointer, Raw, RawItem, RawResume, RawSection, Reading};
use rules::{APPLICATION, BASICS, CURRENT, LISTS, List, META, PROFILES, Rule, WRAPPERS, X};
use std::fmt::Write;
use std::sync::Arc;

/// The most resumes that are read from one file.
const MAX_RESUMES: usize = 50;
/// How deep a resume may be wrapped in other objects.
const MAX_WRAPS: usize = 3;

/// Reads a JSON text; `None` if it holds no resume of this kind.
pub(super) fn read(json: &Json<'_>) -> Option<Reading> {
    let mut walk = Walk::default();
    walk.find(json, 0);
    let Walk { resumes, notes, .. } = walk;
    (!resumes.is_empty()).then_some(Reading { resumes, notes })
}

/// A resume has basics, or lists of what else a resume has.
fn is_resume(members: &Members<'_>) -> bool {
    let lists = members.iter().filter(|(name, value)| {
        let filled = matches!(value, Json::Array(items) if items.iter().all(|item| matches!(item, Json::Object(_) | Json::Text(_))));
        filled && LISTS.iter().any(|list| list.names.contains(&name.as_ref()))
    });
    let has = |wanted: &str| members.iter().find(|(name, _)| name == wanted).map(|(_, value)| value);
    let ours = has("x").and_then(|x| x.get("language")).is_some();
    let named = matches!(has("name"), Some(Json::Text(_)));
    matches!(has("basics"), Some(Json::Object(_))) || ours || lists.count() + usize::from(named) > 1
}

/// Where we are in the text, and what has been read.
#[derive(Default)]
struct Walk {
    path: String,
    /// Where the last step of the path begins, and its number if it is an item of an array.
    last: (usize, Option<u32>),
    /// The path before the last step, as what was read there last shares it.
    within: Option<Arc<str>>,
    resumes: Vec<RawResume>,
    notes: Vec<Note>,
}

impl Walk {
    /// Goes into a member, does something there, and comes back.
    fn inside<T>(&mut self, name: &str, each: impl FnOnce(&mut Self) -> T) -> T {
        let (length, last) = (self.path.len(), self.last);
        self.last = (length, None);
        self.path.push('/');
        if name.contains(['~', '/']) {
            self.path.push_str(&name.replace('~', "~0").replace('/', "~1"));
        } else {
            self.path.push_str(name);
        }
        let result = each(self);
        self.path.truncate(length);
        self.last = last;
        result
    }

    /// The same for an item of an array.
    fn at<T>(&mut self, n: usize, each: impl FnOnce(&mut Self) -> T) -> T {
        let (length, last) = (self.path.len(), self.last);
        self.last = (length, u32::try_from(n).ok());
        self.path.push('/');
        match u8::try_from(n) {
            // Most lists are short, and formatting is dear.
            Ok(digit @ 0..=9) => self.path.push(char::from(b'0' + digit)),
            // Writing to a String can't fail.
            _ => drop(write!(self.path, "{n}")),
        }
        let result = each(self);
        self.path.truncate(length);
        self.last = last;
        result
    }

    fn place(&self) -> Place {
        Place::Json(self.path.as_str().into())
    }

    /// The same for what a rule names, mostly one of several values in one object or array.
    fn place_of(&mut self, rule: Rule) -> Place {
        let (begin, number) = self.last;
        let (within, step) = self.path.split_at_checked(begin).unwrap_or_default();
        if number.is_none() && step.strip_prefix('/') != Some(rule.name) {
            return self.place();
        }
        let within = match &self.within {
            Some(shared) if **shared == *within => Arc::clone(shared),
            _ => Arc::clone(self.within.insert(within.into())),
        };
        Place::Json(match number {
            Some(n) => Pointer::item(within, n),
            None => Pointer::member(within, rule.name),
        })
    }

    /// Keeps what nothing is known of.
    fn unread(&mut self, value: &Json<'_>) {
        if !value.is_blank() {
            let field = self.path.trim_start_matches('/').replace('/', ".");
            self.notes.push(Note::about(NoteKind::Unread, field, &Raw::new(value.to_string(), self.place())));
        }
    }

    /// Looks for resumes: the text itself, the items of an array, what is wrapped.
    fn find(&mut self, json: &Json<'_>, wraps: usize) {
        match json {
            Json::Object(members) if is_resume(members) => {
                if self.resumes.len() < MAX_RESUMES {
                    let n = self.resumes.len();
                    self.resumes.push(RawResume::default());
                    let mut resume = RawResume::default();
                    self.resume(members, &mut resume);
                    if let Some(place) = self.resumes.get_mut(n) {
                        *place = resume;
                    }
                } else {
                    self.notes.push(Note::of(NoteKind::Truncated, "document", ""));
                }
            }
            Json::Array(items) if wraps < MAX_WRAPS => {
                for (n, item) in items.iter().enumerate().take(MAX_RESUMES + 1) {
                    self.at(n, |walk| walk.find(item, wraps + 1));
                }
            }
            Json::Object(members) if wraps < MAX_WRAPS => {
                let before = self.resumes.len();
                let (wrapped, beside): (Vec<_>, Vec<_>) =
                    members.iter().partition(|(name, _)| WRAPPERS.contains(&name.as_ref()));
                for (name, value) in wrapped {
                    self.inside(name, |walk| walk.find(value, wraps + 1));
                }
                if self.resumes.len() > before {
                    for (name, value) in beside {
                        self.inside(name, |walk| walk.unread(value));
                    }
                }
            }
            _ => {}
        }
    }

    fn resume(&mut self, members: &Members<'_>, resume: &mut RawResume) {
        let mut said = None;
        for (name, value) in members {
            self.inside(name, |walk| match (name.as_ref(), value) {
                ("basics", Json::Object(members)) => walk.basics(members, resume),
                ("x", Json::Object(members)) => said = walk.x(members, resume),
                ("meta", Json::Object(_)) => walk.item(value, META, &mut resume.person),
                ("$schema", _) => {}
                (name, _) => {
                    if let Some(list) = LISTS.iter().find(|list| list.names.contains(&name)) {
                        walk.list(value, list, resume);
                    } else if let (Some(rule), Some(_)) = (rule(BASICS, name), value.words()) {
                        walk.words(value, rule, &mut resume.person);
                    } else {
                        walk.section(name, value, resume);
                    }
                }
            });
        }
        resume.language = said.unwrap_or_else(|| super::language(resume));
    }

    fn basics(&mut self, members: &Members<'_>, resume: &mut RawResume) {
        for (name, value) in members {
            self.inside(name, |walk| match (name.as_ref(), value) {
                ("location", Json::Object(_)) => walk.item(value, BASICS, &mut resume.person),
                ("profiles", _) => walk.list(value, &PROFILES, resume),
                (name, _) => walk.member(name, value, BASICS, &mut resume.person),
            });
        }
    }

    /// Reads what we write ourselves where JSON Resume has no name; gives the language, if it is said.
    fn x(&mut self, members: &Members<'_>, resume: &mut RawResume) -> Option<Language> {
        let mut language = None;
        for (name, value) in members {
            self.inside(name, |walk| match (name.as_ref(), value) {
                ("current", Json::Object(_)) => walk.item(value, CURRENT, &mut resume.person),
                ("application", Json::Object(_)) => walk.item(value, APPLICATION, &mut resume.person),
                ("language", Json::Text(word)) if word == "en" => language = Some(Language::En),
                ("language", Json::Text(word)) if word == "zh" => language = Some(Language::Zh),
                ("translations", Json::Object(members)) => {
                    for (name, value) in members {
                        let before = walk.resumes.len();
                        walk.inside(name, |walk| {
                            walk.find(value, MAX_WRAPS);
                            if walk.resumes.len() == before {
                                walk.unread(value);
                            }
                        });
                    }
                }
                ("sections", Json::Array(items)) => {
                    for (n, item) in items.iter().enumerate() {
                        walk.at(n, |walk| walk.written_section(item, resume));
                    }
                }
                (name, _) => match LISTS.iter().find(|list| list.names.contains(&name)) {
                    Some(list) => walk.list(value, list, resume),
                    None => walk.member(further(name), value, X, &mut resume.person),
                },
            });
        }
        language
    }

    /// A list of a resume: its items, or what people write instead.
    fn list(&mut self, value: &Json<'_>, list: &List, resume: &mut RawResume) {
        match value {
            Json::Array(items) => {
                for (n, value) in items.iter().enumerate() {
                    self.at(n, |walk| walk.entry(value, list, None, resume));
                }
            }
            Json::Object(members) if members.iter().any(|(name, _)| rule(list.rules, name).is_some()) => {
                self.entry(value, list, None, resume);
            }
            Json::Object(members) => {
                for (name, value) in members {
                    self.inside(name, |walk| walk.entry(value, list, Some(name), resume));
                }
            }
            scalar => match list.text {
                Some(rule) => self.words(scalar, rule, &mut resume.person),
                None => self.section(list.names.first().unwrap_or(&""), scalar, resume),
            },
        }
    }

    /// One item; `name` is the member it is, where a list is written as an object.
    fn entry(&mut self, value: &Json<'_>, list: &List, name: Option<&str>, resume: &mut RawResume) {
        let mut item = RawItem::default();
        let [plain, name_of, value_of, values_of] = list.plain;
        if let Some(name) = name {
            item.put(name_of.key, Raw::new(name, self.place()), name_of.rule);
        }
        match (value, name) {
            (Json::Object(_), _) => self.item(value, list.rules, &mut item),
            (Json::Array(_), _) => self.words(value, values_of, &mut item),
            (scalar, Some(_)) => self.words(scalar, value_of, &mut item),
            (scalar, None) => self.words(scalar, plain, &mut item),
        }
        if !item.is_empty() {
            (list.of)(resume).push(item);
        }
    }

    /// The members of an object, by a table of rules, which also holds for the `x` in it.
    fn item(&mut self, value: &Json<'_>, rules: &'static [Rule], item: &mut RawItem) {
        let mut current = None;
        item.said.reserve(value.members().len());
        for (name, value) in value.members() {
            self.inside(name, |walk| match (name.as_ref(), value) {
                ("x", Json::Object(_)) => walk.item(value, rules, item),
                ("current" | "isCurrent" | "is_current", Json::Bool(lasts)) => current = lasts.then(|| walk.place()),
                (name, _) => walk.member(name, value, rules, item),
            });
        }
        if let Some(place) = current
            && item.first(Key::End).is_none()
        {
            item.put(Key::End, Raw::new("至今", place), "jsonresume.current");
        }
    }

    fn member(&mut self, name: &str, value: &Json<'_>, rules: &'static [Rule], item: &mut RawItem) {
        match rule(rules, name) {
            Some(rule) => self.words(value, rule, item),
            None => self.unread(value),
        }
    }

    /// The words of a value: itself, or each of an array.
    fn words(&mut self, value: &Json<'_>, rule: Rule, item: &mut RawItem) {
        match value {
            Json::Array(values) => {
                for (n, value) in values.iter().enumerate() {
                    self.at(n, |walk| match value {
                        Json::Array(_) => walk.unread(value),
                        // `{"name": "Java"}` where "Java" should be.
                        Json::Object(members) => match members.as_slice() {
                            [(name, value)] if value.words().is_some() => {
                                walk.inside(name, |walk| walk.words(value, rule, item));
                            }
                            _ => walk.unread(value),
                        },
                        scalar => walk.words(scalar, rule, item),
                    });
                }
            }
            Json::Object(_) => self.unread(value),
            scalar => {
                if let Some(words) = scalar.words() {
                    let place = self.place_of(rule);
                    item.put(rule.key, Raw::new(words, place), rule.rule);
                }
            }
        }
    }

    /// A section that no resume has by its nature: all its words, with their places.
    fn section(&mut self, heading: &str, value: &Json<'_>, resume: &mut RawResume) {
        let mut lines = Vec::new();
        self.leaves(value, &mut lines);
        if !lines.is_empty() {
            resume.sections.push(RawSection { heading: Raw::new(heading, self.place()), lines });
        }
    }

    fn leaves(&mut self, value: &Json<'_>, lines: &mut Vec<Raw>) {
        match value {
            Json::Array(items) => {
                for (n, item) in items.iter().enumerate() {
                    self.at(n, |walk| walk.leaves(item, lines));
                }
            }
            Json::Object(members) => {
                for (name, value) in members {
                    self.inside(name, |walk| walk.leaves(value, lines));
                }
            }
            scalar => {
                let words = scalar.words().filter(|words| !words.trim().is_empty());
                lines.extend(words.map(|words| Raw::new(words, self.place())));
            }
        }
    }

    /// A section as we write it: `heading` and `lines`.
    fn written_section(&mut self, value: &Json<'_>, resume: &mut RawResume) {
        let (Some(Json::Text(heading)), lines) = (value.get("heading"), value.get("lines")) else {
            return self.unread(value);
        };
        let heading = self.inside("heading", |walk| Raw::new(heading.as_ref(), walk.place()));
        let mut kept = Vec::new();
        if let Some(lines) = lines {
            self.inside("lines", |walk| walk.leaves(lines, &mut kept));
        }
        resume.sections.push(RawSection { heading, lines: kept });
    }
}

fn rule(rules: &'static [Rule], name: &str) -> Option<Rule> {
    rules.iter().find(|rule| rule.name == name).copied()
}

/// `phone2` is one more `phone`.
fn further(name: &str) -> &str {
    let plain = name.trim_end_matches(|c: char| c.is_ascii_digit());
    if matches!(plain, "phone" | "email") { plain } else { name }
}
