//! The plan that a person has agreed to: what lies on which day until a change of it is accepted.
//!
//! It remembers enough of each entry to show it even when the answers, the tier or the program have changed since, and
//! where each series is counted from, so that the same slots are meant next time.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::history::{History, Series};
use super::instance::{Instance, Occurrence, OccurrenceId, Part, Performer, Solution, TaskKey};

/// What was agreed on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgreedPlan {
    /// Every entry by its identity, what was done or skipped since included.
    pub entries: BTreeMap<OccurrenceId, AgreedEntry>,
    /// Where the slots of each recurring task are counted from.
    pub series: BTreeMap<TaskKey, Series>,
    /// The last day of the plan; `None` before there is one.
    pub through: Option<NaiveDate>,
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
    /// The plan of a solution.
    pub fn of(instance: &Instance, solution: &Solution) -> AgreedPlan {
        let entry = |occurrence: &Occurrence| {
            let day = *solution.placed.get(&occurrence.id)?;
            let Occurrence { nominal, performer, minutes, part, .. } = *occurrence;
            Some((occurrence.id.clone(), AgreedEntry { day, nominal, performer, minutes, of: part.of }))
        };
        AgreedPlan {
            entries: instance.occurrences.iter().filter_map(entry).collect(),
            series: instance.series.clone(),
            through: Some(instance.to),
        }
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
    pub(super) fn kept(&self, history: &History, today: NaiveDate) -> BTreeMap<OccurrenceId, NaiveDate> {
        let ahead = self.open(history).filter(|(_, entry)| entry.day >= today);
        ahead.map(|(id, entry)| (id.clone(), entry.day)).collect()
    }
}

impl AgreedEntry {
    /// The entry as an occurrence of its own, where the scheduling problem does not know it any more.
    pub(super) fn occurrence(&self, id: &OccurrenceId) -> Occurrence {
        let recurs = id.slot() < super::slots::FIRST_DATED_SLOT;
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
