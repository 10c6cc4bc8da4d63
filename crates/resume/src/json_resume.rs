//! A resume as [JSON Resume](https://jsonresume.org/schema) 1.x, which other programs read.
//!
//! What JSON Resume has no name for stands under `x`, of the resume or of one item. The vocabulary is closed:
//!
//! | where | names |
//! |---|---|
//! | `basics` | `name` `label` `email` `phone` `url` `image` `summary` `location` (`city` as written, `region`, `countryCode`, or `country` where it is no code) `profiles[]` (`network` `username` `url`) |
//! | `work[]` | `name` `position` `url` `startDate` `endDate` `location` `summary` (the duty) `highlights[]` |
//! | `work[].x` | `industry` `nature` `size` `salary` `department` `achievement` `reportTo` `subordinates` `leaveReason` `workType` `skills[]` `current` |
//! | `volunteer[]` | `organization` `position` `url` `startDate` `endDate` `summary` `highlights[]`; `x`: `location` `cause` `current` |
//! | `education[]` | `institution` `url` `area` `studyType` `startDate` `endDate` `score` `courses[]` `summary`; `x`: `fullTime` `overseas` `current` |
//! | `projects[]` | `name` `url` `entity` `type` `startDate` `endDate` `description` `summary` (the duty) `highlights[]` `keywords[]` |
//! | `projects[].x` | `software` `hardware` `tools` `reflection` `company` `achievement` `current` |
//! | `skills[]` | `name` `level` `months` `keywords[]` |
//! | `languages[]` | `language` `fluency` |
//! | `certificates[]` | `name` `date` `issuer` `url` `score` `summary` |
//! | `awards[]` | `title` `date` `awarder` `summary` |
//! | `publications[]` | `name` `publisher` `releaseDate` `url` `summary` |
//! | `interests[]` | `name` `keywords[]` |
//! | `references[]` | `name` `reference`; `x`: `position` `company` |
//! | `x`, person | `gender` (男, 女) `birthday` `age` `marital` `workYears` `startedWork` `degree` `politicalStatus` `hukou` `nationality` `height` `idNumber` `school` `interests` `additional`; `phone2…` `email2…` for further contacts |
//! | `x`, without a list's form | `skillText` `certificateText` `educationText` `projectText` `languageNote` `awards` |
//! | `x`, present job | `current` (`company` `position` `industry` `category` `city`) |
//! | `x`, wishes | `expectedSalary` `expectedCity[]` `expectedPosition[]` `expectedIndustry[]` `jobStatus` `availability` `workType` `currentSalary` `keywords[]` |
//! | `x`, lists | `training[]` (`name` `course` `institution` `startDate` `endDate` `location` `certificate` `summary` `current`), `schoolJobs[]` (`name` `startDate` `endDate` `summary` `current`), `sections[]` (`heading` `lines[]`) |
//! | `x`, the resume | `resumeId` `updated` `language` (`zh`, `en`) `application` (`position` `company` `city` `date` `subject`) `translations` (by language) |
//!
//! Three things have two names. Chinese boards' resumes are written with theirs, all others with JSON Resume's:
//!
//! | in Chinese | else |
//! |---|---|
//! | `basics.address` `basics.postalCode` (a whole postal address) | `basics.location.address` `.postalCode` |
//! | `work[].x.companyDescription` | `work[].description` |
//! | `projects[].x.role` (a text) | `projects[].roles[]` |
//!
//! A `url` or `image` that is no web address (`www.example.com`) stands under the `x` beside it.
//!
//! Nothing is null or empty: what is not known is not there. Dates are `YYYY[-MM[-DD]]` as precise as given; what lasts
//! to the present has no `endDate` and `x.current: true`.

mod items;

use crate::date::{PartialDate, Period};
use crate::raw::Language;
use crate::resume::*;
use serde_json::{Map, Value, json};

/// An object to which only what is known is added.
#[derive(Default)]
struct Object(Map<String, Value>);

impl Object {
    fn put(mut self, name: &str, value: Option<Value>) -> Self {
        if let Some(value) = value {
            self.0.insert(name.to_owned(), value);
        }
        self
    }

    fn words(self, name: &str, words: &Words) -> Self {
        self.put(name, words.as_ref().map(|f| json!(f.value)))
    }

    fn date(self, name: &str, date: &Maybe<PartialDate>) -> Self {
        self.put(name, date.as_ref().map(|f| json!(f.value.to_string())))
    }

    fn list(self, name: &str, fields: &[Field<String>]) -> Self {
        self.items(name, fields, |f| Some(json!(f.value)))
    }

    fn items<T>(self, name: &str, items: &[T], each: impl Fn(&T) -> Option<Value>) -> Self {
        let values: Vec<Value> = items.iter().filter_map(each).collect();
        self.put(name, (!values.is_empty()).then(|| Value::Array(values)))
    }

    /// A web address; what is none is for [`Object::no_address`].
    fn address(self, name: &str, words: &Words) -> Self {
        self.put(name, words.as_ref().and_then(|f| web(&f.value)).map(Value::from))
    }

    fn no_address(self, name: &str, words: &Words) -> Self {
        self.put(name, words.as_ref().filter(|f| web(&f.value).is_none()).map(|f| json!(f.value)))
    }

    /// `startDate` and `endDate`; that it lasts is [`current`]'s to say.
    fn period(self, period: &Maybe<Period>) -> Self {
        let side = |date: Option<PartialDate>| date.map(|d| json!(d.to_string()));
        let period = period.as_ref().map(|f| f.value).unwrap_or_default();
        self.put("startDate", side(period.start)).put("endDate", side(period.end))
    }

    fn current(self, period: &Maybe<Period>) -> Self {
        let current = period.as_ref().is_some_and(|f| f.value.current && f.value.end.is_none());
        self.put("current", current.then_some(Value::Bool(true)))
    }

    /// Further contacts: `phone2`, `phone3`.
    fn further(self, name: &str, fields: &[Field<String>]) -> Self {
        let further = fields.iter().enumerate().skip(1);
        further.fold(self, |object, (n, f)| object.put(&format!("{name}{}", n + 1), Some(json!(f.value))))
    }

    fn end(self) -> Option<Value> {
        (!self.0.is_empty()).then_some(Value::Object(self.0))
    }
}

/// Writes a resume as JSON Resume.
pub fn to_json(resume: &Resume) -> Value {
    let chinese = resume.language == Language::Zh;
    let object = Object::default()
        .put("basics", basics(resume, chinese))
        .items("work", &resume.work, |w| items::work(w, chinese))
        .items("volunteer", &resume.volunteer, items::volunteer)
        .items("education", &resume.education, items::education)
        .items("projects", &resume.projects, |p| items::project(p, chinese))
        .items("skills", &resume.skills, items::skill)
        .items("languages", &resume.languages, items::language)
        .items("certificates", &resume.certificates, items::certificate)
        .items("awards", &resume.awards, items::award)
        .items("publications", &resume.publications, items::publication)
        .items("interests", &resume.interests, items::interest)
        .items("references", &resume.references, items::reference)
        .put("x", extra(resume));
    Value::Object(object.0)
}

/// A web address. JSON Resume wants a scheme, which pages leave out: `example.com/u` is read as a browser reads it.
fn web(words: &str) -> Option<String> {
    let lower = words.to_lowercase();
    let begins =
        |rest: &str| rest.starts_with(char::is_alphanumeric) && !rest.contains(|c: char| c.is_whitespace() || c == '@');
    if let Some(rest) = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")) {
        return begins(rest).then(|| words.to_owned());
    }
    let (host, end) = lower.split(['/', '?', '#']).next().and_then(|host| Some((host, host.rsplit_once('.')?.1)))?;
    let named = host.split('.').all(|part| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-'));
    let whole = begins(&lower) && named && end.len() > 1 && end.chars().all(char::is_alphabetic);
    whole.then(|| format!("https://{words}"))
}

fn basics(resume: &Resume, chinese: bool) -> Option<Value> {
    let person = &resume.person;
    let first = |fields: &[Field<String>]| fields.first().map(|f| json!(f.value));
    let code = person.country.as_ref().is_some_and(|f| f.value.len() == 2 && f.value.is_ascii());
    let address = |object: Object| object.words("address", &person.address).words("postalCode", &person.postal_code);
    let mut location = Object::default()
        .words("city", &person.city)
        .words("region", &person.region)
        .words(if code { "countryCode" } else { "country" }, &person.country);
    if !chinese {
        location = address(location);
    }
    let basics = Object::default()
        .words("name", &person.name)
        .words("label", &person.label)
        .put("email", first(&person.emails))
        .put("phone", first(&person.phones))
        .address("url", &person.url)
        .address("image", &person.photo)
        .put("location", location.end());
    let basics = if chinese { address(basics) } else { basics };
    basics.words("summary", &person.summary).items("profiles", &resume.profiles, items::profile).end()
}

fn extra(resume: &Resume) -> Option<Value> {
    let Resume { person, wish, .. } = resume;
    let gender = person.gender.as_ref().map(|f| match f.value {
        Gender::Male => json!("男"),
        Gender::Female => json!("女"),
    });
    let application = resume.application.as_ref().and_then(|a| {
        let named = Object::default().words("position", &a.position).words("company", &a.company);
        named.words("city", &a.city).date("date", &a.date).words("subject", &a.subject).end()
    });
    let now = &resume.current;
    let current = Object::default()
        .words("company", &now.company)
        .words("position", &now.position)
        .words("industry", &now.industry)
        .words("category", &now.category)
        .words("city", &now.city)
        .end();
    let translations = resume.translations.iter();
    let translations: Map<String, Value> = translations.map(|(tongue, r)| (tongue.clone(), to_json(r))).collect();
    Object::default()
        .put("gender", gender)
        .date("birthday", &person.birth)
        .put("age", person.age.as_ref().map(|f| json!(f.value)))
        .words("marital", &person.marital)
        .words("workYears", &person.work_years)
        .date("startedWork", &person.started_work)
        .words("degree", &person.degree)
        .words("politicalStatus", &person.political)
        .words("hukou", &person.hukou)
        .words("nationality", &person.nationality)
        .words("height", &person.height)
        .words("idNumber", &person.id_number)
        .words("resumeId", &resume.resume_id)
        .date("updated", &resume.updated)
        .words("expectedSalary", &wish.salary)
        .list("expectedCity", &wish.cities)
        .list("expectedPosition", &wish.positions)
        .list("expectedIndustry", &wish.industries)
        .words("jobStatus", &wish.job_status)
        .words("availability", &wish.availability)
        .words("workType", &wish.work_type)
        .words("currentSalary", &wish.current_salary)
        .list("keywords", &wish.keywords)
        .put("current", current)
        .items("training", &resume.training, items::training)
        .items("schoolJobs", &resume.campus, items::campus)
        .words("school", &person.school)
        .words("interests", &person.interests)
        .words("additional", &person.additional)
        .words("skillText", &person.skill_text)
        .words("certificateText", &person.certificate_text)
        .words("educationText", &person.education_text)
        .words("projectText", &person.project_text)
        .words("languageNote", &person.language_text)
        .words("awards", &person.award_text)
        .further("phone", &person.phones)
        .further("email", &person.emails)
        .no_address("url", &person.url)
        .no_address("image", &person.photo)
        .items("sections", &resume.sections, |s| {
            let lines = Object::default().put("heading", Some(json!(s.heading.text)));
            lines.items("lines", &s.lines, |l| Some(json!(l.text))).end()
        })
        .put("application", application)
        .put("language", Some(json!(if resume.language == Language::En { "en" } else { "zh" })))
        .put("translations", (!translations.is_empty()).then_some(Value::Object(translations)))
        .end()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normal::{Habits, normalise};
    use crate::raw::{Key, Place, Raw, RawItem, RawResume};

    fn item(pairs: &[(Key, &str)]) -> RawItem {
        let mut item = RawItem::default();
        for (key, words) in pairs {
            item.put(*key, Raw::new(*words, Place::Line(1)), "test.label");
        }
        item
    }

    fn written(raw: &RawResume) -> Value {
        let habits = Habits { male: &[], female: &[], keep_id_numbers: false };
        to_json(&normalise(raw.clone(), &habits, jiff::civil::date(2026, 11, 22)).0)
    }

    #[test]
    fn nothing_known_is_nothing_written() {
        assert_eq!(to_json(&Resume::default()), json!({"x": {"language": "zh"}}));
    }

    #[test]
    fn names_are_those_of_the_vocabulary() {
        let raw = RawResume {
            person: item(&[
                (Key::Name, "许清和"),
                (Key::Gender, "男"),
                (Key::Birth, "1983年4月"),
                (Key::Phone, "13800098016、13800098017"),
                (Key::Url, "www.example.com"),
                (Key::City, "上海 浦东新区"),
                (Key::ExpectedCity, "上海、北京"),
                (Key::Subject, "应聘"),
                (Key::Address, "甲路1号"),
                (Key::CurrentCompany, "青松"),
                (Key::AwardText, "奖"),
            ]),
            work: vec![item(&[(Key::Company, "青松"), (Key::Period, "2014.10 - 至今"), (Key::Duty, "写\n读")])],
            education: vec![item(&[(Key::Institution, "大学"), (Key::Period, "2003 - 2007"), (Key::FullTime, "统招")])],
            skills: vec![item(&[(Key::SkillName, "Java"), (Key::Months, "12个月")])],
            campus: vec![item(&[(Key::Title, "团长"), (Key::Period, "2003.11")])],
            ..Default::default()
        };
        let expected = json!({
            "basics": {
                "name": "许清和", "phone": "13800098016", "url": "https://www.example.com",
                "location": {"city": "上海 浦东新区"}, "address": "甲路1号",
            },
            "work": [{"name": "青松", "startDate": "2014-10", "summary": "写\n读", "x": {"current": true}}],
            "education": [{"institution": "大学", "startDate": "2003", "endDate": "2007", "x": {"fullTime": true}}],
            "skills": [{"name": "Java", "months": 12}],
            "x": {
                "gender": "男", "birthday": "1983-04", "expectedCity": ["上海", "北京"], "phone2": "13800098017",
                "current": {"company": "青松"}, "awards": "奖",
                "schoolJobs": [{"name": "团长", "startDate": "2003-11"}],
                "application": {"subject": "应聘"}, "language": "zh",
            },
        });
        assert_eq!(written(&raw), expected);
    }

    #[test]
    fn names_of_other_resumes() {
        let raw = RawResume {
            language: Language::En,
            person: item(&[
                (Key::Label, "Engineer"),
                (Key::Address, "1 Road"),
                (Key::Region, "CA"),
                (Key::Country, "US"),
            ]),
            work: vec![item(&[
                (Key::Company, "Acme"),
                (Key::Period, "Jan 2019 – Present"),
                (Key::CompanyDescription, "Anvils"),
                (Key::Highlight, "a; b"),
                (Key::Highlight, "c"),
            ])],
            projects: vec![item(&[(Key::Title, "P"), (Key::Role, "Lead"), (Key::Url, "example.com")])],
            profiles: vec![item(&[
                (Key::Network, "GitHub"),
                (Key::Username, "u"),
                (Key::Url, "https://example.com/u"),
            ])],
            volunteer: vec![item(&[(Key::Company, "Red Cross"), (Key::Cause, "Health"), (Key::Duty, "Helped")])],
            publications: vec![item(&[(Key::Title, "T"), (Key::Date, "2015-03"), (Key::Publisher, "P")])],
            interests: vec![item(&[(Key::Title, "Chess"), (Key::Keywords, "openings, endings")])],
            references: vec![item(&[(Key::Name, "N"), (Key::Reference, "Good."), (Key::Company, "Acme")])],
            training: vec![item(&[(Key::Course, "PMP"), (Key::Institution, "I")])],
            ..Default::default()
        };
        let expected = json!({
            "basics": {
                "label": "Engineer", "location": {"region": "CA", "countryCode": "US", "address": "1 Road"},
                "profiles": [{"network": "GitHub", "username": "u", "url": "https://example.com/u"}],
            },
            "work": [{
                "name": "Acme", "startDate": "2019-01", "description": "Anvils", "highlights": ["a; b", "c"],
                "x": {"current": true},
            }],
            "volunteer": [{"organization": "Red Cross", "summary": "Helped", "x": {"cause": "Health"}}],
            "projects": [{"name": "P", "roles": ["Lead"], "url": "https://example.com"}],
            "publications": [{"name": "T", "releaseDate": "2015-03", "publisher": "P"}],
            "interests": [{"name": "Chess", "keywords": ["openings, endings"]}],
            "references": [{"name": "N", "reference": "Good.", "x": {"company": "Acme"}}],
            "x": {"training": [{"course": "PMP", "institution": "I"}], "language": "en"},
        });
        assert_eq!(written(&raw), expected);
    }

    #[test]
    fn only_web_addresses_are_addresses() {
        for (url, place) in [
            ("http://www.example.com", "/basics/url"),
            ("https://example.com/u", "/basics/url"),
            ("http://", "/x/url"),
            ("javascript:x", "/x/url"),
            ("my page", "/x/url"),
            ("1.5", "/x/url"),
        ] {
            let raw = RawResume { person: item(&[(Key::Url, url)]), ..Default::default() };
            assert_eq!(written(&raw).pointer(place), Some(&json!(url)), "{url}");
        }
        let raw = RawResume { person: item(&[(Key::Url, "example.com/u")]), ..Default::default() };
        assert_eq!(written(&raw)["basics"]["url"], "https://example.com/u");
    }

    #[test]
    fn translations_are_resumes() {
        let mut resume = Resume::default();
        resume.translations.insert("en".into(), Resume { language: Language::En, ..Default::default() });
        assert_eq!(to_json(&resume)["x"]["translations"]["en"], json!({"x": {"language": "en"}}));
    }
}
