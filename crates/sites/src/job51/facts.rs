//! What may move on 51job: every address, field, phrase and name that this folder relies on.

crate::facts! {}
