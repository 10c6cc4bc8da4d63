//! Entries told in a sentence, as letters and offices have them: `2019年3月至2021年6月，任职于青松公司研发部，担任工程师。`
//!
//! Each clause is told by the words it begins with; such a sentence becomes the lines of a form.

use super::pieces::dated;
use crate::document::line::{Line, Spans};
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

/// The time and the clauses behind it, if each is told by the words it begins with.
fn told(line: &Line) -> Option<Vec<Line>> {
    let text = line.text.trim();
    let clauses = text.strip_suffix('。')?;
    let (time, rest) = clauses.split_once('，')?;
    let dates = dated(time);
    let [(when, true)] = dates.as_slice() else { return None };
    if when.len() + 3 < time.trim().len() || rest.contains('。') {
        return None;
    }
    let line_of =
        |label: &str, value: &str| Line { text: format!("{label}：{}", value.trim()), list: false, ..line.part(0..0) };
    let mut found = vec![line_of("时间", time)];
    for clause in rest.split('，') {
        let (label, value) = CLAUSES.iter().find_map(|(begin, label)| Some((*label, clause.strip_prefix(begin)?)))?;
        let value = match label {
            "项目名称" => value.strip_suffix("项目")?.trim_matches(['“', '”', '《', '》']),
            _ => value,
        };
        found.push(line_of(label, value));
    }
    let named = ["公司", "学校", "项目名称"].iter().any(|label| found.iter().any(|l| l.text.starts_with(label)));
    let spans: Spans = line.spans.iter().take(1).cloned().collect();
    named.then(|| found.into_iter().map(|l| Line { spans: spans.clone(), ..l }).collect())
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
