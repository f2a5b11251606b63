//! What came back of our own file: items as they lie in a person's calendar now enter, moves of the plan leave.
//!
//! An item is recognised by its identity, which no calendar program changes. It counts as moved if it lies on another day
//! than the one on which the last file had it; what the plan itself has moved since is no wish of the person.

use chrono::NaiveDate;
use uuid::Uuid;

use super::OwnItem;
use crate::calendar::{CalendarPlan, OccurrenceId, PlannedTask, WhyNotThere, why_not_there};
use crate::export::{Ledger, uid_of};
use crate::ical::Uid;
use crate::sorted::{self, SortedMap};

/// A piece of work that lies on another day in the person's calendar than in the last file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnedMove {
    /// The item in the calendar.
    pub uid: Uid,
    /// Which.
    pub id: OccurrenceId,
    /// Its task.
    pub task: PlannedTask,
    /// On which day it lies in the plan.
    pub from: NaiveDate,
    /// On which day it lies in the calendar.
    pub to: NaiveDate,
    /// Whether it can be moved there.
    pub allowed: Result<(), WhyNotThere>,
}

/// What came back of our own file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Returned {
    /// What was dragged to another day, in the order of the new days.
    pub moves: Vec<ReturnedMove>,
    /// How many items lie where the last file, or the plan itself, has them.
    pub as_they_were: usize,
    /// How many items were dragged within their day only: a plan knows days.
    pub hours_only: usize,
    /// How many items are not open in the plan any more: they are done, skipped or dropped.
    pub closed: usize,
    /// How many items are of another plan, or of this one in another browser.
    pub foreign: usize,
}

/// Compares the items of our own file with the last export and with the plan.
///
/// Moves are tried one after the other, each beside those before it, so that all of them together are allowed.
pub fn returned(items: &[OwnItem], plan_id: Uuid, plan: &CalendarPlan, last: &Ledger) -> Returned {
    let open = plan.late.iter().chain(&plan.visits).flat_map(|visit| visit.entries.iter().map(move |one| (visit, one)));
    let entries: Vec<_> = open.collect();
    let by_uid: SortedMap<Uid, usize> =
        SortedMap::from_iter(entries.iter().enumerate().map(|(place, (_, entry))| (uid_of(plan_id, entry), place)));
    let mut back = Returned::default();
    let mut dragged = Vec::new();
    for item in items {
        let exported = last.place_of(item.uid);
        let Some((visit, entry)) = by_uid.get(&item.uid).and_then(|place| entries.get(*place)) else {
            match exported {
                Some(_) => back.closed += 1,
                None => back.foreign += 1,
            }
            continue;
        };
        let (day, starts) = exported.unwrap_or((visit.day, None));
        if item.day != day && item.day != visit.day {
            dragged.push((item.day, visit.day, *entry, item.uid));
        } else if item.day == day && starts.is_some() && item.starts.is_some() && item.starts != starts {
            back.hours_only += 1;
        } else {
            back.as_they_were += 1;
        }
    }
    sorted::sort_by(&mut dragged, |one, other| (one.0, &one.2.id).cmp(&(other.0, &other.2.id)));
    let mut placed = SortedMap::from_iter(entries.iter().map(|(visit, entry)| (entry.id.clone(), visit.day)));
    let same_work = |one: &OccurrenceId, other: &OccurrenceId| {
        one.task() == other.task() && one.slot() == other.slot() && one.part_number() == other.part_number()
    };
    for (to, from, entry, uid) in dragged {
        // Of work that both do one half takes the other one along.
        if back.moves.iter().any(|known| same_work(&known.id, &entry.id) && known.to == to) {
            continue;
        }
        let allowed = why_not_there(&plan.instance, &placed, &entry.id, to).map_or(Ok(()), Err);
        if allowed.is_ok() {
            let halves: Vec<OccurrenceId> = placed.keys().filter(|id| same_work(id, &entry.id)).cloned().collect();
            for half in halves {
                placed.insert(half, to);
            }
        }
        back.moves.push(ReturnedMove { uid, id: entry.id.clone(), task: entry.task.clone(), from, to, allowed });
    }
    back
}
