//! What was done or skipped lately: it stays in sight on its day, so that it can be opened again.

use chrono::NaiveDate;

use super::agreed::AgreedPlan;
use super::history::History;
use super::instance::{OccurrenceId, Part, Performer};
use super::own_work::{OwnWork, PlannedTask};
use super::plan::{CalendarPlan, Entry, Visit};
use crate::sorted::{self, SortedMap};

/// An entry of the agreed plan that is done or skipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedEntry {
    /// Its identity for life.
    pub id: OccurrenceId,
    /// The task.
    pub task: PlannedTask,
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

/// What one performer has to do and has closed on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct DayWork<'a> {
    /// The day.
    pub day: NaiveDate,
    /// Who.
    pub performer: Performer,
    /// What is open; `None` when all is closed.
    pub visit: Option<&'a Visit>,
    /// What is done or skipped.
    pub closed: Vec<&'a ClosedEntry>,
    /// Whether no filter hides a part of it.
    pub whole: bool,
}

/// An entry of a day, open or closed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum DayEntry<'a> {
    /// It is still to be done.
    Open(&'a Entry),
    /// It is done or skipped.
    Closed(&'a ClosedEntry),
}

impl<'a> DayWork<'a> {
    /// All entries: the open ones in working order, each closed one before the first open one that follows it in the
    /// catalogue, so that ticking moves nothing.
    pub fn entries(&self) -> Vec<DayEntry<'a>> {
        let mut closed = self.closed.iter().copied().peekable();
        let mut entries = Vec::new();
        for open in self.visit.iter().flat_map(|visit| &visit.entries) {
            while let Some(closed) = closed.next_if(|closed| (&closed.task, &closed.id) < (&open.task, &open.id)) {
                entries.push(DayEntry::Closed(closed));
            }
            entries.push(DayEntry::Open(open));
        }
        entries.extend(closed.map(DayEntry::Closed));
        entries
    }

    /// Minutes of all its work, open and closed.
    pub fn minutes(&self) -> u32 {
        self.visit.map_or(0, |visit| visit.minutes) + self.closed.iter().map(|entry| entry.minutes).sum::<u32>()
    }
}

impl CalendarPlan {
    /// Everything open and lately closed by day, the technician before the owner. What is late lies before today.
    pub fn work_by_day(&self) -> Vec<DayWork<'_>> {
        work_by_day(self.late.iter().chain(&self.visits), &self.closed)
    }
}

/// Visits and closed entries by day, the technician before the owner.
pub(super) fn work_by_day<'a>(visits: impl Iterator<Item = &'a Visit>, closed: &'a [ClosedEntry]) -> Vec<DayWork<'a>> {
    let mut days: SortedMap<(NaiveDate, Performer), DayWork> = SortedMap::new();
    let of = |day, performer| move || DayWork { day, performer, visit: None, closed: Vec::new(), whole: true };
    for visit in visits {
        let work = days.entry((visit.day, visit.performer)).or_insert_with(of(visit.day, visit.performer));
        work.visit = Some(visit);
    }
    for entry in closed {
        let work = days.entry((entry.day, entry.performer)).or_insert_with(of(entry.day, entry.performer));
        work.closed.push(entry);
    }
    days.into_values().collect()
}

/// The entries that are done or skipped, by day, task and identity.
pub(super) fn closed(agreed: &AgreedPlan, history: &History, own: &OwnWork) -> Vec<ClosedEntry> {
    let closing = |id: &OccurrenceId| match history.done.get(id) {
        Some(day) => Some(Closing::Done(*day)),
        None => history.skipped.contains_key(id).then_some(Closing::Skipped),
    };
    let entry = |id: &OccurrenceId| {
        let entry = agreed.entries.get(id)?;
        Some(ClosedEntry {
            id: id.clone(),
            task: own.task(id.task())?,
            part: Part { number: id.part_number().unwrap_or(1), of: entry.of },
            performer: entry.performer,
            day: entry.day,
            minutes: entry.minutes,
            closing: closing(id)?,
        })
    };
    let mut closed: Vec<ClosedEntry> = agreed.entries.keys().filter_map(entry).collect();
    sorted::sort_by(&mut closed, |one, other| (one.day, &one.task, &one.id).cmp(&(other.day, &other.task, &other.id)));
    closed
}
