//! What a person changes of the work of the site: own tasks, tasks done otherwise, tasks switched off.

use super::*;
use crate::calendar::PlannedTask;

pub(super) fn added(model: &mut Model, details: TaskDetails) -> Vec<Effect> {
    let before = Before::of(model);
    let added = model.own_work.add(details).ok().and_then(|key| model.own_work.task(&key));
    work_changed(model, before, added.map(Action::AddedTask))
}

pub(super) fn changed(model: &mut Model, task: &TaskKey, details: TaskDetails) -> Vec<Effect> {
    let before = Before::of(model);
    let changed = model.own_work.change(task, details).ok().and_then(|()| model.own_work.task(task));
    work_changed(model, before, changed.map(Action::ChangedTask))
}

pub(super) fn edited(model: &mut Model, task: TaskId, edit: TaskEdit) -> Vec<Effect> {
    let before = Before::of(model);
    let edited = model.own_work.edit(task, edit).ok();
    work_changed(model, before, edited.map(|()| Action::ChangedTask(task.into())))
}

/// A task was switched off, with the reason, or on again.
pub(super) fn switched(
    model: &mut Model,
    task: &TaskKey,
    off: Option<SwitchedOff>,
    action: fn(PlannedTask) -> Action,
) -> Vec<Effect> {
    let before = Before::of(model);
    let named = model.own_work.switch(task, off).ok().and_then(|()| model.own_work.task(task));
    work_changed(model, before, named.map(action))
}

/// The work of the site was changed; without an action nothing was.
pub(super) fn work_changed(model: &mut Model, before: Before, action: Option<Action>) -> Vec<Effect> {
    let Some(action) = action else { return Vec::new() };
    model.calendar_revision += 1;
    told(model, before, action)
}
