//! What the archive holds twice: rows that are the same, and the rows of a profile in several languages, which stand
//! beside each other without a word about their language.

use super::rules::List;
use super::sheet::name;
use resume::{Key, Language, Note, NoteKind, Raw, RawItem, RawResume};
use std::collections::{HashMap, HashSet};

/// More rows than these of one span of time are not compared with each other.
const MOST: usize = 32;
/// How much of a row is kept in a note.
const KEPT: usize = 2000;

/// Makes one entry of what is there twice. A copy in another language is told in a note.
pub fn merge(resume: &mut RawResume, notes: &mut Vec<Note>) {
    let han = resume.language == Language::Zh;
    for (list, items, key) in [
        (List::Work, &mut resume.work, Key::Company),
        (List::Education, &mut resume.education, Key::Institution),
        (List::Volunteer, &mut resume.volunteer, Key::Company),
        (List::Projects, &mut resume.projects, Key::Title),
        (List::Certificates, &mut resume.certificates, Key::Title),
        (List::Awards, &mut resume.awards, Key::Title),
        (List::Publications, &mut resume.publications, Key::Title),
    ] {
        if items.len() < 2 {
            continue;
        }
        let doubled = all_doubled(items, key);
        let mut kept: Vec<RawItem> = Vec::with_capacity(items.len());
        let mut spans: HashMap<(String, String), Vec<usize>> = HashMap::new();
        for mut item in std::mem::take(items) {
            let same_span = spans.entry(span(&item)).or_default();
            let twin = same_span
                .iter()
                .take(MOST)
                .copied()
                .find(|i| kept.get(*i).is_some_and(|k| equal(k, &item) || copy(k, &item, key, doubled)));
            let Some(twin) = twin.and_then(|i| kept.get_mut(i)) else {
                same_span.push(kept.len());
                kept.push(item);
                continue;
            };
            if !equal(twin, &item) {
                if has_han(&item, None) == han && has_han(twin, None) != han {
                    std::mem::swap(twin, &mut item);
                }
                notes.extend(told(&item, list));
            }
        }
        *items = kept;
    }
    let mut known = HashSet::new();
    resume.skills.retain(|skill| known.insert(text(skill, Key::SkillName).to_lowercase()));
}

fn text(item: &RawItem, key: Key) -> &str {
    item.first(key).map_or("", |said| said.raw.text.as_str())
}

fn span(item: &RawItem) -> (String, String) {
    let start = item.first(Key::Start).or(item.first(Key::Date));
    (start.map(|s| s.raw.text.clone()).unwrap_or_default(), text(item, Key::End).to_owned())
}

fn equal(one: &RawItem, other: &RawItem) -> bool {
    let same = |(a, b): (&resume::raw::Said, &resume::raw::Said)| a.key == b.key && a.raw.text == b.raw.text;
    one.said.len() == other.said.len() && one.said.iter().zip(&other.said).all(same)
}

fn has_han(item: &RawItem, only: Option<Key>) -> bool {
    let said = item.said.iter().filter(|s| only.is_none_or(|key| s.key == key));
    said.flat_map(|s| s.raw.text.chars()).any(|c| matches!(c, '\u{3400}'..='\u{9fff}'))
}

/// Whether two rows of one span of time are the same entry in two languages: at the same place with other letters, or
/// everything in other letters. Two posts at one place in one language stay two, unless every row of the table is there
/// as often.
fn copy(one: &RawItem, other: &RawItem, key: Key, doubled: bool) -> bool {
    let dated = span(one) != (String::new(), String::new());
    let other_letters = has_han(one, None) != has_han(other, None);
    let place = |item: &RawItem| text(item, key).to_lowercase();
    match place(one) == place(other) {
        true => doubled || has_other_letters(one, other, key),
        false => dated && other_letters && has_han(one, Some(key)) != has_han(other, Some(key)),
    }
}

fn has_other_letters(one: &RawItem, other: &RawItem, key: Key) -> bool {
    let han = |item: &RawItem| {
        let said = item.said.iter().filter(|s| s.key != key);
        said.flat_map(|s| s.raw.text.chars()).any(|c| matches!(c, '\u{3400}'..='\u{9fff}'))
    };
    han(one) != han(other)
}

/// Whether every place and span of time of a table is there as often, and more than once.
fn all_doubled(items: &[RawItem], key: Key) -> bool {
    if items.len() < 4 {
        return false;
    }
    let mut counts: HashMap<(String, (String, String)), usize> = HashMap::new();
    for item in items {
        *counts.entry((text(item, key).to_lowercase(), span(item))).or_default() += 1;
    }
    let mut each = counts.values();
    let first = each.next().copied().unwrap_or_default();
    first > 1 && counts.len() > 1 && counts.values().all(|n| *n == first)
}

fn told(item: &RawItem, list: List) -> Option<Note> {
    let words: Vec<&str> = item.said.iter().map(|s| s.raw.text.as_str()).collect();
    let at = item.said.first()?.raw.at.clone();
    let words: String = words.join(" | ").chars().take(KEPT).collect();
    Some(Note::about(NoteKind::Unread, name(list), &Raw::new(words, at)))
}
