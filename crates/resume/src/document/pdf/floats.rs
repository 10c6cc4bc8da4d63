//! Headings that a print floated away: as what they head is too wide to stand beside them, each lies on the right of the
//! first row of the section above its own. They are put above what they head, which is where the next one lies.

use super::Sheet;
use super::glyphs::Word;
use super::words::Piece;
use rustc_hash::FxHashMap;

/// The least headings that tell such a print.
const SEVERAL: usize = 3;
/// The most: no resume has so many sections.
const MOST: usize = 40;
/// How far their left edges may be apart.
const NEAR: f32 = 2.0;

/// A heading that floated away: its page and number there, and the row that it lies beside; none where a page ended
/// before that row.
struct Float {
    page: usize,
    at: usize,
    beside: Option<Spot>,
}

/// A row of a page.
#[derive(Clone, Copy)]
struct Spot {
    page: usize,
    base: f32,
    size: f32,
    left: f32,
}

/// A heading that is taken from its page, with its words, and the row above which it goes.
struct Moved {
    spot: Spot,
    piece: Piece,
    words: Vec<(Word, String)>,
}

impl Spot {
    fn new(page: usize, first: &Piece) -> Spot {
        Spot { page, base: first.base, size: first.size, left: first.left }
    }
}

/// Puts headings that floated away where they belong.
pub(super) fn settle(sheets: &mut [Sheet]) {
    let Some(floats) = floats(sheets) else { return };
    let first_below = |page: usize| sheets.get(page + 1)?.pieces.first().map(|p| Spot::new(page + 1, p));
    // What the last one heads begins anywhere: behind all, it heads nothing that isn't its own.
    let end = sheets.last().and_then(|sheet| sheet.pieces.last());
    let end = end.map(|p| Spot { base: p.base + p.size * 3.0, ..Spot::new(sheets.len() - 1, p) });
    let spots = floats.iter().skip(1).map(|float| float.beside.or_else(|| first_below(float.page)));
    let spots: Vec<Option<Spot>> = spots.chain([end]).collect();
    // From the end, so that those before keep their numbers.
    let moved: Vec<Moved> = floats
        .iter()
        .zip(spots)
        .rev()
        .filter_map(|(float, spot)| {
            let sheet = sheets.get_mut(float.page)?;
            let words = sheet.words.get(sheet.pieces.get(float.at)?.words.clone())?;
            let text = |word: &Word| sheet.page.text.get(word.range()).unwrap_or_default().to_owned();
            let words = words.iter().map(|word| (*word, text(word))).collect();
            Some(Moved { spot: spot?, piece: sheet.pieces.remove(float.at), words })
        })
        .collect();
    for heading in moved {
        put(sheets, heading);
    }
}

/// The headings that floated away, in order.
fn floats(sheets: &[Sheet]) -> Option<Vec<Float>> {
    // By the look of what begins a row: where it ends, the least. Such a heading has its section below it or on its right.
    let mut heads: FxHashMap<u16, f32> = FxHashMap::default();
    let mut found: Vec<Float> = Vec::new();
    let mut edge: Option<(u16, f32)> = None;
    for (page, sheet) in sheets.iter().enumerate() {
        let mut from = 0;
        for row in sheet.pieces.chunk_by(|a, b| a.beside(b)) {
            let begin = from;
            from += row.len();
            let (Some(first), Some((at, last))) = (leftmost(row), rightmost(row)) else { continue };
            let beside = (row.len() > 1).then(|| Spot::new(page, first));
            let rest = || row.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, p)| p);
            let before = |p: &Piece| p.right < last.left + NEAR && p.size < last.size && p.style != last.style;
            let ends = last.digits == 0 && rest().all(before);
            let float = match edge {
                // Nothing else begins that far on the right.
                Some((_, left)) if last.left < left - NEAR => false,
                Some((style, left)) => {
                    let alone = beside.is_none() && (from < sheet.pieces.len() || page + 1 == sheets.len());
                    if !ends || alone || last.style != style || last.left > left + NEAR {
                        return None;
                    }
                    true
                }
                None => {
                    let headed = heads.get(&last.style).is_some_and(|right| *right < last.left);
                    // Beside words: what stands beside dates alone is a title.
                    let begins = ends && beside.is_some() && headed && rest().any(|p| p.digits == 0);
                    edge = begins.then_some((last.style, last.left));
                    begins
                }
            };
            if float {
                found.push(Float { page, at: begin + at, beside });
            } else {
                let right = heads.entry(first.style).or_insert(first.right);
                *right = right.min(first.right);
            }
        }
    }
    (SEVERAL..=MOST).contains(&found.len()).then_some(found)
}

fn leftmost(row: &[Piece]) -> Option<&Piece> {
    row.iter().min_by(|a, b| a.left.total_cmp(&b.left))
}

fn rightmost(row: &[Piece]) -> Option<(usize, &Piece)> {
    row.iter().enumerate().max_by(|a, b| a.1.left.total_cmp(&b.1.left))
}

/// Puts a heading above a row.
fn put(sheets: &mut [Sheet], Moved { spot, piece, words }: Moved) {
    let Some(sheet) = sheets.get_mut(spot.page) else { return };
    let (right, base, from) = (spot.left - piece.left, spot.base - spot.size * 0.4, sheet.words.len());
    for (word, text) in words {
        let from = sheet.page.text.len();
        sheet.page.text.push_str(&text);
        let to = sheet.page.text.len();
        sheet.words.push(Word { from, to, left: word.left + right, right: word.right + right, base, ..word });
    }
    let words = from..sheet.words.len();
    let at = sheet.pieces.partition_point(|p| p.base < base);
    sheet.pieces.insert(at, Piece { words, left: spot.left, right: piece.right + right, base, ..piece });
}
