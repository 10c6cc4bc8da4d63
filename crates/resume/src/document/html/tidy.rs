//! A page whose tags stand as they should is seen without a tree: in the order of its bytes, an element is entered where
//! its tag stands and left where its end stands or is implied.
//!
//! What a tree would have moved, made up or torn apart, and what is rare, is not known here: such a page is none, and is
//! parsed by the book. The rules are those of html5ever, and a test compares.

mod characters;
mod kind;
#[cfg(test)]
mod tests;
mod written;

use super::{MAX_PLACES, See, Tag};
pub use characters::decoded;
use kind::{Kind, Kind::*, kind};
use memchr::memmem;
use written::Written;

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
            // Word's conditions, `<![if !vml]>`, are comments; a drawing alone has sections of characters.
            b'!' if bytes.starts_with(b"<![") && !bytes.starts_with(b"<![CDATA") => {
                self.rest = self.rest.split_once('>')?.1;
                Some(())
            }
            b'?' => {
                self.rest = self.rest.split_once('>')?.1;
                Some(())
            }
            b'/' if bytes.get(2).is_some_and(u8::is_ascii_lowercase) => {
                let (written, rest) = written::tag(self.rest.get(2..)?)?;
                self.rest = rest;
                let name = written.tag.name;
                // Mostly it is the innermost element's, whose kind is known.
                let known = self.open.last().filter(|(last, of)| *last == name && !matches!(of, Plain | Svg));
                self.end(name, known.map_or_else(|| kind(name), |(_, kind)| *kind))
            }
            b'a'..=b'z' => {
                let (written, rest) = written::tag(self.rest.get(1..)?)?;
                self.rest = rest;
                self.begin(written)
            }
            _ => None,
        }
    }

    fn text(&mut self, text: &str) -> Option<()> {
        let blank = text.bytes().all(|b| b.is_ascii_whitespace());
        match self.open.last() {
            _ if blank && self.open.len() < 2 => return Some(()),
            // Nobody sees blanks between cells, but where lines are kept.
            Some((_, kind)) if kind.is_of_table() => return (blank && self.see.pre.is_none()).then_some(()),
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

    /// A link ends the one that it stands in, if that holds nothing which would come back.
    fn end_link(&mut self) -> Option<()> {
        let Some(depth) = self.open.iter().position(|(name, _)| *name == "a") else { return Some(()) };
        if self.open.get(depth + 1..)?.iter().any(|(_, kind)| *kind != Plain) {
            return None;
        }
        self.cut_to(depth);
        Some(())
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
                // The cell before has no end; outside of all tables it is none.
                let Some(cell) = self.cell() else { return Some(()) };
                self.cut_to(cell);
                let at = self.open.last()?.1;
                return self.begin_in_table(at, tag, kind);
            }
            _ => {}
        }
        match kind {
            Html | Body | Rare => return None,
            Raw => return self.raw(tag.name),
            // The line's end right behind the tag is none.
            Block if self.see.pre.is_some() && tag.name == "pre" => return None,
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
            Format if tag.name == "a" => self.end_link()?,
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
