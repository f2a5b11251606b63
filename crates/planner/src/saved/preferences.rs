//! The calendar's preferences in saved data: only what the person changed, so that the rest follows the program.
//!
//! A value that cannot be used falls back to the usual one and costs only itself.

use chrono::{NaiveDate, Weekday};
use serde_json::{Map, Value as Json, json};

use crate::answers::parse_time;
use crate::answers::stored_day;
use crate::calendar::{
    Coefficient, DaysOff, FreeDay, MAX_DAYS_OFF, MAX_FREEZES, MaintenanceWindow, OwnFreeze, Performer,
    PerformerPreferences, Preferences, Whose,
};
use crate::text::clock_time;

/// Preferences in the form in which they are saved.
pub fn preferences_to_json(preferences: &Preferences) -> Map<String, Json> {
    let usual = Preferences::default();
    let mut saved = Map::new();
    let mut keep = |name: &str, value: Json| saved.insert(name.to_owned(), value);
    if preferences.months() != usual.months() {
        keep("months", preferences.months().into());
    }
    for performer in Performer::ALL {
        if preferences.of(performer) != usual.of(performer) {
            keep(performer.code(), performer_to_json(preferences.of(performer)));
        }
    }
    if !preferences.days_off().is_empty() {
        let row = |days_off: &DaysOff| {
            let (first, last) = days_off.days();
            json!({ "who": days_off.whose().code(), "first": first, "last": last })
        };
        keep("days_off", preferences.days_off().iter().map(row).collect());
    }
    if !preferences.freezes().is_empty() {
        let row = |own: &OwnFreeze| {
            let freeze = own.freeze();
            json!({ "name": own.name(), "first": freeze.first, "last": freeze.last })
        };
        keep("freezes", preferences.freezes().iter().map(row).collect());
    }
    if let Some(window) = preferences.window() {
        let (from, to) = window.times();
        keep("window", json!({ "from": clock_time(from), "to": clock_time(to) }));
    }
    let (weights, usual) = (preferences.weights(), usual.weights());
    let mut changed = Map::new();
    for which in Coefficient::ALL.into_iter().filter(|which| which.of(&weights) != which.of(&usual)) {
        changed.insert(which.code().to_owned(), which.of(&weights).into());
    }
    if !changed.is_empty() {
        keep("weights", changed.into());
    }
    saved
}

fn performer_to_json(own: &PerformerPreferences) -> Json {
    let mut saved = Map::new();
    if let Some(weekday) = own.weekday() {
        saved.insert("weekday".to_owned(), weekday.to_string().to_ascii_lowercase().into());
    }
    if let Some(minutes) = own.minutes() {
        saved.insert("minutes".to_owned(), minutes.into());
    }
    let free: Vec<&str> = FreeDay::ALL.into_iter().filter(|free| own.works_on(*free)).map(FreeDay::code).collect();
    if !free.is_empty() {
        saved.insert("works_on".to_owned(), free.into());
    }
    saved.into()
}

/// Reads saved preferences as far as they can be used.
///
/// ```
/// # use planner::saved::preferences_from_json;
/// # use serde_json::json;
/// let saved = json!({ "months": 24, "window": "at night", "days_off": [{ "who": "both" }] });
/// let preferences = preferences_from_json(saved.as_object().unwrap());
/// assert_eq!(preferences.months(), 24);
/// assert_eq!(preferences.window(), None);
/// assert!(preferences.days_off().is_empty());
/// ```
pub fn preferences_from_json(saved: &Map<String, Json>) -> Preferences {
    let mut preferences = Preferences::default();
    // Each choice checks its value; what it refuses leaves the usual one in place.
    if let Some(months) = saved.get("months").and_then(whole) {
        let _refused = preferences.choose_months(months);
    }
    for performer in Performer::ALL {
        let Some(own) = saved.get(performer.code()) else { continue };
        let weekday = own.get("weekday").and_then(Json::as_str).and_then(|code| code.parse::<Weekday>().ok());
        let _refused = preferences.choose_weekday(performer, weekday);
        let _refused = preferences.choose_minutes(performer, own.get("minutes").and_then(whole));
        for code in rows(own.get("works_on")).filter_map(Json::as_str) {
            if let Some(free) = FreeDay::ALL.into_iter().find(|free| free.code() == code) {
                preferences.choose_free_day(performer, free, true);
            }
        }
    }
    let _refused =
        preferences.choose_days_off(rows(saved.get("days_off")).filter_map(days_off).take(MAX_DAYS_OFF).collect());
    let _refused =
        preferences.choose_freezes(rows(saved.get("freezes")).filter_map(own_freeze).take(MAX_FREEZES).collect());
    preferences.choose_window(saved.get("window").and_then(window));
    if let Some(weights) = saved.get("weights") {
        for which in Coefficient::ALL {
            if let Some(value) = weights.get(which.code()).and_then(Json::as_f64) {
                let _refused = preferences.choose_coefficient(which, Some(value));
            }
        }
    }
    preferences
}

fn whole(value: &Json) -> Option<u32> {
    value.as_u64().and_then(|number| u32::try_from(number).ok())
}

fn rows(value: Option<&Json>) -> impl Iterator<Item = &Json> {
    value.and_then(Json::as_array).into_iter().flatten()
}

fn date(row: &Json, name: &str) -> Option<NaiveDate> {
    row.get(name).and_then(Json::as_str).and_then(stored_day)
}

fn days_off(row: &Json) -> Option<DaysOff> {
    let who = row.get("who").and_then(Json::as_str)?;
    let whose = Whose::ALL.into_iter().find(|whose| whose.code() == who)?;
    DaysOff::new(whose, date(row, "first")?, date(row, "last")?).ok()
}

fn own_freeze(row: &Json) -> Option<OwnFreeze> {
    OwnFreeze::new(row.get("name").and_then(Json::as_str)?, date(row, "first")?, date(row, "last")?).ok()
}

fn window(saved: &Json) -> Option<MaintenanceWindow> {
    let time = |name| parse_time(saved.get(name).and_then(Json::as_str)?);
    MaintenanceWindow::new(time("from")?, time("to")?).ok()
}
