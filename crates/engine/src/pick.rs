//! Which of an account's resumes is taken: the one the request names, else the newest Chinese one; with its copies in
//! other languages.

use resume::Language;
use sites::ResumeRef;

/// The choice.
#[derive(Debug, Default)]
pub(crate) struct Picked {
    /// The resume, then its copies in other languages.
    pub taken: Vec<ResumeRef>,
    /// What is left.
    pub others: Vec<ResumeRef>,
}

/// Chooses; nothing is taken where the account has none, or not the one that is wanted.
pub(crate) fn pick(all: &[ResumeRef], wanted: Option<&str>) -> Picked {
    let chosen = match wanted {
        Some(wanted) => all.iter().find(|r| r.id == wanted).or_else(|| all.iter().find(|r| r.number == wanted)),
        // The first of equals: the order is the site's own. A resume without a date counts as oldest.
        None => all.iter().rev().max_by_key(|r| (r.language == Language::Zh, r.updated)),
    };
    let Some(chosen) = chosen else { return Picked { taken: vec![], others: all.to_vec() } };
    let copy = |r: &ResumeRef| r.number == chosen.number && r.language != chosen.language;
    let (copies, others) = all.iter().filter(|r| r.id != chosen.id).cloned().partition(copy);
    Picked { taken: [vec![chosen.clone()], copies].concat(), others }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refs() -> Vec<ResumeRef> {
        let r = |id: &str, number: &str, language, updated: Option<&str>| ResumeRef {
            id: id.into(),
            title: id.into(),
            language,
            updated: updated.map(|u| u.parse().unwrap()),
            number: number.into(),
        };
        vec![
            r("old", "1", Language::Zh, Some("2015-01-01")),
            r("new", "2", Language::Zh, Some("2016-05-01")),
            r("new-en", "2", Language::En, Some("2017-05-01")),
            r("undated", "3", Language::Zh, None),
        ]
    }

    fn ids(list: &[ResumeRef]) -> Vec<&str> {
        list.iter().map(|r| r.id.as_str()).collect()
    }

    #[test]
    fn the_newest_chinese_one_is_taken_with_its_copy() {
        let picked = pick(&refs(), None);
        assert_eq!((ids(&picked.taken), ids(&picked.others)), (vec!["new", "new-en"], vec!["old", "undated"]));
    }

    #[test]
    fn the_one_that_is_named_is_taken() {
        assert_eq!(ids(&pick(&refs(), Some("old")).taken), ["old"]);
        assert_eq!(ids(&pick(&refs(), Some("new-en")).taken), ["new-en", "new"]);
        assert_eq!(ids(&pick(&refs(), Some("2")).taken), ["new", "new-en"], "by its number");
        assert!(pick(&refs(), Some("none")).taken.is_empty());
        assert!(pick(&[], None).taken.is_empty());
    }
}
