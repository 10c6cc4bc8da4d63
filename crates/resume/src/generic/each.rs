//! Lists of which a rule parts some items, most of which it leaves as they are.

/// The items, with what a rule makes of those that it parts in their place; the others are not moved.
pub(super) fn each<T>(mut items: Vec<T>, part: impl Fn(&T) -> Option<Vec<T>>) -> Vec<T> {
    let mut at = 0;
    while let Some(item) = items.get(at) {
        match part(item) {
            Some(parts) => {
                let count = parts.len();
                items.splice(at..=at, parts);
                at += count;
            }
            None => at += 1,
        }
    }
    items
}

/// The parts of one item, or the item itself.
pub(super) fn parts<T>(item: T, part: impl Fn(&T) -> Option<Vec<T>>) -> Vec<T> {
    match part(&item) {
        Some(parts) => parts,
        None => vec![item],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_parted_keeps_its_place() {
        let part = |n: &u32| n.is_multiple_of(2).then(|| vec![n * 10, n * 10 + 1]);
        assert_eq!(each(vec![1, 2, 3, 4], part), [1, 20, 21, 3, 40, 41]);
        assert_eq!((parts(1, part), parts(2, part)), (vec![1], vec![20, 21]));
    }
}
