//! Rhythm days: people keep appointments, not dots.
//!
//! A [`Rhythm`] is a weekday and a cadence. Its phase hangs on a fixed day, so it stays the same whenever it is asked
//! about. A [`DayTable`] knows, for one performer, which days are worked, which may take risk, and where the rhythm
//! days really lie: an appointment on a day off shifts to the next day on which the performer works.

use std::fmt;

use chrono::{Datelike, NaiveDate, Weekday};

use super::days::{days_between, each_day, plus};
use super::instance::Freeze;
use crate::sorted::SortedSet;

/// Monday 1 January 2024, from which weeks are counted for the phase of every rhythm.
const EPOCH: NaiveDate = match NaiveDate::from_ymd_opt(2024, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// How often there is a rhythm day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cadence {
    /// Every week (comprehensive).
    Weekly,
    /// Every second week (extended).
    EverySecondWeek,
    /// Every fourth week (basic).
    EveryFourthWeek,
}

impl Cadence {
    /// Weeks from one rhythm day to the next.
    pub const fn weeks(self) -> u32 {
        match self {
            Cadence::Weekly => 1,
            Cadence::EverySecondWeek => 2,
            Cadence::EveryFourthWeek => 4,
        }
    }
}

/// A rhythm day was to be a Friday, on which nothing risky is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FridayRhythm;

impl fmt::Display for FridayRhythm {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a rhythm day is never a Friday")
    }
}

impl std::error::Error for FridayRhythm {}

/// The appointments of one performer with a site: a weekday that is never a Friday, and a cadence.
///
/// Weeks are counted from Monday 1 January 2024, so two sites with the same rhythm have the same days, and a rhythm
/// does not move with the day on which it is asked about.
///
/// ```
/// # use planner::calendar::{Cadence, Rhythm};
/// # use chrono::{NaiveDate, Weekday};
/// let rhythm = Rhythm::new(Weekday::Tue, Cadence::EveryFourthWeek)?;
/// let leap_day = NaiveDate::from_ymd_opt(2028, 2, 29).ok_or("date")?;
/// assert_eq!(rhythm.on_or_before(leap_day).to_string(), "2028-02-22");
/// assert_eq!(rhythm.on_or_after(leap_day).to_string(), "2028-03-21");
/// assert!(Rhythm::new(Weekday::Fri, Cadence::Weekly).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rhythm {
    weekday: Weekday,
    cadence: Cadence,
}

impl Rhythm {
    /// A rhythm on a weekday.
    ///
    /// # Errors
    /// [`FridayRhythm`] for Fridays.
    pub fn new(weekday: Weekday, cadence: Cadence) -> Result<Rhythm, FridayRhythm> {
        match weekday {
            Weekday::Fri => Err(FridayRhythm),
            _ => Ok(Rhythm { weekday, cadence }),
        }
    }

    /// A rhythm on Tuesdays, which always exists.
    pub const fn tuesdays(cadence: Cadence) -> Rhythm {
        Rhythm { weekday: Weekday::Tue, cadence }
    }

    /// The weekday.
    pub fn weekday(self) -> Weekday {
        self.weekday
    }

    /// The cadence.
    pub fn cadence(self) -> Cadence {
        self.cadence
    }

    /// Days from one appointment to the next: 7, 14 or 28.
    pub fn period_days(self) -> i64 {
        i64::from(self.cadence.weeks()) * 7
    }

    /// The last appointment on or before a day, not shifted off a holiday.
    pub fn on_or_before(self, day: NaiveDate) -> NaiveDate {
        let offset = i64::from(self.weekday.num_days_from_monday());
        let since = days_between(EPOCH, day) - offset;
        plus(day, -since.rem_euclid(self.period_days()))
    }

    /// The first appointment on or after a day, not shifted off a holiday.
    pub fn on_or_after(self, day: NaiveDate) -> NaiveDate {
        let before = self.on_or_before(day);
        if before == day { day } else { plus(before, self.period_days()) }
    }

    /// The appointment nearest to a day, the earlier of two that are equally near.
    pub(super) fn nearest(self, day: NaiveDate) -> NaiveDate {
        let before = self.on_or_before(day);
        let after = self.on_or_after(day);
        if days_between(before, day) <= days_between(day, after) { before } else { after }
    }

    /// The same weekday every week.
    pub(super) fn every_week(self) -> Rhythm {
        Rhythm { cadence: Cadence::Weekly, ..self }
    }

    /// Whether a day is an appointment.
    pub(super) fn meets(self, day: NaiveDate) -> bool {
        self.on_or_before(day) == day
    }
}

/// What a performer can do on a day.
#[derive(Clone, Copy, Debug, Default)]
struct DayFacts {
    works: bool,
    may_take_risk: bool,
    rhythm: bool,
}

/// The days of one performer, some weeks beyond the plan on either side.
pub(super) struct DayTable<'a> {
    first: NaiveDate,
    facts: Vec<DayFacts>,
    rhythm: Rhythm,
    days_off: &'a SortedSet<NaiveDate>,
    is_working_day: &'a dyn Fn(NaiveDate) -> bool,
}

impl<'a> DayTable<'a> {
    /// Asks about every day from `first` to `last` once.
    pub(super) fn new(
        rhythm: Rhythm,
        days_off: &'a SortedSet<NaiveDate>,
        is_working_day: &'a dyn Fn(NaiveDate) -> bool,
        first: NaiveDate,
        last: NaiveDate,
    ) -> DayTable<'a> {
        let works = |day: NaiveDate| is_working_day(day) && !days_off.contains(&day);
        let worked: Vec<bool> = each_day(first, plus(last, 1)).map(works).collect();
        let mut facts: Vec<DayFacts> = each_day(first, last)
            .zip(worked.iter().zip(worked.iter().skip(1)))
            .map(|(day, (works, works_tomorrow))| DayFacts {
                works: *works,
                may_take_risk: *works && *works_tomorrow && day.weekday() != Weekday::Fri,
                rhythm: false,
            })
            .collect();
        let mut appointed = false;
        for (day, fact) in each_day(first, last).zip(facts.iter_mut()) {
            appointed |= rhythm.meets(day);
            fact.rhythm = appointed && fact.works;
            appointed &= !fact.works;
        }
        DayTable { first, facts, rhythm, days_off, is_working_day }
    }

    fn fact(&self, day: NaiveDate) -> DayFacts {
        usize::try_from(days_between(self.first, day))
            .ok()
            .and_then(|index| self.facts.get(index).copied())
            .unwrap_or_default()
    }

    pub(super) fn works(&self, day: NaiveDate) -> bool {
        self.fact(day).works
    }

    /// Whether risky work may run on it, freezes aside: a worked day, no Friday, no eve of a day off.
    pub(super) fn may_take_risk(&self, day: NaiveDate) -> bool {
        self.fact(day).may_take_risk
    }

    /// Whether it is a rhythm day, after shifting.
    pub(super) fn is_rhythm_day(&self, day: NaiveDate) -> bool {
        self.fact(day).rhythm
    }

    pub(super) fn rhythm(&self) -> Rhythm {
        self.rhythm
    }

    /// The next worked day on or after an appointment, which may lie long before the plan; the appointment itself if
    /// there is none within so many days.
    pub(super) fn shifted(&self, appointment: NaiveDate, within_days: i64) -> NaiveDate {
        let works = |day: &NaiveDate| (self.is_working_day)(*day) && !self.days_off.contains(day);
        each_day(appointment, plus(appointment, within_days)).find(works).unwrap_or(appointment)
    }

    /// The days from one to another for which a test holds.
    pub(super) fn days_where(
        &self,
        first: NaiveDate,
        last: NaiveDate,
        test: impl Fn(&DayTable<'a>, NaiveDate) -> bool,
    ) -> SortedSet<NaiveDate> {
        SortedSet::from_iter(each_day(first, last).filter(|day| test(self, *day)))
    }
}

/// Whether a day lies in any of the freezes.
pub(super) fn frozen(freezes: &[Freeze], day: NaiveDate) -> bool {
    freezes.iter().any(|freeze| freeze.covers(day))
}
