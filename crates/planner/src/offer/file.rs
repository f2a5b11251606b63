//! The offer as a file: JSON that `docs/offer-file.md` describes, and its schema.
//!
//! Text enters, an offer or the exact reasons against it leave. The text is bounded before it is read. An unknown field is
//! refused, so that nothing of an offer is dropped in silence.

use serde_json::{Map, Value as Json, json};

use super::fields::{Field, Takes};
use super::provider::{MAX_VERSION, OfferProblem, ProviderOffer, in_order};
use super::value::{Value, Why};
use crate::answers::stored_day;

/// The most octets of an offer file: a logo of full size, and all texts.
pub const MAX_OFFER_OCTETS: usize = 200 * 1024;

/// The name of the format.
const FORMAT: &str = "konserwator.offer";
/// The number of the form that this version writes, and the highest that it reads.
const FORM: u64 = 1;

/// Why a text is no offer.
#[derive(Clone, Debug, PartialEq)]
pub enum OfferFileError {
    /// It has more than [`MAX_OFFER_OCTETS`].
    TooLarge,
    /// It is no JSON; line and column where it ends to be.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It is JSON of something else.
    NotAnOffer,
    /// It was made by a newer version of the program.
    Newer,
    /// The version or the day on which it was saved is missing or none.
    NoVersion,
    /// There is no such field; its path, cut to what can be shown.
    UnknownField(String),
    /// Fields that cannot be taken.
    Problems(Vec<OfferProblem>),
}

/// Fields that every file has, with what they say of the file itself.
const OWN: [&str; 5] = ["$schema", "format", "form", "version", "saved"];

impl ProviderOffer {
    /// The offer of a file.
    ///
    /// # Errors
    /// [`OfferFileError`]: what is wrong with the file as a whole, or everything that is wrong with its fields.
    ///
    /// ```
    /// # use planner::offer::{OfferFileError, ProviderOffer};
    /// let standard = ProviderOffer::standard();
    /// assert_eq!(ProviderOffer::from_file(&standard.to_file()), Ok(standard));
    /// assert_eq!(ProviderOffer::from_file("{}"), Err(OfferFileError::NotAnOffer));
    /// ```
    pub fn from_file(text: &str) -> Result<ProviderOffer, OfferFileError> {
        if text.len() > MAX_OFFER_OCTETS {
            return Err(OfferFileError::TooLarge);
        }
        let json: Json = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|error| OfferFileError::NotJson { line: error.line(), column: error.column() })?;
        ProviderOffer::from_json(&json)
    }

    pub(crate) fn from_json(json: &Json) -> Result<ProviderOffer, OfferFileError> {
        if json.get("format").and_then(Json::as_str) != Some(FORMAT) {
            return Err(OfferFileError::NotAnOffer);
        }
        match json.get("form").and_then(Json::as_u64) {
            Some(form) if form > FORM => return Err(OfferFileError::Newer),
            Some(FORM) => {}
            _ => return Err(OfferFileError::NotAnOffer),
        }
        let version = json.get("version").and_then(Json::as_u64).and_then(|version| u32::try_from(version).ok());
        let version = version.filter(|version| (1..=MAX_VERSION).contains(version)).ok_or(OfferFileError::NoVersion)?;
        let saved = json.get("saved").and_then(Json::as_str).and_then(stored_day).ok_or(OfferFileError::NoVersion)?;
        let mut leaves = Vec::new();
        leaves_of(json, String::new(), &mut leaves);
        let mut told = vec![Ok(Value::Nothing); Field::COUNT];
        for (path, leaf) in leaves {
            if OWN.contains(&path.as_str()) {
                continue;
            }
            let field = Field::from_path(&path).ok_or_else(|| OfferFileError::UnknownField(shown(&path)))?;
            if let Some(place) = told.get_mut(field.at()) {
                *place = value_of(leaf);
            }
        }
        let value = |field: Field| match told.get(field.at()) {
            Some(Ok(value)) => value.clone(),
            // Something stands there, so it is not missing.
            _ => Value::Text("?".to_owned()),
        };
        let mut wrong: Vec<OfferProblem> = Field::all()
            .filter(|field| matches!(told.get(field.at()), Some(Err(_))))
            .map(|field| OfferProblem { field, why: Why::WrongForm })
            .collect();
        match ProviderOffer::new(version, saved, &value) {
            Ok(offer) if wrong.is_empty() => Ok(offer),
            Ok(_) => Err(OfferFileError::Problems(wrong)),
            Err(problems) => {
                wrong.extend(problems);
                Err(OfferFileError::Problems(in_order(&wrong)))
            }
        }
    }

    /// The offer as a file: every field by its path, `null` where it has nothing. The same offer gives the same text.
    pub fn to_file(&self) -> String {
        format!("{:#}\n", self.to_json())
    }

    pub(crate) fn to_json(&self) -> Json {
        let mut file = Map::new();
        for (name, value) in [
            ("format", json!(FORMAT)),
            ("form", json!(FORM)),
            ("version", json!(self.version())),
            ("saved", json!(self.saved().to_string())),
        ] {
            file.insert(name.to_owned(), value);
        }
        for field in Field::all() {
            let value = match self.value(field) {
                Value::Nothing => Json::Null,
                Value::Text(text) => json!(text),
                Value::Number(number) => json!(number),
            };
            put(&mut file, &field.path(), value);
        }
        Json::Object(file)
    }
}

/// Every value that is no object with something in it, with its path.
fn leaves_of<'a>(json: &'a Json, path: String, leaves: &mut Vec<(String, &'a Json)>) {
    match json.as_object() {
        Some(object) if !object.is_empty() => {
            for (name, value) in object {
                let dot = if path.is_empty() { "" } else { "." };
                // A dot within a name leads nowhere.
                leaves_of(value, [path.as_str(), dot, &name.replace('.', "/")].concat(), leaves);
            }
        }
        _ => leaves.push((path, json)),
    }
}

/// What a value of the file says, or that no field says it like this.
fn value_of(json: &Json) -> Result<Value, ()> {
    match json {
        Json::Null => Ok(Value::Nothing),
        Json::String(text) => Ok(Value::Text(text.clone())),
        Json::Number(number) => number.as_i64().map(Value::Number).ok_or(()),
        Json::Bool(_) | Json::Array(_) | Json::Object(_) => Err(()),
    }
}

fn shown(path: &str) -> String {
    path.chars().filter(|one| !one.is_control()).take(60).collect()
}

/// Puts a value where a path leads, through objects that are made as they are needed.
fn put(object: &mut Map<String, Json>, path: &str, value: Json) {
    match path.split_once('.') {
        None => {
            object.insert(path.to_owned(), value);
        }
        Some((name, rest)) => {
            let inner = object.entry(name).or_insert_with(|| Json::Object(Map::new()));
            if let Json::Object(inner) = inner {
                put(inner, rest, value);
            }
        }
    }
}

/// The JSON Schema (draft 7) of an offer file. It is committed as `docs/offer.schema.json`; a test keeps the two equal.
pub fn offer_schema() -> Json {
    let mut root = object();
    for (name, says) in [
        ("$schema", json!({ "type": "string" })),
        ("format", json!({ "const": FORMAT })),
        ("form", json!({ "const": FORM })),
        ("version", json!({ "type": "integer", "minimum": 1, "maximum": MAX_VERSION })),
        ("saved", json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })),
    ] {
        add(&mut root, name, says, name != "$schema");
    }
    for field in Field::all() {
        let mut says = of_field(field.takes());
        if !field.is_needed() {
            says = json!({ "anyOf": [says, { "type": "null" }] });
        }
        add(&mut root, &field.path(), says, field.is_needed());
    }
    if let Some(root) = root.as_object_mut() {
        root.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
        root.insert("title".to_owned(), json!("Konserwator: the offer and brand of a provider"));
    }
    root
}

fn object() -> Json {
    json!({ "type": "object", "properties": {}, "required": [], "additionalProperties": false })
}

/// Adds what stands at a path; an object is needed where something in it is.
fn add(schema: &mut Json, path: &str, says: Json, needed: bool) {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    if needed
        && let Some(required) = schema.get_mut("required").and_then(Json::as_array_mut)
        && !required.contains(&json!(name))
    {
        required.push(json!(name));
    }
    let Some(properties) = schema.get_mut("properties").and_then(Json::as_object_mut) else { return };
    match rest {
        None => {
            properties.insert(name.to_owned(), says);
        }
        Some(rest) => add(properties.entry(name).or_insert_with(object), rest, says, needed),
    }
}

fn of_field(takes: Takes) -> Json {
    let text = |most: usize| json!({ "type": "string", "maxLength": most });
    let like = |pattern: &str| json!({ "type": "string", "pattern": pattern });
    match takes {
        Takes::Words(most) | Takes::Sentences(most) => text(most),
        Takes::Code(codes) => json!({ "enum": codes }),
        Takes::Number(_, least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Takes::Hours => like("^[0-2]?[0-9](:[0-5][0-9])?[-–—][0-2]?[0-9](:[0-5][0-9])?$"),
        Takes::Colour => like("^#[0-9A-Fa-f]{6}$"),
        Takes::Logo => like("^data:image/(png|jpeg|webp|svg\\+xml);base64,[A-Za-z0-9+/]+={0,2}$"),
        Takes::Link => like("^[Hh][Tt][Tt][Pp][Ss]://"),
        Takes::Email => like("^[A-Za-z0-9._+-]+@[A-Za-z0-9._+-]+$"),
        Takes::Phone => like("^[0-9 +()-]{3,30}$"),
    }
}
