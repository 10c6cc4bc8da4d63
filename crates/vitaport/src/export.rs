//! Profiles for other programs: JSON Resume, the contract's envelope, CSV, one JSON object a line.

use crate::http::wire;
use clap::ValueEnum;
use resume::CustomerProfile;
use resume::profile::DateValue;
use serde_json::json;
use std::io::Write;

/// In which form profiles are given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One JSON Resume a line.
    JsonResume,
    /// One envelope of the contract a line.
    Envelope,
    /// A table: [`HEADER`], one line per customer, in UTF-8.
    Csv,
    /// One bare profile a line.
    Ndjson,
}

impl Format {
    /// By the name that queries and the command line use.
    pub fn named(name: &str) -> Option<Self> {
        Self::from_str(name, false).ok()
    }

    /// The media type of one profile, and of many.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::JsonResume | Format::Envelope => "application/json",
            Format::Csv => "text/csv; charset=utf-8",
            Format::Ndjson => "application/x-ndjson",
        }
    }
}

/// The columns of a CSV export. A list stands in one cell: an item per line, its parts separated by ` / `.
pub const HEADER: [&str; 20] = [
    "id",
    "userId",
    "fullName",
    "gender",
    "birthday",
    "city",
    "expectCity",
    "workLife",
    "contactPhoneNumber",
    "contactEmail",
    "message",
    "expectedIndustry",
    "workExperiences",
    "educations",
    "socialExperiences",
    "skills",
    "languages",
    "certifications",
    "integrity",
    "lastActivityTime",
];

/// Writes profiles in one form, one after the other; nothing of them is kept.
pub struct Writer<W: Write> {
    into: Into<W>,
    format: Format,
}

enum Into<W: Write> {
    Lines(W),
    Table(Box<csv::Writer<W>>),
}

impl<W: Write> Writer<W> {
    /// Begins. `bom` tells Excel that a table is UTF-8.
    pub fn new(mut into: W, format: Format, bom: bool) -> std::io::Result<Self> {
        let into = match format {
            Format::Csv => {
                if bom {
                    into.write_all("\u{feff}".as_bytes())?;
                }
                let mut table = csv::Writer::from_writer(into);
                table.write_record(HEADER)?;
                Into::Table(Box::new(table))
            }
            _ => Into::Lines(into),
        };
        Ok(Writer { into, format })
    }

    /// Writes one profile.
    pub fn write(&mut self, profile: &CustomerProfile) -> std::io::Result<()> {
        match &mut self.into {
            Into::Table(table) => Ok(table.write_record(cells(profile).iter().map(|cell| harmless(cell)))?),
            Into::Lines(into) => {
                let value = match self.format {
                    Format::JsonResume => resume::json_resume::to_json(&resume::profile::to_resume(profile)),
                    Format::Envelope => wire::enveloped(200, profile),
                    Format::Csv | Format::Ndjson => json!(profile),
                };
                writeln!(into, "{value}")
            }
        }
    }

    /// Writes what is left.
    pub fn finish(self) -> std::io::Result<W> {
        match self.into {
            Into::Table(table) => table.into_inner().map_err(|e| e.into_error()),
            Into::Lines(mut into) => into.flush().map(|()| into),
        }
    }
}

/// A cell that a spreadsheet takes for text, not for a formula to be reckoned: it may come from a stranger's resume.
fn harmless(cell: &str) -> String {
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

fn cells(p: &CustomerProfile) -> [String; 20] {
    let about = &p.descriptions;
    [
        p.id.clone(),
        p.user_id.clone(),
        p.full_name.clone(),
        p.gender.clone(),
        p.birthday.clone(),
        about.city.clone(),
        about.expect_city.clone(),
        if about.work_life == 0 { String::new() } else { about.work_life.to_string() },
        about.contact_phone_number.clone(),
        about.contact_email.clone(),
        about.message.clone(),
        about.expected_industry.clone(),
        items(&p.work_experiences, |w| vec![span(&w.start_date, &w.end_date), w.company.clone(), w.position.clone()]),
        items(&p.educations, |e| {
            vec![span(&e.start_date, &e.end_date), e.school.clone(), e.major.clone(), e.degree.clone()]
        }),
        items(&p.social_experiences, |s| vec![span(&s.start_date, &s.end_date), s.name.clone(), s.role.clone()]),
        items(&p.skills, |s| vec![s.name.clone(), s.level.clone()]),
        items(&p.languages, |l| vec![l.name.clone(), l.level.clone()]),
        items(&p.certifications, |c| vec![span(&c.date, &None), c.name.clone(), c.score.clone()]),
        p.integrity.to_string(),
        p.last_activity_time.clone(),
    ]
}

fn items<T>(list: &Option<Vec<T>>, parts: impl Fn(&T) -> Vec<String>) -> String {
    let line = |item: &T| parts(item).into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" / ");
    list.iter().flatten().map(line).collect::<Vec<_>>().join("\n")
}

/// `2016-09–至今`.
fn span(start: &Option<DateValue>, end: &Option<DateValue>) -> String {
    let date = |side: &Option<DateValue>| side.as_ref().map(|d| d.value.clone()).unwrap_or_default();
    let last = if end.as_ref().is_some_and(|d| d.current) { "至今".to_owned() } else { date(end) };
    match (date(start), last) {
        (start, last) if last.is_empty() => start,
        (start, last) => format!("{start}–{last}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use resume::profile::{Descriptions, Skill};

    fn table(profile: &CustomerProfile) -> Vec<csv::StringRecord> {
        let mut writer = Writer::new(Vec::new(), Format::Csv, true).unwrap();
        writer.write(profile).unwrap();
        let bytes = writer.finish().unwrap();
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").expect("a byte order mark");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
        reader.records().map(Result::unwrap).collect()
    }

    #[test]
    fn a_table_has_its_header_and_no_formula() {
        let skill = |name: &str| Skill { name: name.into(), level: "熟练".into(), ..Default::default() };
        let profile = CustomerProfile {
            full_name: "=HYPERLINK(\"http://example.com\")".into(),
            descriptions: Descriptions {
                contact_phone_number: "+86 13800000000".into(),
                message: "-1,\"2\"\n3".into(),
                city: "@x".into(),
                ..Default::default()
            },
            skills: Some(vec![skill("Rust"), skill("Go")]),
            ..Default::default()
        };
        let rows = table(&profile);
        assert_eq!(rows[0], HEADER.to_vec());
        let cell = |name: &str| rows[1].get(HEADER.iter().position(|h| *h == name).unwrap()).unwrap();
        assert_eq!(cell("fullName"), "'=HYPERLINK(\"http://example.com\")");
        assert_eq!(cell("contactPhoneNumber"), "'+86 13800000000");
        assert_eq!((cell("message"), cell("city")), ("'-1,\"2\"\n3", "'@x"));
        assert_eq!((cell("skills"), cell("workLife")), ("Rust / 熟练\nGo / 熟练", ""));
    }
}
