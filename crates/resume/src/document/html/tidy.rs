//! A page whose tags stand as they should is seen without a tree: in the order of its bytes, an element is entered where
//! its tag stands and left where its end stands or is implied.
//!
//! What a tree would have moved, made up or torn apart, and what is rare, is not known here: such a page is none, and is
//! parsed by the book. The rules are those of html5ever, and a test compares.

use super::{MAX_PLACES, See, Tag};
use memchr::memmem;
use std::borrow::Cow;

/// What an element is to the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Html,
    Body,
    /// Ends a paragraph, and stands by itself.
    Block,
    Paragraph,
    Heading,
    Item,
    Term,
    Form,
    Button,
    /// Comes back behind what ends it too early.
    Format,
    Table,
    Rows,
    Row,
    Cell,
    /// Has neither content nor an end; the first ends a paragraph.
    Rule,
    Void,
    /// The same, which the head takes where there is no body yet.
    Unseen,
    /// Holds no elements, and nobody sees it.
    Raw,
    /// A drawing.
    Svg,
    Plain,
    Rare,
}

use Kind::*;

fn kind(name: &str) -> Kind {
    match name {
        "html" => Html,
        "body" => Body,
        "address" | "article" | "aside" | "blockquote" | "center" | "details" | "dir" | "div" | "dl" | "fieldset"
        | "figcaption" | "figure" | "footer" | "header" | "hgroup" | "main" | "menu" | "nav" | "ol" | "pre"
        | "section" | "summary" | "ul" => Block,
        "p" => Paragraph,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Heading,
        "li" => Item,
        "dd" | "dt" => Term,
        "form" => Form,
        "button" => Button,
        "a" | "b" | "big" | "code" | "em" | "font" | "i" | "s" | "small" | "strike" | "strong" | "tt" | "u" => Format,
        "table" => Table,
        "tbody" | "thead" | "tfoot" => Rows,
        "tr" => Row,
        "td" | "th" => Cell,
        "hr" => Rule,
        "area" | "br" | "embed" | "img" | "input" | "wbr" | "param" | "source" | "track" => Void,
        "base" | "link" | "meta" => Unseen,
        "iframe" | "noscript" | "script" | "style" | "textarea" | "title" => Raw,
        "svg" => Svg,
        "applet" | "basefont" | "bgsound" | "caption" | "col" | "colgroup" | "dialog" | "frame" | "frameset"
        | "head" | "image" | "isindex" | "keygen" | "listing" | "marquee" | "math" | "nobr" | "noembed"
        | "noframes" | "object" | "optgroup" | "option" | "plaintext" | "rb" | "rp" | "rt" | "rtc" | "search"
        | "select" | "template" | "xmp" => Rare,
        _ => Plain,
    }
}

impl Kind {
    /// Whether nothing outside of it is in reach of a tag inside.
    fn is_scope(self) -> bool {
        matches!(self, Html | Table | Cell)
    }

    /// Whether it stops the search for what a tag ends.
    fn is_special(self) -> bool {
        !matches!(self, Plain | Format | Svg)
    }

    /// Whether what it directly holds is of a table.
    fn is_of_table(self) -> bool {
        matches!(self, Table | Rows | Row)
    }
}

/// A tag as it is written, and whether it ends itself.
struct Written<'a> {
    tag: Tag<'a>,
    ends: bool,
}

/// Sees a page; `None` if its tags don't stand as they should.
pub(super) fn see(page: &str) -> Option<See<'_>> {
    let mut tidy = Tidy { rest: page.strip_prefix('\u{feff}').unwrap_or(page), ..Tidy::default() };
    if memchr::memchr(0, page.as_bytes()).is_some() {
        return None;
    }
    while !tidy.rest.is_empty() {
        tidy.step()?;
        if tidy.see.places > MAX_PLACES {
            return None;
        }
    }
    while !tidy.open.is_empty() {
        tidy.pop();
    }
    Some(tidy.see)
}

#[derive(Default)]
struct Tidy<'a> {
    rest: &'a str,
    open: Vec<(&'a str, Kind)>,
    /// How many paragraphs are open.
    paragraphs: usize,
    /// Whether the head has ended, and whether a form has begun.
    headed: bool,
    form: bool,
    see: See<'a>,
}

impl<'a> Tidy<'a> {
    /// Reads a text or a tag.
    fn step(&mut self) -> Option<()> {
        let bytes = self.rest.as_bytes();
        let at = memchr::memchr(b'<', bytes).unwrap_or(bytes.len());
        if at > 0 {
            let (text, rest) = self.rest.split_at_checked(at)?;
            self.rest = rest;
            return self.text(text);
        }
        match bytes.get(1)? {
            b'!' if bytes.starts_with(b"<!--") => {
                let inside = self.rest.get(4..)?;
                let (comment, after) = inside.split_once("-->")?;
                self.rest = after;
                let ended = inside.starts_with('>') || inside.starts_with("->") || comment.contains("--!>");
                (!ended).then_some(())
            }
            b'!' if bytes.get(2..9).is_some_and(|w| w.eq_ignore_ascii_case(b"doctype")) && self.open.is_empty() => {
                self.rest = self.rest.split_once('>')?.1;
                Some(())
            }
            b'?' => {
                self.rest = self.rest.split_once('>')?.1;
                Some(())
            }
            b'/' => {
                self.rest = self.rest.get(2..)?;
                let name = self.tag()?.tag.name;
                self.end(name, kind(name))
            }
            b'a'..=b'z' => {
                self.rest = self.rest.get(1..)?;
                let written = self.tag()?;
                self.begin(written)
            }
            _ => None,
        }
    }

    /// Reads a tag from its name on.
    fn tag(&mut self) -> Option<Written<'a>> {
        let bytes = self.rest.as_bytes();
        let is_name = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b':' | b'_');
        let length = bytes.iter().take_while(is_name).count();
        let mut tag = Tag { name: self.rest.get(..length).filter(|name| !name.is_empty())?, ..Tag::default() };
        let (mut classed, mut styled, mut led) = (false, false, false);
        let is_blank = |b: &u8| matches!(b, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c');
        let blanks = |at: usize| Some(at + bytes.get(at..)?.iter().position(|b| !is_blank(b))?);
        let mut at = length;
        loop {
            let before = at;
            at = blanks(at)?;
            match bytes.get(at)? {
                b'>' => {
                    self.rest = self.rest.get(at + 1..)?;
                    return Some(Written { tag, ends: false });
                }
                b'/' if bytes.get(at + 1) == Some(&b'>') => {
                    self.rest = self.rest.get(at + 2..)?;
                    return Some(Written { tag, ends: true });
                }
                b'/' | b'=' | b'"' | b'\'' | b'<' => return None,
                _ if at == length && before == at => return None,
                _ => {}
            }
            let begun = at;
            at += bytes.get(at..)?.iter().position(|b| is_blank(b) || matches!(b, b'/' | b'>' | b'='))?;
            let key = self.rest.get(begun..at)?;
            at = blanks(at)?;
            let value = if bytes.get(at) == Some(&b'=') {
                at = blanks(at + 1)?;
                let (from, end) = match bytes.get(at)? {
                    b'>' => return None,
                    quote @ (b'"' | b'\'') => (at + 1, memchr::memchr(*quote, bytes.get(at + 1..)?)?),
                    _ => (at, bytes.get(at..)?.iter().position(|b| is_blank(b) || *b == b'>')?),
                };
                at = from + end + usize::from(from > at);
                self.rest.get(from..from + end)?
            } else {
                ""
            };
            // The first of a name counts.
            match key.len() {
                5 if key.eq_ignore_ascii_case("class") && !std::mem::replace(&mut classed, true) => {
                    tag.class = plain(value)?;
                }
                5 if key.eq_ignore_ascii_case("style") && !std::mem::replace(&mut styled, true) => {
                    tag.style = strict(value)?;
                }
                6 if key.eq_ignore_ascii_case("hidden") => tag.hidden = true,
                4 if key.eq_ignore_ascii_case("href") && !std::mem::replace(&mut led, true) => {
                    tag.href = linked(value)?;
                }
                _ => {}
            }
        }
    }

    fn text(&mut self, text: &str) -> Option<()> {
        let blank = text.bytes().all(|b| b.is_ascii_whitespace());
        match self.open.last() {
            _ if blank && self.open.len() < 2 => return Some(()),
            Some((_, kind)) if kind.is_of_table() => return blank.then_some(()),
            // What stands in a drawing has names of its own; only blanks and titles are common there.
            Some((_, Svg)) if !blank && self.see.unseen == 0 => return None,
            Some((_, Html)) | None => self.body()?,
            _ => {}
        }
        if self.see.unseen == 0 {
            self.see.text(&decoded(text)?);
        }
        Some(())
    }

    fn push(&mut self, tag: Tag<'a>, kind: Kind) {
        self.open.push((tag.name, kind));
        self.paragraphs += usize::from(kind == Paragraph);
        self.see.open(tag);
    }

    fn pop(&mut self) {
        let Some((_, kind)) = self.open.pop() else { return };
        self.paragraphs -= usize::from(kind == Paragraph);
        self.see.close();
    }

    /// Ends all elements down to one, unless one of them would come back.
    fn pop_to(&mut self, depth: usize) -> Option<()> {
        if self.open.get(depth..)?.iter().any(|(_, kind)| matches!(kind, Format | Svg)) {
            return None;
        }
        self.cut_to(depth);
        Some(())
    }

    fn cut_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            self.pop();
        }
    }

    /// The innermost element in reach that is one of these.
    fn in_scope(&self, wanted: impl Fn(&str, Kind) -> bool) -> Option<usize> {
        for (depth, (name, kind)) in self.open.iter().enumerate().rev() {
            if wanted(name, *kind) {
                return Some(depth);
            }
            if kind.is_scope() {
                return None;
            }
        }
        None
    }

    /// The paragraph that a block ends.
    fn paragraph(&self) -> Option<usize> {
        if self.paragraphs == 0 {
            return None;
        }
        let found = self.open.iter().rposition(|(_, kind)| matches!(kind, Paragraph | Button) || kind.is_scope())?;
        self.open.get(found).is_some_and(|(_, kind)| *kind == Paragraph).then_some(found)
    }

    fn end_paragraph(&mut self) -> Option<()> {
        match self.paragraph() {
            Some(depth) => self.pop_to(depth),
            None => Some(()),
        }
    }

    /// What has no `html` or `body` has it all the same.
    fn html(&mut self) {
        if self.open.is_empty() {
            self.push(Tag { name: "html", ..Tag::default() }, Html);
        }
    }

    fn body(&mut self) -> Option<()> {
        self.html();
        if self.open.len() == 1 {
            self.push(Tag { name: "body", ..Tag::default() }, Body);
        }
        Some(())
    }

    fn begin(&mut self, written: Written<'a>) -> Option<()> {
        let Written { tag, ends } = written;
        let kind = kind(tag.name);
        if self.open.last().is_some_and(|(name, kind)| *kind == Svg || *name == "title") {
            return self.draw(tag, kind, ends);
        }
        if tag.name.bytes().any(|b| b.is_ascii_uppercase()) {
            return None;
        }
        if self.open.len() < 2 {
            match kind {
                Html if self.open.is_empty() => {
                    self.push(tag, kind);
                    return Some(());
                }
                Rare if tag.name == "head" => {
                    self.html();
                    return Some(());
                }
                Unseen => {
                    self.html();
                    return Some(());
                }
                Raw if matches!(tag.name, "script" | "style" | "title") || (tag.name == "noscript" && !self.headed) => {
                    self.html();
                    return self.raw(tag.name);
                }
                Body => {
                    self.html();
                    self.push(tag, kind);
                    return Some(());
                }
                _ => self.body()?,
            }
        }
        match self.open.last()?.1 {
            at if at.is_of_table() => return self.begin_in_table(at, tag, kind),
            _ if matches!(kind, Rows | Row | Cell) => {
                // The cell before has no end.
                let cell = self.cell()?;
                self.cut_to(cell);
                let at = self.open.last()?.1;
                return self.begin_in_table(at, tag, kind);
            }
            _ => {}
        }
        match kind {
            Html | Body | Rare => return None,
            Raw => return self.raw(tag.name),
            Block | Paragraph => self.end_paragraph()?,
            Heading => {
                self.end_paragraph()?;
                if self.open.last()?.1 == Heading {
                    self.pop();
                }
            }
            Item | Term => {
                let stops = |name: &str, of: Kind| of.is_special() && !matches!(name, "address" | "div" | "p");
                let found = self.open.iter().rposition(|(name, of)| *of == kind || stops(name, *of))?;
                if self.open.get(found)?.1 == kind {
                    self.pop_to(found)?;
                }
                self.end_paragraph()?;
            }
            // A form in a form is none.
            Form if self.form => return Some(()),
            Form => {
                self.end_paragraph()?;
                self.form = true;
            }
            Button if self.in_scope(|_, of| of == Button).is_some() => return None,
            Format if tag.name == "a" && self.open.iter().any(|(name, _)| *name == "a") => return None,
            // Old pages have tables in paragraphs.
            Table if self.paragraph().is_some() => return None,
            Rule => self.end_paragraph()?,
            _ => {}
        }
        self.push(tag, kind);
        if matches!(kind, Rule | Void | Unseen) || (ends && kind == Svg) {
            self.pop();
        }
        Some(())
    }

    /// An element of a drawing: its names differ, which nobody sees.
    fn draw(&mut self, tag: Tag<'a>, kind: Kind, ends: bool) -> Option<()> {
        let titled = self.open.last()?.0 == "title";
        let known = matches!(kind, Plain | Svg) || matches!(tag.name, "style" | "title");
        let apart = ["desc", "foreignobject", "span", "sub", "sup", "var", "ruby"];
        if titled || !known || apart.iter().any(|name| name.eq_ignore_ascii_case(tag.name)) {
            return None;
        }
        let drawn = if tag.name == "title" { Plain } else { Svg };
        self.push(tag, drawn);
        if ends {
            self.pop();
        }
        Some(())
    }

    fn begin_in_table(&mut self, at: Kind, tag: Tag<'a>, kind: Kind) -> Option<()> {
        match (at, kind) {
            (_, Raw) if matches!(tag.name, "script" | "style") => return self.raw(tag.name),
            (Table, Rows) | (Rows, Row) | (Row, Cell) => {
                self.push(tag, kind);
                return Some(());
            }
            (Table, Row | Cell) => self.push(Tag { name: "tbody", ..Tag::default() }, Rows),
            (Rows, Cell) => self.push(Tag { name: "tr", ..Tag::default() }, Row),
            (Rows, Rows) | (Row, Row | Rows) => self.pop(),
            _ => return None,
        }
        let at = self.open.last()?.1;
        self.begin_in_table(at, tag, kind)
    }

    /// The cell that we are in.
    fn cell(&self) -> Option<usize> {
        let found = self.open.iter().rposition(|(_, kind)| matches!(kind, Cell | Table))?;
        self.open.get(found).is_some_and(|(_, kind)| *kind == Cell).then_some(found)
    }

    fn end(&mut self, name: &'a str, kind: Kind) -> Option<()> {
        // The body ends with the page, whatever stands behind.
        if self.open.len() >= 2 && matches!(kind, Html | Body) {
            return Some(());
        }
        if self.open.len() < 2 {
            self.html();
            self.headed = true;
            return (name == "head").then_some(());
        }
        let (last, at) = *self.open.last()?;
        if last == name && kind != Form {
            self.pop();
            return Some(());
        }
        if at == Svg || last == "title" || name.bytes().any(|b| b.is_ascii_uppercase()) {
            return None;
        }
        if at.is_of_table() || matches!(kind, Rows | Row | Table | Cell) {
            return self.end_in_table(name, kind);
        }
        match kind {
            Void if name == "br" => {
                self.push(Tag { name, ..Tag::default() }, kind);
                self.pop();
                Some(())
            }
            Html | Body | Rule | Void | Unseen | Raw | Rare | Svg => None,
            Paragraph => {
                if self.paragraph().is_none() {
                    self.push(Tag { name, ..Tag::default() }, Paragraph);
                }
                self.end_paragraph()
            }
            Heading => match self.in_scope(|_, of| of == Heading) {
                Some(depth) => self.pop_to(depth),
                None => Some(()),
            },
            Item => {
                let found =
                    self.open.iter().rposition(|(n, of)| *of == Item || of.is_scope() || matches!(*n, "ol" | "ul"))?;
                if self.open.get(found)?.1 == Item { self.pop_to(found) } else { Some(()) }
            }
            Block | Term | Button => match self.in_scope(|n, _| n == name) {
                Some(depth) => self.pop_to(depth),
                None => Some(()),
            },
            Form if !std::mem::take(&mut self.form) => Some(()),
            Form => match self.in_scope(|_, of| of == Form) {
                Some(depth) => {
                    let implied = |of: &(&str, Kind)| matches!(of.1, Paragraph | Item | Term);
                    if !self.open.get(depth + 1..)?.iter().all(implied) {
                        return None;
                    }
                    self.pop_to(depth)
                }
                None => Some(()),
            },
            Format if self.open.iter().any(|(n, _)| *n == name) => None,
            Format => Some(()),
            Plain => {
                let found = self.open.iter().rposition(|(n, of)| *n == name || of.is_special())?;
                if self.open.get(found)?.0 == name { self.pop_to(found) } else { Some(()) }
            }
            Table | Rows | Row | Cell => None,
        }
    }

    /// The end of a table or of a part of it.
    fn end_in_table(&mut self, name: &str, kind: Kind) -> Option<()> {
        if !self.open.last()?.1.is_of_table() {
            let cell = self.cell()?;
            let own = self.open.get(cell)?.0 == name;
            if kind == Cell && !own || !matches!(kind, Table | Rows | Row | Cell) {
                return None;
            }
            self.cut_to(cell);
            return if own { Some(()) } else { self.end_in_table(name, kind) };
        }
        let (last, at) = *self.open.last()?;
        match (at, kind) {
            _ if last == name => self.pop(),
            (Row, Rows | Table) | (Rows, Table) => {
                self.pop();
                return self.end_in_table(name, kind);
            }
            _ => return None,
        }
        Some(())
    }

    /// Leaves out what is no markup, up to its end.
    fn raw(&mut self, name: &str) -> Option<()> {
        let bytes = self.rest.as_bytes();
        let ends = |at: &usize| {
            let after = bytes.get(at + 2..).unwrap_or_default();
            after.get(..name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name.as_bytes()))
                && after.get(name.len()).is_some_and(|b| b.is_ascii_whitespace() || matches!(b, b'>' | b'/'))
        };
        let at = memmem::find_iter(bytes, b"</").find(ends)?;
        if name == "script" && memmem::find(bytes.get(..at)?, b"<!--").is_some() {
            return None;
        }
        self.rest = self.rest.get(at + 2 + name.len()..)?.trim_ascii_start().strip_prefix('>')?;
        Some(())
    }
}

/// A value that says what is written, if it does.
fn plain(value: &str) -> Option<&str> {
    (memchr::memchr2(b'&', b'\r', value.as_bytes()).is_none()).then_some(value)
}

/// Where a link leads.
fn linked(value: &str) -> Option<Cow<'_, str>> {
    let mut rest = value;
    // A query's `&name=` is what is written.
    while let Some((_, after)) = rest.split_once('&') {
        let name = after.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
        if name.starts_with('=') && name.len() < after.len() {
            rest = name;
        } else {
            return strict(value);
        }
    }
    (!value.contains('\r')).then_some(Cow::Borrowed(value))
}

/// A value in which characters may stand by their names.
fn strict(value: &str) -> Option<Cow<'_, str>> {
    if value.contains('\r') { None } else { decoded(value) }
}

/// A text with the characters that stand in it by name or number.
fn decoded(text: &str) -> Option<Cow<'_, str>> {
    let Some((before, mut rest)) = text.split_once('&') else { return Some(Cow::Borrowed(text)) };
    let mut whole = String::with_capacity(text.len());
    whole.push_str(before);
    loop {
        // What no name or number follows is the sign itself; a name has several letters.
        let length = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
        if length == 0 || (length == 1 && !rest.starts_with('#') && rest.as_bytes().get(1) != Some(&b';')) {
            whole.push('&');
        } else {
            let (name, after) = rest.split_once(';').filter(|(name, _)| name.len() < 12)?;
            whole.push(character(name)?);
            rest = after;
        }
        let Some((before, after)) = rest.split_once('&') else { break };
        whole.push_str(before);
        rest = after;
    }
    whole.push_str(rest);
    Some(Cow::Owned(whole))
}

/// The character that a reference names, if it is common and nothing is odd about it.
fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(hex) if hex.bytes().all(|b| b.is_ascii_hexdigit()) => u32::from_str_radix(hex, 16).ok()?,
            None if number.bytes().all(|b| b.is_ascii_digit()) => number.parse().ok()?,
            _ => return None,
        };
        let odd =
            |c: &char| c.is_control() || matches!(u32::from(*c), 0xfdd0..=0xfdef) || u32::from(*c) & 0xfffe == 0xfffe;
        return char::from_u32(number).filter(|c| !odd(c));
    }
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, c)| *c)
}

/// Characters that pages write by name.
const NAMES: &[(&str, char)] = &[
    ("nbsp", '\u{a0}'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("middot", '·'),
    ("bull", '•'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("hellip", '…'),
    ("copy", '©'),
    ("reg", '®'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("times", '×'),
    ("eacute", 'é'),
    ("uuml", 'ü'),
    ("ouml", 'ö'),
    ("auml", 'ä'),
];

#[cfg(test)]
mod tests {
    use super::super::by_the_book;
    use super::*;

    /// What pages are made of, tidy or not.
    const PIECES: &str = "<div> </div> <div class='a b'> <p> </p> <p class=x> <span> </span> <b> </b> <i> </i> <a href='/x?a=1&b=2'> </a> <ul> </ul> \
        <li> </li> <ol> </ol> <dl> <dt> <dd> </dt> </dd> </dl> <h1> </h1> <h2> </h2> <br> <br/> <hr> <img src=x> <input type=text> \
        <table> </table> <tr> </tr> <td> </td> <th> </th> <tbody> </tbody> <thead> </thead> <form> </form> <button> </button> \
        <style>p{}</style> <script>if(a<b){}</script> <noscript><p>no</noscript> <title>t</title> <meta> <link> <head> </head> <body> \
        </body> <html> </html> <html class=k> <body id=b> <!--c--> <!doctype_html> <?xml?> <svg> </svg> <path/> <g> </g> <svg/> \
        <section> </section> <pre> </pre> <center> </center> <font> </font> </br> <i_class=_'a'_hidden_x> R&D &D; <!----> <!-->_--> <label> </label> <x-y> </x-y> <o:p> </o:p> <article hidden> \
        </article> <p style='display:none'> <em/> &nbsp; &amp; &lt; & &#8226; &#x4e2d; &copy &eacute; 文字 word word x 1 <DIV> </P> \
        <p/> <caption> <select> <option> </select> <textarea>t</textarea> <iframe></iframe> <address> </address> <template>";

    /// A page of random pieces; `likely` of them in an order that may be right.
    fn page(seed: &mut u64, length: usize) -> String {
        let pieces: Vec<&str> = PIECES.split_whitespace().collect();
        let mut next = |below: usize| {
            *seed ^= *seed << 13;
            *seed ^= *seed >> 7;
            *seed ^= *seed << 17;
            usize::try_from(*seed % below as u64).unwrap_or_default()
        };
        let (mut page, mut open) = (String::new(), Vec::new());
        for _ in 0..length {
            // Most ends are those of what is open.
            if let (true, Some(name)) = (next(10) < 4, open.pop()) {
                page.push_str(&format!("</{name}>"));
            } else {
                let piece = pieces[next(pieces.len())];
                page.push_str(&piece.replace('_', " "));
                let name: &str =
                    piece.trim_start_matches('<').split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
                if piece.starts_with('<')
                    && piece.ends_with('>')
                    && !piece.contains("</")
                    && !name.is_empty()
                    && next(10) < 8
                {
                    open.push(name);
                }
            }
            page.push_str(["", " ", "\n", "a", "文"][next(5)]);
        }
        page
    }

    #[test]
    fn a_tidy_page_is_seen_as_its_tree_is() {
        let (mut seed, mut tidy) = (0x9e37_79b9_7f4a_7c15, 0);
        for n in 0..40_000 {
            let page = page(&mut seed, 1 + n % 24);
            if let Some(seen) = see(&page) {
                tidy += 1;
                assert_eq!(seen.lines, by_the_book(&page, false).lines, "{page}");
            }
        }
        assert!(tidy > 2_000, "{tidy}");
    }

    #[test]
    fn real_pages_are_tidy() {
        for page in [
            "<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8><title>x</title><style>a{}</style></head>\n<body><p>a &amp; b<p>c<ul><li>d<li>e</ul></body></html>\n",
            "<table><tr><td>a<td>b<tr><td><b>c</table>",
            "<div><svg viewBox='0 0 1 1'><title>t</title><linearGradient/><path d=''/></svg>a</div>",
        ] {
            let seen = see(page).map(|see| see.lines);
            assert_eq!(seen, Some(by_the_book(page, false).lines), "{page}");
        }
    }
}
