//! A plan that changes, in English.

use super::{Kind, PlainActions, TaskAction};
use crate::Language;
use crate::Tier;
use crate::calendar::{Remedy, WhyGone, WhyMoved, WhyNew, WhyNotThere};
use crate::text::{Plural, count, hours_minutes};

const EN: Language = Language::English;
const DATES: Plural = Plural::english("date", "dates");
const TIMES: Plural = Plural::english("time", "times");
const TASKS: Plural = Plural::english("task", "tasks");
const CHANGES: Plural = Plural::english("change", "changes");
const VISITS: Plural = Plural::english("visit", "visits");

pub(super) fn nothing_changes() -> &'static str {
    "Everything stays where it is."
}

pub(super) fn rest_stays() -> &'static str {
    "Everything else stays where it is."
}

pub(super) fn change_count(entries: usize, kind: Kind, named: bool) -> String {
    let (one, other) = match (kind, named) {
        (Kind::Moved, true) => ("entry changes its day", "entries change their day"),
        (Kind::Moved, false) => ("changes its day", "change their day"),
        (Kind::New, true) => ("entry is new", "entries are new"),
        (Kind::New, false) => ("is new", "are new"),
        (Kind::Gone, true) => ("entry is no longer planned", "entries are no longer planned"),
        (Kind::Gone, false) => ("is no longer planned", "are no longer planned"),
    };
    count(EN, entries, &Plural::english(one, other))
}

pub(super) fn beyond_the_end(entries: usize) -> String {
    let entries = count(EN, entries, &Plural::english("new entry", "new entries"));
    format!("The plan also reaches further than before: it has {entries} at its end.")
}

pub(super) fn dates_first(dates: usize, first: &str) -> String {
    format!("{}, the first: {first}", count(EN, dates, &DATES))
}

pub(super) fn in_place_of(to: &str, from: &str) -> String {
    format!("{to} instead of {from}")
}

pub(super) fn why_moved(why: WhyMoved) -> &'static str {
    match why {
        WhyMoved::NotDone => "That day has passed, and the work is not ticked off.",
        WhyMoved::DayOff => "Nobody works on that day any more.",
        WhyMoved::Freeze => "That day lies in a protected period now, and this work may break something.",
        WhyMoved::RiskyDay => "It is a Friday or the eve of a day off now, and this work may break something.",
        WhyMoved::ByPerson => "This or an earlier date has a day chosen by hand.",
        WhyMoved::FollowsCompletion => "It is counted from when the work was last done, which was earlier or later.",
        WhyMoved::IntervalChanged => "This task has another interval now.",
        WhyMoved::RhythmChanged => "The regular days of visits are others now.",
        WhyMoved::TermChanged => "The date for which this work is meant is another now.",
        WhyMoved::MakesRoom => "It makes room for other work, or keeps the order.",
        WhyMoved::Anew => "That is how it comes out when everything is planned anew.",
    }
}

pub(super) fn why_new(why: WhyNew) -> &'static str {
    match why {
        WhyNew::Horizon => "The plan reaches further than before.",
        WhyNew::Added => "You added this task, or gave it another day.",
        WhyNew::NewTask => "This task was not in the plan.",
        WhyNew::NewFact => "The date is new, or has changed.",
        WhyNew::IntervalChanged => "This task has another interval now.",
        WhyNew::FitsNow => "It did not fit before.",
    }
}

pub(super) fn why_gone(why: &WhyGone) -> &'static str {
    match why {
        WhyGone::SwitchedOff => "The task is switched off for this site.",
        WhyGone::NotNeeded => "The site does not need this any more.",
        WhyGone::BeyondTier => "Only a higher tier, or care, includes it.",
        WhyGone::FactChanged => "The date that it depended on has changed or passed.",
        WhyGone::IntervalChanged => "This task has another interval now.",
        WhyGone::NextIsNear => "Its date has passed, and the next one is near.",
        WhyGone::BehindTheEnd => "The plan ends earlier than before.",
        WhyGone::LeftUndone(_) => "It does not fit any more.",
    }
}

pub(super) fn visits_spared(visits: i64) -> String {
    match visits {
        0 => "The number of visits stays the same.".to_owned(),
        fewer if fewer > 0 => format!("There will be {} fewer.", count(EN, fewer, &VISITS)),
        more => format!("There will be {} more.", count(EN, more.saturating_neg(), &VISITS)),
    }
}

pub(super) fn time_spared(minutes: i64) -> String {
    let time = hours_minutes(EN, u32::try_from(minutes.unsigned_abs()).unwrap_or(u32::MAX));
    match minutes {
        0 => "So does the time.".to_owned(),
        fewer if fewer > 0 => format!("Work and the set-up of visits take {time} less."),
        _ => format!("Work and the set-up of visits take {time} more."),
    }
}

pub(super) fn waiting(changes: usize) -> String {
    format!("{} for your consent.", count(EN, changes, &Plural::english("change waits", "changes wait")))
}

pub(super) fn ticked(task: &str, day: &str) -> String {
    format!("Done: {task}, {day}.")
}

pub(super) fn ticked_all(entries: usize) -> String {
    format!("Done: {}.", count(EN, entries, &TASKS))
}

pub(super) fn skipped(task: &str) -> String {
    format!("Skipped: {task}.")
}

pub(super) fn moved(task: &str, day: &str) -> String {
    format!("New day: {task}, {day}.")
}

pub(super) fn reopened(task: &str) -> String {
    format!("To be done again: {task}.")
}

pub(super) fn applied(changes: usize) -> String {
    format!("The plan now has {}. If you keep a calendar file, download it again.", count(EN, changes, &CHANGES))
}

pub(super) fn saved(action: &str) -> String {
    format!("Saved: {action}.")
}

pub(super) fn undone_action(action: &str) -> String {
    format!("Undone: {action}.")
}

pub(super) fn redone_action(action: &str) -> String {
    format!("Done again: {action}.")
}

pub(super) fn undo(action: &str) -> String {
    format!("Undo {action}")
}

pub(super) fn redo(action: &str) -> String {
    format!("Redo {action}")
}

pub(super) fn action_ticked(task: &str, day: &str) -> String {
    format!("tick: {task}, {day}")
}

pub(super) fn action_ticked_all(entries: usize) -> String {
    format!("tick of {}", count(EN, entries, &TASKS))
}

pub(super) fn action_skipped(task: &str) -> String {
    format!("skip: {task}")
}

pub(super) fn action_moved(task: &str, day: &str) -> String {
    format!("move to {day}: {task}")
}

pub(super) fn action_reopened(task: &str) -> String {
    format!("reopening: {task}")
}

pub(super) fn action_of_task(action: TaskAction, task: &str) -> String {
    let what = match action {
        TaskAction::Added => "new task",
        TaskAction::Changed => "new settings of a task",
        TaskAction::SwitchedOff => "switching off of a task",
        TaskAction::SwitchedOn => "switching on of a task",
        TaskAction::TookSuggestion => "acceptance of a suggestion",
        TaskAction::DismissedSuggestion => "refusal of a suggestion",
    };
    format!("{what}: {task}")
}

pub(super) fn action_wrote_text(name: &str) -> String {
    format!("the new text: {name}")
}

pub(super) fn action_wrote(kind: &str) -> String {
    format!("entry in the service book: {kind}")
}

pub(super) fn action_corrected(number: u32) -> String {
    format!("correction of entry {number}")
}

pub(super) fn action_withdrew(number: u32) -> String {
    format!("withdrawal of entry {number}")
}

pub(super) fn action_restored(number: u32) -> String {
    format!("restoring of entry {number}")
}

pub(super) const fn plain_actions() -> PlainActions {
    PlainActions {
        applied: "acceptance of the changed plan",
        changed_preferences: "new calendar settings",
        chose_calendar_start: "new first day of the calendar",
        chose_variant: "new choice of support",
    }
}

pub(super) fn learned(kind: &str, was: &str, is: &str, tier: &str, stays: bool) -> String {
    let advice = if stays { "The advice stays: " } else { "The advice is another now: " };
    format!(
        "Saved: entry in the service book. “{kind}”: the estimate for a year was {was} and is {is}. {advice}{tier} support."
    )
}

pub(super) fn not_there(task: &str, day: &str, why: &str) -> String {
    format!("{task} stays on its day. Why not {day}: {why}.")
}

pub(super) fn no_day_beside(task: &str, later: bool, why: &str) -> String {
    let which = if later { "later" } else { "earlier" };
    format!("{task} stays on its day. There is no {which} day on which it fits: {why}.")
}

pub(super) const fn why_not_there(why: WhyNotThere) -> &'static str {
    match why {
        WhyNotThere::LiesThere => "it is on that day already",
        WhyNotThere::Past => "the earlier days have passed",
        WhyNotThere::BehindTheEnd => "the plan ends there",
        WhyNotThere::AfterItsTerm => "after that the date is over by which it has to be done",
        WhyNotThere::NobodyWorks => "nobody works then",
        WhyNotThere::Freeze => "a protected period is on, and this work may break something",
        WhyNotThere::RiskyDay => "that is a Friday or the day before a day off, and this work may break something",
        WhyNotThere::TooClose => "another date or another part of the same work is too near",
        WhyNotThere::OutOfOrder => "work that depends on each other would be in the wrong order",
        WhyNotThere::NoSafetyNet => "the backup or trial that secures it would not be done before",
        WhyNotThere::VisitFull => "the visit is full",
        WhyNotThere::MonthFull => "there is no time left for it in that month",
    }
}

pub(super) fn remedy(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Hours => "More hours in a month",
        Remedy::Room => "Longer or more frequent visits",
        Remedy::SafetyNet => "A way back first",
        Remedy::ShorterFreeze => "A shorter protected period",
        Remedy::OtherDays => "Other days of visits",
        Remedy::Tier(Tier::Basic) => "The basic tier",
        Remedy::Tier(Tier::Extended) => "The extended tier",
        Remedy::Tier(Tier::Comprehensive) => "The comprehensive tier",
        Remedy::Care => "Care instead of plain support",
        Remedy::Nothing => "Not worth adding",
    }
}

pub(super) fn remedy_more(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Hours => "The months are full, and what is in them protects from greater losses.",
        Remedy::Room => "This work does not fit into the visits that it suits.",
        Remedy::SafetyNet => "Without a backup or a try on a copy this work could do harm, so we do not plan it.",
        Remedy::ShorterFreeze => "A protected period takes all possible days.",
        Remedy::OtherDays => "On the possible days nobody works, or they are eves of days off.",
        Remedy::Tier(_) => "Lower tiers do not include this work.",
        Remedy::Care => "Plain support repairs what you report and does not plan this work.",
        Remedy::Nothing => "The next date is near, or a visit would cost more than it gives.",
    }
}

pub(super) fn a_year(amount: &str) -> String {
    format!("about {amount} a year")
}

pub(super) fn times(times: u32, time: &str) -> String {
    format!("{}, {time} in all.", count(EN, times, &TIMES))
}

pub(super) fn missing(time: &str, in_visit: bool) -> String {
    let place = if in_visit { "at a visit" } else { "in a month" };
    format!("At least {time} more {place} would be needed.")
}

pub(super) fn risk_stays(a_year: &str) -> String {
    format!("It may cost {a_year}.")
}

pub(super) fn undone_in_short(tasks: usize, a_year: Option<&str>) -> String {
    let tasks = count(EN, tasks, &TASKS);
    match a_year {
        Some(a_year) => format!("The plan does not fully include {tasks}. The greatest single risk: {a_year}."),
        None => format!("The plan does not fully include {tasks}."),
    }
}
