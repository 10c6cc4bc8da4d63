//! Lists of a page: where an item begins, and what its labels say. Skills and languages, which have no dates, too.

use super::entry::{self, Entry};
use super::labelled::labelled;
use super::page::Reader;
use super::words::{Form, Scope, Section};
use crate::page::{Cell, Row, dated, squeezed, without_length};
use resume::{Key, Note, NoteKind, Raw, RawItem};

/// Reads the rows of a list.
pub(super) fn read(reader: &mut Reader<'_>, section: Section, rows: &[Row<'_>], heading: &str) {
    let scope = match section {
        Section::Work => Scope::Work,
        Section::Projects => Scope::Project,
        Section::Education => Scope::School,
        Section::Training => Scope::Training,
        _ => Scope::Campus,
    };
    // A certificate has one date, a job a span.
    let single = matches!(section, Section::Certificates | Section::Awards | Section::Campus);
    let mut entries: Vec<Entry<'_, '_>> = Vec::new();
    let mut i = 0;
    while let Some(row) = rows.get(i) {
        if let Some(entry) = begin(row, single, entries.first()) {
            entries.push(entry);
            i += 1;
            continue;
        }
        if entries.is_empty()
            && section == Section::Education
            && let Some(found) = labelled(reader.words, Scope::Top, rows, (i, 0))
        {
            reader.put(Scope::Top, found.key, found.raw, found.rule);
            i = found.next.0.max(i + 1);
            continue;
        }
        if let Some(entry) = entries.last_mut()
            && let Some(next) = labels(reader, entry, scope, rows, i, heading)
        {
            i = next;
            continue;
        }
        match entries.last_mut() {
            // What has no date is an item of its own where items are one row each.
            Some(entry) if !(single && (row.cells.len() > 1 || entry.date.is_none())) => entry.rows.push(row),
            _ => entries.push(Entry::undated(row)),
        }
        i += 1;
    }
    for entry in entries {
        let (item, unread) = entry::finish(reader.words, section, entry);
        reader.notes.extend(unread.iter().map(|raw| Note::about(NoteKind::Unread, heading, raw)));
        if item.is_empty() {
            continue;
        }
        match section {
            Section::Work => reader.raw.work.push(item),
            Section::Projects => reader.raw.projects.push(item),
            Section::Education => reader.raw.education.push(item),
            Section::Training => reader.raw.training.push(item),
            Section::Certificates => reader.raw.certificates.push(item),
            Section::Awards => reader.raw.awards.push(item),
            _ => reader.raw.campus.push(item),
        }
    }
}

/// The labels of a row, with their values; the row to go on with. `None` for a row of other words.
fn labels(
    reader: &mut Reader<'_>,
    entry: &mut Entry<'_, '_>,
    scope: Scope,
    rows: &[Row<'_>],
    i: usize,
    heading: &str,
) -> Option<usize> {
    let row = rows.get(i)?;
    // A description of several lines may begin with a label's words; what has an own label's cell may not.
    let mut at = (i, 0);
    let mut any = false;
    while at.0 == i && at.1 < row.cells.len() {
        let Some(found) = labelled(reader.words, scope, rows, at) else {
            match row.cells.get(at.1).filter(|_| any) {
                Some(cell) => reader.unread(cell, heading),
                None => return None,
            }
            at.1 += 1;
            continue;
        };
        any = true;
        at = found.next;
        if entry.item.first(found.key).is_some() {
            // Said twice: the second is told, not taken for something else.
            reader.notes.push(Note::about(NoteKind::Unread, heading, &found.raw));
        } else {
            entry.item.put(found.key, found.raw, found.rule);
        }
    }
    Some(if at.0 == i || at.1 == 0 { at.0.max(i + 1) } else { at.0 + 1 })
}

/// An item begins with a date: in a cell of its own, before a colon, or, outside of tables, before a blank. The dates of
/// a list are written alike: a description that begins with a date writes it otherwise, or has more lines.
fn begin<'r, 'a>(row: &'r Row<'a>, single: bool, first: Option<&Entry<'r, 'a>>) -> Option<Entry<'r, 'a>> {
    let cell = row.cells.first()?;
    let line = cell.first()?;
    let (date, rest, span) = dated(&line.text)?;
    let tail = rest.trim_start();
    let name = without_length(tail.trim_start_matches(['：', ':']).trim());
    let apart = name.is_empty() && row.cells.len() > 1;
    let before = tail.starts_with(['：', ':']) && !name.is_empty() || !row.table && rest.len() > tail.len();
    let style = style(date);
    let like = first.and_then(|first| first.date.as_ref()).is_none_or(|known| *known == style);
    if !(span || single && apart) || !(apart || before && cell.lines.len() == 1) || !like {
        return None;
    }
    let mut item = RawItem::default();
    let key = if span { Key::Period } else { Key::Date };
    item.put(key, Raw::new(date.trim(), line.at.clone()), "51job.entry.period");
    let own = (!name.is_empty()).then(|| Raw::new(name, line.at.clone()));
    let others = row.cells.iter().skip(1);
    let bold = others.clone().next().and_then(Cell::first).is_some_and(|line| line.look().bold);
    let head = own.into_iter().chain(others.map(Cell::raw)).collect();
    Some(Entry { item, date: Some(style), head, apart, bold, rows: Vec::new() })
}

/// How a date is written: the marks in it.
fn style(date: &str) -> String {
    let mut marks: Vec<char> = date.chars().filter(|c| matches!(c, '.' | '/' | '年' | '月')).collect();
    marks.sort_unstable();
    marks.dedup();
    marks.into_iter().collect()
}

/// Skills and languages: `SQL | 熟练 | 12月`, `英语等级： | 英语四级`, `英语（熟练）： | 听说（良好），读写（熟练）`.
pub(super) fn skills(reader: &mut Reader<'_>, rows: &[Row<'_>], languages: bool) {
    for row in rows {
        let mut cells = row.cells.iter().filter(|c| !reader.words.is(Form::Furniture, c.head())).peekable();
        while let Some(cell) = cells.next() {
            let raw = cell.raw();
            let (name, rest) = raw.text.split_once(['：', ':']).unwrap_or((&raw.text, ""));
            let (name, rest) = (name.trim(), rest.trim());
            let (bare, inner) = bracketed(name);
            let grade = bare.strip_suffix("等级").or_else(|| bare.strip_suffix("Grade")).map(str::trim);
            let at = |text: &str| Raw::new(text, raw.at.clone());
            let tongue = grade.unwrap_or(bare);
            if grade.is_some() || reader.words.is(Form::Tongue, tongue) || languages && cells.peek().is_some() {
                let mut item = RawItem::default();
                item.put(Key::LanguageName, at(tongue), "51job.entry.language");
                item.put(Key::Fluency, at(inner), "51job.entry.fluency_in_brackets");
                let said = if rest.is_empty() { cells.next().map(Cell::raw).unwrap_or(at("")) } else { at(rest) };
                fluency(said, &mut item);
                reader.raw.languages.push(item);
            } else if languages {
                reader.raw.person.put(Key::LanguageText, raw, "51job.entry.language_text");
            } else {
                let mut item = RawItem::default();
                item.put(Key::SkillName, raw, "51job.entry.skill");
                if let Some(level) = cells.next_if(|c| reader.words.is(Form::Level, c.head())) {
                    item.put(Key::Level, level.raw(), "51job.entry.level");
                }
                if let Some(months) = cells.next_if(|c| is_months(c.head())) {
                    item.put(Key::Months, months.raw(), "51job.entry.months");
                }
                reader.raw.skills.push(item);
            }
        }
    }
}

/// Puts how well a language is mastered: in one word, or of reading and speaking apart.
fn fluency(said: Raw, item: &mut RawItem) {
    for part in said.text.split(['，', ',', '|']) {
        let (what, level) = bracketed(part.trim());
        let (key, rule) = match what {
            "听说" => (Key::ListenSpeak, "51job.entry.listen_speak"),
            "读写" => (Key::ReadWrite, "51job.entry.read_write"),
            _ => {
                if item.first(Key::Fluency).is_none() {
                    item.put(Key::Fluency, Raw::new(said.text.trim(), said.at.clone()), "51job.entry.fluency");
                }
                return;
            }
        };
        item.put(key, Raw::new(level, said.at.clone()), rule);
    }
}

/// `英语（熟练）` in two.
pub(super) fn bracketed(text: &str) -> (&str, &str) {
    let cut = text.strip_suffix(['）', ')']).and_then(|t| t.rsplit_once(['（', '(']));
    cut.map_or((text, ""), |(name, inner)| (name.trim(), inner.trim()))
}

/// `12月` and `12个月` are lengths.
fn is_months(text: &str) -> bool {
    let text = squeezed(text);
    let number = text.trim_end_matches("个月").trim_end_matches('月').trim_end_matches("months");
    !number.is_empty() && number.len() < 5 && number.bytes().all(|b| b.is_ascii_digit())
}
