//! Lines by rows and cells, as a table shows them. Outside of tables every block is a row of one cell.

use resume::document::line::Line;
use resume::{Place, Raw};

/// A cell of a row: its lines, without blank ones.
#[derive(Debug, Clone)]
pub(crate) struct Cell<'a> {
    /// The lines; never empty.
    pub lines: Vec<&'a Line>,
    /// Which cell of its row it is, as the document counts them, from 1: empty ones before it count too.
    pub column: usize,
}

impl<'a> Cell<'a> {
    /// The first line.
    pub fn first(&self) -> Option<&'a Line> {
        self.lines.first().copied()
    }

    /// The words of its first line.
    pub fn head(&self) -> &'a str {
        self.first().map_or("", |line| line.text.trim())
    }

    /// Its only line's words; nothing where it has more.
    pub fn only(&self) -> Option<&'a str> {
        (self.lines.len() == 1).then(|| self.head())
    }

    /// All of it as one text.
    pub fn raw(&self) -> Raw {
        super::joined(self.lines.iter().copied()).unwrap_or(Raw::new("", Place::Line(0)))
    }
}

/// A row of cells.
#[derive(Debug, Clone)]
pub(crate) struct Row<'a> {
    /// The cells; never empty.
    pub cells: Vec<Cell<'a>>,
    /// Whether blank lines stand before it.
    pub gap: bool,
    /// Whether it is a row of a table.
    pub table: bool,
}

impl<'a> Row<'a> {
    /// The first line.
    pub fn first(&self) -> Option<&'a Line> {
        self.cells.first().and_then(Cell::first)
    }

    /// The cell, where there is but one.
    pub fn single(&self) -> Option<&Cell<'a>> {
        self.cells.first().filter(|_| self.cells.len() == 1)
    }
}

/// Puts lines into rows. `parts` tells the lines that never stand inside of a value, such as headings: a cell that holds
/// one is there for the layout alone, and each block in it is a row of its own.
pub(crate) fn rows<'a>(lines: &'a [Line], parts: impl Fn(&Line) -> bool) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = Vec::new();
    let mut gap = false;
    let mut last = (0, 0);
    for group in lines.chunk_by(|a, b| a.row == b.row && a.cell == b.cell && (a.row != 0 || a.block == b.block)) {
        let seen: Vec<&Line> = group.iter().filter(|line| !line.text.trim().is_empty()).collect();
        let Some(first) = seen.first() else {
            // An empty cell is no empty row.
            gap |= group.first().is_none_or(|line| line.row == 0 || line.row != last.0);
            continue;
        };
        let layout =
            seen.iter().any(|line| line.block != first.block) && seen.iter().any(|line| line.first && parts(line));
        if layout || first.row == 0 {
            for block in seen.chunk_by(|a, b| a.block == b.block) {
                rows.push(Row { cells: vec![Cell { lines: block.to_vec(), column: 1 }], gap, table: false });
                gap = false;
            }
            last = (0, 0);
            continue;
        }
        let cell = Cell { column: column(first), lines: seen };
        match rows.last_mut().filter(|_| last.0 == group.first().map_or(0, |l| l.row) && last.0 != 0) {
            Some(row) => row.cells.push(cell),
            None => {
                rows.push(Row { cells: vec![cell], gap, table: true });
                gap = false;
            }
        }
        last = group.first().map_or((0, 0), |l| (l.row, l.cell));
    }
    rows
}

/// Which cell of its row a line stands in, by its place: `…>tr>td:2>p`.
fn column(line: &Line) -> usize {
    let Place::Html(path) = &line.at else { return 1 };
    let cell = path.rsplit('>').find(|part| matches!(part.split(':').next(), Some("td" | "th")));
    cell.and_then(|cell| cell.split_once(':')?.1.parse().ok()).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use resume::document::html;

    fn shown(html: &str) -> Vec<String> {
        let lines = html::lines(html).lines;
        let rows = rows(&lines, |line| line.text == "H");
        let cell = |c: &Cell<'_>| format!("{}{}", c.column, c.raw().text.replace('\n', "/"));
        let row = |r: &Row<'_>| r.cells.iter().map(cell).collect::<Vec<_>>().join(" ");
        rows.iter().map(|r| format!("{}{}", if r.gap { "-" } else { "" }, row(r))).collect()
    }

    #[test]
    fn cells_stand_in_rows() {
        assert_eq!(shown("<table><tr><td>a<br>b</td><td></td><td>c</td></tr><tr><td>d</table>"), ["1a/b 3c", "1d"]);
        assert_eq!(shown("<table><tr><td>a<tr><td>&nbsp;<tr><td><p>b<p>c</table>"), ["1a", "-1b/c"]);
        assert_eq!(shown("<div>a<br>b</div><div>c</div>"), ["1a/b", "1c"]);
        assert_eq!(shown("<table><tr><td><p>a<p>H<p>b</table>"), ["1a", "1H", "1b"], "a cell for the layout alone");
    }
}
