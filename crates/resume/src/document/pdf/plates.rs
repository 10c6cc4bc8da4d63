//! Plates: grounds of one width under each other, each with the name of a section on it, which stands beside them.

use super::columns::{Flow, Layout};
use super::glyphs::{Page, Rule};
use super::words::Piece;
use std::ops::Range;

/// How wide and tall a plate is at least, and how much of a page's width it takes at most.
const LEAST: (f32, f32) = (30.0, 12.0);
const MOST: f32 = 0.3;
/// How far edges of plates may be apart.
const NEAR: f32 = 2.0;
/// The least plates that tell each other, and how many rows there are on one at most.
const SEVERAL: usize = 3;
const ROWS: usize = 4;
/// The most plates of a page.
const MAX_PLATES: usize = 64;

/// What is said on plates, and where these stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kin {
    left: f32,
    right: f32,
    style: u16,
}

/// A plate's pieces, and those of its section.
struct Part {
    names: Vec<usize>,
    section: Vec<usize>,
}

/// What may be plates on a page, from the top.
pub(super) fn plates(page: &Page) -> Vec<Rule> {
    let fits = |r: &&Rule| r.width() > LEAST.0 && r.height() > LEAST.1 && r.width() < page.width * MOST;
    let mut found: Vec<Rule> = Vec::new();
    for area in page.areas.iter().filter(fits) {
        let same = |r: &Rule| is_kin(r, area) && (r.top - area.top).abs() < NEAR;
        if found.len() < MAX_PLATES && !found.iter().any(same) {
            found.push(*area);
        }
    }
    found.sort_by(|a, b| a.top.total_cmp(&b.top));
    found
}

fn is_kin(a: &Rule, b: &Rule) -> bool {
    (a.left - b.left).abs() < NEAR && (a.right - b.right).abs() < NEAR
}

fn is_on(piece: &Piece, plate: &Rule) -> bool {
    let middle = piece.middle();
    piece.left > plate.left && piece.right < plate.right && plate.top < middle && middle < plate.bottom
}

impl Layout<'_> {
    /// Reads a region whose sections stand beside plates; whether it is one.
    pub(super) fn plated(&mut self, region: &[usize], left: f32, right: f32, column: u32, depth: usize) -> bool {
        let plates = &self.plates;
        let firsts = plates.iter().enumerate().filter(|(at, r)| !plates.iter().take(*at).any(|other| is_kin(r, other)));
        let found = firsts.map(|(_, first)| first).find_map(|first| {
            let kin: Vec<Rule> = plates.iter().filter(|r| is_kin(r, first)).copied().collect();
            self.sections(region, &kin)
        });
        let Some((range, parts, kin)) = found else { return false };
        self.known.kin = Some(kin);
        self.read(region.get(..range.start).unwrap_or_default().to_vec(), left, right, column, depth);
        for Part { names, section } in parts {
            self.flows.push(Flow { pieces: names, left, column, margin: 0, cell: 0, limit: kin.right });
            self.read(section, kin.right, right, column, depth);
        }
        self.read(region.get(range.end..).unwrap_or_default().to_vec(), left, right, column, depth);
        true
    }

    /// The part of a region that stands on plates and beside them, if nothing else does.
    fn sections(&self, region: &[usize], plates: &[Rule]) -> Option<(Range<usize>, Vec<Part>, Kin)> {
        let get = |at: usize| self.get(*region.get(at)?);
        let on = |at: usize| plates.iter().position(|plate| get(at).is_some_and(|p| is_on(p, plate)));
        let first = (0..region.len()).find(|at| on(*at).is_some())?;
        let (plate, style) = (plates.get(on(first)?)?, get(first)?.style);
        let kin = Kin { left: plate.left, right: plate.right, style };
        // What stands beside the first plate may begin above its name.
        let beside = |at: &usize| get(*at).is_some_and(|p| p.left > kin.right && p.base > plate.top);
        let from = first - (0..first).rev().take_while(beside).count();
        let mut parts: Vec<Part> = Vec::new();
        let mut last = usize::MAX;
        let mut early = Vec::new();
        let mut to = from;
        while let (Some(piece), Some(at)) = (get(to), region.get(to)) {
            match on(to) {
                Some(own) if own == last => parts.last_mut()?.names.push(*at),
                Some(own) if piece.style == style => {
                    last = own;
                    // Nor is what stands beside this plate the last one's.
                    let top = plates.get(own)?.top;
                    let is_own = |at: &usize| self.get(*at).is_some_and(|p| p.base > top);
                    let section = match parts.last_mut() {
                        Some(part) => part.section.extract_if(.., |at| is_own(at)).collect(),
                        None => std::mem::take(&mut early),
                    };
                    parts.push(Part { names: vec![*at], section });
                }
                None if piece.left > kin.right && piece.style != style => {
                    parts.last_mut().map_or(&mut early, |part| &mut part.section).push(*at);
                }
                _ => break,
            }
            to += 1;
        }
        let known = self.known.kin.is_some_and(|k| {
            (k.left - kin.left).abs() < NEAR && (k.right - kin.right).abs() < NEAR && k.style == kin.style
        });
        let names = |part: &Part| {
            part.names.len() <= ROWS && part.names.iter().all(|at| self.get(*at).is_some_and(|p| p.digits == 0))
        };
        let whole = !parts.is_empty() && parts.iter().all(|part| names(part) && !part.section.is_empty());
        (whole && (known || parts.len() >= SEVERAL)).then_some((from..to, parts, kin))
    }
}
