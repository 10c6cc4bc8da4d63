//! Files that a PDF holds inside, such as the XML of a Europass.

use super::open;
use hayro_syntax::object::dict::keys::{EF, EMBEDDED_FILES, F, KIDS, NAMES, UF};
use hayro_syntax::object::{Array, Dict, Object, Stream};
use memchr::memmem;

/// The most files, the largest one and the deepest tree of names that are looked at.
const MAX_FILES: usize = 32;
const MAX_BYTES: usize = 10 << 20;
const MAX_DEPTH: usize = 8;
const MAX_NODES: usize = 1000;

/// The embedded files of a PDF; none where it can't be read.
pub fn attachments(bytes: &[u8]) -> Vec<Vec<u8>> {
    // Opening is dear, and a file whose objects are not packed away would show that it holds files.
    let shows = |name: &[u8]| memmem::find(bytes, name).is_some();
    if !shows(b"EmbeddedFile") && !shows(b"ObjStm") {
        return Vec::new();
    }
    let Ok(pdf) = open(bytes) else { return Vec::new() };
    let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    let names = root.and_then(|r| r.get::<Dict<'_>>(NAMES)).and_then(|n| n.get::<Dict<'_>>(EMBEDDED_FILES));
    let mut files = Vec::new();
    let mut open: Vec<(Dict<'_>, usize)> = names.map(|n| (n, 0)).into_iter().collect();
    let mut nodes = 0;
    while let Some((node, depth)) = open.pop() {
        nodes += 1;
        if nodes > MAX_NODES || depth > MAX_DEPTH {
            break;
        }
        let leaves = node.get::<Array<'_>>(NAMES);
        for leaf in leaves.iter().flat_map(|l| l.iter::<Object<'_>>()).take(MAX_NODES) {
            let Object::Dict(leaf) = leaf else { continue };
            let Some(held) = leaf.get::<Dict<'_>>(EF) else { continue };
            let Some(file) = held.get::<Stream<'_>>(UF).or_else(|| held.get::<Stream<'_>>(F)) else { continue };
            if file.raw_data().len() > MAX_BYTES || files.len() >= MAX_FILES {
                continue;
            }
            files.extend(file.decoded_data().ok().filter(|d| d.len() <= MAX_BYTES).map(|d| d.into_owned()));
        }
        let kids = node.get::<Array<'_>>(KIDS);
        open.extend(kids.iter().flat_map(|k| k.iter::<Dict<'_>>()).take(MAX_NODES).map(|k| (k, depth + 1)));
    }
    files
}
