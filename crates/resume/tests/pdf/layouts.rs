//! How a page is laid out: what stands side by side and belongs together, and what is read by itself.

use super::made::{all, area, check, flush, in_order, line, lines, made, place, read};

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
