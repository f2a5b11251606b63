//! What was done or skipped lately: it stays in sight on its day, so that it can be opened again.

use chrono::NaiveDate;

use super::agreed::AgreedPlan;
use super::history::History;
use super::instance::{OccurrenceId, Part, Performer};
use crate::catalogue::TaskId;
use crate::sorted;

/// An entry of the agreed plan that is done or skipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedEntry {
    /// Its identity for life.
    pub id: OccurrenceId,
    /// The task.
    pub task: TaskId,
    /// Which part of its slot it is.
    pub part: Part,
    /// Who does it.
    pub performer: Performer,
    /// The day on which it lay in the plan.
    pub day: NaiveDate,
    /// Minutes.
    pub minutes: u32,
    /// What became of it.
    pub closing: Closing,
}

/// What became of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closing {
    /// It was done on this day.
    Done(NaiveDate),
    /// It was left out this time.
    Skipped,
}

/// The entries that are done or skipped, by day, task and identity.
pub(super) fn closed(agreed: &AgreedPlan, history: &History) -> Vec<ClosedEntry> {
    let closing = |id: &OccurrenceId| match history.done.get(id) {
        Some(day) => Some(Closing::Done(*day)),
        None => history.skipped.contains_key(id).then_some(Closing::Skipped),
    };
    let entry = |id: &OccurrenceId| {
        let entry = agreed.entries.get(id)?;
        Some(ClosedEntry {
            id: id.clone(),
            task: TaskId::from_code(id.task().as_str())?,
            part: Part { number: id.part_number().unwrap_or(1), of: entry.of },
            performer: entry.performer,
            day: entry.day,
            minutes: entry.minutes,
            closing: closing(id)?,
        })
    };
    let mut closed: Vec<ClosedEntry> = agreed.entries.keys().filter_map(entry).collect();
    sorted::sort_by(&mut closed, |one, other| (one.day, one.task, &one.id).cmp(&(other.day, other.task, &other.id)));
    closed
}
