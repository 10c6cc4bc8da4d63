//! The top of a resume: the name, what it says of itself, contacts, and what labels tell of the person.

use super::each::each;
use super::pieces::{Piece, dated, pieces_with_lengths};
use super::reach::{contact, is_handle, is_mail, is_phone, may_reach};
use super::sections::{self, Section};
use super::wishes::{STATUS, WISHED, alternatives, wish};
use super::words::{is_han, is_prose, is_url, lower, place, position};
use super::{addresses, labels, languages, lists, profiles, roles};
use crate::document::line::Line;
use crate::raw::{Key, Raw, RawItem, RawResume};

const GENDERS: &[&str] = &["男", "女", "male", "female"];
const MARITAL: &[&str] = &["未婚", "已婚", "离异", "已育", "未育", "已婚已育", "已婚未育", "single", "married"];
const POLITICAL: &[&str] = &[
    "中共党员",
    "党员",
    "预备党员",
    "中共预备党员",
    "共青团员",
    "团员",
    "群众",
    "民主党派",
    "无党派人士",
    "民革党员",
    "民盟盟员",
    "民建会员",
    "民进会员",
    "农工党党员",
    "致公党党员",
    "九三学社社员",
    "台盟盟员",
];
const DEGREES: &[&str] =
    &["本科", "硕士", "博士", "大专", "专科", "高中", "中专", "硕士研究生", "博士研究生", "研究生", "大学本科", "mba"];

/// What pages call the elements of an address's parts.
const PARTS: &[(&str, Key)] = &[
    ("city", Key::City),
    ("region", Key::Region),
    ("postalcode", Key::PostalCode),
    ("countrycode", Key::Country),
    ("country", Key::Country),
];

/// What stands before the place that a person lives at.
const LIVING: &[&str] = &[
    "现居住于",
    "现居",
    "居住于",
    "居住在",
    "常住",
    "住在",
    "坐标",
    "Based in ",
    "Living in ",
    "based in ",
    "living in ",
    "Lives in ",
];

/// A piece that nothing told, which may be the name or the headline.
struct Loose {
    piece: Piece,
    line: usize,
}

/// Reads the lines above the first heading, and those of contact and personal sections; `top` tells which are the former.
pub(super) fn read(lines: &[(&Line, bool)], resume: &mut RawResume, unread: &mut Vec<Raw>) {
    let mut loose: Vec<Loose> = Vec::new();
    let mut prose: Vec<(usize, Raw)> = Vec::new();
    // A label that stands alone has its value behind it, in the next cell or line: `| 姓名 | 张三 |`.
    let mut label: Option<(Key, usize)> = None;
    // What is only drawn stands between no label and its value.
    let lines: Vec<(&Line, bool)> = lines.iter().copied().filter(|(l, _)| !l.text.chars().all(is_sign)).collect();
    for (n, (line, top)) in lines.iter().enumerate() {
        // A table of contents says nothing.
        if (line.list || line.is_link()) && sections::named(&line.text).is_some() {
            continue;
        }
        if label.is_none()
            && profiles::is_network(line.text.trim())
            && lines.get(n + 1).is_some_and(|(next, _)| is_url(&next.text) || is_handle(&next.text))
        {
            let mut item = RawItem::default();
            item.put(Key::Network, line.raw(), "generic.label.network");
            resume.profiles.push(item);
            continue;
        }
        let (url, handle) = (is_url(&line.text), is_handle(&line.text));
        if let (true, Some(last)) = (url || handle, resume.profiles.last_mut())
            && last.said.len() == 1
            && last.first(Key::Network).is_some()
        {
            last.put(if url { Key::Url } else { Key::Username }, line.raw(), "generic.label.network");
            continue;
        }
        if let Some(parts) = told_of(line) {
            for piece in parts {
                if let Some(piece) = take(piece, &mut resume.person) {
                    loose.push(Loose { piece, line: n });
                }
            }
            continue;
        }
        // `Languages known：Hindi, English`
        let spoken = labels::split(&line.text).filter(|(label, value)| {
            languages::starts(value) && matches!(sections::named(label), Some((Section::Languages, _)))
        });
        if let Some((_, value)) = spoken {
            let at = value.as_ptr() as usize - line.text.as_ptr() as usize;
            let (spoken, left) = languages::read(&[line.part(at..at + value.len())]);
            resume.languages.extend(spoken);
            unread.extend(left);
            continue;
        }
        let liked = labels::split(&line.text).filter(|(label, value)| {
            !value.is_empty() && !is_prose(value) && labels::person(label) == Some(Key::Interests)
        });
        if let Some((_, value)) = liked {
            let at = value.as_ptr() as usize - line.text.as_ptr() as usize;
            resume.interests.extend(lists::named(&[line.part(at..at + value.len())], Key::Title));
            continue;
        }
        if languages::are(&line.text) {
            resume.languages.extend(languages::read(std::slice::from_ref(*line)).0);
            continue;
        }
        if let Some(item) = profiles::of_line(line) {
            resume.profiles.push(item);
            continue;
        }
        if let Some(name) = introduced(line.text.trim()).filter(|_| resume.person.first(Key::Name).is_none()) {
            put(&mut resume.person, Key::Name, Raw::new(name, line.at.clone()), "generic.form.introduced");
            continue;
        }
        // A page that speaks to who reads it says nothing of the person in its headings.
        if line.look().level > 0 && is_prose(&line.text) {
            unread.push(line.raw());
            continue;
        }
        if is_prose(&line.text)
            && labels::split(&line.text).and_then(|(l, _)| labels::person(l)).is_none()
            && !contact(&line.text)
            && pieces_with_dates(line).iter().all(|p| attributes(p).is_none_or(|parts| parts.len() == 1))
        {
            prose.push((n, line.raw()));
            continue;
        }
        let parts = labelled_pieces(line);
        // What a person is called at a site, and where.
        if let [name, address] = parts.as_slice()
            && is_handle(&name.text)
            && is_url(&address.text)
        {
            let mut item = RawItem::default();
            item.put(Key::Username, name.raw(), "generic.form.profile");
            item.put(Key::Url, address.address(), "generic.form.profile");
            resume.profiles.push(item);
            continue;
        }
        let gendered = parts.iter().any(|piece| GENDERS.contains(&&*piece.text));
        for (at, piece) in parts.into_iter().enumerate() {
            // `周子墨/女/1991`, wherever it stands.
            if gendered
                && at == 0
                && is_name(&piece.text)
                && bare_label(&piece.text).is_none()
                && resume.person.first(Key::Name).is_none()
                && !*top
            {
                put(&mut resume.person, Key::Name, piece.raw(), "generic.form.name");
                continue;
            }
            // A year beside what somebody is: `男　2003　本科`.
            if gendered && is_birth_year(&piece.text) {
                put(&mut resume.person, Key::Birth, piece.raw(), "generic.form.birth");
                continue;
            }
            if let Some(item) = profiles::of_label(&piece) {
                resume.profiles.push(item);
                continue;
            }
            if let Some(key) = bare_label(&piece.text) {
                // `1991年10月出生`: the value stands before it.
                let told = key == Key::Birth && resume.person.first(key).is_some();
                label = Some((key, n)).filter(|_| !told);
                continue;
            }
            // What is reached by itself is no place, whatever label stands above.
            let fits = |key: Key| match piece.text.trim() {
                text if is_mail(text) => key == Key::Email,
                text if is_phone(text) => key == Key::Phone,
                _ => true,
            };
            if let Some((key, _)) = label.take().filter(|(key, at)| n <= at + 1 && fits(*key)) {
                // First and last name may look different.
                if key == Key::Name && is_name(&line.text) {
                    put(&mut resume.person, key, line.raw(), "generic.label.person");
                    break;
                }
                addresses::put(&mut resume.person, key, &piece.text, &piece);
                continue;
            }
            // What is on the web beside one's own page is known there.
            if is_url(&piece.text) && resume.person.first(Key::Url).is_some_and(|said| said.raw.text != piece.text) {
                let mut item = RawItem::default();
                item.put(Key::Url, piece.address(), "generic.guess.profile");
                resume.profiles.push(item);
                continue;
            }
            if let Some(piece) = take(piece, &mut resume.person) {
                let asked = labels::split(&piece.text).is_some_and(|(label, _)| labels::is_asked(label));
                if asked || piece.text.starts_with(OPEN_BOXES) {
                    unread.push(piece.raw());
                    continue;
                }
                if is_handle(&piece.text) && resume.person.first(Key::Email).is_some() {
                    let mut item = RawItem::default();
                    item.put(Key::Username, piece.raw(), "generic.guess.username");
                    resume.profiles.push(item);
                } else if *top || roles::marks(&piece.shape).any(|(w, _)| w == "name") {
                    loose.extend(titled(piece).into_iter().map(|piece| Loose { piece, line: n }));
                } else {
                    unread.push(piece.raw());
                }
            }
        }
    }
    loose.retain(|l| !is_title(&l.piece.text));
    let named = name(&mut loose, &mut resume.person);
    headline(&mut loose, named, &mut resume.person);
    // Beside ways to reach the person, `Savannah, Georgia` is where.
    let near = |n: usize| lines.get(n).is_some_and(|(line, _)| may_reach(line) || is_url(&line.text));
    let beside = |l: &Loose| {
        let around = [l.line.checked_sub(1), Some(l.line), Some(l.line + 1)];
        is_town(&l.piece.text) && around.into_iter().flatten().any(near)
    };
    for Loose { piece, .. } in loose.extract_if(.., |l| beside(l)) {
        if resume.person.first(Key::City).is_none() {
            addresses::put(&mut resume.person, Key::City, &piece.text, &piece);
        } else {
            unread.push(piece.raw());
        }
    }
    let has_summary = resume.person.first(Key::Summary).is_some();
    for (n, raw) in prose {
        // Prose in the head of a resume is what it says of itself.
        if !has_summary && lines.get(n).is_some_and(|(_, top)| *top) {
            resume.person.put(Key::Summary, raw, "generic.position.summary");
        } else {
            unread.push(raw);
        }
    }
    unread.extend(loose.into_iter().map(|l| l.piece.raw()));
}

/// The name that somebody introduces themselves with: `Hello, I'm Ada Lin.`, `我叫林晓`.
fn introduced(text: &str) -> Option<&str> {
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
fn is_title(text: &str) -> bool {
    let text = lower(text.trim());
    let of = text.strip_suffix(" of").unwrap_or(&text);
    matches!(of, "resume" | "résumé" | "cv" | "curriculum vitae" | "lebenslauf")
}

/// `Felix Brightwater, Technical Lead`: a name and what the person is by trade.
fn titled(of: Piece) -> Vec<Piece> {
    let halves = of.text.split_once(", ").or_else(|| of.text.split_once('，'));
    match halves.filter(|(name, title)| is_name(name) && position(name) == 0 && position(title) >= 2) {
        Some((name, title)) => [name, title].map(|text| Piece { text: text.trim().to_owned(), ..of.clone() }).into(),
        None => vec![of],
    }
}

pub(super) fn bare_label(text: &str) -> Option<Key> {
    labels::person(text.trim().trim_end_matches(['：', ':']))
}

/// The pieces of a line, parted also before each label: `性别：男 年龄：30`.
fn labelled_pieces(line: &Line) -> Vec<Piece> {
    let mut found = Vec::new();
    // `First name(s) / Surname(s)：Ada Lin`: a stroke within a label parts nothing.
    let stroke = labels::split(&line.text).is_some_and(|(label, value)| {
        label.contains(" / ") && !value.contains(['/', '：', ':']) && labels::person(label).is_some()
    });
    if stroke || bare_label(&line.text).is_some() {
        let mut whole = pieces_with_lengths(line, 0);
        whole.truncate(1);
        whole.iter_mut().for_each(|p| line.text.trim().clone_into(&mut p.text));
        return whole;
    }
    for piece in each(alternatives(pieces_with_dates(line)), attributes) {
        // A label has its sign.
        if !piece.text.contains(['：', ':', '【', '[']) {
            found.push(piece);
            continue;
        }
        let mut rest = piece.text.as_str();
        let mut from = 0;
        // A label begins behind a blank; what stands before it belongs to the piece before.
        let starts: Vec<usize> = rest
            .char_indices()
            .filter(|(i, c)| c.is_whitespace() && rest.get(i + c.len_utf8()..).is_some_and(starts_with_label))
            .map(|(i, _)| i)
            .collect();
        let glued = glued_labels(rest);
        let mut starts = starts;
        starts.extend(glued);
        starts.sort_unstable();
        starts.dedup();
        if starts.is_empty() {
            found.push(piece);
            continue;
        }
        let text = rest;
        for start in starts {
            let part = text.get(from..start).unwrap_or_default();
            // `Name 姓名：`: the label in another language.
            if bare_label(part).is_some() {
                from = start;
                rest = text.get(start..).unwrap_or_default();
                continue;
            }
            found.push(Piece { text: part.trim().to_owned(), ..piece.clone() });
            from = start;
            rest = text.get(start..).unwrap_or_default();
        }
        found.push(Piece { text: rest.trim().to_owned(), ..piece.clone() });
    }
    // A sign may be drawn before what it tells of.
    for piece in &mut found {
        let text = piece.text.trim_start_matches(is_sign).trim();
        if text.len() < piece.text.len() {
            piece.text = text.to_owned();
        }
    }
    found.retain(|p| !p.text.is_empty());
    found
}

/// The parts of a line that tells of the person in short words, one of them when they were born:
/// `女，1994年4月生，四川绵阳人，中共党员`.
fn told_of(line: &Line) -> Option<Vec<Piece>> {
    // Most lines have no such parts.
    line.text.split('，').nth(2)?;
    let parts: Vec<&str> = line.text.split('，').map(|part| part.trim().trim_end_matches('。')).collect();
    let born = |part: &str| {
        let date = part.trim_end_matches("出生").trim_end_matches('生');
        let whole = dated(date).first().is_some_and(|(range, spans)| !spans && range.len() == date.len());
        (date.len() < part.len() && whole).then(|| date.to_owned())
    };
    let told = |part: &&str| {
        is_form(part)
            || born(part).is_some()
            || part.strip_suffix('人').is_some_and(|home| home.chars().all(is_han))
            || labels::split(part).is_some_and(|(label, _)| labels::person(label).is_some())
    };
    if parts.len() < 3
        || !parts.iter().any(|part| born(part).is_some())
        || parts.iter().filter(|part| told(part)).count() * 2 <= parts.len()
    {
        return None;
    }
    let of = pieces_with_lengths(line, 0).into_iter().next()?;
    let piece = |part: &str| match born(part) {
        Some(date) => Piece { text: date, date: Some(false), ..of.clone() },
        None => Piece { text: part.to_owned(), date: None, ..of.clone() },
    };
    Some(parts.into_iter().filter(|part| !part.is_empty()).map(piece).collect())
}

/// What a form draws before a choice that nobody made.
const OPEN_BOXES: [char; 2] = ['□', '☐'];

/// Whether a character is a drawing: a telephone, an envelope.
fn is_sign(c: char) -> bool {
    !OPEN_BOXES.contains(&c)
        && matches!(c, '\u{2190}'..='\u{27bf}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}' | ' ' | '\u{a0}' | '\u{3000}')
}

/// Where labels begin that nothing parts from the value before: `应聘岗位：会计填表日期：`.
fn glued_labels(text: &str) -> Vec<usize> {
    let colons: Vec<usize> = text.match_indices(['：', ':']).map(|(at, _)| at).collect();
    let begin = |(from, to): (usize, usize)| {
        let value = text.get(from..to)?;
        let value = value.trim_start_matches(['：', ':']);
        // At least one character of a value stands before the label.
        let starts = value.char_indices().map(|(at, _)| at).skip(1);
        let known = |label: &str| {
            label.chars().all(is_han)
                && label.chars().count() >= 2
                && (labels::person(label).is_some() || label == "填表日期")
        };
        let at = starts.filter_map(|at| value.get(at..)).find(|label| known(label))?;
        Some(at.as_ptr() as usize - text.as_ptr() as usize)
    };
    let pairs = colons.iter().copied().zip(colons.iter().copied().skip(1));
    pairs.filter_map(begin).collect()
}

/// The parts of `男，出生：1990/07，籍贯：陕西西安`: short ones of which labels and forms tell most.
fn attributes(of: &Piece) -> Option<Vec<Piece>> {
    // `周子墨/女/1991`, as templates have it.
    let gendered = of.text.contains('/') && of.text.split('/').any(|part| GENDERS.contains(&part.trim()));
    if gendered && of.text.chars().count() <= 24 {
        let part = |text: &str| Piece { text: text.trim().to_owned(), date: None, ..of.clone() };
        return Some(of.text.split('/').filter(|part| !part.trim().is_empty()).map(part).collect());
    }
    let sign = if of.text.contains('，') { '，' } else { ' ' };
    if !of.text.contains(sign) {
        return None;
    }
    let parts: Vec<&str> = of.text.split(sign).map(|part| part.trim().trim_end_matches('。')).collect();
    let aged = |part: &str| part.strip_suffix('岁').is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()));
    let told = |part: &&str| {
        is_form(part) || aged(part) || labels::split(part).is_some_and(|(label, _)| labels::person(label).is_some())
    };
    let short = parts.iter().all(|part| (1..=20).contains(&part.chars().count()));
    if parts.len() < 2 || !short || parts.iter().filter(|part| told(part)).count() * 2 <= parts.len() {
        return None;
    }
    Some(parts.into_iter().map(|part| Piece { text: part.to_owned(), date: None, ..of.clone() }).collect())
}

/// Whether a word tells by itself what it says of a person.
fn is_form(text: &str) -> bool {
    let lower = lower(text);
    [GENDERS, MARITAL, DEGREES].iter().any(|words| words.contains(&&*lower)) || POLITICAL.contains(&text)
}

fn starts_with_label(text: &str) -> bool {
    let end = text.char_indices().nth(24).map_or(text.len(), |(at, _)| at);
    text.get(..end)
        .and_then(labels::split)
        .is_some_and(|(label, _)| !label.contains(char::is_whitespace) && labels::person(label).is_some())
}

/// Pieces of which dates are still a part, because `出生日期：1990年3月` is one thing.
fn pieces_with_dates(line: &Line) -> Vec<Piece> {
    let found = pieces_with_lengths(line, 0);
    let mut joined: Vec<Piece> = Vec::new();
    for piece in found {
        match joined.last_mut() {
            Some(last)
                if piece.date.is_some()
                    && piece.before == ' '
                    && last.date.is_none()
                    && ends_open(&line.text, &last.text) =>
            {
                last.text = format!("{}：{}", last.text.trim_end_matches(['：', ':']), piece.text);
            }
            _ => joined.push(piece),
        }
    }
    joined
}

/// Whether a label stands before a date.
fn ends_open(line: &str, piece: &str) -> bool {
    line.find(piece)
        .and_then(|at| line.get(at + piece.len()..))
        .is_some_and(|rest| rest.trim_start().starts_with(['：', ':']))
        || labels::person(piece).is_some()
}

/// Puts what a label or a form tells; gives a piece back that nothing does.
fn take(piece: Piece, person: &mut RawItem) -> Option<Piece> {
    let raw = |words: &str| Raw::new(words, piece.at.clone());
    if let Some((label, value)) = labels::split(&piece.text)
        && let Some(key) = labels::person(label)
    {
        // `到岗时间：在职，一个月内可到岗` tells more than when.
        let employed =
            key == Key::Availability && ["离职", "在职", "应届", "待业"].iter().any(|word| value.contains(word));
        let key = if employed { Key::JobStatus } else { key };
        addresses::put(person, key, value.trim_end_matches(['。', '；', ';']), &piece);
        return None;
    }
    if let Some((_, value)) = labels::split(&piece.text).filter(|(label, _)| WISHED.contains(label)) {
        let parts: Vec<&str> = value.split('/').map(str::trim).filter(|part| !part.is_empty()).collect();
        if parts.iter().all(|part| wish(part).is_some()) {
            parts.into_iter().filter_map(|part| Some((wish(part)?, part))).for_each(|(key, part)| {
                put(person, key, raw(part), "generic.form.wish");
            });
            return None;
        }
    }
    let text = piece.text.trim();
    let lower = lower(text);
    let marked = |name: &str| roles::marks(&piece.shape).any(|(word, _)| word == name);
    if let Some(mail) = text.split([' ', '\u{a0}', '<', '>', '(', ')', '|', '，', ',']).find(|w| is_mail(w)) {
        put(person, Key::Email, raw(mail), "generic.form.email");
        return None;
    }
    // `Phone +1 415 555 0184`, `(503) 555-0166 (Mobile)`
    let of_phone = |label: &str| labels::person(label) == Some(Key::Phone);
    let before = || text.split_once([' ', '\u{a0}']).filter(|(label, _)| of_phone(label)).map(|(_, number)| number);
    let behind = || text.rsplit_once('(').filter(|(_, label)| of_phone(label)).map(|(number, _)| number);
    let told = || before().or_else(behind).map(str::trim).filter(|number| is_phone(number));
    if let Some(number) = is_phone(text).then_some(text).or_else(told) {
        put(person, Key::Phone, raw(number), "generic.form.phone");
        return None;
    }
    if is_url(text) {
        put(person, Key::Url, piece.address(), "generic.form.url");
        return None;
    }
    let one = [
        (Key::Gender, GENDERS.contains(&&*lower)),
        (Key::Marital, MARITAL.contains(&&*lower)),
        (Key::Political, POLITICAL.contains(&text)),
        (Key::Degree, DEGREES.contains(&&*lower)),
        (Key::Age, text.strip_suffix('岁').is_some_and(|n| n.trim().bytes().all(|b| b.is_ascii_digit()))),
        (
            Key::WorkYears,
            text.chars().count() < 16
                && (text.contains("工作经验") || (text.ends_with("经验") && begins_with_years(text))),
        ),
        (
            Key::JobStatus,
            text.chars().any(is_han) && STATUS.iter().any(|s| text.contains(s)) && text.chars().count() < 24,
        ),
        (Key::Birth, piece.date == Some(false) && text.contains(['年', '-', '/', '.'])),
        (Key::Hukou, text.ends_with("户口") && text.chars().count() > 2),
    ];
    if let Some((key, _)) = one.into_iter().find(|(_, fits)| *fits) {
        put(person, key, raw(text), "generic.form.person");
        return None;
    }
    if let Some(years) = worked(text) {
        put(person, Key::WorkYears, raw(years), "generic.form.worked");
        return None;
    }
    let lives = |rest: &&str| {
        let known = |(at, _): (usize, char)| rest.get(..at).is_some_and(|city| place(city) == 3);
        place(rest) >= 2 || (rest.chars().count() <= 6 && rest.char_indices().skip(2).any(known))
    };
    if let Some(city) = LIVING.iter().find_map(|word| text.strip_prefix(word)).filter(lives) {
        put(person, Key::City, raw(city), "generic.form.living");
        return None;
    }
    if let Some(home) = text.strip_prefix("籍贯").filter(|home| home.chars().all(is_han) && home.chars().count() > 1)
    {
        put(person, Key::Hukou, raw(home), "generic.form.home");
        return None;
    }
    if let Some(home) = text
        .strip_suffix('人')
        .filter(|home| place(home) >= 2 || (told_place(home) && person.first(Key::Birth).is_some()))
    {
        put(person, Key::Hukou, raw(home), "generic.form.home");
        return None;
    }
    if marked("name") || piece.look.level == 1 {
        return Some(piece);
    }
    if is_handle(text) {
        return Some(piece);
    }
    if let Some((_, key)) = PARTS.iter().find(|(name, _)| marked(name)) {
        put(person, *key, raw(text), "generic.mark.person");
        return None;
    }
    if addresses::is_address(text) || place(text) >= 2 || marked("location") || marked("address") {
        addresses::put(person, Key::City, text, &piece);
        return None;
    }
    Some(piece)
}

/// Whether a text is two names with a comma between, neither of which is a trade.
pub(super) fn is_town(text: &str) -> bool {
    let name = |part: &str| {
        let words = part.split_whitespace().count();
        (1..=3).contains(&words)
            && part.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
            && part.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '.'))
            && position(part) == 0
    };
    text.split_once(", ").is_some_and(|(town, region)| name(town) && name(region))
}

/// Whether a text begins with a province: `四川绵阳`.
fn told_place(text: &str) -> bool {
    let first = text.char_indices().nth(2).map_or(text, |(at, _)| text.get(..at).unwrap_or(text));
    (3..=6).contains(&text.chars().count()) && text.chars().all(is_han) && place(first) >= 2
}

/// Whether a text begins with a number of years: `5年嵌入式经验`.
fn begins_with_years(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < text.len() && rest.trim_start_matches(['+', ' ']).starts_with('年')
}

/// Whether a text is a year in which who looks for work may be born.
fn is_birth_year(text: &str) -> bool {
    let year = text.trim().trim_end_matches(['年', '生']);
    year.len() == 4 && year.parse().is_ok_and(|year: u16| (1940..=2012).contains(&year))
}

/// How long somebody has worked, behind the word for it: `从业12年`.
fn worked(text: &str) -> Option<&str> {
    let years =
        |rest: &&str| rest.strip_suffix('年').is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    ["从业", "工龄", "工作"].iter().filter_map(|word| text.strip_prefix(word)).find(years)
}

/// The same words about the same thing are put once.
pub(super) fn put(person: &mut RawItem, key: Key, raw: Raw, rule: &'static str) {
    if key == Key::ExpectedCity && raw.text.contains('/') {
        let each = raw.text.split('/').filter(|city| !city.trim().is_empty());
        return each.for_each(|city| put(person, key, Raw::new(city.trim(), raw.at.clone()), rule));
    }
    if !person.all(key).any(|s| s.raw.text.trim() == raw.text.trim()) {
        person.put(key, raw, rule);
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
fn name(loose: &mut Vec<Loose>, person: &mut RawItem) -> Option<usize> {
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
fn headline(loose: &mut Vec<Loose>, named: Option<usize>, person: &mut RawItem) {
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
