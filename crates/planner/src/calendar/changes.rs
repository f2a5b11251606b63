//! What a plan that is made again changes of the one that was agreed on, and why: shown before it is applied.

use chrono::{Datelike, NaiveDate};

use super::agreed::{AgreedEntry, AgreedPlan};
use super::history::History;
use super::instance::{Cause, Instance, Occurrence, OccurrenceId, Performer, Reason, Solution, TaskKey};
use super::own_work::{OwnWork, PlannedTask};
use super::plan::{UndoneReason, undone_reason};
use super::slots::FIRST_DATED_SLOT;
use crate::catalogue::TaskId;
use crate::sorted::SortedMap;

/// One entry that the new plan has elsewhere, has not, or has for the first time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The entry.
    pub id: OccurrenceId,
    /// Its task.
    pub task: PlannedTask,
    /// Who does it.
    pub performer: Performer,
    /// What becomes of it.
    pub what: Changed,
}

/// What becomes of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It lies on another day.
    Moved {
        /// The day that was agreed on.
        from: NaiveDate,
        /// The new day.
        to: NaiveDate,
        /// Why.
        why: WhyMoved,
    },
    /// It was not in the plan.
    New {
        /// Its day.
        day: NaiveDate,
        /// Why.
        why: WhyNew,
    },
    /// It is not in the plan any more.
    Gone {
        /// The day that was agreed on.
        day: NaiveDate,
        /// Why.
        why: WhyGone,
    },
}

/// Why an entry cannot stay on its day, or need not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyMoved {
    /// Its day is past, and it was not done.
    NotDone,
    /// Its performer does not work on that day any more.
    DayOff,
    /// The day lies in a protected period now.
    Freeze,
    /// The day is the eve of a day off now, or a Friday.
    RiskyDay,
    /// A person put it, or what comes before it, on another day.
    ByPerson,
    /// It is counted from work that was done earlier or later than planned.
    FollowsCompletion,
    /// Its task is done at another interval now.
    IntervalChanged,
    /// The appointments of its performer are others now.
    RhythmChanged,
    /// The day for which it is meant is another now, for want of regular days near it or because of its own date.
    TermChanged,
    /// Something else needs the room, the minutes or the order.
    MakesRoom,
    /// The plan was made anew from the ground, as the person asked.
    Anew,
}

/// Why an entry is new.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyNew {
    /// The plan reaches further than before.
    Horizon,
    /// Its task was not in the plan.
    NewTask,
    /// The person added it, or changed its date.
    Added,
    /// A date that was not known, or has changed.
    NewFact,
    /// Its task is done at another interval now.
    IntervalChanged,
    /// It did not fit before.
    FitsNow,
}

/// Why an entry is no longer planned.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyGone {
    /// The person has switched the task off.
    SwitchedOff,
    /// The site does not need the task any more.
    NotNeeded,
    /// The tier, or plain support, does not cover the task.
    BeyondTier,
    /// The date on which it hung has changed or is past.
    FactChanged,
    /// Its task is done at another interval now.
    IntervalChanged,
    /// It was not done in time, and the next one is near.
    NextIsNear,
    /// The plan is shorter than before.
    BehindTheEnd,
    /// It does not fit any more.
    LeftUndone(UndoneReason),
}

impl Change {
    /// Whether it asks nobody anything: the plan only grew at its end.
    pub fn goes_without_saying(&self) -> bool {
        matches!(self.what, Changed::New { why: WhyNew::Horizon, .. })
    }
}

/// How a plan was made again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keep {
    /// Everything stays that can.
    #[default]
    WhatCanStay,
    /// Only what a person moved stays; the rest is placed as if for the first time.
    OnlyMoved,
}

/// What enters beside the two plans.
pub(super) struct Circumstances<'a> {
    pub(super) agreed: &'a AgreedPlan,
    pub(super) history: &'a History,
    pub(super) keep: Keep,
    /// Tasks that the tier or plain support leaves out.
    pub(super) beyond_tier: &'a [TaskId],
    /// Tasks with dates that the site needs.
    pub(super) needed: &'a [PlannedTask],
    /// What the person has changed of the work.
    pub(super) own: &'a OwnWork,
}

/// All changes, by day and identity.
pub(super) fn changes(instance: &Instance, solution: &Solution, around: &Circumstances) -> Vec<Change> {
    let occurrences: SortedMap<&OccurrenceId, &Occurrence> =
        instance.occurrences.iter().map(|occurrence| (&occurrence.id, occurrence)).collect();
    let mut found: Vec<(NaiveDate, Change)> = Vec::new();
    for (id, entry) in around.agreed.open(around.history) {
        let Some(task) = around.own.task(id.task()) else { continue };
        let occurrence = occurrences.get(id).copied();
        let what = match (solution.placed.get(id), occurrence) {
            (Some(day), _) if *day == entry.day => continue,
            (Some(day), Some(occurrence)) => {
                let why = why_moved(instance, occurrence, entry, around);
                Changed::Moved { from: entry.day, to: *day, why }
            }
            _ => Changed::Gone { day: entry.day, why: why_gone(instance, solution, id, &task, entry, around) },
        };
        found.push((entry.day, Change { id: id.clone(), task, performer: entry.performer, what }));
    }
    for (id, day) in &solution.placed {
        let (Some(occurrence), Some(task)) = (occurrences.get(id), around.own.task(id.task())) else {
            continue;
        };
        if !around.agreed.entries.contains_key(id) || around.history.is_done(id) || around.history.is_skipped(id) {
            let what = Changed::New { day: *day, why: why_new(instance, occurrence, around) };
            found.push((*day, Change { id: id.clone(), task, performer: occurrence.performer, what }));
        }
    }
    crate::sorted::sort_by(&mut found, |one, other| (one.0, &one.1.id).cmp(&(other.0, &other.1.id)));
    found.into_iter().map(|(_, change)| change).collect()
}

/// Whether the interval of a task is another than when the plan was agreed on.
fn interval_changed(task: &TaskKey, instance: &Instance, around: &Circumstances) -> bool {
    let step = |series: &SortedMap<TaskKey, super::Series>| series.get(task).map(|series| series.step_days);
    let before = step(&around.agreed.series);
    before.is_some() && before != step(&instance.series)
}

fn why_moved(instance: &Instance, occurrence: &Occurrence, entry: &AgreedEntry, around: &Circumstances) -> WhyMoved {
    let calendar = instance.calendar(occurrence.performer);
    let (day, task) = (entry.day, occurrence.id.task());
    let careful = occurrence.keeps_off_risky_days();
    let closed_before = |record: &SortedMap<OccurrenceId, NaiveDate>| {
        record.keys().any(|id| id.task() == task && id.slot() < occurrence.id.slot())
    };
    if day < instance.today {
        WhyMoved::NotDone
    } else if around.history.moved.contains_key(&occurrence.id) {
        WhyMoved::ByPerson
    } else if !calendar.days.contains(&day) {
        WhyMoved::DayOff
    } else if careful && instance.frozen(day) {
        WhyMoved::Freeze
    } else if careful && !calendar.risky_days.contains(&day) {
        WhyMoved::RiskyDay
    } else if around.keep == Keep::OnlyMoved {
        WhyMoved::Anew
    } else if occurrence.earliest <= day && day <= occurrence.latest {
        WhyMoved::MakesRoom
    } else if interval_changed(task, instance, around) {
        WhyMoved::IntervalChanged
    } else if closed_before(&around.history.moved) {
        WhyMoved::ByPerson
    } else if closed_before(&around.history.done) || closed_before(&around.history.skipped) {
        WhyMoved::FollowsCompletion
    } else if entry.nominal.weekday() != occurrence.nominal.weekday() {
        WhyMoved::RhythmChanged
    } else {
        WhyMoved::TermChanged
    }
}

fn why_new(instance: &Instance, occurrence: &Occurrence, around: &Circumstances) -> WhyNew {
    let task = occurrence.id.task();
    if around.agreed.through.is_some_and(|through| occurrence.nominal > through) {
        WhyNew::Horizon
    } else if around.own.own(task).is_some() && !around.agreed.series.contains_key(task) {
        WhyNew::Added
    } else if occurrence.interval.is_none() {
        WhyNew::NewFact
    } else if !around.agreed.series.contains_key(task) {
        WhyNew::NewTask
    } else if interval_changed(task, instance, around) {
        WhyNew::IntervalChanged
    } else {
        WhyNew::FitsNow
    }
}

fn switched_off(task: &PlannedTask, own: &OwnWork) -> bool {
    match task {
        PlannedTask::Catalogue(task) => own.off_of(*task).is_some(),
        PlannedTask::Own(task) => task.off().is_some(),
    }
}

fn why_gone(
    instance: &Instance,
    solution: &Solution,
    id: &OccurrenceId,
    task: &PlannedTask,
    entry: &AgreedEntry,
    around: &Circumstances,
) -> WhyGone {
    let undone: Option<&Reason> = solution.left_undone.iter().find(|(other, _)| other == id).map(|(_, reason)| reason);
    let impossible: Option<&Cause> = solution.impossible.iter().find(|(other, _)| other == id).map(|(_, cause)| cause);
    if let Some(reason) = undone.and_then(undone_reason) {
        WhyGone::LeftUndone(reason)
    } else if let Some(cause) = impossible {
        WhyGone::LeftUndone(UndoneReason::Impossible(*cause))
    } else if switched_off(task, around.own) {
        WhyGone::SwitchedOff
    } else if task.catalogue().is_some_and(|task| around.beyond_tier.contains(&task)) {
        WhyGone::BeyondTier
    } else if !around.needed.contains(task) {
        WhyGone::NotNeeded
    } else if entry.nominal > instance.to {
        WhyGone::BehindTheEnd
    } else if id.slot() >= FIRST_DATED_SLOT {
        WhyGone::FactChanged
    } else if interval_changed(id.task(), instance, around) {
        WhyGone::IntervalChanged
    } else {
        WhyGone::NextIsNear
    }
}
