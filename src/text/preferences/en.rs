//! English words of the calendar's settings.

use planner::text::{Plural, count};

use super::PreferenceWords;

const EN: planner::Language = planner::Language::English;
const PLACES: Plural = Plural::english("place", "places");

pub(super) const WORDS: PreferenceWords = PreferenceWords {
    chosen_day: "Chosen day",
    title: "Calendar settings",
    lead: "A change is saved when you leave the field or press Enter. An empty field means: as usual.",
    span: "Span",
    months: "Months ahead",
    months_unit: "months",
    first_day_fixed: "Something was done by this plan already, so its beginning stays. Single pieces of work can be moved.",
    weekday: "Fixed day of visits",
    hours: "Hours a month",
    works_on: "Work on free days, too",
    days_off: "Days off",
    days_off_more: "A holiday or a trip. The plan asks nobody to work on these days.",
    who: "Who",
    first: "First day",
    last: "Last day",
    name: "Name",
    add_days_off: "Add days off",
    freezes: "Protected periods",
    freezes_more: "No risky changes then, only urgent fixes. Peaks come from your answers; add the rest here.",
    no_peaks: "The answers name no peaks with dates.",
    change_peaks: "Change the peaks",
    add_freeze: "Add a protected period",
    window: "Maintenance window",
    window_more: "In these hours the technician does work that may stop the site.",
    window_from: "From",
    window_to: "To",
    weights: "How we judge a plan",
    weights_more: "A plan is the better, the smaller the sum of these terms and of the risk that is left (in minutes of work). The coefficients are our own choice, not a measurement.",
    still_in_use: "For now, what was there before stays in use.",
    not_in_use: "This row does not count yet.",
    no_changes: "The agreed plan stays as it is.",
    see_changes: "See the changes",
    back: "Back to the calendar",

    by_traffic: |day| format!("{day}, by the site's traffic"),
    empty_by_tier: |time| format!("An empty field means {time}, which the tier includes."),
    empty_by_answers: |time| format!("An empty field means {time}, from your answer to question 20."),
    empty_assumed: |time| format!("An empty field means {time}, which is our assumption."),
    empty_window: |from, to| format!("Empty fields mean {from}–{to}, the time of least traffic."),
    row: |number| format!("Period {number}"),
    usual: |value| format!("Ours is {value}."),
    saved: |what| format!("Saved: {what}."),
    changes: |number| format!("The plan would change in {}.", count(EN, number, &PLACES)),
};
