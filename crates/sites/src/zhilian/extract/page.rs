//! Zhilian's pages and exports, of every generation, to what they say. One grammar serves all: headings part the page
//! into sections, dated lines begin an item, labels name a value; the rest is told by where it stands.
//!
//! Nothing here interprets: it finds words and says what they are about. The words that make up the pages are tables in
//! `words.rs`; the person's own lines are read by `person.rs`.

use super::entry::{self, Entry};
use super::person;
use super::words::{self, FURNITURE, HEADINGS, LABELS, Section};
use crate::page::{Labels, joined, labelled, squeezed};
use resume::document::line::{Line, Lines};
use resume::{Key, Note, NoteKind, Raw, RawItem, RawResume, RawSection};

/// Reads a page.
pub(super) fn read(page: &Lines) -> (RawResume, Vec<Note>) {
    let mut reader = Reader { raw: RawResume::default(), notes: Vec::new(), additional: Vec::new() };
    for part in parts(&page.lines) {
        reader.section(&part);
    }
    if !reader.additional.is_empty() {
        let text = reader.additional.iter().map(|r| r.text.as_str()).collect::<Vec<_>>().join("\n");
        let at = reader.additional[0].at.clone();
        reader.raw.person.put(Key::Additional, Raw::new(text, at), "zhilian.section.additional");
    }
    if page.cut {
        reader.notes.push(Note::of(NoteKind::Truncated, "document", ""));
    }
    (reader.raw, reader.notes)
}

/// A heading with the lines under it.
struct Part<'a> {
    section: Section,
    heading: Option<&'a Line>,
    lines: &'a [Line],
}

/// Parts a page at its headings.
fn parts(lines: &[Line]) -> Vec<Part<'_>> {
    let named = |line: &Line| {
        let text = squeezed(&line.text);
        let text = text.trim_end_matches(['：', ':', ')', '）']);
        // A count may stand behind: `全部评价(0)`.
        let text = text.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches(['(', '（']);
        HEADINGS.iter().find(|(name, _)| *name == text).map(|(_, section)| *section)
    };
    // The headings of one page look alike. A value that happens to be such a word looks otherwise.
    let shapes: Vec<&str> = lines.iter().filter(|l| named(l).is_some()).map(|l| l.shape()).collect();
    let count = |shape: &str| shapes.iter().filter(|s| **s == shape).count();
    let usual = shapes.iter().copied().max_by_key(|s| count(s)).unwrap_or_default();
    let alike = count(usual) * 5 >= shapes.len() * 3;
    let of_usual = lines.iter().filter(|l| l.shape() == usual).count();
    let exclusive = count(usual) >= 3 && count(usual) * 5 >= of_usual * 3;
    let heading = |line: &Line| match named(line) {
        Some(Section::Furniture) => Some(Section::Furniture),
        Some(section) if line.shape() == usual || !alike => Some(section),
        Some(_) => None,
        None => {
            // Word's headings are drawn out by no-break spaces to the width of the page.
            let drawn = line.text.chars().rev().take_while(|c| c.is_whitespace()).count() >= 20;
            let text = line.text.trim();
            let plain = (2..=12).contains(&text.chars().count())
                && !text.contains(|c: char| c.is_ascii_digit() || matches!(c, '：' | ':' | '|' | '，' | '。' | ' '));
            (plain && (drawn || (exclusive && line.shape() == usual))).then_some(Section::Unknown)
        }
    };
    let mut parts = vec![Part { section: Section::Person, heading: None, lines: &lines[..0] }];
    let mut begin = 0;
    for (i, line) in lines.iter().enumerate() {
        let Some(section) = heading(line) else { continue };
        if let Some(last) = parts.last_mut() {
            last.lines = &lines[begin..i];
        }
        begin = i + 1;
        parts.push(Part { section, heading: Some(line), lines: &lines[..0] });
    }
    if let Some(last) = parts.last_mut() {
        last.lines = &lines[begin..];
    }
    parts
}

/// What is being read.
struct Reader {
    raw: RawResume,
    notes: Vec<Note>,
    additional: Vec<Raw>,
}

impl Reader {
    fn section(&mut self, part: &Part<'_>) {
        let heading = part.heading.map(|h| h.text.trim().to_owned()).unwrap_or_default();
        match part.section {
            Section::Person => person::read(part.lines, &mut self.raw.person, &mut self.notes),
            Section::Wish => self.wish(part.lines),
            Section::Summary => self.summary(part.lines),
            Section::Work => {
                let found = self.items(part.lines, words::WORK, &heading, entry::work);
                self.raw.work.extend(found);
            }
            Section::Projects => {
                let found = self.items(part.lines, words::PROJECT, &heading, entry::project);
                self.raw.projects.extend(found);
            }
            Section::Education => {
                let found = self.items(part.lines, words::EDUCATION, &heading, entry::education);
                self.raw.education.extend(found);
            }
            Section::Training => {
                let found = self.items(part.lines, words::TRAINING, &heading, entry::training);
                self.raw.training.extend(found);
            }
            Section::Certificates => {
                let found = self.items(part.lines, words::CERTIFICATE, &heading, entry::certificate);
                self.raw.certificates.extend(found);
            }
            Section::Campus => {
                let found = self.items(part.lines, words::CAMPUS, &heading, entry::campus);
                self.raw.campus.extend(found);
            }
            Section::Languages => self.raw.languages.extend(seen(part.lines).map(entry::language)),
            Section::Skills => entry::skills(seen(part.lines), &mut self.raw.skills),
            Section::School => self.text(part.lines, Key::School, "zhilian.section.school"),
            Section::Interests => self.text(part.lines, Key::Interests, "zhilian.section.interests"),
            Section::Additional => {
                let text = joined(seen(part.lines));
                if let (Some(heading), Some(text)) = (part.heading, text) {
                    self.additional.push(Raw::new(format!("{}\n{}", heading.text.trim(), text.text), text.at));
                }
            }
            Section::Furniture => {}
            Section::Unknown => {
                let lines: Vec<Raw> = seen(part.lines).map(|l| Raw::new(l.text.trim(), l.at.clone())).collect();
                if let (Some(heading), false) = (part.heading, lines.is_empty()) {
                    let heading = Raw::new(heading.text.trim(), heading.at.clone());
                    self.raw.sections.push(RawSection { heading, lines });
                }
            }
        }
    }

    fn text(&mut self, lines: &[Line], key: Key, rule: &'static str) {
        if let Some(text) = joined(seen(lines)) {
            self.raw.person.put(key, text, rule);
        }
    }

    /// Nothing but labels with their values.
    fn wish(&mut self, lines: &[Line]) {
        let mut i = 0;
        while let Some(line) = lines.get(i) {
            let found = labelled(&line.text, LABELS).or_else(|| labelled(&line.text, OLD_WISH));
            let Some((key, rule, rest)) = found else {
                self.unread(line, "求职意向");
                i += 1;
                continue;
            };
            let (value, next) = value(lines, i, rest, LABELS, None);
            self.raw.person.put(key, value, rule);
            i = next;
        }
    }

    /// The self-evaluation; application mails put the wishes under the same heading, in a table.
    fn summary(&mut self, lines: &[Line]) {
        let (mut text, mut i) = (Vec::new(), 0);
        while let Some(line) = lines.get(i) {
            let cells = lines.get(i + 1).is_some_and(|next| next.row == line.row && next.cell != line.cell);
            match labelled(&line.text, LABELS) {
                Some((key, rule, rest)) if cells && line.row != 0 && rest.trim().is_empty() => {
                    let (value, next) = value(lines, i, rest, LABELS, None);
                    self.raw.person.put(key, value, rule);
                    i = next;
                }
                _ => {
                    text.push(line.clone());
                    i += 1;
                }
            }
        }
        self.text(&text, Key::Summary, "zhilian.section.summary");
    }

    /// A list of dated items.
    fn items(
        &mut self,
        lines: &[Line],
        labels: Labels,
        heading: &str,
        finish: fn(Entry) -> (RawItem, Vec<Raw>),
    ) -> Vec<RawItem> {
        let (mut entries, mut i): (Vec<Entry>, usize) = (Vec::new(), 0);
        while let Some(line) = lines.get(i) {
            if let Some(entry) = Entry::begin(line, labels == words::CERTIFICATE, entries.last()) {
                entries.push(entry);
                i += 1;
                continue;
            }
            let Some(entry) = entries.last_mut() else {
                // A certificate or training may have no date; its name begins it.
                match labelled(&line.text, labels) {
                    None if !is_furniture(line) => entries.push(Entry::undated(line)),
                    _ => self.unread(line, heading),
                }
                i += 1;
                continue;
            };
            match labelled(&line.text, labels) {
                Some((key, rule, rest)) if line.first || entry.labelled || entry.block == line.block => {
                    let given: Vec<Key> = entry.item.said.iter().map(|s| s.key).collect();
                    let (value, next) = value(lines, i, rest, labels, Some((entry, &given)));
                    entry.labelled = true;
                    if given.contains(&key) {
                        // Said twice: the second is told, not taken for something else.
                        self.notes.push(Note::about(NoteKind::Unread, heading, &value));
                    } else {
                        entry.item.put(key, value, rule);
                    }
                    i = next;
                }
                _ => {
                    if !is_furniture(line) {
                        entry.loose.push(line.clone());
                    }
                    i += 1;
                }
            }
        }
        let mut items = Vec::new();
        for entry in entries {
            let (item, unread) = finish(entry);
            self.notes.extend(unread.iter().map(|raw| Note::about(NoteKind::Unread, heading, raw)));
            if !item.is_empty() {
                items.push(item);
            }
        }
        items
    }

    fn unread(&mut self, line: &Line, heading: &str) {
        if !is_furniture(line) {
            self.notes.push(Note::about(NoteKind::Unread, heading, &Raw::new(line.text.trim(), line.at.clone())));
        }
    }
}

/// Labels that mean a wish only under its own heading, as the oldest pages have them.
const OLD_WISH: Labels = &[
    ("工作地区", Key::ExpectedCity, "zhilian.label.expected_city"),
    ("工作性质", Key::ExpectedType, "zhilian.label.expected_type"),
];

/// The value of the label at `lines[i]`, of which `rest` stands behind it on the line, and where to go on. `within` is the
/// item that the label belongs to, with what has been said of it.
///
/// A value stands behind its label with the lines broken off it, or in the next cell of the row, or, when the label
/// stands alone, in the next block.
pub(super) fn value(
    lines: &[Line],
    i: usize,
    rest: &str,
    labels: Labels,
    within: Option<(&Entry, &[Key])>,
) -> (Raw, usize) {
    let Some(label) = lines.get(i) else { return (Raw::new("", resume::Place::Line(0)), i + 1) };
    let after = lines.get(i + 1..).unwrap_or_default();
    if rest.trim().is_empty() {
        let Some(next) = after.first() else { return (Raw::new("", label.at.clone()), i + 1) };
        if label.row != 0 && next.row == label.row && next.cell != label.cell {
            let n = after.iter().take_while(|l| l.row == next.row && l.cell == next.cell).count();
            return (text(&after[..n], next), i + 1 + n);
        }
        // A label without a value is followed by another label, by something of another row, or by the next item, which
        // looks as this one does: a description may begin with a date as well.
        let item =
            Entry::begin(next, false, None).is_some() && within.is_none_or(|(entry, _)| entry.shape == next.shape());
        if labelled(&next.text, labels).is_some() || next.row != label.row || item {
            return (Raw::new("", label.at.clone()), i + 1);
        }
        let n = after.iter().take_while(|l| l.block == next.block).count();
        let n = n.min(1 + until(after.get(1..n).unwrap_or_default(), labels, within));
        return (text(&after[..n], next), i + 1 + n);
    }
    let n = after.iter().take_while(|l| l.block == label.block && !l.first).count();
    let n = until(&after[..n], labels, within);
    let mut raw = text(&after[..n], label);
    raw.text = format!("{}\n{}", rest.trim(), raw.text).trim_end().to_owned();
    (raw, i + 1 + n)
}

/// How many lines belong to a value: those before a line that is nothing but a label of something that hasn't been said
/// yet. In a block that lists whole items line by line, any such label ends it, and so does the next item.
fn until(lines: &[Line], labels: Labels, within: Option<(&Entry, &[Key])>) -> usize {
    let ends = |line: &Line| {
        let listed = within.is_some_and(|(entry, _)| entry.block == line.block);
        let label = labelled(&line.text, labels).is_some_and(|(key, _, rest)| {
            (listed || rest.trim().is_empty()) && !within.is_some_and(|(_, given)| given.contains(&key))
        });
        label || listed && Entry::begin(line, false, within.map(|(entry, _)| entry)).is_some()
    };
    lines.iter().position(ends).unwrap_or(lines.len())
}

fn text(lines: &[Line], first: &Line) -> Raw {
    Raw::new(lines.iter().map(|l| l.text.trim()).collect::<Vec<_>>().join("\n"), first.at.clone())
}

fn seen(lines: &[Line]) -> impl Iterator<Item = &Line> {
    lines.iter().filter(|l| !is_furniture(l))
}

/// What belongs to the page and not to the person: links, its own words, and stray marks.
pub(super) fn is_furniture(line: &Line) -> bool {
    line.is_link() || FURNITURE.contains(&line.text.trim()) || !line.text.contains(char::is_alphanumeric)
}
