//! What a page draws, as seen: words where glyphs stand side by side, with their look, and the lines and areas around
//! them. Text that nobody can see is left out.

use super::characters::{is_ligature, is_nothing, plain};
use super::colours::Paint;
use super::fonts::Style;
use crate::document::line::Look;
use hayro_cmap::BfString;
use kurbo::{Affine, BezPath, PathEl, Point, Rect};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// How many areas of a page are looked at.
const MAX_AREAS: usize = 20_000;
/// What is narrower than this, in points, is nothing but a line.
const NOTHING: f64 = 1.0 / 4096.0;

/// A word: glyphs side by side that look the same. Its measures are in points from the page's upper left corner.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Its bytes in the page's text.
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) left: f32,
    pub(super) right: f32,
    /// The base line.
    pub(super) base: f32,
    pub(super) size: f32,
    /// Its look, by number.
    pub(super) style: u16,
    /// Whether a blank was drawn before it.
    pub(super) blank: bool,
    /// Which way it is turned: quarters clockwise.
    pub(super) turn: u8,
    /// Whether it is drawn without ink, as a layer of recognised text is.
    pub(super) ghost: bool,
    /// The link it is in, by number from 1.
    pub(super) link: u16,
}

impl Word {
    pub(super) fn range(&self) -> Range<usize> {
        self.from..self.to
    }

    /// The middle of its letters.
    pub(super) fn middle(&self) -> f32 {
        self.base - self.size * 0.36
    }
}

/// A drawn line, or the border of something.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
}

impl Rule {
    pub(super) fn is_level(&self) -> bool {
        self.right - self.left > self.bottom - self.top
    }

    pub(super) fn width(&self) -> f32 {
        self.right - self.left
    }

    pub(super) fn height(&self) -> f32 {
        self.bottom - self.top
    }
}

/// A page as seen.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) text: String,
    pub(super) words: Vec<Word>,
    pub(super) rules: Vec<Rule>,
    /// Of these, the upright ones, from the left.
    pub(super) lines: Vec<Rule>,
    /// Coloured areas that are no lines.
    pub(super) areas: Vec<Rule>,
    /// Of these, those as large as a few words, by their tops: the badges that words stand on.
    pub(super) badges: Vec<Rule>,
    /// The middles of small round or square drawings, as browsers draw the marks of lists.
    pub(super) dots: Vec<(f32, f32)>,
    /// Whether it shows pictures.
    pub(super) pictures: bool,
}

/// The looks of a document, by number.
#[derive(Default)]
pub(super) struct Looks {
    pub(super) all: Vec<Look>,
    numbers: FxHashMap<Look, u16>,
}

impl Looks {
    pub(super) fn number(&mut self, look: Look) -> u16 {
        let next = u16::try_from(self.all.len()).unwrap_or(u16::MAX);
        *self.numbers.entry(look).or_insert_with(|| {
            if next < u16::MAX {
                self.all.push(look);
            }
            next
        })
    }

    pub(super) fn get(&self, number: u16) -> Look {
        self.all.get(usize::from(number)).copied().unwrap_or_default()
    }
}

/// A glyph: what it says, how far it moves the pen in thousandths of its size, and where it begins.
pub(super) struct Glyph {
    pub(super) said: Option<BfString>,
    pub(super) wide: f32,
    pub(super) at: Point,
}

/// Glyphs that one operator draws.
pub(super) struct Run<'r> {
    pub(super) glyphs: &'r [Glyph],
    /// Where right and up of a letter go on the page, and how far for a letter of size 1.
    pub(super) axes: [f64; 4],
    pub(super) style: Style,
    pub(super) paint: &'r Paint,
    /// What is outside is cut off.
    pub(super) clip: Option<Rect>,
    /// Whether it is drawn without ink.
    pub(super) ghost: bool,
}

/// Watches a page being drawn.
pub(super) struct Eye<'d> {
    pub(super) page: Page,
    pub(super) looks: &'d mut Looks,
    /// What is painted, bottom to top, with its colour where that is one.
    paints: Vec<(Rect, Option<u32>)>,
    /// The marked contents we are in: for the outermost with a text of its own, that text.
    marks: Vec<bool>,
    actual: Option<(String, Vec<Seen>)>,
    blank: bool,
    /// Where the last fill began: its first word and its place, to know a stroke over it.
    filled: (usize, Point),
    look: Option<(Look, u16)>,
}

/// One character as drawn.
#[derive(Clone, Copy)]
struct Seen {
    c: char,
    left: f32,
    right: f32,
    base: f32,
    size: f32,
    style: u16,
    turn: u8,
    ghost: bool,
}

impl<'d> Eye<'d> {
    pub(super) fn new(width: f32, height: f32, looks: &'d mut Looks) -> Self {
        let page = Page { width, height, ..Page::default() };
        Eye {
            page,
            looks,
            paints: Vec::new(),
            marks: Vec::new(),
            actual: None,
            blank: false,
            filled: (usize::MAX, Point::ZERO),
            look: None,
        }
    }

    /// Whether something at a point is cut off, or in the colour of what is under it.
    fn unseen(&self, at: Point, clip: Option<Rect>, colour: u32) -> bool {
        if clip.is_some_and(|clip| !clip.inflate(1.0, 1.0).contains(at)) {
            return true;
        }
        if !is_pale(colour) {
            return false;
        }
        let under = self.paints.iter().rev().find(|(area, _)| area.contains(at));
        under.is_none_or(|(_, under)| under.is_some_and(is_pale))
    }

    fn number(&mut self, look: Look) -> u16 {
        if let Some((last, number)) = self.look
            && last == look
        {
            return number;
        }
        let number = self.looks.number(look);
        self.look = Some((look, number));
        number
    }

    /// Text that is filled, or drawn without ink.
    pub(super) fn text(&mut self, run: &Run<'_>) {
        let Some(first) = run.glyphs.first() else { return };
        let [a, b, c, d] = run.axes;
        let size = c.hypot(d) as f32;
        let (width, height) = (f64::from(self.page.width), f64::from(self.page.height));
        if !(1.5..5000.0).contains(&size) || !first.at.is_finite() {
            return;
        }
        // A pattern is as good as black.
        let colour = run.paint.colour.unwrap_or(0);
        let middle = first.at + kurbo::Vec2::new(f64::from(size) * 0.2, f64::from(size) * -0.3);
        if !run.paint.is_seen() || (!run.ghost && self.unseen(middle, run.clip, colour)) {
            return;
        }
        let Style { bold, italic } = run.style;
        let style = self.number(Look { level: 0, size: (size * 10.0).round() as u16, bold, italic, colour });
        self.filled = (self.page.words.len(), first.at);
        let Some(turn) = turn(a, b) else { return };
        let mut behind = run.glyphs.iter().skip(1);
        for glyph in run.glyphs {
            let (Point { x, y }, next) = (glyph.at, behind.next());
            if !(-1.0..width + 1.0).contains(&x) || !(-1.0..height + 1.0).contains(&y) {
                continue;
            }
            // How wide a blank is, tells nothing but under a text that stands for it.
            if self.actual.is_none() && matches!(glyph.said, Some(BfString::Char(c)) if c.is_whitespace()) {
                self.blank = true;
                continue;
            }
            let (left, base) = turned(turn, x, y, width, height);
            let mut wide = (glyph.wide * size / 1000.0).abs();
            // Where the next one stands, is what a glyph takes at most: fonts may be squeezed.
            if let Some(next) = next {
                let (next, under) = turned(turn, next.at.x, next.at.y, width, height);
                if (under - base).abs() < 0.1 && next > left {
                    wide = wide.min(next - left);
                }
            }
            let seen = Seen { c: ' ', left, right: left + wide, base, size, style, turn, ghost: run.ghost };
            match &glyph.said {
                Some(BfString::Char(c)) if is_ligature(*c) => {
                    let mut letters = String::new();
                    plain(*c, |c| letters.push(c));
                    self.spread(&letters, seen);
                }
                Some(BfString::Char(c)) => plain(*c, |c| self.seen(Seen { c, ..seen })),
                Some(BfString::String(text)) => self.spread(text, seen),
                None => self.seen(Seen { c: char::REPLACEMENT_CHARACTER, ..seen }),
            }
        }
    }

    /// Text whose outline is drawn, so many points wide. Around what was just filled it makes that bold, and is no text of
    /// its own.
    pub(super) fn outlined(&mut self, run: &Run<'_>, width: f64) {
        let (from, at) = self.filled;
        if run.glyphs.first().is_some_and(|first| first.at.distance(at) < 0.01) {
            let [_, _, c, d] = run.axes;
            if width > c.hypot(d) * 0.01 {
                self.embolden(from);
            }
            return;
        }
        self.text(run);
    }

    /// Characters that one glyph stands for share its room.
    fn spread(&mut self, text: &str, seen: Seen) {
        let each = (seen.right - seen.left) / text.chars().count().max(1) as f32;
        let mut left = seen.left;
        for c in text.chars() {
            plain(c, |c| self.seen(Seen { c, left, right: left + each, ..seen }));
            left += each;
        }
    }

    fn seen(&mut self, seen: Seen) {
        match &mut self.actual {
            Some((_, held)) => held.push(seen),
            None => self.put(seen),
        }
    }

    /// Adds a character to the last word, or begins a new one.
    fn put(&mut self, seen: Seen) {
        let Seen { c, left, right, base, size, style, turn, ghost } = seen;
        if !c.is_ascii_graphic() {
            if c.is_whitespace() {
                self.blank = true;
                return;
            }
            if is_nothing(c) {
                return;
            }
        }
        let from = self.page.text.len();
        self.page.text.push(c);
        let to = self.page.text.len();
        if let Some(last) = self.page.words.last_mut()
            && !self.blank
            && (last.style, last.turn, last.ghost) == (style, turn, ghost)
            && (last.base - base).abs() < size * 0.1
            && left - last.right < size * 0.15
            && left - last.right > -size * 0.4
            && left > last.left
        {
            last.to = to;
            last.right = last.right.max(right);
            return;
        }
        let blank = std::mem::take(&mut self.blank);
        self.page.words.push(Word { from, to, left, right, base, size, style, blank, turn, ghost, link: 0 });
    }

    /// What a marked content says instead of its glyphs takes their room.
    fn say(&mut self, text: &str, held: &[Seen]) {
        let (Some(first), Some(last)) = (held.first(), held.last()) else { return };
        if held.iter().any(|s| (s.base - first.base).abs() > 1.0 || s.turn != first.turn) {
            held.iter().for_each(|s| self.put(*s));
            return;
        }
        let chars: Vec<char> = text.chars().collect();
        let each = (last.right - first.left) / chars.len().max(1) as f32;
        for (at, c) in chars.iter().enumerate() {
            let even = first.left + each * at as f32;
            let own = held.get(at).filter(|_| held.len() == chars.len());
            let (left, right) = own.map_or((even, even + each), |s| (s.left, s.right));
            plain(*c, |c| self.put(Seen { c, left, right, ..*first }));
        }
    }

    /// Whether what is painted there can be seen on paper.
    fn paint(&mut self, area: Rect, paint: &Paint) -> bool {
        if !paint.is_seen() {
            return false;
        }
        self.cover(area, paint.colour);
        paint.colour != Some(0xffffff)
    }

    fn cover(&mut self, area: Rect, colour: Option<u32>) {
        if self.paints.len() < MAX_AREAS {
            self.paints.push((area, colour));
        }
    }

    fn dot(&mut self, area: Rect) {
        let (width, height) = (area.width(), area.height());
        if (1.5..=7.0).contains(&width) && (width - height).abs() < 1.0 && self.page.dots.len() < MAX_AREAS {
            self.page.dots.push((area.center().x as f32, area.center().y as f32));
        }
    }

    fn rule(&mut self, area: Rect) {
        let [left, top, right, bottom] = [area.x0, area.y0, area.x1, area.y1].map(|v| v as f32);
        let rule = Rule { left, top, right, bottom };
        let (thin, long) = (rule.width().min(rule.height()), rule.width().max(rule.height()));
        let all = if thin <= 2.5 { &mut self.page.rules } else { &mut self.page.areas };
        if long >= 6.0 && all.len() < MAX_AREAS {
            all.push(rule);
        }
    }
}

/// What is drawn beside text.
impl Eye<'_> {
    /// A filled path.
    pub(super) fn filled(&mut self, path: &BezPath, ctm: Affine, paint: &Paint) {
        let own = path.control_box();
        let area = ctm.transform_rect_bbox(own);
        if area.width() < NOTHING || area.height() < NOTHING {
            // Paths without room are drawn as a thin line.
            self.dot(area);
            self.rule(area);
        } else if self.paint(area, paint) {
            self.dot(area);
            self.rule(area);
        }
    }

    /// A path along which a line is drawn.
    pub(super) fn stroked(&mut self, path: &BezPath, ctm: Affine) {
        if !is_box(path) {
            self.dot(ctm.transform_rect_bbox(path.control_box()));
        }
        // Straight level and upright strokes are lines.
        let (mut from, mut begun) = (Point::ZERO, Point::ZERO);
        for element in path.elements().iter().take(64) {
            let to = match element {
                PathEl::MoveTo(p) => {
                    (from, begun) = (*p, *p);
                    continue;
                }
                PathEl::LineTo(p) => *p,
                PathEl::ClosePath => begun,
                PathEl::QuadTo(_, p) | PathEl::CurveTo(_, _, p) => {
                    from = *p;
                    continue;
                }
            };
            let line = Rect::from_points(ctm * from, ctm * to);
            if line.width().min(line.height()) < 0.5 {
                self.rule(line);
            }
            from = to;
        }
    }

    /// A shade of colours that fills what isn't cut off.
    pub(super) fn shade(&mut self, clip: Option<Rect>) {
        let area = clip.unwrap_or(Rect::new(0.0, 0.0, f64::from(self.page.width), f64::from(self.page.height)));
        self.cover(area, None);
        self.dot(area);
        self.rule(area);
    }

    pub(super) fn picture(&mut self, area: Rect) {
        self.page.pictures = true;
        self.cover(area, None);
    }

    /// Begins a part that may say what its glyphs stand for.
    pub(super) fn begin_mark(&mut self, actual: Option<&[u8]>) {
        let actual = actual.filter(|_| self.actual.is_none());
        self.marks.push(actual.is_some());
        if let Some(text) = actual {
            self.actual = Some((text_of(text), Vec::new()));
        }
    }

    pub(super) fn end_mark(&mut self) {
        if self.marks.pop() == Some(true)
            && let Some((text, held)) = self.actual.take()
        {
            self.say(&text, &held);
        }
    }

    fn embolden(&mut self, from: usize) {
        for at in from..self.page.words.len() {
            let Some(style) = self.page.words.get(at).map(|w| w.style) else { break };
            let style = self.looks.number(Look { bold: true, ..self.looks.get(style) });
            if let Some(word) = self.page.words.get_mut(at) {
                word.style = style;
            }
        }
    }
}

/// Whether a path is one box.
fn is_box(path: &BezPath) -> bool {
    use PathEl::{ClosePath, LineTo, MoveTo};
    let corners = match path.elements() {
        [MoveTo(a), LineTo(b), LineTo(c), LineTo(d), ClosePath] => [*a, *b, *c, *d],
        [MoveTo(a), LineTo(b), LineTo(c), LineTo(d), LineTo(e)] if a.distance(*e) < NOTHING => [*a, *b, *c, *d],
        _ => return false,
    };
    let [a, b, c, d] = corners;
    let level = |p: Point, q: Point| (p.y - q.y).abs() < NOTHING;
    let upright = |p: Point, q: Point| (p.x - q.x).abs() < NOTHING;
    (level(a, b) && upright(b, c) && level(c, d) && upright(d, a))
        || (upright(a, b) && level(b, c) && upright(c, d) && level(d, a))
}

/// A text string of a PDF: UTF-16 or UTF-8 with a mark, else as good as Latin-1.
pub(super) fn text_of(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units = rest.chunks_exact(2).filter_map(|p| p.first_chunk::<2>().map(|p| u16::from_be_bytes(*p)));
            char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|b| char::from(*b)).collect(),
    }
}

/// The quarters clockwise by which a direction is turned; `None` if it is askew, as watermarks are.
fn turn(a: f64, b: f64) -> Option<u8> {
    match (a.abs(), b.abs()) {
        (x, y) if y <= x * 0.1 => Some(if a >= 0.0 { 0 } else { 2 }),
        (x, y) if x <= y * 0.1 => Some(if b >= 0.0 { 1 } else { 3 }),
        _ => None,
    }
}

/// A point as seen by who turns the page so that the text is upright.
fn turned(turn: u8, x: f64, y: f64, width: f64, height: f64) -> (f32, f32) {
    let (x, y) = match turn {
        0 => (x, y),
        1 => (y, width - x),
        2 => (width - x, height - y),
        _ => (height - y, x),
    };
    (x as f32, y as f32)
}

fn is_pale(colour: u32) -> bool {
    colour.to_be_bytes().iter().skip(1).all(|part| *part >= 0xf0)
}
