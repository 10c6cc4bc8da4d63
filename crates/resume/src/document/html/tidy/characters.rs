//! Characters that stand in a page by their name or number.

use std::borrow::Cow;

/// A text with the characters that stand in it by name or number; `None` where one is rare, or odd.
pub fn decoded(text: &str) -> Option<Cow<'_, str>> {
    let Some(first) = memchr::memchr(b'&', text.as_bytes()) else { return Some(Cow::Borrowed(text)) };
    let (before, mut rest) = (text.get(..first)?, text.get(first + 1..)?);
    let mut whole = String::with_capacity(text.len());
    whole.push_str(before);
    loop {
        // What no name or number follows is the sign itself; a name has several letters.
        let length = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
        if length == 0 || (length == 1 && !rest.starts_with('#') && rest.as_bytes().get(1) != Some(&b';')) {
            whole.push('&');
        } else {
            let (name, after) = rest.split_once(';').filter(|(name, _)| name.len() < 12)?;
            whole.push(character(name)?);
            rest = after;
        }
        let Some((before, after)) = rest.split_once('&') else { break };
        whole.push_str(before);
        rest = after;
    }
    whole.push_str(rest);
    Some(Cow::Owned(whole))
}

/// The character that a reference names, if it is common and nothing is odd about it.
fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(hex) if hex.bytes().all(|b| b.is_ascii_hexdigit()) => u32::from_str_radix(hex, 16).ok()?,
            None if number.bytes().all(|b| b.is_ascii_digit()) => number.parse().ok()?,
            _ => return None,
        };
        let odd =
            |c: &char| c.is_control() || matches!(u32::from(*c), 0xfdd0..=0xfdef) || u32::from(*c) & 0xfffe == 0xfffe;
        return char::from_u32(number).filter(|c| !odd(c));
    }
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, c)| *c)
}

/// Characters that pages write by name.
const NAMES: &[(&str, char)] = &[
    ("nbsp", '\u{a0}'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("middot", '·'),
    ("bull", '•'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("hellip", '…'),
    ("copy", '©'),
    ("reg", '®'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("times", '×'),
    ("eacute", 'é'),
    ("uuml", 'ü'),
    ("ouml", 'ö'),
    ("auml", 'ä'),
];
