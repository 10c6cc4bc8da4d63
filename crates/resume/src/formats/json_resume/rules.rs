//! Which member is said about which key: the vocabulary of [`crate::json_resume`], JSON Resume's names first, then those
//! of its version 0.x and the commonest slips.

use crate::raw::{Key, RawItem, RawResume};

/// A member and what it is about.
#[derive(Clone, Copy)]
pub(super) struct Rule {
    pub name: &'static str,
    pub key: Key,
    pub rule: &'static str,
}

/// A list of a resume.
pub(super) struct List {
    /// What it is called.
    pub names: &'static [&'static str],
    /// Where its items go.
    pub of: fn(&mut RawResume) -> &mut Vec<RawItem>,
    /// The members of an item.
    pub rules: &'static [Rule],
    /// What an item is that is no object. Where the list is an object, `{"GitHub": "https://…"}`: what a member's name
    /// is, what its value is, what each of its values is.
    pub plain: [Rule; 4],
    /// What the list is where it is a text.
    pub text: Option<Rule>,
}

/// Members that resumes are wrapped in.
pub(super) const WRAPPERS: &[&str] =
    &["resume", "resumes", "cv", "data", "content", "jsonResume", "json_resume", "result"];

const fn rule(name: &'static str, key: Key, rule: &'static str) -> Rule {
    Rule { name, key, rule }
}

/// `"name" Key` for each member of one kind of object; the rule is called `jsonresume.<kind>.<name>`.
macro_rules! rules {
    ($kind:literal: $($name:literal $key:ident,)*) => {
        &[$(rule($name, Key::$key, concat!("jsonresume.", $kind, ".", $name)),)*]
    };
}
macro_rules! plain {
    ($kind:literal: $item:ident, $name:ident $value:ident $values:ident) => {
        [
            rule("", Key::$item, concat!("jsonresume.", $kind, ".plain")),
            rule("", Key::$name, concat!("jsonresume.", $kind, ".name_of")),
            rule("", Key::$value, concat!("jsonresume.", $kind, ".value_of")),
            rule("", Key::$values, concat!("jsonresume.", $kind, ".values_of")),
        ]
    };
}

pub(super) const META: &[Rule] = rules!("meta": "lastModified" Updated,);

pub(super) const BASICS: &[Rule] = rules!("basics":
    "name" Name, "label" Label, "email" Email, "phone" Phone, "url" Url, "image" Photo, "summary" Summary,
    "city" City, "region" Region, "countryCode" Country, "country" Country, "address" Address, "postalCode" PostalCode,
    "location" City, "website" Url, "picture" Photo, "photo" Photo, "headline" Label, "title" Label, "state" Region,
    "birthday" Birth, "gender" Gender, "nationality" Nationality,
);

pub(super) const X: &[Rule] = rules!("x":
    "gender" Gender, "birthday" Birth, "age" Age, "marital" Marital, "workYears" WorkYears, "startedWork" StartedWork,
    "degree" Degree, "politicalStatus" Political, "hukou" Hukou, "nationality" Nationality, "height" Height,
    "idNumber" IdNumber, "school" School, "interests" Interests, "additional" Additional, "skillText" SkillText,
    "certificateText" CertificateText, "educationText" EducationText, "projectText" ProjectText,
    "languageNote" LanguageText, "awards" AwardText, "expectedSalary" ExpectedSalary, "expectedCity" ExpectedCity,
    "expectedPosition" ExpectedPosition, "expectedIndustry" ExpectedIndustry, "jobStatus" JobStatus,
    "availability" Availability, "workType" ExpectedType, "currentSalary" CurrentSalary, "keywords" Keywords,
    "resumeId" ResumeId, "updated" Updated, "url" Url, "image" Photo, "phone" Phone, "email" Email,
);

pub(super) const CURRENT: &[Rule] = rules!("current":
    "company" CurrentCompany, "position" CurrentPosition, "industry" CurrentIndustry, "category" CurrentCategory,
    "city" CurrentCity,
);

pub(super) const APPLICATION: &[Rule] = rules!("application":
    "position" AppliedPosition, "company" AppliedCompany, "city" AppliedCity, "date" AppliedDate, "subject" Subject,
);

pub(super) const PROFILES: List = List {
    names: &["profiles"],
    of: |resume| &mut resume.profiles,
    rules: rules!("profiles": "network" Network, "username" Username, "url" Url, "name" Network, "website" Url,),
    plain: plain!("profiles": Url, Network Url Url),
    text: None,
};

pub(super) const LISTS: &[List] = &[
    List {
        names: &["work", "experience", "employment", "workExperience"],
        of: |resume| &mut resume.work,
        rules: rules!("work":
            "name" Company, "position" Position, "url" Url, "startDate" Start, "endDate" End, "location" Location,
            "description" CompanyDescription, "summary" Duty, "highlights" Highlight, "industry" Industry,
            "nature" Nature, "size" Size, "salary" Salary, "department" Department, "achievement" Achievement,
            "reportTo" ReportTo, "subordinates" Subordinates, "companyDescription" CompanyDescription,
            "leaveReason" LeaveReason, "workType" ExpectedType, "skills" Skills, "company" Company, "website" Url,
            "title" Position, "jobTitle" Position, "keywords" Skills, "type" ExpectedType,
        ),
        plain: plain!("work": Duty, Company Position Duty),
        text: None,
    },
    List {
        names: &["volunteer", "volunteering"],
        of: |resume| &mut resume.volunteer,
        rules: rules!("volunteer":
            "organization" Company, "position" Position, "url" Url, "startDate" Start, "endDate" End, "summary" Duty,
            "highlights" Highlight, "location" Location, "cause" Cause, "website" Url, "name" Company,
            "description" Duty, "organisation" Company,
        ),
        plain: plain!("volunteer": Duty, Company Position Highlight),
        text: None,
    },
    List {
        names: &["education"],
        of: |resume| &mut resume.education,
        rules: rules!("education":
            "institution" Institution, "url" Url, "area" Area, "studyType" StudyType, "startDate" Start, "endDate" End,
            "score" Score, "courses" Course, "summary" Description, "fullTime" FullTime, "overseas" Overseas,
            "gpa" Score, "website" Url, "name" Institution, "school" Institution, "description" Description,
            "degree" StudyType, "major" Area, "highlights" Highlight,
        ),
        plain: plain!("education": Institution, Institution Area Course),
        text: Some(rule("", Key::EducationText, "jsonresume.education.text")),
    },
    List {
        names: &["awards", "honors"],
        of: |resume| &mut resume.awards,
        rules: rules!("awards":
            "title" Title, "date" Date, "awarder" Awarder, "summary" Description, "name" Title, "issuer" Awarder,
            "description" Description,
        ),
        plain: plain!("awards": Title, Title Description Description),
        text: Some(rule("", Key::AwardText, "jsonresume.awards.text")),
    },
    List {
        names: &["certificates", "certifications"],
        of: |resume| &mut resume.certificates,
        rules: rules!("certificates":
            "name" Certificate, "date" Date, "issuer" Issuer, "url" Url, "score" Score, "summary" Description,
            "title" Certificate, "description" Description, "website" Url,
        ),
        plain: plain!("certificates": Certificate, Certificate Description Description),
        text: Some(rule("", Key::CertificateText, "jsonresume.certificates.text")),
    },
    List {
        names: &["publications"],
        of: |resume| &mut resume.publications,
        rules: rules!("publications":
            "name" Title, "publisher" Publisher, "releaseDate" Date, "url" Url, "summary" Description, "website" Url,
            "title" Title, "date" Date, "description" Description,
        ),
        plain: plain!("publications": Title, Title Description Description),
        text: None,
    },
    List {
        names: &["skills"],
        of: |resume| &mut resume.skills,
        rules: rules!("skills":
            "name" SkillName, "level" Level, "keywords" Keywords, "months" Months, "skill" SkillName, "title" SkillName,
        ),
        plain: plain!("skills": SkillName, SkillName Level Keywords),
        text: Some(rule("", Key::SkillText, "jsonresume.skills.text")),
    },
    List {
        names: &["languages"],
        of: |resume| &mut resume.languages,
        rules: rules!("languages": "language" LanguageName, "fluency" Fluency, "name" LanguageName, "level" Fluency,),
        plain: plain!("languages": LanguageName, LanguageName Fluency Fluency),
        text: Some(rule("", Key::LanguageText, "jsonresume.languages.text")),
    },
    List {
        names: &["interests", "hobbies"],
        of: |resume| &mut resume.interests,
        rules: rules!("interests": "name" Title, "keywords" Keywords, "title" Title,),
        plain: plain!("interests": Title, Title Keywords Keywords),
        text: Some(rule("", Key::Interests, "jsonresume.interests.text")),
    },
    List {
        names: &["references"],
        of: |resume| &mut resume.references,
        rules: rules!("references":
            "name" Name, "reference" Reference, "position" Position, "company" Company, "text" Reference,
            "summary" Reference,
        ),
        plain: plain!("references": Reference, Name Reference Reference),
        text: None,
    },
    List {
        names: &["projects"],
        of: |resume| &mut resume.projects,
        rules: rules!("projects":
            "name" Title, "url" Url, "roles" Role, "entity" Entity, "type" ProjectType, "startDate" Start,
            "endDate" End, "description" Description, "summary" Duty, "highlights" Highlight, "keywords" Keywords,
            "software" Software, "hardware" Hardware, "tools" Tools, "reflection" Reflection, "role" Role,
            "company" Company, "achievement" Achievement, "title" Title, "website" Url,
        ),
        plain: plain!("projects": Title, Title Description Highlight),
        text: Some(rule("", Key::ProjectText, "jsonresume.projects.text")),
    },
    List {
        names: &["training"],
        of: |resume| &mut resume.training,
        rules: rules!("training":
            "name" Title, "course" Course, "institution" Institution, "startDate" Start, "endDate" End,
            "location" Location, "certificate" Certificate, "summary" Description,
        ),
        plain: plain!("training": Title, Title Description Description),
        text: None,
    },
    List {
        names: &["schoolJobs"],
        of: |resume| &mut resume.campus,
        rules: rules!("schoolJobs": "name" Title, "startDate" Start, "endDate" End, "summary" Description,),
        plain: plain!("schoolJobs": Title, Title Description Description),
        text: None,
    },
];
