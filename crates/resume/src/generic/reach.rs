//! Ways to reach a person: mail addresses, phones, names that somebody has on the web.

use super::labels;
use super::times::dated;
use super::words::{is_prose, is_url, place};
use super::{addresses, profiles, roles};
use crate::document::line::Line;
use crate::raw::Key;

/// Whether a line in a summary is none of it but a way to reach the person.
pub(super) fn is_contact(line: &Line) -> bool {
    let text = line.text.trim();
    let mail = text.split_whitespace().any(is_mail) && text.chars().count() < 60;
    let labelled = || {
        labels::split(text).is_some_and(|(label, value)| {
            !value.is_empty() && !is_prose(value) && matches!(labels::person(label), Some(Key::Phone | Key::Email))
        })
    };
    mail || labelled()
        || place(text) == 3
        || is_handle(text)
        || is_phone(text)
        || is_url(text)
        || addresses::is_address(text)
        || profiles::of_line(line).is_some()
}

/// Whether a line in a summary tells of the person behind a label: `性别：男`.
pub(super) fn is_told(line: &Line) -> bool {
    let told = labels::split(&line.text).filter(|(_, value)| !value.is_empty() && value.chars().count() <= 24);
    let key = told.and_then(|(label, _)| labels::person(label));
    matches!(
        key,
        Some(
            Key::Gender
                | Key::Birth
                | Key::Age
                | Key::Political
                | Key::Marital
                | Key::Hukou
                | Key::Nationality
                | Key::WorkYears
                | Key::City
        )
    )
}

/// Whether a page names a line's element for a way to reach the person.
pub(super) fn is_marked(line: &Line) -> bool {
    const MARKS: &[&str] =
        &["email", "phone", "address", "city", "region", "country", "countrycode", "postalcode", "location", "contact"];
    roles::marks(line.shape()).any(|(word, _)| MARKS.contains(&&*word))
}

/// Whether a text is a mail address or a phone number.
pub(super) fn is_reached(text: &str) -> bool {
    is_mail(text.trim()) || is_phone(text.trim())
}

pub(super) fn contact(text: &str) -> bool {
    text.split([' ', '|', '\u{a0}', ',']).any(|w| w.contains('@') || is_url(w))
}

/// Whether a text is what a person is called somewhere on the web: `cloudfield72`.
pub(super) fn is_handle(text: &str) -> bool {
    let text = text.strip_prefix("in/").unwrap_or(text);
    let known =
        || text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-' | b'.'));
    (3..=30).contains(&text.len()) && known() && text.contains(|c: char| c.is_ascii_lowercase()) && !is_url(text)
}

/// Whether a word is a mail address, masked or not.
pub(super) fn is_mail(word: &str) -> bool {
    word.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.') && !host.ends_with('.'))
}

/// How many digits a text has, masked or not.
pub(super) fn numbers(text: &str) -> usize {
    text.bytes().filter(|b| b.is_ascii_digit() || *b == b'*').count()
}

/// Whether a line may hold a mail address or a phone number: most don't, which is quickly seen.
pub(super) fn may_reach(line: &Line) -> bool {
    line.text.contains('@') || numbers(&line.text) >= 7
}

/// Whether a text is a phone number and nothing else.
pub(super) fn is_phone(text: &str) -> bool {
    let known = |c: char| {
        c.is_ascii_digit()
            || matches!(
                c,
                '+' | '-' | '\u{2010}'..='\u{2013}' | '(' | ')' | '（' | '）' | '*' | '.' | '/' | ' ' | '\u{a0}'
            )
    };
    let digits = numbers(text);
    if !(7..=16).contains(&digits) || !text.chars().all(known) {
        return false;
    }
    // `09/2021 - 08/2023` is a time.
    let dates = dated(text);
    let time = dates.iter().any(|(_, spans)| *spans) || dates.len() > 1;
    dates.is_empty() || text.starts_with('+') || (digits >= 10 && !time)
}
