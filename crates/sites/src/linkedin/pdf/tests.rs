use super::*;
use proptest::prelude::*;
use resume::document::{Line, Look, Span, Spans};
use resume::{Key, Place, RawItem};
use std::sync::Arc;

/// Size in tenths of a point and colour of each part, as the files have them.
const SIDE_HEADING: (u16, u32) = (130, 0xe1e9ee);
const ITEM: (u16, u32) = (105, 0xffffff);
const LABEL: (u16, u32) = (105, 0xa9b1b6);
const NAME: (u16, u32) = (260, 0x181818);
const HEADING: (u16, u32) = (158, 0x181818);
const BIG: (u16, u32) = (120, 0x181818);
const CITY: (u16, u32) = (120, 0xb0b0b0);
const TITLE: (u16, u32) = (115, 0x181818);
const SMALL: (u16, u32) = (105, 0x181818);
const PLACE: (u16, u32) = (105, 0xb0b0b0);
const FOOTER: (u16, u32) = (90, 0);

/// A stretch: its look, its words, where it leads.
type Stretch<'t> = ((u16, u32), &'t str, &'t str);
/// A line: its stretches, its page, how far it is from the line above (in points) beyond the usual.
type Drawn<'t> = (&'t [Stretch<'t>], u32, i32);

fn seen(drawn: &[Drawn<'_>]) -> Lines {
    let mut below = 0;
    let lines = drawn.iter().map(|(stretches, page, room)| {
        let (mut text, mut spans) = (String::new(), Spans::new());
        for ((size, colour), words, link) in *stretches {
            let look = Look { size: *size, colour: *colour, ..Look::default() };
            let link = (!link.is_empty()).then(|| Arc::from(*link));
            spans.push(Span { start: text.len(), look, shape: Arc::from(""), link });
            text.push_str(words);
        }
        let top = below + room;
        below = top + 12;
        let at = Place::Page { page: *page, left: 223, top, right: 560, bottom: below };
        let gap = u16::try_from(*room).unwrap_or_default();
        Line { text, at, spans, block: 0, first: true, row: 0, cell: 0, region: 0, list: false, gap }
    });
    Lines { lines: lines.collect(), cut: false }
}

/// The resume in lines of one stretch each.
fn of(lines: &[((u16, u32), &str)]) -> (RawResume, Vec<Note>) {
    let stretches: Vec<_> = lines.iter().map(|(look, text)| [(*look, *text, "")]).collect();
    let drawn: Vec<Drawn<'_>> = stretches.iter().map(|s| (&s[..], 1, 5)).collect();
    let lines = seen(&drawn);
    assert!(fits(&chunks(&lines.lines)));
    let mut reading = read(&lines);
    (reading.resumes.remove(0), reading.notes)
}

fn all<'r>(items: impl IntoIterator<Item = &'r RawItem>, key: Key) -> Vec<&'r str> {
    items.into_iter().flat_map(|item| item.all(key)).map(|said| said.raw.text.as_str()).collect()
}

#[test]
fn sections_are_known_by_what_stands_in_them() {
    // Danish, of which no word is known here.
    let (resume, notes) = of(&[
        (SIDE_HEADING, "Mest anvendte færdigheder"),
        (ITEM, "Søfart"),
        (NAME, "Bjørn Opdigtet"),
        (BIG, "Styrmand"),
        (CITY, "Esbjerg"),
        (HEADING, "Oversigt"),
        (BIG, "Tyve år til søs."),
        (HEADING, "Erfaring"),
        (BIG, "Rederiet Vestkyst"),
        (SMALL, "6 år"),
        (TITLE, "Styrmand"),
        (SMALL, "2015 - 2021 (6 år)"),
        (PLACE, "Esbjerg"),
        (SMALL, "Nattevagter."),
        (HEADING, "Uddannelse"),
        (BIG, "Marstal Navigationsskole"),
        (SMALL, "Styrmand · (2008 - 2011)"),
        (FOOTER, "Page 1 of 1"),
    ]);
    assert_eq!(all([&resume.person], Key::Name), ["Bjørn Opdigtet"]);
    assert_eq!(all([&resume.person], Key::Summary), ["Tyve år til søs."]);
    assert_eq!(all(&resume.work, Key::Position), ["Styrmand"]);
    assert_eq!(all(&resume.work, Key::Period), ["2015 - 2021"]);
    assert_eq!(all(&resume.work, Key::Duty), ["Nattevagter."]);
    assert_eq!(all(&resume.education, Key::Institution), ["Marstal Navigationsskole"]);
    // A list that no word names is kept to the word.
    assert_eq!(resume.sections.len(), 1);
    assert!(notes.is_empty(), "{notes:?}");
}

#[test]
fn a_line_over_both_columns_falls_apart() {
    let lines = seen(&[
        (&[(SIDE_HEADING, "Contact\u{a0}\u{a0}", ""), (NAME, "Ann", "")], 1, 0),
        (&[(ITEM, "ann@example.com\u{a0}\u{a0}", "mailto:ann@example.com"), (BIG, "Cook", "")], 1, 5),
        (&[(ITEM, "www.linkedin.com/in/ann ", "https://www.linkedin.com/in/ann?x"), (LABEL, "(LinkedIn)", "")], 1, 5),
        (&[(SIDE_HEADING, "Languages", "")], 1, 9),
        (&[(ITEM, "Chinese (Simplified) ", ""), (LABEL, "(Native or", "")], 1, 5),
        (&[(LABEL, "Bilingual)", "")], 1, 1),
        (&[(ITEM, "Norwegian", "")], 1, 5),
        (&[(ITEM, "(Nynorsk)", "")], 1, 1),
    ]);
    let resume = read(&lines).resumes.remove(0);
    assert_eq!(all([&resume.person], Key::Name), ["Ann"]);
    assert_eq!(all([&resume.person], Key::Label), ["Cook"]);
    assert_eq!(all([&resume.person], Key::Email), ["ann@example.com"]);
    assert_eq!(all(&resume.profiles, Key::Username), ["ann"]);
    assert_eq!(all(&resume.languages, Key::LanguageName), ["Chinese (Simplified)", "Norwegian (Nynorsk)"]);
    assert_eq!(all(&resume.languages, Key::Fluency), ["Native or Bilingual"]);
}

#[test]
fn the_end_of_a_page_means_nothing() {
    let entry: [&[Stretch<'_>]; 9] = [
        &[(HEADING, "Experience", "")],
        &[(BIG, "Harbour", "")],
        &[(SMALL, "2 years", "")],
        &[(TITLE, "Pilot", "")],
        &[(SMALL, "2019 - 2020 (1 year)", "")],
        &[(PLACE, "Kiel", "")],
        &[(SMALL, "Brought in ships.", "")],
        &[(TITLE, "Deckhand", "")],
        &[(SMALL, "2018 - 2019 (1 year)", "")],
    ];
    let name: [&[Stretch<'_>]; 1] = [&[(NAME, "Ann", "")]];
    let footer: &[Stretch<'_>] = &[(FOOTER, "Page 1 of 2", "")];
    for end in 0..=entry.len() {
        let mut drawn: Vec<Drawn<'_>> = name.iter().chain(&entry[..end]).map(|line| (*line, 1, 5)).collect();
        drawn.push((footer, 1, 40));
        drawn.extend(entry[end..].iter().map(|line| (*line, 2, 5)));
        let reading = read(&seen(&drawn));
        let work = &reading.resumes[0].work;
        assert_eq!(all(work, Key::Company), ["Harbour", "Harbour"], "{end}");
        assert_eq!(all(work, Key::Position), ["Pilot", "Deckhand"], "{end}");
        assert_eq!(all(work, Key::Period), ["2019 - 2020", "2018 - 2019"], "{end}");
        assert_eq!(all(work, Key::Location), ["Kiel"], "{end}");
        assert_eq!(all(work, Key::Duty), ["Brought in ships."], "{end}");
        assert!(reading.notes.is_empty(), "{:?}", reading.notes);
    }
}

#[test]
fn schools_without_details_stay_apart() {
    let (resume, _) = of(&[
        (NAME, "Ann"),
        (SIDE_HEADING, "Contact"),
        (HEADING, "Education"),
        (BIG, "One School"),
        (BIG, "Another School"),
        (SMALL, "Diploma, Baking and"),
        (SMALL, "Pastry · (2001 -"),
        (SMALL, "2003)"),
        (BIG, "Third School"),
        (SMALL, "(2004)"),
    ]);
    assert_eq!(all(&resume.education, Key::Institution), ["One School", "Another School", "Third School"]);
    assert_eq!(all(&resume.education, Key::Area), ["Baking and Pastry"]);
    assert_eq!(all(&resume.education, Key::Period), ["2001 - 2003"]);
    // Whether a year alone is the first or the last, nobody says.
    assert_eq!(all(&resume.education, Key::Text), ["2004"]);
}

#[test]
fn other_pages_are_none() {
    let lines = |looks: &[(u16, u32)]| {
        let stretches: Vec<_> = looks.iter().map(|look| [(*look, "words", "")]).collect();
        let drawn: Vec<Drawn<'_>> = stretches.iter().map(|s| (&s[..], 1, 5)).collect();
        fits(&chunks(&seen(&drawn).lines))
    };
    assert!(!lines(&[(260, 0), (110, 0), (160, 0), (110, 0x333333)]));
    assert!(!lines(&[NAME, HEADING, SMALL, SMALL]));
    assert!(!lines(&[NAME, SIDE_HEADING, (105, 0xcc0000), (105, 0x0000cc)]));
    assert!(lines(&[SIDE_HEADING, NAME]));
    // The signs alone are not enough, nor is a page alone.
    let broken = Document::new(b"%PDF-1.4 Apache FOP LinkedIn".to_vec(), resume::Origin::File(None));
    assert!(!recognises(&broken));
}

proptest! {
    #[test]
    fn any_page_is_read(
        drawn in proptest::collection::vec((0..14_usize, "[a-z0-9()·, \u{a0}年-]{0,12}", 1..3_u32, 0..9_i32), 0..40),
    ) {
        let looks = [SIDE_HEADING, ITEM, LABEL, NAME, HEADING, BIG, CITY, TITLE, SMALL, PLACE, FOOTER, (33, 0x808000), ITEM, SMALL];
        let stretches: Vec<_> = drawn.iter().map(|(look, text, ..)| [(looks[*look], text.as_str(), "")]).collect();
        let lines: Vec<Drawn<'_>> =
            stretches.iter().zip(&drawn).map(|(s, (_, _, page, room))| (&s[..], *page, *room)).collect();
        let reading = read(&seen(&lines));
        prop_assert_eq!(reading.resumes.len(), 1);
    }
}
