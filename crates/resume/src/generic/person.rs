//! The top of a resume: the name, what it says of itself, contacts, and what labels tell of the person.

use super::attributes::{
    DEGREES, GENDERS, MARITAL, POLITICAL, attributes, labelled_pieces, pieces_with_dates, told_of,
};
use super::name::{Loose, headline, introduced, is_name, is_title, name, titled};
use super::pieces::Piece;
use super::reach::{contact, is_handle, is_mail, is_phone, may_reach};
use super::sections::{self, Section};
use super::wishes::{STATUS, WISHED, wish};
use super::words::{is_han, is_prose, is_url, lower, place, position};
use super::{addresses, labels, languages, lists, profiles, roles};
use crate::document::line::Line;
use crate::raw::{Key, Raw, RawItem, RawResume};

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
            && let [said] = last.said.as_slice()
            && said.rule == "generic.label.network"
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
            let (spoken, left) = languages::read(&[line.part_of(value)]);
            resume.languages.extend(spoken);
            unread.extend(left);
            continue;
        }
        let liked = labels::split(&line.text).filter(|(label, value)| {
            !value.is_empty() && !is_prose(value) && labels::person(label) == Some(Key::Interests)
        });
        if let Some((_, value)) = liked {
            resume.interests.extend(lists::named(&[line.part_of(value)], Key::Title));
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
            // What is reached by itself is no place, whatever label stands above, and what is no address is no page:
            // `Portfolio / Curriculum Vitae`.
            let fits = |key: Key| match piece.text.trim() {
                text if is_mail(text) => key == Key::Email,
                text if is_phone(text) => key == Key::Phone,
                text => key != Key::Url || is_url(text),
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

pub(super) fn bare_label(text: &str) -> Option<Key> {
    labels::person(text.trim().trim_end_matches(['：', ':']))
}

/// What a form draws before a choice that nobody made.
const OPEN_BOXES: [char; 2] = ['□', '☐'];

/// Whether a character is a drawing: a telephone, an envelope.
pub(super) fn is_sign(c: char) -> bool {
    !OPEN_BOXES.contains(&c)
        && matches!(c, '\u{2190}'..='\u{27bf}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}' | ' ' | '\u{a0}' | '\u{3000}')
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
