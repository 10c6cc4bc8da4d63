//! One entry of a dated list to what it says: a header of pieces, then text.

use super::draft::{Draft, draft, without};
use super::entries::Entry;
use super::pieces::Piece;
use super::sections::Section;
use super::times::{Dates, dated, is_length};
use super::values::told_of_company;
use super::{glued, roles, split, umbrellas, words};
use crate::date::PartialDate;
use crate::document::line::Line;
use crate::normal::dates;
use crate::raw::{Key, Raw, RawItem, Said};

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
        let has = |of: Key| chosen.iter().flatten().any(|(key, _)| *key == of);
        let (has_company, has_position) = (has(Key::Company), has(Key::Position));
        for (n, (piece, part)) in draft.header.iter().zip(chosen).enumerate() {
            // What tells of something stands where a place does in other entries, and is none.
            match part.filter(|(key, _)| *key != Key::Location || !words::is_phrase(&piece.text)) {
                Some((key, guess)) => {
                    let labelled = |key: Key| draft.item.first(key).is_some();
                    let key = match key {
                        Key::Course if section == Section::Training => Key::Title,
                        // What a label says elsewhere in the entry, its header doesn't.
                        Key::Position if labelled(key) && !has_company && !labelled(Key::Company) => Key::Company,
                        Key::Company if labelled(key) && !has_position && !labelled(Key::Position) => Key::Position,
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
