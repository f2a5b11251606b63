//! On which days a person can put an entry.

use chrono::NaiveDate;

use super::days::{Month, days_between, each_day};
use super::instance::{Bond, Instance, Occurrence, OccurrenceId};
use super::plan::CalendarPlan;
use super::slots::FIRST_DATED_SLOT;
use crate::sorted::{SortedMap, SortedSet};

impl CalendarPlan {
    /// The days to which a person can put an entry of this plan, in order, without the day on which it lies.
    pub fn days_to_move(&self, id: &OccurrenceId) -> Vec<NaiveDate> {
        let visits = self.late.iter().chain(&self.visits);
        let lying = visits.flat_map(|visit| visit.entries.iter().map(|entry| (entry.id.clone(), visit.day)));
        let placed = SortedMap::from_iter(lying);
        let mut days = days_to_move_to(&self.instance, &placed, id);
        days.retain(|day| placed.get(id) != Some(day));
        days
    }

    /// The next day of its performer's rhythm, behind the day on which it lies, to which a person can put an entry.
    pub fn next_rhythm_day(&self, id: &OccurrenceId) -> Option<NaiveDate> {
        let mut visits = self.late.iter().chain(&self.visits);
        let visit = visits.find(|visit| visit.entries.iter().any(|entry| entry.id == *id))?;
        let rhythm = &self.instance.calendar(visit.performer).rhythm;
        self.days_to_move(id).into_iter().find(|day| *day > visit.day && rhythm.contains(day))
    }
}

/// The days on which an entry of a plan could lie by itself, everything else staying where it is, in order.
///
/// A person may leave the tolerance, but no hard rule: its performer works on the day (both, for work that both do), risky
/// work keeps off protected periods, Fridays and eves of days off, a date is not exceeded, other slots of the task stay
/// half an interval away, parts stay in order, the visit and the month have room, and the safety net is there. Only what is
/// mandatory for its own sake may go over the budget. None for an entry that the problem does not know.
///
/// `placed` are the days of all other entries.
pub fn days_to_move_to(
    instance: &Instance,
    placed: &SortedMap<OccurrenceId, NaiveDate>,
    id: &OccurrenceId,
) -> Vec<NaiveDate> {
    let halves = halves_of(instance, id);
    let Some(first) = halves.first() else { return Vec::new() };
    let start = instance.from.max(instance.today);
    let last = if first.interval.is_none() { first.latest.min(instance.to) } else { instance.to };
    let by_id: SortedMap<&OccurrenceId, &Occurrence> = instance.occurrences.iter().map(|one| (&one.id, one)).collect();
    let visits: SortedMap<_, u32> = visits_without(instance, placed, &halves);
    let mut spent: SortedMap<(super::Performer, Month), u32> = SortedMap::new();
    for ((performer, day), minutes) in &visits {
        *spent.entry((*performer, Month::of(*day))).or_default() += minutes + instance.calendar(*performer).setup_min;
    }
    // What is mandatory as a safety net only may not be any more once it lies elsewhere: another slot can take its place.
    let bears_others = instance.occurrences.iter().flat_map(|one| &one.after).any(|after| {
        matches!(after.bond, Bond::Safety { .. }) && after.id.task() == id.task() && after.id.slot() == id.slot()
    });
    let affordable = |half: &Occurrence, day: NaiveDate| {
        let calendar = instance.calendar(half.performer);
        let setup = if visits.contains_key(&(half.performer, day)) { 0 } else { calendar.setup_min };
        let there = spent.get(&(half.performer, Month::of(day))).copied().unwrap_or(0);
        let budget = calendar.month_budget_min.get(&Month::of(day)).copied().unwrap_or(0);
        (half.mandatory && !bears_others) || there.saturating_add(half.minutes).saturating_add(setup) <= budget
    };
    each_day(start, last)
        .filter(|day| {
            halves.iter().all(|half| {
                let calendar = instance.calendar(half.performer);
                let careful = half.keeps_off_risky_days();
                let there = visits.get(&(half.performer, *day)).copied().unwrap_or(0);
                calendar.days.contains(day)
                    && (!careful || (calendar.risky_days.contains(day) && !instance.frozen(*day)))
                    && there.saturating_add(half.minutes).saturating_add(calendar.setup_min) <= calendar.max_visit_min
                    && affordable(half, *day)
                    && in_order(instance, placed, half, *day)
                    && in_sequence(instance, placed, half, *day)
                    && served(instance, placed, &by_id, half, *day)
            })
        })
        .collect()
}

/// An entry and the other half of it.
fn halves_of<'a>(instance: &'a Instance, id: &OccurrenceId) -> Vec<&'a Occurrence> {
    let same = |one: &&Occurrence| {
        one.id.task() == id.task() && one.id.slot() == id.slot() && one.id.part_number() == id.part_number()
    };
    instance.occurrences.iter().filter(same).collect()
}

fn visits_without(
    instance: &Instance,
    placed: &SortedMap<OccurrenceId, NaiveDate>,
    halves: &[&Occurrence],
) -> SortedMap<(super::Performer, NaiveDate), u32> {
    let own: SortedSet<&OccurrenceId> = halves.iter().map(|half| &half.id).collect();
    let mut visits = SortedMap::new();
    for occurrence in instance.occurrences.iter().filter(|one| !own.contains(&one.id)) {
        if let Some(day) = placed.get(&occurrence.id) {
            *visits.entry((occurrence.performer, *day)).or_default() += occurrence.minutes;
        }
    }
    visits
}

/// Whether other slots of the task stay half an interval away, and other parts of the slot in order.
fn in_order(
    instance: &Instance,
    placed: &SortedMap<OccurrenceId, NaiveDate>,
    own: &Occurrence,
    day: NaiveDate,
) -> bool {
    let id = &own.id;
    let first = OccurrenceId::whole(id.task().clone(), 0);
    let of_task = |record: &SortedMap<OccurrenceId, NaiveDate>| -> Vec<(u32, Option<u32>, NaiveDate)> {
        let mine = record.range(first.clone()..).take_while(|(other, _)| other.task() == id.task());
        mine.map(|(other, day)| (other.slot(), other.part_number(), *day)).collect()
    };
    of_task(placed).into_iter().chain(of_task(&instance.done)).all(|(slot, part, there)| {
        if slot == id.slot() {
            match (part, id.part_number()) {
                (Some(part), Some(own)) if part < own => there <= day,
                (Some(part), Some(own)) if part > own => day <= there,
                _ => true,
            }
        } else if slot >= FIRST_DATED_SLOT {
            true
        } else {
            let Some(interval) = own.interval else { return true };
            let distance = if slot < id.slot() { days_between(there, day) } else { days_between(day, there) };
            distance * 2 >= i64::from(interval)
        }
    })
}

/// Whether what comes first lies on that day or before, and what comes afterwards on it or behind, as far as they have days.
fn in_sequence(
    instance: &Instance,
    placed: &SortedMap<OccurrenceId, NaiveDate>,
    own: &Occurrence,
    day: NaiveDate,
) -> bool {
    let names = |after: &&super::After, id: &OccurrenceId| {
        after.bond == Bond::Order && after.id.task() == id.task() && after.id.slot() == id.slot()
    };
    instance.occurrences.iter().filter(|other| other.id != own.id).all(|other| {
        let Some(there) = placed.get(&other.id) else { return true };
        let comes_first = own.after.iter().any(|after| names(&after, &other.id));
        let comes_later = other.after.iter().any(|after| names(&after, &own.id));
        !(comes_first && *there > day || comes_later && *there < day)
    })
}

/// Whether every safety net is done or planned in time.
fn served(
    instance: &Instance,
    placed: &SortedMap<OccurrenceId, NaiveDate>,
    by_id: &SortedMap<&OccurrenceId, &Occurrence>,
    own: &Occurrence,
    day: NaiveDate,
) -> bool {
    own.after.iter().all(|after| {
        let Bond::Safety { lead_days } = after.bond else { return true };
        let in_time =
            |there: NaiveDate| there <= day && lead_days.is_none_or(|lead| days_between(there, day) <= i64::from(lead));
        // Of a net in parts only the last one finishes it.
        let finished = |id: &OccurrenceId| by_id.get(id).is_none_or(|one| one.part.number == one.part.of);
        let of_net =
            |(id, there): (&OccurrenceId, &NaiveDate)| id.task() == after.id.task() && finished(id) && in_time(*there);
        placed.iter().any(of_net) || instance.done.iter().any(of_net)
    })
}
