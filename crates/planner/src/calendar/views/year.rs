//! A year at a glance: how much work lies on each day, and how much each month holds beside its budget.

use chrono::{Datelike, NaiveDate};

use super::super::days::each_day;
use super::super::{CalendarPlan, DayWork, Month, MonthLoad, Performer};
use crate::holidays::{Holiday, holidays_of, public_holiday};

/// A day of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeatDay {
    /// Its number in the month.
    pub number: u32,
    /// How much work lies on it, see [`heat_level`].
    pub level: u8,
    /// Whether it is a public holiday.
    pub holiday: bool,
    /// Whether a protected period covers it.
    pub protected: bool,
    /// Whether it is the present day.
    pub today: bool,
}

/// A month of the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatMonth {
    /// The month.
    pub month: Month,
    /// How many days of its first week belong to the month before.
    pub blanks: u32,
    /// Its days.
    pub days: Vec<HeatDay>,
    /// How many visits there are.
    pub visits: usize,
    /// Minutes of their work.
    pub minutes: u32,
}

/// How much work a day holds: 0 none, 1 up to three quarters of an hour, 2 up to an hour and a half, 3 up to two and a
/// half hours, 4 more.
pub const fn heat_level(minutes: u32) -> u8 {
    match minutes {
        0 => 0,
        1..=45 => 1,
        46..=90 => 2,
        91..=150 => 3,
        _ => 4,
    }
}

/// The months of a year with their days. `works` is in order of day.
pub fn year_heat(plan: &CalendarPlan, works: &[DayWork], year: i32, today: NaiveDate) -> Vec<HeatMonth> {
    let holidays = holidays_of(year);
    months_of(year)
        .map(|month| {
            let (first, last) = (month.first_day(), month.last_day());
            let start = works.partition_point(|work| work.day < first);
            let of_month = works.iter().skip(start).take_while(|work| work.day <= last);
            let day = |day: NaiveDate| HeatDay {
                number: day.day(),
                level: heat_level(of_month.clone().filter(|work| work.day == day).map(DayWork::minutes).sum()),
                holiday: holidays.iter().any(|(date, _)| *date == day),
                protected: plan.protected(day).is_some(),
                today: day == today,
            };
            HeatMonth {
                month,
                blanks: first.weekday().num_days_from_monday(),
                days: each_day(first, last).map(day).collect(),
                visits: of_month.clone().count(),
                minutes: of_month.map(DayWork::minutes).sum(),
            }
        })
        .collect()
}

/// A month of the year in figures.
#[derive(Clone, Debug)]
pub struct YearMonth<'a> {
    /// The month.
    pub month: Month,
    /// Work beside budget of each performer; `None` for a month outside the plan.
    pub load: Vec<(Performer, Option<MonthLoad>)>,
    /// Its public holidays.
    pub holidays: Vec<(NaiveDate, &'static Holiday)>,
    /// What is protected in it: name, first and last day within the month.
    pub protected: Vec<(&'a super::super::SitePeak, NaiveDate, NaiveDate)>,
}

/// The months of a year in figures, for the performers who have time or work.
pub fn year_table(plan: &CalendarPlan, year: i32) -> Vec<YearMonth<'_>> {
    let performers: Vec<Performer> = plan.workload().iter().map(|load| load.performer).collect();
    months_of(year)
        .map(|month| {
            let (first, last) = (month.first_day(), month.last_day());
            let within = |peak: &&super::super::SitePeak| peak.freeze.first <= last && peak.freeze.last >= first;
            YearMonth {
                month,
                load: performers.iter().map(|who| (*who, plan.load.get(&(*who, month)).copied())).collect(),
                holidays: each_day(first, last).filter_map(|day| Some((day, public_holiday(day)?))).collect(),
                protected: (plan.peaks.iter().filter(within))
                    .map(|peak| (peak, peak.freeze.first.max(first), peak.freeze.last.min(last)))
                    .collect(),
            }
        })
        .collect()
}

fn months_of(year: i32) -> impl Iterator<Item = Month> {
    (1..=12).filter_map(move |month| NaiveDate::from_ymd_opt(year, month, 1)).map(Month::of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_level_ends_with_its_last_minute() {
        let levels = [0, 1, 45, 46, 90, 91, 150, 151, u32::MAX].map(heat_level);
        assert_eq!(levels, [0, 1, 1, 2, 2, 3, 3, 4, 4]);
    }
}
