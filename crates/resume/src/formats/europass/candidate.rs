//! The `Candidate` that Europass writes since 2020, after HR Open's standard.

use super::Take::{Apart, Lasts, Markup, Said, Skip};
use super::{Element, Rule, Walk, joined, seen};
use crate::raw::{Key, Raw, RawItem, RawResume, RawSection};

const PERSON: &[Rule] = &[
    ("PersonName", Apart, ""),
    ("Communication", Apart, ""),
    ("NationalityCode", Said(Key::Nationality), "europass.nationality"),
    ("BirthDate", Said(Key::Birth), "europass.birth"),
    ("GenderCode", Said(Key::Gender), "europass.gender"),
    ("PrimaryLanguageCode", Apart, ""),
];

const EMPLOYER: &[Rule] = &[
    ("OrganizationName", Said(Key::Company), "europass.work.employer"),
    ("OrganizationContact/Communication/Address/CityName", Said(Key::Location), "europass.work.city"),
    ("OrganizationContact/Communication/Address/CountryCode", Skip, ""),
    ("OrganizationContact/Communication/URI", Said(Key::Url), "europass.work.website"),
    ("OrganizationContact/Communication/ChannelCode", Skip, ""),
    ("EmploymentPeriod", Skip, ""),
    ("PositionHistory", Apart, ""),
];

const POSITION: &[Rule] = &[
    ("PositionTitle", Said(Key::Position), "europass.work.position"),
    ("EmploymentPeriod/StartDate/FormattedDateTime", Said(Key::Start), "europass.work.from"),
    ("EmploymentPeriod/EndDate/FormattedDateTime", Said(Key::End), "europass.work.to"),
    ("EmploymentPeriod/CurrentIndicator", Lasts, "europass.work.current"),
    ("Description", Markup(Key::Duty), "europass.work.activities"),
    ("City", Said(Key::Location), "europass.work.place"),
    ("Country", Skip, ""),
];

const EDUCATION: &[Rule] = &[
    ("OrganizationName", Said(Key::Institution), "europass.education.organisation"),
    ("OrganizationContact/Communication/Address/CountryCode", Skip, ""),
    ("OrganizationContact/Communication/URI", Said(Key::Url), "europass.education.website"),
    ("OrganizationContact/Communication/ChannelCode", Skip, ""),
    ("ProgramName", Said(Key::StudyType), "europass.education.programme"),
    ("EducationLevelCode", Skip, ""),
    ("AttendancePeriod/StartDate/FormattedDateTime", Said(Key::Start), "europass.education.from"),
    ("AttendancePeriod/EndDate/FormattedDateTime", Said(Key::End), "europass.education.to"),
    ("AttendancePeriod/Ongoing", Lasts, "europass.education.ongoing"),
    ("AttendancePeriod/CurrentIndicator", Lasts, "europass.education.ongoing"),
    ("EducationDegree/DegreeName", Said(Key::StudyType), "europass.education.degree"),
    ("EducationDegree/FinalGrade/ScoreText", Said(Key::Score), "europass.education.grade"),
    ("EducationDegree/OccupationalSkillsCovered", Markup(Key::Description), "europass.education.covered"),
    ("DegreeName", Said(Key::StudyType), "europass.education.degree"),
];

const CERTIFICATE: &[Rule] = &[
    ("CertificationTypeCode", Skip, ""),
    ("CertificationName", Said(Key::Certificate), "europass.certificate"),
    ("LicenseName", Said(Key::Certificate), "europass.licence"),
    ("Name", Said(Key::Certificate), "europass.certificate"),
    ("IssuingAuthority/Name", Said(Key::Issuer), "europass.certificate.issuer"),
    ("FirstIssuedDate/FormattedDateTime", Said(Key::Date), "europass.certificate.date"),
    ("EffectiveTimePeriod/ValidFrom/FormattedDateTime", Said(Key::Date), "europass.certificate.valid"),
    ("Description", Markup(Key::Description), "europass.certificate.description"),
];

pub(super) fn read(root: &Element, walk: &mut Walk, resume: &mut RawResume) {
    walk.path.push(root.name.clone());
    walk.children(root, |walk, part| match part.name.as_str() {
        "CandidatePerson" => person(part, walk, resume),
        "CandidateProfile" => walk.children(part, |walk, part| profile(part, walk, resume)),
        // Ids, the supplier, how the document is printed.
        _ => {}
    });
    walk.path.pop();
}

fn person(part: &Element, walk: &mut Walk, resume: &mut RawResume) {
    walk.item(part, PERSON, &mut resume.person);
    walk.children(part, |walk, child| {
        let at = walk.place();
        match child.name.as_str() {
            "PersonName" => {
                if let Some(name) = joined(child, &["GivenName", "FamilyName"]) {
                    resume.person.put(Key::Name, Raw::new(name, at), "europass.name");
                }
            }
            "PrimaryLanguageCode" => {
                let mut item = RawItem::default();
                item.put(Key::LanguageName, Raw::new(child.text.trim(), at.clone()), "europass.language");
                item.put(Key::Fluency, Raw::new("mother tongue", at), "europass.mother_tongue");
                resume.languages.push(item);
            }
            "Communication" => communication(child, walk, resume),
            _ => {}
        }
    });
}

fn communication(child: &Element, walk: &mut Walk, resume: &mut RawResume) {
    let at = walk.place();
    let person = &mut resume.person;
    let channel = joined(child, &["ChannelCode"]).unwrap_or_default().to_lowercase();
    if let Some(number) = joined(child, &["DialNumber"]) {
        let number = match joined(child, &["CountryDialing"]) {
            Some(country) if !number.starts_with('+') => format!("+{}{number}", country.trim_start_matches('+')),
            _ => number,
        };
        person.put(Key::Phone, Raw::new(number, at.clone()), "europass.phone");
    }
    if let Some(address) = child.at("Address") {
        for (path, key, rule) in [
            ("AddressLine", Key::Address, "europass.address"),
            ("PostalCode", Key::PostalCode, "europass.postal_code"),
            ("CityName", Key::City, "europass.city"),
            ("CountryCode", Key::Country, "europass.country"),
        ] {
            if let Some(words) = joined(address, &[path]) {
                person.put(key, Raw::new(words, at.clone()), rule);
            }
        }
    }
    let Some(uri) = joined(child, &["URI"]) else { return };
    match channel.as_str() {
        "email" => person.put(Key::Email, Raw::new(uri, at), "europass.email"),
        "web" | "website" => person.put(Key::Url, Raw::new(uri, at), "europass.website"),
        _ => {
            let mut item = RawItem::default();
            if let Some(network) = joined(child, &["OtherTitle"]).or_else(|| joined(child, &["UseCode"])) {
                item.put(Key::Network, Raw::new(network, at.clone()), "europass.network");
            }
            item.put(if uri.contains('/') { Key::Url } else { Key::Username }, Raw::new(uri, at), "europass.account");
            resume.profiles.push(item);
        }
    }
}

fn profile(part: &Element, walk: &mut Walk, resume: &mut RawResume) {
    match part.name.as_str() {
        "ID" => {}
        "ExecutiveSummary" => {
            let summary = Raw::new(seen(part.text.trim()), walk.place());
            resume.person.put(Key::Summary, summary, "europass.summary");
        }
        "EmploymentHistory" => walk.children(part, |walk, employer| work(employer, walk, resume)),
        "EducationHistory" => list(part, walk, EDUCATION, &mut resume.education),
        "Certifications" | "Licenses" => list(part, walk, CERTIFICATE, &mut resume.certificates),
        "PersonQualifications" => walk.children(part, |walk, competency| competence(competency, walk, resume)),
        _ => {
            let mut lines = Vec::new();
            leaves(part, walk, &mut lines);
            if !lines.is_empty() {
                resume.sections.push(RawSection { heading: Raw::new(&part.name, walk.place()), lines });
            }
        }
    }
}

/// A job for each position at an employer.
fn work(employer: &Element, walk: &mut Walk, resume: &mut RawResume) {
    let mut company = RawItem::default();
    walk.item(employer, EMPLOYER, &mut company);
    let before = resume.work.len();
    walk.children(employer, |walk, child| {
        if child.name == "PositionHistory" {
            let mut item = RawItem::default();
            walk.item(child, POSITION, &mut item);
            let placed = item.first(Key::Location).is_some();
            let shared = company.said.iter().filter(|said| said.key != Key::Location || !placed);
            item.said.extend(shared.cloned());
            resume.work.push(item);
        }
    });
    if resume.work.len() == before && !company.is_empty() {
        resume.work.push(company);
    }
}

fn list(part: &Element, walk: &mut Walk, rules: &[Rule], items: &mut Vec<RawItem>) {
    walk.children(part, |walk, element| {
        let mut item = RawItem::default();
        walk.item(element, rules, &mut item);
        if !item.is_empty() {
            items.push(item);
        }
    });
}

/// A language with its levels, or a skill.
fn competence(part: &Element, walk: &mut Walk, resume: &mut RawResume) {
    let at = walk.place();
    let Some(name) = joined(part, &["CompetencyName"]).or_else(|| joined(part, &["CompetencyID"])) else { return };
    let kind = joined(part, &["TaxonomyID"]).unwrap_or_default();
    let mut item = RawItem::default();
    if kind != "language" {
        item.put(Key::SkillName, Raw::new(name, at), "europass.skill");
        return resume.skills.push(item);
    }
    item.put(Key::LanguageName, Raw::new(name, at.clone()), "europass.language");
    let levels = part.all("CompetencyDimension").filter_map(|dimension| {
        let kind = joined(dimension, &["CompetencyDimensionTypeCode"])?;
        let level = joined(dimension, &["Score/ScoreText"])?;
        Some(format!("{} {level}", kind.rsplit('-').next().unwrap_or(&kind)))
    });
    let levels: Vec<String> = levels.collect();
    item.put(Key::Fluency, Raw::new(levels.join(", "), at), "europass.level");
    resume.languages.push(item);
}

fn leaves(element: &Element, walk: &mut Walk, lines: &mut Vec<Raw>) {
    for line in seen(element.text.trim()).lines() {
        lines.push(Raw::new(line, walk.place()));
    }
    walk.children(element, |walk, child| leaves(child, walk, lines));
}
