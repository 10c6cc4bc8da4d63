//! Parts a document at its headings. A heading is a line of a known word that looks like a heading: as prominent as the
//! document's other headings, or at least not like its text.

use super::sections::Section::{self, Contact, Courses, Person, Skills, Unknown};
use super::sections::named;
use super::words::{is_han, is_prose};
use super::{labels, name, reach, roles};
use crate::document::line::{Line, Look};
use crate::normal::dates::find;
use rustc_hash::FxHashMap as HashMap;
use std::ops::Range;

/// A heading with the lines under it.
#[derive(Debug)]
pub(super) struct Part {
    pub section: Section,
    /// The line of the heading; none for the top of the document.
    pub heading: Option<usize>,
    /// The lines under it.
    pub lines: Range<usize>,
}

/// The section that each line names, and whether the words are weak, where that was asked.
pub(super) type Names = Vec<Option<Option<(Section, bool)>>>;

/// A line before which a heading hangs in the margin, `Work  Northwind Labs  2019`, as two.
pub(super) fn hung(line: Line, titles: &[Look]) -> impl Iterator<Item = Line> {
    let (line, below) = parted(line, titles);
    std::iter::once(line).chain(below)
}

/// The bold looks in which a document names sections on lines of their own.
pub(super) fn titles(lines: &[&Line]) -> Vec<Look> {
    let mut found: Vec<(Look, usize)> = Vec::new();
    for line in lines.iter().filter(|l| l.look().bold && !l.list && l.text.len() <= 60 && named(&l.text).is_some()) {
        match found.iter_mut().find(|(look, _)| *look == line.look()) {
            Some((_, count)) => *count += 1,
            None => found.push((line.look(), 1)),
        }
    }
    found.into_iter().filter(|(_, count)| *count >= 2).map(|(look, _)| look).collect()
}

fn parted(line: Line, titles: &[Look]) -> (Line, Option<Line>) {
    // `四、语言  英语`: in a text, numbers tell headings.
    if line.spans.len() < 2
        && line.text.trim_start().starts_with(is_numeral)
        && let Some((head, rest)) = line.text.split_once("  ").filter(|(_, rest)| !rest.trim().is_empty())
        && is_counted(head)
        && named(head).is_some()
    {
        let from = line.text.len() - rest.trim_start().len();
        return (line.part(0..head.len()), Some(Line { first: false, ..line.part(from..line.text.len()) }));
    }
    let edge = line.edges().next().filter(|at| line.text.get(..*at).is_some_and(|head| head.ends_with("\u{a0}\u{a0}")));
    let Some(edge) = edge else { return (line, None) };
    let (head, rest) = (line.part(0..edge), line.part(edge..line.text.len()));
    let (own, text) = (head.look(), rest.look());
    let stands_out = (own.size > text.size && (own.bold, own.colour) != (text.bold, text.colour))
        || (own.size > 0 && !text.bold && titles.contains(&own));
    // In capitals, behind some room, it needs no other look: `EDUCATION  Lakeshore College  2013`.
    let letters = head.text.chars().filter(|c| c.is_alphabetic());
    let capital = line.gap > 5 && letters.clone().count() > 4 && letters.clone().all(char::is_uppercase);
    if !(stands_out || capital) || named(head.text.trim()).is_none() {
        return (line, None);
    }
    (Line { text: head.text.trim().to_owned(), ..head }, Some(Line { first: false, ..rest }))
}

/// Lines that a section's name leads in the look of headings, `**Languages**: English (fluent)`, as two: the heading and
/// what stands behind it. With what each bold line names, which is asked again.
pub(super) fn led(lines: Vec<Line>) -> (Vec<Line>, Names) {
    use super::sections::Section::{Awards, Certificates, Interests, Languages, Skills};
    fn of(line: &Line) -> (Look, &str) {
        (line.look(), line.shape())
    }
    let names: Names = lines.iter().map(|line| line.look().bold.then(|| named(&line.text))).collect();
    let mut heads: HashMap<(Look, &str), usize> = HashMap::default();
    for (line, _) in lines.iter().zip(&names).filter(|(_, name)| matches!(name, Some(Some(_)))) {
        *heads.entry(of(line)).or_default() += 1;
    }
    if !heads.values().any(|count| *count >= 2) {
        return (lines, names);
    }
    let mut inside = Person;
    let parted = lines.iter().zip(&names).map(|(line, name)| {
        inside = name.flatten().map_or(inside, |(section, _)| section);
        let value = labels::split(&line.text).filter(|(_, value)| !value.is_empty() && !line.list);
        let (label, value) = value.filter(|_| heads.get(&of(line)).is_some_and(|count| *count >= 2))?;
        let (section, _) = named(label)?;
        let fits = matches!(section, Awards | Certificates | Interests | Languages | Skills) && inside != Skills;
        let rest = line.part_of(value.trim_end());
        (fits && rest.look() != line.look()).then(|| [line.part(0..label.len()), Line { first: false, ..rest }])
    });
    let parted: Vec<Option<[Line; 2]>> = parted.collect();
    let mut found = (Vec::with_capacity(lines.len()), Vec::with_capacity(lines.len()));
    for ((line, name), parted) in lines.into_iter().zip(names).zip(parted) {
        match parted {
            Some(both) => found.extend(both.map(|line| (line, None))),
            None => found.extend([(line, name)]),
        }
    }
    found
}

/// What makes a line stand out of the text, as far as looks and a frame tell: `【教育背景】`, `◆ 教育背景 ◆`.
type Mark<'a> = (Look, &'a str, bool, bool);

fn mark(line: &Line) -> Mark<'_> {
    let mut capital = false;
    // What is Chinese, its signs among it, has no capitals, which is quicker seen than looked up.
    let chinese =
        |c: char| is_han(c) || matches!(c, '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff20}');
    // Of many bytes at once: those that begin other characters with capitals.
    let cased =
        line.text.bytes().fold(false, |any, b| any | b.is_ascii_alphabetic() | matches!(b, 0xc2..=0xe2 | 0xea..));
    for c in line.text.chars().filter(|c| cased && !chinese(*c)) {
        if c.is_lowercase() {
            capital = false;
            break;
        }
        capital |= c.is_uppercase();
    }
    // An element with a name of its own is the same wherever it stands.
    let shape = line.shape();
    let own = memchr::memchr(b'<', shape.as_bytes()).map_or(Some(shape), |at| shape.get(..at));
    let own = own.filter(|own| memchr::memchr(b'.', own.as_bytes()).is_some_and(|at| at + 1 < own.len()));
    (line.look(), own.unwrap_or(shape), capital, is_framed(line.text.trim()))
}

/// Whether a text is short and has a Chinese number before it: `三、语言`.
fn is_counted(text: &str) -> bool {
    let counted = text.trim().split_once('、').filter(|(_, rest)| (2..=10).contains(&rest.trim().chars().count()));
    counted.is_some_and(|(number, _)| (1..=3).contains(&number.chars().count()) && number.chars().all(is_numeral))
}

fn is_numeral(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// Whether a text stands between brackets, or between the same signs.
fn is_framed(text: &str) -> bool {
    let sign = text.chars().next().filter(|c| !c.is_alphanumeric() && !matches!(c, '"' | '\'' | '|'));
    let rest = sign.and_then(|sign| text.strip_prefix(sign)?.strip_suffix(if sign == '【' { '】' } else { sign }));
    rest.is_some_and(|rest| rest.contains(char::is_alphanumeric))
}

/// Names that pages give to the elements of their headings.
const TITLES: &[&str] = &["title", "heading", "header", "headline", "caption", "标题"];

/// The most lines at the top of a column that are looked at for ways to reach the person.
const TOP: usize = 12;

/// The colour of what stands on a coloured ground.
const WHITE: u32 = 0xff_ff_ff;

/// Sections, a bit for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
struct Set(u32);

impl Set {
    fn add(&mut self, section: Section) {
        self.0 |= 1 << section as u32;
    }

    fn has(self, section: Section) -> bool {
        self.0 & (1 << section as u32) != 0
    }

    fn len(self) -> usize {
        self.0.count_ones() as usize
    }
}

/// What a document does with a mark.
#[derive(Debug, Clone, Copy, Default)]
struct Use {
    /// Whether it stands out of the text, and whether it is written in capitals.
    prominent: bool,
    capital: bool,
    /// How many lines that name a section have it, and how many that may be headings at all.
    known: usize,
    all: usize,
    /// Which sections are named so, and which by words that nobody can mistake.
    named: Set,
    sure: Set,
    /// How many of these are paragraphs of their own.
    blocked: usize,
    /// Whether it stands on names of sections and on hardly anything else: then it does beside other cells too.
    titles: bool,
}

/// A document, and what tells its headings.
struct Page<'a> {
    lines: &'a [Line],
    /// The section that each line names, and whether the words are weak.
    names: Vec<Option<(Section, bool)>>,
    /// The number of each line's mark, and what each is used for.
    marks: Vec<usize>,
    uses: Vec<Use>,
    /// The size that is usual for its text.
    usual: u16,
    /// How many headings show.
    shown: usize,
    /// Whether it doesn't tell looks apart at all.
    plain: bool,
    /// What most sections' names look like.
    main: Option<usize>,
    main_look: Look,
    /// The one heading above all others.
    top: Option<usize>,
    /// Whether it is laid out in tables, or in several paragraphs.
    tabled: bool,
    blocks: bool,
    /// The sections that are named more than once.
    again: Set,
}

impl<'a> Page<'a> {
    fn new(lines: &'a [Line], known: &Names) -> Self {
        let mut sizes: Vec<u16> = lines.iter().map(|l| l.look().size).collect();
        sizes.sort_unstable();
        let usual = sizes.get(sizes.len() / 2).copied().unwrap_or_default();
        let block = |i: usize| lines.get(i).map(|l| l.block);
        let beside = |w: &&[Line]| w[0].row != 0 && w[0].row == w[1].row && w[0].cell != w[1].cell;
        let mut page = Page {
            lines,
            names: Vec::with_capacity(lines.len()),
            marks: Vec::with_capacity(lines.len()),
            uses: Vec::new(),
            usual,
            shown: 0,
            plain: false,
            main: None,
            main_look: Look::default(),
            top: None,
            tabled: lines.windows(2).filter(beside).count() > 2,
            blocks: block(0) != block(lines.len().saturating_sub(1)),
            again: Set::default(),
        };
        let mut numbers = HashMap::default();
        for (line, known) in lines.iter().zip(known) {
            let name = page.may_be(line).then(|| known.unwrap_or_else(|| named(&line.text))).flatten();
            page.names.push(name);
            let next = page.uses.len();
            let mark = mark(line);
            let number = *numbers.entry(mark).or_insert(next);
            if number == next {
                page.uses.push(Use { prominent: page.is_prominent(mark), capital: mark.2, ..Use::default() });
            }
            page.marks.push(number);
        }
        page.drop_cells();
        page.drop_labels();
        page.drop_form();
        page.count();
        page
    }

    /// Weak words in a cell beside others are its label, unless they look as only titles do.
    fn drop_cells(&mut self) {
        let mut uses: Vec<(Set, usize, usize)> = vec![(Set::default(), 0, 0); self.uses.len()];
        for ((line, name), mark) in self.lines.iter().zip(&self.names).zip(&self.marks) {
            let Some((sections, named, all)) = uses.get_mut(*mark) else { continue };
            *all += usize::from(!line.text.trim_start().is_empty());
            if let Some((section, _)) = name {
                sections.add(*section);
                *named += 1;
            }
        }
        for (of, (sections, named, all)) in self.uses.iter_mut().zip(uses) {
            of.titles = sections.len() >= 4 && named * 5 >= all * 4;
        }
        let mut seen = Set::default();
        for i in 0..self.names.len() {
            let cell = self.lines.get(i).is_some_and(|line| self.labels_cell(i, line));
            let titles = self.used(i).titles;
            let Some(name) = self.names.get_mut(i) else { break };
            *name = name.filter(|(_, weak)| !weak || !cell || titles);
            if let Some((section, _)) = *name {
                if seen.has(section) {
                    self.again.add(section);
                }
                seen.add(section);
            }
        }
    }

    /// Whether a cell at the left goes on with the skills around a list that such a cell names: below `Personal skills`,
    /// the row behind `| Languages | … |`.
    fn goes_on(&self, i: usize, parts: &[Part]) -> bool {
        let mark = |i: usize| self.marks.get(i);
        let row = |i: usize| self.lines.get(i).map_or(0, |line| line.row);
        let begins = row(i) != 0 && i.checked_sub(1).is_none_or(|above| row(above) != row(i));
        let (Some((last, outer)), true) = (parts.split_last(), begins) else { return false };
        let named = last.heading.filter(|h| row(*h) != 0 && row(*h) != row(i) && mark(*h) == mark(i));
        let around = outer.iter().rev().find(|part| part.heading.and_then(mark) != named.and_then(mark));
        named.is_some() && last.section != Skills && around.is_some_and(|part| part.section == Skills)
    }

    /// What stands in the same words three times names no section but a part of each entry: `Achievements/Tasks`.
    fn drop_labels(&mut self) {
        let mut counts: HashMap<&str, usize> = HashMap::default();
        let named = |(line, name): (&'a Line, &Option<(Section, bool)>)| name.is_some().then(|| line.text.trim());
        self.lines.iter().zip(&self.names).filter_map(named).for_each(|text| *counts.entry(text).or_default() += 1);
        for (line, name) in self.lines.iter().zip(&mut self.names).filter(|(_, name)| name.is_some()) {
            if counts.get(line.text.trim()).is_some_and(|count| *count >= 3) && line.look().level == 0 {
                *name = None;
            }
        }
    }

    /// Neither what a form asks for nor what was filled in below names a section: `所属行业` above `教育/培训`.
    fn drop_form(&mut self) {
        // By mark: how many lines have it, and which of them ask for something. Only marks of what may be dropped matter,
        // which in most documents are few or none.
        let mut uses: Vec<Option<(usize, Vec<&str>)>> = vec![None; self.uses.len()];
        for (i, _) in self.names.iter().enumerate().filter(|(_, name)| name.is_some()) {
            for i in [Some(i), i.checked_sub(1)].into_iter().flatten() {
                let asks = self.lines.get(i).is_some_and(|line| labels::asks(line.text.trim()));
                if let Some(of) = self.marks.get(i).and_then(|mark| uses.get_mut(*mark)).filter(|_| asks) {
                    of.get_or_insert_default();
                }
            }
        }
        for ((line, name), mark) in self.lines.iter().zip(&self.names).zip(&self.marks) {
            let Some(Some((all, asked))) = uses.get_mut(*mark) else { continue };
            *all += 1;
            let asks = line.row == 0 && !matches!(name, Some((_, false))) && labels::asks(&line.text);
            if asks && !asked.contains(&line.text.trim()) {
                asked.push(line.text.trim());
            }
        }
        // Of the marks of a form two thirds of the lines ask.
        let mut asking = vec![0; uses.len()];
        let asks = |i: usize| {
            let mark = *self.marks.get(i)?;
            let (all, asked) = uses.get(mark)?.as_ref().filter(|(_, asked)| asked.len() >= 4)?;
            let text = self.lines.get(i).map_or("", |line| line.text.trim());
            asked.contains(&text).then_some((mark, *all))
        };
        (0..self.lines.len()).filter_map(asks).for_each(|(mark, _)| {
            if let Some(count) = asking.get_mut(mark) {
                *count += 1;
            }
        });
        let of_form = |i: usize| asks(i).is_some_and(|(mark, all)| asking.get(mark).is_some_and(|n| n * 3 >= all * 2));
        let dropped: Vec<usize> = (0..self.names.len())
            .filter(|i| self.name(*i).is_some())
            .filter(|i| {
                let below = |above: usize| of_form(above) && self.marks.get(above) != self.marks.get(*i);
                of_form(*i) || i.checked_sub(1).is_some_and(below)
            })
            .collect();
        for name in dropped {
            if let Some(name) = self.names.get_mut(name) {
                *name = None;
            }
        }
    }

    /// Counts what each mark is used for.
    fn count(&mut self) {
        for (i, line) in self.lines.iter().enumerate() {
            let Some((section, weak)) = self.name(i) else { continue };
            let blocked = !weak && self.own_block(i, line);
            let Some(mark) = self.marks.get(i).and_then(|n| self.uses.get_mut(*n)) else { continue };
            mark.all += 1;
            mark.blocked += usize::from(blocked);
            mark.known += 1;
            mark.named.add(section);
            if !weak {
                mark.sure.add(section);
            }
            self.shown += usize::from(mark.prominent);
        }
        // What can't be a heading in any look says nothing about the look, nor does it matter of one that no heading has.
        for (i, line) in self.lines.iter().enumerate() {
            let may_be = |page: &Self| {
                page.may_be(line) && !line.text.contains('@') && !is_prose(&line.text) && find(&line.text).is_none()
            };
            if self.name(i).is_none()
                && self.used(i).known > 0
                && may_be(self)
                && let Some(mark) = self.marks.get(i).and_then(|n| self.uses.get_mut(*n))
            {
                mark.all += 1;
            }
        }
        self.plain = self.is_plain();
        let most = self.uses.iter().enumerate().map(|(n, of)| (of.named.len(), n)).max();
        self.main = most.filter(|(named, _)| !self.plain && *named >= 3).map(|(_, n)| n);
        let first = self.marks.iter().position(|n| Some(*n) == self.main).and_then(|i| self.lines.get(i));
        self.main_look = first.map(Line::look).unwrap_or_default();
        let mut tops = (0..self.lines.len()).filter(|i| self.lines.get(*i).is_some_and(|l| l.look().level == 1));
        self.top = match (tops.next(), tops.next()) {
            (None, _) => self.largest(),
            (top, next) => top.filter(|_| next.is_none()),
        };
    }

    /// The one line that is drawn larger by far than all others.
    fn largest(&self) -> Option<usize> {
        let size = |line: &Line| line.look().size;
        let (at, first) = self.lines.iter().enumerate().rev().max_by_key(|(_, line)| size(line))?;
        let mut others = self.lines.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, line)| size(line));
        others.all(|other| u32::from(size(first)) * 10 >= u32::from(other) * 13).then_some(at)
    }

    /// Whether a document tells looks apart at all. Where no heading shows, links and a name may look otherwise.
    fn is_plain(&self) -> bool {
        let look = |l: &'a Line| (l.look(), l.shape());
        if let Some((first, rest)) = self.lines.split_first()
            && rest.iter().all(|l| look(l) == look(first))
        {
            return true;
        }
        if self.shown >= 2 {
            return false;
        }
        let mut looks: HashMap<(Look, &str), usize> = HashMap::default();
        self.lines.iter().for_each(|l| *looks.entry(look(l)).or_default() += 1);
        let most = looks.values().max().copied().unwrap_or_default();
        most * 20 >= self.lines.len() * 17
    }

    fn name(&self, i: usize) -> Option<(Section, bool)> {
        self.names.get(i).copied().flatten()
    }

    fn used(&self, i: usize) -> Use {
        self.marks.get(i).and_then(|n| self.uses.get(*n)).copied().unwrap_or_default()
    }

    /// Whether a line may be a heading. One may have a mark before it, as items of lists do, but stands out of
    /// them, be it by a coloured ground.
    fn may_be(&self, line: &Line) -> bool {
        let look = line.look();
        !line.list || line.gap > 5 || look.level > 0 || look.bold || look.size > self.usual || look.colour == WHITE
    }

    fn is_prominent(&self, (look, shape, capital, framed): Mark<'_>) -> bool {
        // A page names what its style sheet makes stand out.
        let titled = || roles::marks(shape).any(|(word, weight)| weight == 2 && TITLES.contains(&&*word));
        look.level > 0 || look.bold || capital || look.size > self.usual || titled() || framed
    }

    /// A mark that mostly stands on known words is a heading's; the words under it are headings too, known or not.
    fn of_headings(&self, i: usize) -> bool {
        let Use { known, all, capital, .. } = self.used(i);
        (!self.plain || (capital && known >= 4)) && known >= 2 && known * 5 >= all * 3
    }

    /// What most sections' names look like is how this document draws headings, though names of entries may look so too.
    fn is_main(&self, i: usize) -> bool {
        self.main.is_some() && self.main.as_ref() == self.marks.get(i) && self.used(i).prominent
    }

    /// Whether many headings look alike, of which one names the same section, and a line is drawn smaller than they are.
    fn is_lesser(&self, line: &Line, section: Section) -> bool {
        let named = self.main.and_then(|n| self.uses.get(n)).map_or(Set::default(), |of| of.named);
        let (main, own) = (self.main_look, line.look());
        let lesser = own.size < main.size || (main.level > 0 && own.level == 0);
        named.len() >= 4 && named.has(section) && lesser
    }

    /// In a table, a heading is the only cell of its row.
    fn is_sole(&self, i: usize, line: &Line) -> bool {
        let row = |i: Option<usize>| i.and_then(|i| self.lines.get(i)).map_or(0, |l| l.row);
        self.tabled && line.row != 0 && row(i.checked_sub(1)) != line.row && row(Some(i + 1)) != line.row
    }

    /// A weak word that has a cell for itself beside others is the label of one.
    fn labels_cell(&self, i: usize, line: &Line) -> bool {
        let cell = |i: Option<usize>| i.and_then(|i| self.lines.get(i)).map_or((0, 0), |l| (l.row, l.cell));
        let around = [cell(i.checked_sub(1)), cell(Some(i + 1))];
        let own = (line.row, line.cell);
        line.row != 0 && !around.contains(&own) && around.iter().any(|(row, _)| *row == line.row)
    }

    /// Where nothing tells headings apart by their look, a paragraph of its own does.
    fn own_block(&self, i: usize, line: &Line) -> bool {
        let block = |i: Option<usize>| i.and_then(|i| self.lines.get(i)).map(|l| l.block);
        let alone = block(i.checked_sub(1)) != Some(line.block) && block(Some(i + 1)) != Some(line.block);
        self.blocks && line.row == 0 && alone
    }

    /// The same, where headings that nobody can mistake are such paragraphs and look no other.
    fn in_block(&self, i: usize, line: &Line) -> bool {
        (self.plain || self.used(i).blocked >= 3) && self.own_block(i, line)
    }

    /// Under a school, `Courses` is a label; a section of them looks as others do, and no school follows within it.
    fn is_of_courses(&self, i: usize) -> bool {
        let below = self.lines.iter().zip(&self.names).skip(i + 1).take_while(|(_, name)| name.is_none());
        self.is_once(Courses)
            && self.used(i).named.len() > 2
            && below.clone().count() > 0
            && below.take(TOP).all(|(l, _)| find(&l.text).is_none())
    }

    fn is_once(&self, section: Section) -> bool {
        !self.again.has(section)
    }

    /// The section that a line is the heading of; `inside` is the one above it.
    fn heading(&self, i: usize, line: &Line, inside: Section) -> Option<Section> {
        let of = self.used(i);
        match self.name(i) {
            // A heading said twice, as for a wide and a narrow screen.
            Some((section, _)) if self.name(i + 1).is_some_and(|(next, _)| next == section) => Some(section),
            Some((section, _)) if of.titles && line.row != 0 => Some(section),
            // A skill called `Studies`: the section has its heading, which looks as the others do.
            Some((section, _)) if self.is_lesser(line, section) => None,
            Some((Courses, _)) if !self.is_of_courses(i) => None,
            Some((section, weak)) => {
                let parted = (line.gap > 0 || line.first) && line.row == 0;
                let in_block = self.in_block(i, line);
                let alone = if self.plain { parted } else { of.known * 2 >= of.all } || in_block;
                let colon = line.text.trim_end().ends_with(['：', ':']);
                // Weak words are headings where those that nobody can mistake look no other.
                let like_sure = !self.plain && of.sure.len() >= 2;
                // In a text that lost its looks, what names many sections in one look is how it draws them.
                let told = self.shown < 2 && of.named.len() >= 4 && of.sure.len() > 0;
                let framed = mark(line).3;
                let fits = framed
                    || is_counted(&line.text)
                    || self.of_headings(i)
                    || self.is_main(i)
                    || (alone && (of.prominent || like_sure || self.plain))
                    || in_block
                    || self.is_sole(i, line)
                    || (!weak && (alone || of.prominent || !colon))
                    || (told && !colon && self.is_once(section));
                fits.then_some(section)
            }
            None => {
                let text = line.text.trim();
                let short =
                    || (2..=40).contains(&text.chars().count()) && !text.contains(['@', '：', ':', '。', '|', '，']);
                let worded = || text.split_whitespace().count() <= 5 && text.chars().any(char::is_alphabetic);
                let dated = || text.chars().filter(char::is_ascii_digit).count() >= 4;
                // What a date follows is the name of an entry, in whatever look.
                let behind = || self.lines.iter().skip(i + 1).take(3).take_while(|l| !is_prose(&l.text));
                let entry = || behind().any(|l| find(&l.text).is_some());
                let drawn = (self.of_headings(i) && of.known >= 3) || (self.is_main(i) && !inside.has_entries());
                // Where nearly all that is drawn so are sections' names, this is one too.
                let sole = line.look().level > 0 && of.known >= 4 && of.known * 4 >= of.all * 3;
                let fits = i > 0 && drawn && of.prominent && short() && worded() && !dated();
                (fits && (sole || !entry())).then_some(Unknown)
            }
        }
    }

    /// Whether a line begins another column with ways to reach the person, which are none of the section beside it.
    fn begins_contact(&self, i: usize, line: &Line, inside: Section) -> bool {
        let above = i.checked_sub(1).and_then(|above| self.lines.get(above));
        let begins = line.region > 0 && above.is_some_and(|l| l.region != line.region);
        let column = || self.lines.iter().zip(&self.names).skip(i).take(TOP);
        let own = || column().take_while(|(l, name)| l.region == line.region && name.is_none());
        let reached = || inside != Person && own().any(|(l, _)| reach::is_reached(&l.text));
        begins && ((inside.has_entries() && reach::is_contact(line)) || reached())
    }

    /// Whether a line below a side bar is the person's name: the one heading above all others.
    fn names_person(&self, i: usize, line: &Line) -> bool {
        let below = || self.names.iter().take(i).any(Option::is_some);
        self.top == Some(i) && self.name(i).is_none() && below() && name::is_name(&line.text)
    }
}

/// Parts a document, of whose lines some are known to name a section or none.
pub(super) fn parts(lines: &[Line], known: &Names) -> Vec<Part> {
    let page = Page::new(lines, known);
    let mut parts = vec![Part { section: Person, heading: None, lines: 0..0 }];
    let begin = |parts: &mut Vec<Part>, i: usize, part: Part| {
        if let Some(last) = parts.last_mut() {
            last.lines.end = i;
        }
        parts.push(part);
    };
    for (i, line) in lines.iter().enumerate() {
        let inside = parts.last().map_or(Person, |part| part.section);
        if page.names_person(i, line) {
            begin(&mut parts, i, Part { section: Person, heading: None, lines: i..i });
        } else if let Some(section) = page.heading(i, line, inside) {
            begin(&mut parts, i, Part { section, heading: Some(i), lines: i + 1..i + 1 });
        } else if page.begins_contact(i, line, inside) {
            begin(&mut parts, i, Part { section: Contact, heading: None, lines: i..i });
        } else if page.goes_on(i, &parts) {
            begin(&mut parts, i, Part { section: Skills, heading: None, lines: i..i });
        }
    }
    if let Some(last) = parts.last_mut() {
        last.lines.end = lines.len();
    }
    parts
}
