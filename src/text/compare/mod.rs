//! The words of the comparison of tiers and of the page on which answers and prices are tried.

mod en;
mod figures;
mod pl;

use chrono::{Days, NaiveDateTime};
use planner::Language;
use planner::advice::Variant;
use planner::answers::{HowOften, ProblemKind, Updater};
use planner::clock::WallClock;
use planner::holidays::{is_working_day, public_holiday};
use planner::what_if::Why;

pub(crate) use figures::{hours_difference, is_seen, money_difference, times_a_year, times_span};

words! {
    /// The words of the comparison in one language.
    CompareWords;
    texts {
        /// Title of the page, and its heading.
        title,
        /// Lead: what the page shows.
        lead,
        /// Heading of what each tier promises.
        promise,
        /// Row: price.
        price,
        /// Behind the price of plain support.
        with_support,
        /// Behind the price of care.
        with_care,
        /// Row: the start with the longest wait.
        worst_start,
        /// There is no such start: every wait is alike.
        starts_alike,
        /// Row: how often the wait is longer than the owner can stand.
        over_limit,
        /// It never is.
        never,
        /// Row: the owner's limits.
        limits,
        /// Before a limit that is met, for the ear.
        met,
        /// Before a limit that is not met.
        not_met,
        /// There are none.
        no_limits,
        /// Heading of waiting against preventing.
        year,
        /// What the two modes are.
        year_lead,
        /// What the ranges mean.
        bands,
        /// Column: plain support.
        support,
        /// Column: care.
        care,
        /// Rows about an average year.
        average_year,
        /// Row: incidents.
        incidents,
        /// Row: the chance of at least one.
        any_incident,
        /// Row: hours of outage.
        hours,
        /// Row: losses and repairs.
        loss,
        /// Row: the price of a year.
        year_price,
        /// Row: all together.
        total,
        /// Rows about work that prevents.
        prevention,
        /// Row: updates.
        updates,
        /// Row: looks at what grows slowly.
        checks,
        /// Row: trials of what visitors use.
        tests,
        /// Row: scans.
        scans,
        /// Row: reviews of accounts.
        accounts,
        /// Row: expiry dates.
        deadlines,
        /// Updates are made by the platform.
        by_platform,
        /// Nobody does it but the owner.
        left_to_you,
        /// The calendar lists what a tier leaves out.
        calendar_lists,
        /// Heading of which is cheaper.
        cheaper,
        /// What is counted.
        cheaper_lead,
        /// Before the buttons that choose for the calendar.
        calendar_for,
        /// The button that leads to the page on which answers are tried.
        try_link,
    }
    sentences {
        /// Lead: for which site.
        for_site: fn(&str) -> String,
        /// A weekday, a date and a time, and what stands between it and the answer.
        worst: fn(&NaiveDateTime, Option<&str>, bool) -> String,
        /// How many of a hundred cases take longer than this.
        over: fn(f64, &str) -> String,
        /// How often something is done, by its days.
        every: fn(f64) -> String,
        /// How updates are made today.
        as_today: fn(Option<Updater>, Option<HowOften>) -> String,
        /// It is done, and this share of the cases is left.
        leaves: fn(f64) -> String,
        /// What plain support leaves to the owner.
        undone: fn(&[String]) -> String,
        /// What care costs, prevents in money and in hours, and whether it pays.
        worth: fn(f64, f64, f64, bool) -> String,
        /// In which share of recalculations care is the cheaper one.
        care_cheaper: fn(f64) -> String,
        /// In which share of recalculations one variant is cheaper than another.
        pair: fn(Variant, Variant, f64) -> String,
        /// Variants that cost nearly as much as the advised one.
        ties: fn(&[Variant]) -> String,
    }
}

words! {
    /// The words of the page on which answers and prices are tried, in one language.
    WhatIfWords;
    texts {
        /// Title of the page, and its heading.
        title,
        /// Lead: what happens, and that it is a trial.
        lead,
        /// Heading of the answers.
        answers,
        /// Heading of the prices.
        prices,
        /// What an empty field means.
        empty,
        /// In place of a saved answer that is "I don't know".
        unknown,
        /// The choice "I don't know".
        dont_know,
        /// Heading of the result.
        result,
        /// A field cannot be used, so the result is that of the last figures that could.
        last_valid,
        /// Name of the table, and its column of tiers.
        tiers,
        /// Behind the field of a price.
        zloty,
        /// Column: tier.
        tier,
        /// Column: price a month.
        price,
        /// Column: outage of a year.
        hours,
        /// Column: losses of a year.
        loss,
        /// Column: all together.
        total,
        /// What the signed figures are.
        differences,
        /// A figure is as in what is saved.
        same,
        /// Heading of why the advice is another.
        why,
        /// The button that saves the trial.
        apply,
        /// The button that throws the trial away.
        discard,
        /// Nothing has been changed.
        nothing_changed,
        /// A field must be corrected before the trial can be saved.
        correct_first,
        /// The trial was thrown away.
        discarded,
        /// Link back to the advice.
        to_advice,
    }
    sentences {
        /// Below a field: what is saved.
        saved: fn(&str) -> String,
        /// What is wrong with a price.
        price_problem: fn(ProblemKind) -> String,
        /// The price of the advised variant, and what a year costs in all, with its range.
        costs: fn(Variant, &str, &str, &str) -> String,
        /// By how much a year costs more or less than with what is saved.
        against_saved: fn(f64) -> String,
        /// What is advised instead of what, and why.
        because: fn(Variant, Variant, &Why, &[String]) -> String,
        /// What was saved.
        applied: fn(&[String]) -> String,
    }
}

impl WhatIfWords {
    /// The words of a language.
    pub const fn of(language: Language) -> &'static WhatIfWords {
        match language {
            Language::Polish => &pl::WHAT_IF,
            Language::English => &en::WHAT_IF,
        }
    }
}

impl CompareWords {
    /// The words of a language.
    pub const fn of(language: Language) -> &'static CompareWords {
        match language {
            Language::Polish => &pl::COMPARE,
            Language::English => &en::COMPARE,
        }
    }
}

/// The start of the year with the longest wait, and what makes it long; nothing where every wait is alike.
pub(crate) fn worst_start(language: Language, response: &WallClock) -> Option<String> {
    if response.worst_hours() - response.mean_hours() < 1.0 {
        return None;
    }
    let start = response.worst_start();
    let days = (response.worst_hours() / 24.0).ceil() as u64;
    let between = || (0..=days).filter_map(|after| start.date().checked_add_days(Days::new(after)));
    let holiday = between().find_map(public_holiday).map(|holiday| holiday.name(language));
    let weekend = between().any(|day| public_holiday(day).is_none() && !is_working_day(day));
    Some((CompareWords::of(language).worst)(&start, holiday, weekend))
}

/// Of a hundred: never all and never none unless that is so.
pub(crate) fn of_hundred(share: f64) -> u32 {
    if share <= 0.0 {
        0
    } else if share >= 1.0 {
        100
    } else {
        ((share * 100.0).round() as u32).clamp(1, 99)
    }
}

#[cfg(test)]
mod tests;
