//! Text that must never be shown.

use zeroize::Zeroizing;

/// A password, cookie or answer. No `Debug`, no `Display`, no `Clone`, no `Serialize`: what would leak it doesn't
/// compile. It is wiped when dropped.
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes the text.
    pub fn new(text: impl Into<String>) -> Self {
        Secret(Zeroizing::new(text.into()))
    }

    /// The text itself: only where it is sent to the site or sealed.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Secret::new(text)
    }
}
