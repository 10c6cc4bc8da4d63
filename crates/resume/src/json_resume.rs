//! JSON Resume.
