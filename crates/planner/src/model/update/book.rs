//! Lines that a person writes into the service book, corrects, withdraws and brings back, and what an incident suggests.

use super::own_work::work_changed;
use super::*;
use crate::service_book::{StatementKind, WorkEntry, WorkEvent};

/// A line of the person's own; what was done and answered has messages of its own.
pub(super) fn wrote(model: &mut Model, statement: Statement) -> Vec<Effect> {
    match statement.kind() {
        StatementKind::Work | StatementKind::Suggestion => Vec::new(),
        kind => write(model, Recorded::Stated(statement.at_latest(model.today)), Action::Wrote(kind)),
    }
}

/// Another statement stands in place of an earlier one.
pub(super) fn corrected(model: &mut Model, number: u32, with: Statement) -> Vec<Effect> {
    let with = counted(model, with.at_latest(model.today));
    write(model, Recorded::Corrects { number, with }, Action::Corrected(number))
}

/// Writes a line into the book, unless it does not fit.
pub(super) fn write(model: &mut Model, what: Recorded, action: Action) -> Vec<Effect> {
    let before = Before::of(model);
    if model.book.record(model.today, what).is_err() {
        return Vec::new();
    }
    model.calendar_revision += 1;
    told(model, before, action)
}

/// A statement with the day from which the next time of its work is counted.
fn counted(model: &Model, mut statement: Statement) -> Statement {
    if let Statement::Work(WorkEntry { id, event: WorkEvent::Done { day, counts_from, .. }, .. }) = &mut statement {
        *counts_from = model.agreed.counts_from(id, *day);
    }
    statement
}

/// Work that an incident suggested was taken on, or not.
pub(super) fn answered(model: &mut Model, suggestion: Suggestion, taken: bool) -> Vec<Effect> {
    let Suggestion { incident, task, every_days } = suggestion;
    let before = Before::of(model);
    if taken {
        let edit = TaskEdit { every_days: Some(every_days), ..model.own_work.edit_of(task) };
        // The table's intervals are all among those that can be chosen, and every task of the catalogue can be switched on.
        let _edited = model.own_work.edit(task, edit);
        if let Ok(key) = TaskKey::new(task.code()) {
            let _on = model.own_work.switch(&key, None);
        }
    }
    let line = Recorded::Stated(Statement::Suggestion { incident, task, taken });
    let _number = model.book.record(model.today, line);
    let action = if taken { Action::TookSuggestion } else { Action::DismissedSuggestion };
    work_changed(model, before, Some(action(task.into())))
}
