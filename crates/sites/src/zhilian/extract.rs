//! Zhilian's documents, from text to words.

pub mod nodes;
