//! What a page shows that is no part of the resume: its navigation, what a form has signed, who made the template.

use super::words::place;
use super::{name, reach, sections};
use crate::document::line::Line;

/// The lines of the resume, and those that are kept as notes only; navigation is neither.
pub(super) fn apart(lines: &[Line]) -> (Vec<&Line>, Vec<&Line>) {
    // Who made a template is told at the end of a document, or of a page's column.
    let ends =
        |n: usize, line: &Line| n + 2 >= lines.len() || lines.get(n + 1).is_some_and(|l| l.region != line.region);
    let credit = |n: usize, line: &Line| n > 0 && ends(n, line) && is_credit(&line.text) && !line.list;
    let (mut shown, mut aside) = (Vec::with_capacity(lines.len()), Vec::new());
    let mut office = false;
    let numbers = numbers(lines);
    for (n, line) in lines.iter().enumerate() {
        let text = line.text.trim();
        if is_navigation(line, text) || numbers.contains(&n) {
            continue;
        }
        office |= n > 0 && is_of_office(text);
        if office || is_signature(text) || credit(n, line) || (ends(n, line) && is_footer(lines, n)) {
            aside.push(line)
        } else {
            shown.push(line)
        }
    }
    (shown, aside)
}

/// The lines that do nothing but count the parts of a document, `(01)`, `(02)`, `(03)`: the names of the parts stand below.
fn numbers(lines: &[Line]) -> Vec<usize> {
    let number = |text: &str| {
        let bare = text.trim().trim_matches(['(', ')', '（', '）', '[', ']', '.', '/', '#', '—', '-', ' ']);
        bare.parse::<usize>().ok().filter(|_| bare.len() == 2 && bare.bytes().all(|b| b.is_ascii_digit()))
    };
    let counted = lines.iter().enumerate().filter_map(|(n, line)| Some((n, number(&line.text)?)));
    let (at, numbers): (Vec<usize>, Vec<usize>) = counted.unzip();
    let in_turn = numbers.first().is_some_and(|first| *first < 2) && numbers.windows(2).all(|two| two[0] + 1 == two[1]);
    if in_turn && at.len() >= 3 { at } else { Vec::new() }
}

/// Whether a last line says once more who the resume is of, as its top does, `Ada Quist: Engineer`; or stands in the
/// page's footer with the name before it.
fn is_footer(lines: &[Line], n: usize) -> bool {
    let text = |line: &Line| line.text.trim().to_lowercase();
    let top = || lines.iter().take(4);
    let footer = lines.get(n).is_some_and(|line| line.shape().contains("<footer"));
    let last = lines.get(n).map(text).unwrap_or_default();
    let said = |name: &Line| {
        let rest = last.strip_prefix(&text(name)).filter(|_| name::is_name(name.text.trim()))?;
        let bare = rest.trim_matches(|c: char| !c.is_alphanumeric());
        let apart = !rest.starts_with(char::is_alphanumeric);
        Some(footer || (apart && (bare.is_empty() || top().any(|line| text(line) == bare))))
    };
    n > 4 && sections::named(&last).is_none() && top().find_map(said) == Some(true)
}

/// Whether the rest of a form is filled in by others than the applicant: `以下由公司填写`.
fn is_of_office(text: &str) -> bool {
    const WORDS: &[&str] = &["for office use only", "office use only", "for internal use only"];
    if text.len() > 60 {
        return false;
    }
    if !text.is_ascii() {
        return text.contains("以下") && text.contains('由') && text.contains("填写");
    }
    let bare = text.trim_matches([':', '*', ' ']);
    WORDS.iter().any(|words| words.eq_ignore_ascii_case(bare))
}

/// A link within the page is its table of contents, but for a heading that leads to itself; and where a page was printed,
/// the words for such links are left.
fn is_navigation(line: &Line, text: &str) -> bool {
    const WORDS: &[&str] = &["#", "¶", "§", "go to top", "back to top", "scroll to top", "返回顶部", "回到顶部"];
    let here = |link: &str| link.starts_with('#') || link.starts_with("javascript:");
    let links = line.is_link() && line.spans.iter().all(|s| s.link.as_deref().is_some_and(here));
    let leads = links && line.look().level == 0 && !reach::is_reached(text) && place(text) < 2;
    leads || (text.len() <= 14 && WORDS.iter().any(|words| words.eq_ignore_ascii_case(text)))
}

/// What a form has its applicant declare and sign.
fn is_signature(text: &str) -> bool {
    if text.is_ascii() {
        return ["I hereby declare", "I hereby certify", "I hereby affirm"].iter().any(|words| text.starts_with(words));
    }
    let declares = text
        .strip_prefix("本人")
        .is_some_and(|rest| ["承诺", "保证", "声明", "郑重"].iter().any(|w| rest.starts_with(w)));
    let signs = || text.contains(['：', ':', '_', '＿']) && ["签名", "签字"].iter().any(|word| text.contains(word));
    // Where it was to be dated: `年　　月　　日`.
    let blank =
        text.chars().filter(|c| !c.is_whitespace() && *c != '_').eq("年月日".chars()) && text.chars().count() <= 40;
    declares || blank || (signs() && text.chars().count() <= 60)
}

/// What a template says of itself: `Made with JSON Resume`, `Designed by Somebody`.
fn is_credit(text: &str) -> bool {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split_whitespace().collect();
    let made = |pair: &[&str]| {
        matches!(pair[0], "designed" | "made" | "built" | "powered" | "created" | "generated" | "rendered" | "theme")
            && matches!(pair[1], "with" | "by" | "using" | "from" | "via")
    };
    // What a board prints below what it exports.
    let exported = ["仅限招聘", "仅供招聘", "仅供内部招聘", "招聘平台导出", "招聘系统生成", "招聘系统导出"]
        .iter()
        .any(|word| text.contains(word));
    exported
        || text.starts_with('©')
        || (words.len() <= 14 && !text.ends_with('.') && words.windows(2).take(4).any(made))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::text;

    #[test]
    fn what_a_template_says_of_itself_is_no_part_of_the_resume() {
        let lines =
            text::lines("Ada Quist\nBuilt with care\nSkills\nRust\nBack to top\nCV made with a theme by nobody\n")
                .lines;
        let texts = |lines: Vec<&Line>| lines.into_iter().map(|l| l.text.clone()).collect::<Vec<_>>();
        let (shown, aside) = apart(&lines);
        assert_eq!(texts(shown), ["Ada Quist", "Built with care", "Skills", "Rust"]);
        assert_eq!(texts(aside), ["CV made with a theme by nobody"]);
    }

    #[test]
    fn numbers_of_parts_and_a_footer_are_no_part_of_the_resume() {
        let lines = "Ada Quist\nEngineer\n(01)\nWork\nNorthwind\n(02)\nStudy\nLakeshore College\n(03)\nSkills\nRust\nAda Quist: Engineer";
        let lines = text::lines(lines).lines;
        let texts = |lines: Vec<&Line>| lines.into_iter().map(|l| l.text.clone()).collect::<Vec<_>>();
        let (shown, aside) = apart(&lines);
        let rest = ["Ada Quist", "Engineer", "Work", "Northwind", "Study", "Lakeshore College", "Skills", "Rust"];
        assert_eq!(texts(shown), rest);
        assert_eq!(texts(aside), ["Ada Quist: Engineer"]);
    }
}
