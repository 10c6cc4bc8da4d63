//! Follows the operators of a page as if it drew them, and tells the eye what is seen: text, areas, lines and pictures.
//!
//! hayro reads the file and its operators. What it would draw is not asked for: of every glyph it keeps a picture of all that is
//! set, and it opens every font as a whole: more than twice the instructions of all that stands here.

use super::colours::{Paint, Space};
use super::fonts::{Font, Fonts};
use super::glyphs::{Eye, Glyph, Run};
use super::layers::Layers;
use super::state::{Mode, State};
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::dict::keys::{
    ACTUAL_TEXT, ANNOTS, AP, AS, BBOX, F, FORM, GROUP, IMAGE, MATRIX, N, OC, RECT, RESOURCES, SUBTYPE,
};
use hayro_syntax::object::dict_or_stream;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, ObjectIdentifier, Rect as Box4, Stream, String as Text};
use hayro_syntax::page::{Page, Resources};
use kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape};
use std::rc::Rc;

/// How much of a document is looked at, in operators and glyphs: forms may draw each other without end.
pub(super) const MAX_STEPS: usize = 4_000_000;
/// How many bytes are unpacked in the time of a step.
const BYTES: usize = 64;
/// What it costs to begin a form or a font, in steps.
const BEGIN: usize = 8;
/// How deep forms may draw each other.
const MAX_DEPTH: usize = 20;
/// How many states a drawing may keep.
const MAX_STATES: usize = 1000;
/// How many glyphs of one text are held before the eye sees them.
const MAX_RUN: usize = 16_384;
/// The flags of an annotation that is not shown: hidden, and not to be viewed.
const UNSEEN: u32 = 1 << 1 | 1 << 5;

/// Told where a drawing never ends.
pub(super) struct Enough;

/// What follows a page's operators.
pub(super) struct Hand<'e, 'd, 'a> {
    pub(super) eye: &'e mut Eye<'d>,
    fonts: &'e mut Fonts<'a>,
    layers: Layers,
    /// How many steps are left.
    steps: &'e mut usize,
    now: State<'a>,
    kept: Vec<State<'a>>,
    path: BezPath,
    /// Whether the path's end cuts off what is drawn after it.
    cuts: bool,
    /// What text shows through, since its beginning.
    letters: Option<Rect>,
    glyphs: Vec<Glyph>,
    depth: usize,
}

impl<'e, 'd, 'a> Hand<'e, 'd, 'a> {
    pub(super) fn new(
        page: &Page<'a>,
        eye: &'e mut Eye<'d>,
        fonts: &'e mut Fonts<'a>,
        steps: &'e mut usize,
    ) -> Hand<'e, 'd, 'a> {
        Hand {
            eye,
            fonts,
            layers: Layers::new(page.xref()),
            steps,
            now: State::new(Affine::new(page.initial_transform(true).as_coeffs())),
            kept: Vec::new(),
            path: BezPath::new(),
            cuts: false,
            letters: None,
            glyphs: Vec::new(),
            depth: 0,
        }
    }

    /// The page, and what is fixed on it: filled forms, stamps, remarks.
    pub(super) fn page(&mut self, page: &Page<'a>) -> Result<(), Enough> {
        self.content(page.typed_operations(), page.resources())?;
        for note in page.raw().get::<Array<'a>>(ANNOTS).iter().flat_map(|all| all.iter::<Dict<'a>>()) {
            self.spend(BEGIN)?;
            if note.get::<u32>(F).unwrap_or(0) & UNSEEN == 0 {
                self.annotation(&note, page.resources())?;
            }
        }
        Ok(())
    }

    fn spend(&mut self, steps: usize) -> Result<(), Enough> {
        *self.steps = self.steps.checked_sub(steps).ok_or(Enough)?;
        Ok(())
    }

    fn content(&mut self, mut operators: TypedIter<'_>, resources: &Resources<'a>) -> Result<(), Enough> {
        let outer = std::mem::take(&mut self.kept);
        let before = self.now.clone();
        while let Some(op) = operators.next() {
            self.spend(1)?;
            self.follow(op, resources)?;
        }
        self.end_path();
        (self.now, self.kept) = (before, outer);
        Ok(())
    }

    fn follow(&mut self, op: Op<'_, '_>, resources: &Resources<'a>) -> Result<(), Enough> {
        match op {
            Op::SaveState(_) if self.kept.len() < MAX_STATES => self.kept.push(self.now.clone()),
            Op::RestoreState(_) => self.now = self.kept.pop().unwrap_or_else(|| self.now.clone()),
            Op::Transform(m) => self.now.ctm *= affine([m.0, m.1, m.2, m.3, m.4, m.5]),
            Op::LineWidth(width) => self.now.line_width = width.0.as_f64(),
            Op::SetGraphicsState(name) => {
                if let Some(set) = resources.get_ext_g_state(name.0) {
                    self.set(&set)?;
                }
            }
            Op::XObject(name) => {
                if let Some(object) = resources.get_x_object(name.0) {
                    self.object(&object, resources)?;
                }
            }
            Op::InlineImage(_) => self.picture(),
            Op::Shading(_) if self.layers.are_shown() => self.eye.shade(self.now.clip),
            Op::BeginMarkedContent(_) => self.mark(None, None),
            Op::BeginMarkedContentWithProperties(mark) => {
                let named = match mark.1 {
                    Object::Name(name) => Some(name),
                    _ => None,
                };
                let own = dict_or_stream(mark.1).map(|(dict, _)| dict.clone());
                let properties = named.and_then(|name| resources.properties.get::<Dict<'_>>(name)).or(own);
                let layer = named
                    .and_then(|name| resources.properties.get_ref(name))
                    .or_else(|| dict_or_stream(mark.1)?.0.get_ref(OC));
                self.mark(properties, layer.map(ObjectIdentifier::from));
            }
            Op::EndMarkedContent(_) => {
                self.layers.leave();
                self.eye.end_mark();
            }
            op => return self.paint(op, resources),
        }
        Ok(())
    }

    /// Colours.
    fn paint(&mut self, op: Op<'_, '_>, resources: &Resources<'a>) -> Result<(), Enough> {
        let (fill, stroke) = (&mut self.now.fill, &mut self.now.stroke);
        match op {
            Op::NonStrokeColorDeviceGray(c) => fill.grey(c.0),
            Op::NonStrokeColorDeviceRgb(c) => fill.rgb([c.0, c.1, c.2]),
            Op::NonStrokeColorCmyk(c) => fill.cmyk([c.0, c.1, c.2, c.3]),
            Op::NonStrokeColor(c) => fill.numbers(&c.0),
            Op::NonStrokeColorNamed(c) => named(fill, &c.0, c.1),
            Op::ColorSpaceNonStroke(name) => fill.space(Space::named(name.0, resources)),
            Op::StrokeColorDeviceGray(c) => stroke.grey(c.0),
            Op::StrokeColorDeviceRgb(c) => stroke.rgb([c.0, c.1, c.2]),
            Op::StrokeColorCmyk(c) => stroke.cmyk([c.0, c.1, c.2, c.3]),
            Op::StrokeColor(c) => stroke.numbers(&c.0),
            Op::StrokeColorNamed(c) => named(stroke, &c.0, c.1),
            Op::ColorSpaceStroke(name) => stroke.space(Space::named(name.0, resources)),
            op => return self.draw(op, resources),
        }
        Ok(())
    }

    /// Paths.
    fn draw(&mut self, op: Op<'_, '_>, resources: &Resources<'a>) -> Result<(), Enough> {
        let begun = !self.path.elements().is_empty();
        match op {
            Op::MoveTo(to) => self.path.move_to(point(to.0, to.1)),
            Op::LineTo(to) if begun => self.path.line_to(point(to.0, to.1)),
            Op::CubicTo(c) if begun => self.path.curve_to(point(c.0, c.1), point(c.2, c.3), point(c.4, c.5)),
            Op::CubicStartTo(c) if begun => {
                let from = self.path.current_position().unwrap_or_default();
                self.path.curve_to(from, point(c.0, c.1), point(c.2, c.3));
            }
            Op::CubicEndTo(c) if begun => self.path.curve_to(point(c.0, c.1), point(c.2, c.3), point(c.2, c.3)),
            Op::ClosePath(_) if begun => self.close(),
            Op::RectPath(r) => {
                let (from, size) = (point(r.0, r.1), point(r.2, r.3).to_vec2());
                self.path.extend(Rect::new(from.x, from.y, from.x + size.x, from.y + size.y).path_elements(0.1));
            }
            Op::ClipNonZero(_) | Op::ClipEvenOdd(_) => self.cuts = true,
            Op::EndPath(_) => self.end_path(),
            Op::FillPathNonZero(_) | Op::FillPathEvenOdd(_) | Op::FillPathNonZeroCompatibility(_) => {
                self.show_path(true, false);
            }
            Op::StrokePath(_) => self.show_path(false, true),
            Op::FillAndStrokeNonZero(_) | Op::FillAndStrokeEvenOdd(_) => self.show_path(true, true),
            Op::CloseAndStrokePath(_) => {
                self.close();
                self.show_path(false, true);
            }
            Op::CloseFillAndStrokeNonZero(_) | Op::CloseFillAndStrokeEvenOdd(_) => {
                self.close();
                self.show_path(true, true);
            }
            op => return self.write(op, resources),
        }
        Ok(())
    }

    /// Text.
    fn write(&mut self, op: Op<'_, '_>, resources: &Resources<'a>) -> Result<(), Enough> {
        match op {
            Op::BeginText(_) => self.now.set_text(Affine::IDENTITY),
            Op::EndText(_) => {
                if let Some(letters) = self.letters.take() {
                    self.now.cut(letters);
                }
            }
            Op::SetTextMatrix(m) => self.now.set_text(affine([m.0, m.1, m.2, m.3, m.4, m.5])),
            Op::TextFont(font) => {
                let found = self.fonts.named(font.0, resources);
                self.font(found, font.1)?;
            }
            Op::CharacterSpacing(space) => self.now.char_space = space.0.as_f32(),
            Op::WordSpacing(space) => self.now.word_space = space.0.as_f32(),
            Op::HorizontalScaling(percent) => self.now.stretch = percent.0.as_f32() / 100.0,
            Op::TextLeading(leading) => self.now.leading = leading.0.as_f64(),
            Op::TextRise(rise) => self.now.rise = rise.0.as_f64(),
            Op::TextRenderingMode(mode) => self.now.mode = Mode::new(mode.0.as_i64()),
            Op::NextLine(to) => self.now.next_line(to.0.as_f64(), to.1.as_f64()),
            Op::NextLineAndSetLeading(to) => {
                self.now.leading = -to.1.as_f64();
                self.now.next_line(to.0.as_f64(), to.1.as_f64());
            }
            Op::NextLineUsingLeading(_) => self.now.next_line_by_leading(),
            Op::ShowText(text) => {
                self.text(text.0)?;
                self.show_text();
            }
            Op::ShowTexts(parts) => {
                for part in parts.0.iter::<Object<'_>>() {
                    match part {
                        Object::Number(back) => self.now.adjust(back.as_f32()),
                        Object::String(text) => self.text(&text)?,
                        _ => {}
                    }
                }
                self.show_text();
            }
            Op::NextLineAndShowText(text) => {
                self.now.next_line_by_leading();
                self.text(text.0)?;
                self.show_text();
            }
            Op::ShowTextWithParameters(text) => {
                (self.now.word_space, self.now.char_space) = (text.0.as_f32(), text.1.as_f32());
                self.now.next_line_by_leading();
                self.text(text.2)?;
                self.show_text();
            }
            _ => {}
        }
        Ok(())
    }

    /// What a named state of the file sets.
    fn set(&mut self, state: &Dict<'a>) -> Result<(), Enough> {
        if let Some(alpha) = state.get::<f32>(b"ca") {
            self.now.fill.alpha = alpha;
        }
        if let Some(alpha) = state.get::<f32>(b"CA") {
            self.now.stroke.alpha = alpha;
        }
        if let Some(width) = state.get::<f64>(b"LW") {
            self.now.line_width = width;
        }
        if let Some(font) = state.get::<Array<'a>>(b"Font") {
            let mut parts = font.iter::<Object<'a>>();
            let (dict, size) = (parts.next().and_then(Object::into_dict), parts.next().and_then(Object::into_number));
            if let (Some(dict), Some(size)) = (dict, size) {
                let found = self.fonts.get(&dict);
                self.font(found, size)?;
            }
        }
        Ok(())
    }

    fn mark(&mut self, properties: Option<Dict<'_>>, layer: Option<ObjectIdentifier>) {
        self.eye.begin_mark(properties.as_ref().and_then(|p| p.get::<Text<'_>>(ACTUAL_TEXT)).as_deref());
        self.layers.enter(layer.map(|id| {
            let own = properties.unwrap_or_default();
            (own.get::<Dict<'_>>(OC).unwrap_or(own), Some(id))
        }));
    }
}

/// Fonts and text.
impl<'a> Hand<'_, '_, 'a> {
    fn font(&mut self, (font, cost): (Option<Rc<Font<'a>>>, usize), size: Number) -> Result<(), Enough> {
        self.spend(if cost > 0 { BEGIN + cost / BYTES } else { 0 })?;
        self.now.stands_in = font.is_none();
        self.now.font = font.or_else(|| self.fonts.fallback());
        self.now.size = size.as_f32();
        Ok(())
    }

    /// The glyphs of a text, and the pen behind them.
    fn text(&mut self, text: &[u8]) -> Result<(), Enough> {
        if self.now.font.is_none() {
            (self.now.font, self.now.stands_in) = (self.fonts.fallback(), true);
        }
        let Some(font) = self.now.font.clone() else { return Ok(()) };
        let shown = self.layers.are_shown() && (!self.now.stands_in || text.is_ascii());
        let mut at = 0;
        while at < text.len() {
            self.spend(1)?;
            let code = font.code(text, at);
            at += code.bytes;
            let advance = font.advance(code);
            if shown {
                let at = self.now.place(font.origin(code));
                self.glyphs.push(Glyph { said: font.said(code), wide: advance.0, at });
            }
            self.now.advance(code, advance);
            // A text may be as long as a file, and a glyph takes much more room than its code.
            if self.glyphs.len() >= MAX_RUN {
                self.show_text();
            }
        }
        Ok(())
    }

    /// Lets the eye see the glyphs of one operator, or of a long text a part.
    fn show_text(&mut self) {
        let Some(first) = self.glyphs.first() else { return };
        let (now, mode) = (&self.now, self.now.mode);
        let [a, b, c, d, _, _] = now.letters().as_coeffs();
        if mode.clips {
            let reach = (c.hypot(d)).max(a.hypot(b));
            let around = |p: Point| Rect::from_center_size(p, (2.0 * reach, 2.0 * reach));
            let all = self.glyphs.iter().map(|g| around(g.at)).fold(around(first.at), |all, one| all.union(one));
            self.letters = Some(self.letters.map_or(all, |letters| letters.union(all)));
        }
        let style = now.font.as_ref().map(|font| font.style).unwrap_or_default();
        let run = |paint, ghost| Run { glyphs: &self.glyphs, axes: [a, b, c, d], style, paint, clip: now.clip, ghost };
        if mode.fills {
            self.eye.text(&run(&now.fill, false));
        } else if !mode.strokes {
            self.eye.text(&run(&now.fill, true));
        }
        if mode.strokes {
            let width = now.line_width * now.ctm.determinant().abs().sqrt();
            self.eye.outlined(&run(&now.stroke, false), width);
        }
        self.glyphs.clear();
    }
}

/// Paths.
impl Hand<'_, '_, '_> {
    fn close(&mut self) {
        if !self.path.elements().is_empty() && self.path.elements().last() != Some(&PathEl::ClosePath) {
            self.path.close_path();
        }
    }

    fn show_path(&mut self, fills: bool, strokes: bool) {
        if self.layers.are_shown() && !self.path.elements().is_empty() {
            if fills {
                self.eye.filled(&self.path, self.now.ctm, &self.now.fill);
            }
            if strokes {
                self.eye.stroked(&self.path, self.now.ctm);
            }
        }
        self.end_path();
    }

    fn end_path(&mut self) {
        if std::mem::take(&mut self.cuts) && !self.path.elements().is_empty() {
            self.now.cut(self.now.ctm.transform_rect_bbox(self.path.bounding_box()));
        }
        self.path.truncate(0);
    }

    fn picture(&mut self) {
        if self.layers.are_shown() {
            self.eye.picture(self.now.ctm.transform_rect_bbox(Rect::new(0.0, 0.0, 1.0, 1.0)));
        }
    }
}

/// Forms: drawings that a page draws.
impl<'a> Hand<'_, '_, 'a> {
    fn object(&mut self, object: &Stream<'a>, resources: &Resources<'a>) -> Result<(), Enough> {
        let dict = object.dict();
        let kind = dict.get::<Name<'_>>(SUBTYPE);
        let layer = dict.get::<Dict<'a>>(OC).map(|layer| (layer, dict.get_ref(OC).map(ObjectIdentifier::from)));
        self.layers.enter(layer);
        let followed = match kind.as_deref() {
            Some(IMAGE) => {
                self.picture();
                Ok(())
            }
            Some(FORM) if self.layers.are_shown() => self.form(object, resources),
            _ => Ok(()),
        };
        self.layers.leave();
        followed
    }

    fn form(&mut self, form: &Stream<'a>, resources: &Resources<'a>) -> Result<(), Enough> {
        let dict = form.dict();
        let Some(bounds) = dict.get::<[f64; 4]>(BBOX) else { return Ok(()) };
        if self.depth >= MAX_DEPTH {
            return Ok(());
        }
        let Ok(content) = form.decoded_data() else { return Ok(()) };
        self.spend(BEGIN + content.len() / BYTES)?;
        self.path.truncate(0);
        let before = self.now.clone();
        self.now.ctm *= Affine::new(dict.get::<[f64; 6]>(MATRIX).unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]));
        self.now.cut(self.now.ctm.transform_rect_bbox(bounds_of(bounds)));
        if dict.contains_key(GROUP) {
            (self.now.fill.alpha, self.now.stroke.alpha) = (1.0, 1.0);
        }
        let own = dict.get::<Dict<'a>>(RESOURCES).map(Resources::new);
        self.depth += 1;
        let followed = self.content(TypedIter::new(&content), own.as_ref().unwrap_or(resources));
        self.depth -= 1;
        self.now = before;
        followed
    }

    /// What an annotation looks like, fitted into its place (ISO 32000-1, 12.5.5).
    fn annotation(&mut self, note: &Dict<'a>, resources: &Resources<'a>) -> Result<(), Enough> {
        let looks = note.get::<Dict<'a>>(AP).and_then(|looks| looks.get::<Object<'a>>(N));
        let look = match looks {
            Some(Object::Stream(look)) => Some(look),
            Some(Object::Dict(states)) => note
                .get::<Name<'_>>(AS)
                .and_then(|state| states.get::<Stream<'a>>(state))
                .or_else(|| states.get::<Stream<'a>>(b"Off")),
            _ => None,
        };
        let (Some(look), Some(place)) = (look, note.get::<Box4>(RECT)) else { return Ok(()) };
        let dict = look.dict();
        let Some(bounds) = dict.get::<[f64; 4]>(BBOX) else { return Ok(()) };
        let matrix = Affine::new(dict.get::<[f64; 6]>(MATRIX).unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]));
        let own = matrix.transform_rect_bbox(bounds_of(bounds));
        let (across, up) = ((place.x1 - place.x0) / own.width(), (place.y1 - place.y0) / own.height());
        if !across.is_finite() || !up.is_finite() {
            return Ok(());
        }
        let before = self.now.clone();
        self.now.ctm *= Affine::new([across, 0.0, 0.0, up, place.x0 - across * own.x0, place.y0 - up * own.y0]);
        let followed = self.form(&look, resources);
        self.now = before;
        followed
    }
}

fn named(paint: &mut Paint, numbers: &[Number], pattern: Option<&Name<'_>>) {
    match pattern {
        Some(_) => paint.pattern(),
        None => paint.numbers(numbers),
    }
}

fn bounds_of([x0, y0, x1, y1]: [f64; 4]) -> Rect {
    Rect::from_points((x0, y0), (x1, y1))
}

fn point(x: Number, y: Number) -> Point {
    Point::new(x.as_f64(), y.as_f64())
}

fn affine(numbers: [Number; 6]) -> Affine {
    Affine::new(numbers.map(|n| n.as_f64()))
}
