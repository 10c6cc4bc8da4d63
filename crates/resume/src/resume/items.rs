//! The lists of a resume: what one job, school, project … holds.

use super::{Field, Maybe, Words, record};
use crate::date::{PartialDate, Period};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

record! {
    /// A job.
    Work {
        /// Company.
        company: Words,
        /// Position.
        position: Words,
        /// The company's web address.
        url: Words,
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
        /// What was done, where it is told as a list.
        highlights: Vec<Field<String>>,
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
        /// Courses, told as a list.
        courses: Vec<Field<String>>,
        /// Grade, as written (`3.8/4.0`).
        score: Words,
        /// The school's web address.
        url: Words,
    }
}

record! {
    /// A project.
    Project {
        /// Name.
        name: Words,
        /// From when to when.
        period: Maybe<Period>,
        /// Roles.
        roles: Vec<Field<String>>,
        /// Company.
        company: Words,
        /// The organisation it was made for, where that is no employer.
        entity: Words,
        /// What kind of project.
        kind: Words,
        /// Web address.
        url: Words,
        /// What the project is.
        description: Words,
        /// What the person did.
        duty: Words,
        /// What the person did, told as a list.
        highlights: Vec<Field<String>>,
        /// What it is about.
        keywords: Vec<Field<String>>,
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
        /// Name.
        name: Words,
        /// Course, where the page calls it so.
        course: Words,
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
        /// What belongs to it.
        keywords: Vec<Field<String>>,
    }
}

record! {
    /// A certificate.
    Certificate {
        /// Its name.
        name: Words,
        /// When it was gained.
        date: Maybe<PartialDate>,
        /// Who gave it.
        issuer: Words,
        /// Web address.
        url: Words,
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
        /// Who gave it.
        awarder: Words,
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
    /// An account elsewhere.
    Profile {
        /// The network (`LinkedIn`, `GitHub`).
        network: Words,
        /// The name there.
        username: Words,
        /// Web address.
        url: Words,
    }
}

record! {
    /// Unpaid work.
    Volunteer {
        /// For whom.
        organization: Words,
        /// As what.
        position: Words,
        /// From when to when.
        period: Maybe<Period>,
        /// Web address.
        url: Words,
        /// Where.
        location: Words,
        /// For what cause.
        cause: Words,
        /// What was done.
        description: Words,
        /// What was done, told as a list.
        highlights: Vec<Field<String>>,
    }
}

record! {
    /// A publication.
    Publication {
        /// Its title.
        name: Words,
        /// Who published it.
        publisher: Words,
        /// When it came out.
        date: Maybe<PartialDate>,
        /// Web address.
        url: Words,
        /// Description.
        description: Words,
    }
}

record! {
    /// An interest.
    Interest {
        /// Its name.
        name: Words,
        /// What belongs to it.
        keywords: Vec<Field<String>>,
    }
}

record! {
    /// What somebody says of the person.
    Reference {
        /// Who.
        name: Words,
        /// That one's position.
        position: Words,
        /// That one's company.
        company: Words,
        /// The words.
        text: Words,
    }
}
