//! The object `geekDetailInfo`, from text to words. What stands where is told by [`RULES`]; a name without a row is remarked
//! as unread.

use resume::{Key, Note, NoteKind, Place, Raw, RawItem, RawResume, Reading};
use serde_json::{Map, Value};

/// A row: in which node, under which name, what it is about, the rule's name.
type Rule = (&'static str, &'static str, Key, &'static str);

/// Everything that is read (three public tools, 2026).
#[rustfmt::skip]
const RULES: &[Rule] = &[
    ("", "professionalSkill", Key::SkillText, "zhipin.skill_text"),
    ("geekBaseInfo", "name", Key::Name, "zhipin.name"),
    ("geekBaseInfo", "gender", Key::Gender, "zhipin.gender"),
    ("geekBaseInfo", "ageDesc", Key::Age, "zhipin.age"),
    ("geekBaseInfo", "degreeCategory", Key::Degree, "zhipin.degree"),
    ("geekBaseInfo", "workYearDesc", Key::WorkYears, "zhipin.work_years"),
    ("geekBaseInfo", "applyStatusDesc", Key::JobStatus, "zhipin.status"),
    ("geekBaseInfo", "userDescription", Key::Summary, "zhipin.summary"),
    ("geekBaseInfo", "large", Key::Photo, "zhipin.photo"),
    ("geekExpPosList", "positionName", Key::ExpectedPosition, "zhipin.expected_position"),
    ("geekExpPosList", "locationName", Key::ExpectedCity, "zhipin.expected_city"),
    ("geekExpPosList", "salaryDesc", Key::ExpectedSalary, "zhipin.expected_salary"),
    ("geekExpPosList", "industryDesc", Key::ExpectedIndustry, "zhipin.expected_industry"),
    ("geekWorkExpList", "company", Key::Company, "zhipin.company"),
    ("geekWorkExpList", "positionName", Key::Position, "zhipin.position"),
    ("geekWorkExpList", "department", Key::Department, "zhipin.department"),
    ("geekWorkExpList", "startYearMonStr", Key::Start, "zhipin.work_start"),
    ("geekWorkExpList", "endYearMonStr", Key::End, "zhipin.work_end"),
    ("geekWorkExpList", "responsibility", Key::Duty, "zhipin.duty"),
    ("geekWorkExpList", "workPerformance", Key::Achievement, "zhipin.achievement"),
    ("geekWorkExpList", "workEmphasis", Key::Skills, "zhipin.work_skills"),
    ("geekProjExpList", "name", Key::Title, "zhipin.project"),
    ("geekProjExpList", "roleName", Key::Role, "zhipin.project_role"),
    ("geekProjExpList", "startDateDesc", Key::Start, "zhipin.project_start"),
    ("geekProjExpList", "endDateDesc", Key::End, "zhipin.project_end"),
    ("geekProjExpList", "projectDescription", Key::Description, "zhipin.project_text"),
    ("geekProjExpList", "performance", Key::Achievement, "zhipin.project_achievement"),
    ("geekEduExpList", "school", Key::Institution, "zhipin.school"),
    ("geekEduExpList", "major", Key::Area, "zhipin.major"),
    ("geekEduExpList", "degreeName", Key::StudyType, "zhipin.study_type"),
    ("geekEduExpList", "startDateDesc", Key::Start, "zhipin.school_start"),
    ("geekEduExpList", "endDateDesc", Key::End, "zhipin.school_end"),
    ("geekEduExpList", "courseDesc", Key::Courses, "zhipin.courses"),
    ("geekCertificationList", "certName", Key::Title, "zhipin.certificate"),
];

/// Names that tell nothing of the person, or nothing that isn't told elsewhere.
const TECHNICAL: &[&str] = &["showExpectPosition", "jobCompetitive", "activeTimeDesc", "workYearDesc", "showPractice"];
/// What joins the keywords of a job.
const JOINT: &str = "#&#";
/// Names that tell the object, two of them together.
pub(super) const MARKS: &[&str] =
    &["geekBaseInfo", "geekWorkExpList", "geekEduExpList", "geekExpPosList", "geekProjExpList"];
/// How deep it is looked for.
const DEPTH: usize = 8;

/// Whether a JSON holds such an object.
pub(super) fn is_resume(json: &Value) -> bool {
    bearer(json, String::new(), DEPTH).is_some()
}

/// The object, with its pointer.
fn bearer(json: &Value, at: String, depth: usize) -> Option<(String, &Map<String, Value>)> {
    let object = json.as_object()?;
    if MARKS.iter().filter(|mark| object.contains_key(**mark)).count() >= 2 {
        return Some((at, object));
    }
    let depth = depth.checked_sub(1)?;
    object.iter().find_map(|(name, value)| bearer(value, join(&at, name), depth))
}

/// What a JSON says. Total: what isn't understood is a note.
pub(super) fn extract(json: &Value) -> Reading {
    let Some((base, object)) = bearer(json, String::new(), DEPTH) else { return Reading::default() };
    let (mut raw, mut notes) = (RawResume::default(), Vec::new());
    for (node, value) in object {
        let at = join(&base, node);
        let (items, at): (Vec<&Value>, _) = match value {
            Value::Array(items) => (items.iter().collect(), Some(at.as_str())),
            Value::Object(_) => (vec![value], None),
            _ => {
                let own = Map::from_iter([(node.clone(), value.clone())]);
                raw.person.said.extend(item("", &own, &base, &mut notes).said);
                continue;
            }
        };
        for (index, value) in items.into_iter().enumerate() {
            let at = at.map_or_else(|| join(&base, node), |list| format!("{list}/{index}"));
            let Some(object) = value.as_object().filter(|_| RULES.iter().any(|rule| rule.0 == node)) else {
                unread(node, value, &at, &mut notes);
                continue;
            };
            let item = item(node, object, &at, &mut notes);
            match node.as_str() {
                "geekWorkExpList" => raw.work.push(item),
                "geekProjExpList" => raw.projects.push(item),
                "geekEduExpList" => raw.education.push(item),
                "geekCertificationList" => raw.certificates.push(item),
                _ => raw.person.said.extend(item.said),
            }
        }
    }
    if raw.person.is_empty() && raw.work.is_empty() && raw.education.is_empty() {
        notes.push(Note::of(NoteKind::Missing, "resume", ""));
        return Reading { resumes: Vec::new(), notes };
    }
    Reading { resumes: vec![raw], notes }
}

/// What one object says; the rest of it becomes notes.
fn item(node: &str, object: &Map<String, Value>, at: &str, notes: &mut Vec<Note>) -> RawItem {
    let mut item = RawItem::default();
    for (name, value) in object {
        let here = join(at, name);
        match (RULES.iter().find(|rule| (rule.0, rule.1) == (node, name)), text(value)) {
            (Some((.., key, rule)), Some(text)) => {
                for words in text.split(JOINT) {
                    item.put(*key, Raw::new(words.trim(), Place::Json(here.clone())), rule);
                }
            }
            _ => unread([node, name].join(".").trim_start_matches('.'), value, &here, notes),
        }
    }
    item
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn unread(field: &str, value: &Value, at: &str, notes: &mut Vec<Note>) {
    let last = field.rsplit('.').next().unwrap_or(field);
    let blank = match value {
        Value::Null | Value::Bool(_) => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(object) => object.is_empty(),
        Value::Number(_) => false,
    };
    if !blank && !TECHNICAL.contains(&last) && !last.ends_with("Id") {
        let words = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let words: String = words.chars().take(200).collect();
        notes.push(Note::about(NoteKind::Unread, field, &Raw::new(words, Place::Json(at.to_owned()))));
    }
}

/// A JSON pointer one name deeper.
fn join(base: &str, name: &str) -> String {
    format!("{base}/{}", name.replace('~', "~0").replace('/', "~1"))
}
