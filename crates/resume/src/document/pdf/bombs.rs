//! Streams that unpack to more than a document ever holds. hayro unpacks a stream as a whole, and can't be given a limit;
//! so the long ones are unpacked before it does, into nothing.

use flate2::read::ZlibDecoder;
use std::io::Read;

/// The most bytes that the long streams of a file unpack to, together.
const MAX_TOTAL: u64 = 128 << 20;
/// Deflate packs to a thousandth at best: a shorter stream can't give more than the limit, and most are shorter, so that
/// looking costs a common file nothing.
const LONG: usize = 128 << 10;
/// What a stream begins and ends with.
const BEGIN: &[u8] = b"stream";
const END: &[u8] = b"endstream";

/// Whether the streams of a file unpack to too much.
pub(super) fn any(bytes: &[u8]) -> bool {
    let (mut left, mut rest) = (MAX_TOTAL, bytes);
    while rest.len() > LONG
        && let Some(at) = find(rest, BEGIN)
    {
        let packed = rest.get(at + BEGIN.len()..).unwrap_or_default();
        let packed = packed.strip_prefix(b"\r").unwrap_or(packed);
        let packed = packed.strip_prefix(b"\n").unwrap_or(packed);
        let length = find(packed, END).unwrap_or(packed.len());
        // The first byte of what zlib packs.
        if length > LONG && packed.first() == Some(&0x78) {
            match left.checked_sub(unpacked(packed, left)) {
                Some(some) => left = some,
                None => return true,
            }
        }
        rest = packed.get((length + END.len()).min(packed.len())..).unwrap_or_default();
    }
    false
}

/// How much a stream unpacks to, up to a little beyond a limit; of a damaged one, up to the damage.
fn unpacked(packed: &[u8], limit: u64) -> u64 {
    let (mut decoder, mut buffer, mut all) = (ZlibDecoder::new(packed), [0; 32 << 10], 0);
    while let Ok(read @ 1..) = decoder.read(&mut buffer) {
        all += read as u64;
        if all > limit {
            break;
        }
    }
    all
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, what)
}
