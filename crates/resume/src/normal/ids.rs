//! Identity-card numbers: recognised, so that they can be left out wherever they stand.

use super::texts::narrow;
use crate::note::{Note, NoteKind};
use crate::raw::{Key, Place, Raw, RawItem, RawResume};

/// What stands where a number was.
const GONE: &str = "[…]";

/// The identity number in some words: 15 digits, or 17 with a check digit or X.
pub fn id_number(words: &str) -> Option<String> {
    narrow(words)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .find(|part| (part.len() == 15 && digits(part)) || eighteen(part))
        .map(|part| part.to_ascii_uppercase())
}

fn digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

fn eighteen(text: &str) -> bool {
    text.len() == 18
        && text.get(..17).is_some_and(digits)
        && text.get(17..).is_some_and(|c| digits(c) || c.eq_ignore_ascii_case("x"))
}

/// Whether a word in running text surely is one: 18 long, with a day of birth inside.
fn surely(text: &str) -> bool {
    let part = |from: usize, to: usize| text.get(from..to).and_then(|s| s.parse::<i16>().ok());
    eighteen(text)
        && part(6, 10).is_some_and(|year| (1900..=2100).contains(&year))
        && part(10, 12).is_some_and(|month| (1..=12).contains(&month))
        && part(12, 14).is_some_and(|day| (1..=31).contains(&day))
}

/// Takes out every identity number, and notes it if there was one. The words themselves are in neither.
pub fn scrub(raw: &mut RawResume, notes: &mut Vec<Note>) {
    let mut known = Vec::new();
    let mut place = None;
    raw.person.said.retain(|said| {
        if said.key != Key::IdNumber || said.raw.text.chars().filter(|c| c.is_numeric()).count() < 6 {
            return true;
        }
        known.extend(id_number(&said.raw.text));
        known.push(said.raw.text.trim().to_owned());
        place.get_or_insert_with(|| said.raw.at.clone());
        false
    });
    let mut found = place.is_some();
    let RawResume {
        language: _,
        person,
        work,
        education,
        projects,
        training,
        languages,
        skills,
        certificates,
        awards,
        campus,
        profiles,
        volunteer,
        publications,
        interests,
        references,
        sections,
    } = raw;
    let lists = [work, education, projects, training, languages, skills, certificates, awards, campus];
    let more = [profiles, volunteer, publications, interests, references];
    for item in std::iter::once(person).chain(lists.into_iter().chain(more).flatten()) {
        found |= scrub_item(item, &known);
    }
    for section in sections {
        for words in std::iter::once(&mut section.heading).chain(&mut section.lines) {
            found |= scrub_words(words, &known);
        }
    }
    if found {
        notes.push(Note { kind: NoteKind::Withheld, field: "idNumber".into(), text: String::new(), at: place });
    }
}

/// Takes identity numbers out of the notes that were made before a resume was understood.
pub fn without_in(notes: &mut [Note], resumes: &[RawResume]) {
    let said = resumes.iter().flat_map(|r| r.person.all(Key::IdNumber));
    let known: Vec<String> = said.filter_map(|s| id_number(&s.raw.text)).collect();
    for note in notes {
        let at = Place::Line(0); // a place is needed to scrub; the note keeps its own
        let mut raw = Raw::new(std::mem::take(&mut note.text), at);
        scrub_words(&mut raw, &known);
        note.text = raw.text;
    }
}

fn scrub_item(item: &mut RawItem, known: &[String]) -> bool {
    item.said.iter_mut().fold(false, |found, said| scrub_words(&mut said.raw, known) | found)
}

/// Takes the known numbers, and all that surely are such numbers, out of some words.
fn scrub_words(raw: &mut Raw, known: &[String]) -> bool {
    // Most words hold too few digits, narrow or wide ones, which begin with 0xEF.
    let few = raw.text.bytes().filter(|b| b.is_ascii_digit() || *b == 0xef).count() < 15;
    if few && known.is_empty() {
        return false;
    }
    let parted = scrub_parted(raw);
    scrub_whole(raw, known) || parted
}

/// Takes out numbers whose place, day of birth and rest are parted by a blank or hyphen (`990101 19900101 001X`), and
/// the old ones of 15 digits where the words before say what they are.
fn scrub_parted(raw: &mut Raw) -> bool {
    // Narrowing gives a character for a character: what stays, stays as it was written.
    let narrowed: Vec<char> = narrow(&raw.text).chars().collect();
    let written: Vec<char> = raw.text.chars().collect();
    let (mut kept, mut i) = (String::new(), 0);
    while let Some(c) = written.get(i) {
        let inside = kept.ends_with(|c: char| c.is_ascii_alphanumeric());
        let found = narrowed.get(i..).filter(|_| !inside).and_then(parted);
        match found {
            Some((number, length)) if surely(&number) || (number.len() == 15 && announced(&kept)) => {
                kept.push_str(GONE);
                i += length;
            }
            _ => {
                kept.push(*c);
                i += 1;
            }
        }
    }
    let found = kept != raw.text;
    raw.text = kept;
    found
}

/// Whether the words before a number say that it is an identity number.
fn announced(before: &str) -> bool {
    let near: Vec<char> = before.chars().rev().take(12).collect();
    let near: String = near.into_iter().rev().collect();
    ["身份证", "证件", "ID"].iter().any(|name| near.contains(name))
}

/// The number of 18 or 15 that begins here, and how many characters it takes. It may be parted before and after the day
/// of birth and nowhere else: a row of months (`2013-01 2014-02`) is no number.
fn parted(chars: &[char]) -> Option<(String, usize)> {
    let mut number = String::new();
    let mut end = None;
    for (i, c) in chars.iter().enumerate() {
        let n = number.len();
        if c.is_ascii_digit() || (n == 17 && c.eq_ignore_ascii_case(&'x')) {
            number.push(*c);
        } else if !(matches!(c, ' ' | '-') && matches!(n, 6 | 12 | 14)) {
            break;
        }
        let closed = !chars.get(i + 1).is_some_and(char::is_ascii_alphanumeric);
        if closed && matches!(number.len(), 15 | 18) {
            end = Some((number.clone(), i + 1));
        }
        if number.len() > 18 {
            return None;
        }
    }
    end
}

fn scrub_whole(raw: &mut Raw, known: &[String]) -> bool {
    let narrowed = narrow(&raw.text);
    let words = narrowed.split(|c: char| !c.is_ascii_alphanumeric());
    let secret: Vec<&str> =
        words.filter(|word| surely(word) || known.iter().any(|id| id.eq_ignore_ascii_case(word))).collect();
    let glued = known.iter().any(|id| !id.is_empty() && raw.text.contains(id.as_str()));
    if secret.is_empty() && !glued {
        return false;
    }
    let wide = secret.iter().any(|word| !raw.text.contains(word));
    let mut text = if wide { narrowed.clone() } else { raw.text.clone() };
    for word in secret.into_iter().chain(known.iter().map(String::as_str)).filter(|word| !word.is_empty()) {
        text = text.replace(word, GONE);
    }
    raw.text = text;
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::raw::RawSection;

    #[test]
    fn numbers_are_known_by_their_length() {
        for (words, expected) in [
            ("99010119830418001X", Some("99010119830418001X")),
            ("身份证：99010119800326001x", Some("99010119800326001X")),
            ("990101800326001", Some("990101800326001")),
            ("9901011980032600", None),
            ("无", None),
        ] {
            assert_eq!(id_number(words).as_deref(), expected, "{words}");
        }
    }

    #[test]
    fn they_survive_nowhere() {
        let id = "99010119830418001X";
        let at = |text: &str| Raw::new(text, Place::Line(1));
        let mut raw = RawResume::default();
        raw.person.put(Key::IdNumber, at(id), "t.id");
        raw.person.put(Key::Summary, at(&format!("证号{id}。")), "t.summary");
        raw.work.push(RawItem::default());
        raw.work[0].put(Key::Duty, at("号９９０１０１１９８３０４１８００１Ｘ 完"), "t.duty");
        raw.sections.push(RawSection { heading: at("其他"), lines: vec![at("99010119800326001x")] });
        let mut notes = Vec::new();
        scrub(&mut raw, &mut notes);
        let left = format!("{raw:?}");
        assert!(!left.contains("990101") && !left.contains("９９０１"), "{left}");
        assert_eq!(notes.len(), 1);
        assert_eq!((notes[0].kind, notes[0].text.as_str()), (NoteKind::Withheld, ""));
    }

    #[test]
    fn parted_and_old_numbers_are_found() {
        let scrubbed = |text: &str| {
            let mut raw = Raw::new(text, Place::Line(1));
            scrub_words(&mut raw, &[]);
            raw.text
        };
        assert_eq!(scrubbed("身份证号 990101 19900101 001X，有效"), "身份证号 […]，有效");
        assert_eq!(scrubbed("证件 990101-19900101-0012"), "证件 […]");
        assert_eq!(scrubbed("身份证 990101900101001"), "身份证 […]");
        for text in ["订单 990101900101001", "2013-01 2014-02 2015-03 2016-04", "电话 138 0000 0000 转 8001", "1 2 3"]
        {
            assert_eq!(scrubbed(text), text, "no identity number");
        }
    }

    #[test]
    fn they_survive_in_no_earlier_note() {
        let mut notes = vec![Note::of(NoteKind::Unread, "个人信息", "证件 99010119830418001X 有效")];
        without_in(&mut notes, &[]);
        assert_eq!(notes[0].text, "证件 […] 有效");
    }

    #[test]
    fn other_numbers_stay() {
        let mut raw = RawResume::default();
        raw.person.put(Key::Summary, Raw::new("证书编号 0000000000000000，13800098016", Place::Line(1)), "t.s");
        let (mut notes, before) = (Vec::new(), raw.clone());
        scrub(&mut raw, &mut notes);
        assert_eq!(raw, before);
        assert!(notes.is_empty());
    }
}
