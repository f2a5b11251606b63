//! Figures as only these pages write them; the others are those of the advice.

use planner::Language;
use planner::text::{advice, decimal, money};

/// How many times a year: "2,3".
pub(crate) fn times_a_year(language: Language, times: f64) -> String {
    decimal(language, times, if times < 9.95 { 1 } else { 0 })
}

/// Two such numbers with all between them: "1,2–4".
pub(crate) fn times_span(language: Language, low: f64, high: f64) -> String {
    match (times_a_year(language, low), times_a_year(language, high)) {
        (low, high) if low == high => high,
        (low, high) => format!("{low}–{high}"),
    }
}

/// Whether a figure differs from another by more than what both are worth: half a percent.
pub(crate) fn is_seen(before: f64, after: f64) -> bool {
    (after - before).abs() > 0.005 * before.abs().max(after.abs())
}

/// By how much an amount differs, with its sign; nothing where that is not seen.
pub(crate) fn money_difference(language: Language, before: f64, after: f64) -> Option<String> {
    let difference = advice::rounded_zloty(after - before);
    let sign = if difference.grosze() > 0 { "+" } else { "" };
    (is_seen(before, after) && difference.grosze() != 0).then(|| format!("{sign}{}", money(language, difference)))
}

/// By how much hours of a year differ, with their sign; nothing where that is not seen.
pub(crate) fn hours_difference(language: Language, before: f64, after: f64) -> Option<String> {
    let sign = if after > before { "+" } else { "\u{2212}" };
    is_seen(before, after).then(|| format!("{sign}{}", advice::year_hours(language, (after - before).abs())))
}
