//! `customerProfile`: the platform's profile, as the wire contract has it. The order of fields here is the order of keys
//! on the wire; nothing else decides it.
//!
//! [`from_resume`] is the one way from a [`Resume`] to a profile.

use crate::date::Period;
use crate::resume::{Field, Gender, Maybe, Resume, Words};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A date in a profile: `YYYY[-MM[-DD]]`, or empty with `current` for "to the present".
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct DateValue {
    /// The date with the precision known.
    pub value: String,
    /// Whether this end is "to the present".
    pub current: bool,
}

macro_rules! wire {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "camelCase", default)]
        pub struct $name { $($(#[$fdoc])* pub $field: $type,)* }
    };
}

wire! {
    /// A customer's profile. Texts are empty and lists null while nothing is known.
    CustomerProfile {
        /// 24 hex digits.
        id: String,
        /// The platform's own user, 24 hex digits.
        user_id: String,
        /// Address of a picture.
        avatar: String,
        /// Full name.
        full_name: String,
        /// 男, 女 or empty.
        gender: String,
        /// `YYYY[-MM[-DD]]` or empty.
        birthday: String,
        /// The platform's own.
        score: i64,
        /// Completeness in percent, see [`crate::score`].
        integrity: u8,
        /// Short texts about the person.
        descriptions: Descriptions,
        /// The platform's own: who may see what.
        privacy: Privacy,
        /// The platform's own.
        default_resume: Option<serde_json::Value>,
        /// The platform's own.
        video_resume: Option<serde_json::Value>,
        /// Languages.
        languages: Option<Vec<Language>>,
        /// Skills.
        skills: Option<Vec<Skill>>,
        /// Jobs.
        work_experiences: Option<Vec<WorkExperience>>,
        /// Projects, posts at school and volunteering, by `kind`.
        social_experiences: Option<Vec<SocialExperience>>,
        /// Schools.
        educations: Option<Vec<Education>>,
        /// Certificates.
        certifications: Option<Vec<Certification>>,
        /// The platform's own.
        counts: Counts,
        /// The platform's own, `default`.
        status: Status,
        /// Always `customerProfile`.
        r#type: Type,
        /// The platform's own.
        flags: Flags,
        /// ISO 8601 with milliseconds, +08:00; empty before the first insert.
        last_activity_time: String,
        /// The platform's own.
        hide_from_search: bool,
    }
}

wire! {
    /// Short texts about the person.
    Descriptions {
        /// The platform's own.
        sign: String,
        /// `省市-区`.
        city: String,
        /// The platform's own.
        interest: String,
        /// The platform's own.
        personal_statement: String,
        /// Wished cities, joined by `、`.
        expect_city: String,
        /// Whole years of work; 0 also when unknown.
        work_life: u32,
        /// Phone.
        contact_phone_number: String,
        /// Mail address.
        contact_email: String,
        /// The self-evaluation.
        message: String,
        /// Wished industries, joined by `、`.
        expected_industry: String,
    }
}

wire! {
    /// Who may see what: the platform's own.
    Privacy {
        /// The whole profile.
        profile: String,
        /// Schools.
        education: String,
        /// Jobs.
        work_experience: String,
        /// Projects and posts.
        social_experience: String,
    }
}

wire! {
    /// The platform's own counters.
    Counts {
        /// Applications left.
        rest_apply_times: i64,
    }
}

/// The platform's own flags; a new profile has the contract's values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default)]
#[allow(missing_docs)]
pub struct Flags {
    pub have_video_resume: bool,
    pub disable_video_prompt: bool,
    pub deliver_video_resume: bool,
    pub applied: bool,
    pub invited: bool,
}

impl Default for Flags {
    fn default() -> Self {
        Flags {
            have_video_resume: false,
            disable_video_prompt: true,
            deliver_video_resume: false,
            applied: false,
            invited: false,
        }
    }
}

/// A text with a default that isn't empty.
macro_rules! text_default {
    ($(#[$doc:meta])* $name:ident, $default:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(pub String);
        impl Default for $name {
            fn default() -> Self {
                $name($default.into())
            }
        }
    };
}
text_default!(
    /// The platform's own state of a profile.
    Status, "default");
text_default!(
    /// What kind of object this is.
    Type, "customerProfile");

wire! {
    /// A language.
    Language {
        /// Stable id.
        id: String,
        /// The language.
        name: String,
        /// How well, as written.
        level: String,
    }
}

wire! {
    /// A skill.
    Skill {
        /// Stable id.
        id: String,
        /// The skill.
        name: String,
        /// How well, as written.
        level: String,
        /// Months of use, if given.
        months: Option<u32>,
    }
}

wire! {
    /// A job.
    WorkExperience {
        /// Stable id.
        id: String,
        /// Company.
        company: String,
        /// Position.
        position: String,
        /// First month.
        start_date: Option<DateValue>,
        /// Last month, or to the present.
        end_date: Option<DateValue>,
        /// Department.
        department: String,
        /// Industry.
        industry: String,
        /// The company's nature.
        company_nature: String,
        /// The company's size, as written.
        company_size: String,
        /// Pay, as written.
        salary: String,
        /// Place of work.
        location: String,
        /// Full time, part time or internship, as written.
        work_type: String,
        /// What was done.
        description: String,
        /// What came of it.
        achievement: String,
        /// Who it was reported to.
        report_to: String,
        /// Number of subordinates, as written.
        subordinates: String,
    }
}

wire! {
    /// A project, a post at school or volunteering.
    SocialExperience {
        /// Stable id.
        id: String,
        /// `project`, `campus` or `volunteer`.
        kind: String,
        /// Name.
        name: String,
        /// Company or organisation.
        organization: String,
        /// Role.
        role: String,
        /// First month.
        start_date: Option<DateValue>,
        /// Last month, or to the present.
        end_date: Option<DateValue>,
        /// What it is.
        description: String,
        /// What the person did.
        duty: String,
        /// What came of it.
        achievement: String,
    }
}

wire! {
    /// A school.
    Education {
        /// Stable id.
        id: String,
        /// School.
        school: String,
        /// Field of study.
        major: String,
        /// Degree, as written.
        degree: String,
        /// 统招, if given.
        full_time: Option<bool>,
        /// First month.
        start_date: Option<DateValue>,
        /// Last month, or to the present.
        end_date: Option<DateValue>,
        /// Courses and description.
        description: String,
    }
}

wire! {
    /// A certificate.
    Certification {
        /// Stable id.
        id: String,
        /// Its name.
        name: String,
        /// When it was gained.
        date: Option<DateValue>,
        /// Score or grade, as written.
        score: String,
        /// Description.
        description: String,
    }
}

/// The profile a resume gives: bare (no ids, no time), lists null while empty, completeness reckoned.
///
/// `today` is needed for the whole years of work, where the resume gives only when they began.
pub fn from_resume(resume: &Resume, today: Date) -> CustomerProfile {
    let person = &resume.person;
    let mut profile = CustomerProfile {
        avatar: text(&person.photo),
        full_name: text(&person.name),
        gender: match value(&person.gender) {
            Some(Gender::Male) => "男".into(),
            Some(Gender::Female) => "女".into(),
            None => String::new(),
        },
        birthday: value(&person.birth).map(|d| d.to_string()).unwrap_or_default(),
        descriptions: Descriptions {
            city: place(&text(&person.city)),
            expect_city: joined(&resume.wish.cities),
            work_life: work_life(resume, today),
            contact_phone_number: person.phones.first().map(|f| f.value.clone()).unwrap_or_default(),
            contact_email: person.emails.first().map(|f| f.value.clone()).unwrap_or_default(),
            message: text(&person.summary),
            expected_industry: joined(&resume.wish.industries),
            ..Default::default()
        },
        languages: list(&resume.languages, |l| Language {
            name: text(&l.language),
            level: text(&l.fluency),
            ..Default::default()
        }),
        skills: list(&resume.skills, |s| Skill {
            name: text(&s.name),
            level: text(&s.level),
            months: value(&s.months),
            ..Default::default()
        }),
        work_experiences: list(&resume.work, |w| WorkExperience {
            company: text(&w.company),
            position: text(&w.position),
            start_date: start(&w.period),
            end_date: end(&w.period),
            department: text(&w.department),
            industry: text(&w.industry),
            company_nature: text(&w.nature),
            company_size: text(&w.size),
            salary: text(&w.salary),
            location: text(&w.location),
            work_type: text(&w.work_type),
            description: text(&w.duty),
            achievement: text(&w.achievement),
            report_to: text(&w.report_to),
            subordinates: text(&w.subordinates),
            ..Default::default()
        }),
        educations: list(&resume.education, |e| Education {
            school: text(&e.school),
            major: text(&e.major),
            degree: text(&e.degree),
            full_time: value(&e.full_time),
            start_date: start(&e.period),
            end_date: end(&e.period),
            description: text(&e.description),
            ..Default::default()
        }),
        certifications: list(&resume.certificates, |c| Certification {
            name: text(&c.name),
            date: value(&c.date).map(|d| DateValue { value: d.to_string(), current: false }),
            score: text(&c.score),
            description: text(&c.description),
            ..Default::default()
        }),
        ..Default::default()
    };
    let projects = resume.projects.iter().map(|p| SocialExperience {
        kind: "project".into(),
        name: text(&p.name),
        organization: text(&p.company),
        role: text(&p.role),
        start_date: start(&p.period),
        end_date: end(&p.period),
        description: text(&p.description),
        duty: text(&p.duty),
        achievement: text(&p.achievement),
        ..Default::default()
    });
    let campus = resume.campus.iter().map(|c| SocialExperience {
        kind: "campus".into(),
        name: text(&c.name),
        start_date: start(&c.period),
        end_date: end(&c.period),
        description: text(&c.description),
        ..Default::default()
    });
    profile.social_experiences = some(projects.chain(campus).collect());
    profile.integrity = crate::score::integrity(&profile);
    profile
}

fn value<T: Copy>(field: &Maybe<T>) -> Option<T> {
    field.as_ref().map(|f| f.value)
}

fn text(field: &Words) -> String {
    field.as_ref().map(|f| f.value.clone()).unwrap_or_default()
}

fn joined(fields: &[Field<String>]) -> String {
    fields.iter().map(|f| f.value.as_str()).collect::<Vec<_>>().join("、")
}

fn some<T>(items: Vec<T>) -> Option<Vec<T>> {
    (!items.is_empty()).then_some(items)
}

fn list<T, U>(items: &[T], each: impl Fn(&T) -> U) -> Option<Vec<U>> {
    some(items.iter().map(each).collect())
}

/// The contract joins the parts of a place by a hyphen; sites also use blanks (`上海 浦东新区`).
fn place(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join("-")
}

fn start(period: &Maybe<Period>) -> Option<DateValue> {
    let start = value(period)?.start?;
    Some(DateValue { value: start.to_string(), current: false })
}

fn end(period: &Maybe<Period>) -> Option<DateValue> {
    let period = value(period)?;
    match period.end {
        Some(end) => Some(DateValue { value: end.to_string(), current: false }),
        None if period.current => Some(DateValue { value: String::new(), current: true }),
        None => None,
    }
}

/// Whole years of work: the number the page shows, else the full years since the month work began; 0 when neither is given.
fn work_life(resume: &Resume, today: Date) -> u32 {
    if let Some(shown) = &resume.person.work_years
        && let Some(years) = crate::normal::numbers::years(&shown.value)
    {
        return years;
    }
    let Some(began) = value(&resume.person.started_work) else { return 0 };
    let Some(month) = began.month() else { return 0 };
    let months = (today.year() as i32 - began.year() as i32) * 12 + today.month() as i32 - month as i32;
    (months / 12).max(0) as u32
}
