//! The agreed plan as it is saved. What cannot be read of it costs only itself.
//!
//! An agreed entry is `"UP03/3": ["2026-12-15", "2026-12-16", "tech", 45, 1]`: its day, the day it is meant for, who,
//! minutes, parts. What the plan leaves undone is a list of identities. A series is `"UP03": [0, "2026-12-01", 14]`: first
//! slot, its day, days between two slots.

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};

use crate::answers::stored_day;
use crate::calendar::{AgreedEntry, AgreedPlan, Performer, Series, TaskKey};

/// The agreed plan as JSON; `null` before there is one.
pub fn agreed_to_json(agreed: &AgreedPlan) -> Json {
    let Some(through) = agreed.through else { return Json::Null };
    // Filled one after the other: a collected map is sorted first, by a sort of its own.
    let mut entries = Map::new();
    for (id, AgreedEntry { day, nominal, performer, minutes, of }) in &agreed.entries {
        let entry = json!([day.to_string(), nominal.to_string(), performer.code(), minutes, of]);
        entries.insert(id.to_string(), entry);
    }
    let mut series = Map::new();
    for (task, Series { first_slot, first_day, step_days }) in &agreed.series {
        series.insert(task.to_string(), json!([first_slot, first_day.to_string(), step_days]));
    }
    let left: Vec<String> = agreed.left.iter().map(ToString::to_string).collect();
    let made_from = agreed.made_from;
    json!({
        "through": through.to_string(),
        "made_from": made_from,
        "entries": entries,
        "left": left,
        "series": series,
    })
}

/// The agreed plan of saved JSON, and whether something in it could not be read.
pub fn agreed_from_json(json: &Json) -> (AgreedPlan, bool) {
    let Json::Object(fields) = json else { return (AgreedPlan::default(), !json.is_null()) };
    let (Some(through), Some(Json::Object(entries)), Some(Json::Object(series))) =
        (fields.get("through").and_then(day), fields.get("entries"), fields.get("series"))
    else {
        return (AgreedPlan::default(), true);
    };
    let read_entries = entries.iter().filter_map(|(id, entry)| Some((id.parse().ok()?, agreed_entry(entry)?)));
    let read_series = series.iter().filter_map(|(task, series)| Some((TaskKey::new(task).ok()?, series_of(series)?)));
    let left = fields.get("left").and_then(Json::as_array).map_or(&[][..], Vec::as_slice);
    let agreed = AgreedPlan {
        entries: read_entries.collect(),
        left: left.iter().filter_map(|id| id.as_str()?.parse().ok()).collect(),
        series: read_series.collect(),
        through: Some(through),
        made_from: fields.get("made_from").and_then(number).unwrap_or(0),
    };
    let read = (agreed.entries.len(), agreed.left.len(), agreed.series.len());
    let lost = read != (entries.len(), left.len(), series.len());
    (agreed, lost)
}

pub(super) fn day(json: &Json) -> Option<NaiveDate> {
    stored_day(json.as_str()?)
}

pub(super) fn number(json: &Json) -> Option<u32> {
    u32::try_from(json.as_u64()?).ok()
}

pub(super) fn performer(json: &Json) -> Option<Performer> {
    let code = json.as_str()?;
    Performer::ALL.into_iter().find(|performer| performer.code() == code)
}

fn agreed_entry(json: &Json) -> Option<AgreedEntry> {
    let [entry_day, nominal, who, minutes, of] = json.as_array()?.as_slice() else { return None };
    let of = number(of).filter(|of| (1..=99).contains(of))?;
    Some(AgreedEntry {
        day: day(entry_day)?,
        nominal: day(nominal)?,
        performer: performer(who)?,
        minutes: number(minutes)?,
        of,
    })
}

fn series_of(json: &Json) -> Option<Series> {
    let [first_slot, first_day, step_days] = json.as_array()?.as_slice() else { return None };
    Some(Series { first_slot: number(first_slot)?, first_day: day(first_day)?, step_days: number(step_days)? })
}
