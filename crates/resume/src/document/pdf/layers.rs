//! Layers that a person can turn on and off ("optional content", ISO 32000-1, 8.11): which parts of a drawing are shown.

use hayro_syntax::object::dict::keys::{BASE_STATE, D, OCGS, OCPROPERTIES, OFF, ON, P, TYPE};
use hayro_syntax::object::{Array, Dict, Name, ObjectIdentifier};
use hayro_syntax::xref::XRef;
use rustc_hash::FxHashSet;

/// The layers of a document, and those that a drawing is in.
#[derive(Default)]
pub(super) struct Layers {
    off: FxHashSet<ObjectIdentifier>,
    shown: Vec<bool>,
}

impl Layers {
    /// As they are when the document is opened.
    pub(super) fn new(xref: &XRef) -> Layers {
        let mut off = FxHashSet::default();
        let all = xref.get::<Dict<'_>>(xref.root_id()).and_then(|root| root.get::<Dict<'_>>(OCPROPERTIES));
        if let Some(all) = all
            && let Some(first) = all.get::<Dict<'_>>(D)
        {
            if first.get::<Name<'_>>(BASE_STATE).as_deref() == Some(b"OFF") {
                off.extend(members(&all, OCGS));
            }
            members(&first, ON).for_each(|id| {
                off.remove(&id);
            });
            off.extend(members(&first, OFF));
        }
        Layers { off, shown: Vec::new() }
    }

    pub(super) fn are_shown(&self) -> bool {
        self.shown.last().copied().unwrap_or(true)
    }

    /// Enters what belongs to a layer, to a rule over layers, or to neither.
    pub(super) fn enter(&mut self, layer: Option<(Dict<'_>, Option<ObjectIdentifier>)>) {
        let shown = layer.is_none_or(|(dict, id)| match dict.get::<Name<'_>>(TYPE).as_deref() {
            Some(b"OCMD") => self.is_met(&dict),
            _ => id.is_none_or(|id| !self.off.contains(&id)),
        });
        self.shown.push(shown && self.are_shown());
    }

    pub(super) fn leave(&mut self) {
        self.shown.pop();
    }

    /// Whether a rule over layers holds.
    fn is_met(&self, rule: &Dict<'_>) -> bool {
        let one = rule.get_ref(OCGS).filter(|_| rule.get::<Array<'_>>(OCGS).is_none()).map(ObjectIdentifier::from);
        let layers: Vec<bool> = members(rule, OCGS).chain(one).map(|id| !self.off.contains(&id)).collect();
        let any = |wanted: bool| layers.is_empty() || layers.contains(&wanted);
        match rule.get::<Name<'_>>(P).as_deref() {
            Some(b"AllOn") => !layers.contains(&false),
            Some(b"AllOff") => !layers.contains(&true),
            Some(b"AnyOff") => any(false),
            _ => any(true),
        }
    }
}

fn members(of: &Dict<'_>, key: &[u8]) -> impl Iterator<Item = ObjectIdentifier> {
    let ids: Vec<_> = of
        .get::<Array<'_>>(key)
        .iter()
        .flat_map(|all| all.raw_iter())
        .filter_map(|item| item.as_obj_ref().map(ObjectIdentifier::from))
        .collect();
    ids.into_iter()
}
