//! Lists of items: jobs (firms, and the positions in them), projects, schools, trainings.
//!
//! A section is first told as events: heads, labels with values, loose lines. Items are made of these.

use super::heads::{Head, Heads, Sign, spanned};
use super::page::{Reader, put};
use super::values::{Ways, labelled, parted, pieces};
use super::words::{DEGREES, EMPTY, Label, Means};
use crate::page::{joined, squeezed};
use resume::date::PartialDate;
use resume::document::line::Line;
use resume::normal::dates;
use resume::{Key, Note, NoteKind, Raw, RawItem};

/// Something that a list says.
enum Event {
    Head(Head),
    Says(Key, Raw, &'static str),
    Loose(Line),
}

/// Whether what a label says is text, which may look like anything.
fn is_text(means: Means) -> bool {
    const TEXTS: &[Key] =
        &[Key::Duty, Key::Achievement, Key::Description, Key::CompanyDescription, Key::LeaveReason, Key::Text];
    matches!(means, Means::Says(key) if TEXTS.contains(&key))
}

/// Tells a section as events.
fn events(lines: &[Line], labels: &[Label], rows: bool) -> Vec<Event> {
    let bare = Ways { labels, loose: false, is_text, given: &|_| false, head: &|_| false };
    let heads = Heads::of(lines, rows, &bare);
    let (mut events, mut given, mut i): (Vec<Event>, Vec<Means>, usize) = (Vec::new(), Vec::new(), 0);
    while let Some(line) = lines.get(i) {
        let after = lines.get(i + 1..).unwrap_or_default();
        if let Some(head) = heads.head(lines.get(i..).unwrap_or_default(), &bare) {
            i += head.lines.max(1);
            given.clear();
            let beside = head.beside.clone();
            events.push(Event::Head(head));
            for line in &beside {
                for piece in pieces(line, labels) {
                    match labelled(&piece, &[], &bare) {
                        Some(found) => says(&mut events, found.label, found.value),
                        None => events.push(Event::Loose(piece)),
                    }
                }
            }
            continue;
        }
        let ends = |lines: &[Line]| heads.ends_text(lines, &bare);
        let known = given.clone();
        let ways = Ways { given: &|means| known.contains(&means), head: &ends, ..bare };
        let Some(found) = labelled(line, after, &ways) else {
            events.push(Event::Loose(line.clone()));
            i += 1;
            continue;
        };
        i += found.lines;
        let parts = if is_text(found.label.1) {
            vec![(found.label, found.value)]
        } else {
            parted(found.label, found.value, labels)
        };
        for (label, value) in parts {
            given.push(label.1);
            says(&mut events, label, value);
        }
    }
    events
}

fn says(events: &mut Vec<Event>, (_, means, rule): Label, value: Raw) {
    if let Means::Says(key) = means {
        events.push(Event::Says(key, value, rule));
    }
}

/// A firm, with what it says, and the positions in it.
#[derive(Default)]
struct Firm {
    item: RawItem,
    sign: Sign,
    period: Option<Raw>,
    positions: Vec<Position>,
    /// What is said of a position without one being named.
    bare: RawItem,
    loose: Vec<Line>,
}

#[derive(Default)]
struct Position {
    item: RawItem,
    sign: Sign,
    period: Option<Raw>,
    loose: Vec<Line>,
}

/// Reads jobs.
pub(super) fn work(reader: &mut Reader<'_>, lines: &[Line], heading: &str, at: Option<&Line>) {
    let events = events(lines, &reader.words.work, false);
    if !events.iter().any(|event| !matches!(event, Event::Loose(_))) {
        // Free text, of the oldest pages: nothing tells firms and positions apart.
        if joined(lines).is_some_and(|text| !EMPTY.contains(&text.text.as_str())) {
            reader.verbatim(lines, at);
        }
        return;
    }
    let mut firms: Vec<Firm> = Vec::new();
    for (i, event) in events.iter().enumerate() {
        match event {
            Event::Head(head) => {
                let next = events.get(i + 1);
                let name = |rule| head.name.clone().map(|name| (name, rule));
                match firms.last_mut().filter(|firm| is_position(head, firm, next)) {
                    Some(firm) => {
                        let mut position = Position { sign: head.sign.clone(), ..Position::default() };
                        if let Some((name, rule)) = name("liepin.head.position") {
                            put(&mut position.item, &mut reader.notes, Key::Position, name, rule);
                        }
                        position.period.clone_from(&head.period);
                        firm.positions.push(position);
                    }
                    None => {
                        let mut firm = Firm { sign: head.sign.clone(), ..Firm::default() };
                        if let Some((name, rule)) = name("liepin.head.company") {
                            put(&mut firm.item, &mut reader.notes, Key::Company, name, rule);
                        }
                        firm.period.clone_from(&head.period);
                        firms.push(firm);
                    }
                }
            }
            Event::Says(key, value, rule) => {
                if firms.is_empty() {
                    firms.push(Firm::default());
                }
                let Some(firm) = firms.last_mut() else { continue };
                let of_firm = matches!(key, Key::Nature | Key::Size | Key::Industry | Key::CompanyDescription);
                let item = match firm.positions.last_mut() {
                    _ if of_firm => &mut firm.item,
                    Some(position) => &mut position.item,
                    None => &mut firm.bare,
                };
                put(item, &mut reader.notes, *key, value.clone(), rule);
            }
            Event::Loose(line) => match firms.last_mut() {
                Some(firm) => match firm.positions.last_mut() {
                    Some(position) => position.loose.push(line.clone()),
                    None => firm.loose.push(line.clone()),
                },
                None => reader.unread(line, heading),
            },
        }
    }
    for firm in firms {
        firm_items(reader, firm, heading);
    }
}

/// Whether a head names a position in the firm that is open, and not another firm.
fn is_position(head: &Head, firm: &Firm, next: Option<&Event>) -> bool {
    let of_firm = |key: &Key| matches!(key, Key::Nature | Key::Size | Key::Industry | Key::CompanyDescription);
    // What is said of a firm stands behind the firm.
    if matches!(next, Some(Event::Says(key, ..)) if of_firm(key)) || firm.item.first(Key::Company).is_none() {
        return false;
    }
    match (&head.period, &firm.period) {
        (Some(inner), Some(outer)) => {
            // Heads of positions are set otherwise than those of firms; where all are set alike, spans tell.
            let known = [firm.positions.first(), firm.positions.last()];
            if known.into_iter().flatten().any(|known| known.sign == head.sign && known.sign != firm.sign) {
                return true;
            }
            let set_alike = head.sign.date_first == firm.sign.date_first
                && head.sign.apart == firm.sign.apart
                && head.sign.date == firm.sign.date;
            // Positions in one firm follow each other: what lies beside the one before is one more.
            let free = match firm.positions.last() {
                None => firm.bare.is_empty(),
                Some(last) => last.period.as_ref().is_some_and(|last| apart(inner, last)),
            };
            within(inner, outer) && (!set_alike || free) || (!set_alike && firm.positions.is_empty())
        }
        // Without dates: a firm is followed by its first position; then what follows with positions' labels is one too.
        _ => firm.positions.is_empty() && firm.bare.is_empty() || matches!(next, Some(Event::Says(..))),
    }
}

/// Whether a span of time lies in another.
fn within(inner: &Raw, outer: &Raw) -> bool {
    let (Some(inner), Some(outer)) = (months(inner), months(outer)) else { return false };
    inner.0 >= outer.0 && inner.1 <= outer.1
}

/// Whether one of two spans of time is over when the other begins; a month may be of both.
fn apart(a: &Raw, b: &Raw) -> bool {
    let (Some(a), Some(b)) = (months(a), months(b)) else { return false };
    a.1 <= b.0 || b.1 <= a.0
}

/// The first and the last month of a span of time, counted from the year 0; what has not ended goes on for ever.
fn months(span: &Raw) -> Option<(i32, i32)> {
    let span = dates::period(&span.text).0?;
    let month = |date: PartialDate| i32::from(date.year()) * 12 + i32::from(date.month().unwrap_or(1));
    Some((month(span.start?), span.end.map_or(i32::MAX, month)))
}

/// One item per position, the firm repeated; or the firm alone.
fn firm_items(reader: &mut Reader<'_>, mut firm: Firm, heading: &str) {
    // A text without a label under a firm tells of the firm; a row of single values tells nothing we know.
    let has = firm.item.first(Key::CompanyDescription).is_some();
    let alone = firm.positions.is_empty();
    if let Some(text) = joined(&firm.loose).filter(|_| !has && !alone) {
        put(&mut firm.item, &mut reader.notes, Key::CompanyDescription, text, "liepin.position.company_description");
        firm.loose.clear();
    }
    let mut unread = std::mem::take(&mut firm.loose);
    let only = firm.positions.len() == 1;
    let mut positions = std::mem::take(&mut firm.positions);
    if positions.is_empty() {
        let period = firm.period.clone();
        positions.push(Position { period, loose: std::mem::take(&mut unread), ..Position::default() });
    }
    if let Some(first) = positions.first_mut() {
        first.item.said.append(&mut firm.bare.said);
    }
    for line in unread {
        reader.unread(&line, heading);
    }
    for position in positions {
        let mut item = firm.item.clone();
        // The firm's span is the position's where there is but one.
        let period = position.period.or_else(|| firm.period.clone().filter(|_| only || alone));
        if let Some(period) = period {
            item.put(Key::Period, period, "liepin.head.period");
        }
        item.said.extend(position.item.said);
        rest(reader, &mut item, &position.loose, Key::Duty, "liepin.position.duty", heading);
        if !item.is_empty() {
            reader.raw.work.push(item);
        }
    }
}

/// Puts loose lines as a text where no label has said it; else they are told.
fn rest(reader: &mut Reader<'_>, item: &mut RawItem, loose: &[Line], key: Key, rule: &'static str, heading: &str) {
    let Some(text) = joined(loose) else { return };
    if item.first(key).is_none() {
        put(item, &mut reader.notes, key, text, rule);
    } else {
        reader.notes.push(Note::about(NoteKind::Unread, heading, &text));
    }
}

/// Items with a name and a span.
struct Entry {
    item: RawItem,
    loose: Vec<Line>,
}

/// Reads items that begin with a head each.
fn entries(reader: &mut Reader<'_>, events: Vec<Event>, name: (Key, &'static str), heading: &str) -> Vec<Entry> {
    let mut found: Vec<Entry> = Vec::new();
    for event in events {
        match event {
            Event::Head(head) => {
                let mut item = RawItem::default();
                if let Some(named) = head.name {
                    put(&mut item, &mut reader.notes, name.0, named, name.1);
                }
                if let Some(period) = head.period {
                    item.put(Key::Period, period, "liepin.head.period");
                }
                found.push(Entry { item, loose: Vec::new() });
            }
            Event::Says(key, value, rule) => {
                // Where no head is seen, what is said again is said of the next item.
                if found.last().is_none_or(|entry| key == name.0 && entry.item.first(key).is_some()) {
                    found.push(Entry { item: RawItem::default(), loose: Vec::new() });
                }
                if let Some(entry) = found.last_mut() {
                    put(&mut entry.item, &mut reader.notes, key, value, rule);
                }
            }
            Event::Loose(line) => match found.last_mut() {
                Some(entry) => entry.loose.push(line),
                None => reader.unread(&line, heading),
            },
        }
    }
    found
}

/// Whether a section holds no item, but text.
fn is_text_only(events: &[Event]) -> bool {
    events.iter().all(|event| matches!(event, Event::Loose(_)))
}

/// Reads projects; those of the oldest pages are one text.
pub(super) fn projects(reader: &mut Reader<'_>, lines: &[Line], heading: &str) {
    let events = events(lines, &reader.words.project, false);
    if is_text_only(&events) {
        return reader.text(lines, Key::ProjectText, "liepin.section.projects");
    }
    for mut entry in entries(reader, events, (Key::Title, "liepin.head.project"), heading) {
        rest(reader, &mut entry.item, &entry.loose, Key::Description, "liepin.position.project_description", heading);
        reader.raw.projects.extend(Some(entry.item).filter(|item| !item.is_empty()));
    }
}

/// Reads trainings.
pub(super) fn training(reader: &mut Reader<'_>, lines: &[Line], heading: &str) {
    let events = events(lines, &reader.words.training, false);
    for mut entry in entries(reader, events, (Key::Title, "liepin.head.training"), heading) {
        rest(reader, &mut entry.item, &entry.loose, Key::Text, "liepin.position.training_text", heading);
        reader.raw.training.extend(Some(entry.item).filter(|item| !item.is_empty()));
    }
}

/// Reads schools; those of the oldest pages are one text, in which a school and a major may be named.
pub(super) fn education(reader: &mut Reader<'_>, lines: &[Line], heading: &str) {
    let events = events(lines, &reader.words.education, true);
    if is_text_only(&events) {
        reader.text(lines, Key::EducationText, "liepin.section.education");
        for line in lines {
            let item = in_words(line);
            reader.raw.education.extend(Some(item).filter(|item| !item.is_empty()));
        }
        return;
    }
    for entry in entries(reader, events, (Key::Institution, "liepin.head.school"), heading) {
        let mut item = entry.item;
        for line in entry.loose {
            let raw = line.raw();
            let text = squeezed(&raw.text);
            if DEGREES.contains(&&*text) && item.first(Key::StudyType).is_none() {
                put(&mut item, &mut reader.notes, Key::StudyType, raw, "liepin.form.study_type");
            } else if matches!(&*text, "统招" | "非统招") {
                item.put(Key::FullTime, raw, "liepin.form.full_time");
            } else if item.first(Key::Institution).is_none() {
                put(&mut item, &mut reader.notes, Key::Institution, raw, "liepin.position.school");
            } else if item.first(Key::Area).is_none() {
                put(&mut item, &mut reader.notes, Key::Area, raw, "liepin.position.major");
            } else {
                reader.unread(&line, heading);
            }
        }
        reader.raw.education.extend(Some(item).filter(|item| !item.is_empty()));
    }
}

/// `05年 某某大学软件学院 软件工程专业`: a school and a major that are named as such.
fn in_words(line: &Line) -> RawItem {
    let mut item = RawItem::default();
    if spanned(&line.text).is_some() || line.text.chars().count() > 60 {
        return item;
    }
    let mut words = line.text.split_whitespace();
    let is_school =
        |word: &&str| ["大学", "学院", "学校"].iter().any(|s| word.contains(s)) && !word.contains(['，', '。']);
    let Some(school) = words.find(is_school) else { return item };
    item.put(Key::Institution, Raw::new(school, line.at.clone()), "liepin.guess.school");
    let major = words.find_map(|word| word.split_once("专业")).map(|(major, _)| major.trim());
    item.put(Key::Area, Raw::new(major.unwrap_or_default(), line.at.clone()), "liepin.guess.major");
    item
}
