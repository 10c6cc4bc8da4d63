//! What the parent and its children say to each other: one JSON line each, over stdin and stdout.

use engine::{Flag, Id};
use resume::merge::Policy;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::path::PathBuf;

/// Whose imports they all are.
pub const TENANT: &str = "acme";
/// The variable that makes a process a child, and holds its [`Spec`].
pub const CHILD: &str = "VITAPORT_CHAOS_CHILD";

/// What a child is.
#[derive(Clone, Serialize, Deserialize)]
pub struct Spec {
    /// The store's URL.
    pub store: String,
    /// Where it writes what it does; what stands there is there after `kill -9`.
    pub journal: PathBuf,
    /// Whether it works on imports.
    pub works: bool,
    /// The lease, and how long previews and challenges are kept, in milliseconds.
    pub lease: u64,
    /// See `lease`.
    pub keep: u64,
    /// The site takes so long for each step, in milliseconds.
    pub delay: (u64, u64),
    /// Whom to tell.
    pub webhook: Option<String>,
}

/// Where an import comes from.
#[derive(Clone, Serialize, Deserialize)]
pub enum From {
    /// By signing in with this name.
    Login(String),
    /// From this file, below `crates/sites/src`.
    File(String),
}

/// What the parent asks for.
#[derive(Clone, Serialize, Deserialize)]
pub enum Ask {
    /// A customer of this id.
    Customer(Id),
    /// An edit by hand.
    Edit(Id),
    /// The customer erased.
    Erase(Id),
    /// A token.
    Token,
    /// An import.
    Begin { customer: Id, from: From, flag: Flag, policy: Policy, key: String },
    /// The right answer to what an import asks.
    Answer(Id),
    /// A preview inserted.
    Insert(Id),
    /// An import cancelled.
    Cancel(Id),
    /// Where an import stands, once it needs somebody or half a second later.
    Look(Id),
    /// To die at whichever of these points comes first.
    Arm(Vec<Point>),
}

/// A numbered question.
#[derive(Serialize, Deserialize)]
pub struct Asked {
    pub n: u64,
    pub ask: Ask,
}

/// Its answer; an error is one word or a few.
#[derive(Serialize, Deserialize)]
pub struct Reply {
    pub n: u64,
    pub said: Result<Value, String>,
}

/// When, in a call of the store, to die.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Moment {
    /// Before it begins.
    Before,
    /// When its transaction has waited so often for the database: between its statements, or while one is being done.
    Inside(u32),
    /// When it is done and nobody knows.
    After,
}

/// A point to die at.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Point {
    /// Its number in the plan.
    pub no: usize,
    /// The call.
    pub call: String,
    /// The import's state before; empty for any.
    pub from: String,
    /// The import's state after; empty for any.
    pub to: String,
    /// When.
    pub moment: Moment,
    /// How often it is let go before.
    pub skip: u32,
}

/// The last line of a killed child's journal.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Killed {
    pub no: usize,
    pub call: String,
    /// Where its import stood in the store when that is known; else `-`.
    pub state: String,
    pub moment: Moment,
    /// Whether an import was in this process's hands, or being written by it.
    pub busy: bool,
}
