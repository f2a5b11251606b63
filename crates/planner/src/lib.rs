//! The whole domain of Konserwator, as pure functions.
//!
//! The way through the house is `answers -> advice -> calendar -> export`, one module each, each a pure function of the
//! one before. Nothing here knows a browser, a clock, a random source or a file: today's date, identifiers and stored
//! text come in as arguments, so everything can be replayed and tested natively.

#[cfg(test)]
#[path = "../tests/any_site/mod.rs"]
#[expect(clippy::unwrap_used, reason = "shared with the tests outside the crate")]
mod any_site;
#[cfg(test)]
extern crate self as planner;

pub mod advice;
pub mod answers;
pub mod calendar;
pub mod care_report;
pub mod catalogue;
pub mod clock;
mod crc32;
mod csv;
pub mod document;
pub mod eol;
pub mod export;
pub mod grade;
pub mod holidays;
pub mod ical;
pub mod import;
pub mod letters;
pub mod model;
pub mod offer;
pub mod papers;
pub mod peaks;
pub mod saved;
pub mod service_book;
pub mod sorted;
pub mod text;
pub mod what_if;
mod written;

pub use offer::{CareMode, Offer, Tier};
pub use service_book::ServiceBook;
pub use text::Language;
