//! Which table of the archive says what: the whole knowledge of the reader, as data.

use resume::Key;

/// Where the rows of a table belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// The person; one row.
    Person,
    /// Jobs.
    Work,
    /// Schools.
    Education,
    /// Skills.
    Skills,
    /// Languages.
    Languages,
    /// Certificates.
    Certificates,
    /// Projects.
    Projects,
    /// Unpaid work.
    Volunteer,
    /// Awards.
    Awards,
    /// Publications.
    Publications,
    /// What others say of the person.
    References,
    /// A section that is kept to the word.
    Section,
}

/// How a cell becomes words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// As it stands.
    Take(Key),
    /// As it stands; that it is empty where the row has a begin says that it lasts.
    Lasts(Key),
    /// The given name; put together with the family name.
    Given,
    /// The family name.
    Family,
    /// A date of birth, which may lack its year and then is none.
    Birth,
    /// `[PORTFOLIO:https://…,COMPANY:https://…]`.
    Sites,
    /// `[one,two]`: names at this network.
    Handles(&'static str),
    /// `[SKYPE:one,WECHAT:two]`.
    Messengers,
    /// `Yes` moves the row before others, by this much.
    First(u8),
    /// The row counts only with this word in it.
    Only(&'static str),
    /// It says nothing of the person.
    Nothing,
}

/// A column, by its header.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The header.
    pub header: &'static str,
    /// How its cells are read.
    pub how: How,
    /// The rule's name, stable.
    pub rule: &'static str,
}

/// A table, told by its header.
#[derive(Debug)]
pub struct Table {
    /// Its usual name; for people, and to unpack it without looking at its head first.
    pub file: &'static str,
    /// Where its rows belong.
    pub list: List,
    /// The columns that it is known by: all of these …
    pub marks: &'static [&'static str],
    /// … and none of these.
    pub never: &'static [&'static str],
    /// A row without this is none.
    pub key: &'static str,
    /// What is read. Other columns are told as unread.
    pub columns: &'static [Column],
}

const fn col(header: &'static str, how: How, rule: &'static str) -> Column {
    Column { header, how, rule }
}

const fn take(header: &'static str, key: Key, rule: &'static str) -> Column {
    Column { header, how: How::Take(key), rule }
}

/// Every table that is read.
#[rustfmt::skip]
pub static TABLES: &[Table] = &[
    Table { file: "Profile.csv", list: List::Person, marks: &["First Name", "Last Name", "Headline"], never: &[], key: "", columns: &[
        col("First Name", How::Given, "linkedin.archive.profile.name"),
        col("Last Name", How::Family, "linkedin.archive.profile.name"),
        col("Birth Date", How::Birth, "linkedin.archive.profile.birth"),
        col("Websites", How::Sites, "linkedin.archive.profile.website"),
        col("Twitter Handles", How::Handles("Twitter"), "linkedin.archive.profile.twitter"),
        col("Instant Messengers", How::Messengers, "linkedin.archive.profile.messenger"),
        take("Headline", Key::Label, "linkedin.archive.profile.headline"),
        take("Address", Key::Address, "linkedin.archive.profile.address"),
        take("Zip Code", Key::PostalCode, "linkedin.archive.profile.zip"),
        take("Geo Location", Key::City, "linkedin.archive.profile.location"),
        take("Industry", Key::CurrentIndustry, "linkedin.archive.profile.industry"),
        take("Summary", Key::Summary, "linkedin.archive.profile.summary"),
    ] },
    Table { file: "Profile Summary.csv", list: List::Person, marks: &["Profile Summary"], never: &[], key: "", columns: &[
        take("Profile Summary", Key::Summary, "linkedin.archive.summary"),
    ] },
    Table { file: "Email Addresses.csv", list: List::Person, marks: &["Email Address", "Primary"], never: &[], key: "", columns: &[
        take("Email Address", Key::Email, "linkedin.archive.email"),
        col("Primary", How::First(2), ""),
        col("Confirmed", How::First(1), ""),
        col("Updated On", How::Nothing, ""),
    ] },
    Table { file: "PhoneNumbers.csv", list: List::Person, marks: &["Extension", "Number"], never: &[], key: "", columns: &[
        take("Number", Key::Phone, "linkedin.archive.phone"),
        col("Type", How::Nothing, ""),
    ] },
    Table { file: "Positions.csv", list: List::Work, marks: &["Company Name", "Title", "Started On"], never: &["Role"], key: "Company Name", columns: &[
        take("Company Name", Key::Company, "linkedin.archive.positions.company"),
        take("Title", Key::Position, "linkedin.archive.positions.title"),
        take("Started On", Key::Start, "linkedin.archive.positions.start"),
        col("Finished On", How::Lasts(Key::End), "linkedin.archive.positions.end"),
        take("Location", Key::Location, "linkedin.archive.positions.location"),
        take("Description", Key::Duty, "linkedin.archive.positions.description"),
    ] },
    Table { file: "Education.csv", list: List::Education, marks: &["School Name", "Start Date"], never: &[], key: "School Name", columns: &[
        take("School Name", Key::Institution, "linkedin.archive.education.school"),
        take("Start Date", Key::Start, "linkedin.archive.education.start"),
        take("End Date", Key::End, "linkedin.archive.education.end"),
        take("Degree Name", Key::StudyType, "linkedin.archive.education.degree"),
        take("Field Of Study", Key::Area, "linkedin.archive.education.field"),
        take("Notes", Key::Description, "linkedin.archive.education.notes"),
        take("Activities", Key::Text, "linkedin.archive.education.activities"),
    ] },
    Table { file: "Languages.csv", list: List::Languages, marks: &["Name", "Proficiency"], never: &[], key: "Name", columns: &[
        take("Name", Key::LanguageName, "linkedin.archive.languages.name"),
        take("Proficiency", Key::Fluency, "linkedin.archive.languages.proficiency"),
    ] },
    Table { file: "Certifications.csv", list: List::Certificates, marks: &["Name", "Authority"], never: &[], key: "Name", columns: &[
        take("Name", Key::Title, "linkedin.archive.certifications.name"),
        take("Authority", Key::Issuer, "linkedin.archive.certifications.authority"),
        take("Url", Key::Url, "linkedin.archive.certifications.url"),
        take("Started On", Key::Date, "linkedin.archive.certifications.date"),
    ] },
    Table { file: "Projects.csv", list: List::Projects, marks: &["Title", "Url", "Started On"], never: &["Company Name"], key: "Title", columns: &[
        take("Title", Key::Title, "linkedin.archive.projects.title"),
        take("Url", Key::Url, "linkedin.archive.projects.url"),
        take("Started On", Key::Start, "linkedin.archive.projects.start"),
        take("Finished On", Key::End, "linkedin.archive.projects.end"),
        take("Description", Key::Description, "linkedin.archive.projects.description"),
    ] },
    Table { file: "Volunteering.csv", list: List::Volunteer, marks: &["Company Name", "Role"], never: &[], key: "Company Name", columns: &[
        take("Company Name", Key::Company, "linkedin.archive.volunteering.company"),
        take("Role", Key::Role, "linkedin.archive.volunteering.role"),
        take("Cause", Key::Cause, "linkedin.archive.volunteering.cause"),
        take("Started On", Key::Start, "linkedin.archive.volunteering.start"),
        col("Finished On", How::Lasts(Key::End), "linkedin.archive.volunteering.end"),
        take("Description", Key::Description, "linkedin.archive.volunteering.description"),
    ] },
    Table { file: "Honors.csv", list: List::Awards, marks: &["Title", "Issued On"], never: &[], key: "Title", columns: &[
        take("Title", Key::Title, "linkedin.archive.honors.title"),
        take("Issued On", Key::Date, "linkedin.archive.honors.date"),
        take("Issuer", Key::Awarder, "linkedin.archive.honors.issuer"),
        take("Description", Key::Description, "linkedin.archive.honors.description"),
    ] },
    Table { file: "Publications.csv", list: List::Publications, marks: &["Name", "Published On"], never: &[], key: "Name", columns: &[
        take("Name", Key::Title, "linkedin.archive.publications.name"),
        take("Published On", Key::Date, "linkedin.archive.publications.date"),
        take("Publisher", Key::Publisher, "linkedin.archive.publications.publisher"),
        take("Url", Key::Url, "linkedin.archive.publications.url"),
        take("Description", Key::Description, "linkedin.archive.publications.description"),
    ] },
    Table { file: "Recommendations_Received.csv", list: List::References, marks: &["First Name", "Job Title", "Text", "Creation Date"], never: &[], key: "Text", columns: &[
        col("First Name", How::Given, "linkedin.archive.recommendations.name"),
        col("Last Name", How::Family, "linkedin.archive.recommendations.name"),
        take("Company", Key::Company, "linkedin.archive.recommendations.company"),
        take("Job Title", Key::Position, "linkedin.archive.recommendations.title"),
        take("Text", Key::Reference, "linkedin.archive.recommendations.text"),
        col("Creation Date", How::Nothing, ""),
        col("Status", How::Only("VISIBLE"), ""),
    ] },
    Table { file: "Courses.csv", list: List::Section, marks: &["Name", "Number"], never: &["Extension", "Type"], key: "Name", columns: &[] },
    // After all others: a table of one column is known by its only header.
    Table { file: "Skills.csv", list: List::Skills, marks: &["Name"], never: &[], key: "Name", columns: &[
        take("Name", Key::SkillName, "linkedin.archive.skills.name"),
    ] },
];

/// Tables of the person's own that nobody published the header of: known by their name, kept to the word.
pub static VERBATIM: Table = Table { file: "", list: List::Section, marks: &[], never: &[], key: "", columns: &[] };

/// Their names.
pub const NAMED: &[&str] = &["courses", "patents", "organizations", "testscores", "causesyoucareabout", "interests"];

/// What the names of tables begin with that are about other people, or about how the site was used. They are never
/// unpacked.
pub const OTHERS: &[&str] = &[
    "adtargeting",
    "article",
    "comments",
    "companyfollows",
    "connections",
    "contacts",
    "endorsement",
    "events",
    "givenrecommendations",
    "groups",
    "guidemessages",
    "hashtag",
    "importedcontacts",
    "inferences",
    "instantreposts",
    "invitations",
    "job",
    "learning",
    "logins",
    "memberfollows",
    "messages",
    "privateidentity",
    "provider",
    "reactions",
    "receipts",
    "recommendationsgiven",
    "registration",
    "richmedia",
    "savedjob",
    "search",
    "security",
    "services",
    "shares",
    "talentquestion",
    "verifications",
    "votes",
    "whatsapp",
    "easyapply",
];
