//! The envelope `{schema, rev, checksum, data}` as text.

use serde_json::{Value as Json, json};

use super::migrate::{CURRENT_SCHEMA, migrate};
use super::v5::Data;

/// One of the two places in which the envelope is kept in turn, so that a write that fails half-way loses nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// The first slot.
    A,
    /// The second slot.
    B,
}

impl Slot {
    /// The slot that is written after this one.
    #[must_use]
    pub const fn other(self) -> Slot {
        match self {
            Slot::A => Slot::B,
            Slot::B => Slot::A,
        }
    }

    /// The key of the slot in the browser's storage.
    pub const fn key(self) -> &'static str {
        match self {
            Slot::A => "konserwator.plan.a",
            Slot::B => "konserwator.plan.b",
        }
    }
}

/// Why the text of a slot gives no data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotError {
    /// The text is no envelope, its checksum is wrong, or its data has another form than its schema says.
    Corrupt,
    /// The envelope was written by a newer version of the program.
    Newer {
        /// The schema number found.
        schema: u32,
    },
}

/// Writes data as the text of a slot.
pub fn write_envelope(rev: u64, data: &Data) -> String {
    // A `Data` holds texts, numbers and lists only, so it always has a JSON form.
    let data = serde_json::to_value(data).unwrap_or(Json::Null);
    let checksum = checksum(&data);
    json!({ "schema": CURRENT_SCHEMA, "rev": rev, "checksum": checksum, "data": data }).to_string()
}

/// Reads the revision and the data from the text of a slot, migrating older schemas.
///
/// # Errors
/// [`SlotError::Newer`] when the schema number is above [`CURRENT_SCHEMA`]; [`SlotError::Corrupt`] for everything else
/// that is no intact envelope.
///
/// ```
/// # use planner::saved::{read_envelope, SlotError};
/// assert_eq!(read_envelope("not even JSON"), Err(SlotError::Corrupt));
/// assert_eq!(read_envelope(r#"{"schema": 99, "rev": 1}"#), Err(SlotError::Newer { schema: 99 }));
/// ```
pub fn read_envelope(text: &str) -> Result<(u64, Data), SlotError> {
    let mut envelope: Json = serde_json::from_str(text).map_err(|_| SlotError::Corrupt)?;
    let number = |name: &str| envelope.get(name).and_then(Json::as_u64);
    let schema = number("schema").and_then(|schema| u32::try_from(schema).ok()).ok_or(SlotError::Corrupt)?;
    if schema > CURRENT_SCHEMA {
        return Err(SlotError::Newer { schema });
    }
    let rev = number("rev").ok_or(SlotError::Corrupt)?;
    let data = envelope.get_mut("data").map(Json::take).ok_or(SlotError::Corrupt)?;
    if envelope.get("checksum").and_then(Json::as_str) != Some(checksum(&data).as_str()) {
        return Err(SlotError::Corrupt);
    }
    Ok((rev, data_of_schema(schema, data)?))
}

/// The data of any schema in the present form.
///
/// # Errors
/// [`SlotError::Newer`] when the schema number is above [`CURRENT_SCHEMA`]; [`SlotError::Corrupt`] when there never was such
/// a schema, or the data has another form than it.
pub(crate) fn data_of_schema(schema: u32, data: Json) -> Result<Data, SlotError> {
    if schema > CURRENT_SCHEMA {
        return Err(SlotError::Newer { schema });
    }
    migrate(schema, data).map_err(|_| SlotError::Corrupt)
}

/// CRC-32 of the data's compact form with sorted keys: it finds torn and edited text, and is no secret.
pub(super) fn checksum(data: &Json) -> String {
    format!("crc32:{:08x}", crate::crc32::hash(data.to_string().as_bytes()))
}
