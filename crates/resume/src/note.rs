//! What a reader has to tell the person about a reading: nothing is lost without a word.

use crate::raw::{Place, Raw};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum NoteKind {
    /// The page has no value where one is expected.
    Missing,
    /// The page holds words that no rule took; they are kept here.
    Unread,
    /// A value that can't be right or can't be understood (an end before its start, a 13th month).
    Odd,
    /// The site shows a value with asterisks; it is not a value.
    Masked,
    /// The document ends too early or was cut at a limit.
    Truncated,
    /// The account or file holds further resumes that were not taken.
    OtherResumes,
    /// Recognised and, by policy, not kept (identity-card numbers). The words are not in the note.
    Withheld,
}

/// One remark, with the words and place it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// What it is about.
    pub kind: NoteKind,
    /// The field concerned (`phone`, `work[2].endDate`), or a section's heading.
    pub field: String,
    /// The words concerned; empty where they must not be kept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Where they stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Place>,
}

impl Note {
    /// A note about words at a place.
    pub fn about(kind: NoteKind, field: impl Into<String>, raw: &Raw) -> Self {
        Note { kind, field: field.into(), text: raw.text.clone(), at: Some(raw.at.clone()) }
    }

    /// A note about a field alone.
    pub fn of(kind: NoteKind, field: impl Into<String>, text: impl Into<String>) -> Self {
        Note { kind, field: field.into(), text: text.into(), at: None }
    }

    /// The remark as a sentence, in Chinese and in English.
    pub fn sentence(&self) -> (String, String) {
        let (field, text) = (&self.field, &self.text);
        match self.kind {
            NoteKind::Missing if text.is_empty() => (format!("没有找到 {field}"), format!("{field} is not given")),
            NoteKind::Missing => (format!("没有找到 {field}：{text}"), format!("{field} is not given: {text}")),
            NoteKind::Unread => (format!("未能识别（{field}）：{text}"), format!("not understood ({field}): {text}")),
            NoteKind::Odd => (format!("{field} 的值可疑：{text}"), format!("{field} looks wrong: {text}")),
            NoteKind::Masked => (format!("{field} 被网站隐藏：{text}"), format!("the site hides {field}: {text}")),
            NoteKind::Truncated => (format!("内容不完整：{field}"), format!("incomplete: {field}")),
            NoteKind::OtherResumes => {
                (format!("还有其他简历未导入：{text}"), format!("further resumes, not imported: {text}"))
            }
            NoteKind::Withheld => {
                (format!("{field} 已识别，按规定不保存"), format!("{field} was recognised and is not kept"))
            }
        }
    }
}
