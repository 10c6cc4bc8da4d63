//! A section of awards and certificates together, `荣誉与证书`: which of its items is which.

use crate::raw::{Key, RawItem};

/// Whether a heading names both.
pub(super) fn both(heading: &str) -> bool {
    let heading = heading.to_lowercase();
    let names = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    names(&["荣誉", "奖", "表彰", "award", "honor", "honour", "achievement"])
        && names(&["证", "资格", "资质", "certific", "licens", "licenc"])
}

/// Certificates and awards, apart.
pub(super) fn part(items: Vec<RawItem>) -> (Vec<RawItem>, Vec<RawItem>) {
    let named = |item: &RawItem| {
        let name = item.first(Key::Title).or(item.first(Key::Certificate));
        name.is_some_and(|said| is_certificate(&said.raw.text))
    };
    let (mut certificates, mut awards): (Vec<_>, Vec<_>) = items.into_iter().partition(named);
    certificates
        .iter_mut()
        .for_each(|item| rename(item, &[(Key::Title, Key::Certificate), (Key::Awarder, Key::Issuer)]));
    awards.iter_mut().for_each(|item| rename(item, &[(Key::Certificate, Key::Title), (Key::Issuer, Key::Awarder)]));
    (certificates, awards)
}

/// What is certified: a level, a licence, a qualification.
fn is_certificate(name: &str) -> bool {
    const WORDS: &[&str] =
        &["证", "资格", "职称", "等级", "级甲等", "级乙等", "普通话", "certific", "licens", "licenc", "cet-"];
    let name = name.to_lowercase();
    let level = name.strip_suffix('级').is_some_and(|n| n.ends_with(|c| "一二三四五六七八初中高".contains(c)));
    level || WORDS.iter().any(|word| name.contains(word))
}

fn rename(item: &mut RawItem, keys: &[(Key, Key)]) {
    for said in &mut item.said {
        if let Some((_, to)) = keys.iter().find(|(from, _)| *from == said.key) {
            said.key = *to;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_certified_is_told_from_what_is_won() {
        for (name, certificate) in [
            ("全国计算机等级二级", true),
            ("证券从业资格", true),
            ("大学英语六级", true),
            ("初级会计职称", true),
            ("Driving licence", true),
            ("优秀毕业生", false),
            ("国家二等奖学金", false),
            ("高级别论坛最佳论文", false),
        ] {
            assert_eq!(is_certificate(name), certificate, "{name}");
        }
        assert!(both("荣誉与证书") && both("Honors & Certifications") && !both("荣誉奖项") && !both("Certificates"));
    }
}
