//! Languages, and how well they are mastered.

use super::lists::is_level;
use super::pieces::{pieces, trimmed};
use super::values::words_of;
use super::words::{is_han, lower, place};
use super::{labels, pairs, table};
use crate::document::line::Line;
use crate::raw::{Key, Raw, RawItem};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Names of languages.
const LANGUAGES: &[&str] = &[
    "english",
    "chinese",
    "mandarin",
    "cantonese",
    "french",
    "german",
    "spanish",
    "italian",
    "portuguese",
    "russian",
    "japanese",
    "korean",
    "arabic",
    "hindi",
    "dutch",
    "swedish",
    "norwegian",
    "danish",
    "finnish",
    "polish",
    "czech",
    "greek",
    "turkish",
    "hebrew",
    "thai",
    "vietnamese",
    "indonesian",
    "malay",
    "ukrainian",
    "hungarian",
    "romanian",
    "latin",
    "bengali",
    "tamil",
    "urdu",
    "deutsch",
    "français",
    "español",
    "catalan",
    "irish",
    "welsh",
    "英语",
    "藏语",
    "蒙语",
    "蒙古语",
    "维吾尔语",
    "壮语",
    "彝语",
    "手语",
    "sign language",
    "american sign language",
    "british sign language",
    "simplified chinese",
    "traditional chinese",
    "mandarin chinese",
    "brazilian portuguese",
    "haitian creole",
    "afrikaans",
    "albanian",
    "amharic",
    "armenian",
    "azerbaijani",
    "bosnian",
    "burmese",
    "filipino",
    "gaelic",
    "georgian",
    "gujarati",
    "hausa",
    "hokkien",
    "igbo",
    "kannada",
    "kazakh",
    "khmer",
    "kurdish",
    "macedonian",
    "malayalam",
    "maltese",
    "marathi",
    "mongolian",
    "nepali",
    "pashto",
    "punjabi",
    "sinhala",
    "slovene",
    "slovenian",
    "somali",
    "taiwanese",
    "telugu",
    "uzbek",
    "yoruba",
    "zulu",
    "swahili",
    "icelandic",
    "estonian",
    "slovak",
    "serbian",
    "croatian",
    "bulgarian",
    "lithuanian",
    "latvian",
    "basque",
    "tagalog",
    "persian",
    "farsi",
    "汉语",
    "中文",
    "普通话",
    "粤语",
    "日语",
    "韩语",
    "法语",
    "德语",
    "俄语",
    "西班牙语",
    "葡萄牙语",
    "意大利语",
    "阿拉伯语",
    "泰语",
    "越南语",
    "国语",
    "英文",
    "日文",
];

/// Words of how well a language is mastered, that name none.
const MASTERED: &[&str] = &["读写", "听说", "口语", "书面", "熟练", "流利", "流畅"];

/// Labels of how well a language is mastered.
const FLUENCY: &[&str] = &["fluency", "proficiency", "level", "程度", "水平", "熟练程度", "掌握程度", "等级"];

/// More bytes than any name of a language has.
const LONGEST: usize = 32;

/// The names that begin with a byte.
static BY_FIRST: LazyLock<FxHashMap<u8, Vec<&str>>> = LazyLock::new(|| {
    let mut by_first: FxHashMap<u8, Vec<&str>> = FxHashMap::default();
    for name in LANGUAGES {
        by_first.entry(name.bytes().next().unwrap_or_default()).or_default().push(name);
    }
    by_first
});

fn language_at(text: &str) -> Option<usize> {
    if let Some(end) = spoken(text) {
        return Some(end);
    }
    let lower = lower(text.get(..text.floor_char_boundary(LONGEST)).unwrap_or(text));
    let names = BY_FIRST.get(lower.as_bytes().first()?)?;
    names.iter().filter(|name| lower.starts_with(**name)).map(|name| name.len()).max()
}

/// `闽南语`, `客家话`: what is spoken somewhere, and no other word that ends so.
fn spoken(text: &str) -> Option<usize> {
    const OTHERS: &[&str] = &[
        "母语",
        "用语",
        "评语",
        "口语",
        "标语",
        "术语",
        "寄语",
        "推荐语",
        "成语",
        "外语",
        "电话",
        "对话",
        "神话",
        "说话",
    ];
    let end = text.chars().take(6).take_while(|c| is_han(*c)).map(char::len_utf8).sum();
    let name = text.get(..end)?;
    let ends =
        name.ends_with('语') || (name.ends_with('话') && (place(name.trim_end_matches('话')) > 0 || name == "客家话"));
    let fits = ends && (2..=5).contains(&name.chars().count()) && !OTHERS.iter().any(|other| name.ends_with(other));
    fits.then_some(name.len())
}

/// Whether a text begins with the name of a language.
pub(super) fn starts(text: &str) -> bool {
    language_at(text).is_some()
}

/// Whether a line is a language with how well it is mastered: `英语 CET-4`.
pub(super) fn is_told(text: &str) -> bool {
    // `日语：JLPT N2`
    if labels::split(text).is_some_and(|(name, how)| !how.is_empty() && language_at(name) == Some(name.len())) {
        return true;
    }
    let rest = language_at(text).and_then(|end| text.get(end..)).unwrap_or_default();
    let rest = rest.trim_matches([' ', '\u{a0}', '：', ':', '-', '–', '—', '(', ')', '（', '）']);
    is_level(rest)
        || ["CET", "TEM", "IELTS", "TOEFL", "雅思", "托福", "四级", "六级", "专八", "专四"]
            .iter()
            .any(|word| rest.starts_with(word))
}

/// Whether a line names languages and nothing else.
pub(super) fn are(text: &str) -> bool {
    let mut words = words_of(text).peekable();
    words.peek().is_some() && words.all(|w| w.len() <= LONGEST && language_at(w) == Some(w.len()))
}

/// A name with how well it is spoken in brackets: `Gaelic (Native speaker)`.
fn fluent(text: &str) -> Option<(&str, &str)> {
    let (name, how) = text.trim().strip_suffix([')', '）'])?.split_once(['(', '（'])?;
    let letters = name.chars().all(|c| c.is_alphabetic() || c == ' ') && !name.trim().is_empty();
    (letters && name.chars().count() <= 24).then(|| (name.trim(), how.trim()))
}

/// Languages that a narrow column wraps into one line, `French - Fluent Spanish - Native`, each with how well it is mastered.
fn run_together(text: &str) -> Vec<&str> {
    let begins = text.match_indices(' ').map(|(at, _)| at + 1).filter(|at| {
        let (before, rest) = text.split_at(*at);
        let level = before.trim_end().rsplit([' ', '-', '–', '•', '(', '（']).next().unwrap_or_default();
        rest.starts_with(char::is_uppercase) && starts(rest) && is_level(level.trim_end_matches([')', '）']))
    });
    let mut parts = Vec::new();
    let mut from = 0;
    for at in begins.chain([text.len()]) {
        parts.extend(text.get(from..at).map(str::trim));
        from = at;
    }
    parts
}

/// Languages with how well they are mastered, and what is neither.
pub(super) fn read(lines: &[Line]) -> (Vec<RawItem>, Vec<Raw>) {
    let (mut items, mut unread): (Vec<RawItem>, Vec<Raw>) = (Vec::new(), Vec::new());
    // In a table of two columns, the second tells how well: `| 英语 | CET-6（532分） |`.
    let rows = lines.chunk_by(|a, b| a.row != 0 && a.row == b.row);
    let pair = |row: &[Line]| {
        matches!(row, [name, how] if name.cell != how.cell
            && language_at(name.text.trim()) == Some(name.text.trim().len()) && language_at(how.text.trim()).is_none())
    };
    let joined: Vec<Line> = rows
        .flat_map(|row| match row {
            [name, how] if pair(row) => vec![pairs::join(name, how)],
            row => row.to_vec(),
        })
        .collect();
    let lines = joined.as_slice();
    // The head of a table is no language.
    let all = lines.iter().all(table::is_head_cell);
    let head = |l: &&Line| {
        (all || !table::is_head_cell(l) || language_at(l.text.trim()).is_some())
            && !matches!(
                l.text.trim().trim_end_matches(['：', ':']).trim(),
                "语种"
                    | "程度"
                    | "熟练程度"
                    | "熟练度"
                    | "语言"
                    | "掌握程度"
                    | "Language"
                    | "Level"
                    | "Proficiency"
                    | "Overall Proficiency"
                    | "Fluency"
            )
    };
    for line in lines.iter().filter(head) {
        let parts = pieces(line, 0);
        let known = parts.iter().flat_map(|p| words_of(&p.text)).filter(|w| language_at(w).is_some()).count();
        let texts: Vec<&str> = if known > 1 {
            parts.iter().flat_map(|p| words_of(&p.text)).collect()
        } else {
            run_together(line.text.trim())
        };
        for text in texts {
            let mut item = RawItem::default();
            let raw = |words: &str| Raw::new(trimmed(words).trim_end_matches('。'), line.at.clone());
            let fluency = match labels::split(text) {
                Some((name, value)) if FLUENCY.contains(&name.to_lowercase().as_str()) => Some(value),
                Some((name, value)) if labels::entry(name).is_none() && name.len() <= LONGEST => {
                    item.put(Key::LanguageName, raw(name), "generic.label.language");
                    Some(value)
                }
                Some((_, value)) => Some(value),
                // In brackets stands how well, whatever the language.
                None if language_at(text).is_none()
                    && fluent(text).is_some()
                    && items.last().is_none_or(|i| i.first(Key::Fluency).is_some()) =>
                {
                    let (name, how) = fluent(text).unwrap_or_default();
                    item.put(Key::LanguageName, raw(name), "generic.form.language");
                    Some(how)
                }
                None => match language_at(text) {
                    Some(end) if text.is_char_boundary(end) => {
                        let (name, rest) = text.split_at(end);
                        let rest = rest.trim_start_matches([' ', '\u{a0}', '•', '·', '∙', '|']);
                        // `English language`, `Chinese Mandarin`: what names it goes on to a sign or a gap.
                        item.put(Key::LanguageName, raw(name), "generic.form.language");
                        Some(rest)
                    }
                    _ if items.last().is_some() && MASTERED.iter().any(|word| text.contains(word)) => Some(text),
                    _ if items.last().is_none_or(|i| i.first(Key::Fluency).is_some()) && !is_level(text) => {
                        // A name is written with capitals and without digits.
                        let named = |word: &str| !word.starts_with(|c: char| c.is_ascii_lowercase());
                        if !text.split(' ').all(named) || text.contains(|c: char| c.is_ascii_digit()) {
                            unread.push(raw(text));
                            continue;
                        }
                        item.put(Key::LanguageName, raw(text), "generic.position.language");
                        None
                    }
                    _ => Some(text),
                },
            };
            if !item.is_empty() {
                items.push(item);
            }
            if let (Some(fluency), Some(item)) = (fluency, items.last_mut()) {
                item.put(Key::Fluency, raw(fluency), "generic.position.fluency");
            }
        }
    }
    (items, unread)
}
