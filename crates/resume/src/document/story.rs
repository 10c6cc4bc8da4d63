//! A text as word processors tell it (paragraphs of characters with a look, tables, boxes) becomes lines.
//!
//! Every word-processing format is read through this, so that a table or a tab means the same in all of them. A *flow*
//! is a text that runs by itself: the body, and each text box, whose lines follow the paragraph that it hangs on.

mod boxes;

pub use boxes::Position;

use super::line::{Line, Lines, Look, Span, Spans};
use super::text::bulleted;
use crate::raw::Place;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// The most lines that are read.
const MAX_LINES: usize = 200_000;
/// What stands for a tab or a run of blanks: readers split at it.
const WIDE: &str = "\u{a0}\u{a0}";
/// From so many lines on a cell is a column of the page, if it has a neighbour that is one too.
const COLUMN: usize = 6;
/// From so many lines on a cell of a table of one row is a column of the page, however short the others are.
const LONG_COLUMN: usize = 20;

/// What characters look like and where they lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Their look.
    pub look: Look,
    /// The name of their style, and their look: what is the same plays the same part.
    pub shape: Arc<str>,
    /// Where they lead, if they are a link.
    pub link: Option<Arc<str>>,
}

/// The lines of a part that is being read.
#[derive(Debug, Default)]
pub struct Story {
    part: Arc<str>,
    /// How many paragraphs there were.
    number: u32,
    blocks: u32,
    rows: u32,
    cells: u32,
    regions: u32,
    /// How many lines there are in all flows.
    count: usize,
    body: Flow,
    /// The boxes that we are in.
    boxes: Vec<Flow>,
    cut: bool,
}

#[derive(Debug, Default)]
struct Flow {
    lines: Vec<Line>,
    paragraph: Option<Paragraph>,
    tables: Vec<Table>,
    /// The row and the cell that all of it stands in.
    row: u32,
    cell: u32,
    /// Room that the next line has above it: empty paragraphs, and what the last paragraph leaves below.
    gap: u16,
    position: Option<Position>,
}

#[derive(Debug, Default)]
struct Paragraph {
    number: u32,
    block: u32,
    text: String,
    spans: Spans,
    blank: Blank,
    list: bool,
    /// Whether the line begins with a sign.
    sign: bool,
    before: u16,
    after: u16,
    /// Whether a line of it was told already.
    told: bool,
    boxes: Vec<Flow>,
}

/// Blanks that were seen, and are told when something follows.
#[derive(Debug, Clone, Copy, Default)]
struct Blank {
    plain: u8,
    fixed: u8,
    tab: bool,
}

#[derive(Debug, Default)]
struct Table {
    row: u32,
    cell: u32,
    /// The rows so far: their number, and the lines of each cell.
    rows: Vec<(u32, Vec<Range<usize>>)>,
}

impl Flow {
    /// The row and the cell that we are in.
    fn place(&self) -> (u32, u32) {
        self.tables.last().map_or((self.row, self.cell), |table| (table.row, table.cell))
    }
}

impl Paragraph {
    fn push(&mut self, c: char, mark: &Mark) {
        match c {
            ' ' | '\n' | '\r' => self.blank.plain = self.blank.plain.saturating_add(1),
            '\u{a0}' => self.blank.fixed = self.blank.fixed.saturating_add(1),
            '\t' => self.blank.tab = true,
            // An indent by hand.
            '\u{3000}' if self.text.is_empty() => {}
            // Marks of invisible things: optional hyphens, joiners, objects.
            '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{fffc}' => {}
            // A sign of a font of signs: before a line it is a bullet, in it a picture.
            '\u{f000}'..='\u{f0ff}' => match self.text.is_empty() {
                true => self.sign = true,
                false => self.blank.plain = self.blank.plain.saturating_add(1),
            },
            c if c.is_control() => {}
            c => {
                let blank = std::mem::take(&mut self.blank);
                if !self.text.is_empty() {
                    self.text.push_str(blank.told());
                }
                let same = |s: &Span| s.look == mark.look && s.shape == mark.shape && s.link == mark.link;
                if !self.spans.last().is_some_and(same) {
                    let (shape, link) = (Arc::clone(&mark.shape), mark.link.clone());
                    self.spans.push(Span { start: self.text.len(), look: mark.look, shape, link });
                }
                self.text.push(c);
            }
        }
    }
}

impl Blank {
    /// What the reader of the lines gets for it: many blanks part things as a tab does.
    fn told(self) -> &'static str {
        match (self.plain, self.fixed) {
            _ if self.tab => WIDE,
            (3.., _) | (1.., 1..) | (_, 2..) => WIDE,
            (_, 1) => "\u{a0}",
            (1.., _) => " ",
            (0, 0) => "",
        }
    }
}

impl Story {
    /// Begins a part.
    pub fn new(part: &str) -> Self {
        Story { part: part.into(), ..Story::default() }
    }

    /// Another part begins: paragraphs are counted anew.
    pub fn part(&mut self, part: &str) {
        self.end_paragraph();
        (self.part, self.number) = (part.into(), 0);
    }

    /// There is more than was read.
    pub fn cut(&mut self) {
        self.cut = true;
    }

    /// Whether no more lines are taken.
    pub fn is_full(&self) -> bool {
        self.count >= MAX_LINES
    }

    fn flow(&mut self) -> &mut Flow {
        self.boxes.last_mut().unwrap_or(&mut self.body)
    }

    /// A paragraph begins.
    pub fn begin_paragraph(&mut self) {
        self.end_paragraph();
        self.number = self.number.saturating_add(1);
        self.blocks = self.blocks.saturating_add(1);
        let (number, block) = (self.number, self.blocks);
        self.flow().paragraph = Some(Paragraph { number, block, ..Paragraph::default() });
    }

    fn paragraph(&mut self) -> Option<&mut Paragraph> {
        if self.flow().paragraph.is_none() {
            self.begin_paragraph();
        }
        self.flow().paragraph.as_mut()
    }

    /// Tells of the paragraph: whether it is an item of a list, and the room above and below it in tenths of a line.
    pub fn describe(&mut self, list: bool, before: u16, after: u16) {
        if let Some(paragraph) = self.paragraph() {
            (paragraph.list, paragraph.before, paragraph.after) = (list, before, after);
        }
    }

    /// Characters follow.
    pub fn text(&mut self, text: &str, mark: &Mark) {
        if let Some(paragraph) = self.paragraph() {
            for c in text.chars() {
                paragraph.push(c, mark);
            }
        }
    }

    /// A tab follows.
    pub fn tab(&mut self) {
        if let Some(paragraph) = self.paragraph() {
            paragraph.blank.tab = true;
        }
    }

    /// The line ends, the paragraph goes on.
    pub fn end_line(&mut self) {
        let (part, full) = (Arc::clone(&self.part), self.is_full());
        let flow = self.flow();
        let (row, cell) = flow.place();
        let Some(paragraph) = &mut flow.paragraph else { return };
        let text = std::mem::take(&mut paragraph.text);
        let spans = std::mem::take(&mut paragraph.spans);
        paragraph.blank = Blank::default();
        let sign = std::mem::take(&mut paragraph.sign);
        if spans.is_empty() {
            flow.gap = flow.gap.saturating_add(10);
            return;
        }
        if full {
            self.cut = true;
            return;
        }
        let first = !std::mem::replace(&mut paragraph.told, true);
        let gap = flow.gap + if first { paragraph.before } else { 0 };
        let at = Place::Paragraph { part, number: paragraph.number };
        let (block, list) = (paragraph.block, paragraph.list || sign);
        let line = Line { text, at, spans, block, first, row, cell, region: 0, list, gap };
        let (rest, bullet) = bulleted(&line.text);
        let line = match bullet {
            true => Line { list: true, ..line.part(line.text.len() - rest.len()..line.text.len()) },
            false => line,
        };
        flow.gap = 0;
        flow.lines.push(line);
        self.count += 1;
    }

    /// The paragraph ends; the lines of its boxes follow.
    pub fn end_paragraph(&mut self) {
        let flow = self.flow();
        let Some(paragraph) = &flow.paragraph else { return };
        let boxed = !paragraph.boxes.is_empty();
        if !paragraph.spans.is_empty() || !(paragraph.told || boxed) {
            self.end_line();
        }
        let Some(paragraph) = self.flow().paragraph.take() else { return };
        if paragraph.told {
            let flow = self.flow();
            flow.gap = flow.gap.max(paragraph.after);
        }
        if boxed {
            let lines = boxes::order(paragraph.boxes, &mut self.regions);
            self.flow().lines.extend(lines);
        }
    }

    /// A text box begins.
    pub fn begin_box(&mut self, position: Option<Position>) {
        let flow = self.flow();
        let (row, cell) = flow.place();
        self.boxes.push(Flow { row, cell, position, ..Flow::default() });
    }

    /// The text box ends.
    pub fn end_box(&mut self) {
        if !self.boxes.is_empty() {
            self.end_flow();
        }
        let Some(flow) = self.boxes.pop() else { return };
        if !flow.lines.is_empty()
            && let Some(paragraph) = self.paragraph()
        {
            paragraph.boxes.push(flow);
        }
    }

    fn end_flow(&mut self) {
        self.end_paragraph();
        while !self.flow().tables.is_empty() {
            self.end_table();
        }
    }

    /// A table begins.
    pub fn begin_table(&mut self) {
        self.end_paragraph();
        // Between the tables and around them a cell is that of the table around.
        let flow = self.flow();
        let (row, cell) = flow.place();
        flow.tables.push(Table { row, cell, rows: Vec::new() });
    }

    /// A row begins.
    pub fn begin_row(&mut self) {
        self.end_paragraph();
        self.rows = self.rows.saturating_add(1);
        let row = self.rows;
        if let Some(table) = self.flow().tables.last_mut() {
            table.row = row;
            table.rows.push((row, Vec::new()));
        }
    }

    /// A cell begins.
    pub fn begin_cell(&mut self) {
        self.end_paragraph();
        self.cells = self.cells.saturating_add(1);
        let cell = self.cells;
        let flow = self.flow();
        flow.gap = 0;
        let here = flow.lines.len();
        if let Some(table) = flow.tables.last_mut() {
            table.cell = cell;
            if let Some((_, row)) = table.rows.last_mut() {
                row.push(here..here);
            }
        }
    }

    /// The cell ends.
    pub fn end_cell(&mut self) {
        self.end_paragraph();
        let flow = self.flow();
        flow.gap = 0;
        let here = flow.lines.len();
        let row = flow.tables.last_mut().and_then(|table| table.rows.last_mut());
        if let Some(cell) = row.and_then(|(_, cells)| cells.last_mut()) {
            cell.end = here;
        }
    }

    /// The table ends. What only lays out the page, two long cells side by side, is no table but columns.
    pub fn end_table(&mut self) {
        self.end_paragraph();
        let Some(table) = self.flow().tables.pop() else { return };
        let (outer, alone) = (self.flow().place(), table.rows.len() == 1);
        for (row, cells) in table.rows.iter().filter(|(_, cells)| cells.len() > 1) {
            let long = cells.iter().filter(|cell| cell.len() >= COLUMN).count();
            if long < 2 && !(alone && cells.iter().any(|cell| cell.len() >= LONG_COLUMN)) {
                continue;
            }
            for cell in cells.iter().filter(|cell| !cell.is_empty()) {
                self.regions += 1;
                let region = self.regions;
                for line in self.flow().lines.get_mut(cell.clone()).unwrap_or_default() {
                    // A table or a column inside of the column stays what it is.
                    if line.row == *row {
                        (line.row, line.cell) = outer;
                    }
                    if line.region == 0 {
                        line.region = region;
                    }
                }
            }
        }
    }

    /// The lines, with the room above them beyond what most lines have.
    pub fn finish(mut self) -> Lines {
        while !self.boxes.is_empty() {
            self.cut = true;
            self.end_box();
        }
        self.end_flow();
        let mut lines = self.body.lines;
        let mut often = HashMap::new();
        for line in lines.iter().filter(|line| line.first) {
            *often.entry(line.gap).or_insert(0_usize) += 1;
        }
        let usual = often.into_iter().max_by_key(|(gap, times)| (*times, *gap)).map_or(0, |(gap, _)| gap);
        if usual < 10 {
            lines.iter_mut().for_each(|line| line.gap = line.gap.saturating_sub(usual));
        }
        Lines { lines, cut: self.cut }
    }
}
