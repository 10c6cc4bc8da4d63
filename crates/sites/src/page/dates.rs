//! A date or a span of time at the beginning of a line, and the length that a page writes beside it.

/// Splits a date or span of time off the beginning of a line: its words, the rest, and whether it is a span.
pub(crate) fn dated(text: &str) -> Option<(&str, &str, bool)> {
    let text = text.trim_start();
    let first = date(text)?;
    let rest = text[first..].trim_start();
    let dash = rest.trim_start_matches(['-', '–', '—', '－', '~', '～', '至', '到']);
    let now = ["至今", "现在", "今", "目前", "Present", "present", "Now", "now"];
    if rest.starts_with("至今") {
        let end = text.len() - rest.len() + "至今".len();
        return Some((&text[..end], &text[end..], true));
    }
    if dash.len() < rest.len() {
        let until = dash.trim_start();
        let length = now.iter().find(|n| until.starts_with(**n)).map(|n| n.len()).or_else(|| date(until));
        if let Some(length) = length {
            let end = text.len() - until.len() + length;
            return Some((&text[..end], &text[end..], true));
        }
    }
    Some((&text[..first], &text[first..], false))
}

/// How long the date at the beginning of a text is: a year with its month, perhaps a day.
fn date(text: &str) -> Option<usize> {
    let digits = |s: &str| s.bytes().take_while(u8::is_ascii_digit).count();
    if digits(text) != 4 {
        return None;
    }
    let mut at = 4;
    let mut whole = None;
    for _ in 0..2 {
        let rest = text.get(at..)?;
        let gap = rest.trim_start();
        let Some(mark) = gap.chars().next().filter(|c| matches!(c, '.' | '/' | '-' | '年' | '月')) else { break };
        let after = gap[mark.len_utf8()..].trim_start();
        if mark == '年' || mark == '月' {
            whole = Some(text.len() - gap.len() + mark.len_utf8());
        }
        let n = digits(after);
        if !(1..=2).contains(&n) {
            break;
        }
        at = text.len() - after.len() + n;
        let closing = after[n..].chars().next().filter(|c| matches!(c, '月' | '日' | '号'));
        whole = Some(at + closing.map_or(0, char::len_utf8));
        if closing == Some('月') {
            continue;
        }
        at = whole.unwrap_or(at);
    }
    whole
}

/// What a length is measured in, with what may stand around it.
const UNITS: &[&str] =
    &["", "年", "个月", "月", "天", "year", "years", "month", "months", "Year", "Years", "Month", "Months"];

/// Takes the length of a span, `（1年3个月）`, `[1 year]`, off either end.
pub(crate) fn without_length(text: &str) -> &str {
    let is_length = |s: &str| {
        s.contains(|c: char| c.is_ascii_digit())
            && s.split(|c: char| c.is_ascii_digit() || c.is_whitespace()).all(|word| UNITS.contains(&word))
    };
    let mut text = text;
    for (open, close) in [('（', '）'), ('(', ')'), ('[', ']')] {
        if let Some((inner, rest)) = text.strip_prefix(open).and_then(|t| t.split_once(close))
            && is_length(inner)
        {
            text = rest.trim();
        }
        if let Some((rest, inner)) = text.strip_suffix(close).and_then(|t| t.rsplit_once(open))
            && is_length(inner)
        {
            text = rest.trim();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_split_off() {
        for (text, date, rest, span) in [
            ("2013.03 - 至今\u{a0}\u{a0}甲公司", "2013.03 - 至今", "\u{a0}\u{a0}甲公司", true),
            ("2007/03 -- 2008/10：乙", "2007/03 -- 2008/10", "：乙", true),
            ("2014.10-至今（1年1个月）丙", "2014.10-至今", "（1年1个月）丙", true),
            ("2016/01–2017/02 丁", "2016/01–2017/02", " 丁", true),
            ("2009年7月 至 2010年8月 戊", "2009年7月 至 2010年8月", " 戊", true),
            ("2015.12\u{a0}\u{a0}证书", "2015.12", "\u{a0}\u{a0}证书", false),
            ("2003.11 曾获", "2003.11", " 曾获", false),
        ] {
            assert_eq!(dated(text), Some((date, rest, span)), "{text}");
        }
        for text in ["2.云帆", "20130101", "2013", "10年以上", "", "1、完成", "1024台服务器"] {
            assert_eq!(dated(text).filter(|d| d.2), None, "{text}");
        }
    }

    #[test]
    fn lengths_are_no_names() {
        assert_eq!(without_length("甲公司\u{a0}（9个月）"), "甲公司");
        assert_eq!(without_length("（1年 3个月）甲公司"), "甲公司");
        assert_eq!(without_length("甲公司（北京）"), "甲公司（北京）");
        assert_eq!(without_length("系统(独立开发)"), "系统(独立开发)");
        assert_eq!(without_length("甲公司(50-150人) [ 1 年3个月]"), "甲公司(50-150人)");
        assert_eq!(without_length("A Ltd. [ 1 year 3 months]"), "A Ltd.");
    }
}
