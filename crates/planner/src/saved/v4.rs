//! Schema 4, and its step to schema 5: there was one exported calendar, the whole plan with an entry for each task, and of
//! its form only whether its entries had times of day.

use serde_json::{Map, Value as Json, json};

use super::migrate::MigrationError;

/// Makes the first of the exported calendars of what the last export said. A line that schema 4 would not have read goes on
/// as it is, so that it costs only itself.
pub(super) fn to_v5(mut data: Json) -> Result<Json, MigrationError> {
    let fields = data.as_object_mut().ok_or(MigrationError::WrongForm)?;
    let timed = match fields.remove("timed_export") {
        Some(Json::Bool(timed)) => timed,
        None => false,
        Some(_) => return Err(MigrationError::WrongForm),
    };
    let exported = match fields.remove("exported") {
        Some(Json::Object(exported)) => exported,
        None => Map::new(),
        Some(_) => return Err(MigrationError::WrongForm),
    };
    // Plans of schema 4 were exported in the language of the screen. One that followed the browser is taken for Polish.
    let language = fields.get("language").and_then(Json::as_str).unwrap_or("pl").to_owned();
    let exports = if exported.is_empty() { Json::Null } else { one_calendar(exported, timed, &language)? };
    if fields.insert("exports".to_owned(), exports).is_some() {
        return Err(MigrationError::WrongForm);
    }
    Ok(data)
}

fn one_calendar(exported: Map<String, Json>, timed: bool, language: &str) -> Result<Json, MigrationError> {
    let changed = |item: &Json| item.get("changed").and_then(Json::as_str).map(str::to_owned);
    // When the file was made was not kept: not before its last change.
    let made = exported.values().filter_map(changed).max().ok_or(MigrationError::WrongForm)?;
    let mut items = Map::new();
    for (uid, item) in exported {
        items.insert(uid, in_short(item));
    }
    Ok(json!({
        "issued": 1,
        "calendars": [{
            "number": 1,
            "made": made,
            "options": {
                "items": "tasks",
                "times": if timed { "window" } else { "days" },
                "reminder": "day",
                "language": language,
            },
            "items": items,
        }],
    }))
}

/// An object with named fields becomes `[sequence, changed, fingerprint, state, start, minutes, summary]`.
fn in_short(item: Json) -> Json {
    let said = |name: &str| item.get(name) == Some(&Json::Bool(true));
    let state = match (said("cancelled"), said("past")) {
        (true, _) => "off",
        (false, true) => "past",
        (false, false) => "on",
    };
    let field = |name: &str| item.get(name).cloned().unwrap_or(Json::Null);
    let [sequence, changed, fingerprint, start, minutes, summary] =
        ["sequence", "changed", "fingerprint", "start", "minutes", "summary"].map(field);
    json!([sequence, changed, fingerprint, state, start, minutes, summary])
}
