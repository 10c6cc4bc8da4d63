//! The styles of an OpenDocument text, named and automatic, each put together from those it is based on.

use crate::document::docx::styles::{Block, Characters, level};
use crate::document::docx::xml::{Element, Piece, Xml};
use std::collections::HashMap;
use std::sync::Arc;

/// How long a chain of styles is followed.
const MAX_CHAIN: usize = 24;

/// A style.
#[derive(Debug, Clone, Default)]
pub struct Style {
    /// The name of the style that a person gave it, without blanks: an automatic one has that of its parent.
    pub name: String,
    pub characters: Characters,
    pub block: Block,
    base: Option<String>,
    /// Its size as a part of its parent's, in percent.
    percent: Option<f64>,
}

impl Style {
    /// This style inside of another.
    pub fn within(&self, outer: &Style) -> Style {
        Style { characters: self.characters.over(outer.characters), ..self.clone() }
    }
}

/// The styles of a file, by family and name.
#[derive(Debug, Default)]
pub struct Styles {
    all: HashMap<(String, String), Arc<Style>>,
    usual: Option<Arc<Style>>,
}

impl Styles {
    /// Reads the styles in some files.
    pub fn read(files: &[&str]) -> Styles {
        let mut raw: HashMap<(String, String), Style> = HashMap::new();
        let mut usual = Style::default();
        for xml in files {
            let mut open: Option<(String, String)> = None;
            for piece in Xml::new(xml) {
                let Piece::Begin(element) = piece else { continue };
                let get = |name: &str| element.get(name).unwrap_or_default().into_owned();
                match element.name() {
                    "body" | "master-styles" => break,
                    "style" | "default-style" => {
                        let key = (get("family"), get("name"));
                        let shown = element.get("display-name").map_or(key.1.clone(), |n| n.into_owned());
                        let mut style =
                            Style { name: shown.chars().filter(|c| !c.is_whitespace()).collect(), ..Style::default() };
                        let outline = element.get("default-outline-level").and_then(|l| l.parse().ok());
                        style.block.level = outline.or_else(|| level(&style.name));
                        style.base = element.get("parent-style-name").map(|n| n.into_owned());
                        raw.insert(key.clone(), style);
                        open = Some(key);
                    }
                    // Styles of lists, pages and numbers have properties too.
                    "list-style" | "page-layout" | "number-style" | "date-style" | "outline-style" => open = None,
                    "text-properties" | "paragraph-properties" => {
                        if let Some(style) = open.as_ref().and_then(|key| raw.get_mut(key)) {
                            style.take(&element);
                        }
                    }
                    _ => {}
                }
            }
            if let Some(style) = raw.remove(&("paragraph".to_owned(), String::new())) {
                usual = Style { name: String::new(), ..style };
            }
        }
        Styles::put_together(&raw, usual)
    }

    fn put_together(raw: &HashMap<(String, String), Style>, usual: Style) -> Styles {
        let mut all = HashMap::new();
        for ((family, name), style) in raw {
            let mut chain = vec![style];
            while let Some(base) = chain.last().and_then(|s| s.base.clone()).filter(|_| chain.len() < MAX_CHAIN) {
                let Some(next) = raw.get(&(family.clone(), base)) else { break };
                chain.push(next);
            }
            let paragraph = family == "paragraph";
            let mut whole = if paragraph { usual.clone() } else { Style::default() };
            for style in chain.iter().rev() {
                whole.characters = style.characters.over(whole.characters);
                whole.block = style.block.over(whole.block);
                if let (Some(percent), Some(size)) = (style.percent, whole.characters.size) {
                    whole.characters.size = Some((f64::from(size) * percent / 100.0) as u16);
                }
            }
            // `P1`, `T3`: numbered by the program, differently in each file.
            let named = chain.iter().find(|s| !is_automatic(&s.name)).map(|s| s.name.clone());
            whole.name = named.unwrap_or_default();
            all.insert((family.clone(), name.clone()), Arc::new(whole));
        }
        Styles { all, usual: Some(Arc::new(usual)) }
    }

    /// A style, by family and name; for paragraphs, what is usual if there is none.
    pub fn find(&self, family: &str, name: &str) -> Option<Arc<Style>> {
        let found = self.all.get(&(family.to_owned(), name.to_owned())).cloned();
        found.or_else(|| self.usual.clone().filter(|_| family == "paragraph"))
    }
}

fn is_automatic(name: &str) -> bool {
    name.strip_prefix(['P', 'T', 'M'])
        .is_some_and(|n| n.trim_start_matches(['P', 'T']).bytes().all(|b| b.is_ascii_digit()))
}

impl Style {
    fn take(&mut self, element: &Element<'_>) {
        let get = |name: &str| element.get(name);
        let twips = |name: &str| get(name).and_then(|v| points(&v)).map(|p| (p * 20.0).clamp(0.0, 65_000.0) as u16);
        if element.name() == "paragraph-properties" {
            self.block.before = twips("margin-top").or(self.block.before);
            self.block.after = twips("margin-bottom").or(self.block.after);
            return;
        }
        let said = &mut self.characters;
        if let Some(size) = get("font-size") {
            match size.strip_suffix('%') {
                Some(percent) => self.percent = percent.parse().ok(),
                None => said.size = points(&size).map(|p| (p * 10.0).round().clamp(0.0, 65_000.0) as u16),
            }
        }
        if let Some(weight) = get("font-weight") {
            said.bold = Some(weight == "bold" || weight.parse::<u16>().is_ok_and(|w| w >= 600));
        }
        if let Some(style) = get("font-style") {
            said.italic = Some(matches!(&*style, "italic" | "oblique"));
        }
        if let Some(colour) = get("color") {
            said.colour = colour.strip_prefix('#').and_then(|c| u32::from_str_radix(c, 16).ok());
        }
        if let Some(display) = get("display") {
            said.hidden = Some(display == "none");
        }
    }
}

/// A length in points.
pub fn points(length: &str) -> Option<f64> {
    let end = length.find(|c: char| c.is_ascii_alphabetic())?;
    let (number, unit) = (length.get(..end)?.parse::<f64>().ok()?, length.get(end..)?);
    let points = match unit {
        "pt" => 1.0,
        "in" => 72.0,
        "cm" => 72.0 / 2.54,
        "mm" => 7.2 / 2.54,
        "pc" => 12.0,
        "px" => 0.75,
        _ => return None,
    };
    Some(number * points)
}
