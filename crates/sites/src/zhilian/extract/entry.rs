//! One item of a list: a dated line, the loose lines under it, and what labels said. What the loose words are, is told
//! by their form (pay, size, degree) and else by their place.

use super::words::{DEGREES, LEVELS, NATURES};
use crate::page::{dated, gapped, labelled, squeezed, without_length};
use resume::document::line::Line;
use resume::{Key, Place, Raw, RawItem};

/// An item that is being read.
pub(super) struct Entry {
    /// What labels and the date said.
    pub item: RawItem,
    /// Lines without a label, the rest of the dated line first.
    pub loose: Vec<Line>,
    /// Whether a label was seen.
    pub labelled: bool,
    /// The block of its dated line: where one block lists several items, line by line, the next begins in it too.
    pub block: u32,
    /// What its dated line looks like: the dated lines of a list look alike.
    pub shape: String,
}

impl Entry {
    /// An item begins with a span of time at the beginning of a block, or behind another item that began in the same
    /// block; `single` allows a single date.
    pub fn begin(line: &Line, single: bool, last: Option<&Entry>) -> Option<Self> {
        let (date, rest, span) = dated(&line.text)?;
        let listed = last.is_some_and(|last| last.block == line.block);
        if !(span && (line.first || listed) || single) {
            return None;
        }
        let mut item = RawItem::default();
        let key = if single && !span { Key::Date } else { Key::Period };
        item.put(key, Raw::new(date.trim(), line.at.clone()), "zhilian.entry.period");
        let rest = without_length(rest.trim_start_matches(['：', ':']).trim());
        let offset = (rest.as_ptr() as usize).saturating_sub(line.text.as_ptr() as usize);
        let loose = if rest.is_empty() { vec![] } else { vec![line.part(offset..offset + rest.len())] };
        Some(Entry { item, loose, labelled: false, block: line.block, shape: line.shape().to_owned() })
    }

    /// An item without a date.
    pub fn undated(line: &Line) -> Self {
        let item = RawItem::default();
        Entry { item, loose: vec![line.clone()], labelled: false, block: line.block, shape: line.shape().to_owned() }
    }
}

/// Splits a line into the values that stand on it, at bars and wide gaps; pay that is glued to its neighbour is split off
/// where the page itself has an edge.
fn values(line: &Line) -> Vec<Raw> {
    let mut found = Vec::new();
    let mut at = 0;
    for piece in line.text.split(['|', '｜']) {
        let begin = at;
        at += piece.len() + line.text[at + piece.len()..].chars().next().map_or(0, char::len_utf8);
        // The edges stand in order; looking at all of them for every piece would cost the square of the line.
        let inside = line.spans.get(line.spans.partition_point(|s| s.start < begin.max(1))..).unwrap_or_default();
        let glued = inside
            .iter()
            .map(|s| s.start - begin)
            .take_while(|c| *c < piece.len())
            .find(|c| piece.get(*c..).is_some_and(|pay| is_pay(pay.trim())));
        let (piece, pay) = piece.split_at(glued.unwrap_or(piece.len()));
        found.extend(gapped(piece));
        found.extend(gapped(pay));
    }
    found
        .into_iter()
        .map(|text| Raw::new(without_length(text), line.at.clone()))
        .filter(|r| !r.text.is_empty())
        .collect()
}

/// Whether words are pay, `6001-8000元/月`, `25000元/月以上`, `保密`.
fn is_pay(text: &str) -> bool {
    if text.len() > 100 {
        return false;
    }
    let text = squeezed(text);
    let unit = ["元/月", "元/年", "万/年", "元/天", "元/小时", "/月"].iter().any(|u| text.contains(u));
    (unit && text.starts_with(|c: char| c.is_ascii_digit())) || matches!(&*text, "保密" | "面议")
}

/// Puts the words that are told by their form, and gives back the others.
fn by_form(item: &mut RawItem, raw: Raw) -> Option<Raw> {
    if let Some((key, rule, value)) = labelled(&raw.text, super::words::WORK) {
        item.put(key, Raw::new(value.trim(), raw.at), rule);
    } else if is_pay(&raw.text) {
        item.put(Key::Salary, raw, "zhilian.form.salary");
    } else if NATURES.contains(&raw.text.as_str()) {
        item.put(Key::Nature, raw, "zhilian.form.nature");
    } else {
        return Some(raw);
    }
    None
}

/// `公司 | 部门 | 职位` on one line, or `公司` and then `部门 | 职位 | 6001-8000元/月`; then the industry with nature and size;
/// then, in the oldest pages, what was done, without a label.
pub(super) fn work(entry: Entry) -> (RawItem, Vec<Raw>) {
    let (mut item, mut lines) = (entry.item, entry.loose.into_iter().peekable());
    let put = |item: &mut RawItem, line: Line| -> Vec<Raw> {
        values(&line).into_iter().filter_map(|raw| by_form(item, raw)).collect()
    };
    let Some(head) = lines.next() else { return (item, vec![]) };
    let mut head = put(&mut item, head).into_iter();
    if let Some(company) = head.next() {
        item.put(Key::Company, company, "zhilian.entry.company");
    }
    let mut roles: Vec<Raw> = head.collect();
    if roles.is_empty()
        && let Some(line) = lines.next_if(is_value)
    {
        roles = put(&mut item, line);
    }
    let mut unread = Vec::new();
    if let Some(position) = roles.pop() {
        item.put(Key::Position, position, "zhilian.entry.position");
    }
    for (i, role) in roles.into_iter().enumerate() {
        match i {
            0 => item.put(Key::Department, role, "zhilian.entry.department"),
            _ => unread.push(role),
        }
    }
    if let Some(line) = lines.next_if(is_value) {
        for (i, raw) in put(&mut item, line).into_iter().enumerate() {
            match i {
                0 => item.put(Key::Industry, raw, "zhilian.entry.industry"),
                _ => unread.push(raw),
            }
        }
    }
    let rest: Vec<Line> = lines.collect();
    unread.extend(described(&mut item, &rest, Key::Duty, "zhilian.entry.duty"));
    (item, unread)
}

/// Whether a line is a row of values and not a sentence of a description.
fn is_value(line: &Line) -> bool {
    let text = line.text.trim();
    let listed = text.chars().next().is_some_and(|c| c.is_ascii_digit()) && text.contains(['.', '、', '．', '）']);
    text.chars().count() <= 80 && !listed && !text.contains(['。', '；', ';', '！'])
}

/// Puts the lines as one text, unless a label has said it already: then they are not read.
fn described(item: &mut RawItem, lines: &[Line], key: Key, rule: &'static str) -> Vec<Raw> {
    let Some(first) = lines.first() else { return vec![] };
    let text = lines.iter().map(|l| l.text.trim()).collect::<Vec<_>>().join("\n");
    let raw = Raw::new(text, first.at.clone());
    if item.first(key).is_some() {
        return vec![raw];
    }
    item.put(key, raw, rule);
    vec![]
}

/// An item whose dated line holds its name, and whose loose lines are its text.
fn named(entry: Entry, name: Key, text: Key) -> (RawItem, Vec<Raw>) {
    let mut item = entry.item;
    let mut lines = entry.loose;
    if !lines.is_empty() {
        let line = lines.remove(0);
        item.put(name, Raw::new(line.text.trim(), line.at.clone()), "zhilian.entry.name");
    }
    let unread = described(&mut item, &lines, text, "zhilian.entry.text");
    (item, unread)
}

pub(super) fn project(entry: Entry) -> (RawItem, Vec<Raw>) {
    named(entry, Key::Title, Key::Description)
}

pub(super) fn training(entry: Entry) -> (RawItem, Vec<Raw>) {
    named(entry, Key::Title, Key::Text)
}

pub(super) fn certificate(entry: Entry) -> (RawItem, Vec<Raw>) {
    named(entry, Key::Title, Key::Text)
}

pub(super) fn campus(entry: Entry) -> (RawItem, Vec<Raw>) {
    named(entry, Key::Title, Key::Text)
}

/// `学校 专业 本科`: the degree is told by its word, the others by their place.
pub(super) fn education(entry: Entry) -> (RawItem, Vec<Raw>) {
    let (mut item, mut unread) = (entry.item, Vec::new());
    let mut lines = entry.loose.into_iter();
    let mut places = [(Key::Institution, "zhilian.entry.school"), (Key::Area, "zhilian.entry.major")].into_iter();
    for raw in lines.next().iter().flat_map(values) {
        if DEGREES.contains(&raw.text.as_str()) {
            item.put(Key::StudyType, raw, "zhilian.form.degree");
        } else if matches!(raw.text.as_str(), "统招" | "非统招") {
            item.put(Key::FullTime, raw, "zhilian.form.full_time");
        } else if let Some((key, rule)) = places.next() {
            item.put(key, raw, rule);
        } else {
            unread.push(raw);
        }
    }
    let rest: Vec<Line> = lines.collect();
    unread.extend(described(&mut item, &rest, Key::Courses, "zhilian.entry.courses"));
    (item, unread)
}

/// `英语：读写能力良好 | 听说能力良好`.
pub(super) fn language(line: &Line) -> RawItem {
    let mut item = RawItem::default();
    let (name, fluency) = line.text.split_once(['：', ':']).unwrap_or((&line.text, ""));
    item.put(Key::LanguageName, Raw::new(name.trim(), line.at.clone()), "zhilian.entry.language");
    let fluency = fluency.split(['|', '｜']).fold(String::new(), |said, part| match said.as_str() {
        "" => part.trim_start().to_owned(),
        // Mails have their bars in elements of their own: what is no gap before one is none behind it.
        tight if !tight.ends_with(char::is_whitespace) => format!("{tight}|{}", part.trim_start()),
        _ => format!("{said}|{part}"),
    });
    item.put(Key::Fluency, Raw::new(fluency.trim(), line.at.clone()), "zhilian.entry.fluency");
    item
}

/// `java：熟练 | 18个月`, `LINUX | 良好 | 12个月`, or the name on a line of its own before `熟练｜18个月`.
pub(super) fn skills<'a>(lines: impl Iterator<Item = &'a Line>, found: &mut Vec<RawItem>) {
    const EDGE: [char; 4] = ['：', ':', '|', '｜'];
    for line in lines {
        let mut rest = line.text.trim();
        let mut months = None;
        if let Some((before, tail)) = rest.rsplit_once(['|', '｜']) {
            let digits = squeezed(tail);
            let number = digits.strip_suffix("个月").or(digits.strip_suffix('月')).unwrap_or(&digits);
            if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) {
                (rest, months) = (before.trim(), Some(tail.trim()));
            }
        }
        let level = LEVELS.iter().find(|level| {
            rest.strip_suffix(**level)
                .is_some_and(|b| b.is_empty() || b.ends_with(EDGE) || b.ends_with(char::is_whitespace))
        });
        let name = level.map_or(rest, |l| &rest[..rest.len() - l.len()]).trim().trim_end_matches(EDGE).trim();
        let at = || -> Place { line.at.clone() };
        let mut item = RawItem::default();
        item.put(Key::SkillName, Raw::new(name, at()), "zhilian.entry.skill");
        item.put(Key::Level, Raw::new(level.copied().unwrap_or_default(), at()), "zhilian.entry.level");
        item.put(Key::Months, Raw::new(months.unwrap_or_default(), at()), "zhilian.entry.months");
        match found.last_mut() {
            Some(last) if name.is_empty() && last.first(Key::Level).is_none() => last.said.extend(item.said),
            _ if name.is_empty() => {}
            _ => found.push(item),
        }
    }
}
