//! What a page shows beside its text: running headers and footers, page numbers, repeated marks.

use super::Sheet;
use super::words::Piece;
use std::collections::HashMap;

/// The part of a page's height, at its top and at its bottom, in which furniture stands.
const EDGE: f32 = 0.1;

/// Takes furniture away. What a running header says is kept once, and so is what a running footer says of a person.
pub(super) fn clear(sheets: &mut [Sheet]) {
    let mut seen: HashMap<(String, i32), (usize, usize)> = HashMap::new();
    let several = sheets.len() > 1;
    // Nothing is repeated on one page.
    for (number, sheet) in sheets.iter().enumerate().filter(|_| several) {
        for piece in sheet.pieces.iter().filter(|p| is_edge(sheet, p)) {
            let (count, last) = seen.entry(key(sheet, piece)).or_insert((0, usize::MAX));
            if *last != number {
                (*count, *last) = (*count + 1, number);
            }
        }
    }
    let mut kept: HashMap<(String, i32), usize> = HashMap::new();
    for (number, sheet) in sheets.iter_mut().enumerate() {
        let usual = usual_size(sheet);
        let gone: Vec<bool> = sheet
            .pieces
            .iter()
            .map(|piece| {
                if !is_edge(sheet, piece) {
                    return false;
                }
                let text = text(sheet, piece);
                if is_page_number(&text) && (several || text.contains(['/', '页', 'P', 'p'])) {
                    return true;
                }
                if !several {
                    return false;
                }
                let key = key(sheet, piece);
                if seen.get(&key).is_none_or(|(count, _)| *count < 2) {
                    return false;
                }
                let tells = text.contains('@') || text.chars().filter(char::is_ascii_digit).count() >= 7;
                let header = piece.base < sheet.page.height / 2.0 && piece.size >= usual * 0.95;
                !((tells || header) && *kept.entry(key).or_insert(number) == number)
            })
            .collect();
        let mut gone = gone.into_iter();
        sheet.pieces.retain(|_| !gone.next().unwrap_or(false));
    }
}

fn is_edge(sheet: &Sheet, piece: &Piece) -> bool {
    let height = sheet.page.height;
    piece.base < height * EDGE || piece.base > height * (1.0 - EDGE)
}

/// What a piece says and where, as far as it is the same on each page.
fn key(sheet: &Sheet, piece: &Piece) -> (String, i32) {
    let mut text = text(sheet, piece);
    // Numbers alone are a page's own, and so are years: dates may stand at the same place on two.
    if text.contains(char::is_alphabetic) {
        let chars: Vec<char> = text.chars().collect();
        let runs = chars.chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit());
        let alike = |run: &[char], c: char| if run.len() < 4 && c.is_ascii_digit() { '0' } else { c };
        text = runs.flat_map(|run| run.iter().map(move |c| alike(run, *c))).collect();
    }
    (text, (piece.base / 3.0).round() as i32)
}

fn text(sheet: &Sheet, piece: &Piece) -> String {
    let words = sheet.words.get(piece.words.clone()).unwrap_or_default();
    words.iter().filter_map(|w| sheet.page.text.get(w.range())).collect()
}

fn usual_size(sheet: &Sheet) -> f32 {
    let mut sizes: Vec<f32> = sheet.pieces.iter().map(|p| p.size).collect();
    sizes.sort_by(f32::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or_default()
}

/// Whether a text, without its blanks, is nothing but the number of a page: `3`, `- 3 -`, `3/5`, `Page3of5`, `第3页`.
fn is_page_number(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if !(1..=6).contains(&digits) {
        return false;
    }
    let text = text.to_lowercase();
    let mut rest = text.as_str();
    for word in ["page", "of", "第", "页", "共", "/", "-", "–", "—", "|", "·", ",", "，", "p."] {
        rest = rest.trim_start_matches(word);
    }
    let rest: String = rest.chars().filter(|c| !c.is_ascii_digit() && !"/-–—|·,，第页共. ".contains(*c)).collect();
    let short = text.split(|c: char| !c.is_ascii_digit()).all(|number| number.len() <= 3);
    short && matches!(rest.as_str(), "" | "of" | "page" | "pageof")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers_are_known() {
        for text in ["3", "-3-", "3/5", "Page3of5", "第3页", "第3页共5页", "page3", "3of5", "·3·"] {
            assert!(is_page_number(text), "{text}");
        }
        for text in ["", "2019.07-2022.03", "of", "3年", "C3", "Python3", "2021.01"] {
            assert!(!is_page_number(text), "{text}");
        }
    }
}
