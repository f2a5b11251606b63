//! Another day for an entry: a month with the possible days marked.

use chrono::{Datelike, NaiveDate};
use planner::calendar::views::month_weeks;
use planner::calendar::{CalendarPlan, Month, OccurrenceId};
use planner::model::Msg;
use planner::text;
use yew::prelude::*;

use super::{Same, Surroundings, icon, use_surroundings, weekday_heads, whole_date};
use crate::shell::focus;
use crate::text::capitalised;
use crate::text::replanning::ReplanningWords;

/// Which entry.
#[derive(Properties, PartialEq)]
pub(crate) struct MoveFormProps {
    pub(crate) plan: Same<CalendarPlan>,
    pub(crate) id: OccurrenceId,
    /// The day on which it lies.
    pub(crate) day: NaiveDate,
    pub(crate) today: NaiveDate,
}

/// Puts the entry on another day. It looks up the possible days once, when it is opened.
#[component]
pub(crate) fn MoveForm(props: &MoveFormProps) -> Html {
    let surroundings = use_surroundings();
    let language = surroundings.language;
    let words = ReplanningWords::of(language);
    let days = use_memo((props.plan.clone(), props.id.clone()), |(plan, id)| plan.days_to_move(id));
    let likely = days.iter().find(|other| **other > props.day).or(days.last()).copied();
    let chosen = use_state(|| None::<NaiveDate>);
    let Some(day) = (*chosen).filter(|day| days.contains(day)).or(likely) else {
        return html! { <p>{ words.no_other_day }</p> };
    };
    let month = Month::of(day);
    let submit = {
        let (dispatch, id) = (surroundings.dispatch.clone(), props.id.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            dispatch.emit(Msg::MovedOccurrence { id: id.clone(), to: day });
        })
    };
    let snooze = props.plan.next_rhythm_day(&props.id).map(|to| {
        let msg = Msg::SnoozedOccurrence(props.id.clone());
        html! {
            <button class="btn btn-3" type="button" onclick={surroundings.tell(msg)}>
                { (words.snooze)(&text::date_short(language, to)) }
            </button>
        }
    });
    let before = days.iter().rfind(|day| **day < month.first_day());
    let after = days.iter().find(|day| **day > month.last_day());
    html! {
        <form class="stack stack-s" onsubmit={submit}>
            <p class="row between pick-head">
                { turn_button(before.copied(), "back", words.earlier_days, &chosen) }
                <b aria-live="polite">{ capitalised(&text::month_year(language, month.first_day())) }</b>
                { turn_button(after.copied(), "next", words.later_days, &chosen) }
            </p>
            <table class="pick">
                <caption class="hide">{ words.new_day }</caption>
                { weekday_heads(language, None) }
                <tbody>
                    for week in month_weeks(month) {
                        <tr key={week.number}>
                            for other in week.days() {
                                { cell(other, month, day, &days, props, &chosen, &surroundings) }
                            }
                        </tr>
                    }
                </tbody>
            </table>
            <p class="hint">{ words.move_keys }</p>
            <p class="row">
                <button class="btn btn-2" type="submit">
                    { icon("move") }{ (words.move_to)(&text::date_short(language, day)) }
                </button>
                { for snooze }
            </p>
        </form>
    }
}

/// Leads to the nearest possible day beyond the month. Without one it stays, so that the focus does, and does nothing.
fn turn_button(
    to: Option<NaiveDate>,
    drawing: &'static str,
    name: &'static str,
    chosen: &UseStateHandle<Option<NaiveDate>>,
) -> Html {
    let chosen = chosen.clone();
    let turn = Callback::from(move |_: MouseEvent| {
        if to.is_some() {
            chosen.set(to);
        }
    });
    html! {
        <button class="btn btn-3" type="button" onclick={turn} aria-label={name}
            aria-disabled={to.is_none().then_some("true")}>{ icon(drawing) }</button>
    }
}

/// A day: one that can be chosen, the one on which the entry lies, or any other.
fn cell(
    day: NaiveDate,
    month: Month,
    chosen_day: NaiveDate,
    days: &[NaiveDate],
    props: &MoveFormProps,
    chosen: &UseStateHandle<Option<NaiveDate>>,
    surroundings: &Surroundings,
) -> Html {
    let key = day.to_string();
    if Month::of(day) != month {
        return html! { <td {key}/> };
    }
    if days.binary_search(&day).is_err() {
        let lies = day == props.day;
        return html! {
            <td {key} class={if lies { "lies" } else { "out" }} aria-current={lies.then_some("date")}>{ day.day() }</td>
        };
    }
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |_: Event| chosen.set(Some(day)))
    };
    html! {
        <td {key}>
            <label>
                <input type="radio" name={focus::entry_id(&props.id)} checked={day == chosen_day} onchange={choose}
                    aria-label={whole_date(day, surroundings.language)}/>
                <span aria-hidden="true">{ day.day() }</span>
            </label>
        </td>
    }
}
