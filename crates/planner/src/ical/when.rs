//! Times of the calendar: when an event is, and when it last changed. Enter days and local times, leave values that
//! can be written without any doubt.

use core::fmt;

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike};

use super::recurrence::Recurrence;
use super::text::ContentLines;
use super::time_zone::TimeZone;

/// The years that can be exported. The clock change in Poland has followed today's rule since October 1996; the second
/// bound keeps slips of the pen out of calendars.
const YEARS: core::ops::RangeInclusive<i32> = 1997..=2099;

/// The longest event with a time of day, in minutes: a week. Longer work is cut into visits.
const MAX_MINUTES: u32 = 7 * 24 * 60;

/// When an event is: on a whole day, or at a local time of the calendar's zone for so many minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When(pub(super) Span);

/// A checked place in time, as it was asked for: the rules of [`When::timed`] are applied on the way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span {
    AllDay(NaiveDate),
    Timed { start: NaiveDateTime, minutes: u32 },
}

/// Why a day or a time cannot be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeError {
    /// The year is not between 1997 and 2099 (a stamp: between 1970 and 2099).
    YearOutOfRange(i32),
    /// An event of no minutes would end before it starts.
    NoMinutes,
    /// The event is longer than a week (10,080 minutes).
    TooLong(u32),
}

impl fmt::Display for TimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TimeError::YearOutOfRange(year) => write!(f, "the year {year} cannot be exported"),
            TimeError::NoMinutes => write!(f, "an event lasts a minute at least"),
            TimeError::TooLong(minutes) => {
                write!(f, "an event of {minutes} minutes is longer than a week")
            }
        }
    }
}

impl core::error::Error for TimeError {}

impl When {
    /// One whole day, without a time of day.
    ///
    /// # Errors
    ///
    /// [`TimeError::YearOutOfRange`] outside 1997 to 2099.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use planner::ical::{TimeError, When};
    ///
    /// assert!(When::all_day(NaiveDate::from_ymd_opt(2028, 2, 29).unwrap()).is_ok());
    /// let too_late = NaiveDate::from_ymd_opt(2100, 1, 1).unwrap();
    /// assert_eq!(When::all_day(too_late), Err(TimeError::YearOutOfRange(2100)));
    /// ```
    pub fn all_day(date: NaiveDate) -> Result<When, TimeError> {
        check_year(date)?;
        Ok(When(Span::AllDay(date)))
    }

    /// From a local time, for so many real minutes (1 to 10,080). Seconds of the start are dropped.
    ///
    /// In Poland the hour from 02:00 to 02:59 is missing on one Sunday a year and comes twice on another, and calendar
    /// programs disagree about it. No event starts or ends in it, on any day, nor in the hours in which the clocks of
    /// another zone are changed:
    ///
    /// * a start in this hour moves to 03:00, and the event keeps its minutes;
    /// * an end in this hour, 02:00 included, moves to 03:00, so the event becomes longer, never shorter: by up to an
    ///   hour, in the night in which the hour comes twice by up to two.
    ///
    /// Minutes are counted across a clock change: eight hours from 22:00 end at 07:00 in the night of spring, at 05:00 in
    /// that of autumn.
    ///
    /// # Errors
    ///
    /// [`TimeError::NoMinutes`], [`TimeError::TooLong`], or [`TimeError::YearOutOfRange`] when the start lies outside
    /// 1997 to 2099.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use planner::ical::{TimeError, When};
    ///
    /// let start = NaiveDate::from_ymd_opt(2026, 3, 28).unwrap().and_hms_opt(22, 0, 0).unwrap();
    /// assert!(When::timed(start, 8 * 60).is_ok());
    /// assert_eq!(When::timed(start, 0), Err(TimeError::NoMinutes));
    /// assert_eq!(When::timed(start, 10_081), Err(TimeError::TooLong(10_081)));
    /// ```
    pub fn timed(start: NaiveDateTime, minutes: u32) -> Result<When, TimeError> {
        check_year(start.date())?;
        match minutes {
            0 => Err(TimeError::NoMinutes),
            1..=MAX_MINUTES => Ok(When(Span::Timed { start: whole_minute(start), minutes })),
            _ => Err(TimeError::TooLong(minutes)),
        }
    }

    /// The local start, and the minutes of an event with a time of day; a whole day starts at midnight and has none.
    pub fn local_start(self) -> (NaiveDateTime, Option<u32>) {
        match self.0 {
            Span::AllDay(date) => (date.and_time(chrono::NaiveTime::MIN), None),
            Span::Timed { start, minutes } => (start, Some(minutes)),
        }
    }

    /// The local start that a file shows in a zone, by the rules of [`When::timed`].
    pub(crate) fn shown_start(self, zone: TimeZone) -> NaiveDateTime {
        match self.0 {
            Span::AllDay(date) => date.and_time(chrono::NaiveTime::MIN),
            Span::Timed { start, minutes } => zone.wall_times(start, minutes).0,
        }
    }

    pub(super) const fn has_time(self) -> bool {
        matches!(self.0, Span::Timed { .. })
    }

    /// The start and the end on the wall of a zone; `None` for a whole day.
    pub(super) fn on_the_wall(self, zone: TimeZone) -> Option<(NaiveDateTime, NaiveDateTime)> {
        match self.0 {
            Span::AllDay(_) => None,
            Span::Timed { start, minutes } => Some(zone.wall_times(start, minutes)),
        }
    }

    /// Whether the clocks of a zone are changed between nine in the morning of the day before and the end: such an item has
    /// no place in a series, since readers disagree on its end and its reminder.
    pub fn meets_a_change(self, zone: TimeZone) -> bool {
        let Some((start, end)) = self.on_the_wall(zone) else { return false };
        nine_the_day_before(start).is_some_and(|nine| zone.changes_between(nine, end))
    }

    /// Minutes from nine in the morning of the day before to the start, across a clock change as they really pass.
    pub fn minutes_since_nine_the_day_before(self, zone: TimeZone) -> u16 {
        const ALL_DAY: u16 = 15 * 60;
        let start = self.on_the_wall(zone).map(|(start, _)| start);
        let since = start.and_then(|start| Some(zone.to_utc(start) - zone.to_utc(nine_the_day_before(start)?)));
        since.and_then(|since| u16::try_from(since.num_minutes()).ok()).unwrap_or(ALL_DAY)
    }

    /// Writes `DTSTART` and `DTEND`, and of a series `RRULE` and `EXDATE`. The end of a whole day is the day after: it is not
    /// included.
    pub(super) fn put(self, lines: &mut ContentLines, zone: TimeZone, series: Option<&Recurrence>) {
        match self.0 {
            Span::AllDay(date) => {
                lines.put("DTSTART;VALUE=DATE", &basic_date(date));
                lines.put("DTEND;VALUE=DATE", &basic_date(date + TimeDelta::days(1)));
                if let Some(series) = series {
                    lines.put("RRULE", &[&series.rule(date), ";UNTIL=", &basic_date(series.last)].concat());
                    let except: Vec<String> = series.except.iter().map(|day| basic_date(*day)).collect();
                    put_unless_empty(lines, "EXDATE;VALUE=DATE", &except);
                }
            }
            Span::Timed { start, minutes } => {
                let (start, end) = zone.wall_times(start, minutes);
                lines.put(&["DTSTART;TZID=", zone.name()].concat(), &basic_time(start));
                lines.put(&["DTEND;TZID=", zone.name()].concat(), &basic_time(end));
                if let Some(series) = series {
                    let last_second = series.last.and_hms_opt(23, 59, 59).unwrap_or(start);
                    let until = basic_time(zone.to_utc(last_second));
                    lines.put("RRULE", &[&series.rule(start.date()), ";UNTIL=", &until, "Z"].concat());
                    let except = series.except.iter().map(|day| basic_time(day.and_time(start.time())));
                    put_unless_empty(lines, &["EXDATE;TZID=", zone.name()].concat(), &except.collect::<Vec<_>>());
                }
            }
        }
    }
}

fn put_unless_empty(lines: &mut ContentLines, name: &str, values: &[String]) {
    if !values.is_empty() {
        lines.put(name, &values.join(","));
    }
}

fn nine_the_day_before(start: NaiveDateTime) -> Option<NaiveDateTime> {
    start.date().pred_opt()?.and_hms_opt(9, 0, 0)
}

/// A moment in UTC, in whole seconds: when an item last changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct UtcStamp(NaiveDateTime);

impl UtcStamp {
    /// The moment of a date and time in UTC. Fractions of a second are dropped, a leap second is the one before it.
    ///
    /// # Errors
    ///
    /// [`TimeError::YearOutOfRange`] outside 1970 to 2099.
    ///
    /// ```
    /// use chrono::DateTime;
    /// use planner::ical::UtcStamp;
    ///
    /// let changed = DateTime::from_timestamp_millis(1_788_000_000_250).unwrap().naive_utc();
    /// let whole = DateTime::from_timestamp(1_788_000_000, 0).unwrap().naive_utc();
    /// assert_eq!(UtcStamp::new(changed), UtcStamp::new(whole));
    /// assert_eq!(UtcStamp::new(changed)?.date_time(), whole);
    /// # Ok::<(), planner::ical::TimeError>(())
    /// ```
    pub fn new(utc: NaiveDateTime) -> Result<UtcStamp, TimeError> {
        if !(1970..=*YEARS.end()).contains(&utc.year()) {
            return Err(TimeError::YearOutOfRange(utc.year()));
        }
        // A nanosecond of 0 is always valid.
        Ok(UtcStamp(utc.with_nanosecond(0).unwrap_or(utc)))
    }

    /// The date and time in UTC.
    pub const fn date_time(self) -> NaiveDateTime {
        self.0
    }

    /// The form of RFC 5545: `20260901T060000Z`.
    pub(super) fn basic(self) -> String {
        basic_time(self.0) + "Z"
    }
}

fn check_year(date: NaiveDate) -> Result<(), TimeError> {
    if YEARS.contains(&date.year()) { Ok(()) } else { Err(TimeError::YearOutOfRange(date.year())) }
}

fn whole_minute(time: NaiveDateTime) -> NaiveDateTime {
    // Zero is always a valid second and nanosecond.
    time.with_second(0).and_then(|time| time.with_nanosecond(0)).unwrap_or(time)
}

fn basic_date(date: NaiveDate) -> String {
    digits(&[(date.year().unsigned_abs(), 4), (date.month(), 2), (date.day(), 2)])
}

pub(super) fn basic_time(time: NaiveDateTime) -> String {
    let of_day = digits(&[(time.hour(), 2), (time.minute(), 2), (time.second(), 2)]);
    [&basic_date(time.date()), "T", &of_day].concat()
}

/// Numbers of so many digits, one after the other.
fn digits(numbers: &[(u32, u32)]) -> String {
    let of = |(number, width): &(u32, u32)| {
        let number = *number;
        (0..*width).rev().filter_map(move |place| char::from_digit(number / 10_u32.pow(place) % 10, 10))
    };
    numbers.iter().flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn written(when: When) -> String {
        let mut lines = ContentLines::default();
        when.put(&mut lines, TimeZone::default(), None);
        lines.into_text()
    }

    #[test]
    fn a_whole_day_ends_on_the_day_after() {
        let check = |date: NaiveDate, expect: &str| {
            assert_eq!(written(When::all_day(date).unwrap()), expect);
        };
        check(day(2026, 9, 25), "DTSTART;VALUE=DATE:20260925\r\nDTEND;VALUE=DATE:20260926\r\n");
        check(day(2028, 2, 28), "DTSTART;VALUE=DATE:20280228\r\nDTEND;VALUE=DATE:20280229\r\n");
        check(day(2027, 12, 31), "DTSTART;VALUE=DATE:20271231\r\nDTEND;VALUE=DATE:20280101\r\n");
        check(day(2099, 12, 31), "DTSTART;VALUE=DATE:20991231\r\nDTEND;VALUE=DATE:21000101\r\n");
    }

    #[test]
    fn a_time_is_local_and_has_no_seconds() {
        let start = day(2026, 12, 31).and_hms_milli_opt(23, 30, 59, 999).unwrap();
        assert_eq!(
            written(When::timed(start, 45).unwrap()),
            "DTSTART;TZID=Europe/Warsaw:20261231T233000\r\nDTEND;TZID=Europe/Warsaw:20270101T001500\r\n"
        );
    }

    #[test]
    fn what_cannot_be_exported_is_refused() {
        let noon = |date: NaiveDate| date.and_hms_opt(12, 0, 0).unwrap();
        assert_eq!(When::all_day(day(1996, 12, 31)), Err(TimeError::YearOutOfRange(1996)));
        assert_eq!(When::timed(noon(day(2100, 1, 1)), 1), Err(TimeError::YearOutOfRange(2100)));
        assert_eq!(When::timed(noon(NaiveDate::MAX), 1), Err(TimeError::YearOutOfRange(NaiveDate::MAX.year())));
        assert_eq!(When::timed(noon(day(2026, 1, 1)), 0), Err(TimeError::NoMinutes));
        assert_eq!(When::timed(noon(day(2026, 1, 1)), u32::MAX), Err(TimeError::TooLong(u32::MAX)));
        assert_eq!(UtcStamp::new(noon(day(1969, 12, 31))), Err(TimeError::YearOutOfRange(1969)));
        assert_eq!(UtcStamp::new(noon(NaiveDate::MIN)), Err(TimeError::YearOutOfRange(NaiveDate::MIN.year())));
    }

    #[test]
    fn the_longest_event_at_the_last_moment_can_still_be_written() {
        let last = day(2099, 12, 31).and_hms_opt(23, 59, 0).unwrap();
        assert!(written(When::timed(last, MAX_MINUTES).unwrap()).contains("DTEND;TZID=Europe/Warsaw:21000107T235900"));
    }

    #[test]
    fn a_stamp_has_whole_seconds_in_utc() {
        let check = |nanosecond: u32, expect: &str| {
            let time = day(2016, 12, 31).and_hms_nano_opt(23, 59, 59, nanosecond).unwrap();
            assert_eq!(UtcStamp::new(time).unwrap().basic(), expect);
        };
        check(0, "20161231T235959Z");
        check(999_999_999, "20161231T235959Z");
        check(1_500_000_000, "20161231T235959Z");
    }
}
