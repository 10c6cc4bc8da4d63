//! HTML to lines: what a person sees from top to bottom, each line with its place and what it is inside of.
//!
//! Nothing here knows a site or a resume. Scripts, styles, hidden elements and form controls are not seen.

use super::line::{Line, Lines, Look, Span};
use crate::raw::Place;
use ego_tree::NodeRef;
use ego_tree::iter::Edge;
use scraper::node::Element;
use scraper::{Html, Node};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

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
    /// Its tag and class.
    own: String,
    /// The same with its parent's.
    shape: Arc<str>,
    look: Look,
    link: Option<Arc<str>>,
    /// The path down to here; shared by the lines of a block.
    path: Arc<str>,
    /// How many children of each name it has had so far.
    children: HashMap<String, u32>,
    block: Option<u32>,
    row: u32,
    cell: u32,
    list: bool,
}

#[derive(Default)]
struct See {
    lines: Vec<Line>,
    open: Vec<Frame>,
    /// How many elements deep we are in something unseen.
    unseen: u32,
    /// The line that is being seen.
    text: String,
    spans: Vec<Span>,
    /// Whether an inline element has begun or ended since the last character.
    edge: bool,
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
        if self.open.last().is_some_and(|frame| frame.block.is_some()) {
            self.flush();
        }
        self.edge = true;
        self.open.pop();
    }

    fn enter(&mut self, element: &Element) {
        let name = element.name();
        let block = BLOCKS.contains(&name);
        if block || name == "br" {
            self.flush();
        }
        self.edge = true;
        self.blocks += block as u32;
        let id = self.blocks;
        let own = format!("{name}.{}", element.attr("class").unwrap_or_default().trim());
        let parent = self.open.last_mut();
        let mut frame = match parent {
            None => Frame {
                shape: Arc::from(format!("{own}<")),
                path: Arc::from(name),
                own,
                look: Look::default(),
                link: None,
                children: HashMap::new(),
                block: None,
                row: 0,
                cell: 0,
                list: false,
            },
            Some(parent) => {
                let count = parent.children.entry(name.to_owned()).or_insert(0);
                *count += 1;
                let path = if *count == 1 {
                    format!("{}>{name}", parent.path)
                } else {
                    format!("{}>{name}:{count}", parent.path)
                };
                Frame {
                    shape: Arc::from(format!("{own}<{}", parent.own)),
                    own,
                    look: parent.look,
                    link: parent.link.clone(),
                    path: Arc::from(path),
                    children: HashMap::new(),
                    block: None,
                    row: parent.row,
                    cell: parent.cell,
                    // A paragraph is still the item; a `div` in it makes the item a container of something else.
                    list: parent.list && (!block || name == "p"),
                }
            }
        };
        frame.block = block.then_some(id);
        match name {
            "tr" => frame.row = id,
            "td" | "th" => frame.cell = id,
            "a" => frame.link = Some(Arc::from(element.attr("href").unwrap_or_default())),
            "li" => frame.list = true,
            "b" | "strong" => frame.look.bold = true,
            "i" | "em" => frame.look.italic = true,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => frame.look.level = name.as_bytes()[1] - b'0',
            _ => {}
        }
        self.open.push(frame);
    }

    fn text(&mut self, text: &str) {
        for c in text.chars() {
            // The blanks of HTML; a no-break space is none of them.
            if matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c') {
                if !self.text.is_empty() && !self.text.ends_with(' ') {
                    self.text.push(' ');
                }
                continue;
            }
            if c.is_control() {
                continue;
            }
            if self.edge || self.text.is_empty() {
                self.span();
            }
            self.text.push(c);
        }
    }

    /// A span begins: it has the look of where its first character stands.
    fn span(&mut self) {
        self.edge = false;
        let Some(frame) = self.open.last() else { return };
        let (shape, link) = (Arc::clone(&frame.shape), frame.link.clone());
        self.spans.push(Span { start: self.text.len(), look: frame.look, shape, link });
    }

    /// A line ends.
    fn flush(&mut self) {
        let (mut text, spans) = (std::mem::take(&mut self.text), std::mem::take(&mut self.spans));
        text.truncate(text.trim_end_matches(' ').len());
        if text.is_empty() {
            return;
        }
        let Some(frame) = self.open.iter().rev().find(|f| f.block.is_some()) else { return };
        let block = frame.block.unwrap_or_default();
        let first = self.seen.insert(block) || self.last != block;
        self.last = block;
        let at = Place::Html(frame.path.to_string());
        let (row, cell, list) = (frame.row, frame.cell, frame.list);
        self.lines.push(Line { text, at, spans, block, first, row, cell, region: 0, list, gap: 0 });
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
            found.iter().map(|l| l.at.to_string()).collect::<Vec<_>>(),
            ["html>body>div", "html>body>div:2>p", "html>body>div:2>p:2"]
        );
    }

    #[test]
    fn inline_edges_are_kept() {
        let line = &lines("<h1><span>甲</span><em>乙</em></h1>").lines[0];
        assert_eq!((line.text.as_str(), line.edges().collect::<Vec<_>>()), ("甲乙", vec![3]));
        assert_eq!(line.part(3..6).shape(), "em.<h1.");
        let line = &lines("<p>a <a href='/b'>b<br></a></p>").lines[0];
        assert!(!line.is_link() && line.part(2..3).is_link() && line.look() == Look::default());
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
