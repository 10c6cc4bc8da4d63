//! Raw → resume: the only place that interprets. Today's date is an argument; there is no clock here.

pub mod numbers;

use crate::note::Note;
use crate::raw::RawResume;
use crate::resume::Resume;
use jiff::civil::Date;

/// How a site writes things: the codes and conventions that differ between sites.
#[derive(Debug, Clone)]
pub struct Habits {
    /// What the site's gender codes mean; Zhilian `"1"` is male, 51job `"0"` is.
    pub male: &'static [&'static str],
    /// The codes for female.
    pub female: &'static [&'static str],
    /// Whether identity-card numbers are kept; by default they are recognised and dropped with a note.
    pub keep_id_numbers: bool,
}

/// Understands what a page said.
pub fn normalise(raw: &RawResume, habits: &Habits, today: Date) -> (Resume, Vec<Note>) {
    let _ = (raw, habits, today);
    (Resume::default(), Vec::new())
}
