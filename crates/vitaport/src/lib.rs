//! The service and its command line. Start at [`http`]: the whole API on one screen.
//!
//! This crate speaks with clients and people; what happens to an import is the engine's business.

pub mod cli;
pub mod config;
pub mod demo;
pub mod export;
pub mod http;
pub mod logs;
pub mod service;
pub mod web;

pub use config::Config;
pub use service::Service;
