//! The words that dates are written with, in the languages whose files we meet. All lower case.

use std::sync::LazyLock;

/// To the present. Those in Chinese, Japanese and Korean may be glued to what stands before; the others are whole words.
pub(super) const NOW: &[&str] = &[
    "至今",
    "现在",
    "目前",
    "現在",
    "今",
    "현재",
    "present",
    "presently",
    "current",
    "currently",
    "now",
    "ongoing",
    "today",
    "to date",
    "till date",
    "date",
    "heute",
    "aktuell",
    "laufend",
    "aujourd'hui",
    "aujourd’hui",
    "actuellement",
    "à ce jour",
    "en cours",
    "actualidad",
    "la actualidad",
    "actualmente",
    "presente",
    "atual",
    "atualmente",
    "o momento",
    "oggi",
    "attuale",
    "attualmente",
    "in corso",
    "heden",
    "nu",
    "по настоящее время",
    "настоящее время",
];

/// The months from January on: English, German, French, Spanish, Portuguese, Italian, Dutch.
#[rustfmt::skip]
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "januar", "jänner", "jän", "janvier", "janv", "enero", "ene", "janeiro", "gennaio", "gen", "januari"],
    &["february", "feb", "februar", "février", "fevrier", "févr", "fév", "febrero", "fevereiro", "fev", "febbraio", "febr", "februari"],
    &["march", "mar", "märz", "maerz", "mär", "mrz", "mars", "marzo", "março", "maart", "mrt"],
    &["april", "apr", "avril", "avr", "abril", "abr", "aprile"],
    &["may", "mai", "mayo", "maio", "maggio", "mag", "mei"],
    &["june", "jun", "juni", "juin", "junio", "junho", "giugno", "giu"],
    &["july", "jul", "juli", "juillet", "juil", "julio", "julho", "luglio", "lug"],
    &["august", "aug", "août", "aout", "agosto", "ago", "augustus"],
    &["september", "sept", "sep", "septembre", "septiembre", "setiembre", "setembro", "set", "settembre", "sett"],
    &["october", "oct", "oktober", "okt", "octobre", "octubre", "outubro", "out", "ottobre", "ott"],
    &["november", "nov", "novembre", "noviembre", "novembro"],
    &["december", "dec", "dezember", "dez", "décembre", "decembre", "déc", "diciembre", "dic", "dezembro", "dicembre"],
];

/// The names in order, each with its month.
static NAMES: LazyLock<Vec<(&str, u8)>> = LazyLock::new(|| {
    let months = (1..).zip(MONTHS);
    let mut names: Vec<_> = months.flat_map(|(month, names)| names.iter().map(move |name| (*name, month))).collect();
    names.sort_unstable();
    names
});

/// The month that a word names.
pub(super) fn month(word: &str) -> Option<u8> {
    // Most words are none: too short, too long, or of another letter.
    if !(3..=10).contains(&word.len()) || !word.starts_with(['a', 'd', 'e', 'f', 'g', 'j', 'l', 'm', 'n', 'o', 's']) {
        return None;
    }
    let at = NAMES.binary_search_by(|(name, _)| (*name).cmp(word)).ok()?;
    NAMES.get(at).map(|(_, month)| *month)
}

/// From then until now.
pub(super) const SINCE: &[&str] = &["since", "seit", "depuis", "desde", "dal", "sinds", "自从"];

/// Until then.
pub(super) const UNTIL: &[&str] =
    &["until", "till", "bis", "jusqu'à", "jusqu'en", "hasta", "até", "fino a", "tot", "截至"];

/// Between the two ends of a range.
pub(super) const TO: &[&str] =
    &["to", "until", "till", "through", "thru", "bis", "à", "au", "a", "al", "hasta", "até", "fino a", "tot", "and"];

/// The one date beside these is an end.
pub(super) const ENDS: &[&str] =
    &["graduat", "class of", "completed", "conferred", "毕业", "届", "abschluss", "diplôm"];

/// A dash between the two ends of a range.
pub(super) fn dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '–' | '—' | '―' | '−' | '~' | '～' | '〜' | '→' | '至' | '到')
}
