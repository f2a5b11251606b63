//! What is done, skipped, moved and opened again of the agreed plan: lines of the service book and what follows from them.

use super::*;
use crate::calendar::{AgreedEntry, PlannedTask};
use crate::model::Month;
use crate::service_book::{SkipReason, WorkEntry, WorkEvent};

/// An entry was done.
pub(super) fn ticked(model: &mut Model, id: OccurrenceId, day: NaiveDate, report: Option<WorkReport>) -> Vec<Effect> {
    let Some(task) = model.own_work.task(id.task()) else { return Vec::new() };
    let (before, day) = (Before::of(model), day.min(model.today));
    record_tick(model, &id, day, report);
    told(model, before, Action::Ticked { task, id, day })
}

/// All open entries of a kind were done, each on the day for which it was planned, today at the latest.
pub(super) fn tick_all(model: &mut Model, meant: impl Fn(&AgreedEntry) -> bool) -> Vec<Effect> {
    let history = model.history();
    let open = model.agreed.open(&history).filter(|(_, entry)| meant(entry));
    let done: Vec<(OccurrenceId, NaiveDate)> = open.map(|(id, entry)| (id.clone(), entry.day)).collect();
    let before = Before::of(model);
    done.iter().for_each(|(id, day)| record_tick(model, id, *day, None));
    told(model, before, Action::TickedAll(done.len()))
}

/// What is open of the slot of an entry is not done this time.
pub(super) fn skipped(model: &mut Model, id: OccurrenceId, reason: SkipReason, note: Note) -> Vec<Effect> {
    let Some(task) = model.own_work.task(id.task()) else { return Vec::new() };
    let before = Before::of(model);
    for id in rest_of_slot(model, &id) {
        let note = note.clone();
        record(model, &id, |entry| WorkEvent::Skipped { counts_from: entry.nominal, reason, note });
    }
    told(model, before, Action::Skipped { task, id })
}

/// An entry was put on another day, with its other half; or the day is none on which it can lie, and it stays.
pub(super) fn moved(model: &mut Model, id: OccurrenceId, to: NaiveDate) -> Vec<Effect> {
    let Some(plan) = model.calendar().map(|calendar| calendar.plan) else { return Vec::new() };
    if let Some(why) = plan.why_not_there(&id, to) {
        return refused(model, &id, |task| Notice::NotThere { task, day: to, why });
    }
    let Some(task) = model.own_work.task(id.task()) else { return Vec::new() };
    model.made = None;
    let before = Before::of(model);
    put_on_day(model, &id, to);
    let shown = show_day(model, &id);
    let mut effects = told(model, before, Action::Moved { task, id, to });
    effects.extend(shown);
    effects
}

/// Writes into the book and the agreed plan that an entry lies on another day, with its other half.
pub(in super::super) fn put_on_day(model: &mut Model, id: &OccurrenceId, to: NaiveDate) {
    for id in halves(model, id) {
        record(model, &id, |entry| WorkEvent::Moved { from: entry.day, to });
        if let Some(entry) = model.agreed.entries.get_mut(&id) {
            entry.day = to;
        }
    }
}

/// An entry was put on the nearest possible day, if there is one in that direction.
pub(super) fn stepped(model: &mut Model, id: OccurrenceId, later: bool) -> Vec<Effect> {
    match model.calendar().map(|calendar| calendar.plan.day_beside(&id, later)) {
        Some(Ok(to)) => moved(model, id, to),
        Some(Err(why)) => refused(model, &id, |task| Notice::NoDayBeside { task, later, why }),
        None => Vec::new(),
    }
}

/// An entry cannot go where it was to go, and that is said.
fn refused(model: &mut Model, id: &OccurrenceId, notice: impl FnOnce(PlannedTask) -> Notice) -> Vec<Effect> {
    if let Some(task) = model.own_work.task(id.task()) {
        model.notice = Some(notice(task));
    }
    Vec::new()
}

/// Who looks at a month sees an entry that has moved: the day on which it lies now is the open one.
pub(super) fn show_day(model: &mut Model, id: &OccurrenceId) -> Option<Effect> {
    let day = model.agreed.entries.get(id)?.day;
    if !matches!(model.page, Page::Month(_)) || model.view.day == Some(day) {
        return None;
    }
    model.page = Page::Month(Month::of(day));
    model.view.day = Some(day);
    Some(Effect::CorrectAddress)
}

/// An entry was put off to the next appointment.
pub(super) fn snoozed(model: &mut Model, id: OccurrenceId) -> Vec<Effect> {
    match model.calendar().and_then(|calendar| calendar.plan.next_rhythm_day(&id)) {
        Some(to) => moved(model, id, to),
        None => Vec::new(),
    }
}

/// An entry that was closed is open again.
pub(super) fn reopened(model: &mut Model, id: OccurrenceId) -> Vec<Effect> {
    let Some(task) = model.own_work.task(id.task()) else { return Vec::new() };
    let before = Before::of(model);
    record(model, &id, |_| WorkEvent::Reopened);
    told(model, before, Action::Reopened { task, id })
}

/// Writes into the book what happened to an entry of the agreed plan; nothing for one that it does not know.
fn record(model: &mut Model, id: &OccurrenceId, event: impl FnOnce(&AgreedEntry) -> WorkEvent) {
    let Some(entry) = model.agreed.entries.get(id) else { return };
    let work = WorkEntry { id: id.clone(), performer: entry.performer, event: event(entry) };
    // A statement refers to no other line, so it always fits.
    let _number = model.book.record(model.today, Recorded::Stated(Statement::Work(work)));
    model.calendar_revision += 1;
}

/// Without a report work took as long as planned. Work that is ahead cannot have been done: the day is today at the latest.
fn record_tick(model: &mut Model, id: &OccurrenceId, day: NaiveDate, report: Option<WorkReport>) {
    let day = day.min(model.today);
    let counts_from = model.agreed.counts_from(id, day);
    record(model, id, |entry| {
        let report = report.unwrap_or_else(|| WorkReport { minutes: entry.minutes, ..WorkReport::default() });
        WorkEvent::Done { day, counts_from, report }
    });
}

/// An entry and the other half of it.
fn halves(model: &Model, id: &OccurrenceId) -> Vec<OccurrenceId> {
    let mut halves = rest_of_slot(model, id);
    halves.retain(|other| other.part_number() == id.part_number());
    halves
}

/// What is open of the slot of an entry.
fn rest_of_slot(model: &Model, id: &OccurrenceId) -> Vec<OccurrenceId> {
    let history = model.history();
    let open = model.agreed.open(&history).map(|(id, _)| id);
    open.filter(|other| other.task() == id.task() && other.slot() == id.slot()).cloned().collect()
}
