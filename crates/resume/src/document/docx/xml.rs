//! The XML of office files, piece by piece, as far as it is well-formed.

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;

/// How deep elements may nest. Word itself stays far below.
const MAX_DEPTH: usize = 2000;

/// Reads elements and text in order.
pub struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    /// An element without content was told: its end comes next.
    empty: bool,
    depth: usize,
    begun: bool,
    /// Whether it ended before its end.
    pub cut: bool,
}

/// What was read.
pub enum Piece<'a> {
    /// An element begins.
    Begin(Element<'a>),
    /// The innermost element ends.
    End,
    /// Text, or what an entity stands for.
    Text(Cow<'a, str>),
}

/// An element that begins.
pub struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// Its name without the prefix.
    pub fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// Its prefix; empty for none.
    pub fn prefix(&self) -> &str {
        self.0.name().prefix().map_or("", |p| p.into_inner())
    }

    /// The value of an attribute, by its name without the prefix.
    pub fn get(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut all = self.0.attributes();
        let found = all.with_checks(false).flatten().find(|a| a.key.local_name().into_inner() == name)?;
        // What isn't well written is taken as it stands.
        match found.value.contains('&') {
            true => Some(Cow::Owned(
                found.normalized_value(XmlVersion::Implicit1_0).map_or(found.value.to_string(), Cow::into_owned),
            )),
            false => Some(found.value),
        }
    }

    /// The number in an attribute.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.get(name)?.trim().parse().ok()
    }

    /// The prefix that an element declares for a namespace that ends like this.
    pub fn declares(&self, ends: &[&str]) -> Option<String> {
        let mut all = self.0.attributes();
        let mut all = all.with_checks(false).flatten();
        let found = all.find(|a| ends.iter().any(|end| a.value.ends_with(end)))?;
        found.key.into_inner().strip_prefix("xmlns").map(|p| p.trim_start_matches(':').to_owned())
    }
}

impl<'a> Xml<'a> {
    /// Begins at the beginning.
    pub fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().allow_dangling_amp = true;
        Xml { reader, empty: false, depth: 0, begun: false, cut: false }
    }
}

impl<'a> Iterator for Xml<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        if std::mem::take(&mut self.empty) {
            return Some(Piece::End);
        }
        if self.cut {
            return None;
        }
        loop {
            match self.reader.read_event() {
                Ok(Event::Start(element)) if self.depth < MAX_DEPTH => {
                    self.depth += 1;
                    self.begun = true;
                    return Some(Piece::Begin(Element(element)));
                }
                Ok(Event::Empty(element)) => {
                    self.empty = true;
                    self.begun = true;
                    return Some(Piece::Begin(Element(element)));
                }
                Ok(Event::End(_)) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Some(Piece::End);
                }
                Ok(Event::Text(text)) => return Some(Piece::Text(text.into_inner())),
                Ok(Event::CData(text)) => return Some(Piece::Text(text.into_inner())),
                Ok(Event::GeneralRef(name)) => {
                    let known = match name.resolve_char_ref() {
                        Ok(Some(c)) => Cow::Owned(c.to_string()),
                        Ok(None) => Cow::Borrowed(resolve_predefined_entity(&name).unwrap_or_default()),
                        Err(_) => continue,
                    };
                    return Some(Piece::Text(known));
                }
                Ok(Event::Eof) => {
                    self.cut = self.depth > 0 || !self.begun;
                    return None;
                }
                Ok(Event::Start(_)) | Err(_) => {
                    self.cut = true;
                    return None;
                }
                Ok(Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_)) => {}
            }
        }
    }
}
