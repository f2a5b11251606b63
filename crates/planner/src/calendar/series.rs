//! Where the slots of each recurring task are counted from, and how a series goes on when its interval changes.
//!
//! Items, settings and the past enter, the series of this plan leave. A series that was begun goes on as it is: neither
//! another task nor another day moves it. Only a changed interval, or a changed date of the fact on which it hangs,
//! begins a new one; it goes on with the next number, from the day that was next, so that the next appointment stays.

use super::anchors::{first_days, rhythm_of};
use super::days::{days_between, plus};
use super::history::{History, Series};
use super::instance::{OccurrenceId, TaskKey};
use super::recurrence::{Frequency, Step, interval_of, tolerance};
use super::rhythm::Rhythm;
use super::slots::FIRST_DATED_SLOT;
use super::work::{Schedule, Settings, WorkItem};
use crate::sorted::SortedMap;

/// The series of every recurring item of 14 days and more. Items are unique by task.
pub(super) fn continued(items: &[&WorkItem], settings: &Settings, history: &History) -> SortedMap<TaskKey, Series> {
    let firsts = first_days(items, settings, &history.series);
    let mut series = history.series.clone();
    for item in items {
        if interval_of(&item.schedule).is_none_or(|days| Frequency::of(days) != Frequency::Slots) {
            continue;
        }
        let rhythm = rhythm_of(item.who, settings);
        let Some(step) = Step::of(&item.schedule, rhythm) else { continue };
        let first_day = firsts.get(&item.task).copied().unwrap_or(settings.begun);
        let begun = history.series.get(&item.task).copied();
        series.insert(item.task.clone(), next(item, step, rhythm, first_day, begun, settings, history));
    }
    series
}

fn next(
    item: &WorkItem,
    step: Step,
    rhythm: Rhythm,
    first_day: chrono::NaiveDate,
    begun: Option<Series>,
    settings: &Settings,
    history: &History,
) -> Series {
    let step_days = step.days();
    let Some(begun) = begun else { return Series { first_slot: 0, first_day, step_days } };
    match item.schedule {
        Schedule::Fixed { anchor: Some(anchor), .. } if anchor != begun.first_day => {
            Series { first_slot: open_slot(item, begun, settings, rhythm, history).0, first_day: anchor, step_days }
        }
        Schedule::Fixed { anchor: None, .. } if step_days != begun.step_days => {
            let (first_slot, first_day) = open_slot(item, begun, settings, rhythm, history);
            Series { first_slot, first_day, step_days }
        }
        Schedule::Fixed { .. } | Schedule::Floating { .. } | Schedule::Dated { .. } => Series { step_days, ..begun },
    }
}

/// The first slot of a series that is neither closed nor missed, with its day.
fn open_slot(
    item: &WorkItem,
    series: Series,
    settings: &Settings,
    rhythm: Rhythm,
    history: &History,
) -> (u32, chrono::NaiveDate) {
    let step = Step::of_days(series.step_days);
    let anchor = step.anchored(series.first_day, rhythm);
    let reach = i64::from(tolerance(series.step_days));
    let passed = (days_between(anchor, settings.today) - reach) / i64::from(series.step_days.max(1)) - 1;
    let first = OccurrenceId::whole(item.task.clone(), 0);
    let of_task = |record: &SortedMap<OccurrenceId, chrono::NaiveDate>| {
        let mine = record.range(first.clone()..).take_while(|(id, _)| *id.task() == item.task);
        mine.map(|(id, _)| id.slot()).filter(|slot| *slot < FIRST_DATED_SLOT).max()
    };
    let after_closed = of_task(&history.done).max(of_task(&history.skipped)).map_or(0, |slot| slot.saturating_add(1));
    let mut slot = u32::try_from(passed).unwrap_or(0).saturating_add(series.first_slot).max(after_closed);
    slot = slot.max(series.first_slot);
    loop {
        let day = step.nth_day(anchor, slot - series.first_slot);
        if plus(day, reach) >= settings.today || slot >= FIRST_DATED_SLOT - 1 {
            return (slot, day);
        }
        slot += 1;
    }
}
