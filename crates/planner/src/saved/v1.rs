//! Schema 1, and its step to schema 2: no figure, no price and no mode of care could be changed yet.

use serde_json::{Value as Json, json};

use super::migrate::MigrationError;

/// Adds what schema 2 brought, with nothing in it.
pub(super) fn to_v2(mut data: Json) -> Result<Json, MigrationError> {
    let fields = data.as_object_mut().ok_or(MigrationError::WrongForm)?;
    for (name, nothing) in [("assumptions", json!({})), ("prices", json!({})), ("care", Json::Null)] {
        if fields.insert(name.to_owned(), nothing).is_some() {
            return Err(MigrationError::WrongForm);
        }
    }
    Ok(data)
}
