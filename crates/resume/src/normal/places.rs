//! Places: kept as written, without the label that some layouts glue to them.

use crate::resume::Field;

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

/// Leaves out a city that is said again with its district: `广州` beside `广州-天河区`.
pub fn most_precise(cities: Vec<Field<String>>) -> Vec<Field<String>> {
    let within = |city: &str, other: &str| other.strip_prefix(city).is_some_and(|rest| rest.starts_with('-'));
    let all: Vec<String> = cities.iter().map(|c| c.value.clone()).collect();
    cities.into_iter().filter(|c| !all.iter().any(|other| within(&c.value, other))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_city_with_its_district_is_one_place() {
        let field = |city: &str| Field {
            value: city.to_owned(),
            from: Default::default(),
            rule: "test".into(),
            confidence: crate::Confidence::High,
        };
        let kept = most_precise(["广州", "广州-天河区", "北京", "广"].map(field).into());
        let kept: Vec<&str> = kept.iter().map(|c| c.value.as_str()).collect();
        assert_eq!(kept, ["广州-天河区", "北京", "广"]);
    }

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
