//! What may move on Liepin: every address, field, phrase and name that this folder relies on.

crate::facts! {}
