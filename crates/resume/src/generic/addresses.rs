//! A person's address: its parts, by signs where there are any, by known places and codes where there are none.

use super::person;
use super::pieces::{Piece, trimmed};
use super::words::{is_country, is_han, is_region, place};
use crate::raw::{Key, Raw, RawItem};

/// Puts a place in its parts: `2712 Broadway St, San Francisco, California, US, CA 94115`.
pub(super) fn put(person: &mut RawItem, key: Key, text: &str, piece: &Piece) {
    let raw = |words: &str| Raw::new(trimmed(words), piece.at.clone());
    let rule = "generic.form.address";
    if !matches!(key, Key::City | Key::Address) || text.chars().any(is_han) {
        return person::put(person, key, Raw::new(text, piece.at.clone()), "generic.label.person");
    }
    let parts = text.split([',', '(', ')', '|']).map(str::trim).filter(|p| !p.is_empty());
    let parts = parts.flat_map(coded).flat_map(postal).flat_map(|part| {
        match streets(part).filter(|(_, rest)| !rest.is_empty()) {
            Some((street, rest)) => vec![street, rest.trim()],
            None => vec![part],
        }
    });
    let parts: Vec<&str> = parts.flat_map(|part| unsigned(part, text)).collect();
    let last = parts.len().saturating_sub(1);
    let coded_end = parts.last().is_some_and(|p| p.len() == 2 && p.bytes().all(|b| b.is_ascii_uppercase()));
    let mut names = 0;
    for (n, part) in parts.into_iter().enumerate() {
        // `Springfield, IL 62704`: the region stands before the code where nothing else names it.
        let state = part.split_once(' ').filter(|(state, _)| names == 1 && n == last && parts_have_region(state));
        let part = match state.filter(|_| person.first(Key::Region).is_none()) {
            Some((state, code)) => {
                person::put(person, Key::Region, raw(state), rule);
                code
            }
            None => part,
        };
        let digits = part.chars().filter(char::is_ascii_digit).count();
        let code = part.len() == 2 && part.bytes().all(|b| b.is_ascii_uppercase());
        let key = if digits > 0
            && part.split_whitespace().count() <= 2
            && digits >= 3
            && part.starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase())
            && person.first(Key::PostalCode).is_none()
            && part.len() <= 12
            && !is_street(part)
        {
            Key::PostalCode
        } else if digits > 0 || is_street(part) {
            Key::Address
        } else if code && names > 0 {
            if names == 1 && person.first(Key::Region).is_none() && parts_have_region(text) {
                Key::Region
            } else {
                Key::Country
            }
        } else {
            names += 1;
            // `Cardiff, Wales, GB`: a country of a country.
            let own = matches!(part, "England" | "Scotland" | "Wales" | "Northern Ireland");
            if is_country(part) && !own && names > 1 && !(n + 1 == last && coded_end) {
                Key::Country
            } else if names == 1 && person.first(Key::City).is_none() {
                Key::City
            } else if person.first(Key::Region).is_none() {
                Key::Region
            } else {
                Key::Country
            }
        };
        // `1904 Birch Court, Apt 3` is one.
        let street = person.said.last_mut().filter(|said| n > 0 && said.key == key && key == Key::Address);
        match street.filter(|street| text.contains(&format!("{}, {part}", street.raw.text))) {
            Some(street) => street.raw.text = format!("{}, {part}", street.raw.text),
            None => person::put(person, key, raw(part), rule),
        }
    }
}

/// `56982 Utrecht`: a postal code before the city.
fn postal(part: &str) -> Vec<&str> {
    let code = |w: &str| (4..=5).contains(&w.len()) && w.bytes().all(|b| b.is_ascii_digit());
    match part.split_once(' ') {
        Some((first, city))
            if code(first)
                && !STREETS.contains(&last_word(city).as_str())
                && !city.contains(|c: char| c.is_ascii_digit()) =>
        {
            vec![first, city.trim()]
        }
        _ => vec![part],
    }
}

/// `California CA 94115 US`: a name, a postal code and a country without signs between them.
fn coded(part: &str) -> Vec<&str> {
    let code = |w: &str| w.len() == 2 && w.bytes().all(|b| b.is_ascii_uppercase());
    let words: Vec<&str> = part.split(' ').collect();
    let number = words.iter().position(|w| w.len() >= 4 && w.bytes().all(|b| b.is_ascii_digit()));
    let Some(number) = number.filter(|_| {
        (words.len() > 2 || words.first().is_some_and(|w| is_region(w)))
            && !is_street(part)
            && !part.starts_with(|c: char| c.is_ascii_digit())
    }) else {
        return vec![part];
    };
    let from = if number > 0 && words.get(number - 1).is_some_and(|w| code(w)) { number - 1 } else { number };
    let to = number + 1;
    let byte = |n: usize| words.iter().take(n).map(|w| w.len() + 1).sum::<usize>();
    let cut =
        |a: usize, b: usize| part.get(byte(a)..(byte(b).saturating_sub(1)).min(part.len())).unwrap_or_default().trim();
    [cut(0, from), cut(from, to), cut(to, words.len())].into_iter().filter(|p| !p.is_empty()).collect()
}

/// `Leinster IE`: a country behind a region, or behind a city that is known, without a sign between them.
fn unsigned<'a>(part: &'a str, whole: &str) -> Vec<&'a str> {
    let Some((names, code)) = part.rsplit_once(' ').filter(|(_, code)| {
        code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()) && !parts_have_region(code)
    }) else {
        return vec![part];
    };
    let known = |(city, region): &(&str, &str)| !whole.contains(',') && (place(city) == 3 || is_region(region));
    match names.split_once(' ').filter(known) {
        Some((city, region)) => vec![city, region, code],
        None => vec![names, code],
    }
}

/// Whether two capitals at the end of a place are a region's (`Palo Alto, CA`) and no country's: nothing else follows.
fn parts_have_region(text: &str) -> bool {
    const STATES: &[&str] = &[
        "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "FL", "GA", "HI", "IA", "ID", "IL", "KS", "KY", "LA", "MA", "MD",
        "ME", "MI", "MN", "MO", "MS", "MT", "NC", "ND", "NE", "NH", "NJ", "NM", "NV", "NY", "OH", "OK", "OR", "PA",
        "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VT", "WA", "WI", "WV", "WY", "ON", "BC", "QC", "AB",
    ];
    text.split([',', '(', ')', ' ']).any(|p| STATES.contains(&p))
}

fn last_word(text: &str) -> String {
    text.rsplit(' ').next().unwrap_or_default().trim_end_matches('.').to_lowercase()
}

fn is_street(text: &str) -> bool {
    let digits = text.starts_with(|c: char| c.is_ascii_digit());
    STREETS.contains(&last_word(text).as_str()) || (digits && text.contains(' '))
}

const STREETS: &[&str] = &[
    "st",
    "street",
    "ave",
    "avenue",
    "road",
    "rd",
    "blvd",
    "boulevard",
    "lane",
    "ln",
    "drive",
    "dr",
    "way",
    "court",
    "ct",
    "place",
    "square",
    "terrace",
    "parkway",
    "walk",
    "row",
    "close",
    "crescent",
    "gardens",
    "quay",
    "alley",
    "plaza",
    "highway",
    "hwy",
    "hill",
    "rise",
    "grove",
    "mews",
    "circle",
    "trail",
    "yard",
    "wharf",
    "park",
    "passage",
    "bridge",
    "gate",
    "green",
    "esplanade",
    "promenade",
];

pub(super) fn is_address(text: &str) -> bool {
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        let length = text.chars().count();
        let numbers = || text.split_whitespace().any(|w| w.len() >= 4 && w.bytes().all(|b| b.is_ascii_digit()));
        if length < 100 && numbers() && text.split_whitespace().any(is_street) {
            return true;
        }
        let coded = text.rsplit(' ').next().is_some_and(|w| w.len() == 2 && w.bytes().all(|b| b.is_ascii_uppercase()));
        if coded && length < 80 && streets(text).is_some() {
            return true;
        }
        let number = text.split(' ').next().is_some_and(|w| w.len() <= 5 && w.bytes().all(|b| b.is_ascii_digit()));
        let words = text.split_whitespace().count();
        if number && (3..=5).contains(&words) && STREETS.contains(&last_word(text).as_str()) {
            return true;
        }
    }
    let (first, rest) = text.split_once(',').unwrap_or_default();
    let parts = || std::iter::once(first).chain(rest.split(',')).map(str::trim);
    text.contains(',') && text.chars().count() < 100 && (is_street(first.trim()) || parts().any(|p| place(p) == 3))
}

/// Where a street's name ends in an address that has no signs: `7 Mill Lane | Utrecht Utrecht NL`.
fn streets(text: &str) -> Option<(&str, &str)> {
    let blanks = text.match_indices(' ').map(|(at, _)| at);
    blanks
        .filter_map(|at| text.split_at_checked(at))
        .find(|(street, _)| street.contains(' ') && STREETS.contains(&last_word(street).as_str()))
}
