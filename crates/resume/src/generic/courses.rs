//! What was studied, in a section of its own: `主修课程`. Which school it belongs to is told by the school's name, or by
//! there being one only.

use super::labels;
use super::values::words_of;
use crate::document::line::Line;
use crate::raw::{Key, Raw, RawItem};

/// Puts the courses to their schools; gives back the lines of which nothing tells the school.
pub(super) fn put<'a>(lines: &'a [Line], education: &mut [RawItem]) -> Vec<&'a Line> {
    let mut above = None;
    let mut left = Vec::new();
    for line in lines {
        // Below the name of a school stand its courses.
        match education.iter().position(|item| is_school(item, &line.text)) {
            Some(school) => above = Some(school),
            None if told(line, education, above) => {}
            None => left.push(line),
        }
    }
    left
}

fn is_school(item: &RawItem, text: &str) -> bool {
    let school = item.first(Key::Institution).map(|said| said.raw.text.trim());
    school.is_some_and(|school| school.to_lowercase() == text.trim().to_lowercase())
}

fn told(line: &Line, education: &mut [RawItem], above: Option<usize>) -> bool {
    let label = labels::split(&line.text).filter(|(_, words)| !words.is_empty());
    let only = (education.len() == 1).then_some(0);
    let named = label.and_then(|(name, _)| education.iter().position(|item| is_school(item, name)));
    let words = label.map_or(line.text.trim(), |(_, words)| words);
    let Some(item) = named.or(above).or(only).and_then(|at| education.get_mut(at)) else { return false };
    for word in words_of(words) {
        item.put(
            Key::Course,
            Raw::new(word.trim_end_matches(['等', '。']), line.at.clone()),
            "generic.section.courses",
        );
    }
    true
}
