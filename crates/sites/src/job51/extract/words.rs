//! The words that 51job's pages are made of: headings, labels, and values that are told by themselves.
//!
//! Evidence: exports and pages of about 2005 (spaced headings), 2012–16 (`td.cvtitle`, MHTML and Word's copy of it) and
//! 2016–17 (`td.plate1`), each with its copy in English; the rest from public readers of such files.

mod tables;

use crate::page::squeezed;
use resume::normal::texts::narrow;
use resume::{Key, Language};

/// A section of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// Before the first heading, and 个人信息.
    Person,
    /// The latest job once more.
    Latest,
    /// The highest degree once more.
    Top,
    /// What is earned today, with its parts.
    Income,
    Wish,
    Summary,
    Work,
    Projects,
    Education,
    Training,
    Certificates,
    Languages,
    /// Skills, with languages among them.
    Skills,
    School,
    Campus,
    Awards,
    Additional,
    /// A heading that we know no reading for.
    Unknown,
}

/// Where a label stands. The same word means another thing elsewhere: 职位 is wished for, held, or was held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    Person,
    Latest,
    Top,
    Wish,
    Work,
    Project,
    School,
    Training,
    Campus,
    Additional,
}

/// What a value is that stands without a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Gender,
    Marital,
    Degree,
    Political,
    Nature,
    Status,
    Level,
    Tongue,
    FullTime,
    /// What the page says of itself.
    Furniture,
}

/// A label: where it stands, its words without white space, what it is about, the rule's name.
pub(super) type Label = (Scope, &'static str, Key, &'static str);

/// The tables that a page is read by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'w> {
    pub headings: &'w [(&'static str, Section)],
    pub labels: &'w [Label],
    pub forms: &'w [(&'static str, Form)],
}

/// All of them.
pub(super) const ALL: Words<'static> =
    Words { headings: tables::HEADINGS, labels: tables::LABELS, forms: tables::FORMS };

/// Headings are words, never sentences.
const LONGEST: usize = 60;

impl Words<'_> {
    /// The section that a line is the heading of, with the words behind a colon. What stands in brackets behind it,
    /// a length or a remark, doesn't count.
    pub fn heading<'t>(&self, text: &'t str) -> Option<(Section, &'t str)> {
        let text = text.trim();
        let (name, rest) = text.split_once(['：', ':']).unwrap_or((text, ""));
        let name = name.split(['（', '(', '[']).next().unwrap_or_default();
        if name.len() > LONGEST {
            return None;
        }
        let name = squeezed(name);
        self.headings.iter().find(|(words, _)| *words == name).map(|(_, section)| (*section, rest.trim()))
    }

    /// What a label with a colon is about, the rule's name, and the words behind the colon.
    pub fn label<'t>(&self, scope: Scope, text: &'t str) -> Option<(Key, &'static str, &'t str)> {
        let (label, value) = text.split_once(['：', ':'])?;
        let (key, rule) = self.bare(scope, label)?;
        Some((key, rule, value))
    }

    /// The same of a label without a colon, alone.
    pub fn bare(&self, scope: Scope, label: &str) -> Option<(Key, &'static str)> {
        if label.len() > LONGEST {
            return None;
        }
        let label = squeezed(label);
        self.labels.iter().find(|(s, name, ..)| *s == scope && *name == label).map(|(_, _, key, rule)| (*key, *rule))
    }

    /// Whether a whole value has a form. Widths and white space don't count.
    pub fn is(&self, form: Form, text: &str) -> bool {
        text.len() <= 2 * LONGEST && {
            let narrow = narrow(text);
            let text = squeezed(&narrow);
            self.forms.iter().any(|(words, f)| *f == form && *words == text)
        }
    }
}

/// The language that a heading or label is in.
pub(super) fn language(words: &str) -> Language {
    if words.trim().is_ascii() { Language::En } else { Language::Zh }
}
