//! Public holidays and Easter, against lists made elsewhere.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first thing that is not so")]

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use planner::Language;
use planner::holidays::{easter, holidays_of, is_working_day, public_holiday};
use proptest::prelude::*;

/// What python-holidays lists for 2024-2040; holidays that fall on a Sunday may be left out of it.
const LISTED: &str = include_str!("fixtures/holidays_pl_2024_2040.tsv");

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn days_of(years: std::ops::RangeInclusive<i32>) -> impl Iterator<Item = NaiveDate> {
    let (first, last) = (date(*years.start(), 1, 1), date(*years.end(), 12, 31));
    first.iter_days().take_while(move |day| *day <= last)
}

#[test]
fn the_rules_give_the_days_that_python_holidays_lists() {
    let listed: BTreeSet<NaiveDate> = LISTED
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split('\t').next().unwrap().parse().unwrap())
        .collect();
    assert!(listed.len() > 17 * 10, "the list is too short to be whole: {}", listed.len());
    for day in days_of(2024..=2040) {
        let ours = public_holiday(day);
        if listed.contains(&day) {
            assert!(ours.is_some(), "{day} is a holiday in the list only");
        } else if day.weekday() != Weekday::Sun {
            assert!(ours.is_none(), "{day} is {:?} only here", ours.map(|holiday| holiday.name(Language::English)));
        }
    }
}

#[test]
fn holidays_on_sundays_are_holidays_too() {
    for (day, name) in [
        (date(2026, 5, 3), "Constitution Day"),
        (date(2026, 11, 1), "All Saints' Day"),
        (date(2026, 4, 5), "Easter Sunday"),
        (date(2026, 5, 24), "Pentecost"),
    ] {
        assert_eq!(day.weekday(), Weekday::Sun);
        assert_eq!(public_holiday(day).map(|holiday| holiday.name(Language::English)), Some(name));
    }
    assert!(public_holiday(date(2026, 11, 8)).is_none(), "a Sunday like any other");
}

#[test]
fn days_that_became_holidays_are_none_in_the_years_before() {
    for (month, day, year) in [(1, 6, 2011), (12, 24, 2025)] {
        assert!(public_holiday(date(year - 1, month, day)).is_none());
        assert!(public_holiday(date(year, month, day)).is_some());
    }
}

#[test]
fn the_holidays_of_a_year_come_by_date_and_are_those_of_its_days() {
    for year in 2009..=2030 {
        let listed: Vec<NaiveDate> = holidays_of(year).into_iter().map(|(day, _)| day).collect();
        let found: Vec<NaiveDate> = days_of(year..=year).filter(|day| public_holiday(*day).is_some()).collect();
        assert_eq!(listed, found);
        let expected = 12 + usize::from(year >= 2011) + usize::from(year >= 2025);
        assert_eq!(listed.len(), expected, "{year}");
    }
    assert!(holidays_of(1989).is_empty());
}

/// Working days of a year: Monday to Friday without the days of python-holidays 0.109, counted in Python.
const WORKING_DAYS: [(i32, usize); 6] = [(2024, 252), (2025, 251), (2026, 253), (2027, 253), (2028, 251), (2030, 250)];

#[test]
fn the_working_days_of_a_year_are_counted() {
    for (year, expected) in WORKING_DAYS {
        assert_eq!(days_of(year..=year).filter(|day| is_working_day(*day)).count(), expected, "{year}");
    }
}

/// Days of Easter from `dateutil.easter` 2.9.0 (its western method), the earliest and the latest possible among them,
/// and the exceptions of the rule (1954, 1981, 2049, 2076, 2106).
const EASTERS: [(i32, u32, u32); 23] = [
    (1583, 4, 10),
    (1598, 3, 22),
    (1761, 3, 22),
    (1818, 3, 22),
    (1943, 4, 25),
    (1954, 4, 18),
    (1981, 4, 19),
    (2000, 4, 23),
    (2008, 3, 23),
    (2011, 4, 24),
    (2019, 4, 21),
    (2024, 3, 31),
    (2025, 4, 20),
    (2026, 4, 5),
    (2027, 3, 28),
    (2028, 4, 16),
    (2038, 4, 25),
    (2049, 4, 18),
    (2076, 4, 19),
    (2106, 4, 18),
    (2285, 3, 22),
    (2999, 3, 24),
    (4099, 4, 19),
];

#[test]
fn easter_falls_on_the_days_of_another_implementation() {
    for (year, month, day) in EASTERS {
        assert_eq!(easter(year), date(year, month, day));
    }
}

/// The Gregorian Easter by golden number, epact and the paschal full moon, as the Book of Common Prayer and Knuth
/// (The Art of Computer Programming, 1.3.2, exercise 14) reckon it: another way than the one under test.
fn easter_by_epact(year: i32) -> NaiveDate {
    let golden = year % 19 + 1;
    let century = year / 100 + 1;
    let skipped_leap_years = 3 * century / 4 - 12;
    let moon_correction = (8 * century + 5) / 25 - 5;
    let sunday = 5 * year / 4 - skipped_leap_years - 10;
    let mut epact = (11 * golden + 20 + moon_correction - skipped_leap_years).rem_euclid(30);
    if epact == 24 || (epact == 25 && golden > 11) {
        epact += 1;
    }
    let full_moon = if epact > 23 { 74 - epact } else { 44 - epact };
    let day_of_march = full_moon + 7 - (sunday + full_moon) % 7;
    date(year, 3, 1) + Days::new(u64::try_from(day_of_march - 1).unwrap())
}

#[test]
fn easter_agrees_with_the_reckoning_by_epacts_for_eight_thousand_years() {
    for year in 1583..=9999 {
        assert_eq!(easter(year), easter_by_epact(year), "{year}");
    }
}

proptest! {
    #[test]
    fn no_year_makes_the_reckoning_fail(year in any::<i32>()) {
        let sunday = easter(year);
        if sunday.year() == year {
            prop_assert_eq!(sunday.weekday(), Weekday::Sun);
            let (first, last) = (date(year, 3, 22), date(year, 4, 25));
            prop_assert!((first..=last).contains(&sunday), "{}", sunday);
        } else {
            prop_assert!(sunday == NaiveDate::MIN || sunday == NaiveDate::MAX);
        }
        holidays_of(year);
    }
}
