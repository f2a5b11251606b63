//! Hours of each month against the budgets, and what does not fit into them.

use planner::calendar::views::View;
use planner::calendar::{CalendarPlan, LeftUndone, MonthLoad, PerformerLoad, Remedy, UndoneGroup};
use planner::model::{Month, Page};
use planner::text::{self, calendar, replanning};
use yew::prelude::*;

use crate::components::{Band, Bars, Surroundings, axis, bands, calendar_views, icon, performer_icon};
use crate::route::address;
use crate::text::capitalised;
use crate::text::replanning::ReplanningWords;

/// This many lines of what is left undone stand open in each group.
const OPEN_UNDONE: usize = 5;

/// The hours of the plan.
pub(crate) fn hours_page(plan: &CalendarPlan, surroundings: &Surroundings) -> Html {
    let words = ReplanningWords::of(surroundings.language);
    let plan = &plan;
    html! {
        <div key="hours" class="stack stack-xl">
            <div class="stack">
                <div class="row between">
                    <h1 tabindex="-1">{ words.hours_title }</h1>
                    { calendar_views(Page::Hours, Month::of(plan.from), &View::default(), surroundings) }
                </div>
                <p class="lead">{ words.hours_lead }</p>
            </div>
            for load in plan.workload() {
                { performer_section(&load, surroundings) }
            }
            { undone_section(plan, surroundings) }
        </div>
    }
}

fn performer_section(load: &PerformerLoad, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let words = ReplanningWords::of(language);
    let name = calendar::performer(language, load.performer);
    let time = |minutes: u32| text::hours_minutes(language, minutes);
    html! {
        <section class="sec" key={load.performer.code()} aria-labelledby={load.performer.code()}>
            <h2 id={load.performer.code()}>{ icon(performer_icon(load.performer)) }{ " " }{ name }</h2>
            <div class="stack">
                <p>{ (words.in_all)(&time(load.sum.total()), &time(load.sum.budget)) }
                    if load.excess > 0 {
                        { " " }<b>{ (words.over_in_all)(&time(load.excess)) }</b>
                    }
                    if load.sum.done > 0 {
                        { " " }{ (words.done_so_far)(&time(load.sum.done)) }
                    }
                </p>
                if load.routine_a_week > 0 {
                    <p class="muted small">{ (words.routine_first)(&time(load.routine_a_week)) }</p>
                }
                <div class="hours">{ chart(load, surroundings) }</div>
                <details>
                    <summary>{ words.same_in_table }</summary>
                    { table(load, surroundings) }
                </details>
            </div>
        </section>
    }
}

fn chart(load: &PerformerLoad, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let words = ReplanningWords::of(language);
    let hours = |minutes: u32| f64::from(minutes) / 60.0;
    let greatest = load.months.iter().map(|(_, month)| month.total().max(month.budget)).max().unwrap_or(0);
    let (end, labels) = axis(language, hours(greatest), "h", None);
    let rows: Vec<Band> = load
        .months
        .iter()
        .map(|(month, of_month)| Band {
            face: html! { capitalised(&text::month_year(language, month.first_day())) },
            colour: if load.performer == planner::calendar::Performer::Owner { "t1" } else { "work" },
            certain: hours(of_month.total().min(of_month.budget)),
            low: hours(of_month.budget),
            mark: hours(of_month.budget),
            high: hours(of_month.total()),
            figures: figures(*of_month, surroundings),
        })
        .collect();
    html! { <>{ bands(&rows, Bars::Work, end, &labels) }<p class="muted small">{ words.chart_legend }</p></> }
}

/// "5 h 15 min z 6 h", and by how much it is too much.
fn figures(load: MonthLoad, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let words = ReplanningWords::of(language);
    let of =
        (words.of_budget)(&text::hours_minutes(language, load.total()), &text::hours_minutes(language, load.budget));
    html! {
        <>
            <span>{ of }</span>
            if load.excess() > 0 {
                <><br/><span class="tag is-bad">
                    { icon("warn") }{ (words.too_much)(&text::hours_minutes(language, load.excess())) }
                </span></>
            }
        </>
    }
}

fn table(load: &PerformerLoad, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let words = ReplanningWords::of(language);
    let time = |minutes: u32| text::hours_minutes(language, minutes);
    let cells = |load: MonthLoad, excess: u32| {
        html! {
            for (at, minutes) in [load.done, load.planned, load.budget, excess].into_iter().enumerate() {
                <td class="num" key={at}>{ time(minutes) }</td>
            }
        }
    };
    let name = format!("{}: {}", words.hours_title, calendar::performer(language, load.performer));
    html! {
        <div class="wrap" tabindex="0" role="region" aria-label={name.clone()}>
            <table>
                <caption class="hide">{ name }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.column_month }</th>
                        for column in [words.column_done, words.column_ahead, words.column_budget, words.column_excess] {
                            <th scope="col" class="num" key={column}>{ column }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for (month, of_month) in &load.months {
                        <tr key={month.first_day().to_string()}>
                            <th scope="row">{ text::month_year(language, month.first_day()) }</th>
                            { cells(*of_month, of_month.excess()) }
                        </tr>
                    }
                    <tr>
                        <th scope="row">{ words.column_sum }</th>
                        { cells(load.sum, load.excess) }
                    </tr>
                </tbody>
            </table>
        </div>
    }
}

/// What stays undone, the most valuable first.
fn undone_section(plan: &CalendarPlan, surroundings: &Surroundings) -> Html {
    let words = ReplanningWords::of(surroundings.language);
    let groups = plan.undone_by_remedy();
    let estimated = plan.left_undone.iter().any(|undone| plan.loss_a_year(undone).is_some());
    html! {
        <section class="sec" aria-labelledby="czego-nie">
            <h2 id="czego-nie">{ words.undone }</h2>
            if groups.is_empty() {
                <p>{ words.nothing_undone }</p>
            } else {
                <div class="stack stack-l">
                    <p class="muted">{ words.undone_more }{ " " }{ if estimated { words.estimate } else { "" } }</p>
                    for group in &groups {
                        { undone_group(plan, group, surroundings) }
                    }
                </div>
            }
        </section>
    }
}

fn undone_group(plan: &CalendarPlan, group: &UndoneGroup, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let (first, rest) = group.tasks.split_at(group.tasks.len().min(OPEN_UNDONE));
    let words = surroundings.words();
    let where_to = match group.remedy {
        Remedy::Tier(_) | Remedy::Care => Some((Page::Advice, words.change_tier)),
        Remedy::Hours | Remedy::Room | Remedy::ShorterFreeze | Remedy::OtherDays => {
            Some((Page::Preferences, ReplanningWords::of(language).to_settings))
        }
        Remedy::SafetyNet | Remedy::Nothing => None,
    };
    html! {
        <section class="stack stack-s" key={replanning::remedy(language, group.remedy)}>
            <h3>{ replanning::remedy(language, group.remedy) }</h3>
            <p class="muted small">
                { replanning::remedy_more(language, group.remedy) }
                if let Some((page, label)) = where_to {
                    { " " }<a href={address(page)}>{ label }</a>
                }
            </p>
            { undone_list(plan, first, surroundings) }
            if !rest.is_empty() {
                <details>
                    <summary>{ (surroundings.words().more_undone)(rest.len()) }</summary>
                    { undone_list(plan, rest, surroundings) }
                </details>
            }
        </section>
    }
}

fn undone_list(plan: &CalendarPlan, undone: &[&LeftUndone], surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    html! {
        <ul class="list small">
            for (at, undone) in undone.iter().enumerate() {
                <li key={at}>
                    <b>{ undone.task.name(language) }</b>{ " " }
                    <span class="mono muted">{ undone.task.code() }</span><br/>
                    <span class="muted">{ replanning::undone(language, plan, undone) }</span>
                </li>
            }
        </ul>
    }
}
