//! The envelope: every state of the two slots, and the way there and back.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

use planner::Language;
use planner::answers::Money;
use planner::export::{Options, Reminder, Times};
use planner::papers::{PlanSection, TextKey};
use planner::saved::*;
use planner::service_book::*;
use proptest::prelude::*;
use serde_json::json;

fn data(site: &str) -> Data {
    let empty = json!({ "plan": "0190f3c4-7d5a-7c60-8a5e-1f2e3d4c5b6a", "site": site });
    serde_json::from_value(empty).unwrap()
}

/// The first schema as it was first written. This file is never changed.
const FIRST: &str = include_str!("fixtures/saved/v1.json");

/// The second schema, which brought figures, prices and the mode of care. This file is never changed.
const SECOND: &str = include_str!("fixtures/saved/v2.json");

/// The third schema, which brought what is chosen for the calendar, the agreed plan and the record of the work.
const THIRD: &str = include_str!("fixtures/saved/v3.json");

/// The fourth schema, which made a service book with numbers of the record of the work.
const FOURTH: &str = include_str!("fixtures/saved/v4.json");

/// The fifth schema, which made a list of exported calendars of the one that there was.
const FIFTH: &str = include_str!("fixtures/saved/v5.json");

/// How many items the exported calendars have; the first calendar must be readable as a whole.
fn exported_items(data: &Data) -> usize {
    let (exports, lost) = exports_from_json(&data.exports);
    assert!(!lost);
    exports.calendars().iter().map(|calendar| calendar.standing()).sum()
}

#[test]
fn the_first_schema_is_read_for_ever() {
    let (rev, data) = read_envelope(FIRST).unwrap();
    assert_eq!(rev, 12);
    assert_eq!(data.site, "Ceramika Podgórze");
    assert_eq!(data.calendar_from, chrono::NaiveDate::from_ymd_opt(2026, 12, 1));
    assert_eq!(exported_items(&data), 1);
    let (draft, lost) = planner::answers::salvage_draft(&data.answers);
    assert_eq!((draft.replies().count(), lost), (3, false));
    assert!(data.assumptions.is_empty() && data.prices.is_empty(), "nothing could be changed then");
    assert_eq!(data.care, None);
}

#[test]
fn the_agreed_plan_and_the_record_of_the_work_are_read_for_ever() {
    let (_, data) = read_envelope(THIRD).unwrap();
    let (agreed, lost) = agreed_from_json(&data.agreed);
    assert!(!lost);
    assert_eq!((agreed.entries.len(), agreed.left.len(), agreed.series.len()), (3, 2, 1));
    assert_eq!(agreed_to_json(&agreed), data.agreed);
    // The record of the third schema had neither numbers nor reasons.
    let (book, lost) = book_from_json(&data.book);
    assert!(!lost);
    let numbers: Vec<u32> = book.entries().iter().map(|entry| entry.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4]);
    assert_eq!(book.history(15).done.len(), 1);
    let unsaid = |work: &WorkEntry| matches!(work.event, WorkEvent::Skipped { reason: SkipReason::NotSaid, .. });
    assert_eq!(book.work().filter(|work| unsaid(work)).count(), 1);

    // What cannot be read costs only itself.
    let mut torn = data.agreed;
    torn["entries"]["UP03/03"] = json!(["2027-01-12"]);
    torn["entries"]["QA03/5@owner"] = json!("soon");
    let (agreed, lost) = agreed_from_json(&torn);
    assert_eq!((agreed.entries.len(), lost), (2, true));
}

#[test]
fn a_line_of_the_third_schema_that_cannot_be_read_is_set_aside_and_not_dropped() {
    let (_, mut data) = read_envelope(THIRD).unwrap();
    let mut old: serde_json::Value = serde_json::from_str(THIRD).unwrap();
    old["data"]["work"][1] = json!(["2026-12-15", "UP03/1", "tech", "lost"]);
    old["data"]["work"][2] = json!("what is this");
    let text = old["data"].to_string();
    old["checksum"] = json!(format!("crc32:{:08x}", crc32(text.as_bytes())));
    data.book[1] = json!([2, "2026-12-15", "lost", "UP03/1", "tech"]);
    data.book[2] = json!("what is this");
    let (_, read) = read_envelope(&old.to_string()).unwrap();
    assert_eq!(read.book, data.book);
    let (book, lost) = book_from_json(&read.book);
    assert_eq!((book.entries().len(), lost), (2, true));
}

/// The checksum by its definition, bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}

#[test]
fn the_service_book_is_read_for_ever() {
    let (rev, data) = read_envelope(FOURTH).unwrap();
    assert_eq!((rev, data.site.as_str()), (15, "Ceramika Podgórze"));
    let (book, lost) = book_from_json(&data.book);
    assert!(!lost);
    assert_eq!(book.entries().len(), 17);
    assert_eq!(book_to_json(&book), data.book, "every line of the file is read and written");
    let incident = book.incidents().next().unwrap();
    assert_eq!((incident.noticed_by, incident.cause), (Noticer::Customer, IncidentCause::Checkout));
    assert_eq!((incident.answered_min, incident.repaired_min), (Some(25), Some(190)));
    let in_force: Vec<u32> = book.in_force().map(|line| line.number).collect();
    assert_eq!(in_force, [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13], "line 9 was withdrawn, line 10 restored");
    let cost = book.in_force().find(|line| line.number == 12).unwrap();
    assert!(matches!(cost.what, Statement::Cost { amount, .. } if *amount == Money::zloty(132)));
    assert_eq!(cost.corrected_by, Some(14));

    // What cannot be read costs only itself.
    let unreadable = [
        json!([18, "2026-12-24", "incident", { "noticed": "2026-12-24", "by": "customer", "kind": "silent" }]),
        json!([18, "2026-12-24", "drill", "2026-12-24", 95, "splendid"]),
        json!([18, "2026-12-24", "done", "UP03/1", "tech", "2026-12-15", 40, "2026-12-15", "", [0, "x"]]),
        json!([17, "2026-12-24", "withdraws", 1]),
        json!([0, "2026-12-24", "withdraws", 1]),
        json!({ "number": 18 }),
    ];
    for line in unreadable {
        let lines: Vec<_> = data.book.iter().cloned().chain([line.clone()]).collect();
        let (read, lost) = book_from_json(&lines);
        assert_eq!((read.entries().len(), lost), (17, true), "{line}");
    }
}

#[test]
fn own_work_is_read_for_ever() {
    let (_, data) = read_envelope(FOURTH).unwrap();
    let (own, lost) = own_work_from_json(&data.own_work);
    assert!(!lost);
    assert_eq!((own.tasks().count(), own.edits().count(), own.off().count(), own.issued()), (2, 2, 1, 4));
    assert_eq!(own_work_to_json(&own), data.own_work, "everything of the file is read and written");

    // What cannot be read costs only itself, and its number is not given again.
    for (path, value) in [
        ("/tasks/1/minutes", json!(0)),
        ("/tasks/1/every", json!("often")),
        ("/tasks/3/off", json!(["why", ""])),
        ("/edits/QA03/every", json!(3)),
        ("/edits/LG06/who", json!("nobody")),
        ("/off/SO03", json!("not-needed")),
    ] {
        let mut torn = data.own_work.clone();
        *torn.pointer_mut(path).unwrap() = value;
        torn["issued"] = json!(0);
        let (own, lost) = own_work_from_json(&torn);
        assert!(lost, "{path}");
        assert_eq!(own.tasks().count() + own.edits().count() + own.off().count(), 4, "{path}");
        assert_eq!(own.issued(), 3, "{path}");
    }
    assert_eq!(own_work_to_json(&planner::calendar::OwnWork::default()), json!(null));
}

#[test]
fn texts_of_the_papers_are_read_for_ever() {
    let (_, data) = read_envelope(FOURTH).unwrap();
    let (texts, lost) = texts_from_json(&data.texts);
    assert!(!lost);
    assert_eq!(texts_to_json(&texts), data.texts, "every version is read and written");
    let restore = TextKey::Procedure(planner::catalogue::TaskId::BK03);
    assert_eq!(texts.versions(restore).len(), 2);
    assert_eq!(texts.current(restore), Some("1. Pobierz kopię.\n2. Odtwórz ją obok."));
    assert_eq!(texts.current(TextKey::Plan(PlanSection::Calls)), None, "the text of the program was taken back");

    // What cannot be read costs only itself.
    for (code, rows) in [
        ("procedure/BK99", json!([["2026-12-03", "x"]])),
        ("plan/songs", json!([["2026-12-03", "x"]])),
        ("procedure/QA03", json!([["soon", "x"]])),
        ("procedure/QA03", json!([["2026-12-03", 7]])),
        ("procedure/QA03", json!("x")),
    ] {
        let mut torn = data.texts.clone();
        torn.insert(code.to_owned(), rows.clone());
        let (read, lost) = texts_from_json(&torn);
        assert_eq!((read, lost), (texts.clone(), true), "{code} {rows}");
    }
}

#[test]
fn a_plan_of_the_third_schema_without_a_record_of_work_is_read() {
    let (_, data) = read_envelope(THIRD).unwrap();
    let mut old: serde_json::Value = serde_json::from_str(THIRD).unwrap();
    old["data"].as_object_mut().unwrap().remove("work");
    old["checksum"] = json!(format!("crc32:{:08x}", crc32(old["data"].to_string().as_bytes())));
    let (_, read) = read_envelope(&old.to_string()).unwrap();
    assert!(read.book.is_empty());
    assert_eq!(read.agreed, data.agreed);
}

#[test]
fn the_second_schema_is_read_for_ever() {
    let (rev, data) = read_envelope(SECOND).unwrap();
    assert_eq!((rev, data.site.as_str(), exported_items(&data)), (13, "Ceramika Podgórze", 1));
    let figures = json!({ "hourly-rate": 250.0, "patch-days.extended.care": 7.0, "report-share": 0.025 });
    assert_eq!(json!(data.assumptions), figures);
    assert_eq!(json!(data.prices), json!({ "basic.support": 0, "extended.care": 650 }));
    assert_eq!(data.care.as_deref(), Some("support"));
    assert!(data.preferences.is_empty(), "nothing could be chosen then");
}

#[test]
fn the_third_schema_is_read_for_ever() {
    let (rev, data) = read_envelope(THIRD).unwrap();
    assert_eq!((rev, data.site.as_str(), data.care.as_deref()), (14, "Ceramika Podgórze", Some("support")));
    let preferences = preferences_from_json(&data.preferences);
    assert_eq!(preferences.months(), 24);
    assert_eq!((preferences.days_off().len(), preferences.freezes().len()), (1, 1));
    assert_eq!(preferences_to_json(&preferences), data.preferences, "every choice of the file is read and written");
}

#[test]
fn an_old_schema_with_fields_of_a_newer_one_is_corrupt() {
    for old in ["\"schema\":1", "\"schema\":2", "\"schema\":3", "\"schema\":4"] {
        let claimed = write_envelope(1, &data("mine")).replace("\"schema\":5", old);
        assert_eq!(read_envelope(&claimed), Err(SlotError::Corrupt), "{old}");
    }
}

#[test]
fn the_calendar_that_the_fourth_schema_exported_is_the_first_of_the_list() {
    let (_, data) = read_envelope(FOURTH).unwrap();
    let (exports, lost) = exports_from_json(&data.exports);
    assert!(!lost);
    let [calendar] = exports.calendars() else { panic!("{exports:?}") };
    assert_eq!((calendar.number, calendar.standing()), (1, 1));
    assert_eq!(calendar.made.date_time().to_string(), "2026-12-02 08:15:00");
    let whole = Options { reminder: Reminder::DayBefore, ..Options::whole_plan(Language::Polish) };
    assert_eq!(calendar.options, whole);

    // Times of day, and an item that was called off.
    let mut old: serde_json::Value = serde_json::from_str(FOURTH).unwrap();
    old["data"]["timed_export"] = json!(true);
    let item = &mut old["data"]["exported"]["886313e1-3b8a-5372-9b90-0c9aee199e5d"];
    (item["start"], item["minutes"], item["cancelled"]) = (json!("2026-12-15T05:00:00"), json!(45), json!(true));
    old["checksum"] = json!(format!("crc32:{:08x}", crc32(old["data"].to_string().as_bytes())));
    let (exports, lost) = exports_from_json(&read_envelope(&old.to_string()).unwrap().1.exports);
    assert!(!lost);
    let [calendar] = exports.calendars() else { panic!("{exports:?}") };
    assert_eq!((calendar.options.times, calendar.standing()), (Times::Hours, 0));

    // A plan that was never exported.
    let mut old: serde_json::Value = serde_json::from_str(FOURTH).unwrap();
    old["data"]["exported"] = json!({});
    old["checksum"] = json!(format!("crc32:{:08x}", crc32(old["data"].to_string().as_bytes())));
    assert_eq!(read_envelope(&old.to_string()).unwrap().1.exports, json!(null));
}

#[test]
fn exported_calendars_are_read_for_ever() {
    let (rev, data) = read_envelope(FIFTH).unwrap();
    assert_eq!((rev, data.site.as_str()), (16, "Ceramika Podgórze"));
    let (exports, lost) = exports_from_json(&data.exports);
    assert!(!lost);
    assert_eq!(exports_to_json(&exports), data.exports, "everything of the file is read and written");
    assert_eq!(exports.zone.name(), "America/New_York");
    let kept: Vec<(u32, usize)> = exports.calendars().iter().map(|one| (one.number, one.standing())).collect();
    assert_eq!(kept, [(1, 2), (3, 1)]);

    // What cannot be read costs only itself.
    let item = "/calendars/0/items/886313e1-3b8a-5372-9b90-0c9aee199e5d";
    for (path, value, standing) in [
        (item.to_owned(), json!("what is this"), 2),
        (format!("{item}/0"), json!(-1), 2),
        (format!("{item}/1"), json!("yesterday"), 2),
        (format!("{item}/3"), json!("perhaps"), 2),
        (format!("{item}/4"), json!("2026-13-15"), 2),
        (format!("{item}/5"), json!(0), 2),
        ("/calendars/0/options/items".to_owned(), json!("songs"), 1),
        ("/calendars/0/options/performer".to_owned(), json!("nobody"), 1),
        ("/calendars/1/number".to_owned(), json!(1), 2),
        ("/calendars/1/items/8f1d1b0e-7d54-5b0c-9f0c-3a4f6a1f2b3c/7/0".to_owned(), json!("sometimes"), 2),
        ("/visits/1b9d6bcd-bbfd-5b2d-9b5d-ab8dfbbd4bed/0".to_owned(), json!("UP03/03"), 3),
        ("/forgotten/1b9d6bcd-bbfd-5b2d-9b5d-ab8dfbbd4bee/0".to_owned(), json!("x"), 3),
        ("/zone".to_owned(), json!("Africa/Casablanca"), 3),
    ] {
        let mut torn = data.exports.clone();
        *torn.pointer_mut(&path).unwrap() = value;
        let (read, lost) = exports_from_json(&torn);
        assert!(lost, "{path}");
        assert_eq!(read.calendars().iter().map(|one| one.standing()).sum::<usize>(), standing, "{path}");
    }
}

#[test]
fn the_newest_readable_slot_wins() {
    let (old, new) = (write_envelope(4, &data("old")), write_envelope(5, &data("new")));
    for (a, b, slot) in [(&old, &new, Slot::B), (&new, &old, Slot::A)] {
        match load(Some(a), Some(b)) {
            Loaded::Ready { rev, slot: found, data, corrupt } => {
                assert_eq!((rev, found, data.site.as_str(), corrupt.len()), (5, slot, "new", 0));
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_torn_write_costs_one_change_and_is_set_aside() {
    let (old, new) = (write_envelope(4, &data("old")), write_envelope(5, &data("new")));
    let mut torn = new;
    torn.truncate(torn.len() / 2);
    match load(Some(&old), Some(&torn)) {
        Loaded::Ready { rev, slot, data, corrupt } => {
            assert_eq!((rev, slot, data.site.as_str()), (4, Slot::A, "old"));
            assert_eq!(corrupt, vec![torn]);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn absent_corrupt_and_newer_are_three_states() {
    assert_eq!(load(None, None), Loaded::Nothing);
    assert_eq!(load(Some("x"), None), Loaded::Corrupt(vec!["x".to_owned()]));
    let good = write_envelope(1, &data("mine"));
    let newer = good.replace("\"schema\":5", "\"schema\":6");
    // The newer slot hides the older one: reading on would mean writing over what a newer version keeps.
    assert_eq!(load(Some(&good), Some(&newer)), Loaded::Newer { schema: 6, text: newer.clone() });
}

#[test]
fn an_edited_envelope_is_noticed() {
    let good = write_envelope(1, &data("mine"));
    for edited in
        [good.replace("mine", "your"), good.replace("crc32:", "crc32:0"), good.replace("\"data\"", "\"date\"")]
    {
        assert_eq!(read_envelope(&edited), Err(SlotError::Corrupt), "{edited}");
    }
    assert_eq!(read_envelope(&good.replace("\"schema\":5", "\"schema\":0")), Err(SlotError::Corrupt));
}

proptest! {
    #[test]
    fn any_data_survives_the_envelope(rev: u64, site in "\\PC{0,40}", day in 0_i32..40_000, millionths in 0_i64..100_000_000_000_000, price: i64) {
        let mut data = data(&site);
        data.exports = json!({ "issued": price });
        data.calendar_from = chrono::NaiveDate::from_num_days_from_ce_opt(720_000 + day);
        data.answers = json!({ "purpose": "shop", "visits": site });
        data.assumptions.insert("clean-up".to_owned(), ((millionths as f64) / 1e6).into());
        data.prices.insert("basic.care".to_owned(), price.into());
        prop_assert_eq!(read_envelope(&write_envelope(rev, &data)), Ok((rev, data)));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,200}") {
        let _ = load(Some(&text), None);
    }

    #[test]
    fn a_changed_character_never_passes_as_data(at in 0_usize..400, to in proptest::char::range(' ', '~')) {
        let good = write_envelope(7, &data("Ceramika Podgórze"));
        let mut changed: Vec<char> = good.chars().collect();
        if let Some(place) = changed.get_mut(at) {
            *place = to;
        }
        let changed: String = changed.into_iter().collect();
        if let Ok((_, read)) = read_envelope(&changed) {
            // What is outside the checksum (the revision, white space) may change; the data may not.
            prop_assert_eq!(read, data("Ceramika Podgórze"));
        }
    }
}
