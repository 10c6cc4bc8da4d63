//! The characters that a PDF's fonts give, as a person would type them: ligatures taken apart, radicals as the
//! characters they look like, full-width letters and digits as plain ones. Punctuation stays as it is.

use unicode_normalization::UnicodeNormalization;

/// Radicals of the supplement (U+2E80–2EFF), which no normalisation folds, and the characters they look like.
const RADICALS: &[(char, char)] = &[
    ('⺁', '厂'),
    ('⺇', '几'),
    ('⺌', '小'),
    ('⺎', '兀'),
    ('⺏', '尣'),
    ('⺐', '尢'),
    ('⺒', '巳'),
    ('⺓', '幺'),
    ('⺔', '彑'),
    ('⺖', '忄'),
    ('⺗', '心'),
    ('⺘', '扌'),
    ('⺙', '攵'),
    ('⺛', '旡'),
    ('⺝', '月'),
    ('⺞', '歹'),
    ('⺟', '母'),
    ('⺠', '民'),
    ('⺡', '氵'),
    ('⺢', '水'),
    ('⺣', '灬'),
    ('⺤', '爫'),
    ('⺥', '爫'),
    ('⺦', '丬'),
    ('⺧', '牛'),
    ('⺨', '犭'),
    ('⺩', '王'),
    ('⺪', '疋'),
    ('⺫', '目'),
    ('⺬', '示'),
    ('⺭', '礻'),
    ('⺮', '竹'),
    ('⺯', '糹'),
    ('⺰', '纟'),
    ('⺱', '罓'),
    ('⺲', '罒'),
    ('⺳', '网'),
    ('⺶', '羊'),
    ('⺷', '羊'),
    ('⺸', '羊'),
    ('⺹', '老'),
    ('⺺', '肀'),
    ('⺻', '聿'),
    ('⺼', '肉'),
    ('⺽', '臼'),
    ('⺾', '艹'),
    ('⺿', '艹'),
    ('⻀', '艹'),
    ('⻁', '虎'),
    ('⻂', '衤'),
    ('⻃', '西'),
    ('⻄', '西'),
    ('⻅', '见'),
    ('⻆', '角'),
    ('⻇', '角'),
    ('⻈', '讠'),
    ('⻉', '贝'),
    ('⻊', '足'),
    ('⻋', '车'),
    ('⻌', '辶'),
    ('⻍', '辶'),
    ('⻎', '辶'),
    ('⻏', '阝'),
    ('⻐', '钅'),
    ('⻑', '長'),
    ('⻒', '镸'),
    ('⻓', '长'),
    ('⻔', '门'),
    ('⻕', '阝'),
    ('⻖', '阝'),
    ('⻗', '雨'),
    ('⻘', '青'),
    ('⻙', '韦'),
    ('⻚', '页'),
    ('⻛', '风'),
    ('⻜', '飞'),
    ('⻝', '食'),
    ('⻟', '食'),
    ('⻠', '饣'),
    ('⻢', '马'),
    ('⻣', '骨'),
    ('⻤', '鬼'),
    ('⻥', '鱼'),
    ('⻦', '鸟'),
    ('⻧', '卤'),
    ('⻨', '麦'),
    ('⻩', '黄'),
    ('⻪', '黾'),
    ('⻫', '斉'),
    ('⻬', '齐'),
    ('⻭', '歯'),
    ('⻮', '齿'),
    ('⻯', '竜'),
    ('⻰', '龙'),
    ('⻱', '龟'),
    ('⻲', '龟'),
    ('⻳', '龟'),
];

/// Puts a font's character into plain ones.
pub(super) fn plain(c: char, mut put: impl FnMut(char)) {
    match c {
        '\0'..'\u{80}' => put(c),
        '\u{2e80}'..='\u{2eff}' => {
            let found = RADICALS.binary_search_by_key(&c, |r| r.0).ok().and_then(|at| RADICALS.get(at));
            put(found.map_or(c, |r| r.1));
        }
        '\u{2f00}'..='\u{2fdf}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fb00}'..='\u{fb06}'
        | '\u{ff10}'..='\u{ff19}'
        | '\u{ff21}'..='\u{ff3a}'
        | '\u{ff41}'..='\u{ff5a}' => std::iter::once(c).nfkc().for_each(put),
        _ => put(c),
    }
}

/// Whether a character is two or three letters in one.
pub(super) fn is_ligature(c: char) -> bool {
    matches!(c, '\u{fb00}'..='\u{fb06}')
}

/// Whether a character takes no room in the text: marks of direction, joiners, a byte order mark.
pub(super) fn is_nothing(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fe0f}')
        || (c.is_control() && !c.is_whitespace())
}

/// Whether a character is a sign of an icon font: it stands in Unicode's private area and means nothing by itself.
pub(super) fn is_icon(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10fffd}')
}

/// Whether a character is as wide as it is high and needs no blank between words: Chinese, kana, full-width signs.
pub(super) fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a line can't begin with a character, so that it stays with the one before.
pub(super) fn closes(c: char) -> bool {
    ['，', '。', '、', '；', '：', '？', '！', '）', '》', '」', '』', '】', '”', '’', '%', ',', '.', ')'].contains(&c)
}

/// Whether a character, alone at the beginning of a line, marks an item of a list.
pub(super) fn is_bullet(c: char) -> bool {
    const BULLETS: &str = "•●○◦▪▫■□◆◇❖➢➤►▶▸▹‣⁃∙·–—-−*✓✔★☆◎⚫⬤➔→»›\u{fffd}❑❒✦✧⦁⚬◾◼¤";
    // Of letters, which most are asked for, none is.
    !c.is_ascii_alphanumeric() && !is_wide(c) && (is_icon(c) || BULLETS.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_as_typed() {
        let of = |text: &str| {
            let mut plainly = String::new();
            text.chars().for_each(|c| plain(c, |c| plainly.push(c)));
            plainly
        };
        assert_eq!(of("⽅向⻓⻋ﬁle１３８ＡｂＣ：（）…㈱"), "方向长车file138AbC：（）…㈱");
        assert!(RADICALS.is_sorted_by_key(|r| r.0), "looked up by halves");
    }
}
