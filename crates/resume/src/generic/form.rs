//! Forms laid out in a table, where each cell that asks for something has what was filled in beside it:
//! `| 姓名 | 张三 | 性别 | 男 |` becomes `姓名：张三` and `性别：男`.

use super::sections::Section;
use super::{labels, pairs, sections};
use crate::document::line::Line;

/// A line of choices as what was chosen: `性别：□男 ☑女` says `性别：女`.
pub(super) fn ticked(line: Line) -> Line {
    const CHOSEN: &[char] = &['☑', '☒', '✔', '√', '■'];
    // All of them begin with 0xE2.
    if line.text.len() > 160
        || memchr::memchr(0xe2, line.text.as_bytes()).is_none()
        || !line.text.contains(['☑', '☒', '✔', '√', '■', '□', '☐'])
    {
        return line;
    }
    let (label, choices) = labels::at_colon(&line.text).unwrap_or(("", &line.text));
    let open = choices.contains(['□', '☐']) || line.list || choices.split_whitespace().count() > 1;
    let chosen = choices.split(CHOSEN).skip(1).map(|choice| {
        let end = choice.find(|c: char| c.is_whitespace() || matches!(c, '□' | '☐')).unwrap_or(choice.len());
        choice.get(..end).unwrap_or_default().trim()
    });
    let chosen: Vec<&str> = chosen.filter(|choice| !choice.is_empty()).collect();
    // A choice that nobody made.
    if chosen.is_empty() && choices.matches(['□', '☐']).count() > 1 && choices.trim_start().starts_with(['□', '☐'])
    {
        return Line { text: label.to_owned(), list: false, at: line.at.clone(), ..line };
    }
    let short = chosen.iter().all(|choice| choice.chars().count() <= 12);
    if chosen.is_empty() || !open || !short || (label.is_empty() && choices.contains(['。', '，'])) {
        return line;
    }
    let sign = if label.is_empty() { "" } else { "：" };
    let text = format!("{label}{sign}{}", chosen.join("、"));
    let spans = line.spans.iter().take(1).cloned().collect();
    Line { text, spans, list: false, at: line.at.clone(), ..line }
}

/// The lines of a document, with rows in which a colon has a cell of its own, `| Designation | : | Accountant |`, as labels
/// and their values.
pub(super) fn colons(lines: Vec<Line>) -> Vec<Line> {
    let is_colon = |line: &Line| line.row != 0 && matches!(line.text.trim(), ":" | "：");
    if !lines.iter().any(is_colon) {
        return lines;
    }
    let rows = lines.chunk_by(|a, b| a.row != 0 && a.row == b.row);
    let joined = rows.flat_map(|row| match row {
        [name, colon, value, rest @ ..] if is_colon(colon) && !value.list => {
            let first = apart(&pairs::join(name, value));
            std::iter::once(first).chain(rest.iter().map(apart)).collect()
        }
        row => row.to_vec(),
    });
    joined.collect()
}

/// The lines of a document, with the rows of its forms as labels and their values. What was left empty is left out.
pub(super) fn filled(lines: Vec<Line>) -> Vec<Line> {
    if !lines.iter().any(|l| l.row != 0) {
        return lines;
    }
    let rows: Vec<&[Line]> = lines.chunk_by(|a, b| a.row != 0 && a.row == b.row).collect();
    let asks: Vec<bool> =
        rows.iter().map(|row| row.first().is_some_and(|l| l.row != 0) && (asks(row) || names_list(row))).collect();
    // The names of a table's columns ask for nothing: below them stand rows of values.
    let is_head = |n: usize| {
        let all = rows.get(n).is_some_and(|row| cells(row).filter(|cell| !is_empty(cell)).all(is_label));
        let below = rows.get(n + 1).is_some_and(|row| row.first().is_some_and(|l| l.row != 0) && row.len() > 1);
        all && below && asks.get(n + 1) == Some(&false)
    };
    let form = |n: usize| asks.get(n) == Some(&true) && !is_head(n);
    // A label that is alone in its row is one where the rows above are of a form; else it may be a heading.
    let sole = |n: usize, row: &[Line]| {
        cells(row).count() == 1
            && (n == 0 || !form(n - 1) || row.first().is_some_and(|l| sections::named(&l.text).is_some()))
    };
    let fills: Vec<bool> =
        rows.iter().enumerate().map(|(n, row)| form(n) && !sole(n, row) && !is_section(row, rows.get(n + 1))).collect();
    if !fills.contains(&true) {
        return lines;
    }
    let lengths: Vec<usize> = rows.iter().map(|row| row.len()).collect();
    let (mut found, mut lines) = (Vec::with_capacity(lines.len()), lines.into_iter());
    for (length, fills) in lengths.into_iter().zip(fills) {
        let row = lines.by_ref().take(length);
        if fills { fill(&row.collect::<Vec<_>>(), &mut found) } else { found.extend(row) }
    }
    found
}

/// The lines of a row, by cell.
fn cells(row: &[Line]) -> impl Iterator<Item = &[Line]> {
    row.chunk_by(|a, b| a.cell == b.cell)
}

/// Whether a row begins with a cell that asks for something.
fn asks(row: &[Line]) -> bool {
    cells(row).next().is_some_and(is_label)
}

/// Whether a row is a list beside its name: `| 专业技能 | 用友（熟练）、Excel |`.
fn names_list(row: &[Line]) -> bool {
    use Section::{Awards, Certificates, Interests, Languages, Skills};
    let [name, value] = row else { return false };
    // The names of two columns are no list.
    let is_head = |line: &Line| line.shape().starts_with("th.");
    name.cell != value.cell
        && !(is_head(name) && is_head(value))
        && !value.text.trim().is_empty()
        && labels::at_colon(&value.text).is_none()
        && matches!(sections::named(&name.text), Some((Awards | Certificates | Interests | Languages | Skills, weak))
            if weak || asks_plainly(row))
}

fn is_label(cell: &[Line]) -> bool {
    matches!(cell, [line] if labels::asks(&line.text))
}

/// Whether a row is a section of its own, its heading beside its text: `| 自我评价 | … |` ends what stands above. Skills and
/// languages do where the form asks for nothing more below.
fn is_section(row: &[Line], below: Option<&&[Line]>) -> bool {
    let named = |row: &[Line]| row.first().and_then(|line| sections::named(&line.text));
    let ends = || below.is_none_or(|row| named(row).is_some() || !asks(row));
    cells(row).count() == 2
        && match named(row) {
            Some((Section::Summary, false)) => true,
            // So do the lines of a list.
            Some((Section::Skills | Section::Languages, weak)) => {
                (!weak || row.len() > 2) && !asks_plainly(row) && ends()
            }
            _ => false,
        }
}

/// Whether a row begins with a label that has its colon, as no heading in a form does.
fn asks_plainly(row: &[Line]) -> bool {
    row.first().is_some_and(|line| line.text.trim_end().ends_with(['：', ':']))
}

fn is_empty(cell: &[Line]) -> bool {
    cell.iter().all(|line| line.text.trim().is_empty())
}

/// Puts the values of a row behind their labels.
fn fill(row: &[Line], found: &mut Vec<Line>) {
    let mut cells = cells(row).peekable();
    while let Some(cell) = cells.next() {
        let Some(label) =
            cell.first().filter(|label| is_label(cell) || (names_list(row) && row.first() == Some(*label)))
        else {
            found.extend(cell.iter().filter(|l| !l.text.trim().is_empty()).map(apart));
            continue;
        };
        // Where empty cells don't show, they are counted all the same.
        let beside = |value: &&[Line]| !is_label(value) && value.first().is_some_and(|l| l.cell == label.cell + 1);
        match cells.next_if(beside) {
            Some([value, ..]) if value.text.trim().is_empty() => {}
            // Above the items of a list, the label leads it.
            Some(list @ [Line { list: true, .. }, ..]) => {
                found.push(apart(&pairs::label(label)));
                found.extend(list.iter().map(apart));
            }
            Some([value, more @ ..]) => {
                found.push(apart(&pairs::join(label, value)));
                found.extend(more.iter().map(apart));
            }
            _ => {}
        }
    }
}

/// A line outside of any table.
fn apart(line: &Line) -> Line {
    Line { row: 0, cell: 0, ..line.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::html;

    fn texts(rows: &str) -> Vec<String> {
        filled(html::lines(&format!("<table>{rows}</table>")).lines).into_iter().map(|l| l.text).collect()
    }

    #[test]
    fn what_a_form_asks_for_stands_before_its_value() {
        let form = "<tr><td>姓名<td>周子墨<td>民族<td>&nbsp;<tr><td>公司名称<td>青松公司<td>职位<td>会计\
                    <tr><td>工作内容<td><p>核对账目。<p>编制报表。<tr><td>离职原因<td>&nbsp;";
        let read = ["姓名：周子墨", "公司名称：青松公司", "职位：会计", "工作内容：核对账目。", "编制报表。"];
        assert_eq!(texts(form), read);
    }

    #[test]
    fn names_of_columns_stay_a_head() {
        let table = "<tr><td>时间<td>学校<td>专业<tr><td>2015-2019<td>青松大学<td>会计学";
        assert_eq!(texts(table), ["时间", "学校", "专业", "2015-2019", "青松大学", "会计学"]);
    }
}
