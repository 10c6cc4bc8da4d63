//! The fonts of a document: what a code says, how far it moves the pen, and whether it is bold or italic.
//!
//! Who reads draws nothing: glyphs stay packed, and of a font's program no more is opened than tells its weight. hayro's
//! own reading of fonts, which is dear, is asked where a dictionary doesn't say what a code means or how wide it is.

mod codes;
mod program;
mod unpack;
mod widths;

use codes::Codes;
use hayro_cmap::{BfString, CMap, CMapName, load_embedded};
use hayro_font::{CMapResolverFn, FontCache, FontGlyph, FontQuery, FontResolverFn, StandardFont};
use hayro_syntax::object::dict::keys::{
    BASE_FONT, DESCENDANT_FONTS, FLAGS, FONT_DESC, FONT_FILE, FONT_FILE2, FONT_FILE3, FONT_WEIGHT, SUBTYPE, TO_UNICODE,
};
use hayro_syntax::object::{Array, Dict, Name, ObjectIdentifier, Stream};
use hayro_syntax::page::Resources;
use rustc_hash::FxHashMap;
use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;
use unpack::Unpacker;
use widths::Widths;

/// The bit of a descriptor's flags that says italic.
const ITALIC: u32 = 1 << 6;

/// The fonts of a document, each read once.
#[derive(Default)]
pub(super) struct Fonts<'a> {
    cache: FontCache<'a>,
    unpacker: Unpacker,
    known: FxHashMap<ObjectIdentifier, Option<Rc<Font<'a>>>>,
}

impl<'a> Fonts<'a> {
    /// A font by its name, and how many bytes had to be unpacked for it.
    pub(super) fn named(&mut self, name: &Name<'_>, resources: &Resources<'a>) -> (Option<Rc<Font<'a>>>, usize) {
        // Looking a reference up costs nothing against reading the dictionary, and texts change fonts all the time.
        match resources.fonts.get_ref(name).and_then(|at| self.known.get(&at.into())) {
            Some(known) => (known.clone(), 0),
            None => resources.get_font(name).map(|dict| self.get(&dict)).unwrap_or_default(),
        }
    }

    /// A font by its dictionary, and how many bytes had to be unpacked for it.
    pub(super) fn get(&mut self, dict: &Dict<'a>) -> (Option<Rc<Font<'a>>>, usize) {
        if let Some(known) = dict.obj_id().and_then(|id| self.known.get(&id)) {
            return (known.clone(), 0);
        }
        let mut cost = 0;
        let font = Font::new(dict, &self.cache, &mut self.unpacker, &mut cost).map(Rc::new);
        if let Some(id) = dict.obj_id() {
            self.known.insert(id, font.clone());
        }
        (font, cost)
    }

    /// What stands in where a font isn't there: as other programs do, Helvetica.
    pub(super) fn fallback(&self) -> Option<Rc<Font<'a>>> {
        let whole = self.cache.standard_font(StandardFont::Helvetica, &standard_fonts())?;
        Some(Rc::new(Font {
            dict: Dict::empty(),
            cache: self.cache.clone(),
            codes: Codes::Bytes,
            widths: None,
            unicode: None,
            collection: None,
            style: Style::default(),
            whole: OnceCell::from(Some(whole)),
        }))
    }
}

/// A font.
pub(super) struct Font<'a> {
    dict: Dict<'a>,
    cache: FontCache<'a>,
    codes: Codes,
    widths: Option<Widths>,
    /// What the file says that a code means.
    unicode: Option<CMap>,
    /// What the characters of a known collection mean.
    collection: Option<CMap>,
    pub(super) style: Style,
    /// All of it, as hayro reads it.
    whole: OnceCell<Option<hayro_font::Font<'a>>>,
}

/// A code of a text: its number, that of its character in the font's collection, and its bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Code {
    pub(super) code: u32,
    pub(super) cid: u32,
    pub(super) bytes: usize,
}

impl<'a> Font<'a> {
    fn new(dict: &Dict<'a>, cache: &FontCache<'a>, unpacker: &mut Unpacker, cost: &mut usize) -> Option<Font<'a>> {
        let kind = dict.get::<Name<'_>>(SUBTYPE)?;
        let composite = match &*kind {
            b"Type0" => true,
            b"Type1" | b"MMType1" | b"TrueType" | b"OpenType" | b"Type3" => false,
            _ => return None,
        };
        let drawn = &*kind == b"Type3";
        let descendant =
            composite.then(|| dict.get::<Array<'a>>(DESCENDANT_FONTS)?.iter::<Dict<'a>>().next()).flatten();
        if composite && descendant.is_none() {
            return None;
        }
        let base = descendant.as_ref().unwrap_or(dict);
        let descriptor = base.get::<Dict<'a>>(FONT_DESC).unwrap_or_default();
        let codes = if composite { Codes::new(dict, cost)? } else { Codes::Bytes };
        let unicode = unicode(dict, unpacker, cost);
        let collection = match &unicode {
            None if composite => codes.collection(base).and_then(|name| map(load_embedded(name)?)),
            _ => None,
        };
        let widths =
            if composite { Some(Widths::of_characters(base)) } else { Widths::of_bytes(dict, &descriptor, drawn) };
        let style = Style::new(dict, &descriptor, &*kind == b"TrueType" || composite);
        let (dict, cache, whole) = (dict.clone(), cache.clone(), OnceCell::new());
        Some(Font { dict, cache, codes, widths, unicode, collection, style, whole })
    }

    /// The code at a place of a text.
    pub(super) fn code(&self, text: &[u8], at: usize) -> Code {
        self.codes.read(text.get(at..).unwrap_or_default())
    }

    /// Whether its text runs from top to bottom.
    pub(super) fn is_upright(&self) -> bool {
        self.codes.is_upright()
    }

    /// How far a code moves the pen, to the right or up, in thousandths of the size.
    pub(super) fn advance(&self, code: Code) -> (f32, f32) {
        match &self.widths {
            Some(widths) if self.codes.is_upright() => (0.0, widths.fall(code.cid)),
            Some(widths) => (widths.wide(code.cid), 0.0),
            None => (self.whole().map_or(0.0, |font| font.code_advance(code.code).x as f32), 0.0),
        }
    }

    /// Where a glyph begins, seen from the pen, in thousandths of the size.
    pub(super) fn origin(&self, code: Code) -> (f32, f32) {
        match &self.widths {
            Some(widths) if self.codes.is_upright() => widths.origin(code.cid),
            _ => (0.0, 0.0),
        }
    }

    /// What a code says.
    pub(super) fn said(&self, code: Code) -> Option<BfString> {
        let own = self.unicode.as_ref().and_then(|map| map.lookup_bf_string(code.code));
        match own {
            // Some files say of a code that it means the number 0.
            Some(said) if said != BfString::Char('\0') => Some(said),
            _ if self.codes.is_composite() => self.collection.as_ref()?.lookup_bf_string(code.cid),
            _ => {
                let font = self.whole()?;
                match font.glyph(font.map_code(code.code), code.code) {
                    FontGlyph::Outline(glyph) => glyph.as_unicode(),
                    FontGlyph::Type3(glyph) => glyph.as_unicode(),
                }
            }
        }
    }

    fn whole(&self) -> Option<&hayro_font::Font<'a>> {
        let maps: CMapResolverFn = Arc::new(load_embedded);
        self.whole.get_or_init(|| self.cache.font(&self.dict, &standard_fonts(), &maps)).as_ref()
    }
}

/// Where hayro finds the fourteen fonts that files needn't bring, which tell how wide they are.
fn standard_fonts() -> FontResolverFn {
    Arc::new(|query| match query {
        FontQuery::Standard(font) => Some(font.get_font_data()),
        FontQuery::Fallback(query) => Some(query.pick_standard_font().get_font_data()),
    })
}

fn unicode(dict: &Dict<'_>, unpacker: &mut Unpacker, cost: &mut usize) -> Option<CMap> {
    if let Some(stream) = dict.get::<Stream<'_>>(TO_UNICODE) {
        let unpacked = unpacker.whole(&stream)?;
        *cost += unpacked.len();
        return map(&unpacked);
    }
    // Not as it should be, but there are files that give a name.
    map(load_embedded(CMapName::from_bytes(&dict.get::<Name<'_>>(TO_UNICODE)?))?)
}

fn map(bytes: &[u8]) -> Option<CMap> {
    CMap::parse(bytes, load_embedded)
}

/// Bold and italic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Style {
    pub(super) bold: bool,
    pub(super) italic: bool,
}

impl Style {
    fn new(dict: &Dict<'_>, descriptor: &Dict<'_>, has_program: bool) -> Style {
        let mut style = dict.get::<Name<'_>>(BASE_FONT).map(|name| Style::of(name.as_str())).unwrap_or_default();
        // What browsers say of a font that they draw.
        style.bold |= descriptor.get::<f32>(FONT_WEIGHT).is_some_and(|weight| weight >= f32::from(program::BOLD));
        if has_program
            && let Some(program) =
                [FONT_FILE2, FONT_FILE3, FONT_FILE].iter().find_map(|key| descriptor.get::<Stream<'_>>(key))
        {
            style.italic |= descriptor.get::<u32>(FLAGS).is_some_and(|flags| flags & ITALIC != 0);
            if !(style.bold && style.italic) {
                let own = program::look(&program).unwrap_or_default();
                style = Style { bold: style.bold || own.bold, italic: style.italic || own.italic };
            }
        }
        style
    }

    /// What the name of a font says.
    fn of(name: &str) -> Style {
        let name = name.to_ascii_lowercase();
        let has = |marks: &[&str]| marks.iter().any(|m| name.contains(m));
        Style {
            bold: has(&["bold", "black", "heavy", "demi", "cmbx", "-bd", "extrab", "sfbx", "-hb"]),
            italic: has(&["italic", "oblique", "cmti", "cmsl", "-it", "kursiv", "sfti"]),
        }
    }
}
