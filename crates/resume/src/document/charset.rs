//! Bytes to text, whatever the label says: boards label GBK bytes `gb2312` or `utf-8`, or not at all.

use encoding_rs::{Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

/// How far into a page its `charset=` is looked for.
const META: usize = 4096;
/// How much is shown to the guesser: enough to be sure, little enough to be quick.
const GUESS: usize = 16 << 10;

/// Decodes a page: byte order mark, else a label that the bytes don't contradict, else UTF-8 if they are, else a guess.
/// What can't be decoded becomes U+FFFD; nothing fails.
pub fn decode(bytes: &[u8]) -> String {
    let (encoding, bom) = match Encoding::for_bom(bytes).or_else(|| Some((utf_16(bytes)?, 0))) {
        Some(marked) => marked,
        // Valid UTF-8 is UTF-8, whatever it is labelled.
        None => match simdutf8::basic::from_utf8(bytes) {
            Ok(text) => return text.to_owned(),
            Err(_) => (guess(bytes), 0),
        },
    };
    let text = encoding.decode_without_bom_handling(bytes.get(bom..).unwrap_or_default()).0;
    text.into_owned()
}

/// Decodes the beginning of a page, which may end within a character.
pub(super) fn beginning(head: &[u8]) -> String {
    let whole = match std::str::from_utf8(head) {
        Err(why) if why.error_len().is_none() => why.valid_up_to(),
        _ => head.len(),
    };
    decode(head.get(..whole).unwrap_or(head))
}

/// The encoding of bytes that aren't valid UTF-8: the label lies, or a file was cut in the middle of a character.
fn guess(bytes: &[u8]) -> &'static Encoding {
    match label(bytes) {
        Some(said) if said == UTF_8 && mostly_utf_8(bytes) => UTF_8,
        Some(said) if said != UTF_8 && said != UTF_16LE && said != UTF_16BE => wider(said),
        _ if mostly_utf_8(bytes) => UTF_8,
        _ => {
            let shown = bytes.get(..GUESS).unwrap_or(bytes);
            if is_chinese(shown) {
                return GB18030;
            }
            let mut guesser = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
            guesser.feed(shown, bytes.len() <= GUESS);
            wider(guesser.guess(Some(b"cn"), chardetng::Utf8Detection::Allow))
        }
    }
}

/// Whether nothing needs to be guessed: what isn't ASCII are pairs of GB2312, but for a few of GBK, and more of them stand
/// beyond the Korean syllables and the Japanese kana than those languages have.
fn is_chinese(bytes: &[u8]) -> bool {
    let (mut all, mut beyond, mut rare) = (0_usize, 0_usize, 0_usize);
    let mut bytes = bytes.iter();
    while let Some(lead) = bytes.by_ref().find(|b| !b.is_ascii()) {
        match (lead, bytes.next()) {
            (_, None) | (0xa1..=0xa3, Some(0xa1..=0xfe)) => {}
            (0xb0..=0xf7, Some(0xa1..=0xfe)) => (all, beyond) = (all + 1, beyond + usize::from(*lead > 0xc8)),
            (0x81..=0xfe, Some(0x40..=0x7e | 0x80..=0xfe)) => rare += 1,
            _ => return false,
        }
    }
    all >= 16 && beyond * 4 >= all && rare * 20 <= all
}

/// GB18030 holds all of GB2312 and GBK, and pages labelled as either hold more than they may.
fn wider(encoding: &'static Encoding) -> &'static Encoding {
    if encoding == GBK { GB18030 } else { encoding }
}

/// UTF-16 without a mark: every second byte of the ASCII at a page's beginning is zero.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [b'<', 0, b, 0, ..] if b.is_ascii() => Some(UTF_16LE),
        [0, b'<', 0, b, ..] if b.is_ascii() => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether the bytes are UTF-8 but for a few places: damaged or cut, not another encoding.
fn mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut broken, mut wide) = (0_usize, 0_usize);
    for part in bytes.utf8_chunks() {
        broken += usize::from(!part.invalid().is_empty());
        // Each character beyond ASCII has one byte that begins it.
        wide += part.valid().bytes().filter(|b| *b >= 0xc0).count();
    }
    broken * 50 < wide
}

/// The first `charset=` in the page's beginning.
fn label(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..META).unwrap_or(bytes).to_ascii_lowercase();
    let at = head.windows(8).position(|w| w == b"charset=")? + 8;
    let rest = head.get(at..)?;
    let rest = rest.strip_prefix(b"\"").or(rest.strip_prefix(b"'")).unwrap_or(rest);
    let end = rest.iter().position(|b| !b.is_ascii_alphanumeric() && !b"-_".contains(b)).unwrap_or(rest.len());
    Encoding::for_label(rest.get(..end)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "<meta charset=LABEL><p>工作经历：负责系统开发与维护，期望月薪面议</p>";

    fn page(label: &str) -> String {
        TEXT.replace(" charset=LABEL", &if label.is_empty() { String::new() } else { format!(" charset={label}") })
    }

    #[test]
    fn a_page_is_read_whatever_its_label() {
        for label in ["", "gb2312", "utf-8", "gbk", "\"gb2312\"", "nonsense"] {
            let text = page(label);
            assert_eq!(decode(text.as_bytes()), text, "UTF-8 labelled {label:?}");
            assert_eq!(decode(&GB18030.encode(&text).0), text, "GBK labelled {label:?}");
        }
    }

    #[test]
    fn marks_and_wide_bytes_are_seen() {
        let text = page("");
        assert_eq!(decode(&[b"\xef\xbb\xbf", text.as_bytes()].concat()), text);
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&wide), text);
        assert_eq!(decode(&[b"\xff\xfe".as_slice(), &wide].concat()), text);
    }

    #[test]
    fn characters_beyond_gb2312_under_its_label_are_read() {
        let text = "<meta charset=gb2312>朱镕基 㐀 𠀀 喆";
        assert_eq!(decode(&GB18030.encode(text).0), text);
    }

    #[test]
    fn a_file_that_was_cut_in_a_character_stays_what_it_is() {
        let text = page("utf-8").repeat(20);
        let cut = &text.as_bytes()[..text.len() - 5];
        assert!(decode(cut).starts_with(&page("utf-8")));
    }
}
