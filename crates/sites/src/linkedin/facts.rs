//! What may move on LinkedIn: every address, field, phrase and name that this folder relies on.

crate::facts! {}
