//! Rules about occurrences among each other: parts, slots of a task, prerequisites.

use chrono::NaiveDate;

use super::super::days::days_between;
use super::super::instance::{Bond, Occurrence, OccurrenceId, TaskKey};
use super::super::slots::FIRST_DATED_SLOT;
use super::{Case, Placed, Violation};
use crate::sorted::SortedMap;

pub(super) fn violations(case: &Case, placed: &Placed) -> Vec<Violation> {
    let completions = completions(case, placed);
    let mut found = distances(case, placed);
    for (id, day) in placed {
        if let Some(occurrence) = case.by_id.get(id) {
            found.extend(parts(case, occurrence, *day, placed));
            found.extend(prerequisites(occurrence, *day, placed, &completions));
        }
    }
    found
}

/// Part k needs part k-1, on the same day or earlier; parts that are done already are no occurrences.
fn parts(case: &Case, occurrence: &Occurrence, day: NaiveDate, placed: &Placed) -> Option<Violation> {
    let slot = case.by_slot.get(&(occurrence.id.task(), occurrence.id.slot()))?;
    let mut earlier = slot.iter().filter(|other| other.part.number < occurrence.part.number);
    let broken = earlier.any(|other| placed.get(&other.id).is_none_or(|there| *there > day));
    broken.then(|| Violation::PartsOutOfOrder { id: occurrence.id.clone() })
}

/// Days of one slot of a task, by the identities that lie on them.
#[derive(Default)]
struct SlotDays<'a> {
    /// Of what is open, where it recurs and has a day.
    placed: Vec<(NaiveDate, &'a OccurrenceId)>,
    /// Of what was done.
    done: Vec<(NaiveDate, &'a OccurrenceId)>,
    /// The interval of what is open.
    interval: i64,
}

/// Slots of one task, by number: each part that is placed lies half an interval behind all parts of lower slots, and before
/// all parts of higher ones. What was done is no fault of the plan, so two completions are held against nothing.
fn distances(case: &Case, placed: &Placed) -> Vec<Violation> {
    let mut tasks: SortedMap<&TaskKey, SortedMap<u32, SlotDays>> = SortedMap::new();
    for occurrence in case.by_id.values() {
        if let (Some(interval), Some(day)) = (occurrence.interval, placed.get(&occurrence.id)) {
            let slot = tasks.entry(occurrence.id.task()).or_default().entry(occurrence.id.slot()).or_default();
            slot.placed.push((*day, &occurrence.id));
            slot.interval = i64::from(interval);
        }
    }
    for (id, day) in &case.done {
        // Dated facts have no interval and number their slots by date.
        if let Some(slots) = tasks.get_mut(id.task()).filter(|_| id.slot() < FIRST_DATED_SLOT) {
            slots.entry(id.slot()).or_default().done.push((*day, id));
        }
    }
    let too_close =
        |(last, earlier): (NaiveDate, &OccurrenceId), (first, later): (NaiveDate, &OccurrenceId), interval| {
            let broken = days_between(last, first) * 2 < interval;
            broken.then(|| Violation::SlotsTooClose { earlier: earlier.clone(), later: later.clone() })
        };
    let mut found = Vec::new();
    for slots in tasks.values() {
        let mut last: Option<(NaiveDate, &OccurrenceId)> = None;
        for slot in slots.values() {
            if let (Some(last), Some(first)) = (last, slot.placed.iter().min()) {
                found.extend(too_close(last, *first, slot.interval));
            }
            last = last.max(slot.placed.iter().chain(&slot.done).max().copied());
        }
        let mut first_done: Option<(NaiveDate, &OccurrenceId)> = None;
        for slot in slots.values().rev() {
            if let (Some(last), Some(first)) = (slot.placed.iter().max(), first_done) {
                found.extend(too_close(*last, first, slot.interval));
            }
            first_done = slot.done.iter().min().copied().into_iter().chain(first_done).min();
        }
    }
    found
}

/// A day on which a whole slot is completed.
struct Completion {
    day: NaiveDate,
    /// Whether it is done already, or must be: only that bears mandatory work.
    sure: bool,
}

/// The days on which whole slots of each task are completed: done, or with all that remains of them placed.
fn completions<'a>(case: &'a Case, placed: &Placed) -> SortedMap<&'a TaskKey, Vec<Completion>> {
    let mut completions: SortedMap<&TaskKey, Vec<Completion>> = SortedMap::new();
    let mut done: SortedMap<(&TaskKey, u32), NaiveDate> = SortedMap::new();
    for (id, day) in &case.done {
        let last = done.entry((id.task(), id.slot())).or_insert(*day);
        *last = (*last).max(*day);
    }
    for (slot, day) in done {
        if !case.by_slot.contains_key(&slot) {
            completions.entry(slot.0).or_default().push(Completion { day, sure: true });
        }
    }
    for ((task, _), occurrences) in &case.by_slot {
        let days: Option<Vec<NaiveDate>> = occurrences.iter().map(|one| placed.get(&one.id).copied()).collect();
        let sure = occurrences.iter().any(|one| one.mandatory);
        let last = days.unwrap_or_default().into_iter().max();
        completions.entry(task).or_default().extend(last.map(|day| Completion { day, sure }));
    }
    completions
}

fn prerequisites(
    occurrence: &Occurrence,
    day: NaiveDate,
    placed: &Placed,
    completions: &SortedMap<&TaskKey, Vec<Completion>>,
) -> Vec<Violation> {
    let mut found = Vec::new();
    for after in &occurrence.after {
        let id = occurrence.id.clone();
        match after.bond {
            Bond::Order => {
                if placed.get(&after.id).is_some_and(|there| *there > day) {
                    found.push(Violation::BeforePrerequisite { id, prerequisite: after.id.clone() });
                }
            }
            Bond::Safety { lead_days } => {
                let task = after.id.task();
                let bear = completions.get(task).into_iter().flatten().filter(|one| one.sure || !occurrence.mandatory);
                let last = bear.map(|one| one.day).filter(|there| *there <= day).max();
                let task = task.clone();
                match last {
                    None => found.push(Violation::NoSafetyNet { id, task }),
                    Some(last) if lead_days.is_some_and(|lead| days_between(last, day) > i64::from(lead)) => {
                        found.push(Violation::SafetyNetTooOld { id, task });
                    }
                    Some(_) => {}
                }
            }
        }
    }
    found
}
