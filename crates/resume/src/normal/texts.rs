//! White space, widths and separators: what is done to every text before it is a value.

/// Whether a character is a blank within a line: space, tab, no-break and full-width space, zero-width marks.
fn blank(c: char) -> bool {
    (c.is_whitespace() && c != '\n') || matches!(c, '\u{200b}' | '\u{feff}')
}

/// A text of several lines: each trimmed, runs of blanks one space, empty lines at both ends dropped.
pub fn text(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let mut rest = words;
    loop {
        let end = memchr::memchr2(b'\n', b'\r', rest.as_bytes()).unwrap_or(rest.len());
        let (one, tail) = rest.split_at_checked(end).unwrap_or((rest, ""));
        put(&mut text, one);
        let Some(after) = tail.strip_prefix("\r\n").or_else(|| tail.get(1..)) else { break };
        if !text.is_empty() {
            text.push('\n');
        }
        rest = after;
    }
    text.truncate(text.trim_end_matches('\n').len());
    text
}

/// A text of one line: line ends are blanks too.
pub fn line(words: &str) -> String {
    let mut line = String::with_capacity(words.len());
    put(&mut line, words);
    line
}

/// Adds words, with one space for each run of blanks between them.
fn put(text: &mut String, words: &str) {
    if tidy(words.as_bytes()) {
        return text.push_str(words);
    }
    let parts = words.split(|c| blank(c) || c == '\n').filter(|part| !part.is_empty());
    for (n, part) in parts.enumerate() {
        if n > 0 {
            text.push(' ');
        }
        text.push_str(part);
    }
}

/// Whether words surely have no blanks but single spaces between them. Bytes that may begin another blank are few.
fn tidy(words: &[u8]) -> bool {
    // Many bytes at once: mostly there is nothing that may begin another blank.
    if words.iter().fold(true, |plain, byte| plain & matches!(byte, b' '..=0xc1 | 0xe4..=0xee)) {
        let pairs = words.iter().zip(words.get(1..).unwrap_or_default());
        let apart = pairs.fold(true, |apart, (a, b)| apart & ((*a != b' ') | (*b != b' ')));
        return apart && [words.first(), words.last()].into_iter().all(|end| end.is_some_and(|byte| *byte != b' '));
    }
    let mut last = b' ';
    for (at, byte) in words.iter().enumerate() {
        // Most are none of those.
        if matches!(byte, b'!'..=0xc1 | 0xe4..=0xee) {
            last = *byte;
            continue;
        }
        let blank = match byte {
            b' ' => last == b' ',
            0..=0x1f => true,
            0xc2 | 0xe1 | 0xe2 => true,
            0xe3 => words.get(at + 1) == Some(&0x80) && words.get(at + 2) == Some(&0x80),
            0xef => words.get(at + 1) == Some(&0xbb),
            _ => false,
        };
        if blank {
            return false;
        }
        last = *byte;
    }
    last != b' '
}

/// Full-width digits, letters and signs as their narrow twins; for reading numbers, never for keeping texts.
pub fn narrow(words: &str) -> String {
    words
        .chars()
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            '\u{3000}' | '\u{a0}' => ' ',
            c => c,
        })
        .collect()
}

/// The items of a list joined by `、` or `;` or on lines of their own; trailing separators dropped, each item once. What
/// stands in brackets is one: `计算机服务(系统、数据服务、维修)`.
pub fn items(words: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut depth = 0_usize;
    let parts = words.split(|c: char| {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            '\n' => depth = 0,
            _ => {}
        }
        c == '\n' || depth == 0 && matches!(c, '、' | '；' | ';')
    });
    for part in parts {
        let part = line(part);
        let part = part.trim_end_matches([',', '，', ' ']);
        if !part.is_empty() && !found.iter().any(|known| known == part) {
            found.push(part.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_keep_their_lines() {
        for (words, expected) in [
            ("", ""),
            (" \u{3000}\n\n", ""),
            ("  a\u{a0}\u{a0}b \r\n\r\n c\t d\r\n", "a b\n\nc d"),
            ("\n 一\n二 \n", "一\n二"),
            ("\u{feff}x", "x"),
        ] {
            assert_eq!(text(words), expected, "{words:?}");
        }
        assert_eq!(line(" 深圳市\n 白云\u{3000}\u{a0}公司 "), "深圳市 白云 公司");
    }

    #[test]
    fn lists_split_at_their_own_separators() {
        for (words, expected) in [
            ("北京、上海、", vec!["北京", "上海"]),
            ("互联网/电子商务；外包服务;", vec!["互联网/电子商务", "外包服务"]),
            ("北京,上海", vec!["北京,上海"]),
            ("北京、北京", vec!["北京"]),
            ("、；", vec![]),
            ("计算机服务(系统、数据服务、维修)、外包", vec!["计算机服务(系统、数据服务、维修)", "外包"]),
            ("甲）、乙（\n丙、丁", vec!["甲）", "乙（", "丙", "丁"]),
        ] {
            assert_eq!(items(words), expected, "{words:?}");
        }
    }

    #[test]
    fn wide_signs_become_narrow() {
        assert_eq!(narrow("１３８＋（Ａ）　"), "138+(A) ");
    }
}
