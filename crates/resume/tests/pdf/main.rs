//! PDF to lines, one case for each way in which a page hides its text from programs. The files are made here, in the
//! plainest PDF there is, so that a case shows what it is about.

mod drawn;
mod layouts;
mod made;
mod sections;

use made::{all, check, chinese, file, made, read, say, stream};
use resume::document::{Unreadable, pdf};
use std::fmt::Write;

#[test]
fn a_row_with_a_date_on_the_right_is_one_line() {
    let page = all(&[
        (50, 60, 120, "Ada Palewell"),
        (50, 100, 110, "Harbour Works"),
        (470, 100, 10, "2019 - 2022"),
        (50, 114, 10, "Kept the cranes running in all seasons"),
        (50, 140, 110, "Quay Supplies"),
        (470, 140, 10, "2016 - 2019"),
        (50, 154, 10, "Ordered what the cranes needed"),
    ]);
    let expected = [
        "Ada Palewell",
        "Harbour Works__2019 - 2022",
        "Kept the cranes running in all seasons",
        "Quay Supplies__2016 - 2019",
        "Ordered what the cranes needed",
    ];
    check("one column", &[page], &expected);
}

#[test]
fn columns_are_read_one_after_the_other() {
    let mut parts = vec![(50, 60, 120, "Ada Palewell")];
    let left = ["SKILLS", "Cranes", "Rope", "Diesel", "Tides", "LANGUAGES", "Dutch", "English"];
    let right = [
        "WORK",
        "Harbour Works, 2019 - 2022",
        "Kept the cranes running",
        "and the ropes dry",
        "Quay Supplies, 2016",
        "Ordered what was needed",
        "SCHOOL",
        "Nautical College of Den Oever",
    ];
    for (at, (l, r)) in left.iter().zip(&right).enumerate() {
        let (size, y) = (if l.chars().all(char::is_uppercase) { 112 } else { 10 }, 100 + at as u32 * 15);
        parts.push((50, y, size, l));
        let size = if ["WORK", "SCHOOL"].contains(r) { 112 } else { 10 };
        parts.push((230, y + if at == 0 { 0 } else { 4 }, size, r));
    }
    let mut expected = vec!["Ada Palewell"];
    expected.extend(left);
    expected.extend(right);
    check("side bar", &[all(&parts)], &expected);
}

#[test]
fn dates_half_a_row_higher_stay_with_their_entries() {
    let mut parts = vec![(50, 60, 120, "Ada Palewell")];
    let mut expected = vec!["Ada Palewell"];
    for (at, (firm, date)) in
        [("Harbour Works", "2019 - 2022"), ("Quay Supplies", "2016 - 2019"), ("Tide Tables", "2012 - 2016")]
            .iter()
            .enumerate()
    {
        let y = 100 + at as u32 * 60;
        parts.extend([
            (480, y, 9, *date),
            (50, y + 7, 110, *firm),
            (50, y + 20, 10, "Kept it running"),
            (50, y + 33, 10, "Kept it dry"),
        ]);
        expected.extend([*date, *firm, "Kept it running", "Kept it dry"]);
    }
    check("asides", &[all(&parts)], &expected);
}

#[test]
fn a_margin_of_dates_keeps_its_entries_below_headings_that_hang() {
    let mut parts = vec![(240, 60, 120, "Ada Palewell")];
    let mut expected = vec!["Ada Palewell"];
    let sections: [(&str, [(&str, &str); 2]); 2] = [
        ("WORK", [("2019-04 to 2022-03", "Harbour Works"), ("2016-01 to 2019-03", "Quay Supplies")]),
        ("SCHOOL", [("2012-09 to 2016-07", "Nautical College"), ("2009-09 to 2012-07", "Tidewater School")]),
    ];
    for (at, (heading, entries)) in sections.iter().enumerate() {
        let y = 100 + at as u32 * 130;
        parts.push((50, y, 13, *heading));
        expected.push(heading);
        for (at, (date, name)) in entries.iter().enumerate() {
            // The first date stands below the heading, beside the second row of its entry.
            let (y, below) = (y + at as u32 * 60, if at == 0 { 16 } else { 0 });
            parts.extend([(50, y + below, 108, *date), (210, y, 10, *name), (210, y + 15, 10, "Kept it running")]);
            parts.push((210, y + 30, 10, "Kept it dry in all seasons"));
        }
    }
    parts.sort_by_key(|(_, y, ..)| *y);
    let lines = read(&made(&[all(&parts)], "")).unwrap();
    let place = |text: &str| lines.iter().position(|line| line.contains(text)).unwrap_or_else(|| panic!("{lines:#?}"));
    for (heading, entries) in sections {
        let mut last = place(heading);
        assert_eq!(lines.get(last).map(String::as_str), Some(heading), "{lines:#?}");
        for (date, name) in entries {
            assert!(last < place(date) && place(date) <= place(name) && place(name) <= place(date) + 1, "{lines:#?}");
            last = place(name);
        }
    }
    assert_eq!(lines.first().map(String::as_str), expected.first().copied());
}

#[test]
fn a_heading_in_the_middle_of_its_rows_stands_above_them_and_wraps() {
    let page = all(&[
        (50, 100, 13, "CONTACT"),
        (210, 93, 10, "ada@example.com"),
        (210, 107, 10, "555-0142"),
        (50, 153, 13, "PROFESSIONAL"),
        (50, 168, 13, "QUALIFICATION"),
        (210, 146, 10, "Cranes: diesel, steam"),
        (210, 160, 10, "Ropes: hemp, steel"),
        (210, 174, 10, "Tides: all of them"),
        (50, 210, 13, "WORK"),
        (50, 226, 108, "2019 - 2022"),
        (210, 210, 10, "Harbour Works"),
        (210, 224, 10, "Kept the cranes running"),
        (50, 260, 108, "2016 - 2019"),
        (210, 260, 10, "Quay Supplies"),
        (210, 274, 10, "Ordered what they needed"),
    ]);
    let expected = [
        "CONTACT",
        "ada@example.com",
        "555-0142",
        "PROFESSIONAL QUALIFICATION",
        "Cranes: diesel, steam",
        "Ropes: hemp, steel",
        "Tides: all of them",
        "WORK",
        "2019 - 2022",
        "Harbour Works",
        "Kept the cranes running",
        "2016 - 2019__Quay Supplies",
        "Ordered what they needed",
    ];
    check("middle", &[page], &expected);
}

#[test]
fn a_heading_that_hangs_alone_is_known_from_the_page_before() {
    let first = all(&[
        (50, 100, 113, "WORK"),
        (210, 100, 10, "Harbour Works"),
        (210, 114, 10, "Kept the cranes running"),
        (50, 150, 113, "SCHOOL"),
        (210, 150, 10, "Nautical College"),
        (210, 164, 10, "Rope and tides"),
    ]);
    let second = all(&[(50, 100, 113, "LANGUAGES"), (210, 100, 10, "Dutch"), (300, 100, 10, "fluent")]);
    let expected = [
        "WORK",
        "Harbour Works",
        "Kept the cranes running",
        "SCHOOL",
        "Nautical College",
        "Rope and tides",
        "LANGUAGES",
        "Dutch__fluent",
    ];
    check("hanging", &[first, second], &expected);
}

#[test]
fn a_column_set_flush_right_is_found_by_its_gutter() {
    // Letters are half as wide as high, or nearly: what ends there begins where it may.
    let flush = |y: u32, size: u32, text: &str| (545 - (text.len() as u32 * size) * 11 / 20, y, size);
    let mut parts = vec![(50, 60, 120, "Ada Palewell"), (50, 80, 10, "Harbour master who keeps what is hers in order")];
    let left = ["Harbour Works", "Kept the cranes running in all seasons", "and the ropes dry", "Quay Supplies"];
    let right = ["Skills", "Cranes", "Hemp rope", "Diesel", "Languages", "Dutch", "West Frisian", "English"];
    for at in 0..12 {
        let text = left.get(at % left.len()).copied().unwrap_or_default();
        parts.push((50, 120 + at as u32 * 14, 10, text));
    }
    for (at, text) in right.iter().enumerate() {
        let (x, y, size) = flush(125 + at as u32 * 15, 10, text);
        parts.push((x, y, size, text));
    }
    parts.sort_by_key(|(_, y, ..)| *y);
    let lines = read(&made(&[all(&parts)], "")).unwrap();
    let place = |text: &str| lines.iter().position(|line| line == text).unwrap_or_else(|| panic!("{text}: {lines:#?}"));
    assert!(right.windows(2).all(|pair| matches!(pair, [a, b] if place(a) + 1 == place(b))), "{lines:#?}");
}

#[test]
fn items_side_by_side_are_read_one_after_the_other() {
    let page = all(&[
        (50, 100, 110, "Harbour Works"),
        (50, 114, 10, "\\267 Kept the cranes running in all"),
        (250, 114, 10, "\\267 Ordered rope"),
        (58, 127, 10, "seasons of the year"),
        (50, 140, 10, "\\267 Kept the ropes dry"),
        (250, 140, 10, "\\267 Wrote tide tables"),
        (50, 170, 110, "Quay Supplies"),
    ]);
    let expected = [
        "Harbour Works",
        "* Kept the cranes running in all seasons of the year",
        "* Kept the ropes dry",
        "* Ordered rope",
        "* Wrote tide tables",
        "Quay Supplies",
    ];
    check("items", &[page], &expected);
}

#[test]
fn a_table_with_borders_has_rows_and_cells() {
    let mut page = all(&[
        (55, 115, 10, "Name"),
        (155, 115, 10, "Ada Palewell"),
        (305, 115, 10, "Town"),
        (405, 115, 10, "Den Oever"),
        (55, 135, 10, "Duties"),
        (155, 135, 10, "Kept the cranes running in all seasons and ordered all the rope that they"),
        (155, 148, 10, "needed"),
    ]);
    for y in [100, 120, 155] {
        writeln!(page, "50 {} m 500 {} l S", 842 - y, 842 - y).unwrap();
    }
    for (x, to) in [(50, 155), (150, 155), (500, 155), (300, 120), (400, 120)] {
        writeln!(page, "{x} 742 m {x} {} l S", 842 - to).unwrap();
    }
    let expected = [
        "[1.1] Name",
        "[1.2] Ada Palewell",
        "[1.3] Town",
        "[1.4] Den Oever",
        "[2.5] Duties",
        "[2.6] Kept the cranes running in all seasons and ordered all the rope that they needed",
    ];
    check("table", &[page], &expected);
}

#[test]
fn a_paragraph_goes_on_over_a_page_without_its_header_and_number() {
    let furniture = |number: &str| all(&[(50, 30, 8, "Resume of Ada Palewell"), (290, 820, 8, number)]);
    let first = furniture("1 / 2")
        + &all(&[
            (50, 100, 112, "WORK"),
            (50, 760, 10, "Kept the cranes running in all seasons, also in those in which nobody"),
            (50, 774, 10, "else would leave the house, and wrote down what the harbour needed for"),
        ]);
    let second = furniture("2 / 2") + &all(&[(50, 60, 10, "its next hundred years."), (50, 90, 112, "SCHOOL")]);
    let text = "Kept the cranes running in all seasons, also in those in which nobody else would leave the house, and wrote \
                down what the harbour needed for its next hundred years.";
    check("page break", &[first, second], &["WORK", text, "SCHOOL"]);
}

#[test]
fn letters_apart_are_a_word_and_headings_drawn_last_stand_where_they_are_seen() {
    let mut page = all(&[(50, 120, 10, "Kept the cranes running"), (50, 180, 10, "Nautical College")]);
    for (y, word) in [(100, "EXPERIENCE"), (160, "EDUCATION")] {
        for (at, letter) in word.chars().enumerate() {
            page += &say(50 + at as u32 * 17, y, 112, &letter.to_string());
        }
    }
    check("letters", &[page], &["EXPERIENCE", "Kept the cranes running", "EDUCATION", "Nautical College"]);
}

#[test]
fn drawn_bullets_mark_items_and_watermarks_are_no_text() {
    let dot = |x: u32, y: u32| format!("{x} {} 3 3 re f\n", 842 - y);
    let mut page = all(&[
        (70, 120, 10, "Kept the cranes running"),
        (70, 135, 10, "Kept the ropes dry"),
        (50, 160, 10, "And more"),
    ]);
    page += &(dot(58, 118) + &dot(58, 133));
    page += "q 0.7 0.7 -0.7 0.7 150 300 cm BT /B 60 Tf 0 0 Td (SAMPLE) Tj ET Q\n";
    page += "q 1 1 1 rg BT /R 10 Tf 50 500 Td (keywords nobody sees) Tj ET Q\n";
    check("drawn", &[page], &["* Kept the cranes running", "* Kept the ropes dry", "And more"]);
}

#[test]
fn what_holds_no_text_says_why() {
    let image = "q 500 0 0 700 40 60 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u{1} EI Q".to_owned();
    assert_eq!(read(&made(&[image], "")), Err(Unreadable::NoTextLayer), "a scanned page");
    assert_eq!(read(b"%PDF-1.7\nnothing of the kind"), Err(Unreadable::Broken), "broken");
    let whole = made(&[say(50, 60, 12, "Ada Palewell")], "");
    for cut in 0..whole.len() {
        let _ = read(&whole[..cut]);
    }
    let locked = file(
        &["<< /Type /Catalog >>".into()],
        "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 2 /R 3 \
         /Length 128 /P -4 /O <00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff> /U \
         <00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff> >>",
    );
    assert_eq!(read(&locked), Err(Unreadable::Locked), "locked");
}

#[test]
fn a_form_that_draws_itself_ends() {
    let page = say(50, 60, 12, "Ada Palewell") + "/Self Do\n";
    assert_eq!(read(&made(&[page], "")), Ok(vec!["Ada Palewell".to_owned()]));
}

#[test]
fn chinese_fonts_are_read() {
    let page = "BT /T 12 Tf 50 700 Td (ab) Tj ET BT /C 12 Tf 50 680 Td <5DE54F5C7ECF5386> Tj ET";
    assert_eq!(read(&chinese(page)), Ok(vec!["姓名".to_owned(), "工作经历".to_owned()]));
}

#[test]
fn titles_upright_in_strips_stand_above_what_they_name() {
    let say = |x: u32, y: u32, words: &str| {
        let codes: String = words.encode_utf16().map(|unit| format!("{unit:04x}")).collect();
        format!("BT /C 9 Tf {x} {y} Td <{codes}> Tj ET\n")
    };
    let strip = |top: u32, title: &str| {
        let chars = title.chars().enumerate().map(|(at, c)| say(35, top - 20 - 11 * at as u32, &c.to_string()));
        format!("0 0 1 rg 30 {} 20 70 re f 0 g\n", top - 70) + &chars.collect::<String>()
    };
    let page = strip(800, "教育背景")
        + &strip(700, "兴趣爱好")
        + &say(70, 790, "云岭民族大学")
        + &say(300, 790, "车辆工程")
        + &say(70, 770, "主修课程：机械原理")
        + &say(70, 690, "围棋");
    let expected = ["教育背景", "云岭民族大学__车辆工程", "主修课程：机械原理", "兴趣爱好", "围棋"];
    assert_eq!(read(&chinese(&page)), Ok(expected.map(str::to_owned).to_vec()));
}

#[test]
fn attachments_are_given() {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(resume.xml) 4 0 R] >> >> >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>".to_owned(),
        "<< /Type /Filespec /F (resume.xml) /EF << /F 5 0 R >> >>".to_owned(),
        stream("/Type /EmbeddedFile", "<Candidate/>"),
    ];
    let found = pdf::attachments(&file(&objects, ""));
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn a_column_goes_on_over_the_pages_before_the_next_one_is_read() {
    let rows = |left: u32, from: u32, count: u32, what: &'static str| -> Vec<(u32, u32, u32, String)> {
        (0..count).map(|n| (left, 100 + n * 31, 10, format!("{what} {}", from + n))).collect()
    };
    let page = |parts: &[(u32, u32, u32, String)]| {
        all(&parts.iter().map(|(x, y, size, text)| (*x, *y, *size, text.as_str())).collect::<Vec<_>>())
    };
    // The side bar ends on the first page; what stands beside it doesn't.
    let mut first = rows(40, 1, 16, "Side");
    first.extend(rows(230, 1, 20, "Harbour works number").into_iter().map(|(x, y, size, text)| (x, y + 9, size, text)));
    let second = rows(230, 21, 4, "Harbour works number");
    let mut expected: Vec<String> = (1..=16).map(|n| format!("Side {n}")).collect();
    expected.extend((1..=24).map(|n| format!("Harbour works number {n}")));
    assert_eq!(read(&made(&[page(&first), page(&second)], "")), Ok(expected));
}

#[test]
fn headings_further_left_part_the_columns_below_them() {
    let mut parts = vec![(40, 60, 120, "Ada Palewell")];
    let mut expected = vec!["Ada Palewell"];
    for (y, heading, left, right) in [
        (
            100,
            "WORK",
            ["Harbour Works", "Kept the cranes running", "Sailed in May"],
            ["Quay Supplies", "Ordered ropes", "Bought diesel"],
        ),
        (
            200,
            "SCHOOL",
            ["Den Oever College", "Tides and currents", "Passed her tests"],
            ["Dock School", "Knots and signs", "Sat at night"],
        ),
    ] {
        parts.push((40, y, 112, heading));
        expected.push(heading);
        for (n, (l, r)) in left.iter().zip(&right).enumerate() {
            let (size, y) = (if n == 0 { 110 } else { 10 }, y + 25 + n as u32 * 14);
            parts.extend([(60, y, size, *l), (320, y + if n == 0 { 0 } else { 5 }, size, *r)]);
        }
        expected.extend(left);
        expected.extend(right);
    }
    check("cards", &[all(&parts)], &expected);
}

#[test]
fn ways_to_reach_somebody_under_each_other_stay_lines() {
    let page = all(&[
        (50, 60, 10, "13800041053"),
        (50, 74, 10, "stonesmith29@example.com"),
        (50, 88, 10, "Dayton"),
        (50, 116, 10, "A note of no great length"),
        (50, 130, 10, "that goes on below it."),
    ]);
    let text = "A note of no great length that goes on below it.";
    check("reach", &[page], &["13800041053", "stonesmith29@example.com", "Dayton", text]);
}
