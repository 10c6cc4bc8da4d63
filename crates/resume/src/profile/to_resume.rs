//! From a profile back to a resume, so that what is stored can be written as JSON Resume: the inverse of
//! [`from_resume`](super::from_resume). Values rest on themselves, at their path in the profile.

use super::{CustomerProfile, DateValue};
use crate::date::Period;
use crate::raw::{Place, Raw};
use crate::resume::{
    Campus, Certificate, Confidence, Education, Field, Gender, LanguageSkill, Maybe, Person, Project, Resume, Skill,
    Volunteer, Wish, Words, Work,
};
use smallvec::smallvec;
use std::borrow::Cow;

/// The resume that a profile tells of. What is the platform's own isn't in it.
pub fn to_resume(profile: &CustomerProfile) -> Resume {
    let about = &profile.descriptions;
    let mut resume = Resume {
        person: Person {
            photo: text("/avatar", &profile.avatar),
            name: text("/fullName", &profile.full_name),
            gender: match profile.gender.as_str() {
                "男" => Some(field("/gender", "男", Gender::Male)),
                "女" => Some(field("/gender", "女", Gender::Female)),
                _ => None,
            },
            birth: profile.birthday.parse().ok().map(|d| field("/birthday", &profile.birthday, d)),
            city: text("/descriptions/city", &about.city),
            phones: text("/descriptions/contactPhoneNumber", &about.contact_phone_number).into_iter().collect(),
            emails: text("/descriptions/contactEmail", &about.contact_email).into_iter().collect(),
            summary: text("/descriptions/message", &about.message),
            work_years: match about.work_life {
                0 => None,
                years => text("/descriptions/workLife", &format!("{years}年")),
            },
            ..Default::default()
        },
        wish: Wish {
            cities: split("/descriptions/expectCity", &about.expect_city),
            industries: split("/descriptions/expectedIndustry", &about.expected_industry),
            ..Default::default()
        },
        ..Default::default()
    };
    resume.languages = list(&profile.languages, "languages", |at, l| LanguageSkill {
        language: at.text("name", &l.name),
        fluency: at.text("level", &l.level),
    });
    resume.skills = list(&profile.skills, "skills", |at, s| Skill {
        name: at.text("name", &s.name),
        level: at.text("level", &s.level),
        months: s.months.map(|m| field(&at.path("months"), &m.to_string(), m)),
        ..Default::default()
    });
    resume.work = list(&profile.work_experiences, "workExperiences", |at, w| Work {
        company: at.text("company", &w.company),
        position: at.text("position", &w.position),
        period: at.period(&w.start_date, &w.end_date),
        department: at.text("department", &w.department),
        industry: at.text("industry", &w.industry),
        nature: at.text("companyNature", &w.company_nature),
        size: at.text("companySize", &w.company_size),
        salary: at.text("salary", &w.salary),
        location: at.text("location", &w.location),
        work_type: at.text("workType", &w.work_type),
        duty: at.text("description", &w.description),
        achievement: at.text("achievement", &w.achievement),
        report_to: at.text("reportTo", &w.report_to),
        subordinates: at.text("subordinates", &w.subordinates),
        ..Default::default()
    });
    resume.education = list(&profile.educations, "educations", |at, e| Education {
        school: at.text("school", &e.school),
        major: at.text("major", &e.major),
        degree: at.text("degree", &e.degree),
        full_time: e.full_time.map(|yes| field(&at.path("fullTime"), &yes.to_string(), yes)),
        period: at.period(&e.start_date, &e.end_date),
        description: at.text("description", &e.description),
        ..Default::default()
    });
    resume.certificates = list(&profile.certifications, "certifications", |at, c| Certificate {
        name: at.text("name", &c.name),
        date: c.date.as_ref().and_then(|d| Some(field(&at.path("date"), &d.value, d.value.parse().ok()?))),
        score: at.text("score", &c.score),
        description: at.text("description", &c.description),
        ..Default::default()
    });
    for (number, s) in profile.social_experiences.iter().flatten().enumerate() {
        let at = At { list: "socialExperiences", number };
        let period = at.period(&s.start_date, &s.end_date);
        let (name, description) = (at.text("name", &s.name), at.text("description", &s.description));
        match s.kind.as_str() {
            "campus" => resume.campus.push(Campus { name, period, description }),
            "volunteer" => resume.volunteer.push(Volunteer {
                organization: name,
                position: at.text("role", &s.role),
                period,
                description,
                highlights: at.text("duty", &s.duty).into_iter().collect(),
                ..Default::default()
            }),
            _ => resume.projects.push(Project {
                name,
                company: at.text("organization", &s.organization),
                roles: split(&at.path("role"), &s.role),
                period,
                description,
                duty: at.text("duty", &s.duty),
                achievement: at.text("achievement", &s.achievement),
                ..Default::default()
            }),
        }
    }
    resume
}

fn field<T>(path: &str, words: &str, value: T) -> Field<T> {
    let from = smallvec![Raw::new(words, Place::Json(path.into()))];
    Field { value, from, rule: Cow::Borrowed("profile"), confidence: Confidence::High }
}

fn text(path: &str, text: &str) -> Words {
    (!text.trim().is_empty()).then(|| field(path, text, text.to_owned()))
}

/// The parts that a profile joins by `、`.
fn split(path: &str, joined: &str) -> Vec<Field<String>> {
    joined.split('、').filter_map(|part| text(path, part)).collect()
}

/// An item of a list.
struct At {
    list: &'static str,
    number: usize,
}

impl At {
    fn path(&self, key: &str) -> String {
        format!("/{}/{}/{key}", self.list, self.number)
    }

    fn text(&self, key: &str, value: &str) -> Words {
        text(&self.path(key), value)
    }

    fn period(&self, start: &Option<DateValue>, end: &Option<DateValue>) -> Maybe<Period> {
        let date = |side: &Option<DateValue>| side.as_ref().and_then(|d| d.value.parse().ok());
        let current = end.as_ref().is_some_and(|d| d.current && d.value.is_empty());
        let period = Period { start: date(start), end: date(end), current };
        let words: Vec<&str> = [start, end].into_iter().flatten().map(|d| d.value.as_str()).collect();
        (period != Period::default()).then(|| field(&self.path("startDate"), words.join(" – ").trim(), period))
    }
}

fn list<T, U>(items: &Option<Vec<T>>, list: &'static str, each: impl Fn(At, &T) -> U) -> Vec<U> {
    items.iter().flatten().enumerate().map(|(number, item)| each(At { list, number }, item)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::{Descriptions, Education, SocialExperience, WorkExperience, from_resume};

    #[test]
    fn a_profile_comes_back_from_its_resume() {
        let date = |value: &str| Some(DateValue { value: value.into(), current: value.is_empty() });
        let social = |kind: &str| SocialExperience {
            kind: kind.into(),
            name: "名".into(),
            organization: if kind == "project" { "甲".into() } else { String::new() },
            start_date: date("2011"),
            ..Default::default()
        };
        let volunteer = SocialExperience { organization: "名".into(), role: "助手".into(), ..social("volunteer") };
        let mut profile = CustomerProfile {
            avatar: "https://www.example.com/a.png".into(),
            full_name: "李明".into(),
            gender: "男".into(),
            birthday: "1988-02".into(),
            descriptions: Descriptions {
                city: "北京-朝阳区".into(),
                expect_city: "北京、上海".into(),
                work_life: 8,
                contact_phone_number: "13800000000".into(),
                contact_email: "liming@example.com".into(),
                message: "踏实".into(),
                expected_industry: "互联网".into(),
                ..Default::default()
            },
            work_experiences: Some(vec![WorkExperience {
                company: "甲".into(),
                position: "工程师".into(),
                start_date: date("2016-09"),
                end_date: date(""),
                description: "一\n二".into(),
                ..Default::default()
            }]),
            educations: Some(vec![Education { school: "大学".into(), full_time: Some(true), ..Default::default() }]),
            social_experiences: Some(vec![social("project"), social("campus"), volunteer]),
            ..Default::default()
        };
        profile.integrity = crate::score::integrity(&profile);
        assert_eq!(from_resume(&to_resume(&profile), jiff::civil::date(2026, 11, 22)), profile);
        assert_eq!(to_resume(&CustomerProfile::default()), Resume::default());
    }
}
