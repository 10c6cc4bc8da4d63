//! One entry of a dated list to what it says: a header of pieces, then text.

use super::entries::Entry;
use super::pieces::{Dates, Piece, dated, is_length, pieces, pieces_between};
use super::sections::Section;
use super::values::{label, of_section, told_of_company, words_of};
use super::{glued, honours, labels, roles, split, umbrellas, words};
use crate::date::PartialDate;
use crate::document::line::Line;
use crate::normal::dates::{self, is_now};
use crate::raw::{Key, Raw, RawItem, Said};
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

/// The most pieces that a header can have; what is beyond is none.
const MOST: usize = 40;

/// Reads the entries of a section, whose lines have these dates; what no part was found for is given back.
pub(super) fn read(section: Section, lines: &[Line], dates: &[Dates], entries: &[Entry]) -> (Vec<RawItem>, Vec<Raw>) {
    let mut drafts: Vec<Draft> = entries.iter().map(|entry| draft(section, lines, dates, entry)).collect();
    let (mut items, mut unread) = (Vec::new(), Vec::new());
    for draft in &mut drafts {
        let left = draft.header.split_off(draft.header.len().min(draft.shared + MOST));
        unread.extend(left.iter().map(Piece::raw));
        unread.append(&mut draft.left);
    }
    unread.extend(umbrellas::shared(section, &mut drafts));
    if matches!(section, Section::Work | Section::Internships | Section::Volunteer) {
        split::held(drafts.iter_mut().filter(|draft| draft.shared == 0).map(|draft| &mut draft.header));
    }
    let own: Vec<&[Piece]> = drafts.iter().map(|d| d.header.get(d.shared..).unwrap_or_default()).collect();
    let seams = glued::seams(section, &own);
    for (n, draft) in drafts.iter_mut().enumerate() {
        let mut own = draft.header.split_off(draft.shared);
        own.iter_mut().for_each(|piece| bare(&mut piece.text));
        let own = if section == Section::Education { glued::majors(own) } else { own };
        let own = match seams.get(n) {
            Some(seam) => glued::part(own, *seam),
            None => split::header(section, own, draft.shared > 0),
        };
        draft.header.extend(own);
    }
    if matches!(section, Section::Work | Section::Internships) {
        split::jobs(drafts.iter_mut().map(|draft| &mut draft.header));
    }
    if section == Section::Work {
        split::towns(drafts.iter_mut().map(|draft| &mut draft.header));
    }
    let headers: Vec<&[Piece]> = drafts.iter().map(|d| d.header.as_slice()).collect();
    let chosen = roles::assign(section, &headers);
    let spans = drafts.iter().any(|draft| draft.dates.iter().any(|date| date.date == Some(true)));
    let mut company: Option<Piece> = None;
    let mut over = false;
    for (draft, chosen) in drafts.into_iter().zip(chosen) {
        let mut item = RawItem::default();
        let named = draft.header.iter().zip(&chosen).filter(|(_, part)| part.is_some()).map(|(p, _)| p.line).max();
        // A line of its own below all names, too long to be one: `线索转化率提升 12%`.
        let below = |n: usize, piece: &Piece| {
            let (han, words) =
                (piece.text.chars().filter(|c| words::is_han(*c)).count(), piece.text.split(' ').count());
            let beside = [n.checked_sub(1), Some(n + 1)].into_iter().flatten().filter_map(|n| draft.header.get(n));
            let alone = beside.into_iter().all(|p| p.line != piece.line);
            alone && (han >= 8 || words >= 5) && named.is_some_and(|line| piece.line > line)
        };
        let of_company = |said: &&Said| matches!(said.key, Key::Size | Key::Nature);
        let sized =
            draft.item.said.iter().find(of_company).filter(|_| section == Section::Work).map(|s| s.raw.at.clone());
        let beside_size = |piece: &Piece| sized.as_ref() == Some(&piece.at);
        let mut text: Vec<Raw> = Vec::new();
        let keys: Vec<Key> = chosen.iter().flatten().map(|(key, _)| *key).collect();
        let chosen_has = |key: Key| keys.contains(&key);
        for (n, (piece, part)) in draft.header.iter().zip(chosen).enumerate() {
            // What tells of something stands where a place does in other entries, and is none.
            match part.filter(|(key, _)| *key != Key::Location || !words::is_phrase(&piece.text)) {
                Some((key, guess)) => {
                    let labelled = |key: Key| draft.item.first(key).is_some();
                    let key = match key {
                        Key::Course if section == Section::Training => Key::Title,
                        // What a label says elsewhere in the entry, its header doesn't.
                        Key::Position if labelled(key) && !chosen_has(Key::Company) && !labelled(Key::Company) => {
                            Key::Company
                        }
                        Key::Company if labelled(key) && !chosen_has(Key::Position) && !labelled(Key::Position) => {
                            Key::Position
                        }
                        key => key,
                    };
                    let rule = if guess { "generic.guess.header" } else { "generic.position.header" };
                    let rule = if n < draft.shared { "generic.position.shared" } else { rule };
                    let raw = match key {
                        Key::Url => piece.address(),
                        _ => Raw::new(told(key, &piece.text), piece.at.clone()),
                    };
                    item.put(key, raw, rule);
                }
                None if section == Section::Work && company_line(&draft, n, &item) => {
                    for (key, words) in told_of_company(&piece.text) {
                        let raw = Raw::new(words, piece.at.clone());
                        item.put(key, raw, "generic.position.company_description");
                    }
                }
                // A name that nothing tells apart is told, but prose in a header is text.
                None if words::is_prose(&piece.text) => {
                    item.put(text_key(section), piece.raw(), "generic.position.text");
                }
                None if section == Section::Work && words::is_nature(&piece.text) => {
                    item.put(Key::Nature, piece.raw(), "generic.form.company");
                }
                // `法律 | 企业性质：上市公司 | 规模：80-200人`
                None if beside_size(piece) && item.first(Key::Industry).is_none() => {
                    item.put(Key::Industry, piece.raw(), "generic.position.industry");
                }
                None if below(n, piece) => text.push(piece.raw()),
                None => unread.push(piece.raw()),
            }
        }
        paragraphs(text_key(section), text, &mut item);
        // A role without a company, below one that has: the company stands above the first only.
        if matches!(section, Section::Work | Section::Internships | Section::Volunteer) {
            turn(&mut item);
            let of = |key: Key| {
                let said = item.first(key)?;
                draft.header.iter().find(|p| p.text == said.raw.text)
            };
            match (of(Key::Company), of(Key::Position)) {
                (Some(own), role) => {
                    let below = |p: &Piece| p.line > own.line;
                    over = role.is_some_and(below) && draft.dates.iter().all(below);
                    company = Some(own.clone());
                }
                (None, Some(role)) if draft.item.first(Key::Company).is_none() => {
                    // Only where it looks like something that stands over roles, or has a line of its own above the first.
                    let stands = |c: &&Piece| over || (c.look, &c.shape) != (role.look, &role.shape);
                    if let Some(above) = company.as_ref().filter(stands) {
                        item.put(Key::Company, above.raw(), "generic.guess.company_above");
                    }
                }
                _ => {}
            }
        }
        unread.extend(when(section, &draft.dates, spans, &mut item));
        item.said.extend(draft.item.said);
        let when = |said: &Said| {
            let text = said.raw.text.as_str();
            matches!(said.key, Key::Start | Key::End | Key::Date | Key::Period)
                || is_length(text)
                || !without(text, &dated(text)).contains(char::is_alphanumeric)
        };
        if item.said.iter().all(when) {
            // A time of nothing: said again for another screen, or torn from what it belongs to.
            unread.extend(item.said.into_iter().map(|said| said.raw));
        } else {
            items.push(item);
        }
    }
    (items, unread)
}

/// An only name that can be nothing but the other: `生产厂长` is no company, `西北机械厂` no position.
fn turn(item: &mut RawItem) {
    let of = |key: Key| item.first(key).map(|said| said.raw.text.as_str());
    let to = match (of(Key::Company), of(Key::Position)) {
        (Some(name), None) if words::position(name) > 1 && words::company(name) == 0 => Key::Position,
        (None, Some(name)) if words::company(name) > 1 && words::position(name) == 0 => Key::Company,
        _ => return,
    };
    let from = if to == Key::Company { Key::Position } else { Key::Company };
    item.said.iter_mut().filter(|said| said.key == from).for_each(|said| said.key = to);
}

/// A post at school: an organisation and what somebody was there are its name, `学生会 部长`, and what was done is told.
pub(super) fn post(mut item: RawItem) -> RawItem {
    let named = |said: &Said| matches!(said.key, Key::Title | Key::Role | Key::Department);
    let names: Vec<Said> = item.said.extract_if(.., |said| named(said)).collect();
    if let Some(first) = names.first() {
        let text = names.iter().map(|said| said.raw.text.trim()).collect::<Vec<_>>().join(" ");
        item.said.push(Said { key: Key::Title, raw: Raw::new(text, first.raw.at.clone()), ..first.clone() });
    }
    item.said.iter_mut().filter(|said| said.key == Key::Highlight).for_each(|said| said.key = Key::Description);
    item
}

/// Leaves what a name is: without the stop behind it, and the number it has in a list: `（一）青松公司`.
fn bare(text: &mut String) {
    text.truncate(unstopped(text));
    let counted = text.strip_prefix(['（', '(']).and_then(|t| t.split_once(['）', ')']));
    let number =
        |n: &str| (1..=3).contains(&n.chars().count()) && n.chars().all(|c| "一二三四五六七八九十".contains(c));
    if let Some((_, rest)) = counted.filter(|(n, _)| number(n)) {
        *text = rest.trim_start().to_owned();
    }
}

/// A value without what only says what it is: `GPA 3.8/4.0`, `会计学专业`, `担任主编`.
fn told(key: Key, text: &str) -> &str {
    let long = text.chars().count() > 3 && text.chars().all(words::is_han);
    match key {
        Key::Score => graded(text),
        Key::Area if long => text.strip_suffix("专业").unwrap_or(text),
        Key::Role | Key::Position if long => text.strip_prefix("担任").unwrap_or(text),
        _ => text,
    }
}

/// How much of a name stands before a stop that ends it and abbreviates nothing: `Northwind Interactive.`
pub(super) fn unstopped(name: &str) -> usize {
    let bare = name.trim_end().trim_end_matches('.');
    let last = bare.rsplit([' ', '.']).next().map_or(0, |word| word.chars().count());
    let han = bare.ends_with(words::is_han) || bare.ends_with(['）', ')']);
    if (last > 5 || han) && !words::is_prose(bare) { bare.len() } else { name.len() }
}

/// Whether an unknown piece stands behind the company on its line.
fn company_line(draft: &Draft, n: usize, item: &RawItem) -> bool {
    let header = &draft.header;
    let Some((before, piece)) = n.checked_sub(1).and_then(|m| Some((header.get(m)?, header.get(n)?))) else {
        return false;
    };
    // The last line, with nothing below it, is what somebody did.
    let below = header.iter().any(|p| p.line > piece.line) || draft.dates.iter().any(|p| p.line > piece.line);
    let told = draft.item.said.iter().any(|said| matches!(said.key, Key::Duty | Key::Highlight | Key::Description));
    let company = item.first(Key::Company).map(|said| said.raw.text.as_str());
    // On a line of its own, a phrase.
    let phrase = words::is_phrase(&piece.text) && (below || told);
    company.is_some()
        && !piece.text.ends_with(['.', '。'])
        && (phrase || (before.line == piece.line && company == Some(before.text.as_str())))
}

/// A grade without the word for it: `GPA 3.8/4.0`.
fn graded(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    let label = words::lower(text.get(..text.len() - rest.len()).unwrap_or_default());
    let label = label.trim_matches(|c: char| !c.is_alphanumeric());
    if matches!(label, "gpa" | "cgpa" | "grade" | "score" | "grade point average" | "绩点" | "平均绩点" | "成绩")
    {
        rest
    } else {
        text
    }
}

/// The key of an entry's text.
pub(super) fn text_key(section: Section) -> Key {
    match section {
        Section::Work | Section::Internships => Key::Duty,
        _ => Key::Description,
    }
}

/// Lines of an entry: header until text begins.
fn draft(section: Section, lines: &[Line], dates: &[Dates], entry: &Entry) -> Draft {
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
        let marked = |names: &[&str]| roles::marks(line.shape()).any(|(word, _)| names.contains(&&*word));
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
        let studied = section == Section::Education && undated.len() <= 120 && split::studied(&undated).is_some();
        let prose = (words::is_prose(&undated) && !(studied && !undated.ends_with('。')))
            || (undated.len() > 120 && undated.chars().count() > 120);
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
            || (!prose && is_marked(line))
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
            (None, true) if marked(&["summary"]) => draft.item.put(text_key(section), raw, "generic.mark.summary"),
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

/// Lines of text without bullets: sentences tell what was done; several that are none are a list all the same.
pub(super) fn paragraphs(text: Key, lines: Vec<Raw>, item: &mut RawItem) {
    let stops = |raw: &Raw| raw.text.ends_with(['。', '.', '！', '!', '；', ';', '：', ':', '”', '"']);
    let loose = lines.iter().filter(|raw| !stops(raw)).count();
    let sentences = lines.len() - loose;
    let list = loose >= 2 || (loose == 1 && sentences >= 1);
    for raw in lines {
        let listed = list && !stops(&raw);
        let key = if listed { Key::Highlight } else { text };
        item.put(key, raw, if listed { "generic.guess.list" } else { "generic.position.text" });
    }
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

fn is_marked(line: &Line) -> bool {
    let names = [
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
fn without<'a>(text: &'a str, dates: &[(Range<usize>, bool)]) -> Cow<'a, str> {
    if dates.is_empty() {
        return Cow::Borrowed(text.trim());
    }
    let mut rest = text.to_owned();
    for (range, _) in dates.iter().rev() {
        rest.replace_range(range.clone(), " ");
    }
    Cow::Owned(rest.trim().to_owned())
}

/// Puts when it was: a span, or a begin and an end that stand apart, or one date; gives back a date that nothing tells
/// what it is of. `spans` says that other entries of the section have spans.
fn when(section: Section, dates: &[Piece], spans: bool, item: &mut RawItem) -> Option<Raw> {
    // The day that programs count from is what they print where they know none.
    if let Some(none) =
        dates.iter().find(|p| p.date == Some(false) && dates::date(&p.text) == PartialDate::new(1970, Some(1), Some(1)))
    {
        return Some(none.raw());
    }
    let span = dates.iter().find(|p| p.date == Some(true));
    match (span, dates) {
        (Some(span), _) => item.put(Key::Period, span.raw(), "generic.form.period"),
        (None, []) => {}
        (None, [first, rest @ ..]) => {
            let listed = matches!(section, Section::Awards | Section::Certificates | Section::Publications);
            match rest.first() {
                _ if listed => item.put(Key::Date, first.raw(), "generic.form.date"),
                Some(second) => {
                    item.put(Key::Start, first.raw(), "generic.form.start");
                    item.put(Key::End, second.raw(), "generic.form.end");
                }
                None if section != Section::Education || tells_side(&first.text) => {
                    item.put(Key::Period, first.raw(), "generic.form.period");
                }
                // Where schools are told by one date each, it is when they ended; but not in the months when they begin.
                None if spans || is_autumn(&first.text) => return Some(first.raw()),
                None => item.put(Key::End, first.raw(), "generic.guess.end"),
            }
        }
    }
    None
}

/// Whether a single date tells by itself which end of a span it is: `2022-09 —`, `2015届`, `Since 2019`.
fn tells_side(text: &str) -> bool {
    let dash = |c: char| matches!(c, '-' | '–' | '—' | '~');
    text.starts_with(dash)
        || text.ends_with(dash)
        || dates::period(text).0.is_some_and(|p| p.start.is_none() || p.current)
}

/// Whether a date is of the months in which schools begin.
fn is_autumn(text: &str) -> bool {
    dates::date(text).and_then(|date| date.month()).is_some_and(|month| (8..=10).contains(&month))
}
