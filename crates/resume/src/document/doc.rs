//! Word 97 to 2003, and 6 and 95 where they are simple: an OLE file whose text lies in pieces ([MS-DOC]).
//!
//! The text is one row of characters: the body, then notes, headers and text boxes. Control characters end paragraphs,
//! cells and lines; fields stand between marks; what it looks like lies elsewhere ([`looks`]).

mod looks;

use super::Unreadable;
use super::docx::body::address;
use super::docx::{is_page_number, join, look_key};
use super::line::{Lines, Look};
use super::story::{Mark, Story};
use encoding_rs::{BIG5, EUC_KR, Encoding, GB18030, SHIFT_JIS, WINDOWS_1252};
use looks::Looks;
use std::collections::{HashMap, HashSet};
use std::io::{Cursor, Read};
use std::sync::Arc;

/// The largest stream that is read.
const MAX_STREAM: u64 = 64 << 20;
/// The most characters that are read.
const MAX_CHARACTERS: usize = 4 << 20;
/// The first version whose text may be Unicode: Word 97's.
const WORD_97: u16 = 0x00c1;
/// How deep tables and fields nest at most.
const MAX_DEPTH: usize = 32;

/// Sees a binary Word file.
///
/// # Errors
/// [`Unreadable`], where nothing of it can be seen.
pub fn lines(bytes: &[u8]) -> Result<Lines, Unreadable> {
    let mut ole = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| Unreadable::Broken)?;
    // Newer files with a password are such a stream.
    if ole.is_stream("/EncryptedPackage") {
        return Err(Unreadable::Locked);
    }
    if !ole.is_stream("/WordDocument") {
        return Err(Unreadable::Kind);
    }
    let mut cut = false;
    let mut stream = |name: &str| {
        let mut all = Vec::new();
        let read = ole.open_stream(name).ok()?.take(MAX_STREAM + 1).read_to_end(&mut all);
        cut |= read.is_err() || all.len() as u64 > MAX_STREAM;
        Some(all)
    };
    let main = stream("/WordDocument").ok_or(Unreadable::Broken)?;
    let (Some(version), Some(flags)) = (short(&main, 2), short(&main, 0x0a)) else { return Err(Unreadable::Broken) };
    if flags & 0x0100 != 0 {
        return Err(Unreadable::Locked);
    }
    let mut found = if version < WORD_97 {
        old(&main, flags)?
    } else {
        let table = stream(if flags & 0x0200 != 0 { "/1Table" } else { "/0Table" }).unwrap_or_default();
        File::read(&main, &table)?.lines()
    };
    found.cut |= cut;
    Ok(found)
}

/// Two bytes of a file as a number.
fn short(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(u16::from_le_bytes)
}

/// Four bytes of a file as a number.
fn word(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(u32::from_le_bytes)
}

/// A character, and the byte of the file where it stands.
type Placed = (char, u32);

/// A file since Word 97.
struct File<'a> {
    text: Vec<Placed>,
    looks: Looks<'a>,
    /// Where the parts of the text begin and end: body, footnotes, headers, macros, comments, endnotes, boxes, boxes of
    /// headers.
    parts: [(usize, usize); 8],
    /// Where each header and footer begins, in the part of headers.
    headers: Vec<usize>,
    cut: bool,
}

impl<'a> File<'a> {
    fn read(main: &'a [u8], table: &[u8]) -> Result<File<'a>, Unreadable> {
        // The header points to lists in the table stream, by number.
        let list = |number: usize| {
            let from = word(main, 0x9a + 8 * number)? as usize;
            let length = word(main, 0x9e + 8 * number)? as usize;
            table.get(from..from.checked_add(length)?)
        };
        let (text, mut cut) = pieces(main, list(33).unwrap_or_default()).ok_or(Unreadable::Broken)?;
        let (mut parts, mut at) = ([(0, 0); 8], 0_usize);
        for (n, part) in parts.iter_mut().enumerate() {
            let length = word(main, 0x4c + 4 * n).unwrap_or(0) as usize;
            let end = at.saturating_add(length).min(text.len());
            cut |= end - at < length;
            *part = (at, end);
            at = end;
        }
        let found = |number: usize| list(number).unwrap_or_default();
        let looks = Looks::read(main, found(12), found(13), found(1));
        let headers = found(11).chunks_exact(4).filter_map(|c| word(c, 0)).map(|cp| cp as usize).collect();
        Ok(File { text, looks, parts, headers, cut })
    }

    fn lines(&self) -> Lines {
        let [body, footnotes, headers, _, _, endnotes, boxes, header_boxes] = self.parts;
        let header = |kinds: &[usize]| {
            let mut texts = HashSet::new();
            let ends = self.headers.iter().skip(1);
            let each = self.headers.iter().zip(ends).enumerate().skip(6).take(6 * MAX_DEPTH);
            // Six of each section: even header, header, even footer, footer, header and footer of the first page.
            let mut found: Vec<_> =
                each.filter_map(|(n, part)| Some((kinds.iter().position(|k| *k == n % 6)?, part))).collect();
            found.sort_by_key(|(order, _)| *order);
            let each = found.iter().map(|(_, (from, to))| {
                self.see("headers", (headers.0.saturating_add(**from), headers.0.saturating_add(**to).min(headers.1)))
            });
            let mut all = join(each);
            all.lines.retain(|line| !is_page_number(&line.text) && texts.insert(line.text.clone()));
            all
        };
        let mut all = join([
            header(&[4, 1]),
            self.see("header boxes", header_boxes),
            self.see("body", body),
            self.see("boxes", boxes),
            self.see("footnotes", footnotes),
            self.see("endnotes", endnotes),
            header(&[5, 3]),
        ]);
        all.cut |= self.cut;
        all
    }

    fn see(&self, part: &str, (from, to): (usize, usize)) -> Lines {
        let mut see = See {
            looks: &self.looks,
            story: Story::new(part),
            tables: Vec::new(),
            fields: Vec::new(),
            shapes: HashMap::new(),
        };
        let text = self.text.get(from..to).unwrap_or_default();
        // A paragraph ends with its mark; a cell's mark ends one too, and so does a new page or section.
        let mut last_was_cell = false;
        for paragraph in text.split_inclusive(|(c, _)| matches!(c, '\r' | '\x07' | '\x0c')) {
            last_was_cell = see.paragraph(paragraph, last_was_cell);
        }
        see.story.finish()
    }
}

/// The characters that a list of pieces puts together, and whether some are missing. None where there is no list.
fn pieces(main: &[u8], mut list: &[u8]) -> Option<(Vec<Placed>, bool)> {
    // Changes that pieces refer to come first.
    while let [1, rest @ ..] = list {
        list = rest.get(2 + usize::from(short(rest, 0)?)..)?;
    }
    let table = list.strip_prefix(&[2])?.get(4..)?;
    let count = table.len().saturating_sub(4) / 12;
    let high: Vec<char> = (0x80..=0x9f_u8)
        .map(|b| WINDOWS_1252.decode_without_bom_handling(&[b]).0.chars().next().unwrap_or(' '))
        .collect();
    let (mut text, mut cut) = (Vec::new(), false);
    for n in 0..count {
        let (from, to) = (word(table, 4 * n)?, word(table, 4 * n + 4)?);
        let at = word(table, 4 * (count + 1) + 8 * n + 2)?;
        let length = (to.checked_sub(from)? as usize).min(MAX_CHARACTERS - text.len().min(MAX_CHARACTERS));
        cut |= length < (to - from) as usize;
        let narrow = at & 0x4000_0000 != 0;
        let at = if narrow { (at & 0x3fff_ffff) / 2 } else { at };
        let begin = at as usize;
        let size = if narrow { length } else { 2 * length };
        let end = begin.saturating_add(size).min(main.len());
        let bytes = main.get(begin..end).unwrap_or_default();
        cut |= bytes.len() < size;
        if narrow {
            let wide = |b: u8| high.get(usize::from(b).wrapping_sub(0x80)).copied().unwrap_or(char::from(b));
            text.extend(bytes.iter().zip(at..).map(|(b, at)| (wide(*b), at)));
        } else {
            let units = bytes.chunks_exact(2).filter_map(|c| short(c, 0));
            let mut at = at;
            for c in char::decode_utf16(units) {
                let c = c.unwrap_or(char::REPLACEMENT_CHARACTER);
                text.push((c, at));
                // Places are counted in units: a character of two is followed by one that isn't seen.
                if c.len_utf16() == 2 {
                    text.push(('\u{ad}', at));
                }
                at = at.saturating_add(2 * c.len_utf16() as u32);
            }
        }
    }
    Some((text, cut))
}

/// A part of the text that is being seen.
struct See<'a> {
    looks: &'a Looks<'a>,
    story: Story,
    /// For each table that we are in: whether a row, and whether a cell has ended.
    tables: Vec<(bool, bool)>,
    /// For each field that we are in: its instruction, and its link once it is known.
    fields: Vec<(String, Option<Option<Arc<str>>>)>,
    shapes: HashMap<(u16, Option<u16>, Look), Arc<str>>,
}

impl See<'_> {
    /// Sees a paragraph; tells whether it ended a cell. Without looks, an empty one after a cell ends a row.
    fn paragraph(&mut self, text: &[Placed], after_cell: bool) -> bool {
        let Some((mark, at)) = text.last() else { return false };
        let mut said = self.looks.paragraph(*at);
        if !self.looks.has_paragraphs() {
            said.depth = u32::from(*mark == '\x07');
            said.row_end = after_cell && text.len() == 1 && *mark == '\x07';
        }
        let depth = (said.depth as usize).min(MAX_DEPTH);
        while self.tables.len() > depth {
            self.story.end_cell();
            self.story.end_table();
            self.tables.pop();
        }
        while self.tables.len() < depth {
            self.story.begin_table();
            self.tables.push((true, true));
        }
        if let Some((row, cell)) = self.tables.last_mut() {
            if said.row_end {
                *row = true;
                return false;
            }
            if std::mem::take(row) {
                self.story.begin_row();
                *cell = true;
            }
            if std::mem::take(cell) {
                self.story.begin_cell();
            }
        }
        self.story.begin_paragraph();
        let list = said.block.list.unwrap_or(false) && said.block.level.unwrap_or(0) == 0;
        self.story.describe(list, said.block.before.unwrap_or(0) / 24, said.block.after.unwrap_or(0) / 24);
        self.characters(text, said.style, said.block.level.unwrap_or(0));
        self.story.end_paragraph();
        let ends = *mark == '\x07' || said.cell_end;
        if ends && let Some((_, cell)) = self.tables.last_mut() {
            *cell = true;
            self.story.end_cell();
        }
        ends
    }

    fn characters(&mut self, text: &[Placed], style: u16, level: u8) {
        // The look holds from one byte of the file to another.
        let (mut from, mut to, mut mark, mut symbol) = (0, 0, None, false);
        let mut letter = [0; 4];
        for (c, at) in text {
            match c {
                '\x13' if self.fields.len() < MAX_DEPTH => self.fields.push((String::new(), None)),
                '\x14' => {
                    if let Some((instruction, link)) = self.fields.last_mut() {
                        *link = Some(address(instruction));
                    }
                    to = 0;
                }
                '\x15' => {
                    self.fields.pop();
                    to = 0;
                }
                _ if self.fields.iter().any(|(_, link)| link.is_none()) => {
                    if let Some((instruction, None)) = self.fields.last_mut().filter(|f| f.0.len() < 4096) {
                        instruction.push(*c);
                    }
                }
                '\x0b' | '\x0e' => self.story.end_line(),
                '\t' => self.story.tab(),
                _ => {
                    if !(from..to).contains(at) {
                        (from, (mark, symbol, to)) = (*at, self.mark(*at, style, level));
                    }
                    let Some(mark) = &mark else { continue };
                    let c = match c {
                        '\x1e' => '-',
                        _ if symbol => '\u{f0b7}',
                        c => *c,
                    };
                    self.story.text(c.encode_utf8(&mut letter), mark);
                }
            }
        }
    }

    /// The look at a byte of the file, none where nothing is seen; whether it is a sign; and how far both hold.
    fn mark(&mut self, at: u32, style: u16, level: u8) -> (Option<Mark>, bool, u32) {
        let (found, to) = self.looks.character(at, style);
        if found.deleted || found.said.hidden == Some(true) {
            return (None, false, to);
        }
        let look = Look {
            level: level.min(6),
            // Word's own size, where nothing is said.
            size: found.said.size.unwrap_or(100),
            bold: found.said.bold.unwrap_or(false),
            italic: found.said.italic.unwrap_or(false),
            colour: found.said.colour.unwrap_or(0),
        };
        let looks = self.looks;
        let shape = self.shapes.entry((style, found.style, look)).or_insert_with(|| {
            let run = found.style.map(|n| format!("/{}", looks.name(n))).unwrap_or_default();
            Arc::from(format!("{}{run} {}", looks.name(style), look_key(look)).trim())
        });
        let link = self.fields.iter().rev().find_map(|(_, link)| link.clone().flatten());
        (Some(Mark { look, shape: Arc::clone(shape), link }), found.symbol, to)
    }
}

/// Word 6 and 95: the text lies in one piece, in the code page of the language.
fn old(main: &[u8], flags: u16) -> Result<Lines, Unreadable> {
    // Saved in pieces, in a form of its own.
    if flags & 0x0004 != 0 {
        return Err(Unreadable::Kind);
    }
    let (from, to) = (word(main, 0x18).unwrap_or(0) as usize, word(main, 0x1c).unwrap_or(0) as usize);
    let bytes = main.get(from..to.min(main.len())).filter(|b| !b.is_empty()).ok_or(Unreadable::Broken)?;
    let encoding: &Encoding = match short(main, 6).unwrap_or(0) {
        0x0804 | 0x1004 => GB18030,
        0x0404 | 0x0c04 | 0x1404 => BIG5,
        0x0411 => SHIFT_JIS,
        0x0412 => EUC_KR,
        _ => WINDOWS_1252,
    };
    let wide = flags & 0x1000 != 0;
    let text = if wide { encoding_rs::UTF_16LE } else { encoding }.decode_without_bom_handling(bytes).0;
    // The body's length is in bytes; of a text in a code page its characters can't be told from the other parts'.
    let text: Vec<Placed> = text.chars().take(MAX_CHARACTERS).map(|c| (c, 0)).collect();
    let all = (0, text.len());
    let file = File { text, looks: Looks::default(), parts: [all; 8], headers: Vec::new(), cut: to > main.len() };
    let found = file.see("body", all);
    Ok(Lines { cut: found.cut || file.cut, ..found })
}
