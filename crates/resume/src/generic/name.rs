//! Who the person is and what they are by trade: of what stands at the top without a label, what is the name and what the
//! headline.

use super::pieces::Piece;
use super::roles;
use super::sections::{self, Section};
use super::words::{is_han, is_prose, lower, position};
use crate::raw::{Key, Raw, RawItem};

/// A piece that nothing told, which may be the name or the headline.
pub(super) struct Loose {
    pub piece: Piece,
    pub line: usize,
}

/// The name that somebody introduces themselves with: `Hello, I'm Ada Lin.`, `我叫林晓`.
pub(super) fn introduced(text: &str) -> Option<&str> {
    const WORDS: &[&str] = &["I'm ", "I’m ", "I am ", "My name is ", "my name is ", "我叫", "我是"];
    const GREETINGS: &[&str] = &["Hi", "Hello", "Hey", "你好", "您好", "大家好"];
    let greeted = GREETINGS.iter().find_map(|word| text.strip_prefix(word));
    let rest = greeted.map_or(text, |rest| rest.trim_start_matches([',', '，', '!', '！', ' ']));
    let name =
        WORDS.iter().find_map(|word| rest.strip_prefix(word))?.trim_end_matches(['.', '。', '!', '！', ',', '，']);
    let capital = name.split(' ').all(|word| !word.starts_with(|c: char| c.is_lowercase()));
    (is_name(name) && capital && position(name) == 0).then_some(name)
}

/// Whether a text only says that this is a resume.
pub(super) fn is_title(text: &str) -> bool {
    let text = lower(text.trim());
    let of = text.strip_suffix(" of").unwrap_or(&text);
    matches!(of, "resume" | "résumé" | "cv" | "curriculum vitae" | "lebenslauf")
}

/// `Felix Brightwater, Technical Lead`: a name and what the person is by trade.
pub(super) fn titled(of: Piece) -> Vec<Piece> {
    let halves = of.text.split_once(", ").or_else(|| of.text.split_once('，'));
    match halves.filter(|(name, title)| is_name(name) && position(name) == 0 && position(title) >= 2) {
        Some((name, title)) => [name, title].map(|text| Piece { text: text.trim().to_owned(), ..of.clone() }).into(),
        None => vec![of],
    }
}

/// Whether words can be a person's name.
pub(super) fn is_name(text: &str) -> bool {
    let text = text.trim();
    let n = text.chars().count();
    if sections::named(text).is_some_and(|(s, _)| s != Section::Person || n > 6) || is_prose(text) {
        return false;
    }
    if text.chars().any(is_han) {
        let han = text.chars().filter(|c| is_han(*c)).count();
        return (2..=4).contains(&han)
            && text.chars().all(|c| {
                is_han(c)
                    || c.is_whitespace()
                    || c == '·'
                    || c.is_ascii_alphabetic()
                    || matches!(c, '(' | ')' | '（' | '）')
            });
    }
    let words = text.split_whitespace().count();
    (1..=6).contains(&words)
        && (2..=48).contains(&n)
        && text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '\'' | '-' | '’' | ',' | '\u{a0}'))
        && text.starts_with(char::is_uppercase)
}

/// Takes the name: what is marked as one, else the largest of what can be one, else the first. Gives where it stood.
pub(super) fn name(loose: &mut Vec<Loose>, person: &mut RawItem) -> Option<usize> {
    if let Some(said) = person.first(Key::Name) {
        let name = said.raw.text.clone();
        loose.retain(|l| l.piece.text != name);
        return Some(0);
    }
    // `周子墨同志简历`
    let title = |text: &str| {
        let name = ["同志简历", "的个人简历", "的简历", "个人简历", "个人履历", "简历", "履历"]
            .iter()
            .find_map(|end| text.trim().strip_suffix(end))?;
        (name.chars().all(is_han) && is_name(name) && sections::named(name).is_none()).then(|| name.to_owned())
    };
    if let Some((at, name)) = loose.iter().enumerate().take(3).find_map(|(n, l)| Some((n, title(&l.piece.text)?))) {
        let found = loose.remove(at);
        person.put(Key::Name, Raw::new(name, found.piece.at.clone()), "generic.position.name");
        return Some(found.line);
    }
    let weight = |l: &Loose| {
        let marked = roles::marks(&l.piece.shape).any(|(w, _)| matches!(&*w, "name" | "fullname" | "姓名"));
        let level = match l.piece.look.level {
            0 => 0,
            level => 7 - i32::from(level),
        };
        let titled = i32::from(position(&l.piece.text) >= 2) * 60;
        (i32::from(marked) * 100 + level * 20 - titled, l.piece.look.size, l.piece.look.bold)
    };
    let best = loose
        .iter()
        .enumerate()
        .filter(|(_, l)| is_name(&l.piece.text))
        .max_by(|(i, a), (j, b)| weight(a).cmp(&weight(b)).then(j.cmp(i)))
        .map(|(i, _)| i)?;
    // First and last name may stand in two pieces that look alike, or are parts of one heading.
    let of = |l: &Loose| (l.line, l.piece.look.size, l.piece.look.level);
    let part = |l: &Loose| is_name(&l.piece.text) && position(&l.piece.text) == 0 && !l.piece.text.chars().any(is_han);
    let own = loose.get(best)?;
    // What is drawn larger than all else is one name, in however many looks.
    let largest = loose.iter().map(|l| l.piece.look.size).max().unwrap_or_default();
    let alone = loose.iter().filter(|l| l.piece.look.size == largest).all(|l| l.line == own.line);
    let goes_on = |a: &Loose, b: &Loose| {
        let large = alone && largest > 0 && a.piece.look.size == largest;
        // So is all of the first line.
        let first = a.line == 0 && loose.iter().filter(|l| l.line == 0).all(part);
        let alike = large || first || a.piece.look == b.piece.look || a.piece.look.level == 1;
        let few = a.piece.text.split(' ').count() + b.piece.text.split(' ').count()
            <= if a.piece.look.level == 1 || first { 4 } else { 2 };
        of(a) == of(b) && alike && few && b.piece.before == ' ' && part(a) && part(b)
    };
    let from = (1..=best).rev().take_while(|n| goes_on(&loose[n - 1], &loose[*n])).last().map_or(best, |n| n - 1);
    let to = (best + 1..loose.len()).take_while(|n| goes_on(&loose[n - 1], &loose[*n])).last().unwrap_or(best);
    let found = Loose { piece: own.piece.clone(), line: own.line };
    let text = loose.drain(from..=to).map(|l| l.piece.text).collect::<Vec<_>>().join(" ");
    person.put(Key::Name, Raw::new(text.as_str(), found.piece.at.clone()), "generic.position.name");
    loose.retain(|l| l.piece.text != text);
    Some(found.line)
}

/// Takes the headline: what stands next to the name and is no prose.
pub(super) fn headline(loose: &mut Vec<Loose>, named: Option<usize>, person: &mut RawItem) {
    let Some(named) = named.filter(|_| person.first(Key::Label).is_none()) else { return };
    let marked = |l: &Loose| {
        roles::marks(&l.piece.shape).any(|(w, _)| {
            matches!(
                &*w,
                "label"
                    | "headline"
                    | "profession"
                    | "jobtitle"
                    | "title"
                    | "position"
                    | "tagline"
                    | "subtitle"
                    | "role"
            )
        })
    };
    let near = |l: &Loose| l.line.abs_diff(named) <= 3 && !l.piece.text.ends_with(['：', ':']);
    let found = loose
        .iter()
        .position(marked)
        .or_else(|| loose.iter().position(|l| near(l) && position(&l.piece.text) > 0))
        .or_else(|| {
            loose.iter().position(|l| {
                l.line > named
                    && near(l)
                    && l.piece.text.chars().count() > 2
                    && sections::named(&l.piece.text).is_none()
                    && (l.piece.look.level > 0 || l.piece.look.size > 0)
            })
        });
    if let Some(found) = found {
        let found = loose.remove(found);
        person.put(Key::Label, found.piece.raw(), "generic.position.label");
    }
}
