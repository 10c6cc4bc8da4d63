//! Sections that list things without dates: skills, languages, interests, references, accounts elsewhere.

use super::each::each;
use super::item::unstopped;
use super::pieces::{Piece, pieces, trimmed};
use super::sections::{self, Section};
use super::values::words_of;
use super::words::{is_han, is_prose, lower};
use super::{labels, pairs, roles, table};
use crate::document::line::{Line, Look};
use crate::raw::{Key, Raw, RawItem};

/// Words for how well something is mastered.
const LEVELS: &[&str] = &[
    "master",
    "expert",
    "advanced",
    "intermediate",
    "beginner",
    "proficient",
    "fluent",
    "native",
    "basic",
    "novice",
    "competent",
    "familiar",
    "skilled",
    "elementary",
    "experienced",
    "good",
    "excellent",
    "senior",
    "junior",
    "conversational",
    "professional",
    "working",
    "limited",
    "full",
    "bilingual",
    "mother tongue",
    "精通",
    "熟练",
    "熟悉",
    "了解",
    "掌握",
    "良好",
    "一般",
    "优秀",
    "入门",
    "母语",
    "流利",
    "日常",
    "商务",
    "专业",
    "初级",
    "中级",
    "高级",
    "熟练掌握",
    "基础",
    "普通",
];

/// The same, which more behind them makes other words: `Strong`, but not `Strong leadership`.
const ALONE: &[&str] = &[
    "strong",
    "very strong",
    "very good",
    "fair",
    "solid",
    "average",
    "moderate",
    "confident",
    "learning",
    "in training",
    "trained",
    "some experience",
    "hands-on",
    "entry level",
    "娴熟",
    "会用",
    "能用",
    "较强",
    "较好",
];

pub(super) fn is_level(text: &str) -> bool {
    if text.len() > 128 {
        return false;
    }
    let lower = lower(text);
    let drawn = lower.chars().all(|c| "★☆●○■□⭐".contains(c)) && lower.chars().count() > 2;
    let share =
        lower.strip_suffix('%').is_some_and(|n| (1..=3).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit()));
    let first = lower.bytes().next();
    let begins = |level: &&str| level.bytes().next() == first && lower.starts_with(level);
    drawn || share || (LEVELS.iter().any(begins) && lower.chars().count() <= 32) || ALONE.contains(&&*lower)
}

/// Whether a text is such a word and nothing else.
fn is_bare_level(text: &str) -> bool {
    let lower = lower(text);
    LEVELS.contains(&&*lower) || ALONE.contains(&&*lower)
}

/// Whether a line looks as the first of its section does.
fn leads(line: &Line, first: &Line) -> bool {
    let of = |line: &Line| (line.look(), line.text.chars().any(is_han));
    let drawn = |line: &Line| line.shape().starts_with(|c: char| c.is_ascii_digit());
    // What a PDF draws has no mark but its look. A bold English name may have Chinese words below it, but nothing is bolder
    // than the name that it is of.
    let shape = line.shape() == first.shape() || (drawn(line) && drawn(first) && of(first).1);
    alike(of(line), of(first)) && shape && line.list == first.list
}

/// Whether two looks are the same, given whether what is drawn so is Chinese: that is seldom bold where English is, as many
/// fonts have no such letters.
fn alike((one, han): (Look, bool), (other, other_han): (Look, bool)) -> bool {
    Look { bold: if han == other_han { one.bold } else { other.bold }, ..one } == other
}

/// Named things, each with key words or a level: skills, interests.
pub(super) fn named(lines: &[Line], name: Key) -> Vec<RawItem> {
    let mut items: Vec<RawItem> = Vec::new();
    let lines: Vec<Line> = over_levels(rows(lines).into_iter().filter_map(unheaded).collect());
    if let Some(items) = graded(&lines, name) {
        return items;
    }
    let dashes = lines.iter().filter(|l| dashed(&l.text).is_some()).count();
    let Some(first) = lead(&lines) else { return items };
    let layered = lines.iter().any(|l| !leads(l, first));
    let lines = each(lines, labels_apart);
    let Some(first) = lead(&lines) else { return items };
    let below = if layered { Vec::new() } else { lists_below(&lines) };
    let levels = lines.iter().filter(|l| levelled(&l.text).is_some()).count();
    let mut headed = false;
    for (n, line) in lines.iter().enumerate() {
        headed |= leads(line, first);
        let raw = |words: &str| Raw::new(words, line.at.clone());
        let begin = |items: &mut Vec<RawItem>, words: &str, rule| {
            let mut item = RawItem::default();
            let (words, level) = bracketed(words);
            item.put(name, raw(words), rule);
            if let Some(level) = level {
                item.put(Key::Level, raw(level), "generic.form.level");
            }
            items.push(item);
        };
        let more = |items: &mut Vec<RawItem>, words: &str| {
            let Some(item) = items.last_mut() else { return begin(items, words, "generic.position.name") };
            for word in words_of(words) {
                let word = word.get(..unstopped(word)).unwrap_or(word);
                let key = if is_level(word) && item.first(Key::Level).is_none() { Key::Level } else { Key::Keywords };
                item.put(key, raw(word), "generic.position.keyword");
            }
        };
        if below.contains(&n) {
            more(&mut items, &line.text);
            continue;
        }
        if let Some(clauses) = all_led(&line.text) {
            for (level, word) in
                clauses.iter().flat_map(|(level, words)| words_of(words).map(move |word| (level, word)))
            {
                begin(&mut items, word, "generic.form.led");
                if let Some(item) = items.last_mut().filter(|item| item.first(Key::Level).is_none()) {
                    item.put(Key::Level, raw(level), "generic.form.led");
                }
            }
            continue;
        }
        if let Some(groups) = grouped(&line.text) {
            for (words, inner) in groups {
                begin(&mut items, words, "generic.form.group");
                more(&mut items, inner);
            }
            continue;
        }
        if let Some((words, level)) = levelled(&line.text).filter(|_| levels >= 2) {
            begin(&mut items, words, "generic.position.name");
            more(&mut items, level);
            continue;
        }
        if layered && !leads(line, first) && !items.is_empty() && headed {
            let badges = pieces(line, 0);
            if badges.len() > 1 && line.edges().count() + 1 >= badges.len() && labels::split(&line.text).is_none() {
                badges.iter().for_each(|p| more(&mut items, &p.text));
                continue;
            }
            match labels::split(&line.text) {
                Some((label, value)) if labels::entry(label).is_some() => more(&mut items, value),
                _ => more(&mut items, &line.text),
            }
            continue;
        }
        if let Some((head, words)) = dashed(&line.text).filter(|_| dashes > 1) {
            begin(&mut items, head, "generic.form.dash");
            more(&mut items, words);
            continue;
        }
        match labels::split(&line.text) {
            Some((label, value)) if !value.is_empty() && label.chars().count() <= 40 => {
                begin(&mut items, label, "generic.label.name");
                // What a page draws as badges needs no signs between.
                let badges = pieces(&line.part_of(value), 0);
                match badges.len() > 2 && words_of(value).count() == 1 {
                    true => badges.iter().for_each(|word| more(&mut items, &word.text)),
                    false => more(&mut items, value),
                }
                continue;
            }
            Some((label, "")) => {
                begin(&mut items, label, "generic.label.name");
                continue;
            }
            _ => {}
        }
        let parts: Vec<Piece> = pieces(line, 0);
        let of = |piece: &Piece| (piece.look, piece.text.chars().any(is_han));
        let unlike = |one: &Piece, other: &Piece| one.look != other.look && !(of(one).1 && alike(of(one), of(other)));
        match parts.as_slice() {
            _ if is_prose(&line.text) && !lists_names(&line.text) => {
                begin(&mut items, line.text.trim(), "generic.position.text")
            }
            [head, one, rest @ ..] if unlike(head, one) || (head.look != one.look && !rest.is_empty()) => {
                begin(&mut items, &head.text, "generic.position.name");
                parts.iter().skip(1).for_each(|p| more(&mut items, &p.text));
            }
            // A name, and badges that look like each other.
            [head, one, rest @ ..]
                if !rest.is_empty() && head.shape != one.shape && rest.iter().all(|p| p.shape == one.shape) =>
            {
                begin(&mut items, &head.text, "generic.position.name");
                parts.iter().skip(1).for_each(|p| more(&mut items, &p.text));
            }
            // How well, on a line below the name.
            [level] if is_bare_level(&level.text) && items.last().is_some_and(|i| i.said.len() == 1) => {
                more(&mut items, &level.text)
            }
            [head, level] if is_level(&level.text) => {
                begin(&mut items, &head.text, "generic.position.name");
                more(&mut items, &level.text);
            }
            parts => {
                for word in parts.iter().flat_map(|p| words_of(&p.text)) {
                    begin(&mut items, word, "generic.position.name");
                }
            }
        }
    }
    items
}

/// Names side by side over their levels, each with its own: `写作  Excel` over `一般  了解`.
fn over_levels(lines: Vec<Line>) -> Vec<Line> {
    fn cells(line: &Line) -> Vec<Line> {
        line.text.split("\u{a0}\u{a0}").map(|cell| line.part_of(cell)).collect()
    }
    let graded = |names: &[Line], levels: &[Line]| {
        let level = |line: &Line| is_level(line.text.trim());
        names.len() > 1 && names.len() == levels.len() && levels.iter().all(level) && !names.iter().any(level)
    };
    let mut found = Vec::with_capacity(lines.len());
    let mut rest = lines.into_iter().peekable();
    while let Some(line) = rest.next() {
        let names = cells(&line);
        match rest.next_if(|next| graded(&names, &cells(next))) {
            Some(levels) => found.extend(names.into_iter().zip(cells(&levels)).flat_map(|(name, level)| [name, level])),
            None => found.push(line),
        }
    }
    found
}

/// Names and levels in turn, whatever they look like.
fn graded(lines: &[Line], name: Key) -> Option<Vec<RawItem>> {
    let (pairs, rest) = lines.as_chunks::<2>();
    let plain = |of: &Line| !is_level(of.text.trim()) && !of.text.contains(['(', '（', ':', '：']);
    let graded = |[of, level]: &[Line; 2]| plain(of) && is_bare_level(level.text.trim());
    (pairs.len() > 1 && rest.is_empty() && pairs.iter().all(graded)).then(|| {
        let item = |[of, level]: &[Line; 2]| {
            let mut item = RawItem::default();
            item.put(name, of.raw(), "generic.position.name");
            item.put(Key::Level, level.raw(), "generic.position.level");
            item
        };
        pairs.iter().map(item).collect()
    })
}

/// The rows of a table of two columns as names with their words, `Storage：InfluxDB, Cassandra`, without its head; other
/// lines as they are, but for those that only name what stands beside them.
fn rows(lines: &[Line]) -> Vec<Line> {
    const NAMES: &[&str] =
        &["技能名称", "技能", "语种", "语言", "名称", "熟练程度", "熟练度", "掌握程度", "Skill", "Level"];
    let names = |l: &&Line| !NAMES.contains(&l.text.trim().trim_end_matches(['：', ':']).trim());
    let head = |row: &[Line]| row.iter().all(table::is_head_cell);
    let rows: Vec<&[Line]> = lines.chunk_by(|a, b| a.row != 0 && a.row == b.row).collect();
    let pair = |row: &[Line]| matches!(row, [name, words] if name.cell != words.cell);
    let several = rows.iter().filter(|row| pair(row)).count() > 1;
    let mut found = Vec::with_capacity(lines.len());
    for row in rows {
        match row {
            _ if row.len() > 1 && head(row) => {}
            [name, words] if several && pair(row) => found.push(pairs::join(name, words)),
            row => found.extend(row.iter().filter(names).cloned()),
        }
    }
    found
}

/// A name and its words, with a dash between: `Clinical – Triage, Wound care`.
fn dashed(text: &str) -> Option<(&str, &str)> {
    // The others begin with 0xE2.
    memchr::memchr2(b'-', 0xe2, text.as_bytes())?;
    let (head, words) = [" – ", " — ", " - "].iter().find_map(|sign| text.split_once(sign))?;
    let name =
        (1..=30).contains(&head.trim().chars().count()) && labels::split(text).is_none() && words_of(head).count() == 1;
    (name && !is_prose(head) && !is_prose(words) && words_of(words).all(|w| w.chars().count() <= 24))
        .then(|| (head.trim(), words.trim()))
}

/// A line without a label that only says again what the list is of: `专业技能：点钞（精通）`, `Technical: Rust (tokio, axum); Go`.
fn unheaded(line: Line) -> Option<Line> {
    let Some((label, value)) = labels::split(&line.text) else {
        let of_form = line.row != 0 && matches!(sections::named(&line.text), Some((Section::Skills, _)));
        return (!of_form).then_some(line);
    };
    let lines_up = grouped(value).is_some_and(|groups| groups.iter().any(|(_, inner)| words_of(inner).count() > 1));
    let again = matches!(sections::named(label), Some((Section::Skills | Section::Interests, _)))
        || (lines_up && matches!(&*lower(label), "technical" | "professional" | "general" | "专长" | "其他"));
    // In Chinese it is what the whole list is of.
    let own = label.chars().all(is_han) && words_of(value).count() > 1;
    let levels = || words_of(value).filter(|word| bracketed(word).1.is_some()).count();
    if !again || (!value.is_empty() && !lines_up && !own && levels() == 0) {
        return Some(line);
    }
    (!value.is_empty()).then(|| line.part_of(value))
}

/// The line whose look leads the others: the first, unless names that stand alone take turns with several words on a line.
fn lead(lines: &[Line]) -> Option<&Line> {
    let first = lines.first()?;
    let several = |l: &&Line| l.edges().count() > 0;
    let Some(other) = lines.iter().find(|l| !leads(l, first)) else { return Some(first) };
    let turns = lines.windows(2).all(|w| leads(&w[0], first) || leads(&w[1], first))
        && !lines.last().is_some_and(|l| leads(l, other));
    let words = lines.iter().skip(1).filter(|l| leads(l, first)).filter(several).count();
    let names = lines.iter().filter(|l| leads(l, other));
    if turns && words > 0 && names.clone().count() > 1 && !names.clone().any(|l| several(&l)) {
        Some(other)
    } else {
        Some(first)
    }
}

/// Which lines list the words of the one above, where nothing but their signs tells: a name, then `Excel, Word`, and so
/// on to the end.
fn lists_below(lines: &[Line]) -> Vec<usize> {
    let several = |l: &Line| words_of(&l.text).count() > 1 && !is_prose(&l.text) && labels::split(&l.text).is_none();
    let single = |l: &Line| words_of(&l.text).count() == 1 && !is_prose(&l.text) && labels::split(&l.text).is_none();
    let found: Vec<usize> = (0..lines.len()).filter(|n| lines.get(*n).is_some_and(several)).collect();
    let below = |n: &usize| n.checked_sub(1).and_then(|above| lines.get(above)).is_some_and(single);
    if found.len() >= 2 && found.iter().all(below) { found } else { Vec::new() }
}

/// Whether semicolons part names, not sentences: `用友（精通）；金蝶（熟练）`; or commas do, and most tell how well.
fn lists_names(text: &str) -> bool {
    let short = |p: &str| (1..=24).contains(&p.chars().count()) && !p.contains(['，', '。', '：']);
    let parts = || text.trim_end_matches(['；', '。']).split('；').map(str::trim);
    let words = || words_of(text);
    let told = words().filter(|word| bracketed(word).1.is_some()).count();
    (parts().count() > 1 && parts().all(short)) || (told > 1 && told * 2 >= words().count() && words().all(short))
}

/// Clauses that each tell how well: `熟练掌握 Java、Go，熟悉 Docker`.
fn all_led(text: &str) -> Option<Vec<(&str, &str)>> {
    let clauses = || text.split(['，', '；', '。']).map(str::trim).filter(|clause| !clause.is_empty());
    let each: Option<Vec<_>> = clauses().map(led).collect();
    each.filter(|each| each.len() > 1).or_else(|| led(text).map(|one| vec![one]))
}

/// How well, before what: `熟练掌握 Java、Go`, `Familiar with Excel`; none where it is a sentence.
fn led(text: &str) -> Option<(&str, &str)> {
    const LEADS: &[&str] = &[
        "精通",
        "熟练掌握",
        "熟练使用",
        "熟练运用",
        "熟练操作",
        "熟悉使用",
        "熟悉掌握",
        "熟悉",
        "一般",
        "熟练",
        "掌握",
        "了解",
        "Proficient in",
        "Proficient with",
        "Familiar with",
        "Experienced in",
        "Experienced with",
        "Skilled in",
    ];
    let text = text.trim().trim_end_matches(['；', ';', '。']);
    let lead = LEADS.iter().filter(|lead| text.starts_with(**lead)).max_by_key(|lead| lead.len())?;
    let words = text.get(lead.len()..)?.trim_start_matches(['：', ':', ' ']);
    let name = |word: &str| (1..=24).contains(&word.chars().count()) && !word.contains(['，', '。', '：', '的']);
    let names = words_of(words).all(|word| name(word) && !is_level(word));
    (!words.is_empty() && !is_prose(words) && names).then(|| (lead.trim(), words))
}

/// A name with how well at its end: `Axure 熟练`.
fn levelled(text: &str) -> Option<(&str, &str)> {
    let (name, level) = text.trim().rsplit_once([' ', '\u{a0}'])?;
    let known = LEVELS.contains(&&*lower(level));
    (known && !is_prose(text) && words_of(text).count() == 1 && labels::split(text).is_none())
        .then(|| (trimmed(name), level))
}

/// Names with their words in brackets: `Cooking [Baking, Ramen], Chess`; none where no brackets are square or
/// hold several words.
fn grouped(text: &str) -> Option<Vec<(&str, &str)>> {
    let (mut parts, mut from, mut open) = (Vec::new(), 0, 0_usize);
    for (at, c) in text.char_indices() {
        match c {
            '(' | '（' | '[' | '【' => open += 1,
            ')' | '）' | ']' | '】' => open = open.saturating_sub(1),
            ',' | '，' | '、' | ';' | '；' | '|' | '·' | '•' if open == 0 => {
                parts.push(text.get(from..at)?);
                from = at + c.len_utf8();
            }
            '：' | ':' | '。' => return None,
            _ => {}
        }
    }
    parts.push(text.get(from..)?);
    let group = |part: &'_ str| -> (usize, usize) {
        let part = part.trim_end();
        match part
            .strip_suffix([')', '）', ']', '】'])
            .and_then(|inner| Some((inner.find(['(', '（', '[', '【'])?, inner.len())))
        {
            Some((open, close)) if open > 0 => (open, close),
            _ => (part.len(), part.len()),
        }
    };
    let found: Vec<(&str, &str)> = parts
        .into_iter()
        .filter(|part| !part.trim().is_empty())
        .map(|part| {
            let (open, close) = group(part);
            let inner = part.get(open..close).unwrap_or_default().trim_start_matches(['(', '（', '[', '【']).trim();
            if is_level(inner) { (part.trim(), "") } else { (part.get(..open).unwrap_or_default().trim(), inner) }
        })
        .collect();
    let square = text.contains('[') && found.len() > 1;
    (square || found.iter().any(|(_, inner)| words_of(inner).count() > 1)).then_some(found)
}

/// Several `name：words` on one line: `语言：Java；数据库：MySQL`, or with a gap between.
pub(super) fn labels_apart(line: &Line) -> Option<Vec<Line>> {
    if !line.text.contains(['；', ';']) && !line.text.contains("\u{a0}\u{a0}") {
        return None;
    }
    let parts = line.text.split(['；', ';']).flat_map(|part| part.split("\u{a0}\u{a0}"));
    let parts: Vec<&str> = parts.map(str::trim).filter(|p| !p.is_empty()).collect();
    if parts.len() < 2 || !parts.iter().all(|p| labels::split(p).is_some()) {
        return None;
    }
    Some(parts.into_iter().map(|part| line.part_of(part)).collect())
}

/// Whether lines are the key words of one skill, whose name is the heading above them: the page marks them as such, or
/// they are single words one below the other.
pub(super) fn is_skill(lines: &[Line]) -> bool {
    // Words that a page may set apart by room or by looks alone.
    let chips: Vec<Piece> = lines.iter().flat_map(|line| pieces(line, 0)).collect();
    let word = |chip: &Piece| {
        let text = chip.text.trim();
        text.split_whitespace().count() <= 2 && text.chars().count() <= 20 && text.chars().any(char::is_alphabetic)
    };
    let words = |line: &Line| !line.text.contains(['@', '：', ':', '。', ',', '，', '–', '—', '|']);
    let table = lines.windows(2).any(|w| w[0].row != 0 && w[0].row == w[1].row && w[0].cell != w[1].cell);
    if !table
        && lines.iter().all(words)
        && chips.iter().all(word)
        && (chips.len() >= 2 || chips.iter().any(|chip| is_level(&chip.text)))
    {
        return true;
    }
    let marked =
        |l: &Line| roles::marks(l.shape()).any(|(w, _)| matches!(&*w, "skill" | "skills" | "keyword" | "keywords"));
    lines.iter().filter(|l| marked(l)).count() * 2 > lines.len() && lines.iter().all(|l| l.text.chars().count() <= 40)
}

/// The skill that a heading names.
pub(super) fn skill(heading: &Line, lines: &[Line]) -> RawItem {
    let mut item = RawItem::default();
    item.put(Key::SkillName, heading.raw(), "generic.position.name");
    for chip in lines.iter().flat_map(|line| pieces(line, 0)) {
        let key = if is_level(&chip.text) && item.first(Key::Level).is_none() { Key::Level } else { Key::Keywords };
        item.put(key, chip.raw(), "generic.mark.keyword");
    }
    item
}

/// `Java (expert)`: the name and the level in brackets.
fn bracketed(text: &str) -> (&str, Option<&str>) {
    let text = text.trim();
    let inner = text.strip_suffix([')', '）']).and_then(|t| t.rsplit_once(['(', '（']));
    match inner {
        Some((name, level)) if is_level(level.trim()) && !name.trim().is_empty() => (name.trim(), Some(level.trim())),
        _ => (text, None),
    }
}

/// Whether a line only says that others would speak for the person.
pub(super) fn is_promise(line: &Line) -> bool {
    let text = lower(line.text.trim().trim_end_matches(['.', '。']));
    let promised = ["upon request", "on request", "on demand", "备索", "可提供"].iter().any(|end| text.ends_with(end));
    promised && text.chars().count() <= 48
}

/// What others say: a text and who said it, in either order.
pub(super) fn references(lines: &[Line]) -> Vec<RawItem> {
    let mut items: Vec<RawItem> = Vec::new();
    for line in lines.iter().flat_map(signed) {
        let text = line.text.trim().trim_matches(['“', '”', '"', '「', '」', ' ', '—', '–', '-']);
        let key = if is_prose(text) { Key::Reference } else { Key::Name };
        if items.last().is_none_or(|i| i.first(key).is_some() && (key == Key::Name || i.first(Key::Name).is_some())) {
            items.push(RawItem::default());
        }
        if let Some(item) = items.last_mut() {
            item.put(key, Raw::new(text, line.at.clone()), "generic.position.reference");
        }
    }
    items
}

/// A text and who said it, on one line: `Reliable and kind. — Priya Lockwood`, or the name before it in another look.
fn signed(line: &Line) -> Vec<Line> {
    let whole = || vec![line.clone()];
    let named = |text: &str| {
        let capital = text.split_whitespace().all(|w| w.starts_with(|c: char| c.is_uppercase() || is_han(c)));
        capital && (1..=4).contains(&text.split_whitespace().count()) && !is_prose(text)
    };
    if let Some((name, said)) = line.edges().next().and_then(|at| line.text.split_at_checked(at))
        && named(name)
        && is_prose(said)
    {
        return vec![line.part(0..name.len()), line.part(name.len()..line.text.len())];
    }
    let Some((at, dash)) = line.text.char_indices().rev().find(|(_, c)| matches!(c, '-' | '–' | '—')) else {
        return whole();
    };
    let (said, name) =
        (line.text.get(..at).unwrap_or_default(), line.text.get(at + dash.len_utf8()..).unwrap_or_default());
    let ended = said.trim_end().trim_end_matches(['”', '"']).ends_with(['.', '。', '!', '！']);
    if !(ended && named(name)) {
        return whole();
    }
    vec![line.part(0..said.len()), line.part(at + dash.len_utf8()..line.text.len())]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::text;

    fn skills(words: &str) -> Vec<String> {
        let all = |item: &RawItem, key| item.all(key).map(|s| s.raw.text.clone()).collect::<Vec<_>>().join("+");
        let show = |item: &RawItem| {
            format!("{}={}@{}", all(item, Key::SkillName), all(item, Key::Keywords), all(item, Key::Level))
        };
        named(&text::lines(words).lines, Key::SkillName).iter().map(show).collect()
    }

    #[test]
    fn skills_have_words_and_levels() {
        for (words, expected) in [
            ("Office\nExcel, Word\nPeople\nCoaching, Hiring\n", vec!["Office=Excel+Word@", "People=Coaching+Hiring@"]),
            ("Excel, Word\nCoaching, Hiring\n", vec!["Excel=@", "Word=@", "Coaching=@", "Hiring=@"]),
            ("Cooking [ Baking, Ramen ], Chess", vec!["Cooking=Baking+Ramen@", "Chess=@"]),
            ("数据库（Oracle，Redis） · 算法", vec!["数据库=Oracle+Redis@", "算法=@"]),
            ("Java (expert), Go (basic)", vec!["Java=@expert", "Go=@basic"]),
            ("Axure 熟练\nSAP 精通\n", vec!["Axure=@熟练", "SAP=@精通"]),
            ("Visual Basic\nGo\n", vec!["Visual Basic=@", "Go=@"]),
            ("熟练掌握Java、Go\n了解 Docker", vec!["Java=@熟练掌握", "Go=@熟练掌握", "Docker=@了解"]),
            ("了解用户的需求，并能快速实现。", vec!["了解用户的需求，并能快速实现。=@"]),
        ] {
            assert_eq!(skills(words), expected, "{words}");
        }
    }
}
