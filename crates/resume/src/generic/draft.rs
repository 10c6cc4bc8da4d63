//! The lines of an entry as a header of pieces, its dates, and what its labels and its text say.

use super::entries::Entry;
use super::item::{paragraphs, text_key};
use super::pieces::{Piece, pieces, pieces_between};
use super::sections::Section;
use super::times::{Dates, dated, is_length};
use super::values::{label, of_section, words_of};
use super::{honours, labels, roles, split, words};
use crate::document::line::Line;
use crate::normal::dates::is_now;
use crate::raw::{Key, Raw, RawItem};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::ops::Range;

/// An entry while it is read.
#[derive(Default)]
pub(super) struct Draft {
    pub header: Vec<Piece>,
    pub item: RawItem,
    pub dates: Vec<Piece>,
    /// How many pieces of the header come from what it shares with others.
    pub shared: usize,
    /// What a form asks that no field holds.
    pub left: Vec<Raw>,
}

impl Draft {
    /// Takes a piece of the header, which may have its label before it.
    pub(super) fn head(&mut self, section: Section, piece: Piece) {
        let label = labels::split(&piece.text).filter(|(_, value)| !value.is_empty());
        match label.and_then(|(name, value)| Some((of_section(labels::entry(name)?, section), value))) {
            _ if piece.date.is_some() => self.dates.push(piece),
            // The end of a time that stands apart names nothing.
            _ if is_now(&piece.text) => self.left.push(piece.raw()),
            _ if section == Section::Projects && self.header.len() > self.shared && are_keywords(&piece.text) => {
                for word in words_of(&piece.text) {
                    self.item.put(Key::Keywords, Raw::new(word, piece.at.clone()), "generic.form.keywords");
                }
            }
            Some((key, value)) if key != Key::Period => {
                self.item.put(key, Raw::new(value, piece.at.clone()), "generic.label.header");
            }
            _ => self.header.push(piece),
        }
    }
}

/// Whether what stands behind a project's name is a list of words: `Rust, SQLite`.
fn are_keywords(text: &str) -> bool {
    let short = |word: &str| (1..=20).contains(&word.chars().count()) && word.split(' ').count() <= 3;
    let words = || words_of(text);
    words().count() > 1
        && words().all(|word| short(word) && words::position(word) == 0 && words::place(word) < 2)
        && !words::is_prose(text)
}

/// What the names of elements say of lines that are no header: key words, courses.
const KEYWORD_MARKS: &[&str] =
    &["keyword", "keywords", "tag", "tags", "skill", "tech", "badge", "chip", "pill", "technology", "technologies"];

/// Whether a page marks a line as key words.
fn is_of_keywords(shape: &str) -> bool {
    let told =
        |word: &str| KEYWORD_MARKS.contains(&word) || word == "courses" || (word == "label" && shape.contains("label"));
    roles::marks(shape).any(|(word, _)| told(&word))
}

/// Lines of an entry: header until text begins.
pub(super) fn draft(section: Section, lines: &[Line], dates: &[Dates], entry: &Entry) -> Draft {
    let mut draft = Draft::default();
    let of = |range: &Range<usize>| lines.get(range.clone()).unwrap_or_default();
    for (n, line) in of(&entry.shared).iter().enumerate() {
        draft.header.extend(pieces(line, n).into_iter().filter(|p| p.date.is_none()));
    }
    draft.shared = draft.header.len();
    let offset = entry.shared.len();
    let own = of(&entry.lines);
    let mut text: Option<Key> = None;
    let mut plain: Vec<Raw> = Vec::new();
    let mut duty = false;
    let mut told: Option<&Line> = None;
    let mut open = true;
    let mut value_of: Option<Key> = None;
    let known = |l: &Line| labels::told(&l.text).is_some();
    let formed = own.iter().take(3).filter(|l| known(l)).count() > 1;
    let all = dates.get(entry.lines.clone()).unwrap_or_default();
    let mut keyword_marks: FxHashMap<&str, bool> = FxHashMap::default();
    for (n, (line, dates)) in own.iter().zip(all).enumerate() {
        // In a table, a label has its value in the next cell.
        let beside =
            |other: Option<&Line>| line.row != 0 && other.is_some_and(|l| l.row == line.row && l.cell != line.cell);
        if let Some(key) = value_of.take() {
            match key {
                Key::Period => draft.dates.extend(pieces(line, offset + n).into_iter().filter(|p| p.date.is_some())),
                Key::Duty => {
                    duty = true;
                    plain.push(line.raw());
                }
                key => draft.item.put(key, line.raw(), "generic.label.cell"),
            }
            if !beside(own.get(n + 1)) && own.get(n + 1).is_some_and(|l| l.cell == line.cell) {
                value_of = Some(key);
            }
            continue;
        }
        if beside(own.get(n + 1))
            && let Some(key) = labels::entry(line.text.trim().trim_end_matches(['：', ':']))
        {
            value_of = Some(key);
            continue;
        }
        // In a form, a label's cell may be left empty.
        if line.row != 0 && n > 0 && !line.list && labels::entry(line.text.trim()).is_some_and(|key| key != Key::Duty) {
            continue;
        }
        if section == Section::Education && n > 0 && honours::is_told(&line.text) {
            open = false;
            plain.push(line.raw());
            continue;
        }
        let over = own.get(n + 1).is_some_and(|l| !line.list && (l.list || l.look().size < line.look().size));
        let item = |other: Option<&Line>| other.is_some_and(|l| l.list && labels::split(&l.text).is_none());
        let listed = item(own.get(n + 1)) || item(n.checked_sub(1).and_then(|above| own.get(above)));
        if let Some(key) = label(section, line, over, listed, &mut draft, &mut text) {
            // What a label has behind it is one with what stands below.
            let told = draft.item.said.pop_if(|said| said.key == Key::Duty && said.raw.at == line.at);
            // What stands above somebody's part in a project tells of the project.
            if told.is_some() && section == Section::Projects && !duty {
                paragraphs(Key::Description, std::mem::take(&mut plain), &mut draft.item);
            }
            duty |= told.is_some();
            plain.extend(told.map(|said| said.raw).filter(|raw| !raw.text.is_empty()));
            open &= text.is_none() && !matches!(key, Key::Duty | Key::Keywords);
            continue;
        }
        // In a form each line has its label, be it one that nothing is known of.
        if formed
            && !line.list
            && dates.is_empty()
            && labels::split(&line.text).is_some_and(|(label, value)| {
                let short = label.chars().count() <= 24 && value.chars().count() <= 24;
                short && !value.is_empty() && labels::entry(label).is_none() && !words::is_prose(value)
            })
        {
            draft.left.push(line.raw());
            continue;
        }
        if n > 0 && says_when_again(&line.text, &draft.dates) {
            continue;
        }
        let key = match section {
            Section::Education | Section::Training => Key::Course,
            _ => Key::Keywords,
        };
        if n > 0 && *keyword_marks.entry(line.shape()).or_insert_with(|| is_of_keywords(line.shape())) {
            match line.edges().count() {
                0 => draft.item.put(key, line.raw(), "generic.mark.keyword"),
                // Badges, which a style sheet parts.
                _ => pieces(line, offset + n).iter().for_each(|p| draft.item.put(key, p.raw(), "generic.mark.keyword")),
            }
            continue;
        }
        if section == Section::Education && n > 0 && open && badges(own, n, &draft.header) {
            for piece in pieces(line, offset + n) {
                for word in words_of(&piece.text) {
                    draft.item.put(Key::Course, Raw::new(word, line.at.clone()), "generic.position.badges");
                }
            }
            continue;
        }
        // Where a school has a list, its first item may be what was studied, and how far.
        let studies = section == Section::Education
            && line.list
            && (words::degree(&line.text) > 0 || (own.len() == 1 && !dates.is_empty()))
            && line.text.chars().count() <= 60
            && !draft.header.iter().any(|p| words::degree(&p.text) > 0);
        let mut undated = without(&line.text, dates);
        // `(3 years 4 months)` says nothing more.
        let length = undated.split_once('(').and_then(|(before, rest)| Some((before, rest.split_once(')')?)));
        if let Some((before, (_, behind))) = length.filter(|(_, (inner, _))| is_length(inner)) {
            undated = Cow::Owned(format!("{} {}", before.trim(), behind.trim()));
        }
        // `机械制造及其自动化，大专` is no sentence.
        let studied =
            || section == Section::Education && !undated.ends_with('。') && split::studied(&undated).is_some();
        // What stands out first is the title of a work, however it sounds: `Rethinking larval dispersal in estuaries`.
        let titled = section == Section::Publications
            && n == 0
            && (line.look().level > 0 || line.look().bold)
            && !line.text.ends_with(['.', '。']);
        let prose = match undated.len() {
            _ if titled => false,
            ..=120 => (words::is_prose(&undated) || words::is_task(&undated)) && !studied(),
            _ => words::is_prose(&undated) || undated.chars().count() > 120,
        };
        // When it was, and as what, may be the first items of its list.
        let bare = |l: &Line| without(&l.text, &dated(&l.text)).chars().filter(|c| c.is_alphanumeric()).count() == 0;
        let below = || n.checked_sub(1).and_then(|m| own.get(m)).is_some_and(|above| above.list && bare(above));
        let few = || line.text.split_whitespace().count() <= 4 && !line.text.contains(|c: char| c.is_ascii_digit());
        let role = line.list && !prose && few() && line.text.chars().count() <= 40 && below();
        let late = !dates.is_empty() && draft.dates.is_empty() && !prose && (!line.list || bare(line));
        // Below a company's name may stand what it does, with more of the header behind it.
        let phrase = prose
            && matches!(section, Section::Work | Section::Internships)
            && !line.text.ends_with(['.', '。'])
            && line.text.chars().count() <= 60
            && !draft.header.is_empty()
            && own.get(n + 1).is_some_and(|next| !next.list && !words::is_prose(&next.text) && !is_lead(next));
        if (open && (!line.list || studies) && (!prose || phrase) && n < 8)
            || late
            || role
            || (!prose && is_marked(line, HEADER_MARKS))
        {
            for piece in pieces_between(line, offset + n, dates) {
                draft.head(section, piece);
            }
            continue;
        }
        if n == 0 && own.len() == 1 && draft.header.len() == draft.shared && !matches!(section, Section::Education) {
            // An entry of one line: its name ends at a colon, if it has one.
            let parts = pieces(line, offset);
            let (dates, names): (Vec<Piece>, Vec<Piece>) = parts.into_iter().partition(|p| p.date.is_some());
            draft.dates.extend(dates);
            let label = labels::split(&line.text).filter(|_| split::cited(&line.text).is_none());
            match label.filter(|(name, value)| name.chars().count() <= 60 && !value.is_empty()) {
                Some((name, value)) => {
                    let head = names.first().cloned();
                    draft.header.extend(head.map(|p| Piece { text: name.to_owned(), ..p }));
                    draft.item.put(text_key(section), Raw::new(value, line.at.clone()), "generic.position.text");
                }
                None => draft.header.extend(names),
            }
            continue;
        }
        if open && prose && !line.list && n == 0 && draft.header.len() == draft.shared && own.len() > 1 {
            // What leads an entry is its name, however long; `since 2018` is a part of it.
            let when = |p: &Piece| p.date == Some(true) && p.text.starts_with(|c: char| c.is_ascii_digit());
            let (dates, names): (Vec<Piece>, Vec<Piece>) = pieces(line, offset).into_iter().partition(when);
            draft.dates.extend(dates);
            draft.header.extend(names);
            continue;
        }
        open = false;
        let raw = line.raw();
        match (text, line.list) {
            (Some(Key::Duty), false) => {
                duty = true;
                plain.push(raw);
            }
            (Some(Key::Duty | Key::Description), true) => draft.item.put(Key::Highlight, raw, "generic.label.text"),
            // Under a label of its own, each is one; a sentence is a text.
            (Some(Key::Achievement), _) if listed_below(own, n) => {
                draft.item.put(Key::Highlight, raw, "generic.label.list");
            }
            (Some(key @ (Key::Course | Key::Keywords)), _) => {
                for word in words_of(&line.text) {
                    draft.item.put(key, Raw::new(word, line.at.clone()), "generic.label.list");
                }
            }
            (Some(key), _) => draft.item.put(key, raw, "generic.label.text"),
            (None, true) if section == Section::Education => draft.item.put(Key::Course, raw, "generic.position.list"),
            (None, true) if is_marked(line, &["summary"]) => {
                draft.item.put(text_key(section), raw, "generic.mark.summary")
            }
            (None, true) if keywords(own, n) && section == Section::Projects => {
                draft.item.put(Key::Keywords, raw, "generic.position.keywords");
            }
            (None, true) => draft.item.put(Key::Highlight, raw, "generic.position.list"),
            // What a project is, and what was done there, are drawn apart.
            (None, false) if section == Section::Projects && told.is_some_and(|t| is_apart(t, line)) => {
                draft.item.put(Key::Duty, raw, "generic.guess.look");
            }
            (None, false) => {
                told.get_or_insert(line);
                plain.push(raw);
            }
        }
    }
    paragraphs(if duty { Key::Duty } else { text_key(section) }, plain, &mut draft.item);
    draft
}

/// Whether a line only says again when it was, as pages do that are drawn for wide and for narrow screens.
fn says_when_again(text: &str, dates: &[Piece]) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    text.chars().count() <= 40
        && !dates.is_empty()
        && (is_length(bare) || bare.is_empty() || dates.iter().any(|date| date.text.contains(bare)))
}

/// Whether two lines of text are drawn differently: a heading's look and the text's.
fn is_apart(a: &Line, b: &Line) -> bool {
    a.look() != b.look() && (a.look().level > 0 || a.look().bold || a.look().italic)
}

/// Whether a line below a school, what was studied there and how far, is one of several short words, as courses are drawn.
fn badges(lines: &[Line], n: usize, header: &[Piece]) -> bool {
    let Some(line) = lines.get(n) else { return false };
    let known = |of: fn(&str) -> i32| header.iter().any(|p| of(&p.text) > 0);
    let word = |text: &str| {
        (2..=30).contains(&text.chars().count())
            && !words::is_prose(text)
            && !text.contains([':', '：', '%', '/', '@'])
            && dated(text).is_empty()
            && [words::school, words::degree].iter().all(|of| of(text) == 0)
            && words::place(text) < 2
    };
    let parts = pieces(line, 0);
    let alike = |other: Option<&Line>| {
        other.is_some_and(|l| (l.shape(), l.look()) == (line.shape(), line.look()) && word(l.text.trim()))
    };
    let several = parts.len() > 1 || alike(lines.get(n + 1)) || (n > 1 && alike(lines.get(n - 1)));
    known(words::school) && known(words::degree) && several && parts.iter().all(|p| word(p.text.trim()))
}

/// Marks of a page that tell what an entry's header holds.
const HEADER_MARKS: &[&str] = &[
    "location",
    "company",
    "position",
    "website",
    "url",
    "date",
    "institution",
    "organization",
    "awarder",
    "issuer",
    "publisher",
    "studytype",
    "area",
];

/// Whether a page marks a line with one of some names.
fn is_marked(line: &Line, names: &[&str]) -> bool {
    roles::marks(line.shape()).any(|(word, _)| names.contains(&&*word))
}

/// Whether a line is of a list under a label that stands alone: items, or lines that are no sentences.
fn listed_below(lines: &[Line], n: usize) -> bool {
    let lead = (0..n).rev().take(LOOK).find(|i| lines.get(*i).is_some_and(is_lead));
    let bare =
        |i: usize| lines.get(i).is_some_and(|l| labels::split(&l.text).is_none_or(|(_, value)| value.is_empty()));
    let stops = |l: &Line| l.text.trim_end().ends_with(['。', '.', '；', ';', '！']);
    lead.is_some_and(bare) && lines.get(n).is_some_and(|l| l.list || !stops(l))
}

/// Whether a line leads to a list: `Highlights`, `工作内容：`.
fn is_lead(line: &Line) -> bool {
    labels::entry(line.text.trim().trim_end_matches(['：', ':'])).is_some() || line.text.trim().ends_with(['：', ':'])
}

/// How far a list is looked at to tell what it is.
const LOOK: usize = 50;

/// Whether the list that a line is of holds short words only.
fn keywords(lines: &[Line], n: usize) -> bool {
    let block = |i: usize| lines.get(i).is_some_and(|l| l.list);
    let first = (0..=n).rev().take(LOOK).take_while(|i| block(*i)).last().unwrap_or(n);
    let list: Vec<&Line> = lines.iter().skip(first).take_while(|l| l.list).take(LOOK).collect();
    let short = |line: &&Line| {
        let text = line.text.trim();
        let most = if text.chars().any(words::is_han) { 10 } else { 24 };
        let sentence = text.ends_with(['.', '。', '；']) || text.contains('，');
        text.split_whitespace().count() <= 3 && text.chars().count() <= most && !sentence
    };
    // Two lists may touch: sentences on what was done, then words.
    let words = list.iter().rev().take_while(|l| short(l)).count();
    let sentences = list.len() - words;
    n >= first + sentences && (sentences == 0 || list.iter().take(sentences).all(|l| words::is_prose(&l.text)))
}

/// A text without the dates in it.
pub(super) fn without<'a>(text: &'a str, dates: &[(Range<usize>, bool)]) -> Cow<'a, str> {
    if dates.is_empty() {
        return Cow::Borrowed(text.trim());
    }
    let mut rest = text.to_owned();
    for (range, _) in dates.iter().rev() {
        rest.replace_range(range.clone(), " ");
    }
    Cow::Owned(rest.trim().to_owned())
}
