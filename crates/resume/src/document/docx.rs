//! Word since 2007: a ZIP of XML parts. Finds the parts and puts them in reading order: headers (a name and contacts
//! often stand there), the body with its text boxes, notes, footers.

pub(super) mod body;
pub(super) mod styles;
pub(super) mod xml;

use super::line::{Line, Lines, Look};
use super::story::Story;
use super::zip::Archive;
use super::{Unreadable, charset};
use body::{Body, Margin};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use styles::Styles;
use xml::{Piece, Xml};

/// The largest part that is read.
const MAX_PART: u64 = 64 << 20;
/// The most headers, footers and notes together.
const MAX_MARGINS: usize = 64;
/// Where the body is, if nothing says.
const BODY: &str = "word/document.xml";

/// Sees a Word file.
///
/// # Errors
/// [`Unreadable`], where nothing of it can be seen.
pub fn lines(bytes: &[u8]) -> Result<Lines, Unreadable> {
    let mut archive = Archive::open(bytes)?;
    let mut too_large = false;
    let mut found = read(|name| {
        let known = archive.names().find(|n| n.eq_ignore_ascii_case(name))?.to_owned();
        let bytes = archive.read(&known, MAX_PART).inspect_err(|e| too_large |= *e == Unreadable::TooLarge).ok()?;
        Some(charset::decode(&bytes))
    });
    if let Ok(found) = &mut found {
        found.cut |= archive.cut() || too_large;
    }
    match found {
        Err(_) if too_large => Err(Unreadable::TooLarge),
        found => found,
    }
}

/// Sees a Word file whose parts are given by name.
pub(super) fn read(mut part: impl FnMut(&str) -> Option<String>) -> Result<Lines, Unreadable> {
    let roots = part("_rels/.rels").map(|xml| relations(&xml)).unwrap_or_default();
    let main = roots.iter().find(|r| r.kind.ends_with("/officeDocument")).map_or(BODY, |r| &r.target);
    let main = main.trim_start_matches('/').to_owned();
    let xml = part(&main).ok_or(Unreadable::Broken)?;
    let relations = part(&rels(&main)).map(|xml| relations(&xml)).unwrap_or_default();
    let target = |kind: &str| relations.iter().find(|r| r.kind.ends_with(kind)).map(|r| resolve(&main, &r.target));
    let styles = Styles::read(&target("/styles").and_then(|name| part(&name)).unwrap_or_default());

    let links = links(&relations);
    let mut body = Body::new(&styles, &links);
    let mut story = Story::new(&main);
    body.read(&xml, &mut story);
    let (margins, first_differs) = (std::mem::take(&mut body.margins), body.first_differs);
    let mut whole = vec![story.finish()];
    // A part beside the body, with its own relationships.
    let mut beside = |name: &str| {
        let xml = part(name)?;
        let links = part(&rels(name)).map(|xml| self::links(&self::relations(&xml))).unwrap_or_default();
        let mut story = Story::new(name);
        Body::new(&styles, &links).read(&xml, &mut story);
        Some(story.finish())
    };
    whole.extend(["/footnotes", "/endnotes"].into_iter().filter_map(|kind| beside(&target(kind)?)));
    let mut margin = |footer: bool| {
        let mut all = Lines::default();
        let (mut parts, mut texts) = (HashSet::new(), HashSet::new());
        for margin in shown(&margins, footer, first_differs) {
            let Some(relation) = relations.iter().find(|r| r.id == margin.id) else { continue };
            let name = resolve(&main, &relation.target);
            if parts.len() >= MAX_MARGINS || !parts.insert(name.clone()) {
                continue;
            }
            let Some(found) = beside(&name) else { continue };
            all.cut |= found.cut;
            // The first page's header repeats the others' lines.
            let new = |l: &Line| !is_page_number(&l.text) && texts.insert(l.text.clone());
            all.lines.extend(found.lines.into_iter().filter(new));
        }
        all
    };
    let (headers, footers) = (margin(false), margin(true));
    let found = join(std::iter::once(headers).chain(whole).chain([footers]));
    match found.lines.is_empty() && found.cut {
        true => Err(Unreadable::Broken),
        false => Ok(found),
    }
}

/// The headers or footers that are shown, that of the first page first.
fn shown(margins: &[Margin], footer: bool, first_differs: bool) -> impl Iterator<Item = &Margin> {
    let of = move |first: bool| {
        let kind = move |m: &&Margin| m.footer == footer && (m.kind == "first") == first && (first_differs || !first);
        margins.iter().filter(kind)
    };
    of(true).chain(of(false))
}

/// Lines of several stories in one order, with their numbers apart.
pub(super) fn join(parts: impl IntoIterator<Item = Lines>) -> Lines {
    let mut all = Lines::default();
    let (mut blocks, mut rows, mut cells, mut regions) = (0, 0, 0, 0);
    for part in parts {
        let apart = |number: u32, offset: u32| if number == 0 { 0 } else { number.saturating_add(offset) };
        let shift = |line: Line| Line {
            block: line.block.saturating_add(blocks),
            row: apart(line.row, rows),
            cell: apart(line.cell, cells),
            region: apart(line.region, regions),
            ..line
        };
        all.lines.extend(part.lines.into_iter().map(shift));
        all.cut |= part.cut;
        let most = |of: fn(&Line) -> u32| all.lines.iter().map(of).max().unwrap_or(0);
        (blocks, rows, cells, regions) = (most(|l| l.block), most(|l| l.row), most(|l| l.cell), most(|l| l.region));
    }
    all
}

/// Whether a line of a margin only counts pages: `2`, `- 2 -`, `第 2 页 共 3 页`, `Page 2 of 3`, `2/3`.
pub(super) fn is_page_number(text: &str) -> bool {
    let rest: String = text.to_lowercase().replace("page", "").replace("of", "");
    let counts = |c: char| c.is_ascii_digit() || c.is_whitespace() || "第页頁共/-–—|,，·".contains(c);
    text.chars().filter(char::is_ascii_digit).count() <= 6 && rest.chars().all(counts)
}

/// A short key of a look: `14b#1f4e79`.
pub(super) fn look_key(look: Look) -> String {
    let mut key = match (look.size / 10, look.size % 10) {
        (0, 0) => String::new(),
        (points, 0) => points.to_string(),
        (points, tenths) => format!("{points}.{tenths}"),
    };
    key.push_str(if look.bold { "b" } else { "" });
    key.push_str(if look.italic { "i" } else { "" });
    if look.colour != 0 {
        key.push_str(&format!("#{:06x}", look.colour));
    }
    key
}

/// What a part has to do with another, or with the world.
#[derive(Debug, Default)]
struct Relation {
    id: String,
    kind: String,
    target: String,
    external: bool,
}

fn relations(xml: &str) -> Vec<Relation> {
    let elements = Xml::new(xml).filter_map(|piece| match piece {
        Piece::Begin(element) if element.name() == "Relationship" => Some(element),
        _ => None,
    });
    let read = |e: xml::Element<'_>| {
        let get = |name: &str| e.get(name).unwrap_or_default().into_owned();
        let external = get("TargetMode") == "External";
        Relation { id: get("Id"), kind: get("Type"), target: get("Target"), external }
    };
    elements.map(read).collect()
}

fn links(relations: &[Relation]) -> HashMap<String, Arc<str>> {
    relations.iter().filter(|r| r.external).map(|r| (r.id.clone(), Arc::from(r.target.as_str()))).collect()
}

/// Where the relationships of a part are.
fn rels(part: &str) -> String {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    format!("{folder}/_rels/{file}.rels").trim_start_matches('/').to_owned()
}

/// The name of a part that another names.
fn resolve(from: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut path: Vec<&str> = from.split('/').collect();
    path.pop();
    for step in target.split('/') {
        match step {
            ".." => drop(path.pop()),
            "." | "" => {}
            step => path.push(step),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests;
