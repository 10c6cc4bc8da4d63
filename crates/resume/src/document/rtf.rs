//! Rich Text Format, as Word, WPS and LibreOffice write it: text in groups, with controls between.

mod tokens;

use super::Unreadable;
use super::docx::body::address;
use super::docx::styles::level;
use super::docx::{is_page_number, join, look_key};
use super::line::{Lines, Look};
use super::story::{Mark, Story};
use encoding_rs::{BIG5, EUC_KR, Encoding, GB18030, SHIFT_JIS, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use tokens::{Token, Tokens};

/// How deep groups may nest.
const MAX_DEPTH: usize = 1000;
/// How deep tables may nest.
const MAX_TABLES: usize = 32;
/// The most fonts, colours and styles.
const MAX_LIST: usize = 10_000;

/// Sees a file.
///
/// # Errors
/// [`Unreadable::Broken`], where nothing of it can be seen.
pub fn lines(bytes: &[u8]) -> Result<Lines, Unreadable> {
    let mut see = See::default();
    let mut tokens = Tokens::new(bytes);
    for token in tokens.by_ref() {
        see.token(token);
        if see.open.len() > MAX_DEPTH || see.flows.iter().any(|flow| flow.story.is_full()) {
            break;
        }
    }
    see.flush();
    // The file is one group.
    let cut = !see.open.is_empty() || !see.closed;
    let [body, header, footer] = see.flows.map(|flow| flow.story.finish());
    let margin = |mut lines: Lines| {
        let mut texts = HashSet::new();
        lines.lines.retain(|line| !is_page_number(&line.text) && texts.insert(line.text.clone()));
        lines
    };
    let mut found = join([margin(header), body, margin(footer)]);
    found.cut |= cut;
    match found.lines.is_empty() && found.cut {
        true => Err(Unreadable::Broken),
        false => Ok(found),
    }
}

/// What the text of a group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Target {
    /// Text that is seen: of the body, of headers, of footers.
    Body,
    Header,
    Footer,
    Fonts,
    Colours,
    Styles,
    Instruction,
    #[default]
    Unseen,
}

/// What holds in a group.
#[derive(Debug, Clone, Default)]
struct Group {
    target: Target,
    /// What the text around is, where this is the group of a field.
    seen: Target,
    font: i32,
    /// How many characters stand for those who can't read a Unicode one.
    stand_ins: usize,
    look: Look,
    hidden: bool,
    style: i32,
    link: Option<Arc<str>>,
    in_table: bool,
    nesting: usize,
    level: Option<u8>,
    list: bool,
    before: u16,
    after: u16,
    /// Whether it began with `\*`: what isn't known in it isn't seen.
    optional: bool,
    /// Whether it is a text box.
    boxed: bool,
}

/// A text that runs by itself.
struct Flow {
    story: Story,
    /// Whether a paragraph is open.
    open: bool,
    /// For each table that we are in: whether a row, and whether a cell has ended.
    tables: Vec<(bool, bool)>,
}

impl Flow {
    fn new(part: &str) -> Flow {
        Flow { story: Story::new(part), open: false, tables: Vec::new() }
    }
}

struct See {
    flows: [Flow; 3],
    open: Vec<Group>,
    at: Group,
    /// Whether the outermost group has ended.
    closed: bool,
    /// Bytes of text in the code page of their font.
    bytes: Vec<u8>,
    /// How many characters are left that stand for a Unicode one.
    skip: usize,
    /// The first half of a character beyond 16 bits.
    high: Option<u16>,
    code_page: i32,
    charsets: HashMap<i32, i32>,
    colours: Vec<u32>,
    styles: HashMap<i32, String>,
    instruction: String,
    /// The address of the last field's instruction.
    address: Option<Arc<str>>,
    shapes: HashMap<(i32, Look), Arc<str>>,
}

impl Default for See {
    fn default() -> Self {
        See {
            flows: [Flow::new("body"), Flow::new("header"), Flow::new("footer")],
            open: Vec::new(),
            at: Group {
                target: Target::Body,
                stand_ins: 1,
                look: Look { size: 120, ..Look::default() },
                ..Group::default()
            },
            closed: false,
            bytes: Vec::new(),
            skip: 0,
            high: None,
            code_page: 1252,
            charsets: HashMap::new(),
            colours: Vec::new(),
            styles: HashMap::new(),
            instruction: String::new(),
            address: None,
            shapes: HashMap::new(),
        }
    }
}

impl See {
    fn token(&mut self, token: Token<'_>) {
        if let Token::Byte(byte) = token {
            match self.skip {
                0 => self.bytes.push(byte),
                _ => self.skip -= 1,
            }
            return;
        }
        self.flush();
        match token {
            Token::Begin => {
                self.skip = 0;
                let inner = Group { optional: false, boxed: false, ..self.at.clone() };
                self.open.push(std::mem::replace(&mut self.at, inner));
            }
            Token::End => {
                self.skip = 0;
                if self.at.boxed {
                    self.flow().open = false;
                    self.flow().story.end_box();
                }
                if let Some(mut outer) = self.open.pop() {
                    // What is said of a paragraph holds until it ends, not until the group ends.
                    outer.list |= self.at.list && self.at.target == outer.target;
                    if self.at.target == Target::Instruction && outer.target != Target::Instruction {
                        self.address = address(&std::mem::take(&mut self.instruction));
                    }
                    self.at = outer;
                }
                self.closed |= self.open.is_empty();
            }
            Token::Symbol(b'*') => self.at.optional = true,
            Token::Symbol(sign) => match sign {
                b'~' => self.text("\u{a0}"),
                b'_' => self.text("-"),
                b'\r' | b'\n' => self.end_paragraph(),
                b'\\' | b'{' | b'}' => self.text(char::from(sign).encode_utf8(&mut [0; 4])),
                _ => {}
            },
            Token::Word(name, number) => self.word(name, number),
            Token::Byte(_) => {}
        }
    }

    /// Bytes that came are text now.
    fn flush(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let of_font = self.charsets.get(&self.at.font).and_then(|charset| of_charset(*charset));
        let encoding = of_font.unwrap_or(of_page(self.code_page));
        let text = encoding.decode_without_bom_handling(&bytes).0;
        self.text(&text);
    }

    fn text(&mut self, text: &str) {
        match self.at.target {
            Target::Unseen => {}
            Target::Instruction => {
                if self.instruction.len() < 4096 {
                    self.instruction.push_str(text);
                }
            }
            Target::Fonts => {}
            Target::Colours => {
                for _ in text.matches(';').take(MAX_LIST.saturating_sub(self.colours.len())) {
                    self.colours.push(std::mem::take(&mut self.at.look.colour));
                }
            }
            Target::Styles => {
                if self.styles.len() < MAX_LIST {
                    let name = text.chars().filter(|c| !c.is_whitespace() && *c != ';');
                    self.styles.entry(self.at.style).or_default().extend(name);
                }
            }
            Target::Body | Target::Header | Target::Footer if self.at.hidden => {}
            Target::Body | Target::Header | Target::Footer => {
                self.settle();
                let mark = self.mark();
                self.flow().story.text(text, &mark);
            }
        }
    }

    fn mark(&mut self) -> Mark {
        let name = self.styles.get(&self.at.style).map_or("", |n| n);
        let level = self.at.level.or_else(|| level(name)).unwrap_or(0).min(6);
        let look = Look { level, ..self.at.look };
        let shape = self.shapes.entry((self.at.style, look));
        let shape = shape.or_insert_with(|| Arc::from(format!("{name} {}", look_key(look)).trim()));
        Mark { look, shape: Arc::clone(shape), link: self.at.link.clone() }
    }

    fn seen(&self) -> bool {
        matches!(self.at.target, Target::Body | Target::Header | Target::Footer)
    }

    fn flow(&mut self) -> &mut Flow {
        let [body, header, footer] = &mut self.flows;
        match self.at.target {
            Target::Header => header,
            Target::Footer => footer,
            _ => body,
        }
    }

    /// Opens what must be open for text: the tables that the paragraph is in, and the paragraph.
    fn settle(&mut self) {
        let depth = if self.at.in_table { self.at.nesting.clamp(1, MAX_TABLES) } else { 0 };
        let heading = self.at.level.unwrap_or(0) > 0;
        let (list, before, after) = (self.at.list && !heading, self.at.before / 24, self.at.after / 24);
        let flow = self.flow();
        if std::mem::replace(&mut flow.open, true) {
            return;
        }
        while flow.tables.len() > depth {
            flow.story.end_cell();
            flow.story.end_table();
            flow.tables.pop();
        }
        while flow.tables.len() < depth {
            flow.story.begin_table();
            flow.tables.push((true, true));
        }
        if let Some((row, cell)) = flow.tables.last_mut() {
            if std::mem::take(row) {
                flow.story.begin_row();
                *cell = true;
            }
            if std::mem::take(cell) {
                flow.story.begin_cell();
            }
        }
        flow.story.begin_paragraph();
        flow.story.describe(list, before, after);
    }

    fn end_paragraph(&mut self) {
        if self.seen() {
            self.settle();
            let flow = self.flow();
            flow.open = false;
            flow.story.end_paragraph();
        }
    }

    fn end_cell(&mut self, nesting: usize) {
        if !self.seen() {
            return;
        }
        (self.at.in_table, self.at.nesting) = (true, nesting);
        self.end_paragraph();
        let flow = self.flow();
        flow.story.end_cell();
        if let Some((_, cell)) = flow.tables.last_mut() {
            *cell = true;
        }
    }

    fn end_row(&mut self) {
        if self.seen()
            && let Some((row, _)) = self.flow().tables.last_mut()
        {
            *row = true;
        }
    }

    fn word(&mut self, name: &str, number: Option<i32>) {
        let on = number != Some(0);
        let count = number.unwrap_or(0);
        let twips = u16::try_from(count.max(0)).unwrap_or(u16::MAX);
        match name {
            // destinations
            "fonttbl" => self.at.target = Target::Fonts,
            "colortbl" => self.at.target = Target::Colours,
            "stylesheet" => self.at.target = Target::Styles,
            "header" | "headerf" | "headerr" | "headerl" => self.margin(Target::Header),
            "footer" | "footerf" | "footerr" | "footerl" => self.margin(Target::Footer),
            "field" => (self.at.seen, self.address) = (self.at.target, None),
            "fldinst" if self.seen() => (self.at.target, self.at.optional) = (Target::Instruction, false),
            "fldrslt" if self.seen() => self.at.link = self.address.clone().or(self.at.link.take()),
            "shptxt" if self.seen() => {
                self.settle();
                self.flow().story.begin_box(None);
                self.flow().open = false;
                (self.at.boxed, self.at.in_table) = (true, false);
            }
            "listtext" | "pntext" => {
                // The number or bullet in plain text, for those who don't know lists.
                (self.at.target, self.at.list) = (Target::Unseen, true);
                if let Some(outer) = self.open.last_mut() {
                    outer.list = true;
                }
            }
            "shpinst" | "shp" | "shpgrp" | "bkmkstart" => self.at.optional = false,
            "info" | "pict" | "shprslt" | "nonshppict" | "nonesttables" | "objdata" | "ftnsep" | "ftnsepc"
            | "aftnsep" | "aftnsepc" | "annotation" | "listtable" | "listoverridetable" | "revtbl" | "sp" | "xe"
            | "tc" => {
                self.at.target = Target::Unseen;
            }
            "nesttableprops" => self.at.optional = false,
            _ if self.at.optional && !self.at.boxed => (self.at.target, self.at.optional) = (Target::Unseen, false),
            // characters
            "u" => self.unicode(count),
            "uc" => self.at.stand_ins = usize::try_from(count).unwrap_or(0).min(16),
            "tab" if self.seen() => {
                self.settle();
                self.flow().story.tab();
            }
            "line" | "column" | "softline" if self.seen() => {
                self.settle();
                self.flow().story.end_line();
            }
            "bullet" => self.text("•"),
            "endash" => self.text("–"),
            "emdash" => self.text("—"),
            "lquote" => self.text("‘"),
            "rquote" => self.text("’"),
            "ldblquote" => self.text("“"),
            "rdblquote" => self.text("”"),
            "emspace" | "enspace" | "qmspace" => self.text(" "),
            // paragraphs and tables
            "par" | "sect" | "page" => self.end_paragraph(),
            "cell" => self.end_cell(1),
            "nestcell" => self.end_cell(self.at.nesting.max(2)),
            "row" | "nestrow" => self.end_row(),
            "pard" => {
                (self.at.in_table, self.at.list, self.at.level, self.at.nesting) = (false, false, None, 0);
                (self.at.style, self.at.before, self.at.after) = (0, 0, 0);
            }
            "intbl" => self.at.in_table = true,
            "itap" => (self.at.nesting, self.at.in_table) = (usize::try_from(count).unwrap_or(0), count > 0),
            "s" => self.at.style = count,
            "cs" | "ds" | "ts" if self.at.target == Target::Styles => self.at.style = -1,
            "outlinelevel" if self.seen() => self.at.level = u8::try_from(count).ok().filter(|l| *l < 9).map(|l| l + 1),
            "ls" | "pnlvlblt" | "pnlvlbody" => self.at.list = count > 0 || number.is_none(),
            "sb" => self.at.before = twips,
            "sa" => self.at.after = twips,
            // looks
            "plain" => {
                self.at.look = Look { size: 120, ..Look::default() };
                self.at.hidden = false;
            }
            "b" => self.at.look.bold = on,
            "i" => self.at.look.italic = on,
            "fs" => self.at.look.size = twips.saturating_mul(5),
            "cf" => {
                let n = usize::try_from(count).unwrap_or(0);
                self.at.look.colour = self.colours.get(n).copied().unwrap_or(0);
            }
            "v" | "deleted" => self.at.hidden = on,
            "f" => self.at.font = count,
            // tables of fonts and colours
            "fcharset" if self.at.target == Target::Fonts && self.charsets.len() < MAX_LIST => {
                self.charsets.insert(self.at.font, count);
            }
            "red" => self.at.look.colour |= (count as u32 & 0xff) << 16,
            "green" => self.at.look.colour |= (count as u32 & 0xff) << 8,
            "blue" => self.at.look.colour |= count as u32 & 0xff,
            "ansicpg" => self.code_page = count,
            "mac" => self.code_page = 10_000,
            _ => {}
        }
    }

    /// A header or footer: a text of its own.
    fn margin(&mut self, target: Target) {
        if self.seen() {
            self.at = Group { target, stand_ins: self.at.stand_ins, ..See::default().at };
        }
    }

    fn unicode(&mut self, number: i32) {
        // Numbers beyond 15 bits are written as negative ones.
        let unit = (number as u32 & 0xffff) as u16;
        let units = [self.high.take().unwrap_or(0), unit];
        match unit {
            0xd800..=0xdbff => self.high = Some(unit),
            _ => {
                let units = if units[0] == 0 { &units[1..] } else { &units[..] };
                self.text(&String::from_utf16_lossy(units));
            }
        }
        self.skip = self.at.stand_ins;
    }
}

/// The encoding of a code page.
fn of_page(page: i32) -> &'static Encoding {
    match page {
        936 | 54_936 => GB18030,
        950 => BIG5,
        932 => SHIFT_JIS,
        949 => EUC_KR,
        1250 => WINDOWS_1250,
        1251 => WINDOWS_1251,
        65_001 => encoding_rs::UTF_8,
        10_000 => encoding_rs::MACINTOSH,
        _ => WINDOWS_1252,
    }
}

/// The encoding of a font's charset, where it says one.
fn of_charset(charset: i32) -> Option<&'static Encoding> {
    match charset {
        134 => Some(GB18030),
        136 => Some(BIG5),
        128 => Some(SHIFT_JIS),
        129 => Some(EUC_KR),
        204 => Some(WINDOWS_1251),
        238 => Some(WINDOWS_1250),
        _ => None,
    }
}
