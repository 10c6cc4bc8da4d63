//! Mails and MHTML to parts.
