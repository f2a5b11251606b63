//! What can be done with an entry beside ticking it: another day, or not this time.

use chrono::NaiveDate;
use planner::calendar::{CalendarPlan, OccurrenceId};
use planner::model::Msg;
use planner::service_book::{Note, SkipReason};
use planner::text::{date_short, replanning};
use yew::prelude::*;

use super::{Same, icon, use_surroundings};
use crate::shell::{focus, input};
use crate::text::replanning::ReplanningWords;

/// So many of the next possible days are offered by name; any other can be typed.
const OFFERED_DAYS: usize = 8;

/// The value of the list that stands for a day of one's own.
const OTHER: &str = "other";

/// Which entry.
#[derive(Properties, PartialEq)]
pub(crate) struct EntryActionsProps {
    pub(crate) plan: Same<CalendarPlan>,
    pub(crate) id: OccurrenceId,
    /// The day on which it lies.
    pub(crate) day: NaiveDate,
    pub(crate) today: NaiveDate,
}

/// A button that opens them, and a small form.
#[component]
pub(crate) fn EntryActions(props: &EntryActionsProps) -> Html {
    let surroundings = use_surroundings();
    let words = ReplanningWords::of(surroundings.language);
    let open = use_state(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_| open.set(!*open))
    };
    let skip = surroundings.tell(Msg::SkippedOccurrence {
        id: props.id.clone(),
        reason: SkipReason::NotSaid,
        note: Note::default(),
    });
    let today = surroundings.tell(Msg::TickedOccurrence { id: props.id.clone(), day: props.today });
    html! {
        <>
            <button class="more" type="button" aria-expanded={open.to_string()} onclick={toggle}>{ words.move_or_skip }</button>
            if *open {
                <div class="stack stack-s panel">
                    <MoveForm ..MoveFormProps { plan: props.plan.clone(), id: props.id.clone() }/>
                    <p class="row">
                        if props.day < props.today {
                            <button class="btn btn-2" type="button" onclick={today}>{ icon("ok") }{ words.tick_today }</button>
                        }
                        <button class="btn btn-3" type="button" onclick={skip}>{ icon("skip") }{ words.skip }</button>
                    </p>
                </div>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct MoveFormProps {
    plan: Same<CalendarPlan>,
    id: OccurrenceId,
}

/// Puts the entry on another day. It looks up the possible days once, when it is opened.
#[component]
fn MoveForm(props: &MoveFormProps) -> Html {
    let surroundings = use_surroundings();
    let language = surroundings.language;
    let words = ReplanningWords::of(language);
    let days = use_memo((props.plan.clone(), props.id.clone()), |(plan, id)| plan.days_to_move(id));
    let chosen = use_state(|| days.first().map(NaiveDate::to_string).unwrap_or_default());
    let typed = use_state(String::new);
    let refused = use_state(|| None::<String>);
    let id = focus::entry_id(&props.id);
    let [list_id, day_id, problem_id] = ["lista", "dzien", "blad"].map(|part| format!("{id}-{part}"));
    if days.is_empty() {
        return html! { <p>{ words.no_other_day }</p> };
    }
    let choose = {
        let (chosen, refused) = (chosen.clone(), refused.clone());
        Callback::from(move |event: Event| {
            chosen.set(input::text(&event));
            refused.set(None);
        })
    };
    let type_day = {
        let (typed, refused) = (typed.clone(), refused.clone());
        Callback::from(move |event: Event| {
            typed.set(input::text(&event));
            refused.set(None);
        })
    };
    let own_day = *chosen == OTHER;
    let submit = {
        let (days, refused, id, day_id) = (days.clone(), refused.clone(), props.id.clone(), day_id.clone());
        let text = if own_day { typed.to_string() } else { chosen.to_string() };
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match text.parse::<NaiveDate>() {
                Ok(to) if days.contains(&to) => dispatch.emit(Msg::MovedOccurrence { id: id.clone(), to }),
                Ok(to) => refused.set(Some(replanning::day_not_allowed(language, to))),
                Err(_) => refused.set(Some(words.choose_a_day.to_owned())),
            }
            focus::on_id(&day_id);
        })
    };
    let invalid = refused.is_some().then_some("true");
    html! {
        <form class={classes!("field", refused.is_some().then_some("bad"))} novalidate=true onsubmit={submit}>
            <label class="label" for={list_id.clone()}>{ words.new_day }</label>
            <select class="input input-s" id={list_id} onchange={choose}>
                for day in days.iter().take(OFFERED_DAYS) {
                    <option key={day.to_string()} value={day.to_string()} selected={day.to_string() == *chosen}>
                        { date_short(language, *day) }
                    </option>
                }
                <option value={OTHER} selected={own_day}>{ words.other_day }</option>
            </select>
            if own_day {
                <label class="label" for={day_id.clone()}>{ words.which_day }</label>
                if let Some(refused) = refused.as_ref() {
                    <p class="err" id={problem_id.clone()}>{ refused }</p>
                }
                <input class="input input-s" type="date" id={day_id} value={typed.to_string()} onchange={type_day}
                    min={days.first().map(NaiveDate::to_string)} max={days.last().map(NaiveDate::to_string)}
                    aria-invalid={invalid} aria-describedby={invalid.map(|_| problem_id)}/>
            }
            <p><button class="btn btn-2" type="submit">{ icon("move") }{ words.move_here }</button></p>
        </form>
    }
}
