//! Public holidays of Poland, by rule.
//!
//! A date enters, the holiday on it leaves. The rules are `data/holidays.tsv`; the movable ones hang on Easter.
//! Years before 1990 are not covered: no day of theirs is a holiday here.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::Language;
use crate::sorted;

/// A public holiday: a day off work by law.
#[derive(Debug)]
#[non_exhaustive]
pub struct Holiday {
    names: NameByLanguage,
    rule: Rule,
    from_year: i32,
    /// The law behind it.
    pub source: &'static str,
    /// Where the source is.
    pub address: &'static str,
}

#[derive(Debug)]
enum Rule {
    Yearly { month: u8, day: u8 },
    AfterEaster(u8),
}

impl Holiday {
    /// What the day is called.
    pub const fn name(&self, language: Language) -> &'static str {
        self.names.of(language)
    }

    /// The day of the holiday in a year, `None` in a year in which it was none.
    fn in_year(&self, year: i32) -> Option<NaiveDate> {
        if year < self.from_year {
            return None;
        }
        match self.rule {
            Rule::Yearly { month, day } => NaiveDate::from_ymd_opt(year, month.into(), day.into()),
            Rule::AfterEaster(days) => easter(year).checked_add_days(Days::new(days.into())),
        }
    }
}

/// The public holiday on a day.
///
/// ```
/// # use chrono::NaiveDate;
/// # use planner::{Language, holidays::public_holiday};
/// let eve = |year| NaiveDate::from_ymd_opt(year, 12, 24).unwrap();
/// assert!(public_holiday(eve(2024)).is_none());
/// let holiday = public_holiday(eve(2025)).unwrap();
/// assert_eq!(holiday.name(Language::English), "Christmas Eve");
/// ```
pub fn public_holiday(date: NaiveDate) -> Option<&'static Holiday> {
    HOLIDAYS.iter().find(|holiday| holiday.in_year(date.year()) == Some(date))
}

/// Whether people work on a day: Monday to Friday, and no public holiday.
///
/// ```
/// # use chrono::NaiveDate;
/// # use planner::holidays::is_working_day;
/// assert!(!is_working_day(NaiveDate::from_ymd_opt(2026, 11, 11).unwrap())); // Wednesday, Independence Day
/// assert!(is_working_day(NaiveDate::from_ymd_opt(2026, 11, 12).unwrap()));
/// ```
pub fn is_working_day(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && public_holiday(date).is_none()
}

/// The public holidays of a year, by date.
///
/// ```
/// # use planner::holidays::holidays_of;
/// assert_eq!(holidays_of(2024).len(), 13);
/// assert_eq!(holidays_of(2025).len(), 14); // with Christmas Eve
/// ```
pub fn holidays_of(year: i32) -> Vec<(NaiveDate, &'static Holiday)> {
    let mut holidays: Vec<_> = HOLIDAYS.iter().filter_map(|holiday| Some((holiday.in_year(year)?, holiday))).collect();
    sorted::sort_by(&mut holidays, |one, other| one.0.cmp(&other.0));
    holidays
}

/// Easter Sunday in the Gregorian calendar.
///
/// The anonymous computus of 1876 (Butcher), as in J. Meeus, *Astronomical Algorithms*, 2nd ed. 1998, chapter 8, with
/// its letters. It holds for every year since 1583; for earlier years it reckons the Gregorian calendar backwards.
/// Beyond the calendar of `chrono` (some 262,000 years either way) the answer is that calendar's first or last day.
///
/// ```
/// # use chrono::NaiveDate;
/// # use planner::holidays::easter;
/// assert_eq!(Some(easter(2026)), NaiveDate::from_ymd_opt(2026, 4, 5));
/// assert_eq!(Some(easter(2038)), NaiveDate::from_ymd_opt(2038, 4, 25)); // as late as it can be
/// ```
pub fn easter(year: i32) -> NaiveDate {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let f = (b + 8).div_euclid(25);
    let g = (b - f + 1).div_euclid(3);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    // Meeus divides by 31 to get month and day; counted in days of March it is the same.
    let day_of_march = (22 + h + l - 7 * m).unsigned_abs();
    if day_of_march > 31 { saturating_date(year, 4, day_of_march - 31) } else { saturating_date(year, 3, day_of_march) }
}

/// A date that exists in every year, or the nearer end of the calendar for a year beyond it.
pub(crate) fn saturating_date(year: i32, month: u32, day: u32) -> NaiveDate {
    let end = if year < 0 { NaiveDate::MIN } else { NaiveDate::MAX };
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or(end)
}

include!(concat!(env!("OUT_DIR"), "/holidays.rs"));
