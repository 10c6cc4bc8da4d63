//! HTML to lines: what a person sees from top to bottom, each line with its place and what it is inside of.
//!
//! Nothing here knows a site or a resume. Scripts, styles, hidden elements and form controls are not seen.

use crate::raw::Place;
use ego_tree::NodeRef;
use ego_tree::iter::Edge;
use scraper::node::Element;
use scraper::{Html, Node};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// A line as seen: text between two block edges or line breaks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// The text. White space of the source is folded to one blank, as a browser does; no-break spaces stay, because
    /// pages separate values by runs of them.
    pub text: String,
    /// The path of the innermost block.
    pub path: String,
    /// Byte offsets at which an inline element begins or ends.
    pub cuts: Vec<usize>,
    /// The innermost block, by number.
    pub block: u32,
    /// Whether it is the first line of its block.
    pub first: bool,
    /// The innermost table row, by number; 0 outside of tables.
    pub row: u32,
    /// The innermost table cell, by number; 0 outside of tables.
    pub cell: u32,
    /// Tag and class of the innermost element at its beginning, and of that one's parent: what it looks like.
    pub shape: String,
    /// Whether all of it is a link.
    pub link: bool,
}

impl Line {
    /// Its place.
    pub fn at(&self) -> Place {
        Place::Html(self.path.clone())
    }
}

/// The lines of a page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lines {
    /// In the order of the page.
    pub lines: Vec<Line>,
    /// Whether the page ends too early, or was cut because it nests too deep or is too large.
    pub cut: bool,
}

/// Elements that begin and end a line.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];
/// Elements whose text nobody sees, or that are controls and not content.
const UNSEEN: &[&str] =
    &["script", "style", "head", "title", "noscript", "template", "button", "select", "option", "textarea", "iframe"];
/// Elements that may stay open without nesting: their end is implied.
const IMPLIED: &[&str] = &[
    "p", "li", "td", "th", "tr", "dt", "dd", "option", "br", "img", "hr", "input", "meta", "link", "col", "area",
    "base", "wbr", "tbody", "thead", "tfoot", "html", "body", "head", "o:p",
];
/// The deepest nesting that is parsed. Building the tree costs the square of the depth.
const MAX_DEPTH: usize = 1000;
/// The largest page that is parsed, in bytes.
const MAX_BYTES: usize = 20 << 20;

/// Sees a page.
pub fn lines(html: &str) -> Lines {
    let (html, cut) = bounded(html);
    let tree = Html::parse_document(html);
    let mut see = See::default();
    for edge in tree.tree.root().traverse() {
        match edge {
            Edge::Open(node) => see.open(node),
            Edge::Close(node) => see.close(node),
        }
    }
    see.flush();
    Lines { lines: see.lines, cut: cut || ends_early(html) }
}

/// Whether a page ends inside a tag or a character, or without the end of what it began.
fn ends_early(html: &str) -> bool {
    let has = |tag: &str| html.as_bytes().windows(tag.len()).any(|w| w.eq_ignore_ascii_case(tag.as_bytes()));
    html.rfind('<') > html.rfind('>')
        || html.ends_with(char::REPLACEMENT_CHARACTER)
        || (has("<html") && !has("</html") && !has("</body"))
}

/// Cuts a page where it nests too deep or is too large.
fn bounded(html: &str) -> (&str, bool) {
    let mut end = html.len().min(MAX_BYTES);
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    let html = &html[..end];
    let (mut depth, mut at) = (0_usize, 0);
    for tag in html.split('<').skip(1) {
        at = tag.as_ptr() as usize - html.as_ptr() as usize - 1;
        let (name, closes) = tag.strip_prefix('/').map_or((tag, false), |t| (t, true));
        let name: &str = name.split(|c: char| !c.is_ascii_alphanumeric() && c != ':').next().unwrap_or_default();
        if name.is_empty() || IMPLIED.iter().any(|t| t.eq_ignore_ascii_case(name)) {
            continue;
        }
        depth = if closes { depth.saturating_sub(1) } else { depth + 1 };
        if depth > MAX_DEPTH {
            break;
        }
    }
    if depth > MAX_DEPTH { (&html[..at], true) } else { (html, end < html.len()) }
}

/// An open element.
struct Frame {
    shape: String,
    /// The path down to here; shared by the lines of a block.
    path: Rc<str>,
    /// How many children of each name it has had so far.
    children: HashMap<String, u32>,
    block: Option<u32>,
    row: u32,
    cell: u32,
    link: bool,
}

#[derive(Default)]
struct See {
    lines: Vec<Line>,
    open: Vec<Frame>,
    /// How many elements deep we are in something unseen.
    unseen: u32,
    line: Line,
    linked: bool,
    blocks: u32,
    /// The block whose line was flushed last.
    last: u32,
    seen: HashSet<u32>,
}

impl See {
    fn open(&mut self, node: NodeRef<'_, Node>) {
        match node.value() {
            Node::Text(text) if self.unseen == 0 => self.text(text),
            Node::Element(element) if self.unseen > 0 || unseen(element) => self.unseen += 1,
            Node::Element(element) => self.enter(element),
            _ => {}
        }
    }

    fn close(&mut self, node: NodeRef<'_, Node>) {
        if !node.value().is_element() {
            return;
        }
        if self.unseen > 0 {
            self.unseen -= 1;
            return;
        }
        if let Some(frame) = self.open.pop() {
            if frame.block.is_some() {
                self.open.push(frame);
                self.flush();
                self.open.pop();
            } else {
                self.cut();
            }
        }
    }

    fn enter(&mut self, element: &Element) {
        let name = element.name();
        let block = BLOCKS.contains(&name);
        if block || name == "br" {
            self.flush();
        } else {
            self.cut();
        }
        self.blocks += block as u32;
        let id = self.blocks;
        let parent = self.open.last_mut();
        let (path, row, cell, link) = match parent {
            None => (Rc::from(name), 0, 0, false),
            Some(parent) => {
                let count = parent.children.entry(name.to_owned()).or_insert(0);
                *count += 1;
                let path = if *count == 1 {
                    format!("{}>{name}", parent.path)
                } else {
                    format!("{}>{name}:{count}", parent.path)
                };
                (Rc::from(path), parent.row, parent.cell, parent.link)
            }
        };
        self.open.push(Frame {
            shape: format!("{name}.{}", element.attr("class").unwrap_or_default().trim()),
            path,
            children: HashMap::new(),
            block: block.then_some(id),
            row: if name == "tr" { id } else { row },
            cell: if matches!(name, "td" | "th") { id } else { cell },
            link: link || name == "a",
        });
    }

    fn text(&mut self, text: &str) {
        for c in text.chars() {
            // The blanks of HTML; a no-break space is none of them.
            if matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c') {
                if !self.line.text.is_empty() && !self.line.text.ends_with(' ') {
                    self.line.text.push(' ');
                }
                continue;
            }
            if c.is_control() {
                continue;
            }
            if self.line.text.is_empty() {
                self.begin();
            }
            self.linked &= self.open.last().is_some_and(|f| f.link);
            self.line.text.push(c);
        }
    }

    /// A line begins: it has the look of where its first character stands.
    fn begin(&mut self) {
        let mut inner = self.open.iter().rev();
        let shape = |f: Option<&Frame>| f.map(|f| f.shape.clone()).unwrap_or_default();
        self.line.shape = format!("{}<{}", shape(inner.next()), shape(inner.next()));
        self.linked = true;
    }

    /// An inline element begins or ends here.
    fn cut(&mut self) {
        let at = self.line.text.len();
        if at > 0 && self.line.cuts.last() != Some(&at) {
            self.line.cuts.push(at);
        }
    }

    /// A line ends.
    fn flush(&mut self) {
        let mut line = std::mem::take(&mut self.line);
        line.text.truncate(line.text.trim_end_matches(' ').len());
        if line.text.is_empty() {
            return;
        }
        let Some(block) = self.open.iter().rev().find(|f| f.block.is_some()) else { return };
        line.cuts.retain(|at| *at < line.text.len());
        line.path = block.path.to_string();
        line.block = block.block.unwrap_or_default();
        line.first = self.seen.insert(line.block) || self.last != line.block;
        (line.row, line.cell) = (block.row, block.cell);
        line.link = self.linked;
        self.last = line.block;
        self.lines.push(line);
    }
}

/// Whether nobody sees what is inside an element.
fn unseen(element: &Element) -> bool {
    let name = element.name();
    let style = element.attr("style").unwrap_or_default();
    let hidden = |class: &str| matches!(class, "hide" | "hidden" | "none");
    UNSEEN.contains(&name)
        || element.attr("hidden").is_some()
        || element.attr("class").is_some_and(|c| c.split_ascii_whitespace().any(hidden))
        || style.split(';').any(|rule| {
            rule.split_once(':').is_some_and(|(key, value)| {
                key.trim().eq_ignore_ascii_case("display") && value.trim().eq_ignore_ascii_case("none")
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(html: &str) -> Vec<String> {
        lines(html).lines.into_iter().map(|l| l.text).collect()
    }

    #[test]
    fn lines_are_what_is_seen() {
        assert_eq!(texts("<p>a\n  b<br>c</p><div>d<span>e</span> <b>f</b></div>"), ["a b", "c", "de f"]);
        assert_eq!(
            texts("x<script>no</script><p style='color:red; display : none'>no</p><i class='a hide'>no</i>y"),
            ["xy"]
        );
        assert_eq!(texts("<p>a&nbsp;&nbsp;b &amp; c</p>"), ["a\u{a0}\u{a0}b & c"]);
        assert_eq!(texts(""), Vec::<String>::new());
    }

    #[test]
    fn cells_of_one_row_know_each_other() {
        let found = lines("<table><tr><td>期望月薪：</td><td>面议<br>可谈</td></tr><tr><td>x</td></tr></table>").lines;
        assert_eq!(found.len(), 4);
        assert!(found[0].row == found[1].row && found[0].cell != found[1].cell);
        assert!(found[1].cell == found[2].cell && found[1].first && !found[2].first);
        assert_ne!(found[0].row, found[3].row);
    }

    #[test]
    fn places_can_be_found_again() {
        let found = lines("<body><div>a</div><div><p>b</p><p>c</p></div></body>").lines;
        assert_eq!(
            found.iter().map(|l| l.path.as_str()).collect::<Vec<_>>(),
            ["html>body>div", "html>body>div:2>p", "html>body>div:2>p:2"]
        );
    }

    #[test]
    fn inline_edges_are_kept() {
        let line = &lines("<h1><span>甲</span><em>乙</em></h1>").lines[0];
        assert_eq!((line.text.as_str(), line.cuts.as_slice()), ("甲乙", [3].as_slice()));
    }

    #[test]
    fn a_page_that_ends_early_says_so() {
        for html in ["<html><body><p>a</p>", "<p>a</p><di", "<p>工\u{fffd}"] {
            assert!(lines(html).cut, "{html}");
        }
        for html in ["<html><p>a</p></body>", "<div>a</div>", "\"<p>a &lt; b</p>\"", ""] {
            assert!(!lines(html).cut, "{html}");
        }
    }

    #[test]
    fn bottomless_nesting_is_cut_in_time() {
        let begun = std::time::Instant::now();
        let found = lines(&format!("<p>top</p>{}deep", "<div><b>".repeat(100_000)));
        assert!(found.cut && found.lines[0].text == "top");
        assert!(!lines(&"<li><p>x".repeat(5000)).cut, "what ends by itself does not nest");
        assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
    }
}
