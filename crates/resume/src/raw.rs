//! What a page *said*, and where: words with their place, not yet understood.
//!
//! Nothing here interprets: no dates, no numbers, no codes. That is `normal.rs`.

mod pointer;

pub use pointer::Pointer;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// Where in a document some words stood, so that a person can find them again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Place {
    /// A path of elements from the root, `html>body>div:2>h1`; the number counts same-named siblings from 1.
    Html(Arc<str>),
    /// A JSON pointer (RFC 6901), `/data/WorkExperience/0/companyName`.
    Json(Pointer),
    /// A header of a mail, by name.
    Header(String),
    /// A line of a plain text, counted from 1.
    Line(u32),
    /// A box on a page of a PDF: page from 1; points from the page's upper left corner.
    #[allow(missing_docs)]
    Page { page: u32, left: i32, top: i32, right: i32, bottom: i32 },
    /// A paragraph of a Word, RTF or OpenDocument file: the part (`word/document.xml`) and the number in it, from 1.
    #[allow(missing_docs)]
    Paragraph { part: Arc<str>, number: u32 },
    /// A cell of a table file: the file, the row (the header's is 1) and the name of the column.
    #[allow(missing_docs)]
    Cell { file: String, row: u32, column: String },
    /// A path of elements of an XML text, as for [`Place::Html`].
    Xml(Arc<str>),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Html(path) => f.write_str(path),
            Place::Json(pointer) => pointer.fmt(f),
            Place::Header(name) => write!(f, "header {name}"),
            Place::Line(line) => write!(f, "line {line}"),
            Place::Page { page, left, top, right, bottom } => {
                write!(f, "page {page}, {left},{top}–{right},{bottom}")
            }
            Place::Paragraph { part, number } => write!(f, "{part}, paragraph {number}"),
            Place::Cell { file, row, column } => write!(f, "{file}, row {row}, {column}"),
            Place::Xml(path) => f.write_str(path),
        }
    }
}

/// Words as they stand in the document (white space folded, nothing else changed), with their place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Raw {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub at: Place,
}

impl Raw {
    /// Words at a place.
    pub fn new(text: impl Into<String>, at: Place) -> Self {
        Raw { text: text.into(), at }
    }
}

/// The language a resume is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Chinese; also what is assumed of a Chinese board's page that does not say.
    #[default]
    Zh,
    /// English.
    En,
}

/// What a piece of a resume is about: the closed list of things that we know how to understand.
///
/// A key says what the *page* calls something; which units and codes it is in, is for `normal.rs` to find out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)] // each name is the field's own
pub enum Key {
    // the resume itself
    ResumeId,
    Updated,
    AppliedPosition,
    AppliedCompany,
    AppliedCity,
    AppliedDate,
    Subject,
    // the person
    Name,
    Gender,
    Birth,
    BirthYear,
    BirthMonth,
    Age,
    Marital,
    Phone,
    Email,
    Url,
    Photo,
    City,
    Address,
    PostalCode,
    Hukou,
    Nationality,
    Political,
    IdNumber,
    Height,
    WorkYears,
    StartedWork,
    Degree,
    Summary,
    Interests,
    Additional,
    School,
    // what is wished for
    JobStatus,
    Availability,
    ExpectedCity,
    ExpectedIndustry,
    ExpectedPosition,
    ExpectedSalary,
    ExpectedType,
    CurrentSalary,
    Keywords,
    // an item of a list
    ItemId,
    Start,
    End,
    Period,
    Company,
    Position,
    Department,
    Industry,
    Nature,
    Size,
    Salary,
    Duty,
    Achievement,
    ReportTo,
    Subordinates,
    Location,
    CompanyDescription,
    LeaveReason,
    Skills,
    Title,
    Description,
    Role,
    Software,
    Hardware,
    Tools,
    Reflection,
    Institution,
    Area,
    StudyType,
    FullTime,
    Overseas,
    Courses,
    Course,
    Certificate,
    LanguageName,
    Fluency,
    ReadWrite,
    ListenSpeak,
    SkillName,
    Level,
    Months,
    Date,
    Score,
    Text,
    // what JSON Resume and LinkedIn add
    Label,
    Region,
    Country,
    Network,
    Username,
    Highlight,
    Issuer,
    Awarder,
    Publisher,
    Entity,
    ProjectType,
    Cause,
    Reference,
    // what 51job and Liepin add
    CurrentCompany,
    CurrentPosition,
    CurrentIndustry,
    CurrentCategory,
    CurrentCity,
    SkillText,
    CertificateText,
    EducationText,
    ProjectText,
    LanguageText,
    AwardText,
}

/// One thing said: what it is about, the words, and the name of the rule that took them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What it is about.
    pub key: Key,
    /// The words and their place.
    pub raw: Raw,
    /// The rule that took them, `zhilian.word.birth`; stable, so that a wrong value leads to its line of code.
    pub rule: &'static str,
}

/// The things said about one subject (the person, a job, a school), in the order of the page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RawItem {
    /// What was said.
    pub said: Vec<Said>,
}

impl RawItem {
    /// Adds words, unless they are blank.
    pub fn put(&mut self, key: Key, raw: Raw, rule: &'static str) {
        if !raw.text.chars().all(char::is_whitespace) {
            self.said.push(Said { key, raw, rule });
        }
    }

    /// Everything said about `key`, in order.
    pub fn all(&self, key: Key) -> impl Iterator<Item = &Said> {
        self.said.iter().filter(move |s| s.key == key)
    }

    /// The first thing said about `key`.
    pub fn first(&self, key: Key) -> Option<&Said> {
        self.said.iter().find(|s| s.key == key)
    }

    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        self.said.is_empty()
    }
}

/// A section whose heading we know no reading for: kept to the word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RawSection {
    /// Its heading.
    pub heading: Raw,
    /// Its lines.
    pub lines: Vec<Raw>,
}

/// One resume as a document says it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RawResume {
    /// The language it is written in.
    pub language: Language,
    /// The resume, the person and the wishes.
    pub person: RawItem,
    /// Jobs.
    pub work: Vec<RawItem>,
    /// Schools.
    pub education: Vec<RawItem>,
    /// Projects.
    pub projects: Vec<RawItem>,
    /// Trainings.
    pub training: Vec<RawItem>,
    /// Languages.
    pub languages: Vec<RawItem>,
    /// Skills.
    pub skills: Vec<RawItem>,
    /// Certificates.
    pub certificates: Vec<RawItem>,
    /// Awards.
    pub awards: Vec<RawItem>,
    /// Posts and practice at school.
    pub campus: Vec<RawItem>,
    /// Accounts elsewhere (LinkedIn, GitHub …).
    pub profiles: Vec<RawItem>,
    /// Unpaid work.
    pub volunteer: Vec<RawItem>,
    /// Publications.
    pub publications: Vec<RawItem>,
    /// Interests, told as a list.
    pub interests: Vec<RawItem>,
    /// What others say of the person.
    pub references: Vec<RawItem>,
    /// Sections we know no reading for.
    pub sections: Vec<RawSection>,
}

impl RawResume {
    /// All items: the person, and those of each list.
    pub fn items(&self) -> impl Iterator<Item = &RawItem> {
        let lists = [
            &self.work,
            &self.education,
            &self.projects,
            &self.training,
            &self.languages,
            &self.skills,
            &self.certificates,
            &self.awards,
            &self.campus,
            &self.profiles,
            &self.volunteer,
            &self.publications,
            &self.interests,
            &self.references,
        ];
        std::iter::once(&self.person).chain(lists.into_iter().flatten())
    }
}

/// What a document gives: its resumes (an export may hold a Chinese and an English copy), and what is to be said of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// The resumes, in the order of the document.
    pub resumes: Vec<RawResume>,
    /// What was missing, unread, odd.
    pub notes: Vec<crate::Note>,
}
