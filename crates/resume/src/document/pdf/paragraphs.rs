//! Visual rows to logical lines: what a page wraps is one line again, lists lose their marks, and what stands on one row
//! with a wide gap keeps that gap as two no-break spaces.

use super::Sheet;
use super::characters::{closes, is_wide};
use super::columns::Flow;
use super::glyphs::Looks;
use super::rows::{self, Row};
use crate::document::line::{Line, Look, Span};
use crate::normal::dates::{find, is_now};
use crate::raw::Place;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Puts the rows of flows together into lines.
pub(super) fn lines(sheets: &[Sheet], flows: Vec<(usize, Flow)>, looks: &Looks, targets: &[Arc<str>]) -> Vec<Line> {
    let rows = rows::rows(sheets, &flows, looks);
    let columns = Columns::new(&rows, &flows);
    let shapes: Vec<Arc<str>> = looks.all.iter().map(|look| Arc::from(shape(look))).collect();
    let mut make = Make { lines: Vec::new(), looks, targets, shapes, block: 0 };
    let mut last: Option<&Row> = None;
    let mut begun: Option<&Row> = None;
    for row in &rows {
        let flow = flows.get(row.flow).map(|(_, flow)| flow);
        let joins = match (last, begun) {
            (Some(last), Some(begun)) => columns.continues(begun, last, row, sheets),
            _ => false,
        };
        if joins {
            make.append(row, last.map_or(0, |l| l.link));
        } else {
            make.begin(row, last, flow, &columns);
            begun = Some(row);
        }
        last = Some(row);
    }
    make.lines
}

/// The compact name of a look: size, bold, italic, colour.
fn shape(look: &Look) -> String {
    let (whole, tenth) = (look.size / 10, look.size % 10);
    let size = if tenth == 0 { whole.to_string() } else { format!("{whole}.{tenth}") };
    let (bold, italic) = (if look.bold { "b" } else { "" }, if look.italic { "i" } else { "" });
    format!("{size}{bold}{italic}#{:06x}", look.colour)
}

/// What is usual in a column: how far lines are apart, and how far they reach.
struct Columns {
    /// By column and size in points: the usual distance of lines, and whether larger ones occur.
    leading: BTreeMap<(u32, i32), (f32, bool)>,
    /// The same by the left edge too.
    own: BTreeMap<(u32, i32, i32), (f32, bool)>,
    /// By left edge of the flow: how far text reaches to the right.
    reach: BTreeMap<(u32, i32), f32>,
    /// The same by the left edge of the text, where it is inset on both sides.
    inset: BTreeMap<(u32, i32), f32>,
    /// By page: how far text reaches there, and how many rows tell it.
    pages: BTreeMap<usize, (f32, usize)>,
}

/// Rows that a page has at least, if none of them reaching further is more than chance.
const MANY_ROWS: usize = 15;

impl Columns {
    fn new(rows: &[Row], flows: &[(usize, Flow)]) -> Self {
        let mut distances: BTreeMap<(u32, i32), Vec<f32>> = BTreeMap::new();
        let mut owned: BTreeMap<(u32, i32, i32), Vec<f32>> = BTreeMap::new();
        let mut inset: BTreeMap<(u32, i32), f32> = BTreeMap::new();
        let mut reach: BTreeMap<(u32, i32), f32> = BTreeMap::new();
        for (row, next) in rows.iter().zip(rows.iter().skip(1)) {
            let distance = next.base - row.base;
            if row.flow == next.flow && row.like(next) && (row.size * 0.8..row.size * 2.5).contains(&distance) {
                distances.entry((row.column, row.points())).or_default().push(distance);
                if edge(row) == edge(next) {
                    owned.entry((row.column, row.points(), edge(row))).or_default().push(distance);
                }
            }
        }
        let mut pages: BTreeMap<usize, (f32, usize)> = BTreeMap::new();
        for row in rows {
            let page = pages.entry(row.page).or_default();
            *page = (page.0.max(row.right), page.1 + 1);
            let Some((_, flow)) = flows.get(row.flow) else { continue };
            let all = reach.entry((flow.column, (flow.left / 20.0).round() as i32)).or_insert(row.right);
            *all = all.max(row.right);
            let own = inset.entry((row.column, edge(row))).or_insert(row.right);
            *own = own.max(row.right);
        }
        let usual = |mut all: Vec<f32>| {
            all.sort_by(f32::total_cmp);
            let few = (all.len() / 10).max(1).min(all.len().saturating_sub(1));
            let usual = all.get(few).copied().unwrap_or_default();
            let least = all.first().copied().unwrap_or_default();
            let usual = if usual < least * 1.08 || all.len() > 10 { usual } else { least };
            (usual, all.last().is_some_and(|last| *last > usual * 1.15))
        };
        let leading = distances.into_iter().map(|(key, all)| (key, usual(all))).collect();
        let own = owned.into_iter().filter(|(_, all)| all.len() > 1).map(|(key, all)| (key, usual(all))).collect();
        Columns { leading, own, reach, inset, pages }
    }

    /// How far a row could reach to the right: as far as its column, or as others that begin below it.
    fn reach(&self, row: &Row) -> f32 {
        if row.cell != 0 && row.limit < f32::MAX {
            return row.limit;
        }
        let column = self.reach.get(&row.reach).copied().unwrap_or(row.right);
        let own = self.inset.get(&(row.column, edge(row))).copied().unwrap_or(column);
        let reach = if own - row.left > (column - row.left) * 0.7 { own } else { column };
        // Where one of two columns has ended, the other is all that a page holds.
        let page = self.pages.get(&row.page).filter(|(right, rows)| *rows >= MANY_ROWS && *right < reach * 0.7);
        page.map_or(reach, |(right, _)| *right).min(row.limit)
    }

    fn leading(&self, row: &Row) -> (f32, bool) {
        if let Some(own) = self.own.get(&(row.column, row.points(), edge(row))) {
            return *own;
        }
        self.leading.get(&(row.column, row.points())).copied().unwrap_or((row.size * 1.45, false))
    }

    /// Whether a row goes on with the paragraph that began with another, after the last one.
    fn continues(&self, begun: &Row, last: &Row, row: &Row, sheets: &[Sheet]) -> bool {
        if row.list || row.marked || row.wide || last.wide || !last.like(row) || last.column != row.column {
            return false;
        }
        // A cell may go on over a page's end, but not the label beside one.
        if last.cell != row.cell && last.right - last.left < last.size * 8.0 {
            return false;
        }
        // Below a label and its value, another label begins a line of its own.
        if is_labelled(&begun.text) && is_labelled(&row.text) {
            return false;
        }
        let (leading, varies) = self.leading(last);
        let distance = row.base - last.base;
        if row.flow == last.flow && distance < leading * 1.12 && breaks_word(&last.text, &row.text) {
            return true;
        }
        // A number to call and an address to write to are each all that their lines hold.
        if is_reach(&last.text) && !row.begin.is_lowercase() || is_reach(&row.text) && !leads(&last.text) {
            return false;
        }
        let page_break = row.page == last.page + 1 && row.first && last.last;
        let near =
            row.flow == last.flow && distance > last.size * 0.5 && distance < leading.min(last.size * 2.4) * 1.12;
        if !near && !page_break {
            return false;
        }
        // A span of time that is cut after its sign.
        if "-–—－~～至".contains(last.end)
            && (row.begin.is_ascii_digit() || is_now(&row.text))
            && last.text.contains(|c: char| c.is_ascii_digit())
        {
            return true;
        }
        // A month above its year, a year above the word for now: one under the other in a margin.
        let year = |text: &str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
        let month = last.text.rsplit(' ').next().unwrap_or_default();
        if year(&row.text) && month.len() <= 9 && !month.is_empty() && month.bytes().all(|b| b.is_ascii_alphabetic()) {
            let date = format!("{month} {}", row.text);
            return find(&date).is_some_and(|found| found.range == (0..date.len()));
        }
        if year(&last.text) && is_now(&row.text) {
            return true;
        }
        let em = last.size;
        // Under the text before it; under the mark of a hanging paragraph; further left after an indented beginning.
        let under = (row.left - last.left).abs() < em * 0.35 || (row.left - last.value).abs() < em * 0.35;
        let first = std::ptr::eq(begun, last);
        let indented = first && row.left < last.left && last.left - row.left < em * 3.2;
        let hanging =
            first && (last.list || last.marked) && row.left > last.mark - em * 0.2 && row.left - last.left < em * 2.2;
        let centred = ((row.left + row.right) - (last.left + last.right)).abs() < 2.0;
        let flush = (row.right - last.right).abs() < 1.0 && last.limit - last.right < 1.0;
        if !under && !indented && !hanging && !centred && !flush {
            return false;
        }
        let reach = self.reach(last);
        let room = reach - last.right;
        if row.need + em * if is_wide(last.end) { 0.0 } else { 0.2 } < room - em * 0.1 {
            return false;
        }
        if last.limit < f32::MAX {
            return true;
        }
        // In a narrow column lines may just happen to be as long as its longest.
        let width = sheets.get(row.page).map_or(600.0, |s| s.page.width);
        let narrow = reach - last.left < width * 0.42;
        let starts = !row.begin.is_lowercase() && !is_wide(row.begin);
        let open = ",;&-–/(，、（：".contains(last.end) || last.end.is_lowercase() && row.begin.is_lowercase();
        // An item goes on under its text; and no line ends with a word that leads to the next one.
        let open = open || ((begun.list || begun.marked) && under && near) || leads(&last.text);
        let tight = varies && near;
        !narrow || !starts || open || tight || (row.link > 0 && row.link == last.link)
    }
}

/// Whether a text begins with a Chinese label: `办公技能：…`.
fn is_labelled(text: &str) -> bool {
    let label = text.split('：').next().unwrap_or_default();
    label.len() < text.len()
        && (2..=8).contains(&label.chars().count())
        && label.chars().all(|c| is_wide(c) || c == '/')
}

/// Whether a text ends with a word that leads to another: `fell by`, `Drummond &`.
fn leads(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    text.contains(' ')
        && matches!(
            last,
            "by" | "to" | "of" | "for" | "the" | "a" | "an" | "and" | "with" | "in" | "on" | "at" | "from" | "&"
        )
}

/// Whether a text is a phone number or a mail address, and nothing else.
fn is_reach(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let phone = digits >= 8 && find(text).is_none() && text.chars().all(|c| c.is_ascii_digit() || "+-() .".contains(c));
    let mail = || text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    phone || (!text.contains(' ') && mail())
}

/// Whether a mail address was broken to fit a narrow column: `…@example.co` above `m`.
fn breaks_word(last: &str, row: &str) -> bool {
    let end = last.rsplit(' ').next().unwrap_or_default();
    let host = end.split_once('@').map(|(_, host)| host);
    let case = |b: u8| {
        if end.bytes().any(|b| b.is_ascii_lowercase()) { b.is_ascii_lowercase() } else { b.is_ascii_uppercase() }
    };
    let short = row.len() <= 16 && row.bytes().all(|b| case(b) || matches!(b, b'.' | b'-'));
    let end = end.to_ascii_lowercase();
    let ended = [".com", ".cn", ".net", ".org", ".edu", ".io"].iter().any(|known| end.ends_with(known));
    host.is_some() && !row.is_empty() && short && !ended
}

/// A row's left edge, in steps of two points.
fn edge(row: &Row) -> i32 {
    (row.left / 2.0).round() as i32
}

struct Make<'d> {
    lines: Vec<Line>,
    looks: &'d Looks,
    targets: &'d [Arc<str>],
    shapes: Vec<Arc<str>>,
    block: u32,
}

impl Make<'_> {
    fn begin(&mut self, row: &Row, last: Option<&Row>, flow: Option<&Flow>, columns: &Columns) {
        let (leading, _) = columns.leading(row);
        let above = last.filter(|l| l.page == row.page && l.base < row.base && l.column == row.column);
        let gap = above.map_or(0.0, |l| (row.base - l.base - leading.max(l.size * 1.1)) / row.size.max(1.0) * 10.0);
        let gap = gap.clamp(0.0, 999.0).round() as u16;
        let first = gap >= 3
            || last
                .is_none_or(|l| !l.like(row) || l.column != row.column || l.margin != row.margin || l.cell != row.cell);
        self.block += u32::from(first);
        let spans = row.spans.iter().map(|s| self.span(s.start, s.style, s.link)).collect();
        let (page, height) = (row.page, row.base + row.size * 0.22);
        let at = Place::Page {
            page: page as u32 + 1,
            left: row.left.floor() as i32,
            top: (row.base - row.size * 0.86).floor() as i32,
            right: row.right.ceil() as i32,
            bottom: height.ceil() as i32,
        };
        let region = flow.map_or(0, |f| f.column);
        let row_number = row.margin;
        self.lines.push(Line {
            text: row.text.clone(),
            at,
            spans,
            block: self.block,
            first,
            row: row_number,
            cell: row.cell,
            region,
            list: row.list || row.marked,
            gap,
        });
    }

    fn span(&self, start: usize, style: u16, link: u16) -> Span {
        let target = usize::from(link).checked_sub(1).and_then(|at| self.targets.get(at));
        let shape = self.shapes.get(usize::from(style)).cloned().unwrap_or_else(|| Arc::from(""));
        Span { start, look: self.looks.get(style), shape, link: target.cloned() }
    }

    /// A paragraph goes on.
    fn append(&mut self, row: &Row, link: u16) {
        let spans: Vec<Span> = row.spans.iter().map(|s| self.span(s.start, s.style, s.link)).collect();
        let Some(line) = self.lines.last_mut() else { return };
        let end = line.text.chars().next_back().unwrap_or(' ');
        if end == '\u{ad}' {
            line.text.pop();
        } else if !(is_wide(end) && (is_wide(row.begin) || closes(row.begin)))
            && !(end == '-' && row.begin.is_alphanumeric() && !line.text.ends_with(" -"))
            && !(link > 0 && link == row.link && !row.text.contains(' '))
            && !breaks_word(&line.text, &row.text)
        {
            line.text.push(' ');
        }
        let from = line.text.len();
        line.text.push_str(&row.text);
        for mut span in spans {
            span.start += from;
            let same = line.spans.last().is_some_and(|l| l.look == span.look && l.link == span.link);
            if !same {
                line.spans.push(span);
            }
        }
        if let Place::Page { page, left, right, bottom, .. } = &mut line.at
            && *page == row.page as u32 + 1
        {
            *left = (*left).min(row.left.floor() as i32);
            *right = (*right).max(row.right.ceil() as i32);
            *bottom = (*bottom).max((row.base + row.size * 0.22).ceil() as i32);
        }
    }
}
