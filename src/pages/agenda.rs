//! The calendar as a list of visits, with the file to take along and what the plan leaves undone.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use planner::Language;
use planner::calendar::{CalendarPlan, LeftUndone, MonthLoad, Performer, SitePeak, UndoneReason, Visit};
use planner::model::{Month, Msg, Page};
use planner::text::{self, advice, calendar};
use yew::prelude::*;

use crate::components::{Same, Surroundings, calendar_views, icon, key, use_surroundings, visits_of_day};
use crate::route::address;
use crate::shell::input;
use crate::text::preferences::PreferenceWords;
use crate::text::{Words, capitalised};

/// This many months stand open; the later ones are folded.
const OPEN_MONTHS: usize = 3;

/// This many lines of what is left undone stand open.
const OPEN_UNDONE: usize = 5;

/// What the list of visits shows.
#[derive(Properties, PartialEq)]
pub(crate) struct AgendaPageProps {
    pub(crate) plan: Same<CalendarPlan>,
    pub(crate) today: NaiveDate,
    /// Whether exported items have times of day.
    pub(crate) timed: bool,
    /// The file was asked for.
    pub(crate) asked_for_file: Callback<()>,
}

/// The list of visits.
#[component]
pub(crate) fn AgendaPage(props: &AgendaPageProps) -> Html {
    let surroundings = use_surroundings();
    let words = surroundings.words();
    html! {
        <div class="stack stack-xl">
            <div class="stack">
                <div class="row between">
                    <h1 tabindex="-1">{ words.calendar_title }</h1>
                    { calendar_views(Page::Agenda, Month::of(props.today), words) }
                </div>
                { in_short(&props.plan, &surroundings) }
            </div>
            <div class="split agenda">
                <aside class="stack stack-l" aria-label={words.your_calendar}>
                    { export_card(props, &surroundings) }
                </aside>
                <div class="stack stack-l">
                    { months(props, &surroundings) }
                </div>
            </div>
            { left_undone(&props.plan, &surroundings) }
            { routine(&props.plan, &surroundings) }
            { on_event(&props.plan, &surroundings) }
            { assumptions(&props.plan, &surroundings) }
        </div>
    }
}

/// For which tier and span the plan is.
fn in_short(plan: &CalendarPlan, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    html! {
        <p class="muted">
            { key(plan.tier) }{ " " }{ capitalised(advice::tier_name(language, plan.tier)) }{ ", " }
            { advice::care_name(language, plan.care) }{ " · " }
            { text::date_range(language, plan.from, plan.to) }{ " · " }
            { (words.visits)(plan.visits.len()) }{ " · " }
            <a href={address(Page::Advice)}>{ words.change_tier }</a>
        </p>
    }
}

fn export_card(props: &AgendaPageProps, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    let dispatch = surroundings.dispatch.clone();
    let timed = Callback::from(move |event: Event| dispatch.emit(Msg::ChoseTimedExport(input::ticked(&event))));
    html! {
        <div class="card stack">
            <h2>{ words.your_calendar }</h2>
            <p class="small">{ words.ical_more }</p>
            <label class="check">
                <input type="checkbox" id="timed-export" checked={props.timed} onchange={timed}/>
                <span>{ words.timed_export }</span>
            </label>
            <p>
                <button class="btn" type="button" id="download-ical" onclick={props.asked_for_file.reform(|_| ())}>
                    { icon("save") }{ words.download_ical }
                </button>
            </p>
            <p><a href={address(Page::Preferences)}>{ PreferenceWords::of(surroundings.language).title }</a></p>
        </div>
    }
}

fn months(props: &AgendaPageProps, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    let mut by_month: BTreeMap<Month, Vec<&Visit>> = BTreeMap::new();
    for visit in &props.plan.visits {
        by_month.entry(Month::of(visit.day)).or_default().push(visit);
    }
    if by_month.is_empty() {
        return html! { <p>{ words.no_visits }</p> };
    }
    html! {
        for (at, (month, visits)) in by_month.into_iter().enumerate() {
            <div key={month.first().to_string()} class="stack">
                { month_of_visits(at, month, &visits, props, surroundings) }
            </div>
        }
    }
}

fn month_of_visits(
    at: usize,
    month: Month,
    visits: &[&Visit],
    props: &AgendaPageProps,
    surroundings: &Surroundings,
) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let name = capitalised(&text::month_year(language, month.first()));
    let content = html! {
        <div class="stack stack-l">
            <p class="meta">{ load(&props.plan, month, surroundings) }</p>
            { days(props, visits, month, surroundings) }
        </div>
    };
    if at < OPEN_MONTHS {
        html! { <><h2>{ name }</h2>{ content }</> }
    } else {
        html! {
            <details class="month">
                <summary><h2>{ name }</h2><span class="muted">{ (words.visits)(visits.len()) }</span></summary>
                { content }
            </details>
        }
    }
}

/// "Technik 5 h 15 min z 6 h", for each performer with anything to do or to give.
fn load(plan: &CalendarPlan, month: Month, surroundings: &Surroundings) -> Html {
    let month = planner::calendar::Month::of(month.first());
    html! {
        for performer in Performer::ALL {
            if let Some(load) = plan.load.get(&(performer, month)) {
                <span class="nowrap" key={performer.code()}>{ load_of(performer, load, surroundings) }</span>
            }
        }
    }
}

fn load_of(performer: Performer, load: &MonthLoad, surroundings: &Surroundings) -> String {
    let language = surroundings.language;
    (surroundings.words().load)(
        calendar::performer(language, performer),
        &text::hours_minutes(language, load.planned),
        &text::hours_minutes(language, load.budget),
    )
}

/// The days of a month with their visits, and the protected periods that begin in it, in order.
fn days(props: &AgendaPageProps, visits: &[&Visit], month: Month, surroundings: &Surroundings) -> Html {
    let mut by_day: BTreeMap<NaiveDate, Vec<&Visit>> = BTreeMap::new();
    for visit in visits.iter().copied() {
        by_day.entry(visit.day).or_default().push(visit);
    }
    let mut peaks: Vec<&SitePeak> = Vec::new();
    for peak in props.plan.peaks.iter().filter(|peak| Month::of(peak.freeze.first) == month) {
        let place = peaks.partition_point(|other| other.freeze.first <= peak.freeze.first);
        peaks.insert(place, peak);
    }
    let mut peaks = peaks.into_iter().peekable();
    let mut shown: Vec<Html> = Vec::new();
    for (day, visits) in by_day {
        while let Some(peak) = peaks.next_if(|peak| peak.freeze.first <= day) {
            shown.push(protected(peak, surroundings));
        }
        shown.push(visits_of_day(&props.plan, day, &visits, props.today, surroundings));
    }
    shown.extend(peaks.map(|peak| protected(peak, surroundings)));
    shown.into_iter().collect()
}

fn protected(peak: &SitePeak, surroundings: &Surroundings) -> Html {
    html! {
        <div class="banner is-hold" key={format!("{}-okres", peak.freeze.first)}>
            { icon("hold") }
            <p><b>{ surroundings.words().protected }{ "." }</b>{ " " }{ calendar::protected(surroundings.language, peak) }</p>
        </div>
    }
}

fn section(id: &'static str, heading: &'static str, content: Html) -> Html {
    html! {
        <section class="sec" aria-labelledby={id}>
            <h2 {id}>{ heading }</h2>
            { content }
        </section>
    }
}

/// What the hours do not hold, and behind a fold what only a higher tier holds.
fn left_undone(plan: &CalendarPlan, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    if plan.left_undone.is_empty() {
        return Html::default();
    }
    let (beyond, within): (Vec<&LeftUndone>, Vec<&LeftUndone>) =
        plan.left_undone.iter().partition(|undone| undone.reason == UndoneReason::BeyondTier);
    let (first, rest) = within.split_at(within.len().min(OPEN_UNDONE));
    let content = html! {
        <div class="stack">
            <p class="muted">{ words.left_undone_more }</p>
            { undone_list(first, surroundings) }
            { folded((words.more_undone)(rest.len()), rest, surroundings) }
            { folded((words.beyond_tier)(beyond.len()), &beyond, surroundings) }
        </div>
    };
    section("czego-nie", words.left_undone, content)
}

fn folded(summary: String, undone: &[&LeftUndone], surroundings: &Surroundings) -> Html {
    if undone.is_empty() {
        return Html::default();
    }
    html! { <details><summary>{ summary }</summary>{ undone_list(undone, surroundings) }</details> }
}

fn undone_list(undone: &[&LeftUndone], surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    html! {
        <ul class="list small">
            for (at, undone) in undone.iter().enumerate() {
                <li key={at}>
                    <b>{ undone.task.task().words(language).name }</b>{ " " }
                    <span class="mono muted">{ undone.task.code() }</span><br/>
                    <span class="muted">{ calendar::undone(language, undone) }</span>
                </li>
            }
        </ul>
    }
}

fn routine(plan: &CalendarPlan, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    if plan.routine.is_empty() {
        return Html::default();
    }
    let content = html! {
        <div class="stack">
            <p class="muted">{ words.routine_more }</p>
            <ul class="list small">
                for line in &plan.routine {
                    <li key={format!("{}-{}", line.task.code(), line.performer.code())}>
                        <b>{ line.task.task().words(language).name }</b><br/>
                        <span class="muted">
                            { calendar::performer(language, line.performer) }{ ", " }
                            { calendar::routine_place(language, line.place, line.minutes_a_week) }
                        </span>
                    </li>
                }
            </ul>
        </div>
    };
    section("stale", words.routine, content)
}

fn on_event(plan: &CalendarPlan, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    if plan.on_event.is_empty() {
        return Html::default();
    }
    let content = html! {
        <div class="stack">
            <p class="muted">{ words.on_event_more }</p>
            <details>
                <summary>{ (words.tasks)(plan.on_event.len()) }</summary>
                <ul class="list small">
                    for task in &plan.on_event {
                        <li key={task.code()}>
                            <b>{ task.task().words(language).name }</b><br/>
                            <span class="muted">{ task.task().words(language).why }</span>
                        </li>
                    }
                </ul>
            </details>
        </div>
    };
    section("po-zdarzeniu", words.on_event, content)
}

fn assumptions(plan: &CalendarPlan, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let content = html! {
        <ul class="list small">
            <li>{ (words.risk_is)(calendar::risk(language, plan.risk)) }</li>
            <li>{ (words.window_is)(&text::clock_time(plan.window.0), &text::clock_time(plan.window.1)) }</li>
            { assumed_owner_time(plan, words, surroundings) }
            { old_data(plan, language) }
        </ul>
    };
    section("zalozenia", words.assumptions, content)
}

/// That the data behind the ends of support should be brought up to date; nothing while they are fresh.
fn old_data(plan: &CalendarPlan, language: Language) -> Html {
    // A plan is shown from today on, so its first day is the present one as soon as it has begun.
    calendar::old_data(language, plan.from).map(|sentence| html! { <li>{ sentence }</li> }).unwrap_or_default()
}

fn assumed_owner_time(plan: &CalendarPlan, words: &Words, surroundings: &Surroundings) -> Html {
    match plan.assumed_owner_minutes {
        Some(minutes) => {
            html! { <li>{ (words.owner_time_assumed)(&text::hours_minutes(surroundings.language, minutes)) }</li> }
        }
        None => Html::default(),
    }
}
