//! Which name of the JSON says what, in its older form (`profileView`) and its present one (`dash`), as data.

use resume::Key;

/// Where entities belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    Work,
    Education,
    Skills,
    Languages,
    Certificates,
    Projects,
    Volunteer,
    Awards,
    Publications,
    /// A section that is kept to the word, with its heading.
    Section(&'static str),
}

impl List {
    /// The section of a resume that it fills, as receipts name it.
    pub fn name(self) -> &'static str {
        match self {
            List::Work => "work",
            List::Education => "education",
            List::Skills => "skills",
            List::Languages => "languages",
            List::Certificates => "certificates",
            List::Projects => "projects",
            List::Volunteer => "volunteer",
            List::Awards => "awards",
            List::Publications => "publications",
            List::Section(_) => "sections",
        }
    }
}

/// How a value becomes words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// A text, or an object that holds one.
    Text,
    /// A date of year, month, day, as far as given.
    Date,
    /// A begin and an end; without an end it lasts, where this says so.
    Range(bool),
    /// A begin of which only the first moment is meant.
    Begin,
    /// A code with known words.
    Proficiency,
    /// The name of the entity that is pointed at.
    Named(&'static str),
}

/// A name and what it says.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    pub json: &'static str,
    pub key: Key,
    pub how: How,
    pub rule: &'static str,
}

/// A list of entities, by its names.
#[derive(Debug)]
pub struct Section {
    pub list: List,
    /// Its names: the present one, then the older.
    pub names: &'static [&'static str],
    /// Where its entities are groups: the name of the list in each.
    pub group: &'static str,
    pub rules: &'static [Rule],
}

const fn text(json: &'static str, key: Key, rule: &'static str) -> Rule {
    Rule { json, key, how: How::Text, rule }
}

const fn row(json: &'static str, key: Key, how: How, rule: &'static str) -> Rule {
    Rule { json, key, how, rule }
}

/// Levels of a language as LinkedIn shows them.
pub const PROFICIENCY: &[(&str, &str)] = &[
    ("NATIVE_OR_BILINGUAL", "Native or bilingual proficiency"),
    ("FULL_PROFESSIONAL", "Full professional proficiency"),
    ("PROFESSIONAL_WORKING", "Professional working proficiency"),
    ("LIMITED_WORKING", "Limited working proficiency"),
    ("ELEMENTARY", "Elementary proficiency"),
];

/// The profile itself. Of several names for one thing the first that is there counts.
#[rustfmt::skip]
pub const PERSON: &[Rule] = &[
    text("headline", Key::Label, "linkedin.json.headline"),
    text("summary", Key::Summary, "linkedin.json.summary"),
    text("geoLocationName", Key::City, "linkedin.json.geo_location"),
    text("locationName", Key::City, "linkedin.json.location"),
    text("industryName", Key::CurrentIndustry, "linkedin.json.industry"),
    row("industry", Key::CurrentIndustry, How::Named("name"), "linkedin.json.industry"),
    text("address", Key::Address, "linkedin.json.address"),
    text("emailAddress", Key::Email, "linkedin.json.email"),
    row("birthDate", Key::Birth, How::Date, "linkedin.json.birth"),
    row("birthDateOn", Key::Birth, How::Date, "linkedin.json.birth"),
];

/// Every list that is read.
#[rustfmt::skip]
pub const SECTIONS: &[Section] = &[
    Section { list: List::Work, names: &["profilePositionGroups", "positionView", "positionGroupView"], group: "profilePositionInPositionGroup", rules: &[
        text("companyName", Key::Company, "linkedin.json.position.company"),
        row("company", Key::Company, How::Named("name"), "linkedin.json.position.company_entity"),
        text("title", Key::Position, "linkedin.json.position.title"),
        row("dateRange", Key::Start, How::Range(true), "linkedin.json.position.dates"),
        row("timePeriod", Key::Start, How::Range(true), "linkedin.json.position.period"),
        text("locationName", Key::Location, "linkedin.json.position.location"),
        text("geoLocationName", Key::Location, "linkedin.json.position.geo_location"),
        row("employmentType", Key::ExpectedType, How::Named("localizedName"), "linkedin.json.position.type"),
        text("description", Key::Duty, "linkedin.json.position.description"),
    ] },
    Section { list: List::Education, names: &["profileEducations", "educationView"], group: "", rules: &[
        text("schoolName", Key::Institution, "linkedin.json.education.school"),
        row("school", Key::Institution, How::Named("name"), "linkedin.json.education.school_entity"),
        text("degreeName", Key::StudyType, "linkedin.json.education.degree"),
        text("fieldOfStudy", Key::Area, "linkedin.json.education.field"),
        row("dateRange", Key::Start, How::Range(false), "linkedin.json.education.dates"),
        row("timePeriod", Key::Start, How::Range(false), "linkedin.json.education.period"),
        text("grade", Key::Score, "linkedin.json.education.grade"),
        text("description", Key::Description, "linkedin.json.education.description"),
        text("activities", Key::Text, "linkedin.json.education.activities"),
    ] },
    Section { list: List::Skills, names: &["profileSkills", "skillView"], group: "", rules: &[
        text("name", Key::SkillName, "linkedin.json.skill"),
    ] },
    Section { list: List::Languages, names: &["profileLanguages", "languageView"], group: "", rules: &[
        text("name", Key::LanguageName, "linkedin.json.language"),
        row("proficiency", Key::Fluency, How::Proficiency, "linkedin.json.language.proficiency"),
    ] },
    Section { list: List::Certificates, names: &["profileCertifications", "certificationView"], group: "", rules: &[
        text("name", Key::Title, "linkedin.json.certification"),
        text("authority", Key::Issuer, "linkedin.json.certification.authority"),
        text("url", Key::Url, "linkedin.json.certification.url"),
        row("dateRange", Key::Date, How::Begin, "linkedin.json.certification.dates"),
        row("timePeriod", Key::Date, How::Begin, "linkedin.json.certification.period"),
    ] },
    Section { list: List::Projects, names: &["profileProjects", "projectView"], group: "", rules: &[
        text("title", Key::Title, "linkedin.json.project"),
        text("url", Key::Url, "linkedin.json.project.url"),
        row("dateRange", Key::Start, How::Range(false), "linkedin.json.project.dates"),
        row("timePeriod", Key::Start, How::Range(false), "linkedin.json.project.period"),
        text("description", Key::Description, "linkedin.json.project.description"),
    ] },
    Section { list: List::Volunteer, names: &["profileVolunteerExperiences", "volunteerExperienceView"], group: "", rules: &[
        text("companyName", Key::Company, "linkedin.json.volunteer.company"),
        row("company", Key::Company, How::Named("name"), "linkedin.json.volunteer.company_entity"),
        text("role", Key::Role, "linkedin.json.volunteer.role"),
        text("cause", Key::Cause, "linkedin.json.volunteer.cause"),
        row("dateRange", Key::Start, How::Range(true), "linkedin.json.volunteer.dates"),
        row("timePeriod", Key::Start, How::Range(true), "linkedin.json.volunteer.period"),
        text("description", Key::Description, "linkedin.json.volunteer.description"),
    ] },
    Section { list: List::Awards, names: &["profileHonors", "honorView"], group: "", rules: &[
        text("title", Key::Title, "linkedin.json.honor"),
        text("issuer", Key::Awarder, "linkedin.json.honor.issuer"),
        row("issuedOn", Key::Date, How::Date, "linkedin.json.honor.date"),
        row("issueDate", Key::Date, How::Date, "linkedin.json.honor.date"),
        text("description", Key::Description, "linkedin.json.honor.description"),
    ] },
    Section { list: List::Publications, names: &["profilePublications", "publicationView"], group: "", rules: &[
        text("name", Key::Title, "linkedin.json.publication"),
        text("publisher", Key::Publisher, "linkedin.json.publication.publisher"),
        row("publishedOn", Key::Date, How::Date, "linkedin.json.publication.date"),
        row("date", Key::Date, How::Date, "linkedin.json.publication.date"),
        text("url", Key::Url, "linkedin.json.publication.url"),
        text("description", Key::Description, "linkedin.json.publication.description"),
    ] },
    Section { list: List::Section("Courses"), names: &["profileCourses", "courseView"], group: "", rules: &[] },
    Section { list: List::Section("Organizations"), names: &["profileOrganizations", "organizationView"], group: "", rules: &[] },
    Section { list: List::Section("Patents"), names: &["profilePatents", "patentView"], group: "", rules: &[] },
    Section { list: List::Section("Test scores"), names: &["profileTestScores", "testScoreView"], group: "", rules: &[] },
];

/// Texts of the profile that are technical, or are read by name.
pub const TECHNICAL: &[&str] = &[
    "$type",
    "entityUrn",
    "objectUrn",
    "trackingId",
    "versionTag",
    "publicIdentifier",
    "firstName",
    "lastName",
    "tempStatus",
    "displaySource",
    "countryCode",
    "postalCode",
    "defaultLocale",
    "primaryLocale",
    "locationName",
    "geoLocationName",
    "geoCountryName",
    "geoCountryUrn",
    "companyUrn",
    "schoolUrn",
    "employmentTypeUrn",
    "standardizedTitleUrn",
    "industryUrn",
    "geoUrn",
    "dashEntityUrn",
    "timePeriod",
    "url",
    "address",
    "creatorWebsite",
    "encryptedContactInfo",
    "fsd_profile",
    "iconUrl",
    "regionUrn",
    "treasuryUrn",
];
