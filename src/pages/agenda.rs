//! The calendar as a list of visits, what is late first, with the file to take along.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};
use planner::Language;
use planner::calendar::views::{Agenda, Seen, View, step};
use planner::calendar::{CalendarPlan, DayWork, MonthLoad, Performer, SitePeak};
use planner::model::{Month, Msg, Page};
use planner::text::{self, advice, calendar, replanning};
use yew::prelude::*;

use crate::components::{Below, Fold, Head, Same, Surroundings, day_of_visits, holidays, icon, key, use_surroundings};
use crate::route::address;
use crate::text::calendar_files::CalendarFileWords;
use crate::text::preferences::PreferenceWords;
use crate::text::replanning::ReplanningWords;
use crate::text::views::ViewWords;
use crate::text::{Words, capitalised};

/// Days of what is late are shown until so much work is seen; the rest is asked for.
const LATE_WORK: usize = 10;

/// Months stand open until so much open work is seen; the later ones are folded.
const OPEN_WORK: usize = 24;

/// So many months ahead have a fold of their own.
const NEAR_MONTHS: usize = 12;

/// What the list of visits shows.
#[derive(Properties, PartialEq)]
pub(crate) struct AgendaPageProps {
    pub(crate) plan: Same<CalendarPlan>,
    pub(crate) view: View,
    pub(crate) today: NaiveDate,
    /// How many changes wait to be accepted.
    pub(crate) waiting: usize,
}

/// The list of visits.
#[component]
pub(crate) fn AgendaPage(props: &AgendaPageProps) -> Html {
    let surroundings = use_surroundings();
    let words = surroundings.words();
    let plan = &props.plan;
    let seen = use_memo((plan.clone(), props.view.only_filters()), |(plan, view)| plan.seen(view));
    let agenda = Agenda::of(seen.work_by_day(), props.today);
    let entries_closed: usize = agenda.closed.iter().map(|work| work.closed.len()).sum();
    let days = Days { plan: plan.clone(), seen: seen.clone().into(), today: props.today };
    let head = Head {
        page: Page::Agenda,
        month: Month::of(props.today),
        plan,
        view: &props.view,
        today: props.today,
        waiting: props.waiting,
        any: !agenda.is_empty(),
    };
    html! {
        <div class="stack stack-xl">
            { head.html(words.calendar_title, in_short(plan, &surroundings), Html::default(), &surroundings) }
            if !agenda.late.is_empty() {
                <LateWork days={days.clone()}/>
            }
            <div class="split agenda">
                <div class="stack stack-l">
                    if entries_closed > 0 {
                        { closed(entries_closed, &days, &surroundings) }
                    }
                    { near(&agenda, props, &surroundings) }
                    { later(&agenda, &days, &surroundings) }
                </div>
                <aside class="stack stack-l" aria-label={words.your_calendar}>
                    { export_card(&surroundings) }
                </aside>
            </div>
            <Below>
                { left_undone(plan, &surroundings) }
                { routine(plan, &surroundings) }
                { on_event(plan, &surroundings) }
                { assumptions(plan, &surroundings) }
            </Below>
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

fn export_card(surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    let files = CalendarFileWords::of(surroundings.language);
    html! {
        <div class="card stack">
            <h2>{ words.your_calendar }</h2>
            <p class="small">{ files.lead }</p>
            <p><a class="btn" href={address(Page::Export)}>{ icon("save") }{ words.download_ical }</a></p>
            <p><a href={address(Page::Preferences)}>{ PreferenceWords::of(surroundings.language).title }</a></p>
        </div>
    }
}

/// Which of the later months stand open.
fn open_months(agenda: &Agenda) -> Vec<bool> {
    let open = |works: &[DayWork]| -> usize {
        works.iter().filter_map(|work| work.visit).map(|visit| visit.entries.len()).sum()
    };
    let mut seen = open(&agenda.late) + open(&agenda.today) + open(&agenda.this_week);
    let months = agenda.later.iter().map(|(_, works)| {
        let before = seen;
        seen += open(works);
        before < OPEN_WORK
    });
    months.collect()
}

/// What the parts of the list are drawn from.
#[derive(Clone, PartialEq)]
struct Days {
    plan: Same<CalendarPlan>,
    seen: Same<Seen>,
    today: NaiveDate,
}

#[derive(Properties, PartialEq)]
struct LateWorkProps {
    days: Days,
}

/// What is late, first of all: the latest days, and the others when they are asked for.
#[component]
fn LateWork(props: &LateWorkProps) -> Html {
    let surroundings = use_surroundings();
    let all_shown = use_state(|| false);
    let words = ReplanningWords::of(surroundings.language);
    let Days { plan, seen, today } = &props.days;
    let agenda = Agenda::of(seen.work_by_day(), *today);
    let days: Vec<&[DayWork]> = agenda.late.chunk_by(|one, other| one.day == other.day).collect();
    let shown = if *all_shown { days.len() } else { days_until(LATE_WORK, &days) };
    let hidden = days.iter().skip(shown).flat_map(|works| works.iter()).map(|work| work.entries().len()).sum();
    let show_all = {
        let all_shown = all_shown.clone();
        Callback::from(move |_: MouseEvent| all_shown.set(true))
    };
    html! {
        <section class="stack stack-l" aria-labelledby="po-terminie">
            <div class="stack stack-s">
                <h2 id="po-terminie">{ words.late }</h2>
                <p class="muted">{ words.late_more }</p>
                if seen.is_whole() {
                    <p>
                        <button class="btn btn-2" type="button" onclick={surroundings.tell(Msg::TickedAllLate)}>
                            { icon("ok") }{ words.tick_late }
                        </button>
                    </p>
                }
            </div>
            for works in days.iter().take(shown) {
                { day_of_visits(plan, works, *today, &surroundings) }
            }
            if hidden > 0 {
                <p>
                    <button class="btn btn-2" type="button" onclick={show_all}>
                        { (ViewWords::of(surroundings.language).show_more)(hidden) }
                    </button>
                </p>
            }
        </section>
    }
}

/// How many days it takes to see so much work.
fn days_until(enough: usize, days: &[&[DayWork]]) -> usize {
    let work = days.iter().map(|works| works.iter().map(|work| work.entries().len()).sum::<usize>());
    let before = work.scan(0, |seen, work| Some(std::mem::replace(seen, *seen + work)));
    before.take_while(|seen| *seen < enough).count()
}

/// Today and the rest of the week.
fn near(agenda: &Agenda, props: &AgendaPageProps, surroundings: &Surroundings) -> Html {
    let words = ViewWords::of(surroundings.language);
    let (today, sunday) = (props.today, end_of_week(props.today));
    let of_week = days(&props.plan, &agenda.this_week, today.succ_opt().unwrap_or(today)..=sunday, today, surroundings);
    html! {
        <>
            <h2 class="hide">{ surroundings.words().today }</h2>
            if agenda.today.is_empty() {
                <p class="muted">{ words.nothing_today }</p>
            }
            { days(&props.plan, &agenda.today, today..=today, today, surroundings).into_iter().collect::<Html>() }
            if !of_week.is_empty() {
                <><h2>{ words.this_week }</h2>{ of_week.into_iter().collect::<Html>() }</>
            }
        </>
    }
}

/// What was closed on days that have passed, behind a fold.
fn closed(entries: usize, days: &Days, surroundings: &Surroundings) -> Html {
    let (days, within) = (days.clone(), surroundings.clone());
    let draw = move |()| {
        let agenda = Agenda::of(days.seen.work_by_day(), days.today);
        let of_days = agenda.closed.chunk_by(|one, other| one.day == other.day);
        let shown = of_days.map(|works| day_of_visits(&days.plan, works, days.today, &within));
        html! { <div class="stack stack-l">{ for shown }</div> }
    };
    let name = (ReplanningWords::of(surroundings.language).closed_lately)(entries);
    html! { <Fold key="zamkniete" {name} class="month" {draw}/> }
}

/// What comes after this week, month by month. What lies far ahead stands behind a fold for each of its years.
fn later(agenda: &Agenda, days: &Days, surroundings: &Surroundings) -> Html {
    let open = open_months(agenda);
    let works = agenda.later.iter().zip(open).map(|((month, works), open)| (*month, works.len(), open));
    let months: Vec<(planner::calendar::Month, usize, bool)> = works.collect();
    let (near, far) = months.split_at(months.len().min(NEAR_MONTHS));
    let years = far.chunk_by(|(one, ..), (other, ..)| one.first_day().year() == other.first_day().year());
    html! {
        <>
            { for near.iter().map(|month| fold_of_month(*month, days, surroundings)) }
            { for years.map(|months| fold_of_year(months.to_vec(), days, surroundings)) }
        </>
    }
}

fn fold_of_year(
    months: Vec<(planner::calendar::Month, usize, bool)>,
    days: &Days,
    surroundings: &Surroundings,
) -> Html {
    let year = months.first().map_or(0, |(month, ..)| month.first_day().year());
    let visits = months.iter().map(|(_, visits, _)| visits).sum();
    let (days, within) = (days.clone(), surroundings.clone());
    let draw = move |()| months.iter().map(|month| fold_of_month(*month, &days, &within)).collect::<Html>();
    html! { <Fold key={year} name={heading(year.to_string(), visits, surroundings)} class="month" {draw}/> }
}

fn fold_of_month(
    (month, visits, open): (planner::calendar::Month, usize, bool),
    days: &Days,
    surroundings: &Surroundings,
) -> Html {
    let (days, within) = (days.clone(), surroundings.clone());
    let draw = move |()| days_of_month(month, &days, &within);
    let name = capitalised(&text::month_year(surroundings.language, month.first_day()));
    html! { <Fold key={month.to_string()} name={heading(name, visits, surroundings)} class="month" {open} {draw}/> }
}

fn heading(name: String, visits: usize, surroundings: &Surroundings) -> Html {
    html! { <><h2>{ name }</h2><span class="muted">{ (surroundings.words().visits)(visits) }</span></> }
}

fn days_of_month(month: planner::calendar::Month, of: &Days, surroundings: &Surroundings) -> Html {
    let after_this_week = end_of_week(of.today).succ_opt().unwrap_or(of.today);
    let span = month.first_day().max(after_this_week)..=month.last_day();
    let works = of.seen.work_by_day().into_iter().filter(|work| span.contains(&work.day));
    let works: Vec<DayWork> = works.collect();
    html! {
        <div class="stack stack-l">
            <p class="meta">{ load(&of.plan, Month::of(month.first_day()), surroundings) }</p>
            { days(&of.plan, &works, span, of.today, surroundings).into_iter().collect::<Html>() }
        </div>
    }
}

/// The Sunday of a day's week.
fn end_of_week(day: NaiveDate) -> NaiveDate {
    step(day, "End", false).unwrap_or(day)
}

/// "Technik 5 h 15 min z 6 h", for each performer with anything to do or to give.
pub(super) fn load(plan: &CalendarPlan, month: Month, surroundings: &Surroundings) -> Html {
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

/// Some days with their holidays and visits, and the protected periods that begin in them or run on their first day where
/// that is today; in order.
fn days(
    plan: &Same<CalendarPlan>,
    works: &[DayWork],
    span: RangeInclusive<NaiveDate>,
    today: NaiveDate,
    surroundings: &Surroundings,
) -> Vec<Html> {
    let begins = |peak: &SitePeak| if peak.freeze.covers(today) { today } else { peak.freeze.first };
    let mut peaks: Vec<&SitePeak> = Vec::new();
    for peak in plan.peaks.iter().filter(|peak| span.contains(&begins(peak))) {
        let place = peaks.partition_point(|other| other.freeze.first <= peak.freeze.first);
        peaks.insert(place, peak);
    }
    let mut peaks = peaks.into_iter().peekable();
    let mut shown: Vec<Html> = Vec::new();
    shown.extend(holidays(span, surroundings));
    for of_day in works.chunk_by(|one, other| one.day == other.day) {
        while let Some(peak) = peaks.next_if(|peak| of_day.iter().any(|work| peak.freeze.first <= work.day)) {
            shown.push(protected(peak, surroundings));
        }
        shown.push(day_of_visits(plan, of_day, today, surroundings));
    }
    shown.extend(peaks.map(|peak| protected(peak, surroundings)));
    shown
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
