//! What came back of our own file: items as they lie in a person's calendar now enter, moves of the plan leave.
//!
//! An item is recognised by its identity, which no calendar program changes. It counts as moved if it lies on another day
//! than those on which the last files had it; what the plan itself has moved since is no wish of the person. A visit moves
//! with all of its work. A day that was dragged out of a series stands in the file with the day for which it stands.

use chrono::{NaiveDate, NaiveTime};
use uuid::Uuid;

use super::OwnItem;
use crate::calendar::{CalendarPlan, Entry, OccurrenceId, PlannedTask, Visit, WhyNotThere, why_not_there};
use crate::export::{Exports, uid_of};
use crate::ical::Uid;
use crate::sorted::{self, SortedMap};

/// A piece of work that lies on another day in the person's calendar than in the last file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnedMove {
    /// The item in the calendar.
    pub uid: Uid,
    /// The day of the series out of which it was dragged.
    pub instead_of: Option<NaiveDate>,
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
    /// How many items are whole series, which are not read back: only days that were dragged out of one are.
    pub series: usize,
    /// How many items are of another plan, or of this one in another browser.
    pub foreign: usize,
}

/// Compares the items of our own file with what the last files said and with the plan.
///
/// Moves are tried one after the other, each beside those before it, so that all of them together are allowed.
pub fn returned(items: &[OwnItem], plan_id: Uuid, plan: &CalendarPlan, exports: &Exports) -> Returned {
    let open = plan.late.iter().chain(&plan.visits).flat_map(|visit| visit.entries.iter().map(move |one| (visit, one)));
    let entries: Vec<_> = open.collect();
    let place_of: SortedMap<&OccurrenceId, usize> =
        SortedMap::from_iter(entries.iter().enumerate().map(|(place, (_, entry))| (&entry.id, place)));
    let place_of_item: SortedMap<Uid, usize> =
        SortedMap::from_iter(entries.iter().enumerate().map(|(place, (_, entry))| (uid_of(plan_id, &entry.id), place)));
    let mut back = Returned::default();
    let mut dragged = Vec::new();
    for item in items {
        let mut exported = exports.places_of(item.uid);
        let mut places: Vec<usize> = Vec::new();
        match (exported.is_series, item.instead_of) {
            (true, None) => {
                back.series += 1;
                continue;
            }
            (true, Some(day)) => {
                let first = exports.series_with(item.uid, day);
                let of_series = |(visit, entry): &(&Visit, &Entry)| {
                    let of = |id: &OccurrenceId| (id.task() == entry.id.task()) && id.side() == entry.id.side();
                    visit.day == day && first.is_some_and(of) && entry.part.of <= 1
                };
                places.extend(entries.iter().position(of_series));
                exported.places.iter_mut().for_each(|place| place.0 = day);
            }
            // A calendar program made a series of a single item: its days are no plan of ours.
            (false, Some(_)) => continue,
            (false, None) => {
                places.extend(place_of_item.get(&item.uid));
                places.extend(exports.visit(item.uid).iter().filter_map(|id| place_of.get(id).copied()));
            }
        }
        if places.is_empty() {
            if exported.places.is_empty() {
                back.foreign += 1;
            } else {
                back.closed += 1;
            }
            continue;
        }
        let stayed = exported.places.iter().any(|(day, _)| *day == item.day);
        let mut moved = false;
        for (visit, entry) in places.iter().filter_map(|place| entries.get(*place)) {
            if !stayed && item.day != visit.day {
                dragged.push((item.day, visit.day, *entry, item));
                moved = true;
            }
        }
        let other_hours = |(day, starts): &(NaiveDate, Option<NaiveTime>)| {
            *day == item.day && starts.is_some() && item.starts.is_some() && item.starts != *starts
        };
        if !moved && !exported.places.is_empty() && exported.places.iter().all(other_hours) {
            back.hours_only += 1;
        } else if !moved {
            back.as_they_were += 1;
        }
    }
    sorted::sort_by(&mut dragged, |one, other| (one.0, &one.2.id).cmp(&(other.0, &other.2.id)));
    let mut placed = SortedMap::from_iter(entries.iter().map(|(visit, entry)| (entry.id.clone(), visit.day)));
    let same_work = |one: &OccurrenceId, other: &OccurrenceId| {
        one.task() == other.task() && one.slot() == other.slot() && one.part_number() == other.part_number()
    };
    for (to, from, entry, item) in dragged {
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
        let (uid, instead_of, id, task) = (item.uid, item.instead_of, entry.id.clone(), entry.task.clone());
        back.moves.push(ReturnedMove { uid, instead_of, id, task, from, to, allowed });
    }
    back
}
