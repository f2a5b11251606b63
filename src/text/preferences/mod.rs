//! The words of the calendar's settings.

mod en;
mod pl;

use planner::Language;

words! {
    /// The words of the calendar's settings in one language.
    PreferenceWords;
    texts {
        /// In front of the day that was chosen, in words.
        chosen_day,
        /// Title of the page, and the link to it.
        title,
        /// When a change counts.
        lead,
        /// Heading of length and first day.
        span,
        /// Label: how far the calendar looks ahead.
        months,
        /// Unit of it.
        months_unit,
        /// Label: the weekday of a rhythm.
        weekday,
        /// Label: the time a month.
        hours,
        /// Label: otherwise free days on which somebody works.
        works_on,
        /// Heading: days off.
        days_off,
        /// About days off.
        days_off_more,
        /// Column: who is away.
        who,
        /// Column: first day.
        first,
        /// Column: last day.
        last,
        /// Column: name.
        name,
        /// The first day cannot be changed any more.
        first_day_fixed,
        /// The button that adds a row of days off.
        add_days_off,
        /// Heading: protected periods.
        freezes,
        /// About protected periods.
        freezes_more,
        /// The answers name no peak.
        no_peaks,
        /// Link to the question about peaks.
        change_peaks,
        /// The button that adds a protected period.
        add_freeze,
        /// Heading: the maintenance window.
        window,
        /// About the window.
        window_more,
        /// Label: its beginning.
        window_from,
        /// Label: its end.
        window_to,
        /// Heading: the coefficients.
        weights,
        /// About the coefficients.
        weights_more,
        /// Behind a problem: the last usable value stays in use.
        still_in_use,
        /// Behind a problem: a new row does not count yet.
        not_in_use,
        /// The agreed plan stays as it is.
        no_changes,
        /// Link to the changes of the plan.
        see_changes,
        /// Link to the calendar.
        back,
    }
    sentences {
        /// The choice of a weekday that follows the traffic.
        by_traffic: fn(&str) -> String,
        /// What an empty field of hours stands for, by the tier.
        empty_by_tier: fn(&str) -> String,
        /// The same, by the answers.
        empty_by_answers: fn(&str) -> String,
        /// The same, as we assume.
        empty_assumed: fn(&str) -> String,
        /// What an empty window stands for.
        empty_window: fn(&str, &str) -> String,
        /// The name of a row, counted from 1.
        row: fn(usize) -> String,
        /// The usual coefficient.
        usual: fn(&str) -> String,
        /// What was saved.
        saved: fn(&str) -> String,
        /// In how many places the plan would change.
        changes: fn(usize) -> String,
    }
}

impl PreferenceWords {
    /// The words of a language.
    pub const fn of(language: Language) -> &'static PreferenceWords {
        match language {
            Language::Polish => &pl::WORDS,
            Language::English => &en::WORDS,
        }
    }
}
