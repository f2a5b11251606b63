//! What holds for every plan, over random sites, horizons and days to begin on.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "tests may fail"
)]

mod schedule_sites;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Weekday};
use planner::calendar::*;
use proptest::prelude::*;
use schedule_sites::{Site, any_site};

/// Every occurrence stands in exactly one list. The referee says so too; here it is counted another way.
fn assert_nothing_is_lost(instance: &Instance, solution: &Solution) {
    let wanted: BTreeSet<&OccurrenceId> = instance.occurrences.iter().map(|one| &one.id).collect();
    let mut counted: Vec<&OccurrenceId> = solution.placed.keys().collect();
    counted.extend(solution.left_undone.iter().map(|(id, _)| id));
    counted.extend(solution.impossible.iter().map(|(id, _)| id));
    assert_eq!(instance.occurrences.len(), wanted.len(), "an identity is used twice");
    assert_eq!(counted.len(), wanted.len(), "something is counted twice or not at all");
    assert_eq!(counted.into_iter().collect::<BTreeSet<_>>(), wanted);
}

fn assert_lawful(site: &Site) -> (Instance, Solution) {
    let instance = site.instance();
    let solution = solve(&instance);
    let violations = violations(&instance, &solution);
    assert!(violations.is_empty(), "{violations:#?}");
    assert_nothing_is_lost(&instance, &solution);
    (instance, solution)
}

/// The corners of a calendar that a random site touches.
fn edges_of(site: &Site, instance: &Instance, solution: &Solution) -> Vec<&'static str> {
    let placed = || solution.placed.values();
    let anchors = || {
        site.items.iter().filter_map(|item| match item.schedule {
            Schedule::Fixed { anchor, .. } => anchor,
            Schedule::Floating { last_done, .. } => last_done,
            Schedule::Dated { date, .. } => Some(date),
        })
    };
    // The clock changes on the last Sundays of March and October.
    let clock_changes =
        |day: &chrono::NaiveDate| matches!(day.month(), 3 | 10) && day.day() > 24 && day.weekday() == Weekday::Sun;
    let settings = &site.settings;
    let frozen = |freeze: &Freeze| freeze.first <= instance.from && instance.to <= freeze.last;
    let holds = [
        ("a leap day is counted from", anchors().any(|day| (day.month(), day.day()) == (2, 29))),
        (
            "a leap day lies in the plan",
            (instance.from.max(instance.today)..=instance.to).contains(&schedule_sites::date("2028-02-29")),
        ),
        ("the 31st is counted from", anchors().any(|day| day.day() == 31)),
        (
            "a year ends in the plan",
            placed().any(|day| day.year() == instance.from.year())
                && placed().any(|day| day.year() > instance.from.year()),
        ),
        ("work lies on the day of a clock change", placed().any(clock_changes)),
        ("everything is frozen", settings.freezes.iter().any(frozen)),
        ("the technician has no budget", settings.technician.month_budget_min == 0),
        ("nobody has a budget", settings.technician.month_budget_min == 0 && settings.owner.month_budget_min == 0),
        (
            "it begins on a holiday",
            !matches!(instance.from.weekday(), Weekday::Sat | Weekday::Sun) && !schedule_sites::working(instance.from),
        ),
        ("duty breaks a budget", solution.over_budget_min.values().any(|minutes| *minutes > 0)),
        (
            "duty is left undone",
            solution
                .left_undone
                .iter()
                .any(|(id, _)| instance.occurrences.iter().any(|one| one.id == *id && one.mandatory)),
        ),
    ];
    holds.into_iter().filter_map(|(edge, holds)| holds.then_some(edge)).collect()
}

/// How many random sites a run looks at.
const SITES: u32 = 2000;

#[test]
fn every_plan_keeps_every_hard_rule() {
    let config = ProptestConfig { cases: SITES, source_file: Some(file!()), ..ProptestConfig::default() };
    let counted = std::cell::RefCell::new(BTreeMap::<&str, u32>::new());
    let outcome = proptest::test_runner::TestRunner::new(config).run(&any_site(1..14), |site| {
        let (instance, solution) = assert_lawful(&site);
        edges_of(&site, &instance, &solution)
            .into_iter()
            .for_each(|edge| *counted.borrow_mut().entry(edge).or_default() += 1);
        Ok(())
    });
    if let Err(problem) = outcome {
        panic!("{problem}");
    }
    let counted = counted.into_inner();
    println!("of {SITES} random sites: {counted:#?}");
    assert_eq!(counted.len(), 11, "a corner was never touched: {counted:?}");
    assert!(counted.values().all(|times| *times >= 20), "a corner is hardly touched: {counted:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_made_anew_after_some_weeks_keeps_every_hard_rule(
        site in any_site(1..9), days in 1_u64..400, done_share in 0_u32..=10,
    ) {
        assert_lawful(&site.later(days, done_share));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn plans_of_large_sites_keep_every_hard_rule(site in any_site(40..60)) {
        assert_lawful(&site);
    }
}

/// Whether putting a moved occurrence back on its old day, with the other half of it, breaks a rule.
fn could_not_stay(instance: &Instance, solution: &Solution, id: &OccurrenceId, day: chrono::NaiveDate) -> bool {
    let Some(occurrence) = instance.occurrences.iter().find(|one| one.id == *id) else { return true };
    let mut back = solution.clone();
    for half in occurrence.same_day_as.iter().chain([id]) {
        back.placed.insert(half.clone(), day);
        back.left_undone.retain(|(other, _)| other != half);
        back.impossible.retain(|(other, _)| other != half);
    }
    // The excess is counted anew: it is no rule of its own that the plan states it.
    let mut broken = violations(instance, &back);
    for violation in &broken {
        if let Violation::ExcessMisstated { performer, month, excess_min } = violation {
            back.over_budget_min.insert((*performer, *month), *excess_min);
        }
    }
    broken = violations(instance, &back);
    let excess = |solution: &Solution| solution.over_budget_min.values().sum::<u32>();
    !broken.is_empty() || excess(&back) > excess(solution)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_made_around_itself_is_itself(site in any_site(1..14)) {
        let instance = site.instance();
        let solution = solve(&instance);
        prop_assert_eq!(replan(&instance, &solution.placed), solution);
    }

    #[test]
    fn what_was_planned_stays_unless_a_rule_forbids_it(
        site in any_site(1..14), other in any_site(1..6), days in 0_u64..200, done_share in 0_u32..=10, change in 0..4,
    ) {
        let before = solve(&site.instance());
        let mut later = site.later(days, done_share);
        match change {
            0 => later.settings.technician.month_budget_min /= 2,
            1 => later.settings.freezes.extend(other.settings.freezes.clone()),
            2 => later.settings.technician.days_off.extend(before.placed.values().step_by(3).copied()),
            _ => later.items.extend(other.items.clone().into_iter().map(|item| WorkItem {
                task: schedule_sites::key(&format!("N{}", item.task)), prerequisites: Vec::new(), ..item
            })),
        }
        let instance = later.instance();
        let after = replan(&instance, &before.placed);
        let violations = violations(&instance, &after);
        prop_assert!(violations.is_empty(), "{violations:#?}");
        assert_nothing_is_lost(&instance, &after);
        for (id, day) in &before.placed {
            // What has no day as a whole, as work that is cut into more parts now than it has days, is in no plan.
            let known = instance.occurrences.iter().any(|one| one.id == *id && !instance.impossible.contains_key(id));
            if known && after.placed.get(id) != Some(day) {
                prop_assert!(could_not_stay(&instance, &after, id, *day), "{id} left {day} for {:?}", after.placed.get(id));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn the_same_site_has_the_same_plan_in_any_order_of_its_work(
        site in any_site(1..14),
        order in Just((0..14).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let instance = site.instance();
        let solution = solve(&instance);
        prop_assert_eq!(&solve(&instance), &solution);

        let mut items: Vec<(usize, WorkItem)> = order.into_iter().zip(site.items.clone()).collect();
        items.sort_by_key(|(place, _)| *place);
        let shuffled = Site { items: items.into_iter().map(|(_, item)| item).collect(), ..site };
        prop_assert_eq!(format!("{:?}", shuffled.instance()), format!("{instance:?}"));

        let mut reversed = instance.clone();
        reversed.occurrences.reverse();
        prop_assert_eq!(solve(&reversed), solution);
    }

    #[test]
    fn slots_keep_their_identity_when_today_moves_and_nothing_was_done(site in any_site(1..12), days in 1_u64..300) {
        let now = site.instance();
        let later = site.later(days, 0).instance();
        let of_slot = |instance: &Instance| -> BTreeMap<OccurrenceId, (chrono::NaiveDate, bool)> {
            instance.occurrences.iter().map(|one| (one.id.clone(), (one.nominal, one.overdue))).collect()
        };
        let (now, later) = (of_slot(&now), of_slot(&later));
        let floating = |id: &OccurrenceId| site.items.iter().any(|item| {
            item.task == *id.task() && matches!(item.schedule, Schedule::Floating { .. })
        });
        let waits = |id: &OccurrenceId| {
            later.iter().chain(&now).any(|(other, (_, overdue))| *overdue && other.task() == id.task() && other.slot() < id.slot())
        };
        for (id, (nominal, overdue)) in &later {
            // A floating slot behind an overdue one waits for it; all others lie where they lay.
            if let Some((before, was_overdue)) = now.get(id).filter(|_| !(floating(id) && waits(id))) {
                prop_assert_eq!(before, nominal, "{} moved", id);
                prop_assert!(*overdue || !was_overdue, "{} was overdue and is not any more", id);
            }
        }
    }

    #[test]
    fn what_was_done_is_not_planned_again(site in any_site(1..12), days in 1_u64..300) {
        let later = site.later(days, 6);
        let instance = later.instance();
        for occurrence in &instance.occurrences {
            prop_assert!(!later.done.contains_key(&occurrence.id));
        }
        let done: BTreeSet<&OccurrenceId> = instance.done.keys().collect();
        prop_assert!(later.done.keys().all(|id| done.contains(id)));
    }

    #[test]
    fn the_nominal_days_of_an_instance_make_sense(site in any_site(1..12)) {
        let instance = site.instance();
        let start = instance.from.max(instance.today);
        for occurrence in &instance.occurrences {
            prop_assert!(occurrence.nominal <= instance.to);
            prop_assert!(start <= occurrence.earliest && occurrence.latest <= instance.to);
            prop_assert!(occurrence.tolerance >= 1 && occurrence.value_min >= 0.0);
            prop_assert!(occurrence.interval.is_none_or(|interval| interval >= 14));
            prop_assert_eq!(occurrence.interval.is_none(), occurrence.id.slot() >= 10_000_000);
        }
        for calendar in [&instance.technician, &instance.owner] {
            prop_assert!(calendar.rhythm.is_subset(&calendar.days) && calendar.risky_days.is_subset(&calendar.days));
            prop_assert!(calendar.risky_days.iter().all(|day| day.weekday() != Weekday::Fri));
        }
    }
}
