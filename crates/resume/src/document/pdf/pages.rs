//! Columns that go on over pages: a side bar is read as a whole, and so is what stands beside it.

use super::Sheet;
use super::columns::Flow;
use super::words::Piece;

/// How much of a page's height columns take at least, to be more than a few lines side by side.
const TALL: f32 = 0.5;
/// How far, in points, edges of the same column may lie apart on two pages.
const NEAR: f32 = 8.0;

/// The parts of a page: what is above its two columns, the columns, and what is below.
#[derive(Default)]
struct Parted {
    above: Vec<(usize, Flow)>,
    sides: [Vec<(usize, Flow)>; 2],
    below: Vec<(usize, Flow)>,
}

/// The flows of all pages in the order in which they are read.
pub(super) fn join(sheets: &[Sheet], flows: Vec<(usize, Flow)>) -> Vec<(usize, Flow)> {
    let mut found = Vec::with_capacity(flows.len());
    let mut open: Option<Parted> = None;
    for page in flows.chunk_by(|a, b| a.0 == b.0) {
        let mut parted = part(page.to_vec());
        if let Some(before) = &mut open
            && before.below.is_empty()
            && let Some(side) = goes_on(sheets, before, &parted)
        {
            // One that has no columns goes on with one of those before it.
            if let Some(side) = side {
                let column = before.sides[side].last().map_or(0, |(_, flow)| flow.column);
                parted.sides[side] = std::mem::take(&mut parted.above);
                parted.sides[side].iter_mut().for_each(|(_, flow)| flow.column = column);
            }
            for (all, own) in before.sides.iter_mut().zip(parted.sides) {
                all.extend(own);
            }
            before.below = parted.below;
            continue;
        }
        found.extend(open.replace(parted).into_iter().flat_map(Parted::flows));
    }
    found.extend(open.into_iter().flat_map(Parted::flows));
    found
}

impl Parted {
    fn flows(self) -> Vec<(usize, Flow)> {
        let [left, right] = self.sides;
        [self.above, left, right, self.below].into_iter().flatten().collect()
    }
}

/// The side of the page that a column is a part of: columns lie in columns.
fn side(mut column: u32) -> Option<usize> {
    while column > 2 {
        column = (column - 1) / 2;
    }
    usize::try_from(column).ok()?.checked_sub(1)
}

fn part(flows: Vec<(usize, Flow)>) -> Parted {
    let mut parted = Parted::default();
    let mut last = 0;
    let whole = flows.clone();
    for flow in flows {
        match side(flow.1.column) {
            // A page whose columns come more than once is read as it stands.
            Some(side) if side < last || !parted.below.is_empty() => {
                return Parted { above: whole, ..Parted::default() };
            }
            Some(side) => {
                last = side;
                parted.sides[side].push(flow);
            }
            None if parted.sides.iter().all(Vec::is_empty) => parted.above.push(flow),
            None => parted.below.push(flow),
        }
    }
    parted
}

/// Whether a page goes on with the columns of the one before it: with both, or with all it has in one of them.
fn goes_on(sheets: &[Sheet], before: &Parted, page: &Parted) -> Option<Option<usize>> {
    let columns = [bounds(sheets, before.sides[0].iter()), bounds(sheets, before.sides[1].iter())];
    let [Some(left), Some(right)] = columns else { return None };
    let last = before.sides.iter().flatten().map(|(page, _)| *page).max()?;
    let height = sheets.get(last).map_or(842.0, |sheet| sheet.page.height);
    let own = |side: usize| bounds(sheets, before.sides[side].iter().filter(|(page, _)| *page == last));
    let tall = (0..2).filter_map(own).map(|b| b.bottom - b.top).fold(0.0, f32::max);
    if tall < height * TALL || left.right > right.left + NEAR {
        return None;
    }
    let sides = [bounds(sheets, page.sides[0].iter()), bounds(sheets, page.sides[1].iter())];
    match sides {
        [Some(a), Some(b)] => {
            let same = (a.left - left.left).abs() < NEAR && (b.left - right.left).abs() < NEAR;
            (same && page.above.is_empty()).then_some(None)
        }
        [None, None] => {
            let all = bounds(sheets, page.above.iter())?;
            let within = |b: &Bounds| all.left > b.left - NEAR && all.right < b.right + NEAR;
            let of = [&left, &right].into_iter().position(within)?;
            // What is as wide as both is in neither.
            page.below.is_empty().then_some(Some(of))
        }
        _ => None,
    }
}

struct Bounds {
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
}

fn bounds<'f>(sheets: &[Sheet], flows: impl Iterator<Item = &'f (usize, Flow)>) -> Option<Bounds> {
    let pieces = flows.flat_map(|(page, flow)| flow.pieces.iter().filter_map(|at| sheets.get(*page)?.pieces.get(*at)));
    pieces.fold(None, |bounds: Option<Bounds>, piece: &Piece| {
        let (left, right, top, bottom) = (piece.left, piece.right, piece.top(), piece.bottom());
        Some(match bounds {
            None => Bounds { left, right, top, bottom },
            Some(b) => Bounds {
                left: b.left.min(left),
                right: b.right.max(right),
                top: b.top.min(top),
                bottom: b.bottom.max(bottom),
            },
        })
    })
}
