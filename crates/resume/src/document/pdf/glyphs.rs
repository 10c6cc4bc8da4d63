//! What a page draws, as seen: words where glyphs stand side by side, with their look, and the lines and areas around
//! them. Text that nobody can see is left out.

use super::characters::{is_ligature, is_nothing, plain};
use super::fonts::{Fonts, Style};
use crate::document::line::Look;
use hayro_cmap::BfString;
use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_syntax::object::Dict;
use hayro_interpret::hayro_syntax::object::dict::keys::ACTUAL_TEXT;
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, Paint, SoftMask};
use kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// How many glyphs, drawing steps and areas of a document are looked at.
pub(super) const MAX_GLYPHS: usize = 2_000_000;
pub(super) const MAX_STEPS: usize = 1_000_000;
/// What it costs to begin a form or a clip, in steps: forms that draw each other do nothing else.
const FORM: usize = 4;
const MAX_AREAS: usize = 20_000;

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

/// Thrown out of a drawing that never ends.
pub(super) struct Enough;

/// Watches a page being drawn.
pub(super) struct Eye<'d, 'a> {
    pub(super) page: Page,
    pub(super) fonts: &'d mut Fonts<'a>,
    pub(super) looks: &'d mut Looks,
    /// What may still be looked at.
    pub(super) glyphs: usize,
    pub(super) steps: usize,
    clips: Vec<Rect>,
    /// What is painted, bottom to top, with its colour where that is one.
    paints: Vec<(Rect, Option<u32>)>,
    /// The marked contents we are in: for the outermost with a text of its own, that text.
    marks: Vec<bool>,
    actual: Option<(String, Vec<Seen>)>,
    blank: bool,
    /// Where the last fill began: its first word and its place, to know a stroke over it.
    filled: (usize, f32, f32),
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

impl<'d, 'a> Eye<'d, 'a> {
    pub(super) fn new(width: f32, height: f32, fonts: &'d mut Fonts<'a>, looks: &'d mut Looks, glyphs: usize) -> Self {
        let page = Page { width, height, ..Page::default() };
        Eye {
            page,
            fonts,
            looks,
            glyphs,
            steps: MAX_STEPS,
            clips: Vec::new(),
            paints: Vec::new(),
            marks: Vec::new(),
            actual: None,
            blank: false,
            filled: (usize::MAX, 0.0, 0.0),
            look: None,
        }
    }

    /// Forms may draw each other without end, and hayro can't be told to stop: unwinding without a panic's noise can.
    fn step(&mut self, cost: usize) {
        match self.steps.checked_sub(cost) {
            Some(left) => self.steps = left,
            None => std::panic::resume_unwind(Box::new(Enough)),
        }
    }

    /// Whether something at a point is cut off, or in the colour of what is under it.
    fn unseen(&self, at: Point, colour: u32) -> bool {
        if self.clips.last().is_some_and(|clip| !clip.inflate(1.0, 1.0).contains(at)) {
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

    fn run(&mut self, run: &GlyphRun<'_, 'a>, props: &DrawProps<'a>, ghost: bool) {
        let Some(first) = run.glyphs().first() else { return };
        let t = props.transform * first.transform();
        let [_, _, c, d, x, y] = t.as_coeffs();
        let size = (c.hypot(d) * 1000.0) as f32;
        let (width, height) = (f64::from(self.page.width), f64::from(self.page.height));
        if !(1.5..5000.0).contains(&size) || !x.is_finite() || !y.is_finite() {
            return;
        }
        let (colour, alpha) = match &props.paint {
            Paint::Color(colour) => {
                let [r, g, b, a] = colour.to_rgba().to_rgba8();
                (u32::from_be_bytes([0, r, g, b]), a)
            }
            Paint::Pattern(_) => (0, 255),
        };
        let middle = Point::new(x + f64::from(size) * 0.2, y - f64::from(size) * 0.3);
        if alpha < 13 || (!ghost && self.unseen(middle, colour)) {
            return;
        }
        let style = match &**first {
            Glyph::Outline(outline) => self.fonts.style(outline),
            Glyph::Type3(_) => Style::default(),
        };
        let look =
            Look { level: 0, size: (size * 10.0).round() as u16, bold: style.bold, italic: style.italic, colour };
        let style = self.number(look);
        self.filled = (self.page.words.len(), x as f32, y as f32);
        let mut behind = run.glyphs().iter().skip(1).map(|glyph| props.transform * glyph.transform());
        let mut here = t;
        for glyph in run.glyphs() {
            let (t, next) = (here, behind.next());
            here = next.unwrap_or(t);
            let [a, b, _, _, x, y] = t.as_coeffs();
            if !(-1.0..width + 1.0).contains(&x) || !(-1.0..height + 1.0).contains(&y) {
                continue;
            }
            let Some(turn) = turn(a, b) else { continue };
            let said = glyph.as_unicode();
            // How wide a blank is, tells nothing but under a text that stands for it.
            if self.actual.is_none() && matches!(said, Some(BfString::Char(c)) if c.is_whitespace()) {
                self.spend();
                self.blank = true;
                continue;
            }
            let advance = match &**glyph {
                Glyph::Outline(outline) => outline.advance_width(),
                Glyph::Type3(drawn) => drawn.advance_width(),
            };
            let (left, base) = turned(turn, x, y, width, height);
            let mut wide = (advance.unwrap_or(500.0) * size / 1000.0).abs();
            // Where the next one stands, is what a glyph takes at most: fonts may be squeezed.
            if let Some(next) = next {
                let [.., x, y] = next.as_coeffs();
                let (next, under) = turned(turn, x, y, width, height);
                if (under - base).abs() < 0.1 && next > left {
                    wide = wide.min(next - left);
                }
            }
            let seen = Seen { c: ' ', left, right: left + wide, base, size, style, turn, ghost };
            match said {
                Some(BfString::Char(c)) if is_ligature(c) => {
                    let mut letters = String::new();
                    plain(c, |c| letters.push(c));
                    self.spread(&letters, seen);
                }
                Some(BfString::Char(c)) => plain(c, |c| self.seen(Seen { c, ..seen })),
                Some(BfString::String(text)) => self.spread(&text, seen),
                None => self.seen(Seen { c: char::REPLACEMENT_CHARACTER, ..seen }),
            }
        }
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

    fn spend(&mut self) {
        match self.glyphs.checked_sub(1) {
            Some(left) => self.glyphs = left,
            None => std::panic::resume_unwind(Box::new(Enough)),
        }
    }

    fn seen(&mut self, seen: Seen) {
        self.spend();
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

    fn paint(&mut self, area: Rect, props: &DrawProps<'a>) -> bool {
        let colour = match &props.paint {
            Paint::Color(colour) => {
                let [r, g, b, a] = colour.to_rgba().to_rgba8();
                if a < 13 {
                    return false;
                }
                Some(u32::from_be_bytes([0, r, g, b]))
            }
            Paint::Pattern(_) => None,
        };
        if self.paints.len() < MAX_AREAS {
            self.paints.push((area, colour));
        }
        colour != Some(0xffffff)
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

impl<'a> Device<'a> for Eye<'_, 'a> {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.step(1);
        match mode {
            DrawMode::Stroke(_) => {
                self.dot(props.transform.transform_rect_bbox(path.control_box()));
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
                    let line = Rect::from_points(props.transform * from, props.transform * to);
                    if line.width().min(line.height()) < 0.5 {
                        self.rule(line);
                    }
                    from = to;
                }
            }
            _ => {
                let area = props.transform.transform_rect_bbox(path.control_box());
                if self.paint(area, &props) {
                    self.dot(area);
                    self.rule(area);
                }
            }
        }
    }

    fn draw_rect(&mut self, rect: &Rect, props: DrawProps<'a>, mode: &DrawMode) {
        self.step(1);
        let area = props.transform.transform_rect_bbox(*rect);
        match mode {
            DrawMode::Stroke(_) => {
                let Rect { x0, y0, x1, y1 } = area;
                for (a, b) in [((x0, y0), (x1, y0)), ((x0, y1), (x1, y1)), ((x0, y0), (x0, y1)), ((x1, y0), (x1, y1))] {
                    self.rule(Rect::from_points(a, b));
                }
            }
            _ => {
                if self.paint(area, &props) {
                    self.dot(area);
                    self.rule(area);
                }
            }
        }
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.step(FORM);
        self.push_clip_rect(&clip.path.bounding_box());
    }

    fn push_clip_rect(&mut self, rect: &Rect) {
        self.step(FORM);
        let inside = self.clips.last().map_or(*rect, |last| last.intersect(*rect));
        self.clips.push(inside);
    }

    fn pop_clip(&mut self) {
        self.clips.pop();
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.step(FORM);
    }

    fn pop_transparency_group(&mut self) {}

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        self.step(1);
        // A stroke around what was just filled makes it bold, and is no text of its own.
        if let DrawMode::Stroke(stroke) | DrawMode::FillAndStroke(_, stroke) = mode
            && let Some(first) = run.glyphs().first()
        {
            let t: Affine = props.transform * first.transform();
            let [_, _, c, d, x, y] = t.as_coeffs();
            let (from, left, base) = self.filled;
            if (x as f32 - left).abs() < 0.01 && (y as f32 - base).abs() < 0.01 {
                let size = c.hypot(d) * 1000.0;
                if f64::from(stroke.line_width) * props.transform.determinant().abs().sqrt() > size * 0.01 {
                    self.embolden(from);
                }
                return;
            }
        }
        self.run(run, &props, matches!(mode, DrawMode::Invisible));
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        self.step(1);
        self.page.pictures = true;
        let (width, height) = (f64::from(image.width()), f64::from(image.height()));
        let area = props.transform.transform_rect_bbox(Rect::new(0.0, 0.0, width, height));
        if self.paints.len() < MAX_AREAS {
            self.paints.push((area, None));
        }
    }

    fn begin_marked_content(&mut self, _: &[u8], properties: Option<&Dict<'_>>) {
        use hayro_interpret::hayro_syntax::object::String;
        let text = properties.filter(|_| self.actual.is_none()).and_then(|p| p.get::<String<'_>>(ACTUAL_TEXT));
        self.marks.push(text.is_some());
        if let Some(text) = text {
            self.actual = Some((text_of(text.as_bytes()), Vec::new()));
        }
    }

    fn end_marked_content(&mut self) {
        if self.marks.pop() == Some(true)
            && let Some((text, held)) = self.actual.take()
        {
            self.say(&text, &held);
        }
    }
}

impl Eye<'_, '_> {
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
