//! Calendars of random sites keep every hard rule; the sample sites' calendars are what their people would expect.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests stop at the first surprise")]

use std::collections::BTreeSet;

mod any_site;

use any_site::day;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use planner::advice::{Advisor, Assumptions};
use planner::answers::*;
use planner::calendar::{CalendarPlan, OccurrenceId, OwnWork, PeakName, Preferences, Request, Why, plan, violations};
use planner::holidays::public_holiday;
use planner::{CareMode, Offer, ServiceBook, Tier};
use proptest::prelude::*;

const SITES: [&str; 3] = [
    include_str!("../examples/sites/hairdresser.json"),
    include_str!("../examples/sites/service-firm.json"),
    include_str!("../examples/sites/woocommerce-shop.json"),
];

thread_local! {
    /// The standard offer, a site without a history, the standard assumptions.
    static ADVISOR: Advisor = Advisor::new(Offer::standard(), ServiceBook::empty(), Assumptions::standard());
}

fn of_sample(place: usize, begun: &str, today: &str) -> CalendarPlan {
    let answers = read_answers(SITES.get(place).unwrap()).unwrap();
    let recommendation = ADVISOR.with(|advisor| advisor.recommend(&answers));
    let request = Request {
        begun: day(begun),
        today: day(today),
        tier: recommendation.tier(),
        care: recommendation.care,
        preferences: Preferences::default(),
        own: OwnWork::default(),
    };
    ADVISOR.with(|advisor| plan(&answers, advisor, &request))
}

/// The validated answers of a random site.
fn any_site() -> impl Strategy<Value = Answers> {
    any_site::any_draft().prop_map(|draft| validate(&draft).unwrap())
}

/// Starts that have gone wrong somewhere: leap days, ends of months and years, holidays, clock changes, freezes.
fn any_start() -> impl Strategy<Value = NaiveDate> {
    let edges = [
        "2028-02-29",
        "2026-12-31",
        "2027-01-01",
        "2027-01-31",
        "2027-03-28",
        "2026-10-25",
        "2026-11-27",
        "2027-12-24",
    ];
    prop_oneof![
        proptest::sample::select(edges.to_vec()).prop_map(day),
        (0_u64..1500).prop_map(|after| day("2026-01-01") + Days::new(after)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn calendars_of_random_sites_keep_every_hard_rule(
        answers in any_site(),
        begun in any_start(),
        later in prop_oneof![3 => Just(0_u64), 1 => 1_u64..500],
        months in prop_oneof![4 => 3_u32..=14, 1 => 15_u32..=36],
        tier in proptest::sample::select(Tier::ALL.to_vec()),
        care in proptest::sample::select(vec![CareMode::Care, CareMode::Support]),
    ) {
        let today = begun + Days::new(later);
        let mut preferences = Preferences::default();
        preferences.choose_months(months).unwrap();
        let request = Request { begun, today, tier, care, preferences, own: OwnWork::default() };
        let calendar = ADVISOR.with(|advisor| plan(&answers, advisor, &request));
        prop_assert_eq!(violations(&calendar.instance, &calendar.solution), vec![]);
        for visit in &calendar.visits {
            prop_assert!(!matches!(visit.day.weekday(), Weekday::Sat | Weekday::Sun), "{}", visit.day);
            prop_assert!(public_holiday(visit.day).is_none(), "{}", visit.day);
            prop_assert!(visit.day >= today && visit.day <= calendar.to);
            for entry in &visit.entries {
                let task = entry.task.catalogue().unwrap().task();
                let protected = calendar.peaks.iter().any(|peak| peak.freeze.covers(visit.day));
                if task.freeze == planner::catalogue::FreezeRule::Blocked {
                    prop_assert!(!protected && visit.day.weekday() != Weekday::Fri, "{} on {}", task.id.code(), visit.day);
                }
            }
        }
        let identities: Vec<&OccurrenceId> = calendar.entries().map(|(_, entry)| &entry.id).collect();
        let unique: BTreeSet<&OccurrenceId> = identities.iter().copied().collect();
        prop_assert_eq!(unique.len(), identities.len());
        let shown = calendar.solution.placed.values().filter(|day| calendar.from <= **day && **day <= calendar.to);
        prop_assert_eq!(identities.len(), shown.count(), "every placed occurrence is shown once");
        prop_assert_eq!(ADVISOR.with(|advisor| plan(&answers, advisor, &request)), calendar, "the same answers give the same plan");
    }
}

#[test]
fn a_fact_with_a_date_is_in_the_calendar_before_it() {
    let shop = of_sample(2, "2026-12-01", "2026-12-01");
    let (visit, entry) = shop.entries().find(|(_, entry)| matches!(entry.why, Why::DomainExpires(_))).unwrap();
    assert_eq!(entry.task.code(), "DN01");
    assert!(visit.day < day("2027-01-15"), "{}", visit.day);
    let firm = of_sample(1, "2026-12-01", "2026-12-01");
    let support_ends = firm.entries().any(|(_, entry)| matches!(entry.why, Why::SupportEnds { .. }));
    let told = firm.left_undone.iter().any(|undone| undone.task.code() == "RT01");
    assert!(support_ends || told, "PHP 8.2 ends on 31 December 2026: planned, or told as left undone");
}

#[test]
fn no_visit_has_the_same_task_twice_because_of_a_fact() {
    for place in 0..SITES.len() {
        for visit in of_sample(place, "2026-12-01", "2026-12-01").visits {
            let facts = visit.entries.iter().filter(|entry| !matches!(entry.why, Why::Interval { .. }));
            for fact in facts.filter(|entry| entry.part.of == 1 && !matches!(entry.why, Why::BeforePeak { .. })) {
                let same = visit.entries.iter().filter(|entry| entry.task == fact.task).count();
                assert_eq!(same, 1, "{} on {}", fact.id, visit.day);
            }
        }
    }
}

#[test]
fn peaks_are_protected_and_prepared_for() {
    let shop = of_sample(2, "2027-06-01", "2027-06-01");
    let names: Vec<&PeakName> = shop.peaks.iter().map(|peak| &peak.name).collect();
    assert!(names.contains(&&PeakName::Season(planner::peaks::Peak::BlackFriday)), "{names:?}");
    let before = shop.entries().filter(|(_, entry)| matches!(entry.why, Why::BeforePeak { .. })).count();
    assert!(before > 0, "something is done before Black Friday");
}

#[test]
fn the_months_are_within_their_hours() {
    for place in 0..SITES.len() {
        let calendar = of_sample(place, "2026-12-01", "2026-12-01");
        for ((performer, month), load) in &calendar.load {
            let over = calendar.solution.over_budget_min.get(&(*performer, *month)).copied().unwrap_or(0);
            assert!(load.planned <= load.budget + over, "site {place}, {performer:?}, {month}: {load:?}");
        }
    }
}
