//! What every kind of document becomes before anybody asks what it means: lines, as a person sees them from top to
//! bottom, each with its place, what it is inside of and what it looks like.
//!
//! A line is logical: a paragraph that a page wraps is one line. Nothing here knows a site or a resume.

use crate::raw::{Place, Raw};
use smallvec::SmallVec;
use std::ops::Range;
use std::sync::Arc;

/// What text looks like, as far as the document says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Look {
    /// Heading level, 1 to 6 (`h1`…, Word's heading styles); 0 for none.
    pub level: u8,
    /// Font size in tenths of a point; 0 where the document doesn't say.
    pub size: u16,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Colour, `0xRRGGBB`; 0 is black, or not said.
    pub colour: u32,
}

/// A stretch of a line that looks the same, up to the next one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The byte of the line's text at which it begins.
    pub start: usize,
    /// What it looks like.
    pub look: Look,
    /// What marks it in the document: tag and class of the innermost element and of that one's parent
    /// (`span.company<div.header`), or the name of a style. Stretches with the same mark play the same part.
    pub shape: Arc<str>,
    /// Where it leads, if it is a link.
    pub link: Option<Arc<str>>,
}

/// Most lines look the same all along.
pub type Spans = SmallVec<[Span; 1]>;

/// A line as seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The text. White space of the source is folded to one blank; no-break spaces stay, because documents separate
    /// values by runs of them. A list's bullet is not part of it.
    pub text: String,
    /// Where it stands.
    pub at: Place,
    /// What it looks like, from its first byte; never empty.
    pub spans: Spans,
    /// The innermost block (a paragraph, a `div`, a block of neighbouring lines), by number.
    pub block: u32,
    /// Whether it is the first line of its block.
    pub first: bool,
    /// The innermost table row, by number; 0 outside of tables.
    pub row: u32,
    /// The innermost table cell, by number; 0 outside of tables.
    pub cell: u32,
    /// The column or side bar of a page that it stands in, by number; 0 for the only one.
    pub region: u32,
    /// Whether it is an item of a list: `li`, a numbered paragraph, a bullet.
    pub list: bool,
    /// Free room above it beyond the usual distance of lines, in tenths of a line; 0 where the document doesn't say.
    pub gap: u16,
}

impl Line {
    /// What its beginning looks like.
    pub fn look(&self) -> Look {
        self.spans.first().map(|s| s.look).unwrap_or_default()
    }

    /// What marks its beginning.
    pub fn shape(&self) -> &str {
        self.spans.first().map_or("", |s| &s.shape)
    }

    /// Whether all of it is a link.
    pub fn is_link(&self) -> bool {
        self.spans.iter().all(|s| s.link.is_some()) && !self.spans.is_empty()
    }

    /// The bytes at which a new span begins, in order, without 0.
    pub fn edges(&self) -> impl Iterator<Item = usize> {
        self.spans.iter().map(|s| s.start).filter(|start| *start > 0)
    }

    /// Whether a new span begins at a byte.
    pub fn has_edge(&self, at: usize) -> bool {
        at > 0 && self.spans.binary_search_by_key(&at, |s| s.start).is_ok()
    }

    /// A part of it, with the spans it holds. A range that is none of the text gives an empty line.
    pub fn part(&self, range: Range<usize>) -> Line {
        let text = self.text.get(range.clone()).unwrap_or_default().to_owned();
        let first = self.spans.partition_point(|s| s.start <= range.start).saturating_sub(1);
        let spans = self.spans.iter().skip(first).take_while(|s| s.start < range.end || s.start <= range.start);
        let spans = spans.map(|s| Span { start: s.start.saturating_sub(range.start), ..s.clone() }).collect();
        Line { text, at: self.at.clone(), spans, ..*self }
    }

    /// The part of it that is a stretch of its own text.
    pub fn part_of(&self, text: &str) -> Line {
        let at = (text.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        self.part(at..at.wrapping_add(text.len()))
    }

    /// Its words with their place.
    pub fn raw(&self) -> Raw {
        Raw::new(self.text.trim(), self.at.clone())
    }
}

/// The lines of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lines {
    /// In reading order.
    pub lines: Vec<Line>,
    /// Whether there is more than was read: the document ends too early, or is beyond a limit.
    pub cut: bool,
}

/// The most lines and bytes that a resume has, and the most bytes of a line of it: the longest one takes a tenth of that.
const MAX_LINES: usize = 20_000;
const MAX_BYTES: usize = 4 << 20;
const MAX_LINE: usize = 64 << 10;

/// The level of a heading that stands upright beside what it names, where nothing else tells one.
pub(super) const UPRIGHT: u8 = 3;
/// The most characters of a title that stands upright.
const MAX_UPRIGHT: usize = 8;

impl Lines {
    /// With the titles whole that stand upright in a cell of their own, one character below the other, as forms have them
    /// at the left of what they name: headings, and no part of the table.
    pub(crate) fn upright(mut self) -> Self {
        let han = |l: &Line| {
            let mut chars = l.text.trim().chars();
            chars.next().is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)) && chars.next().is_none()
        };
        let mut at = 0;
        while let Some(first) = self.lines.get(at) {
            let cell = first.cell;
            let all = self.lines.iter().skip(at).take_while(|l| l.cell == cell).count().max(1);
            let title = self.lines.get(at..at + all).filter(|t| cell != 0 && (2..=MAX_UPRIGHT).contains(&t.len()));
            if title.is_some_and(|t| t.iter().all(han)) {
                let rest: String = self.lines.drain(at + 1..at + all).map(|l| l.text.trim().to_owned()).collect();
                if let Some(line) = self.lines.get_mut(at) {
                    line.text = line.text.trim().to_owned() + &rest;
                    line.spans.truncate(1);
                    line.spans.iter_mut().for_each(|span| span.look.level = UPRIGHT);
                    (line.row, line.cell, line.list) = (0, 0, false);
                }
                at += 1;
            } else {
                at += all;
            }
        }
        self
    }

    /// Without what is too much for anybody to read, whatever the kind of document.
    pub(super) fn bounded(mut self) -> Self {
        self.cut |= self.lines.len() > MAX_LINES;
        self.lines.truncate(MAX_LINES);
        let mut left = MAX_BYTES;
        for line in &mut self.lines {
            let most = line.text.floor_char_boundary(left.min(MAX_LINE));
            if most < line.text.len() {
                self.cut = true;
                line.text.truncate(most);
                line.text.shrink_to_fit();
                line.spans.retain(|span| span.start < most.max(1));
            }
            left -= most;
        }
        self
    }
}
