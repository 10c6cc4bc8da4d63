//! Reads resumes: bytes in, resume out.
//!
//! The data flows one way: [`Document`] (what kind of file this is) → [`Reading`] of [`RawResume`]s (what the page
//! *said*, and where) → [`Resume`] (what we *understood*, by [`normalise`]) → [`CustomerProfile`] (what the platform
//! keeps) or JSON Resume.
//!
//! This crate does no I/O and asks no clock: today's date is an argument. Every function is total: a broken page is
//! still half a resume, so reading never fails as a whole, and what could not be read stands in the [`Note`]s.
//!
//! Which site wrote a document, and how its pages are laid out, is the business of the crate `sites`.

pub mod compare;
pub mod date;
pub mod document;
pub mod explain;
pub mod formats;
pub mod generic;
pub mod json_resume;
pub mod merge;
pub mod normal;
pub mod note;
pub mod profile;
pub mod raw;
pub mod reading;
pub mod receipt;
#[allow(clippy::module_inception)]
pub mod resume;
pub mod score;

pub use date::{PartialDate, Period};
pub use document::{DocId, Document, Kind, Origin};
pub use normal::{Habits, normalise};
pub use note::{Note, NoteKind};
pub use profile::CustomerProfile;
pub use raw::{Key, Language, Place, Raw, RawItem, RawResume, RawSection, Reading};
pub use reading::read;
pub use receipt::Receipt;
pub use resume::{Confidence, Field, Resume};
