//! Which name of the JSON says what: the whole knowledge of the reader, as data.
//!
//! Sources: `type` a public job tool's declaration of the whole own answer (undated), and three tools that read it (undated;
//! others name the same address in 2026-09); `editor` a public resume editor that reads the own answer and writes it back
//! (2026-08); `detail` the declarations, notes and invented tests of four public recruiters' clients (2026-06, 2026-07, two
//! undated); `saved` the names, and no more, of a saved recruiter's answer in public code (undated); `app` the classes of the
//! Android application, in public (undated). Undated ones were there in 2026-11.
//! A node is named once; its rows have the source of the node, except where they say otherwise.

use resume::Key;

/// Where what a node says belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    Person,
    Work,
    Projects,
    Education,
    Volunteer,
    Certificates,
    Awards,
    Campus,
}

/// How a value becomes words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// As it stands; of an object, its `name`.
    Text,
    /// A name; one with stars in it is none.
    Name,
    /// Each of a list, or of a text with `#&#` between.
    Each,
    /// A month, which as `20190701` has the site's own day.
    Month,
    /// A year, which as `20150101` has the site's own month and day.
    Year,
    /// A code with its meanings; others are no words.
    Code(&'static [(&'static str, &'static str)]),
    /// The state of the job search, a code whose words are known for whoever is no student.
    Status,
}

/// One row: under which of some names of a node stands what. Names of one row say the same thing: the first that has a
/// value is read, the others are not told again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rule {
    pub node: &'static str,
    pub names: &'static [&'static str],
    pub key: Key,
    pub how: How,
    /// The rule's own name, stable.
    pub rule: &'static str,
}

/// The person's own answer: this node, and so many of these names beside it. Others call a node `baseInfo` too.
pub(super) const OWN: (&str, usize, &[&str]) =
    (BASE, 2, &["expectList", "workExpList", "projectExpList", "educationExpList", "certificationList"]);
/// The recruiter's: this node alone. Nobody else speaks of a `geek`.
pub(super) const DETAIL: &str = GEEK;

const BASE: &str = "baseInfo";
const GEEK: &str = "geekBaseInfo";

/// The nodes that are known, in the order in which they are read: of what can be said once, the first counts.
pub(super) const NODES: &[(&str, List)] = &[
    (BASE, List::Person),                          // type, editor
    ("expectList", List::Person),                  // type, editor
    ("workExpList", List::Work),                   // type, editor
    ("projectExpList", List::Projects),            // type, editor
    ("educationExpList", List::Education),         // type, editor
    ("volunteerExpList", List::Volunteer),         // type
    ("certificationList", List::Certificates),     // type, editor
    (GEEK, List::Person),                          // detail, saved
    ("geekExpectList", List::Person),              // detail
    ("geekExpPosList", List::Person),              // detail
    ("showExpectPosition", List::Person),          // detail
    ("geekWorkExpList", List::Work),               // detail, saved
    ("geekProjExpList", List::Projects),           // detail, saved
    ("geekEduExpList", List::Education),           // detail, saved
    ("geekVolunteerExpList", List::Volunteer),     // saved
    ("geekCertificationList", List::Certificates), // detail, saved
    ("geekHonorList", List::Awards),               // saved, detail
    ("geekClubExpList", List::Campus),             // saved
];

/// `0` and `2` by two readers of the own answer; of `1` and `3` they say opposite things (type and editor). Students,
/// whose `freshGraduate` is not `0` (app), see other words.
pub(super) const STATUS: &[(&str, &str)] = &[("0", "离职-随时到岗"), ("2", "在职-考虑机会")];
/// No wish at all (editor); what isn't read as a wish is a note.
pub(super) const ANY: &[&str] = &["不限", "行业不限"];
/// type and editor.
const KINDS: How = How::Code(&[("0", "全职"), ("1", "兼职")]);
/// app: `FULL_TIME` and `PART_TIME`; editor says the same. What editor calls `3` nobody else knows.
const TIMES: How = How::Code(&[("1", "全日制"), ("2", "非全日制")]);

const fn row(node: &'static str, names: &'static [&'static str], key: Key, how: How, rule: &'static str) -> Rule {
    Rule { node, names, key, how, rule }
}

/// Everything that is read.
#[rustfmt::skip]
pub(super) const RULES: &[Rule] = &[
    row("", &["userDesc"], Key::Summary, How::Text, "zhipin.own.summary"),
    row("", &["lastUpdateTime"], Key::Updated, How::Text, "zhipin.own.updated"),
    row("", &["applyStatus"], Key::JobStatus, How::Status, "zhipin.own.status"),
    row("", &["professionalSkill"], Key::SkillText, How::Text, "zhipin.skill_text"), // type, detail, saved

    // What the site shows of the name (editor); a tool of 2026 and its test have it under `nickName`, `type` under both.
    row(BASE, &["name", "nickName"], Key::Name, How::Name, "zhipin.own.name"),
    row(BASE, &["gender"], Key::Gender, How::Text, "zhipin.own.gender"),
    row(BASE, &["birthdayDesc", "birthday"], Key::Birth, How::Month, "zhipin.own.birth"),
    row(BASE, &["age"], Key::Age, How::Text, "zhipin.own.age"),
    row(BASE, &["account"], Key::Phone, How::Text, "zhipin.own.phone"), // editor
    row(BASE, &["emailBlur"], Key::Email, How::Text, "zhipin.own.email"), // editor
    row(BASE, &["degreeCategory"], Key::Degree, How::Text, "zhipin.own.degree"),
    row(BASE, &["workYearDesc"], Key::WorkYears, How::Text, "zhipin.own.work_years"),
    row(BASE, &["startWorkDateDesc", "startWorkDate"], Key::StartedWork, How::Month, "zhipin.own.started"),
    row(BASE, &["applyStatus"], Key::JobStatus, How::Status, "zhipin.own.base_status"), // editor

    row("expectList", &["positionName"], Key::ExpectedPosition, How::Text, "zhipin.own.wish"),
    row("expectList", &["locationName"], Key::ExpectedCity, How::Text, "zhipin.own.wish_city"),
    row("expectList", &["salaryDesc"], Key::ExpectedSalary, How::Text, "zhipin.own.wish_salary"),
    row("expectList", &["industryList", "industryDesc"], Key::ExpectedIndustry, How::Each, "zhipin.own.wish_industry"),
    row("expectList", &["positionType"], Key::ExpectedType, KINDS, "zhipin.own.wish_type"),

    row("workExpList", &["companyName"], Key::Company, How::Text, "zhipin.own.company"),
    row("workExpList", &["positionName"], Key::Position, How::Text, "zhipin.own.position"),
    row("workExpList", &["department"], Key::Department, How::Text, "zhipin.own.department"),
    row("workExpList", &["industry"], Key::Industry, How::Text, "zhipin.own.industry"),
    row("workExpList", &["startDateStr", "startDate"], Key::Start, How::Month, "zhipin.own.work_start"),
    row("workExpList", &["endDateStr", "endDate"], Key::End, How::Month, "zhipin.own.work_end"),
    row("workExpList", &["workContent"], Key::Duty, How::Text, "zhipin.own.duty"),
    row("workExpList", &["workPerformance"], Key::Achievement, How::Text, "zhipin.own.work_achievement"),
    row("workExpList", &["emphasis"], Key::Skills, How::Each, "zhipin.own.work_skills"),

    row("projectExpList", &["name"], Key::Title, How::Text, "zhipin.own.project"),
    row("projectExpList", &["roleName"], Key::Role, How::Text, "zhipin.own.role"),
    row("projectExpList", &["url"], Key::Url, How::Text, "zhipin.own.project_url"),
    row("projectExpList", &["startDateStr", "startDate"], Key::Start, How::Month, "zhipin.own.project_start"),
    row("projectExpList", &["endDateStr", "endDate"], Key::End, How::Month, "zhipin.own.project_end"),
    row("projectExpList", &["projectDesc"], Key::Description, How::Text, "zhipin.own.project_text"),
    row("projectExpList", &["performance"], Key::Achievement, How::Text, "zhipin.own.project_achievement"),

    row("educationExpList", &["school"], Key::Institution, How::Text, "zhipin.own.school"),
    row("educationExpList", &["major"], Key::Area, How::Text, "zhipin.own.major"),
    row("educationExpList", &["degreeName"], Key::StudyType, How::Text, "zhipin.own.school_degree"),
    row("educationExpList", &["eduType"], Key::FullTime, TIMES, "zhipin.own.full_time"),
    row("educationExpList", &["startYearStr", "startYear"], Key::Start, How::Year, "zhipin.own.school_start"),
    row("educationExpList", &["endYearStr", "endYear"], Key::End, How::Year, "zhipin.own.school_end"),
    row("educationExpList", &["educationDesc"], Key::Description, How::Text, "zhipin.own.school_text"),

    row("volunteerExpList", &["name"], Key::Company, How::Text, "zhipin.own.volunteer"),
    row("volunteerExpList", &["startDateStr", "startDate"], Key::Start, How::Month, "zhipin.own.volunteer_start"),
    row("volunteerExpList", &["endDateStr", "endDate"], Key::End, How::Month, "zhipin.own.volunteer_end"),
    row("volunteerExpList", &["volunteerDesc", "volunteerDescription"], Key::Description, How::Text, "zhipin.own.volunteer_text"),

    row("certificationList", &["certName"], Key::Title, How::Text, "zhipin.own.certificate"),

    row(GEEK, &["name"], Key::Name, How::Name, "zhipin.detail.name"),
    row(GEEK, &["gender"], Key::Gender, How::Text, "zhipin.detail.gender"),
    row(GEEK, &["ageDesc", "age"], Key::Age, How::Text, "zhipin.detail.age"),
    row(GEEK, &["degreeCategory"], Key::Degree, How::Text, "zhipin.detail.degree"),
    row(GEEK, &["workYearDesc"], Key::WorkYears, How::Text, "zhipin.detail.work_years"),
    row(GEEK, &["applyStatusContent", "applyStatusDesc"], Key::JobStatus, How::Text, "zhipin.detail.status"),
    row(GEEK, &["userDescription", "userDesc"], Key::Summary, How::Text, "zhipin.detail.summary"),
    row(GEEK, &["large"], Key::Photo, How::Text, "zhipin.detail.photo"),

    row("geekExpectList", &["positionName"], Key::ExpectedPosition, How::Text, "zhipin.detail.wish"),
    row("geekExpectList", &["locationName"], Key::ExpectedCity, How::Text, "zhipin.detail.wish_city"),
    row("geekExpectList", &["salaryDesc"], Key::ExpectedSalary, How::Text, "zhipin.detail.wish_salary"),
    row("geekExpectList", &["industryDesc"], Key::ExpectedIndustry, How::Each, "zhipin.detail.wish_industry"),
    row("geekExpPosList", &["positionName"], Key::ExpectedPosition, How::Text, "zhipin.detail.chat_wish"),
    row("geekExpPosList", &["locationName"], Key::ExpectedCity, How::Text, "zhipin.detail.chat_wish_city"),
    row("geekExpPosList", &["salaryDesc"], Key::ExpectedSalary, How::Text, "zhipin.detail.chat_wish_salary"),
    row("geekExpPosList", &["industryDesc"], Key::ExpectedIndustry, How::Each, "zhipin.detail.chat_wish_industry"),
    row("showExpectPosition", &["positionName"], Key::ExpectedPosition, How::Text, "zhipin.detail.shown_wish"),
    row("showExpectPosition", &["locationName"], Key::ExpectedCity, How::Text, "zhipin.detail.shown_wish_city"),
    row("showExpectPosition", &["salaryDesc"], Key::ExpectedSalary, How::Text, "zhipin.detail.shown_wish_salary"),

    row("geekWorkExpList", &["company"], Key::Company, How::Text, "zhipin.detail.company"),
    row("geekWorkExpList", &["positionName"], Key::Position, How::Text, "zhipin.detail.position"),
    row("geekWorkExpList", &["department"], Key::Department, How::Text, "zhipin.detail.department"),
    row("geekWorkExpList", &["startYearMonStr", "startDateDesc", "startDate"], Key::Start, How::Month, "zhipin.detail.work_start"),
    row("geekWorkExpList", &["endYearMonStr", "endDateDesc", "endDate"], Key::End, How::Month, "zhipin.detail.work_end"),
    row("geekWorkExpList", &["responsibility"], Key::Duty, How::Text, "zhipin.detail.duty"),
    row("geekWorkExpList", &["workPerformance"], Key::Achievement, How::Text, "zhipin.detail.work_achievement"),
    row("geekWorkExpList", &["workEmphasisList", "workEmphasis"], Key::Skills, How::Each, "zhipin.detail.work_skills"),

    row("geekProjExpList", &["name"], Key::Title, How::Text, "zhipin.detail.project"),
    row("geekProjExpList", &["roleName"], Key::Role, How::Text, "zhipin.detail.role"),
    row("geekProjExpList", &["url"], Key::Url, How::Text, "zhipin.detail.project_url"),
    row("geekProjExpList", &["startYearMonStr", "startDateDesc", "startDate"], Key::Start, How::Month, "zhipin.detail.project_start"),
    row("geekProjExpList", &["endYearMonStr", "endDateDesc", "endDate"], Key::End, How::Month, "zhipin.detail.project_end"),
    row("geekProjExpList", &["projectDescription", "description"], Key::Description, How::Text, "zhipin.detail.project_text"),
    row("geekProjExpList", &["performance"], Key::Achievement, How::Text, "zhipin.detail.project_achievement"),

    row("geekEduExpList", &["school"], Key::Institution, How::Text, "zhipin.detail.school"),
    row("geekEduExpList", &["major"], Key::Area, How::Text, "zhipin.detail.major"),
    row("geekEduExpList", &["degreeName", "degreeDesc"], Key::StudyType, How::Text, "zhipin.detail.school_degree"),
    row("geekEduExpList", &["eduType"], Key::FullTime, TIMES, "zhipin.detail.full_time"),
    row("geekEduExpList", &["startDateDesc", "startYearStr", "startYearMonStr", "startDate"], Key::Start, How::Year, "zhipin.detail.school_start"),
    row("geekEduExpList", &["endDateDesc", "endYearStr", "endYearMonStr", "endDate"], Key::End, How::Year, "zhipin.detail.school_end"),
    row("geekEduExpList", &["eduDescription"], Key::Description, How::Text, "zhipin.detail.school_text"),
    row("geekEduExpList", &["courseDesc"], Key::Courses, How::Text, "zhipin.detail.courses"),

    row("geekVolunteerExpList", &["name"], Key::Company, How::Text, "zhipin.detail.volunteer"),
    row("geekVolunteerExpList", &["startYearMonthStr", "startDate"], Key::Start, How::Month, "zhipin.detail.volunteer_start"),
    row("geekVolunteerExpList", &["endYearMonthStr", "endDate"], Key::End, How::Month, "zhipin.detail.volunteer_end"),
    row("geekVolunteerExpList", &["volunteerDescription"], Key::Description, How::Text, "zhipin.detail.volunteer_text"),

    row("geekCertificationList", &["certName"], Key::Title, How::Text, "zhipin.detail.certificate"),
    row("geekHonorList", &["honorName"], Key::Title, How::Text, "zhipin.detail.honor"),

    row("geekClubExpList", &["name"], Key::Title, How::Text, "zhipin.detail.club"),
    row("geekClubExpList", &["roleName"], Key::Role, How::Text, "zhipin.detail.club_role"),
    row("geekClubExpList", &["startDateStr"], Key::Start, How::Month, "zhipin.detail.club_start"),
    row("geekClubExpList", &["endDateStr"], Key::End, How::Month, "zhipin.detail.club_end"),
    row("geekClubExpList", &["desc"], Key::Description, How::Text, "zhipin.detail.club_text"),
];

/// Names that say nothing of the person, or nothing more than the name beside them (empty: always) does.
pub(super) const TECHNICAL: &[(&str, &str)] = &[
    ("id", ""),
    ("garbage", ""),        // what the site's moderators object to
    ("editStatus", ""),     // what may be added
    ("feature", ""),        // what the page shows
    ("badge", ""),          // the school's picture
    ("tiny", ""),           // the picture of the account, small
    ("activeTimeDesc", ""), // when the person was last there
    ("jobCompetitive", ""), // what the site thinks of the person
    ("highlightWords", ""), // what the recruiter has searched for
    ("nameShowType", ""),
    ("freshGraduate", ""),
    ("resumeStatus", ""),
    ("resumeCount", ""),
    ("userCert", ""),
    ("bossCert", ""),
    ("certStatus", ""),
    ("certType", ""),
    ("certTipText", ""),
    ("isPublic", ""),
    ("suggestToDel", ""),
    ("geekSource", ""),
    ("geekStatus", ""),
    ("schoolType", ""),
    ("applyStatus", "positionName"), // the person's, again with each wish
    ("position", "positionName"),
    ("positionLv2", "positionName"),
    ("location", "locationName"),
    ("subLocation", "subLocationName"),
    ("hometown", "hometownName"),
    ("lowSalary", "salaryDesc"),
    ("highSalary", "salaryDesc"),
    ("degree", "degreeName"),
    ("degree", "degreeCategory"),
    ("workYears", "workYearDesc"),
    ("workYearDesc", "startYearMonStr"), // how long an item lasted
    ("workEduDesc", "workExpList"),      // the last job again
    ("highestEduExp", "geekEduExpList"),
];
/// Beginnings and ends of such names.
pub(super) const TECHNICAL_PARTS: (&[&str], &[&str]) =
    (&["encrypt", "garbage"], &["Id", "Ids", "Highlight", "HighlightList", "HighLightList"]);
