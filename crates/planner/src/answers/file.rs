//! Answers as JSON: the file that the command line reads, and the form in which a draft is saved.
//!
//! A part's code leads to its value: a choice's code, a list of codes, a number or a text, a list of rows. `null` is
//! "I don't know", `{"maybe": value}` is "I think so", an absent part is still open.

use serde_json::{Map, Value as Json};

use super::draft::{Draft, Reply, Row, Value};
use super::questions::{Column, Part, Shape};
use super::validate::{Problem, validate};
use super::{Answers, Choice};
use crate::sorted::{SortedMap, SortedSet};

/// Why a JSON text is no description of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// The text is not JSON; line and column where it ends to be.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// The text is JSON, but not an object of replies.
    NotAnObject,
    /// There is no part of this name.
    UnknownPart(String),
    /// The value of this part has another form than the part.
    WrongForm(Part),
    /// The file can be read, but what it says cannot be used.
    Problems(Vec<Problem>),
}

/// Reads and validates answers in one step.
///
/// # Errors
/// [`FileError`] names the first field that cannot be read, or every problem of those that can.
pub fn read_answers(text: &str) -> Result<Answers, FileError> {
    let json: Json = serde_json::from_str(text)
        .map_err(|error| FileError::NotJson { line: error.line(), column: error.column() })?;
    validate(&draft_from_json(&json)?).map_err(FileError::Problems)
}

/// Reads a draft from JSON.
///
/// # Errors
/// [`FileError`] for an unknown part, or a value of another form than its part.
pub fn draft_from_json(json: &Json) -> Result<Draft, FileError> {
    let Json::Object(replies) = json else { return Err(FileError::NotAnObject) };
    let mut draft = Draft::new();
    for (code, json) in replies {
        let part = Part::from_code(code).ok_or_else(|| FileError::UnknownPart(code.clone()))?;
        draft.set(part, Some(reply_from_json(part, json).ok_or(FileError::WrongForm(part))?));
    }
    Ok(draft)
}

/// Reads as much of a saved draft as can be read; says whether anything was left out.
///
/// ```
/// # use planner::answers::salvage_draft;
/// let saved = serde_json::json!({ "purpose": "shop", "shoe-size": 43 });
/// let (draft, lost) = salvage_draft(&saved);
/// assert_eq!(draft.replies().count(), 1);
/// assert!(lost);
/// ```
pub fn salvage_draft(json: &Json) -> (Draft, bool) {
    let mut draft = Draft::new();
    let mut lost = !matches!(json, Json::Object(_) | Json::Null);
    for (code, json) in json.as_object().into_iter().flatten() {
        let part = Part::from_code(code);
        match part.and_then(|part| Some((part, reply_from_json(part, json)?))) {
            Some((part, reply)) => draft.set(part, Some(reply)),
            None => lost = true,
        }
    }
    (draft, lost)
}

fn reply_from_json(part: Part, json: &Json) -> Option<Reply> {
    match json {
        Json::Null => Some(Reply::Unknown),
        Json::Object(wrapped) if wrapped.len() == 1 => {
            let value = value_from_json(part.shape(), wrapped.get("maybe")?)?;
            Some(Reply::Given { value, sure: false })
        }
        json => Some(Reply::sure(value_from_json(part.shape(), json)?)),
    }
}

fn value_from_json(shape: Shape, json: &Json) -> Option<Value> {
    match shape {
        Shape::OneOf(choices) => choice(choices, json).map(Value::One),
        Shape::AnyOf(choices) => {
            let chosen = json.as_array()?.iter().map(|item| choice(choices, item));
            chosen.collect::<Option<Vec<Choice>>>().map(|chosen| Value::Many(SortedSet::from_iter(chosen)))
        }
        Shape::Number { ranges, .. } => choice(ranges, json).map(Value::One).or_else(|| text(json).map(Value::Text)),
        Shape::Date | Shape::Text => text(json).map(Value::Text),
        Shape::Rows(columns) => {
            let rows = json.as_array()?.iter().map(|item| row(columns, item));
            rows.collect::<Option<Vec<Row>>>().map(Value::Rows)
        }
    }
}

fn choice(choices: &[Choice], json: &Json) -> Option<Choice> {
    let code = json.as_str()?;
    choices.iter().copied().find(|choice| choice.code() == code)
}

fn text(json: &Json) -> Option<String> {
    match json {
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_) => None,
    }
}

fn row(columns: &[Column], json: &Json) -> Option<Row> {
    let cells = json.as_object()?.iter().map(|(code, cell)| {
        let column = Column::from_code(code).filter(|column| columns.contains(column))?;
        Some((column, text(cell)?))
    });
    cells.collect::<Option<Vec<_>>>().map(SortedMap::from_iter)
}

/// Writes a draft as JSON. Reading it back gives the same draft.
pub fn draft_to_json(draft: &Draft) -> Json {
    object(draft.replies().map(|(part, reply)| (part.code(), reply_to_json(reply))))
}

fn reply_to_json(reply: &Reply) -> Json {
    match reply {
        Reply::Unknown => Json::Null,
        Reply::Given { value, sure: true } => value_to_json(value),
        Reply::Given { value, sure: false } => object([("maybe", value_to_json(value))]),
    }
}

fn value_to_json(value: &Value) -> Json {
    match value {
        Value::One(choice) => Json::from(choice.code()),
        Value::Many(choices) => choices.iter().map(|choice| choice.code()).collect(),
        Value::Text(text) => Json::from(text.as_str()),
        Value::Rows(rows) => rows
            .iter()
            .map(|row| object(row.iter().map(|(column, cell)| (column.code(), Json::from(cell.as_str())))))
            .collect(),
    }
}

/// An object filled one member after the other: a collected one is sorted first, by a sort of its own.
fn object(members: impl IntoIterator<Item = (&'static str, Json)>) -> Json {
    let mut object = Map::new();
    for (name, value) in members {
        object.insert(name.to_owned(), value);
    }
    Json::Object(object)
}
