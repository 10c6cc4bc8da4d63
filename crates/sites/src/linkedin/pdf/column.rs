//! The right column: who the person is, then summary, positions and schools.

use super::headings::{self, Section};
use super::parts::{Chunk, Part, edges, join};
use resume::normal::dates;
use resume::{Key, Note, NoteKind, Raw, RawItem, RawResume, RawSection};

/// Room above a line, in tenths of a line, from which on it is no wrapped one.
const ROOM: u16 = 3;
/// What wraps reaches this share of the column's width.
const WRAPS: f32 = 0.75;

/// Reads the right column.
pub fn read(chunks: &[Chunk], resume: &mut RawResume, notes: &mut Vec<Note>) {
    let is_heading = |c: &Chunk| c.part == Part::Heading;
    let reach = Reach::of(chunks);
    let count = chunks.iter().take_while(|c| !is_heading(c)).count();
    let (head, mut rest) = chunks.split_at_checked(count).unwrap_or((chunks, &[]));
    person(head, resume, notes);
    let mut sections: Vec<(Raw, &[Chunk])> = Vec::new();
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|c| is_heading(c)).count();
        let (heading, after) = rest.split_at_checked(count).unwrap_or((rest, &[]));
        let count = after.iter().take_while(|c| !is_heading(c)).count();
        let (body, after) = after.split_at_checked(count).unwrap_or((after, &[]));
        let mut words = String::new();
        heading.iter().for_each(|h| join(&mut words, &h.text));
        sections.push((Raw::new(words, first.at.clone()), body));
        rest = after;
    }
    let has = |body: &[Chunk], part: Part| body.iter().any(|c| c.part == part);
    let mut worked = false;
    for (i, (heading, body)) in sections.iter().enumerate() {
        let positions_follow = || sections.iter().skip(i + 1).any(|(_, body)| has(body, Part::Title));
        // By what stands in it; by its name only where that leaves it open.
        let section = match headings::section(&heading.text) {
            _ if has(body, Part::Title) => Some(Section::Work),
            Some(named) => Some(named),
            None if !has(body, Part::Small) && positions_follow() => Some(Section::Summary),
            None if worked || has(body, Part::Small) => Some(Section::Education),
            None => None,
        };
        match section {
            Some(Section::Summary) => {
                for raw in reach.paragraphs(body) {
                    resume.person.put(Key::Summary, raw, "linkedin.pdf.summary");
                }
            }
            Some(Section::Work) => {
                worked = true;
                work(body, &reach, resume, notes);
            }
            Some(Section::Education) => education(body, &reach, resume),
            None => resume.sections.push(RawSection { heading: heading.clone(), lines: reach.paragraphs(body) }),
        }
    }
}

fn person(head: &[Chunk], resume: &mut RawResume, notes: &mut Vec<Note>) {
    for (part, key, rule) in [
        (Part::Name, Key::Name, "linkedin.pdf.name"),
        (Part::Big, Key::Label, "linkedin.pdf.headline"),
        (Part::Place, Key::City, "linkedin.pdf.location"),
    ] {
        let mut lines = head.iter().filter(|c| c.part == part);
        let Some(first) = lines.next() else { continue };
        let mut text = first.text.clone();
        lines.for_each(|c| join(&mut text, &c.text));
        // A profile without a headline shows two dashes.
        if text.chars().any(char::is_alphanumeric) {
            resume.person.put(key, Raw::new(text, first.at.clone()), rule);
        }
    }
    let known = |c: &&Chunk| matches!(c.part, Part::Name | Part::Big | Part::Place);
    notes.extend(head.iter().filter(|c| !known(c)).map(|c| Note::about(NoteKind::Unread, "person", &raw(c))));
}

fn raw(chunk: &Chunk) -> Raw {
    Raw::new(chunk.text.as_str(), chunk.at.clone())
}

/// Whether a line begins another company or school: what wraps is near to what it goes on with.
fn apart(last: &Chunk, chunk: &Chunk) -> bool {
    chunk.gap >= ROOM || edges(&last.at).0 != edges(&chunk.at).0
}

/// The entries of a section, each with its name and what stands below.
fn entries(body: &[Chunk]) -> Vec<(Option<Raw>, &[Chunk])> {
    let mut entries: Vec<(Option<Raw>, &[Chunk])> = Vec::new();
    let mut rest = body;
    while !rest.is_empty() {
        let mut count = 0;
        let mut name: Option<Raw> = None;
        let mut last: Option<&Chunk> = None;
        while let Some(chunk) = rest.get(count).filter(|c| c.part == Part::Big) {
            match (&mut name, last) {
                (Some(_), Some(last)) if apart(last, chunk) => break,
                (Some(name), _) => join(&mut name.text, &chunk.text),
                (None, _) => name = Some(raw(chunk)),
            }
            (last, count) = (Some(chunk), count + 1);
        }
        let after = rest.get(count..).unwrap_or_default();
        let below = after.iter().take_while(|c| c.part != Part::Big).count();
        let (below, after) = after.split_at_checked(below).unwrap_or((after, &[]));
        entries.push((name, below));
        rest = after;
    }
    entries
}

fn work(body: &[Chunk], reach: &Reach, resume: &mut RawResume, notes: &mut Vec<Note>) {
    for (company, below) in entries(body) {
        let named = |item: &mut RawItem| {
            if let Some(company) = &company {
                item.put(Key::Company, company.clone(), "linkedin.pdf.work.company");
            }
        };
        let count = below.iter().take_while(|c| c.part != Part::Title).count();
        let (lead, mut roles) = below.split_at_checked(count).unwrap_or((below, &[]));
        if roles.is_empty() {
            let mut item = RawItem::default();
            named(&mut item);
            details(lead, reach, &mut item);
            resume.work.push(item);
            continue;
        }
        for chunk in lead.iter().filter(|c| !is_length(&c.text)) {
            notes.push(Note::about(NoteKind::Unread, "work", &raw(chunk)));
        }
        while let Some(first) = roles.first() {
            let count = roles.iter().take_while(|c| c.part == Part::Title).count();
            let (title, after) = roles.split_at_checked(count).unwrap_or((roles, &[]));
            let count = after.iter().take_while(|c| c.part != Part::Title).count();
            let (below, after) = after.split_at_checked(count).unwrap_or((after, &[]));
            let mut words = String::new();
            title.iter().for_each(|t| join(&mut words, &t.text));
            let mut item = RawItem::default();
            named(&mut item);
            item.put(Key::Position, Raw::new(words, first.at.clone()), "linkedin.pdf.work.title");
            details(below, reach, &mut item);
            resume.work.push(item);
            roles = after;
        }
    }
}

/// The length of all positions at a company, `6 years 11 months`: it says nothing that their dates don't.
fn is_length(text: &str) -> bool {
    let digits = text.split(|c: char| !c.is_ascii_digit()).map(str::len).max();
    digits < Some(3) && text.chars().count() < 60
}

/// Dates, then the place, then what was done.
fn details(below: &[Chunk], reach: &Reach, item: &mut RawItem) {
    let mut rest = below;
    if let Some((first, after)) = rest.split_first()
        && first.part == Part::Small
        && let Some(period) = period(&first.text)
    {
        item.put(Key::Period, Raw::new(period, first.at.clone()), "linkedin.pdf.work.dates");
        rest = after;
    }
    let count = rest.iter().take_while(|c| c.part == Part::SmallPlace).count();
    let (places, rest) = rest.split_at_checked(count).unwrap_or((&[], rest));
    if let Some(first) = places.first() {
        let mut text = String::new();
        places.iter().for_each(|p| join(&mut text, &p.text));
        item.put(Key::Location, Raw::new(text, first.at.clone()), "linkedin.pdf.work.location");
    }
    for raw in reach.paragraphs(rest) {
        item.put(Key::Duty, raw, "linkedin.pdf.work.description");
    }
}

/// The dates of a line without the length in brackets behind them, if there are any and nothing else.
fn period(text: &str) -> Option<&str> {
    let text = text.trim();
    let bracket = text.ends_with([')', '）']).then(|| text.rfind(['(', '（'])).flatten();
    let dates = bracket.and_then(|at| text.get(..at)).unwrap_or(text).trim();
    is_dates(dates).then_some(dates)
}

/// Whether words are a date or two and nothing else.
fn is_dates(text: &str) -> bool {
    let (before, points) = dates::points(text);
    before.trim().is_empty() && (1..=2).contains(&points.len()) && text.chars().count() < 60
}

fn education(body: &[Chunk], reach: &Reach, resume: &mut RawResume) {
    for (school, below) in entries(body) {
        let mut item = RawItem::default();
        if let Some(school) = school {
            item.put(Key::Institution, school, "linkedin.pdf.education.school");
        }
        degree(below, reach, &mut item);
        resume.education.push(item);
    }
}

/// `Degree, field · (2008 - 2010)`, over as many lines as it takes.
fn degree(below: &[Chunk], reach: &Reach, item: &mut RawItem) {
    let Some(first) = below.first() else { return };
    let mut text = String::new();
    let mut count = 0;
    for (i, chunk) in below.iter().enumerate() {
        join(&mut text, &chunk.text);
        if bracket(&text).is_some() {
            count = i + 1;
            break;
        }
    }
    if count == 0 {
        // No dates: what wraps is one text.
        count = below.len();
    }
    let at = || first.at.clone();
    let (named, years) = match bracket(&text) {
        Some((named, years)) => (named, Some(years)),
        None => (text.as_str(), None),
    };
    let named = named.trim().trim_end_matches('·').trim();
    let (degree, field) = parted(named);
    item.put(Key::StudyType, Raw::new(degree, at()), "linkedin.pdf.education.degree");
    item.put(Key::Area, Raw::new(field, at()), "linkedin.pdf.education.field");
    match years {
        // One year alone doesn't say whether it is the first or the last.
        Some(year) if dates::points(year).1.len() == 1 && !year.contains(['-', '–', '—', '至']) => {
            item.put(Key::Text, Raw::new(year, at()), "linkedin.pdf.education.year");
        }
        Some(years) => item.put(Key::Period, Raw::new(years, at()), "linkedin.pdf.education.dates"),
        None => {}
    }
    for raw in reach.paragraphs(below.get(count..).unwrap_or_default()) {
        item.put(Key::Description, raw, "linkedin.pdf.education.description");
    }
}

/// What stands before the dates at the end, and the dates without their brackets.
fn bracket(text: &str) -> Option<(&str, &str)> {
    let inside = text.trim_end().strip_suffix([')', '）'])?;
    let at = inside.rfind(['(', '（'])?;
    let years = inside.get(at..)?.trim_start_matches(['(', '（']).trim();
    is_dates(years).then(|| (text.get(..at).unwrap_or_default(), years))
}

/// A degree and its field, at the first comma that is in no bracket. A field may hold commas of its own.
fn parted(text: &str) -> (&str, &str) {
    let mut depth = 0_i32;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth -= 1,
            ',' | '，' if depth <= 0 => {
                let after = text.get(at + c.len_utf8()..).unwrap_or_default();
                return (text.get(..at).unwrap_or_default().trim(), after.trim());
            }
            _ => {}
        }
    }
    (text, "")
}

/// How far the column reaches: what ends before that wasn't wrapped there.
struct Reach {
    left: i32,
    right: i32,
}

impl Reach {
    fn of(chunks: &[Chunk]) -> Self {
        let left = chunks.iter().filter_map(|c| match c.at {
            resume::Place::Page { left, .. } => Some(left),
            _ => None,
        });
        let right = chunks.iter().map(|c| edges(&c.at).3).max().unwrap_or_default();
        Reach { left: left.max().unwrap_or_default().min(right), right }
    }

    /// Lines as paragraphs. The page breaks its lines where they look best and not where they are full, so that one that
    /// ends a little early may go on in the next.
    fn paragraphs(&self, chunks: &[Chunk]) -> Vec<Raw> {
        let mut all: Vec<Raw> = Vec::new();
        let mut last: Option<&Chunk> = None;
        for chunk in chunks {
            let goes_on = last.is_some_and(|last| self.goes_on(last, chunk));
            match all.last_mut() {
                Some(raw) if goes_on => join(&mut raw.text, &chunk.text),
                _ if chunk.list => all.push(Raw::new(format!("• {}", chunk.text), chunk.at.clone())),
                _ => all.push(raw(chunk)),
            }
            last = Some(chunk);
        }
        all
    }

    fn goes_on(&self, last: &Chunk, chunk: &Chunk) -> bool {
        let (page, _, _, right) = edges(&last.at);
        let same_page = edges(&chunk.at).0 == page;
        let wide = (right - self.left) as f32 > (self.right - self.left) as f32 * WRAPS;
        let open = !last.text.ends_with(['.', '!', '?', ':', ';', '。', '！', '？', '：', '；', ')', '）']);
        let begins = chunk.text.starts_with(char::is_lowercase);
        chunk.part == last.part && !chunk.list && (chunk.gap < ROOM || !same_page) && wide && open && begins
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_what_is_nothing_else() {
        for (text, expected) in [
            ("January 2021 - Present (5 years 11 months)", Some("January 2021 - Present")),
            ("enero de 2025 - Present (1 año 7 meses)", Some("enero de 2025 - Present")),
            ("2020 - 2020 (less than a year)", Some("2020 - 2020")),
            ("August 2010 - 2013", Some("August 2010 - 2013")),
            ("2019年1月 - 至今 (2 年 3 个月)", Some("2019年1月 - 至今")),
            ("6 years 11 months", None),
            ("Ran the shop from 2019 on", None),
            ("", None),
        ] {
            assert_eq!(period(text), expected, "{text}");
        }
    }

    #[test]
    fn degrees_are_parted_from_fields_and_dates() {
        for (text, expected) in [
            ("Master of Science - MS, Networks · (2008 - 2010)", ("Master of Science - MS", "Networks", "2008 - 2010")),
            (
                "B.Sc. (Hons, First), Electrical, Electronics Engineering · (September 2004 - July 2008)",
                ("B.Sc. (Hons, First)", "Electrical, Electronics Engineering", "September 2004 - July 2008"),
            ),
            ("· (2011 - 2018)", ("", "", "2011 - 2018")),
            ("(2004)", ("", "", "2004")),
            ("Diploma (with honours)", ("Diploma (with honours)", "", "")),
            ("硕士, 计算机 · (2013年 - 2016年)", ("硕士", "计算机", "2013年 - 2016年")),
        ] {
            let (named, years) = bracket(text).unwrap_or((text, ""));
            let (degree, field) = parted(named.trim().trim_end_matches('·').trim());
            assert_eq!((degree, field, years), expected, "{text}");
        }
    }

    #[test]
    fn lengths_of_time_are_no_words() {
        for (text, expected) in
            [("6 years 11 months", true), ("less than a year", true), ("5 年 8 个月", true), ("since 2019", false)]
        {
            assert_eq!(is_length(text), expected, "{text}");
        }
    }
}
