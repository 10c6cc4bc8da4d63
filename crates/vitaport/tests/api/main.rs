//! The API, through a real server on a port of its own, over the sandbox and the look-alike of Zhilian.

mod canary;
mod cells;
mod checks;
mod choosing;
mod config;
mod contract;
mod customers;
mod docs;
mod export;
mod failures;
mod flow;
mod history;
mod house;
mod pages;
mod uploads;
mod webhook;
