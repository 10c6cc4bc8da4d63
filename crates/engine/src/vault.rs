//! Seals.
/// Seals what must not lie open; the only user of the key.
pub struct Vault;
#[allow(missing_docs, clippy::todo, unused)]
impl Vault {
    /// A vault with a random key that dies with the process (demo, tests).
    pub fn ephemeral() -> Self {
        todo!()
    }
    /// From 64 hex digits.
    pub fn from_hex(hex: &str) -> Option<Self> {
        todo!()
    }
    /// Reads the key file, making one (mode 0600) at the first start.
    pub fn from_file(path: &std::path::Path) -> std::io::Result<Self> {
        todo!()
    }
}
