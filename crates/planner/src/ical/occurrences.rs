//! The list of occurrences that readers of the exported file must find. Enters the same calendar as
//! [`super::write()`], leaves tab-separated lines.
//!
//! The list is there to catch the exporter's mistakes, so it shares no arithmetic of time with it: it counts in UTC from
//! a closed formula for the two clock changes, where the exporter counts on the wall clock from weekdays.

use chrono::{Datelike, NaiveDateTime, TimeDelta, Timelike};

use super::when::Span;
use super::{Calendar, displayed_summary, in_order};

/// The list of occurrences: a heading, then `uid`, `start`, `end` and `summary` separated by tabs, one event a line, in
/// the order of UIDs.
///
/// Times are in ISO 8601 with their offset from UTC; a whole day has plain dates, the end not included. Tombstones are
/// listed like any other item. In the summary `\\` stands for a backslash; tabs and line breaks are blanks by then.
///
/// ```
/// # use chrono::{DateTime, NaiveDate};
/// # use planner::Language;
/// # use planner::ical::{Calendar, Event, Status, UtcStamp, When, occurrence_uid, occurrences_tsv};
/// # use uuid::Uuid;
/// # let uid = occurrence_uid(Uuid::nil(), "BK03", "2026-09-07");
/// # let event = Event {
/// #     uid,
/// #     when: When::timed(NaiveDate::from_ymd_opt(2026, 9, 7).unwrap().and_hms_opt(8, 0, 0).unwrap(), 90)?,
/// #     summary: "Test odtworzenia kopii".to_owned(),
/// #     description: String::new(),
/// #     categories: Vec::new(),
/// #     url: None,
/// #     sequence: 0,
/// #     changed: UtcStamp::new(DateTime::from_timestamp(1_788_000_000, 0).unwrap().naive_utc())?,
/// #     status: Status::Confirmed { alarm: None },
/// # };
/// # let calendar = Calendar { name: "Plan".to_owned(), language: Language::Polish, events: vec![event] };
/// assert_eq!(
///     occurrences_tsv(&calendar),
///     format!(
///         "uid\tstart\tend\tsummary\n\
///          {uid}\t2026-09-07T08:00:00+02:00\t2026-09-07T09:30:00+02:00\tTest odtworzenia kopii\n"
///     )
/// );
/// # Ok::<(), planner::ical::TimeError>(())
/// ```
pub fn occurrences_tsv(calendar: &Calendar) -> String {
    let mut list = String::from("uid\tstart\tend\tsummary\n");
    for event in in_order(calendar) {
        let (start, end) = match event.when.0 {
            Span::AllDay(date) => (date.to_string(), (date + TimeDelta::days(1)).to_string()),
            Span::Timed { start, minutes } => instants(start, minutes),
        };
        let summary = displayed_summary(event, calendar.language).unwrap_or_default().replace('\\', "\\\\");
        list.push_str(&format!("{}\t{start}\t{end}\t{summary}\n", event.uid));
    }
    list
}

/// Start and end with their offsets, by the rules of [`super::When::timed`].
fn instants(start: NaiveDateTime, minutes: u32) -> (String, String) {
    let start = to_utc(three_o_clock_at_least(start));
    let end = start + TimeDelta::minutes(i64::from(minutes));
    let end_on_the_wall = end + offset(end);
    let end = if end_on_the_wall.hour() == 2 { to_utc(three_o_clock_at_least(end_on_the_wall)) } else { end };
    (iso(start), iso(end))
}

/// The next full hour when it is past two and before three.
fn three_o_clock_at_least(local: NaiveDateTime) -> NaiveDateTime {
    match (local.hour(), local.minute()) {
        (2, minute) => local + TimeDelta::hours(1) - TimeDelta::minutes(i64::from(minute)),
        _ => local,
    }
}

/// The moment in UTC of a local time that exists exactly once.
fn to_utc(local: NaiveDateTime) -> NaiveDateTime {
    let if_summer = local - TimeDelta::hours(2);
    if is_summer_time(if_summer) { if_summer } else { local - TimeDelta::hours(1) }
}

fn offset(utc: NaiveDateTime) -> TimeDelta {
    TimeDelta::hours(if is_summer_time(utc) { 2 } else { 1 })
}

/// Summer time holds from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October. The days of
/// these Sundays are `31 - (5 y / 4 + 4) mod 7` and `31 - (5 y / 4 + 1) mod 7` for the years 1900 to 2099.
fn is_summer_time(utc: NaiveDateTime) -> bool {
    let five_quarters = 5 * utc.year() / 4;
    let begins = (3, 31 - (five_quarters + 4) % 7, 1);
    let ends = (10, 31 - (five_quarters + 1) % 7, 1);
    let now = (utc.month(), i32::try_from(utc.day()).unwrap_or_default(), utc.hour());
    begins <= now && now < ends
}

fn iso(utc: NaiveDateTime) -> String {
    let local = utc + offset(utc);
    let hours = if is_summer_time(utc) { 2 } else { 1 };
    format!("{}T{:02}:{:02}:00+{hours:02}:00", local.date(), local.hour(), local.minute())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::super::time_zone::wall_times;
    use super::*;

    fn check(start: &str, minutes: u32, expect_start: &str, expect_end: &str) {
        let got = instants(start.parse().unwrap(), minutes);
        assert_eq!(got, (expect_start.to_owned(), expect_end.to_owned()), "{start} {minutes}");
    }

    #[test]
    fn times_carry_the_offset_of_their_day() {
        check("2026-01-15T09:00:00", 60, "2026-01-15T09:00:00+01:00", "2026-01-15T10:00:00+01:00");
        check("2026-07-15T09:00:00", 60, "2026-07-15T09:00:00+02:00", "2026-07-15T10:00:00+02:00");
        check("2026-12-31T23:30:00", 60, "2026-12-31T23:30:00+01:00", "2027-01-01T00:30:00+01:00");
    }

    #[test]
    fn times_around_the_clock_changes_of_five_years() {
        for day in ["2026-03-29", "2027-03-28", "2028-03-26", "2029-03-25", "2030-03-31"] {
            check(&format!("{day}T01:59:00"), 1, &format!("{day}T01:59:00+01:00"), &format!("{day}T03:00:00+02:00"));
            check(&format!("{day}T02:30:00"), 60, &format!("{day}T03:00:00+02:00"), &format!("{day}T04:00:00+02:00"));
            check(&format!("{day}T00:00:00"), 720, &format!("{day}T00:00:00+01:00"), &format!("{day}T13:00:00+02:00"));
        }
        for day in ["2026-10-25", "2027-10-31", "2028-10-29", "2029-10-28", "2030-10-27"] {
            check(&format!("{day}T01:59:00"), 1, &format!("{day}T01:59:00+02:00"), &format!("{day}T03:00:00+01:00"));
            check(&format!("{day}T02:30:00"), 60, &format!("{day}T03:00:00+01:00"), &format!("{day}T04:00:00+01:00"));
            check(&format!("{day}T00:00:00"), 720, &format!("{day}T00:00:00+02:00"), &format!("{day}T11:00:00+01:00"));
        }
    }

    /// Times at any minute of any year, half of them within two days of a clock change.
    fn start() -> impl Strategy<Value = NaiveDateTime> {
        let anywhere = (1997i32..=2099, 1u32..=366, 0u32..1440);
        let near_a_change = (1997i32..=2099, prop_oneof![82u32..=92, 296u32..=306], 0u32..1440);
        prop_oneof![anywhere, near_a_change].prop_filter_map("no such day", |(year, day, minute)| {
            NaiveDate::from_yo_opt(year, day)?.and_hms_opt(minute / 60, minute % 60, 0)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]

        #[test]
        fn the_list_and_the_file_tell_the_same_wall_times(start in start(), minutes in prop_oneof![1u32..600, 1u32..=10_080]) {
            let (list_start, list_end) = instants(start, minutes);
            let (file_start, file_end) = wall_times(start, minutes);
            let without_offset = |time: &str| time.rsplit_once('+').unwrap().0.parse::<NaiveDateTime>().unwrap();
            prop_assert_eq!(without_offset(&list_start), file_start);
            prop_assert_eq!(without_offset(&list_end), file_end);
            prop_assert!(file_start.hour() != 2 && file_end.hour() != 2);
        }

        #[test]
        fn an_event_lasts_its_minutes_and_is_never_shortened(start in start(), minutes in prop_oneof![1u32..600, 1u32..=10_080]) {
            let (file_start, file_end) = wall_times(start, minutes);
            let lasts = (to_utc(file_end) - to_utc(file_start)).num_minutes();
            let asked = i64::from(minutes);
            if file_end.hour() == 3 && file_end.minute() == 0 {
                prop_assert!((asked..=asked + 120).contains(&lasts), "{} minutes instead of {}", lasts, asked);
            } else {
                prop_assert_eq!(lasts, asked);
            }
        }
    }
}
