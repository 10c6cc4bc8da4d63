//! A resume as [JSON Resume](https://jsonresume.org/schema) 1.3, which other programs read.
//!
//! What JSON Resume has no name for stands under `x`, of the resume or of one item. The vocabulary is closed:
//!
//! | where | names |
//! |---|---|
//! | `basics` | `name` `email` `phone` `url` `image` `location.city` (as written) `address` `postalCode` `summary` |
//! | `work[]` | `name` `position` `startDate` `endDate` `summary` (the duty) `location` |
//! | `work[].x` | `industry` `nature` `size` `salary` `department` `achievement` `reportTo` `subordinates` `companyDescription` `leaveReason` `workType` `skills[]` `current` |
//! | `education[]` | `institution` `area` `studyType` `startDate` `endDate` `summary`; `x`: `fullTime` `overseas` `current` |
//! | `projects[]` | `name` `startDate` `endDate` `description` `summary` (the duty) |
//! | `projects[].x` | `software` `hardware` `tools` `reflection` `role` `company` `achievement` `current` |
//! | `skills[]` | `name` `level` `months` |
//! | `languages[]` | `language` `fluency` |
//! | `certificates[]` | `name` `date` `score` `summary` |
//! | `awards[]` | `title` `date` `summary` |
//! | `x`, person | `gender` (男, 女) `birthday` `age` `marital` `workYears` `startedWork` `degree` `politicalStatus` `hukou` `nationality` `height` `idNumber` `school` `interests` `additional`; `phone2…` `email2…` for further contacts; `url` `image` where they are no web addresses |
//! | `x`, wishes | `expectedSalary` `expectedCity[]` `expectedPosition[]` `expectedIndustry[]` `jobStatus` `availability` `workType` `currentSalary` `keywords[]` |
//! | `x`, lists | `training[]` (`name` `institution` `startDate` `endDate` `location` `certificate` `summary` `current`), `schoolJobs[]` (`name` `startDate` `endDate` `summary` `current`), `sections[]` (`heading` `lines[]`) |
//! | `x`, the resume | `resumeId` `updated` `language` (`zh`, `en`) `application` (`position` `company` `city` `date` `subject`) `translations` (by language) |
//!
//! Nothing is null or empty: what is not known is not there. Dates are `YYYY[-MM[-DD]]` as precise as given; what lasts
//! to the present has no `endDate` and `x.current: true`.

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
    let object = Object::default()
        .put("basics", basics(&resume.person))
        .items("work", &resume.work, work)
        .items("education", &resume.education, education)
        .items("projects", &resume.projects, project)
        .items("skills", &resume.skills, |s| {
            let months = s.months.as_ref().map(|f| json!(f.value));
            Object::default().words("name", &s.name).words("level", &s.level).put("months", months).end()
        })
        .items("languages", &resume.languages, |l| {
            Object::default().words("language", &l.language).words("fluency", &l.fluency).end()
        })
        .items("certificates", &resume.certificates, |c| {
            let named = Object::default().words("name", &c.name).date("date", &c.date);
            named.words("score", &c.score).words("summary", &c.description).end()
        })
        .items("awards", &resume.awards, |a| {
            Object::default().words("title", &a.name).date("date", &a.date).words("summary", &a.description).end()
        })
        .put("x", extra(resume));
    Value::Object(object.0)
}

fn web(words: &Words) -> bool {
    words.as_ref().is_some_and(|f| {
        let lower = f.value.to_lowercase();
        let host = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
        host.is_some_and(|rest| rest.starts_with(char::is_alphanumeric) && !rest.contains(char::is_whitespace))
    })
}

fn only(words: &Words, when: bool) -> Option<Value> {
    words.as_ref().filter(|_| when).map(|f| json!(f.value))
}

fn basics(person: &Person) -> Option<Value> {
    let first = |fields: &[Field<String>]| fields.first().map(|f| json!(f.value));
    Object::default()
        .words("name", &person.name)
        .put("email", first(&person.emails))
        .put("phone", first(&person.phones))
        .put("url", only(&person.url, web(&person.url)))
        .put("image", only(&person.photo, web(&person.photo)))
        .put("location", Object::default().words("city", &person.city).end())
        .words("address", &person.address)
        .words("postalCode", &person.postal_code)
        .words("summary", &person.summary)
        .end()
}

fn work(work: &Work) -> Option<Value> {
    let x = Object::default()
        .words("industry", &work.industry)
        .words("nature", &work.nature)
        .words("size", &work.size)
        .words("salary", &work.salary)
        .words("department", &work.department)
        .words("achievement", &work.achievement)
        .words("reportTo", &work.report_to)
        .words("subordinates", &work.subordinates)
        .words("companyDescription", &work.company_description)
        .words("leaveReason", &work.leave_reason)
        .words("workType", &work.work_type)
        .list("skills", &work.skills)
        .current(&work.period);
    Object::default()
        .words("name", &work.company)
        .words("position", &work.position)
        .period(&work.period)
        .words("location", &work.location)
        .words("summary", &work.duty)
        .put("x", x.end())
        .end()
}

fn education(school: &Education) -> Option<Value> {
    let flag = |field: &Maybe<bool>| field.as_ref().map(|f| Value::Bool(f.value));
    let x = Object::default()
        .put("fullTime", flag(&school.full_time))
        .put("overseas", flag(&school.overseas))
        .current(&school.period);
    Object::default()
        .words("institution", &school.school)
        .words("area", &school.major)
        .words("studyType", &school.degree)
        .period(&school.period)
        .words("summary", &school.description)
        .put("x", x.end())
        .end()
}

fn project(project: &Project) -> Option<Value> {
    let x = Object::default()
        .words("software", &project.software)
        .words("hardware", &project.hardware)
        .words("tools", &project.tools)
        .words("reflection", &project.reflection)
        .words("role", &project.role)
        .words("company", &project.company)
        .words("achievement", &project.achievement)
        .current(&project.period);
    Object::default()
        .words("name", &project.name)
        .period(&project.period)
        .words("description", &project.description)
        .words("summary", &project.duty)
        .put("x", x.end())
        .end()
}

fn training(training: &Training) -> Option<Value> {
    Object::default()
        .words("name", &training.name)
        .words("institution", &training.institution)
        .period(&training.period)
        .words("location", &training.location)
        .words("certificate", &training.certificate)
        .words("summary", &training.description)
        .current(&training.period)
        .end()
}

fn campus(campus: &Campus) -> Option<Value> {
    let named = Object::default().words("name", &campus.name).period(&campus.period);
    named.words("summary", &campus.description).current(&campus.period).end()
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
        .items("training", &resume.training, training)
        .items("schoolJobs", &resume.campus, campus)
        .words("school", &person.school)
        .words("interests", &person.interests)
        .words("additional", &person.additional)
        .further("phone", &person.phones)
        .further("email", &person.emails)
        .put("url", only(&person.url, !web(&person.url)))
        .put("image", only(&person.photo, !web(&person.photo)))
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
        to_json(&normalise(raw, &habits, jiff::civil::date(2026, 11, 22)).0)
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
            ]),
            work: vec![item(&[(Key::Company, "青松"), (Key::Period, "2014.10 - 至今"), (Key::Duty, "写\n读")])],
            education: vec![item(&[(Key::Institution, "大学"), (Key::Period, "2003 - 2007"), (Key::FullTime, "统招")])],
            skills: vec![item(&[(Key::SkillName, "Java"), (Key::Months, "12个月")])],
            campus: vec![item(&[(Key::Title, "团长"), (Key::Period, "2003.11")])],
            ..Default::default()
        };
        let expected = json!({
            "basics": {"name": "许清和", "phone": "13800098016", "location": {"city": "上海 浦东新区"}},
            "work": [{"name": "青松", "startDate": "2014-10", "summary": "写\n读", "x": {"current": true}}],
            "education": [{"institution": "大学", "startDate": "2003", "endDate": "2007", "x": {"fullTime": true}}],
            "skills": [{"name": "Java", "months": 12}],
            "x": {
                "gender": "男", "birthday": "1983-04", "expectedCity": ["上海", "北京"], "phone2": "13800098017",
                "schoolJobs": [{"name": "团长", "startDate": "2003-11"}], "url": "www.example.com",
                "application": {"subject": "应聘"}, "language": "zh",
            },
        });
        assert_eq!(written(&raw), expected);
    }

    #[test]
    fn only_web_addresses_are_addresses() {
        for (url, place) in [
            ("http://www.example.com", "/basics/url"),
            ("example.com", "/x/url"),
            ("http://", "/x/url"),
            ("javascript:x", "/x/url"),
        ] {
            let raw = RawResume { person: item(&[(Key::Url, url)]), ..Default::default() };
            assert_eq!(written(&raw).pointer(place), Some(&json!(url)), "{url}");
        }
    }

    #[test]
    fn translations_are_resumes() {
        let mut resume = Resume::default();
        resume.translations.insert("en".into(), Resume { language: Language::En, ..Default::default() });
        assert_eq!(to_json(&resume)["x"]["translations"]["en"], json!({"x": {"language": "en"}}));
    }
}
