//! The envelope: every state of the two slots, and the way there and back.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests stop at the first surprise")]

use planner::saved::*;
use proptest::prelude::*;
use serde_json::json;

fn data(site: &str) -> Data {
    let empty = json!({ "plan": "0190f3c4-7d5a-7c60-8a5e-1f2e3d4c5b6a", "site": site });
    serde_json::from_value(empty).unwrap()
}

/// The first schema as it was first written. This file is never changed.
const FIRST: &str = include_str!("fixtures/saved/v1.json");

#[test]
fn the_first_schema_is_read_for_ever() {
    let (rev, data) = read_envelope(FIRST).unwrap();
    assert_eq!(rev, 12);
    assert_eq!(data.site, "Ceramika Podgórze");
    assert_eq!(data.calendar_from, chrono::NaiveDate::from_ymd_opt(2026, 12, 1));
    assert_eq!(data.exported.len(), 1);
    let (draft, lost) = planner::answers::salvage_draft(&data.answers);
    assert_eq!((draft.replies().count(), lost), (3, false));
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
    let newer = good.replace("\"schema\":1", "\"schema\":2");
    // The newer slot hides the older one: reading on would mean writing over what a newer version keeps.
    assert_eq!(load(Some(&good), Some(&newer)), Loaded::Newer { schema: 2, text: newer.clone() });
}

#[test]
fn an_edited_envelope_is_noticed() {
    let good = write_envelope(1, &data("mine"));
    for edited in
        [good.replace("mine", "your"), good.replace("crc32:", "crc32:0"), good.replace("\"data\"", "\"date\"")]
    {
        assert_eq!(read_envelope(&edited), Err(SlotError::Corrupt), "{edited}");
    }
    assert_eq!(read_envelope(&good.replace("\"schema\":1", "\"schema\":0")), Err(SlotError::Corrupt));
}

proptest! {
    #[test]
    fn any_data_survives_the_envelope(rev: u64, site in "\\PC{0,40}", timed: bool, day in 0_i32..40_000) {
        let mut data = data(&site);
        data.timed_export = timed;
        data.calendar_from = chrono::NaiveDate::from_num_days_from_ce_opt(720_000 + day);
        data.answers = json!({ "purpose": "shop", "visits": site });
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
