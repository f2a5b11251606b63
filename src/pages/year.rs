//! One year of the calendar: where the work lies, and how much of it each month holds.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};
use planner::calendar::views::{HeatDay, HeatMonth, View, YearMonth, year_heat, year_table};
use planner::calendar::{CalendarPlan, Performer, SitePeak};
use planner::model::{Month, Page, Year};
use planner::text::{self, calendar, hours_minutes};
use yew::prelude::*;

use crate::components::{Below, Fold, Head, Same, Surroundings, axis, icon, use_surroundings};
use crate::route::view_address;
use crate::text::capitalised;
use crate::text::replanning::ReplanningWords;
use crate::text::views::ViewWords;

/// What the page of a year shows.
#[derive(Properties, PartialEq)]
pub(crate) struct YearPageProps {
    pub(crate) plan: Same<CalendarPlan>,
    pub(crate) view: View,
    pub(crate) year: Year,
    pub(crate) today: NaiveDate,
    /// How many changes wait to be accepted.
    pub(crate) waiting: usize,
}

/// One year.
#[component]
pub(crate) fn YearPage(props: &YearPageProps) -> Html {
    let surroundings = use_surroundings();
    let words = ViewWords::of(surroundings.language);
    let (plan, year) = (&props.plan, props.year);
    let seen = use_memo((plan.clone(), props.view.only_filters()), |(plan, view)| plan.seen(view));
    let months = year_heat(plan, &seen.work_by_day(), year.number(), props.today);
    let figures = year_table(plan, year.number());
    let planned = figures.iter().any(|month| month.load.iter().any(|(_, load)| load.is_some()));
    // The month to which the view by month leads: the present one, where it belongs to this year.
    let this_month = Month::of(props.today);
    let month = if Year::of(this_month) == year { Some(this_month) } else { Month::new(year.number(), 1) };
    let head = Head {
        page: Page::Year(year),
        month: month.unwrap_or(this_month),
        plan,
        view: &props.view,
        today: props.today,
        waiting: props.waiting,
        any: props.view.filters() == 0 || months.iter().any(|month| month.visits > 0),
    };
    let covered = (words.plan_covers)(&text::date_range(surroundings.language, plan.from, plan.to));
    let below = html! {
        <p class="muted">
            if !planned {
                { words.year_unplanned }{ " " }
            }
            { covered }
        </p>
    };
    let (first, rest) = months.split_at(months.len() / 2);
    let draw = |month: &HeatMonth| picture(month, &props.view, &surroundings);
    html! {
        <div class="stack stack-xl">
            <div class="stack stack-l">
                { head.html(&(words.year_title)(year.number()), below, Html::default(), &surroundings) }
                { steps(props, &surroundings) }
                { legend(&surroundings) }
                <h2 class="hide">{ words.months }</h2>
                <div class="year">
                    { for first.iter().map(draw) }
                    <Below>{ for rest.iter().map(draw) }</Below>
                </div>
            </div>
            <Below>
                if planned {
                    { work_section(&figures, props, &surroundings) }
                }
                { protected_section(plan, year, &surroundings) }
            </Below>
        </div>
    }
}

fn link_to(month: &HeatMonth, view: &View) -> String {
    view_address(Page::Month(Month::of(month.month.first_day())), &view.for_another())
}

fn steps(props: &YearPageProps, surroundings: &Surroundings) -> Html {
    let words = ViewWords::of(surroundings.language);
    let kept = props.view.for_another();
    let step = |year: Option<Year>, drawing: &'static str, label: fn(i32) -> String| match year {
        Some(year) => html! {
            <a class="btn btn-2" href={view_address(Page::Year(year), &kept)} aria-label={label(year.number())}>
                { icon(drawing) }
            </a>
        },
        None => Html::default(),
    };
    let present = Year::of(Month::of(props.today));
    html! {
        <div class="row">
            { step(props.year.previous(), "back", words.previous_year) }
            <a class="btn btn-2" href={view_address(Page::Year(present), &kept)}>{ surroundings.words().today }</a>
            { step(props.year.next(), "next", words.next_year) }
        </div>
    }
}

fn legend(surroundings: &Surroundings) -> Html {
    let words = ViewWords::of(surroundings.language);
    let time = |minutes: u32| hours_minutes(surroundings.language, minutes);
    let levels = [
        ("swatch l1", (words.up_to)(&time(45))),
        ("swatch l2", (words.up_to)(&time(90))),
        ("swatch l3", (words.up_to)(&time(150))),
        ("swatch l4", (words.more_than)(&time(150))),
    ];
    html! {
        <ul class="meta tiny">
            for (class, name) in levels {
                <li key={class}><span {class}></span>{ name }</li>
            }
            for name in [words.legend_holiday, words.legend_protected, words.legend_today] {
                <li key={name}>{ name }</li>
            }
        </ul>
    }
}

/// A month as a picture, below the link that opens it.
fn picture(month: &HeatMonth, view: &View, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let name = capitalised(text::month_name(language, month.month.first_day()));
    let time = if month.minutes > 0 { hours_minutes(language, month.minutes) } else { String::new() };
    html! {
        <section class="stack stack-s of-year" key={month.month.to_string()}>
            <h3><a href={link_to(month, view)}>{ &name }</a>{ " " }<span class="tiny muted">{ &time }</span></h3>
            <div class="heat" role="img" aria-label={said(month, &name, &(words.visits)(month.visits), surroundings)}>
                for (day, blanks) in month.days.iter().zip(std::iter::once(month.blanks).chain(std::iter::repeat(0))) {
                    <i class={classes!(class_of(day), blanks_before(blanks))}>{ day.number }</i>
                }
            </div>
        </section>
    }
}

/// The class of a month's first day by how many days of its week come before it.
const fn blanks_before(blanks: u32) -> Option<&'static str> {
    match blanks {
        0 => None,
        1 => Some("b1"),
        2 => Some("b2"),
        3 => Some("b3"),
        4 => Some("b4"),
        5 => Some("b5"),
        _ => Some("b6"),
    }
}

fn class_of(day: &HeatDay) -> Classes {
    let level = match day.level {
        0 => None,
        1 => Some("h1"),
        2 => Some("h2"),
        3 => Some("h3"),
        _ => Some("h4"),
    };
    classes!(level, day.holiday.then_some("x"), day.protected.then_some("f"), day.today.then_some("n"))
}

/// What the picture of a month shows, for the ear.
fn said(month: &HeatMonth, name: &str, visits: &str, surroundings: &Surroundings) -> String {
    let days_with = |which: fn(&HeatDay) -> bool| spans(&month.days, which).join(", ");
    let work = days_with(|day| day.level > 0);
    let mut said = [name, ": ", visits].concat();
    if !work.is_empty() {
        said.extend([" (", &work, ")"]);
    }
    let holidays = days_with(|day| day.holiday);
    if !holidays.is_empty() {
        said.extend(["; ", &(ViewWords::of(surroundings.language).holidays)(&holidays)]);
    }
    let protected = days_with(|day| day.protected);
    if !protected.is_empty() {
        said.extend(["; ", surroundings.words().protected, " ", &protected]);
    }
    said
}

/// Runs of days as "3", "12–15".
fn spans(days: &[HeatDay], which: fn(&HeatDay) -> bool) -> Vec<String> {
    days.chunk_by(|one, other| which(one) == which(other))
        .filter_map(|run| Some((run.first().filter(|day| which(day))?.number, run.last()?.number)))
        .map(|(first, last)| if first == last { first.to_string() } else { format!("{first}–{last}") })
        .collect()
}

/// Work beside what there is time for, as a picture and as a table.
fn work_section(figures: &[YearMonth], props: &YearPageProps, surroundings: &Surroundings) -> Html {
    let words = ViewWords::of(surroundings.language);
    html! {
        <section class="sec unseen" aria-labelledby="praca">
            <h2 id="praca">{ words.work_by_month }</h2>
            <div class="stack">
                { chart(figures, props.view.performer, surroundings) }
                { figures_fold(props, surroundings) }
            </div>
        </section>
    }
}

/// The same figures in a table, which is drawn when it is opened.
fn figures_fold(props: &YearPageProps, surroundings: &Surroundings) -> Html {
    let (plan, view, year, today) = (props.plan.clone(), props.view.only_filters(), props.year.number(), props.today);
    let within = surroundings.clone();
    let draw = move |()| {
        let months = year_heat(&plan, &plan.seen(&view).work_by_day(), year, today);
        table(&year_table(&plan, year), &months, view.performer, &within)
    };
    html! { <Fold name={ReplanningWords::of(surroundings.language).same_in_table} {draw}/> }
}

/// Whether the filters let a performer through.
fn shown(only: Option<Performer>, performer: Performer) -> bool {
    only.is_none_or(|only| only == performer)
}

/// Columns of a performer in the picture: where they begin in a month ten wide, how wide they are, their class.
const fn column_of(performer: Performer) -> (usize, &'static str, &'static str) {
    match performer {
        Performer::Technician => (1, "4.6", "c-work"),
        Performer::Owner => (6, "2.6", "c-own"),
    }
}

/// The height of the picture.
const HEIGHT: f64 = 80.0;

fn chart(figures: &[YearMonth], only: Option<Performer>, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let words = ViewWords::of(language);
    let loads = || figures.iter().flat_map(|month| &month.load).filter(|(who, _)| shown(only, *who));
    let greatest = loads().filter_map(|(_, load)| load.map(|load| load.total().max(load.budget))).max().unwrap_or(0);
    let (end, labels) = axis(language, f64::from(greatest) / 60.0, "h", None);
    let height = |minutes: u32| (f64::from(minutes) / 60.0 / end * HEIGHT * 10.0).round() / 10.0;
    let mut bars: Vec<Html> = Vec::new();
    let mut limits = String::new();
    for (at, month) in figures.iter().enumerate() {
        for (performer, load) in month.load.iter().filter(|(who, _)| shown(only, *who)) {
            let Some(load) = load else { continue };
            let (place, width, class) = column_of(*performer);
            let x = (at * 10 + place).to_string();
            let within = height(load.total().min(load.budget));
            bars.push(bar(x.clone(), width, HEIGHT - within, within, class));
            if load.excess() > 0 {
                bars.push(bar(x.clone(), width, HEIGHT - height(load.total()), height(load.excess()), "c-over"));
            }
            limits.extend(["M", &x, " ", &(HEIGHT - height(load.budget)).to_string(), "h", width]);
        }
    }
    let names = figures.iter().map(|month| text::month_name(language, month.month.first_day()));
    let step = labels.get(1).cloned().unwrap_or_default();
    html! {
        <figure class="stack stack-s">
            <figcaption class="small">
                for (performer, class) in [(Performer::Technician, "swatch work"), (Performer::Owner, "swatch t1")] {
                    if shown(only, performer) {
                        <span class="nowrap" key={class}>
                            <span {class}></span>{ calendar::performer(language, performer) }{ " " }
                        </span>
                    }
                }
                <span class="muted">{ (words.chart_caption)(&[step.as_str(), "\u{a0}h"].concat()) }</span>
            </figcaption>
            <svg class="yb" viewBox="0 0 120 80" preserveAspectRatio="none" role="img" aria-label={words.chart_name}>
                <path class="c-hair" d="M0 0H120M0 20H120M0 40H120M0 60H120M0 80H120"/>
                { bars.into_iter().collect::<Html>() }
                <path class="c-lim" d={limits}/>
            </svg>
            <div class="axis yx" aria-hidden="true">
                for name in names {
                    <span key={name}>{ name.chars().take(3).collect::<String>() }</span>
                }
            </div>
        </figure>
    }
}

fn bar(x: String, width: &'static str, y: f64, height: f64, class: &'static str) -> Html {
    html! { <rect {class} {x} y={y.to_string()} {width} height={height.to_string()}/> }
}

fn table(figures: &[YearMonth], months: &[HeatMonth], only: Option<Performer>, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let (words, replanning) = (ViewWords::of(language), ReplanningWords::of(language));
    let performers = figures.first().map(|month| month.load.as_slice()).unwrap_or_default();
    let performers = performers.iter().map(|(who, _)| *who).filter(|who| shown(only, *who));
    html! {
        <div class="wrap" tabindex="0" role="region" aria-label={replanning.same_in_table}>
            <table class="fold of-months">
                <thead>
                    <tr>
                        <th scope="col">{ replanning.column_month }</th>
                        <th scope="col" class="num">{ words.column_visits }</th>
                        for performer in performers {
                            <th scope="col" class="num" key={performer.code()}>{ calendar::performer(language, performer) }</th>
                        }
                        <th scope="col">{ words.column_notes }</th>
                    </tr>
                </thead>
                <tbody>
                    for (month, heat) in figures.iter().zip(months) {
                        { month_row(month, heat.visits, only, surroundings) }
                    }
                </tbody>
            </table>
        </div>
    }
}

fn month_row(month: &YearMonth, visits: usize, only: Option<Performer>, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let (words, replanning) = (ViewWords::of(language), ReplanningWords::of(language));
    let time = |minutes: u32| hours_minutes(language, minutes);
    let notes = notes(month, surroundings);
    let cell = |label: &'static str, content: String, excess: u32| {
        html! {
            <td class="num" data-l={label} key={label}>
                <span>
                    { content }
                    if excess > 0 {
                        { " " }<span class="tag is-bad">{ icon("warn") }{ (replanning.too_much)(&time(excess)) }</span>
                    }
                </span>
            </td>
        }
    };
    html! {
        <tr key={month.month.to_string()}>
            <th scope="row">{ capitalised(text::month_name(language, month.month.first_day())) }</th>
            { cell(words.column_visits, visits.to_string(), 0) }
            for (performer, load) in month.load.iter().filter(|(who, _)| shown(only, *who)) {
                { match load {
                    Some(load) => {
                        let of = (replanning.of_budget)(&time(load.total()), &time(load.budget));
                        cell(calendar::performer(language, *performer), of, load.excess())
                    }
                    None => cell(calendar::performer(language, *performer), "–".to_owned(), 0),
                } }
            }
            <td data-l={words.column_notes} class={notes.is_empty().then_some("empty")}><span>{ &notes }</span></td>
        </tr>
    }
}

/// Holidays and protected periods of a month in one line.
fn notes(month: &YearMonth, surroundings: &Surroundings) -> String {
    let language = surroundings.language;
    let date = |day: NaiveDate| text::day_and_month(language, day);
    let holidays = month.holidays.iter().map(|(day, holiday)| [&date(*day), " ", holiday.name(language)].concat());
    let protected = month.protected.iter().map(|(peak, first, last)| {
        let name = calendar::peak_name(language, &peak.name);
        let range = if first == last { date(*last) } else { [&first.day().to_string(), "–", &date(*last)].concat() };
        [surroundings.words().protected, " ", &range, ": ", &name].concat()
    });
    holidays.chain(protected).collect::<Vec<_>>().join("; ")
}

fn protected_section(plan: &CalendarPlan, year: Year, surroundings: &Surroundings) -> Html {
    let words = ViewWords::of(surroundings.language);
    let of_year: Option<RangeInclusive<NaiveDate>> = Month::new(year.number(), 1)
        .zip(Month::new(year.number(), 12))
        .map(|(first, last)| first.first()..=last.days().last().unwrap_or(last.first()));
    let in_year = |peak: &&SitePeak| {
        of_year.as_ref().is_some_and(|year| peak.freeze.first <= *year.end() && peak.freeze.last >= *year.start())
    };
    let peaks: Vec<&SitePeak> = plan.peaks.iter().filter(in_year).collect();
    html! {
        <section class="sec" aria-labelledby="okresy">
            <h2 id="okresy">{ words.protected_periods }</h2>
            if peaks.is_empty() {
                <p>{ words.none_protected }</p>
            } else {
                <ul class="list">
                    for peak in peaks {
                        <li key={peak.freeze.first.to_string()}>
                            { icon("hold") }{ " " }
                            <b>{ text::date_range(surroundings.language, peak.freeze.first, peak.freeze.last) }</b>{ " " }
                            { calendar::protected(surroundings.language, peak) }
                        </li>
                    }
                </ul>
            }
        </section>
    }
}
