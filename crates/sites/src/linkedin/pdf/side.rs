//! The side bar: ways to reach the person, and lists of which only the names are shown.

use super::headings::{self, List};
use super::parts::{Chunk, Part, edges, join};
use resume::{Key, Note, NoteKind, Place, Raw, RawItem, RawResume, RawSection};
use std::sync::Arc;
use url::Url;

/// Lines of one item are nearer to each other than this many points; items are further apart.
const ROOM: i32 = 3;
/// The labels of the person's own web addresses; they come before others.
const OWN: &[&str] = &["personal", "portfolio", "blog"];

/// An item: its words, what stands in brackets behind them, where it leads.
struct Item {
    text: String,
    label: String,
    link: Option<Arc<str>>,
    at: Place,
}

impl Item {
    fn raw(&self) -> Raw {
        Raw::new(self.text.as_str(), self.at.clone())
    }
}

/// Reads the side bar.
pub fn read(chunks: &[Chunk], resume: &mut RawResume, notes: &mut Vec<Note>) {
    let mut rest = chunks;
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|c| c.part == Part::SideHeading).count();
        let (heading, after) = rest.split_at_checked(count).unwrap_or((&[], rest));
        let count = after.iter().take_while(|c| c.part != Part::SideHeading).count();
        let (body, after) = after.split_at_checked(count).unwrap_or((after, &[]));
        let mut words = String::new();
        heading.iter().for_each(|h| join(&mut words, &h.text));
        list(Raw::new(words, first.at.clone()), items(body), resume, notes);
        rest = after;
    }
}

fn list(heading: Raw, items: Vec<Item>, resume: &mut RawResume, notes: &mut Vec<Note>) {
    let (list, key, rule) = match headings::list(&heading.text) {
        Some(List::Contact) => return contact(items, resume, notes),
        Some(List::Languages) => {
            for item in items {
                let mut said = RawItem::default();
                said.put(Key::LanguageName, item.raw(), "linkedin.pdf.language");
                said.put(Key::Fluency, Raw::new(item.label, item.at), "linkedin.pdf.language.level");
                resume.languages.push(said);
            }
            return;
        }
        Some(List::Skills) => (&mut resume.skills, Key::SkillName, "linkedin.pdf.skill"),
        Some(List::Certificates) => (&mut resume.certificates, Key::Title, "linkedin.pdf.certificate"),
        Some(List::Awards) => (&mut resume.awards, Key::Title, "linkedin.pdf.award"),
        Some(List::Publications) => (&mut resume.publications, Key::Title, "linkedin.pdf.publication"),
        // Contact is the one with links, whatever it is called.
        None if items.iter().any(|item| item.link.is_some()) => return contact(items, resume, notes),
        None => {
            let lines = items.iter().map(|item| Raw::new(with_label(item), item.at.clone())).collect();
            return resume.sections.push(RawSection { heading, lines });
        }
    };
    for item in items {
        let mut said = RawItem::default();
        said.put(key, Raw::new(with_label(&item), item.at.clone()), rule);
        list.push(said);
    }
}

fn with_label(item: &Item) -> String {
    match item.label.is_empty() {
        true => item.text.clone(),
        false => format!("{} ({})", item.text, item.label),
    }
}

/// Puts wrapped lines together: an item's lines are nearer to each other than items are.
fn items(chunks: &[Chunk]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut below = (0, 0);
    for chunk in chunks {
        let (page, top, bottom, _) = edges(&chunk.at);
        let near = below.0 == page && top - below.1 < ROOM;
        below = (page, bottom);
        match items.last_mut() {
            Some(item) if chunk.part == Part::SideLabel => {
                let label = chunk.text.trim_start_matches(['(', '（']);
                join(&mut item.label, label.trim_end_matches([')', '）']));
            }
            Some(item) if near && item.label.is_empty() && item.link == chunk.link => {
                // A wrapped address has no blanks.
                match item.link {
                    Some(_) => item.text.push_str(&chunk.text),
                    None => join(&mut item.text, &chunk.text),
                }
            }
            _ => items.push(Item {
                text: chunk.text.clone(),
                label: String::new(),
                link: chunk.link.clone(),
                at: chunk.at.clone(),
            }),
        }
    }
    items
}

/// Mail addresses, phones, the profile and other pages.
fn contact(items: Vec<Item>, resume: &mut RawResume, notes: &mut Vec<Note>) {
    let mut pages: Vec<(Item, String)> = Vec::new();
    for item in items {
        let link = item.link.as_deref().unwrap_or_default();
        let mail = link.strip_prefix("mailto:").map(|mail| mail.split('?').next().unwrap_or_default());
        let digits = item.text.chars().filter(char::is_ascii_digit).count();
        let phone = item.text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "+-().,/#x".contains(c));
        let address = !item.text.contains(char::is_whitespace) && item.text.contains('.');
        if let Some(mail) = mail {
            resume.person.put(Key::Email, Raw::new(mail, item.at), "linkedin.pdf.email");
        } else if item.text.contains('@') && link.is_empty() {
            resume.person.put(Key::Email, item.raw(), "linkedin.pdf.email");
        } else if phone && digits > 4 {
            resume.person.put(Key::Phone, item.raw(), "linkedin.pdf.phone");
        } else if link.starts_with("http") || address {
            let page = if link.starts_with("http") { link.to_owned() } else { item.text.clone() };
            pages.push((item, page));
        } else {
            notes.push(Note::about(NoteKind::Unread, "contact", &Raw::new(with_label(&item), item.at.clone())));
        }
    }
    pages.sort_by_key(|(item, _)| !OWN.contains(&item.label.to_lowercase().as_str()));
    for (item, page) in pages {
        let mut said = RawItem::default();
        if let Some((name, url)) = profile(&page) {
            said.put(Key::Network, Raw::new("LinkedIn", item.at.clone()), "linkedin.pdf.profile");
            said.put(Key::Username, Raw::new(name, item.at.clone()), "linkedin.pdf.profile");
            said.put(Key::Url, Raw::new(url, item.at), "linkedin.pdf.profile");
        } else if resume.person.first(Key::Url).is_none() {
            resume.person.put(Key::Url, Raw::new(page, item.at), "linkedin.pdf.website");
            continue;
        } else {
            said.put(Key::Network, Raw::new(item.label, item.at.clone()), "linkedin.pdf.website");
            said.put(Key::Url, Raw::new(page, item.at), "linkedin.pdf.website");
        }
        resume.profiles.push(said);
    }
}

/// The name in the address of a profile, and the address without what tells where it was clicked.
fn profile(page: &str) -> Option<(String, String)> {
    let page = if page.contains("://") { page.to_owned() } else { format!("https://{page}") };
    let url = Url::parse(&page).ok()?;
    let host = url.host_str()?;
    if host != "linkedin.com" && !host.ends_with(".linkedin.com") {
        return None;
    }
    let mut path = url.path_segments()?;
    let name = path.next().filter(|first| *first == "in").and_then(|_| path.next()).filter(|name| !name.is_empty())?;
    let address = format!("https://www.linkedin.com/in/{name}");
    // The path as written: `url` writes letters beyond ASCII in percent signs, which nobody reads.
    let name = percent_decoded(name).unwrap_or_else(|| name.to_owned());
    Some((name, address))
}

fn percent_decoded(name: &str) -> Option<String> {
    let query = format!("n={}", name.replace('+', "%2B"));
    url::form_urlencoded::parse(query.as_bytes()).next().map(|(_, value)| value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn profiles_are_told_by_their_address() {
        for (page, expected) in [
            ("https://www.linkedin.com/in/ann-example?jobid=1&lipi=urn", Some("ann-example")),
            ("www.linkedin.com/in/ann-example", Some("ann-example")),
            ("https://cn.linkedin.com/in/%E6%9D%8E%E6%98%8E/", Some("李明")),
            ("https://www.linkedin.com/company/example", None),
            ("https://linkedin.com.example/in/ann", None),
            ("https://ann.example/in/ann", None),
        ] {
            assert_eq!(profile(page).as_ref().map(|(name, _)| name.as_str()), expected, "{page}");
        }
    }
}
