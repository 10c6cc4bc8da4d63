//! The person's own lines: before the first heading, and under 个人信息.
//!
//! A line holds several values, `男 | 未婚 | 1980年3月生`; each is told by a label or by its form. The name is what is left.

use super::page::{is_furniture, value};
use super::words::{DEGREES, GENDERS, LABELS, MARITAL, NOT_THEIRS, PERSON, POLITICAL};
use crate::page::{is_name, is_phone, labelled, squeezed};
use resume::document::line::Line;
use resume::{Key, Note, NoteKind, Raw, RawItem};

/// Reads the person's lines into `person`.
pub(super) fn read(lines: &[Line], person: &mut RawItem, notes: &mut Vec<Note>) {
    let mut left: Vec<(usize, Raw, String)> = Vec::new();
    // The line that tells of a person: a name that is told by nothing else stands before it.
    let mut told = None;
    let mut i = 0;
    while let Some(line) = lines.get(i) {
        if is_furniture(line) && !line.text.contains('@') {
            i += 1;
            continue;
        }
        // A label alone has its value in the next cell.
        let alone = line.text.trim_end().ends_with(['：', ':']);
        if alone && let Some((key, rule, rest)) = labelled(&line.text, PERSON).or_else(|| labelled(&line.text, LABELS))
        {
            let (value, next) = value(lines, i, rest, PERSON, None);
            put(person, key, value, rule);
            i = next;
            continue;
        }
        for text in pieces(line) {
            let raw = Raw::new(text, line.at.clone());
            if let Some(raw) = take(person, raw) {
                left.push((i, raw, line.shape().to_owned()));
            }
        }
        if told.is_none() && [Key::Gender, Key::Birth, Key::WorkYears].iter().any(|key| person.first(*key).is_some()) {
            told = Some(i);
        }
        i += 1;
    }
    name(left, told, person, notes);
}

/// Splits a line at bars, at wide gaps, and before every label but the first: `手机：… E-mail：…`.
fn pieces(line: &Line) -> Vec<&str> {
    let (mut found, mut begin, mut gap) = (Vec::new(), 0, 0);
    for (i, c) in line.text.char_indices() {
        if c.is_whitespace() {
            gap += 1;
            continue;
        }
        // A label begins a piece where there is an edge: blanks, or an inline element.
        let edge = i > begin && (gap > 0 || line.has_edge(i));
        if matches!(c, '|' | '｜') {
            found.push(&line.text[begin..i]);
            begin = i + c.len_utf8();
        } else if gap >= 2 || edge && is_labelled(head(&line.text[i..])) {
            found.push(&line.text[begin..i]);
            begin = i;
        }
        gap = 0;
    }
    found.push(&line.text[begin..]);
    found.into_iter().map(str::trim).filter(|t| !t.is_empty()).collect()
}

/// As much of a text as a label can take: a line of many pieces would else be looked through once for each.
fn head(text: &str) -> &str {
    text.char_indices().nth(40).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

fn is_labelled(text: &str) -> bool {
    labelled(text, PERSON).is_some() || labelled(text, LABELS).is_some()
}

/// Puts a value that is told by a label or by its form; gives it back otherwise.
fn take(person: &mut RawItem, raw: Raw) -> Option<Raw> {
    if let Some((key, rule, rest)) = labelled(&raw.text, PERSON).or_else(|| labelled(&raw.text, LABELS)) {
        put(person, key, Raw::new(rest.trim(), raw.at), rule);
        return None;
    }
    let text = squeezed(&raw.text);
    if text.split_once(['：', ':']).is_some_and(|(label, _)| NOT_THEIRS.contains(&label)) {
        return None;
    }
    let (key, rule) = match &*text {
        t if GENDERS.contains(&t) => (Key::Gender, "zhilian.form.gender"),
        t if MARITAL.contains(&t) => (Key::Marital, "zhilian.form.marital"),
        t if DEGREES.contains(&t) => (Key::Degree, "zhilian.form.degree"),
        t if POLITICAL.contains(&t) => (Key::Political, "zhilian.form.political"),
        t if is_birth(t) => (Key::Birth, "zhilian.form.birth"),
        t if is_years(t) => (Key::WorkYears, "zhilian.form.work_years"),
        t if t.contains('@') => (Key::Email, "zhilian.form.email"),
        t if is_phone(t) => (Key::Phone, "zhilian.form.phone"),
        t if t.starts_with("现居住于") => {
            let city = raw.text.trim_start_matches("现居住于").trim().to_owned();
            put(person, Key::City, Raw::new(city, raw.at), "zhilian.form.city");
            return None;
        }
        t if t.ends_with("户口") && t.chars().count() > 2 => {
            let hukou = raw.text.trim_end_matches("户口").trim().to_owned();
            put(person, Key::Hukou, Raw::new(hukou, raw.at), "zhilian.form.hukou");
            return None;
        }
        _ => {
            // `学校/本科`: the school stands among the schools too.
            let degree = raw.text.rsplit_once('/').map(|(_, d)| d.trim().to_owned());
            let Some(degree) = degree.filter(|d| DEGREES.contains(&d.as_str())) else { return Some(raw) };
            put(person, Key::Degree, Raw::new(degree, raw.at), "zhilian.form.degree");
            return None;
        }
    };
    put(person, key, raw, rule);
    None
}

/// Pages repeat the phone; the same words about the same thing are put once.
fn put(person: &mut RawItem, key: Key, raw: Raw, rule: &'static str) {
    if !person.all(key).any(|s| s.raw.text.trim() == raw.text.trim()) {
        person.put(key, raw, rule);
    }
}

/// `38岁(1978年12月)`, `1989年6月`, `1980年3月生`.
fn is_birth(text: &str) -> bool {
    let aged = text.split_once('岁').is_some_and(|(n, _)| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    let year = text.split_once('年').is_some_and(|(y, _)| y.len() == 4 && y.bytes().all(|b| b.is_ascii_digit()));
    let end = text.trim_end_matches('生').ends_with(['月', '日', '年']);
    aged || (year && end && text.chars().count() <= 12)
}

fn is_years(text: &str) -> bool {
    text.ends_with("工作经验") || matches!(text, "无工作经验" | "应届毕业生" | "在读学生" | "应届生")
}

/// The name is the piece that is marked as one, else the last that looks like one before the gender; what else is left
/// is told.
fn name(left: Vec<(usize, Raw, String)>, told: Option<usize>, person: &mut RawItem, notes: &mut Vec<Note>) {
    let marked = |shape: &str| {
        let own = shape.split('<').next().unwrap_or_default().to_ascii_lowercase();
        own.contains("name") || own.contains("main-title")
    };
    let given = person.first(Key::Name).map(|s| s.raw.text.clone());
    let found = left.iter().position(|(_, raw, shape)| marked(shape) && is_name(&raw.text));
    let found = found.or_else(|| {
        let mut like = left.iter().enumerate().filter(|(_, (_, raw, _))| is_name(&raw.text));
        match told {
            Some(told) => like.rfind(|(_, (line, ..))| *line <= told).map(|(i, _)| i),
            // On a page that tells nothing else of a person, the only words that can be a name are taken for one.
            None => like.next().filter(|_| like.next().is_none()).map(|(i, _)| i),
        }
    });
    let name = given.clone().or_else(|| found.and_then(|i| left.get(i)).map(|(_, raw, _)| raw.text.clone()));
    for (i, (_, raw, shape)) in left.into_iter().enumerate() {
        if given.is_none() && Some(i) == found {
            let rule = if marked(&shape) { "zhilian.entry.name" } else { "zhilian.position.name" };
            person.put(Key::Name, raw, rule);
        } else if !name.as_ref().is_some_and(|name| is_repeated(&raw.text, name)) {
            notes.push(Note::about(NoteKind::Unread, "个人信息", &raw));
        }
    }
}

/// Whether words are the name once more, alone or before the page's own `要求您给出反馈后才展示联系方式`.
fn is_repeated(text: &str, name: &str) -> bool {
    text.strip_prefix(name).is_some_and(|rest| rest.trim().is_empty() || rest.trim().starts_with("要求您给出反馈"))
}
