//! The object `resumeInfo` of a person's own page since 2022, from text to words: bare, in an answer, or in the state
//! that the page carries, where that is plain JSON.
//!
//! What stands where is told by [`RULES`]; a name without a row is remarked as unread, unless it is a technical one.

use resume::{Key, Note, NoteKind, Place, Raw, RawItem, RawResume, Reading};
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// Where a node's items go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum List {
    Person,
    Work,
    Projects,
    Education,
    Skills,
    Languages,
    Certificates,
    Awards,
}

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// A text or number, or an object with a `label`.
    Text,
    /// A list of such.
    Each,
    /// A month, to which the site adds the first day; `null` at an end is the present.
    Month,
    /// The least of a range whose most is under another name.
    Range(&'static str),
    /// A code with its meanings.
    Code(&'static [(&'static str, &'static str)]),
}

/// A row: in which node, under which name, what it is about, how it is written, the rule's name. The first row of a key
/// that has a value wins.
pub(super) type Rule = (&'static str, &'static str, Key, How, &'static str);

const NODES: &[(&str, List)] = &[
    ("accountInfo", List::Person),
    ("selfIntroduction", List::Person),
    ("intentions", List::Person),
    ("topDegreeEducation", List::Person),
    ("works", List::Work),
    ("projects", List::Projects),
    ("educations", List::Education),
    ("skills", List::Skills),
    ("language", List::Languages),
    ("certifications", List::Certificates),
    ("schoolAwards", List::Awards),
];

const WORK_TYPES: &[(&str, &str)] = &[("0", "全职"), ("1", "兼职"), ("2", "实习")];
const LEVELS: &[(&str, &str)] = &[("0", "精通"), ("1", "熟练"), ("2", "一般"), ("3", "良好")];

/// Everything that is read.
#[rustfmt::skip]
pub(super) const RULES: &[Rule] = &[
    ("", "resumeId", Key::ResumeId, How::Text, "51job.api.resume_id"),
    ("", "personalSkills", Key::SkillText, How::Text, "51job.api.skill_text"),
    ("accountInfo", "cName", Key::Name, How::Text, "51job.api.name"),
    ("accountInfo", "sexString", Key::Gender, How::Text, "51job.api.sex_words"),
    ("accountInfo", "sex", Key::Gender, How::Text, "51job.api.sex"),
    ("accountInfo", "birthday", Key::Birth, How::Text, "51job.api.birth"),
    ("accountInfo", "mobile", Key::Phone, How::Text, "51job.api.phone"),
    ("accountInfo", "email", Key::Email, How::Text, "51job.api.email"),
    ("accountInfo", "workYearString", Key::WorkYears, How::Text, "51job.api.work_years"),
    ("accountInfo", "workYearMonth", Key::StartedWork, How::Month, "51job.api.guess.started"),
    ("accountInfo", "newCurrentSituationString", Key::JobStatus, How::Text, "51job.api.status"),
    ("accountInfo", "area", Key::City, How::Text, "51job.api.city"),
    ("accountInfo", "household", Key::Hukou, How::Text, "51job.api.hukou"),
    ("accountInfo", "politicsStatus", Key::Political, How::Text, "51job.api.political"),
    ("accountInfo", "avatarUrl", Key::Photo, How::Text, "51job.api.photo"),
    ("selfIntroduction", "selfIntroduction", Key::Summary, How::Text, "51job.api.summary"),
    ("intentions", "expectAreaString", Key::ExpectedCity, How::Each, "51job.api.expected_city"),
    ("intentions", "expectArea", Key::ExpectedCity, How::Each, "51job.api.expected_area"),
    ("intentions", "expectFunctionString", Key::ExpectedPosition, How::Each, "51job.api.expected_function"),
    ("intentions", "expectFunction", Key::ExpectedPosition, How::Each, "51job.api.expected_functions"),
    ("intentions", "expectIndustryString", Key::ExpectedIndustry, How::Each, "51job.api.expected_industry"),
    ("intentions", "expectIndustry", Key::ExpectedIndustry, How::Each, "51job.api.expected_industries"),
    ("intentions", "minSalary", Key::ExpectedSalary, How::Range("maxSalary"), "51job.api.expected_salary"),
    ("intentions", "seekTypeString", Key::ExpectedType, How::Text, "51job.api.expected_type"),
    ("topDegreeEducation", "degreeString", Key::Degree, How::Text, "51job.api.top_degree"),
    ("works", "companyName", Key::Company, How::Text, "51job.api.company"),
    ("works", "position", Key::Position, How::Text, "51job.api.position"),
    ("works", "workFunctionString", Key::Position, How::Text, "51job.api.function"),
    ("works", "department", Key::Department, How::Text, "51job.api.department"),
    ("works", "workIndustryString", Key::Industry, How::Text, "51job.api.industry"),
    ("works", "workType", Key::ExpectedType, How::Code(WORK_TYPES), "51job.api.work_type"),
    ("works", "workDescription", Key::Duty, How::Text, "51job.api.duty"),
    ("works", "startTimeString", Key::Start, How::Text, "51job.api.work_start_words"),
    ("works", "startTime", Key::Start, How::Month, "51job.api.work_start"),
    ("works", "endTimeString", Key::End, How::Text, "51job.api.work_end_words"),
    ("works", "endTime", Key::End, How::Month, "51job.api.work_end"),
    ("works", "workVocationalSkills", Key::Skills, How::Each, "51job.api.work_skills"),
    ("projects", "projectName", Key::Title, How::Text, "51job.api.project"),
    ("projects", "companyName", Key::Company, How::Text, "51job.api.project_company"),
    ("projects", "describe", Key::Description, How::Text, "51job.api.project_text"),
    ("projects", "responsibility", Key::Duty, How::Text, "51job.api.project_duty"),
    ("projects", "startTime", Key::Start, How::Month, "51job.api.project_start"),
    ("projects", "endTime", Key::End, How::Month, "51job.api.project_end"),
    ("educations", "schoolName", Key::Institution, How::Text, "51job.api.school"),
    ("educations", "majorDescribe", Key::Area, How::Text, "51job.api.major"),
    ("educations", "majorString", Key::Area, How::Text, "51job.api.major_of_list"),
    ("educations", "degreeString", Key::StudyType, How::Text, "51job.api.degree"),
    ("educations", "isFullTime", Key::FullTime, How::Text, "51job.api.full_time"),
    ("educations", "isOverseas", Key::Overseas, How::Text, "51job.api.overseas"),
    ("educations", "startTime", Key::Start, How::Month, "51job.api.school_start"),
    ("educations", "endTime", Key::End, How::Month, "51job.api.school_end"),
    ("skills", "skillTypeString", Key::SkillName, How::Text, "51job.api.skill"),
    ("skills", "abilityString", Key::Level, How::Text, "51job.api.level"),
    ("skills", "ability", Key::Level, How::Code(LEVELS), "51job.api.level_code"),
    ("language", "skillTypeString", Key::LanguageName, How::Text, "51job.api.language"),
    ("language", "abilityString", Key::Fluency, How::Text, "51job.api.fluency"),
    ("language", "ability", Key::Fluency, How::Code(LEVELS), "51job.api.fluency_code"),
    ("certifications", "certString", Key::Title, How::Text, "51job.api.certificate"),
    ("certifications", "getTime", Key::Date, How::Month, "51job.api.certificate_date"),
    ("schoolAwards", "awardName", Key::Title, How::Text, "51job.api.award"),
    ("schoolAwards", "awardTime", Key::Date, How::Month, "51job.api.award_date"),
];

/// Names that tell nothing of the person.
const TECHNICAL: &[&str] = &["id", "complete", "newCurrentSituation", "salaryType", "code", "isHidden", "sort"];
/// How deep an object is looked for.
const DEPTH: usize = 8;

/// Whether a JSON holds such an object.
pub(super) fn is_resume(json: &Value) -> bool {
    bearer(json, String::new(), DEPTH).is_some()
}

/// The state that a page carries, if it is plain JSON.
pub(super) fn in_page(page: &str) -> Option<Value> {
    if !crate::page::holds(page, "accountInfo") {
        return None;
    }
    for (at, mark) in
        ["__NUXT__", "__INITIAL_STATE__", "application/json"].iter().filter_map(|m| Some((page.find(m)?, m)))
    {
        let rest = page.get(at + mark.len()..)?;
        let begin = rest.find('{').filter(|begin| *begin < 200);
        let text = begin.and_then(|begin| rest.get(begin..))?;
        let found = serde_json::Deserializer::from_str(text).into_iter::<Value>().next().and_then(Result::ok);
        if let Some(json) = found.filter(is_resume) {
            return Some(json);
        }
    }
    None
}

/// Names that tell the object with the nodes, three of them together.
pub(super) const MARKS: &[&str] = &["accountInfo", "educations", "works", "intentions"];

/// The object that holds the nodes, with its pointer.
fn bearer(json: &Value, at: String, depth: usize) -> Option<(String, &Object)> {
    let inner: Vec<(String, &Value)> = match json {
        Value::Object(object) => {
            if object.get("accountInfo").is_some_and(Value::is_object)
                || MARKS.iter().filter(|m| object.contains_key(**m)).count() >= 3
            {
                return Some((at, object));
            }
            object.iter().map(|(name, value)| (join(&at, name), value)).collect()
        }
        Value::Array(items) => items.iter().take(20).enumerate().map(|(i, v)| (format!("{at}/{i}"), v)).collect(),
        _ => return None,
    };
    let depth = depth.checked_sub(1)?;
    inner.into_iter().find_map(|(at, value)| bearer(value, at, depth))
}

/// What a JSON says.
pub(super) fn extract(json: &Value) -> Reading {
    extract_with(RULES, json)
}

/// What a JSON says by these rules. Total: what isn't understood is a note.
pub(super) fn extract_with(rules: &[Rule], json: &Value) -> Reading {
    let (mut raw, mut notes) = (RawResume::default(), Vec::new());
    let Some((base, object)) = bearer(json, String::new(), DEPTH) else {
        notes.push(Note::of(NoteKind::Missing, "resume", ""));
        return Reading { resumes: Vec::new(), notes };
    };
    let own: Object = object
        .iter()
        .filter(|(n, _)| NODES.iter().all(|(node, _)| node != n))
        .map(|(n, v)| (n.clone(), v.clone()))
        .collect();
    raw.person = item(rules, "", &own, &base, &mut notes);
    for (node, list) in NODES {
        let at = join(&base, node);
        let items: Vec<(String, &Value)> = match object.get(*node) {
            Some(Value::Array(items)) => items.iter().enumerate().map(|(i, v)| (format!("{at}/{i}"), v)).collect(),
            Some(other) => vec![(at, other)],
            None => continue,
        };
        for (at, value) in items.into_iter().filter(|(_, v)| !blank(v)) {
            let Value::Object(object) = value else {
                unread(node, value, &at, &mut notes);
                continue;
            };
            // The page shows an empty form for what it wants to be told; such an item is no school.
            let holds = |name: &str| object.get(name).is_some_and(|v| !blank(v));
            if *list == List::Education && object.get("complete") == Some(&Value::Bool(false)) && !holds("schoolName") {
                continue;
            }
            let item = item(rules, node, object, &at, &mut notes);
            match list {
                List::Person => raw.person.said.extend(item.said),
                List::Work => raw.work.push(item),
                List::Projects => raw.projects.push(item),
                List::Education => raw.education.push(item),
                List::Skills => raw.skills.push(item),
                List::Languages => raw.languages.push(item),
                List::Certificates => raw.certificates.push(item),
                List::Awards => raw.awards.push(item),
            }
        }
    }
    let empty = raw.person.is_empty() && raw.work.is_empty() && raw.education.is_empty();
    if empty {
        notes.push(Note::of(NoteKind::Missing, "resume", ""));
    }
    Reading { resumes: if empty { Vec::new() } else { vec![raw] }, notes }
}

/// What one object says; the rest of it becomes notes.
fn item(rules: &[Rule], node: &str, object: &Object, at: &str, notes: &mut Vec<Note>) -> RawItem {
    let mut item = RawItem::default();
    let mut used: Vec<&str> = Vec::new();
    for (_, name, key, how, rule) in rules.iter().filter(|rule| rule.0 == node) {
        let Some(value) = object.get(*name) else { continue };
        if let Some(said) = item.first(*key) {
            // Said already; other words are another fact, a code is none.
            let code = |text: &str| !text.contains(char::is_alphabetic);
            if *how != How::Text || text(value).is_none_or(|text| text == said.raw.text || code(&text)) {
                used.push(name);
            }
            continue;
        }
        let at = || Place::Json(join(at, name).into());
        let words: Vec<String> = match how {
            How::Text => text(value).into_iter().collect(),
            How::Each => each(value),
            How::Month if value.is_null() && *key == Key::End => vec!["至今".to_owned()],
            How::Month => text(value).map(|t| month(&t)).into_iter().collect(),
            How::Range(most) => {
                used.push(most);
                let sides: Vec<String> =
                    [Some(value), object.get(*most)].into_iter().flatten().filter_map(text).collect();
                if sides.is_empty() { Vec::new() } else { vec![sides.join("-")] }
            }
            How::Code(codes) => {
                let code = text(value).unwrap_or_default();
                codes.iter().filter(|(c, _)| *c == code).map(|(_, words)| (*words).to_owned()).collect()
            }
        };
        if !words.is_empty() {
            used.push(name);
        }
        for words in words {
            item.put(*key, Raw::new(words, at()), rule);
        }
    }
    for (name, value) in object {
        let twin =
            ["String", "Describe"].iter().any(|end| object.get(&format!("{name}{end}")).is_some_and(|v| !blank(v)));
        let technical = TECHNICAL.contains(&name.as_str()) || name.ends_with("Id") || twin;
        if !used.contains(&name.as_str()) && !technical && !blank(value) {
            unread(&join(node, name).trim_start_matches('/').replace('/', "."), value, &join(at, name), notes);
        }
    }
    item
}

/// A text, a number, a flag, or the label of a code. Numbers below zero are "not set".
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()).filter(|n| !n.starts_with('-')),
        Value::Bool(flag) => Some(if *flag { "是" } else { "否" }.to_owned()),
        Value::Object(object) => {
            ["label", "value", "name"].iter().find_map(|name| object.get(*name)?.as_str()).map(str::to_owned)
        }
        _ => None,
    }
    .filter(|text| !text.is_empty())
}

fn each(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().filter_map(text).collect(),
        other => text(other).map(|t| t.split([',', '，']).map(|p| p.trim().to_owned()).collect()).unwrap_or_default(),
    }
}

/// A month without the first day that the site adds to it.
fn month(text: &str) -> String {
    let day = text.get(7..10).is_some_and(|day| matches!(day, "-01" | "/01" | ".01"));
    text.get(..7).filter(|_| day).unwrap_or(text).to_owned()
}

fn blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.iter().all(blank),
        Value::Object(object) => object.values().all(blank),
        _ => false,
    }
}

/// How much of a nested value is kept in a note.
const KEPT: usize = 200;

fn unread(field: &str, value: &Value, at: &str, notes: &mut Vec<Note>) {
    let words = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let words: String = words.chars().take(KEPT).collect();
    let raw = Raw::new(words, Place::Json(at.into()));
    let identity = field.to_ascii_lowercase().contains("idcard");
    notes.push(if identity {
        Note::of(NoteKind::Withheld, field, "")
    } else {
        Note::about(NoteKind::Unread, field, &raw)
    });
}

/// A JSON pointer one name deeper.
fn join(base: &str, name: &str) -> String {
    format!("{base}/{}", name.replace('~', "~0").replace('/', "~1"))
}
