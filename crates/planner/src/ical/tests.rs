//! Whole files. What readers make of them is proved by `tests/ical_sample.rs` and the acceptance kit.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

use chrono::{NaiveDate, NaiveDateTime};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;

fn time(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn event(slot: &str) -> Event {
    Event {
        uid: occurrence_uid(Uuid::nil(), "BK03", slot),
        when: When::all_day(NaiveDate::from_ymd_opt(2026, 9, 7).unwrap()).unwrap(),
        summary: "Test odtworzenia kopii".to_owned(),
        description: String::new(),
        categories: Vec::new(),
        series: None,
        color: None,
        url: None,
        sequence: 0,
        changed: UtcStamp::new(time("2026-09-01T06:00:00")).unwrap(),
        status: Status::Confirmed { alarm: None },
    }
}

fn timed(start: &str, minutes: u32) -> When {
    When::timed(time(start), minutes).unwrap()
}

fn calendar(events: Vec<Event>) -> Calendar {
    Calendar { name: "Plan".to_owned(), language: Language::Polish, zone: TimeZone::default(), events }
}

/// The unfolded lines of the only event of a file.
fn lines_of(event: Event, language: Language) -> Vec<String> {
    let file = write(&Calendar { name: String::new(), language, zone: TimeZone::default(), events: vec![event] })
        .unwrap()
        .replace("\r\n ", "");
    let (_, from_event) = file.split_once("BEGIN:VEVENT\r\n").unwrap();
    let (event, _) = from_event.split_once("END:VEVENT\r\n").unwrap();
    event.lines().map(str::to_owned).collect()
}

fn value_of(lines: &[String], name: &str) -> Option<String> {
    let mut values = lines.iter().filter_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    let value = values.next().map(str::to_owned);
    assert_eq!(values.next(), None, "{name} more than once");
    value
}

#[test]
fn a_calendar_of_one_whole_day_is_written_to_the_letter() {
    let mut event = event("1");
    event.categories = vec!["Kopie".to_owned(), " ".to_owned(), "Próby, testy".to_owned()];
    event.url = Some(Url::new("https://example.pl/zadania;a,b").unwrap());
    event.description = "Pierwszy\r\ndrugi".to_owned();
    event.status = Status::Confirmed { alarm: Some(Alarm::MinutesBefore(960)) };
    let uid = event.uid;
    let expect = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Konserwator//Konserwator//PL",
        "CALSCALE:GREGORIAN",
        "NAME:Plan",
        "X-WR-CALNAME:Plan",
        "BEGIN:VEVENT",
        &format!("UID:{uid}"),
        "DTSTAMP:20260901T060000Z",
        "LAST-MODIFIED:20260901T060000Z",
        "SEQUENCE:0",
        "DTSTART;VALUE=DATE:20260907",
        "DTEND;VALUE=DATE:20260908",
        "SUMMARY:Test odtworzenia kopii",
        "DESCRIPTION:Pierwszy\\ndrugi\\nhttps://example.pl/zadania\\;a\\,b",
        "CATEGORIES:Kopie,Próby\\, testy",
        "URL:https://example.pl/zadania;a,b",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Test odtworzenia kopii",
        "TRIGGER:-PT960M",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    assert_eq!(write(&calendar(vec![event])).unwrap(), expect.map(|line| format!("{line}\r\n")).concat());
}

#[test]
fn the_time_zone_is_written_once_and_only_for_times_of_day() {
    let zones = |events: Vec<Event>| write(&calendar(events)).unwrap().matches("BEGIN:VTIMEZONE").count();
    let with_time = |slot: &str| Event { when: timed("2026-09-07T08:00:00", 30), ..event(slot) };
    assert_eq!(zones(vec![event("1"), event("2")]), 0);
    assert_eq!(zones(vec![event("1"), with_time("2"), with_time("3")]), 1);
}

#[test]
fn a_time_of_day_is_busy_and_a_whole_day_is_free() {
    let transparency = |event: Event| value_of(&lines_of(event, Language::Polish), "TRANSP");
    assert_eq!(transparency(event("1")).as_deref(), Some("TRANSPARENT"));
    assert_eq!(transparency(Event { when: timed("2026-09-07T08:00:00", 30), ..event("1") }).as_deref(), Some("OPAQUE"));
}

#[test]
fn a_tombstone_says_that_it_is_cancelled() {
    let check = |language: Language, summary: &str, expect: &str| {
        let tombstone = Event {
            when: timed("2026-09-07T08:00:00", 30),
            summary: summary.to_owned(),
            sequence: 1,
            status: Status::Cancelled,
            ..event("1")
        };
        let lines = lines_of(tombstone, language);
        assert_eq!(value_of(&lines, "SUMMARY").as_deref(), Some(expect));
        assert_eq!(value_of(&lines, "STATUS").as_deref(), Some("CANCELLED"));
        assert_eq!(value_of(&lines, "TRANSP").as_deref(), Some("TRANSPARENT"));
        assert!(!lines.contains(&"BEGIN:VALARM".to_owned()));
    };
    check(Language::Polish, "Test kopii", "Odwołane: Test kopii");
    check(Language::English, "Backup test", "Cancelled: Backup test");
    check(Language::Polish, "Odwołane: Test kopii", "Odwołane: Test kopii");
    check(Language::English, "Odwołane: Backup test", "Cancelled: Backup test");
}

#[test]
fn only_a_tombstone_says_that_it_is_cancelled() {
    let check = |summary: &str, expect: &str| {
        let lines = lines_of(Event { summary: summary.to_owned(), ..event("1") }, Language::Polish);
        assert_eq!(value_of(&lines, "SUMMARY").as_deref(), Some(expect));
    };
    check("Odwołane: Test kopii", "Test kopii");
    check("Cancelled: Odwołane:  Test kopii", "Test kopii");
    check("Odwołane spotkanie", "Odwołane spotkanie");
}

#[test]
fn long_texts_are_cut_to_what_programs_take() {
    let long = "zażółć gęślą jaźń; ".repeat(400);
    for status in [Status::Confirmed { alarm: None }, Status::Cancelled] {
        let event = Event { summary: long.clone(), description: long.clone(), sequence: 1, status, ..event("1") };
        let lines = lines_of(event, Language::Polish);
        let plain = |name: &str| value_of(&lines, name).unwrap().replace("\\;", ";");
        assert!((240..=255).contains(&plain("SUMMARY").len()));
        assert!((2980..=3000).contains(&plain("DESCRIPTION").chars().count()));
        for name in ["SUMMARY", "DESCRIPTION"] {
            assert!(
                ["zażółć…", "gęślą…", "jaźń;…"].into_iter().any(|end| plain(name).ends_with(end)),
                "{}",
                plain(name)
            );
        }
    }
}

#[test]
fn reminders_are_counted_back_from_the_start() {
    let check = |alarm: Alarm, expect: &str| {
        let lines =
            lines_of(Event { status: Status::Confirmed { alarm: Some(alarm) }, ..event("1") }, Language::Polish);
        assert_eq!(value_of(&lines, "TRIGGER").as_deref(), Some(expect));
    };
    check(Alarm::DaysBefore(1), "-P1D");
    check(Alarm::DaysBefore(14), "-P14D");
    check(Alarm::MinutesBefore(30), "-PT30M");
    check(Alarm::MinutesBefore(0), "-PT0M");
}

#[test]
fn a_calendar_that_would_break_an_import_is_not_written() {
    let check = |events: Vec<Event>, expect: ExportError| assert_eq!(write(&calendar(events)), Err(expect));
    let uid = event("1").uid;
    check(vec![], ExportError::NothingToExport);
    check(vec![event("1"), event("2"), event("1")], ExportError::DuplicateUid(uid));
    check(vec![Event { summary: " \t\0\r\n".to_owned(), ..event("1") }], ExportError::NoSummary(uid));
    check(vec![Event { summary: "Odwołane: ".to_owned(), ..event("1") }], ExportError::NoSummary(uid));
    check(vec![Event { sequence: MAX_SEQUENCE + 1, ..event("1") }], ExportError::SequenceTooHigh(uid));
    check(vec![Event { status: Status::Cancelled, ..event("1") }], ExportError::UncountedCancellation(uid));
}

#[test]
fn a_calendar_that_is_too_large_to_import_is_not_written() {
    let many = |count: u32| (0..count).map(|slot| event(&slot.to_string())).collect::<Vec<_>>();
    assert!(write(&calendar(many(14_999))).is_ok());
    let refused = ExportError::TooManyComponents(15_001);
    assert_eq!(write(&calendar(many(15_000))), Err(refused));

    let long: Vec<Event> =
        many(3_000).into_iter().map(|event| Event { description: "漢".repeat(3_000), ..event }).collect();
    let Err(ExportError::TooManyOctets(octets)) = write(&calendar(long)) else {
        panic!("a file of more than 10 MB was written");
    };
    assert!(octets > MAX_OCTETS);
}

fn any_event() -> impl Strategy<Value = Event> {
    let when = prop_oneof![
        (0i64..20_000).prop_map(|days| When::all_day(
            NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + chrono::Days::new(days.unsigned_abs())
        )
        .unwrap()),
        (0i64..40_000_000, 1u32..=10_080).prop_map(|(minute, minutes)| When::timed(
            time("2020-01-01T00:00:00") + chrono::TimeDelta::minutes(minute),
            minutes
        )
        .unwrap()),
    ];
    let text = || prop_oneof![".{0,80}", "[ -~żłĄ,;\\\\\n\r🔧]{0,400}", any::<String>()];
    let alarm = prop_oneof![
        Just(None),
        any::<u16>().prop_map(|days| Some(Alarm::DaysBefore(days))),
        any::<u16>().prop_map(|minutes| Some(Alarm::MinutesBefore(minutes))),
    ];
    let status = prop_oneof![3 => alarm.prop_map(|alarm| Status::Confirmed { alarm }), 1 => Just(Status::Cancelled)];
    let url = prop_oneof![Just(None), ".{1,60}".prop_map(|path| Url::new(&format!("https://example.pl/{path}")).ok())];
    (any::<u128>(), when, text(), text(), prop::collection::vec(text(), 0..3), url, 1u32..=MAX_SEQUENCE, status)
        .prop_map(|(plan, when, summary, description, categories, url, sequence, status)| Event {
            uid: occurrence_uid(Uuid::from_u128(plan), "BK03", "1"),
            when,
            summary: format!("x{summary}"),
            description,
            categories,
            series: None,
            color: None,
            url,
            sequence,
            changed: UtcStamp::new(time("2026-09-01T06:00:00")).unwrap(),
            status,
        })
}

proptest! {
    #[test]
    fn any_file_is_made_of_well_nested_printable_short_lines(name in any::<String>(), events in prop::collection::vec(any_event(), 1..6)) {
        let file = write(&Calendar { name, language: Language::Polish, zone: TimeZone::default(), events }).unwrap();
        prop_assert!(file.ends_with("END:VCALENDAR\r\n"));
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= 75);
            prop_assert!(!line.chars().any(|c| c.is_control() || c == '\u{2028}' || c == '\u{2029}'), "{:?}", line);
        }
        let mut open: Vec<String> = Vec::new();
        for line in file.replace("\r\n ", "").lines() {
            let (name, value) = line.split_once(':').unwrap();
            match name {
                "BEGIN" => open.push(value.to_owned()),
                "END" => prop_assert_eq!(open.pop(), Some(value.to_owned())),
                _ => prop_assert!(!open.is_empty()),
            }
            prop_assert!(name.chars().all(|c| c.is_ascii_uppercase() || "-;=/".contains(c) || name.starts_with("DT")), "{}", name);
        }
        prop_assert_eq!(open, Vec::<String>::new());
    }

    #[test]
    fn the_order_of_events_does_not_change_the_file(events in prop::collection::vec(any_event(), 1..6).prop_shuffle()) {
        let forwards = calendar(events.clone());
        let backwards = calendar(events.into_iter().rev().collect());
        prop_assert_eq!(write(&forwards), write(&backwards));
        prop_assert_eq!(occurrences_tsv(&forwards), occurrences_tsv(&backwards));
    }

    #[test]
    fn the_list_has_one_line_of_four_fields_for_each_event(events in prop::collection::vec(any_event(), 0..6)) {
        let count = events.len();
        let list = occurrences_tsv(&calendar(events));
        prop_assert_eq!(list.lines().count(), count + 1);
        prop_assert!(list.lines().all(|line| line.split('\t').count() == 4));
    }
}
