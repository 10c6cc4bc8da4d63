//! Raw → resume: the only place that interprets. Today's date is an argument; there is no clock here.
//!
//! Each function below is a table: one line per field of the model, with the key of the words it is understood from.
//! How words are read stands in the submodules, each with its table of cases; [`item`] joins both.

pub mod dates;
pub mod ids;
mod item;
pub mod numbers;
pub mod phones;
pub mod places;
#[cfg(test)]
mod tests;
pub mod texts;

use crate::note::Note;
use crate::raw::{Key, Language, RawItem, RawResume};
use crate::resume::{
    Application, Award, Campus, Certificate, Current, Education, Interest, LanguageSkill, Person, Profile, Project,
    Publication, Reference, Resume, Skill, Training, Volunteer, Wish, Work,
};
use item::{Context, Item};
use jiff::civil::Date;

/// How a site writes things: the codes and conventions that differ between sites.
#[derive(Debug, Clone, Copy)]
pub struct Habits {
    /// What the site's gender codes mean; Zhilian `"1"` is male, 51job `"0"` is.
    pub male: &'static [&'static str],
    /// The codes for female.
    pub female: &'static [&'static str],
    /// Whether identity-card numbers are kept; by default they are recognised and dropped with a note.
    pub keep_id_numbers: bool,
}

/// Whether what is said under a key is a date.
fn is_date(key: Key) -> bool {
    matches!(key, Key::Birth | Key::Period | Key::Start | Key::End | Key::Date | Key::Updated | Key::AppliedDate)
}

/// Understands what a page said. Total: what can't be understood stands in the notes.
pub fn normalise(mut raw: RawResume, habits: &Habits, today: Date) -> (Resume, Vec<Note>) {
    let mut notes = Vec::new();
    if !habits.keep_id_numbers {
        ids::scrub(&mut raw, &mut notes);
    }
    let order = dates::order(
        raw.items().flat_map(|item| &item.said).filter(|said| is_date(said.key)).map(|said| &*said.raw.text),
    );
    let mut cx = Context { habits, today, language: raw.language, order, notes };

    let mut it = Item::new(&mut cx, raw.person, None);
    let mut resume = Resume {
        language: raw.language,
        resume_id: it.line(&[Key::ResumeId]),
        updated: it.date(&[Key::Updated]),
        person: person(&mut it),
        wish: wish(&mut it),
        current: current(&mut it),
        application: application(&mut it),
        sections: raw.sections,
        ..Resume::default()
    };
    it.finish();

    resume.work = list(&mut cx, raw.work, "work", work);
    resume.education = list(&mut cx, raw.education, "education", education);
    resume.projects = list(&mut cx, raw.projects, "projects", project);
    resume.training = list(&mut cx, raw.training, "training", training);
    resume.languages = list(&mut cx, raw.languages, "languages", language);
    resume.skills = list(&mut cx, raw.skills, "skills", skill);
    resume.certificates = list(&mut cx, raw.certificates, "certificates", certificate);
    resume.awards = list(&mut cx, raw.awards, "awards", award);
    resume.campus = list(&mut cx, raw.campus, "campus", campus);
    resume.profiles = list(&mut cx, raw.profiles, "profiles", profile);
    resume.volunteer = list(&mut cx, raw.volunteer, "volunteer", volunteer);
    resume.publications = list(&mut cx, raw.publications, "publications", publication);
    resume.interests = list(&mut cx, raw.interests, "interests", interest);
    resume.references = list(&mut cx, raw.references, "references", reference);
    (resume, cx.notes)
}

/// Understands the items of a list; an item of which nothing was understood is none.
fn list<T: Default + PartialEq>(
    cx: &mut Context<'_>,
    items: Vec<RawItem>,
    name: &'static str,
    each: fn(&mut Item<'_, '_>) -> T,
) -> Vec<T> {
    let mut found = Vec::with_capacity(items.len());
    for raw in items {
        let mut it = Item::new(cx, raw, Some((name, found.len())));
        let understood = each(&mut it);
        it.finish();
        if understood != T::default() {
            found.push(understood);
        }
    }
    found
}

fn person(it: &mut Item<'_, '_>) -> Person {
    let birth = it.birth();
    Person {
        name: it.line(&[Key::Name]),
        label: it.line(&[Key::Label]),
        gender: it.gender(),
        age: it.age(birth.is_some()),
        birth,
        marital: it.line(&[Key::Marital]),
        phones: it.phones(),
        emails: it.emails(),
        url: it.line(&[Key::Url]),
        photo: it.line(&[Key::Photo]),
        city: it.place(Key::City),
        region: it.line(&[Key::Region]),
        country: it.line(&[Key::Country]),
        address: it.line(&[Key::Address]),
        postal_code: it.line(&[Key::PostalCode]),
        hukou: it.place(Key::Hukou),
        nationality: it.line(&[Key::Nationality]),
        political: it.line(&[Key::Political]),
        id_number: it.id_number(),
        height: it.line(&[Key::Height]),
        work_years: it.line(&[Key::WorkYears]),
        started_work: it.month(&[Key::StartedWork]),
        degree: it.line(&[Key::Degree]),
        summary: it.text(&[Key::Summary]),
        interests: it.text(&[Key::Interests]),
        additional: it.text(&[Key::Additional, Key::Text]),
        school: it.text(&[Key::School]),
        skill_text: it.text(&[Key::SkillText]),
        certificate_text: it.text(&[Key::CertificateText]),
        education_text: it.text(&[Key::EducationText]),
        project_text: it.text(&[Key::ProjectText]),
        language_text: it.text(&[Key::LanguageText]),
        award_text: it.text(&[Key::AwardText]),
    }
}

fn current(it: &mut Item<'_, '_>) -> Current {
    Current {
        company: it.line(&[Key::CurrentCompany]),
        position: it.line(&[Key::CurrentPosition]),
        industry: it.line(&[Key::CurrentIndustry]),
        category: it.line(&[Key::CurrentCategory]),
        city: it.place(Key::CurrentCity),
    }
}

fn wish(it: &mut Item<'_, '_>) -> Wish {
    Wish {
        cities: places::most_precise(it.list(Key::ExpectedCity)),
        industries: it.list(Key::ExpectedIndustry),
        positions: it.list(Key::ExpectedPosition),
        salary: it.line(&[Key::ExpectedSalary]),
        work_type: it.line(&[Key::ExpectedType]),
        job_status: it.line(&[Key::JobStatus]),
        availability: it.line(&[Key::Availability]),
        current_salary: it.line(&[Key::CurrentSalary]),
        keywords: it.list(Key::Keywords),
    }
}

fn application(it: &mut Item<'_, '_>) -> Option<Application> {
    let application = Application {
        position: it.line(&[Key::AppliedPosition]),
        company: it.line(&[Key::AppliedCompany]),
        city: it.line(&[Key::AppliedCity]),
        date: it.date(&[Key::AppliedDate]),
        subject: it.line(&[Key::Subject]),
    };
    (application != Application::default()).then_some(application)
}

fn work(it: &mut Item<'_, '_>) -> Work {
    Work {
        company: it.line(&[Key::Company]),
        position: it.line(&[Key::Position, Key::Title]),
        url: it.line(&[Key::Url]),
        period: it.period(),
        department: it.line(&[Key::Department]),
        industry: it.line(&[Key::Industry]),
        nature: it.line(&[Key::Nature]),
        size: it.line(&[Key::Size]),
        salary: it.line(&[Key::Salary]),
        location: it.line(&[Key::Location]),
        duty: it.text(&[Key::Duty, Key::Description, Key::Text]),
        highlights: it.each(&[Key::Highlight]),
        achievement: it.text(&[Key::Achievement]),
        report_to: it.line(&[Key::ReportTo]),
        subordinates: it.line(&[Key::Subordinates]),
        company_description: it.text(&[Key::CompanyDescription]),
        leave_reason: it.text(&[Key::LeaveReason]),
        skills: it.list(Key::Skills),
        work_type: it.line(&[Key::ExpectedType]),
    }
}

fn education(it: &mut Item<'_, '_>) -> Education {
    Education {
        school: it.line(&[Key::Institution]),
        major: it.line(&[Key::Area]),
        degree: it.line(&[Key::StudyType, Key::Degree]),
        period: it.period(),
        full_time: it.flag(Key::FullTime),
        overseas: it.flag(Key::Overseas),
        description: it.text(&[Key::Description, Key::Courses, Key::Text]),
        courses: it.each(&[Key::Course, Key::Highlight]),
        score: it.line(&[Key::Score]),
        url: it.line(&[Key::Url]),
    }
}

fn project(it: &mut Item<'_, '_>) -> Project {
    Project {
        name: it.line(&[Key::Title]),
        period: it.period(),
        roles: it.each(&[Key::Role, Key::Position]),
        company: it.line(&[Key::Company]),
        entity: it.line(&[Key::Entity]),
        kind: it.line(&[Key::ProjectType]),
        url: it.line(&[Key::Url]),
        description: it.text(&[Key::Description, Key::Text]),
        duty: it.text(&[Key::Duty]),
        highlights: it.each(&[Key::Highlight]),
        keywords: it.each(&[Key::Keywords, Key::Skills]),
        achievement: it.text(&[Key::Achievement]),
        software: it.text(&[Key::Software]),
        hardware: it.text(&[Key::Hardware]),
        tools: it.text(&[Key::Tools]),
        reflection: it.text(&[Key::Reflection]),
    }
}

fn training(it: &mut Item<'_, '_>) -> Training {
    Training {
        name: it.line(&[Key::Title]),
        course: it.line(&[Key::Course]),
        institution: it.line(&[Key::Institution]),
        period: it.period(),
        location: it.line(&[Key::Location]),
        certificate: it.line(&[Key::Certificate]),
        description: it.text(&[Key::Description, Key::Text]),
    }
}

fn language(it: &mut Item<'_, '_>) -> LanguageSkill {
    LanguageSkill { language: it.line(&[Key::LanguageName]), fluency: it.fluency() }
}

fn skill(it: &mut Item<'_, '_>) -> Skill {
    Skill {
        name: it.line(&[Key::SkillName, Key::Title]),
        level: it.line(&[Key::Level]),
        months: it.months(Key::Months),
        keywords: it.each(&[Key::Keywords]),
    }
}

fn certificate(it: &mut Item<'_, '_>) -> Certificate {
    Certificate {
        name: it.line(&[Key::Certificate, Key::Title]),
        date: it.date_or_month(&[Key::Date, Key::Period]),
        issuer: it.line(&[Key::Issuer, Key::Institution]),
        url: it.line(&[Key::Url]),
        score: it.line(&[Key::Score, Key::Level]),
        description: it.text(&[Key::Description, Key::Text]),
    }
}

fn award(it: &mut Item<'_, '_>) -> Award {
    Award {
        name: it.line(&[Key::Title]),
        date: it.date_or_month(&[Key::Date, Key::Period]),
        awarder: it.line(&[Key::Awarder, Key::Issuer]),
        description: it.text(&[Key::Description, Key::Level, Key::Text]),
    }
}

fn campus(it: &mut Item<'_, '_>) -> Campus {
    Campus {
        name: it.line(&[Key::Title, Key::Position, Key::Role]),
        period: it.period(),
        description: it.text(&[Key::Description, Key::Duty, Key::Text]),
    }
}

fn profile(it: &mut Item<'_, '_>) -> Profile {
    Profile {
        network: it.line(&[Key::Network, Key::Title]),
        username: it.line(&[Key::Username]),
        url: it.line(&[Key::Url]),
    }
}

fn volunteer(it: &mut Item<'_, '_>) -> Volunteer {
    Volunteer {
        organization: it.line(&[Key::Company, Key::Entity, Key::Institution]),
        position: it.line(&[Key::Position, Key::Role, Key::Title]),
        period: it.period(),
        url: it.line(&[Key::Url]),
        location: it.line(&[Key::Location]),
        cause: it.line(&[Key::Cause]),
        description: it.text(&[Key::Duty, Key::Description, Key::Text]),
        highlights: it.each(&[Key::Highlight]),
    }
}

fn publication(it: &mut Item<'_, '_>) -> Publication {
    Publication {
        name: it.line(&[Key::Title]),
        publisher: it.line(&[Key::Publisher]),
        date: it.date_or_month(&[Key::Date, Key::Period]),
        url: it.line(&[Key::Url]),
        description: it.text(&[Key::Description, Key::Text]),
    }
}

fn interest(it: &mut Item<'_, '_>) -> Interest {
    Interest { name: it.line(&[Key::Title, Key::Interests]), keywords: it.each(&[Key::Keywords]) }
}

fn reference(it: &mut Item<'_, '_>) -> Reference {
    Reference {
        name: it.line(&[Key::Name, Key::Title]),
        position: it.line(&[Key::Position]),
        company: it.line(&[Key::Company]),
        text: it.text(&[Key::Reference, Key::Description, Key::Text]),
    }
}

/// Whether a resume's own words for a level need their label, which a site's data leave out.
fn labelled(language: Language, label: &str, subject: &str, words: &str) -> String {
    let needs = language == Language::Zh && !words.contains(subject);
    if needs { format!("{label}{words}") } else { words.to_owned() }
}
