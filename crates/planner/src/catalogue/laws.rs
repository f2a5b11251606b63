//! Duties laid down by law (and by card schemes) that begin on a date.
//!
//! Written in `data/laws.tsv` with both languages beside the facts. This is what a planner reminds of, not legal advice.

use chrono::NaiveDate;

use super::{Bound, TaskId};
use crate::Language;
use crate::grade::Grade;

/// A duty with the date from which it binds.
///
/// ```
/// # use planner::{Language, catalogue::laws};
/// let accessibility = laws().iter().find(|law| law.code == "accessibility");
/// assert!(accessibility.is_some_and(|law| law.who(Language::English).contains("consumers")));
/// ```
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Law {
    /// What the law is called in files.
    pub code: &'static str,
    /// The first day on which it binds.
    pub applies_from: NaiveDate,
    /// The last day of the transition that some of those bound are given.
    pub transition_until: Option<NaiveDate>,
    /// Whom it binds.
    pub binds: Bound,
    /// The tasks of the catalogue by which the duty is kept.
    pub tasks: &'static [TaskId],
    /// What the dates rest on.
    pub source: &'static str,
    /// Where the source is; empty when the grade is [`Grade::Own`].
    pub address: &'static str,
    /// How strong the source is.
    pub grade: Grade,
    words: LawWordsByLanguage,
}

#[derive(Debug, PartialEq, Eq)]
struct LawWords {
    name: &'static str,
    who: &'static str,
    duty: &'static str,
}

impl Law {
    /// What the law is called.
    pub const fn name(&self, language: Language) -> &'static str {
        self.words.of(language).name
    }

    /// Whom it binds, as a sentence.
    pub const fn who(&self, language: Language) -> &'static str {
        self.words.of(language).who
    }

    /// What it asks of a site, as a sentence.
    pub const fn duty(&self, language: Language) -> &'static str {
        self.words.of(language).duty
    }
}

/// All laws that the product knows, by their date.
pub fn laws() -> &'static [Law] {
    &LAWS
}

include!(concat!(env!("OUT_DIR"), "/laws.rs"));
