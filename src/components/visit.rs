//! One visit: who comes when, what is done and why it is there, and what became of it.

use chrono::{Datelike, NaiveDate};
use planner::calendar::{CalendarPlan, ClosedEntry, Closing, DayEntry, DayWork, Entry, OccurrenceId, Performer, Visit};
use planner::model::Msg;
use planner::text::{self, calendar};
use yew::prelude::*;

use super::{EntryActions, Same, Surroundings, icon, stepped_by_key, use_surroundings};
use crate::shell::focus;
use crate::text::capitalised;
use crate::text::replanning::ReplanningWords;

/// The drawing that stands for a performer.
pub(crate) fn performer_icon(performer: Performer) -> &'static str {
    match performer {
        Performer::Technician => "tool",
        Performer::Owner => "me",
    }
}

/// A day of the agenda with its visits.
pub(crate) fn day_of_visits(
    plan: &Same<CalendarPlan>,
    works: &[DayWork],
    today: NaiveDate,
    surroundings: &Surroundings,
) -> Html {
    let Some(day) = works.first().map(|work| work.day) else { return Html::default() };
    let (near, date) = day_names(day, today, surroundings);
    html! {
        <section class={classes!("day", (day == today).then_some("now"))} key={day.to_string()}>
            <h3>{ near }<small>{ date }</small></h3>
            <div class="stack">
                for work in works {
                    { visit_card(plan, work, "h4", today, surroundings) }
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
    plan: &Same<CalendarPlan>,
    work: &DayWork,
    heading: &'static str,
    today: NaiveDate,
    surroundings: &Surroundings,
) -> Html {
    let language = surroundings.language;
    let words = ReplanningWords::of(language);
    let open = work.visit.map_or(0, |visit| visit.entries.len());
    let late = work.visit.is_some_and(|visit| visit.entries.iter().any(|entry| entry.overdue));
    let own = work.performer == Performer::Owner;
    let colour = match work.visit {
        None => Some("past"),
        Some(_) if late => Some("late"),
        Some(_) => own.then_some("own"),
    };
    let title = work.visit.map_or_else(|| words.all_closed.to_owned(), |visit| calendar::visit_title(language, visit));
    let all_done = surroundings.tell(Msg::TickedVisit { day: work.day, performer: work.performer });
    html! {
        <article key={format!("{}-{}", work.day, work.performer.code())} class={classes!("visit", "stack", "stack-s", colour)}>
            <@{heading}>{ title }</@>
            { circumstances(plan, work, late, surroundings) }
            <ul class="tasks">
                for entry in work.entries() {
                    { match entry {
                        DayEntry::Open(entry) => open_entry(plan, work, entry, today, surroundings),
                        DayEntry::Closed(entry) => closed_entry(entry, surroundings),
                    } }
                }
            </ul>
            if open > 1 && work.whole {
                <p>
                    <button class="btn btn-2" type="button" onclick={all_done}>{ icon("ok") }{ words.tick_visit }</button>
                </p>
            }
        </article>
    }
}

/// Who, how long, and in which hours.
fn circumstances(plan: &CalendarPlan, work: &DayWork, late: bool, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let open = work.visit.map_or(0, |visit| visit.minutes);
    let closed: u32 = work.closed.iter().map(|entry| entry.minutes).sum();
    let needs_window = work.visit.is_some_and(|visit| visit.entries.iter().any(|entry| entry.in_window));
    let (from, to) = plan.window;
    html! {
        <p class="meta">
            { circumstance(performer_icon(work.performer), calendar::performer(language, work.performer).to_owned()) }
            { circumstance("time", text::hours_minutes(language, open + closed)) }
            if needs_window {
                { circumstance("cal", (words.window)(&text::clock_time(from), &text::clock_time(to))) }
            }
            if plan.protected(work.day).is_some() {
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

/// An entry that is still to be done: its box, its reasons, and what else can be done with it.
fn open_entry(
    plan: &Same<CalendarPlan>,
    work: &DayWork,
    entry: &Entry,
    today: NaiveDate,
    surroundings: &Surroundings,
) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let id = focus::entry_id(&entry.id);
    let tick = surroundings.tell(Msg::TickedOccurrence { id: entry.id.clone(), day: work.day });
    let keyed = {
        let (id, dispatch) = (entry.id.clone(), surroundings.dispatch.clone());
        Callback::from(move |event: KeyboardEvent| {
            if let Some(msg) = stepped_by_key(&id, &event) {
                dispatch.emit(msg);
            }
        })
    };
    html! {
        <li key={id.clone()} id={id.clone()} onkeydown={keyed}>
            <label class="check">
                <input type="checkbox" checked={false} onchange={tick}/>
                <span>
                    <span class="tn">{ calendar::entry_title(language, entry) }</span>{ " " }
                    <small class="mono">{ entry.task.code() }</small>
                    if entry.together {
                        { " " }<small>{ words.together }</small>
                    }
                </span>
                <small class="nowrap">{ text::hours_minutes(language, entry.minutes) }</small>
            </label>
            <div class="acts">
                <Reasons plan={plan.clone()} id={entry.id.clone()} day={work.day}/>
                <EntryActions plan={plan.clone()} id={entry.id.clone()} task={entry.task.clone()}
                    minutes={entry.minutes} performer={work.performer} day={work.day} {today}/>
            </div>
        </li>
    }
}

/// An entry that is done or skipped, and the way back.
fn closed_entry(entry: &ClosedEntry, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let words = ReplanningWords::of(language);
    let id = focus::entry_id(&entry.id);
    let title = calendar::task_title(language, &entry.task, entry.part);
    let reopen = Msg::ReopenedOccurrence(entry.id.clone());
    let box_name = match entry.closing {
        Closing::Done(day) => (words.done_on)(&text::date_short(language, day)),
        Closing::Skipped => words.skipped.to_owned(),
    };
    html! {
        <li key={id.clone()} id={id.clone()} class="closed">
            <p class="check">
                { icon(if entry.closing == Closing::Skipped { "skip" } else { "ok" }) }
                <span><s class="tn">{ &title }</s>{ " " }<small class="mono">{ entry.task.code() }</small><br/>
                    <small>{ box_name }</small></span>
                <button class="btn btn-3" type="button" aria-label={format!("{}: {title}", words.undo)}
                    onclick={surroundings.tell(reopen)}>{ words.undo }</button>
            </p>
        </li>
    }
}

/// Which entry.
#[derive(Properties, PartialEq)]
struct ReasonsProps {
    plan: Same<CalendarPlan>,
    id: OccurrenceId,
    day: NaiveDate,
}

/// Why an entry is there, behind a button. Dozens of entries stand on a page, so the words are made when they are read,
/// and the element `details` with the hidden parts that browsers put into it would weigh more than the entry.
#[component]
fn Reasons(props: &ReasonsProps) -> Html {
    let surroundings = use_surroundings();
    let language = surroundings.language;
    let open = use_state(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_| open.set(!*open))
    };
    let plan = &props.plan;
    let of_day = plan.late.iter().chain(&plan.visits).filter(|visit| visit.day == props.day);
    let mut entries = of_day.flat_map(|visit| visit.entries.iter().map(move |entry| (visit, entry)));
    html! {
        <>
            <button class="reasons" type="button" aria-expanded={open.to_string()} onclick={toggle}>
                { calendar::labels(language).why }
            </button>
            if *open {
                if let Some((visit, entry)) = entries.find(|(_, entry)| entry.id == props.id) {
                    { reasons(plan, visit, entry, &surroundings) }
                }
            }
        </>
    }
}

fn reasons(plan: &CalendarPlan, visit: &Visit, entry: &Entry, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let labels = calendar::labels(language);
    html! {
        <div class="stack stack-s">
            <p>{ calendar::why_of_task(language, entry) }</p>
            // A day that has passed is explained by nothing but the plan of that time.
            if visit.day >= plan.from {
                <p><b>{ labels.why_day }{ ": " }</b>{ calendar::why_day(language, plan, visit, entry) }</p>
            }
            if !entry.task.what(language).is_empty() {
                <p><b>{ words.what_is_done }{ ": " }</b>{ entry.task.what(language) }</p>
            }
            if !entry.task.checklist(language).is_empty() {
                <p><b>{ labels.verify }{ ": " }</b>{ entry.task.checklist(language).join(" ") }</p>
            }
            <p class="muted"><b>{ labels.source }{ ": " }</b>{ calendar::entry_source(language, entry) }</p>
        </div>
    }
}
