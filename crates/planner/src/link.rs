//! A plan as a link: the description of a site and what was chosen for it, in the part of an address that browsers keep to
//! themselves.
//!
//! Data enters, text for an address leaves; such text enters, data or the exact reason why there is none leaves. What a link
//! carries is decided by whoever writes one ([`crate::model::Model::link`]): here everything that it is given is carried.
//!
//! A text is base64url (RFC 4648, without padding) of these bytes:
//!
//! | bytes  | what                                                                                |
//! |--------|-------------------------------------------------------------------------------------|
//! | 0 to 3 | CRC-32 of all that follows, low byte first                                          |
//! | 4      | number of the format, 1                                                             |
//! | 5 to   | DEFLATE (RFC 1951) of `{"schema": …, "data": {…}}`, the data as it is saved by that schema |
//!
//! So links of past schemas are read by the same steps as saved data of that age.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use serde_json::{Value as Json, json};

use crate::crc32;
use crate::saved::{CURRENT_SCHEMA, Data, SlotError, data_of_schema};

/// The most characters of a link's text. With the address before it a link stays below the 2,083 that the oldest programs
/// still take.
pub const MAX_CHARACTERS: usize = 1_950;

/// Longer texts are no link of ours: nothing of them is read.
const MAX_READ: usize = 4_000;

/// What a text may unfold to, in bytes: ten times what a fully answered site takes, so that a small text can never fill the
/// memory.
const MAX_UNFOLDED: usize = 64 * 1024;

const FORMAT: u8 = 1;
/// The strongest compression: a link is written rarely and travels far.
const STRONGEST: u8 = 10;

/// Why there is no link, or nothing in one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// So much was described and chosen that the link would have this many characters.
    TooLong {
        /// Characters of the text.
        characters: usize,
    },
    /// A part is missing or has changed on the way.
    Damaged,
    /// It was made by a newer version of the program.
    Newer,
}

/// Writes data as the text of a link. What says nothing is left out of it.
///
/// # Errors
/// [`LinkError::TooLong`].
pub fn write(data: &Data) -> Result<String, LinkError> {
    // A `Data` holds texts, numbers and lists only, so it always has a JSON form.
    let mut data = serde_json::to_value(data).unwrap_or(Json::Null);
    if let Some(fields) = data.as_object_mut() {
        fields.retain(|_, value| says_something(value));
    }
    let plain = json!({ "schema": CURRENT_SCHEMA, "data": data }).to_string();
    let mut frame = vec![0, 0, 0, 0, FORMAT];
    frame.extend(compress_to_vec(plain.as_bytes(), STRONGEST));
    if let Some((sum, rest)) = frame.split_first_chunk_mut::<4>() {
        *sum = crc32::hash(rest).to_le_bytes();
    }
    let text = URL_SAFE_NO_PAD.encode(frame);
    if text.len() > MAX_CHARACTERS { Err(LinkError::TooLong { characters: text.len() }) } else { Ok(text) }
}

fn says_something(value: &Json) -> bool {
    match value {
        Json::Null => false,
        Json::String(text) => !text.is_empty(),
        Json::Array(items) => !items.is_empty(),
        Json::Object(fields) => !fields.is_empty(),
        Json::Bool(_) | Json::Number(_) => true,
    }
}

/// Reads the text of a link.
///
/// # Errors
/// [`LinkError::Newer`] for an intact link of a later format or schema, [`LinkError::Damaged`] for everything else that was
/// not written by [`write()`].
///
/// ```
/// # use planner::link::{self, LinkError};
/// assert_eq!(link::read(""), Err(LinkError::Damaged));
/// assert_eq!(link::read("ani-link"), Err(LinkError::Damaged));
/// ```
pub fn read(text: &str) -> Result<Data, LinkError> {
    if text.len() > MAX_READ {
        return Err(LinkError::Damaged);
    }
    let frame = URL_SAFE_NO_PAD.decode(text).map_err(|_| LinkError::Damaged)?;
    let (sum, rest) = frame.split_first_chunk::<4>().ok_or(LinkError::Damaged)?;
    if u32::from_le_bytes(*sum) != crc32::hash(rest) {
        return Err(LinkError::Damaged);
    }
    let (format, packed) = rest.split_first().ok_or(LinkError::Damaged)?;
    if *format > FORMAT {
        return Err(LinkError::Newer);
    }
    let plain = decompress_to_vec_with_limit(packed, MAX_UNFOLDED).map_err(|_| LinkError::Damaged)?;
    let mut content: Json = serde_json::from_slice(&plain).map_err(|_| LinkError::Damaged)?;
    let schema = content.get("schema").and_then(Json::as_u64).and_then(|schema| u32::try_from(schema).ok());
    let data = content.get_mut("data").map(Json::take).ok_or(LinkError::Damaged)?;
    data_of_schema(schema.ok_or(LinkError::Damaged)?, data).map_err(|error| match error {
        SlotError::Newer { .. } => LinkError::Newer,
        SlotError::Corrupt => LinkError::Damaged,
    })
}
