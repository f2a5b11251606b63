//! The time zone Europe/Warsaw: its `VTIMEZONE`, and wall-clock arithmetic across its two clock changes. Enter a local
//! start and minutes, leave the local times that the clock on the wall shows.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::text::ContentLines;

/// The identifier in the file and in the IANA database.
pub(super) const TZID: &str = "Europe/Warsaw";

/// The components of the zone: `VTIMEZONE`, `DAYLIGHT`, `STANDARD`.
pub(super) const COMPONENTS: usize = 3;

/// Writes the zone: one observance of each kind, each with one yearly rule, since Outlook takes any other form for an
/// undeclared zone. The rule is that of Directive 2000/84/EC, in force in Poland in this form since 1996.
pub(super) fn put_vtimezone(lines: &mut ContentLines) {
    lines.put("BEGIN", "VTIMEZONE");
    lines.put("TZID", TZID);
    lines.put("BEGIN", "DAYLIGHT");
    lines.put("TZNAME", "CEST");
    lines.put("TZOFFSETFROM", "+0100");
    lines.put("TZOFFSETTO", "+0200");
    lines.put("DTSTART", "19960331T020000");
    lines.put("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
    lines.put("END", "DAYLIGHT");
    lines.put("BEGIN", "STANDARD");
    lines.put("TZNAME", "CET");
    lines.put("TZOFFSETFROM", "+0200");
    lines.put("TZOFFSETTO", "+0100");
    lines.put("DTSTART", "19961027T030000");
    lines.put("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
    lines.put("END", "STANDARD");
    lines.put("END", "VTIMEZONE");
}

/// The start and end that the clock on the wall shows, by the rules of [`super::When::timed`].
///
/// The sums cannot overflow: a [`super::When`] holds years of four digits and at most a week. For the same reason one
/// change at most lies between start and end.
pub(super) fn wall_times(start: NaiveDateTime, minutes: u32) -> (NaiveDateTime, NaiveDateTime) {
    let start = out_of_the_third_hour(start);
    let mut end = start + TimeDelta::minutes(i64::from(minutes));
    let crosses = |change: Option<NaiveDateTime>| change.is_some_and(|change| start < change && change <= end);
    if crosses(clocks_forward(start.year())) {
        end += TimeDelta::hours(1);
    } else if crosses(clocks_back(start.year())) {
        end -= TimeDelta::hours(1);
    }
    (start, out_of_the_third_hour(end))
}

/// What the clock on the wall shows at a moment of universal time, from which both changes are told: at 01:00.
pub(crate) fn wall_time(utc: NaiveDateTime) -> NaiveDateTime {
    let at_one = |change: Option<NaiveDateTime>, hours: i64| change.map(|change| change - TimeDelta::hours(hours));
    let (forward, back) = (at_one(clocks_forward(utc.year()), 1), at_one(clocks_back(utc.year()), 2));
    let summer = forward.is_some_and(|from| from <= utc) && back.is_some_and(|to| utc < to);
    utc.checked_add_signed(TimeDelta::hours(if summer { 2 } else { 1 })).unwrap_or(utc)
}

/// 03:00 for a time from 02:00 to 02:59, any other time as it is.
fn out_of_the_third_hour(time: NaiveDateTime) -> NaiveDateTime {
    if time.hour() == 2 { time + TimeDelta::minutes(i64::from(60 - time.minute())) } else { time }
}

/// The wall time at which summer time begins: 02:00, which is then 03:00.
fn clocks_forward(year: i32) -> Option<NaiveDateTime> {
    Some(last_sunday(year, 3)?.and_time(NaiveTime::from_hms_opt(2, 0, 0)?))
}

/// The wall time at which summer time ends: 03:00, which is then 02:00.
fn clocks_back(year: i32) -> Option<NaiveDateTime> {
    Some(last_sunday(year, 10)?.and_time(NaiveTime::from_hms_opt(3, 0, 0)?))
}

/// The last Sunday of March or October, months of 31 days.
fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    let last_day = NaiveDate::from_ymd_opt(year, month, 31)?;
    Some(last_day - TimeDelta::days(i64::from(last_day.weekday().num_days_from_sunday())))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use super::*;

    fn check(start: &str, minutes: u32, expect_start: &str, expect_end: &str) {
        let (got_start, got_end) = wall_times(start.parse().unwrap(), minutes);
        assert_eq!(
            (got_start, got_end),
            (expect_start.parse().unwrap(), expect_end.parse().unwrap()),
            "{start} {minutes}"
        );
    }

    #[test]
    fn clocks_change_on_the_days_of_the_directive() {
        for (year, spring, autumn) in [(2026, 29, 25), (2027, 28, 31), (2028, 26, 29), (2029, 25, 28), (2030, 31, 27)] {
            assert_eq!(last_sunday(year, 3).unwrap().day(), spring, "{year}");
            assert_eq!(last_sunday(year, 10).unwrap().day(), autumn, "{year}");
        }
    }

    #[test]
    fn eight_hours_over_a_clock_change_are_eight_real_hours() {
        for day in ["2026-03-28", "2027-03-27", "2028-03-25", "2029-03-24", "2030-03-30"] {
            let next = day.parse::<NaiveDate>().unwrap().succ_opt().unwrap();
            check(&format!("{day}T22:00:00"), 480, &format!("{day}T22:00:00"), &format!("{next}T07:00:00"));
        }
        for day in ["2026-10-24", "2027-10-30", "2028-10-28", "2029-10-27", "2030-10-26"] {
            let next = day.parse::<NaiveDate>().unwrap().succ_opt().unwrap();
            check(&format!("{day}T22:00:00"), 480, &format!("{day}T22:00:00"), &format!("{next}T05:00:00"));
        }
    }

    #[test]
    fn nothing_starts_or_ends_in_the_third_hour() {
        check("2026-09-07T02:00:00", 60, "2026-09-07T03:00:00", "2026-09-07T04:00:00");
        check("2026-09-07T02:59:00", 60, "2026-09-07T03:00:00", "2026-09-07T04:00:00");
        check("2026-09-07T01:00:00", 59, "2026-09-07T01:00:00", "2026-09-07T01:59:00");
        check("2026-09-07T01:00:00", 60, "2026-09-07T01:00:00", "2026-09-07T03:00:00");
        check("2026-09-07T01:00:00", 119, "2026-09-07T01:00:00", "2026-09-07T03:00:00");
        check("2026-09-07T01:00:00", 120, "2026-09-07T01:00:00", "2026-09-07T03:00:00");
        check("2026-09-07T01:00:00", 121, "2026-09-07T01:00:00", "2026-09-07T03:01:00");
    }

    #[test]
    fn in_the_night_of_spring_the_third_hour_is_missing() {
        check("2026-03-29T02:30:00", 60, "2026-03-29T03:00:00", "2026-03-29T04:00:00");
        check("2026-03-29T01:30:00", 29, "2026-03-29T01:30:00", "2026-03-29T01:59:00");
        check("2026-03-29T01:30:00", 30, "2026-03-29T01:30:00", "2026-03-29T03:00:00");
        check("2026-03-29T01:30:00", 60, "2026-03-29T01:30:00", "2026-03-29T03:30:00");
        check("2026-03-29T03:00:00", 60, "2026-03-29T03:00:00", "2026-03-29T04:00:00");
    }

    #[test]
    fn in_the_night_of_autumn_the_third_hour_comes_twice() {
        check("2026-10-25T02:30:00", 60, "2026-10-25T03:00:00", "2026-10-25T04:00:00");
        check("2026-10-25T01:30:00", 30, "2026-10-25T01:30:00", "2026-10-25T03:00:00");
        check("2026-10-25T01:30:00", 90, "2026-10-25T01:30:00", "2026-10-25T03:00:00");
        check("2026-10-25T01:30:00", 149, "2026-10-25T01:30:00", "2026-10-25T03:00:00");
        check("2026-10-25T01:30:00", 150, "2026-10-25T01:30:00", "2026-10-25T03:00:00");
        check("2026-10-25T01:30:00", 151, "2026-10-25T01:30:00", "2026-10-25T03:01:00");
        check("2026-10-25T03:00:00", 60, "2026-10-25T03:00:00", "2026-10-25T04:00:00");
    }

    #[test]
    fn a_week_over_a_clock_change_shifts_by_the_hour() {
        check("2026-03-25T12:00:00", 10_080, "2026-03-25T12:00:00", "2026-04-01T13:00:00");
        check("2026-10-21T12:00:00", 10_080, "2026-10-21T12:00:00", "2026-10-28T11:00:00");
        check("2026-12-28T12:00:00", 10_080, "2026-12-28T12:00:00", "2027-01-04T12:00:00");
    }
}
