//! Parts a section into its entries: by the containers of a page where it has any, else by the dated lines and what
//! stands above them in the first entry.

use super::times::{Dates, dated, is_failed_date};
use super::words::{is_prose, is_url, place, school};
use super::{honours, labels};
use crate::document::line::{Line, Look};
use crate::raw::{Key, Place};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// An entry: its own lines, and those of a company that it shares with other roles there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Entry {
    pub shared: Range<usize>,
    pub lines: Range<usize>,
}

/// What a line says of when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    No,
    /// One date.
    Date,
    /// A span of time.
    Span,
}

/// When a line says something happened, if that is what the line is there for: not dates within prose.
fn when(line: &Line, found: &Dates, single: bool) -> When {
    if is_failed_date(&line.text) {
        return When::Date;
    }
    let taken: usize = found.iter().map(|(range, _)| range.len()).sum();
    if found.is_empty() || (line.list && !single && taken * 2 < line.text.len()) {
        return When::No;
    }
    let mut rest = line.text.clone();
    for (range, _) in found.iter().rev() {
        rest.replace_range(range.clone(), " ");
    }
    // A name may end with a stop before the dates.
    let name = rest.trim_end().trim_end_matches('.');
    let prose = if name.split_whitespace().count() <= 8 { is_prose(name) } else { is_prose(&rest) };
    if prose && taken * 2 < line.text.len() {
        return When::No;
    }
    let spans = found.iter().any(|(_, is_range)| *is_range) || found.len() == 2;
    if spans { When::Span } else { When::Date }
}

/// Whether a line says from when to when something was done.
pub(super) fn is_span(line: &Line) -> bool {
    when(line, &dated(&line.text), false) == When::Span
}

/// Whether a line is a date and nothing else.
fn is_date((line, dates): (&Line, &Dates)) -> bool {
    let taken: usize = dates.iter().map(|(range, _)| range.len()).sum();
    taken + 4 > line.text.trim().len()
}

/// Parts a section. `dates` are those of each line; `single` says that one is as good as a span there, as for awards.
pub(super) fn entries(lines: &[Line], dates: &[Dates], single: bool) -> Vec<Entry> {
    if lines.is_empty() {
        return Vec::new();
    }
    if let Some(found) = form(lines) {
        return found;
    }
    // Of awards and certificates, each item of a list is one, dated or not.
    let alike =
        |l: &Line| l.list && lines.first().is_some_and(|first| l.shape() == first.shape() && !is_prose(&l.text));
    if single && lines.len() > 1 && lines.iter().all(alike) {
        return (0..lines.len()).map(|i| Entry { shared: 0..0, lines: i..i + 1 }).collect();
    }
    let anchors = anchors(lines, dates, single);
    if let Some(found) = rows(lines, &anchors) {
        return found;
    }
    let mut found = Vec::new();
    let mut elements = Vec::new();
    let paths = paths(lines).map(|paths| {
        let ends: Vec<usize> = paths
            .into_iter()
            .map(|path| {
                elements.extend(path.split('>'));
                elements.len()
            })
            .collect();
        let begins = std::iter::once(0).chain(ends.iter().copied());
        begins.zip(&ends).map(|(begin, end)| elements.get(begin..*end).unwrap_or_default()).collect()
    });
    let first = lines.first().map(|l| (l.shape(), l.look()));
    let plain = lines.iter().all(|l| Some((l.shape(), l.look())) == first);
    let mut sizes: Vec<u16> = lines.iter().map(|l| l.look().size).collect();
    sizes.sort_unstable();
    let size = sizes.get(sizes.len() / 2).copied().unwrap_or_default();
    let section = Section { lines, anchors: &anchors, paths, plain, size, single };
    section.part(0..lines.len(), 0..0, 0, &mut found);
    found
}

/// Where each line of a document with elements stands, below those that all of them are inside of.
fn paths(lines: &[Line]) -> Option<Vec<&str>> {
    fn path(line: &Line) -> Option<&str> {
        match &line.at {
            Place::Html(path) | Place::Xml(path) => Some(path),
            _ => None,
        }
    }
    let first = path(lines.first()?)?.as_bytes();
    let mut same = first.len();
    for line in lines {
        same = path(line)?.bytes().zip(first).take(same).take_while(|(a, b)| a == *b).count();
    }
    let begin = first.get(..same)?.iter().rposition(|b| *b == b'>').map_or(0, |at| at + 1);
    lines.iter().map(|l| path(l)?.get(begin..)).collect()
}

/// In a form, each entry begins with the label that the first one begins with.
fn form(lines: &[Line]) -> Option<Vec<Entry>> {
    let label = |line: &Line| {
        let key = labels::told(&line.text).map(|(key, _)| key);
        key.filter(|key| {
            !line.list
                && matches!(
                    key,
                    Key::Period | Key::Company | Key::Position | Key::Institution | Key::Title | Key::Certificate
                )
        })
    };
    let lead = label(lines.first()?)?;
    let starts = || (0..lines.len()).filter(|i| lines.get(*i).and_then(label) == Some(lead));
    let ends = starts().skip(1).chain([lines.len()]);
    let found: Vec<Entry> = starts().zip(ends).map(|(start, end)| Entry { shared: 0..0, lines: start..end }).collect();
    // A form of one entry.
    let known = |l: &&Line| labels::told(&l.text).is_some();
    let labelled = lines.iter().filter(known).count();
    (found.len() > 1 || (labelled > 2 && labelled * 2 > lines.len())).then_some(found)
}

/// In a table whose rows each have their time, each begins an entry, wherever in its row the time stands.
fn rows(lines: &[Line], anchors: &[usize]) -> Option<Vec<Entry>> {
    if anchors.len() < 2 || lines.iter().any(|l| l.row == 0) {
        return None;
    }
    let (mut starts, mut begin, mut left) = (Vec::with_capacity(anchors.len()), 0, anchors);
    for row in lines.chunk_by(|a, b| a.row == b.row) {
        let end = begin + row.len();
        let count = left.partition_point(|at| *at < end);
        left = left.get(count..)?;
        // Each time stands beside something, and no two in one row.
        match (count, row.windows(2).any(|w| w[0].cell != w[1].cell)) {
            (0, _) if begin > 0 => {}
            (1, true) => starts.push(begin),
            _ => return None,
        }
        begin = end;
    }
    let ends = starts.iter().copied().skip(1).chain([lines.len()]);
    Some(starts.iter().copied().zip(ends).map(|(start, end)| Entry { shared: 0..0, lines: start..end }).collect())
}

/// The lines that date an entry.
fn anchors(lines: &[Line], dates: &[Dates], single: bool) -> Vec<usize> {
    let whens: Vec<When> = lines.iter().zip(dates).map(|(l, dates)| when(l, dates, single)).collect();
    let spans = whens.iter().filter(|w| **w == When::Span).count();
    let shape = |i: usize| lines.get(i).map(|l| (l.shape(), l.look()));
    let of_spans: FxHashSet<_> = (0..lines.len()).filter(|j| whens.get(*j) == Some(&When::Span)).map(shape).collect();
    let mut found: Vec<usize> = Vec::new();
    for (i, when) in whens.iter().enumerate() {
        let counts = match when {
            When::No => false,
            When::Span => true,
            When::Date => single || spans == 0 || of_spans.contains(&shape(i)),
        };
        if !counts || (i > 0 && lines.get(i).is_some_and(|line| honours::is_told(&line.text))) {
            continue;
        }
        // A begin and an end on lines of their own are one.
        let joined = found.last().is_some_and(|last| last + 1 == i)
            && *when == When::Date
            && whens.get(i - 1) == Some(&When::Date)
            && lines.get(i).zip(dates.get(i)).is_some_and(is_date)
            && lines.get(i - 1).zip(dates.get(i - 1)).is_some_and(is_date);
        if !joined {
            found.push(i);
        }
    }
    found
}

struct Section<'a> {
    lines: &'a [Line],
    anchors: &'a [usize],
    /// The elements that each line is inside of, where the document has such.
    paths: Option<Vec<&'a [&'a str]>>,
    /// Whether all lines look the same.
    plain: bool,
    /// The size that is usual for its text.
    size: u16,
    /// Whether one date is as good as a span there.
    single: bool,
}

/// Name of an element without its number.
fn tag(element: &str) -> &str {
    element.split(':').next().unwrap_or_default()
}

impl Section<'_> {
    /// Whether a line stands out of the text, as names of entries do.
    fn stands_out(&self, line: &Line) -> bool {
        line.look().level > 0 || line.look().bold || line.look().size > self.size
    }

    fn anchors_in(&self, range: &Range<usize>) -> usize {
        self.anchors.partition_point(|a| *a < range.end) - self.anchors.partition_point(|a| *a < range.start)
    }

    /// Parts a stretch of lines, which share what stands in `shared`.
    fn part(&self, range: Range<usize>, shared: Range<usize>, depth: usize, found: &mut Vec<Entry>) {
        let Some(groups) = self.groups(&range).filter(|_| depth < 40) else {
            return self.flat(range, shared, found);
        };
        let dated: Vec<&Range<usize>> = groups.iter().filter(|g| self.anchors_in(g) > 0).collect();
        match dated.as_slice() {
            [] => {
                let alike = groups.iter().all(|g| self.same_tag(g, &groups[0]));
                let headed = groups.iter().filter(|g| self.shape(g.start) == self.shape(groups[0].start)).count();
                if alike && groups.len() > 1 && headed == groups.len() && groups.iter().any(|g| g.len() > 1) {
                    found.extend(groups.into_iter().map(|lines| Entry { shared: shared.clone(), lines }));
                } else {
                    self.undated_all(range, shared, found);
                }
            }
            [only] if self.anchors_in(only) == 1 => self.flat(range, shared, found),
            [only] => {
                let before = range.start..only.start;
                let names =
                    before.len() <= 4 && before.clone().all(|i| self.lines.get(i).is_some_and(|l| !is_prose(&l.text)));
                let inner = if names && !before.is_empty() { before } else { shared };
                let after = only.end;
                self.part((*only).clone(), inner, depth + 1, found);
                if after < range.end
                    && let Some(last) = found.last_mut()
                {
                    last.lines.end = range.end;
                }
            }
            [first, ..] => {
                let flat = first.start != range.start && !dated.iter().all(|g| self.same_tag(g, &groups[0]));
                let loose = dated.iter().all(|g| g.len() == 1) && groups.len() > dated.len();
                let lead_undated = groups.first().is_some_and(|g| self.anchors_in(g) == 0);
                if flat || loose || (lead_undated && !self.same_lead(&groups)) {
                    return self.flat(range, shared, found);
                }
                let lead = self.shape(first.start);
                for group in &groups {
                    match self.anchors_in(group) {
                        0 if found.is_empty() || (self.shape(group.start) == lead && self.is_headed(group)) => {
                            found.push(Entry { shared: shared.clone(), lines: group.clone() });
                        }
                        0 => {
                            if let Some(last) = found.last_mut() {
                                last.lines.end = group.end;
                            }
                        }
                        1 => found.push(Entry { shared: shared.clone(), lines: group.clone() }),
                        _ => self.part(group.clone(), shared.clone(), depth + 1, found),
                    }
                }
            }
        }
    }

    /// Whether a container without a date can be an entry: a name and something under it.
    fn is_headed(&self, group: &Range<usize>) -> bool {
        group.len() > 1 && self.lines.get(group.start).is_some_and(|l| !is_prose(&l.text))
    }

    fn same_lead(&self, groups: &[Range<usize>]) -> bool {
        let first = groups.first().map(|g| self.shape(g.start));
        groups.iter().all(|g| Some(self.shape(g.start)) == first)
    }

    fn shape(&self, i: usize) -> &str {
        self.lines.get(i).map_or("", |l| l.shape())
    }

    fn same_tag(&self, a: &Range<usize>, b: &Range<usize>) -> bool {
        let element = |i: usize, depth: usize| {
            self.paths.as_ref().and_then(|p| p.get(i)).and_then(|p| p.get(depth)).map(|e| tag(e))
        };
        let Some(depth) = self.divergence(a.start, b.start) else { return true };
        element(a.start, depth) == element(b.start, depth)
    }

    /// How deep two lines are inside of the same elements.
    fn divergence(&self, a: usize, b: usize) -> Option<usize> {
        let paths = self.paths.as_ref()?;
        let (a, b) = (paths.get(a)?, paths.get(b)?);
        let depth = a.iter().zip(*b).take_while(|(x, y)| x == y).count();
        (depth < a.len() || depth < b.len()).then_some(depth)
    }

    /// The containers directly inside of what all lines are inside of; none where there are not several.
    fn groups(&self, range: &Range<usize>) -> Option<Vec<Range<usize>>> {
        let paths = self.paths.as_ref()?.get(range.clone())?;
        let first = paths.first()?;
        let common =
            paths.iter().map(|p| p.iter().zip(*first).take_while(|(x, y)| x == y).count()).min().unwrap_or_default();
        let mut groups: Vec<Range<usize>> = Vec::new();
        let mut last = None;
        for (i, path) in range.clone().zip(paths) {
            let element = path.get(common);
            match groups.last_mut() {
                Some(group) if element.is_some() && element == last => group.end = i + 1,
                _ => groups.push(i..i + 1),
            }
            last = element;
        }
        (groups.len() > 1).then_some(groups)
    }

    /// Without containers, what stands above the first date begins each entry.
    fn flat(&self, range: Range<usize>, shared: Range<usize>, found: &mut Vec<Entry>) {
        let from = self.anchors.partition_point(|a| *a < range.start);
        let anchors = self.anchors.get(from..from + self.anchors_in(&range)).unwrap_or_default();
        let Some(first) = anchors.first() else { return self.undated_all(range, shared, found) };
        // A work's title may be as long as a sentence, but it doesn't end as one.
        let title =
            |l: &Line| self.single && !l.text.trim_end().ends_with(['.', '。', '!', ';', '；']) && l.text.len() <= 120;
        let header = |i: usize| self.lines.get(i).is_some_and(|l| !l.list && (!is_prose(&l.text) || title(l)));
        // What a company does may stand there too, in as many words as a sentence has, but it doesn't end as one.
        let open = |i: usize| {
            let ends = |l: &Line| l.text.trim_end().ends_with(['.', '。', '!', '！', ';', '；']);
            self.lines
                .get(i)
                .is_some_and(|l| !l.list && !ends(l) && l.text.len() <= 90 && labels::split(&l.text).is_none())
        };
        let above = (range.start..*first).rev().take_while(|i| header(*i) || open(*i)).take(5).count();
        let name = self.lines.get(*first - above).map(|l| (l.shape(), l.look()));
        let mut starts: Vec<usize> = Vec::new();
        let mut floor = range.start;
        for anchor in anchors {
            let (mut start, mut asides) = (*anchor, 0);
            // Behind the list of an entry, all that is none of it begins the next.
            let run = (floor..*anchor).rev().take_while(|i| open(*i)).count();
            let behind_list = (*anchor - run).checked_sub(1).filter(|i| *i >= floor);
            if above > 0
                && (1..=above + 1).contains(&run)
                && behind_list.and_then(|i| self.lines.get(i)).is_some_and(|l| l.list)
            {
                start -= run;
            }
            while start > floor && anchor - start < above + asides && header(start - 1) {
                let (line, below) = (self.lines.get(start - 1), self.lines.get(start));
                let one_row = line.is_some_and(|l| l.row != 0 && below.is_some_and(|b| b.row == l.row));
                let gap = !one_row && below.is_some_and(|l| l.gap > 5);
                // In a text without looks, an empty line parts entries; else the lines above look like the first's.
                let alike = (*first - above..*first)
                    .any(|i| self.lines.get(i).zip(line).is_some_and(|(header, line)| is_alike(header, line)));
                // An address or a place may stand in any entry's header, and what stands out of the text is of one too.
                let stands_out = line.is_some_and(|l| self.stands_out(l)) && start == *anchor;
                // So may what a company does, between its name and the dates.
                let lead = |i: usize| {
                    self.lines.get(i).is_some_and(|l| self.stands_out(l) && Some((l.shape(), l.look())) == name)
                };
                let told = start == *anchor && start > floor + 1 && lead(start - 2) && !lead(start - 1);
                let aside = told || line.is_some_and(|l| is_url(&l.text) || place(&l.text) >= 2);
                if (self.plain && gap) || !(alike || aside || stands_out) {
                    break;
                }
                asides += usize::from(aside);
                start -= 1;
            }
            starts.push(start);
            floor = anchor + 1;
        }
        if let Some(start) = starts.first_mut() {
            *start = range.start;
        }
        let ends = starts.iter().copied().skip(1).chain([range.end]);
        let parts: Vec<Range<usize>> = starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect();
        // A look that comes twice in most entries begins none.
        let lead = *first - above;
        let look = |i: usize| self.lines.get(i).map(|l| (l.shape(), l.look()));
        let once = parts.iter().filter(|p| (*p).clone().filter(|i| look(*i) == look(lead)).count() == 1).count();
        let several = starts.len() > 1 && above > 0 && once * 2 >= parts.len();
        for part in parts {
            self.undated(part, several, lead, &shared, found);
        }
    }

    /// Entries of which none has a date: items of a list, or what stands under names that look alike.
    fn undated_all(&self, range: Range<usize>, shared: Range<usize>, found: &mut Vec<Entry>) {
        let lines = self.lines.get(range.clone()).unwrap_or_default();
        if let Some(each) = rhythm(lines) {
            let starts = range.clone().step_by(each);
            found.extend(starts.map(|start| Entry { shared: shared.clone(), lines: start..start + each }));
            return;
        }
        if lines.len() > 1 && lines.iter().all(is_told) {
            found.extend(range.map(|i| Entry { shared: shared.clone(), lines: i..i + 1 }));
            return;
        }
        let lead = lines.first().map(|l| (l.shape(), l.look(), l.list));
        let leads = |l: &&Line| lead == Some((l.shape(), l.look(), l.list)) && (l.list || !is_prose(&l.text));
        let count = lines.iter().filter(leads).count();
        // In a text without looks, or a list, each line is an entry; else each line that looks like the first.
        let alike = count == lines.len();
        // What is marked otherwise than the text under it, again and again, names it.
        let turns = count > 1
            && lines.windows(2).all(|w| !leads(&&w[0]) || !leads(&&w[1]))
            && !lines.last().as_ref().is_some_and(leads);
        let names = lines.first().is_some_and(|l| self.stands_out(l)) || alike || turns;
        // A heading above text is one name; a heading above another may be two names of one entry.
        let one = lines.first().is_some_and(|l| l.look().level > 0 || l.look().size > self.size)
            && lines.get(1).is_some_and(|l| !leads(&l));
        let mut begin = range.start;
        for i in range.start + 1..range.end {
            let line = self.lines.get(i);
            if names
                && line.as_ref().is_some_and(leads)
                && (alike || one || self.lines.get(i - 1).as_ref().is_none_or(|l| !leads(l)))
            {
                found.push(Entry { shared: shared.clone(), lines: begin..i });
                begin = i;
            }
        }
        found.push(Entry { shared, lines: begin..range.end });
    }

    /// An entry, and those behind it that have no date but begin with the look that begins all entries and stands
    /// nowhere else.
    fn undated(&self, range: Range<usize>, several: bool, lead: usize, shared: &Range<usize>, found: &mut Vec<Entry>) {
        let look = |i: usize| self.lines.get(i).map(|l| (l.shape(), l.look()));
        let stands_out = self.lines.get(lead).is_some_and(|l| self.stands_out(l));
        let mut begin = range.start;
        if several && stands_out && look(begin) == look(lead) && look(begin + 1) != look(lead) {
            for i in range.start + 2..range.end {
                if look(i) == look(lead) && look(i - 1) != look(lead) && !self.lines.get(i).is_some_and(|l| l.list) {
                    found.push(Entry { shared: shared.clone(), lines: begin..i });
                    begin = i;
                }
            }
        }
        found.push(Entry { shared: shared.clone(), lines: begin..range.end });
    }
}

/// Whether two lines look the same, but for the colour that a link gives to a name.
fn is_alike(a: &Line, b: &Line) -> bool {
    let bare = |l: &Line| Look { colour: 0, ..l.look() };
    (a.shape(), a.look()) == (b.shape(), b.look())
        || (a.is_link() != b.is_link() && a.look().size > 0 && bare(a) == bare(b))
}

/// Whether a line is a name and what it is of: `Lantern - a small tool for ledgers`.
fn is_told(line: &Line) -> bool {
    let halves = [" - ", " – ", " — ", "："].iter().find_map(|sign| line.text.split_once(sign));
    halves.is_some_and(|(name, told)| name.chars().count() <= 40 && !is_prose(name) && is_prose(told))
}

/// How many lines each entry has where neither dates nor looks tell, but a school stands at the same place of each.
fn rhythm(lines: &[Line]) -> Option<usize> {
    let first = lines.first().filter(|l| !l.list).map(|l| (l.shape(), l.look()))?;
    let plain = lines.iter().all(|l| !l.list && (l.shape(), l.look()) == first && !is_prose(&l.text));
    let schools: Vec<usize> = (0..lines.len()).filter(|i| lines.get(*i).is_some_and(|l| school(&l.text) > 0)).collect();
    let each = lines.len().checked_div(schools.len())?;
    let even = schools.iter().enumerate().all(|(n, i)| i / each == n && i % each == schools[0] % each);
    (plain && even && each * schools.len() == lines.len() && (2..=4).contains(&each)).then_some(each)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{html, text};

    fn shown(lines: &[Line]) -> Vec<String> {
        let words = |range: &Range<usize>| {
            range.clone().filter_map(|i| lines.get(i)).map(|l| l.text.as_str()).collect::<Vec<_>>().join("/")
        };
        let dates: Vec<Dates> = lines.iter().map(|l| dated(&l.text)).collect();
        let entries = entries(lines, &dates, false);
        entries
            .iter()
            .map(|e| {
                if e.shared.is_empty() { words(&e.lines) } else { format!("{}<{}", words(&e.lines), words(&e.shared)) }
            })
            .collect()
    }

    #[test]
    fn containers_are_entries() {
        let page = html::lines(
            "<div><article><h4>A</h4><p>2011 - 2012</p><p>x</p></article><article><h4>B</h4><p>y</p></article>\
             <article><h4>C</h4><div><div><h5>D</h5><p>2013 - 2014</p></div><div><h5>E</h5><p>2014 - 2015</p></div></div></article></div>",
        );
        assert_eq!(shown(&page.lines), ["A/2011 - 2012/x", "B/y", "D/2013 - 2014<C", "E/2014 - 2015<C"]);
    }

    #[test]
    fn without_containers_the_first_entry_shows_the_form() {
        let page = html::lines(
            "<h4>A</h4><h5>a</h5><p>2011 - 2012</p><p>Wrote x.</p><h4>B</h4><h5>b</h5><p>2012 - 2013</p><ul><li>y</ul><h5>c</h5><p>2013 - now</p>",
        );
        assert_eq!(shown(&page.lines), ["A/a/2011 - 2012/Wrote x.", "B/b/2012 - 2013/y", "c/2013 - now"]);
        let plain = text::lines("A\n2011 - 2012\n- x\n\nB\n2012 - 2013\n- y\n");
        assert_eq!(shown(&plain.lines), ["A/2011 - 2012/x", "B/2012 - 2013/y"]);
        let undated = text::lines("Physics, BSc\nUniversity of A\nLaw, MSc\nUniversity of B\n");
        assert_eq!(shown(&undated.lines), ["Physics, BSc/University of A", "Law, MSc/University of B"]);
        let dates_first = text::lines("2011 - 2012 A\nx\n2012 - 2013 B\ny\n");
        assert_eq!(shown(&dates_first.lines), ["2011 - 2012 A/x", "2012 - 2013 B/y"]);
    }
}
