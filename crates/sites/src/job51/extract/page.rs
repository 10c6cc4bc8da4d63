//! 51job's pages and exports, of every generation, to what they say. One grammar serves all: a page is rows of cells;
//! headings part it into sections, dated rows begin an item, labels name a value; the rest is told by where it stands.

use super::items;
use super::labelled::labelled;
use super::person;
use super::words::{Form, Scope, Section, Words, language};
use crate::page::{Cell, Row, is_name, joined, rows, squeezed};
use resume::document::line::{Line, Lines};
use resume::{Key, Language, Note, NoteKind, Raw, RawItem, RawResume, RawSection, Reading};

/// Reads a page: its resume, and the copy of it in English, if there is one.
pub(super) fn read(page: &Lines, words: &Words<'_>) -> Reading {
    let lines: Vec<Line> = page.lines.iter().map(unmarked).collect();
    let rows = rows(&lines, |line| words.heading(&line.text).is_some());
    let mut reading = Reading::default();
    let (first, second) =
        rows.split_at_checked(second_copy(&rows, words).unwrap_or(rows.len())).unwrap_or((&rows, &[]));
    for copy in [first, second].into_iter().filter(|copy| !copy.is_empty()) {
        let mut reader = Reader::new(words);
        for part in parts(copy, words) {
            reader.section(&part);
        }
        reader.finish();
        reading.notes.append(&mut reader.notes);
        reading.resumes.push(reader.raw);
    }
    if page.cut {
        reading.notes.push(Note::of(NoteKind::Truncated, "document", ""));
    }
    reading
}

/// A line without the marks of a search, `#→start→#Java#←end←#`.
fn unmarked(line: &Line) -> Line {
    const MARKS: [&str; 2] = ["#→start→#", "#←end←#"];
    let mut line = line.clone();
    if !MARKS.iter().any(|mark| line.text.contains(mark)) {
        return line;
    }
    let (mut text, mut rest, mut lost) = (String::new(), line.text.as_str(), Vec::new());
    while let Some(c) = rest.chars().next() {
        match MARKS.iter().find_map(|mark| rest.strip_prefix(mark)) {
            Some(after) => {
                lost.push((line.text.len() - rest.len(), rest.len() - after.len()));
                rest = after;
            }
            None => {
                text.push(c);
                rest = rest.get(c.len_utf8()..).unwrap_or_default();
            }
        }
    }
    let (mut gone, mut lost) = (0, lost.into_iter().peekable());
    for span in &mut line.spans {
        while let Some((_, length)) = lost.next_if(|(at, _)| *at < span.start) {
            gone += length;
        }
        span.start = span.start.saturating_sub(gone);
    }
    line.text = text;
    line
}

/// Where the English copy behind a Chinese resume begins: at the name before the first line of it that is known.
fn second_copy(rows: &[Row<'_>], words: &Words<'_>) -> Option<usize> {
    let tongue = |row: &Row<'_>| {
        let text = row.single().and_then(Cell::only).filter(|t| words.heading(t).is_some());
        let label = || row.cells.first().map(Cell::head).filter(|t| words.label(Scope::Person, t).is_some());
        let name = text.or_else(label)?;
        // `ID:` and `E-mail：` are the same in both.
        let name = name.split(['：', ':', '[', '(', '（']).next().unwrap_or_default();
        (!matches!(&*squeezed(name), "ID" | "E-mail" | "Email" | "")).then(|| language(name))
    };
    let tongues: Vec<Option<Language>> = rows.iter().map(tongue).collect();
    let chinese = tongues.iter().position(|tongue| *tongue == Some(Language::Zh))?;
    let mut after = rows.iter().zip(&tongues).skip(chinese);
    let mut begin = chinese
        + after.position(|(row, tongue)| {
            *tongue == Some(Language::En) || row.cells.iter().any(|cell| person::is_english(cell.head()))
        })?;
    // Chinese headings behind it, or little else in English, mean that the words are part of the Chinese resume.
    let rest = tongues.get(begin..)?;
    let count = |language| rest.iter().filter(|tongue| **tongue == Some(language)).count();
    if count(Language::Zh) > 0 || count(Language::En) < 3 {
        return None;
    }
    let mut named = false;
    while let Some(row) = begin.checked_sub(1).and_then(|i| rows.get(i)) {
        let own = |cell: &Cell<'_>| {
            let text = cell.head();
            words.is(Form::Furniture, text.split([':', '：']).next().unwrap_or_default())
                || text.is_ascii() && words.label(Scope::Person, text).is_some()
        };
        let name = row.cells.iter().any(|cell| cell.only().is_some_and(is_name)) && !named;
        if !(name && row.cells.iter().all(|c| own(c) || c.only().is_some_and(is_name)) || row.cells.iter().all(own)) {
            break;
        }
        named |= name;
        begin -= 1;
    }
    Some(begin)
}

/// A heading with the rows under it.
struct Part<'r, 'a> {
    section: Section,
    heading: Option<&'a Line>,
    /// What stands behind the heading's colon.
    rest: Option<Raw>,
    rows: &'r [Row<'a>],
}

/// Parts a resume at its headings.
fn parts<'r, 'a>(rows: &'r [Row<'a>], words: &Words<'_>) -> Vec<Part<'r, 'a>> {
    // The only cell of a row with others before it, empty ones, is a value.
    let alone =
        |row: &Row<'a>| -> Option<&'a Line> { row.single().filter(|c| c.lines.len() == 1 && c.column == 1)?.first() };
    let named = |row: &Row<'a>| {
        let line = alone(row)?;
        let (section, rest) = words.heading(&line.text)?;
        // A label, `自我评价：…`, is none, be its value here or in the next block; only the income stands in its heading.
        let bare = !line.text.contains(['：', ':']) || section == Section::Income;
        bare.then(|| (section, line, (!rest.is_empty()).then(|| Raw::new(rest, line.at.clone()))))
    };
    // Headings of the list of sections look alike, where a page has looks at all; an unknown one looks as they do.
    let names: Vec<_> = rows.iter().map(named).collect();
    let shapes: Vec<&str> = names.iter().flatten().map(|(_, line, _)| line.shape()).collect();
    let usual = shapes.iter().copied().max_by_key(|s| shapes.iter().filter(|o| o == &s).count()).unwrap_or_default();
    let known = shapes.iter().filter(|s| **s == usual).count();
    let of_usual = rows.iter().filter(|row| alone(row).is_some_and(|line| line.shape() == usual)).count();
    let telling = known >= 3 && known * 5 >= of_usual * 3;
    let plain = |text: &str| {
        (2..=12).contains(&text.chars().count())
            && !text.contains(|c: char| c.is_ascii_digit() || "：:|，。,、；;@*".contains(c))
    };
    let mut parts = vec![Part { section: Section::Person, heading: None, rest: None, rows: &rows[..0] }];
    let (mut begin, mut headings) = (0, 0);
    for (i, (row, named)) in rows.iter().zip(names).enumerate() {
        let found = named.or_else(|| {
            let line = alone(row)?;
            let drawn = row.gap && rows.get(i + 1).is_some_and(|next| next.gap);
            let like = if telling { line.shape() == usual } else { drawn && headings > 1 };
            (like && plain(line.text.trim())).then_some((Section::Unknown, line, None))
        });
        let Some((section, line, rest)) = found else { continue };
        // Directly under a heading that nobody knows, what looks like one is its text.
        let last = parts.last().map(|part| part.section);
        if section == Section::Unknown && last == Some(Section::Unknown) && begin == i {
            continue;
        }
        headings += 1;
        if let Some(last) = parts.last_mut() {
            last.rows = rows.get(begin..i).unwrap_or_default();
        }
        begin = i + 1;
        parts.push(Part { section, heading: Some(line), rest, rows: &rows[..0] });
    }
    let end = end(rows, begin, &parts);
    if let Some(last) = parts.last_mut() {
        last.rows = rows.get(begin..end).unwrap_or_default();
    }
    parts
}

/// Where the resume ends: what stands outside of the element that holds all of its headings, such as dialogs and menus
/// of a page that was saved whole, is not of it.
fn end(rows: &[Row<'_>], begin: usize, parts: &[Part<'_, '_>]) -> usize {
    let path = |line: &Line| line.at.to_string();
    let mut holds: Option<String> = None;
    for line in parts.iter().filter_map(|part| part.heading) {
        let path = path(line);
        holds = Some(match holds {
            None => path,
            Some(known) => {
                let same = known.split('>').zip(path.split('>')).take_while(|(a, b)| a == b);
                same.map(|(a, _)| a).collect::<Vec<_>>().join(">")
            }
        });
    }
    let Some(holds) = holds.filter(|_| parts.len() > 3) else { return rows.len() };
    let inside = |row: &Row<'_>| {
        let path = row.first().map(path).unwrap_or_default();
        path.strip_prefix(&holds).is_some_and(|rest| rest.is_empty() || rest.starts_with('>'))
    };
    let outside = rows.iter().skip(begin).position(|row| !inside(row));
    outside.map_or(rows.len(), |n| begin + n)
}

/// What is being read.
pub(super) struct Reader<'w> {
    pub words: &'w Words<'w>,
    pub raw: RawResume,
    pub notes: Vec<Note>,
    /// What the boxes of the latest job and the highest degree say: the lists say it too, mostly.
    pub boxed: RawItem,
    additional: Vec<Raw>,
}

impl<'w> Reader<'w> {
    fn new(words: &'w Words<'w>) -> Self {
        let (raw, boxed) = (RawResume::default(), RawItem::default());
        Reader { words, raw, notes: Vec::new(), boxed, additional: Vec::new() }
    }

    fn section(&mut self, part: &Part<'_, '_>) {
        let heading = part.heading.map(|h| h.text.trim().to_owned()).unwrap_or_default();
        if part.heading.is_some_and(|h| language(&h.text) == Language::En) {
            self.raw.language = Language::En;
        }
        let rows = part.rows;
        match part.section {
            Section::Person => person::read(self, rows),
            Section::Latest => self.pairs(Scope::Latest, rows, &heading),
            Section::Top => self.pairs(Scope::Top, rows, &heading),
            Section::Income => {
                if let Some(rest) = &part.rest {
                    let pay = rest.text.split(['(', '（']).next().unwrap_or_default().trim();
                    self.raw.person.put(Key::CurrentSalary, Raw::new(pay, rest.at.clone()), "51job.section.income");
                }
                self.pairs(Scope::Wish, rows, &heading);
            }
            Section::Wish => self.pairs(Scope::Wish, rows, &heading),
            Section::Summary => self.summary(rows),
            Section::Languages | Section::Skills => items::skills(self, rows, part.section == Section::Languages),
            Section::School => {
                let lines = rows.iter().flat_map(|r| &r.cells).flat_map(|c| c.lines.iter().copied());
                if let Some(text) = joined(lines) {
                    self.raw.person.put(Key::School, text, "51job.section.school");
                }
            }
            Section::Additional => self.additional(rows),
            Section::Unknown => {
                let cells = rows.iter().flat_map(|r| &r.cells);
                let lines: Vec<Raw> = cells.flat_map(|c| &c.lines).map(|line| line.raw()).collect();
                match part.heading {
                    Some(heading) if lines.is_empty() => {
                        self.notes.push(Note::about(NoteKind::Unread, "page", &heading.raw()))
                    }
                    Some(heading) => self.raw.sections.push(RawSection { heading: heading.raw(), lines }),
                    None => {}
                }
            }
            list => items::read(self, list, rows, &heading),
        }
    }

    /// Puts what a label says about the person, the wishes or a box. A masked value is none.
    pub fn put(&mut self, scope: Scope, key: Key, raw: Raw, rule: &'static str) {
        let masked = raw.text.contains("***") && !matches!(key, Key::Phone | Key::Email | Key::IdNumber);
        if masked {
            let field = match key {
                Key::Username => rule.rsplit('.').next().unwrap_or_default().to_owned(),
                key => camel(key),
            };
            self.notes.push(Note::about(NoteKind::Masked, field, &raw));
            return;
        }
        match (scope, key) {
            (Scope::Latest | Scope::Top, _) => self.boxed.put(key, raw, rule),
            (_, Key::Username) => {
                let mut item = RawItem::default();
                let network = if rule.ends_with("qq") { "QQ" } else { "微信" };
                item.put(Key::Network, Raw::new(network, raw.at.clone()), rule);
                item.put(Key::Username, raw, rule);
                self.raw.profiles.push(item);
            }
            (_, Key::Keywords | Key::ExpectedIndustry | Key::ExpectedCity | Key::ExpectedPosition) => {
                for one in split(key, &raw.text) {
                    self.raw.person.put(key, Raw::new(one, raw.at.clone()), rule);
                }
            }
            _ if self.raw.person.all(key).any(|said| said.raw.text == raw.text) => {}
            _ => self.raw.person.put(key, raw, rule),
        }
    }

    /// Rows of labels with their values; what else stands there is told.
    fn pairs(&mut self, scope: Scope, rows: &[Row<'_>], heading: &str) {
        let mut at = (0, 0);
        while let Some(cell) = rows.get(at.0).and_then(|row| row.cells.get(at.1)) {
            if let Some(found) = labelled(self.words, scope, rows, at) {
                self.put(scope, found.key, found.raw, found.rule);
                at = found.next;
            } else {
                self.unread(cell, heading);
                at.1 += 1;
            }
            if rows.get(at.0).is_some_and(|row| at.1 >= row.cells.len()) {
                at = (at.0 + 1, 0);
            }
        }
    }

    /// The self-evaluation, with the keywords that stand under it.
    fn summary(&mut self, rows: &[Row<'_>]) {
        let mut text = Vec::new();
        for (i, row) in rows.iter().enumerate() {
            match labelled(self.words, Scope::Wish, rows, (i, 0)) {
                Some(found) if found.key == Key::Keywords => self.put(Scope::Wish, found.key, found.raw, found.rule),
                _ => text.extend(row.cells.iter().flat_map(|c| c.lines.iter().copied())),
            }
        }
        if let Some(text) = joined(text) {
            self.raw.person.put(Key::Summary, text, "51job.section.summary");
        }
    }

    /// Free text under labels that the person chose: 特长 is what the section is for, others keep their label.
    fn additional(&mut self, rows: &[Row<'_>]) {
        for (i, row) in rows.iter().enumerate() {
            let found = labelled(self.words, Scope::Additional, rows, (i, 0));
            match found {
                Some(found) if found.key == Key::Additional => self.additional.push(found.raw),
                Some(found) => self.raw.person.put(found.key, found.raw, found.rule),
                None => {
                    let raws: Vec<Raw> = row.cells.iter().map(Cell::raw).collect();
                    let text = raws.iter().map(|raw| raw.text.as_str()).collect::<Vec<_>>().join(" ");
                    self.additional.extend(raws.first().map(|raw| Raw::new(text, raw.at.clone())));
                }
            }
        }
    }

    /// Notes the lines of a cell.
    pub fn unread(&mut self, cell: &Cell<'_>, heading: &str) {
        for line in &cell.lines {
            let page = self.words.is(Form::Furniture, &line.text);
            if !page && line.text.contains(char::is_alphanumeric) {
                self.notes.push(Note::about(NoteKind::Unread, heading, &line.raw()));
            }
        }
    }

    /// Puts what was gathered on the way.
    fn finish(&mut self) {
        if let Some(first) = self.additional.first() {
            let text = self.additional.iter().map(|raw| raw.text.as_str()).collect::<Vec<_>>().join("\n");
            self.raw.person.put(Key::Additional, Raw::new(text, first.at.clone()), "51job.section.additional");
        }
        for said in std::mem::take(&mut self.boxed.said) {
            let held =
                |items: &[RawItem]| items.iter().flat_map(|i| &i.said).any(|s| same(&s.raw.text, &said.raw.text));
            let work = matches!(said.key, Key::CurrentCompany | Key::CurrentPosition | Key::CurrentIndustry);
            match said.key {
                _ if work && held(&self.raw.work) || !work && held(&self.raw.education) => {}
                Key::StudyType => self.raw.person.put(Key::Degree, said.raw, said.rule),
                Key::Area | Key::Institution => self.notes.push(Note::about(NoteKind::Unread, "education", &said.raw)),
                key => self.raw.person.put(key, said.raw, said.rule),
            }
        }
    }
}

/// What notes call a key: `currentSalary`.
fn camel(key: Key) -> String {
    let name = format!("{key:?}");
    let mut chars = name.chars();
    chars.next().map(|c| c.to_ascii_lowercase()).into_iter().chain(chars).collect()
}

/// Whether two texts are the same but for white space.
fn same(a: &str, b: &str) -> bool {
    let seen = |text| str::chars(text).filter(|c| !c.is_whitespace());
    a == b || a.len().abs_diff(b.len()) < 40 && seen(a).eq(seen(b))
}

/// The values of a list. Places and functions stand between commas, industries and keywords between blanks too.
fn split(key: Key, text: &str) -> Vec<&str> {
    let blank = |c: char| match key {
        Key::Keywords => c.is_whitespace(),
        // No-break and wide blanks part tags; a narrow one is part of an English name.
        _ => c.is_whitespace() && c != ' ',
    };
    let mut depth = 0_usize;
    let parts = text.split(move |c: char| {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && (matches!(c, '，' | '；' | ';' | '、' | '\n') || c == ',' || blank(c))
    });
    parts.map(str::trim).filter(|part| !part.is_empty()).collect()
}
