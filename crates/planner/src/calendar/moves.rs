//! On which days a person can put an entry, and why not on the others.

use chrono::NaiveDate;

use super::Performer;
use super::days::{Month, days_between, each_day, plus};
use super::instance::{Bond, Instance, Occurrence, OccurrenceId};
use super::plan::CalendarPlan;
use super::slots::FIRST_DATED_SLOT;
use crate::sorted::{SortedMap, SortedSet};

/// Why an entry cannot lie on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyNotThere {
    /// It lies there already.
    LiesThere,
    /// The day has passed, or lies before the calendar.
    Past,
    /// The calendar ends before it.
    BehindTheEnd,
    /// The date to which the work belongs has passed by then.
    AfterItsTerm,
    /// Whoever does it does not work on that day.
    NobodyWorks,
    /// A protected period covers the day, and the work may break something.
    Freeze,
    /// It is a Friday or the eve of a day off, and the work may break something.
    RiskyDay,
    /// Another date or part of the same work would be too near, or out of order.
    TooClose,
    /// Work that comes before it, or after it, would be on the wrong side.
    OutOfOrder,
    /// Its safety net (a backup, a trial aside) would not be there in time.
    NoSafetyNet,
    /// The visit of that day has no room.
    VisitFull,
    /// The month has no time left.
    MonthFull,
}

impl CalendarPlan {
    /// The days to which a person can put an entry of this plan, in order, without the day on which it lies.
    pub fn days_to_move(&self, id: &OccurrenceId) -> Vec<NaiveDate> {
        let placed = self.placed();
        let mut days = days_to_move_to(&self.instance, &placed, id);
        days.retain(|day| placed.get(id) != Some(day));
        days
    }

    /// Why a person cannot put an entry of this plan on a day; `None` where they can.
    pub fn why_not_there(&self, id: &OccurrenceId, day: NaiveDate) -> Option<WhyNotThere> {
        let placed = self.placed();
        if placed.get(id) == Some(&day) {
            return Some(WhyNotThere::LiesThere);
        }
        Moving::of(&self.instance, &placed, id).why_not(day)
    }

    /// The nearest day later (or, if not `later`, earlier) than the one on which an entry lies, to which a person can put it.
    ///
    /// # Errors
    /// When there is none: what keeps it from the nearest day in that direction on which anybody works, or that the calendar
    /// is over there.
    pub fn day_beside(&self, id: &OccurrenceId, later: bool) -> Result<NaiveDate, WhyNotThere> {
        let placed = self.placed();
        let over = if later { WhyNotThere::BehindTheEnd } else { WhyNotThere::Past };
        let moving = Moving::of(&self.instance, &placed, id);
        let lies = placed.get(id).filter(|_| !moving.halves.is_empty()).ok_or(over)?;
        let mut nearest = None;
        for distance in 1.. {
            let day = plus(*lies, if later { distance } else { -distance });
            let Some(why) = moving.why_not(day) else { return Ok(day) };
            // What is late lies before the days on which anything can be put.
            if why != WhyNotThere::NobodyWorks && !(later && why == WhyNotThere::Past) {
                nearest.get_or_insert(why);
            }
            if why == over || (later && why == WhyNotThere::AfterItsTerm) {
                break;
            }
        }
        Err(nearest.unwrap_or(over))
    }

    /// The next day of its performer's rhythm, behind the day on which it lies, to which a person can put an entry.
    pub fn next_rhythm_day(&self, id: &OccurrenceId) -> Option<NaiveDate> {
        let mut visits = self.late.iter().chain(&self.visits);
        let visit = visits.find(|visit| visit.entries.iter().any(|entry| entry.id == *id))?;
        let rhythm = &self.instance.calendar(visit.performer).rhythm;
        self.days_to_move(id).into_iter().find(|day| *day > visit.day && rhythm.contains(day))
    }

    /// The days of all entries.
    fn placed(&self) -> SortedMap<OccurrenceId, NaiveDate> {
        let visits = self.late.iter().chain(&self.visits);
        visits.flat_map(|visit| visit.entries.iter().map(|entry| (entry.id.clone(), visit.day))).collect()
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
    let moving = Moving::of(instance, placed, id);
    each_day(moving.first, instance.to).filter(|day| moving.why_not(*day).is_none()).collect()
}

/// Why an entry of a plan cannot lie on a day by itself, everything else staying where `placed` says; `None` where it can.
pub fn why_not_there(
    instance: &Instance,
    placed: &SortedMap<OccurrenceId, NaiveDate>,
    id: &OccurrenceId,
    day: NaiveDate,
) -> Option<WhyNotThere> {
    Moving::of(instance, placed, id).why_not(day)
}

/// An entry that is looking for another day, and what stands in its way.
struct Moving<'a> {
    instance: &'a Instance,
    placed: &'a SortedMap<OccurrenceId, NaiveDate>,
    halves: Vec<&'a Occurrence>,
    first: NaiveDate,
    by_id: SortedMap<&'a OccurrenceId, &'a Occurrence>,
    /// Minutes of the visits without the entry.
    visits: SortedMap<(Performer, NaiveDate), u32>,
    /// Minutes of the months without the entry, set-up included.
    spent: SortedMap<(Performer, Month), u32>,
    /// What is mandatory as a safety net only may not be any more once it lies elsewhere: another slot can take its place.
    bears_others: bool,
}

impl<'a> Moving<'a> {
    fn of(instance: &'a Instance, placed: &'a SortedMap<OccurrenceId, NaiveDate>, id: &OccurrenceId) -> Moving<'a> {
        let halves = halves_of(instance, id);
        let visits = visits_without(instance, placed, &halves);
        let mut spent: SortedMap<(Performer, Month), u32> = SortedMap::new();
        for ((performer, day), minutes) in &visits {
            *spent.entry((*performer, Month::of(*day))).or_default() +=
                minutes + instance.calendar(*performer).setup_min;
        }
        let bears_others = instance.occurrences.iter().flat_map(|one| &one.after).any(|after| {
            matches!(after.bond, Bond::Safety { .. }) && after.id.task() == id.task() && after.id.slot() == id.slot()
        });
        let by_id = instance.occurrences.iter().map(|one| (&one.id, one)).collect();
        Moving {
            instance,
            placed,
            halves,
            first: instance.from.max(instance.today),
            by_id,
            visits,
            spent,
            bears_others,
        }
    }

    /// What keeps the entry from a day: what lies with the day itself before what lies with other work.
    fn why_not(&self, day: NaiveDate) -> Option<WhyNotThere> {
        let Some(half) = self.halves.first() else { return Some(WhyNotThere::BehindTheEnd) };
        if day < self.first {
            Some(WhyNotThere::Past)
        } else if day > self.instance.to {
            Some(WhyNotThere::BehindTheEnd)
        } else if half.interval.is_none() && day > half.latest {
            Some(WhyNotThere::AfterItsTerm)
        } else {
            self.halves.iter().filter_map(|half| self.why_not_half(half, day)).min()
        }
    }

    fn why_not_half(&self, half: &Occurrence, day: NaiveDate) -> Option<WhyNotThere> {
        let Moving { instance, placed, .. } = *self;
        let calendar = instance.calendar(half.performer);
        let careful = half.keeps_off_risky_days();
        let there = self.visits.get(&(half.performer, day)).copied();
        let with_it = there.unwrap_or(0).saturating_add(half.minutes).saturating_add(calendar.setup_min);
        Some(if !calendar.days.contains(&day) {
            WhyNotThere::NobodyWorks
        } else if careful && instance.frozen(day) {
            WhyNotThere::Freeze
        } else if careful && !calendar.risky_days.contains(&day) {
            WhyNotThere::RiskyDay
        } else if !in_order(instance, placed, half, day) {
            WhyNotThere::TooClose
        } else if !in_sequence(instance, placed, half, day) {
            WhyNotThere::OutOfOrder
        } else if !served(instance, placed, &self.by_id, half, day) {
            WhyNotThere::NoSafetyNet
        } else if with_it > calendar.max_visit_min {
            WhyNotThere::VisitFull
        } else if !self.affordable(half, day) {
            WhyNotThere::MonthFull
        } else {
            return None;
        })
    }

    fn affordable(&self, half: &Occurrence, day: NaiveDate) -> bool {
        let calendar = self.instance.calendar(half.performer);
        let setup = if self.visits.contains_key(&(half.performer, day)) { 0 } else { calendar.setup_min };
        let there = self.spent.get(&(half.performer, Month::of(day))).copied().unwrap_or(0);
        let budget = calendar.month_budget_min.get(&Month::of(day)).copied().unwrap_or(0);
        (half.mandatory && !self.bears_others) || there.saturating_add(half.minutes).saturating_add(setup) <= budget
    }
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
) -> SortedMap<(Performer, NaiveDate), u32> {
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
