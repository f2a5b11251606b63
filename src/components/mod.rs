//! Pieces of pages: props in, messages out.

mod banners;
mod choices;
mod footer;
mod header;
mod icons;
mod part_field;
mod problems;
mod progress;
mod rows_field;
mod so_far;
mod surroundings;
mod typed_field;

pub(crate) use banners::{Banners, StorageState};
pub(crate) use footer::Footer;
pub(crate) use header::Header;
pub(crate) use icons::{icon, key, sprite};
pub(crate) use part_field::PartField;
pub(crate) use problems::{ProblemSummary, SUMMARY_ID};
pub(crate) use progress::progress;
pub(crate) use so_far::SoFar;
pub(crate) use surroundings::{Surroundings, use_surroundings};
