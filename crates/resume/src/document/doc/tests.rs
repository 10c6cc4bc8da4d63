use super::*;
use std::io::Write;

/// An OLE file with some streams.
fn ole(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in streams {
        file.create_stream(name).unwrap().write_all(bytes).unwrap();
    }
    file.into_inner().into_inner()
}

/// A Word file without looks: each text is a piece, narrow ones of one byte each.
fn word(flags: u16, lengths: [u32; 8], pieces: &[(&str, bool)]) -> Vec<u8> {
    let mut main = vec![0; 0x800];
    main[..4].copy_from_slice(&[0xec, 0xa5, 0xc1, 0]);
    main[10..12].copy_from_slice(&flags.to_le_bytes());
    for (n, length) in lengths.iter().enumerate() {
        main[0x4c + 4 * n..][..4].copy_from_slice(&length.to_le_bytes());
    }
    let (mut places, mut descriptors, mut at) = (vec![0_u32], Vec::new(), 0);
    for (text, narrow) in pieces {
        let begin = main.len() as u32;
        let begin = if *narrow { (begin * 2) | 0x4000_0000 } else { begin };
        descriptors.extend([&[0, 0], &begin.to_le_bytes()[..], &[0, 0]].concat());
        match narrow {
            true => main.extend(WINDOWS_1252.encode(text).0.iter()),
            false => main.extend(text.encode_utf16().flat_map(u16::to_le_bytes)),
        }
        at += text.encode_utf16().count() as u32;
        places.push(at);
    }
    let list = [places.iter().flat_map(|p| p.to_le_bytes()).collect(), descriptors].concat();
    // Changes that pieces refer to, then the pieces.
    let list = [&[1, 2, 0, 9, 9, 2][..], &(list.len() as u32).to_le_bytes(), &list].concat();
    main[0x9a + 8 * 33 + 4..][..4].copy_from_slice(&(list.len() as u32).to_le_bytes());
    ole(&[("/WordDocument", &main), ("/0Table", &list)])
}

fn body(text: &str) -> Lines {
    lines(&word(0, [text.encode_utf16().count() as u32, 0, 0, 0, 0, 0, 0, 0], &[(text, false)])).unwrap()
}

#[test]
fn pieces_are_put_together_and_parts_told_apart() {
    let bytes = word(0, [10, 0, 0, 0, 0, 0, 4, 0], &[("caf\u{e9} “", true), ("😀李\r", false), ("box\r", true)]);
    let found = lines(&bytes).unwrap();
    let told: Vec<_> = found.lines.iter().map(|l| (l.text.as_str(), l.at.to_string())).collect();
    assert_eq!(told[0], ("café “😀李", "body, paragraph 1".into()));
    assert_eq!(told[1], ("box", "boxes, paragraph 1".into()));
    assert!(!found.cut);
    assert!(lines(&word(0, [99, 0, 0, 0, 0, 0, 0, 0], &[("a\r", true)])).unwrap().cut);
}

#[test]
fn control_characters_mean_what_they_mean() {
    let cases: &[(&str, &[&str])] = &[
        ("a\x0bb\x0cc\r", &["a", "b", "c"]),
        ("1\x1e2\x1f3\r", &["1-23"]),
        ("\x13 PAGE \x142020\x15 \x13 TOC \x15\x01\x08end\r", &["2020 end"]),
        ("a\tb\r", &["a\u{a0}\u{a0}b"]),
    ];
    for (text, expected) in cases {
        let found: Vec<_> = body(text).lines.into_iter().map(|l| l.text).collect();
        assert_eq!(found, *expected, "{text:?}");
    }
    let link = &body("\x13HYPERLINK \"https://example.com\"\x14site\x15 x\r").lines[0];
    assert_eq!((link.spans[0].link.as_deref(), link.spans[1].link.as_deref()), (Some("https://example.com"), None));
}

#[test]
fn cells_are_told_even_where_looks_are_lost() {
    let told: Vec<_> =
        body("a\x07b\x07\x07c\x07d\x07\x07e\r").lines.into_iter().map(|l| (l.text, l.row, l.cell)).collect();
    let expected = [("a", 1, 1), ("b", 1, 2), ("c", 2, 3), ("d", 2, 4), ("e", 0, 0)];
    assert_eq!(told, expected.map(|(text, row, cell)| (text.to_owned(), row, cell)));
}

#[test]
fn what_cannot_be_read_says_why() {
    assert_eq!(lines(&word(0x0100, [2, 0, 0, 0, 0, 0, 0, 0], &[("a\r", true)])), Err(Unreadable::Locked));
    assert_eq!(lines(&ole(&[("/EncryptedPackage", b"x"), ("/EncryptionInfo", b"x")])), Err(Unreadable::Locked));
    assert_eq!(lines(&ole(&[("/Workbook", b"x")])), Err(Unreadable::Kind));
    assert_eq!(lines(&ole(&[("/WordDocument", b"x")])), Err(Unreadable::Broken));
    assert_eq!(lines(b"\xd0\xcf\x11\xe0"), Err(Unreadable::Broken));
}

#[test]
fn word_95_is_read_in_the_code_page_of_its_language() {
    let text = GB18030.encode("李明\r电话：13800000001\r").0;
    let mut main = vec![0; 0x300];
    main[..8].copy_from_slice(&[0xdc, 0xa5, 0x68, 0, 0, 0, 0x04, 0x08]);
    main[0x18..0x1c].copy_from_slice(&0x300_u32.to_le_bytes());
    main[0x1c..0x20].copy_from_slice(&(0x300 + text.len() as u32).to_le_bytes());
    main.extend(text.iter());
    let found = lines(&ole(&[("/WordDocument", &main)])).unwrap();
    assert_eq!(found.lines.iter().map(|l| l.text.as_str()).collect::<Vec<_>>(), ["李明", "电话：13800000001"]);
    main[10] = 4;
    assert_eq!(lines(&ole(&[("/WordDocument", &main)])), Err(Unreadable::Kind));
}
