//! A month as a grid of whole weeks, and the keys that lead through it.

use chrono::{Datelike, Months, NaiveDate};

use super::super::days::plus;
use super::super::{CalendarPlan, DayWork, Month, OccurrenceId, Part, Performer, PlannedTask};
use super::WorkState;
use crate::holidays::is_working_day;

/// A week from Monday to Sunday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: NaiveDate,
    /// Its number by ISO 8601: week 1 is the one in which the year's first Thursday lies.
    pub number: u32,
}

impl Week {
    /// Its days.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        self.monday.iter_days().take(7)
    }
}

/// The weeks that a month touches: days of its neighbours fill the first and the last.
///
/// ```
/// # use planner::calendar::{Month, views::month_weeks};
/// # use chrono::NaiveDate;
/// let january = Month::of(NaiveDate::from_ymd_opt(2027, 1, 1).ok_or("date")?);
/// let weeks: Vec<_> = month_weeks(january).map(|week| (week.monday.to_string(), week.number)).collect();
/// assert_eq!(weeks[0], ("2026-12-28".to_owned(), 53));
/// assert_eq!(weeks.len(), 5);
/// # Ok::<(), &str>(())
/// ```
pub fn month_weeks(month: Month) -> impl Iterator<Item = Week> {
    let first = month.first_day();
    let monday = plus(first, -i64::from(first.weekday().num_days_from_monday()));
    let weeks = monday.iter_weeks().take_while(move |monday| *monday <= month.last_day());
    weeks.map(|monday| Week { monday, number: monday.iso_week().week() })
}

/// The day to which a key leads from another day, by the names of the DOM: arrows to the days around, Home and End to the
/// ends of the week (with Ctrl, of the month), Page Up and Page Down to the months around. A date that the other month
/// lacks becomes its last day. `None` for any other key.
///
/// ```
/// # use planner::calendar::views::step;
/// # use chrono::NaiveDate;
/// let day = |text: &str| text.parse::<NaiveDate>().ok();
/// let last_of_march = day("2027-03-31").ok_or("date")?;
/// assert_eq!(step(last_of_march, "ArrowRight", false), day("2027-04-01"));
/// assert_eq!(step(last_of_march, "PageUp", false), day("2027-02-28"));
/// assert_eq!(step(last_of_march, "Home", false), day("2027-03-29"));
/// assert_eq!(step(last_of_march, "Tab", false), None);
/// # Ok::<(), &str>(())
/// ```
pub fn step(day: NaiveDate, key: &str, ctrl: bool) -> Option<NaiveDate> {
    let from_monday = i64::from(day.weekday().num_days_from_monday());
    let month = Month::of(day);
    match (key, ctrl) {
        ("ArrowLeft", false) => Some(plus(day, -1)),
        ("ArrowRight", false) => Some(plus(day, 1)),
        ("ArrowUp", false) => Some(plus(day, -7)),
        ("ArrowDown", false) => Some(plus(day, 7)),
        ("Home", false) => Some(plus(day, -from_monday)),
        ("End", false) => Some(plus(day, 6 - from_monday)),
        ("Home", true) => Some(month.first_day()),
        ("End", true) => Some(month.last_day()),
        ("PageUp", false) => day.checked_sub_months(Months::new(1)),
        ("PageDown", false) => day.checked_add_months(Months::new(1)),
        _ => None,
    }
}

/// A day of the grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayCell {
    /// The day.
    pub day: NaiveDate,
    /// Whether it belongs to a neighbouring month.
    pub outside: bool,
    /// Whether people work on it.
    pub working: bool,
    /// Whether a protected period covers it.
    pub protected: bool,
    /// Whether it is the present day.
    pub today: bool,
    /// The visits, at most [`MAX_CHIPS`].
    pub chips: Vec<Chip>,
    /// How many pieces of work are named by no chip.
    pub more: usize,
}

/// A visit in its day, named by its longest work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// Who.
    pub performer: Performer,
    /// What has become of it: open as long as any of its work is.
    pub state: WorkState,
    /// Minutes of what is open, or if nothing is, of all.
    pub minutes: u32,
    /// The longest task.
    pub task: PlannedTask,
    /// Which part of it.
    pub part: Part,
    /// The entry of the longest task, while it is open.
    pub entry: Option<OccurrenceId>,
}

/// So many visits are named in a day. Technician and owner have one each, so a day shows all of them.
pub const MAX_CHIPS: usize = 2;

/// The days of a month's weeks with their work, in order.
pub fn day_cells(plan: &CalendarPlan, works: &[DayWork], month: Month, today: NaiveDate) -> Vec<DayCell> {
    let days = month_weeks(month).flat_map(Week::days);
    days.map(|day| {
        let start = works.partition_point(|work| work.day < day);
        let of_day = works.iter().skip(start).take_while(|work| work.day == day);
        let chips: Vec<Chip> = of_day.clone().filter_map(|work| chip(work, today)).take(MAX_CHIPS).collect();
        let entries: usize = of_day.map(|work| work.entries().len()).sum();
        DayCell {
            day,
            outside: Month::of(day) != month,
            working: is_working_day(day),
            protected: plan.protected(day).is_some(),
            today: day == today,
            more: entries.saturating_sub(chips.len()),
            chips,
        }
    })
    .collect()
}

fn chip(work: &DayWork, today: NaiveDate) -> Option<Chip> {
    let Some(visit) = work.visit else {
        let longest = work.closed.iter().reduce(|one, other| if other.minutes > one.minutes { other } else { one })?;
        let done = work.closed.iter().any(|entry| entry.state() == WorkState::Done);
        return Some(Chip {
            performer: work.performer,
            state: if done { WorkState::Done } else { WorkState::Skipped },
            minutes: work.closed.iter().map(|entry| entry.minutes).sum(),
            task: longest.task.clone(),
            part: longest.part,
            entry: None,
        });
    };
    let longest = visit.entries.iter().reduce(|one, other| if other.minutes > one.minutes { other } else { one })?;
    let late = work.day < today || visit.entries.iter().any(|entry| entry.overdue);
    Some(Chip {
        performer: work.performer,
        state: if late { WorkState::Late } else { WorkState::Open },
        minutes: visit.minutes,
        task: longest.task.clone(),
        part: longest.part,
        entry: Some(longest.id.clone()),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    /// The number of a week by its definition, without the arithmetic of any library: its Thursday lies in the year whose
    /// Thursdays are counted.
    fn number_by_thursdays(monday: NaiveDate) -> u32 {
        let thursday = plus(monday, 3);
        thursday.ordinal().div_ceil(7)
    }

    /// Dates with their weeks as the article "ISO week date" of Wikipedia lists them.
    #[test]
    fn weeks_have_their_numbers_by_iso_8601() {
        let known = [
            ("1977-01-01", 53),
            ("1977-01-02", 53),
            ("1977-12-31", 52),
            ("1978-01-01", 52),
            ("1978-01-02", 1),
            ("1978-12-31", 52),
            ("1979-01-01", 1),
            ("1979-12-30", 52),
            ("1979-12-31", 1),
            ("1980-12-28", 52),
            ("1980-12-29", 1),
            ("1980-12-31", 1),
            ("1981-01-01", 1),
            ("1981-12-31", 53),
            ("1982-01-01", 53),
            ("1982-01-03", 53),
        ];
        for (date, number) in known {
            let found = month_weeks(Month::of(day(date))).find(|week| week.days().any(|of_week| of_week == day(date)));
            assert_eq!(found.map(|week| week.number), Some(number), "{date}");
        }
    }

    #[test]
    fn a_month_shows_every_week_that_it_touches() {
        for (of_month, first, last, count) in [
            ("2027-02-01", "2027-02-01", "2027-02-22", 4),
            ("2027-03-31", "2027-03-01", "2027-03-29", 5),
            ("2027-08-15", "2027-07-26", "2027-08-30", 6),
            ("2000-01-01", "1999-12-27", "2000-01-31", 6),
            ("2100-12-31", "2100-11-29", "2100-12-27", 5),
        ] {
            let weeks: Vec<NaiveDate> = month_weeks(Month::of(day(of_month))).map(|week| week.monday).collect();
            assert_eq!(weeks.first(), Some(&day(first)), "{of_month}");
            assert_eq!(weeks.last(), Some(&day(last)), "{of_month}");
            assert_eq!(weeks.len(), count, "{of_month}");
        }
    }

    proptest! {
        #[test]
        fn weeks_are_whole_and_counted_by_their_thursdays(days in 0_i32..60_000) {
            let month = Month::of(NaiveDate::from_epoch_days(days).unwrap_or_default());
            let shown: Vec<NaiveDate> = month_weeks(month).flat_map(Week::days).collect();
            prop_assert_eq!(shown.len() % 7, 0);
            prop_assert!(shown.windows(2).all(|pair| matches!(pair, [one, other] if plus(*one, 1) == *other)));
            prop_assert!(month.first_day().iter_days().take(month.days() as usize).all(|day| shown.contains(&day)));
            for week in month_weeks(month) {
                prop_assert_eq!(week.number, number_by_thursdays(week.monday));
                prop_assert!(week.days().any(|day| Month::of(day) == month));
            }
        }

        #[test]
        fn keys_lead_back_and_stay_in_their_week_or_month(days in 0_i32..60_000) {
            let day = NaiveDate::from_epoch_days(days).unwrap_or_default();
            let go = |day: NaiveDate, key: &str, ctrl| step(day, key, ctrl).unwrap_or_default();
            for (there, back) in [("ArrowLeft", "ArrowRight"), ("ArrowUp", "ArrowDown")] {
                prop_assert_eq!(go(go(day, there, false), back, false), day);
                prop_assert_eq!(go(go(day, back, false), there, false), day);
            }
            prop_assert_eq!(go(day, "Home", false).iso_week(), day.iso_week());
            prop_assert_eq!(go(day, "End", false), plus(go(day, "Home", false), 6));
            prop_assert_eq!(go(day, "Home", true).day(), 1);
            prop_assert_eq!(plus(go(day, "End", true), 1).day(), 1);
            let next = go(day, "PageDown", false);
            prop_assert_eq!(Month::of(next), Month::of(day).next());
            prop_assert_eq!(next.day(), day.day().min(Month::of(next).days()));
            prop_assert_eq!(Month::of(go(next, "PageUp", false)), Month::of(day));
        }
    }
}
