use super::*;

fn texts(rtf: &str) -> Vec<String> {
    let found = lines(rtf.as_bytes()).unwrap();
    assert!(!found.cut, "{rtf}");
    found.lines.into_iter().map(|l| l.text.replace('\u{a0}', "~")).collect()
}

#[test]
fn what_a_person_sees_is_read_and_nothing_else() {
    let cases: &[(&str, &[&str])] = &[
        (r"{\rtf1\ansi a\par b}", &["a", "b"]),
        (r"{\rtf1\ansi\ansicpg936 \'c0\'ee\'c3\'f7\tab 13800000001}", &["李明~~13800000001"]),
        (r"{\rtf1\ansi{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset134 SimSun;}}\f1\'c0\'ee\f0 caf\'e9}", &["李café"]),
        (r"{\rtf1\ansi\uc1\u26446?\u26126?}", &["李明"]),
        (r"{\rtf1\ansi\uc2\u26446\'c0\'ee\u26126\'c3\'f7!}", &["李明!"]),
        (r"{\rtf1\ansi\uc0\u-10179\u-8704 x}", &["😀x"]),
        (r"{\rtf1\ansi a{\*\generator Word;}{\info{\title T}}{\pict\bin3 }{}}b}", &["ab"]),
        (r"{\rtf1\ansi\{a\}\\\~b\_c\-d\emdash\bullet}", &["{a}\\~b-cd—•"]),
        (r"{\rtf1\ansi a\line b\par\pard{\v secret}{\deleted old}c}", &["a", "b", "c"]),
        (r"{\rtf1\ansi{\header\pard Li Ming\par}{\footer\pard Page 1 of 2\par}body}", &["Li Ming", "body"]),
        (
            r"{\rtf1\ansi\pard out{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard in\par}}{\shprslt old}}\par}",
            &["out", "in"],
        ),
        (r"{\rtf1\ansi{\field{\*\fldinst DATE}{\fldrslt 2020}}}", &["2020"]),
    ];
    for (rtf, expected) in cases {
        assert_eq!(texts(rtf), *expected, "{rtf}");
    }
}

#[test]
fn looks_styles_lists_and_links_are_told() {
    let rtf = r#"{\rtf1\ansi{\colortbl;\red31\green78\blue121;}{\stylesheet{\fs21 Normal;}{\s1\b\fs28\outlinelevel0 heading 1;}}
\pard\plain\s1\b\fs28\cf1 Work\par\pard\plain\fs21{\listtext \'b7\tab}\ls1 Built\par\pard\plain\fs21
{\field{\*\fldinst{HYPERLINK "https://example.com"}}{\fldrslt{site}}} {\b bold} after\par}"#;
    let found = lines(rtf.as_bytes()).unwrap().lines;
    let told: Vec<_> = found.iter().map(|l| (l.text.as_str(), l.shape(), l.look().level, l.list)).collect();
    assert_eq!(
        told,
        [
            ("Work", "heading1 14b#1f4e79", 1, false),
            ("Built", "Normal 10.5", 0, true),
            ("site bold after", "Normal 10.5", 0, false)
        ]
    );
    assert_eq!(found[2].spans[0].link.as_deref(), Some("https://example.com"));
    assert_eq!(found[2].edges().collect::<Vec<_>>(), [5, 10]);
}

#[test]
fn tables_have_rows_and_cells() {
    let rtf = r"{\rtf1\ansi\trowd\cellx1\cellx2\pard\intbl a\cell b\par c\cell\row\trowd\pard\intbl d\cell \cell\row\pard e\par}";
    let found = lines(rtf.as_bytes()).unwrap().lines;
    let told: Vec<_> = found.iter().map(|l| (l.text.as_str(), l.row, l.cell)).collect();
    assert_eq!(told, [("a", 1, 1), ("b", 1, 2), ("c", 1, 2), ("d", 2, 3), ("e", 0, 0)]);
}

#[test]
fn what_is_broken_is_read_as_far_as_it_goes() {
    let found = lines(br"{\rtf1\ansi top\par {\b half").unwrap();
    assert!(found.cut && found.lines.len() == 2);
    assert_eq!(lines(br"{\rtf1"), Err(Unreadable::Broken));
    let begun = std::time::Instant::now();
    for inner in ["{", "{\\shptxt ", "{\\field{\\fldrslt ", "\\intbl\\itap30 \\nestcell "] {
        let found = lines(format!("{{\\rtf1 top\\par {}", inner.repeat(100_000)).as_bytes()).unwrap();
        assert!(found.cut && found.lines[0].text == "top", "{inner}");
    }
    assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
}
