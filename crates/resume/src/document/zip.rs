//! Opens ZIPs, in one place and within limits: Word and OpenDocument files, archives of files.
//!
//! Nothing is unpacked before it is asked for. A ZIP that was cut off has lost its list of contents at the end; what
//! stands before the cut is found by the headers of the entries themselves.

use super::Unreadable;
use ::zip::read::{ZipFile, ZipReadOptions, read_zipfile_from_stream_with_options};
use ::zip::result::ZipError;
use ::zip::{CompressionMethod, ZipArchive};
use flate2::{Crc, Decompress, FlushDecompress, Status};
use std::cell::RefCell;
use std::collections::HashSet;
use std::io::{Cursor, Read};
use std::sync::Arc;

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

/// What a ZIP holds, without what is in it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Contents {
    entries: Vec<Entry>,
    /// Whether the list of contents is lost, or something in it is not unique.
    cut: bool,
}

#[derive(Debug, PartialEq, Eq)]
struct Entry {
    name: String,
    /// The byte where its header begins.
    at: usize,
    /// What the list of contents says of it; none where that is lost.
    listed: Option<Listed>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Listed {
    method: CompressionMethod,
    packed: u64,
    size: u64,
    crc: u32,
}

/// An open ZIP.
pub struct Archive<'a> {
    bytes: &'a [u8],
    contents: Arc<Contents>,
    /// How many bytes may still be unpacked.
    left: u64,
    cut: bool,
}

thread_local! {
    /// One for all entries of all archives: it is dear to make, and most entries are small.
    static INFLATER: RefCell<Decompress> = RefCell::new(Decompress::new(false));
}

impl Contents {
    /// Reads the list of contents.
    pub fn of(bytes: &[u8]) -> Result<Self, Unreadable> {
        let mut contents = Contents { entries: Vec::new(), cut: false };
        match ZipArchive::new(Cursor::new(bytes)) {
            Ok(listed) if !listed.is_empty() => contents.list(listed)?,
            _ => contents.scan(bytes)?,
        }
        match contents.entries.is_empty() {
            true => Err(Unreadable::Broken),
            false => Ok(contents),
        }
    }

    fn list(&mut self, mut listed: ZipArchive<Cursor<&[u8]>>) -> Result<(), Unreadable> {
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
            self.entries.push(Entry {
                name: name(entry.name_raw()),
                at: usize::try_from(entry.header_start()).unwrap_or(usize::MAX),
                listed: Some(Listed {
                    method: entry.compression(),
                    packed: entry.compressed_size(),
                    size: entry.size(),
                    crc: entry.crc32(),
                }),
            });
        }
        Ok(())
    }

    /// Finds the entries without their list.
    fn scan(&mut self, bytes: &[u8]) -> Result<(), Unreadable> {
        self.cut = true;
        let mut known = HashSet::new();
        for at in memchr::memmem::find_iter(bytes, HEADER) {
            let Some((flags, name)) = header(bytes.get(at..).unwrap_or_default()) else { continue };
            if flags & 1 == 1 {
                return Err(Unreadable::Locked);
            }
            // An archive inside of the archive comes later than the archive's own entry of that name.
            if known.insert(name.clone()) {
                self.entries.push(Entry { name, at, listed: None });
            }
            if self.entries.len() > MAX_ENTRIES {
                return Err(Unreadable::TooLarge);
            }
        }
        Ok(())
    }
}

impl<'a> Archive<'a> {
    /// Opens a ZIP: reads its list of contents.
    ///
    /// # Errors
    /// [`Unreadable::Locked`] where its entries are encrypted, [`Unreadable::TooLarge`] where there are too many,
    /// [`Unreadable::Broken`] where there are none or one lies within another, as they do in bombs.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        Ok(Archive::with(bytes, Arc::new(Contents::of(bytes)?)))
    }

    /// Opens a ZIP whose list of contents was read before.
    pub(super) fn with(bytes: &'a [u8], contents: Arc<Contents>) -> Self {
        Archive { bytes, cut: contents.cut, contents, left: MAX_TOTAL }
    }

    /// The names of all entries, in the order of the archive.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.contents.entries.iter().map(|e| e.name.as_str())
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
        let entry = self.contents.entries.iter().find(|e| e.name == name).ok_or(Unreadable::Broken)?;
        let limit = limit.min(self.left);
        let rest = self.bytes.get(entry.at..).unwrap_or_default();
        let (bytes, whole) = match &entry.listed {
            Some(listed) => take_listed(rest, listed, limit, head),
            None => take_unlisted(rest, limit, head),
        }?;
        self.left = self.left.saturating_sub(bytes.len() as u64);
        self.cut |= !whole;
        match !whole && bytes.is_empty() {
            true => Err(Unreadable::Broken),
            false => Ok(bytes),
        }
    }
}

/// Unpacks within limits what the list of contents tells of; also, whether it came to the end, which for a `head` is where
/// that ends.
fn take_listed(rest: &[u8], listed: &Listed, limit: u64, head: bool) -> Result<(Vec<u8>, bool), Unreadable> {
    let data = after_header(rest).ok_or(Unreadable::Broken)?;
    let data = data.get(..usize::try_from(listed.packed).unwrap_or(usize::MAX)).unwrap_or(data);
    let size = usize::try_from(listed.size).unwrap_or(usize::MAX);
    // One byte more tells what is too large, or larger than it says.
    let most = usize::try_from(most(listed.packed, limit)).unwrap_or(usize::MAX).saturating_add(usize::from(!head));
    let end = most.min(size.saturating_add(1));
    let mut bytes = match listed.method {
        CompressionMethod::Stored => data.get(..end).unwrap_or(data).to_vec(),
        CompressionMethod::Deflated => INFLATER.with_borrow_mut(|inflater| inflate(inflater, data, end)),
        _ => return Err(Unreadable::Kind),
    };
    if bytes.len() > size {
        bytes.truncate(size);
        return Ok((bytes, false));
    }
    if bytes.len() >= most {
        return if head { Ok((bytes, true)) } else { Err(Unreadable::TooLarge) };
    }
    let mut crc = Crc::new();
    crc.update(&bytes);
    Ok((bytes, crc.sum() == listed.crc))
}

/// Unpacks up to `most` bytes, or what comes before the damage.
fn inflate(inflater: &mut Decompress, data: &[u8], most: usize) -> Vec<u8> {
    inflater.reset(false);
    let mut bytes = Vec::with_capacity(most.min(data.len().saturating_mul(8)));
    let mut rest = data;
    while bytes.len() < most {
        if bytes.len() == bytes.capacity() {
            bytes.reserve(1);
        }
        let before = (inflater.total_in(), bytes.len());
        let status = inflater.decompress_vec(rest, &mut bytes, FlushDecompress::None);
        rest = rest.get((inflater.total_in() - before.0) as usize..).unwrap_or_default();
        if !matches!(status, Ok(Status::Ok | Status::BufError)) || before == (inflater.total_in(), bytes.len()) {
            break;
        }
    }
    bytes.truncate(most);
    bytes
}

/// The same where the list of contents is lost.
fn take_unlisted(mut rest: &[u8], limit: u64, head: bool) -> Result<(Vec<u8>, bool), Unreadable> {
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

/// The most bytes that an entry of a packed size may unpack to.
fn most(packed: u64, limit: u64) -> u64 {
    limit.min(packed.saturating_mul(MAX_RATIO).max(FREE))
}

fn take<R: Read>(entry: ZipFile<'_, R>, limit: u64, head: bool) -> Result<(Vec<u8>, bool), Unreadable> {
    if !matches!(entry.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
        return Err(Unreadable::Kind);
    }
    let most = most(entry.compressed_size(), limit);
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

/// What follows a header.
fn after_header(bytes: &[u8]) -> Option<&[u8]> {
    let short = |at: usize| bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes).map(usize::from);
    bytes.starts_with(HEADER).then(|| bytes.get(30 + short(26)? + short(28)?..)).flatten()
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
