//! Two exports of one rich plan, left in the `tmp` folder of the build directory for the readers of calendar programs:
//!
//! ```text
//! accept.sh --expect target/tmp/ical-1.tsv target/tmp/ical-1.ics
//! accept.sh target/tmp/ical-1.ics target/tmp/ical-2.ics
//! ```

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime};
use planner::Language;
use planner::ical::{
    Alarm, Calendar, Event, Status, TimeZone, Uid, Url, UtcStamp, When, occurrence_uid, occurrences_tsv, write,
};
use uuid::Uuid;

const PLAN: Uuid = Uuid::from_u128(0x3f2504e0_4f89_41d3_9a0c_0305e82c3301);

fn time(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn stamp(text: &str) -> UtcStamp {
    UtcStamp::new(time(text)).unwrap()
}

fn plain(task: &str, slot: &str, when: When, summary: &str) -> Event {
    Event {
        uid: occurrence_uid(PLAN, task, slot),
        when,
        summary: summary.to_owned(),
        description: String::new(),
        categories: Vec::new(),
        series: None,
        color: None,
        url: None,
        sequence: 0,
        changed: stamp("2026-09-01T06:00:00"),
        status: Status::Confirmed { alarm: None },
    }
}

fn timed(task: &str, start: &str, minutes: u32, summary: &str) -> Event {
    plain(task, start, When::timed(time(start), minutes).unwrap(), summary)
}

fn all_day(task: &str, date: &str, summary: &str) -> Event {
    plain(task, date, When::all_day(date.parse().unwrap()).unwrap(), summary)
}

/// A year of ordinary work, each text that could break a file, and each day that could break a time.
///
/// Two things that are right stay out, since a reader of the kit has them wrong: a summary with a backslash before an
/// "n" (node-ical 0.26.1 takes it for a line break), and times of day more than ten years ahead (temporal-polyfill
/// 0.3.2, under two of the readers, knows no summer time then).
fn first_export() -> Calendar {
    let mut events = vec![
        Event {
            description: "Sprawdź: kopia\\baza, pliki; rozmiar > 0.\r\nŚcieżka: C:\\nowe\\n\r\rOtwórz „Raport”; zażółć gęślą jaźń 🔧\t(👩🏽\u{200d}💻)\u{7}\n"
                .to_owned(),
            categories: vec!["Kopie".to_owned(), "Próby, testy; inne\\".to_owned()],
            url: Some(Url::new("https://łódź.example.pl/zadania?widok=miesiąc&a=1;2,3#BK03").unwrap()),
            status: Status::Confirmed { alarm: Some(Alarm::DaysBefore(1)) },
            ..timed("BK03", "2026-09-07T08:00:00", 90, "Test odtworzenia kopii: pliki, baza; C:\\DUR\\PH-3 🔧")
        },
        Event {
            summary: "Przegląd ".to_owned() + &"wtyczek, motywów; jąder\\modułów – ".repeat(12),
            description: "Zażółć gęślą jaźń, a potem\nsprawdź; ".repeat(120),
            status: Status::Confirmed { alarm: Some(Alarm::MinutesBefore(960)) },
            ..all_day("UP03", "2026-09-25", "")
        },
        Event { summary: "ż".repeat(300), ..all_day("UP04", "2026-09-28", "") },
        Event { summary: "Wiele\r\nwierszy\tw tytule \u{2028}i e\u{301}".to_owned(), ..all_day("UP05", "2026-09-29", "") },
        Event { status: Status::Confirmed { alarm: Some(Alarm::MinutesBefore(0)) }, ..timed("MO01", "2026-10-02T23:59:00", 1, "Minuta") },
        Event { sequence: 3, status: Status::Cancelled, ..timed("SE02", "2026-10-05T10:00:00", 60, "Przegląd uprawnień") },
        Event { sequence: 1, status: Status::Cancelled, ..all_day("SE03", "2026-10-06", "Odwołane: Przegląd kont") },
        timed("DR01", "2026-12-31T23:30:00", 60, "Koniec roku"),
        all_day("DN01", "2026-12-31", "Domena wygasa"),
        all_day("DN02", "2028-02-29", "Dzień przestępny"),
        timed("DR02", "2026-12-28T12:00:00", 10_080, "Cały tydzień"),
        timed("DR03", "2026-10-21T12:00:00", 10_080, "Tydzień ze zmianą czasu"),
        timed("DR04", "2035-07-01T12:00:00", 60, "Daleka przyszłość"),
        timed("DR05", "1997-07-01T12:00:00", 60, "Daleka przeszłość"),
    ];
    let clocks_change = [
        ["2026-03-28", "2026-03-29"],
        ["2026-10-24", "2026-10-25"],
        ["2027-03-27", "2027-03-28"],
        ["2027-10-30", "2027-10-31"],
        ["2028-03-25", "2028-03-26"],
        ["2028-10-28", "2028-10-29"],
        ["2029-03-24", "2029-03-25"],
        ["2029-10-27", "2029-10-28"],
        ["2030-03-30", "2030-03-31"],
        ["2030-10-26", "2030-10-27"],
    ];
    for [evening, night] in clocks_change {
        events.push(timed("UP01", &format!("{evening}T22:00:00"), 480, "Noc zmiany czasu, okno serwisowe"));
        for (start, minutes) in
            [("00:00", 90), ("01:30", 30), ("01:59", 1), ("01:30", 100), ("02:00", 45), ("02:30", 200), ("03:00", 45)]
        {
            let slot = format!("{night}T{start}:00");
            let when = When::timed(time(&slot), minutes).unwrap();
            events.push(plain("UP02", &format!("{slot}+{minutes}"), when, "Prace w nocy"));
        }
        events.push(all_day("UP06", night, "Dzień zmiany czasu"));
    }
    for day in 0..365 {
        let date = NaiveDate::from_yo_opt(2027, day + 1).unwrap();
        let start = date.and_hms_opt(day * 7 % 24, day * 11 % 60, 0).unwrap();
        events.push(timed("MO02", &start.to_string().replace(' ', "T"), day * 13 % 700 + 1, "Codzienny przegląd"));
    }
    Calendar {
        name: "Plan opieki, sklep „Łódź”; 2026\\27".to_owned(),
        language: Language::Polish,
        zone: TimeZone::default(),
        events,
    }
}

/// The next export: one item moved, one removed, one added, all others unchanged and in another order.
fn next_export() -> (Calendar, [Uid; 3]) {
    let mut calendar = first_export();
    let moved = occurrence_uid(PLAN, "BK03", "2026-09-07T08:00:00");
    let removed = occurrence_uid(PLAN, "UP03", "2026-09-25");
    let added = timed("BK03", "2026-12-07T08:00:00", 90, "Test odtworzenia kopii");
    for event in &mut calendar.events {
        if event.uid == moved {
            event.when = When::timed(time("2026-09-08T09:00:00"), 90).unwrap();
        } else if event.uid == removed {
            event.status = Status::Cancelled;
        } else {
            continue;
        }
        event.sequence += 1;
        event.changed = stamp("2026-10-01T07:30:00");
    }
    let uids = [moved, removed, added.uid];
    calendar.events.push(added);
    calendar.events.reverse();
    (calendar, uids)
}

fn leave(name: &str, calendar: &Calendar) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = write(calendar).unwrap();
    fs::write(folder.join(format!("{name}.ics")), &file).unwrap();
    fs::write(folder.join(format!("{name}.tsv")), occurrences_tsv(calendar)).unwrap();
    file
}

/// The unfolded events of a file by their UIDs.
fn events_of(file: &str) -> BTreeMap<String, String> {
    let unfolded = file.replace("\r\n ", "");
    let events: Vec<&str> = unfolded.split("BEGIN:VEVENT\r\n").skip(1).collect();
    let mut by_uid = BTreeMap::new();
    for event in events {
        let uid = event.lines().find_map(|line| line.strip_prefix("UID:")).unwrap();
        assert_eq!(by_uid.insert(uid.to_owned(), event.replace("END:VCALENDAR\r\n", "")), None, "{uid} twice");
    }
    by_uid
}

#[test]
fn ical_exports_of_a_rich_plan_change_only_where_the_plan_changed() {
    let (next, changed) = next_export();
    let first_events = events_of(&leave("ical-1", &first_export()));
    let next_events = events_of(&leave("ical-2", &next));
    let differing: Vec<&String> =
        next_events.iter().filter(|(uid, event)| first_events.get(*uid) != Some(event)).map(|(uid, _)| uid).collect();
    let mut expect: Vec<String> = changed.iter().map(Uid::to_string).collect();
    expect.sort();
    assert_eq!(differing, expect.iter().collect::<Vec<_>>());
    assert!(first_events.keys().all(|uid| next_events.contains_key(uid)), "an item was dropped");
}

#[test]
fn ical_export_in_english_differs_in_its_own_words_only() {
    let polish = first_export();
    let english = Calendar { language: Language::English, ..polish.clone() };
    let file =
        leave("ical-en", &english).replace("Cancelled: ", "Odwołane: ").replace("Konserwator//EN", "Konserwator//PL");
    assert_eq!(file, write(&polish).unwrap());
}
