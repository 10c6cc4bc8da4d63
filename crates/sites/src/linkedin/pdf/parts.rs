//! What a piece of the page is, by size and colour: the only signals that the file gives, and the same in every language.

use resume::Place;
use resume::document::{Line, Look};
use std::sync::Arc;

/// What a piece of the page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The heading of a list in the side bar.
    SideHeading,
    /// White words in the side bar.
    SideItem,
    /// What stands in brackets behind them: whose number, how well a language.
    SideLabel,
    /// The person's name, the largest words there are.
    Name,
    /// The heading of a section.
    Heading,
    /// The headline, the summary, a company, a school.
    Big,
    /// Where the person lives.
    Place,
    /// A position's title.
    Title,
    /// Dates, lengths of time, descriptions, degrees.
    Small,
    /// Where a position is.
    SmallPlace,
    /// The page's number.
    Footer,
    /// Nothing of the above: a symbol of another font, say.
    Other,
}

/// What light words are, by their size.
const SIDE_HEADING: u16 = 125;
/// What dark words are, from this size on (tenths of a point).
const DARK: [(u16, Part); 8] = [
    (200, Part::Name),
    (170, Part::Other),
    (140, Part::Heading),
    (118, Part::Big),
    (113, Part::Title),
    (100, Part::Small),
    (85, Part::Footer),
    (0, Part::Other),
];

impl Part {
    fn of(look: Look) -> Part {
        let [_, red, green, blue] = look.colour.to_be_bytes();
        let (least, most) = (red.min(green).min(blue), red.max(green).max(blue));
        match (least, most) {
            (0xd8.., _) if look.size >= SIDE_HEADING => Part::SideHeading,
            (0xe8.., _) => Part::SideItem,
            // Both greys are light; that of the side bar is bluish.
            (0x90.., ..=0xcf) if blue.saturating_sub(red) > 4 => Part::SideLabel,
            (0x90.., ..=0xcf) if look.size >= 115 => Part::Place,
            (0x90.., ..=0xcf) => Part::SmallPlace,
            (_, ..=0x50) => DARK.iter().find(|(size, _)| look.size >= *size).map_or(Part::Other, |(_, part)| *part),
            _ => Part::Other,
        }
    }

    /// Whether it belongs to the side bar.
    pub fn is_side(self) -> bool {
        matches!(self, Part::SideHeading | Part::SideItem | Part::SideLabel)
    }
}

/// A stretch of a line that is one part of the page.
#[derive(Debug)]
pub struct Chunk {
    /// What it is.
    pub part: Part,
    /// Its words.
    pub text: String,
    /// Where it leads.
    pub link: Option<Arc<str>>,
    /// Where its line stands.
    pub at: Place,
    /// Free room above its line, in tenths of a line.
    pub gap: u16,
    /// Whether it is an item of a list.
    pub list: bool,
}

/// The chunks of lines. A line that reaches over both columns, or over two links of the side bar, falls apart.
pub fn chunks(lines: &[Line]) -> Vec<Chunk> {
    let mut all: Vec<Chunk> = Vec::with_capacity(lines.len());
    for line in lines {
        let mut begun = all.len();
        for (i, span) in line.spans.iter().enumerate() {
            let end = line.spans.get(i + 1).map_or(line.text.len(), |next| next.start);
            let text = line.text.get(span.start..end).unwrap_or_default();
            let part = Part::of(span.look);
            if let Some(last) = all.get_mut(begun..).and_then(<[Chunk]>::last_mut) {
                let other_link = part.is_side() && last.link.is_some() && span.link.is_some() && last.link != span.link;
                if part == Part::Other || (part == last.part && !other_link) {
                    last.text.push_str(text);
                    continue;
                }
                // A symbol of another font doesn't make a line something else.
                if last.part == Part::Other {
                    last.part = part;
                    last.text.push_str(text);
                    continue;
                }
            }
            if text.trim().is_empty() {
                continue;
            }
            let first = all.len() == begun;
            let (gap, list) = (line.gap, line.list && first);
            all.push(Chunk { part, text: text.to_owned(), link: span.link.clone(), at: line.at.clone(), gap, list });
        }
        while let Some(chunk) = all.get_mut(begun) {
            chunk.text.truncate(chunk.text.trim_end().len());
            let blank = chunk.text.len() - chunk.text.trim_start().len();
            chunk.text.drain(..blank);
            begun += 1;
        }
    }
    all
}

/// The upper and the lower edge of a place with its page, and how far it reaches to the right.
pub fn edges(at: &Place) -> (u32, i32, i32, i32) {
    match *at {
        Place::Page { page, top, right, bottom, .. } => (page, top, bottom, right),
        _ => (0, 0, 0, 0),
    }
}

/// Puts the parts of a wrapped text together.
pub fn join(text: &mut String, more: &str) {
    let wide = |c: char| matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}');
    let mut back = text.chars().rev();
    let (end, before, begin) = (back.next(), back.next(), more.chars().next());
    // A hyphen within a word, not the dash between two dates.
    let hyphen = |begin: char| end == Some('-') && before.is_some_and(char::is_alphanumeric) && begin.is_alphanumeric();
    let tight = match (end, begin) {
        (Some(end), Some(begin)) => (wide(end) && wide(begin)) || hyphen(begin),
        _ => true,
    };
    if !tight {
        text.push(' ');
    }
    text.push_str(more);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_told_by_size_and_colour() {
        for (size, colour, expected) in [
            (130, 0x00e1_e9ee, Part::SideHeading),
            (105, 0x00ff_ffff, Part::SideItem),
            (110, 0x00ff_ffff, Part::SideItem),
            (105, 0x00a9_b1b6, Part::SideLabel),
            (260, 0x0018_1818, Part::Name),
            (158, 0x0018_1818, Part::Heading),
            (120, 0x0018_1818, Part::Big),
            (120, 0x00b0_b0b0, Part::Place),
            (115, 0x0018_1818, Part::Title),
            (105, 0x0018_1818, Part::Small),
            (105, 0x00b0_b0b0, Part::SmallPlace),
            (90, 0, Part::Footer),
            (105, 0x00cc_0000, Part::Other),
            (40, 0, Part::Other),
        ] {
            assert_eq!(Part::of(Look { size, colour, ..Look::default() }), expected, "{size} {colour:06x}");
        }
    }

    #[test]
    fn wrapped_texts_are_put_together() {
        for (first, second, expected) in [
            ("数据", "治理", "数据治理"),
            ("crane-", "planning", "crane-planning"),
            ("C", "D", "C D"),
            ("用", "SQL", "用 SQL"),
            ("2001 -", "2003", "2001 - 2003"),
        ] {
            let mut text = first.to_owned();
            join(&mut text, second);
            assert_eq!(text, expected);
        }
    }
}
