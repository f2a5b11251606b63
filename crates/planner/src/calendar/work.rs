//! What the calendar is told: recurring work, and the circumstances of a site. Neutral values, made from answers
//! elsewhere.

use chrono::NaiveDate;

use super::instance::{Freeze, FreezeRule, TaskKey, Weights};
use super::rhythm::Rhythm;
use crate::sorted::SortedSet;

/// Who does a kind of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// The technician.
    Technician,
    /// The owner; legal work too.
    Owner,
    /// Both on one day of the technician's rhythm, each for the full time.
    Both,
}

/// From what the dates of a kind of work are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Schedule {
    /// `anchor + k * interval`, whatever was done when. Intervals of 365 days and more keep their date of the year;
    /// shorter ones are rounded to weeks and hang on a rhythm day.
    Fixed {
        /// Days between two slots. 0 runs by itself, 1 to 13 is a line of the routine.
        interval_days: u32,
        /// The day of slot 0. `None`: the calendar chooses one within the first half of the interval after the plan
        /// was begun.
        anchor: Option<NaiveDate>,
    },
    /// Counted from the last completion.
    Floating {
        /// Days between a completion and the next slot. 0 runs by itself, 1 to 13 is a line of the routine.
        interval_days: u32,
        /// When it was done last, as far as known; completions in the list of done occurrences count as well.
        /// `None`: never, so it is due early.
        last_done: Option<NaiveDate>,
        /// When it is due for the first time, if it was never done. `None`: the calendar chooses a day.
        first: Option<NaiveDate>,
    },
    /// Once, by a date, with no "after".
    Dated {
        /// The day by which it is done.
        date: NaiveDate,
        /// How many days before it the work may be done.
        lead_days: u32,
    },
}

/// Another task that comes first. A task that is not among the items, or is a line of the routine, binds nothing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Prerequisite {
    /// A safety net (backup, staging): without it the work is not done.
    Safety {
        /// The task that must have been done.
        task: TaskKey,
        /// How old its last completion may be, in days; `None` is no limit.
        lead_days: Option<u32>,
    },
    /// Only the order counts, where both are placed.
    Order {
        /// The task that comes first.
        task: TaskKey,
    },
}

impl Prerequisite {
    /// The task that comes first.
    pub fn task(&self) -> &TaskKey {
        match self {
            Prerequisite::Safety { task, .. } | Prerequisite::Order { task } => task,
        }
    }
}

/// One kind of work on a site.
///
/// Of several items with the same task all dated ones count (once per date), and one recurring one.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkItem {
    /// The task.
    pub task: TaskKey,
    /// How long it takes each time, in minutes, without set-up.
    pub minutes: u32,
    /// When it is due.
    pub schedule: Schedule,
    /// Who does it.
    pub who: Who,
    /// Whether it has downtime or may break the site.
    pub risky: bool,
    /// What its rule says about freezes. `Blocked` work counts as risky.
    pub freeze: FreezeRule,
    /// What comes first.
    pub prerequisites: Vec<Prerequisite>,
    /// Risk removed by doing it once, in minutes of the performer's price. What is no finite positive number counts
    /// as 0.
    pub value_min: f64,
    /// Whether it must be done even if it breaks the budget.
    pub mandatory: bool,
}

/// The circumstances of one performer.
#[derive(Clone, Debug, PartialEq)]
pub struct PerformerSettings {
    /// The appointments.
    pub rhythm: Rhythm,
    /// Minutes for each full month, routine and set-up included.
    pub month_budget_min: u32,
    /// Own days off, besides those of the week and the year.
    pub days_off: SortedSet<NaiveDate>,
}

/// The circumstances of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The day on which the first plan of this site was made. It never changes: the first slots of work without a
    /// history are counted from it.
    pub begun: NaiveDate,
    /// Today; nothing is placed before it, and budgets count from it.
    pub today: NaiveDate,
    /// The first day of the plan.
    pub from: NaiveDate,
    /// The length of the plan in months, at most 120.
    pub months: u32,
    /// The technician's circumstances.
    pub technician: PerformerSettings,
    /// The owner's circumstances.
    pub owner: PerformerSettings,
    /// The longest visit in minutes, set-up included; usually 240.
    pub max_visit_min: u32,
    /// Minutes of set-up that each visit costs; usually 15.
    pub setup_min: u32,
    /// Periods without risky work.
    pub freezes: Vec<Freeze>,
    /// The coefficients of the objective.
    pub weights: Weights,
}
