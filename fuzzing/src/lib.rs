//! What every target does: bytes, taken for one kind of document, all the way to the shapes that are printed.
//!
//! The kind is given and not looked for, so that a target stays with its reader however the bytes change.

mod read;

pub use libfuzzer_sys::fuzz_target;
pub use read::read;
pub use resume::Kind;

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
