//! Liepin's pages and exports, of every generation, to what they say. One grammar serves all: headings part the page
//! into sections, labels name a value, a line with a span of time is the head of a firm, a position, a project, a school.
//!
//! Nothing here interprets: it finds words and says what they are about. The words that make up the pages are tables in
//! `words.rs`.

use super::words::{EMPTY, HEADING_ENDS, HIDDEN, Section, Words};
use super::{fields, items, seen};
use crate::page::{joined, squeezed};
use resume::document::line::{Line, Lines, Look};
use resume::{Key, Note, NoteKind, Place, Raw, RawItem, RawResume, RawSection};
use std::collections::HashMap;

/// Reads a page.
pub(super) fn read(page: &Lines, words: &Words) -> (RawResume, Vec<Note>) {
    let lines = seen::seen(&page.lines, words);
    let mut reader = Reader { words, raw: RawResume::default(), notes: Vec::new(), login: None };
    for part in parts(&lines, words) {
        reader.section(&part);
    }
    if let Some(login) = reader.login.take() {
        match reader.raw.person.first(Key::Updated) {
            None => reader.raw.person.put(Key::Updated, login, "liepin.label.login"),
            Some(_) => reader.notes.push(Note::about(NoteKind::Unread, "最新登录", &login)),
        }
    }
    (reader.raw, reader.notes)
}

/// A heading with the lines under it.
struct Part<'a> {
    section: Section,
    heading: Option<&'a Line>,
    lines: &'a [Line],
}

/// Where a line stands and what it looks like there: the headings of one page are alike in both.
type Standing<'a> = (String, &'a str, Look);

fn standing(line: &Line) -> Standing<'_> {
    let path = match &line.at {
        Place::Html(path) | Place::Xml(path) => path.replace(|c: char| c.is_ascii_digit() || c == ':', ""),
        _ => String::new(),
    };
    (path, line.shape(), line.look())
}

/// Parts a page at its headings.
fn parts<'a>(lines: &'a [Line], words: &Words) -> Vec<Part<'a>> {
    // A heading stands alone: in its block, and in its row.
    let alone = |i: usize| {
        let (line, before, after) = (lines.get(i), i.checked_sub(1).and_then(|i| lines.get(i)), lines.get(i + 1));
        line.is_some_and(|line| {
            [before, after].into_iter().flatten().all(|other| {
                other.block != line.block && (line.row == 0 || other.row != line.row || other.cell == line.cell)
            })
        })
    };
    let named = |line: &Line| {
        let text = squeezed(&line.text);
        let text = text.trim_end_matches(['：', ':']);
        words.headings.iter().find(|(name, _)| *name == text).map(|(_, section)| *section)
    };
    let known: Vec<Option<Section>> =
        lines.iter().enumerate().map(|(i, line)| named(line).filter(|_| alone(i))).collect();
    let candidates = || lines.iter().zip(&known).filter(|(_, section)| section.is_some()).map(|(line, _)| line);
    let raised = |line: &Line| line.look().level > 0 || line.look().bold;
    let (all, up) = (candidates().count(), candidates().filter(|line| raised(line)).count());
    let mut kinds: HashMap<Standing<'_>, (usize, usize)> = HashMap::new();
    // A label beside its value may look as headings do; it doesn't count.
    for (i, line) in lines.iter().enumerate().filter(|(i, _)| alone(*i)) {
        let kind = kinds.entry(standing(line)).or_default();
        kind.0 += usize::from(known.get(i).is_some_and(Option::is_some));
        kind.1 += 1;
    }
    let alike = |line: &Line| kinds.get(&standing(line)).copied().unwrap_or_default();
    let most = kinds.values().map(|(heads, _)| *heads).max().unwrap_or_default();
    let section = |i: usize, line: &Line| {
        if let Some(section) = known.get(i).copied().flatten() {
            // Where headings are raised, or most of them alike, a value that happens to be such a word is not.
            let fits = if up * 2 > all { raised(line) } else { most * 5 < all * 3 || alike(line).0 == most };
            return fits.then_some(section);
        }
        let text = squeezed(&line.text);
        let text = text.trim_end_matches(['：', ':']);
        let plain = (2..=12).contains(&text.chars().count())
            && !text.contains(|c: char| c.is_ascii_digit() || "：:|，。、；（(@".contains(c));
        let (heads, of) = if plain && alone(i) { alike(line) } else { (0, 0) };
        let exclusive = heads >= 3 && heads * 5 >= of * 3;
        let ends = heads >= 2 && raised(line) && HEADING_ENDS.iter().any(|end| text.ends_with(end));
        (exclusive || ends).then_some(Section::Unknown)
    };
    let mut parts = vec![Part { section: Section::Fields, heading: None, lines: &[] }];
    let mut begin = 0;
    for (i, line) in lines.iter().enumerate() {
        let Some(section) = section(i, line) else { continue };
        if let Some(last) = parts.last_mut() {
            last.lines = lines.get(begin..i).unwrap_or_default();
        }
        begin = i + 1;
        parts.push(Part { section, heading: Some(line), lines: &[] });
    }
    if let Some(last) = parts.last_mut() {
        last.lines = lines.get(begin..).unwrap_or_default();
    }
    parts
}

/// What is being read.
pub(super) struct Reader<'w> {
    pub words: &'w Words,
    pub raw: RawResume,
    pub notes: Vec<Note>,
    /// When the person was last seen.
    pub login: Option<Raw>,
}

impl Reader<'_> {
    fn section(&mut self, part: &Part<'_>) {
        let heading = part.heading.map(|heading| heading.text.trim().trim_end_matches(['：', ':'])).unwrap_or_default();
        match part.section {
            Section::Fields => fields::read(self, part.lines, heading),
            Section::Work => items::work(self, part.lines, heading, part.heading),
            Section::Projects => items::projects(self, part.lines, heading),
            Section::Education => items::education(self, part.lines, heading),
            Section::Training => items::training(self, part.lines, heading),
            Section::Languages => fields::languages(self, part.lines),
            Section::Summary => self.text(part.lines, Key::Summary, "liepin.section.summary"),
            Section::Skills => self.text(part.lines, Key::SkillText, "liepin.section.skills"),
            Section::Certificates => self.text(part.lines, Key::CertificateText, "liepin.section.certificates"),
            Section::Awards => self.text(part.lines, Key::AwardText, "liepin.section.awards"),
            Section::Additional => self.text(part.lines, Key::Additional, "liepin.section.additional"),
            Section::Furniture => {}
            Section::Unknown => self.verbatim(part.lines, part.heading),
        }
    }

    /// The lines of a section as one text.
    pub fn text(&mut self, lines: &[Line], key: Key, rule: &'static str) {
        if let Some(text) = joined(lines).filter(|text| !EMPTY.contains(&text.text.as_str())) {
            self.raw.person.put(key, text, rule);
        }
    }

    /// A section that has no reading, to the word.
    pub fn verbatim(&mut self, lines: &[Line], heading: Option<&Line>) {
        let lines: Vec<Raw> = lines.iter().map(Line::raw).collect();
        if let (Some(heading), false) = (heading, lines.is_empty()) {
            self.raw.sections.push(RawSection { heading: heading.raw(), lines });
        }
    }

    /// Tells of a line that nothing took, unless it says that there is nothing.
    pub fn unread(&mut self, line: &Line, heading: &str) {
        if EMPTY.contains(&line.text.trim()) {
            return;
        }
        let heading = if heading.is_empty() { "page" } else { heading };
        self.notes.push(Note::about(NoteKind::Unread, heading, &line.raw()));
    }
}

/// Puts what a label says, unless it is a word for nothing, or for something that is hidden.
pub(super) fn put(item: &mut RawItem, notes: &mut Vec<Note>, key: Key, raw: Raw, rule: &'static str) {
    let text = raw.text.trim();
    let year = matches!(key, Key::Birth | Key::StartedWork) && matches!(text, "1900" | "1900年");
    if text.is_empty() || EMPTY.contains(&text) || year {
        return;
    }
    // Pay and marital status are kept as the page has them: that they are confidential is the person's own answer.
    let own = matches!(key, Key::Marital | Key::Salary | Key::CurrentSalary | Key::ExpectedSalary);
    let starred = !text.contains(char::is_alphanumeric) && text.contains('*');
    if starred || (!own && HIDDEN.contains(&text)) {
        let mut name = format!("{key:?}");
        name.get_mut(..1).into_iter().for_each(str::make_ascii_lowercase);
        notes.push(Note::about(NoteKind::Masked, name, &raw));
        return;
    }
    item.put(key, raw, rule);
}
