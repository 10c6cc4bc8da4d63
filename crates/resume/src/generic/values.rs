//! What stands behind the labels of an entry: one value, several of them, or the words of a list.

use super::draft::Draft;
use super::labels;
use super::lines::numbered;
use super::pieces::pieces;
use super::sections::Section;
use super::words;
use crate::document::line::Line;
use crate::raw::{Key, Raw};

/// Takes a line that has a label, or stands `over` a list or smaller text as one; an item of a list whose other items have none
/// (`listed`) has none either. The text under it, if the label stands
/// alone, is told by `text` from now on.
pub(super) fn label(
    section: Section,
    line: &Line,
    over: bool,
    listed: bool,
    draft: &mut Draft,
    text: &mut Option<Key>,
) -> Option<Key> {
    if line.list && listed {
        return None;
    }
    let (name, value, colon) = match labels::split(&line.text) {
        Some((name, value)) => (name, value, true),
        None => (line.text.trim(), "", false),
    };
    // `Coursework in Optics, Acoustics`
    if section == Section::Education
        && let Some(words) = ["Coursework in ", "Courses in ", "Coursework includes "]
            .iter()
            .find_map(|lead| line.text.trim().strip_prefix(lead))
    {
        for word in words_of(words) {
            draft.item.put(Key::Course, Raw::new(word, line.at.clone()), "generic.form.courses");
        }
        return Some(Key::Course);
    }
    let look = line.look();
    let stands = colon || over || ((look.bold || look.level > 0) && !line.list);
    if !stands {
        return None;
    }
    let key = match of_section(labels::entry(name)?, section) {
        // `主修：现代汉语、教育学基础`: nobody has so many fields of study.
        Key::Area if value.split('、').count() > 2 => Key::Course,
        // Each item of a list tells one: `【工作成果】…`.
        Key::Achievement if line.list && !value.is_empty() => Key::Highlight,
        key => key,
    };
    // `离职原因：-` says that there is none.
    if !value.is_empty() && value.chars().all(|c| matches!(c, '-' | '—' | '–' | '/' | ' ')) {
        *text = None;
        return Some(key);
    }
    let raw = |words: &str| Raw::new(words, line.at.clone());
    match key {
        Key::Keywords | Key::Course => {
            for word in words_of(value) {
                draft.item.put(key, raw(word), "generic.label.list");
            }
            *text = value.is_empty().then_some(key);
        }
        Key::CompanyDescription | Key::Industry if !labelled_parts(value).is_empty() => {
            for (key, words) in labelled_parts(value) {
                draft.item.put(of_section(key, section), raw(words), "generic.label.field");
            }
            *text = None;
        }
        Key::Achievement if value.split('；').filter(|part| part.chars().count() > 5).count() > 1 => {
            for part in value.trim_end_matches('。').split('；').map(str::trim).filter(|part| !part.is_empty()) {
                draft.item.put(Key::Highlight, raw(part), "generic.label.list");
            }
            *text = None;
        }
        // The first item of a list stands behind its label: `【主要业绩】①…`.
        Key::Duty | Key::Achievement | Key::Highlight if numbered(value).len() < value.len() => {
            // All of it may stand on one line: `1. 核对账目；2. 编制报表。`
            let parts = || value.split('；').map(str::trim).filter(|part| !part.is_empty());
            match parts().all(|part| numbered(part).len() < part.len()) {
                true => {
                    parts().for_each(|part| draft.item.put(Key::Highlight, raw(numbered(part)), "generic.label.list"))
                }
                false => draft.item.put(Key::Highlight, raw(numbered(value)), "generic.label.list"),
            }
            *text = Some(Key::Highlight);
        }
        Key::CompanyDescription if !about_company(value).is_empty() => {
            for (key, words) in about_company(value) {
                draft.item.put(key, raw(words), "generic.form.company");
            }
            *text = None;
        }
        Key::Duty | Key::Description | Key::Achievement | Key::Highlight | Key::CompanyDescription | Key::Courses => {
            draft.item.put(key, raw(value), "generic.label.text");
            *text = Some(key);
        }
        Key::Period => {
            let found = pieces(line, 0).into_iter().filter(|p| p.date.is_some());
            draft.dates.extend(found);
        }
        _ if value.is_empty() => return None,
        // What a style sheet sets to the other side of the line is none of it.
        Key::Score => {
            let from = value.as_ptr() as usize - line.text.as_ptr() as usize;
            let edge =
                line.edges().find(|at| *at > from && *at < line.text.trim_end().len()).unwrap_or(line.text.len());
            draft.item.put(key, raw(line.text.get(from..edge).unwrap_or(value).trim()), "generic.label.field");
            pieces(&line.part(edge..line.text.len()), 0).into_iter().for_each(|piece| draft.head(section, piece));
            *text = None;
        }
        _ => {
            // Several labels may stand on one line: each value ends where the next label begins.
            for (key, value) in several(key, value) {
                let (value, inner) = bracketed(value);
                draft.item.put(key, raw(value), "generic.label.field");
                for (key, value) in inner {
                    draft.item.put(key, raw(value), "generic.label.bracket");
                }
            }
            *text = None;
        }
    }
    Some(key)
}

/// A value, and what labels in brackets behind it say: `前端负责人（汇报对象：CTO，下属：8人）`.
pub(super) fn bracketed(value: &str) -> (&str, Vec<(Key, &str)>) {
    let inner = value.strip_suffix([')', '）']).and_then(|text| text.rsplit_once(['(', '（']));
    let Some((name, inner)) = inner.filter(|(name, _)| !name.trim().is_empty()) else { return (value, Vec::new()) };
    let parts = inner.split(['，', ',', '；', '、']).map(str::trim_end);
    parts.map(labels::told).collect::<Option<_>>().map_or((value, Vec::new()), |told| (name.trim_end(), told))
}

/// What semicolons part of a value, each behind its label: `行业：教育；性质：合资；规模：50-150人`; nothing where some have none.
pub(super) fn labelled_parts(text: &str) -> Vec<(Key, &str)> {
    let parts = text.split(['；', ';']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(labels::told).collect::<Option<_>>().unwrap_or_default()
}

/// What `互联网，民营企业，50-150人` says of a company; nothing where it is no such list.
pub(super) fn about_company(text: &str) -> Vec<(Key, &str)> {
    let parts: Vec<&str> = text.split(['，', ',', '、', '|', '；']).map(str::trim).filter(|p| !p.is_empty()).collect();
    let key = |part: &str| match part {
        _ if words::is_size(part) => Key::Size,
        _ if words::is_nature(part) => Key::Nature,
        _ => Key::Industry,
    };
    let found: Vec<(Key, &str)> = parts.into_iter().map(|part| (key(part), part)).collect();
    let once = |key: Key| found.iter().filter(|(k, _)| *k == key).count();
    let told = once(Key::Size) + once(Key::Nature) > 0
        && [Key::Size, Key::Nature, Key::Industry].iter().all(|k| once(*k) <= 1);
    let short = found.iter().all(|(_, part)| part.chars().count() <= 16);
    if told && short && found.len() > 1 { found } else { Vec::new() }
}

/// What stands behind a company, `C轮，500-999人`: its size and its nature apart from what else tells of it.
pub(super) fn told_of_company(text: &str) -> Vec<(Key, &str)> {
    let key = |part: &str| match part {
        _ if words::is_size(part) => Key::Size,
        _ if words::is_nature(part) => Key::Nature,
        _ => Key::CompanyDescription,
    };
    let parts = || text.split(['，', ',', '、', '|']).map(str::trim).filter(|part| !part.is_empty());
    match parts().any(|part| key(part) != Key::CompanyDescription) && parts().all(|p| p.chars().count() <= 16) {
        true => parts().map(|part| (key(part), part)).collect(),
        false => vec![(Key::CompanyDescription, text)],
    }
}

/// What a label's key is in a section.
pub(super) fn of_section(key: Key, section: Section) -> Key {
    match (key, section) {
        (Key::Description, Section::Work | Section::Internships) => Key::Duty,
        (Key::Position, Section::Projects) => Key::Role,
        (Key::Role, Section::Work | Section::Internships | Section::Volunteer) => Key::Position,
        (Key::Company, Section::Education | Section::Training) => Key::Institution,
        (Key::Entity, Section::Work | Section::Internships) => Key::Company,
        (Key::Course, Section::Training) => Key::Title,
        (Key::Company | Key::Issuer, Section::Awards) => Key::Awarder,
        (Key::Company | Key::Awarder, Section::Certificates) => Key::Issuer,
        (Key::Title, Section::Certificates) => Key::Certificate,
        (Key::Certificate, Section::Awards) => Key::Title,
        (key, _) => key,
    }
}

/// The words of a list on one line, which signs, wide gaps and strokes between blanks part. What stands in brackets belongs
/// to one word, but for gaps and strokes.
pub(super) fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let (mut rest, mut open) = (Some(text), 0_usize);
    let parts = std::iter::from_fn(move || {
        let text = rest?;
        let mut ends = text.char_indices().filter_map(|(at, c)| {
            match c {
                '(' | '（' | '[' | '【' => open += 1,
                ')' | '）' | ']' | '】' => open = open.saturating_sub(1),
                _ => {}
            }
            let sign = match c {
                ',' | '，' | '、' | ';' | '；' | '|' | '·' | '•' | '\u{3000}' => open == 0,
                _ => false,
            };
            let wide = |gap: &str| text.get(at..).is_some_and(|rest| rest.starts_with(gap));
            match c {
                _ if sign => Some((at, at + c.len_utf8())),
                '\u{a0}' if wide("\u{a0}\u{a0}") => Some((at, at + 2 * c.len_utf8())),
                ' ' if wide(" / ") => Some((at, at + 3)),
                _ => None,
            }
        });
        let end = ends.next();
        rest = end.and_then(|(_, next)| text.get(next..));
        text.get(..end.map_or(text.len(), |(at, _)| at))
    });
    parts.map(str::trim).filter(|w| !w.is_empty())
}

/// Values of labels that stand on one line: `部门：研发  汇报对象：总监`.
pub(super) fn several(first: Key, text: &str) -> Vec<(Key, &str)> {
    let (mut found, mut key, mut from) = (Vec::new(), first, 0);
    for (i, _) in text.match_indices(['：', ':']) {
        let head = text.get(from..i).unwrap_or_default();
        // A label is short: what stands before it need not be looked through again for every colon.
        let near = head.char_indices().rev().nth(24).map_or(0, |(i, _)| i);
        let gap = head.get(near..).and_then(|t| t.rfind([' ', '\u{a0}', '|', '；', ';', '\u{3000}']));
        let Some(gap) = gap.map(|gap| near + gap) else { continue };
        let label = head.get(gap..).unwrap_or_default();
        let Some(next) = labels::entry(label) else { continue };
        found.push((key, head.get(..gap).unwrap_or_default()));
        key = next;
        from = i + text.get(i..).and_then(|t| t.chars().next()).map_or(1, char::len_utf8);
    }
    found.push((key, text.get(from..).unwrap_or_default()));
    found
        .into_iter()
        .map(|(key, v)| (key, v.trim_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '；' | ';'))))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_parted_but_not_within_brackets() {
        let words = "Rust, SQL (Postgres, SQLite) / Excel\u{a0}\u{a0}Word、 ,Go/C";
        assert_eq!(words_of(words).collect::<Vec<_>>(), ["Rust", "SQL (Postgres, SQLite)", "Excel", "Word", "Go/C"]);
        assert_eq!(words_of("(open, Rust / SQL").collect::<Vec<_>>(), ["(open, Rust", "SQL"]);
    }
}
