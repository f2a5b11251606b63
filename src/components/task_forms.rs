//! The forms with which a person changes the work of a site: an own task, a task done otherwise, a task switched off.

use planner::calendar::{
    EDIT_FIELDS, OFF_FIELDS, OWN_TASK_FIELDS, PlannedTask, SwitchedOff, TaskDetails, TaskEdit, TaskField, TaskKey,
};
use planner::model::Msg;
use planner::text::own_work;
use yew::prelude::*;

use super::form::{Form, FormField};
use super::{Surroundings, use_surroundings};
use crate::text::own_work::OwnWorkWords;

/// What a form is about.
#[derive(Clone, PartialEq)]
pub(crate) enum TaskForm {
    /// A new own task.
    New,
    /// A task of this site, own or of the catalogue.
    Change(PlannedTask),
    /// That a task is not done here.
    SwitchOff(TaskKey),
}

#[derive(Properties, PartialEq)]
pub(crate) struct TaskFormProps {
    /// Where its fields begin their ids.
    pub(crate) id: AttrValue,
    pub(crate) form: TaskForm,
    /// It was sent.
    #[prop_or_default]
    pub(crate) sent: Callback<()>,
}

/// One of the forms.
#[component]
pub(crate) fn TaskFormFields(props: &TaskFormProps) -> Html {
    let surroundings = use_surroundings();
    let language = surroundings.language;
    let words = OwnWorkWords::of(language);
    let (names, submit): (&'static [TaskField], _) = match &props.form {
        TaskForm::New => (&OWN_TASK_FIELDS, ("btn", "plus", words.add_it)),
        TaskForm::Change(PlannedTask::Own(_)) => (&OWN_TASK_FIELDS, ("btn btn-2", "ok", words.save)),
        TaskForm::Change(PlannedTask::Catalogue(_)) => (&EDIT_FIELDS, ("btn btn-2", "ok", words.save)),
        TaskForm::SwitchOff(_) => (&OFF_FIELDS, ("btn btn-2", "minus", words.switch_off)),
    };
    let usual = matches!(props.form, TaskForm::Change(PlannedTask::Catalogue(_)));
    let fields: Vec<FormField> = names.iter().map(|field| form_field(props, *field, usual, &surroundings)).collect();
    let check = {
        let form = props.form.clone();
        Callback::from(move |typed: Vec<String>| {
            let refused = told(&form, names, &typed).err();
            let place = |field: TaskField| {
                Some((names.iter().position(|other| *other == field)?, own_work::refused(language, field)))
            };
            refused.and_then(place).into_iter().collect::<Vec<_>>()
        })
    };
    let taken = {
        let (form, dispatch, sent) = (props.form.clone(), surroundings.dispatch.clone(), props.sent.clone());
        Callback::from(move |typed: Vec<String>| {
            if let Ok(msg) = told(&form, names, &typed) {
                sent.emit(());
                dispatch.emit(msg);
            }
        })
    };
    html! {
        <Form {fields} {check} {taken} {submit}>
            if usual {
                <p class="hint">{ words.as_usual }</p>
            }
        </Form>
    }
}

fn form_field(props: &TaskFormProps, field: TaskField, usual: bool, surroundings: &Surroundings) -> FormField {
    let language = surroundings.language;
    let initial = match &props.form {
        TaskForm::New if field == TaskField::When => "once".to_owned(),
        TaskForm::New | TaskForm::SwitchOff(_) => String::new(),
        TaskForm::Change(PlannedTask::Own(own)) => own.details().typed(field),
        TaskForm::Change(PlannedTask::Catalogue(task)) => surroundings.own_work.edit_of(*task).typed(field),
    };
    let face = |code: &'static str| (code, own_work::option(language, field, code));
    FormField {
        id: [&props.id, "-", field.code()].concat().into(),
        label: own_work::field(language, field),
        takes: field.takes(),
        options: field.codes().into_iter().map(face).collect(),
        hint: own_work::field_hint(language, field),
        optional: usual || matches!(field, TaskField::Verify | TaskField::Note | TaskField::Days),
        initial: initial.into(),
    }
}

/// What was typed, or the field that cannot be taken.
fn told(form: &TaskForm, names: &[TaskField], typed: &[String]) -> Result<Msg, TaskField> {
    let text = |field: TaskField| {
        let place = names.iter().position(|other| *other == field);
        place.and_then(|at| typed.get(at)).cloned().unwrap_or_default()
    };
    Ok(match form {
        TaskForm::New => Msg::AddedTask(TaskDetails::read(&text)?),
        TaskForm::Change(PlannedTask::Own(own)) => {
            Msg::ChangedTask { task: own.key().clone(), details: TaskDetails::read(&text)? }
        }
        TaskForm::Change(PlannedTask::Catalogue(task)) => Msg::EditedTask { task: *task, edit: TaskEdit::read(&text)? },
        TaskForm::SwitchOff(task) => Msg::SwitchedTaskOff { task: task.clone(), off: SwitchedOff::read(&text)? },
    })
}

/// All own tasks, and what of the catalogue is done otherwise or not at all at this site.
pub(crate) fn own_changes(surroundings: &Surroundings) -> Html {
    let own = &surroundings.own_work;
    let language = surroundings.language;
    let words = OwnWorkWords::of(language);
    let mut rows: Vec<Html> = Vec::new();
    for (_, task) in own.tasks() {
        let title = task.details().title.as_str();
        let on = Msg::SwitchedTaskOn(task.key().clone());
        let more = task
            .off()
            .map_or_else(String::new, |off| [words.off, ": ", own_work::off_reason(language, off.reason)].concat());
        let act = task.off().map(|_| (words.switch_on, on));
        rows.push(change(task.key().as_str(), title, &more, act, surroundings));
    }
    for (task, off) in own.off() {
        let more = [words.off, ": ", own_work::off_reason(language, off.reason)].concat();
        let act = TaskKey::new(task.code()).ok().map(|key| (words.switch_on, Msg::SwitchedTaskOn(key)));
        rows.push(change(task.code(), task.task().words(language).name, &more, act, surroundings));
    }
    for (task, edit) in own.edits() {
        let more = own_work::edit(language, edit);
        let act = Some((words.put_back, Msg::EditedTask { task, edit: TaskEdit::default() }));
        rows.push(change(task.code(), task.task().words(language).name, &more, act, surroundings));
    }
    if rows.is_empty() {
        return Html::default();
    }
    html! { <ul class="list">{ rows.into_iter().collect::<Html>() }</ul> }
}

fn change(code: &str, name: &str, more: &str, act: Option<(&'static str, Msg)>, surroundings: &Surroundings) -> Html {
    html! {
        <li class="row between">
            <span><b>{ name }</b>{ " " }<small class="mono muted">{ code }</small><br/><span class="muted">{ more }</span></span>
            if let Some((words, msg)) = act {
                <button class="btn btn-3" type="button" onclick={surroundings.tell(msg)}>
                    { words }<span class="hide">{ ": " }{ name }</span>
                </button>
            }
        </li>
    }
}
