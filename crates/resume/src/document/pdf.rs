//! PDF to lines: what a person sees on its pages, in the order in which they read it.
//!
//! `content` follows a page's operators, with `state`, `colours`, `layers` and `fonts`; `glyphs` sees what they draw and
//! gives words; `upright` lays titles down; `words` puts them in rows; `furniture` goes, and headings that a print let float
//! away come back (`floats`); `tables` and `ruled` find cells, `cards` and `grids` what is read one by one, `plates` sections
//! beside their names; `columns` finds the order in which parts of a page are read, by where `cuts` parts them and what
//! stands on each `side`, `labels` what a margin's blocks belong to, `pages` which columns go on; `rows` gives what stands
//! side by side its text; `paragraphs` makes logical lines of them. What hides a page's text from a program but not from a
//! person (letters apart, text drawn twice, radicals for characters) ends here.

mod attachments;
mod bombs;
mod cards;
mod characters;
mod colours;
mod columns;
mod content;
mod cuts;
mod floats;
mod fonts;
mod furniture;
mod glyphs;
mod grids;
mod labels;
mod layers;
mod pages;
mod paragraphs;
mod plates;
mod rows;
mod ruled;
mod side;
mod state;
mod tables;
mod upright;
mod words;

pub use attachments::attachments;

use super::Unreadable;
use super::line::Lines;
use columns::{Known, Layout};
use content::{Enough, Hand};
use fonts::Fonts;
use glyphs::{Eye, Looks, Page, Rule};
use hayro_syntax::object::dict::keys::{A, ANNOTS, RECT, SUBTYPE, URI};
use hayro_syntax::object::{Array, Dict, Name, Rect, String as Text};
use hayro_syntax::page::Page as Source;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use words::Link;

/// The largest file and the most pages and links that are read.
const MAX_BYTES: usize = 50 << 20;
const MAX_PAGES: usize = 100;
const MAX_LINKS: usize = 5000;

/// A page with its words in rows.
struct Sheet {
    page: Page,
    words: Vec<glyphs::Word>,
    pieces: Vec<words::Piece>,
}

/// What a person sees of a PDF.
///
/// # Errors
/// [`Unreadable`], where it is locked, broken, too large or holds no text.
pub fn lines(bytes: &[u8]) -> Result<Lines, Unreadable> {
    if bytes.len() > MAX_BYTES || bombs::any(bytes) {
        return Err(Unreadable::TooLarge);
    }
    let pdf = open(bytes)?;
    let (mut looks, mut targets, mut cut) = (Looks::default(), Vec::new(), false);
    let mut sheets = see(&pdf, &mut looks, &mut targets, &mut cut);
    if sheets.is_empty() && cut {
        return Err(Unreadable::TooLarge);
    }
    if sheets.iter().all(|s| s.words.is_empty()) {
        let drawn = sheets.iter().any(|s| s.page.pictures);
        return Err(if drawn || !sheets.is_empty() { Unreadable::NoTextLayer } else { Unreadable::Broken });
    }
    furniture::clear(&mut sheets);
    floats::settle(&mut sheets);
    let mut flows = Vec::new();
    let mut known = Known::default();
    for (number, sheet) in sheets.iter().enumerate() {
        let dates = columns::dates(&sheet.page, &sheet.words, &sheet.pieces);
        let mut layout = Layout {
            page: &sheet.page,
            words: &sheet.words,
            dates: &dates,
            pieces: &sheet.pieces,
            flows: Vec::new(),
            known,
            cards: cards::cards(&sheet.page),
            plates: plates::plates(&sheet.page),
        };
        let left = sheet.pieces.iter().map(|p| p.left).fold(f32::MAX, f32::min);
        let right = sheet.pieces.iter().map(|p| p.right).fold(f32::MIN, f32::max);
        layout.page(left, right);
        known = layout.known;
        flows.extend(layout.flows.into_iter().map(|flow| (number, flow)));
    }
    let lines = paragraphs::lines(&sheets, pages::join(&sheets, flows), &looks, &targets);
    Ok(Lines { lines, cut })
}

fn open(bytes: &[u8]) -> Result<Pdf, Unreadable> {
    Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Unreadable::Locked,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Unreadable::Broken,
    })
}

/// Draws the pages before our eyes.
fn see(pdf: &Pdf, looks: &mut Looks, targets: &mut Vec<Arc<str>>, cut: &mut bool) -> Vec<Sheet> {
    let (mut fonts, mut steps, mut sheets) = (Fonts::default(), content::MAX_STEPS, Vec::new());
    *cut = pdf.pages().len() > MAX_PAGES;
    for source in pdf.pages().iter().take(MAX_PAGES) {
        let (width, height) = source.render_dimensions();
        let mut eye = Eye::new(width, height, looks);
        let mut hand = Hand::new(source, &mut eye, &mut fonts, &mut steps);
        let drawn = catch_unwind(AssertUnwindSafe(|| hand.page(source)));
        let mut page = std::mem::take(&mut eye.page);
        let transform = kurbo::Affine::new(source.initial_transform(true).as_coeffs());
        let links = links(source, transform, targets);
        upright::lay(&mut page, looks);
        let words = words::arrange(&mut page, looks, &links);
        let pieces = words::pieces(&page, &words);
        sheets.push(Sheet { page, words, pieces });
        *cut |= !matches!(drawn, Ok(Ok(())));
        if let Ok(Err(Enough)) = drawn {
            break;
        }
    }
    sheets
}

/// The links of a page.
fn links(source: &Source<'_>, transform: kurbo::Affine, targets: &mut Vec<Arc<str>>) -> Vec<Link> {
    let mut links = Vec::new();
    let notes = source.raw().get::<Array<'_>>(ANNOTS);
    for note in notes.iter().flat_map(|n| n.iter::<Dict<'_>>()).take(MAX_LINKS) {
        let is_link = note.get::<Name<'_>>(SUBTYPE).is_some_and(|n| n.as_str() == "Link");
        let target = note.get::<Dict<'_>>(A).and_then(|a| a.get::<Text<'_>>(URI));
        let (true, Some(target), Some(area)) = (is_link, target, note.get::<Rect>(RECT)) else { continue };
        let area = transform.transform_rect_bbox(kurbo::Rect::new(area.x0, area.y0, area.x1, area.y1));
        let target = String::from_utf8_lossy(target.as_bytes());
        if targets.last().is_none_or(|last| **last != *target) {
            targets.push(Arc::from(target.trim()));
        }
        let Ok(number) = u16::try_from(targets.len()) else { break };
        let [left, top, right, bottom] = [area.x0, area.y0, area.x1, area.y1].map(|v| v as f32);
        links.push(Link { area: Rule { left, right, top, bottom }, number });
    }
    links
}
