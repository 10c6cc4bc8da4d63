//! A company that has a line of its own above the roles somebody had there, with all the time of them:
//! `2004.07～2016.02 西北机械厂`, then `2010.01-2016.02 车间主任` and `2004.07-2009.12 技术员`.
//!
//! It is no job beside the others: its names are each role's, and its time says nothing that theirs don't.

use super::draft::Draft;
use super::pieces::Piece;
use super::sections::Section;
use super::{split, words};
use crate::date::{PartialDate, Period};
use crate::normal::dates;
use crate::raw::{Key, Raw};

/// More roles than anybody has at one company.
const MOST: usize = 24;

/// Puts the names of such companies to the roles below them; gives back the times that are told no more.
pub(super) fn shared(section: Section, drafts: &mut Vec<Draft>) -> Vec<Raw> {
    let mut left = Vec::new();
    if !matches!(section, Section::Work | Section::Internships) {
        return left;
    }
    let mut at = 0;
    while at < drafts.len() {
        let (head, below) = drafts.split_at(at + 1);
        let count = head.last().map_or(0, |umbrella| roles(umbrella, below));
        if count == 0 {
            at += 1;
            continue;
        }
        let umbrella = drafts.remove(at);
        let names = split::header(section, umbrella.header, true);
        for role in drafts.iter_mut().skip(at).take(count) {
            role.shared = names.len();
            role.header.splice(0..0, names.iter().cloned());
            role.item.said.extend(umbrella.item.said.iter().cloned());
        }
        left.extend(umbrella.dates.iter().map(Piece::raw));
        at += count;
    }
    left
}

/// How many of the entries below are roles at the company that one names.
fn roles(umbrella: &Draft, below: &[Draft]) -> usize {
    let told = |draft: &Draft| {
        draft.item.said.iter().any(|said| !matches!(said.key, Key::Location | Key::Size | Key::Nature | Key::Industry))
    };
    let bare = umbrella.shared == 0
        && (1..=4).contains(&umbrella.header.len())
        && !told(umbrella)
        && umbrella.header.iter().all(|p| words::position(&p.text) == 0 && !words::is_prose(&p.text));
    let Some(whole) = Some(umbrella).filter(|_| bare).and_then(span) else { return 0 };
    let is_role = |draft: &&Draft| {
        let names = draft.header.iter().filter(|p| words::place(&p.text) < 2);
        draft.shared == 0
            && (names.clone().count() == 1 || names.clone().all(|p| words::position(&p.text) > 0))
            && names.clone().all(|p| words::company(&p.text) == 0 || words::position(&p.text) > 0)
            && span(draft).is_some_and(|own| within(&own, &whole))
    };
    let found: Vec<Period> = below.iter().take(MOST).take_while(is_role).filter_map(span).collect();
    let agree = |a: Option<PartialDate>, b: Option<PartialDate>| a.zip(b).is_none_or(|(a, b)| a.agrees(b));
    let begins = found.iter().any(|own| agree(own.start, whole.start));
    let ends = found.iter().any(|own| own.current == whole.current && agree(own.end, whole.end));
    if begins && ends { found.len() } else { 0 }
}

fn span(draft: &Draft) -> Option<Period> {
    match draft.dates.as_slice() {
        [date] if date.date == Some(true) => dates::period(&date.text).0,
        _ => None,
    }
}

fn within(own: &Period, whole: &Period) -> bool {
    let before = |a: Option<PartialDate>, b: Option<PartialDate>| a.zip(b).is_some_and(|(a, b)| a.before(b));
    let ends = whole.current || (!own.current && !before(whole.end, own.end));
    ends && !before(own.start, whole.start)
}
