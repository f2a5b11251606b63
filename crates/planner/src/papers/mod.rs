//! The papers of a site beside the report: the contingency plan (plan awaryjny), procedures, the hand-over pack (teczka
//! przekazania).
//!
//! Answers, the tier's promises, the service book and what a person wrote enter; facts, dates and gaps leave. Their words are in
//! `text::papers`. Rules: `docs/papers.md`.

mod contingency;
mod dates;
mod gaps;
mod own_texts;

pub use contingency::{ContingencyFacts, PlanSection};
pub use dates::{DatedFact, FactDay, dates};
pub use gaps::{Gap, gaps};
pub use own_texts::{MAX_TEXT, OwnTexts, TextKey, Version};
