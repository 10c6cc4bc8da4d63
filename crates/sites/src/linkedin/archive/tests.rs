use super::rules::{Column, How, Table};
use super::*;
use resume::{Key, Place, RawItem};
use std::io::{Cursor, Write};
use std::path::Path;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Packs some files.
fn pack(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        out.start_file(*name, SimpleFileOptions::default()).unwrap();
        out.write_all(bytes).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn recognises(bytes: &[u8]) -> bool {
    Archive::open(bytes).is_ok_and(super::recognises)
}

fn extract(bytes: &[u8]) -> Reading {
    super::extract(Archive::open(bytes))
}

fn positions(rows: &str) -> String {
    format!("Company Name,Title,Description,Location,Started On,Finished On\n{rows}")
}

/// The only resume of an archive.
fn read(files: &[(&str, &str)]) -> (RawResume, Vec<Note>) {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let bytes = pack(&files);
    assert!(recognises(&bytes));
    let mut reading = extract(&bytes);
    assert_eq!(reading.resumes.len(), 1);
    (reading.resumes.remove(0), reading.notes)
}

fn all(items: &[RawItem], key: Key) -> Vec<&str> {
    items.iter().flat_map(|item| item.all(key)).map(|said| said.raw.text.as_str()).collect()
}

/// The tables in the cases, with those of archives in archives.
fn tables() -> Vec<String> {
    fn unpack(bytes: &[u8], into: &mut Vec<String>) {
        let Ok(mut archive) = Archive::open(bytes) else { return into.push(text(bytes).into_owned()) };
        let names: Vec<String> = archive.names().map(str::to_owned).collect();
        for name in names {
            unpack(&archive.read(&name, MAX_TABLE).unwrap(), into);
        }
    }
    let mut found = Vec::new();
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/linkedin/cases");
    for case in std::fs::read_dir(cases).unwrap().flatten() {
        for ending in ["zip", "csv"] {
            if let Ok(bytes) = std::fs::read(case.path().join(format!("input.{ending}"))) {
                unpack(&bytes, &mut found);
            }
        }
    }
    found
}

/// What the rows of a sheet say, and what is told of them.
fn said(sheet: Sheet<'_>) -> String {
    let (mut notes, mut rows) = (Vec::new(), Vec::new());
    match sheet.table.list {
        List::Section => rows.push(format!("{:?}", sheet.verbatim(&mut notes))),
        _ => sheet.rows(&mut notes, |row| rows.push(format!("{row:?}"))),
    }
    format!("{rows:?} {notes:?}")
}

#[test]
fn every_column_is_noticed_when_it_is_gone() {
    let texts = tables();
    let mut unnoticed = Vec::new();
    for table in TABLES {
        let is_it = |text: &&String| Sheet::open("", text, None).is_some_and(|s| std::ptr::eq(s.table, table));
        let own: Vec<&String> = texts.iter().filter(is_it).collect();
        assert!(!own.is_empty(), "no case has {}", table.file);
        for gone in table.columns {
            let rest: Vec<Column> = table.columns.iter().filter(|c| c.header != gone.header).copied().collect();
            let without: &'static Table = Box::leak(Box::new(Table {
                columns: Box::leak(rest.into_boxed_slice()),
                file: table.file,
                list: table.list,
                marks: table.marks,
                never: table.never,
                key: table.key,
            }));
            let open = |text| Sheet::open("", text, None).unwrap();
            if !own.iter().any(|text| said(open(text)) != said(open(text).by(without))) {
                unnoticed.push(format!("{}: {}", table.file, gone.header));
            }
        }
    }
    assert!(unnoticed.is_empty(), "no case misses {unnoticed:?}");
}

#[test]
fn tables_are_known_by_their_headers_alone() {
    for table in TABLES {
        let columns = table.columns.iter().map(|c| c.header);
        let marks = table.marks.iter().copied().filter(|m| !columns.clone().any(|c| c == *m));
        let headers: Vec<&str> = marks.chain(columns.clone()).collect();
        let chinese: Option<Vec<&str>> = headers.iter().map(|h| words::chinese(h)).collect();
        let known = |headers: &[&str]| Sheet::open("", &headers.join(","), None).map(|s| s.table.file);
        assert_eq!(known(&headers), Some(table.file));
        // What others say of the person is never re-saved by hand.
        match chinese {
            Some(chinese) => assert_eq!(known(&chinese), Some(table.file), "{chinese:?}"),
            None => assert_eq!(table.list, List::References, "{}", table.file),
        }
    }
}

#[test]
fn file_names_mean_nothing_for_what_a_table_is() {
    let jobs = positions("Brookstone,Engineer,,,2012,2017\n");
    // The name of the profile's file is in that of its summary; a name may be another table's.
    for name in ["Positions.csv", "职位.csv", "x", "Skills.csv", "deep/er/Export (1).CSV", "Positions_123456.csv"] {
        let (resume, _) = read(&[(name, &jobs)]);
        assert_eq!(all(&resume.work, Key::Company), ["Brookstone"], "{name}");
        let at = &resume.work[0].first(Key::Company).unwrap().raw.at;
        assert_eq!(*at, Place::Cell { file: name.into(), row: 2, column: "Company Name".into() });
    }
}

#[test]
fn headers_may_stand_anywhere_and_in_any_order() {
    for header in [
        "Title,Company Name,Started On,Finished On",
        "\u{feff}Title;Company Name;Started On;Finished On",
        "Title\tCompany Name\tStarted On\tFinished On",
        "Notes:\n\"A remark, with a comma\nand a line\"\n\ntitle,COMPANY NAME, Started On ,Finished On",
        "职位,公司名称,开始日期,结束日期",
    ] {
        let sign = header.chars().find(|c| ";\t".contains(*c)).unwrap_or(',');
        let text = format!("{header}\r\nEngineer{sign}Brookstone{sign}2012{sign}\r\n");
        let (resume, notes) = read(&[("a.csv", &text)]);
        assert_eq!(all(&resume.work, Key::Company), ["Brookstone"], "{header}");
        assert_eq!(all(&resume.work, Key::Position), ["Engineer"]);
        assert_eq!(all(&resume.work, Key::Start), ["2012"]);
        assert_eq!(all(&resume.work, Key::End), ["Present"]);
        assert!(notes.iter().all(|n| n.kind == NoteKind::Missing), "{notes:?}");
    }
}

#[test]
fn a_chinese_archive_is_read() {
    let (resume, _) = read(&[
        ("个人资料.csv", "名,姓,职业标题,个人简介,行业,所在地区\n晓岚,林,数据工程师,十年经验。,互联网,杭州\n"),
        ("教育经历.csv", "学校名称,开始日期,结束日期,学位,专业\n宁波大学,2009,2013,学士,统计学\n"),
        ("技能.csv", "技能\n数据治理\n实时计算\n"),
        ("语言.csv", "名称,熟练程度\n英语,专业工作水平\n"),
    ]);
    assert_eq!(all(std::slice::from_ref(&resume.person), Key::Name), ["林晓岚"]);
    assert_eq!(all(&resume.education, Key::Area), ["统计学"]);
    assert_eq!(all(&resume.skills, Key::SkillName), ["数据治理", "实时计算"]);
    assert_eq!(all(&resume.languages, Key::Fluency), ["专业工作水平"]);
    assert_eq!(resume.language, resume::Language::Zh);
}

#[test]
fn one_bad_cell_costs_no_more_than_itself() {
    let (resume, notes) = read(&[
        (
            "Positions.csv",
            &positions("A,Engineer,,,Smarch 2012,2017\n,Ghost,,,2010,2011\nB,Clerk\nC,Cook,,,2001,2002,over,more\n"),
        ),
        ("Certifications.csv", "Name,Url,Authority,Started On\nPilot,not a url,,\n,https://a.example,Nobody,2020\n"),
        ("Skills.csv", "Name\n\n\"C, \"\"C++\"\"\"\n  \nRust\n"),
        ("Profile.csv", "First Name,Last Name,Headline,Birth Date,Shoe Size\nAnn,,Cook,Mar 4,38\n"),
    ]);
    assert_eq!(all(&resume.work, Key::Company), ["A", "B", "C"]);
    // What a begin says is judged later; it isn't taken away here.
    assert_eq!(all(&resume.work, Key::Start), ["Smarch 2012", "2001"]);
    assert_eq!(all(&resume.certificates, Key::Title), ["Pilot"]);
    assert_eq!(all(&resume.skills, Key::SkillName), ["C, \"C++\"", "Rust"]);
    assert_eq!(all(std::slice::from_ref(&resume.person), Key::Name), ["Ann"]);
    let told: Vec<(&str, &str)> =
        notes.iter().filter(|n| n.kind != NoteKind::Missing).map(|n| (n.field.as_str(), n.text.as_str())).collect();
    for expected in [
        ("work", "Ghost | 2010 | 2011"),
        ("work", "over | more"),
        ("certificates", "https://a.example | Nobody | 2020"),
        ("birth", "Mar 4"),
        ("person.Shoe Size", "38"),
    ] {
        assert!(told.contains(&expected), "{expected:?} in {told:?}");
    }
    assert_eq!(told.len(), 5, "{told:?}");
}

#[test]
fn what_is_missing_is_told() {
    let missing = |files: &[(&str, &str)]| {
        let notes = read(files).1;
        let missing = notes.into_iter().filter(|n| n.kind == NoteKind::Missing);
        missing.map(|n| n.field).collect::<Vec<_>>()
    };
    let skills = ("Skills.csv", "Name\nRust\n");
    assert_eq!(missing(&[skills]), ["work", "education", "projects", "certificates", "languages"]);
    let jobs = positions("A,B,,,,\n");
    assert_eq!(missing(&[skills, ("Positions.csv", &jobs)]), ["education"]);
}

/// The files that are about other people, with words that must not come out.
const OTHER_PEOPLE: &[&str] = &[
    "Connections.csv",
    "messages.csv",
    "guide_messages.csv",
    "learning_role_play_messages.csv",
    "Invitations.csv",
    "Ad_Targeting.csv",
    "Recommendations_Given.csv",
    "Endorsement_Received_Info.csv",
    "ImportedContacts.csv",
    "Shares_123456.csv",
    "Jobs/Job Applications.csv",
    "Articles/Articles/one.html",
    "Services Marketplace/Providers.csv",
    "__MACOSX/._Positions.csv",
];

#[test]
fn files_about_others_are_never_unpacked() {
    // Its header is one of ours, so that nothing but its name keeps it out; it unpacks to more than is ever read.
    let mut bomb = positions("Nobody Shown,Secret,,,2012,2017\n").into_bytes();
    bomb.resize(40 << 20, b'x');
    let profile = ("Profile.csv", "First Name,Last Name,Headline\nAnn,Example,Cook\n".as_bytes());
    let alone = extract(&pack(&[profile]));
    for name in OTHER_PEOPLE {
        let small = positions("Nobody Shown,Secret,,,2012,2017\n");
        let bytes = pack(&[profile, (name, small.as_bytes())]);
        assert_eq!(extract(&bytes), alone, "{name}");
        assert!(!recognises(&pack(&[(name, small.as_bytes())])), "{name}");
    }
    let bombed = pack(&[("Connections.csv", &bomb), profile]);
    assert_eq!(extract(&bombed), alone);

    // A stream that is no stream: whoever unpacks it meets an error, and would have to tell.
    let noise: Vec<u8> = (0..4096_u32).map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
    let mut broken = pack(&[("Connections.csv", &noise), profile]);
    let data = 30 + "Connections.csv".len();
    broken[data..data + 64].fill(0xff);
    assert_eq!(extract(&broken), alone);
    let mut archive = Archive::open(&broken).unwrap();
    assert!(archive.read("Connections.csv", MAX_TABLE).is_err() || archive.cut(), "the stream is sound");
}

#[test]
fn monstrous_tables_end_soon() {
    let begun = std::time::Instant::now();
    let wide =
        format!("First Name,Last Name,Headline{}\nAnn,Example,Cook{}\n", ",x".repeat(5 << 20), ",y".repeat(2 << 20));
    let reading = extract_table(wide.as_bytes());
    assert_eq!(all(std::slice::from_ref(&reading.resumes[0].person), Key::Label), ["Cook"]);
    assert!(reading.notes.len() < 1000, "{}", reading.notes.len());
    let long = positions(&"A,B,C,D,2012,2017,over\n".repeat(200_000));
    let reading = extract_table(long.as_bytes());
    assert!(reading.notes.iter().any(|n| n.kind == NoteKind::Truncated));
    assert!(reading.notes.len() < 1000, "{}", reading.notes.len());
    let open = positions(&format!("A,B,\"{}", "word ".repeat(2 << 20)));
    assert_eq!(all(&extract_table(open.as_bytes()).resumes[0].work, Key::Company), ["A"]);
    let took = begun.elapsed();
    assert!(took.as_secs() < 20, "{took:?}");
}

#[test]
fn what_is_no_archive_is_none() {
    for bytes in [
        pack(&[("word/other.xml", b"<x/>")]),
        pack(&[("notes.csv", b"Date,Weight\n2020,80\n")]),
        pack(&[("a.zip", b"PK\x03\x04")]),
        b"PK\x05\x06".to_vec(),
        Vec::new(),
    ] {
        assert!(!recognises(&bytes));
        assert!(extract(&bytes).resumes.is_empty());
    }
    // One column is no sign: many a text has a line that says Name.
    assert!(!is_table(b"Name\nAnn\n") && !is_table("姓名\n林晓岚\n".as_bytes()));
    assert!(is_table(positions("").as_bytes()));
}

#[test]
fn every_column_does_something_or_says_that_it_does_not() {
    for column in TABLES.iter().flat_map(|t| t.columns) {
        let silent = matches!(column.how, How::Nothing | How::First(_) | How::Only(_));
        assert_eq!(column.rule.is_empty(), silent, "{}", column.header);
    }
}
