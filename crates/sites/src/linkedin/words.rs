//! What all of LinkedIn's files have in common: names in two parts, and no word about the language.

use resume::{Language, RawResume};

/// Whether a name is written as in China, Japan or Korea.
fn eastern(text: &str) -> bool {
    let letter = |c: char| {
        matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{20000}'..='\u{3ffff}')
            || matches!(c, '·' | '・' | ' ')
    };
    !text.is_empty() && text.chars().all(letter)
}

/// A given and a family name as their bearer writes them.
pub fn full_name(given: &str, family: &str) -> String {
    if eastern(given) && eastern(family) {
        return format!("{family}{given}");
    }
    format!("{given} {family}").trim().to_owned()
}

/// The language of a profile: that of most of its words.
pub fn language(resume: &RawResume) -> Language {
    let items = std::iter::once(&resume.person).chain(&resume.work).chain(&resume.education).chain(&resume.projects);
    let (mut han, mut letters) = (0_usize, 0_usize);
    for byte in items.flat_map(|item| &item.said).flat_map(|said| said.raw.text.bytes()) {
        // Han begins with E4 to E9 in UTF-8, and little else does that people write resumes in.
        han += usize::from(matches!(byte, 0xe4..=0xe9));
        letters += usize::from(byte.is_ascii_alphabetic());
    }
    // A word of Latin letters is about as much as two characters.
    if han * 3 > letters { Language::Zh } else { Language::En }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_their_own_order() {
        for (given, family, expected) in [
            ("明", "李", "李明"),
            ("Ming", "Li", "Ming Li"),
            ("李明", "", "李明"),
            ("Ming 明", "Li", "Ming 明 Li"),
            ("", "Li", "Li"),
        ] {
            assert_eq!(full_name(given, family), expected);
        }
    }
}
