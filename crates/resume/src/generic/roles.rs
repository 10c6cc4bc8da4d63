//! What the pieces of an entry's header are: company, position, school, degree, place.
//!
//! The entries of one section are written alike, so the pieces that stand at the same place and look the same play the
//! same part: what their words, their marks and their neighbours suggest is summed over all of them.

use super::pieces::{Lead, Piece};
use super::sections::Section;
use super::{split, words};
use crate::raw::Key;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::cell::LazyCell;
use std::sync::LazyLock;

/// The parts that a header's pieces can play in a section, the main ones first.
pub(super) fn parts(section: Section) -> &'static [Key] {
    match section {
        Section::Education => {
            &[Key::Institution, Key::Area, Key::StudyType, Key::FullTime, Key::Location, Key::Score, Key::Url]
        }
        Section::Projects => &[Key::Title, Key::Role, Key::Entity, Key::ProjectType, Key::Url, Key::Location],
        Section::Awards => &[Key::Title, Key::Awarder, Key::Url],
        Section::Certificates => &[Key::Certificate, Key::Issuer, Key::Url],
        Section::Publications => &[Key::Title, Key::Publisher, Key::Url],
        Section::Training => &[Key::Course, Key::Institution, Key::Location, Key::Certificate],
        Section::Campus => &[Key::Title, Key::Role, Key::Location],
        _ => &[Key::Company, Key::Position, Key::Location, Key::Department, Key::Size, Key::Url],
    }
}

/// What the names that a page gives to its elements say of them: `span.company`.
const MARKS: &[(&str, &[Key])] = &[
    ("company", &[Key::Company, Key::Entity]),
    ("employer", &[Key::Company, Key::Entity]),
    ("organization", &[Key::Company, Key::Entity, Key::Awarder]),
    ("organisation", &[Key::Company, Key::Entity, Key::Awarder]),
    ("org", &[Key::Company, Key::Entity]),
    ("workplace", &[Key::Company]),
    ("entity", &[Key::Entity]),
    ("institution", &[Key::Institution]),
    ("institute", &[Key::Institution]),
    ("school", &[Key::Institution]),
    ("university", &[Key::Institution]),
    ("college", &[Key::Institution]),
    ("position", &[Key::Position, Key::Role]),
    ("jobtitle", &[Key::Position]),
    ("job", &[Key::Position]),
    ("role", &[Key::Position, Key::Role]),
    ("roles", &[Key::Position, Key::Role]),
    ("location", &[Key::Location]),
    ("place", &[Key::Location]),
    ("city", &[Key::Location]),
    ("website", &[Key::Url]),
    ("url", &[Key::Url]),
    ("link", &[Key::Url]),
    ("studytype", &[Key::StudyType]),
    ("degree", &[Key::StudyType]),
    ("area", &[Key::Area]),
    ("major", &[Key::Area]),
    ("field", &[Key::Area]),
    ("gpa", &[Key::Score]),
    ("score", &[Key::Score]),
    ("grade", &[Key::Score]),
    ("awarder", &[Key::Awarder]),
    ("profession", &[Key::Position]),
    ("occupation", &[Key::Position]),
    ("where", &[Key::Company, Key::Institution]),
    ("issuer", &[Key::Issuer]),
    ("publisher", &[Key::Publisher]),
    ("department", &[Key::Department]),
    ("type", &[Key::ProjectType]),
];

static MARKED: LazyLock<words::Table<&[Key]>> = LazyLock::new(|| words::Table::new(MARKS.iter().copied()));

/// The names that a page gives to an element and to its parent.
pub(super) fn marks(shape: &str) -> impl Iterator<Item = (Cow<'_, str>, i32)> {
    let halves = shape.split('<').take(2).zip([2, 1]);
    halves.flat_map(|(half, weight)| {
        let class = half.split_once('.').map_or("", |(_, class)| class);
        let names = class.split(|c: char| !c.is_alphanumeric());
        names.filter(|w| !w.is_empty()).map(move |w| (words::lower(w), weight))
    })
}

/// How much a piece looks like each of some parts, in its own words and marks.
fn scores(keys: &[Key], piece: &Piece) -> Vec<i32> {
    if piece.shape.ends_with(split::ASIDE) {
        return vec![-100; keys.len()];
    }
    let text = piece.text.as_str();
    // `job-meta` is of the job, and no position.
    let job = || piece.shape.split(['<', '.', ' ']).any(|name| matches!(name, "job" | "job-title" | "job_title"));
    let marks: Vec<(&[Key], i32)> = marks(&piece.shape)
        .filter(|(word, _)| word != "job" || job())
        .filter_map(|(word, weight)| Some((MARKED.get(&word)?, weight)))
        .collect();
    let url = words::is_url(text);
    let long = text.len() > 60 && text.chars().count() > 60;
    // Several parts ask for the same words.
    let company = LazyCell::new(|| words::company(text));
    let position = LazyCell::new(|| words::position(text));
    let school = LazyCell::new(|| words::school(text));
    let degree = LazyCell::new(|| words::degree(text));
    let place = LazyCell::new(|| words::place(text));
    let department = LazyCell::new(|| words::is_department(text));
    let size = LazyCell::new(|| words::is_size(text));
    let subject = LazyCell::new(|| keys.contains(&Key::Area) && *school == 0 && words::is_subject(text));
    let journal = LazyCell::new(|| keys.contains(&Key::Publisher) && words::is_journal(text));
    let small = LazyCell::new(|| words::lowered(text));
    let prose = LazyCell::new(|| words::is_prose(text));
    let score = |key: Key| {
        let marked: i32 =
            marks.iter().map(|(keys, weight)| if keys.contains(&key) { 20 * weight } else { -8 * weight }).sum();
        let by_words = match key {
            Key::Url => return if url { 100 } else { -100 },
            _ if url => return -100,
            Key::Company | Key::Entity => 10 * *company - 7 * *position - 15 * *place,
            // `Consultancy with 83 staff` tells of a company.
            Key::Position | Key::Role if has_digit(text) && words::is_phrase(text) => return -60,
            Key::Position | Key::Role => 10 * *position - 6 * *company - 15 * *place,
            Key::Institution if *subject => -40,
            Key::Institution => 14 * *school + 3 * *company + 7 * words::trainer(text) - 10 * *degree - 10 * *place,
            Key::StudyType => 14 * *degree - 8 * *school - 10 * *place,
            Key::Area if *subject => 12,
            Key::Area => -10 * *school - 8 * *degree - 10 * *place - if has_digit(text) { 12 } else { 0 },
            Key::Location if *department || *size => -40,
            Key::Location => 14 * *place - 12 * *company - 8 * *position,
            Key::Score => {
                if is_score(text) {
                    40
                } else {
                    -60
                }
            }
            Key::Department => {
                if *department {
                    40
                } else {
                    -40
                }
            }
            Key::FullTime => {
                if words::is_study_form(text) {
                    60
                } else {
                    -100
                }
            }
            _ if words::is_study_form(text) => -100,
            Key::Size => {
                if *size {
                    60
                } else {
                    -100
                }
            }
            Key::ProjectType => {
                if matches!(
                    text.to_lowercase().as_str(),
                    "application"
                        | "app"
                        | "website"
                        | "talk"
                        | "presentation"
                        | "conference"
                        | "volunteering"
                        | "library"
                        | "tool"
                ) {
                    30
                } else {
                    -20
                }
            }
            Key::Title | Key::Certificate => {
                8 * words::award(text) - 2 * *place - 3 * *company - if *journal { 12 } else { 0 }
            }
            Key::Publisher if AUTHORS.contains(&text) => -100,
            Key::Publisher if *journal => 12,
            // A number tells what was done for it.
            Key::Awarder if has_digit(text) && text.chars().any(words::is_han) => -40,
            Key::Awarder | Key::Issuer | Key::Publisher => 6 * *company + 3 * *school,
            _ => -2 * *place,
        };
        let led = match (piece.lead, key) {
            (Some(Lead::By), Key::Awarder | Key::Issuer | Key::Publisher) => 60,
            (Some(Lead::At), Key::Company | Key::Entity | Key::Institution) => 45,
            (Some(Lead::At), Key::Publisher | Key::Awarder | Key::Issuer | Key::Location) => 25,
            (Some(Lead::As), Key::Position | Key::Role) => 45,
            (Some(Lead::In), Key::Area) => 45,
            (Some(Lead::In), Key::Location | Key::Publisher) => 25,
            (Some(_), _) => -30,
            _ => 0,
        };
        // Names are written with capitals; what isn't tells of something.
        let prose = matches!(key, Key::Role | Key::Entity | Key::Location | Key::ProjectType) && *prose;
        // A work's title is written as sentences are.
        let work = key == Key::Title && keys.contains(&Key::Publisher);
        let named = matches!(key, Key::Company | Key::Position | Key::Institution | Key::Entity | Key::Title);
        let small = named && !work && *small;
        let stands_out = i32::from(piece.look.bold) * 2 + i32::from(piece.look.level > 0) * 2;
        let main = matches!(
            key,
            Key::Company | Key::Position | Key::Institution | Key::Title | Key::Certificate | Key::Course
        );
        marked + by_words + led + if main { stands_out } else { -stands_out }
            - i32::from(long) * 20
            - i32::from(small) * 20
            - i32::from(prose) * 60
    };
    keys.iter().map(|key| score(*key)).collect()
}

/// What somebody was to a work.
const AUTHORS: &[&str] = &[
    "第一发明人",
    "发明人",
    "第一作者",
    "第二作者",
    "通讯作者",
    "共同第一作者",
    "独立作者",
    "作者",
    "合著",
    "主编",
    "参编",
];

fn has_digit(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

/// Whether a text is a grade: `3.8/4.0`, `GPA 3.9`, `85%`.
pub(super) fn is_score(text: &str) -> bool {
    if !has_digit(text) {
        return split::is_honours(text);
    }
    let lower = words::lower(text);
    let bare = lower.trim_start_matches(|c: char| !c.is_ascii_digit());
    let number =
        !bare.is_empty() && bare.len() <= 9 && bare.chars().all(|c| c.is_ascii_digit() || ".,/%分 ".contains(c));
    let labelled = || ["gpa", "score", "grade", "绩点", "成绩"].iter().any(|l| lower.contains(l));
    let plain = number && (bare.contains(['.', '/', '%']) || bare.contains('分')) && lower.chars().count() <= 10;
    split::is_honours(text) || number && labelled() || plain && lower.starts_with(|c: char| c.is_ascii_digit())
}

/// Where a piece stands in its entry, so that the same places of all entries can be compared.
type Slot<'a> = (&'a str, usize);

/// The pieces of an entry by the numbers of their slots.
fn slots<'a>(pieces: &'a [Piece], numbers: &mut FxHashMap<Slot<'a>, usize>) -> Vec<usize> {
    let mut seen: FxHashMap<&str, usize> = FxHashMap::default();
    let each = pieces.iter().map(|p| {
        let n = seen.entry(&p.shape).or_default();
        *n += 1;
        let next = numbers.len();
        *numbers.entry((&*p.shape, *n)).or_insert(next)
    });
    each.collect()
}

/// What each piece of each entry is; `None` for one that plays no part. The last says whether it was a guess.
pub(super) fn assign(section: Section, entries: &[&[Piece]]) -> Vec<Vec<Option<(Key, bool)>>> {
    let keys = parts(section);
    let mut numbers = FxHashMap::default();
    let all: Vec<Vec<usize>> = entries.iter().map(|pieces| slots(pieces, &mut numbers)).collect();
    // Entries of one form are summed; one form may have a company where another has a position.
    let mut forms: FxHashMap<&[usize], Vec<usize>> = FxHashMap::default();
    for (i, form) in all.iter().enumerate() {
        forms.entry(form).or_default().push(i);
    }
    // What a slot is in any form counts too, but less.
    let scored: Vec<Vec<Vec<i32>>> = entries.iter().map(|e| e.iter().map(|p| scores(keys, p)).collect()).collect();
    let mut common = vec![(0_i32, vec![0_i32; keys.len()]); numbers.len()];
    for (slot, scores) in all.iter().flatten().zip(scored.iter().flatten()) {
        if let Some((count, sums)) = common.get_mut(*slot) {
            *count += 1;
            sums.iter_mut().zip(scores).for_each(|(sum, score)| *sum += score);
        }
    }
    let mut result: Vec<Vec<Option<(Key, bool)>>> = entries.iter().map(|p| vec![None; p.len()]).collect();
    for (form, members) in &forms {
        let mut sums: Vec<(i32, usize, Key)> = Vec::new();
        for (n, slot) in form.iter().enumerate() {
            for (k, key) in keys.iter().enumerate() {
                let own: i32 = members.iter().filter_map(|m| scored.get(*m)?.get(n)?.get(k)).sum();
                let own = own / i32::try_from(members.len()).unwrap_or(1).max(1);
                let all = common.get(*slot).and_then(|(count, sums)| Some(sums.get(k)? / (*count).max(1)));
                sums.push((2 * own + all.unwrap_or_default(), n, *key));
            }
        }
        let chosen =
            choose(sums, form.len(), keys, section, members.iter().filter_map(|m| entries.get(*m).copied()).collect());
        for member in members {
            if let Some(row) = result.get_mut(*member) {
                row.clone_from(&chosen);
            }
        }
    }
    result
}

/// Gives each slot the part it fits best, best fits first; then the main parts that nobody has to what is left.
fn choose(
    mut sums: Vec<(i32, usize, Key)>,
    slots: usize,
    keys: &[Key],
    section: Section,
    members: Vec<&[Piece]>,
) -> Vec<Option<(Key, bool)>> {
    let mut chosen: Vec<Option<(Key, bool)>> = vec![None; slots];
    sums.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    for (sum, n, key) in &sums {
        let taken = chosen.iter().flatten().any(|(k, _)| k == key);
        if *sum > 18 && !taken && chosen.get(*n) == Some(&None) {
            chosen[*n] = Some((*key, false));
        }
    }
    let score = |n: usize, key: Key| sums.iter().find(|(_, m, k)| *m == n && *k == key).map_or(-100, |s| s.0);
    let han = members.iter().flat_map(|m| m.iter()).any(|p| p.text.chars().any(words::is_han));
    // In Chinese the company stands before the position, in English mostly behind it.
    let main: &[Key] = match section {
        // One name is who was helped.
        Section::Volunteer if slots == 1 => &[Key::Company, Key::Position],
        Section::Work | Section::Internships | Section::Volunteer if han => &[Key::Company, Key::Position],
        Section::Work | Section::Internships | Section::Volunteer => &[Key::Position, Key::Company],
        Section::Education => &[Key::Institution, Key::Area],
        Section::Awards => &[Key::Title, Key::Awarder],
        Section::Certificates => &[Key::Certificate, Key::Issuer],
        Section::Publications => &[Key::Title, Key::Publisher],
        // Behind what a Chinese project is called stands what somebody was there.
        Section::Projects if han && slots == 2 => &[Key::Title, Key::Role],
        _ => keys.get(..1).unwrap_or_default(),
    };
    for key in main {
        if chosen.iter().flatten().any(|(k, _)| k == key) {
            continue;
        }
        // A work's title may be a sentence; prose that comes into a header elsewhere is text.
        let named = |p: &Piece| section == Section::Publications || !words::is_prose(&p.text);
        let names =
            |n: &usize| members.iter().filter_map(|m| m.get(*n)).all(|p| named(p) && p.text.chars().count() <= 80);
        let free = (0..slots).filter(|n| chosen.get(*n) == Some(&None) && score(*n, *key) > -60).find(names);
        if let Some(n) = free {
            chosen[n] = Some((*key, true));
        }
    }
    // What is done without a name is named by what it was.
    if let Some(title) = main.first().filter(|key| matches!(key, Key::Title | Key::Certificate | Key::Course))
        && !chosen.iter().flatten().any(|(k, _)| k == title)
        && let Some(other) = chosen
            .iter_mut()
            .flatten()
            .find(|(k, _)| matches!(k, Key::Role | Key::Entity | Key::Awarder | Key::Issuer | Key::Publisher))
    {
        *other = (*title, true);
    }
    chosen
}
