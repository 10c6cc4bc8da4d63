//! Labels and their values: `户　口：北京`.

use resume::Key;
use std::borrow::Cow;

/// A table of labels: the words, without white space; what they are about; the rule's name.
pub(crate) type Labels = &'static [(&'static str, Key, &'static str)];

/// Splits `label：value` where the label is one of `labels`. White space inside and around the label doesn't count.
pub(crate) fn labelled<'t, L: Copy>(
    text: &'t str,
    labels: &[(&str, L, &'static str)],
) -> Option<(L, &'static str, &'t str)> {
    let (label, value) = text.split_once(['：', ':'])?;
    let label = squeezed(label);
    let (_, key, rule) = labels.iter().find(|(name, ..)| *name == label)?;
    Some((*key, rule, value))
}

/// Text without any white space; most words have none.
pub(crate) fn squeezed(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_whitespace) {
        return Cow::Borrowed(text);
    }
    let mut all = String::with_capacity(text.len());
    all.extend(text.split_whitespace());
    Cow::Owned(all)
}
