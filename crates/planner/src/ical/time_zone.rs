//! Time zones: their rules, their `VTIMEZONE`, and wall-clock arithmetic across their clock changes. Enter a name, a local
//! start and minutes; leave the local times that the clock on the wall shows.
//!
//! Only zones whose rule is the same every year are known, since programs take no other form: either one offset, or two with
//! a day of a month on which each begins. The rules are a table made from the IANA data, `data/time_zones.tsv`.

use core::fmt;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::recurrence::two_letters;
use super::text::ContentLines;

/// A time zone with a yearly rule.
#[derive(Clone, Copy)]
pub struct TimeZone {
    name: &'static str,
    pub(super) rule: &'static ZoneRule,
}

/// Why a time zone cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotATimeZone {
    /// Nobody calls a zone so.
    Unknown,
    /// Its clocks are changed by no rule that calendar programs take.
    NoYearlyRule,
}

/// The offset of a zone, or both of them.
#[derive(Debug)]
pub(super) struct ZoneRule {
    pub(super) standard: Offset,
    pub(super) summer: Option<Summer>,
}

/// A time that is ahead or behind of UTC, in minutes.
#[derive(Debug)]
pub(super) struct Offset {
    pub(super) name: &'static str,
    pub(super) minutes: i16,
}

/// The time that is ahead of the standard one for a part of each year.
#[derive(Debug)]
pub(super) struct Summer {
    pub(super) offset: Offset,
    pub(super) begins: Change,
    pub(super) ends: Change,
}

/// When clocks are changed: a weekday (0 is Sunday) of a week of a month (5 is the last), at a minute of the clock that is
/// changed.
#[derive(Debug)]
pub(super) struct Change {
    pub(super) month: u8,
    pub(super) week: u8,
    pub(super) weekday: u8,
    pub(super) minute: u16,
}

include!(concat!(env!("OUT_DIR"), "/time_zones.rs"));

/// The year in which the rules of a file begin: since then today's rule holds in Poland. No plan reaches back to years in
/// which another zone had another rule.
const FIRST_YEAR: i32 = 1996;

/// Minutes of the day in which no event starts or ends, in any zone: most clocks are changed then.
const THIRD_HOUR: (i16, i16) = (120, 180);

const DAY_MINUTES: i16 = 24 * 60;

impl fmt::Debug for TimeZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl PartialEq for TimeZone {
    fn eq(&self, other: &TimeZone) -> bool {
        self.name == other.name
    }
}

impl Eq for TimeZone {}

impl Default for TimeZone {
    /// The zone of Poland.
    fn default() -> TimeZone {
        const WARSAW_RULE: ZoneRule = ZoneRule {
            standard: Offset { name: "CET", minutes: 60 },
            summer: Some(Summer {
                offset: Offset { name: "CEST", minutes: 120 },
                begins: Change { month: 3, week: 5, weekday: 0, minute: 120 },
                ends: Change { month: 10, week: 5, weekday: 0, minute: 180 },
            }),
        };
        TimeZone { name: "Europe/Warsaw", rule: &WARSAW_RULE }
    }
}

impl TimeZone {
    /// The zone of a name of the IANA data.
    ///
    /// # Errors
    /// [`NotATimeZone`] when there is none of this name, or none with a rule that can be written.
    ///
    /// ```
    /// use planner::ical::{NotATimeZone, TimeZone};
    ///
    /// assert_eq!(TimeZone::named("Europe/Warsaw"), Ok(TimeZone::default()));
    /// assert_eq!(TimeZone::named("Africa/Casablanca"), Err(NotATimeZone::NoYearlyRule));
    /// assert_eq!(TimeZone::named("Warsaw"), Err(NotATimeZone::Unknown));
    /// ```
    pub fn named(name: &str) -> Result<TimeZone, NotATimeZone> {
        let of_rule = |(rule, names): &'static (ZoneRule, &'static str)| {
            let name = names.split(' ').find(|known| *known == name)?;
            Some(TimeZone { name, rule })
        };
        TIME_ZONES.iter().find_map(of_rule).ok_or_else(|| {
            if WITHOUT_RULE.split(' ').any(|known| known == name) {
                NotATimeZone::NoYearlyRule
            } else {
                NotATimeZone::Unknown
            }
        })
    }

    /// The names of all zones, also of those that cannot be used, in order.
    pub fn names() -> Vec<&'static str> {
        let all = TIME_ZONES.iter().flat_map(|(_, names)| names.split(' ')).chain(WITHOUT_RULE.split(' '));
        crate::sorted::distinct(all)
    }

    /// Its name in the IANA data.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// The components of the zone in a file: `VTIMEZONE` and its parts.
    pub(super) const fn components(self) -> usize {
        if self.rule.summer.is_some() { 3 } else { 2 }
    }

    /// Writes the zone: one observance of each kind, each with one yearly rule, since Outlook takes any other form for an
    /// undeclared zone.
    pub(super) fn put_vtimezone(self, lines: &mut ContentLines) {
        let ZoneRule { standard, summer } = self.rule;
        lines.put("BEGIN", "VTIMEZONE");
        lines.put("TZID", self.name);
        if let Some(summer) = summer {
            put_observance(lines, "DAYLIGHT", standard, &summer.offset, Some(&summer.begins));
            put_observance(lines, "STANDARD", &summer.offset, standard, Some(&summer.ends));
        } else {
            put_observance(lines, "STANDARD", standard, standard, None);
        }
        lines.put("END", "VTIMEZONE");
    }

    /// The moment in UTC of a local time outside the hours that are missing or come twice.
    pub(crate) fn to_utc(self, local: NaiveDateTime) -> NaiveDateTime {
        let before = |offset: &Offset| local.checked_sub_signed(offset.delta()).unwrap_or(local);
        let ahead = self.rule.summer.as_ref().map(|summer| before(&summer.offset));
        match ahead.filter(|utc| self.is_summer(*utc)) {
            Some(utc) => utc,
            None => before(&self.rule.standard),
        }
    }

    /// The local time of a moment in UTC.
    pub(crate) fn to_local(self, utc: NaiveDateTime) -> NaiveDateTime {
        utc.checked_add_signed(self.offset(utc)).unwrap_or(utc)
    }

    fn offset(self, utc: NaiveDateTime) -> TimeDelta {
        match &self.rule.summer {
            Some(summer) if self.is_summer(utc) => summer.offset.delta(),
            _ => self.rule.standard.delta(),
        }
    }

    /// Clocks are changed in no zone around the turn of the year, so the year of UTC is that of the wall.
    fn is_summer(self, utc: NaiveDateTime) -> bool {
        let Some(summer) = &self.rule.summer else { return false };
        let begins = summer.begins.local(utc.year()).map(|local| local - self.rule.standard.delta());
        let ends = summer.ends.local(utc.year()).map(|local| local - summer.offset.delta());
        match (begins, ends) {
            (Some(begins), Some(ends)) if begins < ends => begins <= utc && utc < ends,
            (Some(begins), Some(ends)) => !(ends <= utc && utc < begins),
            _ => false,
        }
    }

    /// Whether the clocks are changed between two local times, themselves outside the hours of a change.
    pub(super) fn changes_between(self, one: NaiveDateTime, other: NaiveDateTime) -> bool {
        self.offset(self.to_utc(one)) != self.offset(self.to_utc(other))
    }

    /// The start and end that the clock on the wall shows, by the rules of [`super::When::timed`].
    pub(super) fn wall_times(self, start: NaiveDateTime, minutes: u32) -> (NaiveDateTime, NaiveDateTime) {
        let start = self.out_of_changes(start);
        // The sums cannot overflow: a `When` holds years of four digits and at most a week.
        let end = self.to_local(self.to_utc(start) + TimeDelta::minutes(i64::from(minutes)));
        (start, self.out_of_changes(end))
    }

    /// The time itself, or the end of the hours in which clocks are changed when it lies in them, whatever the day.
    pub(super) fn out_of_changes(self, mut time: NaiveDateTime) -> NaiveDateTime {
        let [missing, twice] = self.changing_minutes();
        let minute = |time: NaiveDateTime| i16::try_from(time.hour() * 60 + time.minute()).unwrap_or_default();
        let within = |time: NaiveDateTime, (from, to): (i16, i16)| {
            let minute = minute(time);
            (from <= minute && minute < to).then_some(to - minute)
        };
        let quiet = [THIRD_HOUR, missing, twice];
        while let Some(rest) = quiet.into_iter().find_map(|span| within(time, span)) {
            time += TimeDelta::minutes(rest.into());
        }
        time
    }

    /// The minutes of the day that are missing on one day of the year, and those that come twice on another.
    fn changing_minutes(self) -> [(i16, i16); 2] {
        let Some(summer) = &self.rule.summer else { return [(0, 0); 2] };
        let ahead = summer.offset.minutes - self.rule.standard.minutes;
        let (begins, ends) = (summer.begins.minute.cast_signed(), summer.ends.minute.cast_signed());
        // Clocks that are put back at midnight repeat the end of the day before.
        let ends = if ends < ahead { ends + DAY_MINUTES } else { ends };
        [(begins, begins + ahead), (ends - ahead, ends)]
    }
}

impl Offset {
    fn delta(&self) -> TimeDelta {
        TimeDelta::minutes(self.minutes.into())
    }

    /// `+0530`.
    fn basic(&self) -> String {
        let minutes = self.minutes.unsigned_abs();
        let sign = if self.minutes < 0 { '-' } else { '+' };
        format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
    }
}

impl Change {
    /// The local time of the change in a year, on the clock that is changed.
    fn local(&self, year: i32) -> Option<NaiveDateTime> {
        let weekday = |day: NaiveDate| day.weekday().num_days_from_sunday();
        let first = NaiveDate::from_ymd_opt(year, self.month.into(), 1)?;
        let into_week = (u32::from(self.weekday) + 7 - weekday(first)) % 7;
        let day = if self.week == 5 {
            let fifth = first.with_day(into_week + 29);
            fifth.or_else(|| first.with_day(into_week + 22))?
        } else {
            first.with_day(into_week + 7 * u32::from(self.week) - 6)?
        };
        Some(day.and_time(NaiveTime::MIN) + TimeDelta::minutes(self.minute.into()))
    }

    fn rule(&self) -> String {
        // The table counts from Sunday, the library from Monday.
        let weekday = chrono::Weekday::try_from((self.weekday + 6) % 7).map_or("SU", two_letters);
        let week = if self.week == 5 { "-1".to_owned() } else { self.week.to_string() };
        format!("FREQ=YEARLY;BYMONTH={};BYDAY={week}{weekday}", self.month)
    }
}

fn put_observance(lines: &mut ContentLines, kind: &str, from: &Offset, to: &Offset, change: Option<&Change>) {
    lines.put("BEGIN", kind);
    lines.put("TZNAME", to.name);
    lines.put("TZOFFSETFROM", &from.basic());
    lines.put("TZOFFSETTO", &to.basic());
    let start = change.and_then(|change| change.local(FIRST_YEAR));
    let start = start.or_else(|| NaiveDate::from_ymd_opt(FIRST_YEAR, 1, 1).map(|day| day.and_time(NaiveTime::MIN)));
    lines.put("DTSTART", &start.map(super::when::basic_time).unwrap_or_default());
    if let Some(change) = change {
        lines.put("RRULE", &change.rule());
    }
    lines.put("END", kind);
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

    use super::*;

    fn check(start: &str, minutes: u32, expect_start: &str, expect_end: &str) {
        let (got_start, got_end) = TimeZone::default().wall_times(start.parse().unwrap(), minutes);
        assert_eq!(
            (got_start, got_end),
            (expect_start.parse().unwrap(), expect_end.parse().unwrap()),
            "{start} {minutes}"
        );
    }

    #[test]
    fn clocks_change_on_the_days_of_the_directive() {
        let TimeZone { rule: ZoneRule { summer: Some(summer), .. }, .. } = TimeZone::default() else { panic!("none") };
        for (year, spring, autumn) in [(2026, 29, 25), (2027, 28, 31), (2028, 26, 29), (2029, 25, 28), (2030, 31, 27)] {
            assert_eq!(summer.begins.local(year).unwrap().day(), spring, "{year}");
            assert_eq!(summer.ends.local(year).unwrap().day(), autumn, "{year}");
        }
    }

    #[test]
    fn the_zone_of_poland_is_the_one_of_the_table() {
        let known = TimeZone::named("Europe/Warsaw").unwrap();
        assert_eq!(format!("{:?}", known.rule), format!("{:?}", TimeZone::default().rule));
    }

    #[test]
    fn nothing_starts_or_ends_while_the_clocks_of_its_zone_are_changed() {
        for (zone, time, expect) in [
            ("America/New_York", "00:59", "00:59"),
            ("America/New_York", "01:00", "03:00"),
            ("America/New_York", "02:59", "03:00"),
            ("Europe/London", "01:30", "03:00"),
            ("Australia/Sydney", "01:59", "01:59"),
            ("Australia/Sydney", "02:00", "03:00"),
            ("Australia/Lord_Howe", "01:29", "01:29"),
            ("Australia/Lord_Howe", "01:30", "03:00"),
            ("Pacific/Chatham", "03:44", "03:45"),
            ("Atlantic/Azores", "00:00", "01:00"),
            ("Asia/Kolkata", "00:00", "00:00"),
            ("Asia/Kolkata", "02:00", "03:00"),
        ] {
            let day = |time: &str| format!("2027-06-15T{time}:00").parse::<NaiveDateTime>().unwrap();
            assert_eq!(TimeZone::named(zone).unwrap().out_of_changes(day(time)), day(expect), "{zone} {time}");
        }
        let late = "2027-06-15T23:00:00".parse().unwrap();
        let beirut = TimeZone::named("Asia/Beirut").unwrap();
        assert_eq!(beirut.out_of_changes(late).to_string(), "2027-06-16 01:00:00");
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
