//! Seals what must not lie open: credentials, sessions, resumes, profiles. The only user of the key.

use chacha20poly1305::aead::{Aead, AeadCore, KeyInit, OsRng, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use std::io;
use std::path::Path;
use zeroize::Zeroizing;

const NONCE: usize = 24;

/// Holds the key. No `Debug`, no `Clone`.
pub struct Vault {
    own: Sealer,
    digest_key: Zeroizing<Vec<u8>>,
}

/// Seals with one key: the vault's, or a person's. No `Debug`; the key is wiped when it goes.
#[derive(Clone)]
pub struct Sealer(XChaCha20Poly1305);

/// The seal is broken: another key, another row, or damaged bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the seal is broken: it was made with another key, or damaged")]
pub struct Broken;

impl Vault {
    /// A vault with a random key that dies with the process (demo, tests).
    pub fn ephemeral() -> Self {
        Self::new(&Zeroizing::new(rand::random()))
    }

    /// A vault with the key in 64 hex digits; `None` when they aren't.
    pub fn from_hex(hex: &str) -> Option<Self> {
        let digits: Option<Vec<u8>> = hex.trim().chars().map(|c| c.to_digit(16).map(|d| d as u8)).collect();
        let bytes = Zeroizing::new(digits?.chunks(2).map(|p| p.iter().fold(0, |n, d| n << 4 | d)).collect::<Vec<u8>>());
        (hex.trim().len() == 64).then_some(())?;
        Some(Self::new(&Zeroizing::new(bytes.as_slice().try_into().ok()?)))
    }

    /// The key of a file, which is made, readable by its owner alone, when there is none.
    pub fn from_file(path: &Path) -> io::Result<Self> {
        let wrong = || io::Error::new(io::ErrorKind::InvalidData, "the key file must hold 64 hex digits");
        match std::fs::read_to_string(path).map(Zeroizing::new) {
            Ok(text) => Self::from_hex(&text).ok_or_else(wrong),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let key: Zeroizing<[u8; 32]> = Zeroizing::new(rand::random());
                let hex = Zeroizing::new(key.iter().map(|b| format!("{b:02x}")).collect::<String>());
                write_private(path, hex.as_bytes())?;
                Ok(Self::new(&key))
            }
            Err(error) => Err(error),
        }
    }

    fn new(key: &Zeroizing<[u8; 32]>) -> Self {
        let mut digest_key = Sha256::new_with_prefix(b"vitaport digest");
        digest_key.update(key.as_slice());
        Vault {
            own: Sealer(XChaCha20Poly1305::new(key.as_slice().into())),
            digest_key: Zeroizing::new(digest_key.finalize().to_vec()),
        }
    }

    /// What seals with the vault's own key.
    pub fn own(&self) -> Sealer {
        self.own.clone()
    }

    /// A new key of a person's, wrapped for `place`: who has it and the vault's key can open what is sealed under it.
    pub fn new_key(&self, place: &str) -> Vec<u8> {
        let key: Zeroizing<[u8; 32]> = Zeroizing::new(rand::random());
        self.own.seal(place, key.as_slice())
    }

    /// What seals with a key that was wrapped for `place`.
    pub fn unwrap_key(&self, place: &str, wrapped: &[u8]) -> Result<Sealer, Broken> {
        let key = self.own.open(place, wrapped)?;
        XChaCha20Poly1305::new_from_slice(&key).map(Sealer).map_err(|_| Broken)
    }

    /// A digest that only the key's holder can make: a plain hash of a request would let its password be guessed.
    pub fn digest(&self, bytes: &[u8]) -> Vec<u8> {
        match <Hmac<Sha256> as Mac>::new_from_slice(&self.digest_key) {
            Ok(mac) => mac.chain_update(bytes).finalize().into_bytes().to_vec(),
            Err(_) => Vec::new(), // HMAC takes keys of any length
        }
    }
}

impl Sealer {
    /// Seals `bytes` for one `place` (`imports/ID/secret`): it opens nowhere else.
    pub fn seal(&self, place: &str, bytes: &[u8]) -> Vec<u8> {
        let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
        let payload = Payload { msg: bytes, aad: place.as_bytes() };
        // Encryption fails only for messages of hundreds of gigabytes; nothing is better than something unsealed.
        let sealed = self.0.encrypt(&nonce, payload).unwrap_or_default();
        [nonce.as_slice(), &sealed].concat()
    }

    /// Opens what was sealed for `place`.
    pub fn open(&self, place: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Broken> {
        let (nonce, text) = sealed.split_at_checked(NONCE).ok_or(Broken)?;
        let payload = Payload { msg: text, aad: place.as_bytes() };
        self.0.decrypt(XNonce::from_slice(nonce), payload).map(Zeroizing::new).map_err(|_| Broken)
    }
}

#[cfg(unix)]
fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?.write_all(bytes)
}

#[cfg(not(unix))]
fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    std::fs::write(path, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_with_its_key_at_its_place_only() {
        let vault = Vault::ephemeral();
        let sealed = vault.own().seal("imports/1/secret", b"correct horse");
        assert!(!sealed.windows(7).any(|w| w == b"correct"));
        assert_eq!(vault.own().open("imports/1/secret", &sealed).unwrap().as_slice(), b"correct horse");
        assert!(vault.own().open("imports/2/secret", &sealed).is_err());
        assert!(Vault::ephemeral().own().open("imports/1/secret", &sealed).is_err());
        assert!(vault.own().open("imports/1/secret", &sealed[..20]).is_err());
        let mut damaged = sealed.clone();
        damaged[30] ^= 1;
        assert!(vault.own().open("imports/1/secret", &damaged).is_err());
    }

    #[test]
    fn a_key_file_is_made_once_and_private() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("key");
        let sealed = Vault::from_file(&path).unwrap().own().seal("p", b"x");
        assert!(Vault::from_file(&path).unwrap().own().open("p", &sealed).is_ok());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        std::fs::write(&path, "short").unwrap();
        assert!(Vault::from_file(&path).is_err());
    }
}
