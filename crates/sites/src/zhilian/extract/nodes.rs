//! The JSON of Zhilian's web API (2018 and later) and of its profile centre (about 2019), from text to words.
//!
//! What stands where is told by [`RULES`]; a name without a row is remarked as unread, unless it is a technical one.

mod rules;
#[cfg(test)]
mod tests;

pub use rules::{How, List, NODES, RULES, Rule};

use resume::{Language, Note, NoteKind, Place, Raw, RawItem, RawResume, Reading};
pub(super) use rules::MARKS;
use rules::{ENVELOPE, IGNORED};
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// The codes of a degree.
const DEGREES: &[(&str, &str)] = &[
    ("1", "博士"),
    ("2", "MBA/EMBA"),
    ("3", "硕士"),
    ("4", "本科"),
    ("5", "大专"),
    ("6", "中专"),
    ("7", "中技"),
    ("8", "高中"),
    ("9", "初中"),
];

/// How much of a nested value is kept in a note.
const KEPT: usize = 200;

/// Whether this is a resume of Zhilian's nodes, bare or in an answer's `data`.
pub fn is_nodes(json: &Value) -> bool {
    bearer(json).is_some()
}

/// What a JSON says.
pub fn extract(json: &Value) -> Reading {
    extract_with(RULES, json)
}

/// What a JSON says by these rules. Total: what isn't understood is a note.
pub fn extract_with(rules: &[Rule], json: &Value) -> Reading {
    let mut reader = Reader { rules, resume: RawResume::default(), notes: Vec::new() };
    let (base, nodes) = match (bearer(json), json.as_object()) {
        (Some((base, nodes)), _) => (base, nodes),
        (None, Some(object)) => match object.get("data").and_then(Value::as_object) {
            Some(data) => ("/data", data),
            None => ("", object),
        },
        (None, None) => {
            reader.unread("json", json, String::new());
            return reader.done();
        }
    };
    if let (false, Some(answer)) = (base.is_empty(), json.as_object()) {
        for (name, value) in answer.iter().filter(|(name, _)| !ENVELOPE.contains(&name.as_str())) {
            reader.unread(name, value, join("", name));
        }
    }
    reader.nodes(nodes, base);
    reader.done()
}

/// The object that holds the nodes, and its pointer.
fn bearer(json: &Value) -> Option<(&'static str, &Object)> {
    let nodes = |value: &Value| value.as_object().is_some_and(|o| MARKS.iter().any(|m| o.contains_key(*m)));
    if nodes(json) {
        return json.as_object().map(|o| ("", o));
    }
    json.get("data").filter(|data| nodes(data)).and_then(Value::as_object).map(|o| ("/data", o))
}

struct Reader<'r> {
    rules: &'r [Rule],
    resume: RawResume,
    notes: Vec<Note>,
}

impl Reader<'_> {
    fn done(mut self) -> Reading {
        let r = &self.resume;
        let lists = [&r.work, &r.education, &r.projects, &r.training, &r.languages, &r.skills, &r.certificates];
        if r.person.is_empty() && lists.iter().all(|list| list.is_empty()) {
            self.notes.push(Note::of(NoteKind::Missing, "resume", ""));
            return Reading { resumes: Vec::new(), notes: self.notes };
        }
        Reading { resumes: vec![self.resume], notes: self.notes }
    }

    fn nodes(&mut self, nodes: &Object, base: &str) {
        self.resume.language = language(nodes);
        let own: Object = nodes
            .iter()
            .filter(|(name, _)| NODES.iter().all(|(node, _)| node != name))
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect();
        let item = self.item("", &own, base);
        self.place(List::Person, item);
        for (node, list) in NODES {
            if let Some(value) = nodes.get(*node).filter(|v| !blank(v)) {
                self.node(node, *list, value, join(base, node));
            }
        }
    }

    fn node(&mut self, node: &str, list: List, value: &Value, at: String) {
        let items: Vec<(String, &Value)> = match value {
            Value::Array(items) => items.iter().enumerate().map(|(i, v)| (format!("{at}/{i}"), v)).collect(),
            other => vec![(at, other)],
        };
        let mut first: Option<&Value> = None;
        for (at, value) in items.into_iter().filter(|(_, v)| !blank(v)) {
            match (value, first) {
                (_, Some(first)) if list == List::Person && first == value => {}
                (Value::Object(object), None) => {
                    let item = self.item(node, object, &at);
                    self.place(list, item);
                    if list == List::Person {
                        first = Some(value);
                    }
                }
                _ => self.unread(node, value, at),
            }
        }
    }

    /// What one item says; the rest of it becomes notes.
    fn item(&mut self, node: &str, object: &Object, at: &str) -> RawItem {
        let mut item = RawItem::default();
        let mut used: Vec<&str> = Vec::new();
        for rule in self.rules.iter().filter(|r| r.node == node) {
            take(rule, object, at, &mut item, &mut used);
        }
        for (name, value) in object {
            let twin = format!("{name}Translation");
            if used.contains(&name.as_str()) || technical(name, object) || given(object, &twin) {
                continue;
            }
            let field = if node.is_empty() { name.clone() } else { format!("{node}.{name}") };
            self.unread(&field, value, join(at, name));
        }
        item
    }

    fn place(&mut self, list: List, item: RawItem) {
        if item.is_empty() {
            return;
        }
        let r = &mut self.resume;
        match list {
            List::Person => {
                for said in item.said {
                    if !r.person.all(said.key).any(|s| s.raw.text == said.raw.text) {
                        r.person.said.push(said);
                    }
                }
            }
            List::Work => r.work.push(item),
            List::Education => r.education.push(item),
            List::Projects => r.projects.push(item),
            List::Training => r.training.push(item),
            List::Languages => r.languages.push(item),
            List::Skills => r.skills.push(item),
            List::Certificates => r.certificates.push(item),
        }
    }

    fn unread(&mut self, field: &str, value: &Value, at: String) {
        if blank(value) {
            return;
        }
        let name = field.to_ascii_lowercase();
        if ["idcard", "idnumber", "identitycard", "cardno"].iter().any(|n| name.contains(n)) {
            self.notes.push(Note { at: Some(Place::Json(at.into())), ..Note::of(NoteKind::Withheld, field, "") });
            return;
        }
        let text = scalar(value).unwrap_or_else(|| value.to_string().chars().take(KEPT).collect());
        self.notes.push(Note::about(NoteKind::Unread, field, &Raw::new(text, Place::Json(at.into()))));
    }
}

/// Follows one rule; the names that it has read, or whose value says that there is nothing, are `used`.
fn take<'o>(rule: &Rule, object: &'o Object, at: &str, item: &mut RawItem, used: &mut Vec<&'o str>) {
    let mut put = |text: String, at: String| item.put(rule.key, Raw::new(text, Place::Json(at.into())), rule.name);
    let mut mark = |name: &str| used.extend(object.get_key_value(name).map(|(k, _)| k.as_str()));
    if let How::Joined(names) = rule.how {
        let mut parts: Vec<(String, String)> = Vec::new();
        for name in names {
            if let Some((text, from)) = words(object, name).filter(|(text, _)| !coded(text)) {
                mark(&from);
                if parts.last().is_none_or(|(last, _)| *last != text) {
                    parts.push((text, from));
                }
            }
        }
        if let Some((_, from)) = parts.last() {
            put(parts.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join("-"), join(at, from));
        }
        return;
    }
    if let (How::Each, Some(Value::Array(items))) = (rule.how, object.get(rule.json)) {
        if items.iter().all(|v| blank(v) || scalar(v).is_some()) {
            mark(rule.json);
            for (i, text) in items.iter().enumerate().filter_map(|(i, v)| Some((i, scalar(v)?))) {
                put(text, format!("{}/{i}", join(at, rule.json)));
            }
        }
        return;
    }
    let Some((text, from)) = words(object, rule.json) else { return };
    let translated = from != rule.json;
    let code = !translated && coded(&text);
    let nothing = !text.is_empty() && text.chars().all(|c| c == '0');
    let said = match rule.how {
        How::Text | How::Each => Some(text),
        How::Markup => Some(breaks(&text)),
        How::Filled => Some(if nothing { String::new() } else { text }),
        How::Words => (!code).then_some(text),
        How::Degree if code => {
            DEGREES.iter().find(|(c, _)| *c == text.trim_start_matches('0')).map(|(_, words)| (*words).to_owned())
        }
        How::Salary if code && nothing => Some(String::new()),
        How::Salary if code => salary(&text, object.get(rule.json).is_some_and(Value::is_number)),
        How::Degree | How::Salary => Some(text),
        How::Range(high, other) => match words(object, high) {
            _ if given(object, &format!("{other}Translation")) => None,
            Some((top, _)) => {
                mark(high);
                let empty = nothing && top.chars().all(|c| c == '0');
                Some(if empty { String::new() } else { format!("{text}-{top}元/月") })
            }
            None => nothing.then(String::new),
        },
        How::Current(end) => match (yes(&text), words(object, end)) {
            (Some(false), _) => Some(String::new()),
            (Some(true), None) => Some("0".to_owned()),
            (Some(true), Some((end, _))) if end == "0" => Some(String::new()),
            _ => None,
        },
        How::Flag(says) => yes(&text).map(|yes| if yes { says.to_owned() } else { String::new() }),
        How::Month(month) => Some(match words(object, month) {
            _ if nothing => String::new(),
            Some((m, _)) => {
                mark(month);
                if m.trim_matches('0').is_empty() { text } else { format!("{text}-{m:0>2}") }
            }
            None => text,
        }),
        How::Joined(_) => None,
    };
    if let Some(said) = said {
        mark(rule.json);
        mark(&from);
        put(said, join(at, &from));
    }
}

/// The words of a name: its translation's, else its own; and the name they stand under.
fn words(object: &Object, name: &str) -> Option<(String, String)> {
    let twin = format!("{name}Translation");
    let text = |name: &str| object.get(name).and_then(scalar).filter(|t| !t.is_empty());
    match text(&twin) {
        Some(translation) => Some((translation, twin)),
        None => Some((text(name)?, name.to_owned())),
    }
}

/// The text of a simple value.
fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// Whether a value holds nothing at all.
fn blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(_) | Value::Number(_) => false,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.iter().all(blank),
        Value::Object(object) => object.values().all(blank),
    }
}

fn given(object: &Object, name: &str) -> bool {
    object.get(name).is_some_and(|v| !blank(v))
}

/// Whether a text is a code rather than words: `736`, `736:2063`, `530,538`.
fn coded(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit() || ":,;|-".contains(c))
}

/// Whether a name says nothing of the person, or nothing more than its neighbour does.
fn technical(name: &str, object: &Object) -> bool {
    IGNORED.iter().any(|(n, beside)| *n == name && (beside.is_empty() || given(object, beside)))
        || name.strip_suffix("Format").is_some_and(|plain| given(object, plain))
}

/// A pay of two times five digits; a number has lost its leading zeros.
fn salary(code: &str, number: bool) -> Option<String> {
    let code = if number { format!("{code:0>10}") } else { code.to_owned() };
    let (low, high) = (code.get(..5)?, code.get(5..)?);
    let (low, high): (u32, u32) = (low.parse().ok()?, high.parse().ok()?);
    (code.len() == 10 && low <= high).then(|| format!("{low}-{high}元/月"))
}

fn yes(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "y" | "1" | "true" => Some(true),
        "n" | "0" | "false" => Some(false),
        _ => None,
    }
}

/// `<br>` in its spellings becomes a new line; everything else stays.
fn breaks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let close = after.char_indices().take(8).find(|(_, c)| *c == '>').map(|(i, _)| after.split_at(i));
        let tag = close.filter(|(t, _)| t.trim_end_matches('/').trim().eq_ignore_ascii_case("br"));
        match tag {
            Some((_, after)) => {
                out.push('\n');
                rest = after.strip_prefix('>').unwrap_or(after);
            }
            None => {
                out.push('<');
                rest = after;
            }
        }
    }
    out + rest
}

/// The language, by the fields that name it: the resume's own, else the only one filled in, else the account's.
fn language(nodes: &Object) -> Language {
    let own = ["lang", "languageId"].iter().find_map(|name| nodes.get(*name).and_then(scalar));
    let filled = || {
        let items = nodes.get("ComPletionDegree")?.as_array()?;
        let mut ids = items.iter().filter(|i| i.get("itemsCompletion").is_none_or(|v| !blank(v)));
        let id = ids.next()?.get("languageId").and_then(scalar)?;
        ids.all(|i| i.get("languageId").and_then(scalar).as_ref() == Some(&id)).then_some(id)
    };
    let default = || nodes.get("Business")?.get("defaultLang").and_then(scalar);
    match own.filter(|l| !l.is_empty()).or_else(filled).or_else(default).as_deref() {
        Some("2") => Language::En,
        _ => Language::Zh,
    }
}

/// A JSON pointer one name further.
fn join(at: &str, name: &str) -> String {
    format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"))
}
