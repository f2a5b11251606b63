//! Schema 2, and its step to schema 3: nothing could be chosen for the calendar yet but its first day, and neither the
//! plan nor what was done of it was kept.

use serde_json::{Value as Json, json};

use super::migrate::MigrationError;

/// Adds what schema 3 brought, with nothing in it.
pub(super) fn to_v3(mut data: Json) -> Result<Json, MigrationError> {
    let fields = data.as_object_mut().ok_or(MigrationError::WrongForm)?;
    for (name, nothing) in [("preferences", json!({})), ("agreed", Json::Null), ("work", json!([]))] {
        if fields.insert(name.to_owned(), nothing).is_some() {
            return Err(MigrationError::WrongForm);
        }
    }
    Ok(data)
}
