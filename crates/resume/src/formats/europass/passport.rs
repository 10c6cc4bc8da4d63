//! The `SkillsPassport` of Europass 2 and 3.

use super::Take::{Apart, Date, Lasts, Markup, Said, Skip};
use super::{Element, Rule, Walk, joined, seen};
use crate::raw::{Key, Raw, RawItem, RawResume, RawSection};

const PERSON: &[Rule] = &[
    ("PersonName", Apart, ""),
    ("ContactInfo/Address/Contact/AddressLine", Said(Key::Address), "europass.address"),
    ("ContactInfo/Address/Contact/PostalCode", Said(Key::PostalCode), "europass.postal_code"),
    ("ContactInfo/Address/Contact/Municipality", Said(Key::City), "europass.city"),
    ("ContactInfo/Address/Contact/Country/Code", Said(Key::Country), "europass.country"),
    ("ContactInfo/Address/Contact/Country/Label", Skip, ""),
    ("ContactInfo/Email/Contact", Said(Key::Email), "europass.email"),
    ("ContactInfo/TelephoneList/Telephone/Contact", Said(Key::Phone), "europass.phone"),
    ("ContactInfo/TelephoneList/Telephone/Use", Skip, ""),
    ("ContactInfo/WebsiteList/Website/Contact", Apart, ""),
    ("ContactInfo/WebsiteList/Website/Use", Skip, ""),
    ("ContactInfo/InstantMessagingList", Apart, ""),
    ("Demographics/Birthdate", Date(Key::Birth), "europass.birth"),
    ("Demographics/Gender/Label", Skip, ""),
    ("Demographics/Gender/Code", Apart, ""),
    ("Demographics/NationalityList/Nationality/Code", Skip, ""),
    ("Demographics/NationalityList/Nationality/Label", Said(Key::Nationality), "europass.nationality"),
    ("Photo", Skip, ""),
];

const HEADLINE: &[Rule] = &[
    ("Type", Skip, ""),
    ("Description/Code", Skip, ""),
    ("Description/Label", Markup(Key::Label), "europass.headline"),
];

const WORK: &[Rule] = &[
    ("Period/From", Date(Key::Start), "europass.work.from"),
    ("Period/To", Date(Key::End), "europass.work.to"),
    ("Period/Current", Lasts, "europass.work.current"),
    ("Position/Code", Skip, ""),
    ("Position/Label", Said(Key::Position), "europass.work.position"),
    ("Activities", Markup(Key::Duty), "europass.work.activities"),
    ("Employer/Name", Said(Key::Company), "europass.work.employer"),
    ("Employer/ContactInfo/Address/Contact/Municipality", Said(Key::Location), "europass.work.city"),
    ("Employer/ContactInfo/Website/Contact", Said(Key::Url), "europass.work.website"),
    ("Employer/ContactInfo/Address/Contact/Country/Code", Skip, ""),
    ("Employer/Sector/Code", Skip, ""),
    ("Employer/Sector/Label", Said(Key::Industry), "europass.work.sector"),
    ("ReferenceTo", Skip, ""),
];

const EDUCATION: &[Rule] = &[
    ("Period/From", Date(Key::Start), "europass.education.from"),
    ("Period/To", Date(Key::End), "europass.education.to"),
    ("Period/Current", Lasts, "europass.education.current"),
    ("Title", Said(Key::StudyType), "europass.education.title"),
    ("Activities", Markup(Key::Description), "europass.education.activities"),
    ("Organisation/Name", Said(Key::Institution), "europass.education.organisation"),
    ("Organisation/ContactInfo/Website/Contact", Said(Key::Url), "europass.education.website"),
    ("Organisation/ContactInfo/Address/Contact/Country/Code", Skip, ""),
    ("Field/Code", Skip, ""),
    ("Field/Label", Said(Key::Area), "europass.education.field"),
    ("Level/Code", Skip, ""),
    ("ReferenceTo", Skip, ""),
];

pub(super) fn read(root: &Element, walk: &mut Walk, resume: &mut RawResume) {
    walk.path.push(root.name.clone());
    // What else there is, is about the file: how it is printed, what is attached.
    walk.children(root, |walk, child| {
        if child.name == "LearnerInfo" {
            walk.children(child, |walk, part| learner(part, walk, resume));
        }
    });
    walk.path.pop();
}

fn learner(part: &Element, walk: &mut Walk, resume: &mut RawResume) {
    match part.name.as_str() {
        "Identification" => identification(part, walk, resume),
        "Headline" => {
            // A headline is a title only where it says so; others are the job applied for, or a statement.
            let kind = part.at("Type/Code").map(|code| code.text.trim().to_owned()).unwrap_or_default();
            let mut headline = RawItem::default();
            walk.item(part, HEADLINE, &mut headline);
            for said in headline.said {
                let key = match kind.as_str() {
                    "personal_statement" => Key::Summary,
                    "preferred_job" => Key::ExpectedPosition,
                    "job_applied_for" => Key::AppliedPosition,
                    "studies_applied_for" => Key::Additional,
                    _ => Key::Label,
                };
                resume.person.put(key, said.raw, said.rule);
            }
        }
        "WorkExperienceList" => list(part, walk, WORK, &mut resume.work),
        "EducationList" => list(part, walk, EDUCATION, &mut resume.education),
        "Skills" => walk.children(part, |walk, kind| skills(kind, walk, resume)),
        "AchievementList" => walk.children(part, |walk, achievement| {
            let heading = joined(achievement, &["Title/Label"]).unwrap_or_else(|| achievement.name.clone());
            section(achievement, &heading, walk, resume);
        }),
        "ReferenceToList" | "DocumentationList" => {}
        _ => section(part, &part.name, walk, resume),
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

fn identification(part: &Element, walk: &mut Walk, resume: &mut RawResume) {
    walk.item(part, PERSON, &mut resume.person);
    let at = walk.place();
    if let Some(name) = part.at("PersonName").and_then(|name| joined(name, &["FirstName", "Surname"])) {
        resume.person.put(Key::Name, Raw::new(name, at.clone()), "europass.name");
    }
    if let Some(code) = part.at("Demographics/Gender/Code") {
        let gender = match code.text.trim() {
            "M" => "male",
            "F" => "female",
            other => other,
        };
        resume.person.put(Key::Gender, Raw::new(gender, at.clone()), "europass.gender");
    }
    for (n, site) in part.at("ContactInfo/WebsiteList").iter().flat_map(|list| list.all("Website")).enumerate() {
        let Some(contact) = site.at("Contact") else { continue };
        let raw = Raw::new(contact.text.trim(), at.clone());
        if n == 0 {
            resume.person.put(Key::Url, raw, "europass.website");
        } else {
            profile(None, raw, resume);
        }
    }
    for account in part.at("ContactInfo/InstantMessagingList").iter().flat_map(|list| &list.children) {
        let Some(contact) = account.at("Contact") else { continue };
        let network = account.at("Use/Label").map(|label| Raw::new(label.text.trim(), at.clone()));
        profile(network, Raw::new(contact.text.trim(), at.clone()), resume);
    }
}

fn profile(network: Option<Raw>, account: Raw, resume: &mut RawResume) {
    let mut item = RawItem::default();
    let key = if network.is_some() { Key::Username } else { Key::Url };
    if let Some(network) = network {
        item.put(Key::Network, network, "europass.network");
    }
    item.put(key, account, "europass.account");
    if !item.is_empty() {
        resume.profiles.push(item);
    }
}

const LEVELS: &[&str] = &["Listening", "Reading", "SpokenInteraction", "SpokenProduction", "Writing"];

fn skills(kind: &Element, walk: &mut Walk, resume: &mut RawResume) {
    if kind.name != "Linguistic" {
        return section(kind, &kind.name, walk, resume);
    }
    walk.children(kind, |walk, tongues| {
        walk.children(tongues, |walk, tongue| {
            let mut item = RawItem::default();
            let at = walk.place();
            if let Some(name) = joined(tongue, &["Description/Label"]) {
                item.put(Key::LanguageName, Raw::new(name, at.clone()), "europass.language");
            }
            if tongue.name == "MotherTongue" {
                item.put(Key::Fluency, Raw::new("mother tongue", at), "europass.mother_tongue");
            } else if let Some(level) = tongue.at("ProficiencyLevel") {
                let levels: Vec<String> =
                    LEVELS.iter().filter_map(|n| Some(format!("{n} {}", joined(level, &[n])?))).collect();
                item.put(Key::Fluency, Raw::new(levels.join(", "), at), "europass.level");
            }
            if !item.is_empty() {
                resume.languages.push(item);
            }
            walk.children(tongue, |walk, more| {
                if !matches!(more.name.as_str(), "Description" | "ProficiencyLevel") {
                    walk.within(more, "", &[], &mut RawItem::default());
                }
            });
        });
    });
}

/// All that is said in an element, as a section.
fn section(part: &Element, heading: &str, walk: &mut Walk, resume: &mut RawResume) {
    let mut lines = Vec::new();
    leaves(part, walk, &mut lines);
    lines.retain(|line: &Raw| line.text != heading);
    if !lines.is_empty() {
        resume.sections.push(RawSection { heading: Raw::new(heading, walk.place()), lines });
    }
}

fn leaves(element: &Element, walk: &mut Walk, lines: &mut Vec<Raw>) {
    for line in seen(element.text.trim()).lines() {
        lines.push(Raw::new(line, walk.place()));
    }
    walk.children(element, |walk, child| {
        if child.name != "Code" {
            leaves(child, walk, lines);
        }
    });
}
