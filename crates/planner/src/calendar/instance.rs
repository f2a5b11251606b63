//! The scheduling problem and its solution, as plain values.
//!
//! An [`Instance`] says everything that a scheduler may know: the days of each performer, the occurrences with their
//! windows, what was done already, and the weights of the objective. It is made by [`super::instance()`]; a
//! [`Solution`] is made by [`super::solve()`] or by anything else, and judged by [`super::violations()`].

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use chrono::NaiveDate;

use super::days::Month;
use super::history::Series;
use crate::sorted::{SortedMap, SortedSet};

/// Who does a piece of work. Legal work is the owner's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Performer {
    /// The technician, `tech` in files.
    Technician,
    /// The owner of the site, `owner` in files.
    Owner,
}

impl Performer {
    /// Both performers, the technician first.
    pub const ALL: [Performer; 2] = [Performer::Technician, Performer::Owner];

    /// The name used in files.
    pub const fn code(self) -> &'static str {
        match self {
            Performer::Technician => "tech",
            Performer::Owner => "owner",
        }
    }
}

/// The code of a task, as `UP03`: letters, digits, `-` and `_`, never empty.
///
/// ```
/// # use planner::calendar::TaskKey;
/// assert_eq!(TaskKey::new("UP03")?.as_str(), "UP03");
/// assert!(TaskKey::new("UP03/1").is_err());
/// # Ok::<(), planner::calendar::NotATaskKey>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TaskKey(Arc<str>);

/// The text cannot be the code of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotATaskKey;

impl TaskKey {
    /// Checks a code.
    ///
    /// # Errors
    /// [`NotATaskKey`] if the text is empty or has another character than ASCII letters, digits, `-` and `_`: the
    /// others separate the parts of an [`OccurrenceId`].
    pub fn new(code: &str) -> Result<TaskKey, NotATaskKey> {
        let allowed = |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_');
        if code.is_empty() || !code.chars().all(allowed) {
            return Err(NotATaskKey);
        }
        Ok(TaskKey(code.into()))
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TaskKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Display for NotATaskKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not the code of a task")
    }
}

impl std::error::Error for NotATaskKey {}

/// Which half of a piece of work an occurrence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The work of the one who does it, or the technician's half of work by both.
    Main,
    /// The owner's half of work by both.
    OwnersHalf,
}

/// The identity of an occurrence for life: the slot that it fills, never its day.
///
/// Written `UP03/3` (slot 3 of task UP03), `UP09/0.2` (the second part of a slot in parts), and with `@owner` behind it
/// for the owner's half of work that both do on one day (`QA03/5@owner`; the technician's half is plain `QA03/5`).
/// Ordered by task, slot, part and side.
///
/// ```
/// # use planner::calendar::{OccurrenceId, TaskKey};
/// let id = OccurrenceId::whole(TaskKey::new("UP09")?, 0).part(2).owners_half();
/// assert_eq!(id.to_string(), "UP09/0.2@owner");
/// assert_eq!("UP09/0.2@owner".parse(), Ok(id));
/// # Ok::<(), planner::calendar::NotATaskKey>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OccurrenceId {
    task: TaskKey,
    slot: u32,
    part: u32,
    side: Side,
}

impl OccurrenceId {
    /// A slot that is done in one go by one performer, or the technician's half of it.
    pub fn whole(task: TaskKey, slot: u32) -> OccurrenceId {
        OccurrenceId { task, slot, part: 0, side: Side::Main }
    }

    /// The same slot, but only its n-th part, counted from 1. Part 0 stands for the whole.
    #[must_use]
    pub fn part(self, number: u32) -> OccurrenceId {
        OccurrenceId { part: number, ..self }
    }

    /// The same, but the owner's half of it.
    #[must_use]
    pub fn owners_half(self) -> OccurrenceId {
        OccurrenceId { side: Side::OwnersHalf, ..self }
    }

    /// The task.
    pub fn task(&self) -> &TaskKey {
        &self.task
    }

    /// The number of the slot: counted from the task's anchor or first completion; for a dated fact its date as
    /// `YYYYMMDD`.
    pub fn slot(&self) -> u32 {
        self.slot
    }

    /// Which part it is, from 1; `None` if the slot is done in one go.
    pub fn part_number(&self) -> Option<u32> {
        (self.part > 0).then_some(self.part)
    }

    /// Which half of work by both it is.
    pub fn side(&self) -> Side {
        self.side
    }
}

impl fmt::Display for OccurrenceId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.task, self.slot)?;
        if self.part > 0 {
            write!(formatter, ".{}", self.part)?;
        }
        match self.side {
            Side::Main => Ok(()),
            Side::OwnersHalf => formatter.write_str("@owner"),
        }
    }
}

/// The text is not the identity of an occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnOccurrenceId;

impl fmt::Display for NotAnOccurrenceId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not the identity of an occurrence, as UP03/3")
    }
}

impl std::error::Error for NotAnOccurrenceId {}

impl FromStr for OccurrenceId {
    type Err = NotAnOccurrenceId;

    /// Reads what `Display` writes.
    ///
    /// # Errors
    /// [`NotAnOccurrenceId`] for any other text, also for numbers with a sign or leading zeros.
    fn from_str(text: &str) -> Result<OccurrenceId, NotAnOccurrenceId> {
        let number = |digits: &str| {
            let plain = digits.chars().all(|character| character.is_ascii_digit())
                && (digits.len() == 1 || !digits.starts_with('0'));
            plain.then(|| digits.parse::<u32>().ok()).flatten().ok_or(NotAnOccurrenceId)
        };
        let (code, rest) = text.split_once('/').ok_or(NotAnOccurrenceId)?;
        let (rest, side) = match rest.strip_suffix("@owner") {
            Some(rest) => (rest, Side::OwnersHalf),
            None => (rest, Side::Main),
        };
        let (slot, part) = match rest.split_once('.') {
            Some((slot, part)) => (number(slot)?, number(part).ok().filter(|part| *part > 0).ok_or(NotAnOccurrenceId)?),
            None => (number(rest)?, 0),
        };
        let task = TaskKey::new(code).map_err(|NotATaskKey| NotAnOccurrenceId)?;
        Ok(OccurrenceId { task, slot, part, side })
    }
}

/// The coefficients of the objective, minutes a year unless said otherwise. They are our own choice, and shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// Per visit on a rhythm day.
    pub visit_on_rhythm: f64,
    /// Per visit on any other day.
    pub visit_off_rhythm: f64,
    /// Per occurrence, times the square of (deviation from the nominal day / tolerance).
    pub deviation: f64,
    /// Per minute of each performer's fullest month, without a unit.
    pub peak: f64,
}

impl Default for Weights {
    fn default() -> Weights {
        Weights { visit_on_rhythm: 15.0, visit_off_rhythm: 60.0, deviation: 10.0, peak: 0.2 }
    }
}

/// A period in which risky work is not done, both ends included. It covers nothing if they are in the wrong order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Freeze {
    /// The first protected day.
    pub first: NaiveDate,
    /// The last protected day.
    pub last: NaiveDate,
}

impl Freeze {
    /// Whether a day lies in it.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }
}

/// What a task's rule says about work in a freeze.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FreezeRule {
    /// No harm can come of it.
    Allowed,
    /// Security work: it may run in a freeze, on a Friday and on the eve of a day off.
    SecurityOnly,
    /// Never in a freeze.
    Blocked,
}

impl FreezeRule {
    /// The name used in files.
    pub const fn code(self) -> &'static str {
        match self {
            FreezeRule::Allowed => "allowed",
            FreezeRule::SecurityOnly => "security-only",
            FreezeRule::Blocked => "blocked",
        }
    }
}

/// When one performer works, and how much.
#[derive(Clone, Debug, PartialEq)]
pub struct PerformerCalendar {
    /// Days of the plan on which the performer works at all.
    pub days: SortedSet<NaiveDate>,
    /// Rhythm days among them, those shifted off a holiday included.
    pub rhythm: SortedSet<NaiveDate>,
    /// Days among them on which risky work may run: no Friday, no eve of a day off.
    pub risky_days: SortedSet<NaiveDate>,
    /// Minutes of set-up that each visit costs.
    pub setup_min: u32,
    /// The longest visit in minutes, set-up included, standing lines of a rhythm visit taken off.
    pub max_visit_min: u32,
    /// Minutes of each month of the plan, set-up included: part months pro rata, routine taken off.
    pub month_share_min: SortedMap<Month, u32>,
    /// What is left of them once what was done in the month is taken off.
    pub month_budget_min: SortedMap<Month, u32>,
}

/// Where an occurrence stands among the parts of its slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Part {
    /// Which part it is, from 1.
    pub number: u32,
    /// How many parts the slot has; 1 if it is done in one go.
    pub of: u32,
}

/// How strongly an occurrence is bound to what comes before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bond {
    /// A safety net (backup, staging): without it the work is not done. Any slot of that task serves that is done the
    /// same day or at most so many days earlier; `None` is no limit.
    Safety {
        /// The longest time between the two, in days.
        lead_days: Option<u32>,
    },
    /// Only the order counts, and only if both are placed.
    Order,
}

/// A prerequisite of an occurrence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct After {
    /// The occurrence that is meant to come first. For a [`Bond::Safety`] any other slot of its task serves as well.
    pub id: OccurrenceId,
    /// How strong the bond is.
    pub bond: Bond,
}

/// A slot, or a part or half of one, that is to be placed on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Occurrence {
    /// Its identity.
    pub id: OccurrenceId,
    /// Who does it.
    pub performer: Performer,
    /// Which part of its slot it is.
    pub part: Part,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// Risk removed by doing it, in minutes of the performer's price. Of a slot in parts only the last carries it, of
    /// work by both only the technician's half.
    pub value_min: f64,
    /// Days between two slots of the task; `None` for dated facts.
    pub interval: Option<u32>,
    /// Whether its window is past: it goes to the first allowed days.
    pub overdue: bool,
    /// The day it is meant for. May lie in the past.
    pub nominal: NaiveDate,
    /// Days either side that are no matter, at least 1; the unit in which deviation is measured.
    pub tolerance: u32,
    /// The first day it may be placed on.
    pub earliest: NaiveDate,
    /// The last day it may be placed on.
    pub latest: NaiveDate,
    /// Whether the site may be down or broken by it.
    pub risky: bool,
    /// What its rule says about freezes.
    pub freeze: FreezeRule,
    /// What comes before it.
    pub after: Vec<After>,
    /// The other half of work by both.
    pub same_day_as: Vec<OccurrenceId>,
    /// Whether it must be done even if it breaks the budget.
    pub mandatory: bool,
}

impl Occurrence {
    /// Whether it keeps off freezes, Fridays and eves of days off: risky work does, unless it is security work.
    pub fn keeps_off_risky_days(&self) -> bool {
        let risky = self.risky || self.freeze == FreezeRule::Blocked;
        risky && self.freeze != FreezeRule::SecurityOnly
    }

    /// The day from which its deviation is counted: the nominal day, for overdue work the first day it can be done.
    pub fn target(&self) -> NaiveDate {
        if self.overdue { self.earliest } else { self.nominal }
    }
}

/// Why a slot has no day at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// A freeze covers all of its days, also those before the freeze that its window may be widened to.
    Freeze,
    /// Nobody works on any of its days.
    Holidays,
    /// Every one of its days is a Friday or the eve of a day off.
    Risky,
    /// Its days lie behind the end of the plan.
    Horizon,
    /// It does not fit into the visits that its window can hold.
    TooLong,
}

impl Cause {
    /// The name used in files.
    pub const fn code(self) -> &'static str {
        match self {
            Cause::Freeze => "freeze",
            Cause::Holidays => "holidays",
            Cause::Risky => "risky",
            Cause::Horizon => "horizon",
            Cause::TooLong => "too-long",
        }
    }
}

/// Where a line that is no occurrence of its own is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoutinePlace {
    /// At every rhythm visit.
    RhythmVisit,
    /// In the standing routine, a checklist for the days between.
    StandingRoutine,
}

/// Work due more often than every second week: a line of a checklist, taken off the budget first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoutineLine {
    /// The task.
    pub task: TaskKey,
    /// Who does it.
    pub performer: Performer,
    /// Minutes a week; 0 for what runs by itself.
    pub minutes_a_week: u32,
    /// Where it is done.
    pub place: RoutinePlace,
}

/// All that a scheduler may know.
#[derive(Clone, Debug, PartialEq)]
pub struct Instance {
    /// Today; nothing is placed before it.
    pub today: NaiveDate,
    /// The first day of the plan.
    pub from: NaiveDate,
    /// The last day of the plan.
    pub to: NaiveDate,
    /// The coefficients of the objective.
    pub weights: Weights,
    /// The technician's days.
    pub technician: PerformerCalendar,
    /// The owner's days.
    pub owner: PerformerCalendar,
    /// Periods without risky work.
    pub freezes: Vec<Freeze>,
    /// Everything that is to be placed, the impossible included, ordered by identity.
    pub occurrences: Vec<Occurrence>,
    /// What was done, and when. It never moves, and serves as a prerequisite.
    pub done: SortedMap<OccurrenceId, NaiveDate>,
    /// Occurrences whose window holds no allowed day.
    pub impossible: SortedMap<OccurrenceId, Cause>,
    /// Lines that are no occurrences of their own.
    pub routine: Vec<RoutineLine>,
    /// Where the slots of each recurring task are counted from.
    pub series: SortedMap<TaskKey, Series>,
    /// Where a floating task goes on if its overdue slot is left undone.
    pub resumes: SortedMap<TaskKey, Series>,
}

impl Instance {
    /// The days of a performer.
    pub fn calendar(&self, performer: Performer) -> &PerformerCalendar {
        match performer {
            Performer::Technician => &self.technician,
            Performer::Owner => &self.owner,
        }
    }

    /// Whether a day lies in any freeze.
    pub fn frozen(&self, day: NaiveDate) -> bool {
        self.freezes.iter().any(|freeze| freeze.covers(day))
    }
}

/// Why an occurrence that could be placed was not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A safety prerequisite is not done in time before it.
    PrerequisiteUndone {
        /// The task that is missing.
        task: TaskKey,
    },
    /// It would stand too close to another slot of its task, or in the wrong order.
    TooClose,
    /// Every visit that it could join is full.
    VisitFull {
        /// By how many minutes the visit with most room is too short for it.
        missing_min: u32,
    },
    /// The month's budget is used up.
    OverBudget {
        /// How many minutes the month with most left lacks for it, of all who are needed; set-up included where it
        /// would open a visit.
        missing_min: u32,
    },
    /// It removes less risk than the visit for it costs.
    NotWorthAVisit,
}

/// A plan: every occurrence is in exactly one of placed, left undone and impossible.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Solution {
    /// The day of each placed occurrence.
    pub placed: SortedMap<OccurrenceId, NaiveDate>,
    /// What does not fit, in order of identity.
    pub left_undone: Vec<(OccurrenceId, Reason)>,
    /// What has no day at all, in order of identity.
    pub impossible: Vec<(OccurrenceId, Cause)>,
    /// Minutes by which mandatory work breaks the budget, for each performer and month of the plan.
    pub over_budget_min: SortedMap<(Performer, Month), u32>,
}
