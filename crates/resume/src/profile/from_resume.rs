//! From a resume to a profile: which value goes where. What a profile has no place for stays in the resume.

use super::{
    Certification, CustomerProfile, DateValue, Descriptions, Education, Language, Skill, SocialExperience,
    WorkExperience,
};
use crate::date::Period;
use crate::resume::{Field, Gender, Maybe, Resume, Words};
use jiff::civil::Date;

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
            description: lines(&w.duty, &w.highlights),
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
            description: lines(&e.description, &e.courses),
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
        organization: text(if p.company.is_some() { &p.company } else { &p.entity }),
        role: joined(&p.roles),
        start_date: start(&p.period),
        end_date: end(&p.period),
        description: text(&p.description),
        duty: lines(&p.duty, &p.highlights),
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
    let volunteer = resume.volunteer.iter().map(|v| SocialExperience {
        kind: "volunteer".into(),
        name: text(&v.organization),
        organization: text(&v.organization),
        role: text(&v.position),
        start_date: start(&v.period),
        end_date: end(&v.period),
        description: text(&v.description),
        duty: lines(&None, &v.highlights),
        ..Default::default()
    });
    profile.social_experiences = some(projects.chain(campus).chain(volunteer).collect());
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

/// A text and the entries of a list, each on a line of its own.
fn lines(text: &Words, entries: &[Field<String>]) -> String {
    text.iter().chain(entries).map(|f| f.value.as_str()).collect::<Vec<_>>().join("\n")
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
