//! How an item repeats (`RRULE`, `EXDATE`). Enters the first day and a pattern, leave the days of the series and the rule.
//!
//! Only patterns that every program takes are known: those of the Outlook templates that also Proton accepts. The day of the
//! week, of the month, or its ordinal is that of the first day, so a rule can never contradict its start.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// In which steps a series goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// So many weeks later, on the same weekday.
    Weeks,
    /// So many months later, on the same day of the month, the 28th at most.
    MonthDay,
    /// So many months later, on the last day of the month.
    LastDay,
    /// So many months later, on the same one of the first four such weekdays of the month.
    NthWeekday,
    /// So many months later, on the last such weekday of the month.
    LastWeekday,
    /// So many days later.
    Days,
}

impl Pattern {
    /// All of them; the first that fits a series is written.
    pub const ALL: [Pattern; 6] =
        [Pattern::Weeks, Pattern::MonthDay, Pattern::LastDay, Pattern::NthWeekday, Pattern::LastWeekday, Pattern::Days];

    /// The code under which it is saved.
    pub const fn code(self) -> &'static str {
        match self {
            Pattern::Weeks => "weeks",
            Pattern::MonthDay => "month-day",
            Pattern::LastDay => "last-day",
            Pattern::NthWeekday => "nth-weekday",
            Pattern::LastWeekday => "last-weekday",
            Pattern::Days => "days",
        }
    }

    /// The pattern of a code.
    pub fn from_code(code: &str) -> Option<Pattern> {
        Pattern::ALL.into_iter().find(|pattern| pattern.code() == code)
    }

    /// The day that comes so many steps after the first; `None` where the pattern has none, or the first day does not fit it.
    ///
    /// ```
    /// # use chrono::NaiveDate;
    /// # use planner::ical::Pattern;
    /// let date = |text: &str| text.parse::<NaiveDate>();
    /// assert_eq!(Pattern::Weeks.day(date("2026-12-01")?, 4), Some(date("2026-12-29")?));
    /// assert_eq!(Pattern::LastDay.day(date("2028-01-31")?, 1), Some(date("2028-02-29")?));
    /// assert_eq!(Pattern::NthWeekday.day(date("2026-12-01")?, 1), Some(date("2027-01-05")?));
    /// assert_eq!(Pattern::LastWeekday.day(date("2026-12-29")?, 2), Some(date("2027-02-23")?));
    /// assert_eq!(Pattern::MonthDay.day(date("2026-12-31")?, 2), None);
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    pub fn day(self, first: NaiveDate, steps: u32) -> Option<NaiveDate> {
        let month = || first.with_day(1)?.checked_add_months(Months::new(steps));
        match self {
            Pattern::Days => first.checked_add_days(Days::new(steps.into())),
            Pattern::Weeks => first.checked_add_days(Days::new(u64::from(steps) * 7)),
            Pattern::MonthDay if first.day() <= 28 => month()?.with_day(first.day()),
            Pattern::LastDay if is_last(first, 1) => month()?.checked_add_months(Months::new(1))?.pred_opt(),
            Pattern::NthWeekday if first.day() <= 28 => {
                let month = month()?;
                let ordinal = u8::try_from(first.day().div_ceil(7)).ok()?;
                NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), first.weekday(), ordinal)
            }
            Pattern::LastWeekday if is_last(first, 7) => {
                let last = month()?.checked_add_months(Months::new(1))?.pred_opt()?;
                let back = last.weekday().days_since(first.weekday());
                last.checked_sub_days(Days::new(back.into()))
            }
            Pattern::MonthDay | Pattern::LastDay | Pattern::NthWeekday | Pattern::LastWeekday => None,
        }
    }

    /// How many steps of a pattern lead from the first day to another, if any number does.
    pub fn steps(self, first: NaiveDate, day: NaiveDate) -> Option<u32> {
        let days = u32::try_from((day - first).num_days()).ok()?;
        let months = (day.year() - first.year()) * 12 + day.month0().cast_signed() - first.month0().cast_signed();
        let steps = match self {
            Pattern::Days => days,
            Pattern::Weeks => days / 7,
            _ => u32::try_from(months).ok()?,
        };
        (self.day(first, steps) == Some(day)).then_some(steps)
    }
}

/// Whether a day lies among the last so many of its month.
fn is_last(day: NaiveDate, days: u64) -> bool {
    day.checked_add_days(Days::new(days)).is_some_and(|later| later.month() != day.month())
}

/// How an item repeats from its first day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurrence {
    /// In which steps.
    pub pattern: Pattern,
    /// So many of them at once, 1 to 999.
    pub every: u32,
    /// The last day.
    pub last: NaiveDate,
    /// Days of the pattern that are left out, in order.
    pub except: Vec<NaiveDate>,
}

impl Recurrence {
    /// Its days.
    pub fn days(&self, first: NaiveDate) -> impl Iterator<Item = NaiveDate> {
        let day = move |step: u32| self.pattern.day(first, step.checked_mul(self.every)?);
        (0..).map_while(day).take_while(|day| *day <= self.last).filter(|day| !self.except.contains(day))
    }

    /// The rule without its end.
    pub(super) fn rule(&self, first: NaiveDate) -> String {
        let every = self.every;
        let weekday = two_letters(first.weekday());
        match self.pattern {
            Pattern::Days => format!("FREQ=DAILY;INTERVAL={every}"),
            Pattern::Weeks => format!("FREQ=WEEKLY;INTERVAL={every};BYDAY={weekday}"),
            Pattern::MonthDay => format!("FREQ=MONTHLY;INTERVAL={every};BYMONTHDAY={}", first.day()),
            Pattern::LastDay => format!("FREQ=MONTHLY;INTERVAL={every};BYMONTHDAY=-1"),
            Pattern::NthWeekday => {
                format!("FREQ=MONTHLY;INTERVAL={every};BYDAY={}{weekday}", first.day().div_ceil(7))
            }
            Pattern::LastWeekday => format!("FREQ=MONTHLY;INTERVAL={every};BYDAY=-1{weekday}"),
        }
    }
}

pub(super) const fn two_letters(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}
