//! The maintenance calendar: which piece of preventive work is done on which day.
//!
//! The way through: neutral descriptions of recurring work ([`WorkItem`]) and the circumstances of a site
//! ([`Settings`]) become an [`Instance`] ([`instance()`]), which is solved into a [`Solution`] ([`solve()`]).
//! [`violations()`] and [`objective()`] judge any solution of an instance without knowing how it was found, and
//! [`json()`] writes both down so that a solver outside the program can check them.
//!
//! Nothing here knows where work items come from, and nothing reads a clock: today's date is part of the settings, and
//! on which days who works is asked of the caller.
//!
//! ```
//! use planner::sorted::SortedSet;
//! use chrono::{Datelike, NaiveDate, Weekday};
//! use planner::calendar::*;
//!
//! let today = NaiveDate::from_ymd_opt(2026, 12, 1).ok_or("date")?;
//! let rhythm = Rhythm::new(Weekday::Tue, Cadence::EverySecondWeek)?;
//! let performer = PerformerSettings { rhythm, month_budget_min: 360, days_off: SortedSet::new() };
//! let settings = Settings {
//!     begun: today,
//!     today,
//!     from: today,
//!     months: 12,
//!     technician: performer.clone(),
//!     owner: performer,
//!     max_visit_min: 240,
//!     setup_min: 15,
//!     freezes: Vec::new(),
//!     weights: Weights::default(),
//! };
//! let restore_test = WorkItem {
//!     task: TaskKey::new("BK03")?,
//!     minutes: 60,
//!     schedule: Schedule::Floating { interval_days: 90, last_done: None, first: None },
//!     who: Who::Technician,
//!     risky: false,
//!     freeze: FreezeRule::Allowed,
//!     prerequisites: Vec::new(),
//!     value_min: 120.0,
//!     mandatory: false,
//! };
//! let weekends_off = |_: Performer, day: NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
//! let instance = instance(&[restore_test], &settings, &History::default(), &weekends_off);
//! let solution = solve(&instance);
//!
//! assert_eq!(solution.placed.len(), 5);
//! assert!(solution.placed.values().all(|day| day.weekday() == Weekday::Tue));
//! assert_eq!(violations(&instance, &solution), []);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod agreed;
mod anchors;
mod board;
mod changes;
mod closed;
mod days;
mod dump;
mod facts;
mod history;
mod improve;
mod instance;
mod keeping;
mod mandatory;
mod moves;
mod objective;
mod onboarding;
mod own_form;
mod own_work;
mod placing;
mod plan;
mod preferences;
mod prerequisites;
mod preview;
mod reasons;
mod recurrence;
mod referee;

mod rhythm;
mod routine;
mod search;
mod series;
mod site;
mod slots;
mod solve;
mod undone;
mod usual;
pub mod views;
mod why;
mod windows;
mod work;
mod workload;
mod worth;

pub use agreed::{AgreedEntry, AgreedPlan};
pub use changes::{Change, Changed, Keep, WhyGone, WhyMoved, WhyNew};
pub use closed::{ClosedEntry, Closing, DayEntry, DayWork};
pub use days::Month;
pub use dump::json;
pub use facts::peaks_ahead;
pub(crate) use facts::{is_bound, platform_product, runtime_of};
pub use history::{History, Series};
pub use instance::{
    After, Bond, Cause, Freeze, FreezeRule, Instance, NotATaskKey, NotAnOccurrenceId, Occurrence, OccurrenceId, Part,
    Performer, PerformerCalendar, Reason, RoutineLine, RoutinePlace, Side, Solution, TaskKey, Weights,
};
pub use moves::{WhyNotThere, days_to_move_to, why_not_there};
pub use objective::{Objective, objective};
pub use preview::{ChangeCounts, ChangeGroup, Gain, Preview};
pub use referee::{Violation, violations};

pub use onboarding::Step as OnboardingStep;
pub use own_form::{EDIT_FIELDS, OFF_FIELDS, OWN_TASK_FIELDS, TaskField};
pub use own_work::{
    MAX_OWN_TASKS, MAX_VERIFY_LINES, OWN_INTERVAL_DAYS, OWN_MINUTES, OffReason, OwnSchedule, OwnTask, OwnWork,
    OwnWorkProblem, PlannedTask, SwitchedOff, TaskDetails, TaskEdit,
};
pub use preferences::{
    Coefficient, DaysOff, FreeDay, HORIZON_MONTHS, MAX_COEFFICIENT, MAX_DAYS_OFF, MAX_DAYS_OFF_LENGTH,
    MAX_FREEZE_LENGTH, MAX_FREEZE_NAME, MAX_FREEZES, MAX_MINUTES_A_MONTH, MaintenanceWindow, OwnFreeze,
    PerformerPreferences, PreferenceProblem, Preferences, WINDOW_MINUTES, Whose, WrongField, read_coefficient,
    read_days_off, read_first_day, read_freeze, read_hours, read_months, read_window,
};
pub use rhythm::{Cadence, FridayRhythm, Rhythm};
pub(crate) use slots::FIRST_DATED_SLOT;
pub use slots::instance;
pub use solve::{replan, replan_leaving_out, solve};
pub(crate) use undone::rounded;
pub use undone::{Remedy, UndoneGroup};
pub use work::{PerformerSettings, Prerequisite, Schedule, Settings, Who, WorkItem};
pub use workload::{MonthLoad, PerformerLoad};
pub use worth::ModelInterval;

pub use plan::{
    CalendarPlan, Entry, LeftUndone, Routine, UndoneReason, Visit, WhyDay, as_agreed, plan, plan_again, problem,
};
pub use site::{
    ASSUMED_OWNER_MINUTES, Request, SETUP_MIN, SiteNeeds, SiteWork, family_of, fitting_tasks, needs_of, risk_of,
};
pub use usual::{Usual, usual};
pub use why::{FactDate, LawDate, PeakName, SitePeak, Why};
