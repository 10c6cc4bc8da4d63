//! READ THIS FIRST. An import, its states, and the one table of how they follow each other.
//!
//! The row of an import *is* the job: what is due stands in `wake_at`, a worker claims it, [`advance`](crate::worker)
//! takes one step, the row is saved. `step` is the only way to change a state.

use crate::id::Id;
use resume::merge::{Change, Choice, Policy};
use resume::{CustomerProfile, Note, Receipt, Resume};
use serde::{Deserialize, Serialize};
use sites::{Actor, Challenge, ResumeRef, SiteError, Way};

/// Where an import stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// The site is being signed in to.
    SigningIn,
    /// The person must answer a challenge.
    Asking,
    /// The person must scan or approve elsewhere; polled.
    Waiting,
    /// Signed in; the resume is being fetched.
    Fetching,
    /// The documents are being read; no network from here on.
    Reading,
    /// Read, and kept as a preview.
    Preview,
    /// Written into the customer's profile.
    Inserted,
    /// Ended without a resume.
    Failed(SiteError),
    /// Cancelled by the caller, or forgotten when its preview expired.
    Cancelled,
}

/// What can happen to an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The site asks the person something.
    Asked,
    /// The person answered.
    Answered,
    /// The site waits for the person to scan or approve.
    Waits,
    /// The session is proven.
    SignedIn,
    /// The documents are here.
    Fetched,
    /// The resume is read.
    Read,
    /// The profile is written.
    Inserted,
    /// What was shown before it was inserted, or the surprising page it failed at, has been kept long enough.
    Expired,
    /// It can't go on.
    Failed(SiteError),
    /// The caller doesn't want it any more, or its preview expired.
    Cancelled,
}

impl State {
    /// The name on the wire.
    pub fn name(&self) -> &'static str {
        match self {
            State::SigningIn => "signingIn",
            State::Asking => "asking",
            State::Waiting => "waiting",
            State::Fetching => "fetching",
            State::Reading => "reading",
            State::Preview => "preview",
            State::Inserted => "inserted",
            State::Failed(_) => "failed",
            State::Cancelled => "cancelled",
        }
    }

    /// The one table of how states follow each other; `None` where an event can't happen.
    pub fn after(&self, event: &Event) -> Option<State> {
        use State::*;
        Some(match (self, event) {
            (SigningIn | Waiting, Event::Asked) => Asking,
            (SigningIn | Waiting, Event::Waits) => Waiting,
            (SigningIn | Waiting, Event::SignedIn) => Fetching,
            (Asking, Event::Answered) => SigningIn,
            (Fetching, Event::Fetched) => Reading,
            (Reading, Event::Read) => Preview,
            (Preview, Event::Inserted) => Inserted,
            (Inserted, Event::Expired) => Inserted,
            (Failed(e), Event::Expired) => Failed(e.clone()),
            (SigningIn | Asking | Waiting | Fetching | Reading | Preview, Event::Failed(e)) => Failed(e.clone()),
            (SigningIn | Asking | Waiting | Fetching | Reading | Preview, Event::Cancelled) => Cancelled,
            _ => return None,
        })
    }

    /// One of each state, for the diagram and the tests.
    pub fn all() -> Vec<State> {
        use State::*;
        vec![SigningIn, Asking, Waiting, Fetching, Reading, Preview, Inserted, Failed(SiteError::Down), Cancelled]
    }
}

/// The state diagram of ARCHITECTURE.md, made from [`State::after`].
pub fn diagram() -> String {
    let events = [
        ("asked", Event::Asked),
        ("answered", Event::Answered),
        ("waits", Event::Waits),
        ("signed in", Event::SignedIn),
        ("fetched", Event::Fetched),
        ("read", Event::Read),
        ("inserted", Event::Inserted),
        ("kept long enough", Event::Expired),
        ("failed", Event::Failed(SiteError::Down)),
        ("cancelled", Event::Cancelled),
    ];
    let mut text = "stateDiagram-v2\n    [*] --> signingIn: begun\n    [*] --> reading: uploaded\n".to_owned();
    for state in State::all() {
        for (name, event) in &events {
            if let Some(next) = state.after(event) {
                text += &format!("    {} --> {}: {name}\n", state.name(), next.name());
            }
        }
    }
    text
}

/// What the caller wants in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Flag {
    /// To see it.
    Preview,
    /// To have it written into the profile.
    Insert,
}

/// A challenge that a person has been asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// What is asked.
    pub challenge: Challenge,
    /// Whether the last answer was wrong.
    pub wrong: bool,
    /// Until when it can be answered, in milliseconds since 1970.
    pub expires: i64,
}

/// Who agreed to the import, when, and for what, as the caller tells it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Consent {
    /// Who.
    pub who: String,
    /// When.
    pub when: String,
    /// For what.
    pub purpose: String,
}

/// What an import would give.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// The preview's own id; no `customerId`.
    pub id: Id,
    /// The imported profile alone.
    pub profile: CustomerProfile,
    /// Until when it is kept, in milliseconds since 1970.
    pub expires: i64,
}

/// An import.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Import {
    /// Its id.
    pub id: Id,
    /// Whose it is.
    pub tenant: String,
    /// For which customer.
    pub customer: Id,
    /// From which site; `file` while no site has recognised an uploaded file.
    pub site: String,
    /// By which way in.
    pub way: Way,
    /// What the caller wants in the end.
    pub flag: Flag,
    /// How it is joined into the profile.
    pub policy: Policy,
    /// Whose account it signs in to, as a digest; `None` where nobody can tell.
    #[serde(default)]
    pub account: Option<Vec<u8>>,
    /// Which of several resumes the request names.
    pub which: Option<String>,
    /// Who agreed.
    pub consent: Option<Consent>,
    state: State,
    /// Counts the changes of the row.
    pub version: i64,
    /// When it was made and last changed, in milliseconds since 1970.
    pub created: i64,
    /// See `created`.
    pub updated: i64,
    /// How long the site has been asked so far, in milliseconds; waiting for the person doesn't count.
    pub spent: i64,
    /// What the person has been asked, while it counts.
    pub asked: Option<Asked>,
    /// When to ask the site again while it waits for the person.
    pub poll_at: Option<i64>,
    /// Until when the page that surprised us is kept for the operator, in milliseconds since 1970.
    #[serde(default)]
    pub evidence: Option<i64>,
    /// The resumes the account holds.
    pub resumes: Vec<ResumeRef>,
    /// The resume as read.
    pub resume: Option<Resume>,
    /// What is to be said about the reading.
    pub notes: Vec<Note>,
    /// What the source shows of each section against what was read of it.
    pub receipt: Receipt,
    /// The profile it would give.
    pub preview: Option<Preview>,
    /// What it changed in the stored profile; what it would change is reckoned when somebody asks.
    pub changes: Vec<Change>,
    /// The import that brought the same before: this one changed nothing.
    #[serde(default)]
    pub repeats: Option<Id>,
    /// What a person chose of the changes, until they are made.
    #[serde(default)]
    pub choice: Choice,
    /// The digest of policy and choice that it is inserted by.
    #[serde(default)]
    pub chosen: Option<String>,
    /// The wrapped key of its person, as its row brought it.
    #[serde(skip)]
    pub(crate) key: Option<Vec<u8>>,
}

impl Import {
    /// A new import, at its beginning.
    #[allow(clippy::too_many_arguments)]
    pub(crate) fn new(id: Id, tenant: &str, customer: Id, site: &str, way: Way, flag: Flag, now: i64) -> Self {
        Import {
            id,
            tenant: tenant.into(),
            customer,
            site: site.into(),
            way,
            flag,
            policy: Policy::default(),
            account: None,
            which: None,
            consent: None,
            state: if way == Way::File { State::Reading } else { State::SigningIn },
            version: 0,
            created: now,
            updated: now,
            spent: 0,
            asked: None,
            poll_at: None,
            evidence: None,
            key: None,
            resumes: Vec::new(),
            resume: None,
            notes: Vec::new(),
            receipt: Receipt::new(),
            preview: None,
            changes: Vec::new(),
            choice: Choice::default(),
            chosen: None,
            repeats: None,
        }
    }

    /// Where it stands.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Lets an event happen. `false`, and nothing changed, where it can't.
    #[must_use]
    pub(crate) fn step(&mut self, event: Event) -> bool {
        let Some(next) = self.state.after(&event) else { return false };
        self.state = next;
        if event == Event::Expired {
            self.forget();
        }
        if !matches!(self.state, State::Asking | State::Waiting) {
            self.asked = None;
            self.poll_at = None;
        }
        match self.state {
            // What was inserted is the customer's now; what was shown and what changed stays to be told.
            State::Inserted => (self.resume, self.choice) = (None, Choice::default()),
            State::Cancelled | State::Failed(_) => {
                (self.resume, self.preview, self.choice) = (None, None, Choice::default());
                self.changes.clear();
            }
            _ => {}
        }
        true
    }

    /// Forgets what it knows of the person; what it was and how it ended stays.
    pub(crate) fn forget(&mut self) {
        (self.resume, self.preview, self.asked, self.evidence) = (None, None, None, None);
        self.changes.clear();
        self.notes.clear();
        self.resumes.clear();
        self.receipt.clear();
    }

    /// When a worker must look at it again; `None` when it has ended. A challenge or preview is due when it expires.
    pub fn wake_at(&self) -> Option<i64> {
        match &self.state {
            State::SigningIn | State::Fetching | State::Reading => Some(0),
            State::Preview if self.flag == Flag::Insert => Some(0),
            State::Preview | State::Inserted => self.preview.as_ref().map(|p| p.expires),
            State::Asking => self.asked.as_ref().map(|a| a.expires),
            State::Waiting => self.poll_at,
            State::Failed(_) => self.evidence,
            State::Cancelled => None,
        }
    }

    /// Whether it counts into the daily limit: it asked a site, and if it failed, that was the person's doing.
    pub fn charged(&self) -> bool {
        match &self.state {
            State::Failed(error) => self.way != Way::File && error.actor() == Actor::Person,
            _ => self.way != Way::File,
        }
    }

    /// Whether it goes on by itself: nobody but us has to do something.
    pub fn in_motion(&self) -> bool {
        match &self.state {
            State::SigningIn | State::Fetching | State::Reading => true,
            State::Preview => self.flag == Flag::Insert,
            _ => false,
        }
    }
}
