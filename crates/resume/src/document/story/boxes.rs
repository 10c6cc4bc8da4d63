//! The text boxes that hang on one paragraph, in reading order: files hold them in the order they were drawn.

use super::{COLUMN, Flow, Line};

/// Where a text box is on the page, in any unit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Position {
    /// What it is measured from: only boxes measured from the same can be compared.
    pub from: String,
    /// Its left edge.
    pub left: i64,
    /// Its upper edge.
    pub top: i64,
    /// How wide it is; 0 where that isn't known.
    pub width: i64,
}

/// The lines of the boxes: from top to bottom, column by column where long boxes stand side by side.
pub fn order(mut boxes: Vec<Flow>, regions: &mut u32) -> Vec<Line> {
    let from = boxes.first().and_then(|b| b.position.as_ref()).map(|p| p.from.clone());
    let place = |b: &Flow| b.position.as_ref().filter(|p| Some(&p.from) == from.as_ref()).map(|p| (p.top, p.left));
    if boxes.len() < 2 || !boxes.iter().all(|b| place(b).is_some()) {
        return boxes.into_iter().flat_map(|b| b.lines).collect();
    }
    boxes.sort_by_key(place);
    let edges = |b: &Flow| {
        let place = b.position.as_ref();
        place.map_or((0, 0), |p| (p.left, p.left.saturating_add(p.width.max(1))))
    };
    // Stretches of the page's width that boxes share, from the left.
    let mut widths: Vec<(i64, i64)> = boxes.iter().map(edges).collect();
    widths.sort_unstable();
    let mut columns: Vec<(i64, i64)> = Vec::new();
    for (left, right) in widths {
        match columns.last_mut() {
            Some(last) if left < last.1 => last.1 = last.1.max(right),
            _ => columns.push((left, right)),
        }
    }
    let column = |b: &Flow| columns.partition_point(|c| c.1 <= edges(b).0);
    let mut long = vec![0; columns.len() + 1];
    for b in &boxes {
        if let Some(long) = long.get_mut(column(b)) {
            *long += b.lines.len();
        }
    }
    if long.iter().filter(|lines| **lines >= COLUMN).count() < 2 {
        return boxes.into_iter().flat_map(|b| b.lines).collect();
    }
    boxes.sort_by_key(column);
    let first = *regions;
    *regions = regions.saturating_add(u32::try_from(long.len()).unwrap_or(u32::MAX));
    let numbered = boxes.into_iter().flat_map(|b| {
        let region = first.saturating_add(u32::try_from(column(&b) + 1).unwrap_or(u32::MAX));
        b.lines.into_iter().map(move |line| match line.region {
            0 => Line { region, ..line },
            _ => line,
        })
    });
    numbered.collect()
}

#[cfg(test)]
mod tests {
    use crate::document::line::Look;
    use crate::document::story::{Mark, Position, Story};

    #[test]
    fn boxes_are_read_as_they_stand_on_the_page() {
        let mark = Mark { look: Look::default(), shape: "".into(), link: None };
        let read = |boxes: &[(&str, i64, i64, usize)]| {
            let mut story = Story::new("x");
            story.begin_paragraph();
            for (name, left, top, lines) in boxes {
                story.begin_box(Some(Position { from: "page".into(), left: *left, top: *top, width: 100 }));
                for _ in 0..*lines {
                    story.begin_paragraph();
                    story.text(name, &mark);
                }
                story.end_box();
            }
            let mut seen: Vec<(String, u32)> = story.finish().lines.into_iter().map(|l| (l.text, l.region)).collect();
            seen.dedup();
            seen.into_iter().map(|(text, region)| format!("{text}{region}")).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(read(&[("b", 0, 50, 1), ("c", 200, 50, 1), ("a", 0, 10, 1)]), "a0 b0 c0");
        assert_eq!(read(&[("b", 0, 50, 6), ("c", 200, 20, 8), ("a", 0, 10, 1)]), "a1 b1 c2");
    }
}
