//! Joins an imported profile into a stored one.
