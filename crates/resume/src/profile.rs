//! `customerProfile`: the platform's profile, as the wire contract has it. The order of fields here is the order of keys
//! on the wire; nothing else decides it.
//!
//! [`from_resume`] is the one way from a [`Resume`](crate::Resume) to a profile.

mod from_resume;
mod to_resume;

pub use from_resume::{Bases, Basis, from_resume, with_bases};
pub use to_resume::to_resume;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A date in a profile: `YYYY[-MM[-DD]]`, or empty with `current` for "to the present".
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct DateValue {
    /// The date with the precision known.
    pub value: String,
    /// Whether this end is "to the present".
    pub current: bool,
}

macro_rules! wire {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "camelCase", default)]
        pub struct $name { $($(#[$fdoc])* pub $field: $type,)* }
    };
}

wire! {
    /// A customer's profile. Texts are empty and lists null while nothing is known.
    CustomerProfile {
        /// 24 hex digits.
        id: String,
        /// The platform's own user, 24 hex digits.
        user_id: String,
        /// Address of a picture.
        avatar: String,
        /// Full name.
        full_name: String,
        /// 男, 女 or empty.
        gender: String,
        /// `YYYY[-MM[-DD]]` or empty.
        birthday: String,
        /// The platform's own.
        score: i64,
        /// Completeness in percent, see [`crate::score`].
        integrity: u8,
        /// Short texts about the person.
        descriptions: Descriptions,
        /// The platform's own: who may see what.
        privacy: Privacy,
        /// The platform's own.
        default_resume: Option<serde_json::Value>,
        /// The platform's own.
        video_resume: Option<serde_json::Value>,
        /// Languages.
        languages: Option<Vec<Language>>,
        /// Skills.
        skills: Option<Vec<Skill>>,
        /// Jobs.
        work_experiences: Option<Vec<WorkExperience>>,
        /// Projects, posts at school and volunteering, by `kind`.
        social_experiences: Option<Vec<SocialExperience>>,
        /// Schools.
        educations: Option<Vec<Education>>,
        /// Certificates.
        certifications: Option<Vec<Certification>>,
        /// The platform's own.
        counts: Counts,
        /// The platform's own, `default`.
        status: Status,
        /// Always `customerProfile`.
        r#type: Type,
        /// The platform's own.
        flags: Flags,
        /// ISO 8601 with milliseconds, +08:00; empty before the first insert.
        last_activity_time: String,
        /// The platform's own.
        hide_from_search: bool,
    }
}

wire! {
    /// Short texts about the person.
    Descriptions {
        /// The platform's own.
        sign: String,
        /// `省市-区`.
        city: String,
        /// The platform's own.
        interest: String,
        /// The platform's own.
        personal_statement: String,
        /// Wished cities, joined by `、`.
        expect_city: String,
        /// Whole years of work; 0 also when unknown.
        work_life: u32,
        /// Phone.
        contact_phone_number: String,
        /// Mail address.
        contact_email: String,
        /// The self-evaluation.
        message: String,
        /// Wished industries, joined by `、`.
        expected_industry: String,
    }
}

wire! {
    /// Who may see what: the platform's own.
    Privacy {
        /// The whole profile.
        profile: String,
        /// Schools.
        education: String,
        /// Jobs.
        work_experience: String,
        /// Projects and posts.
        social_experience: String,
    }
}

wire! {
    /// The platform's own counters.
    Counts {
        /// Applications left.
        rest_apply_times: i64,
    }
}

/// The platform's own flags; a new profile has the contract's values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default)]
#[allow(missing_docs)]
pub struct Flags {
    pub have_video_resume: bool,
    pub disable_video_prompt: bool,
    pub deliver_video_resume: bool,
    pub applied: bool,
    pub invited: bool,
}

impl Default for Flags {
    fn default() -> Self {
        Flags {
            have_video_resume: false,
            disable_video_prompt: true,
            deliver_video_resume: false,
            applied: false,
            invited: false,
        }
    }
}

/// A text with a default that isn't empty.
macro_rules! text_default {
    ($(#[$doc:meta])* $name:ident, $default:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(pub String);
        impl Default for $name {
            fn default() -> Self {
                $name($default.into())
            }
        }
    };
}
text_default!(
    /// The platform's own state of a profile.
    Status, "default");
text_default!(
    /// What kind of object this is.
    Type, "customerProfile");

wire! {
    /// A language.
    Language {
        /// Stable id.
        id: String,
        /// The language.
        name: String,
        /// How well, as written.
        level: String,
    }
}

wire! {
    /// A skill.
    Skill {
        /// Stable id.
        id: String,
        /// The skill.
        name: String,
        /// How well, as written.
        level: String,
        /// Months of use, if given.
        months: Option<u32>,
    }
}

wire! {
    /// A job.
    WorkExperience {
        /// Stable id.
        id: String,
        /// Company.
        company: String,
        /// Position.
        position: String,
        /// First month.
        start_date: Option<DateValue>,
        /// Last month, or to the present.
        end_date: Option<DateValue>,
        /// Department.
        department: String,
        /// Industry.
        industry: String,
        /// The company's nature.
        company_nature: String,
        /// The company's size, as written.
        company_size: String,
        /// Pay, as written.
        salary: String,
        /// Place of work.
        location: String,
        /// Full time, part time or internship, as written.
        work_type: String,
        /// What was done.
        description: String,
        /// What came of it.
        achievement: String,
        /// Who it was reported to.
        report_to: String,
        /// Number of subordinates, as written.
        subordinates: String,
    }
}

wire! {
    /// A project, a post at school or volunteering.
    SocialExperience {
        /// Stable id.
        id: String,
        /// `project`, `campus` or `volunteer`.
        kind: String,
        /// Name.
        name: String,
        /// Company or organisation.
        organization: String,
        /// Role.
        role: String,
        /// First month.
        start_date: Option<DateValue>,
        /// Last month, or to the present.
        end_date: Option<DateValue>,
        /// What it is.
        description: String,
        /// What the person did.
        duty: String,
        /// What came of it.
        achievement: String,
    }
}

wire! {
    /// A school.
    Education {
        /// Stable id.
        id: String,
        /// School.
        school: String,
        /// Field of study.
        major: String,
        /// Degree, as written.
        degree: String,
        /// 统招, if given.
        full_time: Option<bool>,
        /// First month.
        start_date: Option<DateValue>,
        /// Last month, or to the present.
        end_date: Option<DateValue>,
        /// Courses and description.
        description: String,
    }
}

wire! {
    /// A certificate.
    Certification {
        /// Stable id.
        id: String,
        /// Its name.
        name: String,
        /// When it was gained.
        date: Option<DateValue>,
        /// Score or grade, as written.
        score: String,
        /// Description.
        description: String,
    }
}
