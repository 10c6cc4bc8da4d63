//! Documents that nobody writes but to do harm, made by code: small to send, endless to read.

use std::io::Write;
use zip::write::{SimpleFileOptions, ZipWriter};

/// Makes one.
type Make = fn() -> Vec<u8>;

/// Every monster by name; made when it is asked for.
pub const ALL: &[(&str, Make)] = &[
    ("docx: a bomb of a body", || archive(&[DOCX, ("word/document.xml", &body(256))])),
    ("docx: a bomb of a part", || {
        archive(&[DOCX, ("word/document.xml", b"<w:document/>"), ("word/styles.xml", &body(256))])
    }),
    ("docx: 100,000 tables, one in the other", || {
        archive(&[DOCX, ("word/document.xml", &word(&"<w:tbl><w:tr><w:tc>".repeat(100_000)))])
    }),
    ("docx: a table of 100,000 cells", || {
        let cell = "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>";
        archive(&[DOCX, ("word/document.xml", &word(&format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell.repeat(100_000))))])
    }),
    ("odt: a bomb", || archive(&[ODT, ("content.xml", &body(256))])),
    ("odt: one cell, a billion times", || {
        archive(&[
            ODT,
            (
                "content.xml",
                &open_document(
                    "<table:table><table:table-row table:number-rows-repeated='1000000000'>\
             <table:table-cell table:number-columns-repeated='1000000000'><text:p>x</text:p></table:table-cell>\
             </table:table-row></table:table>",
                ),
            ),
        ])
    }),
    ("odt: a billion spaces", || {
        archive(&[ODT, ("content.xml", &open_document("<text:p>x<text:s text:c='1000000000'/>y</text:p>"))])
    }),
    ("odt: 100,000 lists, one in the other", || {
        archive(&[ODT, ("content.xml", &open_document(&"<text:list><text:list-item>".repeat(100_000)))])
    }),
    ("zip: a bomb of a table", || archive(&[("Profile.csv", &body(256)), ("Positions.csv", &body(256))])),
    ("zip: ten million columns", || {
        let head = format!("First Name,Last Name,Headline{}\n", ",a".repeat(10_000_000));
        archive(&[("Profile.csv", head.as_bytes())])
    }),
    ("zip: a row of ten million columns", || {
        let rows = format!("First Name,Last Name,Headline\nMing,Li,x{}\n", ",a".repeat(10_000_000));
        archive(&[("Profile.csv", rows.as_bytes())])
    }),
    ("zip: a million positions", || {
        let rows = format!("Company Name,Title,Started On\n{}", "a,b,Jan 2020\n".repeat(1_000_000));
        archive(&[("Profile.csv", b"First Name,Last Name,Headline\nMing,Li,x\n"), ("Positions.csv", rows.as_bytes())])
    }),
    ("zip: 60,000 files", || {
        let names: Vec<String> = (0..60_000).map(|n| format!("{n}.csv")).collect();
        archive(&names.iter().map(|name| (name.as_str(), &b"x"[..])).collect::<Vec<_>>())
    }),
    ("zip: an archive in an archive in an archive", || {
        (0..50).fold(b"x".to_vec(), |inner, _| archive(&[("Profile.csv", &inner), ("a.zip", &inner)]))
    }),
    ("text: ten million columns", || format!("First Name,Last Name{}", ",a".repeat(9_000_000)).into_bytes()),
    ("text: 2,000,000 lines", || "2013.01 - a\n".repeat(1_500_000).into_bytes()),
    ("html: 100,000 elements, one in the other", || "<div>".repeat(100_000).into_bytes()),
    ("html: 100,000 tables, one in the other", || "<table><tr><td>x".repeat(100_000).into_bytes()),
    ("html: 20,000 formats that are never closed", || "<p><b><i><font color=red>x".repeat(20_000).into_bytes()),
    ("html: 20,000 attributes", || {
        let attributes: String = (0..20_000).map(|n| format!(" a{n}='{n}'")).collect();
        format!("<html><body{attributes}><p>x").into_bytes()
    }),
    ("html: 500,000 colspans", || {
        format!("<table><tr>{}", "<td colspan=1000 rowspan=65534>x</td>".repeat(20_000)).into_bytes()
    }),
    ("html: 1 MB of entities", || format!("<p>{}", "&#x4e2d;".repeat(1 << 17)).into_bytes()),
    ("html: JSON-LD, 100,000 deep", || {
        format!("<html><script type='application/ld+json'>{}</script><p>x", "[".repeat(100_000)).into_bytes()
    }),
    ("json: 1,000,000 lists, one in the other", || "[".repeat(1_000_000).into_bytes()),
    ("json: 1,000,000 objects, one in the other", || "{\"basics\":".repeat(1_000_000).into_bytes()),
    ("json: 300,000 jobs", || {
        let job = r#"{"name":"a","position":"b","startDate":"2020"},"#;
        format!(r#"{{"basics":{{"name":"a"}},"work":[{}{{}}]}}"#, job.repeat(300_000)).into_bytes()
    }),
    ("json: a name of 10 MB", || format!(r#"{{"basics":{{"name":"{}"}}}}"#, "李".repeat(3 << 20)).into_bytes()),
    ("xml: 1,000,000 elements, one in the other", || {
        format!("<?xml version='1.0'?><SkillsPassport>{}", "<a>".repeat(1_000_000)).into_bytes()
    }),
    ("xml: a billion laughs", || {
        let laughs: String =
            (1..20).map(|n| format!("<!ENTITY l{n} '{}'>", format!("&l{};", n - 1).repeat(10))).collect();
        format!("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY l0 'ha'>{laughs}]><SkillsPassport>&l19;</SkillsPassport>")
            .into_bytes()
    }),
    ("word xml: 100,000 tables, one in the other", || {
        let head = "<?xml version='1.0'?><w:wordDocument xmlns:w='x'><w:body>";
        format!("{head}{}", "<w:tbl><w:tr><w:tc>".repeat(100_000)).into_bytes()
    }),
    ("rtf: 1,000,000 groups, one in the other", || format!("{{\\rtf1{}", "{".repeat(1_000_000)).into_bytes()),
    ("rtf: 200,000 cells", || format!("{{\\rtf1 \\trowd{}\\row}}", "\\cellx9 x\\cell".repeat(200_000)).into_bytes()),
    ("rtf: a number too large", || format!("{{\\rtf1 \\bin{0}\\uc{0}\\u{0} x\\u{0}", "9".repeat(400)).into_bytes()),
    ("mail: 10,000 parts, one in the other", || {
        let part = |n| format!("Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n");
        (0..10_000).fold("From: a@example.com\r\n".to_owned(), |all, n| all + &part(n)).into_bytes()
    }),
    ("mail: 100,000 parts", || {
        let part = "--b\r\nContent-Type: text/html\r\n\r\n<p>x\r\n".repeat(100_000);
        format!("From: a@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{part}").into_bytes()
    }),
    ("mail: 10,000 letters, one in the other", || {
        "From: a@example.com\r\nContent-Type: message/rfc822\r\n\r\n".repeat(10_000).into_bytes()
    }),
    ("doc: chains that end in themselves", || {
        let mut bytes = vec![0; 512 * 200];
        bytes[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
        bytes[24..32].copy_from_slice(&[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0]);
        (bytes[32], bytes[44], bytes[57]) = (6, 1, 0x10);
        // The first sector holds the chains; each goes to itself.
        (bytes[76..80]).fill(0);
        (bytes[80..512]).fill(0xff);
        (0..128_u32).for_each(|n| bytes[512 + 4 * n as usize..][..4].copy_from_slice(&n.to_le_bytes()));
        bytes
    }),
    ("pdf: pages that hold themselves", || {
        pdf(&["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9/Parent 2 0 R>>"])
    }),
    ("pdf: pages, each with two of the next, 60 deep", || {
        let kids = (2..62).map(|n| format!("<</Type/Pages/Count 2/Kids[{0} 0 R {0} 0 R]>>", n + 1));
        let mut all = vec!["<</Type/Catalog/Pages 2 0 R>>".to_owned()];
        all.extend(kids);
        all.push("<</Type/Page/MediaBox[0 0 9 9]>>".to_owned());
        pdf(&all)
    }),
    ("pdf: outlines that go round", || {
        pdf(&[
            "<</Type/Catalog/Pages 2 0 R/Outlines 3 0 R/Names 4 0 R>>",
            "<</Type/Pages/Kids[]/Count 0>>",
            "<</First 3 0 R/Last 3 0 R/Next 3 0 R/Prev 3 0 R/Parent 3 0 R>>",
            "<</EmbeddedFiles 4 0 R/Kids[4 0 R 4 0 R]>>",
        ])
    }),
    ("pdf: a form that draws itself", || {
        page("/F Do /F Do", &[stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources 4 0 R", b"/F Do /F Do")])
    }),
    ("pdf: forms, each drawing two of the next, 40 deep", || {
        let form = |n: usize| {
            let own = format!("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F {} 0 R>>>>", n + 1);
            stream(&own, b"/F Do /F Do")
        };
        page("/F Do", &(6..46).map(form).collect::<Vec<_>>())
    }),
    ("pdf: a length that is itself", || page("/F Do", &["<</Length 6 0 R>>stream\nx\nendstream".to_owned()])),
    ("pdf: tables of contents that go round", || {
        let mut bytes = pdf(&["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"]);
        let at = bytes.windows(5).position(|w| w == b"\nxref").unwrap_or(0) + 1;
        let end = format!("\ntrailer<</Root 1 0 R/Size 3/Prev {at}>>\nstartxref\n{at}\n%%EOF");
        bytes.extend(end.bytes());
        bytes
    }),
    ("pdf: 5,000,000 glyphs", || page(&format!("BT /T 9 Tf ({}) Tj ET", "x".repeat(5_000_000)), &[])),
    ("pdf: a bomb of a page", || packed_page(256)),
    ("pdf: a small bomb of a page", || packed_page(64)),
    ("pdf: 1,000,000 states, one in the other", || page(&"q ".repeat(1_000_000), &[])),
    ("pdf: 1,000,000 lists, one in the other", || page(&"[".repeat(1_000_000), &[])),
    ("pdf: 1,000,000 lines", || page(&"0 0 m 9 9 l S ".repeat(1_000_000), &[])),
    ("pdf: a page of a billion points", || {
        let bytes = page("BT /T 9 Tf (x) Tj ET", &[]);
        String::from_utf8_lossy(&bytes).replace("[0 0 600 800]", "[0 0 1e9 1e9]").into_bytes()
    }),
];

const DOCX: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");
const ODT: (&str, &[u8]) = ("mimetype", b"application/vnd.oasis.opendocument.text");

fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in entries {
        // What says the type of an OpenDocument file isn't packed.
        let packed =
            if *name == "mimetype" { zip::CompressionMethod::Stored } else { zip::CompressionMethod::Deflated };
        zip.start_file(*name, SimpleFileOptions::default().compression_method(packed)).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// So many MB of the same.
fn body(megabytes: usize) -> Vec<u8> {
    vec![b' '; megabytes << 20]
}

fn word(body: &str) -> Vec<u8> {
    format!("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>{body}")
        .into_bytes()
}

fn open_document(body: &str) -> Vec<u8> {
    let spaces = ["office", "text", "table"]
        .map(|name| format!(" xmlns:{name}='urn:oasis:names:tc:opendocument:xmlns:{name}:1.0'"))
        .concat();
    format!("<office:document-content{spaces}><office:body><office:text>{body}").into_bytes()
}

/// A PDF of these objects; the first is its catalogue.
fn pdf(objects: &[impl AsRef<str>]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n{}\nendobj\n", n + 1, object.as_ref()).bytes());
    }
    let at = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).bytes());
    for place in &places {
        bytes.extend(format!("{place:010} 00000 n \n").bytes());
    }
    let size = places.len() + 1;
    bytes.extend(format!("trailer<</Root 1 0 R/Size {size}>>\nstartxref\n{at}\n%%EOF").bytes());
    bytes
}

fn stream(own: &str, content: &[u8]) -> String {
    format!("<<{own}/Length {}>>stream\n{}\nendstream", content.len(), String::from_utf8_lossy(content))
}

/// A PDF of one page with the font `T`; the sixth object is the form `F`.
fn page(content: &str, more: &[String]) -> Vec<u8> {
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources 4 0 R/Contents 5 0 R>>".to_owned(),
        "<</Font<</T<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</F 6 0 R>>>>".to_owned(),
        stream("", content.as_bytes()),
    ];
    objects.extend(more.iter().cloned());
    pdf(&objects)
}

/// A PDF whose page is so many MB of one letter being shown, packed.
fn packed_page(megabytes: usize) -> Vec<u8> {
    let mut content = b"BT /T 9 Tf (".to_vec();
    content.resize(megabytes << 20, b'x');
    content.extend(b") Tj ET");
    let zip = archive(&[("x", &content)]);
    // What zlib packs is what a ZIP's entry is, behind its header of 30 bytes and the name.
    let packed = [b"\x78\x01", &zip[31..]].concat();
    let letters: String = packed.iter().map(|b| char::from(*b)).collect();
    let own = format!("<</Filter/FlateDecode/Length {}>>stream\n{letters}\nendstream", packed.len());
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources 4 0 R/Contents 5 0 R>>",
        "<</Font<</T<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>",
        &own,
    ];
    // Each letter was a byte.
    String::from_utf8(pdf(&objects)).unwrap().chars().map(|c| c as u8).collect()
}
