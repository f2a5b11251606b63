//! The plan that a person has agreed to: what lies on which day until a change of it is accepted.
//!
//! It remembers enough of each entry to show it even when the answers, the tier or the program have changed since, and
//! where each series is counted from, so that the same slots are meant next time.

use chrono::NaiveDate;

use super::days::plus;
use super::history::{History, Series};
use super::instance::{Instance, Occurrence, OccurrenceId, Part, Performer, Solution, TaskKey};
use super::recurrence::tolerance;
use super::slots::FIRST_DATED_SLOT;
use crate::sorted::{SortedMap, SortedSet};

/// What was agreed on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgreedPlan {
    /// Every entry by its identity, what was done or skipped since included.
    pub entries: SortedMap<OccurrenceId, AgreedEntry>,
    /// What it leaves undone, and what had no day.
    pub left: SortedSet<OccurrenceId>,
    /// Where the slots of each recurring task are counted from.
    pub series: SortedMap<TaskKey, Series>,
    /// The last day of the plan; `None` before there is one.
    pub through: Option<NaiveDate>,
    /// A checksum of what it was made from (work, hours, rhythm, coefficients), apart from the day. While it is the same,
    /// what was left undone stays so; when the hours grow or the site changes, it is weighed again.
    pub made_from: u32,
}

/// One entry as it was agreed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgreedEntry {
    /// Its day.
    pub day: NaiveDate,
    /// The day it is meant for.
    pub nominal: NaiveDate,
    /// Who does it.
    pub performer: Performer,
    /// Minutes of work.
    pub minutes: u32,
    /// How many parts its slot has; 1 if it is done in one go.
    pub of: u32,
}

impl AgreedPlan {
    /// The plan of a solution, made from circumstances with a checksum.
    pub fn of(instance: &Instance, solution: &Solution, made_from: u32) -> AgreedPlan {
        let entry = |occurrence: &Occurrence| {
            let day = *solution.placed.get(&occurrence.id)?;
            let Occurrence { nominal, performer, minutes, part, .. } = *occurrence;
            Some((occurrence.id.clone(), AgreedEntry { day, nominal, performer, minutes, of: part.of }))
        };
        let mut series = instance.series.clone();
        let placed = |occurrence: &Occurrence| solution.placed.contains_key(&occurrence.id);
        for occurrence in
            instance.occurrences.iter().filter(|one| one.overdue && one.interval.is_some() && !placed(one))
        {
            let task = occurrence.id.task();
            series.extend(instance.resumes.get(task).map(|resumes| (task.clone(), *resumes)));
        }
        let undone = solution.left_undone.iter().map(|(id, _)| id);
        let left = undone.chain(solution.impossible.iter().map(|(id, _)| id));
        AgreedPlan {
            entries: instance.occurrences.iter().filter_map(entry).collect(),
            left: left.cloned().collect(),
            series,
            through: Some(instance.to),
            made_from,
        }
    }

    /// From which day the next time of an entry is counted that was done on a day: from the day for which it was meant, if
    /// it was done as agreed and not late.
    pub fn counts_from(&self, id: &OccurrenceId, done: NaiveDate) -> NaiveDate {
        let Some(entry) = self.entries.get(id) else { return done };
        let step_days = self.series.get(id.task()).map_or(0, |series| series.step_days);
        let in_time = entry.day <= plus(entry.nominal, i64::from(tolerance(step_days)));
        if done == entry.day && in_time { entry.nominal } else { done }
    }

    /// The plan that takes the place of this one. What was done or skipped from `lately` on stays in sight, so that it can be
    /// opened again, and what was passed over is not asked for again.
    #[must_use]
    pub fn followed_by(&self, mut next: AgreedPlan, history: &History, lately: NaiveDate) -> AgreedPlan {
        let closed = |id: &OccurrenceId| history.is_done(id) || history.is_skipped(id);
        for (id, entry) in self.entries.iter().filter(|(id, entry)| entry.day >= lately && closed(id)) {
            next.entries.entry(id.clone()).or_insert(*entry);
        }
        let still_ahead = |id: &&OccurrenceId| {
            let recorded = history.done.keys().chain(history.skipped.keys());
            let mut later = recorded.filter(|other| other.task() == id.task() && other.slot() < FIRST_DATED_SLOT);
            id.slot() >= FIRST_DATED_SLOT || later.all(|other| other.slot() < id.slot())
        };
        let passed_over = self.left.iter().filter(|id| !next.entries.contains_key(id)).filter(still_ahead);
        next.left.extend(passed_over.cloned());
        next
    }

    /// Whether nothing was agreed on yet.
    pub fn is_empty(&self) -> bool {
        self.through.is_none()
    }

    /// Entries that are neither done nor skipped.
    pub fn open<'a>(&'a self, history: &'a History) -> impl Iterator<Item = (&'a OccurrenceId, &'a AgreedEntry)> {
        self.entries.iter().filter(|(id, _)| !history.is_done(id) && !history.is_skipped(id))
    }

    /// The days on which open entries lie that are not past.
    pub(super) fn kept(&self, history: &History, today: NaiveDate) -> SortedMap<OccurrenceId, NaiveDate> {
        let ahead = self.open(history).filter(|(_, entry)| entry.day >= today);
        ahead.map(|(id, entry)| (id.clone(), entry.day)).collect()
    }
}

impl AgreedEntry {
    /// The entry as an occurrence of its own, where the scheduling problem does not know it any more.
    pub(super) fn occurrence(&self, id: &OccurrenceId) -> Occurrence {
        let recurs = id.slot() < FIRST_DATED_SLOT;
        Occurrence {
            id: id.clone(),
            performer: self.performer,
            part: Part { number: id.part_number().unwrap_or(1), of: self.of },
            minutes: self.minutes,
            value_min: 0.0,
            interval: recurs.then_some(0),
            overdue: false,
            nominal: self.nominal,
            tolerance: 1,
            earliest: self.day,
            latest: self.day,
            risky: false,
            freeze: super::FreezeRule::Allowed,
            after: Vec::new(),
            same_day_as: Vec::new(),
            mandatory: false,
        }
    }
}
