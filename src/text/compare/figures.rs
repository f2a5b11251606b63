//! Differences between estimated figures, rounded to what they are worth.

use planner::Language;
use planner::text::advice::rounded_zloty;
use planner::text::money;

pub(crate) use planner::text::advice::{
    about, figure as times_a_year, figure_span as times_span, hours_span, money_span, share, year_hours,
};

/// Whether a figure differs from another by more than what both are worth: half a percent.
pub(crate) fn is_seen(before: f64, after: f64) -> bool {
    (after - before).abs() > 0.005 * before.abs().max(after.abs())
}

/// By how much an amount differs, with its sign; nothing where that is not seen.
pub(crate) fn money_difference(language: Language, before: f64, after: f64) -> Option<String> {
    let difference = rounded_zloty(after - before);
    let sign = if difference.grosze() > 0 { "+" } else { "" };
    (is_seen(before, after) && difference.grosze() != 0).then(|| format!("{sign}{}", money(language, difference)))
}

/// By how much hours of a year differ, with their sign; nothing where that is not seen.
pub(crate) fn hours_difference(language: Language, before: f64, after: f64) -> Option<String> {
    let sign = if after > before { "+" } else { "\u{2212}" };
    is_seen(before, after).then(|| format!("{sign}{}", year_hours(language, (after - before).abs())))
}
