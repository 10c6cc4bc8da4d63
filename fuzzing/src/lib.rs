//! What every target does: bytes, taken for one kind of document, all the way to the shapes that are printed.
//!
//! The kind is given and not looked for, so that a target stays with its reader however the bytes change.

use jiff::civil::date;
pub use libfuzzer_sys::fuzz_target;
pub use resume::Kind;
use resume::{Document, Habits, Origin, Reading, json_resume, normalise, profile};

/// A target for a kind of document.
#[macro_export]
macro_rules! target {
    ($kind:ident) => {
        $crate::fuzz_target!(init: $crate::begin(), |bytes: &[u8]| $crate::read($crate::Kind::$kind, bytes));
    };
}

/// A panic is a finding where it leaves the reader. libFuzzer's own hook ends at the first one, even at those that hayro
/// has on broken fonts and that the reader catches, page by page.
pub fn begin() {
    std::panic::set_hook(Box::new(|info| {
        if std::env::var_os("FUZZ_SHOW_PANICS").is_some() {
            eprintln!("{info}");
        }
    }));
}

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
        let (resume, _notes) = normalise(raw, habits, today);
        json_resume::to_json(&resume);
        profile::from_resume(&resume, today);
    }
}
