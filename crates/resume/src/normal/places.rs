//! Places: kept as written, without the label that some layouts glue to them.

const BEFORE: &[&str] = &["现居住地", "现居住于", "现居住", "居住地", "户口所在地", "户口"];

/// A place without `现居住于…`, `户口：…` or `…户口`.
pub fn place(words: &str) -> String {
    let mut rest = words.trim();
    for label in BEFORE {
        if let Some(after) = rest.strip_prefix(label) {
            rest = after.trim_start_matches(['：', ':', ' ']);
            break;
        }
    }
    rest.strip_suffix("户口").unwrap_or(rest).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn labels_are_no_places() {
        for (words, expected) in [
            ("北京-朝阳区", "北京-朝阳区"),
            ("上海 浦东新区", "上海 浦东新区"),
            ("现居住于北京-通州区", "北京-通州区"),
            ("现居住地：北京", "北京"),
            ("户口：保定", "保定"),
            ("湖北-孝感户口", "湖北-孝感"),
            ("户口", ""),
        ] {
            assert_eq!(place(words), expected, "{words}");
        }
    }
}
