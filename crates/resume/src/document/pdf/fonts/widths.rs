//! How wide the characters of a font are.

use hayro_syntax::object::dict::keys::{DW, DW2, FIRST_CHAR, FONT_MATRIX, LAST_CHAR, MISSING_WIDTH, W, W2, WIDTHS};
use hayro_syntax::object::{Array, Dict, Object};

/// The most widths of a font that are kept: there are no more characters.
const MAX_WIDTHS: usize = 1 << 16;

/// The widths of a font's characters, in thousandths of its size.
pub(super) struct Widths {
    /// Spans of characters in order, with where their values begin.
    spans: Vec<Span>,
    values: Vec<f32>,
    other: f32,
    /// The same for text from top to bottom: three values each.
    falls: Vec<Span>,
    fall: (f32, f32),
}

#[derive(Clone, Copy)]
struct Span {
    first: u32,
    last: u32,
    at: usize,
    /// Whether every character of it has values of its own.
    each: bool,
}

impl Widths {
    /// Of a font whose codes are bytes; `None` if its dictionary doesn't say.
    pub(super) fn of_bytes(dict: &Dict<'_>, descriptor: &Dict<'_>, drawn: bool) -> Option<Widths> {
        let of_drawn = |by: Option<[f64; 6]>| by.map_or(1.0, |[a, ..]| a as f32 * 1000.0);
        let scale = if drawn { of_drawn(dict.get::<[f64; 6]>(FONT_MATRIX)) } else { 1.0 };
        let (first, last) = (dict.get::<u32>(FIRST_CHAR)?, dict.get::<u32>(LAST_CHAR)?);
        let count = usize::try_from(last.checked_sub(first)?).ok()?.min(MAX_WIDTHS - 1) + 1;
        let values: Vec<f32> = dict.get::<Array<'_>>(WIDTHS)?.iter::<f32>().take(count).map(|w| w * scale).collect();
        let other = descriptor.get::<f32>(MISSING_WIDTH).unwrap_or(0.0) * scale;
        let spans = values.len().checked_sub(1).and_then(|n| u32::try_from(n).ok()).map(|n| Span {
            first,
            last: first.saturating_add(n),
            at: 0,
            each: true,
        });
        Some(Widths { spans: spans.into_iter().collect(), values, other, falls: Vec::new(), fall: (0.0, 0.0) })
    }

    /// Of a composite font's characters.
    pub(super) fn of_characters(font: &Dict<'_>) -> Widths {
        let mut values = Vec::new();
        let spans = font.get::<Array<'_>>(W).map(|all| listed(&all, 1, &mut values)).unwrap_or_default();
        let falls = font.get::<Array<'_>>(W2).map(|all| listed(&all, 3, &mut values)).unwrap_or_default();
        let fall = font.get::<[f32; 2]>(DW2).map_or((880.0, -1000.0), |[origin, fall]| (origin, fall));
        Widths { spans, values, other: font.get::<f32>(DW).unwrap_or(1000.0), falls, fall }
    }

    fn find(&self, spans: &[Span], cid: u32, each: usize) -> Option<&[f32]> {
        let after = spans.partition_point(|span| span.first <= cid);
        let span = spans.get(after.checked_sub(1)?).filter(|span| cid <= span.last)?;
        let steps = if span.each { usize::try_from(cid - span.first).ok()? } else { 0 };
        self.values.get(span.at + steps * each..)?.get(..each)
    }

    /// How far a character moves the pen to the right.
    pub(super) fn wide(&self, cid: u32) -> f32 {
        self.find(&self.spans, cid, 1).and_then(|w| w.first()).copied().unwrap_or(self.other)
    }

    /// How far a character moves the pen up, where text runs down.
    pub(super) fn fall(&self, cid: u32) -> f32 {
        self.find(&self.falls, cid, 3).and_then(|w| w.first()).copied().unwrap_or(self.fall.1)
    }

    /// Where a character begins, seen from the pen, where text runs down.
    pub(super) fn origin(&self, cid: u32) -> (f32, f32) {
        match self.find(&self.falls, cid, 3) {
            Some([_, right, up]) => (-right, -up),
            _ => (-self.wide(cid) / 2.0, -self.fall.0),
        }
    }
}

/// The spans of a list: `first [w w …]`, or `first last w`, with one or three values for a character.
fn listed(all: &Array<'_>, each: usize, values: &mut Vec<f32>) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut items = all.iter::<Object<'_>>();
    let number = |item: Option<Object<'_>>| item.and_then(Object::into_number).map(|n| n.as_f64());
    while let Some(first) = number(items.next()) {
        let (first, at) = (first as u32, values.len());
        let last = match items.next() {
            Some(Object::Array(own)) => {
                values.extend(own.iter::<f32>().take(MAX_WIDTHS.saturating_sub(at)));
                let count = (values.len() - at) / each;
                values.truncate(at + count * each);
                let Some(more) = count.checked_sub(1).and_then(|n| u32::try_from(n).ok()) else { continue };
                (first.saturating_add(more), true)
            }
            Some(Object::Number(last)) => {
                values.extend(items.by_ref().take(each).map_while(|item| item.into_f32()));
                (last.as_f64() as u32, false)
            }
            _ => break,
        };
        if values.len() < at + each || values.len() > MAX_WIDTHS {
            break;
        }
        spans.push(Span { first, last: last.0, at, each: last.1 });
    }
    // Files have them in order but for one in a thousand.
    spans.sort_by_key(|span| span.first);
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use hayro_syntax::object::FromBytes;

    #[test]
    fn lists_and_spans_of_widths_are_found_by_character() {
        let font = Dict::from_bytes(
            b"<< /DW 250 /W [10 20 700 1 [500 600] 30 [900]] /W2 [5 [-900 450 880] 7 9 -1000 500 800] >>",
        );
        let widths = Widths::of_characters(&font.unwrap());
        let found = [0, 1, 2, 3, 10, 20, 21, 30].map(|cid| widths.wide(cid));
        assert_eq!(found, [250.0, 500.0, 600.0, 250.0, 700.0, 700.0, 250.0, 900.0]);
        assert_eq!([5, 8, 100].map(|cid| widths.fall(cid)), [-900.0, -1000.0, -1000.0]);
        assert_eq!([5, 9, 1].map(|cid| widths.origin(cid)), [(-450.0, -880.0), (-500.0, -800.0), (-250.0, -880.0)]);
    }

    #[test]
    fn a_span_of_all_numbers_and_a_list_cut_short_are_no_harm() {
        let font = Dict::from_bytes(b"<< /W [0 4294967295 700 5 [1 2] 4294967295 [3 4] 8] >>");
        let widths = Widths::of_characters(&font.unwrap());
        assert_eq!([0, 6, u32::MAX].map(|cid| widths.wide(cid)), [700.0, 2.0, 3.0]);
    }

    #[test]
    fn a_drawn_font_measures_in_its_own_units() {
        let font =
            Dict::from_bytes(b"<< /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 97 /LastChar 98 /Widths [60 70 80] >>")
                .unwrap();
        let widths = Widths::of_bytes(&font, &Dict::empty(), true).unwrap();
        assert_eq!([96, 97, 98, 99].map(|code| widths.wide(code)), [0.0, 600.0, 700.0, 0.0]);
    }
}
