//! x
use super::json::Json;
use crate::raw::Reading;
pub(super) fn read(_: &Json<'_>) -> Option<Reading> {
    None
}
