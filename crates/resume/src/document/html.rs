//! HTML to lines with a place.
