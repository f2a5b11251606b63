//! Calendar files read as busy time: what they say, what is passed over, and that no file costs more than its bound.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod import_bounds;

use std::fmt::Write as _;

use chrono::{NaiveDate, NaiveDateTime};
use import_bounds::{check, window};
use planner::calendar::{DaysOff, Performer};
use planner::calendar::{OwnFreeze, Preferences, Whose};
use planner::ical::TimeZone;
use planner::import::{
    CannotTake, Choice, GroupName, ImportError, Imported, Kind, MAX_EVENTS, MAX_LINE_OCTETS, MAX_OCTETS, MAX_WORK,
    MAX_WORK_OF_RULE, PassedOver, read, take_over,
};
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// `20270104`
fn basic(day: NaiveDate) -> String {
    day.to_string().replace('-', "")
}

/// `2027-01-04T09:00:00`
fn moment(time: NaiveDateTime) -> String {
    format!("{time:?}")
}

fn calendar(content: &str) -> String {
    format!("BEGIN:VCALENDAR\nVERSION:2.0\n{content}\nEND:VCALENDAR\n")
}

fn event(lines: &str) -> String {
    calendar(&format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT"))
}

fn imported(file: &str) -> Imported {
    read(file, window(), TimeZone::default()).unwrap()
}

/// All times of a file, each on a line: `2027-01-04 09:00 - 11:00`, or days alone.
fn times(file: &str) -> String {
    let read_file = match read(file, window(), TimeZone::default()) {
        Ok(read_file) => read_file,
        Err(problem) => return format!("{problem:?}"),
    };
    let mut told = String::new();
    for group in &read_file.groups {
        for time in &group.busy {
            match group.kind {
                Kind::WholeDays => {
                    let (first, last) = time.days();
                    write!(told, "{first}..{last}|").unwrap();
                }
                Kind::Hours => {
                    write!(told, "{}-{}|", &moment(time.from)[..16], &moment(time.to)[5..16]).unwrap();
                }
            }
        }
    }
    for (reason, passed) in read_file.passed.iter() {
        write!(told, "{reason:?} {}|", passed.events).unwrap();
    }
    told
}

#[test]
fn days_times_and_lengths_are_read() {
    for (lines, expected) in [
        ("DTSTART;VALUE=DATE:20270705\nDTEND;VALUE=DATE:20270710", "2027-07-05..2027-07-09|"),
        ("DTSTART;VALUE=DATE:20270705", "2027-07-05..2027-07-05|"),
        ("DTSTART;VALUE=DATE:20270705\nDTEND;VALUE=DATE:20270705", "2027-07-05..2027-07-05|"),
        ("DTSTART;VALUE=DATE:20270705\nDURATION:P1W", "2027-07-05..2027-07-11|"),
        // Outlook writes whole days from midnight to midnight.
        (
            "DTSTART;TZID=Europe/Warsaw:20270705T000000\nDTEND;TZID=Europe/Warsaw:20270707T000000",
            "2027-07-05..2027-07-06|",
        ),
        ("DTSTART:20270705T090000\nDTEND:20270705T113000", "2027-07-05T09:00-07-05T11:30|"),
        ("DTSTART:20270705T090000\nDURATION:PT1H30M", "2027-07-05T09:00-07-05T10:30|"),
        ("DTSTART:20270705T090000", "2027-07-05T09:00-07-05T09:00|"),
        // In summer Poland is two hours ahead of universal time, in winter one.
        ("DTSTART:20270705T230000Z\nDTEND:20270706T000000Z", "2027-07-06T01:00-07-06T02:00|"),
        ("DTSTART:20270105T233000Z\nDTEND:20270106T000000Z", "2027-01-06T00:30-01-06T01:00|"),
        ("DTSTART;TZID=Europe/London:20270105T233000\nDURATION:PT1H", "2027-01-06T00:30-01-06T01:30|"),
        ("DTSTART;TZID=Europe/Kiev:20270705T003000\nDURATION:PT1H", "2027-07-04T23:30-07-05T00:30|"),
        ("DTSTART;TZID=Europe/Prague:20270705T003000\nDURATION:PT1H", "2027-07-05T00:30-07-05T01:30|"),
        // A part of it lies in sight.
        ("DTSTART;VALUE=DATE:20261120\nDTEND;VALUE=DATE:20261205", "2026-11-20..2026-12-04|"),
    ] {
        assert_eq!(times(&event(lines)), expected, "{lines}");
    }
}

#[test]
fn what_cannot_be_taken_is_passed_over_with_its_reason() {
    let good = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20270705\nEND:VEVENT";
    for (lines, reason) in [
        ("DTSTART;VALUE=DATE:20261130", PassedOver::Past),
        ("DTSTART;VALUE=DATE:20271201", PassedOver::Later),
        ("DTSTART;VALUE=DATE:20270705\nSTATUS:CANCELLED", PassedOver::Cancelled),
        ("SUMMARY:x", PassedOver::NoStart),
        ("DTSTART:20270231T100000", PassedOver::NoStart),
        ("DTSTART:20270705T100000\nDTEND:20270704T100000", PassedOver::NoLength),
        ("DTSTART:20270705T100000\nDURATION:-PT1H", PassedOver::NoLength),
        ("DTSTART:20270705T100000\nDURATION:P99999999999W", PassedOver::NoLength),
        ("DTSTART:00010101T100000\nDTEND:99991231T100000", PassedOver::NoLength),
        ("DTSTART:20270705T100000\nRRULE:FREQ=HARDLY", PassedOver::Repetition),
        ("DTSTART:20270705T100000\nRRULE:RSCALE=HEBREW;FREQ=YEARLY", PassedOver::Repetition),
        ("DTSTART:20200705T100000\nRRULE:FREQ=YEARLY;COUNT=3", PassedOver::Past),
        ("DTSTART:20270705T100000\nRRULE:FREQ=SECONDLY", PassedOver::TooOften),
    ] {
        let read_file = imported(&calendar(&format!("BEGIN:VEVENT\nSUMMARY:Inne\n{lines}\nEND:VEVENT\n{good}")));
        assert_eq!(read_file.passed.keys().collect::<Vec<_>>(), [&reason], "{lines}");
        assert_eq!(read_file.groups.len(), 1, "{lines}");
    }
}

/// The times are those of `dateutil` 2.9 and `recurring_ical_events` 3.8 (Python) within the window.
#[test]
fn series_come_when_they_come() {
    for (lines, expected) in [
        (
            "DTSTART:20270104T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20270114T235959Z\nEXDATE:20270111T090000",
            "2027-01-04T09:00-01-04T10:00|2027-01-07T09:00-01-07T10:00|2027-01-14T09:00-01-14T10:00|",
        ),
        // Every second week since 2015: the step is kept over all the years that are skipped.
        (
            "DTSTART;VALUE=DATE:20150105\nRRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270110",
            "2026-12-07..2026-12-07|2026-12-21..2026-12-21|2027-01-04..2027-01-04|",
        ),
        (
            "DTSTART;VALUE=DATE:20100131\nRRULE:FREQ=MONTHLY;INTERVAL=5",
            // Of every fifth month since January 2010 only those that have a 31st.
            "2027-07-31..2027-07-31|",
        ),
        ("DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY", "NothingInSight"),
        ("DTSTART;VALUE=DATE:19400517\nRRULE:FREQ=YEARLY", "2027-05-17..2027-05-17|"),
        (
            "DTSTART:20200131T100000\nDURATION:PT6H\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270131T000000Z",
            "2026-12-25T10:00-12-25T16:00|2027-01-29T10:00-01-29T16:00|",
        ),
        (
            "DTSTART;VALUE=DATE:20270201\nRDATE;VALUE=DATE:20270301,20270401\nEXDATE;VALUE=DATE:20270301",
            "2027-02-01..2027-02-01|2027-04-01..2027-04-01|",
        ),
        (
            "DTSTART;VALUE=DATE:20270205\nRRULE:FREQ=DAILY;COUNT=5\nEXRULE:FREQ=WEEKLY;BYDAY=SA,SU",
            "2027-02-05..2027-02-05|2027-02-08..2027-02-08|2027-02-09..2027-02-09|",
        ),
        // The last time is told in universal time, an hour or two behind the clock of the series.
        (
            "DTSTART;TZID=Europe/Warsaw:20270601T003000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20270601T223000Z",
            "2027-06-01T00:30-06-01T01:30|2027-06-02T00:30-06-02T01:30|",
        ),
        (
            "DTSTART;TZID=Europe/Warsaw:20270601T003000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20270601T222959Z",
            "2027-06-01T00:30-06-01T01:30|",
        ),
    ] {
        assert_eq!(times(&event(lines)), expected, "{lines}");
    }
}

#[test]
fn a_time_that_is_told_apart_replaces_the_one_of_its_series() {
    let file = calendar(
        "BEGIN:VEVENT\nUID:a\nDTSTART:20270104T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:a\nRECURRENCE-ID;TZID=Europe/Warsaw:20270105T100000\nDTSTART:20270108T140000\n\
         DURATION:PT1H\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20270106T090000Z\nDTSTART:20270106T090000Z\nSTATUS:CANCELLED\nEND:VEVENT",
    );
    assert_eq!(times(&file), "2027-01-04T10:00-01-04T11:00|2027-01-08T14:00-01-08T15:00|Cancelled 1|");
}

/// Offsets of New York: four hours behind universal time from the second Sunday of March, five before.
#[test]
fn zones_are_read_as_the_file_tells_them() {
    for begin in ["20070311", "16010101"] {
        let zone = format!(
            "BEGIN:VTIMEZONE\nTZID:Eastern\nBEGIN:DAYLIGHT\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400\n\
             DTSTART:{begin}T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\nEND:DAYLIGHT\nBEGIN:STANDARD\n\
             TZOFFSETFROM:-0400\nTZOFFSETTO:-0500\nDTSTART:{begin}T020000\n\
             RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\nEND:STANDARD\nEND:VTIMEZONE"
        );
        let meeting = "BEGIN:VEVENT\nDTSTART;TZID=Eastern:20270310T200000\nDURATION:PT1H\n\
                       RRULE:FREQ=WEEKLY;COUNT=4\nEND:VEVENT";
        assert_eq!(
            times(&calendar(&format!("{zone}\n{meeting}"))),
            "2027-03-11T02:00-03-11T03:00|2027-03-18T01:00-03-18T02:00|2027-03-25T01:00-03-25T02:00|\
             2027-04-01T02:00-04-01T03:00|"
        );
    }
}

#[test]
fn a_zone_that_nobody_knows_is_told() {
    let file = event("DTSTART;TZID=\"Mars/Olympus; Mons\":20270310T233000\nDURATION:PT1H");
    assert_eq!(imported(&file).unknown_zone.as_deref(), Some("Mars/Olympus; Mons"));
    assert_eq!(times(&file), "2027-03-10T23:30-03-11T00:30|");
}

#[test]
fn files_that_are_none_or_broken_say_where() {
    let begin = "BEGIN:VCALENDAR\n";
    for (file, problem) in [
        (String::new(), ImportError::NotACalendar),
        ("<!doctype html>".to_owned(), ImportError::NotACalendar),
        ("PK\u{3}\u{4}\0\0".to_owned(), ImportError::NotACalendar),
        (format!("{begin}END:VCALENDAR"), ImportError::Empty),
        (format!("{begin}BEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR"), ImportError::Empty),
        (format!("{begin}BEGIN:VEVENT\n"), ImportError::Broken { line: 2 }),
        (format!("{begin}BEGIN:VEVENT\nEND:VCALENDAR"), ImportError::Broken { line: 3 }),
        (format!("{begin}BEGIN:VEVENT\nhello\nEND:VEVENT\nEND:VCALENDAR"), ImportError::Broken { line: 3 }),
        (format!("{begin}END:VCALENDAR\nSUMMARY:x"), ImportError::Broken { line: 3 }),
        (format!("{begin}{}", "BEGIN:X\n".repeat(9)), ImportError::Broken { line: 5 }),
        (event("DTSTART;VALUE=DATE:20200101"), ImportError::OnlyPast),
        (event("DTSTART;VALUE=DATE:20300101"), ImportError::NothingInSight),
        (event("SUMMARY:x"), ImportError::NothingReadable),
    ] {
        assert_eq!(read(&file, window(), TimeZone::default()), Err(problem), "{file}");
    }
}

#[test]
fn what_is_too_much_is_refused_before_it_is_read() {
    let one = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101\nEND:VEVENT\n";
    for (file, problem) in [
        ("x".repeat(MAX_OCTETS + 1), ImportError::TooLarge),
        ("\n".repeat(70_000), ImportError::TooManyLines),
        (event(&format!("SUMMARY:{}", "x".repeat(MAX_LINE_OCTETS))), ImportError::LongLine { line: 4 }),
        (event(&format!("SUMMARY:{}", "x\n y".repeat(MAX_LINE_OCTETS / 2))), ImportError::LongLine { line: 4 }),
        (calendar(&one.repeat(MAX_EVENTS + 1)), ImportError::TooManyEvents),
        (calendar(&"BEGIN:VALARM\nEND:VALARM\n".repeat(8_000)), ImportError::TooManyEvents),
        (calendar(&one.replace("END", "RRULE:FREQ=DAILY\nEND").repeat(20)), ImportError::TooManyOccurrences),
    ] {
        assert_eq!(read(&file, window(), TimeZone::default()), Err(problem));
    }
    assert!(read(&calendar(&one.repeat(MAX_EVENTS)), window(), TimeZone::default()).is_ok());
}

/// Each of these would keep a computer busy for hours, were it done as it asks. The work that was done is counted, not timed.
#[test]
fn hostile_rules_cost_no_more_than_their_bound() {
    let list = |last: u32| (0..=last).map(|number| number.to_string()).collect::<Vec<_>>().join(",");
    let all = format!("BYHOUR={};BYMINUTE={};BYSECOND={}", list(23), list(59), list(59));
    let rules = [
        ("00010101T000000", "FREQ=SECONDLY".to_owned()),
        ("20270101T000000", "FREQ=SECONDLY;BYSETPOS=2".to_owned()),
        ("20270101T000000", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30".to_owned()),
        ("20270101T000000", "FREQ=SECONDLY;COUNT=4294967295".to_owned()),
        ("00010101T000000", "FREQ=MINUTELY;COUNT=4294967295;BYDAY=MO".to_owned()),
        ("19000101T000000", "FREQ=HOURLY;COUNT=4000000000".to_owned()),
        ("00010101T000000", "FREQ=DAILY;COUNT=4000000000;BYMONTHDAY=30;BYMONTH=2".to_owned()),
        ("00010101T000000", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30".to_owned()),
        ("00010101T000000", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO".to_owned()),
        ("20270101T000000", format!("FREQ=YEARLY;{all}")),
        ("20270101T000000", format!("FREQ=DAILY;{all};BYSETPOS=-1,1,2,3,4,5,6,7,8,9")),
        ("20270101T000000", format!("FREQ=WEEKLY;BYDAY={}MO", "MO,".repeat(200))),
        ("20270101T000000", format!("FREQ=WEEKLY;BYDAY={}MO", "MO,".repeat(20_000))),
        ("00010101T000000", "FREQ=YEARLY;INTERVAL=4294967295".to_owned()),
        ("00010101T000000", "FREQ=SECONDLY;INTERVAL=4294967295".to_owned()),
    ];
    for (start, rule) in &rules {
        let lines = format!("BEGIN:VEVENT\nUID:a\nDTSTART:{start}\nRRULE:{rule}\nEND:VEVENT\n");
        let file = calendar(&format!(
            "{}{}",
            lines.repeat(1_000.min(MAX_OCTETS / (lines.len() + 1))),
            "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101\nEND:VEVENT"
        ));
        match read(&file, window(), TimeZone::default()) {
            Ok(read_file) => assert!(read_file.work <= MAX_WORK, "{rule} {}", read_file.work),
            Err(problem) => {
                assert!(matches!(problem, ImportError::TooManyOccurrences | ImportError::TooLarge), "{problem:?}")
            }
        }
        let alone = calendar(&lines);
        if let Ok(read_file) = read(&alone, window(), TimeZone::default()) {
            assert!(read_file.work <= MAX_WORK_OF_RULE, "{rule} {}", read_file.work);
        }
        check(&file);
    }
}

#[test]
fn groups_are_those_of_the_calendar() {
    let one = |title: &str, more: &str| format!("BEGIN:VEVENT\nSUMMARY:{title}\n{more}\nEND:VEVENT\n");
    let file = calendar(
        &[
            one("Urlop", "DTSTART;VALUE=DATE:20270705"),
            one("Urlop", "DTSTART;VALUE=DATE:20270805"),
            one("Święto", "DTSTART;VALUE=DATE:20270605\nTRANSP:TRANSPARENT"),
            one("Lato", "DTSTART;VALUE=DATE:20270615\nCATEGORIES:Kampanie\\, nasze,Inne"),
            one("Zima", "DTSTART;VALUE=DATE:20270115\nCATEGORIES:Kampanie\\, nasze"),
            one("Dentysta", "DTSTART:20270301T100000\nDURATION:PT1H"),
            one("Bank", "DTSTART:20270302T100000\nDURATION:PT1H"),
            one("Zebranie", "DTSTART:20270104T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3"),
        ]
        .concat(),
    );
    let read_file = imported(&file);
    let told: Vec<_> =
        read_file.groups.iter().map(|group| (&group.name, group.kind, group.free, group.busy.len())).collect();
    let title = |title: &str| GroupName::Title(title.to_owned());
    assert_eq!(
        told,
        [
            (&title("Zebranie"), Kind::Hours, false, 3),
            (&GroupName::Category("Kampanie, nasze".to_owned()), Kind::WholeDays, false, 2),
            (&GroupName::Rest, Kind::Hours, false, 2),
            (&title("Święto"), Kind::WholeDays, true, 1),
            (&title("Urlop"), Kind::WholeDays, false, 2),
        ]
    );
}

/// A preview of whole days, each from its first to its last day, each a group by itself.
fn days(periods: &[(&str, NaiveDate, NaiveDate)]) -> Imported {
    let told = periods.iter().map(|(title, first, last)| {
        let end = last.succ_opt().unwrap();
        format!(
            "BEGIN:VEVENT\nSUMMARY:{title}\nDTSTART;VALUE=DATE:{}\nDTEND;VALUE=DATE:{}\nEND:VEVENT\n",
            basic(*first),
            basic(end)
        )
    });
    imported(&calendar(&told.collect::<String>()))
}

#[test]
fn days_off_that_follow_each_other_become_one_period_and_known_ones_stay() {
    let read_file = days(&[
        ("A", day(2027, 7, 5), day(2027, 7, 6)),
        ("B", day(2027, 7, 7), day(2027, 7, 9)),
        ("C", day(2027, 8, 2), day(2027, 8, 2)),
    ]);
    let known = DaysOff::new(Whose::Of(Performer::Owner), day(2027, 7, 1), day(2027, 7, 5)).unwrap();
    let mut preferences = Preferences::default();
    preferences.choose_days_off(vec![known]).unwrap();
    let owner = Choice::Busy(Whose::Of(Performer::Owner));
    let taken = take_over(&read_file, &[owner, Choice::Busy(Whose::Both), owner], &preferences).unwrap();
    let told: Vec<_> = taken.preferences.days_off().iter().map(|off| (off.whose(), off.days())).collect();
    assert_eq!(
        told,
        [
            (Whose::Of(Performer::Owner), (day(2027, 7, 1), day(2027, 7, 5))),
            (Whose::Of(Performer::Owner), (day(2027, 7, 6), day(2027, 7, 6))),
            (Whose::Of(Performer::Owner), (day(2027, 8, 2), day(2027, 8, 2))),
            (Whose::Both, (day(2027, 7, 7), day(2027, 7, 9))),
        ]
    );
    assert_eq!(taken.days_off, 8);
}

#[test]
fn meetings_make_a_day_off_from_five_hours_on_and_count_once_where_they_meet() {
    let meeting = |from: &str, to: &str| format!("BEGIN:VEVENT\nDTSTART:2027{from}00\nDTEND:2027{to}00\nEND:VEVENT\n");
    let file = calendar(
        &[
            meeting("0301T0900", "0301T1200"),
            meeting("0301T1100", "0301T1400"),
            meeting("0302T0900", "0302T1200"),
            meeting("0302T1000", "0302T1359"),
            meeting("0303T2000", "0304T0500"),
        ]
        .concat(),
    );
    let read_file = imported(&file);
    let choices = vec![Choice::Busy(Whose::Of(Performer::Technician)); read_file.groups.len()];
    let taken = take_over(&read_file, &choices, &Preferences::default()).unwrap();
    let told: Vec<_> = taken.preferences.days_off().iter().map(DaysOff::days).collect();
    // From 20:00 to 05:00 are four hours on one day and five on the next.
    assert_eq!(told, [(day(2027, 3, 1), day(2027, 3, 1)), (day(2027, 3, 4), day(2027, 3, 4))]);
    assert_eq!((taken.days_off, taken.short_days), (2, 2));
}

#[test]
fn campaigns_become_protected_periods_with_their_names() {
    let read_file = days(&[
        ("Black Friday", day(2027, 11, 22), day(2027, 11, 26)),
        ("Black Friday", day(2027, 11, 27), day(2027, 11, 28)),
        ("", day(2027, 2, 1), day(2027, 2, 2)),
    ]);
    let choices = vec![Choice::Campaign; read_file.groups.len()];
    let taken = take_over(&read_file, &choices, &Preferences::default()).unwrap();
    assert_eq!(
        taken.preferences.freezes(),
        [
            OwnFreeze::new("2027-02-01", day(2027, 2, 1), day(2027, 2, 2)).unwrap(),
            OwnFreeze::new("Black Friday", day(2027, 11, 22), day(2027, 11, 28)).unwrap(),
        ]
    );
}

#[test]
fn more_than_can_be_chosen_changes_nothing_and_says_how_many() {
    let every_second_day: Vec<(String, NaiveDate)> =
        (0..41).map(|number| (format!("{number}"), day(2027, 1, 1) + chrono::Days::new(2 * number))).collect();
    let periods: Vec<_> = every_second_day.iter().map(|(name, day)| (name.as_str(), *day, *day)).collect();
    let all = |choice, read_file: &Imported| vec![choice; read_file.groups.len()];
    let many = days(&periods);
    let preferences = Preferences::default();
    let off = Choice::Busy(Whose::Both);
    assert_eq!(take_over(&many, &all(off, &many), &preferences), Err(CannotTake::ManyDaysOff(41)));
    assert_eq!(take_over(&many, &all(Choice::Campaign, &many), &preferences), Err(CannotTake::ManyCampaigns(41)));
    let forty = days(&periods[..40]);
    assert_eq!(take_over(&forty, &all(off, &forty), &preferences).map(|taken| taken.days_off), Ok(80));
    let long = days(&[("Rok", day(2027, 1, 1), day(2027, 9, 1))]);
    assert_eq!(take_over(&long, &[Choice::Campaign], &preferences), Err(CannotTake::LongCampaign));
}

/// The files that the fuzzer begins with, and thousands of changes of each: a short run of what it does for hours.
#[test]
fn broken_files_end_in_a_preview_or_a_reason() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fuzz/corpus/calendar_import");
    let mut names: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    names.sort();
    assert!(names.len() >= 40, "the corpus is missing");
    let files: Vec<Vec<u8>> = names.iter().map(|name| std::fs::read(name).unwrap()).collect();
    // Numbers of a congruential generator (Knuth, MMIX): the same changes at every run.
    let mut state: u64 = 1;
    let mut below = |bound: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % bound.max(1)
    };
    for file in &files {
        check(&String::from_utf8_lossy(file));
        for _ in 0..60 {
            let mut bytes = file.clone();
            for _ in 0..=below(3) {
                let (at, other) = (below(bytes.len()), &files[below(files.len())]);
                match below(5) {
                    0 => bytes.truncate(at),
                    1 if !bytes.is_empty() => bytes[at] = below(256) as u8,
                    2 if !bytes.is_empty() => drop(bytes.remove(at)),
                    3 => {
                        let from = below(other.len());
                        bytes
                            .splice(at..at, other[from..(from + below(80)).min(other.len())].iter().copied())
                            .for_each(drop);
                    }
                    _ => {
                        let lines: Vec<&[u8]> = file.split_inclusive(|byte| *byte == b'\n').collect();
                        if let Some(line) = lines.get(below(lines.len())) {
                            bytes.splice(at..at, line.iter().copied()).for_each(drop);
                        }
                    }
                }
            }
            check(&String::from_utf8_lossy(&bytes));
        }
    }
}

fn rule() -> impl Strategy<Value = String> {
    let frequency = prop_oneof![Just("DAILY"), Just("WEEKLY"), Just("MONTHLY"), Just("YEARLY")];
    let by = prop_oneof![
        Just(""),
        Just(";BYDAY=MO,WE"),
        Just(";BYMONTHDAY=-1"),
        Just(";BYMONTH=1,6"),
        Just(";BYMONTH=3;BYDAY=SU"),
        Just(";BYDAY=TU;BYSETPOS=-1"),
    ];
    (frequency, 1..14u32, by, prop_oneof![Just(""), Just(";WKST=SU")])
        .prop_map(|(frequency, interval, by, week)| format!("FREQ={frequency};INTERVAL={interval}{by}{week}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    /// A series that has gone on for years is not counted from its beginning; a count that is never reached forbids that.
    #[test]
    fn years_that_are_skipped_change_no_time(rule in rule(), year in 1995..2027i32, ordinal in 1..=365u32, hour in 0..24u32) {
        let start = NaiveDate::from_yo_opt(year, ordinal).unwrap();
        let lines = |rule: &str| event(&format!("DTSTART:{}T{hour:02}0000\nRRULE:{rule}", basic(start)));
        let groups = |rule: &str| read(&lines(rule), window(), TimeZone::default()).map(|read_file| read_file.groups).ok();
        prop_assert_eq!(groups(&rule), groups(&format!("{rule};COUNT=100000")));
    }

    #[test]
    fn any_text_is_survived(text in "\\PC{0,200}") {
        check(&text);
        check(&event(&text));
        check(&event(&format!("DTSTART:20270101T090000\nRRULE:{text}")));
    }
}
