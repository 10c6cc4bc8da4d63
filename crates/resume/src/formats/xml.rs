//! An XML text as a tree of elements, named without their prefix. What a document type declares is not read: no entity
//! but XML's own five is expanded, so that none can grow.

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

/// The deepest nesting that is read.
const MAX_DEPTH: usize = 64;
/// The most elements that are read.
const MAX_ELEMENTS: usize = 100_000;

/// An element.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Element {
    /// Its name without prefix.
    pub name: String,
    /// Its attributes, names without prefix.
    pub attributes: Vec<(String, String)>,
    /// The text directly in it.
    pub text: String,
    /// The elements in it.
    pub children: Vec<Element>,
}

impl Element {
    /// The children of a name, with the number of each among them, from 1.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first element along a path of names.
    pub fn at(&self, path: &str) -> Option<&Element> {
        path.split('/').try_fold(self, |element, name| element.all(name).next())
    }

    /// The text along a path of names, if there is any.
    pub fn text_at(&self, path: &str) -> Option<&str> {
        self.at(path).map(|element| element.text.trim()).filter(|text| !text.is_empty())
    }

    /// An attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }
}

/// Reads a text. Beyond the limits, and where the text ends too early or breaks, what was read until there is the tree;
/// the flag says so.
pub(super) fn parse(text: &str) -> Option<(Element, bool)> {
    let mut reader = Reader::from_str(text);
    let mut open = vec![Element::default()];
    let (mut count, mut cut) = (0_usize, false);
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                count += 1;
                if open.len() > MAX_DEPTH || count > MAX_ELEMENTS {
                    cut = true;
                    break;
                }
                open.push(element(&start));
            }
            Ok(Event::Empty(start)) => {
                count += 1;
                if count > MAX_ELEMENTS {
                    cut = true;
                    break;
                }
                if let Some(parent) = open.last_mut() {
                    parent.children.push(element(&start));
                }
            }
            Ok(Event::End(_)) => close(&mut open),
            Ok(Event::Text(text)) => add(&mut open, &text.xml_content(XmlVersion::Implicit1_0)),
            Ok(Event::CData(text)) => add(&mut open, &text.xml_content(XmlVersion::Implicit1_0)),
            Ok(Event::GeneralRef(reference)) => {
                let known = match reference.resolve_char_ref() {
                    Ok(Some(c)) => c.to_string(),
                    _ => predefined(&reference).map_or_else(|| format!("&{};", &*reference), str::to_owned),
                };
                add(&mut open, &known);
            }
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(_) => {
                cut = true;
                break;
            }
        }
    }
    cut |= open.len() > 1;
    while open.len() > 1 {
        close(&mut open);
    }
    let root = open.pop()?.children.into_iter().next()?;
    Some((root, cut))
}

fn element(start: &BytesStart<'_>) -> Element {
    let name = start.local_name().as_ref().to_owned();
    let attributes = start.attributes().flatten().map(|attribute| {
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map(|v| v.into_owned());
        (attribute.key.local_name().as_ref().to_owned(), value.unwrap_or_default())
    });
    Element { name, attributes: attributes.collect(), ..Element::default() }
}

fn predefined(name: &str) -> Option<&'static str> {
    Some(match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => "\u{a0}",
        _ => return None,
    })
}

fn add(open: &mut [Element], text: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(text);
    }
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

    #[test]
    fn elements_have_names_texts_and_attributes() {
        let (root, cut) = parse("<?xml version='1.0'?><a:r xmlns:a='u'><b c='1 &amp; 2'>x &lt;&#65;<![CDATA[<y>]]></b><b/></a:r>").unwrap();
        assert_eq!((root.name.as_str(), root.children.len(), cut), ("r", 2, false));
        assert_eq!(root.text_at("b"), Some("x <A<y>"));
        assert_eq!(root.at("b").and_then(|b| b.attribute("c")), Some("1 & 2"));
    }

    #[test]
    fn nothing_grows_and_nothing_is_bottomless() {
        let bomb = "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><r>&b;</r>";
        assert_eq!(parse(bomb).unwrap().0.text, "&b;");
        let (_, cut) = parse(&"<a>".repeat(100_000)).unwrap();
        assert!(cut);
        let (root, cut) = parse(&format!("<r>{}</r>", "<a/>".repeat(200_000))).unwrap();
        assert!(cut && root.children.len() <= MAX_ELEMENTS);
        assert_eq!(parse("<r><a>x").map(|(r, cut)| (r.text_at("a") == Some("x"), cut)), Some((true, true)));
        assert!(parse("no xml").is_none() && parse("").is_none());
    }
}
