//! What can be done with an entry beside ticking it: telling how it went, another day, or not this time.

use chrono::NaiveDate;
use planner::Language;
use planner::calendar::{CalendarPlan, OccurrenceId, Performer, PlannedTask};
use planner::model::Msg;
use planner::service_book::{Note, SkipReason, Statement, WorkEntry, WorkEvent, WorkReport};
use yew::prelude::*;

use super::{Fold, MoveForm, Same, StatementForm, TaskForm, TaskFormFields, use_surroundings};
use crate::shell::{focus, input};
use crate::text::own_work::OwnWorkWords;
use crate::text::replanning::ReplanningWords;

/// Which entry.
#[derive(Properties, PartialEq)]
pub(crate) struct EntryActionsProps {
    pub(crate) plan: Same<CalendarPlan>,
    pub(crate) id: OccurrenceId,
    pub(crate) task: PlannedTask,
    /// How long it was to take.
    pub(crate) minutes: u32,
    pub(crate) performer: Performer,
    /// The day on which it lies.
    pub(crate) day: NaiveDate,
    pub(crate) today: NaiveDate,
}

/// A button that opens them, and what it opens.
#[component]
pub(crate) fn EntryActions(props: &EntryActionsProps) -> Html {
    let surroundings = use_surroundings();
    let words = ReplanningWords::of(surroundings.language);
    let own = OwnWorkWords::of(surroundings.language);
    let open = use_state(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_| open.set(!*open))
    };
    let id = focus::entry_id(&props.id);
    let taken = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |statement: Statement| {
            if let Some(msg) = told(statement) {
                dispatch.emit(msg);
            }
        })
    };
    html! {
        <>
            <button class="more" type="button" aria-expanded={open.to_string()} onclick={toggle}>{ words.open_entry }</button>
            if *open {
                <div class="stack panel">
                    <StatementForm id={format!("{id}-zrobione")} statement={done(props)} today={props.today}
                        checklist={checklist(props, surroundings.language)}
                        submit={("btn", "ok", words.done)} taken={taken.clone()}/>
                    <Fold name={words.other_day}>
                        <MoveForm plan={props.plan.clone()} id={props.id.clone()} day={props.day} today={props.today}/>
                    </Fold>
                    <Fold name={words.skip}>
                        <StatementForm id={format!("{id}-pominiete")} statement={skipped(props)} today={props.today}
                            submit={("btn btn-2", "skip", words.skip)} {taken}/>
                    </Fold>
                    <Fold name={own.change}>
                        <TaskFormFields id={format!("{id}-zmiana")} form={TaskForm::Change(props.task.clone())}/>
                    </Fold>
                    <Fold name={own.switch_off}>
                        <TaskFormFields id={format!("{id}-wylaczenie")} form={TaskForm::SwitchOff(props.id.task().clone())}/>
                    </Fold>
                </div>
            }
        </>
    }
}

fn checklist(props: &EntryActionsProps, language: Language) -> Vec<AttrValue> {
    props.task.checklist(language).into_iter().map(|line| line.to_owned().into()).collect()
}

/// The entry as it would be done without another word: on its day, today at the latest, in the time that was planned.
fn done(props: &EntryActionsProps) -> Statement {
    let day = props.day.min(props.today);
    let report = WorkReport { minutes: props.minutes, ..WorkReport::default() };
    work(props, WorkEvent::Done { day, counts_from: day, report })
}

fn skipped(props: &EntryActionsProps) -> Statement {
    work(props, WorkEvent::Skipped { counts_from: props.day, reason: SkipReason::NotSaid, note: Note::default() })
}

fn work(props: &EntryActionsProps, event: WorkEvent) -> Statement {
    Statement::Work(WorkEntry { id: props.id.clone(), performer: props.performer, event })
}

/// What was told of an entry.
fn told(statement: Statement) -> Option<Msg> {
    let Statement::Work(WorkEntry { id, event, .. }) = statement else { return None };
    Some(match event {
        WorkEvent::Done { day, report, .. } => Msg::FinishedOccurrence { id, day, report },
        WorkEvent::Skipped { reason, note, .. } => Msg::SkippedOccurrence { id, reason, note },
        WorkEvent::Moved { to, .. } => Msg::MovedOccurrence { id, to },
        WorkEvent::Reopened => Msg::ReopenedOccurrence(id),
    })
}

/// What Alt and an arrow mean on an entry: the next possible day, or the one before.
pub(crate) fn stepped_by_key(id: &OccurrenceId, event: &KeyboardEvent) -> Option<Msg> {
    if !event.alt_key() || input::is_typing(event) {
        return None;
    }
    let later = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => true,
        "ArrowLeft" | "ArrowUp" => false,
        _ => return None,
    };
    // Alt and an arrow would leave the page in some browsers.
    event.prevent_default();
    Some(Msg::SteppedOccurrence { id: id.clone(), later })
}
