//! What a content stream has set: where it draws, with what, and in which font.

use super::colours::Paint;
use super::fonts::{Code, Font};
use kurbo::{Affine, Point, Rect};
use std::rc::Rc;

/// The state of a drawing (ISO 32000-1, 8.4 and 9.3).
#[derive(Clone)]
pub(super) struct State<'a> {
    /// From the drawing's measures to the page's, in points from its upper left corner.
    pub(super) ctm: Affine,
    /// What is drawn outside is cut off.
    pub(super) clip: Option<Rect>,
    pub(super) fill: Paint,
    pub(super) stroke: Paint,
    pub(super) line_width: f64,
    pub(super) font: Option<Rc<Font<'a>>>,
    /// Whether the font stands in for one that the file doesn't have: then only plain letters are trusted.
    pub(super) stands_in: bool,
    pub(super) size: f32,
    pub(super) char_space: f32,
    pub(super) word_space: f32,
    /// How much text is stretched to the side: 1 is not at all.
    pub(super) stretch: f32,
    pub(super) leading: f64,
    pub(super) rise: f64,
    pub(super) mode: Mode,
    pub(super) text: Affine,
    pub(super) line: Affine,
}

/// How text is drawn.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Mode {
    pub(super) fills: bool,
    pub(super) strokes: bool,
    /// Whether what is drawn later shows only through the letters.
    pub(super) clips: bool,
}

impl Mode {
    pub(super) fn new(number: i64) -> Mode {
        Mode {
            fills: !matches!(number, 1 | 3 | 5 | 7),
            strokes: matches!(number, 1 | 2 | 5 | 6),
            clips: matches!(number, 4..=7),
        }
    }
}

impl<'a> State<'a> {
    pub(super) fn new(ctm: Affine) -> State<'a> {
        State {
            ctm,
            clip: None,
            fill: Paint::default(),
            stroke: Paint::default(),
            line_width: 1.0,
            font: None,
            stands_in: false,
            size: 1.0,
            char_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            mode: Mode::new(0),
            text: Affine::IDENTITY,
            line: Affine::IDENTITY,
        }
    }

    /// Cuts off what is outside of an area of the page.
    pub(super) fn cut(&mut self, area: Rect) {
        self.clip = Some(self.clip.map_or(area, |clip| clip.intersect(area)));
    }

    pub(super) fn set_text(&mut self, matrix: Affine) {
        (self.text, self.line) = (matrix, matrix);
    }

    /// Goes to where a line begins, seen from where the last one began.
    pub(super) fn next_line(&mut self, right: f64, up: f64) {
        self.set_text(self.line * Affine::translate((right, up)));
    }

    pub(super) fn next_line_by_leading(&mut self) {
        self.next_line(0.0, -self.leading);
    }

    /// From the measures of text, whose size is 1, to the page's.
    pub(super) fn letters(&self) -> Affine {
        let size = f64::from(self.size);
        self.ctm * self.text * Affine::new([size * f64::from(self.stretch), 0.0, 0.0, size, 0.0, self.rise])
    }

    /// Where a glyph begins on the page, that begins elsewhere than at the pen by thousandths of the size.
    pub(super) fn place(&self, (right, up): (f32, f32)) -> Point {
        if (right, up) == (0.0, 0.0) {
            return self.ctm * (self.text * Point::new(0.0, self.rise));
        }
        self.letters() * Point::new(f64::from(right / 1000.0), f64::from(up / 1000.0))
    }

    /// Moves the pen behind a code.
    pub(super) fn advance(&mut self, code: Code, (right, up): (f32, f32)) {
        let word = if code.code == 32 && code.bytes == 1 { self.word_space } else { 0.0 };
        let far = |advance: f32| advance / 1000.0 * self.size + self.char_space + word;
        if self.is_upright() {
            self.move_pen(0.0, far(up));
        } else {
            self.move_pen(far(right) * self.stretch, 0.0);
        }
    }

    /// Moves the pen back, by thousandths of the size.
    pub(super) fn adjust(&mut self, back: f32) {
        let far = -back / 1000.0 * self.size;
        if self.is_upright() {
            self.move_pen(0.0, far);
        } else {
            self.move_pen(far * self.stretch, 0.0);
        }
    }

    fn is_upright(&self) -> bool {
        self.font.as_ref().is_some_and(|font| font.is_upright())
    }

    fn move_pen(&mut self, right: f32, up: f32) {
        let [a, b, c, d, x, y] = self.text.as_coeffs();
        let (right, up) = (f64::from(right), f64::from(up));
        self.text = Affine::new([a, b, c, d, x + a * right + c * up, y + b * right + d * up]);
    }
}
