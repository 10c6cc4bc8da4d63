//! Lines that tell several things of a person: labels on one line, `性别：男 年龄：30`, and short words without them,
//! `男，1994年4月生，中共党员`.

use super::each::each;
use super::labels;
use super::person::{bare_label, is_sign};
use super::pieces::{Piece, pieces_with_lengths};
use super::times::dated;
use super::wishes::alternatives;
use super::words::{is_han, lower};
use crate::document::line::Line;

pub(super) const GENDERS: &[&str] = &["男", "女", "male", "female"];

pub(super) const MARITAL: &[&str] =
    &["未婚", "已婚", "离异", "已育", "未育", "已婚已育", "已婚未育", "single", "married"];

pub(super) const POLITICAL: &[&str] = &[
    "中共党员",
    "党员",
    "预备党员",
    "中共预备党员",
    "共青团员",
    "团员",
    "群众",
    "民主党派",
    "无党派人士",
    "民革党员",
    "民盟盟员",
    "民建会员",
    "民进会员",
    "农工党党员",
    "致公党党员",
    "九三学社社员",
    "台盟盟员",
];

pub(super) const DEGREES: &[&str] =
    &["本科", "硕士", "博士", "大专", "专科", "高中", "中专", "硕士研究生", "博士研究生", "研究生", "大学本科", "mba"];

/// The pieces of a line, parted also before each label: `性别：男 年龄：30`.
pub(super) fn labelled_pieces(line: &Line) -> Vec<Piece> {
    let mut found = Vec::new();
    // `First name(s) / Surname(s)：Ada Lin`: a stroke within a label parts nothing.
    let stroke = labels::split(&line.text).is_some_and(|(label, value)| {
        label.contains(" / ") && !value.contains(['/', '：', ':']) && labels::person(label).is_some()
    });
    if stroke || bare_label(&line.text).is_some() {
        let mut whole = pieces_with_lengths(line, 0);
        whole.truncate(1);
        whole.iter_mut().for_each(|p| line.text.trim().clone_into(&mut p.text));
        return whole;
    }
    for piece in each(alternatives(pieces_with_dates(line)), attributes) {
        // A label has its sign.
        if !piece.text.contains(['：', ':', '【', '[']) {
            found.push(piece);
            continue;
        }
        let mut rest = piece.text.as_str();
        let mut from = 0;
        // A label begins behind a blank; what stands before it belongs to the piece before.
        let starts: Vec<usize> = rest
            .char_indices()
            .filter(|(i, c)| c.is_whitespace() && rest.get(i + c.len_utf8()..).is_some_and(starts_with_label))
            .map(|(i, _)| i)
            .collect();
        let glued = glued_labels(rest);
        let mut starts = starts;
        starts.extend(glued);
        starts.sort_unstable();
        starts.dedup();
        if starts.is_empty() {
            found.push(piece);
            continue;
        }
        let text = rest;
        for start in starts {
            let part = text.get(from..start).unwrap_or_default();
            // `Name 姓名：`: the label in another language.
            if bare_label(part).is_some() {
                from = start;
                rest = text.get(start..).unwrap_or_default();
                continue;
            }
            found.push(Piece { text: part.trim().to_owned(), ..piece.clone() });
            from = start;
            rest = text.get(start..).unwrap_or_default();
        }
        found.push(Piece { text: rest.trim().to_owned(), ..piece.clone() });
    }
    // A sign may be drawn before what it tells of.
    for piece in &mut found {
        let text = piece.text.trim_start_matches(is_sign).trim();
        if text.len() < piece.text.len() {
            piece.text = text.to_owned();
        }
    }
    found.retain(|p| !p.text.is_empty());
    found
}

/// The parts of a line that tells of the person in short words, one of them when they were born:
/// `女，1994年4月生，四川绵阳人，中共党员`.
pub(super) fn told_of(line: &Line) -> Option<Vec<Piece>> {
    // Most lines have no such parts.
    line.text.split('，').nth(2)?;
    let parts: Vec<&str> = line.text.split('，').map(|part| part.trim().trim_end_matches('。')).collect();
    let born = |part: &str| {
        let date = part.trim_end_matches("出生").trim_end_matches('生');
        let whole = dated(date).first().is_some_and(|(range, spans)| !spans && range.len() == date.len());
        (date.len() < part.len() && whole).then(|| date.to_owned())
    };
    let told = |part: &&str| {
        is_form(part)
            || born(part).is_some()
            || part.strip_suffix('人').is_some_and(|home| home.chars().all(is_han))
            || labels::split(part).is_some_and(|(label, _)| labels::person(label).is_some())
    };
    if parts.len() < 3
        || !parts.iter().any(|part| born(part).is_some())
        || parts.iter().filter(|part| told(part)).count() * 2 <= parts.len()
    {
        return None;
    }
    let of = pieces_with_lengths(line, 0).into_iter().next()?;
    let piece = |part: &str| match born(part) {
        Some(date) => Piece { text: date, date: Some(false), ..of.clone() },
        None => Piece { text: part.to_owned(), date: None, ..of.clone() },
    };
    Some(parts.into_iter().filter(|part| !part.is_empty()).map(piece).collect())
}

/// Where labels begin that nothing parts from the value before: `应聘岗位：会计填表日期：`.
fn glued_labels(text: &str) -> Vec<usize> {
    let colons: Vec<usize> = text.match_indices(['：', ':']).map(|(at, _)| at).collect();
    let begin = |(from, to): (usize, usize)| {
        let value = text.get(from..to)?;
        let value = value.trim_start_matches(['：', ':']);
        // At least one character of a value stands before the label.
        let starts = value.char_indices().map(|(at, _)| at).skip(1);
        let known = |label: &str| {
            label.chars().all(is_han)
                && label.chars().count() >= 2
                && (labels::person(label).is_some() || label == "填表日期")
        };
        let at = starts.filter_map(|at| value.get(at..)).find(|label| known(label))?;
        Some(at.as_ptr() as usize - text.as_ptr() as usize)
    };
    let pairs = colons.iter().copied().zip(colons.iter().copied().skip(1));
    pairs.filter_map(begin).collect()
}

/// The parts of `男，出生：1990/07，籍贯：陕西西安`: short ones of which labels and forms tell most.
pub(super) fn attributes(of: &Piece) -> Option<Vec<Piece>> {
    // `周子墨/女/1991`, as templates have it.
    let gendered = of.text.contains('/') && of.text.split('/').any(|part| GENDERS.contains(&part.trim()));
    if gendered && of.text.chars().count() <= 24 {
        let part = |text: &str| Piece { text: text.trim().to_owned(), date: None, ..of.clone() };
        return Some(of.text.split('/').filter(|part| !part.trim().is_empty()).map(part).collect());
    }
    let sign = if of.text.contains('，') { '，' } else { ' ' };
    if !of.text.contains(sign) {
        return None;
    }
    let parts: Vec<&str> = of.text.split(sign).map(|part| part.trim().trim_end_matches('。')).collect();
    let aged = |part: &str| part.strip_suffix('岁').is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()));
    let told = |part: &&str| {
        is_form(part) || aged(part) || labels::split(part).is_some_and(|(label, _)| labels::person(label).is_some())
    };
    let short = parts.iter().all(|part| (1..=20).contains(&part.chars().count()));
    if parts.len() < 2 || !short || parts.iter().filter(|part| told(part)).count() * 2 <= parts.len() {
        return None;
    }
    Some(parts.into_iter().map(|part| Piece { text: part.to_owned(), date: None, ..of.clone() }).collect())
}

/// Whether a word tells by itself what it says of a person.
fn is_form(text: &str) -> bool {
    let lower = lower(text);
    [GENDERS, MARITAL, DEGREES].iter().any(|words| words.contains(&&*lower)) || POLITICAL.contains(&text)
}

fn starts_with_label(text: &str) -> bool {
    let end = text.char_indices().nth(24).map_or(text.len(), |(at, _)| at);
    text.get(..end)
        .and_then(labels::split)
        .is_some_and(|(label, _)| !label.contains(char::is_whitespace) && labels::person(label).is_some())
}

/// Pieces of which dates are still a part, because `出生日期：1990年3月` is one thing.
pub(super) fn pieces_with_dates(line: &Line) -> Vec<Piece> {
    let found = pieces_with_lengths(line, 0);
    let mut joined: Vec<Piece> = Vec::new();
    for piece in found {
        match joined.last_mut() {
            Some(last)
                if piece.date.is_some()
                    && piece.before == ' '
                    && last.date.is_none()
                    && ends_open(&line.text, &last.text) =>
            {
                last.text = format!("{}：{}", last.text.trim_end_matches(['：', ':']), piece.text);
            }
            _ => joined.push(piece),
        }
    }
    joined
}

/// Whether a label stands before a date.
fn ends_open(line: &str, piece: &str) -> bool {
    line.find(piece)
        .and_then(|at| line.get(at + piece.len()..))
        .is_some_and(|rest| rest.trim_start().starts_with(['：', ':']))
        || labels::person(piece).is_some()
}
