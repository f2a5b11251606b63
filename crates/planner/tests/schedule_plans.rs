//! Windows, freezes, budgets and the plan made of them: the named edges, one by one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod schedule_sites;

use chrono::{NaiveDate, Weekday};
use planner::calendar::*;
use planner::sorted::{SortedMap, SortedSet};
use schedule_sites::{date, dated, fixed, floating, id, item, key, made, settings};

fn lawful(instance: &Instance) -> Solution {
    let solution = solve(instance);
    assert_eq!(violations(instance, &solution), []);
    solution
}

fn risky(code: &str, schedule: Schedule) -> WorkItem {
    WorkItem { risky: true, freeze: FreezeRule::Blocked, ..item(code, schedule) }
}

fn freeze(first: &str, last: &str) -> Freeze {
    Freeze { first: date(first), last: date(last) }
}

fn days_of(solution: &Solution) -> SortedSet<NaiveDate> {
    solution.placed.values().copied().collect()
}

#[test]
fn budgets_are_what_completed_work_left_of_the_months_of_the_plan() {
    let months = |today: &str, spent_min: u32| {
        let mut site = settings("2027-01-15", 2, Cadence::Weekly);
        site.today = date(today);
        let february = (Performer::Technician, Month::of(date("2027-02-01")));
        let history = History {
            since: Some(site.begun),
            spent_min: SortedMap::from([(february, spent_min)]),
            ..History::default()
        };
        let budget = instance(&[], &site, &history, &|_, day| schedule_sites::working(day)).technician.month_budget_min;
        budget.into_iter().map(|(month, minutes)| format!("{month} {minutes}")).collect::<Vec<_>>()
    };
    // 17 of 31 days, a full month, 14 of 31 days.
    assert_eq!(months("2027-01-15", 0), ["2027-01 329", "2027-02 600", "2027-03 270"]);
    // A day that passes takes nothing off, so that what is planned for the rest of the month can stay.
    assert_eq!(months("2027-02-28", 0), ["2027-02 600", "2027-03 270"]);
    assert_eq!(months("2027-02-28", 180), ["2027-02 420", "2027-03 270"]);
    assert_eq!(months("2027-02-28", 900), ["2027-02 0", "2027-03 270"]);
}

#[test]
fn long_work_is_cut_into_parts_in_order_and_only_the_last_carries_the_value() {
    let mut long = item("A", fixed(365, "2027-03-02"));
    long.minutes = 500;
    let instance = made(&[long], &settings("2027-01-04", 6, Cadence::Weekly));
    let parts: Vec<(String, u32, f64)> =
        instance.occurrences.iter().map(|one| (one.id.to_string(), one.minutes, one.value_min)).collect();
    let expect = [("A/0.1", 167, 0.0), ("A/0.2", 167, 0.0), ("A/0.3", 166, 300.0)];
    assert_eq!(parts, expect.map(|(id, minutes, value)| (id.to_owned(), minutes, value)));
    let solution = lawful(&instance);
    assert_eq!(days_of(&solution).len(), 3);
    assert!(solution.placed[&id("A/0.1")] < solution.placed[&id("A/0.2")]);
    assert!(solution.placed[&id("A/0.2")] < solution.placed[&id("A/0.3")]);
}

#[test]
fn work_that_needs_more_visits_than_its_window_has_days_is_too_long() {
    let mut long = item("A", dated("2027-01-08", 3));
    long.minutes = 1200;
    let solution = lawful(&made(&[long], &settings("2027-01-04", 3, Cadence::Weekly)));
    assert_eq!(solution.impossible.len(), 6);
    assert!(solution.impossible.iter().all(|(_, cause)| *cause == Cause::TooLong));
}

#[test]
fn work_by_both_is_two_halves_on_one_day_of_the_technicians_rhythm() {
    let mut site = settings("2027-01-04", 6, Cadence::EveryFourthWeek);
    site.owner.rhythm = Rhythm::new(Weekday::Thu, Cadence::EverySecondWeek).unwrap();
    let both = WorkItem { who: Who::Both, ..item("QA03", floating(30, None)) };
    let instance = made(&[both], &site);
    let solution = lawful(&instance);
    assert_eq!(solution.placed.len(), 12);
    for slot in 0..6 {
        let day = solution.placed[&id(&format!("QA03/{slot}"))];
        assert_eq!(day, solution.placed[&id(&format!("QA03/{slot}@owner"))]);
        assert!(instance.technician.rhythm.contains(&day));
    }
    let value = |side| -> f64 {
        instance.occurrences.iter().filter(|one| one.id.side() == side).map(|one| one.value_min).sum()
    };
    assert_eq!((value(Side::Main), value(Side::OwnersHalf)), (1800.0, 0.0));
}

#[test]
fn a_half_that_is_done_leaves_the_other_to_be_done_alone() {
    let both = WorkItem { who: Who::Both, ..item("QA03", fixed(30, "2027-01-05")) };
    let done = SortedMap::from([(id("QA03/0"), date("2027-01-04"))]);
    let site = settings("2027-01-04", 3, Cadence::Weekly);
    let instance = instance(&[both], &site, &History::of_done(done), &|_, day| schedule_sites::working(day));
    assert_eq!(instance.occurrences[0].id, id("QA03/0@owner"));
    assert!(instance.occurrences[0].same_day_as.is_empty());
    lawful(&instance);
}

#[test]
fn a_dated_duty_of_both_is_not_lost_where_its_window_has_no_rhythm_day() {
    let duty = WorkItem { who: Who::Both, mandatory: true, ..item("FR01", dated("2027-01-08", 3)) };
    let solution = lawful(&made(&[duty], &settings("2027-01-04", 3, Cadence::EveryFourthWeek)));
    assert_eq!(solution.placed.len(), 2);
}

#[test]
fn before_a_freeze_the_window_widens_to_the_early_side() {
    let mut site = settings("2026-11-02", 3, Cadence::Weekly);
    site.freezes = vec![freeze("2026-11-20", "2026-12-27")];
    let instance = made(&[risky("A", fixed(30, "2026-11-03"))], &site);
    let solution = lawful(&instance);
    let windows: Vec<String> =
        instance.occurrences.iter().map(|one| format!("{} {}..{}", one.id, one.earliest, one.latest)).collect();
    // Slot 1, 1 December, reaches back to the last lawful day before the freeze, and a tolerance further, but not
    // beyond half an interval. Slot 2 has days behind the freeze.
    assert_eq!(windows[1], "A/1 2026-11-17..2026-12-05");
    assert_eq!(windows[2], "A/2 2026-12-25..2027-01-02");
    assert!(solution.placed[&id("A/1")] < date("2026-11-20"));
    assert!(solution.impossible.is_empty());
    // A longer freeze leaves slot 2 no day: slot 1 lies where it would have to go.
    site.freezes = vec![freeze("2026-11-20", "2027-01-03")];
    assert_eq!(lawful(&made(&[risky("A", fixed(30, "2026-11-03"))], &site)).impossible, [(id("A/2"), Cause::Freeze)]);
}

#[test]
fn impossible_slots_have_a_cause() {
    let check = |work: WorkItem, change: &dyn Fn(&mut Settings), expect: Cause| {
        let mut site = settings("2027-01-04", 3, Cadence::Weekly);
        change(&mut site);
        let solution = lawful(&made(std::slice::from_ref(&work), &site));
        assert_eq!(solution.impossible.iter().map(|(_, cause)| *cause).collect::<Vec<_>>(), [expect]);
    };
    let usual: &dyn Fn(&mut Settings) = &|_| {};
    check(
        risky("A", dated("2027-02-10", 5)),
        &|site| site.freezes = vec![freeze("2026-12-01", "2027-12-31")],
        Cause::Freeze,
    );
    check(item("A", dated("2027-02-07", 1)), usual, Cause::Holidays);
    check(
        item("A", dated("2027-02-10", 0)),
        &|site| site.technician.days_off = [date("2027-02-10")].into(),
        Cause::Holidays,
    );
    check(risky("A", dated("2027-02-12", 0)), usual, Cause::Risky);
    check(risky("A", dated("2027-01-05", 0)), usual, Cause::Risky);
    // The plan ends on Saturday 3 April, the technician is away until then; Monday would do, but lies behind the end.
    let away = |site: &mut Settings| {
        site.technician.days_off =
            date("2027-01-04").iter_days().take_while(|day| *day <= date("2027-04-03")).collect();
    };
    check(item("A", fixed(365, "2027-04-03")), &away, Cause::Horizon);
    check(item("A", dated("2027-02-10", 20)), &|site| site.max_visit_min = 10, Cause::TooLong);
}

#[test]
fn a_freeze_that_covers_everything_leaves_only_harmless_and_security_work() {
    let mut site = settings("2027-01-04", 6, Cadence::Weekly);
    site.freezes = vec![freeze("2026-01-01", "2029-12-31")];
    let security = WorkItem { freeze: FreezeRule::SecurityOnly, risky: true, ..item("S", floating(14, None)) };
    let downtime = WorkItem { freeze: FreezeRule::Allowed, risky: true, ..item("D", floating(30, None)) };
    let work = [risky("B", floating(30, None)), security, downtime, item("H", floating(30, None))];
    let solution = lawful(&made(&work, &site));
    let tasks = |ids: Vec<&OccurrenceId>| ids.into_iter().map(|id| id.task().to_string()).collect::<SortedSet<_>>();
    assert_eq!(tasks(solution.placed.keys().collect()), ["H", "S"].map(str::to_owned).into());
    assert_eq!(tasks(solution.impossible.iter().map(|(id, _)| id).collect()), ["B", "D"].map(str::to_owned).into());
    assert!(solution.impossible.iter().all(|(_, cause)| *cause == Cause::Freeze));
}

#[test]
fn security_work_may_run_on_a_friday_in_a_freeze() {
    let mut site = settings("2027-02-01", 3, Cadence::Weekly);
    site.freezes = vec![freeze("2027-02-10", "2027-02-20")];
    let security = WorkItem { freeze: FreezeRule::SecurityOnly, risky: true, ..item("UP05", dated("2027-02-12", 0)) };
    assert_eq!(lawful(&made(&[security], &site)).placed[&id("UP05/20270212")], date("2027-02-12"));
}

#[test]
fn a_plan_may_begin_on_a_holiday_and_hold_no_day_of_work_at_all() {
    let work = [item("A", floating(14, None)), WorkItem { mandatory: true, ..item("B", dated("2027-01-02", 9)) }];
    let site = settings("2027-01-01", 3, Cadence::Weekly);
    assert!(days_of(&lawful(&made(&work, &site))).first() >= Some(&date("2027-01-04")));
    let nobody = instance(&work, &site, &History::default(), &|_, _| false);
    let solution = lawful(&nobody);
    assert_eq!(solution.impossible.len(), nobody.occurrences.len());
    assert!(solution.impossible.iter().all(|(_, cause)| *cause == Cause::Holidays));
}

#[test]
fn without_a_budget_only_mandatory_work_is_placed_and_the_excess_is_shown() {
    let mut site = settings("2027-01-04", 3, Cadence::Weekly);
    site.technician.month_budget_min = 0;
    let work = [item("A", floating(14, None)), WorkItem { mandatory: true, ..item("M", fixed(30, "2027-01-12")) }];
    let solution = lawful(&made(&work, &site));
    assert!(solution.placed.keys().all(|id| *id.task() == key("M")));
    // Each would need a visit of its own: 45 minutes in April, which has no duty, 90 where the duty is 45 over already.
    let missing = |reason: &Reason| match reason {
        Reason::OverBudget { missing_min } => *missing_min,
        other => panic!("{other:?}"),
    };
    assert!(solution.left_undone.iter().all(|(id, _)| *id.task() == key("A")));
    assert_eq!(
        solution.left_undone.iter().map(|(_, reason)| missing(reason)).collect::<SortedSet<_>>(),
        [45, 90].into()
    );
    let over: Vec<String> = solution
        .over_budget_min
        .iter()
        .filter(|(_, minutes)| **minutes > 0)
        .map(|((performer, month), minutes)| format!("{} {month} {minutes}", performer.code()))
        .collect();
    assert_eq!(over, ["tech 2027-01 45", "tech 2027-02 45", "tech 2027-03 45"]);
}

#[test]
fn mandatory_work_goes_to_the_month_that_has_minutes_left() {
    let mut site = settings("2027-01-25", 3, Cadence::Weekly);
    site.technician.month_budget_min = 100;
    // January has 22 minutes left, February 100.
    let work = WorkItem { mandatory: true, minutes: 60, ..item("M", dated("2027-02-03", 9)) };
    let solution = lawful(&made(&[work], &site));
    assert!(solution.placed[&id("M/20270203")] >= date("2027-02-01"));
    assert!(solution.over_budget_min.values().all(|minutes| *minutes == 0));
}

#[test]
fn what_follows_an_undone_safety_net_is_not_placed() {
    let mut site = settings("2027-01-04", 6, Cadence::Weekly);
    site.freezes = vec![freeze("2026-01-01", "2029-12-31")];
    let staging = risky("ST01", floating(90, None));
    let update = WorkItem {
        prerequisites: vec![Prerequisite::Safety { task: key("ST01"), lead_days: None }],
        ..item("UP03", floating(30, None))
    };
    let solution = lawful(&made(&[staging, update.clone()], &site));
    assert!(solution.placed.is_empty());
    let missing = Reason::PrerequisiteUndone { task: key("ST01") };
    let expect: Vec<_> = (0..7).map(|slot| (id(&format!("UP03/{slot}")), missing.clone())).collect();
    assert_eq!(solution.left_undone, expect);
    // A net that was in place before the plan serves, and one that is no work of this plan binds nothing.
    let refreshed = risky("ST01", floating(90, Some("2026-12-20")));
    assert!(!lawful(&made(&[refreshed, update.clone()], &site)).placed.is_empty());
    assert!(!lawful(&made(&[update], &site)).placed.is_empty());
}

#[test]
fn safety_nets_are_pulled_to_the_work_that_needs_them() {
    let backup = item("BK02", floating(30, None));
    let update = WorkItem {
        prerequisites: vec![Prerequisite::Safety { task: key("BK02"), lead_days: Some(1) }],
        ..item("UP04", fixed(60, "2027-01-13"))
    };
    let instance = made(&[backup, update], &settings("2027-01-04", 6, Cadence::EverySecondWeek));
    let solution = lawful(&instance);
    let updates = solution.placed.keys().filter(|id| *id.task() == key("UP04")).count();
    assert_eq!(updates, 4);
}

#[test]
fn what_mandatory_work_needs_is_mandatory_too() {
    let mut site = settings("2027-01-04", 3, Cadence::Weekly);
    site.technician.month_budget_min = 0;
    let backup = item("BK02", floating(30, None));
    let law = WorkItem {
        mandatory: true,
        prerequisites: vec![Prerequisite::Safety { task: key("BK02"), lead_days: Some(7) }],
        ..item("LG04", dated("2027-02-12", 10))
    };
    let solution = lawful(&made(&[backup, law], &site));
    assert_eq!(solution.placed.keys().map(ToString::to_string).collect::<Vec<_>>(), ["BK02/1", "LG04/20270212"]);
}

#[test]
fn slots_of_a_task_lie_half_an_interval_apart_even_when_one_is_overdue() {
    let mut site = settings("2026-12-21", 3, Cadence::Weekly);
    site.begun = date("2026-01-01");
    // The missed slot of 1 December and the next one, 26 January, fight for the weeks between.
    let solution = lawful(&made(&[item("A", fixed(60, "2026-12-01"))], &site));
    let days: Vec<NaiveDate> = days_of(&solution).into_iter().collect();
    assert!(days[0] <= date("2026-12-29"), "{days:?}");
    assert!(days.windows(2).all(|pair| (pair[1] - pair[0]).num_days() * 2 >= 63), "{days:?}");
}

#[test]
fn work_that_was_never_done_is_due_early_after_what_it_depends_on() {
    let order = |code: &str| Prerequisite::Order { task: key(code) };
    let work = [
        WorkItem { prerequisites: vec![order("IN01")], ..item("IN02", floating(180, None)) },
        WorkItem { prerequisites: vec![order("BK02")], ..item("BK03", floating(90, None)) },
        item("BK02", floating(30, None)),
        item("IN01", floating(180, None)),
    ];
    let site = settings("2027-01-06", 12, Cadence::Weekly);
    let instance = made(&work, &site);
    let first = |code: &str| {
        let slot = id(&format!("{code}/0"));
        instance.occurrences.iter().find(|one| one.id == slot).unwrap().nominal
    };
    assert!(first("BK02") <= first("BK03") && first("IN01") <= first("IN02"));
    for (code, half) in [("BK02", 15), ("BK03", 45), ("IN01", 90), ("IN02", 90)] {
        assert!((first(code) - date("2027-01-06")).num_days() <= half, "{code} {}", first(code));
        assert!(instance.technician.rhythm.contains(&first(code)));
    }
}

#[test]
fn aligned_anchors_gather_the_work_of_a_shop_in_few_visits() {
    let work: Vec<WorkItem> = (0..20)
        .map(|place| {
            let interval = [14, 30, 30, 60, 90, 90, 180][place % 7];
            WorkItem { minutes: 20, ..item(&format!("T{place:02}"), floating(interval, None)) }
        })
        .collect();
    let instance = made(&work, &settings("2027-01-04", 12, Cadence::Weekly));
    let solution = lawful(&instance);
    assert!(solution.left_undone.is_empty());
    // There are 52 rhythm days; work every second week needs 26 of them, and everything else joins it.
    assert_eq!(days_of(&solution).len(), 26);
    assert!(days_of(&solution).is_subset(&instance.technician.rhythm));
}

#[test]
fn a_small_job_is_not_worth_a_visit_of_its_own() {
    let small = WorkItem { minutes: 5, value_min: 10.0, ..item("SO03", fixed(30, "2027-01-05")) };
    let site = settings("2027-01-04", 3, Cadence::Weekly);
    let alone = lawful(&made(std::slice::from_ref(&small), &site));
    assert!(alone.placed.is_empty());
    assert!(alone.left_undone.iter().all(|(_, reason)| *reason == Reason::NotWorthAVisit));
    let joined = lawful(&made(&[small, item("A", fixed(30, "2027-01-05"))], &site));
    assert!(joined.left_undone.is_empty());
}

#[test]
fn the_objective_is_the_sum_that_is_promised() {
    let mut site = settings("2027-01-04", 1, Cadence::Weekly);
    site.technician.days_off = [date("2027-01-12")].into();
    let work = [item("A", dated("2027-01-14", 10)), item("B", fixed(30, "2027-01-12"))];
    let instance = made(&work, &site);
    let placed = SortedMap::from([(id("A/20270114"), date("2027-01-11"))]);
    let solution = Solution {
        placed,
        left_undone: vec![(id("B/0"), Reason::OverBudget { missing_min: 1 })],
        ..Solution::default()
    };
    // One visit off the rhythm, three days early of ten, 45 minutes in January, 300 minutes of risk.
    let expect = Objective { undone: 300.0, visits: 60.0, deviation: 10.0 * 0.3 * 0.3, peak: 9.0, total: 369.9 };
    let judged = objective(&instance, &solution);
    assert_eq!((judged.undone, judged.visits, judged.peak), (expect.undone, expect.visits, expect.peak));
    assert!((judged.deviation - expect.deviation).abs() < 1e-9 && (judged.total - expect.total).abs() < 1e-9);
}

#[test]
fn the_dump_has_the_format_that_solvers_outside_read() {
    let mut site = settings("2026-12-01", 2, Cadence::Weekly);
    site.freezes = vec![freeze("2026-11-20", "2026-12-27")];
    let work = [
        item("BK02", floating(30, Some("2026-11-30"))),
        WorkItem {
            prerequisites: vec![Prerequisite::Safety { task: key("BK02"), lead_days: Some(7) }],
            ..risky("UP03", fixed(30, "2026-12-01"))
        },
        WorkItem { who: Who::Both, ..item("FR01", dated("2026-12-10", 7)) },
    ];
    let instance = made(&work, &site);
    let text = json(&instance, &lawful(&instance)).unwrap();
    let dump: serde_json::Value = serde_json::from_str(&text).unwrap();
    let keys = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(keys(&dump), "done freezes from impossible objective occurrences performers solution to today weights");
    assert_eq!(keys(&dump["performers"]), "owner tech");
    assert_eq!(keys(&dump["performers"]["tech"]), "days max_visit_min month_budget_min rhythm risky_days setup_min");
    assert_eq!(dump["done"], serde_json::json!({ "BK02/0": "2026-11-30" }));
    assert_eq!(dump["freezes"], serde_json::json!([["2026-11-20", "2026-12-27"]]));
    assert_eq!(dump["impossible"], serde_json::json!([{ "id": "UP03/0", "cause": "freeze" }]));
    let by_id = |id: &str| dump["occurrences"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap().clone();
    assert_eq!(
        by_id("UP03/1"),
        serde_json::json!({
            "id": "UP03/1", "task": "UP03", "slot": 1, "part": [1, 1], "performer": "tech", "minutes": 30,
            "value_min": 300.0, "interval": 28, "overdue": false, "nominal": "2026-12-29", "w": 4,
            "earliest": "2026-12-25", "latest": "2027-01-02", "risky": true, "freeze": "blocked",
            "after": [{ "id": "BK02/1", "lead": 7, "safety": true }], "same_day_as": [], "mandatory": false
        })
    );
    assert_eq!(by_id("FR01/20261210@owner")["same_day_as"], serde_json::json!(["FR01/20261210"]));
    assert_eq!(by_id("FR01/20261210")["interval"], serde_json::Value::Null);
    assert_eq!(dump["solution"]["over_budget_min"]["tech"]["2026-12"], 0);
    assert_eq!(keys(&dump["objective"]), "deviation peak total undone visits");
}
