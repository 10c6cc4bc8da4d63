//! What the styles of a Word file say of paragraphs and characters, each put together from those it is based on.

use super::xml::{Element, Piece, Xml};
use std::collections::HashMap;

/// How long a chain of styles is followed.
const MAX_CHAIN: usize = 24;

/// What is said of characters; nothing where it isn't.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Characters {
    /// In tenths of a point.
    pub size: Option<u16>,
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub colour: Option<u32>,
    pub hidden: Option<bool>,
}

impl Characters {
    /// This, and what a base says where this says nothing.
    pub fn over(self, base: Characters) -> Characters {
        Characters {
            size: self.size.or(base.size),
            bold: self.bold.or(base.bold),
            italic: self.italic.or(base.italic),
            colour: self.colour.or(base.colour),
            hidden: self.hidden.or(base.hidden),
        }
    }

    /// Takes what an element inside of `w:rPr` says.
    pub fn take(&mut self, element: &Element<'_>) {
        let value = element.get("val");
        let value = value.as_deref();
        match element.name() {
            "sz" => {
                self.size = value.and_then(|v| v.parse::<f32>().ok()).map(|half| (half.clamp(0.0, 3276.0) * 5.0) as u16)
            }
            "b" => self.bold = Some(on(value)),
            "i" => self.italic = Some(on(value)),
            "vanish" => self.hidden = Some(on(value)),
            "color" => {
                // `auto` is black; Word 2003 writes some by name or with a sign.
                let hex = value.map(|v| v.trim_start_matches('#')).filter(|v| v.len() == 6);
                self.colour = Some(hex.and_then(|v| u32::from_str_radix(v, 16).ok()).unwrap_or(0));
            }
            _ => {}
        }
    }
}

/// A switch without a value is on.
pub fn on(value: Option<&str>) -> bool {
    !matches!(value, Some("0" | "false" | "off" | "none"))
}

/// What is said of paragraphs; nothing where it isn't.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Block {
    /// 1 to 9, 0 for none.
    pub level: Option<u8>,
    pub list: Option<bool>,
    /// Room above and below, in twentieths of a point.
    pub before: Option<u16>,
    pub after: Option<u16>,
}

impl Block {
    /// This, and what a base says where this says nothing.
    pub fn over(self, base: Block) -> Block {
        Block {
            level: self.level.or(base.level),
            list: self.list.or(base.list),
            before: self.before.or(base.before),
            after: self.after.or(base.after),
        }
    }

    /// Takes what an element inside of `w:pPr` says.
    pub fn take(&mut self, element: &Element<'_>) {
        let number = |name: &str| element.get(name).and_then(|v| v.parse::<u16>().ok());
        match element.name() {
            "outlineLvl" => self.level = number("val").map(|level| if level < 9 { level as u8 + 1 } else { 0 }),
            // Number 0 takes a list away that the style gave.
            "numId" | "ilfo" => self.list = number("val").map(|id| id != 0).or(self.list),
            "spacing" => {
                self.before = number("before").or(self.before);
                self.after = number("after").or(self.after);
            }
            _ => {}
        }
    }
}

/// A style, with what it is based on.
#[derive(Debug, Clone, Default)]
pub struct Style {
    /// Its name without blanks, or its id.
    pub name: String,
    pub characters: Characters,
    pub block: Block,
}

/// The styles of a file. The first is what holds without a style.
#[derive(Debug)]
pub struct Styles {
    list: Vec<Style>,
    ids: HashMap<String, usize>,
    /// The style of paragraphs that name none.
    pub usual: usize,
}

#[derive(Default)]
struct Raw {
    id: String,
    base: Option<String>,
    characters_only: bool,
    style: Style,
}

impl Raw {
    fn new(id: String, kind: Option<&str>) -> Raw {
        let style = Style { name: id.clone(), ..Style::default() };
        Raw { id, base: None, characters_only: kind == Some("character"), style }
    }

    fn take(&mut self, element: &Element<'_>) {
        match (element.name(), element.get("val")) {
            ("name", Some(name)) if !name.is_empty() => {
                self.style.name = name.chars().filter(|c| !c.is_whitespace()).collect();
            }
            ("basedOn", Some(base)) => self.base = Some(base.into_owned()),
            _ => {
                self.style.characters.take(element);
                self.style.block.take(element);
            }
        }
    }
}

impl Styles {
    /// Reads `styles.xml`, or a whole file of which they are a part.
    pub fn read(xml: &str) -> Styles {
        let (mut raws, mut defaults) = (Vec::<Raw>::new(), Style::default());
        let mut usual = None;
        // Which style or default is open, and how deep we are in something that isn't looked at.
        let (mut open, mut defaulting, mut depth, mut unseen) = (None, None, 0_u32, None);
        for piece in Xml::new(xml) {
            match piece {
                Piece::Begin(element) => {
                    depth += 1;
                    if unseen.is_some() {
                        continue;
                    }
                    match element.name() {
                        "tblStylePr" | "latentStyles" | "body" | "rPrChange" | "pPrChange" => unseen = Some(depth),
                        "docDefaults" => defaulting = Some(depth),
                        "style" => {
                            open = Some(depth);
                            let kind = element.get("type");
                            if kind.as_deref() == Some("paragraph")
                                && element.get("default").is_some_and(|v| on(Some(&v)))
                            {
                                usual = Some(raws.len());
                            }
                            raws.push(Raw::new(
                                element.get("styleId").unwrap_or_default().into_owned(),
                                kind.as_deref(),
                            ));
                        }
                        _ if defaulting.is_some() => {
                            defaults.characters.take(&element);
                            defaults.block.take(&element);
                        }
                        _ if open.is_some() => {
                            if let Some(raw) = raws.last_mut() {
                                raw.take(&element);
                            }
                        }
                        _ => {}
                    }
                }
                Piece::End => {
                    for which in [&mut open, &mut defaulting, &mut unseen] {
                        which.take_if(|begun| *begun >= depth);
                    }
                    depth = depth.saturating_sub(1);
                }
                Piece::Text(_) => {}
            }
        }
        Styles::put_together(raws, defaults, usual)
    }

    fn put_together(raws: Vec<Raw>, defaults: Style, usual: Option<usize>) -> Styles {
        let ids: HashMap<String, usize> = raws.iter().enumerate().map(|(n, raw)| (raw.id.clone(), n + 1)).collect();
        let mut list = vec![defaults.clone()];
        for raw in &raws {
            let mut style = raw.style.clone();
            style.block.level = style.block.level.or_else(|| level(&style.name));
            let mut base = raw.base.as_deref();
            for _ in 0..MAX_CHAIN {
                let Some(next) = base.and_then(|id| ids.get(id)).and_then(|n| raws.get(n.checked_sub(1)?)) else {
                    break;
                };
                style.characters = style.characters.over(next.style.characters);
                let named = Block { level: level(&next.style.name), ..Block::default() };
                style.block = style.block.over(next.style.block).over(named);
                base = next.base.as_deref();
            }
            if !raw.characters_only {
                style.characters = style.characters.over(defaults.characters);
                style.block = style.block.over(defaults.block);
            }
            list.push(style);
        }
        Styles { list, ids, usual: usual.map_or(0, |n| n + 1) }
    }

    /// The number of a style, by its id.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    /// A style, by its number.
    pub fn get(&self, number: usize) -> Option<&Style> {
        self.list.get(number)
    }
}

/// The heading level that a style's name tells; Word and WPS name them in the language of the program.
pub fn level(name: &str) -> Option<u8> {
    let lower = name.to_lowercase();
    if matches!(lower.as_str(), "title" | "标题" | "標題") {
        return Some(1);
    }
    let number = ["heading", "标题", "標題"].iter().find_map(|word| lower.strip_prefix(word))?;
    number.parse().ok().filter(|level| (1..=9).contains(level))
}
