//! The calendar as a list of visits, what is late first, with the file to take along.

use chrono::NaiveDate;
use planner::Language;
use planner::calendar::{CalendarPlan, DayWork, MonthLoad, Performer, SitePeak};
use planner::model::{Month, Msg, Page};
use planner::text::{self, advice, calendar, replanning};
use yew::prelude::*;

use crate::components::{
    Same, Surroundings, calendar_views, changes_banner, day_of_visits, icon, key, use_surroundings,
};
use crate::route::address;
use crate::shell::input;
use crate::text::preferences::PreferenceWords;
use crate::text::replanning::ReplanningWords;
use crate::text::{Words, capitalised};

/// This many months stand open; the later ones are folded.
const OPEN_MONTHS: usize = 3;

/// What the list of visits shows.
#[derive(Properties, PartialEq)]
pub(crate) struct AgendaPageProps {
    pub(crate) plan: Same<CalendarPlan>,
    pub(crate) today: NaiveDate,
    /// How many changes wait to be accepted.
    pub(crate) waiting: usize,
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
    let works = props.plan.work_by_day();
    html! {
        <div class="stack stack-xl">
            <div class="stack">
                <div class="row between">
                    <h1 tabindex="-1">{ words.calendar_title }</h1>
                    { calendar_views(Page::Agenda, Month::of(props.today), words) }
                </div>
                { in_short(&props.plan, &surroundings) }
                { changes_banner(props.waiting, &surroundings) }
            </div>
            { late(&works, props, &surroundings) }
            <div class="split agenda">
                <aside class="stack stack-l" aria-label={words.your_calendar}>
                    { export_card(props, &surroundings) }
                </aside>
                <div class="stack stack-l">
                    { closed_lately(&works, props, &surroundings) }
                    { months(&works, props, &surroundings) }
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
            <a href={address(Page::Advice)}>{ words.change_tier }</a>{ " · " }
            <a href={address(Page::Changes)}>{ ReplanningWords::of(language).plan_anew }</a>
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

/// What is late, first of all.
fn late(works: &[DayWork], props: &AgendaPageProps, surroundings: &Surroundings) -> Html {
    let words = ReplanningWords::of(surroundings.language);
    let late: Vec<&DayWork> = works.iter().filter(|work| work.day < props.today && work.visit.is_some()).collect();
    if late.is_empty() {
        return Html::default();
    }
    html! {
        <section class="stack stack-l" aria-labelledby="po-terminie">
            <div class="stack stack-s">
                <h2 id="po-terminie">{ words.late }</h2>
                <p class="muted">{ words.late_more }</p>
                <p>
                    <button class="btn btn-2" type="button" onclick={surroundings.tell(Msg::TickedAllLate)}>
                        { icon("ok") }{ words.tick_late }
                    </button>
                </p>
            </div>
            { by_day(&late, props, surroundings) }
        </section>
    }
}

/// What was closed on days that have passed, behind a fold.
fn closed_lately(works: &[DayWork], props: &AgendaPageProps, surroundings: &Surroundings) -> Html {
    let words = ReplanningWords::of(surroundings.language);
    let closed: Vec<&DayWork> = works.iter().filter(|work| work.day < props.today && work.visit.is_none()).collect();
    let entries: usize = closed.iter().map(|work| work.closed.len()).sum();
    if entries == 0 {
        return Html::default();
    }
    html! {
        <details class="month">
            <summary>{ (words.closed_lately)(entries) }</summary>
            <div class="stack stack-l">{ by_day(&closed, props, surroundings) }</div>
        </details>
    }
}

fn by_day(works: &[&DayWork], props: &AgendaPageProps, surroundings: &Surroundings) -> Html {
    html! {
        for of_day in works.chunk_by(|one, other| one.day == other.day) {
            { day_of_visits(&props.plan, of_day, props.today, surroundings) }
        }
    }
}

fn months(works: &[DayWork], props: &AgendaPageProps, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    let ahead: Vec<&DayWork> = works.iter().filter(|work| work.day >= props.today).collect();
    if ahead.is_empty() {
        return html! { <p>{ words.no_visits }</p> };
    }
    html! {
        for (at, works) in ahead.chunk_by(|one, other| Month::of(one.day) == Month::of(other.day)).enumerate() {
            <div key={at} class="stack">
                { month_of_visits(at, works, props, surroundings) }
            </div>
        }
    }
}

fn month_of_visits(at: usize, works: &[&DayWork], props: &AgendaPageProps, surroundings: &Surroundings) -> Html {
    let Some(month) = works.first().map(|work| Month::of(work.day)) else { return Html::default() };
    let visits = works.iter().filter(|work| work.visit.is_some()).count();
    let (words, language) = (surroundings.words(), surroundings.language);
    let name = capitalised(&text::month_year(language, month.first()));
    let content = html! {
        <div class="stack stack-l">
            <p class="meta">{ load(&props.plan, month, surroundings) }</p>
            { days(props, works, month, surroundings) }
        </div>
    };
    if at < OPEN_MONTHS {
        html! { <><h2>{ name }</h2>{ content }</> }
    } else {
        html! {
            <details class="month">
                <summary><h2>{ name }</h2><span class="muted">{ (words.visits)(visits) }</span></summary>
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
        &text::hours_minutes(language, load.total()),
        &text::hours_minutes(language, load.budget),
    )
}

/// The days of a month with their visits, and the protected periods that begin in it, in order.
fn days(props: &AgendaPageProps, works: &[&DayWork], month: Month, surroundings: &Surroundings) -> Html {
    let mut peaks: Vec<&SitePeak> = Vec::new();
    for peak in props.plan.peaks.iter().filter(|peak| Month::of(peak.freeze.first) == month) {
        let place = peaks.partition_point(|other| other.freeze.first <= peak.freeze.first);
        peaks.insert(place, peak);
    }
    let mut peaks = peaks.into_iter().peekable();
    let mut shown: Vec<Html> = Vec::new();
    for of_day in works.chunk_by(|one, other| one.day == other.day) {
        while let Some(peak) = peaks.next_if(|peak| of_day.iter().any(|work| peak.freeze.first <= work.day)) {
            shown.push(protected(peak, surroundings));
        }
        shown.push(day_of_visits(&props.plan, of_day, props.today, surroundings));
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

/// In one line what the plan does not hold, with the way to what it would take.
fn left_undone(plan: &CalendarPlan, surroundings: &Surroundings) -> Html {
    if plan.left_undone.is_empty() {
        return Html::default();
    }
    let content = html! {
        <p>
            { replanning::undone_in_short(surroundings.language, plan) }{ " " }
            <a href={address(Page::Hours)}>{ ReplanningWords::of(surroundings.language).see_undone }</a>
        </p>
    };
    section("czego-nie", surroundings.words().left_undone, content)
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
                        <b>{ line.task.name(language) }</b><br/>
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
