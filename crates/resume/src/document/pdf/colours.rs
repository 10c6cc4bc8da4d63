//! Colours, as near as a look needs them: whether two texts have the same, and whether one can be seen on paper.
//! Profiles and the functions of inks are not worked out.

use hayro_syntax::object::dict::keys::N;
use hayro_syntax::object::{Array, Name, Number, Object, Stream, String as Text};
use hayro_syntax::page::Resources;
use std::rc::Rc;

/// How deep spaces may be told by others.
const MAX_DEPTH: usize = 4;

/// What something is painted with.
#[derive(Debug, Clone)]
pub(super) struct Paint {
    space: Space,
    /// `0xRRGGBB`; `None` for a pattern.
    pub(super) colour: Option<u32>,
    /// From 0, which is as if nothing were painted, to 1.
    pub(super) alpha: f32,
}

impl Default for Paint {
    fn default() -> Self {
        Paint { space: Space::Grey, colour: Some(0), alpha: 1.0 }
    }
}

impl Paint {
    /// Whether anything of it can be seen.
    pub(super) fn is_seen(&self) -> bool {
        self.alpha >= 0.05
    }

    pub(super) fn grey(&mut self, grey: Number) {
        self.space(Space::Grey);
        self.values(&[grey.as_f32()]);
    }

    pub(super) fn rgb(&mut self, parts: [Number; 3]) {
        self.space(Space::Rgb);
        self.values(&parts.map(|n| n.as_f32()));
    }

    pub(super) fn cmyk(&mut self, parts: [Number; 4]) {
        self.space(Space::Cmyk);
        self.values(&parts.map(|n| n.as_f32()));
    }

    pub(super) fn space(&mut self, space: Space) {
        self.colour = match &space {
            Space::Pattern => None,
            Space::Ink => Some(space.colour(&[1.0])),
            Space::Cmyk => Some(0),
            _ => Some(space.colour(&[])),
        };
        self.space = space;
    }

    pub(super) fn numbers(&mut self, numbers: &[Number]) {
        // More than these no space has that isn't made of inks.
        let mut values = [0.0; 32];
        let count = numbers.len().min(values.len());
        for (value, number) in values.iter_mut().zip(numbers) {
            *value = number.as_f32();
        }
        self.values(values.get(..count).unwrap_or_default());
    }

    fn values(&mut self, values: &[f32]) {
        self.colour = Some(self.space.colour(values));
    }

    /// Patterns are seen, whatever they show.
    pub(super) fn pattern(&mut self) {
        self.colour = None;
    }
}

/// What the numbers of a colour mean.
#[derive(Debug, Clone)]
pub(super) enum Space {
    Grey,
    Rgb,
    Cmyk,
    Lab,
    /// Inks of their own, each from none to full.
    Ink,
    Indexed(Rc<Palette>),
    Pattern,
}

/// The colours of a palette: bytes of another space.
#[derive(Debug)]
pub(super) struct Palette {
    of: Space,
    bytes: Vec<u8>,
}

impl Space {
    /// A space by its name.
    pub(super) fn named(name: &Name<'_>, resources: &Resources<'_>) -> Space {
        Space::known(name).or_else(|| Space::new(&resources.get_color_space(name)?, MAX_DEPTH)).unwrap_or(Space::Grey)
    }

    fn known(name: &[u8]) -> Option<Space> {
        match name {
            b"DeviceGray" | b"G" | b"CalGray" => Some(Space::Grey),
            b"DeviceRGB" | b"RGB" | b"CalRGB" => Some(Space::Rgb),
            b"DeviceCMYK" | b"CMYK" => Some(Space::Cmyk),
            b"Lab" => Some(Space::Lab),
            b"Separation" | b"DeviceN" => Some(Space::Ink),
            b"Pattern" => Some(Space::Pattern),
            _ => None,
        }
    }

    fn new(object: &Object<'_>, depth: usize) -> Option<Space> {
        let depth = depth.checked_sub(1)?;
        let array = match object {
            Object::Name(name) => return Space::known(name),
            Object::Array(array) => array,
            _ => return None,
        };
        let mut parts = array.iter::<Object<'_>>();
        let kind = parts.next()?.into_name()?;
        match &*kind {
            b"ICCBased" => Some(match parts.next()?.into_stream()?.dict().get::<u8>(N)? {
                1 => Space::Grey,
                4 => Space::Cmyk,
                _ => Space::Rgb,
            }),
            b"Indexed" | b"I" => Space::palette(array, depth),
            kind => Space::known(kind),
        }
    }

    fn palette(array: &Array<'_>, depth: usize) -> Option<Space> {
        let mut parts = array.iter::<Object<'_>>().skip(1);
        let of = Space::new(&parts.next()?, depth)?;
        let bytes = match parts.nth(1)? {
            Object::String(bytes) => Text::as_bytes(&bytes).to_vec(),
            Object::Stream(stream) => Stream::decoded_data(&stream).ok()?.into_owned(),
            _ => return None,
        };
        Some(Space::Indexed(Rc::new(Palette { of, bytes })))
    }

    /// How many numbers make a colour of it.
    fn parts(&self) -> usize {
        match self {
            Space::Rgb | Space::Lab => 3,
            Space::Cmyk => 4,
            _ => 1,
        }
    }

    fn colour(&self, values: &[f32]) -> u32 {
        let value = |at: usize| values.get(at).copied().unwrap_or(0.0);
        match self {
            Space::Grey | Space::Pattern => rgb([value(0); 3]),
            Space::Rgb => rgb([value(0), value(1), value(2)]),
            Space::Cmyk => rgb([0, 1, 2].map(|at| (1.0 - value(at)) * (1.0 - value(3)))),
            Space::Lab => rgb([value(0) / 100.0; 3]),
            Space::Ink => rgb([1.0 - values.iter().copied().fold(0.0, f32::max); 3]),
            Space::Indexed(palette) => {
                let parts = palette.of.parts();
                let from = (value(0).max(0.0) as usize).saturating_mul(parts);
                let bytes = palette.bytes.get(from..).unwrap_or_default();
                let mut values = [0.0; 4];
                values.iter_mut().zip(bytes).take(parts).for_each(|(v, byte)| *v = f32::from(*byte) / 255.0);
                palette.of.colour(values.get(..parts).unwrap_or_default())
            }
        }
    }
}

fn rgb(parts: [f32; 3]) -> u32 {
    let [r, g, b] = parts.map(|part| (part.clamp(0.0, 1.0) * 255.0 + 0.5) as u8);
    u32::from_be_bytes([0, r, g, b])
}
