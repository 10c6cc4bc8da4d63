//! Entries told in a sentence, as letters and offices have them: `2019年3月至2021年6月，任职于青松公司研发部，担任工程师。`
//!
//! Each clause is told by the words it begins with; such a sentence becomes the lines of a form.

use super::times::dated;
use crate::document::line::Line;
use std::borrow::Cow;

/// What a clause begins with, and the label that says the same.
const CLAUSES: &[(&str, &str)] = &[
    ("任职于", "公司"),
    ("就职于", "公司"),
    ("供职于", "公司"),
    ("受聘于", "公司"),
    ("受雇于", "公司"),
    ("服务于", "公司"),
    ("就读于", "学校"),
    ("毕业于", "学校"),
    ("求学于", "学校"),
    ("所在部门为", "部门"),
    ("所属部门为", "部门"),
    ("部门为", "部门"),
    ("担任", "职位"),
    ("职务为", "职位"),
    ("职位为", "职位"),
    ("岗位为", "职位"),
    ("历任", "职位"),
    ("所学专业为", "专业"),
    ("专业为", "专业"),
    ("主修", "专业"),
    ("学历为", "学历"),
    ("学历", "学历"),
    ("参与", "项目名称"),
    ("主持", "项目名称"),
];

/// The lines of a section, with such sentences as forms.
pub(super) fn apart(lines: &[Line]) -> Cow<'_, [Line]> {
    if !lines.iter().any(|line| told(line).is_some()) {
        return Cow::Borrowed(lines);
    }
    lines.iter().flat_map(|line| told(line).unwrap_or_else(|| vec![line.clone()])).collect()
}

/// A name without the signs around it, but with those within: `“长缨”系列`.
fn unquoted(name: &str) -> &str {
    let inner =
        [('“', '”'), ('《', '》')].iter().find_map(|(open, close)| name.strip_prefix(*open)?.strip_suffix(*close));
    inner.filter(|inner| !inner.contains(['“', '”', '《', '》'])).unwrap_or(name)
}

/// `获“年度销售冠军”（市总工会）`, `在市工会参加“会计实务”培训`: what was won or learnt, and where, each with its label.
fn won(clause: &str) -> Option<Vec<(&'static str, &str)>> {
    const VERBS: &[&str] = &["荣获", "获评", "获得", "取得", "考取", "通过", "获"];
    let (before, rest) = clause.split_once('“')?;
    let (name, behind) = rest.split_once('”')?;
    if let Some(school) = before.strip_prefix('在').and_then(|t| t.strip_suffix("参加")) {
        return matches!(behind, "培训" | "学习" | "").then(|| vec![("培训课程", name), ("培训机构", school)]);
    }
    let giver = behind.strip_prefix('（').and_then(|t| t.strip_suffix('）'));
    (VERBS.contains(&before) && (behind.is_empty() || giver.is_some()))
        .then(|| std::iter::once(("奖项", name)).chain(giver.map(|giver| ("授予单位", giver))).collect())
}

/// The time and the clauses behind it, if each is told by the words it begins with.
fn told(line: &Line) -> Option<Vec<Line>> {
    let text = line.text.trim();
    let clauses = text.strip_suffix('。')?;
    let (time, rest) = clauses.split_once('，')?;
    let dates = dated(time);
    let [(when, spans)] = dates.as_slice() else { return None };
    if when.len() + 3 < time.trim().len() || rest.contains('。') {
        return None;
    }
    let line_of =
        |label: &str, value: &str| Line { text: format!("{label}：{}", value.trim()), list: false, ..line.part(0..0) };
    if let Some(parts) = won(rest) {
        let parts = std::iter::once(("时间", time)).chain(parts);
        return Some(parts.map(|(label, value)| line_of(label, value)).collect());
    }
    if !spans {
        return None;
    }
    let mut found = vec![line_of("时间", time)];
    for clause in rest.split('，') {
        let (label, value) = CLAUSES.iter().find_map(|(begin, label)| Some((*label, clause.strip_prefix(begin)?)))?;
        let value = match label {
            "项目名称" => unquoted(value.strip_suffix("项目")?),
            _ => value,
        };
        found.push(line_of(label, value));
    }
    let named = ["公司", "学校", "项目名称"].iter().any(|label| found.iter().any(|l| l.text.starts_with(label)));
    named.then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::text;

    #[test]
    fn sentences_become_forms() {
        for (sentence, expected) in [
            (
                "2019年3月至2021年6月，任职于青松公司，所在部门为研发部，担任工程师。",
                vec!["时间：2019年3月至2021年6月", "公司：青松公司", "部门：研发部", "职位：工程师"],
            ),
            (
                "2013年9月至2017年6月，就读于青松大学，专业为化学，学历本科。",
                vec!["时间：2013年9月至2017年6月", "学校：青松大学", "专业：化学", "学历：本科"],
            ),
            ("2019年3月，公司搬到了新址。", vec!["2019年3月，公司搬到了新址。"]),
            ("2019年3月至2021年6月，负责青松公司的账目。", vec!["2019年3月至2021年6月，负责青松公司的账目。"]),
        ] {
            let lines = text::lines(sentence).lines;
            assert_eq!(apart(&lines).iter().map(|l| l.text.as_str()).collect::<Vec<_>>(), expected);
        }
    }
}
