//! What a site asks of the person on the way in. Shown to the person, never solved for them.

use crate::secret::Secret;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::time::Duration;

/// A text for people, in Chinese and English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Words {
    /// Both texts.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Words { zh: zh.into(), en: en.into() }
    }
}

/// A picture as the site sent it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    /// `image/png`, `image/jpeg`, `image/gif`.
    pub mime: String,
    /// The bytes, in base64.
    pub base64: String,
}

impl Image {
    /// Takes a picture's bytes; the kind is told by them. `None` when they are no PNG, JPEG or GIF.
    pub fn new(bytes: &[u8]) -> Option<Self> {
        use base64::Engine;
        let mime = match bytes {
            [0x89, b'P', b'N', b'G', ..] => "image/png",
            [0xff, 0xd8, 0xff, ..] => "image/jpeg",
            [b'G', b'I', b'F', b'8', ..] => "image/gif",
            _ => return None,
        };
        Some(Image { mime: mime.into(), base64: base64::prelude::BASE64_STANDARD.encode(bytes) })
    }
}

/// How a code travels to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Medium {
    /// A text message.
    Sms,
    /// A mail.
    Email,
    /// An authenticator app.
    Authenticator,
}

/// A free question of a site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The key of its answer.
    pub key: String,
    /// The question.
    pub prompt: Words,
    /// Whether the answer must not be shown while it is typed.
    pub secret: bool,
}

/// What the person is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Challenge {
    /// A code that was sent; answered with `code`.
    #[serde(rename_all = "camelCase")]
    Code {
        /// How it was sent.
        sent_to: Medium,
        /// Where, as far as the site shows it (`138****0000`).
        hint: String,
    },
    /// A picture with characters; answered with `code`.
    Captcha {
        /// The picture.
        image: Image,
        /// What to do.
        prompt: Words,
    },
    /// A picture to scan with an app; polled by us.
    Scan {
        /// The picture.
        image: Image,
        /// The app to scan it with.
        with: Words,
    },
    /// An approval in an app; polled by us.
    Approve {
        /// Where to approve.
        on: Words,
    },
    /// Free questions; answered by their keys.
    Questions {
        /// The questions.
        questions: Vec<Question>,
    },
}

impl Challenge {
    /// The keys that an answer must have.
    pub fn keys(&self) -> Vec<&str> {
        match self {
            Challenge::Code { .. } | Challenge::Captcha { .. } => vec!["code"],
            Challenge::Scan { .. } | Challenge::Approve { .. } => vec![],
            Challenge::Questions { questions } => questions.iter().map(|q| q.key.as_str()).collect(),
        }
    }
}

/// The person's answers, by key.
pub type Answers = BTreeMap<String, Secret>;

/// How far a sign-in has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignIn {
    /// Signed in, and proven by a call for the person's own data.
    Done,
    /// The person must answer. `wrong` tells that this is the same question again, because the answer was wrong.
    Ask {
        /// The question.
        challenge: Challenge,
        /// Whether the last answer was wrong.
        wrong: bool,
    },
    /// The person must act elsewhere; ask again with [`Reply::Poll`](crate::Reply::Poll).
    Wait {
        /// What to show meanwhile.
        challenge: Challenge,
        /// How long to wait before asking again.
        every: Duration,
    },
}
