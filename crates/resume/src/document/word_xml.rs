//! Word in one XML file: the format of 2003 (`w:wordDocument`), and the flat form of a `.docx` (`pkg:package`).

use super::Unreadable;
use super::charset;
use super::docx::body::Body;
use super::docx::styles::Styles;
use super::docx::{self, is_page_number, join};
use super::line::Lines;
use super::story::Story;
use std::collections::{HashMap, HashSet};

/// What the places in the one part are called by.
const PART: &str = "w:wordDocument";

/// Sees a file of Word's XML.
///
/// # Errors
/// [`Unreadable`], where nothing of it can be seen.
pub fn lines(bytes: &[u8]) -> Result<Lines, Unreadable> {
    let xml = charset::decode(bytes);
    if xml.contains("<pkg:package") {
        let parts = parts(&xml);
        let mut found = docx::read(|name| parts.get(name).map(|xml| (*xml).to_owned()))?;
        found.cut |= !xml.trim_end().ends_with("</pkg:package>");
        return Ok(found);
    }
    let (styles, links) = (Styles::read(&xml), HashMap::new());
    let see = |part: &str, xml: &str| {
        let mut story = Story::new(part);
        Body::new(&styles, &links).read(xml, &mut story);
        story.finish()
    };
    // Headers and footers stand in the properties of the sections.
    let margin = |name: &str| {
        let mut texts = HashSet::new();
        let mut all = join(elements(&xml, name).map(|element| see(&format!("{PART}/{name}"), element)));
        all.lines.retain(|line| !is_page_number(&line.text) && texts.insert(line.text.clone()));
        all
    };
    let found = join([margin("w:hdr"), see(PART, &xml), margin("w:ftr")]);
    match found.lines.is_empty() && found.cut {
        true => Err(Unreadable::Broken),
        false => Ok(found),
    }
}

/// The elements of a name, whole.
fn elements<'a>(xml: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let (begin, end) = (format!("<{name} "), format!("</{name}>"));
    let begins: Vec<usize> = xml.match_indices(&begin).map(|(at, _)| at).take(MAX_MARGINS).collect();
    begins.into_iter().filter_map(move |at| {
        let rest = xml.get(at..)?;
        rest.get(..rest.find(&end)? + end.len())
    })
}

/// The most headers or footers.
const MAX_MARGINS: usize = 64;

/// The parts of a flat file, by name.
fn parts<'a>(xml: &'a str) -> HashMap<&'a str, &'a str> {
    let named = |part: &'a str| {
        let name = part.split_once("pkg:name=\"")?.1.split_once('"')?.0;
        let data = part.split_once("<pkg:xmlData")?.1.split_once('>')?.1;
        Some((name.trim_start_matches('/'), data.split("</pkg:xmlData>").next().unwrap_or(data)))
    };
    xml.split("<pkg:part ").skip(1).filter_map(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(xml: &str) -> Vec<String> {
        lines(xml.as_bytes()).unwrap().lines.into_iter().map(|l| l.text).collect()
    }

    const WORD: &str = "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>\
        <w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\" xmlns:wx=\"wx\" xmlns:o=\"o\">\
        <o:DocumentProperties><o:Title>not seen</o:Title></o:DocumentProperties><w:styles><w:style w:type=\"paragraph\" \
        w:default=\"on\" w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:rPr><w:sz w:val=\"21\"/></w:rPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/><w:rPr><w:b/></w:rPr>\
        </w:style></w:styles><w:body><wx:sect><wx:sub-section><w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr><w:r><w:t>工作经历</w:t>\
        </w:r></w:p><w:p><w:pPr><w:listPr><w:ilvl w:val=\"0\"/><w:ilfo w:val=\"1\"/></w:listPr></w:pPr><w:hlink \
        w:dest=\"https://example.com\"><w:r><w:t>示例公司</w:t></w:r></w:hlink></w:p></wx:sub-section><w:sectPr>\
        <w:hdr w:type=\"odd\"><w:p><w:r><w:t>李明的简历</w:t></w:r></w:p></w:hdr><w:ftr w:type=\"odd\"><w:p><w:r><w:t>1</w:t></w:r></w:p>\
        </w:ftr></w:sectPr></wx:sect></w:body></w:wordDocument>";

    #[test]
    fn the_format_of_2003_is_read() {
        let found = lines(WORD.as_bytes()).unwrap();
        assert_eq!(texts(WORD), ["李明的简历", "工作经历", "示例公司"]);
        assert_eq!((found.lines[1].look().level, found.lines[1].shape()), (1, "heading1 10.5b"));
        assert!(found.lines[2].list && found.lines[2].is_link() && !found.cut);
    }

    #[test]
    fn a_flat_docx_is_read_like_a_packed_one() {
        let flat = "<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"p\"><pkg:part pkg:name=\"/_rels/.rels\" pkg:contentType=\"c\">\
            <pkg:xmlData><Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/>\
            </Relationships></pkg:xmlData></pkg:part><pkg:part pkg:contentType=\"c\" pkg:name=\"/word/document.xml\"><pkg:xmlData>\
            <w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>李明</w:t></w:r></w:p></w:body></w:document></pkg:xmlData></pkg:part>\
            </pkg:package>";
        assert_eq!(texts(flat), ["李明"]);
    }

    #[test]
    fn a_file_that_ends_early_says_so() {
        for end in (0..WORD.len()).step_by(7) {
            if let Ok(found) = lines(&WORD.as_bytes()[..end]) {
                assert!(found.cut, "{end}");
            }
        }
    }
}
