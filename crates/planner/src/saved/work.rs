//! The agreed plan and the record of the work as they are saved. What cannot be read of either costs only itself.
//!
//! An agreed entry is `"UP03/3": ["2026-12-15", "2026-12-16", "tech", 45, 1]`: its day, the day it is meant for, who,
//! minutes, parts. What the plan leaves undone is a list of identities. A series is `"UP03": [0, "2026-12-01", 14]`: first slot, its day, days between two slots. A line of
//! the record is `["2026-12-15", "UP03/3", "tech", "done", "2026-12-15", 45, "2026-12-16"]`: when it was written down, which, who, and
//! what happened (`done` with day, minutes and the day from which its next time is counted, `skipped` with that day, `moved`
//! with both days, `reopened`).

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};

use crate::calendar::{AgreedEntry, AgreedPlan, OccurrenceId, Performer, Series, TaskKey};
use crate::service_book::{WorkEntry, WorkEvent};

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

/// The record of the work as JSON, oldest line first.
pub fn work_to_json(work: &[WorkEntry]) -> Vec<Json> {
    let line = |entry: &WorkEntry| {
        let mut line =
            vec![json!(entry.recorded.to_string()), json!(entry.id.to_string()), json!(entry.performer.code())];
        line.extend(match entry.event {
            WorkEvent::Done { day, minutes, counts_from } => {
                vec![json!("done"), json!(day.to_string()), json!(minutes), json!(counts_from.to_string())]
            }
            WorkEvent::Skipped { counts_from } => vec![json!("skipped"), json!(counts_from.to_string())],
            WorkEvent::Moved { from, to } => vec![json!("moved"), json!(from.to_string()), json!(to.to_string())],
            WorkEvent::Reopened => vec![json!("reopened")],
        });
        Json::Array(line)
    };
    work.iter().map(line).collect()
}

/// The lines of a saved record, and whether some could not be read.
pub fn work_from_json(lines: &[Json]) -> (Vec<WorkEntry>, bool) {
    let work: Vec<WorkEntry> = lines.iter().filter_map(work_entry).collect();
    let lost = work.len() < lines.len();
    (work, lost)
}

fn day(json: &Json) -> Option<NaiveDate> {
    json.as_str()?.parse().ok()
}

fn number(json: &Json) -> Option<u32> {
    u32::try_from(json.as_u64()?).ok()
}

fn performer(json: &Json) -> Option<Performer> {
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

fn work_entry(json: &Json) -> Option<WorkEntry> {
    let [recorded, id, who, kind, rest @ ..] = json.as_array()?.as_slice() else { return None };
    let event = match (kind.as_str()?, rest) {
        ("done", [done, minutes, counts_from]) => {
            WorkEvent::Done { day: day(done)?, minutes: number(minutes)?, counts_from: day(counts_from)? }
        }
        ("skipped", [counts_from]) => WorkEvent::Skipped { counts_from: day(counts_from)? },
        ("moved", [from, to]) => WorkEvent::Moved { from: day(from)?, to: day(to)? },
        ("reopened", []) => WorkEvent::Reopened,
        _ => return None,
    };
    let id: OccurrenceId = id.as_str()?.parse().ok()?;
    Some(WorkEntry { recorded: day(recorded)?, id, performer: performer(who)?, event })
}
