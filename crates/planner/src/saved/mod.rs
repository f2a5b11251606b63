//! What is kept in the browser: one envelope in two alternating slots.
//!
//! Stored text enters, data or the exact reason why there is none leaves; data enters, text leaves. Nothing is read from
//! or written to a storage here. Absent, corrupt and too new are three different states, and none of them loses data:
//! corrupt text is handed back so that it can be set aside and downloaded, newer data is never written over.

mod agreed;
mod book;
mod envelope;
mod exports;
mod migrate;
mod offers;
mod own_work;
mod preferences;
mod texts;
mod v1;
mod v2;
mod v3;
mod v4;
mod v5;

pub use agreed::{agreed_from_json, agreed_to_json};
pub use book::{book_from_json, book_to_json};
pub(crate) use envelope::data_of_schema;
pub use envelope::{Slot, SlotError, read_envelope, write_envelope};
pub use exports::{exports_from_json, exports_to_json};
pub use migrate::{CURRENT_SCHEMA, MigrationError};
pub use offers::{LoadedOffers, OFFERS_KEY, language_of_brand, language_of_offers, read_offers, write_offers};
pub use own_work::{own_work_from_json, own_work_to_json};
pub use preferences::{preferences_from_json, preferences_to_json};
pub use texts::{texts_from_json, texts_to_json};
pub use v5::Data;

/// What the two slots held together.
#[derive(Clone, Debug, PartialEq)]
pub enum Loaded {
    /// Neither slot held anything: a first visit.
    Nothing,
    /// The newest readable data.
    Ready {
        /// Its revision.
        rev: u64,
        /// The slot in which it lies; the other one is written next.
        slot: Slot,
        /// The data.
        data: Box<Data>,
        /// Text of the other slot, if that was corrupt: to be set aside.
        corrupt: Vec<String>,
    },
    /// At least one slot was written by a newer version of the program. Opened read-only.
    Newer {
        /// The schema number found.
        schema: u32,
        /// The text, for a copy to download.
        text: String,
    },
    /// Something was stored, and nothing of it can be read: to be set aside.
    Corrupt(Vec<String>),
}

/// Decides what the two slots hold together.
///
/// ```
/// # use planner::saved::{load, Loaded};
/// assert_eq!(load(None, None), Loaded::Nothing);
/// assert!(matches!(load(Some("{"), None), Loaded::Corrupt(texts) if texts == ["{"]));
/// ```
pub fn load(a: Option<&str>, b: Option<&str>) -> Loaded {
    let mut best: Option<(u64, Slot, Box<Data>)> = None;
    let mut corrupt = Vec::new();
    for (slot, text) in [(Slot::A, a), (Slot::B, b)] {
        let Some(text) = text else { continue };
        match read_envelope(text) {
            Ok((rev, data)) if best.as_ref().is_none_or(|(best, _, _)| rev > *best) => {
                best = Some((rev, slot, Box::new(data)));
            }
            Ok(_) => {}
            Err(SlotError::Newer { schema }) => return Loaded::Newer { schema, text: text.to_owned() },
            Err(SlotError::Corrupt) => corrupt.push(text.to_owned()),
        }
    }
    match best {
        Some((rev, slot, data)) => Loaded::Ready { rev, slot, data, corrupt },
        None if corrupt.is_empty() => Loaded::Nothing,
        None => Loaded::Corrupt(corrupt),
    }
}
