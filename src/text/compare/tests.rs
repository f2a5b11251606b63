use planner::advice::REFERENCE_YEAR;
use planner::clock::{Minutes, ServiceClock};
use planner::{CareMode, Tier};

use super::*;

#[test]
fn the_worst_start_tells_what_stands_between_it_and_the_answer() {
    let worst = |language, clock: ServiceClock, minutes| {
        let start = worst_start(language, &clock.wall_clock(Minutes::new(minutes), REFERENCE_YEAR));
        start.map(|start| start.replace('\u{a0}', " "))
    };
    for (clock, minutes, polish, english) in [
        (
            ServiceClock::WEEKDAYS_8_18,
            240,
            Some("piątek 26 marca, 14:01; po drodze jest weekend i święto: Wielkanoc"),
            Some("Friday 26 March, 14:01; before Easter Sunday and a weekend"),
        ),
        (ServiceClock::ALWAYS, 30, None, None),
    ] {
        assert_eq!(worst(Language::Polish, clock, minutes).as_deref(), polish);
        assert_eq!(worst(Language::English, clock, minutes).as_deref(), english);
    }
}

#[test]
fn a_hundred_and_none_are_said_only_where_it_is_so() {
    for (share, hundred) in [(0.0, 0), (0.001, 1), (0.5, 50), (0.774, 77), (0.9999, 99), (1.0, 100)] {
        assert_eq!(of_hundred(share), hundred, "{share}");
    }
}

#[test]
fn differences_have_a_sign_and_are_told_only_where_they_are_worth_it() {
    let money = |before, after| money_difference(Language::English, before, after);
    assert_eq!(money(1000.0, 1004.0), None);
    assert_eq!(money(0.0, 0.0), None);
    assert_eq!(money(1000.0, 1240.0).as_deref(), Some("+PLN\u{a0}240"));
    assert_eq!(money(1240.0, 1000.0).as_deref(), Some("\u{2212}PLN\u{a0}240"));
    let hours = |before, after| hours_difference(Language::Polish, before, after);
    assert_eq!(hours(46.0, 46.1), None);
    assert_eq!(hours(46.0, 58.0).as_deref(), Some("+12\u{a0}h"));
    assert_eq!(hours(1.0, 0.5).as_deref(), Some("\u{2212}30\u{a0}min"));
}

#[test]
fn every_reason_of_another_advice_is_one_sentence() {
    use planner::advice::CareReason::*;
    let (one, other) = (Variant::new(Tier::Basic, CareMode::Support), Variant::new(Tier::Extended, CareMode::Care));
    let reasons = [
        Why::Same,
        Why::RuledOut(Vec::new()),
        Why::MeetsNow,
        Why::NothingMeets,
        Why::OverBudget,
        Why::WithinBudget,
        Why::Cheaper,
        Why::Care(Pays),
        Why::Care(DoesNotPay),
        Why::Care(HarmIsNotMoney),
        Why::Care(OverBudget),
    ];
    for language in Language::ALL {
        for reason in &reasons {
            let sentence = (WhatIfWords::of(language).because)(one, other, reason, &["„48 h”".to_owned()]);
            assert!(sentence.ends_with('.') && !sentence.contains("  ") && !sentence.contains('!'), "{sentence}");
        }
    }
}

#[test]
fn work_is_told_by_how_often_it_is_done() {
    for (days, polish, english) in [
        (0.5, "co 12 h", "every 12 h"),
        (1.0, "codziennie", "daily"),
        (7.0, "co tydzień", "weekly"),
        (14.0, "co 2 tygodnie", "every 2 weeks"),
        (30.0, "co 30 dni", "every 30 days"),
        (365.0, "raz w roku", "once a year"),
    ] {
        let of = |language| (CompareWords::of(language).every)(days).replace('\u{a0}', " ");
        assert_eq!((of(Language::Polish).as_str(), of(Language::English).as_str()), (polish, english));
    }
}
