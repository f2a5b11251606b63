//! The person's own changes to the work of this site: own tasks, tasks of the catalogue done otherwise, tasks switched off.
//!
//! What was typed enters, checked; [`OwnWork`] leaves, which stands beside the answers on the way from site to work. A task
//! that was added once is never forgotten, only ended, so that its entries in the service book keep their name.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Performer, Schedule, TaskKey, Who};
use crate::catalogue::{Category, TaskId};
use crate::sorted::SortedMap;
use crate::written::{Note, Title};

/// Days between two times of a task, as a person may choose them: what is due oftener than weekly is no entry of a calendar.
pub const OWN_INTERVAL_DAYS: std::ops::RangeInclusive<u32> = 7..=1_825;

/// Minutes of a task, as a person may choose them: two full working days at most, in parts.
pub const OWN_MINUTES: std::ops::RangeInclusive<u32> = 1..=960;

/// The most own tasks, ended ones included.
pub const MAX_OWN_TASKS: usize = 200;

/// The most lines of how to verify an own task.
pub const MAX_VERIFY_LINES: usize = 12;

/// Before its day an own task that is done once may be done so many days earlier, to join an appointment. Our own choice.
pub(super) const ONCE_LEAD_DAYS: u32 = 7;

/// When an own task is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OwnSchedule {
    /// Once, by this day.
    Once(NaiveDate),
    /// Again and again.
    Every {
        /// Days between two times.
        days: u32,
        /// Whether the next time is counted from the day on which it was done, not from a fixed row of days.
        floating: bool,
        /// The first day.
        first: NaiveDate,
    },
}

/// What a person says of an own task.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TaskDetails {
    /// What it is called.
    pub title: Title,
    /// Minutes each time.
    pub minutes: u32,
    /// Who does it.
    pub who: Who,
    /// When it is due.
    pub when: OwnSchedule,
    /// How one sees that it was done, line by line.
    pub verify: Vec<Title>,
    /// What else there is to say: what is done, and why.
    pub note: Note,
}

/// Why a task is switched off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OffReason {
    /// The site has no use for it.
    NotNeeded,
    /// Somebody else does it, or a program.
    DoneOtherwise,
    /// It costs more than it brings.
    NotWorthIt,
    /// Something else, as the note says.
    Other,
}

impl OffReason {
    /// All of them, in the order in which they are offered.
    pub const ALL: [OffReason; 4] =
        [OffReason::NotNeeded, OffReason::DoneOtherwise, OffReason::NotWorthIt, OffReason::Other];

    /// The code under which it is saved.
    pub const fn code(self) -> &'static str {
        match self {
            OffReason::NotNeeded => "not-needed",
            OffReason::DoneOtherwise => "done-otherwise",
            OffReason::NotWorthIt => "not-worth-it",
            OffReason::Other => "other",
        }
    }
}

/// That a task is switched off, and why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SwitchedOff {
    /// Why.
    pub reason: OffReason,
    /// What else there is to say.
    pub note: Note,
}

/// A task that the person added.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OwnTask {
    key: TaskKey,
    details: TaskDetails,
    off: Option<SwitchedOff>,
}

impl OwnTask {
    /// Its code for life, as `OWN7`.
    pub fn key(&self) -> &TaskKey {
        &self.key
    }

    /// What was said of it.
    pub fn details(&self) -> &TaskDetails {
        &self.details
    }

    /// Why it has ended; `None` while it is done.
    pub fn off(&self) -> Option<&SwitchedOff> {
        self.off.as_ref()
    }
}

/// What of a task of the catalogue is another for this site; `None` is as usual.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TaskEdit {
    /// Days between two times. A task that the tier or plain support leaves out is planned too when this is chosen.
    pub every_days: Option<u32>,
    /// Who does it.
    pub who: Option<Who>,
    /// Minutes each time.
    pub minutes: Option<u32>,
}

/// Why something cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnWorkProblem {
    /// The task has no name.
    NoTitle,
    /// The minutes are not in [`OWN_MINUTES`].
    Minutes,
    /// The interval is not in [`OWN_INTERVAL_DAYS`].
    Interval,
    /// There are more than [`MAX_VERIFY_LINES`] lines.
    TooManyLines,
    /// There are [`MAX_OWN_TASKS`] tasks already.
    TooManyTasks,
    /// There is no such own task.
    NoSuchTask,
}

/// The person's own changes to the work of this site.
///
/// ```
/// # use planner::calendar::{OwnSchedule, OwnWork, OwnWorkProblem, TaskDetails, TaskEdit, Who};
/// # use planner::catalogue::TaskId;
/// # use planner::service_book::{Note, Title};
/// # fn main() -> Result<(), OwnWorkProblem> {
/// let first = chrono::NaiveDate::from_ymd_opt(2027, 3, 9).unwrap_or_default();
/// let details = TaskDetails {
///     title: Title::new("Zdjęcia nowej kolekcji"),
///     minutes: 90,
///     who: Who::Owner,
///     when: OwnSchedule::Every { days: 91, floating: false, first },
///     verify: vec![Title::new("Każdy nowy wyrób ma trzy zdjęcia")],
///     note: Note::default(),
/// };
/// let mut own = OwnWork::default();
/// let key = own.add(details.clone())?;
/// assert_eq!(key.as_str(), "OWN1");
/// assert_eq!(own.add(TaskDetails { minutes: 0, ..details }), Err(OwnWorkProblem::Minutes));
/// own.edit(TaskId::QA03, TaskEdit { every_days: Some(7), ..TaskEdit::default() })?;
/// assert_eq!(own.edit_of(TaskId::QA03).every_days, Some(7));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWork {
    tasks: SortedMap<u32, Arc<OwnTask>>,
    edits: SortedMap<TaskId, TaskEdit>,
    off: SortedMap<TaskId, SwitchedOff>,
    /// The highest number that was ever given, so that none is given twice, not even after undoing.
    issued: u32,
}

/// What the codes of own tasks begin with.
const PREFIX: &str = "OWN";

fn number_of(key: &TaskKey) -> Option<u32> {
    key.as_str().strip_prefix(PREFIX)?.parse().ok()
}

fn check(details: &TaskDetails) -> Result<(), OwnWorkProblem> {
    if details.title.is_empty() {
        return Err(OwnWorkProblem::NoTitle);
    }
    if !OWN_MINUTES.contains(&details.minutes) {
        return Err(OwnWorkProblem::Minutes);
    }
    if matches!(details.when, OwnSchedule::Every { days, .. } if !OWN_INTERVAL_DAYS.contains(&days)) {
        return Err(OwnWorkProblem::Interval);
    }
    if details.verify.len() > MAX_VERIFY_LINES {
        return Err(OwnWorkProblem::TooManyLines);
    }
    Ok(())
}

impl OwnWork {
    /// Adds a task and gives its code.
    ///
    /// # Errors
    /// [`OwnWorkProblem`] when something of it cannot be taken; nothing is added then.
    pub fn add(&mut self, details: TaskDetails) -> Result<TaskKey, OwnWorkProblem> {
        self.put(self.issued.saturating_add(1), details, None)
    }

    /// Puts a task under its number again, as it was saved.
    ///
    /// # Errors
    /// As for [`OwnWork::add`].
    pub fn put(
        &mut self,
        number: u32,
        details: TaskDetails,
        off: Option<SwitchedOff>,
    ) -> Result<TaskKey, OwnWorkProblem> {
        check(&details)?;
        if self.tasks.len() >= MAX_OWN_TASKS {
            return Err(OwnWorkProblem::TooManyTasks);
        }
        let key = TaskKey::new(&format!("{PREFIX}{number}")).map_err(|_| OwnWorkProblem::NoSuchTask)?;
        self.issued = self.issued.max(number);
        self.tasks.insert(number, Arc::new(OwnTask { key: key.clone(), details, off }));
        Ok(key)
    }

    /// Says something else of an own task.
    ///
    /// # Errors
    /// [`OwnWorkProblem`] when there is no such task, or something of it cannot be taken.
    pub fn change(&mut self, key: &TaskKey, details: TaskDetails) -> Result<(), OwnWorkProblem> {
        check(&details)?;
        let task = self.own_mut(key).ok_or(OwnWorkProblem::NoSuchTask)?;
        *task = Arc::new(OwnTask { details, ..OwnTask::clone(task) });
        Ok(())
    }

    /// Has a task of the catalogue done otherwise; an edit that says nothing puts it back to the usual.
    ///
    /// # Errors
    /// [`OwnWorkProblem`] when interval or minutes cannot be taken.
    pub fn edit(&mut self, task: TaskId, edit: TaskEdit) -> Result<(), OwnWorkProblem> {
        if edit.every_days.is_some_and(|days| !OWN_INTERVAL_DAYS.contains(&days)) {
            return Err(OwnWorkProblem::Interval);
        }
        if edit.minutes.is_some_and(|minutes| !OWN_MINUTES.contains(&minutes)) {
            return Err(OwnWorkProblem::Minutes);
        }
        if edit == TaskEdit::default() {
            self.edits.remove(&task);
        } else {
            self.edits.insert(task, edit);
        }
        Ok(())
    }

    /// Switches a task off, an own one or one of the catalogue, or with `None` on again.
    ///
    /// # Errors
    /// [`OwnWorkProblem::NoSuchTask`] when neither knows it.
    pub fn switch(&mut self, key: &TaskKey, off: Option<SwitchedOff>) -> Result<(), OwnWorkProblem> {
        if let Some(task) = self.own_mut(key) {
            *task = Arc::new(OwnTask { off, ..OwnTask::clone(task) });
            return Ok(());
        }
        let task = TaskId::from_code(key.as_str()).ok_or(OwnWorkProblem::NoSuchTask)?;
        match off {
            Some(off) => self.off.insert(task, off),
            None => self.off.remove(&task),
        };
        Ok(())
    }

    fn own_mut(&mut self, key: &TaskKey) -> Option<&mut Arc<OwnTask>> {
        self.tasks.get_mut(&number_of(key)?)
    }

    /// All own tasks with their numbers, in the order in which they were added, ended ones included.
    pub fn tasks(&self) -> impl Iterator<Item = (u32, &Arc<OwnTask>)> {
        self.tasks.iter().map(|(number, task)| (*number, task))
    }

    /// The own task of a code.
    pub fn own(&self, key: &TaskKey) -> Option<&Arc<OwnTask>> {
        self.tasks.get(&number_of(key)?)
    }

    /// All edits, in the order of the catalogue.
    pub fn edits(&self) -> impl Iterator<Item = (TaskId, TaskEdit)> {
        self.edits.iter().map(|(task, edit)| (*task, *edit))
    }

    /// What is another of a task of the catalogue.
    pub fn edit_of(&self, task: TaskId) -> TaskEdit {
        self.edits.get(&task).copied().unwrap_or_default()
    }

    /// All tasks of the catalogue that are switched off, in its order.
    pub fn off(&self) -> impl Iterator<Item = (TaskId, &SwitchedOff)> {
        self.off.iter().map(|(task, off)| (*task, off))
    }

    /// Why a task of the catalogue is switched off; `None` while it is done.
    pub fn off_of(&self, task: TaskId) -> Option<&SwitchedOff> {
        self.off.get(&task)
    }

    /// The task of a code, the catalogue's or an own one.
    pub fn task(&self, key: &TaskKey) -> Option<PlannedTask> {
        let catalogue = TaskId::from_code(key.as_str()).map(PlannedTask::Catalogue);
        catalogue.or_else(|| self.own(key).cloned().map(PlannedTask::Own))
    }

    /// The highest number that was ever given to an own task.
    pub fn issued(&self) -> u32 {
        self.issued
    }

    /// Takes note of a number that was given.
    pub fn was_issued(&mut self, number: u32) {
        self.issued = self.issued.max(number);
    }
}

/// A task that can be planned.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlannedTask {
    /// One of the catalogue.
    Catalogue(TaskId),
    /// One that the person added.
    Own(Arc<OwnTask>),
}

impl PlannedTask {
    /// The code.
    pub fn code(&self) -> &str {
        match self {
            PlannedTask::Catalogue(task) => task.code(),
            PlannedTask::Own(own) => own.key.as_str(),
        }
    }

    /// The task of the catalogue, if it is one.
    pub const fn catalogue(&self) -> Option<TaskId> {
        match self {
            PlannedTask::Catalogue(task) => Some(*task),
            PlannedTask::Own(_) => None,
        }
    }

    /// The kind of care; an own task has none.
    pub fn category(&self) -> Option<Category> {
        match self {
            PlannedTask::Catalogue(task) => Some(task.task().category),
            PlannedTask::Own(_) => None,
        }
    }

    /// The own task, if it is one.
    pub fn own(&self) -> Option<&OwnTask> {
        match self {
            PlannedTask::Catalogue(_) => None,
            PlannedTask::Own(own) => Some(own),
        }
    }
}

impl From<TaskId> for PlannedTask {
    fn from(task: TaskId) -> PlannedTask {
        PlannedTask::Catalogue(task)
    }
}

impl OwnSchedule {
    /// What the scheduler is told.
    pub(super) const fn schedule(self) -> Schedule {
        match self {
            OwnSchedule::Once(date) => Schedule::Dated { date, lead_days: ONCE_LEAD_DAYS },
            OwnSchedule::Every { days, floating: false, first } => {
                Schedule::Fixed { interval_days: days, anchor: Some(first) }
            }
            OwnSchedule::Every { days, floating: true, first } => {
                Schedule::Floating { interval_days: days, last_done: None, first: Some(first) }
            }
        }
    }
}

impl Who {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Who; 3] = [Who::Technician, Who::Owner, Who::Both];

    /// The code under which it is saved.
    pub const fn code(self) -> &'static str {
        match self {
            Who::Technician => Performer::Technician.code(),
            Who::Owner => Performer::Owner.code(),
            Who::Both => "both",
        }
    }
}
