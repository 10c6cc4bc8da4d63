//! What was studied, in a section of its own: `主修课程`. Which school it belongs to is told by the school's name, or by
//! there being one only.

use super::labels;
use super::values::words_of;
use crate::document::line::Line;
use crate::raw::{Key, Raw, RawItem};

/// Puts the courses to their schools; gives back the lines of which nothing tells the school.
pub(super) fn put<'a>(lines: &'a [Line], education: &mut [RawItem]) -> Vec<&'a Line> {
    lines.iter().filter(|line| !told(line, education)).collect()
}

fn told(line: &Line, education: &mut [RawItem]) -> bool {
    let label = labels::split(&line.text).filter(|(_, words)| !words.is_empty());
    let only = education.len() == 1;
    let named = |item: &&mut RawItem| {
        let school = item.first(Key::Institution).map(|said| said.raw.text.trim());
        label.is_some_and(|(name, _)| school == Some(name))
    };
    let words = label.map_or(line.text.trim(), |(_, words)| words);
    let Some(item) = education.iter_mut().find(|item| only || named(item)) else { return false };
    for word in words_of(words) {
        item.put(
            Key::Course,
            Raw::new(word.trim_end_matches(['等', '。']), line.at.clone()),
            "generic.section.courses",
        );
    }
    true
}
