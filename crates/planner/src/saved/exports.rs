//! The exported calendars as they are saved. What cannot be read of them costs only itself: such an item would be a new one.
//!
//! An item is `[sequence, changed, fingerprint, state, start, minutes, summary]`, with its series behind it if it has one:
//! `[pattern, every, last day, [days left out], first entry]`.

use chrono::NaiveDateTime;
use serde_json::{Map, Value as Json, json};
use uuid::Uuid;

use super::agreed::day;
use crate::Language;
use crate::answers::stored_day;
use crate::calendar::Performer;
use crate::export::{
    ExportedCalendar, Exports, Items, Kept, KeptSeries, Mark, Options, Reminder, State, Times, WorkOf,
};
use crate::ical::{Pattern, Recurrence, TimeZone, Uid, UtcStamp, When};
use crate::sorted::SortedMap;

const STATES: [(State, &str); 3] = [(State::Planned, "on"), (State::Past, "past"), (State::Cancelled, "off")];

/// The exported calendars as JSON; `null` before there is one.
pub fn exports_to_json(exports: &Exports) -> Json {
    if *exports == Exports::default() {
        return Json::Null;
    }
    let calendars: Vec<Json> = exports.calendars.iter().map(calendar_to_json).collect();
    let mut visits = Map::new();
    for (uid, entries) in &exports.visits {
        let entries: Vec<String> = entries.iter().map(ToString::to_string).collect();
        visits.insert(uid.uuid().to_string(), json!(entries));
    }
    let mut forgotten = Map::new();
    for (uid, mark) in &exports.forgotten {
        forgotten.insert(uid.uuid().to_string(), json!([mark.sequence, moment(mark.changed)]));
    }
    let zone = exports.zone.name();
    json!({ "zone": zone, "issued": exports.issued, "calendars": calendars, "visits": visits, "forgotten": forgotten })
}

fn calendar_to_json(calendar: &ExportedCalendar) -> Json {
    let Options { performer, from, work, items, times, reminder, language } = calendar.options;
    let mut kept = Map::new();
    for (uid, item) in &calendar.items {
        kept.insert(uid.uuid().to_string(), item_to_json(item));
    }
    json!({
        "number": calendar.number,
        "made": moment(calendar.made),
        "options": {
            "performer": performer.map(Performer::code),
            "from": from.map(|day| day.to_string()),
            "work": work.map(WorkOf::code),
            "items": items.code(),
            "times": times.code(),
            "reminder": reminder.code(),
            "language": language.code(),
        },
        "items": kept,
    })
}

fn item_to_json(item: &Kept) -> Json {
    let (start, minutes) = item.when.local_start();
    let start = if minutes.is_some() { format!("{start:?}") } else { start.date().to_string() };
    let state = STATES.iter().find(|(state, _)| *state == item.state).map_or("", |(_, code)| *code);
    let Mark { sequence, changed } = item.mark;
    let mut row = vec![
        json!(sequence),
        json!(moment(changed)),
        json!(item.fingerprint),
        json!(state),
        json!(start),
        json!(minutes),
        json!(item.summary),
    ];
    if let Some(KeptSeries { rule: Recurrence { pattern, every, last, except }, first }) = &item.series {
        let except: Vec<String> = except.iter().map(ToString::to_string).collect();
        row.push(json!([pattern.code(), every, last.to_string(), except, first.to_string()]));
    }
    Json::Array(row)
}

/// `2026-12-15T09:00:00`, the form that is read back by `parse`.
fn moment(stamp: UtcStamp) -> String {
    format!("{:?}", stamp.date_time())
}

/// The exported calendars of saved JSON, and whether something in them could not be read.
pub fn exports_from_json(json: &Json) -> (Exports, bool) {
    let mut exports = Exports::default();
    let Some(fields) = json.as_object() else { return (exports, !json.is_null()) };
    let zone = fields.get("zone").map(|zone| zone.as_str().and_then(|name| TimeZone::named(name).ok()));
    let mut lost = zone == Some(None);
    exports.zone = zone.flatten().unwrap_or_default();
    for calendar in fields.get("calendars").and_then(Json::as_array).into_iter().flatten() {
        match calendar_of(calendar) {
            Some((calendar, complete)) if exports.calendar(calendar.number).is_none() => {
                lost |= !complete;
                exports.issued = exports.issued.max(calendar.number);
                exports.calendars.push(calendar);
            }
            _ => lost = true,
        }
    }
    let map = |name: &str| fields.get(name).and_then(Json::as_object).into_iter().flatten();
    for (uid, entries) in map("visits") {
        let read = entries.as_array().and_then(|entries| entries.iter().map(|id| id.as_str()?.parse().ok()).collect());
        match (uid_of(uid), read) {
            (Some(uid), Some(entries)) => _ = exports.visits.insert(uid, entries),
            _ => lost = true,
        }
    }
    for (uid, mark) in map("forgotten") {
        let read = mark.as_array().and_then(|row| match row.as_slice() {
            [sequence, changed] => mark_of(sequence, changed),
            _ => None,
        });
        match (uid_of(uid), read) {
            (Some(uid), Some(mark)) => _ = exports.forgotten.insert(uid, mark),
            _ => lost = true,
        }
    }
    exports.issued = exports.issued.max(fields.get("issued").and_then(whole).unwrap_or(0));
    (exports, lost)
}

fn calendar_of(json: &Json) -> Option<(ExportedCalendar, bool)> {
    let options = options_of(json.get("options")?)?;
    let (mut items, mut complete) = (SortedMap::new(), true);
    for (uid, item) in json.get("items")?.as_object()? {
        match (uid_of(uid), item_of(item)) {
            (Some(uid), Some(item)) => _ = items.insert(uid, item),
            _ => complete = false,
        }
    }
    let calendar = ExportedCalendar {
        number: whole(json.get("number")?).filter(|number| *number > 0)?,
        options,
        made: stamp(json.get("made")?)?,
        items,
    };
    Some((calendar, complete))
}

fn options_of(json: &Json) -> Option<Options> {
    let text = |name: &str| json.get(name).and_then(Json::as_str);
    // A choice that is left out is none; one that is not known cannot be made again.
    let known = |name: &str, read: &dyn Fn(&str) -> bool| text(name).is_none_or(read);
    let performer = |code: &str| Performer::ALL.into_iter().find(|performer| performer.code() == code);
    if !known("performer", &|code| performer(code).is_some())
        || !known("work", &|code| WorkOf::from_code(code).is_some())
    {
        return None;
    }
    Some(Options {
        performer: text("performer").and_then(performer),
        from: json.get("from").and_then(day),
        work: text("work").and_then(WorkOf::from_code),
        items: Items::from_code(text("items")?)?,
        times: Times::from_code(text("times")?)?,
        reminder: Reminder::from_code(text("reminder")?)?,
        language: Language::from_code(text("language")?)?,
    })
}

fn item_of(json: &Json) -> Option<Kept> {
    let (row, series) = match json.as_array()?.as_slice() {
        [row @ .., series] if row.len() == 7 => (row, Some(series_of(series)?)),
        row => (row, None),
    };
    let [sequence, changed, fingerprint, state, start, minutes, summary] = row else { return None };
    let start = start.as_str()?;
    let when = match minutes {
        Json::Null => When::all_day(stored_day(start)?).ok()?,
        minutes => When::timed(moment_of(start)?, whole(minutes)?).ok()?,
    };
    let state = state.as_str()?;
    Some(Kept {
        mark: mark_of(sequence, changed)?,
        fingerprint: whole(fingerprint)?,
        state: STATES.iter().find(|(_, code)| *code == state).map(|(state, _)| *state)?,
        when,
        summary: summary.as_str()?.to_owned(),
        series,
    })
}

fn series_of(json: &Json) -> Option<KeptSeries> {
    let [pattern, every, last, except, first] = json.as_array()?.as_slice() else { return None };
    let rule = Recurrence {
        pattern: Pattern::from_code(pattern.as_str()?)?,
        every: whole(every).filter(|every| (1..=999).contains(every))?,
        last: day(last)?,
        except: except.as_array()?.iter().map(day).collect::<Option<_>>()?,
    };
    Some(KeptSeries { rule, first: first.as_str()?.parse().ok()? })
}

fn mark_of(sequence: &Json, changed: &Json) -> Option<Mark> {
    Some(Mark { sequence: whole(sequence)?, changed: stamp(changed)? })
}

fn stamp(json: &Json) -> Option<UtcStamp> {
    UtcStamp::new(moment_of(json.as_str()?)?).ok()
}

/// Reads what `moment` wrote. The parser of the library would bring names of months and zones along.
fn moment_of(text: &str) -> Option<NaiveDateTime> {
    let (day, time) = text.split_once('T')?;
    let time: Vec<u32> = time.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [hour, minute, second] = time[..] else { return None };
    stored_day(day)?.and_hms_opt(hour, minute, second)
}

fn uid_of(text: &str) -> Option<Uid> {
    Uid::from_uuid(Uuid::parse_str(text).ok()?)
}

fn whole(json: &Json) -> Option<u32> {
    json.as_u64().and_then(|number| u32::try_from(number).ok())
}
