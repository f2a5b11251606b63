//! One visit: who comes when, what is done, and why it is there.

use chrono::{Datelike, NaiveDate};
use planner::Language;
use planner::calendar::{CalendarPlan, Entry, Performer, Visit};
use planner::text::{self, calendar};
use yew::prelude::*;

use super::{Surroundings, icon};
use crate::text::{Words, capitalised};

/// The drawing that stands for a performer.
pub(crate) fn performer_icon(performer: Performer) -> &'static str {
    match performer {
        Performer::Technician => "tool",
        Performer::Owner => "me",
    }
}

/// A day of the agenda with its visits.
pub(crate) fn visits_of_day(
    plan: &CalendarPlan,
    day: NaiveDate,
    visits: &[&Visit],
    today: NaiveDate,
    surroundings: &Surroundings,
) -> Html {
    let (near, date) = day_names(day, today, surroundings);
    html! {
        <section class={classes!("day", (day == today).then_some("now"))} key={day.to_string()}>
            <h3>{ near }<small>{ date }</small></h3>
            <div class="stack">
                for visit in visits.iter().copied() {
                    { visit_card(plan, visit, "h4", surroundings) }
                }
            </div>
        </section>
    }
}

/// A day as people say it: today, tomorrow, a weekday; and its date.
fn day_names(day: NaiveDate, today: NaiveDate, surroundings: &Surroundings) -> (String, String) {
    let (words, language) = (surroundings.words(), surroundings.language);
    let weekday = text::weekday(language, day.weekday());
    let date = format!("{}\u{a0}{}", day.day(), text::month_in_date(language, day));
    match (day - today).num_days() {
        0 => (words.today.to_owned(), format!("{weekday} {date}")),
        1 => (words.tomorrow.to_owned(), format!("{weekday} {date}")),
        _ => (capitalised(weekday), date),
    }
}

/// A visit with its work, below a heading of the level before `heading`.
pub(crate) fn visit_card(
    plan: &CalendarPlan,
    visit: &Visit,
    heading: &'static str,
    surroundings: &Surroundings,
) -> Html {
    let language = surroundings.language;
    let late = visit.entries.iter().any(|entry| entry.overdue);
    let own = visit.performer == Performer::Owner;
    html! {
        <article key={format!("{}-{}", visit.day, visit.performer.code())}
            class={classes!("visit", "stack", "stack-s", late.then_some("late"), (own && !late).then_some("own"))}>
            <@{heading}>{ calendar::visit_title(language, visit) }</@>
            { circumstances(plan, visit, late, surroundings) }
            <ul class="tasks">
                for entry in &visit.entries {
                    { task(plan, visit, entry, surroundings) }
                }
            </ul>
        </article>
    }
}

/// Who, how long, and in which hours.
fn circumstances(plan: &CalendarPlan, visit: &Visit, late: bool, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let needs_window = visit.entries.iter().any(|entry| entry.in_window);
    let (from, to) = plan.window;
    html! {
        <p class="meta">
            { circumstance(performer_icon(visit.performer), calendar::performer(language, visit.performer).to_owned()) }
            { circumstance("time", text::hours_minutes(language, visit.minutes)) }
            if needs_window {
                { circumstance("cal", (words.window)(&text::clock_time(from), &text::clock_time(to))) }
            }
            if plan.protected(visit.day).is_some() {
                { circumstance("hold", words.allowed_in_freeze.to_owned()) }
            }
            if late {
                { circumstance("warn", words.overdue.to_owned()) }
            }
        </p>
    }
}

fn circumstance(drawing: &'static str, what: String) -> Html {
    html! { <span class="nowrap">{ icon(drawing) }{ " " }{ what }</span> }
}

fn task(plan: &CalendarPlan, visit: &Visit, entry: &Entry, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    html! {
        <li key={entry.id.to_string()}>
            <p class="task">
                <span>
                    { calendar::entry_title(language, entry) }{ " " }
                    <small class="mono muted">{ entry.task.code() }</small>
                    if entry.together {
                        { " " }<small class="muted">{ words.together }</small>
                    }
                </span>
                <small class="nowrap muted">{ text::hours_minutes(language, entry.minutes) }</small>
            </p>
            <details>
                <summary>{ calendar::labels(language).why }</summary>
                { reasons(plan, visit, entry, language, words) }
            </details>
        </li>
    }
}

fn reasons(plan: &CalendarPlan, visit: &Visit, entry: &Entry, language: Language, words: &Words) -> Html {
    let task = entry.task.task();
    let said = task.words(language);
    let labels = calendar::labels(language);
    html! {
        <div class="stack stack-s">
            <p>{ calendar::why(language, &entry.why) }{ " " }{ said.why }</p>
            <p><b>{ labels.why_day }{ ": " }</b>{ calendar::why_day(language, plan, visit, entry) }</p>
            <p><b>{ words.what_is_done }{ ": " }</b>{ said.what }</p>
            <p><b>{ labels.verify }{ ": " }</b>{ said.verify }</p>
            <p class="muted"><b>{ labels.source }{ ": " }</b>{ calendar::entry_source(language, entry) }</p>
        </div>
    }
}
