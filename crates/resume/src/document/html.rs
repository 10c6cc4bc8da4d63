//! HTML to lines: what a person sees from top to bottom, each line with its place and what it is inside of.
//!
//! Nothing here knows a site or a resume. Scripts, styles, hidden elements and form controls are not seen.

#[cfg(test)]
mod tests;
mod tidy;

use super::line::{Line, Lines, Look, Span, Spans};
use crate::raw::Place;
use ego_tree::iter::Edge;
use rustc_hash::FxHashSet;
use scraper::{Html, Node};
use std::borrow::Cow;
use std::fmt::Write;
use std::sync::Arc;
pub use tidy::decoded;

/// Whether an element begins and ends a line.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "html"
            | "li"
            | "main"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
    )
}
/// Whether nobody sees an element's text, or it is a control and not content.
fn is_unseen(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "head"
            | "title"
            | "noscript"
            | "template"
            | "button"
            | "select"
            | "option"
            | "textarea"
            | "iframe"
    )
}
/// Whether a byte may begin a character that isn't seen as it is: a blank, a control character.
fn may_part(byte: u8) -> bool {
    byte <= b' ' || matches!(byte, 0x7f | 0xc2)
}
/// How many bytes at the beginning of a text are seen as they are: words with one blank between.
fn words(text: &[u8]) -> usize {
    let mut at = 0;
    while let Some(rest) = text.get(at..)
        && let Some(length) = rest.iter().position(|byte| may_part(*byte))
    {
        at += length;
        let blank = text.get(at) == Some(&b' ') && at > 0;
        if !blank || text.get(at + 1).is_none_or(|next| may_part(*next)) {
            return at;
        }
        at += 1;
    }
    text.len()
}
/// Whether an element may stay open without nesting: its end is implied.
fn is_implied(name: &[u8]) -> bool {
    let mut small = [0; 6];
    let Some(small) = small.get_mut(..name.len()) else { return false };
    small.copy_from_slice(name);
    small.make_ascii_lowercase();
    matches!(
        &*small,
        b"p" | b"li"
            | b"td"
            | b"th"
            | b"tr"
            | b"dt"
            | b"dd"
            | b"option"
            | b"br"
            | b"img"
            | b"hr"
            | b"input"
            | b"meta"
            | b"link"
            | b"col"
            | b"area"
            | b"base"
            | b"wbr"
            | b"tbody"
            | b"thead"
            | b"tfoot"
            | b"html"
            | b"body"
            | b"head"
            | b"o:p"
    )
}
/// The deepest nesting that is parsed. Building the tree costs the square of the depth.
const MAX_DEPTH: usize = 1000;
/// The largest page that is parsed, in bytes.
const MAX_BYTES: usize = 20 << 20;
/// The most elements that are parsed.
const MAX_ELEMENTS: usize = 300_000;
/// The most bytes that the places of all lines take: what stands at the bottom of a deep page has long ones.
const MAX_PLACES: usize = 32 << 20;
/// The most different names of children that are counted; HTML has fewer.
const MAX_NAMES: usize = 128;

/// Sees a page.
pub fn lines(html: &str) -> Lines {
    let (html, cut) = bounded(html);
    match tidy::see(html) {
        Some(see) => Lines { lines: see.lines, cut },
        None => by_the_book(html, cut),
    }
}

/// Sees a page whatever its tags are like, by the tree that a browser would make of it.
fn by_the_book(html: &str, mut cut: bool) -> Lines {
    let tree = Html::parse_document(html);
    let mut see = See::default();
    for edge in tree.tree.root().traverse() {
        let (Edge::Open(node) | Edge::Close(node)) = &edge;
        match (node.value(), &edge) {
            (Node::Text(text), Edge::Open(_)) => see.text(text),
            (Node::Element(element), Edge::Open(_)) => see.open(Tag {
                name: element.name(),
                class: element.attr("class").unwrap_or_default(),
                style: Cow::Borrowed(element.attr("style").unwrap_or_default()),
                hidden: element.attr("hidden").is_some(),
                href: Cow::Borrowed(element.attr("href").unwrap_or_default()),
            }),
            (Node::Element(_), Edge::Close(_)) => see.close(),
            _ => {}
        }
        if see.places > MAX_PLACES {
            cut = true;
            break;
        }
    }
    see.flush();
    Lines { lines: see.lines, cut }
}

/// Cuts a page where it nests too deep or is too large; says whether there is more of it, because of that or because
/// it ends inside a tag or a character, or without the end of what it began.
fn bounded(html: &str) -> (&str, bool) {
    let end = html.floor_char_boundary(MAX_BYTES);
    let page = html.get(..end).unwrap_or(html);
    if let Some(at) = too_deep(page) {
        return (page.get(..at).unwrap_or(page), true);
    }
    let tags = || memchr::memchr_iter(b'<', page.as_bytes());
    let begins = |at: usize, tag: &str| {
        page.as_bytes().get(at..at + tag.len()).is_some_and(|t| t.eq_ignore_ascii_case(tag.as_bytes()))
    };
    let ended = || tags().rev().any(|at| begins(at, "</html") || begins(at, "</body"));
    let open = tags().any(|at| begins(at, "<html")) && !ended();
    let early = page.rfind('<') > page.rfind('>') || page.ends_with(char::REPLACEMENT_CHARACTER) || open;
    (page, early || end < html.len())
}

/// Where a page begins to nest too deep or to have too many elements.
fn too_deep(page: &str) -> Option<usize> {
    let tags = || memchr::memchr_iter(b'<', page.as_bytes());
    // Most pages have too few tags that open something.
    if tags().filter(|at| page.as_bytes().get(at + 1) != Some(&b'/')).count() <= MAX_DEPTH {
        return None;
    }
    let (mut depth, mut elements) = (0_usize, 0_usize);
    tags().find(|at| {
        let tag = page.as_bytes().get(at + 1..).unwrap_or_default();
        let (tag, closes) = tag.strip_prefix(b"/").map_or((tag, false), |t| (t, true));
        let length = tag.iter().take_while(|c| c.is_ascii_alphanumeric() || **c == b':').count();
        let name = tag.get(..length).filter(|name| !name.is_empty());
        elements += usize::from(name.is_some() && !closes);
        if name.is_some_and(|name| !is_implied(name)) {
            depth = if closes { depth.saturating_sub(1) } else { depth + 1 };
        }
        depth > MAX_DEPTH || elements > MAX_ELEMENTS
    })
}

/// What matters of an element's tag.
#[derive(Default)]
struct Tag<'a> {
    name: &'a str,
    class: &'a str,
    style: Cow<'a, str>,
    hidden: bool,
    href: Cow<'a, str>,
}

/// An open element.
struct Frame<'a> {
    name: &'a str,
    class: &'a str,
    /// Where its path ends.
    path: usize,
    /// Its tag and class with its parent's; made when something is seen in it.
    shape: Option<Arc<str>>,
    look: Look,
    link: Option<Arc<str>>,
    /// Where the counts of its own children begin.
    children: usize,
    /// If it is a block, its number.
    block: Option<u32>,
    /// The innermost block, which may be itself, by its place in the stack.
    within: usize,
    /// Whether a line of it was seen.
    seen: bool,
    row: u32,
    cell: u32,
    list: bool,
}

#[derive(Default)]
struct See<'a> {
    lines: Vec<Line>,
    open: Vec<Frame<'a>>,
    /// How many children of each name the open elements have had, the innermost element's last.
    children: Vec<(&'a str, u32)>,
    /// Shapes are few and stand everywhere.
    shapes: FxHashSet<Arc<str>>,
    /// What a shape is put together in.
    shape: String,
    /// The path down to the innermost element.
    path: String,
    /// How many bytes the places of all lines have.
    places: usize,
    /// How many elements deep we are in something unseen.
    unseen: u32,
    /// What was seen of a text that keeps its lines.
    pre: Option<String>,
    /// The line that is being seen.
    text: String,
    spans: Spans,
    /// Whether an inline element has begun or ended since the last character.
    edge: bool,
    blocks: u32,
    cells: u32,
    /// The block whose line was flushed last.
    last: u32,
}

impl<'a> See<'a> {
    fn open(&mut self, tag: Tag<'a>) {
        if self.unseen > 0 || unseen(&tag) {
            self.unseen += 1;
        } else {
            self.enter(tag);
        }
    }

    fn close(&mut self) {
        if self.unseen > 0 {
            self.unseen -= 1;
            return;
        }
        if self.open.last().is_some_and(|frame| frame.name == "pre") {
            self.preformatted();
        }
        if self.open.last().is_some_and(|frame| frame.block.is_some()) {
            self.flush();
        }
        self.edge = true;
        if let Some(frame) = self.open.pop() {
            self.children.truncate(frame.children);
            self.path.truncate(self.open.last().map_or(0, |frame| frame.path));
        }
    }

    fn enter(&mut self, tag: Tag<'a>) {
        let name = tag.name;
        let block = is_block(name);
        if let Some(text) = self.pre.as_mut().filter(|_| block || name == "br") {
            text.push('\n');
        }
        if block || name == "br" {
            self.flush();
        }
        if name == "pre" {
            self.pre.get_or_insert_default();
        }
        self.edge = true;
        self.blocks += block as u32;
        let id = self.blocks;
        let count = self.count(name);
        if !self.open.is_empty() {
            self.path.push('>');
        }
        self.path.push_str(name);
        match u8::try_from(count) {
            Ok(0 | 1) => {}
            // Most have few of a name beside them, and formatting is dear.
            Ok(digit @ 2..=9) => self.path.extend([':', char::from(b'0' + digit)]),
            // Writing to a string can't fail.
            _ => drop(write!(self.path, ":{count}")),
        }
        let mut frame = Frame {
            name,
            class: tag.class.trim(),
            path: self.path.len(),
            shape: None,
            look: Look::default(),
            link: None,
            children: self.children.len(),
            block: block.then_some(id),
            within: self.open.len(),
            seen: false,
            row: 0,
            cell: 0,
            list: false,
        };
        if let Some(parent) = self.open.last_mut() {
            frame.look = parent.look;
            frame.link = parent.link.clone();
            (frame.row, frame.cell) = (parent.row, parent.cell);
            // A paragraph is still the item; a `div` in it makes the item a container of something else.
            frame.list = parent.list && (!block || name == "p");
            parent.list &= !block || matches!(name, "p" | "ul" | "ol" | "li");
            if !block {
                frame.within = parent.within;
            }
        }
        match name {
            "tr" => frame.row = id,
            "td" | "th" => {
                self.cells += 1;
                frame.cell = self.cells;
            }
            "a" => frame.link = Some(Arc::from(tag.href)),
            "li" => frame.list = true,
            "b" | "strong" => frame.look.bold = true,
            "i" | "em" => frame.look.italic = true,
            "h1" => frame.look.level = 1,
            "h2" => frame.look.level = 2,
            "h3" => frame.look.level = 3,
            "h4" => frame.look.level = 4,
            "h5" => frame.look.level = 5,
            "h6" => frame.look.level = 6,
            _ => {}
        }
        self.open.push(frame);
    }

    /// Counts one more child of the innermost element: which of this name it is.
    fn count(&mut self, name: &'a str) -> u32 {
        let Some(parent) = self.open.last() else { return 1 };
        let counts = self.children.get_mut(parent.children..).unwrap_or_default();
        if let Some((_, count)) = counts.iter_mut().find(|(n, _)| *n == name) {
            *count += 1;
            return *count;
        }
        if counts.len() < MAX_NAMES {
            self.children.push((name, 1));
        }
        1
    }

    fn text(&mut self, text: &str) {
        if self.unseen > 0 {
            return;
        }
        if let Some(pre) = &mut self.pre {
            pre.push_str(text);
            return;
        }
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            // The blanks of HTML, of which a page is indented by many; a no-break space is none of them.
            if c.is_ascii_whitespace() {
                rest = rest.trim_ascii_start();
                if !self.text.is_empty() && !self.text.ends_with(' ') {
                    self.text.push(' ');
                }
                continue;
            }
            let length = words(rest.as_bytes());
            let Some((part, after)) = rest.split_at_checked(length.max(c.len_utf8())) else { break };
            rest = after;
            if !c.is_control() {
                if self.edge || self.text.is_empty() {
                    self.span();
                }
                self.text.push_str(part);
            }
        }
    }

    /// Text that keeps its lines ends: it is read as a file of text is.
    fn preformatted(&mut self) {
        let Some(text) = self.pre.take() else { return };
        let (Some(frame), begun) = (self.open.last(), self.blocks) else { return };
        let place: Arc<str> = self.path.get(..frame.path).unwrap_or_default().into();
        // A line's end right behind the tag is no empty line.
        for line in super::text::lines(text.trim_start_matches(['\n', '\r'])).lines {
            self.places += place.len();
            self.blocks = begun + line.block;
            let (row, cell) = (frame.row, frame.cell);
            self.lines.push(Line { at: Place::Html(Arc::clone(&place)), block: self.blocks, row, cell, ..line });
        }
        self.last = self.blocks;
    }

    /// A span begins: it has the look of where its first character stands.
    fn span(&mut self) {
        self.edge = false;
        let Some((frame, above)) = self.open.split_last_mut() else { return };
        let shape = frame.shape.get_or_insert_with(|| {
            self.shape.clear();
            self.shape.push_str(frame.name);
            self.shape.push('.');
            self.shape.push_str(frame.class);
            self.shape.push('<');
            if let Some(parent) = above.last() {
                self.shape.push_str(parent.name);
                self.shape.push('.');
                self.shape.push_str(parent.class);
            }
            match self.shapes.get(self.shape.as_str()) {
                Some(known) => Arc::clone(known),
                None => {
                    let shape: Arc<str> = Arc::from(self.shape.as_str());
                    self.shapes.insert(Arc::clone(&shape));
                    shape
                }
            }
        });
        let (shape, link) = (Arc::clone(shape), frame.link.clone());
        self.spans.push(Span { start: self.text.len(), look: frame.look, shape, link });
    }

    /// A line ends.
    fn flush(&mut self) {
        self.text.truncate(self.text.trim_end_matches(' ').len());
        if self.text.is_empty() {
            self.spans.clear();
            return;
        }
        let (text, spans) = (self.text.as_str().into(), std::mem::take(&mut self.spans));
        self.text.clear();
        let Some(within) = self.open.last().map(|frame| frame.within) else { return };
        let Some(frame) = self.open.get_mut(within) else { return };
        let place: Arc<str> = self.path.get(..frame.path).unwrap_or_default().into();
        self.places += place.len();
        let Some(block) = frame.block else { return };
        let first = !std::mem::replace(&mut frame.seen, true) || self.last != block;
        self.last = block;
        let (row, cell, list) = (frame.row, frame.cell, frame.list);
        self.lines.push(Line { text, at: Place::Html(place), spans, block, first, row, cell, region: 0, list, gap: 0 });
    }
}

/// Whether nobody sees what is inside an element.
fn unseen(tag: &Tag<'_>) -> bool {
    let hidden = |class: &str| matches!(class, "hide" | "hidden" | "none");
    is_unseen(tag.name)
        || tag.hidden
        || (!tag.class.is_empty() && tag.class.split_ascii_whitespace().any(hidden))
        || (!tag.style.is_empty()
            && tag.style.split(';').any(|rule| {
                rule.split_once(':').is_some_and(|(key, value)| {
                    key.trim().eq_ignore_ascii_case("display") && value.trim().eq_ignore_ascii_case("none")
                })
            }))
}
