//! The list of occurrences that readers of the exported file must find. Enters the same calendar as
//! [`super::write()`], leaves tab-separated lines.
//!
//! The list is there to catch the exporter's mistakes, so it shares no arithmetic of time with it. It looks through the days
//! of a month for the one on which clocks are changed, and through the moments around a local time for those at which a clock
//! shows it, where the exporter computes. Of a series it has the days of the plan, where the exporter writes a rule.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::time_zone::{Change, TimeZone};
use super::when::Span;
use super::{Calendar, displayed_summary, in_order};

/// The list of occurrences: a heading, then `uid`, `start`, `end` and `summary` separated by tabs, one occurrence a line, in
/// the order of UIDs.
///
/// Times are in ISO 8601 with their offset from UTC; a whole day has plain dates, the end not included. Tombstones are
/// listed like any other item. In the summary `\\` stands for a backslash; tabs and line breaks are blanks by then.
///
/// ```
/// # use chrono::{DateTime, NaiveDate};
/// # use planner::Language;
/// # use planner::ical::{Calendar, Event, Status, TimeZone, UtcStamp, When, occurrence_uid, occurrences_tsv};
/// # use uuid::Uuid;
/// # let uid = occurrence_uid(Uuid::nil(), "BK03", "2026-09-07");
/// # let event = Event {
/// #     uid,
/// #     when: When::timed(NaiveDate::from_ymd_opt(2026, 9, 7).unwrap().and_hms_opt(8, 0, 0).unwrap(), 90)?,
/// #     series: None,
/// #     summary: "Test odtworzenia kopii".to_owned(),
/// #     description: String::new(),
/// #     categories: Vec::new(),
/// #     color: None,
/// #     url: None,
/// #     sequence: 0,
/// #     changed: UtcStamp::new(DateTime::from_timestamp(1_788_000_000, 0).unwrap().naive_utc())?,
/// #     status: Status::Confirmed { alarm: None },
/// # };
/// # let (name, zone) = ("Plan".to_owned(), TimeZone::default());
/// # let calendar = Calendar { name, language: Language::Polish, zone, events: vec![event] };
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
        let summary = displayed_summary(event, calendar.language).unwrap_or_default().replace('\\', "\\\\");
        let only = [event.when.local_start().0.date()];
        let days = event.series.as_ref().map_or(only.as_slice(), |series| series.days.as_slice());
        for day in days {
            let (start, end) = match event.when.0 {
                Span::AllDay(_) => (day.to_string(), (*day + TimeDelta::days(1)).to_string()),
                Span::Timed { start, minutes } => instants(calendar.zone, day.and_time(start.time()), minutes),
            };
            list.push_str(&format!("{}\t{start}\t{end}\t{summary}\n", event.uid));
        }
    }
    list
}

/// Start and end with their offsets, by the rules of [`super::When::timed`].
fn instants(zone: TimeZone, start: NaiveDateTime, minutes: u32) -> (String, String) {
    let start = first_quiet(zone, start);
    let end = start + TimeDelta::minutes(i64::from(minutes));
    let end = first_quiet(zone, end + TimeDelta::minutes(ahead(zone, end)));
    (iso(zone, start), iso(zone, end))
}

/// The moment in UTC of the first minute from a local one on in which events may start and end.
fn first_quiet(zone: TimeZone, mut local: NaiveDateTime) -> NaiveDateTime {
    while local.hour() == 2 || changed_on(zone, local).iter().any(|on| moments(zone, *on).len() != 1) {
        local += TimeDelta::minutes(1);
    }
    // Such a minute exists exactly once.
    moments(zone, local).first().copied().unwrap_or(local)
}

/// The same time of day on the days of a year on which the clocks of a zone are changed, and on those before: a change at
/// midnight repeats the end of a day.
fn changed_on(zone: TimeZone, local: NaiveDateTime) -> Vec<NaiveDateTime> {
    let year = local.year();
    let Some(summer) = &zone.rule.summer else { return Vec::new() };
    let days = [&summer.begins, &summer.ends].map(|change| day_of(change, year));
    days.into_iter().flat_map(|day| [day, day - TimeDelta::days(1)]).map(|day| day.and_time(local.time())).collect()
}

/// The moments in UTC at which the clocks of a zone show a time: none, one or two.
fn moments(zone: TimeZone, local: NaiveDateTime) -> Vec<NaiveDateTime> {
    let mut offsets = vec![zone.rule.standard.minutes];
    offsets.extend(zone.rule.summer.as_ref().map(|summer| summer.offset.minutes));
    let shows = |minutes: i64| {
        let utc = local - TimeDelta::minutes(minutes);
        (ahead(zone, utc) == minutes).then_some(utc)
    };
    offsets.into_iter().filter_map(|minutes| shows(minutes.into())).collect()
}

/// By how many minutes the clocks of a zone are ahead of UTC.
fn ahead(zone: TimeZone, utc: NaiveDateTime) -> i64 {
    let standard = i64::from(zone.rule.standard.minutes);
    let Some(summer) = &zone.rule.summer else { return standard };
    let with = i64::from(summer.offset.minutes);
    let year = utc.year();
    let at = |change: &Change, before: i64| {
        day_of(change, year).and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(change.minute) - before)
    };
    let (begins, ends) = (at(&summer.begins, standard), at(&summer.ends, with));
    let northern = begins < ends;
    let between = utc >= begins.min(ends) && utc < begins.max(ends);
    if between == northern { with } else { standard }
}

/// The day of a change: every day of the month is looked at.
fn day_of(change: &Change, year: i32) -> NaiveDate {
    let days = (1..=31).filter_map(|day| NaiveDate::from_ymd_opt(year, change.month.into(), day));
    let mut fitting: Vec<NaiveDate> = days.filter(|day| sakamoto(*day) == i32::from(change.weekday)).collect();
    fitting.truncate(usize::from(change.week));
    fitting.pop().unwrap_or_default()
}

/// The weekday from Sunday, by Sakamoto's formula.
fn sakamoto(day: NaiveDate) -> i32 {
    const SHIFTS: [i32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let year = day.year() - i32::from(day.month() < 3);
    let shift = usize::try_from(day.month0()).ok().and_then(|month| SHIFTS.get(month)).copied().unwrap_or_default();
    (year + year / 4 - year / 100 + year / 400 + shift + day.day().cast_signed()) % 7
}

fn iso(zone: TimeZone, utc: NaiveDateTime) -> String {
    let minutes = ahead(zone, utc);
    let local = utc + TimeDelta::minutes(minutes);
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    format!("{}T{:02}:{:02}:00{sign}{hours:02}:{rest:02}", local.date(), local.hour(), local.minute())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use proptest::prelude::*;

    use super::*;

    fn check(start: &str, minutes: u32, expect_start: &str, expect_end: &str) {
        let got = instants(TimeZone::default(), start.parse().unwrap(), minutes);
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

    /// Zones of every kind: no changes, changes in the other half of the year, at other hours, by half an hour, by two.
    fn zone() -> impl Strategy<Value = TimeZone> {
        let names = prop::sample::select(TimeZone::names());
        prop_oneof![
            1 => Just(TimeZone::default()),
            3 => names.prop_filter_map("has no rule", |name| TimeZone::named(name).ok()),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]

        #[test]
        fn the_list_and_the_file_tell_the_same_wall_times(
            zone in zone(), start in start(), minutes in prop_oneof![1u32..600, 1u32..=10_080],
        ) {
            let (list_start, list_end) = instants(zone, start, minutes);
            let (file_start, file_end) = zone.wall_times(start, minutes);
            let without_offset = |time: &str| time.get(..19).unwrap().parse::<NaiveDateTime>().unwrap();
            prop_assert_eq!(without_offset(&list_start), file_start, "{:?}", zone);
            prop_assert_eq!(without_offset(&list_end), file_end, "{:?}", zone);
            prop_assert!(file_start.hour() != 2 && file_end.hour() != 2);
        }

        #[test]
        fn an_event_lasts_its_minutes_and_is_never_shortened(
            zone in zone(), start in start(), minutes in prop_oneof![1u32..600, 1u32..=10_080],
        ) {
            let (file_start, file_end) = zone.wall_times(start, minutes);
            let moment = |local| moments(zone, local).first().copied().unwrap();
            let lasts = (moment(file_end) - moment(file_start)).num_minutes();
            let asked = i64::from(minutes);
            prop_assert!((asked..=asked + 240).contains(&lasts), "{} minutes instead of {} in {:?}", lasts, asked, zone);
            let unmoved = moment(file_start) + TimeDelta::minutes(asked);
            let unmoved = unmoved + TimeDelta::minutes(ahead(zone, unmoved));
            if moments(zone, unmoved).len() == 1 && zone.out_of_changes(unmoved) == unmoved {
                prop_assert_eq!(lasts, asked);
            }
        }
    }
}
