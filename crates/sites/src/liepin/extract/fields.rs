//! Sections of labels and values: the person, the present job, the wishes; and the languages.

use super::page::{Reader, put};
use super::values::{Ways, labelled, parted, pieces};
use super::words::{DEGREES, Label, Means};
use crate::page::gapped;
use resume::document::line::Line;
use resume::{Key, Note, NoteKind, Raw, RawItem};

/// Reads labels with their values.
pub(super) fn read(reader: &mut Reader<'_>, lines: &[Line], heading: &str) {
    let words = reader.words;
    let ways = Ways { labels: &words.fields, loose: true, is_text: |_| false, given: &|_| false, head: &|_| false };
    let mut i = 0;
    while let Some(line) = lines.get(i) {
        let pieces = pieces(line, &words.fields);
        let last = pieces.len().saturating_sub(1);
        let mut taken = 1;
        for (n, piece) in pieces.iter().enumerate() {
            let after = if n == last { lines.get(i + 1..).unwrap_or_default() } else { &[] };
            match labelled(piece, after, &ways) {
                Some(found) => {
                    taken = found.lines;
                    for (label, value) in parted(found.label, found.value, &words.fields) {
                        says(reader, label, value);
                    }
                }
                None => loose(reader, piece, heading),
            }
        }
        i += taken;
    }
}

fn says(reader: &mut Reader<'_>, (name, means, rule): Label, value: Raw) {
    match means {
        Means::Says(key) => put(&mut reader.raw.person, &mut reader.notes, key, value, rule),
        Means::Application => application(&mut reader.raw.person, value, rule),
        Means::Login if !value.text.is_empty() => reader.login = reader.login.take().or(Some(value)),
        Means::Keyless => {
            // What `put` would drop says nothing here either.
            let mut item = RawItem::default();
            put(&mut item, &mut reader.notes, Key::StartedWork, value, rule);
            reader.notes.extend(item.said.iter().map(|said| Note::about(NoteKind::Unread, name, &said.raw)));
        }
        Means::Login | Means::NotTheirs => {}
    }
}

/// `大客户总监 | 2013-03-22 10:36 | 上海-徐汇区`: the post first, then the time and the place, in any order.
fn application(item: &mut RawItem, value: Raw, rule: &'static str) {
    for (i, part) in value.text.split(['|', '｜']).map(str::trim).enumerate() {
        let dated = part.len() >= 8 && part.bytes().take(4).all(|b| b.is_ascii_digit());
        let key = match i {
            0 => Key::AppliedPosition,
            _ if dated => Key::AppliedDate,
            _ => Key::AppliedCity,
        };
        item.put(key, Raw::new(part, value.at.clone()), rule);
    }
}

/// What stands without a label: values that are told by their form, as recent files have them; the rest is noted.
fn loose(reader: &mut Reader<'_>, line: &Line, heading: &str) {
    let mut unread = false;
    for part in line.text.split(['|', '｜', '·']).flat_map(gapped) {
        let key = match part {
            "男" | "女" => Some((Key::Gender, "liepin.form.gender")),
            "未婚" | "已婚" => Some((Key::Marital, "liepin.form.marital")),
            _ if DEGREES.contains(&part) => Some((Key::Degree, "liepin.form.degree")),
            _ if number(part, &["岁"]) => Some((Key::Age, "liepin.form.age")),
            _ if number(part, &["年工作经验", "年经验", "年以上工作经验"]) => {
                Some((Key::WorkYears, "liepin.form.years"))
            }
            _ if is_mail(part) => Some((Key::Email, "liepin.form.email")),
            _ if is_mobile(part) => Some((Key::Phone, "liepin.form.phone")),
            _ => None,
        };
        match key {
            Some((key, rule)) if reader.raw.person.first(key).is_none() => {
                reader.raw.person.put(key, Raw::new(part, line.at.clone()), rule);
            }
            Some(_) => {}
            None => unread = true,
        }
    }
    if unread {
        reader.unread(line, heading);
    }
}

fn number(text: &str, units: &[&str]) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
    rest.len() < text.len() && units.contains(&rest)
}

fn is_mail(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "@._-+*".contains(c);
    text.chars().all(plain) && text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

fn is_mobile(text: &str) -> bool {
    text.len() == 11 && text.starts_with('1') && text.bytes().all(|b| b.is_ascii_digit() || b == b'*')
}

/// `英语(读写精通)、普通话(一级乙等)`, `英语：读写精通`; what reads as sentences is kept as one text.
pub(super) fn languages(reader: &mut Reader<'_>, lines: &[Line]) {
    let sentence = |line: &Line| {
        let named = listed(&line.text);
        named.iter().any(|(name, _)| name.chars().count() > 20 || name.contains(['。', '，', ',']))
    };
    if lines.iter().any(sentence) {
        reader.text(lines, Key::LanguageText, "liepin.section.languages");
        return;
    }
    for line in lines {
        for (name, fluency) in listed(&line.text) {
            let mut item = RawItem::default();
            let raw = |text: &str| Raw::new(text.trim(), line.at.clone());
            put(&mut item, &mut reader.notes, Key::LanguageName, raw(name), "liepin.entry.language");
            if item.is_empty() {
                continue;
            }
            put(&mut item, &mut reader.notes, Key::Fluency, raw(fluency), "liepin.entry.fluency");
            reader.raw.languages.push(item);
        }
    }
}

/// Splits a list of languages, with what stands in brackets or behind a colon. Brackets may hold separators.
fn listed(text: &str) -> Vec<(&str, &str)> {
    let (mut found, mut begin, mut depth) = (Vec::new(), 0, 0_usize);
    for (i, c) in text.char_indices().chain([(text.len(), '、')]) {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            '、' | '；' | ';' | '|' | '｜' | '/' | '／' if depth == 0 || i == text.len() => {
                found.push(text.get(begin..i).unwrap_or_default().trim());
                begin = i + c.len_utf8();
            }
            _ => {}
        }
    }
    let split = |text| -> (&str, &str) {
        let text: &str = text;
        let inner = text.split_once(['(', '（']).map(|(name, rest)| (name, rest.trim_end_matches([')', '）'])));
        inner.or_else(|| text.split_once(['：', ':'])).unwrap_or((text, ""))
    };
    found.into_iter().filter(|text| text.contains(char::is_alphanumeric)).map(split).collect()
}
