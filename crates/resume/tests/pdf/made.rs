//! The plainest PDF there is, made by hand.

use resume::document::{Unreadable, pdf};
use std::fmt::Write;

/// A text at a place from the upper left corner of an A4 page; bold from 100 points on, less those.
pub fn say(x: u32, y: u32, size: u32, text: &str) -> String {
    let (font, size) = if size > 100 { ("B", size - 100) } else { ("R", size) };
    format!("BT /{font} {size} Tf {x} {} Td ({text}) Tj ET\n", 842 - y)
}

pub fn all(parts: &[(u32, u32, u32, &str)]) -> String {
    parts.iter().map(|(x, y, size, text)| say(*x, *y, *size, text)).collect()
}

/// A file of objects, numbered from 1; the first is the catalogue.
pub fn file(objects: &[String], trailer: &str) -> Vec<u8> {
    let mut out = String::from("%PDF-1.7\n");
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(out.len());
        write!(out, "{} 0 obj\n{object}\nendobj\n", at + 1).unwrap();
    }
    let begin = out.len();
    write!(out, "xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).unwrap();
    for place in &places {
        writeln!(out, "{place:010} 00000 n ").unwrap();
    }
    write!(out, "trailer\n<< /Size {} /Root 1 0 R {trailer} >>\nstartxref\n{begin}\n%%EOF\n", places.len() + 1)
        .unwrap();
    out.into_bytes()
}

pub fn stream(head: &str, body: &str) -> String {
    format!("<< {head} /Length {} >>\nstream\n{body}\nendstream", body.len())
}

/// A file with pages of these contents; `fonts` and `more` are entries of their resources.
pub fn made(pages: &[String], resources: &str) -> Vec<u8> {
    let kids: String = (0..pages.len()).map(|at| format!("{} 0 R ", 6 + at * 2)).collect();
    let font = |name: &str| format!("<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>");
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", pages.len()),
        font("Helvetica"),
        font("Helvetica-Bold"),
        stream(
            "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /Self 5 0 R >> >>",
            "/Self Do",
        ),
    ];
    for (at, page) in pages.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << /Font << /R 3 0 R /B 4 0 R {resources} >> /XObject << /Self 5 0 R >> >> >>",
            7 + at * 2
        ));
        objects.push(stream("", page));
    }
    file(&objects, "")
}

/// What is read, one line each: its cell, whether it is an item, its text.
pub fn read(bytes: &[u8]) -> Result<Vec<String>, Unreadable> {
    let show = |line: &resume::document::line::Line| {
        let cell = if line.cell > 0 { format!("[{}.{}] ", line.row, line.cell) } else { String::new() };
        let item = if line.list { "* " } else { "" };
        format!("{cell}{item}{}", line.text.replace('\u{a0}', "_"))
    };
    pdf::lines(bytes).map(|lines| lines.lines.iter().map(show).collect())
}

pub fn check(name: &str, pages: &[String], expected: &[&str]) {
    assert_eq!(
        read(&made(pages, "")).as_deref(),
        Ok(&expected.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>()[..]),
        "{name}"
    );
}

/// A text by its place and size.
pub type Part<'t> = (u32, u32, u32, &'t str);

/// A filled area, by its upper left corner, width and height, in a shade of grey.
pub fn area(x: u32, y: u32, width: u32, height: u32, grey: f32) -> String {
    format!("{grey} g {x} {} {width} {height} re f 0 g\n", 842 - y - height)
}

/// A line from one place to another.
pub fn line(from: (u32, u32), to: (u32, u32)) -> String {
    format!("{} {} m {} {} l S\n", from.0, 842 - from.1, to.0, 842 - to.1)
}

/// What ends at a place: Helvetica is as wide as it is.
pub fn flush(right: u32, y: u32, size: u32, text: &str) -> Part<'_> {
    let wide = |c: char| match c {
        'i' | 'j' | 'l' => 222,
        'f' | 't' | ' ' | '/' | '.' | ',' | 'I' => 278,
        'r' | '-' | '(' | ')' => 333,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 500,
        'm' | 'M' => 833,
        'w' | 'C' | 'D' | 'H' | 'N' | 'R' | 'U' => 722,
        'A' | 'B' | 'E' | 'K' | 'P' | 'S' | 'V' | 'X' | 'Y' => 667,
        'F' | 'T' | 'Z' => 611,
        'G' | 'O' | 'Q' => 778,
        'W' => 944,
        _ => 556,
    };
    let width = text.chars().map(wide).sum::<u32>() * (size % 100) / 1000;
    (right - width, y, size, text)
}

/// The lines of a file of one page.
pub fn lines(content: String) -> Vec<String> {
    read(&made(&[content], "")).unwrap()
}

/// The first line that holds a text.
pub fn place(lines: &[String], text: &str) -> usize {
    lines.iter().position(|line| line.contains(text)).unwrap_or_else(|| panic!("{text}: {lines:#?}"))
}

/// Checks that texts are read one after the other.
pub fn in_order(lines: &[String], texts: &[&str]) {
    let places: Vec<usize> = texts.iter().map(|text| place(lines, text)).collect();
    assert!(places.is_sorted(), "{places:?} {lines:#?}");
}

/// A Type 3 font, as browsers and vector programs make them, and a Chinese one that isn't embedded.
/// A file of one page with a Chinese font `C` of no outlines, as old printers know it, and a Type 3 font `T`.
pub fn chinese(page: &str) -> Vec<u8> {
    let cmap = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff> \
                endcodespacerange 2 beginbfchar <61> <59d3> <62> <540d> endbfchar endcmap end end";
    let glyph = stream("", "1000 0 0 0 800 800 d1 0 0 800 800 re f");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [6 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a 4 0 R /b 4 0 R >> \
         /Encoding << /Type /Encoding /Differences [97 /a /b] >> /FirstChar 97 /LastChar 98 /Widths [1000 1000] /ToUnicode 5 0 R >>"
            .to_owned(),
        glyph,
        stream("", cmap),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R /Resources << /Font << /T 3 0 R /C 8 0 R >> >> >>".to_owned(),
        stream("", page),
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [9 0 R] >>".to_owned(),
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 10 0 R >>".to_owned(),
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>".to_owned(),
    ];
    file(&objects, "")
}
