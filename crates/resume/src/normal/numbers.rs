//! Numbers in words: years of work, months of use, ages, yes and no.

use super::texts::narrow;

/// Whole years in `9年工作经验`, `10年以上`, `二年以上`, `> 10 years`; a range or an upper bound is no number.
pub fn years(text: &str) -> Option<u32> {
    let text = narrow(text).to_lowercase();
    if ["以下", "不到", "<", "无", "应届", "less"].iter().any(|word| text.contains(word)) {
        return None;
    }
    let (number, after) = number(&text)?;
    let after = after.trim_start();
    let sign = |c| matches!(c, '-' | '~' | '–' | '—' | '至' | '到' | '～');
    if after.starts_with(sign) && after.trim_start_matches(sign).trim_start().starts_with(|c| digit(c).is_some()) {
        return None;
    }
    let after = after.trim_start_matches('.').trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
    let unit = after.starts_with('年') || after.starts_with("year") || after.starts_with('+') || after.is_empty();
    (unit && number <= 70).then_some(number)
}

/// Months in `12个月`, `24`, `18 months`, `2年`, `1年6个月`.
pub fn months(text: &str) -> Option<u32> {
    let text = narrow(text).to_lowercase();
    let mut rest = text.trim();
    let mut sum = 0u32;
    let mut any = false;
    while !rest.is_empty() {
        let (count, after) = number(rest).filter(|_| rest.starts_with(|c| digit(c).is_some()))?;
        let after = after.trim_start();
        let (factor, left) =
            if let Some(left) = ["个月", "月", "months", "month"].iter().find_map(|u| after.strip_prefix(u)) {
                (1, left)
            } else if let Some(left) = ["years", "year", "年"].iter().find_map(|u| after.strip_prefix(u)) {
                (12, left)
            } else if after.is_empty() && !any {
                (1, after)
            } else {
                return None;
            };
        sum = sum.checked_add(count.checked_mul(factor)?)?;
        any = true;
        rest = left.trim_start();
    }
    (any && sum <= 1200).then_some(sum)
}

/// An age in `27 岁`, if a working person can have it.
pub fn age(text: &str) -> Option<u8> {
    let text = narrow(text);
    let (number, after) = number(&text)?;
    let after = after.trim();
    let plain = after.is_empty() || after.starts_with('岁') || after.to_lowercase().starts_with("year");
    u8::try_from(number).ok().filter(|n| plain && (12..=100).contains(n))
}

/// Yes or no, in a page's words or a site's codes; `2` is a no in Chinese forms.
pub fn flag(text: &str) -> Option<bool> {
    match narrow(text).trim().to_lowercase().as_str() {
        "统招" | "统招本科" | "统招大专" | "统招硕士" | "是" | "全日制" | "全日制本科" | "全日制大专"
        | "全日制硕士" | "有" | "1" | "true" | "y" | "yes" => Some(true),
        "否" | "非统招" | "非全日制" | "在职" | "自考" | "函授" | "成人教育" | "成教" | "网络教育" | "远程教育"
        | "业余" | "无" | "0" | "2" | "false" | "n" | "no" => Some(false),
        _ => None,
    }
}

/// A plain number and nothing else.
pub fn plain(text: &str) -> Option<u32> {
    let text = narrow(text);
    let digits = text.trim().trim_end_matches(['年', '月']);
    if digits.bytes().all(|b| b.is_ascii_digit()) { digits.parse().ok() } else { None }
}

/// The first number, in digits or in Chinese up to 99, and what follows it.
fn number(text: &str) -> Option<(u32, &str)> {
    let start = text.find(|c| digit(c).is_some())?;
    let rest = text.get(start..)?;
    let ascii = rest.starts_with(|c: char| c.is_ascii_digit());
    let same = |c: char| if ascii { c.is_ascii_digit() } else { digit(c).is_some() && !c.is_ascii_digit() };
    let end = rest.find(|c| !same(c)).unwrap_or(rest.len());
    let (words, after) = rest.split_at_checked(end)?;
    let value = if ascii { words.parse().ok()? } else { chinese(words)? };
    Some((value, after))
}

fn digit(c: char) -> Option<u32> {
    c.to_digit(10).or(match c {
        '十' => Some(10),
        '两' => Some(2),
        _ => "零一二三四五六七八九".chars().position(|d| d == c).map(|d| d as u32),
    })
}

fn chinese(words: &str) -> Option<u32> {
    let (tens, ones) = match words.split_once('十') {
        None => ("零", words),
        Some((tens, ones)) => (if tens.is_empty() { "一" } else { tens }, if ones.is_empty() { "零" } else { ones }),
    };
    let one = |words: &str| {
        let mut chars = words.chars();
        chars.next().filter(|_| chars.next().is_none()).and_then(digit).filter(|d| *d < 10)
    };
    Some(one(tens)? * 10 + one(ones)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_work() {
        for (text, expected) in [
            ("9年工作经验", Some(9)),
            ("3年 工作经验", Some(3)),
            ("10年以上工作经验", Some(10)),
            ("二年以上", Some(2)),
            ("十年", Some(10)),
            ("二十五年", Some(25)),
            ("> 10 years", Some(10)),
            ("9 年", Some(9)),
            ("１３年", Some(13)),
            ("7", Some(7)),
            ("工作经验：8年", Some(8)),
            ("1年3个月", Some(1)),
            ("3.5年", Some(3)),
            ("5-7年工作经验", None),
            ("5 - 7 years", None),
            ("三至五年", None),
            ("一年以下", None),
            ("在读学生", None),
            ("无工作经验", None),
            ("应届毕业生", None),
            ("2006年08月", None),
            ("99999999999年", None),
            ("", None),
        ] {
            assert_eq!(years(text), expected, "{text}");
        }
    }

    #[test]
    fn months_of_use() {
        for (text, expected) in [
            ("12个月", Some(12)),
            ("24", Some(24)),
            ("18 个月", Some(18)),
            ("12月", Some(12)),
            ("2年", Some(24)),
            ("1年6个月", Some(18)),
            ("0", Some(0)),
            ("熟练", None),
            ("约12个月", None),
            ("12 24", None),
            ("4294967295年", None),
            ("", None),
        ] {
            assert_eq!(months(text), expected, "{text}");
        }
    }

    #[test]
    fn ages_and_flags() {
        for (text, expected) in [("27 岁", Some(27)), ("34", Some(34)), ("3岁", None), ("1974年", None), ("岁", None)]
        {
            assert_eq!(age(text), expected, "{text}");
        }
        for (text, expected) in [
            ("统招", Some(true)),
            ("是", Some(true)),
            ("全日制", Some(true)),
            ("1", Some(true)),
            ("TRUE", Some(true)),
            ("y", Some(true)),
            ("否", Some(false)),
            ("非统招", Some(false)),
            ("0", Some(false)),
            ("2", Some(false)),
            ("false", Some(false)),
            ("也许", None),
            ("", None),
        ] {
            assert_eq!(flag(text), expected, "{text}");
        }
    }
}
