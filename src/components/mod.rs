//! Pieces of pages: props in, messages out.

mod banners;
mod calendar_views;
mod choices;
mod figure_field;
mod footer;
mod header;
mod icons;
mod not_yet;
mod part_field;
mod problems;
mod progress;
mod question_link;
mod rows_field;
mod same;
mod so_far;
mod surroundings;
mod tier_cards;
mod typed_field;
mod visit;

pub(crate) use banners::{Banners, StorageState};
pub(crate) use calendar_views::calendar_views;
pub(crate) use figure_field::{FigureField, figure_field_id};
pub(crate) use footer::Footer;
pub(crate) use header::Header;
pub(crate) use icons::{icon, key, sprite};
pub(crate) use not_yet::{NoCalendar, NotYet};
pub(crate) use part_field::PartField;
pub(crate) use problems::{ProblemSummary, SUMMARY_ID};
pub(crate) use progress::progress;
pub(crate) use question_link::{contradictions_banner, question_link};
pub(crate) use same::Same;
pub(crate) use so_far::SoFar;
pub(crate) use surroundings::{Surroundings, use_surroundings};
pub(crate) use tier_cards::{TierCards, colour as tier_colour};
pub(crate) use visit::{visit_card, visits_of_day};
