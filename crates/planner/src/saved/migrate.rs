//! From every past schema to the present one, one step at a time.

use serde_json::Value as Json;

use super::v5::Data;
use super::{v1, v2, v3, v4};

/// The schema number that this version writes.
pub const CURRENT_SCHEMA: u32 = 5;

/// Why data of a known schema cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MigrationError {
    /// There never was a schema of this number.
    UnknownSchema,
    /// The data has another form than its schema.
    WrongForm,
}

/// One step: takes the data of one schema and gives that of the next.
type Step = fn(Json) -> Result<Json, MigrationError>;

/// The step at place `n` leads from schema `n + 1` to schema `n + 2`. Steps are never changed once they are released;
/// each past schema keeps a fixture under `tests/fixtures/saved`.
const STEPS: [Step; CURRENT_SCHEMA as usize - 1] = [v1::to_v2, v2::to_v3, v3::to_v4, v4::to_v5];

/// Brings the data of a schema to the present form.
///
/// # Errors
/// [`MigrationError`] when the schema is unknown or the data has another form than its schema says.
pub(super) fn migrate(schema: u32, data: Json) -> Result<Data, MigrationError> {
    let first = usize::try_from(schema).ok().and_then(|schema| schema.checked_sub(1));
    let steps = first.and_then(|first| STEPS.get(first..)).ok_or(MigrationError::UnknownSchema)?;
    let data = steps.iter().try_fold(data, |data, step| step(data))?;
    Data::from_json(data)
}
