//! From a resume to a profile: which value goes where. What a profile has no place for stays in the resume.

use super::{
    Certification, CustomerProfile, DateValue, Descriptions, Education, Language, Skill, SocialExperience,
    WorkExperience,
};
use crate::date::Period;
use crate::resume::{Campus, Confidence, Field, Gender, Maybe, Project, Resume, Volunteer, Words};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a value rests on: the words it was read from, and how sure that is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Basis {
    /// The words, as the document has them.
    pub words: Vec<String>,
    /// How sure the least sure of the rules is that took them.
    pub confidence: Confidence,
}

/// What the values of a profile rest on, by path; list items by their number: `/workExperiences/0/company`.
pub type Bases = BTreeMap<String, Basis>;

/// The profile a resume gives: bare (no ids, no time), lists null while empty, completeness reckoned.
///
/// `today` is needed for the whole years of work, where the resume gives only when they began.
pub fn from_resume(resume: &Resume, today: Date) -> CustomerProfile {
    with_bases(resume, today).0
}

/// The profile a resume gives, and what its values rest on.
pub fn with_bases(resume: &Resume, today: Date) -> (CustomerProfile, Bases) {
    let (person, t) = (&resume.person, &mut Taking::default());
    let mut profile = CustomerProfile {
        avatar: t.text("avatar", &person.photo),
        full_name: t.text("fullName", &person.name),
        gender: match t.value("gender", &person.gender) {
            Some(Gender::Male) => "男".into(),
            Some(Gender::Female) => "女".into(),
            None => String::new(),
        },
        birthday: t.value("birthday", &person.birth).map(|d| d.to_string()).unwrap_or_default(),
        ..Default::default()
    };
    t.at = "/descriptions".into();
    profile.descriptions = Descriptions {
        city: place(&t.text("city", &person.city)),
        expect_city: t.joined("expectCity", &resume.wish.cities),
        work_life: work_life(t, resume, today),
        contact_phone_number: t.first("contactPhoneNumber", &person.phones),
        contact_email: t.first("contactEmail", &person.emails),
        message: t.text("message", &person.summary),
        expected_industry: t.joined("expectedIndustry", &resume.wish.industries),
        ..Default::default()
    };
    profile.languages = t.list("languages", &resume.languages, |t, l| Language {
        name: t.text("name", &l.language),
        level: t.text("level", &l.fluency),
        ..Default::default()
    });
    profile.skills = t.list("skills", &resume.skills, |t, s| Skill {
        name: t.text("name", &s.name),
        level: t.text("level", &s.level),
        months: t.value("months", &s.months),
        ..Default::default()
    });
    profile.work_experiences = t.list("workExperiences", &resume.work, |t, w| WorkExperience {
        company: t.text("company", &w.company),
        position: t.text("position", &w.position),
        start_date: t.start(&w.period),
        end_date: t.end(&w.period),
        department: t.text("department", &w.department),
        industry: t.text("industry", &w.industry),
        company_nature: t.text("companyNature", &w.nature),
        company_size: t.text("companySize", &w.size),
        salary: t.text("salary", &w.salary),
        location: t.text("location", &w.location),
        work_type: t.text("workType", &w.work_type),
        description: t.lines("description", &w.duty, &w.highlights),
        achievement: t.text("achievement", &w.achievement),
        report_to: t.text("reportTo", &w.report_to),
        subordinates: t.text("subordinates", &w.subordinates),
        ..Default::default()
    });
    profile.educations = t.list("educations", &resume.education, |t, e| Education {
        school: t.text("school", &e.school),
        major: t.text("major", &e.major),
        degree: t.text("degree", &e.degree),
        full_time: t.value("fullTime", &e.full_time),
        start_date: t.start(&e.period),
        end_date: t.end(&e.period),
        description: t.lines("description", &e.description, &e.courses),
        ..Default::default()
    });
    profile.certifications = t.list("certifications", &resume.certificates, |t, c| Certification {
        name: t.text("name", &c.name),
        date: t.value("date", &c.date).map(|d| DateValue { value: d.to_string(), current: false }),
        score: t.text("score", &c.score),
        description: t.text("description", &c.description),
        ..Default::default()
    });
    profile.social_experiences = t.list("socialExperiences", &social(resume), |t, social| match social {
        Social::Project(p) => SocialExperience {
            kind: "project".into(),
            name: t.text("name", &p.name),
            organization: t.text("organization", if p.company.is_some() { &p.company } else { &p.entity }),
            role: t.joined("role", &p.roles),
            start_date: t.start(&p.period),
            end_date: t.end(&p.period),
            description: t.text("description", &p.description),
            duty: t.lines("duty", &p.duty, &p.highlights),
            achievement: t.text("achievement", &p.achievement),
            ..Default::default()
        },
        Social::Campus(c) => SocialExperience {
            kind: "campus".into(),
            name: t.text("name", &c.name),
            start_date: t.start(&c.period),
            end_date: t.end(&c.period),
            description: t.text("description", &c.description),
            ..Default::default()
        },
        Social::Volunteer(v) => SocialExperience {
            kind: "volunteer".into(),
            name: t.text("name", &v.organization),
            organization: t.text("organization", &v.organization),
            role: t.text("role", &v.position),
            start_date: t.start(&v.period),
            end_date: t.end(&v.period),
            description: t.text("description", &v.description),
            duty: t.lines("duty", &None, &v.highlights),
            ..Default::default()
        },
    });
    profile.integrity = crate::score::integrity(&profile);
    (profile, std::mem::take(&mut t.bases))
}

/// What a profile keeps in one list and a resume in three.
enum Social<'a> {
    Project(&'a Project),
    Campus(&'a Campus),
    Volunteer(&'a Volunteer),
}

fn social(resume: &Resume) -> Vec<Social<'_>> {
    let projects = resume.projects.iter().map(Social::Project);
    let campus = resume.campus.iter().map(Social::Campus);
    projects.chain(campus).chain(resume.volunteer.iter().map(Social::Volunteer)).collect()
}

/// Takes values out of fields, and keeps what they rest on under the name they get.
#[derive(Default)]
struct Taking {
    at: String,
    bases: Bases,
}

impl Taking {
    fn keep<'f, T: 'f>(&mut self, key: &str, fields: impl IntoIterator<Item = &'f Field<T>>) {
        for field in fields {
            let basis = self.bases.entry(format!("{}/{key}", self.at));
            let basis = basis.or_insert_with(|| Basis { words: Vec::new(), confidence: field.confidence });
            basis.confidence = basis.confidence.min(field.confidence);
            for raw in &field.from {
                if !basis.words.contains(&raw.text) {
                    basis.words.push(raw.text.clone());
                }
            }
        }
    }

    fn value<T: Copy>(&mut self, key: &str, field: &Maybe<T>) -> Option<T> {
        self.keep(key, field);
        field.as_ref().map(|f| f.value)
    }

    fn text(&mut self, key: &str, field: &Words) -> String {
        self.keep(key, field);
        field.as_ref().map(|f| f.value.clone()).unwrap_or_default()
    }

    fn first(&mut self, key: &str, fields: &[Field<String>]) -> String {
        self.keep(key, fields.first());
        fields.first().map(|f| f.value.clone()).unwrap_or_default()
    }

    fn joined(&mut self, key: &str, fields: &[Field<String>]) -> String {
        self.keep(key, fields);
        fields.iter().map(|f| f.value.as_str()).collect::<Vec<_>>().join("、")
    }

    /// A text and the entries of a list, each on a line of its own.
    fn lines(&mut self, key: &str, text: &Words, entries: &[Field<String>]) -> String {
        self.keep(key, text.iter().chain(entries));
        text.iter().chain(entries).map(|f| f.value.as_str()).collect::<Vec<_>>().join("\n")
    }

    fn start(&mut self, period: &Maybe<Period>) -> Option<DateValue> {
        let start = period.as_ref()?.value.start?;
        self.keep("startDate", period);
        Some(DateValue { value: start.to_string(), current: false })
    }

    fn end(&mut self, period: &Maybe<Period>) -> Option<DateValue> {
        let ends = period.as_ref()?.value;
        let date = match ends.end {
            Some(end) => DateValue { value: end.to_string(), current: false },
            None if ends.current => DateValue { value: String::new(), current: true },
            None => return None,
        };
        self.keep("endDate", period);
        Some(date)
    }

    fn list<T, U>(&mut self, name: &str, items: &[T], each: impl Fn(&mut Self, &T) -> U) -> Option<Vec<U>> {
        let mut taken = Vec::new();
        for (i, item) in items.iter().enumerate() {
            self.at = format!("/{name}/{i}");
            taken.push(each(self, item));
        }
        (!taken.is_empty()).then_some(taken)
    }
}

/// The contract joins the parts of a place by a hyphen; sites also use blanks (`上海 浦东新区`).
fn place(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join("-")
}

/// Whole years of work: the number the page shows, else the full years since the month work began; 0 when neither is given.
fn work_life(t: &mut Taking, resume: &Resume, today: Date) -> u32 {
    if let Some(shown) = &resume.person.work_years
        && let Some(years) = crate::normal::numbers::years(&shown.value)
    {
        t.keep("workLife", &resume.person.work_years);
        return years;
    }
    let Some(shown) = &resume.person.started_work else { return 0 };
    let began = shown.value;
    let Some(month) = began.month() else { return 0 };
    t.keep("workLife", [shown]);
    let months = (today.year() as i32 - began.year() as i32) * 12 + today.month() as i32 - month as i32;
    (months / 12).max(0) as u32
}
