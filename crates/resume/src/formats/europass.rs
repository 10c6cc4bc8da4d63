//! x
use crate::raw::Reading;
pub fn read(_: &[u8]) -> Option<Reading> {
    None
}
