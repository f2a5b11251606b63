//! The service clock: the hours in which time to respond runs, and what a promise in those hours means on the wall.
//!
//! "Answer within 12 working hours" is a promise on a clock that stands still most of the week. [`ServiceClock::add`]
//! says when that many hours have passed, [`ServiceClock::wall_clock`] what the wait is for incidents that come at any
//! minute of a year.
//!
//! # Local time without summer time
//! Everything is local wall time, and every day has 24 hours here. In truth one Sunday in March has 23 and one in
//! October 25, the difference lying between 2 and 3 in the morning. Clocks that stand still at night are not touched
//! in their service hours; only waits that span such a night are an hour shorter or longer in truth. These are two
//! nights a year with opposite signs, so in a year's mean they cancel, and a single wait is never off by more than an
//! hour.

mod minutes;
mod wall;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Weekday};

use crate::holidays::public_holiday;

pub use minutes::Minutes;
pub use wall::WallClock;

/// The hours of one day in which the clock runs: from one minute up to, and not including, another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hours {
    opens: u16,
    closes: u16,
}

/// Why a clock cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClockProblem {
    /// The hours end before they begin, or are empty.
    ClosesBeforeItOpens,
    /// The hours go beyond midnight. Hours of the night belong to two days.
    ClosesAfterMidnight,
    /// No day of the week has hours, so the clock would never run.
    NeverRuns,
}

impl Hours {
    /// The whole day.
    pub const ALL_DAY: Hours = Hours { opens: 0, closes: 24 * 60 };

    /// Hours between two times of day, in minutes after midnight; 24:00 is 1440.
    ///
    /// ```
    /// # use planner::clock::{ClockProblem, Hours};
    /// let late = Hours::new(9 * 60 + 30, 17 * 60).unwrap();
    /// assert_eq!((late.opens(), late.closes()), (570, 1020));
    /// assert_eq!(Hours::new(17 * 60, 9 * 60), Err(ClockProblem::ClosesBeforeItOpens));
    /// ```
    ///
    /// # Errors
    /// When the hours are empty, or do not lie between 0:00 and 24:00.
    pub const fn new(opens: u16, closes: u16) -> Result<Hours, ClockProblem> {
        if closes <= opens {
            Err(ClockProblem::ClosesBeforeItOpens)
        } else if closes > Hours::ALL_DAY.closes {
            Err(ClockProblem::ClosesAfterMidnight)
        } else {
            Ok(Hours { opens, closes })
        }
    }

    /// The first minute of the day that counts, in minutes after midnight.
    pub const fn opens(self) -> u16 {
        self.opens
    }

    /// The first minute that does not count any more, in minutes after midnight.
    pub const fn closes(self) -> u16 {
        self.closes
    }
}

/// What the clock does on public holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OnHolidays {
    /// It stands still all day.
    StandsStill,
    /// It runs as on any other such weekday.
    Runs,
}

/// The hours in which the response clock runs (godziny obsługi), the same every week.
///
/// Public holidays are those of Poland, see [`crate::holidays`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ServiceClock {
    /// Monday first.
    week: [Option<Hours>; 7],
    on_holidays: OnHolidays,
}

impl ServiceClock {
    /// 8x5: Monday to Friday 8:00-16:00, not on public holidays.
    pub const WEEKDAYS_8_16: ServiceClock = ServiceClock::weekdays(Hours { opens: 8 * 60, closes: 16 * 60 });
    /// 10x5: Monday to Friday 8:00-18:00, not on public holidays.
    pub const WEEKDAYS_8_18: ServiceClock = ServiceClock::weekdays(Hours { opens: 8 * 60, closes: 18 * 60 });
    /// 16x7: every day 6:00-22:00, on public holidays too.
    pub const DAILY_6_22: ServiceClock = ServiceClock::daily(Hours { opens: 6 * 60, closes: 22 * 60 });
    /// 24/7: always.
    pub const ALWAYS: ServiceClock = ServiceClock::daily(Hours::ALL_DAY);

    /// A clock of one's own: hours for each day of the week, Monday first, `None` for a day off.
    ///
    /// ```
    /// # use planner::clock::{ClockProblem, Hours, OnHolidays, ServiceClock};
    /// let (weekday, saturday) = (Hours::new(540, 1020).unwrap(), Hours::new(540, 780).unwrap());
    /// let mut week = [Some(weekday); 7];
    /// week[5] = Some(saturday);
    /// week[6] = None;
    /// let clock = ServiceClock::new(week, OnHolidays::StandsStill).unwrap();
    /// assert_eq!(clock.hours(chrono::Weekday::Sat), Some(saturday));
    /// assert_eq!(ServiceClock::new([None; 7], OnHolidays::Runs), Err(ClockProblem::NeverRuns));
    /// ```
    ///
    /// # Errors
    /// [`ClockProblem::NeverRuns`] when no day has hours.
    pub const fn new(week: [Option<Hours>; 7], on_holidays: OnHolidays) -> Result<ServiceClock, ClockProblem> {
        match week {
            [None, None, None, None, None, None, None] => Err(ClockProblem::NeverRuns),
            _ => Ok(ServiceClock { week, on_holidays }),
        }
    }

    /// The same hours Monday to Friday, not on public holidays.
    pub const fn weekdays(hours: Hours) -> ServiceClock {
        let hours = Some(hours);
        let week = [hours, hours, hours, hours, hours, None, None];
        ServiceClock { week, on_holidays: OnHolidays::StandsStill }
    }

    /// The same hours on every day of the week, on public holidays too.
    pub const fn daily(hours: Hours) -> ServiceClock {
        ServiceClock { week: [Some(hours); 7], on_holidays: OnHolidays::Runs }
    }

    /// The same clock with the hours of its longest day on every day without hours, and on public holidays.
    ///
    /// ```
    /// # use planner::clock::ServiceClock;
    /// let every_day = ServiceClock::WEEKDAYS_8_16.with_weekends();
    /// assert!(every_day.covers(&ServiceClock::WEEKDAYS_8_16));
    /// assert_eq!(every_day.hours(chrono::Weekday::Sun), ServiceClock::WEEKDAYS_8_16.hours(chrono::Weekday::Mon));
    /// assert_eq!(ServiceClock::ALWAYS.with_weekends(), ServiceClock::ALWAYS);
    /// ```
    pub fn with_weekends(&self) -> ServiceClock {
        let longest = self.week.iter().flatten().copied().max_by_key(|hours| hours.closes - hours.opens);
        ServiceClock { week: self.week.map(|hours| hours.or(longest)), on_holidays: OnHolidays::Runs }
    }

    /// The hours of a day of the week that is no public holiday, `None` for a day off.
    pub const fn hours(&self, weekday: Weekday) -> Option<Hours> {
        let [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = self.week;
        match weekday {
            Weekday::Mon => monday,
            Weekday::Tue => tuesday,
            Weekday::Wed => wednesday,
            Weekday::Thu => thursday,
            Weekday::Fri => friday,
            Weekday::Sat => saturday,
            Weekday::Sun => sunday,
        }
    }

    /// What the clock does on public holidays.
    pub const fn on_holidays(&self) -> OnHolidays {
        self.on_holidays
    }

    /// The hours of a date, public holidays considered.
    pub fn hours_on(&self, date: NaiveDate) -> Option<Hours> {
        let hours = self.hours(date.weekday())?;
        match self.on_holidays {
            OnHolidays::StandsStill if public_holiday(date).is_some() => None,
            OnHolidays::StandsStill | OnHolidays::Runs => Some(hours),
        }
    }

    /// Whether this clock runs at every time of the week at which another one does.
    ///
    /// ```
    /// # use planner::clock::ServiceClock;
    /// assert!(ServiceClock::WEEKDAYS_8_18.covers(&ServiceClock::WEEKDAYS_8_16));
    /// assert!(!ServiceClock::WEEKDAYS_8_18.covers(&ServiceClock::DAILY_6_22));
    /// assert!(ServiceClock::ALWAYS.covers(&ServiceClock::DAILY_6_22));
    /// ```
    pub fn covers(&self, other: &ServiceClock) -> bool {
        let holidays = self.on_holidays == OnHolidays::Runs || other.on_holidays == OnHolidays::StandsStill;
        let days = self.week.iter().zip(&other.week).all(|days| match days {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(own), Some(other)) => own.opens <= other.opens && other.closes <= own.closes,
        });
        holidays && days
    }

    /// Whether the clock runs at a moment.
    ///
    /// ```
    /// # use chrono::NaiveDate;
    /// # use planner::clock::ServiceClock;
    /// let wednesday = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    /// let clock = ServiceClock::WEEKDAYS_8_16;
    /// assert!(clock.runs_at(wednesday.and_hms_opt(15, 59, 59).unwrap()));
    /// assert!(!clock.runs_at(wednesday.and_hms_opt(16, 0, 0).unwrap()));
    /// ```
    pub fn runs_at(&self, moment: NaiveDateTime) -> bool {
        let minute = moment.hour() * 60 + moment.minute();
        self.hours_on(moment.date())
            .is_some_and(|hours| (u32::from(hours.opens)..u32::from(hours.closes)).contains(&minute))
    }

    /// The earliest moment by which so much time has passed on this clock since `start`.
    ///
    /// When the time is up just as the clock stops, that moment is the answer, not the next opening; no time at all is
    /// up at once. Seconds are kept. Past the end of the calendar of `chrono` the answer is its last moment.
    ///
    /// ```
    /// # use chrono::NaiveDate;
    /// # use planner::clock::{Minutes, ServiceClock};
    /// // Reported on Friday at 15:00, with an hour left that day, so the second one is up on Monday at 9:00.
    /// let friday = NaiveDate::from_ymd_opt(2026, 11, 27).unwrap().and_hms_opt(15, 0, 0).unwrap();
    /// let monday = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap().and_hms_opt(9, 0, 0).unwrap();
    /// assert_eq!(ServiceClock::WEEKDAYS_8_16.add(friday, Minutes::hours(2)), monday);
    /// ```
    pub fn add(&self, start: NaiveDateTime, target: Minutes) -> NaiveDateTime {
        let mut left = TimeDelta::minutes(i64::from(target.get()));
        if left.is_zero() {
            return start;
        }
        let mut days = start.date().iter_days();
        loop {
            let Some(date) = days.next() else {
                return NaiveDateTime::MAX;
            };
            let Some(hours) = self.hours_on(date) else {
                continue;
            };
            let from = at(date, hours.opens).max(start);
            let open = (at(date, hours.closes) - from).max(TimeDelta::zero());
            if left <= open {
                return from + left;
            }
            left -= open;
        }
    }
}

/// A moment by its minute after midnight, 1440 being the end of the day.
fn at(date: NaiveDate, minute: u16) -> NaiveDateTime {
    let midnight = date.and_time(NaiveTime::MIN);
    midnight.checked_add_signed(TimeDelta::minutes(minute.into())).unwrap_or(NaiveDateTime::MAX)
}
