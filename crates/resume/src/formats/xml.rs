//! An XML text as a tree of elements, named without their prefix. What a document type declares is not read, so that no
//! entity can grow.

use crate::document::docx::xml::{Piece, Xml};

/// The deepest nesting that is read.
const MAX_DEPTH: usize = 64;
/// The most elements that are read.
const MAX_ELEMENTS: usize = 100_000;

/// An element.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Element {
    /// Its name without prefix.
    pub name: String,
    /// The attributes that dates and languages are told by.
    pub attributes: Vec<(&'static str, String)>,
    /// The text directly in it.
    pub text: String,
    /// The elements in it.
    pub children: Vec<Element>,
}

impl Element {
    /// The children of a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first element along a path of names.
    pub fn at(&self, path: &str) -> Option<&Element> {
        path.split('/').try_fold(self, |element, name| element.children.iter().find(|child| child.name == name))
    }

    /// An attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| *n == name).map(|(_, value)| value.as_str())
    }
}

/// Reads a text. Beyond the limits, and where the text ends too early or breaks, what was read until there is the tree;
/// the flag says so.
pub(super) fn parse(text: &str) -> Option<(Element, bool)> {
    let mut pieces = Xml::new(text);
    let mut open = vec![Element::default()];
    let (mut count, mut cut) = (0_usize, false);
    for piece in &mut pieces {
        match piece {
            Piece::Begin(_) if open.len() > MAX_DEPTH || count >= MAX_ELEMENTS => {
                cut = true;
                break;
            }
            Piece::Begin(element) => {
                count += 1;
                let named = ["year", "month", "day", "locale", "languageCode"].into_iter();
                let attributes = named.filter_map(|name| Some((name, element.get(name)?.into_owned()))).collect();
                open.push(Element { name: element.name().to_owned(), attributes, ..Element::default() });
            }
            Piece::End => close(&mut open),
            Piece::Text(text) => {
                if let Some(element) = open.last_mut() {
                    element.text.push_str(&text);
                }
            }
        }
    }
    cut |= pieces.cut || open.len() > 1;
    while open.len() > 1 {
        close(&mut open);
    }
    let root = open.pop()?.children.into_iter().next()?;
    Some((root, cut))
}

/// Ends the innermost element; the outermost stays.
fn close(open: &mut Vec<Element>) {
    if open.len() > 1
        && let Some(element) = open.pop()
        && let Some(parent) = open.last_mut()
    {
        parent.children.push(element);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text<'a>(root: &'a Element, path: &str) -> Option<&'a str> {
        root.at(path).map(|element| element.text.as_str())
    }

    #[test]
    fn elements_have_names_texts_and_attributes() {
        let xml = "<?xml version='1.0'?><a:r xmlns:a='u'><b year='1 &amp; 2'>x &lt;&#65;<![CDATA[<y>]]></b><b/></a:r>";
        let (root, cut) = parse(xml).unwrap();
        assert_eq!((root.name.as_str(), root.children.len(), cut), ("r", 2, false));
        assert_eq!(text(&root, "b"), Some("x <A<y>"));
        assert_eq!(root.at("b").and_then(|b| b.attribute("year")), Some("1 & 2"));
    }

    #[test]
    fn nothing_grows_and_nothing_is_bottomless() {
        let bomb = "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><r>x&b;</r>";
        assert_eq!(parse(bomb).unwrap().0.text, "x");
        assert!(parse(&"<a>".repeat(100_000)).unwrap().1);
        let (root, cut) = parse(&format!("<r>{}</r>", "<a/>".repeat(200_000))).unwrap();
        assert!(cut && root.children.len() <= MAX_ELEMENTS);
        assert_eq!(parse("<r><a>x").map(|(r, cut)| (text(&r, "a") == Some("x"), cut)), Some((true, true)));
        assert!(parse("no xml").is_none() && parse("").is_none());
    }
}
