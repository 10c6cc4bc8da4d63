//! What we *understood*: the public model of a resume. Each value stands with its words, their place and the rule.
//!
//! Absent is unknown. Nothing here is a default: a value is there because the document holds it.

mod items;

pub use items::*;

use crate::date::PartialDate;
use crate::raw::{Language, Raw, RawSection};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// How sure a rule is of what it understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Guessed from its look or its neighbours.
    Low,
    /// By its position in a known layout.
    Medium,
    /// By its label, or by a field of the site's own data.
    High,
}

/// A value with the words it came from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Field<T> {
    /// The value as understood.
    pub value: T,
    /// The words it was understood from: at least one.
    pub from: SmallVec<[Raw; 1]>,
    /// The rule that took the words.
    pub rule: Cow<'static, str>,
    /// How sure that is.
    pub confidence: Confidence,
}

/// A value, if the document gives one.
pub type Maybe<T> = Option<Field<T>>;
/// Words, if the document gives them.
pub type Words = Maybe<String>;

/// Gender, as far as a resume tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// 男
    Male,
    /// 女
    Female,
}

macro_rules! record {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "camelCase", default)]
        pub struct $name {
            $($(#[$fdoc])* #[serde(skip_serializing_if = "crate::resume::is_absent")] pub $field: $type,)*
        }
    };
}

use record;

/// What is left out when a record is written: absent values and empty lists.
pub(crate) fn is_absent<T: Absent>(value: &T) -> bool {
    value.is_absent()
}

/// Tells whether there is nothing to write.
pub(crate) trait Absent {
    fn is_absent(&self) -> bool;
}
impl<T> Absent for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}
impl<T> Absent for Vec<T> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}
impl<K, V> Absent for BTreeMap<K, V> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}
impl Absent for Language {
    fn is_absent(&self) -> bool {
        false
    }
}
impl Absent for Person {
    fn is_absent(&self) -> bool {
        *self == Person::default()
    }
}
impl Absent for Wish {
    fn is_absent(&self) -> bool {
        *self == Wish::default()
    }
}
impl Absent for Current {
    fn is_absent(&self) -> bool {
        *self == Current::default()
    }
}

record! {
    /// A resume.
    Resume {
        /// The language it is written in.
        language: Language,
        /// The site's own number of the resume (Zhilian `JM…R90…`, 51job digits).
        resume_id: Words,
        /// When the person last changed it.
        updated: Maybe<PartialDate>,
        /// The person.
        person: Person,
        /// What is wished for.
        wish: Wish,
        /// The present job in short, as Chinese boards head a resume.
        current: Current,
        /// Jobs, in the order of the document. Two roles at one company are two items.
        work: Vec<Work>,
        /// Schools.
        education: Vec<Education>,
        /// Projects.
        projects: Vec<Project>,
        /// Trainings.
        training: Vec<Training>,
        /// Languages.
        languages: Vec<LanguageSkill>,
        /// Skills.
        skills: Vec<Skill>,
        /// Certificates.
        certificates: Vec<Certificate>,
        /// Awards.
        awards: Vec<Award>,
        /// Posts and practice at school.
        campus: Vec<Campus>,
        /// Accounts elsewhere.
        profiles: Vec<Profile>,
        /// Unpaid work.
        volunteer: Vec<Volunteer>,
        /// Publications.
        publications: Vec<Publication>,
        /// Interests, told as a list.
        interests: Vec<Interest>,
        /// What others say of the person.
        references: Vec<Reference>,
        /// Sections we know no reading for, to the word.
        sections: Vec<RawSection>,
        /// The application the file was sent with, if it was.
        application: Option<Application>,
        /// The same resume in another language (`en`), where the source holds one.
        translations: BTreeMap<String, Resume>,
    }
}

record! {
    /// The person.
    Person {
        /// The name as shown; boards show `林先生` where the rest is hidden.
        name: Words,
        /// What the person calls the own trade (`Senior Engineer`), as it stands below the name.
        label: Words,
        /// Gender; absent is unknown, never a default.
        gender: Maybe<Gender>,
        /// Birth, with the precision shown.
        birth: Maybe<PartialDate>,
        /// Age in whole years, where only that is shown.
        age: Maybe<u8>,
        /// Marital status, as written.
        marital: Words,
        /// Phones that can be called, digits as written without separators; never a masked one.
        phones: Vec<Field<String>>,
        /// Mail addresses; never a masked one.
        emails: Vec<Field<String>>,
        /// Home page.
        url: Words,
        /// Address of a photo.
        photo: Words,
        /// Where the person lives, as written (`北京-朝阳区`).
        city: Words,
        /// State, province or region, where it is given apart.
        region: Words,
        /// Country, where it is given apart; a name or a code, as written.
        country: Words,
        /// Postal address, or the street where the city is given apart.
        address: Words,
        /// Postal code.
        postal_code: Words,
        /// 户口, the registered residence, as written.
        hukou: Words,
        /// Nationality.
        nationality: Words,
        /// 政治面貌, as written.
        political: Words,
        /// Identity number; read only where the [`Habits`](crate::Habits) allow it.
        id_number: Words,
        /// Height, as written.
        height: Words,
        /// Years of work as written (`9年工作经验`).
        work_years: Words,
        /// First month or year of work.
        started_work: Maybe<PartialDate>,
        /// Highest degree, as written.
        degree: Words,
        /// 自我评价, the self-evaluation.
        summary: Words,
        /// Interests, as written.
        interests: Words,
        /// Additional information, as written.
        additional: Words,
        /// 在校学习情况: what is told of school without a list's form.
        school: Words,
        /// What is told of skills without a list's form.
        skill_text: Words,
        /// What is told of certificates without a list's form.
        certificate_text: Words,
        /// What is told of schools without a list's form.
        education_text: Words,
        /// What is told of projects without a list's form.
        project_text: Words,
        /// What is told of languages without a list's form.
        language_text: Words,
        /// What is told of awards without a list's form.
        award_text: Words,
    }
}

record! {
    /// What the person wishes for.
    Wish {
        /// Cities.
        cities: Vec<Field<String>>,
        /// Industries.
        industries: Vec<Field<String>>,
        /// Functions or positions.
        positions: Vec<Field<String>>,
        /// Pay, as written (`10001-15000元/月`, `面议`).
        salary: Words,
        /// Full time, part time, internship, as written.
        work_type: Words,
        /// Whether in work and looking, as written.
        job_status: Words,
        /// When the person could start, as written.
        availability: Words,
        /// Present pay, as written.
        current_salary: Words,
        /// Tags.
        keywords: Vec<Field<String>>,
    }
}

record! {
    /// The present job in short.
    Current {
        /// Company.
        company: Words,
        /// Position.
        position: Words,
        /// Industry.
        industry: Words,
        /// Function.
        category: Words,
        /// Place of work.
        city: Words,
    }
}

record! {
    /// The application a file was sent with.
    Application {
        /// The position applied for.
        position: Words,
        /// The company.
        company: Words,
        /// The place of work.
        city: Words,
        /// The day.
        date: Maybe<PartialDate>,
        /// The subject of the mail.
        subject: Words,
    }
}
