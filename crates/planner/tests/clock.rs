//! The service clock: figures of an independent simulation, single waits, and what must hold for any clock.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first thing that is not so")]

use chrono::{NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use planner::clock::{ClockProblem, Hours, Minutes, OnHolidays, ServiceClock, WallClock};
use proptest::prelude::*;

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

/// Monday to Friday 9-17, Saturday 9:30-13, not on public holidays.
fn with_saturdays() -> ServiceClock {
    let mut week = [Some(Hours::new(540, 1020).unwrap()); 7];
    week[5] = Some(Hours::new(570, 780).unwrap());
    week[6] = None;
    ServiceClock::new(week, OnHolidays::StandsStill).unwrap()
}

struct Simulated {
    year: i32,
    clock: fn() -> ServiceClock,
    target: u32,
    /// The sum of the waits of all starts, in minutes.
    sum: i64,
    p90: u32,
    worst: u32,
    worst_start: &'static str,
    over_24_hours: u32,
}

const fn simulated(
    year: i32,
    (clock, target): (fn() -> ServiceClock, u32),
    sum: i64,
    (p90, worst, worst_start): (u32, u32, &'static str),
    over_24_hours: u32,
) -> Simulated {
    Simulated { year, clock, target, sum, p90, worst, worst_start, over_24_hours }
}

const W8: fn() -> ServiceClock = || ServiceClock::WEEKDAYS_8_16;
const W10: fn() -> ServiceClock = || ServiceClock::WEEKDAYS_8_18;
const D16: fn() -> ServiceClock = || ServiceClock::DAILY_6_22;
const D24: fn() -> ServiceClock = || ServiceClock::ALWAYS;
const SAT: fn() -> ServiceClock = with_saturdays;

/// Computed apart from this crate, in Python with the holidays of python-holidays 0.109: one flag per minute of the
/// year and of the weeks after it says whether the clock runs; from every minute of the year one walks on until
/// `target` running minutes have been passed, and notes how many minutes were walked. The waits were then summed,
/// sorted and compared, all in whole minutes; p90 is the wait at place ceil(0.9 n) of the n sorted ones.
const SIMULATED: [Simulated; 18] = [
    simulated(2026, (W8, 60), 571_158_240, (3070, 6780, "2026-12-23 15:01"), 141_064),
    simulated(2026, (W8, 720), 1_742_658_720, (5396, 8400, "2026-12-22 12:01"), 525_600),
    simulated(2026, (W8, 960), 1_965_801_120, (5760, 8640, "2026-12-22 08:01"), 525_600),
    simulated(2026, (W8, 2400), 5_045_785_440, (11222, 17280, "2026-12-23 08:01"), 525_600),
    simulated(2026, (W10, 240), 684_739_020, (3311, 6840, "2026-12-23 14:01"), 154_504),
    simulated(2026, (D16, 120), 126_056_400, (575, 600, "2026-01-01 20:01"), 0),
    simulated(2026, (D24, 30), 15_768_000, (30, 30, "2026-01-01 00:00"), 0),
    simulated(2026, (SAT, 90), 420_844_740, (1995, 6810, "2026-12-23 15:31"), 84_153),
    simulated(2026, (W8, 1), 516_132_480, (2951, 6721, "2026-12-23 16:00"), 134_456),
    simulated(2027, (W8, 60), 570_903_360, (3087, 5340, "2027-03-26 15:01"), 141_425),
    simulated(2027, (W8, 720), 1_733_328_960, (5389, 6960, "2027-03-25 12:01"), 525_600),
    simulated(2027, (W8, 960), 1_956_125_760, (5760, 7200, "2027-03-25 08:01"), 525_600),
    simulated(2027, (W8, 2400), 5_012_612_160, (11089, 15360, "2027-01-01 00:00"), 525_600),
    simulated(2027, (W10, 240), 684_224_940, (3327, 5400, "2027-03-26 14:01"), 154_625),
    simulated(2027, (D16, 120), 126_056_400, (575, 600, "2027-01-01 20:01"), 0),
    simulated(2027, (D24, 30), 15_768_000, (30, 30, "2027-01-01 00:00"), 0),
    simulated(2027, (SAT, 90), 421_892_760, (2010, 5370, "2027-04-30 15:31"), 84_454),
    simulated(2027, (W8, 1), 516_132_480, (2969, 5281, "2027-03-26 16:00"), 134_935),
];

#[test]
fn the_year_is_as_a_simulation_minute_by_minute_finds_it() {
    for expected in SIMULATED {
        let clock = (expected.clock)();
        let wait = clock.wall_clock(Minutes::new(expected.target), expected.year);
        let case = format!("{} minutes in {} on {clock:?}", expected.target, expected.year);
        let starts = 525_600.0;
        assert_eq!((wait.mean_hours() * 60.0 * starts).round() as i64, expected.sum, "{case}");
        assert_eq!(wait.p90_hours(), f64::from(expected.p90) / 60.0, "{case}");
        assert_eq!(wait.worst_hours(), f64::from(expected.worst) / 60.0, "{case}");
        assert_eq!(wait.worst_start(), at(expected.worst_start), "{case}");
        assert_eq!(wait.share_over(Minutes::hours(24)), f64::from(expected.over_24_hours) / starts, "{case}");
    }
}

/// The figures that the product tells in words.
#[test]
fn a_promise_in_working_hours_is_days_on_the_wall() {
    let mean = |clock: ServiceClock, target| clock.wall_clock(target, 2026).mean_hours();
    let near = |value: f64, expected: f64| assert!((value - expected).abs() < 0.05, "{value}, not {expected}");
    near(mean(ServiceClock::WEEKDAYS_8_16, Minutes::hours(12)), 55.3);
    near(mean(ServiceClock::WEEKDAYS_8_16, Minutes::hours(16)), 62.3);
    near(mean(ServiceClock::WEEKDAYS_8_18, Minutes::hours(4)), 21.7);
    near(mean(ServiceClock::DAILY_6_22, Minutes::hours(2)), 4.0);
    near(mean(ServiceClock::ALWAYS, Minutes::new(30)), 0.5);
    let over_a_day = ServiceClock::WEEKDAYS_8_18.wall_clock(Minutes::hours(4), 2026).share_over(Minutes::hours(24));
    assert!((over_a_day - 0.294).abs() < 0.0005, "{over_a_day}");
}

#[test]
fn time_is_up_after_the_hours_in_which_the_clock_ran() {
    let w8 = ServiceClock::WEEKDAYS_8_16;
    for (clock, start, target, end) in [
        (w8, "2026-11-25 09:00", Minutes::hours(1), "2026-11-25 10:00"),
        // Up just as the clock stops.
        (w8, "2026-11-25 15:00", Minutes::hours(1), "2026-11-25 16:00"),
        (w8, "2026-11-25 15:01", Minutes::hours(1), "2026-11-26 08:01"),
        (w8, "2026-11-25 03:00", Minutes::hours(1), "2026-11-25 09:00"),
        (w8, "2026-11-25 16:00", Minutes::hours(8), "2026-11-26 16:00"),
        // Friday evening to Monday.
        (w8, "2026-11-27 20:00", Minutes::new(1), "2026-11-30 08:01"),
        // Christmas Eve on a Thursday, Christmas on Friday and Saturday, then a Sunday.
        (w8, "2026-12-23 15:30", Minutes::hours(1), "2026-12-28 08:30"),
        // A Wednesday that is a holiday.
        (w8, "2026-11-10 16:00", Minutes::hours(1), "2026-11-12 09:00"),
        (w8, "2026-11-25 09:00", Minutes::default(), "2026-11-25 09:00"),
        (w8, "2026-11-25 02:00", Minutes::default(), "2026-11-25 02:00"),
        // Round the clock, over the turn of the year.
        (ServiceClock::ALWAYS, "2026-12-31 23:45", Minutes::new(30), "2027-01-01 00:15"),
        (ServiceClock::DAILY_6_22, "2026-12-25 21:30", Minutes::hours(1), "2026-12-26 06:30"),
        (with_saturdays(), "2026-11-28 12:30", Minutes::hours(1), "2026-11-30 09:30"),
    ] {
        assert_eq!(clock.add(at(start), target), at(end), "{start} and {target:?}");
    }
}

#[test]
fn seconds_are_kept_over_a_night() {
    let day =
        |day, hour, minute, second| NaiveDate::from_ymd_opt(2026, 11, day).unwrap().and_hms_opt(hour, minute, second);
    let end = ServiceClock::WEEKDAYS_8_16.add(day(25, 15, 59, 30).unwrap(), Minutes::new(1));
    assert_eq!(end, day(26, 8, 0, 30).unwrap());
}

#[test]
fn the_clock_runs_in_its_hours_and_not_on_holidays() {
    for (clock, moment, runs) in [
        (ServiceClock::WEEKDAYS_8_16, "2026-11-25 08:00", true),
        (ServiceClock::WEEKDAYS_8_16, "2026-11-25 07:59", false),
        (ServiceClock::WEEKDAYS_8_16, "2026-11-25 15:59", true),
        (ServiceClock::WEEKDAYS_8_16, "2026-11-25 16:00", false),
        (ServiceClock::WEEKDAYS_8_16, "2026-11-28 12:00", false),
        (ServiceClock::WEEKDAYS_8_16, "2026-11-11 12:00", false),
        (ServiceClock::WEEKDAYS_8_18, "2026-11-25 17:59", true),
        (ServiceClock::DAILY_6_22, "2026-11-11 12:00", true),
        (ServiceClock::DAILY_6_22, "2026-11-29 21:59", true),
        (ServiceClock::DAILY_6_22, "2026-11-29 22:00", false),
        (ServiceClock::ALWAYS, "2026-12-25 23:59", true),
    ] {
        assert_eq!(clock.runs_at(at(moment)), runs, "{moment} on {clock:?}");
    }
}

#[test]
fn hours_and_clocks_that_cannot_be_are_refused() {
    assert_eq!(Hours::new(480, 480), Err(ClockProblem::ClosesBeforeItOpens));
    assert_eq!(Hours::new(1320, 360), Err(ClockProblem::ClosesBeforeItOpens));
    assert_eq!(Hours::new(480, 1441), Err(ClockProblem::ClosesAfterMidnight));
    assert_eq!(Hours::new(0, 1440), Ok(Hours::ALL_DAY));
    assert_eq!(ServiceClock::new([None; 7], OnHolidays::Runs), Err(ClockProblem::NeverRuns));
}

#[test]
fn the_constants_are_clocks_that_anyone_could_make() {
    let hours = |opens: u16, closes: u16| Some(Hours::new(opens * 60, closes * 60).unwrap());
    let daily = |hours| ServiceClock::new([hours; 7], OnHolidays::Runs);
    assert_eq!(daily(hours(6, 22)), Ok(ServiceClock::DAILY_6_22));
    assert_eq!(daily(hours(0, 24)), Ok(ServiceClock::ALWAYS));
    let mut week = [hours(8, 18); 7];
    week[5] = None;
    week[6] = None;
    assert_eq!(ServiceClock::new(week, OnHolidays::StandsStill), Ok(ServiceClock::WEEKDAYS_8_18));
    assert_eq!(ServiceClock::WEEKDAYS_8_18.hours(Weekday::Fri), hours(8, 18));
    assert_eq!(ServiceClock::WEEKDAYS_8_18.hours(Weekday::Sat), None);
}

#[test]
fn absurd_questions_have_answers() {
    let clock = ServiceClock::WEEKDAYS_8_16;
    assert_eq!(clock.wall_clock(Minutes::default(), 2026).worst_hours(), 0.0);
    assert_eq!(clock.wall_clock(Minutes::new(u32::MAX), 2026), clock.wall_clock(Minutes::hours(365 * 24), 2026));
    assert_eq!(clock.wall_clock(Minutes::hours(1), i32::MAX), clock.wall_clock(Minutes::hours(1), 9999));
    assert_eq!(clock.wall_clock(Minutes::hours(1), i32::MIN), clock.wall_clock(Minutes::hours(1), 1583));
    assert_eq!(clock.add(NaiveDateTime::MAX, Minutes::hours(1)), NaiveDateTime::MAX);
}

fn some_hours() -> impl Strategy<Value = Option<Hours>> {
    (0..1440_u16, 0..=1440_u16).prop_map(|(one, other)| Hours::new(one.min(other), one.max(other)).ok())
}

fn some_clock() -> impl Strategy<Value = ServiceClock> {
    let days_off = proptest::option::weighted(0.7, some_hours()).prop_map(Option::flatten);
    let on_holidays = prop_oneof![Just(OnHolidays::Runs), Just(OnHolidays::StandsStill)];
    (proptest::array::uniform7(days_off), on_holidays)
        .prop_filter_map("a clock that never runs", |(week, holidays)| ServiceClock::new(week, holidays).ok())
}

fn some_start() -> impl Strategy<Value = NaiveDateTime> {
    (0..2 * 525_600_i64).prop_map(|minute| at("2026-01-01 00:00") + TimeDelta::minutes(minute))
}

fn wait_hours(clock: &ServiceClock, start: NaiveDateTime, target: Minutes) -> f64 {
    (clock.add(start, target) - start).num_minutes() as f64 / 60.0
}

proptest! {
    #[test]
    fn between_a_start_and_its_end_the_clock_has_run_for_just_the_target(
        clock in some_clock(), start in some_start(), target in 1..600_u32,
    ) {
        let end = clock.add(start, Minutes::new(target));
        let minutes = (end - start).num_minutes();
        // A clock that runs a few minutes a week takes long: counting every minute of years would only cost time.
        prop_assume!(minutes < 60 * 1440);
        let ran = (0..minutes).filter(|minute| clock.runs_at(start + TimeDelta::minutes(*minute))).count();
        prop_assert_eq!(ran, target as usize);
        prop_assert!(clock.runs_at(end - TimeDelta::minutes(1)), "the end comes as soon as it can");
    }

    #[test]
    fn a_later_start_and_a_longer_target_never_end_earlier(
        clock in some_clock(), start in some_start(), later in 0..3000_i64, target in 0..3000_u32, more in 0..3000_u32,
    ) {
        let end = clock.add(start, Minutes::new(target));
        prop_assert!(end >= start);
        prop_assert!(clock.add(start + TimeDelta::minutes(later), Minutes::new(target)) >= end);
        prop_assert!(clock.add(start, Minutes::new(target + more)) >= end);
    }

    #[test]
    fn no_start_waits_longer_than_the_worst(clock in some_clock(), minute in 0..525_600_i64, target in 0..3000_u32) {
        let (start, target) = (at("2026-01-01 00:00") + TimeDelta::minutes(minute), Minutes::new(target));
        let wait = clock.wall_clock(target, 2026);
        prop_assert!(wait_hours(&clock, start, target) <= wait.worst_hours());
        prop_assert_eq!(wait_hours(&clock, wait.worst_start(), target), wait.worst_hours());
        prop_assert!(wait.mean_hours() <= wait.worst_hours() && wait.p90_hours() <= wait.worst_hours());
    }

    #[test]
    fn each_start_waits_as_long_as_the_clock_says(clock in some_clock(), minute in 0..525_600_u32, target in 0..3000_u32) {
        let (start, target) = (at("2027-01-01 00:00") + TimeDelta::minutes(minute.into()), Minutes::new(target));
        let wait = clock.wall_clock(target, 2027);
        prop_assert_eq!(wait.hours_from(minute), wait_hours(&clock, start, target));
        prop_assert_eq!(wait.hours_from(minute + 525_600), wait.hours_from(minute), "years follow each other unchanged");
    }

    #[test]
    fn shares_and_quantiles_agree(clock in some_clock(), share in 0.0..=1.0_f64, target in 0..3000_u32) {
        let wait = clock.wall_clock(Minutes::new(target), 2027);
        let quantile = (wait.quantile_hours(share) * 60.0).round() as u32;
        prop_assert!(wait.share_over(Minutes::new(quantile)) <= 1.0 - share + 1e-9);
        if quantile > 0 {
            prop_assert!(wait.share_over(Minutes::new(quantile - 1)) > 1.0 - share - 1e-9);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    /// Every seventh minute of a leap year, one by one, against the whole.
    #[test]
    fn the_whole_is_the_sum_of_its_starts(clock in some_clock(), target in 1..3000_u32) {
        let (target, limit) = (Minutes::new(target), Minutes::hours(24));
        let whole: WallClock = clock.wall_clock(target, 2028);
        let office = ServiceClock::WEEKDAYS_8_16;
        let (mut sum, mut over, mut starts) = (0.0, 0, 0);
        let (mut at_work, mut starts_at_work) = (0.0, 0);
        for minute in (0..366 * 1440).step_by(7) {
            let start = at("2028-01-01 00:00") + TimeDelta::minutes(minute);
            let wait = wait_hours(&clock, start, target);
            sum += wait;
            if office.runs_at(start) {
                at_work += wait;
                starts_at_work += 1;
            }
            over += u32::from(wait > limit.as_hours());
            starts += 1;
        }
        // A sample of one minute in seven is off by less than a day's edge a wait.
        prop_assert!((sum / f64::from(starts) - whole.mean_hours()).abs() < 0.05);
        let mean_at_work = whole.mean_hours_of_starts_in(&office);
        // Fewer starts, each of which may lie just before or just after the minute at which the wait jumps.
        prop_assert!((at_work / f64::from(starts_at_work) - mean_at_work).abs() < 0.05 + 0.01 * mean_at_work);
        prop_assert!((f64::from(over) / f64::from(starts) - whole.share_over(limit)).abs() < 0.01);
    }
}
