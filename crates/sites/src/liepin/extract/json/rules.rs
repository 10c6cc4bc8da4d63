//! Which name of the JSON says what: the whole knowledge of the reader, as data.

use resume::Key;

/// Where what a node says belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// The resume, the person, the wishes.
    Person,
    /// Jobs.
    Work,
    /// Schools.
    Education,
    /// Projects.
    Projects,
    /// Languages.
    Languages,
    /// Certificates, each an item.
    Certificates,
}

/// How a value becomes words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// As it stands.
    Text,
    /// Each element of a list.
    Each,
    /// A number of years; 0 is none.
    Years,
    /// A degree: words, or one of the known codes.
    Degree,
    /// A moment: `201805`, or the names of its year and its month. The year 9999 is the present.
    Point(&'static str, &'static str),
    /// Yuan a month; the name of how many months are paid, and of the flag that keeps it secret.
    Pay(&'static str, &'static str),
    /// Yuan a month from here to the name of the upper bound; the name of how many months are paid.
    Range(&'static str, &'static str),
}

/// One row: a name in a node, and what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The node; empty for the resume's own names.
    pub node: &'static str,
    /// The name in its items.
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
    (BASE, List::Person),
    (WISH, List::Person),
    (WORK, List::Work),
    (PROJECT, List::Projects),
    (SCHOOL, List::Education),
    (TONGUE, List::Languages),
    ("credential", List::Certificates),
];

/// Names of which two tell that a JSON is Liepin's.
pub(in super::super) const MARKS: &[&str] =
    &["baseInfo", "jobWants", "workExperiences", "projectExperiences", "eduExperiences", "selfDescr"];

/// Technical names that say nothing of the person, and the name beside which that is so (empty: always).
pub(super) const IGNORED: &[(&str, &str)] = &[
    ("id", ""),
    ("code", ""),
    ("encryResId", ""),
    ("shieldComp", ""),
    ("fromStudent", ""),
    ("showName", "realName"),
    ("sex", "sexName"),
    ("age", "birthYearMonth"),
    ("tz", "tzName"),
];

const fn row(node: &'static str, json: &'static str, key: Key, how: How, name: &'static str) -> Rule {
    Rule { node, json, key, how, name }
}

const BASE: &str = "baseInfo";
const WISH: &str = "jobWants";
const WORK: &str = "workExperiences";
const PROJECT: &str = "projectExperiences";
const SCHOOL: &str = "eduExperiences";
const TONGUE: &str = "languages";
const START: How = How::Point("startYear", "startMonth");
const END: How = How::Point("endYear", "endMonth");

/// Everything that is read.
#[rustfmt::skip]
pub const RULES: &[Rule] = &[
    row("", "resId", Key::ResumeId, How::Text, "liepin.json.id"),
    row("", "selfDescr", Key::Summary, How::Text, "liepin.json.summary"),
    row("", "additionalInfo", Key::Additional, How::Text, "liepin.json.additional"),
    row("", "labels", Key::Keywords, How::Each, "liepin.json.labels"),

    row(BASE, "realName", Key::Name, How::Text, "liepin.json.base.name"),
    row(BASE, "sexName", Key::Gender, How::Text, "liepin.json.base.gender"),
    row(BASE, "birthYearMonth", Key::Birth, How::Point("birthYear", "birthMonth"), "liepin.json.base.birth"),
    row(BASE, "mobile", Key::Phone, How::Text, "liepin.json.base.mobile"),
    row(BASE, "email", Key::Email, How::Text, "liepin.json.base.email"),
    row(BASE, "cityName", Key::City, How::Text, "liepin.json.base.city"),
    row(BASE, "houseHoldName", Key::Hukou, How::Text, "liepin.json.base.hukou"),
    row(BASE, "nationalityName", Key::Nationality, How::Text, "liepin.json.base.nationality"),
    row(BASE, "politicalStatusName", Key::Political, How::Text, "liepin.json.base.political"),
    row(BASE, "workAge", Key::WorkYears, How::Years, "liepin.json.base.work_years"),
    row(BASE, "startJob", Key::StartedWork, How::Point("startJob", "startJobMonth"), "liepin.json.base.started"),
    row(BASE, "workStatusName", Key::JobStatus, How::Text, "liepin.json.base.status"),
    row(BASE, "eduLevel", Key::Degree, How::Degree, "liepin.json.base.degree"),
    row(BASE, "nowCompName", Key::CurrentCompany, How::Text, "liepin.json.base.company"),
    row(BASE, "nowTitle", Key::CurrentPosition, How::Text, "liepin.json.base.position"),
    row(BASE, "nowIndustryName", Key::CurrentIndustry, How::Text, "liepin.json.base.industry"),
    row(BASE, "nowSalary", Key::CurrentSalary, How::Pay("nowSalaryMonths", "nowSalarySecret"), "liepin.json.base.salary"),
    row(BASE, "photo", Key::Photo, How::Text, "liepin.json.base.photo"),

    row(WISH, "jobtitleName", Key::ExpectedPosition, How::Text, "liepin.json.wish.position"),
    row(WISH, "dqName", Key::ExpectedCity, How::Text, "liepin.json.wish.city"),
    row(WISH, "otherExpectDqNames", Key::ExpectedCity, How::Each, "liepin.json.wish.cities"),
    row(WISH, "industryNames", Key::ExpectedIndustry, How::Each, "liepin.json.wish.industries"),
    row(WISH, "wantSalaryLow", Key::ExpectedSalary, How::Range("wantSalaryHigh", "wantSalaryMonths"), "liepin.json.wish.salary"),

    row(WORK, "compName", Key::Company, How::Text, "liepin.json.work.company"),
    row(WORK, "title", Key::Position, How::Text, "liepin.json.work.position"),
    row(WORK, "start", Key::Start, START, "liepin.json.work.start"),
    row(WORK, "end", Key::End, END, "liepin.json.work.end"),
    row(WORK, "dept", Key::Department, How::Text, "liepin.json.work.department"),
    row(WORK, "industryName", Key::Industry, How::Text, "liepin.json.work.industry"),
    row(WORK, "dqName", Key::Location, How::Text, "liepin.json.work.location"),
    row(WORK, "report", Key::ReportTo, How::Text, "liepin.json.work.report_to"),
    row(WORK, "subordinate", Key::Subordinates, How::Text, "liepin.json.work.subordinates"),
    row(WORK, "salary", Key::Salary, How::Pay("salaryMonths", "salarySecret"), "liepin.json.work.salary"),
    row(WORK, "workTypeName", Key::ExpectedType, How::Text, "liepin.json.work.type"),
    row(WORK, "duty", Key::Duty, How::Text, "liepin.json.work.duty"),

    row(PROJECT, "projectName", Key::Title, How::Text, "liepin.json.project.name"),
    row(PROJECT, "start", Key::Start, START, "liepin.json.project.start"),
    row(PROJECT, "end", Key::End, END, "liepin.json.project.end"),
    row(PROJECT, "compName", Key::Company, How::Text, "liepin.json.project.company"),
    row(PROJECT, "title", Key::Role, How::Text, "liepin.json.project.role"),
    row(PROJECT, "descr", Key::Description, How::Text, "liepin.json.project.description"),
    row(PROJECT, "duty", Key::Duty, How::Text, "liepin.json.project.duty"),
    row(PROJECT, "achievement", Key::Achievement, How::Text, "liepin.json.project.achievement"),

    row(SCHOOL, "school", Key::Institution, How::Text, "liepin.json.school.name"),
    row(SCHOOL, "special", Key::Area, How::Text, "liepin.json.school.major"),
    row(SCHOOL, "degreeName", Key::StudyType, How::Text, "liepin.json.school.degree"),
    row(SCHOOL, "start", Key::Start, START, "liepin.json.school.start"),
    row(SCHOOL, "end", Key::End, END, "liepin.json.school.end"),
    row(SCHOOL, "tzName", Key::FullTime, How::Text, "liepin.json.school.full_time"),
    row(SCHOOL, "experience", Key::Description, How::Text, "liepin.json.school.experience"),

    row(TONGUE, "name", Key::LanguageName, How::Text, "liepin.json.language.name"),
    row(TONGUE, "levelName", Key::Fluency, How::Text, "liepin.json.language.level"),
    row(TONGUE, "degreeName", Key::Fluency, How::Text, "liepin.json.language.degree"),

    row("credential", "names", Key::Certificate, How::Each, "liepin.json.certificate"),
];
