//! The person's own rows: before the first heading, and under 个人信息.
//!
//! A cell holds several values, `10年以上工作经验 | 男 | 42岁（1974年1月6日）`; each is told by a label or by its form. The name
//! is what is left.

use super::labelled::labelled;
use super::page::Reader;
use super::words::{Form, Scope, Words};
use crate::page::{Row, gapped, is_name, is_phone, squeezed};
use resume::document::line::Line;
use resume::{Key, Note, NoteKind, Raw};

/// A piece that nothing took: the row, the words, whether the page marks it as a name.
struct Left {
    row: usize,
    raw: Raw,
    marked: bool,
}

/// Reads the person's rows.
pub(super) fn read(reader: &mut Reader<'_>, rows: &[Row<'_>]) {
    let mut left: Vec<Left> = Vec::new();
    // The row that tells of a person: a name that is told by nothing else stands before it.
    let mut told = None;
    let mut at = (0, 0);
    while let Some(row) = rows.get(at.0) {
        let Some(cell) = row.cells.get(at.1) else {
            at = (at.0 + 1, 0);
            continue;
        };
        // Several lines, each a label with its value, as the head of an application has them.
        let lines = cell.lines.len() > 1
            && cell.lines.iter().skip(1).all(|l| pieces(reader.words, l).iter().all(|p| known(reader.words, p)));
        let several = cell.lines.first().is_some_and(|line| pieces(reader.words, line).len() > 1);
        if !lines
            && !several
            && let Some(found) = labelled(reader.words, Scope::Person, rows, at)
        {
            put(reader, found.key, found.raw, found.rule);
            at = found.next;
        } else {
            for line in &cell.lines {
                let marked = is_marked(line);
                for piece in pieces(reader.words, line) {
                    let raw = Raw::new(piece, line.at.clone());
                    left.extend(take(reader, raw).map(|raw| Left { row: at.0, raw, marked }));
                }
            }
            at.1 += 1;
        }
        let tells = [Key::Gender, Key::Birth, Key::WorkYears].iter().any(|key| reader.raw.person.first(*key).is_some());
        if told.is_none() && tells {
            told = Some(at.0);
        }
    }
    name(reader, left, told);
}

/// Whether the page marks a line as a name: by a class, or by weight.
fn is_marked(line: &Line) -> bool {
    let own = line.shape().split('<').next().unwrap_or_default().to_ascii_lowercase();
    own.contains("name") || line.look().bold || line.look().level > 0
}

/// Splits a line at bars, at wide gaps, and before every label but the first.
fn pieces<'t>(words: &Words<'_>, line: &'t Line) -> Vec<&'t str> {
    let mut found = Vec::new();
    for text in line.text.split(['|', '｜']).flat_map(gapped) {
        let mut begin = 0;
        for (i, _) in text.match_indices(char::is_whitespace) {
            let Some(rest) = text.get(i..).map(str::trim_start) else { continue };
            // As much as a label can take: a line of many pieces would else be looked through once for each.
            let head = rest.char_indices().nth(24).and_then(|(end, _)| rest.get(..end)).unwrap_or(rest);
            if words.label(Scope::Person, head).is_some_and(|(key, ..)| key != Key::Address)
                && i > begin
                && text.get(begin..i).is_some_and(|before| !before.trim_end().ends_with(['：', ':']))
            {
                found.push(text.get(begin..i).unwrap_or_default().trim());
                begin = i;
            }
        }
        found.push(text.get(begin..).unwrap_or_default().trim());
    }
    found.retain(|piece| !piece.is_empty());
    found
}

/// Whether a piece is a label with its value, or the page's own.
fn known(words: &Words<'_>, piece: &str) -> bool {
    words.label(Scope::Person, piece).is_some() || furniture(words, piece)
}

fn furniture(words: &Words<'_>, text: &str) -> bool {
    words.is(Form::Furniture, text.split(['：', ':']).next().unwrap_or_default())
}

/// Puts a value that is told by a label or by its form; gives it back otherwise.
fn take(reader: &mut Reader<'_>, raw: Raw) -> Option<Raw> {
    let words = reader.words;
    // `(ID:537652)`.
    let inner = raw.text.trim();
    let inner = inner.strip_prefix(['(', '（']).map_or(inner, |inner| inner.trim_end_matches([')', '）']));
    if let Some((key, rule, rest)) = words.label(Scope::Person, inner) {
        put(reader, key, Raw::new(rest.trim(), raw.at), rule);
        return None;
    }
    if furniture(words, &raw.text) || !raw.text.contains(|c: char| c.is_alphanumeric() || c == '*') {
        return None;
    }
    let text = squeezed(&raw.text);
    let (key, rule) = match &*text {
        t if words.is(Form::Gender, t) => (Key::Gender, "51job.form.gender"),
        t if words.is(Form::Marital, t) => (Key::Marital, "51job.form.marital"),
        t if words.is(Form::Degree, t) => (Key::Degree, "51job.form.degree"),
        t if words.is(Form::Political, t) => (Key::Political, "51job.form.political"),
        t if words.is(Form::Status, t) => (Key::JobStatus, "51job.form.status"),
        t if is_years(t) => (Key::WorkYears, "51job.form.work_years"),
        t if is_birth(t) => (Key::Birth, "51job.form.birth"),
        t if t.contains('@') => (Key::Email, "51job.form.email"),
        t if is_phone(t) => (Key::Phone, "51job.form.phone"),
        t if t.starts_with("现居住") => {
            let city =
                raw.text.trim_start_matches("现居住").trim_start_matches(['于', '地', '：', ':']).trim().to_owned();
            put(reader, Key::City, Raw::new(city, raw.at), "51job.form.city");
            return None;
        }
        _ => return Some(raw),
    };
    put(reader, key, raw, rule);
    None
}

/// Puts a value; those that hold two are parted.
fn put(reader: &mut Reader<'_>, key: Key, raw: Raw, rule: &'static str) {
    let mut raw = raw;
    match key {
        // `北京市海淀区 （邮编：100000）`
        Key::Address => {
            let whole = raw.text.clone();
            for open in ["（邮编：", "(邮编：", "(邮编:", "（邮编:", "(Postal Code:"] {
                if let Some((address, code)) = whole.split_once(open) {
                    let code = code.trim().trim_end_matches(['）', ')']).trim();
                    reader.put(
                        Scope::Person,
                        Key::PostalCode,
                        Raw::new(code, raw.at.clone()),
                        "51job.form.postal_code",
                    );
                    raw.text = address.trim().to_owned();
                    break;
                }
            }
        }
        // `林一 男`
        Key::Name => {
            let whole = raw.text.clone();
            if let Some((name, gender)) = whole.trim().rsplit_once(char::is_whitespace)
                && reader.words.is(Form::Gender, gender)
            {
                reader.put(Scope::Person, Key::Gender, Raw::new(gender, raw.at.clone()), "51job.form.gender");
                raw.text = name.trim().to_owned();
            }
        }
        _ => {}
    }
    if !raw.text.is_empty() {
        reader.put(Scope::Person, key, raw, rule);
    }
}

/// `43岁（1970年9月19日）`, `43 Years old(1970/9/19)`, `1988/02/21`, squeezed.
fn is_birth(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let aged = |unit: &str| {
        lower.split_once(unit).is_some_and(|(n, _)| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
    };
    let date = || crate::page::dated(text).is_some_and(|(_, rest, span)| !span && rest.trim_matches('生').is_empty());
    text.len() < 60 && (aged("岁") || aged("yearsold") || date())
}

/// `10年以上工作经验`, `应届毕业生`, `>10years`, squeezed.
fn is_years(text: &str) -> bool {
    const WORDS: &[&str] = &["在读学生", "应届毕业生", "应届生", "无工作经验"];
    let lower = text.to_ascii_lowercase();
    let number = lower.trim_start_matches('>');
    text.len() < 60
        && (text.ends_with("工作经验")
            || WORDS.contains(&text)
            || number.starts_with(|c: char| c.is_ascii_digit())
                && ["years", "year", "yearsofworkexperience", "yearsexperience"]
                    .iter()
                    .any(|end| number.ends_with(end)))
}

/// Whether words are an English person's form: how copies in English begin.
pub(super) fn is_english(text: &str) -> bool {
    let mut pieces = text.get(..text.floor_char_boundary(200)).unwrap_or_default().split('|').map(squeezed);
    text.contains('|') && pieces.any(|piece| piece.is_ascii() && (is_birth(&piece) || is_years(&piece)))
}

/// The name is the piece that the page marks as one, else the last that looks like one before the line that tells of the
/// person; what else is left is told.
fn name(reader: &mut Reader<'_>, left: Vec<Left>, told: Option<usize>) {
    let given = reader.raw.person.first(Key::Name).is_some();
    let like = |piece: &Left| is_name(&piece.raw.text) && told.is_none_or(|told| piece.row <= told);
    let found = left.iter().position(|piece| piece.marked && like(piece));
    let found = found.or_else(|| match told {
        Some(_) => left.iter().rposition(like),
        // On a page that tells nothing else of a person, the only words that can be a name are taken for one.
        None => left.iter().position(like).filter(|_| left.iter().filter(|p| like(p)).count() == 1),
    });
    for (i, piece) in left.into_iter().enumerate() {
        if !given && Some(i) == found {
            let rule = if piece.marked { "51job.entry.name" } else { "51job.position.name" };
            reader.raw.person.put(Key::Name, piece.raw, rule);
        } else if reader.raw.person.first(Key::Name).is_none_or(|said| said.raw.text != piece.raw.text) {
            reader.notes.push(Note::about(NoteKind::Unread, "个人信息", &piece.raw));
        }
    }
}
