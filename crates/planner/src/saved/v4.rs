//! Schema 4: the form of the saved data. The domain's own types are apart, so they may change while this may not.

use chrono::NaiveDate;
use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::migrate::MigrationError;
use crate::answers::stored_day;
use crate::sorted::SortedMap;

/// Everything that is kept of one plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Data {
    /// Identity of the plan: part of every exported item's identity.
    pub plan: Uuid,
    /// What the owner calls the site; may be empty.
    #[serde(default)]
    pub site: String,
    /// The chosen language's code, `None` to follow the browser.
    #[serde(default)]
    pub language: Option<String>,
    /// The chosen appearance, `None` to follow the system.
    #[serde(default)]
    pub theme: Option<String>,
    /// The draft, in the form of an answers file.
    #[serde(default)]
    pub answers: Json,
    /// First day of the calendar, from which all nominal dates are counted; `None` before there is one.
    #[serde(default, deserialize_with = "day")]
    pub calendar_from: Option<NaiveDate>,
    /// The tier that the person chose instead of the advised one.
    #[serde(default)]
    pub tier: Option<String>,
    /// The mode of care that the person chose instead of the advised one.
    #[serde(default)]
    pub care: Option<String>,
    /// Figures of the model that were changed, by the figure's name: numbers. What is none costs only itself.
    #[serde(default)]
    pub assumptions: Map<String, Json>,
    /// Prices of the offer that were changed, by the variant's name: whole złoty a month.
    #[serde(default)]
    pub prices: Map<String, Json>,
    /// What was chosen for the calendar, each by its name. What cannot be used costs only itself.
    #[serde(default)]
    pub preferences: Map<String, Json>,
    /// The plan that was agreed on, `null` before there is one.
    #[serde(default)]
    pub agreed: Json,
    /// The person's own changes to the work of the site, `null` where there are none.
    #[serde(default)]
    pub own_work: Json,
    /// The service book, oldest line first.
    #[serde(default)]
    pub book: Vec<Json>,
    /// What was written for the papers, by the code of each text its versions.
    #[serde(default)]
    pub texts: Map<String, Json>,
    /// Whether exported items have times of day.
    #[serde(default)]
    pub timed_export: bool,
    /// What the last export contained, by the item's identity.
    #[serde(default)]
    pub exported: SortedMap<Uuid, LedgerEntry>,
}

/// A day as it is written, or none. It is read like everything else that is typed: the parser of the library would bring
/// names of months and zones along.
fn day<'a, D: Deserializer<'a>>(json: D) -> Result<Option<NaiveDate>, D::Error> {
    let text = Option::<String>::deserialize(json)?;
    text.map(|text| stored_day(&text).ok_or_else(|| D::Error::custom("no day"))).transpose()
}

/// What the last export said of one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerEntry {
    /// How often it has changed.
    pub sequence: u32,
    /// When it last changed, UTC, as `YYYY-MM-DDTHH:MM:SS`.
    pub changed: String,
    /// Checksum of its content, to notice the next change.
    pub fingerprint: u32,
    /// Start, local: a date, or a date and time.
    pub start: String,
    /// Length in minutes; `None` for all day.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// Its title.
    pub summary: String,
    /// Whether its day was past when it left the plan.
    #[serde(default)]
    pub past: bool,
    /// Whether it has been called off.
    #[serde(default)]
    pub cancelled: bool,
}

impl Data {
    pub(super) fn from_json(json: Json) -> Result<Data, MigrationError> {
        serde_json::from_value(json).map_err(|_| MigrationError::WrongForm)
    }
}
