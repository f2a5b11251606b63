//! Lines that a person writes into the service book, corrects, withdraws and brings back, and what an incident suggests.

use super::own_work::work_changed;
use super::*;
use crate::answers::IncidentKind;
use crate::calendar::{OwnSchedule, OwnWorkProblem, Who};
use crate::service_book::{RecordedIncident, StatementKind, SuggestedWork, Title, WorkEntry, WorkEvent};

/// A line of the person's own; what was done and answered has messages of its own.
pub(super) fn wrote(model: &mut Model, statement: Statement) -> Vec<Effect> {
    match statement.kind() {
        StatementKind::Work | StatementKind::Suggestion | StatementKind::Terms => Vec::new(),
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
    let kind = match &what {
        Recorded::Stated(Statement::Incident(incident))
        | Recorded::Corrects { with: Statement::Incident(incident), .. } => Some(incident.kind),
        _ => None,
    };
    let knew = kind.and_then(|kind| known(model, kind));
    if model.book.record(model.today, what).is_err() {
        return Vec::new();
    }
    model.calendar_revision += 1;
    let effects = told(model, before, action);
    if let (Some(kind), Some(before)) = (kind, knew)
        && let Some(after) = known(model, kind).filter(|after| *after != before)
    {
        model.notice = Some(Notice::Learned { kind, before, after });
    }
    effects
}

/// What the advice makes of a kind of incident; `None` before there is an advice.
fn known(model: &Model, kind: IncidentKind) -> Option<Known> {
    let answers = crate::answers::validate(&model.draft).ok()?;
    let advisor = model.advisor();
    let in_a_hundred_years = (advisor.incidents_a_year(&answers, kind) * 100.0).round() as u32;
    Some(Known { in_a_hundred_years, advised: advisor.outcome(&answers).0.tier() })
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
    let Suggestion { incident, work, .. } = suggestion;
    let before = Before::of(model);
    if taken && take_on(model, suggestion).is_err() {
        return Vec::new();
    }
    let line = Recorded::Stated(Statement::Suggestion { incident, work, taken });
    let _number = model.book.record(model.today, line);
    let action = if taken { Action::TookSuggestion } else { Action::DismissedSuggestion };
    work_changed(model, before, Some(action(work)))
}

/// Minutes of an own task that an incident suggests, until the person says otherwise.
const OWN_CHECK_MIN: u32 = 15;

/// A task of the catalogue is done as often as suggested; what the catalogue does not have becomes an own task, with what
/// happened and what was learned as its notes.
fn take_on(model: &mut Model, Suggestion { incident, work, every_days }: Suggestion) -> Result<(), OwnWorkProblem> {
    match work {
        SuggestedWork::Task(task) => {
            let edit = TaskEdit { every_days: Some(every_days), ..model.own_work.edit_of(task) };
            model.own_work.edit(task, edit)?;
            let key = TaskKey::new(task.code()).map_err(|_| OwnWorkProblem::NoSuchTask)?;
            model.own_work.switch(&key, None)
        }
        SuggestedWork::Own(_) => {
            let mut lines = model.book.in_force();
            let said = lines.find(|line| line.number == incident).and_then(|line| match line.what {
                Statement::Incident(RecordedIncident { note, learned, .. }) => {
                    Some([note.as_str(), " ", learned.as_str()].concat())
                }
                _ => None,
            });
            let title = text::service_book::suggested_work(model.language, work);
            let first = model.today.checked_add_days(Days::new(every_days.into())).unwrap_or(model.today);
            let details = TaskDetails {
                title: Title::new(&title),
                minutes: OWN_CHECK_MIN,
                who: Who::Technician,
                when: OwnSchedule::Every { days: every_days, floating: false, first },
                verify: Vec::new(),
                note: Note::new(said.unwrap_or_default().trim()),
            };
            model.own_work.add(details).map(|_| ())
        }
    }
}
