//! A plan that changes in words: what moves, comes and goes, and why; what was just done; what stays undone, and what it
//! would take.

mod en;
mod pl;
#[cfg(test)]
mod tests;

use super::{Language, advice, calendar, date_short, decimal, hours_minutes, import, money, service_book};
use crate::answers::Money;
use crate::calendar::{
    CalendarPlan, Cause, Change, ChangeCounts, ChangeGroup, Changed, Gain, LeftUndone, Remedy, UndoneReason, WhyGone,
    WhyMoved, WhyNew, WhyNotThere,
};
use crate::model::{Action, Notice};

/// Calls the function of the same name in the module of a language.
macro_rules! in_language {
    ($language:expr, $function:ident($($argument:expr),*)) => {
        match $language {
            Language::Polish => pl::$function($($argument),*),
            Language::English => en::$function($($argument),*),
        }
    };
}

/// What a changed plan changes, in plain words: "12 wpisów zmieni dzień, 3 dojdą, 2 wypadną. Reszta zostaje na miejscu."
pub fn summary(language: Language, counts: ChangeCounts) -> String {
    if counts.total() == 0 {
        return in_language!(language, nothing_changes()).to_owned();
    }
    let ChangeCounts { moved, new, gone } = counts;
    let mut parts: Vec<String> = Vec::new();
    for (number, kind) in [(moved, Kind::Moved), (new, Kind::New), (gone, Kind::Gone)] {
        if number > 0 {
            // Only the first number names what is counted.
            parts.push(in_language!(language, change_count(number, kind, parts.is_empty())));
        }
    }
    format!("{}. {}", parts.join(", "), in_language!(language, rest_stays()))
}

/// The three kinds of changes, for the words that agree with their number.
#[derive(Clone, Copy)]
enum Kind {
    Moved,
    New,
    Gone,
}

/// How many entries lie behind the end of what was agreed on.
pub fn beyond_the_end(language: Language, entries: usize) -> String {
    in_language!(language, beyond_the_end(entries))
}

/// When the entries of a group are planned now, and were: "12 terminów, pierwszy: wt. 3 marca zamiast pt. 5 marca".
pub fn group_days(language: Language, group: &ChangeGroup) -> String {
    let first = change_days(language, group.first);
    if group.rest.is_empty() { first } else { in_language!(language, dates_first(group.rest.len() + 1, &first)) }
}

/// On which day an entry is planned now, and was: "wt. 3 marca zamiast pt. 5 marca".
pub fn change_days(language: Language, change: &Change) -> String {
    match change.what {
        Changed::Moved { from, to, .. } => {
            in_language!(language, in_place_of(&date_short(language, to), &date_short(language, from)))
        }
        Changed::New { day, .. } | Changed::Gone { day, .. } => date_short(language, day),
    }
}

/// Why an entry moves, comes or goes, in one sentence.
pub fn why_changed(language: Language, what: &Changed) -> String {
    match what {
        Changed::Moved { why, .. } => why_moved(language, *why).to_owned(),
        Changed::New { why, .. } => why_new(language, *why).to_owned(),
        Changed::Gone { why, .. } => why_gone(language, why),
    }
}

/// Why an entry lies on another day.
pub fn why_moved(language: Language, why: WhyMoved) -> &'static str {
    in_language!(language, why_moved(why))
}

/// Why an entry is new.
pub fn why_new(language: Language, why: WhyNew) -> &'static str {
    in_language!(language, why_new(why))
}

/// Why an entry is no longer planned.
pub fn why_gone(language: Language, why: &WhyGone) -> String {
    match why {
        WhyGone::LeftUndone(reason) => calendar::undone_reason(language, reason),
        other => in_language!(language, why_gone(other)).to_owned(),
    }
}

/// What a changed plan spares, in two sentences.
pub fn gain(language: Language, gain: Gain) -> String {
    format!(
        "{} {}",
        in_language!(language, visits_spared(gain.visits)),
        in_language!(language, time_spared(gain.minutes))
    )
}

/// How many changes wait to be accepted.
pub fn waiting(language: Language, changes: usize) -> String {
    in_language!(language, waiting(changes))
}

/// What has just happened, for the line that says so.
pub fn notice(language: Language, notice: &Notice) -> String {
    match notice {
        Notice::Done(done) => match done {
            Action::Ticked { task, day, .. } => {
                in_language!(language, ticked(task.name(language), &date_short(language, *day)))
            }
            Action::TickedAll(entries) => in_language!(language, ticked_all(*entries)),
            Action::Skipped { task, .. } => in_language!(language, skipped(task.name(language))),
            Action::Moved { task, to, .. } => {
                in_language!(language, moved(task.name(language), &date_short(language, *to)))
            }
            Action::Reopened { task, .. } => in_language!(language, reopened(task.name(language))),
            Action::Applied(changes) => in_language!(language, applied(*changes)),
            Action::TookOver(taken) => import::taken_over(language, *taken),
            other => in_language!(language, saved(&action(language, other))),
        },
        Notice::Undone(done) => in_language!(language, undone_action(&action(language, done))),
        Notice::Redone(done) => in_language!(language, redone_action(&action(language, done))),
        Notice::Learned { kind, before, after } => {
            let name = service_book::incident_kind(language, *kind);
            let [was, is] =
                [before, after].map(|known| decimal(language, f64::from(known.in_a_hundred_years) / 100.0, 2));
            let tier = advice::tier_name(language, after.advised);
            in_language!(language, learned(name, &was, &is, tier, before.advised == after.advised))
        }
        Notice::NotThere { task, day, why } => {
            let why = why_not_there(language, *why);
            in_language!(language, not_there(task.name(language), &date_short(language, *day), why))
        }
        Notice::NoDayBeside { task, later, why } => {
            in_language!(language, no_day_beside(task.name(language), *later, why_not_there(language, *why)))
        }
    }
}

/// What was done, as the object of "undo" and "redo": "odhaczenie: Test odtworzenia, wt. 3 marca".
pub fn action(language: Language, action: &Action) -> String {
    match action {
        Action::Ticked { task, day, .. } => {
            in_language!(language, action_ticked(task.name(language), &date_short(language, *day)))
        }
        Action::TickedAll(entries) => in_language!(language, action_ticked_all(*entries)),
        Action::Skipped { task, .. } => in_language!(language, action_skipped(task.name(language))),
        Action::Moved { task, to, .. } => {
            in_language!(language, action_moved(task.name(language), &date_short(language, *to)))
        }
        Action::Reopened { task, .. } => in_language!(language, action_reopened(task.name(language))),
        Action::AddedTask(task) => in_language!(language, action_of_task(TaskAction::Added, task.name(language))),
        Action::ChangedTask(task) => in_language!(language, action_of_task(TaskAction::Changed, task.name(language))),
        Action::SwitchedOff(task) => {
            in_language!(language, action_of_task(TaskAction::SwitchedOff, task.name(language)))
        }
        Action::SwitchedOn(task) => in_language!(language, action_of_task(TaskAction::SwitchedOn, task.name(language))),
        Action::TookSuggestion(work) => {
            let name = service_book::suggested_work(language, *work);
            in_language!(language, action_of_task(TaskAction::TookSuggestion, &name))
        }
        Action::DismissedSuggestion(work) => {
            let name = service_book::suggested_work(language, *work);
            in_language!(language, action_of_task(TaskAction::DismissedSuggestion, &name))
        }
        Action::WroteText(key) => in_language!(language, action_wrote_text(super::papers::text_name(language, *key))),
        Action::Wrote(kind) => in_language!(language, action_wrote(service_book::statement_kind(language, *kind))),
        Action::Corrected(number) => in_language!(language, action_corrected(*number)),
        Action::Withdrew(number) => in_language!(language, action_withdrew(*number)),
        Action::Restored(number) => in_language!(language, action_restored(*number)),
        Action::Applied(_) => in_language!(language, plain_actions()).applied.to_owned(),
        Action::TookOver(_) => import::action(language).to_owned(),
        Action::ChangedPreferences => in_language!(language, plain_actions()).changed_preferences.to_owned(),
        Action::ChoseCalendarStart => in_language!(language, plain_actions()).chose_calendar_start.to_owned(),
        Action::ChoseVariant => in_language!(language, plain_actions()).chose_variant.to_owned(),
    }
}

/// What can be done to a task as a whole.
#[derive(Clone, Copy)]
enum TaskAction {
    Added,
    Changed,
    SwitchedOff,
    SwitchedOn,
    TookSuggestion,
    DismissedSuggestion,
}

/// Names of actions that say all by themselves.
struct PlainActions {
    applied: &'static str,
    changed_preferences: &'static str,
    chose_calendar_start: &'static str,
    chose_variant: &'static str,
}

/// "Undo" with what will be undone.
pub fn undo(language: Language, done: &Action) -> String {
    in_language!(language, undo(&action(language, done)))
}

/// "Redo" with what will be done again.
pub fn redo(language: Language, done: &Action) -> String {
    in_language!(language, redo(&action(language, done)))
}

/// What keeps an entry from a day, as the end of a sentence: "trwa okres ochronny".
pub fn why_not_there(language: Language, why: WhyNotThere) -> &'static str {
    in_language!(language, why_not_there(why))
}

/// What it would take, as a heading.
pub fn remedy(language: Language, remedy: Remedy) -> &'static str {
    in_language!(language, remedy(remedy))
}

/// Why that is missing, in one sentence.
pub fn remedy_more(language: Language, remedy: Remedy) -> &'static str {
    in_language!(language, remedy_more(remedy))
}

/// What risk costs in a year: "ok. 340 zł rocznie".
pub fn a_year(language: Language, amount: Money) -> String {
    in_language!(language, a_year(&money(language, amount)))
}

/// How often and how long a task is left out, what the risk that stays costs, and what it would take for this one.
pub fn undone(language: Language, plan: &CalendarPlan, undone: &LeftUndone) -> String {
    let mut parts = Vec::new();
    if undone.times > 0 {
        parts.push(in_language!(language, times(undone.times, &hours_minutes(language, undone.minutes))));
    }
    if let Some(amount) = plan.loss_a_year(undone) {
        parts.push(in_language!(language, risk_stays(&a_year(language, amount))));
    }
    if let Some(missing) = undone.missing_min.filter(|missing| *missing > 0) {
        let in_visit = undone.reason == UndoneReason::VisitFull;
        parts.push(in_language!(language, missing(&hours_minutes(language, missing), in_visit)));
    }
    match undone.reason {
        // What it would take says the same.
        UndoneReason::BeyondTier
        | UndoneReason::OverBudget
        | UndoneReason::VisitFull
        | UndoneReason::Impossible(Cause::Freeze) => {}
        _ => parts.push(calendar::undone_reason(language, &undone.reason)),
    }
    parts.join(" ")
}

/// In one line, how much stays undone, and the greatest loss that this leaves.
pub fn undone_in_short(language: Language, plan: &CalendarPlan) -> String {
    let greatest = plan.left_undone.iter().filter_map(|undone| plan.loss_a_year(undone)).max();
    let greatest = greatest.map(|amount| a_year(language, amount));
    in_language!(language, undone_in_short(plan.left_undone.len(), greatest.as_deref()))
}
