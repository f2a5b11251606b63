//! What was meant for a period and was not done.

use chrono::{Datelike, Days, NaiveDate};

use super::prevented::{interval_of, prevents_once};
use super::{Period, Sources};
use crate::calendar::{AgreedPlan, FIRST_DATED_SLOT, History, OccurrenceId, OwnWork, PlannedTask, Side, SwitchedOff};
use crate::service_book::{SkipReason, WorkEvent};
use crate::sorted::SortedMap;

/// Work that was not done, taken together by task and reason.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftWork {
    /// The task.
    pub task: PlannedTask,
    /// Why.
    pub why: WhyLeft,
    /// The day for which it was meant, the first of several.
    pub day: NaiveDate,
    /// How often it was meant to be done.
    pub times: u32,
    /// Złoty of loss that it would have prevented by the model; `None` where the model says nothing of it.
    pub may_cost: Option<f64>,
}

/// Why work was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyLeft {
    /// Its day is past, and it is still open.
    Late,
    /// It was decided not to do it.
    Skipped(SkipReason),
    /// It did not fit into the plan.
    NotPlanned,
}

/// What was left undone in a period. Of work by both, and of work in parts, the whole counts once.
pub(super) fn left(period: Period, sources: &Sources, history: &History) -> Vec<LeftWork> {
    let mut slots: SortedMap<(PlannedTask, u32), (WhyLeft, NaiveDate, OccurrenceId)> = SortedMap::new();
    let mut meant = |id: &OccurrenceId, day: NaiveDate, why: WhyLeft| {
        if let Some(task) = sources.own.task(id.task()).filter(|_| period.contains(day)) {
            slots.entry((task, id.slot())).or_insert((why, day, id.clone()));
        }
    };
    for (id, entry) in sources.agreed.open(history).filter(|(_, entry)| entry.day < sources.today) {
        meant(id, entry.day, WhyLeft::Late);
    }
    let mut reasons = SortedMap::new();
    for work in sources.book.work() {
        if let WorkEvent::Skipped { reason, .. } = work.event {
            reasons.insert(&work.id, reason);
        }
    }
    for (id, day) in &history.skipped {
        let reason = reasons.get(id).copied().unwrap_or(SkipReason::NotSaid);
        meant(id, *day, WhyLeft::Skipped(reason));
    }
    for id in sources.agreed.left.iter().filter(|id| id.side() == Side::Main) {
        if let Some(day) = nominal_day(id, sources, history).filter(|day| *day >= sources.begun) {
            meant(id, day, WhyLeft::NotPlanned);
        }
    }
    let mut told: SortedMap<(WhyLeft, PlannedTask), LeftWork> = SortedMap::new();
    for ((task, _), (why, day, id)) in slots {
        let interval = interval_of(&id, sources.agreed);
        let once = task.catalogue().and_then(|task| prevents_once(task, interval, &sources.needs.losses));
        let key = (why, task.clone());
        let one = told.entry(key).or_insert(LeftWork { task, why, day, times: 0, may_cost: None });
        one.times += 1;
        one.day = one.day.min(day);
        one.may_cost = once.map(|once| one.may_cost.unwrap_or(0.0) + once);
    }
    told.into_values().collect()
}

/// The tasks that are switched off, those of the catalogue first.
pub(super) fn off(own: &OwnWork) -> Vec<(PlannedTask, SwitchedOff)> {
    let catalogue = own.off().map(|(task, off)| (task.into(), off.clone()));
    let ended = own.tasks().filter_map(|(_, task)| Some((PlannedTask::Own(task.clone()), task.off()?.clone())));
    catalogue.chain(ended).collect()
}

/// The day for which work that is not in the plan was meant. Of a dated fact it is its date; otherwise it is as the calendar
/// has it, or as far back as it lies, counted in steps of its series from what was done of it before, or from its beginning.
fn nominal_day(id: &OccurrenceId, sources: &Sources, history: &History) -> Option<NaiveDate> {
    if id.slot() >= FIRST_DATED_SLOT {
        let number = id.slot();
        return NaiveDate::from_ymd_opt(i32::try_from(number / 10_000).ok()?, number / 100 % 100, number % 100);
    }
    let known = sources.plan.instance.occurrences.iter().find(|occurrence| occurrence.id == *id);
    if let Some(occurrence) = known {
        return Some(occurrence.nominal);
    }
    counted(id, sources.agreed, history)
}

fn counted(id: &OccurrenceId, agreed: &AgreedPlan, history: &History) -> Option<NaiveDate> {
    let series = agreed.series.get(id.task())?;
    let closed = history.counts_from.iter().chain(&history.skipped);
    let before = closed.filter(|(other, _)| other.task() == id.task() && other.slot() < id.slot());
    let (slot, day) =
        before.map(|(other, day)| (other.slot(), *day)).max().unwrap_or((series.first_slot, series.first_day));
    let steps = i64::from(id.slot()) - i64::from(slot);
    let days = steps * i64::from(series.step_days);
    let distance = Days::new(days.unsigned_abs());
    let counted = if days < 0 { day.checked_sub_days(distance) } else { day.checked_add_days(distance) };
    counted.filter(|day| (2000..=2100).contains(&day.year()))
}
