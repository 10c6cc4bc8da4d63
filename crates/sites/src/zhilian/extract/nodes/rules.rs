//! Which name of the JSON says what: the whole knowledge of the reader, as data.

use resume::Key;

/// Where what a node says belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// The resume, the person, the wishes: only the first item of the node counts.
    Person,
    /// Jobs.
    Work,
    /// Schools.
    Education,
    /// Projects.
    Projects,
    /// Trainings.
    Training,
    /// Languages.
    Languages,
    /// Skills.
    Skills,
    /// Certificates.
    Certificates,
}

/// How a value becomes words. Every way prefers the `…Translation` twin of a name to the name itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// As it stands.
    Text,
    /// As it stands, `<br>` being a new line.
    Markup,
    /// Words are taken, a code of digits is not: its meaning isn't known here.
    Words,
    /// A degree: words, or one of the known codes.
    Degree,
    /// A pay: words, or a code of two times five digits.
    Salary,
    /// A lower bound whose upper one is named here; taken when there is no [`How::Salary`] of the name given second.
    Range(&'static str, &'static str),
    /// A figure or a moment of which 0 means that nothing was filled in.
    Filled,
    /// `y` says that the item has no end yet; the name of the end is given.
    Current(&'static str),
    /// `1` says these words, `0` says nothing.
    Flag(&'static str),
    /// The first of several parts, joined by `-`; equal neighbours count once.
    Joined(&'static [&'static str]),
    /// A year, and the name of its month.
    Month(&'static str),
    /// Each element of a list.
    Each,
}

/// One row: a name in a node, and what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The node; empty for the resume's own names.
    pub node: &'static str,
    /// The name in its items, without `Translation`.
    pub json: &'static str,
    /// What it says.
    pub key: Key,
    /// How it says so.
    pub how: How,
    /// The rule's own name, stable.
    pub name: &'static str,
}

/// The nodes that are known, in the order in which they are read.
pub const NODES: &[(&str, List)] = &[
    ("Profile", List::Person),
    ("UnifiedPurpose", List::Person),
    ("Purpose", List::Person),
    ("SelfEvaluate", List::Person),
    ("Business", List::Person),
    ("extend", List::Person),
    ("WorkExperience", List::Work),
    ("EducationExperience", List::Education),
    ("ProjectExperience", List::Projects),
    ("TrainExperience", List::Training),
    ("LanguageSkill", List::Languages),
    ("ProfessionalSkill", List::Skills),
    ("Certificate", List::Certificates),
];

/// The names that are Zhilian's own enough to know its JSON by.
pub(in super::super) const MARKS: &[&str] = &[
    "WorkExperience",
    "EducationExperience",
    "ProjectExperience",
    "TrainExperience",
    "LanguageSkill",
    "ProfessionalSkill",
    "SelfEvaluate",
    "UnifiedPurpose",
    "ComPletionDegree",
];

/// Technical names that say nothing of the person, and the name beside which that is so (empty: always).
pub(super) const IGNORED: &[(&str, &str)] = &[
    ("path", ""),
    ("id", ""),
    ("resumeId", ""),
    ("resumeName", ""), // the list's name of the copy
    ("resumeType", ""),
    ("resumeSource", ""),
    ("resumeUserMasterAccount", ""),
    ("resumeUserMasterId", ""),
    ("userMasterId", ""),
    ("version", ""),
    ("platform", ""),
    ("lang", ""), // read as the resume's language
    ("languageId", ""),
    ("defaultLang", ""),
    ("ComPletionDegree", ""), // how far each language is filled in
    ("createdDate", ""),
    ("disclosureLevel", ""),
    ("preferredIsShowSalary", ""),
    ("currentIdentity", ""),
    ("preferredSalaryMin", "preferredSalaryTranslation"),
    ("preferredSalaryMax", "preferredSalaryTranslation"),
    ("newIndustry", "industryTranslation"),
    ("wnewIndustry", "industryTranslation"),
    ("industry", "newIndustryTranslation"),
    ("jobType", "jobTitle"),
    ("jobSubType", "jobTitle"),
    ("eduMajorT", "eduMajorV"),
    ("eduMajorSmallType", "eduMajorV"),
    ("langType", "langLanguageT"),
    ("langType", "langLanguageTTranslation"),
];

/// Names of an answer around the nodes.
pub(super) const ENVELOPE: &[&str] =
    &["code", "data", "message", "msg", "success", "statusCode", "statusDescription", "taskId", "traceId", "timestamp"];

const fn row(node: &'static str, json: &'static str, key: Key, how: How, name: &'static str) -> Rule {
    Rule { node, json, key, how, name }
}

const CITY: How = How::Joined(&["currentProvinceId", "currentCityId", "currentCityDistrictId"]);
const HUKOU: How = How::Joined(&["hukouProvinceId", "hukouCityId"]);
const RANGE: How = How::Range("preferredSalaryMax", "preferredSalary");
const WEB: &str = "UnifiedPurpose";
const OLD: &str = "Purpose";
const WORK: &str = "WorkExperience";
const SCHOOL: &str = "EducationExperience";
const PROJECT: &str = "ProjectExperience";
const TRAIN: &str = "TrainExperience";
const TONGUE: &str = "LanguageSkill";
const SKILL: &str = "ProfessionalSkill";

/// Everything that is read.
#[rustfmt::skip]
pub const RULES: &[Rule] = &[
    row("", "resumeNumber", Key::ResumeId, How::Text, "zhilian.nodes.number"),

    row("Profile", "name", Key::Name, How::Text, "zhilian.nodes.profile.name"),
    row("Profile", "gender", Key::Gender, How::Text, "zhilian.nodes.profile.gender"),
    row("Profile", "birthyear", Key::BirthYear, How::Filled, "zhilian.nodes.profile.birth_year"),
    row("Profile", "birthmonth", Key::BirthMonth, How::Filled, "zhilian.nodes.profile.birth_month"),
    row("Profile", "mobile", Key::Phone, How::Text, "zhilian.nodes.profile.mobile"),
    row("Profile", "email", Key::Email, How::Text, "zhilian.nodes.profile.email"),
    row("Profile", "maritalStatus", Key::Marital, How::Words, "zhilian.nodes.profile.marital"),
    row("Profile", "currentProvinceId", Key::City, CITY, "zhilian.nodes.profile.city"),
    row("Profile", "hukouProvinceId", Key::Hukou, HUKOU, "zhilian.nodes.profile.hukou"),
    row("Profile", "politicalAffiliation", Key::Political, How::Words, "zhilian.nodes.profile.political"),
    row("Profile", "yearStartWorking", Key::StartedWork, How::Month("monthStartWorking"), "zhilian.nodes.profile.started"),
    row("Profile", "currentStatus", Key::JobStatus, How::Words, "zhilian.nodes.profile.status"),
    row("Profile", "eduHighestLevel", Key::Degree, How::Degree, "zhilian.nodes.profile.degree"),

    row(WEB, "preferredLocation", Key::ExpectedCity, How::Words, "zhilian.nodes.wish.city"),
    row(WEB, "preferredCityDistrict", Key::ExpectedCity, How::Words, "zhilian.nodes.wish.district"),
    row(WEB, "pnewPreferredIndustry", Key::ExpectedIndustry, How::Words, "zhilian.nodes.wish.industry"),
    row(WEB, "pnewPreferredJobType", Key::ExpectedPosition, How::Words, "zhilian.nodes.wish.position"),
    row(WEB, "preferredSalary", Key::ExpectedSalary, How::Salary, "zhilian.nodes.wish.salary"),
    row(WEB, "preferredSalaryMin", Key::ExpectedSalary, RANGE, "zhilian.nodes.wish.salary_range"),
    row(WEB, "preferredJobNature", Key::ExpectedType, How::Words, "zhilian.nodes.wish.type"),
    row(WEB, "currentStatus", Key::JobStatus, How::Words, "zhilian.nodes.wish.status"),

    row(OLD, "preferredLocation", Key::ExpectedCity, How::Words, "zhilian.nodes.purpose.city"),
    row(OLD, "preferredCityDistrict", Key::ExpectedCity, How::Words, "zhilian.nodes.purpose.district"),
    row(OLD, "preferredIndustry", Key::ExpectedIndustry, How::Words, "zhilian.nodes.purpose.industry"),
    row(OLD, "pnewPreferredIndustry", Key::ExpectedIndustry, How::Words, "zhilian.nodes.purpose.new_industry"),
    row(OLD, "preferredJobType", Key::ExpectedPosition, How::Words, "zhilian.nodes.purpose.position"),
    row(OLD, "pnewPreferredJobType", Key::ExpectedPosition, How::Words, "zhilian.nodes.purpose.new_position"),
    row(OLD, "preferredSalary", Key::ExpectedSalary, How::Salary, "zhilian.nodes.purpose.salary"),
    row(OLD, "preferredSalaryMin", Key::ExpectedSalary, RANGE, "zhilian.nodes.purpose.salary_range"),
    row(OLD, "preferredJobNature", Key::ExpectedType, How::Words, "zhilian.nodes.purpose.type"),
    row(OLD, "currentStatus", Key::JobStatus, How::Words, "zhilian.nodes.purpose.status"),

    row("SelfEvaluate", "selfEvaContent", Key::Summary, How::Markup, "zhilian.nodes.self.content"),

    row("Business", "resumeNumber", Key::ResumeId, How::Text, "zhilian.nodes.business.number"),
    row("Business", "refreshDate", Key::Updated, How::Filled, "zhilian.nodes.business.refreshed"),
    row("Business", "workyears", Key::StartedWork, How::Filled, "zhilian.nodes.business.started"),
    row("Business", "currentSalary", Key::CurrentSalary, How::Salary, "zhilian.nodes.business.salary"),
    row("Business", "currentEducation", Key::Degree, How::Degree, "zhilian.nodes.business.degree"),

    row("extend", "workYearShow", Key::WorkYears, How::Text, "zhilian.nodes.extend.work_years"),

    row(WORK, "companyName", Key::Company, How::Text, "zhilian.nodes.work.company"),
    row(WORK, "jobTitle", Key::Position, How::Text, "zhilian.nodes.work.position"),
    row(WORK, "startDate", Key::Start, How::Filled, "zhilian.nodes.work.start"),
    row(WORK, "endDate", Key::End, How::Text, "zhilian.nodes.work.end"),
    row(WORK, "department", Key::Department, How::Text, "zhilian.nodes.work.department"),
    row(WORK, "industry", Key::Industry, How::Words, "zhilian.nodes.work.industry"),
    row(WORK, "newIndustry", Key::Industry, How::Words, "zhilian.nodes.work.new_industry"),
    row(WORK, "wnewIndustry", Key::Industry, How::Words, "zhilian.nodes.work.wnew_industry"),
    row(WORK, "salary", Key::Salary, How::Salary, "zhilian.nodes.work.salary"),
    row(WORK, "realSalary", Key::Salary, How::Filled, "zhilian.nodes.work.real_salary"),
    row(WORK, "workDesc", Key::Duty, How::Markup, "zhilian.nodes.work.duty"),
    row(WORK, "skillTagList", Key::Skills, How::Each, "zhilian.nodes.work.skills"),
    row(WORK, "internshipWork", Key::ExpectedType, How::Flag("实习"), "zhilian.nodes.work.internship"),

    row(SCHOOL, "eduSchoolName", Key::Institution, How::Text, "zhilian.nodes.education.school"),
    row(SCHOOL, "eduMajorV", Key::Area, How::Words, "zhilian.nodes.education.major"),
    row(SCHOOL, "eduBackground", Key::Degree, How::Degree, "zhilian.nodes.education.degree"),
    row(SCHOOL, "eduStartDate", Key::Start, How::Filled, "zhilian.nodes.education.start"),
    row(SCHOOL, "eduEndDate", Key::End, How::Text, "zhilian.nodes.education.end"),
    row(SCHOOL, "eduFullTime", Key::FullTime, How::Text, "zhilian.nodes.education.full_time"),
    row(SCHOOL, "eduOverseaseExperience", Key::Overseas, How::Text, "zhilian.nodes.education.overseas"),
    row(SCHOOL, "eduSpecializedCourses", Key::Courses, How::Markup, "zhilian.nodes.education.courses"),

    row(PROJECT, "proExpProjectName", Key::Title, How::Text, "zhilian.nodes.project.name"),
    row(PROJECT, "proExpPosition", Key::Role, How::Text, "zhilian.nodes.project.role"),
    row(PROJECT, "affiliatedCompany", Key::Company, How::Text, "zhilian.nodes.project.company"),
    row(PROJECT, "proExpStartDate", Key::Start, How::Filled, "zhilian.nodes.project.start"),
    row(PROJECT, "proExpEndDate", Key::End, How::Text, "zhilian.nodes.project.end"),
    row(PROJECT, "proExpIsCurrent", Key::End, How::Current("proExpEndDate"), "zhilian.nodes.project.current"),
    row(PROJECT, "proExpProjectDesc", Key::Description, How::Markup, "zhilian.nodes.project.description"),
    row(PROJECT, "proExpProjectDuty", Key::Duty, How::Markup, "zhilian.nodes.project.duty"),
    row(PROJECT, "proExpSoftwareEnv", Key::Software, How::Text, "zhilian.nodes.project.software"),
    row(PROJECT, "proExpHardwareEnv", Key::Hardware, How::Text, "zhilian.nodes.project.hardware"),
    row(PROJECT, "proExpDevTool", Key::Tools, How::Text, "zhilian.nodes.project.tools"),

    row(TRAIN, "trainCourse", Key::Title, How::Text, "zhilian.nodes.training.course"),
    row(TRAIN, "trainAgency", Key::Institution, How::Text, "zhilian.nodes.training.agency"),
    row(TRAIN, "trainStartDate", Key::Start, How::Filled, "zhilian.nodes.training.start"),
    row(TRAIN, "trainEndDate", Key::End, How::Text, "zhilian.nodes.training.end"),
    row(TRAIN, "trainAddress", Key::Location, How::Text, "zhilian.nodes.training.address"),
    row(TRAIN, "trainCertificate", Key::Certificate, How::Text, "zhilian.nodes.training.certificate"),
    row(TRAIN, "trainDesc", Key::Description, How::Markup, "zhilian.nodes.training.description"),

    row(TONGUE, "langLanguageT", Key::LanguageName, How::Words, "zhilian.nodes.language.name"),
    row(TONGUE, "langSkillLevel", Key::Fluency, How::Words, "zhilian.nodes.language.level"),
    row(TONGUE, "langRWProficiency", Key::ReadWrite, How::Words, "zhilian.nodes.language.read_write"),
    row(TONGUE, "langLSProficiency", Key::ListenSpeak, How::Words, "zhilian.nodes.language.listen_speak"),
    row(TONGUE, "langCertificatesFormat", Key::Certificate, How::Text, "zhilian.nodes.language.certificate"),

    row(SKILL, "proskillName", Key::SkillName, How::Text, "zhilian.nodes.skill.name"),
    row(SKILL, "proskillLevel", Key::Level, How::Words, "zhilian.nodes.skill.level"),
    row(SKILL, "proskillUseTime", Key::Months, How::Filled, "zhilian.nodes.skill.months"),

    row("Certificate", "certUserdefName", Key::Title, How::Text, "zhilian.nodes.certificate.name"),
    row("Certificate", "certDate", Key::Date, How::Filled, "zhilian.nodes.certificate.date"),
];
