//! The receipt: what the source shows of each section against what was read of it, so that nobody has to count.

use crate::note::{Note, NoteKind};
use crate::raw::RawResume;
use crate::resume::Resume;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How a section came through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Came {
    /// All that the source shows was read.
    Available,
    /// The source shows nothing of it.
    Empty,
    /// The source says that it holds more than it gave.
    Truncated,
    /// The source hides it.
    Restricted,
    /// The source shows more than could be read; the notes tell what.
    Failed,
}

/// One section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Section {
    /// How many items the source shows, or says that it holds.
    pub shown: usize,
    /// How many were read.
    pub read: usize,
    /// How it came through.
    pub state: Came,
}

/// A receipt: sections by their name in the resume.
pub type Receipt = BTreeMap<String, Section>;

/// How many items each section has.
macro_rules! counts {
    ($resume:expr) => {{
        let r = $resume;
        [
            ("work", r.work.len()),
            ("education", r.education.len()),
            ("projects", r.projects.len()),
            ("training", r.training.len()),
            ("languages", r.languages.len()),
            ("skills", r.skills.len()),
            ("certificates", r.certificates.len()),
            ("awards", r.awards.len()),
            ("campus", r.campus.len()),
            ("volunteer", r.volunteer.len()),
            ("publications", r.publications.len()),
            ("sections", r.sections.len()),
        ]
    }};
}

/// How many items a source shows of each section.
pub type Shown = [(&'static str, usize); 12];

/// What the source said, counted before it is understood, which takes it.
pub fn shown(raw: &RawResume) -> Shown {
    counts!(raw)
}

/// The receipt of one resume: what the source said, and `resume`, what was understood. A note
/// [`Truncated`](NoteKind::Truncated) about a section, with `given/all` as its text, tells how many more there are.
pub fn receipt(shown: &Shown, resume: &Resume, notes: &[Note]) -> Receipt {
    let about = |name: &'static str, kind| notes.iter().filter(move |n| n.kind == kind && n.field == name);
    let sections = shown.iter().zip(counts!(resume));
    sections
        .map(|(&(name, said), (_, read))| {
            let mut cut = about(name, NoteKind::Truncated).peekable();
            let truncated = cut.peek().is_some();
            let shown = said + cut.map(missing).sum::<usize>();
            let state = match (shown, read) {
                _ if truncated => Came::Truncated,
                (_, 0) if about(name, NoteKind::Masked).next().is_some() => Came::Restricted,
                (0, 0) => Came::Empty,
                (shown, read) if read < shown => Came::Failed,
                _ => Came::Available,
            };
            (name.to_owned(), Section { shown, read, state })
        })
        .collect()
}

/// How many a note `given/all` tells are missing.
fn missing(note: &Note) -> usize {
    let counts = note.text.split_once('/').and_then(|(given, all)| Some((given.parse().ok()?, all.parse().ok()?)));
    counts.map_or(0, |(given, all): (usize, usize)| all.saturating_sub(given))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::raw::{Key, Place, Raw, RawItem};

    const HABITS: crate::Habits = crate::Habits { male: &[], female: &[], keep_id_numbers: false };

    fn job(company: &str) -> RawItem {
        let mut item = RawItem::default();
        item.put(Key::Company, Raw::new(company, Place::Line(1)), "test");
        item
    }

    #[test]
    fn what_is_shown_is_held_against_what_was_read() {
        let raw = RawResume { work: vec![job("甲"), job("乙")], ..Default::default() };
        let notes = [Note::of(NoteKind::Truncated, "skills", "0/35"), Note::of(NoteKind::Masked, "languages", "***")];
        let (whole, _) = crate::normalise(raw.clone(), &HABITS, jiff::civil::date(2026, 11, 23));
        let half = Resume { work: whole.work[..1].to_vec(), ..whole.clone() };
        let of = |resume: &Resume, name: &str| receipt(&shown(&raw), resume, &notes)[name];
        assert_eq!(of(&whole, "work"), Section { shown: 2, read: 2, state: Came::Available });
        assert_eq!(of(&half, "work"), Section { shown: 2, read: 1, state: Came::Failed });
        assert_eq!(of(&whole, "skills"), Section { shown: 35, read: 0, state: Came::Truncated });
        assert_eq!(of(&whole, "languages").state, Came::Restricted);
        assert_eq!(of(&whole, "education").state, Came::Empty);
    }
}
