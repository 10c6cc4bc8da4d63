//! Unpacks the short streams of fonts. hayro makes a window of 32 KB anew for each of them, which takes longer than the
//! unpacking; here one is used for all.

use flate2::{Decompress, FlushDecompress, Status};
use hayro_syntax::Filter;
use hayro_syntax::object::Stream;
use hayro_syntax::object::dict::keys::DECODE_PARMS;
use std::borrow::Cow;

/// The window, and what was unpacked last.
pub(super) struct Unpacker {
    window: Decompress,
    bytes: Vec<u8>,
}

impl Default for Unpacker {
    fn default() -> Self {
        Unpacker { window: Decompress::new(true), bytes: Vec::new() }
    }
}

impl Unpacker {
    /// What a stream holds; of a damaged one, as much as hayro makes of it.
    pub(super) fn whole(&mut self, stream: &Stream<'_>) -> Option<Cow<'_, [u8]>> {
        if is_plain(stream) && self.inflate(&stream.raw_data()) {
            return Some(Cow::Borrowed(&self.bytes));
        }
        stream.decoded_data().ok().map(|bytes| Cow::Owned(bytes.into_owned()))
    }

    fn inflate(&mut self, packed: &[u8]) -> bool {
        self.window.reset(true);
        self.bytes.clear();
        loop {
            self.bytes.reserve(packed.len().max(1 << 10));
            let read = usize::try_from(self.window.total_in()).unwrap_or(usize::MAX);
            let (rest, before) = (packed.get(read..).unwrap_or_default(), self.bytes.len());
            match self.window.decompress_vec(rest, &mut self.bytes, FlushDecompress::None) {
                Ok(Status::StreamEnd) => return true,
                Ok(_) if self.bytes.len() > before => {}
                _ => return false,
            }
        }
    }
}

/// Whether a stream is packed by zlib and nothing else.
pub(super) fn is_plain(stream: &Stream<'_>) -> bool {
    stream.filters().as_slice() == [Filter::FlateDecode] && !stream.dict().contains_key(DECODE_PARMS)
}
