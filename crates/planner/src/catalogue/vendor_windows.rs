//! When makers of software publish their releases, and what a calendar makes of it.
//!
//! Written in `data/vendor_windows.tsv` with both languages beside the facts.

use super::{TaskId, Vendor};
use crate::Language;
use crate::grade::Grade;

/// The rhythm in which a maker publishes.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct VendorWindow {
    /// Whose releases.
    pub vendor: Vendor,
    /// The tasks whose days follow from it.
    pub tasks: &'static [TaskId],
    /// The rule, in English words for people who read the table.
    pub rule: &'static str,
    /// What the rule rests on.
    pub source: &'static str,
    /// Where the source is.
    pub address: &'static str,
    /// How strong the source is.
    pub grade: Grade,
    sentences: SentenceByLanguage,
}

impl VendorWindow {
    /// When it publishes and what follows for the calendar, in whole sentences.
    pub const fn sentence(&self, language: Language) -> &'static str {
        self.sentences.of(language)
    }
}

/// All rhythms of makers that the product knows.
pub fn vendor_windows() -> &'static [VendorWindow] {
    &VENDOR_WINDOWS
}

include!(concat!(env!("OUT_DIR"), "/vendor_windows.rs"));
