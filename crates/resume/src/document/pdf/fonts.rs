//! Which fonts are bold or italic.
//!
//! hayro says so of embedded TrueType and all CID fonts. Of the others it only says which program draws a glyph; the
//! loud ones among them are loaded here by their dictionary to know them again.

use hayro_font::hayro_syntax::object::dict::keys::{
    BASE_FONT, FONT, FONT_DESC, FONT_FILE, FONT_FILE2, FONT_FILE3, RESOURCES, SUBTYPE, XOBJECT,
};
use hayro_font::hayro_syntax::object::{Dict, Name, Stream};
use hayro_font::{Font, FontCache, FontGlyph, OutlineGlyph};
use hayro_interpret::InterpreterSettings;
use rustc_hash::{FxHashMap, FxHashSet};

/// How many fonts of a document are looked at, and how deep forms are searched for them.
const MAX_FONTS: usize = 500;
const MAX_DEPTH: usize = 4;

/// The loud fonts of a document.
#[derive(Default)]
pub(super) struct Fonts<'a> {
    cache: FontCache<'a>,
    settings: InterpreterSettings,
    /// What pages draw with, until a font without a name is met: parsing all fonts is dear, and few files have one.
    ahead: Vec<Dict<'a>>,
    loud: Vec<(Font<'a>, Style)>,
    seen: FxHashSet<(u8, u32, i32)>,
    /// What a program was last drawn as: fonts that aren't embedded may share one, so that the name belongs to it.
    named: FxHashMap<u128, (String, Style)>,
}

/// Bold and italic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Style {
    pub(super) bold: bool,
    pub(super) italic: bool,
}

impl Style {
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

impl<'a> Fonts<'a> {
    /// The fonts of a page and of the forms it draws are among these.
    pub(super) fn expect(&mut self, resources: Dict<'a>) {
        self.ahead.push(resources);
    }

    fn collect(&mut self, resources: &Dict<'a>, depth: usize) {
        if let Some(fonts) = resources.get::<Dict<'a>>(FONT) {
            for name in fonts.keys() {
                let new = fonts.get_ref(&name).is_none_or(|r| self.seen.insert((0, r.obj_number, r.gen_number)));
                if !new || self.seen.len() > MAX_FONTS || self.loud.len() > MAX_FONTS {
                    continue;
                }
                let Some(font) = fonts.get::<Dict<'a>>(&name) else { continue };
                let style =
                    Style::of(&font.get::<Name<'_>>(BASE_FONT).map(|n| n.as_str().to_owned()).unwrap_or_default());
                if style != Style::default() && is_nameless(&font) {
                    let font = self.cache.font(&font, &self.settings.font_resolver, &self.settings.cmap_resolver);
                    self.loud.extend(font.map(|f| (f, style)));
                }
            }
        }
        let forms = resources.get::<Dict<'a>>(XOBJECT).filter(|_| depth < MAX_DEPTH);
        for name in forms.iter().flat_map(|f| f.keys()) {
            let Some(forms) = &forms else { continue };
            let new = forms.get_ref(&name).is_none_or(|r| self.seen.insert((1, r.obj_number, r.gen_number)));
            if !new || self.seen.len() > MAX_FONTS {
                continue;
            }
            if let Some(inner) = forms.get::<Stream<'a>>(&name).and_then(|s| s.dict().get::<Dict<'a>>(RESOURCES)) {
                self.collect(&inner, depth + 1);
            }
        }
    }

    /// What the font of a glyph is.
    pub(super) fn style(&mut self, glyph: &OutlineGlyph) -> Style {
        let Some(data) = glyph.font_data() else { return self.loud(glyph) };
        let name = data.postscript_name.unwrap_or_default();
        if let Some((last, style)) = self.named.get(&data.cache_key)
            && *last == name
        {
            return *style;
        }
        let mut style = Style::of(&name);
        style.bold |= data.weight.is_some_and(|w| w >= 600);
        style.italic |= data.is_italic;
        self.named.insert(data.cache_key, (name, style));
        style
    }

    fn loud(&mut self, glyph: &OutlineGlyph) -> Style {
        for resources in std::mem::take(&mut self.ahead) {
            self.collect(&resources, 0);
        }
        if self.loud.is_empty() {
            return Style::default();
        }
        let identity = glyph.identifier();
        let same = |font: &Font<'a>| match font.glyph(glyph.glyph_id(), glyph.char_code()) {
            FontGlyph::Outline(other) => other.identifier() == identity,
            FontGlyph::Type3(_) => false,
        };
        self.loud.iter().find(|(font, _)| same(font)).map(|(_, style)| *style).unwrap_or_default()
    }
}

/// Whether hayro doesn't tell a font's name: it is of Type 1, or TrueType that isn't embedded.
fn is_nameless(font: &Dict<'_>) -> bool {
    match font.get::<Name<'_>>(SUBTYPE).as_deref() {
        Some(b"Type1" | b"MMType1") => true,
        Some(b"Type0" | b"Type3") => false,
        _ => font.get::<Dict<'_>>(FONT_DESC).is_none_or(|descriptor| {
            ![FONT_FILE, FONT_FILE2, FONT_FILE3].iter().any(|key| descriptor.contains_key(key))
        }),
    }
}
