//! What we *understood*: the public model of a resume. Each value stands with its words, their place and the rule.
//!
//! Absent is unknown. Nothing here is a default: a value is there because the document holds it.

use crate::date::{PartialDate, Period};
use crate::raw::{Language, Raw, RawSection};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
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
    pub from: Vec<Raw>,
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
        /// Postal address.
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
    /// A job.
    Work {
        /// Company.
        company: Words,
        /// Position.
        position: Words,
        /// From when to when.
        period: Maybe<Period>,
        /// Department.
        department: Words,
        /// Industry.
        industry: Words,
        /// 企业性质, the company's nature.
        nature: Words,
        /// 规模, the company's size, as written.
        size: Words,
        /// Pay, as written.
        salary: Words,
        /// Place of work.
        location: Words,
        /// What was done.
        duty: Words,
        /// What came of it.
        achievement: Words,
        /// Who it was reported to.
        report_to: Words,
        /// Number of subordinates, as written.
        subordinates: Words,
        /// What the company is.
        company_description: Words,
        /// Why it ended.
        leave_reason: Words,
        /// Skills named with the job.
        skills: Vec<Field<String>>,
        /// Full time, part time or internship, as written.
        work_type: Words,
    }
}

record! {
    /// A school.
    Education {
        /// School.
        school: Words,
        /// Field of study, as typed by the person.
        major: Words,
        /// Degree, as written (`本科`).
        degree: Words,
        /// From when to when.
        period: Maybe<Period>,
        /// 统招: whether by the national entrance examination.
        full_time: Maybe<bool>,
        /// Whether abroad.
        overseas: Maybe<bool>,
        /// Courses and description.
        description: Words,
    }
}

record! {
    /// A project.
    Project {
        /// Name.
        name: Words,
        /// From when to when.
        period: Maybe<Period>,
        /// Role.
        role: Words,
        /// Company.
        company: Words,
        /// What the project is.
        description: Words,
        /// What the person did.
        duty: Words,
        /// What came of it.
        achievement: Words,
        /// Software it ran on.
        software: Words,
        /// Hardware it ran on.
        hardware: Words,
        /// Tools it was made with.
        tools: Words,
        /// 项目心得, what was learnt.
        reflection: Words,
    }
}

record! {
    /// A training.
    Training {
        /// Name or course.
        name: Words,
        /// Who gave it.
        institution: Words,
        /// From when to when.
        period: Maybe<Period>,
        /// Where.
        location: Words,
        /// Certificate gained.
        certificate: Words,
        /// Description.
        description: Words,
    }
}

record! {
    /// A language.
    LanguageSkill {
        /// The language.
        language: Words,
        /// How well, as written.
        fluency: Words,
    }
}

record! {
    /// A skill.
    Skill {
        /// The skill.
        name: Words,
        /// How well, as written.
        level: Words,
        /// Months of use.
        months: Maybe<u32>,
    }
}

record! {
    /// A certificate.
    Certificate {
        /// Its name.
        name: Words,
        /// When it was gained.
        date: Maybe<PartialDate>,
        /// Score or grade, as written.
        score: Words,
        /// Description.
        description: Words,
    }
}

record! {
    /// An award.
    Award {
        /// Its name.
        name: Words,
        /// When it was given.
        date: Maybe<PartialDate>,
        /// Description.
        description: Words,
    }
}

record! {
    /// A post or practice at school.
    Campus {
        /// Its name.
        name: Words,
        /// From when to when.
        period: Maybe<Period>,
        /// Description.
        description: Words,
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
