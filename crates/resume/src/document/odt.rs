//! OpenDocument text (`.odt`): what LibreOffice, WPS and Google Docs save beside Word's own formats.

mod styles;

use super::docx::xml::{Element, Piece, Xml};
use super::docx::{is_page_number, join, look_key};
use super::line::{Lines, Look};
use super::story::{Mark, Position, Story};
use super::zip::Archive;
use super::{Unreadable, charset};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use styles::{Style, Styles};

/// The largest part that is read.
const MAX_PART: u64 = 64 << 20;
/// What isn't seen, with all that is inside.
const UNSEEN: &[&str] = &[
    "automatic-styles",
    "font-face-decls",
    "tracked-changes",
    "annotation",
    "annotation-end",
    "forms",
    "sequence-decls",
    "variable-decls",
    "user-field-decls",
    "covered-table-cell",
    "ruby-text",
    "note-citation",
    "hidden-text",
    "title",
    "desc",
    "event-listeners",
    "scripts",
    "styles",
    "meta",
    "settings",
    "object",
    "image",
];

/// Sees an OpenDocument text.
///
/// # Errors
/// [`Unreadable`], where nothing of it can be seen.
pub fn lines(bytes: &[u8]) -> Result<Lines, Unreadable> {
    let mut archive = Archive::open(bytes)?;
    let mut part = |name: &str| archive.read(name, MAX_PART).map(|bytes| charset::decode(&bytes));
    if part("META-INF/manifest.xml").is_ok_and(|xml| xml.contains("encryption-data")) {
        return Err(Unreadable::Locked);
    }
    let content = part("content.xml")?;
    let sheet = part("styles.xml").unwrap_or_default();
    let styles = Styles::read(&[&sheet, &content]);
    let see = |part: &str, xml: &str, within: &[&str]| {
        let mut see = See::new(&styles, within);
        let mut story = Story::new(part);
        see.read(xml, &mut story);
        story.finish()
    };
    let margin = |within: &[&str]| {
        let mut texts = HashSet::new();
        let mut all = if sheet.is_empty() { Lines::default() } else { see("styles.xml", &sheet, within) };
        all.lines.retain(|line| !is_page_number(&line.text) && texts.insert(line.text.clone()));
        all
    };
    let header = margin(&["header-first", "header"]);
    let mut found = join([header, see("content.xml", &content, &["body"]), margin(&["footer-first", "footer"])]);
    found.cut |= archive.cut();
    match found.lines.is_empty() && found.cut {
        true => Err(Unreadable::Broken),
        false => Ok(found),
    }
}

/// What an open element means when it ends.
enum Open {
    Other,
    /// What is read; outside of it nothing is.
    Within,
    Paragraph,
    Span(Option<Arc<Style>>),
    Link,
    List,
    Table,
    Cell,
    Box,
}

/// Where we are in a text.
#[derive(Default)]
struct Inside {
    paragraph: bool,
    level: u8,
    style: Option<Arc<Style>>,
    /// The style of the innermost span.
    span: Option<Arc<Style>>,
    links: Vec<Arc<str>>,
    lists: usize,
    mark: Option<Option<Mark>>,
}

struct See<'a> {
    styles: &'a Styles,
    within: &'a [&'a str],
    /// How many of the elements that are read we are in.
    inside: usize,
    unseen: usize,
    open: Vec<Open>,
    at: Inside,
    outside: Vec<Inside>,
    position: Option<Position>,
    shapes: HashMap<(String, Look), Arc<str>>,
}

impl<'a> See<'a> {
    fn new(styles: &'a Styles, within: &'a [&'a str]) -> Self {
        See {
            styles,
            within,
            inside: 0,
            unseen: 0,
            open: Vec::new(),
            at: Inside::default(),
            outside: Vec::new(),
            position: None,
            shapes: HashMap::new(),
        }
    }

    fn read(&mut self, xml: &str, story: &mut Story) {
        let mut pieces = Xml::new(xml);
        for piece in pieces.by_ref() {
            match piece {
                Piece::Begin(_) if self.unseen > 0 => self.unseen += 1,
                Piece::Begin(element) => self.begin(&element, story),
                Piece::End if self.unseen > 0 => self.unseen -= 1,
                Piece::End => self.end(story),
                Piece::Text(text) if self.unseen == 0 && self.at.paragraph => self.text(&text, story),
                Piece::Text(_) => {}
            }
            if story.is_full() {
                story.cut();
                break;
            }
        }
        if pieces.cut {
            story.cut();
        }
        for _ in self.outside.drain(..) {
            story.end_box();
        }
    }

    fn begin(&mut self, element: &Element<'_>, story: &mut Story) {
        let name = element.name();
        let style = |family| element.get("style-name").and_then(|name| self.styles.find(family, &name));
        let open = match name {
            _ if self.within.contains(&name) => {
                self.inside += 1;
                Open::Within
            }
            _ if self.inside == 0 && name != "styles" => Open::Other,
            _ if UNSEEN.contains(&name) => {
                self.unseen = 1;
                return;
            }
            // What is in a field of a form, or another namespace's paragraph.
            "p" | "h" if element.prefix() == "text" => {
                self.at.style = style("paragraph");
                self.at.span = None;
                let named = self.at.style.as_ref().and_then(|s| s.block.level);
                let level = element.number("outline-level").and_then(|n| u8::try_from(n).ok()).filter(|_| name == "h");
                self.at.level = level.or(named).unwrap_or(0).min(6);
                (self.at.paragraph, self.at.mark) = (true, None);
                story.begin_paragraph();
                let block = self.at.style.as_ref().map(|s| s.block).unwrap_or_default();
                let list = self.at.lists > 0 && self.at.level == 0;
                story.describe(list, block.before.unwrap_or(0) / 24, block.after.unwrap_or(0) / 24);
                Open::Paragraph
            }
            "span" => {
                let span = style("text").map(|own| match &self.at.span {
                    Some(outer) => Arc::new(own.within(outer)),
                    None => own,
                });
                self.at.mark = None;
                let outer = self.at.span.clone();
                self.at.span = span.or(outer.clone());
                Open::Span(outer)
            }
            "a" => {
                let href = element.get("href").unwrap_or_default();
                // A place in the document itself is no address.
                let link = if href.starts_with('#') { "" } else { &*href };
                self.at.links.push(Arc::from(link));
                self.at.mark = None;
                Open::Link
            }
            "s" if self.at.paragraph => {
                let count = element.number("c").unwrap_or(1).clamp(0, 8);
                (0..count).for_each(|_| self.characters(" ", story));
                Open::Other
            }
            "tab" if self.at.paragraph => {
                story.tab();
                Open::Other
            }
            "line-break" if self.at.paragraph => {
                story.end_line();
                Open::Other
            }
            "list" => {
                self.at.lists += 1;
                Open::List
            }
            "table" if element.prefix() == "table" => {
                story.begin_table();
                Open::Table
            }
            "table-row" => {
                story.begin_row();
                Open::Other
            }
            "table-cell" => {
                story.begin_cell();
                Open::Cell
            }
            "frame" | "custom-shape" | "rect" | "note-body" => {
                self.position = place(element).or(self.position.take());
                match name {
                    "frame" => Open::Other,
                    _ => self.begin_box(story),
                }
            }
            "text-box" => self.begin_box(story),
            _ => Open::Other,
        };
        self.open.push(open);
    }

    fn begin_box(&mut self, story: &mut Story) -> Open {
        story.begin_box(self.position.take());
        self.outside.push(std::mem::take(&mut self.at));
        Open::Box
    }

    fn end(&mut self, story: &mut Story) {
        match self.open.pop() {
            Some(Open::Within) => {
                self.inside = self.inside.saturating_sub(1);
                story.end_paragraph();
            }
            Some(Open::Paragraph) => {
                self.at.paragraph = false;
                story.end_paragraph();
            }
            Some(Open::Span(outer)) => (self.at.span, self.at.mark) = (outer, None),
            Some(Open::Link) => {
                self.at.links.pop();
                self.at.mark = None;
            }
            Some(Open::List) => self.at.lists = self.at.lists.saturating_sub(1),
            Some(Open::Table) => story.end_table(),
            Some(Open::Cell) => story.end_cell(),
            Some(Open::Box) => {
                story.end_box();
                self.at = self.outside.pop().unwrap_or_default();
            }
            Some(Open::Other) | None => {}
        }
    }

    /// White space of the file is one blank; blanks that are meant stand as elements.
    fn text(&mut self, text: &str, story: &mut Story) {
        const BLANKS: [char; 4] = [' ', '\t', '\r', '\n'];
        let mut blank = false;
        for (n, word) in text.split(BLANKS).enumerate() {
            blank |= n > 0;
            if !word.is_empty() {
                if std::mem::take(&mut blank) {
                    self.characters(" ", story);
                }
                self.characters(word, story);
            }
        }
        if blank {
            self.characters(" ", story);
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

    fn mark(&mut self) -> Option<Mark> {
        let style = self.at.style.clone().unwrap_or_default();
        let said = self.at.span.as_ref().map(|s| s.characters).unwrap_or_default().over(style.characters);
        if said.hidden == Some(true) {
            return None;
        }
        let look = Look {
            level: self.at.level,
            size: said.size.unwrap_or(0),
            bold: said.bold.unwrap_or(false),
            italic: said.italic.unwrap_or(false),
            colour: said.colour.unwrap_or(0),
        };
        let name = &style.name;
        let shape = self.shapes.entry((name.clone(), look));
        let shape = shape.or_insert_with(|| Arc::from(format!("{name} {}", look_key(look)).trim()));
        let link = self.at.links.last().filter(|l| !l.is_empty()).cloned();
        Some(Mark { look, shape: Arc::clone(shape), link })
    }
}

/// Where a frame is on the page.
fn place(element: &Element<'_>) -> Option<Position> {
    let length = |name: &str| element.get(name).and_then(|v| styles::points(&v)).map(|points| (points * 20.0) as i64);
    let from = element.get("anchor-type").unwrap_or_default().into_owned();
    let (left, top) = (length("x")?, length("y")?);
    Some(Position { from, left, top, width: length("width").unwrap_or(0) })
}
