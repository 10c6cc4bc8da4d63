//! Compares two JSON Resumes leaf by leaf: what a reader should have got, and what it got.
//!
//! Items of lists are aligned by their best match (most equal leaves), never by their index. Texts are compared without
//! regard to how they wrap, and phones by their digits. Remarks for people (`x.note`, `x.contacts`, `x.masked`,
//! `x.englishCopy`, of the resume or an item) are no values; neither is `x.language` of what was got, nor its
//! `x.translations` where what was expected only remarks on a copy in English.

use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// How a leaf came out.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// As expected.
    Right,
    /// Another value than expected.
    Wrong {
        /// What should be there.
        expected: Value,
        /// What is there.
        actual: Value,
    },
    /// Expected and not there.
    Missing {
        /// What should be there.
        expected: Value,
    },
    /// There and not expected.
    Fabricated {
        /// What is there.
        actual: Value,
    },
}

/// One leaf of the comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaf {
    /// Where: `work[1].x.salary`, by the index of what was expected, or of what was got where nothing was.
    pub path: String,
    /// The field, without indices: `work[].x.salary`.
    pub field: String,
    /// How it came out.
    pub outcome: Outcome,
}

/// Counts of outcomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// As expected.
    pub right: usize,
    /// Another value.
    pub wrong: usize,
    /// Not there.
    pub missing: usize,
    /// Not expected.
    pub fabricated: usize,
}

impl Tally {
    /// Counts one outcome.
    pub fn add(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::Right => self.right += 1,
            Outcome::Wrong { .. } => self.wrong += 1,
            Outcome::Missing { .. } => self.missing += 1,
            Outcome::Fabricated { .. } => self.fabricated += 1,
        }
    }

    /// Counts some leaves.
    pub fn of<'a>(leaves: impl IntoIterator<Item = &'a Leaf>) -> Self {
        let mut tally = Tally::default();
        leaves.into_iter().for_each(|leaf| tally.add(&leaf.outcome));
        tally
    }

    /// The share of what was expected that is right, 0 to 1; 1 where nothing was expected.
    pub fn share_right(self) -> f64 {
        ratio(self.right, self.right + self.wrong + self.missing)
    }

    /// F1 of precision (of what was got) and recall (of what was expected), 0 to 1.
    pub fn f1(self) -> f64 {
        ratio(2 * self.right, 2 * self.right + 2 * self.wrong + self.missing + self.fabricated)
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// Compares what was expected with what was got.
pub fn compare(expected: &Value, actual: &Value) -> Vec<Leaf> {
    let (mut expected, mut actual) = (expected.clone(), actual.clone());
    if let Some(x) = actual.get_mut("x").and_then(Value::as_object_mut) {
        x.remove("language");
        if expected.pointer("/x/englishCopy").is_some() {
            x.remove("translations");
        }
    }
    drop_remarks(&mut expected, true);
    drop_remarks(&mut actual, true);
    let mut leaves = Vec::new();
    both(&expected, &actual, &Path::default(), &mut leaves);
    leaves
}

const REMARKS: &[&str] = &["note", "contacts", "masked", "englishCopy"];

/// Drops the remarks from `x` of a resume and of the items of its lists.
fn drop_remarks(value: &mut Value, top: bool) {
    let Some(object) = value.as_object_mut() else { return };
    if let Some(x) = object.get_mut("x").and_then(Value::as_object_mut) {
        x.retain(|name, _| !REMARKS.contains(&name.as_str()));
    }
    if top {
        for list in object.values_mut().filter_map(Value::as_array_mut) {
            list.iter_mut().for_each(|item| drop_remarks(item, false));
        }
    }
}

/// Where we are: with and without indices.
#[derive(Clone, Default)]
struct Path {
    exact: String,
    field: String,
}

impl Path {
    fn name(&self, name: &str) -> Path {
        let join = |base: &str| if base.is_empty() { name.to_owned() } else { format!("{base}.{name}") };
        Path { exact: join(&self.exact), field: join(&self.field) }
    }

    fn item(&self, n: usize) -> Path {
        Path { exact: format!("{}[{n}]", self.exact), field: format!("{}[]", self.field) }
    }

    fn leaf(&self, outcome: Outcome) -> Leaf {
        Leaf { path: self.exact.clone(), field: self.field.clone(), outcome }
    }
}

fn both(expected: &Value, actual: &Value, path: &Path, out: &mut Vec<Leaf>) {
    match (expected, actual) {
        (Value::Object(e), Value::Object(a)) => objects(e, a, path, out),
        (Value::Array(e), Value::Array(a)) => lists(e, a, path, out),
        (Value::Object(_) | Value::Array(_), _) | (_, Value::Object(_) | Value::Array(_)) => {
            one_sided(expected, path, out, &|expected| Outcome::Missing { expected });
            one_sided(actual, path, out, &|actual| Outcome::Fabricated { actual });
        }
        _ if same(path, expected, actual) => out.push(path.leaf(Outcome::Right)),
        _ => out.push(path.leaf(Outcome::Wrong { expected: expected.clone(), actual: actual.clone() })),
    }
}

fn objects(expected: &Map<String, Value>, actual: &Map<String, Value>, path: &Path, out: &mut Vec<Leaf>) {
    for (name, value) in expected {
        match actual.get(name) {
            Some(other) => both(value, other, &path.name(name), out),
            None => one_sided(value, &path.name(name), out, &|expected| Outcome::Missing { expected }),
        }
    }
    for (name, value) in actual.iter().filter(|(name, _)| !expected.contains_key(*name)) {
        one_sided(value, &path.name(name), out, &|actual| Outcome::Fabricated { actual });
    }
}

fn lists(expected: &[Value], actual: &[Value], path: &Path, out: &mut Vec<Leaf>) {
    let mut pairs: BTreeMap<usize, usize> = BTreeMap::new();
    let mut taken = vec![false; actual.len()];
    for (_, e, a) in candidates(expected, actual) {
        if let Some(free) = taken.get_mut(a).filter(|taken| !**taken)
            && !pairs.contains_key(&e)
        {
            *free = true;
            pairs.insert(e, a);
        }
    }
    for (n, value) in expected.iter().enumerate() {
        match pairs.get(&n).and_then(|a| actual.get(*a)) {
            Some(other) => both(value, other, &path.item(n), out),
            None => one_sided(value, &path.item(n), out, &|expected| Outcome::Missing { expected }),
        }
    }
    for (n, value) in actual.iter().enumerate().filter(|(n, _)| taken.get(*n) == Some(&false)) {
        one_sided(value, &path.item(n), out, &|actual| Outcome::Fabricated { actual });
    }
}

/// Pairs that have something in common, the best first; among equals those nearest to one another.
///
/// Plain values that are not equal still pair, last, so that a misread value is one wrong and not two errors.
fn candidates(expected: &[Value], actual: &[Value]) -> Vec<(usize, usize, usize)> {
    let flat = |values: &[Value]| values.iter().map(leaves_of).collect::<Vec<_>>();
    let (left, right) = (flat(expected), flat(actual));
    let plain = |value: Option<&Value>| value.is_some_and(|v| !v.is_object() && !v.is_array());
    let mut found = Vec::new();
    for (e, mine) in left.iter().enumerate() {
        for (a, other) in right.iter().enumerate() {
            let equal = mine.iter().filter(|(name, value)| other.get(*name) == Some(*value)).count();
            if equal > 0 || (plain(expected.get(e)) && plain(actual.get(a))) {
                found.push((equal, e, a));
            }
        }
    }
    found.sort_by_key(|(equal, e, a)| (std::cmp::Reverse(*equal), e.abs_diff(*a), *e));
    found
}

fn leaves_of(value: &Value) -> BTreeMap<String, String> {
    let mut out = Vec::new();
    one_sided(value, &Path::default(), &mut out, &|expected| Outcome::Missing { expected });
    let value = |leaf: Leaf| match leaf.outcome {
        Outcome::Missing { expected } => (leaf.path, folded(&expected)),
        _ => (leaf.path, String::new()),
    };
    out.into_iter().map(value).collect()
}

/// All leaves of a value that the other side doesn't have.
fn one_sided(value: &Value, path: &Path, out: &mut Vec<Leaf>, outcome: &dyn Fn(Value) -> Outcome) {
    match value {
        Value::Object(object) => object.iter().for_each(|(name, v)| one_sided(v, &path.name(name), out, outcome)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, v)| one_sided(v, &path.item(n), out, outcome));
        }
        leaf => out.push(path.leaf(outcome(leaf.clone()))),
    }
}

/// Whether two leaves say the same. A phone is its digits.
fn same(path: &Path, expected: &Value, actual: &Value) -> bool {
    let phone = path.field.ends_with("phone") || path.field.starts_with("x.phone");
    match (expected, actual) {
        (Value::String(e), Value::String(a)) if phone => digits(e) == digits(a),
        _ => folded(expected) == folded(actual),
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_digit() || *c == '*').collect()
}

/// A leaf as it is compared: blanks and line ends are folded to one blank, and to none beside Chinese; capitals don't
/// count, because a style sheet may show a name in them. Other kinds never equal a text.
fn folded(value: &Value) -> String {
    let Value::String(text) = value else { return value.to_string() };
    let han = |c: char| matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}');
    let mut folded = String::from("\"");
    for word in
        text.split(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}')).filter(|w| !w.is_empty())
    {
        let beside = folded.chars().next_back().is_none_or(|c| han(c) || c == '"') || word.starts_with(han);
        if !beside {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase));
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn tally(expected: Value, actual: Value) -> [usize; 4] {
        let t = Tally::of(&compare(&expected, &actual));
        [t.right, t.wrong, t.missing, t.fabricated]
    }

    #[test]
    fn leaves_come_out_four_ways() {
        for (expected, actual, counts) in [
            (json!({"a": "x"}), json!({"a": "x"}), [1, 0, 0, 0]),
            (json!({"a": "x"}), json!({"a": "y"}), [0, 1, 0, 0]),
            (json!({"a": "x"}), json!({}), [0, 0, 1, 0]),
            (json!({}), json!({"a": {"b": 1, "c": 2}}), [0, 0, 0, 2]),
            (json!({"a": "x"}), json!({"a": ["x"]}), [0, 0, 1, 1]),
            (json!({"a": 1}), json!({"a": "1"}), [0, 1, 0, 0]),
        ] {
            assert_eq!(tally(expected.clone(), actual.clone()), counts, "{expected} {actual}");
        }
    }

    #[test]
    fn blanks_do_not_count() {
        assert_eq!(tally(json!({"a": " x\u{a0}\u{a0}y \n z"}), json!({"a": "x y\nz\n"})), [1, 0, 0, 0]);
        assert_eq!(tally(json!({"a": "x y"}), json!({"a": "X\nY"})), [1, 0, 0, 0]);
        assert_eq!(tally(json!({"a": "x y"}), json!({"a": "xy"})), [0, 1, 0, 0]);
        assert_eq!(tally(json!({"a": "工作 3年"}), json!({"a": "工作3年"})), [1, 0, 0, 0]);
        assert_eq!(tally(json!({"phone": "+1 555-0100"}), json!({"phone": "+15550100"})), [1, 0, 0, 0]);
    }

    #[test]
    fn items_are_aligned_by_what_they_share() {
        let expected = json!({"work": [{"name": "a", "p": 1}, {"name": "b", "p": 2}, {"name": "c"}]});
        let actual = json!({"work": [{"name": "b", "p": 3}, {"name": "a", "p": 1}, {"name": "z"}]});
        assert_eq!(tally(expected.clone(), actual.clone()), [3, 1, 1, 1]);
        let wrong: Vec<_> = compare(&expected, &actual).into_iter().filter(|l| l.outcome != Outcome::Right).collect();
        assert_eq!((wrong[0].path.as_str(), wrong[0].field.as_str()), ("work[1].p", "work[].p"));
        assert_eq!(tally(json!({"l": ["a", "b"]}), json!({"l": ["b", "c", "d"]})), [1, 1, 0, 1]);
    }

    #[test]
    fn remarks_are_no_values() {
        let expected =
            json!({"work": [{"name": "a", "x": {"note": "?"}}], "x": {"masked": ["phone"], "englishCopy": "yes"}});
        let actual = json!({"work": [{"name": "a"}], "x": {"language": "zh", "translations": {"en": {"a": 1}}}});
        assert_eq!(tally(expected, actual.clone()), [1, 0, 0, 0]);
        assert_eq!(tally(json!({}), actual), [0, 0, 0, 2], "without the remark a translation is a value");
    }

    #[test]
    fn shares() {
        let tally = Tally { right: 8, wrong: 1, missing: 1, fabricated: 1 };
        assert_eq!(tally.share_right(), 0.8);
        assert_eq!(tally.f1(), 0.8);
        assert_eq!(Tally::default().f1(), 1.0);
    }
}
