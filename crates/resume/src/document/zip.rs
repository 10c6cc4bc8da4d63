//! Opens ZIPs, in one place and within limits: Word and OpenDocument files, archives of files.
//!
//! Nothing is unpacked before it is asked for. A ZIP that was cut off has lost its list of contents at the end; what
//! stands before the cut is found by the headers of the entries themselves.

use super::Unreadable;
use ::zip::read::{ZipFile, ZipReadOptions, read_zipfile_from_stream_with_options};
use ::zip::result::ZipError;
use ::zip::{CompressionMethod, ZipArchive};
use std::collections::HashSet;
use std::io::{Cursor, Read};

/// The most entries.
const MAX_ENTRIES: usize = 10_000;
/// The most bytes that all reads of one archive give together.
const MAX_TOTAL: u64 = 256 << 20;
/// How many times its packed size an entry may unpack to, once it is beyond [`FREE`]. XML packs 10 to 50 times.
const MAX_RATIO: u64 = 250;
/// Up to here the ratio doesn't matter: it is little anyway.
const FREE: u64 = 1 << 20;
/// What the header of an entry begins with.
const HEADER: &[u8] = b"PK\x03\x04";

/// An open ZIP.
pub struct Archive<'a> {
    bytes: &'a [u8],
    /// With its list of contents; none where that is lost.
    listed: Option<ZipArchive<Cursor<&'a [u8]>>>,
    entries: Vec<Entry>,
    /// How many bytes may still be unpacked.
    left: u64,
    cut: bool,
}

struct Entry {
    name: String,
    /// The number in the list of contents, or the byte where its header begins.
    at: usize,
}

impl<'a> Archive<'a> {
    /// Opens a ZIP: reads its list of contents.
    ///
    /// # Errors
    /// [`Unreadable::Locked`] where its entries are encrypted, [`Unreadable::TooLarge`] where there are too many,
    /// [`Unreadable::Broken`] where there are none or one lies within another, as they do in bombs.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        let mut archive = Archive { bytes, listed: None, entries: Vec::new(), left: MAX_TOTAL, cut: false };
        match ZipArchive::new(Cursor::new(bytes)) {
            Ok(listed) if !listed.is_empty() => archive.list(listed)?,
            _ => archive.scan()?,
        }
        match archive.entries.is_empty() {
            true => Err(Unreadable::Broken),
            false => Ok(archive),
        }
    }

    fn list(&mut self, mut listed: ZipArchive<Cursor<&'a [u8]>>) -> Result<(), Unreadable> {
        if listed.len() > MAX_ENTRIES {
            return Err(Unreadable::TooLarge);
        }
        if listed.has_overlapping_files().is_ok_and(|overlap| overlap) {
            return Err(Unreadable::Broken);
        }
        // Of entries with the same name the last is read, as everybody does; the others are not.
        self.cut = listed.has_duplicate_names();
        for at in 0..listed.len() {
            let Ok(entry) = listed.by_index_data(at) else { continue };
            if entry.encrypted() {
                return Err(Unreadable::Locked);
            }
            self.entries.push(Entry { name: name(entry.name_raw()), at });
        }
        self.listed = Some(listed);
        Ok(())
    }

    /// Finds the entries without their list.
    fn scan(&mut self) -> Result<(), Unreadable> {
        self.cut = true;
        let mut known = HashSet::new();
        let headers = self.bytes.windows(HEADER.len()).enumerate().filter(|(_, w)| *w == HEADER);
        for (at, _) in headers {
            let Some((flags, name)) = header(self.bytes.get(at..).unwrap_or_default()) else { continue };
            if flags & 1 == 1 {
                return Err(Unreadable::Locked);
            }
            // An archive inside of the archive comes later than the archive's own entry of that name.
            if known.insert(name.clone()) {
                self.entries.push(Entry { name, at });
            }
            if self.entries.len() > MAX_ENTRIES {
                return Err(Unreadable::TooLarge);
            }
        }
        Ok(())
    }

    /// The names of all entries, in the order of the archive.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|e| e.name.as_str())
    }

    /// Whether the archive ends too early, or something of what was read is damaged or not unique.
    pub fn cut(&self) -> bool {
        self.cut
    }

    /// Unpacks an entry. Of a damaged one, what comes before the damage; [`Archive::cut`] is true afterwards.
    ///
    /// # Errors
    /// [`Unreadable::Broken`] where there is no such entry or nothing of it can be unpacked,
    /// [`Unreadable::TooLarge`] where it is larger than `limit` or grows as bombs do.
    pub fn read(&mut self, name: &str, limit: u64) -> Result<Vec<u8>, Unreadable> {
        self.unpack(name, limit, false)
    }

    /// Unpacks the beginning of an entry, and no more than `most` bytes of it.
    ///
    /// # Errors
    /// [`Unreadable::Broken`] where there is no such entry or nothing of it can be unpacked.
    pub fn head(&mut self, name: &str, most: u64) -> Result<Vec<u8>, Unreadable> {
        self.unpack(name, most, true)
    }

    fn unpack(&mut self, name: &str, limit: u64, head: bool) -> Result<Vec<u8>, Unreadable> {
        let at = self.entries.iter().find(|e| e.name == name).ok_or(Unreadable::Broken)?.at;
        let limit = limit.min(self.left);
        let read = match &mut self.listed {
            Some(listed) => take(listed.by_index(at).map_err(why)?, limit, head),
            None => {
                let mut rest = self.bytes.get(at..).unwrap_or_default();
                let size = rest.len() as u64;
                // The size is in the header, or follows the data; packed data tells its end by itself.
                let stored = rest.get(8..10) == Some(&[0, 0]);
                let mut options = ZipReadOptions::new().ignore_crc32(true);
                if !stored {
                    options = options.override_compressed_size(size).override_uncompressed_size(limit + 1);
                }
                let entry = read_zipfile_from_stream_with_options(&mut rest, options).map_err(why)?;
                take(entry.ok_or(Unreadable::Broken)?, limit, head)
            }
        };
        let (bytes, whole) = read?;
        self.left = self.left.saturating_sub(bytes.len() as u64);
        self.cut |= !whole;
        match !whole && bytes.is_empty() {
            true => Err(Unreadable::Broken),
            false => Ok(bytes),
        }
    }
}

/// Unpacks within limits; also, whether it came to the end, which for a `head` is where that ends.
fn take<R: Read>(entry: ZipFile<'_, R>, limit: u64, head: bool) -> Result<(Vec<u8>, bool), Unreadable> {
    if !matches!(entry.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
        return Err(Unreadable::Kind);
    }
    let fair = entry.compressed_size().saturating_mul(MAX_RATIO).max(FREE);
    let most = limit.min(fair);
    let mut bytes = Vec::new();
    if head {
        let whole = entry.take(most).read_to_end(&mut bytes).is_ok();
        return Ok((bytes, whole));
    }
    let whole = entry.take(most + 1).read_to_end(&mut bytes).is_ok();
    match bytes.len() as u64 > most {
        true => Err(Unreadable::TooLarge),
        false => Ok((bytes, whole)),
    }
}

/// The flags and the name in a header.
fn header(bytes: &[u8]) -> Option<(u16, String)> {
    let short = |at: usize| bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes);
    let raw = bytes.get(30..30 + usize::from(short(26)?))?;
    // Chance bytes in packed data are no header.
    let known = matches!(short(8)?, 0 | 8) && !raw.is_empty() && !raw.iter().any(u8::is_ascii_control);
    known.then_some((short(6)?, name(raw)))
}

/// A name as the formats write it; some packers write it as Windows does.
fn name(raw: &[u8]) -> String {
    String::from_utf8_lossy(raw).replace('\\', "/").trim_start_matches('/').to_owned()
}

fn why(error: ZipError) -> Unreadable {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => Unreadable::Locked,
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => Unreadable::Kind,
        _ => Unreadable::Broken,
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use ::zip::ZipWriter;
    use ::zip::write::SimpleFileOptions;
    use std::io::Write;

    /// Packs some files.
    pub(in crate::document) fn pack(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            out.start_file(*name, SimpleFileOptions::default()).unwrap();
            out.write_all(bytes).unwrap();
        }
        out.finish().unwrap().into_inner()
    }

    #[test]
    fn entries_are_listed_and_read() {
        let bytes = pack(&[("a.txt", b"one"), ("b/c.txt", b"two")]);
        let mut archive = Archive::open(&bytes).unwrap();
        assert_eq!(archive.names().collect::<Vec<_>>(), ["a.txt", "b/c.txt"]);
        assert_eq!(archive.read("b/c.txt", 100), Ok(b"two".to_vec()));
        assert_eq!(archive.read("b/c.txt", 2), Err(Unreadable::TooLarge));
        assert_eq!(archive.head("b/c.txt", 2), Ok(b"tw".to_vec()));
        assert_eq!(archive.read("d.txt", 100), Err(Unreadable::Broken));
        assert!(!archive.cut());
    }

    #[test]
    fn what_stands_before_a_cut_is_read() {
        let long: Vec<u8> = (0..20_000_u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
        let bytes = pack(&[("a.txt", b"one"), ("long", &long), ("z.txt", b"last")]);
        let mut archive = Archive::open(&bytes[..bytes.len() / 2]).unwrap();
        assert_eq!(archive.read("a.txt", 100), Ok(b"one".to_vec()));
        let half = archive.read("long", 1 << 20).unwrap();
        assert!(half.len() > 10_000 && long.starts_with(&half), "{}", half.len());
        assert!(archive.cut());
        assert_eq!(Archive::open(b"PK\x03\x04").err(), Some(Unreadable::Broken));
    }

    #[test]
    fn bombs_end_at_a_limit() {
        let bytes = pack(&[("bomb", &vec![0; 50 << 20])]);
        for bytes in [&bytes[..], &bytes[..bytes.len() - 30]] {
            let mut archive = Archive::open(bytes).unwrap();
            assert_eq!(archive.read("bomb", 1 << 30), Err(Unreadable::TooLarge), "{}", bytes.len());
        }
    }

    #[test]
    fn encrypted_entries_are_locked() {
        let mut bytes = pack(&[("a.txt", b"one")]);
        // The flag is in the header and in the list of contents.
        let listed = bytes.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
        bytes[6] |= 1;
        bytes[listed + 8] |= 1;
        assert_eq!(Archive::open(&bytes).err(), Some(Unreadable::Locked));
        assert_eq!(Archive::open(&bytes[..listed]).err(), Some(Unreadable::Locked));
    }
}
