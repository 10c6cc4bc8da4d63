//! What every target does with its bytes; the tests replay what was found by it too, and so see that it builds.

use jiff::civil::date;
use resume::{Document, Habits, Kind, Origin, Reading, json_resume, normalise, profile};

/// Reads as a site's file if it is one, and as anybody's.
pub fn read(kind: Kind, bytes: &[u8]) {
    let mut document = Document::new(bytes.to_vec(), Origin::File(None));
    document.kind = kind;
    if let Some((site, reading)) = sites::read(&document) {
        understand(&reading, site.info().habits);
    }
    if let Ok(reading) = resume::read(&document) {
        understand(&reading, sites::reading::FILE.habits);
    }
}

fn understand(reading: &Reading, habits: &Habits) {
    let today = date(2026, 11, 22);
    for raw in &reading.resumes {
        let (resume, _notes) = normalise(raw.clone(), habits, today);
        json_resume::to_json(&resume);
        profile::from_resume(&resume, today);
    }
}
