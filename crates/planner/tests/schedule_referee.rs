//! The referee can fail: for every hard rule a plan that breaks it, made by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod schedule_sites;

use chrono::NaiveDate;
use planner::calendar::*;
use planner::sorted::SortedMap;
use schedule_sites::{date, dated, fixed, id, item, key, made, settings};

/// A lawful plan of a small site. March 2027 begins on a Monday; rhythm days are Tuesdays.
fn site() -> (Instance, Solution) {
    let safety = |lead_days| vec![Prerequisite::Safety { task: key("BK02"), lead_days }];
    let order = vec![Prerequisite::Order { task: key("IN01") }];
    let risky = |work: WorkItem| WorkItem { risky: true, freeze: FreezeRule::Blocked, ..work };
    let work = [
        item("BK02", fixed(30, "2027-03-02")),
        item("IN01", dated("2027-03-12", 20)),
        WorkItem { prerequisites: order, ..item("IN02", dated("2027-03-26", 30)) },
        WorkItem { prerequisites: safety(Some(7)), ..risky(item("UP04", dated("2027-03-12", 20))) },
        WorkItem { who: Who::Both, ..item("QA03", dated("2027-03-26", 30)) },
        WorkItem { minutes: 400, ..item("UP09", dated("2027-04-30", 60)) },
        item("HO01", dated("2027-03-07", 1)),
    ];
    let mut settings = settings("2027-03-01", 3, Cadence::Weekly);
    settings.freezes = vec![Freeze { first: date("2027-03-09"), last: date("2027-03-10") }];
    let instance = made(&work, &settings);
    let solution = solve(&instance);
    assert_eq!(violations(&instance, &solution), []);
    assert_eq!(solution.impossible, [(id("HO01/20270307"), Cause::Holidays)]);
    assert!(solution.left_undone.is_empty());
    (instance, solution)
}

fn moved(solution: &mut Solution, what: &str, day: &str) {
    solution.placed.insert(id(what), date(day)).unwrap();
}

fn left_out(solution: &mut Solution, what: &str) {
    solution.placed.remove(&id(what)).unwrap();
    solution.left_undone.push((id(what), Reason::OverBudget { missing_min: 1 }));
}

/// Breaks the lawful plan and expects exactly these violations.
fn check(spoil: impl Fn(&mut Instance, &mut Solution), expect: &[Violation]) {
    let (mut instance, mut solution) = site();
    spoil(&mut instance, &mut solution);
    let mut expect = expect.to_vec();
    expect.sort();
    assert_eq!(violations(&instance, &solution), expect);
}

const UPDATE: &str = "UP04/20270312";
const INVENTORY: &str = "IN01/20270312";
const RENEWALS: &str = "IN02/20270326";
const CHECKOUT: &str = "QA03/20270326";
const CHECKOUT_OWNER: &str = "QA03/20270326@owner";
const UPGRADE_1: &str = "UP09/20270430.1";
const UPGRADE_2: &str = "UP09/20270430.2";

#[test]
fn an_occurrence_may_not_get_lost() {
    check(
        |_, plan| {
            plan.placed.remove(&id("BK02/0"));
        },
        &[Violation::Lost { id: id("BK02/0") }, Violation::NoSafetyNet { id: id(UPDATE), task: key("BK02") }],
    );
}

#[test]
fn an_occurrence_may_not_be_counted_twice() {
    check(
        |_, plan| plan.left_undone.push((id("BK02/1"), Reason::OverBudget { missing_min: 1 })),
        &[Violation::CountedTwice { id: id("BK02/1") }],
    );
}

#[test]
fn an_unknown_occurrence_is_noticed() {
    check(
        |_, plan| {
            plan.placed.insert(id("XX01/0"), date("2027-03-02"));
        },
        &[Violation::Unknown { id: id("XX01/0") }],
    );
}

#[test]
fn done_work_may_not_be_placed_again() {
    check(
        |instance, _| {
            instance.done.insert(id(INVENTORY), date("2027-02-20"));
        },
        &[Violation::DoneMoved { id: id(INVENTORY), day: site().1.placed[&id(INVENTORY)] }],
    );
}

#[test]
fn nothing_may_be_placed_before_today() {
    let day = date("2027-02-26");
    check(
        |instance, plan| {
            instance.technician.month_budget_min.insert(Month::of(day), 600);
            instance.occurrences.iter_mut().find(|one| one.id == id(INVENTORY)).unwrap().earliest = day;
            moved(plan, INVENTORY, "2027-02-26");
        },
        &[Violation::BeforeToday { id: id(INVENTORY), day }],
    );
}

#[test]
fn nobody_works_on_a_sunday() {
    let day = date("2027-03-07");
    check(|_, plan| moved(plan, RENEWALS, "2027-03-07"), &[Violation::NotAWorkingDay { id: id(RENEWALS), day }]);
}

#[test]
fn work_stays_in_its_window() {
    let day = date("2027-03-15");
    check(
        |_, plan| moved(plan, "BK02/0", "2027-03-15"),
        &[
            Violation::OutsideWindow { id: id("BK02/0"), day },
            Violation::NoSafetyNet { id: id(UPDATE), task: key("BK02") },
        ],
    );
}

#[test]
fn risky_work_keeps_off_fridays() {
    let day = date("2027-03-05");
    check(|_, plan| moved(plan, UPDATE, "2027-03-05"), &[Violation::RiskyDay { id: id(UPDATE), day }]);
}

#[test]
fn risky_work_keeps_out_of_freezes() {
    let day = date("2027-03-09");
    check(|_, plan| moved(plan, UPDATE, "2027-03-09"), &[Violation::InFreeze { id: id(UPDATE), day }]);
}

#[test]
fn security_work_is_exempt_from_both() {
    check(
        |instance, plan| {
            let update = instance.occurrences.iter_mut().find(|one| one.id == id(UPDATE)).unwrap();
            update.freeze = FreezeRule::SecurityOnly;
            moved(plan, UPDATE, "2027-03-09");
        },
        &[],
    );
}

#[test]
fn the_halves_of_work_by_both_lie_on_one_day() {
    let (one, other) = (id(CHECKOUT), id(CHECKOUT_OWNER));
    check(
        |_, plan| moved(plan, CHECKOUT_OWNER, "2027-03-23"),
        &[
            Violation::HalvesApart { id: one.clone(), other: other.clone() },
            Violation::HalvesApart { id: other.clone(), other: one.clone() },
        ],
    );
    check(
        |_, plan| left_out(plan, CHECKOUT_OWNER),
        &[Violation::HalvesApart { id: one.clone(), other: other.clone() }],
    );
}

#[test]
fn work_by_both_keeps_to_the_rhythm() {
    let day = date("2027-03-04");
    check(
        |_, plan| {
            moved(plan, CHECKOUT, "2027-03-04");
            moved(plan, CHECKOUT_OWNER, "2027-03-04");
        },
        &[Violation::BothOffRhythm { id: id(CHECKOUT), day }, Violation::BothOffRhythm { id: id(CHECKOUT_OWNER), day }],
    );
}

#[test]
fn parts_are_done_in_order() {
    check(
        |_, plan| {
            moved(plan, UPGRADE_1, "2027-04-20");
            moved(plan, UPGRADE_2, "2027-04-13");
        },
        &[Violation::PartsOutOfOrder { id: id(UPGRADE_2) }],
    );
    check(|_, plan| left_out(plan, UPGRADE_1), &[Violation::PartsOutOfOrder { id: id(UPGRADE_2) }]);
}

#[test]
fn slots_lie_half_an_interval_apart_and_in_order() {
    let widen = |instance: &mut Instance| {
        for one in instance.occurrences.iter_mut().filter(|one| *one.id.task() == key("BK02")) {
            (one.earliest, one.latest) = (date("2027-03-01"), date("2027-05-31"));
        }
    };
    let close = Violation::SlotsTooClose { earlier: id("BK02/1"), later: id("BK02/2") };
    check(
        |instance, plan| {
            widen(instance);
            moved(plan, "BK02/2", "2027-04-12");
        },
        std::slice::from_ref(&close),
    );
    check(
        |instance, plan| {
            widen(instance);
            moved(plan, "BK02/2", "2027-03-24");
        },
        &[close],
    );
}

#[test]
fn a_slot_keeps_its_distance_from_what_was_done() {
    check(
        |instance, _| {
            instance.done.insert(id("BK02/9"), date("2027-05-31"));
        },
        &[Violation::SlotsTooClose { earlier: id("BK02/3"), later: id("BK02/9") }],
    );
}

#[test]
fn work_comes_after_its_prerequisite_when_both_are_placed() {
    let early = |plan: &mut Solution| {
        moved(plan, INVENTORY, "2027-03-09");
        moved(plan, RENEWALS, "2027-03-02");
    };
    check(|_, plan| early(plan), &[Violation::BeforePrerequisite { id: id(RENEWALS), prerequisite: id(INVENTORY) }]);
    check(
        |_, plan| {
            early(plan);
            left_out(plan, INVENTORY);
        },
        &[],
    );
}

#[test]
fn nothing_follows_an_undone_safety_net() {
    check(|_, plan| left_out(plan, "BK02/0"), &[Violation::NoSafetyNet { id: id(UPDATE), task: key("BK02") }]);
    // Any slot within the lead serves, and so does what was done.
    check(
        |instance, plan| {
            left_out(plan, "BK02/0");
            instance.done.insert(id("BK02/99"), date("2027-03-01"));
            instance
                .occurrences
                .iter_mut()
                .filter(|one| *one.id.task() == key("BK02"))
                .for_each(|one| one.interval = None);
        },
        &[],
    );
}

#[test]
fn duty_does_not_lean_on_what_may_be_left_out() {
    let must = |code: &'static str| {
        move |instance: &mut Instance| {
            let of_task = instance.occurrences.iter_mut().filter(|one| one.id.task().as_str() == code);
            of_task.for_each(|one| one.mandatory = true);
        }
    };
    let update = id(UPDATE);
    let (task, net) = (update.task().as_str().to_owned(), key("BK02"));
    let update_must = move |instance: &mut Instance| {
        let of_task = instance.occurrences.iter_mut().filter(|one| one.id.task().as_str() == task);
        of_task.for_each(|one| one.mandatory = true);
    };
    check(|instance, _| update_must(instance), &[Violation::NoSafetyNet { id: id(UPDATE), task: net }]);
    check(
        |instance, _| {
            update_must(instance);
            must("BK02")(instance);
        },
        &[],
    );
}

#[test]
fn a_safety_net_may_be_too_old() {
    check(
        |_, plan| moved(plan, UPDATE, "2027-03-11"),
        &[Violation::SafetyNetTooOld { id: id(UPDATE), task: key("BK02") }],
    );
}

#[test]
fn a_visit_may_not_be_too_long() {
    let long = |instance: &mut Instance, minutes| {
        instance.technician.month_budget_min.values_mut().for_each(|budget| *budget = 6000);
        instance.occurrences.iter_mut().find(|one| one.id == id(INVENTORY)).unwrap().minutes = minutes;
    };
    let day = site().1.placed[&id(INVENTORY)];
    let there: u32 = {
        let (instance, solution) = site();
        let others = instance.occurrences.iter().filter(|one| one.performer == Performer::Technician);
        others.filter(|one| solution.placed.get(&one.id) == Some(&day)).map(|one| one.minutes).sum::<u32>() - 30 + 15
    };
    check(|instance, _| long(instance, 240 - there), &[]);
    let too_long = Violation::VisitTooLong { performer: Performer::Technician, day, minutes: 241 };
    check(|instance, _| long(instance, 241 - there), &[too_long]);
}

#[test]
fn optional_work_may_not_break_a_budget() {
    let month = Month::of(date("2027-05-01"));
    check(
        |instance, plan| {
            instance.technician.month_budget_min.insert(month, 0);
            plan.over_budget_min.insert((Performer::Technician, month), 45);
        },
        &[Violation::OptionalOverBudget { performer: Performer::Technician, month, excess_min: 45 }],
    );
}

#[test]
fn the_excess_is_stated_as_it_is() {
    let month = Month::of(date("2027-05-01"));
    check(
        |_, plan| {
            plan.over_budget_min.insert((Performer::Owner, month), 7);
        },
        &[Violation::ExcessMisstated { performer: Performer::Owner, month, excess_min: 0 }],
    );
}

#[test]
fn what_is_possible_is_not_impossible_and_the_other_way_round() {
    let day = site().0.technician.days.iter().copied().find(|day| *day >= date("2027-02-20")).unwrap();
    check(
        |_, plan| {
            plan.placed.remove(&id(INVENTORY));
            plan.impossible.push((id(INVENTORY), Cause::Freeze));
        },
        &[Violation::PossibleAfterAll { id: id(INVENTORY), day }],
    );
    check(
        |_, plan| plan.left_undone.push((plan.impossible.remove(0).0, Reason::OverBudget { missing_min: 1 })),
        &[Violation::ImpossibleUndone { id: id("HO01/20270307") }],
    );
}

/// One mandatory task that may be done from 25 January to 3 February, with 22 minutes in January and 100 in February.
fn duty() -> Instance {
    let mut settings = settings("2027-01-25", 2, Cadence::Weekly);
    settings.technician.month_budget_min = 100;
    made(&[WorkItem { mandatory: true, minutes: 60, ..item("M", dated("2027-02-03", 9)) }], &settings)
}

fn on(instance: &Instance, placed: &[(&str, &str)], excess: &[(&str, u32)]) -> Vec<Violation> {
    let placed: SortedMap<OccurrenceId, NaiveDate> = placed.iter().map(|(what, day)| (id(what), date(day))).collect();
    let undone = instance.occurrences.iter().filter(|one| !placed.contains_key(&one.id));
    let left_undone = undone.map(|one| (one.id.clone(), Reason::VisitFull { missing_min: 1 })).collect();
    let over_budget_min =
        excess.iter().map(|(day, minutes)| ((Performer::Technician, Month::of(date(day))), *minutes)).collect();
    violations(instance, &Solution { placed, left_undone, over_budget_min, ..Solution::default() })
}

#[test]
fn the_excess_over_a_budget_is_least() {
    let instance = duty();
    assert_eq!(on(&instance, &[("M/20270203", "2027-02-01")], &[]), []);
    assert_eq!(
        on(&instance, &[("M/20270203", "2027-01-29")], &[("2027-01-01", 53)]),
        [Violation::ExcessAvoidable { id: id("M/20270203"), day: date("2027-02-01") }]
    );
}

#[test]
fn mandatory_work_is_not_left_undone_while_it_has_a_day() {
    assert_eq!(on(&duty(), &[], &[]), [Violation::MandatoryUndone { id: id("M/20270203"), day: date("2027-01-25") }]);
}

#[test]
fn completions_are_held_against_what_is_placed_and_not_against_each_other() {
    let instance = made(&[item("BK02", fixed(28, "2027-03-02"))], &settings("2027-03-01", 3, Cadence::Weekly));
    let lawful = solve(&instance);
    let (first, third) = (id("BK02/0"), id("BK02/2"));
    let with = |done: &[(&str, &str)]| {
        let (mut instance, mut solution) = (instance.clone(), lawful.clone());
        instance.done = done.iter().map(|(what, day)| (id(what), date(day))).collect();
        instance.occurrences.retain(|one| !instance.done.contains_key(&one.id));
        solution.placed.retain(|what, _| !instance.done.contains_key(what));
        solution.left_undone.retain(|(what, _)| !instance.done.contains_key(what));
        violations(&instance, &solution)
    };
    // Too close to each other, but not to anything that is placed.
    assert_eq!(with(&[("BK02/0", "2027-03-24"), ("BK02/1", "2027-03-25")]), []);
    // The lower of two completions was done later, and lies right before the third slot, which is placed on 27 April.
    let close = Violation::SlotsTooClose { earlier: first, later: third };
    assert_eq!(with(&[("BK02/0", "2027-04-20"), ("BK02/1", "2027-03-30")]), [close]);
}
