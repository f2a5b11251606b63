//! The envelope: every state of the two slots, and the way there and back.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

use planner::saved::*;
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

#[test]
fn the_first_schema_is_read_for_ever() {
    let (rev, data) = read_envelope(FIRST).unwrap();
    assert_eq!(rev, 12);
    assert_eq!(data.site, "Ceramika Podgórze");
    assert_eq!(data.calendar_from, chrono::NaiveDate::from_ymd_opt(2026, 12, 1));
    assert_eq!(data.exported.len(), 1);
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
    let (work, lost) = work_from_json(&data.work);
    assert!(!lost);
    assert_eq!(work.len(), 4);
    assert_eq!((agreed_to_json(&agreed), work_to_json(&work)), (data.agreed.clone(), data.work.clone()));

    // What cannot be read costs only itself.
    let mut torn = data.agreed;
    torn["entries"]["UP03/03"] = json!(["2027-01-12"]);
    torn["entries"]["QA03/5@owner"] = json!("soon");
    let (agreed, lost) = agreed_from_json(&torn);
    assert_eq!((agreed.entries.len(), lost), (2, true));
    let unknown = json!(["2026-12-15", "UP03/1", "tech", "lost"]);
    let lines: Vec<_> = data.work.iter().take(1).cloned().chain([unknown]).collect();
    let (work, lost) = work_from_json(&lines);
    assert_eq!((work.len(), lost), (1, true));
}

#[test]
fn the_second_schema_is_read_for_ever() {
    let (rev, data) = read_envelope(SECOND).unwrap();
    assert_eq!((rev, data.site.as_str(), data.exported.len()), (13, "Ceramika Podgórze", 1));
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
    for old in ["\"schema\":1", "\"schema\":2"] {
        let claimed = write_envelope(1, &data("mine")).replace("\"schema\":3", old);
        assert_eq!(read_envelope(&claimed), Err(SlotError::Corrupt), "{old}");
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
    let newer = good.replace("\"schema\":3", "\"schema\":4");
    // The newer slot hides the older one: reading on would mean writing over what a newer version keeps.
    assert_eq!(load(Some(&good), Some(&newer)), Loaded::Newer { schema: 4, text: newer.clone() });
}

#[test]
fn an_edited_envelope_is_noticed() {
    let good = write_envelope(1, &data("mine"));
    for edited in
        [good.replace("mine", "your"), good.replace("crc32:", "crc32:0"), good.replace("\"data\"", "\"date\"")]
    {
        assert_eq!(read_envelope(&edited), Err(SlotError::Corrupt), "{edited}");
    }
    assert_eq!(read_envelope(&good.replace("\"schema\":3", "\"schema\":0")), Err(SlotError::Corrupt));
}

proptest! {
    #[test]
    fn any_data_survives_the_envelope(rev: u64, site in "\\PC{0,40}", timed: bool, day in 0_i32..40_000, millionths in 0_i64..100_000_000_000_000, price: i64) {
        let mut data = data(&site);
        data.timed_export = timed;
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
