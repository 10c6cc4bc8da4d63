//! The paragraphs of Word's XML (`w:p`, `w:tbl`, boxes, fields): they are the same in a `.docx` and in Word's XML of 2003.

use super::styles::{Block, Characters, Styles, on};
use super::xml::{Element, Piece, Xml};
use crate::document::line::Look;
use crate::document::story::{Mark, Position, Story};
use std::collections::HashMap;
use std::sync::Arc;

/// What isn't seen, with all that is inside: what was deleted or moved away, former properties, phonetic guides.
const UNSEEN: &[&str] = &[
    "del",
    "moveFrom",
    "delText",
    "delInstrText",
    "rPrChange",
    "pPrChange",
    "tblPrChange",
    "trPrChange",
    "tcPrChange",
    "sectPrChange",
    "tblPr",
    "tblGrid",
    "rt",
    "sdtEndPr",
    "binData",
    "styles",
    "fonts",
    "lists",
    "docPr",
    "DocumentProperties",
    "docOleData",
    "docSuppData",
    "annotation-content",
];

/// A header or footer that a section of the document names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Margin {
    /// Its relationship.
    pub id: String,
    pub footer: bool,
    /// `default`, `first` or `even`.
    pub kind: String,
}

/// Reads Word's XML into a story.
pub struct Body<'a> {
    styles: &'a Styles,
    /// What the relationships of the part lead to.
    links: &'a HashMap<String, Arc<str>>,
    /// The prefix of Word's own elements.
    prefix: String,
    /// What each open element is.
    open: Vec<Open>,
    /// How many elements deep we are in something unseen.
    unseen: usize,
    at: Inside,
    /// Where we were in the text outside of each box.
    outside: Vec<Inside>,
    shapes: HashMap<(usize, Option<usize>, Look), Arc<str>>,
    /// Where the box that comes next is on the page.
    position: Position,
    /// Whether an offset that comes next is its upper edge.
    vertical: bool,
    /// The headers and footers of the sections.
    pub margins: Vec<Margin>,
    /// Whether a section shows another header on its first page.
    pub first_differs: bool,
}

/// Where we are in a text.
#[derive(Default)]
struct Inside {
    style: usize,
    block: Block,
    /// The style of the characters, and what is said of them beyond.
    run_style: Option<usize>,
    run: Characters,
    /// The look of the run; none where it is hidden.
    mark: Option<Option<Mark>>,
    fields: Vec<Field>,
    links: Vec<Arc<str>>,
}

/// A field: its instruction, then its result.
#[derive(Default)]
struct Field {
    instruction: String,
    link: Option<Arc<str>>,
    result: bool,
}

/// What an open element means when it ends.
enum Open {
    Other,
    Paragraph,
    ParagraphProperties,
    Run,
    RunProperties,
    Text,
    Instruction,
    Offset,
    Table,
    Cell,
    Box,
    Link,
    SimpleField,
    /// Alternatives: whether one was taken already.
    Alternatives(bool),
    /// A content control: whether it shows a hint instead of content.
    Control(bool),
}

impl<'a> Body<'a> {
    /// Reads with these styles and relationships.
    pub fn new(styles: &'a Styles, links: &'a HashMap<String, Arc<str>>) -> Self {
        Body {
            styles,
            links,
            prefix: "w".into(),
            open: Vec::new(),
            unseen: 0,
            at: Inside::default(),
            outside: Vec::new(),
            shapes: HashMap::new(),
            position: Position::default(),
            vertical: false,
            margins: Vec::new(),
            first_differs: false,
        }
    }

    /// Reads a part to its end, or as far as it goes.
    pub fn read(&mut self, xml: &str, story: &mut Story) {
        let mut pieces = Xml::new(xml);
        for piece in pieces.by_ref() {
            match piece {
                Piece::Begin(element) => self.begin(&element, story),
                Piece::End => self.end(story),
                Piece::Text(text) => self.text(&text, story),
            }
            if story.is_full() {
                story.cut();
                break;
            }
        }
        if pieces.cut {
            story.cut();
        }
        self.open.clear();
        self.unseen = 0;
        for _ in self.outside.drain(..) {
            story.end_box();
        }
        self.at = Inside::default();
        story.end_paragraph();
    }

    fn begin(&mut self, element: &Element<'_>, story: &mut Story) {
        if self.open.is_empty()
            && let Some(prefix) =
                element.declares(&["wordprocessingml/main", "wordprocessingml/2006/main", "2003/wordml"])
        {
            self.prefix = prefix;
        }
        if self.unseen > 0 {
            self.unseen += 1;
            return;
        }
        let (name, own) = (element.name(), element.prefix() == self.prefix);
        let open = match name {
            _ if own => self.begin_own(name, element, story),
            "AlternateContent" => Some(Open::Alternatives(false)),
            "Choice" | "Fallback" => match self.open.last_mut() {
                // Both say the same: the first is taken.
                Some(Open::Alternatives(taken)) if *taken => None,
                Some(Open::Alternatives(taken)) => {
                    *taken = true;
                    Some(Open::Other)
                }
                _ => Some(Open::Other),
            },
            "t" if element.prefix() == "m" => Some(Open::Text),
            "anchor" | "inline" => {
                self.position = Position::default();
                Some(Open::Other)
            }
            "shape" | "rect" | "textbox" => {
                if let Some(style) = element.get("style") {
                    let place = place(&style);
                    if !place.from.is_empty() {
                        self.position = place;
                    }
                }
                Some(Open::Other)
            }
            "positionH" | "positionV" => {
                self.vertical = name == "positionV";
                self.position.from.push_str(&element.get("relativeFrom").unwrap_or_default());
                Some(Open::Other)
            }
            "posOffset" => Some(Open::Offset),
            "extent" => {
                self.position.width = element.number("cx").unwrap_or(0);
                Some(Open::Other)
            }
            _ if UNSEEN.contains(&name) => None,
            _ => Some(Open::Other),
        };
        match open {
            Some(open) => self.open.push(open),
            None => self.unseen += 1,
        }
    }

    /// One of Word's own elements begins. None where it isn't seen.
    fn begin_own(&mut self, name: &str, element: &Element<'_>, story: &mut Story) -> Option<Open> {
        Some(match name {
            "p" => {
                story.begin_paragraph();
                self.at.style = self.styles.usual;
                self.at.block = Block::default();
                self.describe(story);
                Open::Paragraph
            }
            "pPr" => Open::ParagraphProperties,
            "r" => {
                (self.at.run, self.at.run_style, self.at.mark) = Default::default();
                Open::Run
            }
            "rPr" => match self.open.last() {
                Some(Open::Run) => Open::RunProperties,
                // Of the paragraph mark.
                _ => return None,
            },
            "t" => Open::Text,
            "instrText" => Open::Instruction,
            "tbl" => {
                story.begin_table();
                Open::Table
            }
            "tr" => {
                story.begin_row();
                Open::Other
            }
            "tc" => {
                story.begin_cell();
                Open::Cell
            }
            // A cell that goes on from above or from the left gives nothing.
            "vMerge" | "hMerge" if element.get("val").is_none_or(|v| v == "continue") => {
                self.leave_cell(story);
                return None;
            }
            "txbxContent" => {
                let known = Some(self.position.clone()).filter(|p| !p.from.is_empty());
                story.begin_box(known);
                self.outside.push(std::mem::take(&mut self.at));
                Open::Box
            }
            "hyperlink" | "hlink" => {
                let id = element.get("id").and_then(|id| self.links.get(&*id).cloned());
                let link = id.or_else(|| element.get("dest").map(|d| Arc::from(&*d)));
                match link {
                    Some(link) => {
                        self.at.links.push(link);
                        self.at.mark = None;
                        Open::Link
                    }
                    None => Open::Other,
                }
            }
            "fldSimple" => {
                let instruction = element.get("instr").unwrap_or_default();
                let link = address(&instruction);
                self.at.fields.push(Field { instruction: String::new(), link, result: true });
                Open::SimpleField
            }
            "fldChar" => {
                match element.get("fldCharType").as_deref() {
                    Some("begin") if self.at.fields.len() < 100 => self.at.fields.push(Field::default()),
                    Some("separate") => {
                        if let Some(field) = self.at.fields.last_mut() {
                            field.result = true;
                            field.link = address(&field.instruction);
                        }
                    }
                    Some("end") => {
                        self.at.fields.pop();
                    }
                    _ => {}
                }
                self.at.mark = None;
                Open::Other
            }
            "sdt" => Open::Control(false),
            "showingPlcHdr" if element.get("val").is_none_or(|v| on(Some(&v))) => {
                if let Some(Open::Control(hint)) = self.open.iter_mut().rev().find(|o| matches!(o, Open::Control(_))) {
                    *hint = true;
                }
                Open::Other
            }
            "sdtContent" if matches!(self.open.last(), Some(Open::Control(true))) => return None,
            "headerReference" | "footerReference" => {
                let id = element.get("id").unwrap_or_default().into_owned();
                let kind = element.get("type").unwrap_or_default().into_owned();
                self.margins.push(Margin { id, footer: name.starts_with('f'), kind });
                Open::Other
            }
            "titlePg" => {
                self.first_differs |= on(element.get("val").as_deref());
                Open::Other
            }
            _ if self.instructing() => Open::Other,
            "tab" | "ptab" if self.in_run() => {
                story.tab();
                Open::Other
            }
            "br" | "cr" if self.in_run() => {
                story.end_line();
                Open::Other
            }
            "noBreakHyphen" if self.in_run() => {
                self.characters("-", story);
                Open::Other
            }
            "sym" => {
                // A sign of a font of signs: at the beginning of a line it is a bullet, elsewhere a picture.
                self.characters("\u{f0b7}", story);
                Open::Other
            }
            // Word 2003 holds headers in the properties of a section; they are read as parts of their own.
            "hdr" | "ftr" if !self.open.is_empty() => return None,
            _ if UNSEEN.contains(&name) => return None,
            _ => {
                match self.open.last() {
                    Some(Open::RunProperties) if name == "rStyle" => {
                        self.at.run_style = element.get("val").and_then(|id| self.styles.find(&id));
                    }
                    Some(Open::RunProperties) => self.at.run.take(element),
                    _ if name == "pStyle" => {
                        if let Some(style) = element.get("val").and_then(|id| self.styles.find(&id)) {
                            self.at.style = style;
                        }
                    }
                    Some(Open::Other | Open::ParagraphProperties) if !self.in_run() => self.at.block.take(element),
                    _ => {}
                }
                Open::Other
            }
        })
    }

    fn in_run(&self) -> bool {
        matches!(self.open.last(), Some(Open::Run))
    }

    /// What follows of the innermost cell isn't seen.
    fn leave_cell(&mut self, story: &mut Story) {
        if let Some(n) = self.open.iter().rposition(|o| matches!(o, Open::Cell)) {
            // The elements from the cell on are closed as unseen ones.
            self.unseen = self.open.len() - n;
            self.open.truncate(n);
            story.end_cell();
        }
    }

    fn end(&mut self, story: &mut Story) {
        if self.unseen > 0 {
            self.unseen -= 1;
            return;
        }
        match self.open.pop() {
            Some(Open::Paragraph) => story.end_paragraph(),
            Some(Open::ParagraphProperties) => self.describe(story),
            Some(Open::Cell) => story.end_cell(),
            Some(Open::Table) => story.end_table(),
            Some(Open::Box) => {
                story.end_box();
                self.at = self.outside.pop().unwrap_or_default();
            }
            Some(Open::Link) => {
                self.at.links.pop();
                self.at.mark = None;
            }
            Some(Open::SimpleField) => {
                self.at.fields.pop();
                self.at.mark = None;
            }
            _ => {}
        }
    }

    /// Tells the story what is said of the paragraph.
    fn describe(&self, story: &mut Story) {
        let block = self.block();
        // 12 points are a line.
        let tenths = |twips: Option<u16>| twips.unwrap_or(0) / 24;
        // A numbered heading is no item of a list.
        let list = block.list.unwrap_or(false) && block.level.unwrap_or(0) == 0;
        story.describe(list, tenths(block.before), tenths(block.after));
    }

    fn block(&self) -> Block {
        self.at.block.over(self.styles.get(self.at.style).map(|s| s.block).unwrap_or_default())
    }

    /// Whether we are in the instruction of a field, which isn't seen.
    fn instructing(&self) -> bool {
        self.at.fields.iter().any(|field| !field.result)
    }

    fn text(&mut self, text: &str, story: &mut Story) {
        match self.open.last() {
            _ if self.unseen > 0 => {}
            Some(Open::Text) if !self.instructing() => self.characters(text, story),
            Some(Open::Instruction) => {
                if let Some(field) = self.at.fields.last_mut().filter(|f| f.instruction.len() < 4096) {
                    field.instruction.push_str(text);
                }
            }
            Some(Open::Offset) => {
                let offset = text.trim().parse().unwrap_or(0);
                match self.vertical {
                    true => self.position.top = offset,
                    false => self.position.left = offset,
                }
            }
            _ => {}
        }
    }

    fn characters(&mut self, text: &str, story: &mut Story) {
        if self.at.mark.is_none() {
            self.at.mark = Some(self.mark());
        }
        if let Some(Some(mark)) = &self.at.mark {
            story.text(text, mark);
        }
    }

    /// What the run looks like; none where it is hidden.
    fn mark(&mut self) -> Option<Mark> {
        let paragraph = self.styles.get(self.at.style);
        let characters = self.at.run_style.and_then(|n| self.styles.get(n));
        let of_style = characters.map(|s| s.characters).unwrap_or_default();
        let said = self.at.run.over(of_style).over(paragraph.map(|s| s.characters).unwrap_or_default());
        if said.hidden == Some(true) {
            return None;
        }
        let look = Look {
            level: self.block().level.unwrap_or(0).min(6),
            size: said.size.unwrap_or(0),
            bold: said.bold.unwrap_or(false),
            italic: said.italic.unwrap_or(false),
            colour: said.colour.unwrap_or(0),
        };
        let key = (self.at.style, self.at.run_style, look);
        let shape = self.shapes.entry(key).or_insert_with(|| {
            let name = paragraph.map_or("", |s| &s.name);
            let run = characters.map(|s| format!("/{}", s.name)).unwrap_or_default();
            Arc::from(format!("{name}{run} {}", super::look_key(look)).trim())
        });
        let of_field = self.at.fields.iter().rev().find_map(|f| f.link.clone());
        Some(Mark { look, shape: Arc::clone(shape), link: self.at.links.last().cloned().or(of_field) })
    }
}

/// The address in the instruction of a field, `HYPERLINK "https://…"`.
pub fn address(instruction: &str) -> Option<Arc<str>> {
    let rest = instruction.trim().strip_prefix("HYPERLINK")?.trim_start();
    let address = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        // `\l` leads to a place in the document itself.
        None => rest.split_whitespace().next().filter(|word| !word.starts_with('\\')),
    };
    address.filter(|a| !a.is_empty()).map(Arc::from)
}

/// Where a style of VML places a shape, in points; nothing measured where it doesn't.
fn place(style: &str) -> Position {
    let find = |name: &str| {
        let mut rules = style.split(';').filter_map(|rule| rule.split_once(':'));
        rules.find(|(key, _)| key.trim() == name).map(|(_, value)| value.trim())
    };
    let number = |name: &str| {
        let value = find(name)?.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        value.parse::<f64>().ok().map(|n| n as i64)
    };
    let (Some(left), Some(top)) = (number("margin-left"), number("margin-top")) else { return Position::default() };
    let from = ["mso-position-horizontal-relative", "mso-position-vertical-relative"];
    let from = format!("vml {}", from.map(|name| find(name).unwrap_or_default()).join(" "));
    Position { from, left, top, width: number("width").unwrap_or(0) }
}
