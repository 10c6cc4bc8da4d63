//! What belongs to which section and entry: names beside them, values below labels, times along a line.

use super::made::{all, area, check, flush, in_order, line, lines, made, place, read};

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
    let pages = [page("Quayside", "May 2019 - Mar 2021"), page("Den Oever", "Apr 2021 - May 2023")];
    in_order(&super::read(&made(&pages, "")).unwrap(), &["May 2019 - Mar 2021", "Apr 2021 - May 2023"]);
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

#[test]
fn a_sign_at_the_end_of_a_row_is_no_mark_of_the_column_beside_it() {
    let bullet = |x: u32, y: u32| format!("BT /R 10 Tf {x} {} Td (\\225) Tj ET\n", 842 - y);
    let mut page = all(&[
        (50, 60, 110, "SKILLS"),
        (50, 88, 10, "Onboarding, unions"),
        (50, 102, 10, "Shift planning"),
        (170, 60, 110, "EXPERIENCE"),
        (170, 81, 10, "May 2017 to Jan 2020, Nottingham"),
        (170, 96, 10, "Kept the cranes running for nine years"),
        (170, 111, 10, "and the ropes dry all the while."),
    ]);
    page += &bullet(138, 88);
    let read = read(&made(&[page], "")).unwrap();
    assert!(read.contains(&"May 2017 to Jan 2020, Nottingham".to_owned()), "{read:?}");
}

#[test]
fn a_side_bar_on_a_ground_of_its_own_is_a_column_beside_entries_with_a_margin_of_dates() {
    let side = [
        (13, 37, 120, "Piers X."),
        (13, 61, 120, "Caldwell"),
        (13, 81, 10, "Senior Audit Associate"),
        (13, 114, 112, "Personal Info"),
        (13, 140, 109, "Address"),
        (13, 153, 9, "218 Maple Avenue, Richmond,"),
        (13, 167, 9, "Virginia"),
        (13, 186, 109, "Phone"),
        (13, 200, 9, "+1 415 555 0184"),
        (13, 219, 109, "E-mail"),
        (13, 233, 9, "stonewalker25@example.com"),
        (13, 252, 109, "WWW"),
        (13, 266, 9, "example.com/stonewalker25"),
        (13, 299, 112, "Skills"),
        (13, 324, 9, "Variance analysis"),
        (125, 343, 8, "Competent"),
        (13, 362, 9, "GAAP reporting"),
        (129, 381, 8, "In training"),
    ];
    let main = [
        (201, 30, 9, "Senior Audit Associate offering 22 years of experience across intercompany accounts and"),
        (201, 43, 9, "reporting. Known for clean workpapers and clear communication with retail chains, and for"),
        (201, 56, 9, "reports that somebody reads."),
        (201, 88, 112, "Experience"),
        (201, 114, 109, "2024-10 -"),
        (201, 128, 109, "present"),
        (270, 115, 110, "Staff Accountant II"),
        (270, 129, 9, "Tamarack Holding Company, Moncton"),
        (283, 145, 9, "Trained 9 new hires on intercompany accounts"),
        (283, 159, 9, "Trained 3 new hires on the annual audit"),
        (201, 182, 109, "2022-09 -"),
        (201, 195, 109, "2024-09"),
        (270, 182, 110, "Accounts Payable Specialist"),
        (270, 197, 9, "Riverton Manufacturing, Amarillo"),
        (283, 212, 9, "Passed the audit with no findings on fixed assets"),
        (283, 226, 9, "Passed the audit with no findings on cash flow forecasts"),
        (201, 248, 109, "2020-09 -"),
        (201, 262, 109, "2022-09"),
        (270, 249, 110, "Accounting Manager"),
        (270, 264, 9, "Palmetto Accounting Group"),
        (270, 279, 9, "Oversee the annual audit and a team of 9 accountants."),
        (283, 295, 9, "Shortened fixed assets from 2 to 3 business days"),
        (201, 317, 109, "2018-05 -"),
        (201, 332, 109, "2020-09"),
        (270, 318, 110, "Generalist"),
        (270, 332, 9, "Palmetto Accounting Group, Truro"),
        (270, 347, 9, "Prepare journal entries and maintain intercompany accounts for three legal entities"),
        (283, 377, 9, "Shortened sales tax filings from 5 to 4 business days"),
    ];
    let page = format!("0 0.27 0.49 rg 0 0 187 842 re f 1 g\n{}0.2 g\n{}", all(&side), all(&main));
    let read = read(&made(&[page], "")).unwrap();
    let at = |text: &str| place(&read, text);
    assert!(at("GAAP") < at("Experience") || at("Generalist") < at("Address"), "one after the other: {read:?}");
}

#[test]
fn a_time_cut_before_the_word_for_now_is_one_time() {
    let page = all(&[
        (201, 60, 110, "2024-10 -"),
        (201, 73, 110, "present"),
        (270, 60, 10, "Staff Accountant"),
        (270, 74, 9, "Tamarack Holding"),
        (270, 88, 9, "Passed the audit with no findings"),
        (201, 120, 110, "2022-09 -"),
        (201, 133, 110, "2024-09"),
        (270, 120, 10, "Accountant"),
        (270, 134, 9, "Riverton Mills"),
        (270, 148, 9, "Trained three new hires"),
    ]);
    let read = read(&made(&[page], "")).unwrap();
    assert!(read.iter().any(|line| line.contains("2024-10 - present")), "{read:?}");
}
