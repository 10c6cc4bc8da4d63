use super::*;
use crate::document::zip::tests::pack;

/// What Word's own elements look like in a file of Word.
fn document(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
         xmlns:r=\"r\" xmlns:mc=\"mc\" xmlns:wp=\"wp\" xmlns:wps=\"wps\" xmlns:v=\"v\"><w:body>{body}</w:body></w:document>"
    )
}

fn see(parts: &[(&str, &str)]) -> Lines {
    read(|name| parts.iter().find(|p| p.0 == name).map(|p| p.1.to_owned())).unwrap()
}

fn seen(body: &str) -> Lines {
    see(&[(BODY, &document(body))])
}

fn texts(lines: &Lines) -> Vec<String> {
    lines.lines.iter().map(|l| l.text.replace('\u{a0}', "~")).collect()
}

const BOX: &str = "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wps:txbx><w:txbxContent>\
    <w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback>\
    <w:pict><v:shape style='width:1pt'><v:textbox><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent>\
    </v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>";

#[test]
fn what_a_person_sees_is_read_and_nothing_else() {
    let boxed = format!("<w:p><w:r>{BOX}<w:t>outside</w:t></w:r></w:p>");
    let cases: &[(&str, &[&str])] = &[
        ("<w:p><w:r><w:t>R&amp;D &lt;a&#x4e2d;</w:t></w:r></w:p>", &["R&D <a中"]),
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t xml:space='preserve'> b</w:t></w:r></w:p>", &["a~~b"]),
        ("<w:p><w:r><w:t>a     b  c</w:t></w:r></w:p>", &["a~~b c"]),
        ("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>", &["a", "b"]),
        ("<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='1'/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", &["a"]),
        (
            "<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>",
            &["new"],
        ),
        (
            "<w:p><w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>y</w:t></w:r></w:moveTo></w:p>",
            &["y"],
        ),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>a</w:t></w:r></w:p>", &["a"]),
        ("<w:p><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>a</w:t></w:r></w:p>", &["a"]),
        ("<w:p><w:r><w:t>138</w:t><w:noBreakHyphen/><w:t>0</w:t><w:softHyphen/><w:t>0</w:t></w:r></w:p>", &["138-00"]),
        ("<w:p><w:smartTag><w:r><w:t>上海</w:t></w:r></w:smartTag><w:r><w:t>人</w:t></w:r></w:p>", &["上海人"]),
        (
            "<w:p><w:r><w:ruby><w:rt><w:r><w:t>lǐ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>李</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>",
            &["李"],
        ),
        (
            "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:sdtContent></w:sdt>",
            &["a"],
        ),
        (
            "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>a</w:t></w:r></w:p>",
            &["a"],
        ),
        ("<w:p><w:r><w:sym w:font='Wingdings' w:char='F06C'/></w:r><w:r><w:t>item</w:t></w:r></w:p>", &["item"]),
        ("<w:p><w:r><w:t>tel</w:t><w:sym w:font='Wingdings' w:char='F028'/><w:t>1</w:t></w:r></w:p>", &["tel 1"]),
        (
            "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>DATE \\@ \"y\"</w:instrText></w:r><w:r><w:t>hint</w:t></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>2020</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
            &["2020"],
        ),
        (&boxed, &["outside", "boxed"]),
        ("", &[]),
    ];
    for (body, expected) in cases {
        let found = seen(body);
        assert_eq!(texts(&found), *expected, "{body}");
        assert!(!found.cut, "{body}");
    }
}

#[test]
fn lists_are_told_by_number_or_sign() {
    let item = |inner: &str| format!("<w:p><w:pPr><w:numPr>{inner}</w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>");
    for (body, list) in [
        (item("<w:ilvl w:val='0'/><w:numId w:val='3'/>"), true),
        (item("<w:numId w:val='0'/>"), false),
        ("<w:p><w:r><w:t>● a</w:t></w:r></w:p>".into(), true),
        ("<w:p><w:r><w:t>•</w:t><w:tab/><w:t>a</w:t></w:r></w:p>".into(), true),
        ("<w:p><w:r><w:t>\u{f06c} a</w:t></w:r></w:p>".into(), true),
        ("<w:p><w:r><w:sym w:font='Wingdings' w:char='F06C'/></w:r><w:r><w:t>a</w:t></w:r></w:p>".into(), true),
        ("<w:p><w:r><w:t>a</w:t></w:r></w:p>".into(), false),
    ] {
        let found = seen(&body).lines;
        assert_eq!((found[0].text.as_str(), found[0].list, found[0].spans[0].start), ("a", list, 0), "{body}");
    }
}

#[test]
fn styles_give_look_and_level() {
    let styles = "<w:styles xmlns:w='w'><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='21'/></w:rPr></w:rPrDefault>\
        </w:docDefaults><w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='Normal'/></w:style>\
        <w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/><w:basedOn w:val='a'/><w:pPr><w:numPr>\
        <w:numId w:val='1'/></w:numPr></w:pPr><w:rPr><w:b/><w:color w:val='1F4E79'/></w:rPr></w:style>\
        <w:style w:type='paragraph' w:styleId='b'><w:name w:val='公司'/><w:basedOn w:val='1'/><w:rPr><w:b w:val='0'/></w:rPr>\
        </w:style><w:style w:type='paragraph' w:styleId='c'><w:name w:val='标题 2'/><w:basedOn w:val='c'/></w:style>\
        <w:style w:type='character' w:styleId='d'><w:name w:val='Strong'/><w:rPr><w:b/></w:rPr></w:style></w:styles>";
    let rels = "<Relationships><Relationship Id='r1' Type='x/styles' Target='styles.xml'/>\
        <Relationship Id='r2' Type='x/hyperlink' Target='https://example.com/?a=1&amp;b=2' TargetMode='External'/></Relationships>";
    let look = |paragraph: &str, run: &str| {
        let body = document(&format!(
            "<w:p><w:pPr>{paragraph}<w:rPr><w:b/></w:rPr></w:pPr><w:hyperlink r:id='r2'><w:r><w:rPr>{run}</w:rPr><w:t>a</w:t>\
             </w:r></w:hyperlink></w:p>"
        ));
        let parts = [(BODY, body.as_str()), ("word/styles.xml", styles), ("word/_rels/document.xml.rels", rels)];
        let line = see(&parts).lines.remove(0);
        assert_eq!(line.spans[0].link.as_deref(), Some("https://example.com/?a=1&b=2"));
        assert!(!line.list);
        (line.look().level, line.shape().to_owned())
    };
    for (paragraph, run, level, shape) in [
        ("", "", 0, "Normal 10.5"),
        ("", "<w:b/><w:i w:val='false'/><w:sz w:val='28'/>", 0, "Normal 14b"),
        ("", "<w:rStyle w:val='d'/>", 0, "Normal/Strong 10.5b"),
        ("<w:pStyle w:val='1'/>", "<w:color w:val='auto'/>", 1, "heading1 10.5b"),
        ("<w:pStyle w:val='b'/>", "", 1, "公司 10.5#1f4e79"),
        ("<w:pStyle w:val='c'/>", "", 2, "标题2 10.5"),
        (
            "<w:pStyle w:val='1'/><w:outlineLvl w:val='9'/><w:numPr><w:numId w:val='0'/></w:numPr>",
            "",
            0,
            "heading1 10.5b#1f4e79",
        ),
        ("<w:outlineLvl w:val='2'/>", "", 3, "Normal 10.5"),
    ] {
        assert_eq!(look(paragraph, run), (level, shape.to_owned()), "{paragraph} {run}");
    }
}

#[test]
fn links_of_fields_lead_where_they_say() {
    for (instruction, link) in [
        ("HYPERLINK \"https://example.com/a\" \\t \"_blank\"", Some("https://example.com/a")),
        ("HYPERLINK mailto:a@example.com", Some("mailto:a@example.com")),
        ("HYPERLINK \\l \"top\"", None),
        ("PAGE", None),
    ] {
        let simple = format!("<w:p><w:fldSimple w:instr='{instruction}'><w:r><w:t>a</w:t></w:r></w:fldSimple></w:p>");
        assert_eq!(seen(&simple).lines[0].spans[0].link.as_deref(), link, "{instruction}");
    }
}

#[test]
fn tables_have_rows_and_cells_and_merged_ones_give_nothing() {
    let cell =
        |p: &str, text: &str| format!("<w:tc><w:tcPr>{p}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let table = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}<w:tc><w:tbl><w:tr>{}</w:tr></w:tbl>{}</w:tc></w:tr></w:tbl>\
         <w:p><w:r><w:t>after</w:t></w:r></w:p>",
        cell("<w:vMerge w:val='restart'/>", "a"),
        cell("", "b"),
        cell("<w:vMerge/>", "unseen"),
        cell("", "inner"),
        "<w:p><w:r><w:t>c</w:t></w:r></w:p>",
    );
    let seen: Vec<_> = seen(&table).lines.into_iter().map(|l| (l.text, l.row, l.cell)).collect();
    let expected = [("a", 1, 1), ("b", 1, 2), ("inner", 3, 5), ("c", 2, 4), ("after", 0, 0)];
    assert_eq!(seen, expected.map(|(text, row, cell)| (text.to_owned(), row, cell)));
}

#[test]
fn margins_come_once_and_page_numbers_not_at_all() {
    let body = document(
        "<w:p><w:r><w:t>body</w:t></w:r></w:p><w:sectPr><w:headerReference w:type='default' r:id='h1'/>\
         <w:headerReference w:type='first' r:id='h2'/><w:footerReference w:type='default' r:id='f1'/><w:titlePg/></w:sectPr>",
    );
    let rels = "<Relationships><Relationship Id='h1' Type='x/header' Target='header1.xml'/><Relationship Id='h2' \
        Type='x/header' Target='/word/header2.xml'/><Relationship Id='f1' Type='x/footer' Target='footer1.xml'/></Relationships>";
    let margin = |texts: &[&str]| {
        document(&texts.iter().map(|t| format!("<w:p><w:r><w:t>{t}</w:t></w:r></w:p>")).collect::<String>())
    };
    let found = see(&[
        (BODY, &body),
        ("word/_rels/document.xml.rels", rels),
        ("word/header1.xml", &margin(&["李明", "Page 2 of 3"])),
        ("word/header2.xml", &margin(&["李明", "13800000001"])),
        ("word/footer1.xml", &margin(&["第 1 页 共 2 页", "机密"])),
    ]);
    assert_eq!(texts(&found), ["李明", "13800000001", "body", "机密"]);
    assert_eq!(found.lines[0].at.to_string(), "word/header2.xml, paragraph 1");
    assert!(found.lines.windows(2).all(|w| w[0].block < w[1].block));
}

#[test]
fn other_prefixes_and_the_strict_namespace_are_read() {
    let body = "<x:document xmlns:x='http://purl.oclc.org/ooxml/wordprocessingml/main'><x:p><x:r><x:t>a</x:t></x:r></x:p>\
                </x:document>";
    assert_eq!(texts(&see(&[(BODY, body)])), ["a"]);
}

#[test]
fn what_is_broken_is_read_as_far_as_it_goes() {
    let whole = document("<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>");
    let found = see(&[(BODY, &whole[..whole.len() - 40])]);
    assert_eq!((texts(&found), found.cut), (vec!["a".to_owned(), "b".to_owned()], true));
    assert_eq!(lines(&pack(&[("word/styles.xml", b"<a/>")])), Err(Unreadable::Broken));
    assert_eq!(lines(&pack(&[(BODY, b"nothing <")])), Err(Unreadable::Broken));
    assert_eq!(lines(b"PK"), Err(Unreadable::Broken));
}

#[test]
fn bottomless_nesting_is_cut_in_time() {
    let begun = std::time::Instant::now();
    for inner in ["<w:tbl><w:tr><w:tc>", "<w:p><w:r><w:txbxContent>", "<w:sdt><w:sdtContent>", "<w:p>"] {
        let body = document(&format!("<w:p><w:r><w:t>top</w:t></w:r></w:p>{}", inner.repeat(100_000)));
        let found = see(&[(BODY, &body)]);
        assert!(found.cut && found.lines[0].text == "top", "{inner}");
    }
    assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
}
