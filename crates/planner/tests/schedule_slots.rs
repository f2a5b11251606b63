//! The edges of turning recurring work into slots, and of placing them, one by one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod schedule_sites;

use chrono::{Days, NaiveDate, Weekday};
use planner::calendar::*;
use planner::sorted::{SortedMap, SortedSet};
use schedule_sites::{date, dated, fixed, floating, id, item, made, settings, working};

/// `id nominal` of each occurrence.
fn nominal(instance: &Instance) -> Vec<String> {
    instance.occurrences.iter().map(|one| format!("{} {}", one.id, one.nominal)).collect()
}

fn nominal_days(instance: &Instance) -> Vec<NaiveDate> {
    instance.occurrences.iter().map(|one| one.nominal).collect()
}

fn with_done(items: &[WorkItem], settings: &Settings, done: &[(&str, &str)]) -> Instance {
    let done: SortedMap<OccurrenceId, NaiveDate> = done.iter().map(|(what, day)| (id(what), date(day))).collect();
    instance(items, settings, &History::of_done(done), &|_, day| working(day))
}

fn lawful(instance: &Instance) -> Solution {
    let solution = solve(instance);
    assert_eq!(violations(instance, &solution), []);
    solution
}

#[test]
fn identities_are_read_as_they_are_written() {
    for text in ["UP03/3", "UP09/0.2", "QA03/5@owner", "UP09/12.10@owner", "DN01/20270331", "x_y-Z/0"] {
        assert_eq!(text.parse::<OccurrenceId>().unwrap().to_string(), text);
    }
    for text in [
        "",
        "UP03",
        "UP03/",
        "/3",
        "UP03/03",
        "UP03/-1",
        "UP03/+1",
        "UP03/3.0",
        "UP03/3@tech",
        "UP 03/3",
        "UP03/4294967296",
    ] {
        assert_eq!(text.parse::<OccurrenceId>(), Err(NotAnOccurrenceId), "{text}");
    }
}

#[test]
fn rhythm_days_have_a_phase_that_never_moves() {
    let check = |cadence, expect: &[&str]| {
        let days = |today: &str| made(&[], &settings(today, 2, cadence)).technician.rhythm;
        let expect: SortedSet<NaiveDate> = expect.iter().map(|day| date(day)).collect();
        let first: SortedSet<NaiveDate> =
            days("2027-02-01").into_iter().filter(|day| *day < date("2027-03-15")).collect();
        assert_eq!(first, expect);
        for today in ["2026-12-07", "2027-01-02", "2027-01-31"] {
            let overlap = days(today).into_iter().filter(|day| *day >= date("2027-02-01")).collect::<SortedSet<_>>();
            assert!(overlap.iter().all(|day| days("2027-02-01").contains(day)), "{today}");
        }
    };
    check(Cadence::Weekly, &["2027-02-02", "2027-02-09", "2027-02-16", "2027-02-23", "2027-03-02", "2027-03-09"]);
    check(Cadence::EverySecondWeek, &["2027-02-09", "2027-02-23", "2027-03-09"]);
    check(Cadence::EveryFourthWeek, &["2027-02-23"]);
}

#[test]
fn a_rhythm_day_on_a_day_off_shifts_to_the_next_day_of_work() {
    let mut site = settings("2026-12-01", 2, Cadence::EverySecondWeek);
    site.technician.rhythm = Rhythm::new(Weekday::Thu, Cadence::Weekly).unwrap();
    site.technician.days_off = [date("2026-12-28"), date("2027-01-07")].into();
    let days: Vec<NaiveDate> = made(&[], &site).technician.rhythm.into_iter().collect();
    // Thursday 24 December is a holiday, then come holidays, a weekend and an own day off.
    let expect = ["2026-12-03", "2026-12-10", "2026-12-17", "2026-12-29", "2026-12-31", "2027-01-08", "2027-01-14"];
    assert_eq!(days.into_iter().take(7).collect::<Vec<_>>(), expect.map(date));
}

#[test]
fn fixed_intervals_become_weeks_that_fall_in_with_the_rhythm() {
    let check = |interval, cadence, expect: Option<u32>| {
        let instance = made(&[item("A", fixed(interval, "2027-01-05"))], &settings("2027-01-05", 36, cadence));
        assert_eq!(instance.occurrences[0].interval, expect, "{interval}");
        let first = instance.occurrences[0].nominal;
        for (slot, occurrence) in instance.occurrences.iter().enumerate().filter(|_| interval < 365) {
            let lies = first + Days::new(slot as u64 * u64::from(expect.unwrap()));
            // A nominal day on a holiday moves with its rhythm day, and the next ones do not.
            assert!(occurrence.nominal >= lies && (occurrence.nominal == lies || !working(lies)));
        }
    };
    for (interval, weekly, every_second, every_fourth) in [
        (14, 14, 14, 14),
        (20, 21, 21, 21),
        (30, 28, 28, 28),
        (45, 42, 42, 42),
        (60, 63, 56, 56),
        (90, 91, 84, 84),
        (180, 182, 182, 168),
        (365, 365, 365, 365),
        (730, 730, 730, 730),
    ] {
        check(interval, Cadence::Weekly, Some(weekly));
        check(interval, Cadence::EverySecondWeek, Some(every_second));
        check(interval, Cadence::EveryFourthWeek, Some(every_fourth));
    }
}

#[test]
fn floating_intervals_are_rounded_down_to_weeks_and_hang_on_rhythm_days() {
    let check = |interval, cadence, weeks: u32| {
        let site = settings("2027-01-05", 36, cadence);
        let instance = made(&[item("A", floating(interval, Some("2026-12-31")))], &site);
        for occurrence in &instance.occurrences {
            assert_eq!(occurrence.interval, Some(weeks * 7), "{interval}");
            let calendar = &instance.technician;
            assert!(
                interval < 28 || calendar.rhythm.contains(&occurrence.nominal),
                "{interval} {}",
                occurrence.nominal
            );
        }
    };
    for (interval, weeks) in [(14, 2), (20, 2), (30, 4), (60, 8), (90, 12), (180, 25), (365, 52)] {
        for cadence in [Cadence::Weekly, Cadence::EverySecondWeek, Cadence::EveryFourthWeek] {
            check(interval, cadence, weeks);
        }
    }
}

#[test]
fn tolerance_is_fifteen_percent_of_the_interval() {
    for (interval, tolerance) in
        [(14, 2), (21, 3), (28, 4), (42, 6), (56, 8), (84, 13), (91, 14), (182, 27), (365, 55), (730, 110)]
    {
        let site = settings("2027-01-04", 24, Cadence::Weekly);
        let instance = made(&[item("A", fixed(interval, "2027-06-01"))], &site);
        let occurrence = &instance.occurrences[0];
        let days = Days::new(u64::from(tolerance));
        assert_eq!(occurrence.tolerance, tolerance, "{interval}");
        assert_eq!((occurrence.earliest, occurrence.latest), (occurrence.nominal - days, occurrence.nominal + days));
    }
}

#[test]
fn yearly_work_keeps_its_date_and_leap_days_are_computed_from_the_anchor() {
    let yearly =
        |anchor| nominal_days(&made(&[item("A", fixed(365, anchor))], &settings("2025-07-01", 36, Cadence::Weekly)));
    assert_eq!(yearly("2024-02-29"), ["2026-02-28", "2027-02-28", "2028-02-29"].map(date));
    assert_eq!(yearly("2020-08-31"), ["2025-08-31", "2026-08-31", "2027-08-31"].map(date));
    assert_eq!(yearly("2023-12-31"), ["2025-12-31", "2026-12-31", "2027-12-31"].map(date));
    let every_second_year = item("A", fixed(730, "2024-02-29"));
    assert_eq!(
        nominal(&made(&[every_second_year], &settings("2025-07-01", 36, Cadence::Weekly))),
        ["A/1 2026-02-28", "A/2 2028-02-29"]
    );
}

#[test]
fn slots_are_counted_from_the_anchor_whatever_the_horizon() {
    let work = [item("A", fixed(30, "2026-01-06"))];
    let mut site = settings("2026-03-01", 3, Cadence::Weekly);
    site.begun = date("2026-01-01");
    assert_eq!(nominal(&made(&work, &site)), ["A/2 2026-03-03", "A/3 2026-03-31", "A/4 2026-04-28", "A/5 2026-05-26"]);
    site.from = date("2026-04-20");
    assert_eq!(nominal(&made(&work, &site)), ["A/4 2026-04-28", "A/5 2026-05-26", "A/6 2026-06-23"]);
    site.today = date("2026-05-20");
    assert_eq!(nominal(&made(&work, &site)), ["A/5 2026-05-26", "A/6 2026-06-23"]);
}

#[test]
fn a_floating_task_is_counted_from_its_last_completion() {
    let work = [item("A", floating(30, Some("2026-12-29")))];
    let mut site = settings("2027-01-04", 3, Cadence::Weekly);
    assert_eq!(nominal(&made(&work, &site)), ["A/1 2027-01-26", "A/2 2027-02-23", "A/3 2027-03-23"]);
    // Done three days late: the next one is four weeks later, on the nearest rhythm day.
    site.today = date("2027-02-01");
    assert_eq!(nominal(&with_done(&work, &site, &[("A/1", "2027-01-29")])), ["A/2 2027-02-23", "A/3 2027-03-23"]);
    // The owner remembers a completion that nobody recorded: it counts as the next slot.
    let told = [item("A", floating(30, Some("2027-02-05")))];
    let instance = with_done(&told, &site, &[("A/1", "2027-01-29")]);
    assert_eq!(nominal(&instance), ["A/3 2027-03-02", "A/4 2027-03-30"]);
    assert_eq!(instance.done.get(&id("A/2")), Some(&date("2027-02-05")));
}

#[test]
fn overdue_work_goes_to_the_first_allowed_days_and_what_follows_waits_for_it() {
    let mut work = item("A", floating(30, Some("2026-09-01")));
    work.risky = true;
    // A Thursday before a Friday: neither Friday nor the eve of Epiphany takes risky work.
    let site = settings("2026-12-31", 3, Cadence::Weekly);
    let instance = made(&[work], &site);
    let first = &instance.occurrences[0];
    assert!(first.overdue);
    assert_eq!(first.id, id("A/1"));
    assert_eq!((first.earliest, first.latest), (date("2027-01-04"), date("2027-01-14")));
    assert_eq!(nominal(&instance)[1], "A/2 2027-02-02");
    // The rhythm visit of 12 January is worth the wait.
    assert_eq!(lawful(&instance).placed[&id("A/1")], date("2027-01-12"));
}

#[test]
fn a_missed_fixed_slot_gives_way_to_the_next_when_that_is_near() {
    let check = |today: &str, expect: &[&str]| {
        let mut site = settings(today, 2, Cadence::Weekly);
        site.begun = date("2026-01-01");
        let instance = made(&[item("A", fixed(30, "2026-12-01"))], &site);
        let overdue = instance.occurrences.iter().filter(|one| one.overdue).map(|one| one.id.to_string());
        assert_eq!(overdue.collect::<Vec<_>>(), expect, "{today}");
    };
    check("2026-12-05", &[]);
    check("2026-12-07", &["A/0"]);
    check("2026-12-16", &["A/0"]);
    // The next slot, 29 December, may be done four days late: from 21 December that is less than two weeks off.
    check("2026-12-21", &[]);
    // Before the plan was begun nothing was missed.
    let instance = made(&[item("A", fixed(30, "2026-12-01"))], &settings("2026-12-07", 2, Cadence::Weekly));
    assert!(instance.occurrences.iter().all(|one| !one.overdue));
}

#[test]
fn a_late_completion_serves_for_the_slot_that_is_too_near_to_it() {
    let mut site = settings("2027-01-04", 3, Cadence::Weekly);
    site.begun = date("2026-06-01");
    let work = [item("A", fixed(30, "2026-11-03"))];
    let instance = with_done(&work, &site, &[("A/1", "2026-12-28")]);
    // Slot 2, 29 December, would be the day after.
    assert_eq!(nominal(&instance)[0], "A/3 2027-01-26");
}

#[test]
fn dated_facts_keep_their_date_have_lead_time_and_no_after_side() {
    let site = settings("2027-01-04", 6, Cadence::Weekly);
    let instance = made(&[item("DN01", dated("2027-03-31", 30)), item("DN01", dated("2027-05-31", 0))], &site);
    assert_eq!(nominal(&instance), ["DN01/20270331 2027-03-31", "DN01/20270531 2027-05-31"]);
    let first = &instance.occurrences[0];
    assert_eq!((first.interval, first.tolerance), (None, 30));
    assert_eq!((first.earliest, first.latest), (date("2027-03-01"), date("2027-03-31")));
    assert_eq!(instance.occurrences[1].earliest, date("2027-05-31"));
    let past = made(&[item("DN01", dated("2026-12-31", 30))], &site);
    assert!(past.occurrences[0].overdue);
    assert_eq!(past.occurrences[0].earliest, date("2027-01-04"));
    // The day after is a rhythm day.
    assert_eq!(lawful(&past).placed[&id("DN01/20261231")], date("2027-01-05"));
    assert!(
        with_done(&[item("DN01", dated("2027-03-31", 30))], &site, &[("DN01/20270331", "2027-01-02")])
            .occurrences
            .is_empty()
    );
}

#[test]
fn short_intervals_are_lines_of_a_routine_and_come_off_the_budget_first() {
    let check = |interval, cadence, expect: Option<(u32, RoutinePlace)>| {
        let instance = made(&[item("A", floating(interval, None))], &settings("2027-02-01", 3, cadence));
        let lines: Vec<_> = instance.routine.iter().map(|line| (line.minutes_a_week, line.place)).collect();
        assert_eq!(lines, expect.into_iter().collect::<Vec<_>>(), "{interval}");
        assert_eq!(instance.occurrences.is_empty(), expect.is_some());
        // February 2027 has four weeks.
        let budget = instance.technician.month_budget_min[&Month::of(date("2027-02-01"))];
        assert_eq!(budget, 600_u32.saturating_sub(4 * expect.map_or(0, |(minutes, _)| minutes)), "{interval}");
    };
    use RoutinePlace::{RhythmVisit, StandingRoutine};
    check(0, Cadence::Weekly, Some((0, StandingRoutine)));
    check(1, Cadence::Weekly, Some((210, StandingRoutine)));
    check(5, Cadence::Weekly, Some((42, StandingRoutine)));
    check(7, Cadence::Weekly, Some((30, RhythmVisit)));
    check(13, Cadence::Weekly, Some((30, RhythmVisit)));
    check(7, Cadence::EverySecondWeek, Some((30, StandingRoutine)));
    check(14, Cadence::Weekly, None);
}

#[test]
fn slots_in_parts_of_which_some_are_done_or_moved() {
    // Two parts each, every 28 days on Tuesdays: 2, 30 March, 27 April.
    let long = WorkItem { minutes: 400, ..item("UP09", fixed(28, "2027-03-02")) };
    let planned = |today: &str, minutes: u32, done: &[(&str, &str)], moved: &[(&str, &str)]| {
        let map = |days: &[(&str, &str)]| -> SortedMap<OccurrenceId, NaiveDate> {
            days.iter().map(|(what, day)| (id(what), date(day))).collect()
        };
        let mut settings = settings(today, 2, Cadence::Weekly);
        settings.begun = date("2027-03-01");
        settings.technician.month_budget_min = minutes;
        let history = History { moved: map(moved), ..History::of_done(map(done)) };
        let instance = instance(std::slice::from_ref(&long), &settings, &history, &|_, day| working(day));
        let solution = lawful(&instance);
        (instance, solution)
    };
    let day = |plan: &(Instance, Solution), what: &str| plan.1.placed.get(&id(what)).copied();

    // Part 1 late, part 1 of the next one early: the completions are too close, and nothing can be done about it any more.
    let done = [("UP09/0.1", "2027-03-24"), ("UP09/1.1", "2027-03-25")];
    let plan = planned("2027-03-26", 2_000, &done, &[]);
    assert!(plan.0.occurrences.iter().any(|one| one.id == id("UP09/1.2")));

    // A part that was done keeps its distance to the parts of the next slot that are placed.
    let plan = planned("2027-03-24", 2_000, &[("UP09/0.1", "2027-03-02"), ("UP09/0.2", "2027-03-23")], &[]);
    assert!(day(&plan, "UP09/1.1").is_none_or(|placed| placed >= date("2027-04-06")));

    // Both days that a person chose are kept, one of them beside a usual one too.
    let moved = [("UP09/1.1", "2027-03-24"), ("UP09/1.2", "2027-04-08")];
    let plan = planned("2027-03-01", 2_000, &[], &moved);
    assert_eq!(moved.map(|(what, _)| day(&plan, what)), moved.map(|(_, to)| Some(date(to))));
    let plan = planned("2027-03-01", 2_000, &[], &moved[..1]);
    assert_eq!(day(&plan, "UP09/1.1"), Some(date("2027-03-24")));
    assert!(day(&plan, "UP09/1.2").is_some());

    // The second part was put before anything that the first one can have: the choice no longer counts.
    let plan = planned("2027-03-01", 2_000, &[], &[("UP09/1.2", "2027-03-22")]);
    assert!(day(&plan, "UP09/1.1").is_some() && day(&plan, "UP09/1.2") > day(&plan, "UP09/1.1"));
    // Nor do two parts fit into one day.
    let plan = planned("2027-03-01", 2_000, &[], &[("UP09/1.1", "2027-03-24"), ("UP09/1.2", "2027-03-24")]);
    assert!(day(&plan, "UP09/1.2") > day(&plan, "UP09/1.1"));

    // With the first part done the second one alone is what was moved.
    let done = [("UP09/0.1", "2027-03-02"), ("UP09/0.2", "2027-03-04"), ("UP09/1.1", "2027-03-29")];
    let plan = planned("2027-03-30", 2_000, &done, &[("UP09/1.2", "2027-04-12")]);
    assert_eq!(day(&plan, "UP09/1.2"), Some(date("2027-04-12")));

    // Without hours it is left undone, whatever was done or moved, and not for want of days.
    let plan = planned("2027-03-30", 0, &done, &[("UP09/1.2", "2027-04-12")]);
    assert!(plan.1.left_undone.iter().any(|(left, _)| *left == id("UP09/1.2")) && plan.1.impossible.is_empty());
    let plan = planned("2027-03-01", 0, &[], &moved[..1]);
    assert!(plan.1.left_undone.iter().any(|(left, _)| *left == id("UP09/1.1")) && plan.1.impossible.is_empty());
}
