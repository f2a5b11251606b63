//! The catalogue of preventive work: what is done to a site, why, how often, by whom, and how one sees that it was done.
//!
//! Nothing enters: the catalogue is data. It is written in `data/tasks.tsv` (facts, each with its source) and
//! `data/tasks.pl.tsv`, `data/tasks.en.tsv` (words), and becomes static tables when the crate is compiled. A bad row or
//! a missing translation stops the compiler with the file and the line. [`laws()`] holds the duties with a date.

mod laws;
mod platforms;
mod prevention;
mod vendor_windows;
mod vocabulary;

use std::fmt;

use crate::clock::Minutes;
use crate::grade::Grade;
use crate::{Language, Tier};

pub use laws::{Law, laws};
pub use platforms::PlatformSet;
pub use prevention::{Prevention, preventions};
pub use vendor_windows::{VendorWindow, vendor_windows};
pub use vocabulary::{
    Bound, Category, Component, Downtime, FreezeRule, Loss, PlatformFamily, RiskLevel, Schedule, Vendor, Who,
};

/// One kind of preventive work (czynność).
///
/// ```
/// # use planner::catalogue::{Interval, PlatformFamily, RiskLevel, TaskId};
/// let plugins = TaskId::UP03.task();
/// assert_eq!(plugins.interval(RiskLevel::High), Interval::Days(7));
/// assert!(plugins.platforms.contains(PlatformFamily::Wp));
/// assert_eq!(plugins.prerequisites, [TaskId::BK01, TaskId::ST01]);
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Task {
    /// What the task is called in files, addresses and saved plans.
    pub id: TaskId,
    /// What kind of care it belongs to.
    pub category: Category,
    /// The platforms on which it makes sense.
    pub platforms: PlatformSet,
    /// The parts of a site that need it: any one of them is enough. Empty: every site needs it.
    pub components: &'static [Component],
    intervals: [Interval; 3],
    /// From what its next date is counted.
    pub schedule: Schedule,
    /// How long it takes.
    pub effort: Effort,
    /// What visitors notice meanwhile.
    pub downtime: Downtime,
    /// Whether it may be done in a freeze.
    pub freeze: FreezeRule,
    /// What must have been done before it. The whole catalogue has no circle.
    pub prerequisites: &'static [TaskId],
    /// Who does it.
    pub who: Who,
    /// The lowest tier in which it is included.
    pub tier_min: Tier,
    /// What sets a date besides the interval, in English words for people who read the table; empty when nothing does.
    pub date_rule: &'static str,
    /// What the row rests on.
    pub source: &'static str,
    /// Where the source is: a web address, or a repository and a path. Empty when the grade is [`Grade::Own`].
    pub address: &'static str,
    /// How strong the source is.
    pub grade: Grade,
    words: WordsByLanguage,
}

impl Task {
    /// How often the task is due at a level of risk.
    pub const fn interval(&self, risk: RiskLevel) -> Interval {
        let [low, mid, high] = self.intervals;
        match risk {
            RiskLevel::Low => low,
            RiskLevel::Mid => mid,
            RiskLevel::High => high,
        }
    }

    /// The task in the words of a language.
    ///
    /// ```
    /// # use planner::{Language, catalogue::TaskId};
    /// assert!(!TaskId::BK03.task().words(Language::Polish).verify.is_empty());
    /// ```
    pub const fn words(&self, language: Language) -> &TaskWords {
        self.words.of(language)
    }
}

/// How often a task is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Interval {
    /// Not at this level of risk: `-` or an empty cell of the table.
    NotNeeded,
    /// When something happens outside the calendar: `E` of the table.
    OnEvent,
    /// All the time, by a machine: `0` of the table.
    Continuous,
    /// Every so many days, never zero.
    Days(u16),
}

/// How long a task takes each time it is done; the lower figure is never above the higher one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Effort {
    /// When all goes well.
    pub low: Minutes,
    /// When it does not.
    pub high: Minutes,
}

/// A task in the words of one language. No text is empty.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TaskWords {
    /// What it is called.
    pub name: &'static str,
    /// What is done.
    pub what: &'static str,
    /// Why it pays.
    pub why: &'static str,
    /// How one sees that it was done.
    pub verify: &'static str,
}

/// Every task, in the order of the catalogue.
///
/// ```
/// assert_eq!(planner::catalogue::all().len(), 103);
/// ```
pub fn all() -> &'static [Task] {
    &TASKS
}

// `TaskId` with one constant-like variant per row, `WordsByLanguage` with one field per language, and `TASKS`.
include!(concat!(env!("OUT_DIR"), "/tasks.rs"));

impl TaskId {
    /// The task that has this code, `None` for any other text.
    ///
    /// ```
    /// # use planner::catalogue::TaskId;
    /// assert_eq!(TaskId::from_code("UP03"), Some(TaskId::UP03));
    /// assert_eq!(TaskId::from_code("up03"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<TaskId> {
        // Not by way of `TASKS`: whoever reads a code need not have all words of the catalogue at hand.
        TaskId::ALL.into_iter().find(|id| id.code() == code)
    }
}

/// Writes the code, as `UP03`.
impl fmt::Debug for TaskId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}
