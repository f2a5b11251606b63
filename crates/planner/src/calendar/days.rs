//! Civil days and months. Arithmetic saturates at the ends of the calendar instead of failing.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};

/// The day so many days after (or, if negative, before) another.
pub(super) fn plus(day: NaiveDate, days: i64) -> NaiveDate {
    let distance = Days::new(days.unsigned_abs());
    if days < 0 {
        day.checked_sub_days(distance).unwrap_or(NaiveDate::MIN)
    } else {
        day.checked_add_days(distance).unwrap_or(NaiveDate::MAX)
    }
}

/// The same date so many months later; a date that the month lacks becomes its last day.
pub(super) fn plus_months(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// Days from one day to another, negative if the other is before it.
pub(super) fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}

/// All days from one to another, both included; none if they are in the wrong order.
pub(super) fn each_day(first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    first.iter_days().take_while(move |day| *day <= last)
}

/// A month of a year, written `2026-12`. Months are ordered.
///
/// ```
/// # use planner::calendar::Month;
/// # use chrono::NaiveDate;
/// let day = NaiveDate::from_ymd_opt(2028, 2, 29).ok_or("date")?;
/// assert_eq!(Month::of(day).to_string(), "2028-02");
/// assert_eq!(Month::of(day).days(), 29);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    first: NaiveDate,
}

impl Month {
    /// The month in which a day lies.
    pub fn of(day: NaiveDate) -> Month {
        Month { first: day.with_day(1).unwrap_or(day) }
    }

    /// The first day of the month.
    pub fn first_day(self) -> NaiveDate {
        self.first
    }

    /// The last day of the month.
    pub fn last_day(self) -> NaiveDate {
        plus(self.next().first, -1)
    }

    /// The month after it.
    pub fn next(self) -> Month {
        Month { first: plus_months(self.first, 1) }
    }

    /// How many days it has, 28 to 31.
    pub fn days(self) -> u32 {
        u32::try_from(days_between(self.first, self.next().first)).unwrap_or(0)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}", self.first.year(), self.first.month())
    }
}
