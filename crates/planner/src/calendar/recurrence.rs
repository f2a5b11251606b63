//! How far apart the slots of a task lie, and what counts as a slot at all.

use chrono::NaiveDate;

use super::days::{days_between, plus, plus_months};
use super::rhythm::Rhythm;
use super::work::Schedule;

/// Intervals under this are lines of a routine, from it on single occurrences.
const SHORTEST_SLOT_DAYS: u32 = 14;
/// Fixed intervals from this on keep their date of the year.
const YEAR_DAYS: u32 = 365;

/// What kind of calendar work an interval makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frequency {
    /// Runs by itself.
    Automatic,
    /// Every few days: a line of the standing routine.
    Daily,
    /// Every 7 to 13 days, which counts as weekly: a line of each rhythm visit.
    Weekly,
    /// Single occurrences.
    Slots,
}

impl Frequency {
    pub(super) fn of(interval_days: u32) -> Frequency {
        match interval_days {
            0 => Frequency::Automatic,
            1..7 => Frequency::Daily,
            7..SHORTEST_SLOT_DAYS => Frequency::Weekly,
            _ => Frequency::Slots,
        }
    }
}

/// The interval of a schedule that comes again, in days.
pub(super) fn interval_of(schedule: &Schedule) -> Option<u32> {
    match schedule {
        Schedule::Fixed { interval_days, .. } | Schedule::Floating { interval_days, .. } => Some(*interval_days),
        Schedule::Dated { .. } => None,
    }
}

/// Days either side of a nominal day that are no matter: 15 % of the interval, rounded half up, at least one day.
///
/// `interval` is in days.
pub(super) fn tolerance(interval: u32) -> u32 {
    interval.saturating_mul(15).saturating_add(50).div_euclid(100).max(1)
}

/// The step from one slot to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Weeks(u32),
    Years(u32),
}

impl Step {
    /// The step of a fixed task on a rhythm. Years stay years. Anything shorter becomes the nearest number of weeks
    /// that falls in with the rhythm, if that is inside the tolerance, and otherwise the nearest number of weeks.
    pub(super) fn fixed(interval_days: u32, rhythm: Rhythm) -> Step {
        if interval_days >= YEAR_DAYS {
            return Step::Years(nearest_multiple(interval_days, YEAR_DAYS));
        }
        let period_weeks = rhythm.cadence().weeks();
        let with_rhythm = nearest_multiple(interval_days, period_weeks * 7) * period_weeks;
        if (with_rhythm * 7).abs_diff(interval_days) <= tolerance(interval_days) {
            return Step::Weeks(with_rhythm);
        }
        Step::Weeks(nearest_multiple(interval_days, 7))
    }

    /// The step of a floating task: whole weeks, rounded down.
    pub(super) fn floating(interval_days: u32) -> Step {
        Step::Weeks((interval_days / 7).max(1))
    }

    /// The step of a schedule, `None` for dated facts.
    pub(super) fn of(schedule: &Schedule, rhythm: Rhythm) -> Option<Step> {
        match schedule {
            Schedule::Fixed { interval_days, .. } => Some(Step::fixed(*interval_days, rhythm)),
            Schedule::Floating { interval_days, .. } => Some(Step::floating(*interval_days)),
            Schedule::Dated { .. } => None,
        }
    }

    /// The step of so many days, as [`Step::days`] gives them.
    pub(super) fn of_days(days: u32) -> Step {
        if days >= YEAR_DAYS { Step::Years(days / YEAR_DAYS) } else { Step::Weeks((days / 7).max(1)) }
    }

    /// The step in days; a year counts as 365.
    pub(super) fn days(self) -> u32 {
        match self {
            Step::Weeks(weeks) => weeks.saturating_mul(7),
            Step::Years(years) => years.saturating_mul(YEAR_DAYS),
        }
    }

    /// The anchor of slots counted from a day: weeks hang on an appointment, or on its weekday where the step is shorter
    /// than the rhythm; years on the day itself.
    pub(super) fn anchored(self, first_day: NaiveDate, rhythm: Rhythm) -> NaiveDate {
        match self {
            Step::Weeks(_) if i64::from(self.days()) < rhythm.period_days() => rhythm.every_week().nearest(first_day),
            Step::Weeks(_) => rhythm.nearest(first_day),
            Step::Years(_) => first_day,
        }
    }

    /// The day so many steps after an anchor, computed from the anchor. 29 February becomes the 28th in other years.
    pub(super) fn nth_day(self, anchor: NaiveDate, slot: u32) -> NaiveDate {
        match self {
            Step::Weeks(weeks) => plus(anchor, i64::from(weeks) * 7 * i64::from(slot)),
            Step::Years(years) => plus_months(anchor, years.saturating_mul(12).saturating_mul(slot)),
        }
    }

    /// The appointment that follows a completion: the one nearest to it plus the step, but not within half the step.
    /// A step shorter than the rhythm keeps to its weekday.
    pub(super) fn after_completion(self, completion: NaiveDate, rhythm: Rhythm) -> NaiveDate {
        let step = i64::from(self.days());
        let due = plus(completion, step);
        if step < rhythm.period_days() {
            return rhythm.every_week().nearest(due);
        }
        let nearest = rhythm.nearest(due);
        if days_between(completion, nearest) * 2 >= step { nearest } else { plus(nearest, rhythm.period_days()) }
    }
}

/// How many times a unit goes into a number, rounded half up, at least once.
fn nearest_multiple(number: u32, unit: u32) -> u32 {
    let unit = unit.max(1);
    number.saturating_add(unit / 2).div_euclid(unit).max(1)
}
