//! Sales peaks and their freezes, on the days of real years.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first thing that is not so")]

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use planner::grade::Grade;
use planner::peaks::{Audience, Peak};
use proptest::prelude::*;

fn span(first: &str, last: &str) -> (NaiveDate, NaiveDate) {
    (first.parse().unwrap(), last.parse().unwrap())
}

#[test]
fn peaks_fall_on_the_days_of_the_calendar() {
    for (peak, year, first, last) in [
        (Peak::BlackFriday, 2024, "2024-11-29", "2024-12-02"),
        (Peak::BlackFriday, 2025, "2025-11-28", "2025-12-01"),
        (Peak::BlackFriday, 2026, "2026-11-27", "2026-11-30"),
        // The first of November is a Thursday, so the fourth is as early as it can be.
        (Peak::BlackFriday, 2029, "2029-11-23", "2029-11-26"),
        // The first of November is a Friday: as late as it can be, and the fifth Friday of the month.
        (Peak::BlackFriday, 2030, "2030-11-29", "2030-12-02"),
        (Peak::ChristmasShopping, 2026, "2026-12-01", "2026-12-22"),
        (Peak::EasterShopping, 2026, "2026-03-22", "2026-04-04"),
        (Peak::EasterShopping, 2027, "2027-03-14", "2027-03-27"),
        (Peak::BackToSchool, 2026, "2026-08-15", "2026-09-07"),
        (Peak::TouristSeason, 2026, "2026-06-15", "2026-08-31"),
        (Peak::MayWeekend, 2026, "2026-05-01", "2026-05-03"),
        (Peak::ValentinesDay, 2026, "2026-02-14", "2026-02-14"),
        (Peak::WomensDay, 2026, "2026-03-08", "2026-03-08"),
        (Peak::MothersDay, 2026, "2026-05-26", "2026-05-26"),
        (Peak::ChildrensDay, 2026, "2026-06-01", "2026-06-01"),
        // As announced by the ministry for each of these years.
        (Peak::WinterHolidays, 2012, "2012-01-16", "2012-02-26"),
        (Peak::WinterHolidays, 2018, "2018-01-15", "2018-02-25"),
        (Peak::WinterHolidays, 2023, "2023-01-16", "2023-02-26"),
        (Peak::WinterHolidays, 2027, "2027-01-18", "2027-02-28"),
    ] {
        assert_eq!(peak.dates(year), span(first, last), "{peak:?} {year}");
    }
}

#[test]
fn freezes_come_before_what_they_protect() {
    for (peak, year, first, last) in [
        (Peak::BlackFriday, 2026, "2026-11-13", "2026-12-01"),
        (Peak::ChristmasShopping, 2026, "2026-12-01", "2026-12-22"),
        (Peak::BlackFriday, 2029, "2029-11-09", "2029-11-27"),
        (Peak::ChristmasShopping, 2029, "2029-11-28", "2029-12-22"),
        (Peak::ValentinesDay, 2026, "2026-02-12", "2026-02-14"),
        (Peak::WomensDay, 2026, "2026-03-06", "2026-03-08"),
        (Peak::MayWeekend, 2026, "2026-04-29", "2026-05-03"),
        (Peak::BackToSchool, 2026, "2026-08-09", "2026-08-15"),
        (Peak::TouristSeason, 2026, "2026-06-09", "2026-06-15"),
        (Peak::EasterShopping, 2026, "2026-03-16", "2026-03-22"),
        (Peak::WinterHolidays, 2027, "2027-01-12", "2027-01-18"),
    ] {
        assert_eq!(peak.freeze(year), span(first, last), "{peak:?} {year}");
    }
}

#[test]
fn codes_are_unique_and_lead_back() {
    let codes: BTreeSet<&str> = Peak::ALL.iter().map(|peak| peak.code()).collect();
    assert_eq!(codes.len(), Peak::ALL.len());
    for peak in Peak::ALL {
        assert_eq!(Peak::from_code(peak.code()), Some(peak));
    }
    assert_eq!(Peak::from_code("midsummer"), None);
}

#[test]
fn a_peak_says_whom_it_touches_and_what_it_rests_on() {
    for peak in Peak::ALL {
        assert!(!peak.applies_to().is_empty(), "{peak:?}");
        let source = peak.source();
        assert!(!source.source.is_empty(), "{peak:?}");
        assert!(source.grade == Grade::Own || !source.address.is_empty(), "{peak:?}");
    }
    assert_eq!(Peak::EasterShopping.source().grade, Grade::Own);
    assert!(Peak::ChristmasShopping.applies_to().contains(&Audience::Shops));
}

#[test]
fn only_the_days_of_gifts_wait_to_be_switched_on() {
    let waiting: Vec<Peak> = Peak::ALL.into_iter().filter(|peak| !peak.freezes_by_default()).collect();
    assert_eq!(waiting, [Peak::ValentinesDay, Peak::WomensDay, Peak::MothersDay, Peak::ChildrensDay]);
}

proptest! {
    #[test]
    fn in_every_year_spans_are_in_order_and_a_freeze_covers_the_first_day(year in 1990..2200) {
        for peak in Peak::ALL {
            let (first, last) = peak.dates(year);
            let (freeze_first, freeze_last) = peak.freeze(year);
            prop_assert!(first <= last && first.year() == year, "{:?}", peak);
            prop_assert!(freeze_first <= first && first <= freeze_last, "{:?}", peak);
        }
        prop_assert_eq!(Peak::BlackFriday.dates(year).0.weekday(), Weekday::Fri);
        prop_assert_eq!(Peak::WinterHolidays.dates(year).0.weekday(), Weekday::Mon);
    }

    #[test]
    fn a_shop_is_frozen_from_black_friday_to_the_end_of_christmas_shopping_without_a_gap(year in 1990..2200) {
        let (_, black_friday) = Peak::BlackFriday.freeze(year);
        let (christmas, _) = Peak::ChristmasShopping.freeze(year);
        prop_assert!(christmas <= black_friday + Days::new(1));
        prop_assert!(christmas <= Peak::ChristmasShopping.dates(year).0);
    }

    #[test]
    fn no_year_makes_a_rule_fail(year in any::<i32>()) {
        for peak in Peak::ALL {
            peak.dates(year);
            peak.freeze(year);
        }
    }
}
