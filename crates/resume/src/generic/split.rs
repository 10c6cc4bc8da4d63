//! Parts a piece that holds two values by its words: `Senior Engineer, Northwind Labs`, `Bachelor in Physics`.

use super::each::{each, parts};
use super::labels;
use super::pieces::{Lead, Piece, trimmed};
use super::roles::is_score;
use super::sections::Section;
use super::times::is_length;
use super::words::{self, award, company, degree, is_degree_word, is_han, place, position, school};
use crate::raw::Key;
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// The pieces of a header, parted further where one holds what two should. `shared` says that another line names the
/// company.
pub(super) fn header(section: Section, pieces: Vec<Piece>, shared: bool) -> Vec<Piece> {
    match section {
        Section::Education => each(pieces, schooling),
        Section::Work | Section::Internships | Section::Volunteer => {
            let mut pieces = held_together(pieces);
            for part in [held_at, sized, situated, posted] {
                pieces = each(pieces, part);
            }
            let names = pieces.iter().filter(|p| is_name(p) && !words::is_size(&p.text)).count();
            if names != 1 || shared {
                return pieces;
            }
            each(pieces, |p| if is_name(p) && !words::is_size(&p.text) { job(p) } else { None })
        }
        Section::Projects => each(pieces, played),
        Section::Publications => pieces.into_iter().flat_map(titled).collect(),
        Section::Awards | Section::Certificates => pieces.into_iter().flat_map(given).collect(),
        _ => pieces,
    }
}

/// A position and a company that nobody can mistake: `会计 at 青松有限公司`.
fn held_at(of: &Piece) -> Option<Vec<Piece>> {
    let (left, right) = of.text.split_once(" at ").filter(|(left, right)| position(left) > 0 && company(right) > 0)?;
    Some(at(of, left, right))
}

/// What somebody was, and where.
fn at(of: &Piece, left: &str, right: &str) -> Vec<Piece> {
    vec![piece(of, left, "1", None), piece(of, right, "2", Some(Lead::At))]
}

/// Parts `Generalist at Westmore Inn`, whatever the words, where most headers of a section are written so.
pub(super) fn held<'h>(headers: impl Iterator<Item = &'h mut Vec<Piece>>) {
    fn sides(of: &Piece) -> Option<(&str, &str)> {
        of.text.split_once(" at ").filter(|(_, name)| !name.starts_with(char::is_lowercase))
    }
    let mut headers: Vec<&mut Vec<Piece>> = headers.collect();
    let count = headers.iter().filter(|header| header.iter().any(|of| sides(of).is_some())).count();
    if count < 2 || count * 2 < headers.len() {
        return;
    }
    for header in &mut headers {
        let parted = |of: &Piece| sides(of).map(|(left, right)| at(of, left, right));
        **header = each(std::mem::take(*header), parted);
    }
}

/// What stands before the last brackets of a text that ends with them, and in them.
fn before_brackets(text: &str) -> Option<(&str, &str)> {
    text.strip_suffix([')', '）'])?.rsplit_once(['(', '（'])
}

/// A project, and what somebody was there in brackets: `Rain Diary (Director)`.
fn played(of: &Piece) -> Option<Vec<Piece>> {
    let (name, role) = before_brackets(&of.text)?;
    let fits = !name.trim().is_empty() && position(role) > 1 && company(role) == 0;
    fits.then(|| vec![piece(of, name, "1", None), piece(of, role, "2", None)])
}

/// Two positions at once are one: `工艺工程师 / 车间主任`.
fn held_together(pieces: Vec<Piece>) -> Vec<Piece> {
    let held = |p: &Piece| p.date.is_none() && position(&p.text) > 1 && company(&p.text) == 0;
    let mut found: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match found.last_mut().filter(|last| piece.before == '/' && held(last) && held(&piece)) {
            Some(last) => last.text = format!("{} / {}", last.text, piece.text),
            None => found.push(piece),
        }
    }
    found
}

/// `《题名》刊名`, `“题名”，刊名`: a title between its signs, and where it was published behind them; or as GB/T 7714
/// cites, `作者. 题名[J]. 刊名`.
fn titled(of: Piece) -> Vec<Piece> {
    if let Some((author, title, journal)) = cited(&of.text) {
        let title = [(title, "1", None), (journal, "2", Some(Lead::By)), (author, "aside", None)];
        let parts = title.into_iter().filter(|(text, ..)| !text.is_empty());
        return parts.map(|(text, part, lead)| piece(&of, text, part, lead)).collect();
    }
    let signed = of.text.strip_prefix('《').and_then(|t| t.split_once('》'));
    let quoted = of.text.strip_prefix('“').and_then(|t| t.split_once('”'));
    match signed.or(quoted).map(|(title, journal)| (title, journal.trim_start_matches(['，', ',', ' ', '.']))) {
        Some((title, "")) => vec![piece(&of, title, "1", None)],
        Some((title, journal)) => {
            vec![piece(&of, title, "1", None), published(piece(&of, journal, "2", Some(Lead::By)))]
        }
        // No Chinese title has such a comma, and no journal is one.
        None => match of
            .text
            .rsplit_once([',', '，'])
            .or_else(|| of.text.rsplit_once(" in ").filter(|(title, _)| title.chars().all(is_han)))
            .map(|(title, journal)| (title, journal.trim()))
        {
            Some((title, journal))
                if words::is_journal(journal) || [title, journal].iter().all(|name| name.chars().all(is_han)) =>
            {
                vec![
                    piece(&of, title.trim_matches(['"', '“', '”']), "1", None),
                    piece(&of, journal, "2", Some(Lead::By)),
                ]
            }
            _ => vec![published(of)],
        },
    }
}

/// Where a work was published, without the word before it: `载《影视制作》`.
fn published(of: Piece) -> Piece {
    let rest = ["发表于", "刊载于", "载于", "刊于", "载", "见"].iter().find_map(|word| of.text.strip_prefix(word));
    let journal = rest.and_then(|rest| rest.trim().strip_prefix('《')?.strip_suffix('》'));
    match journal {
        Some(journal) => piece(&of, journal, "2", Some(Lead::By)),
        None => of,
    }
}

/// Author, title and journal of a work whose kind stands behind the title: `[J]` an article, `[C]` a talk, `[D]` a thesis.
pub(super) fn cited(text: &str) -> Option<(&str, &str, &str)> {
    let at = text.match_indices('[').map(|(at, _)| at).find(|at| {
        let sign = text.get(at + 1..).and_then(|t| t.split_once(']')).map(|(sign, _)| sign);
        sign.is_some_and(|sign| matches!(sign.split('/').next(), Some("J" | "C" | "D" | "M" | "P" | "R" | "N" | "A")))
    })?;
    let (head, behind) = (text.get(..at)?, text.get(at..)?.split_once(']')?.1);
    let stops = |c: char| matches!(c, '.' | '．' | ',' | '，') || c.is_whitespace();
    let journal = behind.trim_matches(|c: char| stops(c) || c == '/');
    let (author, title) = head.rsplit_once(['.', '．']).unwrap_or(("", head));
    Some((author.trim(), title.trim(), journal))
}

/// The part of a piece that is none of an entry's main values.
pub(super) const ASIDE: &str = "#aside";

/// What a company is, in brackets behind its name, with how many people it has: `青松公司（B 轮，100-499人）`; or how long
/// somebody was there, which the dates say: `青松公司（2年3个月）`.
fn sized(of: &Piece) -> Option<Vec<Piece>> {
    let (name, inner) = before_brackets(&of.text).filter(|(name, _)| !name.trim().is_empty())?;
    if is_length(inner) {
        return Some(vec![piece(of, name, "1", None)]);
    }
    let parts = || inner.split(['，', ',', '、']).map(str::trim);
    if !parts().any(words::is_size) {
        return None;
    }
    let parts = parts().filter(|part| !part.is_empty());
    let parts = parts.map(|part| piece(of, part, if words::is_size(part) { "2" } else { "aside" }, None));
    Some(std::iter::once(piece(of, name, "1", None)).chain(parts).collect())
}

/// A city that is known, behind a name that is none: `Northwind Labs, Munich`.
fn situated(of: &Piece) -> Option<Vec<Piece>> {
    let own =
        |name: &str| place(name) == 0 && !name.contains([',', '，']) && !name.contains(|c: char| c.is_ascii_digit());
    // `Engineer, Northwind Labs, Munich` holds a third thing.
    let whole = |city: &str| {
        place(city) == 3
            && city.split([',', '，']).all(|part| place(part.trim()) > 0 || part.trim().chars().count() <= 3)
    };
    let (name, city) = of.text.split_once([',', '，'])?;
    (whole(city) && own(name.trim())).then(|| vec![piece(of, name, "1", None), piece(of, city, "3", None)])
}

/// Parts towns that nobody knows from the companies before them, `Lapwing Tooling, Duluth`, where others of a section's
/// headers that look alike have known ones there.
pub(super) fn towns<'h>(headers: impl Iterator<Item = &'h mut Vec<Piece>>) {
    let mut headers: Vec<&mut Vec<Piece>> = headers.collect();
    let own = |p: &Piece| Some(p.shape.strip_suffix("#3").filter(|_| place(&p.text) == 3)?.to_owned());
    let known: Vec<String> = headers.iter().flat_map(|header| header.iter()).filter_map(own).collect();
    fn named(text: &str) -> Option<(&str, &str)> {
        let (name, town) = text.split_once(", ")?;
        let capital = town.split(' ').count() <= 3 && town.split(' ').all(|w| w.starts_with(char::is_uppercase));
        let other = company(town) > 0 || position(town) > 0 || LEGAL.contains(&&*words::lower(town));
        (capital && !other && place(name) == 0).then_some((name, town))
    }
    for header in headers.iter_mut().filter(|_| !known.is_empty()) {
        let parted = header.drain(..).flat_map(|of| {
            match named(&of.text).filter(|_| known.iter().any(|shape| **shape == *of.shape)) {
                Some((name, town)) => vec![piece(&of, name, "1", None), piece(&of, town, "3", None)],
                None => vec![of],
            }
        });
        **header = parted.collect();
    }
}

/// A department and the position there: `风控部 IT经理`, `IT经理（风控部）`; a position with those it leads: `物流经理（下属20人）`.
fn posted(of: &Piece) -> Option<Vec<Piece>> {
    let inner = before_brackets(&of.text).filter(|(name, _)| position(name) > 0);
    if let Some((name, led)) = inner.filter(|(_, led)| led.starts_with("下属")) {
        return Some(vec![piece(of, name, "2", None), piece(of, led, "aside", None)]);
    }
    if let Some((name, department)) = inner.filter(|(_, department)| words::is_department(department)) {
        return Some(vec![piece(of, name, "2", None), piece(of, department, "3", None)]);
    }
    let (left, right) = of.text.split_once(' ')?;
    let fits = left.chars().all(is_han) && words::is_department(left) && position(right) > 0 && company(left) < 3;
    fits.then(|| vec![piece(of, left, "3", None), piece(of, right, "2", None)])
}

/// What stands before the name of an award or a certificate.
const WON: &[&str] = &["荣获", "获评", "获得", "取得", "考取", "被评为", "获"];

/// Who gave an award, in brackets or behind a comma after its name, or before it: `市体育局授予“优秀教练”`.
fn given(of: Piece) -> Vec<Piece> {
    let quoted = |text: &str| text.trim_matches(['“', '”', '"', '「', '」', '《', '》', '：', ':', ' ']).to_owned();
    let by = ["授予", "颁发的", "颁发", "评为"].iter().find_map(|sign| of.text.split_once(sign));
    if let Some((giver, name)) = by.filter(|(giver, name)| giver.chars().count() > 2 && name.chars().count() > 1) {
        return vec![
            piece(&of, giver.trim_end_matches('被'), "2", Some(Lead::By)),
            piece(&of, &quoted(name), "1", None),
        ];
    }
    let won = WON.iter().find_map(|verb| of.text.strip_prefix(verb)).filter(|name| name.chars().count() > 2);
    let of = match won.map(quoted) {
        Some(name) => piece(&of, &name, "1", None),
        None => of,
    };
    let inner = before_brackets(&of.text);
    let behind = of.text.split_once('，').filter(|(_, giver)| company(giver) > 0 && giver.chars().count() > 3);
    // No Chinese sentence has such a comma: a page joins two names by it.
    let names = |(name, giver): &(&str, &str)| {
        let han = [name, giver].iter().all(|name| name.chars().all(is_han));
        han || (!giver.contains(',')
            && (award(name) > 0 || company(giver) > 0 || school(giver) > 0)
            && award(giver) == 0)
    };
    let behind = behind.or(of.text.split_once(", ").filter(names));
    // `Advanced Cardiac Life Support (ACLS)`: what it is called for short.
    if inner.is_some_and(|(name, short)| is_short_for(short, name) || is_grade(short)) {
        return vec![of];
    }
    match inner.or(behind) {
        Some((name, giver))
            if name.chars().count() > 1
                && giver.chars().count() > 2
                && !giver.contains(|c: char| c.is_ascii_digit()) =>
        {
            vec![piece(&of, name, "1", None), piece(&of, giver, "2", Some(Lead::By))]
        }
        _ => vec![of],
    }
}

/// Whether a text is the grade of a certificate, which is part of its name: `中式烹调师（高级技师）`, `Scrum Master (Level II)`.
fn is_grade(text: &str) -> bool {
    const GRADES: [&str; 9] = ["级", "等", "技师", "类", "职称", "A证", "B证", "C证", "优秀"];
    let english = matches!(text.split(' ').next(), Some("Level" | "Grade" | "Class" | "Band"));
    english || (text.chars().count() <= 6 && company(text) == 0 && GRADES.iter().any(|grade| text.ends_with(grade)))
}

/// Whether capitals are those that the words of a name begin with.
fn is_short_for(short: &str, name: &str) -> bool {
    let firsts = name.split([' ', '-', '/']).filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let mut firsts = firsts.filter(|c| c.is_uppercase() || c.is_ascii_digit());
    let mut letters = short.chars().filter(|c| c.is_alphanumeric());
    (2..=8).contains(&short.chars().count())
        && !short.contains(|c: char| c.is_lowercase() || is_han(c))
        && letters.clone().count() > 1
        && letters.all(|letter| firsts.any(|first| first == letter))
}

/// Whether a piece can be a name of something, and no place, address or date.
fn is_name(piece: &Piece) -> bool {
    piece.date.is_none() && place(&piece.text) < 2 && !words::is_url(&piece.text)
}

fn piece(of: &Piece, text: &str, part: &str, lead: Option<Lead>) -> Piece {
    let shape = Arc::from(format!("{}#{part}", of.shape));
    Piece { text: trimmed(text).to_owned(), shape, lead: lead.or(of.lead), ..of.clone() }
}

/// What belongs to the name before a comma: `Acme, Inc.`
const LEGAL: &[&str] = &["inc", "llc", "ltd", "co", "corp", "gmbh", "s.a", "b.v", "plc", "limited", "llp", "ag", "kg"];

/// Splits at commas, but not within a company's name.
fn commas(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    let (mut from, mut open) = (0, 0_i32);
    for (i, comma) in text.match_indices([',', '，', '(', '（', ')', '）']) {
        // Nor in brackets.
        match comma {
            "(" | "（" => open += 1,
            ")" | "）" => open -= 1,
            _ => {}
        }
        if open > 0 || !matches!(comma, "," | "，") {
            continue;
        }
        let rest = text.get(i + comma.len()..).unwrap_or_default();
        let next = rest.split([',', '，']).next().unwrap_or_default().trim().trim_end_matches('.').to_lowercase();
        if LEGAL.contains(&next.as_str()) || (comma == "," && !rest.starts_with([' ', '\u{a0}'])) {
            continue;
        }
        found.push(text.get(from..i).unwrap_or_default());
        (from, open) = (i + comma.len(), 0);
    }
    found.push(text.get(from..).unwrap_or_default());
    found.into_iter().map(str::trim).filter(|p| !p.is_empty()).collect()
}

/// More parts than a position or a company has between commas.
const MOST_PARTS: usize = 16;

/// Parts a piece beside other names, `Observing Assistant, Ratchet Builders` above `Napier`, where most that look like it
/// hold a position and a company.
pub(super) fn jobs<'h>(headers: impl Iterator<Item = &'h mut Vec<Piece>>) {
    let mut headers: Vec<&mut Vec<Piece>> = headers.collect();
    let halves = |header: &Vec<Piece>| {
        let shape = header.iter().find_map(|p| p.shape.strip_suffix("#1"))?;
        header.iter().any(|p| p.shape.strip_suffix("#2") == Some(shape)).then(|| shape.to_owned())
    };
    let parted: Vec<String> = headers.iter().filter_map(|header| halves(header)).collect();
    let shapes: FxHashSet<&str> = parted.iter().map(String::as_str).collect();
    let whole = |p: &Piece| p.text.contains(", ") && is_name(p) && shapes.contains(&*p.shape);
    if headers.iter().filter(|header| header.iter().any(whole)).count() > parted.len() {
        return;
    }
    for header in headers.iter_mut().filter(|header| header.iter().any(whole)) {
        **header = each(std::mem::take(*header), |p| if whole(p) { job(p) } else { None });
    }
}

/// A position and a company in one piece.
fn job(of: &Piece) -> Option<Vec<Piece>> {
    let text = of.text.as_str();
    for sign in [" at ", " @ ", " for ", " with "] {
        if let Some((left, right)) = text.split_once(sign)
            && (position(left) > 0 || company(right) > 0)
        {
            return Some(at(of, left, right));
        }
    }
    let mut parts = commas(text);
    if parts.len() == 1 && text.chars().any(is_han) {
        parts = text.split(' ').filter(|p| !p.is_empty()).collect();
        if parts.len() > 2 {
            // `青松公司 高级 Java 工程师`: what names the company ends where a company's name ends.
            let end = parts.iter().position(|p| company(p) > 0 && position(p) < 3);
            let end = end.map(|e| e + 1).filter(|e| *e < parts.len())?;
            let (left, right) =
                (parts.get(..end).unwrap_or_default().join(" "), parts.get(end..).unwrap_or_default().join(" "));
            return Some(vec![piece(of, &left, "1", None), piece(of, &right, "2", None)]);
        }
    }
    let mut tail = Vec::new();
    while parts.len() > 2 && parts.last().is_some_and(|p| place(p) > 0 || p.chars().count() <= 3) {
        tail.extend(parts.pop());
    }
    tail.reverse();
    // Where the position ends and the company begins, or the other way round: where the words fit best.
    let fit = |cut: usize| {
        let (left, right) =
            (parts.get(..cut).unwrap_or_default().join(", "), parts.get(cut..).unwrap_or_default().join(", "));
        (position(&left) + company(&right)).max(company(&left) + position(&right)) * 2
            - i32::from(parts.len() > 2 && cut > 1)
    };
    let cuts = 1..parts.len().min(MOST_PARTS);
    let cut = cuts.max_by_key(|cut| (fit(*cut), usize::MAX - cut)).filter(|cut| fit(*cut) > 0)?;
    let (left, right) =
        (parts.get(..cut).unwrap_or_default().join(", "), parts.get(cut..).unwrap_or_default().join(", "));
    let mut found = vec![piece(of, &left, "1", None), piece(of, &right, "2", None)];
    if !tail.is_empty() {
        found.push(piece(of, &tail.join(", "), "3", None));
    }
    Some(found)
}

/// Subjects that belong to a degree's own name.
const OF: &[&str] = &[
    "Science",
    "Sciences",
    "Arts",
    "Engineering",
    "Business Administration",
    "Laws",
    "Law",
    "Fine Arts",
    "Technology",
    "Education",
    "Commerce",
    "Philosophy",
    "Medicine",
    "Architecture",
    "Music",
    "Design",
    "Applied Science",
    "Public Health",
    "Social Work",
];

/// School, degree and field of study in one piece.
fn schooling(of: &Piece) -> Option<Vec<Piece>> {
    let text = of.text.as_str();
    let names = commas(text);
    if names.len() > 1 && names.iter().any(|p| school(p) > 0) && names.iter().any(|p| school(p) == 0) {
        let alone = |name: &str| {
            let part = match name {
                _ if school(name) > 0 => "school",
                _ if place(name) > 0 => "place",
                _ => "study",
            };
            let own = piece(of, name, part, None);
            if school(&own.text) > 0 { vec![own] } else { parts(own, study) }
        };
        return Some(names.into_iter().flat_map(alone).collect());
    }
    for sign in [" from ", " at "] {
        if let Some((left, right)) = text.split_once(sign).filter(|(_, right)| school(right) > 0) {
            let mut found = parts(piece(of, left, "study", None), study);
            found.push(piece(of, right, "school", Some(Lead::At)));
            return Some(found);
        }
    }
    if school(text) > 0 && degree(text) == 0 { None } else { study(of) }
}

/// Degree and field of study in one piece, with how it was studied: `本科（统招）`.
fn study(of: &Piece) -> Option<Vec<Piece>> {
    // What stands behind is of its own, and what stands before may hold more.
    let behind = |name: &str, text: &str, part: &str| {
        let mut found = parts(piece(of, name, "study", None), study);
        found.push(piece(of, text, part, None));
        Some(found)
    };
    let graded = ["GPA", "绩点"].iter().filter_map(|word| of.text.find(word)).min().filter(|at| *at > 0);
    if let Some((name, grade)) = graded.and_then(|at| of.text.split_at_checked(at)).filter(|(_, grade)| is_score(grade))
    {
        return behind(name.trim_end().trim_end_matches('.'), grade, "score");
    }
    if let Some((name, honours)) = of.text.rsplit_once(", ").filter(|(_, honours)| is_honours(honours)) {
        return behind(name, honours, "score");
    }
    if let Some((name, form)) =
        before_brackets(&of.text).filter(|(name, form)| !name.is_empty() && words::is_study_form(form))
    {
        return behind(name, form, "form");
    }
    // `大专（平均学分绩：94.0）`
    let told = before_brackets(&of.text).and_then(|(name, inner)| Some((name, labels::told(inner)?)));
    if let Some((name, (_, grade))) = told.filter(|(name, (key, _))| *key == Key::Score && !name.is_empty()) {
        return behind(name, grade, "score");
    }
    // `Bachelor of Arts in Community Health (3.74)`
    let mark = |grade: &str| grade.contains('.') && grade.len() <= 9 && is_score(grade);
    if let Some((name, grade)) = before_brackets(&of.text).filter(|(name, grade)| !name.is_empty() && mark(grade)) {
        return behind(name, grade, "score");
    }
    let (degree, area) = studied(&of.text)?;
    let lead = Some(Lead::In).filter(|_| school(area) == 0 && of.lead.is_none());
    Some(vec![piece(of, degree, "degree", None), piece(of, area, "area", lead)])
}

/// Whether a text tells how well somebody passed: `First Class Honours`, `magna cum laude`.
pub(super) fn is_honours(text: &str) -> bool {
    let text = words::lower(text.trim());
    let whole =
        ["honours", "honors", "distinction", "with distinction", "merit", "with merit", "2:1", "2:2", "cum laude"];
    let ends = ["class honours", "class honors", "class", "cum laude", "division", "with honours", "with honors"];
    whole.contains(&&*text)
        || ends.iter().any(|end| text.ends_with(end) && text.split(' ').count() <= 5 && text.len() > end.len())
}

/// Splits a degree from a field of study.
pub(super) fn studied(text: &str) -> Option<(&str, &str)> {
    if degree(text) == 0 {
        return None;
    }
    // Pages print it in capitals too.
    if let Some((left, right)) =
        [" in ", " IN "].iter().find_map(|sign| text.split_once(sign)).filter(|(left, _)| degree(left) > 0)
    {
        return Some((left, right));
    }
    // What was studied may itself have brackets: `工程管理（施工）（大专）`.
    let signs = [", ", "，", " - ", " – ", " — ", " | ", ": ", "：", "/", " · ", "·"];
    let halves = signs.iter().filter_map(|sign| text.split_once(sign)).chain(before_brackets(text));
    for (left, right) in halves.map(|(left, right)| (left.trim_end(), right)) {
        match (degree(left) > 0, degree(right) > 0) {
            (true, false) => return Some((left, right)),
            (false, true) => return Some((right, left)),
            _ => {}
        }
    }
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let rest = rest.trim();
    if is_degree_word(first) && !rest.is_empty() {
        let after = rest.strip_prefix("of ").or_else(|| rest.strip_prefix("Degree of "));
        return match after {
            Some(after) => {
                let subject = OF.iter().filter(|s| after.starts_with(**s)).max_by_key(|s| s.len())?;
                let area = after.get(subject.len()..)?.strip_prefix(' ')?.trim();
                let degree = text.get(..text.len() - after.len() + subject.len())?;
                (!area.is_empty()).then_some((degree, area))
            }
            None if rest.starts_with("degree") || rest.starts_with("Degree") => None,
            None => Some((first, rest)),
        };
    }
    let (rest, last) = text.rsplit_once(' ')?;
    is_degree_word(last).then_some((last, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_and_what_was_studied() {
        for (text, expected) in [
            ("Bachelor in Information Technology", Some(("Bachelor", "Information Technology"))),
            ("Master of Science in Physics", Some(("Master of Science", "Physics"))),
            ("Information Technology, Bachelor", Some(("Bachelor", "Information Technology"))),
            ("Bachelor Information Technology", Some(("Bachelor", "Information Technology"))),
            ("Bachelor of Science Computer Science", Some(("Bachelor of Science", "Computer Science"))),
            ("Bachelor of Science", None),
            ("计算机科学 本科", Some(("本科", "计算机科学"))),
            ("软件工程（硕士）", Some(("硕士", "软件工程"))),
            ("工程管理（施工）（大专）", Some(("大专", "工程管理（施工）"))),
            ("Bachelor, Biology (Pre-Nursing)", Some(("Bachelor", "Biology (Pre-Nursing)"))),
            ("Computer Science", None),
        ] {
            assert_eq!(studied(text), expected, "{text}");
        }
    }

    #[test]
    fn commas_part_names_but_not_within_one() {
        assert_eq!(commas("Senior Engineer, Acme, Inc., Boston"), ["Senior Engineer", "Acme, Inc.", "Boston"]);
        assert_eq!(commas("1,000 people"), ["1,000 people"]);
    }
}
