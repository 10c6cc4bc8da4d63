//! What the elements of HTML are to the rules by which tags are read.

/// What an element is to the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
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

pub(super) fn kind(name: &str) -> Kind {
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
    pub(super) fn is_scope(self) -> bool {
        matches!(self, Html | Table | Cell)
    }

    /// Whether it stops the search for what a tag ends.
    pub(super) fn is_special(self) -> bool {
        !matches!(self, Plain | Format | Svg)
    }

    /// Whether what it directly holds is of a table.
    pub(super) fn is_of_table(self) -> bool {
        matches!(self, Table | Rows | Row)
    }
}
