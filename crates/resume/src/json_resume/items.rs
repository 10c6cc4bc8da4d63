//! The items of the lists, one function each.

use super::Object;
use crate::resume::*;
use serde_json::{Value, json};

pub fn profile(profile: &Profile) -> Option<Value> {
    let x = Object::default().no_address("url", &profile.url);
    let named = Object::default().words("network", &profile.network).words("username", &profile.username);
    named.address("url", &profile.url).put("x", x.end()).end()
}

pub fn work(work: &Work, chinese: bool) -> Option<Value> {
    let (boards, others) =
        if chinese { (&work.company_description, &None) } else { (&None, &work.company_description) };
    let x = Object::default()
        .words("industry", &work.industry)
        .words("nature", &work.nature)
        .words("size", &work.size)
        .words("salary", &work.salary)
        .words("department", &work.department)
        .words("achievement", &work.achievement)
        .words("reportTo", &work.report_to)
        .words("subordinates", &work.subordinates)
        .words("companyDescription", boards)
        .words("leaveReason", &work.leave_reason)
        .words("workType", &work.work_type)
        .list("skills", &work.skills)
        .no_address("url", &work.url)
        .current(&work.period);
    Object::default()
        .words("name", &work.company)
        .words("position", &work.position)
        .address("url", &work.url)
        .period(&work.period)
        .words("location", &work.location)
        .words("description", others)
        .words("summary", &work.duty)
        .list("highlights", &work.highlights)
        .put("x", x.end())
        .end()
}

pub fn volunteer(volunteer: &Volunteer) -> Option<Value> {
    let x = Object::default()
        .words("location", &volunteer.location)
        .words("cause", &volunteer.cause)
        .no_address("url", &volunteer.url)
        .current(&volunteer.period);
    Object::default()
        .words("organization", &volunteer.organization)
        .words("position", &volunteer.position)
        .address("url", &volunteer.url)
        .period(&volunteer.period)
        .words("summary", &volunteer.description)
        .list("highlights", &volunteer.highlights)
        .put("x", x.end())
        .end()
}

pub fn education(school: &Education) -> Option<Value> {
    let flag = |field: &Maybe<bool>| field.as_ref().map(|f| Value::Bool(f.value));
    let x = Object::default()
        .put("fullTime", flag(&school.full_time))
        .put("overseas", flag(&school.overseas))
        .no_address("url", &school.url)
        .current(&school.period);
    Object::default()
        .words("institution", &school.school)
        .address("url", &school.url)
        .words("area", &school.major)
        .words("studyType", &school.degree)
        .period(&school.period)
        .words("score", &school.score)
        .list("courses", &school.courses)
        .words("summary", &school.description)
        .put("x", x.end())
        .end()
}

pub fn project(project: &Project, chinese: bool) -> Option<Value> {
    let role = project.roles.iter().map(|f| f.value.as_str()).collect::<Vec<_>>().join("、");
    let (role, roles) = if chinese { (role, &[][..]) } else { (String::new(), project.roles.as_slice()) };
    let x = Object::default()
        .words("software", &project.software)
        .words("hardware", &project.hardware)
        .words("tools", &project.tools)
        .words("reflection", &project.reflection)
        .put("role", (!role.is_empty()).then(|| json!(role)))
        .words("company", &project.company)
        .words("achievement", &project.achievement)
        .no_address("url", &project.url)
        .current(&project.period);
    Object::default()
        .words("name", &project.name)
        .address("url", &project.url)
        .list("roles", roles)
        .words("entity", &project.entity)
        .words("type", &project.kind)
        .period(&project.period)
        .words("description", &project.description)
        .words("summary", &project.duty)
        .list("highlights", &project.highlights)
        .list("keywords", &project.keywords)
        .put("x", x.end())
        .end()
}

pub fn training(training: &Training) -> Option<Value> {
    Object::default()
        .words("name", &training.name)
        .words("course", &training.course)
        .words("institution", &training.institution)
        .period(&training.period)
        .words("location", &training.location)
        .words("certificate", &training.certificate)
        .words("summary", &training.description)
        .current(&training.period)
        .end()
}

pub fn campus(campus: &Campus) -> Option<Value> {
    let named = Object::default().words("name", &campus.name).period(&campus.period);
    named.words("summary", &campus.description).current(&campus.period).end()
}

pub fn skill(skill: &Skill) -> Option<Value> {
    let months = skill.months.as_ref().map(|f| json!(f.value));
    let named = Object::default().words("name", &skill.name).words("level", &skill.level);
    named.put("months", months).list("keywords", &skill.keywords).end()
}

pub fn language(language: &LanguageSkill) -> Option<Value> {
    Object::default().words("language", &language.language).words("fluency", &language.fluency).end()
}

pub fn certificate(certificate: &Certificate) -> Option<Value> {
    let x = Object::default().no_address("url", &certificate.url);
    Object::default()
        .words("name", &certificate.name)
        .date("date", &certificate.date)
        .words("issuer", &certificate.issuer)
        .address("url", &certificate.url)
        .words("score", &certificate.score)
        .words("summary", &certificate.description)
        .put("x", x.end())
        .end()
}

pub fn award(award: &Award) -> Option<Value> {
    let named = Object::default().words("title", &award.name).date("date", &award.date);
    named.words("awarder", &award.awarder).words("summary", &award.description).end()
}

pub fn publication(publication: &Publication) -> Option<Value> {
    let x = Object::default().no_address("url", &publication.url);
    Object::default()
        .words("name", &publication.name)
        .words("publisher", &publication.publisher)
        .date("releaseDate", &publication.date)
        .address("url", &publication.url)
        .words("summary", &publication.description)
        .put("x", x.end())
        .end()
}

pub fn interest(interest: &Interest) -> Option<Value> {
    Object::default().words("name", &interest.name).list("keywords", &interest.keywords).end()
}

pub fn reference(reference: &Reference) -> Option<Value> {
    let x = Object::default().words("position", &reference.position).words("company", &reference.company);
    Object::default().words("name", &reference.name).words("reference", &reference.text).put("x", x.end()).end()
}
