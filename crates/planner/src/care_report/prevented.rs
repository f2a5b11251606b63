//! What work that was done prevents, by the risk model.
//!
//! Each doing of a task counts for the days until it is due again, or until it was done again if that came sooner: no day of
//! a task counts twice. For these days it prevents what the model says of work at that interval. On any site the shares of
//! one loss add up to one at most, so all work together never prevents more than the model expects to be lost.
//! Rules: `docs/care-report.md`.

use chrono::NaiveDate;

use crate::advice::Losses;
use crate::calendar::{AgreedPlan, FIRST_DATED_SLOT, History, OccurrenceId, Side};
use crate::catalogue::{Loss, TaskId, preventions};
use crate::sorted::{SortedMap, SortedSet};

/// A day of a year has this share of it.
const DAYS_A_YEAR: f64 = 365.0;

/// Work that is done once, or once a year at most, counts for a year.
pub(super) const YEAR_DAYS: u32 = 365;

/// A task that was done as a whole on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Doing {
    /// The entry that finished it.
    pub(super) id: OccurrenceId,
    task: TaskId,
    /// Days for which it counts.
    days: u32,
    /// Days between two times of it.
    interval: u32,
}

/// Days between two times of the work of an entry, as it is planned.
pub(super) fn interval_of(id: &OccurrenceId, agreed: &AgreedPlan) -> u32 {
    if id.slot() >= FIRST_DATED_SLOT {
        return YEAR_DAYS;
    }
    agreed.series.get(id.task()).map_or(YEAR_DAYS, |series| series.step_days.max(1))
}

/// Everything that was ever done as a whole, by day. Work in parts is worth something only when the last one is done; of
/// work by both the technician's half counts.
pub(super) fn doings(agreed: &AgreedPlan, history: &History) -> Vec<(NaiveDate, Doing)> {
    let open: SortedSet<_> = agreed.open(history).map(|(id, _)| (id.task(), id.slot(), id.side())).collect();
    let mut last_parts: SortedMap<_, (NaiveDate, &OccurrenceId)> = SortedMap::new();
    for (id, day) in &history.done {
        if id.side() == Side::Main && !open.contains(&(id.task(), id.slot(), id.side())) {
            let last = last_parts.entry((id.task(), id.slot())).or_insert((*day, id));
            *last = (*last).max((*day, id));
        }
    }
    let mut by_task: SortedMap<TaskId, Vec<(NaiveDate, &OccurrenceId)>> = SortedMap::new();
    for (day, id) in last_parts.into_values() {
        if let Some(task) = TaskId::from_code(id.task().as_str()) {
            by_task.entry(task).or_default().push((day, id));
        }
    }
    let mut doings = Vec::new();
    for (task, mut days) in by_task {
        crate::sorted::sort_by(&mut days, Ord::cmp);
        for (place, (day, id)) in days.iter().enumerate() {
            let interval = interval_of(id, agreed);
            let until_next = days.get(place + 1).map_or(u32::MAX, |(next, _)| days_between(*day, *next));
            doings.push((*day, Doing { id: (*id).clone(), task, days: interval.min(until_next), interval }));
        }
    }
    doings
}

fn days_between(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days()).unwrap_or(0)
}

/// Złoty that a doing prevents, loss by loss; empty for work that acts on no cause of the model.
pub(super) fn prevents(doing: &Doing, losses: &Losses) -> Vec<(Loss, f64)> {
    let share = f64::from(doing.days) / DAYS_A_YEAR;
    let of = |loss, a_year: f64| (loss, a_year * share);
    preventions(doing.task)
        .map(|prevention| of(prevention.loss, losses.prevented(prevention, f64::from(doing.interval))))
        .collect()
}

/// Złoty that doing a task once prevents; `None` for work that acts on no cause of the model.
pub(super) fn prevents_once(task: TaskId, interval: u32, losses: &Losses) -> Option<f64> {
    preventions(task).next()?;
    let a_year: f64 = preventions(task).map(|prevention| losses.prevented(prevention, f64::from(interval))).sum();
    Some(a_year * f64::from(interval) / DAYS_A_YEAR)
}
