//! How the bytes of a text are parted into codes, and which character of the font's collection a code asks for.

use super::{Code, map};
use hayro_cmap::{CMap, CMapName, CidFamily, WritingMode, load_embedded};
use hayro_syntax::object::dict::keys::{CIDSYSTEMINFO, ENCODING, ORDERING, REGISTRY};
use hayro_syntax::object::{Dict, Object, String as Text};

/// How a font's codes are written.
pub(super) enum Codes {
    /// A byte each.
    Bytes,
    /// Two bytes each, that are the character's number: what nearly all programs write.
    Pairs { upright: bool },
    /// By a table.
    Table(Box<CMap>),
}

impl Codes {
    /// Of a composite font.
    pub(super) fn new(dict: &Dict<'_>, cost: &mut usize) -> Option<Codes> {
        match dict.get::<Object<'_>>(ENCODING)? {
            Object::Name(name) => match CMapName::from_bytes(&name) {
                CMapName::IdentityH => Some(Codes::Pairs { upright: false }),
                CMapName::IdentityV => Some(Codes::Pairs { upright: true }),
                name => map(load_embedded(name)?).map(|map| Codes::Table(Box::new(map))),
            },
            Object::Stream(stream) => {
                let unpacked = stream.decoded_data().ok()?;
                *cost += unpacked.len();
                map(&unpacked).map(|map| Codes::Table(Box::new(map)))
            }
            _ => None,
        }
    }

    pub(super) fn is_composite(&self) -> bool {
        !matches!(self, Codes::Bytes)
    }

    /// Whether its text runs from top to bottom.
    pub(super) fn is_upright(&self) -> bool {
        match self {
            Codes::Bytes => false,
            Codes::Pairs { upright } => *upright,
            Codes::Table(table) => table.metadata().writing_mode == Some(WritingMode::Vertical),
        }
    }

    /// The first code of a text. A text that begins with none loses a byte.
    pub(super) fn read(&self, text: &[u8]) -> Code {
        match (self, text) {
            (Codes::Bytes, [byte, ..]) => Code { code: u32::from(*byte), cid: u32::from(*byte), bytes: 1 },
            (Codes::Pairs { .. }, [high, low, ..]) => {
                let code = u32::from(u16::from_be_bytes([*high, *low]));
                Code { code, cid: code, bytes: 2 }
            }
            (Codes::Table(table), _) => {
                let mut code = 0;
                for (byte, bytes) in text.iter().zip(1..=4) {
                    code = (code << 8) | u32::from(*byte);
                    if let Some(cid) = table.lookup_cid_code(code, bytes) {
                        return Code { code, cid, bytes: usize::from(bytes) };
                    }
                }
                Code { code: 0, cid: 0, bytes: 1 }
            }
            _ => Code { code: 0, cid: 0, bytes: 1 },
        }
    }

    /// The table that says what the characters of the font's collection mean, where that is one of Adobe's.
    pub(super) fn collection(&self, font: &Dict<'_>) -> Option<CMapName<'static>> {
        let own = match self {
            Codes::Table(table) => table.metadata().character_collection.as_ref().map(|c| c.family.clone()),
            _ => None,
        };
        let family = own.filter(|family| *family != CidFamily::AdobeIdentity).or_else(|| {
            let info = font.get::<Dict<'_>>(CIDSYSTEMINFO)?;
            let registry = info.get::<Text<'_>>(REGISTRY)?;
            Some(CidFamily::from_registry_ordering(registry.as_bytes(), info.get::<Text<'_>>(ORDERING)?.as_bytes()))
        });
        family?.ucs2_cmap()
    }
}
