//! What has become of a plan so far: completed, skipped and moved work, and where the series of each task begin.
//!
//! Slots are counted from what is kept here, so a slot keeps its identity and its nominal day when today moves, when
//! another task comes or goes, or when work is done early or late.

use chrono::NaiveDate;

use super::days::Month;
use super::instance::{OccurrenceId, Performer, TaskKey};
use crate::sorted::{SortedMap, SortedSet};

/// The past of a plan, as far as the scheduler needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The day on which an occurrence was done. It serves as a prerequisite, and it
    /// is never planned again.
    pub done: SortedMap<OccurrenceId, NaiveDate>,
    /// From which day a floating task is counted on after an occurrence that was done, if it is another: what was done as
    /// agreed, a little off the day for which it was meant, shifts nothing.
    pub counts_from: SortedMap<OccurrenceId, NaiveDate>,
    /// Occurrences that a person decided not to do, with the day for which they were meant. They are never planned
    /// again and serve for nothing; floating tasks are counted on from that day.
    pub skipped: SortedMap<OccurrenceId, NaiveDate>,
    /// Occurrences that a person put on a day of their own: it takes the place of the nominal day, and of the window,
    /// as long as it is allowed.
    pub moved: SortedMap<OccurrenceId, NaiveDate>,
    /// What the agreed plan leaves undone. Once its days are past, it is passed over as if it had been done on its nominal
    /// day: nobody waits for what nobody planned.
    pub left: SortedSet<OccurrenceId>,
    /// Where the slots of a task are counted from, once there was a plan. A task that is missing here gets its first day
    /// from the alignment of anchors.
    pub series: SortedMap<TaskKey, Series>,
    /// The first day of the plan, from which the minutes of its first month are counted. `None`: the plan begins now.
    pub since: Option<NaiveDate>,
    /// Minutes that completed work and its set-up took off the budget of a month.
    pub spent_min: SortedMap<(Performer, Month), u32>,
}

impl History {
    /// A past of completions only.
    pub fn of_done(done: SortedMap<OccurrenceId, NaiveDate>) -> History {
        History { done, ..History::default() }
    }

    /// Whether an occurrence was done, by itself or with its whole slot.
    pub(super) fn is_done(&self, id: &OccurrenceId) -> bool {
        self.done.contains_key(id) || self.done.contains_key(&id.clone().part(0))
    }

    /// Whether an occurrence was skipped, by itself or with its whole slot.
    pub(super) fn is_skipped(&self, id: &OccurrenceId) -> bool {
        self.skipped.contains_key(id) || self.skipped.contains_key(&id.clone().part(0))
    }
}

/// From which slot and day the slots of a task are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Series {
    /// The number of the first slot.
    pub first_slot: u32,
    /// Its day, before any shift off a day off.
    pub first_day: NaiveDate,
    /// Days from one slot to the next with which the series was begun.
    pub step_days: u32,
}
