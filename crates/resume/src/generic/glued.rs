//! Two names in one: `Paper Kite, Owner`, or what a conversion glued, `OwnerPaper Kite`, `招聘主管远山小馆`. One name may look
//! so by chance; where the header of each entry of a section has exactly one such seam, they are seams.

use super::pieces::{Piece, trimmed};
use super::sections::Section;
use super::words::{award, company, ends_of_positions, is_han, is_journal, is_prose, is_url, place, position};
use std::sync::Arc;

/// Where in the only name of each header the seam is; none where not all have one.
pub(super) fn seams(section: Section, headers: &[&[Piece]]) -> Vec<usize> {
    let jobs = matches!(section, Section::Work | Section::Internships | Section::Volunteer);
    let works = section == Section::Publications;
    if !(jobs || works || section == Section::Awards) || headers.len() < 2 {
        return Vec::new();
    }
    let names: Option<Vec<&str>> = headers.iter().map(|header| name(header).map(|name| name.text.as_str())).collect();
    let Some(names) = names else { return Vec::new() };
    let all = |seam: fn(&str) -> Option<usize>| names.iter().map(|name| seam(name)).collect::<Option<Vec<usize>>>();
    let found = all(comma).or_else(|| all(glue).filter(|_| jobs)).or_else(|| all(behind).filter(|_| jobs));
    let Some(found) = found else { return Vec::new() };
    // What the halves say has to tell that they are two, for most jobs and for some award.
    let told =
        names.iter().zip(&found).filter_map(|(name, at)| name.split_at_checked(*at)).filter(|(a, b)| match jobs {
            true => position(a) + company(b) > 0 || company(a) + position(b) > 0,
            false if works => is_journal(trimmed(b)),
            false => award(a) > 0 || company(b) > 0,
        });
    let told = told.count();
    if told * 2 > found.len() || (!jobs && told > 0) { found } else { Vec::new() }
}

/// Parts the name of a header at its seam.
pub(super) fn part(header: Vec<Piece>, seam: usize) -> Vec<Piece> {
    let half = |of: &Piece, text: &str, n: u8| Piece {
        text: trimmed(text).to_owned(),
        shape: Arc::from(format!("{}#{n}", of.shape)),
        ..of.clone()
    };
    let parted = |piece: Piece| match piece.text.split_at_checked(seam).filter(|_| is_name(&piece)) {
        Some((a, b)) => vec![half(&piece, a, 1), half(&piece, b, 2)],
        None => vec![piece],
    };
    header.into_iter().flat_map(parted).collect()
}

/// Parts a school from the field of study that is written behind it: `云岭民族大学车辆工程专业`.
pub(super) fn majors(header: Vec<Piece>) -> Vec<Piece> {
    let seam = |text: &str| {
        let area = text.strip_suffix("专业")?;
        let at = ["大学", "学院", "学校"].iter().filter_map(|end| Some(area.rfind(end)? + end.len())).max()?;
        let (school, area) = area.split_at_checked(at)?;
        let fits = (2..=14).contains(&area.chars().count()) && area.chars().all(is_han);
        fits.then(|| [school.to_owned(), area.to_owned()])
    };
    let parted = |piece: Piece| match seam(&piece.text).filter(|_| piece.date.is_none()) {
        Some(halves) => halves
            .into_iter()
            .enumerate()
            .map(|(n, text)| Piece { text, shape: Arc::from(format!("{}#{n}", piece.shape)), ..piece.clone() })
            .collect(),
        None => vec![piece],
    };
    header.into_iter().flat_map(parted).collect()
}

fn is_name(piece: &Piece) -> bool {
    piece.date.is_none() && place(&piece.text) < 2 && !is_url(&piece.text)
}

/// The only name of a header.
fn name(header: &[Piece]) -> Option<&Piece> {
    let mut names = header.iter().filter(|p| is_name(p));
    names.next().filter(|name| names.next().is_none() && !is_prose(&name.text))
}

/// The only comma of a text, if it parts two names.
fn comma(text: &str) -> Option<usize> {
    let mut commas = text.match_indices([',', '，']).map(|(at, _)| at);
    let at = commas.next().filter(|_| commas.next().is_none())?;
    let (a, b) = text.split_at_checked(at)?;
    let b = trimmed(b);
    let legal = b.trim_end_matches('.').chars().count() <= 4;
    (!a.trim().is_empty() && !legal && [a, b].iter().all(|half| place(half) < 2)).then_some(at)
}

/// Where a name ends within a text without a sign: before a capital inside of a word, or behind the word for a position.
fn glue(text: &str) -> Option<usize> {
    // `Recruiter晴川食品集团`, `运维工程师Silverbrook Robotics`: where another script begins behind a position.
    let turns = |(a, b): &((usize, char), char)| {
        (a.1.is_ascii_lowercase() && is_han(*b)) || (is_han(a.1) && b.is_ascii_uppercase())
    };
    let ends = text.char_indices().zip(text.chars().skip(1)).filter(turns).map(|((at, a), _)| at + a.len_utf8());
    let mut seams = ends.filter(|at| text.get(..*at).is_some_and(|before| position(before) == 3));
    if let (Some(at), None) = (seams.next(), seams.next()) {
        return Some(at);
    }
    let letters = text.char_indices().zip(text.chars().skip(1));
    let capitals =
        letters.filter(|((_, a), b)| a.is_lowercase() && b.is_uppercase()).map(|((at, a), _)| at + a.len_utf8());
    let capitals: Vec<usize> = capitals.collect();
    if let ([at], false) = (capitals.as_slice(), text.chars().any(is_han)) {
        return Some(*at);
    }
    let named = |at: &usize| text.get(*at..).is_some_and(|rest| rest.chars().count() >= 3 && rest.starts_with(is_han));
    let mut ends: Vec<usize> = ends_of_positions(text).filter(named).collect();
    ends.sort_unstable();
    ends.dedup();
    // `会计师事务所` is one word.
    let one = |at: &usize| !text.get(*at..).is_some_and(|rest| rest.starts_with("事务所"));
    match ends.as_slice() {
        [at] => Some(*at).filter(one),
        _ => None,
    }
}

/// Where what no sign parts goes on behind a position, `Senior Research Scientist Veridian Semiconductor`: the last word for
/// one, with a name behind it.
fn behind(text: &str) -> Option<usize> {
    if text.contains([',', '，']) || text.contains(is_han) {
        return None;
    }
    let mut words = text.split(' ').map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word));
    let (at, last) = words.rfind(|(_, word)| position(word) == 3)?;
    let rest = text.get(at + last.len()..)?.strip_prefix(' ')?;
    let name =
        rest.chars().count() > 3 && rest.split(' ').all(|w| w.starts_with(|c: char| c.is_uppercase() || c == '&'));
    name.then_some(at + last.len() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::text;
    use crate::generic::pieces::pieces;

    fn parted(headers: &[&str]) -> Vec<String> {
        let headers: Vec<Vec<Piece>> =
            headers.iter().map(|h| text::lines(h).lines.iter().flat_map(|l| pieces(l, 0)).collect()).collect();
        let borrowed: Vec<&[Piece]> = headers.iter().map(Vec::as_slice).collect();
        let seams = seams(Section::Work, &borrowed);
        let shown = |header: Vec<Piece>| header.into_iter().map(|p| p.text).collect::<Vec<_>>().join("|");
        headers.into_iter().zip(seams).map(|(header, seam)| shown(part(header, seam))).collect()
    }

    #[test]
    fn seams_are_seams_where_all_have_one() {
        assert_eq!(
            parted(&["OwnerPaper Kite", "AccountantGreen Door Media"]),
            ["Owner|Paper Kite", "Accountant|Green Door Media"]
        );
        assert_eq!(
            parted(&["招聘主管远山小馆", "算法工程师听涛电子有限公司"]),
            ["招聘主管|远山小馆", "算法工程师|听涛电子有限公司"]
        );
        assert_eq!(
            parted(&["运维工程师Silverbrook Robotics", "Recruiter晴川食品集团"]),
            ["运维工程师|Silverbrook Robotics", "Recruiter|晴川食品集团"]
        );
        assert_eq!(
            parted(&["Paper Kite, Owner", "Eighth Floor, Scrum of One", "Oak Labs, Engineer"])[1],
            "Eighth Floor|Scrum of One"
        );
        assert_eq!(
            parted(&["Senior Research Scientist Veridian Semiconductor", "Associate Professor Beacon Hill Energy"]),
            ["Senior Research Scientist|Veridian Semiconductor", "Associate Professor|Beacon Hill Energy"]
        );
        assert!(parted(&["Software Engineer II", "Associate Professor Beacon Hill"]).is_empty());
        assert!(parted(&["Oak Labs, Boston", "Paper Kite Media, Leeds"]).is_empty());
        assert!(parted(&["DevOps Engineer", "Accountant"]).is_empty());
        assert!(parted(&["青松会计师事务所", "听涛设计师事务所"]).is_empty());
    }
}
