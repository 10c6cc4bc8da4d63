//! How a page is laid out: what stands side by side and belongs together, and what is read by itself.

use super::made::{all, check, made, read};

type Part<'t> = (u32, u32, u32, &'t str);

/// A filled area, by its upper left corner, width and height, in a shade of grey.
fn area(x: u32, y: u32, width: u32, height: u32, grey: f32) -> String {
    format!("{grey} g {x} {} {width} {height} re f 0 g\n", 842 - y - height)
}

fn line(from: (u32, u32), to: (u32, u32)) -> String {
    format!("{} {} m {} {} l S\n", from.0, 842 - from.1, to.0, 842 - to.1)
}

/// What ends at a place: Helvetica is as wide as it is.
fn flush(right: u32, y: u32, size: u32, text: &str) -> Part<'_> {
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

fn lines(content: String) -> Vec<String> {
    read(&made(&[content], "")).unwrap()
}

fn place(lines: &[String], text: &str) -> usize {
    lines.iter().position(|line| line.contains(text)).unwrap_or_else(|| panic!("{text}: {lines:#?}"))
}

fn in_order(lines: &[String], texts: &[&str]) {
    let places: Vec<usize> = texts.iter().map(|text| place(lines, text)).collect();
    assert!(places.is_sorted(), "{places:?} {lines:#?}");
}

#[test]
fn cells_filled_to_their_edges_are_cells() {
    let mut page = all(&[
        (42, 114, 10, "Full name"),
        (92, 114, 10, "Ada Palewell"),
        (155, 114, 10, "Home town"),
        (208, 114, 10, "Den Oever"),
        (42, 134, 10, "Telephone"),
        (92, 134, 10, "555-0142"),
        (155, 134, 10, "Languages"),
        (208, 134, 10, "Dutch"),
    ]);
    for y in [100, 120, 140] {
        page += &line((38, y), (300, y));
    }
    for x in [38, 89, 152, 205, 300] {
        page += &line((x, 100), (x, 140));
    }
    let expected = [
        "[1.1] Full name",
        "[1.2] Ada Palewell",
        "[1.3] Home town",
        "[1.4] Den Oever",
        "[2.5] Telephone",
        "[2.6] 555-0142",
        "[2.7] Languages",
        "[2.8] Dutch",
    ];
    check("filled", &[page], &expected);
}

#[test]
fn an_upright_title_beside_a_table_may_be_as_tall_as_the_page() {
    let mut page = all(&[(45, 400, 10, "Work")]);
    for at in 0..10 {
        let y = 60 + at * 60;
        page += &all(&[(105, y + 30, 10, "2019 - 2022"), (305, y + 30, 10, "Harbour Works")]);
        page += &line((100, y), (500, y));
        page += &line((300, y), (300, y + 60));
    }
    page += &(line((40, 60), (500, 60)) + &line((40, 660), (500, 660)));
    for x in [40, 100, 500] {
        page += &line((x, 60), (x, 660));
    }
    let read = lines(page);
    assert_eq!(read.iter().filter(|line| line.starts_with('[')).count(), 21, "{read:#?}");
}

#[test]
fn a_form_that_asks_for_two_things_in_a_row_is_read_by_rows() {
    let page = all(&[
        (50, 60, 12, "Personal"),
        (50, 90, 10, "Name: Ada Palewell"),
        (320, 90, 110, "Sex: f"),
        (50, 106, 10, "Born: 1990-04"),
        (320, 106, 110, "Town: Den Oever"),
        (50, 122, 10, "Phone: 555-0142"),
        (320, 122, 10, "Status: single"),
        (50, 138, 10, "Duties: kept the cranes running"),
        (90, 152, 10, "and the ropes dry"),
        (90, 166, 10, "in all seasons"),
        (50, 182, 12, "Schools"),
    ]);
    in_order(&lines(page), &["Name", "Sex", "Born", "Town", "Phone", "Status", "Duties", "Schools"]);
}

#[test]
fn labels_set_flush_right_against_their_values_are_cells_though_a_line_parts_them() {
    let rows = [
        ("Surname and first name", "Palewell, Ada"),
        ("Address", "Den Oever"),
        ("Telephone", "555-0142"),
        ("Dates", "2019 - 2022"),
        ("Position held", "Harbour master"),
        ("Main activities", "Kept the cranes running in all"),
        ("", "seasons, and the ropes dry"),
        ("Name of employer", "Harbour Works"),
        ("Dates", "2016 - 2019"),
        ("Position held", "Rope maker"),
    ];
    let mut parts = vec![flush(180, 76, 112, "Personal information")];
    for (at, (label, value)) in rows.iter().enumerate() {
        let y = 94 + at as u32 * 16;
        if !label.is_empty() {
            parts.push(flush(180, y, 10, label));
        }
        parts.push((196, y, 10, value));
    }
    let read = lines(all(&parts) + &line((188, 60), (188, 270)));
    assert_eq!(
        read.iter().take(7).map(String::as_str).collect::<Vec<_>>(),
        [
            "Personal information",
            "[1.1] Surname and first name",
            "[1.2] Palewell, Ada",
            "[2.3] Address",
            "[2.4] Den Oever",
            "[3.5] Telephone",
            "[3.6] 555-0142"
        ],
        "{read:#?}"
    );
    in_order(&read, &["Main activities", "seasons", "[7.13] Name of employer", "[7.14] Harbour Works", "2016"]);
}

#[test]
fn headings_that_hang_may_have_two_rows_and_stand_a_little_lower() {
    let mut parts = vec![(50, 60, 118, "Ada Palewell")];
    let heads = [
        ("Summary of", "qualifications", 6),
        ("Professional", "experience", 0),
        ("Prizes and further", "awards received", 6),
    ];
    for (at, (first, second, lower)) in heads.iter().enumerate() {
        let y = 100 + at as u32 * 90;
        parts.extend([(50, y + lower, 109, *first), (50, y + lower + 12, 109, *second)]);
        let texts = ["Harbour master", "Kept the cranes running", "in all seasons of the year", "and the ropes dry"];
        for (at, text) in texts.iter().enumerate() {
            parts.push((150, y + at as u32 * 15, 11, *text));
        }
    }
    parts.push((50, 370, 109, "Education"));
    parts.extend([(150, 370, 11, "Nautical College"), (150, 385, 11, "Ropes and tides")]);
    parts.sort_by_key(|(_, y, ..)| *y);
    let read = lines(all(&parts));
    let titles =
        ["Summary of qualifications", "Professional experience", "Prizes and further awards received", "Education"];
    assert!(titles.iter().all(|title| read.iter().any(|line| line == title)), "{read:#?}");
    let next = place(&read, "Professional") + 1;
    assert_eq!(read.get(next).map(String::as_str), Some("Harbour master"), "{read:#?}");
}

/// Dates flush right in two rows against entries, and skills that are flush right too on their left.
fn timed() -> String {
    let mut parts = vec![flush(180, 60, 112, "SKILLS"), (210, 66, 112, "EXPERIENCE")];
    let skills = ["Cranes", "Rope and hemp", "Diesel engines", "Tides", "West Frisian", "Dutch", "English", "Knots"];
    for (at, text) in skills.iter().enumerate() {
        parts.push(flush(180, 76 + at as u32 * 13, 10, text));
    }
    let dates = [
        ("January 2022 -", "present", "Harbour master", "Harbour Works"),
        ("August 2019 - March", "2021", "Crane driver", "Quay Supplies"),
        ("April 2016 - June", "2019", "Rope maker", "Tide Tables"),
    ];
    for (at, (begin, end, position, company)) in dates.iter().enumerate() {
        let y = 80 + at as u32 * 36;
        parts.extend([flush(330, y, 8, begin), flush(330, y + 9, 8, end)]);
        parts.extend([(345, y, 108, *position), (345, y + 10, 8, *company), (345, y + 19, 8, "Kept it dry")]);
    }
    parts.sort_by_key(|(_, y, ..)| *y);
    let mut page = all(&parts) + &line((195, 50), (195, 190)) + &line((338, 74), (338, 190));
    for at in 0..3 {
        // A dot on the line of time.
        page += &area(336, 75 + at * 36, 4, 4, 0.3);
    }
    page
}

#[test]
fn dates_beside_a_right_column_are_of_that_one_and_not_of_the_left_one() {
    let read = lines(timed());
    in_order(
        &read,
        &["SKILLS", "Knots", "EXPERIENCE", "January 2022", "Harbour Works", "August 2019", "Quay Supplies"],
    );
    assert!(read.iter().any(|line| line.ends_with("August 2019 - March 2021")), "{read:#?}");
    assert!(read.iter().all(|line| !line.contains('*')), "a dot on a line marks no item: {read:#?}");
}

#[test]
fn dates_beside_a_left_column_are_none_of_the_right_one() {
    let mut parts = vec![(40, 60, 118, "Ada Palewell")];
    let names = ["Harbour Works", "Quay Supplies", "Tide Tables", "Rope Walk"];
    for (at, name) in names.iter().enumerate() {
        let y = 100 + at as u32 * 50;
        parts.extend([(40, y, 9, "2019 - 2022"), (120, y, 110, *name), (120, y + 15, 10, "Kept the cranes running")]);
        parts.push((120, y + 29, 10, "in all seasons"));
    }
    let side = ["Cranes", "Rope and hemp", "Diesel engines", "Tides", "West Frisian", "Dutch", "English", "Knots"];
    // On no row of theirs.
    for (text, y) in side.iter().zip([107, 122, 139, 157, 172, 189, 207, 222]) {
        parts.push((400, y, 10, *text));
    }
    parts.sort_by_key(|(_, y, ..)| *y);
    let read = lines(all(&parts));
    let all: Vec<usize> = side.map(|text| place(&read, text)).into();
    assert!(all.windows(2).all(|pair| pair[0] + 1 == pair[1]), "{read:#?}");
    in_order(&read, &["2019", "Harbour Works", "Quay", "Tide Tables", "Rope Walk", "Cranes"]);
}

#[test]
fn a_wrapped_time_beside_a_wrapped_name_is_no_column() {
    let mut parts = vec![(50, 60, 120, "Ada Palewell")];
    for (at, name) in ["Pinecrest Harbour", "Marshgate Harbour", "Signal Peak Crane"].iter().enumerate() {
        let y = 100 + at as u32 * 80;
        parts.extend([(50, y + 5, 111, *name), (50, y + 17, 111, "Engineers"), (50, y + 29, 10, "Crane driver")]);
        parts.extend([(165, y, 9, "01/2021 -"), (165, y + 10, 9, "01/2023")]);
        parts.push((50, y + 44, 10, "Kept the cranes running in all seasons of the year"));
    }
    parts.sort_by_key(|(_, y, ..)| *y);
    let bytes = made(&[all(&parts)], "");
    let read = read(&bytes).unwrap();
    let entry = ["01/2021 - 01/2023", "Pinecrest Harbour Engineers", "Crane driver", "Kept the cranes"];
    in_order(&read, &entry);
    let lines = resume::document::pdf::lines(&bytes).unwrap().lines;
    assert!(lines.iter().all(|line| line.region == 0), "{read:#?}");
}

#[test]
fn an_end_of_a_span_below_its_begin_stands_at_no_row() {
    let mut parts = vec![(50, 60, 112, "WORK")];
    for (at, (begin, end, company)) in
        [("2022/9", "2024/4", "Harbour Works"), ("2020/10", "2022/9", "Quay"), ("2018/8", "2020/10", "Tides")]
            .iter()
            .enumerate()
    {
        let y = 86 + at as u32 * 60;
        parts.extend([(50, y, 9, *begin), (50, y + 18, 9, *end), (130, y, 110, *company)]);
        parts.extend([(130, y + 21, 10, "Crane driver"), (130, y + 36, 10, "Kept it running")]);
    }
    parts.sort_by_key(|(_, y, ..)| *y);
    in_order(&lines(all(&parts)), &["2022/9", "2024/4", "Harbour Works", "2020/10", "Quay", "2018/8", "Tides"]);
    // Labels a row apart, each on the line of its value, stay by themselves.
    let labels = [(50, 60, 112, "SKILLS"), (50, 80, 10, "2019"), (100, 80, 10, "Cranes"), (50, 99, 10, "2021")];
    let more = [(100, 99, 10, "Ropes"), (50, 118, 10, "2023"), (100, 118, 10, "Tides and their tables")];
    let read = lines(all(&[labels.as_slice(), &more].concat()));
    in_order(&read, &["2019", "Cranes", "2021", "Ropes", "2023"]);
}

/// A table whose rows lines part, and whose columns only room does.
fn ruled(head: bool, rows: &[(&str, &str, &str)]) -> String {
    let mut page = String::new();
    let mut y = 100;
    if head {
        page += &all(&[(50, y, 109, "Period"), (180, y, 109, "Client"), (300, y, 109, "Role")]);
        y += 20;
        page += &line((46, y - 14), (540, y - 14));
    }
    for (period, client, role) in rows {
        page += &all(&[(50, y, 10, *period), (180, y, 10, *client), (180, y + 14, 10, "and Sons")]);
        page += &all(&[(300, y, 10, *role), (300, y + 14, 10, "Kept it running"), (300, y + 28, 10, "and dry")]);
        y += 46;
        page += &line((46, y - 14), (540, y - 14));
    }
    page
}

#[test]
fn rows_that_lines_part_are_of_a_table_whose_head_tells_its_columns() {
    let rows = [("06-2022 - now", "Harbour Works", "Harbour master"), ("2019 - 2022", "Quay", "Crane driver")];
    let second = [("2016 - 2019", "Tide Tables", "Rope maker")];
    let read = read(&made(&[ruled(true, &rows), ruled(false, &second)], "")).unwrap();
    let begin = |text: &str| read.iter().find(|line| line.contains(text)).cloned().unwrap_or_default();
    for (cell, text) in [
        ("[1.1]", "Period"),
        ("[1.3]", "Role"),
        ("[2.4]", "06-2022"),
        ("[2.5]", "Harbour Works"),
        ("[2.6]", "Harbour master"),
        ("[3.7]", "2019 - 2022"),
        ("[3.9]", "Crane driver"),
        // It goes on over the page's end.
        ("[4.10]", "2016 - 2019"),
        ("[4.12]", "Rope maker"),
    ] {
        assert!(begin(text).starts_with(cell), "{text}: {read:#?}");
    }
}

#[test]
fn grounds_part_the_rows_of_a_table_as_lines_do() {
    let mut page = area(46, 86, 494, 20, 0.9) + &area(46, 126, 494, 20, 0.95);
    page += &all(&[(50, 100, 109, "School"), (250, 100, 109, "Degree"), (400, 100, 109, "Years")]);
    for (at, school) in ["Nautical College", "Tidewater School", "Den Oever School"].iter().enumerate() {
        let y = 120 + at as u32 * 20;
        page += &all(&[(50, y, 10, *school), (250, y, 10, "Ropes"), (400, y, 10, "2012-2016")]);
    }
    page += &all(&[(50, 220, 112, "Languages"), (50, 240, 10, "Dutch, and what is spoken on the quay")]);
    let read = lines(page);
    assert!(place(&read, "[4.10] Den Oever School") < place(&read, "[4.12] 2012-2016"), "{read:#?}");
    assert!(read.iter().any(|line| line == "Languages"), "{read:#?}");
}

#[test]
fn cards_side_by_side_are_read_one_by_one() {
    let mut page = String::new();
    let mut expected = Vec::new();
    let cards = ["Harbour Works", "Quay Supplies", "Tide Tables", "Rope Walk", "Lock Keepers"];
    for (at, name) in cards.iter().enumerate() {
        let (x, y) = (40 + at as u32 % 2 * 270, 100 + at as u32 / 2 * 100);
        // Their shadows lie on each other.
        page += &area(x - 4, y, 272, 90, 0.9);
        page += &all(&[
            (x + 10, y + 20, 9, "2019 - 2022"),
            (x + 10, y + 38, 111, *name),
            (x + 10, y + 54, 10, "Kept the cranes running in all seasons of the year"),
            (x + 10, y + 68, 10, "and the ropes dry"),
        ]);
        expected.extend(["2019 - 2022", *name]);
        expected.push("Kept the cranes running in all seasons of the year and the ropes dry");
    }
    check("cards", &[page], &expected);
}

#[test]
fn labels_in_rows_above_their_values_are_read_one_by_one() {
    let mut page = String::new();
    for (at, (company, scale)) in [("Harbour Works", "50"), ("Quay Supplies", "20")].iter().enumerate() {
        let y = 100 + at as u32 * 110;
        page += &all(&[(50, y, 112, *company)]);
        page += "0.5 g\n";
        page += &all(&[(50, y + 18, 8, "Time"), (200, y + 18, 8, "Position"), (350, y + 18, 8, "Department")]);
        page += &all(&[(50, y + 52, 8, "Scale"), (200, y + 52, 8, "Report to")]);
        page += "0 g\n";
        page += &all(&[(50, y + 32, 10, "2019 - 2022"), (200, y + 32, 10, "Driver"), (350, y + 32, 10, "Cranes")]);
        page += &all(&[(50, y + 66, 10, *scale), (200, y + 66, 10, "Harbour master")]);
    }
    let expected = [
        "Harbour Works",
        "Time",
        "2019 - 2022",
        "Position",
        "Driver",
        "Department",
        "Cranes",
        "Scale",
        "50",
        "Report to",
        "Harbour master",
        "Quay Supplies",
        "Time",
        "2019 - 2022",
        "Position",
        "Driver",
        "Department",
        "Cranes",
        "Scale",
        "20",
        "Report to",
        "Harbour master",
    ];
    check("grid", &[page], &expected);
}

#[test]
fn a_portrait_parts_nothing_below_it() {
    let mut parts = vec![(50, 60, 120, "Ada Palewell"), (50, 80, 10, "Den Oever"), (50, 130, 112, "Work")];
    let dates = [("2024 - now", "Harbour Works"), ("2020 - 2024", "Quay Supplies"), ("2018 - 2020", "Tide Tables")];
    let mut expected = vec!["Ada Palewell".to_owned(), "Den Oever".to_owned(), "Work".to_owned()];
    for (at, (date, name)) in dates.iter().enumerate() {
        let y = 152 + at as u32 * 20;
        parts.extend([(50, y, 10, *name), (250, y, 10, "Crane driver"), flush(555, y, 10, date)]);
        expected.push(format!("{name}__Crane driver__{date}"));
    }
    assert_eq!(lines(area(470, 30, 90, 100, 0.8) + &all(&parts)), expected);
}

#[test]
fn the_ground_of_a_heading_ends_what_stands_side_by_side() {
    let mut page = all(&[(40, 60, 120, "Ada Palewell"), (40, 80, 10, "Harbour master of a small and windy town")]);
    page += &all(&[(40, 106, 10, "Keeps what is hers in order"), (430, 56, 9, "555-0142")]);
    page += &all(&[(430, 70, 9, "ada@example.com"), (430, 84, 9, "Den Oever"), (430, 98, 9, "example.com/ada")]);
    page += &(area(36, 120, 520, 18, 0.3) + "1 g\n" + &all(&[(40, 132, 110, "Work")]) + "0 g\n");
    page += &all(&[(40, 160, 10, "Harbour Works, 2019 - 2022"), (40, 176, 10, "Kept the cranes running")]);
    let read = lines(page);
    let work = place(&read, "Work");
    assert!(place(&read, "555-0142") < work && place(&read, "example.com/ada") < work, "{read:#?}");
}

#[test]
fn a_column_begins_where_its_ground_does() {
    let mut page = area(400, 80, 160, 300, 0.9) + &all(&[(40, 60, 118, "Ada Palewell")]);
    let mut parts = Vec::new();
    for at in 0..6_u32 {
        let y = 100 + at * 44;
        parts.extend([(40, y, 9, "2019"), (40, y + 13, 9, "2022"), (100, y, 110, "Harbour Works")]);
        parts.push((100, y + 15, 10, "Kept the cranes running in all seasons"));
    }
    // Below a portrait.
    for (at, text) in ["Contact", "555-0142", "Den Oever", "Languages", "Dutch", "English"].iter().enumerate() {
        parts.push((415, 230 + at as u32 * 19, 10, *text));
    }
    parts.sort_by_key(|(_, y, ..)| *y);
    page += &all(&parts);
    let read = lines(page);
    let column: Vec<usize> =
        ["Contact", "555-0142", "Den Oever", "Languages", "Dutch", "English"].map(|t| place(&read, t)).into();
    let entries = read.iter().rposition(|line| line.contains("Kept the cranes")).unwrap_or_default();
    assert!(column.iter().all(|at| *at > entries), "{read:#?}");
}

#[test]
fn a_value_whose_colon_hangs_belongs_to_its_label_and_goes_on_below_itself() {
    let page = all(&[
        (50, 60, 110, "Project Title"),
        (140, 60, 10, ": Harbour Ledger"),
        (50, 75, 110, "Description"),
        (140, 75, 10, ": Moved the tide tables of nine harbours into one ledger that"),
        (146, 89, 10, "every pilot reads."),
        (50, 104, 110, "Duration"),
        (140, 104, 10, ": May 2019 to Jul 2020"),
        (62, 130, 10, "Told the tide within two minutes, and wrote down how it was done for the others"),
    ]);
    let lines = lines(page);
    for text in [
        "Project Title: Harbour Ledger",
        "Description: Moved the tide tables of nine harbours into one ledger that every pilot reads.",
        "Duration: May 2019 to Jul 2020",
    ] {
        assert!(lines.contains(&text.to_owned()), "{text}: {lines:#?}");
    }
}

#[test]
fn sections_beside_plates_are_read_below_the_names_on_them() {
    let mut page = area(40, 100, 60, 50, 0.2) + &area(40, 160, 60, 100, 0.2) + &area(40, 270, 60, 30, 0.2);
    page += "1 g\n";
    page += &all(&[
        (46, 118, 110, "Schools"),
        (46, 130, 7, "ONE"),
        (46, 178, 110, "Jobs"),
        (46, 190, 7, "TWO"),
        (46, 284, 110, "Skills"),
        (46, 294, 7, "THREE"),
    ]);
    page += "0 g\n";
    page += &all(&[
        (40, 60, 120, "Ada Palewell"),
        (110, 112, 10, "2013-2017"),
        (200, 112, 110, "Den Oever College"),
        (110, 172, 10, "2019-2023"),
        (200, 172, 110, "Quayside Pumps"),
        (110, 186, 10, "Kept the pumps of the second sluice running."),
        (110, 210, 10, "2017-2019"),
        (200, 210, 110, "Harbour Office"),
        (110, 284, 10, "Tide tables, pumps"),
    ]);
    let lines = lines(page);
    in_order(&lines, &["Schools", "Den Oever", "Jobs", "Quayside", "Harbour Office", "Skills", "Tide tables"]);
    assert!(
        lines.contains(&"ONE".to_owned()) && lines.contains(&"2013-2017__Den Oever College".to_owned()),
        "{lines:#?}"
    );
}

#[test]
fn headings_that_a_print_floated_away_head_what_the_next_one_lies_beside() {
    let first = all(&[
        (50, 60, 120, "Ada Palewell"),
        (150, 90, 14, "Work"),
        (50, 110, 110, "Quayside Pumps"),
        flush(350, 110, 10, "2019 - 2023"),
        (350, 110, 14, "Skills"),
        (50, 126, 10, "Kept the pumps of the second sluice running for four years."),
        (50, 150, 110, "Harbour Office"),
        flush(350, 150, 10, "2017 - 2019"),
        (50, 166, 10, "Wrote the tide tables."),
    ]);
    let second = all(&[
        (50, 60, 10, "Tide tables"),
        (200, 60, 10, "Pumps"),
        (350, 60, 14, "Education"),
        (50, 90, 110, "Den Oever College"),
        flush(350, 90, 10, "2013 - 2017"),
        (350, 90, 14, "Languages"),
        (50, 106, 10, "Hydraulics"),
    ]);
    let lines = read(&made(&[first, second], "")).unwrap();
    let order = ["Work", "Quayside", "Harbour Office", "Skills", "Tide tables", "Education", "Den Oever", "Hydraulics"];
    in_order(&lines, &order);
    for text in ["Skills", "Education", "Quayside Pumps__2019 - 2023"] {
        assert!(lines.contains(&text.to_owned()), "{text}: {lines:#?}");
    }
}

#[test]
fn a_column_of_headings_on_the_right_stays_a_column() {
    let page = all(&[
        (50, 60, 14, "Work"),
        (50, 80, 10, "Quayside Pumps, 2019 to 2023"),
        (350, 80, 14, "Skills"),
        (50, 96, 10, "Kept the pumps running."),
        (350, 96, 10, "Tide tables"),
        (50, 126, 10, "Harbour Office, 2017 to 2019"),
        (350, 126, 14, "Languages"),
        (350, 142, 10, "Dutch"),
        (50, 142, 10, "Wrote the tide tables."),
        (50, 172, 10, "Den Oever Mills, 2015 to 2017"),
        (350, 172, 14, "Hobbies"),
        (350, 188, 10, "Rowing"),
        (50, 188, 10, "Swept the mill."),
    ]);
    let lines = lines(page);
    in_order(&lines, &["Skills", "Tide tables", "Languages", "Dutch", "Hobbies", "Rowing"]);
}

#[test]
fn entries_along_a_line_of_time_are_read_with_what_stands_beside_them() {
    let mut page = line((180, 50), (180, 320));
    for (y, title, company) in [
        (60, "Pump Keeper", "Quayside Pumps"),
        (150, "Tide Clerk", "Harbour Office"),
        (240, "Sweeper", "Den Oever Mills"),
    ] {
        let (first, last) = title.split_once(' ').unwrap_or((title, ""));
        page += &all(&[flush(160, y, 110, first), flush(160, y + 12, 110, last)]);
        page += &all(&[flush(160, y + 30, 11, "Aug 2019 - Jun"), flush(160, y + 50, 11, "2021")]);
        page += &all(&[
            (210, y + 2, 112, company),
            (210, y + 38, 11, "Wrote down what the water did each"),
            (210, y + 58, 11, "morning and evening."),
        ]);
    }
    let lines = lines(page);
    in_order(&lines, &["Pump Keeper", "Quayside", "Tide Clerk", "Harbour Office", "Sweeper", "Den Oever"]);
    assert_eq!(lines.iter().filter(|l| l.contains("Aug 2019 - Jun 2021")).count(), 3, "{lines:#?}");
}

#[test]
fn a_dash_below_a_label_is_the_value_that_is_lacking() {
    let grid = |y: u32, values: [&'static str; 3]| {
        let [a, b, c] = values;
        all(&[(50, y, 8, "Job Title"), (200, y, 8, "Company"), (350, y, 8, "Location")])
            + &all(&[(50, y + 12, 10, a), (200, y + 12, 10, b)])
            + &format!("BT /R 10 Tf 350 {} Td ({c}) Tj ET\n", 842 - y - 12)
    };
    let page = grid(60, ["Pump Keeper", "Quayside Pumps", "\\227"])
        + &grid(120, ["Tide Clerk", "Harbour Office", "Den Oever"]);
    let lines = lines(page);
    let at = place(&lines, "Location");
    assert_eq!(lines.get(at + 1).map(String::as_str), Some("\u{2014}"), "{lines:#?}");
}

#[test]
fn dates_at_the_same_place_on_two_pages_are_none_of_the_pages_own() {
    let page = |place: &'static str, date: &'static str| {
        all(&[(50, 50, 10, place), (300, 50, 10, date), (50, 300, 10, "Kept the pumps of the second sluice running.")])
    };
    let read = read(&made(&[page("Quayside", "04/2021"), page("Den Oever", "09/2023")], "")).unwrap();
    in_order(&read, &["04/2021", "09/2023"]);
}

#[test]
fn words_three_blanks_apart_are_apart() {
    check("apart", &[all(&[(50, 60, 10, "Mediation"), (104, 60, 10, "Delegation")])], &["Mediation__Delegation"]);
}

#[test]
fn a_value_beside_a_label_goes_on_in_its_next_row() {
    let values = [
        ("Dates", "07/2024", None),
        ("Main activities", "Accountable for the inspection of masts, and for all", Some("that hangs on them.")),
        ("Name of employer", "Quayside Masts", None),
        ("Dates", "02/2022", None),
        ("Occupation", "Accountable for whatever it is that the others forgot", None),
    ];
    let (mut page, mut y) = (String::new(), 60);
    for (label, value, more) in values {
        page += &all(&[flush(180, y, 10, label), (200, y, 10, value)]);
        if let Some(more) = more {
            y += 13;
            page += &all(&[(200, y, 10, more)]);
        }
        y += 16;
    }
    let lines = lines(page);
    assert!(lines.iter().any(|l| l.ends_with("masts, and for all that hangs on them.")), "{lines:#?}");
}

#[test]
fn headings_that_hung_on_the_page_before_hang_though_they_are_many() {
    let heads = |rows: &[(u32, &'static str, &'static str)]| -> String {
        rows.iter()
            .map(|(y, head, text)| {
                let head = if head.is_empty() { String::new() } else { all(&[(50, *y, 110, head)]) };
                head + &all(&[(150, *y, 10, text)])
            })
            .collect()
    };
    let first = heads(&[
        (60, "Profile", "A keeper of pumps and tide tables, nine years at the second sluice of the harbour"),
        (74, "", "and one at the first."),
        (100, "Work", "Quayside Pumps, keeper of the pumps"),
        (114, "", "Kept the pumps of the second sluice running."),
        (128, "", "Wrote down how it was done."),
        (142, "", "Harbour Office, clerk of the tides"),
        (156, "", "Wrote the tide tables."),
        (182, "Schools", "Den Oever College"),
        (196, "", "Hydraulics, with the weather as a second subject."),
    ]);
    let second = all(&[
        (50, 51, 110, "Skills"),
        (150, 48, 12, "Tide tables (Strong): reading them, writing them,"),
        (150, 62, 12, "and telling them to those who come late"),
        (150, 78, 12, "Pumps (Competent): all makes, and one that nobody"),
        (150, 92, 12, "makes now"),
        (150, 109, 12, "Dredging reports (In training)"),
        (150, 126, 12, "Ropes (Competent): splices, knots"),
        (50, 147, 110, "Languages"),
        (150, 143, 12, "Dutch: spoken at home"),
        (50, 168, 110, "Interests and"),
        (50, 181, 110, "activities"),
        (150, 164, 12, "Rowing, and the naming of winds"),
    ]);
    let lines = read(&made(&[first, second], "")).unwrap();
    in_order(&lines, &["Skills", "Pumps (Comp", "Languages", "Dutch", "Interests", "Rowing"]);
}

#[test]
fn an_entry_of_two_rows_with_its_time_below_on_the_right_is_no_pair_of_cards() {
    let page = all(&[
        (50, 60, 114, "Quayside Pumps"),
        (330, 60, 114, "Keeper of the Pumps"),
        (50, 76, 10, "Den Oever"),
        (330, 76, 10, "May 2019 - Jun 2021"),
    ]);
    check("entry", &[page], &["Quayside Pumps__Keeper of the Pumps", "Den Oever__May 2019 - Jun 2021"]);
}
