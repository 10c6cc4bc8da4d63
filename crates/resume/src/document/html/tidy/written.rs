//! A tag as it is written: its name and the attributes that matter. What is written oddly is none.

use super::super::Tag;
use super::characters::decoded;
use std::borrow::Cow;

/// A tag as it is written, and whether it ends itself.
pub(super) struct Written<'a> {
    pub tag: Tag<'a>,
    pub ends: bool,
}

/// Reads a tag from its name on; gives what stands behind it too.
pub(super) fn tag(text: &str) -> Option<(Written<'_>, &str)> {
    let bytes = text.as_bytes();
    let is_name = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b':' | b'_');
    let length = bytes.iter().take_while(is_name).count();
    let mut tag = Tag { name: text.get(..length).filter(|name| !name.is_empty())?, ..Tag::default() };
    let (mut classed, mut styled, mut led) = (false, false, false);
    let is_blank = |b: &u8| matches!(b, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c');
    let blanks = |at: usize| Some(at + bytes.get(at..)?.iter().position(|b| !is_blank(b))?);
    let mut at = length;
    loop {
        let before = at;
        at = blanks(at)?;
        match bytes.get(at)? {
            b'>' => {
                return Some((Written { tag, ends: false }, text.get(at + 1..)?));
            }
            b'/' if bytes.get(at + 1) == Some(&b'>') => {
                return Some((Written { tag, ends: true }, text.get(at + 2..)?));
            }
            b'/' | b'=' => return None,
            _ if at == length && before == at => return None,
            _ => {}
        }
        let begun = at;
        at += bytes.get(at..)?.iter().position(|b| is_blank(b) || matches!(b, b'/' | b'>' | b'='))?;
        let key = text.get(begun..at)?;
        at = blanks(at)?;
        let value = if bytes.get(at) == Some(&b'=') {
            at = blanks(at + 1)?;
            let (from, end) = match bytes.get(at)? {
                b'>' => return None,
                quote @ (b'"' | b'\'') => (at + 1, memchr::memchr(*quote, bytes.get(at + 1..)?)?),
                _ => (at, bytes.get(at..)?.iter().position(|b| is_blank(b) || *b == b'>')?),
            };
            at = from + end + usize::from(from > at);
            text.get(from..from + end)?
        } else {
            ""
        };
        // The first of a name counts.
        match key.len() {
            5 if key.eq_ignore_ascii_case("class") && !std::mem::replace(&mut classed, true) => {
                tag.class = plain(value)?;
            }
            5 if key.eq_ignore_ascii_case("style") && !std::mem::replace(&mut styled, true) => {
                tag.style = strict(value)?;
            }
            6 if key.eq_ignore_ascii_case("hidden") => tag.hidden = true,
            4 if key.eq_ignore_ascii_case("href") && !std::mem::replace(&mut led, true) => {
                tag.href = linked(value)?;
            }
            _ => {}
        }
    }
}

/// A value that says what is written, if it does.
fn plain(value: &str) -> Option<&str> {
    (memchr::memchr2(b'&', b'\r', value.as_bytes()).is_none()).then_some(value)
}

/// Where a link leads.
fn linked(value: &str) -> Option<Cow<'_, str>> {
    let mut rest = value;
    // A query's `&name=` is what is written.
    while let Some((_, after)) = rest.split_once('&') {
        let name = after.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
        if name.starts_with('=') && name.len() < after.len() {
            rest = name;
        } else {
            return strict(value);
        }
    }
    (!value.contains('\r')).then_some(Cow::Borrowed(value))
}

/// A value in which characters may stand by their names.
fn strict(value: &str) -> Option<Cow<'_, str>> {
    if value.contains('\r') { None } else { decoded(value) }
}
