use super::*;
use crate::document::zip::tests::pack;

const SHEET: &str = "<office:styles><style:default-style style:family='paragraph'><style:text-properties fo:font-size='10.5pt'/>\
    </style:default-style><style:style style:name='Heading' style:family='paragraph'><style:text-properties \
    fo:font-weight='bold'/></style:style><style:style style:name='Heading_20_1' style:display-name='Heading 1' \
    style:family='paragraph' style:parent-style-name='Heading' style:default-outline-level='1'><style:text-properties \
    fo:font-size='200%' fo:color='#1f4e79'/></style:style></office:styles><office:master-styles><style:master-page>\
    <style:header><text:p>李明的简历</text:p></style:header><style:footer><text:p>第<text:page-number>1</text:page-number>页</text:p>\
    </style:footer></style:master-page></office:master-styles>";

fn see(body: &str) -> Lines {
    let automatic = "<office:automatic-styles><style:style style:name='T1' style:family='text'><style:text-properties \
        fo:font-weight='bold'/></style:style><style:style style:name='T2' style:family='text'><style:text-properties \
        text:display='none'/></style:style></office:automatic-styles>";
    let content = format!(
        "<office:document-content>{automatic}<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    let sheet = format!("<office:document-styles>{SHEET}</office:document-styles>");
    let mut found = lines(&pack(&[("content.xml", content.as_bytes()), ("styles.xml", sheet.as_bytes())])).unwrap();
    assert_eq!(found.lines.remove(0).text, "李明的简历");
    found
}

#[test]
fn what_a_person_sees_is_read_and_nothing_else() {
    let cases: &[(&str, &[&str])] = &[
        (
            "<text:p>a\n  b<text:s text:c='5'/>c<text:tab/>d<text:line-break/>e &amp; f</text:p>",
            &["a b~~c~~d", "e & f"],
        ),
        ("<text:tracked-changes><text:p>old</text:p></text:tracked-changes><text:p>a</text:p>", &["a"]),
        ("<text:p>a<office:annotation><text:p>remark</text:p></office:annotation>b</text:p>", &["ab"]),
        ("<text:p>a<text:span text:style-name='T2'>secret</text:span></text:p>", &["a"]),
        (
            "<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p>",
            &["a", "n"],
        ),
        (
            "<text:p>out<draw:frame><draw:text-box><text:p>in</text:p></draw:text-box></draw:frame>side</text:p>",
            &["outside", "in"],
        ),
        (
            "<text:p><text:ruby><text:ruby-base>李</text:ruby-base><text:ruby-text>lǐ</text:ruby-text></text:ruby></text:p>",
            &["李"],
        ),
    ];
    for (body, expected) in cases {
        let found = see(body);
        let texts: Vec<_> = found.lines.iter().map(|l| l.text.replace('\u{a0}', "~")).collect();
        assert_eq!(texts, *expected, "{body}");
        assert!(!found.cut, "{body}");
    }
}

#[test]
fn styles_lists_links_and_tables_are_told() {
    let found = see("<text:h text:style-name='Heading_20_1' text:outline-level='1'>Work</text:h><text:list><text:list-item><text:p>\
        <text:a xlink:href='https://example.com'>Built</text:a></text:p></text:list-item></text:list><table:table><table:table-row>\
        <table:table-cell><text:p>a</text:p></table:table-cell><table:covered-table-cell><text:p>x</text:p></table:covered-table-cell>\
        <table:table-cell><text:p><text:span text:style-name='T1'>b</text:span></text:p></table:table-cell></table:table-row>\
        </table:table>").lines;
    let told: Vec<_> =
        found.iter().map(|l| (l.text.as_str(), l.shape(), l.look().level, l.list, l.row, l.cell)).collect();
    assert_eq!(
        told,
        [
            ("Work", "Heading1 21b#1f4e79", 1, false, 0, 0),
            ("Built", "10.5", 0, true, 0, 0),
            ("a", "10.5", 0, false, 1, 1),
            ("b", "10.5b", 0, false, 1, 2)
        ]
    );
    assert!(found[1].is_link());
}

#[test]
fn what_cannot_be_read_says_why() {
    let manifest = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    assert_eq!(lines(&pack(&[("META-INF/manifest.xml", manifest), ("content.xml", b"?")])), Err(Unreadable::Locked));
    assert_eq!(lines(&pack(&[("styles.xml", b"<a/>")])), Err(Unreadable::Broken));
    assert_eq!(lines(&pack(&[("content.xml", b"<a")])), Err(Unreadable::Broken));
    let begun = std::time::Instant::now();
    for inner in
        ["<table:table><table:table-row><table:table-cell>", "<text:p><draw:text-box>", "<text:list>", "<text:span>"]
    {
        let content = format!("<office:body><text:p>top</text:p>{}", inner.repeat(100_000));
        let found = lines(&pack(&[("content.xml", content.as_bytes())])).unwrap();
        assert!(found.cut && found.lines[0].text == "top", "{inner}");
    }
    assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
}
