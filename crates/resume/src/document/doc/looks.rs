//! What a binary Word file says of its characters, paragraphs and styles: lists of changes (*sprm*s) in pages of 512
//! bytes, found by where the text stands in the file ([MS-DOC] 2.4.6, 2.6, 2.9).

use super::{short, word};
use crate::document::docx::styles::{Block, Characters, level};
use std::collections::HashMap;

/// The size of a page of looks.
const PAGE: usize = 512;
/// How long a chain of styles is followed.
const MAX_CHAIN: usize = 24;
/// The most pages of looks.
const MAX_PAGES: usize = 1 << 17;
/// The most stretches of text with a look of their own.
const MAX_RUNS: usize = 1 << 20;
/// The colours that have numbers.
const COLOURS: [u32; 17] = [
    0, 0, 0x0000ff, 0x00ffff, 0x00ff00, 0xff00ff, 0xff0000, 0xffff00, 0xffffff, 0x000080, 0x008080, 0x008000, 0x800080,
    0x800000, 0x808000, 0x808080, 0xc0c0c0,
];

/// A stretch of the file and the changes that hold there.
#[derive(Debug)]
struct Run<'a> {
    from: u32,
    to: u32,
    style: u16,
    changes: &'a [u8],
}

/// What is said of a paragraph beyond its style.
#[derive(Debug, Clone, Copy, Default)]
pub struct Paragraph {
    pub style: u16,
    pub block: Block,
    /// How many tables it stands in.
    pub depth: u32,
    /// Whether it is the mark that ends a row.
    pub row_end: bool,
    /// Whether it ends a cell of a table in a table.
    pub cell_end: bool,
}

/// What is said of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Character {
    pub style: Option<u16>,
    pub said: Characters,
    /// Whether it was deleted, with the deletion on record.
    pub deleted: bool,
    /// Whether it stands for a sign of another font.
    pub symbol: bool,
}

#[derive(Debug, Default, Clone)]
struct Style {
    name: String,
    base: usize,
    characters: Characters,
    block: Block,
}

/// The looks of a file.
#[derive(Debug, Default)]
pub struct Looks<'a> {
    characters: Vec<Run<'a>>,
    paragraphs: Vec<Run<'a>>,
    styles: HashMap<u16, Style>,
}

impl<'a> Looks<'a> {
    /// Reads the lists that the file's header points to: of characters, of paragraphs, of styles.
    pub fn read(main: &'a [u8], characters: &[u8], paragraphs: &[u8], styles: &[u8]) -> Looks<'a> {
        Looks {
            characters: runs(main, characters, false),
            paragraphs: runs(main, paragraphs, true),
            styles: sheet(styles),
        }
    }

    /// Whether anything is known of paragraphs.
    pub fn has_paragraphs(&self) -> bool {
        !self.paragraphs.is_empty()
    }

    /// What holds for the paragraph whose mark is at a byte of the file.
    pub fn paragraph(&self, at: u32) -> Paragraph {
        let Some(run) = find(&self.paragraphs, at) else { return Paragraph::default() };
        let mut found = Paragraph { style: run.style, ..Paragraph::default() };
        for (code, value) in changes(run.changes) {
            let on = value.first().is_some_and(|b| *b != 0);
            match code {
                0x2416 => found.depth = found.depth.max(u32::from(on)),
                0x6649 => found.depth = word(value, 0).unwrap_or(0),
                0x2417 | 0x244c => found.row_end = on,
                0x244b => found.cell_end = on,
                _ => said_of_block(&mut found.block, code, value),
            }
        }
        found.block = found.block.over(self.styles.get(&run.style).map(|s| s.block).unwrap_or_default());
        found
    }

    /// What holds for a character at a byte of the file, in a paragraph of a style; and up to which byte it holds.
    pub fn character(&self, at: u32, paragraph: u16) -> (Character, u32) {
        let of_paragraph = self.styles.get(&paragraph).map(|s| s.characters).unwrap_or_default();
        let Some(run) = find(&self.characters, at) else {
            return (Character { said: of_paragraph, ..Character::default() }, at.saturating_add(1));
        };
        let mut found = Character::default();
        for (code, value) in changes(run.changes) {
            match code {
                0x4a30 => found.style = short(value, 0),
                0x0800 => found.deleted = value.first().is_some_and(|b| *b != 0),
                0x6a09 => found.symbol = true,
                _ => {}
            }
        }
        let of_style = found.style.and_then(|n| self.styles.get(&n)).map(|s| s.characters).unwrap_or_default();
        let base = of_style.over(of_paragraph);
        found.said = base;
        for (code, value) in changes(run.changes) {
            said_of_characters(&mut found.said, base, code, value);
        }
        (found, run.to)
    }

    /// The name of a style.
    pub fn name(&self, style: u16) -> &str {
        self.styles.get(&style).map_or("", |s| &s.name)
    }
}

fn find<'r, 'a>(runs: &'r [Run<'a>], at: u32) -> Option<&'r Run<'a>> {
    let n = runs.partition_point(|run| run.to <= at);
    runs.get(n).filter(|run| run.from <= at)
}

/// The stretches that a table of pages holds.
fn runs<'a>(main: &'a [u8], table: &[u8], paragraphs: bool) -> Vec<Run<'a>> {
    // So many pages, one more boundary: each page has two numbers.
    let pages = table.len().saturating_sub(4) / 8;
    let mut all = Vec::new();
    for n in 0..pages.min(MAX_PAGES) {
        if all.len() >= MAX_RUNS {
            break;
        }
        let Some(number) = word(table, 4 * (pages + 1) + 4 * n) else { break };
        let at = (number & 0x3f_ffff) as usize * PAGE;
        let Some(page) = main.get(at..at + PAGE) else { continue };
        let count = usize::from(page.last().copied().unwrap_or(0));
        for k in 0..count {
            let size = if paragraphs { 13 } else { 1 };
            let (Some(from), Some(to)) = (word(page, 4 * k), word(page, 4 * k + 4)) else { break };
            let Some(offset) = page.get(4 * (count + 1) + size * k) else { break };
            let stored = if *offset == 0 { None } else { page.get(usize::from(*offset) * 2..) };
            let (style, changes) =
                stored.and_then(|s| if paragraphs { of_paragraph(s) } else { of_characters(s) }).unwrap_or_default();
            if from < to {
                all.push(Run { from, to, style, changes });
            }
        }
    }
    all.sort_by_key(|run| run.from);
    all
}

fn of_characters(stored: &[u8]) -> Option<(u16, &[u8])> {
    Some((0, stored.get(1..1 + usize::from(*stored.first()?))?))
}

fn of_paragraph(stored: &[u8]) -> Option<(u16, &[u8])> {
    // The length counts pairs of bytes; zero says that it follows.
    let (begin, length) = match *stored.first()? {
        0 => (2, 2 * usize::from(*stored.get(1)?)),
        pairs => (1, 2 * usize::from(pairs) - 1),
    };
    let changes = stored.get(begin..begin + length)?;
    Some((short(changes, 0)?, changes.get(2..)?))
}

/// The changes of a list: what is changed, and its value.
fn changes(list: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let code = short(list, at)?;
        let (begin, length) = match code >> 13 {
            0 | 1 => (at + 2, 1),
            2 | 4 | 5 => (at + 2, 2),
            3 => (at + 2, 4),
            7 => (at + 2, 3),
            // The definition of a table has a length of two bytes that counts one of them.
            _ if code == 0xd608 => (at + 4, usize::from(short(list, at + 2)?).saturating_sub(1)),
            _ => (at + 3, usize::from(*list.get(at + 2)?)),
        };
        at = begin + length;
        Some((code, list.get(begin..at)?))
    })
}

fn said_of_characters(said: &mut Characters, base: Characters, code: u16, value: &[u8]) {
    // 0x80 is "as the style", 0x81 its opposite.
    let switch = |base: Option<bool>| match value.first() {
        Some(0) => Some(false),
        Some(1) => Some(true),
        Some(0x81) => Some(!base.unwrap_or(false)),
        _ => base,
    };
    match code {
        0x0835 => said.bold = switch(base.bold),
        0x0836 => said.italic = switch(base.italic),
        0x083c => said.hidden = switch(base.hidden),
        0x4a43 => said.size = short(value, 0).map(|half| half.saturating_mul(5)),
        0x2a42 => said.colour = value.first().and_then(|n| COLOURS.get(usize::from(*n))).copied(),
        0x6870 => {
            if let [red, green, blue, auto, ..] = value {
                let colour = u32::from_be_bytes([0, *red, *green, *blue]);
                said.colour = Some(if *auto == 0xff { 0 } else { colour });
            }
        }
        _ => {}
    }
}

fn said_of_block(block: &mut Block, code: u16, value: &[u8]) {
    match code {
        0x460b => block.list = short(value, 0).map(|number| number != 0 && number != 0xf801),
        0x2640 => block.level = value.first().map(|level| if *level < 9 { level + 1 } else { 0 }),
        0xa413 => block.before = short(value, 0),
        0xa414 => block.after = short(value, 0),
        _ => {}
    }
}

/// The style sheet, each style put together from those it is based on.
fn sheet(bytes: &[u8]) -> HashMap<u16, Style> {
    let mut raw: HashMap<u16, Style> = HashMap::new();
    let (Some(header), Some(count), Some(base)) = (short(bytes, 0), short(bytes, 2), short(bytes, 4)) else {
        return raw;
    };
    let mut at = 2 + usize::from(header);
    for number in 0..count {
        let Some(length) = short(bytes, at).map(usize::from) else { break };
        if let Some(style) = bytes.get(at + 2..at + 2 + length).and_then(|b| style(b, usize::from(base))) {
            raw.insert(number, style);
        }
        at += 2 + length;
    }
    let put_together = |style: &Style| {
        let mut whole = style.clone();
        let mut base = style.base;
        for _ in 0..MAX_CHAIN {
            let Some(next) = u16::try_from(base).ok().and_then(|n| raw.get(&n)) else { break };
            whole.characters = whole.characters.over(next.characters);
            whole.block = whole.block.over(next.block);
            base = next.base;
        }
        whole
    };
    raw.iter().map(|(number, style)| (*number, put_together(style))).collect()
}

fn style(bytes: &[u8], base: usize) -> Option<Style> {
    let (built_in, kind, upx) = (short(bytes, 0)? & 0xfff, short(bytes, 2)?, short(bytes, 4)? & 0xf);
    let length = usize::from(short(bytes, base)?);
    let name = bytes.get(base + 2..base + 2 + 2 * length)?;
    let name: Vec<u16> = name.chunks_exact(2).filter_map(|c| short(c, 0)).collect();
    let name: String = String::from_utf16_lossy(&name).chars().filter(|c| !c.is_whitespace()).collect();
    let mut style = Style { base: usize::from(kind >> 4), ..Style::default() };
    // Its changes follow: of a paragraph's style those of paragraphs, then those of characters.
    let (is_paragraph, mut at) = (kind & 0xf == 1, base + 2 + 2 * length + 2);
    for n in 0..upx.min(2) {
        at += at % 2;
        let length = usize::from(short(bytes, at)?);
        let list = bytes.get(at + 2..at + 2 + length)?;
        at += 2 + length;
        match is_paragraph && n == 0 {
            true => changes(list.get(2..).unwrap_or_default()).for_each(|(c, v)| said_of_block(&mut style.block, c, v)),
            false => {
                changes(list).for_each(|(c, v)| said_of_characters(&mut style.characters, Characters::default(), c, v))
            }
        }
    }
    let of_kind = match built_in {
        1..=9 => Some(built_in as u8),
        62 => Some(1),
        _ => level(&name),
    };
    style.block.level = style.block.level.or(of_kind.filter(|_| is_paragraph));
    Some(Style { name, ..style })
}
