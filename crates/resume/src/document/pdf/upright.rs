//! Titles that stand upright in a coloured strip beside what they name, one character below the other, as Chinese
//! templates have them: they are laid down above it, where a title stands that is read from left to right.

use super::characters::is_wide;
use super::glyphs::{Looks, Page, Rule, Word};
use crate::document::line::{Look, UPRIGHT};

/// The most characters of such a title, and the most titles of a page.
const LONGEST: usize = 8;
const MOST: usize = 100;

/// Lays the titles of a page down.
pub(super) fn lay(page: &mut Page, looks: &mut Looks) {
    let mut single: Vec<usize> = (0..page.words.len()).filter(|at| is_single(page, *at)).collect();
    let key = |at: &usize| page.words.get(*at).map_or((0, 0), |w| (w.left.round() as i32, w.base.round() as i32));
    single.sort_by_key(key);
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for at in single {
        let goes_on = |last: &usize| match (page.words.get(*last), page.words.get(at)) {
            (Some(above), Some(below)) => {
                let step = (below.base - above.base) / above.size.max(1.0);
                (above.left - below.left).abs() < 2.0 && above.style == below.style && (0.9..1.9).contains(&step)
            }
            _ => false,
        };
        match runs.last_mut().filter(|run| run.last().is_some_and(goes_on)) {
            Some(run) => run.push(at),
            None => runs.push(vec![at]),
        }
    }
    let mut gone = Vec::new();
    for run in runs.into_iter().filter(|run| (2..=LONGEST).contains(&run.len())).take(MOST) {
        let Some(title) = title(page, &run, looks) else { continue };
        gone.extend(run.iter().skip(1));
        if let Some(first) = run.first().and_then(|at| page.words.get_mut(*at)) {
            *first = title;
        }
    }
    gone.sort_unstable();
    let mut at = 0;
    page.words.retain(|_| {
        at += 1;
        gone.binary_search(&(at - 1)).is_err()
    });
}

fn is_single(page: &Page, at: usize) -> bool {
    let mut chars = page.words.get(at).and_then(|w| page.text.get(w.range())).unwrap_or_default().chars();
    chars.next().is_some_and(is_wide) && chars.next().is_none()
}

/// A run of characters as a title above what its strip stands beside; none where it has no strip of its own.
fn title(page: &mut Page, run: &[usize], looks: &mut Looks) -> Option<Word> {
    let word = |at: &usize| page.words.get(*at).copied();
    let (first, last) = (word(run.first()?)?, word(run.last()?)?);
    let top = |w: &Word| w.base - w.size * 0.86;
    let holds = |area: &&Rule, w: &Word| {
        area.left <= w.left + 1.0 && area.right >= w.right - 1.0 && area.top <= top(w) + 1.0 && area.bottom >= w.base
    };
    let strips = page.areas.iter().filter(|area| holds(area, &first) && holds(area, &last));
    let strip = *strips.min_by(|a, b| a.width().total_cmp(&b.width())).filter(|a| a.width() <= first.size * 4.0)?;
    // A cell of a table has its own way to be read.
    let near = |x: f32| (x - strip.left).abs() < 3.0 || (x - strip.right).abs() < 3.0;
    let along = |rule: &Rule| rule.top < strip.bottom - 1.0 && rule.bottom > strip.top + 1.0;
    if page.rules.iter().any(|rule| !rule.is_level() && near(rule.left) && along(rule)) {
        return None;
    }
    let level = |w: &Word| top(w) >= strip.top - 1.0 && w.base <= strip.bottom + 1.0;
    let inside = |w: &Word| w.left < strip.right && w.right > strip.left && level(w);
    if page.words.iter().filter(|w| inside(w)).count() != run.len() {
        return None;
    }
    let beside = || page.words.iter().filter(|w| level(w) && w.left >= strip.right - 1.0);
    let begin = beside().map(top).min_by(f32::total_cmp)?;
    // As wide as what it names: no column goes past a title.
    let right = beside().map(|w| w.right).max_by(f32::total_cmp)?;
    let text: String = run.iter().filter_map(|at| page.text.get(word(at)?.range())).collect();
    let from = page.text.len();
    page.text.push_str(&text);
    let style = looks.number(Look { level: UPRIGHT, ..looks.get(first.style) });
    Some(Word { from, to: page.text.len(), right, base: begin - first.size * 0.3, style, ..first })
}
