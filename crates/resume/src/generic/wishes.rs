//! What a person wishes for: by labels, and by what words without one can only be.

use super::labels;
use super::person::{bare_label, put, read};
use super::pieces::{Piece, pieces_with_lengths};
use super::words::{is_han, is_prose, place, position};
use crate::document::line::Line;
use crate::raw::{Key, Raw, RawResume};

/// Labels of all that is wished for together: `期望：技术经理 / 30-40k / 深圳`.
pub(super) const WISHED: &[&str] = &["期望", "求职期望"];

pub(super) const STATUS: &[&str] = &["离职", "在职", "应届", "求职中", "待业", "随时到岗", "月内到岗"];

/// Reads what the person wishes for: by labels, and by what words without one can only be.
pub(super) fn wishes(lines: &[&Line], resume: &mut RawResume, unread: &mut Vec<Raw>) {
    let mut labelled: Vec<(&Line, bool)> = Vec::new();
    // `会计；地点：北京；薪资：面议`
    let apart: Vec<Line> = lines.iter().flat_map(|line| wishes_apart(line)).collect();
    let lines: Vec<&Line> = apart.iter().collect();
    let lines = lines.as_slice();
    for (n, line) in lines.iter().enumerate() {
        let parts = pieces_with_lengths(line, 0);
        // In a form's row, a label has its value in the next cell.
        let cells = |other: Option<&&Line>| other.is_some_and(|l| l.row == line.row && l.cell != line.cell);
        let above = n.checked_sub(1).and_then(|above| lines.get(above));
        let form = line.row != 0 && (cells(above) || cells(lines.get(n + 1)));
        let plain = !line.text.contains(['：', ':']) && !is_prose(&line.text) && !form;
        let below = above.is_some_and(|l| bare_label(&l.text).is_some());
        let below = below && parts.iter().any(|p| wish(&p.text).is_none());
        if !plain || below || parts.iter().any(|p| bare_label(&p.text).is_some()) {
            labelled.push((line, false));
            continue;
        }
        for piece in parts {
            match wish(&piece.text) {
                Some(key) => put(&mut resume.person, key, piece.raw(), "generic.form.wish"),
                None => unread.push(piece.raw()),
            }
        }
    }
    let mut left = Vec::new();
    read(&labelled, resume, &mut left);
    // Behind a label with several values, those that a blank parts come alone.
    for raw in left {
        match wish(&raw.text) {
            Some(key) => put(&mut resume.person, key, raw, "generic.form.wish"),
            None => unread.push(raw),
        }
    }
}

/// What semicolons part of a wish, as lines of their own; the words for pay and places mean what is wished for.
pub(super) fn wishes_apart(line: &Line) -> Vec<Line> {
    const WORDS: &[(&str, &str)] = &[
        ("薪资", "期望薪资"),
        ("薪酬", "期望薪资"),
        ("待遇", "期望薪资"),
        ("月薪", "期望薪资"),
        ("地点", "期望城市"),
        ("城市", "期望城市"),
        ("行业", "期望行业"),
        ("岗位", "期望职位"),
        ("职位", "期望职位"),
        ("性质", "工作性质"),
    ];
    let meant = |label: &str| {
        let word = label.trim_start_matches(|c: char| !is_han(c));
        let fits = |known: &str| word == known || (word.starts_with("希望") && word.ends_with(known));
        WORDS.iter().find(|(known, _)| fits(known)).map(|(_, meant)| *meant)
    };
    // A page may set several side by side, each behind its label.
    let begins =
        |at: &usize| line.text.get(*at..).and_then(labels::split).is_some_and(|(label, _)| meant(label).is_some());
    let edges: Vec<usize> = line.edges().filter(begins).collect();
    let from = std::iter::once(0).chain(edges.iter().copied());
    let cut = from.zip(edges.iter().copied().chain([line.text.len()]));
    let parts = cut.filter_map(|(from, to)| line.text.get(from..to)).flat_map(|part| part.split(['；', ';', '。']));
    let parts = parts.map(str::trim).filter(|part| !part.is_empty());
    let parts = parts.map(|part| line.part_of(part));
    let named = parts.map(|part| {
        // `薪资 30K-36K` needs no colon where only wishes stand.
        let told = labels::split(&part.text).or_else(|| part.text.split_once([' ', '\u{3000}']));
        match told.and_then(|(label, value)| Some((meant(label)?, value.trim()))).filter(|(_, value)| !value.is_empty())
        {
            Some((label, value)) => Line { text: format!("{label}：{value}"), ..part },
            None => part,
        }
    });
    named.collect()
}

/// What of a wish a text without a label is.
pub(super) fn wish(text: &str) -> Option<Key> {
    let text = text.trim();
    let pay = ["元", "万", "K", "k", "面议", "/月", "/年", "薪"].iter().any(|sign| text.contains(sign));
    let number = text.contains(|c: char| c.is_ascii_digit()) || text.contains("面议");
    let mut places = text.split(['、', '，', ',', '/', ' ']).filter(|p| !p.trim().is_empty()).peekable();
    if pay && number {
        Some(Key::ExpectedSalary)
    } else if matches!(text, "全职" | "兼职" | "实习" | "全职/兼职" | "Full-time" | "Part-time" | "Internship")
    {
        Some(Key::ExpectedType)
    } else if STATUS.iter().any(|s| text.contains(s)) {
        Some(Key::JobStatus)
    } else if places.peek().is_some() && places.all(|p| place(p) >= 2) {
        Some(Key::ExpectedCity)
    } else if position(text) > 0 {
        Some(Key::ExpectedPosition)
    } else {
        None
    }
}

/// Pieces of which what a stroke parts behind a label is one value: `求职意向：物流经理 / 供应链主管`. What is wished for
/// besides a position stands behind its label, too: `求职意向：会计 / 北京 / 8-10K`.
pub(super) fn alternatives(pieces: Vec<Piece>) -> Vec<Piece> {
    if pieces.len() < 2 {
        return pieces;
    }
    let mut found: Vec<Piece> = Vec::with_capacity(pieces.len());
    let label = |last: &Piece| {
        let label = labels::split(&last.text).filter(|(_, value)| !value.is_empty());
        label.and_then(
            |(label, _)| if WISHED.contains(&label) { Some(Key::ExpectedPosition) } else { labels::person(label) },
        )
    };
    let rest = |n: usize| pieces.get(n..).unwrap_or_default();
    let wishes = |n: usize| rest(n).iter().all(|p| matches!(p.before, '/' | '|' | '·') && wish(&p.text).is_some());
    let all = pieces.iter().position(|p| label(p) == Some(Key::ExpectedPosition)).filter(|n| wishes(n + 1));
    for (n, piece) in pieces.iter().enumerate() {
        let of = found.last().and_then(label).filter(|_| piece.date.is_none());
        let joins = piece.before == '/' && matches!(of, Some(Key::ExpectedPosition | Key::ExpectedCity));
        let other = || wish(&piece.text).is_some_and(|key| Some(key) != of && key != Key::ExpectedPosition);
        match found.last_mut().filter(|_| joins && (of != Some(Key::ExpectedPosition) || !other())) {
            Some(last) => last.text = format!("{} / {}", last.text, piece.text),
            None if all.is_some_and(|first| first < n) || joins => {
                found.push(Piece { text: format!("{}：{}", WISHED[0], piece.text), ..piece.clone() })
            }
            None => found.push(piece.clone()),
        }
    }
    found
}
