//! Headings in words of somebody's own: `Where I've worked`, `Computer and other skills`, `参与的主要项目`.
//!
//! What they are about is told by their verb, or by the noun they end in.

use super::sections::Section::{self, *};
use super::words::{is_han, lower};

/// How a heading begins in which somebody speaks of themselves.
const SPEAKS: &[&str] = &[
    "i",
    "where i",
    "what i",
    "who i",
    "things i",
    "places i",
    "how i",
    "tools i",
    "languages i",
    "work i",
    "projects i",
    "talks i",
    "books i",
];

/// What is told by the verb or the noun in it, the surest first.
const TOLD: &[(&str, Section)] = &[
    ("languages", Languages),
    ("speak", Languages),
    ("volunteer", Volunteer),
    ("help", Volunteer),
    ("give", Volunteer),
    ("studied", Education),
    ("study", Education),
    ("learn", Education),
    ("school", Education),
    ("went to", Education),
    ("built", Projects),
    ("build", Projects),
    ("made", Projects),
    ("make", Projects),
    ("created", Projects),
    ("shipped", Projects),
    ("wrote", Publications),
    ("written", Publications),
    ("published", Publications),
    ("talks", Publications),
    ("won", Awards),
    ("received", Awards),
    ("been awarded", Awards),
    ("worked", Work),
    ("work", Work),
    ("been", Work),
    ("good at", Skills),
    ("do best", Skills),
    ("do well", Skills),
    ("know", Skills),
    ("can do", Skills),
    ("use", Skills),
    ("bring", Skills),
    ("do for fun", Interests),
    ("like", Interests),
    ("love", Interests),
    ("enjoy", Interests),
    ("care about", Interests),
    ("am", Summary),
    ("do", Summary),
];

/// The section that a heading in the first person names.
pub(super) fn spoken(text: &str) -> Option<Section> {
    // Most lines don't speak at all: an `I` stands alone, or before an apostrophe, of which the curly one begins with 0xE2.
    let speaks = |two: &[u8]| matches!(two, [b'i' | b'I', b' ' | b'\'' | 0xe2]);
    // `I’m Ada Lin.` is a sentence.
    if !text.starts_with(char::is_uppercase)
        || text.ends_with(['.', '!'])
        || !text.as_bytes().windows(2).any(speaks)
        || !(2..=6).contains(&text.split_whitespace().take(7).count())
    {
        return None;
    }
    let small = lower(text).replace('’', "'").replace("i've", "i have").replace("i'm", "i am");
    let speaks = SPEAKS.iter().any(|begin| small.strip_prefix(begin).is_some_and(|rest| rest.starts_with(' ')));
    let holds = |words: &str| {
        small.match_indices(words).any(|(at, _)| {
            let behind = small.get(at + words.len()..).unwrap_or_default();
            small.get(..at).is_some_and(|before| before.is_empty() || before.ends_with(' '))
                && !behind.starts_with(char::is_alphabetic)
        })
    };
    let begins =
        |words: &str| small.match_indices(words).any(|(at, _)| small.get(..at).is_some_and(|b| b.ends_with(' ')));
    let found = TOLD.iter().filter(|_| speaks).find(|(words, _)| holds(words) || (words.len() > 4 && begins(words)));
    found.map(|(_, section)| *section)
}

/// Nouns that end English headings and hardly anything else.
const NOUNS: &[(&str, Section)] = &[
    ("skills", Skills),
    ("competencies", Skills),
    ("proficiencies", Skills),
    ("projects", Projects),
    ("experience", Work),
    ("employment", Work),
    ("languages", Languages),
    ("certifications", Certificates),
    ("certificates", Certificates),
    ("licenses", Certificates),
    ("licences", Certificates),
    ("awards", Awards),
    ("publications", Publications),
    ("interests", Interests),
    ("hobbies", Interests),
    ("references", References),
    ("volunteering", Volunteer),
];

/// What Chinese headings end in, two characters each, and what they hold that tells what it is about, the surest first.
const TAILS: &[&str] = &[
    "经历", "历程", "经验", "情况", "背景", "履历", "项目", "实践", "活动", "任职", "职务", "工作", "技能", "能力",
    "特长", "专长", "证书", "资格", "奖项", "荣誉", "著作", "论文", "成果", "爱好", "评价", "总结", "意向",
];
const ABOUT: &[(&str, Section)] = &[
    ("评价", Summary),
    ("总结", Summary),
    ("意向", Wish),
    ("志愿", Volunteer),
    ("公益", Volunteer),
    ("培训", Training),
    ("进修", Training),
    ("在校", Campus),
    ("校内", Campus),
    ("校园", Campus),
    ("社团", Campus),
    ("学生会", Campus),
    ("实习", Internships),
    ("项目", Projects),
    ("教育", Education),
    ("求学", Education),
    ("学习", Education),
    ("奖", Awards),
    ("荣誉", Awards),
    ("证书", Certificates),
    ("资格", Certificates),
    ("外语", Languages),
    ("语言", Languages),
    ("论文", Publications),
    ("著作", Publications),
    ("技能", Skills),
    ("特长", Skills),
    ("专长", Skills),
    ("爱好", Interests),
    ("任职", Work),
    ("从业", Work),
    ("就业", Work),
    ("工作", Work),
    ("职业", Work),
];

/// The section that a heading's last word names: `Computer and other skills`, `参与的主要项目`. Names of things end so, too:
/// it needs a heading's look.
pub(super) fn ended(text: &str) -> Option<Section> {
    let text = text.trim();
    let count = text.chars().count();
    if (4..=10).contains(&count) && text.chars().all(|c| is_han(c) || matches!(c, '、' | '/' | '与' | '及')) {
        let tail = text.char_indices().rev().nth(1).and_then(|(at, _)| text.get(at..))?;
        let named = TAILS.contains(&tail);
        return ABOUT.iter().filter(|_| named).find(|(word, _)| text.contains(word)).map(|(_, section)| *section);
    }
    let last = text.rsplit(' ').next().unwrap_or_default();
    let (_, section) = NOUNS.iter().find(|(noun, _)| noun.eq_ignore_ascii_case(last))?;
    let plain = text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '&' | '/' | '-'));
    let fits =
        plain && text.starts_with(char::is_uppercase) && (2..=5).contains(&text.split_whitespace().take(6).count());
    fits.then_some(*section)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_in_own_words_are_named() {
        for (text, section) in [
            ("Where I’ve worked", Some(Work)),
            ("What I've built", Some(Projects)),
            ("Where I studied", Some(Education)),
            ("Where I’ve volunteered", Some(Volunteer)),
            ("What I am good at", Some(Skills)),
            ("Languages I speak", Some(Languages)),
            ("Who I am", Some(Summary)),
            ("Where It all began", None),
            ("What I did in Rust", None),
        ] {
            assert_eq!(spoken(text), section, "{text}");
        }
        for (text, section) in [
            ("Computer and other skills", Some(Skills)),
            ("参与的主要项目", Some(Projects)),
            ("在校任职", Some(Campus)),
            ("社团和组织经历", Some(Campus)),
            ("专业技术资格", Some(Certificates)),
            ("Northwind Labs", None),
            ("青松有限公司", None),
        ] {
            assert_eq!(ended(text), section, "{text}");
        }
    }
}
